import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { type Clock, GateError, type TailSignal } from "@gate/core";
import type { SignalAnswer, WranglerSignals } from "../../src/signals/signal.ts";
import { openTails } from "../../src/signals/tail.ts";
import { createTail, event, ok, OVERLOAD, TAIL, wranglerOf } from "./tail-sessions.ts";

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

  it("takes no question of its own that went well for the load", async () => {
    const asked = (headers: unknown): object => ({
      event: { request: { url: "https://hub.example", headers } },
    });
    const nudged = (outcome: string, further: object = {}): object =>
      event(outcome, { ...asked({ accept: "*/*", "Gate-Nudge": "1" }), ...further });
    expect(
      await watch(createTail([nudged("ok"), nudged("ok"), nudged("canceled")]), { minSamples: 1 }),
    ).toMatchObject({
      state: "inconclusive",
      samples: 0,
      reason: "no event was seen",
    });
    const others = [asked({ accept: "*/*" }), asked({}), asked(undefined)].map((further) =>
      event("ok", further),
    );
    expect(await watch(createTail([nudged("ok"), ...others]))).toMatchObject({ state: "pass", samples: 3 });
    // What does not go well is seen, whoever asked.
    const thrown = nudged("ok", { exceptions: [{ name: "Error" }] });
    expect(await watch(createTail([thrown, ...others]))).toMatchObject({ state: "fail", value: 0.25 });
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
