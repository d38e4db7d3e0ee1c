export { MAX_HURL_BYTES, parseHurl } from "./parse-hurl.ts";
export { parseHurlVariable, parseVariablesFile, splitHurlVariable } from "./variable.ts";
export { runHurl } from "./run-hurl.ts";
export type * from "./types.ts";
