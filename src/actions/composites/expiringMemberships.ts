import { type Membership, membership } from "../../../api/memberships/memberships";
import type { MembershipType } from "../../../api/memberships/membershipTypes";
import { keepOnly } from "../../client/keep";
import { composite } from "../../declare/composite";
import type { Result } from "../../declare/declaration";
import { refuseUnknownFields, withoutRequired } from "../../declare/fields";
import { keepFields } from "../../inputs/list";
import { namedLists } from "../../inputs/named";
import { readForIds, readWhole } from "../../lookups/read";
import { membershipList } from "../memberships/membershipsOf";
import { days, daysUntil } from "./days";

const { membershipTypes } = namedLists;

const jsonSchema = withoutRequired({
  ...membership.jsonSchema,
  properties: {
    ...(membership.jsonSchema.properties as object),
    membershipTypeName: { type: ["string", "null"] },
    daysLeft: {
      type: "integer",
      description: "In how many days it ends; below 0 where that is past.",
    },
  },
});

const result: Result = {
  example: {
    memberships: [{ ...membership.example, membershipTypeName: "Silver Comfort Plan", daysLeft: 21 }],
    notes: [],
  },
  jsonSchema: {
    type: "object",
    properties: {
      memberships: {
        type: "array",
        description: "Active memberships that end soon, the first one first.",
        items: jsonSchema,
      },
      notes: { type: "array", items: { type: "string" }, description: "What to know of them." },
    },
  },
};

export const listExpiringMemberships = composite({
  label: "List Expiring Memberships",
  description:
    "List the active memberships that end within some days, with the name of their type and the service that renews them (renewalMembershipTaskId); memberships without an end are not among them, those whose end is past and that are still active are. Requests: List Memberships with the status Active, all of them, since ServiceTitan cannot be asked for the end, then List Membership Types.",
  scopes: [membershipList.scope, membershipTypes.scope],
  required: { days: days("Memberships that end from now to so many days ahead.") },
  optional: { keepFields },
  result,
  together: ({ keepFields }) => refuseUnknownFields(keepFields, jsonSchema),
  run: async ({ days, keepFields }, call) => {
    const active = await readWhole<Membership>(membershipList, { status: "Active" }, call);
    const ending = active.flatMap((each) => {
      const daysLeft = daysUntil(each.to);
      const isEnding = each.status === "Active" && daysLeft !== undefined && daysLeft <= days;
      return isEnding ? [{ ...each, daysLeft }] : [];
    });
    const typeIds = [...new Set(ending.map(({ membershipTypeId }) => String(membershipTypeId)))];
    const types = await readForIds<MembershipType>(membershipTypes, "ids", typeIds, { active: "Any" }, call);
    const names = new Map(types.map(({ id, name }) => [String(id), name]));
    const unknown = typeIds.filter((id) => !names.has(id));
    return {
      data: {
        memberships: ending
          .sort((one, other) => one.daysLeft - other.daysLeft)
          .map((each) => ({ ...each, membershipTypeName: names.get(String(each.membershipTypeId)) ?? null }))
          .map(keepOnly(keepFields)),
        notes: unknown.map((id) => `ServiceTitan did not answer membership type ${id}.`),
      },
    };
  },
});
