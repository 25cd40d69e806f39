const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

/**
 * A Jest transform of `all.ts` of the actions, triggers and data sources: a module is evaluated when something of it is
 * first looked at, as in the bundle. Most test files need few of them, and all together take a quarter of a second.
 */
module.exports = {
  process: (text, path) => ({ code: tableOf(text, path) }),
  // What the modules export counts, not only the text of `all.ts`.
  getCacheKey: (text, path) => createHash("sha256").update(tableOf(text, path)).digest("hex"),
};

function tableOf(text, path) {
  const getters = [...text.matchAll(/^export \* from "(.+)";$/gm)].flatMap(([, module]) =>
    namesIn(join(dirname(path), `${module}.ts`)).map(
      (name) => `get ${name}() { return require("${module}").${name}; }`,
    ),
  );
  const asModule = 'Object.defineProperty(module.exports, "__esModule", { value: true });';
  return `module.exports = { ${getters.join(", ")} };\n${asModule}`;
}

/** What a module exports: each of these declares all of it by `export const`. */
const namesIn = (file) =>
  [...readFileSync(file, "utf8").matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
