import { mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { GateError, type Processes } from "@gate/core";
import { type BundleModule, readModules, refuseStrayFiles } from "./bundle-output.ts";
import type { InstalledWrangler } from "./installed-wrangler.ts";
import { isTable } from "./plain-value.ts";
import type { EffectiveEnvironment, WranglerConfigFile } from "./types.ts";
import { keepWorkFolderClean } from "./work-folder.ts";

/** `build.command` of a large front end takes minutes. */
const DEADLINE_MS = 10 * 60_000;
const MAX_EVENTS_BYTES = 1024 * 1024;
/** Wrangler writes no log file, sends no metrics and does not ask the registry for a newer version of itself. */
const ENVIRONMENT = {
  WRANGLER_WRITE_LOGS: "false",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
  NO_COLOR: "1",
};

/** What a deploy would upload, beside assets. */
export interface DryRun {
  /** Version of the wrangler that built it. */
  wrangler: string;
  /** Sizes of all modules together as wrangler reports them; source maps do not count. */
  rawBytes: number;
  gzipBytes: number;
  /** Sorted by name. */
  modules: readonly BundleModule[];
  /** Modules of node that the code imports and that only `nodejs_compat` brings; wrangler warns and goes on. */
  nodeModules: readonly string[];
}

export interface DryRunOptions {
  config: WranglerConfigFile;
  environment: EffectiveEnvironment & { name: string };
  installed: InstalledWrangler;
  processes: Processes;
  /** Absolute path of the node binary that runs it. */
  nodePath: string;
  signal?: AbortSignal | undefined;
  /** Absent: ten minutes. */
  deadlineMs?: number | undefined;
  /** Takes what the build wrote when it failed; the text is untrusted. */
  showLog?: ((log: string, title: string) => void) | undefined;
}

/**
 * Wrangler's own dry run of one environment by the wrangler that the repository has installed: it runs code of
 * the repository (its wrangler and `build.command`), so the caller asks first whether that may run. It builds into
 * a temporary folder, and what wrangler leaves in `.wrangler` is taken away again.
 * @throws GateError BUILD_FAILED when wrangler ends with an error; WRANGLER_FAILED when it wrote nothing, no sizes,
 * outside of the folder it was given, more than 256 MiB, or something about another environment; COMMAND_TIMEOUT;
 * COMMAND_FAILED; CANCELLED
 */
export async function runDryRun(options: DryRunOptions): Promise<DryRun> {
  const temporary = await mkdtemp(path.join(await realpath(tmpdir()), "gate-bundle-"));
  const workFolder = await keepWorkFolderClean(path.dirname(options.config.absoluteFile));
  try {
    return await buildInto(temporary, options);
  } finally {
    await workFolder.restore();
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function buildInto(temporary: string, options: DryRunOptions): Promise<DryRun> {
  const { config, environment, installed, processes, nodePath, signal } = options;
  // Two folders deep, so that a module named ../x is seen.
  const outdir = path.join(temporary, "output", "of", "build");
  const events = path.join(temporary, "events.ndjson");
  const noVariables = path.join(temporary, "no.env");
  await mkdir(outdir, { recursive: true });
  await writeFile(noVariables, "");
  const answer = await processes.ask(
    nodePath,
    [
      path.join(installed.folder, "bin", "wrangler.js"),
      ...dryRunArguments({ config: config.absoluteFile, environment, outdir, envFile: noVariables }),
    ],
    {
      cwd: path.dirname(config.absoluteFile),
      env: { ...ENVIRONMENT, WRANGLER_OUTPUT_FILE_PATH: events },
      signal,
      deadlineMs: options.deadlineMs ?? DEADLINE_MS,
    },
  );
  // Its messages about code are coloured whatever NO_COLOR says.
  const said = stripVTControlCharacters(`${answer.stderr}\n${answer.stdout}`);
  if (answer.exitCode !== 0) {
    options.showLog?.(said, `dry run of ${environment.name}`);
    const cause = findCause(said) ?? `it ended with ${answer.exitCode ?? "a signal"}`;
    throw new GateError("BUILD_FAILED", `wrangler cannot build ${environment.name}: ${cause}`, {
      location: environment.locate(["main"]),
      hint: `see what it says: npx wrangler deploy --dry-run --env ${environment.name}`,
    });
  }
  const strange = (what: string, hint?: string): GateError =>
    new GateError(
      "WRANGLER_FAILED",
      `the dry run of ${environment.name} by wrangler ${installed.version} ${what}`,
      {
        location: environment.locate(["main"]),
        hint,
      },
    );
  await refuseStrayFiles(
    temporary,
    { "": ["events.ndjson", "no.env", "output"], output: ["of"], "output/of": ["build"] },
    strange,
  );
  const size = await readSize(events, environment, strange);
  const modules = await readModules(outdir, strange);
  if (modules.length === 0) throw strange("wrote no module");
  return { wrangler: installed.version, ...size, modules, nodeModules: findNodeModules(said) };
}

/** Words after `wrangler`. Nothing of it reaches an account: `--dry-run` ends before anything is uploaded. */
function dryRunArguments(options: {
  config: string;
  environment: EffectiveEnvironment & { name: string };
  outdir: string;
  /** An empty file instead of the `.env` files of a person, which git does not know. */
  envFile: string;
}): string[] {
  const { config, environment, outdir, envFile } = options;
  return [
    "deploy",
    "--dry-run",
    `--config=${config}`,
    `--env=${environment.name}`,
    `--outdir=${outdir}`,
    `--env-file=${envFile}`,
    // An image is no part of the bundle, and building it would fetch its base.
    ...(environment.values["containers"] === undefined ? [] : ["--containers-rollout=none"]),
  ];
}

type Strange = (what: string, hint?: string) => GateError;

async function readSize(
  events: string,
  environment: EffectiveEnvironment,
  strange: Strange,
): Promise<{ rawBytes: number; gzipBytes: number }> {
  const facts = await stat(events).catch(() => undefined);
  if (facts === undefined) throw strange("says nothing about what it built", "update wrangler");
  if (!facts.isFile() || facts.size > MAX_EVENTS_BYTES) throw strange("says too much about what it built");
  const deploys = (await readFile(events, "utf8")).split("\n").flatMap((line) => readEvent(line));
  const [deploy] = deploys;
  if (deploy === undefined || deploys.length > 1)
    throw strange("does not say what it built", "update wrangler");
  const { wrangler_environment: name, worker_name: worker, bundle_size: size } = deploy;
  if (name !== environment.name || (environment.workerName !== "" && worker !== environment.workerName))
    throw strange(`built ${JSON.stringify(worker)} of ${JSON.stringify(name)} instead`);
  const { raw_bytes: rawBytes, gzip_bytes: gzipBytes } = isTable(size) ? size : {};
  if (!isSize(rawBytes) || !isSize(gzipBytes)) throw strange("reports no size", "update wrangler");
  return { rawBytes, gzipBytes };
}

function readEvent(line: string): Readonly<Record<string, unknown>>[] {
  try {
    const event: unknown = JSON.parse(line);
    return isTable(event) && event["type"] === "deploy" ? [event] : [];
  } catch {
    return []; // a line that is no event; without the one that counts nothing is judged
  }
}

function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function findNodeModules(said: string): string[] {
  const warned = said.matchAll(
    /\[WARNING\] The package "([^"\s]{1,100})" wasn't found .{0,40}built into node/g,
  );
  return [...new Set([...warned].flatMap(([, name]) => name ?? []))].sort();
}

/** What wrangler calls an error: the first one, and what it is about where the first is only a heading. */
function findCause(said: string): string | undefined {
  const lines = said.split("\n").map((line) => line.trim());
  const told = lines.flatMap((line) => /\[ERROR\]\s*(.+)/.exec(line)?.[1] ?? []);
  const [first = lines.find((line) => /\w*Error: /.test(line)), second] = told;
  const cause = first?.endsWith(":") === true && second !== undefined ? `${first} ${second}` : first;
  return cause?.slice(0, 500);
}
