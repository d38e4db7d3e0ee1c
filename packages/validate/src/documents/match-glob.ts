/**
 * A glob as a linear regular expression over paths with `/`: `*` and `?` stay inside a folder, `**` crosses folders,
 * `{a,b}` is a choice. Everything else stands for itself.
 */
export function compileGlob(glob: string): RegExp {
  let source = "";
  let depth = 0;
  for (let index = 0; index < glob.length; index += 1) {
    const char = glob[index] ?? "";
    if (glob.startsWith("**/", index)) {
      source += "(?:[^/]+/)*";
      index += 2;
    } else if (glob.startsWith("**", index)) {
      source += ".*";
      index += 1;
    } else if (char === "*") source += "[^/]*";
    else if (char === "?") source += "[^/]";
    else if (char === "{") {
      depth += 1;
      source += "(?:";
    } else if (char === "}" && depth > 0) {
      depth -= 1;
      source += ")";
    } else if (char === "," && depth > 0) source += "|";
    else source += char.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  }
  return new RegExp(`^${source}${")".repeat(depth)}$`);
}
