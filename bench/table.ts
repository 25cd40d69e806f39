import { type ByWay, ways } from "./ways";

/** One line of the table. */
export interface Row {
  what: string;
  unit: "s" | "ms" | "MB" | "KB";
  figures: ByWay<number>;
  /** What is to be reached. */
  target?: Target;
}

interface Target {
  /** The usual way takes at least so many times as long. */
  timesUsual?: number;
  /** The component takes at most so many times as much as the limit. */
  timesLimit?: number;
  /** The figure is at most this. */
  atMost?: number;
}

const titles = ["", "usual way", "component", "limit", "usual ÷ component", "component ÷ limit", "to reach"];

const cells = ({ what, unit, figures, target = {} }: Row): string[] => [
  what,
  ...ways.map((way) => `${figure(figures[way], unit)} ${unit}`),
  times(figures.usual / figures.component),
  times(figures.component / figures.limit),
  goals(figures, target, unit),
];

function goals({ usual, component, limit }: ByWay<number>, target: Target, unit: string): string {
  const { timesUsual, timesLimit, atMost } = target;
  const all: string[] = [];
  const add = (reached: boolean, text: string) => all.push(`${text} ${reached ? "✓" : "✗"}`);
  if (timesUsual) add(usual / component >= timesUsual, `usual ÷ component ≥ ${timesUsual}`);
  if (timesLimit) add(component / limit <= timesLimit, `component ÷ limit ≤ ${timesLimit}`);
  if (atMost) add(component <= atMost, `≤ ${atMost} ${unit}`);
  return all.join(", ");
}

const figure = (value: number, unit: Row["unit"]) => value.toFixed(unit === "s" ? 2 : 0);
const times = (ratio: number) => `${ratio.toFixed(2)} ×`;

export function toMarkdown(rows: Row[]): string {
  const line = (texts: string[]) => `| ${texts.join(" | ")} |`;
  const alignment = titles.map((_, column) => (column >= 1 && column <= 5 ? "--:" : ":--"));
  return [line(titles), line(alignment), ...rows.map((row) => line(cells(row)))].join("\n");
}

export function toTerminal(rows: Row[]): string {
  const lines = [titles, ...rows.map(cells)];
  const widths = titles.map((_, column) => Math.max(...lines.map((line) => (line[column] as string).length)));
  return lines
    .map((line) =>
      line
        .map((text, column) => {
          const width = widths[column] as number;
          return column >= 1 && column <= 5 ? text.padStart(width) : text.padEnd(width);
        })
        .join("   "),
    )
    .join("\n");
}
