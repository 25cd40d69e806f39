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

/** What changes in a tenant's records come in at once is asked for once. */
const togetherMs = 150;

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

  const load = () => {
    if (path === undefined) return setAnswer({});
    const turn = ++asked.current;
    setLoading(true);
    ask<T>(path)
      .then((data) => ({ data }))
      .catch((error: Error) => ({ error: error.message }))
      .then((result) => {
        if (turn !== asked.current) return;
        setLoading(false);
        setAnswer({ path, ...result });
      });
  };

  useEffect(() => {
    load();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const end = listen((event) => {
      if (waiting || !(concernsAll(event) || concerned.current(event))) return;
      waiting = setTimeout(() => {
        waiting = undefined;
        load();
      }, togetherMs);
    });
    return () => {
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
