import { isSpectralError, SpectralError } from "@prismatic-io/spectral";
import type { AxiosError } from "axios";
import { retryAfter } from "axios-retry";
import { described } from "../describe";
import type { ClientContext } from "./context";
import { connectionError } from "./credentials";
import { failureOf, isTooMuch, isWrite } from "./failure";
import type { Redactor } from "./redaction";

/** The body of each of ServiceTitan's errors (RFC 7807); a proxy on the way may answer anything else. */
interface ErrorBody {
  title?: string;
  traceId?: string;
  /** Messages by field; a message about the request as a whole has "" as its field. */
  errors?: Record<string, string[]>;
}

/** A request that ServiceTitan refused or that did not get through. */
export class ServiceTitanError extends SpectralError {
  /** HTTP status; undefined where no answer came. */
  status?: number;
  /** ServiceTitan's messages by field, as in the answer. */
  errors?: Record<string, string[]>;
  /** What ServiceTitan's support asks for. */
  traceId?: string;
  /** Whether the answer took too long or was too large. */
  isTooMuch?: boolean;
}

/**
 * Turns what axios threw into an error that a user can act on: what failed, why in ServiceTitan's own words,
 * and what to do next. It holds no part of the request, since that carries credentials.
 */
export function toUserError(error: AxiosError, { action, connection, redactor }: ClientContext): Error {
  const { response } = error;
  const safe = redactor.about(error.config);
  const body = readBody(response?.data, safe);
  const message = [
    `${action} failed${response ? ` (${response.status})` : ""}:`,
    response ? reason(body, response.status) : unanswered(error),
    carriedOut(error),
    advice(error),
    body.traceId && `Trace ${body.traceId}`,
  ];
  const text = safe.text(message.filter(Boolean).join(" "));
  const refused = response?.status === 401 || response?.status === 403;
  return Object.assign(refused ? connectionError(connection, text) : new ServiceTitanError(text), {
    status: response?.status,
    errors: body.errors,
    traceId: body.traceId,
    isTooMuch: isTooMuch(error),
  });
}

/** The error of a request whose access token had ended and could not be renewed. */
export function toTokenError(error: AxiosError, { action, connection, redactor }: ClientContext): Error {
  const { response } = error;
  if (failureOf(error) === "refused") {
    const { error: why } = (parse(response?.data) ?? {}) as { error?: unknown };
    return connectionError(
      connection,
      redactor.text(
        `${action} failed: the access token has ended, and ServiceTitan gave no new one (${why ?? response?.status ?? error.code}). Check the connection's Client ID and Client Secret, and that its Environment is the tenant's.`,
      ),
    );
  }
  return new ServiceTitanError(
    `${action} failed: the access token has ended, and a new one could not be had (${response?.status ?? error.code}). This try was not carried out. Try again later.`,
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

/** For a write, whether it was carried out, where the answer does not tell. */
function carriedOut(error: AxiosError): string {
  const { config } = error;
  if (!isWrite(config ?? {})) return "";
  const failure = failureOf(error);
  if (failure === "uncertain")
    return `${config?.history?.unseen ? "The record does not show it, but it" : "It"} may have been carried out all the same: look for its result, with a Get or List action or in ServiceTitan, before running it again.`;
  if (config?.history?.uncertain)
    return "An earlier try, which got no clear answer, may have been carried out: look for its result, with a Get or List action or in ServiceTitan.";
  return failure === "refused" ? "" : "Nothing was carried out.";
}

function reason({ title, errors = {} }: ErrorBody, status: number): string {
  const messages = Object.entries(errors).flatMap(([field, texts]) =>
    texts.map((text) => (field ? `${field}: ${text}` : text)),
  );
  if (messages.length > 0) return sentences(messages);
  return sentences([title || noReason(status)]);
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

function advice(error: AxiosError): string {
  const status = error.response?.status;
  if (status === 401)
    return "Check the connection's Application Key, Client ID and Client Secret, and that its Environment is the tenant's; then connect again.";
  if (status === 403)
    return "Check that the app was granted the API scope of this action in ServiceTitan's developer portal, and that the tenant has connected the app.";
  const waitMs = retryAfter(error);
  if (waitMs > 0)
    return `ServiceTitan takes requests again at ${new Date(Date.now() + waitMs).toISOString()}.`;
  if (status === 429) return "ServiceTitan allows 60 requests a second: run fewer flows at once.";
  return failureOf(error) === "refused" || isWrite(error.config ?? {}) ? "" : "Try again later.";
}

function readBody(data: unknown, safe: Redactor): ErrorBody {
  const body = parse(data);
  if (typeof body !== "object" || body === null) return {};
  const { title, traceId, errors } = body as Record<string, unknown>;
  return {
    title: typeof title === "string" ? title : undefined,
    traceId: typeof traceId === "string" ? traceId : undefined,
    errors: readErrors(errors, safe),
  };
}

function readErrors(errors: unknown, safe: Redactor): ErrorBody["errors"] {
  if (typeof errors !== "object" || errors === null) return undefined;
  return Object.fromEntries(
    Object.entries(errors).map(([field, messages]) => [
      safe.text(field),
      [messages].flat().map((message) => safe.text(String(message))),
    ]),
  );
}

/** An answer asked for as bytes or text carries its error as such. */
function parse(data: unknown): unknown {
  const text =
    Buffer.isBuffer(data) || data instanceof ArrayBuffer ? Buffer.from(data as Buffer).toString() : data;
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
