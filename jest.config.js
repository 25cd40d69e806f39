/** Types are checked by `npm run typecheck`; here each file is only transpiled (`isolatedModules` in tsconfig.json). */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: { "^.+\\.ts$": "ts-jest" },
};
