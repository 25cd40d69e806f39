import { SpectralError } from "@prismatic-io/spectral";
import { day, hour, shown } from "../../clashes/spans";
import type { Call } from "../../declare/declaration";
import { type Asked, durationOf, lookAtCapacity, rangeOf } from "./lookAtCapacity";
import {
  type BookableWindow,
  inHours,
  momentOf,
  reasonAgainst,
  startIn,
  visitIn,
  type Window,
  whyNone,
} from "./windows";

/** When a visit is to be: at a time, or as soon as there is one. */
export interface Timing extends Asked {
  from: string;
  to: string;
  start?: string;
  end?: string;
  /** How many technicians are to go there, if that is known: each of them is booked. */
  crew?: number;
}

/** The window that a visit goes into. */
export interface Choice {
  timing: Timing;
  window: Window;
  visit: BookableWindow;
}

/**
 * The time to look at: where a start is given, round it.
 * @throws SpectralError, before any request, where the times do not fit together.
 */
export function timingOf(asked: Omit<Timing, "from" | "to"> & Asked): Timing {
  const { start, end } = asked;
  if (start === undefined) {
    if (end !== undefined) throw new SpectralError("Start is required where End is given.");
    return { ...asked, ...rangeOf(asked) };
  }
  if (end !== undefined && at(end) <= at(start))
    throw new SpectralError(`End must be after Start, but ${end} is not after ${start}.`);
  // Long enough for any window that the start lies in.
  return { ...asked, from: shown(at(start) - day), to: shown(at(start) + day) };
}

const at = (moment: string) => momentOf(moment) as number;

/**
 * Looks at the capacity, and takes the first window in which there is time for the visit; where a start is given, one
 * that it lies in.
 * @throws SpectralError that says why none can be booked.
 */
export async function chooseWindow(timing: Timing, call: Call): Promise<Choice> {
  const { jobTypeId, start, end, crew = 1 } = timing;
  const isWhole = start !== undefined && end !== undefined;
  const length = isWhole ? at(end) - at(start) : await durationOf(jobTypeId, call);
  const needed = length * Math.max(crew, 1);
  const look = await lookAtCapacity(timing, call);
  const windows = start === undefined ? look.windows : windowsAt(at(start), look.windows);
  const window = windows.find((each) => !reasonAgainst(each, needed, look));
  if (!window) {
    const where = start === undefined ? `from ${timing.from} to ${timing.to}` : `at ${start}`;
    const why = whyNone(windows, needed, look).join(" ");
    throw new SpectralError(
      `${call.label} booked nothing: no window ${where} can be booked for a visit of ${inHours(length / hour)}. ${why}`,
    );
  }
  const begin = start === undefined ? startIn(window, look) : at(start);
  return { timing, window, visit: visitIn(window, begin, length) };
}

/** The windows that a moment lies in: those that begin with it first, and of these the shortest. */
const windowsAt = (moment: number, windows: Window[]) =>
  windows
    .filter(({ from, to }) => from <= moment && moment < to)
    .sort((one, other) => other.from - one.from || one.to - other.to);
