import { createProcesses } from "@gate/runtime";
import { createTemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import { judgeCheckout } from "../../tooling/corpus.ts";
import { judgeLabels, type StepLabel } from "../../tooling/judge-labels.ts";

const processes = createProcesses({ baseEnvironment: process.env });
const worker = (text: string): string =>
  `name = "w"\nmain = "index.ts"\ncompatibility_date = "2026-01-15"\n${text}`;

/** Configs as people write them, right and wrong, each with the verdicts that it stands for. */
const CONFIGS: readonly [text: string, verdicts: number][] = [
  [worker(""), 1],
  [worker("[env.staging]\n[env.production]\n"), 2],
  [worker('workers_dev = "yes"\n[env.staging]\n[env.production]\n'), 2],
  [worker('[env.a]\nvars = { X = "1" }\nkv_namespaces = [{ binding = "X", id = "1" }]\n[env.b]\n'), 2],
  [worker("[[d1_databases]]\nbinding = 1\n"), 1],
  [worker("fooo = 1\n[env.x]\nbarr = 1\n"), 1],
  [
    worker(
      '[[durable_objects.bindings]]\nname = "A"\nclass_name = "A"\n[[migrations]]\ntag = "v1"\ndeleted_classes = ["B"]\n',
    ),
    1,
  ],
  ['name = "UPPER CASE!"\n', 1],
  ["legacy_env = true\n", 1],
  [worker("[env]\nx = 1\n"), 1],
];

describe("the corpus judge", () => {
  it("agrees with the installed wrangler on every config and environment, and counts what it compared", async () => {
    const files = Object.fromEntries(CONFIGS.map(([text], index) => [`w${index}/wrangler.toml`, text]));
    await using repository = await createTemporaryRepository({
      ...files,
      "index.ts": "",
      "json/wrangler.jsonc": '{ "name": "w", // comment\n "env": { "staging": { "vars": 1 } } }',
      "broken/wrangler.toml": "[env\n",
      ".github/workflows/release.yml":
        "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: npx wrangler deploy\n",
    });
    const report = await judgeCheckout(repository.root, processes);
    expect(report.differences).toEqual([]);
    const verdicts = CONFIGS.reduce((sum, [, count]) => sum + count, 1);
    expect(report).toMatchObject({ configs: CONFIGS.length + 2, verdicts, agreed: verdicts, workflows: 1 });
    expect(report.unread).toEqual([
      expect.stringMatching(/^broken\/wrangler\.toml: .*is not valid TOML/),
      expect.stringMatching(/^w9\/wrangler\.toml: env\.x in .* is not a table/),
    ]);
    const deploys = report.findings.filter(({ ruleId }) => ruleId === "workflow/no-deploy");
    expect(deploys.map(({ location }) => `${location?.file}:${location?.line}`)).toEqual([
      ".github/workflows/release.yml:6",
    ]);
  });
});

describe("the judge of labels", () => {
  const workflow = ".github/workflows/release.yml";
  const label = (step: number, line: number, is: StepLabel["label"]): StepLabel => ({
    repository: "a/b",
    commit: "0",
    workflow,
    job: "a",
    step,
    line,
    label: is,
    reason: `step ${step}`,
  });
  const steps = ["npx wrangler deploy", "echo wrangler deploy", "${{ inputs.command }}"];
  const text = `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${steps.map((run) => `      - run: ${run}\n`).join("")}`;
  const judge = async (labels: readonly StepLabel[]): ReturnType<typeof judgeLabels> => {
    await using repository = await createTemporaryRepository({
      [workflow]: text,
      "package.json": "{}",
    });
    return await judgeLabels(repository.root, labels, processes);
  };

  it("finds nothing wrong with labels that are right", async () => {
    const report = await judge([label(0, 6, "deploys"), label(1, 7, "quiet"), label(2, 8, "unknown")]);
    expect(report).toEqual({
      counts: { deploys: 1, quiet: 1, unknown: 1 },
      missed: [],
      falseAlarms: [],
      needlessDoubts: [],
      silent: [],
      misplaced: [],
    });
  });

  it("calls a label misplaced when git does not track its workflow", async () => {
    await using repository = await createTemporaryRepository({ "package.json": "{}" });
    await repository.write({ [workflow]: text });
    const { counts, misplaced } = await judgeLabels(repository.root, [label(1, 7, "quiet")], processes);
    expect([counts.quiet, misplaced.length]).toEqual([0, 1]);
  });

  it("tells every label that the scanner contradicts, and one that lies elsewhere", async () => {
    const report = await judge([
      label(1, 7, "deploys"),
      label(0, 6, "quiet"),
      label(2, 8, "quiet"),
      label(1, 7, "unknown"),
      label(0, 7, "deploys"),
    ]);
    expect(
      [report.missed, report.falseAlarms, report.needlessDoubts, report.silent, report.misplaced].map(
        (list) => list.length,
      ),
    ).toEqual([1, 1, 1, 1, 1]);
  });
});
