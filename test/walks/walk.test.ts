import type { Connection } from "@prismatic-io/spectral";
import Ajv, { type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { type ApiRecord, documentedSchema, type JsonSchema } from "../../api/record";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { catalogue } from "../../src/actions";
import { type Calling, endpointOf } from "../../src/declare/declaration";
import { type Action, recordOf, resultOf } from "../../src/declare/perform";
import type { Input } from "../../src/inputs/input";
import { cases, fullInputs } from "../cases";
import type { Inputs, World } from "../cases/world";
import { connectionTo, run, startTestSandbox, worldOf } from "../harness";

/** Walks over all actions by their data: each runs in every form that a designer or an earlier step gives. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 60, onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});

const ajv = addFormats(new Ajv({ strict: false, allErrors: true, code: { optimize: false } }));

/** What an action answers, as strictly as ServiceTitan's documents say: the sandbox answers no looser. */
function schemaOf(action: Action): JsonSchema {
  const record = recordOf(action);
  if (!record) return resultOf(action).jsonSchema;
  const jsonSchema = documentedSchema((record as ApiRecord).shape);
  if (action.kind !== "list") return jsonSchema;
  const page = resultOf(action).jsonSchema as { properties: object };
  return { ...page, properties: { ...page.properties, data: { type: "array", items: jsonSchema } } };
}

const checks = new Map<string, ValidateFunction>();

/** Compiled once an action: compiling takes longer than a run. */
function checkOf(key: string): ValidateFunction {
  const check = checks.get(key) ?? ajv.compile(schemaOf(catalogue[key] as Action));
  checks.set(key, check);
  return check;
}

async function runAndCheck(key: string, inputs: Inputs) {
  const data = await run(key, { connection, ...inputs });
  const check = checkOf(key);
  check(data);
  expect(check.errors ?? []).toEqual([]);
  const exchange = exchanges.at(-1);
  expect(exchange?.status).toBeLessThan(400);
  return exchange;
}

const collectionOf = ({ input }: Pick<Input, "input">) =>
  "collection" in input ? input.collection : undefined;

/** Whether it is a switch of the action itself, which is never sent. */
const isSwitch = ({ input }: Input) => input.type === "boolean";

/** Whether a field takes this text as this value; text fields take it as text. */
const takes = ({ schema }: Input, text: string, value: unknown) => schema().safeParse(text).data === value;

/** How a designer gives a value: text, JSON text, a list of texts, or a group part by part, also row by row. */
function asText(field: Pick<Input, "input">, value: unknown): unknown {
  const collection = collectionOf(field);
  if (field.input.type === "structuredObject") {
    const parts = field.input.inputs as Record<string, Input["input"]>;
    const toTexts = (group: object) =>
      mapObject(group, (part, key) => asText({ input: parts[key] as Input["input"] }, part));
    return collection ? (value as object[]).map(toTexts) : toTexts(value as object);
  }
  if (collection === "valuelist") return (value as unknown[]).map(String);
  if (collection === "keyvaluelist") return value;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const mapObject = (object: object, change: (value: unknown, key: string) => unknown) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));

/** What an action sends, whether ServiceTitan then takes it or, the second time, no longer. */
async function attempt(key: string, inputs: Inputs) {
  const before = exchanges.length;
  await run(key, { connection, ...inputs }).catch(() => {});
  const { method } = endpointOf(catalogue[key] as Pick<Calling, "calls">);
  return requestOf(exchanges.slice(before).find((each) => each.method === method) as Exchange);
}

function requestOf({ method, path, query, requestBody, requestHeaders }: Exchange) {
  const isJson = requestHeaders["content-type"]?.includes("json");
  // What is uploaded is compared byte by byte in a test of its own.
  return { method, path, query, requestBody: isJson ? requestBody : undefined };
}

async function refused(key: string, inputs: Inputs, { input }: Input) {
  const before = exchanges.length;
  const message = await run(key, { connection, ...inputs }).then(
    () => "It was not refused.",
    (error: Error) => error.message,
  );
  expect(message).toMatch(new RegExp(`^${input.label}\\b.* (is required|must be .* was given)\\.$`, "s"));
  expect(exchanges.length).toBe(before);
}

const keys = Object.keys(catalogue).filter((key) => catalogue[key]?.calls);

/** Those that have tests of their own, with inputs of their own. */
const apart = ["rawRequest", "readChanges"];

test("every action has a case, and every input of it a value", async () => {
  const cased = Object.keys(catalogue).filter((key) => !apart.includes(key));
  expect(Object.keys(cases).sort()).toEqual(cased.sort());
  for (const key of cased) {
    const action = catalogue[key] as Action;
    const known = [...Object.keys(action.required), ...Object.keys(action.optional)];
    const given = Object.keys(await fullInputs(key, world));
    const left = known.filter((input) => !given.includes(input));
    expect({ key, left, unknown: given.filter((input) => !known.includes(input)) }).toEqual({
      key,
      left: leftOut(action),
      unknown: [],
    });
  }
}, 30_000);

