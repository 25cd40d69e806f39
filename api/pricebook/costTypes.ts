import { z } from "zod";
import { type RecordOf, record } from "../record";
import { id } from "../shared";

/** What other direct costs, such as a permit, are told apart by. */
export const costType = record(
  "Cost Type",
  "GET pricebook /materials/costtypes",
  z.object({ id, name: z.string().nullish() }),
  { id: 2031, name: "Permits" },
);

export type CostType = RecordOf<typeof costType>;
