import { describe, expect, it } from "@jest/globals";
import { GateError } from "../../src/errors.ts";
import { loadGateConfig } from "../../src/config/load-gate-config.ts";
import { meetsExpectation, parseExpectation, type SignalConfig } from "../../src/signal.ts";

const PROMETHEUS = "type: prometheus, url: https://prom.example, query: up, expect: '> 0', series: up";

function load(signals: string): SignalConfig[] {
  const text = `version: 1
worker: { config: wrangler.toml }
environments: { ci: { url: http://127.0.0.1:8787, tier: test } }
health:
  signals:
${signals
  .split("\n")
  .map((line) => `    - { ${line} }`)
  .join("\n")}
`;
  const config = loadGateConfig(text, { file: "gate.yml", sha256: () => "" });
  return [...(config.environments.get("ci")?.health.signals ?? [])];
}

describe("health.signals", () => {
  it("are read with the defaults of their type and the place where they stand", () => {
    const [prometheus, workers, duty, sentry, page, own, command] = load(
      [
        `${PROMETHEUS}, token: $PROM_TOKEN, user: "42", window: 30d`,
        "type: cloudflare, name: workers, account: a1b2, script: hub, token: $CF, expect: < 0.1%, cpu-ms: 50",
        "type: pagerduty, service: PHUB123, token: $PD",
        "type: sentry, organization: hub, token: $SENTRY, expect: '> 99.5%'",
        "type: statuspage, page: cloudflare",
        "type: statuspage, url: https://status.example/, name: ours, deadline: 1m",
        "type: command, run: node check.js 'two words'",
      ].join("\n"),
    );
    expect(prometheus).toEqual({
      type: "prometheus",
      name: "prometheus",
      url: "https://prom.example",
      query: "up",
      expect: { text: "> 0", operator: ">", bound: 0 },
      series: "up",
      token: "PROM_TOKEN",
      user: "42",
      windowMs: 30 * 86_400_000,
      freshnessMs: 120_000,
      minSamples: 1,
      deadlineMs: 90_000,
      location: expect.objectContaining({ file: "gate.yml", line: 6 }),
    });
    expect(workers).toMatchObject({
      type: "cloudflare",
      url: "https://api.cloudflare.com/client/v4/graphql",
      account: "a1b2",
      script: "hub",
      token: "CF",
      windowMs: 900_000,
      freshnessMs: 600_000,
      minSamples: 100,
      cpuMs: 50,
      memoryMb: undefined,
      deadlineMs: 300_000,
    });
    expect(sentry).toMatchObject({ deadlineMs: 30_000 });
    expect(duty).toMatchObject({ url: "https://api.pagerduty.com", service: "PHUB123", token: "PD" });
    expect(sentry).toMatchObject({ url: "https://sentry.io", windowMs: 86_400_000, minSamples: 100 });
    expect(page).toMatchObject({ name: "cloudflare", url: "https://www.cloudflarestatus.com" });
    expect(own).toMatchObject({ name: "ours", url: "https://status.example", deadlineMs: 60_000 });
    expect(command).toMatchObject({ name: "command", run: ["node", "check.js", "two words"] });
  });

  it("reach Prometheus through Grafana, Sentry's issues and PagerDuty's change events", () => {
    const [grafana, issues, duty] = load(
      [
        `${PROMETHEUS.replace("https://prom.example", "https://grafana.example/team")}, datasource: a/b, token: $T`,
        "type: sentry-issues, organization: hub, token: $T",
        "type: pagerduty, service: P1, token: $T, change-event: 2h",
      ].join("\n"),
    );
    expect(grafana).toMatchObject({
      url: "https://grafana.example/team/api/datasources/proxy/uid/a%2Fb",
      token: "T",
    });
    expect(issues).toMatchObject({
      url: "https://sentry.io",
      expect: { operator: "<", bound: 1 },
      windowMs: 86_400_000,
      minSamples: 1,
    });
    expect(duty).toMatchObject({ changeEventMs: 7_200_000 });
  });

  it("with an uptime are error budgets over 30 days", () => {
    const [prometheus, workers] = load(
      [
        PROMETHEUS.replace("expect: '> 0'", "uptime: 99.9%"),
        "type: cloudflare, account: a, script: b, token: $T, uptime: 99.9%, window: 7d",
      ].join("\n"),
    );
    expect(prometheus).toMatchObject({
      uptime: 0.999,
      expect: { operator: ">", bound: 0.999 },
      windowMs: 30 * 86_400_000,
    });
    expect(workers).toMatchObject({
      uptime: 0.999,
      expect: { text: "< 0.1%", bound: 0.001 },
      windowMs: 7 * 86_400_000,
    });
  });

  it("through wrangler ask a database, or watch the tail", () => {
    expect(
      load(
        [
          "type: d1, database: DB, local: true",
          "type: tail, token: $T, expect: < 0.1%, account: a1, min-samples: 500",
          `type: d1, name: stuck, database: hub, token: $T, account: a1, query: SELECT count(*) FROM jobs, expect: < 1`,
        ].join("\n"),
      ),
    ).toMatchObject([
      { type: "d1", database: "DB", local: true, health: undefined, token: undefined },
      { type: "tail", token: "T", expect: { operator: "<", bound: 0.001 }, account: "a1", minSamples: 500 },
      {
        name: "stuck",
        local: false,
        account: "a1",
        health: { query: "SELECT count(*) FROM jobs", expect: { operator: "<", bound: 1 } },
      },
    ]);
  });

  it.each([
    [`${PROMETHEUS}, datasource: x, token: $T, user: me`, "is Grafana's, which takes a token alone"],
    ["type: sentry-issues, organization: o, token: $T, expect: '> 1'", "bounds the number of new issues"],
    ["type: sentry-issues, token: $T", "a signal of type sentry-issues needs organization"],
    ["type: tail, token: $T", "a signal of type tail needs expect"],
    ["type: tail, expect: < 1%", "a signal of type tail needs token"],
    ["type: tail, token: $T, expect: '> 99%'", "bounds the share of errors, from above"],
    ["type: tail, token: $T, expect: < 1%, window: 5m", "window belongs to another type than tail"],
    ["type: d1, database: DB", "needs token or local: true"],
    ["type: d1, local: true", "a signal of type d1 needs database"],
    ["type: d1, database: DB, local: true, token: $T", "is for the database at Cloudflare"],
    ["type: d1, database: DB, local: true, query: SELECT 1", "has both query and expect, or neither"],
    ["type: d1, database: DB, local: true, expect: < 1", "has both query and expect, or neither"],
    [
      "type: d1, database: DB, token: $T, expect: < 1, query: DELETE FROM jobs",
      "must be a single SELECT: it does not begin with SELECT",
    ],
    [
      "type: d1, database: DB, token: $T, expect: < 1, query: SELECT 1; DROP TABLE jobs",
      "must be a single SELECT: it holds a semicolon",
    ],
    [`${PROMETHEUS}, uptime: 99%`, "needs either expect or uptime"],
    [PROMETHEUS.replace("expect: '> 0'", "uptime: 100%"), "100% is out of range"],
    [PROMETHEUS.replace("expect: '> 0'", "uptime: 0.999"), "expected an uptime such as 99.9%"],
    [
      "type: cloudflare, account: a, script: b, token: $T, uptime: 99%, cpu-ms: 50",
      "is not judged by an error budget",
    ],
    [
      "type: cloudflare, account: a, script: b, token: $T, uptime: 99%, window: 12h",
      "is too short for an error budget",
    ],
    ["type: datadog", "expected one of"],
    [
      "type: prometheus, url: https://x, query: up, series: up",
      "a signal of type prometheus needs either expect or uptime",
    ],
    [PROMETHEUS.replace("'> 0'", "0"), "expected a bound"],
    [PROMETHEUS.replace("'> 0'", "'= 0'"), '"= 0" is no bound'],
    [`${PROMETHEUS}, page: cloudflare`, "page belongs to another type than prometheus"],
    [`${PROMETHEUS}, user: me`, "user: needs a token"],
    [`${PROMETHEUS}, token: s3cret`, "a token takes the name of an environment variable"],
    [`${PROMETHEUS}, token: 12345678`, "expected the name of an environment variable"],
    [`${PROMETHEUS.replace("https:", "http:")}, token: $T`, "a token goes over https only"],
    [
      `${PROMETHEUS.replace("https://prom.example", "http://127.0.0.1.evil.example")}, token: $T`,
      "a token goes over https only",
    ],
    ["type: cloudflare, account: a, script: b, expect: < 1%", "a signal of type cloudflare needs token"],
    [
      "type: cloudflare, account: a, script: b, token: $T, expect: '> 99.9%'",
      "bounds the share of errors, from above",
    ],
    ["type: sentry, organization: o, token: $T, expect: < 1%", "sessions without a crash, from below"],
    ["type: pagerduty, token: $T", "a signal of type pagerduty needs service"],
    ["type: statuspage", "a status page has either url or page"],
    ["type: statuspage, page: cloudflare, url: https://x", "a status page has either url or page"],
    ["type: statuspage, page: nobody", "expected one of cloudflare, openai, replicate, stripe, stytch"],
    ["type: statuspage, page: cloudflare, window: 5m", "window belongs to another type than statuspage"],
    ["type: statuspage, url: 'http://x:{port}'", "takes no placeholder"],
    ["type: command", "a signal of type command needs run"],
    ["type: command, run: a && b", "needs a shell"],
    ["type: command, run: a, tokn: $T", 'unknown key "tokn"'],
    ["type: command, run: a\ntype: command, run: b", 'two signals are called "command"'],
  ])("are refused: %s", (signals, message) => {
    let thrown: unknown;
    try {
      load(signals);
    } catch (error) {
      thrown = error;
    }
    const told =
      thrown instanceof GateError
        ? [thrown.message, ...thrown.details.map((one) => one.message)].join("\n")
        : "";
    expect(told).toContain(message);
    expect(told).not.toMatch(/s3cret|12345678/);
  });

  it("take a token over plain http only on this machine", () => {
    expect(
      load(`${PROMETHEUS.replace("https://prom.example", "http://127.0.0.1:9090")}, token: $T`),
    ).toHaveLength(1);
  });
});

describe("an expectation", () => {
  it.each([
    ["< 0.1%", 0.001, false],
    ["< 0.1%", 0.000_99, true],
    ["<= 3", 3, true],
    [">= 99.9%", 0.999, true],
    ["> 99.9%", 0.999, false],
    ["> -1", 0, true],
    ["< 1", Number.NaN, false],
    ["> 1", Number.NaN, false],
  ])("%s says of %d: %s", (text, value, met) => {
    expect(meetsExpectation(value, parseExpectation(text))).toBe(met);
  });
});
