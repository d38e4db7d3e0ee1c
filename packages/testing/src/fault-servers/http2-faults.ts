import type { Socket } from "node:net";
import { COMPRESSORS, truncate } from "./compressed-bodies.ts";
import {
  ACK,
  CODE,
  dataFrame,
  END_HEADERS,
  END_STREAM,
  FRAME,
  fieldBlock,
  frame,
  goawayFrame,
  headersFrame,
  PADDED,
  resetFrame,
  settingsFrame,
  word,
} from "./http2-frames.ts";

/** How a server behaves that negotiated HTTP/2. */
export interface Http2Recipe {
  /** What it says at once, its settings above all. */
  greeting?: Uint8Array;
  /** Gets the sockets in TLS and below when the header of a request has come. The stream of the first one is 1. */
  onRequest?: (socket: Socket, count: number, raw: Socket) => void;
  /** true: the request needs a body that is larger than what a server takes unasked. */
  wantsBody?: true;
}

const GREETING = settingsFrame([]);
const BODY = Buffer.from(JSON.stringify({ success: true, padding: "of some length ".repeat(100) }));

function say(...parts: readonly Uint8Array[]): Http2Recipe {
  return { greeting: GREETING, onRequest: (socket) => void socket.write(Buffer.concat(parts)) };
}

/** Says these frames and closes. */
function sayAndLeave(...parts: readonly Uint8Array[]): Http2Recipe {
  return { greeting: GREETING, onRequest: (socket) => void socket.end(Buffer.concat(parts)) };
}

function drip(first: Uint8Array, again: Uint8Array, everyMs = 20): Http2Recipe {
  return {
    greeting: GREETING,
    onRequest: (socket) => {
      socket.write(first);
      const timer = setInterval(() => socket.write(again), everyMs);
      socket.once("close", () => clearInterval(timer));
    },
  };
}

/** Says `again` as fast as it is taken. */
function flood(first: Uint8Array, again: Uint8Array): Http2Recipe {
  return {
    greeting: GREETING,
    onRequest: (socket) => {
      const more = (): void => {
        while (!socket.destroyed && socket.write(again));
        if (!socket.destroyed) socket.once("drain", more);
      };
      socket.write(first);
      more();
    },
  };
}

const type = ["content-type", "application/json"] as const;
const with200 = (...fields: readonly (readonly [string, string])[]): Buffer =>
  headersFrame([[":status", "200"], type, ...fields]);
const ok = with200();
const half = dataFrame("half");
const last = dataFrame("ok", END_STREAM);
const early = headersFrame([
  [":status", "103"],
  ["link", "</a>"],
]);

/**
 * Servers that misbehave in HTTP/2, each in one way, frame by frame over TLS. Rows that end in `-ok` are odd but
 * valid (RFC 9113).
 */
