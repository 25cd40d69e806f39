import { z } from "zod";
import { dateTime, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { sortable } from "../../kit/moments";
import { type Operation, operation } from "../../kit/operation";
import { availabilitiesOf } from "../../rules/capacity";
import type { State } from "../../state";

/** How much can be booked when. */
export const capacity = (state: State): Operation[] => [
  operation({
    method: "POST",
    path: "/capacity",
    body: () =>
      z
        .strictObject({
          startsOnOrAfter: dateTime,
          endsOnOrBefore: dateTime,
          businessUnitIds: z.array(reference(state.businessUnits)).nullish(),
          jobTypeId: reference(state.jobTypes).nullish(),
          skillBasedAvailability: z.boolean(),
        })
        .superRefine(({ startsOnOrAfter, endsOnOrBefore }, context) => {
          if (sortable(endsOnOrBefore) <= sortable(startsOnOrAfter))
            context.addIssue({
              code: "custom",
              path: ["endsOnOrBefore"],
              message: "EndsOnOrBefore must be after StartsOnOrAfter.",
            });
        }),
    handle: ({ body }) => ({
      timeStamp: timestamp(state.clock),
      availabilities: availabilitiesOf(state, body),
    }),
  }),
];
