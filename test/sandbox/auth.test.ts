import { startSandbox } from "../../sandbox/server";
import { type ErrorBody, getToken, requestToken, useSandbox } from "./support";

const api = useSandbox({ customers: 5 });

test("client credentials buy a bearer token for 15 minutes", async () => {
  expect(await requestToken(api.sandbox)).toEqual({
    status: 200,
    body: {
      access_token: expect.stringMatching(/^\S{20,}$/),
      expires_in: 900,
      token_type: "Bearer",
      scope: "",
    },
  });
});

test.each([
  ["a wrong secret", { client_secret: "guess" }, "invalid_client"],
  ["a wrong client ID", { client_id: "guess" }, "invalid_client"],
  ["another grant", { grant_type: "password" }, "unsupported_grant_type"],
])("%s is refused as OAuth says", async (_case, form, error) => {
  expect(await requestToken(api.sandbox, form)).toEqual({ status: 400, body: { error } });
});

test("a token request without a form is refused", async () => {
  const answer = await fetch(api.sandbox.tokenUrl, { method: "POST" });
  expect([answer.status, await answer.json()]).toEqual([400, { error: "invalid_request" }]);
});

test.each([
  ["no token", { authorization: "" }],
  ["an unknown token", { authorization: "Bearer guess" }],
  ["a wrong app key", { "st-app-key": "guess" }],
])("a call with %s answers 401 in the error body", async (_case, headers) => {
  const { status, body } = await api.call("GET", "crm", "/customers", undefined, headers);
  expect(status).toBe(401);
  expect(body).toEqual({
    type: expect.any(String),
    title: expect.any(String),
    status: 401,
    traceId: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/),
    errors: {},
    data: {},
  });
});

test("a refusal comes before the body is read", async () => {
  const { status } = await api.call("POST", "crm", "/customers", "{", { authorization: "" });
  expect(status).toBe(401);
});

test("another tenant answers 403", async () => {
  const token = await getToken(api.sandbox);
  const answer = await fetch(`${api.sandbox.url}/crm/v2/tenant/1/customers`, {
    headers: { authorization: `Bearer ${token}`, "st-app-key": api.sandbox.appKey },
  });
  expect([answer.status, ((await answer.json()) as ErrorBody).status]).toEqual([403, 403]);
});

test("a token expires", async () => {
  const sandbox = await startSandbox({ customers: 1, tokenLifetimeSeconds: 0 });
  const answer = await fetch(`${sandbox.url}/crm/v2/tenant/${sandbox.tenant}/customers`, {
    headers: { authorization: `Bearer ${await getToken(sandbox)}`, "st-app-key": sandbox.appKey },
  });
  expect([answer.status, ((await answer.json()) as ErrorBody).title]).toEqual([
    401,
    "The access token has expired.",
  ]);
  await sandbox.close();
});
