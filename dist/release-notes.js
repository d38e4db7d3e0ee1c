import { releaseNotes } from "./index.js";
await releaseNotes(import.meta.url);
