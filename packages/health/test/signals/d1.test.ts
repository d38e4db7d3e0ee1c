import { describe, expect, it } from "@jest/globals";
import { type D1Signal, GateError, parseExpectation, type SignalConfig } from "@gate/core";
import type { ReadableDatabase } from "../../src/signals/signal.ts";
import { askOne, LOCATION } from "./asking.ts";

const D1: SignalConfig & D1Signal = {
  type: "d1",
  name: "database",
  database: "DB",
  local: false,
  token: "PROM_TOKEN",
  deadlineMs: 1000,
  location: LOCATION,
};

interface Known {
  files?: string[];
  rows?: Record<string, unknown>[];
  error?: GateError;
  table?: string;
}

/** A database that says what it is told, and keeps what it was asked. */
async function ask({ files = [], rows = [], error, table = "d1_migrations" }: Known, config = D1) {
  const asked: string[] = [];
  const database: ReadableDatabase = {
    select(sql) {
      asked.push(sql);
      return error === undefined ? Promise.resolve(rows) : Promise.reject(error);
    },
    listMigrations: () => Promise.resolve({ files, folder: "migrations", table }),
  };
  const said = await askOne(config, {
    wrangler: { openTail, openDatabase: () => Promise.resolve(database) },
  });
  return { said, asked };
}

const openTail = () => Promise.reject(new Error("no tail was to be opened"));
const failed = (message: string): GateError => new GateError("WRANGLER_FAILED", message, { hint: "Look." });
const names = (...list: string[]) => list.map((name) => ({ name }));

describe("a signal of type d1", () => {
  it("passes when every migration of the tree was applied", async () => {
    const { said, asked } = await ask({
      files: ["0001.sql", "0002.sql"],
      rows: names("0001.sql", "0002.sql", "0000.sql"),
    });
    expect(said).toMatchObject({ state: "pass", value: 0, samples: 2 });
    expect(said.reason).toBe("all 2 migrations of migrations are applied");
    expect(asked).toEqual(['SELECT name FROM "d1_migrations"']);
  });

  it.each<[string, Known, string]>([
    [
      "one is pending",
      { files: ["1.sql", "2.sql"], rows: names("1.sql") },
      "2.sql of migrations is not applied",
    ],
    ["several are pending", { files: ["1.sql", "2.sql"] }, "1.sql and 1 more of migrations are not applied"],
    [
      "none was ever applied",
      {
        files: ["1.sql"],
        error: failed("wrangler 4 did not answer: no such table: d1_migrations: SQLITE_ERROR"),
      },
      "1.sql of migrations is not applied",
    ],
  ])("fails when %s", async (_, known, reason) => {
    const { said } = await ask(known);
    expect(said).toMatchObject({ state: "fail", reason, hint: expect.any(String) });
  });

  it.each<[string, Known, string]>([
    ["there is no migration", {}, "there is no migration in migrations"],
    [
      "wrangler cannot answer",
      { files: ["1.sql"], error: failed("wrangler 4 did not answer: Authentication error") },
      "Authentication",
    ],
    [
      "another table is missing",
      { files: ["1.sql"], error: failed("no such table: d1_migrations_old"), table: "x" },
      "no such table",
    ],
  ])("says nothing when %s", async (_, known, reason) => {
    const { said } = await ask(known);
    expect([said.state, said.reason, said.hint]).toEqual([
      "inconclusive",
      expect.stringContaining(reason),
      expect.any(String),
    ]);
  });

  const health = { query: "SELECT count(*) FROM jobs", expect: parseExpectation("<= 3") };
  it.each<[string, unknown[], string, string]>([
    ["keeps its bound", [{ n: 3 }], "pass", "3, as expected <= 3"],
    ["misses its bound", [{ n: 4 }], "fail", "4, expected <= 3"],
    ["is missing", [], "inconclusive", "answers 0 rows with 0 values"],
    ["is null", [{ n: null }], "inconclusive", "answers null, which is no number"],
    ["is text", [{ n: "3" }], "inconclusive", 'answers "3", which is no number'],
    ["is one of two columns", [{ n: 1, m: 2 }], "inconclusive", "answers 1 rows with 2 values"],
    ["is one of two rows", [{ n: 1 }, { n: 1 }], "inconclusive", "answers 2 rows with 2 values"],
  ])("asked for a number that %s", async (_, rows, state, reason) => {
    const { said, asked } = await ask({ rows: rows as Record<string, unknown>[] }, { ...D1, health });
    expect([said.state, said.reason]).toEqual([state, expect.stringContaining(reason)]);
    expect(asked).toEqual([health.query]);
  });

  it("is not asked without its token, and not where wrangler cannot be reached", async () => {
    const openDatabase = () => Promise.reject(new Error("nobody was to be asked"));
    const silent = await askOne(D1, { readToken: () => undefined, wrangler: { openDatabase, openTail } });
    expect(silent).toMatchObject({
      state: "inconclusive",
      reason: expect.stringContaining("PROM_TOKEN is not set"),
    });
    expect(await askOne(D1)).toMatchObject({ state: "inconclusive", reason: "it cannot be asked here" });
  });

  it("is not asked on this machine about an environment that runs elsewhere", async () => {
    const local = { ...D1, token: undefined, local: true };
    const select = () => Promise.resolve([{ name: "0001.sql" }]);
    const listMigrations = () =>
      Promise.resolve({ files: ["0001.sql"], folder: "migrations", table: "d1_migrations" });
    const wrangler = { openTail, openDatabase: () => Promise.resolve({ select, listMigrations }) };
    const ask = (url: string) => askOne(local, { wrangler }, undefined, url);
    for (const url of ["http://127.0.0.1:8787", "http://localhost:80/", "http://[::1]:1"]) {
      expect(await ask(url)).toMatchObject({ state: "pass" });
    }
    expect(await ask("https://hub.example.com/x")).toMatchObject({
      state: "inconclusive",
      reason: "a database of this machine says nothing about hub.example.com",
    });
  });

  it("is cancelled with the run", async () => {
    const openDatabase = () => Promise.reject(new GateError("CANCELLED", "stopped"));
    await expect(askOne(D1, { wrangler: { openDatabase, openTail } })).rejects.toMatchObject({
      code: "CANCELLED",
    });
  });
});
