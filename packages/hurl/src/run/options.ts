import type { Expression, OptionNode, OptionValue, RequestNode, Span, Template } from "../syntax/tree.ts";
import type { NetrcOptions } from "./netrc.ts";
import { shorten } from "../value/value.ts";
import { RunFault } from "./run-fault.ts";
import { type Scope, wrongExpression } from "./scope.ts";

/** The options of one entry; -1 means without end. */
export interface EntryOptions {
  compressed: boolean;
  /** Milliseconds. */
  connectTimeoutMs: number | undefined;
  /** At most so many bytes a second; undefined: no limit. */
  bytesPerSecond: number | undefined;
  /** `provider1:provider2:region:service`: `user` signs the request instead of being sent. */
  sigv4: string | undefined;
  /** Where logins are looked up for hosts; undefined: nowhere. */
  netrc: NetrcOptions;
  /** true: `user` answers a challenge of the server instead of being sent at once. */
  digest: boolean;
  delayMs: number;
  /** Further headers, in the order of the file. */
  headers: (readonly [string, string])[];
  location: boolean;
  /** true: a redirect to another origin gets every header, too. */
  locationTrusted: boolean;
  /** How connections are made; what is read from files is filled in by whoever sends. */
  transport: TransportOptions;
  maxRedirects: number;
  maxTimeMs: number | undefined;
  /** true: `.` and `..` in a path are sent as written. */
  pathAsIs: boolean;
  /** Where the answer goes; `-` is nowhere. */
  output: { file: string; place: Span } | undefined;
  /** How often the entry runs; undefined: once. */
  repeat: number | undefined;
  /** undefined: the entry is tried once. */
  retry: number | undefined;
  retryIntervalMs: number;
  skip: boolean;
  /** `name:password`. */
  user: string | undefined;
}

/** The options of curl that say how a connection is made. */
export interface TransportOptions {
  /** The version that was asked for; undefined: the best that both sides have. */
  httpVersion?: "1.0" | "1.1" | "2" | undefined;
  /** Each request has a connection of its own. */
  fresh?: boolean | undefined;
  insecure?: boolean | undefined;
  /** Names of files. */
  cacert?: string | undefined;
  /** May have a password behind a colon. */
  cert?: string | undefined;
  key?: string | undefined;
  family?: 4 | 6 | undefined;
  proxy?: string | undefined;
  /** `sha256//…;sha256//…` */
  pinnedKeys?: string | undefined;
  socketPath?: string | undefined;
  /** `host:port:other host:other port` */
  connectTo: string[];
  /** `host:port:address,…` */
  resolve: string[];
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
    bytesPerSecond: undefined,
    sigv4: undefined,
    netrc: { required: false, optional: false, file: undefined },
    digest: false,
    headers: [],
    location: false,
    locationTrusted: false,
    transport: { connectTo: [], resolve: [] },
    maxRedirects: 50,
    maxTimeMs: undefined,
    output: undefined,
    pathAsIs: false,
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
    case "aws-sigv4":
      options.sigv4 = text(value, scope);
      break;
    case "limit-rate":
      // 0 is no limit, as in curl.
      options.bytesPerSecond = natural(value, scope) || undefined;
      break;
    case "netrc":
      options.netrc.required = boolean(value, scope);
      break;
    case "netrc-file":
      options.netrc.file = text(value, scope);
      break;
    case "netrc-optional":
      options.netrc.optional = boolean(value, scope);
      break;
    case "compressed":
      options.compressed = boolean(value, scope);
      break;
    case "connect-timeout":
      options.connectTimeoutMs = duration(value, scope);
      break;
    case "delay":
      options.delayMs = duration(value, scope);
      break;
    case "digest":
      options.digest = boolean(value, scope);
      break;
    case "header":
      if (value.kind === "template") options.headers.push(header(value.value, scope));
      break;
    case "location":
      options.location = boolean(value, scope);
      options.locationTrusted = false;
      break;
    case "location-trusted":
      if (!boolean(value, scope)) break;
      options.location = true;
      options.locationTrusted = true;
      break;
    case "max-redirs":
      options.maxRedirects = count(value, scope);
      break;
    case "max-time":
      options.maxTimeMs = duration(value, scope);
      break;
    case "output":
      if (value.kind === "template") options.output = { file: scope.render(value.value), place: value.value };
      break;
    case "path-as-is":
      options.pathAsIs = boolean(value, scope);
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
      options.user = text(value, scope);
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
      applyTransport(options.transport, { name, value, at }, scope);
  }
}

