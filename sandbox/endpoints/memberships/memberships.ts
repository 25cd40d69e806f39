import { z } from "zod";
import {
  billingFrequencies,
  membershipStatuses,
  recurringServiceActions,
} from "../../../api/memberships/choices";
import { activeReference, dateTime, id, reference } from "../../kit/body";
import { feed } from "../../kit/feed";
import { active, choice, dates, ids, integer } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { changeMembership, sell } from "../../rules/memberships";
import type { State } from "../../state";
import { withoutUndefined } from "../shared";

export const memberships = (state: State): Operation[] => [
  list("/memberships", state.memberships, {
    filters: {
      ids: ids((membership) => membership.id),
      customerIds: ids((membership) => membership.customerId),
      status: choice(membershipStatuses, (membership) => membership.status),
      duration: integer((membership) => membership.duration),
      billingFrequency: choice(billingFrequencies, (membership) => membership.billingFrequency),
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  get("/memberships", state.memberships),
  operation({
    method: "PATCH",
    path: "/memberships/{id}",
    body: () => membershipUpdate(state),
    handle: ({ params, body }) => {
      const membership = find(state.memberships, params.id);
      changeMembership(state, membership, withoutUndefined(body));
      return { id: membership.id };
    },
  }),
  operation({
    method: "POST",
    path: "/memberships/sale",
    body: () => newSale(state),
    handle: ({ body }) => sell(state, body),
  }),
  operation({
    method: "GET",
    path: "/memberships/{id}/status-changes",
    handle: ({ params }) =>
      state.membershipStatusChanges
        .where("membershipId", find(state.memberships, params.id).id)
        .map(({ membershipId, ...change }) => change),
  }),
  feed("/export/memberships", state.memberships, state),
  feed("/export/membership-status-changes", state.membershipStatusChanges, state, { tellsActive: false }),
];

/** The service that sells a membership. */
const task = (state: State) =>
  reference(state.skus, ({ type, active }) =>
    type === "Service" && active ? undefined : "is no active service",
  );

interface Placed {
  recurringServiceAction?: string;
  recurringLocationId?: number | null;
}

/** Where visits are is told together with how many locations they are at. */
function checkPlacing(
  { recurringServiceAction: action, recurringLocationId: place }: Placed,
  { addIssue }: { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void },
): void {
  const refuse = (field: string, message: string) => addIssue({ code: "custom", path: [field], message });
  if (place != null && action === undefined)
    refuse("recurringServiceAction", "The RecurringServiceAction field is required.");
  if (place == null && action === "Single")
    refuse("recurringLocationId", "The RecurringLocationId field is required.");
}

const placing = (state: State) => ({
  locationId: reference(state.locations).nullish(),
  recurringLocationId: reference(state.locations).nullish(),
});

const newSale = (state: State) =>
  z
    .strictObject({
      customerId: reference(state.customers),
      businessUnitId: reference(state.businessUnits),
      saleTaskId: task(state),
      durationBillingId: activeReference(state.durationBilling),
      recurringServiceAction: z.enum(recurringServiceActions),
      ...placing(state),
    })
    .superRefine(checkPlacing);

const membershipUpdate = (state: State) =>
  z
    .strictObject({
      businessUnitId: reference(state.businessUnits),
      nextScheduledBillDate: dateTime.nullable(),
      status: z.enum(membershipStatuses),
      memo: z.string(),
      from: dateTime,
      to: dateTime.nullable(),
      // Which users, cards and bank accounts there are is not kept here.
      soldById: id.nullable(),
      paymentMethodId: id.nullable(),
      paymentTypeId: reference(state.paymentTypes).nullable(),
      billingTemplateId: reference(state.invoiceTemplates).nullable(),
      recurringServiceAction: z.enum(recurringServiceActions),
      ...placing(state),
      renewalMembershipTaskId: task(state).nullable(),
      initialDeferredRevenue: z.number(),
      cancellationBalanceInvoiceId: reference(state.invoices).nullable(),
      cancellationInvoiceId: reference(state.invoices).nullable(),
    })
    .partial()
    .superRefine(checkPlacing);
