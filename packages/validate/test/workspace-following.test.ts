import { describe, expect, it } from "@jest/globals";
import { GATE_YML, judgeHub, summarise } from "./hub-repository.ts";

const RELEASE = ".github/workflows/release.yml";
const workflow = (steps: string): string =>
  `name: X\non: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
const runJob = (run: string): string => `      - run: ${run}\n`;

describe("workflow/no-deploy in a workspace", () => {
  const member = (name: string, script: string): Record<string, string> => ({
    [`packages/${name}/package.json`]: `{ "name": "${name}", "scripts": { "ship": ${JSON.stringify(script)} } }`,
  });

  it("tells four commands of a line that deploys more, and counts the others with the fifth", async () => {
    const members = Array.from({ length: 12 }, (_, index) =>
      member(`p${index}`, `wrangler deploy # ${index}`),
    );
    const { findings } = await judgeHub({
      [RELEASE]: workflow(runJob("npm run ship --workspaces")),
      ...Object.assign({}, ...members),
    });
    expect(summarise(findings)).toEqual(Array(5).fill(`workflow/no-deploy error ${RELEASE}:7`));
    expect(
      findings.map(({ message }) => /\(and (\d+) more, together [0-9a-f]{8}\)$/.exec(message)?.[1]),
    ).toEqual([undefined, undefined, undefined, undefined, "7"]);
  });

  it("is not answered for by a baseline that counted another command with the fifth", async () => {
    const files = (last: string): Record<string, string> => ({
      [RELEASE]: workflow(runJob("npm run ship --workspaces")),
      ...Object.assign({}, ...["a", "b", "c", "d", "e", "f"].map((name) => member(name, "wrangler deploy"))),
      ...member("g", last),
    });
    const before = await judgeHub(files("wrangler deploy --env staging"));
    const baseline = {
      "gate.yml": `${GATE_YML}validate: { baseline: gate-baseline.json }\n`,
      "gate-baseline.json": JSON.stringify(before),
    };
    const same = await judgeHub({ ...files("wrangler deploy --env staging"), ...baseline });
    expect([same.verdict, same.findings]).toEqual(["pass", []]);
    const other = await judgeHub({ ...files("wrangler deploy --env production"), ...baseline });
    expect(other.verdict).toBe("fail");
  });

  it("doubts a package.json that is no JSON once, and judges the others", async () => {
    const files = {
      ...member("good", "wrangler types"),
      "packages/good/test/fixtures/package.json": "{ no json",
    };
    const steps = `${runJob("npm run ship --workspaces")}      - run: pnpm -r run ship\n`;
    const { verdict, findings } = await judgeHub({ [RELEASE]: workflow(steps), ...files });
    expect([verdict, summarise(findings)]).toEqual(["pass", [`workflow/no-deploy notice ${RELEASE}:7`]]);
    expect(findings[0]?.message).toContain("packages/good/test/fixtures/package.json is not valid JSON");
    const bad = await judgeHub({
      [RELEASE]: workflow(steps),
      ...files,
      ...member("bad", "wrangler deploy"),
    });
    expect(bad.verdict).toBe("fail");
  });

  it("reads a package.json with comments, as bun does", async () => {
    const { findings } = await judgeHub({
      [RELEASE]: workflow(runJob("bun run ship")),
      "package.json": '{\n  // deploys\n  "scripts": { "ship": "wrangler deploy", },\n}\n',
    });
    expect(summarise(findings)).toContain(`workflow/no-deploy error ${RELEASE}:7`);
  });

  it("still fails where a package.json cannot be read at all", async () => {
    const { verdict, findings } = await judgeHub({
      [RELEASE]: workflow(runJob("npm run ship --workspaces")),
      ...member("good", "wrangler types"),
      "packages/large/package.json": `{ "scripts": { "ship": "wrangler deploy" } }${" ".repeat(1024 * 1024)}`,
    });
    expect([verdict, summarise(findings)[0]]).toEqual(["fail", `workflow/no-deploy error ${RELEASE}:7`]);
  });

  it("reads a helper that is given wrangler's name once more", async () => {
    const program = (command: string): Record<string, string> => ({
      "tools/list.ts": `runWranglerCommand("wrangler containers images ${command}");\n`,
    });
    const step = { [RELEASE]: workflow(runJob("node tools/list.ts")) };
    expect((await judgeHub({ ...step, ...program("list") })).findings).toEqual([]);
    const { findings } = await judgeHub({ ...step, ...program("delete x:1") });
    expect(findings[0]?.message).toMatch(/tools\/list.ts:1 → wrangler containers images delete$/);
  });
});
