import type { State } from "../state";
import { seedAgreements } from "./agreements";
import { seedAccountingTypes } from "./bills";
import { seedBookings } from "./bookings";
import { seedCatalog } from "./catalog";
import { seedCrmContacts } from "./crmContacts";
import { seedCustomers } from "./customers";
import { seedCustomFields, seedExternalData } from "./customFields";
import { seedEquipment } from "./equipment";
import { seedSubmissions } from "./forms";
import { seedJobs } from "./jobs";
import { seedLeads } from "./leads";
import { seedNotes } from "./notes";
import { seedOtherInvoices } from "./otherInvoices";
import { seedPricebook } from "./pricebook";
import { seedProjects } from "./projects";
import { restart } from "./random";
import { seedRebates } from "./rebates";
import { seedRetired } from "./retired";
import { seedSettings } from "./settings";
import { seedVariety } from "./variety";

/** Fills an empty tenant with made-up records: the same each time, and more of them where more are asked for. */
export function seed(state: State, { customers, jobs }: { customers: number; jobs: number }): void {
  restart();
  seedSettings(state);
  seedPricebook(state);
  seedCatalog(state);
  seedAccountingTypes(state);
  seedCustomers(state, customers);
  seedEquipment(state);
  seedJobs(state, jobs);
  seedProjects(state);
  seedBookings(state);
  seedNotes(state);
  seedRebates(state);
  seedLeads(state);
  seedCrmContacts(state);
  seedAgreements(state);
  seedOtherInvoices(state);
  seedSubmissions(state);
  seedRetired(state);
  seedCustomFields(state);
  seedExternalData(state);
  seedVariety(state);
}
