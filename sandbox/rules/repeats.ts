import { toMoment } from "../kit/moments";

// When what is planned repeatedly takes place. The documents name the fields, and leave open what they make.

export const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export interface Repetition {
  every: "Daily" | "Weekly" | "Monthly" | "Yearly";
  interval: number;
  /** Of the week; the day of the start where there are none. */
  days: string[];
  /** The last moment at which it may begin; milliseconds since 1970. */
  until: number;
  count: number;
}

/** One that never ends is planned so many times at most. */
export const mostOccurrences = 366;

const day = 24 * 60 * 60_000;

/** The starts of what begins at a moment and is repeated; its own start comes first. */
export function startsOf(start: string, { every, interval, days, until, count }: Repetition): string[] {
  const first = Date.parse(start);
  const starts: string[] = [];
  const most = Math.min(count, mostOccurrences);
  for (let i = 0; starts.length < most; i++) {
    const at = every === "Weekly" ? first + i * day : stepped(first, every, i * interval);
    if (at > until || i > mostOccurrences * 7 * interval) break;
    if (every !== "Weekly" || isOn(at, first, interval, days)) starts.push(toMoment(at));
  }
  return starts;
}

function stepped(first: number, every: Repetition["every"], steps: number): number {
  if (every === "Daily") return first + steps * day;
  const date = new Date(first);
  if (every === "Monthly") date.setUTCMonth(date.getUTCMonth() + steps);
  else date.setUTCFullYear(date.getUTCFullYear() + steps);
  return date.getTime();
}

const nameOf = (moment: number) => weekdays[new Date(moment).getUTCDay()] as string;

/** Whether a day is one of the wanted ones, in one of the wanted weeks, which begin on Sunday. */
function isOn(at: number, first: number, interval: number, days: string[]): boolean {
  const sunday = first - new Date(first).getUTCDay() * day;
  const week = Math.floor((at - sunday) / (7 * day));
  return week % interval === 0 && (days.length > 0 ? days : [nameOf(first)]).includes(nameOf(at));
}

/** "Monday,Wednesday" as names. */
export const daysIn = (text: string | null | undefined): string[] =>
  (text ?? "").split(",").flatMap((name) => name.trim() || []);
