import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";

import { escapeHtml, escapeMarkdown } from "@gate/core";

import { createRedactor, deriveSecretForms, redactDeep } from "../src/index.ts";

const ENCODERS: [string, (text: string) => string][] = [
  ["nothing", (text) => text],
  ["base64", (text) => Buffer.from(text).toString("base64")],
  ["base64url", (text) => Buffer.from(text).toString("base64url")],
  ["percent", encodeURIComponent],
  ["lower-case percent", (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase())],
  [
    "strict percent",
    (text) =>
      encodeURIComponent(text).replace(/[!'()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`),
  ],
  ["form", (text) => new URLSearchParams({ k: text }).toString()],
  ["JSON", (text) => JSON.stringify({ text })],
  ["JSON in JSON", (text) => JSON.stringify(JSON.stringify({ text }))],
  ["hex", (text) => Buffer.from(text).toString("hex")],
  ["upper-case hex", (text) => Buffer.from(text).toString("hex").toUpperCase()],
  ["HTML", escapeHtml],
  ["Markdown", escapeMarkdown],
  [
    "XML",
    (text) =>
      text.replace(
        /[<>&'"]/g,
        (it) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", "'": "&apos;", '"': "&quot;" })[it] ?? it,
      ),
  ],
];

/** Tokens as they occur: long enough that a form of them means something. */
const secrets = fc
  .string({ unit: "grapheme-ascii", minLength: 12, maxLength: 40 })
  .filter((text) => text.trim().length >= 12);

describe("createRedactor", () => {
  it.each(ENCODERS)("leaves no trace of a secret in the form of %s", (_, encode) => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const { register, redact } = createRedactor();
        register(secret);
        const redacted = redact(`<<${encode(secret)}>>`);
        expect(redacted).toContain("***");
        expect(redacted).not.toContain(encode(secret));
      }),
      { numRuns: 300 },
    );
  });

  it.each(ENCODERS)("leaves no beginning of a secret in the form of %s where a text was cut", (_, encode) => {
    fc.assert(
      fc.property(secrets, fc.nat({ max: 60 }), (secret, length) => {
        const { register, redact } = createRedactor();
        register(secret);
        const shown = encode(secret).slice(0, length);
        const redacted = redact(`found <<${shown}…>`);
        const form = deriveSecretForms(secret).find((it) => it.length > shown.length && it.startsWith(shown));
        if (form !== undefined && shown.length >= 4) expect(redacted).toMatch(/\*\*\*.{0,3}…>$/s);
        expect(redact(`${shown.slice(0, 3)}…`)).toBe(`${shown.slice(0, 3)}…`);
      }),
      { numRuns: 200 },
    );
  });

  it("leaves a cut alone that is not in a secret", () => {
    const { register, redact } = createRedactor();
    register("abcdefgh");
    expect(redact("xabc… and… abcde… …")).toBe("xabc… and… ***… …");
    expect(redact("no cut: abcde")).toBe("no cut: abcde");
  });

  it("finds a secret whose UTF-8 was read as Latin-1", () => {
    const { register, redact } = createRedactor();
    register("schlüssel-42");
    expect(redact(Buffer.from("<schlüssel-42>").toString("latin1"))).toBe("<***>");
  });

  it("finds Base64 of a secret wherever it stands in what was encoded", () => {
    fc.assert(
      fc.property(
        secrets,
        fc.string({ maxLength: 5 }),
        fc.string({ maxLength: 5 }),
        (secret, before, after) => {
          const { register, redact } = createRedactor();
          register(secret);
          const redacted = redact(Buffer.from(before + secret + after).toString("base64"));
          const [head = "", tail = ""] = redacted.split("***");
          expect(redacted).toContain("***");
          // At most two bytes of the secret show at each end.
          const seen = Buffer.from(head, "base64").length - Buffer.byteLength(before);
          expect(seen).toBeLessThanOrEqual(2);
          expect(tail.length).toBeLessThanOrEqual(Math.ceil((Buffer.byteLength(after) + 2) / 3) * 4);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("replaces the longer secret first when one holds the other", () => {
    const { register, redact } = createRedactor();
    register("abcdef");
    register("abcdefghijkl");
    expect(redact("x abcdefghijkl y abcdef z")).toBe("x *** y *** z");
  });

  it("registers nothing for an empty value and refuses one that is too short", () => {
    const { register, redact } = createRedactor();
    expect(register("")).toEqual([]);
    expect(redact("anything")).toBe("anything");
    expect(() => register("abc")).toThrow(expect.objectContaining({ code: "ACTION_INPUT_INVALID" }));
    expect(register("abcd")[0]).toBe("abcd");
    expect(register("abcd")).toEqual([]);
  });

  it("takes out the long lines of a key of several lines", () => {
    const { register, redact } = createRedactor();
    register("-----BEGIN-----\nMIIEvAIBADANBg\nend\n");
    expect(redact("line MIIEvAIBADANBg of the end")).toBe("line *** of the end");
  });

  it("is quick on long texts and many secrets", () => {
    const { register, redact } = createRedactor();
    for (let index = 0; index < 50; index += 1) register(`secret-number-${index}-${"x".repeat(40)}`);
    expect(redact("y".repeat(1_000_000))).toHaveLength(1_000_000);
  });
});

describe("deriveSecretForms", () => {
  it("names every form once, none of them short, the value first", () => {
    const forms = deriveSecretForms("a+b/c d&e");
    expect(forms[0]).toBe("a+b/c d&e");
    expect(new Set(forms).size).toBe(forms.length);
    expect(Math.min(...forms.map((form) => form.length))).toBeGreaterThanOrEqual(4);
  });
});

describe("redactDeep", () => {
  it("reaches every text and leaves the rest as it was", () => {
    const { register, redact } = createRedactor();
    register("hush-hush");
    const value = { "hush-hush": ["say hush-hush", { a: 1, b: null, c: true, d: undefined }] };
    expect(redactDeep(value, redact)).toEqual({
      "***": ["say ***", { a: 1, b: null, c: true, d: undefined }],
    });
    expect(value["hush-hush"][0]).toBe("say hush-hush");
  });

  it("hides a secret wherever it stands, and changes nothing else and nothing of the original", () => {
    const { register, redact } = createRedactor();
    register("hush-hush");
    const text = fc.constantFrom("", "plain", "hush-hush", "say hush-hush twice: hush-hush");
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.array(text, { minLength: 1 }), (json, texts) => {
        const value: unknown = { [texts[0] ?? ""]: [json, { texts, more: [[texts]] }] };
        const before = JSON.stringify(value);
        const shown = JSON.stringify(redactDeep(value, redact));
        expect(JSON.parse(shown)).toEqual(JSON.parse(before.replaceAll("hush-hush", "***")));
        expect(JSON.stringify(value)).toBe(before);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("shows of other objects only what was looked at", () => {
    class Holder {
      said = "fine";
      #kept = "hush-hush";
      toJSON(): string {
        return this.#kept;
      }
    }
    const shown = redactDeep([new Map([["a", "hush-hush"]]), new Holder()], (text) => text);
    expect(JSON.stringify(shown)).toBe('[{},{"said":"fine"}]');
  });

  it("survives what is nested without end", () => {
    let deep: unknown = "hush-hush";
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(JSON.stringify(redactDeep(deep, (text) => text))).toContain("***");
  });
});
