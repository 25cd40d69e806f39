import type { JobType } from "../../sandbox/kept";
import { first, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 5 });

const call = <T = JobType>(method: string, sub: string, body?: unknown) =>
  api.call<T>(method, "jpm", `/job-types${sub}`, body);
const applicationGuid = "2f6f8a51-0d0c-4f4b-9b37-6a1f5a1f8f10";
const dataOf = (value: string, key = "sourceId") => ({ applicationGuid, externalData: [{ key, value }] });
const jobFields = () =>
  [...api.sandbox.state.customFieldTypes.values()]
    .filter(({ entity }) => entity === "Job")
    .map(({ id }) => id);

test("a job type is made with what is given, and jobs of it can be booked", async () => {
  const { state } = api.sandbox;
  const given = {
    name: "Duct Cleaning",
    businessUnitIds: [first(state.businessUnits).id],
    skills: ["Ducts"],
    tagTypeIds: [first(state.tagTypes).id],
    priority: "High",
    duration: 5400,
    customFieldTypeIds: jobFields().slice(0, 1),
  };
  const { status, body } = await call("POST", "", { ...given, summary: null, externalData: dataOf("D-1") });
  expect([status, body]).toMatchObject([
    200,
    {
      ...given,
      summary: "",
      active: true,
      soldThreshold: null,
      externalData: [{ key: "sourceId", value: "D-1" }],
    },
  ]);
  const { body: read } = await call("GET", `/${body.id}?externalDataApplicationGuid=${applicationGuid}`);
  expect(read).toEqual(body);
  const { body: found } = await call<Page<JobType>>("GET", "?name=duct clean");
  expect(found.data.map(({ id }) => id)).toEqual([body.id]);
});

test("a job type needs nothing but a name", async () => {
  expect((await call("POST", "", { name: "Inspection" })).body).toMatchObject({
    name: "Inspection",
    skills: [],
  });
  const { status, body } = await api.call("POST", "jpm", "/job-types", {
    priority: "Soon",
    customFieldTypeIds: [first(api.sandbox.state.customFieldTypes, ({ entity }) => entity !== "Job").id],
  });
  expect([status, Object.keys(body.errors).sort()]).toEqual([
    400,
    ["CustomFieldTypeIds[0]", "Name", "Priority"],
  ]);
});

test("a change leaves what it does not give", async () => {
  const type = first(api.sandbox.state.jobTypes, ({ soldThreshold }) => soldThreshold !== null);
  const before = structuredClone(type);
  const { status, body } = await call("PATCH", `/${type.id}`, {
    summary: "Bring a ladder.",
    soldThreshold: null,
  });
  expect([status, body]).toEqual([
    200,
    { ...before, summary: "Bring a ladder.", soldThreshold: null, modifiedOn: expect.any(String) },
  ]);
  expect(body.modifiedOn > before.modifiedOn).toBe(true);
  const refused = await api.call("PATCH", "jpm", `/job-types/${type.id}`, { summary: null, active: false });
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([400, ["Summary", "Active"]]);
});

test("custom fields are replaced or added, as the change says", async () => {
  const { id } = first(api.sandbox.state.jobTypes);
  const [one, two] = jobFields();
  const change = async (fields: object) => (await call("PATCH", `/${id}`, fields)).body.customFieldTypeIds;
  expect(await change({ customFieldTypeIds: [one] })).toEqual([one]);
  expect(await change({ customFieldTypeIds: [one, two], customFieldsUpdateMode: "Merge" })).toEqual([
    one,
    two,
  ]);
  expect(await change({ customFieldTypeIds: [two], customFieldsUpdateMode: "Replace" })).toEqual([two]);
});

test("an app's data is merged into what it had, or takes its place", async () => {
  const { id } = first(api.sandbox.state.jobTypes);
  const change = async (externalData: object) =>
    (await call("PATCH", `/${id}`, { externalData })).body.externalData;
  await change(dataOf("1"));
  expect(await change({ ...dataOf("2", "batch"), patchMode: "Merge" })).toEqual([
    { key: "sourceId", value: "1" },
    { key: "batch", value: "2" },
  ]);
  expect(await change(dataOf("3", "batch"))).toEqual([{ key: "batch", value: "3" }]);
});
