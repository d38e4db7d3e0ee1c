import type { HealthConfig } from "@gate/core";
import { type BadDeploy, cloudflare, EDGE, say, withData } from "./bad-deploys.ts";
import { type Answer, answerHealthy } from "./judging.ts";
import { HEALTHY, sendJson, writeConfig } from "./service.ts";

/** Good until the wait is over (two probes) and this many more requests are answered. */
const after =
  (good: number, bad: Answer): Answer =>
  (request, response, count) =>
    (count > 2 + good ? bad : answerHealthy)(request, response, count);
/** Bad whenever the count divides. */
const everyNth =
  (nth: number, bad: Answer): Answer =>
  (request, response, count) =>
    (count > 2 && count % nth === 0 ? bad : answerHealthy)(request, response, count);
const delayed =
  (ms: number): Answer =>
  (_, response) =>
    void setTimeout(() => sendJson(response, HEALTHY), ms);
const fail500: Answer = (_, response) => sendJson(response, { success: false }, { status: 500 });
/** Closes every fourth connection that has answered before; what is asked again on a new one is answered. */
const dropWarm = (): Answer => {
  const warm = new WeakSet<object>();
  return (request, response, count) => {
    if (count % 4 === 0 && warm.has(request.socket)) request.socket.destroy();
    else answerHealthy(request, response, count);
    warm.add(request.socket);
  };
};
const onItems =
  (bad: Answer): Answer =>
  (request, response, count) =>
    (request.url === "/api/items" ? bad : answerHealthy)(request, response, count);

const twoRoutes = writeConfig(["error-rate(GET /api/items) < 10%"]);
const STRICT = { rate: 300, maxRequests: 3000 };
const strict = writeConfig(["error-rate < 0.1%"], STRICT);
const latency = (objective: string): HealthConfig =>
  writeConfig([objective], { rate: 100, maxRequests: 200 });

/** Deploys that look healthy until there is load. */
export const BAD_UNDER_LOAD: readonly BadDeploy[] = [
  {
    name: "flapping 1 in 50",
    serves: everyNth(50, fail500),
    config: strict,
    rule: "health/objective",
    cause: /error-rate < 0.1% failed: .*answered 500/,
    verdict: "fail",
  },
  {
    name: "warm connections closed instead of an answer",
    serves: dropWarm(),
    config: strict,
    rule: "health/objective",
    cause: /error-rate < 0.1% failed: .*the connection was closed instead of an answer/,
    verdict: "fail",
  },
  {
    name: "a route that fails while health is fine",
    serves: onItems(fail500),
    config: twoRoutes,
    rule: "health/objective",
    cause: "GET /api/items answered 500",
  },
  {
    name: "a route that answers an exception page",
    serves: onItems(cloudflare(500, 1101)),
    config: twoRoutes,
    rule: "health/objective",
    cause: "error 1101",
  },
  {
    name: "hung after 100 requests",
    serves: after(100, () => undefined),
    config: writeConfig(["error-rate < 0.1%"], { ...STRICT, timeoutMs: 2000 }),
    rule: "health/objective",
    cause: "no answer in time",
  },
  {
    name: "down after 100 requests",
    serves: after(100, (q) => void q.socket.destroy()),
    config: strict,
    rule: "health/objective",
    cause: /GET \/api\/health: /,
  },
  {
    name: "slow tail",
    serves: (q, r, n) => (n % 4 === 0 ? delayed(700) : answerHealthy)(q, r, n),
    config: latency("p95 < 500ms"),
    rule: "health/objective",
    cause: "took 500 ms or longer",
  },
  {
    name: "slow altogether",
    serves: delayed(350),
    config: latency("p50 < 300ms"),
    rule: "health/objective",
    cause: "took 300 ms or longer",
  },
  {
    name: "an error page that comes fast",
    serves: after(0, fail500),
    config: latency("p95 < 500ms"),
    rule: "health/objective",
    cause: "answered 500",
  },
  {
    name: "a cut body now and then",
    serves: everyNth(5, (_, r) => {
      r.writeHead(200, { "content-length": "900" }).write("{");
      setTimeout(() => r.destroy(), 5);
    }),
    rule: "health/objective",
    cause: /GET \/api\/health: /,
  },
  {
    name: "the environment changes",
    serves: after(20, (_, r) => sendJson(r, withData({ environment: "ci" }))),
    rule: "health/objective",
    cause: "environment ci answers, expected staging",
  },
  {
    name: "rolled back under load",
    serves: after(20, (_, r) => sendJson(r, withData({ version: "v1" }))),
    verdict: "inconclusive",
    rule: "health/answers-apart",
    cause: "version v1 answers, expected v2",
  },
  {
    name: "an old version for one user in 20",
    serves: everyNth(20, (_, r) => sendJson(r, withData({ version: "v1" }))),
    verdict: "inconclusive",
    rule: "health/answers-apart",
    cause: "version v1 answers, expected v2",
  },
  {
    name: "a cache that hides a Worker that is down",
    serves: onItems((_, r) => sendJson(r, {}, { headers: { "cf-cache-status": "HIT" } })),
    config: twoRoutes,
    verdict: "inconclusive",
    rule: "health/cached-route",
    cause: "GET /api/items: a cache answered",
    cure: 'http.request.uri.path eq "/api/items"',
  },
  {
    name: "a rate limit under load",
    serves: after(10, cloudflare(429, 1015)),
    ...EDGE,
    cause: "rate limited (error 1015)",
    cure: "rate limiting rule",
  },
  {
    name: "a challenge for one request in 10",
    serves: everyNth(10, say(403, { "cf-mitigated": "challenge" })),
    ...EDGE,
    cause: "a challenge (403",
    cure: "Skip",
  },
  {
    name: "a login on another route",
    serves: onItems(say(302, { location: "/auth/sign-in" })),
    config: twoRoutes,
    ...EDGE,
    cause: "a redirect to a login",
  },
];
