import type { Cause } from "./causes";
import { kinds } from "./difference";

/** Says in text what causes there are: a line each, then how many of each kind. */
export function toText(causes: Cause[]): string {
  if (causes.length === 0) return "No difference concerns the component.";
  const counts = kinds.flatMap((kind) => {
    const count = causes.filter((cause) => cause.kind === kind).length;
    return count ? [`${count} ${kind}`] : [];
  });
  const touched = new Set(causes.flatMap(({ touches }) => [...touches]));
  return [
    ...causes.map(toLine),
    "",
    `${counted(causes.length, "cause")} (${counts.join(", ")}), ${counted(touched.size, "action")} touched.`,
  ].join("\n");
}

const toLine = ({ kind, what, actions, inputs, records }: Cause) =>
  `${kind}: ${what} — ${[...touched(actions, "action"), ...touched(records, "record"), ...touched(inputs, "input")].join("; ")}`;

/** The most actions or records that a line names. */
const mostNames = 8;

function touched(labels: Set<string>, word: string): string[] {
  if (labels.size === 0) return [];
  const names = [...labels].sort().slice(0, mostNames);
  const more = labels.size > mostNames ? ` and ${labels.size - mostNames} more` : "";
  return [`${counted(labels.size, word)}: ${names.join(", ")}${more}`];
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;
