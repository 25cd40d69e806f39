const { availableParallelism } = require("node:os");

/** Types are checked by `npm run typecheck`; here each file is only transpiled (`isolatedModules` in tsconfig.json). */
module.exports = {
  testEnvironment: "<rootDir>/test/environment.ts",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  globalSetup: "<rootDir>/test/libraries.ts",
  setupFiles: ["<rootDir>/test/useLibraries.ts"],
  setupFilesAfterEnv: ["<rootDir>/test/secrets.ts"],
  transform: {
    "/src/(actions|triggers|dataSources)/all\\.ts$": "<rootDir>/test/onFirstLook.js",
    "^.+\\.ts$": "ts-jest",
  },
  // A test that hangs is to fail, not one on a busy machine: some start a process of their own.
  testTimeout: 20_000,
  // One more than there are cores: tests of waiting leave theirs idle.
  maxWorkers: availableParallelism() + 1,
};
