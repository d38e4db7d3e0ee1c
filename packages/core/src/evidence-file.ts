import { z } from "zod";
import { CHECK_NAMES } from "./check-result.ts";
import { GateError } from "./errors.ts";
import { STATEMENT_TYPE, TEST_RESULT_TYPE } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";

/** Largest evidence file that is read. */
export const MAX_EVIDENCE_BYTES = 20 * 1024 * 1024;
const MAX_DEPTH = 64;
const MAX_ENTRIES = 100_000;

const text = z.string().max(100_000);
const name = z.string().min(1).max(1000);
const count = z.int().min(1).max(1000);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256");
/** SHA-1 or SHA-256 object names. */
const gitCommit = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, "not a full commit SHA");
const time = z.iso.datetime();
const names = z.array(z.string().max(10_000)).max(MAX_ENTRIES);

const location = z.strictObject({
  file: text,
  line: z.int().optional(),
  column: z.int().optional(),
  endLine: z.int().optional(),
  endColumn: z.int().optional(),
});

const result = z.strictObject({
  check: z.enum(CHECK_NAMES),
  environment: name.optional(),
  verdict: z.enum(["pass", "fail", "inconclusive", "error"]),
  headline: text,
  findings: z
    .array(
      z.strictObject({
        ruleId: name,
        level: z.enum(["error", "warning", "notice"]),
        message: text,
        hint: text.optional(),
        location: location.optional(),
        docs: text.optional(),
      }),
    )
    .max(MAX_ENTRIES),
  facts: z.unknown(),
  tables: z
    .array(
      z.strictObject({
        title: text,
        columns: z.array(text).max(100),
        rows: z.array(z.array(text).max(100)).max(MAX_ENTRIES),
      }),
    )
    .max(1000)
    .optional(),
  startedAt: time,
  durationMs: z.number().min(0),
});

const evidence = z.strictObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z
    .array(
      z.strictObject({
        name,
        digest: z.union([z.strictObject({ gitCommit }), z.strictObject({ sha256 })]),
      }),
    )
    .max(1000),
  predicateType: z.literal(TEST_RESULT_TYPE),
  predicate: z.strictObject({
    result: z.enum(["PASSED", "WARNED", "FAILED"]),
    configuration: z
      .array(z.strictObject({ name, digest: z.record(z.string(), z.string().max(1000)) }))
      .max(MAX_ENTRIES),
    url: text.optional(),
    passedTests: names,
    warnedTests: names,
    failedTests: names,
    gate: z.strictObject({
      result,
      worker: name,
      shard: z.strictObject({ index: count, count }).optional(),
      attempt: z.int().min(1),
      finishedAt: time,
      version: z
        .strictObject({
          expected: name,
          answered: text.optional(),
          state: z.enum(["proven", "unproven", "mismatch"]),
        })
        .optional(),
      suite: z.strictObject({ version: text, distDigest: text }),
      source: z.strictObject({
        dirty: z.boolean(),
        event: text,
        ranPullRequestCode: z.boolean(),
        repository: text.optional(),
        runUrl: text.optional(),
      }),
    }),
  }),
});

/**
 * Reads one evidence file. What contradicts itself is not read: a PASSED whose verdict is not `pass`, a pass
 * that holds an error, a version called proven that is another one, a shard outside its count, a key twice.
 * @throws GateError EVIDENCE_UNREADABLE
 */
export function parseEvidence(source: string, file: string): Evidence {
  const unreadable = (why: string): GateError =>
    new GateError("EVIDENCE_UNREADABLE", `${file} is not evidence that can be read: ${why}`, {
      location: { file },
      hint: "Run the check again; its evidence must be made by the same version of the gate.",
    });
  if (source.length > MAX_EVIDENCE_BYTES) throw unreadable("it is larger than 20 MiB");
  const oddity = findOddity(source);
  if (oddity !== undefined) throw unreadable(oddity);
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable("it is not JSON, or was cut off");
    throw error;
  }
  const parsed = evidence.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw unreadable(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unknown"}`);
  }
  const contradiction = findContradiction(parsed.data);
  if (contradiction !== undefined) throw unreadable(contradiction);
  return parsed.data;
}

