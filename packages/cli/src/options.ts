import { z } from "zod";

/**
 * The inputs of every action and the flags of every command: one shape for both, so that they cannot
 * drift apart. Everything arrives as text; an empty text is an input that was not given.
 */
const text = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === "" ? undefined : value.trim()));
const flag = z
  .enum(["true", "false", ""])
  .optional()
  .transform((value) => value === "true");
/** Separated by new lines or commas, but not by those inside of braces: `smoke/{a,b}.hurl` is one glob. */
const list = z
  .string()
  .optional()
  .transform((value) =>
    (value ?? "")
      .split(/\n|,(?![^{}\n]*\})/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );

const config = text.describe("Path of gate.yml, relative to the current folder. Default: gate.yml");
const evidenceFolder = text.describe("Folder that evidence files go to or come from. Default: gate-evidence");
const expectedVersion = text.describe(
  "Version that must answer: a version id or a tag. Default: the git tag, else the full commit SHA",
);
const environment = text.describe("Environment of gate.yml to judge");
const url = text.describe(
  "Address to judge instead of the environment's own; without an environment no gate.yml is read",
);
const noStart = flag.describe("true: the environment's start command is left out, it runs already");
const allowedHosts = list.describe(
  "Hosts besides loopback that may be called in a pull request from a fork, separated by commas",
);
const gate = text.describe("Name of the gate in gate.yml. Default: pull-request");
const shared = { config, "evidence-folder": evidenceFolder };
const target = {
  environment,
  url,
  "expected-version": expectedVersion,
  "no-start": noStart,
  "allowed-hosts": allowedHosts,
};
const token = text.describe("Token for GitHub's API. Needed only for what is written to GitHub");

export const OPTIONS = {
  validate: {
    ...shared,
    base: text.describe(
      "Revision that the change is compared with, for instance origin/main; a gate counts only a run without it. Default: the first parent of HEAD",
    ),
    sarif: text.describe(
      "File that the findings are also written to as SARIF 2.1.0, for instance for code scanning; a relative path",
    ),
    fix: flag.describe(
      "Judges nothing and writes no evidence: prints a patch for git apply with what is mechanical, workers_dev = false and stubs of missing bindings in comments",
    ),
    write: flag.describe("With --fix: also applies the patch to the wrangler config"),
  },
  "smoke-test": {
    ...shared,
    ...target,
    files: list.describe("Hurl files or globs to run instead of the suites of gate.yml"),
    variables: list.describe("Further variables for the files, name=value, separated by commas or new lines"),
    "variables-file": list.describe(
      "Files with further variables, name=value a line; relative paths. An environment variable HURL_VARIABLE_name sets one too",
    ),
    "secrets-file": list.describe(
      "Files with variables that stand in no output, name=value a line; relative paths. An environment variable HURL_SECRET_name sets one too",
    ),
    filter: list.describe(
      "Globs: only files of the suites that match one are run. A pass of a part is no evidence",
    ),
    "fail-fast": flag.describe("true: after the first file that does not pass no further one begins"),
    deadline: text.describe(
      "Time for all files together, for instance 10m; what does not end in time is no pass. Default: none",
    ),
    shard: text.describe("i/n: only the i-th of n parts of the files is run; a gate needs all n"),
    "previous-junit": list.describe(
      "JUnit files of an earlier run (of each of its shards one), by whose times the shards are balanced",
    ),
    "version-override": text.describe(
      "Version id to test although no traffic goes to it (it may be at 0 %); worker=id where the Worker has another name. No pass unless the health answer proves it",
    ),
    junit: text.describe(
      "Path that the tests are written to as JUnit XML, for instance gate-evidence/junit.xml",
    ),
    tap: text.describe("Path that the tests are written to in the Test Anything Protocol"),
  },
  "health-gate": {
    ...shared,
    ...target,
    objectives: list.describe(
      "Objectives instead of those of gate.yml, for instance error-rate < 0.1%, p95 < 50ms",
    ),
    shard: text.describe(
      "i/n: only measures the i-th of n parts of the load; such a run decides nothing and is no pass, merge decides",
    ),
    merge: list.describe(
      "Evidence files of all shards, or folders that hold them: sends no load and decides once on all their samples",
    ),
  },
  "release-notes": {
    ...shared,
    tag: text.describe("The release to describe. Default: the tag of the run, else HEAD"),
    "previous-tag": text.describe(
      "The release before it. Default: the highest earlier version that is an ancestor",
    ),
    gate: text.describe("Gate whose evidence the notes show. Default: all evidence of the commit"),
    "output-folder": text.describe(
      "Folder that the notes and plans are written to. Default: the evidence folder",
    ),
    publish: z
      .enum(["none", "draft", ""])
      .optional()
      .transform((value) => (value === "draft" ? "draft" : "none"))
      .describe(
        "draft: write the notes into a draft release of the tag, which a person publishes. Default: none",
      ),
    token,
  },
  verdict: {
    ...shared,
    gate,
    "expected-version": expectedVersion,
    plan: flag.describe("true: only say which checks the gate names; judges nothing"),
    status: flag.describe("true: also set the commit status gate/<name>, except on pull requests"),
    token,
  },
  run: {
    ...shared,
    gate,
    "expected-version": expectedVersion,
    "no-start": noStart,
    "allowed-hosts": allowedHosts,
    notes: flag.describe(
      "true: also write the release notes with the plans; go then needs them to be written",
    ),
  },
} as const;

export type CommandName = keyof typeof OPTIONS;

/** Flags of the terminal that no action has: what judges nothing must not look like a step that passed. */
export const TERMINAL_ONLY: Partial<Record<CommandName, readonly string[]>> = { validate: ["fix", "write"] };

/** The parsed options of one command. */
export type OptionsOf<Name extends CommandName> = z.output<z.ZodObject<(typeof OPTIONS)[Name]>>;

/** What a command does, in one line; the first line of its help and of its action.yml. */
export const DESCRIPTIONS: Record<CommandName, string> = {
  validate:
    "Judge the tree: wrangler's own verdict, isolation of environments, secrets, no deploys from Actions",
  "smoke-test": "Run Hurl files against an environment",
  "health-gate":
    "Wait for the expected version, then decide the objectives under load with stated confidence",
  "release-notes": "Write release notes with the deploy plan and the rollback plan from git history",
  verdict: "Sum the evidence of a gate: go or no-go",
  run: "Run every check of a gate in one process and decide: go or no-go",
};
