import { accountingTypes } from "./accountingTypes";
import { memberships, serviceAgreements } from "./agreements";
import { appointmentStatus } from "./appointmentStatus";
import { arrivalWindows } from "./arrivalWindows";
import { bookings } from "./bookings";
import { contacts } from "./contacts";
import { crm } from "./crm";
import { crmContacts } from "./crmContacts";
import { dispatch } from "./dispatch";
import { equipmentTypes } from "./equipmentTypes";
import { forms } from "./forms";
import { installedEquipment } from "./installedEquipment";
import { invoices } from "./invoices";
import { jobStatus } from "./jobStatus";
import { jpm } from "./jpm";
import { leads } from "./leads";
import { marketing } from "./marketing";
import { notes } from "./notes";
import { payments } from "./payments";
import { pricebook } from "./pricebook";
import { projectPlanning } from "./projectPlanning";
import { projects } from "./projects";
import { sales } from "./sales";
import { settings } from "./settings";
import { tags } from "./tags";
import { technicians } from "./technicians";

/** All that the sandbox serves. */
export const modules = [
  accountingTypes,
  appointmentStatus,
  arrivalWindows,
  bookings,
  contacts,
  crm,
  crmContacts,
  dispatch,
  equipmentTypes,
  forms,
  installedEquipment,
  invoices,
  jobStatus,
  jpm,
  leads,
  marketing,
  memberships,
  notes,
  payments,
  pricebook,
  projectPlanning,
  projects,
  sales,
  serviceAgreements,
  settings,
  tags,
  technicians,
];
