import { lstat } from "node:fs/promises";
import path from "node:path";
import {
  type BundleFacts,
  type CheckResult,
  type Clock,
  type Finding,
  formatLocation,
  type GateConfig,
  GateError,
  isoTime,
  type Level,
  type Processes,
  sortFindings,
  type Verdict,
} from "@gate/core";
import { listTrackedFiles } from "@gate/git";
import {
  type EffectiveEnvironment,
  effectiveEnvironment,
  findInstalledWrangler,
  findRivalConfigs,
  judgeByWrangler,
  loadWranglerConfig,
  type WranglerConfigFile,
  type WranglerVerdict,
} from "@gate/wrangler";
import { leaveOutAnswered } from "./answered-for.ts";
import { type Bundles } from "./bundle/build-bundles.ts";
import { openBundles, settleBundles } from "./bundle/settle-bundles.ts";
import { tabulateBundles } from "./bundle/tabulate-bundles.ts";
import { createHistory } from "./history.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { type RuleReport, type RulesOutcome, runRules } from "./run-rules.ts";
import { levelOfRule } from "./rule-levels.ts";
import { RULES } from "./rules/index.ts";
import { sizeBundle } from "./rules/size-bundle.ts";
import { redactSecrets } from "./secrets/redact-secrets.ts";
import { createSourceFiles, systemCodeOf } from "./source-files.ts";
import type { IgnoredFinding } from "./suppressions.ts";
import { listWorkflows } from "./workflow/list-workflows.ts";

export interface ValidateDeps {
  processes: Processes;
  clock: Clock;
  /** Absolute path of the node binary that runs the repository's wrangler. */
  nodePath: string;
  /** Takes what a build wrote that failed; the text is untrusted. */
  showLog?: ((log: string, title: string) => void) | undefined;
}

export interface ValidateOptions {
  /** Absolute root of the work tree. */
  root: string;
  config: GateConfig;
  /** false where the tree comes from a stranger: the bundled library judges then, no code of the tree runs. */
  allowRepositoryWrangler: boolean;
  /** Why `validate.bundle` builds nothing here: code of the tree may not run. Absent: it may. */
  refuseBundle?: string | undefined;
  /** How long the build of one environment may take; absent: ten minutes. */
  bundleDeadlineMs?: number | undefined;
  /** Relative to the root; absent: git is asked. */
  trackedFiles?: readonly string[] | undefined;
  /** The revision that the change is compared with; absent: the first parent of HEAD. */
  base?: string | undefined;
  signal: AbortSignal;
  /** Absent: every rule that exists. */
  rules?: readonly Rule[] | undefined;
}

/** What validate looked at. */
export interface ValidateFacts {
  /** The wrangler config, relative to the root. */
  configFile: string;
  /** Who gave wrangler's verdict for each environment; empty when `config/wrangler-error` is off. */
  judges: {
    environment: string;
    from: "repository" | "bundled";
    version: string;
    fallbackReason?: string | undefined;
  }[];
  /** Environment → SHA-256 (hex) of its effective config: every declared environment that the config has. */
  configDigests: Record<string, string>;
  /** Environment → its bundle; absent where none was built. */
  bundles?: Record<string, BundleFacts> | undefined;
  rules: RuleReport[];
  /** What a comment or the baseline answers for; it does not count towards the verdict. */
  ignored: {
    ruleId: string;
    level: Level;
    message: string;
    place?: string | undefined;
    by: "comment" | "baseline";
    reason?: string | undefined;
  }[];
  files: {
    tracked: number;
    /** Workflow files among them. */
    workflows: number;
    /** Tracked files that rules read, the config not counted. */
    read: number;
  };
}

/**
 * Judges the tree by every rule that is not off. Errors fail it, under `strict` warnings too; a rule that
 * throws makes it `error`; no environment or no rule to judge by makes it `inconclusive`.
 * @throws GateError CONFIG_NOT_FOUND when `worker.config` does not exist; WRANGLER_CONFIG_UNREADABLE,
 * FILE_TOO_LARGE and FILE_OUTSIDE_REPOSITORY when it cannot be read; GIT_* and COMMAND_NOT_FOUND when git
 * cannot list the tracked files; CANCELLED
 */
