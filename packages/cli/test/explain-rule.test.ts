import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { RULE_CATALOGUE } from "@gate/core";
import { parseArguments } from "../src/arguments.ts";
import { explainRule } from "../src/explain-rule.ts";

const root = path.join(import.meta.dirname, "..", "..", "..");

describe("gate explain", () => {
  it("prints the page of every rule", async () => {
    for (const { id } of RULE_CATALOGUE) {
      const page = await explainRule(root, id);
      expect(page.split("\n")[0]).toBe(`# ${id}`);
      for (const part of ["## Why", "## Wrong", "## Right", "## Level"])
        expect(page).toContain(`\n${part}\n`);
    }
  });

  it("lists every rule with its level when none is named", async () => {
    const lines = (await explainRule(root, undefined)).split("\n");
    expect(lines).toHaveLength(RULE_CATALOGUE.length);
    expect(lines).toContainEqual(expect.stringMatching(/^env\/shared-resource +error$/));
  });

  it("suggests the rule that was meant", async () => {
    await expect(explainRule(root, "env/shared-resorce")).rejects.toMatchObject({
      code: "USAGE",
      hint: 'did you mean "env/shared-resource"?',
    });
    await expect(explainRule(root, "../../secrets")).rejects.toMatchObject({ code: "USAGE" });
  });

  it("says that pages are missing where they are not installed", async () => {
    await expect(explainRule(import.meta.dirname, "env/required")).rejects.toMatchObject({
      code: "FILE_UNREADABLE",
      hint: expect.stringContaining("install wrangler-gate"),
    });
  });

  it("takes one rule and no flags", () => {
    expect(parseArguments(["explain", "env/required"])).toEqual({ kind: "explain", rule: "env/required" });
    expect(parseArguments(["explain"])).toEqual({ kind: "explain", rule: undefined });
    for (const words of [
      ["explain", "a", "b"],
      ["explain", "--json"],
    ])
      expect(() => parseArguments(words)).toThrow(/^unexpected/);
  });
});
