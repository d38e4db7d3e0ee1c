import type { Socket } from "node:net";
import type { TlsOptions } from "node:tls";
import type { CertificateName, Certificates } from "./certificates.ts";
import { FAULTS, type FaultName } from "./faults.ts";
import { type LoopbackServer, startLoopbackServer } from "./loopback-server.ts";

/** How a faulty server behaves. Either from the first moment of a connection, or once a request's head is there. */
export interface FaultRecipe {
  /** Gets the raw socket at once. */
  onConnection?: (socket: Socket) => void;
  /** Gets the socket when the head of a request has come; called for each request of the connection. */
  onRequest?: (socket: Socket, count: number) => void;
  /** The certificate of a TLS server; plain TCP when absent. */
  certificate?: CertificateName;
  tls?: TlsOptions;
  /** Scheme in the address, where it shall differ from what is spoken. */
  scheme?: "http" | "https";
}

/**
 * Starts the server of one row of `FAULTS` on loopback; `connections` counts the attempts.
 * `certificates` is needed for the rows with TLS.
 */
export async function startFaultServer(
  name: FaultName,
  certificates?: Certificates,
): Promise<LoopbackServer> {
  const recipe: FaultRecipe = FAULTS[name];
  const tls = recipe.certificate === undefined ? undefined : certificates?.pairs[recipe.certificate];
  if (recipe.certificate !== undefined && tls === undefined) throw new Error(`${name} needs certificates`);
  const server = await startLoopbackServer(
    (socket) => {
      recipe.onConnection?.(socket);
      if (recipe.onRequest !== undefined) listenForRequests(socket, recipe.onRequest);
    },
    { tls: tls === undefined ? undefined : { ...tls, ...recipe.tls } },
  );
  if (recipe.scheme === undefined) return server;
  return Object.defineProperty(server, "url", {
    value: server.url.replace(/^https?/, recipe.scheme),
  });
}

function listenForRequests(socket: Socket, onRequest: (socket: Socket, count: number) => void): void {
  let received = "";
  let count = 0;
  socket.on("data", (chunk: Buffer) => {
    received += chunk.toString("latin1");
    for (let end = received.indexOf("\r\n\r\n"); end >= 0; end = received.indexOf("\r\n\r\n")) {
      received = received.slice(end + 4);
      count += 1;
      onRequest(socket, count);
    }
  });
}
