import type { Rule } from "../rule.ts";
import { configRivalConfig } from "./config-rival-config.ts";
import { configWranglerError } from "./config-wrangler-error.ts";
import { envBindingParity } from "./env-binding-parity.ts";
import { envRequired } from "./env-required.ts";
import { envRouteInherited } from "./env-route-inherited.ts";
import { envSharedResource } from "./env-shared-resource.ts";
import { secretInVars } from "./secret-in-vars.ts";
import { workflowNoDeploy } from "./workflow-no-deploy.ts";

/** The rules that exist, in the order in which they run. A new rule is a file beside these and a line here. */
export const RULES: readonly Rule[] = [
  configWranglerError,
  configRivalConfig,
  envRequired,
  envBindingParity,
  envSharedResource,
  envRouteInherited,
  secretInVars,
  workflowNoDeploy,
];
