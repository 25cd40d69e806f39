import type { Review } from "../../kept";
import * as by from "../../kit/filters";
import { sortable } from "../../kit/moments";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What customers wrote on review sites. */
export const reviews = (state: State): Operation[] => [
  list("/reviews", state.reviews, {
    filters: {
      search: by.contains(({ review, authorName }) => `${review ?? ""} ${authorName ?? ""}`),
      fromDate: by.onOrAfter((review) => review.publishDate),
      toDate: by.onOrBefore((review) => review.publishDate),
      createdOnOrAfter: by.onOrAfter((review) => review.createdOn),
      createdBefore: by.before((review) => review.createdOn),
      modifiedOnOrAfter: by.onOrAfter((review) => review.modifiedOn),
      modifiedBefore: by.before((review) => review.modifiedOn),
      fromRating: by.atLeast((review) => review.rating, by.readDecimal),
      toRating: by.atMost((review) => review.rating ?? Number.POSITIVE_INFINITY, by.readDecimal),
      sources,
      reportType: numbers((review) => review.reportType),
      responseTypes: numbers((review) => review.responseType),
      reviewStatuses: numbers((review) => review.matchLevel),
      locationIds: among("Location", (review) => review.locationId),
      technicianIds: among("Technician", (review) => review.technicianId),
      campaignIds: among("Campaign", (review) => review.campaignId),
      ...{ includeReviewsWithoutLocation: isSaid, includeReviewsWithoutTechnician: isSaid },
      includeReviewsWithoutCampaign: isSaid,
      internalId: by.integer((review) => review.internalId),
      externalId: by.text((review) => review.externalId),
    },
    // The document names no field to sort by; these are the ones that other lists document.
    sorts: {
      CreatedOn: (review) => sortable(review.createdOn),
      ModifiedOn: (review) => sortable(review.modifiedOn),
    },
    view: ({ id: _, locationId, campaignId, reportType, responseType, matchLevel, ...review }) => review,
  }),
];

const sources: by.Filter<Review> = (values) => {
  const wanted = new Set(values);
  return ({ platform }) => wanted.has(platform ?? "");
};

/** One or more of the documented numbers, for which there are no words. */
const numbers =
  (field: (review: Review) => number): by.Filter<Review> =>
  (values) => {
    const wanted = new Set(values.map(by.readInteger));
    return (review) => wanted.has(field(review));
  };

/** Of one of these records, or of none where another parameter says that these count too. */
const among =
  (label: string, field: (review: Review) => number | null | undefined): by.Filter<Review> =>
  (values, query) => {
    const [text = "false"] = query[`includeReviewsWithout${label}`] ?? [];
    const isOne = by.ids(field)(values, query);
    return (review) => isOne(review) || (field(review) == null && /^true$/i.test(text));
  };

/** Whether it can be read; what it says is looked at above. */
const isSaid: by.Filter<Review> = ([text = ""]) => {
  by.readBoolean(text);
  return () => true;
};
