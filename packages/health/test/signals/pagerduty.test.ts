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
  deadlineMs: 1000,
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
    ["401", failing(401), "answered 401"],
    ["403", failing(403), "answered 403"],
    ["429 without Retry-After", failing(429), "answered 429"],
    ["429 with Retry-After", failing(429, { "retry-after": "60" }), "answered 429"],
    ["500", failing(500), "answered 500"],
  ])("says nothing with %s", async (_, reply, reason) => {
    const { said } = await askStandIn(reply, DUTY);
    expect([said.state, said.reason]).toEqual(["inconclusive", expect.stringContaining(reason)]);
  });

  it("asks nobody without its token", async () => {
    expect(await askOne(DUTY, { readToken: () => undefined })).toMatchObject({ state: "inconclusive" });
  });
});
