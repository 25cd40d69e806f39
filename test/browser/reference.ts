import assert from "node:assert/strict";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { describe } from "../../reference/describe";
import { launch, overhang, type ScreenName, screenNames, screens, watch } from "./chromium";

/** Tries out docs/reference.html in headless Chromium, and leaves screenshots to look at. */

const page = pathToFileURL(resolve(__dirname, "../../docs/reference.html")).href;
const reference = describe();
const actions = reference.groups.flatMap((group) => group.actions);
const entries =
  1 + actions.length + reference.triggers.length + reference.dataSources.length + reference.records.length;

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "reference-"));
  const browser = await launch();
  try {
    for (const name of screenNames) await tryOn(browser, name, folder);
  } finally {
    await browser.close();
  }
  console.log(`Screenshots are in ${folder}`);
}

async function tryOn(browser: Browser, name: ScreenName, folder: string): Promise<void> {
  const context = await browser.newContext(screens[name]);
  const tab = await context.newPage();
  const troubles = watch(tab, (address) => address === page);
  await tab.goto(page);
  await tab.screenshot({ path: join(folder, `${name}.png`) });

  assert.equal(await visible(tab).count(), entries, "all entries are shown at first");
  await findsEachAction(tab);
  await findsNothing(tab);
  await followsLinks(tab, join(folder, `${name}-action.png`));
  assert.ok((await overhang(tab)) <= 0, "nothing sticks out at the side");

  assert.deepEqual(troubles, [], "the console is quiet, and nothing is loaded from elsewhere");
  console.log(
    `✓ ${name}: ${entries} entries, search finds each of ${actions.length} actions, links lead there, console quiet`,
  );
  await context.close();
}

const visible = (tab: Page) => tab.locator(".entry:visible");

async function findsEachAction(tab: Page): Promise<void> {
  for (const { key, label } of actions) {
    await tab.fill("#search", `${label.toUpperCase()}  ${key}`);
    assert.ok(await tab.isVisible(`#${key}`), `the search finds ${label}`);
  }
  const { key } = actions.find(({ label }) => label === "Cancel Job") ?? assert.fail("no Cancel Job");
  await tab.fill("#search", "cancelJob reasonId");
  assert.deepEqual(await visible(tab).evaluateAll((found) => found.map(({ id }) => id)), [key]);
  assert.equal(await tab.textContent("#count"), "1 found");
}

async function findsNothing(tab: Page): Promise<void> {
  await tab.fill("#search", "no such thing as zzyzx");
  assert.equal(await visible(tab).count(), 0);
  assert.ok(await tab.isVisible("#none"), "it says that nothing fits");
  await tab.keyboard.press("Escape");
  assert.equal(await visible(tab).count(), entries, "Escape shows all again");
}

/** Runs in the page. */
const deadLinks = `[...document.querySelectorAll("a[href^='#']")]
  .map((link) => link.getAttribute("href"))
  .filter((target) => !document.querySelector(target))`;

async function followsLinks(tab: Page, screenshot: string): Promise<void> {
  const dead = await tab.evaluate(deadLinks);
  assert.deepEqual(dead, [], "each link leads somewhere");
  await tab.keyboard.press("/");
  await tab.keyboard.type("getJob jobId");
  await tab.click("#getJob p a[href='#record-job']");
  // The page hears of a new address a moment after the click.
  const target = tab.locator("#record-job");
  await target.waitFor({ state: "visible", timeout: 5_000 }).catch(() => undefined);
  assert.ok(await target.isVisible(), "a link out of a search shows its target");
  await tab.goto(`${page}#createJob`);
  await tab.screenshot({ path: screenshot });
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
