import type { AssertNode, BodyNode, KeyValue, ResponseNode } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { describeValue, equalValues, shorten } from "../value/value.ts";
import type { Answer } from "./answer.ts";
import { renderBody } from "./body.ts";
import { findDifferentLine } from "./difference.ts";
import { applyFilters } from "./filters.ts";
import { judgePredicate } from "./predicates.ts";
import { evaluateQuery } from "./queries.ts";
import { RunFault } from "./run-fault.ts";
import type { Scope } from "./scope.ts";

/** What an answer was found to be. */
export interface Judgement {
  /** Assertions that were judged, held or not. */
  assertions: number;
  failures: Failure[];
}

export interface Failure {
  /** Offset in the text of the file. */
  at: number;
  /** Lines below `at`, where the difference lies inside a body. */
  linesBelow?: number | undefined;
  message: string;
  hint?: string | undefined;
}

/**
 * Judges an answer in the order of hurl: version and status first, and nothing more when they are wrong; then the
 * captures, which later asserts may need; then headers, body and asserts, all of them.
 * Captured values are set in the scope and in `captures`.
 */
export function judgeAnswer(
  spec: ResponseNode,
  answer: Answer,
  scope: Scope,
  captures: Map<string, HurlValue>,
): Judgement {
  const judgement = judgeStatus(spec, answer);
  if (judgement.failures.length > 0) return judgement;
  const failedCapture = attempt((node) => captureAll(node, answer, scope, captures), spec, answer, scope);
  if (failedCapture !== undefined) {
    judgement.failures.push(failedCapture);
    return judgement;
  }
  const judge = <Node>(assertion: Judge<Node>, node: Node): void => {
    judgement.assertions += 1;
    const failure = attempt(assertion, node, answer, scope);
    if (failure !== undefined) judgement.failures.push(failure);
  };
  for (const header of spec.headers) judge(judgeHeader, header);
  if (spec.body !== undefined) judge(judgeBody, spec.body);
  for (const { content } of spec.sections) {
    if (content.kind !== "asserts") continue;
    for (const assertion of content.items) judge(judgeAssert, assertion);
  }
  return judgement;
}

type Judge<Node> = (node: Node, answer: Answer, scope: Scope) => Failure | undefined;

function attempt<Node>(judge: Judge<Node>, node: Node, answer: Answer, scope: Scope): Failure | undefined {
  try {
    return judge(node, answer, scope);
  } catch (thrown) {
    if (thrown instanceof RunFault) return { at: thrown.at, message: thrown.message, hint: thrown.hint };
    throw thrown;
  }
}

/** `HTTP` and `*` assert nothing; nor does a version beside `*`, which every server meets, whatever it answers. */
function judgeStatus(spec: ResponseNode, { response }: Answer): Judgement {
  const judgement: Judgement = { assertions: 0, failures: [] };
  if (spec.version !== "HTTP") {
    if (spec.status !== undefined) judgement.assertions += 1;
    const actual = `HTTP/${response.httpVersion}`;
    if (actual !== spec.version) {
      judgement.failures.push({ at: spec.at, message: `the version is ${actual}, expected ${spec.version}` });
    }
  }
  if (spec.status !== undefined) {
    judgement.assertions += 1;
    if (response.status !== spec.status) {
      judgement.failures.push({
        at: spec.statusAt,
        message: `the status is ${response.status}, expected ${spec.status}`,
      });
    }
  }
  return judgement;
}

function captureAll(
  spec: ResponseNode,
  answer: Answer,
  scope: Scope,
  captures: Map<string, HurlValue>,
): undefined {
  for (const { content } of spec.sections) {
    if (content.kind !== "captures") continue;
    for (const { name, query, filters, redactAt } of content.items) {
      const key = scope.render(name);
      const found = evaluateQuery(query, answer, scope);
      if (found === undefined) throw new RunFault(query.at, `there is nothing to capture as ${key}`);
      const value = applyFilters(filters, found, scope);
      if (value === undefined) {
        throw new RunFault(filters[0]?.at ?? query.at, `the filters leave nothing to capture as ${key}`);
      }
      scope.variables.set(key, value);
      captures.set(key, redactAt === undefined ? value : hide(value, name.at, scope));
    }
  }
  return undefined;
}

/** From now on the value stands nowhere. Only strings can be secrets, as in hurl. */
function hide(value: HurlValue, at: number, scope: Scope): HurlValue {
  if (value.type !== "string")
    throw new RunFault(at, `${describeValue(value)} cannot be redacted: only strings can`);
  scope.addSecret(value.value, at);
  return { type: "string", value: "***" };
}

function judgeHeader({ key, value }: KeyValue, answer: Answer, scope: Scope): Failure | undefined {
  const expected = scope.render(value);
  const name = scope.render(key);
  const actual = answer.headers(name);
  if (actual.includes(expected)) return undefined;
  if (actual.length === 0) return { at: key.at, message: `the answer has no header ${name}` };
  return {
    at: value.at,
    message: `the header ${name} is <${shorten(actual.join(">, <"))}>, expected <${shorten(expected)}>`,
  };
}

function judgeBody(body: BodyNode, answer: Answer, scope: Scope): Failure | undefined {
  const expected = renderBody(body, scope);
  const at = placeOf(body);
  if (typeof expected !== "string") {
    const actual: HurlValue = { type: "bytes", value: answer.response.body };
    const wanted: HurlValue = { type: "bytes", value: expected };
    if (equalValues(actual, wanted)) return undefined;
    return { at, message: `the body is ${describeValue(actual)}, expected ${describeValue(wanted)}` };
  }
  const actual = answer.text(body.at);
  if (actual === expected) return undefined;
  const message = `the body is <${shorten(actual)}>, expected <${shorten(expected)}>`;
  if (!actual.includes("\n") && !expected.includes("\n")) return { at, message };
  const line = findDifferentLine(expected, actual);
  const lines = [line.actual, line.expected];
  // A line end is shown only where it is the difference.
  const bare = lines.map((text) => text.replace(/\r?\n$/, ""));
  const [actualLine = "", expectedLine = ""] = bare[0] === bare[1] ? lines : bare;
  return {
    at,
    linesBelow: line.index,
    message: `the body differs: <${shorten(actualLine)}> instead of <${shorten(expectedLine)}>`,
  };
}

function placeOf(body: BodyNode): number {
  if (body.kind === "multiline") return body.multiline.at;
  return body.kind === "bytes" ? body.valueAt : body.at;
}

function judgeAssert(
  { at, query, filters, predicate }: AssertNode,
  answer: Answer,
  scope: Scope,
): Failure | undefined {
  const actual = applyFilters(filters, evaluateQuery(query, answer, scope), scope);
  const mismatch = judgePredicate(predicate, actual, scope);
  if (mismatch === undefined) return undefined;
  return {
    at,
    message: `expected ${mismatch.expected}, found ${mismatch.actual}`,
    hint: mismatch.wrongKinds
      ? "this predicate cannot hold the two against each other: their kinds differ, or an integer lies beyond 64 bits"
      : undefined,
  };
}
