import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import type { Sample } from "../src/load.ts";
import { SampleColumns } from "../src/sample-columns.ts";

const ms = fc.double({ min: 0, max: 1e7, noNaN: true });
const text = fc.constantFrom("answered 500", "answered 502", 'a "quoted" \u{1F600} \ud800 one', "");
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const foreign = fc.record({ reason: text, cure: text });

const sample: fc.Arbitrary<Sample> = fc.record({
  route: fc.nat(50),
  plannedMs: ms,
  lagMs: ms,
  ttfbMs: ms,
  totalMs: ms,
  censored: fc.boolean(),
  shot: fc.record({
    timings: maybe(fc.record({ dnsMs: ms, connectMs: ms, tlsMs: ms, firstByteMs: ms, totalMs: ms })),
    serverTime: maybe(fc.record({ waitedMs: ms, toldMs: maybe(ms) })),
    failure: maybe(text),
    hint: maybe(text),
    cached: maybe(foreign),
    edge: maybe(foreign),
    health: maybe(
      fc.record({
        state: fc.constantFrom("healthy" as const, "other-version" as const),
        reason: text,
        hint: maybe(text),
        version: maybe(text),
        environment: maybe(text),
      }),
    ),
  }),
});

describe("SampleColumns", () => {
  it("gives back what was added, in order", () => {
    fc.assert(
      fc.property(fc.array(sample), (samples) => {
        const columns = new SampleColumns();
        for (const each of samples) columns.add(each);
        expect(columns.length).toBe(samples.length);
        expect([...columns]).toEqual(samples);
        expect([0, -1, samples.length].map((index) => columns.at(index))).toEqual(
          [0, -1, samples.length].map((index) => samples.at(index)),
        );
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it("keeps more samples than it had room for at first", () => {
    const columns = new SampleColumns();
    const [first] = fc.sample(sample, { seed: 4, numRuns: 1 });
    for (let plannedMs = 0; plannedMs < 5000; plannedMs += 1) columns.add({ ...first!, plannedMs });
    expect(Array.from(columns, ({ plannedMs }) => plannedMs)).toEqual(
      Array.from({ length: 5000 }, (_, at) => at),
    );
  });
});
