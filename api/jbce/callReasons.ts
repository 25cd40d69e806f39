import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const callReason = record(
  "Call Reason",
  "GET jbce /call-reasons",
  z.object({
    id,
    name: z.string(),
    isLead: z.boolean().describe("Whether such a call is a lead"),
    active: z.boolean(),
    ...dated,
  }),
  {
    id: 1712,
    name: "Wants an estimate",
    isLead: true,
    active: true,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
  },
);

export type CallReason = RecordOf<typeof callReason>;
