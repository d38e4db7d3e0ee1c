import { performance } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "@jest/globals";
import { createSystemClock } from "@gate/runtime";
import { createSchedule } from "../src/arrivals.ts";
import { createPicker, type LoadOptions, type LoadRun, runLoad, type Sample } from "../src/load.ts";
import { measureLag } from "../src/measure.ts";
import { openRoutes } from "../src/routes.ts";
import { readQuantile } from "../src/statistics.ts";
import { aimAt, sendJson, startService, withDeps, writeConfig } from "./service.ts";

const PATH = { path: "/api/items", weight: 1, location: { file: "gate.yml" } };

/** Sends load to one path and returns what was taken. */
async function load(
  url: string,
  options: Partial<LoadOptions> = {},
): Promise<{ samples: Sample[]; run: LoadRun }> {
  const samples: Sample[] = [];
  const run = await withDeps(async (deps) =>
    runLoad(deps.clock, {
      routes: await openRoutes(deps, aimAt(url, writeConfig([], { routes: [PATH] }))),
      rate: 200,
      arrival: "constant",
      warmupMs: 0,
      maxRequests: 100,
      timeoutMs: 20_000,
      signal: new AbortController().signal,
      take(sample) {
        samples.push(sample);
        return "go on";
      },
      ...options,
    }),
  );
  return { samples, run };
}

describe("createPicker", () => {
  it.each([
    [[1], "00000"],
    [[1, 1], "010101"],
    [[3, 1], "00100010"],
    [[5, 1, 1], "0010200"],
    [[1, 2], "101101"],
  ])("deals %j out evenly", (weights, order) => {
    const pick = createPicker(weights.map((weight) => ({ weight })));
    expect(Array.from(order, () => pick().index).join("")).toBe(order);
  });

  it("keeps every share exact over a long run", () => {
    const pick = createPicker([{ weight: 0.5 }, { weight: 1.25 }, { weight: 3.25 }]);
    const counts = [0, 0, 0];
    for (let i = 0; i < 1000; i += 1) counts[pick().index]! += 1;
    expect(counts).toEqual([100, 250, 650]);
  });
});

describe("runLoad", () => {
  it("sends at the planned instants however slow the answers are", async () => {
    let open = 0;
    let most = 0;
    const service = await startService((_, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        sendJson(response, {});
      }, 800);
    });
    const { samples } = await load(service.url, { maxRequests: 100, rate: 200 });
    await service.close();
    // All hundred leave within half a second, before the first answer: a closed loop would have some at most.
    expect(most).toBeGreaterThan(90);
    expect(samples.map(({ plannedMs }) => Math.round(plannedMs))).toEqual(
      Array.from({ length: 100 }, (_, i) => i * 5),
    );
    expect(Math.min(...samples.map(({ ttfbMs }) => ttfbMs))).toBeGreaterThanOrEqual(795);
  });

  it("sends Poisson arrivals at their instants, warm-up included", async () => {
    const service = await startService((_, response) => sendJson(response, {}));
    const { samples, run } = await load(service.url, { arrival: "poisson", rate: 400, warmupMs: 50 });
    await service.close();
    const next = createSchedule("poisson", 400);
    const planned = Array.from({ length: 120 }, () => next()).slice(20);
    samples.forEach(({ plannedMs }, i) => expect(plannedMs).toBeCloseTo(planned[i]! - planned[0]!, 6));
    expect([samples.length, run.warmup.requests]).toEqual([100, 20]);
  });

  it("hands samples over in planned order when answers come in the opposite order", async () => {
    const service = await startService((_, response, count) => {
      setTimeout(() => sendJson(response, {}), 600 - count * 10);
    });
    const { samples } = await load(service.url, { maxRequests: 50, rate: 1000 });
    await service.close();
    expect(samples.map(({ plannedMs }) => Math.round(plannedMs))).toEqual(
      Array.from({ length: 50 }, (_, i) => i),
    );
    expect(samples[0]!.ttfbMs).toBeGreaterThan(samples[49]!.ttfbMs + 300);
  });

  it("leaves warm-up out of the samples and reports it", async () => {
    const service = await startService((_, response, count) =>
      sendJson(response, {}, { status: count <= 5 ? 500 : 200 }),
    );
    const { samples, run } = await load(service.url, { rate: 50, warmupMs: 400, maxRequests: 10 });
    await service.close();
    expect(run.warmup).toEqual({ requests: 20, failed: 5 });
    expect(samples.map(({ shot }) => shot.failure)).toEqual(Array.from({ length: 10 }, () => undefined));
    expect(samples[0]?.plannedMs).toBe(0);
    expect(run.lagsMs).toHaveLength(10);
  });

  it("counts a request without an answer as failed and as slow, at once refused or timed out", async () => {
    const service = await startService(
      (_, response, count) => void (count % 2 === 0 && sendJson(response, {})),
    );
    const hung = await load(service.url, { maxRequests: 10, timeoutMs: 200 });
    await service.close();
    const refused = await load(service.url, { maxRequests: 10, timeoutMs: 200 });
    const silent = [...hung.samples.filter(({ shot }) => shot.failure !== undefined), ...refused.samples];
    expect(silent).toHaveLength(15);
    for (const { censored, ttfbMs, totalMs } of silent) {
      expect([censored, ttfbMs >= 200, totalMs >= 200]).toEqual([true, true, true]);
    }
  });

  it("stops when told to, gives up what is in flight, and takes no more", async () => {
    const service = await startService((_, response, count) => void (count <= 5 && sendJson(response, {})));
    let taken = 0;
    const begun = performance.now();
    const { run } = await load(service.url, {
      maxRequests: 10_000,
      timeoutMs: 20_000,
      take: () => ((taken += 1) === 5 ? "stop" : "go on"),
    });
    expect(performance.now() - begun).toBeLessThan(3000);
    await service.close();
    expect(taken).toBe(5);
    expect(run.lagsMs.length).toBeGreaterThanOrEqual(5);
  });

  it("records its own lag, and lets it count as latency", async () => {
    const clock = createSystemClock();
    const service = await startService((_, response) => sendJson(response, {}));
    const sleepy = { ...clock, sleep: (ms: number, signal?: AbortSignal) => clock.sleep(ms + 100, signal) };
    const samples: Sample[] = [];
    const run = await withDeps(async (deps) =>
      runLoad(sleepy, {
        routes: await openRoutes(deps, aimAt(service.url, writeConfig([], { routes: [PATH] }))),
        rate: 200,
        arrival: "constant",
        warmupMs: 0,
        maxRequests: 100,
        timeoutMs: 20_000,
        signal: new AbortController().signal,
        take: (sample) => (samples.push(sample) > 0 ? "go on" : "stop"),
      }),
    );
    await service.close();
    // None is left out: those that fell due during a sleep leave late, all together.
    expect(samples).toHaveLength(100);
    const lag = measureLag(run.lagsMs, 500);
    expect(lag).toMatchObject({ late: true, allowedMs: 50 });
    expect(lag.p99).toBeGreaterThan(90);
    expect(samples.every(({ ttfbMs, lagMs }) => ttfbMs >= lagMs)).toBe(true);
  });

  it("throws what a route throws that is no answer", async () => {
    const broken = {
      label: "x",
      weight: 1,
      health: false,
      shoot: () => Promise.reject(new TypeError("a bug")),
    };
    await expect(load("http://127.0.0.1:9", { routes: [broken] })).rejects.toThrow("a bug");
  });
});

