import { existsSync } from "node:fs";
import path from "node:path";
import { type Evidence, EXIT, GateError } from "@gate/core";
import { type BrokenEvidence, findGate, readEvidenceFolder } from "@gate/gate";
import { createGithubApi } from "@gate/github";
import { type WrittenNotes, writeReleaseNotes } from "../notes.ts";
import type { OptionsOf } from "../options.ts";
import type { Command } from "../outcome.ts";
import { DEFAULT_FOLDER } from "../write-atomically.ts";
import { openSession, type Session } from "../session.ts";

/** `gate release-notes`: writes notes and plans; with `publish: draft` into a draft release too. */
export const runReleaseNotesCommand: Command<"release-notes"> = async (runtime, options, overrides) => {
  const session = await openSession(runtime, { config: options.config, overrides });
  const folder = options["output-folder"] ?? options["evidence-folder"] ?? DEFAULT_FOLDER;
  const notes = await writeReleaseNotes(session, {
    tag: options.tag,
    previousTag: options["previous-tag"],
    folder,
    ...(await readEvidence(session, options)),
  });
  const draft = options.publish === "draft" ? await publishDraft(session, options, notes) : undefined;
  const files = [notes.notesFile, notes.deployPlanFile, notes.rollbackPlanFile];
  // A draft that was asked for and is not there is not green.
  const isComplete = draft?.refused !== true;
  return {
    verdict: isComplete ? "pass" : "fail",
    exitCode: isComplete ? EXIT.pass : EXIT.notPassed,
    results: [],
    document: { ...notes, draft },
    outputs: {
      folder,
      "notes-file": notes.notesFile,
      "deploy-plan-file": notes.deployPlanFile,
      "rollback-plan-file": notes.rollbackPlanFile,
      "previous-tag": notes.previousTag ?? "",
      "release-url": draft?.url ?? "",
    },
    lines: [
      notes.headline,
      ...notes.warnings.map((warning) => `warning: ${warning}`),
      ...files,
      ...(draft ? [draft.line] : []),
    ],
    markdown: notes.markdown,
  };
};

/** The evidence of the commit that lies in the folder; a gate's name leaves out what it does not ask for. */
async function readEvidence(
  session: Session,
  options: OptionsOf<"release-notes">,
): Promise<{ evidence: Evidence[]; broken: readonly BrokenEvidence[] }> {
  const folder = path.resolve(session.runtime.cwd, options["evidence-folder"] ?? DEFAULT_FOLDER);
  if (options["evidence-folder"] === undefined && !existsSync(folder)) return { evidence: [], broken: [] };
  const read = await readEvidenceFolder(folder);
  const wanted = options.gate === undefined ? undefined : findGate(session.config, options.gate);
  const evidence = read.evidence
    .map(({ evidence }) => evidence)
    .filter((evidence) =>
      evidence.subject.some(
        ({ digest }) => "gitCommit" in digest && digest.gitCommit === session.repository.commit,
      ),
    )
    .filter(({ predicate: { gate } }) =>
      wanted === undefined
        ? true
        : wanted.some(
            (ref) => ref.check === gate.result.check && ref.environment === gate.result.environment,
          ),
    );
  return { evidence, broken: read.broken };
}

async function publishDraft(
  session: Session,
  options: OptionsOf<"release-notes">,
  notes: WrittenNotes,
): Promise<{ url: string | undefined; line: string; refused: boolean }> {
  const { runtime } = session;
  const tag = options.tag ?? runtime.run.tag;
  const [owner, repo] = runtime.run.repository?.split("/") ?? [];
  if (tag === undefined || options.token === undefined || owner === undefined || repo === undefined) {
    throw new GateError("ACTION_INPUT_INVALID", "publish: draft needs a tag, a token and a run on GitHub", {
      hint: "Run it on a tag with token: ${{ github.token }} and permissions: contents: write, or leave publish out.",
    });
  }
  const api = createGithubApi(await runtime.openGithub(runtime.registerSecret(options.token)));
  const result = await api.upsertDraftRelease({
    repo: { owner, repo },
    tag,
    name: notes.title,
    body: notes.markdown,
    signal: runtime.signal,
  });
  if (result.written) return { url: result.url, line: `draft release: ${result.url}`, refused: false };
  return {
    url: result.url,
    line: `draft release: ${result.outcome}: ${result.reason}`,
    refused: result.outcome === "refused",
  };
}
