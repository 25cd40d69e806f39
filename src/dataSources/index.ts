import type { Picklist } from "../declare/picklist";
import * as all from "./all";

/** All picklists by key, as data. */
export const picklists: Record<string, Picklist> = all;
