import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, exampleStreet, externalData, id, jpmCustomField, postalAddress } from "../shared";

/** How a purchase order reaches its vendor. */
export const deliveryOptions = [
  ...(["Manual", "EmailAsExcel", "EmailAsPdf", "EmailAsPdfRollupView", "Electronic", "MarkAsSent"] as const),
  ...(["EmailAsExcelAndPdf", "VendorPortal"] as const),
] as const;

export const vendor = record(
  "Vendor",
  "GET inventory /vendors",
  z.object({
    id,
    name: z.string(),
    active: z.boolean(),
    isTruckReplenishment: z.boolean().describe("Whether trucks are restocked from it"),
    isMobileCreationRestricted: z.boolean().describe("Whether technicians cannot order from it"),
    memo: z.string(),
    deliveryOption: z.string().describe("How purchase orders reach it"),
    defaultTaxRate: z.number(),
    contactInfo: z.object({
      firstName: z.string(),
      lastName: z.string(),
      phone: z.string(),
      email: z.string(),
      fax: z.string(),
    }),
    address: postalAddress,
    ...dated,
    externalData,
    customFields: z.array(jpmCustomField).nullish(),
  }),
  {
    id: 2601,
    name: "Valley HVAC Supply",
    active: true,
    isTruckReplenishment: true,
    isMobileCreationRestricted: false,
    memo: "Opens at 6 am",
    deliveryOption: "EmailAsPdf",
    defaultTaxRate: 0.0775,
    contactInfo: {
      firstName: "Rosa",
      lastName: "Marin",
      phone: "9165550190",
      email: "orders@valleyhvac.example",
      fax: "9165550191",
    },
    address: { ...exampleStreet, street: "88 Industrial Boulevard", unit: "Suite 3" },
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
    externalData: [{ key: "crmId", value: "C-20418" }],
    customFields: [{ typeId: 921, name: "Account Number", value: "EV-1180" }],
  },
);

/** What a creation answers. */
export const createdVendor = record("Created Vendor ID", "POST inventory /vendors", z.object({ id }), {
  id: 2601,
});

/** What a change answers. */
export const changedVendor = record("Changed Vendor ID", "PATCH inventory /vendors/{id}", z.object({ id }), {
  id: 2601,
});

export type Vendor = RecordOf<typeof vendor>;
