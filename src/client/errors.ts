import { isSpectralError, SpectralError } from "@prismatic-io/spectral";
import type { AxiosError, InternalAxiosRequestConfig } from "axios";
import { retryAfter } from "axios-retry";
import { isValid } from "date-fns/isValid";
import { described } from "../describe";
import type { ClientContext } from "./context";
import { connectionError } from "./credentials";
import { failureOf, isTooMuch, isWrite, otherHost } from "./failure";
import { explain } from "./reason";
import type { Redactor } from "./redaction";

/** The most characters of a reason that are shown. */
const longestReason = 500;

/** A request that ServiceTitan refused or that did not get through. */
export class ServiceTitanError extends SpectralError {
  /** HTTP status; undefined where no answer came. */
  status?: number;
  /** ServiceTitan's messages by field, as in the answer. */
  errors?: Record<string, string[]>;
  /** Why, in ServiceTitan's own words. */
  reasons?: string[];
  /** What ServiceTitan's support asks for. */
  traceId?: string;
  /** Whether the answer took too long or was too large. */
  isTooMuch?: boolean;
  /** Whether it is of a write that may have been carried out all the same. */
  isUncertain?: boolean;
  /** Whether ServiceTitan looked at it and said no: it was not carried out, and will not be later. */
  isRefused?: boolean;
}

/**
 * Turns what axios threw into an error that a user can act on: what failed, why in ServiceTitan's own words,
 * and what to do next. It holds no part of the request, since that carries credentials.
 */
export function toUserError(
  error: AxiosError,
  { action, scope, connection, redactor }: ClientContext,
): Error {
  const { response } = error;
  const safe = redactor.about(error.config);
  const { reasons, errors, traceId } = explain(response?.data);
  const isConnections = concernsConnection(error, reasons, errors);
  const message = [
    `${action} failed${response ? ` (${response.status})` : ""}:`,
    response ? shown(error, reasons, safe) : unanswered(error),
    carriedOut(error),
    advice(error, isConnections, scope),
    traceId && `Trace ${traceId}`,
  ];
  const text = safe.text(message.filter(Boolean).join(" "));
  return Object.assign(isConnections ? connectionError(connection, text) : new ServiceTitanError(text), {
    status: response?.status,
    errors: errors && redacted(errors, safe),
    reasons: reasons.map((reason) => safe.text(reason)),
    traceId,
    isTooMuch: isTooMuch(error),
    isUncertain: isWrite(error.config ?? {}) && error.config?.history?.uncertain === true,
    isRefused: response !== undefined && failureOf(error) === "refused" && !error.config?.history?.uncertain,
  });
}

/**
 * The error of a request whose access token had ended and could not be renewed.
 * @param error what the token endpoint answered.
 * @param config the request that needed the token.
 */
export function toTokenError(
  error: AxiosError,
  config: InternalAxiosRequestConfig,
  { action, connection, redactor }: ClientContext,
): Error {
  const { response, code } = error;
  const failed = `${action} failed: the access token has expired, and`;
  const earlier = isWrite(config) && config.history?.uncertain ? ` ${earlierTry}` : "";
  if (failureOf(error) !== "refused")
    return new ServiceTitanError(
      `${failed} a new one could not be obtained (${response?.status ?? code}). This try was not carried out.${earlier} Try again later.`,
    );
  const why = explain(response?.data).reasons[0]?.slice(0, longestReason) ?? response?.status ?? code;
  return connectionError(
    connection,
    redactor.text(
      `${failed} ServiceTitan gave no new one (${why}). Check the connection's Client ID and Client Secret, and that its Environment is the tenant's.${earlier}`,
    ),
  );
}

/**
 * The component's last word on an error before the platform gets it: a message and, where ServiceTitan answered,
 * status, errors by field and trace ID. Secrets were masked by the client whose error it is, which alone knows
 * them; of any other error nothing but message and stack is passed on.
 */
export function toPlatformError(error: unknown): Error {
  if (isSpectralError(error)) return error;
  const safe = new ServiceTitanError(
    described(() => (error instanceof Error ? error.message : String(error))),
  );
  safe.stack = (error instanceof Error && error.stack) || "";
  return safe;
}

/** Why there was no answer. */
function unanswered(error: AxiosError): string {
  const { code = "no code", config } = error;
  if (code === "ECONNABORTED")
    return `ServiceTitan did not answer within ${(config?.timeout ?? 0) / 1000} seconds.`;
  if (code === "ERR_FR_REDIRECTION_FAILURE")
    return "ServiceTitan redirects this request to another host, which is followed for downloads only.";
  const failure = failureOf(error);
  if (failure === "neverSent") return `ServiceTitan could not be reached (${code}).`;
  if (failure === "refused") return `the request cannot be sent like this (${code}).`;
  return `the connection to ServiceTitan broke off (${code}).`;
}

