import { readFileSync } from "node:fs";
import { join } from "node:path";
import { documented } from "../sandbox/server/documented";
import { catalogue } from "../src/actions";
import { modules } from "../src/client/modules";
import { type Calling, endpointOf } from "../src/declare/declaration";
import { typeLists } from "../src/inputs/customFieldTypes";

/** How many of ServiceTitan's operations the actions send: README and docs/coverage.md say what the declarations do. */

const read = (file: string) => readFileSync(join(__dirname, "..", file), "utf8");

/** Whatever stands in braces. */
const plain = (path: string) => path.replace(/\{[^}]*\}/g, "{}");

const declared: Pick<Calling, "calls">[] = [
  ...Object.values(catalogue).flatMap(({ calls }) => (calls ? [{ calls }] : [])),
  ...Object.values(typeLists),
];
const sent = new Set(
  declared.map((each) => {
    const { api, version, method, path } = endpointOf(each);
    return `${api}/${version} ${method} ${plain(path)}`;
  }),
);

const current = [...documented.values()].flat().filter(({ lastDocumented }) => !lastDocumented);
const rows = Object.entries(modules).map(([module, label]) => {
  const all = current.filter(({ api }) => api === module);
  const isSent = ({ api, version, method, path }: (typeof all)[number]) =>
    sent.has(`${api}/${version} ${method} ${plain(path)}`);
  return { label, sent: all.filter(isSent).length, all: all.length };
});
const total = (of: "sent" | "all") => rows.reduce((sum, row) => sum + row[of], 0);

test("docs/coverage.md has the table of modules", () => {
  const lines = [
    "| Module | Operations that actions send | of |",
    "| --- | --- | --- |",
    ...rows.map((row) => `| ${row.label} | ${row.sent} | ${row.all} |`),
    `| **All** | **${total("sent")}** | **${total("all")}** |`,
  ];
  const [, section = ""] = read("docs/coverage.md").split("## Operations by module");
  expect(section.split("\n").filter((line) => line.startsWith("|"))).toEqual(lines);
});

test("the README has the count", () => {
  expect(read("README.md")).toContain(
    `${total("sent")} of the ${total("all")} operations of ServiceTitan's API`,
  );
});
