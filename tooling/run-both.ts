// Runs one Hurl file with the real hurl and with our engine against one server of this machine. Used by compare-hurl.ts.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { type Answer, GateError, type Processes } from "@gate/core";
import { createHttpClient, type HttpClient } from "@gate/http";
import { type HurlFile, parseHurlVariable, runHurl } from "@gate/hurl";
import { createSystemClock } from "@gate/runtime";
import { listPlaces } from "../packages/hurl/test/real-hurl.ts";

/** What surrounds a comparison. */
export interface HurlPeers {
  /** Absolute path of the real hurl. */
  hurl: string;
  processes: Processes;
  signal: AbortSignal;
}

/** What came of a run. */
export interface Run {
  verdict: "pass" | "fail" | "inconclusive";
  /** Those at which something failed, ascending; none when the file passes. */
  lines: readonly number[];
}

const RUN_MS = 10_000;

/** A value for each name that a file uses and may not give itself: the server's address or a part of it, else 1. */
export function inventVariables(text: string, { url, port }: FixedServer): Map<string, string> {
  const name = String.raw`\{\{\s*([A-Za-z][\w-]*)\s*\}\}`;
  const kinds: readonly [RegExp, string][] = [
    [new RegExp(name, "g"), "1"],
    [new RegExp(String.raw`^[A-Z]+[ \t]+${name}`, "gm"), url],
    [new RegExp(String.raw`//${name}`, "g"), "127.0.0.1"],
    [new RegExp(String.raw`//[^/\s]*:${name}`, "g"), String(port)],
  ];
  const variables = new Map<string, string>();
  for (const [pattern, value] of kinds)
    for (const [, found = ""] of text.matchAll(pattern)) variables.set(found, value);
  for (const generator of ["newUuid", "newDate"]) variables.delete(generator);
  return variables;
}

/** undefined: it takes longer than 10 s. @throws GateError COMMAND_NOT_FOUND or CANCELLED. */
export async function runWithHurl(
  absolute: string,
  variables: ReadonlyMap<string, string>,
  server: FixedServer,
  { hurl, processes, signal }: HurlPeers,
): Promise<Run | undefined> {
  const given = [...variables].flatMap(([name, value]) => ["--variable", `${name}=${value}`]);
  const led = ["--connect-to", `::127.0.0.1:${server.port}`, "--noproxy", "*"];
  const args = ["--no-color", "--test", ...led, ...given, absolute];
  let answer: Answer;
  try {
    answer = await processes.ask(hurl, args, { cwd: path.dirname(absolute), deadlineMs: RUN_MS, signal });
  } catch (error) {
    if (error instanceof GateError && error.code === "COMMAND_TIMEOUT") return undefined;
    throw error;
  }
  const { exitCode, stderr } = answer;
  if (exitCode === 0) return { verdict: "pass", lines: [] };
  const places = listPlaces(stderr).get(absolute) ?? [];
  return { verdict: "fail", lines: sortLines(places.map((place) => Number(place.split(":")[0]))) };
}

/** undefined: it takes longer than 10 s. */
export async function runOurs(
  file: HurlFile,
  variables: ReadonlyMap<string, string>,
  server: FixedServer,
  signal: AbortSignal,
): Promise<Run | undefined> {
  const client = leadTo(server.port);
  const timeout = AbortSignal.timeout(RUN_MS);
  try {
    const { verdict, findings } = await runHurl(file, {
      client,
      clock: createSystemClock(),
      variables: new Map([...variables].map(([name, value]) => [name, parseHurlVariable(value)])),
      requestTimeoutMs: RUN_MS,
      signal: AbortSignal.any([signal, timeout]),
    });
    if (timeout.aborted) return undefined;
    return { verdict, lines: sortLines(findings.map(({ location }) => location?.line ?? 0)) };
  } catch (error) {
    if (timeout.aborted && !signal.aborted) return undefined;
    throw error;
  } finally {
    await client.close();
  }
}

function sortLines(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** A client whose every connection goes to a port here, whatever the address says. */
function leadTo(port: number): HttpClient {
  const client = createHttpClient({ env: {} });
  const peer = { host: "127.0.0.1", port };
  return {
    send: (request, options) =>
      client.send(request, { ...options, connection: { ...options.connection, peer } }),
    close: () => client.close(),
  };
}

/** Answers every request in the same way. */
export interface FixedServer {
  url: string;
  port: number;
  /** The next requests are answered with these statuses, in this order, and further ones with 200. */
  restart(statuses: readonly number[]): void;
  close(): Promise<void>;
}

/** Names that APIs use; who asks for others finds nothing, and both engines have to say so at the same line. */
const ANSWER = JSON.stringify({
  id: 1,
  name: "x",
  token: "x",
  access_token: "x",
  status: "ok",
  success: true,
  data: { id: 1, name: "x", items: [] },
  items: [],
  total: 0,
});

/** On a free port of 127.0.0.1. */
export async function startServer(): Promise<FixedServer> {
  let statuses: number[] = [];
  const server: Server = createServer((request, response) => {
    request.resume();
    const next = statuses.shift() ?? 200;
    // Below 200 an answer is none yet, and nobody ends waiting.
    response.writeHead(next < 200 ? 200 : next, { "content-type": "application/json" }).end(ANSWER);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    restart: (next) => {
      statuses = [...next];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
