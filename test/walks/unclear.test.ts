import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import type { Fault } from "../../sandbox/server/faults";
import { catalogue } from "../../src/actions";
import { type Action, isSafe, resultOf } from "../../src/declare/perform";
import { fullInputs } from "../cases";
import { address, type Inputs, tagsOf, type World } from "../cases/world";
import { connectionTo, logged, run, startTestSandbox, worldOf } from "../harness";
import { cutWaits } from "../waits";

/** Writes whose answer does not tell whether they were carried out, through the component's actions. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});

cutWaits();

afterEach(() => {
  sandbox.faults.clear();
});

type Kind = Fault["kind"];

const unclear = ["5xx-after", "drop-after", "garbage"] as const;
const undone = ["5xx-before", "drop-before"] as const;

const changesOfPricebook = [
  ...["updatePricebookService", "updatePricebookMaterial", "updatePricebookEquipment"],
  ...["updatePricebookCategory", "updateDiscountOrFee"],
];

/** Inputs whose effect is not there yet, where those of the walk may have had it from an earlier test. */
const fresh: Record<string, () => Promise<Inputs>> = {
  addTags: async () => ({ customerIds: [await newCustomer()] }),
  removeTags: async () => ({ customerIds: [await newCustomer(tagsOf(world))] }),
  unassignTechnicians: async () => {
    const inputs = await fullInputs("assignTechnicians", world);
    await world.create("assignTechnicians", inputs);
    return inputs;
  },
  updateVendor: async () => ({
    ...{ vendorQuickbooksItem: undefined, paymentTermId: undefined, remittanceVendorId: undefined },
    ...{ tags: undefined, vendorContacts: undefined },
  }),
  updatePurchaseOrder: async () => ({ impactsTechnicianPayroll: undefined }),
  updateReturn: async () => ({ restockingFee: undefined, items: undefined }),
  ...Object.fromEntries(changesOfPricebook.map((key) => [key, async () => notShown])),
  updatePricebookBulk: async () => changedPrices(),
  updateClientSpecificPricing: async () => changedExceptions(),
};

let price = 0;

/** Prices of items of all kinds that they have not had yet. */
function changedPrices(): Inputs {
  price += 1;
  const ids = (of: string) => [...world.state.skus.values()].filter(({ type }) => type === of);
  const priced = (of: string) => ids(of).map(({ id }) => ({ id, price }));
  const discounts = [...world.state.discountsAndFees.keys()].map((id) => ({ id, amount: price }));
  return {
    ...{ services: priced("Service"), materials: priced("Material"), equipment: priced("Equipment") },
    discountAndFees: discounts,
  };
}

/** Exceptions that a rate sheet has not had yet. */
function changedExceptions(): Inputs {
  price += 1;
  const [skuId] = world.state.skus.keys();
  return { exceptions: [{ skuId, value: price, valueType: "FlatPrice" }] };
}

/** What no GET of the pricebook shows, at least not under its own name. */
const notShown = {
  externalData: undefined,
  intacctGlGroupAccount: undefined,
  variationMaterials: undefined,
  variationEquipment: undefined,
};

async function newCustomer(tagTypeIds?: number[]): Promise<number> {
  const customer = { name: "Jane Doe", type: "Residential", address, locations: [{ name: "Home", address }] };
  return (await world.create("createCustomer", { ...customer, tagTypeIds })).id;
}

/** Runs an action while its requests, or its looks, go wrong; gives its result or message, and what was sent. */
async function runUnder(key: string, faults: Fault[]) {
  const inputs = { connection, ...(await fullInputs(key, world)), ...(await fresh[key]?.()) };
  exchanges.length = 0;
  logged.length = 0;
  for (const fault of faults) sandbox.faults.add({ count: 1, ...fault });
  const outcome = await run(key, inputs).then(
    (data) => ({ data, message: undefined }),
    ({ message }: Error) => ({ data: undefined, message }),
  );
  return { ...outcome, sent: exchanges.map(({ method }) => (method === "GET" ? "look" : "write")) };
}

const namesIn = (key: string) => Object.keys(resultOf(catalogue[key] as Action).example as object);
const methodOf = (key: string) => catalogue[key]?.calls?.split(" ")[0] ?? "";
const keysWith = (methods: string[]) =>
  Object.keys(catalogue).filter((key) => methods.includes(methodOf(key)));

/** One kind of fault for each action in turn: how they differ is the client's, and the same for all actions. */
const inTurn = (keys: string[]) =>
  keys.map(
    (key, n) => [key, unclear[n % unclear.length] as Kind, undone[n % undone.length] as Kind] as const,
  );

describe.each(inTurn(keysWith(["PUT", "DELETE"])))("%s", (key, carriedOut, notCarriedOut) => {
  const route = methodOf(key);

  test(`that was carried out under ${carriedOut} succeeds, and is not sent again`, async () => {
    const { data, message, sent } = await runUnder(key, [{ kind: carriedOut, route }]);
    expect(message).toBeUndefined();
    expect(Object.keys(data as object)).toEqual(expect.arrayContaining(namesIn(key)));
    expect(sent).toEqual(["write", "look"]);
    // A withdrawn operation says in each run that it is one.
    expect(logged.filter((line) => !line.includes("withdrawn"))).toEqual([
      expect.stringMatching(/; the record shows that it was carried out\.$/),
    ]);
  });

  test(`is sent again after ${notCarriedOut}, once a look shows that it was not carried out`, async () => {
    const { message, sent } = await runUnder(key, [{ kind: notCarriedOut, route }]);
    expect(message).toBeUndefined();
    expect(sent).toEqual(["write", "look", "write"]);
  });

  test("is not sent again where the look fails, and may have been carried out", async () => {
    const failing: Fault = { kind: "5xx-before", route: "GET", count: 99 };
    const { message, sent } = await runUnder(key, [{ kind: "5xx-after", route }, failing]);
    expect(message).toMatch(/\(503\): .* It may have been carried out all the same: look for its result/);
    expect(sent).toEqual(["write", ...Array(5).fill("look")]);
  });
});

