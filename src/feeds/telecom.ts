import { exportedCall } from "../../api/telecom/calls";
import { feed } from "../changes/feed";

export const calls = feed({
  label: "Calls",
  calls: "GET telecom /export/calls",
  scope: "Telecom → Calls (Read)",
  of: exportedCall,
});
