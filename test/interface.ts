import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import component from "../src";
import { catalogue } from "../src/actions";
import { dataSources } from "../src/dataSources";
import { inputsOfDataSource } from "../src/declare/dataSource";
import { inputsOf } from "../src/declare/trigger";
import type { Input, Inputs } from "../src/inputs/input";
import { triggers } from "../src/triggers";

/**
 * What flows refer to, so that none of it may change unnoticed: interface.txt has a line for each action, trigger, data
 * source and connection (key, label, input keys, those of required inputs with a star), inputs.txt one for each input and each
 * part of a group (label, type, choices). `npm run interface` writes both.
 */
export const files = { "interface.txt": interfaceLines, "inputs.txt": inputLines };
export type File = keyof typeof files;

interface Part {
  key: string;
  display?: { label: string };
  label?: string;
  inputs: { key: string; required?: boolean }[];
}

/** Spectral has no `required` for a group of inputs: the action's own data says it. */
export const isRequired = (action: string, { key, required }: Part["inputs"][number]) =>
  required === true || key in (catalogue[action]?.required ?? {});

const interfaceLine = ({ key, display, label, inputs }: Part) =>
  [
    key,
    display?.label ?? label,
    inputs.map((input) => `${input.key}${isRequired(key, input) ? "*" : ""}`).join(" "),
  ].join(" | ");

function interfaceLines(): string[] {
  const { actions, triggers, dataSources, connections } = component as unknown as Record<string, object>;
  const sections = {
    Actions: actions,
    Triggers: triggers,
    "Data sources": dataSources,
    Connections: connections,
  };
  return Object.entries(sections).flatMap(([title, parts], index) => [
    ...(index > 0 ? [""] : []),
    `# ${title}`,
    ...Object.values(parts ?? {})
      .map((part) => interfaceLine(part as Part))
      .sort(),
  ]);
}

type Designed = Input["input"] & {
  collection?: string;
  language?: string;
  model?: { label: string; value: string }[];
  inputs?: Record<string, Designed>;
};

function inputLines(): string[] {
  const all: [string, Inputs][] = [
    ...Object.entries(catalogue).map(([key, { required, optional }]): [string, Inputs] => [
      key,
      { ...required, ...optional },
    ]),
    ...Object.entries(triggers).map(([key, trigger]): [string, Inputs] => {
      const { required, optional, atDeployment } = inputsOf(trigger);
      return [key, { ...required, ...optional, ...atDeployment }];
    }),
    ...Object.entries(dataSources).map(([key, source]): [string, Inputs] => {
      const { required, optional } = inputsOfDataSource(source);
      return [key, { ...required, ...optional }];
    }),
  ];
  return all
    .flatMap(([key, inputs]) =>
      Object.entries(inputs).flatMap(([name, { input }]) => lines(`${key} ${name}`, input as Designed)),
    )
    .sort();
}

function lines(place: string, { label, type, collection, language, model, inputs = {} }: Designed): string[] {
  const kind = [type, collection, language].filter(Boolean).join(" ");
  const choices = model?.map((choice) =>
    choice.label === choice.value ? choice.value : `${choice.value} (${choice.label})`,
  );
  return [
    [place, label, kind, ...(choices ? [choices.join(", ")] : [])].join(" | "),
    ...Object.entries(inputs).flatMap(([key, part]) => lines(`${place}.${key}`, part)),
  ];
}

export const pathOf = (file: File) => join(__dirname, file);

export const written = (file: File): string[] =>
  existsSync(pathOf(file)) ? readFileSync(pathOf(file), "utf8").trimEnd().split("\n") : [];

/** The lines that are written down and no longer true: what flows refer to was dropped or changed. */
export function broken(file: File): string[] {
  const now = new Set(files[file]());
  return written(file).filter((line) => !now.has(line));
}

/** What to do about lines that are no longer true. */
export const advice = (lines: string[]) =>
  `${lines.join("\n")}\nFlows refer to these lines, and they are no longer true. Bring them back; or, where the change is meant and breaks no flow, run npm run interface -- --change.`;

function main(): void {
  const names = Object.keys(files) as File[];
  const refused = names.flatMap((file) => broken(file).map((line) => `${file}: ${line}`));
  if (refused.length > 0 && !process.argv.includes("--change")) throw new Error(advice(refused));
  for (const file of names) {
    const [before, now] = [new Set(written(file)), files[file]()];
    writeFileSync(pathOf(file), `${now.join("\n")}\n`);
    const added = now.filter((line) => !before.has(line)).length;
    console.log(
      `test/${file}: ${added} lines added, ${refused.filter((line) => line.startsWith(file)).length} changed or dropped.`,
    );
  }
}

if (require.main === module)
  try {
    main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
