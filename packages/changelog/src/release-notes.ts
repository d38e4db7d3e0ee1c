import {
  codeSpan,
  type Decision,
  escapeMarkdown,
  type GateConfig,
  type Processes,
  type Verdict,
} from "@gate/core";
import { type GitDeps, streamCommits } from "@gate/git";
import { renderBeforeDeploy } from "./before-deploy.ts";
import { deployCommand } from "./commands.ts";
import { renderSections } from "./commit-sections.ts";
import { type PlannedRelease, renderDeployPlan } from "./deploy-plan.ts";
import { count, table } from "./markdown.ts";
import { compareRelease } from "./release-changes.ts";
import { findReleaseRange, type ReleaseRange } from "./release-range.ts";
import type { RollbackClass } from "./rollback-class.ts";
import { classifyRelease, renderRollbackPlan } from "./rollback-plan.ts";
import { type Counts, tallyCommits } from "./tally.ts";

export interface ReleaseNotesDeps {
  processes: Processes;
}

/** One line of the table of evidence. */
export interface EvidenceLine {
  check: string;
  environment?: string | undefined;
  /** `does not count`: it is there, and the headline says why no gate takes it. */
  verdict: Verdict | "missing" | "does not count";
  /** Untrusted. */
  headline: string;
  /** ISO 8601, UTC. */
  finishedAt?: string | undefined;
}

export interface ReleaseNotesOptions {
  /** Absolute root of the repository. */
  root: string;
  config: GateConfig;
  /** The release's git tag. Absent: the version tag of HEAD, else HEAD as the next release. */
  tag?: string | undefined;
  /** Absent: found by the rule of `findReleaseRange`. */
  previousTag?: string | undefined;
  /** Bytes of UTF-8 that the notes may have; 120,000 when absent. Commits are cut, plans never. */
  maxLength?: number | undefined;
  evidence: readonly EvidenceLine[];
  /** What the gate decided; absent: not judged. */
  decision?: Decision | undefined;
  /** Full SHA that evidence and decision are of: about a release of another commit they say nothing. */
  judgedCommit: string;
  signal?: AbortSignal | undefined;
}

export interface ReleaseNotes {
  markdown: string;
  /** The tag, or `Next release (<start of the SHA>)`. */
  title: string;
  tag?: string | undefined;
  /** Full SHA of the release. */
  commit: string;
  previousTag?: string | undefined;
  /** `v1.9.0..v1.10.0`. */
  range: string;
  /** true when no earlier release was found, so that the notes begin at the first commit. */
  firstRelease: boolean;
  /** `commits` is always `listed + reverted + excluded`. */
  counts: Counts;
  /** Listed commits that are counted but not shown, for length. */
  cut: number;
  /** Markdown, also part of `markdown`. */
  deployPlan: string;
  /** Markdown, also part of `markdown`. */
  rollbackPlan: string;
  rollbackClass: RollbackClass;
  /** Staging first, then production: what a person runs, for a POSIX shell. */
  deployCommands: { environment: string; command: string }[];
  /** Plain text; names in them are untrusted. */
  warnings: string[];
}

const DEFAULT_MAX_LENGTH = 120_000;

/**
 * Turns the history of a release into notes with everything that the deploying person needs. The same
 * repository and options give the same bytes.
 * Throws `GIT_SHALLOW`, `GIT_REF_UNKNOWN`, `GIT_NOT_A_REPOSITORY`, `GIT_FAILED`, `COMMAND_NOT_FOUND`,
 * `WRANGLER_CONFIG_UNREADABLE`, `CANCELLED`, and `USAGE` for tags that cannot be used.
 */
