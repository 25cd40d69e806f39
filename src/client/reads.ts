import type { InternalAxiosRequestConfig } from "axios";
import type { Api } from "./modules";

declare module "axios" {
  interface AxiosRequestConfig {
    /** Whether the request changes nothing at ServiceTitan; said of each before it is sent. */
    onlyReads?: boolean;
  }
}

/** The POSTs of ServiceTitan's API that ask for something and change nothing, by their paths below the tenant. */
const asking: Partial<Record<Api, RegExp>> = {
  dispatch: /^\/(capacity|adcap\/availability(\/slots)?)$/,
  reporting: /^\/report-category\/[^/]+\/reports\/[^/]+\/data$/,
  telecom: /^\/optinouts\/optouts\/getlist$/,
};

/** Whether an endpoint changes nothing, so that it is safe to run, and to send again. */
export function onlyReads({ method, api, path }: { method: string; api: Api; path: string }): boolean {
  if (/^post$/i.test(method)) return asking[api]?.test(path) ?? false;
  return /^(get|head|options)$/i.test(method);
}

/** The same of a request to a module. */
export const requestOnlyReads = (api: Api, { method = "get", url = "" }: InternalAxiosRequestConfig) =>
  onlyReads({ method, api, path: url.replace(/[?#].*/s, "") });
