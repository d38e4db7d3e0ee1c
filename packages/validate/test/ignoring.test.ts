import { describe, expect, it } from "@jest/globals";
import { createTemporaryRepository } from "@gate/testing";
import { listSuppressions } from "../src/suppressions.ts";
import {
  CI_YML,
  GATE_YML,
  HUB,
  judge,
  judgeHub,
  summarise,
  WRANGLER_TOML,
  writeJsonc,
  editJson,
} from "./hub-repository.ts";

const HEADER = "[env.production]";
const on = (comment: string): string =>
  WRANGLER_TOML.replace(HEADER, `${comment}\n${HEADER}\nworkers_dev = true`);
const withComment = (comment: string): string =>
  WRANGLER_TOML.replace(HEADER, `${HEADER}\n${comment === "" ? "" : `${comment}\n`}workers_dev = true`);
const REASON = "customers still use the old address";

describe("a comment validate-ignore", () => {
  it.each([
    ["above the line", withComment(`# validate-ignore env/workers-dev ${REASON}`)],
    [
      "above other comments",
      withComment(`# validate-ignore env/workers-dev ${REASON}\n# and another comment\n`),
    ],
    [
      "behind the line",
      WRANGLER_TOML.replace(
        HEADER,
        `${HEADER}\nworkers_dev = true # validate-ignore env/workers-dev ${REASON}`,
      ),
    ],
  ])("answers for a finding when it stands %s", async (_, toml) => {
    const result = await judgeHub({ "wrangler.toml": toml });
    expect([result.verdict, result.findings]).toEqual(["pass", []]);
    expect(result.headline).toMatch(/nothing found \(1 ignored\)$/);
    expect(result.facts.ignored).toEqual([
      expect.objectContaining({ ruleId: "env/workers-dev", level: "warning", by: "comment", reason: REASON }),
    ]);
  });

  it("works in JSON with comments and in workflows", async () => {
    const jsonc = writeJsonc(editJson([[["env", "production", "workers_dev"], true]])).replace(
      '"workers_dev": true',
      `// validate-ignore env/workers-dev ${REASON}\n"workers_dev": true`,
    );
    const ci = `${CI_YML}      - run: npm run ship # validate-ignore workflow/no-deploy a preview account\n`;
    const result = await judgeHub({
      "wrangler.toml": undefined,
      "wrangler.jsonc": jsonc,
      "gate.yml": GATE_YML.replace("wrangler.toml", "wrangler.jsonc"),
      ".github/workflows/ci.yml": ci,
    });
    expect([result.verdict, result.findings]).toEqual(["pass", []]);
    expect(result.facts.ignored.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ["env/workers-dev", REASON],
      ["workflow/no-deploy", "a preview account"],
    ]);
  });

  it("silences nothing without a reason, and that is an error of its own", async () => {
    const result = await judgeHub({ "wrangler.toml": withComment("# validate-ignore env/workers-dev") });
    expect(result.verdict).toBe("fail");
    expect(result.findings.map(({ ruleId, level }) => `${ruleId} ${level}`)).toEqual([
      "ignore/no-reason error",
      "env/workers-dev warning",
    ]);
    expect(result.facts.ignored).toEqual([]);
  });

  it.each([
    ["another rule", "# validate-ignore env/preview-urls because", "the rule has nothing to say here"],
    ["no rule", "# validate-ignore env/workers-div because", "there is no such rule"],
  ])("answers for its rule alone, and is unused when it names %s", async (_, comment, message) => {
    const result = await judgeHub({ "wrangler.toml": withComment(comment) });
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(["ignore/unused", "env/workers-dev"]);
    expect(result.findings[0]?.message).toContain(message);
  });

  it("answers for its line alone", async () => {
    const { findings } = await judgeHub({
      "wrangler.toml": on(`# validate-ignore env/workers-dev ${REASON}`),
    });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["ignore/unused", "env/workers-dev"]);
  });

  it("is left alone while its rule is off", async () => {
    const { findings } = await judgeHub({
      "wrangler.toml": withComment(`# validate-ignore env/workers-dev ${REASON}`),
      "gate.yml": `${GATE_YML}validate: { rules: { env/workers-dev: off } }\n`,
    });
    expect(findings).toEqual([]);
  });

  it("does not answer for a rule that could not judge", async () => {
    await using repository = await createTemporaryRepository({
      ...HUB,
      "wrangler.toml": `# validate-ignore env/required because\n${WRANGLER_TOML}`,
    });
    const result = await judge(repository, {
      rules: [
        {
          id: "env/required",
          title: "breaks",
          run: () => {
            throw new TypeError("broken");
          },
        },
      ],
    });
    expect(result.verdict).toBe("error");
  });

  it("is read from all kinds of comments", () => {
    const text = [
      "a: 1 # validate-ignore x/a one",
      "// validate-ignore x/b two words",
      "/* validate-ignore x/c three */",
      "<!-- validate-ignore x/d four -->",
      "code",
      'text = "validate-ignore x/e five"',
      "# validate-ignore x/f",
    ].join("\n");
    expect(listSuppressions("f", text).map(({ ruleId, reason, target }) => [ruleId, reason, target])).toEqual(
      [
        ["x/a", "one", 1],
        ["x/b", "two words", 5],
        ["x/c", "three", 5],
        ["x/d", "four", 5],
        ["x/f", "", 7],
      ],
    );
  });
});

describe("a baseline", () => {
  const gateYml = `${GATE_YML}validate: { strict: true, baseline: gate-baseline.json }\n`;
  const toml = withComment("");

  it("is what gate validate --json printed, and what it holds does not count, wherever its lines have gone", async () => {
    const before = await judgeHub({ "wrangler.toml": toml });
    const after = await judgeHub({
      "wrangler.toml": `# a line more\n${toml}`,
      "gate.yml": gateYml,
      "gate-baseline.json": JSON.stringify(before),
    });
    expect([after.verdict, after.findings]).toEqual(["pass", []]);
    expect(after.facts.ignored).toEqual([
      expect.objectContaining({ ruleId: "env/workers-dev", by: "baseline" }),
    ]);
  });

  it("answers for each finding once, and not for new ones", async () => {
    const before = await judgeHub({ "wrangler.toml": toml });
    const after = await judgeHub({
      "wrangler.toml": toml.replace("workers_dev = true", "workers_dev = true\npreview_urls = true"),
      "gate.yml": gateYml,
      "gate-baseline.json": JSON.stringify(before),
    });
    expect([after.verdict, after.findings.map(({ ruleId }) => ruleId)]).toEqual([
      "fail",
      ["env/preview-urls"],
    ]);
  });

  it("says when its mistakes were mended", async () => {
    const before = await judgeHub({ "wrangler.toml": toml });
    const after = await judgeHub({ "gate.yml": gateYml, "gate-baseline.json": JSON.stringify(before) });
    expect(summarise(after.findings)).toEqual(["ignore/unused warning gate-baseline.json:1"]);
  });

  it.each([
    ["is not there", undefined, "FILE_UNREADABLE"],
    ["is no JSON", "{", "CONFIG_INVALID"],
    ["is something else", "[]", "CONFIG_INVALID"],
    ["has findings without a rule", '{"findings":[{}]}', "CONFIG_INVALID"],
  ])("keeps validate from judging when it %s", async (_, text, code) => {
    await expect(judgeHub({ "gate.yml": gateYml, "gate-baseline.json": text })).rejects.toMatchObject({
      code,
    });
  });
});
