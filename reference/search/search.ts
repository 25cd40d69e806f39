import leven from "leven";
import { ignored, meant } from "./words";

/** What is searched of an entry of the reference. */
export interface Searched {
  id: string;
  kind: Kind;
  /** As `createJob`. */
  key: string;
  label: string;
  /** What people look for it with, where it is not called so. */
  words: string[];
  description: string;
  /** Labels and keys of its inputs. */
  inputs: string;
  /** All else that it says. */
  prose: string;
}

export type Kind = "action" | "trigger" | "picklist" | "record" | "rule" | "missing";

export interface Found {
  /** IDs of entries, the best first. */
  ids: string[];
  /** How many of them have all words. */
  complete: number;
  /** The words in them that fit, as `termsOf` makes them. */
  terms: Set<string>;
}

/** How much a word counts by where it stands. */
const places = { label: 100, key: 90, description: 20, inputs: 10, prose: 3 } as const;

/** How much a word counts by how it fits. */
const fits = { whole: 1, akin: 0.8, begun: 0.5, misspelt: 0.3, part: 0.1 };

/** How much what is meant by a word counts, beside the word itself. */
const asMeant = 0.7;

/** What a builder wants of what is called alike: rather an action than a picklist, and that than a record. */
const kinds: Record<Kind, number> = {
  action: 1,
  trigger: 1,
  missing: 0.8,
  rule: 0.8,
  picklist: 0.6,
  record: 0.4,
};

/** Of actions that are called alike, those come first that most flows use. */
const verbs: Record<string, number> = { create: 1.05, list: 1.04, find: 1.03, get: 1.02 };

/** How well each entry fits, by its position. */
type Strengths = Map<number, number>;

/** Where each word stands: the best place of it in each entry. */
type Index = Map<string, Strengths>;

/**
 * Reads entries once for any number of searches.
 * @returns a search. Entries that have all its words come before those that have some of them.
 */
export function searchIn(searched: Searched[]): (typed: string) => Found {
  const entries = searched.flatMap(byEachName);
  const index = indexOf(entries);
  return (typed) => {
    const wanted = wantedIn(typed);
    const terms = new Set<string>();
    const scores = new Map<number, { words: number; score: number }>();
    for (const word of wanted) {
      const strengths = find(word, index, terms);
      const rarity = rarityOf(strengths, entries.length);
      for (const [at, strength] of strengths) {
        const { words = 0, score = 0 } = scores.get(at) ?? {};
        scores.set(at, { words: words + 1, score: score + strength * rarity });
      }
    }
    const ranked = [...scores].map(([at, { words, score }]) => {
      const entry = entries[at] as Searched;
      return { id: entry.id, words, score: score * standing(entry, terms) };
    });
    ranked.sort((one, other) => other.words - one.words || other.score - one.score);
    const idsOf = (ranks: typeof ranked) => [...new Set(ranks.map(({ id }) => id))];
    const complete = idsOf(ranked.filter(({ words }) => words === wanted.length)).length;
    return { ids: idsOf(ranked), complete, terms };
  };
}

/** An entry, and the same as if it were called as people look for it. */
function byEachName(entry: Searched): Searched[] {
  const { label, description, words } = entry;
  return [
    entry,
    ...words.map((name) => ({ ...entry, label: name, description: `${label} ${description}`, prose: "" })),
  ];
}

function indexOf(entries: Searched[]): Index {
  const index: Index = new Map();
  for (const [at, entry] of entries.entries())
    for (const [place, weight] of Object.entries(places))
      for (const term of termsOf(entry[place as keyof typeof places])) {
        const found = index.get(term) ?? new Map();
        found.set(at, Math.max(weight, found.get(at) ?? 0));
        index.set(term, found);
      }
  return index;
}

/** Where a word or phrase stands, or what is meant by it. Notes the terms that fit. */
function find(word: string, index: Index, terms: Set<string>): Strengths {
  const others = meant[word] ?? meant[singular(word)] ?? [];
  const strengths = findAll(word, index, terms);
  for (const other of others)
    for (const [at, strength] of findAll(other, index, terms))
      strengths.set(at, Math.max(strengths.get(at) ?? 0, strength * asMeant));
  return strengths;
}

