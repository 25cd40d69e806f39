import { action } from "../../declare/action";
import { jobId } from "../../inputs/common";
import { group } from "../../inputs/groups";
import { dateTime, id, phone, text } from "../../inputs/kinds";
import { bookingId } from "../crm/bookingInputs";

/** What came of a visit to the website, for ServiceTitan to tell which ad led to it. */

const click = (label: string, what: string, example: string) =>
  text({ label, comments: `${what}, as the landing page's address has it.`, example });

const webSessionData = group({
  label: "Web Session Data",
  comments:
    "The visit to the website: give at least the address of the landing page. The whole session from an earlier step can be passed instead.",
  required: {
    landingPageUrl: text({
      label: "Landing Page URL",
      comments: "Address of the page that the visitor came to first.",
      example: "https://evergreen.example/heating?gclid=Cj0KCQiA",
    }),
  },
  optional: {
    referrerUrl: text({
      label: "Referrer URL",
      comments: "Address of the page that led to the website; blank where there was none.",
      example: "https://www.google.com/",
    }),
    gclid: click("Gclid", "Google's ID of the click on an ad", "Cj0KCQiA"),
    gbraid: click("Gbraid", "Google's ID of a click that led from the web to an app", "0AAAAAC3x"),
    wbraid: click("Wbraid", "Google's ID of a click that led from an app to the web", "Cj4KDQiA"),
    fbclid: click("Fbclid", "Facebook's ID of the click", "IwAR1x3k"),
    msclkid: click("Msclkid", "Microsoft's ID of the click", "8d2f6e1b"),
    utmSource: click("UTM Source", "Where the visitor came from (utm_source)", "google"),
    utmMedium: click("UTM Medium", "By what kind of link (utm_medium)", "cpc"),
    utmCampaign: click("UTM Campaign", "Name of the ad campaign (utm_campaign)", "Heating Repair"),
    utmAdgroup: click("UTM Ad Group", "Name of the ad group (utm_adgroup)", "Furnace"),
    utmTerm: click("UTM Term", "What was searched for (utm_term)", "furnace repair near me"),
    utmContent: click("UTM Content", "Which of several ads or links it was (utm_content)", "blue button"),
    googleAnalyticsClientId: text({
      label: "Google Analytics Client ID",
      comments: "By which Google Analytics knows the visitor's browser.",
      example: "1033501218.1368477899",
    }),
  },
});

interface Attribution {
  webSessionData: object;
}

/** ServiceTitan wants to be told of a referrer, also where a visitor came by none. */
const withReferrer = <V extends Attribution>({ webSessionData, ...what }: V) => ({
  ...what,
  webSessionData: { referrerUrl: "", ...webSessionData },
});

const again = "A run that is repeated may count it twice.";

export const attributeWebBooking = action({
  label: "Attribute Web Booking",
  description: `Tell which visit to the website a booking came of, for Marketing Pro to find its ad. ${again}`,
  calls: "POST marketingads /web-booking-attributions",
  scope: "Marketing Ads → Web Booking Attributions (Write)",
  required: { bookingId, webSessionData },
  body: withReferrer,
});

export const attributeWebLeadForm = action({
  label: "Attribute Web Lead Form",
  description: `Tell which visit to the website a lead came of, for Marketing Pro to find its ad. ${again}`,
  calls: "POST marketingads /web-lead-form-attributions",
  scope: "Marketing Ads → Web Lead Form Attributions (Write)",
  required: {
    leadId: id({ label: "Lead ID", comments: "ID of the lead that a form has brought.", of: "lead" }),
    webSessionData,
  },
  body: withReferrer,
});

export const attributeJob = action({
  label: "Attribute Job",
  description: `Tell which visit to the website a job came of, for Marketing Pro to find its ad. ${again}`,
  calls: "POST marketingads /job-attributions",
  scope: "Marketing Ads → Job Attributions (Write)",
  required: { jobId, webSessionData },
  body: withReferrer,
});

export const attributeExternalCall = action({
  label: "Attribute External Call",
  description: `Tell which visit to the website led to a phone call that a call tracking service has forwarded, for Marketing Pro to find its ad. ${again}`,
  calls: "POST marketingads /external-call-attributions",
  scope: "Marketing Ads → External Call Attributions (Write)",
  required: {
    externalCallData: group({
      label: "External Call Data",
      comments: "The phone call. The whole call from an earlier step can be passed instead.",
      required: {
        customerPhoneNumber: phone({
          label: "Customer Phone Number",
          comments: "Phone number that the customer called from.",
          example: "9165550142",
        }),
        forwardingPhoneNumber: phone({
          label: "Forwarding Phone Number",
          comments: "Phone number in ServiceTitan that the service has forwarded the call to.",
          example: "9165550188",
        }),
        trackingPhoneNumber: phone({
          label: "Tracking Phone Number",
          comments: "Phone number of the service that the customer has dialed.",
          example: "9165550177",
        }),
        callStartedOnUtc: dateTime({
          label: "Call Started On",
          comments: "When the call began: date and time with a time zone; it is sent in UTC.",
          example: "2026-07-08T10:00:00-07:00",
        }),
      },
      optional: {},
    }),
    webSessionData,
  },
  body: withReferrer,
});
