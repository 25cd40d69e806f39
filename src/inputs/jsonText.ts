import type { z } from "zod";
import { refuse } from "./reading";

/** Text that holds JSON becomes what it says; anything else stays. */
export function fromJson(value: unknown): unknown {
  return parseJson(value).value;
}

/** As `fromJson`; text that was meant as JSON and is none is refused, with the place where it goes wrong. */
export function readJson(value: unknown, context: z.core.$RefinementCtx): unknown {
  const { value: known, mistake } = parseJson(value);
  return mistake ? refuse(context, value, `valid JSON, which it is not at ${mistake}`) : known;
}

function parseJson(value: unknown): { value: unknown; mistake?: string } {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return { value };
  try {
    return { value: JSON.parse(value) };
  } catch {
    return { value, mistake: placeIn(value, lengthOfGood(value)) };
  }
}

/** How far a text could still become JSON. Node names the place in some of its messages only. */
function lengthOfGood(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function couldGoOn(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    return position ? Number(position) >= start.length : /end of JSON/.test(String(error));
  }
}

/** "line 2, column 14", and whether a comma stands there that is one too many. */
function placeIn(text: string, position: number): string {
  const before = text.slice(0, position);
  const place = `line ${before.split("\n").length}, column ${position - before.lastIndexOf("\n")}`;
  const tooMany = /,\s*$/.test(before) && /^[\]}]/.test(text.slice(position));
  return tooMany ? `${place} (a comma too many)` : place;
}
