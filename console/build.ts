import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";

/** Makes the console's page: one file, with nothing loaded from elsewhere. The sandbox serves it. */

const root = join(__dirname, "..");

/** Where the sandbox looks for it, from source and from its package alike. */
export const pageFile = join(root, "sandbox/dist/console.html");

/** Of the page and what it loads first, 100 KB are wanted at most, as they come over the wire. */
const mostBytes = 80_000;

/** Bundles the page into a file. @returns what is in it @throws where it is larger than is wanted */
export async function buildPage(file = pageFile): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    metafile: true,
    entryPoints: ["main.tsx", "style.css"].map((name) => join(__dirname, "page", name)),
    outdir: "page",
    bundle: true,
    minify: true,
    write: false,
    target: "es2023",
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    // Both as they are for browsers: what a page of its own needs is told by their package.json.
    mainFields: ["module", "main"],
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? "";
  const html = htmlOf(text(".js"), text(".css"));
  const bytes = gzipSync(html).length;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, html);
  console.log(`${(bytes / 1000).toFixed(1)} KB  ${relative(root, file)}, gzipped`);
  if (bytes > mostBytes) throw new Error(`At most ${mostBytes / 1000} KB are wanted.`);
  return metafile;
}

function htmlOf(script: string, style: string): string {
  // A script ends at its first closing tag, wherever that stands.
  const safe = script.replaceAll("</script", "<\\/script");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ServiceTitan sandbox</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<body>
<div id="console"></div>
<script>${safe}</script>
</body>
</html>
`;
}

if (require.main === module)
  buildPage().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
