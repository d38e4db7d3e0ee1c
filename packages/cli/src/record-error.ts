import { type CheckRef, createErrorResult, isoTime } from "@gate/core";
import { recordEvidence } from "./record.ts";
import type { Session } from "./session.ts";

/**
 * Runs a check and, where it throws, records that as evidence with the verdict `error` before the error goes on
 * its way: an older pass in the folder must not outlive a newer check that could not judge or was cancelled.
 */
export async function recordErrorOf<Result>(
  session: Session,
  ref: CheckRef,
  folder: string | undefined,
  judge: () => Promise<Result>,
): Promise<Result> {
  const { clock } = session.runtime;
  const startedAt = isoTime(clock);
  const begun = clock.monotonic();
  try {
    return await judge();
  } catch (thrown) {
    const result = createErrorResult(ref, thrown, { startedAt, durationMs: clock.monotonic() - begun });
    // What cannot be written either is the lesser trouble of the two.
    await recordEvidence(session, result, { folder, ranCode: true }).catch(() => undefined);
    throw thrown;
  }
}
