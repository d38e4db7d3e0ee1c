import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createGateJsonSchema, ERROR_CODES, listGateKeys } from "@gate/core";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { listGenerated } from "../../../tooling/gate-schema.ts";

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, "../../..", file), "utf8");

describe("docs/errors.md", () => {
  it("has a section for every error code, in their order, and for nothing else", () => {
    const page = read("docs/errors.md");
    const sections = page.split(/^## /m).slice(1);
    expect(sections.map((section) => section.split("\n", 1)[0])).toEqual([...ERROR_CODES]);
    for (const section of sections) {
      // What happened, and how to mend it.
      expect(section.trim().split(/\n\n/).length).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("the JSON Schema of gate.yml", () => {
  it.each(listGenerated().map(({ file, expected, found }) => ({ file, expected, found })))(
    "is in step with $file (npm run docs mends it)",
    ({ expected, found }) => {
      expect(found).toBe(expected);
    },
  );

  it("describes every key", () => {
    const silent = listGateKeys().filter(
      ({ path, schema, available }) =>
        available && path.at(-1) !== "[]" && path.at(-1) !== "<name>" && !schema.description,
    );
    expect(silent.map(({ path }) => path.join("."))).toEqual([]);
  });

  const validate = new Ajv({ allErrors: true }).compile(createGateJsonSchema());

  it("accepts the examples of docs/gate-yml.md and examples/hub/gate.yml", () => {
    const examples = [...read("docs/gate-yml.md").matchAll(/```yaml\n(version: 1\n[^]*?)```/g)].map(
      (match) => match[1] ?? "",
    );
    expect(examples.length).toBeGreaterThan(1);
    for (const example of [...examples, read("examples/hub/gate.yml")]) {
      validate(parse(example));
      expect(validate.errors).toBeNull();
    }
  });

  it.each([
    "{ version: 1 }",
    "{ version: 2, worker: { config: a }, environments: {} }",
    "{ version: 1, worker: { config: a }, environments: { a: { url: http://x, tier: nowhere } } }",
    "{ version: 1, worker: { config: a }, environments: {}, smok: {} }",
    "{ version: 1, worker: { config: a }, environments: {}, smoke: { jobs: 0 } }",
  ])("refuses %s", (yaml) => {
    expect(validate(parse(yaml))).toBe(false);
  });
});
