/**
 * Writes packages/wrangler/src/command-table.ts from the registry of the installed wrangler:
 *   node tooling/wrangler-commands.ts
 * A command that no rule below classifies stops it: decide, add it here, run it again.
 */
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { format } from "prettier";

type Effect = "mutating" | "read-only" | "local";

interface RegistryNode {
  definition?: { type: string; aliasOf?: string; args?: Record<string, unknown> };
  subtree: Map<string, RegistryNode>;
}

/** What the last word of a command says about it. */
const VERBS: Readonly<Record<Effect, readonly string[]>> = {
  mutating: splitWords(`
    activate add apply bulk cancel certificate-authority close configure create
    create-metadata-index delete delete-metadata-index delete-vectors deploy disable duplicate
    enable execute insert issue-token modify mtls-certificate pause pause-delivery
    purge push put remove rename reorder restart restore resume
    resume-delivery rollback rollout send send-event send-raw set setup split
    storage-class terminate terminate-all trigger unlock update upload upsert
  `),
  "read-only": splitWords(`
    changelog describe evaluate export get get-vectors info insights instances list
    list-metadata-index list-vectors logs models pull query schema search settings
    stats status tail view whoami
  `),
  local: ["complete", "docs", "init", "types"],
};

/** Commands whose last word says too little or the wrong thing. */
const EXCEPTIONS: Readonly<Record<string, Effect>> = {
  // A temporary deployment, and one that answers on the network.
  preview: "mutating",
  "tunnel run": "mutating",
  "tunnel quick-start": "mutating",
  // Whatever a person can do in a shell or with curl.
  "containers ssh": "mutating",
  "cloudchamber curl": "mutating",
  // Credentials that can push images.
  "containers registries credentials": "mutating",
  "cloudchamber registries credentials": "mutating",
  "hyperdrive planetscale signature": "read-only",
  "pages download config": "read-only",
  "pages deployment tail": "read-only",
  "email routing settings": "read-only",
  "email sending settings": "read-only",
  // On this machine only.
  dev: "local",
  build: "local",
  setup: "local",
  login: "local",
  logout: "local",
  "auth token": "local",
  "auth keyring": "local",
  "auth create": "local",
  "auth delete": "local",
  "auth activate": "local",
  "auth deactivate": "local",
  "auth list": "local",
  "telemetry enable": "local",
  "telemetry disable": "local",
  "telemetry status": "local",
  "check startup": "local",
  "containers build": "local",
  "cloudchamber build": "local",
  "d1 migrations create": "local",
  "pages dev": "local",
  "pages functions build": "local",
  "pages functions build-env": "local",
  "pages functions optimize-routes": "local",
  "pages project validate": "local",
  // Local unless --remote says otherwise.
  "hello-world set": "local",
  "secrets-store store create": "local",
  "secrets-store store delete": "local",
  "secrets-store secret create": "local",
  "secrets-store secret update": "local",
  "secrets-store secret delete": "local",
  "secrets-store secret duplicate": "local",
};

/** Flags that make a command reach into an account which it does not touch without them. */
const MUTATING_WITH: Readonly<Record<string, readonly string[]>> = {
  dev: ["remote", "r", "tunnel"],
  "containers build": ["push", "p"],
  "cloudchamber build": ["push", "p"],
  "hello-world set": ["remote"],
  "secrets-store store create": ["remote"],
  "secrets-store store delete": ["remote"],
  "secrets-store secret create": ["remote"],
  "secrets-store secret update": ["remote"],
  "secrets-store secret delete": ["remote"],
  "secrets-store secret duplicate": ["remote"],
};
/** Flags that keep a command on this machine or stop it before it writes, where a command has them. */
const HARMLESS_FLAGS = ["dry-run", "local"];

function splitWords(text: string): string[] {
  return text.trim().split(/\s+/);
}

const require = createRequire(import.meta.url);
const wrangler = require("wrangler") as { experimental_getWranglerCommands(): { registry: RegistryNode } };
const { version } = require("wrangler/package.json") as { version: string };

const groups = new Map<string, string[]>();
const aliases: string[] = [];
const unclassified: string[] = [];

function walk(node: RegistryNode, words: readonly string[]): void {
  for (const [word, child] of node.subtree) {
    const command = [...words, word];
    const name = command.join(" ");
    const { definition } = child;
    if (definition?.type === "alias")
      aliases.push(`${name} = ${definition.aliasOf?.replace(/^wrangler /, "") ?? "?"}`);
    if (definition?.type === "command") classify(command, name, Object.keys(definition.args ?? {}));
    walk(child, command);
  }
}

function classify(command: readonly string[], name: string, args: readonly string[]): void {
  const verb = command.at(-1) ?? "";
  const effects = Object.keys(VERBS) as Effect[];
  const effect = EXCEPTIONS[name] ?? effects.find((candidate) => VERBS[candidate].includes(verb));
  if (effect === undefined) {
    unclassified.push(name);
    return;
  }
  const harmless = effect === "mutating" ? HARMLESS_FLAGS.filter((flag) => args.includes(flag)) : [];
  const mutating = effect === "mutating" ? [] : (MUTATING_WITH[name] ?? []);
  const flags = [...harmless.map((flag) => `unless:${flag}`), ...mutating.map((flag) => `if:${flag}`)];
  const group = [effect, ...flags, "|", command.slice(0, -1).join(" ")].join(" ").trimEnd();
  groups.set(group, [...(groups.get(group) ?? []), verb]);
}

walk(wrangler.experimental_getWranglerCommands().registry, []);
if (unclassified.length > 0) {
  console.error(`not classified: ${unclassified.join(", ")}`);
  process.exit(1);
}
const lines = [...groups].map(([group, verbs]) => `${group} | ${verbs.join(" ")}`).sort();
const file = path.join(import.meta.dirname, "../packages/wrangler/src/command-table.ts");
const source = `// Written by tooling/wrangler-commands.ts; change the rules there.

/** The wrangler whose registry this is. */
export const COMMAND_TABLE_VERSION = "${version}";

/**
 * \`<effect> [unless:<flag>…] [if:<flag>…] | <words before> | <last words>\`, one line for commands that are alike:
 * a \`mutating\` command is harmless with an \`unless\` flag, another one mutates with an \`if\` flag.
 */
export const COMMAND_TABLE = \`
${lines.join("\n")}
\`;

/** \`<other name> = <command>\` */
export const COMMAND_ALIASES = \`
${aliases.sort().join("\n")}
\`;
`;
await writeFile(file, await format(source, { parser: "typescript", printWidth: 110 }));
// wrangler leaves handles open.
process.exit(0);
