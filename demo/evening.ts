import assert from "node:assert/strict";
import type { Call } from "./call";
import type { Day } from "./day";
import type { Invoice, Job, Page } from "./records";
import { money, type Stage } from "./stage";

/** What became of the day, by lists with filters. */
export async function playEvening(stage: Stage, day: Day, { customer, job }: Call): Promise<void> {
  await day.begin("18:00", "a look back");
  const done = await stage.action<Page<Job>>(
    "listJobs",
    "Which jobs were completed today? Filters narrow a list.",
    { filters: { jobStatus: "Completed", completedOnOrAfter: day.at("00:00") }, fetchAll: "true" },
    ({ data }) => `${data.length}, with Jane's furnace.`,
  );
  assert(done.data.some(({ id }) => id === job.id));
  await stage.action<Page<Job>>(
    "listJobs",
    "What became of Jane's jobs?",
    { filters: { customerId: customer.id }, sort: "CreatedOn" },
    ({ data }) => data.map(({ jobNumber, jobStatus }) => `Job #${jobNumber}: ${jobStatus}.`),
  );
  await stage.action<Page<Invoice>>(
    "listInvoices",
    "And what did they cost her?",
    { filters: { customerId: customer.id }, fetchAll: "true" },
    ({ data }) => `${data.length} invoices, together ${money(sumOf(data))}.`,
  );
}

const sumOf = (invoices: Invoice[]) => invoices.reduce((sum, { total }) => sum + Number(total), 0);
