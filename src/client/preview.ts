import type { InternalAxiosRequestConfig } from "axios";

/** A write that is shown and not sent. */
export interface PlannedWrite {
  method: string;
  /** As "/jpm/v2/tenant/985798691/jobs/10978752986"; in braces, what an earlier write would answer. */
  path: string;
  body?: unknown;
  /** What it would change, where that is known. */
  differs?: Differences;
}

/** By field: what is there, and what would be. */
export type Differences = Record<string, { from: unknown; to: unknown }>;

/** What a preview needs to know of a write besides what is sent. */
interface Planned {
  differs?: Differences;
  /** What stands in for ServiceTitan's answer. */
  answer?: unknown;
}

declare module "axios" {
  interface AxiosRequestConfig {
    planned?: Planned;
  }
}

/** Hands a write to `show` in place of ServiceTitan. */
export function showInstead(config: InternalAxiosRequestConfig, show: (write: PlannedWrite) => void): void {
  const { method = "", baseURL = "", url = "", data: body, planned = {} } = config;
  const path = decodeURIComponent(`${new URL(baseURL).pathname}${url}`);
  const { differs, answer: data = "" } = planned;
  show({
    method: method.toUpperCase(),
    path,
    ...(body !== undefined && { body }),
    ...(differs && { differs }),
  });
  config.adapter = async () => ({ data, status: 200, statusText: "OK", headers: {}, config });
}

/** What stands in for a record that is not made: each field's name in braces. */
export const standIn = (example: unknown): unknown =>
  typeof example === "object" && example !== null && !Array.isArray(example)
    ? Object.fromEntries(Object.keys(example).map((key) => [key, `{${key}}`]))
    : example;
