import type { IncomingMessage, ServerResponse } from "node:http";
import { type HealthConfig, parseObjective } from "@gate/core";
import type { HealthTarget } from "@gate/health";
import { createHttpClient } from "@gate/http";
import { parseHurl } from "@gate/hurl";
import { createSystemClock } from "@gate/runtime";
import type { LoadedSuite, SmokeDependencies, SmokeOptions } from "@gate/smoke";

export interface Body {
  version?: string;
  environment?: string;
  status?: string;
}

/** Answers the health check with what `body` says at that moment, and leaves everything else to `rest`. */
export const serve =
  (
    body: (count: number) => Body,
    rest: (request: IncomingMessage, response: ServerResponse) => unknown = notFound,
  ) =>
  (request: IncomingMessage, response: ServerResponse): unknown => {
    if (request.url !== "/api/health") return rest(request, response);
    counts.set(body, (counts.get(body) ?? 0) + 1);
    const { status = "healthy", ...more } = body(counts.get(body) ?? 0);
    response.writeHead(200, { "content-type": "application/json" });
    return response.end(JSON.stringify({ success: status === "healthy", data: { status, ...more } }));
  };

const counts = new WeakMap<object, number>();

function notFound(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { "content-type": "text/plain" }).end("nothing here");
}

export const healthConfig = (further: Partial<HealthConfig> = {}): HealthConfig => ({
  version: "$.data.version",
  objectives: [parseObjective("error-rate < 10%")],
  wait: { deadlineMs: 1000, intervalMs: 10, consecutive: 1 },
  load: { arrival: "constant", rate: 10, warmupMs: 0, maxRequests: 10, timeoutMs: 2000 },
  confidence: 0.95,
  ...further,
});

export function aimAt(url: string, further: Partial<HealthTarget> = {}): HealthTarget {
  return {
    url,
    environmentName: "staging",
    config: healthConfig(),
    expectedVersion: "v1",
    readFile: (path) => Promise.reject(new Error(`${path} was not to be read`)),
    signal: new AbortController().signal,
    ...further,
  };
}

/** A suite whose files are given as text. */
export function suiteOf(
  files: Readonly<Record<string, string>>,
  further: Partial<LoadedSuite> = {},
): LoadedSuite {
  return {
    files: "smoke/*.hurl",
    always: false,
    parsed: Object.entries(files).map(([file, text]) => parseHurl(text, file)),
    ...further,
  };
}

export function smokeOptions(url: string, further: Partial<SmokeOptions> = {}): SmokeOptions {
  return {
    target: aimAt(url),
    suites: [],
    jobs: 4,
    failFast: false,
    variables: new Map(),
    requestTimeoutMs: 5000,
    ...further,
  };
}

/** Runs with a client of its own and closes it. */
export async function withClient<T>(
  run: (deps: SmokeDependencies, lines: string[]) => Promise<T>,
): Promise<T> {
  const client = createHttpClient({ env: {} });
  const lines: string[] = [];
  try {
    return await run({ client, clock: createSystemClock(), progress: (line) => lines.push(line) }, lines);
  } finally {
    await client.close();
  }
}
