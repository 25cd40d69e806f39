import type { Action } from "../declare/declaration";
import * as invoices from "./accounting/invoices";
import * as payments from "./accounting/payments";
import * as accounting from "./accounting/paymentTypes";
import * as bookingProviderTags from "./crm/bookingProviderTags";
import * as bookings from "./crm/bookings";
import * as crmContacts from "./crm/contacts";
import * as contacts from "./crm/customerContacts";
import * as customers from "./crm/customers";
import * as leads from "./crm/leads";
import * as locations from "./crm/locations";
import * as tags from "./crm/tags";
import * as arrivalWindows from "./dispatch/arrivalWindows";
import * as equipmentTypes from "./equipmentsystems/equipmentTypes";
import * as installedEquipment from "./equipmentsystems/installedEquipment";
import * as forms from "./forms/forms";
import * as jobAttachments from "./forms/jobAttachments";
import * as appointments from "./jpm/appointments";
import * as jobStatus from "./jpm/jobStatus";
import * as jobs from "./jpm/jobs";
import * as jobTypes from "./jpm/jobTypes";
import * as notes from "./jpm/notes";
import * as projects from "./jpm/projects";
import * as campaigns from "./marketing/campaigns";
import * as memberships from "./memberships/memberships";
import * as pricebook from "./pricebook/categories";
import { rawRequest } from "./rawRequest";
import * as estimates from "./sales/estimates";
import * as serviceAgreements from "./service-agreements/serviceAgreements";
import * as settings from "./settings/businessUnits";
import * as employees from "./settings/employees";
import * as technicians from "./settings/technicians";

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
