import { SpectralError } from "@prismatic-io/spectral";
import { type Membership, membership, membershipSale } from "../../../api/memberships/memberships";
import { runAction } from "../../declare/action";
import { sameId } from "../../declare/check";
import { workflow } from "../../declare/composite";
import type { Call, Result } from "../../declare/declaration";
import { businessUnitId } from "../../inputs/common";
import type { Input } from "../../inputs/input";
import {
  discountLocationId,
  durationBillingId,
  membershipId,
  recurringLocationId,
  recurringServiceAction,
  saleTaskId,
} from "../memberships/inputs";
import { sellMembership } from "../memberships/membershipSales";
import { getMembership } from "../memberships/memberships";
import { isAtLocation, membershipList, membershipsOf, termsOf } from "../memberships/membershipsOf";
import { listDurationBillingItems } from "../memberships/membershipTypes";
import { lookedAt, orLookedFor } from "./lost";

const fromOld = <T>({ input, ...read }: Input<T>, what: string): Input<T> => ({
  ...read,
  input: { ...input, comments: `${input.comments.replace(/ If left blank.*$/, "")} If left blank, ${what}.` },
});

const result: Result = {
  example: {
    renewed: true,
    ...membershipSale.example,
    membership: membership.example,
    duplicates: [],
    notes: [],
  },
  jsonSchema: {
    type: "object",
    properties: {
      renewed: { type: "boolean", description: "Whether this run sold the renewal." },
      invoiceId: {
        type: ["integer", "null"],
        description: "The invoice of the sale; null where nothing was sold, or its ID was lost.",
      },
      customerMembershipId: { type: ["integer", "null"], description: "The membership that follows." },
      membership: {
        anyOf: [membership.jsonSchema, { type: "null" }],
        description: "The membership that follows.",
      },
      duplicates: {
        type: "array",
        items: { type: ["integer", "string"] },
        description:
          "IDs of other memberships that follow, such as of a run at the same moment: cancel what was sold twice.",
      },
      notes: { type: "array", items: { type: "string" }, description: "What to know of how it was done." },
    },
  },
};

export const renewMembership = workflow({
  label: "Renew Membership",
  description:
    "Sell a customer the membership that follows one that ends, which charges them; sell nothing where there is one already, so that it can be run again after any error. Requests: Get Membership, List Duration Billing Items, List Memberships of the customer, then Sell Membership. A later membership of the same type, for the same location or for all, counts as the one that follows, unless it was canceled or deleted. ServiceTitan decides when the new membership begins: a sale takes no date. Of two runs at the same moment, or within the minute that ServiceTitan may take to show a sale, both may sell; let a flow run one at a time.",
  scopes: [membershipList.scope, listDurationBillingItems.scope, sellMembership.scope],
  required: { membershipId, durationBillingId, recurringServiceAction },
  optional: {
    businessUnitId: fromOld(businessUnitId, "that of the membership"),
    saleTaskId: fromOld(saleTaskId, "the service that the membership names for its renewal"),
    locationId: fromOld(discountLocationId, "that of the membership"),
    recurringLocationId: fromOld(recurringLocationId, "that of the membership"),
  },
  result,
  run: async ({ membershipId, ...wanted }, call) => {
    const { data } = await runAction(getMembership, { ...call, values: { membershipId } });
    const old = data as Membership;
    refuseEndless(old);
    await refuseOtherTerm(old, wanted.durationBillingId, call);
    const following = async () =>
      (await membershipsOf(old.customerId, call)).filter((each) => follows(each, old));
    const [there, ...others] = await following();
    if (there) return { data: answer({ renewed: false, there, others }) };
    const sale = saleOf(old, wanted);
    const sold = await sell(sale, following, call);
    if (call.isPreview) return { data: {} };
    const after = sold.seen ?? (await lookedAt(following, call)) ?? [];
    const { customerMembershipId: id = after[0]?.id, invoiceId } = sold;
    const made = after.find((each) => sameId(each.id, id));
    const rest = after.filter((each) => each !== made);
    const notes = sold.seen ? [lostText] : [];
    return { data: answer({ renewed: true, id, invoiceId, there: made, others: rest, notes }) };
  },
});

