import { formatLocation } from "@gate/core";
import type { Rule, RuleFinding } from "../rule.ts";

/** Wrangler's own errors; the same error in several environments is said once. */
export const configWranglerError: Rule = {
  id: "config/wrangler-error",
  title: "wrangler refuses the config",
  async run({ config, judge }) {
    const verdicts = await judge();
    const fallbacks = new Set(verdicts.flatMap(({ judge: by }) => by.fallbackReason ?? []));
    const notices = [...fallbacks].map((reason): RuleFinding => ({
      message: `the wrangler of the repository did not judge, the library inside the gate did: ${reason}`,
      hint: "the two may differ where their versions do: see that npm ci has run and that the installed wrangler starts",
      location: { file: config.file, line: 1 },
      level: "notice",
    }));
    const byPlace = new Map<string, { finding: RuleFinding; environments: Set<string> }>();
    for (const { environment, judge: by, errors } of verdicts) {
      for (const { message, location } of errors) {
        const key = `${formatLocation(location)} ${message}`;
        const hint = `said by wrangler ${by.version} (${by.from === "repository" ? "installed in the repository" : "bundled"})`;
        const entry = byPlace.get(key) ?? {
          finding: { message, hint, location },
          environments: new Set<string>(),
        };
        entry.environments.add(environment ?? "the top level");
        byPlace.set(key, entry);
      }
    }
    const errors = [...byPlace.values()].map(({ finding, environments }) => ({
      ...finding,
      message: `wrangler refuses ${[...environments].join(", ")}: ${finding.message}`,
    }));
    return [...errors, ...notices];
  },
};
