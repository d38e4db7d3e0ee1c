// The walls of the house: who may import whom, which room alone holds a dangerous library, how long a file is.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";

const WALLS: Record<string, readonly string[]> = {
  core: [],
  report: ["core"],
  http: ["core"],
  wrangler: ["core"],
  git: ["core"],
  github: ["core"],
  hurl: ["core", "http"],
  health: ["core", "http", "hurl"],
  smoke: ["core", "http", "hurl", "health"],
  gate: ["core"],
  validate: ["core", "wrangler", "git"],
  changelog: ["core", "wrangler", "git"],
  runtime: ["core", "report"],
  testing: ["core", "runtime"],
};
/** These wire everything. */
const WIRES = ["cli", "actions"];

/** Library → the only rooms that may import it. */
const ALONE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^@actions\//, ["runtime", "testing"]],
  [/^undici($|\/)/, ["http"]],
  [/^node:(child_process|process|cluster|worker_threads)$/, ["runtime", "testing"]],
  [/^node:(https?|http2|tls|net|dgram)$/, ["http", "testing"]],
  [/^@cloudflare\//, ["wrangler"]],
];
/** No traffic: a free port is looked for by binding it, and an address is told from a name by its form. */
const EXCEPTIONS = new Set([
  "packages/smoke/src/start.ts node:net",
  "packages/hurl/src/run/predicates.ts node:net",
]);
/** Folders of a room that know nothing of the others beside them. */
const CLOSED = ["packages/validate/src/shell"];
/** core is pure: of Node it may use nothing. */
const PURE = "core";
const LONGEST_FILE = 300;

/** Every breach, as `file:line: why`. Reads the sources below `root`; file names have `/`. */
export function findBreaches(root: string): string[] {
  const sources = globSync(["packages/*/src/**/*.ts", "actions/*/src/**/*.ts", "actions/index.ts"], {
    cwd: root,
  });
  return [...sources.flatMap((file) => checkImports(root, file)), ...findLongFiles(root)];
}

/** Specifiers of imports and of `export … from`, each with the index of its line. */
export function listImports(text: string): { specifier: string; line: number }[] {
  return text.split("\n").flatMap((content, line) => {
    const found = content.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(?:\/\*.*?\*\/\s*)?["'`]([^"'`]+)["'`]/g);
    return [...found].map(([, specifier = ""]) => ({ specifier, line }));
  });
}

function checkImports(root: string, file: string): string[] {
  const name = file.split(path.sep).join("/");
  const room = name.startsWith("actions/") ? "actions" : (name.split("/")[1] ?? "");
  const breaches: string[] = [];
  for (const { specifier, line } of listImports(readFileSync(path.join(root, file), "utf8"))) {
    for (const why of judge(name, room, specifier)) breaches.push(`${name}:${line + 1}: ${why}`);
  }
  return breaches;
}

function judge(name: string, room: string, specifier: string): string[] {
  if (specifier.startsWith(".")) return judgeRelative(name, specifier);
  const reasons: string[] = [];
  const ours = /^@gate\/([\w-]+)$/.exec(specifier)?.[1];
  if (specifier.startsWith("@gate/") && ours === undefined)
    reasons.push(`"${specifier}" reaches inside a room`);
  if (ours !== undefined && !WIRES.includes(room) && !WALLS[room]?.includes(ours))
    reasons.push(`${room} may not import ${ours}`);
  if (ours === "testing") reasons.push("testing is for tests only");
  if (ours === undefined && !WIRES.includes(room) && WALLS[room] === undefined)
    reasons.push(`${room} is no room of the house`);
  if (room === PURE && specifier.startsWith("node:"))
    reasons.push(`core is pure and may not import ${specifier}`);
  for (const [library, rooms] of ALONE) {
    if (library.test(specifier) && !rooms.includes(room) && !EXCEPTIONS.has(`${name} ${specifier}`))
      reasons.push(`${specifier} belongs to ${rooms.join(", ")} alone`);
  }
  return reasons;
}

/** A path leads past every rule above, so it stays inside its own `src`; only the index reaches the actions. */
function judgeRelative(name: string, specifier: string): string[] {
  if (name === "actions/index.ts") return [];
  const home = name.split("/").slice(0, 3).join("/");
  const target = path.posix.join(path.posix.dirname(name), specifier);
  const closed = CLOSED.find((folder) => name.startsWith(`${folder}/`)) ?? home;
  return target.startsWith(`${closed}/`) ? [] : [`"${specifier}" leads out of ${closed}`];
}

function findLongFiles(root: string): string[] {
  const files = globSync(["{packages,actions}/**/*.ts", "{tooling,test,bench}/**/*.ts"], {
    cwd: root,
    exclude: ["**/node_modules/**", "**/lib/**"],
  });
  return files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    const lines = text.split("\n").length - 1;
    const isGenerated = /^\/\/ Generated /m.test(text.slice(0, 300));
    // A table of cases is data.
    if (lines <= LONGEST_FILE || isGenerated || file.endsWith("-cases.ts")) return [];
    return [`${file.split(path.sep).join("/")}: ${lines} lines; a file has at most ${LONGEST_FILE}`];
  });
}
