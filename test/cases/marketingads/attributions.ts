import { jobOf } from "../filters";
import { type Cases, first } from "../world";

const webSessionData = {
  landingPageUrl: "https://evergreen.example/heating?gclid=Cj0KCQiA",
  referrerUrl: "https://www.google.com/",
  ...{ gclid: "Cj0KCQiA", gbraid: "0AAAAAC3x", wbraid: "Cj4KDQiA", fbclid: "IwAR1x3k", msclkid: "8d2f6e1b" },
  ...{ utmSource: "google", utmMedium: "cpc", utmCampaign: "Heating Repair", utmAdgroup: "Furnace" },
  ...{ utmTerm: "furnace repair near me", utmContent: "blue button" },
  googleAnalyticsClientId: "1033501218.1368477899",
};

export const cases: Cases = {
  attributeWebBooking: ({ state }) => ({ bookingId: first(state.bookings.keys()), webSessionData }),
  attributeWebLeadForm: ({ state }) => ({ leadId: first(state.leads.keys()), webSessionData }),
  attributeJob: (world) => ({ jobId: jobOf(world).id, webSessionData }),
  attributeExternalCall: () => ({
    externalCallData: {
      customerPhoneNumber: "9165550142",
      forwardingPhoneNumber: "9165550188",
      trackingPhoneNumber: "9165550177",
      callStartedOnUtc: "2026-07-08T10:00:00-07:00",
    },
    webSessionData,
  }),
};
