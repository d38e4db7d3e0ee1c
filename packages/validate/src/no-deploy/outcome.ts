/** What following a command came to. Nothing to say is an empty list of outcomes. */
export interface Outcome {
  /**
   * `deploys`: a command that changes a Cloudflare account can run. `unresolved`: it cannot be told.
   * `unreadable`: a tracked file on the way could not be read.
   */
  kind: "deploys" | "unresolved" | "unreadable";
  /** The way from the workflow line to the command. */
  trail: readonly string[];
  /** Doubts of one topic are said once for each workflow, not for each line. */
  topic?: string | undefined;
  /** Line (from 0) of the text that was followed first. */
  line?: number | undefined;
}

/** The trail as one line. */
export function formatTrail({ trail }: Outcome): string {
  return trail.map(shorten).join(" \u2192 ");
}

function shorten(step: string): string {
  const line = step.replaceAll(/\s+/g, " ").trim();
  return line.length > 120 ? `${line.slice(0, 119)}\u2026` : line;
}
