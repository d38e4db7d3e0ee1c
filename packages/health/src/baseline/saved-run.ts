import {
  type BaselineConfig,
  type CheckResult,
  formatDuration,
  GateError,
  MAX_EVIDENCE_BYTES,
  parseEvidence,
} from "@gate/core";
import type { HealthFacts } from "../facts.ts";
import { type SavedSample, unpackSamples } from "../samples.ts";
import { readExpectedVersion } from "../target.ts";
import type { BaselineContext } from "./baseline-run.ts";
import { LEAST_ANSWERS } from "./compare.ts";

export interface SavedRun {
  samples: SavedSample[];
  answered?: string | undefined;
  sha256: string;
}

interface Refusal {
  reason: string;
  hint?: string | undefined;
}

const HINT_ANEW =
  "Keep the evidence of a health gate of this environment with these settings, whose objectives were met.";

/**
 * The samples of an earlier health gate: its evidence, or what `--json` printed. Only a run of the same environment
 * under the same load, good and not too old, can be compared with; of anything else it is said why not.
 */
export async function readSavedRun(
  { file, maxAgeMs }: Extract<BaselineConfig, { file: string }>,
  { deps, target, routes }: BaselineContext,
): Promise<SavedRun | Refusal> {
  try {
    if (target.readSavedRun === undefined) return { reason: "no file can be read here" };
    const text = await target.readSavedRun(file);
    const result = readResult(text, file);
    if ("reason" in result) return result;
    const { facts, startedAt } = result;
    const reason =
      refuseTarget(result, target) ??
      refuseLoad(facts, target.config.load, routes) ??
      refuseQuality(result) ??
      refuseAge(startedAt, deps.clock.now(), maxAgeMs);
    if (reason !== undefined) return { reason: `${file} ${reason}`, hint: HINT_ANEW };
    const { samples, routes: labels } = unpackSamples(facts.samples, file);
    if (labels.join("\n") !== routes.map(({ label }) => label).join("\n")) {
      return { reason: `${file} holds samples of other routes`, hint: HINT_ANEW };
    }
    if (samples.length < LEAST_ANSWERS) {
      return {
        reason: `${file} holds ${samples.length} requests, and ${LEAST_ANSWERS} are needed`,
        hint: "Keep the evidence of a run that had a baseline itself, or a stricter objective: such a run is long enough.",
      };
    }
    return { samples, answered: facts.version.answered, sha256: facts.samples?.sha256 ?? "" };
  } catch (error) {
    if (!(error instanceof GateError) || error.code === "CANCELLED") throw error;
    return { reason: error.message, hint: error.hint ?? HINT_ANEW };
  }
}

/** The fields that are looked at, and nothing else of an untrusted file. */
type SavedResult = Pick<CheckResult<HealthFacts>, "environment" | "verdict" | "startedAt" | "facts">;

function readResult(text: string, file: string): SavedResult | Refusal {
  const refusal = (why: string): Refusal => ({ reason: `${file} ${why}`, hint: HINT_ANEW });
  if (text.length > MAX_EVIDENCE_BYTES) return refusal("is larger than 20 MiB");
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refusal("is not JSON, or was cut off");
  }
  if (isRecord(data) && "_type" in data) {
    const { gate } = parseEvidence(text, file).predicate;
    if (gate.shard !== undefined) return refusal("is the evidence of one shard only");
    data = gate.result;
  }
  if (!isRecord(data) || data["check"] !== "health-gate")
    return refusal("is not the result of a health gate");
  const { facts } = data;
  const whole =
    isRecord(facts) &&
    isRecord(facts["plan"]) &&
    isRecord(facts["version"]) &&
    isRecord(facts["wait"]) &&
    Array.isArray(facts["objectives"]) &&
    facts["objectives"].every(isRecord) &&
    typeof data["startedAt"] === "string" &&
    isName(facts["version"]["answered"]);
  if (!whole) return refusal("has not the facts that a health gate writes");
  if (!isRecord(facts["load"]) || !isRecord(facts["load"]["lag"])) return refusal("holds no load");
  return data as unknown as SavedResult;
}

function refuseTarget(
  { environment, facts }: SavedResult,
  target: BaselineContext["target"],
): string | undefined {
  if (environment !== target.environmentName) {
    return `is a run of ${environment === undefined ? "a bare address" : `the environment ${shorten(environment)}`}`;
  }
  if (!isSameAddress(facts.url, target.url)) return `is a run of ${shorten(facts.url)}`;
  const expected = readExpectedVersion(target);
  if (expected !== undefined && facts.version.answered === expected) {
    return `is a run of version ${expected}, which would be compared with itself`;
  }
  return undefined;
}

/** A started environment has another port each time. */
function isSameAddress(one: unknown, other: string): boolean {
  const a = URL.parse(String(one));
  const b = URL.parse(other);
  if (a === null || b === null) return false;
  const ports = a.port === b.port || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(b.hostname);
  const path = ({ pathname }: URL): string => pathname.replace(/\/+$/, "");
  return a.protocol === b.protocol && a.hostname === b.hostname && ports && path(a) === path(b);
}

function refuseLoad(
  { plan, load: measured }: HealthFacts,
  load: BaselineContext["target"]["config"]["load"],
  routes: BaselineContext["routes"],
): string | undefined {
  const given = describeLoad(
    load,
    routes.map(({ label, weight }) => ({ route: label, weight })),
  );
  const found = describeLoad(plan, measured?.routes);
  const other = Object.keys(given).filter((key) => given[key] !== found[key]);
  return other.length === 0 ? undefined : `is a run with another load (${other.join(", ")})`;
}

/** Each as text; what is of another type than a health gate writes is like nothing that it writes. */
function describeLoad(
  { rate, arrival, timeoutMs }: { rate: unknown; arrival: unknown; timeoutMs: unknown },
  routes: unknown,
): Record<string, string> {
  const list = Array.isArray(routes)
    ? routes.map((route: unknown) =>
        isRecord(route) ? `${describeScalar(route["route"])} ${describeScalar(route["weight"])}` : "?",
      )
    : ["?"];
  return {
    rate: describeScalar(rate),
    arrival: describeScalar(arrival),
    timeout: describeScalar(timeoutMs),
    routes: list.join("\n"),
  };
}

function describeScalar(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? JSON.stringify(value) : "?";
}

/** Absent, or short enough to be shown. */
function isName(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && value.length <= 200);
}

function shorten(text: unknown): string {
  return typeof text === "string" ? text.slice(0, 120) : "something else";
}

/** A bad run is no measure of a good one, nor is one that was badly measured. */
function refuseQuality({ verdict, facts }: SavedResult): string | undefined {
  if (verdict !== "pass" && verdict !== "inconclusive")
    return `is a run whose verdict is ${shorten(verdict)}`;
  if (facts.wait.state !== "healthy") return "is a run that never became healthy";
  if (facts.objectives.length === 0 || !facts.objectives.every((objective) => objective.verdict === "pass")) {
    return "is a run that did not meet its objectives";
  }
  return facts.load?.lag.late === false ? undefined : "is a run whose requests left late";
}

function refuseAge(startedAt: string, now: number, maxAgeMs: number): string | undefined {
  const age = now - Date.parse(startedAt);
  if (!Number.isFinite(age) || age < 0) return "does not say when it was made";
  if (age <= maxAgeMs) return undefined;
  return `is ${formatDuration(age)} old, and may be ${formatDuration(maxAgeMs)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
