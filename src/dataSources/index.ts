import { invoice } from "../../api/accounting/invoices";
import { payment } from "../../api/accounting/payments";
import { paymentType } from "../../api/accounting/paymentTypes";
import { bookingProviderTag } from "../../api/crm/bookingProviderTags";
import { booking } from "../../api/crm/bookings";
import { customerContact } from "../../api/crm/customerContacts";
import { customer } from "../../api/crm/customers";
import { location } from "../../api/crm/locations";
import { equipmentType } from "../../api/equipmentsystems/equipmentTypes";
import { installedEquipment } from "../../api/equipmentsystems/installedEquipment";
import { form } from "../../api/forms/forms";
import { appointment } from "../../api/jpm/appointments";
import { cancelReason, holdReason } from "../../api/jpm/jobStatus";
import { job } from "../../api/jpm/jobs";
import { jobType } from "../../api/jpm/jobTypes";
import { project, projectStatus } from "../../api/jpm/projects";
import { campaign } from "../../api/marketing/campaigns";
import { businessUnit } from "../../api/settings/businessUnits";
import { employee } from "../../api/settings/employees";
import { tagType } from "../../api/settings/tagTypes";
import { technician } from "../../api/settings/technicians";
import { userRole } from "../../api/settings/userRoles";
import { type Picklist, picklist } from "../declare/picklist";
import { customerId } from "../inputs/common";
import { inWords, text } from "../inputs/kinds";

const searchByName = {
  field: text({
    label: "Search",
    comments: "Shows only those whose name contains this text.",
    example: "Doe",
  }),
  parameter: "name",
};

const searchByNumber = {
  field: text({ label: "Search", comments: "Shows only the one of this number.", example: "60412" }),
  parameter: "number",
};

const searchByExternalId = {
  field: text({
    label: "Search",
    comments: "Shows only the one of this external ID.",
    example: "WEB-20260712-7",
  }),
  parameter: "externalId",
};

/** What ServiceTitan answers may lack anything but the ID, and be of another kind than documented. */
type Part = string | number | null | undefined;

const filled = (parts: Part[]) =>
  parts.map((part) => String(part ?? "").trim()).filter((part) => part !== "");

/** An item that is known by these parts, those that there are, and by its ID. */
const known = (id: number, ...parts: Part[]) => ({
  key: String(id),
  label: `${filled(parts).join(", ")} (ID: ${id})`.trim(),
});

/** An item that is known by its number, or by its ID where it has none. */
const numbered = (id: number, number: Part) => ({
  key: String(id),
  label: filled([number]).map((text) => `#${text}`)[0] ?? `(ID: ${id})`,
});

interface Named {
  id: number;
  name?: string | null;
}

/** A picklist of records with a name, sorted by it; `what` says which ones, as "active customers". */
const byName = <T extends Named>({
  what,
  ...rest
}: Omit<Parameters<typeof picklist<T>>[0], "description" | "order" | "toElement"> & { what: string }) =>
  picklist<T>({
    ...rest,
    description: `Choose one of the tenant's ${what}, by name (at most 10,000).`,
    order: "label",
    toElement: ({ id, name }) => known(id, name),
  });

/** For lists that hold inactive records too unless told otherwise. */
const activeOnly = { active: "True" };

