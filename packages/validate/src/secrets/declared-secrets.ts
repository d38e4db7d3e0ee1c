import type { EffectiveEnvironment } from "@gate/wrangler";
import { textsAt } from "../rules/read-values.ts";

/** The names under `secrets.required`, each with its path; undefined where the environment declares none at all. */
export function listRequiredSecrets({
  values,
}: EffectiveEnvironment): ReturnType<typeof textsAt> | undefined {
  return values["secrets"] === undefined ? undefined : textsAt(values, ["secrets", "required"]);
}
