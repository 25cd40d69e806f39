import { type Form, ownerTypes } from "../../../api/forms/forms";
import type { FormSubmission } from "../../kept";
import {
  active,
  before,
  contains,
  dates,
  type Filter,
  flag,
  InvalidValue,
  ids,
  integer,
  onOrAfter,
  type Query,
  readChoice,
  readInteger,
} from "../../kit/filters";
import { commonSorts, listPage } from "../../kit/list";
import { list, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** Forms, and what was filled in. */
export const forms = (state: State): Operation[] => [
  list("/forms", state.forms, {
    filters: {
      ids: ids((form) => form.id),
      name: contains((form) => form.name),
      status: formStatus,
      hasConditionalLogic: flag((form) => form.hasConditionalLogic),
      hasTriggers: flag((form) => form.hasTriggers),
      active,
      ...dates,
    },
    sorts: commonSorts,
  }),
  operation({
    method: "GET",
    path: "/submissions",
    handle: ({ query }) => listPage(state.formSubmissions.values(), gatherOwners(query), submissionList),
  }),
];

const formStatus: Filter<Form> = ([value = ""]) => {
  const wanted = readChoice(value, ["Any", "Published", "Unpublished"]);
  return (form) => wanted === "Any" || form.published === (wanted === "Published");
};

const submissionStatus: Filter<FormSubmission> = ([value = ""]) => {
  const wanted = readChoice(value, ["Started", "Completed", "Any"]);
  return ({ status }) => wanted === "Any" || status === wanted;
};

const submissionList = {
  filters: {
    formIds: ids((submission: FormSubmission) => submission.formId),
    active,
    createdById: integer((submission: FormSubmission) => submission.createdById),
    status: submissionStatus,
    submittedOnOrAfter: onOrAfter((submission: FormSubmission) => submission.submittedOn),
    submittedBefore: before((submission: FormSubmission) => submission.submittedOn),
    ownerType: ((values) => {
      const wanted = readChoice(values[0] ?? "", ownerTypes);
      return ({ owners }) => owners.some(({ type }) => type === wanted);
    }) satisfies Filter<FormSubmission>,
    owners: ((values) => {
      const wanted = new Set(values.map(readOwner));
      return ({ owners }) => owners.some(({ type, id }) => wanted.has(`${type} ${id}`));
    }) satisfies Filter<FormSubmission>,
  },
  sorts: {
    Id: (submission: FormSubmission) => submission.id,
    SubmittedOn: (submission: FormSubmission) => submission.submittedOn,
    CreatedBy: (submission: FormSubmission) => submission.createdById,
  },
  maxPageSize: 500,
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
