import type { Assignment } from "../../api/dispatch/appointmentAssignments";
import { schedulingTools } from "../../api/jpm/jobStatus";
import type { Appointment, Job, JobType, Technician } from "../kept";
import { addToHistory } from "../rules/history";
import { insertJobInvoice } from "../rules/invoices";
import { insertJob } from "../rules/jobs";
import { newId, type State } from "../state";
import { createBilling } from "./bills";
import { between, chance, day, hour, iso, minute, pick, pickInTurn, stamp, todayOf } from "./random";

/** From when to when a visit lasts, in milliseconds. */
interface Visit {
  start: number;
  end: number;
}

/**
 * Jobs with their appointments, assignments and invoices, the oldest first: seven in ten lie in the past two
 * years and are closed, the rest are of today or planned for the next weeks, and stand in all statuses.
 */
export function seedJobs(state: State, count: number): void {
  const locations = [...state.locations.values()].filter((location) => location.active);
  if (locations.length === 0) return;
  const homes = locations.filter(({ customerId }) => state.customers.get(customerId)?.type === "Residential");
  const jobTypes = [...state.jobTypes.values()];
  // Often enough that a small tenant has one too: rebates are filed for them.
  const heatPump = jobTypes.find(({ name }) => name === "Heat Pump Installation");
  const campaignIds = [...state.campaigns.keys()];
  const tagTypeIds = [...state.tagTypes.keys()];
  const crew = [...state.technicians.values()].filter((technician) => technician.active);
  const bill = createBilling(state);
  const pastCount = Math.floor(count * 0.7);
  const today = todayOf(state);

  for (let i = 0; i < count; i++) {
    const past = i < pastCount;
    const createdAt = past
      ? spread(today - 720 * day, today - 9 * day, i / pastCount)
      : spread(today - 9 * day, today - day, (i - pastCount) / (count - pastCount));
    const drawn = pick(jobTypes);
    const jobType = (i % 25 === 3 && heatPump) || drawn;
    const location = pick(jobType === heatPump && homes.length > 0 ? homes : locations);
    const job = insertJob(
      state,
      {
        customerId: location.customerId,
        locationId: location.id,
        businessUnitId: pick(jobType.businessUnitIds),
        jobTypeId: jobType.id,
        campaignId: pick(campaignIds),
        priority: jobType.priority,
        summary: jobType.summary,
        tagTypeIds: chance(0.25) ? [pick(tagTypeIds)] : [],
      },
      stamp(createdAt),
    );
    const done = chance(0.9) || jobType === heatPump;
    const plan: Plan = past
      ? { status: done ? "Completed" : "Canceled", visit: "past" }
      : pickInTurn(openJobs, i - pastCount);
    job.jobStatus = plan.status;

    const visits = planVisits(state, job, jobType, plan);
    insertAppointments(state, job, visits, crew);
    const invoice = insertJobInvoice(state, job);
    job.invoiceId = invoice.id;
    if (job.jobStatus === "Completed") {
      job.completedOn = stamp(visits.at(-1)?.end ?? createdAt);
      job.modifiedOn = job.completedOn;
      bill(job, invoice);
    }
    if (job.jobStatus === "Canceled") insertCancellation(state, job, createdAt + 3 * hour);
    tellHistory(state, job);
  }
  nameEquipment(state);
}

/** Every second job at a place with equipment is about that equipment. */
function nameEquipment({ installedEquipment, jobs }: State): void {
  const byLocation = new Map([...installedEquipment.values()].map(({ id, locationId }) => [locationId, id]));
  for (const job of jobs.values()) {
    const equipmentId = byLocation.get(job.locationId);
    if (equipmentId !== undefined && job.id % 2 === 0) job.equipmentIds = [equipmentId];
  }
}

/** How a job stands, and when its first visit is: soon after it was booked, today, or in the next weeks. */
interface Plan {
  status: Job["jobStatus"];
  visit: "past" | "today" | "ahead";
}

/** Of the jobs that are not past, in turn, so that a small tenant has each of them too. */
const openJobs: Plan[] = [
  { status: "Scheduled", visit: "ahead" },
  { status: "Dispatched", visit: "today" },
  { status: "Completed", visit: "today" },
  { status: "InProgress", visit: "today" },
  { status: "Scheduled", visit: "today" },
  { status: "Hold", visit: "ahead" },
  { status: "Canceled", visit: "ahead" },
  { status: "Scheduled", visit: "ahead" },
  { status: "Scheduled", visit: "ahead" },
  { status: "Scheduled", visit: "ahead" },
];

const spread = (from: number, to: number, share: number) => from + Math.floor((to - from) * share);

/** One visit, sometimes two. */
function planVisits(state: State, job: Job, jobType: JobType, { status, visit }: Plan): Visit[] {
  const duration = jobType.duration * 1000;
  const starts = {
    past: () => startWithin(5, Date.parse(job.createdOn)),
    today: () => startToday(state, status, duration),
    ahead: () => startWithin(35, todayOf(state)),
  };
  const start = starts[visit]();
  const first = { start, end: start + duration };
  const second = { start: start + 2 * day, end: start + 2 * day + duration };
  const isDoneToday = status === "Completed" && visit === "today";
  return chance(0.15) && !isDoneToday ? [first, second] : [first];
}

