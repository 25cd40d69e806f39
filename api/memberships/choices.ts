/** The values that fields of memberships and their visits have. */

export const billingFrequencies = [
  "OneTime",
  "Monthly",
  "EveryOtherMonth",
  "Quarterly",
  "BiAnnual",
  "Annual",
] as const;

export const membershipStatuses = ["Active", "Suspended", "Expired", "Canceled", "Deleted"] as const;

/** How far the office has come with a renewal or a visit. */
export const opportunityStatuses = ["NotAttempted", "Unreachable", "Contacted", "Won", "Dismissed"] as const;

export const recurrenceTypes = ["Weekly", "Monthly", "Seasonal", "Daily", "NthWeekdayOfMonth"] as const;

export const durationTypes = ["Continuous", "NumberOfVisits"] as const;

export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const weekdays = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

export const weeksOfMonth = ["None", "First", "Second", "Third", "Fourth", "Last"] as const;

/** At how many of a customer's locations a membership's recurring services are. */
export const recurringServiceActions = ["None", "Single", "All"] as const;
