import { isPlainObject } from "../../inputs/blank";
import { namesWithValues } from "../../inputs/customFields";
import { groupList } from "../../inputs/groups";
import { choice, date, id, integer, json, number, text } from "../../inputs/kinds";
import { refuse } from "../../inputs/reading";
import { listSchema, objectSchema, textSchema } from "../../inputs/values";

/** What journal entries are written with. */

export const transactionTypes = [
  ...(["Unspecified", "Invoice", "Payment", "Bill", "VendorCredit", "VendorPayment"] as const),
  ...(["InventoryAdjustment", "PaymentApplication", "BankDeposit", "InventoryReturn"] as const),
  ...(["InventoryTransfer", "RevenueRecognition", "Estimate", "PurchaseOrder", "Receipt"] as const),
  ...(["GrossPayItem", "PayrollPeriod", "Manual", "ItemConsumption", "External", "CreditMemo"] as const),
  ...(["CreditMemoApplication"] as const),
] as const;

export const status = choice({
  label: "Status",
  comments: "Whether more can be booked to the entry (Open) or not (Closed).",
  choices: ["Open", "Closed"],
});

export const versionId = (comments: string) => integer({ label: "Version ID", comments, example: "1" });

export const message = text({
  label: "Message",
  comments: "A note, such as what the accounting system says of the entry.",
  example: "Taken over as JE-117",
});

/** ServiceTitan takes custom fields of journal entries as an object of names with values. */
export const customFields = groupList({
  label: "Custom Fields",
  comments:
    "Custom fields to set, at most 5; one with a blank Value is cleared, and others stay as they are. An object of names with values is taken too.",
  required: { name: text({ label: "Name", comments: "Name of the field.", example: "Ledger" }) },
  optional: { value: text({ label: "Value", comments: "What the field says.", example: "JE-117" }) },
  spread: (entry) => (isPlainObject(entry) && "name" in entry ? undefined : namesWithValues(entry)),
});

interface Field {
  name: string;
  value?: string;
}

/** A body in which custom fields are an object. */
export const withNamedFields = ({ customFields, ...rest }: { customFields?: Field[] }) => ({
  ...rest,
  ...(customFields && {
    customFields: Object.fromEntries(customFields.map(({ name, value }) => [name, value ?? null])),
  }),
});

const lineDetails = {
  accountId: id({ label: "Account ID", comments: "ID of the account.", of: "glAccount" }),
  debit: number({
    label: "Debit",
    comments: "Amount to debit, in the tenant's currency. Leave blank where there is a Credit.",
    example: "280.00",
  }),
  credit: number({
    label: "Credit",
    comments: "Amount to credit, in the tenant's currency. Leave blank where there is a Debit.",
    example: "120.50",
  }),
  memo: text({ label: "Memo", comments: "A note about the line.", example: "Flame sensor" }),
  postDate: date({ label: "Post Date", comments: "Day to book the line on.", example: "2026-07-31" }),
  quantity: number({ label: "Quantity", comments: "How many units the line is for.", example: "2" }),
  unitAmount: number({
    label: "Unit Amount",
    comments: "Amount of one unit, in the tenant's currency.",
    example: "140.00",
  }),
  businessUnitId: id({
    label: "Business Unit ID",
    comments: "ID of the business unit.",
    of: "businessUnit",
  }),
  customerId: id({ label: "Customer ID", comments: "ID of the customer.", of: "customer" }),
  customerLocationId: id({
    label: "Customer Location ID",
    comments: "ID of the customer's location.",
    of: "location",
  }),
  vendorId: id({ label: "Vendor ID", comments: "ID of the vendor.", of: "vendor" }),
  inventoryLocationId: id({
    label: "Inventory Location ID",
    comments: "ID of the warehouse or truck.",
    of: "inventoryLocation",
  }),
  jobId: id({ label: "Job ID", comments: "ID of the job.", of: "job" }),
  projectId: id({ label: "Project ID", comments: "ID of the project.", of: "project" }),
  serviceAgreementId: id({
    label: "Service Agreement ID",
    comments: "ID of the service agreement.",
    of: "serviceAgreement",
  }),
  employeeId: id({ label: "Employee ID", comments: "ID of the employee.", of: "employee" }),
  paymentTypeId: id({
    label: "Payment Type ID",
    comments: "ID of the payment type.",
    of: "paymentType",
  }),
  budgetCodeId: id({ label: "Budget Code ID", comments: "ID of the budget code.", of: "budgetCode" }),
};

