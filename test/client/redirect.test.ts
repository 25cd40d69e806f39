import { createClient } from "../../src/client";
import { logger, noting } from "../logger";
import { type Reply, startServer } from "../server";

const client = (connection: Parameters<typeof createClient>[0]) =>
  createClient(connection, "forms", { action: "Get Attachment", logger, retry: { delayMs: 1 } });

const redirect = (location: string, status = 302): Reply => ({ status, headers: { location } });

test("a file is fetched from another origin without the credentials", async () => {
  const storage = await startServer(() => ({ body: '"file"' }));
  const { connection, requests } = await startServer(() => redirect(`${storage.url}/file?sig=1`));
  expect((await noting(client(connection).get("/attachments/1"))).data).toBe("file");
  expect(requests[0]?.headers).toMatchObject({
    authorization: expect.anything(),
    "st-app-key": expect.anything(),
  });
  const { url, headers } = storage.requests[0] ?? {};
  expect(url).toBe("/file?sig=1");
  expect(headers).not.toHaveProperty("authorization");
  expect(headers).not.toHaveProperty("st-app-key");
});

test("not even when another origin redirects back", async () => {
  const { connection, requests, url } = await startServer((_request, n) =>
    n === 0 ? redirect(storage.url) : { body: "1" },
  );
  const storage = await startServer(() => redirect(`${url}/back`));
  await noting(client(connection).get("/attachments/1"));
  expect(requests.map((request) => [request.url.endsWith("/back"), "st-app-key" in request.headers])).toEqual(
    [
      [false, true],
      [true, false],
    ],
  );
});

test("within the same origin they are kept", async () => {
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

test("a loop of redirects ends", async () => {
  const { connection, requests } = await startServer(() => redirect("/again"));
  await expect(noting(client(connection).get("/x"))).rejects.toThrow(
    "Get Attachment failed: the request cannot be sent like this (ERR_FR_TOO_MANY_REDIRECTS).",
  );
  expect(requests).toHaveLength(6);
});
