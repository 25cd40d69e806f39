import type { LookedAt } from "../../lookups/read";
import type { Referenced } from "../../lookups/reference";

/** The lists that composite actions look in. */

export const locationList = {
  calls: "GET crm /locations",
  scope: "CRM → Locations (Read)",
  what: ["location", "locations"],
  hasInactive: true,
} satisfies Referenced;

export const jobList = {
  calls: "GET jpm /jobs",
  scope: "Job Planning and Management → Jobs (Read)",
  what: ["job", "jobs"],
} satisfies Referenced;

export const projectList = {
  calls: "GET jpm /projects",
  scope: "Job Planning and Management → Projects (Read)",
  what: ["project", "projects"],
} satisfies Referenced;

export const recurringServiceEventList = {
  calls: "GET memberships /recurring-service-events",
  scope: "Memberships → Recurring Service Events (Read)",
  what: ["recurring service event", "recurring service events"],
} satisfies LookedAt;

export const recurringServiceList = {
  calls: "GET memberships /recurring-services",
  scope: "Memberships → Recurring Services (Read)",
  what: ["recurring service", "recurring services"],
} satisfies LookedAt;
