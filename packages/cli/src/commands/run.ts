import path from "node:path";
import {
  type CheckName,
  type CheckResult,
  type Decision,
  type EnvironmentConfig,
  EXIT,
  formatCheckRef,
  GateError,
  type GateDecision,
  isoTime,
  toGateError,
  toInlineText,
  worstVerdict,
} from "@gate/core";
import { findGate, type GateChecks, runGate } from "@gate/gate";
import { renderHtml, toPlainText } from "@gate/report";
import { redactDeep } from "@gate/runtime";
import { checkHealth } from "../check-health.ts";
import { checkSmoke, WHOLE_SUITES } from "../check-smoke.ts";
import { checkTree } from "../check-tree.ts";
import { findEnvironment, openEnvironment, type OpenEnvironment } from "../environment.ts";
import { sumSession } from "../gates.ts";
import { beginLastWords, recordBegin, recordErrorEvidence } from "../recorded-check.ts";
import { describeNextDeploy } from "../next-deploy.ts";
import { type WrittenNotes, writeReleaseNotes } from "../notes.ts";
import type { OptionsOf } from "../options.ts";
import type { Command, CommandOutcome } from "../outcome.ts";
import { listForeignChanges, recordEvidence, type RecordedEvidence } from "../record.ts";
import { openSession, type Session } from "../session.ts";
import { listTouchedFiles } from "../touched-files.ts";
import { mayUseRepositoryWrangler } from "../trust.ts";
import { readVariables, type RunVariables } from "../variables.ts";
import { DEFAULT_FOLDER, writeAtomically } from "../write-atomically.ts";

const DEFAULT_GATE = "pull-request";

/** `gate run`: every check of a gate in one process, one start for each environment, then the decision. */
export const runGateCommand: Command<"run"> = async (runtime, options, overrides) => {
  const session = await openSession(runtime, {
    config: options.config,
    expectedVersion: options["expected-version"],
    overrides,
    allowedHosts: options["allowed-hosts"],
  });
  const gate = options.gate ?? DEFAULT_GATE;
  findGate(session.config, gate);
  // Read before anything is printed; what cannot be read is told by the check that needs it, and recorded.
  const variables = await readVariables(runtime, {}).catch((thrown: unknown) => ({ thrown }));
  warnOfChanges(session, options["evidence-folder"]);
  const state: RunState = {
    session,
    options,
    gate,
    variables,
    results: [],
    recorded: [],
    environments: new Map(),
  };
  // What was found out until a cancellation is on disk before the process ends, whatever takes longer to stop.
  const lastWords = beginLastWords(runtime.signal, (reason) => leaveLastWords(state, reason));
  try {
    await runChecks(state);
    runtime.signal.throwIfAborted();
    const evidence = state.recorded.map(({ name, evidence }) => ({ file: name, evidence }));
    const summed = await sumSession(session, gate, { evidence, broken: [] });
    const notes = options.notes ? await writeNotes(state, summed.decision) : undefined;
    return await conclude(state, summed, notes);
  } catch (error) {
    await lastWords.written();
    throw error;
  } finally {
    lastWords.leaveOut();
    await Promise.allSettled([...state.environments.values()].map(async (opened) => (await opened).stop()));
  }
};

/** Evidence with the verdict `error` for every check that has none yet, and the report. */
async function leaveLastWords(state: RunState, reason: unknown): Promise<void> {
  const { session, options, results } = state;
  const time = { startedAt: isoTime(session.runtime.clock), durationMs: 0 };
  const judged = new Set(results.map((result) => formatCheckRef(result)));
  const unjudged = findGate(session.config, state.gate).filter((ref) => !judged.has(formatCheckRef(ref)));
  const errors = unjudged.map(({ check, environment }) =>
    recordErrorEvidence(
      session,
      environment === undefined ? { check } : { check, environment },
      options["evidence-folder"],
      reason,
      time,
    ),
  );
  await writeReport(
    { ...state, results: [...results, ...(await Promise.all(errors))] },
    undefined,
    undefined,
  );
}

/** Said before anything runs: nothing of this run can be evidence of the commit. */
function warnOfChanges({ repository, runtime }: Session, evidenceFolder: string | undefined): void {
  const changes = listForeignChanges({ repository, runtime }, evidenceFolder);
  if (changes.length === 0) return;
  const more = changes.length > 3 ? ` and ${changes.length - 3} more` : "";
  const shown = changes.slice(0, 3).join(", ") + more;
  runtime.print(
    `the work tree is not commit ${repository.commit.slice(0, 12)}, so nothing here counts as its evidence: ${shown}`,
  );
}

interface RunState {
  session: Session;
  options: OptionsOf<"run">;
  gate: string;
  variables: RunVariables | { thrown: unknown };
  results: CheckResult[];
  recorded: RecordedEvidence[];
  /** Opened once, however many checks need it; a failure is kept too. */
  environments: Map<string, Promise<OpenEnvironment>>;
}

