import { billingFrequencies, membershipStatuses } from "../../../api/memberships/memberships";
import { feed } from "../../kit/feed";
import { active, choice, dates, ids, integer } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

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
  feed("/export/memberships", state.memberships, state),
];