export async function buildReleaseNotes(
  deps: ReleaseNotesDeps,
  options: ReleaseNotesOptions,
): Promise<ReleaseNotes> {
  const git: GitDeps = { processes: deps.processes, signal: options.signal };
  const { root, config, maxLength = DEFAULT_MAX_LENGTH } = options;
  const range = await findReleaseRange(git, { root, tag: options.tag, previousTag: options.previousTag });
  const tally = await tallyCommits(
    streamCommits({ root, range: { from: range.previousCommit, to: range.commit }, deps: git }),
  );
  const changes = await compareRelease(git, root, config, range);
  const plan: PlannedRelease = {
    config,
    commit: range.commit,
    versionTag: range.tag ?? range.commit,
    previousTag: range.previousTag,
    previousCommit: range.previousCommit,
    environments: changes.environments,
  };
  const isJudged = options.judgedCommit === range.commit;
  const title = range.tag ?? `Next release (${range.commit.slice(0, 10)})`;
  const warnings = [...range.warnings, ...changes.warnings];
  if (tally.counts.commits === 0) warnings.push(`there is no commit in ${range.text}`);
  if (!isJudged && (options.evidence.length > 0 || options.decision !== undefined))
    warnings.push(
      `what was judged is commit ${options.judgedCommit.slice(0, 12)}, not the one of this release: its evidence is left out`,
    );
  const rollbackClass = classifyRelease(changes.environments);
  const deployPlan = renderDeployPlan(plan);
  const rollbackPlan = renderRollbackPlan(plan);
  const head = [
    ...renderHead(
      title,
      range,
      tally.counts,
      rollbackClass,
      isJudged ? options.decision : undefined,
      warnings,
    ),
    "",
    ...renderBeforeDeploy(changes.environments),
  ];
  const tail = [
    "",
    ...deployPlan,
    "",
    ...rollbackPlan,
    "",
    ...renderEvidence(isJudged ? options.evidence : []),
  ];
  // The account stands last and depends on the cut: the longest that it can get is set aside.
  const account = (cut: number): string[] => ["", renderAccount(range, tally.counts, cut)];
  const fixed = joinLines([...head, ...tail, ...account(tally.counts.listed)]);
  const sections = renderSections(
    tally.entries,
    `${range.previousCommit === undefined ? "" : `${range.previousCommit.slice(0, 10)}..`}${range.commit.slice(0, 10)}`,
    maxLength - Buffer.byteLength(fixed),
  );
  const markdown = joinLines([...head, ...sections.lines, ...tail, ...account(sections.cut)]);
  if (Buffer.byteLength(markdown) > maxLength) {
    warnings.push(
      `the notes are ${Buffer.byteLength(markdown)} bytes long, over the limit of ${maxLength}: plans are never cut`,
    );
  }
  return {
    markdown,
    title,
    tag: range.tag,
    commit: range.commit,
    previousTag: range.previousTag,
    range: range.text,
    firstRelease: range.previousCommit === undefined,
    counts: tally.counts,
    cut: sections.cut,
    deployPlan: joinLines(deployPlan),
    rollbackPlan: joinLines(rollbackPlan),
    rollbackClass,
    deployCommands: changes.environments.map(({ environment }) => ({
      environment: environment.name,
      command: deployCommand(config, environment, plan.versionTag),
    })),
    warnings,
  };
}

const DECISIONS: Record<Decision, string> = { go: "**GO**", "no-go": "**NO-GO: do not deploy**" };

function renderHead(
  title: string,
  range: ReleaseRange,
  counts: Counts,
  rollbackClass: RollbackClass,
  decision: Decision | undefined,
  warnings: readonly string[],
): string[] {
  return [
    `# ${escapeMarkdown(title)}`,
    "",
    `Gate: ${decision === undefined ? "**not judged**" : DECISIONS[decision]}. ${count(counts.commits, "commit")}, ${
      range.previousTag === undefined ? "from the first commit" : `since ${codeSpan(range.previousTag)}`
    }. Rollback: **${rollbackClass}**.`,
    "",
    `Commit ${range.commit}. How the previous release was found: ${escapeMarkdown(range.reason)}.`,
    ...(warnings.length === 0
      ? []
      : ["", ...warnings.map((warning) => `> **Warning:** ${escapeMarkdown(warning)}`)]),
  ];
}

function renderEvidence(evidence: readonly EvidenceLine[]): string[] {
  if (evidence.length === 0)
    return ["## Gate evidence", "", "There is none: nothing was judged for this commit."];
  const rows = evidence.map(({ check, environment, verdict, headline, finishedAt }) => [
    check,
    environment ?? "all",
    verdict,
    headline,
    finishedAt ?? "",
  ]);
  return ["## Gate evidence", "", ...table(["Check", "Environment", "Verdict", "Result", "Finished"], rows)];
}

/** Where every commit went, so that nothing is left out in silence. */
function renderAccount(
  range: ReleaseRange,
  { commits, listed, reverted, excluded }: Counts,
  cut: number,
): string {
  const parts = [
    `${listed - cut} listed`,
    ...(cut > 0 ? [`${cut} cut for length`] : []),
    `${reverted} reverted`,
    `${excluded} excluded (merges)`,
  ];
  return `${codeSpan(range.text)}, ${count(commits, "commit")}: ${parts.join(", ")}`;
}

function joinLines(lines: readonly string[]): string {
  return `${lines
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim()}\n`;
}