/** Where all words of a phrase stand: as well as the one that fits least. */
function findAll(phrase: string, index: Index, terms: Set<string>): Strengths {
  const [first = new Map(), ...others] = termsOf(phrase).map((term) => findTerm(term, index, terms));
  return new Map(
    [...first]
      .filter(([at]) => others.every((each) => each.has(at)))
      .map(([at, strength]) => [at, Math.min(strength, ...others.map((each) => each.get(at) ?? 0))]),
  );
}

/** Misspelt words are thought of only where nothing else fits. */
function findTerm(term: string, index: Index, terms: Set<string>): Strengths {
  const found = standsAt(index, terms, (each) => fitOf(term, each));
  if (found.size > 0) return found;
  const most = term.length > 7 ? 2 : 1;
  return standsAt(index, terms, (each) => (term.length > 3 && leven(term, each) <= most ? fits.misspelt : 0));
}

function standsAt(index: Index, terms: Set<string>, fitting: (term: string) => number): Strengths {
  const strengths: Strengths = new Map();
  for (const [term, found] of index) {
    const fit = fitting(term);
    if (fit === 0) continue;
    terms.add(term);
    for (const [at, weight] of found) strengths.set(at, Math.max(strengths.get(at) ?? 0, weight * fit));
  }
  return strengths;
}

function fitOf(wanted: string, term: string): number {
  if (term === wanted) return fits.whole;
  if (stem(term) === stem(wanted)) return fits.akin;
  if (wanted.length > 1 && term.startsWith(wanted)) return fits.begun;
  return wanted.length > 3 && term.includes(wanted) ? fits.part : 0;
}

/** A word that few entries have says more than one of many. */
function rarityOf(strengths: Strengths, entries: number): number {
  const standsIn = [...strengths.values()].reduce((sum, strength) => sum + strength / places.label, 0);
  return Math.log(1 + entries / (1 + standsIn));
}

/** What an entry is, and how much of its label was looked for. */
function standing({ kind, label }: Searched, terms: Set<string>): number {
  const words = wordsOf(label).map(singular);
  const [verb = ""] = words;
  const wanted = words.filter((word) => terms.has(word)).length / words.length;
  return kinds[kind] * (kind === "action" ? (verbs[verb] ?? 1) : 1) * (0.6 + 0.4 * wanted ** 2);
}

/** The words and phrases of a search that say something. */
function wantedIn(typed: string): string[] {
  const words = wordsOf(typed);
  const wanted: string[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = [3, 2]
      .map((length) => words.slice(at, at + length).join(" "))
      .find((each) => each in meant);
    wanted.push(phrase ?? words[at] ?? "");
    at += phrase?.split(" ").length ?? 1;
  }
  const said = wanted.filter((word) => !ignored.has(word));
  return said.length > 0 ? said : wanted;
}

/** The words of a text as they are compared; of a key such as `createJob` also those that it is made of. */
export function termsOf(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    const parts = word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u);
    return parts.length > 1 ? [word, ...parts] : parts;
  });
  return [...new Set(words.filter(Boolean).map(singular))];
}

/** What people look for something with, told in one line. */
export const listed = (words: string) => words.split(/,\s+/);

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** So that singular and plural are alike. */
function singular(word: string): string {
  const text = word.toLowerCase();
  if (text.length < 4 || /(ss|us|is)$/.test(text)) return text;
  if (text.endsWith("ies")) return `${text.slice(0, -3)}y`;
  return text.replace(/(?<=ch|sh|ss|us|x)es$|s$/, "");
}

/** So that cancel, canceled, cancelled and cancellation are akin. */
function stem(term: string): string {
  const bare = term.replace(/(ation|ing|ed|e)$/, "").replace(/([^aeiou])\1$/, "$1");
  return bare.length > 3 ? bare : term;
}
