import type { FaultClass, Phase } from "./types.ts";

export interface Explanation {
  class: FaultClass;
  message: string;
  hint: string;
}

const RESTART_TLS = "fix the certificate of the service; the gate never skips this check";
const PRIVATE_CA =
  "if this is your own certificate authority, set NODE_EXTRA_CA_CERTS to its PEM file before the process starts";
const reset: Explanation = {
  class: "reset",
  message: "the peer closed the connection",
  hint: "look for a crash at this time",
};
const unsendable = (message: string): Explanation => ({
  class: "url",
  message: `the request cannot be sent: ${message}`,
  hint: "check the method and the headers of the request",
});
const unknownIssuer: Explanation = {
  class: "tls",
  message: "the certificate comes from an authority that this machine does not know",
  hint: `does the server send the whole chain? ${PRIVATE_CA}`,
};
const noTlsThere: Explanation = {
  class: "tls",
  message: "the port does not speak TLS",
  hint: "it looks like plain HTTP: write http:// or the HTTPS port",
};
const oldTls: Explanation = {
  class: "tls",
  message: "the server offers no TLS version that is safe",
  hint: "enable TLS 1.2 or 1.3 on the server",
};
const noRoute: Explanation = {
  class: "connect",
  message: "there is no route to the address",
  hint: "check network, VPN and IPv6: the address may be of a family that this machine cannot reach",
};

/** Codes of Node.js (errno, OpenSSL verification and alerts), undici and llhttp that have an explanation of their own. */
export const CAUSES: Readonly<Record<string, Explanation>> = {
  ENOTFOUND: {
    class: "dns",
    message: "the name does not exist",
    hint: "check the spelling; a workers.dev or custom domain exists only after the first deploy",
  },
  ENODATA: {
    class: "dns",
    message: "the name has no address",
    hint: "add an A or AAAA record, or check the spelling",
  },
  EAI_AGAIN: {
    class: "dns",
    message: "the name server does not answer",
    hint: "check the machine's network and name servers; trying again may help",
  },
  ECONNREFUSED: {
    class: "connect",
    message: "the connection was refused",
    hint: "nothing listens there: is the service started, and is the port right?",
  },
  EHOSTUNREACH: noRoute,
  ENETUNREACH: noRoute,
  EADDRNOTAVAIL: {
    class: "connect",
    message: "this machine has no local port or address left",
    hint: "lower the rate, or let connections be kept alive",
  },
  EMFILE: {
    class: "connect",
    message: "too many open files",
    hint: "raise the limit (ulimit -n) or lower the rate",
  },
  EACCES: {
    class: "connect",
    message: "the system does not allow the connection",
    hint: "check the firewall of this machine",
  },
  ETIMEDOUT: {
    class: "timeout",
    message: "the address did not answer the connection attempt",
    hint: "a firewall may drop the packets: check host, port and network",
  },
  ECONNRESET: reset,
  ECONNABORTED: reset,
  EPIPE: reset,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: reset,
  UND_ERR_SOCKET: reset,
  HTTP_CUT: reset,
  UND_ERR_HEADERS_OVERFLOW: {
    class: "protocol",
    message: "the header of the answer is larger than 16 KiB",
    hint: "send fewer or smaller headers; large cookies are the usual cause",
  },
  UND_ERR_INVALID_ARG: unsendable("a header or the method is not valid HTTP, or belongs to the connection"),
  UND_ERR_NOT_SUPPORTED: unsendable("the header Expect is not supported"),
  UND_ERR_REQ_CONTENT_LENGTH_MISMATCH: unsendable("Content-Length does not match the body"),
  CERT_HAS_EXPIRED: {
    class: "tls",
    message: "the certificate has expired",
    hint: `renew it; ${RESTART_TLS}`,
  },
  CERT_NOT_YET_VALID: {
    class: "tls",
    message: "the certificate is not valid yet",
    hint: "check the clock of this machine and the start date of the certificate",
  },
  CERT_REVOKED: { class: "tls", message: "the certificate was revoked", hint: `replace it; ${RESTART_TLS}` },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    class: "tls",
    message: "the certificate belongs to another host",
    hint: "check the host name in the address and the names in the certificate (subjectAltName)",
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: { class: "tls", message: "the certificate is self-signed", hint: PRIVATE_CA },
  SELF_SIGNED_CERT_IN_CHAIN: {
    class: "tls",
    message: "the certificate chain ends in an authority that this machine does not trust",
    hint: PRIVATE_CA,
  },
  UNABLE_TO_GET_ISSUER_CERT: unknownIssuer,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownIssuer,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownIssuer,
  PINNED_KEY: {
    class: "tls",
    message: "the certificate has another key than the pinned one",
    hint: "the key was changed, or somebody stands between: compare the certificate of the service with the pinned key",
  },
  ERR_SSL_WRONG_VERSION_NUMBER: noTlsThere,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noTlsThere,
  ERR_SSL_HTTP_REQUEST: noTlsThere,
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: oldTls,
  ERR_SSL_UNSUPPORTED_PROTOCOL: oldTls,
  ERR_SSL_TLSV1_UNRECOGNIZED_NAME: {
    class: "tls",
    message: "the server has no certificate for this name",
    hint: "check the host name; a custom domain may still be waiting for its certificate",
  },
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: {
    class: "tls",
    message: "the server refused the handshake",
    hint: "it has no certificate for this name or no cipher in common; a custom domain may still be waiting for its certificate",
  },
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: {
    class: "tls",
    message: "the server wants a client certificate",
    hint: "client certificates are not supported: let the gate in by a header (for instance a service token)",
  },
};

