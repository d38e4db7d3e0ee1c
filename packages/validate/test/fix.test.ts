import { readFile, symlink, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import path from "node:path";
import { loadGateConfig } from "@gate/core";
import { readRepository } from "@gate/git";
import { createProcesses, createSystemClock } from "@gate/runtime";
import { createTemporaryRepository, type TemporaryRepository } from "@gate/testing";
import {
  effectiveEnvironment,
  judgeByWrangler,
  loadWranglerConfig,
  parseWranglerConfig,
} from "@gate/wrangler";
import { describe, expect, it } from "@jest/globals";
import { type FixOutcome, runFix } from "../src/index.ts";
import { CASES, HEAD, json, STAGING } from "./fix-cases.ts";
import { listMissingBindings } from "../src/rules/env-binding-parity.ts";

const processes = createProcesses({ baseEnvironment: process.env });
const modules = path.dirname(path.dirname(createRequire(import.meta.url).resolve("wrangler/package.json")));
const gateYml = (file: string, further = ""): string => `version: 1
worker: { config: "${file}" }
environments:
  production: { url: "https://hub.example", tier: production }
  staging: { url: "https://staging.hub.example", tier: staging }
${further}`;

async function makeRepository(
  file: string,
  text: string,
  files: Readonly<Record<string, string>> = {},
): Promise<TemporaryRepository> {
  return createTemporaryRepository({
    "gate.yml": gateYml(file),
    "src/index.ts": "export default {};\n",
    ".gitattributes": "* -text\n",
    [file]: text,
    ...files,
  });
}

async function fix({ root }: TemporaryRepository): Promise<FixOutcome> {
  const text = await readFile(path.join(root, "gate.yml"), "utf8");
  const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  const signal = new AbortController().signal;
  const { changedPaths } = await readRepository({ cwd: root, processes });
  return runFix(
    { processes, clock: createSystemClock(), nodePath: process.execPath },
    { root, config: loadGateConfig(text, { file: "gate.yml", sha256 }), signal, changedPaths },
  );
}

/** Applies the patch as a person would, and hands back the bytes that are there then. */
async function apply(repository: TemporaryRepository, { file, patch }: FixOutcome): Promise<string> {
  await writeFile(path.join(repository.root, ".git", "fix.patch"), patch);
  await repository.git("apply", "--whitespace=nowarn", ".git/fix.patch");
  return readFile(path.join(repository.root, file), "utf8");
}

/** What a person gets who takes the comment signs away. */
function uncomment(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      / lacks | add to env/.test(line) ? line : line.replace(/^(\s*)(?:#|\/\/) (?!kept)/, "$1"),
    )
    .join("\n");
}

describe("runFix", () => {
  it.each(CASES)("mends $file: $name", async ({ file, text, stands }) => {
    await using repository = await makeRepository(file, text);
    const before = (await loadWranglerConfig({ root: repository.root, file })).raw;
    const outcome = await fix(repository);
    expect(outcome.notes.filter((note) => !note.includes("has no routes here"))).toEqual([]);
    const after = await apply(repository, outcome);
    expect(after).toBe(outcome.after);
    // Nothing but the fix: every line is there still, and every comment.
    expect(after.match(/kept/g)).toEqual(text.match(/kept/g));
    expect(after.replaceAll("\r\n", "").includes("\n")).toBe(!text.includes("\r\n") && after.includes("\n"));
    const config = await loadWranglerConfig({ root: repository.root, file });
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    const wanted = plain(before) as { env: { production: object } };
    wanted.env.production = { ...wanted.env.production, workers_dev: false };
    expect(plain(config.raw)).toEqual(wanted);
    await repository.commit("fix: the config");
    expect(await fix(repository)).toMatchObject({ patch: "", fixes: [] });
    // No id of the other environment, and each stub is the binding that is missing.
    const added = outcome.patch.split("\n").filter((line) => line.startsWith("+"));
    expect(added.join("\n")).not.toMatch(
      /2222|3333|4444|5555|index-staging|jobs-staging|hub-staging|rooms-staging/,
    );
    const filled = parseWranglerConfig({ root: repository.root, file, text: uncomment(after) });
    const environments = new Map(
      ["production", "staging"].map((name) => [name, effectiveEnvironment(filled, name)]),
    );
    const open = listMissingBindings(filled, environments).filter(
      ({ environment }) => environment === "production",
    );
    expect(open.length === 0).toBe(stands);
    expect(/(?:#|\/\/) add to env\.production/.test(after)).toBe(!stands);
  });

  it.each([
    [
      "wrangler.toml",
      `${HEAD}\n[env.production]\nroutes = ["hub.example/*"]\nworkers_dev = true\n\n${STAGING}`,
    ],
    ["wrangler.toml", `${HEAD}\n${STAGING}[env]\nproduction = { vars = {} }\n`.replaceAll("\n", "\r\n")],
    ["wrangler.json", json("{}").replace("  // kept: a comment\n", "")],
    ["wrangler.jsonc", json('{ "vars": {} }')],
    ["wrangler.jsonc", json('{\n      "vars": {}\n    }').replaceAll("  ", "\t").replaceAll("\n", "\r\n")],
    ["wrangler.toml", `${HEAD}\n${STAGING}\n[env.production.vars]\nA = "1"\n`],
    ["wrangler.toml", `${HEAD}\n[[env.production.kv_namespaces]]\nbinding = "OWN"\nid = "1"\n\n${STAGING}`],
    ["wrangler.toml", `${HEAD}\n[env]\n\t[env.production]\n\t\tvars = { A = "1" }\n\n${STAGING}`],
  ])("leaves a %s that the installed wrangler takes", async (file, text) => {
    await using repository = await makeRepository(file, text, { ".gitignore": "node_modules\n" });
    await symlink(modules, path.join(repository.root, "node_modules"));
    const judge = async () =>
      judgeByWrangler({
        config: await loadWranglerConfig({ root: repository.root, file }),
        environments: ["production", "staging"],
        processes,
        nodePath: process.execPath,
        allowRepositoryWrangler: true,
      });
    const say = (verdicts: Awaited<ReturnType<typeof judge>>) =>
      verdicts.map(({ environment, judge: { from }, errors, warnings }) => ({
        environment,
        from,
        errors,
        warnings: warnings.map(({ message }) => message),
      }));
    const before = say(await judge());
    await apply(repository, await fix(repository));
    expect(say(await judge())).toEqual(before);
    expect(before).toMatchObject([{ from: "repository", errors: [] }, { errors: [] }]);
    // Not one mistake either when a person uncomments what was added.
    await repository.write({ [file]: uncomment(await readFile(path.join(repository.root, file), "utf8")) });
    expect(say(await judge())).toMatchObject([{ from: "repository", errors: [] }, { errors: [] }]);
  });

  it("shows the patch of a file in a folder whose name has a blank", async () => {
    await using repository = await makeRepository(
      "a b/wrangler.toml",
      `${HEAD}[env.production]\n[env.staging]\n`,
    );
    const outcome = await fix(repository);
    expect(outcome.patch).toBe(
      `diff --git a/a b/wrangler.toml b/a b/wrangler.toml
--- a/a b/wrangler.toml\t
+++ b/a b/wrangler.toml\t
@@ -2,4 +2,5 @@
 main = "src/index.ts"
 compatibility_date = "2026-01-01"
 [env.production]
+workers_dev = false
 [env.staging]
`,
    );
    expect(await apply(repository, outcome)).toBe(outcome.after);
    expect(outcome.notes).toEqual([expect.stringContaining("env.production has no routes here")]);
  });

  it("gives a .json file no comments, and says so", async () => {
    const text = json("{}").replace("  // kept: a comment\n", "");
    await using repository = await makeRepository("wrangler.json", text);
    const outcome = await fix(repository);
    expect(outcome.fixes.map(({ ruleId }) => ruleId)).toEqual(["env/workers-dev"]);
    expect(outcome.notes[0]).toMatch(/^4 missing bindings get no stub: a \.json file holds no comments/);
    expect(() => JSON.parse(outcome.after) as unknown).not.toThrow();
  });

  it.each([
    [
      "a comment answers for it",
      `${HEAD}[env.production]\n# validate-ignore env/workers-dev we answer there on purpose\nworkers_dev = true\n[env.staging]\n`,
      "",
    ],
    [
      "the rule is off",
      `${HEAD}[env.production]\nworkers_dev = true\n[env.staging]\n`,
      "validate: { rules: { env/workers-dev: off } }\n",
    ],
    ["nothing is wrong", `${HEAD}[env.production]\nworkers_dev = false\n[env.staging]\n`, ""],
  ])("fixes nothing when %s", async (_, text, further) => {
    await using repository = await makeRepository("wrangler.toml", text, {
      "gate.yml": gateYml("wrangler.toml", further),
    });
    expect(await fix(repository)).toMatchObject({ patch: "", fixes: [], after: text });
  });

  it("lets no name of a binding leave its comment", async () => {
    const text = `${HEAD}[env.production]\nworkers_dev = false\n[env.staging]\n[[env.staging.kv_namespaces]]\nbinding = "A\\nworkers_dev = true"\nid = "1"\n`;
    await using repository = await makeRepository("wrangler.toml", text);
    expect(await fix(repository)).toMatchObject({
      patch: "",
      notes: ["a missing binding of kind kv_namespaces has a name that no comment can carry"],
    });
  });

  const BAD = `${HEAD}[env.production]\n[env.staging]\n`;
  it.each<[string, (repository: TemporaryRepository) => Promise<unknown>, RegExp]>([
    [
      "git does not track",
      (it) => it.git("rm", "--cached", "--quiet", "wrangler.toml"),
      /is not tracked by git$/,
    ],
    [
      "has uncommitted changes",
      (it) => it.write({ "wrangler.toml": `${BAD}# more\n` }),
      /has uncommitted changes$/,
    ],
    [
      "has staged changes",
      async (it) => {
        await it.write({ "wrangler.toml": `${BAD}# more\n` });
        await it.git("add", "wrangler.toml");
      },
      /has uncommitted changes$/,
    ],
    [
      "git was told not to look at",
      async (it) => {
        await it.git("update-index", "--assume-unchanged", "wrangler.toml");
        await it.write({ "wrangler.toml": `${BAD}# more\n` });
      },
      /has uncommitted changes$/,
    ],
    [
      "is a link",
      async (it) => {
        await it.git("mv", "wrangler.toml", "real.toml");
        await symlink("real.toml", path.join(it.root, "wrangler.toml"));
        await it.commit("refactor: a link");
      },
      /is reached by a symbolic link$/,
    ],
    [
      "holds what a runner would obey",
      async (it) => {
        await it.write({ "wrangler.toml": `${BAD}# ##[error]\n` });
        await it.commit("docs: a comment");
      },
      /a terminal or a runner would obey$/,
    ],
  ])("refuses a file that %s", async (_, change, message) => {
    await using repository = await makeRepository("wrangler.toml", BAD);
    await change(repository);
    await expect(fix(repository)).rejects.toMatchObject({
      code: "FIX_REFUSED",
      message: expect.stringMatching(message),
    });
  });
});
