/** Types are checked by `npm run typecheck`; here each file is only transpiled (`isolatedModules` in tsconfig.json). */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  setupFilesAfterEnv: ["<rootDir>/test/secrets.ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: { "^.+\\.ts$": "ts-jest" },
};
