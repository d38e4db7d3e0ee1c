import { describe, expect, it } from "@jest/globals";
import type { SentrySignal, SignalConfig } from "@gate/core";
import { sendJson } from "../service.ts";
import { askOne, askStandIn, LOCATION, type Reply } from "./asking.ts";

const writeSentry = (further: Partial<SentrySignal> = {}): SignalConfig => ({
  type: "sentry",
  name: "crashes",
  url: "",
  organization: "hub",
  expect: { text: "> 99.5%", operator: ">", bound: 0.995 },
  windowMs: 86_400_000,
  minSamples: 100,
  token: "PROM_TOKEN",
  deadlineMs: 1900,
  location: LOCATION,
  ...further,
});

/** Groups as the sessions API gives them. */
const sessions = (...groups: (readonly [release: string, count: unknown, rate: unknown])[]): object => ({
  start: "2026-11-24T05:00:00Z",
  end: "2026-11-25T05:00:00Z",
  intervals: [],
  query: "",
  groups: groups.map(([release, count, rate]) => ({
    by: { release },
    totals: { "sum(session)": count, "crash_free_rate(session)": rate },
    series: {},
  })),
});

const replying =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  (_, response) =>
    sendJson(response, body, { status, headers });

describe("a signal of type sentry", () => {
  it("asks for the sessions of the expected version, and passes", async () => {
    const reply = replying(sessions(["v1", 900, 0.5], ["v2", 1200, 0.9991]));
    const config = writeSentry({ environment: "production", project: "42", windowMs: 5_400_000 });
    const { said, questions } = await askStandIn(reply, config, {}, "v2");
    expect(said).toMatchObject({ state: "pass", samples: 1200, value: 0.9991 });
    expect(said.reason).toBe("99.91 % of the sessions of v2 did not crash, as expected > 99.5%");
    const asked = new URL(questions[0]?.path ?? "", "http://sentry.example");
    expect([questions.length, asked.pathname]).toEqual([1, "/api/0/organizations/hub/sessions/"]);
    expect([...asked.searchParams]).toEqual([
      ["field", "sum(session)"],
      ["field", "crash_free_rate(session)"],
      ["groupBy", "release"],
      ["query", 'release:"v2"'],
      ["statsPeriod", "2h"],
      ["interval", "1h"],
      ["project", "42"],
      ["environment", "production"],
    ]);
    expect(questions[0]?.headers.authorization).toBe("Bearer t0ps3cret");
  });

  it("asks for the release that it names", async () => {
    const reply = replying(sessions(["hub@1.4", 500, 1]));
    expect((await askStandIn(reply, writeSentry({ release: "hub@1.4" }), {}, "v2")).said.state).toBe("pass");
  });

  it.each([0.995, 0.9, 0])("fails with a share of %d", async (rate) => {
    const { said } = await askStandIn(replying(sessions(["v2", 500, rate])), writeSentry(), {}, "v2");
    expect([said.state, said.value]).toEqual(["fail", rate]);
  });

  it.each<[string, Reply, string]>([
    ["no sessions, although the share is 1", replying(sessions(["v2", 0, 1])), "0 sessions of v2"],
    ["too few sessions", replying(sessions(["v2", 99, 1])), "99 sessions of v2 in 24 h (min-samples 100)"],
    ["no number of sessions", replying(sessions(["v2", null, 1])), "null sessions of v2"],
    ["sessions of another release alone", replying(sessions(["v1", 900, 1])), "0 sessions of v2"],
    ["no groups", replying(sessions()), "0 sessions of v2"],
    ["no share", replying(sessions(["v2", 500, null])), "names no share"],
    ["a share that is none", replying(sessions(["v2", 500, 99.9])), "names no share"],
    ["another shape", replying({ detail: "x" }), "not that of Sentry"],
    ["400", replying({ detail: "Invalid query" }, 400), "answered 400"],
    ["401", replying({}, 401), "answered 401"],
    ["403", replying({}, 403), "answered 403"],
    ["404", replying({}, 404), "answered 404"],
    ["429 without Retry-After", replying({}, 429), "answered 429"],
    ["429 with Retry-After", replying({}, 429, { "retry-after": "60" }), "answered 429"],
    ["503", replying({}, 503), "answered 503"],
  ])("says nothing with %s", async (_, reply, reason) => {
    const { said } = await askStandIn(reply, writeSentry(), {}, "v2");
    expect([said.state, said.reason]).toEqual(["inconclusive", expect.stringContaining(reason)]);
  });

  it("asks nobody without its token, and not without a release", async () => {
    expect(await askOne(writeSentry(), { readToken: () => undefined }, "v2")).toMatchObject({
      state: "inconclusive",
      reason: expect.stringContaining("PROM_TOKEN is not set"),
    });
    expect(await askOne(writeSentry())).toMatchObject({
      state: "inconclusive",
      reason: expect.stringContaining("no version is expected"),
    });
  });
});
