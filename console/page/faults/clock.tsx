import { useState } from "preact/hooks";
import { nowMs } from "../sandbox";
import { ask, pathOf } from "../server";
import { Field } from "../ui/parts";
import { useTick } from "../ui/tick";
import { dayInWords, localOf, momentInWords, momentOf, secondOf, zone } from "../ui/times";
import { type Act, chosenTenant, forWhom } from "./acts";
import { Whom } from "./fields";

const steps: [label: string, seconds: number][] = [
  ["+15 minutes", 900],
  ["+1 hour", 3_600],
  ["+1 day", 86_400],
];

/** What time it is for a tenant, and ways to move it on. */
export function Clock({ act }: { act: Act }) {
  const [whom, setWhom] = useState<string>();
  const [to, setTo] = useState("");
  useTick(1000);
  const now = nowMs(chosenTenant());
  const move = (body: { seconds: number } | { to: string }) =>
    act(async () => {
      const answer = await ask<{ now: string }>(pathOf("/_sandbox/clock", { tenant: whom }), {
        method: "POST",
        body,
      });
      return `It is now ${momentInWords(answer.now)}${forWhom(whom)}.`;
    });
  return (
    <form
      class="tool"
      aria-label="Clock"
      onSubmit={(event) => {
        event.preventDefault();
        void move({ to: new Date(momentOf(to)).toISOString() });
      }}
    >
      <h2>Clock</h2>
      <p class="clock">
        <time>
          {dayInWords(now)}, <b>{secondOf(now)}</b>
        </time>
      </p>
      <p class="soft">
        It goes forward only: tokens and links that have ended do not come back, nor memberships. A reset sets
        it back, with all else.
      </p>
      <Whom value={whom} onChoose={setWhom} />
      <div class="row">
        {steps.map(([label, seconds]) => (
          <button type="button" class="quiet" key={label} onClick={() => move({ seconds })}>
            {label}
          </button>
        ))}
      </div>
      <div class="row">
        <Field label={`Move on to (${zone.value.replaceAll("_", " ")})`}>
          <input
            type="datetime-local"
            required
            min={localOf(now)}
            value={to}
            onInput={({ currentTarget }) => setTo(currentTarget.value)}
          />
        </Field>
        <button type="submit">Move</button>
      </div>
    </form>
  );
}
