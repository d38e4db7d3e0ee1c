import { fork } from "node:child_process";
import path from "node:path";

/** How a server freezes: for `freezeMs` in every `everyMs`; 0: never. */
export interface FreezeShape {
  freezeMs: number;
  everyMs: number;
}

export type ServerMessage = { port: number } | { freeze: readonly [from: number, to: number] };

export interface FreezingServer extends AsyncDisposable {
  url: string;
  delayMs: number;
  /** Milliseconds on the wall clock, in order; a freeze appears when it is over. */
  freezes: readonly (readonly [from: number, to: number])[];
}

/** Starts a server in a process of its own: a freeze of this one would stop the generator too. */
export async function startFreezingServer(delayMs: number, shape: FreezeShape): Promise<FreezingServer> {
  const script = path.join(import.meta.dirname, "freezing.ts");
  const child = fork(script, [JSON.stringify({ delayMs, shape })], { stdio: "inherit" });
  const freezes: (readonly [number, number])[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    child.once("exit", () => reject(new Error("the server ended before it listened")));
    child.on("message", (message: ServerMessage) => {
      if ("port" in message) resolve(message.port);
      else freezes.push(message.freeze);
    });
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    delayMs,
    freezes,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
    },
  };
}

/** How long a request of this instant (wall clock) takes at the least: what freezes and the fixed delay leave. */
export function computeTruth(
  at: number,
  { freezes, delayMs }: Pick<FreezingServer, "freezes" | "delayMs">,
): number {
  const thaw = (instant: number): number =>
    freezes.find(([from, to]) => instant >= from && instant < to)?.[1] ?? instant;
  return thaw(thaw(at) + delayMs) - at;
}
