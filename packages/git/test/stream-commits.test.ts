import { GateError, type Processes } from "@gate/core";
import { createProcesses } from "@gate/runtime";
import { createTemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import { type Commit, type CommitRange, streamCommits } from "../src/index.ts";

const processes = createProcesses({ baseEnvironment: process.env });
const deps = { processes };

async function read(
  root: string,
  range: CommitRange,
  own: { processes: Processes } = deps,
): Promise<Commit[]> {
  const commits: Commit[] = [];
  for await (const commit of streamCommits({ root, range, deps: own })) commits.push(commit);
  return commits;
}

describe("streamCommits", () => {
  it("reads every part of a commit", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    const parent = await repository.git("rev-parse", "HEAD");
    const body =
      "What it does.\n\nBREAKING-CHANGE: all of it\n  and more\nCo-authored-by: Bo <bo@example.com>";
    const sha = await repository.commit(`feat(api)!: add\n\n${body}`);
    expect(await read(repository.root, { from: parent, to: "HEAD" })).toEqual([
      {
        sha,
        parents: [parent],
        authorName: "Ada Example",
        authorEmail: "ada@example.com",
        committedAt: "2026-01-01T00:02:00+00:00",
        subject: "feat(api)!: add",
        body,
        trailers: [
          { key: "BREAKING-CHANGE", value: "all of it and more" },
          { key: "Co-authored-by", value: "Bo <bo@example.com>" },
        ],
      },
    ]);
  });

  it("gives the range newest first, merges with both parents, and all of the history without a start", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    await repository.git("tag", "v1");
    await repository.git("switch", "--quiet", "--create", "side");
    await repository.commit("fix: side");
    await repository.git("switch", "--quiet", "main");
    await repository.commit("feat: main");
    await repository.git("merge", "--quiet", "--no-ff", "--message", "merge: side", "side");
    const range = await read(repository.root, { from: "v1", to: "main" });
    expect(range.map(({ subject }) => subject)).toEqual(["merge: side", "feat: main", "fix: side"]);
    expect(range[0]?.parents).toHaveLength(2);
    expect(await read(repository.root, { to: "main" })).toHaveLength(4);
    expect(await read(repository.root, { from: "main", to: "v1" })).toEqual([]);
  });

  it("keeps every message inside its commit, whatever it says", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    const sha = "0123456789abcdef0123456789abcdef01234567";
    const messages = [
      `feat: one\n\n----\n${sha}\nMallory\nm@example.com\nfeat: fake`,
      `feat: a | b | c\n\n\\0${sha}\\0%x00${sha}%H%n`,
      `fix: two\n\ncommit ${sha}\nAuthor: Mallory <m@example.com>\n\n    feat: fake`,
      "::error::stop\n\n\u001b[31mred\u001b[0m \u202e\r\n::set-output name=x::y",
      `chore: many fields\n\n${"\u001e\u001f\u0001\n".repeat(50)}${sha}`,
    ];
    const shas: string[] = [];
    for (const message of messages) shas.unshift(await repository.commit(message));
    const commits = await read(repository.root, { from: "HEAD~5", to: "HEAD" });
    expect(commits.map((commit) => commit.sha)).toEqual(shas);
    expect(new Set(commits.map(({ authorName }) => authorName))).toEqual(new Set(["Ada Example"]));
    expect(commits.at(-1)?.body).toContain("feat: fake");
    expect(commits.at(-2)?.body).toBe(`\\0${sha}\\0%x00${sha}%H%n`);
  });

  it("is not misled by the repository's configuration", async () => {
    await using repository = await createTemporaryRepository({
      a: "1",
      ".mailmap": "Eve <eve@example.com> <ada@example.com>",
    });
    for (const [key, value] of [
      ["log.showSignature", "true"],
      ["log.mailmap", "true"],
      ["color.ui", "always"],
      ["format.pretty", "fuller"],
      ["log.decorate", "full"],
      ["i18n.logOutputEncoding", "ISO-8859-1"],
      ["trailer.separators", "#"],
      ["core.pager", "false"],
    ] as const) {
      await repository.git("config", key, value);
    }
    await repository.git("notes", "add", "--message", "a note");
    await repository.commit("feat: ü\n\nSigned-off-by: Ada");
    const [commit] = await read(repository.root, { to: "HEAD" });
    expect(commit).toMatchObject({
      authorName: "Ada Example",
      subject: "feat: ü",
      body: "Signed-off-by: Ada",
    });
    expect(commit?.trailers).toEqual([{ key: "Signed-off-by", value: "Ada" }]);
  });

  it("cuts a message of several megabytes and goes on", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    await repository.write({ ".git/message": `feat: long\n\n${"x".repeat(79).concat("\n").repeat(40_000)}` });
    await repository.git("commit", "--quiet", "--allow-empty", "--file", ".git/message");
    await repository.commit("feat: after");
    const commits = await read(repository.root, { to: "HEAD" });
    expect(commits.map(({ subject }) => subject)).toEqual(["feat: after", "feat: long", "chore: begin"]);
    expect(commits[1]?.body).toHaveLength(1024 * 1024);
  });

  it("reads across the borders of chunks, even within a character", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    await repository.commit("feat: größer 🚀\n\nüüü");
    const inBytes: Processes = {
      ...processes,
      async stream(...args) {
        const child = await processes.stream(...args);
        async function* split(): AsyncGenerator<Uint8Array> {
          for await (const chunk of child.stdout) for (const byte of chunk) yield Uint8Array.of(byte);
        }
        return { ...child, stdout: split() };
      },
    };
    expect(await read(repository.root, { to: "HEAD" }, { processes: inBytes })).toEqual(
      await read(repository.root, { to: "HEAD" }),
    );
  });

  it("fails when git's answer ends within a commit", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    const cut: Processes = {
      ...processes,
      async stream(...args) {
        const child = await processes.stream(...args);
        async function* half(): AsyncGenerator<Uint8Array> {
          for await (const chunk of child.stdout) yield chunk.subarray(0, 60);
        }
        return { ...child, stdout: half() };
      },
    };
    await expect(read(repository.root, { to: "HEAD" }, { processes: cut })).rejects.toMatchObject({
      code: "GIT_FAILED",
    });
  });

  it("stops git when the reader has seen enough, and refuses what is no revision", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    for (let index = 0; index < 3; index += 1) await repository.commit(`feat: ${index}`);
    for await (const commit of streamCommits({ root: repository.root, range: { to: "HEAD" }, deps })) {
      expect(commit.subject).toBe("feat: 2");
      break;
    }
    for (const to of ["--all", "nope", "HEAD\n--all"]) {
      await expect(read(repository.root, { to })).rejects.toThrow(GateError);
    }
  });
});
