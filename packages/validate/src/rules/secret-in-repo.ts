import { findSecrets } from "../secrets/find-secrets.ts";
import { findTokens } from "../secrets/find-tokens.ts";
import type { Rule, RuleFinding } from "../rule.ts";

/** Files that are read at the same time. */
const PARALLEL = 16;
/** Where values are made up: tests and what they read. */
const MADE_UP =
  /(?:^|\/)(?:__tests__|__mocks__|tests?|spec|e2e|fixtures?|mocks?|testdata|snapshots?|__snapshots__)(?:\/|$)|\.(?:test|spec)\.[^/]+$/i;

/** A credential of a known format in any tracked file. Prints its kind and length, never the value. */
export const secretInRepo: Rule = {
  id: "secret/in-repo",
  title: "a credential in a tracked file",
  async run({ config, files, signal }) {
    const findings: RuleFinding[] = [];
    // secret/in-vars speaks about these lines.
    const known = new Set(findSecrets(config).map(({ path }) => config.locate(path).line));
    const queue = [...files.tracked];
    let unread = 0;
    const work = async (): Promise<void> => {
      for (let file = queue.pop(); file !== undefined && !signal.aborted; file = queue.pop()) {
        const text = await files.glance(file);
        if (text === undefined) unread += 1;
        for (const { kind, length, line } of findTokens(text ?? "")) {
          if (file === config.file && known.has(line)) continue;
          findings.push({
            message: `${file} holds what looks like a ${kind} (${length} characters, not shown)`,
            hint: "revoke it first: everybody who can read the repository has it, and its history keeps it. Then take it out",
            location: { file, line },
            ...(MADE_UP.test(file) && { level: "warning" as const }),
          });
        }
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    if (unread > 0 && findings.length > 0) {
      findings.push({
        message: `${unread} tracked files are no text, larger than 1 MiB or not in the work tree, and were not searched`,
        hint: undefined,
        location: undefined,
        level: "notice",
      });
    }
    return findings;
  },
};
