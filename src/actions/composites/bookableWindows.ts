import { composite } from "../../declare/composite";
import { businessUnitId, jobTypeId } from "../../inputs/common";
import { integer } from "../../inputs/kinds";
import {
  capacityScopes,
  durationOf,
  lookAtCapacity,
  range,
  rangeOf,
  skillBasedAvailability,
} from "./lookAtCapacity";
import { reasonAgainst, startIn, visitIn, whyNone, windowResult } from "./windows";

const usualMost = 5;

export const findBookableWindows = composite({
  label: "Find Bookable Windows",
  description:
    "Find the next arrival windows in which a business unit has time for a job of a type, the earliest first. Each can be passed to Create Job as one of its Appointments. Requests: Get Job Type, for how long such a job takes, and Get Capacity. Nothing is held: until a job is booked, somebody else may book the same time.",
  important: true,
  scopes: capacityScopes,
  required: { jobTypeId, businessUnitId },
  optional: {
    ...range,
    most: integer({
      label: "Most",
      comments: `How many windows to return at most. If left blank, ${usualMost}.`,
      example: "3",
      min: 1,
    }),
    skillBasedAvailability,
  },
  result: {
    example: { windows: [windowResult.example], notes: [] },
    jsonSchema: {
      type: "object",
      properties: {
        windows: { type: "array", items: windowResult.jsonSchema },
        notes: {
          type: "array",
          description: "Where there is none: why.",
          items: { type: "string" },
        },
      },
    },
  },
  run: async ({ most = usualMost, ...asked }, call) => {
    // Of both requests, so that no other moment is now.
    const time = rangeOf(asked);
    const duration = await durationOf(asked.jobTypeId, call);
    const look = await lookAtCapacity({ ...asked, ...time }, call);
    const fitting = look.windows.filter((window) => !reasonAgainst(window, duration, look));
    const windows = fitting.slice(0, most).map((window) => visitIn(window, startIn(window, look), duration));
    return { data: { windows, notes: windows.length > 0 ? [] : whyNone(look.windows, duration, look) } };
  },
});
