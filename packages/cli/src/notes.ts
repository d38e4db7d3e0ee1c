import path from "node:path";
import { buildReleaseNotes, type EvidenceLine, type ReleaseNotes } from "@gate/changelog";
import type { Decision, Evidence } from "@gate/core";
import { writeAtomically } from "./write-atomically.ts";
import type { Session } from "./session.ts";

export interface NotesOptions {
  tag: string | undefined;
  previousTag: string | undefined;
  /** Relative to the current folder. */
  folder: string;
  evidence: readonly Evidence[];
  /** What lay among it and could not be read: it may be a failure. */
  broken?: readonly { file: string; message: string }[] | undefined;
  /** What the gate decided; absent: not judged. */
  decision?: Decision | undefined;
}

export interface WrittenNotes extends ReleaseNotes {
  headline: string;
  /** Paths relative to the current folder, with `/`. */
  notesFile: string;
  deployPlanFile: string;
  rollbackPlanFile: string;
}

/** A pass that no gate takes is not written down as a pass. */
function describeEvidence({ predicate: { gate } }: Evidence): EvidenceLine {
  const { check, environment, verdict, headline } = gate.result;
  const why = gate.source.dirty
    ? "of a tree with uncommitted changes"
    : gate.source.ranPullRequestCode
      ? "of a run of a pull request's code"
      : undefined;
  const common = { check, environment, finishedAt: gate.finishedAt };
  return why === undefined
    ? { ...common, verdict, headline }
    : { ...common, verdict: "does not count", headline: `${why}: ${verdict}, ${headline}` };
}

/**
 * Writes the release notes and both plans as files.
 * @throws GateError GIT_SHALLOW, GIT_REF_UNKNOWN, GIT_FAILED, WRANGLER_CONFIG_UNREADABLE, CANCELLED
 */
export async function writeReleaseNotes(session: Session, options: NotesOptions): Promise<WrittenNotes> {
  const { runtime, repository, config } = session;
  const notes = await buildReleaseNotes(
    { processes: runtime.processes },
    {
      root: repository.root,
      config,
      tag: options.tag ?? runtime.run.tag,
      previousTag: options.previousTag,
      evidence: [
        ...(options.broken ?? []).map(({ file, message }): EvidenceLine => ({
          check: file,
          verdict: "does not count",
          headline: message,
        })),
        ...options.evidence.map(describeEvidence),
      ],
      decision: options.decision,
      judgedCommit: repository.commit,
      signal: runtime.signal,
    },
  );
  const write = async (name: string, content: string): Promise<string> => {
    const file = path.join(options.folder, name);
    await writeAtomically(path.resolve(runtime.cwd, file), runtime.redact(content));
    return file.split(path.sep).join("/");
  };
  const { counts } = notes;
  const since = notes.firstRelease
    ? "from the first commit, no earlier tag"
    : `since ${notes.previousTag ?? "?"}`;
  return {
    ...notes,
    headline: `${counts.listed} of ${counts.commits} ${counts.commits === 1 ? "commit" : "commits"} listed, ${since}; deploy plan and rollback plan written`,
    notesFile: await write("release-notes.md", notes.markdown),
    deployPlanFile: await write("deploy-plan.md", notes.deployPlan),
    rollbackPlanFile: await write("rollback-plan.md", notes.rollbackPlan),
  };
}
