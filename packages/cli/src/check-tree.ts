import type { CheckResult } from "@gate/core";
import { runValidate, type ValidateFacts } from "@gate/validate";
import type { Session } from "./session.ts";
import { mayUseRepositoryWrangler, refuseBundle } from "./trust.ts";

/** Judges the tree. */
export function checkTree(session: Session, base?: string): Promise<CheckResult<ValidateFacts>> {
  const { runtime, repository, config } = session;
  return runValidate(
    {
      processes: runtime.processes,
      clock: runtime.clock,
      nodePath: runtime.nodePath,
      showLog: (log, title) => runtime.printUntrusted(log, title),
    },
    {
      root: repository.root,
      config,
      allowRepositoryWrangler: mayUseRepositoryWrangler(session),
      refuseBundle: refuseBundle(session),
      base,
      signal: runtime.signal,
    },
  );
}
