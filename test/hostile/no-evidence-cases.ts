import { mkdir } from "node:fs/promises";
import path from "node:path";
import { RULE_CATALOGUE } from "@gate/core";
import { FILES, runGate, type Victim } from "./victim.ts";

/** gate.yml with one change; a text that is not there is a mistake of the test. */
function gateYml(from: string, to: string): Record<string, string> {
  const before = FILES["gate.yml"] ?? "";
  if (!before.includes(from)) throw new Error(`gate.yml does not hold ${from}`);
  return { "gate.yml": before.replace(from, to) };
}

export interface EmptyCase {
  name: string;
  files?: Record<string, string | undefined>;
  args: string[];
  prepare?: (victim: Victim) => Promise<unknown>;
  exitCode: 1 | 2 | 64;
  /** What `--json` says. */
  verdict: "fail" | "inconclusive" | "error" | "no-go";
  /** One line that names cause and place. */
  says: RegExp;
}

const OUT_OF_REACH =
  /^error OBJECTIVE_OUT_OF_REACH gate\.yml:9:16: objective "error-rate < 5%" can never be proven with max-requests 5: at 95 % confidence it takes 59 answers/m;
const GROUPS = new Set(RULE_CATALOGUE.map(({ id }) => id.slice(0, id.indexOf("/"))));
const ALL_OFF = `validate: { rules: { ${[...GROUPS].map((group) => `${group}: off`).join(", ")} } }\nhealth:`;
const evidenceFolder = (victim: Victim): string => path.join(victim.repository.root, "gate-evidence");

