import type { ChangeTrigger } from "../declare/changeTrigger";
import * as all from "./all";

/** All triggers by key, as data: tests and documentation walk over them. */
export const triggers: Record<string, ChangeTrigger> = all;
