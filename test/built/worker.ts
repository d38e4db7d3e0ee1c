import type { IncomingMessage, ServerResponse } from "node:http";
import {
  createTemporaryRepository,
  startServer,
  type TemporaryRepository,
  type TestServer,
} from "@gate/testing";

const WRANGLER = `name = "hub"
main = "src/index.js"
compatibility_date = "2026-10-01"
workers_dev = false
preview_urls = false

[observability]
enabled = true

[env.production]
routes = [{ pattern = "hub.example.com", custom_domain = true }]
vars = { ENVIRONMENT = "production" }

[[env.production.kv_namespaces]]
binding = "CACHE"
id = "0f4a4d0c5b7e4a5f8d1c2b3a4f5e6d01"

[env.staging]
routes = [{ pattern = "staging.hub.example.com", custom_domain = true }]
vars = { ENVIRONMENT = "staging" }

[[env.staging.kv_namespaces]]
binding = "CACHE"
id = "0f4a4d0c5b7e4a5f8d1c2b3a4f5e6d02"

[env.ci]
routes = []
vars = { ENVIRONMENT = "ci" }

[[env.ci.kv_namespaces]]
binding = "CACHE"
id = "0f4a4d0c5b7e4a5f8d1c2b3a4f5e6d03"

[env.dev]
routes = []
vars = { ENVIRONMENT = "dev" }

[[env.dev.kv_namespaces]]
binding = "CACHE"
id = "0f4a4d0c5b7e4a5f8d1c2b3a4f5e6d04"
`;

const HURL = `GET {{base_url}}/api/items
HTTP 200
[Asserts]
jsonpath "$.data[0].id" == 1
`;

/** A gate.yml whose environment `staging` is served at `url`. The load is light, so that a busy machine keeps up. */
export function writeGateYml(url: string, more = ""): string {
  return `version: 1
worker: { config: wrangler.toml }
environments:
  production: { url: "https://hub.example.com", tier: production }
  staging:
    url: "${url}"
    tier: staging
${more}
  ci: { url: "http://127.0.0.1:9", tier: test }
smoke:
  suites: [{ files: smoke/*.hurl }]
health:
  environment: $.data.environment
  wait: { deadline: 5s, interval: 50ms, consecutive: 2 }
  load: { rate: 100/s, warmup: 100ms, timeout: 20s }
  objectives: [error-rate < 5%, p95 < 15s]
gates:
  pull-request: [validate]
  before-production: [validate, smoke-test@staging, health-gate@staging]
`;
}

/** The files of a sound Worker, as a repository has them. */
export function workerFiles(gateYml: string): Record<string, string> {
  return {
    ".gitignore": "gate-evidence/\n",
    "gate.yml": gateYml,
    "wrangler.toml": WRANGLER,
    "src/index.js": 'export default { fetch: () => new Response("ok") };\n',
    "smoke/items.hurl": HURL,
  };
}

interface Answers {
  version: string;
  /** Answers instead of the Worker; true when it did. */
  before?: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
}

/** A service that answers as the Worker does on staging. `answers` may be changed while it runs. */
async function startWorker(answers: Answers): Promise<TestServer> {
  return startServer((request, response) => {
    if (answers.before?.(request, response) === true) return;
    const isHealth = request.url === "/api/health";
    const data = isHealth
      ? { status: "healthy", environment: "staging", version: answers.version }
      : [{ id: 1, name: "one" }];
    response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" });
    response.end(JSON.stringify({ success: true, data }));
  });
}

export interface Scene extends AsyncDisposable {
  repository: TemporaryRepository;
  commit: string;
  answers: Answers;
  server: TestServer;
}

/** A repository with a sound Worker and the service that runs its commit. */
export async function setScene(
  options: { environment?: string; files?: Readonly<Record<string, string>> } = {},
): Promise<Scene> {
  const answers: Answers = { version: "" };
  const server = await startWorker(answers);
  const repository = await createTemporaryRepository({
    ...workerFiles(writeGateYml(server.url, options.environment)),
    ...options.files,
  });
  const commit = await repository.git("rev-parse", "HEAD");
  answers.version = commit;
  return {
    repository,
    commit,
    answers,
    server,
    async [Symbol.asyncDispose]() {
      await server.close();
      await repository[Symbol.asyncDispose]();
    },
  };
}
