import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { GateError } from "@gate/core";
import { createTemporaryRepository, type TemporaryRepository } from "@gate/testing";
import { CI_YML, HUB, judge, summarise, WRANGLER_TOML } from "./hub-repository.ts";

const CI = ".github/workflows/ci.yml";

/** Judges, and hands back the verdict with its findings, or the code of the error that ended it. */
async function outcomeOf(
  repository: TemporaryRepository,
  options: Parameters<typeof judge>[1] = {},
): Promise<string[]> {
  try {
    const { verdict, findings } = await judge(repository, options);
    return [verdict, ...summarise(findings)];
  } catch (error) {
    if (error instanceof GateError) return [error.code];
    throw error;
  }
}

describe("a hostile tree ends with a clear finding or error", () => {
  it("with symbolic links in a circle and out of the repository where files are searched", async () => {
    await using repository = await createTemporaryRepository(HUB);
    await symlink("loop", path.join(repository.root, "loop"));
    await symlink("/etc/passwd", path.join(repository.root, "secrets.txt"));
    await symlink("..", path.join(repository.root, "up"));
    await repository.commit("chore: links");
    expect(await outcomeOf(repository)).toEqual(["pass"]);
  });

  it.each([
    ["a circle", "wrangler.toml", "WRANGLER_CONFIG_UNREADABLE"],
    ["a way out", "/etc/hostname", "FILE_OUTSIDE_REPOSITORY"],
    ["a folder", "src", "WRANGLER_CONFIG_UNREADABLE"],
  ])("with %s for the wrangler config", async (_, target, code) => {
    const { "wrangler.toml": __, ...rest } = HUB;
    await using repository = await createTemporaryRepository(rest);
    await symlink(target, path.join(repository.root, "wrangler.toml"));
    expect(await outcomeOf(repository)).toEqual([code]);
  });

  it("with a wrangler config of 100 MB", async () => {
    await using repository = await createTemporaryRepository(HUB);
    await writeFile(
      path.join(repository.root, "wrangler.toml"),
      Buffer.alloc(100 * 1024 * 1024, "# comment\n"),
    );
    expect(await outcomeOf(repository)).toEqual(["FILE_TOO_LARGE"]);
  });

  it.each<[string, string, string]>([
    ["deep nesting", `a = ${"[".repeat(5000)}${"]".repeat(5000)}\n`, "WRANGLER_CONFIG_UNREADABLE"],
    ["a key __proto__", "[env.production.vars.__proto__]\nx = 1\n", "WRANGLER_CONFIG_UNREADABLE"],
  ])("with %s in the config", async (_, text, code) => {
    await using repository = await createTemporaryRepository({ ...HUB, "wrangler.toml": text });
    expect(await outcomeOf(repository)).toEqual([code]);
  });

  it("with bytes that are no UTF-8 in the config, in a workflow and elsewhere", async () => {
    await using repository = await createTemporaryRepository(HUB);
    const bytes = Buffer.from([0x6f, 0x6e, 0x3a, 0xff, 0xfe, 0x0a]);
    await repository.write({ [CI]: bytes, "notes.txt": bytes });
    expect(await outcomeOf(repository)).toEqual([
      "fail",
      `workflow/parse-error error ${CI}:undefined`,
      "workflow/not-a-gate warning gate.yml:1",
    ]);
    await repository.write({ "wrangler.toml": bytes });
    expect(await outcomeOf(repository)).toEqual(["WRANGLER_CONFIG_UNREADABLE"]);
  });

  it("with YAML that grows by its aliases", async () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `l${level}: &l${level} [*l${level - 1}, *l${level - 1}]`,
    );
    const bomb = `l0: &l0 [x, x]\n${levels.slice(1).join("\n")}\non: push\njobs: *l29\n`;
    await using repository = await createTemporaryRepository({ ...HUB, ".github/workflows/bomb.yml": bomb });
    const [verdict, first] = await outcomeOf(repository);
    expect([verdict, first]).toEqual(["fail", expect.stringContaining(".github/workflows/bomb.yml")]);
  });

  it.each([
    ["brackets", `on: push\njobs: ${"[".repeat(100_000)}`, 2],
    ["mappings", `on: push\njobs: ${"{a: ".repeat(50_000)}`, 2],
    ["dashes", `on: push\njobs:\n  ${"- ".repeat(50_000)}x`, 3],
    [
      "indentation",
      `on: push\n${Array.from({ length: 1000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n")}`,
      66,
    ],
  ])("with a workflow that is nested by %s", async (_, text, line) => {
    const deep = ".github/workflows/deep.yml";
    await using repository = await createTemporaryRepository({ ...HUB, [deep]: text });
    const { verdict, findings } = await judge(repository);
    expect(verdict).toBe("fail");
    expect(findings.filter(({ location }) => location?.file === deep)).toEqual([
      expect.objectContaining({
        ruleId: "workflow/parse-error",
        message: expect.stringContaining("deep.yml cannot be read: it is nested deeper than 64 levels"),
        location: expect.objectContaining({ line }),
      }),
    ]);
  });

  it("not with hundreds of steps that are flat", async () => {
    const step = "      - run: |\n          echo one\n          echo two\n";
    const flat = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${step.repeat(300)}`;
    await using repository = await createTemporaryRepository({ ...HUB, ".github/workflows/flat.yml": flat });
    expect(await outcomeOf(repository)).toEqual(["pass"]);
  });

  it("with 100,000 tracked files", async () => {
    await using repository = await createTemporaryRepository(HUB);
    const names = Array.from({ length: 100_000 }, (_, index) => `many/${index % 100}/${index}.txt`);
    const started = performance.now();
    expect(await outcomeOf(repository, { trackedFiles: [...Object.keys(HUB), ...names] })).toEqual([
      "pass",
      "secret/in-repo notice many/0/0.txt:1",
    ]);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it("with a submodule and a file that is gone", async () => {
    await using repository = await createTemporaryRepository(HUB);
    await mkdir(path.join(repository.root, "vendor/library"), { recursive: true });
    const tracked = [...Object.keys(HUB), "vendor/library", "gone.txt"];
    expect(await outcomeOf(repository, { trackedFiles: tracked })).toEqual([
      "pass",
      "secret/in-repo notice gone.txt:1",
      "secret/in-repo notice vendor/library:1",
    ]);
  });

  it("with 10,000 environments of which gate.yml declares three", async () => {
    const many = Array.from(
      { length: 10_000 },
      (_, index) => `[env.e${index}]\nroutes = ["e${index}.hub.example/*"]\n`,
    );
    await using repository = await createTemporaryRepository({
      ...HUB,
      "wrangler.toml": `${WRANGLER_TOML}${many.join("")}`,
    });
    expect(await outcomeOf(repository)).toEqual(["pass"]);
  });

  it("with thousands of environments that gate.yml declares as well", async () => {
    const names = Array.from({ length: 2500 }, (_, index) => `e${index}`);
    const toml = names.map((name) => `[env.${name}]\nroutes = ["${name}.hub.example/*"]\n`).join("");
    const gateYml = `version: 1\nworker: { config: wrangler.toml }\nenvironments:\n${names
      .map((name) => `  ${name}: { url: "https://${name}.hub.example", tier: staging }\n`)
      .join("")}`;
    await using repository = await createTemporaryRepository({
      ...HUB,
      "gate.yml": gateYml,
      "wrangler.toml": `name = "hub"\nmain = "src/index.ts"\ncompatibility_date = "2026-01-15"\n${toml}`,
    });
    expect(await outcomeOf(repository, { gateYml })).toEqual([
      "pass",
      "env/route-overlap notice wrangler.toml:4",
    ]);
  });

  it("with a comment of a megabyte that says validate-ignore", async () => {
    const line = `# validate-ignore ${"x".repeat(900_000)}\n`;
    await using repository = await createTemporaryRepository({ ...HUB, [CI]: `${line}${CI_YML}` });
    expect(await outcomeOf(repository)).toEqual(["pass"]);
  });
});
