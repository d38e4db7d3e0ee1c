// Everything that must hold besides the tests: types, walls, lint, format, dead code, documents and dist in
// step with the code. Runs all of it, then says what failed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.dirname(import.meta.dirname);
const bin = (script: string): string => path.join("node_modules", script);

const STEPS: readonly (readonly [string, readonly string[]])[] = [
  ["types", [bin("typescript/bin/tsc"), "-p", "tsconfig.json"]],
  ["walls", ["tooling/check-walls.ts"]],
  ["lint", [bin("oxlint/bin/oxlint"), "--type-aware", "--deny-warnings"]],
  ["format", [bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."]],
  ["dead code", [bin("knip/bin/knip.js"), "--no-progress"]],
  ["documents in step", ["--conditions=source", "tooling/docs.ts", "--check"]],
];

const failed: string[] = [];
function runStep(name: string, run: () => boolean): void {
  const started = performance.now();
  const ok = run();
  if (!ok) failed.push(name);
  console.log(`${ok ? "ok  " : "FAIL"} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

for (const [name, args] of STEPS) {
  runStep(
    name,
    () =>
      spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
        cwd: root,
        stdio: "inherit",
      }).status === 0,
  );
}
runStep("one undici", () => {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, unknown>;
  };
  const copies = Object.keys(lock.packages).filter((name) => /(^|\/)node_modules\/undici$/.test(name));
  // Each further copy adds a megabyte to dist/ and has connections and rules of its own.
  if (copies.length !== 1)
    console.error(`package-lock.json has undici at ${copies.join(", ") || "no place"}`);
  return copies.length === 1;
});
runStep("dist in step", () => {
  const before = digestDist();
  const built =
    spawnSync(process.execPath, ["tooling/build.ts"], { cwd: root, stdio: "inherit" }).status === 0;
  if (built && digestDist() !== before) console.error("dist/ was out of step and is rebuilt now: commit it");
  return built && digestDist() === before;
});

if (failed.length > 0) console.error(`\ncheck failed: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function digestDist(): string {
  const hash = createHash("sha256");
  const files = globSync("dist/**", { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).sort()) {
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}
