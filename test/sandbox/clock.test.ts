import { readdirSync, readFileSync } from "node:fs";
import type { Connection } from "@prismatic-io/spectral";
import { nowMs } from "../../sandbox/kit/clock";
import type { Sandbox } from "../../sandbox/server";
import { catalogue } from "../../src/actions";
import { connectionTo, run, startTestSandbox } from "../harness";
import { requestToken } from "./support";

/** One clock makes every stamp, token and header, whatever the machine's says. */
const day = 24 * 60 * 60_000;

type Stamps = Partial<Record<"createdOn" | "modifiedOn" | "assignedOn" | "date", string>>;

const keys = Object.keys(catalogue).filter((key) => catalogue[key]?.calls);

describe.each([400, -400])("in a sandbox that starts %d days from now", (days) => {
  let sandbox: Sandbox;
  let connection: Connection;
  const today = new Date(Date.now() + days * day);

  beforeAll(async () => {
    // Not strict, since a test asks for what there is not.
    sandbox = await startTestSandbox({ today, strict: false });
    connection = await connectionTo(sandbox);
  });

  test("all lists lie in the years before, and nothing in them was made or changed later", async () => {
    const lists = keys.filter((key) => {
      const { kind, required } = catalogue[key] ?? {};
      return kind === "list" && Object.keys(required ?? {}).length === 0;
    });
    let stamps = 0;
    for (const key of lists) {
      const { data } = (await run(key, { connection })) as { data: Stamps[] };
      const ages = data
        .flatMap(({ createdOn, modifiedOn }) => [createdOn, modifiedOn])
        .filter((stamp) => typeof stamp === "string")
        .map((stamp) => (today.getTime() - Date.parse(stamp)) / day);
      stamps += ages.length;
      expect([key, ages.filter((age) => !(age >= 0 && age < 3.1 * 365))]).toEqual([key, []]);
    }
    expect(stamps).toBeGreaterThan(500);
  });

  test("every answer has the time of then in its Date header", async () => {
    const { url, tokenUrl } = sandbox;
    const { path } = (await run("createInstalledEquipmentAttachment", {
      connection,
      file: { data: Buffer.from("photo"), contentType: "image/png" },
      fileName: "photo.png",
    })) as { path: string };
    const call = (api: string, init: RequestInit = {}) =>
      fetch(`${url}/${api.replace("TENANT", sandbox.tenant)}`, {
        ...init,
        headers: {
          authorization: `Bearer ${connection.token?.access_token}`,
          "st-app-key": sandbox.appKey,
        },
      });
    const attachment = `equipmentsystems/v2/tenant/TENANT/installed-equipment/attachments?path=${path}`;
    const link = (await call(attachment, { redirect: "manual" })).headers.get("location") ?? "";
    const answers = [
      await fetch(tokenUrl, { method: "POST" }),
      await call("jpm/v2/tenant/TENANT/jobs"),
      await call("jpm/v2/tenant/TENANT/jobs/5"),
      await call("nowhere"),
      await call("%"),
      await call(attachment, { redirect: "manual" }),
      await fetch(link),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 200, 404, 404, 400, 302, 200]);
    for (const { url: asked, headers } of answers) {
      const seconds = Math.abs(Date.parse(headers.get("date") ?? "") - nowMs(sandbox.state.clock)) / 1000;
      expect([asked, seconds < 60]).toEqual([asked, true]);
    }
  });

  test("a token lives as long as it says", async () => {
    const { body } = await requestToken(sandbox);
    const get = async () => {
      const answer = await fetch(`${sandbox.url}/jpm/v2/tenant/${sandbox.tenant}/jobs`, {
        headers: { authorization: `Bearer ${body.access_token}`, "st-app-key": sandbox.appKey },
      });
      return answer.status;
    };
    sandbox.advance(890_000);
    expect(await get()).toBe(200);
    sandbox.advance(11_000);
    expect(await get()).toBe(401);
  });
});

test("nothing in the sandbox asks the machine for the time but the clock", () => {
  const root = `${__dirname}/../../sandbox`;
  const asking = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      file.endsWith(".ts") &&
      /Date\.now\(|new Date\(\)|\bDate\(\)|faker\.date/.test(readFileSync(`${root}/${file}`, "utf8")),
  );
  expect(asking).toEqual(["kit/clock.ts"]);
});
