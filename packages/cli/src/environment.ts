import path from "node:path";
import { type EnvironmentConfig, GateError } from "@gate/core";
import { startEnvironment } from "@gate/smoke";
import { expectedVersionOf } from "./expected-version.ts";
import { mayCallHost } from "./hosts.ts";
import { DEFAULT_FOLDER, writeAtomically } from "./write-atomically.ts";
import { judgeCodeOfRun } from "./trust.ts";
import type { Session } from "./session.ts";

/** Installing nothing, a bundler and a local database take a while on a busy runner. */
const START_DEADLINE_MS = 120_000;
/** Of a log, shown at a terminal: under load a server writes a line a request, and the reasons must stay in sight. */
const SHOWN_LINES = 40;

/** An environment that can be asked now. */
export interface OpenEnvironment {
  config: EnvironmentConfig;
  /** Without a trailing slash, `{port}` replaced. */
  url: string;
  /** Sent to this origin alone. */
  originHeaders: readonly (readonly [string, string])[];
  /** What must answer here. */
  expectedVersion: string;
  /** true: this run started it. */
  started: boolean;
  /**
   * Shows what the started command wrote last, once; for a check that did not pass. At a terminal only the end of a
   * long log is shown, and all of it is written beside the evidence.
   */
  showLog(): Promise<void>;
  stop(): Promise<void>;
}

export interface EnvironmentOptions {
  /** Address instead of the environment's own. */
  url?: string | undefined;
  noStart: boolean;
  /** Where a long log is written, relative to the current folder; absent: the usual one. */
  evidenceFolder?: string | undefined;
}

/**
 * Makes an environment askable: checks that this run may call it, reads the values of its headers and starts
 * it where gate.yml says how.
 * @throws GateError HOST_NOT_ALLOWED, ENVIRONMENT_VARIABLE_MISSING, CODE_NOT_ALLOWED, START_FAILED, USAGE
 */
export async function openEnvironment(
  session: Session,
  config: EnvironmentConfig,
  options: EnvironmentOptions,
): Promise<OpenEnvironment> {
  const { runtime } = session;
  const starts = config.start !== undefined && !options.noStart && options.url === undefined;
  const address = options.url ?? config.url;
  if (!starts) refusePort(config, address);
  refuseForeignHost(session, config, address);
  const originHeaders = readHeaders(session, config);
  const expectedVersion = expectedVersionOf(session, config);
  if (!starts) {
    return {
      config,
      url: trimSlash(address),
      originHeaders,
      expectedVersion,
      started: false,
      showLog: async () => {},
      stop: async () => {},
    };
  }
  const trust = judgeCodeOfRun(session);
  if (!trust.mayRun) {
    throw new GateError("CODE_NOT_ALLOWED", `environments.${config.name}.start is not run: ${trust.reason}`, {
      location: config.location,
      hint: "Code of a pull request runs only on pull_request and merge_group and only where no secret is present.",
    });
  }
  const environment = await startEnvironment(
    {
      processes: runtime.processes,
      clock: runtime.clock,
      client: session.client,
      progress: (line) => runtime.progress(line),
      showLog: (log, title) => runtime.printUntrusted(log, title),
    },
    {
      environment: config.name,
      command: config.start ?? [],
      url: config.url,
      commit: session.repository.commit,
      cwd: session.folder,
      deadlineMs: START_DEADLINE_MS,
      location: config.location,
      signal: runtime.signal,
    },
  );
  runtime.onClose(() => environment.stop());
  let shown = false;
  return {
    config,
    url: trimSlash(environment.url),
    originHeaders,
    expectedVersion,
    started: true,
    async showLog() {
      if (shown) return;
      shown = true;
      await showEnd(session, environment.log(), config.name, options.evidenceFolder);
    },
    stop: () => environment.stop(),
  };
}