/** Inputs that a full call leaves blank: the sort of a list that ServiceTitan does not sort. */
const leftOut = (action: Action) =>
  action.kind === "list" && action.sorts.length === 0 && action.optional.sort ? ["sort"] : [];

/** Optional inputs without which ServiceTitan refuses a request, though its documents do not say so. */
const alsoNeeded: Record<string, string[]> = {
  createEmployee: ["login", "password"],
  createLead: ["callReasonId"],
  createTechnician: ["login", "password"],
  setJournalEntrySync: ["versionId"],
  createTechnicianShift: ["repeatEndDate"],
  updateInvoiceItems: ["skuId"],
  createEstimate: ["jobId"],
  addEstimateItem: ["id"],
  updatePricebookBulk: ["services"],
};

const blanks = ["", "  ", null, undefined];

/** Lists that ServiceTitan's documents require, empty ones too. */
const sentBlank: Record<string, string[]> = {
  runReport: ["parameters"],
  createCampaign: ["active"],
  createTask: ["isClosed"],
  createSubtask: ["isClosed"],
  createVendor: ["active", "isTruckReplenishment", "restrictedMobileCreation", "taxRate"],
  createPurchaseOrder: ["impactsTechnicianPayroll", "tax", "shipping"],
  createPurchaseOrderType: [
    ...["active", "includeInPoScreen", "automaticallyReceive", "displayToTechnician"],
    ...["excludeTaxFromJobCosting", "impactToTechnicianPayroll", "allowTechniciansToSendPo"],
    ...["skipWeekends", "requireJobBeforeReceipt", "includeInSalesTax", "isDefault"],
    ...["copyPurchaseOrderItemsToInvoiceWhenReceived", "isDefaultForConsignment"],
    ...["defaultRequiredDateDaysOffset", "alertSettings"],
  ],
  createReceipt: ["tax", "shipping"],
  createReturn: ["tax", "shipping", "restockingFee"],
  createReturnType: [
    ...["automaticallyReceiveVendorCredit", "includeInSalesTax", "isDefault", "isDefaultForConsignment"],
  ],
};

describe.each(keys)("%s", (key) => {
  const action = catalogue[key] as Action;
  const fields = { ...action.required, ...action.optional };
  const full = () => fullInputs(key, world);
  // Where no request follows, nothing is used up, so that all such tests share their inputs.
  let shared: Promise<Inputs>;
  const unspent = () => {
    shared ??= full();
    return shared;
  };
  const required = Object.keys(action.required);
  const needed = [...required, ...(alsoNeeded[key] ?? [])];
  const fewest = async () =>
    Object.fromEntries(Object.entries(await full()).filter(([input]) => needed.includes(input)));

  test("runs with all inputs, as real values of earlier steps, and sends the same for text", async () => {
    const typed = await full();
    const sent = requestOf((await runAndCheck(key, typed)) as Exchange);
    const texts = mapObject(typed, (value, input) => asText(fields[input] as Input, value)) as Inputs;
    expect(await attempt(key, texts)).toEqual(sent);
  });

  test("runs with only the required inputs", async () => {
    await runAndCheck(key, await fewest());
  });

  const optional = Object.keys(action.optional).filter((input) => !needed.includes(input));
  if (optional.length > 0)
    test("sends nothing for optional inputs left blank in one way or another", async () => {
      const blank = optional.map((input, i) => [input, blanks[(i + key.length) % blanks.length]]);
      const exchange = await runAndCheck(key, { ...Object.fromEntries(blank), ...(await fewest()) });
      const sent = { ...exchange?.query, ...(exchange?.requestBody as object) };
      const given = Object.keys(sent).filter((input) => optional.includes(input));
      expect(given).toEqual(sentBlank[key] ?? []);
    });

  if (required.length > 0)
    test("refuses each required input left blank, before any request", async () => {
      for (const input of required)
        await refused(key, { ...(await unspent()), [input]: "" }, fields[input] as Input);
    });

  // A list of pairs takes any object; what it refuses has tests of its own.
  const checked = Object.keys(fields).filter(
    (input) => collectionOf(fields[input] as Input) !== "keyvaluelist",
  );
  const wrong = { unexpected: { deep: true } };
  if (checked.length > 0)
    test("refuses each input of the wrong kind, before any request", async () => {
      for (const input of checked)
        await refused(key, { ...(await unspent()), [input]: wrong }, fields[input] as Input);
    });

  if (action.calls?.startsWith("GET")) return;
  for (const falsy of [false, 0])
    for (const input of Object.keys(fields).filter(
      (each) => !isSwitch(fields[each] as Input) && takes(fields[each] as Input, String(falsy), falsy),
    ))
      test(`sends ${input} as ${falsy}, given as text or as a value`, async () => {
        const inputs = await fewest();
        for (const value of [String(falsy), falsy]) {
          const exchange = await attempt(key, { ...inputs, [input]: value });
          expect(exchange.requestBody).toMatchObject({ [input]: falsy });
        }
      });
});
