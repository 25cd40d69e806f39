import { randomBytes } from "node:crypto";

/** Messages by field: `{ "Locations[0].Address.City": ["The City field is required."] }`. */
export type FieldErrors = Record<string, string[]>;

/** A refusal, answered to the client in ServiceTitan's error body. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly errors: FieldErrors = {},
  ) {
    super(title);
  }
}

/** 400: the request as a whole, or the named fields, cannot be accepted. */
export const invalid = (errors: FieldErrors) =>
  new ApiError(400, "One or more validation errors occurred.", errors);

/** 404: the record that the path names does not exist. */
export const notFound = (label: string, id: number | string) =>
  new ApiError(404, `${label} ${id} was not found.`);

/** 429: it was asked for too often; in so many seconds it may be again. */
export class TooManyRequests extends ApiError {
  constructor(
    title: string,
    readonly retryAfter: number,
  ) {
    super(429, title);
  }
}

/** 409: the record's state, or a record that it depends on, does not allow the request. */
export const conflict = (title: string) => new ApiError(409, title);

/** The body of an error answer (`ApiErrorResponse` in the API documents, after RFC 7807). */
export interface ErrorBody {
  type: string;
  title: string;
  status: number;
  traceId: string;
  errors: FieldErrors;
  data?: object;
}

/** What an operation answers when it refuses. */
export const errorBody = (status: number, title: string, errors: FieldErrors = {}): ErrorBody => ({
  ...notServedBody(status, title),
  errors,
  data: {},
});

/** What is answered where no operation is served: without `data`, which a client may take for an empty answer. */
export const notServedBody = (status: number, title: string): ErrorBody => ({
  type: `https://httpstatuses.io/${status}`,
  title,
  status,
  traceId: `00-${randomBytes(16).toString("hex")}-${randomBytes(8).toString("hex")}-00`,
  errors: {},
});
