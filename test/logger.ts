import type { ActionLogger } from "@prismatic-io/spectral";
import { note } from "./secrets";

/** What the component logged in the current test, as "warn: Create Job …", but for the lines of the audit. */
export const logged: string[] = [];
/** The lines that each write of the current test left at its end. */
export const audited: string[] = [];

beforeEach(() => {
  logged.length = 0;
  audited.length = 0;
});

/** A logger that keeps what it is told in `logged`. */
export const logger = Object.fromEntries(
  ["metric", "trace", "debug", "info", "log", "warn", "error", "section", "sectionEnd"].map((level) => [
    level,
    (...line: unknown[]) => {
      const entry = `${level}: ${line.join(" ")}`;
      (entry.startsWith("info: Audit: ") ? audited : logged).push(entry);
      note(`logger.${level}`, line);
    },
  ]),
) as unknown as ActionLogger;

/** Lets an error pass, and keeps it for the walk after the tests. */
export async function noting<T>(outcome: Promise<T>): Promise<T> {
  try {
    return await outcome;
  } catch (error) {
    note("error", error);
    throw error;
  }
}
