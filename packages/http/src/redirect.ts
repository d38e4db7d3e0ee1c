import { HttpFault } from "./fault.ts";
import type { HttpRequest } from "./types.ts";

/** The statuses whose Location is followed (RFC 9110 §15.4). */
export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/**
 * All that another origin gets to see. Every other header of the caller may be a secret (a token, a cookie,
 * `CF-Access-Client-Secret`, `X-Api-Key`, …), so the list names what may pass, never what may not.
 */
const HARMLESS = new Set(["accept", "accept-encoding", "accept-language", "user-agent"]);
const ABOUT_THE_BODY = new Set([
  "content-type",
  "content-length",
  "content-encoding",
  "content-language",
  "content-location",
]);

export interface Redirection {
  request: HttpRequest;
  /** true: another scheme, host or port than before. */
  crossesOrigin: boolean;
}

/**
 * The request that follows a redirect. As browsers and curl do, 303 becomes GET (HEAD stays), 301 and 302 turn
 * POST into GET, 307 and 308 keep method and body.
 * @throws HttpFault of class `redirect`: no Location, another scheme than HTTP, or from https to http.
 */
export function redirect(
  request: HttpRequest,
  from: URL,
  status: number,
  headers: readonly (readonly [string, string])[],
): Redirection {
  const refuse = (code: string, message: string, hint: string): HttpFault =>
    new HttpFault({ class: "redirect", phase: "redirect", code, message, hint, url: from.href });
  const location = headers.find(([name]) => name.toLowerCase() === "location")?.[1];
  if (location === undefined) {
    throw refuse(
      "REDIRECT_WITHOUT_LOCATION",
      `the answer is ${status} but has no Location`,
      "the service must say where to go",
    );
  }
  const to = URL.parse(location, from.href);
  if (to === null || (to.protocol !== "http:" && to.protocol !== "https:")) {
    const what = to === null ? "no address" : `an address with the scheme ${to.protocol}`;
    throw refuse("REDIRECT_SCHEME", `the redirect leads to ${what}`, "only http: and https: are followed");
  }
  if (from.protocol === "https:" && to.protocol === "http:") {
    throw refuse(
      "REDIRECT_DOWNGRADE",
      `the redirect leads from https to plain http (${to.host})`,
      "let the service redirect to https; a downgrade is never followed",
    );
  }
  const becomesGet =
    (status === 303 && request.method !== "HEAD") ||
    ((status === 301 || status === 302) && request.method === "POST");
  const crossesOrigin = to.origin !== from.origin;
  // The userinfo of a Location was configured by nobody; ours stays at its origin.
  to.username = crossesOrigin ? "" : from.username;
  to.password = crossesOrigin ? "" : from.password;
  const keepsBody = !becomesGet && request.body !== undefined;
  return {
    crossesOrigin,
    request: {
      method: becomesGet ? "GET" : request.method,
      url: to.href,
      headers: request.headers.filter(([name]) => {
        const lower = name.toLowerCase();
        if (ABOUT_THE_BODY.has(lower)) return keepsBody && (!crossesOrigin || lower === "content-type");
        return !crossesOrigin || HARMLESS.has(lower);
      }),
      ...(keepsBody ? { body: request.body } : {}),
    },
  };
}

/** The fault of one redirect too many. */
export function tooManyRedirects(maxRedirects: number, visited: readonly string[], url: string): HttpFault {
  const isLoop = new Set(visited).size < visited.length;
  return new HttpFault({
    class: "redirect",
    phase: "redirect",
    code: isLoop ? "REDIRECT_LOOP" : "REDIRECT_TOO_MANY",
    message: isLoop ? "the redirects lead in a circle" : `there are more than ${maxRedirects} redirects`,
    hint: isLoop
      ? "look at the rules for http/https, www and trailing slashes: two of them undo each other"
      : "ask the final address, or allow more redirects",
    url,
  });
}
