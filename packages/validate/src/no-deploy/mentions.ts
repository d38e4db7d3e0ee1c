import type { Invocation } from "./invocation.ts";

/** Text inside an argument that names wrangler or Cloudflare's API as something to run. */
export function suspicionIn(program: string, text: string): Invocation[] {
  if (!mentionsDeploy(text)) return [];
  return [{ kind: "unknown", why: `${program} is given text that names a deploying command` }];
}

const VERBS = "deploy|publish|rollback|upload|put|bulk|delete|apply|execute|create|push";
/** `wrangler`, then what may stand between two words of a command or of an array, then a verb near by. */
const COMMAND = new RegExp(
  `\\bwrangler(?:@[\\w.^~*-]{1,30}|\\.[cm]?js)?["'\`\\s,\\]]{1,10}[^\\n]{0,80}?\\b(?:${VERBS})\\b`,
);

/** Cloudflare's own client, and a call of it that changes something. */
const CLIENT = /["']cloudflare["']/;
const CLIENT_CALL =
  /\b(?:workers|workersForPlatforms|pages|d1|r2|kv|queues)\s*\.[\s.\w]{0,80}?\.\s*(?:update|create|delete|edit)\s*\(/;

/** A program of alchemy deploys what it declares as soon as it runs. */
const ALCHEMY = /\bfrom\s*["']alchemy["']/;
const ALCHEMY_CALL = /\bawait\s+alchemy\s*\(/;

/** Whether text that is not read as a shell script seems to run wrangler or to call Cloudflare's API. */
export function mentionsDeploy(text: string): boolean {
  if (text.includes("api.cloudflare.com") || COMMAND.test(text)) return true;
  return (CLIENT.test(text) && CLIENT_CALL.test(text)) || (ALCHEMY.test(text) && ALCHEMY_CALL.test(text));
}

/** A package manager or task runner as a word of its own, and a script named "deploy…" in the same statement. */
const SPAWNED_SCRIPT =
  /["'`\s](?:npm|pnpm|yarn|bun|turbo|nx)(?:\.cmd)?["'`\s][^;]{0,200}?["'`\s:]deploy(?![a-z])/;

/** Whether a program that is no shell script seems to run a script that deploys. */
export function spawnsDeploy(text: string): boolean {
  return mentionsDeploy(text) || SPAWNED_SCRIPT.test(text);
}
