import { useAnswer } from "../answers";
import { ask } from "../server";
import { Trouble } from "../ui/parts";
import { type Act, forWhom } from "./acts";
import {
  type ActiveFault,
  type FaultKind,
  oftenInWords,
  sentenceOf,
  settingsInWords,
  useKinds,
} from "./kinds";

/** What goes wrong now. */
export function Active({ act }: { act: Act }) {
  const {
    data = [],
    error,
    reload,
  } = useAnswer<ActiveFault[]>("/_sandbox/faults", ({ type }) => type === "faults");
  const kinds = useKinds();
  const switchOff = (path: string, said: string) =>
    act(async () => {
      await ask(`/_sandbox/faults${path}`, { method: "DELETE" });
      reload();
      return said;
    });
  return (
    <section class="tool" aria-label="What goes wrong now">
      <div class="row head">
        <h2>What goes wrong now</h2>
        {data.length > 1 && (
          <button type="button" class="quiet" onClick={() => switchOff("", "All faults are off.")}>
            Switch all off
          </button>
        )}
      </div>
      <Trouble text={error} />
      {data.length === 0 && <p class="soft">Nothing: each request is answered as ServiceTitan would.</p>}
      <ul class="plain faults" aria-label="Faults that are on">
        {data.map((fault) => (
          <li key={fault.id}>
            <div>
              <b>{fault.kind}</b> <span class="where">{fault.route ?? "all requests"}</span>
              <Sentence kind={kinds.find(({ kind }) => kind === fault.kind)} />
              <p class="soft">{factsOf(fault)}</p>
            </div>
            <button
              type="button"
              class="quiet"
              aria-label={`Switch off ${fault.kind}`}
              onClick={() => switchOff(`/${fault.id}`, `The fault ${fault.kind} is off.`)}
            >
              Switch off
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Sentence = ({ kind }: { kind?: FaultKind }) => kind && <p>{sentenceOf(kind)}</p>;

const factsOf = (fault: ActiveFault) =>
  [
    oftenInWords(fault),
    settingsInWords(fault),
    forWhom(fault.tenant).trim(),
    `struck ${fault.struck === 1 ? "once" : `${fault.struck} times`}`,
  ]
    .filter(Boolean)
    .join(" · ");
