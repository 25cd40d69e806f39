import { isConnectionError } from "@prismatic-io/spectral";
import { findSecrets } from "../bench/findSecrets";
import { toPlatformError } from "../src/client/errors";
import { connectionTo, run, startTestSandbox } from "./harness";
import { logged } from "./logger";
import { keepSecret } from "./secrets";

test("the platform gets message, status, field errors and trace ID", async () => {
  const connection = await connectionTo(await startTestSandbox());
  await expect(
    run("createCustomer", { connection, name: "Jane", address: {}, locations: "[]" }),
  ).rejects.toMatchObject({ isSpectralError: true });
  await expect(run("getCustomer", { connection, customerId: "99" })).rejects.toMatchObject({
    message: expect.stringMatching(/^Get Customer failed \(404\): Customer 99 was not found\. Trace 00-/),
    status: 404,
    errors: {},
    traceId: expect.stringMatching(/^00-[\da-f]{32}-/),
    isSpectralError: true,
  });
});

test("a fault of the connection stays one", async () => {
  const connection = await connectionTo(await startTestSandbox(), { fields: { tenant: "12" } });
  const error = await run("getCustomer", { connection, customerId: "99" }).catch((error) => error);
  expect(isConnectionError(error)).toBe(true);
  expect(error).toMatchObject({ status: 403, message: expect.stringContaining("was granted the API scope") });
});

test("an input that is refused says so in a sentence", async () => {
  const connection = await connectionTo(await startTestSandbox());
  await expect(run("getCustomer", { connection, customerId: "x" })).rejects.toThrow(
    /^Customer ID must be an ID/,
  );
});

test.each([
  ["an error with a cause", (text: string) => new Error("outer", { cause: { config: { headers: [text] } } })],
  ["an error with more properties", (text: string) => Object.assign(new Error("x"), { config: { text } })],
  ["an object", (text: string) => ({ message: text })],
])("%s leaves with its message alone", (_what, make) => {
  const secret = keepSecret("s3cr3t/of+this test");
  const error = toPlatformError(make(`Bearer ${secret}`));
  expect(error).toBeInstanceOf(Error);
  expect(findSecrets(error, [secret])).toEqual([]);
});

test("Debug Request logs what an action exchanges", async () => {
  const connection = await connectionTo(await startTestSandbox());
  await run("listCustomers", { connection, pageSize: "1", debugRequest: true });
  expect(logged.map((entry) => entry.split("\n")[0])).toEqual([
    expect.stringMatching(/^info: → GET .*\/customers\?pageSize=1/),
    "info: ← 200 OK",
  ]);
});
