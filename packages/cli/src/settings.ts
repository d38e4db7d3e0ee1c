import { createHash } from "node:crypto";
import type { CheckRef, EnvironmentConfig, GateConfig } from "@gate/core";

/** What a person gave to one run instead of what gate.yml says; absent: nothing. */
export interface GivenSettings {
  /** Address instead of the environment's own. */
  url?: string | undefined;
  /** Hurl files instead of the suites. */
  files?: readonly string[] | undefined;
  /** Globs that narrow files or suites. */
  filter?: readonly string[] | undefined;
  /** A version that was asked for although traffic goes to another one. */
  versionOverride?: string | undefined;
  /** `name=value` each. */
  variables?: readonly string[] | undefined;
  objectives?: readonly string[] | undefined;
  /** The revision that the tree was compared with. */
  base?: string | undefined;
}

/** How the configuration entries of evidence are called that carry settings. */
export const SETTING = "setting:";

/**
 * Digests of everything in gate.yml that decides what a check's pass means, by name: evidence of a run with other
 * files, another address or looser objectives is no evidence for a gate. How a check goes about it (how long it
 * waits, warm-up, jobs, the most requests) is left out.
 */
export function digestSettings(
  config: GateConfig,
  ref: CheckRef,
  given: GivenSettings = {},
): ReadonlyMap<string, string> {
  const environment = ref.environment === undefined ? undefined : config.environments.get(ref.environment);
  const settings =
    environment === undefined
      ? describeValidate(config, given)
      : {
          url: normalizeUrl(environment, given.url),
          identity: [environment.health.check, environment.health.version, environment.health.environment],
          ...(ref.check === "smoke-test"
            ? describeSmoke(environment, given)
            : describeHealth(environment, given)),
        };
  const all = { worker: config.worker.config, ...settings };
  return new Map(Object.entries(all).map(([name, value]) => [name, digest(value)]));
}

function describeValidate({ validate }: GateConfig, { base }: GivenSettings) {
  return {
    rules: [validate.strict, [...validate.rules].sort(([a], [b]) => (a < b ? -1 : 1))],
    bundle: validate.bundle,
    documents: validate.docs,
    // A list of what does not count, and a comparison that shows no change: each can silence a finding.
    baseline: validate.baseline,
    base,
  };
}

function describeSmoke(
  { smoke, tier, name }: EnvironmentConfig,
  { files = [], filter = [], variables = [], versionOverride }: GivenSettings,
) {
  const suites = smoke.suites.map((suite) => [suite.files, suite.environments, suite.always]);
  const { command } = smoke;
  return {
    files: [...(files.length > 0 ? files : [tier, name, suites]), ...(filter.length > 0 ? [{ filter }] : [])],
    variables,
    // What was tested there is not what the users of the environment get.
    "version-override": versionOverride,
    contract: smoke.contract,
    command: command && [command.words, command.junit],
  };
}

function describeHealth({ health }: EnvironmentConfig, { objectives = [] }: GivenSettings) {
  const { load } = health;
  return {
    objectives: [
      objectives.length > 0 ? objectives : health.objectives.map(({ text }) => text),
      health.confidence,
    ],
    load: [
      load.rate,
      load.arrival,
      load.timeoutMs,
      load.routes?.map(({ location: _location, ...route }) => route),
    ],
    consecutive: health.wait.consecutive,
    baseline: health.baseline && { ...health.baseline, location: undefined },
    signals: (health.signals ?? []).map(
      ({ location: _location, deadlineMs: _deadlineMs, ...signal }) => signal,
    ),
  };
}

/** A started environment has another port each time. */
function normalizeUrl(environment: EnvironmentConfig, given: string | undefined): string {
  const own = new URL(environment.url.replace("{port}", "1"));
  const asked = given === undefined ? own : new URL(given);
  if (environment.url.includes("{port}")) asked.port = own.port;
  return asked.href.replace(/\/+$/, "");
}

function digest(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(value) ?? "")
    .digest("hex");
}
