/** One rule of `validate` as users name it in gate.yml under `validate.rules`. */
export interface CatalogueEntry {
  /** `group/name`. */
  id: string;
  /** The level when gate.yml says nothing; `off`: the rule runs only where gate.yml turns it on. */
  level: "off" | "warning" | "error";
  /** false: the name is reserved, the rule is not written yet. gate.yml is told so instead of being believed. */
  available: boolean;
}

const available = (id: string, level: CatalogueEntry["level"]): CatalogueEntry => ({
  id,
  level,
  available: true,
});
const later = (id: string, level: CatalogueEntry["level"]): CatalogueEntry => ({
  id,
  level,
  available: false,
});

/**
 * Every rule id of `validate`, whether its rule exists already or not: what gate.yml may name. The names
 * before the `/` are the groups. A test of `packages/validate` keeps `available` in step with its rules.
 */
export const RULE_CATALOGUE: readonly CatalogueEntry[] = [
  available("config/wrangler-error", "error"),
  available("config/wrangler-warning", "warning"),
  available("config/not-toml", "off"),
  available("config/rival-config", "error"),
  available("config/unknown-key", "error"),
  available("config/swallowed-key", "error"),
  available("config/compat-date", "error"),
  available("config/compat-flag-unknown", "warning"),
  available("config/placeholder-id", "error"),
  available("config/implicit-provision", "error"),
  available("config/cron-invalid", "error"),
  available("config/path-missing", "error"),
  available("config/zone-mismatch", "error"),
  available("config/preview-id", "error"),
  available("env/required", "error"),
  available("env/top-level-deployable", "warning"),
  available("env/binding-parity", "error"),
  available("env/var-parity", "warning"),
  available("env/shared-resource", "error"),
  available("env/shared-name", "error"),
  available("env/route-overlap", "error"),
  available("env/route-inherited", "error"),
  available("env/cron-inherited", "warning"),
  available("env/terraform-drift", "error"),
  available("env/self-reference", "error"),
  available("env/account-mismatch", "warning"),
  available("env/cross-binding", "error"),
  available("env/workers-dev", "warning"),
  available("env/preview-urls", "warning"),
  available("env/observability", "warning"),
  available("env/dev-value", "warning"),
  available("do/unmigrated-class", "error"),
  available("do/deleted-but-bound", "error"),
  available("do/duplicate-tag", "error"),
  available("do/history-rewritten", "error"),
  later("size/bundle", "error"),
  available("secret/in-vars", "error"),
  available("secret/in-repo", "error"),
  available("secret/dotenv-tracked", "error"),
  available("secret/undeclared", "error"),
  available("secret/overridden-by-var", "error"),
  available("workflow/no-deploy", "error"),
  available("workflow/cloudflare-credentials", "warning"),
  available("workflow/parse-error", "error"),
  available("workflow/not-a-gate", "warning"),
  available("docs/front-matter", "error"),
  available("docs/code-ref", "error"),
  available("docs/test-ref", "error"),
  available("docs/stale", "warning"),
  available("docs/link", "error"),
  available("release/rollback-plan", "error"),
  available("ignore/no-reason", "error"),
  available("ignore/unused", "warning"),
];
