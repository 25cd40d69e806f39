import { SpectralError } from "@prismatic-io/spectral";
import type { Membership } from "../../../api/memberships/memberships";
import type { DurationBillingItem, MembershipType } from "../../../api/memberships/membershipTypes";
import { fewAtOnce } from "../../client/pages";
import { runAction } from "../../declare/action";
import { sameId } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { namedLists } from "../../inputs/named";
import { type LookedAt, readWhole } from "../../lookups/read";
import { listDurationBillingItems } from "./membershipTypes";

/** What a customer has of memberships, and how these are sold. */

export const membershipList = {
  calls: "GET memberships /memberships",
  scope: "Memberships → Customer Memberships (Read)",
  what: ["membership", "memberships"],
} satisfies LookedAt;

/**
 * A customer's memberships, in whatever state.
 * @throws as `readWhole` does: what could not be read completely is never taken for absent.
 */
export async function membershipsOf(customerId: unknown, call: Call): Promise<Membership[]> {
  const query = { customerIds: String(customerId), active: "Any" };
  const all = await readWhole<Membership>(membershipList, query, call);
  return all.filter((each) => sameId(each.customerId, customerId));
}

/** Whether a membership was neither ended nor deleted; a status that the documents do not have counts as in force. */
export const isInForce = ({ status }: Membership) => !["Expired", "Canceled", "Deleted"].includes(status);

/** Whether a membership counts at a location: where either is for all of them, it does. */
export const isAtLocation = ({ locationId }: Membership, other: unknown) =>
  locationId == null || other == null || sameId(locationId, other);

/** For how long a type is sold and how it is billed, what is no longer sold too. */
export async function termsOf(membershipTypeId: unknown, call: Call): Promise<DurationBillingItem[]> {
  const { data } = await runAction(listDurationBillingItems, {
    ...call,
    values: { membershipTypeId, active: "Any" },
  });
  return (data ?? []) as DurationBillingItem[];
}

/**
 * The type of membership that is sold with a duration and billing: only the items of each type tell.
 * @throws SpectralError where no type has it.
 */
export async function typeSoldBy(durationBillingId: unknown, call: Call): Promise<unknown> {
  const types = await readWhole<MembershipType>(namedLists.membershipTypes, { active: "Any" }, call);
  const terms = await fewAtOnce(types, ({ id }) => termsOf(id, call));
  const at = terms.findIndex((items) => items.some(({ id }) => sameId(id, durationBillingId)));
  if (at < 0)
    throw new SpectralError(
      `Duration Billing ID ${durationBillingId} is of no membership type: choose one with Select Duration Billing.`,
    );
  return types[at]?.id;
}
