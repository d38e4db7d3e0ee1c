/** One rule of `validate` as users name it in gate.yml under `validate.rules`. */
export interface CatalogueEntry {
  /** `group/name`. */
  id: string;
  /** The level when gate.yml says nothing; `off`: the rule runs only where gate.yml turns it on. */
  level: "off" | "warning" | "error";
}

const rule = (id: string, level: CatalogueEntry["level"]): CatalogueEntry => ({ id, level });

/**
 * Every rule id of `validate`: what gate.yml may name. The names before the `/` are the groups. A test of
 * `packages/validate` keeps it in step with its rules.
 */
export const RULE_CATALOGUE: readonly CatalogueEntry[] = [
  rule("config/wrangler-error", "error"),
  rule("config/wrangler-warning", "warning"),
  rule("config/not-toml", "off"),
  rule("config/rival-config", "error"),
  rule("config/unknown-key", "error"),
  rule("config/swallowed-key", "error"),
  rule("config/compat-date", "error"),
  rule("config/compat-flag-unknown", "warning"),
  rule("config/placeholder-id", "error"),
  rule("config/implicit-provision", "error"),
  rule("config/cron-invalid", "error"),
  rule("config/path-missing", "error"),
  rule("config/zone-mismatch", "error"),
  rule("config/preview-id", "error"),
  rule("env/required", "error"),
  rule("env/top-level-deployable", "warning"),
  rule("env/binding-parity", "error"),
  rule("env/var-parity", "warning"),
  rule("env/shared-resource", "error"),
  rule("env/shared-name", "error"),
  rule("env/route-overlap", "error"),
  rule("env/route-inherited", "error"),
  rule("env/cron-inherited", "warning"),
  rule("env/terraform-drift", "error"),
  rule("env/self-reference", "error"),
  rule("env/account-mismatch", "warning"),
  rule("env/cross-binding", "error"),
  rule("env/new-binding", "warning"),
  rule("env/cached-api", "warning"),
  rule("env/workers-dev", "warning"),
  rule("env/preview-urls", "warning"),
  rule("env/observability", "warning"),
  rule("env/dev-value", "warning"),
  rule("do/unmigrated-class", "error"),
  rule("do/deleted-but-bound", "error"),
  rule("do/duplicate-tag", "error"),
  rule("do/history-rewritten", "error"),
  rule("size/bundle", "error"),
  rule("env/bundle-differs", "warning"),
  rule("secret/in-vars", "error"),
  rule("secret/in-repo", "error"),
  rule("secret/dotenv-tracked", "error"),
  rule("secret/undeclared", "error"),
  rule("secret/overridden-by-var", "error"),
  rule("workflow/no-deploy", "error"),
  rule("workflow/cloudflare-credentials", "warning"),
  rule("workflow/parse-error", "error"),
  rule("workflow/not-a-gate", "warning"),
  rule("docs/front-matter", "error"),
  rule("docs/code-ref", "error"),
  rule("docs/test-ref", "error"),
  rule("docs/stale", "warning"),
  rule("docs/link", "error"),
  rule("release/rollback-plan", "error"),
  rule("ignore/no-reason", "error"),
  rule("ignore/unused", "warning"),
];
