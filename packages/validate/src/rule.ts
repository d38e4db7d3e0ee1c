import type { Finding, GateConfig, Level } from "@gate/core";
import type {
  EffectiveEnvironment,
  InstalledWrangler,
  RivalConfig,
  WranglerConfigFile,
  WranglerVerdict,
} from "@gate/wrangler";
import type { Bundles } from "./bundle/build-bundles.ts";
import type { SourceFiles } from "./source-files.ts";

/** What a rule says; the engine adds id, level and docs page. */
export interface RuleFinding extends Pick<Finding, "message" | "hint" | "location"> {
  /**
   * Lighter than the rule: `notice` for what the rule could not resolve and therefore says, `warning` for what
   * may be meant that way. No setting makes either heavier. Absent: the level of the rule.
   */
  level?: "notice" | "warning" | undefined;
}

/** One rule of the catalogue. Its level stands in core's `RULE_CATALOGUE`. */
export interface Rule {
  /** `group/name`. */
  id: string;
  /** What it finds, in a few words. */
  title: string;
  /** Throws when it cannot judge: the check is then `error`, never a rule short. */
  run(context: RuleContext): Promise<RuleFinding[]> | RuleFinding[];
}

/** Everything that a rule may look at. */
export interface RuleContext {
  gate: GateConfig;
  config: WranglerConfigFile;
  /** The environments that gate.yml declares and the wrangler config has, in the order of gate.yml. */
  environments: ReadonlyMap<string, EffectiveEnvironment>;
  files: SourceFiles;
  /** The day of the run, in UTC: `2026-11-25`. */
  today: string;
  /** Wrangler's own verdict for each of `environments`; asked once, however many rules want it. */
  judge: () => Promise<readonly WranglerVerdict[]>;
  /** The bundles of `environments`; built once, and only with `validate.bundle`. */
  bundles: () => Promise<Bundles>;
  findRivals: () => Promise<readonly RivalConfig[]>;
  /** The wrangler that the repository has installed, whether it may judge or not. */
  findInstalled: () => Promise<InstalledWrangler | undefined>;
  /** What git says about the work tree; each answer is asked for only when a rule needs it. */
  history: RepositoryHistory;
  /** The level at which a rule runs, for what one rule leaves to another. */
  levelOf: (ruleId: string) => "off" | "warning" | "error";
  signal: AbortSignal;
}

/** Questions to git beyond the list of tracked files. */
export interface RepositoryHistory {
  /** Which of these paths, relative to the root, git ignores. */
  findIgnored(paths: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * A file as it was before the change that is judged: at the revision that was given, else at the first parent of
   * HEAD. `known: false`: that commit is not in this clone. `text` is absent when the file did not exist.
   */
  readBase(file: string): Promise<{ known: true; text?: string | undefined } | { known: false; why: string }>;
  /** Whether commits are missing here. */
  isShallow(): Promise<boolean>;
  /** When one of these paths was last changed by a commit, ISO 8601 with offset; undefined when no commit here did. */
  findLastChange(paths: readonly string[]): Promise<string | undefined>;
}

/** The docs page of a rule, inside this project. */
export function docsPageOf(ruleId: string): string {
  return `docs/rules/${ruleId.replace("/", "-")}.md`;
}

/** The level of one finding when its rule runs at `level`. */
export function levelOfFinding(finding: RuleFinding, level: "warning" | "error"): Level {
  return finding.level ?? level;
}
