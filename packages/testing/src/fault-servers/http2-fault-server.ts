import type { Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import type { Certificates } from "./certificates.ts";
import { HTTP2_FAULTS, type Http2FaultName, type Http2Recipe } from "./http2-faults.ts";
import { ACK, FRAME, frame } from "./http2-frames.ts";
import { type LoopbackServer, startLoopbackServer } from "./loopback-server.ts";

/** What a client says first (RFC 9113 §3.4). */
const PREFACE_BYTES = 24;
const FRAME_HEAD_BYTES = 9;

/** Starts the server of one row of `HTTP2_FAULTS` on loopback, over TLS; `connections` counts the attempts. */
export async function startHttp2FaultServer(
  name: Http2FaultName,
  certificates: Certificates,
): Promise<LoopbackServer> {
  const secureContext = createSecureContext(certificates.pairs.good);
  // By hand, because only the socket below TLS can be reset.
  const server = await startLoopbackServer((raw) => {
    const socket = new TLSSocket(raw, { isServer: true, secureContext, ALPNProtocols: ["h2"] });
    socket.on("error", () => undefined);
    serve(socket, raw, HTTP2_FAULTS[name]);
  });
  return Object.defineProperty(server, "url", { value: `https://127.0.0.1:${server.port}` });
}

function serve(socket: Socket, raw: Socket, recipe: Http2Recipe): void {
  if (recipe.greeting !== undefined) socket.write(recipe.greeting);
  let received = Buffer.alloc(0);
  let skipped = PREFACE_BYTES;
  let requests = 0;
  socket.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= skipped + FRAME_HEAD_BYTES) {
      const head = received.subarray(skipped, skipped + FRAME_HEAD_BYTES);
      const end = skipped + FRAME_HEAD_BYTES + head.readUIntBE(0, 3);
      if (received.length < end) return;
      received = received.subarray(end);
      skipped = 0;
      if (head[3] === FRAME.settings && head[4] !== ACK && recipe.greeting !== undefined)
        socket.write(frame(FRAME.settings, ACK, 0));
      if (head[3] === FRAME.headers) recipe.onRequest?.(socket, (requests += 1), raw);
    }
  });
}
