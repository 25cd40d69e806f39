import { feed } from "../changes/feed";

export const technicianRatings = feed({
  label: "Technician Ratings",
  calls: "GET customer-interactions /export/technician-ratings",
  scope: "Customer Interactions → Technician Rating (Read)",
  key: ["technicianId", "jobId"],
});
