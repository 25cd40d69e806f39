import type { Customer } from "../../api/crm/customers";
import { type Lead, leadStatuses } from "../../api/crm/leads";
import { newId, type State } from "../state";
import { insertCallReason } from "./callReasons";
import { jobsInTurn } from "./jobsInTurn";
import { day, hour, midnight, pick, stamp, todayOf } from "./random";

/**
 * Leads of the last two months: one for every 20 customers and a few more. Those that were converted are of a job
 * that was booked later on; of the others every fourth is of nobody known.
 */
export function seedLeads(state: State): void {
  const customers = [...state.customers.values()];
  if (customers.length === 0) return;
  const jobTypes = [...state.jobTypes.values()].filter(
    ({ noCharge, class: trade }) => noCharge || trade === "HVAC",
  );
  const today = todayOf(state);
  const jobAfter = jobsInTurn(state);
  const callReasonId = insertCallReason(state, "Wants an estimate", true);
  const dismissingReasonId = insertCallReason(state, "Chose another company");
  const count = Math.ceil(customers.length / 20) + 6;
  for (let i = 0; i < count; i++) {
    const createdOn = stamp(today - 60 * day + Math.floor((i / count) * 58) * day);
    const wanted = leadStatuses[i % leadStatuses.length] ?? "Open";
    const job = wanted === "Converted" ? jobAfter(createdOn) : undefined;
    const status = wanted === "Converted" && job === undefined ? "Open" : wanted;
    const customer = (job && state.customers.get(job.customerId)) ?? pick(customers);
    const known = job !== undefined || i % 4 !== 3;
    const jobType = (job && state.jobTypes.get(job.jobTypeId)) ?? pick(jobTypes);
    const lead: Lead = state.leads.insert({
      id: newId(state),
      status,
      priority: "Normal",
      customerId: known ? customer.id : null,
      locationId: job?.locationId ?? (known ? locationOf(state, customer) : null),
      businessUnitId: job?.businessUnitId ?? jobType.businessUnitIds[0] ?? null,
      jobTypeId: jobType.id,
      campaignId: job?.campaignId ?? pick([...state.campaigns.keys()]),
      followUpDate: status === "Open" ? midnight(today + (1 + (i % 14)) * day) : null,
      createdById: state.apiUserId,
      createdOn,
      modifiedOn: job?.createdOn ?? createdOn,
      tagTypeIds: [],
      dismissingReasonId: status === "Dismissed" ? dismissingReasonId : null,
      summary: `Interested in: ${jobType.name.toLowerCase()}.`,
      callReasonId,
      leadCustomerName: known ? customer.name : "Alex Rivers",
      leadPhone: "(916) 555-0175",
      leadStreet: customer.address.street,
      leadUnit: customer.address.unit,
      leadCity: customer.address.city,
      leadState: customer.address.state,
      leadZip: customer.address.zip,
      leadCountry: customer.address.country,
      captureSource: i % 4 === 1 ? "Form" : "Phone",
    });
    for (const [n, text] of notes.slice(0, i % 3).entries()) {
      const at = stamp(Date.parse(createdOn) + (n + 1) * hour);
      state.leadNotes.insert({
        id: newId(state),
        leadId: lead.id,
        text,
        isPinned: n === 0,
        createdById: state.apiUserId,
        createdOn: at,
        modifiedOn: at,
      });
    }
  }
}

const notes = [
  "Asks whether a heat pump qualifies for the utility's rebate; heated with gas so far.",
  "Called back: wants an estimate before the end of the month.",
];

function locationOf(state: State, { id }: Customer): number | null {
  for (const location of state.locations.values()) if (location.customerId === id) return location.id;
  return null;
}
