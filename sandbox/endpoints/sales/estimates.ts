import type { Estimate } from "../../kept";
import { feed } from "../../kit/feed";
import {
  active,
  atLeast,
  atMost,
  before,
  dates,
  type Filter,
  ids,
  integer,
  onOrAfter,
  readDecimal,
  text,
} from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, listFrom, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

export const estimates = (state: State): Operation[] => [
  list("/estimates", state.estimates, {
    filters: estimateFilters,
    defaults: { active: "True" },
    sorts: commonSorts,
    orderings: { Id: commonSorts.Id, CreatedOn: commonSorts.CreatedOn, ModifiedOn: commonSorts.ModifiedOn },
  }),
  listFrom("/estimates/items", () => itemsOf(state), {
    filters: {
      estimateId: integer((item) => item.estimateId),
      ids: ids((item) => item.id),
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: commonSorts,
    view: ({ estimateId: _, active: __, ...item }) => item,
  }),
  get("/estimates", state.estimates),
  operation({
    method: "GET",
    path: "/status/estimates/{id}/changes",
    handle: ({ params }) =>
      state.estimateStatusChanges
        .where("estimateId", find(state.estimates, params.id).id)
        .map(({ estimateId: _, ...change }) => change),
  }),
  feed("/export/estimates", state.estimates, state),
  // The same at its former address.
  feed("/estimates/export", state.estimates, state),
];

const itemsOf = (state: State) =>
  [...state.estimates.values()].flatMap(({ id, active, items }) =>
    (items ?? []).map((item) => ({ ...item, estimateId: id, active })),
  );

const total = ({ subtotal, tax }: Estimate) => subtotal + tax;

const estimateFilters: Record<string, Filter<Estimate>> = {
  ids: ids((estimate) => estimate.id),
  jobId: integer((estimate) => estimate.jobId),
  jobNumber: text((estimate) => estimate.jobNumber),
  projectId: integer((estimate) => estimate.projectId),
  locationId: integer((estimate) => estimate.locationId),
  status: text((estimate) => estimate.status?.name),
  soldById: integer((estimate) => estimate.soldBy),
  soldByEmployeeId: integer((estimate) => estimate.soldBy),
  soldAfter: onOrAfter((estimate) => estimate.soldOn),
  soldBefore: before((estimate) => estimate.soldOn),
  totalGreater: atLeast(total, readDecimal),
  totalLess: atMost(total, readDecimal),
  active,
  ...dates,
};
