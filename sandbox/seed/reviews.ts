import type { Job, Review } from "../kept";
import { newId, type State } from "../state";
import { day, openedOn, pickInTurn, stamp, todayOf } from "./random";

/** What customers wrote about done jobs on review sites, and a review of which little is known. */
export function seedReviews(state: State): void {
  const wasDone = ({ jobStatus, completedOn }: Job) =>
    jobStatus === "Completed" && Date.parse(completedOn ?? "") < todayOf(state) - 2 * day;
  const done = [...state.jobs.values()].filter(wasDone).slice(0, 20);
  for (const [i, job] of done.entries()) {
    const writtenOn = stamp(Date.parse(job.completedOn ?? "") + day);
    const customer = state.customers.get(job.customerId);
    const [assigned] = state.assignments.where("appointmentId", job.firstAppointmentId);
    const isMatched = i % 4 !== 3;
    const of = {
      ...{ jobId: job.id, businessUnitId: job.businessUnitId, customerId: job.customerId },
      customerName: customer?.name,
      jobTypeName: state.jobTypes.get(job.jobTypeId)?.name,
      completedDate: job.completedOn,
      dispatchedDate: job.createdOn,
      ...{ technicianId: assigned?.technicianId, technicianFullName: assigned?.technicianName },
      ...{ verifiedByUserId: state.apiUserId, verifiedOn: writtenOn, isAutoVerified: i % 2 === 0 },
    };
    const id = newId(state);
    state.reviews.insert({
      id,
      internalId: id,
      externalId: `review-${10_001 + i}`,
      address: state.locations.get(job.locationId)?.address.street,
      ...pickInTurn(written, i),
      authorName: customer?.name,
      authorEmail: i % 3 === 0 ? "customer@example.com" : null,
      reviewType: i % 3,
      reviewResponse: i % 3 === 1 ? "Thank you!" : null,
      responseType: i % 3,
      recommendationStatus: i % 2,
      verificationStatus: isMatched,
      jobStatus: pickInTurn([0, 2, 3, 4, 5], i),
      ...(isMatched && of),
      ...{ locationId: isMatched ? job.locationId : null, campaignId: isMatched ? job.campaignId : null },
      ...{ matchLevel: i % 7, reportType: i % 3 },
      ...{ publishDate: writtenOn, createdOn: writtenOn, modifiedOn: writtenOn },
    });
  }
  const modifiedOn = openedOn(state);
  state.reviews.insert({
    id: newId(state),
    modifiedOn,
    ...{ responseType: 0, matchLevel: 0, reportType: 0 },
  });
}

const written: Pick<Review, "platform" | "review" | "rating">[] = [
  { platform: "Google", review: "On time, and warm again the same day.", rating: 5 },
  { platform: "Facebook", review: "Good work, but late.", rating: 3.5 },
  { platform: "Yelp", review: null, rating: 4 },
];
