import { component, testing } from "@prismatic-io/spectral";
import { nothing } from "../../src/declare/action";
import { workflow } from "../../src/declare/composite";
import { toAction } from "../../src/declare/spectral";
import { customFieldsOf } from "../../src/inputs/customFields";
import { fullInputs } from "../cases";
import type { Inputs } from "../cases/world";
import { logger } from "../logger";
import { useCustomFields } from "./useCustomFields";

/** Custom fields by their names. */

const given = useCustomFields();
const { exchanges, idOf, sentBy, writes, updateJob } = given;

describe("names", () => {
  const both = () => [
    { typeId: idOf("Job", "Permit Number"), value: "P-1" },
    { typeId: idOf("Job", "Rebate Program"), value: "State" },
  ];

  test.each<[string, () => unknown]>([
    ["an object", () => ({ "Permit Number": "P-1", "Rebate Program": "State" })],
    ["JSON text of an object", () => '{"Permit Number": "P-1", "Rebate Program": "State"}'],
    ["an object in a row", () => ['{"Permit Number": "P-1", "Rebate Program": "State"}']],
    [
      "entries with names",
      () => both().map(({ value }, i) => ({ name: ["Permit Number", "Rebate Program"][i], value })),
    ],
    [
      "rows of a form",
      () => [
        { typeId: "", name: "Permit Number", value: "P-1" },
        { typeId: String(both()[1]?.typeId), name: "", value: "State" },
      ],
    ],
    ["mixed forms", () => [{ "Permit Number": "P-1" }, both()[1]]],
    ["other spellings", () => ({ permit_number: "P-1", "rebate-PROGRAM": " state " })],
    [
      "an object with blanks",
      () => ({ "Permit Number": "P-1", "Permit Fee": "", "Rebate Program": "State", No: null }),
    ],
  ])("are taken in %s", async (_, given) => {
    const { message, fields } = await updateJob(given());
    expect([message, fields]).toEqual(["", both()]);
  });

  test.each([[{ "Permit Number": "" }], ['[{"Permit Number": null}]'], [[{ name: "", value: "" }]], [{}]])(
    "without values are not given: %j",
    async (blank) => {
      const { requests, body } = await updateJob(blank);
      expect([requests.length, body]).toEqual([1, {}]);
    },
  );

  test("are looked up once in five minutes, and again where one is not found", async () => {
    await updateJob({ "Permit Number": "P-2" });
    const lists = () => exchanges.filter(({ path }) => path.endsWith("/custom-fields")).length;
    await updateJob({ "Permit Number": "P-3" });
    expect(lists()).toBe(0);
    const { message } = await updateJob({ nope: "x" });
    expect(message).toBe(
      'Custom Fields: "nope" is no custom field of a job. There are Permit Number, Rebate Program, Permit Fee.',
    );
    expect(lists()).toBe(1);
    expect(writes()).toEqual([]);
  });

  test.each([
    [
      { "Rebate Program": "Gold" },
      'Custom Fields, Rebate Program must be one of None, Utility, State, but "Gold" was given.',
    ],
    [
      { "Permit Fee": "ten" },
      'Custom Fields, Permit Fee must be a number, such as 129.95, but "ten" was given.',
    ],
    [{ "Permit Number": "1", permitnumber: "2" }, 'Custom Fields: "Permit Number" is given twice.'],
    [
      { "Permit Number": { deep: 1 } },
      'Custom Fields, item 1, Value must be text, but {"deep":1} was given.',
    ],
    [
      [{ value: "x" }],
      /^Custom Fields, item 1 must be a custom field with its Field \(typeId\) or Name, but /,
    ],
    [[{ name: "Permit Number", value: "" }], "Custom Fields, item 1, Value is required."],
  ])("and values that do not fit are refused before anything is written: %j", async (given, sentence) => {
    const { message } = await updateJob(given);
    expect(message).toMatch(sentence);
    expect(writes()).toEqual([]);
  });

  test("of a record within another one name the place", async () => {
    const inputs = await fullInputs("createCustomer", given.world);
    const [location] = inputs.locations as Inputs[];
    const locations = [{ ...location, customFields: { "Preferred Language": "English" } }];
    const { message } = await sentBy("createCustomer", { ...inputs, locations });
    expect(message).toMatch(
      /^Location, item 1, customFields: "Preferred Language" is no custom field of a location\. /,
    );
    const right = [{ ...location, customFields: { "Gate Code": "1180" } }];
    const { body } = await sentBy("createCustomer", { ...inputs, locations: right });
    expect((body as never as { locations: Inputs[] }).locations[0]?.customFields).toEqual([
      { typeId: idOf("Location", "Gate Code"), value: "1180" },
    ]);
  });

  test("of an invoice are taken as an object too, and go to ServiceTitan as they are", async () => {
    const [operation] = (await fullInputs("updateInvoiceCustomFields", given.world)).operations as Inputs[];
    const operations = [{ ...operation, customFields: { "PO Number": "78", "Cost Center": "" } }];
    const { requests, body } = await sentBy("updateInvoiceCustomFields", { operations });
    expect(requests).toEqual(["PATCH /invoices/custom-fields"]);
    expect(body).toEqual({
      operations: [{ ...operation, customFields: [{ name: "PO Number", value: "78" }] }],
    });
  });
});

test("an action of several requests has the IDs before its first, in a preview too", async () => {
  const seen: unknown[] = [];
  const made = workflow({
    label: "Book",
    description: "Book a job.",
    scopes: [],
    required: {},
    optional: { customFields: customFieldsOf("Job", { example: "P-1" }) },
    result: nothing,
    run: async ({ customFields }, { isPreview = false }) => {
      seen.push([isPreview, customFields]);
      return { data: {} };
    },
  });
  const harness = testing.createHarness(
    component({
      key: "made",
      public: false,
      display: { label: "Made", description: "Made", iconPath: "icon.png" },
      actions: { made: toAction(made) },
    }),
  );
  for (const previewOnly of ["false", "true"])
    await harness.action(
      "made",
      { connection: given.connection, previewOnly, customFields: { permit_number: "P-1" } } as never,
      {
        logger,
      },
    );
  const sent = [{ typeId: idOf("Job", "Permit Number"), value: "P-1" }];
  expect(seen).toEqual([
    [false, sent],
    [true, sent],
  ]);
});
