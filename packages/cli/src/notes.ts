import path from "node:path";
import { buildReleaseNotes, type ReleaseNotes } from "@gate/changelog";
import type { Decision, Evidence } from "@gate/core";
import { writeAtomically } from "./write-atomically.ts";
import type { Session } from "./session.ts";

export interface NotesOptions {
  tag: string | undefined;
  previousTag: string | undefined;
  /** Relative to the current folder. */
  folder: string;
  evidence: readonly Evidence[];
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
      evidence: options.evidence.map(({ predicate: { gate } }) => ({
        check: gate.result.check,
        environment: gate.result.environment,
        verdict: gate.result.verdict,
        headline: gate.result.headline,
        finishedAt: gate.finishedAt,
      })),
      decision: options.decision,
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
