import { signal } from "@preact/signals";

/** Whether the sandbox asks for its admin key, and why. */
export const needsKey = signal<false | "missing" | "wrong">(false);

const keyName = "servicetitan-sandbox-key";

/** Goes on with the key that somebody typed in; this tab alone remembers it. */
export function useKey(key: string): void {
  sessionStorage.setItem(keyName, key);
  needsKey.value = false;
}

export interface Asking {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Sent as JSON; as it is where it is a file. */
  body?: unknown;
  /** Ends it. */
  signal?: AbortSignal;
}

/**
 * Asks the sandbox for what is at a path such as `/_sandbox/health`.
 * @throws with the sentence that it answers
 */
export async function ask<T>(path: string, asking: Asking = {}): Promise<T> {
  const answer = await send(path, asking);
  const text = await answer.text();
  const body = text === "" ? {} : JSON.parse(text);
  if (answer.ok) return body as T;
  throw new Error(body.error ?? body.message ?? `The sandbox answered ${answer.status}.`);
}

/** As `ask`, but gives the answer itself, to be read as it comes. @throws where the sandbox is not there */
export async function send(path: string, { method = "GET", body, signal }: Asking = {}): Promise<Response> {
  const isFile = body instanceof Blob;
  const answer = await fetch(path, {
    method,
    signal,
    headers: {
      ...(method !== "GET" && { "content-type": isFile ? "application/octet-stream" : "application/json" }),
      "x-sandbox-key": sessionStorage.getItem(keyName) ?? "",
    },
    ...(body !== undefined && { body: isFile ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw new Error("The sandbox does not answer: it may have ended.");
  });
  if (answer.status === 401) needsKey.value = sessionStorage.getItem(keyName) ? "wrong" : "missing";
  return answer;
}

/** A path with its query, without what is empty. */
export function pathOf(path: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === "" ? path : `${path}?${text}`;
}
