import { testing } from "@prismatic-io/spectral";
import type { AxiosRequestConfig } from "axios";
import component from "../src";
import { createClient } from "../src/client";
import { toPlatformError } from "../src/client/errors";
import { Redactor } from "../src/client/redaction";
import { run } from "./harness";
import { logged, logger, noting } from "./logger";
import { startServer } from "./server";

/** What only describes (logging, redaction, messages) never changes an outcome. */

const half = "\ud83d half a pair";
const refusal = { status: 400, body: JSON.stringify({ title: "No." }) };

const throwing = new Proxy(logger, {
  get: () => () => {
    throw new Error("The log is full.");
  },
});

test.each<[string, AxiosRequestConfig<unknown, unknown>]>([
  ["in a body", { data: { password: half } }],
  ["in a header's name and the connection's secret", { data: { [`${half} token`]: half } }],
  ["in the query", { params: new URLSearchParams({ token: half }) }],
])("a secret with half a surrogate pair %s leaves request and errors as they are", async (_where, config) => {
  const { connection, requests } = await startServer((_request, n) => (n === 0 ? {} : refusal));
  connection.fields.clientSecret = half;
  const client = createClient(connection, "crm", { action: "Create Job", logger, debug: true });
  expect((await noting(client.request({ method: "POST", url: "/x", ...config }))).data).toEqual({});
  await expect(noting(client.request({ method: "POST", url: "/x", ...config }))).rejects.toThrow(
    /^Create Job failed \(400\): No\.$/,
  );
  expect(requests).toHaveLength(2);
  expect(logged.join("\n")).not.toContain("half a pair");
});

describe("a logger that fails does not fail", () => {
  const harness = testing.createHarness(component);
  const page = { body: JSON.stringify({ data: [{ id: 1, name: "North" }], hasMore: false, totalCount: 1 }) };
  const listing = () => startServer((_request, n) => (n === 0 ? { status: 429 } : page));
  /** Without a request for the total alone, where the first page takes long. */
  const whole = ({ url }: { url: string }) => !url.includes("pageSize=1&");

  test("an action", async () => {
    const { connection, requests } = await listing();
    const inputs = { connection, fetchAll: "true", debugRequest: true };
    const result = await harness.action("listBusinessUnits", inputs, { logger: throwing });
    expect(result?.data).toMatchObject({ totalCount: 1 });
    expect(requests.filter(whole)).toHaveLength(2);
  });

  test("a picklist", async () => {
    const { connection } = await listing();
    const { result } = await harness.dataSource("selectBusinessUnit", { connection }, { logger: throwing });
    expect(result).toHaveLength(1);
  });
});

const circular: Record<string, unknown> = { password: "sesame street" };
circular.self = circular;
let deep: unknown = { token: "sesame street" };
for (let level = 0; level < 50_000; level++) deep = [deep];
const closed = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error("closed");
    },
  },
);

test.each<[string, unknown, string]>([
  ["what refers to itself", circular, "(cannot be shown)"],
  ["what is nested without end", deep, "(cannot be shown)"],
  ["what refuses to be read", closed, "(cannot be shown)"],
  ["a BigInt", { id: 9007199254740993n }, '{"id":"9007199254740993"}'],
  ["an invalid date", { on: new Date(Number.NaN) }, '{"on":null}'],
  ["a function", () => 1, "() => 1"],
  ["nothing", undefined, "undefined"],
])("%s can be described", (_what, value, shown) => {
  expect(
    Redactor.of({ fields: value as object })
      .about({ data: value })
      .body(value),
  ).toBe(shown);
});

test.each<[string, unknown, string]>([
  ["a BigInt", [5n], '["5"]'],
  ["what refers to itself", circular, "(cannot be shown)"],
])("a refused input says so, whatever it is: %s", async (_what, sort, shown) => {
  const { connection } = await startServer(() => ({}));
  await expect(run("listBusinessUnits", { connection, sort })).rejects.toThrow(`, but ${shown} was given.`);
});

test.each([
  ["an object without a text", Object.create(null)],
  ["an object that refuses to become one", { toString: () => ({}), valueOf: () => ({}) }],
])("%s that is thrown reaches the platform as an error", (_what, thrown) => {
  expect(toPlatformError(thrown)).toMatchObject({ message: "(cannot be shown)" });
});
