import { type CommandSignal, GateError } from "@gate/core";
import { describeMissingToken, sayNothing, type SignalAnswer, type SignalDeps } from "./signal.ts";

const SHOWN_CHARACTERS = 200;

/**
 * Runs a program of the user: exit code 0 passes, 1 fails, any other says nothing. The last line that it prints is
 * the reason. The user answers for what it does.
 */
export async function askCommand(
  deps: SignalDeps,
  config: CommandSignal & { token?: string | undefined; deadlineMs: number },
  signal: AbortSignal,
): Promise<SignalAnswer> {
  if (config.token !== undefined && deps.readToken(config.token) === undefined) {
    return sayNothing(describeMissingToken(config.token));
  }
  let answer: Awaited<ReturnType<SignalDeps["runCommand"]>>;
  try {
    answer = await deps.runCommand(config.run, {
      token: config.token,
      deadlineMs: config.deadlineMs,
      signal,
    });
  } catch (error) {
    if (!(error instanceof GateError) || error.code === "CANCELLED") throw error;
    return sayNothing(error.message, { hint: error.hint });
  }
  const { exitCode, output } = answer;
  const line = output.trim().split(/\r?\n/).at(-1)?.trim().slice(0, SHOWN_CHARACTERS) ?? "";
  const said = line === "" ? "it printed nothing" : line;
  if (exitCode === 0) return { state: "pass", reason: said };
  if (exitCode === 1) return { state: "fail", reason: said };
  return sayNothing(`it ended with ${exitCode ?? "a signal"}: ${said}`);
}
