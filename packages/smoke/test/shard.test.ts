import { describe, expect, it } from "@jest/globals";
import { startServer } from "@gate/testing";
import { digestDivision, divideFiles, readDurations, runSmokeTest, type Shard } from "@gate/smoke";
import * as fc from "fast-check";
import { serve, smokeOptions, suiteOf, withClient } from "./service.ts";

const files = (count: number): { file: string }[] =>
  Array.from({ length: count }, (_, index) => ({ file: `${String(index).padStart(3, "0")}.hurl` }));
const names = (picked: readonly { file: string }[]): string[] => picked.map(({ file }) => file);

const pickShard = (
  all: readonly { file: string }[],
  { index, count }: Shard,
  durations?: ReadonlyMap<string, number>,
) => divideFiles(all, count, durations)[index - 1] ?? [];

describe("divideFiles", () => {
  it("deals files of unknown duration out evenly", () => {
    expect(names(pickShard(files(5), { index: 1, count: 2 }))).toEqual(["000.hurl", "002.hurl", "004.hurl"]);
    expect(names(pickShard(files(5), { index: 2, count: 2 }))).toEqual(["001.hurl", "003.hurl"]);
    expect(pickShard(files(2), { index: 3, count: 3 })).toEqual([]);
  });

  it("balances by how long files took", () => {
    const durations = new Map([
      ["000.hurl", 100],
      ["001.hurl", 60],
      ["002.hurl", 50],
      ["003.hurl", 10],
    ]);
    expect(names(pickShard(files(4), { index: 1, count: 2 }, durations))).toEqual(["000.hurl", "003.hurl"]);
    expect(names(pickShard(files(4), { index: 2, count: 2 }, durations))).toEqual(["001.hurl", "002.hurl"]);
  });

  it("takes a new file for one of middling length", () => {
    const durations = new Map([
      ["000.hurl", 100],
      ["001.hurl", 1],
      ["002.hurl", 40],
    ]);
    expect(names(pickShard(files(4), { index: 1, count: 2 }, durations))).toEqual(["000.hurl"]);
  });

  it("gives every file to exactly one shard, the same whatever the order, none much heavier than another", () => {
    const drawn = fc.uniqueArray(
      fc.record({ name: fc.string({ maxLength: 5 }), ms: fc.integer({ min: 0, max: 1000 }) }),
      {
        selector: ({ name }) => name,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 7 }), (all, count) => {
        const given = all.map(({ name }) => ({ file: name }));
        const durations = new Map(all.map(({ name, ms }) => [name, ms] as const));
        const shards = Array.from({ length: count }, (_, at) =>
          pickShard(given, { index: at + 1, count }, durations),
        );
        expect(shards.flatMap(names).sort()).toEqual(names(given).sort());
        const reversed = pickShard(given.toReversed(), { index: 1, count }, durations);
        expect(names(reversed).sort()).toEqual(names(shards[0] ?? []).sort());
        const loads = shards.map((shard) =>
          shard.reduce((sum, { file }) => sum + (durations.get(file) ?? 0), 0),
        );
        const longest = Math.max(0, ...durations.values());
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

describe("digestDivision", () => {
  it("tells divisions apart, and not the order of files", () => {
    const whole = divideFiles(files(5), 2);
    expect(digestDivision(divideFiles(files(5).toReversed(), 2))).toBe(digestDivision(whole));
    for (const other of [
      divideFiles(files(5), 3),
      divideFiles(files(6), 2),
      divideFiles(
        files(5),
        2,
        new Map([
          ["000.hurl", 9],
          ["001.hurl", 1],
        ]),
      ),
    ])
      expect(digestDivision(other)).not.toBe(digestDivision(whole));
  });
});

describe("readDurations", () => {
  it("sums the tests of a file, and knows nothing of one that did not run", () => {
    const test = (suite: string, durationMs: number, outcome = "passed") =>
      ({ suite, durationMs, outcome }) as never;
    const tests = [
      test("a", 1),
      test("b", 2),
      test("a", 3),
      test("a", 0, "skipped"),
      test("c", 0, "skipped"),
    ];
    expect(readDurations(tests)).toEqual(
      new Map([
        ["a", 4],
        ["b", 2],
      ]),
    );
  });
});

describe("a shard of a smoke test", () => {
  const GOOD = "GET {{base_url}}/good\nHTTP 200\n";
  const play = async (index: number, count: number) => {
    await using server = await startServer(
      serve(
        () => ({ version: "v1" }),
        (_, response) => response.end(),
      ),
    );
    const suites = [
      suiteOf({ "a.hurl": GOOD, "b.hurl": GOOD }),
      suiteOf({ "clean.hurl": GOOD }, { always: true }),
    ];
    const options = smokeOptions(server.url, { suites, shard: { index, count } });
    return await withClient((deps) => runSmokeTest(deps, options));
  };

  it("runs its files, and cleans up in every shard", async () => {
    expect((await play(1, 2)).facts.files.map(({ file }) => file)).toEqual(["a.hurl", "clean.hurl"]);
    expect((await play(2, 2)).facts.files.map(({ file }) => file)).toEqual(["b.hurl", "clean.hurl"]);
  });

  it("is no pass when it has no file, whatever cleaning up says", async () => {
    expect(await play(3, 3)).toMatchObject({
      verdict: "inconclusive",
      headline: "shard 3 of 3 has no file: nothing was tested",
      facts: { files: [{ file: "clean.hurl", verdict: "pass" }] },
    });
  });
});
