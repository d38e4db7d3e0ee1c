import { type CheckResult, type EnvironmentConfig, exitCodeOf, GateError } from "@gate/core";
import type { Runtime } from "@gate/runtime";
import {
  checkAddress,
  findEnvironment,
  nameEnvironment,
  openEnvironment,
  type OpenEnvironment,
} from "../environment.ts";
import type { CommandOutcome } from "../outcome.ts";
import type { Shard } from "@gate/smoke";
import type { JudgedCheck } from "../recorded-check.ts";
import { openSession, openUrlSession, type Session } from "../session.ts";
import type { GivenSettings } from "../settings.ts";

interface TargetOptions {
  config: string | undefined;
  "evidence-folder": string | undefined;
  environment: string | undefined;
  url: string | undefined;
  "expected-version": string | undefined;
  "no-start": boolean;
  "allowed-hosts": string[];
}

/** A check that asks one environment. */
export interface TargetCheck {
  name: "smoke-test" | "health-gate";
  /** Which part of the check this is; absent: all of it. */
  shard?: Shard | undefined;
  /** true: it decides on what shards measured; the environment is neither started nor asked. */
  merges?: boolean | undefined;
  /** Reads what a person gave. What it throws is recorded: this run could not judge. */
  prepare(): Promise<PreparedCheck>;
}

interface PreparedCheck {
  /** What a person gave instead of what gate.yml says. */
  given: Omit<GivenSettings, "url">;
  run(session: Session, environment: OpenEnvironment): Promise<CheckResult>;
}

/**
 * A check against one environment of gate.yml, or against a bare address (then without evidence, because
 * nothing names what it would be evidence of).
 */
export async function runTargetCheck(
  runtime: Runtime,
  options: TargetOptions,
  overrides: Readonly<Record<string, string>>,
  check: TargetCheck,
): Promise<CommandOutcome> {
  const bare = options.url !== undefined && options.environment === undefined;
  if (bare && options.config !== undefined) {
    throw new GateError("USAGE", "--config needs --environment beside --url", {
      hint: "Name the environment whose settings count.",
    });
  }
  if (options.url !== undefined) checkAddress(options.url);
  const session = bare
    ? await openUrlSession(runtime, {
        url: options.url ?? "",
        expectedVersion: options["expected-version"],
        overrides,
        allowedHosts: options["allowed-hosts"],
      })
    : await openSession(runtime, {
        config: options.config,
        expectedVersion: options["expected-version"],
        overrides,
        allowedHosts: options["allowed-hosts"],
      });
  const declared = findEnvironment(session, bare ? "url" : (options.environment ?? onlyEnvironment(session)));
  const runsCommand =
    check.name === "smoke-test" ? declared.smoke.command !== undefined : runsCommandSignals(declared);
  const judge = async (): Promise<JudgedCheck> => {
    const prepared = await check.prepare();
    if (check.name === "health-gate" && check.shard !== undefined) refuseStart(declared, options);
    const environment =
      check.merges === true
        ? nameEnvironment(session, declared, options.url)
        : await openEnvironment(session, declared, {
            url: options.url,
            noStart: options["no-start"],
            evidenceFolder: options["evidence-folder"],
          });
    try {
      const result = await prepared.run(session, environment);
      if (result.verdict !== "pass") await environment.showLog();
      return {
        result,
        ranCode: environment.started || runsCommand,
        given: { url: options.url, ...prepared.given },
      };
    } finally {
      await environment.stop();
    }
  };
  if (bare) {
    const { result } = await judge();
    return {
      ...describeResult(result),
      outputs: { headline: result.headline, evidence: "", "evidence-name": "" },
      lines: [],
    };
  }
  // Without evidence there is no digest of a wrangler config either, and reading those is a room of its own.
  const { runRecorded } = await import("../recorded-check.ts");
  const { result, recorded } = await runRecorded(
    session,
    { check: check.name, environment: declared.name, shard: check.shard },
    { folder: options["evidence-folder"] },
    judge,
  );
  return {
    ...describeResult(result),
    outputs: { headline: result.headline, evidence: recorded.file, "evidence-name": recorded.name },
    lines: [`evidence: ${recorded.file}`],
  };
}

/** Parts of one load must meet one service. */
function refuseStart({ name, start, location }: EnvironmentConfig, options: TargetOptions): void {
  if (start === undefined || options["no-start"] || options.url !== undefined) return;
  throw new GateError("USAGE", `shard: every shard would start ${name} for itself`, {
    location,
    hint: "Divide the load of an environment that runs already: one without start, or with no-start or url.",
  });
}

function describeResult(
  result: CheckResult,
): Pick<CommandOutcome, "verdict" | "exitCode" | "results" | "document"> {
  return {
    verdict: result.verdict,
    exitCode: exitCodeOf(result.verdict),
    results: [result],
    document: result,
  };
}

/** A program of the user, or the repository's own wrangler. */
function runsCommandSignals({ health }: EnvironmentConfig): boolean {
  return health.signals?.some(({ type }) => type === "command" || type === "d1" || type === "tail") === true;
}

function onlyEnvironment(session: Session): string | undefined {
  const names = [...session.config.environments.keys()];
  return names.length === 1 ? names[0] : undefined;
}
