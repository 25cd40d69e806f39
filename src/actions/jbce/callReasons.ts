import { callReason } from "../../../api/jbce/callReasons";
import { list } from "../../declare/list";
import { active, dates } from "../../inputs/filters";

export const listCallReasons = list({
  label: "List Call Reasons",
  description:
    "List the reasons that calls, leads and dismissed bookings are given, page by page or all at once.",
  calls: "GET jbce /call-reasons",
  scope: "Job Booking → Call Reasons (Read)",
  filters: { active, ...dates },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: callReason,
});
