import { linkTo } from "../address";
import { type Difference, differences } from "../ui/differences";
import { dateInWords, dateOf, secondOf } from "../ui/times";
import { shortText } from "../ui/values";

/** How a record was from a time on, and what made it so. */
export interface Version {
  at: string;
  by?: { request: number } | { event: string };
  record: Record<string, unknown>;
}

/** The last versions of a record, the latest first, each with what changed from the one before. */
export function Versions({ versions }: { versions: Version[] }) {
  if (versions.length === 0) return null;
  return (
    <section aria-label="Versions">
      <h3>{versions.length === 1 ? "One version" : `The last ${versions.length} versions`}</h3>
      <ol class="versions">
        {versions.map((version, i) => (
          <li key={`${version.at} ${versions.length - i}`}>
            <p>
              <time dateTime={version.at} title={version.at}>
                {dateOf(version.at)}, {secondOf(version.at)}
              </time>
              <By version={version} />
            </p>
            <Changes from={versions[i + 1]?.record} to={version.record} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function By({ version: { by } }: { version: Version }) {
  if (by === undefined) return null;
  if ("event" in by) return <span class="soft">field event {by.event}</span>;
  return <a href={linkTo(["requests"], { id: by.request })}>request {by.request}</a>;
}

function Changes({ from, to }: { from?: object; to: object }) {
  if (from === undefined) return <p class="soft">The first that is known</p>;
  // When it was changed stands above.
  const changed = differences(from, to).filter(({ path }) => path !== "modifiedOn");
  return changed.length === 0 ? <p class="soft">No field but its time</p> : <Differences of={changed} />;
}

/** Fields with what they were and what they became. */
export const Differences = ({ of }: { of: Difference[] }) => (
  <ul class="differences">
    {of.map(({ path, from, to }) => (
      <li key={path}>
        <b>{path}</b> <del>{said(from)}</del> <span aria-hidden="true">→</span> <ins>{said(to)}</ins>
      </li>
    ))}
  </ul>
);

const said = (value: unknown) => shortText(value, dateInWords) || "nothing";
