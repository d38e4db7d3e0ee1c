import { findNearest, formatLocation } from "@gate/core";
import type { Rule } from "../rule.ts";

/** Every environment that gate.yml declares stands under `env` in the wrangler config. */
export const envRequired: Rule = {
  id: "env/required",
  title: "an environment of gate.yml that the wrangler config lacks",
  run({ gate, config }) {
    const missing = [...gate.environments.values()].filter(
      ({ name }) => !config.environmentNames.includes(name),
    );
    // A name that gate.yml declares itself is no misspelling of another.
    const candidates = config.environmentNames.filter((name) => !gate.environments.has(name));
    return missing.map(({ name, location }) => {
      const near =
        findNearest(name, candidates) ?? candidates.find((candidate) => isShortFor(candidate, name));
      const elsewhere = ["environments", "envs", "environment"].find((key) => hasKey(config.raw[key], name));
      const has =
        config.environmentNames.length === 0
          ? "has no environment"
          : `has ${config.environmentNames.join(", ")}`;
      const hint = near
        ? `did you mean ${name} where it says ${near}?`
        : elsewhere
          ? `${elsewhere} means nothing to wrangler: write env.${name} where it says ${elsewhere}.${name}`
          : `${config.file} ${has}; add env.${name}, or take ${name} out of gate.yml`;
      return {
        message: `environment ${name} of ${formatLocation(location)} is missing in ${config.file}`,
        hint,
        location: config.locate(near ? ["env", near] : elsewhere ? [elsewhere, name] : ["env"]),
      };
    });
  },
};

function hasKey(table: unknown, key: string): boolean {
  return typeof table === "object" && table !== null && Object.hasOwn(table, key);
}

/** `prod` for `production`. */
function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.toLowerCase().startsWith(short.toLowerCase());
}
