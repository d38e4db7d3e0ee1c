import { createHash } from "node:crypto";
import { open, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { explainSystemError, type GateConfig, GateError, loadGateConfig, MAX_CONFIG_BYTES } from "@gate/core";
import { readRepository, type RepositoryFacts } from "@gate/git";
import { createHttpClient, type HttpClient } from "@gate/http";
import type { RunFacts, Runtime } from "@gate/runtime";
import { restrictClient } from "./hosts.ts";

const DEFAULT_CONFIG = "gate.yml";

/** What every command that reads gate.yml works with. */
export interface Session {
  runtime: Runtime;
  config: GateConfig;
  repository: RepositoryFacts;
  /** Absolute, real path of the folder of gate.yml. */
  folder: string;
  client: HttpClient;
  /** What must answer on an environment that somebody deployed: the input, else the git tag, else the commit. */
  expectedVersion: string;
  /** true: the person named the expected version. */
  versionWasGiven: boolean;
  /** Hosts besides loopback that may be called in a pull request from a fork. */
  allowedHosts: readonly string[];
}

export interface SessionOptions {
  config?: string | undefined;
  expectedVersion?: string | undefined;
  overrides?: Readonly<Record<string, string>> | undefined;
  allowedHosts?: readonly string[] | undefined;
}

/**
 * Reads gate.yml and the facts of its repository.
 * @throws GateError CONFIG_NOT_FOUND, CONFIG_UNREADABLE, CONFIG_INVALID, CONFIG_NOT_AVAILABLE_YET, USAGE,
 * GIT_NOT_A_REPOSITORY, COMMAND_NOT_FOUND, GIT_FAILED
 */
export async function openSession(runtime: Runtime, options: SessionOptions): Promise<Session> {
  refuseNoVersion(options.expectedVersion);
  const asked = path.resolve(runtime.cwd, options.config ?? DEFAULT_CONFIG);
  const bytes = await readConfigFile(asked, options.config ?? DEFAULT_CONFIG);
  const file = await realpath(asked);
  const folder = path.dirname(file);
  const repository = await readRepository({
    cwd: folder,
    processes: runtime.processes,
    signal: runtime.signal,
  });
  const config = loadGateConfig(bytes, {
    file: path.relative(repository.root, file).split(path.sep).join("/"),
    overrides: options.overrides ?? {},
    sha256,
  });
  return {
    runtime,
    config,
    repository,
    folder,
    client: openClient(runtime, options.allowedHosts ?? []),
    expectedVersion: options.expectedVersion ?? tagOf(runtime.run, repository) ?? repository.commit,
    versionWasGiven: options.expectedVersion !== undefined,
    allowedHosts: options.allowedHosts ?? [],
  };
}

/**
 * A session without gate.yml: one environment `url` with the default settings, in the current folder. Without
 * an expected version the service need not name one; the facts then say `unproven`.
 */
export async function openUrlSession(
  runtime: Runtime,
  options: Omit<SessionOptions, "config"> & { url: string },
): Promise<Session> {
  refuseNoVersion(options.expectedVersion);
  const version = options.expectedVersion === undefined ? "none" : "$.data.version";
  const text = [
    "version: 1",
    "worker: { config: wrangler.toml }",
    `environments: { url: { url: ${JSON.stringify(options.url)}, tier: test } }`,
    `health: { version: ${JSON.stringify(version)} }`,
  ].join("\n");
  const folder = await realpath(runtime.cwd);
  const config = loadGateConfig(new TextEncoder().encode(text), {
    file: "(command line)",
    overrides: options.overrides ?? {},
    sha256,
  });
  const repository = {
    root: folder,
    commit: "",
    tags: [],
    changedPaths: [],
    untrackedPaths: [],
    shallow: false,
  };
  return {
    runtime,
    config,
    repository,
    folder,
    client: openClient(runtime, options.allowedHosts ?? []),
    expectedVersion: options.expectedVersion ?? "none",
    versionWasGiven: options.expectedVersion !== undefined,
    allowedHosts: options.allowedHosts ?? [],
  };
}

/** `none` is gate.yml's word for a service that names no version; said about one run it would prove nothing. */
function refuseNoVersion(version: string | undefined): void {
  if (version !== "none") return;
  throw new GateError("USAGE", "expected-version: none is no version", {
    hint: "Leave it out; a service that names no version says so by health.version: none in gate.yml.",
  });
}

/**
 * The git tag of HEAD: the run's own, if it is about this commit (a workflow may check out something else than
 * its tag), else one that points here. A tag that is written like a commit could name another one.
 */
export function tagOf(run: RunFacts, { tags, commit }: RepositoryFacts): string | undefined {
  const usable = (tag: string | undefined): tag is string =>
    tag !== undefined && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(tag) && tag !== "none";
  if (usable(run.tag) && (tags.includes(run.tag) || run.commit === commit)) return run.tag;
  return tags.filter(usable).at(-1);
}

/** The HTTP client of this run; it is closed when the command ends. */
function openClient(runtime: Runtime, allowedHosts: readonly string[]): HttpClient {
  const variable = (name: string): string | undefined =>
    runtime.readVariable(name) ?? runtime.readVariable(name.toLowerCase());
  const client = createHttpClient({
    clock: runtime.clock,
    env: {
      HTTPS_PROXY: variable("HTTPS_PROXY"),
      HTTP_PROXY: variable("HTTP_PROXY"),
      NO_PROXY: variable("NO_PROXY"),
    },
  });
  runtime.onClose(() => client.close());
  return restrictClient(client, runtime, allowedHosts);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function readConfigFile(absolute: string, shown: string): Promise<Uint8Array> {
  let handle;
  try {
    // Before it is opened: a pipe would wait for a writer for ever.
    const facts = await stat(absolute);
    if (!facts.isFile()) {
      throw unreadable(shown, facts.isDirectory() ? "it is a folder" : "it is not a regular file");
    }
    if (facts.size > MAX_CONFIG_BYTES) {
      const kib = (facts.size / 1024).toFixed(0);
      throw unreadable(shown, `it has ${kib} KiB, a gate.yml may have ${MAX_CONFIG_BYTES / 1024} KiB`);
    }
    handle = await open(absolute);
    const buffer = new Uint8Array(MAX_CONFIG_BYTES + 1);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if (error instanceof GateError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") {
      throw new GateError("CONFIG_NOT_FOUND", `there is no ${shown} here`, {
        cause: error,
        hint: "Name it with --config, or judge an address without it: gate smoke-test --url URL FILES… and gate health-gate --url URL.",
      });
    }
    throw unreadable(shown, explainSystemError(error), error);
  } finally {
    await handle?.close();
  }
}

function unreadable(shown: string, why: string, cause?: unknown): GateError {
  return new GateError("CONFIG_UNREADABLE", `${shown} cannot be read: ${why}`, {
    cause,
    hint: "gate.yml is a small YAML file in UTF-8. Is this the file that you meant? --config names it.",
  });
}
