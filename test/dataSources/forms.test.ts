import type { Connection } from "@prismatic-io/spectral";
import Ajv from "ajv";
import type { Sandbox } from "../../sandbox/server";
import { dataSources } from "../../src/dataSources";
import type { Form } from "../../src/declare/jsonForm";
import { jobInputs, visit } from "../cases/world";
import { connectionTo, logged, pick, run, startTestSandbox, worldOf } from "../harness";

/** Forms of config pages: what the platform draws of them, and what becomes of the value that somebody fills in. */

let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  connection = await connectionTo(sandbox);
});

const load = async (key: string, inputs: object = {}) =>
  (await pick(key, { connection, ...inputs })) as unknown as Form;

/** Whether a value passes a form's schema, as the platform checks it; throws where the schema is none. */
const passes = ({ schema }: Form, value: unknown) => new Ajv({ strict: false }).compile(schema)(value);

interface Dropdown {
  type: string;
  title: string;
  oneOf: { const: string; title: string }[];
}

const dropdownsOf = (form: Form) => form.schema.properties as Record<string, Dropdown>;
const chosen = (dropdown: Dropdown | undefined) => dropdown?.oneOf[0]?.const;
const rowOf = (form: Form) =>
  (form.schema.properties as { mappings: { items: { properties: Record<string, Dropdown> } } }).mappings.items
    .properties;

describe("Booking Defaults", () => {
  const filledIn = async () => {
    const form = await load("bookingDefaults");
    const { businessUnitId, jobTypeId, campaignId } = dropdownsOf(form);
    const ids = { businessUnitId: chosen(businessUnitId), jobTypeId: chosen(jobTypeId) };
    return { form, value: { ...form.data, ...ids, campaignId: chosen(campaignId) } };
  };

  test("offers the four as dropdowns with autocomplete, IDs as text", async () => {
    const form = await load("bookingDefaults");
    expect(form.uiSchema).toEqual({
      type: "VerticalLayout",
      elements: ["businessUnitId", "jobTypeId", "campaignId", "priority"].map((key) => ({
        type: "Control",
        scope: `#/properties/${key}`,
        label: dropdownsOf(form)[key]?.title,
        options: { autocomplete: true },
      })),
    });
    for (const { type, oneOf } of Object.values(dropdownsOf(form))) {
      expect(type).toBe("string");
      expect(oneOf.length).toBeGreaterThan(1);
      expect(oneOf.every((each) => typeof each.const === "string" && each.title)).toBe(true);
    }
    const campaigns = (await pick("selectCampaign", { connection })) as { key: string; label: string }[];
    expect(dropdownsOf(form).campaignId?.oneOf).toEqual(
      campaigns.map(({ key, label }) => ({ const: key, title: label })),
    );
    expect(logged).toEqual([]);
  });

  test("takes a filled form, and none that lacks something or has what is not offered", async () => {
    const { form, value } = await filledIn();
    expect(passes(form, value)).toBe(true);
    for (const key of Object.keys(value)) {
      expect([key, passes(form, { ...value, [key]: undefined })]).toEqual([key, false]);
      expect([key, passes(form, { ...value, [key]: "7" })]).toEqual([key, false]);
    }
    expect(passes(form, { ...value, campaignId: Number(value.campaignId) })).toBe(false);
  });

  test.each([
    ["as it is", (value: object) => value],
    ["as JSON text", (value: object) => JSON.stringify(value)],
  ])("books a job where its value, %s, is given to each of the four inputs", async (_, given) => {
    const { value } = await filledIn();
    const inputs = Object.fromEntries(Object.keys(value).map((key) => [key, given(value)]));
    const job = { ...jobInputs(worldOf(sandbox, connection)), appointments: [visit], ...inputs };
    expect(await run("createJob", { connection, ...job })).toMatchObject({
      businessUnitId: Number(value.businessUnitId),
      jobTypeId: Number(value.jobTypeId),
      campaignId: Number(value.campaignId),
      priority: "Normal",
    });
  });

  test("that lacks something is refused by the input that it is given to", async () => {
    const { value } = await filledIn();
    const job = { ...jobInputs(worldOf(sandbox, connection)), appointments: [visit] };
    const booked = (campaignId: object) => run("createJob", { connection, ...job, campaignId });
    await expect(booked({ ...value, campaignId: "" })).rejects.toThrow("Campaign ID is required.");
    const { campaignId: _, ...others } = value;
    await expect(booked(others)).rejects.toThrow(/^Campaign ID must be an ID/);
  });

  test("is taken apart by inputs of one choice alone: JSON in free text stays", async () => {
    const customerPo = JSON.stringify({ customerPo: "PO-7" });
    const job = { ...jobInputs(worldOf(sandbox, connection)), appointments: [visit], customerPo };
    expect(await run("createJob", { connection, ...job })).toMatchObject({ customerPo });
  });

  test("of a tenant without campaigns is a schema, says so, and cannot be completed", async () => {
    const tenant = await startTestSandbox();
    for (const campaign of tenant.state.campaigns.values())
      tenant.state.campaigns.update(campaign, { active: false });
    const form = await load("bookingDefaults", { connection: await connectionTo(tenant) });
    const { businessUnitId, jobTypeId, campaignId } = dropdownsOf(form);
    expect(campaignId?.oneOf).toEqual([
      { const: "", title: "Nothing to choose from: the tenant has none that is active." },
    ]);
    const value = { ...form.data, businessUnitId: chosen(businessUnitId), jobTypeId: chosen(jobTypeId) };
    expect(passes(form, { ...value, campaignId: "" })).toBe(false);
    expect(logged).toEqual([
      "warn: Booking Defaults, Campaign has nothing to choose from: the tenant has none that is active.",
    ]);
  });

  test("with more than a page can check shows a thousand, with a warning", async () => {
    const tenant = await startTestSandbox();
    const [campaign] = tenant.state.campaigns.values();
    for (let n = 0; n < 1_001; n += 1)
      tenant.state.campaigns.insert({ ...campaign, id: 990_000 + n, name: `Radio ${n}` } as never);
    const form = await load("bookingDefaults", { connection: await connectionTo(tenant) });
    expect(dropdownsOf(form).campaignId?.oneOf).toHaveLength(1_000);
    expect(passes(form, {})).toBe(false);
    expect(logged).toEqual([
      expect.stringMatching(
        /^warn: Booking Defaults, Campaign shows 1000 items of 10\d\d\. Select Campaign shows up to 10,000:/,
      ),
    ]);
  });
});

