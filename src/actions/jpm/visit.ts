import { dateTime, longText } from "../../inputs/kinds";

/** What a visit is planned with: of an appointment, or of those that a new job starts with. */

const format = "Date and time with a time zone";

export const start = dateTime({
  label: "Start",
  comments: `When the visit starts. ${format}.`,
  example: "2026-07-08T10:00:00-07:00",
});

export const end = dateTime({
  label: "End",
  comments: `When the visit ends. ${format}.`,
  example: "2026-07-08T12:00:00-07:00",
});

export const arrivalWindow = {
  arrivalWindowStart: dateTime({
    label: "Arrival Window Start",
    comments: `The earliest time at which the customer expects the technician. ${format}.`,
    example: "2026-07-08T09:00:00-07:00",
  }),
  arrivalWindowEnd: dateTime({
    label: "Arrival Window End",
    comments: `The latest time at which the customer expects the technician. ${format}.`,
    example: "2026-07-08T11:00:00-07:00",
  }),
};

export const specialInstructions = longText({
  label: "Special Instructions",
  comments: "What the technician should know before the visit.",
  example: "Gate code 1180; the dog is in the yard.",
});
