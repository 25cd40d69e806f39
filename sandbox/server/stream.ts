import type { ServerResponse } from "node:http";

/** What is put off is told after so long, once for all that happened meanwhile. */
const collectedMs = 50;

/** Of one event: where more records change, it tells only that some do. */
const mostIds = 100;

const pulseMs = 15_000;

/** Of one reader. */
const mostUnsentBytes = 1_000_000;

interface TableChange {
  tenant: string;
  table: string;
  ids: Set<number | string>;
}

/** Tells all that happens in a sandbox to those who watch it, as server-sent events. */
export class Stream {
  private readonly readers = new Set<Reader>();
  private readonly changes = new Map<string, TableChange>();
  private readonly later = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private pulse: NodeJS.Timeout | undefined;

  /** Answers with the events from now on. */
  open(response: ServerResponse, hello: object): void {
    const reader = new Reader(response);
    this.readers.add(reader);
    response.on("close", () => this.leave(reader));
    this.pulse ??= setInterval(() => this.send(": still here\n\n"), pulseMs).unref();
    reader.send(eventOf("hello", hello));
  }

  private leave(reader: Reader): void {
    this.readers.delete(reader);
    if (this.readers.size > 0) return;
    clearInterval(this.pulse);
    this.pulse = undefined;
  }

  tell(type: string, data: object): void {
    if (this.readers.size > 0) this.send(eventOf(type, data));
  }

  /** Tells what may happen often at once. */
  tellSoon(type: string): void {
    if (this.readers.size === 0) return;
    this.later.add(type);
    this.collect();
  }

  tellChange(tenant: string, table: string, id: number | string): void {
    if (this.readers.size === 0) return;
    const key = `${tenant} ${table}`;
    const change = this.changes.get(key) ?? { tenant, table, ids: new Set() };
    if (change.ids.size <= mostIds) change.ids.add(id);
    this.changes.set(key, change);
    this.collect();
  }

  /** Ends all answers. */
  close(): void {
    clearTimeout(this.timer);
    for (const reader of this.readers) reader.end();
  }

  private collect(): void {
    this.timer ??= setTimeout(() => this.tellCollected(), collectedMs).unref();
  }

  private tellCollected(): void {
    this.timer = undefined;
    for (const { ids, ...change } of this.changes.values())
      this.tell("change", { ...change, ids: ids.size > mostIds ? null : [...ids] });
    for (const type of this.later) this.tell(type, {});
    this.changes.clear();
    this.later.clear();
  }

  private send(text: string): void {
    for (const reader of this.readers) reader.send(text);
  }
}

const eventOf = (type: string, data: object) => `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

/** One that does not read gets nothing more than is on its way, and is told so once it has read that. */
class Reader {
  private isBehind = false;

  constructor(private readonly response: ServerResponse) {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.on("drain", () => {
      if (!this.isBehind) return;
      this.isBehind = false;
      this.send(eventOf("lost", {}));
    });
  }

  send(text: string): void {
    this.isBehind ||= this.response.writableLength > mostUnsentBytes;
    if (!this.isBehind) this.response.write(text);
  }

  end(): void {
    this.response.end();
    this.response.destroy();
  }
}
