import { formatLocation } from "@gate/core";
import { isTable } from "@gate/wrangler";
import { listRequiredSecrets } from "../secrets/declared-secrets.ts";
import { isSecretName } from "../secrets/detect-secret.ts";
import type { Rule, RuleFinding } from "../rule.ts";

/** A plain variable that takes the place of a secret at the deploy. */
export const secretOverriddenByVar: Rule = {
  id: "secret/overridden-by-var",
  title: "a variable that overwrites a secret",
  run({ environments }) {
    const secrets = new Map<string, { environment: string; place: string }>();
    for (const [environment, effective] of environments) {
      for (const { text, path } of listRequiredSecrets(effective) ?? []) {
        const place = formatLocation({ ...effective.locate(path), column: undefined });
        if (!secrets.has(text)) secrets.set(text, { environment, place });
      }
    }
    return [...environments].flatMap(([environment, effective]): RuleFinding[] => {
      const { vars } = effective.values;
      // In one environment wrangler itself refuses the name that stands twice.
      const own = new Set((listRequiredSecrets(effective) ?? []).map(({ text }) => text));
      return Object.entries(isTable(vars) ? vars : {}).flatMap(([name, value]) => {
        const secret = secrets.get(name);
        const isEmpty = value === "" && isSecretName(name);
        if (own.has(name) || (secret === undefined && !isEmpty)) return [];
        return [
          {
            message: secret
              ? `${environment} sets ${name} as a plain variable, and ${secret.environment} requires it as a secret (${secret.place})`
              : `${environment} sets ${name} to nothing: a deploy would put it in the place of the secret of that name`,
            hint: `take it out of the variables of ${environment} and require it as a secret: a variable wins over a secret of the same name`,
            location: effective.locate(["vars", name]),
          },
        ];
      });
    });
  },
};
