import assert from "node:assert/strict";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { launch, overhang, type ScreenName, screenNames, screens, watch } from "./chromium";
import { type Program, startConsole } from "./program";

/** Plays each story of the console once in headless Chromium, by keyboard alone, and leaves screenshots to look at. */

const today = "2026-06-15T17:10:00Z";

type Records = Record<string, unknown> & { id: number };

async function main(): Promise<void> {
  const program = await startConsole(["--customers", "60", "--today", today]);
  const browser = await launch();
  try {
    await playStories(browser, program);
    await sharesOneStream(browser, program);
    await look(browser, program);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
    await shoot(browser);
  } finally {
    await browser.close();
    await program.close();
  }
}

/** Keeps what is seen where a story fails. */
async function shoot(browser: Browser): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "console-failed-"));
  const tabs = browser.contexts().flatMap((context) => context.pages());
  for (const [place, tab] of tabs.entries())
    await tab.screenshot({ path: join(folder, `${place + 1}.png`), fullPage: true });
  console.error(`What was seen is in ${folder}`);
}

/** A browser on the console, which is to be quiet and to ask its own origin alone. */
async function openOn({ url, secrets }: Program, browser: Browser, screen: ScreenName = "desk") {
  const context = await browser.newContext(screens[screen]);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: url });
  const opened: { tab: Page; troubles: string[] }[] = [];
  const open = async (hash: string): Promise<Page> => {
    const tab = await context.newPage();
    opened.push({ tab, troubles: watch(tab, (address) => address.startsWith(`${url}/`)) });
    await tab.goto(`${url}/console${hash}`);
    await tab.getByText("Live", { exact: true }).waitFor();
    return tab;
  };
  const close = async () => {
    for (const { tab, troubles } of opened) {
      assert.deepEqual(troubles, [], "the console is quiet, and nothing is loaded from elsewhere");
      if (tab.isClosed()) continue;
      const shown = await tab.evaluate("document.documentElement.outerHTML");
      for (const secret of secrets) assert.ok(!String(shown).includes(secret), "no secret shows");
    }
    await context.close();
  };
  return { context, open, close };
}

/** Asks the sandbox itself. */
const asking =
  ({ url }: Program) =>
  async <T>(path: string): Promise<T> =>
    (await fetch(`${url}/_sandbox${path}`)).json() as Promise<T>;

// The keyboard

/** Goes to a control by the Tab key alone. */
async function reach(tab: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 600; presses++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await tab.keyboard.press("Tab");
  }
  assert.fail(`the keyboard does not reach ${target}`);
}

async function press(tab: Page, target: Locator): Promise<void> {
  await reach(tab, target);
  await tab.keyboard.press("Enter");
}

async function type(tab: Page, target: Locator, text: string): Promise<void> {
  await reach(tab, target);
  await tab.keyboard.press("ControlOrMeta+A");
  await tab.keyboard.type(text);
}

const button = (tab: Page, name: string | RegExp) => tab.getByRole("button", { name, exact: true });
const field = (tab: Page, name: string | RegExp) => tab.getByRole("textbox", { name });
const link = (tab: Page, name: string | RegExp) => tab.getByRole("link", { name });

