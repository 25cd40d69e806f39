import { dates, ids, range } from "../filters";
import { type Cases, list, listInputs } from "../world";

export const cases: Cases = {
  listForms: () => ({
    ...list(),
    filters: {
      ids,
      name: "Checklist",
      status: "Published",
      hasConditionalLogic: true,
      hasTriggers: false,
      active: "Any",
      ...dates,
    },
  }),
  listFormSubmissions: ({ state }) => ({
    ...listInputs,
    sort: "-SubmittedOn",
    customQueryParams: [{ key: "status", value: "Any" }],
    filters: {
      owners: [...state.jobs.keys()].slice(0, 2).map((id) => ({ type: "Job", id })),
      ownerType: "Job",
      formIds: [...state.forms.keys()],
      status: "Completed",
      createdById: 52,
      ...range("submitted"),
      active: "Any",
    },
  }),
};
