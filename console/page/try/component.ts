import { signal } from "@preact/signals";
import { useAnswer } from "../answers";
import { ask } from "../server";
import type { Input, Kind, Listed, ListedEntry } from "./input";

interface Component {
  label: string;
  actions: ListedEntry[];
  triggers: ListedEntry[];
  dataSources: ListedEntry[];
}

/** All that can be tried; known once it was asked for. */
export const entries = signal<Listed[] | undefined>(undefined);
export const entriesTrouble = signal<string | undefined>(undefined);

/** Asks for it, once. */
export async function loadEntries(tryAt: string): Promise<void> {
  if (entries.value) return;
  try {
    const { actions, triggers, dataSources } = await ask<Component>(`${tryAt}/component`);
    const of = (kind: Kind, told: ListedEntry[]) => told.map((entry) => ({ ...entry, kind }));
    entries.value = [...of("action", actions), ...of("trigger", triggers), ...of("dataSource", dataSources)];
    entriesTrouble.value = undefined;
  } catch (error) {
    entriesTrouble.value = (error as Error).message;
  }
}

export const entryOf = (kind?: string, key?: string): Listed | undefined =>
  entries.value?.find((entry) => entry.kind === kind && entry.key === key);

/** The inputs of an entry; they are asked for when it is chosen. */
export function useInputs(tryAt: string, { kind, key }: Listed): { inputs?: Input[]; error?: string } {
  const { data, error } = useAnswer<{ inputs: Input[] }>(`${tryAt}/component/${kind}/${key}`);
  return { inputs: data?.inputs, error };
}
