export * from "./annotations.ts";
export * from "./html.ts";
export * from "./junit.ts";
export * from "./sarif.ts";
export * from "./plain-text.ts";
export * from "./summary.ts";
export * from "./tap.ts";
export * from "./terminal.ts";
