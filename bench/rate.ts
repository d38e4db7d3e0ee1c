// How many requests a second one process sends in time: sustained at 5,000/s, and the lag at 2,000/s beside vegeta's
// in the same run. This project's load has the warm-up of gate.yml's default before it. Prints, judges nothing.
//   npm run bench:rate [-- seconds runs]
import { attackWithGate, attackWithVegeta, isMissing, type Measured } from "./generators.ts";
import { startFreezingServer } from "./servers/start-server.ts";

const seconds = Number(process.argv[2] ?? 10);
const runs = Number(process.argv[3] ?? 3);

const warmupMs = 5000;

await using server = await startFreezingServer(0, { freezeMs: 0, everyMs: 0 });
for (const rate of [5000, 6000, 8000]) {
  report("gate", rate, await attackWithGate({ url: server.url, rate, seconds, warmupMs }, "constant"));
}
console.log("");
for (let run = 0; run < runs; run += 1) {
  const attack = { url: server.url, rate: 2000, seconds, warmupMs };
  report("gate", attack.rate, await attackWithGate(attack, "constant"));
  try {
    report("vegeta", attack.rate, await attackWithVegeta(attack));
  } catch (error) {
    if (!isMissing(error)) throw error;
    console.log("vegeta is not installed");
  }
}

function report(name: string, rate: number, measured: readonly Measured[]): void {
  const lags = measured.map(({ lagMs }) => lagMs).sort((a, b) => a - b);
  const at = (q: number): string =>
    (lags[Math.max(0, Math.ceil(q * lags.length) - 1)] ?? Number.NaN).toFixed(2);
  // Sent, not planned: from the first to the last request that left.
  const sent = measured.map(({ plannedAt, lagMs }) => plannedAt + lagMs).sort((a, b) => a - b);
  const spanMs = (sent.at(-1) ?? 0) - (sent[0] ?? 0);
  const sustained = spanMs > 0 ? ((sent.length - 1) / spanMs) * 1000 : Number.NaN;
  const failed = measured.filter((one) => one.failed).length;
  console.log(
    `${name.padEnd(7)} ${rate}/s planned, ${sustained.toFixed(0)}/s sent, lag p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ` +
      `max ${at(1)} ms, ${failed} of ${measured.length} failed`,
  );
}
