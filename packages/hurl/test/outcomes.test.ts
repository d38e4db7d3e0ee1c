import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type HurlValue, parseHurlVariable } from "../src/index.ts";
import { runText, type TextRun } from "./run-text.ts";
import { startWorld, type World } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

const get = (path: string, ...lines: string[]): string => `GET {{base_url}}${path}\n${lines.join("\n")}\n`;
const asserts = (path: string, ...lines: string[]): string => get(path, "HTTP 200", "[Asserts]", ...lines);
const run = (text: string): Promise<TextRun> => runText(text, world);

describe("a file", () => {
  it.each([
    ["the status is the expected one", get("/line", "HTTP 200")],
    ["an assert holds", asserts("/json", 'jsonpath "$.zeta" == 1')],
    ["a number is compared by its worth", asserts("/json", 'jsonpath "$.one" == 1')],
    ["any status will do and an assert holds", get("/none", "HTTP *", "[Asserts]", "status == 404")],
    ["the body is the expected text", get("/line", "HTTP 200", "`Hello World`")],
    ["a header is the expected one", get("/headers", "HTTP 200", "X-Many: b")],
    ["what must not be there is not", asserts("/json", 'jsonpath "$.missing" not exists')],
    ["a redirect is followed", get("/redirect", "[Options]", "location: true", "HTTP 200")],
    [
      "a retry heals it",
      get("/flaky?key=heal&fails=1", "[Options]", "retry: 1", "retry-interval: 1", "HTTP 200"),
    ],
  ])("passes when %s", async (_, text) => {
    expect(await run(text)).toMatchObject({ outcome: "pass", place: undefined });
  });

  it.each<[string, string, string]>([
    ["the status is another", get("/none", "HTTP 200"), "2:6"],
    ["the version is another", get("/line", "HTTP/2 200"), "2:1"],
    ["an assert does not hold", asserts("/json", 'jsonpath "$.zeta" == 1', 'jsonpath "$.zeta" == 2'), "5:1"],
    ["a text is compared with a number", asserts("/json", 'jsonpath "$.numeric" == 123'), "4:1"],
    ["kinds have no order", asserts("/json", 'jsonpath "$.alpha" > 1'), "4:1"],
    ["kinds have no order, negated too", asserts("/json", 'jsonpath "$.alpha" not > 1'), "4:1"],
    ["the query finds nothing", asserts("/json", 'jsonpath "$.missing" == null'), "4:1"],
    ["a filter has nothing to work on", asserts("/json", 'jsonpath "$.missing" toInt not exists'), "4:22"],
    ["a filter cannot do it", asserts("/json", 'jsonpath "$.alpha" toInt not exists'), "4:20"],
    ["a query is none", asserts("/json", 'jsonpath "$[" not exists'), "4:10"],
    ["a regular expression is none", asserts("/json", 'body not matches "("'), "4:10"],
    ["the body is not JSON", asserts("/broken-json", 'jsonpath "$.b" not exists'), "4:1"],
    ["the body is no text of its charset", asserts("/bytes", "body not exists"), "4:1"],
    ["the charset is unknown", asserts("/unknown-charset", "body not exists"), "4:1"],
    [
      "the body differs in its second line",
      get("/text", "HTTP 200", "```", "Hello World", "other", "```"),
      "5:1",
    ],
    ["a header is missing", get("/headers", "HTTP 200", "X-None: 1"), "3:1"],
    ["a header is another", get("/headers", "HTTP 200", "X-One: 2"), "3:8"],
    ["a capture finds nothing", get("/json", "HTTP 200", "[Captures]", 'x: jsonpath "$.missing"'), "4:4"],
    ["a variable is not set", get("/echo?x={{missing}}", "HTTP 200"), "1:27"],
    ["the connection breaks", get("/reset", "HTTP *", "[Asserts]", "status not exists"), "1:5"],
    ["nothing listens", "GET http://127.0.0.1:1/\nHTTP *\n", "1:5"],
    ["the answer is too slow", get("/slow?ms=3000", "[Options]", "max-time: 50ms", "HTTP 200"), "1:5"],
    ["the body is cut", get("/cut-gzip", "HTTP 200"), "1:5"],
    ["redirects do not end", get("/loop", "[Options]", "location: true", "max-redirs: 2", "HTTP *"), "1:5"],
    [
      "no retry heals it",
      get("/flaky?key=sick&fails=5", "[Options]", "retry: 1", "retry-interval: 1", "HTTP 200"),
      "5:6",
    ],
  ])("fails at its place when %s", async (_, text, place) => {
    expect(await run(text)).toMatchObject({ outcome: "fail", place });
  });

  it.each([
    ["there is no response part", get("/line")],
    ["any version and status will do", get("/line", "HTTP *")],
    ["the section of asserts is empty", get("/line", "HTTP *", "[Asserts]")],
    ["only captures stand there", get("/line", "HTTP *", "[Captures]", "x: status")],
    ["its one entry is skipped", get("/line", "[Options]", "skip: true", "HTTP 200")],
    ["it is empty", ""],
    ["it holds comments only", "# nothing\n\n"],
  ])("is inconclusive when %s", async (_, text) => {
    expect(await run(text)).toMatchObject({ outcome: "inconclusive" });
  });

  it.each([
    ["skipped", get("/line", "[Options]", "skip: true", "HTTP 200"), /skipped/, /take out `skip: true`/],
    ["repeated no times", get("/line", "[Options]", "repeat: 0", "HTTP 200"), /skipped/, /`repeat: 0`/],
    ["without an assert", get("/line"), /nothing was asserted/, /HTTP 200/],
    ["none", "", /nothing was asserted/, /HTTP 200/],
  ])("says why nothing was proven when every entry is %s", async (_, text, message, hint) => {
    const [finding] = (await run(text)).run?.findings ?? [];
    expect(finding?.message).toMatch(message);
    expect(finding?.hint).toMatch(hint);
  });

  it.each([
    ["a method is in small letters", "get http://x\n", "1:1"],
    ["a section is unknown", "GET http://x\n[Foo]\na: b\n", "2:2"],
    ["a section stands twice", "GET http://x\n[Query]\na: b\n[Query]\nc: d\n", "4:1"],
    ["an operator is none", asserts("/line", "status = 200"), "4:8"],
    ["a predicate is missing", asserts("/line", "status"), "4:7"],
    ["a text is not closed", asserts("/line", 'body == "a'), "4:11"],
    ["JSON has a comma too many", "POST http://x\n[1,]\n", "2:3"],
    ["a tag is not closed", "POST http://x\n<a>\n", "2:4"],
    ["XML has a control character in a text", "POST http://x\n<a>\u0001</a>\n", "2:5"],
    ["XML has a control character in an attribute", 'POST http://x\n<a b="\b"/>\n', "2:10"],
    ["XML refers to no character", "POST http://x\n<a>&#0;</a>\n", "2:7"],
    ["XML has a name that is none", "POST http://x\n<a\u00aa/>\n", "2:5"],
    ["XML is of another version", 'POST http://x\n<?xml version="2.0"?><a/>\n', "2:21"],
    ["XML has an unknown encoding", 'POST http://x\n<?xml version="1.0" encoding="x"?><a/>\n', "2:34"],
    ["XML is declared in its middle", 'POST http://x\n<a><?xml version="1.0"?></a>\n', "2:24"],
    ["XML has two types", "POST http://x\n<!DOCTYPE a><!DOCTYPE a><a/>\n", "2:24"],
    ["XML has a type without a name", "POST http://x\n<!DOCTYPE><a/>\n", "2:10"],
    ["an instruction of XML has no name", "POST http://x\n<? x?><a/>\n", "2:6"],
    ["a blank of XML is none", 'POST http://x\n<a\u00a0b="c"/>\n', "2:10"],
    ["an option is unknown", "GET http://x\n[Options]\nfoo: true\n", "3:1"],
    ["a regular expression is none", asserts("/line", "body matches /(/"), "4:15"],
  ])("is no Hurl when %s, and its place is told as hurl tells it", async (_, text, place) => {
    expect(await run(text)).toMatchObject({ outcome: "syntax", place });
  });
});

