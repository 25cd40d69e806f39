import type { Connection } from "@prismatic-io/spectral";
import type { AttributedLead } from "../../api/marketingads/attributedLeads";
import type { Sandbox } from "../../sandbox/server";
import { connectionTo, run, startTestSandbox } from "../harness";

/** Visits to the website, and what came of them. */

let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  connection = await connectionTo(sandbox);
});

test("a visitor who came by no other page has a blank referrer, of which ServiceTitan is told", async () => {
  const jobId = [...sandbox.state.jobs.keys()].at(-1);
  const landingPageUrl = "https://evergreen.example/";
  for (const webSessionData of [{ landingPageUrl, referrerUrl: "" }, JSON.stringify({ landingPageUrl })])
    await run("attributeJob", { connection, jobId, webSessionData });
  const { data } = (await run("listAttributedLeads", {
    connection,
    fromUtc: "2000-01-01",
    toUtc: "2100-01-01",
    filters: { leadType: "manual job" },
    fetchAll: true,
  })) as { data: AttributedLead[] };
  const found = data.filter(({ job }) => job.id === jobId);
  expect(found.map(({ attribution }) => [attribution.landingPageUrl, attribution.referrerUrl])).toEqual([
    [landingPageUrl, ""],
    [landingPageUrl, ""],
  ]);
});

test("a session without a landing page is refused by name", async () => {
  const [jobId] = sandbox.state.jobs.keys();
  const webSessionData = { utmSource: "google" };
  await expect(run("attributeJob", { connection, jobId, webSessionData })).rejects.toThrow(
    "Landing Page URL",
  );
});
