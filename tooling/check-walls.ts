// Proves the walls of the house: who may import whom, and which room alone holds a dangerous library.
// Reads every import of packages/*/src and actions/*/src; fails with file and line.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.dirname(import.meta.dirname);

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
/** core is pure: of Node it may use nothing. */
const PURE = "core";

const problems: string[] = [];
for (const file of globSync(["packages/*/src/**/*.ts", "actions/*/src/**/*.ts", "actions/index.ts"], {
  cwd: root,
})) {
  const name = file.split(path.sep).join("/");
  const room = name.startsWith("actions/") ? "actions" : (name.split("/")[1] ?? "");
  const lines = readFileSync(path.join(root, file), "utf8").split("\n");
  for (const [index, line] of lines.entries()) {
    const imported = /(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/.exec(line)?.[1];
    if (imported === undefined || imported.startsWith(".")) continue;
    const say = (why: string): void => void problems.push(`${name}:${index + 1}: ${why}`);
    const ours = /^@gate\/([\w-]+)$/.exec(imported)?.[1];
    if (imported.startsWith("@gate/") && ours === undefined) say(`"${imported}" reaches inside a room`);
    if (ours !== undefined && !WIRES.includes(room) && !WALLS[room]?.includes(ours))
      say(`${room} may not import ${ours}`);
    if (ours === "testing") say("testing is for tests only");
    if (ours === undefined && !WIRES.includes(room) && WALLS[room] === undefined)
      say(`${room} is no room of the house`);
    if (room === PURE && imported.startsWith("node:")) say(`core is pure and may not import ${imported}`);
    for (const [library, rooms] of ALONE) {
      if (library.test(imported) && !rooms.includes(room) && !EXCEPTIONS.has(`${name} ${imported}`)) {
        say(`${imported} belongs to ${rooms.join(", ")} alone`);
      }
    }
  }
}

const limit = 300;
for (const file of globSync(["{packages,actions}/**/*.ts", "{tooling,test,bench}/**/*.ts"], {
  cwd: root,
  exclude: ["**/node_modules/**", "**/lib/**"],
})) {
  const lines = readFileSync(path.join(root, file), "utf8").split("\n").length - 1;
  const generated = /^\/\/ Generated /m.test(readFileSync(path.join(root, file), "utf8").slice(0, 300));
  // A table of cases is data.
  if (lines > limit && !generated && !file.endsWith("-cases.ts"))
    problems.push(`${file}: ${lines} lines; a file has at most ${limit}`);
}

for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? "walls: ok" : `walls: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
