import { z } from "zod";
import { type RecordOf, record } from "../record";
import { id } from "../shared";

/** The lists that the pricebook is written by at once. */
export const bulkKinds = ["services", "materials", "equipment", "discountAndFees"] as const;

const kind = z.enum(bulkKinds);

/** What Update Pricebook in Bulk tells. */
export const bulkUpdate = record(
  "Bulk Update of the Pricebook",
  "PATCH pricebook /pricebook",
  z.object({
    updated: z.int().describe("How many items were changed"),
    refused: z.int().describe("How many ServiceTitan refused to change"),
    items: z
      .array(
        z.object({
          kind,
          id,
          updated: z.boolean(),
          reason: z.string().nullable().describe("Why it was refused, in ServiceTitan's words"),
        }),
      )
      .describe("Each item that was given, in the order in which it was given"),
  }),
  {
    updated: 1,
    refused: 1,
    items: [
      { kind: "services", id: 10978749122, updated: true, reason: null },
      {
        ...{ kind: "materials", id: 10978749247, updated: false },
        reason: "There is no account 'Part Sales'.",
      },
    ],
  },
  { undocumented: "ServiceTitan answers without content; the action tells what became of each item." },
);

export type BulkUpdate = RecordOf<typeof bulkUpdate>;

const created = z.array(z.object({ customId: z.string().describe("As it was given"), id })).nullish();

/** Under which IDs the items of a request were added. */
export const bulkCreated = record(
  "Bulk Creation in the Pricebook",
  "POST pricebook /pricebook",
  z.object({ services: created, equipment: created, materials: created, discountAndFees: created }),
  {
    services: [{ customId: "tune-up", id: 10978749122 }],
    equipment: [{ customId: "furnace", id: 10978749131 }],
    materials: [{ customId: "filter", id: 10978749247 }],
    discountAndFees: [{ customId: "spring", id: 10978749301 }],
  },
);

export type BulkCreated = RecordOf<typeof bulkCreated>;