/** All picklists by key, as data. */
export const picklists: Record<string, Picklist> = {
  selectAppointment: picklist({
    of: appointment,
    label: "Select Appointment",
    description: "Choose one of the tenant's appointments, the newest first (at most 10,000).",
    calls: "GET jpm /appointments",
    scope: "Job Planning and Management → Appointments (Read)",
    order: "newest",
    search: { ...searchByNumber },
    toElement: ({ id, appointmentNumber }) =>
      known(id, ...filled([appointmentNumber]).map((text) => `#${text}`)),
  }),
  selectBooking: picklist({
    of: booking,
    label: "Select Booking",
    description: "Choose one of the tenant's bookings, the newest first (at most 10,000).",
    calls: "GET crm /bookings",
    scope: "CRM → Bookings (Read)",
    order: "newest",
    search: searchByExternalId,
    toElement: ({ id, name, externalId }) => known(id, filled([name, externalId])[0]),
  }),
  selectBookingProviderTag: picklist({
    of: bookingProviderTag,
    label: "Select Booking Provider Tag",
    description: "Choose one of the tenant's booking provider tags, by name (at most 10,000).",
    calls: "GET crm /booking-provider-tags",
    scope: "CRM → Booking Provider Tags (Read)",
    order: "label",
    toElement: ({ id, tagName }) => known(id, tagName),
  }),
  selectBusinessUnit: byName({
    of: businessUnit,
    label: "Select Business Unit",
    what: "active business units",
    calls: "GET settings /business-units",
    scope: "Settings → Business Units (Read)",
    search: searchByName,
  }),
  selectCampaign: byName({
    of: campaign,
    label: "Select Campaign",
    what: "active marketing campaigns",
    calls: "GET marketing /campaigns",
    scope: "Marketing → Campaigns (Read)",
    search: searchByName,
  }),
  selectCancelReason: byName({
    of: cancelReason,
    label: "Select Cancel Reason",
    what: "active reasons to cancel a job",
    calls: "GET jpm /job-cancel-reasons",
    scope: "Job Planning and Management → Job Cancel Reasons (Read)",
    query: activeOnly,
  }),
  selectCustomerContact: picklist({
    of: customerContact,
    label: "Select Customer Contact",
    description: "Choose one of the ways to reach a customer.",
    calls: "GET crm /customers/{customerId}/contacts",
    scope: "CRM → Customers (Read)",
    required: { customerId },
    order: "label",
    toElement: ({ id, type, value }) => known(id, value, inWords(String(type ?? ""))),
  }),
  selectCustomers: byName({
    of: customer,
    label: "Select Customer",
    what: "active customers",
    calls: "GET crm /customers",
    scope: "CRM → Customers (Read)",
    search: searchByName,
  }),
  selectEmployee: byName({
    of: employee,
    label: "Select Employee",
    what: "active office employees",
    calls: "GET settings /employees",
    scope: "Settings → Employees (Read)",
    search: searchByName,
  }),
  selectEquipmentType: byName({
    of: equipmentType,
    label: "Select Equipment Type",
    what: "active types of equipment",
    calls: "GET equipmentsystems /equipment-types",
    scope: "Equipment Systems → Equipment Types (Read)",
    search: searchByName,
  }),
  selectForm: byName({
    of: form,
    label: "Select Form",
    what: "forms",
    calls: "GET forms /forms",
    scope: "Forms → Forms (Read)",
    search: searchByName,
  }),
  selectHoldReason: byName({
    of: holdReason,
    label: "Select Hold Reason",
    what: "active reasons to put work on hold",
    calls: "GET jpm /job-hold-reasons",
    scope: "Job Planning and Management → Job Hold Reasons (Read)",
    query: activeOnly,
  }),
  selectInstalledEquipment: byName({
    of: installedEquipment,
    label: "Select Installed Equipment",
    what: "active pieces of equipment",
    calls: "GET equipmentsystems /installed-equipment",
    scope: "Equipment Systems → Installed Equipment (Read)",
  }),
  selectInvoice: picklist({
    of: invoice,
    label: "Select Invoice",
    description: "Choose one of the tenant's active invoices, the newest first (at most 10,000).",
    calls: "GET accounting /invoices",
    scope: "Accounting → Invoices (Read)",
    order: "newest",
    search: searchByNumber,
    toElement: ({ id, referenceNumber }) => numbered(id, referenceNumber),
  }),
  selectJob: picklist({
    of: job,
    label: "Select Job",
    description: "Choose one of the tenant's jobs, the newest first (at most 10,000).",
    calls: "GET jpm /jobs",
    scope: "Job Planning and Management → Jobs (Read)",
    order: "newest",
    search: searchByNumber,
    toElement: ({ id, jobNumber }) => numbered(id, jobNumber),
  }),
  selectJobType: byName({
    of: jobType,
    label: "Select Job Type",
    what: "active job types",
    calls: "GET jpm /job-types",
    scope: "Job Planning and Management → Job Types (Read)",
    search: searchByName,
  }),
  selectLocation: byName({
    of: location,
    label: "Select Location",
    what: "active locations",
    calls: "GET crm /locations",
    scope: "CRM → Locations (Read)",
    search: searchByName,
  }),
  selectPayment: picklist({
    of: payment,
    label: "Select Payment",
    description: "Choose one of the tenant's active payments, the newest first (at most 10,000).",
    calls: "GET accounting /payments",
    scope: "Accounting → Payments (Read)",
    order: "newest",
    toElement: ({ id, type, total, customer }) => known(id, customer?.name, type, total),
  }),
  selectPaymentType: byName({
    of: paymentType,
    label: "Select Payment Type",
    what: "active payment types",
    calls: "GET accounting /payment-types",
    scope: "Accounting → Payment Types (Read)",
  }),
  selectProject: picklist({
    of: project,
    label: "Select Project",
    description: "Choose one of the tenant's projects, by name (at most 10,000).",
    calls: "GET jpm /projects",
    scope: "Job Planning and Management → Projects (Read)",
    order: "label",
    toElement: ({ id, name, number }) => known(id, filled([name, number])[0]),
  }),
  selectProjectStatus: byName({
    of: projectStatus,
    label: "Select Project Status",
    what: "project statuses",
    calls: "GET jpm /project-statuses",
    scope: "Job Planning and Management → Project Statuses (Read)",
    search: searchByName,
  }),
  selectTagType: byName({
    of: tagType,
    label: "Select Tag Type",
    what: "active tags",
    calls: "GET settings /tag-types",
    scope: "Settings → Tag Types (Read)",
  }),
  selectTechnician: byName({
    of: technician,
    label: "Select Technician",
    what: "active technicians",
    calls: "GET settings /technicians",
    scope: "Settings → Technicians (Read)",
    search: searchByName,
  }),
  selectUserRole: byName({
    of: userRole,
    label: "Select User Role",
    what: "active user roles",
    calls: "GET settings /user-roles",
    scope: "Settings → User Roles (Read)",
    search: searchByName,
  }),
};
