import { useState } from "preact/hooks";
import { ask, pathOf } from "../server";
import { Field } from "../ui/parts";
import { type Act, forWhom } from "./acts";
import { NumberField, Routes, Where, Whom } from "./fields";
import { type Fault, oftenInWords, sentenceOf, useKinds } from "./kinds";

type Often = "always" | "next" | "share";

const oftens: [value: Often, label: string][] = [
  ["always", "Each time"],
  ["next", "The next times"],
  ["share", "A share of requests"],
];

/** What kinds take beside how often, with how it is asked for. */
const settings = [
  { name: "status", label: "Status", min: 400, max: 599 },
  { name: "retryAfter", label: "Seconds to wait", min: 0 },
  { name: "delayMs", label: "Milliseconds", min: 0 },
] as const;

type Setting = (typeof settings)[number]["name"];

interface Filled {
  kind: string;
  route: string;
  tenant?: string;
  often: Often;
  count: string;
  percent: string;
  /** What is left empty is as the kind's sentence says. */
  settings: Partial<Record<Setting, string>>;
}

const atFirst: Filled = {
  kind: "429",
  route: "",
  often: "always",
  count: "1",
  percent: "10",
  settings: {},
};

/** Switches on what goes wrong. */
export function FaultForm({ act }: { act: Act }) {
  const [filled, fill] = useState(atFirst);
  const change = (part: Partial<Filled>) => fill((before) => ({ ...before, ...part }));
  const kinds = useKinds();
  const kind = kinds.find(({ kind }) => kind === filled.kind);
  const taken = settings.filter(({ name }) => kind?.settings.includes(name));
  const switchOn = async () => {
    const { tenant } = filled;
    const fault = faultOf(
      filled,
      taken.map(({ name }) => name),
    );
    await ask(pathOf("/_sandbox/faults", { tenant }), { method: "POST", body: { fault } });
    return `The fault ${fault.kind} is on${forWhom(tenant)}: ${fault.route ?? "all requests"}, ${oftenInWords(fault)}.`;
  };
  return (
    <form
      class="tool"
      aria-label="Switch a fault on"
      onSubmit={(event) => {
        event.preventDefault();
        void act(switchOn);
      }}
    >
      <h2>Switch a fault on</h2>
      <Field label="What goes wrong" comments={kind && sentenceOf(kind)}>
        <select value={filled.kind} onChange={({ currentTarget }) => change({ kind: currentTarget.value })}>
          {kinds.map(({ kind }) => (
            <option key={kind} value={kind}>
              {kind}
            </option>
          ))}
        </select>
      </Field>
      <Where value={filled.route} onInput={(route) => change({ route })} />
      <Routes />
      <div class="row">
        <HowOften filled={filled} change={change} />
        {taken.map(({ name, ...field }) => (
          <NumberField
            key={name}
            {...field}
            value={filled.settings[name] ?? ""}
            onInput={(value) => change({ settings: { ...filled.settings, [name]: value } })}
          />
        ))}
        <Whom value={filled.tenant} onChoose={(tenant) => change({ tenant })} />
      </div>
      <div>
        <button type="submit">Switch on</button>
      </div>
    </form>
  );
}

function HowOften({ filled, change }: { filled: Filled; change(part: Partial<Filled>): void }) {
  const { often, count, percent } = filled;
  return (
    <>
      <Field label="How often">
        <select
          value={often}
          onChange={({ currentTarget }) => change({ often: currentTarget.value as Often })}
        >
          {oftens.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      {often === "next" && (
        <NumberField label="Times" min={1} isRequired value={count} onInput={(count) => change({ count })} />
      )}
      {often === "share" && (
        <NumberField
          label="Percent"
          min={1}
          max={100}
          isRequired
          value={percent}
          onInput={(percent) => change({ percent })}
        />
      )}
    </>
  );
}

/** What the sandbox takes; a setting that is not of its kind, or left empty, is left out. */
function faultOf({ kind, route, often, count, percent, settings }: Filled, taken: Setting[]): Fault {
  const given = taken.filter((name) => settings[name]).map((name) => [name, Number(settings[name])]);
  return {
    kind,
    ...(route.trim() && { route: route.trim() }),
    ...(often === "next" && { count: Number(count) }),
    ...(often === "share" && { rate: Number(percent) / 100 }),
    ...Object.fromEntries(given),
  };
}
