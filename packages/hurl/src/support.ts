import type {
  PredicateValue,
  QueryNode,
  FilterNode,
  EntryNode,
  OptionNode,
  RegexNode,
  SectionNode,
} from "./syntax/tree.ts";

/** A construct that is good Hurl and that the runner cannot do yet. */
export interface Unsupported {
  at: number;
  what: string;
}

const OPTIONS = new Set([
  "aws-sigv4",
  "limit-rate",
  "netrc",
  "netrc-file",
  "netrc-optional",
  "cacert",
  "cert",
  "connect-to",
  "http1.0",
  "http1.1",
  "http2",
  "insecure",
  "ipv4",
  "ipv6",
  "key",
  "location-trusted",
  "proxy",
  "resolve",
  "compressed",
  "connect-timeout",
  "delay",
  "digest",
  "header",
  "location",
  "max-redirs",
  "max-time",
  "output",
  "path-as-is",
  "pinnedpubkey",
  "repeat",
  "retry",
  "retry-interval",
  "skip",
  "unix-socket",
  "user",
  "variable",
  "verbose",
  "verbosity",
  "very-verbose",
]);
const LOWEST_I64 = -(2n ** 63n);

/** Everything in a file that `runHurl` could not do, in the order of the file. */
export function findUnsupported(entries: readonly EntryNode[]): Unsupported[] {
  const found: Unsupported[] = [];
  const add = (at: number, what: string): void => {
    found.push({ at, what });
  };
  for (const { request, response } of entries) {
    if (request.method === "CONNECT") add(request.at, "the method CONNECT");
    checkSections(request.sections, add);
    if (response !== undefined) checkSections(response.sections, add);
  }
  return found.sort((a, b) => a.at - b.at);
}

type Add = (at: number, what: string) => void;

function checkSections(sections: readonly SectionNode[], add: Add): void {
  for (const { content } of sections) {
    switch (content.kind) {
      case "options":
        for (const option of content.items) {
          if (!OPTIONS.has(option.name) && !isOff(option)) add(option.at, `the option ${option.name}`);
        }
        break;
      case "captures":
        for (const capture of content.items) {
          checkQuery(capture.query, capture.filters, add);
        }
        break;
      case "asserts":
        for (const { query, filters, predicate } of content.items) {
          checkQuery(query, filters, add);
          if (predicate.value !== undefined) checkValue(predicate.value, predicate.at, add);
        }
        break;
      case "query":
      case "form":
      case "multipart":
      case "cookies":
      case "basic-auth":
        break;
    }
  }
}

/** What is switched off need not be there. */
function isOff({ value }: OptionNode): boolean {
  return value.kind === "boolean" && value.value === false;
}

function checkQuery(query: QueryNode, filters: readonly FilterNode[], add: Add): void {
  if (query.kind === "regex") checkRegex(query.regex, query.at, add);
  for (const filter of filters) {
    if (filter.kind === "regex" || filter.kind === "replace-regex") checkRegex(filter.regex, filter.at, add);
  }
}

function checkRegex(regex: RegexNode, at: number, add: Add): void {
  if (regex.kind === "literal" && regex.pattern.unsupported !== undefined) {
    add(at, `this regular expression (${regex.pattern.unsupported})`);
  }
}

function checkValue(value: PredicateValue, at: number, add: Add): void {
  if (value.kind === "regex") checkRegex(value.regex, at, add);
  // Hurl 8 drops the sign of such a number; neither the wrong answer nor another one than Hurl's would do.
  if (value.kind === "number" && typeof value.value === "bigint" && value.value < LOWEST_I64) {
    add(at, "a negative integer below -2^63");
  }
}
