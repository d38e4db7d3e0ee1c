import {
  commitOf,
  configDigestsOf,
  type Evidence,
  type Finding,
  formatDuration,
  GateError,
} from "@gate/core";
import type { Verdict } from "@gate/core";
import { type SavedSample, unpackSamples } from "../samples.ts";
import { nameShard, type Shard } from "./plan-shard.ts";
import { FactsProblem, type ReadFacts, readShardFacts } from "./read-facts.ts";

/** One file of evidence. */
export interface ShardFile {
  /** For people. */
  file: string;
  /** SHA-256 (hex) of its bytes. */
  sha256: string;
  evidence: Evidence;
}

/** What the evidence of every shard must be about: the same that the merge is about. */
export interface MergeQuestion {
  worker: string;
  environment: string;
  commit: string;
  configDigests: Readonly<Record<string, string>>;
  /** gate.yml and every setting, each with its digest. */
  configuration: readonly { name: string; digest: Record<string, string> }[];
  suite: { version: string; distDigest: string };
  /** Address of the run on GitHub; absent elsewhere. */
  runUrl?: string | undefined;
  /** true: this run is about a pull request and its evidence releases nothing. */
  takesPullRequestCode: boolean;
  maxAgeMs: number;
  /** Milliseconds since the epoch. */
  now: number;
}

/** A shard's evidence as far as it counts by itself. */
export interface ReadShard extends ReadFacts {
  file: string;
  sha256: string;
  name: string;
  finishedAt: string;
  verdict: Verdict;
  findings: readonly Finding[];
  /** Which run made it; equal for all. */
  run: string;
  /** SHA-256 of the samples; no two loads have the same. */
  digest?: string | undefined;
  /** Absent where waiting failed. */
  saved?: { samples: SavedSample[]; routes: string[] } | undefined;
}

/** Clocks of two machines may differ by this. */
const CLOCK_SKEW_MS = 5 * 60_000;
const AGAIN = "Run all shards again, in one run and from the same commit, and merge their evidence.";

const SAME_GATE =
  "Let the shards and the merge use one and the same gate (the same ref of the action, the same installed command), then run all shards again.";

/** @throws GateError MERGE_REFUSED */
export function refuse(file: string | undefined, why: string, hint = AGAIN): GateError {
  return new GateError("MERGE_REFUSED", why, {
    location: file === undefined ? undefined : { file },
    hint,
  });
}

/**
 * Reads one file and refuses what is not about the same as the merge: a file of something else, of another commit,
 * configuration, version of the gate or run, of a changed tree, too old, or without its samples.
 * @throws GateError MERGE_REFUSED; EVIDENCE_UNREADABLE for samples that nobody packed so
 */
export function readShard({ file, sha256, evidence }: ShardFile, question: MergeQuestion): ReadShard {
  const { result, shard, attempt, finishedAt, source, suite } = evidence.predicate.gate;
  const name = shard === undefined ? result.check : nameShard(shard);
  const stranger = findStranger(evidence, question);
  if (stranger !== undefined) throw refuse(file, `${name}: ${stranger}`);
  if (shard === undefined) throw refuse(file, `${name}: it is no shard of health-gate`);
  if (result.verdict === "error") throw refuse(file, `${name} could not measure: ${result.headline}`);
  if (result.verdict === "pass") throw refuse(file, `${name} says pass, which a shard never does`);
  const other = findOtherGate(suite, question.suite);
  if (other !== undefined) throw refuse(file, `${name} was made by ${other}`, SAME_GATE);
  const facts = readFacts(file, result.facts, shard);
  const { version } = evidence.predicate.gate;
  if (
    version?.expected !== facts.version.expected ||
    version.answered !== facts.version.answered ||
    version.state !== facts.version.state
  ) {
    throw refuse(file, `${name} contradicts itself about the version that answered`);
  }
  const { wait } = facts;
  if (wait.state === "healthy" && facts.version.expected !== "none" && facts.version.state !== "proven") {
    throw refuse(file, `${name} calls healthy what named another version`);
  }
  if (result.verdict === "fail" && !result.findings.some(({ level }) => level === "error")) {
    throw refuse(file, `${name} failed and does not say why`);
  }
  const { samples } = result.facts as { samples?: { sha256?: unknown } | null };
  const mustHave = wait.state === "healthy" && facts.load !== undefined;
  if (mustHave && samples === undefined) throw refuse(file, `${name} has not saved its samples`);
  return {
    ...facts,
    file,
    sha256,
    name,
    finishedAt,
    verdict: result.verdict,
    findings: result.findings,
    run: JSON.stringify([source.event, source.repository ?? "", source.runUrl ?? "", attempt]),
    digest: mustHave ? String(samples?.sha256) : undefined,
    saved: mustHave ? unpackSamples(samples, file) : undefined,
  };
}

