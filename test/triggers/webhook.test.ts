import { createHmac } from "node:crypto";
import { testing } from "@prismatic-io/spectral";
import component from "../../src";
import { logged, logger, noting } from "../logger";

/** ServiceTitan Event: what is sent to the address of a flow. */

const harness = testing.createHarness(component);
const hmacKey = "k3y-of-32-characters-or-more-0001";
const signatureHeader = "X-Signature";
const event = { id: "evt-1", tenant: { id: 42 }, name: "job.completed" };

interface Result {
  branch: string;
  payload: { body: { data: Record<string, unknown> }; rawBody: { data: unknown } };
  response?: { statusCode: number; body: string };
  instanceState?: Record<string, unknown>;
}

/** A flow with this trigger; what it keeps is JSON. */
function flowWith(params: object, context: object = {}) {
  let stored = "{}";
  return async (payload: object): Promise<Result> => {
    const instanceState = JSON.parse(stored);
    const result = (await noting(
      harness.trigger(
        "serviceTitanEvent",
        payload as never,
        params as never,
        { debug: { enabled: false }, instanceState, logger, ...context } as never,
      ),
    )) as unknown as Result;
    stored = JSON.stringify(result.instanceState ?? instanceState);
    return result;
  };
}

const sign = (text: string | Buffer, encoding: "hex" | "base64" = "hex", key = hmacKey) =>
  createHmac("sha256", key).update(text).digest(encoding);

/** A request as the platform hands it to a trigger. */
function request(body: object, signature: string | undefined = sign(JSON.stringify(body))) {
  return {
    headers: { "x-signature": signature },
    rawBody: { data: JSON.stringify(body), contentType: "application/json" },
    body: { data: body, contentType: "application/json" },
  };
}

const signed = { hmacKey, signatureHeader };
const text = JSON.stringify(event);

