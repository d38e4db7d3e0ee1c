import { describe, expect, it } from "@jest/globals";
import type { HttpResponse } from "@gate/http";
import { type ContractAnswer, openContract } from "@gate/smoke";

const ORIGIN = "https://a.example";

/** A document with one answer of `GET /items/{id}`, and what stands under components. */
const document = (
  schema: object,
  { version = "3.1.0", ...further }: { version?: string; paths?: object } = {},
): string =>
  JSON.stringify({
    openapi: version,
    info: { title: "t", version: "1" },
    paths: {
      "/items/{id}": {
        get: {
          responses: {
            200: { content: { "application/json": { schema } } },
            404: { $ref: "#/components/responses/Problem" },
            "5XX": {},
          },
        },
      },
    },
    components: {
      schemas: {
        Id: { type: "integer" },
        Tree: {
          type: "object",
          properties: { next: { $ref: "#/components/schemas/Tree" } },
          additionalProperties: false,
        },
      },
      responses: {
        Problem: {
          content: {
            "application/problem+json; charset=utf-8": { schema: { type: "object", required: ["title"] } },
          },
        },
      },
    },
    ...further,
  });

const answer = (body: unknown, { status = 200, type = "application/json" } = {}): HttpResponse =>
  ({
    status,
    headers: type === "" ? [] : [["Content-Type", type]],
    body: new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body)),
  }) as unknown as HttpResponse;

async function check(
  text: string,
  response: HttpResponse,
  request = "GET /items/7",
): Promise<ContractAnswer> {
  const [, method = "", path = ""] = /^(\S+) (.*)$/.exec(request) ?? [];
  const contract = await openContract(text, "openapi.yaml", ORIGIN);
  return contract.check({ method, url: ORIGIN + path }, response);
}

const breach = async (...args: Parameters<typeof check>): Promise<string | undefined> => {
  const found = await check(...args);
  return found.kind === "broken" ? found.message : found.kind === "kept" ? undefined : found.kind;
};