/** Writes that are never sent twice, and whose effect a GET shows. */
const shown = [
  ...["attachJob", "detachJob", "assignTechnicians", "unassignTechnicians", "rescheduleAppointment"],
  ...["markInvoicesExported", "markCreditMemosExported", "markBankDepositsExported", "markApBillsExported"],
  ...["markInventoryBillsExported", "markApCreditsExported", "markApPaymentsExported"],
  ...["updatePaymentStatus", "updateCreditMemo", "updateGlAccount", "setJournalEntrySync"],
  ...["setTechnicianAccount", "setEmployeeAccount", "updateTechnicianShift"],
  ...["completeRecurringServiceEvent", "reopenRecurringServiceEvent", "addTagToCustomer", "addTagToLocation"],
  ...["dismissLead", "dismissBooking", "relateContact", "attachJobEquipment", "setAppointmentSummary"],
  ...["updateWarehouse", "updateTruck", "updateReceiptCustomFields", "updateReturnCustomFields"],
  ...["updatePurchaseOrder", "cancelPurchaseOrder", "updatePurchaseOrderMarkup", "updateReturnType"],
  ...["approvePurchaseOrderRequest", "rejectPurchaseOrderRequest"],
  ...["cancelReceipt", "updateReturn", "cancelReturn", "updateVendor"],
  ...["updateCampaignCategory", "updateCampaignCost", "updateEquipmentType"],
  "rateTechnician",
  ...["updateContactMethodPreference", "setPreferredTechnician", "updateBookingProviderTag"],
  ...["updateAdjustment", "updateAdjustmentCustomFields", "updateTransfer", "updateTransferCustomFields"],
  ...[...changesOfPricebook, "updatePricebookBulk", "updateClientSpecificPricing"],
];

describe.each(inTurn(shown))("%s", (key, carriedOut, notCarriedOut) => {
  const route = methodOf(key);

  test(`that was carried out under ${carriedOut} succeeds`, async () => {
    const { data, message, sent } = await runUnder(key, [{ kind: carriedOut, route }]);
    expect(message).toBeUndefined();
    expect(Object.keys(data as object)).toEqual(expect.arrayContaining(namesIn(key)));
    expect(sent.filter((each) => each === "write")).toEqual(["write"]);
  });

  test(`is not sent again after ${notCarriedOut}; the error says what the look showed`, async () => {
    const { message, sent } = await runUnder(key, [{ kind: notCarriedOut, route }]);
    expect(message).toMatch(
      /The record does not show it, but it may have been carried out all the same: look for its result/,
    );
    expect(sent).toEqual(["write", "look"]);
  });
});

const other = keysWith(["POST", "PATCH"]).filter(
  (key) => !shown.includes(key) && !isSafe(catalogue[key] as Action),
);
test.each(other)("%s, which no GET tells of, is sent once, and may have been carried out", async (key) => {
  const { message, sent } = await runUnder(key, [{ kind: "5xx-after", route: methodOf(key) }]);
  expect(message).toMatch(/\(503\): .* It may have been carried out all the same: look for its result/);
  expect(sent).toEqual(["write"]);
});

test("tags are looked for on fifty customers at a time", async () => {
  const customerIds = await Promise.all(Array.from({ length: 61 }, () => newCustomer()));
  exchanges.length = 0;
  sandbox.faults.add({ kind: "5xx-after", route: "PUT", count: 1 });
  await run("addTags", { connection, customerIds, tagTypeIds: tagsOf(world) });
  expect(exchanges.map(({ method, query }) => [method, String(query.ids ?? "").split(",").length])).toEqual([
    ["PUT", 1],
    ["GET", 50],
    ["GET", 11],
  ]);
});

const kinds: Kind[] = ["undocumented", "lagging-read"];
const odd = [...keysWith(["PUT", "DELETE"]), ...shown].map((key, n) => [key, kinds[n % 2] as Kind] as const);

describe.each(odd)("%s, whose look is answered under %s,", (key, kind) => {
  const lookAfter = (fault: Kind) =>
    runUnder(key, [
      { kind: fault, route: methodOf(key) },
      { kind, route: "GET", count: 99 },
    ]);

  test("succeeds where it was carried out, or may have been carried out", async () => {
    const { message = "succeeded" } = await lookAfter("5xx-after");
    expect(message).toMatch(/succeeded|may have been carried out/);
    expect(logged.join("\n")).not.toMatch(/Cannot read|undefined|not a function/);
  });

  test("is never said to be carried out where it was not", async () => {
    const { message, sent } = await lookAfter("5xx-before");
    const wasSentOnce = sent.filter((each) => each === "write").length === 1;
    expect(message === undefined && wasSentOnce).toBe(false);
    expect(logged.join("\n")).not.toContain("shows that it was carried out");
  });
});
