import { describe, expect, it } from "@jest/globals";
import { type CheckRef, listOverridableKeys, loadGateConfig } from "@gate/core";
import { digestSettings, type GivenSettings } from "../src/settings.ts";

const GATE_YML = `version: 1
worker: { config: wrangler.toml }
environments:
  ci: { url: "http://127.0.0.1:{port}", tier: test, start: "npm run serve -- --port {port}" }
  staging: { url: "https://staging.example/base", tier: staging }
smoke: { suites: [{ files: smoke/*.hurl }] }
health:
  objectives: [error-rate < 1%, p95 < 50ms]
`;
const load = (text = GATE_YML, overrides: Record<string, string> = {}) =>
  loadGateConfig(text, { file: "gate.yml", sha256: () => "", overrides });
const smoke: CheckRef = { check: "smoke-test", environment: "staging" };
const health: CheckRef = { check: "health-gate", environment: "staging" };

/** The settings that differ from those of gate.yml. */
function compare(ref: CheckRef, given: GivenSettings, config = load()): string[] {
  const right = digestSettings(load(), ref);
  const found = digestSettings(config, ref, given);
  expect([...found.keys()]).toEqual([...right.keys()]);
  return [...right].filter(([name, digest]) => found.get(name) !== digest).map(([name]) => name);
}

const VERSION = { "health-baseline-version": "3f2a1b0c-1111-4222-8333-abcdefabcdef" };
const FILE = { "health-baseline-file": "last.json" };

/** What is overridden, of which check, how, and the settings that it changes. */
const OVERRIDES: [string, CheckRef, Record<string, string>, string[]][] = [
  ["who answers", smoke, { "health-version": "none" }, ["identity"]],
  ["who answers", health, { "health-environment": "$.env" }, ["identity"]],
  ["what is healthy", health, { "health-check": "a.hurl" }, ["identity"]],
  ["how sure it is", health, { "health-confidence": "80%" }, ["objectives"]],
  ["the load", health, { "health-load-rate": "1/s" }, ["load"]],
  ["a baseline version", health, VERSION, ["baseline"]],
  ["what it answers", health, { ...VERSION, "health-baseline-answers": "v1" }, ["baseline"]],
  ["a saved run", health, FILE, ["baseline"]],
  ["how old it may be", health, { ...FILE, "health-baseline-max-age": "2d" }, ["baseline"]],
  ["how much worse", health, { ...FILE, "health-baseline-allowed-increase": "5%" }, ["baseline"]],
  ["a baseline version", smoke, VERSION, []],
  ["how it arrives", health, { "health-load-arrival": "poisson" }, ["load"]],
  ["the timeout", health, { "health-load-timeout": "60s" }, ["load"]],
  ["the wrangler config", { check: "validate" }, { "worker-config": "other.toml" }, ["worker"]],
  ["the wrangler config", smoke, { "worker-config": "other.toml" }, ["worker"]],
  ["the documents", { check: "validate" }, { "validate-docs": "docs/*.md" }, ["documents"]],
  ["what does not count", { check: "validate" }, { "validate-baseline": "known.json" }, ["baseline"]],
  ["whether bundles are built", { check: "validate" }, { "validate-bundle": "true" }, ["bundle"]],
  ["how strict it is", { check: "validate" }, { "validate-strict": "true" }, ["rules"]],
  ["how often it must answer", health, { "health-wait-consecutive": "1" }, ["consecutive"]],
  ["how long it waits", health, { "health-wait-deadline": "20m" }, []],
  ["how often it asks", health, { "health-wait-interval": "1s" }, []],
  ["the warm-up", health, { "health-load-warmup": "1s" }, []],
  ["the most requests", health, { "health-load-max-requests": "9000" }, []],
  ["the contract", smoke, { "smoke-contract": "other.yaml" }, ["contract"]],
  ["another command", smoke, { "smoke-command-run": "true", "smoke-command-junit": "r.xml" }, ["command"]],
  ["files at the same time", smoke, { "smoke-jobs": "1" }, []],
];

