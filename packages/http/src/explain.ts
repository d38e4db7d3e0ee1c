import { HttpFault } from "./fault.ts";
import {
  CAUSES,
  type Explanation,
  HTTP2_CODES,
  HTTP2_HINTS,
  HTTP2_VIOLATIONS,
  PHASE_TIMEOUTS,
  WAITING_TIMEOUT,
} from "./causes.ts";
import type { FaultClass, Phase } from "./types.ts";

export interface FaultContext {
  phase: Phase;
  url: string;
  /** `host:port` of the proxy when the connection to it was being made. */
  proxy?: string | undefined;
  /** true while all connections to the origin are in use. */
  waiting?: boolean | undefined;
  /** What was connected to, `host:port`. */
  peer?: string | undefined;
}

/** What an error of node:net, node:tls, node:dns or undici looks like; errors may come from another realm. */
interface RawError {
  name?: unknown;
  message?: unknown;
  code?: unknown;
  /** Of an AggregateError: one for each address that was tried. */
  errors?: readonly RawError[];
  address?: unknown;
  port?: unknown;
}

/** Whatever was thrown, in the closed vocabulary. A fault stays what it is. */
export function explain(thrown: unknown, context: FaultContext): HttpFault {
  if (thrown instanceof HttpFault) return thrown;
  const raw: RawError = typeof thrown === "object" && thrown !== null ? thrown : { message: String(thrown) };
  const first = raw.errors?.find((error) => typeof error.code === "string") ?? raw;
  const { code, message } = readCause(first);
  const known = explainCode(code, message, context);
  const about = describePeer(raw, context);
  const throughProxy =
    context.proxy !== undefined && known.class !== "timeout" && known.class !== "cancelled";
  return new HttpFault({
    class: throughProxy ? "proxy" : known.class,
    phase: context.phase,
    message: `${known.message}${about}${code === undefined ? "" : ` [${code}]`}`,
    hint: throughProxy
      ? `this is the proxy ${context.proxy} of HTTP_PROXY or HTTPS_PROXY: ${known.hint}`
      : known.hint,
    url: context.url,
    code,
    cause: thrown,
  });
}

/** The fault of a deadline that passed. */
export function timeoutFault(context: FaultContext, limitMs: number, total: boolean): HttpFault {
  const { message, hint } = context.waiting === true ? WAITING_TIMEOUT : PHASE_TIMEOUTS[context.phase];
  const deadline = total
    ? `the total deadline of ${limitMs} ms passed`
    : `the deadline of ${limitMs} ms passed`;
  return new HttpFault({
    class: "timeout",
    phase: context.phase,
    code: total ? "TIMEOUT_TOTAL" : "TIMEOUT_PHASE",
    message: `${message}: ${deadline}${context.proxy === undefined ? "" : ` (through the proxy ${context.proxy})`}`,
    hint,
    url: context.url,
  });
}

/** The fault of an abort by the caller, or of a client that was closed. */
export function cancelledFault(context: FaultContext, reason: unknown): HttpFault {
  return new HttpFault({
    class: "cancelled",
    phase: context.phase,
    code: "CANCELLED",
    message: "the request was cancelled",
    hint: "nothing is wrong with the service: the run was stopped",
    url: context.url,
    cause: reason,
  });
}

/** The code and the essence of an error. undici's parser errors say what is wrong in their last brackets only. */
function readCause({ name, code, message }: RawError): { code: string | undefined; message: string } {
  const text = String(message);
  if (name !== "HTTPParserError") return { code: typeof code === "string" ? code : undefined, message: text };
  const reason = /\(([^()]*)\)$/.exec(text)?.[1] ?? text;
  return { code: reason.includes("EOF") ? "HTTP_CUT" : "HTTP_SYNTAX", message: reason };
}