function applyTransport(transport: TransportOptions, { name, value, at }: OptionNode, scope: Scope): void {
  switch (name) {
    case "cacert":
    case "cert":
    case "key":
      transport[name] = text(value, scope);
      break;
    case "connect-to":
      transport.connectTo.push(text(value, scope));
      break;
    case "http1.0":
      if (boolean(value, scope)) transport.httpVersion = "1.0";
      transport.fresh = true;
      break;
    case "http1.1":
      transport.httpVersion = boolean(value, scope) ? "1.1" : "1.0";
      transport.fresh = true;
      break;
    case "http2":
      transport.httpVersion = boolean(value, scope) ? "2" : "1.1";
      transport.fresh = true;
      break;
    case "http3":
      if (boolean(value, scope)) throw notSupported(at, name);
      transport.httpVersion = "2";
      transport.fresh = true;
      break;
    case "insecure":
      transport.insecure = boolean(value, scope);
      break;
    case "ipv4":
      transport.family = boolean(value, scope) ? 4 : 6;
      break;
    case "ipv6":
      transport.family = boolean(value, scope) ? 6 : 4;
      break;
    case "negotiate":
    case "ntlm":
      if (boolean(value, scope)) throw notSupported(at, name);
      break;
    case "pinnedpubkey":
      transport.pinnedKeys = text(value, scope);
      break;
    case "unix-socket":
      transport.socketPath = text(value, scope);
      break;
    case "proxy":
      transport.proxy = text(value, scope);
      break;
    case "resolve":
      transport.resolve.push(text(value, scope));
      break;
    default:
      throw notSupported(at, name);
  }
}

function notSupported(at: number, name: string): RunFault {
  return new RunFault({ at, end: at + name.length }, "Invalid option", `the option ${name} is not supported`);
}

function text(value: OptionValue, scope: Scope): string {
  return value.kind === "template" ? scope.render(value.value) : "";
}

function boolean(value: OptionValue, scope: Scope): boolean {
  if (value.kind !== "boolean") return false;
  if (typeof value.value === "boolean") return value.value;
  const actual = scope.evaluate(value.value);
  if (actual.type !== "boolean") throw wrongExpression(value.value, actual, "boolean");
  return actual.value;
}

function count(value: OptionValue, scope: Scope): number {
  return value.kind === "count" ? integer(value.value, scope, -1, "integer >= -1") : 0;
}

function natural(value: OptionValue, scope: Scope): number {
  return value.kind === "count" ? integer(value.value, scope, 1, "integer > 0") : 0;
}

function duration(value: OptionValue, scope: Scope): number {
  return value.kind === "duration" ? integer(value.value, scope, 0, "positive integer") : 0;
}

function integer(value: number | Expression, scope: Scope, lowest: number, expected: string): number {
  if (typeof value === "number") return value;
  const actual = scope.evaluate(value);
  const isInteger = actual.type === "number" && typeof actual.value === "bigint" && actual.value < INT64;
  if (!isInteger) throw wrongExpression(value, actual, lowest === 0 ? expected : "integer");
  if (actual.value < BigInt(lowest)) throw wrongExpression(value, actual, expected);
  return Number(actual.value);
}

function header(template: Template, scope: Scope): readonly [string, string] {
  const line = scope.render(template);
  const colon = line.indexOf(":");
  if (colon === -1) {
    const message = `invalid header option value <${shorten(line)}>: missing \`:\``;
    throw new RunFault(template, "Invalid option value", message);
  }
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

function setVariable(value: OptionValue, scope: Scope): void {
  if (value.kind !== "variable") return;
  const content = value.value;
  scope.variables.set(
    value.name,
    "type" in content ? content : { type: "string", value: scope.render(content) },
  );
}
