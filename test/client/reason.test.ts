import { explain } from "../../src/client/reason";

const problem = { type: "https://httpstatuses.io/400", status: 400, traceId: "00-4b", data: {} };

test.each<[string, unknown, string[]]>([
  ["a title", { ...problem, title: "Not now" }, ["Not now"]],
  [
    "a title and a detail",
    { ...problem, title: "Not now", detail: "Job 5 is done." },
    ["Not now", "Job 5 is done."],
  ],
  ["the same as title and detail", { title: "Not now", detail: "Not now" }, ["Not now"]],
  ["a message", { message: "No route matched" }, ["No route matched"]],
  ["a message in capitals", { Message: "The request is invalid." }, ["The request is invalid."]],
  [
    "a status code beside the message",
    { statusCode: 429, message: "Rate limit is exceeded." },
    ["Rate limit is exceeded."],
  ],
  ["an error within", { error: { code: 7, message: "Quota exceeded" } }, ["Quota exceeded"]],
  [
    "OAuth's words",
    { error: "invalid_client", error_description: "Unknown client" },
    ["invalid_client", "Unknown client"],
  ],
  ["a gateway's fault", { fault: { faultstring: "Spike arrest" } }, ["Spike arrest"]],
  [
    "errors by field",
    { title: "Validation", errors: { Name: ["Taken", "Too long"] } },
    ["Name: Taken", "Name: Too long"],
  ],
  ["errors about the whole", { errors: { "": ["Body is missing."] } }, ["Body is missing."]],
  ["errors as text", { errors: "Taken" }, ["Taken"]],
  ["a field's error as text", { errors: { Description: "Taken" } }, ["Description: Taken"]],
  ["errors as a list", { errors: ["Taken", "Too long"] }, ["Taken", "Too long"]],
  [
    "errors as objects",
    {
      errors: [
        { field: "name", message: "Taken" },
        { code: 5, detail: "Late" },
      ],
    },
    ["name: Taken", "Late"],
  ],
  [
    "errors within fields",
    { errors: { Locations: { "0": { Zip: ["Too short"] } } } },
    ["Locations.0.Zip: Too short"],
  ],
  ["a list", ["Taken"], ["Taken"]],
  ["plain text", "upstream connect error\n", ["upstream connect error"]],
  ["text as JSON", '"Taken"', ["Taken"]],
  ["bytes", Buffer.from('{"title":"Gone"}'), ["Gone"]],
  ["bytes of an ArrayBuffer", new TextEncoder().encode("Gone").buffer, ["Gone"]],
  [
    "a page",
    "<!doctype html><html><head><title>\n502 Bad Gateway </title></head><body>…",
    ["502 Bad Gateway"],
  ],
  [
    "a storage's XML",
    '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
    ["Request has expired"],
  ],
])("the reason is found in %s", (_what, body, reasons) => {
  expect(explain(body).reasons).toEqual(reasons);
});

test.each([
  ["a page without a title", "<html>"],
  ["nothing", ""],
  ["null", "null"],
  ["numbers", "[1]"],
  ["odd parts", { errors: [], title: 5 }],
])("%s gives no reason", (_what, body) => {
  expect(explain(body)).toEqual({ reasons: [], errors: undefined, traceId: undefined });
});

test("nesting without end is no reason, and no fault", () => {
  const endless: Record<string, unknown> = {};
  endless.errors = { endless, list: [endless] };
  endless.error = endless;
  expect(explain(endless).reasons).toEqual([]);
});
