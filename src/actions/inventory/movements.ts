import { type Check, type PageOf, sameId } from "../../declare/check";
import { before, dates, idsInText, inText, onOrAfter } from "../../inputs/filters";
import { choiceList, id, text } from "../../inputs/kinds";
import { transactionFilters } from "../accounting/transactionFilters";

/** What the lists of adjustments, transfers and returns have in common, and how they tell of custom fields. */

const { customFields, customFieldOperator } = transactionFilters;

export const movementFilters = {
  number: text({ label: "Number", comments: "Only records with this number.", example: "20418" }),
  referenceNumber: text({
    label: "Reference Number",
    comments: "Only records with this reference number.",
    example: "RESTOCK-07",
  }),
  batchId: id({
    label: "Batch ID",
    comments: "ID of the batch in which the records were posted.",
    of: "batch",
  }),
  syncStatuses: inText(
    choiceList({
      label: "Sync Statuses",
      comments: "Only records with one of these accounting statuses, one per line.",
      choices: ["Pending", "Posted", "Exported"],
    }),
  ),
  customFields,
  customFieldOperator,
  ...dates,
};

/** Those of these filters that are parameters under another name. */
export const movementParameters = {
  customFields: "customFields.Fields",
  customFieldOperator: "customFields.Operator",
};

/** By the day of what is listed, as "transfers". */
export const dated = (what: string) => ({
  dateOnOrAfter: onOrAfter("Date", `Only ${what} dated`, "2026-07-06T00:00:00-07:00"),
  dateBefore: before("Date", `Only ${what} dated`, "2026-07-13"),
});

export const inventoryLocationIds = (what: string) =>
  idsInText({
    label: "Inventory Location IDs",
    comments: `Only ${what} of these warehouses and trucks, one ID per line.`,
    of: "inventoryLocation",
  });

export const vendorIds = (what: string) =>
  idsInText({
    label: "Vendor IDs",
    comments: `Only ${what} of these vendors, one ID per line.`,
    of: "vendor",
  });

export const businessUnitIds = (what: string) =>
  idsInText({
    label: "Business Unit IDs",
    comments: `Only ${what} of these business units, one ID per line.`,
    of: "businessUnit",
  });

interface Operations {
  operations: { objectId: number; customFields: { name: string; value?: string }[] }[];
}

interface WithFields {
  id: number;
  customFields?: { name: string; value: string }[] | null;
}

/**
 * Looks whether custom fields of several records are as they were wanted, fifty at a time. Where only some are, that
 * tells nothing.
 * @param list its path, with what makes it show inactive records too: "/returns?active=Any".
 */
export const fieldsShow = (list: string): Check<Operations> => ({
  path: `${list}${list.includes("?") ? "&" : "?"}ids={ids}`,
  of: ({ operations }) => ({ ids: [...new Set(operations.map(({ objectId }) => objectId))] }),
  inChunks: "ids",
  shows: ({ data }: PageOf<WithFields>, values) => {
    const { ids, operations } = values as Operations & { ids: number[] };
    const seen = operations
      .filter(({ objectId }) => ids.includes(objectId))
      .map(({ objectId, customFields }) => {
        const there = data.find((each) => sameId(each.id, objectId))?.customFields ?? [];
        return customFields.every(({ name, value }) =>
          there.some((field) => field.name === name && field.value === value),
        );
      });
    return seen.every((isSo) => isSo === seen[0]) ? seen[0] : undefined;
  },
});