export async function runValidate(
  deps: ValidateDeps,
  options: ValidateOptions,
): Promise<CheckResult<ValidateFacts>> {
  const { clock, processes } = deps;
  const { root, config: gate, signal } = options;
  const startedAt = isoTime(clock);
  const begin = clock.monotonic();
  const config = await loadConfig(root, gate);
  const trackedFiles = options.trackedFiles ?? (await listTrackedFiles(root, { processes, signal }));
  const environments = new Map<string, EffectiveEnvironment>();
  for (const name of gate.environments.keys()) {
    if (config.environmentNames.includes(name)) environments.set(name, effectiveEnvironment(config, name));
  }
  const files = createSourceFiles(root, trackedFiles);
  let bundles: Promise<Bundles> | undefined;
  const askBundles = (): Promise<Bundles> => {
    bundles ??= openBundles(deps, options, config, environments);
    return bundles;
  };
  let verdicts: Promise<readonly WranglerVerdict[]> | undefined;
  const context: RuleContext = {
    gate,
    config,
    environments,
    files,
    today: startedAt.slice(0, 10),
    history: createHistory({ root: config.root, base: options.base, processes, signal }),
    levelOf: (ruleId) => levelOfRule(ruleId, gate.validate.rules),
    signal,
    judge: () => {
      const { nodePath } = deps;
      const { allowRepositoryWrangler } = options;
      verdicts ??= judgeByWrangler({
        config,
        environments: [...environments.keys()],
        processes,
        nodePath,
        allowRepositoryWrangler,
        signal,
      });
      return verdicts;
    },
    bundles: askBundles,
    findInstalled: () => findInstalledWrangler(config),
    findRivals: () => findRivalConfigs({ root, config, trackedFiles }),
  };
  const outcome = await runRules(options.rules ?? RULES, context, gate.validate.rules);
  const built = await settleBundles(askBundles, outcome);
  signal.throwIfAborted();
  const baseline =
    gate.validate.baseline === undefined
      ? undefined
      : path.posix.join(path.posix.dirname(gate.file), gate.validate.baseline);
  const answered = await leaveOutAnswered(redactSecrets(outcome.findings, config), {
    gate,
    files,
    failed: new Set([
      ...outcome.failures.map(({ ruleId }) => ruleId),
      // A bundle that is not there is answered for by nobody.
      ...(built.isWhole ? [] : [sizeBundle.id]),
    ]),
    baseline,
  });
  const findings = sortFindings(answered.findings);
  const facts: ValidateFacts = {
    configFile: config.file,
    judges: describeJudges(await verdicts?.catch(() => [])),
    configDigests: Object.fromEntries([...environments].map(([name, { digest }]) => [name, digest])),
    ...(built.facts !== undefined && { bundles: built.facts }),
    rules: outcome.reports,
    ignored: answered.ignored.map(describeIgnored),
    files: {
      tracked: trackedFiles.length,
      workflows: listWorkflows(files).length,
      read: files.readPaths().length,
    },
  };
  const decision = decide(outcome, findings, environments.size, gate);
  const { verdict } = decision;
  const headline =
    answered.ignored.length === 0
      ? decision.headline
      : `${decision.headline} (${answered.ignored.length} ignored)`;
  return {
    check: "validate",
    verdict,
    headline,
    findings,
    facts,
    ...(built.facts !== undefined && { tables: [tabulateBundles(built.facts)] }),
    startedAt,
    durationMs: clock.monotonic() - begin,
  };
}

async function loadConfig(root: string, gate: GateConfig): Promise<WranglerConfigFile> {
  const file = path.posix.join(path.posix.dirname(gate.file), gate.worker.config);
  try {
    await lstat(path.join(root, file));
  } catch (cause) {
    const code = systemCodeOf(cause);
    if (code !== "ENOENT" && code !== "ENOTDIR") throw cause;
    throw new GateError("CONFIG_NOT_FOUND", `the wrangler config ${file} does not exist`, {
      cause,
      location: { file: gate.file },
      hint: `${gate.file} names it as worker.config, relative to its own folder`,
    });
  }
  return loadWranglerConfig({ root, file });
}

function describeJudges(verdicts: readonly WranglerVerdict[] | undefined): ValidateFacts["judges"] {
  return (verdicts ?? []).flatMap(({ environment, judge }) =>
    environment === undefined ? [] : [{ environment, ...judge }],
  );
}

function describeIgnored({ finding, by, reason }: IgnoredFinding): ValidateFacts["ignored"][number] {
  const { ruleId, level, message, location } = finding;
  return {
    ruleId,
    level,
    message,
    place: location && formatLocation({ ...location, column: undefined }),
    by,
    reason,
  };
}

function decide(
  { reports, failures }: RulesOutcome,
  findings: readonly Finding[],
  environments: number,
  gate: GateConfig,
): { verdict: Verdict; headline: string } {
  const ran = reports.filter(({ state }) => state === "ran").length;
  const [failure] = failures;
  if (failure)
    return { verdict: "error", headline: `${failure.ruleId} could not judge: ${failure.error.message}` };
  const errors = findings.filter(({ level }) => level === "error").length;
  const warnings = findings.filter(({ level }) => level === "warning").length;
  const counts = countWords(errors, warnings);
  const notices = findings.filter(({ level }) => level === "notice").length;
  const [first] = findings;
  if (first && (errors > 0 || (warnings > 0 && gate.validate.strict))) {
    const strict = errors === 0 ? " (strict)" : "";
    return { verdict: "fail", headline: `${counts}${strict}: ${describeFinding(first)}` };
  }
  if (gate.environments.size === 0)
    return { verdict: "inconclusive", headline: `${gate.file} declares no environment: nothing was judged` };
  if (environments === 0)
    return {
      verdict: "inconclusive",
      headline: "no environment of gate.yml is in the wrangler config: nothing was judged",
    };
  if (ran === 0) return { verdict: "inconclusive", headline: "every rule is off: nothing was judged" };
  const judged = `${ran} ${ran === 1 ? "rule" : "rules"} judged ${environments} ${environments === 1 ? "environment" : "environments"}`;
  const noted = notices === 0 ? "" : `${notices} ${notices === 1 ? "notice" : "notices"}`;
  const found = [counts, noted].filter((words) => words !== "").join(", ");
  return { verdict: "pass", headline: `${judged}: ${found === "" ? "nothing found" : found}` };
}

function countWords(errors: number, warnings: number): string {
  const words = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? "error" : "errors"}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? "warning" : "warnings"}`] : []),
  ];
  return words.join(", ");
}

function describeFinding({ ruleId, location, message }: Finding): string {
  const place = location ? ` ${formatLocation({ ...location, column: undefined })}` : "";
  return `${ruleId}${place} ${message}`;
}
