import type { z } from "zod";
import { leftOver } from "./leftOver";
import { refuse } from "./reading";

/** Text that holds JSON becomes what it says; anything else stays. */
export function fromJson(value: unknown): unknown {
  return parseJson(value).value;
}

/** As `fromJson`; text that was meant as JSON and is none is refused, with the place where it goes wrong. */
export function readJson(value: unknown, context: z.core.$RefinementCtx): unknown {
  const left = leftOver(value);
  if (left) return refuse(context, value, left);
  const { value: known, mistake } = parseJson(value);
  return mistake ? refuse(context, value, `valid JSON, which it is not at ${mistake}`) : known;
}

function parseJson(value: unknown): { value: unknown; mistake?: string } {
  if (typeof value !== "string" || leftOver(value)) return { value };
  const inside = quoted(value);
  if (inside !== undefined) return parseJson(inside);
  if (!/^\s*[[{]/.test(value)) return { value };
  try {
    return { value: JSON.parse(value) };
  } catch {
    return { value, mistake: placeIn(value, lengthOfGood(value)) };
  }
}

/** JSON of a list or an object that was made text twice; undefined of anything else. */
function quoted(text: string): string | undefined {
  if (!/^\s*"\s*[[{]/.test(text)) return undefined;
  try {
    const inside = JSON.parse(text);
    return typeof inside === "string" ? inside : undefined;
  } catch {
    return undefined;
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

/** "line 2, column 14", and what is wrong there where that is clear. */
function placeIn(text: string, position: number): string {
  const before = text.slice(0, position);
  const place = `line ${before.split("\n").length}, column ${position - before.lastIndexOf("\n")}`;
  const mistake = mistakes.find(
    ({ before: start, at }) => start.test(before) && at.test(text.slice(position)),
  );
  return mistake ? `${place} (${mistake.says})` : place;
}

/** What is often wrong, by what stands before a place and at it. */
const mistakes = [
  { before: /,\s*$/, at: /^[\]}]/, says: "a comma too many" },
  { before: /^/, at: /^$/, says: "it ends too early" },
  { before: /^/, at: /^['‘’“”„«»]/, says: 'write straight double quotes, "' },
  { before: /[{,]\s*$/, at: /^[\p{L}_$]/u, says: 'put the name into double quotes, "' },
  {
    before: /:\s*$/,
    at: /^[\p{L}_$]/u,
    says: 'put text into double quotes, "; true, false and null are written small',
  },
  { before: /["\]}\w]\s*$/, at: /^["[{]/, says: "a comma is missing before it" },
];
