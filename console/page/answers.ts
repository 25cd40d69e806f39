import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "./server";
import { listen, type StreamEvent } from "./stream";

/** What the sandbox answers at a path: what it answered last stays until the next answer is there. */
export interface Answer<T> {
  data?: T;
  /** Why there is none. */
  error?: string;
  isLoading: boolean;
  reload(): void;
}

/** What happens within this time is asked for once. */
const togetherMs = 150;
/** Under a steady load the sandbox has so many times the time of an answer for others before it is asked again. */
const restFactor = 3;

/** Whatever one looks at may have changed: the stream was away, or everything is as at the start. */
const concernsAll = ({ type }: StreamEvent) => type === "hello" || type === "lost" || type === "reset";

const never = () => false;

/**
 * Asks for what is at a path, and again when the path changes or an event concerns it.
 * @param path nothing is asked for where there is none
 */
export function useAnswer<T>(
  path: string | undefined,
  isConcerned: (event: StreamEvent) => boolean = never,
): Answer<T> {
  const [answer, setAnswer] = useState<{ path?: string; data?: T; error?: string }>({});
  const [isLoading, setLoading] = useState(false);
  const concerned = useRef(isConcerned);
  concerned.current = isConcerned;
  const asked = useRef(0);

  const load = async () => {
    if (path === undefined) return setAnswer({});
    const turn = ++asked.current;
    setLoading(true);
    const result = await ask<T>(path).then(
      (data) => ({ data }),
      (error: Error) => ({ error: error.message }),
    );
    if (turn !== asked.current) return;
    setLoading(false);
    setAnswer({ path, ...result });
  };

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let isBusy = false;
    let isStale = false;
    let isOver = false;
    const again = async () => {
      isStale = false;
      const started = performance.now();
      await load();
      const took = performance.now() - started;
      if (isOver) return;
      waiting = setTimeout(goOn, Math.max(togetherMs, took * restFactor));
    };
    const goOn = () => {
      isBusy = isStale;
      if (isStale) void again();
    };
    const end = listen((event) => {
      if (!(concernsAll(event) || concerned.current(event))) return;
      isStale = true;
      if (isBusy) return;
      isBusy = true;
      waiting = setTimeout(again, togetherMs);
    });
    void load();
    return () => {
      isOver = true;
      end();
      clearTimeout(waiting);
      asked.current++;
    };
  }, [path]);

  return { ...answer, isLoading, reload: load };
}

/** Whether an event tells of a change to these tables of a tenant, the first where none is given. */
export const changes =
  (tables: string[], tenant?: string) =>
  ({ type, data }: StreamEvent): boolean =>
    type === "change" &&
    (tenant === undefined || data.tenant === tenant) &&
    tables.includes(String(data.table));
