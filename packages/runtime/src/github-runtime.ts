import { existsSync, truncateSync } from "node:fs";

import * as core from "@actions/core";
import { type CheckResult, escapeMarkdown, GateError, toInlineText, type Verdict } from "@gate/core";
import {
  type Annotation,
  fitSummary,
  renderDecisionLines,
  renderError,
  renderSummary,
  renderTerminal,
  toAnnotations,
} from "@gate/report";
import { z } from "zod";

import { isUnreadable, listVariables } from "./child-environment.ts";
import { frameUntrusted, type Outlet, secureColoredLine, secureLine } from "./outlet.ts";
import { readRunFacts } from "./run-facts.ts";
import { createClosers, describeCause, openGithub, type RuntimeParts } from "./runtime-parts.ts";
import { createRedactor, redactDeep } from "./secrets.ts";
import type { AlsoPublished, GithubRuntime } from "./types.ts";

/** A runtime with what only its owner may do: `runAction` and `runCommand`. */
export interface OwnedGithubRuntime extends GithubRuntime {
  /** In the log, as an annotation, and at the top of the summary: nothing below it is the last word then. */
  showError(error: GateError): void;
  /** Calls what was registered by `onClose`. Never rejects. */
  close(): Promise<void>;
  /**
   * The last word: empties the command files and writes the outputs, `verdict` last of all.
   * @throws GateError FILE_UNREADABLE when that is not possible
   */
  writeOutputs(verdict: Verdict): void;
  /**
   * Writes the job summary again, over whatever a child may have put there.
   * @throws GateError FILE_UNREADABLE when that is not possible
   */
  writeSummary(): Promise<void>;
}

/** A runner cuts messages at 4096 characters. */
const MESSAGE_LENGTH = 4000;
const PROGRESS_INTERVAL_MS = 10_000;
const COMMAND_FILES = ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_ENV", "GITHUB_PATH"];

/**
 * The face of a runner's step. Everything that `@actions/core` can do goes through it; lines go through `out`,
 * where none can become a command of the runner.
 */
export function createGithubRuntime(parts: RuntimeParts & { out: Outlet }): OwnedGithubRuntime {
  const { env, clock, out } = parts;
  const redactor = createRedactor();
  const { redact } = redactor;
  const outputs = new Map<string, string>();
  const closers = createClosers(clock);
  let summary = "";
  let lastProgress = Number.NEGATIVE_INFINITY;
  const writeLine = (line: string): void => out.write(`${line}\n`);

  const writeSummary = async (): Promise<void> => {
    const file = env["GITHUB_STEP_SUMMARY"];
    // A server without summaries names no file; nothing is lost, the log has the results too.
    if (file === undefined || file === "" || !existsSync(file)) return;
    try {
      if (summary === "") truncateSync(file);
      else await core.summary.emptyBuffer().addRaw(summary).write({ overwrite: true });
    } catch (error) {
      throw explainLoss("the job summary", error);
    }
  };

  const annotate = (annotation: Annotation): void => writeAnnotation(annotation, redact);

  return {
    face: "github",
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
    close: closers.run,
    readInputs,
    readVariable: (name) => (isUnreadable(name) ? undefined : env[name]),
    listVariables: (prefix) => listVariables(env, prefix),
    registerSecret(value) {
      for (const form of redactor.register(value)) core.setSecret(form);
      return value;
    },
    print: (line) => writeLine(secureLine(redact(line))),
    printUntrusted(text, title) {
      if (title !== undefined) core.startGroup(secureLine(redact(title)));
      for (const line of frameUntrusted(redact(text))) writeLine(line);
      if (title !== undefined) core.endGroup();
    },
    progress(line) {
      if (clock.monotonic() - lastProgress < PROGRESS_INTERVAL_MS) return;
      lastProgress = clock.monotonic();
      writeLine(secureLine(redact(line)));
    },
    async publish(results, also = {}) {
      const shown = redactDeep({ results, also }, redact);
      for (const line of renderLog(shown.results, shown.also))
        writeLine(secureColoredLine(redact(line), false));
      toAnnotations(shown.results, shown.also.decision, shown.also.changedFiles).forEach(annotate);
      const markdown = also.markdown === undefined ? "" : `\n${also.markdown}\n`;
      summary = fitSummary(redact(renderSummary(shown.results, shown.also.decision) + markdown));
      await writeSummary();
    },
    showError(error) {
      for (const line of renderError(error, { color: false }))
        writeLine(secureColoredLine(redact(line), false));
      const message = error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
      annotate({ level: "error", title: error.code, message, ...error.location });
      if (env["RUNNER_DEBUG"] === "1")
        for (const line of frameUntrusted(redact(describeCause(error)))) writeLine(line);
      const shown = `### 💥 error ${error.code}\n\n${escapeMarkdown(redact(message))}\n`;
      summary = summary === "" ? shown : `${shown}\n${summary}`;
    },
    setOutput: (name, value) => void outputs.set(name, value),
    writeSummary,
    writeOutputs(verdict) {
      try {
        // A child gets no path of these files. One that found it all the same is dead by now, and what it wrote goes.
        for (const name of COMMAND_FILES) {
          const file = env[name];
          if (file !== undefined && existsSync(file)) truncateSync(file);
        }
        outputs.delete("verdict");
        for (const [name, value] of outputs) core.setOutput(name, redact(value));
        core.setOutput("verdict", verdict);
      } catch (error) {
        throw explainLoss("the outputs", error);
      }
    },
  };
}

/** What a runner never sees must not count. */
function explainLoss(what: string, error: unknown): GateError {
  const why = error instanceof Error ? error.message : String(error);
  return new GateError("FILE_UNREADABLE", `${what} cannot be written: ${why}`, {
    cause: error,
    hint: "Is there room on the runner's disk, and did nothing replace the runner's command files?",
  });
}

function renderLog(results: readonly CheckResult[], also: AlsoPublished): string[] {
  const style = { color: false };
  const decision = also.decision === undefined ? [] : renderDecisionLines(also.decision, style);
  return [...results.flatMap((result) => renderTerminal(result, style)), ...decision];
}

/** The message may have several lines; none of them folds or fakes anything in the log. */
function writeAnnotation(annotation: Annotation, redact: (text: string) => string): void {
  const lines = redact(annotation.message)
    .slice(0, MESSAGE_LENGTH)
    .split(/\r\n|[\n\r\u2028\u2029]/);
  const message = lines.map((line) => toInlineText(line, MESSAGE_LENGTH)).join("\n");
  const { file, line, endLine, column, endColumn } = annotation;
  const write = { error: core.error, warning: core.warning, notice: core.notice }[annotation.level];
  write(message, {
    title: toInlineText(redact(annotation.title), 200),
    ...(file !== undefined && { file: redact(file) }),
    ...(line !== undefined && { startLine: line }),
    ...(endLine !== undefined && { endLine }),
    ...(column !== undefined && { startColumn: column }),
    ...(endColumn !== undefined && { endColumn }),
  });
}

function readInputs<Shape extends z.ZodRawShape>(shape: Shape): z.output<z.ZodObject<Shape>> {
  const given = Object.fromEntries(
    Object.keys(shape).map((name) => [name, core.getInput(name) || undefined]),
  );
  const parsed = z.object(shape).safeParse(given);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map((issue) => ({
    message: `input ${issue.path.join(".")}: ${issue.message}`,
  }));
  throw new GateError("ACTION_INPUT_INVALID", details[0]?.message ?? "an input is wrong", {
    details,
    hint: "see the inputs in the README of the action",
  });
}
