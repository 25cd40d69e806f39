import { review } from "../../../api/marketingreputation/reviews";
import { list } from "../../declare/list";
import { dates } from "../../inputs/filters";
import { choice, choiceList, flag, id, idList, moment, number, text, textList } from "../../inputs/kinds";

/** ServiceTitan's documents have numbers here, and no word for any. */
const numbersOnly = "ServiceTitan documents the numbers without saying what they stand for.";

const without = (label: string, what: string) =>
  flag({
    label: `Include Reviews Without ${label}`,
    comments: `Whether reviews of no ${label.toLowerCase()} are listed beside those of ${what}.`,
  });

const rated = (label: string, comments: string, example: string) =>
  number({ label, comments, example, min: 0 });

export const listReviews = list({
  label: "List Reviews",
  description: "List what customers wrote on review sites, page by page or all at once.",
  calls: "GET marketingreputation /reviews",
  scope: "Marketing Reputation → Marketing Reviews (Read)",
  filters: {
    search: text({ label: "Search", comments: "Only reviews that this text is found in.", example: "warm" }),
    fromDate: moment("From Date", "Only reviews from this day on.", "2026-07-01"),
    toDate: moment("To Date", "Only reviews up to this day.", "2026-07-31"),
    fromRating: rated("From Rating", "Only reviews with this rating or a better one.", "4"),
    toRating: rated("To Rating", "Only reviews with this rating or a worse one.", "5"),
    sources: textList({
      label: "Sources",
      comments: "Only reviews that were written on one of these sites, one per line.",
      example: "Google",
    }),
    reportType: choice({
      label: "Report Type",
      comments: `Which of three reports to list reviews of. ${numbersOnly}`,
      choices: ["0", "1", "2"],
    }),
    responseTypes: choiceList({
      label: "Response Types",
      comments: `Only reviews with one of these kinds of response, one per line. ${numbersOnly}`,
      choices: ["0", "1", "2"],
    }),
    reviewStatuses: choiceList({
      label: "Review Statuses",
      comments: `Only reviews whose match to a job is one of these, one per line. ${numbersOnly}`,
      choices: ["0", "1", "2", "3", "4", "5", "6"],
    }),
    locationIds: idList({
      label: "Location IDs",
      comments: "Only reviews of these locations, one per line.",
      of: "location",
    }),
    includeReviewsWithoutLocation: without("Location", "Location IDs"),
    technicianIds: idList({
      label: "Technician IDs",
      comments: "Only reviews of these technicians, one per line.",
      of: "technician",
    }),
    includeReviewsWithoutTechnician: without("Technician", "Technician IDs"),
    campaignIds: idList({
      label: "Campaign IDs",
      comments: "Only reviews that came of these campaigns, one per line.",
      of: "campaign",
    }),
    includeReviewsWithoutCampaign: without("Campaign", "Campaign IDs"),
    internalId: id({
      label: "Internal ID",
      comments: "Only the review with this ID in ServiceTitan.",
      of: "review",
    }),
    externalId: text({
      label: "External ID",
      comments: "Only the review with this ID on the site where it was written.",
      example: "ChZDSUhNMG9nS0VJQ0FnSUR",
    }),
    ...dates,
  },
  sorts: "undocumented",
  of: review,
});
