import { priorities } from "../../../api/shared";
import { active, atLeast, atMost, choice, contains, dates, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";
import { externalDataApplicationGuid, externalDataView } from "../shared";

/** What kinds of work there are. */
export const jobTypes = (state: State): Operation[] => [
  list("/job-types", state.jobTypes, {
    filters: {
      ids: ids((type) => type.id),
      active,
      ...dates,
      name: contains((type) => type.name),
      priority: choice(priorities, (type) => type.priority),
      minDuration: atLeast((type) => type.duration),
      maxDuration: atMost((type) => type.duration),
      externalDataApplicationGuid,
    },
    defaults: { active: "True" },
    orderings: { id: commonSorts.Id, modifiedOn: commonSorts.ModifiedOn, createdOn: commonSorts.CreatedOn },
    view: externalDataView(state),
  }),
  get("/job-types", state.jobTypes, externalDataView(state)),
];
