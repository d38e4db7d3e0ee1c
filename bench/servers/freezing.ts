// A server for the measurements: answers after a fixed delay, and its whole process freezes by a schedule. Forked
// with its settings as JSON; tells its port, and every freeze as it was, on the wall clock.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { FreezeShape, ServerMessage } from "./start-server.ts";

const { delayMs, shape } = JSON.parse(process.argv[2] ?? "{}") as { delayMs: number; shape: FreezeShape };
const now = (): number => performance.timeOrigin + performance.now();
const tell = (message: ServerMessage): void => void process.send?.(message);

const server = createServer((_, response) => {
  if (delayMs === 0) response.end("{}");
  else setTimeout(() => response.end("{}"), delayMs);
});
server.keepAliveTimeout = 120_000;
server.listen(0, "127.0.0.1", 4096, () => tell({ port: (server.address() as AddressInfo).port }));

if (shape.everyMs > 0) {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  setInterval(() => {
    const from = now();
    Atomics.wait(sleeper, 0, 0, shape.freezeMs);
    tell({ freeze: [from, now()] });
  }, shape.everyMs);
}
process.on("disconnect", () => process.exit());
