export * from "./plan-commands.ts";
export * from "./types.ts";
export { listBindings } from "./bindings.ts";
export { effectiveEnvironment } from "./effective-environment.ts";
export { inheritanceOf, type Inheritance } from "./inheritance.ts";
export { judgeByWrangler } from "./judge.ts";
export { loadWranglerConfig, parseWranglerConfig } from "./load-config.ts";
export { findRivalConfigs } from "./rival-configs.ts";
export { isMutatingWranglerCommand } from "./mutating-commands.ts";
