import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";

/**
 * Reads a stack trace of the published component, as the log of an execution shows it, and writes it with the places in
 * the source in place of those in the bundle. `npm run build` of the same commit makes the maps that it reads.
 */

const maps = resolve(__dirname, "../maps");

/** A place in the bundle or in what it evaluates: file, line and column. */
const place = /[^\s()]*?((?:dist\/)?index\.js|(?:src|api)\/[\w./-]+\.ts):(\d+):(\d+)/g;

/**
 * The trace with the places in the source; what no map knows stays as it is.
 * @param mapOf gives the source map of a file that the trace names, if there is one.
 */
export const inSource = (trace: string, mapOf: (file: string) => string | undefined): string =>
  trace.replace(place, (bundled, name: string, line: string, column: string) => {
    const file = name.replace(/^index\.js$/, "dist/index.js");
    const map = mapOf(file);
    if (map === undefined) return bundled;
    const asked = { line: Number(line), column: Number(column) - 1 };
    const { source, ...found } = originalPositionFor(new TraceMap(map), asked);
    if (source === null) return bundled;
    return `${join(dirname(file), source)}:${found.line}:${(found.column ?? 0) + 1}`;
  });

function builtMapOf(file: string): string | undefined {
  const path = join(maps, `${file}.map`);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

async function main(): Promise<void> {
  if (!existsSync(maps)) throw new Error("There are no source maps: run npm run build first.");
  process.stdout.write(inSource(await text(process.stdin), builtMapOf));
}

if (require.main === module)
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
