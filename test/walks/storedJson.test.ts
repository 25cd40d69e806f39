import type { Connection } from "@prismatic-io/spectral";
import type { Exchange } from "../../sandbox/server/exchanges";
import { catalogue } from "../../src/actions";
import { fullInputs } from "../cases";
import type { World } from "../cases/world";
import { connectionTo, run, startTestSandbox, worldOf } from "../harness";

/** Lists of groups were JSON before: what flows keep from then goes on working, word for word. */

let connection: Connection;
let world: World;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  const sandbox = await startTestSandbox({ onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});

interface Stored {
  /** What the input showed as its example, and flows hold in its place. */
  text: string;
  sent: unknown[];
}

const customFields = (typeId: number, value: string): Stored => ({
  text: `[{"typeId":${typeId},"value":"${value}"}]`,
  sent: [{ typeId, value }],
});

const stored: Record<string, Stored> = {
  customFields: customFields(10978748112, "Gate code 1180"),
  "createTechnician customFields": customFields(10978748139, "Van 12"),
  "updateTechnician customFields": customFields(10978748139, "Van 12"),
  "createInstalledEquipment customFields": customFields(10978748156, "16x25x1"),
  "updateInstalledEquipment customFields": customFields(10978748156, "16x25x1"),
  contacts: {
    text: '[{"type":"MobilePhone","value":"9165550142","memo":"Call after 3 pm"}]',
    sent: [{ type: "MobilePhone", value: "9165550142", memo: "Call after 3 pm" }],
  },
  items: {
    text: '[{"skuId":10978749122,"description":"Replace the flame sensor","quantity":1,"unitPrice":280,"cost":38}]',
    sent: [
      { skuId: 10978749122, description: "Replace the flame sensor", quantity: 1, unitPrice: 280, cost: 38 },
    ],
  },
  splits: {
    text: '[{"invoiceId":10978753260,"amount":200}]',
    sent: [{ invoiceId: 10978753260, amount: 200 }],
  },
  attachments: {
    text: '[{"type":"Image","url":"InstalledEquipment/Images/rating-plate.jpg","alias":"Rating plate","fileName":"rating-plate.jpg"}]',
    sent: [
      {
        type: "Image",
        url: "InstalledEquipment/Images/rating-plate.jpg",
        alias: "Rating plate",
        fileName: "rating-plate.jpg",
      },
    ],
  },
  payments: {
    text: '[{"id":10978753402,"settlementStatus":"Settled","settlementDate":"2026-07-14"}]',
    sent: [{ id: 10978753402, settlementStatus: "Settled", settlementDate: "2026-07-14T00:00:00.000Z" }],
  },
  appointments: {
    text: '[{"start":"2026-07-08T10:00:00-07:00","end":"2026-07-08T12:00:00-07:00","arrivalWindowStart":"2026-07-08T09:00:00-07:00","arrivalWindowEnd":"2026-07-08T11:00:00-07:00","technicianIds":[10978749735]}]',
    sent: [
      {
        start: "2026-07-08T17:00:00.000Z",
        end: "2026-07-08T19:00:00.000Z",
        arrivalWindowStart: "2026-07-08T16:00:00.000Z",
        arrivalWindowEnd: "2026-07-08T18:00:00.000Z",
        technicianIds: [10978749735],
      },
    ],
  },
};

/** Rows from their first day on. */
const neverJson = [
  ...["markInvoicesExported invoices", "markCreditMemosExported creditMemos"],
  ...["markApPaymentsExported apPayments", "createCreditMemoSplits splits", "createJournalEntry lines"],
  ...["createJournalEntry", "updateJournalEntry", "setJournalEntrySync"].map((key) => `${key} customFields`),
  ...["createEstimate", "updateEstimate"].flatMap((key) => [`${key} items`, `${key} externalLinks`]),
  ...["createPricebookService", "updatePricebookService"].flatMap((key) =>
    ["assets", "serviceMaterials", "serviceEquipment"].map((input) => `${key} ${input}`),
  ),
  ...["services", "materials", "equipment", "discountAndFees"].map((kind) => `updatePricebookBulk ${kind}`),
  "updateClientSpecificPricing exceptions",
  ...["createDiscountOrFee", "updateDiscountOrFee"].map((key) => `${key} assets`),
  ...["createPricebookMaterial", "updatePricebookMaterial"].flatMap((key) =>
    ["assets", "otherVendors"].map((input) => `${key} ${input}`),
  ),
  ...["createPricebookEquipment", "updatePricebookEquipment"].flatMap((key) =>
    ["assets", "otherVendors", "recommendations", "equipmentMaterials"].map((input) => `${key} ${input}`),
  ),
  ...["createEmployee customFields", "updateEmployee customFields", "runReport parameters"],
  ...["createVendor vendorContacts", "updateVendor vendorContacts", "createReceipt items"],
  ...["createPurchaseOrder items", "updatePurchaseOrder items", "createReturn items", "updateReturn items"],
];

/** Composite actions take the inputs of those that they run. */
const single = Object.entries(catalogue).filter(([, { kind }]) => kind !== "composite");

const lists = single.flatMap(([key, { required, optional }]) =>
  Object.entries({ ...required, ...optional })
    .filter(([, { input }]) => input.type === "structuredObject" && "collection" in input)
    .map(([input]): [action: string, input: string] => [key, input])
    .filter((each) => !neverJson.includes(each.join(" "))),
);

/** What is sent for a value of an input, or why nothing is. */
async function sentFor(key: string, input: string, value: unknown): Promise<unknown> {
  const others = await fullInputs(key, world);
  const before = exchanges.length;
  // ServiceTitan may refuse it, since an example's records are made up.
  const error = await run(key, { connection, ...others, [input]: value }).catch(({ message }) => message);
  const body = exchanges[before]?.requestBody as Record<string, unknown> | undefined;
  return body ? body[input] : error;
}

test("23 inputs that were JSON are filled in row by row", () => {
  expect(lists.map((each) => each.join(" ")).sort()).toHaveLength(23);
});

describe.each(lists)("%s, %s", (key, input) => {
  const { text, sent } = stored[`${key} ${input}`] ?? (stored[input] as Stored);

  test.each<[string, unknown]>([
    ["JSON text", text],
    ["JSON text over several lines", JSON.stringify(JSON.parse(text), null, 2)],
    ["JSON text of its only entry", JSON.stringify(JSON.parse(text)[0])],
    ["a list of an earlier step", JSON.parse(text)],
    ["one object of an earlier step", JSON.parse(text)[0]],
    ["the list as the only row", [text]],
  ])("takes %s", async (_, value) => {
    expect(await sentFor(key, input, value)).toEqual(sent);
  });

  test("is not given where it is blank, or nobody filled a row", async () => {
    const without = await sentFor(key, input, undefined);
    for (const blank of [
      "",
      null,
      [],
      [{}],
      [Object.fromEntries(Object.keys(sent[0] as object).map((part) => [part, ""]))],
    ])
      expect(await sentFor(key, input, blank)).toEqual(without);
  });

  test("refuses an unknown key", async () => {
    const misspelt = JSON.stringify([{ ...JSON.parse(text)[0], vlaue: "x" }]);
    expect(await sentFor(key, input, misspelt)).toMatch(
      /, item 1 must be an object of .+ only.*, but "vlaue" was given\.$/,
    );
  });
});
