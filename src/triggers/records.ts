import { recordsTrigger } from "../declare/recordsTrigger";
import { feeds } from "../feeds";
import { invoices, payments } from "../feeds/accounting";
import { customers, locations } from "../feeds/crm";
import { installedEquipment } from "../feeds/equipmentsystems";
import { appointments, jobs, projects } from "../feeds/jpm";
import { technicians } from "../feeds/settings";

/** The values that flows have stored, and those of all other feeds. */
const named = {
  jobs,
  appointments,
  projects,
  invoices,
  payments,
  customers,
  locations,
  installedEquipment,
  technicians,
};

const others = Object.entries(feeds).filter(([, feed]) => !Object.values(named).includes(feed));

export const pollChangesTrigger = recordsTrigger({
  label: "New and Updated Records",
  description:
    "When records of a type are created or changed. All that changed since the last run comes at once, up to 20,000 records; with batching on, in batches, each record with its change, key and time. The triggers of single records (Job Changed and others) tell more.",
  feeds: { ...named, ...Object.fromEntries(others) },
});
