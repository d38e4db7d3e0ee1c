import type { HttpResponse } from "@gate/http";
import { readHeader, readHeaderValues } from "./header.ts";

/** An answer that came from what stands before the Worker: it says nothing, good or bad, about the Worker. */
export interface ForeignAnswer {
  /** A clause for a person; untrusted text may be part of it. */
  reason: string;
  /** What to do so that the Worker is reached. */
  cure: string;
}

const CACHED = new Set(["HIT", "STALE", "UPDATING", "REVALIDATED"]);

/** What a cache writes into its answer; one value of several is enough, because each cache on the way adds its own. */
const CACHE_SIGNS: readonly (readonly [header: string, shows: (value: string) => boolean])[] = [
  ["cf-cache-status", (value) => CACHED.has(value.toUpperCase())],
  // RFC 9111, section 5.1. Some caches write a unit behind the number.
  ["age", (value) => Number.parseFloat(value) > 0],
  // RFC 9211: a cache, and what became of the request there.
  ["cache-status", (value) => /;\s*hit\s*(?:;|$)/i.test(value)],
  // Of no standard: `HIT`, `Hit from cloudfront`, `RefreshHit from cloudfront`.
  ["x-cache", (value) => /^(?:tcp_|refresh)?hit\b/i.test(value)],
];

/** Says that an answer is a cache's and not the Worker's. */
export function findCache(response: HttpResponse): ForeignAnswer | undefined {
  const [proof] = CACHE_SIGNS.flatMap(([header, shows]) => {
    const value = readHeaderValues(response, header).find(shows);
    return value === undefined ? [] : [`${header}: ${value.slice(0, 60)}`];
  });
  if (proof === undefined) return undefined;
  const { host, pathname } = new URL(response.url);
  return {
    reason: `a cache answered, not the Worker (${proof})`,
    cure:
      `Add a Cache Rule "Bypass cache" for (http.host eq "${host}" and http.request.uri.path eq "${pathname}"), ` +
      "and let the Worker answer this route with Cache-Control: no-store.",
  };
}

/**
 * Says that the last answer of a Hurl file came from another place than the environment: its address was written out,
 * a redirect was followed, or an option such as `connect-to` led there.
 * @param origin of the environment
 */
export function findStranger(
  { response, elsewhere }: { response?: HttpResponse | undefined; elsewhere?: boolean | undefined },
  origin: string,
): ForeignAnswer | undefined {
  if (response === undefined) return undefined;
  const answered = new URL(response.url).origin;
  if (answered === origin && elsewhere !== true) return undefined;
  const who = answered === origin ? "another place that an option of the file leads to" : answered;
  return {
    reason: `the answer is not one of ${origin}, but of ${who}`,
    cure: "Write {{base_url}} where the address of the environment stands, and follow no redirect to another one.",
  };
}

/** Error codes of Cloudflare by which the edge keeps a request from the Worker, and what to do. */
const BLOCKS: Readonly<Record<string, readonly [what: string, cure: string]>> = {
  "1006": ["the address of the gate is banned", "Remove the ban of this address under Security, Tools."],
  "1009": [
    "the country of the gate is blocked",
    "Allow the gate's address in the rule that blocks its country.",
  ],
  "1010": ["the browser integrity check refused the gate", "Turn Browser Integrity Check off for this host."],
  "1015": [
    "rate limited (error 1015)",
    "Except the gate from the rate limiting rule (by a header of environments.<name>.headers), or lower health.load.rate.",
  ],
  "1020": [
    "a firewall rule blocked the gate (error 1020)",
    "Add a WAF rule with the action Skip for a header of environments.<name>.headers.",
  ],
  "1027": [
    "the account has used up its requests of the day (error 1027)",
    "Wait until midnight UTC, or change to the paid plan of Workers.",
  ],
};

const LOGIN = /\/(?:log-?in|sign-?in|sso|oauth2?|authorize|auth)(?:[/.]|$)/i;

/**
 * Says that the edge before the Worker gave an answer: a challenge, a login, a block or a rate limit. Asked
 * only about answers that are not good.
 */
export function findEdge(response: HttpResponse): ForeignAnswer | undefined {
  const found = findBarrier(response);
  if (found === undefined) return undefined;
  const [what, cure] = found;
  return { reason: `the edge answered, not your Worker: ${what}`, cure };
}

function findBarrier(response: HttpResponse): readonly [what: string, cure: string] | undefined {
  const { status } = response;
  const mitigated = readHeader(response, "cf-mitigated")?.trim().toLowerCase();
  if (mitigated === "challenge") {
    return [
      `a challenge (${status}, cf-mitigated: challenge)`,
      "Add a WAF rule with the action Skip for a header of environments.<name>.headers: no machine solves a challenge.",
    ];
  }
  if (status >= 300 && status < 400) return findLogin(response);
  const code = readErrorCode(response);
  const block = code === undefined ? undefined : BLOCKS[code];
  if (block !== undefined) return block;
  if (status !== 429) return undefined;
  return [
    "too many requests (429)",
    "Except the gate from the rate limit (by a header of environments.<name>.headers), or lower health.load.rate.",
  ];
}

function findLogin(response: HttpResponse): readonly [what: string, cure: string] | undefined {
  const location = readHeader(response, "location");
  if (location === undefined || !URL.canParse(location, response.url)) return undefined;
  const { hostname, pathname, host } = new URL(location, response.url);
  const where = `${host}${pathname}`.slice(0, 120);
  if (pathname.startsWith("/cdn-cgi/access/") || hostname.endsWith(".cloudflareaccess.com")) {
    return [
      `${response.status}, a redirect to the login of Cloudflare Access at ${where}`,
      "Send a service token: CF-Access-Client-Id and CF-Access-Client-Secret in environments.<name>.headers, and a policy with the action Service Auth.",
    ];
  }
  if (!LOGIN.test(pathname)) return undefined;
  return [
    `${response.status}, a redirect to a login at ${where}`,
    "Let the route answer without a login, or send what it takes in environments.<name>.headers.",
  ];
}

/** What Cloudflare's pages call their code: `error code: 1015`, or the same in HTML. */
function readErrorCode(response: HttpResponse): string | undefined {
  if (response.status < 400) return undefined;
  const text = new TextDecoder("latin1").decode(response.body.subarray(0, 20_000));
  return (/^\s*error code: (\d{4})\s*$/i.exec(text) ?? /cf-error-code">\s*(\d{4})\b/.exec(text))?.[1];
}

const WORKER_ERRORS: Readonly<Record<string, string>> = {
  "1101": "the Worker threw an exception",
  "1102": "the Worker exceeded its CPU or memory limit",
};

/** What an error page of Cloudflare says about the Worker itself: `error 1101: the Worker threw an exception`. */
export function explainWorkerError(response: HttpResponse): string | undefined {
  const code = readErrorCode(response);
  const text = code === undefined ? undefined : WORKER_ERRORS[code];
  return text === undefined ? undefined : `error ${code}: ${text}`;
}
