import { SpectralError } from "@prismatic-io/spectral";
import { AxiosHeaders } from "axios";
import { z } from "zod";
import { defaultTimeoutMs } from "../client";
import { Form } from "../client/form";
import { isFraming } from "../client/headers";
import { modules } from "../client/modules";
import { staysBelow } from "../client/path";
import { composite } from "../declare/composite";
import { isBlank } from "../inputs/blank";
import { isFile, refuseStandIn, toFile } from "../inputs/files";
import type { Input, Values } from "../inputs/input";
import { choice, integer, text, toggle } from "../inputs/kinds";
import { keyFileList, keyValueList, type Pairs } from "../inputs/pairs";
import { refuse } from "../inputs/reading";

/** As long as an execution may take on the platform. */
const longestTimeoutMs = 15 * 60_000;

const required = {
  urlType: choice({
    label: "URL Type",
    comments:
      "The ServiceTitan API to call. The request goes to https://<host>/<API>/<version>/tenant/<tenant><URL>.",
    choices: modules,
  }),
  url: belowTenant(
    text({
      label: "URL",
      comments:
        "Path of the endpoint after the tenant, such as /jobs/10978752986. Leave out the host, which comes from the connection.",
      example: "/jobs",
    }),
  ),
  method: choice({
    label: "Method",
    comments: "HTTP method of the endpoint.",
    choices: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"],
  }),
};

const optional = {
  apiVersion: choice({
    label: "API Version",
    comments: "Version of the API. If left blank, v2, which all APIs have; telecom also has v3.",
    choices: ["v2", "v3"],
  }),
  data: {
    input: {
      type: "string",
      label: "Data",
      comments:
        "Body of the request: JSON (as text or from an earlier step), other text, or a file. Leave blank if Form Data or File Data is given.",
      example: '{"name": "Jane Doe"}',
    },
    schema: () => z.unknown(),
    // JSON of nothing but blanks, such as { "memo": null }, is a body like any other.
    isBlank: (value) => isBlank(value) && (typeof value === "string" || value == null),
  } satisfies Input,
  formData: keyValueList({
    label: "Form Data",
    comments: "Fields of a multipart form, by name.",
    example: "memo=Photo of the unit",
  }),
  fileData: keyFileList({
    label: "File Data",
    comments: "Files of a multipart form, by field name: files from earlier steps, or text.",
    example: "file=Model CF80-070",
  }),
  fileDataFileNames: keyValueList({
    label: "File Data File Names",
    comments: "File name of each file above, under the same key. If left blank, the key itself.",
    example: "file=unit.jpg",
  }),
  queryParams: keyValueList({
    label: "Query Parameter",
    comments:
      "Query parameters: the part of the address after the question mark. A key can be given several times.",
    example: "pageSize=50",
  }),
  headers: withoutFraming(
    keyValueList({
      label: "Header",
      comments:
        "More headers. Authorization and ST-App-Key always come from the connection. Content-Length, Host, Connection and others that control how a request is transmitted are refused, since they are set automatically.",
      example: "Accept-Language=en-US",
    }),
  ),
  responseType: choice({
    label: "Response Type",
    comments: "Format of the answer: json, text, document (as text) or arraybuffer (a file).",
    choices: ["json", "text", "arraybuffer", "document"],
    default: "json",
  }),
  timeout: integer({
    label: "Timeout",
    comments: `How long to wait for the answer, in milliseconds, at most ${longestTimeoutMs}. If left blank or 0, ${defaultTimeoutMs}, which is when ServiceTitan itself gives up.`,
    example: "30000",
    min: 0,
    max: longestTimeoutMs,
  }),
  retryDelayMS: integer({
    label: "Retry Delay (ms)",
    comments:
      "How long to wait before trying again, in milliseconds. If left blank, not at all. A longer wait that ServiceTitan asks for is respected.",
    example: "1000",
    min: 0,
  }),
  retryAllErrors: toggle({
    label: "Retry On All Errors",
    comments:
      "Tries again after any error, which may carry out a write twice. If off, only after errors where that cannot happen and another try may help.",
  }),
  maxRetries: integer({
    label: "Max Retry Count",
    comments: "How often to try again at most. If left blank or 0, never.",
    example: "3",
    min: 0,
  }),
  useExponentialBackoff: toggle({
    label: "Use Exponential Backoff",
    comments:
      "Doubles the wait before each try. The first wait is Retry Delay, or half a second if that is blank.",
  }),
};

