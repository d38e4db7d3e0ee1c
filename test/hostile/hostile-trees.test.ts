import { execFileSync } from "node:child_process";
import { chmod, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { createTemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import { createVictim, FILES, runGate, type Victim } from "./victim.ts";

/** What a tree may cost: five seconds on a quiet machine, three times as long on a busy one. */
const MOST_MS = 3 * 5000;
const MOST_MIB = 500;
const ROW = "1,2,3\n";
const TOKEN = `ghp_${"aB3dE6gH9k".repeat(4).slice(0, 36)}\n`;

interface HostileTree {
  name: string;
  files?: Readonly<Record<string, string | Uint8Array | undefined>>;
  prepare?: (victim: Victim) => Promise<void>;
  exitCode: number;
  /** What must be said, on standard output or standard error. */
  says: readonly RegExp[];
}

const MAKE_PIPE = "mkfifo";
const CI = ".github/workflows/ci.yml";
const step = (run: string): string =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n      - run: npx wrangler-gate validate\n`;
const GATE = FILES["gate.yml"] ?? "";
const TOML = FILES["wrangler.toml"] ?? "";
const levels = (count: number): string =>
  Array.from({ length: count }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`).join(
    "\n",
  );
const BOMB = `l0: &l0 [x, x]\n${levels(30)}\n`;
const NO_UTF8 = Buffer.from([0x6f, 0x6e, 0x3a, 0xff, 0xfe, 0x0a]);
const WITH_DOCUMENTS = `${GATE}validate: { docs: "docs/*.md" }\n`;

const link =
  (target: string, file: string) =>
  async ({ repository }: Victim) => {
    await mkdir(path.dirname(path.join(repository.root, file)), { recursive: true });
    await rm(path.join(repository.root, file), { force: true });
    await symlink(target, path.join(repository.root, file));
    await repository.commit("chore: link");
  };

const TREES: readonly HostileTree[] = [
  {
    name: "links in circles and out of the repository",
    async prepare(victim) {
      await link("loop", "loop")(victim);
      await link("/etc/passwd", "secrets.txt")(victim);
      await link("..", "up/up")(victim);
      await link("/etc/hostname", CI)(victim);
    },
    exitCode: 1,
    says: [/error workflow\/parse-error .*ci\.yml is a symbolic link out of the repository/],
  },
  {
    name: "a circle of links for the wrangler config",
    prepare: link("wrangler.toml", "wrangler.toml"),
    exitCode: 2,
    says: [/^error WRANGLER_CONFIG_UNREADABLE /m],
  },
  {
    name: "a way out for the wrangler config",
    prepare: link("/etc/hostname", "wrangler.toml"),
    exitCode: 2,
    says: [/^error FILE_OUTSIDE_REPOSITORY /m],
  },
  {
    name: "10,000 environments",
    files: {
      "wrangler.toml": `${TOML}${Array.from({ length: 10_000 }, (_, index) => `[env.e${index}]\nroutes = ["e${index}.hub.example/*"]\n`).join("")}`,
    },
    exitCode: 0,
    says: [/rules judged 1 environment/],
  },
  {
    name: "a wrangler config of 100 MB",
    prepare: ({ repository }) =>
      writeFile(path.join(repository.root, "wrangler.toml"), Buffer.alloc(100 * 1024 * 1024, "# comment\n")),
    exitCode: 2,
    says: [/^error FILE_TOO_LARGE wrangler\.toml/m],
  },
  {
    name: "100,000 files, and one more that nobody may put there",
    async prepare({ repository }) {
      const { root } = repository;
      const git = (args: readonly string[], input = ""): string =>
        execFileSync("git", args, { cwd: root, input, encoding: "utf8" }).trim();
      const blob = git(["hash-object", "-w", "--stdin"], "a line\n");
      const lines = Array.from(
        { length: 100_000 },
        (_, index) => `100644 ${blob}\tmany/${index % 100}/${index}.txt\n`,
      );
      git(["update-index", "--add", "--index-info"], lines.join(""));
      git(["checkout-index", "--all", "--force"]);
      await repository.write({
        "many/7/token.txt": ["gh", "p_Zq7Wk2Lm9Xv4Bn6Ht1Rs8Yd3Fg5Jp0QcTuEi\n"].join(""),
      });
      await repository.commit("feat: many");
    },
    exitCode: 1,
    says: [/error secret\/in-repo many\/7\/token\.txt:1/],
  },
  {
    name: "files that are tracked and gone",
    async prepare({ repository }) {
      await repository.write({ "src/gone.ts": "" });
      await repository.commit("feat: a file");
      await rm(path.join(repository.root, "src/gone.ts"));
    },
    exitCode: 0,
    says: [/notice secret\/in-repo .*tracked and not in the work tree: src\/gone\.ts/],
  },
  {
    name: "a config that is nested without end",
    files: { "wrangler.toml": `a = ${"[".repeat(50_000)}${"]".repeat(50_000)}\n` },
    exitCode: 2,
    says: [/^error WRANGLER_CONFIG_UNREADABLE wrangler\.toml/m],
  },
  {
    name: "gate.yml that is nested without end",
    files: { "gate.yml": `version: 1\nx: ${"{a: ".repeat(10_000)}` },
    exitCode: 2,
    says: [/^error CONFIG_INVALID gate\.yml:2:\d+ is nested more than 32 levels deep/m],
  },
  {
    name: "a workflow, front matter, package.json and terraform that are nested without end",
    files: {
      "gate.yml": WITH_DOCUMENTS,
      [CI]: step("npm run ship"),
      ".github/workflows/deep.yml": `on: push\njobs: ${"[".repeat(100_000)}`,
      "docs/deep.md": `---\na: ${"[".repeat(100_000)}\n---\n# Deep\n`,
      "package.json": `{ "scripts": { "ship": "wrangler deploy" }, "a": ${"[".repeat(100_000)}${"]".repeat(100_000)} }`,
      "main.tf": `resource "cloudflare_ruleset" "x" {\n  a = ${"[".repeat(100_000)}\n}\n`,
    },
    exitCode: 1,
    says: [
      /error workflow\/parse-error \.github\/workflows\/deep\.yml:2\S* .*nested deeper than 64 levels/,
      /error docs\/front-matter docs\/deep\.md:2\S* .*nested deeper than 64 levels/,
      /error workflow\/no-deploy \.github\/workflows\/ci\.yml:6/,
      /notice env\/terraform-drift main\.tf:2\S* .*nested deeper than 64 levels/,
    ],
  },
  {
    name: "keys called __proto__",
    files: { "wrangler.toml": `${TOML}[env.ci.__proto__]\nx = 1\n` },
    exitCode: 2,
    says: [/^error WRANGLER_CONFIG_UNREADABLE wrangler\.toml.*__proto__/m],
  },
  {
    name: "keys called __proto__ in gate.yml",
    files: { "gate.yml": `${GATE}__proto__: { validate: { strict: false } }\n` },
    exitCode: 2,
    says: [/^error CONFIG_INVALID gate\.yml.*"__proto__" is not allowed/m],
  },
  {
    name: "keys called __proto__ in scripts and workflows",
    files: {
      [CI]: step("npm run __proto__"),
      "package.json": '{ "scripts": { "__proto__": "wrangler deploy", "constructor": "x" } }',
    },
    exitCode: 1,
    says: [/error workflow\/no-deploy \.github\/workflows\/ci\.yml:6/],
  },
  {
    name: "YAML that grows by its aliases",
    files: {
      "gate.yml": WITH_DOCUMENTS,
      ".github/workflows/bomb.yml": `${BOMB}on: push\njobs: *l30\n`,
      "docs/bomb.md": `---\n${BOMB}description: *l30\n---\n# Bomb\n`,
      [CI]: step("task ship"),
      "Taskfile.yml": `version: 3\n${BOMB}tasks: { ship: { cmds: *l30 } }\n`,
    },
    exitCode: 1,
    says: [
      /error workflow\/parse-error \.github\/workflows\/bomb\.yml/,
      /error docs\/front-matter docs\/bomb\.md/,
      /error workflow\/no-deploy \.github\/workflows\/ci\.yml:6\S* cannot be judged: .*Taskfile\.yml cannot be read/,
    ],
  },
  {
    name: "gate.yml that grows by its aliases",
    files: { "gate.yml": `${GATE}x:\n  a: &l0 [x, x]\n  b:\n    ${levels(30).replaceAll("\n", "\n    ")}\n` },
    exitCode: 2,
    says: [/^error CONFIG_INVALID gate\.yml.*(?:aliases|unfolds)/m],
  },
  {
    name: "bytes that are no UTF-8 where text is read",
    files: {
      "gate.yml": WITH_DOCUMENTS,
      [CI]: step("npm run ship"),
      ".github/workflows/bytes.yml": NO_UTF8,
      "docs/bytes.md": NO_UTF8,
      "package.json": NO_UTF8,
    },
    exitCode: 2,
    says: [
      /error workflow\/parse-error .*bytes\.yml is not UTF-8 text/,
      /cannot be judged: .*package\.json is not UTF-8 text/,
      /docs\/bytes\.md is not UTF-8 text/,
    ],
  },
  {
    name: "bytes that are no UTF-8 for the wrangler config",
    files: { "wrangler.toml": NO_UTF8 },
    exitCode: 2,
    says: [/^error WRANGLER_CONFIG_UNREADABLE wrangler\.toml/m],
  },
  {
    name: "a pipe and a folder in the place of files",
    files: { [CI]: step("npm run ship"), "package.json": "{}", "src/token.ts": "" },
    async prepare({ repository }) {
      for (const file of [CI, "src/token.ts"]) {
        await rm(path.join(repository.root, file));
        execFileSync(MAKE_PIPE, [path.join(repository.root, file)]);
      }
    },
    exitCode: 1,
    says: [
      /error workflow\/parse-error .*ci\.yml is not a regular file/,
      /notice secret\/in-repo .*it cannot be read: .*src\/token\.ts/,
    ],
  },
  {
    name: "submodules, one of them not fetched",
    async prepare({ repository }) {
      await using library = await createTemporaryRepository({
        "src/token.ts": "",
        ".github/workflows/deploy.yml": step("npx wrangler deploy"),
      });
      for (const folder of ["vendor/library", "vendor/empty"])
        await repository.git(
          "-c",
          "protocol.file.allow=always",
          "submodule",
          "add",
          "--quiet",
          library.root,
          folder,
        );
      await repository.commit("feat: submodules");
      await rm(path.join(repository.root, "vendor/empty"), { recursive: true });
      await mkdir(path.join(repository.root, "vendor/empty"));
    },
    exitCode: 0,
    says: [/notice secret\/in-repo .*a submodule, .*: vendor\/empty, vendor\/library/],
  },
  {
    name: "text files beyond the budget",
    files: { "a.csv": ROW.repeat(8e6) + TOKEN, "b.csv": ROW.repeat(4e6), "c.raw": Buffer.alloc(2e6) },
    exitCode: 1,
    says: [/error secret\/in-repo a\.csv:8000001 /, /notice secret\/in-repo .*64 MiB together: b\.csv$/m],
  },
  {
    name: "a large file that is full of tokens",
    files: { "a.txt": TOKEN.repeat(1e5) },
    exitCode: 1,
    says: [/error secret\/in-repo a\.txt:1 a\.txt holds/, /and 7\d more findings/],
  },
];

describe("a hostile tree ends with a clear finding or error, in bounded time and memory", () => {
  const figures: string[] = [];

  it.each(TREES)(
    "with $name",
    async ({ name, files, prepare, exitCode, says }) => {
      await using victim = await createVictim(files);
      await prepare?.(victim);
      const started = performance.now();
      const run = await runGate(victim.repository.root, ["validate"]);
      const elapsed = performance.now() - started;
      figures.push(`${name}: ${(elapsed / 1000).toFixed(2)} s, ${Math.round(run.peakMiB)} MiB`);
      for (const words of says) expect(run.text).toMatch(words);
      expect(run.text).not.toMatch(/^\s+at .*:\d+:\d+\)?$|INTERNAL|\u001b/m);
      expect(run.exitCode).toBe(exitCode);
      expect(elapsed).toBeLessThan(MOST_MS);
      expect(run.peakMiB).toBeLessThan(MOST_MIB);
    },
    120_000,
  );

  // Whoever is root may read everything.
  (process.getuid?.() === 0 ? it.skip : it)("with files that may not be read", async () => {
    await using victim = await createVictim({ [CI]: step("npm test"), "src/token.ts": "" });
    for (const file of [CI, "src/token.ts"]) await chmod(path.join(victim.repository.root, file), 0);
    const run = await runGate(victim.repository.root, ["validate"]);
    expect(run.text).toMatch(/error workflow\/parse-error .*ci\.yml cannot be opened: no permission/);
    expect(run.text).toMatch(/notice secret\/in-repo .*it cannot be read: .*src\/token\.ts/);
    expect(run.exitCode).toBe(1);
  });

  it("prints what each took", () => {
    process.stdout.write(`${figures.join("\n")}\n`);
    expect(figures).toHaveLength(TREES.length);
  });
});
