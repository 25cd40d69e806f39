// Where the blocks of a day stand on the board.

export const hourMs = 3_600_000;

/** An appointment as the sandbox tells it for the board. */
export interface Visit {
  id: number;
  jobId: number;
  jobNumber: string;
  start: string;
  end: string;
  status: string;
  isPaused: boolean;
  technicianIds: number[];
  customer: string;
  address: string;
  jobType: string;
  jobStatus: string;
}

/** What the sandbox tells of a day. */
export interface Day {
  now: string;
  technicians: { id: number; name: string }[];
  appointments: Visit[];
}

/** Hours of a day, counted from its start; of days on which the clock is moved there are 23 or 25. */
export interface Hours {
  from: number;
  to: number;
}

/** The hours that are shown of a day: those of work, and more where there is more. */
export function hoursOf(visits: Visit[], dayStart: number, dayEnd: number): Hours {
  const whole = (dayEnd - dayStart) / hourMs;
  let [from, to] = [7, 18];
  for (const { start, end } of visits) {
    from = Math.min(from, Math.floor((Date.parse(start) - dayStart) / hourMs));
    to = Math.max(to, Math.ceil((Date.parse(end) - dayStart) / hourMs));
  }
  return { from: Math.max(0, from), to: Math.min(whole, to) };
}

/** A block's place in its row: percent from the left, percent wide, and which line of those one below the other. */
export interface Placed {
  visit: Visit;
  left: number;
  width: number;
  lane: number;
}

/** Places the visits of one row, those at the same time one below the other. */
export function placed(visits: Visit[], dayStart: number, { from, to }: Hours): Placed[] {
  const first = dayStart + from * hourMs;
  const length = (to - from) * hourMs;
  const ends: number[] = [];
  return [...visits].sort(byStart).map((visit) => {
    const start = Math.max(Date.parse(visit.start), first);
    const end = Math.min(Date.parse(visit.end), first + length);
    const free = ends.findIndex((until) => until <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    return {
      visit,
      left: ((start - first) / length) * 100,
      width: ((end - start) / length) * 100,
      lane,
    };
  });
}

const byStart = (a: Visit, b: Visit) => Date.parse(a.start) - Date.parse(b.start) || a.id - b.id;

export interface Row {
  id: number;
  name: string;
  blocks: Placed[];
  /** How many lines its blocks take. */
  lanes: number;
}

/** The rows of a day, one a technician, and the visits that nobody is assigned to. */
export function rowsOf(day: Day, dayStart: number, hours: Hours): { rows: Row[]; unassigned: Visit[] } {
  const visitsOf = new Map<number, Visit[]>(day.technicians.map(({ id }) => [id, []]));
  const unassigned: Visit[] = [];
  for (const visit of day.appointments) {
    if (visit.technicianIds.length === 0) unassigned.push(visit);
    for (const id of visit.technicianIds) visitsOf.get(id)?.push(visit);
  }
  const rows = day.technicians.map(({ id, name }) => {
    const blocks = placed(visitsOf.get(id) ?? [], dayStart, hours);
    return { id, name, blocks, lanes: Math.max(1, ...blocks.map(({ lane }) => lane + 1)) };
  });
  return { rows, unassigned: unassigned.sort(byStart) };
}
