import type { Expression, OptionNode, OptionValue, RequestNode } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { describeValue } from "../value/value.ts";
import { RunFault } from "./run-fault.ts";
import type { Scope } from "./scope.ts";

/** The options of one entry; -1 means without end. */
export interface EntryOptions {
  compressed: boolean;
  /** Milliseconds. */
  connectTimeoutMs: number | undefined;
  delayMs: number;
  /** Further headers, in the order of the file. */
  headers: (readonly [string, string])[];
  location: boolean;
  maxRedirects: number;
  maxTimeMs: number | undefined;
  /** Where the answer goes; `-` is nowhere. */
  output: { file: string; at: number } | undefined;
  /** How often the entry runs; undefined: once. */
  repeat: number | undefined;
  /** undefined: the entry is tried once. */
  retry: number | undefined;
  retryIntervalMs: number;
  skip: boolean;
  /** `name:password`. */
  user: string | undefined;
}

const INT64 = 2n ** 63n;

/**
 * Works out an entry's options in the order in which they stand. Variables are set in the scope on the way, also
 * when the entry is skipped afterwards.
 * @throws RunFault when a template has no value or one of the wrong kind.
 */
export function evaluateOptions(request: RequestNode, scope: Scope): EntryOptions {
  const options: EntryOptions = {
    compressed: false,
    connectTimeoutMs: undefined,
    delayMs: 0,
    headers: [],
    location: false,
    maxRedirects: 50,
    maxTimeMs: undefined,
    output: undefined,
    repeat: undefined,
    retry: undefined,
    retryIntervalMs: 1000,
    skip: false,
    user: undefined,
  };
  for (const { content } of request.sections) {
    if (content.kind !== "options") continue;
    for (const option of content.items) apply(options, option, scope);
  }
  return options;
}

function apply(options: EntryOptions, { name, value, at }: OptionNode, scope: Scope): void {
  switch (name) {
    case "compressed":
      options.compressed = boolean(value, scope);
      break;
    case "connect-timeout":
      options.connectTimeoutMs = duration(value, scope);
      break;
    case "delay":
      options.delayMs = duration(value, scope);
      break;
    case "header":
      options.headers.push(header(value, at, scope));
      break;
    case "location":
      options.location = boolean(value, scope);
      break;
    case "max-redirs":
      options.maxRedirects = count(value, scope);
      break;
    case "max-time":
      options.maxTimeMs = duration(value, scope);
      break;
    case "output":
      if (value.kind === "template") options.output = { file: scope.render(value.value), at: value.value.at };
      break;
    case "repeat":
      options.repeat = count(value, scope);
      break;
    case "retry":
      options.retry = count(value, scope);
      break;
    case "retry-interval":
      options.retryIntervalMs = duration(value, scope);
      break;
    case "skip":
      options.skip = boolean(value, scope);
      break;
    case "user":
      options.user = value.kind === "template" ? scope.render(value.value) : undefined;
      break;
    case "variable":
      setVariable(value, scope);
      break;
    case "verbose":
    case "very-verbose":
      // They change the output of the command only, but a placeholder in them must still be a boolean.
      boolean(value, scope);
      break;
    case "verbosity":
      break;
    default:
      throw new RunFault(at, `the option ${name} is not supported yet`);
  }
}

function boolean(value: OptionValue, scope: Scope): boolean {
  if (value.kind !== "boolean") return false;
  if (typeof value.value === "boolean") return value.value;
  const actual = scope.evaluate(value.value);
  if (actual.type !== "boolean") throw wrongKind(value.value, actual, "a boolean");
  return actual.value;
}

function count(value: OptionValue, scope: Scope): number {
  return value.kind === "count" ? integer(value.value, scope, -1, "an integer from -1") : 0;
}

function duration(value: OptionValue, scope: Scope): number {
  return value.kind === "duration" ? integer(value.value, scope, 0, "a number of milliseconds") : 0;
}

function integer(value: number | Expression, scope: Scope, lowest: number, expected: string): number {
  if (typeof value === "number") return value;
  const actual = scope.evaluate(value);
  const isInteger = actual.type === "number" && typeof actual.value === "bigint";
  if (!isInteger || actual.value < BigInt(lowest) || actual.value >= INT64)
    throw wrongKind(value, actual, expected);
  return Number(actual.value);
}

function wrongKind(expression: Expression, actual: HurlValue, expected: string): RunFault {
  return new RunFault(
    expression.at,
    `the variable ${expression.name} is ${describeValue(actual)}, expected ${expected}`,
  );
}

function header(value: OptionValue, at: number, scope: Scope): readonly [string, string] {
  const text = value.kind === "template" ? scope.render(value.value) : "";
  const colon = text.indexOf(":");
  if (colon === -1) throw new RunFault(at, "the option header has no colon between name and value");
  return [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
}

function setVariable(value: OptionValue, scope: Scope): void {
  if (value.kind !== "variable") return;
  const content = value.value;
  scope.variables.set(
    value.name,
    "type" in content ? content : { type: "string", value: scope.render(content) },
  );
}
