import type { EntryNode, KeyValue, MultipartNode, RequestNode, ResponseNode, Span } from "../syntax/tree.ts";
import { implicitContentType, renderBody } from "./body.ts";
import type { EntryOptions } from "./options.ts";
import type { Login } from "./netrc.ts";
import { type MultipartBody, renderMultipart } from "./multipart.ts";
import { RunFault } from "./run-fault.ts";
import { shorten } from "../value/value.ts";
import type { Scope } from "./scope.ts";

/** A request of an entry, filled in, before cookies of the store and headers of the environment. */
export interface PreparedRequest {
  method: string;
  url: string;
  /** The same, parsed. */
  parsedUrl: URL;
  headers: readonly (readonly [string, string])[];
  /** `name=value` of the section [Cookies]. */
  cookies: readonly string[];
  body: Uint8Array | undefined;
  /** Who answers a challenge of the kind Digest, or signs. */
  login: Login | undefined;
  /** The content type that the kind of the body implies; it goes with the body when a redirect drops that. */
  impliedType: string | undefined;
  /** true: the bytes of the answer are wanted as they came. */
  keepsEncodedBody: boolean;
}

/** @throws RunFault when a template has no value or the address is none. */
export function prepareRequest(
  { request: node, response }: EntryNode,
  options: EntryOptions,
  scope: Scope,
): PreparedRequest {
  const address = scope.render(node.url);
  const parsed = checkAddress(address, node.url);
  const headers: (readonly [string, string])[] = node.headers.map((header) => renderPair(header, scope));
  for (const [user, password] of pairsOf(node, "basic-auth", scope)) {
    headers.push(["Authorization", basic(`${user}:${password}`)]);
  }
  const query = pairsOf(node, "query", scope);
  const form = pairsOf(node, "form", scope);
  const pairs = pairsOf(node, "cookies", scope);
  const cookies = pairs.length === 0 ? NONE : pairs.map(([name, value]) => `${name}=${value}`);
  const own = node.body === undefined ? "" : renderBody(node.body, scope);
  const parts = itemsOf(node);
  headers.push(...options.headers);
  const implied =
    form.length > 0
      ? "application/x-www-form-urlencoded"
      : parts.length === 0
        ? implicitContentType(node.body)
        : "multipart/form-data";
  const written = headers.find(([name]) => isContentType(name))?.[1];
  const multipart = parts.length === 0 ? undefined : renderMultipart(parts, written ?? implied ?? "", scope);
  const body = chooseBody(own, multipart, form);
  const addDefault = (name: string, value: string | undefined): void => {
    if (value !== undefined && !hasHeader(headers, name)) headers.push([name, value]);
  };
  const isSpokenLater = options.digest || options.sigv4 !== undefined;
  addDefault("Authorization", options.user === undefined || isSpokenLater ? undefined : basic(options.user));
  // hurl asks for no compression of its own accord; the client would.
  addDefault("Accept-Encoding", options.compressed ? "gzip, deflate, br" : "identity");
  const withBoundary = (type: string): string =>
    multipart !== undefined && body === multipart.body ? `${type}; boundary=${multipart.boundary}` : type;
  const url = addQuery(address, query);
  return {
    method: node.method,
    url,
    parsedUrl: url === address ? parsed : new URL(url),
    headers:
      multipart === undefined
        ? headers
        : headers.map(([name, value]) => [name, isContentType(name) ? withBoundary(value) : value]),
    cookies,
    body,
    login: isSpokenLater ? splitLogin(options.user) : undefined,
    impliedType:
      implied === undefined || hasHeader(headers, "Content-Type") ? undefined : withBoundary(implied),
    keepsEncodedBody: options.output !== undefined || asksForRawBytes(response),
  };
}

/** Without a colon it is none, as in hurl. */
function splitLogin(text = ""): PreparedRequest["login"] {
  const colon = text.indexOf(":");
  return colon === -1 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

function asksForRawBytes(response: ResponseNode | undefined): boolean {
  return (response?.sections ?? []).some(({ content }) => {
    const items = content.kind === "asserts" || content.kind === "captures" ? content.items : [];
    return items.some(({ query }) => query.kind === "rawbytes");
  });
}

export function hasHeader(headers: readonly (readonly [string, string])[], name: string): boolean {
  const lower = name.toLowerCase();
  return headers.some((header) => isNamed(header, lower));
}

/** Most names are told apart by their length alone. */
export function isNamed([name]: readonly [string, string], lower: string): boolean {
  return name.length === lower.length && name.toLowerCase() === lower;
}

/** The address, parsed. */
function checkAddress(address: string, place: Span): URL {
  if (!/^https?:\/\//.test(address)) throw invalidAddress(place, address);
  // A URL parser would mend these in silence; hurl refuses them.
  const url = URL.parse(address);
  if (url === null || /[\u0000-\u0020\u007f]/.test(address)) throw invalidAddress(place, address);
  return url;
}

/** A text is no address of http or https. */
export function invalidAddress(place: Span, address: string): RunFault {
  const scheme = /^[a-z]+:\/\//.exec(address)?.[0];
  const fault = (reason: string, hint?: string): RunFault =>
    new RunFault(place, "Invalid URL", `invalid URL <${shorten(address)}> (${reason})`, hint);
  if (scheme === undefined)
    return fault("Missing scheme <http://> or <https://>", "begin it with {{base_url}}");
  return scheme === "http://" || scheme === "https://"
    ? fault("it is not well-formed", "write blanks in it as %20")
    : fault("Only <http://> and <https://> schemes are supported");
}

function renderPair({ key, value }: KeyValue, scope: Scope): [string, string] {
  return [scope.render(key), scope.render(value)];
}

function pairsOf(
  node: RequestNode,
  kind: "query" | "form" | "cookies" | "basic-auth",
  scope: Scope,
): readonly [string, string][] {
  for (const { content } of node.sections) {
    if (content.kind === kind) return content.items.map((item) => renderPair(item, scope));
  }
  return NONE;
}

const NONE: readonly never[] = [];

/** A body that is not empty goes before parts, and parts go before a form, as in hurl. */
function chooseBody(
  own: string | Uint8Array,
  multipart: MultipartBody | undefined,
  form: readonly [string, string][],
): Uint8Array | undefined {
  if (own.length > 0) return typeof own === "string" ? Buffer.from(own, "utf8") : own;
  if (multipart !== undefined) return multipart.body;
  return form.length > 0 ? Buffer.from(encodePairs(form), "utf8") : undefined;
}

function isContentType(name: string): boolean {
  return isNamed([name, ""], "content-type");
}

function itemsOf(node: RequestNode): readonly MultipartNode[] {
  for (const { content } of node.sections) if (content.kind === "multipart") return content.items;
  return NONE;
}

function addQuery(address: string, query: readonly [string, string][]): string {
  if (query.length === 0) return address;
  const joint = address.endsWith("?") ? "" : address.includes("?") ? "&" : "?";
  return address + joint + encodePairs(query);
}

/** Values are percent-encoded but for letters, digits and `-._~`; names are sent as written, as hurl does. */
function encodePairs(pairs: readonly [string, string][]): string {
  return pairs.map(([name, value]) => `${name}=${percentEncode(value)}`).join("&");
}

export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export function basic(credentials: string): string {
  return `Basic ${Buffer.from(credentials, "utf8").toString("base64")}`;
}
