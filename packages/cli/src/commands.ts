import type { CommandName } from "./options.ts";
import type { Command } from "./outcome.ts";

/** Each command is loaded when it is asked for: an action pays at its start for nothing that it does not use. */
export const COMMANDS: { [Name in CommandName]: () => Promise<Command<Name>> } = {
  validate: async () => (await import("./commands/validate.ts")).runValidateCommand,
  "smoke-test": async () => (await import("./commands/smoke-test.ts")).runSmokeTestCommand,
  "health-gate": async () => (await import("./commands/health-gate.ts")).runHealthGateCommand,
  "release-notes": async () => (await import("./commands/release-notes.ts")).runReleaseNotesCommand,
  verdict: async () => (await import("./commands/verdict.ts")).runVerdictCommand,
  run: async () => (await import("./commands/run.ts")).runGateCommand,
};
