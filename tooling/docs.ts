// Writes what documents say twice: action.yml of every JavaScript action from the shapes of its inputs and
// outputs, the tables of the READMEs from action.yml, and what is generated from the schema of gate.yml.
// With --check it only compares, and fails.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DESCRIPTIONS, inputsOf, OPTIONS, OUTPUTS, overridesOf, type CommandName } from "@gate/cli";
import { format, resolveConfig } from "prettier";
import { parse } from "yaml";
import { listGenerated } from "./gate-schema.ts";
import { renderVerdictQuality } from "./verdict-quality.ts";

const root = path.dirname(import.meta.dirname);
const isCheck = process.argv.includes("--check");
const stale: string[] = [];

interface Manifest {
  name: string;
  description: string;
  inputs?: Record<string, { description: string; default?: string }>;
  outputs?: Record<string, { description: string }>;
}

async function publish(file: string, text: string): Promise<void> {
  const target = path.join(root, file);
  settle(file, await format(text, { ...(await resolveConfig(target)), filepath: target }));
}

function settle(file: string, content: string): void {
  const target = path.join(root, file);
  let current = "";
  try {
    current = readFileSync(target, "utf8");
  } catch {
    // A new file is written below, or counts as stale.
  }
  if (current === content) return;
  if (isCheck) stale.push(file);
  else writeFileSync(target, content);
}

const DEFAULTS: Partial<Record<CommandName, Record<string, string>>> = {
  "release-notes": { publish: "none" },
};

function renderManifest(command: CommandName): string {
  const isRoot = command === "run";
  const taken = new Set(Object.keys(inputsOf(command)));
  const lines = [
    "# Written by npm run docs from packages/cli/src/options.ts and outcome.ts.",
    `name: ${JSON.stringify(isRoot ? "Wrangler Gate" : `Wrangler Gate: ${command}`)}`,
    `description: ${JSON.stringify(DESCRIPTIONS[command])}`,
    "author: The Wrangler Gate authors",
    ...(isRoot ? ["branding:", "  icon: shield", "  color: orange"] : []),
    "inputs:",
  ];
  const inputs = [
    ...Object.entries(OPTIONS[command])
      .filter(([name]) => taken.has(name))
      .map(([name, option]) => [name, option.description ?? ""] as const),
    ...overridesOf(command).map(
      ({ flag, description }) => [flag, `Instead of the value of gate.yml: ${description}`] as const,
    ),
  ];
  for (const [name, description] of inputs) {
    lines.push(`  ${name}:`, `    description: ${JSON.stringify(description)}`, "    required: false");
    lines.push(`    default: ${JSON.stringify(DEFAULTS[command]?.[name] ?? "")}`);
  }
  lines.push("outputs:");
  for (const [name, description] of Object.entries(OUTPUTS[command])) {
    lines.push(`  ${name}:`, `    description: ${JSON.stringify(description)}`);
  }
  lines.push("runs:", "  using: node24", `  main: ${isRoot ? "" : "../../"}dist/${command}.js`);
  return `${lines.join("\n")}\n`;
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");
}

function renderTables(manifest: Manifest): string {
  const inputs = Object.entries(manifest.inputs ?? {}).map(
    ([name, { description }]) => `| \`${name}\` | ${escapeCell(description)} |`,
  );
  const outputs = Object.entries(manifest.outputs ?? {}).map(
    ([name, { description }]) => `| \`${name}\` | ${escapeCell(description)} |`,
  );
  return [
    "### Inputs",
    "",
    "| Input | What it says |",
    "| --- | --- |",
    ...inputs,
    "",
    "### Outputs",
    "",
    "| Output | What it says |",
    "| --- | --- |",
    ...outputs,
  ].join("\n");
}

const BEGIN = "<!-- tables: written by npm run docs -->";
const END = "<!-- tables: end -->";

async function fillReadme(readme: string, manifestFile: string, manifestText: string): Promise<void> {
  const text = readFileSync(path.join(root, readme), "utf8");
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`${readme} has no place for the tables of ${manifestFile}`);
  await publish(
    readme,
    `${before}${BEGIN}\n\n${renderTables(parse(manifestText) as Manifest)}\n\n${END}${after}`,
  );
}

for (const command of Object.keys(OPTIONS) as CommandName[]) {
  const file = command === "run" ? "action.yml" : `actions/${command}/action.yml`;
  const manifest = renderManifest(command);
  await publish(file, manifest);
  await fillReadme(`actions/${command}/README.md`, file, manifest);
}
const composite = "actions/quality-gate/action.yml";
await fillReadme(
  "actions/quality-gate/README.md",
  composite,
  readFileSync(path.join(root, composite), "utf8"),
);

for (const { file, expected } of listGenerated()) settle(file, expected);

const QUALITY_PAGE = "docs/health-gate.md";
const QUALITY_BEGIN = "<!-- quality: begin; written by npm run docs -->";
const QUALITY_END = "<!-- quality: end -->";
const page = readFileSync(path.join(root, QUALITY_PAGE), "utf8");
const [begin, end] = [page.indexOf(QUALITY_BEGIN), page.indexOf(QUALITY_END)];
if (begin < 0 || end < begin) throw new Error(`${QUALITY_PAGE} has lost its marks of the table`);
const head = page.slice(0, begin + QUALITY_BEGIN.length);
await publish(QUALITY_PAGE, `${head}\n\n${renderVerdictQuality()}\n\n${page.slice(end)}`);

if (stale.length > 0) {
  console.error(`out of step, run npm run docs: ${stale.join(", ")}`);
  process.exitCode = 1;
}
