import { AxiosError, type AxiosResponse, type InternalAxiosRequestConfig } from "axios";
import type { ClientContext } from "./context";
import { isWrite } from "./failure";
import { explain } from "./reason";

/**
 * Leaves one line for each write at its end, however often it was tried: action, verb and path, status, ID, tries
 * and ServiceTitan's trace; nothing that was sent or answered besides, and no query.
 */
export function audit(
  config: InternalAxiosRequestConfig,
  outcome: AxiosResponse | AxiosError,
  { action, logger, redactor }: ClientContext,
): void {
  const { history, method = "", baseURL = "", url = "" } = config;
  if (!isWrite(config) || !history || history.audited) return;
  history.audited = true;
  const failed = outcome instanceof AxiosError;
  const response = failed ? outcome.response : outcome;
  const path = `${new URL(baseURL).pathname}${url.split(/[?#]/, 1)[0]}`;
  const id = idIn(response?.data) ?? path.match(/(?<=\/tenant\/\d+\/.*\/)\d+(?=\/|$)/)?.[0];
  const { traceId } = explain(response?.data);
  const parts = [
    `${action}: ${method.toUpperCase()} ${path}`,
    `status ${response?.status ?? (failed && outcome.code) ?? "none"}`,
    history.shown && "carried out, as the record shows",
    failed && (history.uncertain ? "failed, may have been carried out" : "failed"),
    id && `ID ${id}`,
    `${history.tries} ${history.tries === 1 ? "try" : "tries"}`,
    traceId && `trace ${traceId}`,
  ];
  logger.info(redactor.about(config).text(`Audit: ${parts.filter(Boolean).join("; ")}`));
}

/** The ID that an answer is, or has. */
function idIn(data: unknown): string | undefined {
  const id: unknown = typeof data === "object" && data !== null && "id" in data ? data.id : data;
  return typeof id === "number" || (typeof id === "string" && /^\d+$/.test(id)) ? String(id) : undefined;
}
