import type { Socket } from "node:net";
import { COMPRESSORS, truncate } from "./compressed-bodies.ts";
import type { FaultRecipe } from "./fault-server.ts";

const BODY = Buffer.from(
  JSON.stringify({ success: true, data: { status: "healthy", padding: pseudoRandom(2000) } }),
);

/** Text that does not compress away, the same in every run. */
function pseudoRandom(length: number): string {
  let state = 42;
  let text = "";
  while (text.length < length) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += state.toString(36);
  }
  return text;
}

/** Answers with these bytes and closes. */
function say(...parts: readonly (string | Uint8Array)[]): FaultRecipe {
  return { onRequest: (socket) => socket.end(Buffer.concat(parts.map((part) => Buffer.from(part)))) };
}

/** Answers with these bytes and keeps the connection open. */
function sayAndHang(...parts: readonly (string | Uint8Array)[]): FaultRecipe {
  return { onRequest: (socket) => void socket.write(Buffer.concat(parts.map((part) => Buffer.from(part)))) };
}

/** Says `first`, then `again` every few milliseconds until the other side leaves. */
function drip(first: string, again: string, everyMs = 20): FaultRecipe {
  return {
    onRequest: (socket) => {
      socket.write(first);
      const timer = setInterval(() => socket.write(again), everyMs);
      socket.once("close", () => clearInterval(timer));
    },
  };
}

const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
const withLength = (headers: string, body: Uint8Array): FaultRecipe =>
  sayAndHang(`${HEAD}${headers}content-length: ${body.length}\r\n\r\n`, body);
const untilClose = (headers: string, body: Uint8Array): FaultRecipe =>
  say(`${HEAD}${headers}connection: close\r\n\r\n`, body);
const chunked = (headers: string, body: Uint8Array): FaultRecipe =>
  sayAndHang(
    `${HEAD}${headers}transfer-encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n`,
    body,
    "\r\n0\r\n\r\n",
  );

const limited = (retryAfter: string): FaultRecipe =>
  sayAndHang(`HTTP/1.1 429 Too Many Requests\r\nretry-after: ${retryAfter}\r\ncontent-length: 2\r\n\r\nno`);

const gzip = "content-encoding: gzip\r\n";
const br = "content-encoding: br\r\n";
const deflate = "content-encoding: deflate\r\n";
const zstd = "content-encoding: zstd\r\n";
const cut = {
  gzip: truncate(COMPRESSORS.gzip(BODY)),
  br: truncate(COMPRESSORS.br(BODY)),
  deflate: truncate(COMPRESSORS.deflate(BODY)),
  zstd: truncate(COMPRESSORS.zstd(BODY)),
};
const corrupt = Buffer.from(COMPRESSORS.gzip(BODY)).fill(0xff, 40, 60);
const reset = (socket: Socket): void => void socket.resetAndDestroy();

function sayAndReset(text: string): FaultRecipe {
  return {
    onRequest: (socket) => {
      socket.write(text, () => setTimeout(() => reset(socket), 20));
    },
  };
}

/**
 * Servers that misbehave, each in one way: rows of a fault matrix, measured against raw sockets. Rows that end
 * in `-ok` are odd but valid.
 */
