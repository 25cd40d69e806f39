import { jobInputs, visit } from "../cases/world";
import { logged } from "../harness";
import { useCustomFields } from "./useCustomFields";

/** Map Custom Fields: of a mapping that somebody filled in and a record, the custom fields that an action takes. */

const custom = useCustomFields();

const rows = (...pairs: [from: string, name: string][]) => ({
  mappings: pairs.map(([from, name]) => ({ from, typeId: String(custom.idOf("Job", name)) })),
});

const map = (mapping: unknown, source: unknown) =>
  custom.sentBy("mapCustomFields", { recordType: "Job", mapping, source });

const record = { id: 7, permit: "P-118", fee: 0, site: { gate: false, code: "" }, note: null };

test("gives what Create Job takes: 0 is a value, and what is blank is left out", async () => {
  const mapping = rows(["permit", "Permit Number"], ["fee", "Permit Fee"], ["note", "Rebate Program"]);
  const { data } = await map(mapping, record);
  const { customFields, missing } = data as { customFields: object[]; missing: string[] };
  expect(customFields).toEqual([
    { typeId: custom.idOf("Job", "Permit Number"), name: "Permit Number", value: "P-118" },
    { typeId: custom.idOf("Job", "Permit Fee"), name: "Permit Fee", value: "0" },
  ]);
  expect(missing).toEqual([]);
  expect(logged).toEqual([]);
  const job = { ...jobInputs(custom.world), appointments: [visit], customFields };
  const { fields } = await custom.sentBy("createJob", job);
  expect(fields).toEqual([
    { typeId: custom.idOf("Job", "Permit Number"), value: "P-118" },
    { typeId: custom.idOf("Job", "Permit Fee"), value: "0" },
  ]);
});

test("reads fields within others, and false is a value", async () => {
  const { data } = await map(rows(["site.gate", "Permit Number"], ["site.code", "Permit Fee"]), record);
  expect(data).toMatchObject({ customFields: [{ value: "false" }], missing: [] });
});

test("a field that has a dot in its name is not looked for within others", async () => {
  const { data } = await map(rows(["site.gate", "Permit Number"]), { ...record, "site.gate": "East" });
  expect(data).toMatchObject({ customFields: [{ value: "East" }] });
});

test("takes a mapping and a record as JSON text", async () => {
  const mapping = JSON.stringify(rows(["permit", "Permit Number"]));
  const { data } = await map(mapping, JSON.stringify(record));
  expect(data).toMatchObject({ customFields: [{ value: "P-118" }] });
});

test("warns of a field that the record does not have, and goes on", async () => {
  const { data } = await map(rows(["permitt", "Permit Number"], ["fee", "Permit Fee"]), record);
  expect(data).toMatchObject({ customFields: [{ name: "Permit Fee" }], missing: ["permitt"] });
  expect(logged).toEqual([
    "warn: Map Custom Fields: the source record has no permitt; Permit Number is left out.",
  ]);
});

test.each([[undefined], [""], [{ mappings: [] }]])("asks for nothing where %j is mapped", async (mapping) => {
  const { data, requests } = await map(mapping, record);
  expect(data).toEqual({ customFields: [], missing: [] });
  expect(requests).toEqual([]);
});

test.each<[string, () => unknown, unknown, RegExp]>([
  [
    "a value that the dropdown does not have",
    () => rows(["permit", "Rebate Program"]),
    record,
    /^Source Record, permit, Rebate Program must be one of None, Utility, State, but "P-118" was given\.$/,
  ],
  [
    "text for a number",
    () => rows(["permit", "Permit Fee"]),
    record,
    /^Source Record, permit, Permit Fee must be a number.*, but "P-118" was given\.$/,
  ],
  [
    "an object for a value",
    () => rows(["site", "Permit Number"]),
    record,
    /^Source Record, site must be text, a number, true or false, but \{"gate":false,"code":""\} was given\.$/,
  ],
  [
    "a custom field that the tenant no longer has",
    () => ({ mappings: [{ from: "permit", typeId: "7" }] }),
    record,
    /^Mapping: permit goes into 7, which is no custom field of a job any more: choose another one in the configuration\.$/,
  ],
  [
    "two fields for one custom field",
    () => rows(["permit", "Permit Number"], ["fee", "Permit Number"]),
    record,
    /^Mapping: permit and fee both go into Permit Number: let one of them go there\.$/,
  ],
  [
    "a row without a custom field",
    () => ({ mappings: [{ from: "permit" }] }),
    record,
    /^Mapping, mappings, item 1, typeId is required\.$/,
  ],
  [
    "a record that is none",
    () => rows(["permit", "Permit Number"]),
    "P-118",
    /^Source Record must be an object/,
  ],
])("refuses %s", async (_case, mapping, source, message) => {
  const { message: said } = await map(mapping(), source);
  expect(said).toMatch(message);
});

test("a custom field that was made since the list was kept is found", async () => {
  await map(rows(["permit", "Permit Number"]), record);
  const [type] = custom.typesOf("Job");
  custom.sandbox.state.customFieldTypes.insert({
    ...type,
    id: 990_003,
    name: "Inspector",
    dataType: "Text",
  } as never);
  const { data } = await map({ mappings: [{ from: "permit", typeId: "990003" }] }, record);
  expect(data).toMatchObject({ customFields: [{ typeId: 990_003, name: "Inspector" }] });
});
