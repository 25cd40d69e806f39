import { appointmentStatuses, priorities } from "../../../api/shared";
import { type Appointment, type Job, jobStatuses } from "../../kept";
import {
  before,
  choice,
  dates,
  type Filter,
  flag,
  ids,
  integer,
  onOrAfter,
  readBoolean,
  spelled,
  text,
} from "../../kit/filters";
import { valuesOf } from "../../kit/list";
import type { State } from "../../state";
import { externalDataFilters } from "../shared";
import { assignedTo, start } from "./appointmentFilters";

export const jobFilters = (state: State): Record<string, Filter<Job>> => ({
  ids: ids((job) => job.id),
  ...dates,
  number: text((job) => job.jobNumber),
  projectId: integer((job) => job.projectId),
  bookingId: integer((job) => job.bookingId),
  jobStatus: choice(jobStatuses, (job) => job.jobStatus),
  priority: choice(priorities, (job) => job.priority),
  customerId: integer((job) => job.customerId),
  locationId: integer((job) => job.locationId),
  soldById: integer((job) => job.soldById),
  jobTypeId: integer((job) => job.jobTypeId),
  campaignId: integer((job) => job.campaignId),
  businessUnitId: integer((job) => job.businessUnitId),
  invoiceId: integer((job) => job.invoiceId),
  createdFromEstimateId: integer((job) => job.createdFromEstimateId),
  estimateIds: ids((job) => job.estimateIds),
  equipmentIds: ids((job) => job.equipmentIds),
  tagTypeIds: ids((job) => job.tagTypeIds),
  completedOnOrAfter: onOrAfter((job) => job.completedOn),
  completedBefore: before((job) => job.completedOn),
  firstAppointmentStartsOnOrAfter: onOrAfter((job) => startOf(state, job.firstAppointmentId)),
  firstAppointmentStartsBefore: before((job) => startOf(state, job.firstAppointmentId)),
  appointmentStartsOnOrAfter: withAppointment(state, onOrAfter(start), {
    appointmentStartsBefore: before(start),
  }),
  appointmentStartsBefore: withAppointment(state, before(start), {
    appointmentStartsOnOrAfter: onOrAfter(start),
  }),
  appointmentStatus: withAppointment(
    state,
    choice(appointmentStatuses, (appointment) => appointment.status),
  ),
  technicianId: withAppointment(state, assignedTo(state)),
  // Only true leaves records out.
  hasUnusedAppointments: (values, query) =>
    readBoolean(values[0] ?? "") ? withUnusedAppointment(state)(values, query) : () => true,
  ...externalDataFilters(state),
});

const startOf = (state: State, appointmentId: number) => state.appointments.get(appointmentId)?.start;

const withUnusedAppointment = (state: State) =>
  withAppointment(
    state,
    flag((appointment) => appointment.unused),
  );

/**
 * Jobs one of whose appointments passes the filter.
 * @param together other parameters of the query that the same appointment must pass
 */
function withAppointment(
  state: State,
  filter: Filter<Appointment>,
  together: Record<string, Filter<Appointment>> = {},
): Filter<Job> {
  return spelled(filter.spelling, (values, query) => {
    const tests = [filter(values, query)];
    for (const [name, other] of Object.entries(together)) {
      const given = valuesOf(query, name);
      if (given) tests.push(other(given, query));
    }
    const found = [...state.appointments.values()].filter((appointment) =>
      tests.every((test) => test(appointment)),
    );
    const jobIds = new Set(found.map((appointment) => appointment.jobId));
    return (job) => jobIds.has(job.id);
  });
}
