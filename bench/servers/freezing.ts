// A server for the measurements: answers after a fixed delay, and its whole process freezes by a schedule. Forked
// with its settings as JSON; tells its port, and every freeze as it was, on the wall clock. It speaks just enough
// HTTP/1.1 for requests without a body, so that what piles up in a freeze does not queue a second time for the server.
import { type AddressInfo, createServer, type Socket } from "node:net";
import type { FreezeShape, ServerMessage } from "./start-server.ts";

const { delayMs, shape } = JSON.parse(process.argv[2] ?? "{}") as { delayMs: number; shape: FreezeShape };
const now = (): number => performance.timeOrigin + performance.now();
const tell = (message: ServerMessage): void => void process.send?.(message);

// ab speaks HTTP/1.0 and wants to be told that the connection stays open.
const ANSWER = Buffer.from(
  "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}",
);
const END_OF_HEAD = "\r\n\r\n";
/**
 * Timers keep whole milliseconds, so the last ones before an answer are spent looking at the sockets; not where answers
 * follow so closely that it would take a whole core from the generators.
 */
const CLOSE_MS = 1.5;

interface Due {
  at: number;
  socket: Socket;
}
/** In the order of their instants, as the delay is the same for all. */
let due: Due[] = [];
let isWatching = false;

const server = createServer({ noDelay: true }, (socket) => {
  let text = "";
  socket.setEncoding("latin1");
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk: string) => {
    const at = now() + delayMs;
    text += chunk;
    for (let end = text.indexOf(END_OF_HEAD); end !== -1; end = text.indexOf(END_OF_HEAD)) {
      text = text.slice(end + END_OF_HEAD.length);
      if (delayMs === 0) socket.write(ANSWER);
      else due.push({ at, socket });
    }
    watch();
  });
});
server.listen(0, "127.0.0.1", 4096, () => tell({ port: (server.address() as AddressInfo).port }));

function watch(): void {
  if (isWatching || due.length === 0) return;
  isWatching = true;
  const [first, second] = due;
  const wait = (first?.at ?? 0) - now();
  const isCrowded = second !== undefined && second.at - (first?.at ?? 0) < CLOSE_MS;
  if (isCrowded) setTimeout(answer, Math.max(0, wait));
  else if (wait > CLOSE_MS) setTimeout(answer, wait - CLOSE_MS);
  else setImmediate(answer);
}

function answer(): void {
  isWatching = false;
  const reached = now();
  const first = due.findIndex(({ at }) => at > reached);
  const ready = due.splice(0, first === -1 ? due.length : first);
  for (const { socket } of ready) if (!socket.destroyed) socket.write(ANSWER);
  watch();
}

if (shape.everyMs > 0) {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  setInterval(() => {
    const from = now();
    Atomics.wait(sleeper, 0, 0, shape.freezeMs);
    tell({ freeze: [from, now()] });
  }, shape.everyMs);
}
process.on("disconnect", () => process.exit());
