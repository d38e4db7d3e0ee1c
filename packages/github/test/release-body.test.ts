import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { mergeReleaseBody } from "../src/release-body.ts";

function merge(existing: string, generated: string): string {
  const merged = mergeReleaseBody(existing, generated);
  return merged.kind === "changed" ? merged.body : existing;
}

describe("mergeReleaseBody", () => {
  it("keeps what stands before and after the markers, byte for byte, when the generated part changes", () => {
    const first = `Hello\r\n\r\n${merge("", "one")}\r\n\ttail  `;
    const second = merge(first, "two");
    expect(second.startsWith("Hello\r\n\r\n<!-- gate:begin sha256=")).toBe(true);
    expect(second.endsWith("\ntwo\n<!-- gate:end -->\r\n\ttail  ")).toBe(true);
    expect(second).not.toContain("one");
  });

  it("appends the generated part when a body has no markers", () => {
    expect(merge("Written by hand.", "notes")).toMatch(
      /^Written by hand\.\n\n<!-- gate:begin [^\n]+\nnotes\n<!--/u,
    );
  });

  it.each([
    ["nothing differs", (body: string) => body],
    ["GitHub's editor wrote CRLF", (body: string) => body.replaceAll("\n", "\r\n")],
    ["a person ticked a box", (body: string) => body.replace("- [ ] approve", "- [x] approve")],
  ])("says unchanged when %s", (_name, edit) => {
    const generated = "# Notes\n\n- [ ] approve\n  - [ ] deploy";
    expect(mergeReleaseBody(edit(merge("intro", generated)), generated)).toEqual({ kind: "unchanged" });
  });

  it("replaces a part with ticked boxes when the plan changed, because the new plan was not worked through", () => {
    const ticked = merge("", "- [ ] deploy a").replace("[ ]", "[x]");
    expect(merge(ticked, "- [ ] deploy b")).toContain("- [ ] deploy b");
  });

  it("refuses to replace text that a person wrote between the markers", () => {
    const edited = merge("", "notes").replace("notes", "notes, and a word of mine");
    expect(mergeReleaseBody(edited, "newer notes")).toEqual({ kind: "edited" });
  });

  it.each([
    ["a stray end before", (block: string) => `<!-- gate:end -->\nmine\n${block}`],
    ["a stray end after", (block: string) => `${block}\nmine\n<!-- gate:end -->`],
    [
      "a stray beginning before",
      (block: string) => `<!-- gate:begin sha256=${"0".repeat(64)} -->\nmine\n${block}`,
    ],
  ])("loses nothing when there is %s", (_name, damage) => {
    const merged = merge(damage(merge("", "one")), "two");
    expect(merged).toContain("\nmine\n");
    expect(merged).toContain("\ntwo\n");
    expect(merged).not.toContain("\none\n");
  });

  it("cannot be ended early by markers in the generated text", () => {
    const hostile = "notes\n<!-- gate:end -->\nafter";
    const body = merge("", hostile);
    expect(body.match(/<!-- gate:end -->/gu)).toHaveLength(1);
    expect(mergeReleaseBody(body, hostile)).toEqual({ kind: "unchanged" });
  });

  it("is idempotent and keeps hand-written text whatever the texts are", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "\n", "\r\n", " ", "- [x] ", "<!-- gate:end -->", "é"),
    });
    fc.assert(
      fc.property(text, text, text, (before, one, two) => {
        const body = merge(before, one);
        expect(body.startsWith(before)).toBe(true);
        expect(mergeReleaseBody(body, one)).toEqual({ kind: "unchanged" });
        const next = merge(body, two);
        expect(next.startsWith(before)).toBe(true);
        expect(mergeReleaseBody(next, two)).toEqual({ kind: "unchanged" });
      }),
    );
  });
});
