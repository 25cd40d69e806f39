import { signal } from "@preact/signals";
import { ask } from "./server";
import { listen } from "./stream";

/** What the sandbox says of itself. */
export interface Health {
  version: string;
  tenants: { id: string; customers: number; jobs: number; seed: string; now: string }[];
  console?: { tryAt?: string };
}

/** Known once the sandbox has answered. */
export const health = signal<Health | undefined>(undefined);
export const healthTrouble = signal<string | undefined>(undefined);

/** By how much a tenant's clock is ahead of this machine's, in milliseconds. */
export const aheadMs = (tenant?: string): number => {
  const { tenants = [] } = health.value ?? {};
  const { now } = tenants.find(({ id }) => id === tenant) ?? tenants[0] ?? {};
  return now ? Date.parse(now) - heardAt : 0;
};

let heardAt = 0;

/** What time it is for a tenant, in milliseconds since 1970. */
export const nowMs = (tenant?: string): number => Date.now() + aheadMs(tenant);

/** Asks the sandbox what it is, and again when that changes. */
export async function load(): Promise<void> {
  try {
    const answer = await ask<Health>("/_sandbox/health");
    heardAt = Date.now();
    health.value = answer;
    healthTrouble.value = undefined;
  } catch (error) {
    healthTrouble.value = (error as Error).message;
  }
}

listen(({ type }) => {
  if (["hello", "clock", "tenants", "reset"].includes(type)) void load();
});
