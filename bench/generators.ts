// What the measurements compare: this project's load, vegeta request by request, and tools that tell percentiles only.
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { createHttpClient } from "@gate/http";
import { createSystemClock } from "@gate/runtime";
import { runLoad } from "../packages/health/src/load.ts";
import { openRoutes } from "../packages/health/src/routes.ts";
import { SampleColumns } from "../packages/health/src/sample-columns.ts";

/** One request: milliseconds on the wall clock, and how long its answer took from the planned instant. */
export interface Measured {
  plannedAt: number;
  lagMs: number;
  latencyMs: number;
  failed: boolean;
}

export interface Attack {
  url: string;
  rate: number;
  seconds: number;
  /** Load before it that is not measured; only this project's has one. */
  warmupMs?: number;
}

const TIMEOUT_MS = 30_000;

/** This project's load. */
export async function attackWithGate(
  { url, rate, seconds, warmupMs = 0 }: Attack,
  arrival: "constant" | "poisson",
): Promise<Measured[]> {
  const clock = createSystemClock();
  const client = createHttpClient({ env: {}, maxConnections: 20_000 });
  const location = { file: "gate.yml" };
  const samples = new SampleColumns();
  const signal = new AbortController().signal;
  try {
    const load = {
      rate,
      arrival,
      warmupMs,
      maxRequests: rate * seconds,
      timeoutMs: TIMEOUT_MS,
      routes: [{ path: "/", weight: 1, location }],
    };
    const routes = await openRoutes(
      { client, clock, progress: () => undefined },
      {
        url: url.replace(/\/$/, ""),
        config: {
          version: "none",
          objectives: [],
          wait: { deadlineMs: 1000, intervalMs: 10, consecutive: 1 },
          load,
          confidence: 0.95,
        },
        readFile: (path) => Promise.reject(new Error(`${path} is not read here`)),
        signal,
      },
    );
    const run = await runLoad(clock, {
      ...load,
      routes,
      signal,
      take(sample) {
        samples.add(sample);
        return "go on";
      },
    });
    const begin = performance.timeOrigin + run.measuredFrom;
    return Array.from(samples, ({ plannedMs, lagMs, totalMs, shot }) => ({
      plannedAt: begin + plannedMs,
      lagMs,
      latencyMs: totalMs,
      failed: shot.failure !== undefined,
    }));
  } finally {
    await client.close();
  }
}

interface VegetaHit {
  timestamp: string;
  latency: number;
  seq: number;
  code: number;
}

/**
 * vegeta at a constant rate. It stamps a request when it is sent and counts its latency from there; the planned
 * instant is read from the number of the request, and the earliest stamp counts as punctual.
 */
export async function attackWithVegeta({ url, rate, seconds }: Attack): Promise<Measured[]> {
  const attack = ["attack", `-rate=${rate}`, `-duration=${seconds}s`, `-timeout=${TIMEOUT_MS / 1000}s`];
  const binary = await runTool("vegeta", attack, `GET ${url}\n`);
  const lines = (await runTool("vegeta", ["encode", "--to", "json"], binary)).toString().trim().split("\n");
  const hits = lines.map((line) => JSON.parse(line) as VegetaHit);
  const sent = hits.map(({ timestamp, seq }) => ({
    at: parseNanoseconds(timestamp),
    due: (seq * 1000) / rate,
  }));
  const begin = Math.min(...sent.map(({ at, due }) => at - due));
  return hits.map(({ latency, code }, index) => {
    const { at, due } = sent[index] ?? { at: 0, due: 0 };
    return {
      plannedAt: begin + due,
      lagMs: at - begin - due,
      latencyMs: latency / 1e6,
      failed: code !== 200,
    };
  });
}

/** RFC 3339 with nanoseconds as milliseconds with a fraction. */
function parseNanoseconds(text: string): number {
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? "0";
  return Date.parse(text.replace(/\.\d+/, "")) + Number(`0.${fraction}`) * 1000;
}

/** A tool that tells percentiles of one run: quantile → milliseconds. */
export interface Teller {
  name: string;
  run: (attack: Attack) => Promise<ReadonlyMap<number, number>>;
}

