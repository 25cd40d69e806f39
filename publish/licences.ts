import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Metafile } from "esbuild";

const root = resolve(__dirname, "..");

/** The licences of the project and of all packages that are in bundles of it, as one text. */
export async function licences(bundles: Metafile[]): Promise<string> {
  const outputs = bundles.flatMap(({ outputs }) => Object.values(outputs));
  const used = outputs.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const packages = used.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  const texts = await Promise.all([".", ...new Set(packages.sort())].map(licenceOf));
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

async function licenceOf(path: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(root, path, "package.json"), "utf8"));
  const named = (await readdir(join(root, path))).find((each) => /^licen[cs]e/i.test(each));
  const text = named ? await readFile(join(root, path, named), "utf8") : "";
  return `${name} ${version}: ${license}\n\n${text.trim()}\n`;
}
