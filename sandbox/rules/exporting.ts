import type { Table } from "../kit/table";

interface Exportable {
  id: number;
  syncStatus: string | null;
}

/**
 * Marks what is posted as exported. The documents are silent about what is not posted, which is refused here, and about
 * what is exported already, which stays as it is.
 * @returns why it was refused, or null
 */
export function markExported<R extends Exportable>(
  table: Table<R>,
  id: number,
  changes: Partial<R> = {},
): string | null {
  const record = table.get(id);
  if (record === undefined) return `${table.label} ${id} does not exist.`;
  if (record.syncStatus === "Exported") return null;
  if (record.syncStatus !== "Posted")
    return `${table.label} ${id} is ${(record.syncStatus ?? "pending").toLowerCase()}: only what is posted can be exported.`;
  table.update(record, { ...changes, syncStatus: "Exported" } as Partial<R>);
  return null;
}

/** What is answered for each. */
export const said = <K extends string>(key: K, id: number, errorMessage: string | null) => ({
  [key]: id,
  success: errorMessage === null,
  errorMessage,
});
