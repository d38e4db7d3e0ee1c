import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { GateError } from "@gate/core";
import * as fc from "fast-check";
import {
  MOST_SAMPLES,
  packSamples,
  packTaken,
  type SavedSample,
  type SavedSamples,
  unpackSamples,
} from "../src/samples.ts";
import type { Samples } from "../src/sample-columns.ts";
import { answerHealthy, judge } from "./judging.ts";
import { sendJson, writeConfig } from "./service.ts";

const ROUTES = ["GET /api/health", "GET /api/items", "smoke/ü.hurl:12"];
const ms = fc.double({ noNaN: true, noDefaultInfinity: true });

const sample: fc.Arbitrary<SavedSample> = fc.record({
  route: fc.nat({ max: ROUTES.length - 1 }),
  plannedMs: ms,
  lagMs: ms,
  ttfbMs: ms,
  totalMs: ms,
  censored: fc.boolean(),
  outcome: fc.constantFrom("good", "failed", "cache", "edge", "version"),
  timings: fc.option(fc.record({ dnsMs: ms, connectMs: ms, tlsMs: ms, firstByteMs: ms, totalMs: ms }), {
    nil: undefined,
  }),
  serverTime: fc.option(fc.record({ toldMs: fc.option(ms, { nil: undefined }), waitedMs: ms }), {
    nil: undefined,
  }),
});

const pack = (samples: readonly SavedSample[]): SavedSamples => {
  const saved = packSamples(samples, ROUTES);
  if (saved === undefined) throw new Error("too many");
  return saved;
};

const codeOf = (saved: unknown): string => {
  try {
    unpackSamples(saved, "a.json");
    return "read";
  } catch (error) {
    return error instanceof GateError ? error.code : `not a GateError: ${String(error)}`;
  }
};

describe("saved samples", () => {
  it("gives back every number, bit for bit, whatever the samples are", () => {
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 60 }), (samples) => {
        const text = JSON.stringify(pack(samples));
        expect(unpackSamples(JSON.parse(text), "a.json")).toEqual({ samples, routes: ROUTES });
      }),
    );
  });

  it("refuses text that is cut, changed or longer at any place", () => {
    fc.assert(
      fc.property(
        fc.array(sample, { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.nat({ max: 62 }),
        (samples, at, other) => {
          const saved = pack(samples);
          const { data } = saved;
          const place = at % data.length;
          const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
          const letter = letters.replace(data[place] ?? "", "")[other] ?? "A";
          for (const damaged of [
            data.slice(0, place),
            data.slice(0, place) + letter + data.slice(place + 1),
          ]) {
            // A changed letter may leave the same columns (unused bits at the end of a block): never others.
            const code = codeOf({ ...saved, data: damaged });
            if (code === "read") {
              expect(unpackSamples({ ...saved, data: damaged }, "a.json").samples).toEqual(samples);
            } else expect(code).toBe("EVIDENCE_UNREADABLE");
          }
        },
      ),
    );
  });

  const one = pack([
    { route: 0, plannedMs: 0, lagMs: 0, ttfbMs: 1, totalMs: 2, censored: false, outcome: "good" },
  ]);
  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["a text", "gate-samples/1"],
    ["another format", { ...one, format: "gate-samples/2" }],
    ["a negative count", { ...one, count: -1 }],
    ["half a sample", { ...one, count: 0.5 }],
    ["more samples than there are", { ...one, count: 2 }],
    ["fewer samples than there are", { ...one, count: 0 }],
    ["more samples than any load saves", { ...one, count: MOST_SAMPLES + 1 }],
    ["no routes", { ...one, routes: undefined }],
    ["routes that are no names", { ...one, routes: [1, 2, 3] }],
    ["fewer routes than the samples need", { ...one, routes: [] }],
    ["another route's name", { ...one, routes: ["GET /", ...ROUTES.slice(1)] }],
    ["another digest", { ...one, sha256: "0".repeat(64) }],
    ["no data", { ...one, data: "" }],
    ["data that is not base64", { ...one, data: `${one.data}!` }],
    ["a bomb", { ...one, data: deflateRawSync(new Uint8Array(50_000_000)).toString("base64") }],
  ])("refuses %s", (_, saved) => {
    expect(codeOf(saved)).toBe("EVIDENCE_UNREADABLE");
  });

  it("does not save more samples than a gate would read", () => {
    const [again] = unpackSamples(one, "a.json").samples;
    const many = Array.from({ length: MOST_SAMPLES + 1 }, () => again!);
    expect(packSamples(many, ROUTES)).toBeUndefined();
  });

  it("makes no list of a load that is longer", () => {
    const ofLength = (length: number): Samples => ({
      length,
      at: () => undefined,
      [Symbol.iterator]: (): never => {
        throw new Error("a list was made");
      },
    });
    expect(packTaken(ofLength(MOST_SAMPLES + 1), ROUTES)).toBeUndefined();
    expect(() => packTaken(ofLength(MOST_SAMPLES), ROUTES)).toThrow("a list was made");
    expect(packTaken([], ROUTES)?.count).toBe(0);
  });
});

describe("the samples of a load", () => {
  it("stand in the result: every measured request, its phases, its outcome and its route", async () => {
    const config = writeConfig(["error-rate < 10%", "error-rate(GET /api/items) < 10%"], {
      timeoutMs: 30_000,
    });
    const { result } = await judge((request, response, count) => {
      if (count === 20) sendJson(response, { success: false }, { status: 500 });
      else answerHealthy(request, response, count);
    }, config);
    const { load, samples: saved } = result.facts;
    const { samples, routes } = unpackSamples(JSON.parse(JSON.stringify(saved)), "a.json");
    expect(samples).toHaveLength(load!.samples);
    expect(routes).toEqual(load!.routes.map(({ route }) => route));
    expect(samples.filter(({ outcome }) => outcome === "failed")).toHaveLength(load!.failed);
    expect(load!.failed).toBe(1);
    for (const { plannedMs, ttfbMs, totalMs, timings } of samples) {
      expect(plannedMs).toBeGreaterThanOrEqual(0);
      expect(totalMs).toBeGreaterThanOrEqual(ttfbMs);
      expect(timings!.firstByteMs).toBeGreaterThan(0);
    }
    expect(samples.at(-1)!.plannedMs).toBeCloseTo(load!.durationMs, 0);
  });

  it("are missing when there was no load", async () => {
    const { result } = await judge(answerHealthy, writeConfig([]));
    expect(result.facts.samples).toBeUndefined();
  });
});
