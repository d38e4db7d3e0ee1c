import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { GateError, RULE_CATALOGUE } from "@gate/core";
import { createTemporaryRepository } from "@gate/testing";
import { docsPageOf, IGNORE_RULES, type Rule, RULES } from "../src/index.ts";
import {
  CI_YML,
  createJsonConfig,
  GATE_YML,
  HUB,
  judge,
  judgeHub,
  summarise,
  WRANGLER_TOML,
  writeJson,
  writeJsonc,
} from "./hub-repository.ts";

const projectRoot = fileURLToPath(new URL("../../..", import.meta.url));
const withRules = (rules: string): string => `${GATE_YML}validate: ${rules}\n`;
const SHARED_ID = WRANGLER_TOML.replace(`id = "${"2".repeat(32)}"`, `id = "${"1".repeat(32)}"`);

const inFormat = (format: "json" | "jsonc"): Record<string, string | undefined> => ({
  "gate.yml": GATE_YML.replace("wrangler.toml", `wrangler.${format}`),
  "wrangler.toml": undefined,
  [`wrangler.${format}`]: format === "json" ? writeJson(createJsonConfig()) : writeJsonc(createJsonConfig()),
});

/** Rules that only gate.yml turns on. */
const OFF = RULE_CATALOGUE.filter(({ level }) => level === "off").length;

