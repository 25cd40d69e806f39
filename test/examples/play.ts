import { type ConditionalExpression, evaluate } from "@prismatic-io/spectral/dist/conditionalLogic";
import {
  type Input,
  type Integration,
  referenceName,
  referencesIn,
  type Step,
} from "../../integrations/definition";
import { mapValues } from "../../src/inputs/mapValues";

export interface Platform {
  /** Values of config variables, connections included. */
  configVars: Record<string, unknown>;
  /** Runs an action of the component or of the platform, such as http / httpPost; gives its result. */
  run: (
    component: string,
    action: string,
    inputs: Record<string, unknown>,
    results: Results,
  ) => Promise<unknown>;
}

type Results = Record<string, unknown>;

/**
 * Plays a flow of an integration, the first if none is named, as the platform does: step after step, loops item by item,
 * of a branch one case.
 * @param trigger what the trigger hands on, as `results`, and the branch that it takes.
 * @returns the results of the steps that are in no loop or branch, by their reference names.
 */
export async function play(
  { flows }: Integration,
  trigger: unknown,
  platform: Platform,
  { flow: called, branch }: { flow?: string; branch?: string } = {},
): Promise<Results> {
  const [first, ...steps] = flows.find(({ name }) => called === undefined || name === called)?.steps ?? [];
  if (!first) throw new Error("The flow has no steps.");
  const taken = first.branches?.find(({ name }) => name === branch)?.steps ?? [];
  return playSteps([...taken, ...steps], { [referenceName(first.name)]: { results: trigger } }, platform);
}

async function playSteps(steps: Step[], before: Results, platform: Platform): Promise<Results> {
  const results = { ...before };
  for (const step of steps) {
    const { name, action, steps: body, branches } = step;
    const values = inputsOf(step, results, platform);
    const key = referenceName(name);
    if (body)
      for (const currentItem of values.items as unknown[])
        await playSteps(body, { ...results, [key]: { currentItem } }, platform);
    else if (branches && values.conditions)
      await playSteps(caseOf(branches, values.conditions as Condition[]), results, platform);
    else results[key] = { results: await platform.run(action.component.key, action.key, values, results) };
  }
  return results;
}

/** What a step is given, by the keys of its inputs; a trigger sees no results. */
export const inputsOf = ({ inputs }: Step, results: Results, platform: Pick<Platform, "configVars">) =>
  mapValues(inputs, (input) => given(input, results, platform));

interface Condition {
  /** The branch's name. */
  key: string;
  value: ConditionalExpression;
}

/** The steps of the first branch whose condition is met, else of Else. */
function caseOf(branches: Required<Step>["branches"], conditions: Condition[]): Step[] {
  const met = conditions.find(({ value }) => evaluate(value))?.key ?? "Else";
  return branches.find(({ name }) => name === met)?.steps ?? [];
}

function given(input: Input, results: Results, platform: Pick<Platform, "configVars">): unknown {
  switch (input.type) {
    case "value":
      return input.value;
    case "configVar":
      return platform.configVars[input.value];
    case "reference":
      return follow(input.value, results);
    case "template":
      return referencesIn(input.value).reduce(
        (text, reference) => text.replace(`{{$${reference}}}`, String(follow(reference, results))),
        input.value,
      );
    case "complex":
      return input.value.map((entry) => {
        const value = given(entry, results, platform);
        return entry.name ? { key: entry.name, value } : value;
      });
  }
}

const follow = (reference: string, results: Results): unknown =>
  reference.split(".").reduce<unknown>((value, key) => (value as Results)?.[key], results);

interface CodeResult {
  data?: unknown;
  /** What the flow keeps from now on. */
  instanceState?: object;
}

/**
 * Runs the code of a step as the platform's component of that name does; gives its result.
 * @param kept what the flow keeps; the code may change it.
 */
export async function runCode(code: string, results: object, kept: object = {}): Promise<unknown> {
  const module = { exports: async (..._given: object[]): Promise<CodeResult> => ({}) };
  new Function("module", code)(module);
  const { data, instanceState } = await module.exports({ instanceState: { ...kept } }, results);
  Object.assign(kept, instanceState);
  return data;
}
