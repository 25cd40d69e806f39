import { request as httpRequest } from "node:http";
import { type Sandbox, startSandbox } from "../../sandbox/server";
import { first, getToken } from "./support";

// Every address that an answer tells is one that whoever asked can reach.

let sandbox: Sandbox;
let token: string;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 40 });
  token = await getToken(sandbox);
});
afterAll(() => sandbox.close());

/** Calls the API by a name: fetch does not let go of Host. */
function call(own: Sandbox, path: string, host: string): Promise<{ location?: string; text: string }> {
  const headers = { authorization: `Bearer ${token}`, "st-app-key": own.appKey, host };
  const { port } = new URL(sandbox.url);
  const url = `http://127.0.0.1:${port}/${path.replace("/", `/v2/tenant/${own.tenant}/`)}`;
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ location: answer.headers.location, text }));
    });
    request.on("error", reject).end();
  });
}

/** All addresses in answers of these paths, by the host that they lead to. */
async function linksAt(host: string): Promise<string[]> {
  const path = sandbox.state.files.save("Images", {
    ...{ name: "a.png", contentType: "image/png", bytes: Buffer.from("a") },
  });
  const { id } = first(sandbox.state.leads, ({ status }) => status !== "Converted");
  const assignment = first(sandbox.state.assignments, ({ active }) => active);
  const onItsWay = `appointmentId=${assignment.appointmentId}&technicianId=${assignment.technicianId}`;
  const paths = [
    `pricebook/images?path=${path}`,
    "telecom/export/calls",
    "telecom/calls?pageSize=500",
    "taskmanagement/tasks?pageSize=500",
    `crm/leads/${id}?includeLeadUrl=true`,
    `dispatch/technician-tracking?${onItsWay}`,
  ];
  const answers = await Promise.all(paths.map((each) => call(sandbox, each, host)));
  return answers.flatMap(({ location, text }) => location ?? text.match(/https?:\/\/[^"]+/g) ?? []);
}

test("it leads to the name by which the sandbox was called, and something is there", async () => {
  const { port } = new URL(sandbox.url);
  const links = await linksAt(`localhost:${port}`);
  expect(links.length).toBeGreaterThan(10);
  expect(new Set(links.map((link) => new URL(link).hostname))).toEqual(new Set(["localhost"]));
  const found = await Promise.all(links.map(async (link) => [link, (await fetch(link)).status]));
  expect(found.filter(([, status]) => status !== 200)).toEqual([]);
});

test("it leads to another machine by that machine's name for this one", async () => {
  const { port } = new URL(sandbox.url);
  const links = await linksAt(`sandbox:${port}`);
  expect(new Set(links.map((link) => new URL(link).hostname))).toEqual(new Set(["sandbox"]));
});

test("it leads to the storage's public address, where that is given", async () => {
  const own = await startSandbox({ customers: 40, storagePublicUrl: "https://files.test" });
  const answer = await fetch(`${own.url}/telecom/v2/tenant/${own.tenant}/export/calls`, {
    headers: { authorization: `Bearer ${await getToken(own)}`, "st-app-key": own.appKey },
  });
  const [link] = /https?:\/\/[^"]+/.exec(await answer.text()) ?? [];
  expect(link).toMatch(new RegExp(`^https://files.test/${own.tenant}/open/calls/\\d+/`));
  await own.close();
});