const earlierTry =
  "An earlier try, which got no clear answer, may have been carried out: look for its result, with a Get or List action or in ServiceTitan.";

/** For a write, whether it was carried out, where the answer does not tell. */
function carriedOut(error: AxiosError): string {
  const { config } = error;
  if (!isWrite(config ?? {})) return "";
  const failure = failureOf(error);
  if (failure === "uncertain")
    return `${config?.history?.unseen ? "The record does not show it, but it" : "It"} may have been carried out all the same: look for its result, with a Get or List action or in ServiceTitan, before running it again.`;
  if (config?.history?.uncertain) return earlierTry;
  return failure === "refused" ? "" : "Nothing was carried out.";
}

/** Words that speak of one record, "this job"; what is said of the app, or of access as such, is the connection's. */
const aboutRecord =
  /\b(this|that) (?!(app|application|tenant|client|user|account|key|token|scope|api|resource|action|operation|endpoint|method|request)\b)\w/i;

/**
 * Whether an answer says that the connection cannot work. It does not where a storage of files gives it, nor where
 * ServiceTitan refuses one request with a token that it takes for others. A 403 nearly always is a missing scope;
 * it is about a record where it names a field, an ID of the path, or "this job".
 */
function concernsConnection(error: AxiosError, reasons: string[], errors: object = {}): boolean {
  const { response, config } = error;
  if (otherHost(error)) return false;
  if (response?.status === 401) return !config?.history?.tokenTaken;
  if (response?.status !== 403) return false;
  const text = reasons.join(" ");
  const ids = config?.url?.split("?")[0]?.match(/(?<=\/)\d+(?=\/|$)/g) ?? [];
  const namesId = ids.some((id) => new RegExp(`(?<!\\d)${id}(?!\\d)`).test(text));
  return !namesId && !aboutRecord.test(text) && !Object.keys(errors).some((field) => field !== "");
}

/** Why, in the server's own words. Secrets are masked first: half a secret would not be known as one. */
function shown(error: AxiosError, reasons: string[], safe: Redactor): string {
  const status = error.response?.status ?? 0;
  const host = otherHost(error);
  const whose = host ? `the storage of the file, ${host}, answered: ` : "";
  const text = safe.text(
    whose + sentences(reasons.length > 0 ? reasons : [host ? "No reason" : noReason(status)]),
  );
  return text.length > longestReason ? `${text.slice(0, longestReason)}…` : text;
}

function noReason(status: number): string {
  if (status >= 500) return "ServiceTitan had an internal error";
  if (status >= 400) return "ServiceTitan gave no reason";
  return status >= 300
    ? "ServiceTitan redirects this request, which is not followed"
    : "the answer broke off or is not JSON";
}

const sentences = (texts: string[]) =>
  texts.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(" ");

function advice(error: AxiosError, isConnections: boolean, scope?: string): string {
  const status = error.response?.status;
  if (status === 401 || status === 403) return aboutAccess(error, status, isConnections, scope);
  const asked = retryTime(error);
  if (asked) return `ServiceTitan takes requests again at ${asked}.`;
  if (status === 429) return "ServiceTitan allows 60 requests a second: run fewer flows at once.";
  return failureOf(error) === "refused" || isWrite(error.config ?? {}) ? "" : "Try again later.";
}

function aboutAccess(error: AxiosError, status: 401 | 403, isConnections: boolean, scope?: string): string {
  if (otherHost(error))
    return "Its link may have expired: run the action again. The connection is not the cause.";
  if (!isConnections) return "ServiceTitan refuses what was asked for, not the connection.";
  return status === 401
    ? "Check the connection's Application Key, Client ID and Client Secret, and that its Environment is the tenant's; then connect again."
    : `Check that the app was granted ${scope ? `the API scope ${scope}` : "the API scope of this request"} in ServiceTitan's developer portal, and that the tenant has connected the app.`;
}

/** When ServiceTitan takes requests again, where it says so; it may name a time that is no date. */
function retryTime(error: AxiosError): string | undefined {
  const waitMs = retryAfter(error);
  const time = new Date(Date.now() + waitMs);
  return waitMs > 0 && isValid(time) ? time.toISOString() : undefined;
}

const redacted = (errors: Record<string, string[]>, safe: Redactor) =>
  Object.fromEntries(
    Object.entries(errors).map(([field, messages]) => [
      safe.text(field),
      messages.map((message) => safe.text(message)),
    ]),
  );
