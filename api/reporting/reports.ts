import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dateTime, id } from "../shared";

export const dataTypes = ["String", "Number", "Boolean", "Date", "Time"] as const;

const dataType = z.enum(dataTypes);

/** A column of what is answered as rows. */
const headerField = z.object({ name: z.string(), label: z.string() });

const rows = z.array(z.array(z.unknown()));

const parameter = z.object({
  name: z.string(),
  label: z.string(),
  dataType,
  isArray: z.boolean().describe("Whether it takes a list of values"),
  isRequired: z.boolean(),
  acceptValues: z
    .object({
      fields: z.array(headerField).describe("What the rows of values have: the value first, then its name"),
      dynamicSetId: z.string().nullish().describe("The set whose values it takes"),
      values: rows.nullish().describe("The values that it takes"),
    })
    .nullish(),
});

const field = z.object({ name: z.string(), label: z.string(), dataType });

export const reportCategory = record(
  "Report Category",
  "GET reporting /report-categories",
  z.object({ id: z.string(), name: z.string() }),
  { id: "accounting", name: "Accounting" },
);

export const report = record(
  "Report",
  "GET reporting /report-category/{report_category}/reports",
  z.object({ id, name: z.string(), description: z.string().nullish() }),
  { id: 2901, name: "Invoices by Date", description: "What was invoiced in a range of days" },
);

export const reportDetails = record(
  "Report Details",
  "GET reporting /report-category/{report_category}/reports/{reportId}",
  z.object({
    id,
    name: z.string(),
    description: z.string().nullish(),
    modifiedOn: dateTime.describe("When its structure was last changed"),
    parameters: z.array(parameter),
    fields: z.array(field).describe("The columns of its rows"),
  }),
  {
    id: 2901,
    name: "Invoices by Date",
    description: "What was invoiced in a range of days",
    modifiedOn: "2026-01-02T17:00:00Z",
    parameters: [
      {
        name: "BusinessUnitId",
        label: "Business Unit",
        dataType: "Number",
        isArray: true,
        isRequired: false,
        acceptValues: {
          fields: [
            { name: "Value", label: "Value" },
            { name: "Name", label: "Name" },
          ],
          dynamicSetId: "business-unit",
          values: null,
        },
      },
    ],
    fields: [{ name: "InvoiceNumber", label: "Invoice #", dataType: "String" }],
  },
);

export const reportValue = record(
  "Report Value",
  "GET reporting /dynamic-value-sets/{dynamicSetId}",
  z.array(z.unknown()).describe("The value first, then its name"),
  [31, "HVAC Service"],
);

/** The rows of a report as records, by the names of its columns. */
export const reportRows = record(
  "Report Rows",
  "POST reporting /report-category/{report_category}/reports/{reportId}/data",
  z.object({
    page: z.int(),
    pageSize: z.int(),
    hasMore: z.boolean(),
    totalCount: z.int().nullish(),
    data: z
      .array(z.record(z.string(), z.unknown()))
      .describe("A record a row: its values by the names of the columns"),
    fields: z.array(headerField).describe("The columns, in the report's order"),
  }),
  {
    page: 1,
    pageSize: 1000,
    hasMore: false,
    totalCount: 1,
    data: [{ InvoiceNumber: "1301", Total: 302.4 }],
    fields: [
      { name: "InvoiceNumber", label: "Invoice #" },
      { name: "Total", label: "Total" },
    ],
  },
  { reshaped: "ServiceTitan answers each row as a list of values, in the order of the columns." },
);

export type ReportDetails = RecordOf<typeof reportDetails>;
export type ReportParameter = ReportDetails["parameters"][number];
export type ReportField = ReportDetails["fields"][number];
export type HeaderField = RecordOf<typeof reportRows>["fields"][number];
