import { describe, expect, it } from "@jest/globals";
import { MAX_CONFIG_BYTES } from "@gate/core";
import * as fc from "fast-check";
import { BASE, listProblems, load, loadError } from "./load.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a file that is no gate.yml", () => {
  it.each([
    ["NUL bytes", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), /NUL bytes/],
    ["UTF-16", new Uint8Array(Buffer.from(`\uFEFF${BASE}`, "utf16le")), /NUL bytes/],
    ["invalid UTF-8", new Uint8Array([...bytesOf(BASE), 0xff, 0xfe]), /not UTF-8/],
    ["escape sequences", bytesOf(`${BASE}# \u001b[31m`), /control characters/],
    ["one byte too many", bytesOf(`${BASE}#${"x".repeat(MAX_CONFIG_BYTES - BASE.length)}`), /256 KiB/],
    ["50 MB", new Uint8Array(50_000_000).fill(0x41), /256 KiB/],
  ])("is CONFIG_UNREADABLE: %s", (_, bytes, message) => {
    const error = loadError(bytes);
    expect(error.code).toBe("CONFIG_UNREADABLE");
    expect(error.message).toMatch(message);
    expect(error.hint).toBe(
      message.source === "256 KiB"
        ? "Is this the file that you meant? The input config names it."
        : "Save gate.yml as plain UTF-8 text.",
    );
    expect(error.location).toEqual({ file: "gate.yml" });
  });

  it("may have exactly 256 KiB", () => {
    const text = `${BASE}#${"x".repeat(MAX_CONFIG_BYTES - BASE.length - 1)}`;
    expect(bytesOf(text)).toHaveLength(MAX_CONFIG_BYTES);
    expect(load(text).version).toBe(1);
  });

  const laughs = Array.from(
    { length: 9 },
    (_, index) => `l${index + 1}: &l${index + 1} [${Array(9).fill(`*l${index}`).join(", ")}]`,
  );
  it.each([
    ["a billion laughs", `l0: &l0 lol\n${laughs.join("\n")}\n`, /uses more than 100 aliases/],
    [
      "a wide bomb",
      `l0: &l0 [${"1,".repeat(400)}]\nl1: [${"*l0,".repeat(90)}]\n`,
      /unfolds to more than 10000 values/,
    ],
    ["a hundred and one aliases", `l0: &l0 1\nl1: [${"*l0,".repeat(101)}]\n`, /uses more than 100 aliases/],
    ["33 levels", `a: ${"[".repeat(33)}${"]".repeat(33)}\n`, /nested more than 32 levels/],
    ["100,000 levels", `a: ${"[".repeat(100_000)}${"]".repeat(100_000)}\n`, /nested more than 32 levels/],
    ["200,000 brackets that are not closed", "[".repeat(200_000), /nested more than 32 levels/],
    [
      "20,000 keys",
      Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join("\n"),
      /unfolds to more than 10000 values/,
    ],
  ])("ends in one clear error soon: %s", (_, yaml, message) => {
    const begun = performance.now();
    const error = loadError(yaml);
    expect(error.code).toBe("CONFIG_INVALID");
    expect(error.details.map(({ message }) => message)).toContainEqual(expect.stringMatching(message));
    expect(error.details.length).toBeLessThanOrEqual(2);
    expect(performance.now() - begun).toBeLessThan(9000);
  });

  it("lists the first 50 of thousands of mistakes", () => {
    const error = loadError(BASE + Array.from({ length: 3000 }, (_, i) => `k${i}: 1`).join("\n"));
    expect(error.details).toHaveLength(50);
    expect(listProblems(error)[0]).toBe('4:1 unknown key "k0"');
  });

  it("never pollutes a prototype, and ends in a GateError or a config, whatever it holds", () => {
    const pieces = [
      "version: 1\n",
      "a",
      ":",
      " ",
      "\n",
      "- ",
      "[",
      "]",
      "{",
      "}",
      "&a ",
      "*a",
      "'",
      '"',
      "!!",
      "%",
      "|",
      ">",
      "?",
      ",",
      "#",
      "__proto__",
      "constructor",
      "environments",
      "smoke",
      "url",
      "$X",
      "\t",
      "\uFEFF",
      "---\n",
      "1",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const error = loadError(parts.join(""));
        expect(error.code).toBe("CONFIG_INVALID");
        expect(error.message).not.toBe("");
      }),
      { numRuns: 400, seed: 3 },
    );
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
