import type { Differences } from "../../client/preview";
import { type PlainAction, runAction } from "../../declare/action";
import type { Call } from "../../declare/declaration";
import { orLookedFor } from "./lost";

/** The writes of an action of several requests, each of which can be left out where it was done before. */

/** One request that brings what is there nearer to what is wanted. */
export interface Step {
  action: PlainAction;
  values: Record<string, unknown>;
  differs?: Differences;
  /** Whether a look shows that it was carried out, where its action has no look of its own. */
  shows?: () => Promise<boolean>;
}

/** The step that sends each field that differs, with what its path names; none where none does. */
export function stepOf(
  action: PlainAction,
  ids: Record<string, unknown>,
  differs: Differences,
  shows?: Step["shows"],
): Step[] {
  const changes = Object.entries(differs).map(([field, { to }]) => [field, to]);
  return changes.length > 0
    ? [{ action, values: { ...ids, ...Object.fromEntries(changes) }, differs, shows }]
    : [];
}

/** Takes steps, and remembers what was done: by the labels of the actions. */
export class Steps {
  readonly done: string[] = [];
  /** What an error says beside what was done. */
  advice?: string;

  constructor(private readonly call: Call) {}

  /** @throws what the step failed with; the message names it. */
  async take({ action, values, differs, shows }: Step): Promise<void> {
    const call = { ...within(this.call, action), values, differs };
    const write = async () => {
      await runAction(action, call);
      return true as const;
    };
    await (shows ? orLookedFor(write, async () => (await shows()) || undefined, call) : write());
    this.done.push(action.label);
  }
}

/**
 * Carries out what an action does in steps: its errors also say what was done before.
 * @returns what it gives, and what was done.
 */
export async function inSteps<T>(
  call: Call,
  run: (steps: Steps) => Promise<T>,
): Promise<{ result: T; done: string[] }> {
  const steps = new Steps(call);
  try {
    return { result: await run(steps), done: steps.done };
  } catch (error) {
    const { done, advice } = steps;
    const before = done.length > 0 ? `Done before: ${done.join(", ")}.` : "Nothing was done before.";
    const thrown = error as Error;
    thrown.message = [thrown.message, before, advice].filter(Boolean).join(" ");
    throw error;
  }
}

/** The call of an action's request among others: its errors name both. */
export const within = (call: Call, { label }: PlainAction): Call => ({
  ...call,
  client: (api, options) => call.client(api, { action: `${call.label}, ${label}`, ...options }),
});

/** Runs an action's request among others; gives what ServiceTitan answers. */
export const answerTo = async <T>(
  action: PlainAction,
  values: Record<string, unknown>,
  call: Call,
): Promise<T> => (await runAction(action, { ...within(call, action), values })).data as T;
