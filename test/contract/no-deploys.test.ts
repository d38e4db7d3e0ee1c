import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createTemporaryRepository } from "@gate/testing";
import { isMutatingWranglerCommand, loadWranglerConfig, openTail, type WranglerRun } from "@gate/wrangler";
import { prepareWrangler } from "../../packages/wrangler/src/run-wrangler.ts";
import { COMMAND_TABLE } from "../../packages/wrangler/src/command-table.ts";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * Promise 2 of the design, for what the product may ask wrangler for. The one write to a Cloudflare account is the
 * session of a tail, which `wrangler tail` makes when it begins and deletes when it ends; the requests of both are
 * shown by the room's own tests with the real wrangler (tail.test.ts, d1.test.ts).
 */
const READS = ["d1 execute"];
const WRITES = ["tail"];

const readSources = (): { file: string; text: string }[] =>
  globSync(["packages/*/src/**/*.ts", "actions/**/src/**/*.ts", "actions/index.ts"], { cwd: root }).map(
    (file) => ({
      file: file.split(path.sep).join("/"),
      text: readFileSync(path.join(root, file), "utf8"),
    }),
  );

/** validate names programs and addresses to find them in workflows. */
const isActing = (file: string): boolean => !file.startsWith("packages/validate/");

const never = {
  ask: () => Promise.reject(new Error("nothing was to be run")),
  stream: () => Promise.reject(new Error("nothing was to be run")),
};

async function withRun<T>(use: (run: WranglerRun) => Promise<T>): Promise<T> {
  await using repository = await createTemporaryRepository({
    "wrangler.toml": 'name = "hub"\nmain = "a.ts"\ncompatibility_date = "2026-01-01"\n[env.staging]\n',
    "node_modules/wrangler/package.json": JSON.stringify({ name: "wrangler", version: "4.0.0" }),
  });
  return use({
    config: await loadWranglerConfig({ root: repository.root, file: "wrangler.toml" }),
    environment: "staging",
    processes: never,
    nodePath: process.execPath,
    token: "t0ps3cret",
    signal: new AbortController().signal,
    deadlineMs: 1000,
  });
}

/** Every command that wrangler has, with words that make it do what it does. */
function listCommands(): string[][] {
  return COMMAND_TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [, before = "", last = ""] = line.split("|").map((part) => part.trim());
      return last.split(/\s+/).map((word) => [...before.split(/\s+/), word].filter((one) => one !== ""));
    });
}

describe("the promise that nothing here deploys", () => {
  it("starts wrangler's program from two places alone: a dry run without a token, and what is listed here", () => {
    const starting = readSources().filter(
      ({ file, text }) => isActing(file) && /"wrangler\.js"|wrangler-dist/.test(text),
    );
    expect(starting.map(({ file }) => file).toSorted()).toEqual([
      "packages/wrangler/src/dry-run.ts",
      "packages/wrangler/src/run-wrangler.ts",
    ]);
    const dryRun = starting.find(({ file }) => file.endsWith("dry-run.ts"))?.text ?? "";
    expect(dryRun).toContain('"--dry-run",');
    expect(dryRun).not.toMatch(/credentials|CLOUDFLARE_API_TOKEN/);
  });

  it("takes there, of all that wrangler can do, what is listed here and nothing else", async () => {
    const commands = listCommands();
    expect(commands.length).toBeGreaterThan(150);
    await withRun(async (run) => {
      const taken: string[] = [];
      for (const words of commands) {
        const select =
          words.join(" ") === "d1 execute" ? ["DB", "--remote", "--json", "--command=SELECT 1"] : [];
        await prepareWrangler(run, [...words, ...select]).then(
          () => taken.push(words.join(" ")),
          (error: unknown) => expect(error).toMatchObject({ code: "INTERNAL" }),
        );
      }
      expect(taken.toSorted()).toEqual([...READS, ...WRITES]);
    });
  });

  it.each([
    [["d1", "execute", "DB", "--remote", "--json", "--command=DELETE FROM items"]],
    [["d1", "execute", "DB", "--remote", "--json", "--command=SELECT 1; DELETE FROM items"]],
    [["d1", "execute", "DB", "--remote", "--json", "--command=SELECT 1", "--command=DELETE FROM items"]],
    [["d1", "execute", "DB", "--remote", "--json", "--command=SELECT 1", "--file=x.sql"]],
    [["d1", "execute", "DB", "--remote", "--json", "--command=SELECT 1", "--file", "x.sql"]],
    [["d1", "execute", "DB", "--remote", "--json", "--command", "DELETE FROM items"]],
    [["d1", "execute", "DB", "--remote"]],
    [["d1", "execute", "DB", "--local", "--json", "--command=DELETE FROM items"]],
    [["d1", "execute", "--file=x.sql", "--remote", "--json", "--command=SELECT 1"]],
    [["tail", "--format=json", "--x-provision"]],
    [["d1", "migrations", "list", "DB", "--remote"]],
    [["deploy", "--dry-run"]],
    [["tail", "--help", "deploy"]],
    [[]],
  ])("refuses %j", async (words) => {
    await withRun((run) => expect(prepareWrangler(run, words)).rejects.toMatchObject({ code: "INTERNAL" }));
  });

  it("opens a tail with words that cannot mean anything else", async () => {
    await withRun(async (run) => {
      const asked: string[][] = [];
      const processes = {
        ...never,
        stream: (_: string, args: readonly string[]) => {
          asked.push([...args]);
          return Promise.reject(new Error("enough"));
        },
      };
      await expect(openTail({ ...run, processes }, undefined)).rejects.toThrow("enough");
      const [, ...words] = asked[0] ?? [];
      expect(isMutatingWranglerCommand(words)).toEqual({ mutating: false, command: "tail" });
    });
  });

  it("sends Cloudflare's API nothing of its own but questions about analytics", () => {
    const talking = readSources().filter(
      ({ file, text }) => isActing(file) && /api\.cloudflare\.com/.test(text),
    );
    expect(talking.map(({ file }) => file)).toEqual(["packages/core/src/config/to-signal.ts"]);
    expect(talking[0]?.text.match(/https:\/\/api\.cloudflare\.com[^"]*/g)).toEqual([
      "https://api.cloudflare.com/client/v4/graphql",
    ]);
    const asking = readSources().filter(({ text }) => /\bmutation\b/.test(text) && /graphql/i.test(text));
    expect(asking).toEqual([]);
  });
});
