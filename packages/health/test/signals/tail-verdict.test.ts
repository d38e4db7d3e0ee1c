import { describe, expect, it } from "@jest/globals";
import { type Answer, judge, ruleIds } from "../judging.ts";
import { HEALTHY, sendJson, writeConfig } from "../service.ts";
import { createTail, event, ok, TAIL, wranglerOf } from "./tail-sessions.ts";

describe("runHealthGate with a tail", () => {
  it.each<[string, object[], string, string[]]>([
    ["ends ok", ok(5), "pass", []],
    ["throws", [...ok(5), event("exception")], "fail", ["health/signal"]],
    ["is not seen", [], "inconclusive", ["health/signal"]],
  ])(
    "is decided by it: what the Worker does %s",
    async (_, events, verdict, rules) => {
      const opened: (string | undefined)[] = [];
      const session = createTail(events);
      // Without an event the gate waits twenty seconds for one; the session that ends is as empty.
      const tail = events.length > 0 ? session.tail : createTail([], { ends: true }).tail;
      const versionId = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
      const deps = {
        signals: {
          readToken: () => "t",
          runCommand: () => Promise.reject(new Error("no command was to be run")),
          wrangler: wranglerOf((__, version) => {
            opened.push(version);
            return Promise.resolve(tail);
          }),
        },
      };
      const config = writeConfig(undefined, {}, { signals: [TAIL] });
      const body = { ...HEALTHY, data: { ...HEALTHY.data, version: versionId } };
      const answer: Answer = (__, response) => sendJson(response, body);
      const { result } = await judge(answer, config, { expectedVersion: versionId }, deps);
      expect([result.verdict, ruleIds(result)]).toEqual([verdict, rules]);
      expect(opened).toEqual([versionId]);
    },
    30_000,
  );

  it("is not decided by the questions that wake it", async () => {
    const marks: boolean[] = [];
    const { promise: first, resolve: show } = Promise.withResolvers<object>();
    const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
    async function* events(): AsyncGenerator {
      yield await first;
      await stopped;
    }
    const answer: Answer = ({ headers }, response) => {
      marks.push("gate-nudge" in headers);
      if (marks.at(-1) === true)
        show(event("ok", { event: { request: { url: "https://hub.example", headers } } }));
      sendJson(response, HEALTHY);
    };
    const deps = {
      signals: {
        readToken: () => "t",
        runCommand: () => Promise.reject(new Error("no command was to be run")),
        wrangler: wranglerOf(() =>
          Promise.resolve({ events: events(), log: () => "", stop: () => Promise.resolve(stop()) }),
        ),
      },
    };
    const config = writeConfig(undefined, {}, { signals: [{ ...TAIL, minSamples: 1 }] });
    const { result } = await judge(answer, config, {}, deps);
    expect([result.verdict, result.facts.signals]).toEqual([
      "inconclusive",
      [expect.objectContaining({ reason: "no event was seen", samples: 0 })],
    ]);
    const nudges = marks.filter(Boolean).length;
    expect(nudges).toBeGreaterThan(0);
    // Nothing of the load is marked.
    expect(marks.slice(marks.lastIndexOf(true) + 1).length).toBeGreaterThan(10);
    expect(marks.slice(marks.indexOf(true), marks.lastIndexOf(true) + 1)).toHaveLength(nudges);
  }, 90_000);

  it("opens none without load", async () => {
    const config = writeConfig(
      undefined,
      {},
      {
        signals: [TAIL],
        wait: { deadlineMs: 100, intervalMs: 20, consecutive: 1 },
      },
    );
    const deps = {
      signals: {
        readToken: () => "t",
        runCommand: () => Promise.reject(new Error("no command was to be run")),
        wrangler: wranglerOf(() => Promise.reject(new Error("nothing was to be opened"))),
      },
    };
    const { result } = await judge((_, response) => response.writeHead(503).end(), config, {}, deps);
    expect([result.verdict, result.facts.signals]).toEqual(["fail", undefined]);
  });
});
