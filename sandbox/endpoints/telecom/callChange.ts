import { z } from "zod";
import { callTypes } from "../../../api/telecom/calls";
import { name, nullAsMissing, reference } from "../../kit/body";
import type { State } from "../../state";
import { address } from "../shared";

/**
 * What a call is changed to. The documents want nearly all of it in each request; what they let nobody read of a call
 * can be given by nobody who does not change it, so that nothing of it is needed here.
 */
export const callChange = (state: State) =>
  nullAsMissing(
    z
      .strictObject({
        callId: reference(state.calls),
        callType: z.enum(callTypes),
        excuseMemo: z.string(),
        campaignId: reference(state.campaigns),
        jobId: reference(state.jobs),
        agentId: reference(state.employees),
        reason: z.strictObject({ name, lead: z.boolean() }),
        customer: party(state, reference(state.customers)),
        location: party(state, reference(state.locations)),
        tag: z.string(),
      })
      .partial(),
  );

/** Whom or what a call is about. */
const party = ({ contacts }: State, owner: z.ZodType<number>) =>
  z.strictObject({
    id: owner,
    name,
    address: address.extend({ unit: z.string() }),
    contacts: z.array(
      z.strictObject({ id: reference(contacts).nullish(), type: name, value: name, memo: z.string() }),
    ),
  });
