import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

/** What the installed wrangler says about its commands. */
export interface Registry {
  version: string;
  /** Command → names of its flags, aliases of flags included. */
  commands: Record<string, string[]>;
  aliases: Record<string, string>;
  globalFlags: string[];
}

const SCRIPT = String.raw`
const wrangler = require("wrangler");
const { registry, globalFlags } = wrangler.experimental_getWranglerCommands();
const namesOf = (args) => Object.entries(args ?? {}).flatMap(([name, arg]) => [name, arg.alias ?? []].flat(2));
const commands = {}, aliases = {};
const walk = (node, words) => {
  for (const [word, child] of node.subtree) {
    const name = [...words, word].join(" ");
    if (child.definition?.type === "command") commands[name] = namesOf(child.definition.args);
    if (child.definition?.type === "alias") aliases[name] = child.definition.aliasOf.replace("wrangler ", "");
    walk(child, [...words, word]);
  }
};
walk(registry, []);
const { version } = require("wrangler/package.json");
process.stdout.write(JSON.stringify({ version, commands, aliases, globalFlags: namesOf(globalFlags) }), () => process.exit(0));
`;

/** Asks in a process of its own: loading wrangler takes a second and leaves handles open. */
export async function readRegistry(): Promise<Registry> {
  return JSON.parse(await runScript(SCRIPT)) as Registry;
}

/** Runs a CommonJS script that can `require` what this repository has installed; returns standard output. */
export async function runScript(script: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=commonjs", "-e", script, ...args],
    {
      cwd: import.meta.dirname,
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NODE_OPTIONS: "", WRANGLER_WRITE_LOGS: "false", WRANGLER_SEND_METRICS: "false" },
    },
  );
  return stdout;
}

export const installedWrangler = createRequire(import.meta.url).resolve("wrangler/package.json");
