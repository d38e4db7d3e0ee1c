import { execFile } from "node:child_process";
import { symlink } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Processes } from "@gate/core";
import { createProcesses } from "@gate/runtime";
import { createTemporaryRepository, type TemporaryRepository } from "@gate/testing";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  effectiveEnvironment,
  findDatabase,
  listMigrationFiles,
  loadWranglerConfig,
  selectFromDatabase,
  type WranglerRun,
} from "../src/index.ts";
import { startCloudflare } from "./cloudflare-stand-in.ts";
import { installedWrangler } from "./registry.ts";

const DATABASE_ID = "6b1f3c1e-6c0a-4c0e-9c55-0a4d2f1f7a01";
const ACCOUNT = "0123456789abcdef0123456789abcdef";
const TOML = `name = "hub"
main = "src/index.ts"
compatibility_date = "2026-01-01"

[env.ci]
[[env.ci.d1_databases]]
binding = "DB"
database_name = "hub-ci"
database_id = "${DATABASE_ID}"

[env.bare]
`;
const FILES = {
  "wrangler.toml": TOML,
  "src/index.ts": "export default {};\n",
  "migrations/0001_items.sql": "CREATE TABLE items (id INTEGER PRIMARY KEY, state TEXT);\n",
  "migrations/0002_more.sql": "INSERT INTO items (state) VALUES ('stuck'), ('done');\n",
};

const real = createProcesses({ baseEnvironment: process.env });
const linkWrangler = (repository: TemporaryRepository): Promise<void> =>
  symlink(path.dirname(path.dirname(installedWrangler)), path.join(repository.root, "node_modules"), "dir");

const openRun = async (
  repository: TemporaryRepository,
  further: Partial<WranglerRun> = {},
): Promise<WranglerRun> => ({
  config: await loadWranglerConfig({ root: repository.root, file: "wrangler.toml" }),
  environment: "ci",
  processes: real,
  nodePath: process.execPath,
  signal: new AbortController().signal,
  deadlineMs: 60_000,
  ...further,
});

async function select(
  repository: TemporaryRepository,
  sql: string,
  { local = true, name = "DB", ...further }: Partial<WranglerRun> & { local?: boolean; name?: string } = {},
): Promise<unknown> {
  const run = await openRun(repository, further);
  const database = findDatabase(effectiveEnvironment(run.config, "ci"), name);
  return selectFromDatabase(run, { database, sql, local });
}

describe("selectFromDatabase, with the real wrangler and a local database", () => {
  let repository: TemporaryRepository;

  beforeAll(async () => {
    repository = await createTemporaryRepository(FILES);
    await linkWrangler(repository);
    await promisify(execFile)(
      process.execPath,
      [
        path.join(path.dirname(installedWrangler), "bin", "wrangler.js"),
        "d1",
        "migrations",
        "apply",
        "DB",
        "--local",
        "--env=ci",
      ],
      { cwd: repository.root, env: { PATH: process.env["PATH"], HOME: repository.root, CI: "true" } },
    );
  }, 120_000);
  afterAll(async () => repository[Symbol.asyncDispose]());

  it.each([
    ["a number", "SELECT count(*) AS n FROM items WHERE state = 'stuck'", [{ n: 1 }]],
    [
      "what was applied",
      "SELECT name FROM d1_migrations ORDER BY id",
      [{ name: "0001_items.sql" }, { name: "0002_more.sql" }],
    ],
    ["no row", "SELECT * FROM items WHERE id > 9", []],
    ["strange text", `SELECT 'a''b"c\\d $(x) ; -- ' AS "t"`, [{ t: `a'b"c\\d $(x) ; -- ` }]],
  ])("answers %s", async (_, sql, rows) => {
    expect(await select(repository, sql)).toEqual(rows);
  });

  it("finds the database by its name too", async () => {
    expect(await select(repository, "SELECT 1 AS n", { name: "hub-ci" })).toEqual([{ n: 1 }]);
  });

  it("repeats why wrangler could not answer", async () => {
    await expect(select(repository, "SELECT * FROM nobody")).rejects.toMatchObject({
      code: "WRANGLER_FAILED",
      message: expect.stringContaining("no such table: nobody"),
      hint: expect.stringContaining("--local"),
    });
  });

  it.each([
    "DELETE FROM items",
    "SELECT 1; DELETE FROM items",
    "WITH a AS (SELECT 1) DELETE FROM items",
    "PRAGMA user_version = 3",
  ])("never runs %s at Cloudflare", async (sql) => {
    const cloudflare = await startCloudflare(() => undefined);
    const options = { local: false, token: "t0ps3cret", account: ACCOUNT, processes: cloudflare.processes };
    await expect(select(repository, sql, options)).rejects.toMatchObject({ code: "INTERNAL" });
    expect(cloudflare.calls).toEqual([]);
    await cloudflare.close();
  });
});

