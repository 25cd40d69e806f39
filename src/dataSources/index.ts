import type { DataSource } from "../declare/dataSource";
import * as all from "./all";

/** All data sources by key, as data. */
export const dataSources: Record<string, DataSource> = all;
