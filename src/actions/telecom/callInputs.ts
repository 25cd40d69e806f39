import { id } from "../../inputs/kinds";

export const callId = id({ label: "Call ID", comments: "ID of the call.", of: "call" });
