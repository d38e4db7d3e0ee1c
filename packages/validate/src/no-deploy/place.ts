import type { ShellFunction, ShellKnowledge, Word } from "../shell/word.ts";
import type { SourceFiles } from "../source-files.ts";
import type { Budget } from "./budget.ts";
import type { ScriptFacts } from "./javascript-calls.ts";
import type { Outcome } from "./outcome.ts";
import type { PackageIndex } from "./package-scripts.ts";
import { type Folder, WORKSPACE } from "./workspace-path.ts";

/** Where a command runs and how the way there reads. */
export interface Place {
  folder: Folder;
  trail: readonly string[];
  /** Scripts, files and nested shells on the way, so that a circle ends. */
  scripts: readonly string[];
}

/** The trail's step for a line (from 0) of a text. */
export type NameLine = ((line: number) => string) | undefined;

/** A function that a script has defined. */
export interface ScopedFunction extends ShellFunction {
  nameLine: NameLine;
  /** One that nobody calls is judged where it stands. */
  called: boolean;
}

/** What a command can know: the shell's variables, and the functions around it. */
export interface Knowledge extends ShellKnowledge {
  functions?: ReadonlyMap<string, ScopedFunction> | undefined;
}

/** Outcomes by a key that says everything they depend on, with trails that begin at the script. */
export interface ScriptMemory {
  readonly outcomes: Map<string, readonly Outcome[]>;
  /** What a program says, by its text: a module is imported by many. */
  readonly facts: Map<string, ScriptFacts>;
  /** How often a circle was cut: what was cut is not remembered. */
  cuts: number;
}

/** What follows commands, for those who find more of them in files of other tools. */
export interface Follower {
  readonly files: SourceFiles;
  readonly packages: PackageIndex;
  readonly budget: Budget;
  /** What scripts came to that were followed to their end: the same one is called many times. */
  readonly memory: ScriptMemory;
  /** @param appended words that are put behind the text's last command, as npm does with arguments */
  followText(
    text: string,
    place: Place,
    knowledge: Knowledge,
    nameLine: NameLine,
    appended?: readonly Word[],
  ): Promise<Outcome[]>;
  followWords(words: readonly Word[], place: Place, knowledge: Knowledge): Promise<Outcome[]>;
}

export function unresolved(place: Place, why: string, topic?: string): Outcome {
  return { kind: "unresolved", trail: [...place.trail, why], topic };
}

/** Variables of the environment reach another program, the rest of what a script knows does not. */
export function leaveShell({ variables }: Knowledge): Knowledge {
  return { variables, expressions: new Map(), dialect: "posix", workTree: WORKSPACE };
}
