/** What a request to an environment looks like to the rules of its zone. */
export interface ProbedRequest {
  host: string;
  path: string;
}

/** true and false are certain; undefined: the expression holds something that is not read here. */
type Certainty = boolean | undefined;

const MAX_DEPTH = 32;
const TOKEN = /\s*(?:(&&|\|\||[!=]=|[(){},~!])|r?"((?:[^"\\]|\\.){0,2000})"|([\w.]{1,100}))/y;

interface Token {
  kind: "sign" | "text" | "word";
  text: string;
}

/**
 * Whether an expression of Cloudflare's rules language is true for a request: `and`, `or`, `not`, and the host and the
 * path compared with texts that are written out. Everything else is unknown.
 */
export function matchesExpression(expression: string, request: ProbedRequest): Certainty {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.trimEnd().length) {
    const match = TOKEN.exec(expression);
    if (match === null) return undefined;
    const [, sign, text, word] = match;
    if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else if (text !== undefined) tokens.push({ kind: "text", text: text.replaceAll(/\\(.)/g, "$1") });
    else tokens.push({ kind: "word", text: word ?? "" });
  }
  const reader = new ExpressionReader(tokens, request);
  const value = reader.readOr(0);
  return reader.isAtEnd() ? value : undefined;
}

class ExpressionReader {
  readonly #tokens: readonly Token[];
  readonly #fields: ReadonlyMap<string, string>;
  #at = 0;

  constructor(tokens: readonly Token[], { host, path }: ProbedRequest) {
    this.#tokens = tokens;
    this.#fields = new Map([
      ["http.host", host],
      ["http.request.uri.path", path],
      ["http.request.uri", path],
      ["http.request.full_uri", `https://${host}${path}`],
      ["raw.http.request.uri.path", path],
    ]);
  }

  isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  readOr(depth: number): Certainty {
    let value = this.#readAnd(depth);
    while (this.#take("or", "||")) {
      const other = this.#readAnd(depth);
      value =
        value === true || other === true ? true : value === false && other === false ? false : undefined;
    }
    return value;
  }

  #readAnd(depth: number): Certainty {
    let value = this.#readNot(depth);
    while (this.#take("and", "&&")) {
      const other = this.#readNot(depth);
      value =
        value === false || other === false ? false : value === true && other === true ? true : undefined;
    }
    return value;
  }

  #readNot(depth: number): Certainty {
    if (depth > MAX_DEPTH) return this.#giveUp();
    if (this.#take("not", "!")) {
      const value = this.#readNot(depth + 1);
      return value === undefined ? undefined : !value;
    }
    if (this.#take("(")) {
      const value = this.readOr(depth + 1);
      return this.#take(")") ? value : this.#giveUp();
    }
    return this.#readComparison();
  }

  #readComparison(): Certainty {
    const word = this.#tokens[this.#at]?.text;
    if (word === "true" || word === "false") {
      this.#at += 1;
      return word === "true";
    }
    if (word === "starts_with" || word === "ends_with") {
      this.#at += 1;
      const isOpen = this.#take("(");
      const field = this.#readField();
      const isApart = this.#take(",");
      const text = this.#readText();
      if (!isOpen || !isApart || text === undefined || !this.#take(")")) return this.#giveUp();
      return word === "starts_with" ? field?.startsWith(text) : field?.endsWith(text);
    }
    const field = this.#readField();
    if (this.#take("eq", "==")) return this.#compare(field, (own, text) => own === text);
    if (this.#take("ne", "!=")) return this.#compare(field, (own, text) => own !== text);
    if (this.#take("contains")) return this.#compare(field, (own, text) => own.includes(text));
    if (this.#take("wildcard")) return this.#compare(field, matchesWildcard);
    if (!this.#take("in") || !this.#take("{")) return this.#giveUp();
    const texts: string[] = [];
    for (let text = this.#readText(); text !== undefined; text = this.#readText()) texts.push(text);
    if (!this.#take("}")) return this.#giveUp();
    return field === undefined ? undefined : texts.includes(field);
  }

  /** The value of a field, also of `lower(field)`; undefined for a field that is not known beforehand. */
  #readField(): string | undefined {
    const isLower = this.#tokens[this.#at]?.text === "lower" && this.#tokens[this.#at + 1]?.text === "(";
    if (isLower) this.#at += 2;
    const token = this.#tokens[this.#at];
    if (token?.kind !== "word") return this.#giveUp();
    this.#at += 1;
    const value = this.#fields.get(token.text);
    if (!isLower) return value;
    return this.#take(")") ? value?.toLowerCase() : this.#giveUp();
  }

  #readText(): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "text") return undefined;
    this.#at += 1;
    return token.text;
  }

  #compare(field: string | undefined, compare: (own: string, text: string) => boolean): Certainty {
    const text = this.#readText();
    if (text === undefined) return this.#giveUp();
    return field === undefined ? undefined : compare(field, text);
  }

  #take(...texts: string[]): boolean {
    const token = this.#tokens[this.#at];
    if (token === undefined || token.kind === "text" || !texts.includes(token.text)) return false;
    this.#at += 1;
    return true;
  }

  /** Nothing that follows is read, so that the whole is unknown. */
  #giveUp(): undefined {
    this.#at = this.#tokens.length + 1;
    return undefined;
  }
}

/** `*` stands for any text; upper and lower case are the same, as in Cloudflare's page rules. */
export function matchesWildcard(text: string, pattern: string): boolean {
  const parts = pattern.toLowerCase().split("*");
  const own = text.toLowerCase();
  const [first = "", ...others] = parts;
  if (!own.startsWith(first)) return false;
  if (others.length === 0) return own === first;
  const last = others.pop() ?? "";
  let at = first.length;
  for (const part of others) {
    const found = own.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return own.length >= at + last.length && own.endsWith(last);
}
