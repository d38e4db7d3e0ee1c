import type { EnvironmentConfig } from "@gate/core";
import type { Session } from "./session.ts";

/**
 * What must answer in an environment: the version that was named, else the git tag, else the commit. An
 * environment that is started with `{commit}` names the commit, tag or no tag.
 */
export function expectedVersionOf(session: Session, environment: EnvironmentConfig): string {
  const tellsCommit = environment.start?.some((word) => word.includes("{commit}")) === true;
  return tellsCommit && !session.versionWasGiven ? session.repository.commit : session.expectedVersion;
}
