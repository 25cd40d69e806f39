import { createClient } from "../../src/client";
import { run } from "../harness";
import { logger, noting } from "../logger";
import { startServer } from "../server";

test.each(["1/../../customers/2", "1?x=1", "1#x", "-5", "1.5", "0", "9223372036854775808", "1%2f2", "١"])(
  "%j is no ID, and is refused before any request",
  async (jobId) => {
    const { connection, requests } = await startServer(() => ({}));
    await expect(run("getJob", { connection, jobId })).rejects.toThrow(/^Job ID must be an ID/);
    expect(requests).toEqual([]);
  },
);

test.each(["/jobs/../x", "/jobs/%2e%2e", "//example.com", "https://example.com/", "/\\example.com", "/a\nb"])(
  "the client itself sends nothing to %j",
  async (url) => {
    const { connection, requests } = await startServer(() => ({}));
    const client = createClient(connection, "jpm", { action: "Get Job", logger });
    await expect(noting(client.get(url))).rejects.toThrow("is no path below the tenant");
    expect(requests).toEqual([]);
  },
);
