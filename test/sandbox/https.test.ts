import { request } from "node:https";
import { type Sandbox, startSandbox } from "../../sandbox/server";

// Of localhost, made for this test, and valid for a hundred years; nothing else trusts it.
const cert = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUCSLAe0i7mPqcK/LzRTt9+SD2XPUwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyODExNDEzNFoYDzIxMjYxMTA0
MTE0MTM0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARRQiTM1ChdW3XcahlXUt2ZhhbDa47tD52UT3CcdCeEbxvZgZBJ5Czk
GAJuafu+OBddAhDhflfgz4rHn4VbGrtto28wbTAdBgNVHQ4EFgQU7zwZsf3mNhZt
/pJkOOPg39sOQ60wHwYDVR0jBBgwFoAU7zwZsf3mNhZt/pJkOOPg39sOQ60wDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhAM1cG8jtmZZvaIPNjt1msOJDPg+oLxvLV4YPzPG1v2M9AiBZ
qVE8L8EMgLGzVTLHp/Lg9oiMZgoNZ/hdaMQl62ghDw==
-----END CERTIFICATE-----`;
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg7gyXd6kJ86h+yaPp
ijl+e5ErJexCJVd7qkTPgQfOSEGhRANCAARRQiTM1ChdW3XcahlXUt2ZhhbDa47t
D52UT3CcdCeEbxvZgZBJ5CzkGAJuafu+OBddAhDhflfgz4rHn4VbGrtt
-----END PRIVATE KEY-----`;

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 3, https: { cert, key } });
});
afterAll(() => sandbox.close());

/** Asks as a client that trusts the certificate. */
const ask = (url: string, { method = "GET", body = "", ...headers }: Record<string, string> = {}) =>
  new Promise<{ status: number; text: string; location?: string }>((resolve, reject) => {
    const asked = request(url, { ca: cert, method, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      const { statusCode = 0, headers: got } = answer;
      answer.on("end", () => resolve({ status: statusCode, text, location: got.location }));
    });
    asked.on("error", reject).end(body);
  });

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
