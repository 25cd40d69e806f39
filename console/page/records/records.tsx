import { address, linkTo, tenant } from "../address";
import { type Answer, useAnswer } from "../answers";
import { pathOf } from "../server";
import { Trouble } from "../ui/parts";
import { Search } from "../ui/tables";
import { wordsOf } from "../ui/values";
import { search } from "./search";
import { RecordTable } from "./table";

type Counts = Record<string, number>;

/** All tables of a tenant, or the records of one. */
export function Records() {
  const [, table] = address.value.parts;
  const counts = useAnswer<Counts>(
    pathOf("/_sandbox/records", { tenant: tenant.value }),
    ({ type }) => table === undefined && type === "change",
  );
  if (table === undefined) return <Tables counts={counts} />;
  return <RecordTable key={table} table={table} tables={Object.keys(counts.data ?? {})} />;
}

function Tables({ counts: { data, error } }: { counts: Answer<Counts> }) {
  const wanted = (address.value.params.get("search") ?? "").toLowerCase();
  const shown = Object.entries(data ?? {})
    .filter(([name]) => `${name} ${wordsOf(name)}`.toLowerCase().includes(wanted))
    .toSorted(([one], [other]) => one.localeCompare(other));
  return (
    <>
      <div class="row head">
        <h2>Records</h2>
        <Search
          label="Find a table"
          value={address.value.params.get("search") ?? ""}
          onSearch={search}
          placeholder="jobs"
        />
      </div>
      <Trouble text={error} />
      <ul class="tables">
        {shown.map(([name, count]) => (
          <li key={name} class={count === 0 ? "empty" : undefined}>
            <a href={linkTo(["records", name])}>{wordsOf(name)}</a>{" "}
            <span>{count.toLocaleString("en-US")}</span>
          </li>
        ))}
      </ul>
      {data && shown.length === 0 && <p role="status">No table has this in its name.</p>}
    </>
  );
}
