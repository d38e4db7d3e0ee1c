import { describe, expect, it } from "@jest/globals";
import { parseExpectation, type SignalConfig } from "@gate/core";
import { sendJson } from "../service.ts";
import { askStandIn, LOCATION, type Reply, writePrometheus } from "./asking.ts";

const common = { url: "", token: "PROM_TOKEN", deadlineMs: 1500, location: LOCATION } as const;
const window = { windowMs: 86_400_000, minSamples: 100 };

/** Every source that speaks HTTP. */
const SOURCES: readonly SignalConfig[] = [
  { ...writePrometheus(), ...common, name: "prometheus" },
  {
    ...common,
    ...window,
    type: "cloudflare",
    name: "cloudflare",
    account: "a1",
    script: "hub",
    expect: parseExpectation("< 1%"),
    freshnessMs: 600_000,
  },
  {
    ...common,
    ...window,
    type: "cloudflare",
    name: "cloudflare error budget",
    account: "a1",
    script: "hub",
    expect: parseExpectation("< 0.1%"),
    uptime: 0.999,
    freshnessMs: 600_000,
  },
  { ...common, type: "pagerduty", name: "pagerduty", service: "P1" },
  {
    ...common,
    ...window,
    type: "sentry",
    name: "sentry",
    organization: "o",
    expect: parseExpectation("> 99%"),
  },
  {
    ...common,
    ...window,
    type: "sentry-issues",
    name: "sentry-issues",
    organization: "o",
    expect: parseExpectation("< 1"),
  },
  { ...common, type: "statuspage", name: "statuspage" },
];

const failing =
  (status: number, headers: Record<string, string> = {}): Reply =>
  (_, response) =>
    sendJson(response, {}, { status, headers });
const saying =
  (body: string, type = "application/json"): Reply =>
  (_, response) =>
    void response.writeHead(200, { "content-type": type }).end(body);

/** What any of them may answer, and what the reason must name. */
const ANSWERS: readonly (readonly [string, Reply, RegExp])[] = [
  ["401", failing(401), /answered 401/],
  ["403", failing(403), /answered 403/],
  ["404", failing(404), /answered 404|knows no (?:service|release)/],
  ["410", failing(410), /answered 410/],
  ["429 without Retry-After", failing(429), /answered 429: too many questions/],
  ["429 with Retry-After", failing(429, { "retry-after": "3600" }), /answered 429: too many questions/],
  ["429 with a date", failing(429, { "retry-after": "Fri, 01 Jan 2100 00:00:00 GMT" }), /answered 429/],
  ["500", failing(500), /answered 500/],
  ["502", failing(502), /answered 502/],
  ["503", failing(503), /answered 503/],
  ["204", (_, response) => void response.writeHead(204).end(), /answered 204/],
  [
    "200 with errors",
    saying('{"errors":[{"message":"no"}],"status":"error","error":"no","data":null}'),
    /not that of|cannot answer/,
  ],
  [
    "200 with an error that is no list",
    saying('{"errors":{"message":"no"},"status":"error","error":"no","data":{"viewer":{}}}'),
    /not that of|cannot answer/,
  ],
  ["200 with an error in words", saying('{"detail":"Internal Error"}'), /not that of/],
  ["nothing", saying(""), /the body is not JSON/],
  ["an empty object", saying("{}"), /not that of/],
  ["an empty list", saying("[]"), /not that of/],
  ["null", saying("null"), /not that of/],
  ["NaN", saying("NaN"), /the body is not JSON/],
  ["JSON that is cut", saying('{"status":"success","data":{"result":[{'), /the body is not JSON/],
  ["HTML", saying("<!doctype html><title>Sign in</title>", "text/html"), /the body is not JSON/],
  [
    "text that is no UTF-8",
    (_, response) => void response.end(Buffer.from([0x7b, 0xff, 0x7d])),
    /the body is not JSON/,
  ],
  [
    "a redirect to a login",
    (_, response) => void response.writeHead(302, { location: "/login" }).end(),
    /a redirect to \/login/,
  ],
  [
    "a body without end",
    (_, response) => void response.end(Buffer.alloc(5 * 1024 * 1024, "[")),
    /larger|more than|MiB|bytes/i,
  ],
  [
    "a body that is cut",
    (_, response) => {
      response.writeHead(200, { "content-length": "99" }).write("{");
      setTimeout(() => response.destroy(), 20);
    },
    /./,
  ],
  ["no answer", (_, response) => void response.destroy(), /./],
];

describe.each(SOURCES.map((config) => [config.name, config] as const))(
  "what %s may answer instead",
  (_, config) => {
    it.each(ANSWERS)("decides nothing, names the cause and a way out: %s", async (__, reply, reason) => {
      const { said } = await askStandIn(reply, config, {}, "v2");
      expect(said.state).toBe("inconclusive");
      expect(said.reason).toMatch(reason);
      expect(said.hint).toMatch(/\w{3}.*[.?]$/);
      expect(`${said.reason} ${said.hint}`).not.toContain("t0ps3cret");
    });

    it("decides nothing when it takes too long, and is not waited for longer than its deadline", async () => {
      const { said } = await askStandIn(() => undefined, { ...config, deadlineMs: 300 }, {}, "v2");
      expect(said).toMatchObject({ state: "inconclusive", hint: expect.stringContaining("deadline") });
      expect(said.reason).toMatch(/300 ms|0\.3 s/);
    });
  },
);
