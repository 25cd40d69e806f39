import { performance } from "node:perf_hooks";
import { type ActionLogger, type Connection, testing } from "@prismatic-io/spectral";
import { type Account, requestToken } from "../platform/account";
import { type Component, PlatformFlow } from "../platform/flow";
import type { Paper } from "./paper";

/** What a step comes to: one line a fact. */
type Shown = string | string[];

interface Step<T> {
  /** What happens, in a sentence. */
  says: string;
  /** What is run for it, as a builder would read it. */
  by: string;
  run: () => Promise<T>;
  show: (result: T) => Shown;
}

/** Runs the component step by step, as the platform does, and tells each step to a person. */
export class Stage {
  private steps = 0;
  private readonly started = performance.now();
  private readonly harness: ReturnType<typeof testing.createHarness>;
  private readonly logger: ActionLogger;
  private connection: Connection | undefined;

  constructor(
    private readonly component: Component,
    readonly paper: Paper,
  ) {
    this.harness = testing.createHarness(component);
    this.logger = loggerOn(paper);
  }

  /** Prints a heading, and what it is about. */
  act(title: string, ...words: string[]): void {
    this.paper.print("");
    this.paper.print(title, { style: "bold" });
    for (const line of words) this.paper.print(line);
  }

  /** Gets an access token with the account's credentials, as the platform does, and connects with it. */
  async connect(account: Account): Promise<void> {
    this.connection = await this.step({
      says: "The component signs in to ServiceTitan.",
      by: `Connection: Token URL ${account.tokenUrl}, Tenant ${account.tenant}`,
      run: async () => ({
        key: "serviceTitanConnection",
        configVarKey: "ServiceTitan",
        fields: { ...account },
        token: await fetchToken(account),
      }),
      show: ({ token }) => `It may work for ${Number(token.expires_in) / 60} minutes, then it signs in anew.`,
    });
  }

  /** Runs an action with inputs as a designer passes them. */
  async action<T>(
    key: string,
    says: string,
    inputs: Record<string, unknown>,
    show: (data: T, branch?: string) => Shown,
  ): Promise<T> {
    const { data } = await this.step({
      says,
      by: this.described(this.component.actions[key], inputs),
      run: async () => {
        const result = await this.harness.action(key, this.withConnection(inputs), { logger: this.logger });
        return result as unknown as { data: T; branch?: string };
      },
      show: ({ data, branch }) => show(data, branch),
    });
    return data;
  }

  /** Runs an action that has to be refused, and shows the refusal. */
  async refused(key: string, says: string, inputs: Record<string, unknown>): Promise<void> {
    await this.step({
      says,
      by: this.described(this.component.actions[key], inputs),
      run: () =>
        this.harness.action(key, this.withConnection(inputs), { logger: this.logger }).then(
          () => {
            throw new Error(`${says} This was expected to be refused, but went through.`);
          },
          (error: Error) => error.message.replace(/ Trace \S+$/, ""),
        ),
      show: (message) => `Refused: ${message}`,
    });
  }

  /** A flow that a trigger starts, as the platform runs it. */
  flow<T>(key: string, inputs: Record<string, unknown>): PlatformFlow<T> {
    if (!this.connection) throw new Error("A flow needs a connection.");
    return new PlatformFlow<T>(this.component, key, this.connection, this.logger, { params: inputs });
  }

  /** Lets a flow's trigger look for changes, as its schedule does; gives those that it tells. */
  async poll<T>(flow: PlatformFlow<T>, says: string, show: (changes: T[]) => Shown): Promise<T[]> {
    const { display } = this.component.triggers[flow.key] ?? {};
    return this.step({
      says,
      by: `Trigger ${display?.label}, on its schedule`,
      run: () => flow.poll(),
      show,
    });
  }

