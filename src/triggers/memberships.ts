import { changeTrigger } from "../declare/changeTrigger";
import { memberships } from "../feeds/memberships";

export const membershipChanged = changeTrigger({
  label: "Membership Changed",
  description: "When a membership is sold, changed, suspended, canceled or expires.",
  unseen: "Its recurring services and their visits are not part of it: Read Changes gives theirs.",
  feed: memberships,
});
