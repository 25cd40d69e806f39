import type { Ad, Attribution, WebSession } from "../kept";
import { attribute, leadTypeOf } from "../rules/attributions";
import { newId, type State } from "../state";
import { openedOn, pickInTurn } from "./random";

/** Ads on the web, and what came of visits to the website. */
export function seedAds(state: State): void {
  const google = [...state.campaigns.values()].find(({ name }) => name === "Google Ads")?.id ?? null;
  const launchDate = openedOn(state).slice(0, "2026-05-31".length);
  for (const ad of ads) {
    const isRun = ad.campaign.externalId !== null;
    const campaign = isRun ? { ...ad.campaign, id: google, launchDate } : ad.campaign;
    state.ads.insert({ ...ad, id: newId(state), campaign });
  }
  const some = <R>(records: Map<unknown, R>) => [...records.values()].slice(0, 5);
  const found = [
    ...some(state.calls).map((call) => ({
      ...{ dateTime: call.createdOn, leadType: leadTypeOf.call, callId: call.id },
      ...{ callerNumber: call.from, trackingNumber: "9165550177" },
    })),
    ...some(state.bookings).map((booking) => ({
      dateTime: booking.createdOn,
      leadType: leadTypeOf.booking,
      bookingId: booking.id,
    })),
    ...some(state.leads).map((lead) => ({
      dateTime: lead.createdOn,
      leadType: leadTypeOf.lead,
      leadId: lead.id,
    })),
    ...some(state.jobs).map((job) => ({
      dateTime: job.createdOn,
      leadType: leadTypeOf.job,
      jobId: job.id,
    })),
  ];
  for (const [i, each] of found.entries())
    attribute(state, { ...each, session: pickInTurn(sessions, i), overwrite: overwriteOf(state, i) });
}

const [furnace, , rebate] = (
  [
    ["Furnace", "furnace repair near me"],
    ["Furnace", "heater not working"],
    ["Heat Pumps", "heat pump rebate"],
  ] as const
).map(([group, term]) => ({ utmAdgroup: group, utmTerm: term }));

const byAd = {
  landingPageUrl: "https://evergreen.example/heating",
  referrerUrl: "https://www.google.com/",
  ...{ gclid: "Cj0KCQiA", utmSource: "google", utmMedium: "cpc", utmCampaign: "Heating Repair" },
};

/** By an ad, and without one. */
const sessions: WebSession[] = [
  { ...byAd, ...furnace },
  { landingPageUrl: "https://evergreen.example/", referrerUrl: "" },
  { ...byAd, ...rebate, gclid: null, wbraid: "Cj4KDQiA" },
];

/** Some sessions took the place of another one. */
function overwriteOf(state: State, i: number): Attribution["overwrite"] {
  const first = (records: Map<number, unknown>) => [...records.keys()][0] ?? null;
  const by = (type: "Call" | "Booking" | "Lead", id: number | null, jobId: number | null = null) => ({
    ...{ attributionOverwriteType: type, attributionOverwriteId: id, overwrittenBookingJobId: jobId },
  });
  if (i === 1) return by("Call", first(state.calls));
  if (i === 6) return by("Booking", first(state.bookings), first(state.jobs));
  return i === 11 ? by("Lead", first(state.leads)) : undefined;
}

const heating = {
  ...{ id: null, externalId: 20418, name: "Heating Repair", category: "Advertising" },
  ...{ launchDate: "", status: "Live" as const },
};
const noClick = { impressionShare: null, allConversions: null, clicks: 0, conversions: 0, cost: 0 };

const ads: Omit<Ad, "id">[] = [
  {
    campaign: heating,
    adGroup: { id: "147", name: "Furnace", status: "Live" },
    keyword: { id: "310", name: "furnace repair near me", status: "Live" },
    daily: {
      impressionShare: 0.4,
      impressions: 400,
      clicks: 20,
      conversions: 2,
      allConversions: 2.5,
      cost: 90,
    },
  },
  {
    campaign: heating,
    adGroup: { id: "147", name: "Furnace", status: "Live" },
    keyword: { id: "311", name: "heater not working", status: "Stopped" },
    daily: { ...noClick, impressions: 12 },
  },
  {
    campaign: heating,
    adGroup: { id: "148", name: "Heat Pumps", status: "Stopped" },
    keyword: { id: "312", name: "heat pump rebate", status: "None" },
    daily: {
      impressionShare: 0.1,
      impressions: 80,
      clicks: 2,
      conversions: 0,
      allConversions: 0.5,
      cost: 7.5,
    },
  },
  {
    campaign: { ...heating, externalId: null, name: "Brand", status: "Stopped" },
    adGroup: { id: "151", name: "Evergreen", status: "None" },
    keyword: { id: "320", name: "evergreen home", status: null },
    daily: { ...noClick, impressions: 0 },
  },
  {
    campaign: { ...heating, externalId: null, name: "Summer Draft", status: "None" },
    adGroup: { id: "", name: "", status: null },
    keyword: { id: "", name: "", status: null },
    daily: { ...noClick, impressions: 0 },
  },
];