export const HTTP2_FAULTS = {
  "h2-usual-ok": say(ok, last),
  "h2-early-hints-ok": say(early, ok, last),
  "h2-leaves-after-answer-ok": say(goawayFrame(CODE.none, 1), ok, last),
  "h2-unknown-frame-ok": say(frame(0xfa, 0, 0, "?"), frame(0xfa, 0, 1, "?"), ok, last),
  "h2-ping-ok": say(frame(FRAME.ping, 0, 0, "12345678"), ok, last),
  "h2-padded-ok": say(ok, frame(FRAME.data, PADDED + END_STREAM, 1, "\u0003ok\0\0\0")),
  "h2-trailers-ok": say(ok, dataFrame("ok"), headersFrame([["x-sum", "1"]], END_HEADERS + END_STREAM)),
  "h2-continuation-ok": say(
    headersFrame([[":status", "200"]], 0),
    frame(FRAME.continuation, END_HEADERS, 1, fieldBlock([type])),
    last,
  ),
  "h2-answers-before-the-body": { ...say(ok, last, resetFrame(CODE.none)), wantsBody: true },
  "h2-204-ok": say(headersFrame([[":status", "204"]], END_HEADERS + END_STREAM)),

  "h2-goaway-error": sayAndLeave(goawayFrame(CODE.internal, 0)),
  "h2-goaway-calm": sayAndLeave(goawayFrame(CODE.calm, 1)),
  "h2-goaway-protocol": sayAndLeave(goawayFrame(CODE.protocol, 1)),
  "h2-goaway-unprocessed": sayAndLeave(goawayFrame(CODE.none, 0)),
  "h2-goaway-in-body": sayAndLeave(ok, half, goawayFrame(CODE.internal, 1)),
  "h2-goaway-and-silence": say(goawayFrame(CODE.none, 1)),

  "h2-reset-stream-protocol": say(resetFrame(CODE.protocol)),
  "h2-reset-stream-internal": say(resetFrame(CODE.internal)),
  "h2-reset-stream-refused": say(resetFrame(CODE.refused)),
  "h2-reset-stream-cancel": say(resetFrame(CODE.cancel)),
  "h2-reset-stream-calm": say(resetFrame(CODE.calm)),
  "h2-reset-stream-http11": say(resetFrame(CODE.http11)),
  "h2-reset-stream-none": say(resetFrame(CODE.none)),
  "h2-reset-stream-in-body": say(ok, half, resetFrame(CODE.internal)),
  "h2-reset-stream-none-in-body": say(ok, half, resetFrame(CODE.none)),
  "h2-reset-stream-cancel-in-body": say(ok, half, resetFrame(CODE.cancel)),

  "h2-frame-too-large": say(ok, dataFrame(Buffer.alloc(16_385), END_STREAM)),
  "h2-frame-cut": sayAndLeave(ok, dataFrame("whole", END_STREAM).subarray(0, 11)),
  "h2-data-on-stream-0": say(ok, dataFrame("ok", END_STREAM, 0)),
  "h2-headers-on-stream-0": say(headersFrame([[":status", "200"]], END_HEADERS, 0)),
  "h2-headers-on-idle-stream": say(headersFrame([[":status", "200"]], END_HEADERS, 7), ok, last),
  "h2-data-before-headers": say(last),
  "h2-reset-of-idle-stream": say(ok, dataFrame("o"), resetFrame(CODE.none, 9), last),
  "h2-settings-of-5-bytes": say(frame(FRAME.settings, 0, 0, "12345"), ok, last),
  "h2-settings-on-stream": say(frame(FRAME.settings, 0, 1), ok, last),
  "h2-settings-out-of-range": say(settingsFrame([[4, 0x80000000]]), ok, last),
  "h2-settings-ack-with-content": say(frame(FRAME.settings, ACK, 0, "123456"), ok, last),
  "h2-ping-of-7-bytes": say(frame(FRAME.ping, 0, 0, "1234567"), ok, last),
  "h2-window-of-0": say(frame(FRAME.windowUpdate, 0, 0, word(0)), ok, last),
  "h2-window-too-large": say(frame(FRAME.windowUpdate, 0, 0, word(0x7fffffff)), ok, last),
  "h2-continuation-alone": say(frame(FRAME.continuation, END_HEADERS, 1, fieldBlock([type])), ok, last),
  "h2-continuation-interrupted": say(headersFrame([[":status", "200"]], 0), last),
  "h2-padding-too-long": say(ok, frame(FRAME.data, PADDED + END_STREAM, 1, "\u0009ok")),
  "h2-push-promise": say(
    frame(
      FRAME.pushPromise,
      END_HEADERS,
      1,
      Buffer.concat([
        word(2),
        fieldBlock([
          [":method", "GET"],
          [":path", "/"],
        ]),
      ]),
    ),
    ok,
    last,
  ),

  "h2-header-garbage": say(frame(FRAME.headers, END_HEADERS, 1, Buffer.alloc(12, 0xff)), last),
  "h2-header-huffman-broken": say(
    frame(FRAME.headers, END_HEADERS, 1, Buffer.from([0x88, 0, 0x82, 0xff, 0xff, 0])),
    last,
  ),
  "h2-no-status": say(headersFrame([type]), last),
  "h2-two-statuses": say(
    headersFrame([
      [":status", "200"],
      [":status", "500"],
    ]),
    last,
  ),
  "h2-status-of-letters": say(headersFrame([[":status", "abc"]]), last),
  "h2-status-99": say(headersFrame([[":status", "099"]]), last),
  "h2-status-999": say(headersFrame([[":status", "999"]]), last),
  "h2-status-101": say(headersFrame([[":status", "101"]]), ok, last),
  "h2-capital-in-name": say(with200(["X-Name", "a"]), last),
  "h2-connection-header": say(with200(["connection", "close"]), last),
  "h2-chunked": say(with200(["transfer-encoding", "chunked"]), last),
  "h2-pseudo-after-field": say(headersFrame([type, [":status", "200"]]), last),
  "h2-unknown-pseudo": say(with200([":path", "/"]), last),
  "h2-pseudo-in-trailers": say(
    ok,
    dataFrame("ok"),
    headersFrame([[":status", "500"]], END_HEADERS + END_STREAM),
  ),
  "h2-nul-in-value-ok": say(with200(["x-name", "a\0b"]), last),
  "h2-line-break-in-value-ok": say(with200(["x-name", "a\r\nb: c"]), last),
  "h2-length-too-large": say(with200(["content-length", "10"]), last),
  "h2-length-too-small": say(with200(["content-length", "1"]), last),
  "h2-two-lengths": say(with200(["content-length", "2"], ["content-length", "5"]), last),
  "h2-length-of-letters": say(with200(["content-length", "two"]), last),
  "h2-header-of-1-mib": say(
    headersFrame([[":status", "200"]], 0),
    ...Array.from({ length: 64 }, () =>
      frame(FRAME.continuation, 0, 1, fieldBlock([["x-large", "x".repeat(16_000)]])),
    ),
    frame(FRAME.continuation, END_HEADERS, 1),
    last,
  ),
  "h2-2500-headers-ok": say(
    headersFrame([[":status", "200"]], 0),
    frame(
      FRAME.continuation,
      END_HEADERS,
      1,
      fieldBlock(Array.from({ length: 2500 }, () => ["a", "b"] as const)),
    ),
    last,
  ),
  "h2-no-final-answer": sayAndLeave(early),
  "h2-ends-without-answer": say(headersFrame([[":status", "103"]], END_HEADERS + END_STREAM)),

  "h2-gzip-cut": say(
    with200(["content-encoding", "gzip"]),
    dataFrame(truncate(COMPRESSORS.gzip(BODY)), END_STREAM),
  ),
  "h2-br-cut": say(
    with200(["content-encoding", "br"]),
    dataFrame(truncate(COMPRESSORS.br(BODY)), END_STREAM),
  ),
  "h2-unknown-encoding": say(with200(["content-encoding", "x-own"]), last),
  "h2-redirect-loop": {
    greeting: GREETING,
    onRequest: (socket, count) =>
      void socket.write(
        headersFrame(
          [
            [":status", "302"],
            ["location", "/again"],
          ],
          END_HEADERS + END_STREAM,
          2 * count - 1,
        ),
      ),
  },

  "h2-stalled-window": { greeting: settingsFrame([[4, 0]]), wantsBody: true },
  "h2-silent": {},
  "h2-hang-before-header": { greeting: GREETING },
  "h2-header-without-end": say(headersFrame([[":status", "200"]], 0)),
  "h2-stalled-body": say(ok, half),
  "h2-slow-body": drip(ok, dataFrame("x")),
  "h2-endless-103": drip(early, early),
  "h2-endless-ping": drip(frame(FRAME.ping, 0, 0, "12345678"), frame(FRAME.ping, 0, 0, "12345678")),
  "h2-endless-empty-data": drip(ok, dataFrame("")),
  "h2-endless-body": drip(ok, dataFrame(Buffer.alloc(16_000, 0x78)), 1),
  "h2-endless-continuation": flood(
    headersFrame([[":status", "200"]], 0),
    frame(FRAME.continuation, 0, 1, fieldBlock([["x", "y".repeat(1000)]])),
  ),
  "h2-endless-settings": flood(Buffer.alloc(0), settingsFrame([])),

  "h2-close-before-settings": { onRequest: (socket) => void socket.end() },
  "h2-close-before-header": sayAndLeave(),
  "h2-reset-before-header": {
    greeting: GREETING,
    onRequest: (_socket, _count, raw) => void raw.resetAndDestroy(),
  },
  "h2-close-in-body": sayAndLeave(ok, half),
  "h2-reset-in-body": {
    greeting: GREETING,
    onRequest: (socket, _count, raw) => {
      socket.write(Buffer.concat([ok, half]), () => setTimeout(() => raw.resetAndDestroy(), 20));
    },
  },
  "h2-speaks-http1": {
    greeting: Buffer.from("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"),
  },
} as const satisfies Record<string, Http2Recipe>;

export type Http2FaultName = keyof typeof HTTP2_FAULTS;