/** By number (RFC 9113 §7). */
export const HTTP2_CODES: readonly string[] = [
  "NO_ERROR",
  "PROTOCOL_ERROR",
  "INTERNAL_ERROR",
  "FLOW_CONTROL_ERROR",
  "SETTINGS_TIMEOUT",
  "STREAM_CLOSED",
  "FRAME_SIZE_ERROR",
  "REFUSED_STREAM",
  "CANCEL",
  "COMPRESSION_ERROR",
  "CONNECT_ERROR",
  "ENHANCE_YOUR_CALM",
  "INADEQUATE_SECURITY",
  "HTTP_1_1_REQUIRED",
];

/** Whoever sends one of these says that the other side broke the rules; Node.js does not say who it was. */
export const HTTP2_VIOLATIONS: ReadonlySet<string> = new Set([
  "PROTOCOL_ERROR",
  "FLOW_CONTROL_ERROR",
  "STREAM_CLOSED",
  "FRAME_SIZE_ERROR",
  "COMPRESSION_ERROR",
]);

export const HTTP2_HINTS: Readonly<Record<string, string>> = {
  REFUSED_STREAM: "the server did not take the request: it is overloaded or shuts down",
  ENHANCE_YOUR_CALM: "the server finds this too much: lower the rate, or look at its limits",
  INADEQUATE_SECURITY: "the server finds this TLS too weak for HTTP/2: look at its versions and ciphers",
  HTTP_1_1_REQUIRED: "the server wants HTTP/1.1 for this: write http1.1: true below [Options]",
};

/** What to say when a request waited in vain for its turn. */
export const WAITING_TIMEOUT = {
  message: "no connection became free in time",
  hint: "all connections to the service are in use: it answers more slowly than requests come",
};

/** What to say when the deadline of a phase passed. */
export const PHASE_TIMEOUTS: Readonly<Record<Phase, { message: string; hint: string }>> = {
  dns: { message: "the name was not resolved in time", hint: "check the machine's name servers" },
  connect: {
    message: "no connection in time",
    hint: "a firewall may drop the packets, or the server accepts no more connections",
  },
  tls: {
    message: "the TLS handshake did not end in time",
    hint: "is this an HTTPS port? The server may be overloaded",
  },
  request: {
    message: "the request could not be sent in time",
    hint: "the server does not read: it may be overloaded or refuse large bodies",
  },
  "first-byte": {
    message: "no answer in time",
    hint: "the service accepted the request and is slow or stuck: look at its logs for this path",
  },
  body: {
    message: "the body did not end in time",
    hint: "the answer began and then stalled or never ends: a stream, or a large body on a slow line",
  },
  decode: { message: "the body was not decoded in time", hint: "the body is very large when decompressed" },
  redirect: {
    message: "the redirects did not end in time",
    hint: "raise the total deadline or ask the final address",
  },
};