/** At a full hour of a workday, within so many days of a moment but not on its own day. */
const startWithin = (days: number, moment: number) =>
  moment - (moment % day) + between(1, days) * day + between(15, 22) * hour;

/** Counted from the moment that the sandbox was started at: what is done lies behind it, what is to come ahead. */
function startToday({ clock }: State, status: Job["jobStatus"], duration: number): number {
  const halfHour = 30 * minute;
  const now = clock.startedAt - (clock.startedAt % halfHour);
  const apart = between(2, 8) * halfHour;
  if (status === "Completed") return now - apart - duration;
  if (status === "InProgress") return now - halfHour;
  if (status === "Dispatched") return now + halfHour;
  return now + apart;
}

/** The status of a job's first appointment; the second one is done or canceled with the job, else planned. */
const appointmentStatus: Record<Job["jobStatus"], Appointment["status"]> = {
  Scheduled: "Scheduled",
  Dispatched: "Dispatched",
  InProgress: "Working",
  Hold: "Hold",
  Completed: "Done",
  Canceled: "Canceled",
};

function insertAppointments(state: State, job: Job, visits: Visit[], crew: Technician[]): void {
  const ids = visits.map((visit, i) => {
    const [start, end] = [iso(visit.start), iso(visit.end)];
    const underWay = job.jobStatus === "Dispatched" || job.jobStatus === "InProgress";
    const status = i > 0 && underWay ? "Scheduled" : appointmentStatus[job.jobStatus];
    const appointment = state.appointments.insert({
      id: newId(state),
      jobId: job.id,
      appointmentNumber: `${job.jobNumber}-${i + 1}`,
      start,
      end,
      arrivalWindowStart: start,
      arrivalWindowEnd: iso(visit.start + 2 * hour),
      status,
      specialInstructions: chance(0.2) ? pick(instructions) : null,
      createdOn: job.createdOn,
      modifiedOn: job.createdOn,
      customerId: job.customerId,
      createdById: job.createdById,
      isConfirmed: status !== "Hold" && status !== "Canceled" && chance(0.5),
      active: true,
      appointmentSummaries: [],
    });
    if (status !== "Scheduled" || chance(0.6)) insertCrew(state, appointment, pickCrew(crew));
    return appointment.id;
  });
  job.appointmentCount = ids.length;
  job.firstAppointmentId = ids[0] ?? 0;
  job.lastAppointmentId = ids.at(-1) ?? 0;
}

const instructions = [
  "Call 30 minutes before arrival.",
  "Dog in the yard; ring the bell at the gate.",
  "Key is in the lock box, code with dispatch.",
  "Park on the street, not in the driveway.",
];

/** One technician, sometimes with a second one. */
function pickCrew(crew: Technician[]): Technician[] {
  const first = pick(crew);
  const second = chance(0.2) ? pick(crew) : first;
  return second === first ? [first] : [first, second];
}

function insertCrew(state: State, appointment: Appointment, technicians: Technician[]): void {
  for (const technician of technicians)
    state.assignments.insert({
      id: newId(state),
      technicianId: technician.id,
      technicianName: technician.name,
      assignedById: state.apiUserId,
      assignedOn: appointment.createdOn,
      status: assignmentStatus(appointment.status),
      jobId: appointment.jobId,
      appointmentId: appointment.id,
      createdOn: appointment.createdOn,
      modifiedOn: appointment.createdOn,
      active: true,
    });
}

function assignmentStatus(status: Appointment["status"]): Assignment["status"] {
  return status === "Hold" || status === "Canceled" ? "Scheduled" : status;
}

function insertCancellation(state: State, job: Job, at: number): void {
  const reasons = [...state.cancelReasons.values()].filter((reason) => reason.active);
  job.modifiedOn = stamp(at);
  // Some were closed before they were canceled.
  if (state.jobCancellations.size % 3 === 0) job.completedOn = job.modifiedOn;
  state.jobCancellations.insert({
    id: newId(state),
    jobId: job.id,
    reasonId: pick(reasons).id,
    memo: state.jobCancellations.size % 4 === 1 ? null : "Customer called to cancel.",
    createdOn: job.modifiedOn,
    modifiedOn: job.modifiedOn,
    createdById: state.apiUserId,
    active: true,
  });
}

/** What brought a job into the status that it has. */
function tellHistory(state: State, job: Job): void {
  addToHistory(state, {
    jobId: job.id,
    eventType: "Job Booked",
    date: job.createdOn,
    // Now and then the software books or plans by itself.
    usedSchedulingTool: schedulingTools[state.jobs.size % 20] ?? "Manual",
    ...(state.jobs.size % 20 === 19 && { employeeId: null }),
  });
  if (job.jobStatus === "Completed" && job.completedOn)
    addToHistory(state, { jobId: job.id, eventType: "Job Completed", date: job.completedOn });
  for (const { reasonId, memo, createdOn } of state.jobCancellations.where("jobId", job.id))
    addToHistory(state, {
      jobId: job.id,
      eventType: "Job Canceled",
      memo: [state.cancelReasons.get(reasonId)?.name, memo].filter(Boolean).join(": "),
      date: createdOn,
    });
  if (job.jobStatus === "Hold") {
    const reason = pickInTurn([...state.holdReasons.values()], job.id);
    addToHistory(state, {
      jobId: job.id,
      eventType: "Job Put On Hold",
      memo: `${reason.name}: The customer knows.`,
      date: job.createdOn,
    });
  }
}
