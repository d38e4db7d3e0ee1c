import { GateError } from "@gate/core";
import { createSystemClock } from "@gate/runtime";
import {
  type HurlFile,
  type HurlRun,
  type HurlValue,
  parseHurl,
  parseHurlVariable,
  runHurl,
  type HurlRunOptions,
} from "../src/index.ts";
import { type ErrorText, readOwnError } from "./error-text.ts";
import type { World } from "./world.ts";

/** What this engine made of a text. */
export interface TextRun {
  outcome: HurlRun["verdict"] | "syntax" | "unsupported";
  /** `line:column` of the first error. */
  place: string | undefined;
  captures: ReadonlyMap<string, HurlValue>;
  /** The first error, as it is shown. */
  error?: Omit<ErrorText, "place"> | undefined;
  /** Absent when the text could not be read. */
  run?: HurlRun;
}

/** Parses a text and runs it in the world of the cases. */
export async function runText(
  text: string,
  { client, variables, folder }: World,
  onSecret?: (value: string) => void,
  originHeaders?: HurlRunOptions["originHeaders"],
): Promise<TextRun> {
  let file: HurlFile;
  try {
    file = parseHurl(text, "case.hurl", folder);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    const { line, column } = error.location ?? {};
    const outcome = error.code === "HURL_SYNTAX" ? "syntax" : "unsupported";
    const shown = readOwnError(error.message, error.hint);
    return { outcome, place: `${line}:${column}`, error: shown, captures: new Map() };
  }
  const run = await runHurl(file, {
    client,
    clock: createSystemClock(),
    variables: new Map(Object.entries(variables).map(([name, value]) => [name, parseHurlVariable(value)])),
    requestTimeoutMs: 20_000,
    onSecret,
    originHeaders,
  });
  const [first] = run.findings;
  const location = first?.location;
  const place = location === undefined ? undefined : `${location.line}:${location.column ?? 1}`;
  return {
    outcome: run.verdict,
    place: run.verdict === "pass" ? undefined : place,
    captures: run.captures,
    error: first && readOwnError(first.message, first.hint),
    run,
  };
}
