import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { GateError } from "@gate/core";
import type { Timings } from "@gate/http";
import { type ApartKind, findApart } from "./judge.ts";
import type { Sample } from "./load.ts";
import type { Samples } from "./sample-columns.ts";
import type { ServerTime } from "./server-time.ts";

const FORMAT = "gate-samples/1";
/** A longer load is not saved: its evidence would be larger than a gate reads. */
export const MOST_SAMPLES = 100_000;
/** Characters of base64; above what so many samples can need. */
const MOST_TEXT = 13 * 1024 * 1024;

/** Every measured request of a load, compressed without loss; docs/health-gate.md has the format. */
export interface SavedSamples {
  format: typeof FORMAT;
  count: number;
  /** The labels that the samples point to. */
  routes: readonly string[];
  /** SHA-256 (hex) of the routes and the columns. */
  sha256: string;
  /** The columns, deflated, in base64. */
  data: string;
}

const OUTCOMES = ["good", "failed", "cache", "edge", "version"] as const satisfies readonly (
  "good" | "failed" | ApartKind
)[];

/** What is kept of a sample: all numbers, and of the texts the class of the outcome. */
export interface SavedSample extends Pick<
  Sample,
  "route" | "plannedMs" | "lagMs" | "ttfbMs" | "totalMs" | "censored"
> {
  /** `failed` or good, or who answered instead of the Worker. */
  outcome: (typeof OUTCOMES)[number];
  timings?: Timings | undefined;
  serverTime?: ServerTime | undefined;
}

/** Numbers of a sample, one column each; those that it does not have are 0, and a flag says so. */
const COLUMNS: readonly ((sample: SavedSample) => number)[] = [
  ({ plannedMs }) => plannedMs,
  ({ lagMs }) => lagMs,
  ({ ttfbMs }) => ttfbMs,
  ({ totalMs }) => totalMs,
  ({ timings }) => timings?.dnsMs ?? 0,
  ({ timings }) => timings?.connectMs ?? 0,
  ({ timings }) => timings?.tlsMs ?? 0,
  ({ timings }) => timings?.firstByteMs ?? 0,
  ({ timings }) => timings?.totalMs ?? 0,
  ({ serverTime }) => serverTime?.waitedMs ?? 0,
  ({ serverTime }) => serverTime?.toldMs ?? 0,
];
const CENSORED = 8;
const TIMINGS = 16;
const SERVER_TIME = 32;
const TOLD = 64;
/** The numbers, two bytes of the route, one of outcome and flags. */
const SAMPLE_BYTES = COLUMNS.length * 8 + 3;

/** What is kept of a measured request. */
export function toSavedSample(sample: Sample): SavedSample {
  const { route, plannedMs, lagMs, ttfbMs, totalMs, censored, shot } = sample;
  const outcome = findApart(sample)?.kind ?? (shot.failure === undefined ? "good" : "failed");
  const { timings, serverTime } = shot;
  return { route, plannedMs, lagMs, ttfbMs, totalMs, censored, outcome, timings, serverTime };
}

/** Packs samples as they were taken; where that is more than is saved, no list of them is made. */
export function packTaken(samples: Samples, routes: readonly string[]): SavedSamples | undefined {
  return samples.length > MOST_SAMPLES ? undefined : packSamples(Array.from(samples, toSavedSample), routes);
}

/** Packs samples in their order; `undefined` when there are more than `MOST_SAMPLES`. */
export function packSamples(
  samples: readonly SavedSample[],
  routes: readonly string[],
): SavedSamples | undefined {
  const count = samples.length;
  if (count > MOST_SAMPLES) return undefined;
  const columns = new Uint8Array(count * SAMPLE_BYTES);
  const bits = new DataView(new ArrayBuffer(16));
  for (const [column, read] of COLUMNS.entries()) {
    bits.setBigUint64(8, 0n);
    for (const [row, sample] of samples.entries()) {
      bits.setFloat64(0, read(sample));
      // Neighbours share their high bytes: what differs is kept, byte by byte, so that zeros lie together.
      for (let byte = 0; byte < 8; byte += 1) {
        columns[(column * 8 + byte) * count + row] = bits.getUint8(byte) ^ bits.getUint8(8 + byte);
      }
      bits.setBigUint64(8, bits.getBigUint64(0));
    }
  }
  const rest = COLUMNS.length * 8 * count;
  for (const [row, { route, outcome, censored, timings, serverTime }] of samples.entries()) {
    columns[rest + row] = route >> 8;
    columns[rest + count + row] = route & 255;
    columns[rest + 2 * count + row] =
      OUTCOMES.indexOf(outcome) |
      (censored ? CENSORED : 0) |
      (timings === undefined ? 0 : TIMINGS) |
      (serverTime === undefined ? 0 : SERVER_TIME) |
      (serverTime?.toldMs === undefined ? 0 : TOLD);
  }
  return {
    format: FORMAT,
    count,
    routes: [...routes],
    sha256: digest(routes, columns),
    data: deflateRawSync(columns, { level: 9 }).toString("base64"),
  };
}