async function runChecks(state: RunState): Promise<void> {
  const { session, options } = state;
  const { runtime } = session;
  const open = (declared: EnvironmentConfig | undefined): Promise<OpenEnvironment> => {
    const config = declared ?? findEnvironment(session, undefined);
    let opened = state.environments.get(config.name);
    if (opened === undefined) {
      opened = openEnvironment(session, config, {
        noStart: options["no-start"],
        evidenceFolder: options["evidence-folder"],
      });
      state.environments.set(config.name, opened);
    }
    return opened;
  };
  const judge = async (
    name: CheckName,
    declared: EnvironmentConfig | undefined,
    check: (environment: OpenEnvironment) => Promise<CheckResult>,
  ): Promise<CheckResult> => {
    await recordBegin(session, { check: name, environment: declared?.name }, options["evidence-folder"]);
    const environment = await open(declared);
    const result = await check(environment);
    if (result.verdict !== "pass") await environment.showLog();
    return result;
  };
  const checks: GateChecks = {
    async validate() {
      await recordBegin(session, { check: "validate" }, options["evidence-folder"]);
      return checkTree(session);
    },
    "smoke-test": (declared) =>
      judge("smoke-test", declared, (environment) => {
        const { variables } = state;
        if ("thrown" in variables) throw variables.thrown;
        return checkSmoke(session, environment, { ...WHOLE_SUITES, ...variables });
      }),
    "health-gate": (declared) =>
      judge("health-gate", declared, (environment) => checkHealth(session, environment, [])),
  };
  await runGate({
    config: session.config,
    gate: state.gate,
    checks,
    clock: runtime.clock,
    signal: runtime.signal,
    onStart: (ref) => runtime.progress(`${formatCheckRef(ref)} …`),
    onResult: async (raw) => {
      // Then the last words are being written, about this check too.
      if (runtime.signal.aborted) return;
      const result = redactDeep(raw, (text) => runtime.redact(text));
      state.results.push(result);
      const started = result.environment === undefined ? mayUseRepositoryWrangler(session) : true;
      state.recorded.push(
        await recordEvidence(session, result, {
          folder: options["evidence-folder"],
          ranCode: started,
          given: { variables: "thrown" in state.variables ? [] : state.variables.variables },
        }),
      );
      runtime.print(
        `${result.verdict.toUpperCase().padEnd(12)} ${formatCheckRef(result).padEnd(18)} ${toInlineText(result.headline)}`,
      );
    },
  });
}

type NotesOutcome = { written: WrittenNotes } | { failed: GateError };

async function writeNotes(state: RunState, decision: Decision): Promise<NotesOutcome> {
  const { session, options } = state;
  session.runtime.progress("release-notes …");
  try {
    const written = await writeReleaseNotes(session, {
      tag: undefined,
      previousTag: undefined,
      folder: options["evidence-folder"] ?? DEFAULT_FOLDER,
      evidence: state.recorded.map(({ evidence }) => evidence),
      decision,
    });
    session.runtime.print(
      `${"WRITTEN".padEnd(12)} ${"release-notes".padEnd(18)} ${toInlineText(written.headline)}`,
    );
    return { written };
  } catch (thrown) {
    const failed = toGateError(thrown);
    if (failed.code === "CANCELLED") throw failed;
    session.runtime.print(
      `${"ERROR".padEnd(12)} ${"release-notes".padEnd(18)} ${toInlineText(failed.message)}`,
    );
    return { failed };
  }
}

async function conclude(
  state: RunState,
  summed: GateDecision,
  notes: NotesOutcome | undefined,
): Promise<CommandOutcome> {
  const { session, options } = state;
  const decision =
    notes !== undefined && "failed" in notes ? refuseWithoutNotes(summed, notes.failed) : summed;
  const report = await writeReport(state, decision, notes);
  const couldNotJudge =
    state.results.some((result) => result.verdict === "error") || (notes !== undefined && "failed" in notes);
  const worst = worstVerdict(state.results.map((result) => result.verdict));
  const folder = options["evidence-folder"] ?? DEFAULT_FOLDER;
  const isGo = decision.decision === "go";
  return {
    verdict: isGo ? "pass" : couldNotJudge ? "error" : worst === "pass" ? "fail" : worst,
    exitCode: isGo ? EXIT.pass : couldNotJudge ? EXIT.error : EXIT.notPassed,
    results: state.results,
    decision,
    document: { decision, results: state.results, evidence: state.recorded.map(({ file }) => file), report },
    outputs: { decision: decision.decision, "evidence-folder": folder, report },
    lines: [
      ...(isGo ? describeNextDeploy(session, state.gate) : []),
      `evidence: ${folder}/`,
      ...(notes !== undefined && "written" in notes ? [`notes:    ${notes.written.notesFile}`] : []),
      `report:   ${report}`,
    ],
    markdown: notes !== undefined && "written" in notes ? notes.written.markdown : undefined,
    changedFiles: await listTouchedFiles(session, state.results),
  };
}

/** A gate that was asked for notes is go only with them: without a way back nobody should deploy. */
function refuseWithoutNotes(decision: GateDecision, failed: GateError): GateDecision {
  return {
    ...decision,
    decision: "no-go",
    reasons: [...decision.reasons, { check: "release-notes", message: failed.message, hint: failed.hint }],
  };
}

async function writeReport(
  state: RunState,
  decision: GateDecision | undefined,
  notes: NotesOutcome | undefined,
): Promise<string> {
  const { runtime } = state.session;
  const file = path.join(state.options["evidence-folder"] ?? DEFAULT_FOLDER, "report.html");
  const html = renderHtml({
    title: decision === undefined ? `Gate ${state.gate}: cancelled` : `Gate ${state.gate}`,
    decision,
    results: state.results,
    attachments:
      notes !== undefined && "written" in notes
        ? [{ title: "Release notes", text: toPlainText(notes.written.markdown) }]
        : [],
    generatedAt: isoTime(runtime.clock),
  });
  await writeAtomically(path.resolve(runtime.cwd, file), runtime.redact(html));
  return file.split(path.sep).join("/");
}
