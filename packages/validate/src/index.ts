export { docsPageOf, type Rule, type RuleContext, type RuleFinding } from "./rule.ts";
export type { RuleReport } from "./run-rules.ts";
export { runValidate, type ValidateDeps, type ValidateFacts, type ValidateOptions } from "./run-validate.ts";
export { RULES } from "./rules/index.ts";
export type { SourceFiles } from "./source-files.ts";
export { IGNORE_RULES } from "./answered-for.ts";
