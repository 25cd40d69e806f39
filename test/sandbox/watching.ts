import type { Sandbox } from "../../sandbox/server";

export interface Told {
  type: string;
  data: Data;
}

/** Of which each event has some. */
interface Data {
  version?: string;
  tenants?: { id: string; now: string }[];
  tenant?: string;
  table?: string;
  ids?: (number | string)[] | null;
}

/** Reads the stream of a sandbox's events until `end` is called. */
export async function watch({ url }: Pick<Sandbox, "url">) {
  const ending = new AbortController();
  const answer = await fetch(`${url}/_sandbox/events`, { signal: ending.signal });
  const told: Told[] = [];
  let ended = false;
  void read().finally(() => {
    ended = true;
  });

  async function read(): Promise<void> {
    let text = "";
    try {
      for await (const bytes of answer.body ?? []) {
        text += Buffer.from(bytes).toString();
        const parts = text.split("\n\n");
        text = parts.pop() ?? "";
        told.push(...parts.flatMap(toEvent));
      }
    } catch (error) {
      if (!ending.signal.aborted && (error as Error).message !== "terminated") throw error;
    }
  }

  /** Waits for something to be true, at most four seconds. */
  async function until<T>(find: () => T | undefined | false): Promise<T> {
    for (let tries = 0; tries < 400; tries++) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`It was not told; there were ${JSON.stringify(told)}`);
  }

  return {
    answer,
    told,
    of: (type: string) => told.filter((each) => each.type === type).map(({ data }) => data),
    next: (type: string) => until(() => told.find((each) => each.type === type)?.data),
    until,
    hasEnded: () => ended,
    end: () => ending.abort(),
  };
}

function toEvent(text: string): Told[] {
  const [, type, data] = /^event: (.*)\ndata: (.*)$/.exec(text) ?? [];
  return type && data ? [{ type, data: JSON.parse(data) }] : [];
}
