import { createConnection, createServer } from "node:net";
import {
  type Clock,
  formatDuration,
  GateError,
  type Location,
  type Processes,
  type RunningProcess,
} from "@gate/core";
import { type HttpClient, HttpFault } from "@gate/http";

export interface StartDependencies {
  processes: Processes;
  clock: Clock;
  client: HttpClient;
  /** One line that says what is waited for. */
  progress(line: string): void;
  /** Shows the started program's own output when it failed; the text is untrusted. */
  showLog(log: string, title: string): void;
}

export interface StartOptions {
  environment: string;
  /** Words of the command; `{port}` and `{commit}` are replaced in each. */
  command: readonly string[];
  /** Address of the environment; `{port}` is replaced. */
  url: string;
  /** SHA of HEAD. */
  commit: string;
  /** Absolute. */
  cwd: string;
  /** Until the origin answers. */
  deadlineMs: number;
  signal: AbortSignal;
  /** Where gate.yml declares the environment. */
  location?: Location | undefined;
}

export interface StartedEnvironment {
  url: string;
  /** What the command wrote last; untrusted. */
  log(): string;
  /** Ends the whole process tree. */
  stop(): Promise<void>;
}

const POLL_MS = 150;
/** A started environment never outlives this, whatever becomes of us. */
const LONGEST_LIFE_MS = 6 * 3_600_000;

/**
 * Starts an environment by the command of gate.yml on a free loopback port and waits until its address
 * answers anything at all; whether that answer is healthy is the checks' affair.
 * @throws GateError START_FAILED when something else listens at the address already, the command ends early or
 * nothing answers in time (its output is shown), COMMAND_NOT_FOUND, CANCELLED
 */
export async function startEnvironment(
  deps: StartDependencies,
  options: StartOptions,
): Promise<StartedEnvironment> {
  const port = await findFreePort();
  const fill = (text: string): string =>
    text.replaceAll("{port}", String(port)).replaceAll("{commit}", options.commit);
  const [command = "", ...args] = options.command.map(fill);
  const url = fill(options.url);
  const shown = [command, ...args].join(" ");
  await refuseStranger(options, url);
  deps.progress(`starting ${options.environment}: ${shown}`);
  const child = await deps.processes.stream(command, args, {
    cwd: options.cwd,
    signal: options.signal,
    deadlineMs: LONGEST_LIFE_MS,
    output: "log",
  });
  try {
    await waitUntilAnswering(deps, options, child, { url, shown });
  } catch (error) {
    await child.stop();
    if (error instanceof GateError && error.code === "START_FAILED")
      deps.showLog(child.log(), `output of ${shown}`);
    throw error;
  }
  return { url, log: () => child.log(), stop: () => child.stop() };
}

async function waitUntilAnswering(
  deps: StartDependencies,
  options: StartOptions,
  child: RunningProcess,
  { url, shown }: { url: string; shown: string },
): Promise<void> {
  let ended: { exitCode: number | null; signal: string | null } | undefined;
  void child.exited.then((exit) => (ended = exit));
  const begun = deps.clock.monotonic();
  let lastFault = "nothing answered";
  for (;;) {
    if (options.signal.aborted)
      throw new GateError("CANCELLED", "cancelled while the environment was starting");
    if (ended !== undefined) {
      throw new GateError(
        "START_FAILED",
        `${options.environment} did not start: "${shown}" ended with ${describeExit(ended)}`,
        {
          location: options.location,
          hint: `Run it by hand and mend what it says; it is environments.${options.environment}.start of gate.yml.`,
        },
      );
    }
    const waited = deps.clock.monotonic() - begun;
    if (waited > options.deadlineMs) {
      throw new GateError(
        "START_FAILED",
        `${options.environment} did not start: ${url} did not answer within ${formatDuration(options.deadlineMs)} (${lastFault})`,
        {
          location: options.location,
          hint: "Does the command listen on {port}, and is the url of the environment its address?",
        },
      );
    }
    try {
      await deps.client.send(
        { method: "GET", url, headers: [] },
        {
          deadlines: { connectMs: 2000, firstByteMs: 10_000, totalMs: 15_000 },
          maxBodyBytes: 16 * 1024 * 1024,
          maxRedirects: 0,
          freshConnection: true,
          signal: options.signal,
        },
      );
      // Something answered; it counts only while the child that we started is the one that can have done so.
      await deps.clock.sleep(POLL_MS, options.signal);
      if (ended === undefined) return;
    } catch (error) {
      if (!(error instanceof HttpFault)) throw error;
      lastFault = error.message;
      if (error.class === "cancelled") continue;
      await deps.clock.sleep(POLL_MS, options.signal).catch(() => undefined);
    }
    deps.progress(`waiting for ${url} (${formatDuration(waited)})`);
  }
}

/** A port of this machine that nobody has refuses at once; behind one that does not answer somebody hangs. */
const CONNECT_MS = 2000;
const LOOPBACK = /^(?:(?:.*\.)?localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/** Whoever listens there before the command is started would be tested in its place. */
async function refuseStranger({ environment, location }: StartOptions, url: string): Promise<void> {
  const { hostname, port, protocol } = new URL(url);
  // In front of another address stands somebody who always listens: a tunnel, or a proxy.
  if (!LOOPBACK.test(hostname)) return;
  const socket = createConnection({
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port === "" ? (protocol === "https:" ? 443 : 80) : port),
    timeout: CONNECT_MS,
  });
  const isTaken = await new Promise<boolean>((resolve) =>
    socket
      .once("connect", () => resolve(true))
      .once("error", () => resolve(false))
      .once("timeout", () => resolve(true)),
  );
  socket.destroy();
  if (!isTaken) return;
  throw new GateError("START_FAILED", `${environment} was not started: another program listens at ${url}`, {
    location,
    hint: "End it, or let the command take a free port: {port} in start and in url.",
  });
}

function describeExit(exit: { exitCode: number | null; signal: string | null }): string {
  return exit.signal === null ? `exit code ${exit.exitCode}` : `signal ${exit.signal}`;
}

/** Below the ports that systems give to outgoing connections: those come and go while the command starts. */
const LOWEST_PORT = 20_000;
const PORTS = 10_000;
const TRIES = 100;

/** A port that was free a moment ago on 127.0.0.1. */
async function findFreePort(): Promise<number> {
  const begin = (await bindPort(0)) ?? 0;
  for (let step = 0; step < TRIES; step++) {
    const port = await bindPort(LOWEST_PORT + ((begin + step) % PORTS));
    if (port !== undefined) return port;
  }
  throw new GateError("INTERNAL", "no free port was found");
}

/** The port that could be bound and is free again; 0 leaves the choice to the system. */
async function bindPort(wanted: number): Promise<number | undefined> {
  const server = createServer();
  const isBound = await new Promise<boolean>((resolve) =>
    server.once("error", () => resolve(false)).listen(wanted, "127.0.0.1", () => resolve(true)),
  );
  if (!isBound) return undefined;
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return address === null || typeof address === "string" ? undefined : address.port;
}
