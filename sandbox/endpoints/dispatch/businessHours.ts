import { z } from "zod";
import { type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** When the office is open. */
export const businessHours = (state: State): Operation[] => [
  operation({ method: "GET", path: "/business-hours", handle: () => state.businessHours }),
  operation({
    method: "POST",
    path: "/business-hours",
    body: () => z.strictObject({ weekdays: ranges, saturday: ranges, sunday: ranges }),
    handle: ({ body }) => {
      state.businessHours = body;
      return body;
    },
  }),
];

const hour = z.int().min(0, "An hour is 0 to 24.").max(24, "An hour is 0 to 24.");

const ranges = z.array(
  z.strictObject({ fromHour: hour, toHour: hour }).refine(({ fromHour, toHour }) => fromHour < toHour, {
    error: "The ToHour must be after the FromHour.",
    path: ["toHour"],
  }),
);
