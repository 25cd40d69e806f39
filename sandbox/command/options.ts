import type { z } from "zod";
import { type SeedName, seeds } from "../seed/seed";
import { faultBody, latencyBody } from "../server/adminFaults";
import { readFault } from "../server/faults";
import { readLatency } from "../server/latency";
import * as kinds from "./kinds";

/** An option of the command, by its name in camelCase, as a file of options has it. */
export interface Option<T = unknown> extends kinds.Kind<T> {
  /** What it is for: in the help and docs/sandbox.md alike. */
  purpose: string;
  /** What stands for its value there; a switch has none. */
  value?: string;
  /** What it is where it is not given, as text. */
  byDefault?: string;
  /** Of one that is given several times: what the list of its values is called in a file. */
  list?: string;
  /** Names a file or folder: in a file of options, from where that is. */
  isFile?: true;
  /** Cannot be given in a file. */
  notInFile?: true;
  /** Is answered with a text, and can be given on the command line alone. */
  asks?: true;
}

const port = kinds.wholeNumber(0, 65_535);
const size = kinds.wholeNumber(0, 100_000);
const seconds = kinds.wholeNumber(0, 1_000_000_000);

/** All options: the command line, the environment, files, the help and docs/sandbox.md follow from this. */
export const options = {
  host: {
    ...kinds.text,
    value: "HOST",
    byDefault: "127.0.0.1",
    purpose: "where it listens: 127.0.0.1 lets this machine alone in, 0.0.0.0 others too",
  },
  port: { ...port, value: "PORT", byDefault: "4010", purpose: "of the API; 0 is any free one" },
  publicUrl: {
    ...kinds.address,
    value: "URL",
    purpose: "how clients reach it, if not at host and port, as in http://sandbox:4010",
  },
  storagePort: {
    ...port,
    value: "PORT",
    purpose: "of the files that answers lead to: the next one after that of the API by default",
  },
  storagePublicUrl: {
    ...kinds.address,
    value: "URL",
    purpose: "how clients reach these, if not at the API's name and that port",
  },
  cert: { ...kinds.contents, value: "FILE", isFile: true, purpose: "the certificate (PEM), for HTTPS" },
  key: { ...kinds.contents, value: "FILE", isFile: true, purpose: "its private key (PEM)" },
  adminKey: {
    ...kinds.text,
    value: "KEY",
    purpose: "what the admin API asks for: nothing on this machine alone, else a key that is made up",
  },
  config: {
    ...kinds.text,
    value: "FILE",
    notInFile: true,
    purpose: "options as JSON, and tenants and apps: see below",
  },
  customers: { ...size, value: "N", byDefault: "100", purpose: "how many a tenant starts with" },
  jobs: { ...size, value: "N", purpose: "how many a tenant starts with: as many as customers by default" },
  seed: {
    ...kinds.oneOf(Object.keys(seeds) as SeedName[]),
    value: "SEED",
    byDefault: "usual",
    purpose:
      "what records it has: usual, v1, the same over upgrades, or hostile, the oddest ones and long lists",
  },
  today: {
    ...kinds.moment,
    value: "DATE",
    purpose: "when clocks start, a date or a date-time with its zone: now by default",
  },
  strict: {
    ...kinds.yesOrNo,
    purpose: "takes requests only as ServiceTitan's documents have them, and warns of others",
  },
  largestPage: {
    ...kinds.wholeNumber(1, 1_000_000),
    value: "N",
    byDefault: "5000",
    purpose: "the most records of a page",
  },
  tokenLifetime: {
    ...seconds,
    value: "SECONDS",
    byDefault: "900",
    purpose: "how long an access token is valid",
  },
  settling: {
    ...seconds,
    value: "SECONDS",
    byDefault: "900",
    purpose: "how long it takes until a feed (/export/...) tells of a change",
  },
  fault: {
    ...kinds.readBy(faultBody, readFault),
    value: "FAULT",
    list: "faults",
    purpose: "what goes wrong: see below; may be given several times",
  },
  latency: {
    ...kinds.readBy(latencyBody, readLatency),
    value: '"[WHERE: ]MS"',
    list: "latencies",
    purpose: "how much longer answers take, in milliseconds; may be given several times",
  },
  noLimits: {
    ...kinds.yesOrNo,
    purpose: "takes any number of requests, not only 60 a second of an app for a tenant",
  },
  console: {
    ...kinds.yesOrNo,
    purpose: "serves a page at /console to look at it and play with it, and keeps records' versions for that",
  },
  openapi: {
    ...kinds.folder,
    value: "DIR",
    isFile: true,
    purpose: "a folder of ServiceTitan's API documents: reads that are not modelled are made up by them",
  },
  state: {
    ...kinds.text,
    value: "FILE",
    isFile: true,
    purpose: "begins with the records that it has, if it is there, and writes them to it at the end",
  },
  help: { ...kinds.yesOrNo, asks: true, purpose: "shows this; -h too" },
  version: { ...kinds.yesOrNo, asks: true, purpose: "shows the version" },
} satisfies Record<string, Option>;

type Options = typeof options;

/** What is given, or so by default; each in a list of its own where it may be given several times. */
export type Values = {
  [Key in keyof Options]?: Options[Key] extends { list: string }
    ? z.output<Options[Key]["schema"]>[]
    : z.output<Options[Key]["schema"]>;
};

export const allOptions = Object.entries<Option>(options);

const words = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `largest-page`, as the command line has it after its dashes. */
export const flagOf = (key: string) => words(key);

/** `SANDBOX_LARGEST_PAGE`. */
export const variableOf = (key: string) => `SANDBOX_${words(key).replaceAll("-", "_").toUpperCase()}`;
