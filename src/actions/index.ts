import type { Action } from "../declare/declaration";
import * as accounting from "./accounting";
import * as appointments from "./appointments";
import * as arrivalWindows from "./arrivalWindows";
import * as bookingProviderTags from "./bookingProviderTags";
import * as bookings from "./bookings";
import * as campaigns from "./campaigns";
import * as contacts from "./contacts";
import * as crmContacts from "./crmContacts";
import * as customers from "./customers";
import * as employees from "./employees";
import * as equipmentTypes from "./equipmentTypes";
import * as estimates from "./estimates";
import * as forms from "./forms";
import * as installedEquipment from "./installedEquipment";
import * as invoices from "./invoices";
import * as jobAttachments from "./jobAttachments";
import * as jobStatus from "./jobStatus";
import * as jobs from "./jobs";
import * as jobTypes from "./jobTypes";
import * as leads from "./leads";
import * as locations from "./locations";
import * as memberships from "./memberships";
import * as notes from "./notes";
import * as payments from "./payments";
import * as pricebook from "./pricebook";
import * as projects from "./projects";
import { rawRequest } from "./rawRequest";
import * as serviceAgreements from "./serviceAgreements";
import * as settings from "./settings";
import * as tags from "./tags";
import * as technicians from "./technicians";

/** All actions by key, as data: tests and documentation walk over them. */
export const catalogue: Record<string, Action> = {
  ...customers,
  ...contacts,
  ...crmContacts,
  ...leads,
  ...tags,
  ...locations,
  ...bookings,
  ...bookingProviderTags,
  ...jobs,
  ...jobStatus,
  ...jobTypes,
  ...jobAttachments,
  ...forms,
  ...appointments,
  ...arrivalWindows,
  ...projects,
  ...notes,
  ...estimates,
  ...invoices,
  ...payments,
  ...accounting,
  ...pricebook,
  ...serviceAgreements,
  ...memberships,
  ...installedEquipment,
  ...equipmentTypes,
  ...technicians,
  ...employees,
  ...settings,
  ...campaigns,
  rawRequest,
};
