/** Types are checked by `npm run typecheck`; here each file is only transpiled (`isolatedModules` in tsconfig.json). */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  setupFilesAfterEnv: ["<rootDir>/test/secrets.ts"],
  transform: { "^.+\\.ts$": "ts-jest" },
  // All cores: Jest alone would leave one of two idle.
  maxWorkers: "100%",
};
