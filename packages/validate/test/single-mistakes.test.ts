import { describe, expect, it } from "@jest/globals";
import { editJson, GATE_YML, judgeHub, WRANGLER_TOML, writeJson, writeJsonc } from "./hub-repository.ts";
import { FAKE_TOKEN, type Mistake, MISTAKES } from "./seeded-mistakes.ts";

function seedToml({ name, toml: [before, after] }: Mistake): string {
  if (name === "an environment is missing") return WRANGLER_TOML.slice(0, WRANGLER_TOML.indexOf("[env.ci]"));
  const parts = after.split("|");
  return before.split("|").reduce((text, part, index) => {
    if (!text.includes(part)) throw new Error(`no ${part} in the text`);
    return text.replaceAll(part, parts[index] ?? "");
  }, WRANGLER_TOML);
}

/** Line of `text#n`, the n-th occurrence. */
function lineOfOccurrence(text: string, wanted: string): number {
  const [needle = "", count = "1"] = wanted.split("#");
  let index = text.indexOf(needle);
  for (let found = 1; found < Number(count); found += 1) index = text.indexOf(needle, index + 1);
  if (index === -1) throw new Error(`no ${wanted} in the text`);
  return text.slice(0, index).split("\n").length;
}

const CASES = MISTAKES.flatMap((mistake) =>
  (["toml", "json", "jsonc"] as const).map(
    (format) => [`${mistake.name} (${format})`, format, mistake] as const,
  ),
);

describe("a single mistake", () => {
  it.each(CASES)("is found by the right rule at the right line: %s", async (_, format, mistake) => {
    const config = editJson(mistake.json);
    const text = { toml: seedToml(mistake), json: writeJson(config), jsonc: writeJsonc(config) }[format];
    const file = `wrangler.${format}`;
    const result = await judgeHub({
      "wrangler.toml": undefined,
      [file]: text,
      "gate.yml": (mistake.gateYml ?? GATE_YML).replace("wrangler.toml", file),
    });
    const line = lineOfOccurrence(text, format === "toml" ? mistake.tomlLine : mistake.jsonLine);
    expect(result.verdict).toBe("fail");
    const [finding] = result.findings;
    expect({
      rule: finding?.ruleId,
      level: finding?.level,
      file: finding?.location?.file,
      line: finding?.location?.line,
    }).toEqual({
      rule: mistake.rule,
      level: "error",
      file,
      line,
    });
    expect(finding?.message).toContain(mistake.message);
    expect(finding?.hint).toContain(mistake.hint ?? "");
    expect(finding?.docs).toBe(`docs/rules/${mistake.rule.replace("/", "-")}.md`);
    // Nothing but the one rule speaks.
    expect(new Set(result.findings.map(({ ruleId }) => ruleId))).toEqual(new Set([mistake.rule]));
    expect(result.headline).toMatch(/^\d+ errors?: /);
    expect(result.headline).toContain(`${mistake.rule} ${file}:${line} ${mistake.message.slice(0, 20)}`);
    expect(JSON.stringify(result)).not.toContain(FAKE_TOKEN);
    expect(JSON.stringify(result)).not.toContain("s3cr3t");
  });
});
