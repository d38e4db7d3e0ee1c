/** A name and its password. */
export interface Login {
  user: string;
  password: string;
}

/** Where logins are looked up. */
export interface NetrcOptions {
  /** true: what the file says goes before what an address says. */
  required: boolean;
  optional: boolean;
  /** In place of the user's own. */
  file: string | undefined;
}

/** Who an address itself names; empty texts where it names nobody. */
export function readUserinfo({ username, password }: URL): Login {
  const decode = (text: string): string => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  return { user: decode(username), password: decode(password) };
}

/**
 * What a netrc file says about a host, as curl reads it: `machine`, `login`, `password`, `default` and `macdef`, words
 * in double quotes with `\n`, `\r`, `\t` and `\"`, lines that begin with `#`.
 * @param user the only login that counts; any when absent
 * @returns "syntax" for a file that is none; undefined when the host is not in it
 */
export function findLogin(text: string, host: string, user?: string): Login | "syntax" | undefined {
  const words = readWords(text);
  if (words === undefined) return "syntax";
  let state: "nothing" | "host" | "ours" = "nothing";
  let login: string | undefined;
  let password: string | undefined;
  const isOurs = (): boolean => login !== undefined && (user === undefined || user === login);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const keyword = word.toLowerCase();
    if (state === "host") {
      state = keyword === host.toLowerCase() ? "ours" : "nothing";
    } else if (state === "ours" && (keyword === "login" || keyword === "password")) {
      at += 1;
      if (keyword === "login") login = words[at];
      else password = words[at];
      if (isOurs() && password !== undefined) break;
    } else if (keyword === "machine" || keyword === "default") {
      // A password alone is enough where no login was asked for.
      if (state === "ours" && keyword === "machine" && password !== undefined && user === undefined) break;
      state = keyword === "machine" ? "host" : "ours";
      login = undefined;
      password = undefined;
    }
  }
  if (state !== "ours" || (login === undefined && password === undefined)) return undefined;
  if (user !== undefined && !isOurs()) return undefined;
  return { user: login ?? "", password: password ?? "" };
}

/** The words outside of comments and macros; undefined for a quote that is not closed. */
function readWords(text: string): string[] | undefined {
  const words: string[] = [];
  let isMacro = false;
  for (const line of text.split("\n")) {
    if (/^[ \t]*#/.test(line)) continue;
    if (isMacro) {
      isMacro = !/^[ \t]*\r?$/.test(line);
      continue;
    }
    const word = /[ \t\r]*(?:"((?:[^"\\]|\\[^])*)"|([^\s"]\S*))/y;
    for (let at = 0; ; at = word.lastIndex) {
      word.lastIndex = at;
      const found = word.exec(line);
      if (found === null) {
        if (line.slice(at).trim() !== "") return undefined;
        break;
      }
      const [, quoted, plain = ""] = found;
      words.push(quoted === undefined ? plain : quoted.replace(/\\([^])/g, unescape));
      if (words.at(-1)?.toLowerCase() !== "macdef") continue;
      words.pop();
      isMacro = true;
      break;
    }
  }
  return words;
}

function unescape(_: string, character: string): string {
  return { n: "\n", r: "\r", t: "\t" }[character] ?? character;
}
