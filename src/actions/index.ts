import type { Action } from "../declare/perform";
import * as all from "./all";

/** All actions by key, as data: tests and documentation walk over them. */
export const catalogue: Record<string, Action> = all;
