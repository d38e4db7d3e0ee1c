import { describe, expect, it } from "@jest/globals";
import type { HttpResponse } from "@gate/http";
import { explainWorkerError, findCache, findEdge } from "../src/edge.ts";

function respond(
  status: number,
  headers: Record<string, string | readonly string[]> = {},
  body = "",
): HttpResponse {
  return {
    status,
    httpVersion: "1.1",
    headers: Object.entries(headers).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
    body: Buffer.from(body),
    url: 'https://staging.example.com/api/it"ems?page=2',
    redirects: [],
    timings: { dnsMs: 0, connectMs: 0, tlsMs: 0, firstByteMs: 1, totalMs: 2 },
  };
}

describe("findCache", () => {
  it.each([
    [{ "CF-Cache-Status": "HIT" }, "cf-cache-status: HIT"],
    [{ "cf-cache-status": "stale" }, "cf-cache-status: stale"],
    [{ "cf-cache-status": ["MISS", "HIT"] }, "cf-cache-status: HIT"],
    [{ "cf-cache-status": "MISS, HIT" }, "cf-cache-status: HIT"],
    [{ age: ["0", "300"] }, "age: 300"],
    [{ age: "0, 300" }, "age: 300"],
    [{ age: "300s" }, "age: 300s"],
    [{ "cache-status": "origin; fwd=miss, edge; hit; ttl=9" }, "cache-status: edge; hit; ttl=9"],
    [{ "x-cache": "Hit from cloudfront" }, "x-cache: Hit from cloudfront"],
    [{ "x-cache": "MISS, HIT" }, "x-cache: HIT"],
    [{ "cf-cache-status": "UPDATING" }, "UPDATING"],
    [{ "cf-cache-status": "REVALIDATED" }, "REVALIDATED"],
    [{ age: "1" }, "age: 1"],
    [{ Age: " 40 ", "cf-cache-status": "DYNAMIC" }, "age: 40"],
  ])("finds %j", (headers, proof) => {
    expect(findCache(respond(200, headers))?.reason).toContain(proof);
  });

  it.each([
    {},
    { age: "0" },
    { age: "-3" },
    { age: "old" },
    { age: "" },
    { age: ["0", "0"] },
    { "cache-status": "edge; fwd=miss; stored" },
    { "cache-status": "hit; fwd=uri-miss" },
    { "x-cache": "Miss from cloudfront" },
    ...["MISS", "EXPIRED", "BYPASS", "DYNAMIC", "NONE"].map((status) => ({ "cf-cache-status": status })),
  ])("takes %j for the Worker's own", (headers) => {
    expect(findCache(respond(200, headers))).toBeUndefined();
  });

  it("writes the rule to add, for the host and the path and without the query", () => {
    expect(findCache(respond(200, { age: "1" }))?.cure).toContain(
      '"Bypass cache" for (http.host eq "staging.example.com" and http.request.uri.path eq "/api/it%22ems")',
    );
  });
});

describe("findEdge", () => {
  it.each<[string, HttpResponse, string]>([
    ["a challenge", respond(503, { "CF-Mitigated": "challenge" }), "a challenge (503"],
    ["a login", respond(303, { location: "../signin?x=1" }), "a login at staging.example.com/signin"],
    ["OAuth", respond(302, { location: "https://id.example.com/oauth2/v1?s=1" }), "id.example.com/oauth2/v1"],
    ["Access", respond(302, { location: "/cdn-cgi/access/login" }), "Cloudflare Access"],
    ["429", respond(429), "too many requests (429)"],
    ["1015", respond(429, {}, "error code: 1015\n"), "error 1015"],
    ["a blocked country", respond(403, {}, "error code: 1009"), "the country of the gate is blocked"],
    ["a spent day", respond(429, {}, '<span class="cf-error-code">1027</span>'), "error 1027"],
  ])("finds %s", (_, response, what) => {
    expect(findEdge(response)?.reason).toContain("the edge answered, not your Worker: ");
    expect(findEdge(response)?.reason).toContain(what);
    expect(findEdge(response)?.reason).not.toContain("?");
  });

  it.each<[string, HttpResponse]>([
    ["403 of the Worker", respond(403)],
    ["a redirect elsewhere", respond(302, { location: "/author/7" })],
    ["a redirect to nowhere", respond(302)],
    ["a redirect to no address", respond(302, { location: "https://[" })],
    ["an exception of the Worker", respond(500, {}, "error code: 1101")],
    ["a code that a body only mentions", respond(500, {}, "upstream said error code: 1015 to us")],
    ["a good answer that mentions one", respond(200, {}, "error code: 1015")],
  ])("does not find %s", (_, response) => {
    expect(findEdge(response)).toBeUndefined();
  });
});

describe("explainWorkerError", () => {
  it.each([
    [respond(500, {}, "error code: 1101"), "error 1101: the Worker threw an exception"],
    [respond(503, {}, "error code: 1102"), "error 1102: the Worker exceeded its CPU or memory limit"],
    [respond(500, {}, "error code: 1199"), undefined],
    [respond(500), undefined],
  ])("says what Cloudflare's page says of the Worker (%#)", (response, expected) => {
    expect(explainWorkerError(response)).toBe(expected);
  });
});
