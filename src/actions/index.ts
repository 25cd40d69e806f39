import type { Action } from "./action";
import * as appointments from "./appointments";
import * as bookings from "./bookings";
import * as contacts from "./contacts";
import * as customers from "./customers";
import * as installedEquipment from "./installedEquipment";
import * as invoices from "./invoices";
import * as jobStatus from "./jobStatus";
import * as jobs from "./jobs";
import * as jobTypes from "./jobTypes";
import * as locations from "./locations";
import * as notes from "./notes";
import * as payments from "./payments";
import * as projects from "./projects";
import { rawRequest } from "./rawRequest";
import * as settings from "./settings";
import * as technicians from "./technicians";

/** All actions by key, as data: tests and documentation walk over them. */
export const catalogue: Record<string, Action> = {
  ...customers,
  ...contacts,
  ...locations,
  ...bookings,
  ...jobs,
  ...jobStatus,
  ...jobTypes,
  ...appointments,
  ...projects,
  ...notes,
  ...invoices,
  ...payments,
  ...installedEquipment,
  ...technicians,
  ...settings,
  rawRequest,
};
