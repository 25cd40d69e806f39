import {
  changedRateSheet,
  markupTypes,
  type RateSheet,
  rateSheet,
} from "../../../api/pricebook/clientSpecificPricing";
import { action } from "../../declare/action";
import { type PageOf, sameId } from "../../declare/check";
import { list } from "../../declare/list";
import { active, ids } from "../../inputs/filters";
import { groupList } from "../../inputs/groups";
import { choice, clearable, id, number, text } from "../../inputs/kinds";

export const listClientSpecificPricing = list({
  label: "List Client-Specific Pricing",
  description:
    "List the rate sheets that give some customers prices of their own, page by page or all at once.",
  calls: "GET pricebook /clientspecificpricing",
  scope: "Pricebook → Client Specific Pricing (Read)",
  filters: {
    ids: ids("rateSheet"),
    searchTerm: text({
      label: "Search Term",
      comments: "Only rate sheets in which this text is found.",
      example: "Property managers",
    }),
    active,
  },
  sorts: [],
  of: rateSheet,
});

const exceptions = groupList({
  label: "Exceptions",
  comments:
    "The items that have a price of their own. Give all that are to be there: whether ServiceTitan keeps others is not documented.",
  required: {
    skuId: id({ label: "SKU ID", comments: "ID of the item in the pricebook.", of: "sku" }),
    value: number({
      label: "Value",
      comments: "Percent, money in the tenant's currency, or a factor, as Value Type says.",
      example: "10",
    }),
    valueType: choice({
      label: "Value Type",
      comments:
        "How the value makes the price. Percent and Dollar are added, Discount Percent is taken off, Multiplier is a factor, Flat Price is the price.",
      choices: markupTypes,
    }),
  },
  optional: {},
  answered: ["skuType"],
});

interface Exception {
  skuId: number;
  value: number;
  valueType: string;
}

interface Wanted {
  rateSheetId: number;
  exceptions?: Exception[];
}

/** Whether a rate sheet has the exceptions that were wanted; undefined where it has others too. */
function hasExceptions(sheet: RateSheet | undefined, { exceptions }: Wanted): boolean | undefined {
  if (!sheet || !exceptions || !Array.isArray(sheet.exceptions)) return undefined;
  const there = sheet.exceptions;
  const isThere = ({ skuId, value, valueType }: Exception) =>
    there.some((each) => sameId(each.skuId, skuId) && each.value === value && each.valueType === valueType);
  if (!exceptions.every(isThere)) return false;
  return there.length === exceptions.length ? true : undefined;
}

export const updateClientSpecificPricing = action({
  label: "Update Client-Specific Pricing",
  description: "Change what the customers of a rate sheet pay for items of the pricebook.",
  calls: "PATCH pricebook /clientspecificpricing/{rateSheetId}",
  scope: "Pricebook → Client Specific Pricing (Write)",
  required: {
    rateSheetId: id({ label: "Rate Sheet ID", comments: "ID of the rate sheet.", of: "rateSheet" }),
  },
  optional: { exceptions: clearable(exceptions) },
  check: {
    path: "/clientspecificpricing?ids={rateSheetId}&active=Any",
    shows: ({ data }: PageOf<RateSheet>, values: Wanted) =>
      hasExceptions(
        data.find((each) => sameId(each.id, values.rateSheetId)),
        values,
      ),
    answer: ({ exceptions = [] }: Wanted) => ({ exceptions }),
  },
  returns: changedRateSheet,
});
