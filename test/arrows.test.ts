import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { preProcessFile } from "typescript";

const root = join(__dirname, "..");

/** Which folders the files of a folder may import from, beside packages. */
const allowed: Record<string, string[]> = {
  api: ["api"],
  src: ["src", "api"],
  sandbox: ["sandbox", "api"],
  platform: ["platform"],
  bench: ["bench", "platform", "sandbox", "src", "api", "build.ts", "test"],
  console: ["console", "platform", "sandbox", "src", "reference"],
  demo: ["demo", "platform", "sandbox", "src"],
  integrations: ["integrations", "sandbox", "src", "api"],
  reference: ["reference", "src", "api"],
  documents: ["documents", "src", "api"],
};

test.each(Object.entries(allowed))("%s imports nothing but %j", (folder, others) => {
  const wrong = importsOf(folder).filter(({ to }) => !others.includes(to.split("/")[0] ?? ""));
  expect(wrong).toEqual([]);
});

test("api needs no package but zod", () => {
  expect([...new Set(packagesOf("api"))]).toEqual(["zod"]);
});

test("no module of api imports another", () => {
  const between = importsOf("api").filter(({ from, to }) => {
    const [module, other] = [from.split("/")[1], to.split("/")[1]];
    return !other?.endsWith(".ts") && other !== module && !/\.ts$/.test(module ?? "");
  });
  expect(between).toEqual([]);
});

test("no file imports itself on a way through others, not even for its types", () => {
  const folders = [
    ["api", "src", "sandbox", "console", "platform", "bench"],
    ["documents", "reference", "integrations", "publish", "demo", "test"],
  ].flat();
  const imports = new Map<string, string[]>();
  for (const { from, to } of folders.flatMap(importsOf))
    imports.set(from, [...(imports.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (file: string, way: string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file]);
    else if (!done.has(file)) {
      for (const to of imports.get(file) ?? []) visit(to, [...way, file]);
      done.add(file);
    }
  };
  for (const file of imports.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

interface Import {
  from: string;
  to: string;
}

/** The imports of a folder's files among the project's own, as paths from its root. */
function importsOf(folder: string): Import[] {
  return specifiersOf(folder)
    .filter(({ to }) => to.startsWith("."))
    .map(({ from, to }) => ({ from, to: found(normalize(join(dirname(from), to))) }));
}

const packagesOf = (folder: string) =>
  specifiersOf(folder)
    .map(({ to }) => to)
    .filter((to) => !to.startsWith(".") && !to.startsWith("node:"));

function specifiersOf(folder: string): Import[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
  return files.flatMap((from) =>
    preProcessFile(readFileSync(join(root, from), "utf8")).importedFiles.map(({ fileName: to }) => ({
      from,
      to,
    })),
  );
}

/** The file that an import without an ending names. */
function found(path: string): string {
  const names = [path, `${path}.ts`, `${path}.tsx`, join(path, "index.ts")];
  const files = new Set(readdirSync(join(root, dirname(path)), { encoding: "utf8" }));
  const name = names.find((each) => /\.tsx?$/.test(each) && files.has(relative(dirname(path), each)));
  return name ?? path;
}
