import { lstat, readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { type Finding, formatLocation, GateError } from "@gate/core";
import { listTrackedFiles } from "@gate/git";
import {
  type EffectiveEnvironment,
  effectiveEnvironment,
  listRoutes,
  parseWranglerConfig,
} from "@gate/wrangler";
import { envBindingParity, listMissingBindings } from "../rules/env-binding-parity.ts";
import { envWorkersDev, listOnWorkersDev } from "../rules/env-workers-dev.ts";
import type { RuleFinding } from "../rule.ts";
import { runValidate, type ValidateDeps, type ValidateOptions } from "../run-validate.ts";
import { type FixPlan, planFixes } from "./plan-fixes.ts";
import { writePatch } from "./write-patch.ts";

/** A byte order mark stays where it is. */
const MARK = "\u{feff}";

/** What a fix run found to do. It judged nothing. */
export interface FixOutcome extends Pick<FixPlan, "fixes" | "notes"> {
  /** The config, relative to the root. */
  file: string;
  /** Absolute. */
  absoluteFile: string;
  /** Unified diff for `git apply`; empty when there is nothing to fix. */
  patch: string;
  before: string;
  after: string;
}

/**
 * Plans what can be mended mechanically in the wrangler config, for the findings of `env/workers-dev` and
 * `env/binding-parity` that no setting, comment or baseline answers for. Runs no code of the tree and writes nothing.
 * @param options.changedPaths what differs from HEAD, relative to the root
 * @throws GateError FIX_REFUSED for a file that git does not track, that has uncommitted changes, that is a link or
 * whose text cannot be shown as it is; and what `runValidate` throws
 */
export async function runFix(
  deps: ValidateDeps,
  options: Pick<ValidateOptions, "root" | "config" | "signal"> & { changedPaths: readonly string[] },
): Promise<FixOutcome> {
  const { root, signal } = options;
  const gate = { ...options.config, validate: { ...options.config.validate, bundle: false } };
  const trackedFiles = await listTrackedFiles(root, { processes: deps.processes, signal });
  const rules = [envBindingParity, envWorkersDev];
  const result = await runValidate(deps, {
    root,
    config: gate,
    allowRepositoryWrangler: false,
    refuseBundle: "a fix run builds nothing",
    trackedFiles,
    rules,
    signal,
  });
  const failure = result.facts.rules.find(({ state }) => state === "failed");
  if (failure !== undefined) throw refuse(result.headline, result.facts.configFile);
  const file = result.facts.configFile;
  const absoluteFile = path.join(await realpath(root), ...file.split("/"));
  const before = (await readFile(absoluteFile)).toString("utf8");
  const mark = before.startsWith(MARK) ? MARK : "";
  const text = before.slice(mark.length);
  const config = parseWranglerConfig({ root, file, text });
  const environments = new Map<string, EffectiveEnvironment>();
  for (const name of gate.environments.keys()) {
    if (config.environmentNames.includes(name)) environments.set(name, effectiveEnvironment(config, name));
  }
  const isOpen = (ruleId: string, finding: RuleFinding, environment?: string): boolean =>
    result.findings.some((found) => found.ruleId === ruleId && isSame(found, finding, environment));
  const onWorkersDev = listOnWorkersDev(gate, config, environments)
    .filter(({ environment, ...finding }) => isOpen(envWorkersDev.id, finding, environment))
    .map(({ environment }) => environment);
  const missing = listMissingBindings(config, environments).filter(({ finding }) =>
    isOpen(envBindingParity.id, finding),
  );
  const plan = planFixes({ config, text, onWorkersDev, missing });
  const patch = writePatch(file, before, mark + plan.text);
  if (patch !== "") {
    await refuseUnsafe({ file, absoluteFile, trackedFiles, changedPaths: options.changedPaths });
    refuseUnshowable(file, patch);
  }
  const notes = [...plan.notes];
  for (const { ruleId, environment } of plan.fixes) {
    const effective = environments.get(environment);
    if (ruleId === envWorkersDev.id && effective !== undefined && listRoutes(effective).length === 0) {
      notes.push(
        `env.${environment} has no routes here: without workers.dev it answers only at addresses that are attached elsewhere`,
      );
    }
  }
  return { file, absoluteFile, patch, before, after: mark + plan.text, fixes: plan.fixes, notes };
}

/** `environment`: the finding is one of several that were gathered, `production, eu: …`. */
function isSame(found: Finding, finding: RuleFinding, environment?: string): boolean {
  const place = ({ location }: Pick<Finding, "location">): string =>
    location === undefined ? "" : formatLocation(location);
  if (place(found) !== place(finding)) return false;
  if (environment === undefined) return found.message === finding.message;
  const end = `: ${finding.message}`;
  return found.message.endsWith(end) && found.message.slice(0, -end.length).split(", ").includes(environment);
}

async function refuseUnsafe(target: {
  file: string;
  absoluteFile: string;
  trackedFiles: readonly string[];
  changedPaths: readonly string[];
}): Promise<void> {
  const { file, absoluteFile } = target;
  if (!target.trackedFiles.includes(file))
    throw refuse(`${file} is not tracked by git`, file, "commit it first");
  if (target.changedPaths.includes(file))
    throw refuse(`${file} has uncommitted changes`, file, "commit them or put them aside first");
  const facts = await lstat(absoluteFile);
  if (!facts.isFile() || (await realpath(absoluteFile)) !== absoluteFile)
    throw refuse(`${file} is reached by a symbolic link`, file, "name the file itself as worker.config");
}

/** The patch goes to the terminal as it is: it must hold nothing that a terminal or a runner obeys. */
function refuseUnshowable(file: string, patch: string): void {
  const isHarmless = !/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/.test(patch);
  if (isHarmless && !/^ \s*::|##\[/m.test(patch)) return;
  throw refuse(
    `${file} holds characters near the fix that a terminal or a runner would obey`,
    file,
    "fix it by hand",
  );
}

function refuse(message: string, file: string, hint?: string): GateError {
  return new GateError("FIX_REFUSED", message, { location: { file }, hint });
}
