import { ownerTypes } from "../../../api/forms/forms";
import type { FormSubmission } from "../../kept";
import {
  active,
  before,
  choiceFor,
  contains,
  dates,
  type Filter,
  flag,
  InvalidValue,
  ids,
  integer,
  oneOf,
  onOrAfter,
  type Query,
  readChoice,
  readInteger,
} from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { sortable } from "../../kit/moments";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** Forms, and what was filled in. */
export const forms = (state: State): Operation[] => [
  list("/forms", state.forms, {
    filters: {
      ids: ids((form) => form.id),
      name: contains((form) => form.name),
      status: oneOf(
        ["Any", "Published", "Unpublished"],
        (form, wanted) => wanted === "Any" || form.published === (wanted === "Published"),
      ),
      hasConditionalLogic: flag((form) => form.hasConditionalLogic),
      hasTriggers: flag((form) => form.hasTriggers),
      active,
      ...dates,
    },
    sorts: commonSorts,
  }),
  list("/submissions", state.formSubmissions, submissionList),
];

const submissionList = {
  filters: {
    formIds: ids((submission: FormSubmission) => submission.formId),
    active,
    createdById: integer((submission: FormSubmission) => submission.createdById),
    status: oneOf(
      ["Started", "Completed", "Any"],
      ({ status }: FormSubmission, wanted) => wanted === "Any" || status === wanted,
    ),
    submittedOnOrAfter: onOrAfter((submission: FormSubmission) => submission.submittedOn),
    submittedBefore: before((submission: FormSubmission) => submission.submittedOn),
    ownerType: oneOf(ownerTypes, ({ owners }: FormSubmission, wanted) =>
      owners.some(({ type }) => type === wanted),
    ),
    owners: ((values) => {
      const wanted = new Set(values.map(readOwner));
      return ({ owners }) => owners.some(({ type, id }) => wanted.has(`${type} ${id}`));
    }) satisfies Filter<FormSubmission>,
    // Only its spelling counts: `owners` has the types.
    "owners[].type": choiceFor(ownerTypes),
  },
  sorts: {
    Id: (submission: FormSubmission) => submission.id,
    SubmittedOn: (submission: FormSubmission) => sortable(submission.submittedOn),
    CreatedBy: (submission: FormSubmission) => submission.createdById,
  },
  maxPageSize: 500,
  gather: gatherOwners,
  view: ({ active: _, ...submission }: FormSubmission) => submission,
};

/** `owners[0].type=Job&owners[0].id=7` as `owners=Job 7`. */
function gatherOwners(query: Query): Query {
  const numbers = new Set(Object.keys(query).flatMap((name) => /^owners\[(\d+)\]\./.exec(name)?.[1] ?? []));
  const owners = [...numbers].map(
    (number) => `${query[`owners[${number}].type`]?.[0] ?? ""} ${query[`owners[${number}].id`]?.[0] ?? ""}`,
  );
  return owners.length === 0 ? query : { ...query, owners };
}

/** @throws InvalidValue unless it is one of the documented types with an ID */
function readOwner(owner: string): string {
  const [type = "", id = ""] = owner.split(" ");
  if (type === "" || id === "") throw new InvalidValue("Each owner needs a type and an ID.");
  return `${readChoice(type, ownerTypes)} ${readInteger(id)}`;
}
