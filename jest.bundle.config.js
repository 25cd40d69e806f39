const root = require("./jest.config.js");

/**
 * Runs tests on the built component: whoever imports it from `src` gets `dist/index.js`. Jest finds by itself which
 * tests that concerns (`--findRelatedTests dist/index.js` in `npm run test:bundle`).
 */
module.exports = {
  ...root,
  moduleNameMapper: { "^(\\.\\./)+src$": "<rootDir>/dist/index.js" },
};