describe("a contract", () => {
  it.each<[string, object, { version?: string }, unknown, string | undefined]>([
    ["a type", { type: "string" }, {}, 1, "the body must be string"],
    ["a type that is kept", { type: "object" }, {}, {}, undefined],
    [
      "a required key",
      { type: "object", required: ["id"] },
      {},
      { a: 1 },
      "the body must have required property 'id'",
    ],
    [
      "a place deep inside",
      { properties: { list: { type: "array", items: { properties: { n: { minimum: 3 } } } } } },
      {},
      { list: [{ n: 3 }, { n: 2 }] },
      "/list/1/n must be >= 3",
    ],
    ["a reference", { $ref: "#/components/schemas/Id" }, {}, 1.5, "the body must be integer"],
    [
      "a reference beside other words (3.1)",
      { $ref: "#/components/schemas/Id", minimum: 5 },
      {},
      4,
      "the body must be >= 5",
    ],
    [
      "a reference beside other words (3.0)",
      { $ref: "#/components/schemas/Id", minimum: 5 },
      { version: "3.0.3" },
      4,
      undefined,
    ],
    [
      "a recursive schema",
      { $ref: "#/components/schemas/Tree" },
      {},
      { next: { next: { x: 1 } } },
      "/next/next must NOT have additional properties",
    ],
    [
      "null where it may not be (3.0)",
      { type: "string" },
      { version: "3.0.0" },
      null,
      "the body must be string",
    ],
    ["null where it may be (3.0)", { type: "string", nullable: true }, { version: "3.0.3" }, null, undefined],
    [
      "nullable means nothing in 3.1",
      { type: "string", nullable: true },
      {},
      null,
      "the body must be string",
    ],
    ["a type list (3.1)", { type: ["string", "null"] }, {}, null, undefined],
    [
      "an exclusive bound (3.0)",
      { minimum: 3, exclusiveMinimum: true },
      { version: "3.0.1" },
      3,
      "the body must be > 3",
    ],
    [
      "a bound that is not exclusive (3.0)",
      { maximum: 3, exclusiveMaximum: false },
      { version: "3.0.1" },
      3,
      undefined,
    ],
    ["an exclusive bound (3.1)", { exclusiveMaximum: 3 }, {}, 3, "the body must be < 3"],
    ["a format", { format: "date-time" }, {}, "yesterday", 'the body must match format "date-time"'],
    [
      "a format of OpenAPI",
      { type: "integer", format: "int32" },
      { version: "3.0.0" },
      3e9,
      'the body must match format "int32"',
    ],
    [
      "several patterns",
      { prefixItems: [{ pattern: "^a$" }, { pattern: "^b$" }, { pattern: "\\u0063" }] },
      {},
      ["a", "b", "x"],
      '/2 must match pattern "\\u0063"',
    ],
    ["a pattern", { pattern: "^\\d{3}$" }, {}, "12a", 'the body must match pattern "^\\d{3}$"'],
    ["prefixItems (3.1)", { prefixItems: [{ type: "string" }] }, {}, [1], "/0 must be string"],
    [
      "what is only written",
      { required: ["id", "secret"], properties: { secret: { writeOnly: true } } },
      { version: "3.0.0" },
      { id: 1 },
      undefined,
    ],
    [
      "data that looks like a schema",
      { enum: [{ nullable: true }] },
      { version: "3.0.0" },
      { nullable: true },
      undefined,
    ],
  ])("knows %s", async (_, schema, further, body, message) => {
    expect(await breach(document(schema, further), answer(JSON.stringify(body)))).toBe(message);
  });

  it.each([
    ["a status that it does not name", answer({}, { status: 201 }), "the contract names no answer 201"],
    ["a range of statuses", answer("boom", { status: 503, type: "text/plain" }), undefined],
    [
      "an answer by reference, its type with parameters",
      answer({ title: "no" }, { status: 404, type: "application/problem+json" }),
      undefined,
    ],
    [
      "an answer by reference that is broken",
      answer({}, { status: 404, type: "application/problem+json" }),
      "the body must have required property 'title'",
    ],
    [
      "another type",
      answer("<p>", { type: "text/html; charset=utf-8" }),
      'its content type is "text/html", the contract names application/json',
    ],
    ["no type", answer({}, { type: "" }), "its content type is missing, the contract names application/json"],
    ["a body that is not JSON", answer("{"), "its body is not JSON"],
    ["no body", answer(""), "its body is not JSON"],
  ])("judges %s", async (_, response, message) => {
    expect(await breach(document({}), response)).toBe(message);
  });

  it.each([
    ["GET /items/7?q=1", "kept"],
    ["HEAD /items/7", "kept"],
    ["POST /items/7", "undocumented"],
    ["GET /items", "undocumented"],
    ["GET /items/7/parts", "undocumented"],
    ["GET /items/", "undocumented"],
    ["GET /v1/items/7", "undocumented"],
  ])("finds the operation of %s: %s", async (request, kind) => {
    const response = answer(request.startsWith("HEAD") ? "" : {});
    expect((await check(document({}), response, request)).kind).toBe(kind);
  });

  it("takes the most exact path, and paths below its servers", async () => {
    const text = `openapi: 3.1.0
servers: [{ url: "/{stage}", variables: { stage: { default: v1 } } }, { url: "https://other.example/v2/" }]
paths:
  /items/{id}: { get: { responses: { 200: {} } } }
  /items/latest: { get: { responses: { 201: {} } } }
  /files/{name}.{ext}: { get: { responses: { 200: {} } } }
  /große dinge/{id}: { get: { responses: { 200: {} } } }
`;
    const names = async (request: string, status = 200): Promise<unknown> => {
      const found = await check(text, answer("", { status }), request);
      return found.kind === "kept" ? found.operation : found.kind;
    };
    expect(await names("GET /v1/items/1")).toBe("GET /items/{id}");
    expect(await names("GET /v2/items/latest", 201)).toBe("GET /items/latest");
    expect(await names("GET /items/latest", 201)).toBe("GET /items/latest");
    expect(await names("GET /v1/files/a.txt")).toBe("GET /files/{name}.{ext}");
    expect(await names("GET /große dinge/ü")).toBe("GET /große dinge/{id}");
    expect(await names("GET /v3/items/1")).toBe("undocumented");
  });

  it.each([
    ["text", "hello", "it has no key openapi"],
    ["broken YAML", "a: [", "it is neither YAML nor JSON"],
    ["brackets without end", `a: ${"[".repeat(100_000)}`, "it is nested too deeply to be read"],
    ["mappings without end", `a: ${"{a: ".repeat(50_000)}`, "it is nested too deeply to be read"],
    ["lists in lists", `a:\n  ${"- ".repeat(50_000)}x`, "it is nested too deeply to be read"],
    [
      "a bomb of aliases",
      `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
        .split("")
        .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[at]}`).join()}]`)
        .join("\n")}\nopenapi: 3.1.0`,
      "Excessive alias count",
    ],
    ["Swagger 2", "swagger: '2.0'", "it has no key openapi"],
    ["another version", "openapi: 4.0.0", "its version is not 3.0 or 3.1"],
    ["no operation", "openapi: 3.1.0\npaths: {}", "it has no operation"],
    [
      "another document",
      document({ $ref: "./other.yaml#/a" }),
      '$ref "./other.yaml#/a" leads to another document',
    ],
    [
      "a deep document",
      `{"openapi":"3.1.0","x":${"[".repeat(300)}${"]".repeat(300)}}`,
      "nested more than 200 levels deep",
    ],
  ])("is refused when it is %s", async (_, text, why) => {
    await expect(openContract(text, "openapi.yaml", ORIGIN)).rejects.toMatchObject({
      code: "FILE_UNREADABLE",
      message: expect.stringContaining(why),
      location: { file: "openapi.yaml" },
    });
  });

  it.each([
    ["a pattern that needs more than linear time", { pattern: "(?=a)b" }],
    ["a schema that is none", { type: "nonsense" }],
    ["a reference that leads nowhere", { $ref: "#/components/schemas/Nobody" }],
  ])("keeps nothing with %s", async (_, schema) => {
    expect(await breach(document(schema), answer('"x"'))).toMatch(
      /^the body cannot be compared with the schema: /,
    );
  });

  it("judges a hostile pattern and a deep body in time", async () => {
    expect(await breach(document({ pattern: "^(a+)+$" }), answer(`"${"a".repeat(50_000)}b"`))).toContain(
      "must match pattern",
    );
    const names = Array.from({ length: 12 }, (_, at) => `{p${at}}`).join("-");
    const paths = { [`/${names}`]: { get: { responses: { 200: {} } } } };
    expect((await check(document({}, { paths }), answer("{}"), `GET /${"-".repeat(5000)}/`)).kind).toBe(
      "undocumented",
    );
    const deep = `${'{"next":'.repeat(100_000)}{}${"}".repeat(100_000)}`;
    expect(await breach(document({ $ref: "#/components/schemas/Tree" }), answer(deep))).toMatch(
      /^the body cannot be compared with the schema: /,
    );
  });
});
