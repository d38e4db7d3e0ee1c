import { GateError } from "@gate/core";
import type { SignalDeps } from "@gate/health";
import type { Session } from "./session.ts";
import { judgeCodeOfRun, mayReadTokens } from "./trust.ts";

/**
 * How signals reach tokens and programs. A pull request from a fork, and an event that mixes secrets with foreign
 * code, gets neither: gate.yml may say there whom a token is sent to.
 */
export function openSignals(session: Session): Pick<SignalDeps, "readToken" | "runCommand"> {
  const { runtime } = session;
  const readToken = (name: string): string | undefined => {
    if (!mayReadTokens(session)) return undefined;
    const value = runtime.readVariable(name);
    return value === undefined || value === "" ? undefined : runtime.registerSecret(value);
  };
  return {
    readToken,
    async runCommand([command = "", ...args], { token, deadlineMs, signal }) {
      const trust = judgeCodeOfRun(session);
      if (!trust.mayRun) {
        throw new GateError("CODE_NOT_ALLOWED", `it is not run: ${trust.reason}`, {
          hint: "Code of a pull request runs only on pull_request and merge_group and only where no secret is present.",
        });
      }
      const value = token === undefined ? undefined : readToken(token);
      const { exitCode, stdout } = await runtime.processes.ask(command, args, {
        cwd: session.folder,
        env: token === undefined || value === undefined ? {} : { [token]: value },
        deadlineMs,
        signal,
      });
      return { exitCode, output: stdout };
    },
  };
}
