import { dirname, resolve } from "node:path";
import type { z } from "zod";
import { byName, contents, listOf, objectOf, readAt, text } from "./kinds";
import { allOptions, options, type Values } from "./options";

const { customers, jobs, seed } = options;

const tenant = objectOf("an object", {
  customers: customers.schema.optional(),
  jobs: jobs.schema.optional(),
  seed: seed.schema.optional(),
});

const app = objectOf("an object", {
  appKey: text.schema,
  clientId: text.schema,
  clientSecret: text.schema,
  scopes: listOf(text).optional(),
});

const settings = allOptions.filter(([, { asks, notInFile }]) => !asks && !notInFile);

/** What a file of options may have. */
const shape = objectOf("an object of options", {
  ...Object.fromEntries(
    settings.map(([key, option]) => [
      option.list ?? key,
      (option.list ? listOf(option) : option.schema).optional(),
    ]),
  ),
  tenants: byName("tenants by ID", tenant).optional(),
  apps: listOf({ schema: app }).optional(),
});

export interface Config {
  values: Values;
  tenants?: Record<string, z.output<typeof tenant>>;
  apps?: z.output<typeof app>[];
}

/**
 * Reads a file of options.
 * @param place what names it: `--config`
 * @throws with one sentence that says where in it the mistake is
 */
export function readConfig(place: string, path: string): Config {
  const given = jsonOf(path, readAt(place, contents.schema, path));
  const { tenants, apps, ...own } = readAt(path, shape, withPaths(given, dirname(path))) as Config &
    Record<string, unknown>;
  const values = settings.map(([key, { list }]) => [key, own[list ?? key]]);
  return { values: Object.fromEntries(values.filter(([, value]) => value !== undefined)), tenants, apps };
}

function jsonOf(path: string, given: string): unknown {
  try {
    return JSON.parse(given);
  } catch (error) {
    throw new Error(`${path} is no JSON: ${(error as Error).message.replace(/\s+/g, " ")}.`);
  }
}

/** With the files that it names as they are called from here. */
function withPaths(given: unknown, folder: string): unknown {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      const isFile = settings.some(([name, option]) => name === key && option.isFile);
      return [key, isFile && typeof value === "string" ? resolve(folder, value) : value];
    }),
  );
}
