import { RULE_CATALOGUE, type ValidateConfig } from "@gate/core";

/** The level of a rule: gate.yml's word for its id, else for its group, else the catalogue's. */
export function levelOfRule(ruleId: string, rules: ValidateConfig["rules"]): "off" | "warning" | "error" {
  const group = ruleId.slice(0, ruleId.indexOf("/"));
  const known = RULE_CATALOGUE.find(({ id }) => id === ruleId);
  return rules.get(ruleId) ?? rules.get(group) ?? known?.level ?? "error";
}
