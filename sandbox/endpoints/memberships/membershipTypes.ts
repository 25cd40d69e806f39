import { billingFrequencies, durationTypes, recurrenceTypes } from "../../../api/memberships/choices";
import type { MembershipType } from "../../../api/memberships/membershipTypes";
import type { DurationBilling } from "../../kept";
import { feed } from "../../kit/feed";
import {
  active,
  choice,
  dates,
  type Filter,
  InvalidValue,
  ids,
  oneOf,
  type Query,
  readBoolean,
  readInteger,
} from "../../kit/filters";
import { commonSorts, Parameters } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** What is sold as a membership, and what visits it includes. */
export const membershipTypes = (state: State): Operation[] => [
  list("/membership-types", state.membershipTypes, {
    filters: {
      ids: ids((type) => type.id),
      active,
      duration: ([text = ""]) => {
        const wanted = text === "null" ? null : readInteger(text);
        return ({ id }) => termsOf(state, id).some(({ duration }) => duration === wanted);
      },
      billingFrequency: oneOf(billingFrequencies, ({ id }: MembershipType, wanted) =>
        termsOf(state, id).some(({ billingFrequency }) => billingFrequency === wanted),
      ),
      ...Object.fromEntries(Object.keys(parts).map((name) => [name, asked])),
      ...dates,
    },
    defaults: { active: "True" },
    sorts: { ...commonSorts, Name: ({ name }) => name },
    view: (type, query) => shownWith(state, type, (name) => isAsked(query, name)),
  }),
  get("/membership-types", state.membershipTypes, (type) => shownWith(state, type, () => false)),
  operation({
    method: "GET",
    path: "/membership-types/{id}/duration-billing-items",
    handle: ({ params, query }) => {
      const { id } = find(state.membershipTypes, params.id);
      const parameters = new Parameters(query, { active: "True" });
      const tests = parameters.testsOf<DurationBilling>({ active });
      parameters.check();
      return state.durationBilling
        .where("membershipTypeId", id)
        .filter((each) => tests.every((test) => test(each)))
        .map(({ membershipTypeId, ...shown }) => shown);
    },
  }),
  feed("/export/membership-types", state.membershipTypes, state, {
    view: (type) => shownWith(state, type, () => true),
  }),
  list("/recurring-service-types", state.recurringServiceTypes, {
    filters: {
      ids: ids((type) => type.id),
      membershipTypeId: ([text = ""]) => {
        const included = state.membershipTypes.get(readInteger(text))?.recurringServices ?? [];
        return ({ id }) => included.some(({ recurringServiceTypeId }) => recurringServiceTypeId === id);
      },
      recurrenceType: choice(recurrenceTypes, (type) => type.recurrenceType),
      durationType: choice(durationTypes, (type) => type.durationType),
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: { ...commonSorts, Name: ({ name }) => name ?? "" },
  }),
  get("/recurring-service-types", state.recurringServiceTypes),
  feed("/export/recurring-service-types", state.recurringServiceTypes, state),
];

const termsOf = (state: State, typeId: number) => state.durationBilling.where("membershipTypeId", typeId);

/** The parts of a type that only those see who ask for them, by the parameter. */
const parts = {
  includeDurationBilling: "durationBilling",
  includeDiscounts: "discounts",
  includeRecurringServices: "recurringServices",
  includeTags: "tagTypeIds",
} as const;

const asked: Filter<unknown> = ([text = ""]) => {
  readBoolean(text);
  return () => true;
};

function isAsked(query: Query, name: string): boolean {
  const [text = "false"] = query[name] ?? [];
  try {
    return readBoolean(text);
  } catch (error) {
    if (error instanceof InvalidValue) return false;
    throw error;
  }
}

function shownWith(state: State, type: MembershipType, isShown: (parameter: string) => boolean) {
  const durationBilling = termsOf(state, type.id)
    .filter((each) => each.active)
    .map(({ duration, billingFrequency, salePrice, billingPrice, renewalPrice }) => ({
      ...{ duration, billingFrequency, salePrice, billingPrice, renewalPrice },
    }));
  const left = Object.entries(parts).flatMap(([name, part]) => (isShown(name) ? [] : [[part, null]]));
  return { ...type, durationBilling, ...Object.fromEntries(left) };
}
