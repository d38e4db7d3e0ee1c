export * from "./command.ts";
export type { Contract, ContractAnswer } from "./contract/contract.ts";
export { openContract } from "./contract/open-contract.ts";
export { type JunitReading, readJunitFile } from "./read-junit.ts";
export * from "./shard.ts";
export * from "./smoke-test.ts";
export * from "./start.ts";
export * from "./suites.ts";
export type { VersionOverride } from "@gate/health";
