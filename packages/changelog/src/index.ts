export {
  buildReleaseNotes,
  type EvidenceLine,
  type ReleaseNotes,
  type ReleaseNotesDeps,
  type ReleaseNotesOptions,
} from "./release-notes.ts";
export type { RollbackClass } from "./rollback-class.ts";
export type { Counts } from "./tally.ts";
