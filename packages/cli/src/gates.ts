import type { GateDecision } from "@gate/core";
import { type BrokenEvidence, type NamedEvidence, sumGate } from "@gate/gate";
import { expectedVersionOf } from "./expected-version.ts";
import type { Session } from "./session.ts";
import { digestSettings, SETTING } from "./settings.ts";
import { isPullRequestRun } from "./trust.ts";
import { loadWorker, nameOf } from "./worker.ts";

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
