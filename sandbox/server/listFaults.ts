import { nowMs } from "../kit/clock";
import { Table } from "../kit/table";
import { newId, newLowId, type State } from "../state";

interface Page {
  hasMore: boolean;
  totalCount: number | null;
  data: { id: number; modifiedOn?: string }[];
}

/** What can go wrong with a list, by the fault's kind: takes a page as it would be answered and gives another. */
export const listFaults: Record<
  string,
  ((page: string, state: State, delayMs?: number) => string) | undefined
> = {
  "shrinking-list": (page, state) => {
    withFirst(page, state, (table, { id }) => table.delete(id));
    return page;
  },
  "growing-list": (page, state) => {
    withFirst(page, state, (table, record) => table.insert({ ...record, id: newId(state) }));
    return page;
  },
  "entering-record": (page, state) => {
    withFirst(page, state, (table, record) => table.insertFirst({ ...record, id: newLowId(state) }));
    return page;
  },
  "wrong-has-more": (page) => changed(page, ({ hasMore }) => ({ hasMore: !hasMore })),
  "lagging-list": (page, { clock }, delayMs = 60_000) =>
    changed(page, ({ data, totalCount }) => {
      const old = data.filter(({ modifiedOn }) => !(Date.parse(modifiedOn ?? "") > nowMs(clock) - delayMs));
      return { data: old, totalCount: totalCount && totalCount - (data.length - old.length) };
    }),
};

type AnyTable = Table<{ id: number }>;

/** Does something with the first record of a page; an ID is found in one table only. */
function withFirst(text: string, state: State, act: (table: AnyTable, record: { id: number }) => void): void {
  const { data: [first] = [] } = JSON.parse(text) as Partial<Page>;
  if (first === undefined) return;
  for (const table of Object.values(state)) {
    if (!(table instanceof Table)) continue;
    const record = table.get(first.id);
    if (record) act(table as AnyTable, record);
  }
}

function changed(text: string, change: (page: Page) => Partial<Page>): string {
  const page = JSON.parse(text) as Page;
  return JSON.stringify(Array.isArray(page.data) ? { ...page, ...change(page) } : page);
}
