import { describe, expect, it } from "@jest/globals";
import type { SignalConfig } from "@gate/core";
import { sendJson } from "../service.ts";
import { askStandIn, LOCATION, type Reply } from "./asking.ts";

const PAGE: SignalConfig = {
  type: "statuspage",
  name: "cloudflare",
  url: "",
  deadlineMs: 1900,
  location: LOCATION,
};

const summary = (indicator: unknown, incidents?: object[], components?: object[]): object => ({
  page: { id: "x", name: "Cloudflare", url: "https://status.example", updated_at: "2026-11-25T00:00:00Z" },
  status: { indicator, description: "Minor Service Outage" },
  ...(incidents && { incidents }),
  ...(components && { components }),
});

/** As Instatus documents it. */
const instatus = (status: unknown, further: object = {}): object => ({
  page: { name: "Stytch", url: "https://status.example", status },
  ...further,
});

const replying =
  (body: unknown, status = 200): Reply =>
  (_, response) =>
    sendJson(response, body, { status });

describe("a signal of type statuspage", () => {
  it.each([
    ["no incident", summary("none", []), "pass", "no incident"],
    ["no list of incidents", summary("none"), "pass", "no incident"],
    [
      "an incident that is over",
      summary("none", [{ name: "old", status: "resolved" }]),
      "pass",
      "no incident",
    ],
    ["an indicator alone", summary("minor"), "incident", "Minor Service Outage"],
    [
      "an open incident",
      summary("major", [
        { name: "Workers errors", status: "investigating" },
        { name: "KV", status: "monitoring" },
      ]),
      "incident",
      "Workers errors and 1 more (Minor Service Outage)",
    ],
    [
      "an open incident without effect",
      summary("none", [{ name: "A", status: "identified" }]),
      "incident",
      "A (Minor",
    ],
    [
      "a part that is out, without an incident",
      summary("none", undefined, [
        { name: "AMS", status: "under_maintenance" },
        { name: "KV", status: "partial_outage" },
        { name: "D1", status: "full_outage" },
      ]),
      "incident",
      "KV and 1 more (Minor",
    ],
    [
      "an incident before the part that it touches",
      summary(
        "minor",
        [{ name: "KV errors", status: "investigating" }],
        [{ name: "KV", status: "major_outage" }],
      ),
      "incident",
      "KV errors (Minor",
    ],
    [
      "an unknown indicator",
      summary("fine"),
      "inconclusive",
      'its indicator is "fine", which is not known here',
    ],
    [
      "an incident of unknown status",
      summary("none", [{ name: "A", status: "thinking" }]),
      "inconclusive",
      'its status in incidents is "thinking"',
    ],
    [
      "an incident without a status",
      summary("none", [{ name: "A" }]),
      "inconclusive",
      "is missing, which is not",
    ],
    [
      "a part of unknown status",
      summary("none", [], [{ name: "A", status: "constructor" }]),
      "inconclusive",
      'its status in components is "constructor"',
    ],
  ])("reads %s", async (_, body, state, reason) => {
    const { said, questions } = await askStandIn(replying(body), PAGE);
    expect([said.state, said.reason]).toEqual([state, expect.stringContaining(reason)]);
    expect(questions.map(({ method, path }) => `${method} ${path}`)).toEqual(["GET /api/v2/summary.json"]);
  });

  const incident = (status: string): object => ({
    name: "SMS are late",
    started: "Sat Jun 11 2022 18:55:50 GMT+0000 (Coordinated Universal Time)",
    status,
    impact: "MAJOROUTAGE",
    url: "https://status.example/incident/1",
  });
  const maintenance = (status: string): object => ({ name: "Database", status, duration: "60" });
  it.each([
    ["no incident", instatus("UP"), "pass", "no incident"],
    ["empty lists", instatus("UP", { activeIncidents: [], activeMaintenances: [] }), "pass", "no incident"],
    [
      "an incident that is over",
      instatus("UP", { activeIncidents: [incident("RESOLVED")] }),
      "pass",
      "no incident",
    ],
    [
      "maintenance that is to come or over",
      instatus("UP", { activeMaintenances: ["NOTSTARTEDYET", "COMPLETED"].map(maintenance) }),
      "pass",
      "no incident",
    ],
    ["issues alone", instatus("HASISSUES"), "incident", "HASISSUES"],
    ...["INVESTIGATING", "IDENTIFIED", "MONITORING"].map(
      (status) =>
        [
          `an incident that is ${status}`,
          instatus("HASISSUES", { activeIncidents: [incident(status)] }),
          "incident",
          "SMS are late (HASISSUES)",
        ] as const,
    ),
    [
      "maintenance",
      instatus("UNDERMAINTENANCE", { activeMaintenances: [maintenance("INPROGRESS")] }),
      "incident",
      "Database (UNDERMAINTENANCE)",
    ],
    [
      "an unknown status",
      instatus("SLEEPS"),
      "inconclusive",
      'its status is "SLEEPS", which is not known here',
    ],
    [
      "an incident of unknown status",
      instatus("UP", { activeIncidents: [incident("OPEN")] }),
      "inconclusive",
      'its status in activeIncidents is "OPEN"',
    ],
    ["a list that is none", instatus("UP", { activeIncidents: {} }), "inconclusive", "answered 404"],
  ] as const)("reads a page of Instatus: %s", async (_, body, state, reason) => {
    const reply: Reply = ({ path }, response) =>
      path === "/summary.json"
        ? sendJson(response, body)
        : void response.writeHead(404, { "content-type": "text/html" }).end("<!doctype html>");
    const { said, questions } = await askStandIn(reply, PAGE);
    expect([said.state, said.reason]).toEqual([state, expect.stringContaining(reason)]);
    expect(questions.map(({ path }) => path)).toEqual(["/api/v2/summary.json", "/summary.json"]);
  });

  it.each([
    ["another shape", { status: "UP" }],
    ["the other format", instatus("UP")],
    ["a list that is none", { ...summary("none"), incidents: {} }],
    ["no object", []],
  ])("says nothing with %s, wherever it looks", async (_, body) => {
    const reply: Reply = ({ path }, response) =>
      path === "/api/v2/summary.json" ? sendJson(response, body) : sendJson(response, {}, { status: 404 });
    const { said } = await askStandIn(reply, PAGE);
    expect([said.state, said.reason]).toEqual([
      "inconclusive",
      expect.stringContaining("not that of a status page"),
    ]);
  });

  it.each([401, 404, 429, 500])("says nothing with %d", async (status) => {
    const { said } = await askStandIn(replying(summary("none"), status), PAGE);
    expect([said.state, said.reason]).toEqual([
      "inconclusive",
      expect.stringContaining(`answered ${status}`),
    ]);
  });
});
