import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { bundled, forStartUp } from "../build";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "build-"));
});

afterAll(() => rm(folder, { recursive: true }));

let count = 0;

/** Builds a component's code as `npm run build` does; gives what it exports. */
async function built(code: string): Promise<{ run: () => unknown }> {
  count += 1;
  const [entry, outfile] = [join(folder, `${count}.ts`), join(folder, `${count}.js`)];
  await writeFile(entry, code);
  await build({ ...bundled(entry, outfile), plugins: forStartUp() });
  return require(outfile);
}

test.each([
  ["yaml", 'import { parse } from "yaml"; export const run = () => parse("a: 1");'],
  ["yaml", 'import yaml from "yaml"; export const run = () => yaml.parse("a: 1");'],
  ["yaml", 'export const run = () => require("yaml").parse("a: 1");'],
  ["date-fns", 'import * as dates from "date-fns"; export const run = () => dates.format(new Date(), "y");'],
  ["jest-mock", 'import { fn } from "jest-mock"; export const run = () => fn();'],
  ["zod/locales", 'import { z } from "zod"; export const run = () => z.config(z.locales.de());'],
])("using %s, which is left out of the bundle, says so: %s", async (name, code) => {
  const { run } = await built(code);
  expect(run).toThrow(`${name} is left out of the bundle`);
  expect(run).toThrow('To use it, take it out of "replacements" in build.ts.');
});

test("what is not left out works", async () => {
  const { run } = await built('import { z } from "zod"; export const run = () => z.number().parse(5);');
  expect(run()).toBe(5);
});
