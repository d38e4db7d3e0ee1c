import { rm } from "node:fs/promises";
import path from "node:path";
import { type CheckResult, GateError, parseDuration } from "@gate/core";
import { renderJunit, renderTap } from "@gate/report";
import { preferQuickCode, redactDeep, type Runtime } from "@gate/runtime";
import { checkSmoke, type SmokeExtras } from "../check-smoke.ts";
import type { OptionsOf } from "../options.ts";
import type { Command } from "../outcome.ts";
import { readShard } from "../shard.ts";
import { writeAtomically } from "../write-atomically.ts";
import { readVariables } from "../variables.ts";
import { runTargetCheck } from "./target-check.ts";

/** `gate smoke-test`: runs Hurl files against one environment or a bare address. */
export const runSmokeTestCommand: Command<"smoke-test"> = async (runtime, options, overrides) => {
  preferQuickCode();
  const extras: Omit<SmokeExtras, "variables" | "secrets"> = {
    files: options.files,
    filter: options.filter,
    failFast: options["fail-fast"],
    deadlineMs: options.deadline === undefined ? undefined : readDeadline(options.deadline),
    shard: options.shard === undefined ? undefined : readShard(options.shard),
    previousJunit: options["previous-junit"],
    versionOverride: options["version-override"],
  };
  const written = [options.junit, options.tap].filter((file) => file !== undefined);
  // What an earlier run wrote must not be taken for what this one has to say.
  for (const file of written) await rm(path.resolve(runtime.cwd, file), { force: true });
  return runTargetCheck(runtime, options, overrides, {
    name: "smoke-test",
    shard: extras.shard,
    async prepare() {
      const variables = await readVariables(runtime, {
        variables: options.variables,
        variablesFiles: options["variables-file"],
        secretsFiles: options["secrets-file"],
      });
      const { files, filter, versionOverride } = extras;
      return {
        given: { files, filter, variables: variables.variables, versionOverride },
        async run(session, environment) {
          const result = await checkSmoke(session, environment, { ...extras, ...variables });
          await writeTests(runtime, options, result);
          return result;
        },
      };
    },
  });
};

async function writeTests(
  runtime: Runtime,
  { junit, tap }: Pick<OptionsOf<"smoke-test">, "junit" | "tap">,
  raw: CheckResult,
): Promise<void> {
  if (junit === undefined && tap === undefined) return;
  // Before anything is rendered: a secret that was escaped is hard to find again.
  const result = redactDeep(raw, (text) => runtime.redact(text));
  const write = (file: string, text: string): Promise<void> =>
    writeAtomically(path.resolve(runtime.cwd, file), runtime.redact(text));
  if (junit !== undefined) await write(junit, renderJunit(result));
  if (tap !== undefined) await write(tap, renderTap(result));
}

function readDeadline(text: string): number {
  try {
    const ms = parseDuration(text);
    if (ms > 0) return ms;
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
  }
  throw new GateError("USAGE", `deadline: "${text}" is not a duration above 0`, {
    hint: "Write for instance 10m.",
  });
}
