import { useEffect, useRef, useState } from "preact/hooks";
import { address, go, linkHere } from "../address";
import { ask } from "../server";
import { Copy } from "../ui/parts";
import { filesOnTheirWay } from "./file";
import { Fields, InputsForm } from "./form";
import type { Input, Listed } from "./input";
import { KnownContext } from "./known";
import { RunView } from "./run";
import { type Order, useRun } from "./runs";
import { payloadOf, RequestForm, TriggerBar } from "./trigger";
import { fromLink, toInputs, toLink, type Values } from "./values";

interface EntryProps {
  entry: Listed;
  inputs: Input[];
  tryAt: string;
}

/** One action, trigger or picklist: its form, and how its last run went. */
export function EntryPage({ entry, inputs, tryAt }: EntryProps) {
  const { kind, key, label, description } = entry;
  const { values, change, version, writeNow, isTooLong } = useAddressed(inputs);
  const [request, setRequest] = useState<Values>({});
  const followed = useRun(tryAt);
  const run = (more: Partial<Order> = {}) => {
    if (filesOnTheirWay.value > 0) return;
    const payload = entry.isWebhook && more.act !== "deploy" ? { payload: payloadOf(request) } : {};
    followed.start({ kind, key, inputs: toInputs(inputs, values), ...payload, ...more });
  };
  const heading = useRef<HTMLHeadingElement>(null);
  // From the list the keyboard goes on here.
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement === body || activeElement?.closest(".try-list")) heading.current?.focus();
  }, []);
  useRunKey(() => run(kind === "trigger" ? { act: "poll" } : {}));
  return (
    <article class="try-entry" aria-label={label}>
      <header>
        <div class="row">
          <h2 tabIndex={-1} ref={heading}>
            {label}
          </h2>
          <code>{key}</code>
          {entry.writes && <span class="soft">changes records</span>}
        </div>
        <p>{description}</p>
        <div class="row">
          <a href={`${tryAt}/reference#${key}`} target="_blank" rel="noreferrer">
            Documentation
          </a>
          <Copy
            label="Copy link"
            text={() => {
              writeNow();
              if (isTooLong()) throw new Error("what is filled in is too long for a link.");
              return location.href;
            }}
          />
          {kind !== "dataSource" && (
            <Copy
              label="Copy as low-code YAML"
              text={async () => (await yamlOf(tryAt, { kind, key, inputs: toInputs(inputs, values) })).text}
            />
          )}
        </div>
      </header>
      <div class="try-columns">
        <form class="try-form" noValidate onSubmit={(event) => event.preventDefault()}>
          <KnownContext.Provider value={{ tryAt, values, Fields }}>
            <InputsForm key={version} inputs={inputs} values={values} onChange={change} />
            {entry.isWebhook && <RequestForm values={request} onChange={setRequest} />}
          </KnownContext.Provider>
          <div class="try-bar">
            {kind === "trigger" ? (
              <TriggerBar entry={entry} tryAt={tryAt} followed={followed} onRun={run} />
            ) : (
              <div class="row">
                <button
                  type="button"
                  disabled={followed.isRunning || filesOnTheirWay.value > 0}
                  onClick={() => run()}
                >
                  Run
                </button>
                <small>or Ctrl + Enter</small>
              </div>
            )}
          </div>
        </form>
        <RunView followed={followed} tryAt={tryAt} entry={entry} />
      </div>
    </article>
  );
}

const yamlOf = (tryAt: string, body: Pick<Order, "kind" | "key" | "inputs">) =>
  ask<{ text: string }>(`${tryAt}/yaml`, { method: "POST", body });

function useRunKey(run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

/** Written only once somebody stops to type: a browser takes so many new addresses and no more. */
const writtenAfterMs = 400;
/** In characters. Longer ones are cut by what they are sent with. */
const longestLink = 30_000;

/** What a form holds, kept in the address as well. */
function useAddressed(inputs: Input[]) {
  const given = address.value.params.get("inputs");
  const [values, setValues] = useState(() => fromLink(inputs, given));
  const [version, setVersion] = useState(0);
  const written = useRef(given);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(values);
  latest.current = values;
  const linked = () => toLink(inputs, latest.current);
  const isTooLong = () => encodeURIComponent(linked() ?? "").length > longestLink;
  const writeNow = () => {
    clearTimeout(waiting.current);
    const text = isTooLong() ? undefined : linked();
    written.current = text ?? null;
    go(linkHere({ inputs: text }), { inPlace: true });
  };
  // Another address was opened, or the browser went back.
  useEffect(() => {
    if (given === written.current) return;
    written.current = given;
    setValues(fromLink(inputs, given));
    setVersion(version + 1);
  }, [given]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const change = (values: Values) => {
    latest.current = values;
    setValues(values);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(writeNow, writtenAfterMs);
  };
  return { values, change, version, writeNow, isTooLong };
}
