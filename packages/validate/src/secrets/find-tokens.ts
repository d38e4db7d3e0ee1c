import { TOKEN_PATTERNS, type TokenPattern } from "./token-patterns.ts";

/** A credential in a text. Never holds the value. */
export interface FoundToken {
  kind: string;
  /** Of the value, in characters. */
  length: number;
  /** Where it begins in the text. */
  index: number;
  /** From 1. */
  line: number;
}

const PRIVATE_KEY = "private key (PEM)";
/** The header alone stands in many a parser; a key has lines of base64 behind it. */
const PRIVATE_KEY_BLOCK =
  /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\\n|\s|[A-Za-z-]{1,30}: [^\n]{0,100}\n){1,20}[A-Za-z0-9+/=]{40,100}/g;
/** Formats that only their issuer's prefix tells; what is publishable, for tests only or too common a shape is not here. */
const SEARCHED: readonly TokenPattern[] = TOKEN_PATTERNS.filter(
  ({ kind }) =>
    kind !== PRIVATE_KEY &&
    !["Twilio API key", "Mailgun API key", "Resend API key", "Notion token", "OpenAI API key"].includes(kind),
).map(({ kind, pattern }) => ({ kind, pattern: new RegExp(pattern.source, "g") }));
/** One quick look at a text that most texts do not stand. */
const HINT =
  /PRIVATE KEY|cfk_|cfut_|cfat_|v1\.0-|[sr]k_live_|whsec_|gh[pousr]_|github_pat_|glpat-|npm_|AKIA|ASIA|xox[abeoprs]-|xapp-|hooks\.slack|discord(?:app)?\.com\/api|sk-ant-|GOCSPX-|SG\.|phx_|sntry[su]_|lin_api_|do[por]_v1_|hf_|:AA|AGE-SECRET/;

/** Credentials of a known format, in their order. Values that say that they are examples are left out. */
export function findTokens(text: string): FoundToken[] {
  if (!HINT.test(text)) return [];
  const found: Omit<FoundToken, "line">[] = [];
  const add = (kind: string, value: string, index: number): void => {
    found.push({ kind, length: value.length, index });
  };
  for (const match of text.matchAll(PRIVATE_KEY_BLOCK)) add(PRIVATE_KEY, match[0], match.index);
  for (const { kind, pattern } of SEARCHED) {
    for (const match of text.matchAll(pattern)) {
      if (!isMadeUp(match[0])) add(kind, match[0], match.index);
    }
  }
  let line = 1;
  let end = text.indexOf("\n");
  return found
    .sort((a, b) => a.index - b.index)
    .map((token) => {
      for (; end !== -1 && end < token.index; end = text.indexOf("\n", end + 1)) line += 1;
      return { ...token, line };
    });
}

/** `AKIAIOSFODNN7EXAMPLE`, `sk_test_…`, `ghp_xxxxxxxx`, `ghp_1234567890abcdef…`. */
function isMadeUp(value: string): boolean {
  if (/EXAMPLE|_test_|x{6}|X{6}|\*{3}|123456|abcdef|ABCDEF/.test(value)) return true;
  return new Set(value.slice(-24)).size < 10;
}