describe("selectFromDatabase, with the real wrangler and Cloudflare's stand-in", () => {
  let repository: TemporaryRepository;

  beforeAll(async () => {
    repository = await createTemporaryRepository(FILES);
    await linkWrangler(repository);
  });
  afterAll(async () => repository[Symbol.asyncDispose]());

  const ask = async (answer: Parameters<typeof startCloudflare>[0]) => {
    const cloudflare = await startCloudflare(answer);
    try {
      const options = { local: false, token: "t0ps3cret", account: ACCOUNT, processes: cloudflare.processes };
      return { rows: await select(repository, "SELECT 7 AS n", options), calls: cloudflare.calls };
    } finally {
      await cloudflare.close();
    }
  };

  it("sends the one SELECT with the token, and nothing else", async () => {
    const { rows, calls } = await ask(({ path: asked }) =>
      asked.endsWith("/query") ? { result: [{ results: [{ n: 7 }], success: true, meta: {} }] } : undefined,
    );
    expect(rows).toEqual([{ n: 7 }]);
    const writes = calls.filter(({ method }) => method !== "GET");
    expect(writes).toEqual([
      {
        method: "POST",
        path: `/accounts/${ACCOUNT}/d1/database/${DATABASE_ID}/query`,
        authorization: "Bearer t0ps3cret",
        body: expect.stringContaining('"SELECT 7 AS n"'),
      },
    ]);
  });

  it.each<[string, Parameters<typeof startCloudflare>[0]]>([
    ["401", () => ({ status: 401, errors: [{ code: 10_000, message: "Authentication error" }] })],
    ["403", () => ({ status: 403, errors: [{ code: 10_000, message: "Authentication error" }] })],
    ["an error of SQL", () => ({ status: 400, errors: [{ code: 7500, message: "no such column: n" }] })],
    ["no result", () => ({ result: [] })],
    ["a result that failed", () => ({ result: [{ results: [], success: false }] })],
  ])("says that it did not answer: %s", async (_, answer) => {
    await expect(ask(answer)).rejects.toMatchObject({
      code: "WRANGLER_FAILED",
      message: expect.stringContaining("did not answer: "),
      hint: expect.stringContaining("token"),
    });
  });
});

describe("a database of the wrangler config", () => {
  it.each([
    ["", ["0001_items.sql", "0002_more.sql"], "migrations"],
    ['migrations_dir = "db/steps/"\n', ["a.sql"], "db/steps"],
    [
      'migrations_dir = "drizzle"\nmigrations_pattern = "drizzle/*/migration.sql"\n',
      ["1/migration.sql", "2/migration.sql"],
      "drizzle",
    ],
    ['migrations_dir = "nowhere"\n', [], "nowhere"],
  ])("with %j has the migrations that wrangler would apply", async (keys, files, folder) => {
    await using repository = await createTemporaryRepository({
      ...FILES,
      "wrangler.toml": TOML.replace("database_id", `${keys}database_id`),
      "migrations/readme.md": "",
      "migrations/.hidden.sql": "",
      "migrations/deep/0003.sql": "",
      "db/steps/a.sql": "",
      "drizzle/1/migration.sql": "",
      "drizzle/2/migration.sql": "",
      "drizzle/2/snapshot.sql": "",
    });
    const { config } = await openRun(repository);
    const database = findDatabase(effectiveEnvironment(config, "ci"), "DB");
    expect([await listMigrationFiles(config, database), database.migrationsFolder]).toEqual([files, folder]);
  });

  it.each([
    ["OTHER", "ci", "", "has no D1 database OTHER in ci"],
    ["DB", "bare", "", "has no D1 database DB in bare"],
    ["DB", "ci", 'migrations_pattern = "other/*.sql"\n', "does not lie in migrations"],
  ])("is told apart: %s in %s %j", async (name, environment, keys, message) => {
    await using repository = await createTemporaryRepository({
      ...FILES,
      "wrangler.toml": TOML.replace("database_id", `${keys}database_id`),
    });
    const { config } = await openRun(repository);
    expect(() => findDatabase(effectiveEnvironment(config, environment), name)).toThrow(message);
  });

  it.each([
    ["*.sql", ["a.sql", "aab.sql", "ab.sql", "ba.sql"]],
    ["a*.sql", ["a.sql", "aab.sql", "ab.sql"]],
    ["a*b.sql", ["aab.sql", "ab.sql"]],
    ["*a*b*.sql", ["aab.sql", "ab.sql"]],
    ["a.sql", ["a.sql"]],
    [`${"*a".repeat(40)}*c`, []],
  ])("lists what the pattern %s says, in time", async (pattern, names) => {
    await using repository = await createTemporaryRepository({
      "wrangler.toml": TOML.replace(
        "database_id",
        `migrations_pattern = "migrations/${pattern}"\ndatabase_id`,
      ),
      ...Object.fromEntries(
        ["a.sql", "aab.sql", "ab.sql", "ba.sql", `${"a".repeat(250)}b`].map((name) => [
          `migrations/${name}`,
          "",
        ]),
      ),
    });
    const { config } = await openRun(repository);
    const database = findDatabase(effectiveEnvironment(config, "ci"), "DB");
    const started = performance.now();
    expect(await listMigrationFiles(config, database)).toEqual(names);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it("refuses a pattern that it would read otherwise than wrangler", async () => {
    await using repository = await createTemporaryRepository({
      ...FILES,
      "wrangler.toml": TOML.replace("database_id", 'migrations_pattern = "migrations/**/*.sql"\ndatabase_id'),
    });
    const { config } = await openRun(repository);
    const database = findDatabase(effectiveEnvironment(config, "ci"), "DB");
    await expect(listMigrationFiles(config, database)).rejects.toThrow("is not understood");
  });

  const never: Processes = {
    ask: () => Promise.reject(new Error("nothing was to be run")),
    stream: () => Promise.reject(new Error("nothing was to be run")),
  };
  it.each([
    ["wrangler that is not installed", "ci", "wrangler is not installed in the repository"],
    ["an environment that it does not have", "other", "wrangler.toml has no environment other"],
  ])("is not asked with %s", async (_, environment, message) => {
    await using repository = await createTemporaryRepository(FILES);
    await expect(select(repository, "SELECT 1", { environment, processes: never })).rejects.toThrow(message);
  });
});
