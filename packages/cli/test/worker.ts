import type { IncomingMessage, ServerResponse } from "node:http";
import type { CommandOutcome } from "../src/outcome.ts";
import { COMMANDS } from "../src/commands.ts";
import { type CommandName, OPTIONS } from "../src/options.ts";
import { createTemporaryRepository, type FakeRuntime, type TemporaryRepository } from "@gate/testing";
import { z } from "zod";

export const WRANGLER_TOML = `name = "hub"
main = "src/index.ts"
compatibility_date = "2026-01-01"

[env.production]

[env.staging]

[env.ci]
`;

/** A gate.yml whose staging lies at `url` and whose ci is started by `server.mjs`. */
export const GATE_YML = (url: string, further = ""): string => `version: 1
worker: { config: wrangler.toml }
environments:
  production: { url: "https://hub.example", tier: production }
  staging: { url: "${url}", tier: staging }
  ci:
    url: http://127.0.0.1:{port}
    tier: test
    start: node server.mjs {port} {commit}
smoke: { suites: [{ files: smoke/*.hurl }] }
gates:
  live: [smoke-test@staging]
  pull-request: [smoke-test@ci]
  before-production: [validate, smoke-test@staging, health-gate@staging]
${further}`;

/** Serves health with the version that it was told, and 404 for the rest. */
const SERVER = `import { createServer } from "node:http";
const [port, version] = process.argv.slice(2);
createServer((request, response) => {
  const found = request.url === "/api/health";
  response.writeHead(found ? 200 : 404, { "content-type": "application/json" });
  response.end(JSON.stringify({ success: true, data: { status: "healthy", version } }));
}).listen(Number(port), "127.0.0.1", () => console.log("listening"));
`;

/** A committed Worker; `files` are laid over it before the commit. */
export function createWorker(
  url = "http://127.0.0.1:9",
  files: Readonly<Record<string, string>> = {},
): Promise<TemporaryRepository> {
  return createTemporaryRepository({
    "gate.yml": GATE_YML(url),
    "wrangler.toml": WRANGLER_TOML,
    "server.mjs": SERVER,
    "src/index.ts": "export default {};\n",
    "smoke/health.hurl": "GET {{base_url}}/api/health\nHTTP 200\n",
    ...files,
  });
}

/** Answers every request with a healthy body that names a version. */
export const answerHealth =
  (version: string) =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ success: true, data: { status: "healthy", version } }));
  };

/** Runs a command in this process, as an action or the terminal would, and closes what it opened. */
export async function runCommand(
  name: CommandName,
  runtime: FakeRuntime,
  values: Readonly<Record<string, string>> = {},
  overrides: Readonly<Record<string, string>> = {},
): Promise<CommandOutcome> {
  const command = await COMMANDS[name]();
  const options: unknown = z.object(OPTIONS[name]).parse(values);
  try {
    return await (command as (...args: unknown[]) => Promise<CommandOutcome>)(runtime, options, overrides);
  } finally {
    await runtime.close();
  }
}
