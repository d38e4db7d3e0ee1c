import { describe, expect, it } from "@jest/globals";
import { parseExpectation, type SignalConfig } from "@gate/core";
import { sendJson } from "../service.ts";
import { askStandIn, LOCATION, type Reply } from "./asking.ts";
import { findOperation, objectToAnswer, objectToQuestion, VENDORS, writeSample } from "./vendor-shapes.ts";

type Vendor = keyof typeof VENDORS;
type Listed = Record<string, { enum?: string[] } | undefined>;

const common = { url: "", token: "PROM_TOKEN", deadlineMs: 1900, location: LOCATION } as const;
const sentry = {
  organization: "hub",
  project: "42",
  environment: "production",
  windowMs: 86_400_000,
  minSamples: 10,
};
const DUTY: SignalConfig = {
  ...common,
  type: "pagerduty",
  name: "duty",
  service: "P1",
  changeEventMs: 7_200_000,
};
const SESSIONS: SignalConfig = {
  ...common,
  ...sentry,
  type: "sentry",
  name: "crashes",
  expect: parseExpectation("> 99%"),
};
const ISSUES: SignalConfig = {
  ...common,
  ...sentry,
  type: "sentry-issues",
  name: "issues",
  expect: parseExpectation("< 1"),
};
const PAGE: SignalConfig = { ...common, type: "statuspage", name: "page" };
const ORGANIZATION = "/api/0/organizations/{organization_id_or_slug}";

const SUMMARY = "/api/v2/summary.json";

/** What a case says of each answer; the rest is the least that the vendor's schema allows. */
type Over = Readonly<Record<string, unknown>>;
const CALM = (status = "active"): Over => ({
  "/services/{id}": { service: { id: "P1", status } },
  "/incidents": { incidents: [] },
  "/services/{id}/change_events": {
    change_events: [{ timestamp: new Date(Date.now() - 60_000).toISOString(), summary: "Deploy v2" }],
  },
});
const HEARD: Over = {
  [`${ORGANIZATION}/releases/{version}/`]: { version: "v2" },
  [`${ORGANIZATION}/stats_v2/`]: { groups: [{ by: {}, totals: { "sum(quantity)": 500 }, series: {} }] },
  [`${ORGANIZATION}/sessions/`]: {
    groups: [
      {
        by: { release: "v2" },
        totals: { "sum(session)": 900, "crash_free_rate(session)": 0.999 },
        series: {},
      },
    ],
  },
};

describe("the vendors' published schemas", () => {
  it.each<[string, Vendor, SignalConfig, Over, string, string]>([
    ["no incident", "pagerduty", DUTY, CALM(), "pass", "no open incident; changed 1 min"],
    [
      "an incident",
      "pagerduty",
      DUTY,
      { ...CALM("critical"), "/incidents": { incidents: [{ title: "API is down", status: "triggered" }] } },
      "fail",
      "an incident is open: API is down",
    ],
    [
      "a service in maintenance",
      "pagerduty",
      DUTY,
      CALM("maintenance"),
      "inconclusive",
      "the service is maintenance",
    ],
    ["sessions", "sentry", SESSIONS, HEARD, "pass", "did not crash"],
    ["no session", "sentry", SESSIONS, {}, "inconclusive", "0 sessions of v2"],
    ["no new issue", "sentry", ISSUES, HEARD, "pass", "0 new issues in v2"],
    [
      "a new issue",
      "sentry",
      ISSUES,
      { ...HEARD, [`${ORGANIZATION}/issues/`]: [{ title: "TypeError: x" }] },
      "fail",
      "1 new issue in v2 (TypeError: x)",
    ],
    ["a calm page", "statuspage", PAGE, {}, "pass", "no incident"],
    [
      "a page with an incident",
      "statuspage",
      PAGE,
      { [SUMMARY]: { incidents: [{ name: "Workers errors", status: "identified" }] } },
      "incident",
      "Workers errors",
    ],
  ])(
    "have our questions, and we understand their answers: %s",
    async (_, vendor, config, over, state, reason) => {
      const objections: string[] = [];
      const reply: Reply = (question, response) => {
        const operation = findOperation(vendor, question);
        if (operation === undefined) {
          objections.push(`there is no ${question.method} ${question.path}`);
          return sendJson(response, {}, { status: 404 });
        }
        const body = writeSample(operation.answer, over[operation.name]);
        objections.push(...objectToQuestion(operation, question), ...objectToAnswer(operation, body));
        return sendJson(response, body);
      };
      const { said } = await askStandIn(reply, config, {}, "v2");
      expect(objections).toEqual([]);
      expect([said.state, said.reason]).toEqual([state, expect.stringContaining(reason)]);
    },
  );

  const summary = VENDORS.statuspage.operations[SUMMARY]?.answer ?? {};
  const parts = summary["properties"] as Record<
    string,
    { properties?: Listed; items?: { properties: Listed } }
  >;
  it.each([
    ["indicator", "status", ["none"]],
    ["status", "incidents", ["resolved", "scheduled", "completed", "postmortem"]],
    ["status", "components", ["operational", "under_maintenance", ""]],
  ])("have words for the %s in %s, of which each is judged, and no other", async (field, part, calm) => {
    const place = parts[part];
    const words = (place?.items ?? place)?.properties?.[field]?.enum ?? [];
    expect(words).toEqual(expect.arrayContaining(calm));
    const read = async (word: string): Promise<string> => {
      const value = { [field]: word };
      const over = { [part]: place?.items === undefined ? value : [value] };
      const body = writeSample(summary, over);
      return (await askStandIn((_, response) => sendJson(response, body), PAGE)).said.state;
    };
    const judged = await Promise.all(words.map(async (word) => [word, await read(word)] as const));
    expect(judged).toEqual(words.map((word) => [word, calm.includes(word) ? "pass" : "incident"]));
    expect(await read("toString")).toBe("inconclusive");
  });

  it.each<[Vendor, SignalConfig]>([
    ["pagerduty", DUTY],
    ["sentry", SESSIONS],
    ["sentry", ISSUES],
  ])("document error answers, of which none decides anything: %s %j", async (vendor, config) => {
    const documented = Object.values(VENDORS[vendor].operations).flatMap(({ statuses }) => statuses);
    const errors = [...new Set(documented)].filter((status) => status !== "200").map(Number);
    expect(errors).toEqual(expect.arrayContaining([400, 401, 403, 404]));
    for (const status of errors) {
      const { said } = await askStandIn(
        (_, response) => sendJson(response, {}, { status }),
        config,
        {},
        "v2",
      );
      expect([status, said.state]).toEqual([status, "inconclusive"]);
    }
  });

  it("would show a question or an answer that they do not have", () => {
    const question = {
      method: "GET",
      path: "/incidents?statuses[]=open&limit=x&nobody=1",
      headers: {},
      body: "",
    };
    const operation = findOperation("pagerduty", question);
    expect(operation && objectToQuestion(operation, question)).toEqual([
      "statuses[] does not take open",
      "limit does not take x",
      "nobody is no parameter",
    ]);
    expect(operation && objectToAnswer(operation, { incidents: [{ title: 7 }] })).not.toEqual([]);
    expect(findOperation("pagerduty", { ...question, path: "/nothing" })).toBeUndefined();
    expect(findOperation("pagerduty", { ...question, method: "POST" })).toBeUndefined();
  });
});
