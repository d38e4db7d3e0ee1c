import { type BundleFacts, type GateError, toGateError } from "@gate/core";
import type { EffectiveEnvironment, WranglerConfigFile } from "@gate/wrangler";
import { docsPageOf } from "../rule.ts";
import type { RulesOutcome } from "../run-rules.ts";
import type { ValidateDeps, ValidateOptions } from "../run-validate.ts";
import { sizeBundle } from "../rules/size-bundle.ts";
import { buildBundles, type Bundles } from "./build-bundles.ts";

/** Builds the bundles where gate.yml asks for them and code of the tree may run. */
export async function openBundles(
  deps: ValidateDeps,
  options: ValidateOptions,
  config: WranglerConfigFile,
  environments: ReadonlyMap<string, EffectiveEnvironment>,
): Promise<Bundles> {
  if (!options.config.validate.bundle) return { state: "off" };
  if (options.refuseBundle !== undefined) return { state: "refused", reason: options.refuseBundle };
  return buildBundles({
    root: options.root,
    config,
    environments,
    processes: deps.processes,
    nodePath: deps.nodePath,
    signal: options.signal,
    deadlineMs: options.bundleDeadlineMs,
    showLog: deps.showLog,
  });
}

/**
 * What the evidence says about the bundles. A bundle that is missing is an error at every level of the rule, also
 * where the rule is off: gate.yml asks for it.
 */
export async function settleBundles(
  ask: () => Promise<Bundles>,
  outcome: RulesOutcome,
): Promise<{ facts?: Record<string, BundleFacts> | undefined; isWhole: boolean }> {
  const tell = (error: GateError): void => {
    const { message, hint, location } = error;
    const docs = docsPageOf(sizeBundle.id);
    outcome.findings.push({ ruleId: sizeBundle.id, level: "error", message, hint, location, docs });
    // What wrangler refuses is a verdict about the tree; everything else is none.
    if (error.code !== "BUILD_FAILED") outcome.failures.push({ ruleId: sizeBundle.id, error });
  };
  let bundles: Bundles;
  try {
    bundles = await ask();
  } catch (thrown) {
    // The rule itself told it, if it runs.
    if (!outcome.failures.some(({ ruleId }) => ruleId === sizeBundle.id)) tell(toGateError(thrown));
    return { isWhole: false };
  }
  if (bundles.state !== "built") return { isWhole: true };
  for (const error of bundles.failures.values()) tell(error);
  const report = outcome.reports.find(({ id }) => id === sizeBundle.id);
  if (report !== undefined) report.findings += bundles.failures.size;
  const facts = Object.fromEntries([...bundles.bundles].map(([name, { facts }]) => [name, facts]));
  return { facts, isWhole: bundles.failures.size === 0 };
}
