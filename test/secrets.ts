import { findSecrets } from "../bench/findSecrets";

/**
 * Watches every test file (see `setupFilesAfterEnv` in jest.config.js): what was logged and what was thrown
 * is walked, when the file is done, for each secret that was used in it.
 */
const secrets = new Set<string>();
const left: { what: string; value: unknown }[] = [];

/** Names a value that must not be seen outside: a token, a client secret, a password. */
export function keepSecret(value: string): string {
  secrets.add(value);
  return value;
}

/** Notes something that left the component: a log line, an error. */
export function note(what: string, value: unknown): void {
  left.push({ what, value });
}

for (const level of ["log", "debug", "info", "warn", "error", "trace"] as const) {
  const print = console[level];
  console[level] = (...line: unknown[]) => {
    note(`console.${level}`, line);
    print(...line);
  };
}

afterAll(() => {
  expect(left.flatMap(({ what, value }) => findSecrets(value, secrets, what))).toEqual([]);
});
