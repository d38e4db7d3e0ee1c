// The whole gate on the example Worker: real wrangler dev, real requests, real evidence.
//   npm run demo [-- <folder with a gate.yml> [flags of gate run…]]
import path from "node:path";

const root = path.dirname(import.meta.dirname);
const folder = path.resolve(process.argv[2] ?? path.join(root, "examples", "hub"));
const started = performance.now();
process.on("exit", () =>
  console.log(`\nThe demo took ${((performance.now() - started) / 1000).toFixed(1)} s.`),
);
process.chdir(folder);
process.argv = [
  process.argv[0] ?? "node",
  "gate",
  "run",
  "--gate",
  "pull-request",
  "--notes",
  ...process.argv.slice(3),
];
// The command itself: plain JavaScript, so that its name is no type of ours.
await import(path.join(root, "bin", "gate.js"));
