import { z } from "zod";

const form = {
  grant_type: "client_credentials",
  client_id: "cid.sandbox0000000000000000",
  client_secret: "cs1.sandbox00000000000000000000000000000000000000",
};
const address = { street: "1 Main St", city: "Dayton", state: "OH", zip: "45402", country: "USA" };
const health = z.object({ tenants: z.tuple([z.object({ id: z.string() })]) });
const token = z.object({ access_token: z.string() });
const customer = z.object({ id: z.number() });
const page = z.object({ data: z.tuple([customer]) });

/** Asks a sandbox for what each client asks first: whether it is there, a token, a list and a create. */
export async function tryApi(url: string): Promise<void> {
  const {
    tenants: [{ id: tenant }],
  } = await answerOf(health, `${url}/_sandbox/health`);
  const init = { method: "POST", body: new URLSearchParams(form) };
  const { access_token } = await answerOf(token, `${url}/connect/token`, init);
  const headers = {
    authorization: `Bearer ${access_token}`,
    "st-app-key": "ak1.sandbox0000000000000000",
    "content-type": "application/json",
  };
  const customers = `${url}/crm/v2/tenant/${tenant}/customers`;
  await answerOf(page, `${customers}?pageSize=1`, { headers });
  const body = JSON.stringify({ name: "Ann", address, locations: [{ name: "Home", address }] });
  await answerOf(customer, customers, { method: "POST", headers, body });
}

/** @throws where it is not as it should be */
async function answerOf<T>(shape: z.ZodType<T>, url: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  const { data } = shape.safeParse(answer.ok && JSON.parse(text));
  if (data === undefined) throw new Error(`${url} answers ${answer.status}: ${text}`);
  return data;
}
