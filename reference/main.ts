import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe } from "./describe";
import { toHtml } from "./html";
import { toMarkdown } from "./markdown";

/** Writes the reference: docs/reference, a page a module, which is kept; and docs/reference.html, which is not. */
async function main(): Promise<void> {
  const docs = join(__dirname, "../docs");
  const reference = describe();
  const pages = Object.entries(toMarkdown(reference)).map(([name, text]) => [join("reference", name), text]);
  await rm(join(docs, "reference"), { recursive: true, force: true });
  await mkdir(join(docs, "reference"), { recursive: true });
  for (const [name = "", text = ""] of [...pages, ["reference.html", toHtml(reference)]]) {
    await writeFile(join(docs, name), text);
    console.log(`docs/${name.padEnd(32)} ${String(Math.round(text.length / 1024)).padStart(5)} KB`);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
