import { describe, expect, it } from "@jest/globals";
import type { SignalConfig } from "@gate/core";
import { answerHealthy, judge, ruleIds } from "../judging.ts";
import { sendJson, startService, writeConfig } from "../service.ts";
import { LOCATION } from "./asking.ts";

const commands = (exitCode: number | null): Parameters<typeof judge>[3] => ({
  signals: {
    readToken: () => undefined,
    runCommand: () => Promise.resolve({ exitCode, output: "said so" }),
  },
});
const COMMAND: SignalConfig = {
  type: "command",
  name: "own",
  run: ["x"],
  deadlineMs: 1000,
  location: LOCATION,
};

describe("runHealthGate with signals", () => {
  it.each([
    [0, "pass", []],
    [1, "fail", ["health/signal"]],
    [2, "inconclusive", ["health/signal"]],
  ])("is decided by them too: exit code %p", async (exitCode, verdict, rules) => {
    const config = writeConfig(undefined, {}, { signals: [COMMAND] });
    const { result } = await judge(answerHealthy, config, {}, commands(exitCode));
    expect([result.verdict, ruleIds(result)]).toEqual([verdict, rules]);
    expect(result.facts.signals).toMatchObject([
      { name: "own", type: "command", reason: expect.any(String) },
    ]);
    expect(result.tables?.at(-1)).toMatchObject({
      title: "Signals",
      rows: [["own", verdict, expect.stringContaining("said so"), "", ""]],
    });
    if (verdict !== "pass") expect(result.findings[0]).toMatchObject({ level: "error", location: LOCATION });
  });

  it("does not pass when they cannot be asked", async () => {
    const { result } = await judge(answerHealthy, writeConfig(undefined, {}, { signals: [COMMAND] }));
    expect([result.verdict, ruleIds(result)]).toEqual(["inconclusive", ["health/signal"]]);
  });

  it("names a failed signal before one that says nothing, and a failed objective before both", async () => {
    const other = { ...COMMAND, name: "other" };
    let asked = 0;
    const deps = {
      signals: {
        readToken: () => undefined,
        runCommand: () => Promise.resolve({ exitCode: (asked += 1) === 1 ? 2 : 1, output: "" }),
      },
    };
    const config = writeConfig(undefined, {}, { signals: [COMMAND, other] });
    const { result } = await judge(answerHealthy, config, {}, deps);
    expect(result.headline).toContain("signal other says no");
    const { result: failed } = await judge(
      (_, response, count) => sendJson(response, {}, { status: count > 2 ? 500 : 200 }),
      { ...config, wait: { deadlineMs: 100, intervalMs: 20, consecutive: 1 } },
      {},
      deps,
    );
    expect(failed.headline).not.toContain("signal");
  });

  it("explains by a provider's incident, which excuses no failure and breaks no pass", async () => {
    const page = await startService((_, response) =>
      sendJson(response, { status: { indicator: "major", description: "Outage" }, incidents: [] }),
    );
    const signals: SignalConfig[] = [
      { type: "statuspage", name: "cloudflare", url: page.url, deadlineMs: 1000, location: LOCATION },
      COMMAND,
    ];
    const config = writeConfig(
      undefined,
      {},
      { signals, wait: { deadlineMs: 100, intervalMs: 20, consecutive: 1 } },
    );
    const good = await judge(answerHealthy, config, {}, commands(0));
    expect([good.result.verdict, ruleIds(good.result)]).toEqual(["pass", ["health/provider-incident"]]);
    // It never became healthy: there was no load, so the page alone is asked.
    const bad = await judge(
      (_, response) => sendJson(response, {}, { status: 503 }),
      config,
      {},
      commands(0),
    );
    await page.close();
    expect(bad.result.verdict).toBe("fail");
    expect(ruleIds(bad.result).toSorted()).toEqual(["health/not-healthy", "health/provider-incident"]);
    expect(bad.result.headline).toContain("answered 503");
    expect(bad.result.facts.signals?.map(({ name }) => name)).toEqual(["cloudflare"]);
  });
});
