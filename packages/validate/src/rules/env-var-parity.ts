import { formatLocation } from "@gate/core";
import { isTable } from "@gate/wrangler";
import type { Rule, RuleFinding } from "../rule.ts";

/** A variable that an environment lacks although another one has it. */
export const envVarParity: Rule = {
  id: "env/var-parity",
  title: "a variable that an environment lacks",
  run({ config, environments }) {
    const names = new Map(
      [...environments].map(([name, { values }]) => [
        name,
        // A secret of that name is the same thing to the code.
        new Set([...(isTable(values["vars"]) ? Object.keys(values["vars"]) : []), ...secretsOf(values)]),
      ]),
    );
    const findings: RuleFinding[] = [];
    for (const [name, own] of names) {
      const reported = new Set<string>();
      for (const [otherName, other] of environments) {
        const vars = other.values["vars"];
        for (const variable of isTable(vars) ? Object.keys(vars) : []) {
          if (own.has(variable) || reported.has(variable)) continue;
          reported.add(variable);
          const place = formatLocation({ ...other.locate(["vars", variable]), column: undefined });
          findings.push({
            message: `variable ${variable} is missing in ${name}`,
            hint: `${otherName} has it (${place}) and wrangler inherits no variable: the code reads undefined in ${name}`,
            location: config.locate(["env", name]),
          });
        }
      }
    }
    return findings;
  },
};

function secretsOf(values: Readonly<Record<string, unknown>>): string[] {
  const secrets = values["secrets"];
  const required = isTable(secrets) ? secrets["required"] : undefined;
  return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}
