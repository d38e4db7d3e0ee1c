import type { Pattern } from "../pattern/pattern.ts";

/** A part of the text: offset of its first character, and of what stands behind its last one. */
export interface Span {
  at: number;
  end: number;
}

/** `{{ … }}`: a variable or one of the two functions. */
export interface Expression extends Span {
  kind: "variable" | "newDate" | "newUuid";
  name: string;
}

/** Text with placeholders. `source` is the text as written, `text` has its escapes replaced. */
export type TemplatePart = { text: string; source: string } | { expression: Expression };

export interface Template extends Span {
  parts: readonly TemplatePart[];
  /** The whole value when nothing has to be filled in. */
  fixed: string | undefined;
}

export interface KeyValue {
  at: number;
  key: Template;
  value: Template;
}

/** JSON with placeholders; the spaces are kept because they are sent and compared as written. */
export type JsonNode =
  | { kind: "literal"; source: string }
  | { kind: "string"; value: Template }
  | { kind: "placeholder"; expression: Expression }
  | { kind: "list"; space: string; items: readonly { before: string; value: JsonNode; after: string }[] }
  | { kind: "object"; space: string; members: readonly JsonMember[] };

export interface JsonMember {
  before: string;
  name: Template;
  afterName: string;
  beforeValue: string;
  value: JsonNode;
  after: string;
}

/** A text between three backticks. */
export type Multiline =
  | { language: "text" | "json" | "xml" | "raw"; at: number; value: Template }
  | { language: "graphql"; at: number; value: Template; variables: JsonNode | undefined };

export type BodyNode = {
  at: number;
  /** Where the spaces before it begin. */
  spaceAt: number;
} & (
  | { kind: "multiline"; multiline: Multiline }
  | { kind: "text"; value: Template }
  | { kind: "json"; value: JsonNode }
  | { kind: "xml"; source: string }
  | { kind: "bytes"; value: Uint8Array; written: Span }
  | { kind: "file"; path: Template }
);

export type OptionValue =
  | { kind: "boolean"; value: boolean | Expression }
  | { kind: "count"; value: number | Expression }
  | { kind: "duration"; value: number | Expression }
  | { kind: "template"; value: Template }
  | { kind: "word"; value: string }
  | { kind: "variable"; name: string; value: Template | VariableLiteral };

export type VariableLiteral =
  { type: "null" } | { type: "boolean"; value: boolean } | { type: "number"; value: number | bigint };

export interface OptionNode {
  at: number;
  name: string;
  value: OptionValue;
}

/** A regular expression of a file: a literal that is already compiled, or a text that may hold placeholders. */
export type RegexNode =
  { kind: "literal"; source: string; pattern: Pattern } | { kind: "template"; template: Template };

export type QueryNode = Span &
  (
    | {
        kind:
          | "status"
          | "version"
          | "url"
          | "body"
          | "duration"
          | "bytes"
          | "rawbytes"
          | "sha256"
          | "md5"
          | "ip"
          | "redirects";
      }
    | { kind: "header" | "xpath" | "jsonpath" | "variable"; value: Template }
    | { kind: "cookie"; name: Template; attribute: string | undefined }
    | { kind: "regex"; regex: RegexNode }
    | { kind: "certificate"; field: string }
  );

export type FilterNode = Span & { name: string } & (
    | { kind: "plain" }
    | { kind: "text"; value: Template }
    | { kind: "integer"; value: bigint | Expression }
    | { kind: "regex"; regex: RegexNode }
    | { kind: "replace"; from: Template; to: Template }
    | { kind: "replace-regex"; regex: RegexNode; to: Template }
  );

export type PredicateValue =
  | { kind: "null" }
  | { kind: "boolean"; value: boolean }
  | { kind: "number"; value: number | bigint }
  | { kind: "file"; path: Template }
  | { kind: "bytes"; value: Uint8Array }
  | { kind: "placeholder"; expression: Expression }
  | { kind: "text"; value: Template }
  | { kind: "multiline"; multiline: Multiline }
  | { kind: "regex"; regex: RegexNode & { kind: "literal" } };

export interface PredicateNode extends Span {
  not: boolean;
  name: string;
  /** Absent for the predicates that ask for a kind (`exists`, `isInteger`, …). */
  value: PredicateValue | undefined;
}

export interface CaptureNode {
  at: number;
  name: Template;
  query: QueryNode;
  filters: readonly FilterNode[];
  /** Where the word `redact` stands. */
  redactAt: number | undefined;
}

export interface AssertNode {
  at: number;
  query: QueryNode;
  filters: readonly FilterNode[];
  predicate: PredicateNode;
}

export interface SectionNode {
  /** Where its name stands. */
  at: number;
  /** As written: `Query` and `QueryStringParams` are two names of one kind. */
  name: string;
  content: SectionContent;
}

export type SectionContent =
  | { kind: "query" | "form" | "cookies" | "basic-auth"; items: readonly KeyValue[] }
  | { kind: "multipart"; items: readonly MultipartNode[] }
  | { kind: "options"; items: readonly OptionNode[] }
  | { kind: "captures"; items: readonly CaptureNode[] }
  | { kind: "asserts"; items: readonly AssertNode[] };

export interface MultipartNode {
  at: number;
  key: Template;
  value: Template;
  file: boolean;
  /** Of a file, where one is written. */
  contentType: Template | undefined;
}

export interface RequestNode {
  at: number;
  method: string;
  url: Template;
  headers: readonly KeyValue[];
  sections: readonly SectionNode[];
  body: BodyNode | undefined;
  /** Comments above the request that give orders to the cookie store, without their `#`. */
  cookieOrders: readonly string[];
}

export interface ResponseNode {
  at: number;
  /** `HTTP` for any, else `HTTP/1.1` and the like. */
  version: string;
  versionEnd: number;
  statusAt: number;
  /** undefined for `*`. */
  status: number | undefined;
  statusEnd: number;
  headers: readonly KeyValue[];
  sections: readonly SectionNode[];
  body: BodyNode | undefined;
}

export interface EntryNode {
  request: RequestNode;
  response: ResponseNode | undefined;
}
