import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const returnType = record(
  "Return Type",
  "GET inventory /return-types",
  z.object({
    id,
    name: z.string().nullish(),
    automaticallyReceiveVendorCredit: z
      .boolean()
      .describe("Whether the vendor's credit counts as received with the return"),
    includeInSalesTax: z.boolean(),
    active: z.boolean(),
    isDefault: z.boolean(),
    isDefaultForConsignment: z.boolean(),
    ...dated,
  }),
  {
    id: 2751,
    name: "Wrong Part",
    automaticallyReceiveVendorCredit: false,
    includeInSalesTax: true,
    active: true,
    isDefault: true,
    isDefaultForConsignment: false,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
  },
);

/** What a creation answers. */
export const createdReturnType = record(
  "Created Return Type ID",
  "POST inventory /return-types",
  z.object({ id }),
  { id: 2751 },
);

/** What a change answers. */
export const changedReturnType = record(
  "Changed Return Type ID",
  "PATCH inventory /return-types/{id}",
  z.object({ id }),
  { id: 2751 },
);

export type ReturnType = RecordOf<typeof returnType>;
