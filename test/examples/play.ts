import { type Input, type Integration, referenceName, referencesIn, type Step } from "./definition";

export interface Platform {
  /** Values of config variables, connections included. */
  configVars: Record<string, unknown>;
  /** Runs an action of the component or of the platform, such as http / httpPost; gives its result. */
  run: (component: string, action: string, inputs: Record<string, unknown>) => Promise<unknown>;
}

type Results = Record<string, unknown>;

/**
 * Plays an integration's only flow as the platform does: step after step, loops item by item.
 * @param trigger what the trigger hands on, as `results`.
 */
export async function play({ flows }: Integration, trigger: unknown, platform: Platform): Promise<void> {
  const [first, ...steps] = flows[0]?.steps ?? [];
  if (!first) throw new Error("The flow has no steps.");
  await playSteps(steps, { [referenceName(first.name)]: { results: trigger } }, platform);
}

async function playSteps(steps: Step[], before: Results, platform: Platform): Promise<void> {
  const results = { ...before };
  for (const { name, action, inputs, steps: body } of steps) {
    const values = Object.fromEntries(
      Object.entries(inputs).map(([key, input]) => [key, given(input, results, platform)]),
    );
    const key = referenceName(name);
    if (body)
      for (const currentItem of values.items as unknown[])
        await playSteps(body, { ...results, [key]: { currentItem } }, platform);
    else results[key] = { results: await platform.run(action.component.key, action.key, values) };
  }
}

function given(input: Input, results: Results, platform: Platform): unknown {
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
