import type { Campaign } from "../../api/marketing/campaigns";
import type { CampaignCost, CampaignCostSummary } from "../../api/marketing/costs";
import { first, type Page, useSandbox } from "./support";

/** What brings work in, and what it costs. */

const api = useSandbox();

const call = async <T>(method: string, path: string, body?: object) => {
  const answer = await api.call<T>(method, "marketing", path, body);
  expect(answer.status).toBe(200);
  return answer.body;
};

const bodyOf = (changes: object = {}) => ({
  name: "Gutter Check",
  businessUnitId: first(api.sandbox.state.businessUnits).id,
  categoryId: first(api.sandbox.state.campaignCategories).id,
  active: true,
  ...changes,
});

const newCampaign = () => call<Campaign>("POST", "/campaigns", bodyOf({ dnis: "9165550111" }));

test("a campaign tells of its business unit by name, and of its category as that is now", async () => {
  const { id, categoryId } = { ...bodyOf(), ...(await newCampaign()) };
  const unit = first(api.sandbox.state.businessUnits);
  const get = () => call<Campaign>("GET", `/campaigns/${id}`);
  expect(await get()).toMatchObject({ businessUnit: unit.name, campaignPhoneNumbers: ["9165550111"] });
  const { name } = first(api.sandbox.state.campaignCategories);
  await call("PATCH", `/categories/${categoryId}`, { name: "Paid", active: false });
  expect((await get()).category).toEqual({ id: categoryId, name: "Paid", active: false });
  await call("PATCH", `/categories/${categoryId}`, { name, active: true });
});

test("a change needs all that the documents require, and keeps what it leaves out", async () => {
  const { id } = await newCampaign();
  const { status } = await api.call("PATCH", "marketing", `/campaigns/${id}`, { name: "Gutters" });
  expect(status).toBe(400);
  const changed = await call<Campaign>(
    "PATCH",
    `/campaigns/${id}`,
    bodyOf({ active: false, source: "Radio" }),
  );
  expect(changed).toMatchObject({ active: false, source: "Radio", campaignPhoneNumbers: ["9165550111"] });
});

test.each([
  ["/costs", { campaignId: 5, year: 2026, month: 1, dailyCost: 1 }, "CampaignId"],
  ["/costs", { year: 2026, month: 13, dailyCost: 1 }, "Month"],
  ["/costs", { year: 2026, month: 1, dailyCost: -1 }, "DailyCost"],
  ["/campaigns", bodyOfUnknown(), "CategoryId"],
  ["/categories", { name: " " }, "Name"],
])("%s refuses %j", async (path, body, field) => {
  const campaignId = first(api.sandbox.state.campaigns).id;
  const given = path === "/costs" ? { campaignId, ...body } : body;
  const answer = await api.call("POST", "marketing", path, given);
  expect([answer.status, Object.keys(answer.body.errors)]).toEqual([400, expect.arrayContaining([field])]);
});

function bodyOfUnknown() {
  return { name: "Gutter Check", businessUnitId: 1, categoryId: 2, active: true };
}

const costOf = (campaignId: number, month: number, dailyCost: number) =>
  call<CampaignCost>("POST", "/costs", { campaignId, year: 2029, month, dailyCost });

test("costs are listed by campaign, year and month, and sorted by when they are", async () => {
  const { id } = await newCampaign();
  await costOf(id, 12, 3);
  await costOf(id, 1, 4);
  const months = async (path: string) =>
    (await call<Page<CampaignCost>>("GET", path)).data.map(({ month }) => month);
  expect(await months(`/costs?campaignId=${id}`)).toEqual([12, 1]);
  expect(await months(`/costs?campaignId=${id}&sort=%2BDate`)).toEqual([1, 12]);
  expect(await months(`/campaigns/${id}/costs?sort=-Date`)).toEqual([12, 1]);
  expect(await months(`/campaigns/${id}/costs?year=2029&month=1`)).toEqual([1]);
  expect(await months("/costs?year=2029&month=7")).toEqual([]);
});

describe("what campaigns cost in a period", () => {
  const itemOf = async (id: number, from: string, to: string) => {
    const path = `/campaign-cost-summary?from=${from}T00:00:00Z&to=${to}T00:00:00Z`;
    const { items } = await call<CampaignCostSummary>("GET", path);
    return items.find(({ campaignId }) => campaignId === id)?.totalCost;
  };

  test("is the days of each month at its daily cost, or null where nothing is known", async () => {
    const { id } = await newCampaign();
    await costOf(id, 2, 10);
    await costOf(id, 3, 0.5);
    expect(await itemOf(id, "2029-02-01", "2029-03-01")).toBe(280);
    expect(await itemOf(id, "2029-02-27", "2029-03-04")).toBe(21.5);
    expect(await itemOf(id, "2029-04-01", "2029-05-01")).toBeNull();
  });

  test("by e-mail is that of the campaigns which go out so", async () => {
    const total = async () => {
      const { body } = await api.call<{ totalCost: number | null }>(
        "GET",
        "marketing",
        "/email-channel-cost?from=2029-06-01T00:00:00Z&to=2029-07-01T00:00:00Z",
      );
      return body.totalCost;
    };
    expect(await total()).toBeNull();
    const { id } = await newCampaign();
    await costOf(id, 6, 2);
    expect(await total()).toBeNull();
    await call("PATCH", `/campaigns/${id}`, bodyOf({ medium: "Email" }));
    expect(await total()).toBe(60);
  });

  test("needs a period", async () => {
    const { status, body } = await api.call("GET", "marketing", "/campaign-cost-summary?from=soon");
    expect([status, Object.keys(body.errors)]).toEqual([400, ["From", "To"]]);
  });
});
