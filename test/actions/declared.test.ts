import { component, testing } from "@prismatic-io/spectral";
import { job } from "../../api/jpm/jobs";
import { action } from "../../src/declare/action";
import type { Action } from "../../src/declare/perform";
import { toAction } from "../../src/declare/spectral";
import { jobId, summary } from "../../src/inputs/common";
import { logged, logger } from "../logger";
import { startServer } from "../server";

/** What a declaration can ask for beside its one request, shown with actions made for it. */

const declared = {
  label: "Note Job",
  description: "Leave a summary on a job.",
  calls: "PATCH jpm /jobs/{jobId}",
  scope: "Job Planning and Management → Jobs (Write)",
  required: { jobId, summary },
  returns: job,
} as const;

const runOn = (made: Action, connection: object) =>
  testing
    .createHarness(
      component({
        key: "made",
        public: false,
        display: { label: "Made", description: "Made", iconPath: "icon.png" },
        actions: { made: toAction(made) },
      }),
    )
    .action("made", { connection, jobId: "5", summary: "Done" } as never, { logger });

test("prepare reads before the request and gives the values to send", async () => {
  const { connection, requests } = await startServer(() => ({ body: '{"summary":"Earlier."}' }));
  const made = action({
    ...declared,
    prepare: async (values, { client }) => {
      const { data } = await client("jpm").get<{ summary: string }>(`/jobs/${values.jobId}`);
      return { ...values, summary: `${data.summary} ${values.summary}` };
    },
  });
  await runOn(made, connection);
  expect(requests.map(({ method }) => method)).toEqual(["GET", "PATCH"]);
  expect(JSON.parse(String(requests[1]?.body))).toEqual({ summary: "Earlier. Done" });
});

test("prepare keeps a request from being sent by throwing", async () => {
  const { connection, requests } = await startServer(() => ({}));
  const made = action({
    ...declared,
    prepare: () => {
      throw new Error("Job 5 is completed.");
    },
  });
  await expect(runOn(made, connection)).rejects.toThrow("Job 5 is completed.");
  expect(requests).toEqual([]);
});

test("after reads once the request was answered and gives the result", async () => {
  const { connection, requests } = await startServer((_request, n) => ({ body: JSON.stringify({ n }) }));
  const made = action({
    ...declared,
    after: async (answer, { jobId }, { client }) => ({
      answer,
      seen: (await client("jpm").get(`/jobs/${jobId}/history`)).data,
    }),
  });
  const { data } = (await runOn(made, connection)) as { data: unknown };
  expect(data).toEqual({ answer: { n: 0 }, seen: { n: 1 } });
  expect(requests.map(({ method }) => method)).toEqual(["PATCH", "GET"]);
});

test("a refusal for want of access names the scope that the action needs", async () => {
  const { connection } = await startServer(() => ({ status: 403, body: '{"title":"Forbidden"}' }));
  await expect(runOn(action(declared), connection)).rejects.toThrow(
    "Check that the app was granted the API scope Job Planning and Management → Jobs (Write) in ServiceTitan's developer portal",
  );
});

test("an endpoint of another version is called and looked at under it", async () => {
  const { connection, requests } = await startServer((_request, n) =>
    n === 0 ? { status: 503 } : { body: '{"summary":"Done"}' },
  );
  const made = action({
    ...declared,
    calls: "PATCH jpm/v3 /jobs/{jobId}",
    check: { path: "/jobs/{jobId}", shows: ({ summary }: { summary: string }) => summary === "Done" },
  });
  await runOn(made, connection);
  const path = expect.stringMatching(/^\/jpm\/v3\/tenant\/\d+\/jobs\/5$/);
  expect(requests.map(({ method, url }) => [method, url])).toEqual([
    ["PATCH", path],
    ["GET", path],
  ]);
});

describe("a POST that only asks", () => {
  const asking = [
    "POST dispatch /capacity",
    "POST dispatch /adcap/availability/slots",
    "POST reporting /report-category/{jobId}/reports/{summary}/data",
    "POST telecom/v3 /optinouts/optouts/getlist",
  ] as const;

  // All at once, since each waits before its second try.
  test("is safe to run, and sent again like a GET", async () => {
    const tries = asking.map(async (calls) => {
      const { connection, requests } = await startServer((_request, n) =>
        n === 0 ? { status: 503 } : { body: '{"data":[]}' },
      );
      const made = action({ ...declared, calls });
      expect(toAction(made).performSafety).toBe("safe");
      expect((await runOn(made, connection))?.data).toEqual({ data: [] });
      return requests.map(({ method, url, body }) => [method, url, String(body)]);
    });
    for (const [first, second, ...more] of await Promise.all(tries)) {
      expect(first?.[0]).toBe("POST");
      expect(second).toEqual(first);
      expect(more).toEqual([]);
    }
  });

  test("leaves no line as writes do", async () => {
    const { connection } = await startServer(() => ({ body: "{}" }));
    await runOn(action({ ...declared, calls: "POST dispatch /capacity" }), connection);
    expect(logged.filter((line) => line.includes("Audit"))).toEqual([]);
  });

  test.each(["POST dispatch /capacities", "POST jpm /capacity"] as const)("is not %s", async (calls) => {
    const { connection, requests } = await startServer(() => ({ status: 503 }));
    const made = action({ ...declared, calls });
    expect(toAction(made).performSafety).toBe("notAllowed");
    await expect(runOn(made, connection)).rejects.toThrow("may have been carried out");
    expect(requests).toHaveLength(1);
  });
});
