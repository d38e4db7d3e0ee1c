import { codeSpan, escapeMarkdown, type GateConfig } from "@gate/core";
import {
  planDeploymentsStatus,
  planMigrationsApply,
  planMigrationsList,
  planSecretPut,
  planTimeTravelInfo,
} from "@gate/wrangler";
import { checkCommands, deployCommand, targetOf, workingFolder } from "./commands.ts";
import { step } from "./markdown.ts";
import type { EnvironmentRelease } from "./release-changes.ts";

export interface PlannedRelease {
  config: GateConfig;
  /** Full SHA of the release. */
  commit: string;
  /** What the deployed version says it is: the git tag, or the full SHA. */
  versionTag: string;
  previousTag?: string | undefined;
  previousCommit?: string | undefined;
  environments: readonly EnvironmentRelease[];
}

/** The deploy as a list that a person works through: staging first, production after its checks. */
export function renderDeployPlan(plan: PlannedRelease): string[] {
  const folder = workingFolder(plan.config);
  return [
    "## Deploy plan",
    "",
    `A person runs these commands by hand, from top to bottom, in ${folder === "." ? "the root of the repository" : codeSpan(folder)}. They are written for a POSIX shell; in PowerShell set \`$env:WRANGLER_OUTPUT_FILE_PATH\` beforehand instead. \`gate\` stands for \`npx --package wrangler-gate@<version> gate\`.`,
    "",
    ...step(
      "Check out exactly what was judged; `git status` shows no change",
      `git switch --detach ${plan.commit}`,
    ),
    ...plan.environments.flatMap((release, index) => ["", ...renderEnvironment(plan, release, index + 1)]),
  ];
}

function renderEnvironment(plan: PlannedRelease, release: EnvironmentRelease, number: number): string[] {
  const { environment, changes, databases } = release;
  const { config } = plan;
  const target = targetOf(config, environment);
  const isProduction = environment.tier === "production";
  return [
    `### ${number}. ${escapeMarkdown(environment.name)} (${codeSpan(release.workerName)})`,
    "",
    ...(isProduction ? renderApproval(config) : []),
    ...changes.secrets.added.flatMap((secret) =>
      step("Set the new secret; wrangler asks for its value", planSecretPut({ ...target, secret }).display),
    ),
    ...step(
      `Record which version is live **before** anything else changes${changes.secrets.added.length > 0 ? ", but after the secrets, because each makes a new version" : ""}: \`version_id\` under \`versions\` is the \`<VERSION_ID>\` of the rollback plan. Two versions mean a gradual deployment: finish that first`,
      planDeploymentsStatus(target).display,
    ),
    ...databases
      .filter(({ added }) => added.length > 0)
      .flatMap(({ database }) =>
        step(
          `Migrate ${codeSpan(database)}. The first command names the bookmark to go back to: write it down; the second shows what is pending; the third cannot be undone`,
          planTimeTravelInfo({ ...target, database }).display,
          planMigrationsList({ ...target, database }).display,
          planMigrationsApply({ ...target, database }).display,
        ),
      ),
    ...step("Deploy", deployCommand(config, environment, plan.versionTag)),
    ...step(
      isProduction
        ? "Prove that the new version answers and is healthy; if not, go to the rollback plan"
        : "Prove it; go on only when each one passes",
      ...checkCommands(config, environment, plan.versionTag),
    ),
  ];
}

function renderApproval(config: GateConfig): string[] {
  const judged = config.gates.has("before-production");
  return [
    ...(judged
      ? step("The gate `before-production` is go for this commit", "gate verdict --gate before-production")
      : []),
    ...step("A second person approves production: name and time"),
  ];
}
