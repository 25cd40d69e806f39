import { type Connection, SpectralError } from "@prismatic-io/spectral";
import type { AxiosError } from "axios";
import { connectionError } from "./credentials";

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
}

/**
 * Turns what axios threw into an error that a user can act on: what failed, why in ServiceTitan's own words,
 * and what to do next. It holds no part of the request, since that carries credentials.
 * @param action the action's label, "Create Job".
 */
export function toUserError(error: AxiosError, action: string, connection: Connection): Error {
  const { response } = error;
  if (!response) return notAnswered(error, action);
  const body = readBody(response.data);
  const message = `${action} failed (${response.status}): ${reason(body, response.status)}${advice(response.status)}${trace(body)}`;
  if (response.status === 401 || response.status === 403) return connectionError(connection, message);
  return Object.assign(new ServiceTitanError(message), {
    status: response.status,
    errors: body.errors,
    traceId: body.traceId,
  });
}

function notAnswered(error: AxiosError, action: string): Error {
  const why =
    error.code === "ECONNABORTED" || error.code === "ETIMEDOUT"
      ? "ServiceTitan did not answer in time"
      : `ServiceTitan could not be reached or broke off (${error.code ?? "no code"})`;
  return new ServiceTitanError(`${action} failed: ${why}. Try again later.`);
}

function reason({ title, errors = {} }: ErrorBody, status: number): string {
  const messages = Object.entries(errors).flatMap(([field, texts]) =>
    texts.map((text) => (field ? `${field}: ${text}` : text)),
  );
  if (messages.length > 0) return sentences(messages);
  return sentences([
    title || (status >= 500 ? "ServiceTitan had an internal error" : "ServiceTitan gave no reason"),
  ]);
}

const sentences = (texts: string[]) =>
  texts.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(" ");

function advice(status: number): string {
  if (status === 401)
    return " Check the connection's Application Key, Client ID and Client Secret, and that its Environment is the tenant's; then connect again.";
  if (status === 403)
    return " Check that the app was granted the API scope of this action in ServiceTitan's developer portal, and that the tenant has connected the app.";
  if (status === 429) return " ServiceTitan allows 60 requests a second: run fewer flows at once.";
  return "";
}

const trace = ({ traceId }: ErrorBody) => (traceId ? ` Trace ${traceId}` : "");

function readBody(data: unknown): ErrorBody {
  const body = parse(data);
  if (typeof body !== "object" || body === null) return {};
  const { title, traceId, errors } = body as Record<string, unknown>;
  return {
    title: typeof title === "string" ? title : undefined,
    traceId: typeof traceId === "string" ? traceId : undefined,
    errors: readErrors(errors),
  };
}

function readErrors(errors: unknown): ErrorBody["errors"] {
  if (typeof errors !== "object" || errors === null) return undefined;
  return Object.fromEntries(
    Object.entries(errors).map(([field, messages]) => [field, [messages].flat().map(String)]),
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
