import { describe, expect, it } from "@jest/globals";
import { explainNoSingleSelect } from "../src/single-select.ts";

describe("explainNoSingleSelect", () => {
  it.each([
    "SELECT 1",
    "select count(*) from jobs where state = 'stuck'",
    "SELECT 'a;b -- c /* d */ INSERT' AS \"drop\", [update], `delete` FROM t",
    "SELECT 'it''s' || \"a\"\"b\"",
    "SELECT replace(name, 'a', 'b') FROM t",
    "WITH a AS (SELECT 1 AS n), b(n) AS (SELECT n FROM a) SELECT max(n) FROM b",
    "WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c LIMIT 3) SELECT n FROM c",
    "SELECT 1 UNION SELECT 2 ORDER BY 1",
    "SELECT CASE WHEN 1 THEN 2 ELSE 3 END",
    "SELECT (SELECT count(*) FROM a) - (SELECT count(*) FROM b)",
    "SELECT x'00', 1e3, ?1, :name, created_at FROM updates",
    "\n  SELECT\t1 \n",
  ])("takes %j", (sql) => {
    expect(explainNoSingleSelect(sql)).toBeUndefined();
  });

  it.each([
    ["", "does not begin"],
    ["   ", "does not begin"],
    ["VALUES (1)", "does not begin"],
    ["(SELECT 1)", "statement is no SELECT"],
    ["DELETE FROM t", "does not begin"],
    ["EXPLAIN SELECT 1", "does not begin"],
    ["EXPLAIN QUERY PLAN SELECT 1", "does not begin"],
    ["PRAGMA table_info(t)", "does not begin"],
    ["ATTACH 'x' AS y", "does not begin"],
    ["SELECT 1;", "a semicolon"],
    ["SELECT 1; DROP TABLE t", "a semicolon"],
    ["SELECT 1 -- ; DROP TABLE t", "a comment"],
    ["SELECT 1 /* hidden */", "a comment"],
    ["/**/SELECT 1", "a comment"],
    ["SELECT 'a' -- '", "a comment"],
    ["SELECT '\\'; DROP TABLE t --'", "a semicolon"],
    ["SELECT 'open", "a quote ' is not closed"],
    ['SELECT "a""', 'a quote " is not closed'],
    ["SELECT [a", "a quote [ is not closed"],
    ["SELECT [a]]; DROP TABLE t", "a semicolon"],
    ["WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a", "the word INSERT"],
    ["WITH a AS (SELECT 1) UPDATE t SET n = 1", "the word UPDATE"],
    ["WITH a AS (SELECT 1) DELETE FROM t", "the word DELETE"],
    ["WITH a AS (SELECT 1) REPLACE INTO t VALUES (1)", "the word REPLACE"],
    ["WITH a AS (DELETE FROM t RETURNING 1) SELECT * FROM a", "the word DELETE"],
    ["WITH a AS (SELECT 1) VALUES (1)", "statement is no SELECT"],
    ["WITH a AS (SELECT 1)", "statement is no SELECT"],
    ["SELECT * FROM pragma_table_info('t')", "the word PRAGMA_TABLE_INFO"],
    ["SELECT load_extension('x')", "the word LOAD_EXTENSION"],
    ["SELECT writefile('a', 'b')", "the word WRITEFILE"],
    ["SELECT 1 INTO t", "the word INTO"],
    ["SELECT 1 ATTACH DATABASE 'x' AS y", "the word ATTACH"],
    ["SELECT (1", "a bracket is not closed"],
    ["SELECT 1)", "closed that was not opened"],
    ["SELECT \u0000 1", "a control character"],
    ["SELECT \u200b1", "a control character"],
    ["ſELECT 1", "does not begin"],
    [`SELECT ${"1 + ".repeat(3000)} 1`, "longer than 10000 characters"],
  ])("refuses %j", (sql, reason) => {
    expect(explainNoSingleSelect(sql)).toContain(reason);
  });
});
