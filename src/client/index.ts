import type { ActionLogger, Connection } from "@prismatic-io/spectral";
import axios, { type AxiosError, type AxiosInstance } from "axios";
import { readCredentials } from "./credentials";
import { toUserError } from "./errors";
import type { Api } from "./modules";

export interface ClientOptions {
  /** Label of the action or data source, for messages. */
  action: string;
  logger: ActionLogger;
  /** Logs each request and response, without secrets. */
  debug?: boolean;
  /** Version of the API module: "v2" unless told otherwise. */
  version?: string;
}

/** ServiceTitan gives up on a request after this time itself. */
const timeoutMs = 100_000;

/**
 * Makes the client that all requests go through.
 * @returns an axios instance for one module of one tenant: paths are relative to
 * `https://<host>/<api>/<version>/tenant/<tenant>`. Its requests reject with errors that a user can act on.
 * @throws ConnectionError, before any request, where the connection cannot work.
 */
export function createClient(
  connection: Connection,
  api: Api,
  { action, version = "v2" }: ClientOptions,
): AxiosInstance {
  const { environment, tenant, appKey, accessToken } = readCredentials(connection);
  const client = axios.create({
    baseURL: `${environment.api}/${api}/${version}/tenant/${tenant}`,
    headers: { Authorization: `Bearer ${accessToken}`, "ST-App-Key": appKey },
    timeout: timeoutMs,
    maxContentLength: Number.POSITIVE_INFINITY,
    maxBodyLength: Number.POSITIVE_INFINITY,
    // A key that is given several times is sent several times, as ServiceTitan reads it.
    paramsSerializer: { indexes: null },
  });
  client.interceptors.response.use(undefined, (error: AxiosError) => {
    throw axios.isAxiosError(error) ? toUserError(error, action, connection) : error;
  });
  return client;
}
