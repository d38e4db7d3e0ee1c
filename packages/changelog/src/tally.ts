import { parseMessage, type ParsedMessage } from "./conventional-commit.ts";

/** The part of a commit that the notes need. */
export interface HistoryCommit {
  /** Full SHA. */
  sha: string;
  parents: readonly string[];
  subject: string;
  /** The message after the subject. */
  body: string;
}

export interface Entry extends ParsedMessage {
  sha: string;
}

/** Where every commit of a range went: `commits` is always `listed + reverted + excluded`. */
export interface Counts {
  commits: number;
  listed: number;
  /** Commits that a later commit of the range took back, and the commits that did so. */
  reverted: number;
  /** Merge commits: what they bring in is listed by itself. */
  excluded: number;
}

export interface Tally {
  counts: Counts;
  /** In the order of the history as it came. */
  entries: Entry[];
}

/**
 * Reads a history once and sorts its commits. Only parsed, cut messages are kept, so memory grows with the
 * number of commits and not with the length of what they say.
 */
export async function tallyCommits(history: AsyncIterable<HistoryCommit>): Promise<Tally> {
  const entries: Entry[] = [];
  let excluded = 0;
  for await (const commit of history) {
    if (commit.parents.length > 1) excluded += 1;
    else entries.push({ sha: commit.sha, ...parseMessage(commit.subject, commit.body) });
  }
  const cancelled = findCancelled(entries);
  const listed = entries.filter(({ sha }) => !cancelled.has(sha));
  return {
    counts: {
      commits: entries.length + excluded,
      listed: listed.length,
      reverted: entries.length - listed.length,
      excluded,
    },
    entries: listed,
  };
}

/**
 * SHAs of the pairs that cancel out: a commit and its revert, when both are in the range. A revert that was
 * itself reverted does not count, so the first commit stays. A commit that takes back several is dropped
 * only when all of them are here; else something of it remains to be told.
 */
function findCancelled(entries: readonly Entry[]): Set<string> {
  const find = indexBySha(entries);
  const targetsOf = new Map<string, string[]>();
  const revertersOf = new Map<string, string[]>();
  for (const { sha, reverts } of entries) {
    const targets = reverts.map(find);
    if (targets.length === 0 || !targets.every((target) => target !== undefined && target !== sha)) continue;
    const unique = [...new Set(targets.filter((target) => target !== undefined))];
    targetsOf.set(sha, unique);
    for (const target of unique) revertersOf.set(target, [...(revertersOf.get(target) ?? []), sha]);
  }
  const cancelled = new Set<string>();
  for (const sha of orderByReverters(targetsOf, revertersOf)) {
    const targets = targetsOf.get(sha) ?? [];
    if (cancelled.has(sha) || targets.some((target) => cancelled.has(target))) continue;
    for (const target of targets) cancelled.add(target);
    cancelled.add(sha);
  }
  return cancelled;
}

/**
 * Reverts in an order in which each comes after everything that takes it back. The order of the history
 * would do if clocks never went wrong. A circle (only abbreviated SHAs could make one) is left out.
 */
function orderByReverters(
  targetsOf: ReadonlyMap<string, readonly string[]>,
  revertersOf: ReadonlyMap<string, readonly string[]>,
): string[] {
  const waitingFor = new Map([...targetsOf.keys()].map((sha) => [sha, revertersOf.get(sha)?.length ?? 0]));
  const order = [...targetsOf.keys()].filter((sha) => waitingFor.get(sha) === 0);
  for (const sha of order) {
    for (const target of targetsOf.get(sha) ?? []) {
      const left = waitingFor.get(target);
      if (left === undefined) continue;
      waitingFor.set(target, left - 1);
      if (left === 1) order.push(target);
    }
  }
  return order;
}

/** Finds a commit by its full SHA or by the only one that begins so. */
function indexBySha(entries: readonly Entry[]): (sha: string) => string | undefined {
  const full = new Set(entries.map(({ sha }) => sha));
  const byStart = new Map<string, string | undefined>();
  for (const { sha } of entries) {
    const start = sha.slice(0, 7);
    byStart.set(start, byStart.has(start) ? undefined : sha);
  }
  return (sha) => {
    if (full.has(sha)) return sha;
    const candidate = byStart.get(sha.slice(0, 7));
    return candidate?.startsWith(sha) === true ? candidate : undefined;
  };
}
