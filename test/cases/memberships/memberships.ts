import { customerIds, dates, ids } from "../filters";
import { active, type Cases, first, list, technicianOf, type World } from "../world";

const membershipOf = ({ state }: World) =>
  first(state.memberships.values(), ({ status, to }) => status === "Active" && to !== null);

export const planTask = ({ state }: World) =>
  first(state.skus.values(), ({ code }) => code === "COMFORT-PLAN").id;

/** A sale to a customer who has a location, of a type's first duration and billing. */
export function saleTo(world: World, { customerId, id }: { customerId: number; id: number }) {
  const { state } = world;
  return {
    customerId,
    businessUnitId: first(state.businessUnits.values(), active).id,
    saleTaskId: planTask(world),
    durationBillingId: first(state.durationBilling.values(), active).id,
    recurringServiceAction: "All",
    locationId: id,
    recurringLocationId: id,
  };
}

/** A visit that was not booked yet, of a membership that was just sold. */
export async function newVisit(world: World) {
  const { state } = world;
  const sold = await world.create<{ customerMembershipId: number }>("sellMembership", {
    ...saleTo(world, first(state.locations.values(), active)),
    recurringServiceAction: "Single",
  });
  const events = [...state.recurringServiceEvents.values()];
  return first(events, ({ membershipId }) => membershipId === sold.customerMembershipId);
}

export const cases: Cases = {
  getMembership: ({ state }) => ({ membershipId: first(state.memberships.keys()) }),
  listMemberships: (world) => ({
    ...list(),
    filters: {
      ids,
      customerIds: customerIds(world),
      status: "Active",
      duration: 12,
      billingFrequency: "Monthly",
      active: "Any",
      ...dates,
    },
  }),
  listMembershipStatusChanges: ({ state }) => ({
    membershipId: first(state.membershipStatusChanges.values()).membershipId,
  }),
  updateMembership: (world) => {
    const { state } = world;
    const { id, locationId } = membershipOf(world);
    return {
      membershipId: id,
      businessUnitId: first(state.businessUnits.values(), active).id,
      nextScheduledBillDate: "2026-12-15T00:00:00.000Z",
      status: "Active",
      memo: "Two visits a year.",
      from: "2026-07-01T00:00:00.000Z",
      to: "2027-06-30T00:00:00.000Z",
      soldById: technicianOf(world),
      billingTemplateId: first(state.invoiceTemplates.keys()),
      locationId,
      recurringServiceAction: "Single",
      recurringLocationId: locationId,
      paymentMethodId: 1414,
      paymentTypeId: first(state.paymentTypes.keys()),
      renewalMembershipTaskId: planTask(world),
      initialDeferredRevenue: 120,
      cancellationBalanceInvoiceId: first(state.invoices.keys()),
      cancellationInvoiceId: first(state.invoices.keys()),
    };
  },
  sellMembership: (world) => ({
    ...saleTo(world, first(world.state.locations.values(), active)),
    sellOnce: false,
  }),
};