/** Waits until something is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`it does not come to be so: ${isSo}`);
}

// The stories

async function playStories(browser: Browser, program: Program): Promise<void> {
  const { open, close } = await openOn(program, browser);
  const ask = asking(program);
  const trigger = await open("#/try/trigger/jobChanged");
  await press(trigger, button(trigger, "Deploy"));
  await trigger.getByText("Deployed", { exact: true }).waitFor();

  const board = await open("");
  const job = await booksAJob(await open("#/try"), ask);
  const block = board.locator(`a.block:has-text("${job.jobNumber}")`);
  await block.first().waitFor();
  tell(`a job booked by Try an action stands on the board without a reload: ${job.jobNumber}`);

  await press(board, block.first());
  for (const [act, said] of [
    ["Dispatch", "The technicians are on their way."],
    ["Arrive", "The technicians have arrived."],
    ["Finish", "The work is done."],
    ["Post the invoice", "The invoice is posted."],
  ] as const) {
    await press(board, button(board, act));
    await board.getByText(said).waitFor();
  }
  await board.locator(`a.block.Done:has-text("${job.jobNumber}")`).waitFor();
  tell("it is dispatched, arrived at and finished there, and its invoice is posted");

  await press(trigger, button(trigger, "Poll"));
  const execution = trigger.locator("summary", { hasText: "Execution 1" });
  await execution.waitFor();
  await press(trigger, execution);
  const told = JSON.parse((await trigger.getByLabel("Execution 1").locator("pre").textContent()) ?? "");
  assert.match(JSON.stringify(told), new RegExp(`"jobNumber":"${job.jobNumber}".*"jobStatus":"Completed"`));
  tell("a trigger's poll brings it");

  await breaksSomething(await open("#/faults"), await open("#/try/action/createJobNote"), job.id);
  await findsRecords(await open("#/records"));
  await readsAnError(await open("#/try/action/getJob"), await open("#/requests?status=4xx"), program);
  await stopsARun(await open("#/try/action/listCustomers"), await open("#/faults"));
  await sendsATry(await open("#/try/action/getJob"), open);
  await resets(await open("#/faults"), board, job.jobNumber);
  await close();
}

interface Job {
  id: number;
  jobNumber: string;
}

/** Books a job in the form of Create Job, its customer chosen live. */
async function booksAJob(tab: Page, ask: ReturnType<typeof asking>): Promise<Job> {
  const { records: jobs } = await ask<{ records: Records[] }>("/records/jobs?where=jobStatus:Completed");
  const [former] = jobs;
  assert.ok(former, "there is a job to book another one like");
  const { record: customer } = await ask<{ record: Records }>(`/records/customers/${former.customerId}`);
  const { technicians } = await ask<{ technicians: Records[] }>(`/board?from=${today}&to=${today}`);

  await type(tab, tab.getByRole("searchbox", { name: /^Search/ }), "create job");
  await tab.keyboard.press("Enter");
  await press(tab, button(tab, /^Choose Customer/));
  await tab.getByText(/ of \d+$/).waitFor();
  await tab.keyboard.type(String(customer.id));
  await tab.getByText(/^1 of \d+$/).waitFor();
  await tab.keyboard.press("Enter");
  assert.equal(await field(tab, /^Customer ID/).inputValue(), String(customer.id));
  await type(tab, field(tab, /^Location ID/), String(former.locationId));
  await type(tab, field(tab, /^Business Unit ID/), String(former.businessUnitId));
  await type(tab, field(tab, /^Job Type ID/), String(former.jobTypeId));
  await reach(tab, tab.getByRole("combobox", { name: /^Priority/ }));
  await tab.keyboard.type("High");
  await type(tab, field(tab, /^Campaign ID/), String(former.campaignId));
  await press(tab, button(tab, "Add to Appointments"));
  await type(tab, field(tab, /^Start/), "2026-06-15T11:30:00-07:00");
  await type(tab, field(tab, /^End/), "2026-06-15T13:30:00-07:00");
  await press(tab, button(tab, "Add to Technician IDs"));
  await type(tab, field(tab, "Technician IDs 1"), String(technicians[0]?.id));
  await tab.keyboard.press("ControlOrMeta+Enter");
  await tab.getByText(/^Done in/).waitFor();
  const result = await tab.getByLabel("Result").locator("pre").first().textContent();
  assert.equal(JSON.parse(result ?? "").customerId, customer.id);
  return JSON.parse(result ?? "");
}

