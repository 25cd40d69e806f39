import { mkdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { describe } from "./describe";
import { toHtml } from "./html";
import { toMarkdown } from "./markdown";

/** Writes docs/reference.md and docs/reference.html; with --check, only says whether they are as they should be. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: "boolean" } } });
  const folder = resolve(__dirname, "../docs");
  const reference = describe();
  const files = { "reference.md": toMarkdown(reference), "reference.html": toHtml(reference) };
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const path = resolve(folder, name);
    if (!values.check) await writeFile(path, text);
    else if ((await readFile(path, "utf8").catch(() => "")) !== text)
      throw new Error(`docs/${name} is not that of this component: run npm run docs and commit it.`);
    console.log(
      `docs/${name} ${values.check ? "is up to date" : "is written"}, ${Math.round(text.length / 1024)} KB`,
    );
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
