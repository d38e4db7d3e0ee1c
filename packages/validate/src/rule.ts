import type { Finding, GateConfig, Level } from "@gate/core";
import type { EffectiveEnvironment, RivalConfig, WranglerConfigFile, WranglerVerdict } from "@gate/wrangler";
import type { SourceFiles } from "./source-files.ts";

/** What a rule says; the engine adds id, level and docs page. */
export interface RuleFinding extends Pick<Finding, "message" | "hint" | "location"> {
  /**
   * `notice`: something that the rule could not resolve and therefore says; no setting makes it heavier.
   * Absent: the level of the rule.
   */
  level?: "notice" | undefined;
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
  /** Wrangler's own verdict for each of `environments`; asked once, however many rules want it. */
  judge: () => Promise<readonly WranglerVerdict[]>;
  findRivals: () => Promise<readonly RivalConfig[]>;
  signal: AbortSignal;
}

/** The docs page of a rule, inside this project. */
export function docsPageOf(ruleId: string): string {
  return `docs/rules/${ruleId.replace("/", "-")}.md`;
}

/** The level of one finding when its rule runs at `level`. */
export function levelOfFinding(finding: RuleFinding, level: "warning" | "error"): Level {
  return finding.level ?? level;
}
