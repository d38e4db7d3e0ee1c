// Judges checkouts of other people's repositories: whether config/wrangler-error agrees with the installed wrangler
// on every config and environment, and what the other rules find. Used by judge-corpus.ts and by a test.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { type Finding, GateError, loadGateConfig, type Processes, type Tier } from "@gate/core";
import { listTrackedFiles } from "@gate/git";
import { createSystemClock } from "@gate/runtime";
import { type Rule, RULES, runValidate } from "@gate/validate";
import { judgeByWrangler, loadWranglerConfig, type WranglerConfigFile } from "@gate/wrangler";

/** What was found in one checkout. */
export interface CorpusReport {
  configs: number;
  /** Verdicts that were compared: one for each environment of a config, or one for its top level. */
  verdicts: number;
  agreed: number;
  /** `file env: …` where one judge refuses and the other does not. */
  differences: string[];
  /** Configs that could not be read, with the reason. */
  unread: string[];
  workflows: number;
  /** Findings of every rule but config/wrangler-error. */
  findings: Finding[];
}

/** Rules about the repository as a whole, which are asked once. */
const WHOLE = ["workflow", "docs", "release"];
const isWhole = ({ id }: Rule): boolean =>
  WHOLE.includes(id.split("/")[0] ?? "") || ["secret/in-repo", "secret/dotenv-tracked"].includes(id);

/** @param root absolute root of a git work tree */
export async function judgeCheckout(root: string, processes: Processes): Promise<CorpusReport> {
  const signal = new AbortController().signal;
  const tracked = await listTrackedFiles(root, { processes, signal });
  const files = tracked.filter((file) => /(?:^|\/)wrangler\.(?:toml|jsonc?)$/.test(file));
  const report: CorpusReport = {
    configs: files.length,
    verdicts: 0,
    agreed: 0,
    differences: [],
    unread: [],
    workflows: tracked.filter((file) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(file)).length,
    findings: [],
  };
  let whole = RULES.filter(isWhole);
  for (const file of files) {
    try {
      const config = await loadWranglerConfig({ root, file });
      await compareJudges(config, report, processes);
      const rules = RULES.filter((rule) => rule.id !== "config/wrangler-error" && !isWhole(rule));
      const { findings } = await validateConfig(config, [...rules, ...whole], tracked, processes);
      report.findings.push(...findings);
      whole = [];
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      report.unread.push(`${file}: ${error.message}`);
    }
  }
  return report;
}

async function compareJudges(
  config: WranglerConfigFile,
  report: CorpusReport,
  processes: Processes,
): Promise<void> {
  const environments = config.environmentNames.length > 0 ? config.environmentNames : [undefined];
  const verdicts = await judgeByWrangler({
    config,
    environments,
    processes,
    nodePath: process.execPath,
    allowRepositoryWrangler: false,
  });
  for (const { environment, errors } of verdicts) {
    const refused = askInstalledWrangler(config.absoluteFile, environment);
    report.verdicts += 1;
    if ((refused === undefined) === (errors.length === 0)) report.agreed += 1;
    else
      report.differences.push(
        `${config.file} ${environment ?? "(top level)"}: wrangler ${refused === undefined ? "takes it" : `says ${firstLine(refused)}`}, we ${errors.length === 0 ? "take it" : `say ${errors[0]?.message ?? ""}`}`,
      );
  }
}

const load = createRequire(import.meta.url);

/** Why the installed wrangler refuses a config; undefined when it takes it. */
function askInstalledWrangler(config: string, env: string | undefined): string | undefined {
  const { unstable_readConfig: read } = load("wrangler") as typeof import("wrangler");
  try {
    // Its warnings would have it ask the registry for a newer version: judging needs no network.
    read({ config, env: env ?? "" }, { hideWarnings: true });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function firstLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").slice(0, 200);
}

/**
 * Judges with the environments that the config itself declares.
 * @param rules absent: all
 */
export async function validateConfig(
  config: WranglerConfigFile,
  rules: readonly Rule[] | undefined,
  trackedFiles: readonly string[],
  processes: Processes,
): ReturnType<typeof runValidate> {
  const environments = Object.fromEntries(
    config.environmentNames.map((name) => {
      const tier = guessTier(name);
      return [
        name,
        { url: tier === "test" ? "http://127.0.0.1:8787" : `https://worker.example/${tier}`, tier },
      ];
    }),
  );
  const gate = loadGateConfig(
    JSON.stringify({
      version: 1,
      worker: { config: path.posix.basename(config.file) },
      // A gate.yml without an environment is refused; this one the config does not have.
      environments:
        config.environmentNames.length > 0
          ? environments
          : { none: { url: "http://127.0.0.1", tier: "test" } },
      validate: { rules: { "env/required": "off" } },
    }),
    {
      file: path.posix.join(path.posix.dirname(config.file), "gate.yml"),
      sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    },
  );
  return runValidate(
    { processes, clock: createSystemClock(), nodePath: process.execPath },
    {
      root: config.root,
      config: gate,
      allowRepositoryWrangler: false,
      trackedFiles,
      signal: new AbortController().signal,
      rules,
    },
  );
}

function guessTier(name: string): Tier {
  if (/prod|live|main/i.test(name)) return "production";
  return /^(?:ci|test|testing|dev|development|local)$/i.test(name) ? "test" : "staging";
}
