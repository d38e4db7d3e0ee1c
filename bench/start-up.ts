// How long a built action takes from the start of its process to its first request, unpacked from the archive
// that a job downloads; and the sizes that decide how long the download takes. Prints, judges nothing.
//   npm run bench:start-up [-- runs]
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, statSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { unpackArchive } from "../tooling/unpack-archive.ts";

const TARGETS = { startUpMs: 400, distBytes: 6e6, archiveBytes: 2.5e6 };
/** A process that has not asked by then hangs. */
const HANG_MS = 30_000;
const runs = Number(process.argv[2] ?? 15);

const root = path.dirname(import.meta.dirname);
await using archive = await unpackArchive();
const work = await mkdtemp(path.join(tmpdir(), "gate bench "));
await writeFile(path.join(work, "one.hurl"), "GET {{base_url}}/one\nHTTP 200\n");
await writeFile(path.join(work, "wrangler.toml"), 'name = "hub"\nmain = "index.js"\n[env.ci]\n');
await writeFile(
  path.join(work, "gate.yml"),
  `version: 1
worker: { config: wrangler.toml }
environments: { ci: { url: "http://127.0.0.1:9", tier: test } }
health: { objectives: [error-rate < 0.1%, p95 < 50ms] }
`,
);
for (const words of [
  ["init", "--quiet"],
  ["add", "--all"],
  ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "--quiet", "--message", "begin"],
]) {
  execFileSync("git", words, { cwd: work });
}

const SCENARIOS = [
  { action: "smoke-test", how: "by url", inputs: { INPUT_FILES: "one.hurl" } },
  { action: "health-gate", how: "by url", inputs: {} },
  {
    action: "smoke-test",
    how: "by gate.yml",
    inputs: { INPUT_ENVIRONMENT: "ci", INPUT_FILES: "one.hurl", "INPUT_HEALTH-VERSION": "none" },
  },
  { action: "health-gate", how: "by gate.yml", inputs: { INPUT_ENVIRONMENT: "ci" } },
];

try {
  console.log(`Node.js ${process.versions.node}, ${runs} runs each after one to warm the disk's cache\n`);
  for (const { action, how, inputs } of SCENARIOS) {
    await measure(action, inputs);
    const times: number[] = [];
    for (let count = 0; count < runs; count += 1) times.push(await measure(action, inputs));
    times.sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
    const range = `${Math.round(times[0] ?? 0)} to ${Math.round(times.at(-1) ?? 0)} ms`;
    print(
      `first request: ${action} ${how}`,
      `${Math.round(median)} ms`,
      "400 ms",
      median <= TARGETS.startUpMs,
      range,
    );
  }
  const bare = await measureBareNode();
  console.log(`${"Node.js alone".padEnd(40)} ${Math.round(bare)} ms`);
  const dist = globSync("dist/**", { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  const distBytes = dist.reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0);
  print("dist/", megabytes(distBytes), "6 MB", distBytes <= TARGETS.distBytes);
  print(
    "archive (tar.gz)",
    megabytes(archive.archiveBytes),
    "2.5 MB",
    archive.archiveBytes <= TARGETS.archiveBytes,
  );
} finally {
  await rm(work, { recursive: true, force: true });
}

function print(what: string, value: string, target: string, met: boolean, note = ""): void {
  const verdict = met ? "met" : "NOT MET";
  console.log(
    `${what.padEnd(40)} ${value.padEnd(10)} target ${target.padEnd(8)} ${verdict.padEnd(8)} ${note}`,
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

/** Milliseconds from `spawn` to the first request that the server sees. */
async function measure(
  action: string,
  inputs: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const asked = once(server, "request").then(() => performance.now());
  const outputs = path.join(work, "outputs");
  await writeFile(outputs, "");
  const started = performance.now();
  const child = spawn(process.execPath, [path.join(archive.folder, "dist", `${action}.js`)], {
    cwd: work,
    env: {
      PATH: process.env["PATH"],
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "push",
      GITHUB_OUTPUT: outputs,
      INPUT_URL: `http://127.0.0.1:${port}`,
      ...inputs,
    },
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  try {
    const first = await Promise.race([
      asked,
      ended.then(() => Promise.reject(new Error(`${action} ended without a request`))),
      new Promise<never>((_resolve, reject) => {
        setTimeout(() => reject(new Error(`${action} sent no request in ${HANG_MS} ms`)), HANG_MS).unref();
      }),
    ]);
    return first - started;
  } finally {
    child.kill("SIGKILL");
    server.closeAllConnections();
    server.close();
    await ended;
  }
}

/** What no bundle can save: the start and the end of an empty program. */
async function measureBareNode(): Promise<number> {
  const started = performance.now();
  await once(spawn(process.execPath, ["-e", ""], { stdio: "ignore" }), "exit");
  return performance.now() - started;
}
