import type { Finding } from "@gate/core";
import { HttpFault, type HttpResponse } from "@gate/http";
import type { EntryRun, HurlEntry, HurlFile, HurlRunOptions, HurlValue } from "../types.ts";
import { Answer } from "./answer.ts";
import type { CookieJar } from "./cookies.ts";
import { exchange } from "./exchange.ts";
import { lookUpLogins } from "./logins.ts";
import { type Judgement, judgeAnswer } from "./judge.ts";
import { type EntryOptions, evaluateOptions } from "./options.ts";
import { prepareRequest } from "./request.ts";
import { type Failure, HTTP_ERROR, RunFault } from "./run-fault.ts";
import type { Scope } from "./scope.ts";

/** What the entries of one run share. */
export interface RunState {
  file: HurlFile;
  options: HurlRunOptions & { certificateRoot: string | undefined };
  scope: Scope;
  jar: CookieJar;
  captures: Map<string, HurlValue>;
}

interface Attempt extends Judgement {
  url: string;
  elsewhere?: boolean;
  response: HttpResponse | undefined;
  ruleId: "smoke/assert" | "smoke/request";
}

/**
 * Runs one entry once, and again where it failed and asks for that; undefined when it asks to be skipped. Whatever
 * fails but the options and the output is tried again, requests without an answer included. `repeat` is how often
 * the entry wants to run in all, -1 without end.
 */
export async function runEntry(
  entry: HurlEntry,
  index: number,
  state: RunState,
): Promise<{ run: EntryRun; repeat: number } | undefined> {
  const { clock, signal } = state.options;
  const begun = clock.monotonic();
  let options: EntryOptions | undefined;
  const finish = (attempt: Attempt, attempts: number): { run: EntryRun; repeat: number } => ({
    repeat: options?.repeat ?? 1,
    run: {
      index,
      line: entry.line,
      method: entry.method,
      url: state.scope.redact(attempt.url),
      ...(attempt.elsewhere === true ? { elsewhere: true } : {}),
      attempts,
      response: attempt.response,
      assertions: attempt.assertions,
      failures: attempt.failures.map((failure) => toFinding(failure, attempt.ruleId, entry.line, state)),
      durationMs: clock.monotonic() - begun,
    },
  });
  try {
    options = evaluateOptions(entry.tree.request, state.scope);
  } catch (thrown) {
    return finish(failedRequest(toFailure(thrown, entry), ""), 0);
  }
  if (options.skip || options.repeat === 0) return undefined;
  if (options.delayMs > 0) await clock.sleep(options.delayMs, signal);
  for (let attempts = 1; ; attempts += 1) {
    const attempt = await tryEntry(entry, options, state);
    const isLast = options.retry === undefined || (options.retry !== -1 && attempts > options.retry);
    if (attempt.failures.length === 0 || isLast || signal?.aborted === true) {
      // A file that cannot be written is not tried again.
      writeOutput(attempt, options, state);
      return finish(attempt, attempts);
    }
    await clock.sleep(options.retryIntervalMs, signal);
  }
}

async function tryEntry(entry: HurlEntry, options: EntryOptions, state: RunState): Promise<Attempt> {
  const { request, response: spec } = entry.tree;
  let url = "";
  try {
    const prepared = prepareRequest(entry.tree, options, state.scope);
    ({ url } = prepared);
    state.jar.obey(request.cookieOrders);
    const answer = new Answer(
      await exchange(
        prepared,
        options,
        {
          ...state.options,
          findLogin: lookUpLogins(options.netrc, state.options.certificateRoot, state, request.url),
        },
        state.jar,
        request.url,
      ),
    );
    const { response } = answer;
    const judgement =
      spec === undefined
        ? { assertions: 0, failures: [] }
        : judgeAnswer(spec, answer, state.scope, state.captures);
    return { url, elsewhere: answer.elsewhere, response, ruleId: "smoke/assert", ...judgement };
  } catch (thrown) {
    return failedRequest(toFailure(thrown, entry), url);
  }
}

/** The answer of an attempt that succeeded, where the entry wants it kept. An answer that cannot be is a failure. */
function writeOutput(attempt: Attempt, { output, compressed }: EntryOptions, { scope }: RunState): void {
  if (output === undefined || output.file === "-" || attempt.failures.length > 0) return;
  try {
    const { body, encodedBody } = attempt.response ?? { body: new Uint8Array(0) };
    // As in hurl, only an answer that was asked for in a compressed form is written without it.
    scope.files.write(output.file, compressed ? body : (encodedBody ?? body), output.place);
  } catch (thrown) {
    if (!(thrown instanceof RunFault)) throw thrown;
    attempt.failures.push(thrown);
  }
}

function failedRequest(failure: Failure, url: string): Attempt {
  return { url, response: undefined, ruleId: "smoke/request", assertions: 0, failures: [failure] };
}

/** A bug of ours is no failure of the service: it goes on upwards. */
function toFailure(thrown: unknown, entry: HurlEntry): Failure {
  if (thrown instanceof RunFault) return thrown;
  if (!(thrown instanceof HttpFault)) throw thrown;
  const { at, end } = entry.tree.request.url;
  return {
    at,
    end,
    title: HTTP_ERROR,
    message: `no answer (${thrown.class}, while ${thrown.phase}): ${thrown.message}`,
    hint: thrown.hint,
  };
}

/** As hurl shows it: the line of the file with carets under the place, or with what was found and expected. */
function toFinding(failure: Failure, ruleId: string, entryLine: number, { file, scope }: RunState): Finding {
  const { title, message, below, linesBelow, hint } = failure;
  const { positions } = file;
  const place = positions.locate(file.file, failure.at);
  const line = Math.max((place.line ?? 1) + (linesBelow ?? 0), 1);
  const shown =
    below === undefined
      ? positions.excerpt(failure, message, entryLine)
      : positions.frame(line, below, entryLine);
  const summary = failure.summary ?? message.replace(/\n +(\w+:) +/g, ", $1 ");
  return {
    ruleId,
    level: "error",
    message: scope.redact(`${title}: ${summary}`),
    hint: scope.redact(hint === undefined ? shown : `${shown}\n${hint}`),
    location: linesBelow === undefined ? place : { ...place, line, column: 1 },
  };
}
