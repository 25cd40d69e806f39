import { findSecrets } from "../bench/findSecrets";
import { keepSecret } from "./secrets";

const secret = keepSecret("top/secret value");

test.each([
  ["a message", new Error(`Bearer ${secret}`)],
  ["a cause of a cause", new Error("x", { cause: { cause: [secret] } })],
  ["a hidden property", Object.defineProperty({}, "hidden", { value: secret, enumerable: false })],
  ["a symbol property", { [Symbol("s")]: { deep: secret } }],
  ["a map", new Map([["key", { secret }]])],
  ["a set", new Set([secret])],
  ["bytes", { data: Buffer.from(`x${secret}x`) }],
  ["a property's name", { [secret]: 1 }],
  ["a URL", "https://example.com/?token=top%2Fsecret%20value"],
])("finds a secret in %s", (_where, value) => {
  expect(findSecrets(value, [secret])).not.toEqual([]);
});

test("finds nothing where nothing is, also in what refers to itself", () => {
  const loop: Record<string, unknown> = { text: "secret", run: () => 1 };
  loop.loop = loop;
  expect(findSecrets(loop, [secret])).toEqual([]);
});
