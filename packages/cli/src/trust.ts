import type { Session } from "./session.ts";

/** How hurl names the environment variable of a secret. */
export const SECRET_PREFIX = "HURL_SECRET_";
/** Events whose work tree is code that nobody has merged yet. */
const PULL_REQUEST = new Set(["pull_request", "merge_group"]);
/** Events that run with secrets on code that somebody else may have written. */
const NEVER = new Set(["pull_request_target", "workflow_run"]);

/** Is this run about code that nobody has merged yet, so that its decision releases nothing? */
export function isPullRequestRun({ runtime }: Pick<Session, "runtime">): boolean {
  return PULL_REQUEST.has(runtime.run.event);
}

export interface Trust {
  mayRun: boolean;
  /** Why not; empty when it may. */
  reason: string;
  /** true: what runs is code of a pull request; its evidence is none for a release. */
  isPullRequestCode: boolean;
}

/**
 * May this run execute code of the work tree (a start command, the repository's own wrangler)? Code of a pull
 * request only where no secret is present; never on the events that mix secrets with foreign code. A `token`
 * input counts as no secret: a child never sees it.
 */
export function judgeCodeOfRun({ runtime, config }: Pick<Session, "runtime" | "config">): Trust {
  const { event } = runtime.run;
  if (NEVER.has(event)) {
    return { mayRun: false, reason: `the event ${event} is not trusted with it`, isPullRequestCode: true };
  }
  const isPullRequestCode = isPullRequestRun({ runtime });
  if (!isPullRequestCode) return { mayRun: true, reason: "", isPullRequestCode };
  const present = [
    ...config.variableNames.filter((name) => (runtime.readVariable(name) ?? "") !== ""),
    ...[...runtime.listVariables(SECRET_PREFIX).keys()].map((name) => SECRET_PREFIX + name),
  ];
  if (present.length > 0) {
    return { mayRun: false, reason: `a secret is present (${present.join(", ")})`, isPullRequestCode };
  }
  return { mayRun: true, reason: "", isPullRequestCode };
}

/** The repository's installed wrangler is code of the pull request; from a fork it is never loaded. */
export function mayUseRepositoryWrangler(session: Pick<Session, "runtime" | "config">): boolean {
  return judgeCodeOfRun(session).mayRun && !session.runtime.run.fromFork;
}

/** Why no bundle may be built here; undefined: it may. The wrangler that builds is the repository's, on its code. */
export function refuseBundle(session: Pick<Session, "runtime" | "config">): string | undefined {
  const { mayRun, reason } = judgeCodeOfRun(session);
  if (!mayRun) return reason;
  return session.runtime.run.fromFork ? "this is a pull request from a fork" : undefined;
}

/** May a token be read, to be sent where gate.yml says? Not where gate.yml may be somebody else's. */
export function mayReadTokens({ runtime }: Pick<Session, "runtime">): boolean {
  return !runtime.run.fromFork && !NEVER.has(runtime.run.event);
}
