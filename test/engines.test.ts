import { readFileSync } from "node:fs";
import { join } from "node:path";
import { subset } from "semver";
import { engines } from "../package.json";
import lock from "../package-lock.json";

type Package = { engines?: { node?: string } | string[] };

test("every package takes each Node that the project promises, so that npm ci warns of none", () => {
  const packages = Object.entries(lock.packages as Record<string, Package>);
  const refusing = packages.filter(([, { engines: own }]) => {
    const wanted = Array.isArray(own) ? undefined : own?.node;
    return wanted !== undefined && !subset(engines.node, wanted);
  });
  expect(refusing.map(([path]) => path)).toEqual([]);
  expect(packages.length).toBeGreaterThan(100);
});

test.each(["README.md", "CONTRIBUTING.md"])("%s promises the Node that package.json wants", (page) => {
  const text = readFileSync(join(__dirname, "..", page), "utf8");
  const [, oldest, newer] = /Node \d+ \((\d+\.\d+) or later\) or (\d+) and later/.exec(text) ?? [];
  expect(`^${oldest}.0 || >=${newer}`).toBe(engines.node);
});
