// Judges every checkout in a folder (see corpus.ts) and prints, for each, how often we agree with the installed
// wrangler, every difference, and how often each rule spoke.
//   npm run judge-corpus -- <folder> [--list] [--json <file>]
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { formatLocation } from "@gate/core";
import { createProcesses } from "@gate/runtime";
import { judgeCheckout } from "./corpus.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "boolean" }, json: { type: "string" } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error("name a folder of checkouts");
const processes = createProcesses({ baseEnvironment: process.env });
const summary: Record<string, unknown>[] = [];
for (const name of readdirSync(folder).sort()) {
  const root = realpathSync(path.join(folder, name));
  if (!existsSync(path.join(root, ".git"))) continue;
  const started = performance.now();
  const { findings, ...report } = await judgeCheckout(root, processes);
  const seconds = (performance.now() - started) / 1000;
  const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  const rules: Record<string, number> = {};
  for (const { ruleId, level } of findings) {
    const key = `${ruleId} ${level}`;
    rules[key] = (rules[key] ?? 0) + 1;
  }
  const sorted = Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { configs, verdicts, agreed, differences, unread, workflows } = report;
  console.log(
    `${name} ${commit.slice(0, 12)}: ${configs} configs, ${agreed} of ${verdicts} verdicts agree, ${workflows} workflows (${seconds.toFixed(1)} s)`,
  );
  for (const line of [...differences, ...unread.map((text) => `not read: ${text}`)]) console.log(`  ${line}`);
  for (const [rule, count] of Object.entries(sorted)) console.log(`  ${String(count).padStart(5)} ${rule}`);
  if (values.list === true)
    for (const { ruleId, level, location, message } of findings)
      console.log(`    ${level} ${ruleId} ${location ? formatLocation(location) : ""} ${message}`);
  summary.push({
    repository: name.replace("__", "/"),
    commit,
    configs,
    verdicts,
    agreed,
    unread: unread.length,
    workflows,
    findings: sorted,
  });
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(summary, undefined, 2)}\n`);
