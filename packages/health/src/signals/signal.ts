import { type Clock, type D1Signal, formatDuration, type TailSignal } from "@gate/core";
import type { HttpClient } from "@gate/http";

/** What sources need from the outside. */
export interface SignalDeps {
  client: HttpClient;
  clock: Clock;
  /** The value of an environment variable, registered as a secret; undefined when it is not set or not to be read here. */
  readToken(name: string): string | undefined;
  /**
   * Runs the program of a signal; the variable named by `token` is handed to this child alone.
   * Throws a GateError when it may not or cannot run.
   */
  runCommand(
    words: readonly string[],
    options: { token?: string | undefined; deadlineMs: number; signal: AbortSignal },
  ): Promise<{ exitCode: number | null; output: string }>;
  /** How signals reach the repository's own wrangler; absent: they cannot. */
  wrangler?: WranglerSignals | undefined;
  progress(line: string): void;
}

/** What signals need of wrangler. Each throws a GateError when it may not or cannot be run. */
export interface WranglerSignals {
  /** A database of the environment that is judged. */
  openDatabase(
    config: D1Signal & { token?: string | undefined; deadlineMs: number },
    signal: AbortSignal,
  ): Promise<ReadableDatabase>;
  /** Shows the invocations of the Worker of the environment; of one version where its id is given. */
  openTail(
    config: TailSignal & { token?: string | undefined },
    versionId: string | undefined,
    signal: AbortSignal,
  ): Promise<OpenTail>;
}

/** A session that shows the invocations of the Worker as they happen. */
export interface OpenTail {
  /** One a invocation, as Cloudflare tells it; `undefined` for what cannot be read. Ends when the session ends. */
  events: AsyncIterable<unknown>;
  /** What was said beside them. */
  log(): string;
  stop(): Promise<void>;
}

export interface ReadableDatabase {
  /** The rows that one SELECT answers. */
  select(sql: string): Promise<Record<string, unknown>[]>;
  /** The migrations of the work tree by the names that wrangler gives them, and the table of those applied. */
  listMigrations(): Promise<{ files: readonly string[]; folder: string; table: string }>;
}

/** What a source says. Untrusted text may be part of the reason. */
export interface SignalAnswer {
  /**
   * `incident`: a provider says that it has one; that explains a failure and decides nothing. `inconclusive` with
   * `again`: the source may have more to say in a moment.
   */
  state: "pass" | "fail" | "inconclusive" | "incident";
  /** A clause: `0.02 % is < 0.1%`. */
  reason: string;
  /** What would help; absent: nothing in particular. */
  hint?: string | undefined;
  again?: { afterMs?: number | undefined } | undefined;
  /** The number that was judged. */
  value?: number | undefined;
  /** How much the value rests on. */
  samples?: number | undefined;
  /** Age of the newest sample, milliseconds. */
  ageMs?: number | undefined;
}

/** When a source is asked. */
export interface AskedWhen {
  signal: AbortSignal;
  /** When the first measured request was due, on the clock's monotonic scale; absent: there was no load. */
  loadedAt?: number | undefined;
}

/** A source that cannot say anything now. */
export function sayNothing(reason: string, further: Partial<SignalAnswer> = {}): SignalAnswer {
  return { state: "inconclusive", reason, ...further };
}

/**
 * What counted something before the load says nothing about what the load met: the version before, as a rule.
 * @param loadedAt when the load began, on the clock's monotonic scale; absent: there was none
 */
export function objectToAge(
  { clock }: Pick<SignalDeps, "clock">,
  { ageMs, loadedAt }: { ageMs: number; loadedAt: number | undefined },
): SignalAnswer | undefined {
  if (loadedAt === undefined || ageMs <= clock.monotonic() - loadedAt) return undefined;
  const hint = "A longer deadline waits for data that has seen the load.";
  const reason = `its newest data is ${formatDuration(ageMs)} old, from before the load`;
  return sayNothing(reason, { again: {}, ageMs, hint });
}

export function describeMissingToken(name: string): string {
  return `${name} is not set, or not to be read in a run of foreign code`;
}

const VERSION_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id of a version, where the expected version is one; a tag or a commit names none. */
export function readVersionId(expectedVersion: string | undefined): string | undefined {
  return VERSION_ID.test(expectedVersion ?? "") ? expectedVersion : undefined;
}
