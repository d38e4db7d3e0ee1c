// Runs a tool of this repository on Node 24 whatever Node started it, installing what is missing first.
// Plain JavaScript without dependencies: on a fresh clone nothing is installed yet.
//   node tooling/start.js <script or program> [arguments…]
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, "node_modules");
const stamp = path.join(modules, ".installed-lock");
const node = path.join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

const lock = createHash("sha256")
  .update(readFileSync(path.join(root, "package-lock.json")))
  .digest("hex");
const installed = existsSync(node) && existsSync(stamp) && readFileSync(stamp, "utf8") === lock;
if (!installed) {
  process.stderr.write("Installing what is missing (npm ci)…\n");
  const started = Date.now();
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    // npm is a .cmd on Windows, which only a shell can start; every word here is ours.
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    process.stderr.write("npm ci failed: see above\n");
    process.exit(2);
  }
  writeFileSync(stamp, lock);
  process.stderr.write(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
}

const fromCaller = process.argv[2] === "--from-caller";
const words = process.argv.slice(fromCaller ? 3 : 2);
const flags = ["--conditions=source", "--disable-warning=ExperimentalWarning", "--experimental-vm-modules"];
const child = spawn(node, [...flags, path.join(root, words[0]), ...words.slice(1)], {
  // npm runs scripts in the root; a command works in the folder that its user is in.
  cwd: fromCaller ? (process.env.INIT_CWD ?? process.cwd()) : root,
  stdio: "inherit",
  env: { ...process.env, PATH: `${path.join(modules, ".bin")}${path.delimiter}${process.env.PATH ?? ""}` },
});
// A terminal sends Ctrl-C to the whole group; a signal sent to this process alone must reach the child too.
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    if (!(signal === "SIGINT" && process.stdin.isTTY)) child.kill(signal);
  });
}
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
