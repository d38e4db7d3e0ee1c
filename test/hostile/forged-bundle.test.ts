import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { BundleFacts, Evidence } from "@gate/core";
import { describe, expect, it } from "@jest/globals";
import { createVictim, FILES, runGate, type Victim } from "./victim.ts";

/** A wrangler of the repository that builds one module; what it is given it takes from the command line. */
const WRANGLER = `const fs = require("node:fs");
const option = (name) => process.argv.find((word) => word.startsWith("--" + name + "=")).slice(name.length + 3);
fs.copyFileSync("src/index.js", option("outdir") + "/index.js");
const event = { type: "deploy", worker_name: "victim-" + option("env"), wrangler_environment: option("env"), bundle_size: { raw_bytes: 5, gzip_bytes: 5 } };
fs.writeFileSync(process.env.WRANGLER_OUTPUT_FILE_PATH, JSON.stringify(event) + "\\n");
`;

/** The victim with bundles, and an environment that counts for a release. */
const BUILDING = {
  "gate.yml": `${(FILES["gate.yml"] ?? "").replace("tier: test", "tier: staging")}validate: { bundle: true, rules: { env: off, config/rival-config: off } }\n`,
  "node_modules/wrangler/package.json": '{ "name": "wrangler", "version": "4.999.0" }',
  "node_modules/wrangler/bin/wrangler.js": WRANGLER,
};
const VALIDATE = "gate-evidence/victim-validate-a1.json";
const FORGED = "f".repeat(64);

type Change = (evidence: Evidence, built: BundleFacts) => void;

const bundlesOf = ({ predicate }: Evidence): Record<string, BundleFacts> =>
  (predicate.gate.result.facts as { bundles: Record<string, BundleFacts> }).bundles;

async function forge({ repository }: Victim, change: Change): Promise<void> {
  const file = path.join(repository.root, VALIDATE);
  const evidence = JSON.parse(await readFile(file, "utf8")) as Evidence;
  const built = bundlesOf(evidence)["ci"];
  if (built === undefined) throw new Error("no bundle was built");
  change(evidence, built);
  await writeFile(file, JSON.stringify(evidence));
}

function replaceSubject(evidence: Evidence, sha256: string): void {
  const subject = evidence.subject.find(({ name }) => name === "bundle:ci");
  if (subject === undefined) throw new Error("no digest of a bundle");
  subject.digest = { sha256 };
}

const dropSubject = (evidence: Evidence): void => {
  evidence.subject = evidence.subject.filter(({ name }) => name !== "bundle:ci");
};

const again = async ({ repository }: Victim, ...args: string[]): Promise<void> => {
  expect((await runGate(repository.root, ["validate", ...args])).exitCode).toBe(0);
};

const ATTACKS: [string, (victim: Victim) => Promise<void>, string][] = [
  [
    "the digest of the bundle is forged",
    (victim) => forge(victim, (evidence) => replaceSubject(evidence, FORGED)),
    "the bundle digest of ci is not that of what was built",
  ],
  [
    "the digest of the bundle is forged wherever it stands",
    (victim) =>
      forge(victim, (evidence, built) => {
        replaceSubject(evidence, FORGED);
        built.digest = FORGED;
      }),
    "the bundle digest of ci is not that of what was built",
  ],
  [
    "the digest of the bundle is missing",
    (victim) => forge(victim, dropSubject),
    "the bundle digest of ci is not that of what was built",
  ],
  [
    "an environment has no bundle at all",
    (victim) =>
      forge(victim, (evidence) => {
        dropSubject(evidence);
        delete bundlesOf(evidence)["ci"];
      }),
    "the evidence does not say which bundle of ci was built",
  ],
  [
    "the bundle is of another configuration",
    (victim) => forge(victim, (_, built) => void (built.configDigest = FORGED)),
    "the bundle of ci was built with another configuration",
  ],
  [
    "a newer run built no bundle",
    (victim) => again(victim, "--validate-bundle", "false"),
    "there is no evidence (there is evidence of a run with other settings than gate.yml has (bundle))",
  ],
  [
    "a newer run built the bundle of another wrangler config",
    (victim) => again(victim, "--worker-config", "other.toml"),
    "there is no evidence (there is evidence of a run with other settings than gate.yml has (worker))",
  ],
];

describe("gate verdict", () => {
  it.each(ATTACKS)(
    "is no-go when %s",
    async (_, attack, message) => {
      await using victim = await createVictim({
        ...BUILDING,
        "other.toml": (FILES["wrangler.toml"] ?? "").replace("workers_dev = false", "workers_dev = true"),
      });
      const before = await runGate(victim.repository.root, ["run"]);
      expect([before.exitCode, before.text]).toEqual([0, expect.stringContaining("GO")]);
      await attack(victim);
      const run = await runGate(victim.repository.root, ["verdict", "--json"]);
      const decision = JSON.parse(run.stdout) as { reasons: { check: string; message: string }[] };
      expect(decision.reasons.map(({ check, message }) => `${check}: ${message}`)).toEqual([
        `validate: ${message}`,
      ]);
      expect(run.exitCode).toBe(1);
    },
    120_000,
  );
});
