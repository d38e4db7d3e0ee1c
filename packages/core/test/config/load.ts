import { createHash } from "node:crypto";
import { GateError, loadGateConfig } from "@gate/core";
import type { GateConfig } from "@gate/core";

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export function load(
  source: string | Uint8Array,
  overrides?: Record<string, string | undefined>,
): GateConfig {
  return loadGateConfig(source, { file: "gate.yml", sha256, overrides });
}

/** The error that a gate.yml ends in. */
export function loadError(
  source: string | Uint8Array,
  overrides?: Record<string, string | undefined>,
): GateError {
  try {
    load(source, overrides);
  } catch (error) {
    if (error instanceof GateError) return error;
    throw error;
  }
  throw new Error("it was accepted");
}

/** `line:column message` of every problem. */
export function listProblems(error: GateError): string[] {
  return error.details.map(({ location, message }) =>
    location === undefined ? message : `${location.line}:${location.column} ${message}`,
  );
}

/** A right gate.yml whose first three lines can be followed by more. */
export const BASE = `version: 1
worker: { config: wrangler.toml }
environments: { ci: { url: "http://127.0.0.1:8787", tier: test }, live: { url: https://example.com, tier: production } }
`;
