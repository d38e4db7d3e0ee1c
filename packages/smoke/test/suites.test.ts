import { execFileSync } from "node:child_process";
import { symlink, truncate } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { EnvironmentConfig, SuiteConfig, Tier } from "@gate/core";
import { loadSuites, readSourceFile, selectSuites } from "@gate/smoke";
import { createTemporaryRepository } from "@gate/testing";

const MAKE_PIPE = "mkfifo";
const HURL = "GET {{base_url}}/\nHTTP 200\n";
const suite = (files: string, environments?: string[]): SuiteConfig => ({
  files,
  environments,
  always: false,
  location: { file: "gate.yml" },
});
const environment = (name: string, tier: Tier): EnvironmentConfig => ({ name, tier }) as EnvironmentConfig;

describe("selectSuites", () => {
  const suites = [
    suite("everywhere"),
    suite("read", ["production", "staging"]),
    suite("only ci", ["ci"]),
    suite("nowhere", []),
  ];

  it.each([
    ["production", "production", ["read"]],
    ["staging", "staging", ["everywhere", "read"]],
    ["ci", "test", ["everywhere", "only ci"]],
    ["other", "test", ["everywhere"]],
    ["other", "production", []],
    // Only the tier says what production is; only the name says what was meant.
    ["production", "test", ["everywhere", "read"]],
  ] as const)("for %s of tier %s", (name, tier, expected) => {
    expect(selectSuites(suites, environment(name, tier)).map(({ files }) => files)).toEqual(expected);
  });
});

