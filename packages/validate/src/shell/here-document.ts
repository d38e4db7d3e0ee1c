import type { ShellCommand } from "./word.ts";

/** A here document whose text is still to come. */
export interface HereDocument {
  owner: ShellCommand;
  delimiter: string;
  /** `<<-` */
  stripTabs: boolean;
  /** An unquoted delimiter: substitutions inside the text are run. */
  expanded: boolean;
}
