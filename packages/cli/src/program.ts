import path from "node:path";
import { fileURLToPath } from "node:url";
import { EXIT, GateError, isoTime } from "@gate/core";
import { redactDeep, runCommand, type TerminalRuntime } from "@gate/runtime";
import { z } from "zod";
import { type Invocation, parseArguments, renderHelp } from "./arguments.ts";
import { COMMANDS } from "./commands.ts";
import { describeFailure } from "./failure-document.ts";
import { explainRule } from "./explain-rule.ts";
import { OPTIONS } from "./options.ts";
import type { CommandOutcome } from "./outcome.ts";
import { readVersion } from "./suite.ts";

/** The command `gate`: ends the process with its exit code. */
export function runGateProgram(programUrl: string): Promise<never> {
  return runCommand(main, { programUrl });
}

async function main(runtime: TerminalRuntime): Promise<number> {
  const invocation = parseArguments(runtime.argv);
  if (invocation.kind === "help") {
    for (const line of renderHelp(invocation.command).split("\n")) runtime.print(line);
    return EXIT.pass;
  }
  if (invocation.kind === "version") {
    runtime.print(`wrangler-gate ${readVersion(path.dirname(fileURLToPath(runtime.programUrl)))}`);
    return EXIT.pass;
  }
  if (invocation.kind === "explain") {
    const root = path.join(path.dirname(fileURLToPath(runtime.programUrl)), "..");
    for (const line of (await explainRule(root, invocation.rule)).split("\n")) runtime.print(line);
    return EXIT.pass;
  }
  if (invocation.json) return runForProgram(runtime, invocation);
  const outcome = await runOne(runtime, invocation);
  if (outcome.patch !== undefined) {
    runtime.reserveStandardOutput();
    if (outcome.patch !== "") runtime.printDocument(outcome.patch);
  }
  await runtime.publish(outcome.results, { decision: outcome.decision });
  for (const line of outcome.lines) runtime.print(line);
  return outcome.exitCode;
}

type RunInvocation = Extract<Invocation, { kind: "run" }>;

/** `--json`: exactly one document on standard output, of an error too, so that a reader never takes silence for a pass. */
async function runForProgram(runtime: TerminalRuntime, invocation: RunInvocation): Promise<number> {
  runtime.reserveStandardOutput();
  const startedAt = isoTime(runtime.clock);
  const begun = runtime.clock.monotonic();
  const printDocument = (document: unknown): void =>
    runtime.printDocument(JSON.stringify(document, undefined, 2));
  try {
    const outcome = await runOne(runtime, invocation);
    printDocument(outcome.document);
    for (const line of outcome.lines) runtime.print(line);
    return outcome.exitCode;
  } catch (error) {
    const time = { startedAt, durationMs: runtime.clock.monotonic() - begun };
    const failure = describeFailure(invocation.command, invocation.values["environment"], error, time);
    printDocument(redactDeep(failure, (text) => runtime.redact(text)));
    throw error;
  }
}

async function runOne(runtime: TerminalRuntime, invocation: RunInvocation): Promise<CommandOutcome> {
  const parsed = z.object(OPTIONS[invocation.command]).safeParse(invocation.values);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new GateError("USAGE", `--${issue?.path.join("-") ?? ""}: ${issue?.message ?? "is wrong"}`, {
      hint: `gate ${invocation.command} --help`,
    });
  }
  const command = await COMMANDS[invocation.command]();
  // The options were parsed by this command's own shape; TypeScript cannot follow the name through the table.
  return (command as (...args: unknown[]) => Promise<CommandOutcome>)(
    runtime,
    parsed.data,
    invocation.overrides,
  );
}
