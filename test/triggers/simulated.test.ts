import type { Connection } from "@prismatic-io/spectral";
import type { Trigger } from "../../src/declare/trigger";
import { triggers } from "../../src/triggers";
import { connectionTo, startTestSandbox } from "../harness";
import { Flow } from "./platform";

/** What a builder sees of a trigger while a flow is made. */

let connection: Connection;

beforeAll(async () => {
  connection = await connectionTo(await startTestSandbox({ customers: 30 }));
});

const thoseThatRead = Object.keys(triggers).filter((key) => triggers[key]?.kind !== "webhook");

describe.each(thoseThatRead)("%s", (key) => {
  const shown = ({ kind }: Trigger) => (kind === "changes" ? ["at", "change", "key", "record"] : ["record"]);

  test.each([
    ["recent real changes", { resourceType: "customers" }],
    ["its example where it is not finished", { connection: undefined }],
  ])("tells of %s in a simulated run, and moves nothing", async (_what, params) => {
    const flow = new Flow(key, connection, { params, simulated: true });
    const items = await flow.poll();
    expect(items.length).toBeGreaterThan(0);
    for (const item of items)
      expect(Object.keys(item)).toEqual(expect.arrayContaining(shown(triggers[key] as Trigger)));
    expect(flow.stored).toBe("{}");
  });
});
