import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { createTemporaryRepository, type TemporaryRepository } from "@gate/testing";
import {
  buildNotes,
  createWorkerRepository,
  GATE_YML,
  readGateConfig,
  sectionOf,
  WRANGLER_TOML,
} from "./worker-repository.ts";

/** Many commits at once, far quicker than one `git commit` each. */
function addCommits(
  repository: TemporaryRepository,
  amount: number,
  subject: (index: number) => string,
): void {
  const commits = Array.from({ length: amount }, (_, index) => {
    const message = subject(index);
    return `commit refs/heads/main\ncommitter Ada <ada@example.com> ${1_770_000_000 + index} +0000\ndata ${Buffer.byteLength(message)}\n${message}\n${index === 0 ? "from refs/heads/main^0\n" : ""}`;
  });
  const { status, stderr } = spawnSync("git", ["fast-import", "--quiet"], {
    cwd: repository.root,
    input: commits.join("\n"),
  });
  if (status !== 0) throw new Error(String(stderr));
}

describe("buildReleaseNotes", () => {
  it("describes what comes next when HEAD has no tag", async () => {
    await using repository = await createWorkerRepository();
    const head = await repository.commit("feat: new");
    const notes = await buildNotes(repository);
    expect(notes).toMatchObject({
      title: `Next release (${head.slice(0, 10)})`,
      tag: undefined,
      commit: head,
      previousTag: "v1.0.0",
      range: `v1.0.0..${head.slice(0, 12)}`,
      firstRelease: false,
      counts: { commits: 1, listed: 1, reverted: 0, excluded: 0 },
      warnings: [],
    });
    expect(notes.deployCommands[0]?.command).toContain(`--tag ${head}`);
  });

  it("takes the version tag of HEAD for the release when none is named", async () => {
    await using repository = await createWorkerRepository();
    await repository.commit("feat: new");
    await repository.git("tag", "v1.1.0");
    expect(await buildNotes(repository)).toMatchObject({ tag: "v1.1.0", previousTag: "v1.0.0" });
  });

  it("begins at the first commit when there is no earlier tag, and says so", async () => {
    await using repository = await createTemporaryRepository({
      "gate.yml": GATE_YML,
      "wrangler.toml": WRANGLER_TOML,
    });
    const notes = await buildNotes(repository);
    expect(notes).toMatchObject({ firstRelease: true, previousTag: undefined, rollbackClass: "CANNOT TELL" });
    expect(notes.counts).toMatchObject({ commits: 1, listed: 1 });
    expect(notes.markdown).toContain("the notes begin at the first commit");
    expect(notes.range).toMatch(/^first commit\.\.[0-9a-f]{12}$/u);
    expect(notes.rollbackPlan).toContain("there is no earlier release");
  });

  it("refuses a shallow clone with the cure", async () => {
    await using repository = await createWorkerRepository();
    await repository.commit("feat: new");
    const clone = await realpath(await mkdtemp(path.join(tmpdir(), "gate shallow ")));
    try {
      execFileSync("git", ["clone", "--quiet", "--depth=1", pathToFileURL(repository.root).href, clone]);
      await expect(buildNotes({ root: clone })).rejects.toMatchObject({
        code: "GIT_SHALLOW",
        hint: expect.stringMatching(/fetch-depth: 0.*git fetch --unshallow --tags/u),
      });
    } finally {
      await rm(clone, { recursive: true, force: true });
    }
  });

  it.each([{ tag: "v9.9.9" }, { previousTag: "v0.0.1" }, { tag: "--output=x" }])(
    "refuses the unknown tag %j",
    async (options) => {
      await using repository = await createWorkerRepository();
      await expect(buildNotes(repository, options)).rejects.toMatchObject({
        code: "GIT_REF_UNKNOWN",
        hint: expect.any(String),
      });
    },
  );

  it("asks which product is meant when tags of several are here and none is named", async () => {
    await using repository = await createTemporaryRepository({ "wrangler.toml": WRANGLER_TOML });
    await repository.git("tag", "api@1.0.0");
    await repository.git("tag", "web@1.0.0");
    await repository.commit("feat: new");
    await expect(buildNotes(repository)).rejects.toMatchObject({
      code: "USAGE",
      message: expect.stringContaining("api@"),
    });
  });

  it("stays within maxLength by cutting commits visibly, never the plans", async () => {
    await using repository = await createWorkerRepository();
    const kinds = ["feat", "fix", "docs", "feat!"];
    addCommits(
      repository,
      4000,
      (index) => `${kinds[index % 4] ?? ""}: change number ${index} with @some <words>`,
    );
    const all = await buildNotes(repository, { maxLength: 10_000_000 });
    expect(all.counts).toEqual({ commits: 4000, listed: 4000, reverted: 0, excluded: 0 });
    expect(all.cut).toBe(0);
    const cut = await buildNotes(repository);
    expect(Buffer.byteLength(cut.markdown)).toBeLessThanOrEqual(120_000);
    expect(Buffer.byteLength(cut.markdown)).toBeGreaterThan(110_000);
    expect(cut.markdown).toContain(cut.deployPlan.trim());
    expect(cut.markdown).toContain(cut.rollbackPlan.trim());
    expect([cut.deployPlan, cut.rollbackPlan]).toEqual([all.deployPlan, all.rollbackPlan]);
    const listed = cut.markdown.match(/change number \d+/gu)?.length ?? 0;
    expect(listed + cut.cut).toBe(4000);
    expect(cut.markdown).toContain(
      `4000 commits: ${listed} listed, ${cut.cut} cut for length, 0 reverted, 0 excluded`,
    );
    const notices = [...cut.markdown.matchAll(/… and (\d+) more commits?/gu)].map(([, amount]) =>
      Number(amount),
    );
    expect(notices.reduce((sum, amount) => sum + amount, 0)).toBe(cut.cut);
    expect(sectionOf(cut.markdown, "## Breaking changes")).not.toContain("cut here");
  });

  it("writes the plans in full and warns when they alone are longer than maxLength", async () => {
    await using repository = await createWorkerRepository();
    await repository.commit("feat: new");
    const notes = await buildNotes(repository, { maxLength: 100 });
    expect(notes.markdown).toContain(notes.rollbackPlan.trim());
    expect(notes.markdown).not.toContain("- new (");
    expect(notes.warnings).toEqual([expect.stringContaining("over the limit of 100")]);
  });

  it("shows the evidence as a table that nobody's text can break", async () => {
    await using repository = await createWorkerRepository();
    const { markdown } = await buildNotes(repository, {
      decision: "no-go",
      evidence: [
        { check: "validate", verdict: "pass", headline: "5 rules", finishedAt: "2026-01-01T00:00:00.000Z" },
        { check: "smoke-test", environment: "staging", verdict: "fail", headline: "a | b\n| c <b> @x" },
      ],
    });
    expect(markdown).toContain("Gate: **NO-GO: do not deploy**");
    const rows = sectionOf(markdown, "## Gate evidence")
      .split("\n")
      .filter((line) => line.startsWith("|"));
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row.replaceAll("\\|", "").match(/\|/gu)).toHaveLength(6);
    expect(rows[3]).not.toMatch(/<b>|@x/u);
  });

  it("leaves out what was judged of another commit, the decision too, and says so", async () => {
    await using repository = await createWorkerRepository();
    const judgedCommit = await repository.commit("feat: after the tag");
    const { markdown, warnings } = await buildNotes(repository, {
      tag: "v1.0.0",
      judgedCommit,
      decision: "go",
      evidence: [{ check: "validate", verdict: "pass", headline: "5 rules" }],
    });
    expect(markdown).toContain("Gate: **not judged**");
    expect(sectionOf(markdown, "## Gate evidence")).toContain("There is none");
    expect(warnings).toEqual([
      expect.stringContaining(`what was judged is commit ${judgedCommit.slice(0, 12)}`),
    ]);
  });

  it("says that nothing was judged when there is no evidence", async () => {
    await using repository = await createWorkerRepository();
    const { markdown } = await buildNotes(repository);
    expect(markdown).toContain("Gate: **not judged**");
    expect(sectionOf(markdown, "## Gate evidence")).toContain("There is none");
  });

  it("warns when the range is empty", async () => {
    await using repository = await createWorkerRepository();
    await repository.git("tag", "v1.0.1");
    expect(await buildNotes(repository, { tag: "v1.0.1" })).toMatchObject({
      counts: { commits: 0, listed: 0, reverted: 0, excluded: 0 },
      warnings: ["there is no commit in v1.0.0..v1.0.1"],
    });
  });

  it("describes the commit and not the work tree", async () => {
    await using repository = await createWorkerRepository();
    await repository.commit("feat: new");
    const before = await buildNotes(repository);
    await repository.write({ "wrangler.toml": "broken = [", "migrations/0002.sql": "DROP TABLE items;" });
    expect((await buildNotes(repository)).markdown).toBe(before.markdown);
  });

  it("names the wrangler config that is not committed", async () => {
    await using repository = await createTemporaryRepository({ "gate.yml": GATE_YML });
    await expect(buildNotes(repository)).rejects.toMatchObject({
      code: "WRANGLER_CONFIG_UNREADABLE",
      location: { file: "wrangler.toml" },
    });
  });

  it("is cancelled by its signal", async () => {
    await using repository = await createWorkerRepository();
    await expect(buildNotes(repository, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "CANCELLED",
    });
  });

  it("finds the Worker of a gate.yml below the root", async () => {
    await using repository = await createTemporaryRepository({
      "apps/hub/wrangler.toml": WRANGLER_TOML,
      "apps/hub/migrations/0001_init.sql": "CREATE TABLE items (id INTEGER);",
    });
    const { deployPlan, markdown } = await buildNotes(repository, {
      config: readGateConfig(GATE_YML, "apps/hub/gate.yml"),
    });
    expect(deployPlan).toContain("in `apps/hub`");
    expect(sectionOf(markdown, "## Before you deploy")).toContain("`0001_init.sql`");
  });
});
