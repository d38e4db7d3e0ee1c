// gate smoke-test beside hurl --test: the same files against the same server, in turn, wall time and peak memory of
// the whole process. Prints medians and ranges, judges nothing. Needs a build (npm run build) and hurl 8 on PATH.
//   npm run bench:hurl [-- runs]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { homedir, tmpdir } from "node:os";
import path from "node:path";

const ENTRIES = 10;
const SCENARIOS = [
  { requests: 1000, delayMs: 20, jobs: [1, 8, 32], goal: 1.15 },
  { requests: 1000, delayMs: 0, jobs: [1, 8, 32], goal: 2 },
  { requests: 10_000, delayMs: 0, jobs: [8, 32], goal: 1 },
] as const;
const runs = Number(process.argv[2] ?? 10);
const root = path.dirname(import.meta.dirname);
const hurl = [...(process.env["PATH"] ?? "").split(path.delimiter), path.join(homedir(), ".cargo", "bin")]
  .map((folder) => path.join(folder, process.platform === "win32" ? "hurl.exe" : "hurl"))
  .find((file) => existsSync(file));
if (hurl === undefined || !existsSync(path.join(root, "dist", "gate.js"))) {
  console.error("nothing to compare: npm run build, and hurl 8 as .ci/run installs it");
  process.exit(1);
}

let delayMs = 0;
const server = createServer((request, response) => {
  const answer = (): void => {
    response.setHeader("Content-Type", "application/json");
    response.end(
      JSON.stringify({ success: true, data: { status: "healthy", path: request.url, token: "t0" } }),
    );
  };
  if (delayMs === 0) answer();
  else setTimeout(answer, delayMs);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const folder = await mkdtemp(path.join(tmpdir(), "gate bench "));

try {
  console.log(
    `Node.js ${process.versions.node}, ${runs} runs each, in turn; files of ${ENTRIES} chained entries with 4 asserts\n`,
  );
  console.log(
    "requests  delay  jobs |  gate median (range)      |  hurl median (range)      | ratio  goal | peak MiB gate, hurl",
  );
  for (const scenario of SCENARIOS) {
    ({ delayMs } = scenario);
    const files = await writeFiles(scenario.requests / ENTRIES);
    for (const jobs of scenario.jobs) await compare(scenario, jobs, files);
  }
} finally {
  await rm(folder, { recursive: true });
  server.close();
  server.closeAllConnections();
}

/** Each entry captures what the next one sends. */
async function writeFiles(count: number): Promise<string[]> {
  const entry = (index: number): string =>
    `GET {{base_url}}/api/items/${index}?token=${index === 0 ? "t0" : "{{token}}"}\nHTTP 200\n[Captures]\ntoken: jsonpath "$.data.token"\n[Asserts]\n` +
    `header "Content-Type" contains "json"\njsonpath "$.success" == true\njsonpath "$.data.status" == "healthy"\nvariable "token" == "t0"\n`;
  const text = Array.from({ length: ENTRIES }, (_, index) => entry(index)).join("\n");
  const files = Array.from({ length: count }, (_, index) => `${index}.hurl`);
  for (const file of files) await writeFile(path.join(folder, file), text);
  return files;
}

async function compare(
  { requests, goal }: { requests: number; goal: number },
  jobs: number,
  files: readonly string[],
): Promise<void> {
  const gate = [
    process.execPath,
    path.join(root, "bin", "gate.js"),
    "smoke-test",
    ...files,
    "--url",
    url,
    "--health-version",
    "none",
    "--smoke-jobs",
    String(jobs),
  ];
  const peer = [hurl ?? "", "--test", "--jobs", String(jobs), "--variable", `base_url=${url}`, ...files];
  const measured = { gate: [] as Measured[], hurl: [] as Measured[] };
  for (let turn = 0; turn < runs; turn += 1) {
    measured.gate.push(await measure(gate));
    measured.hurl.push(await measure(peer));
  }
  const [ours, theirs] = [summarize(measured.gate), summarize(measured.hurl)];
  console.log(
    `${String(requests).padStart(8)}  ${String(delayMs).padStart(3)}ms  ${String(jobs).padStart(4)} | ${ours.text.padEnd(24)} | ${theirs.text.padEnd(24)} | ` +
      `${(ours.median / theirs.median).toFixed(2)}  ${goal.toFixed(2)} | ${ours.peakMiB.toFixed(0)}, ${theirs.peakMiB.toFixed(0)}`,
  );
}

interface Measured {
  ms: number;
  peakMiB: number;
}

/** Runs a command to its end. Its memory is asked for while it runs, where the system tells (Linux). */
async function measure([command = "", ...args]: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(command, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString("utf8")).slice(-2000)));
  let peakMiB = 0;
  const watch = setInterval(() => {
    readFile(`/proc/${child.pid}/status`, "utf8").then(
      (status) => (peakMiB = Math.max(peakMiB, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024)),
      () => undefined,
    );
  }, 25);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${path.basename(command)} ended with ${code}: ${said}`);
  return { ms: performance.now() - started, peakMiB };
}

function summarize(all: readonly Measured[]): { median: number; text: string; peakMiB: number } {
  const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
  const range = `${Math.round(times[0] ?? 0)} to ${Math.round(times.at(-1) ?? 0)}`;
  return {
    median,
    text: `${Math.round(median)} ms (${range})`,
    peakMiB: Math.max(...all.map(({ peakMiB }) => peakMiB)),
  };
}
