import type { Location } from "./finding.ts";

/**
 * Every code that a `GateError` can carry. `docs/errors.md` has a section for each; a test keeps the two
 * in step.
 */
export const ERROR_CODES = [
  "ACTION_INPUT_INVALID",
  "BUILD_FAILED",
  "CANCELLED",
  "CODE_NOT_ALLOWED",
  "COMMAND_FAILED",
  "COMMAND_NOT_FOUND",
  "COMMAND_TIMEOUT",
  "CONFIG_INVALID",
  "CONFIG_NOT_AVAILABLE_YET",
  "CONFIG_NOT_FOUND",
  "CONFIG_UNREADABLE",
  "ENVIRONMENT_UNKNOWN",
  "ENVIRONMENT_VARIABLE_MISSING",
  "EVIDENCE_UNREADABLE",
  "FILE_OUTSIDE_REPOSITORY",
  "FILE_TOO_LARGE",
  "FILE_UNREADABLE",
  "FIX_REFUSED",
  "GATE_UNKNOWN",
  "GIT_FAILED",
  "GIT_NOT_A_REPOSITORY",
  "GIT_REF_UNKNOWN",
  "GIT_SHALLOW",
  "GITHUB_FAILED",
  "HOST_NOT_ALLOWED",
  "HURL_NOT_SUPPORTED_YET",
  "HURL_SYNTAX",
  "INTERNAL",
  "MERGE_REFUSED",
  "OBJECTIVE_OUT_OF_REACH",
  "START_FAILED",
  "USAGE",
  "WRANGLER_CONFIG_UNREADABLE",
  "WRANGLER_FAILED",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface GateErrorOptions {
  /** The way out: what the user does next. */
  hint?: string | undefined;
  cause?: unknown;
  location?: Location | undefined;
  /** Further problems of the same kind, each with its own place (all the mistakes of a gate.yml at once). */
  details?:
    readonly { message: string; hint?: string | undefined; location?: Location | undefined }[] | undefined;
}

/**
 * Something that kept a check from judging. A negative verdict is a result, never a GateError.
 * Everything that is not a GateError is a bug of this project and shown as `INTERNAL`.
 */
export class GateError extends Error {
  override readonly name = "GateError";
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly location: Location | undefined;
  readonly details: NonNullable<GateErrorOptions["details"]>;

  constructor(code: ErrorCode, message: string, options: GateErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.location = options.location;
    this.details = options.details ?? [];
  }
}

/** Any thrown value as a GateError; what is not one already becomes `INTERNAL`. */
export function toGateError(thrown: unknown): GateError {
  if (thrown instanceof GateError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new GateError("INTERNAL", `internal error: ${message}`, {
    cause: thrown,
    hint: "This is a bug in Wrangler Gate. Please report it with the command, the version and this message.",
  });
}
