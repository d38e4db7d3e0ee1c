import path from "node:path";
import { type CheckResult, GateError, type TestCase } from "@gate/core";
import {
  loadSuites,
  openContract,
  readDurations,
  readJunitFile,
  readSourceFile,
  runCommand,
  runSmokeTest,
  selectSuites,
  type Shard,
  type SmokeFacts,
  type SmokeOptions,
  type VersionOverride,
} from "@gate/smoke";
import { splitHurlVariable } from "@gate/hurl";
import type { OpenEnvironment } from "./environment.ts";
import { targetOf } from "./health-target.ts";
import type { Session } from "./session.ts";
import { judgeCodeOfRun, mayReadTokens } from "./trust.ts";
import { findWorkerName, WORKER_NAME } from "./worker-name.ts";

/** A person waits for a smoke test; a slow endpoint is the health gate's affair. */
const SMOKE_REQUEST_MS = 30_000;

export interface SmokeExtras {
  /** Hurl files or globs instead of the suites of gate.yml; relative to the current folder. */
  files: readonly string[];
  /** As `readVariables` gives them. */
  variables: readonly string[];
  secrets?: ReadonlyMap<string, string> | undefined;
  /** Globs that narrow the suites. */
  filter: readonly string[];
  failFast: boolean;
  deadlineMs?: number | undefined;
  shard?: Shard | undefined;
  /** `id` or `worker=id`. */
  versionOverride?: string | undefined;
  /** JUnit files of an earlier run, for instance one of each shard; relative to the current folder. */
  previousJunit?: readonly string[] | undefined;
}

/** The suites as gate.yml names them. */
export const WHOLE_SUITES: SmokeExtras = { files: [], variables: [], filter: [], failFast: false };

/** Runs the smoke tests of one environment. */
export async function checkSmoke(
  session: Session,
  environment: OpenEnvironment,
  extras: SmokeExtras,
): Promise<CheckResult<SmokeFacts>> {
  const { runtime, repository, folder } = session;
  const { smoke } = environment.config;
  const given = extras.files.map((files) => ({ files, always: false }));
  const suites =
    given.length > 0
      ? await loadSuites(given, { root: repository.root, folder: runtime.cwd, filter: extras.filter })
      : await loadSuites(selectSuites(smoke.suites, environment.config), {
          root: repository.root,
          folder,
          filter: extras.filter,
        });
  return runSmokeTest(
    { client: session.client, clock: runtime.clock, progress: (line) => runtime.progress(line) },
    {
      target: targetOf(session, environment),
      suites,
      jobs: smoke.jobs,
      failFast: extras.failFast,
      deadlineMs: extras.deadlineMs,
      shard: extras.shard && {
        ...extras.shard,
        durations: await readPrevious(session, extras.previousJunit),
      },
      contract: await readContractOf(session, environment),
      command: commandOf(session, environment, extras),
      versionOverride: await readOverride(session, environment, extras.versionOverride),
      headerVariables: environment.config.headers,
      redact: (text) => runtime.redact(text),
      variables: new Map(extras.variables.map((word) => splitHurlVariable(word))),
      secrets: extras.secrets,
      netrcFile: findNetrc(session),
      requestTimeoutMs: SMOKE_REQUEST_MS,
    },
  );
}

async function readContractOf(
  { folder, repository }: Session,
  environment: OpenEnvironment,
): Promise<SmokeOptions["contract"]> {
  const { contract } = environment.config.smoke;
  if (contract === undefined) return undefined;
  const { file, text } = await readSourceFile(path.resolve(folder, contract), repository.root);
  return { contract: await openContract(text, file, environment.url), name: file };
}

/**
 * The end-to-end command; a part of the suites leaves it out, and so does a version override: it would test the version
 * that everybody else gets. @throws GateError CODE_NOT_ALLOWED
 */
function commandOf(
  session: Session,
  environment: OpenEnvironment,
  extras: SmokeExtras,
): SmokeOptions["command"] {
  const { runtime, folder, repository } = session;
  const { command } = environment.config.smoke;
  if (command === undefined || extras.files.length > 0 || extras.filter.length > 0) return undefined;
  if (extras.versionOverride !== undefined) {
    runtime.print("smoke.command is left out: it does not ask for the version of the override");
    return undefined;
  }
  const trust = judgeCodeOfRun(session);
  const { location } = command;
  if (!trust.mayRun) {
    throw new GateError("CODE_NOT_ALLOWED", `smoke.command is not run: ${trust.reason}`, {
      location,
      hint: "Code of a pull request runs only on pull_request and merge_group and only where no secret is present.",
    });
  }
  if (!path.resolve(folder, command.junit).startsWith(repository.root + path.sep)) {
    throw new GateError("FILE_OUTSIDE_REPOSITORY", `${command.junit} lies outside the repository`, {
      location,
    });
  }
  const deps = {
    processes: runtime.processes,
    clock: runtime.clock,
    progress: (line: string) => runtime.progress(line),
    showLog: (log: string, title: string) => runtime.printUntrusted(log, title),
  };
  const { words, junit } = command;
  const options = { words, junit, location, cwd: folder, baseUrl: environment.url, signal: runtime.signal };
  return (deadline) => runCommand(deps, options, deadline);
}

const VERSION_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function readOverride(
  session: Session,
  environment: OpenEnvironment,
  text: string | undefined,
): Promise<VersionOverride | undefined> {
  if (text === undefined) return undefined;
  const [, named, id = ""] = /^(?:([^=]*)=)?(.*)$/s.exec(text) ?? [];
  const worker = named ?? (await findWorkerName(session, environment.config.name));
  if (worker !== undefined && WORKER_NAME.test(worker) && VERSION_ID.test(id)) return { worker, id };
  throw new GateError("USAGE", `version-override: "${text}" does not say which version of which Worker`, {
    hint: "Write the id that wrangler versions list shows, or worker=id where no wrangler config names the Worker.",
  });
}

/** Where curl looks for it. Its logins are secrets, so it is not read where the files may be somebody else's. */
function findNetrc(session: Session): string | undefined {
  if (!mayReadTokens(session)) return undefined;
  const { runtime } = session;
  const home = runtime.readVariable("HOME") ?? runtime.readVariable("USERPROFILE") ?? "";
  const file = runtime.readVariable("NETRC") ?? (home === "" ? undefined : path.join(home, ".netrc"));
  return file === undefined || file === "" ? undefined : path.resolve(runtime.cwd, file);
}

/** What cannot be read balances nothing; that is no reason not to test. */
async function readPrevious(
  { runtime }: Session,
  files: readonly string[] = [],
): Promise<ReadonlyMap<string, number>> {
  const tests: TestCase[] = [];
  for (const file of files) {
    const reading = await readJunitFile(path.resolve(runtime.cwd, file));
    if ("tests" in reading) tests.push(...reading.tests);
    else
      runtime.print(
        `previous-junit: ${file} is not read (${reading.why}): its files count as much as others`,
      );
  }
  return readDurations(tests);
}
