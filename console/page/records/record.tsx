import { linkTo, tenant } from "../address";
import { changes, useAnswer } from "../answers";
import { health } from "../sandbox";
import { pathOf } from "../server";
import { Panel } from "../ui/panel";
import { Code, Copy, Trouble, toText } from "../ui/parts";
import { wordsOf } from "../ui/values";
import { Nested } from "./nested";
import { type Version, Versions } from "./versions";

interface Shown {
  label: string;
  record: Record<string, unknown>;
  /** To records that there are. */
  links: { path: string; table: string; id: number | string }[];
  /** The latest first. */
  versions: Version[];
  isDeleted?: boolean;
}

interface RecordPanelProps {
  table: string;
  id: string;
  onClose(): void;
}

/** One record with all its fields, what it refers to, and how it came to be so. */
export function RecordPanel({ table, id, onClose }: RecordPanelProps) {
  const { data, error, isLoading } = useAnswer<Shown>(
    pathOf(`/_sandbox/records/${encodeURIComponent(table)}/${encodeURIComponent(id)}`, {
      tenant: tenant.value,
    }),
    changes([table], tenant.value),
  );
  return (
    <Panel title={`${data?.label ?? wordsOf(table)} ${id}`} onClose={onClose}>
      <Trouble text={error} />
      {isLoading && !data && <p class="soft">Loading…</p>}
      {data && <Whole table={table} id={id} shown={data} />}
    </Panel>
  );
}

function Whole({ table, id, shown }: { table: string; id: string; shown: Shown }) {
  const { record, links, versions, isDeleted } = shown;
  const linkOf = new Map(links.map(({ path, table, id }) => [path, linkTo(["records", table], { id })]));
  const isThere = !isDeleted;
  return (
    <>
      {isDeleted && <p class="trouble">It was deleted: this is how it was.</p>}
      <div class="row">
        {isThere && health.value?.console?.tryAt && (
          <a class="button quiet" href={linkTo(["try"], { use: `${table}:${id}` })}>
            Use this ID in an action
          </a>
        )}
        <Copy label="Copy as JSON" text={() => toText(record)} />
      </div>
      <Nested value={record} linkOf={linkOf} />
      <details>
        <summary>As JSON</summary>
        <Code label="The record as JSON" text={toText(record)} />
      </details>
      <Versions versions={versions} />
    </>
  );
}
