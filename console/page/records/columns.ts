import { isBlank } from "../ui/values";

/** As many as fit on a screen. */
const mostColumns = 8;

/** What tells a record from others, the most telling first; of each so many to begin with. */
const telling: [field: RegExp, most: number][] = [
  [/^id$/, 1],
  [/^(number|.*Number|code)$/, 1],
  [/^(name|displayName|title|subject)$/, 1],
  [/^(status|.*Status|state)$/, 1],
  [/^(type|customer|customerId)$/, 2],
  [/^(job|jobId|location|locationId|technicianId|employeeId)$/, 1],
  [/^(start|date|.*Date|startsOn|completedOn|soldOn|at)$/, 1],
  [/^(total|amount|price|balance|.*Total|.*Amount)$/, 1],
  [/^(summary|description|text|reason|memo)$/, 1],
  [/^(address|email|phone.*|active|value)$/, 2],
  [/^(modifiedOn|createdOn)$/, 1],
  [/Id$/, 2],
];

const rankOf = (field: string) => {
  const rank = telling.findIndex(([pattern]) => pattern.test(field));
  return rank < 0 ? telling.length : rank;
};

/**
 * The fields that are shown of records, the most telling first.
 * @param fields all that there are
 * @param records those that are shown: a field that none of them has says nothing
 */
export function columnsOf(fields: string[], records: Record<string, unknown>[]): string[] {
  const said = fields.filter(
    (field) => field === "id" || records.length === 0 || records.some((record) => !isBlank(record[field])),
  );
  const inOrder = said.toSorted((one, other) => rankOf(one) - rankOf(other));
  const taken = new Map<number, number>();
  const first = inOrder.filter((field) => {
    const rank = rankOf(field);
    taken.set(rank, (taken.get(rank) ?? 0) + 1);
    return (taken.get(rank) ?? 0) <= (telling[rank]?.[1] ?? 0);
  });
  const others = inOrder.filter((field) => !first.includes(field));
  const chosen = new Set([...first, ...others].slice(0, mostColumns));
  return inOrder.filter((field) => chosen.has(field));
}

/** The table that a field such as `customerId` refers to by its name, where there is one. */
export function tableOf(field: string, tables: string[]): string | undefined {
  const [, name] = /^(\w+)Id$/.exec(field) ?? [];
  if (name === undefined) return undefined;
  const plurals = [`${name}s`, name.replace(/y$/, "ies")];
  return tables.find((table) => plurals.includes(table));
}