describe("loadSuites", () => {
  const load = (root: string, pattern: string, folder = root) =>
    loadSuites([{ files: pattern, always: false }], { root, folder });

  it("reads the files of a glob in one order on every machine, by their path from the root", async () => {
    await using repository = await createTemporaryRepository({
      "app/smoke/b.hurl": HURL,
      "app/smoke/a.hurl": HURL,
      "app/smoke/Z.hurl": HURL,
      "app/smoke/deep/c.hurl": HURL,
      "app/smoke/a.txt": "no hurl",
      "smoke/other.hurl": HURL,
    });
    const folder = path.join(repository.root, "app");
    const names = async (pattern: string): Promise<string[]> =>
      (await load(repository.root, pattern, folder)).flatMap(({ parsed }) => parsed.map(({ file }) => file));
    expect(await names("smoke/*.hurl")).toEqual(["app/smoke/Z.hurl", "app/smoke/a.hurl", "app/smoke/b.hurl"]);
    expect(await names("smoke/**/*.hurl")).toEqual([
      "app/smoke/Z.hurl",
      "app/smoke/a.hurl",
      "app/smoke/b.hurl",
      "app/smoke/deep/c.hurl",
    ]);
    expect(await names("smoke/a.hurl")).toEqual(["app/smoke/a.hurl"]);
    expect(await names("../smoke/*.hurl")).toEqual(["smoke/other.hurl"]);
    expect(await names("smoke/{a,b}.hurl")).toEqual(["app/smoke/a.hurl", "app/smoke/b.hurl"]);
    expect(await names("smoke/[!a].hurl")).toEqual(["app/smoke/Z.hurl", "app/smoke/b.hurl"]);
  });

  it("reads only what a filter leaves, but what is always run as a whole", async () => {
    await using repository = await createTemporaryRepository({
      "smoke/a.hurl": HURL,
      "smoke/b.hurl": "GET", // broken, but not asked for
      "smoke/read/c.hurl": HURL,
      "clean/d.hurl": HURL,
    });
    const suites = [
      { files: "smoke/*.hurl", always: false },
      { files: "smoke/read/*.hurl", always: false },
      { files: "clean/*.hurl", always: true },
      { files: "none/*.hurl", always: false },
    ];
    const roots = { root: repository.root, folder: repository.root };
    const read = async (filter: string[]): Promise<unknown> =>
      (await loadSuites(suites, { ...roots, filter })).map(({ files, parsed }) => [
        files,
        ...parsed.map(({ file }) => file),
      ]);
    expect(await read(["**/a.hurl"])).toEqual([
      ["smoke/*.hurl", "smoke/a.hurl"],
      ["clean/*.hurl", "clean/d.hurl"],
      ["none/*.hurl"],
    ]);
    expect(await read(["smoke/a.hurl", "smoke/read/**"])).toEqual([
      ["smoke/*.hurl", "smoke/a.hurl"],
      ["smoke/read/*.hurl", "smoke/read/c.hurl"],
      ["clean/*.hurl", "clean/d.hurl"],
      ["none/*.hurl"],
    ]);
    expect(await read(["clean/*", "smoke/zzz"])).toEqual([
      ["clean/*.hurl", "clean/d.hurl"],
      ["none/*.hurl"],
      ["clean/*, smoke/zzz"],
    ]);
  });

  it("keeps a suite without files, so that it is never a pass", async () => {
    await using repository = await createTemporaryRepository({ "smoke/a.hurl": HURL });
    for (const pattern of ["smoke/*.hrl", "nowhere/*.hurl", "smoke/missing.hurl", "smoke"])
      expect(await load(repository.root, pattern)).toEqual([{ files: pattern, always: false, parsed: [] }]);
  });

  it.each([
    ["a syntax error", { "a.hurl": "GET\n" }, "HURL_SYNTAX", { file: "a.hurl", line: 1, column: 4 }],
    [
      "bytes that are no UTF-8",
      { "a.hurl": new Uint8Array([0xff, 0xfe, 0x47]) },
      "FILE_UNREADABLE",
      { file: "a.hurl" },
    ],
  ] as const)("refuses %s before anything is sent", async (_, files, code, location) => {
    await using repository = await createTemporaryRepository(files);
    await expect(load(repository.root, "*.hurl")).rejects.toMatchObject({
      code,
      location,
      message: expect.stringMatching(/expecting|: it is not UTF-8 text$/),
    });
  });

  it("refuses a file above 4 MiB without reading it", async () => {
    await using repository = await createTemporaryRepository({ "a.hurl": HURL });
    await truncate(path.join(repository.root, "a.hurl"), 50_000_000);
    await expect(load(repository.root, "*.hurl")).rejects.toMatchObject({
      code: "FILE_TOO_LARGE",
      message: "a.hurl has 50.0 MB; a file may have 4 MiB",
    });
  });

  it("follows links inside the repository and none that leads out, is circular or dangles", async () => {
    await using outside = await createTemporaryRepository({ "secret.hurl": HURL });
    await using repository = await createTemporaryRepository({ "real/a.hurl": HURL });
    const link = (target: string, name: string): Promise<void> =>
      symlink(target, path.join(repository.root, name));
    await link("real/a.hurl", "inside.hurl");
    expect((await load(repository.root, "inside.hurl"))[0]?.parsed).toMatchObject([{ file: "inside.hurl" }]);
    await link(path.join(outside.root, "secret.hurl"), "outside.hurl");
    await expect(load(repository.root, "outside.hurl")).rejects.toMatchObject({
      code: "FILE_OUTSIDE_REPOSITORY",
    });
    await link("circle.hurl", "circle.hurl");
    await expect(load(repository.root, "circle.hurl")).rejects.toMatchObject({
      code: "FILE_UNREADABLE",
      message: "circle.hurl cannot be read: it is a symbolic link that leads back to itself",
    });
    await expect(load(repository.root, `../${path.basename(outside.root)}/*.hurl`)).rejects.toMatchObject({
      code: "FILE_OUTSIDE_REPOSITORY",
    });
  });

  it("does not wait for a pipe", async () => {
    await using repository = await createTemporaryRepository({ "a.txt": "" });
    execFileSync(MAKE_PIPE, [path.join(repository.root, "pipe.hurl")]);
    await expect(load(repository.root, "*.hurl")).rejects.toMatchObject({
      code: "FILE_UNREADABLE",
      message: "pipe.hurl cannot be read: it is not a regular file",
    });
  });
});

describe("readSourceFile", () => {
  it("says what is missing", async () => {
    await using repository = await createTemporaryRepository();
    await expect(
      readSourceFile(path.join(repository.root, "a/b.hurl"), repository.root),
    ).rejects.toMatchObject({
      code: "FILE_UNREADABLE",
      message: "a/b.hurl cannot be read: it does not exist",
      location: { file: "a/b.hurl" },
    });
  });
});
