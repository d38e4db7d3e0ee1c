export * from "./smoke-test.ts";
export * from "./start.ts";
export * from "./suites.ts";
