import { type BadDeploy, cloudflare, EDGE, html, say, withData } from "./bad-deploys.ts";
import { type Answer, answerHealthy } from "./judging.ts";
import { HEALTHY, sendJson } from "./service.ts";

const NOT_HEALTHY = "health/not-healthy";
/** Must not come back in any part of a result. */
export const TOKEN = "t0ps3cret";
const fail500: Answer = (_, response) => sendJson(response, { success: false }, { status: 500 });

/** Deploys that never become healthy. */
export const NEVER_HEALTHY: readonly BadDeploy[] = [
  {
    name: "stale version",
    serves: (_, r) => sendJson(r, withData({ version: "v1" })),
    rule: "health/other-version",
    cause: "version v1 answers, expected v2",
  },
  {
    name: "a version that begins like the expected one",
    serves: (_, r) => sendJson(r, withData({ version: "v2-rc.1" })),
    rule: "health/other-version",
    cause: "version v2-rc.1 answers",
  },
  {
    name: "no version",
    serves: (_, r) => sendJson(r, withData({ version: undefined })),
    verdict: "inconclusive",
    rule: "health/version-unreadable",
    cause: "names no version",
  },
  {
    name: "wrong environment",
    serves: (_, r) => sendJson(r, withData({ environment: "production" })),
    rule: "health/other-environment",
    cause: "environment production answers, expected staging",
  },
  {
    name: "success: false",
    serves: (_, r) => sendJson(r, { ...HEALTHY, success: false }),
    rule: NOT_HEALTHY,
    cause: "success is false",
  },
  {
    name: "degraded",
    serves: (_, r) => sendJson(r, withData({ status: "degraded" })),
    rule: NOT_HEALTHY,
    cause: 'data.status is "degraded"',
  },
  {
    name: "HTML with 200",
    serves: say(200, html, "<h1>Welcome to nginx!</h1>"),
    rule: NOT_HEALTHY,
    cause: "answered 200 with text/html",
  },
  {
    name: "a page that calls itself JSON",
    serves: say(200, { "content-type": "application/json" }, "<!doctype html>"),
    rule: NOT_HEALTHY,
    cause: "the body is not JSON",
  },
  { name: "an empty 200", serves: say(200, {}), rule: NOT_HEALTHY, cause: "the body is not JSON" },
  { name: "204", serves: say(204, {}), rule: NOT_HEALTHY, cause: "answered 204, expected 200" },
  {
    name: "404 of the platform",
    serves: say(404, html, "There is nothing here yet"),
    rule: NOT_HEALTHY,
    cause: "answered 404",
  },
  {
    name: "HEAD only",
    serves: (q, r) => (q.method === "HEAD" ? r.writeHead(200) : r.writeHead(405, { allow: "HEAD" })).end(),
    rule: NOT_HEALTHY,
    cause: "answered 405",
  },
  {
    name: "an exception in the Worker",
    serves: cloudflare(500, 1101),
    rule: NOT_HEALTHY,
    cause: "error 1101: the Worker threw an exception",
  },
  {
    name: "a Worker beyond its limits",
    serves: cloudflare(503, 1102),
    rule: NOT_HEALTHY,
    cause: "error 1102: the Worker exceeded its CPU or memory limit",
  },
  {
    name: "maintenance",
    serves: say(503, { "retry-after": "3600" }),
    rule: NOT_HEALTHY,
    cause: "answered 503",
  },
  {
    name: "a redirect to another host",
    serves: say(301, { location: "https://www.example.com/api/health" }),
    rule: NOT_HEALTHY,
    cause: "a redirect to https://www.example.com/api/health",
  },
  {
    name: "login redirect",
    serves: say(302, { location: `/login?next=${TOKEN}` }),
    ...EDGE,
    cause: /not your Worker: 302, a redirect to a login at 127\.0\.0\.1:\d+\/login$/,
    cure: "without a login",
  },
  {
    name: "Cloudflare Access",
    serves: say(302, { location: `https://hub.cloudflareaccess.com/cdn-cgi/access/login/x?token=${TOKEN}` }),
    ...EDGE,
    cause: "the login of Cloudflare Access at hub.cloudflareaccess.com/cdn-cgi/access/login/x",
    cure: "CF-Access-Client-Id",
  },
  {
    name: "challenge page",
    serves: say(403, { ...html, "cf-mitigated": "challenge" }, "Just a moment..."),
    ...EDGE,
    cause: "the edge answered, not your Worker: a challenge (403, cf-mitigated: challenge)",
    cure: "no machine solves a challenge",
  },
  {
    name: "429",
    serves: say(429, { "retry-after": "10" }),
    ...EDGE,
    cause: "the edge answered, not your Worker: too many requests (429)",
    cure: "lower health.load.rate",
  },
  {
    name: "1015",
    serves: cloudflare(429, 1015),
    ...EDGE,
    cause: "rate limited (error 1015)",
    cure: "rate limiting rule",
  },
  {
    name: "1020 in HTML",
    serves: say(403, html, '<span class="cf-error-code">1020</span>'),
    ...EDGE,
    cause: "a firewall rule blocked the gate (error 1020)",
    cure: "WAF rule",
  },
  {
    name: "cached answer with the Worker down",
    serves: (_, r) => sendJson(r, HEALTHY, { headers: { "cf-cache-status": "STALE" } }),
    rule: NOT_HEALTHY,
    cause: "a cache answered, not the Worker (cf-cache-status: STALE)",
    cure: 'Bypass cache" for (http.host eq "127.0.0.1:',
  },
  {
    name: "an aged answer",
    serves: (_, r) => sendJson(r, HEALTHY, { headers: { age: "86400" } }),
    rule: NOT_HEALTHY,
    cause: "(age: 86400)",
  },
  {
    name: "flapping from the first moment",
    serves: (q, r, n) => (n % 2 === 1 ? fail500 : answerHealthy)(q, r, n),
    rule: NOT_HEALTHY,
    cause: "answered 500",
  },
  { name: "expired certificate", serves: { certificate: "expired" }, rule: NOT_HEALTHY, cause: /expired/ },
  {
    name: "certificate of another host",
    serves: { certificate: "wrong-host" },
    rule: NOT_HEALTHY,
    cause: /certificate.*(?:host|name)/i,
  },
  {
    name: "self-signed certificate",
    serves: { certificate: "self-signed" },
    rule: NOT_HEALTHY,
    cause: /self-signed/,
  },
  { name: "nobody listens", serves: { nobody: true }, rule: NOT_HEALTHY, cause: "refused" },
  {
    name: "every connection is reset",
    serves: { fault: "reset-on-accept" },
    rule: NOT_HEALTHY,
    cause: /reset|closed/,
  },
  {
    name: "no TLS on the TLS port",
    serves: { fault: "tls-on-plain-port" },
    rule: NOT_HEALTHY,
    cause: /TLS/i,
  },
  { name: "not HTTP at all", serves: { fault: "not-http" }, rule: NOT_HEALTHY, cause: /HTTP/ },
  {
    name: "hung at once",
    serves: { fault: "hang-before-header" },
    rule: NOT_HEALTHY,
    cause: "no answer in time",
  },
  { name: "a body that trickles", serves: { fault: "slow-body" }, rule: NOT_HEALTHY, cause: "in time" },
  {
    name: "cut body",
    serves: { fault: "close-in-body" },
    rule: NOT_HEALTHY,
    cause: /GET \/api\/health: .*(?:cut|closed|end)/,
  },
  {
    name: "cut chunked body",
    serves: { fault: "chunked-without-end" },
    rule: NOT_HEALTHY,
    cause: /GET \/api\/health: .*(?:cut|closed|end)/,
  },
  {
    name: "broken compression",
    serves: { fault: "gzip-corrupt" },
    rule: NOT_HEALTHY,
    cause: /gzip|decode|compress/i,
  },
  {
    name: "a body without end",
    serves: { fault: "endless-body" },
    rule: NOT_HEALTHY,
    cause: /GET \/api\/health: /,
  },
];
