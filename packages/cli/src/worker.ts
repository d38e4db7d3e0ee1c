import path from "node:path";
import { GateError } from "@gate/core";
import { effectiveEnvironment, loadWranglerConfig, type WranglerConfigFile } from "@gate/wrangler";
import type { Session } from "./session.ts";

/** The wrangler config, or nothing where it cannot be read: validate says why, the evidence carries no digest. */
export async function loadWorker(session: Session): Promise<WranglerConfigFile | undefined> {
  const file = path.resolve(session.folder, session.config.worker.config);
  try {
    return await loadWranglerConfig({ root: session.repository.root, file });
  } catch (error) {
    if (error instanceof GateError) return undefined;
    throw error;
  }
}

/** The Worker's name in the evidence. */
export function nameOf(wrangler: WranglerConfigFile): string {
  const { name } = wrangler.raw;
  return typeof name === "string" && name !== "" ? name : "worker";
}

/** What is deployed under this environment; nothing where the config does not know it. */
export function nameIn(wrangler: WranglerConfigFile, environment: string): string | undefined {
  return wrangler.environmentNames.includes(environment)
    ? effectiveEnvironment(wrangler, environment).workerName
    : undefined;
}
