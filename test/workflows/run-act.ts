import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { globSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.dirname(path.dirname(import.meta.dirname));
/** What the snippets of the README call, at the commit that stands in for one of ours. */
const OWN = "wrangler-gate/wrangler-gate";
const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const USES = /uses: (actions\/[a-z-]+)@([0-9a-f]{40})/g;

/** One line of act's JSON log. */
interface LogRecord {
  jobID?: string;
  msg?: string;
  level?: string;
  /** `summary`, `set-output`, `error`, `warning`, `notice` and the like. */
  command?: string;
  content?: string;
  name?: string;
  arg?: string;
  kvPairs?: Record<string, string>;
  step?: string;
  stepResult?: string;
  jobResult?: string;
}

export interface ActRun {
  exitCode: number | null;
  /** The whole log, for the message of a test that fails. */
  text: string;
  /** `success` or `failure` of each job that ran, by its name. */
  jobs: Record<string, string>;
  /** Every job summary in its order, as Markdown. */
  summaries: string[];
  /** Every error annotation of each job: its message, after its place where it has one. */
  errors: Record<string, string[]>;
  /** How each step with a name ended, by `<job>: <step>`. */
  steps: Record<string, string>;
  /** Names of the artifacts that the run kept. */
  artifacts: string[];
}

export interface ActOptions {
  /** A repository with `.github/workflows/gate.yml`, checked out at the commit of the run. */
  repository: string;
  event: string;
  payload: unknown;
  /** Absent: one, so that the load of a check meets no other. */
  concurrentJobs?: number | undefined;
}

/**
 * One run of a repository's workflow under act in host mode: our workflows and actions come from this tree,
 * `$/P` written as `owner/repo/P@commit` because act does not know it; GitHub's own actions are small
 * stand-ins, so nothing is asked of the network.
 */
export async function runAct({
  repository,
  event,
  payload,
  concurrentJobs = 1,
}: ActOptions): Promise<ActRun> {
  const folder = await mkdtemp(path.join(tmpdir(), "gate-act-"));
  const at = (...names: string[]): string => path.join(folder, ...names);
  try {
    await copyOwnRepository(at("own"));
    for (const name of ["home", "artifacts", "cache"]) await mkdir(at(name));
    await writeFile(at("event.json"), JSON.stringify(payload));
    const local = [`${OWN}@${COMMIT}=${at("own")}`, ...(await listStandIns())];
    const { exitCode, text } = await spawnAct(
      [
        ...words(`${event} --json --insecure-secrets --concurrent-jobs ${concurrentJobs} --no-skip-checkout --no-cache-server
          --workflows .github/workflows/gate.yml --platform ubuntu-latest=-self-hosted
          --cache-server-addr 127.0.0.1 --artifact-server-addr 127.0.0.1 --directory`),
        repository,
        "--eventpath",
        at("event.json"),
        "--action-cache-path",
        at("cache"),
        "--env",
        `STAND_IN_REPOSITORY=${repository}`,
        "--env",
        `STAND_IN_ARTIFACTS=${at("artifacts")}`,
        ...local.flatMap((entry) => ["--local-repository", entry]),
      ],
      at("home"),
    );
    return { exitCode, ...readLog(text), artifacts: globSync("*", { cwd: at("artifacts") }).sort() };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What a caller writes: the snippet with our commit in it. */
export function pinCommit(workflow: string): string {
  return workflow.replaceAll("<full commit SHA>", COMMIT);
}

function words(text: string): string[] {
  return text.split(/\s+/);
}

async function copyOwnRepository(target: string): Promise<void> {
  const files = [
    "action.yml",
    ...globSync(["actions/*/action.yml", ".github/workflows/*.yml"], { cwd: root }),
  ];
  for (const file of files) {
    const text = await readFile(path.join(root, file), "utf8");
    await mkdir(path.dirname(path.join(target, file)), { recursive: true });
    await writeFile(
      path.join(target, file),
      text.replaceAll(/uses: \$\/(\S+)/g, `uses: ${OWN}/$1@${COMMIT}`),
    );
  }
  await cp(path.join(root, "dist"), path.join(target, "dist"), { recursive: true });
}

/** Every action of GitHub's that a workflow uses, by the commit that it is pinned to. */
async function listStandIns(): Promise<string[]> {
  const used = new Set<string>();
  for (const file of globSync(".github/workflows/*.yml", { cwd: root })) {
    const text = await readFile(path.join(root, file), "utf8");
    for (const [, name = "", commit = ""] of text.matchAll(USES)) used.add(`${name}@${commit}`);
  }
  return [...used].map((use) => {
    const name = use.slice("actions/".length, use.indexOf("@"));
    return `${use}=${path.join(import.meta.dirname, "stand-ins", name)}`;
  });
}

function spawnAct(args: readonly string[], home: string): Promise<{ exitCode: number | null; text: string }> {
  return new Promise((resolve, reject) => {
    // act gives its jobs every variable that it has itself: it gets none but these.
    const child = spawn(findAct() ?? "act", args, {
      env: {
        HOME: home,
        PATH: `${path.dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
        ACT_DISABLE_VERSION_CHECK: "1",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (part: string) => void (text += part));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, text }));
  });
}

/** The path of act, or nothing where it is not installed. */
export function findAct(): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(path.delimiter), `${process.env["HOME"]}/go/bin`];
  return globSync(folders.map((folder) => path.join(folder, "act")))[0];
}

function readLog(text: string): Pick<ActRun, "text" | "jobs" | "summaries" | "errors" | "steps"> {
  const records = text.split("\n").flatMap((line) => {
    try {
      return [JSON.parse(line) as LogRecord];
    } catch {
      return []; // act's own words on standard error
    }
  });
  const read: ReturnType<typeof readLog> = { text, jobs: {}, summaries: [], errors: {}, steps: {} };
  for (const { jobID = "", jobResult, step, stepResult, command, content, arg, kvPairs } of records) {
    if (jobResult !== undefined) read.jobs[jobID] = jobResult;
    if (stepResult !== undefined) read.steps[`${jobID}: ${step}`] = stepResult;
    if (command === "summary") read.summaries.push(content ?? "");
    if (command === "error") {
      const place = kvPairs?.["file"] === undefined ? "" : `${kvPairs["file"]}:${kvPairs["line"]} `;
      (read.errors[jobID] ??= []).push(`${place}${arg ?? ""}`);
    }
  }
  return read;
}
