import { describe, expect, it } from "@jest/globals";
import { readDiagnosticsText } from "../src/diagnostics.ts";

describe("readDiagnosticsText", () => {
  it("reads the tree that wrangler prints", () => {
    const text = [
      "Processing wrangler.toml configuration:",
      "  - one",
      "    and its second line",
      "",
      '  - "env.a b" environment configuration',
      "    - two",
      "      - not an item of its own",
      "    - three",
    ].join("\n");
    expect(readDiagnosticsText(text)).toEqual([
      { message: "one\n    and its second line\n", ofEnvironment: false },
      { message: "two\n      - not an item of its own", ofEnvironment: true },
      { message: "three", ofEnvironment: true },
    ]);
  });

  it.each(["Something else", "Processing x configuration:\nno list"])("keeps %j as one remark", (text) => {
    expect(readDiagnosticsText(text)).toEqual([{ message: text, ofEnvironment: false }]);
  });
});
