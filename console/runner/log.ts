import { inspect } from "node:util";
import type { LogLine } from "./messages";

/** The platform keeps as much of a run. */
const mostLines = 1_000;
const longest = 10_000;

const levels = ["metric", "trace", "debug", "info", "log", "warn", "error"] as const;

/** A logger as actions get it from the platform; it tells each line. */
export function loggerTo(tell: (line: LogLine) => void, masked: (text: string) => string) {
  let lines = 0;
  const line = (level: string, text: string) => tell({ level, text, at: new Date().toISOString() });
  const log =
    (level: string) =>
    (...words: unknown[]) => {
      lines += 1;
      if (lines < mostLines) line(level, cut(masked(words.map(inWords).join(" "))));
      if (lines === mostLines)
        line("warn", `More than ${mostLines} lines were logged: the rest is left out.`);
    };
  return {
    ...(Object.fromEntries(levels.map((level) => [level, log(level)])) as Record<
      (typeof levels)[number],
      (...words: unknown[]) => void
    >),
    section: log("info"),
    sectionEnd: () => {},
  };
}

const inWords = (word: unknown) => (typeof word === "string" ? word : inspect(word, { depth: 6 }));

const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
