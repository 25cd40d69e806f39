import { invoices } from "./accounting/invoices";
import { payments } from "./accounting/payments";
import { accountingTypes } from "./accounting/paymentTypes";
import { bookings } from "./crm/bookings";
import { crmContacts } from "./crm/contacts";
import { contacts } from "./crm/customerContacts";
import { crm } from "./crm/customers";
import { leads } from "./crm/leads";
import { tags } from "./crm/tags";
import { dispatch } from "./dispatch/appointmentAssignments";
import { arrivalWindows } from "./dispatch/arrivalWindows";
import { equipmentTypes } from "./equipmentsystems/equipmentTypes";
import { installedEquipment } from "./equipmentsystems/installedEquipment";
import { forms } from "./forms/forms";
import { appointmentStatus } from "./jpm/appointmentStatus";
import { jobStatus } from "./jpm/jobStatus";
import { jpm } from "./jpm/jobs";
import { notes } from "./jpm/notes";
import { projectPlanning } from "./jpm/projectPlanning";
import { projects } from "./jpm/projects";
import { marketing } from "./marketing/campaigns";
import { memberships, serviceAgreements } from "./memberships/memberships";
import { pricebook } from "./pricebook/categories";
import { sales } from "./sales/estimates";
import { settings } from "./settings/employees";
import { technicians } from "./settings/technicians";

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
