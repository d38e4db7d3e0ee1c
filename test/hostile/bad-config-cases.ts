import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { FILES, type Victim } from "./victim.ts";

const execute = promisify(execFile);
const FIFTY_MB = 50_000_000;

export type Prepare = (victim: Victim) => Promise<unknown>;

export interface BadCase {
  name: string;
  files?: Record<string, string | Uint8Array | undefined>;
  args: string[];
  prepare?: Prepare;
  env?: Record<string, string>;
  exitCode?: 64;
  /** The first line that is no progress. */
  says: RegExp;
}

export const GATE_YML = FILES["gate.yml"] ?? "";
/** Every byte from 0 to 255, in an order that no text has. */
export const BINARY = Uint8Array.from({ length: 4096 }, (_, index) => (index * 97 + 13) % 256);
export const linkTo =
  (target: string, name: string): Prepare =>
  ({ repository }) =>
    symlink(target, path.join(repository.root, name));
export const fill =
  (name: string, text: string): Prepare =>
  ({ repository }) =>
    writeFile(path.join(repository.root, name), Buffer.alloc(FIFTY_MB, text));
const makeFolder =
  (name: string): Prepare =>
  ({ repository }) =>
    mkdir(path.join(repository.root, name), { recursive: true });
export const makePipe =
  (name: string): Prepare =>
  ({ repository }) =>
    execute("mkfifo", [path.join(repository.root, name)]);
/** Each level holds nine of the one before: 9^9 values in the end. */
export const BOMB = "abcdefghij"
  .split("")
  .map((key, index, keys) => {
    const inner = index === 0 ? "x" : `*${keys[index - 1]}`;
    return `${key}: &${key} [${Array(9).fill(inner).join(", ")}]\n`;
  })
  .join("");
/** What gate.yml must never be. */
export const CONFIG_CASES: readonly BadCase[] = [
  {
    name: "gate.yml is binary",
    files: { "gate.yml": BINARY },
    args: ["run"],
    says: /^error CONFIG_UNREADABLE gate\.yml cannot be read: it holds NUL bytes, so it is no text file$/m,
  },
  {
    name: "gate.yml is UTF-16",
    files: { "gate.yml": Buffer.from(`\ufeff${GATE_YML}`, "utf16le") },
    args: ["run"],
    says: /^error CONFIG_UNREADABLE gate\.yml cannot be read: it holds NUL bytes/m,
  },
  {
    name: "gate.yml is not UTF-8",
    files: { "gate.yml": Buffer.from(`# caf\u00e9\n${GATE_YML}`, "latin1") },
    args: ["run"],
    says: /^error CONFIG_UNREADABLE gate\.yml cannot be read: it is not UTF-8 text$/m,
  },
  {
    name: "gate.yml holds a terminal escape",
    files: { "gate.yml": `# \u001b[2J\n${GATE_YML}` },
    args: ["run"],
    says: /^error CONFIG_UNREADABLE gate\.yml cannot be read: it holds control characters$/m,
  },
  {
    name: "gate.yml has 50 MB",
    prepare: fill("gate.yml", "# a\n"),
    args: ["run"],
    says: /^error CONFIG_UNREADABLE gate\.yml cannot be read: it has 48828 KiB, a gate\.yml may have 256 KiB$/m,
  },
  {
    name: "gate.yml is a YAML bomb",
    files: { "gate.yml": BOMB },
    args: ["run"],
    says: /^error CONFIG_INVALID gate\.yml:3:\d+ uses more than 100 aliases$/m,
  },
  ...[
    { what: "lists in lists", text: `version: ${"[".repeat(100_000)}` },
    { what: "dashes after dashes", text: "- ".repeat(100_000) },
    { what: "keys of keys", text: "? ".repeat(100_000) },
  ].map(({ what, text }): BadCase => ({
    name: `gate.yml is nested without end: ${what}`,
    files: { "gate.yml": text },
    args: ["run"],
    says: /^error CONFIG_INVALID gate\.yml:1:\d+ is nested more than 32 levels deep$/m,
  })),
  {
    name: "gate.yml is a link to itself",
    files: { "gate.yml": undefined },
    prepare: linkTo("gate.yml", "gate.yml"),
    args: ["run"],
    says: /^error CONFIG_UNREADABLE gate\.yml cannot be read: it is a symbolic link that leads back to itself$/m,
  },
  {
    name: "gate.yml is a folder",
    files: { "gate.yml": undefined },
    prepare: makeFolder("gate.yml"),
    args: ["run"],
    says: /^error CONFIG_UNREADABLE gate\.yml cannot be read: it is a folder$/m,
  },
  {
    name: "gate.yml is a pipe that nobody writes to",
    files: { "gate.yml": undefined },
    prepare: makePipe("gate.yml"),
    args: ["run"],
    says: /^error CONFIG_UNREADABLE gate\.yml cannot be read: it is not a regular file$/m,
  },
  {
    name: "gate.yml is a device without end",
    files: { "gate.yml": undefined },
    prepare: linkTo("/dev/zero", "gate.yml"),
    args: ["run"],
    says: /^error CONFIG_UNREADABLE gate\.yml cannot be read: it is not a regular file$/m,
  },
];
