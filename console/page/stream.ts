import { signal } from "@preact/signals";
import { needsKey, send } from "./server";

/** What the sandbox tells by itself: `change`, `request`, `faults`, `clock`, `reset`, `tenants`, `run`, `hello`, `lost`. */
export interface StreamEvent {
  type: string;
  data: Record<string, unknown>;
}

type Listener = (event: StreamEvent) => void;

/** Whether what is shown moves by itself at the moment. */
export const isLive = signal(false);

const listeners = new Set<Listener>();
const channel = new BroadcastChannel("servicetitan-sandbox");

/** Calls a listener for each event; the returned function ends that. */
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell(event: StreamEvent): void {
  isLive.value = event.type !== "gone";
  for (const listener of listeners) listener(event);
}

function tellAll(event: StreamEvent): void {
  tell(event);
  channel.postMessage(event);
}

/**
 * Begins to listen to the sandbox. A browser opens six connections to a host at most, so of all tabs one holds the
 * stream and tells the others; when it is closed, another one goes on.
 */
export function start(): void {
  channel.onmessage = ({ data }) => (data.type === "who" ? isLeading && answer() : tell(data));
  // A browser has locks for pages of this machine and of HTTPS only; elsewhere each tab reads for itself while it is seen.
  if (navigator.locks) void navigator.locks.request("servicetitan-sandbox", lead);
  else leadWhileSeen();
  channel.postMessage({ type: "who" });
}

let isLeading = false;

const answer = () => channel.postMessage({ type: isLive.value ? "here" : "gone", data: {} });

const secondsToWait = 1;

/** Reads the stream for good. */
async function lead(): Promise<void> {
  isLeading = true;
  for (;;) {
    if (!needsKey.value) await read(tellAll).catch(() => undefined);
    tellAll({ type: "gone", data: {} });
    await new Promise((resolve) => setTimeout(resolve, secondsToWait * 1000));
  }
}

function leadWhileSeen(): void {
  let reading: AbortController | undefined;
  const follow = () => {
    reading?.abort();
    reading = undefined;
    if (document.visibilityState === "visible") {
      reading = new AbortController();
      void read(tell, reading.signal).catch(() => tell({ type: "gone", data: {} }));
    }
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}

/** Tells the events of a stream until it ends. */
async function read(tell: Listener, signal?: AbortSignal): Promise<void> {
  const { body, ok } = await send("/_sandbox/events", { signal });
  if (!ok || body === null) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (text + value).split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, type, data] = /^event: (.*)\ndata: (.*)$/m.exec(block) ?? [];
      if (type && data) tell({ type, data: JSON.parse(data) });
    }
  }
}
