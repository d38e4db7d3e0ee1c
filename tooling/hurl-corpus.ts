// Compares our Hurl engine with the real hurl on every Hurl file of every checkout in a folder (folders `owner__name`;
// see compare-hurl.ts) and prints a table and each difference. Of the files nothing but names and places is printed.
//   npm run hurl-corpus -- <folder>
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { createProcesses } from "@gate/runtime";
import { findHurl } from "../packages/hurl/test/real-hurl.ts";
import { compareCheckout, type HurlReport } from "./compare-hurl.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("name a folder of checkouts");
const hurl = findHurl();
if (hurl === undefined) throw new Error("hurl 8 is not installed (.ci/run installs it)");
const processes = createProcesses({ baseEnvironment: process.env });
const { signal } = new AbortController();

const HEAD = ["Repository", "Commit", "Files", "Both accept", "Both reject", "We refuse", "Readings differ"];
const rows: string[][] = [[...HEAD, "Ran", "Both pass", "Both fail", "Nothing asserted", "Runs differ"]];
const told: string[] = [];
const sums: number[] = [];
for (const name of readdirSync(folder).sort()) {
  const root = realpathSync(path.join(folder, name));
  if (!existsSync(path.join(root, ".git"))) continue;
  const report = await compareCheckout(root, { hurl, processes, signal });
  const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  const repository = name.replace("__", "/");
  const counts = count(report);
  for (const [index, each] of counts.entries()) sums[index] = (sums[index] ?? 0) + each;
  rows.push([repository, `\`${commit.slice(0, 12)}\``, ...counts.map(String)]);
  for (const [kind, list] of Object.entries(lists(report)))
    for (const line of list) told.push(`${kind}: ${repository} ${line}`);
}
rows.push(["all", "", ...sums.map(String)]);
const [head = [], ...others] = rows;
for (const row of [head, head.map(() => "---"), ...others]) console.log(`| ${row.join(" | ")} |`);
console.log("");
for (const line of told) console.log(`- ${line}`);

function count(report: HurlReport): number[] {
  const { files, accepted, rejected, refused, differences } = report;
  const { ran, passed, failed, inconclusive, runDifferences, falsePasses } = report;
  const read = [files, accepted, rejected, refused.length, differences.length];
  return [...read, ran, passed, failed, inconclusive, runDifferences.length + falsePasses.length];
}

function lists(report: HurlReport): Record<string, readonly string[]> {
  return {
    differs: report.differences,
    refused: report.refused,
    "FALSE PASS": report.falsePasses,
    "run differs": report.runDifferences,
    "not run": report.notRun,
  };
}
