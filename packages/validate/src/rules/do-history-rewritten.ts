import { type EffectiveEnvironment, effectiveEnvironment, parseWranglerConfig } from "@gate/wrangler";
import { GateError } from "@gate/core";
import type { Rule, RuleFinding } from "../rule.ts";
import { gatherByPlace } from "./gather-by-place.ts";
import { tablesAt, textAt } from "./read-values.ts";

/** A migration that was there before the change and is changed, moved or gone after it. */
export const doHistoryRewritten: Rule = {
  id: "do/history-rewritten",
  title: "a migration of the past that was changed",
  async run({ config, environments, history }) {
    const migrating = [...environments].filter(
      ([, { values }]) => tablesAt(values, ["migrations"]).length > 0,
    );
    const base = await history.readBase(config.file);
    if (!base.known) return migrating.length === 0 ? [] : [unknownPast(config.file, base.why)];
    if (base.text === undefined) return [];
    let before;
    try {
      before = parseWranglerConfig({ ...config, text: base.text });
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      return migrating.length === 0
        ? []
        : [unknownPast(config.file, `the config before cannot be read (${error.message})`)];
    }
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) => {
        if (!before.environmentNames.includes(environment)) return [];
        return compare(listMigrations(effectiveEnvironment(before, environment)), effective).map(
          (finding) => ({
            environment,
            ...finding,
          }),
        );
      }),
    );
  },
};

interface Migration {
  tag: string;
  text: string;
}

function listMigrations({ values }: Pick<EffectiveEnvironment, "values">): Migration[] {
  return tablesAt(values, ["migrations"]).map(({ entry }) => ({
    tag: textAt(entry, ["tag"]) ?? "",
    text: JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))),
  }));
}

function compare(past: readonly Migration[], effective: EffectiveEnvironment): RuleFinding[] {
  const present = listMigrations(effective);
  const index = past.findIndex(({ text }, position) => present[position]?.text !== text);
  const changed = past[index];
  if (changed === undefined) return [];
  const position = present.findIndex(({ tag }) => tag === changed.tag);
  const [what, path] =
    position === -1
      ? ["is gone", ["migrations"]]
      : position === index
        ? ["was changed", ["migrations", position]]
        : ["was moved", ["migrations", position]];
  return [
    {
      message: `the migration ${changed.tag} ${what}, and it may have run already`,
      hint: "Cloudflare runs each tag once, in order: leave it as it was and add a new one after it",
      location: effective.locate(path),
    },
  ];
}

function unknownPast(file: string, why: string): RuleFinding {
  return {
    message: `cannot tell whether the migrations of ${file} were rewritten and which bindings are new: ${why}`,
    hint: "in a workflow set fetch-depth: 0 for actions/checkout",
    location: { file, line: 1 },
    level: "notice",
  };
}
