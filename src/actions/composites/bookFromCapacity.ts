import { job } from "../../../api/jpm/jobs";
import { workflow } from "../../declare/composite";
import { commented, idList } from "../../inputs/kinds";
import { createJob } from "../jpm/jobs";
import { end, start } from "../jpm/visit";
import { type Choice, chooseWindow, timingOf } from "./chooseWindow";
import { answerOf, findOrCreateByReference, once } from "./findOrCreate";
import { jobList } from "./lists";
import { capacityScopes, range, skillBasedAvailability } from "./lookAtCapacity";
import { lookWhetherOverbooked } from "./overbooked";
import { referenceInputs } from "./reference";
import { windowResult } from "./windows";

const { reference, applicationGuid, referenceKey } = referenceInputs;
const { appointments: _, ...jobsOwn } = createJob.required;
const answer = answerOf(job);

export const bookJobFromCapacity = workflow({
  label: "Book Job from Capacity",
  description: `Book a job into the first arrival window in which its business unit has time, or at a given Start, once for each reference of your app. Requests: List Jobs, Get Job Type, Get Capacity right before Create Job, and again after it. A job that is found by its reference is returned, and nothing is booked. ServiceTitan holds no window for anybody: where somebody else books it at the same moment, overbooked is true, and nothing is canceled. ${once}`,
  important: true,
  scopes: [jobList.scope, ...capacityScopes, createJob.scope],
  required: { reference, applicationGuid, ...jobsOwn },
  optional: {
    referenceKey,
    ...range,
    start: commented(
      start,
      "Its window has to have time for the visit. If left blank, the start of the first window that has, between From and To.",
    ),
    end: commented(end, "If left blank, as long after Start as the job type takes."),
    skillBasedAvailability,
    technicianIds: idList({
      label: "Technician IDs",
      comments: "IDs of the technicians to assign, one per line.",
      of: "technician",
    }),
    ...createJob.optional,
  },
  result: {
    example: { ...answer.example, window: windowResult.example, overbooked: false },
    jsonSchema: {
      ...answer.jsonSchema,
      properties: {
        ...answer.jsonSchema.properties,
        window: {
          anyOf: [windowResult.jsonSchema, { type: "null" }],
          description: "What was booked; null where the job was there before.",
        },
        overbooked: {
          type: ["boolean", "null"],
          description: "Whether more is booked in the window than it has; null where that is not known.",
        },
      },
    },
  },
  run: async ({ from, to, start, end, skillBasedAvailability, technicianIds, ...values }, call) => {
    const { jobTypeId, businessUnitId } = values as unknown as { jobTypeId: number; businessUnitId: number };
    const crew = technicianIds?.length;
    const asked = { jobTypeId, businessUnitId, from, to, skillBasedAvailability };
    const timing = timingOf({ ...asked, start, end, crew });
    let choice: Choice | undefined;
    const complete = async () => {
      choice = await chooseWindow(timing, call);
      const { technicians: _, ...visit } = choice.visit;
      return { appointments: [{ ...visit, ...(technicianIds && { technicianIds }) }] };
    };
    const how = { list: jobList, create: createJob, complete };
    const { data } = await findOrCreateByReference(how, values, call);
    if (call.isPreview) return { data };
    const found = data as { notes: string[] };
    if (!choice) return { data: { ...found, window: null, overbooked: null } };
    const { overbooked, notes } = await lookWhetherOverbooked(choice, call);
    return { data: { ...found, window: choice.visit, overbooked, notes: [...found.notes, ...notes] } };
  },
});
