import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { type Sandbox, startSandbox } from "../sandbox/server";
import { launch, screens } from "../test/browser/chromium";

/**
 * Measures the console's page: what it loads first, and how long it keeps a browser busy from day to day of a month
 * with 10,000 jobs.
 */

const today = new Date("2026-06-15T17:00:00Z");
const jobs = 10_000;
const daysOfMonth = 30;
const dayMs = 86_400_000;
/** Of the days that are shown one after another. */
const days = 13;
const mostTaskMs = 200;

async function main(): Promise<void> {
  const sandbox = await startSandbox({ console: true, customers: 2_000, jobs, today });
  fillMonth(sandbox);
  const browser = await launch();
  try {
    const context = await browser.newContext({ ...screens.desk, bypassCSP: true });
    const tab = await context.newPage();
    const loaded = loadedBy(tab);
    await tab.addInitScript(watchTasks);
    await tab.goto(`${sandbox.url}/console`);
    await tab.waitForSelector(".block");
    tell(await loaded);
    await tab.evaluate("tasks.length = 0");
    const took: number[] = [];
    for (let day = 0; day < days; day++) took.push(await nextDay(tab));
    const tasks = (await tab.evaluate("tasks")) as number[];
    const blocks = await tab.locator(".block").count();
    console.log(
      `${days} times to the next day, ${blocks} blocks on the last: ${Math.round(median(took))} ms from a click to the new day (median); longest task ${Math.round(Math.max(0, ...tasks))} ms, ${tasks.filter((ms) => ms > mostTaskMs).length} of more than ${mostTaskMs} ms`,
    );
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

/** Spreads all visits over a month, at the hours of the day that they are at. */
function fillMonth({ state }: Sandbox): void {
  const first = today.getTime() - (today.getTime() % dayMs) - (daysOfMonth / 2) * dayMs;
  let day = 0;
  for (const visit of state.appointments.values()) {
    const moved = (moment: string) => Date.parse(moment) % dayMs;
    const start = first + (day++ % daysOfMonth) * dayMs + moved(visit.start);
    const length = Date.parse(visit.end) - Date.parse(visit.start);
    const [from, to] = [start, start + length].map((moment) => new Date(moment).toISOString());
    state.appointments.update(visit, { start: from, end: to });
  }
}

/** Runs in the page. The browser tells of tasks of more than 50 ms. */
const watchTasks = `
  window.tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask" });`;

/** What a page has loaded until nothing more comes: bytes by path, gzipped. */
async function loadedBy(tab: Page): Promise<Map<string, number>> {
  const loaded = new Map<string, number>();
  tab.on("response", async (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith("/events")) return;
    loaded.set(pathname, gzipSync(await response.body()).length);
  });
  await tab.waitForEvent("load");
  await tab.waitForTimeout(2_000);
  return loaded;
}

function tell(loaded: Map<string, number>): void {
  const inKb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  for (const [path, bytes] of loaded) console.log(`${inKb(bytes).padStart(9)}  ${path}`);
  const all = [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0);
  console.log(`${inKb(all).padStart(9)}  in all, gzipped: the page and its first data`);
}

/** Shows the next day. @returns how long that took, in milliseconds */
async function nextDay(tab: Page): Promise<number> {
  const before = await tab.textContent("h2");
  const shown = await tab.locator(".block").first().getAttribute("id");
  const started = performance.now();
  await tab.click("text=Next day");
  await tab.waitForFunction(
    `document.querySelector("h2").textContent !== ${JSON.stringify(before)} && document.querySelector(".block")?.id !== ${JSON.stringify(shown)}`,
  );
  return performance.now() - started;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
