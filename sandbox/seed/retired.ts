import type { Table } from "../kit/table";
import { addToHistory } from "../rules/history";
import { newId, type State } from "../state";
import { hour, pickInTurn, stamp } from "./random";

/** What is no longer in use: one of each kind of setting, and some of the schedule and the sales. */
export function seedRetired(state: State): void {
  const settings = [
    ...[state.taxZones, state.bookingProviders, state.arrivalWindows, state.equipmentTypes, state.forms],
    ...[state.holdReasons, state.jobTypes, state.projectSubStatuses, state.campaigns, state.categories],
    ...[state.discountsAndFees, state.businessUnits, state.tagTypes, state.userRoles],
  ];
  for (const table of settings) retire(state, table as unknown as Table<Setting>);
  retireSkus(state);

  for (const [i, estimate] of [...state.estimates.values()].entries())
    if (estimate.status?.name === "Dismissed" && i % 2 === 0) estimate.active = false;
  mergeCustomers(state);
  retireVisits(state);
}

interface Setting {
  id: number;
  active: boolean;
  name?: string | null;
}

/** Adds one like the last of its kind. */
function retire(state: State, table: Table<Setting>): void {
  const last = [...table.values()].at(-1);
  if (last === undefined) return;
  const old = { ...last, id: newId(state), active: false };
  table.insert(old.name ? { ...old, name: `${old.name} (old)` } : old);
}

function retireSkus(state: State): void {
  const category = [...state.categories.values()].at(-1)?.id ?? 0;
  for (const type of ["Service", "Material", "Equipment"]) {
    const sku = [...state.skus.values()].findLast((each) => each.type === type);
    if (sku === undefined) continue;
    const code = `${sku.code}-OLD`;
    state.skus.insert({ ...sku, id: newId(state), active: false, code, categoryIds: [category] });
  }
}

/** Some inactive customers are so because they were there twice. */
function mergeCustomers(state: State): void {
  const [kept] = state.customers.keys();
  const [place] = state.locations.keys();
  const inactive = <R extends { active: boolean }>(records: Iterable<R>) =>
    [...records].filter(({ active }) => !active).slice(1, 3);
  for (const customer of inactive(state.customers.values())) customer.mergedToId = kept ?? null;
  for (const location of inactive(state.locations.values())) location.mergedToId = place ?? null;
}

/** Technicians who were taken off a visit, visits that were deleted, and cancellations that were taken back. */
function retireVisits(state: State): void {
  const technicians = [...state.technicians.values()];
  const visits = [...state.appointments.values()];
  for (const [i, visit] of visits.entries()) {
    const [assigned] = state.assignments.where("appointmentId", visit.id);
    const other = pickInTurn(technicians, i);
    if (i % 20 === 7 && assigned && assigned.technicianId !== other.id)
      state.assignments.insert({
        ...assigned,
        id: newId(state),
        technicianId: other.id,
        technicianName: other.name,
        active: false,
      });
    if (visit.status === "Canceled" && i % 2 === 0) visit.active = false;
  }
  const [reason] = state.cancelReasons.keys();
  for (const [i, job] of [...state.jobs.values()].entries()) {
    if (job.jobStatus !== "Scheduled" || i % 5 !== 0 || reason === undefined) continue;
    const date = stamp(Date.parse(job.createdOn) + hour);
    state.jobCancellations.insert({
      id: newId(state),
      jobId: job.id,
      reasonId: reason,
      memo: "Customer called to cancel.",
      createdOn: date,
      modifiedOn: date,
      createdById: state.apiUserId,
      active: false,
    });
    addToHistory(state, { jobId: job.id, eventType: "Job Cancellation Removed", date });
  }
}
