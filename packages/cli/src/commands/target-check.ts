import { type CheckName, type CheckResult, exitCodeOf, GateError } from "@gate/core";
import type { Runtime } from "@gate/runtime";
import { checkAddress, findEnvironment, openEnvironment, type OpenEnvironment } from "../environment.ts";
import type { CommandOutcome } from "../outcome.ts";
import { recordEvidence } from "../record.ts";
import { recordErrorOf } from "../record-error.ts";
import { openSession, openUrlSession, type Session } from "../session.ts";

interface TargetOptions {
  config: string | undefined;
  "evidence-folder": string | undefined;
  environment: string | undefined;
  url: string | undefined;
  "expected-version": string | undefined;
  "no-start": boolean;
  "allowed-hosts": string[];
}

/**
 * A check against one environment of gate.yml, or against a bare address (then without evidence, because
 * nothing names what it would be evidence of).
 */
export async function runTargetCheck(
  name: CheckName,
  runtime: Runtime,
  options: TargetOptions,
  overrides: Readonly<Record<string, string>>,
  check: (session: Session, environment: OpenEnvironment) => Promise<CheckResult>,
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
  const judge = async (): Promise<{ result: CheckResult; started: boolean }> => {
    const environment = await openEnvironment(session, declared, {
      url: options.url,
      noStart: options["no-start"],
    });
    try {
      const result = await check(session, environment);
      if (result.verdict !== "pass") environment.showLog();
      return { result, started: environment.started };
    } finally {
      await environment.stop();
    }
  };
  const ref = { check: name, environment: declared.name };
  const { result, started } = await (bare
    ? judge()
    : recordErrorOf(session, ref, options["evidence-folder"], judge));
  const common = {
    verdict: result.verdict,
    exitCode: exitCodeOf(result.verdict),
    results: [result],
    document: result,
  };
  if (bare)
    return {
      ...common,
      outputs: { headline: result.headline, evidence: "", "evidence-name": "" },
      lines: [],
    };
  const recorded = await recordEvidence(session, result, {
    folder: options["evidence-folder"],
    ranCode: started,
  });
  return {
    ...common,
    outputs: { headline: result.headline, evidence: recorded.file, "evidence-name": recorded.name },
    lines: [`evidence: ${recorded.file}`],
  };
}

function onlyEnvironment(session: Session): string | undefined {
  const names = [...session.config.environments.keys()];
  return names.length === 1 ? names[0] : undefined;
}
