import type { EnvironmentConfig, GateDecision } from "@gate/core";
import { type BrokenEvidence, type NamedEvidence, sumGate } from "@gate/gate";
import { loadWorker, nameOf } from "./record.ts";
import type { Session } from "./session.ts";
import { digestSettings, SETTING } from "./settings.ts";
import { isPullRequestRun } from "./trust.ts";

/**
 * What must answer in an environment: the version that was named, else the git tag, else the commit. An
 * environment that is started with `{commit}` names the commit, tag or no tag.
 */
export function expectedVersionOf(session: Session, environment: EnvironmentConfig): string {
  const tellsCommit = environment.start?.some((word) => word.includes("{commit}")) === true;
  return tellsCommit && !session.versionWasGiven ? session.repository.commit : session.expectedVersion;
}

/** Sums evidence about the commit of this session. A dirty tree counts nowhere: evidence names a commit. */
export async function sumSession(
  session: Session,
  gate: string,
  { evidence, broken }: { evidence: readonly NamedEvidence[]; broken: readonly BrokenEvidence[] },
): Promise<GateDecision> {
  const worker = await loadWorker(session);
  return sumGate({
    config: session.config,
    gate,
    evidence,
    broken,
    worker: worker === undefined ? "worker" : nameOf(worker),
    commit: session.repository.commit,
    expectedVersionOf: (name) => {
      const environment = session.config.environments.get(name);
      return environment === undefined ? session.expectedVersion : expectedVersionOf(session, environment);
    },
    settingsOf: (ref) =>
      new Map([...digestSettings(session.config, ref)].map(([name, digest]) => [SETTING + name, digest])),
    now: session.runtime.clock.now(),
    requireCleanTree: true,
    isPullRequest: isPullRequestRun(session),
  });
}
