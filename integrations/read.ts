import { readFileSync } from "node:fs";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import type { Integration } from "./definition";

const component = z.looseObject({ key: z.string() });
const named = z.looseObject({ key: z.string(), component });
const inputs = z
  .record(z.string(), z.looseObject({ type: z.string() }))
  .nullish()
  .transform((given) => given ?? {});

const step = z.looseObject({
  name: z.string(),
  action: named,
  inputs,
  get steps() {
    return z.array(step).optional();
  },
  get branches() {
    return z.array(z.looseObject({ name: z.string(), steps: z.array(step) })).optional();
  },
});

const configVar = z.looseObject({ key: z.string(), dataSource: named.optional(), inputs });

const integration = z.looseObject({
  name: z.string(),
  flows: z.array(z.looseObject({ name: z.string(), steps: z.array(step) })).min(1),
  requiredConfigVars: z.array(configVar).default([]),
});

/**
 * Reads an integration's YAML.
 * @param name what to call it in messages.
 * @throws Error: one sentence that says what is no integration in it.
 */
export function parseIntegration(text: string, name: string): Integration {
  const { success, data, error } = integration.safeParse(parseYaml(text, name));
  if (success) return data as unknown as Integration;
  const place = error.issues[0]?.path.join(".");
  throw new Error(
    `${name} is no low-code integration: ${place || "its content"} is missing or not as expected. Export one with "npx prism integrations:export".`,
  );
}

/** Reads a file with an integration's YAML; throws as `parseIntegration` does. */
export function readIntegration(path: string): Integration {
  return parseIntegration(textOf(path), path);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : `${error}`;
    throw new Error(`${path} cannot be read: ${why}.`);
  }
}

function parseYaml(text: string, name: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new Error(`${name} is not YAML: ${error.message.split(/:?\n/)[0]}.`);
  }
}
