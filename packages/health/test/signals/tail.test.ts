import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { type Clock, GateError, parseExpectation, type SignalConfig, type TailSignal } from "@gate/core";
import type { OpenTail, SignalAnswer, WranglerSignals } from "../../src/signals/signal.ts";
import { openTails } from "../../src/signals/tail.ts";
import { type Answer, judge, ruleIds } from "../judging.ts";
import { HEALTHY, sendJson, writeConfig } from "../service.ts";
import { LOCATION } from "./asking.ts";

const TAIL: SignalConfig & TailSignal = {
  type: "tail",
  name: "exceptions",
  token: "PROM_TOKEN",
  expect: parseExpectation("< 1%"),
  minSamples: 3,
  deadlineMs: 1000,
  location: LOCATION,
};

const event = (outcome: unknown, further: object = {}): object => ({
  outcome,
  exceptions: [],
  logs: [],
  event: { request: { url: "https://hub.example/api/health" } },
  ...further,
});
const ok = (count: number): object[] => Array.from({ length: count }, () => event("ok"));
const OVERLOAD = event("unknown", { event: { type: "overload", message: "Tail is in sampling mode" } });

/** Time goes by as fast as nothing happens. */
function createClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    monotonic: () => now,
    async spinUntil(instant) {
      now = Math.max(now, instant);
      await turn();
    },
    async sleep(ms) {
      now += ms;
      await turn();
    },
  };
}

/** A session that shows these events and then stays open until it is stopped, or ends by itself. */
function createTail(events: readonly unknown[], { ends = false, log = "", turns = 0 } = {}) {
  let stopped = (): void => undefined;
  let stops = 0;
  const open = new Promise<void>((resolve) => (stopped = resolve));
  async function* show(): AsyncGenerator {
    for (let turned = 0; turned < turns; turned += 1) await turn();
    yield* events;
    if (!ends) await open;
  }
  const tail: OpenTail = {
    events: show(),
    log: () => log,
    stop() {
      stops += 1;
      stopped();
      return Promise.resolve();
    },
  };
  return { tail, stops: () => stops };
}

const wranglerOf = (openTail: WranglerSignals["openTail"]): WranglerSignals => ({
  openTail,
  openDatabase: () => Promise.reject(new Error("no database was to be asked")),
});

async function watch(
  session: ReturnType<typeof createTail>,
  further: Partial<TailSignal> = {},
): Promise<SignalAnswer & { nudges: number; stops: number }> {
  let nudges = 0;
  const deps = {
    clock: createClock(),
    readToken: () => "t",
    progress: () => undefined,
    wrangler: wranglerOf(() => Promise.resolve(session.tail)),
  };
  const tails = await openTails(deps, [{ ...TAIL, ...further }], {
    versionId: undefined,
    signal: new AbortController().signal,
    nudge: () => Promise.resolve((nudges += 1)),
  });
  const answer = await tails.get("exceptions")?.();
  if (answer === undefined) throw new Error("nothing was opened");
  return { ...answer, nudges, stops: session.stops() };
}

