import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { createHttpClient, type HttpRequest } from "@gate/http";
import { readBody, startServer } from "@gate/testing";
import * as fc from "fast-check";
import { createRepeater } from "../src/curl.ts";

const ORIGIN = "https://a.example";
const repeat = createRepeater(
  {
    url: ORIGIN,
    originHeaders: [
      ["CF-Access-Client-Id", "the secret id"],
      ["X-Plain", "plain secret"],
    ],
  },
  new Map([["CF-Access-Client-Id", "CF_ACCESS_CLIENT_ID"]]),
);
const request = (further: Partial<HttpRequest> = {}): HttpRequest => ({
  method: "GET",
  url: `${ORIGIN}/x`,
  headers: [],
  ...further,
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the line that repeats a request", () => {
  it.each([
    [request(), "curl https://a.example/x"],
    [request({ method: "HEAD" }), "curl --head https://a.example/x"],
    [
      request({ method: "DELETE", url: `${ORIGIN}/a?b=c d&e='` }),
      `curl --request DELETE 'https://a.example/a?b=c d&e='\\'''`,
    ],
    [request({ headers: [["Accept", "a/b; q=1"]] }), "curl --header 'Accept: a/b; q=1' https://a.example/x"],
    [
      request({
        method: "POST",
        headers: [["Content-Type", "application/json"]],
        body: bytes('{"a":"it\'s"}'),
      }),
      `curl --request POST --header 'Content-Type: application/json' --data-binary '{"a":"it'\\''s"}' https://a.example/x`,
    ],
    [
      request({
        headers: [
          ["cf-access-client-id", "the secret id"],
          ["X-Plain", "plain secret"],
        ],
      }),
      `curl --header 'cf-access-client-id: '"$CF_ACCESS_CLIENT_ID" --header 'X-Plain: ***' https://a.example/x`,
    ],
    [
      request({
        url: "https://other.example/?token=t&q=1&access_token=x&sig=2",
        headers: [
          ["Authorization", "Bearer b"],
          ["Cookie", "a=b"],
          ["X-Api-Key", "k"],
          ["Cf-Access-Jwt-Assertion", "j"],
          ["X-Auth-Key", "a"],
          ["X-Author", "an author"],
          ["CF-Access-Client-Id", "captured"],
        ],
      }),
      "curl --header 'Authorization: ***' --header 'Cookie: ***' --header 'X-Api-Key: ***' --header 'Cf-Access-Jwt-Assertion: ***' --header 'X-Auth-Key: ***' --header 'X-Author: an author' --header 'CF-Access-Client-Id: captured' 'https://other.example/?token=***&q=1&access_token=***&sig=***'",
    ],
    [request({ url: "https://me:pw@a.example/x" }), "curl 'https://***@a.example/x'"],
    [
      request({ method: "POST", body: bytes('{"user":"u","password":"p\\"w","pin":{"code":1234}}') }),
      `curl --request POST --header Content-Type: --data-binary '{"user":"u","password":"***","pin":"***"}' https://a.example/x`,
    ],
    [
      request({
        method: "POST",
        body: bytes(
          '{\n "tokens": ["t", {"a": 1}],\n "n": [{"clientSecret": {"b": true}}], "session": null}',
        ),
      }),
      `curl --request POST --header Content-Type: --data-binary '{"tokens":"***","n":[{"clientSecret":"***"}],"session":null}' https://a.example/x`,
    ],
    [
      request({ method: "POST", body: bytes('{"query": "mutation { login(password: \\"p\\") { id } }"}') }),
      `curl --request POST --header Content-Type: --data-binary '{"query":"***"}' https://a.example/x`,
    ],
    [
      request({ method: "POST", body: bytes('{ "query": "{ session { id } }", "key": "theme" }') }),
      `curl --request POST --header Content-Type: --data-binary '{ "query": "{ session { id } }", "key": "theme" }' https://a.example/x`,
    ],
    [
      request({ method: "POST", body: bytes("<login><password>p</password></login>") }),
      "curl --request POST --header Content-Type: --data-binary @body-of-37-bytes https://a.example/x",
    ],
    [
      request({ url: `${ORIGIN}/x?pass%77ord=p&user%5Bpass%5D=v&key=k&f=token%3Ap&monkey=m` }),
      "curl 'https://a.example/x?pass%77ord=***&user%5Bpass%5D=v&key=***&f=***&monkey=m'",
    ],
    [
      request({ method: "POST", body: bytes("user=u&password=p%20w") }),
      "curl --request POST --header Content-Type: --data-binary 'user=u&password=***' https://a.example/x",
    ],
    [
      request({ method: "POST", body: bytes("a\n\u001b[31m") }),
      "curl --request POST --header Content-Type: --data-binary $'a\\u000a\\u001b[31m' https://a.example/x",
    ],
    [
      request({ method: "PUT", body: new Uint8Array([0xff, 0]) }),
      "curl --request PUT --header Content-Type: --data-binary @body-of-2-bytes https://a.example/x",
    ],
    [
      request({ method: "PUT", body: bytes("x".repeat(3000)) }),
      "curl --request PUT --header Content-Type: --data-binary @body-of-3000-bytes https://a.example/x",
    ],
  ])("of %j", (asked, line) => {
    expect(repeat(asked)).toBe(line);
  });

  it("takes out what is known to be a secret before it is quoted", () => {
    const secret = 'it\'s a \\ "known" one';
    const hide = createRepeater({ url: ORIGIN }, new Map(), (text) =>
      text
        .replaceAll(secret, "***")
        .replaceAll(JSON.stringify(secret).slice(1, -1), "***")
        .replaceAll(encodeURIComponent(secret), "***"),
    );
    const line = hide(
      request({
        method: "POST",
        url: `${ORIGIN}/${encodeURIComponent(secret)}?q=${encodeURIComponent(secret)}`,
        headers: [["X-A", `b ${secret}`]],
        body: bytes(JSON.stringify({ note: secret }, undefined, 2)),
      }),
    );
    expect(line).toBe(
      `curl --request POST --header 'X-A: b ***' --header Content-Type: --data-binary $'{\\u000a  "note": "***"\\u000a}' 'https://a.example/***?q=***'`,
    );
  });

  it("is read by a shell as the words that were meant, whatever stands in them", () => {
    const word = fc
      .string({ unit: "binary", maxLength: 12 })
      .filter((text) => !text.includes("\0") && text.isWellFormed());
    fc.assert(
      fc.property(word, word, (value, body) => {
        fc.pre(body.length > 0 && !/^[\w.%+-]+=/.test(body) && !body.includes('"'));
        const line = repeat(request({ headers: [["X-A", value]], body: bytes(body) }));
        const seen = execFileSync("bash", ["--norc", "-c", `curl() { printf '%s\\0' "$@"; }; ${line}`], {
          stdio: ["ignore", "pipe", "inherit"],
          env: { PATH: process.env["PATH"], LC_ALL: "C.UTF-8" },
        });
        expect(seen.toString("utf8").split("\0").slice(0, -1)).toEqual([
          "--header",
          value === "" ? "X-A;" : `X-A: ${value}`,
          "--header",
          "Content-Type:",
          body.startsWith("@") ? "--data-raw" : "--data-binary",
          body,
          `${ORIGIN}/x`,
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it.each<[string, Partial<HttpRequest>]>([
    ["a file's name for a body", { method: "POST", body: bytes("@/etc/hostname") }],
    ["a body without a type", { method: "POST", body: bytes("\ufeffa=b\r\n\n") }],
    ["a form", { method: "PUT", headers: [["content-type", "x/y"]], body: bytes("a=b&c=%26") }],
    ["brackets and braces", { target: "/x[1-3]/{a,b}?q[]=1" }],
    ["steps in a path", { target: "/a/../b/./c" }],
    ["a header without a value", { headers: [["X-Empty", ""]] }],
    [
      "quotes and controls",
      { method: "PATCH", headers: [["X-Q", `'"$(id)\\t`]], body: bytes("'\u0001\n`id`") },
    ],
  ])("makes curl send the same again: %s", async (_, further) => {
    const seen: unknown[] = [];
    await using server = await startServer(async (incoming, response) => {
      const { method, url, headers } = incoming;
      const told = ["content-type", "x-empty", "x-q"].map((name) => headers[name]);
      seen.push([method, url, (await readBody(incoming)).toString("base64"), ...told]);
      response.end();
    });
    const asked = { method: "GET", url: `${server.url}/x`, headers: [], ...further };
    const client = createHttpClient({ env: {} });
    try {
      const deadlines = { connectMs: 5000, firstByteMs: 5000, totalMs: 5000 };
      await client.send(asked, { deadlines, maxBodyBytes: 100, maxRedirects: 0 });
    } finally {
      await client.close();
    }
    const env = { PATH: process.env["PATH"], LC_ALL: "C.UTF-8", NO_PROXY: "*" };
    await promisify(execFile)("bash", ["--norc", "-c", repeat(asked)], { env });
    expect(seen).toHaveLength(2);
    expect(seen[1]).toEqual(seen[0]);
  });

  it("lets no header of gate.yml run a command in the shell", () => {
    const evil = createRepeater({ url: ORIGIN, originHeaders: [] }, new Map([["X-`id`$HOME", "NAME"]]));
    expect(evil(request({ headers: [["X-`id`$HOME", "v"]] }))).toBe(
      `curl --header 'X-\`id\`$HOME: '"$NAME" https://a.example/x`,
    );
  });
});
