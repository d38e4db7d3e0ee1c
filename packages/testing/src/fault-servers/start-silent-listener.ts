import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { Worker } from "node:worker_threads";

/** Listens and then blocks its thread for ever, so that it never accepts. */
const LISTEN_AND_BLOCK = `
  const { parentPort } = require("node:worker_threads");
  const server = require("node:net").createServer();
  server.listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
`;

/**
 * A port on which a connection attempt hangs: its queue of waiting connections is full and nobody accepts, so
 * the system drops further SYNs (Linux; elsewhere attempts may be refused).
 */
export async function startSilentListener(): Promise<
  { url: string; close(): Promise<void> } & AsyncDisposable
> {
  const worker = new Worker(LISTEN_AND_BLOCK, { eval: true });
  const [port] = (await once(worker, "message")) as [number];
  const fillers: Socket[] = [];
  for (let count = 0; count < 8; count += 1) {
    fillers.push(connect(port, "127.0.0.1").on("error", () => undefined));
  }
  // Until the queue is full: the attempts that the system takes are taken within a moment.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const close = async (): Promise<void> => {
    for (const socket of fillers) socket.destroy();
    await worker.terminate();
  };
  return { url: `http://127.0.0.1:${port}`, close, [Symbol.asyncDispose]: close };
}
