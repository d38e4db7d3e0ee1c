import { type Clock, GateError, type HealthConfig } from "@gate/core";
import type { HttpClient } from "@gate/http";
import type { Shard } from "./shards/plan-shard.ts";
import type { SignalDeps } from "./signals/signal.ts";

/** What this room needs from the outside. */
export interface HealthDeps {
  /** Without a cap on connections that lies below rate × timeout: requests that queue inside it count as slow. */
  client: HttpClient;
  clock: Clock;
  /** One line for a person who watches. */
  progress(line: string): void;
  /** How signals reach what they need; absent: none can be asked. */
  signals?: Pick<SignalDeps, "readToken" | "runCommand" | "wrangler"> | undefined;
}

/** One environment, and what it must answer. */
export interface HealthTarget {
  /** Address of the environment without a trailing slash. */
  url: string;
  /** Absent with a bare address: the environment's name is then not compared. */
  environmentName?: string | undefined;
  config: HealthConfig;
  /** Absent or `none`: the version is recorded, not compared. */
  expectedVersion?: string | undefined;
  /** Sent with every request to the environment's own origin and with none to another. */
  originHeaders?: readonly (readonly [string, string])[] | undefined;
  /** Told of each value that a Hurl file captures as a secret, before anything else is said about it. */
  onSecret?: ((value: string) => void) | undefined;
  /** Reads a Hurl file that gate.yml names; `file` is its path from the root of the repository. */
  readFile(path: string): Promise<{ file: string; text: string }>;
  /** Only this part of the load is sent, and nothing is decided. */
  shard?: Shard | undefined;
  /** Name of the deployed Worker, which a version override names; absent: nothing tells. */
  worker?: string | undefined;
  /** Reads the file that `health.baseline` names; absent: none can be read. */
  readSavedRun?: ((path: string) => Promise<string>) | undefined;
  signal: AbortSignal;
}

/** `GET /api/health`: the built-in check. */
export const HEALTH_PATH = "/api/health";

/** @throws GateError CANCELLED when the signal is aborted */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new GateError("CANCELLED", "cancelled before the service was judged");
}

/** Sleeps; an abort becomes CANCELLED. */
export async function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  try {
    await clock.sleep(ms, signal);
  } catch (error) {
    throwIfCancelled(signal);
    throw error;
  }
}

/** The expected version, or `undefined` when none is to be compared. */
export function readExpectedVersion(
  target: Pick<HealthTarget, "config" | "expectedVersion">,
): string | undefined {
  const { expectedVersion, config } = target;
  return config.version === "none" || expectedVersion === "none" ? undefined : expectedVersion;
}