describe("runValidate", () => {
  it.each([
    ["toml", {}],
    ["json", inFormat("json")],
    ["jsonc", inFormat("jsonc")],
  ])("passes the clean repository in %s with no finding", async (format, changes) => {
    const result = await judgeHub(changes);
    expect(result.findings).toEqual([]);
    expect(result).toMatchObject({
      check: "validate",
      verdict: "pass",
      headline: `${RULES.length - OFF} rules judged 3 environments: nothing found`,
      facts: {
        configFile: `wrangler.${format}`,
        judges: [
          { environment: "production", from: "bundled" },
          { environment: "staging", from: "bundled" },
          { environment: "ci", from: "bundled" },
        ],
        files: { tracked: Object.keys(HUB).length, workflows: 1, read: 2 },
      },
    });
    expect(Object.keys(result.facts.configDigests)).toEqual(["production", "staging", "ci"]);
    for (const digest of Object.values(result.facts.configDigests)) expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(result.facts.rules).toEqual(
      RULES.map(({ id }) => {
        const level = RULE_CATALOGUE.find((entry) => entry.id === id)?.level;
        return { id, level, state: level === "off" ? "off" : "ran", findings: 0 };
      }),
    );
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it("gives the same digests for the same config in every format", async () => {
    const [toml, json, jsonc] = await Promise.all([
      judgeHub(),
      judgeHub(inFormat("json")),
      judgeHub(inFormat("jsonc")),
    ]);
    expect(json.facts.configDigests).toEqual(toml.facts.configDigests);
    expect(jsonc.facts.configDigests).toEqual(toml.facts.configDigests);
  });

  it("counts errors and names the first in its headline", async () => {
    const result = await judgeHub({
      "wrangler.toml": SHARED_ID,
      ".github/workflows/ci.yml": CI_YML.replace("npm test", "npm run ship"),
    });
    expect(result.verdict).toBe("fail");
    expect(result.headline).toBe(
      "2 errors: workflow/no-deploy .github/workflows/ci.yml:9 a workflow can deploy: .github/workflows/ci.yml:9 → npm run ship → package.json:8 → npm run ship:production → package.json:9 → wrangler deploy --env production",
    );
  });

  it("finds the gate.yml's wrangler config relative to its own folder, and reports paths from the root", async () => {
    const files = {
      ...HUB,
      "apps/hub/wrangler.toml": SHARED_ID,
      "apps/hub/src/index.ts": HUB["src/index.ts"] ?? "",
    };
    delete (files as Record<string, string>)["wrangler.toml"];
    await using repository = await createTemporaryRepository(files);
    const result = await judge(repository, { gate: { file: "apps/hub/gate.yml" } });
    expect(summarise(result.findings)).toEqual([
      expect.stringMatching(/^env\/shared-resource error apps\/hub\/wrangler\.toml:\d+$/),
    ]);
  });
});

describe("levels", () => {
  it.each([
    ["an id", "{ rules: { env/shared-resource: off } }", "pass", []],
    ["a group", "{ rules: { env: off } }", "pass", []],
    ["an id against its group", "{ rules: { env: off, env/shared-resource: error } }", "fail", ["error"]],
    ["a warning", "{ rules: { env: warning } }", "pass", ["warning"]],
    ["a warning under strict", "{ strict: true, rules: { env: warning } }", "fail", ["warning"]],
  ])("are set by %s", async (_, rules, verdict, levels) => {
    const result = await judgeHub({ "wrangler.toml": SHARED_ID, "gate.yml": withRules(rules) });
    expect([result.verdict, result.findings.map(({ level }) => level)]).toEqual([verdict, levels]);
  });

  it("says in the headline that strict made a warning fail", async () => {
    const result = await judgeHub({
      "wrangler.toml": SHARED_ID,
      "gate.yml": withRules("{ strict: true, rules: { env: warning } }"),
    });
    expect(result.headline).toMatch(
      /^1 warning \(strict\): env\/shared-resource wrangler\.toml:\d+ staging uses/,
    );
  });

  it("never make a notice heavier, and a notice never fails the check", async () => {
    const result = await judgeHub({
      ".github/workflows/ci.yml": CI_YML.replace("npm test", "make test"),
      "gate.yml": withRules("{ strict: true, rules: { workflow: error } }"),
    });
    expect([result.verdict, result.findings.map(({ level }) => level)]).toEqual(["pass", ["notice"]]);
    expect(result.headline).toMatch(/: 1 notice$/);
  });
});

describe("no evidence is no pass", () => {
  it("is inconclusive when gate.yml declares no environment", async () => {
    await using repository = await createTemporaryRepository(HUB);
    const result = await judge(repository, { gate: { environments: new Map() } });
    expect([result.verdict, result.headline]).toEqual([
      "inconclusive",
      "gate.yml declares no environment: nothing was judged",
    ]);
  });

  it("is inconclusive when the wrangler config has none of them and nobody minds", async () => {
    const toml = WRANGLER_TOML.slice(0, WRANGLER_TOML.indexOf("[env.production]"));
    const result = await judgeHub({
      "wrangler.toml": toml,
      "gate.yml": withRules("{ rules: { env/required: warning } }"),
    });
    expect(result.verdict).toBe("inconclusive");
    expect(result.findings).toHaveLength(3);
    expect(result.facts.configDigests).toEqual({});
  });

  it("is inconclusive when every rule is off", async () => {
    const result = await judgeHub({
      "gate.yml": withRules(
        `{ rules: { ${[...new Set(RULES.map(({ id }) => id.split("/")[0]))].map((group) => `${group}: off`).join(", ")} } }`,
      ),
    });
    expect([result.verdict, result.headline]).toEqual([
      "inconclusive",
      "every rule is off: nothing was judged",
    ]);
  });

  it("is inconclusive when there is no rule at all", async () => {
    await using repository = await createTemporaryRepository(HUB);
    expect((await judge(repository, { rules: [] })).verdict).toBe("inconclusive");
  });

  it("is an error when a rule throws, and the other rules still speak", async () => {
    const broken: Rule = {
      id: "config/wrangler-error",
      title: "a rule that breaks",
      run: () => {
        throw new TypeError("undefined is not a function");
      },
    };
    await using repository = await createTemporaryRepository({ ...HUB, "wrangler.toml": SHARED_ID });
    const result = await judge(repository, { rules: [broken, ...RULES.slice(1)] });
    expect(result.verdict).toBe("error");
    expect(result.headline).toBe(
      "config/wrangler-error could not judge: internal error: undefined is not a function",
    );
    expect(result.findings.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ["config/wrangler-error", "error"],
      ["env/shared-resource", "error"],
    ]);
    expect(result.facts.rules[0]).toEqual({
      id: "config/wrangler-error",
      level: "error",
      state: "failed",
      findings: 1,
    });
  });

  it("is an error when a rule throws although its level is warning", async () => {
    const broken: Rule = {
      id: "env/required",
      title: "breaks",
      run: () => Promise.reject(new GateError("WRANGLER_FAILED", "gone")),
    };
    await using repository = await createTemporaryRepository({
      ...HUB,
      "gate.yml": withRules("{ rules: { env: warning } }"),
    });
    expect((await judge(repository, { rules: [broken] })).verdict).toBe("error");
  });

  it("throws CANCELLED when it is cancelled on the way", async () => {
    const controller = new AbortController();
    const cancelling: Rule = {
      id: "env/required",
      title: "cancels",
      run: () => {
        controller.abort();
        return [];
      },
    };
    await using repository = await createTemporaryRepository(HUB);
    const judged = judge(repository, {
      rules: [cancelling],
      signal: controller.signal,
      trackedFiles: Object.keys(HUB),
    });
    await expect(judged).rejects.toMatchObject({ code: "CANCELLED" });
  });
});

describe("a config that cannot be judged", () => {
  it("throws CONFIG_NOT_FOUND with its name when it does not exist", async () => {
    await expect(judgeHub({ "wrangler.toml": undefined })).rejects.toMatchObject({
      code: "CONFIG_NOT_FOUND",
      message: "the wrangler config wrangler.toml does not exist",
      location: { file: "gate.yml" },
    });
  });

  it.each([
    ["is no TOML", "[env\n", "WRANGLER_CONFIG_UNREADABLE"],
    [
      "has an environment that is no table",
      `${WRANGLER_TOML.slice(0, WRANGLER_TOML.indexOf("[env.production]"))}\n[env]\nproduction = 1\nstaging = 1\nci = 1\n`,
      "WRANGLER_CONFIG_UNREADABLE",
    ],
  ])("throws when it %s", async (_, text, code) => {
    await expect(judgeHub({ "wrangler.toml": text })).rejects.toMatchObject({ code });
  });

  it("throws when git does not know the folder", async () => {
    await using repository = await createTemporaryRepository(HUB);
    const { rm } = await import("node:fs/promises");
    await rm(path.join(repository.root, ".git"), { recursive: true });
    await expect(judge(repository)).rejects.toMatchObject({ code: "GIT_NOT_A_REPOSITORY" });
  });
});

describe("config/rival-config", () => {
  it.each([
    ["wrangler.jsonc", "wrangler.toml", "wrangler.jsonc", "lies beside it"],
    ["wrangler.json", "apps/api/wrangler.toml", "wrangler.json", "lies in a folder above it"],
    [".wrangler/deploy/config.json", "wrangler.toml", ".wrangler/deploy/config.json", "redirects wrangler"],
  ])("reports %s against %s", async (rival, own, file, why) => {
    const files = {
      ...HUB,
      [rival]: rival.startsWith(".") ? '{"configPath":"../../x.json"}' : writeJson(createJsonConfig()),
    };
    delete (files as Record<string, string>)["wrangler.toml"];
    await using repository = await createTemporaryRepository({
      ...files,
      [own]: WRANGLER_TOML,
      [own.replace("wrangler.toml", "src/index.ts")]: HUB["src/index.ts"] ?? "",
    });
    const result = await judge(repository, { gateYml: GATE_YML.replace("wrangler.toml", own) });
    expect(result.verdict).toBe("fail");
    expect(summarise(result.findings)).toEqual([`config/rival-config error ${file}:1`]);
    expect(result.findings[0]?.message).toContain(`${rival} ${why}`);
  });
});

describe("the rules", () => {
  it("are those of the catalogue, each once and with a level", () => {
    const listed = RULE_CATALOGUE.map(({ id }) => id);
    expect([...RULES.map(({ id }) => id), ...IGNORE_RULES].sort()).toEqual(listed.sort());
    expect(new Set(RULE_CATALOGUE.map(({ id }) => id)).size).toBe(RULE_CATALOGUE.length);
  });

  it.each([...RULES.map(({ id }) => id), ...IGNORE_RULES])("have a page in docs: %s", (id) => {
    expect(existsSync(path.join(projectRoot, docsPageOf(id)))).toBe(true);
  });
});
