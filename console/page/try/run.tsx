import { useEffect, useRef, useState } from "preact/hooks";
import { Code, Trouble, toText } from "../ui/parts";
import { useTick } from "../ui/tick";
import { secondOf } from "../ui/times";
import type { Listed } from "./input";
import { ResultView } from "./result";
import type { Followed, Run } from "./runs";
import { SentRequests } from "./sent";

interface RunProps {
  followed: Followed;
  tryAt: string;
  entry: Listed;
}

/** How a run goes and went: what it gave, what it logged, what it sent. */
export function RunView({ followed: { run, trouble, isRunning, stop }, tryAt, entry }: RunProps) {
  const { kind, isForm } = entry;
  const box = useRef<HTMLElement>(null);
  const isShown = run !== undefined || isRunning || trouble !== undefined;
  // On a phone it begins below what one sees.
  useEffect(() => {
    const { top = 0 } = box.current?.getBoundingClientRect() ?? {};
    if (top > innerHeight / 2) box.current?.scrollIntoView();
  }, [isRunning]);
  if (!isShown) return null;
  return (
    <section class="try-run" aria-label="Run" ref={box}>
      <div class="row">
        <p role="status" class={`status ${isRunning ? "running" : run?.status}`}>
          {inWords(run, isRunning)}
        </p>
        {isRunning && <Elapsed key={run?.id} />}
        {isRunning && (
          <button type="button" class="bad" onClick={stop}>
            Stop
          </button>
        )}
      </div>
      <Trouble text={trouble ?? run?.error} />
      {run && !isRunning && kind === "trigger" && <Executions run={run} />}
      {run && !isRunning && kind !== "trigger" && (
        <ResultView run={run} tryAt={tryAt} isPicklist={kind === "dataSource" && !isForm} />
      )}
      {run && <SentRequests sender={run.sender} />}
      {run && <Log lines={run.log} />}
      {run?.schema && (
        <details>
          <summary>Output schema</summary>
          <Code label="Output schema" text={toText(run.schema)} />
        </details>
      )}
    </section>
  );
}

function inWords(run: Run | undefined, isRunning: boolean): string {
  if (isRunning) return run?.isWaiting ? "Waiting for other runs…" : "Running…";
  if (run === undefined) return "";
  const time = run.milliseconds === undefined ? "" : ` ${(run.milliseconds / 1000).toFixed(2)} s`;
  const words = { running: "Running", done: "Done in", failed: "Failed after", stopped: "Stopped after" };
  return time ? `${words[run.status]}${time}` : words[run.status].replace(/ .*/, "");
}

/** How long it has been running. */
function Elapsed() {
  const [since] = useState(() => performance.now());
  useTick(200);
  return <span class="soft">{((performance.now() - since) / 1000).toFixed(1)} s</span>;
}

function Log({ lines }: { lines: Run["log"] }) {
  return (
    <div class="part">
      <h3>
        Log <span class="soft">{lines.length}</span>
      </h3>
      {lines.length > 0 && (
        <ol class="log">
          {lines.map(({ level, text, at }, place) => (
            <li key={place} class={level}>
              <time>{secondOf(at)}</time> <b>{level}</b> <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** What flows are started with. */
function Executions({ run: { executions, executionCount } }: { run: Run }) {
  if (executions === undefined) return null;
  const count = executionCount ?? executions.length;
  return (
    <div class="part">
      <h3>
        Executions{" "}
        <span class="soft">
          {count > executions.length ? `the first ${executions.length} of ${count}` : count}
        </span>
      </h3>
      {count === 0 && <p class="soft">No flow is started.</p>}
      {executions.map((execution, place) => (
        <Execution key={place} name={`Execution ${place + 1}`} execution={execution} />
      ))}
    </div>
  );
}

function Execution({ name, execution }: { name: string; execution: unknown }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {name} <span class="soft">{hintOf(execution)}</span>
      </summary>
      {isOpen && <Code label={name} text={toText(execution)} />}
    </details>
  );
}

/** The beginning of it, to tell one from another. */
const hintOf = (execution: unknown) => (JSON.stringify(execution) ?? "").slice(0, 90);
