import type { GateError } from "@gate/core";
import { renderDecisionLines, renderError, renderTerminal } from "@gate/report";

import { type Environment, isUnreadable, listVariables } from "./child-environment.ts";
import { frameUntrusted, type Outlet, secureColoredLine, secureLine } from "./outlet.ts";
import { readRunFacts } from "./run-facts.ts";
import { createClosers, describeCause, openGithub, type RuntimeParts } from "./runtime-parts.ts";
import { createRedactor, redactDeep } from "./secrets.ts";
import type { TerminalRuntime } from "./types.ts";

export interface OwnedTerminalRuntime extends TerminalRuntime {
  /** Calls what was registered by `onClose`. Never rejects. */
  close(): Promise<void>;
  /** On standard error; with a stack when GATE_DEBUG is set. */
  showError(error: GateError): void;
}

const PROGRESS_INTERVAL_MS = 10_000;
const CLEAR_LINE = "\r\u001b[2K";

/**
 * The face of a person's shell: results on standard output, progress and errors on standard error. Lines are
 * secured as on a runner, because `gate` may well run in a step.
 */
export function createTerminalRuntime(
  parts: RuntimeParts & { argv: readonly string[]; out: Outlet; err: Outlet },
): OwnedTerminalRuntime {
  const { env, clock, out, err } = parts;
  const redactor = createRedactor();
  const { redact } = redactor;
  const closers = createClosers(clock);
  let reserved = false;
  let progressShown = false;
  let lastProgress = Number.NEGATIVE_INFINITY;

  const clearProgress = (): void => {
    if (progressShown) err.write(CLEAR_LINE);
    progressShown = false;
  };
  const talk = (): Outlet => (reserved ? err : out);
  const writeLine = (outlet: Outlet, line: string): void => {
    clearProgress();
    outlet.write(`${line}\n`);
  };

  return {
    face: "terminal",
    argv: parts.argv,
    cwd: parts.cwd,
    nodePath: parts.nodePath,
    programUrl: parts.programUrl,
    openGithub,
    clock,
    random: parts.random,
    processes: parts.processes,
    signal: parts.signal,
    run: readRunFacts(env),
    redact,
    onClose: closers.add,
    close: async () => {
      clearProgress();
      await closers.run();
    },
    readVariable: (name) => (isUnreadable(name) ? undefined : env[name]),
    listVariables: (prefix) => listVariables(env, prefix),
    registerSecret(value) {
      redactor.register(value);
      return value;
    },
    print: (line) => writeLine(talk(), secureLine(redact(line))),
    printUntrusted(text, title) {
      if (title !== undefined) writeLine(talk(), secureLine(redact(title)));
      for (const line of frameUntrusted(redact(text))) writeLine(talk(), line);
    },
    progress(line) {
      const safe = secureLine(redact(line));
      if (err.isTTY === true) {
        err.write(CLEAR_LINE + safe.slice(0, Math.max(20, (err.columns ?? 80) - 1)));
        progressShown = true;
      } else if (clock.monotonic() - lastProgress >= PROGRESS_INTERVAL_MS) {
        lastProgress = clock.monotonic();
        err.write(`${safe}\n`);
      }
    },
    async publish(results, also = {}) {
      const shown = redactDeep({ results, decision: also.decision }, redact);
      const color = wantsColor(env, talk());
      const lines = shown.results.flatMap((result) => renderTerminal(result, { color }));
      if (shown.decision !== undefined) lines.push(...renderDecisionLines(shown.decision, { color }));
      for (const line of lines) writeLine(talk(), secureColoredLine(redact(line), color));
      await Promise.resolve();
    },
    reserveStandardOutput: () => void (reserved = true),
    printDocument(text) {
      clearProgress();
      const document = redact(text);
      out.write(document.endsWith("\n") ? document : `${document}\n`);
    },
    showError(error) {
      const color = wantsColor(env, err);
      const lines = renderError(error, { color });
      if ((env["GATE_DEBUG"] ?? "") !== "") lines.push(...frameUntrusted(describeCause(error)));
      for (const line of lines) writeLine(err, secureColoredLine(redact(line), color));
    },
  };
}

/** By no-color.org and force-color.org. */
function wantsColor(env: Environment, outlet: Outlet): boolean {
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  if ((env["FORCE_COLOR"] ?? "") !== "") return env["FORCE_COLOR"] !== "0";
  return outlet.isTTY === true && env["TERM"] !== "dumb";
}
