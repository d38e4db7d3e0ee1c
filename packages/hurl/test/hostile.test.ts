import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { GateError } from "@gate/core";
import { MAX_HURL_BYTES, parseHurl } from "../src/index.ts";
import { generateFiles } from "./generated-cases.ts";

/** What became of it; anything but a GateError is a bug and fails the test. */
function outcomeOf(text: string): string {
  try {
    return `${parseHurl(text, "hostile.hurl").entries.length} entries`;
  } catch (error) {
    if (error instanceof GateError) return error.code;
    throw error;
  }
}

const POST = "POST http://x\n";

describe("parseHurl", () => {
  it.each<[string, () => string, string]>([
    ["50 MB of text", () => "a".repeat(50 * 1024 * 1024), "FILE_TOO_LARGE"],
    ["one byte too many, in two-byte characters", () => "é".repeat(MAX_HURL_BYTES / 2 + 1), "FILE_TOO_LARGE"],
    ["100,000 entries", () => "GET http://x\nHTTP 200\n".repeat(100_000), "100000 entries"],
    [
      "100,000 asserts",
      () => `GET http://x\nHTTP 200\n[Asserts]\n${"status == 200\n".repeat(100_000)}`,
      "1 entries",
    ],
    ["1,000,000 blank lines", () => `${"\n".repeat(1_000_000)}GET http://x\n`, "1 entries"],
    ["a megabyte of spaces", () => `GET ${" ".repeat(1_000_000)}http://x\n`, "1 entries"],
    ["lists in lists, 100,000 deep", () => POST + "[".repeat(100_000), "HURL_SYNTAX"],
    ["objects in objects, 100,000 deep", () => POST + '{"a":'.repeat(100_000), "HURL_SYNTAX"],
    [
      "tags in tags, 200,000 deep",
      () => `${POST}${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}\n`,
      "1 entries",
    ],
    [
      "a tag with 100,000 attributes",
      () => `${POST}<a ${Array.from({ length: 100_000 }, (_, n) => `b${n}="1"`).join(" ")}/>\n`,
      "1 entries",
    ],
    [
      "a document type with 200,000 declarations",
      () => `${POST}<!DOCTYPE a [${'<!ENTITY x "y">'.repeat(200_000)}${"\t".repeat(900_000)}]><a/>\n`,
      "1 entries",
    ],
    ["a million of < and none of >", () => `${POST}<a ${"<".repeat(1_000_000)}`, "HURL_SYNTAX"],
    ["a million of > inside of quotes", () => `${POST}<a b="${">".repeat(1_000_000)}"/>\n`, "1 entries"],
    [
      "a regular expression with 50,000 groups",
      () => `GET http://x\nHTTP 200\n[Asserts]\nbody matches /${"(".repeat(50_000)}/\n`,
      "HURL_NOT_SUPPORTED_YET",
    ],
    [
      "an integer of a million digits",
      () => `GET http://x\nHTTP 200\n[Asserts]\nbytes count == ${"9".repeat(1_000_000)}\n`,
      "HURL_SYNTAX",
    ],
    ["a status of a million digits", () => `GET http://x\nHTTP ${"9".repeat(1_000_000)}\n`, "HURL_SYNTAX"],
    [
      "a text of a megabyte that is never closed",
      () => `GET http://x\nHTTP 200\n[Asserts]\nbody == "${"a".repeat(1_000_000)}`,
      "HURL_SYNTAX",
    ],
    ["100,000 placeholders", () => `GET http://x/${"{{a}}".repeat(100_000)}\nHTTP 200\n`, "1 entries"],
    [
      "100,000 braces that open nothing",
      () => `GET http://x/${"{".repeat(100_001)}\nHTTP 200\n`,
      "HURL_SYNTAX",
    ],
    ["a million backslashes", () => `GET http://x/${"\\\\".repeat(500_000)}\nHTTP 200\n`, "1 entries"],
    ["NUL in the address", () => "GET http://x/\u0000\nHTTP 200\n", "1 entries"],
    ["NUL alone", () => "\u0000", "HURL_SYNTAX"],
    [
      "bytes that are no UTF-8, as they were read",
      () => Buffer.from([0x47, 0x45, 0x54, 0x20, 0xff, 0xfe, 0x0a]).toString("utf8"),
      "1 entries",
    ],
    ["half a surrogate pair", () => "GET http://x/\ud800\nHTTP 200\n", "1 entries"],
    ["a byte order mark", () => "\uFEFFGET http://x\nHTTP 200\n", "1 entries"],
    ["line ends of old Macs", () => "GET http://x\rHTTP 200\r", "HURL_SYNTAX"],
    ["terminal escapes", () => "\u001b[31mGET http://x\n", "HURL_SYNTAX"],
  ])(
    "comes to an end with %s",
    (_, make, outcome) => {
      expect(outcomeOf(make())).toBe(outcome);
    },
    20_000,
  );

  it("throws nothing but what a user can read, whatever the text", () => {
    const noise = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...Array.from('{}[]"`\\/:#<>=\n\r\t aGETHP0.,é')), maxLength: 80 }),
    );
    fc.assert(
      fc.property(noise, (text) => {
        outcomeOf(text);
        outcomeOf(`GET http://x\nHTTP 200\n[Asserts]\n${text}`);
        outcomeOf(`POST http://x\n${text}`);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it("says the same with line ends of Windows", () => {
    for (const text of generateFiles(300, 11)) {
      // A line end inside a text is part of its value.
      if (text.includes("\r") || /[`\\]/.test(text)) continue;
      expect(outcomeOf(text.replaceAll("\n", "\r\n"))).toBe(outcomeOf(text));
    }
  });
});