export const EMPTY_CASES: readonly EmptyCase[] = [
  {
    name: "the glob of a suite matches no file",
    files: { "smoke/items.hurl": undefined },
    args: ["smoke-test"],
    exitCode: 1,
    verdict: "inconclusive",
    says: /^INCONCLUSIVE smoke-test@ci +gate\.yml:6: "smoke\/\*\.hurl" matches no file: nothing was tested/m,
  },
  {
    name: "there is no suite",
    files: gateYml("suites: [{ files: smoke/*.hurl }]", "suites: []"),
    args: ["smoke-test"],
    exitCode: 1,
    verdict: "inconclusive",
    says: /^INCONCLUSIVE smoke-test@ci +no suite of smoke\.suites runs in ci and no file was named: nothing was tested/m,
  },
  {
    name: "every suite is for another environment",
    files: gateYml(
      "tier: test }\nsmoke:\n  suites: [{ files: smoke/*.hurl }]",
      'tier: test }\n  live: { url: "{url}", tier: production }\nsmoke:\n  suites: [{ files: smoke/*.hurl, environments: [live] }]',
    ),
    args: ["smoke-test", "--environment", "ci"],
    exitCode: 1,
    verdict: "inconclusive",
    says: /^INCONCLUSIVE smoke-test@ci +no suite of smoke\.suites runs in ci and no file was named: nothing was tested/m,
  },
  {
    name: "no suite names production",
    files: gateYml("tier: test }", 'tier: test }\n  live: { url: "{url}", tier: production }'),
    args: ["smoke-test", "--environment", "live"],
    exitCode: 1,
    // It also answers as ci.
    verdict: "fail",
    says: /^ {2}error smoke\/no-files no suite of smoke\.suites runs in live and no file was named: nothing was tested/m,
  },
  {
    name: "a suite names an environment that is not declared",
    files: gateYml("files: smoke/*.hurl", "files: smoke/*.hurl, environments: [production]"),
    args: ["smoke-test", "--environment", "ci"],
    exitCode: 2,
    verdict: "error",
    says: /^error CONFIG_INVALID gate\.yml:6:50: the environment "production" is not declared$/m,
  },
  {
    name: "a named file does not exist",
    args: ["smoke-test", "smoke/itmes.hurl"],
    exitCode: 1,
    verdict: "inconclusive",
    says: /^INCONCLUSIVE smoke-test@ci +"smoke\/itmes\.hurl" matches no file: nothing was tested/m,
  },
  ...[
    { what: "is empty", text: "" },
    { what: "holds a comment alone", text: "# later\n" },
    { what: "takes every status", text: "GET {{base_url}}/\nHTTP *\n" },
    { what: "names a version of HTTP alone", text: "GET {{base_url}}/\nHTTP/1.1 *\n" },
    {
      what: "skips every request",
      text: "GET {{base_url}}/\n[Options]\nskip: true\nHTTP 200\n",
      why: ": every entry was skipped, so this file",
    },
  ].map(({ what, text, why = " asserts nothing: it" }): EmptyCase => ({
    name: `a Hurl file ${what}`,
    files: { "smoke/items.hurl": text },
    args: ["smoke-test"],
    exitCode: 1,
    verdict: "inconclusive",
    says: new RegExp(`^INCONCLUSIVE smoke-test@ci +smoke/items\\.hurl:1${why} proves nothing`, "m"),
  })),
  {
    name: "the smoke tests ask only another address",
    files: { "smoke/items.hurl": "GET {{elsewhere}}/api/items\nHTTP 200\n" },
    args: ["smoke-test", "--variables", "elsewhere={localhost}"],
    exitCode: 1,
    verdict: "inconclusive",
    says: /^INCONCLUSIVE smoke-test@ci +smoke\/items\.hurl:1: no answer in smoke\/items\.hurl came from http:\/\/127\.0\.0\.1:\d+: it proves nothing about ci/m,
  },
  {
    name: "an address is given without files",
    files: { "gate.yml": undefined },
    args: ["smoke-test", "--url", "{url}"],
    exitCode: 1,
    verdict: "inconclusive",
    says: /^INCONCLUSIVE smoke-test@url +no suite of smoke\.suites runs in url and no file was named: nothing was tested/m,
  },
  {
    name: "max-requests is too small to prove anything",
    args: ["health-gate", "--health-load-max-requests", "5"],
    exitCode: 2,
    verdict: "error",
    says: OUT_OF_REACH,
  },
  {
    name: "max-requests is too small to prove anything, in gate.yml",
    files: gateYml("max-requests: 400", "max-requests: 5"),
    args: ["health-gate"],
    exitCode: 2,
    verdict: "error",
    says: OUT_OF_REACH,
  },
  {
    name: "no request is allowed",
    args: ["health-gate", "--health-load-max-requests", "0"],
    exitCode: 64,
    verdict: "error",
    says: /^error USAGE health-load-max-requests must lie between 1 and 10000000$/m,
  },
  {
    name: "no request a second is sent",
    args: ["health-gate", "--health-load-rate", "0/s"],
    exitCode: 64,
    verdict: "error",
    says: /^error USAGE health-load-rate: "0\/s" is not a rate$/m,
  },
  {
    name: "the load has no route",
    files: gateYml("max-requests: 400", "max-requests: 400, routes: []"),
    args: ["health-gate"],
    exitCode: 2,
    verdict: "error",
    says: /^error CONFIG_INVALID gate\.yml:11:64: health\.load\.routes must hold a route/m,
  },
  {
    name: "no load goes to the route of an objective",
    args: ["health-gate", "--objectives", "p95(POST /api/items) < 500ms"],
    exitCode: 2,
    verdict: "error",
    says: /^error CONFIG_INVALID objective "p95\(POST \/api\/items\) < 500ms": no load goes to POST \/api\/items$/m,
  },
  {
    name: "there is no objective",
    files: gateYml("objectives: [error-rate < 5%]", "objectives: []"),
    args: ["health-gate"],
    exitCode: 2,
    verdict: "error",
    says: /^error CONFIG_INVALID gate\.yml:9:15: health\.objectives must hold an objective: without one nothing is decided$/m,
  },
  {
    name: "an objective cannot be missed",
    args: ["health-gate", "--objectives", "error-rate < 100%"],
    exitCode: 64,
    verdict: "error",
    says: /^error USAGE --objectives: objective "error-rate < 100%": the limit must lie between 0% and 100%$/m,
  },
  {
    name: "an objective can never be met",
    args: ["health-gate", "--objectives", "error-rate < 0%"],
    exitCode: 64,
    verdict: "error",
    says: /^error USAGE --objectives: objective "error-rate < 0%": the limit must lie between 0% and 100%$/m,
  },
  ...[
    { what: "is empty", text: "" },
    { what: "holds a comment alone", text: "# later\n" },
  ].flatMap(({ what, text }) =>
    (["validate", "run", "verdict"] as const).map((command): EmptyCase => ({
      name: `gate.yml ${what} (${command})`,
      files: { "gate.yml": text },
      args: [command],
      exitCode: 2,
      verdict: "error",
      says: /^error CONFIG_INVALID gate\.yml:1:1 is empty$/m,
    })),
  ),
  {
    name: "gate.yml is missing",
    files: { "gate.yml": undefined },
    args: ["run"],
    exitCode: 2,
    verdict: "error",
    says: /^error CONFIG_NOT_FOUND there is no gate\.yml here$/m,
  },
  {
    name: "the wrangler config is empty",
    files: { "wrangler.toml": "" },
    args: ["validate"],
    exitCode: 1,
    verdict: "fail",
    says: /^FAIL +validate +1 error: env\/required wrangler\.toml:1 environment ci of gate\.yml:4:3 is missing in wrangler\.toml/m,
  },
  {
    name: "the wrangler config is missing",
    files: { "wrangler.toml": undefined },
    args: ["validate"],
    exitCode: 2,
    verdict: "error",
    says: /^error CONFIG_NOT_FOUND gate\.yml: the wrangler config wrangler\.toml does not exist$/m,
  },
  {
    name: "every rule is off",
    files: gateYml("health:", ALL_OFF),
    args: ["validate"],
    exitCode: 1,
    verdict: "inconclusive",
    says: /^INCONCLUSIVE validate +every rule is off: nothing was judged/m,
  },
  ...(["smoke-test", "health-gate"] as const).map((command): EmptyCase => ({
    name: `a flag names an environment that is not declared (${command})`,
    args: [command, "--environment", "staging"],
    exitCode: 2,
    verdict: "error",
    says: /^error ENVIRONMENT_UNKNOWN gate\.yml declares no environment "staging"\n {2}→ Choose one with --environment: ci\.$/m,
  })),
  {
    name: "a gate names an environment that is not declared",
    files: gateYml("health-gate@ci]", "health-gate@staging]"),
    args: ["run"],
    exitCode: 2,
    verdict: "error",
    says: /^error CONFIG_INVALID gate\.yml:13:43: the environment "staging" is not declared$/m,
  },
  {
    name: "a gate names no check",
    files: gateYml("[validate, smoke-test@ci, health-gate@ci]", "[]"),
    args: ["run"],
    exitCode: 2,
    verdict: "error",
    says: /^error CONFIG_INVALID gate\.yml:13:17: gates\.pull-request must name a check: an empty gate is never go$/m,
  },
  {
    name: "gate.yml declares no gate",
    files: gateYml("gates:\n  pull-request: [validate, smoke-test@ci, health-gate@ci]\n", ""),
    args: ["run"],
    exitCode: 2,
    verdict: "error",
    says: /^error GATE_UNKNOWN gate\.yml: there is no gate "pull-request" in gate\.yml$/m,
  },
  {
    name: "the gate is not declared",
    args: ["verdict", "before-production"],
    exitCode: 2,
    verdict: "error",
    says: /^error GATE_UNKNOWN gate\.yml: there is no gate "before-production" in gate\.yml$/m,
  },
  {
    name: "the evidence folder does not exist",
    args: ["verdict"],
    exitCode: 2,
    verdict: "error",
    says: /^error EVIDENCE_UNREADABLE the evidence folder .*gate-evidence cannot be read: it does not exist$/m,
  },
  {
    name: "the evidence folder is empty",
    args: ["verdict"],
    prepare: (victim) => mkdir(evidenceFolder(victim)),
    exitCode: 1,
    verdict: "no-go",
    says: /^NO-GO pull-request for commit [0-9a-f]{40}\n {2}validate: there is no evidence\n/m,
  },
  {
    name: "the evidence is of another commit",
    args: ["verdict"],
    async prepare({ repository }) {
      const before = await runGate(repository.root, ["run"]);
      if (before.exitCode !== 0) throw new Error(before.text);
      await repository.write({ "src/index.js": "export default {};\n" });
      await repository.commit("fix: change the Worker");
    },
    exitCode: 1,
    verdict: "no-go",
    says: /^ {2}validate: there is no evidence \(there is evidence of commit [0-9a-f]{12}\)$/m,
  },
];
