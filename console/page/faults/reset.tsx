import { useRef, useState } from "preact/hooks";
import { ask, pathOf } from "../server";
import { type Act, chosenTenant, hasTenants } from "./acts";

/** Makes everything as it was at the start, after a question. */
export function Reset({ act }: { act: Act }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const [tenant, setTenant] = useState<string>();
  const what = tenant === undefined ? "The sandbox" : `Tenant ${tenant}`;
  const question = (whose?: string) => {
    setTenant(whose);
    dialog.current?.showModal();
    cancel.current?.focus();
  };
  const reset = () => {
    dialog.current?.close();
    void act(async () => {
      await ask(pathOf("/_sandbox/reset", { tenant }), { method: "POST" });
      return `${what} is as it was at the start.`;
    });
  };
  return (
    <section class="tool" aria-label="Reset">
      <h2>Reset</h2>
      <p class="soft">
        All as it was at the start: records, files, faults, latencies, the clock; an empty log.
      </p>
      <div class="row">
        {hasTenants() && (
          <button type="button" class="bad" onClick={() => question(chosenTenant())}>
            Reset tenant {chosenTenant()}…
          </button>
        )}
        <button type="button" class="bad" onClick={() => question()}>
          {hasTenants() ? "Reset all tenants…" : "Reset the sandbox…"}
        </button>
      </div>
      <dialog ref={dialog} aria-labelledby="reset-question">
        <h2 id="reset-question">Reset {tenant === undefined ? "the sandbox" : `tenant ${tenant}`}?</h2>
        <p>What was made or changed since the start is gone for good, and so is the log of its requests.</p>
        <div class="row">
          <button type="button" class="quiet" ref={cancel} onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="button" class="bad" onClick={reset}>
            Reset
          </button>
        </div>
      </dialog>
    </section>
  );
}