const CONNECTIONS = 50;

/** k6 at a constant arrival rate; wrk, hey, ab and autocannon as closed loops of fifty connections. */
export const TELLERS: readonly Teller[] = [
  {
    name: "k6",
    async run({ url, rate, seconds }) {
      const script = `import http from "k6/http";
        export const options = {
          scenarios: { open: { executor: "constant-arrival-rate", rate: ${rate}, timeUnit: "1s",
            duration: "${seconds}s", preAllocatedVUs: ${CONNECTIONS}, maxVUs: 2000 } },
          summaryTrendStats: ["p(50)", "p(90)", "p(95)", "p(99)", "p(99.9)"] };
        export default () => { http.get("${url}"); };
        export const handleSummary = (data) => ({ stdout: JSON.stringify(data.metrics.http_req_duration.values) });`;
      const output = await runTool("k6", ["run", "--quiet", "--no-usage-report", "-"], script);
      const values = JSON.parse(output.toString().trim().split("\n").at(-1) ?? "{}") as Record<
        string,
        number
      >;
      return new Map(Object.entries(values).map(([key, ms]) => [Number(key.slice(2, -1)) / 100, ms]));
    },
  },
  {
    name: "wrk",
    run: ({ url, seconds }) =>
      readPercentiles(
        "wrk",
        ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "--timeout", "30s", "--latency", url],
        {
          line: /^\s+([\d.]+)%\s+([\d.]+)(us|ms|s)$/gm,
        },
      ),
  },
  {
    name: "hey",
    run: ({ url, rate, seconds }) => {
      const pace = Math.max(1, Math.round(rate / CONNECTIONS));
      const words = ["-z", `${seconds}s`, "-c", String(CONNECTIONS), "-q", String(pace), "-t", "30", url];
      return readPercentiles("hey", words, { line: /^\s+([\d.]+)%+ in ([\d.]+) (secs)/gm });
    },
  },
  {
    name: "ab",
    run: ({ url, seconds }) =>
      readPercentiles(
        "ab",
        ["-k", "-c", String(CONNECTIONS), "-t", String(seconds), "-n", "10000000", "-s", "30", url],
        {
          line: /^\s+([\d.]+)%\s+(\d+)()/gm,
        },
      ),
  },
  {
    name: "autocannon",
    async run({ url, rate, seconds }) {
      const words = [
        "-c",
        String(CONNECTIONS),
        "-d",
        String(seconds),
        "-R",
        String(rate),
        "-t",
        "30",
        "--json",
        url,
      ];
      const output = await runTool("autocannon", words);
      const { latency } = JSON.parse(output.toString()) as { latency: Record<string, number> };
      const found = Object.entries(latency).flatMap(([key, ms]) => {
        const digits = /^p(\d+)(?:_(\d+))?$/.exec(key);
        return digits === null ? [] : [[Number(`${digits[1]}.${digits[2] ?? 0}`) / 100, ms] as const];
      });
      return new Map(found);
    },
  },
];

const TO_MS: Record<string, number> = { us: 0.001, ms: 1, s: 1000, secs: 1000, "": 1 };

async function readPercentiles(
  tool: string,
  words: readonly string[],
  { line }: { line: RegExp },
): Promise<ReadonlyMap<number, number>> {
  const output = (await runTool(tool, words)).toString();
  return new Map(
    [...output.matchAll(line)].map(([, percent, value, unit = ""]) => [
      Number(percent) / 100,
      Number(value) * (TO_MS[unit] ?? Number.NaN),
    ]),
  );
}

/** @throws Error with the code ENOENT when the tool is not installed */
async function runTool(tool: string, words: readonly string[], input: string | Buffer = ""): Promise<Buffer> {
  const child = spawn(tool, words, { stdio: ["pipe", "pipe", "pipe"] });
  const output: Buffer[] = [];
  let complaint = "";
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${tool} ended with ${code}: ${complaint.slice(-500)}`));
    });
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  await ended;
  // What is still queued in sockets would fall into the next run.
  await sleep(500);
  return Buffer.concat(output);
}

/** true when the error says that a tool is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
