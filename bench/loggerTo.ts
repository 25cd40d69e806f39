import type { ActionLogger } from "@prismatic-io/spectral";

/** A logger that hands each line on, as it was given. */
export const loggerTo = (log: (...line: unknown[]) => void): ActionLogger =>
  Object.fromEntries(
    ["metric", "trace", "debug", "info", "log", "warn", "error", "section", "sectionEnd"].map((level) => [
      level,
      log,
    ]),
  ) as unknown as ActionLogger;
