import { useState } from "preact/hooks";
import { useAnswer } from "../answers";
import { ask, pathOf } from "../server";
import { Trouble } from "../ui/parts";
import { type Act, forWhom } from "./acts";
import { NumberField, Where, Whom } from "./fields";

interface Latency {
  ms: number;
  route?: string;
  tenant?: string;
}

const inWords = ({ ms, route, tenant }: Latency) =>
  `${route ?? "All requests"} take ${ms} ms longer${forWhom(tenant)}`;

/** How much longer answers take. */
export function Latency({ act }: { act: Act }) {
  const [ms, setMs] = useState("300");
  const [route, setRoute] = useState("");
  const [tenant, setTenant] = useState<string>();
  const {
    data = [],
    error,
    reload,
  } = useAnswer<Latency[]>("/_sandbox/latency", ({ type }) => type === "faults");
  const set = async () => {
    const latency = { ms: Number(ms), ...(route.trim() && { route: route.trim() }) };
    await ask(pathOf("/_sandbox/latency", { tenant }), { method: "POST", body: latency });
    reload();
    return `${inWords({ ...latency, tenant })}.`;
  };
  const endAll = async () => {
    await ask("/_sandbox/latency", { method: "DELETE" });
    reload();
    return "Answers take no longer than they have to.";
  };
  return (
    <form
      class="tool"
      aria-label="Latency"
      onSubmit={(event) => {
        event.preventDefault();
        void act(set);
      }}
    >
      <h2>Latency</h2>
      <Trouble text={error} />
      {data.length === 0 ? (
        <p class="soft">Answers take no longer than they have to.</p>
      ) : (
        <ul class="plain">
          {data.map((latency) => (
            <li key={`${latency.route} ${latency.tenant}`}>{inWords(latency)}</li>
          ))}
        </ul>
      )}
      <NumberField label="Milliseconds longer" min={0} isRequired value={ms} onInput={setMs} />
      <Where value={route} onInput={setRoute} />
      <Whom value={tenant} onChoose={setTenant} />
      <div class="row">
        <button type="submit">Set</button>
        {data.length > 0 && (
          <button type="button" class="quiet" onClick={() => act(endAll)}>
            End all latencies
          </button>
        )}
      </div>
    </form>
  );
}
