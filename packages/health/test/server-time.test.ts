import { describe, expect, it } from "@jest/globals";
import { estimateServerMs, readServerTiming } from "../src/server-time.ts";

describe("readServerTiming", () => {
  it.each([
    ["total;dur=12.5", 12.5],
    ["total;dur=0", 0],
    ['total;desc="all of it";dur=7', 7],
    ["cfEdge;dur=90, total;dur=3, db;dur=1", 3],
    ["Total; dur = 4", 4],
    ["total", undefined],
    ["total;dur=-1", undefined],
    ["total;dur=fast", undefined],
    ["totals;dur=3", undefined],
    ["db;dur=3, render;dur=4", undefined],
    ["", undefined],
  ])("reads %j as %s", (value, expected) => {
    expect(readServerTiming({ headers: [["Server-Timing", value]] })).toBe(expected);
  });

  it("reads nothing where there is no such header", () => {
    expect(readServerTiming({ headers: [] })).toBeUndefined();
  });
});

describe("estimateServerMs", () => {
  it.each([
    [{ toldMs: 3, waitedMs: 90 }, 20, 3],
    [{ waitedMs: 90 }, 20, 70],
    [{ waitedMs: 90 }, undefined, 90],
    [{ waitedMs: 10 }, 20, 0],
  ])("takes %j less a round trip of %s ms for %d ms", (time, roundTripMs, expected) => {
    expect(estimateServerMs(time, roundTripMs)).toBe(expected);
  });
});