describe("a failure", () => {
  it("stops the file: later entries are not asked", async () => {
    const { run: done } = await run(`${get("/none", "HTTP 200")}\n${get("/line", "HTTP 200")}`);
    expect(done?.entries.map((entry) => entry.index)).toEqual([1]);
  });

  it("of an assert does not hide those below it", async () => {
    const { run: done } = await run(asserts("/json", "status == 1", "status == 200", "status == 2"));
    expect(done?.findings.map(({ location }) => location?.line)).toEqual([4, 6]);
  });

  it("says what was expected and what was found", async () => {
    const { run: done } = await run(asserts("/json", 'jsonpath "$.alpha" == "three"'));
    expect(done?.findings[0]).toMatchObject({
      ruleId: "smoke/assert",
      level: "error",
      message: "Assert failure: actual: string <two>, expected: string <three>",
    });
  });
});

describe("a failure", () => {
  it("shows the line with a caret under the place, as hurl does", async () => {
    const { run: done } = await run(asserts("/json", 'jsonpath "$.alpha" toInt == 2'));
    expect(done?.findings[0]?.hint).toBe(
      [
        "   |",
        "   | GET {{base_url}}/json",
        "   | ...",
        ' 4 | jsonpath "$.alpha" toInt == 2',
        "   |                    ^^^^^ invalid filter input: string <two>",
        "   |",
      ].join("\n"),
    );
  });

  it("shows the line of a body in which the difference lies", async () => {
    const { run: done } = await run(get("/text", "HTTP 200", "```", "Hello World", "other", "```"));
    expect(done?.findings[0]?.hint?.split("\n").slice(3, 5)).toEqual([" 5 | other", "   |   -other"]);
    expect(done?.findings[0]?.message).toMatch(/^Assert body value: -other, \+[^\n]+$/);
  });
});

