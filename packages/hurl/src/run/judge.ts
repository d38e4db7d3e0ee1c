import type { AssertNode, BodyNode, KeyValue, ResponseNode, Span } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { displayValue, equalValues, kindOf, shorten } from "../value/value.ts";
import type { Answer } from "./answer.ts";
import { renderBody } from "./body.ts";
import { findFirstHunk } from "./difference.ts";
import { filterFault } from "./filter-input.ts";
import { applyFilters } from "./filters.ts";
import { judgePredicate } from "./predicates.ts";
import { evaluateQuery } from "./queries.ts";
import { type Failure, NO_RESULT, RunFault } from "./run-fault.ts";
import type { Scope } from "./scope.ts";

const BEYOND = "beyond 64 bits, numbers have an order only where their digits have the same one";

/** What an answer was found to be. */
export interface Judgement {
  /** Assertions that were judged, held or not. */
  assertions: number;
  failures: Failure[];
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
    if (thrown instanceof RunFault) return thrown;
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
      const place = { at: spec.at, end: spec.versionEnd };
      judgement.failures.push(otherValue(place, "Assert HTTP version", actual, spec.version));
    }
  }
  if (spec.status !== undefined) {
    judgement.assertions += 1;
    if (response.status !== spec.status) {
      const place = { at: spec.statusAt, end: spec.statusEnd };
      judgement.failures.push(
        otherValue(place, "Assert status code", String(response.status), String(spec.status)),
      );
    }
  }
  return judgement;
}

/** What stands in the file is expected; hurl says what was found in its place. */
function otherValue({ at, end }: Span, title: string, actual: string, expected: string): Failure {
  const message = `actual value is <${shorten(actual)}>`;
  return { at, end, title, message, summary: `${message}, expected <${shorten(expected)}>` };
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
      if (found === undefined) throw new RunFault(query, NO_RESULT, "query didn't return any result");
      const value = applyFilters(filters, found, scope);
      if (value === undefined) {
        const place = { at: filters[0]?.at ?? query.at, end: filters.at(-1)?.end ?? query.end };
        throw filterFault(place, "a filter didn't return any result");
      }
      scope.variables.set(key, value);
      captures.set(key, redactAt === undefined ? value : hide(value, name, scope));
    }
  }
  return undefined;
}

/** From now on the value stands nowhere. Only strings can be secrets, as in hurl. */
function hide(value: HurlValue, place: Span, scope: Scope): HurlValue {
  if (value.type !== "string")
    throw new RunFault(
      place,
      "Invalid secret type",
      `secret must be string, actual value is <${kindOf(value)}>`,
    );
  scope.addSecret(value.value, place);
  return { type: "string", value: "***" };
}

function judgeHeader({ key, value }: KeyValue, answer: Answer, scope: Scope): Failure | undefined {
  const expected = scope.render(value);
  const name = scope.render(key);
  const actual = answer.headers(name);
  if (actual.includes(expected)) return undefined;
  if (actual.length === 0) {
    const message = "this header has not been found in the response";
    return { at: key.at, end: key.end, title: "Header not found", message, summary: `${message}: ${name}` };
  }
  const [first = "", ...more] = actual;
  const found = more.length === 0 ? first : `["${actual.join('", "')}"]`;
  return otherValue(value, "Assert header value", found, expected);
}

function judgeBody(body: BodyNode, answer: Answer, scope: Scope): Failure | undefined {
  const title = "Assert body value";
  const expected = renderBody(body, scope);
  const place = placeOf(body);
  if (typeof expected !== "string") {
    const actual: HurlValue = { type: "bytes", value: answer.response.body };
    const wanted: HurlValue = { type: "bytes", value: expected };
    if (equalValues(actual, wanted)) return undefined;
    return otherValue(place, title, displayValue(actual), displayValue(wanted));
  }
  const actual = answer.text({ at: body.at, end: body.at });
  if (actual === expected) return undefined;
  if (!actual.includes("\n") && !expected.includes("\n")) return otherValue(place, title, actual, expected);
  const { line, lines } = findFirstHunk(expected, actual);
  return {
    at: place.at,
    end: place.end,
    title,
    message: "the body differs",
    summary: lines
      .map((text) => shorten(text))
      .slice(0, 2)
      .join(", "),
    linesBelow: line,
    below: lines.map((text) => (text === "" ? "" : `   ${shorten(text)}`)),
  };
}

/** hurl takes the spaces before a body that has no marks of its own for its place. */
function placeOf(body: BodyNode): Span {
  if (body.kind === "multiline") return body.multiline.value;
  if (body.kind === "bytes") return body.written;
  return body.kind === "text" ? body.value : { at: body.spaceAt, end: body.at };
}

function judgeAssert(
  { at, query, filters, predicate }: AssertNode,
  answer: Answer,
  scope: Scope,
): Failure | undefined {
  const actual = applyFilters(filters, evaluateQuery(query, answer, scope), scope);
  const mismatch = judgePredicate(predicate, actual, scope);
  if (mismatch === undefined) return undefined;
  const lines = [`   actual:   ${mismatch.actual}`, `   expected: ${mismatch.expected}`];
  if (mismatch.wrongKinds) lines.push("   >>> types between actual and expected are not consistent");
  return {
    at,
    end: predicate.end,
    title: "Assert failure",
    message: `actual: ${mismatch.actual}, expected: ${mismatch.expected}`,
    below: lines.flatMap((line) => line.split("\n")),
    hint: mismatch.hasNoOrder ? BEYOND : undefined,
  };
}
