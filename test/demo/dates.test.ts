import { playIn } from "../../demo/play";
import component from "../../src";
import { startTestSandbox } from "../testSandbox";

/** The demo derives its dates from the day that it is played on, so that it never ages. */
const day = 24 * 60 * 60_000;

afterEach(() => jest.restoreAllMocks());

/** What the demo prints: dates in days from that day, and without what differs each time. */
async function printed(today: Date): Promise<string> {
  const lines: string[] = [];
  jest.spyOn(console, "log").mockImplementation((...words: unknown[]) => void lines.push(words.join(" ")));
  await playIn(await startTestSandbox({ customers: 60, today }), component);
  const midnight = Date.parse(today.toISOString().slice(0, 10));
  return lines
    .join("\n")
    .replace(/\b\d{4}-\d\d-\d\d/g, (date) => `day ${(Date.parse(date) - midnight) / day}`)
    .replace(/\b[\d.]+ (ms|s)\b/g, "TIME")
    .replace(/T\d\d:\d\d:\d\d\.\d+Z/g, "TIME")
    .replace(/127\.0\.0\.1:\d+/g, "HOST")
    .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, "GUID")
    .replace(/Trace \S+/g, "TRACE");
}

test("it prints the same on any day", async () => {
  const now = Date.now();
  const words = await printed(new Date(now));
  expect(words).toMatch(/Installed .*, on day -\d+\n/);
  expect(await printed(new Date(now + 400 * day))).toBe(words);
}, 30_000);
