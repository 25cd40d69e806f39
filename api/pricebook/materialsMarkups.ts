import { z } from "zod";
import { type RecordOf, record } from "../record";
import { id } from "../shared";

/** What is added to what materials cost, by how much they cost. */
export const materialsMarkup = record(
  "Materials Markup",
  "GET pricebook /materialsmarkup",
  z.object({
    id,
    from: z.number().describe("The lowest cost that it is for"),
    to: z.number().describe("The highest cost that it is for"),
    percent: z.number().describe("How much is added to the cost"),
  }),
  { id: 2071, from: 10, to: 50, percent: 80 },
);

export type MaterialsMarkup = RecordOf<typeof materialsMarkup>;
