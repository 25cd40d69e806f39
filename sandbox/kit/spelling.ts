// What clients send may be spelled otherwise than the documents have it, and still be clear.

/** Gives a value as the documents spell it; one that is not clear stays as it is. */
export type Spelling = (value: string) => string;

/** One of these, in any case. */
export const inAnyCase =
  (documented: readonly string[]): Spelling =>
  (value) =>
    documented.find((each) => each.toLowerCase() === value.toLowerCase()) ?? value;

/** A comma-separated list. */
export const eachOf =
  (spelling: Spelling): Spelling =>
  (list) =>
    list
      .split(",")
      .map((value) => spelling(value.trim()))
      .join();

/** A field with the sign of a direction before it. */
export const signed =
  (spelling: Spelling): Spelling =>
  (value) =>
    value.replace(/\w+$/, spelling);

/** A date-time, which is in UTC where it has no zone. */
export const withZone: Spelling = (value) =>
  /^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(value) ? `${value}Z` : value;
