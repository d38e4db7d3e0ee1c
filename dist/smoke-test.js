import { smokeTest } from "./index.js";
await smokeTest(import.meta.url);