describe("an entry that repeats", () => {
  it("keeps the body of its last answer only, and the rest of every answer", async () => {
    const { run: done, outcome } = await run(get("/line", "[Options]", "repeat: 3", "HTTP 200"));
    expect(outcome).toBe("pass");
    expect(
      done?.entries.map(({ index, response }) => [index, response?.status, response?.body.length]),
    ).toEqual([
      [1, 200, 0],
      [1, 200, 0],
      [1, 200, 11],
    ]);
  });
});

describe("parseHurlVariable", () => {
  it.each<[string, HurlValue]>([
    ["two", { type: "string", value: "two" }],
    ["12", { type: "number", value: 12n }],
    ["-7", { type: "number", value: -7n }],
    ["9223372036854775808", { type: "number", value: 9_223_372_036_854_775_808n }],
    ["1.50", { type: "number", value: 1.5 }],
    ["true", { type: "boolean", value: true }],
    ["null", { type: "null" }],
    ['"12"', { type: "string", value: "12" }],
    ["1 2", { type: "string", value: "1 2" }],
  ])("reads %s as hurl reads it behind --variable", (text, value) => {
    expect(parseHurlVariable(text)).toEqual(value);
  });

  it("refuses a quote that is not closed", () => {
    expect(() => parseHurlVariable('"a')).toThrow("double quote");
  });
});