/** Lets the connection drop after the work was done, and sees what a builder is told of it. */
async function breaksSomething(faults: Page, tab: Page, job: number): Promise<void> {
  await reach(faults, faults.getByRole("combobox", { name: "What goes wrong" }));
  await faults.keyboard.type("drop-after");
  await type(faults, faults.getByRole("combobox", { name: "Where" }).first(), "POST /jobs/{id}/notes");
  await faults.keyboard.press("Escape");
  await press(faults, button(faults, "Switch on"));
  await button(faults, "Switch off drop-after").waitFor();

  await type(tab, field(tab, /^Job ID/), String(job));
  await type(tab, field(tab, /^Text/), "The gate code is 1180.");
  await tab.keyboard.press("ControlOrMeta+Enter");
  await tab.getByText(/^Failed after/).waitFor();
  const message = (await tab.getByRole("alert").allTextContents()).join("");
  assert.match(message, /may have been/);
  await press(faults, button(faults, "Switch off drop-after"));
  tell(`drop-after is switched on, and Create Job Note says: ${message}`);
}

async function findsRecords(tab: Page): Promise<void> {
  await press(tab, link(tab, /^Customers/));
  await tab.getByRole("columnheader").first().waitFor();
  await press(tab, button(tab, /^Name/));
  await tab.locator('th[aria-sort="ascending"]').waitFor();
  const sorted = (names: string[]) => [...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  const names = () => tab.locator("tbody tr td:nth-child(2)").allTextContents();
  await until(async () => String(await names()) === String(sorted(await names())));
  const name = String((await names())[3]);
  await type(tab, tab.getByRole("searchbox", { name: /^Search/ }), name);
  await tab.locator("tbody tr").nth(0).getByText(name).waitFor();
  await press(tab, tab.locator("tbody a").first());
  await tab.locator("aside.panel").getByText(name).first().waitFor();
  await tab.keyboard.press("Escape");
  await tab.locator("aside.panel").waitFor({ state: "detached" });
  tell("records are searched, opened and sorted");
}

/** Goes from a refused request to the action's page in the reference. */
async function readsAnError(tab: Page, log: Page, { url }: Program): Promise<void> {
  await type(tab, field(tab, /^Job ID/), "12");
  await press(tab, button(tab, "Run"));
  await tab.getByText(/^Failed after/).waitFor();
  await press(log, log.getByRole("link", { name: /jobs\/12/ }).first());
  await log.locator("aside.panel").getByText("Job 12 was not found.").first().waitFor();
  await press(log, button(log, "Copy as curl"));
  assert.match(String(await log.evaluate("navigator.clipboard.readText()")), /^curl .*jobs\/12'/s);
  const documented = log.locator("aside.panel").getByRole("link", { name: "getJob in the reference" });
  await reach(log, documented);
  const reference = new URL((await documented.getAttribute("href")) ?? "", url);
  assert.ok((await (await fetch(reference)).text()).includes(`id="${reference.hash.slice(1)}"`));
  tell("a refused request is opened, copied as curl, and leads to its action in the reference");
}

async function stopsARun(tab: Page, faults: Page): Promise<void> {
  await type(faults, faults.getByRole("spinbutton", { name: "Milliseconds longer" }), "20000");
  await press(faults, button(faults, "Set"));
  await press(tab, button(tab, "Run"));
  await press(tab, button(tab, "Stop"));
  await tab.getByText(/^Stopped/).waitFor();
  await press(faults, button(faults, "End all latencies"));
  tell("a run is stopped");
}

async function sendsATry(tab: Page, open: (hash: string) => Promise<Page>): Promise<void> {
  await type(tab, field(tab, /^Job ID/), "12");
  await press(tab, button(tab, "Copy link"));
  const copied = String(await tab.evaluate("navigator.clipboard.readText()"));
  const other = await open(new URL(copied).hash);
  assert.equal(await field(other, /^Job ID/).inputValue(), "12");
  await press(other, button(other, "Copy as low-code YAML"));
  await other.getByText("Copied", { exact: true }).waitFor();
  assert.match(String(await other.evaluate("navigator.clipboard.readText()")), /key: getJob/);
  tell("a try is sent to somebody by its address, and copied as YAML");
}

async function resets(tab: Page, board: Page, jobNumber: string): Promise<void> {
  await press(tab, button(tab, "+1 day"));
  await board.getByText("Jun 16, 2026", { exact: false }).first().waitFor();
  await press(tab, button(tab, "Reset the sandbox…"));
  await press(tab, tab.getByRole("dialog").getByRole("button", { name: /^Reset/ }));
  await board.getByText("Jun 15, 2026", { exact: false }).first().waitFor();
  await board.locator(`a.block:has-text("${jobNumber}")`).first().waitFor({ state: "detached" });
  tell("the clock is moved on, and all reset");
}

/** Of eight tabs one holds the stream; when it is closed, another one goes on. */
async function sharesOneStream(browser: Browser, program: Program): Promise<void> {
  const { context, open, close } = await openOn(program, browser);
  let streams = 0;
  context.on("request", (request) => {
    if (request.url().endsWith("/_sandbox/events")) streams++;
  });
  const tabs: Page[] = [];
  for (let count = 0; count < 8; count++) tabs.push(await open("#/faults"));
  assert.equal(streams, 1, "eight tabs have one stream");
  await tabs.shift()?.close();
  const switchOn = (fault: string) =>
    fetch(`${program.url}/_sandbox/faults`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ fault }),
    });
  await switchOn("GET /jobs: slow");
  for (const tab of tabs) await tab.getByText("GET /jobs", { exact: false }).first().waitFor();
  assert.equal(streams, 2, "another one goes on");
  await fetch(`${program.url}/_sandbox/faults`, {
    method: "DELETE",
    headers: { "content-type": "application/json" },
  });
  tell("eight tabs share one stream, and go on when the one that has it is closed");
  await close();
}

