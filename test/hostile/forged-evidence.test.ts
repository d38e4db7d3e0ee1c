import { spawn } from "node:child_process";
import { readdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createVictim, FILES, root, runGate, type Victim } from "./victim.ts";

interface Evidence {
  predicate: {
    result: string;
    failedTests: string[];
    gate: { finishedAt: string; result: { verdict: string; findings: object[] } };
  };
}

const SMOKE = "gate-evidence/victim-smoke-test-ci-a1.json";
const HEALTH = "gate-evidence/victim-health-gate-ci-a1.json";
const at = ({ repository }: Victim, name: string): string => path.join(repository.root, name);

async function edit(victim: Victim, name: string, change: (evidence: Evidence) => void): Promise<void> {
  const evidence = JSON.parse(await readFile(at(victim, name), "utf8")) as Evidence;
  change(evidence);
  await writeFile(at(victim, name), JSON.stringify(evidence));
}

/** Starts a check and kills it without a warning as soon as it asks the service. */
async function killWhileItRuns(victim: Victim): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, "bin/gate.js"), "health-gate"], {
    cwd: victim.repository.root,
    stdio: "ignore",
  });
  const { answer } = victim;
  victim.answer = (pathname, response) => {
    child.kill("SIGKILL");
    answer(pathname, response);
  };
  await new Promise((resolve) => child.once("close", resolve));
  victim.answer = answer;
}

/** Does something as soon as the service is asked, once. */
function whenAsked(victim: Victim, act: () => Promise<unknown>): void {
  const { answer } = victim;
  victim.answer = (pathname, response) => {
    victim.answer = answer;
    void act().then(() => answer(pathname, response));
  };
}

const gate = async (victim: Victim, ...args: string[]): Promise<void> => {
  const { exitCode, text } = await runGate(victim.repository.root, args);
  if (exitCode !== 0) throw new Error(`gate ${args.join(" ")} ended with ${exitCode}: ${text}`);
};

interface Attack {
  name: string;
  files?: Record<string, string>;
  /** Done after a gate run that was go. */
  attack: (victim: Victim) => Promise<unknown>;
  /** `check: message` of a reason against go. */
  reason: RegExp;
}

