import { Table } from "../kit/table";
import type { State } from "../state";

/**
 * Finds the IDs of the tenant's records by the names of fields that refer to them: that of the second customer for
 * `customerId`, or `billToCustomerId`, and 2.
 */
export function referredTo(state: State): (field: string, number: number) => number | undefined {
  const tables = new Map(
    Object.values(state).flatMap((table) => (table instanceof Table ? [[nameOf(table.label), table]] : [])),
  );
  const names = [...tables.keys()].sort((a, b) => b.length - a.length);
  return (field, number) => {
    const referred = nameOf(field.replace(/Ids?$/, ""));
    const table = tables.get(names.find((name) => referred.endsWith(name)) ?? "");
    let place = 0;
    for (const id of table?.keys() ?? []) if (++place === number) return id;
    return undefined;
  };
}

/** `Job type` and `jobType` are one. */
const nameOf = (text: string) => text.replace(/[\W_]/g, "").toLowerCase();
