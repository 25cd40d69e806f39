import { z } from "zod";
import { dateTime, name, reference } from "../../kit/body";
import { type Operation, operation } from "../../kit/operation";
import { attribute, callLike, leadTypeOf } from "../../rules/attributions";
import type { State } from "../../state";

/** What came of visits to the website. */
export const attributions = (state: State): Operation[] => [
  operation({
    method: "POST",
    path: "/external-call-attributions",
    body: () => z.strictObject({ externalCallData, webSessionData }),
    handle: ({ body: { externalCallData: call, webSessionData: session } }) =>
      attribute(state, {
        leadType: leadTypeOf.call,
        dateTime: call.callStartedOnUtc,
        session,
        callId: callLike(state, call.customerPhoneNumber, call.callStartedOnUtc)?.id,
        callerNumber: call.customerPhoneNumber,
        trackingNumber: call.trackingPhoneNumber,
      }),
  }),
  operation({
    method: "POST",
    path: "/web-booking-attributions",
    body: () => z.strictObject({ bookingId: reference(state.bookings), webSessionData }),
    handle: ({ body: { bookingId, webSessionData: session } }) => {
      const dateTime = state.bookings.get(bookingId)?.createdOn ?? "";
      attribute(state, { leadType: leadTypeOf.booking, dateTime, session, bookingId });
    },
  }),
  operation({
    method: "POST",
    path: "/web-lead-form-attributions",
    body: () => z.strictObject({ leadId: reference(state.leads), webSessionData }),
    handle: ({ body: { leadId, webSessionData: session } }) => {
      const dateTime = state.leads.get(leadId)?.createdOn ?? "";
      attribute(state, { leadType: leadTypeOf.lead, dateTime, session, leadId });
    },
  }),
  operation({
    method: "POST",
    path: "/job-attributions",
    body: () => z.strictObject({ jobId: reference(state.jobs), webSessionData }),
    handle: ({ body: { jobId, webSessionData: session } }) => {
      const dateTime = state.jobs.get(jobId)?.createdOn ?? "";
      attribute(state, { leadType: leadTypeOf.job, dateTime, session, jobId });
    },
  }),
];

const externalCallData = z.strictObject({
  customerPhoneNumber: name,
  forwardingPhoneNumber: name,
  trackingPhoneNumber: name,
  callStartedOnUtc: dateTime,
});

const text = z.string().nullish();

const webSessionData = z.strictObject({
  landingPageUrl: name,
  referrerUrl: z.string(),
  ...{ gclid: text, gbraid: text, wbraid: text, fbclid: text, msclkid: text },
  ...{ utmSource: text, utmMedium: text, utmCampaign: text, utmAdgroup: text, utmTerm: text },
  ...{ utmContent: text, googleAnalyticsClientId: text },
});
