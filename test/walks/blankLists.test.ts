import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { catalogue } from "../../src/actions";
import type { Action } from "../../src/declare/perform";
import { isPlainObject } from "../../src/inputs/blank";
import type { Input } from "../../src/inputs/input";
import { fullInputs } from "../cases";
import type { Inputs, World } from "../cases/world";
import { connectionTo, run, startTestSandbox, worldOf } from "../harness";

/** Walks over all lists and objects that actions send, at every depth: blank is not empty. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});

const fieldsOf = ({ required, optional }: Action) => ({ ...required, ...optional });
const takesMany = ({ input }: Input) => "collection" in input || input.type === "code";

const writes = Object.entries(catalogue).filter(
  ([, action]) =>
    action.calls?.startsWith("GET") === false &&
    Object.values(fieldsOf(action)).some(
      (field) => takesMany(field) || field.input.type === "structuredObject",
    ),
);

/** Where a value stands: `["locations", 0, "tagTypeIds"]`. */
type Place = [input: string, ...steps: (string | number)[]];

/** All lists and objects among the values of an action's inputs. */
function places(value: unknown, place: (string | number)[] = []): Place[] {
  const inside = Array.isArray(value)
    ? [...value.entries()]
    : isPlainObject(value)
      ? Object.entries(value)
      : undefined;
  if (!inside) return [];
  const here = typeof place.at(-1) === "string" ? [place as Place] : [];
  return [...here, ...inside.flatMap(([step, part]) => places(part, [...place, step]))];
}

const at = (value: unknown, place: (string | number)[]): unknown =>
  place.reduce<unknown>((part, step) => (part as Inputs | undefined)?.[step], value);

/** The list at a place; of names with values, which are sent as an object, their entries. */
const listAt = (sent: unknown, place: (string | number)[]): unknown => {
  const value = at(sent, place);
  return isPlainObject(value) ? Object.entries(value) : value;
};

/** The inputs with other values at these places. */
function put(inputs: Inputs, places: Place[], to: (place: Place) => unknown): Inputs {
  const changed = structuredClone(inputs);
  for (const place of places) (at(changed, place.slice(0, -1)) as Inputs)[place.at(-1) as string] = to(place);
  return changed;
}

/** What was sent, or why nothing was. */
async function outcome(key: string, inputs: Inputs): Promise<unknown> {
  const before = exchanges.length;
  const error = await run(key, { connection, ...inputs }).catch(({ message }: Error) => message);
  return exchanges.length > before ? exchanges.at(-1)?.requestBody : error;
}

/** Inputs that are sent under another name. */
const names: Record<string, string> = { jobsIds: "jobIds" };
const sentAt = ([input, ...steps]: Place) => [names[input] ?? input, ...steps];

/** Whether it is a list to fill in, itself or in the rows of one, which nobody may have filled; JSON is written. */
function isValueList(action: Action, [input, ...steps]: Place): boolean {
  const field = fieldsOf(action)[input];
  if (field === undefined || !("collection" in field.input)) return false;
  const isInRow = steps.length === 2 && "inputs" in field.input;
  return steps.length === 0 || (isInRow && field.parts?.[String(steps[1])]?.input.type !== "code");
}

const blanks = (action: Action, place: Place, value: unknown): unknown[] => {
  if (!Array.isArray(value)) return ["", null, {}, "{}", { memo: " " }, '{"memo": null}', "[{}]"];
  const lists = ["", null, "[null]", [null], [""], '[""]', '[" ", null]', "{}", "[{}]", ['[""]'], ["{}"]];
  const unfilled = isValueList(action, place) ? [[]] : [];
  if (isPlainObject(value[0]))
    return [...lists, ...unfilled, [{}], [{ memo: null, value: "" }], '[{"value": ""}]'];
  return [...lists, ...unfilled, ",", " , ", [","]];
};

let turn = 0;
/** One of these values in turn, since all inputs of a kind are read alike: over all places each comes often. */
const inTurn = (values: unknown[]): unknown => values[turn++ % values.length];

