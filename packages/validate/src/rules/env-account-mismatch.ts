import { formatLocation } from "@gate/core";
import type { Rule, RuleFinding } from "../rule.ts";
import { textAt } from "./read-values.ts";

/** Environments in different accounts: meant, or pasted from another project. */
export const envAccountMismatch: Rule = {
  id: "env/account-mismatch",
  title: "environments in different accounts",
  run({ environments }) {
    const findings: RuleFinding[] = [];
    let first: { name: string; account: string } | undefined;
    for (const [name, effective] of environments) {
      const account = textAt(effective.values, ["account_id"]);
      if (account === undefined) continue;
      first ??= { name, account };
      if (account.toLowerCase() === first.account.toLowerCase()) continue;
      const other = environments.get(first.name)?.locate(["account_id"]);
      findings.push({
        message: `${name} is deployed to another account than ${first.name}${other ? ` (${formatLocation({ ...other, column: undefined })})` : ""}`,
        hint: "if that is meant, set env/account-mismatch: off in gate.yml",
        location: effective.locate(["account_id"]),
      });
    }
    return findings;
  },
};