async function showEnd(
  { runtime }: Session,
  log: string,
  name: string,
  folder: string | undefined,
): Promise<void> {
  const title = `output of ${name}`;
  const lines = log.trimEnd().split("\n");
  // A workflow's log folds the group, and has no file to look into.
  if (lines.length <= SHOWN_LINES || runtime.face !== "terminal") {
    runtime.printUntrusted(log, title);
    return;
  }
  const file = path.join(folder ?? DEFAULT_FOLDER, `${name}.log`);
  await writeAtomically(path.resolve(runtime.cwd, file), runtime.redact(log));
  const shownFile = file.split(path.sep).join("/");
  runtime.printUntrusted(
    lines.slice(-SHOWN_LINES).join("\n"),
    `${title}: the last ${SHOWN_LINES} of ${lines.length} lines; all of them are in ${shownFile}`,
  );
}

/** An environment that is spoken of and not asked: nothing is started, and no secret is read. */
export function nameEnvironment(
  session: Session,
  config: EnvironmentConfig,
  url: string | undefined,
): OpenEnvironment {
  refusePort(config, url ?? config.url);
  return {
    config,
    url: trimSlash(url ?? config.url),
    originHeaders: [],
    expectedVersion: expectedVersionOf(session, config),
    started: false,
    showLog: async () => {},
    stop: async () => {},
  };
}

/** The environment of gate.yml with this name. @throws GateError ENVIRONMENT_UNKNOWN */
export function findEnvironment(session: Session, name: string | undefined): EnvironmentConfig {
  const names = [...session.config.environments.keys()];
  const found = name === undefined ? undefined : session.config.environments.get(name);
  if (found !== undefined) return found;
  throw new GateError(
    "ENVIRONMENT_UNKNOWN",
    name === undefined ? "no environment was named" : `gate.yml declares no environment "${name}"`,
    { hint: `Choose one with --environment: ${names.join(", ")}.`, location: { file: session.config.file } },
  );
}

function readHeaders(session: Session, config: EnvironmentConfig): [string, string][] {
  return [...config.headers].map(([header, variable]) => {
    const value = session.runtime.readVariable(variable);
    if (value === undefined || value === "") {
      throw new GateError(
        "ENVIRONMENT_VARIABLE_MISSING",
        `the header ${header} of ${config.name} needs the variable ${variable}, which is not set`,
        {
          location: config.location,
          hint: `Set ${variable} in the environment of this command or step (env: in a workflow).`,
        },
      );
    }
    return [header, session.runtime.registerSecret(value)];
  });
}

/** What gate.yml demands of an address, demanded of one that was given by hand. @throws GateError USAGE */
export function checkAddress(address: string): void {
  const parsed = URL.parse(address);
  const isAddress = parsed !== null && /^https?:\/\/[^/\\]/i.test(address) && !/[\s\\?#]/.test(address);
  if (isAddress && parsed.username === "" && parsed.password === "") return;
  // A password may stand in it, so it is not repeated.
  throw new GateError(
    "USAGE",
    "the url is not an absolute http or https address without user, query and fragment",
    {
      hint: "Write for instance https://staging.example.com",
    },
  );
}

function refuseForeignHost(
  { runtime, allowedHosts }: Session,
  config: EnvironmentConfig,
  address: string,
): void {
  const { hostname } = new URL(address.replace("{port}", "80"));
  if (mayCallHost(runtime, hostname, allowedHosts)) return;
  throw new GateError("HOST_NOT_ALLOWED", `${hostname} is not called: this is a pull request from a fork`, {
    location: config.location,
    hint: "Its gate.yml may have been changed by the fork. Name the host in the workflow's input allowed-hosts if it may be called.",
  });
}

function refusePort({ name, location }: EnvironmentConfig, address: string): void {
  if (!address.includes("{port}")) return;
  throw new GateError("USAGE", `${name} has no address of its own: its url holds {port}`, {
    hint: "Give the address of the running environment with --url, or leave out --no-start.",
    location,
  });
}

function trimSlash(url: string): string {
  return url.replace(/\/+$/, "");
}
