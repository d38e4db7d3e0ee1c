export * from "./certificates.ts";
export * from "./compressed-bodies.ts";
export * from "./fault-server.ts";
export * from "./faults.ts";
export * from "./loopback-server.ts";
export * from "./start-proxy.ts";
export * from "./start-server.ts";
export * from "./start-silent-listener.ts";
