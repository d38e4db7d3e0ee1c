import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe } from "@jest/globals";

/** Tests that need the real Prometheus. Where it is missing they are skipped, and that is said aloud. */
export function describeWithPrometheus(title: string, tests: (prometheus: string) => void): void {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const found = folders.map((folder) => path.join(folder, "prometheus")).find((file) => existsSync(file));
  if (found !== undefined) {
    describe(title, () => tests(found));
    return;
  }
  process.stderr.write(`skipped, because prometheus is not installed (.ci/run installs it): ${title}\n`);
  describe.skip(title, () => tests(""));
}

export interface RunningPrometheus {
  url: string;
  stop(): Promise<void>;
}

/** Starts Prometheus; it scrapes one loopback target every 200 ms, and has done so once when this resolves. */
export async function startPrometheus(binary: string, targetUrl: string): Promise<RunningPrometheus> {
  const folder = await mkdtemp(path.join(tmpdir(), "gate prometheus "));
  const config = `global: { scrape_interval: 200ms, scrape_timeout: 200ms }
scrape_configs:
  - job_name: hub
    static_configs: [{ targets: ["${new URL(targetUrl).host}"] }]
`;
  await writeFile(path.join(folder, "prometheus.yml"), config);
  const port = await findFreePort();
  const child = spawn(
    binary,
    [
      `--config.file=${path.join(folder, "prometheus.yml")}`,
      `--storage.tsdb.path=${path.join(folder, "data")}`,
      `--web.listen-address=127.0.0.1:${port}`,
      "--log.level=error",
    ],
    { stdio: "ignore" },
  );
  const url = `http://127.0.0.1:${port}`;
  await untilScraped(child, url);
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Until the target was scraped: Prometheus looks for its targets only some seconds after its start. */
async function untilScraped(child: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`prometheus ended with ${child.exitCode}`);
    const answer = await new Promise<string>((resolve) => {
      const asked = get(`${url}/api/v1/query?query=up%3D%3D1`, (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => (body += chunk.toString()));
        response.on("end", () => resolve(body));
      });
      asked.on("error", () => resolve(""));
    });
    if (answer.includes('"metric"')) return;
    await sleep(100);
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
