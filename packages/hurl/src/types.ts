import type { Clock, Finding } from "@gate/core";
import type { HttpClient, HttpResponse } from "@gate/http";
import type { Positions } from "./syntax/position.ts";
import type { EntryNode } from "./syntax/tree.ts";

/** A parsed Hurl file, ready for any number of runs. */
export interface HurlFile {
  /** Path relative to the root of the repository. */
  file: string;
  /** Absolute path of the folder whose files it may send, compare with and write (`output`): its own. None when absent. */
  folder?: string | undefined;
  entries: readonly HurlEntry[];
  /** Belongs to this room. */
  positions: Positions;
}

export interface HurlEntry {
  /** Line of the request, from 1. */
  line: number;
  method: string;
  /** Syntax tree with positions; its shape belongs to this room. */
  tree: EntryNode;
}

export type HurlValue =
  | { type: "string"; value: string }
  /** A bigint is an integer, exact at any size; a number is a decimal: 1 and 1.0 differ in kind, not in worth. */
  | { type: "number"; value: number | bigint }
  | { type: "boolean"; value: boolean }
  | { type: "null" }
  | { type: "bytes"; value: Uint8Array }
  /** Nanoseconds since the epoch. */
  | { type: "date"; value: bigint }
  /** Something is there that has no value, for instance the cookie attribute `Secure`. */
  | { type: "unit" }
  | { type: "list"; value: readonly HurlValue[] }
  | { type: "object"; value: ReadonlyMap<string, HurlValue> }
  /** What XPath selected; only how many nodes they are is known. */
  | { type: "nodeset"; value: number }
  /** An answer that led on to another address. */
  | { type: "response"; value: { status: number; location: string } };

export interface HurlRunOptions {
  client: HttpClient;
  clock: Clock;
  /** Variables that templates read; `base_url` is the environment's address without a trailing slash. */
  variables: ReadonlyMap<string, HurlValue>;
  /** Variables whose values stand in nothing that the run says; they go before `variables`. */
  secrets?: ReadonlyMap<string, string> | undefined;
  /** Absolute path of the netrc file that `netrc: true` means; absent: there is none. */
  netrcFile?: string | undefined;
  /** Sent with every request to this origin and with none to another. */
  originHeaders?: { origin: string; headers: readonly (readonly [string, string])[] } | undefined;
  /** The only entries to run, from 1; all when absent. */
  entries?: { from: number; to: number } | undefined;
  /** Deadline of one request, milliseconds. */
  requestTimeoutMs: number;
  /** true: a connection of its own for each request. */
  freshConnections?: boolean | undefined;
  signal?: AbortSignal | undefined;
  /**
   * Told of each secret before anything else is said about it: those given, and each value that a file captures as
   * one (`redact`). A GateError that it throws for a captured value (too short to be hidden) fails the capture.
   */
  onSecret?: ((value: string) => void) | undefined;
}

export interface EntryRun {
  /** From 1. */
  index: number;
  /** Line of the request. */
  line: number;
  method: string;
  /** With templates replaced; query values that come from a secret are redacted by the sinks. */
  url: string;
  /** true: options such as `connect-to` led to another place than `url` names, so `url` does not say who answered. */
  elsewhere?: boolean | undefined;
  /** Requests made for this entry, retries included. */
  attempts: number;
  /** The last answer; absent when none came. */
  response?: HttpResponse | undefined;
  /** Assertions that were judged, the implicit status and version check included. */
  assertions: number;
  /** One finding (rule `smoke/…`) for each assert that failed, at its line; empty when the entry passed. */
  failures: readonly Finding[];
  durationMs: number;
}

export interface HurlRun {
  file: string;
  /** `inconclusive`: everything ran and nothing was asserted. `error` does not occur: a request that fails is a fail. */
  verdict: "pass" | "fail" | "inconclusive";
  /** true: it passed, but some entry needed more than one attempt. */
  flaky: boolean;
  entries: readonly EntryRun[];
  /** What the entries captured, the last value of a name; a secret is `***`. */
  captures: ReadonlyMap<string, HurlValue>;
  /** The failures of all entries, and where nothing was asserted `smoke/no-assertion` or `smoke/all-skipped`. */
  findings: readonly Finding[];
  durationMs: number;
}
