// How long validate takes from the start of its process to its end on three environments, beside three dry runs of
// wrangler on the same Worker, in turn in the same run. With a folder of a checkout: the whole of validate there, with
// the environments of its first wrangler config, and the memory that it takes. Prints, judges nothing.
//   npm run build && npm run bench:validate -- [runs] [checkout]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";

const root = path.dirname(import.meta.dirname);
const runs = Number(process.argv[2] ?? 10);
const NAMES = ["production", "staging", "ci"];

const worker = await mkdtemp(path.join(tmpdir(), "gate bench "));
const environment = (name: string, digit: string): string =>
  `[env.${name}]\nroutes = []\nvars = { ENVIRONMENT = "${name}" }\nkv_namespaces = [{ binding = "CACHE", id = "${digit.repeat(32)}" }]\n`;
await writeFile(
  path.join(worker, "wrangler.toml"),
  `name = "hub"\nmain = "index.js"\ncompatibility_date = "2026-01-15"\n[observability]\nenabled = true\n${NAMES.map((name, index) => environment(name, String(index + 1))).join("")}`,
);
await writeFile(path.join(worker, "index.js"), "export default { fetch: () => new Response('hello') };\n");
await writeFile(
  path.join(worker, "gate.yml"),
  `version: 1\nworker: { config: wrangler.toml }\nenvironments:\n  production: { url: "https://hub.example", tier: production }\n  staging: { url: "https://staging.hub.example", tier: staging }\n  ci: { url: "http://127.0.0.1:8787", tier: test }\n`,
);
await mkdir(path.join(worker, ".github/workflows"), { recursive: true });
await writeFile(
  path.join(worker, ".github/workflows/ci.yml"),
  "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: npx wrangler-gate validate\n",
);
await writeFile(path.join(worker, ".gitignore"), "node_modules\ngate-evidence\n");
for (const words of [
  ["init", "--quiet"],
  ["add", "--all"],
  ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "--quiet", "--message", "begin"],
])
  execFileSync("git", words, { cwd: worker });

function time(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${stderr.slice(-500)}`);
  return performance.now() - started;
}

const show = (values: number[]): string => {
  const sorted = [...values].sort((a, b) => a - b);
  const seconds = (value: number | undefined): string => ((value ?? 0) / 1000).toFixed(2);
  return `${seconds(sorted[Math.floor(sorted.length / 2)])} s (${seconds(sorted[0])}–${seconds(sorted.at(-1))})`;
};

try {
  const gate = (): number =>
    time(process.execPath, [path.join(root, "bin/gate.js"), "validate"], worker, { CI: "" });
  const bundled: number[] = [];
  const own: number[] = [];
  const dry: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    // Without an installed wrangler the library inside the gate judges; with one, that one does, in a child.
    await rm(path.join(worker, "node_modules"), { force: true });
    bundled.push(gate());
    await symlink(path.join(root, "node_modules"), path.join(worker, "node_modules"));
    own.push(gate());
    dry.push(
      NAMES.reduce(
        (sum, name) =>
          sum +
          time(
            process.execPath,
            [path.join(root, "node_modules/wrangler/bin/wrangler.js"), "deploy", "--dry-run", "--env", name],
            worker,
            { WRANGLER_SEND_METRICS: "false" },
          ),
        0,
      ),
    );
  }
  console.log(`three environments, ${runs} runs each in turn, median (least–most):`);
  console.log(`  gate validate, our library judges:      ${show(bundled)}`);
  console.log(`  gate validate, installed wrangler:      ${show(own)}`);
  console.log(`  three times wrangler deploy --dry-run:  ${show(dry)}`);
} finally {
  await rm(worker, { recursive: true, force: true });
}

const checkout = process.argv[3];
if (checkout !== undefined) {
  const script = `
    const { judgeWhole } = await import(${JSON.stringify(path.join(root, "bench/judge-whole.ts"))});
    const started = performance.now();
    const { verdict, findings } = await judgeWhole(${JSON.stringify(path.resolve(checkout))});
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(\`the whole of validate on the checkout: \${seconds} s, \${memory} MiB, \${verdict}, \${findings.length} findings\`);`;
  const flags = [
    "--conditions=source",
    "--disable-warning=ExperimentalWarning",
    "--input-type=module",
    "--eval",
    script,
  ];
  spawnSync(process.execPath, flags, { cwd: root, stdio: "inherit" });
}
