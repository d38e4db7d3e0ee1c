import type { Session } from "./session.ts";

/** What may be a key of the header's dictionary. */
export const WORKER_NAME = /^[a-z][a-z0-9_-]{0,62}$/;

/**
 * How the Worker of an environment is called where it is deployed; `undefined` where no wrangler config tells. The
 * room that reads it is loaded only now: whoever judges an address needs nothing else of it.
 */
export async function findWorkerName(session: Session, environment: string): Promise<string | undefined> {
  const { loadWorker, nameIn } = await import("./worker.ts");
  const wrangler = await loadWorker(session);
  const name = wrangler === undefined ? undefined : nameIn(wrangler, environment);
  return name !== undefined && WORKER_NAME.test(name) ? name : undefined;
}
