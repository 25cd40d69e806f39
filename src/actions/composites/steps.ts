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
 * Carries out an action in steps: its errors also say what was done before.
 * @param advice what to say beside that.
 * @returns what was done.
 */
export async function inSteps(
  call: Call,
  run: (steps: Steps) => Promise<void>,
  advice = () => "",
): Promise<string[]> {
  const steps = new Steps(call);
  try {
    await run(steps);
  } catch (error) {
    const { done } = steps;
    // All that is thrown here is an error of ours, which packed code may know by another class of that name.
    (error as Error).message +=
      (done.length > 0 ? ` Done before: ${done.join(", ")}.` : " Nothing was done before.") + advice();
    throw error;
  }
  return steps.done;
}

/** The call of an action's request among others: its errors name both. */
export const within = (call: Call, { label }: PlainAction): Call => ({
  ...call,
  client: (api, options) => call.client(api, { action: `${call.label}, ${label}`, ...options }),
});
