import { createHmac } from "node:crypto";
import { testing } from "@prismatic-io/spectral";
import { problemsOf } from "../../integrations/check";
import type { Integration } from "../../integrations/definition";
import component from "../../src";
import { logger } from "../logger";
import { load, step } from "./definition";
import { inputsOf, play, runCode } from "./play";

/** The example of one address for the events of all tenants. */

const harness = testing.createHarness(component);
const name = "events-of-all-tenants";
const configVars = { "HMAC Key": "k3y-of-32-characters-or-more-0001", "App URL": "https://app.example.com" };

interface Received {
  branch: string;
  payload: { body: { data: unknown } };
}

/** A request as the platform takes it in. */
function request(event: object, key = configVars["HMAC Key"]) {
  const text = JSON.stringify(event);
  const signature = createHmac("sha256", key).update(text).digest("hex");
  return {
    headers: { "x-servicetitan-signature": signature },
    rawBody: { data: text },
    body: { data: event },
  };
}

/** Sends a request to the shared address; tells whose flow it came to, and what that sent. */
async function deliver(payload: ReturnType<typeof request>) {
  const integration = load(name);
  const sent: Record<string, unknown>[] = [];
  const run = async (
    key: string,
    _action: string,
    inputs: Record<string, unknown>,
    results: Record<string, unknown>,
  ) => (key === "code" ? runCode(String(inputs.code), results) : sent.push(inputs));
  const routed = await play(integration, payload, { configVars, run });
  const { flow, customer } = (routed.findTenant as { results: { flow: string; customer: string } }).results;
  const params = inputsOf(step(integration, "Event"), {}, { configVars });
  const context = { debug: { enabled: false }, instanceState: {}, logger } as never;
  const result = await harness.trigger("serviceTitanEvent", payload as never, params as never, context);
  const { branch, payload: received } = result as unknown as Received;
  await play(integration, received, { configVars, run }, { flow, branch });
  return { customer, branch, sent };
}

const event = { id: "evt-1", tenant: { id: 42 }, name: "job.completed" };

test("an event comes to the flow of its tenant and is sent once, with its key", async () => {
  expect(await deliver(request(event))).toEqual({
    customer: "42",
    branch: "Event",
    sent: [
      {
        url: "https://app.example.com",
        data: event,
        headers: [{ key: "Idempotency-Key", value: "42/evt-1" }],
      },
    ],
  });
});

test("a made-up event is sent nowhere", async () => {
  const made = request(event, "another-key-of-32-characters-0002");
  expect(await deliver(made)).toEqual({ customer: "42", branch: "Refused", sent: [] });
});

test("an event of no tenant is routed nowhere", async () => {
  await expect(deliver(request({ id: "evt-1" }))).rejects.toThrow("which tenant");
});

test.each<[string, (integration: Integration) => unknown, string]>([
  [
    "a preprocess flow that is not there",
    (i) => {
      i.preprocessFlowName = "Route";
    },
    "Events of all tenants: it has no flow Route.",
  ],
  [
    "a request that nobody routes",
    (i) => delete i.externalCustomerIdField,
    "Route event: externalCustomerIdField is missing.",
  ],
  [
    "a route from a step of another flow",
    (i) => {
      i.flowNameField = { type: "reference", value: "event.results.flow" };
    },
    "Route event: event.results.flow leads nowhere.",
  ],
  [
    "a branch that the trigger does not have",
    (i) => {
      Object.assign(step(i, "Event").branches?.[0] ?? {}, { name: "Accepted" });
    },
    "Event: it has no branch Accepted.",
  ],
  [
    "a field that events do not have",
    (i) => {
      step(i, "Send Event").inputs.data = { type: "reference", value: "event.results.body.data.record" };
    },
    "Send Event: event.results.body.data.record leads nowhere.",
  ],
])("notices %s", (_case, change, problem) => {
  const integration = load(name);
  change(integration);
  expect(problemsOf(integration)).toContain(problem);
});
