import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "@jest/globals";
import { parseHurl } from "@gate/hurl";
import { runHealthGate } from "../src/health-gate.ts";
import { createJudge } from "../src/judge.ts";
import type { Sample } from "../src/load.ts";
import { planLoad } from "../src/plan.ts";
import { HELD_UP, type Shoot, shootHealth, shootHurl } from "../src/shot.ts";
import type { HealthDeps, HealthTarget } from "../src/target.ts";
import { aimAt, HEALTHY, withDeps, writeConfig } from "./service.ts";

/** A service in a thread of its own, where a freeze of this one does not stop it; it tells of its tenth request. */
async function startThread(): Promise<AsyncDisposable & { url: string; onTenth: Promise<unknown> }> {
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
     let count = 0;
     const server = require("node:http").createServer((_, response) => {
       count += 1;
       if (count === 10) parentPort.postMessage("tenth");
       response.setHeader("content-type", "application/json");
       setTimeout(() => response.end('${JSON.stringify(HEALTHY)}'), 100);
     });
     server.listen(0, "127.0.0.1", 1024, () => parentPort.postMessage(server.address().port));`,
    { eval: true },
  );
  const [port] = (await once(worker, "message")) as [number];
  return {
    url: `http://127.0.0.1:${port}`,
    onTenth: once(worker, "message").then(() => freeze(1500)),
    async [Symbol.asyncDispose]() {
      await worker.terminate();
    },
  };
}

function freeze(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

const CONFIG = writeConfig(["error-rate < 10%"], { rate: 200, timeoutMs: 400 });

describe("a process that stands still while answers are due", () => {
  it("does not call them in time, and does not blame the service", async () => {
    await using service = await startThread();
    const run = withDeps((deps) => runHealthGate(deps, aimAt(service.url, CONFIG)));
    await service.onTenth;
    const { verdict, headline, findings, facts } = await run;
    expect(verdict).toBe("inconclusive");
    expect(headline).toContain(`GET /api/health: ${HELD_UP}`);
    expect(findings.find(({ ruleId }) => ruleId === "health/objective")?.hint).toContain(
      "let the process run",
    );
    // Failed and slow: each counts with the time until it was found.
    expect(facts.load?.causes[0]).toMatchObject({ text: `GET /api/health: ${HELD_UP}` });
    expect(facts.load?.ttfb.censored).toBe(facts.load?.failed);
    expect(facts.load?.ttfb.max).toBeGreaterThan(1000);
  });

  it.each<[string, (deps: HealthDeps, target: HealthTarget) => Shoot]>([
    ["the built-in check", (deps, target) => shootHealth(deps, target, "/api/health")],
    [
      "a Hurl file",
      (deps, target) =>
        shootHurl(deps, target, parseHurl("GET {{base_url}}/api/health\nHTTP 200\n", "a.hurl"), {
          health: true,
        }),
    ],
  ])("is no answer of %s", async (_, open) => {
    await using service = await startThread();
    await withDeps(async (deps) => {
      const shoot = open(deps, aimAt(service.url, CONFIG));
      const options = {
        timeoutMs: 400,
        freshConnection: false,
        retriesFail: true,
        signal: new AbortController().signal,
      };
      const shot = shoot(options);
      // Sent by now, and answered in 100 ms: in time, which this process cannot know.
      await new Promise((resolve) => setTimeout(resolve, 20));
      freeze(1500);
      expect(await shot).toEqual({
        failure: HELD_UP,
        hint: expect.any(String),
        health: { state: "unhealthy", reason: HELD_UP, hint: expect.any(String) },
      });
    });
  });
});

describe("an objective", () => {
  const judge = (text: string, held: number, failed: number): string | undefined => {
    const routes = [{ label: "GET /api/health", weight: 1, health: true, shoot: () => Promise.resolve({}) }];
    const judge = createJudge(planLoad(writeConfig([text], { maxRequests: 1000 }), routes), routes, {
      maxRequests: 1000,
    });
    for (let i = 0; i < 1000; i += 1) {
      const failure = i < held ? HELD_UP : i < held + failed ? "answered 500" : undefined;
      const ms = failure === undefined ? 5 : 20_000;
      const numbers = { route: 0, plannedMs: i, lagMs: 0, ttfbMs: ms, totalMs: ms, censored: ms > 5 };
      if (judge.take({ ...numbers, shot: { failure } } satisfies Sample) === "stop") break;
    }
    return judge.conclude(false)[0]?.verdict;
  };

  it.each([
    ["error-rate < 10%", 0, 0, "pass"],
    ["error-rate < 10%", 0, 300, "fail"],
    ["error-rate < 10%", 300, 0, "inconclusive"],
    ["p90 < 50ms", 300, 0, "inconclusive"],
    ["error-rate < 10%", 1000, 0, "inconclusive"],
    ["error-rate < 10%", 2, 300, "fail"],
    ["p90 < 50ms", 2, 300, "fail"],
  ])("%s with %d requests of which nobody knows and %d failed ones: %s", (text, held, failed, verdict) => {
    expect(judge(text, held, failed)).toBe(verdict);
  });
});
