import { verdict } from "./index.js";
await verdict(import.meta.url);
