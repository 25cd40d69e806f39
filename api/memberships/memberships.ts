import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dateTime, id } from "../shared";
import { opportunityStatuses } from "./choices";
import { billingFrequency, membershipStatus } from "./shared";

export const membership = record(
  "Membership",
  "GET memberships /memberships/{id}",
  z.object({
    id,
    createdOn: dateTime,
    createdById: id.nullish(),
    modifiedOn: dateTime,
    followUpOn: dateTime,
    cancellationDate: dateTime.nullish(),
    from: dateTime.nullish(),
    nextScheduledBillDate: dateTime.nullish(),
    to: dateTime.nullish(),
    billingFrequency,
    renewalBillingFrequency: billingFrequency.nullish(),
    status: membershipStatus,
    followUpStatus: z.enum(opportunityStatuses),
    active: z.boolean(),
    initialDeferredRevenue: z.number(),
    duration: z.int().nullish().describe("In months; empty if it has no end"),
    renewalDuration: z.int().nullish().describe("In months"),
    businessUnitId: id,
    customerId: id,
    membershipTypeId: id,
    activatedById: id.nullish(),
    activatedFromId: id.nullish().describe("The invoice item that sold it"),
    billingTemplateId: id.nullish(),
    cancellationBalanceInvoiceId: id.nullish(),
    cancellationInvoiceId: id.nullish(),
    followUpCustomStatusId: id.nullish(),
    locationId: id.nullish(),
    paymentMethodId: id.nullish(),
    paymentTypeId: id.nullish(),
    recurringLocationId: id.nullish(),
    renewalMembershipTaskId: id.nullish(),
    renewedById: id.nullish().describe("The membership that renews this one"),
    soldById: id.nullish(),
    customerPo: z.string().nullish().describe("The customer's purchase order"),
    importId: z.string().nullish(),
    memo: z.string().nullish(),
    customFields: z.array(z.object({ typeId: id, name: z.string(), value: z.string().nullish() })),
  }),
  {
    id: 1801,
    createdOn: "2026-01-13T18:40:00Z",
    createdById: 42,
    modifiedOn: "2026-01-13T19:05:00Z",
    followUpOn: "2026-12-13T08:00:00Z",
    cancellationDate: null,
    from: "2026-01-13T08:00:00Z",
    nextScheduledBillDate: "2026-02-13T08:00:00Z",
    to: "2027-01-12T08:00:00Z",
    billingFrequency: "Monthly",
    renewalBillingFrequency: "Annual",
    status: "Active",
    followUpStatus: "NotAttempted",
    active: true,
    initialDeferredRevenue: 0,
    duration: 12,
    renewalDuration: 12,
    businessUnitId: 31,
    customerId: 2,
    membershipTypeId: 1802,
    activatedById: 42,
    activatedFromId: 1311,
    billingTemplateId: 1803,
    cancellationBalanceInvoiceId: null,
    cancellationInvoiceId: null,
    followUpCustomStatusId: null,
    locationId: 21,
    paymentMethodId: 1414,
    paymentTypeId: 1413,
    recurringLocationId: 21,
    renewalMembershipTaskId: 1804,
    renewedById: null,
    soldById: 41,
    customerPo: "PO-2026-014",
    importId: "IMP-1801",
    memo: "Two visits a year",
    customFields: [{ typeId: 908, name: "Plan color", value: "Silver" }],
  },
);

export type Membership = RecordOf<typeof membership>;

const statusChange = z.object({
  id,
  oldStatus: membershipStatus,
  newStatus: membershipStatus,
  note: z.string().nullish(),
  createdOn: dateTime,
  createdById: id.nullish(),
});

const exampleChange = {
  id: 1851,
  oldStatus: "Suspended",
  newStatus: "Active",
  note: "The card on file was renewed.",
  createdOn: "2026-01-13T19:05:00Z",
  createdById: 42,
} as const;

/** ServiceTitan answers them as a list without pages. */
export const membershipStatusChanges = record(
  "Membership Status Changes",
  "GET memberships /memberships/{id}/status-changes",
  z.array(statusChange),
  [exampleChange],
);

export const exportedStatusChange = record(
  "Changed Membership Status",
  "GET memberships /export/membership-status-changes",
  statusChange.extend({ membershipId: id }),
  { ...exampleChange, membershipId: 1801 },
);

/** What a sale makes. */
export const membershipSale = record(
  "Membership Sale",
  "POST memberships /memberships/sale",
  z.object({
    invoiceId: id.describe("The invoice of the sale"),
    customerMembershipId: id.describe("The membership that was sold"),
  }),
  { invoiceId: 1301, customerMembershipId: 1801 },
);

/** What a change answers. */
export const changedMembership = record(
  "Changed Membership ID",
  "PATCH memberships /memberships/{id}",
  z.object({ id }),
  { id: 1801 },
);

export type MembershipStatusChange = RecordOf<typeof exportedStatusChange>;
