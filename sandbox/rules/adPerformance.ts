import type { AdPerformance } from "../../api/marketingads/performance";
import type { Ad, Attribution, Job } from "../kept";
import { isIn, type Period } from "../kit/period";
import type { State } from "../state";
import { leadTypeOf, recordsOf } from "./attributions";

/** How finely results are told. */
const parts = ["campaign", "adGroup", "keyword"] as const;

/** What ads did in a period, and what came of it: of each campaign, of each ad group or of each keyword. */
export function performanceOf(state: State, depth: number, period: Period): AdPerformance[] {
  const told = parts.slice(0, depth + 1);
  const groups = new Map<string, Ad[]>();
  for (const ad of state.ads.values()) {
    const key = JSON.stringify(told.map((part) => [ad[part].id, ad[part].name]));
    groups.set(key, [...(groups.get(key) ?? []), ad]);
  }
  const found = [...state.attributions.values()].filter(({ dateTime }) => isIn(period, dateTime));
  return [...groups.values()].map((ads) => {
    const of = found.filter(({ session }) => ads.some((ad) => isBy(ad, session, told.length)));
    return resultOf(state, ads, of, { depth: told.length, period });
  });
}

const isBy = (ad: Ad, { utmCampaign, utmAdgroup, utmTerm }: Attribution["session"], depth: number) =>
  [utmCampaign, utmAdgroup, utmTerm]
    .slice(0, depth)
    .every((name, i) => name === ad[parts[i] as (typeof parts)[number]].name);

const nothing = { id: "", name: "", status: null };

function resultOf(
  state: State,
  ads: Ad[],
  found: Attribution[],
  { depth, period }: { depth: number; period: Period },
): AdPerformance {
  const [ad] = ads as [Ad];
  const digitalStats = digitalStatsOf(ads, period);
  const leadStats = leadStatsOf(state, found);
  return {
    campaign: ad.campaign,
    adGroup: depth > 1 ? ad.adGroup : nothing,
    keyword: depth > 2 ? ad.keyword : nothing,
    digitalStats,
    leadStats,
    returnOnInvestment: shareOf(leadStats.revenue - digitalStats.cost, digitalStats.cost),
  };
}

const day = 24 * 60 * 60_000;
const sum = (numbers: number[]) => Math.round(numbers.reduce((total, each) => total + each, 0) * 100) / 100;
const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole);

function digitalStatsOf(ads: Ad[], { from, to }: Period): AdPerformance["digitalStats"] {
  const days = Math.max(0, Math.floor((to - from) / day));
  const total = (of: (daily: Ad["daily"]) => number) => sum(ads.map(({ daily }) => of(daily) * days));
  const known = (of: (daily: Ad["daily"]) => number | null | undefined) =>
    ads.flatMap(({ daily }) => of(daily) ?? []);
  const [impressions, clicks] = [total((daily) => daily.impressions), total((daily) => daily.clicks)];
  const [conversions, cost] = [total((daily) => daily.conversions), total((daily) => daily.cost)];
  const shares = known((daily) => daily.impressionShare);
  const all = known((daily) => daily.allConversions);
  return {
    impressionShare: shareOf(sum(shares), shares.length),
    ...{ impressions, clicks, conversions, cost },
    averageCPC: shareOf(cost, clicks) ?? 0,
    allConversions: all.length > 0 ? sum(all) * days : null,
    clickRate: shareOf(clicks, impressions),
    costPerConversion: shareOf(cost, conversions),
    conversionRate: shareOf(conversions, clicks),
  };
}

function leadStatsOf(state: State, found: Attribution[]): AdPerformance["leadStats"] {
  const count = (type: number) => found.filter(({ leadType }) => leadType === type).length;
  const jobs = found.flatMap((each): Job | never[] => recordsOf(state, each).job ?? []);
  const booked = jobs.filter(({ jobStatus }) => jobStatus !== "Canceled");
  const ran = booked.filter(({ jobStatus }) => jobStatus === "Completed");
  const sold = ran.filter(({ total }) => Number(total) > 0);
  const revenue = sum(sold.map(({ total }) => Number(total)));
  return {
    leads: found.length,
    leadCalls: count(leadTypeOf.call),
    onlineBooking: count(leadTypeOf.booking),
    manualBooking: count(leadTypeOf.job),
    ...{ bookedJobs: booked.length, ranJobs: ran.length, soldJobs: sold.length, revenue },
    potentialRevenue: sum(booked.map(({ total }) => Number(total ?? 0))),
    bookingRate: shareOf(booked.length, found.length),
    avgTicket: shareOf(revenue, sold.length),
  };
}
