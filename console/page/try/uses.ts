import type { Entry, Input } from "./component";

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
  crmContacts: "contact",
  holds: "holdReason",
  bills: "apBill",
  durationBilling: "durationBilling",
  installedEquipment: "installedEquipment",
  customFieldTypes: "customField",
};

/** What one record of a table is called: "customer", "jobType", "category". */
export const nameOfOne = (table: string): string =>
  names[table] ?? table.replace(/ies$/, "y").replace(/(?<=s|x|ch)es$|s$/, "");

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Whether an input takes the ID of a record of a table. */
function takes({ key, dataSource }: Input, table: string): boolean {
  const name = nameOfOne(table);
  return (
    [`${name}Id`, `${name}Ids`].includes(key) ||
    [`select${capital(name)}`, `select${capital(table)}`].includes(dataSource ?? "")
  );
}

/** The inputs that hold a record's ID where an entry takes it; undefined where it does not. */
export function filledWith({ inputs }: { inputs: Input[] }, use: Use): object | undefined {
  const own = inputs.find((input) => takes(input, use.table));
  if (own) return { [own.key]: own.collection ? [use.id] : use.id };
  for (const { key, collection, inputs: parts } of inputs) {
    const within = parts && filledWith({ inputs: parts }, use);
    if (within) return { [key]: collection ? [within] : within };
  }
  return undefined;
}

/** What takes a record's ID: first what cannot do without it, last where it stands in a group. */
export function takersOf(entries: Entry[], use: Use): Entry[] {
  const rank = (entry: Entry) => {
    const own = entry.inputs.find((input) => takes(input, use.table));
    return own ? (own.required ? 0 : 1) : 2;
  };
  return entries
    .filter((entry) => filledWith(entry, use))
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}
