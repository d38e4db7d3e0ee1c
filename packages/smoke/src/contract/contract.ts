import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { GateError } from "@gate/core";
import type { HttpResponse } from "@gate/http";
import { RE2JS } from "re2js";
import { parse, YAMLParseError } from "yaml";
import { convertDocument, isNode, type Node } from "./convert-schema.ts";
import {
  escapePointer,
  findOperation,
  follow,
  listBases,
  listOperations,
  type Operation,
} from "./find-operation.ts";
import { readHeaders } from "./headers.ts";

/** What one answer says about the contract. */
export type ContractAnswer =
  | { kind: "kept"; operation: string }
  /** The contract has no such operation. */
  | { kind: "undocumented"; operation: string }
  | { kind: "broken"; operation: string; message: string };

/** An OpenAPI document, ready to be held against answers. */
export interface Contract {
  /** Never throws for what a service answers. */
  check(request: { method: string; url: string }, response: HttpResponse): ContractAnswer;
}

const ID = "contract";

/**
 * Reads an OpenAPI document of version 3.0 or 3.1, in YAML or JSON. Regular expressions in it are linear-time.
 * @param file path from the root of the repository, for messages
 * @param url address of the environment; the servers of the document say which paths lie below it
 * @throws GateError FILE_UNREADABLE when it is no such document, or a schema in it is none
 */
export function readContract(text: string, file: string, url: string): Contract {
  const fail = (why: string, cause?: unknown): never => {
    throw new GateError("FILE_UNREADABLE", `${file} is no contract that can be used: ${why}`, {
      location: { file },
      cause,
      hint: "smoke.contract names one OpenAPI document of version 3.0 or 3.1, in YAML or JSON.",
    });
  };
  let raw: unknown;
  try {
    raw = parse(text, { logLevel: "error" });
  } catch (error) {
    // The parser recurses, and says in this way that its stack was used up.
    const isDeep =
      error instanceof RangeError ||
      (error instanceof YAMLParseError && error.code === "RESOURCE_EXHAUSTION");
    fail(
      isDeep ? "it is nested too deeply to be read" : `it is neither YAML nor JSON: ${messageOf(error)}`,
      error,
    );
  }
  const version = isNode(raw) ? raw["openapi"] : undefined;
  const isVersion30 = typeof version === "string" && /^3\.0\.\d+$/.test(version);
  if (!isVersion30 && !(typeof version === "string" && /^3\.1\.\d+$/.test(version)))
    fail(version === undefined ? "it has no key openapi" : "its version is not 3.0 or 3.1");
  try {
    const document = convertDocument(raw, isVersion30) as Node;
    const operations = listOperations(document);
    if (operations.length === 0) fail("it has no operation");
    return new CompiledContract(document, operations, isVersion30, url);
  } catch (error) {
    if (error instanceof GateError) throw error;
    return fail(messageOf(error), error);
  }
}

class CompiledContract implements Contract {
  readonly #document: Node;
  readonly #operations: readonly Operation[];
  readonly #bases: readonly string[];
  readonly #ajv: Ajv;
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: Node, operations: readonly Operation[], isVersion30: boolean, url: string) {
    this.#document = document;
    this.#operations = operations;
    this.#bases = listBases(document, url);
    const options = {
      strict: false,
      logger: false,
      validateFormats: true,
      code: { regExp: Object.assign(compilePattern, { code: "" }) },
    } as const;
    this.#ajv = isVersion30 ? new Ajv(options) : new Ajv2020(options);
    formats.default(this.#ajv);
    this.#ajv.addSchema(document, ID, undefined, false);
  }

  check({ method, url }: { method: string; url: string }, response: HttpResponse): ContractAnswer {
    const { pathname } = new URL(url);
    const operation = findOperation(this.#operations, method, pathname, this.#bases);
    if (operation === undefined) return { kind: "undocumented", operation: `${method} ${pathname}` };
    const message = this.#findBreach(operation, method, response);
    return message === undefined
      ? { kind: "kept", operation: operation.name }
      : { kind: "broken", operation: operation.name, message };
  }

  #findBreach(operation: Operation, method: string, response: HttpResponse): string | undefined {
    const { status } = response;
    const responses = isNode(operation.node["responses"]) ? operation.node["responses"] : {};
    const key = [String(status), `${String(status).charAt(0)}XX`, "default"].find((name) =>
      Object.hasOwn(responses, name),
    );
    if (key === undefined) return `the contract names no answer ${status}`;
    const given = follow(
      this.#document,
      responses[key],
      `${operation.pointer}/responses/${escapePointer(key)}`,
    );
    const headers = readHeaders(this.#document, given, response);
    if (!Array.isArray(headers)) return `the header ${headers.missing} is missing`;
    for (const { name, pointer, value } of headers) {
      const breach = this.#validate(pointer, value, `the header ${name}`);
      if (breach !== undefined) return breach;
    }
    const content = given.node?.["content"];
    if (!isNode(content) || Object.keys(content).length === 0) return undefined;
    if (method === "HEAD" || status === 204 || status === 304) return undefined;
    const type = (readHeader(response, "content-type") ?? "").split(";", 1).join("").trim().toLowerCase();
    const range = findMediaRange(Object.keys(content), type);
    if (range === undefined)
      return `its content type is ${type === "" ? "missing" : `"${type}"`}, the contract names ${Object.keys(content).join(", ")}`;
    const media = content[range];
    if (!isNode(media) || media["schema"] === undefined || !/[/+]json$/.test(type)) return undefined;
    let body: unknown;
    try {
      body = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(response.body));
    } catch {
      return "its body is not JSON";
    }
    return this.#validate(`${given.pointer}/content/${escapePointer(range)}/schema`, body, "the body");
  }

  #validate(pointer: string, value: unknown, what: string): string | undefined {
    let errors: ValidateFunction["errors"];
    try {
      // Compiled when it is first needed: a contract may have hundreds of them, and a suite asks for a few.
      const validator = this.#validators.get(pointer) ?? this.#ajv.compile({ $ref: `${ID}${pointer}` });
      this.#validators.set(pointer, validator);
      if (validator(value)) return undefined;
      ({ errors } = validator);
    } catch (error) {
      return `${what} cannot be compared with the schema: ${messageOf(error)}`;
    }
    const [first] = errors ?? [];
    const path = first?.instancePath ?? "";
    const place = path === "" ? what : what === "the body" ? path : `${what} at ${path}`;
    const message = first?.keyword === "false schema" ? "must not be there" : first?.message;
    return `${place} ${message ?? "does not match"}`;
  }
}

/** The engine that ajv compiles patterns with; its syntax is that of JavaScript as far as it is linear-time. */
function compilePattern(pattern: string): { test(text: string): boolean; toString(): string } {
  const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
  // ajv tells patterns apart by their text: without it every pattern would be the first one.
  return { test: (text) => compiled.matcher(text).find(), toString: () => pattern };
}

/** The key of `content` that a type falls under: itself, its kind, anything. Parameters count for nothing. */
function findMediaRange(ranges: readonly string[], type: string): string | undefined {
  const bare = (range: string): string => range.split(";", 1).join("").trim().toLowerCase();
  return [type, `${type.split("/", 1).join("")}/*`, "*/*"]
    .map((wanted) => ranges.find((range) => bare(range) === wanted))
    .find((range) => range !== undefined);
}

function readHeader(response: HttpResponse, name: string): string | undefined {
  return response.headers.find(([key]) => key.toLowerCase() === name)?.[1];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
