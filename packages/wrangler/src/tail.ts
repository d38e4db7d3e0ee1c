import { GateError } from "@gate/core";
import { splitJson } from "./split-json.ts";
import { prepareWrangler, type WranglerRun } from "./run-wrangler.ts";

/** A session of `wrangler tail` that is open. */
export interface TailSession {
  /**
   * Every event as wrangler prints it, in the order in which they come; text that is no event, or too long for one,
   * as `undefined`. Ends when wrangler ends, for whatever reason.
   */
  events: AsyncIterable<unknown>;
  /** What wrangler wrote beside them, the last part. */
  log(): string;
  /** Ends the session, politely: wrangler deletes it at Cloudflare. */
  stop(): Promise<void>;
}

/**
 * Opens `wrangler tail --format json` through the repository's own wrangler. The session that this makes at Cloudflare
 * ends with the child: the one thing that the gate writes there.
 * @param versionId only events of this version; absent: of all
 * @throws GateError WRANGLER_FAILED, COMMAND_NOT_FOUND, COMMAND_FAILED, CANCELLED
 */
export async function openTail(run: WranglerRun, versionId: string | undefined): Promise<TailSession> {
  const words = ["tail", "--format=json", ...(versionId === undefined ? [] : [`--version-id=${versionId}`])];
  const { command, args, options } = await prepareWrangler(run, words);
  const child = await run.processes.stream(command, args, { ...options, output: "stdout" });
  return {
    events: readEvents(child.stdout),
    log: () => child.log(),
    stop: () => child.stop(),
  };
}

async function* readEvents(stdout: AsyncIterable<Uint8Array>): AsyncGenerator {
  try {
    yield* splitJson(stdout);
  } catch (error) {
    // Ended by us or by the run's end: what came is all that there is.
    if (!(error instanceof GateError)) throw error;
  }
}
