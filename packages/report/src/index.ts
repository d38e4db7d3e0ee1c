export * from "./annotations.ts";
export * from "./html.ts";
export * from "./summary.ts";
export * from "./terminal.ts";
