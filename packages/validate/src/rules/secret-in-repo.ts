import { findSecrets } from "../secrets/find-secrets.ts";
import { findTokens, type FoundToken } from "../secrets/find-tokens.ts";
import type { Rule, RuleFinding } from "../rule.ts";
import type { SourceFiles, Unread } from "../source-files.ts";

/** Where values are made up: tests and what they read. */
const MADE_UP =
  /(?:^|\/)(?:__tests__|__mocks__|tests?|spec|e2e|fixtures?|mocks?|testdata|snapshots?|__snapshots__)(?:\/|$)|\.(?:test|spec)\.[^/]+$/i;

/** Credentials of one file that are told; the first of them decides. */
const MOST_FOUND = 100;

const UNSEARCHED: ReadonlyMap<Unread, string> = new Map([
  ["too large", "files above 1 MiB have more than 64 MiB together"],
  ["submodule", "a submodule, which is a repository of its own"],
  ["missing", "tracked and not in the work tree"],
  ["unreadable", "it cannot be read"],
]);

/** A credential of a known format in any tracked file. Prints its kind and length, never the value. */
export const secretInRepo: Rule = {
  id: "secret/in-repo",
  title: "a credential in a tracked file",
  async run({ config, files, signal }) {
    const findings: RuleFinding[] = [];
    // secret/in-vars speaks about these lines.
    const known = new Set(findSecrets(config).map(({ path }) => config.locate(path).line));
    for (const file of files.tracked) {
      if (signal.aborted) break;
      for (const { kind, length, line } of await findIn(files, file, signal)) {
        if (file === config.file && known.has(line)) continue;
        findings.push({
          message: `${file} holds what looks like a ${kind} (${length} characters, not shown)`,
          hint: "revoke it first: everybody who can read the repository has it, and its history keeps it. Then take it out",
          location: { file, line },
          ...(MADE_UP.test(file) && { level: "warning" as const }),
        });
      }
    }
    return [...findings, ...listUnsearched(files)];
  },
};

async function findIn(files: SourceFiles, file: string, signal: AbortSignal): Promise<FoundToken[]> {
  const found: FoundToken[] = [];
  for await (const { text, from, to, linesBefore } of files.glanceByPieces(file)) {
    if (signal.aborted || found.length >= MOST_FOUND) break;
    for (const token of findTokens(text)) {
      if (token.index >= from && token.index < to) found.push({ ...token, line: token.line + linesBefore });
    }
  }
  return found.slice(0, MOST_FOUND);
}

/** What was not searched, so that nothing is passed over in silence. What is no text holds none, and a link only leads somewhere. */
function listUnsearched(files: SourceFiles): RuleFinding[] {
  return [...UNSEARCHED].flatMap(([why, words]): RuleFinding[] => {
    const names = [...files.tracked].filter((file) => files.whyUnread(file) === why).sort();
    const [first] = names;
    if (first === undefined) return [];
    const shown = names.slice(0, 3).join(", ");
    const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
    return [
      {
        level: "notice",
        message: `not searched for credentials, because ${words}: ${shown}${more}`,
        hint: undefined,
        location: { file: first, line: 1 },
      },
    ];
  });
}
