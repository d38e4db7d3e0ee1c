const common = {
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2024" }, module: { type: "es6" } },
    ],
  },
  // The name is customExportConditions: another name is ignored in silence and stale lib/ would be tested.
  testEnvironmentOptions: { customExportConditions: ["source", "node", "node-addons"] },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/packages/.*/lib/", "<rootDir>/actions/lib/"],
};

export default {
  // A bound against hangs, with room for a machine that has more to do.
  testTimeout: 90_000,
  projects: [
    {
      ...common,
      displayName: "packages",
      testMatch: ["<rootDir>/packages/*/test/**/*.test.ts", "<rootDir>/actions/*/test/**/*.test.ts"],
    },
    { ...common, displayName: "crossing", testMatch: ["<rootDir>/test/{contract,built}/**/*.test.ts"] },
    {
      ...common,
      displayName: "slow",
      testMatch: ["<rootDir>/test/{end-to-end,workflows,hostile}/**/*.test.ts"],
    },
    { ...common, displayName: "full", testMatch: ["<rootDir>/test/full/**/*.test.ts"] },
  ],
};
