import type { AttributedLead } from "../../api/marketingads/attributedLeads";
import type { Attribution, PhoneCall } from "../kept";
import { newId, type State } from "../state";

/** The numbers that stand for kinds of lead. */
export const leadTypeOf = { call: 1, booking: 2, lead: 3, job: 4 } as const;

/** Notes what came of a visit to the website; each time anew, since the documents do not say that it is once. */
export function attribute(state: State, attribution: Omit<Attribution, "id">): void {
  state.attributions.insert({ id: newId(state), ...attribution });
}

const digits = (number: string) => number.replace(/\D/g, "").slice(-10);

/** The call from a number that began within five minutes of a moment, where ServiceTitan has it already. */
export function callLike({ calls }: State, from: string, startedOn: string): PhoneCall | undefined {
  return [...calls.values()].find((call) => {
    const apartMs = Math.abs(Date.parse(call.createdOn) - Date.parse(startedOn));
    return digits(call.from) === digits(from) && apartMs <= 5 * 60_000;
  });
}

/** The records that an attribution is about. */
export function recordsOf(state: State, { callId, bookingId, leadId, jobId }: Attribution) {
  const call = state.calls.get(callId ?? 0);
  const booking = state.bookings.get(bookingId ?? 0);
  const lead = state.leads.get(leadId ?? 0);
  const job = state.jobs.get(jobId ?? booking?.jobId ?? call?.jobId ?? 0);
  return { call, booking, lead, job };
}

/** An attribution as it is answered. */
export function attributedLeadOf(state: State, attribution: Attribution): AttributedLead {
  const { call, booking, lead, job } = recordsOf(state, attribution);
  const customer = state.customers.get(job?.customerId ?? lead?.customerId ?? call?.customerId ?? 0);
  const of = job ?? booking ?? lead ?? call;
  return {
    dateTime: attribution.dateTime,
    leadType: attribution.leadType,
    attribution: shownSession(state, attribution, of?.campaignId ?? undefined),
    job: { id: job?.id ?? null, name: job?.jobNumber ?? "" },
    customer: { id: customer?.id ?? null, name: customer?.name ?? booking?.name ?? "" },
    call: {
      duration: call?.duration ?? "",
      id: call?.id ?? null,
      type: call?.callType ?? "",
      source: attribution.leadType === leadTypeOf.call ? "Call Tracking" : "",
      callerNumber: attribution.callerNumber ?? "",
      trackingNumber: attribution.trackingNumber ?? "",
      excusedReason: call?.excuseMemo ?? "",
    },
    leadForm: {
      leadNumber: lead?.id ?? null,
      leadStatus: lead?.status ?? "",
      notes: lead?.summary ?? "",
    },
    booking: { id: booking?.id ?? null },
  };
}

function shownSession(
  state: State,
  { session, overwrite }: Attribution,
  campaignId: number | undefined,
): AttributedLead["attribution"] {
  const { utmSource, utmMedium, utmCampaign, utmAdgroup, utmTerm, gclid, fbclid, msclkid } = session;
  const ad = [...state.ads.values()].find(
    ({ adGroup, keyword }) => adGroup.name === utmAdgroup && keyword.name === utmTerm,
  );
  return {
    ...{ utmSource: utmSource ?? "", utmMedium: utmMedium ?? "", utmCampaign: utmCampaign ?? "" },
    ...{ landingPageUrl: session.landingPageUrl, referrerUrl: session.referrerUrl },
    clickId: gclid ?? fbclid ?? msclkid ?? "",
    ...{ gbraid: session.gbraid ?? "", wbraid: session.wbraid ?? "" },
    stCampaignId: ad?.campaign.id ?? null,
    originalCampaign: state.campaigns.get(campaignId ?? 0)?.name ?? "",
    ...{ attributionOverwriteType: null, attributionOverwriteId: null, overwrittenBookingJobId: null },
    ...overwrite,
    ...{ adGroupId: ad?.adGroup.id ?? "", adGroupName: utmAdgroup ?? "" },
    ...{ keywordId: ad?.keyword.id ?? "", keywordName: utmTerm ?? "" },
  };
}
