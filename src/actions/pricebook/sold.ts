import { active, dates, externalDataFilters, externalDataGuid, ids } from "../../inputs/filters";
import { text } from "../../inputs/kinds";
import type { RecordKind } from "../../inputs/recordIds";

/** What ServiceTitan sorts everything that is sold by. */
export const sorts = [
  "Id",
  "Code",
  "DisplayName",
  "CreatedOn",
  "ModifiedOn",
  "Price",
  "MemberPrice",
  "AddOnPrice",
  "AddOnMemberPrice",
  "MaterialsCost",
  "PrimaryVendor",
  "Cost",
  "Manufacturer",
  "Priority",
];

/** The filters of everything that is sold; the examples are of one of them. */
export const filters = (of: RecordKind, sold: string) => ({
  searchText: text({
    label: "Search Text",
    comments:
      "Only records whose display name, code or description contains this text, 2 to 200 characters long.",
    example: sold,
  }),
  ids: ids(of),
  active,
  ...dates,
  ...externalDataFilters,
});

export const externalDataApplicationGuid = externalDataGuid;
