import path from "node:path";
import process from "node:process";
import { listTrackedFiles } from "@gate/git";
import { createProcesses } from "@gate/runtime";
import type { runValidate } from "@gate/validate";
import { validateConfig } from "../tooling/corpus.ts";
import { loadWranglerConfig } from "@gate/wrangler";

/** Every rule on a checkout, with the environments that its first wrangler config declares. */
export async function judgeWhole(folder: string): ReturnType<typeof runValidate> {
  const processes = createProcesses({ baseEnvironment: process.env });
  const root = path.resolve(folder);
  const tracked = await listTrackedFiles(root, { processes });
  const configs = tracked.filter((file) => /(?:^|\/)wrangler\.(?:toml|jsonc?)$/.test(file));
  for (const file of configs) {
    const config = await loadWranglerConfig({ root, file });
    if (config.environmentNames.length > 0) return validateConfig(config, undefined, tracked, processes);
  }
  throw new Error(`${root} has no wrangler config with environments`);
}
