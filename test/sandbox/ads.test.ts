import type { AttributedLead } from "../../api/marketingads/attributedLeads";
import type { AdPerformance } from "../../api/marketingads/performance";
import { first, type Page, useSandbox } from "./support";

/** Ads on the web, and what came of visits to the website. */

const api = useSandbox();

const period = "fromUtc=2020-01-01T00:00:00Z&toUtc=2030-01-01T00:00:00Z";
const session = {
  landingPageUrl: "https://evergreen.example/heating",
  referrerUrl: "",
  ...{ gclid: "Cj0K", utmCampaign: "Heating Repair", utmAdgroup: "Furnace", utmTerm: "heater not working" },
};

const list = async <R>(path: string) => {
  const { status, body } = await api.call<Page<R>>("GET", "marketingads", `${path}&pageSize=500`);
  expect(status).toBe(200);
  return body.data;
};
const leads = (query = "") => list<AttributedLead>(`/attributed-leads?${period}${query}`);
const post = (path: string, body: object) => api.call("POST", "marketingads", path, body);

test("what is attributed is listed with its records and its session, each time that it was", async () => {
  const { state } = api.sandbox;
  const booking = first(state.bookings, ({ jobId }) => jobId !== null);
  const job = first(state.jobs, ({ id }) => id === booking.jobId);
  const before = await leads("&leadType=WebBooking");
  for (const _ of [1, 2])
    expect(
      (await post("/web-booking-attributions", { bookingId: booking.id, webSessionData: session })).status,
    ).toBe(200);
  const [one, other, ...more] = (await leads("&leadType=WebBooking")).slice(before.length);
  expect([other, more]).toEqual([one, []]);
  expect(one).toMatchObject({
    leadType: 2,
    dateTime: booking.createdOn,
    booking: { id: booking.id },
    job: { id: job.id, name: job.jobNumber },
    customer: { id: job.customerId },
    attribution: { clickId: "Cj0K", utmCampaign: "Heating Repair", adGroupId: "147", keywordId: "311" },
  });
});

test("a call from elsewhere is the one that ServiceTitan knows from that number and time, if any", async () => {
  const call = first(api.sandbox.state.calls, ({ direction }) => direction === "Inbound");
  const attribute = async (customerPhoneNumber: string) => {
    const externalCallData = {
      customerPhoneNumber,
      forwardingPhoneNumber: "9165550188",
      trackingPhoneNumber: "9165550177",
      callStartedOnUtc: call.createdOn,
    };
    await post("/external-call-attributions", { externalCallData, webSessionData: session });
    return (await leads("&leadType=Call")).at(-1)?.call.id;
  };
  expect(await attribute(`+1 ${call.from}`)).toBe(call.id);
  expect(await attribute("2125550100")).toBeNull();
});

test.each([
  ["/job-attributions", { jobId: 5 }, "JobId"],
  ["/web-lead-form-attributions", { leadId: 5 }, "LeadId"],
  ["/web-booking-attributions", { bookingId: 5 }, "BookingId"],
  ["/external-call-attributions", { externalCallData: {} }, "ExternalCallData.CustomerPhoneNumber"],
])("%s refuses %j, and a session without a referrer", async (path, body, field) => {
  const { referrerUrl: _, ...webSessionData } = session;
  const { status, body: answer } = await post(path, { ...body, webSessionData });
  const errors = Object.keys(answer.errors);
  expect([status, errors]).toEqual([400, expect.arrayContaining([field, "WebSessionData.ReferrerUrl"])]);
});

describe("performance", () => {
  const of = (type: string, days = "fromUtc=2020-01-01T00:00:00Z&toUtc=2020-01-11T00:00:00Z") =>
    list<AdPerformance>(`/performance?${days}&performanceSegmentationType=${type}`);

  test("is that of each campaign, ad group or keyword, for so many days", async () => {
    const [campaigns, groups, keywords] = [await of("Campaign"), await of("AdGroup"), await of("Keyword")];
    expect([campaigns.length, groups.length, keywords.length]).toEqual([3, 4, 5]);
    const cost = (found: AdPerformance[]) =>
      found.reduce((sum, { digitalStats }) => sum + digitalStats.cost, 0);
    expect([cost(campaigns), cost(groups), cost(keywords)]).toEqual([975, 975, 975]);
    expect(groups[0]).toMatchObject({
      campaign: { name: "Heating Repair" },
      adGroup: { name: "Furnace" },
      keyword: { name: "" },
      digitalStats: { impressions: 4120, clicks: 200, cost: 900, averageCPC: 4.5, impressionShare: 0.4 },
    });
  });

  test("counts what came of the ads in the period", async () => {
    const [job] = [...api.sandbox.state.jobs.values()].filter(
      ({ jobStatus, total }) => jobStatus === "Completed" && Number(total) > 0,
    );
    const keyword = async () =>
      (await of("Keyword", period)).find(({ keyword }) => keyword.name === session.utmTerm)?.leadStats;
    const before = await keyword();
    await post("/job-attributions", { jobId: job?.id, webSessionData: session });
    expect(await keyword()).toMatchObject({
      leads: Number(before?.leads) + 1,
      manualBooking: Number(before?.manualBooking) + 1,
      soldJobs: Number(before?.soldJobs) + 1,
    });
  });

  test("needs a period and a segmentation", async () => {
    const { body } = await api.call(
      "GET",
      "marketingads",
      "/performance?performanceSegmentationType=Keyword",
    );
    expect(Object.keys(body.errors)).toEqual(["FromUtc", "ToUtc"]);
    const other = await api.call("GET", "marketingads", `/performance?${period}`);
    expect(Object.keys(other.body.errors)).toEqual(["PerformanceSegmentationType"]);
  });
});
