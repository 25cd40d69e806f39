import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Follows "Add an action" of CONTRIBUTING.md word by word in a throw-away copy of the project: makes the changes that
 * the page shows, runs its commands, and then the checks and tests that the new action has to pass.
 */
const root = join(__dirname, "..");
const most = { places: 9, lines: 90 };

interface Change {
  file: string;
  lines: string[];
  isNew: boolean;
}

/** The changes that the page shows: blocks of code that begin with a file's name. */
function changesOf(page: string): Change[] {
  const [, section = ""] = /^## Add an action$(.*?)^## /ms.exec(page) ?? [];
  return [...section.matchAll(/^```(ts|diff)\n(?:\/\/ )?(\S+\.ts)\n(.*?)^```$/gms)].map(
    ([, kind, file = "", text = ""]) => ({ file, lines: text.trimEnd().split("\n"), isNew: kind === "ts" }),
  );
}

/** The commands that the page names after the changes. */
const commandsOf = (page: string) =>
  [...(/^## Add an action$(.*?)^## /ms.exec(page)?.[1] ?? "").matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(
    ([, text = ""]) =>
      text
        .trim()
        .split("\n")
        .map((line) => line.replace(/\s+#.*$/, "")),
  );

/** A file after a change: each added line comes after the line that is shown before it. */
function changed(before: string, { file, lines }: Change): string {
  const after = before.split("\n");
  let place = 0;
  for (const line of lines) {
    const text = line.slice(1);
    if (line.startsWith("+")) after.splice(place, 0, text);
    else {
      const found = after.indexOf(text, place);
      if (found < 0) throw new Error(`CONTRIBUTING.md shows a line of ${file} that is not there: ${text}`);
      place = found;
    }
    place += 1;
  }
  return after.join("\n");
}

function main(): void {
  const page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  const changes = changesOf(page);
  const added = changes.flatMap(({ lines, isNew }) =>
    lines.filter((line) => (isNew ? line !== "" : line.startsWith("+"))),
  );
  console.log(`CONTRIBUTING.md adds an action with ${added.length} lines in ${changes.length} places.`);
  if (changes.length === 0 || changes.length > most.places || added.length > most.lines)
    throw new Error(`At most ${most.lines} lines in ${most.places} places are wanted.`);

  const copy = mkdtempSync(join(tmpdir(), "contributing-"));
  try {
    const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
      cwd: root,
      encoding: "utf8",
    });
    for (const file of files.trim().split("\n"))
      if (existsSync(join(root, file))) cpSync(join(root, file), join(copy, file), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    for (const change of changes) {
      const path = join(copy, change.file);
      mkdirSync(dirname(path), { recursive: true });
      const text = change.isNew
        ? `${change.lines.join("\n")}\n`
        : changed(readFileSync(path, "utf8"), change);
      writeFileSync(path, text);
    }
    const checks = ["npx biome check --vcs-enabled=false", "npx tsc --noEmit", ...commandsOf(page)];
    for (const check of checks) {
      console.log(`  ${check}`);
      execFileSync("bash", ["-c", check], { cwd: copy, stdio: ["ignore", "ignore", "inherit"] });
    }
    console.log("The action is there, and passes its tests.");
  } finally {
    rmSync(copy, { recursive: true });
  }
}

if (!process.env.SERVICETITAN_OPENAPI_DIR)
  console.log("NOT RUN: a new record is held to ServiceTitan's documents; set SERVICETITAN_OPENAPI_DIR.");
else
  try {
    main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
