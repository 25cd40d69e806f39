import type { ChildProcess } from "node:child_process";
import { gzipSync } from "node:zlib";
import { ApiError } from "../../sandbox/kit/errors";
import { nearestOf } from "../../sandbox/kit/nearest";
import type { Described, Entry } from "../runner/describe";
import type { Kind, ListedEntry, Order, Told } from "../runner/messages";
import { whyEnded } from "./ended";
import type { Runners } from "./runners";
import { takenIds } from "./takenIds";

/** Where entries of a kind are. */
const places = { action: "actions", trigger: "triggers", dataSource: "dataSources" } as const;

const names = { action: "action", trigger: "trigger", dataSource: "data source" };

/** The built component as the designer shows it, described once for each build. */
export class DescribedComponent {
  private known: { builtAt: number; described: Promise<Described> } | undefined;

  constructor(private readonly runners: Runners) {}

  get described(): Promise<Described> {
    const { builtAt } = this.runners;
    if (this.known?.builtAt !== builtAt) {
      const described = describedBy(this.runners.take());
      // It is asked again the next time.
      described.catch(() => {
        this.known = undefined;
      });
      this.known = { builtAt, described };
    }
    return this.known.described;
  }

  /**
   * The list of all entries, as JSON, gzipped.
   * @param writes the keys of the actions that change something
   */
  async zippedList(writes: string[]): Promise<Buffer> {
    const { key, label, ...entries } = await this.described;
    const writing = new Set(writes);
    const listed = ({ key, label, description, isWebhook, isForm, inputs }: Entry): ListedEntry => ({
      ...{ key, label, description },
      ...(isWebhook && { isWebhook }),
      ...(isForm && { isForm }),
      ...(writing.has(key) && { writes: true }),
      takes: takenIds(inputs),
    });
    const lists = Object.entries(entries).map(([kind, list]) => [kind, list.map(listed)]);
    return gzipSync(JSON.stringify({ key, label, ...Object.fromEntries(lists) }), { level: 9 });
  }

  /** @throws ApiError 404 where there is none of this key */
  async entry(kind: Kind, key: string): Promise<Entry> {
    const entries = (await this.described)[places[kind]];
    const found = entries.find((entry) => entry.key === key);
    if (found) return found;
    const nearest = nearestOf(
      key,
      entries.map((entry) => entry.key),
    );
    throw new ApiError(404, `The component has no ${names[kind]} ${key}; the nearest is ${nearest}.`);
  }
}

function describedBy(child: ChildProcess): Promise<Described> {
  const order: Order = "describe";
  return new Promise((resolve, reject) => {
    child.on("message", (told: Told) => {
      if ("component" in told) resolve(told.component as Described);
      if ("failed" in told) reject(new Error(told.failed));
    });
    child.on("exit", (code, signal) => reject(new Error(whyEnded(code, signal))));
    child.send(order, (error) => error && reject(error));
  });
}
