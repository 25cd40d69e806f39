import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import { dateTime, externalData, id, jpmCustomField } from "../shared";

export const project = record(
  "Project",
  "GET jpm /projects/{id}",
  z.object({
    id,
    number: z.string(),
    name: z.string().nullish(),
    summary: z.string().nullish().describe("HTML"),
    status: z.string().nullish(),
    statusId: id.nullish(),
    subStatus: z.string().nullish(),
    subStatusId: id.nullish(),
    customerId: id,
    locationId: id,
    projectTypeId: id.nullish(),
    projectManagerIds: z.array(id),
    businessUnitIds: z.array(id),
    startDate: dateTime.nullish(),
    targetCompletionDate: dateTime.nullish(),
    actualCompletionDate: dateTime.nullish(),
    modifiedOn: dateTime.nullish(),
    createdOn: dateTime,
    customFields: z.array(jpmCustomField),
    externalData: externalData.describe("The data kept under the application GUID given in the request"),
    jobIds: z.array(id),
  }),
  {
    id: 1501,
    number: "1501",
    name: "Heating overhaul",
    summary: "<p>Repair the furnace now; replace it in spring.</p>",
    status: "In Progress",
    statusId: 1511,
    subStatus: "Waiting for estimate",
    subStatusId: 1512,
    customerId: 2,
    locationId: 21,
    projectTypeId: 1513,
    projectManagerIds: [51],
    businessUnitIds: [31],
    startDate: "2026-01-13T08:00:00Z",
    targetCompletionDate: "2026-04-30T07:00:00Z",
    actualCompletionDate: null,
    modifiedOn: "2026-01-13T19:05:00Z",
    createdOn: "2026-01-12T16:20:00Z",
    customFields: [{ typeId: 905, name: "Financing", value: "Not needed" }],
    externalData: [{ key: "crmId", value: "PRJ-1501" }],
    jobIds: [1001],
  },
);

export const exportedProject = exported(project, "GET jpm /export/projects");

export type Project = RecordOf<typeof project>;

export const projectStatus = record(
  "Project Status",
  "GET jpm /project-statuses",
  z.object({ id, name: z.string(), order: z.int(), modifiedOn: dateTime }),
  { id: 1511, name: "In Progress", order: 2, modifiedOn: "2026-01-02T17:00:00Z" },
);

export type ProjectStatus = RecordOf<typeof projectStatus>;

/** A finer step within a status. */
export const projectSubStatus = record(
  "Project Sub Status",
  "GET jpm /project-substatuses",
  z.object({ id, name: z.string(), statusId: id, order: z.int(), modifiedOn: dateTime, active: z.boolean() }),
  {
    id: 1512,
    name: "Waiting for estimate",
    statusId: 1511,
    order: 1,
    modifiedOn: "2026-01-02T17:00:00Z",
    active: true,
  },
);

export type ProjectSubStatus = RecordOf<typeof projectSubStatus>;

export const projectType = record(
  "Project Type",
  "GET jpm /project-types/{id}",
  z.object({ id, name: z.string(), description: z.string(), createdById: id.nullish() }),
  { id: 1513, name: "Replacement", description: "A unit is replaced by a new one.", createdById: 51 },
);

export type ProjectType = RecordOf<typeof projectType>;
