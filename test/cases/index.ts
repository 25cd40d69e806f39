import { readdirSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/actions";
import type { Cases, Inputs, World } from "./world";

/**
 * Full inputs of each action, called anew for each run, so that a job is canceled only once. A folder a module, a file
 * a resource, as in `src/actions`.
 */
export const cases: Cases = Object.assign({}, ...files().map((file) => require(join(__dirname, file)).cases));

function files(): string[] {
  return readdirSync(__dirname, { recursive: true, encoding: "utf8" }).filter((file) =>
    /[\\/].*\.ts$/.test(file),
  );
}

/** Full inputs of an action; for a list with a value in each of its filters, and all fields as those to keep. */
export const fullInputs = async (key: string, world: World): Promise<Inputs> => {
  const action = catalogue[key];
  const keepsFields = action?.kind === "list" && "keepFields" in action.optional;
  return {
    ...(keepsFields && { keepFields: Object.keys(action.of.example as object) }),
    ...(await cases[key]?.(world)),
  };
};
