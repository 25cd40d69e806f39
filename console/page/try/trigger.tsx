import { useState } from "preact/hooks";
import { tenant } from "../address";
import { useAnswer } from "../answers";
import { ask, pathOf } from "../server";
import { Code, Trouble, toText } from "../ui/parts";
import { InputField } from "./field";
import type { Input, Listed } from "./input";
import type { Followed, Order } from "./runs";
import type { Value, Values } from "./values";

interface TriggerProps {
  entry: Listed;
  tryAt: string;
  followed: Followed;
  /** Runs it with what the form holds. */
  onRun: (more: Partial<Order>) => void;
}

/** What the platform does with a flow's trigger, and what it stores of it. */
export function TriggerBar({ entry, tryAt, followed, onRun }: TriggerProps) {
  const path = pathOf(`${tryAt}/triggers/${entry.key}`, { tenant: tenant.value });
  const stored = useAnswer<{ deployed: boolean; state: unknown }>(path, ({ type }) => type === "run");
  const [trouble, setTrouble] = useState("");
  const { deployed, state } = stored.data ?? {};
  const reset = () =>
    ask(path, { method: "DELETE" })
      .then(() => setTrouble(""))
      .then(stored.reload)
      .catch((error: Error) => setTrouble(error.message));
  return (
    <>
      <div class="row">
        <button
          type="button"
          class={deployed ? "quiet" : undefined}
          disabled={followed.isRunning}
          onClick={() => onRun({ act: "deploy" })}
        >
          Deploy
        </button>
        <button
          type="button"
          class={deployed || entry.isWebhook ? undefined : "quiet"}
          disabled={followed.isRunning}
          onClick={() => onRun({ act: "poll" })}
        >
          {entry.isWebhook ? "Send" : "Poll"}
        </button>
        <button type="button" class="quiet" disabled={followed.isRunning} onClick={reset}>
          Reset
        </button>
        <span role="status">{deployed === undefined ? "" : deployed ? "Deployed" : "Not deployed"}</span>
      </div>
      <Trouble text={trouble || stored.error} />
      {stored.data && (
        <details>
          <summary>State</summary>
          <Code label="State" text={toText(state ?? null)} />
        </details>
      )}
    </>
  );
}

/** What a request to a flow's address carries. */
export const requestInputs: Input[] = [
  {
    key: "headers",
    label: "Headers",
    type: "string",
    collection: "keyvaluelist",
    comments: "Of the request to the flow's address.",
  },
  {
    key: "body",
    label: "Body",
    type: "code",
    comments: "What ServiceTitan sends, as JSON.",
    example: '{"eventId": "1", "jobId": 985798700}',
  },
];

/** The request that starts a flow by a webhook. */
export function RequestForm({ values, onChange }: { values: Values; onChange: (values: Values) => void }) {
  return (
    <fieldset class="request">
      <legend>Request</legend>
      {requestInputs.map((input) => (
        <InputField
          key={input.key}
          input={input}
          value={values[input.key] ?? (input.collection ? [] : "")}
          onChange={(value: Value) => onChange({ ...values, [input.key]: value })}
        />
      ))}
    </fieldset>
  );
}

/** What a run is given of the request. */
export function payloadOf({ headers = [], body = "" }: Values): NonNullable<Order["payload"]> {
  const pairs = (headers as { key: string; value: string }[]).filter(({ key }) => key.trim() !== "");
  return {
    headers: Object.fromEntries(pairs.map(({ key, value }) => [key.trim(), value])),
    body: body as string,
  };
}