type Given = Values<typeof required, typeof optional>;

export const rawRequest = composite({
  label: "Raw Request",
  description: "Send any request to ServiceTitan's API with the connection's credentials.",
  scopes: [],
  required,
  optional,
  result: { example: { id: 10978752986, name: "Jane Doe" }, jsonSchema: {} },
  run: async (values, { client }) => {
    const { urlType, url, method, apiVersion, timeout, responseType, queryParams, ...given } = values;
    const { data, headers } = toBody(given);
    const inBytes = responseType === "arraybuffer";
    const answer = await client(urlType, {
      version: apiVersion,
      timeoutMs: timeout || undefined,
      retry: {
        retries: given.maxRetries ?? 0,
        delayMs: given.retryDelayMS ?? (given.useExponentialBackoff ? 500 : 0),
        exponential: given.useExponentialBackoff ?? false,
        again: given.retryAllErrors ? "all" : "reads",
        countsAll: true,
      },
    }).request({
      method,
      url,
      params: new URLSearchParams(queryParams),
      data,
      headers,
      responseType: responseType === "document" ? "text" : responseType,
    });
    const contentType = inBytes ? String(answer.headers["content-type"] ?? "") : "";
    return { data: answer.data, ...(contentType && { contentType }) };
  },
});

/** The URL without spaces around it; one that could lead to another host or another tenant is refused. */
function belowTenant(field: Input<string>): Input<string> {
  const expected = "a path below the tenant such as /jobs, without host, backslash or ..";
  return {
    ...field,
    schema: () =>
      field.schema().transform((url, context) => {
        const rest = afterTenant.exec(url)?.[1];
        if (rest !== undefined) return refuse(context, url, withoutPrefix(rest));
        return staysBelow(url.trim()) ? url.trim() : refuse(context, url, expected);
      }),
  };
}

const withoutPrefix = (rest: string) =>
  `what follows the tenant alone, here ${rest || "/"}, since all that comes before it is added`;

/** What follows the tenant in an address as the API documents write it, with or without its host. */
const afterTenant = /^\s*(?:https?:\/\/[^/]+)?\/?(?:(?:[\w-]+\/)?v\d+\/)?tenant\/[^/?#\s]+(\S*)\s*$/i;

/** Headers as they are; those that the client sets itself are refused rather than dropped without a word. */
function withoutFraming(field: Input<Pairs>): Input<Pairs> {
  const expected = "none that says how the request is transmitted (leave it out: it is set automatically)";
  return {
    ...field,
    schema: () =>
      field.schema().transform((headers, context) => {
        const input = headers.map(([name]) => name).find(isFraming);
        return input === undefined ? headers : refuse(context, input, expected);
      }),
  };
}

/** The body, with the headers as given and the body's own Content-Type. */
function toBody({
  data,
  formData = [],
  fileData = [],
  fileDataFileNames = [],
  headers: given = [],
}: Partial<Given>) {
  const headers = new AxiosHeaders(Object.fromEntries(given));
  if (formData.length + fileData.length > 0) {
    if (data !== undefined)
      throw new SpectralError(
        "Data cannot be sent together with Form Data or File Data: leave one of them blank.",
      );
    const names = new Map(fileDataFileNames);
    const files = fileData.map(([key, file]) => ({ key, name: names.get(key) ?? key, ...file }));
    for (const file of files) refuseStandIn(optional.fileData.input.label, file.name, file);
    return { data: new Form(formData, files), headers };
  }
  if (data === undefined) return { data, headers };
  const body = withType(data);
  return { data: body.data, headers: headers.setContentType(body.contentType, false) };
}

function withType(data: unknown): { data: unknown; contentType: string } {
  if (typeof data === "string")
    return { data, contentType: isJson(data) ? "application/json" : "text/plain" };
  const file = isFile(data) ? toFile(data) : undefined;
  return file ?? { data: toJson(data), contentType: "application/json" };
}

function toJson(data: unknown): string {
  try {
    return JSON.stringify(data);
  } catch (error) {
    throw new SpectralError(
      `Data must be JSON, text or a file, but what was given cannot be written as JSON: ${error instanceof Error ? error.message.split("\n")[0] : error}.`,
    );
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