describe("a mapping of custom fields", () => {
  const maps = Object.keys(dataSources).filter((key) => /^map\w+CustomFields$/.test(key));
  const sourceFields = ["permit_number", "site.gate", "gate_open", "floor", "notes"];

  test("is there for jobs, customers and locations, and for what else has them by ID", () => {
    expect(maps.sort()).toEqual(
      ["Customer", "InstalledEquipment", "Job", "Location", "Project"].map((of) => `map${of}CustomFields`),
    );
  });

  test.each(maps)(
    "%s offers the builder's fields and the tenant's custom fields, row by row",
    async (key) => {
      const form = await load(key, { sourceFields: [...sourceFields, "floor"] });
      const { from, typeId } = rowOf(form);
      expect(from?.oneOf.map((each) => each.const)).toEqual(sourceFields);
      const items = await pick(key.replace("map", "select").replace(/s$/, ""), { connection });
      expect(typeId?.oneOf.map((each) => ({ key: each.const, label: each.title }))).toEqual(items);
      expect(form.data).toEqual({ mappings: [] });
      expect(passes(form, form.data)).toBe(true);
      expect(passes(form, { mappings: [{ from: "floor", typeId: chosen(typeId) }] })).toBe(true);
      expect(passes(form, { mappings: [{ from: "floor" }] })).toBe(false);
      const [rows] = form.uiSchema.elements as { options: { detail: { elements: { options: object }[] } } }[];
      expect(rows?.options.detail.elements.map(({ options }) => options)).toEqual([
        { autocomplete: true },
        { autocomplete: true },
      ]);
    },
  );

  test("needs the builder's fields", async () => {
    await expect(load("mapJobCustomFields", { sourceFields: "" })).rejects.toThrow(
      "Source Fields is required.",
    );
  });

  test("of a tenant without custom fields is a schema, and can stay empty", async () => {
    const tenant = await startTestSandbox();
    tenant.state.customFieldTypes.clear();
    const form = await load("mapJobCustomFields", { connection: await connectionTo(tenant), sourceFields });
    expect(passes(form, form.data)).toBe(true);
    expect(passes(form, { mappings: [{ from: "floor", typeId: "" }] })).toBe(false);
    expect(logged).toHaveLength(1);
  });
});
