import { component } from "@prismatic-io/spectral";
import { catalogue } from "./actions";
import { toPlatformError } from "./client/errors";
import { serviceTitanConnection } from "./connections";
import { dataSources } from "./dataSources";
import { exampleRun, toAction, toDataSource } from "./declare/spectral";
import { toTrigger } from "./declare/spectralTrigger";
import { triggers } from "./triggers";

type Component = ReturnType<typeof component>;

const about = {
  key: "servicetitan",
  public: false,
  documentationUrl: "https://developer.servicetitan.io/docs/welcome",
  display: {
    label: "ServiceTitan",
    description: "Manage customers, locations, jobs, appointments, dispatch and billing in ServiceTitan.",
    iconPath: "icon.png",
    category: "ERP",
  },
  hooks: { error: toPlatformError },
};

// spectral converts each action, trigger and data source when it is first looked at: an execution needs few of them, and
// the platform loads the component anew for each.
export default {
  ...component({ ...about, connections: [serviceTitanConnection] }),
  actions: onFirstLook(catalogue, (key, action) => ({
    ...component({ ...about, actions: { [key]: toAction(action) } }).actions[key],
    ...exampleRun(action),
  })),
  triggers: onFirstLook(
    triggers,
    (key, trigger) => component({ ...about, triggers: { [key]: toTrigger(trigger) as never } }).triggers[key],
  ),
  dataSources: onFirstLook(
    dataSources,
    (key, source) => component({ ...about, dataSources: { [key]: toDataSource(source) } }).dataSources[key],
  ),
} as Component;

/** The same keys; each value is made when it is first asked for, or is what is assigned in its place. */
function onFirstLook<T, U>(object: Record<string, T>, make: (key: string, value: T) => U): Record<string, U> {
  const made: Record<string, U | undefined> = {};
  for (const key of Object.keys(object)) made[key] = undefined;
  return new Proxy(made, {
    get(_, key: string) {
      if (made[key] === undefined && Object.hasOwn(made, key)) made[key] = make(key, object[key] as T);
      return made[key];
    },
  }) as Record<string, U>;
}
