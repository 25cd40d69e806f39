import { useEffect, useRef, useState } from "preact/hooks";
import type { Act, Kind, Run } from "../../runner/messages";
import { tenant } from "../address";
import { useAnswer } from "../answers";
import { ask, send } from "../server";
import { isLive, type StreamEvent } from "../stream";

export type { Result, Run } from "../../runner/messages";

/** What is to be run. */
export interface Order {
  kind: Kind;
  key: string;
  inputs: Record<string, unknown>;
  act?: Act;
  payload?: { headers: Record<string, string>; body: string };
}

export const pathOfRun = (tryAt: string, id: number) => `${tryAt}/runs/${id}`;

/** Begins a run for the tenant that is looked at. */
async function begin(tryAt: string, order: Order): Promise<number> {
  const body = { ...order, tenant: tenant.value };
  return (await ask<{ id: number }>(`${tryAt}/runs`, { method: "POST", body })).id;
}

const askedEveryMs = 1000;

/** A run that is followed, as the page shows it. */
export interface Followed {
  run?: Run;
  /** Why it could not begin, or is not there. */
  trouble?: string;
  isRunning: boolean;
  start: (order: Order) => void;
  stop: () => void;
}

/** Runs of one entry: the last one is followed. */
export function useRun(tryAt: string): Followed {
  const [id, setId] = useState<number | undefined>(undefined);
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const [isBeginning, setBeginning] = useState(false);
  const isOfRun = ({ type, data }: StreamEvent) => type === "run" && String(data.id) === String(id);
  const answer = useAnswer<Run>(id === undefined ? undefined : pathOfRun(tryAt, id), isOfRun);
  const run = answer.data?.id === id ? answer.data : undefined;
  const isFollowed = id !== undefined && !answer.error && (run === undefined || run.status === "running");
  const isRunning = isBeginning || isFollowed;
  const { reload } = answer;
  useEffect(() => {
    if (!isFollowed || isLive.value) return;
    const asking = setInterval(reload, askedEveryMs);
    return () => clearInterval(asking);
  }, [isFollowed, id, isLive.value]);
  const begun = useRef<Promise<number> | undefined>(undefined);
  const fail = (error: Error) => setTrouble(error.message);
  const start = (order: Order) => {
    if (isRunning) return;
    setTrouble(undefined);
    setBeginning(true);
    begun.current = begin(tryAt, order);
    begun.current.then(setId, fail).finally(() => setBeginning(false));
  };
  // One that has not begun yet is stopped once it has; that it ended is told by the stream.
  const stop = () =>
    void begun.current?.then((known) => ask(pathOfRun(tryAt, known), { method: "DELETE" })).catch(fail);
  return { run, trouble: trouble ?? answer.error, isRunning, start, stop };
}

export interface Item {
  label: string;
  key: string;
}

/** What a picklist's run gave. */
export async function itemsOf(tryAt: string, { id, result }: Run): Promise<Item[]> {
  if (result === undefined) return [];
  const text = result.isWhole ? result.text : await (await send(`${pathOfRun(tryAt, id)}/result`)).text();
  const items: (Item | string)[] = JSON.parse(text);
  return items.map((item) => (typeof item === "string" ? { key: item, label: item } : item));
}

const lookedAtEveryMs = 150;

/** Runs a picklist and waits for what it offers. @throws with the sentence that a builder sees */
export async function offeredBy(
  tryAt: string,
  key: string,
  inputs: Record<string, unknown>,
): Promise<Item[]> {
  const id = await begin(tryAt, { kind: "dataSource", key, inputs });
  for (;;) {
    const run = await ask<Run>(pathOfRun(tryAt, id));
    if (run.status === "done") return itemsOf(tryAt, run);
    if (run.status !== "running") throw new Error(run.error ?? "The picklist was stopped.");
    await new Promise((resolve) => setTimeout(resolve, lookedAtEveryMs));
  }
}