// How it looks

/** What is looked at, by its address; requests are in the log by then. */
const views = (job: number, request: number): Record<string, string> => ({
  board: "",
  job: `#/board?job=${job}`,
  tables: "#/records",
  record: `#/records/jobs?id=${job}`,
  requests: "#/requests",
  request: `#/requests?id=${request}`,
  faults: "#/faults",
  list: "#/try",
  form: "#/try/action/createJob",
  run: `#/try/action/getJob?inputs=${encodeURIComponent(JSON.stringify({ jobId: String(job) }))}`,
  trigger: "#/try/trigger/jobChanged",
});

/** By then all is shown; the page is never idle, since it holds a stream. */
const settledMs = 700;

async function look(browser: Browser, program: Program): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "console-"));
  const ask = asking(program);
  const { records } = await ask<{ records: Records[] }>("/records/jobs?where=jobStatus:InProgress");
  const job = records[0]?.id ?? 0;
  await runsOnce(browser, program, views(job, 0).run ?? "");
  const { requests } = await ask<{ requests: { id: number }[] }>("/requests?limit=1");
  const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
  for (const screen of screenNames) {
    const { open, close } = await openOn(program, browser, screen);
    for (const [name, hash] of Object.entries(views(job, requests[0]?.id ?? 0))) {
      const tab = await open(hash);
      if (name === "run") await press(tab, button(tab, "Run"));
      await tab.waitForTimeout(name === "run" ? 2 * settledMs : settledMs);
      await tab.screenshot({ path: join(folder, `${name}-${screen}.png`) });
      assert.ok((await overhang(tab)) <= 0, `nothing sticks out at the side of ${name} on ${screen}`);
      assert.deepEqual(await seriousIn(tab, axe), [], `axe-core finds nothing serious: ${name} on ${screen}`);
      await tab.close();
    }
    await close();
  }
  tell(
    `nothing sticks out and axe-core finds nothing serious on ${screenNames.join(", ")}; screenshots in ${folder}`,
  );
}

async function runsOnce(browser: Browser, program: Program, hash: string): Promise<void> {
  const { open, close } = await openOn(program, browser);
  const tab = await open(hash);
  await press(tab, button(tab, "Run"));
  await tab.getByText(/^Done in/).waitFor();
  await close();
}

/** What axe-core finds that keeps people out. It runs by the debugger, which no policy of the page forbids. */
async function seriousIn(tab: Page, axe: string): Promise<string[]> {
  await tab.evaluate(axe);
  const { violations } = (await tab.evaluate("axe.run()")) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  };
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const tell = (what: string) => console.log(`✓ ${what}`);

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
