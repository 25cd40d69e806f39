import axios, {
  type AxiosError,
  type AxiosInstance,
  type AxiosResponse,
  type InternalAxiosRequestConfig,
} from "axios";
import { described } from "../describe";
import type { ClientContext } from "./context";
import type { Redactor } from "./redaction";

/** The most characters of a body that are logged. */
const longestBody = 2_000;

/**
 * Logs a request that is about to leave, without secrets, as one entry that a builder can read. It is logged as
 * information, like the answers, since that is shown without changing any setting.
 */
export function logRequest(
  request: InternalAxiosRequestConfig,
  url: string,
  { logger, redactor }: ClientContext,
): void {
  const { method = "get", headers, data } = request;
  const safe = redactor.about(request);
  const title = `→ ${method.toUpperCase()} ${described(() => safeUrl(url, safe))}`;
  logger.info(entry(title, headers.toJSON(), data, safe));
}

/** Logs each answer that a client gets, of every try of a request, and what went wrong where there is none. */
export function logAnswers(client: AxiosInstance, { logger, redactor }: ClientContext): void {
  client.interceptors.response.use(
    (response) => {
      logAnswer(response, logger, redactor);
      return response;
    },
    (error: AxiosError) => {
      if (error.response) logAnswer(error.response, logger, redactor);
      else if (axios.isAxiosError(error))
        logger.info(redactor.about(error.config).text(`← no answer: ${error.code} ${error.message}`));
      throw error;
    },
  );
}

function logAnswer(response: AxiosResponse, logger: ClientContext["logger"], redactor: Redactor): void {
  const { status, statusText, headers, data, config } = response;
  logger.info(entry(`← ${status} ${statusText}`, { ...headers }, data, redactor.about(config)));
}

function entry(title: string, headers: Record<string, unknown>, body: unknown, safe: Redactor): string {
  const lines = [title, safe.json(headers), describeBody(body, safe)];
  return lines.filter((line) => line !== "").join("\n");
}

function safeUrl(url: string, safe: Redactor): string {
  const { origin, pathname, searchParams } = new URL(url);
  const query = safe.query(searchParams);
  return `${safe.text(`${origin}${pathname}`)}${query && `?${query}`}`;
}

function describeBody(body: unknown, safe: Redactor): string {
  if (body === undefined || body === null || body === "") return "";
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return `(${body.byteLength} bytes)`;
  const text = safe.body(body);
  return text.length > longestBody
    ? `${text.slice(0, longestBody)}… (${text.length} characters in all)`
    : text;
}
