import type { Word } from "../shell/word.ts";
import type { Invocation } from "./invocation.ts";

const PRELOAD =
  /(?:^|\s)(?:-r|--require|--import|--loader|--experimental-loader)(?:=|\s+)(["']?)([./][^\s"']*)\1/g;

/** The names of variables that make another program run a file first. */
export const PRELOADING: readonly string[] = ["NODE_OPTIONS", "BASH_ENV", "ENV"];

/** What a variable makes node or a shell run before anything else; a package's name is none of the repository. */
export function readPreloads(name: string, value: string): Invocation[] {
  if (name === "NODE_OPTIONS") {
    return [...value.matchAll(PRELOAD)].map(([, , text = ""]) => ({
      kind: "file",
      path: { text, dynamic: false },
      interpreter: "node",
    }));
  }
  // The value may be anything where the name is as common as ENV; bash takes a bare name of a file as well.
  const isPath = name === "BASH_ENV" ? /^\S+$/.test(value) : /^\.{0,2}\/[^\s]*$/.test(value);
  return (name === "BASH_ENV" || name === "ENV") && isPath
    ? [{ kind: "file", path: { text: value, dynamic: false }, interpreter: "sh" }]
    : [];
}

/** The same for words such as `NODE_OPTIONS=…`, before a command, behind `export`, or written into a file of the runner. */
export function readAssignedPreloads(words: readonly Word[]): Invocation[] {
  return words.flatMap(({ text, dynamic }) => {
    const [, name = "", value = ""] = /^(\w+)=([^]*)$/.exec(text) ?? [];
    return dynamic ? [] : readPreloads(name, value.trim());
  });
}
