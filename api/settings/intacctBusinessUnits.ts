import { z } from "zod";
import { type RecordOf, record } from "../record";
import { id } from "../shared";

const text = z.string().nullish();

/** Where Sage Intacct books what a business unit does. */
export const intacctBusinessUnit = record(
  "Intacct Business Unit",
  "GET settings /business-units/intacct",
  z.object({
    id: id.describe("ID of the business unit"),
    name: text,
    active: z.boolean(),
    tradeName: text,
    intacctLocationName: text,
    intacctLocationId: text,
    intacctDepartment: text,
    intacctClass: text,
  }),
  {
    id: 31,
    name: "HVAC Service",
    active: true,
    tradeName: "HVAC",
    intacctLocationName: "Sacramento",
    intacctLocationId: "100",
    intacctDepartment: "Service",
    intacctClass: "HVAC",
  },
);

export type IntacctBusinessUnit = RecordOf<typeof intacctBusinessUnit>;