function explainCode(code: string | undefined, message: string, context: FaultContext): Explanation {
  const { phase } = context;
  const known = code === undefined ? undefined : CAUSES[code];
  // A handshake that the peer broke off is a TLS problem for the user, not a connection that was cut.
  if (phase === "tls" && (known === undefined || known.class === "reset"))
    return explainHandshake(message, known);
  if (code === "UND_ERR_SOCKET" && message.startsWith("bad ")) {
    // undici has one code for a peer that left and for a peer that talks out of turn.
    return protocol(`the peer sent what no request asked for (${message})`);
  }
  if (code === "UND_ERR_RES_CONTENT_LENGTH_MISMATCH" && phase !== "body") {
    return protocol("the lengths that the answer declares contradict each other");
  }
  if (known?.class === "reset") return explainReset(context);
  if (known !== undefined) return known;
  if (code === "HTTP_SYNTAX") return protocol(`the answer is not valid HTTP/1.1 (${message})`);
  if (code?.startsWith("ERR_HTTP2_") === true) return explainHttp2(code, message, context);
  if (code?.startsWith("ERR_SSL_") === true) {
    return { class: "tls", message: `TLS failed (${message})`, hint: HINTS.tls };
  }
  const fallback = phase === "dns" ? "dns" : phase === "connect" ? "connect" : "protocol";
  return { class: fallback, message: `the exchange failed (${message})`, hint: HINTS[fallback] };
}

/** A stream or a session that the peer ended is a reset; everything else is what HTTP/2 does not allow. */
function explainHttp2(code: string, message: string, context: FaultContext): Explanation {
  const name = nameOfHttp2Code(message);
  if (name === undefined) return protocol(`the answer is not valid HTTP/2 (${message})`);
  const ended = code === "ERR_HTTP2_SESSION_ERROR" ? "connection" : "stream";
  if (HTTP2_VIOLATIONS.has(name)) return protocol(`HTTP/2 was violated: the ${ended} ended with ${name}`);
  const known = explainReset(context);
  return {
    ...known,
    message: name === "NO_ERROR" ? known.message : `the peer ended the HTTP/2 ${ended} with ${name}`,
    hint: HTTP2_HINTS[name] ?? known.hint,
  };
}

/** Node.js says `… error code 2` or `… error code NGHTTP2_INTERNAL_ERROR`. */
function nameOfHttp2Code(message: string): string | undefined {
  const code = / error code (?:NGHTTP2_(\w+)|(\d+))/.exec(message);
  return code?.[1] ?? HTTP2_CODES[Number(code?.[2] ?? -1)];
}

function protocol(message: string): Explanation {
  return { class: "protocol", message, hint: HINTS.protocol };
}

function explainHandshake(message: string, known: Explanation | undefined): Explanation {
  if (known === undefined)
    return { class: "tls", message: `the TLS handshake failed (${message})`, hint: HINTS.tls };
  return {
    class: "tls",
    message: "the peer broke off the TLS handshake",
    hint: "is this an HTTPS port? A proxy or firewall on the way may cut TLS too",
  };
}

function explainReset({ phase, url }: FaultContext): Explanation {
  if (phase === "body") {
    return {
      class: "reset",
      message: "the peer closed the connection in the middle of the body",
      hint: "the answer is incomplete and proves nothing: look for a crash, a limit or a proxy that cuts answers",
    };
  }
  const maybeTls = url.startsWith("http:")
    ? "; if the port speaks TLS, write https:// instead of http://"
    : "";
  return {
    class: "reset",
    message: "the peer closed the connection before the answer was complete",
    hint: `look for a crash of the service at this time${maybeTls}`,
  };
}

const HINTS = {
  dns: "check the host name and the machine's name servers",
  connect: "check host, port and firewall",
  tls: "compare with: openssl s_client -connect host:port -servername host",
  protocol:
    "something that is not a proper HTTP server answers there: check port and proxies, and compare with curl -v",
} as const satisfies Partial<Record<FaultClass, string>>;

/** ` (tried 127.0.0.1:1, ::1:1)`, or ` (host:port)`. */
function describePeer(raw: RawError, context: FaultContext): string {
  const tried = (raw.errors ?? [])
    .filter((error) => typeof error.address === "string")
    .map((error) => `${String(error.address)} port ${String(error.port)}`);
  if (tried.length > 0) return ` (tried ${tried.join(", ")})`;
  return context.peer === undefined ? "" : ` (${context.peer})`;
}
