import { type CheckRef, type CheckResult, createErrorResult, GateError, isoTime } from "@gate/core";
import { recordEvidence, type RecordedEvidence, type RecordOptions } from "./record.ts";
import type { Session } from "./session.ts";

/** A check, and which part of it. */
interface ShardRef extends CheckRef {
  shard?: RecordOptions["shard"];
}

/** Says in the evidence that a check has begun: if this process is killed, what lies there is no older pass. */
export async function recordBegin(
  session: Session,
  ref: ShardRef,
  folder: string | undefined,
): Promise<void> {
  const time = { startedAt: isoTime(session.runtime.clock), durationMs: 0 };
  const unfinished = new GateError("CANCELLED", "the check began and did not end");
  await recordEvidence(session, createErrorResult(ref, unfinished, time), {
    folder,
    ranCode: true,
    shard: ref.shard,
  });
}

/** What a check came to, and what its evidence must say beside that. */
export interface JudgedCheck extends Pick<RecordOptions, "ranCode" | "given"> {
  result: CheckResult;
}

/**
 * Runs a check between two pieces of evidence: that it began, and what it came to. What it throws is recorded
 * with the verdict `error` before it goes on its way: an older pass in the folder must not outlive a newer check
 * that could not judge. A cancellation is recorded as soon as it comes, because ending what was started may take
 * longer than a runner waits.
 * @throws what `judge` throws, and FILE_UNREADABLE when no evidence can be written
 */
export async function runRecorded(
  session: Session,
  ref: ShardRef,
  options: Pick<RecordOptions, "folder">,
  judge: () => Promise<JudgedCheck>,
): Promise<{ result: CheckResult; recorded: RecordedEvidence }> {
  const { clock, signal } = session.runtime;
  await recordBegin(session, ref, options.folder);
  const startedAt = isoTime(clock);
  const begun = clock.monotonic();
  const record = (thrown: unknown): Promise<CheckResult> => {
    const time = { startedAt, durationMs: clock.monotonic() - begun };
    return recordErrorEvidence(session, ref, options.folder, thrown, time);
  };
  const lastWords = beginLastWords(signal, record);
  try {
    const { result, ...further } = await judge();
    signal.throwIfAborted();
    return {
      result,
      recorded: await recordEvidence(session, result, { ...options, ...further, shard: ref.shard }),
    };
  } catch (thrown) {
    await (signal.aborted ? lastWords.written() : record(thrown));
    throw thrown;
  } finally {
    lastWords.leaveOut();
  }
}

/** Evidence of a check that could not judge. What cannot be written either is the lesser trouble of the two. */
export async function recordErrorEvidence(
  session: Session,
  ref: ShardRef,
  folder: string | undefined,
  thrown: unknown,
  time: { startedAt: string; durationMs: number },
): Promise<CheckResult> {
  const result = createErrorResult(ref, thrown, time);
  await recordEvidence(session, result, { folder, ranCode: true, shard: ref.shard }).catch(() => undefined);
  return result;
}

export interface LastWords {
  /** Resolves when they are written; at once when nothing was cancelled. */
  written(): Promise<void>;
  leaveOut(): void;
}

/** Calls `write` with the reason as soon as the run is cancelled. */
export function beginLastWords(signal: AbortSignal, write: (reason: unknown) => Promise<unknown>): LastWords {
  let writing: Promise<unknown> = Promise.resolve();
  const listener = (): void => void (writing = write(signal.reason).catch(() => undefined));
  signal.addEventListener("abort", listener, { once: true });
  if (signal.aborted) listener();
  return {
    written: async () => void (await writing),
    leaveOut: () => signal.removeEventListener("abort", listener),
  };
}
