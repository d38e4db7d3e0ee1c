import { randomBytes } from "node:crypto";
import {
  type HttpClient,
  type HttpOptions,
  type HttpRequest,
  type HttpResponse,
  mayLeadElsewhere,
  provesOrigin,
} from "@gate/http";
import type { Span } from "../syntax/tree.ts";
import type { HurlRunOptions } from "../types.ts";
import { answerChallenge, readChallenge } from "./digest.ts";
import type { CookieJar } from "./cookies.ts";
import type { EntryOptions } from "./options.ts";
import { type Login, readUserinfo } from "./netrc.ts";
import { basic, hasHeader, invalidAddress, isNamed, type PreparedRequest } from "./request.ts";
import { SigningError, signRequest } from "./sigv4.ts";
import { connectionFor } from "./transport.ts";
import { HTTP_ERROR, RunFault } from "./run-fault.ts";

/** Decoded bytes of one answer; above it the request is failed. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;
/** Where a file asks for redirects without end. */
const MOST_REDIRECTS = 1000;
/** What another origin gets to see after a redirect; every other header may hold a secret. */
const HARMLESS = new Set(["accept", "accept-encoding", "accept-language", "user-agent", "content-type"]);

export interface ExchangeSurroundings extends HurlRunOptions {
  certificateRoot: string | undefined;
  /** Who is known at an address by a netrc file. @throws RunFault */
  findLogin(url: URL): Login | undefined;
}

export interface Exchange {
  /** The last answer, with the redirects that led to it. */
  response: HttpResponse;
  /** Where it came from, as written or as the redirect said, normalised. */
  url: URL;
  /** The answers that led there, and where each of them led to, in full. */
  hops: readonly { status: number; location: string }[];
  /** true: a connection was led to another place, so the address does not say who answered. */
  elsewhere: boolean;
}

/**
 * Sends a request and follows redirects where the entry wants it, with the cookies that belong to each address.
 * The steps are those of hurl and not of a browser: 301, 302 and 303 become GET whatever the method was, every
 * other status from 300 to 399 keeps method and body.
 * @throws HttpFault from the client; RunFault at `place` when a redirect leads nowhere or there are too many.
 */
export async function exchange(
  prepared: PreparedRequest,
  options: EntryOptions,
  run: ExchangeSurroundings,
  jar: CookieJar,
  place: Span,
): Promise<Exchange> {
  const first = prepared.parsedUrl;
  const redirects: HttpResponse["redirects"][number][] = [];
  const hops: { status: number; location: string }[] = [];
  const limit = options.maxRedirects === -1 ? MOST_REDIRECTS : options.maxRedirects;
  const httpOptions = transferOptions(options, run, prepared.keepsEncodedBody);
  let elsewhere = false;
  let request = prepared;
  let url = first;
  for (;;) {
    const { method, body } = request;
    const connection = connectionFor(url, options.transport, run.certificateRoot, place);
    elsewhere ||= mayLeadElsewhere(url.protocol, connection);
    const headers = headersFor(request, url, provesOrigin(url.protocol, connection), run, jar);
    const sendOptions = connection === undefined ? httpOptions : { ...httpOptions, connection };
    const target = targetOf(request.url, url, options.pathAsIs);
    const login = request.login ?? run.findLogin(url);
    if (login !== undefined || options.sigv4 !== undefined) {
      const asked = { ...request, target, headers, written: request.headers, login };
      headers.push(...authorizeFor(asked, url, options, { run, place }));
    }
    const wanted = { method, url: request.url, parsedUrl: url, target, headers, body };
    const response = await (login !== undefined && options.digest && options.sigv4 === undefined
      ? sendWithLogin(wanted, login, run.client, sendOptions)
      : run.client.send(wanted, sendOptions));
    jar.store(url, response.headers, run.clock.now());
    const next = options.location ? nextAddress(response, url, place) : undefined;
    if (next === undefined)
      return { response: hops.length === 0 ? response : { ...response, redirects }, url, hops, elsewhere };
    if (redirects.length >= limit)
      throw new RunFault(place, HTTP_ERROR, "too many redirect", `at most ${limit} are followed`);
    hops.push({ status: response.status, location: next.href });
    redirects.push({ status: response.status, from: withoutSecrets(url), to: withoutSecrets(next) });
    request = redirected(
      request,
      response.status,
      next.origin !== first.origin && !options.locationTrusted,
      next,
    );
    url = next;
  }
}

/**
 * Path and query as curl sends them: as written, the segments `.` and `..` worked out unless they are wanted, and
 * no character encoded but those outside of ASCII in the path.
 */
