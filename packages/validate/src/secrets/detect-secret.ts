import { JWT_PATTERN, TOKEN_PATTERNS } from "./token-patterns.ts";

/** Longer values are judged by their first part; no credential is that long. */
const MAX_LENGTH = 64 * 1024;

/** What a value seems to be. Never holds the value. */
export interface DetectedSecret {
  kind: string;
}

/**
 * Whether a variable of a config holds a credential. A known format counts under any name; everything else
 * needs a name that promises a secret and a value that looks like one.
 */
export function detectSecret(name: string, value: string): DetectedSecret | undefined {
  const text = value.slice(0, MAX_LENGTH);
  if (isTemplate(text)) return undefined;
  const known = TOKEN_PATTERNS.find(({ pattern }) => pattern.test(text));
  if (known) return { kind: known.kind };
  if (isSecretJwt(text)) return { kind: "JSON Web Token" };
  const url = findUrlPassword(text);
  if (url && !url.loopback) return { kind: "connection string with a password" };
  if (/^(?:Bearer|Basic|Token) [A-Za-z0-9+/=._~-]{16,4096}$/.test(text))
    return { kind: "authorization header" };
  return detectByName(normaliseName(name), text.trim());
}

/** A password in a URL or a key-value connection string: `scheme://user:password@host`, `Password=…;`. */
export function findUrlPassword(text: string): { loopback: boolean } | undefined {
  const match =
    /[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:/@?#]{0,200}:([^\s@/?#]{1,500})@(\[[0-9a-f:]{2,40}\]|[^\s:/?#,]{0,253})/i.exec(
      text,
    );
  if (match) {
    const [, password = "", host = ""] = match;
    if (isTemplate(password) || /^[*x.]+$/i.test(password)) return undefined;
    return { loopback: /^(?:localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0|host\.docker\.internal)$/i.test(host) };
  }
  const pair =
    /(?:^|;)\s{0,5}(?:Password|Pwd|AccountKey|SharedAccessKey)\s{0,5}=\s{0,5}([^;\s]{4,500})/i.exec(text);
  return pair && !isTemplate(pair[1] ?? "") ? { loopback: false } : undefined;
}

/** Last words of a name that say which one of several it is: `API_TOKEN_STAGING`. */
const QUALIFIERS = new Set(
  "DEV DEVELOPMENT STAGING STAGE PROD PRODUCTION TEST CI LIVE OLD NEW B64 BASE64 V1 V2 1 2".split(" "),
);
/** Last word of a name whose value may be a phrase as well as random characters. */
const PASSWORD_NAME =
  /(?:^|_)(?:PASSWORD|PASSWD|PASS|PWD|PASSPHRASE|CREDENTIALS?|SECRET|SECRET_KEY|SECRETKEY)$/;
const TOKEN_NAME = /(?:^|_)(?:TOKEN|KEY|APIKEY|JWT|AUTH|SIGNATURE|SALT|PEPPER|PAT)$/;
/** Keys that browsers get to see anyway. */
const PUBLIC_NAME =
  /(?:^|_)(?:PUBLIC|PUBLISHABLE)(?:_|$)|(?:^|_)(?:PUB|ANON|SITE|SEARCH_ONLY|SEARCH_ONLY_API|ALGOLIA_SEARCH|ALGOLIA_SEARCH_API|SEGMENT_WRITE|RUDDERSTACK_WRITE|FIREBASE_API|FIREBASE_WEB_API)_?KEY$/;

/** `stripeApiKey` and `STRIPE_API_KEY_STAGING` both as `STRIPE_API_KEY`. */
function normaliseName(name: string): string {
  const words = name
    .slice(0, 200)
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((part) => part !== "");
  while (words.length > 1 && QUALIFIERS.has(words.at(-1) ?? "")) words.pop();
  return words.join("_");
}

/** Whether a name promises a secret, whatever its value. */
export function isSecretName(name: string): boolean {
  const words = normaliseName(name);
  return !PUBLIC_NAME.test(words) && (PASSWORD_NAME.test(words) || TOKEN_NAME.test(words));
}

