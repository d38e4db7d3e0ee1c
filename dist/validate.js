import { validate } from "./index.js";
await validate(import.meta.url);
