import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** How somebody looks at a page: on a phone or at a desk, by day or by night. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, colorScheme: "light" },
  "phone-dark": { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, colorScheme: "dark" },
  desk: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, colorScheme: "light" },
  "desk-dark": { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, colorScheme: "dark" },
} as const satisfies Record<string, BrowserContextOptions>;

export type ScreenName = keyof typeof screens;

export const screenNames = Object.keys(screens) as ScreenName[];

/** Starts a browser that reaches for nothing by itself. @throws where there is none: set CHROMIUM to its path */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

function findChromium(): string {
  const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"];
  const found = places.find((place) => place && existsSync(place));
  if (!found)
    throw new Error("There is no Chromium here. Install Debian's chromium, or set CHROMIUM to its path.");
  return found;
}

/**
 * Watches a page for what it should not do.
 * @param isOwn whether an address is one that it may ask for
 * @returns what it did, as it comes: errors and warnings in the console, requests elsewhere
 */
export function watch(tab: Page, isOwn: (address: string) => boolean): string[] {
  const troubles: string[] = [];
  tab.on(
    "console",
    (message) => ["error", "warning"].includes(message.type()) && troubles.push(message.text()),
  );
  tab.on("pageerror", (error) => troubles.push(error.message));
  tab.on("request", (request) => {
    const address = request.url();
    if (!/^(data|blob):/.test(address) && !isOwn(address)) troubles.push(`asked for ${address}`);
  });
  return troubles;
}

/** By how many pixels a page is wider than its window. */
export const overhang = async (tab: Page): Promise<number> =>
  Number(await tab.evaluate("document.documentElement.scrollWidth - innerWidth"));
