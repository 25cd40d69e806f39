import { signal } from "@preact/signals";
import { useAnswer } from "../answers";
import { ask } from "../server";

/** What can be tried. */
export type Kind = "action" | "trigger" | "dataSource";

export interface Choice {
  label: string;
  value: string;
}

/** An input as the built component has it; what is blank is left out. */
export interface Input {
  key: string;
  label: string;
  type: string;
  comments?: string;
  required?: boolean;
  example?: string;
  default?: unknown;
  model?: Choice[];
  collection?: "valuelist" | "keyvaluelist";
  dataSource?: string;
  language?: string;
  /** Of a trigger: asked for when its flow is deployed. */
  scope?: string;
  /** The parts of a group. */
  inputs?: Input[];
}

/** What the component tells of an action, a trigger or a picklist in its list. */
interface Told {
  key: string;
  label: string;
  description: string;
  /** Of a trigger: whether a request to the flow's address starts it, and no schedule. */
  isWebhook?: boolean;
  /** The inputs that take IDs, those of its groups too. */
  takes: TakenId[];
  /** Of an action: whether it changes something in ServiceTitan. */
  writes?: boolean;
}

export interface TakenId {
  /** `customerId`, `filters.customerIds`. */
  path: string;
  dataSource?: string;
  required?: boolean;
}

export interface Listed extends Told {
  kind: Kind;
}

interface Component {
  label: string;
  actions: Told[];
  triggers: Told[];
  dataSources: Told[];
}

/** All that can be tried; known once it was asked for. */
export const entries = signal<Listed[] | undefined>(undefined);
export const entriesTrouble = signal<string | undefined>(undefined);

/** Asks for it, once. */
export async function loadEntries(tryAt: string): Promise<void> {
  if (entries.value) return;
  try {
    const { actions, triggers, dataSources } = await ask<Component>(`${tryAt}/component`);
    const of = (kind: Kind, told: Told[]) => told.map((entry) => ({ ...entry, kind }));
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
