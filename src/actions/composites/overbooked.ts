import type { Call } from "../../declare/declaration";
import type { Choice } from "./chooseWindow";
import { lookAtCapacity } from "./lookAtCapacity";
import { inHours, isOverbooked, isSameWindow } from "./windows";

/** What is known of a window after a job was booked into it; `overbooked` is null where nothing is. */
interface After {
  overbooked: boolean | null;
  notes: string[];
}

/**
 * Looks at a window again after a job was booked into it, since two who look and then book both find the last place
 * free. A window that is not available any more may just be full by this job: it is overbooked where fewer than no hours
 * are left. A look that fails is told, and never thrown: the job is booked.
 */
export async function lookWhetherOverbooked({ timing, window }: Choice, call: Call): Promise<After> {
  const label = `The look of ${call.label} at the window after booking`;
  const client: Call["client"] = (api, options) => call.client(api, { action: label, ...options });
  try {
    const { windows } = await lookAtCapacity(timing, { ...call, client });
    const now = windows.find((each) => isSameWindow(each, window));
    const overbooked = now && isOverbooked(now);
    if (overbooked === undefined) return told("ServiceTitan tells no hours of this window any more.", call);
    return overbooked
      ? {
          overbooked,
          notes: [
            `The window is overbooked by ${inHours(-(now?.open ?? 0))}: somebody else booked in it at the same moment, or a technician is away now. The job was booked, and nothing was canceled: see to it in ServiceTitan.`,
          ],
        }
      : { overbooked, notes: [] };
  } catch (error) {
    return told((error as Error).message, call);
  }
}

function told(why: string, { label, logger }: Call): After {
  const note = `The job was booked, but whether its window is overbooked is not known. ${why}`;
  logger.warn(`${label}: ${note}`);
  return { overbooked: null, notes: [note] };
}
