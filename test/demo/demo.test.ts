import { readFileSync } from "node:fs";
import { join } from "node:path";
import { morningOf } from "../../demo/day";
import { Paper } from "../../demo/paper";
import { playDay } from "../../demo/play";
import { tour } from "../../demo/tour";
import type { Sandbox } from "../../sandbox/server";
import component from "../../src";
import { startTestSandbox } from "../testSandbox";

/** The demo derives its dates from the day that it is played on, so that it never ages. */
const dayMs = 24 * 60 * 60_000;

/** Paper of somebody who reads a pipe, and what is printed on it. */
function pipe(): { paper: Paper; lines: () => string[] } {
  let all = "";
  const paper = new Paper({
    write: (text) => {
      all += text;
    },
  });
  return { paper, lines: () => all.split("\n") };
}

async function played(today: Date): Promise<{ lines: string[]; sandbox: Sandbox }> {
  const { paper, lines } = pipe();
  const sandbox = await startTestSandbox({ customers: 60, today: morningOf(today) });
  await playDay(sandbox, component, paper);
  return { lines: lines(), sandbox };
}

/** Dates in days from a day, and without what differs each time. */
function comparable(lines: string[], today: Date): string {
  const midnight = Date.parse(morningOf(today).toISOString().slice(0, 10));
  const inDays = (date: string) => `day ${(Date.parse(date) - midnight) / dayMs}`;
  return lines
    .join("\n")
    .replaceAll("2026-07-08T10:00:00-07:00", "AN EXAMPLE")
    .replace(/\b\d\d\/\d\d 11 am/g, "DAY 11 am")
    .replace(/\b\d{4}-\d\d-\d\d/g, inDays)
    .replace(/\b[\d.]+ s\b/g, "TIME")
    .replace(/127\.0\.0\.1:\d+/g, "HOST")
    .replace(/InstalledEquipment\/\S+/g, "PATH");
}

const tooLong = (lines: string[]) => lines.filter((line) => [...line].length > 100);

describe("the demo", () => {
  const now = new Date();
  let lines: string[];
  let sandbox: Sandbox;

  beforeAll(async () => {
    ({ lines, sandbox } = await played(now));
  }, 30_000);

  test("prints the same on any day", async () => {
    const later = new Date(now.getTime() + 400 * dayMs);
    const words = comparable(lines, now);
    expect(words).toMatch(/Installed .*, on day -\d+\n/);
    const again = await played(later);
    expect(comparable(again.lines, later)).toBe(words);
  }, 30_000);

  test("has no line over 100 columns, and no colours in a pipe", () => {
    expect(lines.length).toBeGreaterThan(100);
    expect(tooLong(lines)).toEqual([]);
    expect(lines.join("")).not.toContain("\u001b");
  });

  test("bills what was done, at the pricebook's prices", () => {
    const { skus, invoices } = sandbox.state;
    const bill = [...invoices.values()].find(({ referenceNumber }) =>
      lines.includes(`    → Invoice #${referenceNumber}: $373.50, of which $373.50 is owed.`),
    );
    const items = (bill?.items ?? []).map(({ skuId, price }) => {
      const sku = skus.get(Number(skuId));
      return [sku?.code, sku?.price, Number(price)];
    });
    expect(items).toEqual([
      ["HEAT-REPAIR", 289, 289],
      ["IGNITER", 84.5, 84.5],
    ]);
  });

  test("has a photo that is a JPEG, of 640 by 480 points", () => {
    const photo = readFileSync(join(__dirname, "../../demo/igniter.jpg"));
    expect(photo.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    expect(photo.subarray(-2).toString("hex")).toBe("ffd9");
    const frame = photo.indexOf(Buffer.from([0xff, 0xc0]));
    expect([photo.readUInt16BE(frame + 7), photo.readUInt16BE(frame + 5)]).toEqual([640, 480]);
  });

  test("sends once what the network broke off, and books a form that comes twice once", () => {
    const assigned = sandbox.requests
      .find({ method: "POST" })
      .filter(({ path }) => path.endsWith("/assign-technicians"));
    expect(assigned).toHaveLength(1);
    expect(lines.join(" ")).toContain("the record shows that it was carried out");
    expect(lines.join("\n")).toMatch(/→ Job #\d+ is booked\.[\s\S]+→ Nothing is booked: job #\d+ is there\./);
  });

  test("ends with what to look at next, by commands that there are", () => {
    const { scripts } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8"));
    const end = lines.slice(lines.indexOf("What to look at next")).join("\n");
    const commands = [...end.matchAll(/npm run (\S+)/g)].map(([, name]) => name);
    expect(commands).toEqual(["console", "docs"]);
    for (const name of commands) expect(scripts).toHaveProperty([name as string]);
    expect(end).toContain("ls examples");
  });
});

test("the tour of a tenant reads only, and keeps to its columns whatever the tenant has", async () => {
  const sandbox = await startTestSandbox({ customers: 60, seed: "hostile" });
  const { url: environment, tokenUrl, tenant, appKey: applicationKey, clientId, clientSecret } = sandbox;
  const { paper, lines } = pipe();
  await tour({ environment, tokenUrl, tenant, applicationKey, clientId, clientSecret }, component, paper);
  const written = sandbox.requests
    .find()
    .filter(({ method, path }) => method !== "GET" && !path.endsWith("/connect/token"));
  expect(written).toEqual([]);
  expect(tooLong(lines())).toEqual([]);
  expect(lines()).toContain("What to look at next");
});

describe("paper", () => {
  const terminal = { isTTY: true, hasColors: () => true };
  const on = (printer: object, env: NodeJS.ProcessEnv = {}) => {
    const lines: string[] = [];
    const paper = new Paper({ write: (text) => void lines.push(text), ...printer }, env);
    return { paper, lines };
  };

  test.each([
    ["a terminal with colours", terminal, {}, "\u001b[1mDay\u001b[22m\n"],
    ["a pipe", { isTTY: false, hasColors: () => true }, {}, "Day\n"],
    ["a terminal that wants none, as by NO_COLOR", { isTTY: true, hasColors: () => false }, {}, "Day\n"],
    ["a terminal of CI", terminal, { CI: "true" }, "Day\n"],
  ])("of %s", (_, printer, env, printed) => {
    const { paper, lines } = on(printer, env);
    paper.print("Day", { style: "bold" });
    expect(lines).toEqual([printed]);
  });

  test("breaks long texts and long words, and cuts where asked", () => {
    const { paper, lines } = on({});
    paper.print(`${"word ".repeat(30)}${"x".repeat(250)}`, { first: "    → " });
    paper.printCut("y".repeat(250), { first: "    " });
    expect(lines.map((line) => line.trimEnd().length)).toEqual([100, 60, 100, 100, 68, 100]);
    expect(lines.at(-1)).toBe(`    ${"y".repeat(95)}…\n`);
  });

  test("keeps to a narrow terminal, and counts wide letters twice", () => {
    const { paper, lines } = on({ columns: 40 });
    paper.print("空".repeat(45));
    expect(lines).toEqual([`${"空".repeat(20)}\n`, `${"空".repeat(20)}\n`, `${"空".repeat(5)}\n`]);
  });

  test("lets no value move the cursor or change the colour", () => {
    const { paper, lines } = on({});
    paper.print("a\u001b[31mb\r\nc\u202ed");
    expect(lines).toEqual(["a [31mb c d\n"]);
  });
});
