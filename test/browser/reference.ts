import assert from "node:assert/strict";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { describe } from "../../reference/describe";
import { entriesOf } from "../../reference/search/entries";
import { searchIn } from "../../reference/search/search";
import { launch, overhang, type ScreenName, screenNames, screens, watch } from "./chromium";
import { searches } from "./searches";

/** Tries out docs/reference.html in headless Chromium, and leaves screenshots to look at. */

const page = pathToFileURL(resolve(__dirname, "../../docs/reference.html")).href;
const reference = describe();
const entries = entriesOf(reference);

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
  const troubles = watch(tab, (address) => address.split(/[?#]/)[0] === page);
  await tab.goto(page);
  await tab.screenshot({ path: join(folder, `${name}.png`) });

  assert.equal(await visible(tab).count(), entries.length, "all entries are shown at first");
  // What is found is the same on every screen.
  if (name === "desk") await findsFirst(tab);
  await findsByItsAddress(tab, join(folder, `${name}-search.png`));
  await goesByKeyboard(tab);
  await findsNothing(tab, join(folder, `${name}-nothing.png`));
  await followsLinks(tab, join(folder, `${name}-action.png`));
  assert.ok((await overhang(tab)) <= 0, "nothing sticks out at the side");

  assert.deepEqual(troubles, [], "the console is quiet, and nothing is loaded from elsewhere");
  console.log(
    `✓ ${name}: ${entries.length} entries, searches find what they should, links lead there, console quiet`,
  );
  await context.close();
}

const visible = (tab: Page) => tab.locator(".entry:visible");

const hits = (tab: Page) =>
  tab.locator("a.hit").evaluateAll((found) => found.map((link) => link.getAttribute("href")?.slice(1)));

/** The page reads its entries out of itself: it has to find what the data do. */
async function findsFirst(tab: Page): Promise<void> {
  const find = searchIn(entries);
  for (const typed of [...Object.keys(searches), "labor", "Customer Changed", "getJobDetails"]) {
    await tab.fill("#search", typed);
    const { ids } = find(typed);
    assert.deepEqual(
      (await hits(tab)).slice(0, 3),
      ids.slice(0, 3),
      `the page finds first what the data do: ${typed}`,
    );
    assert.match((await tab.textContent("#count")) ?? "", /^[1-9]\d* (found|with some of the words)$/);
  }
  assert.equal(await visible(tab).count(), 0, "a search shows what it found alone");
}

async function findsByItsAddress(tab: Page, screenshot: string): Promise<void> {
  await tab.goto(page);
  await tab.mouse.wheel(0, 4_000);
  await tab.locator("#search").pressSequentially("add photo to job");
  assert.equal(await tab.evaluate("scrollY"), 0, "typing goes to the top");
  assert.match(tab.url(), /\?q=add\+photo\+to\+job$/);
  const marked = await tab.locator("#results li:first-child mark").allTextContents();
  assert.deepEqual(marked.slice(0, 3), ["Create", "Job", "Attachment"], "what fits is marked");
  await tab.screenshot({ path: screenshot });
  await tab.click("a.hit");
  assert.match(tab.url(), /\?q=add\+photo\+to\+job#createJobAttachment$/);
  assert.ok(await tab.isVisible("#createJobAttachment h3 mark"), "the entry is shown, with marks");
  await tab.goBack();
  assert.ok(await tab.isVisible("a.hit >> nth=0"), "back leads to what was found");
  await tab.goBack();
  assert.equal(await visible(tab).count(), entries.length, "and back again to where the search began");
  assert.equal(await tab.inputValue("#search"), "");
  const other = await tab.context().newPage();
  await other.goto(`${page}?q=cancel+job`);
  assert.deepEqual([(await hits(other))[0], await other.inputValue("#search")], ["cancelJob", "cancel job"]);
  await other.goto(`${page}?q=cancel+job#cancelJob`);
  assert.ok(await other.isVisible("#cancelJob mark"), "the address of a hit shows it, with marks");
  await other.close();
}

async function goesByKeyboard(tab: Page): Promise<void> {
  await tab.keyboard.press("/");
  await tab.keyboard.type("reschedule");
  await tab.keyboard.press("ArrowDown");
  await tab.keyboard.press("ArrowDown");
  await tab.keyboard.press("ArrowUp");
  assert.equal(await tab.evaluate("document.activeElement.textContent"), "Reschedule Appointment");
  await tab.keyboard.press("ArrowUp");
  await tab.keyboard.press("Enter");
  assert.ok(tab.url().endsWith("#rescheduleAppointment"), "Enter opens what was found first");
  assert.equal(await tab.getAttribute("#count", "aria-live"), "polite");
}

async function findsNothing(tab: Page, screenshot: string): Promise<void> {
  await tab.fill("#search", "zzyzx");
  assert.equal(await tab.textContent("#count"), "0 found");
  assert.match((await tab.textContent("#results")) ?? "", /Nothing here fits .zzyzx.*Raw Request/s);
  await tab.screenshot({ path: screenshot });
  await tab.click("#results a[href='#rawRequest']");
  assert.ok(await tab.isVisible("#rawRequest"));
  await tab.keyboard.press("Escape");
  assert.equal(await visible(tab).count(), entries.length, "Escape shows all again");
}

/** Runs in the page. */
const deadLinks = `[...document.querySelectorAll("a[href^='#']")]
  .map((link) => link.getAttribute("href"))
  .filter((target) => !document.querySelector(target))`;

async function followsLinks(tab: Page, screenshot: string): Promise<void> {
  const dead = await tab.evaluate(deadLinks);
  assert.deepEqual(dead, [], "each link leads somewhere");
  await tab.goto(`${page}?q=getJob#getJob`);
  await tab.click("#getJob p a[href='#record-job']");
  assert.ok(await tab.isVisible("#record-job"), "a link out of what was found shows its target");
  await tab.goto(`${page}#createJob`);
  await tab.screenshot({ path: screenshot });
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
