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

const summary = (indicator: unknown, incidents?: object[]): object => ({
  page: { id: "x", name: "Cloudflare", url: "https://status.example", updated_at: "2026-11-25T00:00:00Z" },
  status: { indicator, description: "Minor Service Outage" },
  ...(incidents && { incidents }),
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
    ["another shape", { status: "UP" }, "inconclusive", "not that of a status page"],
    ["an unknown indicator", summary("fine"), "inconclusive", "not that of a status page"],
    ["no object", [], "inconclusive", "not that of a status page"],
  ])("reads %s", async (_, body, state, reason) => {
    const { said, questions } = await askStandIn(replying(body), PAGE);
    expect([said.state, said.reason]).toEqual([state, expect.stringContaining(reason)]);
    expect(questions.map(({ method, path }) => `${method} ${path}`)).toEqual(["GET /api/v2/summary.json"]);
  });

  it.each([401, 404, 429, 500])("says nothing with %d", async (status) => {
    const { said } = await askStandIn(replying(summary("none"), status), PAGE);
    expect([said.state, said.reason]).toEqual([
      "inconclusive",
      expect.stringContaining(`answered ${status}`),
    ]);
  });
});
