import { createSecureContext } from "node:tls";
import { parseArgs } from "node:util";
import { nearestOf } from "../kit/nearest";
import { version } from "../package.json";
import type { SandboxOptions } from "../server";
import { readConfig } from "./config";
import { help } from "./help";
import { readAt } from "./kinds";
import { allOptions, flagOf, type Option, options, type Values, variableOf } from "./options";

/** What the command is asked for: a text, or a sandbox. */
export type Asked = { text: string } | { options: SandboxOptions; stateFile?: string };

type Environment = Record<string, string | undefined>;

/**
 * Reads the command line; what that does not give is as the environment says, else a file, else by default.
 * @throws with one sentence on what cannot be read
 */
export function readCommandLine(args: string[], environment: Environment = {}): Asked {
  const given = typed(args);
  if (given.has("help")) return { text: help };
  if (given.has("version")) return { text: version };
  const typedValues = valuesOf(given, (key) => `--${flagOf(key)}`);
  const set = new Map([...inEnvironment(environment)].filter(([key]) => !given.has(key)));
  const setValues = valuesOf(set, variableOf);
  const path = typedValues.config ?? setValues.config;
  const place = typedValues.config === undefined ? variableOf("config") : "--config";
  const file = path === undefined ? { values: {} } : readConfig(place, path);
  const values = { ...valuesOf(defaults, flagOf), ...file.values, ...setValues, ...typedValues };
  return {
    options: { ...sandboxOptions(values), tenants: file.tenants, apps: file.apps },
    stateFile: values.state,
  };
}

/** What stands for each option: text, and nothing for a switch. */
type Texts = Map<string, (string | undefined)[]>;

const byFlag = new Map(allOptions.map(([key, option]) => [flagOf(key), { key, option }]));

const defaults: Texts = new Map(
  allOptions.flatMap(([key, { byDefault }]) => (byDefault === undefined ? [] : [[key, [byDefault]]])),
);

/** @throws where there is no such option */
function typed(args: string[]): Texts {
  const known = [...byFlag].map(([flag, { option }]) => [
    flag,
    { type: option.value ? ("string" as const) : ("boolean" as const) },
  ]);
  const { tokens } = parseArgs({
    args: args.map((arg) => (arg === "-h" ? "--help" : arg)),
    options: Object.fromEntries(known),
    strict: false,
    tokens: true,
  });
  const texts: Texts = new Map();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") throw new Error(`'${token.value}' is no option; they begin with --.`);
    const { key } = byFlag.get(token.name) ?? {};
    if (key === undefined || !token.rawName.startsWith("--")) throw new Error(unknown(token.rawName));
    texts.set(key, [...(texts.get(key) ?? []), token.value]);
  }
  return texts;
}

const unknown = (given: string) =>
  `${given} is no option; the nearest is ${nearestOf(
    given,
    [...byFlag.keys()].map((flag) => `--${flag}`),
  )}.`;

/** A variable that is empty counts as not given, as where nothing is put in its place. */
function inEnvironment(environment: Environment): Texts {
  return new Map(
    allOptions.flatMap(([key, { asks, list }]) => {
      const text = asks ? "" : (environment[variableOf(key)] ?? "");
      if (text === "") return [];
      return [[key, list ? text.split(";").map((part) => part.trim()) : [text]]];
    }),
  );
}

/** @throws where a text is not what its option takes */
function valuesOf(texts: Texts, placeOf: (key: string) => string): Values {
  return Object.fromEntries(
    [...texts].map(([key, given]) => {
      const option = options[key as keyof typeof options] as Option;
      const values = given.map((text) => readAt(placeOf(key), option.schema, jsonOf(option, text)));
      return [key, option.list ? values : values.at(-1)];
    }),
  );
}

function jsonOf({ value, ofText = (text) => text }: Option, text: string | undefined): unknown {
  if (text === undefined) return value ? undefined : true;
  return ofText(text);
}

/** As `startSandbox` takes them. */
function sandboxOptions(values: Values): SandboxOptions {
  const { host, publicUrl, storagePublicUrl, adminKey, customers, jobs, seed, today, strict } = values;
  return {
    ...{ host, publicUrl, storagePublicUrl, adminKey, customers, jobs, seed, today, strict },
    ...portsOf(values),
    https: httpsOf(values),
    largestPage: values.largestPage,
    tokenLifetimeSeconds: values.tokenLifetime,
    settlingSeconds: values.settling,
    faults: values.fault,
    latencies: values.latency,
    documents: values.openapi,
    console: values.console,
    limits: !values.noLimits,
  };
}

const highestPort = 65_535;

function portsOf({ port = 0, storagePort }: Values): Pick<SandboxOptions, "port" | "storagePort"> {
  if (storagePort === port && port !== 0)
    throw new Error(`--port and --storage-port are both ${port}: each takes one of its own.`);
  if (storagePort === undefined && port === highestPort)
    throw new Error(`There is no port after ${port} for files: --storage-port takes another one.`);
  return { port, storagePort: storagePort ?? (port === 0 ? 0 : port + 1) };
}

function httpsOf({ cert, key }: Values): SandboxOptions["https"] {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined)
    throw new Error("HTTPS takes both --cert, the certificate, and --key, its private key.");
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    const [reason] = (error as Error).message.split(":").slice(-1);
    throw new Error(`--cert and --key are no certificate and its private key: ${reason}.`);
  }
  return { cert, key };
}
