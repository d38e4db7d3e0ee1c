import { type Clock, GateError } from "@gate/core";
import type { HealthTarget } from "@gate/health";
import type { HttpClient, HttpRequest } from "@gate/http";
import {
  type EntryRun,
  type HurlFile,
  type HurlRun,
  type HurlValue,
  parseHurlVariable,
  runHurl,
} from "@gate/hurl";

import type { Contract } from "./contract/contract.ts";
import { breaksContract, type Observation, observeContract } from "./contract/observe.ts";

export interface RunFilesDependencies {
  client: HttpClient;
  clock: Clock;
  progress(line: string): void;
}

export interface RunFilesOptions {
  target: HealthTarget;
  /** Files run at the same time. */
  jobs: number;
  /** true: after the first file that does not pass, or breaks the contract, no further one begins. */
  failFast: boolean;
  /** Further variables for templates, on top of base_url, environment and expected_version. */
  variables: ReadonlyMap<string, string>;
  /** Further variables whose values stand in nothing that is said. */
  secrets?: ReadonlyMap<string, string> | undefined;
  /** Absolute path of the netrc file that `netrc: true` means; absent: there is none. */
  netrcFile?: string | undefined;
  requestTimeoutMs: number;
  /** Every answer of the environment is held against it. */
  contract?: { contract: Contract; /** Path, for messages. */ name: string } | undefined;
  /** Where what the contract says about each answer goes. */
  observations?: Observation[] | undefined;
  /** Ends what is running; absent: the files have all the time that their requests have. */
  deadline?: AbortSignal | undefined;
}

/** One file that ran to its end. */
export interface FileRun extends HurlRun {
  /** The last requests that it sent, redirects and retries included; none when it passed. */
  requests: readonly HttpRequest[];
}

/** What became of some files, each in the order in which they were given. */
export interface FileRuns {
  runs: FileRun[];
  /** Files that did not begin, or were cut off by the deadline. */
  unfinished: HurlFile[];
  /** A file did not pass, or broke the contract: with fail-fast nothing more begins. */
  hasFailed: boolean;
}

/**
 * Runs files side by side. A fault of ours in one of them ends all.
 * @throws GateError CANCELLED
 */
export async function runFiles(
  deps: RunFilesDependencies,
  options: RunFilesOptions,
  files: readonly HurlFile[],
): Promise<FileRuns> {
  const { target, deadline } = options;
  let variables: ReadonlyMap<string, HurlValue> | undefined;
  const slots: (FileRun | undefined)[] = files.map(() => undefined);
  const queue = files.map((file, index) => ({ file, index }));
  let hasFailed = false;
  const broken = new AbortController();
  const signal = AbortSignal.any([
    target.signal,
    broken.signal,
    ...(deadline === undefined ? [] : [deadline]),
  ]);
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (signal.aborted) return;
      deps.progress(`running ${next.file.file}`);
      variables ??= templateVariables(target, options.variables);
      const run = await runFile(deps, options, variables, next.file, signal);
      // What was cut off says nothing about the service.
      if (signal.aborted && run?.verdict !== "pass") return;
      slots[next.index] = run;
      hasFailed ||= run?.verdict !== "pass" || breaksContract(options.observations ?? [], next.file.file);
      if (options.failFast && hasFailed) queue.length = 0;
    }
  };
  const workers = Array.from({ length: Math.min(options.jobs, files.length) }, async () => {
    try {
      await work();
    } catch (error) {
      broken.abort();
      throw error;
    }
  });
  const outcomes = await Promise.allSettled(workers);
  if (target.signal.aborted) throw new GateError("CANCELLED", "cancelled while the smoke tests ran");
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  return {
    runs: slots.filter((run) => run !== undefined),
    unfinished: files.filter((_, index) => slots[index] === undefined),
    hasFailed,
  };
}

/** undefined: it was cut off during a pause. */
async function runFile(
  deps: RunFilesDependencies,
  options: RunFilesOptions,
  variables: ReadonlyMap<string, HurlValue>,
  file: HurlFile,
  signal: AbortSignal,
): Promise<FileRun | undefined> {
  const { target } = options;
  const requests: HttpRequest[] = [];
  const { contract, observations: seen } = options;
  const { origin } = new URL(target.url);
  const client =
    contract === undefined || seen === undefined
      ? deps.client
      : observeContract(deps.client, contract.contract, { origin, file: file.file, seen });
  try {
    const run = await runHurl(file, {
      client: recordRequests(client, requests),
      clock: deps.clock,
      variables,
      secrets: options.secrets,
      netrcFile: options.netrcFile,
      onSecret: target.onSecret,
      ...(target.originHeaders && {
        originHeaders: { origin, headers: target.originHeaders },
      }),
      requestTimeoutMs: options.requestTimeoutMs,
      signal,
    });
    const hasFailed = run.verdict === "fail" || breaksContract(seen ?? [], file.file);
    // Only a failed request is ever repeated, and a body may be large.
    return {
      ...run,
      entries: run.entries.map(withoutContent),
      requests: hasFailed ? requests : [],
    };
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

const TOLD_HEADER = "cf-ray";

const NO_BODY = new Uint8Array(0);

/** What a report tells of an answer: when all files have run, every answer of all of them would lie in memory. */
function withoutContent(entry: EntryRun): EntryRun {
  const { response } = entry;
  if (response === undefined) return entry;
  const { status, httpVersion, headers, url, redirects, timings, remoteAddress } = response;
  const told = headers.filter(
    ([name]) => name.length === TOLD_HEADER.length && name.toLowerCase() === TOLD_HEADER,
  );
  return {
    ...entry,
    response: {
      status,
      httpVersion,
      headers: told,
      body: NO_BODY,
      url,
      redirects,
      timings,
      remoteAddress,
      tls: undefined,
    },
  };
}

/** The first request of an entry is asked for after its last: a loop of redirects would push it out. */
const REMEMBERED = 60;

function recordRequests(client: HttpClient, requests: HttpRequest[]): HttpClient {
  return {
    send(request, options) {
      requests.push(request);
      if (requests.length > REMEMBERED) requests.shift();
      return client.send(request, options);
    },
    close: () => client.close(),
  };
}

function templateVariables(
  target: HealthTarget,
  further: ReadonlyMap<string, string>,
): Map<string, HurlValue> {
  const own: [string, string | undefined][] = [
    ["base_url", target.url],
    ["environment", target.environmentName],
    ["expected_version", target.expectedVersion],
  ];
  const values = new Map<string, HurlValue>();
  for (const [name, value] of own) if (value !== undefined) values.set(name, { type: "string", value });
  for (const [name, value] of further) values.set(name, parseHurlVariable(value));
  return values;
}
