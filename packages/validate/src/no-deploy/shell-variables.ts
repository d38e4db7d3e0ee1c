import { parseShell } from "../shell/parse-shell.ts";
import { type ShellEvent, type ShellKnowledge, UNKNOWN } from "../shell/word.ts";

const DECLARERS = new Set(["export", "declare", "local", "readonly", "typeset"]);
const READERS = new Set(["read", "mapfile", "readarray", "getopts", "for", "select", "unset", "printf"]);
/** More values than these of one variable are not tried one by one. */
const MAX_VALUES = 6;

/** What the text of a script says about its variables. */
interface LearnedVariables {
  /** Those whose value is certain: given or assigned, and never with two values, whichever branch runs. */
  certain: ReadonlyMap<string, string>;
  /** Each further way to fill in those that have a few values, all of them known. */
  variants: readonly ReadonlyMap<string, string>[];
}

/** @throws GateError FILE_UNREADABLE when the script is nested too deeply. */
export function learnVariables(events: readonly ShellEvent[], knowledge: ShellKnowledge): LearnedVariables {
  const values = new Map([...knowledge.variables].map(([name, value]) => [name, new Set([value])]));
  const add = (name: string, value: string): void => {
    values.set(name, (values.get(name) ?? new Set()).add(value));
  };
  readAssignments(events, knowledge, add, 0);
  const certain = new Map<string, string>();
  const several = new Map<string, string[]>();
  for (const [name, candidates] of values) {
    const known = [...candidates].filter((value) => !value.includes(UNKNOWN));
    if (candidates.size === 1 && known[0] !== undefined) certain.set(name, known[0]);
    else if (known.length > 0 && known.length <= MAX_VALUES) several.set(name, known);
  }
  const most = Math.max(0, ...[...several.values()].map(({ length }) => length));
  const variants = Array.from({ length: most }, (_, index) => {
    const chosen = [...several].map(([name, known]) => [name, known[index] ?? known.at(-1) ?? ""] as const);
    return new Map([...certain, ...chosen]);
  });
  return { certain, variants };
}

function readAssignments(
  events: readonly ShellEvent[],
  knowledge: ShellKnowledge,
  add: (name: string, value: string) => void,
  depth: number,
): void {
  for (const event of events) {
    if (event.kind === "function" && depth < MAX_VALUES) {
      readAssignments(
        parseShell(event.text, { ...knowledge, positionals: undefined }),
        knowledge,
        add,
        depth + 1,
      );
    }
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
}
