import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";

import { type ActionContract, prepareInputs, readActionContract } from "./action-contract.ts";
import { endSurvivors, type Survivor } from "./orphans.ts";
import { parseCommandFile } from "./runner-files.ts";
import { splitRunnerLines, type RunnerCommand } from "./runner-commands.ts";
import { createRunnerStep, type RunnerAnnotation, type RunnerStep } from "./runner-step.ts";

export interface HostRunOptions {
  /** Folder with `action.yml`. */
  actionFolder: string;
  /** As in a workflow's `with:`; what is not given gets the default of action.yml. */
  inputs?: Readonly<Record<string, string>> | undefined;
  /** Further variables of the job, over the runner's own ones. */
  env?: Readonly<Record<string, string>> | undefined;
  /** `push` with an empty payload when not given. */
  event?: { name: string; payload: unknown } | undefined;
  /** The workspace, where the action runs. */
  cwd: string;
  /** The job's token: `${{ github.token }}` in a default, masked. */
  token?: string | undefined;
  debug?: boolean | undefined;
  nodePath?: string | undefined;
  /** The run is cancelled so long after the start: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL. */
  cancelAfterMs?: number | undefined;
  /** The run is cancelled as soon as a line of the output holds this. */
  cancelWhenLogged?: string | undefined;
}

export interface HostRunResult {
  /** null when a signal ended it. */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** `failure` also when the runner could not obey a command or read a command file. */
  conclusion: "success" | "failure" | "cancelled";
  outputs: Record<string, string>;
  /** What a job would pass on: an output that is empty or holds a masked value is dropped. */
  jobOutputs: Record<string, string>;
  state: Record<string, string>;
  /** Masked; undefined when there is none or it is above 1 MiB. */
  summary: string | undefined;
  commands: RunnerCommand[];
  annotations: RunnerAnnotation[];
  masks: readonly string[];
  /** The log as GitHub would show it: commands obeyed, secrets masked. */
  log: string;
  /** Both outputs as they came. */
  rawLog: string;
  /** What stands in GITHUB_ENV. */
  envFile: string;
  /** What stands in GITHUB_PATH. */
  pathFile: string;
  durationMs: number;
  /** Processes of the step that were still alive after it, ended since; undefined where they cannot be found (not Linux). */
  survivors: Survivor[] | undefined;
}

const SUMMARY_LIMIT = 1024 * 1024;
const COMMAND_FILES = [
  "GITHUB_OUTPUT",
  "GITHUB_STATE",
  "GITHUB_ENV",
  "GITHUB_PATH",
  "GITHUB_STEP_SUMMARY",
] as const;
type CommandFiles = Record<(typeof COMMAND_FILES)[number], string>;

/**
 * Runs the `main` of a JavaScript action in a child process by the contract of GitHub's runner: inputs and
 * context as variables, fresh command files, pipes, log commands, masking, limits, signals. `pre`, `post` and
 * composite actions are not run here and are refused.
 */