/**
 * Gives back exactly what was packed.
 * @param saved untrusted: JSON of a file
 * @param file for messages
 * @throws GateError EVIDENCE_UNREADABLE for anything that `packSamples` did not write
 */
export function unpackSamples(saved: unknown, file: string): { samples: SavedSample[]; routes: string[] } {
  const { count, routes, sha256, data } = readFrame(saved, file);
  const columns = inflate(data, count * SAMPLE_BYTES, file);
  if (digest(routes, columns) !== sha256) throw unreadable(file, "their digest is another one");
  const bits = new DataView(new ArrayBuffer(16));
  const numbers = COLUMNS.map((_, column) => {
    bits.setBigUint64(8, 0n);
    return Float64Array.from({ length: count }, (_number, row) => {
      for (let byte = 0; byte < 8; byte += 1) {
        const differs = columns[(column * 8 + byte) * count + row] ?? 0;
        bits.setUint8(8 + byte, bits.getUint8(8 + byte) ^ differs);
      }
      return bits.getFloat64(8);
    });
  });
  const rest = COLUMNS.length * 8 * count;
  const samples = Array.from({ length: count }, (_, row): SavedSample => {
    const values = numbers.map((column) => column[row] ?? Number.NaN);
    const [plannedMs = 0, lagMs = 0, ttfbMs = 0, totalMs = 0, dnsMs = 0, connectMs = 0] = values;
    const [tlsMs = 0, firstByteMs = 0, endMs = 0, waitedMs = 0, toldMs = 0] = values.slice(6);
    const route = ((columns[rest + row] ?? 0) << 8) | (columns[rest + count + row] ?? 0);
    const flags = columns[rest + 2 * count + row] ?? 0;
    const outcome = OUTCOMES[flags & 7];
    if (outcome === undefined || flags > 127 || route >= routes.length || !values.every(Number.isFinite)) {
      throw unreadable(file, `sample ${row + 1} is none`);
    }
    return {
      route,
      plannedMs,
      lagMs,
      ttfbMs,
      totalMs,
      censored: (flags & CENSORED) !== 0,
      outcome,
      timings: flags & TIMINGS ? { dnsMs, connectMs, tlsMs, firstByteMs, totalMs: endMs } : undefined,
      serverTime: flags & SERVER_TIME ? { toldMs: flags & TOLD ? toldMs : undefined, waitedMs } : undefined,
    };
  });
  return { samples, routes };
}

function readFrame(
  saved: unknown,
  file: string,
): { count: number; routes: string[]; sha256: string; data: string } {
  if (typeof saved !== "object" || saved === null) throw unreadable(file, "there are none");
  const { format, count, routes, sha256, data } = saved as Record<string, unknown>;
  if (format !== FORMAT) throw unreadable(file, `their format is not ${FORMAT}`);
  if (typeof count !== "number" || !Number.isInteger(count) || count < 0 || count > MOST_SAMPLES) {
    throw unreadable(file, `their count is not between 0 and ${MOST_SAMPLES}`);
  }
  if (
    !Array.isArray(routes) ||
    routes.length > 65_536 ||
    !routes.every((route) => typeof route === "string")
  ) {
    throw unreadable(file, "their routes are no list of names");
  }
  if (typeof sha256 !== "string" || typeof data !== "string" || data.length > MOST_TEXT) {
    throw unreadable(file, "their digest or data is missing or too long");
  }
  return { count, routes: routes.map(String), sha256, data };
}

function inflate(data: string, length: number, file: string): Uint8Array {
  const packed = Buffer.from(data, "base64");
  // Buffer.from skips what is no base64; what was skipped would be a second way to write the same.
  if (packed.toString("base64") !== data) throw unreadable(file, "their data is not base64");
  let columns;
  try {
    // The limit stands before anything is unpacked: a small text can name a large one.
    columns = inflateRawSync(packed, { maxOutputLength: Math.max(1, length) });
  } catch (cause) {
    throw unreadable(file, "their data is cut or was never packed", cause);
  }
  if (columns.length !== length) throw unreadable(file, "their data has another length than their count");
  return columns;
}

function digest(routes: readonly string[], columns: Uint8Array): string {
  return createHash("sha256").update(JSON.stringify(routes)).update(columns).digest("hex");
}

function unreadable(file: string, why: string, cause?: unknown): GateError {
  return new GateError("EVIDENCE_UNREADABLE", `the samples of ${file} cannot be read: ${why}`, {
    location: { file },
    hint: "Run the health gate again.",
    cause,
  });
}
