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
import type { RecordData } from "../../api/record";
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
const byName = <T extends Named>(
  of: RecordData<T>,
  [label, what]: [label: string, what: string],
  endpoint: Picklist["endpoint"],
  rest: Pick<Picklist, "query" | "search"> = {},
) =>
  picklist(of, {
    label,
    description: `Choose one of the tenant's ${what}, by name (at most 10,000).`,
    endpoint,
    order: "label",
    toElement: ({ id, name }) => known(id, name),
    ...rest,
  });

/** For lists that hold inactive records too unless told otherwise. */
const activeOnly = { active: "True" };

/** All picklists by key, as data. */
export const picklists: Record<string, Picklist> = {
  selectAppointment: picklist(appointment, {
    label: "Select Appointment",
    description: "Choose one of the tenant's appointments, the newest first (at most 10,000).",
    endpoint: { api: "jpm", path: "/appointments" },
    order: "newest",
    search: { ...searchByNumber },
    toElement: ({ id, appointmentNumber }) =>
      known(id, ...filled([appointmentNumber]).map((text) => `#${text}`)),
  }),
  selectBooking: picklist(booking, {
    label: "Select Booking",
    description: "Choose one of the tenant's bookings, the newest first (at most 10,000).",
    endpoint: { api: "crm", path: "/bookings" },
    order: "newest",
    search: searchByExternalId,
    toElement: ({ id, name, externalId }) => known(id, filled([name, externalId])[0]),
  }),
  selectBookingProviderTag: picklist(bookingProviderTag, {
    label: "Select Booking Provider Tag",
    description: "Choose one of the tenant's booking provider tags, by name (at most 10,000).",
    endpoint: { api: "crm", path: "/booking-provider-tags" },
    order: "label",
    toElement: ({ id, tagName }) => known(id, tagName),
  }),
  selectBusinessUnit: byName(
    businessUnit,
    ["Select Business Unit", "active business units"],
    { api: "settings", path: "/business-units" },
    { search: searchByName },
  ),
  selectCampaign: byName(
    campaign,
    ["Select Campaign", "active marketing campaigns"],
    { api: "marketing", path: "/campaigns" },
    { search: searchByName },
  ),
  selectCancelReason: byName(
    cancelReason,
    ["Select Cancel Reason", "active reasons to cancel a job"],
    { api: "jpm", path: "/job-cancel-reasons" },
    { query: activeOnly },
  ),
  selectCustomerContact: picklist(customerContact, {
    label: "Select Customer Contact",
    description: "Choose one of the ways to reach a customer.",
    endpoint: { api: "crm", path: "/customers/{customerId}/contacts" },
    required: { customerId },
    order: "label",
    toElement: ({ id, type, value }) => known(id, value, inWords(String(type ?? ""))),
  }),
  selectCustomers: byName(
    customer,
    ["Select Customer", "active customers"],
    { api: "crm", path: "/customers" },
    { search: searchByName },
  ),
  selectEmployee: byName(
    employee,
    ["Select Employee", "active office employees"],
    { api: "settings", path: "/employees" },
    { search: searchByName },
  ),
  selectEquipmentType: byName(
    equipmentType,
    ["Select Equipment Type", "active types of equipment"],
    { api: "equipmentsystems", path: "/equipment-types" },
    { search: searchByName },
  ),
  selectForm: byName(
    form,
    ["Select Form", "forms"],
    { api: "forms", path: "/forms" },
    { search: searchByName },
  ),
  selectHoldReason: byName(
    holdReason,
    ["Select Hold Reason", "active reasons to put work on hold"],
    { api: "jpm", path: "/job-hold-reasons" },
    { query: activeOnly },
  ),
  selectInstalledEquipment: byName(
    installedEquipment,
    ["Select Installed Equipment", "active pieces of equipment"],
    { api: "equipmentsystems", path: "/installed-equipment" },
  ),
  selectInvoice: picklist(invoice, {
    label: "Select Invoice",
    description: "Choose one of the tenant's active invoices, the newest first (at most 10,000).",
    endpoint: { api: "accounting", path: "/invoices" },
    order: "newest",
    search: searchByNumber,
    toElement: ({ id, referenceNumber }) => numbered(id, referenceNumber),
  }),
  selectJob: picklist(job, {
    label: "Select Job",
    description: "Choose one of the tenant's jobs, the newest first (at most 10,000).",
    endpoint: { api: "jpm", path: "/jobs" },
    order: "newest",
    search: searchByNumber,
    toElement: ({ id, jobNumber }) => numbered(id, jobNumber),
  }),
  selectJobType: byName(
    jobType,
    ["Select Job Type", "active job types"],
    { api: "jpm", path: "/job-types" },
    { search: searchByName },
  ),
  selectLocation: byName(
    location,
    ["Select Location", "active locations"],
    { api: "crm", path: "/locations" },
    { search: searchByName },
  ),
  selectPayment: picklist(payment, {
    label: "Select Payment",
    description: "Choose one of the tenant's active payments, the newest first (at most 10,000).",
    endpoint: { api: "accounting", path: "/payments" },
    order: "newest",
    toElement: ({ id, type, total, customer }) => known(id, customer?.name, type, total),
  }),
  selectPaymentType: byName(paymentType, ["Select Payment Type", "active payment types"], {
    api: "accounting",
    path: "/payment-types",
  }),
  selectProject: picklist(project, {
    label: "Select Project",
    description: "Choose one of the tenant's projects, by name (at most 10,000).",
    endpoint: { api: "jpm", path: "/projects" },
    order: "label",
    toElement: ({ id, name, number }) => known(id, filled([name, number])[0]),
  }),
  selectProjectStatus: byName(
    projectStatus,
    ["Select Project Status", "project statuses"],
    { api: "jpm", path: "/project-statuses" },
    { search: searchByName },
  ),
  selectTagType: byName(tagType, ["Select Tag Type", "active tags"], { api: "settings", path: "/tag-types" }),
  selectTechnician: byName(
    technician,
    ["Select Technician", "active technicians"],
    { api: "settings", path: "/technicians" },
    { search: searchByName },
  ),
  selectUserRole: byName(
    userRole,
    ["Select User Role", "active user roles"],
    { api: "settings", path: "/user-roles" },
    { search: searchByName },
  ),
};
