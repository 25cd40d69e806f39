import { z } from "zod";
import type { TechnicianRating } from "../../kept";
import { id } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { feed } from "../../kit/feed";
import { active, dates, integer } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

/** How technicians were rated for jobs: each once for a job. */
export const technicianRatings = (state: State): Operation[] => [
  list("/technician-ratings", state.technicianRatings, {
    filters: {
      technicianId: integer((rating) => rating.technicianId),
      jobId: integer((rating) => rating.jobId),
      active,
      ...dates,
    },
    // The document names no field to sort by; these are the ones that other lists document.
    sorts: { ModifiedOn: commonSorts.ModifiedOn, CreatedOn: commonSorts.CreatedOn },
    view: shown,
  }),
  feed("/export/technician-ratings", state.technicianRatings, state, { view: shown }),
  operation({
    method: "POST",
    path: "/technician-ratings",
    body: () => z.strictObject({ technicianId: id, jobId: id, rating: score }),
    handle: ({ body: { technicianId, jobId, rating } }) =>
      shown(rate(state, String(technicianId), String(jobId), rating)),
  }),
  operation({
    method: "PUT",
    path: "/technician-rating/technician/{technicianId}/job/{jobId}",
    body: () => z.strictObject({ value: score }),
    handle: ({ params, body: { value } }) => {
      rate(state, params.technicianId, params.jobId, value);
    },
  }),
];

const outside = "The rating must be 0 to 10.";
const score = z.number().min(0, outside).max(10, outside);

const shown = ({ id: _, ...rating }: TechnicianRating) => rating;

/** @throws ApiError 404 where there is no such technician or job */
function rate(state: State, technician = "", job = "", rating = 0): TechnicianRating {
  const technicianId = find(state.technicians, technician).id;
  const jobId = find(state.jobs, job).id;
  const there = state.technicianRatings
    .where("jobId", jobId)
    .find((each) => each.technicianId === technicianId);
  if (there) return state.technicianRatings.update(there, { rating, active: true });
  const now = timestamp(state.clock);
  return state.technicianRatings.insert({
    ...{ id: newId(state), technicianId, jobId, rating, active: true },
    ...{ createdOn: now, modifiedOn: now },
  });
}
