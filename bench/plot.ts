import type { Reading } from "./measure";
import { type ByWay, byWay, type Way, ways } from "./ways";

/** A plot of one kind of figure over the number of records, which is on a logarithmic axis. */
interface Panel {
  title: string;
  /** Left edge. */
  left: number;
  /** Values with a line and a label, from the lowest to the highest. */
  ticks: number[];
  label: (value: number) => string;
  logarithmic: boolean;
  figures: (reading: Reading) => ByWay<number>;
}

const size = { width: 890, height: 350 };
const area = { top: 58, width: 290, height: 230 };
const bottom = area.top + area.height;
const counts = [1_000, 10_000, 100_000, 200_000];
const names: ByWay<string> = { usual: "usual way", component: "component", limit: "limit" };

const panels: Panel[] = [
  {
    title: "Time of Fetch All",
    left: 62,
    ticks: [0.05, 0.5, 5, 50],
    label: (seconds) => `${seconds} s`,
    logarithmic: true,
    figures: ({ ms }) => ({ usual: ms.usual / 1000, component: ms.component / 1000, limit: ms.limit / 1000 }),
  },
  {
    title: "Peak memory of the process",
    left: 510,
    ticks: [0, 200, 400, 600],
    label: (megabytes) => `${megabytes} MB`,
    logarithmic: false,
    figures: ({ memoryMB }) => memoryMB,
  },
];

const style = `
  text { font: 12px system-ui, sans-serif; fill: #57606a }
  .title { font-size: 14px; font-weight: 600 }
  .grid { stroke: #8c959f; stroke-opacity: 0.35 }
  polyline { fill: none; stroke-width: 2.5 }
  .usual { stroke: #d1603d } circle.usual, text.usual { fill: #d1603d; stroke: none }
  .component { stroke: #2f7fd1 } circle.component, text.component { fill: #2f7fd1; stroke: none }
  .limit { stroke: #7d8590; stroke-dasharray: 5 4 } circle.limit, text.limit { fill: #7d8590; stroke: none }
  @media (prefers-color-scheme: dark) { text { fill: #adbac7 } }`;

/** Draws time and memory over the number of records, as SVG for light and dark pages. */
export function plot(readings: Map<number, Reading>): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="Time and memory of Fetch All over 1,000 to 200,000 records">
<style>${style}
</style>
${panels.map((panel) => draw(panel, [...readings])).join("\n")}
</svg>
`;
}

function draw(
  { title, left, ticks, label, logarithmic, figures }: Panel,
  readings: [number, Reading][],
): string {
  const x = scale(counts, [left, left + area.width], true);
  const y = scale(ticks, [bottom, area.top], logarithmic);
  const [, largest] = readings.at(-1) as [number, Reading];
  const labelY = apart(byWay((way) => y(figures(largest)[way])));
  const line = (way: Way) => {
    const points = readings.map(([records, reading]) => [x(records), y(figures(reading)[way])] as const);
    return [
      `<polyline class="${way}" points="${points.map((point) => point.map(round).join(",")).join(" ")}"/>`,
      ...points.map(([cx, cy]) => `<circle class="${way}" cx="${round(cx)}" cy="${round(cy)}" r="3.5"/>`),
      `<text class="${way}" x="${left + area.width + 9}" y="${round(labelY[way] + 4)}">${names[way]}</text>`,
    ];
  };
  return [
    `<text class="title" x="${left}" y="30">${title}</text>`,
    ...ticks.flatMap((tick) => [
      `<line class="grid" x1="${left}" x2="${left + area.width}" y1="${round(y(tick))}" y2="${round(y(tick))}"/>`,
      `<text x="${left - 8}" y="${round(y(tick) + 4)}" text-anchor="end">${label(tick)}</text>`,
    ]),
    ...counts.map(
      (count) =>
        `<text x="${round(x(count))}" y="${bottom + 20}" text-anchor="${count === 200_000 ? "start" : "middle"}">${count / 1000}k</text>`,
    ),
    `<text x="${left + area.width / 2}" y="${bottom + 44}" text-anchor="middle">records</text>`,
    ...ways.flatMap(line),
  ].join("\n");
}

/** Moves labels that would cover each other apart. */
function apart(heights: ByWay<number>): ByWay<number> {
  const moved = { ...heights };
  let above = Number.NEGATIVE_INFINITY;
  for (const way of [...ways].sort((a, b) => heights[a] - heights[b])) {
    moved[way] = Math.max(heights[way], above + 15);
    above = moved[way];
  }
  return moved;
}

/** Maps values between the first and the last of some to a range of pixels. */
function scale(values: number[], [from, to]: [number, number], logarithmic: boolean) {
  const place = (value: number) => (logarithmic ? Math.log10(value) : value);
  const low = place(values[0] as number);
  const high = place(values.at(-1) as number);
  return (value: number) => from + ((place(value) - low) / (high - low)) * (to - from);
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;