/**
 * Places whose values are tried together: optional inputs, where ServiceTitan needs none of them; others one by one.
 * With each batch comes what is sent where they are left out.
 */
async function* batches(key: string, inputs: Inputs, places: Place[]) {
  const without = (batch: Place[]) =>
    outcome(
      key,
      put(inputs, batch, () => undefined),
    );
  const optional = places.filter(
    ([input, ...steps]) => steps.length === 0 && input in (catalogue[key] as Action).optional,
  );
  const leftOut = await without(optional);
  const areTogether = typeof leftOut !== "string";
  if (areTogether && optional.length > 0) yield { batch: optional, leftOut };
  for (const place of places)
    if (!areTogether || !optional.includes(place)) yield { batch: [place], leftOut: await without([place]) };
}

const empties = (action: Action, place: Place): unknown[] =>
  isValueList(action, place) ? ["[]", " [ ] ", ["[]"], ["[]", ""]] : ["[]", " [ ] ", []];

/** Days of the week go as one text. */
const isSentAsText = (place: unknown[]) => /^(shiftDays|daysOfWeek)$/.test(String(place.at(-1)));

/** Lists of what is to be done: an empty one is nothing to send. */
const isToDo = (key: string, place: Place) =>
  place[0] === "keepFields" || (key === "updatePricebookBulk" && place.length === 1);

describe.each(writes)("%s", (key, action) => {
  let given: Promise<Inputs> | undefined;
  const full = () => {
    given ??= fullInputs(key, world);
    return given;
  };

  test("takes a list or object of nothing but blanks for one that was not given", async () => {
    const inputs = await full();
    for await (const { batch, leftOut } of batches(key, inputs, places(inputs)))
      for (let form = 0; form < (batch[0]?.length === 1 ? 5 : 2); form++) {
        const blank = put(inputs, batch, (place) => inTurn(blanks(action, place, at(inputs, place))));
        const given = batch.map((place) => [place, at(blank, place)]);
        expect({ given, sent: await outcome(key, blank) }).toEqual({ given, sent: leftOut });
      }
  });

  test("sends an empty list where one is written, and refuses it where a list is required", async () => {
    // Technician ID is one more of a new appointment's technicians.
    const inputs = { ...(await full()), ...(key === "createAppointment" && { technicianId: undefined }) };
    const lists = places(inputs).filter((each) => Array.isArray(at(inputs, each)));
    for await (const { batch, leftOut } of batches(key, inputs, lists)) {
      const required = typeof leftOut === "string";
      if (required) expect(leftOut).toMatch(/ is required\.$/);
      for (let form = 0; form < 4; form++) {
        const empty = put(inputs, batch, (place) => {
          const forms = empties(action, place);
          return forms[form % forms.length];
        });
        const sent = await outcome(key, empty);
        for (const place of batch)
          expect({
            place,
            empty: at(empty, place),
            sent: required ? sent : listAt(sent, sentAt(place)),
          }).toEqual({
            place,
            empty: at(empty, place),
            sent: required ? leftOut : isToDo(key, place) ? undefined : isSentAsText(place) ? "" : [],
          });
      }
    }
  });
});

test("the lists that a change replaces say how to clear them", async () => {
  const silent: string[] = [];
  for (const [key, action] of writes.filter(([, { calls }]) => calls?.startsWith("PATCH"))) {
    const inputs = await fullInputs(key, world);
    for (const [input, { input: designed }] of Object.entries(action.optional))
      if (Array.isArray(inputs[input]) && !designed.comments.includes("[] clears the list"))
        silent.push(`${key} ${input}`);
  }
  // What is not in these lists is left alone; of vendor contacts the documents do not say what happens to it. An order
  // and a return have items.
  expect(silent.sort()).toEqual([
    "setJournalEntrySync customFields",
    "updateInvoice payments",
    "updateJournalEntry customFields",
    ...["discountAndFees", "equipment", "materials", "services"].map((kind) => `updatePricebookBulk ${kind}`),
    "updatePurchaseOrder items",
    "updateReturn items",
    "updateVendor vendorContacts",
  ]);
});
