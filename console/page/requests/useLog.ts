import { useEffect, useRef, useState } from "preact/hooks";
import { ask, pathOf } from "../server";
import { listen } from "../stream";
import { type Filter, fits, type Logged, withArrived } from "./logged";

/** As many are shown. */
const most = 200;

/** As many are asked for where the sandbox itself does not pick those that are looked at. */
const mostToPickFrom = 1000;

/** What comes within so long is shown at once: many requests a second are no more work for the page than a few. */
const togetherMs = 100;

export interface Log {
  /** The newest first. */
  requests: Logged[];
  /** Why there are none. */
  error?: string;
  isPaused: boolean;
  /** How many came since it is paused. */
  missed: number;
  pause(isPaused: boolean): void;
  /** Forgets all, in the sandbox. */
  clear(): void;
}

/** The latest requests that are looked at, live unless it is paused. */
export function useLog(filter: Filter): Log {
  const [requests, setRequests] = useState<Logged[]>([]);
  const [error, setError] = useState<string>();
  const [isPaused, setPaused] = useState(false);
  const [missed, setMissed] = useState(0);
  const asked = useRef(0);
  const wanted = JSON.stringify(filter);

  /** What came while it was asked for stays, but where everything is anew. */
  const load = async ({ isAnew = false } = {}) => {
    const turn = ++asked.current;
    try {
      const found = await ask<{ requests: Logged[] }>(pathToAsk(filter));
      if (turn !== asked.current) return;
      const shown = found.requests.filter((request) => fits(request, filter));
      setRequests((before) => {
        const still = isAnew ? [] : before.filter((request) => fits(request, filter));
        return withArrived(still, shown, most);
      });
      setError(undefined);
      setMissed(0);
    } catch (problem) {
      if (turn === asked.current) setError((problem as Error).message);
    }
  };

  useEffect(() => {
    if (!isPaused) void load();
    let arrived: Logged[] = [];
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      const shown = arrived;
      arrived = [];
      waiting = undefined;
      if (isPaused) setMissed((before) => before + new Set(shown.map(({ id }) => id)).size);
      else setRequests((before) => withArrived(before, shown, most));
    };
    const end = listen(({ type, data }) => {
      if (["hello", "lost", "reset", "cleared"].includes(type) && !isPaused) void load({ isAnew: true });
      const request = data as unknown as Logged;
      // One that is paused counts those that arrive, not their answers.
      if (type !== "request" || !fits(request, filter) || (isPaused && request.status !== undefined)) return;
      arrived.push(request);
      waiting ??= setTimeout(show, togetherMs);
    });
    return () => {
      end();
      clearTimeout(waiting);
      show();
      asked.current++;
    };
  }, [wanted, isPaused]);

  const clear = async () => {
    try {
      await ask(pathOf("/_sandbox/requests", { tenant: filter.tenant }), { method: "DELETE" });
      await load({ isAnew: true });
    } catch (problem) {
      setError((problem as Error).message);
    }
  };
  return { requests, error, isPaused, missed, pause: setPaused, clear: () => void clear() };
}

/** The sandbox finds by path and method; what else is looked at is picked from more. */
function pathToAsk({ path, method, status, sender, tenant }: Filter): string {
  const isPicked = [path, status, sender, tenant].some((each) => each !== undefined);
  return pathOf("/_sandbox/requests", { method, limit: isPicked ? mostToPickFrom : most });
}
