import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What docs/coverage.md claims: each test that it names has to be there, by its file and by what it is called. */

interface Named {
  file: string;
  /** Pieces of the test's name. */
  pieces: string[];
}

const text = readFileSync(join(__dirname, "../docs/coverage.md"), "utf8");
const rows = text.split("\n").filter((line) => /^\|(?! ---)/.test(line));

/** The tests that the last cell of a row names, as `client/retry: "a write …", "…"`; none where it names no file. */
function namedIn(row: string): Named[] {
  const cell = row.split(/(?<!\\)\|/).at(-2) ?? "";
  let file: string | undefined;
  return [...cell.matchAll(/"([^"]+)"|\b((?:[\w-]+\/)*[\w-]+)(?=[:;,]|\s*$| and )/g)].flatMap(
    ([, name, path]) => {
      if (path !== undefined) {
        const isFile = path.includes("/") || existsSync(join(__dirname, `${path}.test.ts`));
        if (isFile) file = path;
        return isFile ? [{ file: path, pieces: [] }] : [];
      }
      const pieces = name?.split("…").map((piece) => piece.trim()) ?? [];
      return file ? [{ file, pieces }] : [];
    },
  );
}

const named = rows.flatMap(namedIn).filter(({ file }) => !/^(sandbox|src)\/.*\./.test(file));

test("names many tests", () => {
  expect(named.length).toBeGreaterThan(300);
});

test.each([...new Set(named.map(({ file }) => file))])("has no test that is not there: %s", (file) => {
  const path = join(__dirname, `${file}.test.ts`);
  expect(existsSync(path)).toBe(true);
  const code = readFileSync(path, "utf8");
  const missing = named
    .filter((each) => each.file === file)
    .flatMap(({ pieces }) => pieces.filter((piece) => !code.includes(piece)));
  expect(missing).toEqual([]);
});
