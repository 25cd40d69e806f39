import type { BusinessUnit } from "../../api/settings/businessUnits";
import type { IntacctBusinessUnit } from "../../api/settings/intacctBusinessUnits";
import type { TagType } from "../../api/settings/tagTypes";
import { first, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 5 });

const call = <T = { id: number }>(method: string, path: string, body?: unknown) =>
  api.call<T>(method, "settings", path, body);

test("an app's data of a business unit is changed, and the feed tells of it", async () => {
  const { id, name } = first(api.sandbox.state.businessUnits);
  const applicationGuid = "2f6f8a51-0d0c-4f4b-9b37-6a1f5a1f8f10";
  const { continueFrom } = (await call<{ continueFrom: string }>("GET", "/export/business-units")).body;
  const externalData = { applicationGuid, externalData: [{ key: "erpId", value: "7" }] };
  expect((await call("PATCH", `/business-units/${id}`, { externalData })).body).toEqual({ id });
  const query = `externalDataApplicationGuid=${applicationGuid}`;
  expect((await call<BusinessUnit>("GET", `/business-units/${id}?${query}`)).body).toMatchObject({
    name,
    externalData: [{ key: "erpId", value: "7" }],
  });
  const changes = await call<Page>("GET", `/export/business-units?from=${continueFrom}`);
  expect(changes.body.data.map((unit) => unit.id)).toEqual([id]);
  expect((await call("PATCH", `/business-units/${id}`, { name: "North" })).status).toBe(400);
  expect((await call("PATCH", "/business-units/1", {})).status).toBe(404);
});

test("what Intacct knows business units by is listed, of some or of all", async () => {
  const { businessUnits } = api.sandbox.state;
  const page = "page=1&pageSize=100&includeTotal=true";
  const { body } = await call<Page<IntacctBusinessUnit>>("GET", `/business-units/intacct?${page}`);
  expect(body.totalCount).toBe(businessUnits.size);
  const known = body.data.find(({ intacctLocationId }) => intacctLocationId !== null);
  expect(known).toMatchObject({
    name: businessUnits.get(known?.id ?? 0)?.name,
    intacctLocationName: "Sacramento",
  });
  const [one, two] = [...businessUnits.keys()];
  const some = await call<Page>("GET", `/business-units/intacct?${page}&ids=${one}&ids=${two}`);
  expect(some.body.data.map(({ id }) => id)).toEqual([one, two]);
});

test("a change of a tag type leaves what it does not give", async () => {
  const tag = first(api.sandbox.state.tagTypes, ({ importance }) => importance === "High");
  const before = structuredClone(tag);
  const { body } = await call("PATCH", `/tag-types/${tag.id}`, { name: "Stairs", importance: null });
  expect(body).toEqual({ id: tag.id });
  const { data } = (await call<Page<TagType>>("GET", "/tag-types")).body;
  expect(data.find(({ id }) => id === tag.id)).toEqual({
    ...before,
    name: "Stairs",
    importance: null,
    modifiedOn: expect.any(String),
  });
  const refused = await api.call("PATCH", "settings", `/tag-types/${tag.id}`, {
    color: "red",
    code: null,
    active: true,
  });
  expect([refused.status, Object.keys(refused.body.errors).sort()]).toEqual([
    400,
    ["Active", "Code", "Color"],
  ]);
  expect((await call("PATCH", "/tag-types/1", {})).status).toBe(404);
});
