import { useEffect } from "preact/hooks";
import { address, go, linkHere, linkTo, tenant } from "./address";
import { Board } from "./board/board";
import { Faults } from "./faults/faults";
import { Records } from "./records/records";
import { Requests } from "./requests/requests";
import { health, healthTrouble, load, nowMs } from "./sandbox";
import { needsKey, useKey } from "./server";
import { isLive } from "./stream";
import { TryOut } from "./try/try";
import { Trouble } from "./ui/parts";
import { useTick } from "./ui/tick";
import { companyZone, momentInWords, ownZone, useZone, zone } from "./ui/times";

/** What there is to look at; Try only where the sandbox was started with a component to try. */
const tabs = [
  { part: "board", label: "Board", shows: Board },
  { part: "records", label: "Records", shows: Records },
  { part: "requests", label: "Requests", shows: Requests },
  { part: "faults", label: "Faults", shows: Faults },
  { part: "try", label: "Try an action", shows: TryOut },
];

export function App() {
  useEffect(() => void load(), []);
  const known = health.value;
  if (needsKey.value) return <KeyForm />;
  if (known === undefined) return <Trouble text={healthTrouble.value} />;
  const shown = tabs.filter(({ part }) => part !== "try" || known.console?.tryAt);
  const [part] = address.value.parts;
  const current = shown.find((tab) => tab.part === part) ?? shown[0];
  if (current === undefined) return null;
  const Shows = current.shows;
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById("main")?.focus()}>
        Skip to the content
      </button>
      <header class="top">
        <h1>
          ServiceTitan <span>sandbox</span>
        </h1>
        <nav aria-label="Views">
          {shown.map(({ part, label }) => (
            <a key={part} href={linkTo([part])} aria-current={part === current.part ? "page" : undefined}>
              {label}
            </a>
          ))}
        </nav>
        <Whose />
      </header>
      <main id="main" tabIndex={-1}>
        <Trouble text={healthTrouble.value} />
        <Shows key={`${current.part} ${tenant.value}`} />
      </main>
    </>
  );
}

/** Whose records are shown, and what time it is there. */
function Whose() {
  const { tenants = [] } = health.value ?? {};
  useTick(10_000);
  return (
    <div class="whose">
      <label>
        <span>Tenant</span>
        <select
          value={tenant.value ?? tenants[0]?.id}
          onChange={({ currentTarget }) => go(linkHere({ tenant: currentTarget.value }))}
        >
          {tenants.map(({ id }) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Times of</span>
        <select value={zone.value} onChange={({ currentTarget }) => useZone(currentTarget.value)}>
          {[...new Set([companyZone, ownZone, "UTC"])].map((name) => (
            <option key={name} value={name}>
              {name.replace(/.*\//, "").replaceAll("_", " ")}
            </option>
          ))}
        </select>
      </label>
      <p>
        <span class={isLive.value ? "live" : "gone"}>{isLive.value ? "Live" : "Not live"}</span>{" "}
        <time>{momentInWords(nowMs(tenant.value))}</time>
      </p>
    </div>
  );
}

/** Where the sandbox can be reached by other machines, it asks for its key. */
function KeyForm() {
  return (
    <main class="key">
      <h1>ServiceTitan sandbox</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          useKey(String(new FormData(event.currentTarget).get("key")));
          void load();
        }}
      >
        <label class="field">
          <span>Admin key</span>
          <input name="key" type="password" autocomplete="off" required />
          <small>The one that the sandbox was started with, or printed when it started.</small>
        </label>
        <Trouble text={needsKey.value === "wrong" ? "This is not the sandbox's key." : undefined} />
        <button type="submit">Go on</button>
      </form>
    </main>
  );
}
