import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** How a server freezes: for `freezeMs` in every `everyMs`; 0: never. */
export interface FreezeShape {
  freezeMs: number;
  everyMs: number;
}

type ServerMessage = { port: number } | { freeze: readonly [from: number, to: number] };

export interface FreezingServer extends AsyncDisposable {
  url: string;
  delayMs: number;
  /** Milliseconds on the wall clock, in order; a freeze appears when it is over. */
  freezes: readonly (readonly [from: number, to: number])[];
}

/** Starts a server in processes of its own: a freeze of this one would stop the generator too. Needs Go and Linux. */
export async function startFreezingServer(delayMs: number, shape: FreezeShape): Promise<FreezingServer> {
  const folder = await mkdtemp(path.join(tmpdir(), "gate freezing "));
  const program = path.join(folder, "freezing");
  await execute("go", ["build", "-o", program, path.join(import.meta.dirname, "freezing.go")]);
  const words = [delayMs, shape.freezeMs, shape.everyMs].map(String);
  const child = spawn(program, words, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const freezes: (readonly [number, number])[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error("the server ended before it listened")));
    createInterface(child.stdout).on("line", (line) => {
      const message = JSON.parse(line) as ServerMessage;
      if ("port" in message) resolve(message.port);
      else freezes.push(message.freeze);
    });
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    delayMs,
    freezes,
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
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
