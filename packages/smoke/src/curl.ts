import type { HealthTarget } from "@gate/health";
import type { HttpRequest } from "@gate/http";

import { OVERRIDE_HEADER } from "@gate/health";

/** Headers whose value is a secret whoever sends it. */
const SECRET_HEADER =
  /^(?:(?:proxy-)?authorization|cookie|.*(?:token|secret|api-?key|password|signature).*)$/i;
/** Names of query parameters and of fields of a body whose value is likely one. */
const SECRET_NAME = /token|secret|passw|api_?-?key|signature|^sig$|^code$|session|credential/i;
const HIDDEN = "***";
/** UTF-16 code units of a body that are shown. */
const BODY_LENGTH = 2000;

/**
 * Makes the curl line that sends a request again, for a POSIX shell (bash where a text has controls). Headers of
 * the environment become `$VARIABLE`; what is a secret by its name becomes `***`.
 */
export function createRepeater(
  target: Pick<HealthTarget, "url" | "originHeaders">,
  variables: ReadonlyMap<string, string> = new Map(),
): (request: HttpRequest) => string {
  const byHeader = new Map([...variables].map(([header, variable]) => [header.toLowerCase(), variable]));
  const origin = new URL(target.url).origin;
  const configured = new Set((target.originHeaders ?? []).map(([name]) => name.toLowerCase()));
  configured.delete(OVERRIDE_HEADER.toLowerCase());
  const hide = (name: string, value: string, isOwn: boolean): string => {
    const variable = byHeader.get(name.toLowerCase());
    if (isOwn && variable !== undefined) return `${quote(`${name}: `)}"$${variable}"`;
    const isSecret = SECRET_HEADER.test(name) || (isOwn && configured.has(name.toLowerCase()));
    return quote(`${name}: ${isSecret ? HIDDEN : value}`);
  };
  return ({ method, url, headers, body }) => {
    const isOwn = URL.parse(url)?.origin === origin;
    return [
      "curl",
      ...(method === "GET" ? [] : method === "HEAD" ? ["--head"] : ["--request", quote(method)]),
      ...headers.flatMap(([name, value]) => ["--header", hide(name, value, isOwn)]),
      ...(body === undefined || body.length === 0 ? [] : ["--data-binary", describeBody(body)]),
      quote(hideInAddress(url)),
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
      return value !== undefined && SECRET_NAME.test(name) ? `${name}=${HIDDEN}` : pair;
    })
    .join("&");
}

/** A body that is no text, or a long one, is told and not shown: whoever repeats it has to bring it along. */
function describeBody(body: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return `@body-of-${body.length}-bytes`;
  }
  if (text.length > BODY_LENGTH) return `@body-of-${body.length}-bytes`;
  const hidden = text.replace(
    /("(?:[^"\\]|\\.)*")(\s*:\s*)("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*)/g,
    (whole, name: string, colon: string) =>
      SECRET_NAME.test(name.slice(1, -1)) ? `${name}${colon}"${HIDDEN}"` : whole,
  );
  return quote(/^[\w.%+-]+=/.test(hidden) ? hideInPairs(hidden) : hidden);
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
