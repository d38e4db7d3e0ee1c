import { readFile } from "node:fs/promises";
import path from "node:path";
import { GateError, RULE_CATALOGUE, suggestNearest } from "@gate/core";

/**
 * The page of a rule as Markdown; without a rule, every rule with its level.
 * @param root absolute folder of the project or package, in which docs/rules lies
 * @throws GateError USAGE for a rule that does not exist, FILE_UNREADABLE where the pages are not installed
 */
export async function explainRule(root: string, rule: string | undefined): Promise<string> {
  if (rule === undefined) {
    const width = Math.max(...RULE_CATALOGUE.map(({ id }) => id.length));
    return RULE_CATALOGUE.map(({ id, level }) => `${id.padEnd(width)}  ${level}`).join("\n");
  }
  if (!RULE_CATALOGUE.some(({ id }) => id === rule)) {
    const ids = RULE_CATALOGUE.map(({ id }) => id);
    throw new GateError("USAGE", `there is no rule "${rule.slice(0, 60)}"`, {
      hint: suggestNearest(rule, ids, "gate explain lists the rules"),
    });
  }
  const page = `docs/rules/${rule.replace("/", "-")}.md`;
  try {
    return (await readFile(path.join(root, page), "utf8")).trimEnd();
  } catch (cause) {
    throw new GateError("FILE_UNREADABLE", `the page ${page} is not part of this installation`, {
      cause,
      hint: "install wrangler-gate from npm, or read it in the repository of Wrangler Gate",
    });
  }
}
