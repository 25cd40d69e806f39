import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { bundled, forStartUp } from "../../build";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "component-"));
  mkdirSync(join(folder, "api", "jpm"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Bundles a module of `api` in the component's way; gives what it exports then. */
async function bundle(module: string): Promise<unknown> {
  writeFileSync(join(folder, "api", "jpm", "made.ts"), module);
  const [entry, outfile] = [join(folder, "entry.ts"), join(folder, "out.js")];
  writeFileSync(entry, 'export * from "./api/jpm/made";');
  await build({ ...bundled(entry, outfile), plugins: forStartUp(), logLevel: "silent" });
  return { ...require(outfile) };
}

test("a list of values beside a record is kept", async () => {
  expect(await bundle('export const statuses = ["Open", "Done"] as const;')).toEqual({
    statuses: ["Open", "Done"],
  });
});

test("of a record the component keeps its name, example and JSON Schema", async () => {
  const module = `export const made = { kind: "record", name: "Made", example: 1, jsonSchema: { type: "integer" }, shape: () => 1 };`;
  expect(await bundle(module)).toEqual({
    made: { kind: "record", name: "Made", example: 1, jsonSchema: { type: "integer" } },
  });
});

test.each([
  ["a function", "export const made = (text: string) => text;"],
  ["a schema", 'export const made = { parse: () => "", values: ["Open"] };'],
  ["a map", "export const made = new Map();"],
])("%s is refused by name", async (_what, module) => {
  await expect(bundle(module)).rejects.toThrow(
    /made\.ts exports made, which is neither a record nor plain data/,
  );
});
