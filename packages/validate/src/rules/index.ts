import type { Rule } from "../rule.ts";
import { configCompatDate } from "./config-compat-date.ts";
import { configCompatFlagUnknown } from "./config-compat-flag-unknown.ts";
import { configCronInvalid } from "./config-cron-invalid.ts";
import { configImplicitProvision } from "./config-implicit-provision.ts";
import { configNotToml } from "./config-not-toml.ts";
import { configPathMissing } from "./config-path-missing.ts";
import { configPlaceholderId } from "./config-placeholder-id.ts";
import { configPreviewId } from "./config-preview-id.ts";
import { configRivalConfig } from "./config-rival-config.ts";
import { configSwallowedKey } from "./config-swallowed-key.ts";
import { configUnknownKey } from "./config-unknown-key.ts";
import { configWranglerError } from "./config-wrangler-error.ts";
import { configWranglerWarning } from "./config-wrangler-warning.ts";
import { configZoneMismatch } from "./config-zone-mismatch.ts";
import { doDeletedButBound } from "./do-deleted-but-bound.ts";
import { doDuplicateTag } from "./do-duplicate-tag.ts";
import { doHistoryRewritten } from "./do-history-rewritten.ts";
import { doUnmigratedClass } from "./do-unmigrated-class.ts";
import { docsCodeRef } from "./docs-code-ref.ts";
import { docsFrontMatter } from "./docs-front-matter.ts";
import { docsLink } from "./docs-link.ts";
import { docsStale } from "./docs-stale.ts";
import { docsTestRef } from "./docs-test-ref.ts";
import { envAccountMismatch } from "./env-account-mismatch.ts";
import { envBundleDiffers } from "./env-bundle-differs.ts";
import { envBindingParity } from "./env-binding-parity.ts";
import { envCachedApi } from "./env-cached-api.ts";
import { envCronInherited } from "./env-cron-inherited.ts";
import { envCrossBinding } from "./env-cross-binding.ts";
import { envDevValue } from "./env-dev-value.ts";
import { envNewBinding } from "./env-new-binding.ts";
import { envObservability } from "./env-observability.ts";
import { envPreviewUrls } from "./env-preview-urls.ts";
import { envRequired } from "./env-required.ts";
import { envRouteInherited } from "./env-route-inherited.ts";
import { envRouteOverlap } from "./env-route-overlap.ts";
import { envSelfReference } from "./env-self-reference.ts";
import { envSharedName } from "./env-shared-name.ts";
import { envSharedResource } from "./env-shared-resource.ts";
import { envTerraformDrift } from "./env-terraform-drift.ts";
import { envTopLevelDeployable } from "./env-top-level-deployable.ts";
import { envVarParity } from "./env-var-parity.ts";
import { envWorkersDev } from "./env-workers-dev.ts";
import { releaseRollbackPlan } from "./release-rollback-plan.ts";
import { secretDotenvTracked } from "./secret-dotenv-tracked.ts";
import { secretInRepo } from "./secret-in-repo.ts";
import { secretInVars } from "./secret-in-vars.ts";
import { secretOverriddenByVar } from "./secret-overridden-by-var.ts";
import { secretUndeclared } from "./secret-undeclared.ts";
import { sizeBundle } from "./size-bundle.ts";
import { workflowCloudflareCredentials } from "./workflow-cloudflare-credentials.ts";
import { workflowNoDeploy } from "./workflow-no-deploy.ts";
import { workflowNotAGate } from "./workflow-not-a-gate.ts";
import { workflowParseError } from "./workflow-parse-error.ts";

/** The rules that exist, in the order in which they run. A new rule is a file beside these and a line here. */
export const RULES: readonly Rule[] = [
  configWranglerError,
  configWranglerWarning,
  configNotToml,
  configRivalConfig,
  configUnknownKey,
  configSwallowedKey,
  configCompatDate,
  configCompatFlagUnknown,
  configPlaceholderId,
  configImplicitProvision,
  configCronInvalid,
  configPathMissing,
  configZoneMismatch,
  configPreviewId,
  envRequired,
  envTopLevelDeployable,
  envBindingParity,
  envVarParity,
  envSharedResource,
  envSharedName,
  envRouteOverlap,
  envRouteInherited,
  envCronInherited,
  envTerraformDrift,
  envSelfReference,
  envAccountMismatch,
  envCrossBinding,
  envNewBinding,
  envCachedApi,
  envWorkersDev,
  envPreviewUrls,
  envObservability,
  envDevValue,
  doUnmigratedClass,
  doDeletedButBound,
  doDuplicateTag,
  doHistoryRewritten,
  sizeBundle,
  envBundleDiffers,
  secretInVars,
  secretInRepo,
  secretDotenvTracked,
  secretUndeclared,
  secretOverriddenByVar,
  workflowNoDeploy,
  workflowCloudflareCredentials,
  workflowParseError,
  workflowNotAGate,
  docsFrontMatter,
  docsCodeRef,
  docsTestRef,
  docsStale,
  docsLink,
  releaseRollbackPlan,
];
