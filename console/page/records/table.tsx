import { address, go, linkHere, linkTo, tenant } from "../address";
import { changes, useAnswer } from "../answers";
import { pathOf } from "../server";
import { Trouble } from "../ui/parts";
import { Paging, Search, SortHeader } from "../ui/tables";
import { dateInWords } from "../ui/times";
import { shortText, wordsOf } from "../ui/values";
import { columnsOf, tableOf } from "./columns";
import { RecordPanel } from "./record";
import { search } from "./search";

type AnyRecord = Record<string, unknown>;

interface Found {
  total: number;
  page: number;
  pageSize: number;
  fields: string[];
  records: AnyRecord[];
}

const pageSize = 50;
const byDefault = "-id";

interface TableProps {
  table: string;
  /** The names of all tables. */
  tables: string[];
}

/** The records of a table, page by page, and beside them the one that was chosen. */
export function RecordTable({ table, tables }: TableProps) {
  const { params } = address.value;
  const text = params.get("search") ?? "";
  const sort = params.get("sort") ?? byDefault;
  const id = params.get("id");
  const { data, error, isLoading } = useAnswer<Found>(
    pathOf(`/_sandbox/records/${encodeURIComponent(table)}`, {
      tenant: tenant.value,
      search: text,
      sort,
      page: params.get("page") ?? 1,
      pageSize,
    }),
    changes([table], tenant.value),
  );
  return (
    <div class="beside">
      <section aria-label={wordsOf(table)}>
        <div class="row head">
          <div>
            <a href={linkTo(["records"])}>All tables</a>
            <h2>{wordsOf(table)}</h2>
          </div>
          <Search label="Search in all fields" value={text} onSearch={search} />
        </div>
        <Trouble text={error} />
        {data && <Rows found={data} sort={sort} tables={tables} current={id} />}
        {data && <Paging {...data} />}
        {data?.total === 0 && (
          <p role="status">
            {text ? "No record has this in one of its fields." : "There are no records here."}
          </p>
        )}
        {isLoading && !data && <p class="soft">Loading…</p>}
      </section>
      {id && (
        <RecordPanel
          key={`${table} ${id}`}
          table={table}
          id={id}
          onClose={() => go(linkHere({ id: undefined }))}
        />
      )}
    </div>
  );
}

interface RowsProps {
  found: Found;
  sort: string;
  tables: string[];
  current: string | null;
}

function Rows({ found: { fields, records }, sort, tables, current }: RowsProps) {
  if (records.length === 0) return null;
  const columns = columnsOf(fields, records);
  return (
    <div class="scroll">
      <table class="records">
        <thead>
          <tr>
            {columns.map((field) => (
              <SortHeader key={field} field={field} sort={sort}>
                {wordsOf(field)}
              </SortHeader>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={String(record.id)} class={String(record.id) === current ? "current" : undefined}>
              {columns.map((field) => (
                <td key={field} class={typeof record[field] === "number" ? "number" : undefined}>
                  <Cell field={field} value={record[field]} tables={tables} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ field, value, tables }: { field: string; value: unknown; tables: string[] }) {
  if (field === "id") {
    const id = String(value);
    return (
      <a id={`record-${id}`} href={linkHere({ id })}>
        {id}
      </a>
    );
  }
  const table = tableOf(field, tables);
  if (table && value) return <a href={linkTo(["records", table], { id: String(value) })}>{String(value)}</a>;
  return shortText(value, dateInWords);
}