function targetOf(address: string, url: URL, pathAsIs: boolean): string {
  // What is in its normal form has no such segment and no such character.
  if (url.href === address && !address.includes("#")) return address.slice(address.indexOf("/", 8));
  const written = /^https?:\/\/[^/?#]*([^#]*)/i.exec(address)?.[1] ?? "";
  const rest = written.startsWith("/") ? written : `/${written}`;
  const query = rest.indexOf("?");
  const path = query === -1 ? rest : rest.slice(0, query);
  const encoded = path.toWellFormed().replace(/[^\u0000-\u007e]+/gu, encodeURIComponent);
  return `${pathAsIs ? encoded : withoutDots(encoded)}${query === -1 ? "" : rest.slice(query)}`;
}

/** RFC 3986 §5.2.4. */
function withoutDots(path: string): string {
  if (!/\/\.\.?(?:\/|$)/.test(path)) return path;
  const kept: string[] = [];
  const segments = path.slice(1).split("/");
  for (const [index, segment] of segments.entries()) {
    const isDots = segment === "." || segment === "..";
    if (segment === "..") kept.pop();
    if (!isDots) kept.push(segment);
    else if (index === segments.length - 1) kept.push("");
  }
  return `/${kept.join("/")}`;
}

/** What proves who asks, where that is neither written in the file nor waits for a challenge. */
function authorizeFor(
  request: PreparedRequest & { target: string; written: PreparedRequest["headers"] },
  url: URL,
  options: EntryOptions,
  { run, place }: { run: ExchangeSurroundings; place: Span },
): readonly (readonly [string, string])[] {
  const { headers, written, login, method, target, body } = request;
  if (options.sigv4 === undefined) {
    if (login === undefined || options.digest || hasHeader(headers, "Authorization")) return [];
    return [["Authorization", basic(`${login.user}:${login.password}`)]];
  }
  const named = readUserinfo(url);
  const signer = login ?? (named.user === "" ? undefined : named);
  if (signer === undefined) return [];
  // What is no wish of the file may be changed on the way.
  const signed = headers.filter(([name, value]) => {
    if (/^cookie$/i.test(name)) return written.some(([, other]) => other === value);
    return !/^accept-encoding$/i.test(name) || value !== "identity";
  });
  const { hostname, host } = url;
  try {
    return signRequest(
      options.sigv4,
      { method, hostname, host, target, headers: signed, body },
      signer,
      run.clock.now(),
    );
  } catch (thrown) {
    if (thrown instanceof SigningError) throw new RunFault(place, HTTP_ERROR, thrown.message);
    throw thrown;
  }
}

/** Answers one challenge of the kind Digest. As in hurl, the headers of both answers are those of the last. */
async function sendWithLogin(
  request: HttpRequest,
  login: Login,
  client: HttpClient,
  options: HttpOptions,
): Promise<HttpResponse> {
  const first = await client.send(request, options);
  const challenge = first.status === 401 ? readChallenge(first.headers) : undefined;
  if (challenge === undefined) return first;
  const who = { ...login, method: request.method, path: request.target ?? "/" };
  const authorization = answerChallenge(challenge, who, randomBytes(16).toString("hex"));
  const headers = [
    ...request.headers.filter(([name]) => name.toLowerCase() !== "authorization"),
    ["Authorization", authorization] as const,
  ];
  const second = await client.send({ ...request, headers }, options);
  return { ...second, headers: [...first.headers, ...second.headers] };
}

function transferOptions(options: EntryOptions, run: HurlRunOptions, keepsEncodedBody: boolean): HttpOptions {
  // 0 means "no limit of its own" in hurl.
  const totalMs = Math.min(options.maxTimeMs || Infinity, run.requestTimeoutMs);
  return {
    deadlines: {
      connectMs: Math.min(options.connectTimeoutMs || Infinity, totalMs),
      firstByteMs: totalMs,
      totalMs,
    },
    bytesPerSecond: options.bytesPerSecond,
    maxBodyBytes: MAX_BODY_BYTES,
    maxRedirects: 0,
    keepsEncodedBody,
    freshConnection: run.freshConnections === true || options.transport.fresh === true,
    signal: run.signal,
  };
}

function headersFor(
  request: PreparedRequest,
  url: URL,
  isProven: boolean,
  run: HurlRunOptions,
  jar: CookieJar,
): (readonly [string, string])[] {
  const headers: (readonly [string, string])[] = [];
  let written = request.cookies;
  for (const header of request.headers) {
    if (!isNamed(header, "cookie")) headers.push(header);
    else written = written === request.cookies ? [header[1]] : [...written, header[1]];
  }
  if (request.impliedType !== undefined) headers.push(["Content-Type", request.impliedType]);
  // A header Cookie takes the place of the section [Cookies], not that of the store.
  const stored = jar.headerFor(url, run.clock.now());
  const cookie =
    written.length === 0 ? stored : [stored, ...written].filter((text) => text !== "").join("; ");
  if (cookie !== "") headers.push(["Cookie", cookie]);
  // The headers of an environment go to its origin alone, not to who answers in its place.
  if (run.originHeaders === undefined || run.originHeaders.origin !== url.origin || !isProven) return headers;
  const { headers: extra } = run.originHeaders;
  return [...headers, ...extra.filter(([name]) => !hasHeader(headers, name))];
}

function nextAddress(response: HttpResponse, from: URL, place: Span): URL | undefined {
  if (response.status < 300 || response.status >= 400) return undefined;
  const location = response.headers.find((header) => isNamed(header, "location"))?.[1];
  if (location === undefined) return undefined;
  const next = URL.parse(location, from.href);
  if (next === null || (next.protocol !== "http:" && next.protocol !== "https:")) {
    throw invalidAddress(place, next?.href ?? location);
  }
  return next;
}

/** `isForeign`: it gets nothing that may be a secret. */
function redirected(
  request: PreparedRequest,
  status: number,
  isForeign: boolean,
  next: URL,
): PreparedRequest {
  const method = status >= 301 && status <= 303 ? "GET" : request.method;
  const keepsBody = method === request.method;
  return {
    method,
    url: next.href,
    parsedUrl: next,
    headers: isForeign
      ? request.headers.filter(([name]) => HARMLESS.has(name.toLowerCase()))
      : request.headers,
    cookies: isForeign ? [] : request.cookies,
    body: keepsBody ? request.body : undefined,
    login: isForeign ? undefined : request.login,
    impliedType: keepsBody ? request.impliedType : undefined,
    keepsEncodedBody: request.keepsEncodedBody,
  };
}

function withoutSecrets(url: URL): string {
  return `${url.origin}${url.pathname}${url.search}`;
}
