import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describe } from "./describe";
import { toHtml } from "./html";
import { toMarkdown } from "./markdown";

/** Writes docs/reference.md and docs/reference.html. */
async function main(): Promise<void> {
  const folder = resolve(__dirname, "../docs");
  const reference = describe();
  const files = { "reference.md": toMarkdown(reference), "reference.html": toHtml(reference) };
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(resolve(folder, name), text);
    console.log(`docs/${name} is written, ${Math.round(text.length / 1024)} KB`);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
