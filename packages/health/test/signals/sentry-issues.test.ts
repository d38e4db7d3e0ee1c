import { describe, expect, it } from "@jest/globals";
import { parseExpectation, type SentryIssuesSignal, type SignalConfig } from "@gate/core";
import { sendJson } from "../service.ts";
import { askOne, askStandIn, LOCATION, type Reply } from "./asking.ts";

const ISSUES: SignalConfig & SentryIssuesSignal = {
  type: "sentry-issues",
  name: "issues",
  url: "",
  organization: "hub",
  expect: parseExpectation("< 1"),
  windowMs: 86_400_000,
  minSamples: 10,
  token: "PROM_TOKEN",
  deadlineMs: 1900,
  location: LOCATION,
};

interface Known {
  /** Accepted, by category. */
  transaction?: unknown;
  error?: unknown;
  issues?: unknown;
  release?: unknown;
}

/** Answers as Sentry's API does: the release, what was accepted, the issues. */
const answering =
  ({ transaction = 900, error = 0, issues = [], release }: Known): Reply =>
  ({ path }, response) => {
    const { pathname, searchParams } = new URL(path, "http://sentry.example");
    if (pathname.includes("/releases/")) {
      const version = decodeURIComponent(pathname.split("/").at(-2) ?? "");
      if (release === null)
        sendJson(response, { detail: "The requested resource does not exist" }, { status: 404 });
      else sendJson(response, release ?? { version, newGroups: 0 });
    } else if (pathname.endsWith("/stats_v2/")) {
      const quantity = searchParams.get("category") === "transaction" ? transaction : error;
      const groups =
        quantity === null
          ? []
          : [{ by: { outcome: "accepted" }, totals: { "sum(quantity)": quantity }, series: {} }];
      sendJson(response, { start: "", end: "", intervals: [], groups });
    } else sendJson(response, issues);
  };

const issue = (title: unknown): object => ({ id: "1", title, status: "unresolved" });

describe("a signal of type sentry-issues", () => {
  it("asks for the release, what Sentry heard, and the issues that are new in it", async () => {
    const config = { ...ISSUES, environment: "production", project: "42" };
    const { said, questions } = await askStandIn(answering({}), config, {}, "hub@1.4 b");
    expect(said).toMatchObject({ state: "pass", value: 0, samples: 900 });
    expect(said.reason).toBe("0 new issues in hub@1.4 b, as expected < 1");
    expect(questions.map(({ method, path }) => `${method} ${path.split("?")[0]}`)).toEqual([
      "GET /api/0/organizations/hub/releases/hub%401.4%20b/",
      "GET /api/0/organizations/hub/stats_v2/",
      "GET /api/0/organizations/hub/stats_v2/",
      "GET /api/0/organizations/hub/issues/",
    ]);
    const read = (index: number) =>
      Object.fromEntries(new URL(questions[index]?.path ?? "", "http://x").searchParams);
    expect(read(1)).toEqual({
      field: "sum(quantity)",
      groupBy: "outcome",
      category: "transaction",
      outcome: "accepted",
      statsPeriod: "24h",
      interval: "1h",
      project: "42",
    });
    expect(read(3)).toEqual({
      query: 'is:unresolved first-release:"hub@1.4 b"',
      sort: "new",
      limit: "100",
      statsPeriod: "90d",
      project: "42",
      environment: "production",
    });
    expect(questions[0]?.headers.authorization).toBe("Bearer t0ps3cret");
  });

  it("without a release asks for issues that are new in the window", async () => {
    const { said, questions } = await askStandIn(answering({}), { ...ISSUES, windowMs: 5_400_000 });
    expect([said.state, said.reason]).toEqual(["pass", "0 new issues in 1 h 30 min, as expected < 1"]);
    expect(new URL(questions.at(-1)?.path ?? "", "http://x").searchParams.get("query")).toBe(
      "is:unresolved age:-2h",
    );
  });

  it.each<[string, unknown[], string]>([
    ["one", [issue("TypeError: x")], "1 new issue in v2 (TypeError: x), expected < 1"],
    ["several", [issue("A"), issue("B")], "2 new issues in v2 (A), expected < 1"],
    [
      "more than are listed",
      Array.from({ length: 100 }, () => issue("A")),
      "100 or more new issues in v2 (A)",
    ],
  ])("fails with %s", async (_, issues, reason) => {
    const { said } = await askStandIn(answering({ issues }), ISSUES, {}, "v2");
    expect([said.state, said.reason]).toEqual(["fail", expect.stringContaining(reason)]);
  });

  it("takes as many as its bound allows, but none that were not counted", async () => {
    const some = { ...ISSUES, expect: parseExpectation("<= 2") };
    const issues = [issue("A"), issue("B")];
    expect((await askStandIn(answering({ issues }), some, {}, "v2")).said.state).toBe("pass");
    const many = { ...ISSUES, expect: parseExpectation("<= 500") };
    const full = Array.from({ length: 100 }, () => issue("A"));
    expect((await askStandIn(answering({ issues: full }), many, {}, "v2")).said.state).toBe("fail");
  });

  it.each<[string, Known, string]>([
    ["a release that it does not know", { release: null }, "it knows no release v2"],
    ["another release", { release: { version: "v1" } }, "not that of Sentry"],
    [
      "nothing that it heard",
      { transaction: null, error: null },
      "it accepted 0 transactions and errors in 24 h",
    ],
    [
      "too little that it heard",
      { transaction: 5, error: 4 },
      "it accepted 9 transactions and errors in 24 h (min-samples 10)",
    ],
    ["a count that is none", { transaction: "900" }, "not that of Sentry"],
    ["issues that are no list", { issues: { detail: "x" } }, "not that of Sentry"],
    ["issues without a title", { issues: [issue(null)] }, "not that of Sentry"],
  ])("says nothing with %s", async (_, known, reason) => {
    const { said } = await askStandIn(answering(known), ISSUES, {}, "v2");
    expect([said.state, said.reason, said.hint]).toEqual([
      "inconclusive",
      expect.stringContaining(reason),
      expect.any(String),
    ]);
  });

  it("asks nobody without its token", async () => {
    expect(await askOne(ISSUES, { readToken: () => undefined }, "v2")).toMatchObject({
      state: "inconclusive",
    });
  });
});
