import type { Listed } from "./input";

/** Those that have each word of a text in their label, key or description: the nearest by their label first. */
export function find(entries: Listed[], text: string): Listed[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries
    .map((entry) => ({ entry, distance: distanceOf(entry, words) }))
    .filter(({ distance }) => distance !== undefined)
    .sort((a, b) => Number(a.distance) - Number(b.distance))
    .map(({ entry }) => entry);
}

/** How far the words are from what somebody looks for; undefined where one is not there. */
function distanceOf({ label, key, description }: Listed, words: string[]): number | undefined {
  const places = [label, key, description].map((place) => place.toLowerCase());
  const [name = ""] = places;
  const found = words.map((word) => places.findIndex((place) => place.includes(word)));
  if (found.includes(-1)) return undefined;
  const beginsWith = name.startsWith(words.join(" ")) ? 0 : 1;
  const hasWords = words.every((word) => ` ${name}`.includes(` ${word}`)) ? 0 : 1;
  return Math.max(...found) * 4 + hasWords * 2 + beginsWith;
}

/** Whether a text stands in one of the others, in any case. */
export const isIn = (text: string, ...others: (string | undefined)[]): boolean =>
  others.some((other) => other?.toLowerCase().includes(text.trim().toLowerCase()));
