/** Words of a command, or why it cannot be run without a shell. */
export type SplitCommand = { words: readonly string[] } | { message: string; hint: string };

const NO_SHELL =
  "The command runs without a shell. Put it into a script of package.json and write: npm run <script>";

/**
 * Splits a command into words as a shell would, for `'…'`, `"…"` and `\` before a blank or quote, and refuses
 * whatever only a shell could do, so that `a && b` is never an argument by accident.
 */
export function splitWords(command: string): SplitCommand {
  const words: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  for (let index = 0; index < command.length; index++) {
    const character = command.charAt(index);
    const next = command.charAt(index + 1);
    if (quote !== "'" && (character === "`" || (character === "$" && /[A-Za-z_{(]/.test(next)))) {
      return { message: `"${character}${character === "`" ? "" : next}" needs a shell`, hint: NO_SHELL };
    }
    if (quote !== undefined) {
      if (character === quote) quote = undefined;
      else if (quote === '"' && character === "\\" && (next === '"' || next === "\\")) {
        word += next;
        index++;
      } else word += character;
    } else if (character === "'" || character === '"') {
      quote = character;
      word ??= "";
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (/[|&;<>()]/.test(character)) {
      return { message: `"${character}" needs a shell`, hint: NO_SHELL };
    } else if (character === "\\" && /[\s'"\\]/.test(next)) {
      word = (word ?? "") + next;
      index++;
    } else {
      word = (word ?? "") + character;
    }
  }
  if (quote !== undefined)
    return { message: `a quote ${quote} is not closed`, hint: "Close it, or remove it." };
  if (word !== undefined) words.push(word);
  if (words[0] === undefined || words[0] === "") {
    return { message: "the command is empty", hint: "Write for instance: npx wrangler dev --port {port}" };
  }
  if (/^[A-Za-z_]\w*=/.test(words[0])) {
    return { message: `"${words[0]}" sets a variable, which needs a shell`, hint: NO_SHELL };
  }
  return { words };
}
