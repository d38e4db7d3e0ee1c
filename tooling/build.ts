// Builds dist/: TypeScript to lib/ by tsc, one ncc build with a lazy export an entry, and a two-line entry
// file for each. The same bytes come out of every folder and machine; CI compares them with what is committed.
import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.dirname(import.meta.dirname);
/** Entry file → export of actions/index.ts. `gate` is the command. */
const ENTRIES = {
  gate: "gate",
  validate: "validate",
  "smoke-test": "smokeTest",
  "health-gate": "healthGate",
  "release-notes": "releaseNotes",
  verdict: "verdict",
  run: "run",
};

function runNode(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [path.join(root, "node_modules", script), ...args], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
}

/**
 * undici brings a second HTTP parser, an experiment that the variable UNDICI_USE_MILO turns on: two WebAssembly modules,
 * a thirty-sixth of dist/. What reads the answers that a verdict stands on is not for a variable to choose; without them
 * it ends the request with an error.
 */
function leaveOutSecondParser(): void {
  let found = 0;
  for (const file of globSync("dist/*.js", { cwd: root })) {
    const text = readFileSync(path.join(root, file), "utf8");
    const kept = text.replace(
      /(new WebAssembly\.Module\(\s*Buffer\.from\(\s*)'[A-Za-z0-9+/=]{1000,}'/g,
      (_, before: string) => {
        found += 1;
        return `${before}''`;
      },
    );
    if (kept !== text) writeFileSync(path.join(root, file), kept);
  }
  if (found !== 2) throw new Error(`undici's second parser: ${found} modules of it are in dist, expected 2`);
}

/** How undici's modules of stand-ins for tests end: agents that answer by themselves, and that record and replay. */
const STAND_INS = [
  "module.exports = MockAgent",
  "module.exports = MockClient",
  "module.exports = MockPool",
  "module.exports = SnapshotAgent",
  "module.exports.MockCallHistoryLog = MockCallHistoryLog",
  "module.exports.MockScope = MockScope",
  "filterHeadersForStorage, createHeaderFilters }",
  "  normalizeSearchParams,\n  normalizeOrigin\n}",
  "  isUrlExcludedFactory,\n  validateSnapshotMode\n}",
];

/**
 * undici's index, which GitHub's own libraries load, brings agents that answer in place of a server: a sixtieth of dist/,
 * and nothing that a gate should have at hand. Each module of them exports nothing instead.
 */
function leaveOutStandIns(): void {
  let found = 0;
  for (const file of globSync("dist/*.js", { cwd: root })) {
    const text = readFileSync(path.join(root, file), "utf8");
    const kept = text.split(/(?=\n\/\*{3}\/ \d+:\n)/).map((module) => {
      const body = module.replace(/\s*\/\*{3}\/ \}\),\n$/, "");
      if (body === module || !STAND_INS.some((end) => body.endsWith(end))) return module;
      found += 1;
      const head = /^\n\/\*{3}\/ \d+:\n/.exec(module)?.[0] ?? "";
      return `${head}/***/ ((module) => {\n\nmodule.exports = {}\n\n/***/ }),\n`;
    });
    if (kept.join("") !== text) writeFileSync(path.join(root, file), kept.join(""));
  }
  if (found !== STAND_INS.length)
    throw new Error(`undici's stand-ins: ${found} modules of them are in dist, expected ${STAND_INS.length}`);
}

// A stale lib/ of a moved file would be bundled in silence.
for (const folder of globSync(["packages/*/lib", "actions/lib", "{packages/*,actions}/*.tsbuildinfo"], {
  cwd: root,
})) {
  rmSync(path.join(root, folder), { recursive: true, force: true });
}
runNode("typescript/bin/tsc", "-b", "tsconfig.build.json");
// ncc leaves stale chunks; and what does not compile does not cost the dist/ that there was.
rmSync(path.join(root, "dist"), { recursive: true, force: true });
runNode(
  "@vercel/ncc/dist/ncc/cli.js",
  "build",
  "actions/lib/index.js",
  "--out",
  "dist",
  "--target",
  "es2024",
  "--license",
  "licenses.txt",
  "--no-cache",
  "--quiet",
);
leaveOutSecondParser();
leaveOutStandIns();
for (const [file, name] of Object.entries(ENTRIES)) {
  writeFileSync(
    path.join(root, "dist", `${file}.js`),
    `import { ${name} } from "./index.js";\nawait ${name}(import.meta.url);\n`,
  );
}
if (!existsSync(path.join(root, "dist", "package.json"))) throw new Error("ncc wrote no dist/package.json");
const bytes = globSync("dist/**", { cwd: root, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .reduce((sum, entry) => sum + readFileSync(path.join(entry.parentPath, entry.name)).length, 0);
console.log(`dist: ${(bytes / 1e6).toFixed(2)} MB`);
