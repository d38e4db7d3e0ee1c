import { matchesGlob } from "./glob.ts";
import type { ShellEvent, Word } from "./word.ts";

interface OpenCase {
  /** What is compared, where it is an argument of the script that is known. */
  subject: string | undefined;
  patterns: Word[];
  /** How many events stood before the branch. */
  events: number;
  /** Whether the branch can be taken. */
  runs: boolean;
  /** An earlier branch has been taken for certain. */
  done: boolean;
}

/** Follows `case … in … esac`: which branches can run. */
export class CaseReader {
  readonly #events: ShellEvent[];
  readonly #open: OpenCase[] = [];
  /** Between `in` or `;;` and `)`. */
  inPattern = false;

  constructor(events: ShellEvent[]) {
    this.#events = events;
  }

  /** Only an argument of the call is sure enough to leave branches out: variables may be set elsewhere. */
  begin({ text, positional }: Word): void {
    const subject = positional === true ? text : undefined;
    this.#open.push({ subject, patterns: [], events: 0, runs: true, done: false });
    this.inPattern = true;
  }

  addPatterns(words: readonly Word[]): void {
    this.#open.at(-1)?.patterns.push(...words);
  }

  endPattern(): void {
    this.inPattern = false;
    const current = this.#open.at(-1);
    if (current === undefined) return;
    const { subject, patterns } = current;
    const isDynamic = patterns.some(({ dynamic }) => dynamic);
    const matches =
      subject === undefined || isDynamic || patterns.some(({ text }) => matchesGlob(subject, text));
    current.runs = matches && !current.done;
    current.done ||= subject !== undefined && matches && !isDynamic;
    current.patterns = [];
    current.events = this.#events.length;
  }

  /** `;;` */
  endBranch(): void {
    this.#dropBranch();
    this.inPattern = this.#open.length > 0;
  }

  /** `esac` */
  end(): void {
    if (!this.inPattern) this.#dropBranch();
    this.#open.pop();
    this.inPattern = false;
  }

  #dropBranch(): void {
    const current = this.#open.at(-1);
    if (current?.runs === false) this.#events.splice(current.events);
  }
}
