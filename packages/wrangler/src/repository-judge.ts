import path from "node:path";
import { GateError } from "@gate/core";
import { type Remarks, readDiagnosticsText } from "./diagnostics.ts";
import type { InstalledWrangler } from "./installed-wrangler.ts";
import { isTable } from "./plain-value.ts";
import type { JudgeOptions } from "./types.ts";

const DEADLINE_MS = 30_000;
const MAX_OUTPUT_BYTES = 4 * 1024 * 1024;
const RESULT_MARK = "wrangler-gate-result ";

/**
 * Runs in the child. wrangler gives no diagnostics, it logs warnings and throws errors; so both are caught.
 * - Its logger formats through esbuild's native binary, which may be missing and would lose the warning: the
 *   formatting is replaced by plain lines.
 * - For an unknown field it asks the registry for a newer wrangler, and nobody waits for the answer. This process
 *   opens no connection: one that is asked for stays pending, because one that failed would fail unheard at a
 *   moment that depends on the load of the machine.
 * - A promise that fails unheard may have been a warning: it ends the process before the answer is written.
 */
const SCRIPT = String.raw`
"use strict";
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const net = require("node:net");
const { folder, config, environments, mark } = JSON.parse(readFileSync(0, "utf8"));
net.Socket.prototype.connect = function () { return this; };
const load = createRequire(folder + "/package.json");
const esbuild = load.resolve("esbuild");
const plain = ({ text, notes }) => [text, ...(notes ?? []).map((note) => note.text)].join("\n");
const formatting = { formatMessagesSync: (messages) => messages.map(plain) };
require.cache[esbuild] = Object.assign({ ...load.cache?.[esbuild] }, { id: esbuild, filename: esbuild, loaded: true, exports: { ...load("esbuild"), ...formatting } });
const wrangler = load(folder);
if (typeof wrangler.unstable_readConfig !== "function") throw new Error("it has no unstable_readConfig");
let warnings = [];
for (const method of ["debug", "log", "info", "error"]) console[method] = () => {};
console.warn = (...words) => { warnings.push(words.join(" ")); };
const results = environments.map((env) => {
  warnings = [];
  try {
    wrangler.unstable_readConfig({ config, env });
    return { warnings };
  } catch (error) {
    return { warnings, error: String(error?.message ?? error) };
  }
});
setImmediate(() => process.stdout.write("\n" + mark + JSON.stringify(results) + "\n", () => process.exit(0)));
`;

/**
 * The repository's own wrangler, in a child process, all environments in one run.
 * @throws GateError WRANGLER_FAILED when it did not judge, CANCELLED
 */
export async function judgeByRepositoryWrangler(
  options: JudgeOptions,
  installed: InstalledWrangler,
): Promise<Remarks[]> {
  const major = Number.parseInt(installed.version, 10);
  if (!(major >= 4))
    throw new GateError("WRANGLER_FAILED", `wrangler ${installed.version} is too old to be asked`);
  const { config, environments } = options;
  const answer = await options.processes.ask(options.nodePath, ["--input-type=commonjs", "--eval", SCRIPT], {
    cwd: path.dirname(config.absoluteFile),
    env: { WRANGLER_WRITE_LOGS: "false", WRANGLER_SEND_METRICS: "false", WRANGLER_LOG: "warn" },
    signal: options.signal,
    deadlineMs: DEADLINE_MS,
    maxOutputBytes: MAX_OUTPUT_BYTES,
    input: JSON.stringify({
      folder: installed.folder,
      config: config.absoluteFile,
      // An empty name is the top level, whatever CLOUDFLARE_ENV says.
      environments: environments.map((name) => name ?? ""),
      mark: RESULT_MARK,
    }),
  });
  const results = readResults(answer.stdout);
  if (answer.exitCode !== 0 || results?.length !== environments.length) {
    const why =
      answer.stderr.split("\n").find((line) => /\w*Error: /.test(line)) ??
      `it ended with ${String(answer.exitCode)}`;
    throw new GateError("WRANGLER_FAILED", `wrangler ${installed.version} did not judge: ${why.trim()}`);
  }
  return results;
}

function readResults(stdout: string): Remarks[] | undefined {
  const line = stdout.split("\n").findLast((text) => text.startsWith(RESULT_MARK));
  if (line === undefined) return undefined;
  const results: unknown = JSON.parse(line.slice(RESULT_MARK.length));
  return Array.isArray(results) ? results.map(readResult) : undefined;
}

function readResult(result: unknown): Remarks {
  const { error, warnings } = isTable(result) ? result : {};
  if (!Array.isArray(warnings)) throw new GateError("WRANGLER_FAILED", "wrangler's answer is incomplete");
  const errors = typeof error === "string" ? readDiagnosticsText(error) : [];
  // An error without words is an error all the same.
  if (typeof error === "string" && errors.length === 0)
    errors.push({ message: "wrangler refuses this config", ofEnvironment: false });
  return { errors, warnings: warnings.flatMap((text) => readDiagnosticsText(String(text))) };
}
