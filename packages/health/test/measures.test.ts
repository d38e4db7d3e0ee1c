import { describe, expect, it } from "@jest/globals";
import { type Answer, answerHealthy, judge } from "./judging.ts";
import { HEALTHY, sendJson, writeConfig } from "./service.ts";

describe("what is measured of a load", () => {
  it("judges what the service itself took by its word, and says how it was measured", async () => {
    const slow =
      (told: number): Answer =>
      (_, response) => {
        setTimeout(
          () => sendJson(response, HEALTHY, { headers: { "server-timing": `total;dur=${told}` } }),
          80,
        );
      };
    const config = writeConfig(["p90[server] < 50ms"], { arrival: "poisson" });
    const good = await judge(slow(12.5), config);
    expect(good.result.facts.load?.server).toMatchObject({ p50: 12.5, p99: 12.5 });
    expect(good.result.facts.load!.ttfb.p50).toBeGreaterThanOrEqual(79);
    expect(good.result.facts.wait.roundTripMs).toBeGreaterThan(0);
    expect(good.result.tables?.[1]?.rows.map(([what]) => what)).toContain("the service itself");
    const bad = await judge(slow(50), config);
    expect(bad.result.facts.objectives[0]?.verdict).toBe("fail");
  });

  it("tells the phases of the answers: connections are made once, waiting and body come every time", async () => {
    const { result } = await judge(answerHealthy);
    const { phases, samples } = result.facts.load!;
    expect(phases.map(({ phase }) => phase)).toEqual(["dns", "connect", "tls", "wait", "body"]);
    const count = Object.fromEntries(phases.map((facts) => [facts.phase, facts.count]));
    expect(count).toMatchObject({ tls: 0, wait: samples, body: samples });
    expect(count["connect"]).toBeLessThan(samples);
  });
});
