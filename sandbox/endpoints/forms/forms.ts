import { z } from "zod";
import { type Form, ownerTypes } from "../../../api/forms/forms";
import type { FormSubmission } from "../../kept";
import { uploadedFile } from "../../kit/body";
import {
  active,
  before,
  contains,
  created,
  type Filter,
  flag,
  InvalidValue,
  ids,
  integer,
  modified,
  onOrAfter,
  type Query,
  readChoice,
  readInteger,
} from "../../kit/filters";
import { commonSorts, listPage } from "../../kit/list";
import { type ApiModule, File, find, list, operation } from "../../kit/operation";
import type { State } from "../../state";

/** Forms, what was filled in, and the files of jobs. */
export const forms = (state: State): ApiModule => ({
  api: "forms",
  operations: [
    list("/forms", state.forms, {
      filters: {
        ids: ids((form) => form.id),
        name: contains((form) => form.name),
        status: formStatus,
        hasConditionalLogic: flag((form) => form.hasConditionalLogic),
        hasTriggers: flag((form) => form.hasTriggers),
        active,
        ...created,
        ...modified,
      },
      sorts: commonSorts,
    }),
    operation({
      method: "GET",
      path: "/submissions",
      handle: ({ query }) => listPage(state.formSubmissions.values(), gatherOwners(query), submissionList),
    }),
    operation({
      method: "GET",
      path: "/jobs/{jobId}/attachments",
      handle: ({ params, query }) => {
        const { id } = find(state.jobs, params.jobId);
        return listPage(state.jobAttachments.where("jobId", id), query, {
          filters: created,
          sorts: { Id: (file) => file.id, CreatedOn: (file) => file.createdOn },
          view: ({ id, fileName, createdOn }) => ({ id, fileName, createdOn }),
        });
      },
    }),
    operation({
      method: "POST",
      path: "/jobs/{id}/attachments",
      body: z.strictObject({ file: uploadedFile }),
      handle: async ({ params, body: { file } }) => {
        const { id: jobId } = find(state.jobs, params.id);
        const { fileName } = state.jobAttachments.insert({
          id: state.newId(),
          jobId,
          fileName: file.filename,
          contentType: file.mimetype,
          createdOn: new Date().toISOString(),
          bytes: await file.toBuffer(),
        });
        return { fileName };
      },
    }),
    operation({
      method: "GET",
      path: "/jobs/attachment/{id}",
      handle: ({ params }) => {
        const { contentType, bytes } = find(state.jobAttachments, params.id);
        return new File(contentType, bytes);
      },
    }),
  ],
});

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
