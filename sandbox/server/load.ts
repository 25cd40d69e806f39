import { z } from "zod";
import { fillBlanks } from "../../api/record";
import { timestamp } from "../kit/clock";
import { nearestOf } from "../kit/nearest";
import { Table } from "../kit/table";
import { newId, type State } from "../state";

type AnyRecord = { id: number } & Record<string, unknown>;
type AnyTable = Table<AnyRecord>;

/** How many records of each table were new, and how many were changed. */
export type Loaded = Record<string, { added: number; changed: number }>;

/** Records by the name of their table, as a user writes them. */
export const records = z.record(z.string(), z.array(z.looseObject({ id: z.int().positive().optional() })));

/** The tables of a tenant, by name. */
export const tablesOf = (state: State): Map<string, AnyTable> =>
  new Map(
    Object.entries(state).flatMap(([name, table]) =>
      table instanceof Table ? [[name, table as unknown as AnyTable]] : [],
    ),
  );

interface Planned {
  name: string;
  table: AnyTable;
  record: AnyRecord;
  current: AnyRecord | undefined;
}

/**
 * Puts records into a tenant's tables: fields of the one that has the ID are changed, others are new, with an ID of
 * their own where none is given, and now as their time, and blanks for what is left out. Whether what they refer to exists is not looked at.
 * @throws an error with one sentence a mistake, and loads nothing
 */
export function loadRecords(state: State, given: z.output<typeof records>): Loaded {
  const tables = tablesOf(state);
  const mistakes: string[] = [];
  const planned: Planned[] = [];
  for (const [name, list] of Object.entries(given)) {
    const table = tables.get(name);
    if (table === undefined) mistakes.push(unknownTable(name, [...tables.keys()]));
    for (const [i, record] of table ? list.entries() : []) {
      const plan = planOf(state, { name, table: table as AnyTable, given: record });
      mistakes.push(...mistakesIn(plan).map((mistake) => `${name}[${i}]: ${mistake}`));
      planned.push(plan);
    }
  }
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
  return carryOut(state, planned);
}

const unknownTable = (name: string, names: string[]) =>
  `There is no table '${name}'; the nearest name is '${nearestOf(name, names)}'.`;

function planOf(
  state: State,
  { name, table, given }: { name: string; table: AnyTable; given: { id?: number } },
): Planned {
  const current = given.id === undefined ? undefined : table.get(given.id);
  const now = timestamp(state.clock);
  const made = { active: true, createdOn: now, createdById: state.apiUserId, modifiedOn: now };
  const record: AnyRecord = { ...(current ?? ofShape(table, made)), ...given, id: given.id ?? newId(state) };
  if (table.record) fillBlanks(table.record, record);
  return { name, table, record, current };
}

/** The fields that the table's records have. */
function ofShape({ record }: AnyTable, fields: object): object {
  const known = record?.shape instanceof z.ZodObject ? record.shape.shape : {};
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name in known));
}

function mistakesIn({ table, record }: Planned): string[] {
  const checked = table.record?.shape.safeParse(record);
  return (checked?.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

function carryOut(state: State, planned: Planned[]): Loaded {
  const loaded: Loaded = {};
  for (const { name, table, record, current } of planned) {
    loaded[name] ??= { added: 0, changed: 0 };
    if (current) table.update(current, record);
    else table.insert(record);
    loaded[name][current ? "changed" : "added"]++;
    state.ids.highest = Math.max(state.ids.highest, record.id);
  }
  return loaded;
}
