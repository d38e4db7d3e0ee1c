import { GateError } from "@gate/core";
import { BUNDLED_VERSION, judgeByBundledWrangler } from "./bundled-judge.ts";
import { placeRemarks, type Remarks } from "./diagnostics.ts";
import { findInstalledWrangler } from "./installed-wrangler.ts";
import { judgeByRepositoryWrangler } from "./repository-judge.ts";
import type { JudgeOptions, WranglerJudge, WranglerVerdict } from "./types.ts";

/**
 * Wrangler's own verdict for each environment, in the order of `environments`. The repository's installed
 * wrangler judges where there is one and it may (it runs code of the repository); else, and where it cannot
 * be run, the library inside this project does, and `judge` says so. Each verdict repeats what is wrong with
 * the top level, because each environment builds on it.
 * @throws GateError WRANGLER_FAILED when neither judged, CANCELLED
 */
export async function judgeByWrangler(options: JudgeOptions): Promise<WranglerVerdict[]> {
  const { judge, remarks } = await askJudges(options);
  return options.environments.map((environment, index) => {
    const said = remarks[index];
    if (said === undefined)
      throw new GateError("WRANGLER_FAILED", "wrangler did not judge every environment");
    return {
      ...(environment !== undefined && { environment }),
      judge,
      errors: placeRemarks(options.config, environment, said.errors),
      warnings: placeRemarks(options.config, environment, said.warnings),
    };
  });
}

async function askJudges(options: JudgeOptions): Promise<{ judge: WranglerJudge; remarks: Remarks[] }> {
  const installed = options.allowRepositoryWrangler ? await findInstalledWrangler(options.config) : undefined;
  let fallbackReason: string | undefined;
  if (installed !== undefined) {
    try {
      const remarks = await judgeByRepositoryWrangler(options, installed);
      return { judge: { from: "repository", version: installed.version }, remarks };
    } catch (error) {
      if (!(error instanceof GateError) || error.code === "CANCELLED" || options.signal?.aborted === true)
        throw error;
      fallbackReason = error.message;
    }
  }
  try {
    const remarks = await judgeByBundledWrangler(options.config, options.environments);
    return {
      judge: {
        from: "bundled",
        version: BUNDLED_VERSION,
        ...(fallbackReason !== undefined && { fallbackReason }),
      },
      remarks,
    };
  } catch (cause) {
    const reasons = [fallbackReason, cause instanceof Error ? cause.message : String(cause)];
    throw new GateError(
      "WRANGLER_FAILED",
      `no wrangler could judge: ${reasons.filter((reason) => reason !== undefined).join("; ")}`,
      { cause },
    );
  }
}
