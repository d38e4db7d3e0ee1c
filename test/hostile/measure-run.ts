// A process of its own for tests: runs a Hurl file and says how much memory that took above the idle process.
import { readFileSync, writeFileSync } from "node:fs";
import { createHttpClient } from "@gate/http";
import { type HurlRun, parseHurl, runHurl } from "@gate/hurl";
import { createSystemClock } from "@gate/runtime";

const [warmUp = "", text = ""] = process.argv.slice(2);
const client = createHttpClient({ env: {} });
const run = (file: string, requestTimeoutMs: number): Promise<HurlRun> =>
  runHurl(parseHurl(file, "memory.hurl", import.meta.dirname), {
    client,
    clock: createSystemClock(),
    variables: new Map(),
    requestTimeoutMs,
  });

await run(warmUp, 20_000);
let sampled = process.memoryUsage.rss();
const idle = sampled;
const sampling = setInterval(() => (sampled = Math.max(sampled, process.memoryUsage.rss())), 5);
try {
  writeFileSync("/proc/self/clear_refs", "5");
} catch {
  // Only Linux knows the true peak; elsewhere the samples must do.
}
const { verdict, findings } = await run(text, 20_000);
clearInterval(sampling);
await client.close();
process.stdout.write(
  JSON.stringify({
    mib: Math.round((Math.max(sampled, readPeak()) - idle) / 1024 ** 2),
    verdict,
    message: [findings[0]?.message, findings[0]?.hint].join("\n"),
  }),
);

/** Bytes; 0 where the system does not say. */
function readPeak(): number {
  try {
    const found = /VmHWM:\s*(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"));
    return Number(found?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
