import type { EffectiveEnvironment } from "@gate/wrangler";
import type { GateConfig } from "@gate/core";
import type { Rule } from "../rule.ts";
import { type EnvironmentRemark, gatherByPlace } from "./gather-by-place.ts";
import { tablesAt, textAt } from "./read-values.ts";

/** Where an environment names another Worker. */
const TARGETS = [
  { table: ["services"], key: "service", what: "service" },
  { table: ["durable_objects", "bindings"], key: "script_name", what: "Durable Object of" },
  { table: ["workflows"], key: "script_name", what: "Workflow of" },
  { table: ["tail_consumers"], key: "service", what: "tail consumer" },
  { table: ["streaming_tail_consumers"], key: "service", what: "streaming tail consumer" },
] as const;

/** What a part of a Worker's name says about its tier, in every project. */
const TIER_WORDS: ReadonlyMap<string, string> = new Map([
  ["production", "production"],
  ["prod", "production"],
  ["staging", "staging"],
  ["stage", "staging"],
  ["stg", "staging"],
]);

/** An environment bound to a Worker of another one. */
export const envCrossBinding: Rule = {
  id: "env/cross-binding",
  title: "an environment bound to a Worker of another one",
  run({ gate, environments }) {
    const workers = new Map([...environments].map(([name, { workerName }]) => [workerName, name]));
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) =>
        TARGETS.flatMap(({ table, key, what }) =>
          tablesAt(effective.values, table).flatMap(({ entry, path }): EnvironmentRemark[] => {
            const target = textAt(entry, [key]);
            if (target === undefined) return [];
            const owner = workers.get(target) ?? guessEnvironment(target, environment, gate);
            if (owner === undefined || owner === environment || isOwn(effective, target)) return [];
            return [
              {
                environment,
                message: `bound to the ${what} ${target}, which belongs to ${owner}`,
                hint: `name the Worker of ${environment} here: what runs in ${environment} must not call ${owner}`,
                location: effective.locate([...path, key]),
              },
            ];
          }),
        ),
      ),
    );
  },
};

function isOwn({ workerName }: EffectiveEnvironment, target: string): boolean {
  return target === workerName;
}

/** The environment that the last or first word of a Worker's name stands for, when it is not this one. */
function guessEnvironment(target: string, environment: string, gate: GateConfig): string | undefined {
  const words = target.toLowerCase().split(/[-_.]/);
  const own = gate.environments.get(environment)?.tier;
  const mentions = (name: string): boolean => words.includes(name.toLowerCase());
  if (mentions(environment)) return undefined;
  const named = [...gate.environments.keys()].find(
    (name) => name !== environment && words.length > 1 && words.at(-1) === name.toLowerCase(),
  );
  if (named !== undefined) return named;
  const tiers = [words.at(-1), words[0]].map((word) => TIER_WORDS.get(word ?? ""));
  if (words.length === 1 || tiers.includes(own)) return undefined;
  return tiers.find((tier) => tier !== undefined);
}
