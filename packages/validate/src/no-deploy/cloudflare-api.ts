import type { Word } from "../shell/word.ts";
import type { Invocation } from "./invocation.ts";

/** Options of curl, wget, httpie and PowerShell that send a body. */
const BODY =
  /^(?:-d|--data(?:-\w+)?|-F|--form(?:-string)?|-T|--upload-file|--json|--post-(?:data|file)|--body-(?:data|file)|-Body|-InFile)(?:=|$)/i;
const METHOD = /^(?:-X|--request|--method|-Method)$/i;
/** What belongs to a Worker: code, its routes and secrets, and what it is bound to. */
const WORKER_PATHS =
  /\/(?:workers|pages|d1|r2|queues|hyperdrive|vectorize|workflows|storage\/kv|containers)(?:\/|$|\?)/;

const HOST = "api.cloudflare.com";
/** The host in a variable: `"$API/accounts/$ID/workers/scripts/x"`. */
const PATHS = /\/client\/v4\/|\/accounts\/[^/]+\/(?:workers|pages|d1|r2|queues|storage)\//;

/** A call of Cloudflare's API by curl and its like: whether it only reads, changes a Worker, or something else. */
export function readHttpClient(words: readonly Word[], program: string): Invocation[] {
  const url = words.find(({ text }) => text.includes(HOST)) ?? words.find(({ text }) => PATHS.test(text));
  if (url === undefined) return [{ kind: "nothing" }];
  const method = readMethod(words.map(({ text }) => text));
  if (method === "GET" || method === "HEAD" || /\/graphql\b/.test(url.text)) return [{ kind: "nothing" }];
  // A purged cache is filled again.
  if (/\/purge_cache\b/.test(url.text)) return [{ kind: "nothing" }];
  const at = url.text.indexOf(HOST);
  const path = url.text.slice(Math.max(0, at));
  return at !== -1 && WORKER_PATHS.test(path) && method !== undefined
    ? [{ kind: "deployer", what: `${program} ${method} ${path.split("?")[0] ?? ""}` }]
    : [{ kind: "unknown", why: `${program} calls Cloudflare's API` }];
}

/** undefined: only known when it runs. */
function readMethod(texts: readonly string[]): string | undefined {
  for (const [index, text] of texts.entries()) {
    const glued = /^(?:-X|--request=|--method=)([A-Z]+)$/.exec(text)?.[1];
    const method = glued ?? (METHOD.test(text) ? texts[index + 1] : undefined);
    if (method !== undefined) return /^[A-Za-z]+$/.test(method) ? method.toUpperCase() : undefined;
    // httpie: `http PUT url`.
    if (/^(?:GET|HEAD|POST|PUT|PATCH|DELETE)$/i.test(text)) return text.toUpperCase();
  }
  return texts.some((text) => BODY.test(text)) ? "POST" : "GET";
}
