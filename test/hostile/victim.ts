import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTemporaryRepository, type TemporaryRepository } from "@gate/testing";

export const root = path.dirname(path.dirname(import.meta.dirname));

/** A small repository whose gate is go, and the small service that it speaks of. */
export interface Victim extends AsyncDisposable {
  repository: TemporaryRepository;
  /** Address of the service. */
  url: string;
  /** Answers a request; replace it to make the service misbehave. */
  answer: (pathname: string, response: ServerResponse) => void;
  /** What the health endpoint names; the commit of HEAD after `createVictim`. */
  version: string;
  /** Requests so far. */
  requests: number;
}

/** Files of the victim; `{url}` is the address of its service. */
export const FILES: Readonly<Record<string, string>> = {
  ".gitignore": "gate-evidence/\n",
  "gate.yml": `version: 1
worker: { config: wrangler.toml }
environments:
  ci: { url: "{url}", tier: test }
smoke:
  suites: [{ files: smoke/*.hurl }]
health:
  environment: $.data.environment
  objectives: [error-rate < 5%]
  wait: { deadline: 2s, interval: 100ms, consecutive: 2 }
  load: { rate: 200/s, warmup: 0ms, max-requests: 400 }
gates:
  pull-request: [validate, smoke-test@ci, health-gate@ci]
`,
  "wrangler.toml": `name = "victim"
main = "src/index.js"
compatibility_date = "2026-10-01"
workers_dev = false

[env.ci]
vars = { ENVIRONMENT = "ci" }
`,
  "src/index.js": "export default { fetch: () => new Response('ok') };\n",
  "smoke/items.hurl": "GET {{base_url}}/api/items\nHTTP 200\n",
};

/** The victim with some files changed (undefined: removed) before its only commit. */
export async function createVictim(
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): Promise<Victim> {
  const server = createServer((request, response) => {
    victim.requests += 1;
    victim.answer(new URL(request.url ?? "/", victim.url).pathname, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const files = Object.entries({ ...FILES, ...changes }).flatMap(([name, content]) =>
    content === undefined
      ? []
      : [[name, typeof content === "string" ? content.replaceAll("{url}", url) : content] as const],
  );
  const repository = await createTemporaryRepository(Object.fromEntries(files));
  const victim: Victim = {
    repository,
    url,
    version: await repository.git("rev-parse", "HEAD"),
    requests: 0,
    answer: (pathname, response) => answerWell(victim, pathname, response),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await repository[Symbol.asyncDispose]();
    },
  };
  return victim;
}

/** What a healthy Worker answers. */
function answerWell(victim: Victim, pathname: string, response: ServerResponse): void {
  const data =
    pathname === "/api/health" ? { status: "healthy", environment: "ci", version: victim.version } : [];
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ success: true, data }));
}

export interface CommandRun {
  /** null when it had to be ended because it did not end itself. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
  /** Both. */
  text: string;
  /** Most memory that the process itself held, MiB; children are not counted. */
  peakMiB: number;
}

/** Long against what any of these runs takes: only a run that hangs gets there. */
const PATIENCE_MS = 60_000;
/** Writes the peak of the process into a file as it ends. */
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(
  'import { writeFileSync } from "node:fs"; process.on("exit", () => writeFileSync(process.env.TEST_PEAK_FILE, String(process.resourceUsage().maxRSS)));',
)}`;

/** Runs the built command in a child process, as a person would. */
export async function runGate(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandRun> {
  const folder = await mkdtemp(path.join(tmpdir(), "gate peak "));
  const peakFile = path.join(folder, "peak");
  try {
    const child = spawn(
      process.execPath,
      [`--import=${REPORT_MEMORY}`, path.join(root, "bin/gate.js"), ...args],
      {
        cwd,
        env: {
          PATH: process.env["PATH"],
          HOME: folder,
          GIT_CONFIG_NOSYSTEM: "1",
          TEST_PEAK_FILE: peakFile,
          ...env,
        },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (part: string) => (stdout += part));
    child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
    const patience = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    const exitCode = await new Promise<number | null>((resolve) => child.on("close", resolve));
    clearTimeout(patience);
    const peak = await readFile(peakFile, "utf8").catch(() => "NaN");
    return { exitCode, stdout, stderr, text: stdout + stderr, peakMiB: Number(peak) / 1024 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
