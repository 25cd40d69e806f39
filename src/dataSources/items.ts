import { type Declares, picklist } from "../declare/picklist";
import { text } from "../inputs/kinds";

export const searchByName = {
  field: text({
    label: "Search",
    comments: "Shows only records whose name contains this text.",
    example: "Doe",
  }),
  parameter: "name",
};

export const searchByNumber = {
  field: text({ label: "Search", comments: "Shows only the record with this number.", example: "60412" }),
  parameter: "number",
};

export const searchByExternalId = {
  field: text({
    label: "Search",
    comments: "Shows only the record with this external ID.",
    example: "WEB-20260712-7",
  }),
  parameter: "externalId",
};

/** What ServiceTitan answers may lack anything but the ID, and be of another kind than documented. */
type Part = string | number | null | undefined;

export const filled = (parts: Part[]) =>
  parts.map((part) => onOneLine(String(part ?? ""))).filter((part) => part !== "");

/** More of a text is not read in a list. */
const longestPart = 100;

/** A text as part of a line: short, and without control characters and marks that turn the rest of the line round. */
function onOneLine(text: string): string {
  const characters = [
    ...text
      .replace(/\s+/g, " ")
      .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "")
      .trim(),
  ];
  return characters.length > longestPart
    ? `${characters.slice(0, longestPart - 1).join("")}…`
    : characters.join("");
}

/** An item that is known by these parts, those that there are, and by its ID. */
export const known = (id: number | string, ...parts: Part[]) => ({
  key: String(id),
  label: `${filled(parts).join(", ")} (ID: ${id})`.trim(),
});

/** An item that is known by its number, or by its ID where it has none. */
export const numbered = (id: number, number: Part) => ({
  key: String(id),
  label: filled([number]).map((text) => `#${text}`)[0] ?? `(ID: ${id})`,
});

interface Named {
  id: number;
  name?: string | null;
}

/** A picklist of records with a name, sorted by it; `what` says which ones, as "active customers". */
export const byName = <T extends Named>({
  what,
  ...rest
}: Declares<T, "description" | "order"> & { what: string }) =>
  picklist<T>({
    ...rest,
    description: `Choose one of the tenant's ${what}, by name (at most 10,000).`,
    order: "label",
    toElement: ({ id, name }) => known(id, name),
  });

/** For lists that hold inactive records too unless told otherwise. */
export const activeOnly = { active: "True" };
