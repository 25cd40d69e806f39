import {
  type TechnicianRating,
  technicianRating,
} from "../../../api/customer-interactions/technicianRatings";
import { action } from "../../declare/action";
import { type Check, type PageOf, sameId } from "../../declare/check";
import { list } from "../../declare/list";
import { jobId, technicianId } from "../../inputs/common";
import { activeOrAny, dates } from "../../inputs/filters";
import { commented, number } from "../../inputs/kinds";

export const listTechnicianRatings = list({
  label: "List Technician Ratings",
  description: "List how technicians were rated for jobs, page by page or all at once.",
  calls: "GET customer-interactions /technician-ratings",
  scope: "Customer Interactions → Technician Rating (Read)",
  filters: {
    technicianId: commented(technicianId, "Only ratings of this technician are listed."),
    jobId: commented(jobId, "Only ratings for this job are listed."),
    active: activeOrAny,
    ...dates,
  },
  sorts: "undocumented",
  of: technicianRating,
});

const rating = number({
  label: "Rating",
  comments: "How the technician did, from 0 to 10.",
  example: "9.5",
  min: 0,
  max: 10,
});

interface Rated {
  technicianId: number;
  jobId: number;
}

/** The list shows what a technician was rated with; `key` is the input with the rating. */
const listShows = <K extends string>(key: K): Check<Rated & Record<K, number>> => {
  const find = ({ data }: PageOf<TechnicianRating>, { technicianId, jobId }: Rated) =>
    data.find((each) => sameId(each.technicianId, technicianId) && sameId(each.jobId, jobId));
  return {
    path: "/technician-ratings?technicianId={technicianId}&jobId={jobId}&active=Any",
    shows: (page: PageOf<TechnicianRating>, values) => Number(find(page, values)?.rating) === values[key],
    answer: (values, page: never) => find(page, values),
  };
};

export const rateTechnician = action({
  label: "Rate Technician",
  description:
    "Rate a technician for a job. A rating that is there already is replaced, so that a run can be repeated.",
  calls: "POST customer-interactions /technician-ratings",
  scope: "Customer Interactions → Technician Rating (Write)",
  required: { technicianId, jobId, rating },
  check: listShows("rating"),
  returns: technicianRating,
});

export const setTechnicianRating = action({
  label: "Set Technician Rating",
  description:
    "Rate a technician for a job by ServiceTitan's older endpoint, which does not answer the rating; Rate Technician does. A rating that is there already is replaced, so that a run can be repeated.",
  calls: "PUT customer-interactions /technician-rating/technician/{technicianId}/job/{jobId}",
  scope: "Customer Interactions → Technician Rating (Write)",
  required: { technicianId, jobId, value: rating },
  check: listShows("value"),
});
