import type { Change } from "./example.ts";

/** Less load and less proof than the example asks for, for cases that the load does not decide. */
export const QUICK = [
  "--health-load-rate",
  "150/s",
  "--health-load-warmup",
  "1s",
  "--health-confidence",
  "80%",
  "--health-wait-deadline",
  "6s",
];

const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

export interface ChangeCase {
  name: string;
  change: Change;
  exitCode: 1 | 2;
  /** The checks that speak against go, all of them; undefined: the gate could not even begin. */
  against: string[] | undefined;
  /** Each a line of the output: the cause and its place. */
  says: RegExp[];
  /** What must not be seen anywhere. */
  hides?: string;
  args?: string[];
}

const SECRET = ["sk", "live", "51NqExampleExampleExample0123456789"].join("_");
const BOTH = ["smoke-test@ci", "health-gate@ci"];

/** One line of the smoke test and one of the health gate about who answered. */
const identity = (smokeRule: string, healthRule: string, said: string): RegExp[] => [
  new RegExp(
    `^ {2}error smoke/${smokeRule} before the suites, GET http://127\\.0\\.0\\.1:\\d+/api/health${said}$`,
    "m",
  ),
  new RegExp(`^ {2}error health/${healthRule} not healthy after [^:]+: GET /api/health${said}$`, "m"),
];

