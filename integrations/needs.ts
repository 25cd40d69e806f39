import { catalogue } from "../src/actions";
import { dataSources } from "../src/dataSources";
import { type DataSource, inputsOfDataSource, scopesOfDataSource } from "../src/declare/dataSource";
import type { Trigger } from "../src/declare/trigger";
import { nearestOf } from "../src/inputs/nearest";
import { triggers } from "../src/triggers";
import { decidedLater, type Given, neededBy, valuesOf, type Wanted } from "./actionNeeds";
import { allSteps, type ConfigVar, type Integration, isOurs, type Step } from "./definition";

/** A scope that a step or a config variable wants. */
export interface Need {
  scope: string;
  /** The step or config variable, as a builder knows it. */
  by: string;
  /** When it is wanted, where that is not always. */
  onlyIf?: string;
}

/** What an integration wants of the app that it connects as. */
export interface Needs {
  needs: Need[];
  /** Sentences on steps whose scopes cannot be told. */
  untold: string[];
  /** Sentences on what this version of the component does not have. */
  unknown: string[];
}

/** Finds out which API scopes the steps, triggers and data sources of an integration need. */
export function needsOf(integration: Integration): Needs {
  const { flows, requiredConfigVars } = integration;
  const chosen = requiredConfigVars.filter(({ dataType }) => dataType === "picklist").map(({ key }) => key);
  const isChosen = (key: string) => chosen.includes(key);
  const found: Needs = { needs: [], untold: [], unknown: [] };
  const note = (by: string, wanted: Wanted | string) => {
    if (typeof wanted === "string") found.unknown.push(`${by} uses ${wanted}`);
    else {
      found.needs.push(...wanted.scopes.map((need) => ({ ...need, by })));
      if (wanted.untold) found.untold.push(`${by}: ${wanted.untold}`);
    }
  };
  for (const flow of flows)
    for (const step of allSteps(flow.steps))
      if (isOurs(step.action.component))
        note(
          flows.length > 1 ? `${flow.name} › ${step.name}` : step.name,
          ofStep(step, { inputs: step.inputs, isChosen }),
        );
  for (const variable of requiredConfigVars)
    if (variable.dataSource && isOurs(variable.dataSource.component))
      note(`Config variable ${variable.key}`, ofVariable(variable));
  return found;
}

/** @returns what is unknown as a text, where the component does not have it. */
function ofStep({ isTrigger, action: { key } }: Step, given: Given): Wanted | string {
  if (!isTrigger) return catalogue[key] ? neededBy(catalogue[key], given) : unknown("action", key, catalogue);
  return triggers[key] ? ofTrigger(triggers[key], given) : unknown("trigger", key, triggers);
}

function ofTrigger(trigger: Trigger, { inputs }: Given): Wanted {
  if (trigger.kind === "webhook") return { scopes: [] };
  if (trigger.kind === "changes") return { scopes: [{ scope: trigger.feed.scope }] };
  const type = inputs.resourceType?.type === "value" ? inputs.resourceType.value : "";
  const feed = trigger.feeds[type];
  return feed ? { scopes: [{ scope: feed.scope }] } : { scopes: [], untold: decidedLater("Resource Type") };
}

function ofVariable({ dataSource, inputs = {} }: ConfigVar): Wanted | string {
  const { key } = dataSource as NonNullable<ConfigVar["dataSource"]>;
  const source: DataSource | undefined = dataSources[key];
  if (!source) return unknown("data source", key, dataSources);
  if (source.kind !== "picklist" || !source.among)
    return { scopes: scopesOfDataSource(source).map((scope) => ({ scope })) };
  const { required } = inputsOfDataSource(source);
  const values = valuesOf(required, inputs);
  const labels = Object.values(required).map(({ input }) => input.label);
  const list = Object.values(values).includes(undefined) ? undefined : source.among(values);
  return list
    ? { scopes: [{ scope: list.scope }] }
    : { scopes: [], untold: decidedLater(labels.join(" and ")) };
}

function unknown(what: string, key: string, all: Record<string, { label: string }>): string {
  const nearest = nearestOf(key, Object.keys(all)) as string;
  return `the ${what} ${key}, which this version of the component does not have; the nearest is ${all[nearest]?.label} (${nearest}).`;
}
