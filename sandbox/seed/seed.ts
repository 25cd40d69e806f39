import type { State } from "../state";
import { seedActivities } from "./activities";
import { seedAds } from "./ads";
import { seedAgreements } from "./agreements";
import { seedAreas } from "./areas";
import { seedAccountingTypes } from "./bills";
import { seedBookings } from "./bookings";
import { seedCallReasons } from "./callReasons";
import { seedCalls } from "./calls";
import { seedCampaignCosts } from "./campaigns";
import { seedCatalog } from "./catalog";
import { seedCrmContacts } from "./crmContacts";
import { seedCrowds } from "./crowds";
import { seedCustomers } from "./customers";
import { seedCustomFields, seedExternalData } from "./customFields";
import { seedEquipment } from "./equipment";
import { seedEstimateChanges } from "./estimateChanges";
import { seedSubmissions } from "./forms";
import { makeHostile } from "./hostile";
import { seedIntacct } from "./intacct";
import { seedJobLogs } from "./jobLogs";
import { seedJobs } from "./jobs";
import { seedLeads } from "./leads";
import { seedLedger } from "./ledger";
import { seedMovements } from "./movements";
import { seedCrmNotes, seedNotes } from "./notes";
import { seedOtherContacts } from "./otherContacts";
import { seedOtherInvoices } from "./otherInvoices";
import { seedPayables } from "./payables";
import { seedPayroll } from "./payroll";
import { seedPayrollCodes } from "./payrollCodes";
import { seedPayrollSettings } from "./payrollSettings";
import { seedPreferences } from "./preferences";
import { seedPricebook } from "./pricebook";
import { seedPricing } from "./pricing";
import { seedProjects } from "./projects";
import { seedPurchasing } from "./purchasing";
import { restart } from "./random";
import { seedRatings } from "./ratings";
import { seedRebates } from "./rebates";
import { seedReceivables } from "./receivables";
import { seedReports } from "./reports";
import { seedRetired } from "./retired";
import { seedReviews } from "./reviews";
import { settingOf } from "./setting";
import { seedSettings } from "./settings";
import { seedShifts } from "./shifts";
import { seedSkills } from "./skills";
import { seedTasks } from "./tasks";
import { seedTemplates } from "./templates";
import { seedTemplatesOfStock } from "./templatesOfStock";
import { seedTimesheets } from "./timesheets";
import { seedTypeItems } from "./typeItems";
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
  seedMovements(state);
  seedPurchasing(state);
  seedSubmissions(state);
  seedRetired(state);
  seedCustomFields(state);
  seedExternalData(state);
  seedVariety(state);
  seedTimesheets(state);
  seedPayrollCodes(state);
  seedShifts(state);
  seedAreas(state);
  const setting = settingOf(state);
  seedLedger(state, setting);
  seedReceivables(state);
  seedPayables(state, setting);
  seedPayroll(state);
  seedActivities(state);
  seedOtherContacts(state);
  seedCrmNotes(state);
  seedCallReasons(state);
  seedTemplates(state, setting);
  seedReports(state);
  seedCalls(state);
  seedJobLogs(state);
  seedCampaignCosts(state, setting);
  seedTasks(state);
  seedTemplatesOfStock(state, setting);
  seedAds(state);
  seedRatings(state);
  seedPreferences(state);
  seedTypeItems(state);
  seedPricing(state);
  seedReviews(state);
  seedSkills(state);
  seedPayrollSettings(state);
  seedIntacct(state);
  seedEstimateChanges(state);
}

/**
 * The tenants that a sandbox can start with: a company as there are many, with what each version adds to it; the same
 * in a version whose records stay as they are over upgrades, where only tables that had none get some; or one whose
 * records are hard to take.
 */
export const seeds = {
  usual: seed,
  v1: seed,
  hostile(state: State, size: { customers: number; jobs: number }): void {
    // In the middle of the company IDs become longer.
    state.ids.highest = 99_999_999_500;
    seed(state, size);
    seedCrowds(state);
    makeHostile(state);
  },
};

export type SeedName = keyof typeof seeds;
