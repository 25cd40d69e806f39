import type { Carried, ChangedRecord, LoggedRequest } from "../../../sandbox/published";
import { linkTo } from "../address";
import { useAnswer } from "../answers";
import { useKinds } from "../faults/kinds";
import { Differences } from "../records/versions";
import { Panel } from "../ui/panel";
import { Code, Copy, Facts, Note, Trouble, toText } from "../ui/parts";
import { dateOf, secondOf } from "../ui/times";
import { ActionLinks } from "./actionLinks";
import { curlOf } from "./curl";
import { queryOf, senderOf } from "./logged";
import { Status } from "./row";

/** A request with its answer, as far as the log still has them. */
type Whole = LoggedRequest & Partial<Carried>;

/** One request: what was asked, what was answered, and what it changed. */
export function RequestPanel({ id, onClose }: { id: string; onClose(): void }) {
  const { data, error, isLoading } = useAnswer<Whole>(
    `/_sandbox/requests/${encodeURIComponent(id)}`,
    ({ type, data }) => type === "request" && String(data.id) === id,
  );
  return (
    <Panel title={data ? `${data.method} ${data.path}` : `Request ${id}`} onClose={onClose}>
      <Trouble text={error} />
      {isLoading && !data && <p class="soft">Loading…</p>}
      {data && <Details request={data} />}
    </Panel>
  );
}

function Details({ request }: { request: Whole }) {
  const kinds = useKinds(request.fault !== undefined);
  const fault = request.fault && kinds.find(({ kind }) => kind === request.fault);
  const sender = senderOf(request);
  return (
    <>
      <div class="row">
        <Copy label="Copy as curl" text={() => curlOf(request, location.origin)} />
        {sender && (
          <a class="button quiet" href={linkTo(["requests"], { sender })}>
            All requests of this sender
          </a>
        )}
      </div>
      <Facts
        facts={[
          ["Status", <Status key="status" request={request} />],
          ["Refused", request.reason],
          ["Fault", request.fault && `${request.fault}${fault ? `: ${fault.text}` : ""}`],
          ["Warnings", request.warnings?.join(" ")],
          ["Time", `${dateOf(request.at)}, ${secondOf(request.at)}`],
          ["Took", request.milliseconds === undefined ? undefined : `${request.milliseconds} ms`],
          ["Tenant", request.tenant],
          ["Route", request.route],
          ["Query", queryOf(request)],
          ["Sender", request.sender],
          ["User-Agent", request.userAgent],
          ["Number", request.id],
        ]}
      />
      <ActionLinks request={request} />
      <Changes changed={request.changed} />
      <Body name="Body" value={request.requestBody} />
      <Body name="Answer" value={request.responseBody} />
      <details>
        <summary>As curl</summary>
        <Code label="As curl" text={curlOf(request, location.origin)} />
      </details>
      {request.requestHeaders ? (
        <details>
          <summary>Request headers</summary>
          <Facts
            facts={Object.entries(request.requestHeaders).map(([name, value]) => [name, String(value)])}
          />
        </details>
      ) : (
        request.status !== undefined && <Note text="What it carried is no longer in the log." />
      )}
    </>
  );
}

/** Of a very long one, what is shown. */
const mostShown = 100_000;

function Body({ name, value }: { name: string; value: unknown }) {
  if (value === undefined || value === null || value === "") return null;
  const text = toText(value);
  return (
    <section>
      <h3>{name}</h3>
      <Code label={name} text={text.slice(0, mostShown)} />
      {text.length > mostShown && <p class="soft">The first {mostShown / 1000} KB of it.</p>}
      <Copy label={`Copy the ${name.toLowerCase()}`} text={() => text} />
    </section>
  );
}

function Changes({ changed = [] }: { changed?: ChangedRecord[] }) {
  if (changed.length === 0) return null;
  return (
    <section aria-label="What it changed">
      <h3>What it changed</h3>
      <ul class="plain changed">
        {changed.map(({ table, id, what, fields = {} }) => (
          <li key={`${table} ${id}`}>
            {what} <a href={linkTo(["records", table], { id })}>{`${table} ${id}`}</a>
            {what === "changed" && (
              <Differences of={Object.entries(fields).map(([path, { from, to }]) => ({ path, from, to }))} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