describe("a signal of type tail", () => {
  it("passes by the events that were seen, and ends its session", async () => {
    expect(await watch(createTail(ok(200)))).toMatchObject({
      state: "pass",
      value: 0,
      samples: 200,
      reason: "0 of 200 events that were seen did not end ok: 0 %, as expected < 1%",
      stops: 1,
      nudges: 1,
    });
  });

  it.each<[string, object, string]>([
    [
      "an exception",
      event("exception", { exceptions: [{ name: "TypeError", message: "x is undefined" }] }),
      "exception: TypeError: x is undefined",
    ],
    ["a limit of CPU time", event("exceededCpu"), "exceededCpu"],
    ["a limit of memory", event("exceededMemory"), "exceededMemory"],
    ["what Cloudflare does not know", event("unknown"), "unknown"],
    ["an outcome that is new", event("scriptNotFound"), "scriptNotFound"],
    ["an exception in spite of ok", event("ok", { exceptions: [{ name: "Error" }] }), "ok: Error"],
    [
      "an exception of a client that left",
      event("canceled", { exceptions: [{ name: "Error" }] }),
      "canceled: Error",
    ],
  ])("fails by %s", async (_, bad, first) => {
    const said = await watch(createTail([...ok(9), bad]));
    expect(said).toMatchObject({
      state: "fail",
      value: 0.1,
      samples: 10,
      reason: `1 of 10 events that were seen did not end ok (first: ${first}): 10 %, expected < 1%`,
    });
  });

  it("counts what clients gave up neither for nor against it, and says so", async () => {
    const gone = [event("canceled"), event("responseStreamDisconnected")];
    const said = await watch(createTail([...ok(5), ...gone]));
    expect(said).toMatchObject({ state: "pass", samples: 5 });
    expect(said.reason).toContain("; 2 more were given up by their clients");
    expect(await watch(createTail(gone))).toMatchObject({
      state: "inconclusive",
      reason: "no event was seen; 2 more were given up by their clients",
    });
  });

  it("says that events were left out, or may be missing", async () => {
    const said = await watch(
      createTail([...ok(5), OVERLOAD], {
        log: "x\nTail connection lost. Reconnecting (attempt 1 of 5) in 1s...\n",
      }),
    );
    expect([said.state, said.samples]).toEqual(["pass", 5]);
    expect(said.reason).toContain(
      "; Cloudflare showed only a part of them (sampling); the connection was lost 1 times",
    );
  });

  it.each<[string, ReturnType<typeof createTail>, string]>([
    ["no event", createTail([]), "no event was seen"],
    [
      "a word about sampling alone",
      createTail([OVERLOAD]),
      "no event was seen; Cloudflare showed only a part",
    ],
    ["too few events", createTail(ok(2)), "2 events (min-samples 3)"],
    ["an event that cannot be read", createTail([...ok(5), undefined]), "1 of its events cannot be read"],
    ["events of another shape", createTail([...ok(5), { status: "ok" }]), "1 of its events cannot be read"],
    [
      "an end before its time",
      createTail(ok(5), { ends: true, log: "\n✘ [ERROR] Authentication error [code: 10000]\n\n  docs\n" }),
      "wrangler tail ended before the load did: Authentication error [code: 10000]",
    ],
    ["an end without a word", createTail(ok(5), { ends: true }), "wrangler tail ended before the load did"],
  ])("says nothing with %s", async (_, session, reason) => {
    const said = await watch(session);
    expect([said.state, said.reason, said.stops]).toEqual([
      "inconclusive",
      expect.stringContaining(reason),
      1,
    ]);
  });

  it("makes the Worker answer until the first event comes, for twenty seconds at most", async () => {
    const late = await watch(createTail(ok(4), { turns: 5 }));
    expect(late).toMatchObject({ state: "pass", samples: 4 });
    expect(late.nudges).toBeGreaterThan(1);
    expect(late.nudges).toBeLessThan(20);
    expect((await watch(createTail([]))).nudges).toBe(20);
  });

  it("is not opened without its token, nor where wrangler may not run, and is cancelled with the run", async () => {
    const never = wranglerOf(() => Promise.reject(new Error("nothing was to be opened")));
    const about = {
      versionId: undefined,
      signal: new AbortController().signal,
      nudge: () => Promise.resolve(),
    };
    const deps = { clock: createClock(), progress: () => undefined };
    const ask = async (readToken: () => string | undefined, wrangler: WranglerSignals | undefined) =>
      (await openTails({ ...deps, readToken, wrangler }, [TAIL], about)).get("exceptions")?.();
    expect(await ask(() => undefined, never)).toMatchObject({
      state: "inconclusive",
      reason: expect.stringContaining("not set"),
    });
    expect(await ask(() => "t", undefined)).toMatchObject({
      state: "inconclusive",
      reason: "it cannot be asked here",
    });
    const refuse = (code: "CODE_NOT_ALLOWED" | "CANCELLED") =>
      wranglerOf(() => Promise.reject(new GateError(code, "not here", { hint: "Elsewhere." })));
    expect(await ask(() => "t", refuse("CODE_NOT_ALLOWED"))).toMatchObject({
      state: "inconclusive",
      reason: "not here",
      hint: "Elsewhere.",
    });
    await expect(ask(() => "t", refuse("CANCELLED"))).rejects.toMatchObject({ code: "CANCELLED" });
  });
});

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