export async function runBuiltAction(options: HostRunOptions): Promise<HostRunResult> {
  const contract = await readActionContract(options.actionFolder);
  const temporary = await realpath(await mkdtemp(path.join(tmpdir(), "gate runner ")));
  try {
    return await runStep(options, contract, temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function runStep(
  options: HostRunOptions,
  contract: ActionContract,
  temporary: string,
): Promise<HostRunResult> {
  const token = options.token ?? "ghs_0123456789abcdefghijklmnopqrstuvwxyz";
  const files = await createCommandFiles(temporary);
  const eventPath = path.join(temporary, "event.json");
  await writeFile(eventPath, JSON.stringify(options.event?.payload ?? {}));
  const step = createRunnerStep();
  step.masker.add(token);
  const { variables, warnings } = prepareInputs(contract, options.inputs ?? {}, token);
  for (const message of warnings) step.annotate({ level: "warning", message });
  const trackingId = `github_${randomUUID()}`;
  const env = {
    ...describeJob(options, temporary, eventPath),
    ...options.env,
    ...variables,
    ...files,
    RUNNER_TRACKING_ID: trackingId,
  };
  const started = performance.now();
  const ended = await execute(options, contract.main, env, step);
  const durationMs = performance.now() - started;
  const survivors = await endSurvivors(trackingId);
  return { ...ended, ...(await readResult(files, step, ended)), durationMs, survivors };
}

async function createCommandFiles(temporary: string): Promise<CommandFiles> {
  const folder = path.join(temporary, "_temp", "_runner_file_commands");
  await mkdir(folder, { recursive: true });
  const entries = COMMAND_FILES.map(
    (name) => [name, path.join(folder, `${name.toLowerCase()}_${randomUUID()}`)] as const,
  );
  for (const [, file] of entries) await writeFile(file, "");
  return Object.fromEntries(entries) as CommandFiles;
}

/** The variables that a job on a hosted runner has; the credentials are made up. */
function describeJob(options: HostRunOptions, temporary: string, eventPath: string): Record<string, string> {
  const inherited =
    "PATH HOME LANG TMPDIR SystemRoot ComSpec PATHEXT USERPROFILE TEMP TMP APPDATA LOCALAPPDATA";
  const own = inherited
    .split(" ")
    .flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return {
    ...(Object.fromEntries(own) as Record<string, string>),
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__gate",
    GITHUB_ACTOR: "octocat",
    GITHUB_API_URL: "https://api.github.com",
    GITHUB_BASE_REF: "",
    GITHUB_EVENT_NAME: options.event?.name ?? "push",
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_GRAPHQL_URL: "https://api.github.com/graphql",
    GITHUB_HEAD_REF: "",
    GITHUB_JOB: "gate",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_REF_TYPE: "branch",
    GITHUB_REPOSITORY: "octocat/hub",
    GITHUB_REPOSITORY_OWNER: "octocat",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "1234567890",
    GITHUB_RUN_NUMBER: "7",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    GITHUB_WORKFLOW: "gate",
    GITHUB_WORKSPACE: options.cwd,
    ACTIONS_CACHE_URL: "https://cache.invalid/",
    ACTIONS_RESULTS_URL: "https://results.invalid/",
    ACTIONS_RUNTIME_TOKEN: "runtime-token-of-the-harness",
    ACTIONS_RUNTIME_URL: "https://runtime.invalid/",
    RUNNER_ARCH: "X64",
    RUNNER_ENVIRONMENT: "self-hosted",
    RUNNER_NAME: "harness",
    RUNNER_OS: process.platform === "win32" ? "Windows" : process.platform === "darwin" ? "macOS" : "Linux",
    RUNNER_TEMP: path.join(temporary, "_temp"),
    RUNNER_TOOL_CACHE: path.join(temporary, "_tool"),
    ...(options.debug === true && { RUNNER_DEBUG: "1" }),
  };
}

interface Ended {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  rawLog: string;
  cancelled: boolean;
}

async function execute(
  options: HostRunOptions,
  main: string,
  env: Record<string, string>,
  step: RunnerStep,
): Promise<Ended> {
  const child = spawn(options.nodePath ?? process.execPath, [main], {
    cwd: options.cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const raw: string[] = [];
  const timers: NodeJS.Timeout[] = [];
  let cancelled = false;
  const cancel = (): void => {
    if (cancelled) return;
    cancelled = true;
    child.kill("SIGINT");
    timers.push(
      setTimeout(() => child.kill("SIGTERM"), 7500),
      setTimeout(() => child.kill("SIGKILL"), 10_000),
    );
  };
  if (options.cancelAfterMs !== undefined) timers.push(setTimeout(cancel, options.cancelAfterMs));
  const onLine = (line: string): void => {
    step.read(line);
    if (options.cancelWhenLogged !== undefined && line.includes(options.cancelWhenLogged)) cancel();
  };
  readLines(child.stdout, raw, onLine);
  readLines(child.stderr, raw, onLine);
  const exit = await new Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>(
    (resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (exitCode, signal) => {
        // The runner does not wait for ever for a grandchild that keeps a pipe open.
        const patience = setTimeout(() => resolve({ exitCode, signal }), 5000);
        child.once("close", () => {
          clearTimeout(patience);
          resolve({ exitCode, signal });
        });
      });
    },
  );
  for (const timer of timers) clearTimeout(timer);
  return { ...exit, rawLog: raw.join(""), cancelled };
}

/** Lines as a .NET StreamReader cuts them, the last one without an end as well. */
function readLines(stream: Readable, raw: string[], onLine: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    raw.push(chunk);
    // A carriage return at the very end may be the first half of `\r\n`.
    const held = (rest + chunk).endsWith("\r") ? 1 : 0;
    const text = (rest + chunk).slice(0, (rest + chunk).length - held);
    const lastEnd = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
    for (const line of splitRunnerLines(text.slice(0, lastEnd + 1))) onLine(line);
    rest = text.slice(lastEnd + 1) + "\r".repeat(held);
  });
  stream.on("end", () => {
    for (const line of splitRunnerLines(rest)) onLine(line);
  });
}

async function readResult(
  files: CommandFiles,
  step: RunnerStep,
  ended: Ended,
): Promise<Omit<HostRunResult, "exitCode" | "signal" | "rawLog" | "durationMs" | "survivors">> {
  // To the runner, what is no file any more is empty.
  const read = (name: keyof CommandFiles): Promise<string> => readFile(files[name], "utf8").catch(() => "");
  for (const [name, target] of [
    ["GITHUB_OUTPUT", step.outputs],
    ["GITHUB_STATE", step.state],
  ] as const) {
    const { pairs, error } = parseCommandFile(await read(name));
    for (const [key, value] of pairs) target.set(key, value);
    if (error !== undefined) {
      step.errors.push(error);
      step.annotate({ level: "error", message: error });
    }
  }
  const written = await read("GITHUB_STEP_SUMMARY");
  const size = Buffer.byteLength(written);
  if (size > SUMMARY_LIMIT) {
    const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${SUMMARY_LIMIT / 1024}k, got ${Math.floor(size / 1024)}k.`;
    step.annotate({ level: "error", message });
  }
  const mask = (text: string): string => step.masker.mask(text);
  const outputs = Object.fromEntries(step.outputs);
  return {
    conclusion: ended.cancelled
      ? "cancelled"
      : ended.exitCode === 0 && step.errors.length === 0
        ? "success"
        : "failure",
    outputs,
    jobOutputs: Object.fromEntries(
      Object.entries(outputs).filter(([, value]) => value !== "" && mask(value) === value),
    ),
    state: Object.fromEntries(step.state),
    summary: size === 0 || size > SUMMARY_LIMIT ? undefined : splitRunnerLines(written).map(mask).join("\n"),
    commands: step.commands,
    annotations: step.annotations,
    masks: step.masker.values(),
    log: step.log.join("\n"),
    envFile: await read("GITHUB_ENV"),
    pathFile: await read("GITHUB_PATH"),
  };
}
