import type { ActionLogger } from "@prismatic-io/spectral";
import axios, {
  type AxiosError,
  type AxiosInstance,
  type AxiosResponse,
  type InternalAxiosRequestConfig,
} from "axios";
import { redact, toRedactedJson, toRedactedQuery } from "./redaction";

/** The most characters of a body that are logged. */
const longestBody = 2_000;

/**
 * Logs a request that is about to leave, without secrets, as one entry that a builder can read. It is logged as
 * information, like the answers, since that is shown without changing any setting.
 */
export function logRequest(
  { method = "get", headers, data }: InternalAxiosRequestConfig,
  url: string,
  logger: ActionLogger,
) {
  logger.info(entry(`→ ${method.toUpperCase()} ${safeUrl(url)}`, headers.toJSON(), data));
}

/** Logs each answer that a client gets, of every try of a request, and what went wrong where there is none. */
export function logAnswers(client: AxiosInstance, logger: ActionLogger): void {
  client.interceptors.response.use(
    (response) => {
      logAnswer(response, logger);
      return response;
    },
    (error: AxiosError) => {
      if (error.response) logAnswer(error.response, logger);
      else if (axios.isAxiosError(error)) logger.info(redact(`← no answer: ${error.code} ${error.message}`));
      throw error;
    },
  );
}

function logAnswer({ status, statusText, headers, data }: AxiosResponse, logger: ActionLogger): void {
  logger.info(entry(`← ${status} ${statusText}`, { ...headers }, data));
}

function entry(title: string, headers: Record<string, unknown>, body: unknown): string {
  const lines = [title, toRedactedJson(headers), describeBody(body)];
  return lines.filter((line) => line !== "").join("\n");
}

function safeUrl(url: string): string {
  const { origin, pathname, searchParams } = new URL(url);
  const query = toRedactedQuery(searchParams);
  return redact(`${origin}${pathname}${query && `?${query}`}`);
}

function describeBody(body: unknown): string {
  if (body === undefined || body === null || body === "") return "";
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return `(${body.byteLength} bytes)`;
  const text = body instanceof URLSearchParams ? toRedactedQuery(body) : describeText(body);
  return text.length > longestBody
    ? `${text.slice(0, longestBody)}… (${text.length} characters in all)`
    : text;
}

/** Text is JSON or a form or anything. */
function describeText(body: unknown): string {
  if (typeof body !== "string") return toRedactedJson(body);
  try {
    return toRedactedJson(JSON.parse(body));
  } catch {
    return /^[\w.%+[\]-]+=[^\s<>{}]*$/.test(body) ? toRedactedQuery(new URLSearchParams(body)) : redact(body);
  }
}
