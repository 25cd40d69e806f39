import { z } from "zod";
import { priorities } from "../../../api/shared";
import type { JobType } from "../../kept";
import { name, nullAsMissing, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { active, atLeast, atMost, choice, contains, dates, ids } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";
import {
  externalData,
  externalDataApplicationGuid,
  externalDataUpdate,
  externalDataView,
  saveExternalData,
  tagTypeIds,
  withExternalData,
  withoutUndefined,
} from "../shared";

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
  operation({
    method: "POST",
    path: "/job-types",
    body: () => newJobType(state),
    handle: ({ body: { externalData, ...fields } }) => {
      const now = timestamp(state.clock);
      const dated = { createdOn: now, modifiedOn: now };
      const type = state.jobTypes.insert({ id: newId(state), ...blank, ...fields, ...dated });
      saveExternalData(state, type.id, externalData);
      return withExternalData(state, type, externalData?.applicationGuid);
    },
  }),
  operation({
    method: "PATCH",
    path: "/job-types/{id}",
    body: () => jobTypeUpdate(state),
    handle: ({ params, body: { externalData, customFieldsUpdateMode, ...changes } }) => {
      const type = find(state.jobTypes, params.id);
      if (changes.customFieldTypeIds && customFieldsUpdateMode === "Merge")
        changes.customFieldTypeIds = [
          ...new Set([...type.customFieldTypeIds, ...changes.customFieldTypeIds]),
        ];
      saveExternalData(state, type.id, externalData);
      state.jobTypes.update(type, withoutUndefined(changes));
      return withExternalData(state, type, externalData?.applicationGuid);
    },
  }),
];

/** What a new type is where nothing is told. (Not documented.) */
const blank = {
  priority: "Normal",
  duration: 0,
  class: "",
  summary: "",
  enforceRecurringServiceEventSelection: false,
  active: true,
  defaultEstimateSoldAction: "AddToCurrentJob",
} satisfies Partial<JobType>;

const fields = (state: State) => ({
  businessUnitIds: z.array(reference(state.businessUnits)),
  skills: z.array(name),
  tagTypeIds: tagTypeIds(state),
  priority: z.enum(priorities),
  duration: z.int().nonnegative(),
  soldThreshold: z.number().nullable(),
  class: z.string(),
  summary: z.string(),
  noCharge: z.boolean(),
  enforceRecurringServiceEventSelection: z.boolean(),
  invoiceSignaturesRequired: z.boolean(),
  defaultEstimateSoldAction: z.string(),
  customFieldTypeIds: z.array(
    reference(state.customFieldTypes, ({ entity }) => (entity === "Job" ? undefined : "is not one of a job")),
  ),
});

const newJobType = (state: State) =>
  nullAsMissing(
    z.strictObject({
      ...z.strictObject(fields(state)).partial().shape,
      name,
      externalData: externalData.optional(),
    }),
  );

const jobTypeUpdate = (state: State) =>
  z
    .strictObject({
      ...fields(state),
      name,
      externalData: externalDataUpdate,
      customFieldsUpdateMode: z.enum(["Replace", "Merge"]).nullable(),
    })
    .partial();
