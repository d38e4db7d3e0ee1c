import { isMutatingWranglerCommand } from "@gate/wrangler";
import { UNKNOWN, type Word } from "../shell/word.ts";

/** Commands that leave no doubt even when words in front of them are not known: `wrangler $FLAGS deploy`. */
const PLAIN_COMMANDS =
  /^(?:deploy|publish|rollback|delete|versions (?:upload|deploy)|triggers deploy|pages deploy|secret (?:put|bulk|delete))\b/;

/** Whether wrangler with these arguments changes an account. `command` names it, with its environment. */
export function judgeWranglerWords(words: readonly Word[]): {
  deploys: "yes" | "no" | "unknown";
  command: string;
} {
  // `$` is how isMutatingWranglerCommand is told of a value that is only known when the command runs.
  const texts = words.map(({ text }) => text.replaceAll(UNKNOWN, "$"));
  const { mutating, command } = isMutatingWranglerCommand(texts);
  const environment = nameEnvironment(texts);
  if (!mutating) return { deploys: "no", command };
  if (!command.includes("$")) return { deploys: "yes", command: `${command}${environment}` };
  const certain = isMutatingWranglerCommand(texts.filter((text) => !text.startsWith("$")));
  if (certain.mutating && PLAIN_COMMANDS.test(certain.command) && texts[0]?.startsWith("$") === true) {
    return { deploys: "yes", command: `${certain.command}${environment}` };
  }
  return { deploys: "unknown", command };
}

function nameEnvironment(texts: readonly string[]): string {
  const index = texts.findIndex((text) => /^(?:-e|--env)(?:=|$)/.test(text));
  const name = texts[index]?.includes("=") === true ? texts[index]?.split("=")[1] : texts[index + 1];
  return index !== -1 && name !== undefined && /^[\w-]+$/.test(name) ? ` --env ${name}` : "";
}
