/** Words that make a statement write, or run something else than a query, wherever they stand. */
const FORBIDDEN = new Set(
  `INSERT UPDATE DELETE REPLACE CREATE DROP ALTER ATTACH DETACH PRAGMA VACUUM REINDEX ANALYZE EXPLAIN BEGIN COMMIT
   ROLLBACK SAVEPOINT RELEASE INTO RETURNING LOAD_EXTENSION READFILE WRITEFILE EDIT FTS3_TOKENIZER`
    .trim()
    .split(/\s+/),
);
const MOST_CHARACTERS = 10_000;
/** How SQLite closes what each opens; doubled, it stands for itself. */
const QUOTES: Readonly<Record<string, string>> = { "'": "'", '"': '"', "`": "`", "[": "]" };

/**
 * Why a text of SQL is not one SELECT that only reads; undefined: it is. Stricter than SQLite: a semicolon and a comment
 * are refused wherever they stand outside quotes, and a word that could write, even as a name without quotes.
 */
export function explainNoSingleSelect(sql: string): string | undefined {
  if (sql.length > MOST_CHARACTERS) return `it is longer than ${MOST_CHARACTERS} characters`;
  const read = readTokens(sql);
  if (typeof read === "string") return read;
  const [first] = read;
  if (first?.word !== "SELECT" && first?.word !== "WITH") return "it does not begin with SELECT or WITH";
  // `replace(x, y, z)` is a function; as a statement no bracket follows.
  const bad = read.find(
    ({ word, called }) =>
      (FORBIDDEN.has(word) && !(word === "REPLACE" && called)) || word.startsWith("PRAGMA_"),
  );
  if (bad !== undefined) return `it holds the word ${bad.word}`;
  if (!read.some(({ word, depth }) => word === "SELECT" && depth === 0)) return "its statement is no SELECT";
  return undefined;
}

interface Token {
  /** Upper case. */
  word: string;
  /** Brackets that are open there. */
  depth: number;
  /** An opening bracket follows. */
  called: boolean;
}

/** The words outside quotes, or why there is more than one statement of plain words. */
function readTokens(sql: string): Token[] | string {
  const tokens: Token[] = [];
  let depth = 0;
  for (let at = 0; at < sql.length;) {
    const rest = sql.slice(at, at + 2);
    const [character = ""] = rest;
    if (rest === "--" || rest === "/*") return "it holds a comment";
    if (character === ";") return "it holds a semicolon: write one statement without it";
    const close = QUOTES[character];
    if (close !== undefined) {
      const end = findClose(sql, at + 1, close);
      if (end === undefined) return `a quote ${character} is not closed`;
      at = end + 1;
      continue;
    }
    const word = /^[\p{L}_][\p{L}\p{N}_$]*/u.exec(sql.slice(at, at + MOST_NAME))?.[0];
    if (word !== undefined) {
      at += word.length;
      tokens.push({ word: toUpper(word), depth, called: /^\s*\(/.test(sql.slice(at)) });
      continue;
    }
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth < 0) return "a bracket is closed that was not opened";
    if (/[\p{Cc}\p{Cf}]/u.test(character) && !/\s/.test(character)) return "it holds a control character";
    at += 1;
  }
  return depth === 0 ? tokens : "a bracket is not closed";
}

/** As SQLite reads keywords: of ASCII alone. */
function toUpper(word: string): string {
  return word.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** Longer names do not exist; a longer word is read as several. */
const MOST_NAME = 256;

function findClose(sql: string, from: number, close: string): number | undefined {
  for (let at = sql.indexOf(close, from); at !== -1; at = sql.indexOf(close, at + 2)) {
    if (close === "]" || sql[at + 1] !== close) return at;
  }
  return undefined;
}
