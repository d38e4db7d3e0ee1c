import { UNKNOWN } from "../shell/word.ts";
import { readScriptFacts } from "./javascript-calls.ts";

/** Calls that start a program or run text as code, in Python, Perl, Ruby and PHP. */
const STARTS =
  /\b(?:subprocess|system|popen\d?|exec[lv]?[pe]{0,2}|spawn\w*|eval|shell_exec|passthru|proc_open|qx|Open3)\b|`/;
/** Text that is put together or decoded. */
const MAKES =
  /base64|b64decode|fromCharCode|\batob\b|\bunescape\b|\bdecode\w*\s*\(|unhex|\bpack\s*\(|\bchr\s*\(|\.reverse\b|\bjoin\s*\(|["']\s*(?:\+|\.)\s*["']|\bexec\s*\(\s*open/;
/** JavaScript that runs text which is no literal. */
const EVALUATES = /\b(?:eval|Function)\s*\(\s*(?!["'`)\s])/;
const LOADS = /\bchild_process\b/;

/** A module whose name is put together, or comes from somewhere else; first what stands before in a literal. */
const LOADS_UNKNOWN = /\b(?:import|require)\s*\(\s*(?:(["'`])([^"'`$]*)(?:\1\s*\+|\$\{)|(?=[A-Za-z_$[]))/g;

/** Beginnings of the names of modules that are only known when the code runs: `./scripts/`, or empty. */
export function listUnknownLoads(code: string): string[] {
  return [...code.matchAll(LOADS_UNKNOWN)].map(([, , start = ""]) => start);
}

/** Whether a program starts what it has decoded first. */
export function startsDecoded(code: string): boolean {
  if (!/base64|\batob\b|fromCharCode/.test(code)) return false;
  return isAssembled(code, true) || /\bexec\s*\.\s*(?:exec|getExecOutput)\s*\(/.test(code);
}

/** Whether code on a command line (`node -e …`, `perl -e …`) starts something that only shows when it runs. */
export function isAssembled(code: string, isJavaScript: boolean): boolean {
  if (!isJavaScript) return STARTS.test(code) && MAKES.test(code);
  if (EVALUATES.test(code)) return true;
  const { processes } = readScriptFacts(code);
  const isUnknown = processes.some(({ command }) =>
    typeof command === "string" ? command.startsWith(UNKNOWN) : command[0]?.dynamic === true,
  );
  return isUnknown || (LOADS.test(code) && processes.length === 0);
}
