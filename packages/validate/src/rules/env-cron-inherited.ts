import { formatLocation } from "@gate/core";
import type { Rule } from "../rule.ts";
import { textsAt } from "./read-values.ts";

/** Scheduled jobs that an environment other than production has only because the top level has them. */
export const envCronInherited: Rule = {
  id: "env/cron-inherited",
  title: "cron triggers that an environment inherits",
  run({ gate, config, environments }) {
    return [...environments].flatMap(([name, effective]) => {
      if (gate.environments.get(name)?.tier === "production" || !effective.inheritedKeys.has("triggers"))
        return [];
      const crons = textsAt(effective.values, ["triggers", "crons"]);
      if (crons.length === 0) return [];
      const place = formatLocation({ ...effective.locate(["triggers"]), column: undefined });
      return [
        {
          message: `${name} inherits ${crons.length === 1 ? "the cron" : "the crons"} ${crons.map(({ text }) => `"${text}"`).join(", ")} from the top level (${place})`,
          hint: `write triggers = { crons = [] } into env.${name} if the jobs are not for ${name}, or repeat them there if they are`,
          location: config.locate(["env", name]),
        },
      ];
    });
  },
};
