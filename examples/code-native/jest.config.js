const root = require("../../jest.config.js");

/** Needs `npm run manifest` first, unlike the tests of the component. */
module.exports = {
  ...root,
  rootDir: "../..",
  // The manifest loads parts of spectral by files of its own, which have to be those of the whole.
  setupFiles: [],
  testMatch: ["<rootDir>/examples/code-native/*.test.ts"],
  moduleNameMapper: {
    ...root.moduleNameMapper,
    "^@component-manifests/servicetitan(.*)$": "<rootDir>/manifest/dist$1",
  },
};
