import type { HealthTarget } from "@gate/health";
import type { HttpRequest } from "@gate/http";

import { OVERRIDE_HEADER } from "@gate/health";

/** Names of headers, query parameters and fields of a body whose value is likely a secret. */
const SECRET_NAME =
  /token|secret|passw|passphrase|pwd|(?:api|access|private|auth|subscription|functions)[_-]?key|signature|session|credential|assertion|jwt|(?:^|[^a-z])auth(?:$|[^a-z])/i;
/** Headers whose value is a secret whoever sends it. */
const SECRET_HEADER = /authorization|cookie/i;
const SECRET_FIELD = /^(?:pass|sig|code|otp|pin)$/i;
/** A secret's name and a value behind it inside of a text: a query language, or one document in another. */
const SECRET_INSIDE = new RegExp(`(?:${SECRET_NAME.source})[\\w-]*["'\\\\]*\\s*[:=]`, "i");
const HIDDEN = "***";
/** UTF-16 code units of a body that are shown. */
const BODY_LENGTH = 2000;

/**
 * Makes the curl line that sends a request again, for a POSIX shell (bash where a text has controls). Headers of
 * the environment become `$VARIABLE`; what is a secret by its name, or taken out by `redact`, becomes `***`.
 */
export function createRepeater(
  target: Pick<HealthTarget, "url" | "originHeaders">,
  variables: ReadonlyMap<string, string> = new Map(),
  redact: (text: string) => string = (text) => text,
): (request: HttpRequest) => string {
  const byHeader = new Map([...variables].map(([header, variable]) => [header.toLowerCase(), variable]));
  const origin = new URL(target.url).origin;
  const configured = new Set((target.originHeaders ?? []).map(([name]) => name.toLowerCase()));
  configured.delete(OVERRIDE_HEADER.toLowerCase());
  const hide = (name: string, value: string, isOwn: boolean): string => {
    const variable = byHeader.get(name.toLowerCase());
    // A name and a colon alone would take the header away.
    if (value === "") return quote(`${name};`);
    if (isOwn && variable !== undefined) return `${quote(`${name}: `)}"$${variable}"`;
    const isSecret =
      SECRET_HEADER.test(name) || SECRET_NAME.test(name) || (isOwn && configured.has(name.toLowerCase()));
    return quote(`${name}: ${isSecret ? HIDDEN : redact(value)}`);
  };
  return ({ method, url, target: asWritten, headers, body }) => {
    const parsed = URL.parse(url);
    const isOwn = parsed?.origin === origin;
    const address = asWritten === undefined ? url : `${parsed?.origin ?? ""}${asWritten}`;
    const isTyped = headers.some(([name]) => name.toLowerCase() === "content-type");
    return [
      "curl",
      // Else curl takes the steps that they mean.
      ...(/\/\.{1,2}(?:[/?]|$)/.test(address) ? ["--path-as-is"] : []),
      // To curl they are a range of addresses.
      ...(/[[\]{}]/.test(address) ? ["--globoff"] : []),
      ...(method === "GET" ? [] : method === "HEAD" ? ["--head"] : ["--request", quote(method)]),
      ...headers.flatMap(([name, value]) => ["--header", hide(name, value, isOwn)]),
      ...(body === undefined || body.length === 0
        ? []
        : // Else curl names the type of a form.
          [...(isTyped ? [] : ["--header", "Content-Type:"]), describeBody(body, redact)]),
      quote(redact(hideInAddress(address))),
    ].join(" ");
  };
}

function hideInAddress(url: string): string {
  const [start = "", query] = url.replace(/#.*$/s, "").split(/\?(.*)/s, 2);
  const address = start.replace(/^(https?:\/\/)[^/@]*@/i, `$1${HIDDEN}@`);
  return query === undefined ? address : `${address}?${hideInPairs(query)}`;
}

function hideInPairs(pairs: string): string {
  return pairs
    .split("&")
    .map((pair) => {
      const [name = "", value] = pair.split(/=(.*)/s, 2);
      if (value === undefined) return pair;
      const plain = decode(name);
      // Services take an API key as `key`; in a document a key is much else.
      const isSecret = isSecretField(plain, decode(value)) || /^key$/i.test(plain);
      return isSecret ? `${name}=${HIDDEN}` : pair;
    })
    .join("&");
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll("+", " "));
  } catch {
    return encoded;
  }
}

/** A body that is no text, or a long one, is told and not shown: whoever repeats it has to bring it along. */
function describeBody(body: Uint8Array, redact: (text: string) => string): string {
  const told = `--data-binary @body-of-${body.length}-bytes`;
  let text: string;
  try {
    text = redact(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    return told;
  }
  if (text.length > BODY_LENGTH) return told;
  const known = hideInJson(text) ?? (/^[^\s=&]+=/.test(text) ? hideInPairs(text) : undefined);
  // XML, parts of a form, a query language: nobody knows where a value ends.
  if (known === undefined && SECRET_NAME.test(text)) return told;
  const shown = known ?? text;
  // What begins so is the name of a file to curl.
  return `${shown.startsWith("@") ? "--data-raw" : "--data-binary"} ${quote(shown)}`;
}

function isSecretField(name: string, value: unknown): boolean {
  if (SECRET_NAME.test(name) || SECRET_FIELD.test(name)) return true;
  return typeof value === "string" && SECRET_INSIDE.test(value);
}

/** Whatever stands under a secret's name, at any depth; as it was written where nothing is hidden. undefined: no JSON. */
function hideInJson(text: string): string | undefined {
  try {
    let hides = false;
    const shown: unknown = JSON.parse(text, (name, value: unknown) => {
      if (value === null || !isSecretField(name, value)) return value;
      hides = true;
      return HIDDEN;
    });
    return hides ? JSON.stringify(shown) : text;
  } catch {
    return undefined;
  }
}

/** One word for the shell. Controls would tear the line; bash reads them in `$'…'`. */
function quote(text: string): string {
  if (/^[\w./:@%+=,-]+$/.test(text)) return text;
  if (!/[\0-\x1f\x7f-\x9f\u2028\u2029]/.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  const inner = text
    .replace(/[\\']/g, "\\$&")
    .replace(
      /[\0-\x1f\x7f-\x9f\u2028\u2029]/g,
      (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  return `$'${inner}'`;
}
