import { type CheckRef, type CheckResult, createErrorResult, isoTime } from "@gate/core";
import { recordEvidence } from "./record.ts";
import type { Session } from "./session.ts";

/**
 * Runs a check and, where it throws, records that as evidence with the verdict `error` before the error goes on
 * its way: an older pass in the folder must not outlive a newer check that could not judge. A cancellation is
 * recorded as soon as it comes, because ending what was started may take longer than a runner waits.
 */
export async function recordErrorOf<Result>(
  session: Session,
  ref: CheckRef,
  folder: string | undefined,
  judge: () => Promise<Result>,
): Promise<Result> {
  const { clock, signal } = session.runtime;
  const startedAt = isoTime(clock);
  const begun = clock.monotonic();
  const record = (thrown: unknown): Promise<CheckResult> =>
    recordErrorEvidence(session, ref, folder, thrown, { startedAt, durationMs: clock.monotonic() - begun });
  const lastWords = beginLastWords(signal, record);
  try {
    const result = await judge();
    signal.throwIfAborted();
    return result;
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
  ref: CheckRef,
  folder: string | undefined,
  thrown: unknown,
  time: { startedAt: string; durationMs: number },
): Promise<CheckResult> {
  const result = createErrorResult(ref, thrown, time);
  await recordEvidence(session, result, { folder, ranCode: true }).catch(() => undefined);
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
