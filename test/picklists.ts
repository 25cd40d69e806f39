import { dataSources } from "../src/dataSources";
import type { Picklist } from "../src/declare/picklist";

/** The data sources that are picklists, by key. */
export const picklists: Record<string, Picklist> = Object.fromEntries(
  Object.entries(dataSources).flatMap(([key, source]) => (source.kind === "picklist" ? [[key, source]] : [])),
);
