import { useEffect, useMemo, useRef } from "preact/hooks";
import { address, go, linkHere, tenant } from "../address";
import { changes, useAnswer } from "../answers";
import { nowMs } from "../sandbox";
import { pathOf } from "../server";
import { Trouble } from "../ui/parts";
import { useTick } from "../ui/tick";
import { dateOf, dayInWords, startOf, timeOf, zone } from "../ui/times";
import { dayAfter } from "../ui/zones";
import { JobPanel } from "./job";
import { type Day, type Hours, hourMs, hoursOf, type Placed, type Row, rowsOf, type Visit } from "./layout";

const statuses = ["Scheduled", "Dispatched", "Working", "Hold", "Done", "Canceled"];

/** What the board shows of. */
const tables = ["appointments", "assignments", "jobs", "technicians", "customers", "locations"];

/** The dispatch board of a day. */
export function Board() {
  const { params } = address.value;
  const date = params.get("day") ?? dateOf(nowMs(tenant.value));
  const start = startOf(date);
  const end = startOf(dayAfter(date, 1));
  const [from, to] = [start, end].map((moment) => new Date(moment).toISOString());
  const path = pathOf("/_sandbox/board", { from, to, tenant: tenant.value });
  const { data, error, isLoading } = useAnswer<Day>(path, changes(tables, tenant.value));
  const job = params.get("job");
  return (
    <div class="beside">
      <section aria-label="Dispatch board">
        <Head date={date} start={start} count={data?.appointments.length} isLoading={isLoading} />
        <Trouble text={error} />
        {data && <DayGrid day={data} start={start} end={end} job={Number(job)} />}
      </section>
      {job && <JobPanel key={job} id={Number(job)} onClose={() => go(linkHere({ job: undefined }))} />}
    </div>
  );
}

interface HeadProps {
  date: string;
  start: number;
  count?: number;
  isLoading: boolean;
}

