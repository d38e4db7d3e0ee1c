import { run } from "./index.js";
await run(import.meta.url);
