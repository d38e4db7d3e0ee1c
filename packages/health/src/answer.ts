import { GateError, type HealthConfig } from "@gate/core";
import type { HttpResponse } from "@gate/http";
import { query } from "jsonpath-rfc9535";
import { explainWorkerError } from "./edge.ts";
import { readHeader } from "./header.ts";
import { type HealthTarget, readExpectedVersion } from "./target.ts";

/** What one health answer says. Only `healthy` is good. */
export type HealthState =
  "healthy" | "unhealthy" | "other-version" | "version-unreadable" | "other-environment" | "edge-answered";

export interface HealthAnswer {
  state: HealthState;
  /** Why it is not healthy, a short clause; untrusted text may be part of it. Empty when healthy. */
  reason: string;
  /** What to do about it, where the answer itself tells. */
  hint?: string | undefined;
  /** The version that the answer named. */
  version?: string | undefined;
  /** The environment that the answer named. */
  environment?: string | undefined;
}

/** Longest piece of somebody else's text that goes into a reason. */
const SHOWN_CHARACTERS = 120;

/**
 * Why a status is not a good answer; `undefined` for 2xx. A redirect counts as failed: what it leads to, a
 * login for instance, is not the answer of the route that was asked. So does 206: nobody asked for a part.
 */
export function describeStatus(response: HttpResponse): string | undefined {
  const { status } = response;
  if (status === 206) return "answered 206, a part of the answer";
  if (status >= 200 && status < 300) return undefined;
  if (status >= 300 && status < 400) {
    const location = readHeader(response, "location");
    return location === undefined
      ? `answered ${status}`
      : `answered ${status}, a redirect to ${quote(stripQuery(location))}`;
  }
  const told = explainWorkerError(response);
  return told === undefined ? `answered ${status}` : `answered ${status} (${told})`;
}

/** Why the built-in check does not take this answer for healthy; `undefined`: it does. */
export function describeHealth(response: HttpResponse): string | undefined {
  if (response.status !== 200) return describeStatus(response) ?? `answered ${response.status}, expected 200`;
  const type = readHeader(response, "content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== undefined && type !== "" && !/^[^/]+\/(?:json|[^/]+\+json)$/.test(type)) {
    return `answered 200 with ${quote(type)}, expected JSON`;
  }
  const body = readJson(response);
  if (body === undefined) return "answered 200, but the body is not JSON";
  if (!isRecord(body)) return "answered 200, but the JSON is not an object";
  if (body["success"] !== true) return `success is ${quoteJson(body["success"])}, expected true`;
  const status = isRecord(body["data"]) ? body["data"]["status"] : undefined;
  if (status !== "healthy") return `data.status is ${quoteJson(status)}, expected "healthy"`;
  return undefined;
}

/** Compares who answered with who should have: environment first, then version. */
export function judgeIdentity(response: HttpResponse, target: HealthTarget): HealthAnswer {
  const body = readJson(response);
  const { config, environmentName } = target;
  const environment = config.environment === undefined ? undefined : readText(body, config.environment);
  const version = config.version === "none" ? undefined : readText(body, config.version);
  const seen = { version, environment };
  if (config.environment !== undefined && environmentName !== undefined && environment !== environmentName) {
    const reason =
      environment === undefined
        ? `names no environment at ${config.environment}, expected ${environmentName}`
        : `environment ${quote(environment)} answers, expected ${environmentName}`;
    return { state: "other-environment", reason, ...seen };
  }
  const expected = readExpectedVersion(target);
  if (expected === undefined || version === expected) return { state: "healthy", reason: "", ...seen };
  return version === undefined
    ? {
        state: "version-unreadable",
        reason: `names no version at ${config.version}, expected ${expected}`,
        ...seen,
      }
    : { state: "other-version", reason: `version ${quote(version)} answers, expected ${expected}`, ...seen };
}

/** @throws GateError CONFIG_INVALID when `health.version` or `health.environment` is no JSONPath */
export function checkPaths(config: HealthConfig): void {
  for (const [key, path] of [
    ["version", config.version],
    ["environment", config.environment],
  ] as const) {
    if (path === undefined || (key === "version" && path === "none")) continue;
    try {
      query(null, path);
    } catch (error) {
      throw new GateError("CONFIG_INVALID", `health.${key}: "${path}" is not a JSONPath`, {
        cause: error,
        hint: `write for instance $.data.${key}${key === "version" ? ", or none" : ""}`,
      });
    }
  }
}

/** The one string or number at a path; anything else, several included, is no text. */
function readText(body: unknown, path: string): string | undefined {
  let found: unknown[];
  try {
    found = query(body as Parameters<typeof query>[0], path);
  } catch {
    return undefined; // a body nested so deep that the search gives up names nothing
  }
  const [value] = found;
  if (found.length !== 1) return undefined;
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function readJson(response: HttpResponse): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(response.body)) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function quoteJson(value: unknown): string {
  if (value === undefined) return "missing";
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return quote(JSON.stringify(value));
}

function stripQuery(location: string): string {
  return location.split(/[?#]/, 1)[0] ?? "";
}

function quote(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
