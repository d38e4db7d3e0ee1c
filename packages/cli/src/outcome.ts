import type { CheckResult, GateDecision, Verdict } from "@gate/core";
import type { Runtime } from "@gate/runtime";
import type { CommandName, OptionsOf } from "./options.ts";

/** What a command hands to its face: the terminal prints it, an action publishes it. */
export interface CommandOutcome {
  /** Green only with `pass`; a gate's go is `pass`. */
  verdict: Verdict;
  exitCode: number;
  results: readonly CheckResult[];
  decision?: GateDecision | undefined;
  /** What `--json` prints. */
  document: unknown;
  /** Outputs of the action, by the names of `OUTPUTS`. */
  outputs: Readonly<Record<string, string>>;
  /** Lines for a person at a terminal and in a log, after the results: where things lie, what to do next. */
  lines: readonly string[];
  /** Goes to standard output as it is, and nothing else goes there. */
  patch?: string | undefined;
  /** Markdown for the job summary, after the results. */
  markdown?: string | undefined;
  /** Files that the change touches, where more is found than can be shown. */
  changedFiles?: readonly string[] | undefined;
}

/** One command, the same for the terminal and for its action. */
export type Command<Name extends CommandName> = (
  runtime: Runtime,
  options: OptionsOf<Name>,
  overrides: Readonly<Record<string, string>>,
) => Promise<CommandOutcome>;

const check = {
  verdict: "pass, fail, inconclusive or error; only pass is green",
  headline: "One line that says why",
  evidence: "Path of the evidence file, relative to the workspace",
  "evidence-name": "Name of the evidence file, and of the artifact that carries it",
};

/** The outputs of every action. `verdict` is written last, by the runtime. */
export const OUTPUTS: Record<CommandName, Readonly<Record<string, string>>> = {
  validate: check,
  "smoke-test": check,
  "health-gate": check,
  "release-notes": {
    verdict: "pass when everything was written, else error",
    folder: "Folder of the written files, relative to the workspace",
    "notes-file": "Path of the release notes (Markdown)",
    "deploy-plan-file": "Path of the deploy plan (Markdown)",
    "rollback-plan-file": "Path of the rollback plan (Markdown)",
    "previous-tag": "The release before; empty for the first",
    "release-url": "Address of the draft release, when one was written",
  },
  verdict: {
    verdict:
      "pass for go, fail for no-go, error when the evidence could not be read; with plan inconclusive, because nothing is judged",
    decision: "go or no-go",
    validate: "With plan: true when the gate names validate",
    "smoke-test": "With plan: JSON list of the environments that the gate smoke-tests",
    "health-gate": "With plan: JSON list of the environments whose health the gate asks for",
  },
  run: {
    verdict: "pass for go; else the gravest verdict of the checks, or fail",
    decision: "go or no-go",
    "evidence-folder": "Folder of the evidence files and of the report, relative to the workspace",
    report: "Path of the HTML report, relative to the workspace",
  },
};
