import { dates, ids } from "../filters";
import { type Cases, first, list, type World } from "../world";

const typeOf = ({ state }: World) => first(state.membershipTypes.keys());
const serviceTypeOf = ({ state }: World) => first(state.recurringServiceTypes.keys());

export const cases: Cases = {
  listMembershipTypes: () => ({
    ...list(),
    filters: {
      ids,
      duration: 12,
      billingFrequency: "Monthly",
      includeDurationBilling: true,
      includeDiscounts: true,
      includeRecurringServices: true,
      includeTags: true,
      active: "Any",
      ...dates,
    },
  }),
  getMembershipType: (world) => ({ membershipTypeId: typeOf(world) }),
  listDurationBillingItems: (world) => ({ membershipTypeId: typeOf(world), active: "Any" }),
  listMembershipDiscounts: (world) => ({ membershipTypeId: typeOf(world) }),
  listMembershipServiceItems: (world) => ({ membershipTypeId: typeOf(world) }),
  listInvoiceTemplates: ({ state }) => ({ ids: [...state.invoiceTemplates.keys()].slice(0, 2) }),
  getInvoiceTemplate: ({ state }) => ({ invoiceTemplateId: first(state.invoiceTemplates.keys()) }),
  listRecurringServiceTypes: (world) => ({
    ...list(),
    filters: {
      ids,
      membershipTypeId: typeOf(world),
      recurrenceType: "Monthly",
      durationType: "Continuous",
      active: "Any",
      ...dates,
    },
  }),
  getRecurringServiceType: (world) => ({ recurringServiceTypeId: serviceTypeOf(world) }),
};
