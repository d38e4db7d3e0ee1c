/**
 * JSON with comments and trailing commas, as tools of JavaScript write it.
 * @throws SyntaxError
 */
export function parseJsonWithComments(text: string): unknown {
  let plain = "";
  for (let at = 0; at < text.length;) {
    const char = text[at] ?? "";
    if (char === '"') {
      let end = at + 1;
      while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
      plain += text.slice(at, end + 1);
      at = end + 1;
    } else if (text.startsWith("//", at)) {
      const end = text.indexOf("\n", at);
      at = end === -1 ? text.length : end;
    } else if (text.startsWith("/*", at)) {
      const end = text.indexOf("*/", at + 2);
      at = end === -1 ? text.length : end + 2;
    } else if (char === "," && /^[\s]*[}\]]/.test(text.slice(at + 1, at + 200))) {
      at += 1;
    } else {
      plain += char === "\uFEFF" ? "" : char;
      at += 1;
    }
  }
  return JSON.parse(plain);
}
