import { performance } from "node:perf_hooks";
import { styleText } from "node:util";
import { type Connection, testing } from "@prismatic-io/spectral";
import { type Account, requestToken } from "../platform/account";
import type { Component } from "../platform/flow";

/** What a step shows when it went well: one line a fact. */
type Shown = string | string[];

interface Step<T> {
  title: string;
  /** What goes in, as a person reads it. */
  input?: string;
  run: () => Promise<T>;
  /** What came out. */
  show: (result: T) => Shown;
}

/** Runs the component step by step, as the platform does, and prints each step for a person. */
export class Stage {
  private steps = 0;
  private readonly started = performance.now();
  private readonly harness: ReturnType<typeof testing.createHarness>;
  private connection: Connection | undefined;
  /** What the platform keeps of each trigger, by its key. */
  private readonly kept: Record<string, object> = {};

  /** @param today when it plays, by the tenant's clock. */
  constructor(
    private readonly component: Component,
    private readonly today = new Date(),
  ) {
    this.harness = testing.createHarness(component);
  }

  /** When it began to play, as "2026-06-03T17:00:00.000Z". */
  get now(): string {
    return this.today.toISOString();
  }

  /** The date so many days from today, before it where below 0: "2026-06-03". */
  day(days: number): string {
    return new Date(this.today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  }

  /** Gets an access token with the account's credentials, as the platform does, and connects with it. */
  async connect(account: Account): Promise<void> {
    this.connection = await this.step({
      title: "Connect",
      input: `client credentials to ${account.tokenUrl}`,
      run: async () => ({
        key: "serviceTitanConnection",
        configVarKey: "ServiceTitan",
        fields: { ...account },
        token: await fetchToken(account),
      }),
      show: ({ token }) => `access token for ${token.expires_in} seconds, tenant ${account.tenant}`,
    });
  }

  /** Runs an action with inputs as a designer passes them. */
  async action<T>(
    key: string,
    title: string,
    inputs: Record<string, unknown>,
    show: (data: T) => Shown,
  ): Promise<T> {
    return this.step({
      title,
      input: describe(key, inputs),
      run: async () => (await this.harness.action(key, this.withConnection(inputs), { logger }))?.data as T,
      show,
    });
  }

  /** Runs an action that has to be refused, and shows the refusal. */
  async refused(key: string, title: string, inputs: Record<string, unknown>): Promise<void> {
    await this.step({
      title,
      input: describe(key, inputs),
      run: () =>
        this.harness.action(key, this.withConnection(inputs), { logger }).then(
          () => {
            throw new Error(`${title} was expected to be refused, but went through.`);
          },
          (error: Error) => error.message,
        ),
      show: (message) => styleText("yellow", `refused: ${message}`),
    });
  }

  /** Polls a trigger as its schedule does, from where it ended the last time; gives what it tells. */
  async poll<T>(
    key: string,
    title: string,
    inputs: Record<string, unknown>,
    show: (changes: T[]) => Shown,
  ): Promise<T[]> {
    const trigger = this.component.triggers?.[key] as unknown as Splitting<T>;
    this.kept[key] ??= {};
    const context = { logger, debug: { enabled: false }, instanceState: this.kept[key] };
    return this.step({
      title,
      input: describe(key, inputs),
      run: async () => {
        const params = this.withConnection(inputs);
        return trigger.resolveTriggerItems(
          {},
          await this.harness.trigger(key, {}, params, context as never),
          {},
        );
      },
      show,
    });
  }

  /** Does what people do in ServiceTitan itself, in a sandbox: "appointments/1001/finish". */
  async byHand(title: string, paths: string[], show: Shown): Promise<void> {
    const { environment } = this.connection?.fields ?? {};
    await this.step({
      title,
      input: paths.join("  "),
      run: async () => {
        for (const path of paths) {
          const { ok, status } = await fetch(`${environment}/_sandbox/${path}`, {
            method: "POST",
            headers: { "content-type": "application/json" },
          });
          if (!ok) throw new Error(`The sandbox answered ${path} with ${status}.`);
        }
      },
      show: () => show,
    });
  }

  /** Fills a picklist. */
  async picklist(key: string, title: string): Promise<void> {
    await this.step({
      title,
      input: key,
      run: async () =>
        (await this.harness.dataSource(key, this.withConnection({}), { logger })).result as Choice[],
      show: (choices) => [
        `${choices.length.toLocaleString("en")} choices`,
        `"${choices[0]?.label}" … "${choices.at(-1)?.label}"`,
      ],
    });
  }

  /** Prints how it went. */
  finish(words: string): void {
    const seconds = ((performance.now() - this.started) / 1000).toFixed(1);
    console.log(`\n${styleText(["green", "bold"], "✓")} ${words} ${this.steps} steps in ${seconds} s.`);
  }

  /** Prints a heading. */
  act(title: string): void {
    console.log(`\n${styleText("bold", title)}\n`);
  }

  private withConnection(inputs: Record<string, unknown>): Record<string, unknown> {
    return { connection: this.connection, ...inputs };
  }

  private async step<T>({ title, input, run, show }: Step<T>): Promise<T> {
    this.steps += 1;
    console.log(`${styleText("cyan", String(this.steps).padStart(2))}  ${styleText("bold", title)}`);
    if (input) console.log(styleText("gray", `    in   ${input}`));
    const started = performance.now();
    const result = await run();
    const took = `${Math.round(performance.now() - started)} ms`;
    const [first = "", ...others] = [show(result)].flat();
    console.log(`    out  ${first}  ${styleText("gray", took)}`);
    for (const line of others) console.log(`         ${line}`);
    return result;
  }
}

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** "-$500.00" of -500 or "-500.00". */
export const money = (amount: string | number) => dollars.format(Number(amount));

interface Choice {
  key: string;
  label: string;
}

/** How the platform splits what a trigger gives into executions. */
interface Splitting<T> {
  resolveTriggerItems(context: object, result: unknown, params: object): Promise<T[]>;
}

async function fetchToken(account: Account): Promise<Record<string, unknown>> {
  const response = await requestToken(account);
  if (!response.ok) throw new Error(`No access token (${response.status}): check the client ID and secret.`);
  return (await response.json()) as Record<string, unknown>;
}

/** Warnings are worth seeing; the rest of the component's log would drown the steps. */
const quiet = () => {};
const warn = (...words: unknown[]) =>
  console.log(styleText("yellow", `    log  ${words.map(String).join(" ")}`));
const logger = {
  metric: quiet,
  trace: quiet,
  debug: quiet,
  info: quiet,
  log: quiet,
  warn,
  error: warn,
  section: quiet,
  sectionEnd: quiet,
};

const widest = 100;

function describe(key: string, inputs: Record<string, unknown>): string {
  const given = Object.entries(inputs).map(([name, value]) => {
    const text = Buffer.isBuffer((value as { data?: unknown })?.data)
      ? "a file"
      : typeof value === "string"
        ? value
        : JSON.stringify(value);
    return `${name}: ${text}`;
  });
  const line = [key, ...given].join("  ");
  return line.length > widest ? `${line.slice(0, widest)}…` : line;
}