describe("runLoad with a service that freezes", () => {
  // In a thread of its own: a freeze of this process would stop the generator too.
  const FREEZING_SERVER = `
    const { createServer } = require("node:http");
    const { parentPort } = require("node:worker_threads");
    const { performance } = require("node:perf_hooks");
    const now = () => performance.timeOrigin + performance.now();
    const server = createServer((request, response) => setTimeout(() => response.end("{}"), 5));
    server.listen(0, "127.0.0.1", () => parentPort.postMessage({ port: server.address().port }));
    setInterval(() => {
      const from = now();
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
      parentPort.postMessage({ freeze: [from, now()] });
    }, 700);
  `;

  /** When an answer to a request of this instant can come at the earliest. */
  function computeAnswer(plannedAt: number, freezes: readonly (readonly [number, number])[]): number {
    const thaw = (at: number): number => freezes.find(([from, to]) => at >= from && at < to)?.[1] ?? at;
    return thaw(thaw(plannedAt) + 5);
  }

  it("shows the freeze in the latencies as it was for everybody who was to be served", async () => {
    const freezes: [number, number][] = [];
    const worker = new Worker(FREEZING_SERVER, { eval: true });
    const port = await new Promise<number>((resolve) => {
      worker.on("message", (message: { port?: number; freeze?: [number, number] }) => {
        if (message.port !== undefined) resolve(message.port);
        if (message.freeze !== undefined) freezes.push(message.freeze);
      });
    });
    const { samples, run } = await load(`http://127.0.0.1:${port}`, { rate: 200, maxRequests: 420 });
    await worker.terminate();
    expect(freezes.length).toBeGreaterThanOrEqual(2);
    expect(run.lagsMs).toHaveLength(420);
    const truth = Float64Array.from(samples, ({ plannedMs }) => {
      const plannedAt = performance.timeOrigin + run.measuredFrom + plannedMs;
      return computeAnswer(plannedAt, freezes) - plannedAt;
    }).sort();
    const seen = Float64Array.from(samples, ({ ttfbMs }) => ttfbMs).sort();
    // Wide enough for a machine with more to do, far below what a generator that waits for answers leaves out.
    const tolerance = 40 + 2 * (measureLag(run.lagsMs, undefined).p99 ?? 0);
    expect(readQuantile(truth, 0.95)).toBeGreaterThan(150);
    for (const quantile of [0.5, 0.9, 0.95, 0.99]) {
      const difference = readQuantile(seen, quantile)! - readQuantile(truth, quantile)!;
      expect(Math.abs(difference)).toBeLessThan(tolerance);
    }
  });
});
