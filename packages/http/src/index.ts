export * from "./types.ts";
export { createHttpClient, type HttpClientOptions } from "./client.ts";
export type { Lookup } from "./connect.ts";
export { HttpFault, type HttpFaultDetails } from "./fault.ts";
export { mayLeadElsewhere, provesOrigin } from "./origin.ts";
export { isLoopback } from "./proxy.ts";
export type { OriginHeaders } from "./hop.ts";
