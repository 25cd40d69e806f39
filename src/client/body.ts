import axios, { type AxiosAdapter, type AxiosRequestTransformer, type AxiosResponseTransformer } from "axios";
import { Form, inPieces } from "./form";
import { quoteLongNumbers } from "./longNumbers";

/** From this size on, in bytes, a body is sent as a stream. */
const large = 1_000_000;

const [toJson] = [axios.defaults.transformRequest ?? []].flat();

/** Makes of a request's data what is sent: a form stays one until it is sent, all else is as in axios. */
export const transformBody: AxiosRequestTransformer = function (data, headers) {
  if (!(data instanceof Form)) return toJson?.call(this, data, headers);
  headers.setContentType("multipart/form-data");
  return data;
};

/** How an answer is read: as in axios, but for the numbers that JavaScript would round. */
export const transformAnswer: AxiosResponseTransformer[] = [
  function (data: unknown) {
    return typeof data === "string" && this.responseType === "json" ? quoteLongNumbers(data) : data;
  },
  ...[axios.defaults.transformResponse ?? []].flat(),
];

/**
 * Sends a request, with a form or a large body as a stream. The request keeps the body itself, so that a further
 * try can send it again.
 */
export const sendBody = async (config: Parameters<AxiosAdapter>[0], send: AxiosAdapter) => {
  const { data, headers } = config;
  if (data instanceof Form) config.data = data.toStream();
  if (Buffer.isBuffer(data) && data.length > large) {
    config.data = inPieces(data);
    headers.setContentLength(data.length);
  }
  // axios names a form's type for each write, also for one without a body.
  if (data === undefined && isFormType.test(String(headers.getContentType()))) headers.delete("Content-Type");
  try {
    return await send(config);
  } finally {
    config.data = data;
  }
};

const isFormType = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data)/i;