describe("captures", () => {
  it("keep their kinds and reach later entries", async () => {
    const first = get(
      "/json",
      "HTTP 200",
      "[Captures]",
      'a: jsonpath "$.id"',
      'b: jsonpath "$.huge"',
      'c: jsonpath "$.one"',
      'd: jsonpath "$.list"',
      "e: bytes count",
      "{{word}}: status",
    );
    const { outcome, captures } = await run(
      `${first}\n${asserts("/echo?q={{a}}-{{b}}-{{c}}", 'variable "d" count == 3', 'jsonpath "$.query" == "?q=42-123456789012345678901234567890-1.0"')}`,
    );
    expect(outcome).toBe("pass");
    expect(Object.fromEntries(captures)).toMatchObject({
      a: { type: "number", value: 42n },
      b: { type: "number", value: 123_456_789_012_345_678_901_234_567_890n },
      c: { type: "number", value: 1 },
      d: { type: "list" },
      two: { type: "number", value: 200n },
    });
  });

  it("that are redacted stand nowhere, and are told to the caller", async () => {
    const told: string[] = [];
    const text = `${get("/json", "HTTP 200", "[Captures]", 's: jsonpath "$.uuid" redact')}\n${asserts("/echo?q={{s}}", 'jsonpath "$.query" == "x"')}`;
    const { outcome, captures, run: done } = await runText(text, world, (secret) => told.push(secret));
    expect(outcome).toBe("fail");
    expect(told).toEqual(["0b8a2c5e-1d3f-4a6b-8c7d-9e0f1a2b3c4d"]);
    expect(captures.get("s")).toEqual({ type: "string", value: "***" });
    const { findings, entries } = done ?? { findings: [], entries: [] };
    expect(findings[0]?.message).toBe("Assert failure: actual: string <?q=***>, expected: string <x>");
    expect(JSON.stringify([findings, entries.map(({ url }) => url)])).not.toContain("0b8a2c5e");
  });
});

describe("hostile documents", () => {
  const say = (type: string, body: string, query: string): string =>
    `GET {{base_url}}/grow?type=${type}&make=${body}\nHTTP 200\n[Asserts]\nxpath "${query}" exists\n`;

  it.each([
    ["elements that are 100,000 deep", "text/xml", "deep", "//a"],
    ["HTML that is 100,000 deep", "text/html", "deepHtml", "//div"],
    ["a query that multiplies", "text/xml", "wide", "//a[count(//a[count(//a) > 0]) > 0]"],
    ["entities that multiply", "text/xml", "laughs", "/*"],
  ])(
    "end in a failure soon: %s",
    async (_, type, body, query) => {
      expect(await run(say(type, body, query))).toMatchObject({ outcome: "fail" });
    },
    20_000,
  );
});

describe("the headers of an environment", () => {
  const seenBy = async (options: string, url: string): Promise<string> => {
    const text = `GET ${url}\n[Options]\n${options}\nHTTP 200\n[Captures]\nh: jsonpath "$.headers"\n[Asserts]\nstatus == 200\n`;
    const { origin } = new URL(url);
    const { captures, outcome } = await runText(text, world, undefined, {
      origin,
      headers: [["X-Secret", "hunter22"]],
    });
    expect(outcome).toBe("pass");
    const headers = captures.get("h");
    return headers?.type === "object" ? [...headers.value.keys()].join(" ") : "";
  };
  const at = (name: string): string => world.variables[name] ?? "";

  it("go to its origin", async () => {
    expect(await seenBy("delay: 0", `${at("base_url")}/echo`)).toContain("x-secret");
  });

  it.each([
    ["a proxy", () => [`proxy: ${at("proxy_url")}`, `http://service.test:${at("port")}/echo`]],
    ["another place", () => [`connect-to: ::127.0.0.1:${at("port")}`, "http://service.test/echo"]],
    [
      "another address",
      () => [`resolve: service.test:${at("port")}:127.0.0.1`, `http://service.test:${at("port")}/echo`],
    ],
    ["a certificate that nobody checks", () => ["insecure: true", `${at("tls_url")}/echo`]],
    ["an authority of the file's own", () => ["cacert: ca.pem", `${at("tls_url")}/echo`]],
  ])("do not go to %s", async (_, make) => {
    const [options = "", url = ""] = make();
    expect(await seenBy(options, url)).not.toContain("x-secret");
  });
});
