import { customerIds, dates, ids, range } from "../filters";
import { type Cases, first, list, unsorted } from "../world";

export const cases: Cases = {
  getLead: ({ state }) => ({ leadId: first(state.leads.keys()) }),
  listLeads: (world) => ({
    ...list(),
    filters: {
      ids,
      customerId: customerIds(world)[0],
      status: "Open",
      isProspect: true,
      withoutCustomer: false,
      isCaptureSourceForm: false,
      leadCustomerName: "Doe",
      leadPhone: "9165550117",
      customerCity: "Sacramento",
      customerState: "CA",
      customerZip: "95814",
      ...range("customerCreated"),
      customerModifiedOnOrAfter: "2026-01-01T00:00:00.000Z",
      ...dates,
      genPermUrl: true,
    },
  }),
  listLeadNotes: ({ state }) => ({
    leadId: first(state.leadNotes.values()).leadId,
    ...unsorted(),
    filters: dates,
  }),
};
