import type { Input } from "./input";
import { choice, integer, nameList, text, toggle } from "./kinds";
import { parameterList } from "./pairs";
import { converted } from "./reading";

/** The most records that ServiceTitan puts on a page of nearly all lists. */
export const largestPage = 5_000;

export const fetchAll = toggle({
  label: "Fetch All",
  comments: "Turn on to get all records, however many pages there are. Page and Page Size are then ignored.",
});

export const page = integer({
  label: "Page",
  comments: "Number of the page to get, starting from 1.",
  example: "1",
  min: 1,
});

export const pageSizeUpTo = (largest: number) =>
  integer({
    label: "Page Size",
    comments: `Number of records per page, at most ${largest}. If left blank, ServiceTitan uses 50.`,
    example: "500",
    min: 1,
    max: largest,
  });

export const pageSize = pageSizeUpTo(largestPage);

export const includeTotal = toggle({
  label: "Include Total",
  comments: "Turn on to get the number of all matching records as totalCount.",
});

export const keepFields = nameList({
  label: "Keep Fields",
  comments:
    "Only these fields of each record are passed on: what a step passes on counts several times in a flow's memory. One per line or separated by commas, with dots into parts and into each entry of a list: customer.name, items.sku.name. If left blank, whole records.",
  example: "id, jobNumber, customerId",
});

/** The fields that ServiceTitan sorts a list by; some lists are sorted, but by which fields is not documented. */
export type Sorts = readonly string[] | "undocumented";

/** The order of a list: by one of the fields that ServiceTitan sorts it by, up (+) or down (-). */
export function sort(fields: Sorts): Input<string> {
  const label = "Sort";
  if (fields === "undocumented")
    return plusOptional(
      text({
        label,
        comments:
          "Order of the records: + for ascending or - for descending, followed by a field. ServiceTitan does not document which fields this list can be sorted by.",
        example: "-CreatedOn",
      }),
    );
  if (fields.length === 0)
    return text({ label, comments: "Has no effect: ServiceTitan does not sort this list." });
  return plusOptional(
    choice({
      label,
      comments: "Field to sort by, ascending (+) or descending (-).",
      choices: Object.fromEntries(
        fields.flatMap((field) => [
          [`+${field}`, `${field}, ascending`],
          [`-${field}`, `${field}, descending`],
        ]),
      ),
    }),
  );
}

/** "Id" is taken for "+Id". */
function plusOptional(field: Input<string>): Input<string> {
  const withPlus = (value: unknown) =>
    typeof value === "string" && /^\s*\w+\s*$/.test(value) ? `+${value.trim()}` : value;
  return { ...field, schema: () => converted(withPlus, field.schema()) };
}

export const customQueryParams = parameterList({
  label: "Custom Query Params",
  comments:
    "More query parameters of the endpoint, such as modifiedOnOrAfter with 2026-07-01T00:00:00Z. The same key can be given several times. Each needs a value.",
  example: "active=Any",
});
