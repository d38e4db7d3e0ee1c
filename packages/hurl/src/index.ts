export { MAX_HURL_BYTES, parseHurl } from "./parse-hurl.ts";
export { runHurl } from "./run-hurl.ts";
export type * from "./types.ts";
