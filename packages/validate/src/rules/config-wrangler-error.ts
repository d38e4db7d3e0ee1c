import { formatLocation } from "@gate/core";
import type { Rule, RuleFinding } from "../rule.ts";

/** Wrangler's own errors; the same error in several environments is said once. */
export const configWranglerError: Rule = {
  id: "config/wrangler-error",
  title: "wrangler refuses the config",
  async run({ judge }) {
    const byPlace = new Map<string, { finding: RuleFinding; environments: string[] }>();
    for (const { environment, judge: by, errors } of await judge()) {
      for (const { message, location } of errors) {
        const key = `${formatLocation(location)} ${message}`;
        const hint = `said by wrangler ${by.version} (${by.from === "repository" ? "installed in the repository" : "bundled"})`;
        const entry = byPlace.get(key) ?? { finding: { message, hint, location }, environments: [] };
        entry.environments.push(environment ?? "the top level");
        byPlace.set(key, entry);
      }
    }
    return [...byPlace.values()].map(({ finding, environments }) => ({
      ...finding,
      message: `wrangler refuses ${environments.join(", ")}: ${finding.message}`,
    }));
  },
};
