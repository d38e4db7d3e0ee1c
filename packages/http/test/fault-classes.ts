import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import {
  type FaultName,
  FAULTS,
  HTTP2_FAULTS,
  startFaultServer,
  startServer,
  startSilentListener,
} from "@gate/testing";
import {
  type Asked,
  cutBody,
  type Expected,
  fault,
  type FaultRow,
  late,
  lateBody,
  ok,
  protocol,
  truncated,
} from "./fault-rows.ts";
import { HTTP2_FAULT_CLASSES } from "./http2-fault-classes.ts";

const tls = (hint: RegExp, code?: string): Expected => fault("tls", "tls", hint, code);

function rows(table: Partial<Record<FaultName, Expected>>): FaultRow[] {
  return (Object.entries(table) as [FaultName, Expected][]).map(([name, expected]) => ({
    name,
    expected,
    start: (certificates) => startFaultServer(name, certificates),
  }));
}

function row(name: string, expected: Expected, start: () => Promise<Asked>): FaultRow[] {
  return [{ name, expected, start }];
}

function address(url: string): () => Promise<Asked> {
  return () => Promise.resolve({ url, [Symbol.asyncDispose]: () => Promise.resolve() });
}

/** A port that was free a moment ago. */
async function startNothing(): Promise<Asked> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return address(`http://127.0.0.1:${port}`)();
}

/**
 * Every class of faults, each with its rows: those of names, connections, TLS and HTTP/1, and those of HTTP/2.
 */
