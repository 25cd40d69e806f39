/** ServiceTitan takes no more values of one parameter in a request. */
export const mostValues = 50;

/** The values, as many at a time as one request takes. */
export const chunksOf = <T>(values: T[]): T[][] =>
  Array.from({ length: Math.ceil(values.length / mostValues) }, (_, chunk) =>
    values.slice(chunk * mostValues, (chunk + 1) * mostValues),
  );
