/** Days of the week, as ServiceTitan names them. */
export const weekdays = [
  ...(["Sunday", "Monday", "Tuesday", "Wednesday"] as const),
  ...(["Thursday", "Friday", "Saturday"] as const),
];
