import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type HealthConfig, parseObjective } from "@gate/core";
import { createHttpClient } from "@gate/http";
import { createSystemClock } from "@gate/runtime";
import type { HealthDeps, HealthTarget } from "../src/target.ts";

export interface Service {
  url: string;
  /** Paths in the order in which requests arrived. */
  requests: string[];
  close(): Promise<void>;
}

/** A real server on loopback. */
export async function startService(
  answer: (request: IncomingMessage, response: ServerResponse, count: number) => void,
): Promise<Service> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? "");
    answer(request, response, requests.length);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", 1024, resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const HEALTHY = { success: true, data: { status: "healthy", version: "v2", environment: "staging" } };

/** Answers JSON. */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}

/** A config that judges in a fraction of a second; the limits are wide, for machines with more to do. */
export function writeConfig(
  objectives: readonly string[] = ["error-rate < 10%"],
  load: Partial<HealthConfig["load"]> = {},
  further: Partial<HealthConfig> = {},
): HealthConfig {
  return {
    version: "$.data.version",
    environment: "$.data.environment",
    objectives: objectives.map((text, index) =>
      parseObjective(text, { file: "gate.yml", line: 10 + index, column: 7 }),
    ),
    wait: { deadlineMs: 20_000, intervalMs: 20, consecutive: 2 },
    load: { rate: 400, arrival: "constant", warmupMs: 0, maxRequests: 400, timeoutMs: 20_000, ...load },
    confidence: 0.95,
    ...further,
  };
}

/** Runs with dependencies of its own and closes them. */
export async function withDeps<T>(
  run: (deps: HealthDeps, lines: string[]) => Promise<T>,
  further: Partial<HealthDeps> = {},
): Promise<T> {
  const client = createHttpClient({ env: {} });
  const lines: string[] = [];
  try {
    return await run(
      { client, clock: createSystemClock(), progress: (line) => lines.push(line), ...further },
      lines,
    );
  } finally {
    await client.close();
  }
}

export function aimAt(url: string, config: HealthConfig, further: Partial<HealthTarget> = {}): HealthTarget {
  return {
    url,
    environmentName: "staging",
    config,
    expectedVersion: "v2",
    readFile: (path) => Promise.reject(new Error(`${path} was not to be read`)),
    signal: new AbortController().signal,
    ...further,
  };
}
