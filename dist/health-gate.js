import { healthGate } from "./index.js";
await healthGate(import.meta.url);
