export { createActionMain } from "./action-main.ts";
export { inputsOf } from "./inputs.ts";
export { overridesOf } from "./arguments.ts";
export { DESCRIPTIONS, OPTIONS, type CommandName, type OptionsOf } from "./options.ts";
export { OUTPUTS } from "./outcome.ts";
export { runGateProgram } from "./program.ts";
