import { Lexer } from "yaml";

/** The parser recurses; no workflow and no front matter comes near it. */
const MAX_DEPTH = 64;

/**
 * Offset of the first character that lies deeper than 64 levels, whether by brackets, by indentation or by
 * `- - -`; undefined when nothing does. Takes the lexer, which does not recurse.
 */
export function findTooDeep(text: string): number | undefined {
  let offset = 0;
  let brackets = 0;
  let dashes = 0;
  let indents: number[] = [];
  let atStart = true;
  for (const token of new Lexer().lex(text)) {
    const [first] = token;
    if (token === "{" || token === "[") brackets += 1;
    else if (token === "}" || token === "]") brackets -= 1;
    // A block scalar is one token that ends its last line as well.
    else if (token.endsWith("\n")) {
      atStart = true;
      dashes = 0;
    } else if (token === "-" || token === "?") dashes += 1;
    else if (atStart && first !== " " && first !== "\t" && first !== "#" && first !== undefined) {
      const column = offset - (text.lastIndexOf("\n", offset - 1) + 1);
      indents = [...indents.filter((indent) => indent < column), column];
      atStart = false;
    }
    if (Math.max(brackets, 0) + dashes + indents.length > MAX_DEPTH) return offset;
    // The lexer marks documents, scalars and the like by control characters that are not in the text.
    if (first !== "\u0002" && first !== "\u0018" && first !== "\u001f") offset += token.length;
  }
  return undefined;
}
