import { describe, expect, it } from "@jest/globals";
import type { EntryRun, HurlRun } from "@gate/hurl";
import { tabulateRequests } from "../src/tables.ts";

const entry = (line: number, further: object = {}): EntryRun =>
  ({
    line,
    method: "GET",
    url: `https://a.example/${line}`,
    attempts: 1,
    failures: [],
    response: {
      status: 200,
      headers: [],
      timings: { dnsMs: 1, connectMs: 2, tlsMs: 3, firstByteMs: 40, totalMs: 50 },
    },
    ...further,
  }) as unknown as EntryRun;

const rowsOf = (...entries: EntryRun[]): unknown =>
  tabulateRequests([{ file: "a.hurl", entries } as unknown as HurlRun], (url) => url)[0]?.rows;

describe("the table of requests", () => {
  it("has each phase under its name, and leaves out those that a warm connection skips", () => {
    const warm = { dnsMs: 0, connectMs: 0, tlsMs: 0, firstByteMs: 4, totalMs: 5 };
    const [table] = tabulateRequests([], (url) => url);
    expect(table).toBeUndefined();
    expect(
      rowsOf(entry(1), entry(2, { attempts: 3, response: { status: 204, headers: [], timings: warm } })),
    ).toEqual([
      ["a.hurl:1", "GET https://a.example/1", "200", "1 ms", "2 ms", "3 ms", "40 ms", "50 ms"],
      ["a.hurl:2", "GET https://a.example/2", "204 (3 attempts)", "", "", "", "4 ms", "5 ms"],
    ]);
  });

  it("begins with what failed, else in the order of the run", () => {
    const failures = [{ ruleId: "smoke/assert" }];
    const rows = rowsOf(entry(1), entry(2, { failures }), entry(3), entry(4, { failures })) as string[][];
    expect(rows.map(([place]) => place)).toEqual(["a.hurl:2", "a.hurl:4", "a.hurl:1", "a.hurl:3"]);
  });

  it("says of a request without an answer that there was none", () => {
    expect(rowsOf(entry(1, { response: undefined, attempts: 2 }))).toEqual([
      ["a.hurl:1", "GET https://a.example/1", "no answer (2 attempts)", "", "", "", "", ""],
    ]);
  });

  it.each([
    ["8c1a2b3c4d5e6f70-FRA", "FRA"],
    ["8c1a2b3c4d5e6f70", ""],
    ["| evil |", ""],
  ])("reads the data centre out of %j", (ray, colo) => {
    const response = {
      status: 200,
      headers: [["CF-Ray", ray]],
      timings: { dnsMs: 1, connectMs: 2, tlsMs: 3, firstByteMs: 40, totalMs: 50 },
    };
    const [first, second] = rowsOf(entry(1, { response }), entry(2)) as string[][];
    expect(first?.slice(-2)).toEqual([colo, ray]);
    expect(second?.slice(-2)).toEqual(["", ""]);
  });
});
