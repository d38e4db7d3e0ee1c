import { describe, expect, it } from "@jest/globals";
import type { SignalConfig } from "@gate/core";
import { sendJson } from "../service.ts";
import { askOne, askStandIn, LOCATION, type Reply } from "./asking.ts";

const DUTY: SignalConfig = {
  type: "pagerduty",
  name: "duty",
  url: "",
  service: "PHUB123",
  token: "PROM_TOKEN",
  deadlineMs: 1900,
  location: LOCATION,
};

const ERROR = { error: { message: "Not Found", code: 2100 } };

/** Answers as REST API v2 does: the service, then its incidents. */
const answering =
  (incidents: unknown, { status = "active", service }: { status?: string; service?: object } = {}): Reply =>
  ({ path }, response) => {
    if (path.startsWith("/services/")) {
      return sendJson(response, {
        service: service ?? { id: "PHUB123", type: "service", name: "hub", status },
      });
    }
    return sendJson(response, { incidents, limit: 100, offset: 0, total: null, more: false });
  };

const incident = (title: string, status = "triggered"): object => ({
  id: "Q1",
  type: "incident",
  title,
  status,
});

const failing =
  (status: number, headers: Record<string, string> = {}): Reply =>
  (_, response) =>
    sendJson(response, ERROR, { status, headers });

describe("a signal of type pagerduty", () => {
  it("asks for the service and for its open incidents of all time", async () => {
    const { said, questions } = await askStandIn(answering([]), DUTY);
    expect(said).toMatchObject({ state: "pass", reason: "no open incident" });
    expect(questions.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`)).toEqual([
      "GET /services/PHUB123",
      "GET /incidents?service_ids[]=PHUB123&statuses[]=triggered&statuses[]=acknowledged&date_range=all&limit=100",
    ]);
    for (const { headers } of questions) {
      expect(headers).toMatchObject({
        authorization: "Token token=t0ps3cret",
        accept: "application/vnd.pagerduty+json;version=2",
      });
    }
  });

  it.each([
    ["one", [incident("API is down")], "an incident is open: API is down"],
    ["several", [incident("A"), incident("B", "acknowledged")], "an incident is open: A and 1 more"],
    ["one without a title", [{}], "an incident is open: without a title"],
  ])("fails while %s is open", async (_, incidents, reason) => {
    const { said } = await askStandIn(answering(incidents, { status: "critical" }), DUTY);
    expect([said.state, said.reason]).toEqual(["fail", reason]);
  });

  it.each<[string, Reply, string]>([
    ["a service that does not exist", failing(404), "it knows no service PHUB123"],
    ["a service in maintenance", answering([], { status: "maintenance" }), "the service is maintenance"],
    ["a disabled service", answering([], { status: "disabled" }), "the service is disabled"],
    [
      "incidents that are not shown",
      answering([], { status: "critical" }),
      "is critical, but no incident is shown",
    ],
    ["a service without a state", answering([], { service: { id: "PHUB123" } }), "the service is undefined"],
    [
      "another service",
      answering([], { service: { id: "POTHER", status: "active" } }),
      "not that of PagerDuty",
    ],
    ["no service", (_, r) => sendJson(r, {}), "not that of PagerDuty"],
    ["no list of incidents", answering(undefined), "not that of PagerDuty"],
    [
      "incidents that are not found",
      ({ path }, r, count) =>
        (path.startsWith("/incidents") ? failing(404) : answering([]))(
          { path: "/services/" } as Parameters<Reply>[0],
          r,
          count,
        ),
      "not that of PagerDuty",
    ],
    [
      "an empty page that is not the last",
      (question, response, count) =>
        question.path.startsWith("/incidents")
          ? sendJson(response, { incidents: [], limit: 100, offset: 0, total: null, more: true })
          : answering([])(question, response, count),
      "not that of PagerDuty",
    ],
    ["401", failing(401), "answered 401"],
    ["403", failing(403), "answered 403"],
    ["429 without Retry-After", failing(429), "answered 429"],
    ["429 with Retry-After", failing(429, { "retry-after": "60" }), "answered 429"],
    ["500", failing(500), "answered 500"],
  ])("says nothing with %s", async (_, reply, reason) => {
    const { said } = await askStandIn(reply, DUTY);
    expect([said.state, said.reason]).toEqual(["inconclusive", expect.stringContaining(reason)]);
  });

  const changing =
    (events: unknown): Reply =>
    (question, response, count) =>
      question.path.includes("/change_events")
        ? sendJson(response, { change_events: events, limit: 100, offset: 0, more: false })
        : answering([])(question, response, count);
  const change = (agoMs: number, summary = "Deploy v2"): object => ({
    id: "1",
    type: "change_event",
    timestamp: new Date(Date.now() - agoMs).toISOString(),
    summary,
  });
  const ASKING = { ...DUTY, changeEventMs: 7_200_000 };

  it("asks for a change event where one is expected", async () => {
    const { said, questions } = await askStandIn(
      changing([change(9_000_000, "old"), change(600_000)]),
      ASKING,
    );
    expect(said.state).toBe("pass");
    expect(said.reason).toMatch(/^no open incident; changed 10 min( \d+ s)? ago: Deploy v2$/);
    const { pathname, searchParams } = new URL(questions.at(-1)?.path ?? "", "http://x");
    expect(pathname).toBe("/services/PHUB123/change_events");
    expect([...searchParams.keys()]).toEqual(["since", "until", "limit"]);
    const [since = "", until = ""] = [...searchParams.values()];
    expect(`${since} ${until}`).toMatch(/^[-\dT:]+Z [-\dT:]+Z$/);
    expect(Date.parse(until) - Date.parse(since)).toBe(7_200_000);
  });

  it.each<[string, unknown, string]>([
    ["no change event", [], "no open incident, but no change event in 2 h"],
    ["one that is too old", [change(9_000_000)], "no change event in 2 h"],
    ["one of the future", [change(-600_000)], "no change event in 2 h"],
    ["one without a time", [{ summary: "x" }], "no change event in 2 h"],
    ["no list of them", undefined, "not that of PagerDuty"],
  ])("says nothing where one is expected with %s", async (_, events, reason) => {
    const { said } = await askStandIn(changing(events), ASKING);
    expect([said.state, said.reason, said.hint]).toEqual([
      "inconclusive",
      expect.stringContaining(reason),
      expect.any(String),
    ]);
  });

  it("asks nobody without its token", async () => {
    expect(await askOne(DUTY, { readToken: () => undefined })).toMatchObject({ state: "inconclusive" });
  });
});