/** Single changes of the example, each of which is not go for one reason alone. */
export const CHANGES: readonly ChangeCase[] = [
  {
    name: "health answers success: false",
    change: { "src/index.ts": replace("success: healthy, data", "success: false, data") },
    exitCode: 1,
    against: BOTH,
    says: [
      ...identity("not-healthy", "not-healthy", ": success is false, expected true"),
      /^ {2}error smoke\/assert smoke\/health\.hurl:6:\d+ .*false.*true/m,
    ],
  },
  {
    name: "health answers 200 with HTML",
    change: {
      "src/index.ts": replace(
        /return c\.json\(\{ success: healthy[^;]*;/,
        'return c.html("<!doctype html><title>Welcome</title>", healthy ? 200 : 503);',
      ),
    },
    exitCode: 1,
    against: BOTH,
    says: identity("not-healthy", "not-healthy", " answered 200 with text/html, expected JSON"),
  },
  {
    name: "another version answers than expected",
    change: { "src/health.ts": replace(/version: env\.CF[^,\n]*/, 'version: "v0.0.1"') },
    exitCode: 1,
    against: BOTH,
    says: identity("other-version", "other-version", ": version v0\\.0\\.1 answers, expected [0-9a-f]{40}"),
  },
  {
    name: "another environment answers",
    change: { "wrangler.toml": replace('vars = { ENVIRONMENT = "ci"', 'vars = { ENVIRONMENT = "staging"') },
    exitCode: 1,
    against: BOTH,
    says: identity("other-environment", "other-environment", ": environment staging answers, expected ci"),
  },
  {
    name: "/api/items answers 500",
    change: {
      "src/items.ts": replace(
        'itemRoutes.get("/", async (c) => {',
        'itemRoutes.get("/", async (c) => {\n  return c.text("boom", 500);',
      ),
    },
    exitCode: 1,
    against: BOTH,
    says: [
      /^ {2}error smoke\/assert smoke\/items\.hurl:3:\d+ Assert status code: actual value is <500>, expected <200>$/m,
      /^ {2}error health\/objective gate\.yml:21:\d+ error-rate < 0\.1% failed: GET \/api\/items answered 500 \(\d+ of \d+ requests\)/m,
    ],
  },
  {
    name: "one request in twenty takes 2 s",
    change: {
      "src/index.ts": replace(
        'app.get("/api/health", async (c) => {',
        `let count = 0;
app.use("/api/items", async (c, next) => {
  count += 1;
  if (c.req.method === "GET" && count % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 2000));
  await next();
});
app.get("/api/health", async (c) => {`,
      ),
    },
    exitCode: 1,
    against: ["health-gate@ci"],
    // One in twenty is the limit itself: it may fail, or no number of requests may settle it.
    says: [
      /^ {2}error health\/objective gate\.yml:21:\d+ p95\(GET \/api\/items\) < 500ms (?:failed|undecided after [\d,]+ requests): .*\d % of [\d,]+ answers took 500 ms or longer \(limit 5 %\)$/m,
    ],
    args: [],
  },
  {
    name: "a KV binding is missing in production",
    change: {
      "wrangler.toml": replace(
        /\[\[env\.production\.kv_namespaces\]\]\nbinding = "CACHE"\nid = "[^"]*"\n/,
        "",
      ),
    },
    exitCode: 1,
    against: ["validate"],
    says: [/^ {2}error env\/binding-parity wrangler\.toml:11:\d+ KV binding CACHE is missing in production/m],
  },
  {
    name: "staging and production share a D1 database",
    change: { "wrangler.toml": replace("0a4d2f1f7a02", "0a4d2f1f7a01") },
    exitCode: 1,
    against: ["validate"],
    says: [
      /^ {2}error env\/shared-resource wrangler\.toml:34:\d+ staging uses the same D1 database as production: \S+ \(first at wrangler\.toml:19\)$/m,
    ],
  },
  {
    name: "a token stands in [vars]",
    change: {
      "wrangler.toml": replace(
        'vars = { ENVIRONMENT = "production"',
        `vars = { PAYMENT_KEY = "${SECRET}", ENVIRONMENT = "production"`,
      ),
    },
    exitCode: 1,
    against: ["validate"],
    says: [
      /^ {2}error secret\/in-vars wrangler\.toml:13:\d+ \[env\.production\.vars\] PAYMENT_KEY holds what looks like a Stripe secret key/m,
    ],
    hides: SECRET,
  },
  {
    name: "a workflow runs npm run ship, which runs wrangler deploy",
    change: {
      "package.json": replace('"serve":', '"ship": "wrangler deploy --env production",\n    "serve":'),
      ".github/workflows/ship.yml": () =>
        "name: ship\non: push\npermissions: {}\njobs:\n  ship:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm run ship\n",
    },
    exitCode: 1,
    against: ["validate"],
    says: [
      /^ {2}error workflow\/no-deploy \.github\/workflows\/ship\.yml:8\S* a workflow can deploy: \.github\/workflows\/ship\.yml:8 → npm run ship → package\.json:7 → wrangler deploy --env production$/m,
    ],
  },
  {
    name: "a Hurl file has a syntax error",
    change: { "smoke/items.hurl": replace("HTTP 201", "HTTP 201\n[Assert]") },
    exitCode: 2,
    against: ["smoke-test@ci"],
    says: [/^ERROR +smoke-test@ci +smoke\/items\.hurl:16:2: .*Did you mean Asserts\?/m],
  },
  {
    name: "a Hurl file asserts nothing",
    change: { "smoke/extra.hurl": () => "GET {{base_url}}/api/items\n" },
    exitCode: 1,
    against: ["smoke-test@ci"],
    says: [/^INCONCLUSIVE smoke-test@ci +smoke\/extra\.hurl:1 asserts nothing/m],
  },
  {
    name: "gate.yml has an unknown key",
    change: { "gate.yml": replace("tier: staging", "teir: staging") },
    exitCode: 2,
    against: undefined,
    says: [/^ {2}gate\.yml:13:5: unknown key "teir" in environments\.staging → did you mean "tier"\?$/m],
  },
  {
    name: "the Worker does not start",
    change: { "src/index.ts": replace("export default app;", "export default {") },
    exitCode: 2,
    against: BOTH,
    says: [
      /^ERROR +smoke-test@ci +gate\.yml:14:3: ci did not start: "npm run serve -- --port \d+ --var GATE_VERSION:[0-9a-f]{40}" ended with exit code 1/m,
      /^│ +src\/index\.ts:20:\d+:/m,
    ],
  },
];
