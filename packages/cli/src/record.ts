import path from "node:path";
import {
  type AnsweredVersion,
  type BundleFacts,
  type CheckRef,
  type CheckResult,
  createEvidence,
  type Evidence,
  type EvidenceInput,
  evidenceFileName,
  isoTime,
  serializeEvidence,
  type TestCase,
} from "@gate/core";
import { listUncommittedFiles, readRepository } from "@gate/git";
import type { HealthFacts } from "@gate/health";
import { effectiveEnvironment, type WranglerConfigFile } from "@gate/wrangler";
import { redactDeep } from "@gate/runtime";
import { listDecidingFiles } from "./deciding-files.ts";
import type { Session } from "./session.ts";
import { SHARDS } from "@gate/gate";
import { digestSettings, type GivenSettings, SETTING } from "./settings.ts";
import { readSuite } from "./suite.ts";
import { judgeCodeOfRun } from "./trust.ts";
import { loadWorker, nameOf } from "./worker.ts";
import { DEFAULT_FOLDER, writeAtomically } from "./write-atomically.ts";

export interface RecordOptions {
  /** As given; relative to the current folder. */
  folder: string | undefined;
  /** true: this run executed code of the work tree (a start command, the repository's wrangler). */
  ranCode: boolean;
  /** What was given to this run instead of what gate.yml says. */
  given?: GivenSettings | undefined;
  /** The part of the check that was run. */
  shard?: { index: number; count: number } | undefined;
}

export interface RecordedEvidence {
  evidence: Evidence;
  name: string;
  /** Relative to the current folder. */
  file: string;
}

/** Writes the evidence of one check. What cannot be read (a wrangler config, say) is left out and proves nothing. */
export async function recordEvidence(
  session: Session,
  result: CheckResult,
  options: RecordOptions,
): Promise<RecordedEvidence> {
  const { runtime } = session;
  const about = await describeSubject(session, result, options.given);
  const evidence = createEvidence({
    ...about,
    // Before anything is rendered from it: a secret that was escaped twice is hard to find again.
    result: redactDeep(stripTables(result), (text) => runtime.redact(text)),
    bundleDigests: bundleDigestsIn(result),
    configuration: [...about.configuration, ...divisionOf(result), ...mergedOf(result)],
    shard: options.shard,
    attempt: runtime.run.attempt,
    finishedAt: isoTime(runtime.clock),
    version: versionOf(result),
    tests: nameTests(redactDeep(result.tests ?? [], (text) => runtime.redact(text))),
    source: {
      dirty: await isChanged(session, options.folder, result),
      event: runtime.run.event,
      ranPullRequestCode: options.ranCode && judgeCodeOfRun(session).isPullRequestCode,
      repository: runtime.run.repository,
      runUrl: runtime.run.url,
    },
  });
  const name = evidenceFileName(evidence);
  const file = path.join(options.folder ?? DEFAULT_FOLDER, name);
  await writeAtomically(path.resolve(runtime.cwd, file), runtime.redact(serializeEvidence(evidence)));
  return { evidence, name, file: file.split(path.sep).join("/") };
}

interface Subject extends Pick<EvidenceInput, "worker" | "commit" | "configDigests" | "suite"> {
  configuration: NonNullable<EvidenceInput["configuration"]>;
}

/** What evidence of a check is about, whatever it comes to: the tree, the configuration and the gate itself. */
export async function describeSubject(
  session: Session,
  ref: CheckRef,
  given: GivenSettings | undefined,
): Promise<Subject> {
  const { runtime, repository, config } = session;
  const wrangler = await loadWorker(session);
  return {
    worker: wrangler === undefined ? "worker" : nameOf(wrangler),
    commit: repository.commit,
    configDigests: wrangler === undefined ? {} : digestsOf(session, wrangler, ref.environment),
    suite: readSuite(runtime.programUrl),
    configuration: [
      { name: config.file, digest: { sha256: config.digest } },
      ...[...digestSettings(config, ref, given)].map(([setting, sha256]) => ({
        name: SETTING + setting,
        digest: { sha256 },
      })),
    ],
  };
}

/** What the commands write into the folder that a person names; nothing else in it is theirs. */
const OWN_FILES =
  /(^|\/)(report\.html|release-notes\.md|deploy-plan\.md|rollback-plan\.md|[^/]*-a\d+\.json)(\.[0-9a-f-]{36}\.part)?$/;

