import { COMMAND_ALIASES, COMMAND_TABLE } from "./command-table.ts";

/** What is known about one command of wrangler. */
interface CommandFacts {
  mutating: boolean;
  /** Flags that make a mutating command harmless. */
  unless: readonly string[];
  /** Flags that make a harmless command mutating. */
  if: readonly string[];
}

interface CommandNode {
  name: string;
  facts?: CommandFacts | undefined;
  children: Map<string, CommandNode>;
}

/** Flags of wrangler itself, before any command (`globalFlags` in its source). */
const GLOBAL_SWITCHES = new Set([
  "v",
  "version",
  "h",
  "help",
  "install-skills",
  "experimental-provision",
  "x-provision",
]);
const GLOBAL_OPTIONS = new Set(["cwd", "config", "c", "env", "e", "env-file", "profile"]);

/**
 * Whether a command could change a Cloudflare account.
 * - Flags may stand anywhere; where it is not known whether a flag takes the next word, both readings count.
 * - `--help` stops every command. `--dry-run` and `--local` count where that command honours them, unless they
 *   are taken back (`--dry-run=false`, `--no-local`, `--remote`). `--version` counts for nothing: wrangler
 *   honours it only without a command, so `wrangler deploy --version` deploys.
 * - A command that is not known counts as mutating; `wrangler` alone, or a bare group of commands, prints help.
 * @param words what stands after `wrangler`
 * @returns `command`: the words of the command, empty for `wrangler` alone
 */
export function isMutatingWranglerCommand(words: readonly string[]): { mutating: boolean; command: string } {
  const flags = readFlags(words);
  const readings = readCommand(words);
  // A known command explains the words, unless a variable may stand for another one.
  const known = readings.filter(
    ({ name, facts }) => typeof facts === "object" || (facts === "unknown" && name.includes("$")),
  );
  const candidates = (known.length > 0 ? known : readings).map(({ name, facts }) => ({
    command: name,
    mutating: typeof facts === "object" ? mutates(facts, flags) : facts === "unknown",
  }));
  const worst =
    candidates.find((reading) => reading.mutating) ?? candidates.find(({ command }) => command !== "");
  const mutating = worst?.mutating === true && !isOn(flags, "help") && !isOn(flags, "h");
  return { mutating, command: worst?.command ?? "" };
}

function mutates(facts: CommandFacts, flags: Flags): boolean {
  if (!facts.mutating) return facts.if.some((name) => mayBeOn(flags, name));
  return !facts.unless.some((name) => isOn(flags, name) && !(name === "local" && mayBeOn(flags, "remote")));
}

interface Reading {
  name: string;
  facts: CommandFacts | "group" | "unknown";
}

