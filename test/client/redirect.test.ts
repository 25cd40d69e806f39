import { ConnectionError } from "@prismatic-io/spectral";
import { createClient } from "../../src/client";
import { logger, noting } from "../logger";
import { type Reply, startServer } from "../server";

const client = (connection: Parameters<typeof createClient>[0]) =>
  createClient(connection, "forms", { action: "Get Attachment", logger, retry: { delayMs: 1 } });

const redirect = (location: string, status = 302): Reply => ({ status, headers: { location } });

const file = { responseType: "arraybuffer", headers: { "X-Note": "of the request", Cookie: "a=1" } } as const;

test("a file is fetched from another host, with no header of the request", async () => {
  const storage = await startServer(() => ({ body: "file" }));
  const { connection, requests } = await startServer(() => redirect(`${storage.url}/file?sig=1`));
  expect(String((await noting(client(connection).get("/attachments/1", file))).data)).toBe("file");
  expect(requests[0]?.headers).toMatchObject({
    authorization: expect.anything(),
    "st-app-key": expect.anything(),
    "x-note": "of the request",
  });
  expect(storage.requests[0]?.url).toBe("/file?sig=1");
  expect(Object.keys(storage.requests[0]?.headers ?? {}).sort()).toEqual(["connection", "host"]);
  expect(storage.requests[0]?.headers.host).toBe(storage.url.replace("http://", ""));
});

test("not even when another host redirects back", async () => {
  const { connection, requests, url } = await startServer((_request, n) =>
    n === 0 ? redirect(storage.url) : { body: "1" },
  );
  const storage = await startServer(() => redirect(`${url}/back`));
  await noting(client(connection).get("/attachments/1", file));
  expect(requests.map((request) => [request.url.endsWith("/back"), "st-app-key" in request.headers])).toEqual(
    [
      [false, true],
      [true, false],
    ],
  );
});

test.each(["GET", "HEAD", "OPTIONS"])("%s of anything else does not go to another host", async (method) => {
  const other = await startServer(() => ({}));
  for (const status of [301, 302, 303, 307, 308])
    for (const responseType of ["json", "text"] as const) {
      const { connection, requests } = await startServer(() => redirect(`${other.url}/x`, status));
      await expect(noting(client(connection).request({ method, url: "/x", responseType }))).rejects.toThrow(
        "Get Attachment failed: ServiceTitan redirects this request to another host, which is followed for downloads only.",
      );
      expect(requests).toHaveLength(1);
    }
  expect(other.requests).toEqual([]);
});

test("within the same host all headers are kept", async () => {
  const { connection, requests } = await startServer((_request, n) =>
    n === 0 ? redirect("/elsewhere") : {},
  );
  await noting(client(connection).get("/attachments/1"));
  expect(requests[1]?.headers).toMatchObject({
    authorization: expect.anything(),
    "st-app-key": expect.anything(),
  });
});

test.each(["POST", "PUT", "PATCH", "DELETE"])(
  "%s follows no redirect: its data goes nowhere else",
  async (method) => {
    const other = await startServer(() => ({}));
    for (const status of [301, 302, 303, 307, 308]) {
      const { connection, requests } = await startServer(() => redirect(other.url, status));
      await expect(noting(client(connection).request({ method, url: "/x", data: { a: 1 } }))).rejects.toThrow(
        `Get Attachment failed (${status}): ServiceTitan redirects this request, which is not followed.`,
      );
      expect(requests).toHaveLength(1);
    }
    expect(other.requests).toEqual([]);
  },
);

test.each([401, 403])("a storage's %i is no fault of the connection, and costs no token", async (status) => {
  const body =
    "<?xml version='1.0'?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>";
  const storage = await startServer(() => ({ status, headers: { "content-type": "application/xml" }, body }));
  const { connection, requests } = await startServer(() => redirect(`${storage.url}/file?sig=1`));
  const error = await noting(client(connection).get("/attachments/1", { responseType: "arraybuffer" })).catch(
    (error) => error,
  );
  expect(error).not.toBeInstanceOf(ConnectionError);
  expect(error.message).toBe(
    `Get Attachment failed (${status}): the storage of the file, ${new URL(storage.url).host}, answered: Request has expired. Its link may have expired: run the action again. The connection is not the cause.`,
  );
  expect(requests).toHaveLength(1);
});

test("a loop of redirects ends", async () => {
  const { connection, requests } = await startServer(() => redirect("/again"));
  await expect(noting(client(connection).get("/x"))).rejects.toThrow(
    "Get Attachment failed: the request cannot be sent like this (ERR_FR_TOO_MANY_REDIRECTS).",
  );
  expect(requests).toHaveLength(6);
});
