import type { Finding } from "@gate/core";
import { HttpFault, type HttpResponse } from "@gate/http";
import type { EntryRun, HurlEntry, HurlFile, HurlRunOptions, HurlValue } from "../types.ts";
import { Answer } from "./answer.ts";
import type { CookieJar } from "./cookies.ts";
import { exchange } from "./exchange.ts";
import { type Failure, type Judgement, judgeAnswer } from "./judge.ts";
import { type EntryOptions, evaluateOptions } from "./options.ts";
import { prepareRequest } from "./request.ts";
import { RunFault, type Scope } from "./scope.ts";

/** What the entries of one run share. */
export interface RunState {
  file: HurlFile;
  options: HurlRunOptions;
  scope: Scope;
  jar: CookieJar;
  captures: Map<string, HurlValue>;
}

interface Attempt extends Judgement {
  url: string;
  response: HttpResponse | undefined;
  ruleId: "smoke/assert" | "smoke/request";
}

/**
 * Runs one entry, again and again where it asks for that; undefined when it asks to be skipped. Whatever fails
 * but the options is tried again, requests without an answer included.
 */
export async function runEntry(
  entry: HurlEntry,
  index: number,
  state: RunState,
): Promise<EntryRun | undefined> {
  const { clock, signal } = state.options;
  const begun = clock.monotonic();
  const finish = (attempt: Attempt, attempts: number): EntryRun => ({
    index,
    line: entry.line,
    method: entry.method,
    url: state.scope.redact(attempt.url),
    attempts,
    response: attempt.response,
    assertions: attempt.assertions,
    failures: attempt.failures.map((failure) => toFinding(failure, attempt.ruleId, state)),
    durationMs: clock.monotonic() - begun,
  });
  let options: EntryOptions;
  try {
    options = evaluateOptions(entry.tree.request, state.scope);
  } catch (thrown) {
    return finish(failedRequest(toFailure(thrown, entry), ""), 0);
  }
  if (options.skip) return undefined;
  if (options.delayMs > 0) await clock.sleep(options.delayMs, signal);
  for (let attempts = 1; ; attempts += 1) {
    const attempt = await tryEntry(entry, options, state);
    const isLast = options.retry === undefined || (options.retry !== -1 && attempts > options.retry);
    if (attempt.failures.length === 0 || isLast || signal?.aborted === true) return finish(attempt, attempts);
    await clock.sleep(options.retryIntervalMs, signal);
  }
}

async function tryEntry(entry: HurlEntry, options: EntryOptions, state: RunState): Promise<Attempt> {
  const { request, response: spec } = entry.tree;
  let url = "";
  try {
    const prepared = prepareRequest(entry.tree, options, state.scope);
    ({ url } = prepared);
    const answer = new Answer(await exchange(prepared, options, state.options, state.jar, request.url.at));
    const { response } = answer;
    if (spec === undefined) return { url, response, ruleId: "smoke/assert", assertions: 0, failures: [] };
    return {
      url,
      response,
      ruleId: "smoke/assert",
      ...judgeAnswer(spec, answer, state.scope, state.captures),
    };
  } catch (thrown) {
    return failedRequest(toFailure(thrown, entry), url);
  }
}

function failedRequest(failure: Failure, url: string): Attempt {
  return { url, response: undefined, ruleId: "smoke/request", assertions: 0, failures: [failure] };
}

/** A bug of ours is no failure of the service: it goes on upwards. */
function toFailure(thrown: unknown, entry: HurlEntry): Failure {
  if (thrown instanceof RunFault) return { at: thrown.at, message: thrown.message, hint: thrown.hint };
  if (!(thrown instanceof HttpFault)) throw thrown;
  return {
    at: entry.tree.request.at,
    message: `no answer (${thrown.class}, while ${thrown.phase}): ${thrown.message}`,
    hint: thrown.hint,
  };
}

function toFinding({ at, linesBelow = 0, message, hint }: Failure, ruleId: string, state: RunState): Finding {
  const place = state.file.positions.locate(state.file.file, at);
  const location =
    linesBelow === 0 ? place : { ...place, line: Math.max((place.line ?? 1) + linesBelow, 1), column: 1 };
  const { scope } = state;
  return {
    ruleId,
    level: "error",
    message: scope.redact(message),
    hint: hint === undefined ? undefined : scope.redact(hint),
    location,
  };
}