export const FAULTS = {
  "reset-on-accept": { onConnection: reset },
  "reset-in-tls-handshake": {
    onConnection: (socket) => void socket.once("data", () => reset(socket)),
    scheme: "https",
  },
  "hang-in-tls-handshake": { onConnection: (socket) => void socket.resume(), scheme: "https" },
  "close-before-a-byte": { onRequest: (socket) => void socket.end() },
  "close-second-request": {
    onRequest: (socket, count) =>
      void (count === 1 ? socket.write(`${HEAD}content-length: 2\r\n\r\nok`) : socket.destroy()),
  },
  "hang-before-header": { onRequest: () => undefined },
  "slow-header": drip("HTTP/1.1 200 OK\r\n", "x: y\r\n"),
  "endless-103": drip("", "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n"),
  "slow-body": drip(`${HEAD}content-length: 100000\r\n\r\n`, "x"),
  "endless-body": drip(`${HEAD}\r\n`, "x".repeat(50_000), 1),
  "reset-in-body": sayAndReset(`${HEAD}content-length: 1000\r\n\r\nhalf`),
  "reset-in-body-of-no-length": sayAndReset(`${HEAD}\r\nhalf`),
  "close-in-body": say(`${HEAD}content-length: 1000\r\n\r\nhalf`),
  "close-in-last-body": say(`${HEAD}connection: close\r\ncontent-length: 1000\r\n\r\nhalf`),
  "chunked-without-end": say(`${HEAD}transfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n`),
  "last-chunked-without-end": say(
    `${HEAD}connection: close\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n`,
  ),
  "body-longer-than-length-ok": say(`${HEAD}content-length: 2\r\nconnection: close\r\n\r\nok and more`),
  "http-1.0-ok": say("HTTP/1.0 200 OK\r\n\r\nok"),
  "early-hints-ok": sayAndHang(
    `HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${HEAD}content-length: 2\r\n\r\nok`,
  ),
  "204-with-bytes-ok": say("HTTP/1.1 204 No Content\r\ncontent-length: 5\r\nconnection: close\r\n\r\nbytes"),
  "invalid-utf8-ok": say(`${HEAD}content-length: 2\r\nx-name: caf\u00e9\r\n\r\n`, Buffer.from([0xc3, 0x28])),
  "not-http": say("hello, who is there?\r\n"),
  "ssh-banner": { onConnection: (socket) => void socket.resume().write("SSH-2.0-OpenSSH_9.2\r\n") },
  "line-feeds-only": say("HTTP/1.1 200 OK\ncontent-length: 2\n\nok"),
  "folded-header": say(`${HEAD}x-a: b\r\n c\r\ncontent-length: 2\r\n\r\nok`),
  "nul-in-header": say(`${HEAD}x-a: b\0c\r\ncontent-length: 2\r\n\r\nok`),
  "bad-content-length": say(`${HEAD}content-length: two\r\n\r\nok`),
  "bad-chunk-size": sayAndHang(`${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\nok\r\n0\r\n\r\n`),
  "length-and-chunked": say(
    `${HEAD}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n`,
  ),
  "two-lengths": say(`${HEAD}content-length: 2\r\ncontent-length: 5\r\n\r\nok`),
  "unasked-100": sayAndHang(`HTTP/1.1 100 Continue\r\n\r\n${HEAD}content-length: 2\r\n\r\nok`),
  "unasked-101": sayAndHang("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n"),
  "status-999": say("HTTP/1.1 999 Odd\r\ncontent-length: 2\r\n\r\nok"),
  "status-099": say("HTTP/1.1 099 Odd\r\ncontent-length: 2\r\n\r\nok"),
  "304-ok": sayAndHang("HTTP/1.1 304 Not Modified\r\ncontent-length: 5\r\n\r\n"),
  "429-seconds-ok": limited("7"),
  "429-date-ok": limited("Wed, 21 Oct 2065 07:28:00 GMT"),
  "429-negative-ok": limited("-1"),
  "429-huge-ok": limited("1000000000000"),
  "429-garbage-ok": limited("soon"),
  "503-ok": sayAndHang("HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n"),
  "header-of-2500-ok": sayAndHang(`${HEAD}${"a: b\r\n".repeat(2500)}content-length: 2\r\n\r\nok`),
  "header-20-kib": say(`${HEAD}x-large: ${"x".repeat(20_480)}\r\ncontent-length: 2\r\n\r\nok`),
  "gzip-corrupt": withLength(gzip, corrupt),
  "gzip-cut-close": untilClose(gzip, cut.gzip),
  "gzip-cut-chunked": chunked(gzip, cut.gzip),
  "gzip-cut-length": withLength(gzip, cut.gzip),
  "br-cut-close": untilClose(br, cut.br),
  "br-cut-chunked": chunked(br, cut.br),
  "br-cut-length": withLength(br, cut.br),
  "deflate-cut-close": untilClose(deflate, cut.deflate),
  "deflate-cut-chunked": chunked(deflate, cut.deflate),
  "deflate-cut-length": withLength(deflate, cut.deflate),
  "zstd-cut-close": untilClose(zstd, cut.zstd),
  "zstd-cut-chunked": chunked(zstd, cut.zstd),
  "zstd-cut-length": withLength(zstd, cut.zstd),
  "gzip-empty": untilClose(gzip, Buffer.alloc(0)),
  "br-and-more": withLength(br, Buffer.concat([COMPRESSORS.br(BODY), Buffer.from("more")])),
  "unknown-encoding": withLength("content-encoding: aes128gcm\r\n", BODY),
  "six-encodings": withLength("content-encoding: gzip, gzip, gzip, gzip, gzip, gzip\r\n", BODY),
  "redirect-loop": sayAndHang("HTTP/1.1 302 Found\r\nlocation: /again\r\ncontent-length: 0\r\n\r\n"),
  "redirect-nowhere": sayAndHang("HTTP/1.1 302 Found\r\ncontent-length: 0\r\n\r\n"),
  "redirect-to-file": sayAndHang(
    "HTTP/1.1 302 Found\r\nlocation: file:///etc/passwd\r\ncontent-length: 0\r\n\r\n",
  ),
  "redirect-cut": say("HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 100\r\n\r\nhalf"),
  "tls-wrong-host": { ...sayAndHang(`${HEAD}content-length: 2\r\n\r\nok`), certificate: "wrong-host" },
  "tls-expired": { ...sayAndHang(`${HEAD}content-length: 2\r\n\r\nok`), certificate: "expired" },
  "tls-not-yet-valid": { ...sayAndHang(`${HEAD}content-length: 2\r\n\r\nok`), certificate: "not-yet-valid" },
  "tls-self-signed": { ...sayAndHang(`${HEAD}content-length: 2\r\n\r\nok`), certificate: "self-signed" },
  "tls-too-old": {
    ...sayAndHang(`${HEAD}content-length: 2\r\n\r\nok`),
    certificate: "good",
    tls: { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" },
  },
  "tls-good-ok": { ...sayAndHang(`${HEAD}content-length: 2\r\n\r\nok`), certificate: "good" },
  "tls-on-plain-port": {
    ...say("HTTP/1.1 400 Bad Request\r\n\r\n"),
    onConnection: answerGarbage,
    scheme: "https",
  },
  "tls-alert-to-plain": {
    // What OpenSSL says to a plain request: alert, TLS 1.0 record, fatal, protocol_version.
    onRequest: (socket) => void socket.end(Buffer.from([0x15, 3, 1, 0, 2, 2, 70])),
  },
  "plain-on-tls-port": {
    ...sayAndHang(`${HEAD}content-length: 2\r\n\r\nok`),
    certificate: "good",
    scheme: "http",
  },
} as const satisfies Record<string, FaultRecipe>;

export type FaultName = keyof typeof FAULTS;

/** What a plain HTTP server says to a ClientHello. */
function answerGarbage(socket: Socket): void {
  socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n"));
}