/** Every tracked change, and untracked files other than those that a gate run itself writes. */
export function listForeignChanges(
  { repository, runtime }: Pick<Session, "repository" | "runtime">,
  evidenceFolder: string | undefined,
): string[] {
  const relativeOf = (folder: string): string =>
    path.relative(repository.root, path.resolve(runtime.cwd, folder)).split(path.sep).join("/");
  const [usual, own] = [relativeOf(DEFAULT_FOLDER), relativeOf(evidenceFolder ?? DEFAULT_FOLDER)];
  const isIn = (folder: string, file: string): boolean => folder === "" || file.startsWith(`${folder}/`);
  // A folder of another name may hold sources: there only files of ours are ours.
  const isOurs = (file: string): boolean =>
    (usual !== "" && isIn(usual, file)) || (isIn(own, file) && OWN_FILES.test(file));
  const untracked = new Set(repository.untrackedPaths);
  return repository.changedPaths.filter((file) => !untracked.has(file) || !isOurs(file));
}

/** Whether the tree was the commit's when the run began and still is: a person may go on editing meanwhile. */
async function isChanged(
  session: Session,
  evidenceFolder: string | undefined,
  result: CheckResult,
): Promise<boolean> {
  const { runtime, folder, repository } = session;
  if (listForeignChanges(session, evidenceFolder).length > 0) return true;
  // What did not judge (it only began, or was cancelled and may ask nobody any more) proves nothing anyway.
  if (result.verdict === "error" || runtime.signal.aborted) return false;
  const deps = { processes: runtime.processes, signal: runtime.signal };
  const deciding = listDecidingFiles(session, result);
  const [missing] = await listUncommittedFiles(repository.root, deciding, deps);
  if (missing !== undefined) {
    const commit = repository.commit.slice(0, 12);
    runtime.print(
      `${missing} is not in commit ${commit} (does git ignore it?), so nothing here counts as its evidence`,
    );
    return true;
  }
  const now = await readRepository({ cwd: folder, ...deps });
  return (
    now.commit !== repository.commit ||
    listForeignChanges({ repository: now, runtime }, evidenceFolder).length > 0
  );
}

function digestsOf(
  session: Session,
  wrangler: WranglerConfigFile,
  environment: string | undefined,
): Record<string, string> {
  const names = environment === undefined ? [...session.config.environments.keys()] : [environment];
  return Object.fromEntries(
    names
      .filter((name) => wrangler.environmentNames.includes(name))
      .map((name) => [name, effectiveEnvironment(wrangler, name).digest]),
  );
}

/** What validate built, by environment. */
function bundleDigestsIn({ check, facts }: CheckResult): Record<string, string> {
  if (check !== "validate") return {};
  const { bundles = {} } = (facts ?? {}) as { bundles?: Record<string, BundleFacts> };
  return Object.fromEntries(Object.entries(bundles).map(([name, { digest }]) => [name, digest]));
}

type Configuration = Subject["configuration"];

function divisionOf({ facts }: CheckResult): Configuration {
  const { division } = (facts ?? {}) as { division?: string };
  return division === undefined ? [] : [{ name: SHARDS, digest: { sha256: division } }];
}

/** The evidence files that a merge decided on, so that somebody else can follow it. */
function mergedOf({ check, facts }: CheckResult): Configuration {
  const { shards = [] } = (facts ?? {}) as Pick<HealthFacts, "shards">;
  if (check !== "health-gate") return [];
  return shards.map(({ index, sha256 }) => ({
    name: `shard:${index}of${shards.length}`,
    digest: { sha256 },
  }));
}

function versionOf(result: CheckResult): AnsweredVersion | undefined {
  const facts = result.facts as { version?: AnsweredVersion } | undefined;
  return result.check === "validate" ? undefined : facts?.version;
}

/** Tables and charts are drawn from the facts, which the evidence carries already; of the tests it carries the names. */
function stripTables({
  tables: _tables,
  charts: _charts,
  tests: _tests,
  ...result
}: CheckResult): CheckResult {
  return result;
}

const MOST_NAMES = 10_000;

function nameTests(tests: readonly TestCase[]): EvidenceInput["tests"] {
  const names = (wanted: (test: TestCase) => boolean): string[] =>
    tests
      .filter(wanted)
      .slice(0, MOST_NAMES)
      .map(({ suite, name }) => `${suite} ${name}`.slice(0, 1000));
  return {
    passed: names(({ outcome, flaky }) => outcome === "passed" && !flaky),
    warned: names(({ outcome, flaky }) => outcome === "passed" && flaky),
    failed: names(({ outcome }) => outcome === "failed" || outcome === "inconclusive"),
  };
}
