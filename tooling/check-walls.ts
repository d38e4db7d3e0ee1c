// Proves the walls of the house (walls.ts); fails with file and line.
import path from "node:path";
import { findBreaches } from "./walls.ts";

const breaches = findBreaches(path.dirname(import.meta.dirname));
for (const breach of breaches) console.error(breach);
console.log(breaches.length === 0 ? "walls: ok" : `walls: ${breaches.length} problems`);
process.exitCode = breaches.length === 0 ? 0 : 1;