function findStranger(evidence: Evidence, question: MergeQuestion): string | undefined {
  const { result, worker, source, finishedAt } = evidence.predicate.gate;
  if (result.check !== "health-gate") return `it is evidence of ${result.check}`;
  if (result.environment !== question.environment) {
    return `it is about ${result.environment}, not ${question.environment}`;
  }
  if (worker !== question.worker) return `it is about the Worker ${worker}, not ${question.worker}`;
  const commit = commitOf(evidence);
  if (commit !== question.commit)
    return `it is about commit ${commit?.slice(0, 12)}, not ${question.commit.slice(0, 12)}`;
  if (source.dirty) return "it is about a tree with uncommitted changes";
  if (source.ranPullRequestCode && !question.takesPullRequestCode) {
    return "it is of a run of a pull request's code";
  }
  if (question.runUrl !== undefined && source.runUrl !== question.runUrl) {
    return `it is of another run (${source.runUrl ?? source.event})`;
  }
  const age = question.now - Date.parse(finishedAt);
  if (!(age >= -CLOCK_SKEW_MS)) return `it is from the future (${finishedAt})`;
  if (age >= question.maxAgeMs) {
    return `it is ${formatDuration(age)} old; at most ${formatDuration(question.maxAgeMs)} counts`;
  }
  return findOtherConfiguration(evidence, question);
}

function findOtherConfiguration(evidence: Evidence, question: MergeQuestion): string | undefined {
  const found = configDigestsOf(evidence);
  const wanted = Object.entries(question.configDigests);
  if (found.size !== wanted.length || wanted.some(([name, digest]) => found.get(name) !== digest)) {
    return "it is about another wrangler config";
  }
  const told = new Map(evidence.predicate.configuration.map(({ name, digest }) => [name, digest["sha256"]]));
  const other = question.configuration.find(({ name, digest }) => told.get(name) !== digest["sha256"]);
  return other && `it was asked something else than the merge (${other.name.replace(/^.*:/, "")})`;
}

function findOtherGate(found: MergeQuestion["suite"], own: MergeQuestion["suite"]): string | undefined {
  if (found.version !== own.version) {
    return `another version of the gate (${found.version}; the merge is made by ${own.version})`;
  }
  if (found.distDigest === own.distDigest) return undefined;
  const [its, ours] = [found, own].map(({ distDigest }) => distDigest.slice(0, 12));
  return `another build of the gate ${own.version} (${its}; the merge is made by ${ours})`;
}

function readFacts(file: string, facts: unknown, shard: Shard): ReadFacts {
  try {
    const read = readShardFacts(facts);
    if (read.shard.index !== shard.index || read.shard.count !== shard.count) {
      throw new FactsProblem(`they are of ${nameShard(read.shard)}`);
    }
    return read;
  } catch (error) {
    if (!(error instanceof FactsProblem)) throw error;
    throw refuse(file, `${nameShard(shard)}: its facts are none of a shard: ${error.message}`);
  }
}
