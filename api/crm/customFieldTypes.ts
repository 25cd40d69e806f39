import { z } from "zod";
import { record } from "../record";
import { dateTime, id } from "../shared";

/** What a custom field is called and may say. Fourteen lists have such types, each of a kind of record. */
export const customFieldType = record(
  "Custom Field Type",
  "GET crm /customers/custom-fields",
  z.object({
    id,
    name: z.string().nullish(),
    dataType: z.string().nullish().describe("What its values are: Text, Dropdown or Numeric"),
    dataTypeOptions: z.array(z.string()).nullish().describe("The values of a dropdown"),
    createdOn: dateTime.nullish(),
    modifiedOn: dateTime.nullish(),
  }),
  {
    id: 902,
    name: "Preferred language",
    dataType: "Dropdown",
    dataTypeOptions: ["English", "Spanish"],
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
  },
  {
    otherwise: {
      createdOn: "Types of installed equipment have no dates.",
      modifiedOn: "Types of installed equipment have no dates.",
    },
  },
);