/** Every way to find a command in the words. Each node and word is looked at once, so long lines cost nothing. */
function readCommand(words: readonly string[]): Reading[] {
  const literalFrom = words.includes("--") ? words.indexOf("--") : words.length;
  const readings: Reading[] = [];
  const root = buildCommandTree();
  const open: { node: CommandNode; index: number }[] = [{ node: root, index: 0 }];
  const seen = new Set<string>();
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node, index } = step;
    const key = `${node.name}\0${index}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const word = words[index];
    if (word === undefined) {
      readings.push({ name: node.name, facts: node.facts ?? "group" });
    } else if (index === literalFrom) {
      open.push({ node, index: index + 1 });
    } else if (index < literalFrom && /^-./.test(word)) {
      for (const skip of wordsOfFlag(word)) open.push({ node, index: index + skip });
    } else {
      const child = findChild(root, node, word);
      if (child !== undefined) open.push({ node: child, index: index + 1 });
      else if (node.facts !== undefined) readings.push({ name: node.name, facts: node.facts });
      else readings.push({ name: `${node.name} ${word.slice(0, 100)}`.trim(), facts: "unknown" });
    }
  }
  return readings;
}

/** `kv:key` is how version 3 wrote `kv key`. */
function findChild(root: CommandNode, node: CommandNode, word: string): CommandNode | undefined {
  const parts = node === root ? word.split(":") : [word];
  return parts.reduce<CommandNode | undefined>((parent, part) => parent?.children.get(part), node);
}

/** How many words a flag may take, itself included. */
function wordsOfFlag(word: string): readonly number[] {
  const [name = "", value] = word.replace(/^--?/, "").split("=");
  if (value !== undefined || GLOBAL_SWITCHES.has(name)) return [1];
  return GLOBAL_OPTIONS.has(name) ? [2] : [1, 2];
}

/** undefined: a value that is known only when the command runs. */
type Flags = ReadonlyMap<string, readonly (boolean | undefined)[]>;

/** true when the flag is given and nothing takes it back. */
function isOn(flags: Flags, name: string): boolean {
  return flags.get(name)?.every((value) => value === true) === true;
}

function mayBeOn(flags: Flags, name: string): boolean {
  return flags.get(name)?.some((value) => value !== false) === true;
}

/** Every flag as a switch, by yargs' rules: `--x`, `--x=true`, `--x true`, `--no-x`, `--camelCase`, `-abc`. */
function readFlags(words: readonly string[]): Flags {
  const flags = new Map<string, (boolean | undefined)[]>();
  const add = (name: string, value: boolean | undefined): void => {
    const values = flags.get(name);
    if (values === undefined) flags.set(name, [value]);
    else values.push(value);
  };
  for (const [index, word] of words.entries()) {
    if (word === "--") break;
    const [flag = "", value] = word.split("=", 2);
    const on = value === undefined ? readNextWord(words[index + 1]) : readValue(value);
    if (flag.startsWith("--")) {
      const name = flag.slice(2).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      if (name.startsWith("no-")) add(name.slice(3), on === undefined ? undefined : !on);
      else add(name, on);
    } else if (/^-[A-Za-z]$/.test(flag)) {
      add(flag.slice(1), on);
    } else if (/^-[A-Za-z]+$/.test(flag)) {
      // In `-ch` the h may be the value of c.
      for (const letter of flag.slice(1)) add(letter, undefined);
    }
  }
  return flags;
}

/** yargs takes every other value for false. */
function readValue(value: string): boolean | undefined {
  return value.includes("$") ? undefined : value === "true";
}

/** A switch takes the next word only when that is `true` or `false`; a variable may be either. */
function readNextWord(word: string | undefined): boolean | undefined {
  if (word === undefined || !word.includes("$")) return word !== "false";
  return undefined;
}

/** The tree of the table; two milliseconds, so it is not kept. */
function buildCommandTree(): CommandNode {
  const root: CommandNode = { name: "", children: new Map() };
  for (const line of readLines(COMMAND_TABLE)) {
    const [effects = "", before = "", last = ""] = line.split("|");
    const [effect, ...conditions] = effects.trim().split(" ");
    const read = (prefix: string): string[] =>
      conditions.filter((word) => word.startsWith(prefix)).map((word) => word.slice(prefix.length));
    const facts = { mutating: effect === "mutating", unless: read("unless:"), if: read("if:") };
    const parent = makeNode(root, before.trim().split(" "));
    for (const word of last.trim().split(" ")) makeNode(parent, [word]).facts = facts;
  }
  for (const line of readLines(COMMAND_ALIASES)) {
    const [alias = "", command = ""] = line.split(" = ").map((side) => side.trim());
    const words = alias.split(" ");
    makeNode(root, words.slice(0, -1)).children.set(words.at(-1) ?? "", makeNode(root, command.split(" ")));
  }
  return root;
}

function makeNode(from: CommandNode, words: readonly string[]): CommandNode {
  let node = from;
  for (const word of words.filter((part) => part !== "")) {
    const child = node.children.get(word) ?? {
      name: `${node.name} ${word}`.trim(),
      children: new Map<string, CommandNode>(),
    };
    node.children.set(word, child);
    node = child;
  }
  return node;
}

function readLines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
