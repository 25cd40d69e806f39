import { AxiosError, type AxiosRequestConfig } from "axios";
import { isWrite } from "./failure";

/**
 * Which redirects of a request are followed. Those of a write are not: it would be sent, with its data, to a place
 * that nobody chose. A read follows them within its host; to another host, a storage, it follows them only where
 * it downloads a file, and takes no header along.
 */
export function redirects(config: AxiosRequestConfig): AxiosRequestConfig {
  if (isWrite(config)) return { maxRedirects: 0 };
  return {
    maxRedirects: 5,
    beforeRedirect: (next, _answer, { url }) => {
      if (new URL(String(next.href)).origin === new URL(url).origin) return;
      if (config.responseType !== "arraybuffer")
        throw new AxiosError("It leads to another host.", AxiosError.ERR_BAD_REQUEST);
      for (const name of Object.keys(next.headers)) if (!isOfHop.test(name)) delete next.headers[name];
    },
  };
}

/** What HTTP itself needs for the next host, or for a proxy on the way there. */
const isOfHop = /^(host|proxy-.*)$/i;