function findContradiction({ subject, predicate }: Evidence): string | undefined {
  const { result, shard, version } = predicate.gate;
  if ((result.verdict === "pass") !== (predicate.result !== "FAILED")) {
    return `it says ${predicate.result}, its verdict is ${result.verdict}`;
  }
  if (result.verdict === "pass" && predicate.failedTests.length > 0) {
    return `it says ${predicate.result} and names failed tests`;
  }
  if (result.verdict === "pass" && result.findings.some(({ level }) => level === "error")) {
    return "its verdict is pass, and it holds an error";
  }
  if ((result.check === "validate") !== (result.environment === undefined)) {
    return result.environment === undefined ? "it names no environment" : "validate names an environment";
  }
  if (shard !== undefined && shard.index > shard.count) return `shard ${shard.index} of ${shard.count}`;
  if (version?.state === "proven" && version.answered !== version.expected) {
    return `it calls the version proven, but ${version.expected} was expected and ${version.answered ?? "nothing"} answered`;
  }
  const subjects = new Set(subject.map(({ name }) => name));
  if (subjects.size < subject.length) return "a subject stands in it twice";
  if (subject.filter(({ name, digest }) => name === "git" && "gitCommit" in digest).length !== 1) {
    return "it names no commit";
  }
  return undefined;
}

/**
 * What a JSON parser would swallow without a word: nesting that overflows it, and a key that stands twice, of
 * which it takes the last while a person reads the first. One pass, no recursion.
 */
function findOddity(source: string): string | undefined {
  /** One for each open bracket; the keys so far where it is an object. */
  const open: { keys: Set<string> | undefined; wantsKey: boolean }[] = [];
  for (let index = 0; index < source.length; index++) {
    const character = source[index];
    const inner = open.at(-1);
    if (character === '"') {
      const begin = index;
      for (index++; index < source.length && source[index] !== '"'; index++)
        if (source[index] === "\\") index++;
      if (inner?.keys === undefined || !inner.wantsKey) continue;
      const key = readKey(source.slice(begin, index + 1));
      if (inner.keys.has(key)) return `the key ${JSON.stringify(key.slice(0, 60))} stands twice`;
      inner.keys.add(key);
      inner.wantsKey = false;
    } else if (character === "{" || character === "[") {
      open.push({ keys: character === "{" ? new Set() : undefined, wantsKey: true });
      if (open.length > MAX_DEPTH) return `it is nested more than ${MAX_DEPTH} levels deep`;
    } else if (character === "}" || character === "]") open.pop();
    else if (character === "," && inner !== undefined) inner.wantsKey = true;
  }
  return undefined;
}

/** `"a"` and `"\u0061"` are the same key. What is no string is left for the parser to refuse. */
function readKey(quoted: string): string {
  if (!quoted.includes("\\")) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

/** Evidence as bytes on disk: keys sorted, two spaces, a last line break. The same evidence gives the same bytes. */
export function serializeEvidence(evidence: Evidence): string {
  return `${JSON.stringify(sortKeys(evidence), undefined, 2)}\n`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, sortKeys(child)]));
}

/**
 * `<worker>-<check>[-<environment>][-<i>of<n>]-a<attempt>.json`, with letters, digits, `.`, `_` and `-` alone.
 * The name is for people; what counts stands inside.
 */
export function evidenceFileName({ predicate: { gate } }: Evidence): string {
  const { result, shard, worker, attempt } = gate;
  const parts = [
    worker,
    result.check,
    ...(result.environment === undefined ? [] : [result.environment]),
    ...(shard === undefined ? [] : [`${shard.index}of${shard.count}`]),
    `a${attempt}`,
  ];
  return `${parts.map(toFilePart).join("-")}.json`;
}

function toFilePart(text: string): string {
  const safe = text.slice(0, 64).replace(/[^A-Za-z0-9._-]/g, "-");
  return safe.startsWith(".") ? `-${safe.slice(1)}` : safe;
}
