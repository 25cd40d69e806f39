import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { mostItems } from "../src/declare/picklist";

/** What README, SECURITY, CONTRIBUTING, ARCHITECTURE and the pages of docs say of the project is so, and is said alike. */

const root = join(__dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const { scripts } = JSON.parse(read("package.json"));

const written = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "docs/coverage.md",
  "docs/sandbox.md",
];
const made = readdirSync(join(root, "docs/reference")).map((name) => `docs/reference/${name}`);
const pages = new Map([...written, ...made].map((page) => [page, read(page)]));
const all = written.map((page) => pages.get(page)).join("\n");

/** Every text of the project's own code, to look for names in. */
const code = ["sandbox", "src", "demo", "test", "bench", "publish", "documents", "console", ".ci"]
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((file) => file.isFile() && /\.(ts|tsx)$|^run$/.test(file.name))
  .filter(({ parentPath, name }) => !/node_modules|dist/.test(parentPath) && name !== "pages.test.ts")
  .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"))
  .join("\n");

const matches = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name)),
];

test("each command that is named is one, and each is told of somewhere", () => {
  const named = [
    ...matches(all, /npm run (?:--silent )?([\w:-]+)/g),
    ...(all.includes("npm test") ? ["test"] : []),
  ];
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const inCi = matches(read(".ci/run"), /npm (?:run --silent )?([\w:-]+)/g);
  expect(Object.keys(scripts).filter((name) => ![...named, ...inCi].includes(name))).toEqual([]);
});

test.each([...pages.keys()])("each link of %s leads somewhere", (page) => {
  const dead = matches(pages.get(page) ?? "", /\]\(((?!https?:)[^)\s]+)\)/g).filter((link) => {
    const [file = "", anchor] = link.split("#");
    const target = file ? normalize(join(dirname(page), file)) : page;
    return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(target).has(anchor));
  });
  expect(dead).toEqual([]);
});

/** As GitHub names headings: a second one of a name is numbered. */
const anchorsOf = (page: string): Set<string> => {
  const anchors = new Set<string>();
  for (const [, heading = ""] of read(page).matchAll(/^#+ (.+)$/gm)) {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\w -]/g, "")
      .replaceAll(" ", "-");
    let named = anchor;
    for (let time = 1; anchors.has(named); time += 1) named = `${anchor}-${time}`;
    anchors.add(named);
  }
  return anchors;
};

test("each file and folder that is named in code's type is there", () => {
  const parts = [
    "console/page/",
    "",
    "src/",
    "sandbox/",
    "console/",
    "reference/",
    "test/",
    "src/actions/",
    "sandbox/seed/",
    "sandbox/server/",
  ];
  const named = matches(
    all,
    /`([\w.-]+(?:\/[\w.-]+)*\/?[\w-]+\.(?:ts|tsx|md|lock|txt|json)|(?:src|sandbox|api|test|docs|console|bench|publish)\/[\w/-]+)`/g,
  );
  const isThere = (path: string) =>
    parts.some((part) => existsSync(join(root, part, path)) || existsSync(join(root, `${part}${path}.ts`)));
  // ServiceTitan's own documents, and what only a build makes.
  const elsewhere = /-v2\.json$|^LICENSES\.txt$/;
  expect(named.filter((path) => !isThere(path) && !elsewhere.test(path))).toEqual([]);
});

test("each environment variable that is named is read somewhere", () => {
  const named = matches(all, /\b(SERVICETITAN_[A-Z_]+[A-Z]|CHROMIUM)\b/g);
  expect(named.filter((name) => !code.includes(name))).toEqual([]);
  expect(named.length).toBeGreaterThan(4);
});

test("limits are told as they are", () => {
  const reference = read("docs/reference/README.md");
  expect(reference).toContain(`${mostItems.toLocaleString("en-US")} items`);
  const perSecond = matches([all, reference].join("\n"), /(\d+) (?:requests|calls) a second/g);
  expect(perSecond).toEqual(matches(read("sandbox/server/limits.ts"), /callsPerSecond = (\d+)/g));
  expect(perSecond).toEqual(matches(read("src/client/rateLimit.ts"), /mostRequests = (\d+)/g));
});

test("docs/sandbox.md serves as many operations as the README's table has, and takes as much as it says", () => {
  const [, all = 0, answered = 0, refused = 0] =
    /\*\*All\*\* +\| \*\*(\d+)\*\* +\| \*\*(\d+)\*\* +\| \*\*(\d+)\*\*/.exec(read("README.md")) ?? [];
  const page = read("docs/sandbox.md");
  expect(page).toContain(`It models ${Number(answered) + Number(refused)} of the ${all} operations`);
  const [megabytes = ""] = matches(page, /^\| body of a request to the API +\| (\d+) MB/gm);
  expect(read("sandbox/server/index.ts")).toContain(`maxBodyBytes = ${megabytes} * 1024 * 1024`);
});

test("the README begins with what starts it, and its folders are those that there are", () => {
  const readme = read("README.md");
  expect(readme.indexOf("npm ci && npm run demo")).toBeLessThan(1_000);
  const folders = matches(readme, /^\| (`[^|]+`) +\|/gm).flatMap((cell) => matches(cell, /`([\w/]+)`/g));
  expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  const ignored = matches(read(".gitignore"), /^([\w-]+)\/?$/gm);
  const there = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .filter((name) => !ignored.includes(name));
  const named = folders.map((folder) => folder.split("/")[0]);
  expect(there.filter((folder) => !named.includes(folder))).toEqual([]);
});
