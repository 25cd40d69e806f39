import { text } from "../fields/kinds";
import { appointment } from "../schemas/appointments";
import { booking } from "../schemas/bookings";
import { customer } from "../schemas/customers";
import { installedEquipment } from "../schemas/installedEquipment";
import { invoice } from "../schemas/invoices";
import { job } from "../schemas/jobs";
import { location } from "../schemas/locations";
import { project } from "../schemas/projects";
import { technician } from "../schemas/technicians";
import { type Picklist, picklist } from "./picklist";

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

const named = ({ id, name }: { id: number; name?: string | null }) => ({
  key: String(id),
  label: `${name ?? ""} (ID: ${id})`.trim(),
});

/** All picklists by key, as data. */
export const picklists: Record<string, Picklist> = {
  selectAppointment: picklist(appointment, {
    label: "Select Appointment",
    description: "Choose one of the tenant's appointments, the newest first (at most 10,000).",
    endpoint: { api: "jpm", path: "/appointments" },
    order: "newest",
    search: { ...searchByNumber },
    toElement: ({ id, appointmentNumber }) => ({
      key: String(id),
      label: `#${appointmentNumber} (ID: ${id})`,
    }),
  }),
  selectBooking: picklist(booking, {
    label: "Select Booking",
    description: "Choose one of the tenant's bookings, the newest first (at most 10,000).",
    endpoint: { api: "crm", path: "/bookings" },
    order: "newest",
    search: searchByExternalId,
    toElement: ({ id, name, externalId }) => named({ id, name: name || externalId }),
  }),
  selectCustomers: picklist(customer, {
    label: "Select Customer",
    description: "Choose one of the tenant's active customers, by name (at most 10,000).",
    endpoint: { api: "crm", path: "/customers" },
    order: "label",
    search: searchByName,
    toElement: named,
  }),
  selectInstalledEquipment: picklist(installedEquipment, {
    label: "Select Installed Equipment",
    description: "Choose one of the tenant's active pieces of equipment, by name (at most 10,000).",
    endpoint: { api: "equipmentsystems", path: "/installed-equipment" },
    order: "label",
    toElement: named,
  }),
  selectInvoice: picklist(invoice, {
    label: "Select Invoice",
    description: "Choose one of the tenant's active invoices, the newest first (at most 10,000).",
    endpoint: { api: "accounting", path: "/invoices" },
    order: "newest",
    search: searchByNumber,
    toElement: ({ id, referenceNumber }) => ({
      key: String(id),
      label: referenceNumber ? `#${referenceNumber}` : `(ID: ${id})`,
    }),
  }),
  selectJob: picklist(job, {
    label: "Select Job",
    description: "Choose one of the tenant's jobs, the newest first (at most 10,000).",
    endpoint: { api: "jpm", path: "/jobs" },
    order: "newest",
    search: searchByNumber,
    toElement: ({ id, jobNumber }) => ({ key: String(id), label: `#${jobNumber}` }),
  }),
  selectLocation: picklist(location, {
    label: "Select Location",
    description: "Choose one of the tenant's active locations, by name (at most 10,000).",
    endpoint: { api: "crm", path: "/locations" },
    order: "label",
    search: searchByName,
    toElement: named,
  }),
  selectProject: picklist(project, {
    label: "Select Project",
    description: "Choose one of the tenant's projects, by name (at most 10,000).",
    endpoint: { api: "jpm", path: "/projects" },
    order: "label",
    toElement: ({ id, name, number }) => named({ id, name: name || number }),
  }),
  selectTechnician: picklist(technician, {
    label: "Select Technician",
    description: "Choose one of the tenant's active technicians, by name (at most 10,000).",
    endpoint: { api: "settings", path: "/technicians" },
    order: "label",
    search: searchByName,
    toElement: named,
  }),
};
