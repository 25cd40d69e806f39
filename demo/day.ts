import type { Stage } from "./stage";

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** The company's clock, as the sandbox has it all year. */
const zone = "-07:00";
const zoneMs = -7 * hourMs;

const opens = "07:30";

/** Half past seven in the morning of the day that it is at a moment, by the company's clock. */
export const morningOf = (moment: Date): Date => new Date(`${dateAt(moment.getTime())}T${opens}:00${zone}`);

const dateAt = (ms: number) => new Date(ms + zoneMs).toISOString().slice(0, "2026-06-03".length);

/** The day that is played, by the company's clock. */
export class Day {
  /** @param morning when it begins; see `morningOf` */
  constructor(
    private readonly stage: Stage,
    private readonly morning: Date,
  ) {}

  /** The date so many days from this one, before it where below 0: "2026-06-03". */
  date(days = 0): string {
    return dateAt(this.morning.getTime() + days * dayMs);
  }

  /** A time of this day, or of one so many days from it: "2026-06-03T09:00:00-07:00" of "09:00". */
  at(time: string, days = 0): string {
    return `${this.date(days)}T${time}:00${zone}`;
  }

  /** Lets it become so late in the sandbox. */
  async pass(time: string): Promise<void> {
    await this.stage.inSandbox("clock", { to: this.at(time) });
  }

  /** Lets it become so late, and begins what happens then. */
  async begin(time: string, title: string, ...words: string[]): Promise<void> {
    await this.pass(time);
    this.stage.act(`${onTheClock(time)}: ${title}`, ...words);
  }
}

/** "3:30 pm" of "15:30". */
function onTheClock(time: string): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return `${hour % 12 || 12}:${String(minute).padStart(2, "0")} ${hour < 12 ? "am" : "pm"}`;
}