describe("a signature is understood", () => {
  test.each([
    ["in hex", sign(text)],
    ["in upper case", sign(text).toUpperCase()],
    ["in base64", sign(text, "base64")],
    [
      "in base64 of addresses, without its end",
      sign(text, "base64").replace(/\+/g, "-").replace(/\//g, "_").slice(0, -1),
    ],
    ["with a prefix", `sha256=${sign(text)}`],
    ["with a prefix before base64", `HMAC-SHA256 ${sign(text, "base64")}`],
    ["with blanks", `  sha256 = ${sign(text)} `],
  ])("%s", async (_how, signature) => {
    const { branch, payload, response } = await flowWith(signed)(request(event, signature));
    expect([branch, payload.body.data.event, response]).toEqual(["Event", event, undefined]);
  });

  test("of bytes, as JSON has them too", async () => {
    const bytes = Buffer.from('{"name":"Zoë"}');
    const data = JSON.parse(JSON.stringify(bytes));
    for (const rawBody of [{ data: bytes }, { data }]) {
      const { branch, payload } = await flowWith(signed)({ ...request(event, sign(bytes)), rawBody });
      expect([branch, payload.body.data.event]).toEqual(["Event", { name: "Zoë" }]);
    }
  });
});

describe("a request is refused, with status 401 and nothing of it handed on,", () => {
  const other = sign(text, "hex", "another-key-of-32-characters-0002");
  test.each([
    ["signed with another key", request(event, other), {}],
    ["whose body was changed", { ...request(event), rawBody: { data: text.replace("42", "43") } }, {}],
    ["without the header", { ...request(event), headers: {} }, {}],
    ["with a blank signature", request(event, " "), {}],
    ["with a signature cut short", request(event, sign(text).slice(0, -2)), {}],
    ["with the hash of nothing but the text", request(event, "sha256="), {}],
    [
      "in the other encoding than that set",
      request(event, sign(text, "base64")),
      { signatureEncoding: "hex" },
    ],
    ["without its raw body", { ...request(event), rawBody: {} }, {}],
  ])("%s", async (_what, payload, params) => {
    const result = await flowWith({ ...signed, ...params, acceptUnsigned: "true" })(payload);
    expect(result).toMatchObject({ branch: "Refused", response: { statusCode: 401 } });
    expect(result.payload).toMatchObject({
      body: { data: { refused: expect.any(String) } },
      rawBody: { data: "" },
    });
    expect(JSON.stringify([result.payload.body, result.payload.rawBody, result.response])).not.toContain(
      "evt-1",
    );
    expect(logged.join()).toMatch(/^warn: A request was refused: /);
    expect(JSON.stringify([logged, result])).not.toContain(hmacKey);
  });
});

test("a blank key is an error, unless unsigned events are accepted", async () => {
  const flow = flowWith({ hmacKey: " ", signatureHeader });
  await expect(flow(request(event))).rejects.toThrow("HMAC Key is blank");
  expect((await flowWith({ acceptUnsigned: true })(request(event, undefined))).branch).toBe("Event");
});

test("a key without the name of its header is an error", async () => {
  await expect(flowWith({ hmacKey })(request(event))).rejects.toThrow("Signature Header is blank");
});

describe("an event that comes again", () => {
  const paths = { ...signed, eventIdPath: "id", tenantIdPath: "tenant.id" };

  test("takes the branch Repeat, with the same key and no status of its own", async () => {
    const flow = flowWith(paths);
    const first = await flow(request(event));
    const again = await flow(request(event));
    expect([first.branch, again.branch]).toEqual(["Event", "Repeat"]);
    expect(first.payload.body.data).toEqual({ key: "42/evt-1", id: "evt-1", tenant: "42", event });
    expect(again.payload.body.data).toEqual(first.payload.body.data);
    expect(again.response).toBeUndefined();
  });

  test("of another tenant is another event", async () => {
    const flow = flowWith(paths);
    await flow(request(event));
    expect((await flow(request({ ...event, tenant: { id: 43 } }))).branch).toBe("Event");
  });

  test("is an event where it was refused before", async () => {
    const flow = flowWith(paths);
    expect((await flow(request(event, "00"))).branch).toBe("Refused");
    expect((await flow(request(event))).branch).toBe("Event");
  });

  test("is an event once ServiceTitan repeats it no more: a run that a person repeats", async () => {
    const flow = flowWith(paths);
    await flow(request(event));
    const later = jest.spyOn(Date, "now").mockReturnValue(Date.now() + 16 * 60_000);
    expect((await flow(request(event))).branch).toBe("Event");
    later.mockRestore();
  });

  test("is told by an ID in a header", async () => {
    const flow = flowWith({ ...signed, eventIdPath: "headers.X-Event-Id" });
    const once = { ...request(event), headers: { ...request(event).headers, "x-event-id": "7" } };
    expect([(await flow(once)).branch, (await flow(once)).branch]).toEqual(["Event", "Repeat"]);
  });

  test("is an event where no path says what its ID is, with the same key", async () => {
    const flow = flowWith(signed);
    const [one, two] = [await flow(request(event)), await flow(request(event))];
    expect([one.branch, two.branch]).toEqual(["Event", "Event"]);
    expect(two.payload.body.data.key).toBe(one.payload.body.data.key);
    expect(two.payload.body.data).not.toHaveProperty("id");
  });

  test("is an event where it has no ID, and the log says so", async () => {
    const flow = flowWith({ ...paths, eventIdPath: "data.0.id" });
    await flow(request(event));
    expect((await flow(request(event))).branch).toBe("Event");
    expect(logged).toContain("warn: The event has nothing at Event ID Path (data.0.id).");
  });
});

test("what is remembered of 6,000 events of the last minutes stays below 256 KB", async () => {
  const digest = (n: number) => String(n).padStart(16, "0");
  const serviceTitanEvents = Object.fromEntries(
    Array.from({ length: 6_000 }, (_, n) => [digest(n), Date.now()]),
  );
  const flow = flowWith(
    { acceptUnsigned: true, eventIdPath: "id" },
    { instanceState: { serviceTitanEvents } },
  );
  const { instanceState } = await flow(request(event, ""));
  const kept = JSON.stringify(instanceState);
  expect(kept.length).toBeLessThan(256_000);
  expect([0, 1_500, 5_999].map((n) => kept.includes(digest(n)))).toEqual([false, true, true]);
});

test("what is kept besides stays", async () => {
  const instanceState = { mine: 1 };
  const result = await flowWith(
    { acceptUnsigned: true, eventIdPath: "id" },
    { instanceState },
  )(request(event, ""));
  expect(result.instanceState).toMatchObject(instanceState);
});

test("long IDs keep all their digits", async () => {
  const data = '{"id":12345678901234567890}';
  const flow = flowWith({ acceptUnsigned: true, eventIdPath: "id" });
  const { payload } = await flow({ headers: {}, rawBody: { data }, body: { data: JSON.parse(data) } });
  expect(payload.body.data).toMatchObject({
    id: "12345678901234567890",
    event: { id: "12345678901234567890" },
  });
});

describe("a flow that is tried out", () => {
  const tried = flowWith({ ...signed, eventIdPath: "id" }, { isSimulatedTestExecution: true });

  test("gets what was entered, unsigned, and remembers nothing", async () => {
    const { branch, payload, instanceState } = await tried(request(event, ""));
    expect([branch, payload.body.data, instanceState]).toEqual([
      "Event",
      { key: "evt-1", id: "evt-1", event },
      undefined,
    ]);
  });

  test("gets the example where nothing was entered", async () => {
    expect(await tried({ headers: {}, rawBody: {}, body: {} })).toMatchObject(
      component.triggers.serviceTitanEvent?.examplePayload as object,
    );
  });
});
