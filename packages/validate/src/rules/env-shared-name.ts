import { formatLocation } from "@gate/core";
import type { Rule, RuleFinding } from "../rule.ts";

/** Two environments that are deployed to one Worker. */
export const envSharedName: Rule = {
  id: "env/shared-name",
  title: "two environments of one Worker name",
  run({ environments }) {
    const owners = new Map<string, string>();
    const findings: RuleFinding[] = [];
    for (const [name, effective] of environments) {
      const { workerName } = effective;
      const owner = owners.get(workerName);
      if (workerName === "") continue;
      if (owner === undefined) {
        owners.set(workerName, name);
        continue;
      }
      const first = environments.get(owner);
      const place = first ? ` (${formatLocation({ ...first.locate(["name"]), column: undefined })})` : "";
      findings.push({
        message: `${name} is deployed as ${workerName}, and so is ${owner}${place}: each deploy overwrites the other`,
        hint: `give ${name} a name of its own, or take its name out: wrangler then appends -${name}`,
        location: effective.locate(["name"]),
      });
    }
    return findings;
  },
};