const nested = {
  appliedToId: id({
    label: "Applied To ID",
    comments: "ID of the transaction that the line is applied to. Needs Applied To Type too.",
    of: "journalTransaction",
  }),
  appliedToType: choice({
    label: "Applied To Type",
    comments: "What the line is applied to.",
    choices: transactionTypes,
  }),
  appliedToNumber: text({
    label: "Applied To Number",
    comments: "Reference number of the transaction that the line is applied to.",
    example: "60412",
  }),
  skuId: id({
    label: "SKU ID",
    comments: "ID of the service, material or equipment. Needs SKU Type too.",
    of: "sku",
  }),
  skuType: choice({
    label: "SKU Type",
    comments: "What the line is for.",
    choices: ["Service", "Material", "Equipment", "PriceModifier", "Unspecified"],
  }),
};

const externalObjects = json({
  label: "External Objects",
  comments:
    "What the line is about in the accounting system: a JSON list, each entry with id, type, name and url, all of them optional.",
  example: JSON.stringify([{ type: "Class", name: "HVAC" }]),
  value: () =>
    listSchema(
      objectSchema({}, { id: textSchema(), type: textSchema(), name: textSchema(), url: textSchema() }),
    ),
});

interface Line {
  debit?: number;
  credit?: number;
  appliedToId?: number;
  appliedToType?: string;
  appliedToNumber?: string;
  skuId?: number;
  skuType?: string;
}

export const lines = groupList({
  label: "Lines",
  comments: "What is booked to which account; debits and credits come to the same.",
  required: {},
  optional: { ...lineDetails, ...nested, externalObjects },
  entry: (row) =>
    row.transform((line: Line, context) => {
      const { debit, credit, appliedToId, appliedToType, appliedToNumber, skuId, skuType, ...rest } = line;
      if (debit === undefined && credit === undefined)
        return refuse(context, line, "a line with its Debit or Credit");
      if ((appliedToId === undefined) !== (appliedToType === undefined))
        return refuse(context, line, "a line with both or none of Applied To ID and Applied To Type");
      if ((skuId === undefined) !== (skuType === undefined))
        return refuse(context, line, "a line with both or none of SKU ID and SKU Type");
      return {
        ...rest,
        // ServiceTitan wants both; one side of a line is nothing.
        debit: debit ?? 0,
        credit: credit ?? 0,
        ...(appliedToId !== undefined && {
          appliedTo: {
            id: appliedToId,
            type: appliedToType,
            ...(appliedToNumber !== undefined && { refNumber: appliedToNumber }),
          },
        }),
        ...(skuId !== undefined && { sku: { id: skuId, type: skuType } }),
      };
    }) as never,
});

/** What to warn of before lines are booked that do not come to the same. */
export function warningsOfLines(lines: Line[] = []): string[] {
  const sum = (side: "debit" | "credit") =>
    lines.reduce((total, line) => total + Math.round((line[side] ?? 0) * 100), 0) / 100;
  const [debits, credits] = [sum("debit"), sum("credit")];
  return debits === credits
    ? []
    : [`the debits come to ${debits.toFixed(2)}, the credits to ${credits.toFixed(2)}.`];
}

export const name = text({
  label: "Name",
  comments: "Name of the entry.",
  example: "Rent of July",
});

export const postDate = date({
  label: "Post Date",
  comments: "Day to book the entry on.",
  example: "2026-07-31",
});
