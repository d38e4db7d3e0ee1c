export * from "./temporary-repository.ts";
