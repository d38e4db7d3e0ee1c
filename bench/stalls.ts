// How close to the truth latencies are when a service freezes. The truth of an arrival is its planned instant put
// through the freezes that the server recorded and its fixed delay. vegeta has no Poisson arrivals, so it is compared
// at a constant rate. This project's load has the warm-up of gate.yml's default before it. Prints, judges nothing but the bounds.
//   npm run bench:stalls [-- runs seconds shape]; shape: part of the name of one, for instance "1 s"
import { setTimeout as sleep } from "node:timers/promises";
import {
  attackWithGate,
  attackWithVegeta,
  isMissing,
  type Attack,
  type Measured,
  TELLERS,
} from "./generators.ts";
import {
  computeTruth,
  type FreezeShape,
  type FreezingServer,
  startFreezingServer,
} from "./servers/start-server.ts";

const runs = Number(process.argv[2] ?? 10);
const seconds = Number(process.argv[3] ?? 20);
const only = process.argv[4] ?? "";
const DELAY_MS = 20;
const QUANTILES = [0.5, 0.9, 0.95, 0.99, 0.999];
const SHAPES: readonly (readonly [string, FreezeShape])[] = [
  ["1 s in 5 s", { freezeMs: 1000, everyMs: 5000 }],
  ["100 ms in 1 s", { freezeMs: 100, everyMs: 1000 }],
  ["never", { freezeMs: 0, everyMs: 0 }],
];
const RATES = [50, 1000];

interface Row {
  seen: number[];
  truth: number[];
  failed: number;
  lagP99: number;
}

for (const [shapeName, shape] of SHAPES.filter(([name]) => name.includes(only))) {
  for (const rate of RATES) {
    console.log(
      `\nfixed delay ${DELAY_MS} ms, freezes ${shapeName}, ${rate} requests/s, ${seconds} s, ${runs} alternating runs`,
    );
    await using server = await startFreezingServer(DELAY_MS, shape);
    const attack: Attack = { url: server.url, rate, seconds, warmupMs: 5000 };
    const rows = new Map<string, Row[]>();
    for (let run = 0; run < runs; run += 1) {
      for (const [name, go] of [
        ["gate, Poisson", (one: Attack) => attackWithGate(one, "poisson")],
        ["gate", (one: Attack) => attackWithGate(one, "constant")],
        ["vegeta", attackWithVegeta],
      ] as const) {
        await reachPhase(server, shape);
        const row = await judgeRun(server, () => go(attack));
        if (row !== undefined) rows.set(name, [...(rows.get(name) ?? []), row]);
      }
    }
    printRow(
      "",
      QUANTILES.map((q) => `p${Number((q * 100).toPrecision(4))}`),
      "mean error",
    );
    for (const [name, list] of rows) printCompared(name, list);
    for (const { name, run } of TELLERS) await printTold(name, () => run(attack), server, attack);
  }
}

/** Every run meets the same freezes, and the warm-up of this project's load a whole one. */
async function reachPhase({ freezes }: FreezingServer, { freezeMs, everyMs }: FreezeShape): Promise<void> {
  if (everyMs === 0) return;
  const seen = freezes.length;
  while (freezes.length === seen) await sleep(1);
  await sleep((everyMs - freezeMs) / 2);
}

async function judgeRun(server: FreezingServer, go: () => Promise<Measured[]>): Promise<Row | undefined> {
  try {
    const measured = await go();
    // A freeze is told when it is over: one that is still on is waited for.
    await sleep(1500);
    return {
      seen: readQuantiles(measured.map(({ latencyMs }) => latencyMs)),
      truth: readQuantiles(measured.map(({ plannedAt }) => computeTruth(plannedAt, server))),
      failed: measured.filter(({ failed }) => failed).length,
      lagP99: readQuantile(measured.map(({ lagMs }) => lagMs).sort(ascending), 0.99),
    };
  } catch (error) {
    if (!isMissing(error)) throw error;
    return undefined;
  }
}

function printCompared(name: string, rows: readonly Row[]): void {
  const mean = (pick: (row: Row) => number): number =>
    rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
  const cells = QUANTILES.map((q, i) => {
    const [seen, truth] = [mean((row) => row.seen[i] ?? 0), mean((row) => row.truth[i] ?? 0)];
    // The bounds: 2 % or 5 ms up to p99, 3 % at p99.9. Every run must keep them.
    const kept = rows.filter((row) => {
      const [own = 0, exact = 0] = [row.seen[i], row.truth[i]];
      return Math.abs(own - exact) <= (q > 0.99 ? exact * 0.03 : Math.max(exact * 0.02, 5));
    }).length;
    return `${seen.toFixed(1)} (${truth.toFixed(1)}) ${kept}/${rows.length}`;
  });
  const error = mean((row) => meanError(row.seen, row.truth));
  printRow(name, cells, `${(error * 100).toFixed(2)} %`);
  printRow(
    "",
    [`lag p99 ${mean((row) => row.lagP99).toFixed(2)} ms`, `${mean((row) => row.failed)} failed`],
    "",
  );
}

/** Tools that tell percentiles only are compared with what arrivals spread evenly over their run would have met. */
async function printTold(
  name: string,
  run: () => Promise<ReadonlyMap<number, number>>,
  server: FreezingServer,
  attack: Attack,
): Promise<void> {
  const from = performance.timeOrigin + performance.now();
  try {
    const told = await run();
    const instants = Array.from({ length: 100_000 }, (_, i) => from + (i * attack.seconds) / 100);
    const truth = readQuantiles(instants.map((at) => computeTruth(at, server)));
    const seen = QUANTILES.map((q) => told.get(q));
    const cells = seen.map((ms, i) =>
      ms === undefined ? "-" : `${ms.toFixed(1)} (${(truth[i] ?? 0).toFixed(1)})`,
    );
    const pairs = seen.flatMap((ms, i) => (ms === undefined ? [] : [[ms, truth[i] ?? 0] as const]));
    const error = meanError(
      pairs.map(([ms]) => ms),
      pairs.map(([, exact]) => exact),
    );
    printRow(name, cells, `${(error * 100).toFixed(2)} %`);
  } catch (error) {
    if (!isMissing(error)) throw error;
    printRow(name, ["not installed"], "");
  }
}

function meanError(seen: readonly number[], truth: readonly number[]): number {
  return seen.reduce((sum, ms, i) => sum + Math.abs(ms - (truth[i] ?? 0)) / (truth[i] ?? 1), 0) / seen.length;
}

function readQuantiles(values: number[]): number[] {
  const sorted = values.sort(ascending);
  return QUANTILES.map((q) => readQuantile(sorted, q));
}

function readQuantile(sorted: readonly number[], q: number): number {
  return sorted[Math.max(0, Math.ceil(q * sorted.length - 1e-9) - 1)] ?? Number.NaN;
}

function ascending(a: number, b: number): number {
  return a - b;
}

function printRow(name: string, cells: readonly string[], last: string): void {
  console.log([name.padEnd(14), ...cells.map((cell) => cell.padEnd(24)), last].join(" "));
}
