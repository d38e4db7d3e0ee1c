import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { rm } from "node:fs/promises";
import path from "node:path";
import { createTemporaryRepository, type TemporaryRepository } from "@gate/testing";
import { editJson, GATE_YML, HUB, judge, WRANGLER_TOML, writeJson, writeJsonc } from "./hub-repository.ts";
import { MISTAKES_IN_CONFIG } from "./mistakes-in-config.ts";
import { FAKE_TOKEN } from "./seeded-mistakes-secret.ts";
import type { Mistake } from "./seeded-mistakes.ts";

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

const CASES = MISTAKES_IN_CONFIG.flatMap((mistake) =>
  (mistake.formats ?? (["toml", "json", "jsonc"] as const)).map(
    (format) => [`${mistake.name} (${format})`, format, mistake] as const,
  ),
);

const OTHERS = Object.keys(HUB).filter((name) => name !== "wrangler.toml");

let repository: TemporaryRepository;
beforeAll(async () => {
  repository = await createTemporaryRepository(HUB);
  await rm(path.join(repository.root, "wrangler.toml"));
});
afterAll(async () => repository[Symbol.asyncDispose]());

/** Judges the hub with one file more, and takes it away again. */
async function judgeConfig(file: string, text: string, gateYml: string): ReturnType<typeof judge> {
  await repository.write({ [file]: text });
  try {
    return await judge(repository, { gateYml, trackedFiles: [...OTHERS, file] });
  } finally {
    await rm(path.join(repository.root, file));
  }
}

describe("a single mistake", () => {
  it.each(CASES)("is found by the right rule at the right line: %s", async (_, format, mistake) => {
    const config = editJson(mistake.json);
    const text = { toml: seedToml(mistake), json: writeJson(config), jsonc: writeJsonc(config) }[format];
    const file = `wrangler.${format}`;
    const gateYml = (mistake.gateYml ?? GATE_YML).replace("wrangler.toml", file);
    const result = await judgeConfig(file, text, gateYml);
    const line = lineOfOccurrence(text, format === "toml" ? mistake.tomlLine : mistake.jsonLine);
    const level = mistake.level ?? "error";
    const finding = result.findings.find(({ ruleId }) => ruleId === mistake.rule);
    expect({
      rule: finding?.ruleId,
      level: finding?.level,
      file: finding?.location?.file,
      line: finding?.location?.line,
    }).toEqual({ rule: mistake.rule, level, file, line });
    expect(finding?.message).toContain(mistake.message);
    expect(finding?.hint).toContain(mistake.hint ?? "");
    expect(finding?.docs).toBe(`docs/rules/${mistake.rule.replace("/", "-")}.md`);
    // Nothing but the one rule speaks.
    const others = result.findings.map(({ ruleId }) => ruleId).filter((id) => id !== mistake.rule);
    expect([...new Set(others)]).toEqual(mistake.also ?? []);
    expect(result.verdict).toBe(level === "error" ? "fail" : "pass");
    if (level === "error") {
      expect(result.headline).toMatch(/^\d+ errors?/);
      // Where another rule speaks of it as an error too, that one may come first.
      if (result.findings[0] === finding)
        expect(result.headline).toContain(`${mistake.rule} ${file}:${line} ${mistake.message.slice(0, 20)}`);
    } else {
      const validate = gateYml.includes("validate: {")
        ? gateYml.replace("validate: {", "validate: { strict: true,")
        : `${gateYml}validate: { strict: true }\n`;
      expect((await judgeConfig(file, text, validate)).verdict).toBe("fail");
    }
    expect(JSON.stringify(result)).not.toContain(FAKE_TOKEN);
    expect(JSON.stringify(result)).not.toContain("s3cr3t");
  });
});
