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
  later("config/wrangler-warning", "warning"),
  later("config/not-toml", "off"),
  available("config/rival-config", "error"),
  later("config/unknown-key", "error"),
  later("config/swallowed-key", "error"),
  later("config/compat-date", "error"),
  later("config/compat-flag-unknown", "warning"),
  later("config/placeholder-id", "error"),
  later("config/implicit-provision", "error"),
  later("config/cron-invalid", "error"),
  later("config/path-missing", "error"),
  later("config/zone-mismatch", "error"),
  later("config/preview-id", "error"),
  available("env/required", "error"),
  later("env/top-level-deployable", "warning"),
  available("env/binding-parity", "error"),
  later("env/var-parity", "warning"),
  available("env/shared-resource", "error"),
  later("env/shared-name", "error"),
  later("env/route-overlap", "error"),
  available("env/route-inherited", "error"),
  later("env/cron-inherited", "warning"),
  later("env/terraform-drift", "error"),
  later("env/self-reference", "error"),
  later("env/account-mismatch", "warning"),
  later("env/cross-binding", "error"),
  later("env/workers-dev", "warning"),
  later("env/preview-urls", "warning"),
  later("env/observability", "warning"),
  later("env/dev-value", "warning"),
  later("do/unmigrated-class", "error"),
  later("do/deleted-but-bound", "error"),
  later("do/duplicate-tag", "error"),
  later("do/history-rewritten", "error"),
  later("size/bundle", "error"),
  available("secret/in-vars", "error"),
  later("secret/in-repo", "error"),
  later("secret/dotenv-tracked", "error"),
  later("secret/undeclared", "error"),
  later("secret/overridden-by-var", "error"),
  available("workflow/no-deploy", "error"),
  later("workflow/cloudflare-credentials", "warning"),
  later("workflow/parse-error", "error"),
  later("workflow/not-a-gate", "warning"),
  later("docs/front-matter", "error"),
  later("docs/code-ref", "error"),
  later("docs/test-ref", "error"),
  later("docs/stale", "warning"),
  later("docs/link", "error"),
  later("release/rollback-plan", "error"),
];