interface Answer {
  renewed: boolean;
  id?: unknown;
  invoiceId?: unknown;
  there?: Membership;
  others: Membership[];
  notes?: string[];
}

const answer = ({ renewed, there, id = there?.id, invoiceId = null, others, notes = [] }: Answer) => ({
  renewed,
  invoiceId,
  customerMembershipId: id,
  membership: there ?? null,
  duplicates: others.map((each) => each.id),
  notes,
});

const lostText =
  "ServiceTitan's answer to the sale was lost; a look shows the membership. Its invoice is among the customer's in List Invoices.";

function refuseEndless({ id, status, to }: Membership): void {
  if (status === "Canceled" || status === "Deleted")
    throw new SpectralError(
      `Membership ${id} is ${status.toLowerCase()}: sell a new one with Sell Membership.`,
    );
  if (to == null) throw new SpectralError(`Membership ${id} has no end: there is nothing to renew.`);
}

/** What follows is looked for by the type, so that another type's duration and billing would be sold again and again. */
async function refuseOtherTerm({ membershipTypeId }: Membership, wanted: unknown, call: Call): Promise<void> {
  const term = (await termsOf(membershipTypeId, call)).find(({ id }) => sameId(id, wanted));
  if (term === undefined)
    throw new SpectralError(
      `Duration Billing ID ${wanted} is not one of the membership's type ${membershipTypeId}: choose one with Select Duration Billing, or change the type with Sell Membership.`,
    );
  if (term.active === false)
    throw new SpectralError(`Duration Billing ID ${wanted} of type ${membershipTypeId} is no longer sold.`);
}

/** Whether a membership is the one after another: it began later, whenever ServiceTitan let it begin. */
function follows(each: Membership, old: Membership): boolean {
  if (sameId(each.id, old.id) || each.status === "Canceled" || each.status === "Deleted") return false;
  const isOfType = sameId(each.membershipTypeId, old.membershipTypeId) && isAtLocation(each, old.locationId);
  const isRenewal = old.renewedById != null && sameId(each.id, old.renewedById);
  return isRenewal || (isOfType && beganAt(each) > beganAt(old));
}

const beganAt = ({ from, createdOn }: Membership) => Date.parse(from ?? createdOn);

interface Wanted {
  durationBillingId: number;
  recurringServiceAction: string;
  businessUnitId?: number;
  saleTaskId?: number;
  locationId?: number;
  recurringLocationId?: number;
}

function saleOf(old: Membership, wanted: Wanted): Record<string, unknown> {
  const { durationBillingId, recurringServiceAction } = wanted;
  const saleTaskId = wanted.saleTaskId ?? old.renewalMembershipTaskId;
  if (saleTaskId == null)
    throw new SpectralError(
      `Sale Task ID must be given: membership ${old.id} names no service that renews it.`,
    );
  const locationId = wanted.locationId ?? old.locationId;
  const visitsAt = wanted.recurringLocationId ?? old.recurringLocationId ?? locationId;
  if (recurringServiceAction === "Single" && visitsAt == null)
    throw new SpectralError(
      `Recurring Location ID must be given where Recurring Service Action is Single: membership ${old.id} names none.`,
    );
  return {
    customerId: old.customerId,
    businessUnitId: wanted.businessUnitId ?? old.businessUnitId,
    saleTaskId,
    durationBillingId,
    recurringServiceAction,
    ...(locationId != null && { locationId }),
    ...(recurringServiceAction === "Single" && { recurringLocationId: visitsAt }),
  };
}

interface Sold {
  invoiceId?: number;
  customerMembershipId?: number;
  /** Where the answer was lost: what follows now. */
  seen?: Membership[];
}

/** Sells it, once. */
async function sell(values: Record<string, unknown>, following: () => Promise<Membership[]>, call: Call) {
  const write = async () => (await runAction(sellMembership, { ...call, values })).data as Sold;
  const look = async (): Promise<Sold | undefined> => {
    const seen = await following();
    return seen.length > 0 ? { seen } : undefined;
  };
  return (await orLookedFor(write, look, call)).made;
}
