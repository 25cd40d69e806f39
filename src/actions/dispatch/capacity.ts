import { capacity } from "../../../api/dispatch/capacity";
import { action } from "../../declare/action";
import { jobTypeId } from "../../inputs/common";
import { onOrAfter } from "../../inputs/filters";
import { flag, idList, moment } from "../../inputs/kinds";

export const getCapacity = action({
  label: "Get Capacity",
  description:
    "Get how many hours can still be booked in each arrival window of a time range, and which technicians are available in it. It only reads: nothing is held for you.",
  calls: "POST dispatch /capacity",
  scope: "Dispatch → Capacity (Write)",
  required: {
    startsOnOrAfter: onOrAfter("Starts", "Only windows that start", "2026-07-08T00:00:00-07:00"),
    endsOnOrBefore: moment(
      "Ends On Or Before",
      "Only windows that end at or before this moment.",
      "2026-07-15T00:00:00-07:00",
    ),
    skillBasedAvailability: flag({
      label: "Skill Based Availability",
      comments: "Yes counts only technicians who have all skills that the job type requires.",
    }),
  },
  optional: {
    businessUnitIds: idList({
      label: "Business Unit IDs",
      comments: "IDs of the business units whose capacity is asked for, one per line.",
      of: "businessUnit",
    }),
    jobTypeId,
  },
  returns: capacity,
});
