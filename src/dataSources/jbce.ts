import { callReason } from "../../api/jbce/callReasons";
import { byName } from "./items";

export const selectCallReason = byName({
  of: callReason,
  label: "Select Call Reason",
  what: "active call reasons",
  calls: "GET jbce /call-reasons",
  scope: "Job Booking → Call Reasons (Read)",
});