describe("digestSettings", () => {
  it.each<[string, CheckRef, GivenSettings, string[]]>([
    ["nothing is given", smoke, {}, []],
    ["other files", smoke, { files: ["smoke/a.hurl"] }, ["files"]],
    ["a part of the suites", smoke, { filter: ["smoke/a.hurl"] }, ["files"]],
    ["a version without traffic", smoke, { versionOverride: "id" }, ["version-override"]],
    ["variables", smoke, { variables: ["a=b"] }, ["variables"]],
    ["another address", smoke, { url: "https://other.example/base" }, ["url"]],
    ["another path", smoke, { url: "https://staging.example" }, ["url"]],
    ["another port", smoke, { url: "https://staging.example:8443/base" }, ["url"]],
    ["the same address with a slash", smoke, { url: "https://staging.example/base/" }, []],
    ["other objectives", health, { objectives: ["error-rate < 2%"] }, ["objectives"]],
    ["another revision to compare with", { check: "validate" }, { base: "HEAD" }, ["base"]],
    ["fewer objectives", health, { objectives: ["error-rate < 1%"] }, ["objectives"]],
    [
      "a port of a started environment",
      { ...smoke, environment: "ci" },
      { url: "http://127.0.0.1:8787" },
      [],
    ],
    ["another host of it", { ...smoke, environment: "ci" }, { url: "http://10.0.0.1:8787" }, ["url"]],
    ["another scheme of it", { ...smoke, environment: "ci" }, { url: "https://127.0.0.1:8787" }, ["url"]],
  ])("tells what a run was asked: %s", (_, ref, given, changed) => {
    expect(compare(ref, given)).toEqual(changed);
  });

  it.each(OVERRIDES)("tells an override of %s only where it decides", (_, ref, overrides, changed) => {
    expect(compare(ref, {}, load(GATE_YML, overrides))).toEqual(changed);
  });

  it("knows of every value that may be overridden whether it decides", () => {
    const known = new Set(OVERRIDES.flatMap(([, , overrides]) => Object.keys(overrides)));
    // Those of the gate itself are read when it is summed, not when a check runs.
    const flags = listOverridableKeys().map(({ flag }) => flag.replace(/^--/, ""));
    expect(flags.filter((flag) => !flag.startsWith("release-") && !known.has(flag))).toEqual([]);
  });

  it("is the same wherever in gate.yml the settings stand, and other with other rules", () => {
    expect(compare(smoke, {}, load(`# moved\n\n${GATE_YML}`))).toEqual([]);
    expect(compare(health, {}, load(`# moved\n\n${GATE_YML}`))).toEqual([]);
    const off = `${GATE_YML}validate: { rules: { env: off } }\n`;
    expect(compare({ check: "validate" }, {}, load(off))).toEqual(["rules"]);
  });

  it("tells what was compared with, and each thing that decides of it", () => {
    const digests = [
      VERSION,
      { ...VERSION, "health-baseline-answers": "v1" },
      { ...VERSION, "health-baseline-allowed-increase": "5%" },
      FILE,
      { ...FILE, "health-baseline-max-age": "2d" },
    ].map((given) => digestSettings(load(GATE_YML, given), health).get("baseline"));
    expect(new Set(digests).size).toBe(5);
    const moved = digestSettings(load(`# moved\n\n${GATE_YML}`, FILE), health).get("baseline");
    expect(moved).toBe(digests[3]);
  });

  it("tells which signals were asked and what they must say, not how long they are waited for", () => {
    const page = (further = "") =>
      `${GATE_YML}  signals: [{ type: statuspage, page: cloudflare${further} }]\n`;
    expect(compare(health, {}, load(page()))).toEqual(["signals"]);
    expect(compare(smoke, {}, load(page()))).toEqual([]);
    const digests = [page(), page(", deadline: 1m")].map((text) =>
      digestSettings(load(text), health).get("signals"),
    );
    expect(digests[1]).toBe(digests[0]);
  });
});
