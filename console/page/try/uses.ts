import type { Listed, TakenId } from "./input";

/** A record's ID that somebody wants to use: `customers:985798700`. */
export interface Use {
  table: string;
  id: string;
}

export function readUse(text: string | null): Use | undefined {
  const [, table, id] = /^(\w+):(.+)$/.exec(text ?? "") ?? [];
  return table && id ? { table, id } : undefined;
}

/** What the records of tables are called by inputs, where that does not follow from the table's name. */
const names: Record<string, string> = {
  bookingProviders: "bookingProviderTag",
  campaignCosts: "cost",
  crmContacts: "contact",
  customFieldTypes: "customField",
  discountsAndFees: "discountOrFee",
  jobAttachments: "attachment",
  recurringServiceEvents: "event",
  skills: "technicianSkill",
  taskResolutions: "employeeTaskResolution",
  taskSources: "employeeTaskSource",
  taskTypes: "employeeTaskType",
};

/** What one record of a table is called: "customer", "jobType", "category". */
export const nameOfOne = (table: string): string =>
  names[table] ?? table.replace(/ies$/, "y").replace(/(?<=tatus|x|ss)es$|s$/, "");

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Whether an input takes the ID of a record of a table. */
function fits({ path, dataSource }: TakenId, table: string): boolean {
  const name = nameOfOne(table);
  const key = path.replace(/.*\./, "");
  return (
    [`${name}Id`, `${name}Ids`].includes(key) ||
    [`select${capital(name)}`, `select${capital(table)}`].includes(dataSource ?? "")
  );
}

const isInGroup = ({ path }: TakenId) => path.includes(".");

/** The input of an entry that takes a record's ID, if one does; those of its groups last. */
const placeFor = ({ takes }: Listed, { table }: Use): TakenId | undefined =>
  [...takes].sort((a, b) => Number(isInGroup(a)) - Number(isInGroup(b))).find((taken) => fits(taken, table));

/** The inputs that hold a record's ID where an entry takes it; undefined where it does not. */
export function filledWith(entry: Listed, use: Use): unknown {
  const place = placeFor(entry, use);
  return place?.path.split(".").reduceRight<unknown>((value, key) => ({ [key]: value }), use.id);
}

/** What takes a record's ID: first what cannot do without it, last where it stands in a group. */
export function takersOf(entries: Listed[], use: Use): Listed[] {
  const rank = (place: TakenId) => (isInGroup(place) ? 2 : place.required ? 0 : 1);
  return entries
    .map((entry) => ({ entry, place: placeFor(entry, use) }))
    .filter(({ place }) => place !== undefined)
    .sort((a, b) => rank(a.place as TakenId) - rank(b.place as TakenId))
    .map(({ entry }) => entry);
}
