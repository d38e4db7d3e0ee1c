import { UNKNOWN, type ShellEvent } from "../shell/word.ts";

const DECLARERS = new Set(["export", "declare", "local", "readonly", "typeset"]);
const READERS = new Set(["read", "mapfile", "readarray", "getopts", "for", "select", "unset", "printf"]);

/**
 * The variables whose value is certain inside a script: given from outside or assigned, and never with two
 * different values, whichever branch runs.
 */
export function learnVariables(
  events: readonly ShellEvent[],
  given: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const values = new Map([...given].map(([name, value]) => [name, new Set([value])]));
  const add = (name: string, value: string): void => {
    values.set(name, (values.get(name) ?? new Set()).add(value));
  };
  for (const event of events) {
    if (event.kind !== "command") continue;
    const [first, ...rest] = event.words.map(({ text }) => text);
    if (READERS.has(first ?? "")) for (const name of rest) add(name, UNKNOWN);
    const assignments = DECLARERS.has(first ?? "") ? rest : event.words.map(({ text }) => text);
    // `NAME=value command` is for that command alone.
    if (!DECLARERS.has(first ?? "") && !assignments.every((text) => /^\w+\+?=/.test(text))) continue;
    for (const text of assignments) {
      const match = /^(\w+)(\+?)=(.*)$/s.exec(text);
      if (match?.[1] !== undefined) add(match[1], match[2] === "+" ? UNKNOWN : (match[3] ?? ""));
    }
  }
  const certain = new Map<string, string>();
  for (const [name, candidates] of values) {
    const [value] = candidates;
    if (candidates.size === 1 && value !== undefined && !value.includes(UNKNOWN)) certain.set(name, value);
  }
  return certain;
}
