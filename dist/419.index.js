export const id = 419;
export const ids = [419];
export const modules = {

/***/ 5419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Oq: () => (/* reexport */ SHARDS),
  Zc: () => (/* reexport */ findGate),
  M: () => (/* reexport */ readEvidenceFile),
  i0: () => (/* reexport */ readEvidenceFolder),
  NR: () => (/* reexport */ readEvidenceText),
  Rg: () => (/* reexport */ runGate),
  FD: () => (/* reexport */ sumGate)
});

;// CONCATENATED MODULE: ./packages/gate/lib/compare-shards.js
const SHARDS = "shards";
function compareShards(check, counted) {
    const divisions = counted
        .filter(({ evidence }) => evidence.predicate.gate.result.verdict === "pass")
        .map(({ evidence: { predicate } }) => predicate.configuration.find(({ name }) => name === SHARDS)?.digest["sha256"]);
    if (new Set(divisions).size <= 1)
        return [];
    return [
        {
            check,
            message: "the shards divided the tests in different ways: some may be in none of them",
            hint: "Run all shards again with the same previous-junit, or all without it.",
        },
    ];
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
;// CONCATENATED MODULE: ./packages/gate/lib/read-evidence-folder.js





const MAX_FILES = 1000;
const MAX_DEPTH = 8;
const MAX_TOTAL_BYTES = 10 * lib/* MAX_EVIDENCE_BYTES */.bU;
async function readEvidenceFolder(folder, signal) {
    const found = { evidence: [], broken: [] };
    let total = 0;
    for (const file of (await listFiles(folder)).sort()) {
        if (signal?.aborted === true)
            throw new lib/* GateError */.ue("CANCELLED", "cancelled while the evidence was read");
        try {
            const source = await readEvidenceText(external_node_path_.join(folder, file), file);
            total += source.length;
            if (total > MAX_TOTAL_BYTES) {
                throw unreadableFolder(folder, "its files have more than 200 MiB together");
            }
            found.evidence.push(toEvidenceFile(source, file));
        }
        catch (error) {
            if (!(error instanceof lib/* GateError */.ue) || error.location?.file !== file)
                throw error;
            found.broken.push({ file, message: error.message });
        }
    }
    return found;
}
async function readEvidenceFile(absolute, shown) {
    return toEvidenceFile(await readEvidenceText(absolute, shown), shown);
}
function toEvidenceFile(source, file) {
    const sha256 = (0,external_node_crypto_.createHash)("sha256").update(source).digest("hex");
    return { file, evidence: (0,lib/* parseEvidence */.vf)(source, file), sha256 };
}
async function listFiles(folder) {
    const files = [];
    const visit = async (relative, depth) => {
        let directory;
        try {
            directory = await (0,promises_.opendir)(external_node_path_.join(folder, relative));
        }
        catch (cause) {
            throw unreadableFolder(external_node_path_.posix.join(folder, relative), (0,lib/* explainSystemError */.Tr)(cause), cause);
        }
        for await (const entry of directory) {
            const name = external_node_path_.posix.join(relative, entry.name);
            if (entry.isDirectory()) {
                if (depth >= MAX_DEPTH)
                    throw unreadableFolder(folder, `it is nested more than ${MAX_DEPTH} folders deep`);
                await visit(name, depth + 1);
            }
            else if (entry.name.endsWith(".json")) {
                files.push(name);
                if (files.length > MAX_FILES)
                    throw unreadableFolder(folder, `it holds more than ${MAX_FILES} files`);
            }
        }
    };
    await visit("", 0);
    return files;
}
async function readEvidenceText(absolute, file) {
    const unreadable = (why, cause) => new lib/* GateError */.ue("EVIDENCE_UNREADABLE", `${file} cannot be read: ${why}`, { location: { file }, cause });
    let handle;
    try {
        const before = await (0,promises_.lstat)(absolute);
        if (!before.isFile())
            throw unreadable("it is not a regular file");
        if (before.size > lib/* MAX_EVIDENCE_BYTES */.bU)
            throw unreadable("it is larger than 20 MiB");
        handle = await (0,promises_.open)(absolute);
        const buffer = Buffer.alloc(before.size + 1);
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
        if (bytesRead > before.size)
            throw unreadable("it grows while it is read");
        const bytes = buffer.subarray(0, bytesRead);
        if (!(0,external_node_buffer_.isUtf8)(bytes))
            throw unreadable("it is not UTF-8 text");
        return bytes.toString("utf8");
    }
    catch (error) {
        if (error instanceof lib/* GateError */.ue)
            throw error;
        throw unreadable((0,lib/* explainSystemError */.Tr)(error), error);
    }
    finally {
        await handle?.close();
    }
}
function unreadableFolder(folder, why, cause) {
    return new lib/* GateError */.ue("EVIDENCE_UNREADABLE", `the evidence folder ${folder} cannot be read: ${why}`, {
        cause,
        hint: "Run the checks first, or name the folder that their evidence was downloaded to.",
    });
}

;// CONCATENATED MODULE: ./packages/gate/lib/find-gate.js

function findGate(config, gate) {
    const entries = config.gates.get(gate);
    if (entries !== undefined)
        return entries;
    const names = [...config.gates.keys()];
    throw new lib/* GateError */.ue("GATE_UNKNOWN", `there is no gate "${gate}" in ${config.file}`, {
        location: { file: config.file },
        hint: (0,lib/* suggestNearest */.nD)(gate, names, names.length === 0
            ? "Declare it: gates: { pull-request: [validate] }"
            : `declared: ${names.join(", ")}`),
    });
}

;// CONCATENATED MODULE: ./packages/gate/lib/run-gate.js


async function runGate(options) {
    const results = [];
    let cancelled = false;
    for (const { check, environment } of findGate(options.config, options.gate)) {
        const ref = environment === undefined ? { check } : { check, environment };
        cancelled ||= options.signal?.aborted === true;
        const outcome = cancelled ? notRun(ref, options.clock) : await runCheck(ref, options);
        cancelled ||= outcome.cancelled;
        results.push(outcome.result);
        await options.onResult?.(outcome.result);
    }
    return results;
}
async function runCheck(ref, options) {
    const { clock, config } = options;
    const startedAt = (0,lib/* isoTime */.Ly)(clock);
    const begun = clock.monotonic();
    options.onStart?.(ref);
    try {
        const environment = ref.environment === undefined ? undefined : config.environments.get(ref.environment);
        const result = await options.checks[ref.check](environment);
        if (result.check !== ref.check || result.environment !== ref.environment) {
            throw new lib/* GateError */.ue("INTERNAL", "a check answered for another one");
        }
        return { result, cancelled: false };
    }
    catch (thrown) {
        const time = { startedAt, durationMs: clock.monotonic() - begun };
        return {
            result: (0,lib/* createErrorResult */.A1)(ref, thrown, time),
            cancelled: (0,lib/* toGateError */.Vl)(thrown).code === "CANCELLED",
        };
    }
}
function notRun(ref, clock) {
    const cancellation = new lib/* GateError */.ue("CANCELLED", "not run: the gate was cancelled");
    return {
        result: (0,lib/* createErrorResult */.A1)(ref, cancellation, { startedAt: (0,lib/* isoTime */.Ly)(clock), durationMs: 0 }),
        cancelled: true,
    };
}

;// CONCATENATED MODULE: ./packages/gate/lib/compare-bundles.js


function compareBundles(counted, options) {
    const reasons = [];
    const validated = counted.filter(({ evidence }) => evidence.predicate.gate.result.check === "validate");
    const declared = [...options.environments];
    const refuse = (message, file) => {
        reasons.push({
            check: "validate",
            message,
            hint: `Run validate again with validate.bundle: true; see ${file}.`,
        });
    };
    const seen = new Map();
    for (const { evidence, file } of validated) {
        const named = (0,lib/* bundleDigestsOf */.RP)(evidence);
        const facts = readFacts(evidence);
        for (const environment of new Set([...declared, ...named.keys(), ...facts.keys()])) {
            const digest = named.get(environment);
            const built = facts.get(environment);
            if (digest === undefined && built === undefined) {
                if (options.requireAll)
                    refuse(`the evidence does not say which bundle of ${environment} was built`, file);
            }
            else if (digest === undefined || built === undefined || !isOf(digest, built)) {
                refuse(`the bundle digest of ${environment} is not that of what was built`, file);
            }
            else if (built.configDigest !== (0,lib/* configDigestsOf */.fZ)(evidence).get(environment)) {
                refuse(`the bundle of ${environment} was built with another configuration`, file);
            }
            else if ((seen.get(environment) ?? digest) !== digest) {
                refuse(`there is evidence of two different bundles of ${environment}`, file);
            }
            else
                seen.set(environment, digest);
        }
    }
    return reasons;
}
function readFacts({ predicate }) {
    const { facts } = predicate.gate.result;
    const bundles = isTable(facts) ? facts["bundles"] : undefined;
    if (!isTable(bundles))
        return new Map();
    return new Map(Object.entries(bundles).map(([name, built]) => [name, isTable(built) ? built : undefined]));
}
function isOf(digest, { digest: told, modules, assets }) {
    if (typeof modules?.digest !== "string")
        return false;
    const text = (0,lib/* writeBundleIdentity */.WB)({ modules, assets });
    return told === digest && (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex") === digest;
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/gate/lib/compare-digests.js

function compareDigests(entries, counted) {
    const environments = new Set(entries.flatMap(({ environment }) => environment ?? []));
    return [...environments].flatMap((environment) => compareEnvironment(environment, counted));
}
function compareEnvironment(environment, counted) {
    const reasons = [];
    const digests = new Map();
    for (const { evidence, file } of counted) {
        const { result } = evidence.predicate.gate;
        if (result.environment !== undefined && result.environment !== environment)
            continue;
        const check = (0,lib/* formatCheckRef */.j8)(result);
        const digest = (0,lib/* configDigestsOf */.fZ)(evidence).get(environment);
        if (digest === undefined) {
            reasons.push({
                check,
                message: `the evidence does not say which configuration of ${environment} it is about`,
                hint: `Run ${check} again; see ${file}.`,
            });
        }
        else if (!digests.has(digest))
            digests.set(digest, check);
    }
    if (digests.size > 1) {
        reasons.push({
            check: [...digests.values()].join(", "),
            message: `the checks are about different configurations of ${environment}`,
            hint: "Run them again for the same commit and the same wrangler config.",
        });
    }
    return reasons;
}

;// CONCATENATED MODULE: ./packages/gate/lib/merged-parts.js
function listParts({ predicate: { gate } }) {
    const { shards } = (gate.result.facts ?? {});
    if (shards === undefined)
        return undefined;
    return Array.isArray(shards) ? shards.map((part) => (part ?? {})) : [{}];
}
function findOldest(evidence) {
    const { finishedAt } = evidence.predicate.gate;
    const times = (listParts(evidence) ?? []).map((part) => String(part.finishedAt));
    const age = (time) => (Number.isNaN(Date.parse(time)) ? -Infinity : Date.parse(time));
    return [finishedAt, ...times].reduce((oldest, time) => (age(time) < age(oldest) ? time : oldest));
}
function timeOf({ evidence }) {
    const { result, finishedAt } = evidence.predicate.gate;
    const own = Date.parse(finishedAt);
    const oldest = result.verdict === "pass" ? Date.parse(findOldest(evidence)) : own;
    return Number.isNaN(oldest) ? own : oldest;
}
function dropMergedParts(all) {
    const keyOf = (...key) => JSON.stringify(key);
    const merged = new Set(all.flatMap(({ evidence }) => {
        const parts = listParts(evidence) ?? [];
        return parts.map(({ index, sha256 }) => keyOf(index, parts.length, sha256));
    }));
    return all.filter(({ evidence, sha256 }) => {
        const { shard, result } = evidence.predicate.gate;
        if (shard === undefined || sha256 === undefined || result.verdict !== "inconclusive")
            return true;
        return !merged.has(keyOf(shard.index, shard.count, sha256));
    });
}

;// CONCATENATED MODULE: ./packages/gate/lib/judge-evidence.js


const UNCOMMITTED = "of a tree with uncommitted changes";
const CLOCK_SKEW_MS = 5 * 60_000;
function findStranger(evidence, question) {
    const { worker, version, source } = evidence.predicate.gate;
    if (worker !== question.worker)
        return `of the Worker ${worker}`;
    const commit = (0,lib/* commitOf */.D3)(evidence);
    if (commit !== question.commit)
        return `of ${commit === undefined ? "no commit" : `commit ${commit.slice(0, 12)}`}`;
    const expected = version?.expected ?? "none";
    const isForeign = expected !== "none" && expected !== question.expectedVersion;
    if (isForeign && question.expectedVersion !== undefined)
        return `of version ${expected}`;
    if (question.requireCleanTree && source.dirty)
        return UNCOMMITTED;
    if (source.ranPullRequestCode && !question.takesPullRequestCode) {
        return "of a run of a pull request's code, which is never evidence for a release";
    }
    const other = findOtherSetting(evidence, question);
    if (other !== undefined && evidence.predicate.gate.result.verdict === "pass") {
        return `of a run with other settings than gate.yml has (${other})`;
    }
    return undefined;
}
function findOtherSetting({ predicate }, { settings }) {
    const found = new Map(predicate.configuration.map(({ name, digest }) => [name, digest["sha256"]]));
    const other = [...settings].find(([name, digest]) => found.get(name) !== digest);
    return other?.[0].replace(/^.*:/, "");
}
function listWhatCounts(ref, question, evidence) {
    const counting = [];
    const ignored = new Set();
    for (const named of evidence) {
        const { check, environment } = named.evidence.predicate.gate.result;
        if (check !== ref.check || environment !== ref.environment)
            continue;
        const stranger = findStranger(named.evidence, question);
        if (stranger === undefined)
            counting.push(named);
        else
            ignored.add(stranger);
    }
    const words = [...ignored].sort().slice(0, 3).join("; ");
    return { counting, ignored: words === "" ? undefined : `there is evidence ${words}` };
}
function findObjection(evidence, question) {
    const { result, shard } = evidence.predicate.gate;
    const which = shard === undefined ? "" : `shard ${shard.index} of ${shard.count}: `;
    const isPart = result.check === "health-gate" && shard !== undefined;
    if (result.verdict !== "pass" || evidence.predicate.result === "FAILED" || isPart) {
        const told = result.verdict === "pass" ? "a part of a load decides nothing" : result.headline;
        return {
            message: `${which}${result.verdict}: ${told}`,
            ...(isPart && { hint: "Merge the evidence of all shards: gate health-gate --merge <folder>." }),
        };
    }
    const finishedAt = findOldest(evidence);
    const age = question.now - Date.parse(finishedAt);
    if (!(age >= -CLOCK_SKEW_MS)) {
        return {
            message: `${which}the evidence is from the future (${finishedAt})`,
            hint: "Set the clock of that machine.",
        };
    }
    if (age >= question.maxAgeMs) {
        return {
            message: `${which}the evidence is ${(0,lib/* formatDuration */.a3)(age)} old; at most ${(0,lib/* formatDuration */.a3)(question.maxAgeMs)} counts`,
            hint: "Run the check again.",
        };
    }
    return result.check === "validate" ? undefined : findVersionObjection(evidence, question, which);
}
function findVersionObjection(evidence, question, which) {
    const { version } = evidence.predicate.gate;
    if (version?.state === "mismatch") {
        return {
            message: `${which}the version ${version.answered ?? "none"} answered, not ${question.expectedVersion}`,
        };
    }
    if (version?.state === "proven") {
        return version.answered === question.expectedVersion
            ? undefined
            : {
                message: `${which}the version ${version.answered ?? "none"} answered, not ${question.expectedVersion}`,
            };
    }
    if (question.allowUnprovenVersion)
        return undefined;
    return {
        message: `${which}nothing proves which version answered`,
        hint: "Let the health endpoint name its version (health.version), or set release.allow-unproven-version: true.",
    };
}

;// CONCATENATED MODULE: ./packages/gate/lib/select-newest.js

function selectNewest(all) {
    const evidence = dropSuperseded(dropMergedParts(all));
    const newest = keepNewest(evidence);
    if (newest.length === 0)
        return { evidence: [], missing: ["there is no evidence"] };
    const shards = Math.max(...newest.map(countShards));
    const chosen = [];
    const missing = [];
    for (let index = 1; index <= shards; index++) {
        const ofShard = keepNewest(evidence.filter((named) => countShards(named) === shards && (shardOf(named)?.index ?? 1) === index));
        if (ofShard.length === 0)
            missing.push(`there is no evidence of shard ${index} of ${shards}`);
        chosen.push(...ofShard);
    }
    const oldest = Math.min(...chosen.map(timeOf));
    const others = evidence.filter((named) => countShards(named) !== shards && timeOf(named) >= oldest);
    return { evidence: [...chosen, ...others], missing };
}
function dropSuperseded(all) {
    const keyOf = (named) => {
        const { runUrl } = named.evidence.predicate.gate.source;
        const { index, count } = shardOf(named) ?? {};
        return runUrl === undefined ? undefined : JSON.stringify([runUrl, index, count]);
    };
    const last = new Map();
    for (const named of all) {
        const key = keyOf(named);
        last.set(key, Math.max(last.get(key) ?? 0, named.evidence.predicate.gate.attempt));
    }
    return all.filter((named) => {
        const key = keyOf(named);
        return key === undefined || named.evidence.predicate.gate.attempt === last.get(key);
    });
}
function keepNewest(evidence) {
    const latest = Math.max(...evidence.map(timeOf));
    return evidence.filter((named) => timeOf(named) === latest);
}
function shardOf({ evidence }) {
    return evidence.predicate.gate.shard;
}
function countShards(named) {
    return shardOf(named)?.count ?? 1;
}

;// CONCATENATED MODULE: ./packages/gate/lib/sum-gate.js







function sumGate(options) {
    const entries = findGate(options.config, options.gate);
    const reasons = [];
    if (entries.length === 0) {
        reasons.push({
            check: options.gate,
            message: "the gate names no check",
            hint: "Name checks in gate.yml.",
        });
    }
    for (const { file, message } of options.broken ?? []) {
        reasons.push({
            check: options.gate,
            message: message.includes(file) ? message : `${file}: ${message}`,
            hint: "Run the check again that wrote it, or remove the file if no check did.",
        });
    }
    const common = askQuestion(options, entries);
    const counted = [];
    const items = entries.map((entry) => {
        const expectedVersion = entry.environment === undefined ? undefined : options.expectedVersionOf(entry.environment);
        const settings = options.settingsOf(entry);
        const judged = judgeEntry(entry, { ...common, expectedVersion, settings }, options.evidence);
        reasons.push(...judged.reasons);
        counted.push(...judged.counted);
        return judged.item;
    });
    if (reasons.length === 0) {
        reasons.push(...compareDigests(entries, counted));
        if (options.config.validate.bundle) {
            const environments = options.config.environments.keys();
            const requireAll = !common.takesPullRequestCode;
            reasons.push(...compareBundles(counted, { environments, requireAll }));
        }
    }
    return {
        gate: options.gate,
        decision: reasons.length === 0 ? "go" : "no-go",
        commit: options.commit,
        reasons,
        items,
    };
}
function askQuestion(options, entries) {
    const tiers = entries.flatMap(({ environment }) => environment === undefined ? [] : [options.config.environments.get(environment)?.tier]);
    return {
        worker: options.worker,
        commit: options.commit,
        now: options.now,
        requireCleanTree: options.requireCleanTree,
        maxAgeMs: options.config.release.maxAgeMs,
        allowUnprovenVersion: options.config.release.allowUnprovenVersion,
        takesPullRequestCode: tiers.every((tier) => tier === "test") && (tiers.length > 0 || options.isPullRequest === true),
    };
}
function judgeEntry(entry, question, evidence) {
    const ref = entry.environment === undefined
        ? { check: entry.check }
        : { check: entry.check, environment: entry.environment };
    const check = (0,lib/* formatCheckRef */.j8)(ref);
    const { counting, ignored } = listWhatCounts(ref, question, evidence);
    const newest = selectNewest(counting);
    const missing = newest.missing.map((what) => ({
        check,
        message: ignored === undefined ? what : `${what} (${ignored})`,
        hint: `${ignored?.includes(UNCOMMITTED) === true ? "Commit the changes, then run" : "Run"} ${check} for commit ${question.commit.slice(0, 12)} and keep its evidence.`,
    }));
    const objections = newest.evidence.flatMap(({ file, evidence }) => {
        const objection = findObjection(evidence, question);
        return objection === undefined
            ? []
            : [{ check, message: objection.message, hint: objection.hint ?? `See ${file}.` }];
    });
    const reasons = [...missing, ...objections, ...compareShards(check, newest.evidence)];
    return { reasons, counted: newest.evidence, item: describeItem(ref, newest.evidence, reasons[0]) };
}
function describeItem(ref, evidence, reason) {
    const verdictOf = (named) => named.evidence.predicate.gate.result.verdict;
    const worst = (0,lib/* worstVerdict */.zP)(evidence.map(verdictOf));
    const shown = evidence.find((named) => verdictOf(named) === worst);
    if (shown === undefined)
        return { ref, verdict: "missing", headline: reason?.message ?? "" };
    const { finishedAt, result } = shown.evidence.predicate.gate;
    const isUseless = worst === "pass" && reason !== undefined;
    return {
        ref,
        verdict: isUseless ? "missing" : worst,
        headline: isUseless ? reason.message : result.headline,
        finishedAt,
        evidence: shown.file,
    };
}

;// CONCATENATED MODULE: ./packages/gate/lib/index.js







/***/ })

};