const ATTACKS: Attack[] = [
  {
    name: "a newer failure follows the pass",
    async attack(victim) {
      victim.answer = (_, response) => void response.writeHead(500).end();
      expect((await runGate(victim.repository.root, ["smoke-test"])).exitCode).toBe(1);
    },
    reason: /^smoke-test@ci: fail: before the suites, GET \S+\/api\/health answered 500/,
  },
  {
    name: "a newer failure lies in another file",
    async attack(victim) {
      await edit(victim, SMOKE, () => undefined);
      await rename(at(victim, SMOKE), at(victim, "gate-evidence/older.json"));
      victim.answer = (_, response) => void response.writeHead(500).end();
      expect((await runGate(victim.repository.root, ["smoke-test"])).exitCode).toBe(1);
    },
    reason: /^smoke-test@ci: fail: before the suites, /,
  },
  {
    name: "a newer run could not judge",
    async attack({ repository }) {
      const run = await runGate(repository.root, ["smoke-test", "--variables", "nothing"]);
      expect(run.exitCode).toBe(64);
    },
    reason: /^smoke-test@ci: error: "nothing" is not a variable$/,
  },
  {
    name: "a newer run of the whole gate could not read its variables",
    async attack({ repository, url }) {
      const run = await runGate(repository.root, ["run"], { HURL_VARIABLE_base_url: url });
      expect(run.exitCode).toBe(2);
    },
    reason: /^smoke-test@ci: error: "base_url" is a variable of the gate and cannot be given$/,
  },
  {
    name: "a newer run had other variables",
    attack: (victim) => gate(victim, "smoke-test", "--variables", "path=/elsewhere"),
    reason: /^smoke-test@ci: there is no evidence .*other settings than gate\.yml has \(variables\)\)$/,
  },
  {
    name: "a newer run was killed",
    attack: killWhileItRuns,
    reason: /^health-gate@ci: error: the check began and did not end$/,
  },
  {
    name: "a newer run tested other files",
    files: { "other/a.hurl": "GET {{base_url}}/\nHTTP 200\n" },
    attack: (victim) => gate(victim, "smoke-test", "other/a.hurl"),
    reason:
      /^smoke-test@ci: there is no evidence \(there is evidence of a run with other settings than gate\.yml has \(files\)\)$/,
  },
  {
    name: "a newer run had looser objectives",
    attack: (victim) => gate(victim, "health-gate", "--objectives", "error-rate < 50%"),
    reason: /^health-gate@ci: there is no evidence .*other settings than gate\.yml has \(objectives\)\)$/,
  },
  {
    name: "a newer run sent less load",
    attack: (victim) => gate(victim, "health-gate", "--health-load-rate", "100/s"),
    reason: /^health-gate@ci: there is no evidence .*other settings than gate\.yml has \(load\)\)$/,
  },
  {
    name: "a newer run asked another address",
    attack: (victim) =>
      gate(
        victim,
        "smoke-test",
        "--environment",
        "ci",
        "--url",
        victim.url.replace("127.0.0.1", "localhost"),
      ),
    reason: /^smoke-test@ci: there is no evidence .*other settings than gate\.yml has \(url\)\)$/,
  },
  {
    name: "a newer run asked nobody who answers",
    attack: (victim) => gate(victim, "smoke-test", "--health-version", "none"),
    reason: /^smoke-test@ci: there is no evidence .*other settings than gate\.yml has \(identity\)\)$/,
  },
  {
    name: "a newer run read another gate.yml",
    files: { "weak.yml": (FILES["gate.yml"] ?? "").replace("error-rate < 5%", "error-rate < 50%") },
    attack: (victim) => gate(victim, "health-gate", "--config", "weak.yml"),
    reason: /^health-gate@ci: there is no evidence .*other settings than gate\.yml has \(objectives\)\)$/,
  },
  {
    name: "a newer run judged another wrangler config",
    files: { "other.toml": FILES["wrangler.toml"] ?? "" },
    attack: (victim) => gate(victim, "smoke-test", "--worker-config", "other.toml"),
    reason: /^smoke-test@ci: there is no evidence .*other settings than gate\.yml has \(worker\)\)$/,
  },
  {
    name: "a newer run left known findings out",
    files: { "known.json": '{"version":1,"findings":[]}\n' },
    attack: (victim) => gate(victim, "validate", "--validate-baseline", "known.json"),
    reason: /^validate: there is no evidence .*other settings than gate\.yml has \(baseline\)\)$/,
  },
  {
    name: "a newer run compared the tree with itself",
    attack: (victim) => gate(victim, "validate", "--base", "HEAD"),
    reason: /^validate: there is no evidence .*other settings than gate\.yml has \(base\)\)$/,
  },
  {
    name: "a pass holds an error",
    attack: (victim) =>
      edit(victim, SMOKE, ({ predicate }) => {
        predicate.gate.result.findings = [{ ruleId: "smoke/assert", level: "error", message: "no" }];
      }),
    reason: /^pull-request: victim-smoke-test-ci-a1\.json .*its verdict is pass, and it holds an error$/,
  },
  {
    name: "a pass names failed tests",
    attack: (victim) => edit(victim, SMOKE, ({ predicate }) => void (predicate.failedTests = ["a.hurl"])),
    reason: /^pull-request: victim-smoke-test-ci-a1\.json .*it says PASSED and names failed tests$/,
  },
  {
    name: "a key stands twice",
    attack: async (victim) => {
      const text = await readFile(at(victim, SMOKE), "utf8");
      const twice = text.replace('"verdict": "pass"', '"verdict": "fail",\n"v\\u0065rdict": "pass"');
      expect(twice).not.toBe(text);
      await writeFile(at(victim, SMOKE), twice);
    },
    reason: /^pull-request: victim-smoke-test-ci-a1\.json .*the key "verdict" stands twice$/,
  },
  {
    name: "the evidence is from the future",
    attack: (victim) =>
      edit(victim, HEALTH, ({ predicate }) => {
        predicate.gate.finishedAt = new Date(Date.now() + 3_600_000).toISOString();
      }),
    reason: /^health-gate@ci: the evidence is from the future \(\d{4}-/,
  },
  {
    name: "the evidence is too old",
    attack: (victim) =>
      edit(victim, HEALTH, ({ predicate }) => {
        predicate.gate.finishedAt = new Date(Date.now() - 25 * 3_600_000).toISOString();
      }),
    reason: /^health-gate@ci: the evidence is 25 h old; at most 24 h counts$/,
  },
  {
    name: "the evidence is a link",
    async attack(victim) {
      await rename(at(victim, SMOKE), at(victim, "gate-evidence/kept"));
      await symlink("kept", at(victim, SMOKE));
    },
    reason: /^pull-request: victim-smoke-test-ci-a1\.json cannot be read: it is not a regular file$/,
  },
  {
    name: "a file beside the evidence cannot be read",
    attack: (victim) => writeFile(at(victim, "gate-evidence/x.json"), "{"),
    reason: /^pull-request: x\.json is not evidence that can be read: it is not JSON, or was cut off$/,
  },
  {
    name: "a change hides in the folder that evidence goes to",
    async attack(victim) {
      await victim.repository.write({ "src/index.js": "export default {};\n" });
      await runGate(victim.repository.root, ["run", "--evidence-folder", "src"]);
      for (const name of await readdir(at(victim, "src"))) {
        if (name.endsWith(".json"))
          await rename(at(victim, `src/${name}`), at(victim, `gate-evidence/${name}`));
      }
    },
    reason: /^validate: there is no evidence \(there is evidence of a tree with uncommitted changes\)$/,
  },
  {
    name: "git was told to overlook a change",
    async attack(victim) {
      await victim.repository.git("update-index", "--assume-unchanged", "src/index.js");
      await victim.repository.write({ "src/index.js": "export default {};\n" });
      await runGate(victim.repository.root, ["run"]);
    },
    reason: /^validate: there is no evidence \(there is evidence of a tree with uncommitted changes\)$/,
  },
  {
    name: "the tree changes while the check runs",
    async attack(victim) {
      whenAsked(victim, () => victim.repository.write({ "src/index.js": "export default {};\n" }));
      await gate(victim, "smoke-test");
    },
    reason: /^smoke-test@ci: there is no evidence \(there is evidence of a tree with uncommitted changes\)$/,
  },
  {
    name: "HEAD moves and comes back while the check runs",
    async attack(victim) {
      const { repository } = victim;
      whenAsked(victim, async () => {
        await repository.write({ "src/index.js": "export default {};\n" });
        await repository.commit("fix: meanwhile");
      });
      await gate(victim, "smoke-test");
      await repository.git("checkout", "--quiet", victim.version);
    },
    reason: /^smoke-test@ci: there is no evidence \(there is evidence of a tree with uncommitted changes\)$/,
  },
];

describe("gate verdict", () => {
  it.each(ATTACKS)(
    "is no-go when $name",
    async ({ files, attack, reason }) => {
      await using victim = await createVictim(files);
      await gate(victim, "run");
      await attack(victim);
      const run = await runGate(victim.repository.root, ["verdict", "--json"]);
      const decision = JSON.parse(run.stdout) as {
        decision: string;
        reasons: { check: string; message: string }[];
      };
      expect(decision.decision).toBe("no-go");
      expect(decision.reasons.map(({ check, message }) => `${check}: ${message}`)).toContainEqual(
        expect.stringMatching(reason),
      );
      expect(run.exitCode).toBe(1);
    },
    120_000,
  );
});
