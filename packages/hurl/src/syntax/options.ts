import { expectLineEnd, skipBlankLines, skipSpaces, takeName } from "./lexical.ts";
import {
  booleanOption,
  countOption,
  durationOption,
  naturalOption,
  tryBoolean,
  tryNumber,
} from "./numbers.ts";
import { expecting, type Reader, suggest, SyntaxFault } from "./reader.ts";
import { filenameTemplate, tryQuotedTemplate, unquotedTemplate } from "./strings.ts";
import type { OptionNode, OptionValue, Template, VariableLiteral } from "./tree.ts";

const OPTION_NAME = /[A-Za-z0-9\-._]*/y;

/** Names of functions; no variable can have them. */
export function isReservedName(name: string): boolean {
  return ["getEnv", "newDate", "newUuid"].includes(name);
}

const boolean = (reader: Reader): OptionValue => ({ kind: "boolean", value: booleanOption(reader) });
const count = (reader: Reader): OptionValue => ({ kind: "count", value: countOption(reader) });
const natural = (reader: Reader): OptionValue => ({ kind: "count", value: naturalOption(reader) });
const duration = (reader: Reader): OptionValue => ({ kind: "duration", value: durationOption(reader) });
const text = (reader: Reader): OptionValue => ({ kind: "template", value: unquotedTemplate(reader) });
const file = (reader: Reader): OptionValue => ({ kind: "template", value: filenameTemplate(reader) });

const OPTIONS: Readonly<Record<string, (reader: Reader) => OptionValue>> = {
  "aws-sigv4": text,
  cacert: file,
  cert: (reader) => ({ kind: "template", value: filenameTemplate(reader, true) }),
  compressed: boolean,
  "connect-timeout": duration,
  "connect-to": text,
  delay: duration,
  digest: boolean,
  header: text,
  "http1.0": boolean,
  "http1.1": boolean,
  http2: boolean,
  http3: boolean,
  insecure: boolean,
  ipv4: boolean,
  ipv6: boolean,
  key: file,
  "limit-rate": natural,
  location: boolean,
  "location-trusted": boolean,
  "max-redirs": count,
  "max-time": duration,
  negotiate: boolean,
  netrc: boolean,
  "netrc-file": text,
  "netrc-optional": boolean,
  ntlm: boolean,
  output: file,
  "path-as-is": boolean,
  pinnedpubkey: text,
  proxy: text,
  repeat: count,
  resolve: text,
  retry: count,
  "retry-interval": duration,
  skip: boolean,
  "unix-socket": text,
  user: text,
  variable: variableDefinition,
  verbose: boolean,
  verbosity,
  "very-verbose": boolean,
};

/** One line of `[Options]`; undefined when the line is no `name: value`. */
export function tryOption(reader: Reader): OptionNode | undefined {
  skipBlankLines(reader);
  const at = reader.at;
  const name = reader.take(OPTION_NAME);
  skipSpaces(reader);
  if (!reader.tryLiteral(":")) return undefined;
  skipSpaces(reader);
  const read = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  if (read === undefined) {
    const names = Object.keys(OPTIONS);
    const help = suggest(name, names, `Valid values are ${names.join(", ")}`);
    throw new SyntaxFault(at, "option", `the option name is not valid. ${help}`);
  }
  const value = read(reader);
  expectLineEnd(reader);
  return { at, name, value };
}

function verbosity(reader: Reader): OptionValue {
  const at = reader.at;
  const word = reader.take(/[A-Za-z]*/y);
  if (!["brief", "verbose", "debug"].includes(word)) throw expecting(at, "brief|verbose|debug");
  return { kind: "word", value: word };
}

function variableDefinition(reader: Reader): OptionValue {
  const at = reader.at;
  const name = takeName(reader);
  if (name === "") throw expecting(at, "variable name");
  if (isReservedName(name)) {
    const message = `conflicts with the ${name} function, use a different name`;
    throw new SyntaxFault(at, "variable", message);
  }
  skipSpaces(reader);
  reader.expectLiteral("=");
  skipSpaces(reader);
  return { kind: "variable", name, value: variableValue(reader) };
}

function variableValue(reader: Reader): Template | VariableLiteral {
  if (reader.tryLiteral("null")) return { type: "null" };
  const boolean = tryBoolean(reader);
  if (boolean !== undefined) return { type: "boolean", value: boolean };
  try {
    const number = tryNumber(reader);
    if (number !== undefined) return { type: "number", value: number };
    return tryQuotedTemplate(reader) ?? unquotedTemplate(reader);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxFault)) throw thrown;
    throw expecting(thrown.offset, "variable value", thrown.message);
  }
}
