export { MAX_HURL_BYTES, parseHurl } from "./parse-hurl.ts";
export { parseHurlVariable } from "./variable.ts";
export { runHurl } from "./run-hurl.ts";
export type * from "./types.ts";
