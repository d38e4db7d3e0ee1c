export { listChangedFiles } from "./changed-files.ts";
export * from "./last-change.ts";
export * from "./files-below.ts";
export * from "./ignored-files.ts";
export * from "./repository.ts";
export * from "./revisions.ts";
export * from "./show-file.ts";
export * from "./stream-commits.ts";
export * from "./types.ts";
