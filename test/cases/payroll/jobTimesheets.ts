import { dates, jobOf, since, until } from "../filters";
import { type Cases, first, list, technicianOf, type World } from "../world";

const filters = (world: World) => ({
  technicianId: technicianOf(world),
  startedOn: since,
  endedOn: until,
  active: "Any",
  ...dates,
});

export const cases: Cases = {
  listJobTimesheets: (world) => ({
    ...list(),
    filters: { jobIds: [jobOf(world).id], ...filters(world) },
  }),
  listTimesheetsOfJob: (world) => ({
    ...list(),
    jobId: first(world.state.jobTimesheets.values()).jobId,
    filters: filters(world),
  }),
};
