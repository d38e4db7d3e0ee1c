import { codeSpan, escapeMarkdown } from "@gate/core";
import { planDeploymentsStatus, planRollback, planTriggersDeploy, planVersionsDeploy } from "@gate/wrangler";
import { checkCommands, targetOf, workingFolder } from "./commands.ts";
import type { PlannedRelease } from "./deploy-plan.ts";
import { changesTriggers } from "./environment-changes.ts";
import { commandBlock, listNames } from "./markdown.ts";
import type { EnvironmentRelease } from "./release-changes.ts";
import { judgeRollback, ROLLBACK_CLASSES, type RollbackClass } from "./rollback-class.ts";

const VERSION_ID = "<VERSION_ID>";

/** The worst class of the production environments (of all, when none is production). */
export function classifyRelease(environments: readonly EnvironmentRelease[]): RollbackClass {
  const worst = rollbackTargets(environments).map((release) =>
    ROLLBACK_CLASSES.indexOf(judgeRollback(release).class),
  );
  return worst.length === 0 ? "CANNOT TELL" : (ROLLBACK_CLASSES[Math.max(...worst)] ?? "CANNOT TELL");
}

/** The way back, for a person in a hurry: decide, act, prove, and what does not come back. */
export function renderRollbackPlan(plan: PlannedRelease): string[] {
  const targets = rollbackTargets(plan.environments);
  return [
    "## Rollback plan",
    "",
    `**${classifyRelease(plan.environments)}**, as far as the repository shows.`,
    "",
    `\`${VERSION_ID}\` is the version that was live before this deploy: \`version_id\` in the output of \`wrangler deployments status --json\`, which the deploy plan has you record. Never run \`wrangler rollback\` without it: by itself wrangler takes the newest earlier deployment, which after a \`secret put\` or a second rollback is the bad version. If nobody recorded it, \`wrangler versions list --json\` shows the newest versions with their tags.`,
    ...targets.flatMap((release) => ["", ...renderTarget(plan, release)]),
  ];
}

function rollbackTargets(environments: readonly EnvironmentRelease[]): readonly EnvironmentRelease[] {
  const production = environments.filter(({ environment }) => environment.tier === "production");
  return production.length > 0 ? production : environments;
}

function renderTarget(plan: PlannedRelease, release: EnvironmentRelease): string[] {
  const { environment } = release;
  const judgement = judgeRollback(release);
  const objectives = environment.health.objectives.map(({ text }) => text);
  return [
    `### ${escapeMarkdown(environment.name)} (${codeSpan(release.workerName)}): ${judgement.class}`,
    "",
    ...judgement.reasons.map((reason) => `- ${escapeMarkdown(reason)}`),
    "",
    `**Decide.** Roll back when a check after the deploy does not pass${
      objectives.length === 0
        ? ""
        : `, or when one of these is missed and stays missed: ${listNames(objectives)}`
    }.`,
    "",
    plan.previousTag === undefined
      ? "**Target.** No earlier release is tagged; the recorded version is all there is to go back to."
      : `**Target.** ${codeSpan(plan.previousTag)}, commit ${plan.previousCommit ?? ""}. The recorded version must carry this tag; if not, find out what it was first.`,
    "",
    ...(judgement.class === "DO NOT ROLL BACK" ? renderForward() : renderCommands(plan, release)),
    "",
    "**What does not come back:**",
    "",
    ...renderLosses(release),
  ];
}

function renderForward(): string[] {
  return [
    "**Act.** Cloudflare refuses a version from before a Durable Object migration. Fix forward: revert in git, keep the migration, run the gates and deploy again.",
  ];
}

function renderCommands(plan: PlannedRelease, release: EnvironmentRelease): string[] {
  const { config, previousTag, previousCommit } = plan;
  const { environment, changes } = release;
  const target = targetOf(config, environment);
  const message = `roll back ${plan.versionTag}${previousTag === undefined ? "" : ` to ${previousTag}`}`;
  const pinned = { ...target, versionId: VERSION_ID, message };
  return [
    "**Act.** Look what is live, then bring the old version back:",
    "",
    ...commandBlock("", planDeploymentsStatus(target).display, planRollback(pinned).display),
    "",
    "wrangler asks for the message and for a confirmation. This form asks nothing; it also applies settings of the config in the current folder, so run it with the old commit checked out:",
    "",
    ...commandBlock("", ...checkOut(previousCommit), planVersionsDeploy(pinned).display),
    "",
    "Error 10220 means that secrets changed since that version: the second form stops there, the first asks once more and goes on. Afterwards look at every rotated secret, because the version may carry its old value.",
    ...(changesTriggers(changes)
      ? [
          "",
          "Routes, crons and queue consumers are part of no version. Put the old ones back from the old commit:",
          "",
          ...commandBlock("", ...checkOut(previousCommit), planTriggersDeploy(target).display),
        ]
      : []),
    "",
    `**Prove.** In ${workingFolder(config) === "." ? "the root of the repository" : codeSpan(workingFolder(config))}:`,
    "",
    ...commandBlock("", ...checkCommands(config, environment, previousTag ?? VERSION_ID)),
  ];
}

function checkOut(previousCommit: string | undefined): string[] {
  return previousCommit === undefined ? [] : [`git switch --detach ${previousCommit}`];
}

function renderLosses({ changes, databases }: EnvironmentRelease): string[] {
  const migrated = databases.filter(({ added }) => added.length > 0);
  const secrets = [...changes.secrets.added, ...changes.secrets.removed];
  return [
    "- Data that the new version wrote to D1, KV, R2, Durable Objects and queues stays as it is.",
    ...migrated.map(
      ({ database }) =>
        `- Migrations of ${codeSpan(database)} have no way down: the old code runs on the new schema. Going back to the bookmark that was written down (\`wrangler d1 time-travel restore\`) loses every write since then and is a decision of its own.`,
    ),
    ...(changesTriggers(changes)
      ? ["- Routes, custom domains, crons and queue consumers: only by the extra step above."]
      : []),
    ...(changes.unversioned.length > 0
      ? [`- Settings that are part of no version: ${listNames(changes.unversioned)}.`]
      : []),
    ...(secrets.length > 0 ? [`- Secrets that differ between the two: ${listNames(secrets)}.`] : []),
    "- Versions beyond the newest 100 cannot be deployed again.",
  ];
}