  /** Does to the sandbox what no action does: what people do in ServiceTitan itself, time that passes, a fault. */
  async inSandbox(path: string, body: object = {}): Promise<void> {
    const { environment } = this.connection?.fields ?? {};
    const answer = await fetch(`${environment}/_sandbox/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok)
      throw new Error(`The sandbox answered ${path} with ${answer.status}: ${await answer.text()}`);
  }

  /** Tells what people do in ServiceTitan itself, and does it: "appointments/1001/finish". */
  async byHand(says: string, paths: string[], show: Shown): Promise<void> {
    await this.step({
      says,
      by: `By hand, in ServiceTitan: ${paths.join(", ")}`,
      run: async () => {
        for (const path of paths) await this.inSandbox(path);
      },
      show: () => show,
    });
  }

  /** Fills a picklist. */
  async picklist(key: string, says: string): Promise<void> {
    await this.step({
      says,
      by: `Picklist ${this.component.dataSources[key]?.display.label}`,
      run: async () =>
        (await this.harness.dataSource(key, this.withConnection({}), { logger: this.logger }))
          .result as Choice[],
      show: (choices) => [
        `${choices.length.toLocaleString("en")} to choose from.`,
        ...(choices.length > 0 ? [`From "${choices[0]?.label}" to "${choices.at(-1)?.label}".`] : []),
      ],
    });
  }

  /** Prints what was gathered, label by label. */
  facts(title: string, facts: Record<string, string | string[]>): void {
    this.paper.print("");
    this.paper.print(title, { first: "    ", style: "bold" });
    for (const [label, value] of Object.entries(facts))
      [value].flat().forEach((line, index) => {
        this.paper.print(line, { first: `    ${(index === 0 ? label : "").padEnd(10)} ` });
      });
  }

  /** Prints how it went, and what to look at next. */
  finish(words: string): void {
    const seconds = ((performance.now() - this.started) / 1000).toFixed(1);
    this.paper.print("");
    this.paper.print(`${words} ${this.steps} steps in ${seconds} s.`, { first: "✓ ", style: "green" });
    this.paper.print("");
    this.paper.print("What to look at next", { style: "bold" });
    for (const [what, why] of next) this.paper.print(why, { first: `  ${what.padEnd(15)}  ` });
  }

  private withConnection(inputs: Record<string, unknown>): Record<string, unknown> {
    return { connection: this.connection, ...inputs };
  }

  /** "Get Job: Job ID 200228159", in the words of the designer. */
  private described(action: Labelled | undefined, given: Record<string, unknown>): string {
    const values = Object.entries(given).map(
      ([key, value]) =>
        `${labelOf(action?.inputs.find((input) => input.key === key)) ?? key} ${shown(value)}`,
    );
    return [action?.display.label, values.join(", ")].filter(Boolean).join(": ");
  }

  private async step<T>({ says, by, run, show }: Step<T>): Promise<T> {
    this.steps += 1;
    this.paper.print(says, { first: `${String(this.steps).padStart(2)}  ` });
    this.paper.printCut(by, { first: "    ", style: "gray" });
    const result = await run();
    for (const line of [show(result)].flat()) this.paper.print(line, { first: "    → ", style: "cyan" });
    return result;
  }
}

const next = [
  ["npm run console", "In a browser: such a day on a board, and every action to try in a form."],
  ["npm run docs", "Makes docs/reference.html: what each action takes, calls and returns."],
  ["ls examples", "Whole flows to start from, each with a page that explains it."],
] as const;

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** "-$500.00" of -500 or "-500.00". */
export const money = (amount: string | number) => dollars.format(Number(amount));

interface Choice {
  key: string;
  label: string;
}

interface Labelled {
  display: { label: string };
  inputs: { key: string; label?: unknown }[];
}

function labelOf(input: { label?: unknown } | undefined): string | undefined {
  const label = input?.label;
  if (typeof label === "string") return label;
  return (label as { value?: string } | undefined)?.value;
}

function shown(value: unknown): string {
  if (Buffer.isBuffer((value as { data?: unknown } | undefined)?.data)) return "(a file)";
  if (typeof value === "string") return value;
  return JSON.stringify(value).replace(/([{,])"(\w+)":/g, (_, before: string, key: string) =>
    before === "," ? `, ${key}: ` : `{${key}: `,
  );
}

async function fetchToken(account: Account): Promise<Record<string, unknown>> {
  const response = await requestToken(account);
  if (!response.ok) throw new Error(`No access token (${response.status}): check the client ID and secret.`);
  return (await response.json()) as Record<string, unknown>;
}

/** Warnings are worth seeing; the rest of the component's log would drown the steps. */
function loggerOn(paper: Paper): ActionLogger {
  const quiet = () => {};
  const warn = (...words: unknown[]) =>
    paper.print(words.map(String).join(" "), { first: "    ! ", style: "yellow" });
  return {
    metric: quiet,
    trace: quiet,
    debug: quiet,
    info: quiet,
    log: quiet,
    warn,
    error: warn,
    section: quiet,
    sectionEnd: quiet,
  } as unknown as ActionLogger;
}
