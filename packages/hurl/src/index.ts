export * from "./types.ts";
// parseHurl(text: string, file: string): HurlFile                     throws GateError HURL_SYNTAX | HURL_NOT_SUPPORTED_YET | FILE_TOO_LARGE
// runHurl(file: HurlFile, options: HurlRunOptions): Promise<HurlRun>