function Head({ date, start, count, isLoading }: HeadProps) {
  const today = dateOf(nowMs(tenant.value));
  const show = (day: string) => go(linkHere({ day }));
  return (
    <div class="board-head">
      <button type="button" class="quiet" onClick={() => show(dayAfter(date, -1))}>
        <span aria-hidden="true">‹</span> Previous day
      </button>
      <button type="button" class="quiet" onClick={() => show(dayAfter(date, 1))}>
        Next day <span aria-hidden="true">›</span>
      </button>
      {date !== today && (
        <button type="button" class="quiet" onClick={() => show(today)}>
          Today
        </button>
      )}
      <label>
        <span class="hidden">Day</span>
        <input
          type="date"
          value={date}
          required
          onChange={({ currentTarget: { value } }) =>
            value && go(linkHere({ day: value }), { inPlace: true })
          }
        />
      </label>
      <h2 aria-live="polite">{dayInWords(start)}</h2>
      <span class="soft" aria-busy={isLoading}>
        {count === undefined ? "" : count === 1 ? "1 appointment" : `${count} appointments`}
      </span>
      <ul class="legend" aria-label="Colours">
        {statuses.map((status) => (
          <li key={status} class={status}>
            {status}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface GridProps {
  day: Day;
  start: number;
  end: number;
  /** The job that is open. */
  job: number;
}

function DayGrid({ day, start, end, job }: GridProps) {
  const hours = useMemo(() => hoursOf(day.appointments, start, end), [day, start]);
  const { rows, unassigned } = useMemo(() => rowsOf(day, start, hours), [day, start]);
  useTick(30_000);
  const now = (nowMs(tenant.value) - start) / hourMs;
  const grid = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = start + hours.from * hourMs;
    const isToday = now >= 0 && now < (end - start) / hourMs;
    const earliest = Math.min(...day.appointments.map((visit) => Math.max(first, Date.parse(visit.start))));
    const shown = isToday ? (now - 1) * hourMs + start : earliest;
    const line = grid.current?.querySelector<HTMLElement>(".line");
    const share = (shown - first) / ((hours.to - hours.from) * hourMs);
    if (grid.current && line) grid.current.scrollLeft = line.scrollWidth * share;
  }, [start]);
  return (
    <div class="day">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by the arrow keys */}
      <section ref={grid} class="grid" aria-label="Appointments by technician" tabIndex={0}>
        <div style={{ "--hours": hours.to - hours.from }}>
          <HourLine hours={hours} start={start} />
          {rows.map((row) => (
            <TechnicianRow key={row.id} row={row} hours={hours} now={now} job={job} />
          ))}
        </div>
      </section>
      {unassigned.length > 0 && (
        <section class="unassigned" aria-label="Unassigned">
          <h3>Unassigned ({unassigned.length})</h3>
          {unassigned.map((visit) => (
            <Block key={visit.id} visit={visit} isOpen={visit.jobId === job} />
          ))}
        </section>
      )}
    </div>
  );
}

function HourLine({ hours: { from, to }, start }: { hours: Hours; start: number }) {
  const shown = Array.from({ length: to - from }, (_, index) => from + index);
  return (
    <div class="hours">
      <span>{zone.value.replace(/.*\//, "").replaceAll("_", " ")}</span>
      <div class="line">
        {shown.map((hour, index) => (
          <span key={hour} style={{ left: `${(index / shown.length) * 100}%` }}>
            {timeOf(start + hour * hourMs).replace(":00", "")}
          </span>
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  row: Row;
  hours: Hours;
  /** The hour that it is, counted from the day's start. */
  now: number;
  job: number;
}

function TechnicianRow({ row, hours: { from, to }, now, job }: RowProps) {
  const isNow = now >= from && now < to;
  return (
    <section class="technician" aria-label={row.name}>
      <h3>{row.name}</h3>
      <div class="line" style={{ "--lanes": row.lanes }}>
        {row.blocks.map((placed) => (
          <Block
            key={placed.visit.id}
            visit={placed.visit}
            placed={placed}
            technician={row.id}
            isOpen={placed.visit.jobId === job}
          />
        ))}
        {isNow && <span class="now" style={{ left: `${((now - from) / (to - from)) * 100}%` }} />}
      </div>
    </section>
  );
}

interface BlockProps {
  visit: Visit;
  placed?: Placed;
  /** In whose row it stands. */
  technician?: number;
  isOpen: boolean;
}

/** One appointment: it opens its job. */
function Block({ visit, placed, technician, isOpen }: BlockProps) {
  const { jobId, jobNumber, start, end, status, isPaused, customer, jobType, address } = visit;
  const state = isPaused && status === "Working" ? "Working, paused" : status;
  const times = `${timeOf(start)} – ${timeOf(end)}`;
  return (
    <a
      class={`block ${status}`}
      id={`visit-${visit.id}-${technician ?? 0}`}
      href={linkHere({ job: jobId })}
      onKeyDown={onArrow}
      aria-current={isOpen ? "true" : undefined}
      title={[customer, jobType, address, times, state].join("\n")}
      style={
        placed && {
          left: `${placed.left}%`,
          width: `${placed.width}%`,
          top: `calc(${placed.lane} * 3rem + .2rem)`,
        }
      }
    >
      <b>{customer}</b>
      {jobNumber} · {state} · <span>{placed ? jobType : `${times} · ${jobType}`}</span>
    </a>
  );
}

/** Goes from block to block by the arrow keys: along a row, and from row to row. */
function onArrow(event: KeyboardEvent): void {
  const block = (event.target as Element).closest(".block");
  const row = block?.closest(".technician");
  if (!block || !row) return;
  const beside = { ArrowLeft: block.previousElementSibling, ArrowRight: block.nextElementSibling }[event.key];
  const isDown = event.key === "ArrowDown";
  const target = beside?.matches(".block")
    ? beside
    : isDown || event.key === "ArrowUp"
      ? blockOf(row, isDown ? "nextElementSibling" : "previousElementSibling")
      : undefined;
  if (!(target instanceof HTMLElement)) return;
  event.preventDefault();
  target.focus();
}

/** The first block of the next row that has one, down or up. */
function blockOf(row: Element, next: "nextElementSibling" | "previousElementSibling"): Element | undefined {
  for (let other = row[next]; other; other = other[next]) {
    const block = other.querySelector(".block");
    if (block) return block;
  }
  return undefined;
}
