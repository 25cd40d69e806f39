import type { Trigger } from "../declare/trigger";
import * as all from "./all";

/** All triggers by key, as data: tests and documentation walk over them. */
export const triggers: Record<string, Trigger> = all;
