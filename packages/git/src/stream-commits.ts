import { GateError } from "@gate/core";
import { streamGit } from "./ask-git.ts";
import { resolveCommit } from "./revisions.ts";
import type { Commit, CommitRange, GitDeps } from "./types.ts";

/**
 * One commit is this many fields, each ended by a NUL. git cuts a message at a NUL, so no message can hold
 * one, and what stands in it cannot begin another field or commit.
 */
const FIELDS = ["%H", "%P", "%an", "%ae", "%cI", "%s", "%(trailers:only,unfold)", "%b"];
/** A longer field is cut there; memory stays bounded whatever a message holds. */
const MAX_FIELD_BYTES = 1024 * 1024;

/**
 * The commits of a range, newest first as git orders them, read as git writes them: memory does not grow with
 * the history. A message is cut at 1 MiB.
 * @throws GateError GIT_REF_UNKNOWN, GIT_FAILED. Not asked here: whether the clone is shallow.
 */
export async function* streamCommits(options: {
  root: string;
  range: CommitRange;
  deps: GitDeps;
}): AsyncGenerator<Commit> {
  const { root, range, deps } = options;
  const to = await resolveCommit(root, range.to, deps);
  const from = range.from === undefined ? undefined : await resolveCommit(root, range.from, deps);
  const args = ["log", "-z", `--format=tformat:${FIELDS.join("%x00")}`, "--end-of-options", to];
  if (from !== undefined) args.push(`^${from}`);
  let fields: string[] = [];
  for await (const field of splitAtNul(streamGit(root, args, deps))) {
    fields.push(field);
    if (fields.length < FIELDS.length) continue;
    yield readCommit(fields);
    fields = [];
  }
  if (fields.length > 0) throw new GateError("GIT_FAILED", "git's list of commits ended within a commit");
}

async function* splitAtNul(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const keep = (part: Uint8Array): void => {
    const room = part.subarray(0, Math.max(0, MAX_FIELD_BYTES - size));
    if (room.length > 0) parts.push(room);
    size += room.length;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      keep(chunk.subarray(start, end));
      yield Buffer.concat(parts).toString("utf8");
      parts = [];
      size = 0;
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  // What follows the last NUL is an unfinished field; the caller counts.
  if (size > 0) yield Buffer.concat(parts).toString("utf8");
}

function readCommit(fields: readonly string[]): Commit {
  const [
    sha = "",
    parents = "",
    authorName = "",
    authorEmail = "",
    committedAt = "",
    subject = "",
    trailers = "",
    body = "",
  ] = fields;
  if (!/^[0-9a-f]{40,64}$/.test(sha))
    throw new GateError("GIT_FAILED", "git's list of commits is out of step");
  return {
    sha,
    parents: parents.split(" ").filter((parent) => parent !== ""),
    authorName,
    authorEmail,
    committedAt,
    subject,
    body: body.trimEnd(),
    trailers: trailers.split("\n").flatMap(readTrailer),
  };
}

function readTrailer(line: string): { key: string; value: string }[] {
  const colon = line.indexOf(":");
  return colon < 1 ? [] : [{ key: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() }];
}