function detectByName(name: string, value: string): DetectedSecret | undefined {
  if (PUBLIC_NAME.test(name) || isPlainValue(value)) return undefined;
  if (/AWS.*SECRET/.test(name) && /^[A-Za-z0-9/+]{40}$/.test(value)) return { kind: "AWS secret access key" };
  if (PASSWORD_NAME.test(name)) {
    const longEnough = value.length >= (name.includes("SECRET") ? 8 : 4);
    return longEnough && !isPlaceholder(value) ? { kind: "password or secret" } : undefined;
  }
  if (!TOKEN_NAME.test(name) || !isRandom(value)) return undefined;
  return {
    kind: /(?:^|_)(?:CLOUDFLARE|CF)_/.test(name) ? "Cloudflare credential" : "high-entropy credential",
  };
}

/** Flags, numbers, addresses, paths and empty text: never a credential by themselves. */
function isPlainValue(value: string): boolean {
  return (
    /^(?:|true|false|yes|no|on|off|none|null|undefined|enabled|disabled|required|optional|auto|include|omit|same-origin|\d{1,5}(?:\.\d{1,5})?)$/i.test(
      value,
    ) ||
    /^(?:https?|wss?|mailto|file|urn|did|arn):/i.test(value) ||
    /^\.{0,2}\/[A-Za-z0-9._/-]*$/.test(value) ||
    /^[^\s@]{1,200}@[^\s@]{1,200}\.[a-z]{2,24}$/i.test(value) ||
    /^-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}(?:PUBLIC KEY|CERTIFICATE)/.test(value) ||
    /^(?:pk|phc|pub)[._-]/.test(value)
  );
}

/** `${X}`, `{{x}}`, `<your-key>`, `%X%`, `$X`: filled in by somebody else. */
function isTemplate(value: string): boolean {
  return /^(?:\$\{[^}]{0,200}\}|\{\{[^}]{0,200}\}\}|<[^<>]{1,200}>|%\w{1,100}%|\$[A-Za-z_]\w{0,100}|__\w{1,100}__)$/.test(
    value.trim(),
  );
}

/** Words that say "put something here", and fills such as `xxxxxxxx`; Turnstile's documented test keys too. */
function isPlaceholder(value: string): boolean {
  return (
    new Set(value.toLowerCase().replaceAll(/[^a-z0-9]/g, "")).size <= 2 ||
    /^[123]x0{10,}[0-9A-Za-z]{0,24}$/.test(value) ||
    (isSlug(value) &&
      /(?:^|[^a-z])(?:change-?me|changeit|replace-?me|placeholder|dummy|example|sample|fake|mock|todo|your|insert|redacted|unset|test|testing|dev|development|local|not)(?:[^a-z]|$)/i.test(
        value,
      ))
  );
}

/** Words and small numbers with separators between them: `session-token-v2`, `projects/hub/keyRings/main`. */
function isSlug(value: string): boolean {
  return value
    .split(/[-_.:/\s]+/)
    .every((part) => /^(?:[A-Za-z]{0,30}\d{0,2}|\d{1,4})$/.test(part) && countHumps(part) <= 3);
}

/** Changes from lower to upper case: few in a word, many in random letters. */
function countHumps(part: string): number {
  return part.match(/[a-z](?=[A-Z])/g)?.length ?? 0;
}

function isRandom(value: string): boolean {
  if (value.length < 16 || /\s/.test(value) || isSlug(value) || isPlaceholder(value)) return false;
  return /\d/.test(value) && /[A-Za-z]/.test(value) && measureEntropy(value) >= 3;
}

/** Shannon entropy in bits a character. */
function measureEntropy(value: string): number {
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / value.length) * Math.log2(count / value.length);
  return entropy;
}

/** A JWT, unless its payload says that it is meant for everybody (Supabase's `anon` key). */
function isSecretJwt(text: string): boolean {
  const payload = JWT_PATTERN.exec(text)?.[1];
  if (payload === undefined) return false;
  const decoded = Buffer.from(payload, "base64url").toString("utf8");
  return !/"role"\s{0,3}:\s{0,3}"anon"/.test(decoded);
}
