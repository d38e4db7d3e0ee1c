#!/usr/bin/env node
// Plain JavaScript without imports: it must start on every Node, to say which one is needed.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(`gate needs Node 22.19 or newer; this is ${process.versions.node}\n`);
  process.exit(64);
}
await import("../dist/gate.js");
