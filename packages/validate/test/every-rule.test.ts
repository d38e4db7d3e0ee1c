import { describe, expect, it } from "@jest/globals";
import { RULE_CATALOGUE } from "@gate/core";
import { createTemporaryRepository } from "@gate/testing";
import { DOCUMENT, DOCUMENT_FILE, GATE_WITH_DOCUMENTS } from "./hub-document.ts";
import { HUB, judge, lineOf } from "./hub-repository.ts";
import { KNOWN_MISTAKES } from "./known-mistakes.ts";
import { MISTAKES_IN_CONFIG } from "./mistakes-in-config.ts";
import { CONFIGS, type Format, FORMATS, MISTAKES_BESIDE } from "./seeded-mistakes-beside.ts";

/**
 * The catalogue, written down a second time: the levels that a rule is promised at. A rule with two is an error for the
 * one thing and a warning for the other.
 */
const PROMISED: Readonly<Record<string, string>> = {
  error: `config/wrangler-error config/rival-config config/unknown-key config/swallowed-key config/compat-date
    config/placeholder-id config/implicit-provision config/cron-invalid config/path-missing config/zone-mismatch
    config/preview-id env/required env/binding-parity env/shared-resource env/shared-name env/route-overlap
    env/route-inherited env/terraform-drift env/self-reference env/cross-binding do/unmigrated-class
    do/deleted-but-bound do/duplicate-tag do/history-rewritten size/bundle secret/in-vars secret/in-repo
    secret/dotenv-tracked secret/undeclared secret/overridden-by-var workflow/no-deploy workflow/parse-error
    docs/front-matter docs/code-ref docs/test-ref docs/link release/rollback-plan ignore/no-reason`,
  warning: `config/wrangler-warning config/compat-date config/compat-flag-unknown env/top-level-deployable
    env/var-parity env/cron-inherited env/account-mismatch env/workers-dev env/preview-urls env/observability
    env/dev-value env/new-binding env/cached-api env/bundle-differs workflow/cloudflare-credentials workflow/not-a-gate docs/stale ignore/unused`,
  off: "config/not-toml",
};
/** Their mistakes need the bundles of a dry run, which bundle.test.ts makes. */
const OF_BUNDLES = new Set(["size/bundle error", "env/bundle-differs warning"]);

const ALL = [...MISTAKES_IN_CONFIG, ...MISTAKES_BESIDE];
const promises = Object.entries(PROMISED).flatMap(([level, ids]) =>
  ids.split(/\s+/).map((id) => ({ id, level })),
);

describe("the seeded mistakes", () => {
  it("show every rule of the catalogue at every level that it is promised at", () => {
    const shown = new Set(ALL.map(({ rule, level = "error" }) => `${rule} ${level}`));
    const wanted = promises.map(({ id, level }) => `${id} ${level === "off" ? "error" : level}`);
    expect(wanted.filter((promise) => !shown.has(promise) && !OF_BUNDLES.has(promise))).toEqual([]);
  });

  it("belong to a catalogue with the levels that are promised", () => {
    for (const { id, level } of RULE_CATALOGUE)
      expect(promises.filter((promise) => promise.id === id).map((promise) => promise.level)).toContain(
        level,
      );
    expect(new Set(promises.map(({ id }) => id))).toEqual(new Set(RULE_CATALOGUE.map(({ id }) => id)));
  });

  it.each(FORMATS)("are more than a hundred in %s, each with its own name", (format) => {
    const names = ALL.filter(({ formats = FORMATS }) => formats.includes(format)).map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(100);
    expect(new Set(names).size).toBe(names.length);
  });

  it("hold at least 57 of the 59 that were tried on wrangler's dry run, in all three formats", () => {
    expect(KNOWN_MISTAKES).toHaveLength(59);
    expect(new Set(KNOWN_MISTAKES.map(([, name]) => name)).size).toBe(59);
    const count = (wanted: string): number => KNOWN_MISTAKES.filter(([answer]) => answer === wanted).length;
    expect([count("fails"), count("warns"), count("silent")]).toEqual([9, 11, 39]);
    const seeded = KNOWN_MISTAKES.flatMap(([, , name]) => (name === undefined ? [] : [name]));
    const everywhere = MISTAKES_IN_CONFIG.filter(({ formats }) => formats === undefined).map(
      ({ name }) => name,
    );
    expect(seeded.filter((name) => !everywhere.includes(name))).toEqual([]);
    expect(new Set(seeded).size).toBeGreaterThanOrEqual(57);
  });
});

const { "wrangler.toml": _, ...rest } = HUB;

/** Judges the hub with the config in a format and other files written over it since the last commit. */
async function judgeOver(format: Format, files: Readonly<Record<string, string>>, strict: boolean) {
  const config = `wrangler.${format}`;
  const gateYml = GATE_WITH_DOCUMENTS.replace("wrangler.toml", config).replace(
    "validate: {",
    `validate: { strict: ${strict},`,
  );
  const hub = { ...rest, [config]: CONFIGS[format], [DOCUMENT_FILE]: DOCUMENT, "gate.yml": gateYml };
  await using repository = await createTemporaryRepository(hub);
  await repository.write(files);
  const trackedFiles = [...new Set([...Object.keys(hub), ...Object.keys(files)])];
  const result = await judge(repository, { gateYml, trackedFiles, base: "HEAD" });
  return { ...result, texts: { ...hub, ...files } as Readonly<Record<string, string>> };
}

describe("a mistake beside the config", () => {
  it.each(FORMATS)("is none of the tree without one: %s", async (format) => {
    const { verdict, findings } = await judgeOver(format, {}, true);
    expect([verdict, findings]).toEqual(["pass", []]);
  });

  const cases = MISTAKES_BESIDE.flatMap((mistake) =>
    (mistake.formats ?? FORMATS).map((format) => [`${mistake.name} (${format})`, format, mistake] as const),
  );
  it.each(cases)("is found by the right rule at the right line: %s", async (__, format, mistake) => {
    const { rule, level = "error", also = [], files, place } = mistake;
    const { verdict, findings, texts } = await judgeOver(format, files(format), false);
    const [file, text] = place(format);
    const line = text === undefined ? 1 : lineOf(texts[file] ?? "", text);
    const finding = findings.find(({ ruleId }) => ruleId === rule);
    expect({ level: finding?.level, file: finding?.location?.file, line: finding?.location?.line }).toEqual({
      level,
      file,
      line,
    });
    const others = findings.map(({ ruleId }) => ruleId).filter((id) => id !== rule);
    expect([...new Set(others)]).toEqual(also);
    expect(verdict).toBe(level === "error" ? "fail" : "pass");
    if (level === "warning") expect((await judgeOver(format, files(format), true)).verdict).toBe("fail");
  });
});
