// Runs workflow/no-deploy on checkouts (folders `owner__name`) and prints recall and false alarms against the labels.
//   npm run judge-no-deploy -- <folder> [file of labels, …]
import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { createProcesses } from "@gate/runtime";
import { judgeLabels, readLabels } from "./judge-labels.ts";

const [folder, ...named] = process.argv.slice(2);
if (folder === undefined) throw new Error("name a folder of checkouts");
const processes = createProcesses({ baseEnvironment: process.env });
const files =
  named.length > 0
    ? named
    : ["first", "second"].map((name) => path.join(import.meta.dirname, `labels/${name}.json`));
for (const file of files) {
  const labels = readLabels(file);
  const totals = { deploys: 0, quiet: 0, unknown: 0 };
  const found: Record<string, string[]> = {};
  for (const repository of new Set(labels.map((label) => label.repository))) {
    const root = path.join(folder, repository.replace("/", "__"));
    if (!existsSync(root)) {
      (found["no checkout"] ??= []).push(repository);
      continue;
    }
    const own = labels.filter((label) => label.repository === repository);
    const { counts, ...lists } = await judgeLabels(realpathSync(root), own, processes);
    for (const label of ["deploys", "quiet", "unknown"] as const) totals[label] += counts[label];
    for (const [list, names] of Object.entries(lists)) (found[list] ??= []).push(...names);
  }
  const caught = totals.deploys - (found["missed"] ?? []).length;
  console.log(
    `${path.basename(file)}: ${caught} of ${totals.deploys} steps that deploy are found, ${(found["falseAlarms"] ?? []).length} false alarms on ${totals.quiet + totals.unknown} others (${totals.quiet} quiet, ${totals.unknown} unknown)`,
  );
  for (const [list, names] of Object.entries(found))
    for (const name of names) console.log(`  ${list}: ${name}`);
}
