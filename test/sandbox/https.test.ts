import { type Sandbox, startSandbox } from "../../sandbox/server";
import { ask, cert, key } from "./certificate";

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 3, https: { cert, key } });
});
afterAll(() => sandbox.close());

test("with a certificate all is HTTPS: tokens, calls, the admin API and files", async () => {
  const { url, tokenUrl, storageUrl, tenant, appKey, clientId, clientSecret } = sandbox;
  expect([url, tokenUrl, storageUrl].map((each) => new URL(each).protocol)).toEqual(Array(3).fill("https:"));
  const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
  const issued = await ask(tokenUrl, {
    method: "POST",
    body: String(new URLSearchParams(form)),
    "content-type": "application/x-www-form-urlencoded",
  });
  const { access_token } = JSON.parse(issued.text);
  const headers = { authorization: `Bearer ${access_token}`, "st-app-key": appKey };
  expect((await ask(`${url}/crm/v2/tenant/${tenant}/customers`, headers)).status).toBe(200);
  expect((await ask(`${url}/_sandbox/tenants`, { origin: url })).status).toBe(200);
  const path = sandbox.state.files.save("Images", {
    ...{ name: "a.txt", contentType: "text/plain", bytes: Buffer.from("a") },
  });
  const { location = "" } = await ask(`${url}/pricebook/v2/tenant/${tenant}/images?path=${path}`, headers);
  expect(await ask(location)).toMatchObject({ status: 200, text: "a" });
});
