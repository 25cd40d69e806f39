import { text } from "../fields/kinds";
import { appointment } from "../schemas/appointments";
import { customer } from "../schemas/customers";
import { job } from "../schemas/jobs";
import { location } from "../schemas/locations";
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

const named = ({ id, name }: { id: number; name?: string | null }) => ({
  key: String(id),
  label: `${name ?? ""} (ID: ${id})`,
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
  selectCustomers: picklist(customer, {
    label: "Select Customer",
    description: "Choose one of the tenant's active customers, by name (at most 10,000).",
    endpoint: { api: "crm", path: "/customers" },
    order: "label",
    search: searchByName,
    toElement: named,
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
  selectTechnician: picklist(technician, {
    label: "Select Technician",
    description: "Choose one of the tenant's active technicians, by name (at most 10,000).",
    endpoint: { api: "settings", path: "/technicians" },
    order: "label",
    search: searchByName,
    toElement: named,
  }),
};