export const FAULT_CLASSES: Readonly<Record<string, readonly FaultRow[]>> = {
  "DNS no name": row(
    "no-such-name",
    fault("dns", "dns", /spelling|network/),
    address("http://no-such-name.invalid"),
  ),
  refused: row(
    "closed-port",
    fault("connect", "connect", /nothing listens there/, "ECONNREFUSED"),
    startNothing,
  ),
  "port 6000": row(
    "port-6000",
    fault("url", ["dns", "connect"], /port/, "URL_BAD_PORT"),
    address("http://127.0.0.1:6000"),
  ),
  "connect hang": row(
    "nobody-accepts",
    fault("timeout", "connect", /firewall/, "TIMEOUT_PHASE"),
    startSilentListener,
  ),
  "RST on accept / in TLS handshake": rows({
    // The reset may be there before or after the system reports the connection.
    "reset-on-accept": fault("reset", ["connect", "request", "first-byte"], /crash of the service/),
    "reset-in-tls-handshake": tls(/HTTPS port/),
  }),
  "close before a byte": rows({
    "close-before-a-byte": fault("reset", "first-byte", /crash.*https:/),
    "close-second-request": ok,
  }),
  "hang before headers, slow headers, slow body, TLS handshake hang, endless 1xx": rows({
    "hang-before-header": late,
    "slow-header": late,
    "slow-body": lateBody,
    "endless-body": fault("too-large", "body", /health or API answer is small/, "BODY_TOO_LARGE"),
    "hang-in-tls-handshake": fault("timeout", "tls", /HTTPS port/, "TIMEOUT_PHASE"),
    "endless-103": late,
  }),
  "RST / FIN mid-body": rows({
    "reset-in-body": cutBody,
    "reset-in-body-of-no-length": cutBody,
    "close-in-body": cutBody,
    "close-in-last-body": cutBody,
  }),
  "body longer than Content-Length": rows({ "body-longer-than-length-ok": ok }),
  "HTTP/1.0 without length": rows({ "http-1.0-ok": ok }),
  "not HTTP, SSH banner, LF-only, obs-fold, NUL in header, bad Content-Length, bad chunk size": rows({
    "not-http": protocol("HTTP_SYNTAX"),
    "ssh-banner": protocol("HTTP_SYNTAX"),
    "line-feeds-only": protocol("HTTP_SYNTAX"),
    "folded-header": protocol("HTTP_SYNTAX"),
    "nul-in-header": protocol("HTTP_SYNTAX"),
    "bad-content-length": protocol("HTTP_SYNTAX"),
    "bad-chunk-size": protocol("HTTP_SYNTAX", "body"),
  }),
  "chunked without end": rows({
    "chunked-without-end": cutBody,
    "last-chunked-without-end": fault("reset", "body", /incomplete/, "HTTP_CUT"),
  }),
  "CL+TE, two CLs": rows({ "length-and-chunked": protocol(), "two-lengths": protocol() }),
  "gzip corrupt": rows({
    "gzip-corrupt": fault("decode", "decode", /broken body/, "Z_DATA_ERROR"),
    "gzip-empty": truncated,
    "br-and-more": fault("decode", "decode", /broken body/, "TRAILING_BYTES"),
  }),
  "gzip/br/deflate truncated at 70 %": rows({
    "gzip-cut-close": truncated,
    "gzip-cut-chunked": truncated,
    "gzip-cut-length": truncated,
    "br-cut-close": truncated,
    "br-cut-chunked": truncated,
    "br-cut-length": truncated,
    "deflate-cut-close": truncated,
    "deflate-cut-chunked": truncated,
    "deflate-cut-length": truncated,
    "zstd-cut-close": truncated,
    "zstd-cut-chunked": truncated,
    "zstd-cut-length": truncated,
  }),
  "6 gzip layers": rows({
    "six-encodings": fault("decode", "decode", /no honest server/, "TOO_MANY_ENCODINGS"),
  }),
  "unknown encoding": rows({
    "unknown-encoding": fault("decode", "decode", /gzip, deflate, br and zstd/, "UNKNOWN_ENCODING"),
  }),
  "redirect loop": rows({
    "redirect-loop": fault("redirect", "redirect", /undo each other/, "REDIRECT_LOOP"),
    "redirect-cut": cutBody,
  }),
  "302 without Location": rows({
    "redirect-nowhere": fault("redirect", "redirect", /where to go/, "REDIRECT_WITHOUT_LOCATION"),
  }),
  "redirect to file:": rows({
    "redirect-to-file": fault("redirect", "redirect", /http: and https:/, "REDIRECT_SCHEME"),
  }),
  "103; unsolicited 100; 101": rows({
    "early-hints-ok": ok,
    "unasked-100": protocol(),
    "unasked-101": protocol(),
  }),
  "204 with bytes, 304, 999, 099": rows({
    "204-with-bytes-ok": { status: 204 },
    "304-ok": { status: 304 },
    "status-999": fault("protocol", "first-byte", /between 100 and 599/, "STATUS_OUT_OF_RANGE"),
    "status-099": fault("protocol", "first-byte", /between 100 and 599/, "STATUS_OUT_OF_RANGE"),
  }),
  "20 KiB header; 2,500 small headers": rows({
    "header-20-kib": fault("protocol", "first-byte", /smaller headers/, "UND_ERR_HEADERS_OVERFLOW"),
    "header-of-2500-ok": ok,
  }),
  "invalid UTF-8": rows({ "invalid-utf8-ok": ok }),
  "IPv6 only": row("ipv6-ok", ok, () =>
    startServer((_request, response) => response.end("six"), { host: "::1" }),
  ),
  "TLS wrong host / expired / not yet valid / self-signed / 1.1 only / plain port": rows({
    "tls-wrong-host": tls(/subjectAltName/, "ERR_TLS_CERT_ALTNAME_INVALID"),
    "tls-expired": tls(/renew/, "CERT_HAS_EXPIRED"),
    "tls-not-yet-valid": tls(/clock/, "CERT_NOT_YET_VALID"),
    "tls-self-signed": tls(/NODE_EXTRA_CA_CERTS/, "DEPTH_ZERO_SELF_SIGNED_CERT"),
    "tls-too-old": tls(/TLS 1\.2/, "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION"),
    "tls-on-plain-port": tls(/http:\/\//),
    "tls-good-ok": ok,
  }),
  "http to https port": rows({
    "plain-on-tls-port": fault("reset", "first-byte", /https:\/\//),
    "tls-alert-to-plain": fault("protocol", "first-byte", /https:/, "TLS_PORT"),
  }),
  "429 + Retry-After (s, date, negative, 1e12, garbage), 5xx bursts, flapping": rows({
    // An answer like any other, at once and after one request: to wait is for who asked.
    "429-seconds-ok": { status: 429 },
    "429-date-ok": { status: 429 },
    "429-negative-ok": { status: 429 },
    "429-huge-ok": { status: 429 },
    "429-garbage-ok": { status: 429 },
    "503-ok": { status: 503 },
  }),
  ...HTTP2_FAULT_CLASSES,
};

/** Every fault that a server of these tests can do; each must stand in a class. */
export const EVERY_FAULT: readonly string[] = [...Object.keys(FAULTS), ...Object.keys(HTTP2_FAULTS)];
