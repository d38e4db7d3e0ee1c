import { describe, expect, it } from "@jest/globals";
import type { HttpResponse } from "@gate/http";
import { openContract } from "@gate/smoke";

const ORIGIN = "https://a.example";

const openApi = (answer: object, version = "3.1.0", components: object = {}): string =>
  JSON.stringify({
    openapi: version,
    info: { title: "t", version: "1" },
    paths: { "/a": { get: { responses: { default: answer } } } },
    components,
  });

async function judge(
  text: string,
  body: unknown,
  headers: readonly (readonly [string, string])[] = [],
): Promise<string | undefined> {
  const contract = await openContract(text, "openapi.yaml", ORIGIN);
  const response = {
    status: 200,
    headers: [["content-type", "application/json"], ...headers],
    body: new TextEncoder().encode(JSON.stringify(body)),
  };
  const answer = contract.check({ method: "GET", url: `${ORIGIN}/a` }, response as unknown as HttpResponse);
  return answer.kind === "broken" ? answer.message : answer.kind === "kept" ? undefined : answer.kind;
}

const withSchema = (schema: object): object => ({ content: { "application/json": { schema } } });

describe("headers of an answer", () => {
  const described = (header: object): string =>
    openApi({ headers: { "X-Rate": header } }, "3.0.3", {
      headers: { Rate: { required: true, schema: { $ref: "#/components/schemas/Rate" } } },
      schemas: { Rate: { type: "integer", minimum: 0, exclusiveMinimum: true } },
    });

  it.each<[object, string | undefined, string | undefined]>([
    [{ required: true }, undefined, "the header X-Rate is missing"],
    [{ required: true }, "", undefined],
    [{ schema: { type: "integer" } }, undefined, undefined],
    [{ schema: { type: "integer" } }, "12", undefined],
    [{ schema: { type: "integer" } }, "1.5", "the header X-Rate must be integer"],
    [{ schema: { type: "integer" } }, "twelve", "the header X-Rate must be integer"],
    [{ schema: { type: "boolean" } }, "true", undefined],
    [{ schema: { type: "boolean" } }, "yes", "the header X-Rate must be boolean"],
    [{ schema: { type: "string", pattern: "^a" } }, "b", 'the header X-Rate must match pattern "^a"'],
    [{ schema: { type: "string" } }, "12", undefined],
    [{ schema: { type: "array", items: { type: "integer" } } }, "1, 2", undefined],
    [
      { schema: { type: "array", items: { type: "integer" } } },
      "1,b",
      "the header X-Rate at /1 must be integer",
    ],
    [
      { schema: { type: "object", properties: { a: { type: "integer" } } } },
      "a,b",
      "the header X-Rate at /a must be integer",
    ],
    [{ explode: true, schema: { properties: { a: { type: "integer" } }, type: "object" } }, "a=1", undefined],
    [{ $ref: "#/components/headers/Rate" }, "0", "the header X-Rate must be > 0"],
    [{ $ref: "#/components/headers/Rate" }, undefined, "the header X-Rate is missing"],
  ])("by %j, %j is judged: %s", async (header, value, message) => {
    const headers = value === undefined ? [] : ([["x-rate", value]] as const);
    expect(await judge(described(header), {}, headers)).toBe(message);
  });

  it("are one value where a name comes several times, and Content-Type is not judged there", async () => {
    const text = openApi({
      headers: {
        "Content-Type": { required: true, schema: { const: "nothing" } },
        "X-Many": { schema: { type: "array", items: { type: "integer" }, maxItems: 2 } },
      },
    });
    expect(
      await judge(text, {}, [
        ["X-Many", "1"],
        ["x-many", "2"],
      ]),
    ).toBeUndefined();
    expect(
      await judge(text, {}, [
        ["X-Many", "1,2"],
        ["x-many", "3"],
      ]),
    ).toBe("the header X-Many must NOT have more than 2 items");
  });
});

describe("the default answer", () => {
  it("is read by its version like any other", async () => {
    const text = openApi(
      withSchema({
        properties: { a: { type: "string", nullable: true }, b: { minimum: 1, exclusiveMinimum: true } },
      }),
      "3.0.2",
    );
    expect(await judge(text, { a: null, b: 2 })).toBeUndefined();
    expect(await judge(text, { a: 1 })).toBe("/a must be string");
    expect(await judge(text, { b: 1 })).toBe("/b must be > 1");
  });
});

describe("what is only written", () => {
  it.each(["3.0.0", "3.1.0"])("must not stand in an answer (%s)", async (version) => {
    const text = openApi(
      withSchema({
        required: ["id", "password"],
        properties: { password: { type: "string", writeOnly: true }, id: { readOnly: true } },
      }),
      version,
    );
    expect(await judge(text, { id: 1 })).toBeUndefined();
    expect(await judge(text, { id: 1, password: "x" })).toBe("/password must not be there");
    expect(await judge(text, { password: "x" })).toBe("the body must have required property 'id'");
    expect(await judge(text, {})).toBe("the body must have required property 'id'");
  });
});

describe("a discriminator", () => {
  const schemas = {
    Cat: {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string" }, lives: { type: "integer" } },
    },
    Dog: {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string" }, barks: { type: "boolean" } },
    },
  };
  const pets = (discriminator: object, further: object[] = []): object =>
    withSchema({
      anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }, ...further],
      discriminator: { propertyName: "kind", ...discriminator },
    });
  const mapping = { mapping: { cat: "#/components/schemas/Cat", dog: "Dog" } };

  it.each<[object, object, boolean]>([
    [{}, { kind: "Cat", lives: 9 }, true],
    [{}, { kind: "Cat", lives: "nine" }, false],
    [{}, { kind: "Dog", lives: "nine" }, true],
    [{}, { kind: "Bird" }, false],
    [{}, { lives: 9 }, false],
    [mapping, { kind: "cat", lives: "nine" }, false],
    [mapping, { kind: "dog", barks: true }, true],
    [mapping, { kind: "dog", barks: "loud" }, false],
    [mapping, { kind: "bird" }, false],
  ])("%j decides which schema holds for %j: %s", async (discriminator, body, isKept) => {
    for (const version of ["3.0.3", "3.1.0"]) {
      const found = await judge(openApi(pets(discriminator), version, { schemas }), body);
      expect(found === undefined).toBe(isKept);
    }
  });

  it("leaves room for a schema without a name", async () => {
    const text = openApi(pets({}, [{ type: "object", required: ["wings"] }]), "3.1.0", { schemas });
    expect(await judge(text, { kind: "Bird", wings: 2 })).toBeUndefined();
    expect(await judge(text, { kind: "Cat", lives: "nine", wings: 2 })).toBe("/lives must be integer");
  });
});
