export const id = 174;
export const ids = [174,900,719];
export const modules = {

/***/ 269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ checkTree)
/* harmony export */ });
/* harmony import */ var _gate_validate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8800);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8470);


function checkTree(session, base) {
    const { runtime, repository, config } = session;
    return (0,_gate_validate__WEBPACK_IMPORTED_MODULE_0__/* .runValidate */ .ED)({
        processes: runtime.processes,
        clock: runtime.clock,
        nodePath: runtime.nodePath,
        showLog: (log, title) => runtime.printUntrusted(log, title),
    }, {
        root: repository.root,
        config,
        allowRepositoryWrangler: (0,_trust_js__WEBPACK_IMPORTED_MODULE_1__/* .mayUseRepositoryWrangler */ .j4)(session),
        refuseBundle: (0,_trust_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseBundle */ .jb)(session),
        base,
        signal: runtime.signal,
    });
}


/***/ }),

/***/ 8686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qy: () => (/* binding */ describeSubject),
  Oi: () => (/* binding */ listForeignChanges),
  ti: () => (/* binding */ recordEvidence)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
// EXTERNAL MODULE: ./packages/git/lib/index.js + 10 modules
var git_lib = __webpack_require__(4260);
// EXTERNAL MODULE: ./packages/wrangler/lib/index.js + 31 modules
var wrangler_lib = __webpack_require__(4438);
// EXTERNAL MODULE: ./packages/runtime/lib/index.js + 9 modules
var runtime_lib = __webpack_require__(4307);
;// CONCATENATED MODULE: ./packages/cli/lib/deciding-files.js

function listDecidingFiles({ config, folder, repository }, result) {
    const { check, environment: name } = result;
    const environment = name === undefined ? undefined : config.environments.get(name);
    const named = environment === undefined
        ? [config.validate.baseline]
        : [
            environment.health.check,
            ...(check === "smoke-test"
                ? [environment.smoke.contract]
                : (environment.health.load.routes ?? []).map((route) => "file" in route ? route.file : undefined)),
        ];
    const facts = check === "smoke-test" && result.facts ? result.facts : {};
    const toRoot = (file) => external_node_path_.relative(repository.root, external_node_path_.resolve(folder, file)).split(external_node_path_.sep).join("/");
    return [
        config.file,
        ...[config.worker.config, ...named].flatMap((file) => (file === undefined ? [] : [toRoot(file)])),
        ...(facts.files ?? []).map(({ file }) => file),
    ];
}

// EXTERNAL MODULE: ./packages/gate/lib/index.js + 10 modules
var gate_lib = __webpack_require__(5419);
// EXTERNAL MODULE: ./packages/cli/lib/settings.js
var settings = __webpack_require__(5775);
// EXTERNAL MODULE: ./packages/cli/lib/suite.js
var suite = __webpack_require__(6636);
// EXTERNAL MODULE: ./packages/cli/lib/trust.js
var trust = __webpack_require__(8470);
// EXTERNAL MODULE: ./packages/cli/lib/worker.js
var worker = __webpack_require__(3900);
// EXTERNAL MODULE: ./packages/cli/lib/write-atomically.js
var write_atomically = __webpack_require__(1251);
;// CONCATENATED MODULE: ./packages/cli/lib/record.js












async function recordEvidence(session, result, options) {
    const { runtime } = session;
    const about = await describeSubject(session, result, options.given);
    const evidence = (0,lib/* createEvidence */.IZ)({
        ...about,
        result: (0,runtime_lib/* redactDeep */.KL)(stripTables(result), (text) => runtime.redact(text)),
        bundleDigests: bundleDigestsIn(result),
        configuration: [...about.configuration, ...divisionOf(result), ...mergedOf(result)],
        shard: options.shard,
        attempt: runtime.run.attempt,
        finishedAt: (0,lib/* isoTime */.Ly)(runtime.clock),
        version: versionOf(result),
        tests: nameTests((0,runtime_lib/* redactDeep */.KL)(result.tests ?? [], (text) => runtime.redact(text))),
        source: {
            dirty: await isChanged(session, options.folder, result),
            event: runtime.run.event,
            ranPullRequestCode: options.ranCode && (0,trust/* judgeCodeOfRun */.pg)(session).isPullRequestCode,
            repository: runtime.run.repository,
            runUrl: runtime.run.url,
        },
    });
    const name = (0,lib/* evidenceFileName */.x_)(evidence);
    const file = external_node_path_.join(options.folder ?? write_atomically/* DEFAULT_FOLDER */.X, name);
    await (0,write_atomically/* writeAtomically */.v)(external_node_path_.resolve(runtime.cwd, file), runtime.redact((0,lib/* serializeEvidence */.wN)(evidence)));
    return { evidence, name, file: file.split(external_node_path_.sep).join("/") };
}
async function describeSubject(session, ref, given) {
    const { runtime, repository, config } = session;
    const wrangler = await (0,worker.loadWorker)(session);
    return {
        worker: wrangler === undefined ? "worker" : (0,worker/* nameOf */.V)(wrangler),
        commit: repository.commit,
        configDigests: wrangler === undefined ? {} : digestsOf(session, wrangler, ref.environment),
        suite: (0,suite/* readSuite */.x)(runtime.programUrl),
        configuration: [
            { name: config.file, digest: { sha256: config.digest } },
            ...[...(0,settings/* digestSettings */.G)(config, ref, given)].map(([setting, sha256]) => ({
                name: settings/* SETTING */.H + setting,
                digest: { sha256 },
            })),
        ],
    };
}
const OWN_FILES = /(^|\/)(report\.html|release-notes\.md|deploy-plan\.md|rollback-plan\.md|[^/]*-a\d+\.json)(\.[0-9a-f-]{36}\.part)?$/;
function listForeignChanges({ repository, runtime }, evidenceFolder) {
    const relativeOf = (folder) => external_node_path_.relative(repository.root, external_node_path_.resolve(runtime.cwd, folder)).split(external_node_path_.sep).join("/");
    const [usual, own] = [relativeOf(write_atomically/* DEFAULT_FOLDER */.X), relativeOf(evidenceFolder ?? write_atomically/* DEFAULT_FOLDER */.X)];
    const isIn = (folder, file) => folder === "" || file.startsWith(`${folder}/`);
    const isOurs = (file) => (usual !== "" && isIn(usual, file)) || (isIn(own, file) && OWN_FILES.test(file));
    const untracked = new Set(repository.untrackedPaths);
    return repository.changedPaths.filter((file) => !untracked.has(file) || !isOurs(file));
}
async function isChanged(session, evidenceFolder, result) {
    const { runtime, folder, repository } = session;
    if (listForeignChanges(session, evidenceFolder).length > 0)
        return true;
    if (result.verdict === "error" || runtime.signal.aborted)
        return false;
    const deps = { processes: runtime.processes, signal: runtime.signal };
    const deciding = listDecidingFiles(session, result);
    const [missing] = await (0,git_lib/* listUncommittedFiles */.DE)(repository.root, deciding, deps);
    if (missing !== undefined) {
        const commit = repository.commit.slice(0, 12);
        runtime.print(`${missing} is not in commit ${commit} (does git ignore it?), so nothing here counts as its evidence`);
        return true;
    }
    const now = await (0,git_lib/* readRepository */.Nu)({ cwd: folder, ...deps });
    return (now.commit !== repository.commit ||
        listForeignChanges({ repository: now, runtime }, evidenceFolder).length > 0);
}
function digestsOf(session, wrangler, environment) {
    const names = environment === undefined ? [...session.config.environments.keys()] : [environment];
    return Object.fromEntries(names
        .filter((name) => wrangler.environmentNames.includes(name))
        .map((name) => [name, (0,wrangler_lib/* effectiveEnvironment */.xr)(wrangler, name).digest]));
}
function bundleDigestsIn({ check, facts }) {
    if (check !== "validate")
        return {};
    const { bundles = {} } = (facts ?? {});
    return Object.fromEntries(Object.entries(bundles).map(([name, { digest }]) => [name, digest]));
}
function divisionOf({ facts }) {
    const { division } = (facts ?? {});
    return division === undefined ? [] : [{ name: gate_lib/* SHARDS */.Oq, digest: { sha256: division } }];
}
function mergedOf({ check, facts }) {
    const { shards = [] } = (facts ?? {});
    if (check !== "health-gate")
        return [];
    return shards.map(({ index, sha256 }) => ({
        name: `shard:${index}of${shards.length}`,
        digest: { sha256 },
    }));
}
function versionOf(result) {
    const facts = result.facts;
    return result.check === "validate" ? undefined : facts?.version;
}
function stripTables({ tables: _tables, charts: _charts, tests: _tests, ...result }) {
    return result;
}
const MOST_NAMES = 10_000;
function nameTests(tests) {
    const names = (wanted) => tests
        .filter(wanted)
        .slice(0, MOST_NAMES)
        .map(({ suite, name }) => `${suite} ${name}`.slice(0, 1000));
    return {
        passed: names(({ outcome, flaky }) => outcome === "passed" && !flaky),
        warned: names(({ outcome, flaky }) => outcome === "passed" && flaky),
        failed: names(({ outcome }) => outcome === "failed" || outcome === "inconclusive"),
    };
}


/***/ }),

/***/ 2719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rt: () => (/* binding */ beginLastWords),
/* harmony export */   fc: () => (/* binding */ recordErrorEvidence),
/* harmony export */   hY: () => (/* binding */ recordBegin),
/* harmony export */   runRecorded: () => (/* binding */ runRecorded)
/* harmony export */ });
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4209);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8686);


async function recordBegin(session, ref, folder) {
    const time = { startedAt: (0,_gate_core__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .Ly)(session.runtime.clock), durationMs: 0 };
    const unfinished = new _gate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("CANCELLED", "the check began and did not end");
    await (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordEvidence */ .ti)(session, (0,_gate_core__WEBPACK_IMPORTED_MODULE_0__/* .createErrorResult */ .A1)(ref, unfinished, time), {
        folder,
        ranCode: true,
        shard: ref.shard,
    });
}
async function runRecorded(session, ref, options, judge) {
    const { clock, signal } = session.runtime;
    await recordBegin(session, ref, options.folder);
    const startedAt = (0,_gate_core__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .Ly)(clock);
    const begun = clock.monotonic();
    const record = (thrown) => {
        const time = { startedAt, durationMs: clock.monotonic() - begun };
        return recordErrorEvidence(session, ref, options.folder, thrown, time);
    };
    const lastWords = beginLastWords(signal, record);
    try {
        const { result, ...further } = await judge();
        signal.throwIfAborted();
        return {
            result,
            recorded: await (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordEvidence */ .ti)(session, result, { ...options, ...further, shard: ref.shard }),
        };
    }
    catch (thrown) {
        await (signal.aborted ? lastWords.written() : record(thrown));
        throw thrown;
    }
    finally {
        lastWords.leaveOut();
    }
}
async function recordErrorEvidence(session, ref, folder, thrown, time) {
    const result = (0,_gate_core__WEBPACK_IMPORTED_MODULE_0__/* .createErrorResult */ .A1)(ref, thrown, time);
    await (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordEvidence */ .ti)(session, result, { folder, ranCode: true, shard: ref.shard }).catch(() => undefined);
    return result;
}
function beginLastWords(signal, write) {
    let writing = Promise.resolve();
    const listener = () => void (writing = write(signal.reason).catch(() => undefined));
    signal.addEventListener("abort", listener, { once: true });
    if (signal.aborted)
        listener();
    return {
        written: async () => void (await writing),
        leaveOut: () => signal.removeEventListener("abort", listener),
    };
}


/***/ }),

/***/ 5775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ digestSettings),
/* harmony export */   H: () => (/* binding */ SETTING)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const SETTING = "setting:";
function digestSettings(config, ref, given = {}) {
    const environment = ref.environment === undefined ? undefined : config.environments.get(ref.environment);
    const settings = environment === undefined
        ? describeValidate(config, given)
        : {
            url: normalizeUrl(environment, given.url),
            identity: [environment.health.check, environment.health.version, environment.health.environment],
            ...(ref.check === "smoke-test"
                ? describeSmoke(environment, given)
                : describeHealth(environment, given)),
        };
    const all = { worker: config.worker.config, ...settings };
    return new Map(Object.entries(all).map(([name, value]) => [name, digest(value)]));
}
function describeValidate({ validate }, { base }) {
    return {
        rules: [validate.strict, [...validate.rules].sort(([a], [b]) => (a < b ? -1 : 1))],
        bundle: validate.bundle,
        documents: validate.docs,
        baseline: validate.baseline,
        base,
    };
}
function describeSmoke({ smoke, tier, name }, { files = [], filter = [], variables = [], versionOverride }) {
    const suites = smoke.suites.map((suite) => [suite.files, suite.environments, suite.always]);
    const { command } = smoke;
    return {
        files: [...(files.length > 0 ? files : [tier, name, suites]), ...(filter.length > 0 ? [{ filter }] : [])],
        variables,
        "version-override": versionOverride,
        contract: smoke.contract,
        command: command && [command.words, command.junit],
    };
}
function describeHealth({ health }, { objectives = [] }) {
    const { load } = health;
    return {
        objectives: [
            objectives.length > 0 ? objectives : health.objectives.map(({ text }) => text),
            health.confidence,
        ],
        load: [
            load.rate,
            load.arrival,
            load.timeoutMs,
            load.routes?.map(({ location: _location, ...route }) => route),
        ],
        consecutive: health.wait.consecutive,
        baseline: health.baseline && { ...health.baseline, location: undefined },
        signals: (health.signals ?? []).map(({ location: _location, deadlineMs: _deadlineMs, ...signal }) => signal),
    };
}
function normalizeUrl(environment, given) {
    const own = new URL(environment.url.replace("{port}", "1"));
    const asked = given === undefined ? own : new URL(given);
    if (environment.url.includes("{port}"))
        asked.port = own.port;
    return asked.href.replace(/\/+$/, "");
}
function digest(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256")
        .update(JSON.stringify(value) ?? "")
        .digest("hex");
}


/***/ }),

/***/ 2704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ listTouchedFiles)
/* harmony export */ });
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4209);
/* harmony import */ var _gate_git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4260);
/* harmony import */ var _gate_report__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1548);



async function listTouchedFiles({ runtime, repository }, results, base = "HEAD^1") {
    const found = results.reduce((sum, { findings }) => sum + findings.length, 0);
    if (runtime.face !== "github" || found <= _gate_report__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATIONS */ .BC)
        return undefined;
    const { processes, signal } = runtime;
    try {
        return await (0,_gate_git__WEBPACK_IMPORTED_MODULE_1__/* .listChangedFiles */ .AC)(repository.root, base, { processes, signal });
    }
    catch (error) {
        if (error instanceof _gate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue && error.code === "GIT_REF_UNKNOWN")
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 3900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   loadWorker: () => (/* binding */ loadWorker),
/* harmony export */   nameIn: () => (/* binding */ nameIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4209);
/* harmony import */ var _gate_wrangler__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4438);



async function loadWorker(session) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(session.folder, session.config.worker.config);
    try {
        return await (0,_gate_wrangler__WEBPACK_IMPORTED_MODULE_2__/* .loadWranglerConfig */ .d8)({ root: session.repository.root, file });
    }
    catch (error) {
        if (error instanceof _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue)
            return undefined;
        throw error;
    }
}
function nameOf(wrangler) {
    const { name } = wrangler.raw;
    return typeof name === "string" && name !== "" ? name : "worker";
}
function nameIn(wrangler, environment) {
    return wrangler.environmentNames.includes(environment)
        ? (0,_gate_wrangler__WEBPACK_IMPORTED_MODULE_2__/* .effectiveEnvironment */ .xr)(wrangler, environment).workerName
        : undefined;
}


/***/ }),

/***/ 8800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h4: () => (/* reexport */ runFix),
  ED: () => (/* reexport */ runValidate)
});

// UNUSED EXPORTS: IGNORE_RULES, RULES, WorkflowFollower, createSourceFiles, docsPageOf, listWorkflows, parseWorkflow

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
// EXTERNAL MODULE: ./packages/git/lib/index.js + 10 modules
var git_lib = __webpack_require__(4260);
// EXTERNAL MODULE: ./packages/wrangler/lib/index.js + 31 modules
var wrangler_lib = __webpack_require__(4438);
;// CONCATENATED MODULE: ./packages/validate/lib/baseline.js


function readBaseline(file, text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (cause) {
        throw invalid(file, "it is no JSON", cause);
    }
    const findings = (0,wrangler_lib/* isTable */.bI)(document) ? document["findings"] : undefined;
    if (!Array.isArray(findings))
        throw invalid(file, "it has no list findings");
    return findings.map((finding) => {
        const { ruleId, message, location } = (0,wrangler_lib/* isTable */.bI)(finding) ? finding : {};
        if (typeof ruleId !== "string" || typeof message !== "string")
            throw invalid(file, "a finding lacks ruleId or message");
        const place = (0,wrangler_lib/* isTable */.bI)(location) ? location["file"] : undefined;
        return { ruleId, message, file: typeof place === "string" ? place : "" };
    });
}
function invalid(file, why, cause) {
    return new lib/* GateError */.ue("CONFIG_INVALID", `the baseline ${file} cannot be used: ${why}`, {
        location: { file, line: 1 },
        cause,
        hint: `write it anew: gate validate --json > ${file}`,
    });
}
function applyBaseline(findings, entries) {
    const left = new Map();
    for (const entry of entries)
        left.set(keyOf(entry), [...(left.get(keyOf(entry)) ?? []), entry]);
    const ignored = [];
    const rest = findings.filter((finding) => {
        if (finding.level === "notice") {
            left.get(keyOfFinding(finding))?.pop();
            return true;
        }
        if (left.get(keyOfFinding(finding))?.pop() === undefined)
            return true;
        ignored.push({ finding, by: "baseline" });
        return false;
    });
    return { findings: rest, ignored, stale: [...left.values()].flat() };
}
function keyOf({ ruleId, file, message }) {
    return JSON.stringify([ruleId, file, message.replaceAll(/:\d+(?::\d+)?/g, ":")]);
}
function keyOfFinding({ ruleId, message, location }) {
    return keyOf({ ruleId, message, file: location?.file ?? "" });
}

;// CONCATENATED MODULE: ./packages/validate/lib/rule.js
function docsPageOf(ruleId) {
    return `docs/rules/${ruleId.replace("/", "-")}.md`;
}
function levelOfFinding(finding, level) {
    return finding.level ?? level;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rule-levels.js

function levelOfRule(ruleId, rules) {
    const group = ruleId.slice(0, ruleId.indexOf("/"));
    const known = lib/* RULE_CATALOGUE */.$t.find(({ id }) => id === ruleId);
    return rules.get(ruleId) ?? rules.get(group) ?? known?.level ?? "error";
}

;// CONCATENATED MODULE: ./packages/validate/lib/suppressions.js
const COMMENT = /(?:^|\s)(?:#|\/\/|\/\*|<!--|;)\s{0,10}validate-ignore\s{1,10}(\S{1,100})(?:[ \t](.{0,1000}?))?\s{0,10}(?:\*\/|-->)?\s{0,10}$/;
const COMMENT_LINE = /^\s*(?:#|\/\/|\/\*|<!--|;|$)/;
const SEARCHED = /(?:^|\/)wrangler\.(?:toml|jsonc?)$|^\.github\/.*\.ya?ml$|(?:^|\/)gate\.ya?ml$/;
function listSuppressions(file, text) {
    if (!text.includes("validate-ignore"))
        return [];
    const lines = text.split(/\r?\n/);
    return lines.flatMap((line, index) => {
        const match = COMMENT.exec(line.slice(0, 2000));
        if (match?.[1] === undefined)
            return [];
        let target = index;
        if (COMMENT_LINE.test(line)) {
            target = lines.findIndex((other, below) => below > index && !COMMENT_LINE.test(other));
            if (target === -1)
                target = index;
        }
        const location = { file, line: index + 1 };
        return [{ ruleId: match[1], reason: (match[2] ?? "").trim(), location, target: target + 1 }];
    });
}
async function findSuppressions(files, findings, further) {
    const names = new Set([
        ...further,
        ...findings.flatMap(({ location }) => location && files.tracked.has(location.file) ? [location.file] : []),
        ...[...files.tracked].filter((file) => SEARCHED.test(file)),
    ]);
    const all = [];
    for (const file of [...names].sort())
        all.push(...listSuppressions(file, (await files.glance(file)) ?? ""));
    return all;
}
function applySuppressions(findings, suppressions) {
    const used = new Set();
    const ignored = [];
    const rest = findings.filter((finding) => {
        const { ruleId, location } = finding;
        const suppression = suppressions.find((candidate) => candidate.ruleId === ruleId &&
            candidate.location.file === location?.file &&
            (candidate.target === location.line || candidate.location.line === location.line));
        if (suppression === undefined)
            return true;
        used.add(suppression);
        if (suppression.reason === "")
            return true;
        ignored.push({ finding, by: "comment", reason: suppression.reason });
        return false;
    });
    return {
        findings: rest,
        ignored,
        unused: suppressions.filter((suppression) => !used.has(suppression)),
        withoutReason: suppressions.filter(({ reason }) => reason === ""),
    };
}

;// CONCATENATED MODULE: ./packages/validate/lib/answered-for.js





const IGNORE_RULES = (/* unused pure expression or super */ null && (["ignore/no-reason", "ignore/unused"]));
async function leaveOutAnswered(found, options) {
    const { gate, files, failed, baseline } = options;
    const { rules } = gate.validate;
    const fixed = found.filter(({ ruleId }) => failed.has(ruleId));
    const open = found.filter(({ ruleId }) => !failed.has(ruleId));
    const further = gate.worker.config === "" ? [] : [gate.file];
    const suppressed = applySuppressions(open, await findSuppressions(files, open, further));
    const based = baseline === undefined
        ? { findings: suppressed.findings, ignored: [], stale: [] }
        : applyBaseline(suppressed.findings, readBaseline(baseline, await files.read(baseline)));
    const reports = [];
    const report = (ruleId, finding) => {
        const level = levelOfRule(ruleId, rules);
        if (level !== "off")
            reports.push({ ruleId, level, docs: docsPageOf(ruleId), ...finding });
    };
    for (const { ruleId, location } of suppressed.withoutReason) {
        report("ignore/no-reason", {
            message: `validate-ignore ${ruleId} gives no reason, so it silences nothing`,
            hint: `write why: validate-ignore ${ruleId} <reason>`,
            location,
        });
    }
    for (const { ruleId, location } of suppressed.unused) {
        const known = lib/* RULE_CATALOGUE */.$t.some(({ id }) => id === ruleId);
        if (known && levelOfRule(ruleId, rules) === "off")
            continue;
        report("ignore/unused", {
            message: known
                ? `validate-ignore ${ruleId} silences nothing: the rule has nothing to say here`
                : `validate-ignore names ${ruleId}, and there is no such rule`,
            hint: "take the comment out",
            location,
        });
    }
    if (based.stale.length > 0 && baseline !== undefined) {
        report("ignore/unused", {
            message: `${based.stale.length} entries of the baseline are no longer found, the first: ${based.stale[0]?.ruleId} ${based.stale[0]?.file}`,
            hint: `write it anew, so that they stay gone: gate validate --json > ${baseline}`,
            location: { file: baseline, line: 1 },
        });
    }
    return {
        findings: [...fixed, ...based.findings, ...reports],
        ignored: [...suppressed.ignored, ...based.ignored],
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/validate/lib/bundle/digest.js

const sha256 = (text) => (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex");
function digestEntries(entries) {
    return sha256(JSON.stringify([...entries].sort(([a], [b]) => (a < b ? -1 : 1))));
}

;// CONCATENATED MODULE: ./packages/validate/lib/bundle/assets.js







const MAX_FILES = 100_000;
const MAX_TOTAL_BYTES = 4 * 1024 * 1024 * 1024;
const NOT_SERVED = ".assetsignore";
async function readAssets(options) {
    const { root, folder, processes, signal, location } = options;
    const refuse = (code, why) => new lib/* GateError */.ue(code, `the assets cannot be judged: ${why}`, { location });
    const isInside = async (file) => {
        const relative = external_node_path_.relative(await (0,promises_.realpath)(root), await (0,promises_.realpath)(file));
        return !(relative === ".." || relative.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(relative));
    };
    const facts = await (0,promises_.stat)(folder).catch(() => undefined);
    if (facts?.isDirectory() !== true)
        throw refuse("FILE_UNREADABLE", "the directory does not exist");
    if (!(await isInside(folder)))
        throw refuse("FILE_OUTSIDE_REPOSITORY", "the directory lies outside the repository");
    const ignore = external_node_path_.join(folder, NOT_SERVED);
    const hasIgnore = (await (0,promises_.lstat)(ignore).catch(() => undefined))?.isFile() === true;
    const listed = await (0,git_lib/* listFilesBelow */.x_)({
        root,
        folder,
        processes,
        signal,
        ...(hasIgnore && { patterns: ignore }),
    });
    const names = listed.filter((name) => name !== NOT_SERVED);
    if (names.length > MAX_FILES)
        throw refuse("FILE_TOO_LARGE", `there are more than ${MAX_FILES} files`);
    const files = new Map();
    let bytes = 0;
    let largest = { name: "", bytes: 0 };
    for (const name of names) {
        signal.throwIfAborted();
        const file = external_node_path_.join(folder, name);
        const size = await measure(file);
        if (size === undefined)
            throw refuse("FILE_UNREADABLE", `${JSON.stringify(name)} is no regular file`);
        if (!(await isInside(file)))
            throw refuse("FILE_OUTSIDE_REPOSITORY", `${JSON.stringify(name)} is a link out of the repository`);
        bytes += size;
        if (bytes > MAX_TOTAL_BYTES)
            throw refuse("FILE_TOO_LARGE", "there are more than 4 GiB");
        if (size > largest.bytes)
            largest = { name, bytes: size };
        files.set(name, await hashFile(file));
    }
    return { count: files.size, bytes, digest: digestEntries(files), files, largest };
}
async function measure(file) {
    const facts = await (0,promises_.stat)(file).catch(() => undefined);
    return facts?.isFile() === true ? facts.size : undefined;
}
async function hashFile(file) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for await (const chunk of (0,external_node_fs_.createReadStream)(file))
        hash.update(chunk);
    return hash.digest("hex");
}

;// CONCATENATED MODULE: ./packages/validate/lib/bundle/build-bundles.js






async function buildBundles(options) {
    const { config, environments, signal } = options;
    const installed = await (0,wrangler_lib/* findInstalledWrangler */.Qi)(config);
    if (installed === undefined) {
        throw new lib/* GateError */.ue("WRANGLER_FAILED", "validate.bundle: the repository has no wrangler installed", {
            location: config.locate([]),
            hint: "add it to devDependencies, and install before this check (npm ci)",
        });
    }
    const bundles = new Map();
    const failures = new Map();
    const known = new Set(await listChanges(options));
    for (const [name, environment] of environments) {
        try {
            bundles.set(name, await buildOne(options, { ...environment, name }, installed, known));
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            failures.set(name, (0,lib/* toGateError */.Vl)(error));
        }
    }
    return { state: "built", bundles, failures };
}
async function buildOne(options, environment, installed, known) {
    const { root, config, processes, signal } = options;
    const run = await (0,wrangler_lib/* runDryRun */.AZ)({ ...options, environment, installed });
    const changed = (await listChanges(options)).filter((file) => !known.has(file));
    for (const file of changed)
        known.add(file);
    if (changed.length > 0) {
        const more = changed.length > 3 ? ` and ${changed.length - 3} more` : "";
        throw new lib/* GateError */.ue("BUILD_FAILED", `the build of ${environment.name} changes the repository: ${changed.slice(0, 3).join(", ")}${more}`, { location: environment.locate(["build"]), hint: "let git ignore what a build makes, or commit it" });
    }
    const directory = (0,wrangler_lib/* readPath */.G7)(environment.values, ["assets", "directory"]);
    const assets = typeof directory === "string"
        ? await readAssets({
            root,
            folder: external_node_path_.resolve(external_node_path_.dirname(config.absoluteFile), directory),
            processes,
            signal,
            location: environment.locate(["assets", "directory"]),
        })
        : undefined;
    const modules = new Map(run.modules.map((module) => [module.name, module.sha256]));
    const parts = {
        modules: { count: modules.size, digest: digestEntries(modules) },
        ...(assets !== undefined && {
            assets: { count: assets.count, bytes: assets.bytes, digest: assets.digest },
        }),
    };
    const facts = {
        digest: sha256((0,lib/* writeBundleIdentity */.WB)(parts)),
        configDigest: environment.digest,
        wrangler: run.wrangler,
        rawBytes: run.rawBytes,
        gzipBytes: run.gzipBytes,
        ...parts,
    };
    const { nodeModules } = run;
    return { facts, modules, nodeModules, ...(assets !== undefined && { assets }) };
}
async function listChanges({ root, processes, signal }) {
    return (await (0,git_lib/* readRepository */.Nu)({ cwd: root, processes, signal })).changedPaths;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/gather-by-place.js

function gatherByPlace(remarks) {
    const byPlace = new Map();
    for (const { environment, ...finding } of remarks) {
        const key = `${finding.location ? (0,lib/* formatLocation */.j$)(finding.location) : ""} ${finding.level ?? ""} ${finding.message}`;
        const entry = byPlace.get(key) ?? { finding, environments: new Set() };
        entry.environments.add(environment);
        byPlace.set(key, entry);
    }
    return [...byPlace.values()].map(({ finding, environments }) => ({
        ...finding,
        message: `${[...environments].join(", ")}: ${finding.message}`,
    }));
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/size-bundle.js

const KIB = 1024;
const MIB = 1024 * KIB;
const GZIP = { free: 3 * MIB, paid: 10 * MIB };
const RAW_MAX = 64 * MIB;
const ASSET_MAX = 25 * MIB;
const ASSETS_FREE = 20_000;
const sizeBundle = {
    id: "size/bundle",
    title: "a bundle that cannot be built or is too large",
    async run({ bundles, environments, config }) {
        const outcome = await bundles();
        if (outcome.state === "off")
            return [];
        if (outcome.state === "refused") {
            return [
                {
                    level: "notice",
                    message: `no bundle is built: ${outcome.reason}; the evidence carries no bundle digest`,
                    hint: "a gate takes it only where all its environments have tier test",
                    location: config.locate([]),
                },
            ];
        }
        const remarks = [];
        for (const [environment, bundle] of outcome.bundles) {
            const effective = environments.get(environment);
            for (const { message, path, hint, level } of size_bundle_measure(bundle)) {
                remarks.push({
                    environment,
                    message,
                    hint,
                    location: effective?.locate(path) ?? config.locate(path),
                    ...(level === "warning" && { level }),
                });
            }
        }
        return gatherByPlace(remarks);
    },
};
function size_bundle_measure({ facts: { gzipBytes, rawBytes }, assets }) {
    const remarks = [];
    const smaller = "leave out what is not used, minify, or move data to KV, R2 or static assets";
    const path = ["main"];
    if (gzipBytes > GZIP.paid) {
        const message = `the bundle has ${show(gzipBytes)} after gzip; a Worker may have ${show(GZIP.paid)}`;
        remarks.push({ message, hint: smaller, path });
    }
    else if (gzipBytes > GZIP.free) {
        const message = `the bundle has ${show(gzipBytes)} after gzip; the free plan takes ${show(GZIP.free)}, the paid one ${show(GZIP.paid)}`;
        remarks.push({ message, hint: smaller, path, level: "warning" });
    }
    if (rawBytes > RAW_MAX) {
        const message = `the bundle has ${show(rawBytes)} before compression; a Worker may have ${show(RAW_MAX)}`;
        remarks.push({ message, hint: smaller, path });
    }
    if (assets !== undefined && assets.largest.bytes > ASSET_MAX) {
        const { name, bytes } = assets.largest;
        const message = `the asset ${JSON.stringify(name)} has ${show(bytes)}; one file may have ${show(ASSET_MAX)}`;
        remarks.push({
            message,
            hint: "serve it from R2, or name it in .assetsignore",
            path: ["assets", "directory"],
        });
    }
    if (assets !== undefined && assets.count > ASSETS_FREE) {
        const message = `there are ${assets.count} assets; the free plan takes ${ASSETS_FREE}`;
        remarks.push({
            message,
            hint: "name in .assetsignore what is not served",
            path: ["assets", "directory"],
            level: "warning",
        });
    }
    return remarks;
}
function show(bytes) {
    return `${(bytes / MIB).toFixed(2).replace(/\.?0+$/, "")} MiB`;
}

;// CONCATENATED MODULE: ./packages/validate/lib/bundle/settle-bundles.js




async function openBundles(deps, options, config, environments) {
    if (!options.config.validate.bundle)
        return { state: "off" };
    if (options.refuseBundle !== undefined)
        return { state: "refused", reason: options.refuseBundle };
    return buildBundles({
        root: options.root,
        config,
        environments,
        processes: deps.processes,
        nodePath: deps.nodePath,
        signal: options.signal,
        deadlineMs: options.bundleDeadlineMs,
        showLog: deps.showLog,
    });
}
async function settleBundles(ask, outcome) {
    const tell = (error) => {
        const { message, hint, location } = error;
        const docs = docsPageOf(sizeBundle.id);
        outcome.findings.push({ ruleId: sizeBundle.id, level: "error", message, hint, location, docs });
        if (error.code !== "BUILD_FAILED")
            outcome.failures.push({ ruleId: sizeBundle.id, error });
    };
    let bundles;
    try {
        bundles = await ask();
    }
    catch (thrown) {
        if (!outcome.failures.some(({ ruleId }) => ruleId === sizeBundle.id))
            tell((0,lib/* toGateError */.Vl)(thrown));
        return { isWhole: false };
    }
    if (bundles.state !== "built")
        return { isWhole: true };
    for (const error of bundles.failures.values())
        tell(error);
    const report = outcome.reports.find(({ id }) => id === sizeBundle.id);
    if (report !== undefined)
        report.findings += bundles.failures.size;
    const facts = Object.fromEntries([...bundles.bundles].map(([name, { facts }]) => [name, facts]));
    return { facts, isWhole: bundles.failures.size === 0 };
}

;// CONCATENATED MODULE: ./packages/validate/lib/bundle/tabulate-bundles.js
function tabulateBundles(bundles) {
    return {
        title: "Bundles",
        columns: ["environment", "gzip", "raw", "modules", "assets", "digest"],
        rows: Object.entries(bundles).map(([name, { gzipBytes, rawBytes, modules, assets, digest }]) => [
            name,
            showKib(gzipBytes),
            showKib(rawBytes),
            String(modules.count),
            String(assets?.count ?? 0),
            digest.slice(0, 12),
        ]),
    };
}
function showKib(bytes) {
    return `${(bytes / 1024).toFixed(1)} KiB`;
}

;// CONCATENATED MODULE: ./packages/validate/lib/history.js


function createHistory(options) {
    const { root, base, processes, signal } = options;
    const deps = { processes, signal };
    const bases = new Map();
    const readBase = async (file) => {
        const revision = base ?? "HEAD^1";
        try {
            await (0,git_lib/* resolveCommit */.WL)(root, revision, deps);
        }
        catch (error) {
            if (!(error instanceof lib/* GateError */.ue) || error.code !== "GIT_REF_UNKNOWN")
                throw error;
            if (base === undefined && !(await (0,git_lib/* isShallow */.fE)(root, deps)))
                return { known: true };
            return { known: false, why: base === undefined ? "this clone is shallow" : error.message };
        }
        return { known: true, text: await (0,git_lib/* showFile */.II)(root, revision, file, deps) };
    };
    return {
        findIgnored: (paths) => (0,git_lib/* listIgnoredFiles */.cl)(root, paths, deps),
        isShallow: () => (0,git_lib/* isShallow */.fE)(root, deps),
        findLastChange: (paths) => (0,git_lib/* findLastChange */.E4)(root, paths, deps),
        readBase(file) {
            let answer = bases.get(file);
            if (answer === undefined) {
                answer = readBase(file);
                bases.set(file, answer);
            }
            return answer;
        },
    };
}

;// CONCATENATED MODULE: ./packages/validate/lib/run-rules.js



async function runRules(rules, context, settings) {
    const outcome = { reports: [], findings: [], failures: [] };
    for (const rule of rules) {
        const level = levelOfRule(rule.id, settings);
        if (level === "off") {
            outcome.reports.push({ id: rule.id, level, state: "off", findings: 0 });
            continue;
        }
        refuseCancelled(context.signal);
        const docs = docsPageOf(rule.id);
        try {
            const found = await rule.run(context);
            for (const finding of found) {
                const { message, hint, location } = finding;
                outcome.findings.push({
                    ruleId: rule.id,
                    level: levelOfFinding(finding, level),
                    message,
                    hint,
                    location,
                    docs,
                });
            }
            outcome.reports.push({ id: rule.id, level, state: "ran", findings: found.length });
        }
        catch (thrown) {
            refuseCancelled(context.signal);
            const error = (0,lib/* toGateError */.Vl)(thrown);
            const { hint, location } = error;
            const message = `this rule could not judge: ${error.message}`;
            outcome.failures.push({ ruleId: rule.id, error });
            outcome.findings.push({ ruleId: rule.id, level: "error", message, hint, location, docs });
            outcome.reports.push({ id: rule.id, level, state: "failed", findings: 1 });
        }
    }
    refuseCancelled(context.signal);
    return outcome;
}
function refuseCancelled(signal) {
    if (signal.aborted)
        throw new lib/* GateError */.ue("CANCELLED", "validate was cancelled", { cause: signal.reason });
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-compat-date.js


const OLD_DAYS = 730;
const DAY_MS = 24 * 60 * 60 * 1000;
const configCompatDate = {
    id: "config/compat-date",
    title: "a compatibility date that is missing, refused or very old",
    run({ config, environments, today }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const { values } = effective;
            const written = (0,wrangler_lib/* readPath */.G7)(values, ["compatibility_date"]);
            if (written === undefined) {
                if (values["pages_build_output_dir"] !== undefined)
                    return [];
                const hint = `wrangler refuses to deploy without one: write compatibility_date = "${today}", and test with it`;
                const location = config.locate([]);
                return [{ environment, message: "there is no compatibility date", hint, location }];
            }
            const problem = typeof written === "string" ? explainDate(written, today) : undefined;
            if (problem === undefined)
                return [];
            return [{ environment, location: effective.locate(["compatibility_date"]), ...problem }];
        }));
    },
};
function explainDate(date, today) {
    const time = Date.parse(date);
    if (Number.isNaN(time))
        return undefined;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || new Date(time).toISOString().slice(0, 10) !== date) {
        return {
            message: `the compatibility date ${JSON.stringify(date)} is no day written as YYYY-MM-DD`,
            hint: `wrangler takes it and Cloudflare does not: write it as "${today}"`,
        };
    }
    if (date > today) {
        return {
            message: `the compatibility date ${date} lies in the future (today is ${today}, UTC)`,
            hint: "Cloudflare refuses a date that has not come yet (error 10021): write today's date or an earlier one",
        };
    }
    const days = Math.round((Date.parse(today) - time) / DAY_MS);
    if (days <= OLD_DAYS)
        return undefined;
    return {
        message: `the compatibility date ${date} is ${days} days old`,
        hint: "read Cloudflare's list of compatibility dates, test with a newer one and move it forward",
        level: "warning",
    };
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/read-values.js

function textAt(values, path) {
    const value = (0,wrangler_lib/* readPath */.G7)(values, path);
    return typeof value === "string" && value !== "" ? value : undefined;
}
function tablesAt(values, path) {
    const list = (0,wrangler_lib/* readPath */.G7)(values, path);
    return (Array.isArray(list) ? list : []).flatMap((entry, index) => (0,wrangler_lib/* isTable */.bI)(entry) ? [{ entry, path: [...path, index] }] : []);
}
function textsAt(values, path) {
    const list = (0,wrangler_lib/* readPath */.G7)(values, path);
    return (Array.isArray(list) ? list : []).flatMap((entry, index) => typeof entry === "string" ? [{ text: entry, path: [...path, index] }] : []);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-compat-flag-unknown.js




const configCompatFlagUnknown = {
    id: "config/compat-flag-unknown",
    title: "a compatibility flag that workerd does not know",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => textsAt(effective.values, ["compatibility_flags"])
            .filter(({ text }) => !isKnown(text))
            .map(({ text, path }) => {
            const near = (0,lib/* findNearest */.qg)(text, wrangler_lib/* KNOWN_COMPAT_FLAGS */.P2);
            return {
                environment,
                message: `workerd of ${wrangler_lib/* KNOWN_COMPAT_FLAGS_DATE */.sF} knows no compatibility flag ${text}`,
                hint: near === undefined
                    ? "Cloudflare refuses an unknown flag at the deploy; a flag that is newer than that date may be right"
                    : `did you mean ${near}?`,
                location: effective.locate(path),
            };
        })));
    },
};
function isKnown(flag) {
    return wrangler_lib/* KNOWN_COMPAT_FLAGS */.P2.has(flag) || /^(?:no_)?python_workers_\d+$/.test(flag);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/cron.js
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const DAYS = "sun mon tue wed thu fri sat".split(" ");
const FIELDS = [
    { name: "minute", least: 0, most: 59 },
    { name: "hour", least: 0, most: 23 },
    {
        name: "day of the month",
        least: 1,
        most: 31,
        special: /^(?:LW?|L-(?:[1-9]|[12]\d|30)W?|(?:[1-9]|[12]\d|3[01])W)$/i,
    },
    { name: "month", least: 1, most: 12, names: MONTHS },
    {
        name: "weekday",
        least: 1,
        most: 7,
        names: DAYS,
        special: /^(?:(?:[1-7]|sun|mon|tue|wed|thu|fri|sat)?L|(?:[1-7]|sun|mon|tue|wed|thu|fri|sat)#[1-5])$/i,
    },
];
function explainCron(expression) {
    const parts = expression.trim().split(/\s+/);
    if (parts.length !== FIELDS.length || expression.trim() === "")
        return `it has ${expression.trim() === "" ? 0 : parts.length} fields, not 5 (minute, hour, day of the month, month, weekday)`;
    for (const [index, field] of FIELDS.entries()) {
        const why = explainField(parts[index] ?? "", field);
        if (why !== undefined)
            return why;
    }
    return undefined;
}
function explainField(text, field) {
    if (text === "*" || field.special?.test(text))
        return undefined;
    for (const part of text.split(",")) {
        const match = /^(\*|[a-z0-9]+(?:-[a-z0-9]+)?)(?:\/(\d{1,3}))?$/i.exec(part);
        if (match?.[1] === undefined || (part === "*" && text !== "*"))
            return `${field.name} ${text} is nothing that Cloudflare reads`;
        const values = match[1] === "*" ? [] : match[1].split("-");
        for (const value of values) {
            if (!isValue(value, field))
                return `${field.name} ${value} is not between ${field.least} and ${field.most}${field.name === "weekday" ? " (1 is Sunday)" : ""}`;
        }
        const step = match[2];
        if (step !== undefined && (Number(step) < 1 || Number(step) > field.most - field.least))
            return `${field.name} has the step ${step}, which is not between 1 and ${field.most - field.least}`;
    }
    return undefined;
}
function isValue(value, { least, most, names }) {
    if (!/^\d{1,3}$/.test(value))
        return names?.includes(value.toLowerCase()) ?? false;
    return Number(value) >= least && Number(value) <= most;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-cron-invalid.js



const configCronInvalid = {
    id: "config/cron-invalid",
    title: "a cron expression that Cloudflare refuses",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => textsAt(effective.values, ["triggers", "crons"]).flatMap(({ text, path }) => {
            const why = explainCron(text);
            if (why === undefined)
                return [];
            return [
                {
                    environment,
                    message: `Cloudflare refuses the cron expression "${text}": ${why}`,
                    hint: "the triggers are set after the code is live: this deploy would fail halfway",
                    location: effective.locate(path),
                },
            ];
        })));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/tiers.js
function isServedLocally({ tier, start, url }) {
    return (tier === "test" &&
        (start !== undefined || /^https?:\/\/(?:localhost|127\.[\d.]+|\[::1\])(?:[:/]|$)/i.test(url)));
}
function productionNames(gate) {
    return [...gate.environments.values()].filter(({ tier }) => tier === "production").map(({ name }) => name);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-implicit-provision.js



const RESOURCES = [
    { table: "kv_namespaces", key: "id", what: "KV namespace" },
    { table: "d1_databases", key: "database_id", what: "D1 database" },
    { table: "r2_buckets", key: "bucket_name", what: "R2 bucket" },
];
const configImplicitProvision = {
    id: "config/implicit-provision",
    title: "a resource that a deploy would create anew",
    run({ gate, config, environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const declared = gate.environments.get(environment);
            if (declared === undefined || isServedLocally(declared))
                return [];
            return RESOURCES.flatMap(({ table, key, what }) => tablesAt(effective.values, [table]).flatMap(({ entry, path }) => {
                const binding = textAt(entry, ["binding"]);
                if (binding === undefined || entry[key] !== undefined)
                    return [];
                return [
                    {
                        environment,
                        message: `${binding} has no ${key}: the deploy would create a new, empty ${what}`,
                        hint: `create it by hand and write its ${key} here${config.format === "toml" ? "; wrangler never writes it into a TOML file" : ""}`,
                        location: effective.locate(path),
                    },
                ];
            }));
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-not-toml.js
const configNotToml = {
    id: "config/not-toml",
    title: "a wrangler config that is not TOML",
    run({ config }) {
        if (config.format === "toml")
            return [];
        return [
            {
                message: `${config.file} is ${config.format.toUpperCase()}, not TOML`,
                hint: "write it as wrangler.toml, and name that as worker.config in gate.yml",
                location: { file: config.file, line: 1 },
            },
        ];
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-path-missing.js




const configPathMissing = {
    id: "config/path-missing",
    title: "a file or folder that does not exist",
    async run({ config, environments, files, history, bundles }) {
        const folder = external_node_path_.posix.dirname(config.file);
        const outcome = await bundles().catch(() => undefined);
        const built = outcome?.state === "built" ? outcome.bundles : new Map();
        const missing = [];
        for (const [environment, effective] of environments) {
            for (const { key, text, path } of listPaths(effective)) {
                const file = external_node_path_.posix.normalize(external_node_path_.posix.join(folder, text.replaceAll("\\", "/"))).replace(/\/$/, "");
                if (file.startsWith("../") || external_node_path_.posix.isAbsolute(text) || (await files.exists(file)))
                    continue;
                const made = key === "main" &&
                    (0,wrangler_lib/* isTable */.bI)(effective.values["build"]) &&
                    textAt(effective.values, ["build", "command"]) !== undefined;
                const remark = {
                    environment,
                    message: made
                        ? `${key} ${text} does not exist before build.command has run: not judged`
                        : `${key} names ${text}, which does not exist`,
                    hint: made
                        ? "git does not ignore it either"
                        : `there is no ${file} in the repository; mend the path, or let git ignore it if a build makes it`,
                    location: effective.locate(path),
                    ...(made && { level: "notice" }),
                };
                missing.push({ file, remark });
            }
        }
        const ignored = await history.findIgnored([...new Set(missing.map(({ file }) => file))]);
        return gatherByPlace(missing
            .filter(({ file, remark }) => !ignored.has(file) || built.has(remark.environment))
            .map(({ remark }) => remark));
    },
};
function listPaths({ values }) {
    const named = (path, key = path.join(".")) => {
        const text = textAt(values, path);
        return text === undefined ? [] : [{ key, text, path }];
    };
    return [
        ...named(["main"]).filter(({ text }) => /\.\w{1,5}$/.test(text)),
        ...named(["assets", "directory"]),
        ...named(["site", "bucket"]),
        ...named(["tsconfig"]),
        ...tablesAt(values, ["d1_databases"]).flatMap(({ path }) => named([...path, "migrations_dir"], "migrations_dir")),
        ...tablesAt(values, ["containers"]).flatMap(({ path }) => named([...path, "image"], "containers.image").filter(({ text }) => /^\.{1,2}\/|(?:^|\/)Dockerfile[^/:]*$/.test(text))),
        ...["wasm_modules", "text_blobs", "data_blobs"].flatMap((table) => {
            const entries = (0,wrangler_lib/* readPath */.G7)(values, [table]);
            return (0,wrangler_lib/* isTable */.bI)(entries) ? Object.keys(entries).flatMap((key) => named([table, key])) : [];
        }),
    ];
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/placeholder.js
function isPlaceholder(value) {
    const letters = value.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
    return (/[<>{}$%]/.test(value) ||
        /^[x0*.-]+$/i.test(value) ||
        /x{6}/i.test(value) ||
        /^(?:your|my|todo|tbd|fixme|replace|changeme|placeholder|insert|example|dummy|fake|sample)/.test(letters) ||
        /(?:^|[-_ ])(?:your|todo|placeholder|changeme|replaceme|replace|here)(?:$|[-_ ])/i.test(value));
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-placeholder-id.js





const HEX = /^[0-9a-f]{32}$/i;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const IDS = [
    { table: ["kv_namespaces"], key: "id", shape: { pattern: HEX, words: "32 hexadecimal digits" } },
    { table: ["d1_databases"], key: "database_id", shape: { pattern: UUID, words: "a UUID" } },
    { table: ["hyperdrive"], key: "id", shape: { pattern: HEX, words: "32 hexadecimal digits" } },
    { table: ["r2_buckets"], key: "bucket_name" },
    { table: ["queues", "producers"], key: "queue" },
    { table: ["queues", "consumers"], key: "queue" },
    { table: ["vectorize"], key: "index_name" },
    { table: ["secrets_store_secrets"], key: "store_id" },
    { table: ["mtls_certificates"], key: "certificate_id" },
    { table: ["vpc_services"], key: "service_id" },
];
const configPlaceholderId = {
    id: "config/placeholder-id",
    title: "an id that nobody filled in",
    run({ gate, environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const declared = gate.environments.get(environment);
            if (declared === undefined || isServedLocally(declared))
                return [];
            const hint = `write the id of ${environment}'s own resource: npx wrangler lists them, and a deploy with this one fails (errors 10041, 10042)`;
            const inTables = IDS.flatMap(({ table, key, shape }) => tablesAt(effective.values, table).flatMap(({ entry, path }) => {
                const id = textAt(entry, [key]);
                if (id === undefined)
                    return [];
                const name = `${table.join(".")} ${textAt(entry, ["binding"]) ?? ""}`.trim();
                const location = effective.locate([...path, key]);
                if (isPlaceholder(id))
                    return [
                        { environment, message: `${name} has the placeholder ${id} for its ${key}`, hint, location },
                    ];
                if (shape === undefined || shape.pattern.test(id))
                    return [];
                return [
                    {
                        environment,
                        message: `${name} has the ${key} ${id}, which is not ${shape.words}`,
                        hint,
                        location,
                    },
                ];
            }));
            const account = textAt(effective.values, ["account_id"]);
            const zones = ["routes", "route"].flatMap((key) => {
                const value = (0,wrangler_lib/* readPath */.G7)(effective.values, [key]);
                const routes = Array.isArray(value)
                    ? value.map((route, index) => [route, [key, index]])
                    : [[value, [key]]];
                return routes.flatMap(([route, path]) => {
                    const zone = (0,wrangler_lib/* isTable */.bI)(route) ? textAt(route, ["zone_id"]) : undefined;
                    return zone === undefined ? [] : [{ name: "zone_id", id: zone, path: [...path, "zone_id"] }];
                });
            });
            const own = [
                ...(account === undefined ? [] : [{ name: "account_id", id: account, path: ["account_id"] }]),
                ...zones,
            ];
            return [
                ...inTables,
                ...own
                    .filter(({ id }) => isPlaceholder(id) || !HEX.test(id))
                    .map(({ name, id, path }) => ({
                    environment,
                    message: `${name} is ${id}, which is not 32 hexadecimal digits`,
                    hint: "the dashboard shows it on the overview page of the account or zone",
                    location: effective.locate(path),
                })),
            ];
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-preview-id.js


const PREVIEWS = [
    { table: "kv_namespaces", key: "id", preview: "preview_id" },
    { table: "d1_databases", key: "database_id", preview: "preview_database_id" },
    { table: "r2_buckets", key: "bucket_name", preview: "preview_bucket_name" },
];
const configPreviewId = {
    id: "config/preview-id",
    title: "a preview that works on live data",
    run({ gate, environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            if (gate.environments.get(environment)?.tier === "test")
                return [];
            return PREVIEWS.flatMap(({ table, key, preview }) => tablesAt(effective.values, [table]).flatMap(({ entry, path }) => {
                const live = textAt(entry, [key]);
                if (live === undefined || textAt(entry, [preview]) !== live)
                    return [];
                return [
                    {
                        environment,
                        message: `${preview} of ${textAt(entry, ["binding"]) ?? table} is its ${key}: wrangler dev --remote writes to live data`,
                        hint: `make a resource of its own for ${preview}, or leave ${preview} out`,
                        location: effective.locate([...path, preview]),
                    },
                ];
            }));
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-rival-config.js
const WHY = {
    beside: "lies beside it",
    above: "lies in a folder above it and comes first for wrangler",
    redirect: "redirects wrangler to a generated file",
};
const configRivalConfig = {
    id: "config/rival-config",
    title: "a second config that wrangler may read instead",
    async run({ config, findRivals }) {
        return (await findRivals()).map(({ file, kind }) => ({
            message: `${file} ${WHY[kind]}: what wrangler deploys may not be ${config.file}, which was judged`,
            hint: `wrangler reads one config: wrangler.json, then wrangler.jsonc, then wrangler.toml, each from here up to the root. Remove ${file} from the repository, or make it the worker.config of gate.yml and remove ${config.file}`,
            location: { file, line: 1 },
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/unknown-keys.js

const TOP = "the top level";
function readUnknownKeys(message) {
    const match = /^Unexpected fields found in (\S{1,200}) field: (.*)$/s.exec(message);
    if (match?.[1] === undefined)
        return undefined;
    const keys = [...(match[2] ?? "").matchAll(/"([^"]{1,200})"/g)].map(([, key = ""]) => key);
    return keys.length === 0 ? undefined : { table: match[1] === "top-level" ? TOP : match[1], keys };
}
function isMainTable(table) {
    return table === TOP || /^env\.[^.]+$/.test(table);
}
function isSwallowedKey({ format }, table, key) {
    return format === "toml" && !isMainTable(table) && wrangler_lib/* KNOWN_KEYS */.B.includes(key);
}
function findUnknownKey(config, environment, table, key) {
    const inner = (table === TOP ? "" : table)
        .split(/[.[\]]+/)
        .filter((part) => part !== "")
        .map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : part));
    const scopes = [...(environment === undefined ? [] : [["env", environment]]), []];
    return scopes
        .map((scope) => [...scope, ...inner, key])
        .find((path) => (0,wrangler_lib/* readPath */.G7)(config.raw, path) !== undefined);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-swallowed-key.js


const configSwallowedKey = {
    id: "config/swallowed-key",
    title: "a key that the table above it swallowed",
    async run({ config, judge }) {
        const paths = [];
        for (const scope of [[], ...config.environmentNames.map((name) => ["env", name])]) {
            for (const table of ["vars", "define"]) {
                const values = (0,wrangler_lib/* readPath */.G7)(config.raw, [...scope, table]);
                for (const [key, value] of (0,wrangler_lib/* isTable */.bI)(values) ? Object.entries(values) : []) {
                    if (isOutOfPlace(key, value))
                        paths.push([...scope, table, key]);
                }
            }
        }
        for (const { environment, warnings } of await judge()) {
            for (const { message } of warnings) {
                const { table = "", keys = [] } = readUnknownKeys(message) ?? {};
                for (const key of keys.filter((key) => isSwallowedKey(config, table, key)))
                    paths.push(findUnknownKey(config, environment, table, key) ?? [key]);
            }
        }
        const distinct = new Map(paths.map((path) => [JSON.stringify(path), path]));
        return [...distinct.values()].map((path) => {
            const table = path.slice(0, -1).filter((part) => typeof part === "string");
            return {
                message: `${String(path.at(-1))} stands inside [${table.join(".")}]: wrangler takes it for a part of that table`,
                hint: config.format === "toml"
                    ? "a key belongs to the last [table] above it: move it above the first table header"
                    : "move it out of there",
                location: config.locate(path),
            };
        });
    },
};
function isOutOfPlace(key, value) {
    if (!wrangler_lib/* KNOWN_KEYS */.B.includes(key))
        return false;
    if (key.includes("_"))
        return true;
    if (key === "main")
        return typeof value === "string" && /\.(?:[cm]?[jt]sx?|py)$/.test(value);
    return ((key === "routes" && Array.isArray(value)) || (key === "triggers" && (0,wrangler_lib/* isTable */.bI)(value) && "crons" in value));
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-unknown-key.js




const configUnknownKey = {
    id: "config/unknown-key",
    title: "a key that wrangler does not know",
    async run({ config, judge, findInstalled }) {
        const verdicts = await judge();
        const installed = await findInstalled();
        return gatherByPlace(verdicts.flatMap(({ environment, judge: by, warnings }) => {
            const isOld = by.from === "bundled" && installed !== undefined && isNewer(installed.version);
            return warnings.flatMap(({ message, location }) => {
                const { table = "", keys = [] } = readUnknownKeys(message) ?? {};
                return keys
                    .filter((key) => !isSwallowedKey(config, table, key))
                    .map((key) => {
                    const path = findUnknownKey(config, environment, table, key);
                    return {
                        environment: environment ?? "the top level",
                        message: `wrangler knows no ${key} in ${table} and ignores it`,
                        hint: hintFor(key, table),
                        location: path === undefined ? location : config.locate(path),
                        ...((isOld || isOfAnotherAge(table, key)) && { level: "warning" }),
                    };
                });
            });
        }));
    },
};
function isOfAnotherAge(table, key) {
    return isMainTable(table) && wrangler_lib/* KNOWN_KEYS */.B.includes(key) && (0,wrangler_lib/* inheritanceOf */.iZ)(key) !== "top-level-only";
}
function hintFor(key, table) {
    if (isOfAnotherAge(table, key))
        return "another wrangler knows it: use a version that does";
    const near = isMainTable(table)
        ? (ALIASES.get(key) ?? (0,lib/* findNearest */.qg)(key, [...wrangler_lib/* KNOWN_KEYS */.B, "env"]))
        : undefined;
    return near === undefined
        ? "take it out, or look its name up in wrangler's documentation"
        : `did you mean ${near}?`;
}
const ALIASES = new Map([
    ["environments", "env"],
    ["var", "vars"],
    ["variables", "vars"],
    ["kv", "kv_namespaces"],
    ["d1", "d1_databases"],
    ["r2", "r2_buckets"],
    ["crons", "triggers.crons"],
    ["cron", "triggers.crons"],
]);
function isNewer(version) {
    const parts = (text) => text.split(/[.+-]/, 3).map((part) => Number.parseInt(part, 10) || 0);
    const [own, other] = [parts(wrangler_lib/* KNOWN_WRANGLER_VERSION */.I9), parts(version)];
    const index = other.findIndex((part, position) => part !== own[position]);
    return index !== -1 && (other[index] ?? 0) > (own[index] ?? 0);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-wrangler-error.js

const configWranglerError = {
    id: "config/wrangler-error",
    title: "wrangler refuses the config",
    async run({ config, judge }) {
        const verdicts = await judge();
        const fallbacks = new Set(verdicts.flatMap(({ judge: by }) => by.fallbackReason ?? []));
        const notices = [...fallbacks].map((reason) => ({
            message: `the wrangler of the repository did not judge, the library inside the gate did: ${reason}`,
            hint: "the two may differ where their versions do: see that npm ci has run and that the installed wrangler starts",
            location: { file: config.file, line: 1 },
            level: "notice",
        }));
        const byPlace = new Map();
        for (const { environment, judge: by, errors } of verdicts) {
            for (const { message, location } of errors) {
                const key = `${(0,lib/* formatLocation */.j$)(location)} ${message}`;
                const hint = `said by wrangler ${by.version} (${by.from === "repository" ? "installed in the repository" : "bundled"})`;
                const entry = byPlace.get(key) ?? {
                    finding: { message, hint, location },
                    environments: new Set(),
                };
                entry.environments.add(environment ?? "the top level");
                byPlace.set(key, entry);
            }
        }
        const errors = [...byPlace.values()].map(({ finding, environments }) => ({
            ...finding,
            message: `wrangler refuses ${[...environments].join(", ")}: ${finding.message}`,
        }));
        return [...errors, ...notices];
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-wrangler-warning.js


const configWranglerWarning = {
    id: "config/wrangler-warning",
    title: "wrangler warns about the config",
    async run({ judge, bundles, environments }) {
        const verdicts = await judge();
        const built = await bundles().catch(() => undefined);
        const ofBuild = built?.state === "built" ? [...built.bundles] : [];
        return gatherByPlace([
            ...verdicts.flatMap(({ environment = "the top level", warnings }) => warnings
                .filter(({ message }) => readUnknownKeys(message) === undefined && !SAID_ELSEWHERE.test(message))
                .map(({ message, location }) => ({
                environment,
                message: `wrangler warns: ${message}`,
                hint: "wrangler goes on with exit code 0, and deploys",
                location,
            }))),
            ...ofBuild.flatMap(([environment, { nodeModules }]) => nodeModules.map((name) => ({
                environment,
                message: `wrangler warns: the code imports ${name}, which is built into node, without nodejs_compat`,
                hint: 'wrangler goes on, and the import may fail when it runs: add "nodejs_compat" to compatibility_flags',
                location: environments.get(environment)?.locate(["compatibility_flags"]),
            }))),
        ]);
    },
};
const SAID_ELSEWHERE = /environment inherits the top-level `routes`|you have configured `durable_objects` exported by this Worker/;

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-zone-mismatch.js


const configZoneMismatch = {
    id: "config/zone-mismatch",
    title: "a route outside its zone",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => (0,wrangler_lib/* listRoutes */.Bn)(effective).flatMap(({ pattern, host, zoneName, configPath }) => {
            if (zoneName === undefined || isInZone(host, zoneName.toLowerCase()))
                return [];
            return [
                {
                    environment,
                    message: `the route ${pattern} does not lie in its zone ${zoneName}`,
                    hint: "write the zone that the host belongs to; Cloudflare refuses the route at the deploy",
                    location: effective.locate(configPath),
                },
            ];
        })));
    },
};
function isInZone(host, zone) {
    const bare = host.replace(/:\d+$/, "").replace(/^\*\.?/, "");
    return bare === zone || bare.endsWith(`.${zone}`) || bare === "";
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/durable-objects.js


function listBoundClasses({ values, workerName }) {
    return tablesAt(values, ["durable_objects", "bindings"]).flatMap(({ entry, path }) => {
        const className = textAt(entry, ["class_name"]);
        const script = textAt(entry, ["script_name"]);
        if (className === undefined || (script !== undefined && script !== workerName))
            return [];
        return [{ className, binding: textAt(entry, ["name"]) ?? className, path }];
    });
}
function replayMigrations(values) {
    const live = new Set();
    const gone = new Map();
    const add = (name) => {
        live.add(name);
        gone.delete(name);
    };
    const remove = (name, how, path) => {
        live.delete(name);
        gone.set(name, { how, path });
    };
    for (const { entry, path } of tablesAt(values, ["migrations"])) {
        for (const key of ["new_classes", "new_sqlite_classes"])
            for (const { text } of textsAt(entry, [key]))
                add(text);
        for (const { entry: rename, path: inner } of tablesAt(entry, ["renamed_classes"])) {
            const [from, to] = [textAt(rename, ["from"]), textAt(rename, ["to"])];
            if (from !== undefined)
                remove(from, "renamed", [...path, ...inner]);
            if (to !== undefined)
                add(to);
        }
        for (const { entry: transfer } of tablesAt(entry, ["transferred_classes"])) {
            const to = textAt(transfer, ["to"]);
            if (to !== undefined)
                add(to);
        }
        for (const { text, path: inner } of textsAt(entry, ["deleted_classes"]))
            remove(text, "deleted", [...path, ...inner]);
    }
    return { live, gone };
}
function listExportedClasses(values) {
    return new Set((0,wrangler_lib/* isTable */.bI)(values["exports"]) ? Object.keys(values["exports"]) : []);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/do-deleted-but-bound.js



const doDeletedButBound = {
    id: "do/deleted-but-bound",
    title: "a Durable Object class that a migration takes away",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const { gone } = replayMigrations(effective.values);
            return listBoundClasses(effective).flatMap(({ className, binding, path }) => {
                const end = gone.get(className);
                if (end === undefined)
                    return [];
                const place = (0,lib/* formatLocation */.j$)({ ...effective.locate(end.path), column: undefined });
                return [
                    {
                        environment,
                        message: `${binding} is bound to the class ${className}, which a migration has ${end.how} (${place})`,
                        hint: end.how === "deleted"
                            ? "a deleted class loses all its objects: take the binding out first, and the migration only when nobody needs the data"
                            : "bind the new name",
                        location: effective.locate([...path, "class_name"]),
                    },
                ];
            });
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/do-duplicate-tag.js



const doDuplicateTag = {
    id: "do/duplicate-tag",
    title: "two migrations with one tag",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const seen = new Map();
            return tablesAt(effective.values, ["migrations"]).flatMap(({ entry, path }) => {
                const tag = textAt(entry, ["tag"]);
                if (tag === undefined)
                    return [];
                const location = effective.locate([...path, "tag"]);
                const first = seen.get(tag);
                if (first === undefined) {
                    seen.set(tag, (0,lib/* formatLocation */.j$)({ ...location, column: undefined }));
                    return [];
                }
                return [
                    {
                        environment,
                        message: `the migration tag ${tag} stands twice (first at ${first}): one of the two never runs`,
                        hint: "give the later one a tag of its own",
                        location,
                    },
                ];
            });
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/do-history-rewritten.js




const doHistoryRewritten = {
    id: "do/history-rewritten",
    title: "a migration of the past that was changed",
    async run({ config, environments, history }) {
        const migrating = [...environments].filter(([, { values }]) => tablesAt(values, ["migrations"]).length > 0);
        const base = await history.readBase(config.file);
        if (!base.known)
            return migrating.length === 0 ? [] : [unknownPast(config.file, base.why)];
        if (base.text === undefined)
            return [];
        let before;
        try {
            before = (0,wrangler_lib/* parseWranglerConfig */.is)({ ...config, text: base.text });
        }
        catch (error) {
            if (!(error instanceof lib/* GateError */.ue))
                throw error;
            return migrating.length === 0
                ? []
                : [unknownPast(config.file, `the config before cannot be read (${error.message})`)];
        }
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            if (!before.environmentNames.includes(environment))
                return [];
            return compare(listMigrations((0,wrangler_lib/* effectiveEnvironment */.xr)(before, environment)), effective).map((finding) => ({
                environment,
                ...finding,
            }));
        }));
    },
};
function listMigrations({ values }) {
    return tablesAt(values, ["migrations"]).map(({ entry }) => ({
        tag: textAt(entry, ["tag"]) ?? "",
        text: JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))),
    }));
}
function compare(past, effective) {
    const present = listMigrations(effective);
    const index = past.findIndex(({ text }, position) => present[position]?.text !== text);
    const changed = past[index];
    if (changed === undefined)
        return [];
    const position = present.findIndex(({ tag }) => tag === changed.tag);
    const [what, path] = position === -1
        ? ["is gone", ["migrations"]]
        : position === index
            ? ["was changed", ["migrations", position]]
            : ["was moved", ["migrations", position]];
    return [
        {
            message: `the migration ${changed.tag} ${what}, and it may have run already`,
            hint: "Cloudflare runs each tag once, in order: leave it as it was and add a new one after it",
            location: effective.locate(path),
        },
    ];
}
function unknownPast(file, why) {
    return {
        message: `cannot tell whether the migrations of ${file} were rewritten and which bindings are new: ${why}`,
        hint: "in a workflow set fetch-depth: 0 for actions/checkout",
        location: { file, line: 1 },
        level: "notice",
    };
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/do-unmigrated-class.js



const doUnmigratedClass = {
    id: "do/unmigrated-class",
    title: "a Durable Object class without a migration",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const { live, gone } = replayMigrations(effective.values);
            const exported = listExportedClasses(effective.values);
            return listBoundClasses(effective)
                .filter(({ className }) => !live.has(className) && !gone.has(className) && !exported.has(className))
                .map(({ className, binding, path }) => {
                const near = (0,lib/* findNearest */.qg)(className, [...live, ...exported]);
                return {
                    environment,
                    message: `${binding} is bound to the class ${className}, which no migration creates`,
                    hint: near === undefined
                        ? `add a migration with a new tag and new_sqlite_classes = ["${className}"]`
                        : `did you mean ${near}? Otherwise add a migration that creates or renames it`,
                    location: effective.locate([...path, "class_name"]),
                };
            });
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/documents/match-glob.js
function compileGlob(glob) {
    let source = "";
    let depth = 0;
    for (let index = 0; index < glob.length; index += 1) {
        const char = glob[index] ?? "";
        if (glob.startsWith("**/", index)) {
            source += "(?:[^/]+/)*";
            index += 2;
        }
        else if (glob.startsWith("**", index)) {
            source += ".*";
            index += 1;
        }
        else if (char === "*")
            source += "[^/]*";
        else if (char === "?")
            source += "[^/]";
        else if (char === "{") {
            depth += 1;
            source += "(?:";
        }
        else if (char === "}" && depth > 0) {
            depth -= 1;
            source += ")";
        }
        else if (char === "," && depth > 0)
            source += "|";
        else
            source += char.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    }
    return new RegExp(`^${source}${")".repeat(depth)}$`);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/validate/lib/workflow/yaml-depth.js

const MAX_DEPTH = 64;
function findTooDeep(text) {
    let offset = 0;
    let brackets = 0;
    let dashes = 0;
    let indents = [];
    let atStart = true;
    for (const token of new dist/* Lexer */.JG().lex(text)) {
        const [first] = token;
        if (token === "{" || token === "[")
            brackets += 1;
        else if (token === "}" || token === "]")
            brackets -= 1;
        else if (token.endsWith("\n")) {
            atStart = true;
            dashes = 0;
        }
        else if (token === "-" || token === "?")
            dashes += 1;
        else if (atStart && first !== " " && first !== "\t" && first !== "#" && first !== undefined) {
            const column = offset - (text.lastIndexOf("\n", offset - 1) + 1);
            indents = [...indents.filter((indent) => indent < column), column];
            atStart = false;
        }
        if (Math.max(brackets, 0) + dashes + indents.length > MAX_DEPTH)
            return offset;
        if (first !== "\u0002" && first !== "\u0018" && first !== "\u001f")
            offset += token.length;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/validate/lib/documents/read-document.js




async function readDocuments({ gate, files }) {
    if (gate.validate.docs === undefined)
        return [];
    const pattern = compileGlob(external_node_path_.posix.join(external_node_path_.posix.dirname(gate.file), gate.validate.docs));
    const names = [...files.tracked].filter((file) => pattern.test(file)).sort();
    return Promise.all(names.map(async (file) => parseSourceDocument(file, await files.read(file))));
}
function parseSourceDocument(file, text) {
    const lines = text.replace(/^\u{feff}/u, "").split(/\r?\n/);
    const end = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
    const none = { file, lines, keys: new Map(), texts: () => [], bodyLine: 1 };
    if (end === -1)
        return {
            ...none,
            fault: { text: lines[0] === "---" ? "its front matter has no end" : "it has no front matter", line: 1 },
        };
    const front = lines.slice(1, end).join("\n");
    const deep = findTooDeep(front);
    if (deep !== undefined) {
        const line = front.slice(0, deep).split("\n").length + 1;
        return {
            ...none,
            bodyLine: end + 2,
            fault: { text: "its front matter is nested deeper than 64 levels", line },
        };
    }
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(front, {
        lineCounter: counter,
        prettyErrors: false,
        logLevel: "silent",
    });
    const lineAt = (offset) => offset === undefined ? 2 : counter.linePos(offset).line + 1;
    const [error] = document.errors;
    const bodyLine = end + 2;
    if (error)
        return {
            ...none,
            bodyLine,
            fault: {
                text: `its front matter is no YAML: ${error.message.split("\n")[0] ?? ""}`,
                line: lineAt(error.pos[0]),
            },
        };
    const { contents } = document;
    if (!(0,dist/* isMap */.jh)(contents))
        return { ...none, bodyLine, fault: { text: "its front matter is no mapping", line: 1 } };
    const map = contents;
    const keys = new Map(map.items.flatMap(({ key }) => (0,dist/* isScalar */.jn)(key) ? [[String(key.value), lineAt(key.range?.[0])]] : []));
    const read = (node) => {
        if ((0,dist/* isSeq */.oP)(node))
            return node.items.flatMap(read);
        if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
            return [];
        const value = typeof node.value === "string" ? node.value : (node.source ?? JSON.stringify(node.value));
        return [{ text: value, line: lineAt(node.range?.[0]) }];
    };
    return { file, lines, keys, texts: (key) => read(map.get(key, true)), bodyLine };
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/document-references.js



async function checkReferences(context, key) {
    const { tracked } = context.files;
    const documents = await readDocuments(context);
    return documents.flatMap((document) => document.texts(key).flatMap((reference) => {
        if (resolveReference(document.file, reference, tracked).length > 0)
            return [];
        const file = referencedPath(reference);
        return [
            {
                message: `${document.file}: ${key} names ${file}, which is not in the repository`,
                hint: "mend the path (from the root of the repository, or from the document), or take it out and check what the document says",
                location: { file: document.file, line: reference.line },
            },
        ];
    }));
}
function resolveReference(document, reference, tracked) {
    const written = referencedPath(reference);
    for (const candidate of [external_node_path_.posix.normalize(written), external_node_path_.posix.join(external_node_path_.posix.dirname(document), written)]) {
        const file = candidate.replace(/^\.?\//, "").replace(/\/$/, "");
        if (file === "" || file.startsWith("../"))
            continue;
        if (tracked.has(file))
            return [file];
        const pattern = /[*?{]/.test(file) ? compileGlob(file) : undefined;
        const found = [...tracked].filter((name) => (pattern ? pattern.test(name) : name.startsWith(`${file}/`)));
        if (found.length > 0)
            return found;
    }
    return [];
}
function referencedPath({ text }) {
    return text
        .trim()
        .replace(/#.*$/, "")
        .replace(/:\d+(?:[-:]\d+)?$/, "");
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/docs-code-ref.js

const docsCodeRef = {
    id: "docs/code-ref",
    title: "a document about code that is gone",
    run: (context) => checkReferences(context, "codeRefs"),
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/docs-front-matter.js


const REQUIRED = ["description", "owner", "priority", "lastSync", "codeRefs", "testRefs"];
const docsFrontMatter = {
    id: "docs/front-matter",
    title: "a document without its front matter",
    async run(context) {
        const { gate, today } = context;
        const documents = await readDocuments(context);
        if (gate.validate.docs !== undefined && documents.length === 0) {
            return [
                {
                    message: `validate.docs names ${gate.validate.docs}, which matches no tracked file`,
                    hint: "mend the glob, or take docs out of gate.yml",
                    location: { file: gate.file, line: 1 },
                },
            ];
        }
        return documents.flatMap((document) => {
            const { file, fault, keys } = document;
            const say = (message, line, hint) => ({
                message,
                hint,
                location: { file, line },
            });
            if (fault)
                return [
                    say(`${file}: ${fault.text}`, fault.line, `begin with --- and the keys ${REQUIRED.join(", ")}`),
                ];
            const missing = REQUIRED.filter((key) => !keys.has(key)).map((key) => {
                const near = (0,lib/* findNearest */.qg)(key, [...keys.keys()].filter((name) => !REQUIRED.includes(name)));
                return say(`${file} has no ${key}`, near === undefined ? 1 : (keys.get(near) ?? 1), near === undefined
                    ? `write ${key} into its front matter`
                    : `did you mean ${key} where it says ${near}?`);
            });
            const empty = REQUIRED.filter((key) => keys.has(key) && key !== "testRefs" && document.texts(key).every(({ text }) => text.trim() === "")).map((key) => say(`${file} has an empty ${key}`, keys.get(key) ?? 1, `say what its ${key} is`));
            const dates = document.texts("lastSync").flatMap(({ text, line }) => {
                const date = /^\d{4}-\d{2}-\d{2}(?:$|T)/.test(text) && !Number.isNaN(Date.parse(text))
                    ? text.slice(0, 10)
                    : undefined;
                if (date === undefined)
                    return [say(`${file}: lastSync is ${text}, which is no date`, line, "write it as 2026-01-31")];
                return date > today
                    ? [
                        say(`${file}: lastSync ${date} has not come yet`, line, "write the day on which somebody compared it with the code"),
                    ]
                    : [];
            });
            return [...missing, ...empty, ...dates];
        });
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/documents/markdown.js
function* proseLines({ lines, bodyLine }) {
    let fence;
    for (const [index, text] of lines.entries()) {
        if (index + 1 < bodyLine)
            continue;
        const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
        if (fence === undefined && mark !== undefined)
            fence = mark;
        else if (fence !== undefined) {
            if (mark?.startsWith(fence))
                fence = undefined;
        }
        else
            yield { text, line: index + 1 };
    }
}
function listHeadings(document) {
    return [...proseLines(document)].flatMap(({ text, line }) => {
        const match = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(text);
        return match?.[1] === undefined ? [] : [{ level: match[1].length, text: match[2] ?? "", line }];
    });
}
function listLinks(document) {
    return [...proseLines(document)].flatMap(({ text, line }) => {
        const prose = text.replaceAll(/`[^`]{0,1000}`/g, "");
        const inline = [...prose.matchAll(/\]\(\s{0,5}<?([^\s)<>]{1,1000})>?(?:\s[^)]{0,300})?\)/g)];
        const definition = /^ {0,3}\[[^\]]{1,200}\]:\s{1,5}<?([^\s<>]{1,1000})/.exec(prose);
        return [...inline, ...(definition ? [definition] : [])].map(([, target = ""]) => ({
            text: target,
            line,
        }));
    });
}
function listAnchors(document) {
    const anchors = new Set();
    const counts = new Map();
    for (const { text } of listHeadings(document)) {
        const plain = text.replaceAll(/\[([^\]]{0,500})\]\([^)]{0,500}\)/g, "$1").replaceAll(/[`*]/g, "");
        const slug = plain
            .trim()
            .toLowerCase()
            .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
            .replaceAll(" ", "-");
        const count = counts.get(slug) ?? 0;
        counts.set(slug, count + 1);
        anchors.add(count === 0 ? slug : `${slug}-${count}`);
    }
    for (const { text } of proseLines(document))
        for (const [, id = ""] of text.matchAll(/\b(?:id|name)="([^"]{1,200})"/g))
            anchors.add(id);
    return anchors;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/docs-link.js



const docsLink = {
    id: "docs/link",
    title: "a link that leads nowhere",
    async run(context) {
        const { files } = context;
        const findings = [];
        for (const document of await readDocuments(context)) {
            for (const { text, line } of listLinks(document)) {
                if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(text))
                    continue;
                const [target = "", anchor] = decode(text).split("#", 2);
                const say = (message, hint) => {
                    findings.push({ message, hint, location: { file: document.file, line } });
                };
                const plain = target.replace(/\?.*$/, "");
                const file = plain === ""
                    ? document.file
                    : external_node_path_.posix
                        .normalize(plain.startsWith("/") ? plain.slice(1) : external_node_path_.posix.join(external_node_path_.posix.dirname(document.file), plain))
                        .replace(/\/$/, "");
                if (file.startsWith("../") || !(file === "." || (await files.exists(file)))) {
                    say(`${document.file} links to ${text}, and there is no ${file}`, "mend the link, or take it out");
                }
                else if (anchor !== undefined &&
                    anchor !== "" &&
                    /\.md$/i.test(file) &&
                    files.tracked.has(file) &&
                    !/^L\d+/.test(anchor)) {
                    const page = file === document.file ? document : parseSourceDocument(file, await files.read(file));
                    if (!listAnchors(page).has(anchor.toLowerCase()) && !listAnchors(page).has(anchor))
                        say(`${document.file} links to ${text}, and ${file} has no heading of that name`, "mend the part behind #");
                }
            }
        }
        return findings;
    },
};
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/docs-stale.js


const MAX_PATHS = 500;
const docsStale = {
    id: "docs/stale",
    title: "a document that is older than its code",
    async run(context) {
        const { files, history } = context;
        const findings = [];
        const documents = await readDocuments(context);
        if (documents.length > 0 && (await history.isShallow())) {
            return [
                {
                    message: "cannot tell whether documents are older than their code: this clone is shallow",
                    hint: "in a workflow set fetch-depth: 0 for actions/checkout",
                    location: { file: documents[0]?.file ?? "", line: 1 },
                    level: "notice",
                },
            ];
        }
        for (const document of documents) {
            const [synced] = document.texts("lastSync");
            const day = /^\d{4}-\d{2}-\d{2}/.exec(synced?.text ?? "")?.[0];
            const references = document
                .texts("codeRefs")
                .flatMap((reference) => resolveReference(document.file, reference, files.tracked));
            if (synced === undefined || day === undefined || references.length === 0)
                continue;
            const changed = await history.findLastChange([...new Set(references)].slice(0, MAX_PATHS));
            const changedDay = changed === undefined ? undefined : new Date(changed).toISOString().slice(0, 10);
            if (changedDay === undefined || changedDay <= day)
                continue;
            findings.push({
                message: `${document.file} was compared with its code on ${day}, and that code changed on ${changedDay}`,
                hint: "read the change, mend the document, and write today's date as lastSync",
                location: { file: document.file, line: synced.line },
            });
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/docs-test-ref.js

const docsTestRef = {
    id: "docs/test-ref",
    title: "a document about tests that are gone",
    run: (context) => checkReferences(context, "testRefs"),
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-account-mismatch.js


const envAccountMismatch = {
    id: "env/account-mismatch",
    title: "environments in different accounts",
    run({ environments }) {
        const findings = [];
        let first;
        for (const [name, effective] of environments) {
            const account = textAt(effective.values, ["account_id"]);
            if (account === undefined)
                continue;
            first ??= { name, account };
            if (account.toLowerCase() === first.account.toLowerCase())
                continue;
            const other = environments.get(first.name)?.locate(["account_id"]);
            findings.push({
                message: `${name} is deployed to another account than ${first.name}${other ? ` (${(0,lib/* formatLocation */.j$)({ ...other, column: undefined })})` : ""}`,
                hint: "if that is meant, set env/account-mismatch: off in gate.yml",
                location: effective.locate(["account_id"]),
            });
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-bundle-differs.js
const SHOWN = 3;
const envBundleDiffers = {
    id: "env/bundle-differs",
    title: "environments whose bundles differ",
    async run({ bundles, environments, config }) {
        const outcome = await bundles().catch(() => undefined);
        if (outcome?.state !== "built")
            return [];
        const [first, ...others] = outcome.bundles;
        if (first === undefined)
            return [];
        const [reference, expected] = first;
        return others.flatMap(([environment, bundle]) => bundle.facts.digest === expected.facts.digest
            ? []
            : [
                {
                    message: `the bundle of ${environment} is not that of ${reference}: ${describe(expected, bundle)}`,
                    hint: "what is tested in one environment is not what runs in the other; let values come from vars and bindings",
                    location: environments.get(environment)?.locate(["main"]) ?? config.locate([]),
                },
            ]);
    },
};
function describe(one, other) {
    return [
        ...env_bundle_differs_compare("module", one.modules, other.modules),
        ...env_bundle_differs_compare("asset", one.assets?.files ?? new Map(), other.assets?.files ?? new Map()),
    ].join("; ");
}
function env_bundle_differs_compare(what, one, other) {
    const name = (names, how) => {
        if (names.length === 0)
            return [];
        const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
        return [`${what} ${names.slice(0, SHOWN).join(", ")}${more} ${how}`];
    };
    return [
        ...name([...one.keys()].filter((key) => other.has(key) && other.get(key) !== one.get(key)), "differs"),
        ...name([...one.keys()].filter((key) => !other.has(key)), "is missing"),
        ...name([...other.keys()].filter((key) => !one.has(key)), "is added"),
    ];
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/binding-words.js
const words = (label, nameKey, resourceKeys = [], sameKeys = []) => ({
    label,
    nameKey,
    resourceKeys,
    sameKeys,
});
const WORDS = new Map([
    ["kv_namespaces", words("KV binding", "binding", ["id"])],
    ["d1_databases", words("D1 binding", "binding", ["database_name", "database_id"], ["migrations_dir"])],
    ["r2_buckets", words("R2 binding", "binding", ["bucket_name"])],
    ["queues.producers", words("queue producer", "binding", ["queue"])],
    ["services", words("service binding", "binding", ["service"])],
    ["durable_objects", words("Durable Object binding", "name", [], ["class_name"])],
    ["workflows", words("Workflow binding", "binding", ["name"], ["class_name"])],
    ["hyperdrive", words("Hyperdrive binding", "binding", ["id"])],
    ["analytics_engine_datasets", words("Analytics Engine binding", "binding", ["dataset"])],
    ["vectorize", words("Vectorize binding", "binding", ["index_name"])],
    ["dispatch_namespaces", words("dispatch namespace binding", "binding", ["namespace"])],
    ["pipelines", words("pipeline binding", "binding", ["pipeline"])],
    ["secrets.required", { label: "required secret", resourceKeys: [], sameKeys: [] }],
    ["ratelimits", words("rate limit binding", "name", ["namespace_id"])],
    ["send_email", words("email binding", "name")],
    ["unsafe", words("unsafe binding", "name", [], ["type"])],
    ["ai", words("AI binding", "binding")],
    ["browser", words("browser binding", "binding")],
    ["version_metadata", words("version metadata binding", "binding")],
]);
function wordsOf(kind) {
    return WORDS.get(kind) ?? words(`${kind} binding`, "binding");
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-binding-parity.js



const envBindingParity = {
    id: "env/binding-parity",
    title: "a binding that an environment lacks",
    run: ({ config, environments }) => listMissingBindings(config, environments).map(({ finding }) => finding),
};
function listMissingBindings(config, environments) {
    const bindings = new Map([...environments].map(([name, environment]) => [name, indexBindings(environment)]));
    const missing = [];
    for (const [environment, own] of bindings) {
        const reported = new Set();
        for (const [otherName, others] of bindings) {
            for (const [key, binding] of others) {
                if (own.has(key) || reported.has(key))
                    continue;
                reported.add(key);
                const other = environments.get(otherName);
                if (other === undefined)
                    continue;
                const finding = env_binding_parity_describe(config, environment, other, otherName, binding);
                missing.push({ environment, other, otherName, binding, finding });
            }
        }
    }
    return missing;
}
function indexBindings(environment) {
    const bindings = (0,wrangler_lib/* listBindings */.vu)(environment).filter(({ kind, inCode }) => inCode && kind !== "vars");
    return new Map(bindings.map((binding) => [JSON.stringify([binding.kind, binding.name]), binding]));
}
function env_binding_parity_describe(config, environment, other, otherName, binding) {
    const place = (0,lib/* formatLocation */.j$)({ ...other.locate(binding.path), column: undefined });
    return {
        message: `${wordsOf(binding.kind).label} ${binding.name} is missing in ${environment}`,
        hint: `${otherName} has it (${place}) and wrangler inherits no binding. Add:\n${writeStub(config.format, environment, binding, readAt(other.values, binding.path))}`,
        location: config.locate(["env", environment]),
        ...(binding.kind === "unsafe" && { level: "warning" }),
    };
}
function writeStub(format, environment, binding, entry) {
    const { nameKey, resourceKeys, sameKeys } = wordsOf(binding.kind);
    const keys = binding.path.filter((part) => typeof part === "string");
    if (nameKey === undefined) {
        const [key = "", last = ""] = keys;
        return format === "toml"
            ? `[env.${environment}.${key}]\n${last} = [${JSON.stringify(binding.name)}]`
            : `env.${environment}: "${key}": { "${last}": [${JSON.stringify(binding.name)}] }`;
    }
    const fields = [[nameKey, binding.name]];
    for (const key of sameKeys) {
        const value = readAt(entry, [key]);
        if (typeof value === "string")
            fields.push([key, value]);
    }
    for (const key of resourceKeys)
        fields.push([key, `<${environment}'s own ${key.replaceAll("_", " ")}>`]);
    const isList = binding.path.some((part) => typeof part === "number");
    if (format === "toml") {
        const table = ["env", environment, ...keys].join(".");
        return [
            isList ? `[[${table}]]` : `[${table}]`,
            ...fields.map(([key, value]) => `${key} = ${JSON.stringify(value)}`),
        ].join("\n");
    }
    const object = `{ ${fields.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(", ")} }`;
    const inner = isList ? `[${object}]` : object;
    const [first = "", second] = keys;
    return `env.${environment}: ${second === undefined ? `"${first}": ${inner}` : `"${first}": { "${second}": ${inner} }`}`;
}
function readAt(value, path) {
    let current = value;
    for (const part of path) {
        if (typeof current !== "object" || current === null)
            return undefined;
        current = current[part];
    }
    return current;
}

;// CONCATENATED MODULE: ./packages/validate/lib/terraform/filter-expression.js
const filter_expression_MAX_DEPTH = 32;
const TOKEN = /\s*(?:(&&|\|\||[!=]=|[(){},~!])|r?"((?:[^"\\]|\\.){0,2000})"|([\w.]{1,100}))/y;
function matchesExpression(expression, request) {
    const tokens = [];
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < expression.trimEnd().length) {
        const match = TOKEN.exec(expression);
        if (match === null)
            return undefined;
        const [, sign, text, word] = match;
        if (sign !== undefined)
            tokens.push({ kind: "sign", text: sign });
        else if (text !== undefined)
            tokens.push({ kind: "text", text: text.replaceAll(/\\(.)/g, "$1") });
        else
            tokens.push({ kind: "word", text: word ?? "" });
    }
    const reader = new ExpressionReader(tokens, request);
    const value = reader.readOr(0);
    return reader.isAtEnd() ? value : undefined;
}
class ExpressionReader {
    #tokens;
    #fields;
    #at = 0;
    constructor(tokens, { host, path }) {
        this.#tokens = tokens;
        this.#fields = new Map([
            ["http.host", host],
            ["http.request.uri.path", path],
            ["http.request.uri", path],
            ["http.request.full_uri", `https://${host}${path}`],
            ["raw.http.request.uri.path", path],
        ]);
    }
    isAtEnd() {
        return this.#at === this.#tokens.length;
    }
    readOr(depth) {
        let value = this.#readAnd(depth);
        while (this.#take("or", "||")) {
            const other = this.#readAnd(depth);
            value =
                value === true || other === true ? true : value === false && other === false ? false : undefined;
        }
        return value;
    }
    #readAnd(depth) {
        let value = this.#readNot(depth);
        while (this.#take("and", "&&")) {
            const other = this.#readNot(depth);
            value =
                value === false || other === false ? false : value === true && other === true ? true : undefined;
        }
        return value;
    }
    #readNot(depth) {
        if (depth > filter_expression_MAX_DEPTH)
            return this.#giveUp();
        if (this.#take("not", "!")) {
            const value = this.#readNot(depth + 1);
            return value === undefined ? undefined : !value;
        }
        if (this.#take("(")) {
            const value = this.readOr(depth + 1);
            return this.#take(")") ? value : this.#giveUp();
        }
        return this.#readComparison();
    }
    #readComparison() {
        const word = this.#tokens[this.#at]?.text;
        if (word === "true" || word === "false") {
            this.#at += 1;
            return word === "true";
        }
        if (word === "starts_with" || word === "ends_with") {
            this.#at += 1;
            const isOpen = this.#take("(");
            const field = this.#readField();
            const isApart = this.#take(",");
            const text = this.#readText();
            if (!isOpen || !isApart || text === undefined || !this.#take(")"))
                return this.#giveUp();
            return word === "starts_with" ? field?.startsWith(text) : field?.endsWith(text);
        }
        const field = this.#readField();
        if (this.#take("eq", "=="))
            return this.#compare(field, (own, text) => own === text);
        if (this.#take("ne", "!="))
            return this.#compare(field, (own, text) => own !== text);
        if (this.#take("contains"))
            return this.#compare(field, (own, text) => own.includes(text));
        if (this.#take("wildcard"))
            return this.#compare(field, matchesWildcard);
        if (!this.#take("in") || !this.#take("{"))
            return this.#giveUp();
        const texts = [];
        for (let text = this.#readText(); text !== undefined; text = this.#readText())
            texts.push(text);
        if (!this.#take("}"))
            return this.#giveUp();
        return field === undefined ? undefined : texts.includes(field);
    }
    #readField() {
        const isLower = this.#tokens[this.#at]?.text === "lower" && this.#tokens[this.#at + 1]?.text === "(";
        if (isLower)
            this.#at += 2;
        const token = this.#tokens[this.#at];
        if (token?.kind !== "word")
            return this.#giveUp();
        this.#at += 1;
        const value = this.#fields.get(token.text);
        if (!isLower)
            return value;
        return this.#take(")") ? value?.toLowerCase() : this.#giveUp();
    }
    #readText() {
        const token = this.#tokens[this.#at];
        if (token?.kind !== "text")
            return undefined;
        this.#at += 1;
        return token.text;
    }
    #compare(field, compare) {
        const text = this.#readText();
        if (text === undefined)
            return this.#giveUp();
        return field === undefined ? undefined : compare(field, text);
    }
    #take(...texts) {
        const token = this.#tokens[this.#at];
        if (token === undefined || token.kind === "text" || !texts.includes(token.text))
            return false;
        this.#at += 1;
        return true;
    }
    #giveUp() {
        this.#at = this.#tokens.length + 1;
        return undefined;
    }
}
function matchesWildcard(text, pattern) {
    const parts = pattern.toLowerCase().split("*");
    const own = text.toLowerCase();
    const [first = "", ...others] = parts;
    if (!own.startsWith(first))
        return false;
    if (others.length === 0)
        return own === first;
    const last = others.pop() ?? "";
    let at = first.length;
    for (const part of others) {
        const found = own.indexOf(part, at);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return own.length >= at + last.length && own.endsWith(last);
}

;// CONCATENATED MODULE: ./packages/validate/lib/terraform/cache-settings.js

function findCaching(resources, request) {
    return findRuleset(resources, request) ?? findPageRule(resources, request);
}
function findRuleset(resources, request) {
    const caching = resources.find(({ type, texts, parts }) => {
        if (type !== "cloudflare_ruleset" || texts.get("phase") !== "http_request_cache_settings")
            return false;
        let isCached = false;
        for (const rule of parts.filter(({ name }) => name === "rules")) {
            if (rule.texts.get("enabled") === "false" || rule.texts.get("action") !== "set_cache_settings")
                continue;
            const expression = rule.texts.get("expression");
            const matches = expression === undefined ? undefined : matchesExpression(expression, request);
            const wanted = readEligibility(rule);
            if (matches === true && wanted !== undefined)
                isCached = wanted;
            else if (matches !== false && wanted !== true)
                isCached = false;
        }
        return isCached;
    });
    return caching && { what: "a cache rule", location: caching.location };
}
function readEligibility({ parts }) {
    const parameters = parts.find(({ name }) => name === "action_parameters");
    const eligible = parameters?.texts.get("cache");
    if (eligible === "false")
        return false;
    const ttl = parameters?.parts.find(({ name }) => name === "edge_ttl")?.texts.get("mode");
    return eligible === "true" || ttl === "override_origin" ? true : undefined;
}
function findPageRule(resources, { host, path }) {
    const matching = resources.filter(({ type, texts }) => {
        const target = texts.get("target")?.replace(/^(?:https?:\/\/|\*:\/\/)/, "");
        return (type === "cloudflare_page_rule" &&
            texts.get("status") !== "disabled" &&
            (target === undefined || matchesWildcard(`${host}${path}`, target)));
    });
    const [first] = matching;
    const isCaching = ({ parts, texts }) => texts.has("target") &&
        parts.some(({ name, texts: own }) => name === "actions" && own.get("cache_level") === "cache_everything");
    return first !== undefined && matching.every(isCaching)
        ? { what: "a page rule", location: first.location }
        : undefined;
}

;// CONCATENATED MODULE: ./packages/validate/lib/terraform/parse-hcl.js
const parse_hcl_MAX_DEPTH = 64;
class HclFault extends Error {
    line;
    constructor(message, line) {
        super(message);
        this.line = line;
    }
}
function parseHcl(text) {
    return new HclReader(text).readBody(0, undefined);
}
class HclReader {
    #text;
    #at = 0;
    #line = 1;
    constructor(text) {
        this.#text = text;
    }
    readBody(depth, end) {
        if (depth > parse_hcl_MAX_DEPTH)
            throw this.#fault(`nested deeper than ${parse_hcl_MAX_DEPTH} levels`);
        const body = { attributes: new Map(), blocks: [] };
        for (;;) {
            this.#skipBlank(true);
            if (this.#at >= this.#text.length) {
                if (end === undefined)
                    return body;
                throw this.#fault("a block has no end");
            }
            if (end !== undefined && this.#take(end))
                return body;
            if (this.#take(","))
                continue;
            const line = this.#line;
            const name = this.#text[this.#at] === '"' ? this.#readString() : this.#readName();
            if (name === undefined || name === "")
                throw this.#fault("a name was expected");
            this.#skipBlank(false);
            if (!this.#startsWith("==") && (this.#take("=") || this.#take(":"))) {
                body.attributes.set(name, { value: this.#readValue(depth + 1), line });
                continue;
            }
            const labels = [];
            for (;;) {
                this.#skipBlank(false);
                if (this.#take("{"))
                    break;
                const label = this.#text[this.#at] === '"' ? this.#readString() : this.#readName();
                if (label === undefined || label === "")
                    throw this.#fault("a block was expected");
                labels.push(label);
            }
            body.blocks.push({ type: name, labels, body: this.readBody(depth + 1, "}"), line });
        }
    }
    #readValue(depth) {
        if (depth > parse_hcl_MAX_DEPTH)
            throw this.#fault(`nested deeper than ${parse_hcl_MAX_DEPTH} levels`);
        this.#skipBlank(false);
        const value = this.#readLiteral(depth);
        this.#skipBlank(false);
        if (this.#at < this.#text.length && !/[\n\r,}\])]/.test(this.#text[this.#at] ?? "")) {
            this.#skipExpression();
            return undefined;
        }
        return value;
    }
    #readLiteral(depth) {
        const first = this.#text[this.#at];
        if (first === '"')
            return this.#readString();
        if (this.#take("{")) {
            this.#skipBlank(true);
            if (/^for\b/.test(this.#text.slice(this.#at, this.#at + 4)))
                return this.#skipTo("}");
            return this.readBody(depth, "}");
        }
        if (this.#take("[")) {
            const list = [];
            for (;;) {
                this.#skipBlank(true);
                if (/^for\b/.test(this.#text.slice(this.#at, this.#at + 4)))
                    return this.#skipTo("]");
                if (this.#take("]"))
                    return list;
                if (this.#take(","))
                    continue;
                if (this.#at >= this.#text.length)
                    throw this.#fault("a list has no end");
                list.push(this.#readValue(depth + 1));
            }
        }
        const word = /^(?:true|false)(?![\w.-])/.exec(this.#text.slice(this.#at, this.#at + 6))?.[0];
        if (word !== undefined) {
            this.#at += word.length;
            return word;
        }
        this.#skipExpression();
        return undefined;
    }
    #skipExpression() {
        for (let depth = 0; this.#at < this.#text.length;) {
            const char = this.#text[this.#at] ?? "";
            if (depth === 0 && /[\n\r,}\])]/.test(char))
                return;
            if (this.#skipComment() || this.#skipHeredoc())
                continue;
            if (char === '"') {
                this.#readString();
                continue;
            }
            if (/[([{]/.test(char))
                depth += 1;
            if (/[)\]}]/.test(char))
                depth -= 1;
            this.#next();
        }
    }
    #skipTo(end) {
        for (let depth = 1; this.#at < this.#text.length;) {
            const char = this.#text[this.#at] ?? "";
            if (this.#skipComment())
                continue;
            if (char === '"') {
                this.#readString();
                continue;
            }
            if (/[([{]/.test(char))
                depth += 1;
            if (/[)\]}]/.test(char))
                depth -= 1;
            this.#next();
            if (depth === 0)
                return undefined;
        }
        throw this.#fault(`${end} is missing`);
    }
    #readString() {
        this.#next();
        let text = "";
        let isKnown = true;
        while (this.#at < this.#text.length) {
            const char = this.#text[this.#at] ?? "";
            if (char === '"') {
                this.#next();
                return isKnown ? text : undefined;
            }
            if (char === "\n")
                break;
            if (char === "\\") {
                text += this.#text[this.#at + 1] ?? "";
                this.#next();
                this.#next();
                continue;
            }
            if (this.#startsWith("${") || this.#startsWith("%{")) {
                isKnown = false;
                this.#next();
                this.#next();
                this.#skipTo("}");
                continue;
            }
            text += char;
            this.#next();
        }
        throw this.#fault("a string has no end");
    }
    #readName() {
        const match = /^[\p{L}_][\p{L}\p{N}_-]*/u.exec(this.#text.slice(this.#at, this.#at + 200));
        const name = match?.[0] ?? "";
        this.#at += name.length;
        return name;
    }
    #skipBlank(lines) {
        while (this.#at < this.#text.length) {
            const char = this.#text[this.#at] ?? "";
            if (/[ \t]/.test(char) || (lines && /[\n\r\u{feff}]/u.test(char)))
                this.#next();
            else if (!this.#skipComment())
                return;
        }
    }
    #skipComment() {
        if (this.#startsWith("#") || this.#startsWith("//")) {
            while (this.#at < this.#text.length && this.#text[this.#at] !== "\n")
                this.#at += 1;
            return true;
        }
        if (!this.#startsWith("/*"))
            return false;
        const end = this.#text.indexOf("*/", this.#at + 2);
        const stop = end === -1 ? this.#text.length : end + 2;
        while (this.#at < stop)
            this.#next();
        return true;
    }
    #skipHeredoc() {
        const match = /^<<-?([A-Za-z_]\w{0,100})\r?\n/.exec(this.#text.slice(this.#at, this.#at + 120));
        if (match?.[1] === undefined)
            return false;
        const word = match[1];
        for (let index = 0; index < match[0].length; index += 1)
            this.#next();
        while (this.#at < this.#text.length) {
            const end = this.#text.indexOf("\n", this.#at);
            const stop = end === -1 ? this.#text.length : end;
            if (this.#text.slice(this.#at, stop).trim() === word) {
                this.#at = stop;
                return true;
            }
            this.#at = Math.min(stop + 1, this.#text.length);
            this.#line += 1;
        }
        return true;
    }
    #startsWith(text) {
        return this.#text.startsWith(text, this.#at);
    }
    #take(char) {
        if (this.#text[this.#at] !== char)
            return false;
        this.#next();
        return true;
    }
    #next() {
        if (this.#text[this.#at] === "\n")
            this.#line += 1;
        this.#at += 1;
    }
    #fault(message) {
        return new HclFault(message, this.#line);
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/terraform/read-resources.js



const read_resources_MAX_DEPTH = 20;
async function readTerraform(files) {
    const facts = { resources: [], faults: [] };
    const wanted = /\.tf$|(?:^|[/._-])(?:terraform|tfplan|tfshow|tfstate)[^/]{0,100}\.json$/;
    for (const file of [...files.tracked].filter((name) => wanted.test(name)).sort()) {
        const isHcl = file.endsWith(".tf");
        try {
            const text = await files.read(file);
            if (!text.includes("cloudflare_"))
                continue;
            facts.resources.push(...(isHcl ? readHcl(file, text) : readShow(file, text)));
        }
        catch (error) {
            if (error instanceof HclFault)
                facts.faults.push({
                    message: `${file} cannot be read: ${error.message}`,
                    location: { file, line: error.line },
                });
            else if (error instanceof lib/* GateError */.ue)
                facts.faults.push({ message: error.message, location: error.location ?? { file } });
            else
                throw error;
        }
    }
    return facts;
}
function readHcl(file, text) {
    return parseHcl(text).blocks.flatMap(({ type, labels, body, line }) => {
        const [resource = ""] = labels;
        if (type !== "resource" || !resource.startsWith("cloudflare_"))
            return [];
        return [{ type: resource, texts: textsOf(body), parts: partsOf(body), location: { file, line } }];
    });
}
function textsOf({ attributes }) {
    return new Map([...attributes].flatMap(([name, { value }]) => typeof value === "string" ? [[name, value]] : []));
}
function partsOf(body) {
    const isBody = (value) => typeof value === "object" && !Array.isArray(value);
    return [
        ...body.blocks.map((block) => readPart(block.type, block.body)),
        ...[...body.attributes].flatMap(([name, { value }]) => (Array.isArray(value) ? value : [value]).filter(isBody).map((inner) => readPart(name, inner))),
    ];
}
function readPart(name, body) {
    return { name, texts: textsOf(body), parts: partsOf(body) };
}
function readShow(file, text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        throw new HclFault("it is no JSON", 1);
    }
    if (!(0,wrangler_lib/* isTable */.bI)(document) || document["format_version"] === undefined)
        return [];
    const values = document["values"] ?? document["planned_values"];
    return (0,wrangler_lib/* isTable */.bI)(values) ? readModule(file, values["root_module"], 0) : [];
}
function readModule(file, module, depth) {
    if (!(0,wrangler_lib/* isTable */.bI)(module) || depth > read_resources_MAX_DEPTH)
        return [];
    const list = (key) => (Array.isArray(module[key]) ? module[key] : []);
    const own = list("resources").flatMap((resource) => {
        const { type, values } = (0,wrangler_lib/* isTable */.bI)(resource) ? resource : {};
        if (typeof type !== "string" || !type.startsWith("cloudflare_") || !(0,wrangler_lib/* isTable */.bI)(values))
            return [];
        const parts = plainParts(values, depth);
        return [{ type, texts: plainTexts(values), parts, location: { file, line: 1 } }];
    });
    return [...own, ...list("child_modules").flatMap((child) => readModule(file, child, depth + 1))];
}
function plainParts(table, depth) {
    if (depth > read_resources_MAX_DEPTH)
        return [];
    return Object.entries(table).flatMap(([name, value]) => (Array.isArray(value) ? value : [value])
        .filter(wrangler_lib/* isTable */.bI)
        .map((inner) => ({ name, texts: plainTexts(inner), parts: plainParts(inner, depth + 1) })));
}
function plainTexts(table) {
    return new Map(Object.entries(table).flatMap(([name, value]) => typeof value === "string" || typeof value === "boolean" ? [[name, String(value)]] : []));
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-cached-api.js







const API = "/api/";
const HEALTH = "/api/health";
const envCachedApi = {
    id: "env/cached-api",
    title: "an API route that a tested environment would cache",
    async run({ gate, environments, files, config }) {
        const tested = [...environments].flatMap(([name, effective]) => {
            const declared = gate.environments.get(name);
            return declared === undefined || declared.tier === "production" ? [] : [{ name, effective, declared }];
        });
        if (tested.length === 0)
            return [];
        const { resources } = await readTerraform(files);
        const findings = [];
        for (const { name, effective, declared } of tested) {
            findings.push(...judgeWorkersCache(name, effective));
            const host = readHost(declared);
            for (const path of host === undefined ? [] : env_cached_api_listPaths(declared)) {
                const caching = findCaching(resources, { host: host ?? "", path });
                if (caching === undefined)
                    continue;
                findings.push({
                    message: `${name}: ${caching.what} caches https://${host}${path}`,
                    hint: "what the checks of this environment see may be an older answer: leave its API out, or bypass the cache for it",
                    location: caching.location,
                });
                break;
            }
            findings.push(...(await judgeHeaders(name, effective, { files, config })));
        }
        return findings;
    },
};
function judgeWorkersCache(name, effective) {
    const { values } = effective;
    const own = (0,wrangler_lib/* readPath */.G7)(values, ["exports", "default", "cache", "enabled"]);
    if ((own ?? (0,wrangler_lib/* readPath */.G7)(values, ["cache", "enabled"])) !== true)
        return [];
    const path = ["cache", "cross_version_cache"];
    if ((0,wrangler_lib/* readPath */.G7)(values, path) === true) {
        return [
            {
                message: `${name}: cross_version_cache lets the answers of older versions come from the cache`,
                hint: `turn it off in env.${name}.cache: what is tested must be what was deployed`,
                location: effective.locate(path),
            },
        ];
    }
    return [
        {
            level: "notice",
            message: `${name}: the cache of the Worker is on: an API route whose answer may be cached comes from it`,
            hint: "let API routes answer with cache-control: no-store, or turn it off for the environment",
            location: effective.locate(own === true ? ["exports", "default", "cache", "enabled"] : ["cache"]),
        },
    ];
}
async function judgeHeaders(name, effective, { files, config }) {
    const directory = textAt(effective.values, ["assets", "directory"]);
    if (directory === undefined)
        return [];
    const folder = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(config.file), directory)).replace(/\/$/, "");
    const file = external_node_path_.posix.join(folder, "_headers");
    const root = folder === "." ? "" : folder;
    const assets = [...files.tracked]
        .filter((tracked) => tracked.startsWith(external_node_path_.posix.join(root, API).replace(/^\//, "")))
        .map((tracked) => tracked.slice(root.length).replace(/^\/?/, "/"));
    if (assets.length === 0 || !files.tracked.has(file))
        return [];
    const lines = ((await files.glance(file)) ?? "").split(/\r?\n/);
    let pattern = "";
    for (const [index, line] of lines.entries()) {
        if (/^\S/.test(line))
            pattern = line.trim();
        const cached = assets.find((asset) => matchesWildcard(asset, pattern));
        if (cached === undefined || !isCaching(line))
            continue;
        return [
            {
                message: `${name}: the asset ${cached} is cached (${(0,lib/* formatLocation */.j$)({ file, line: index + 1 })})`,
                hint: "what the checks of this environment see may be an older answer: give /api/ a cache-control: no-store",
                location: { file, line: index + 1 },
            },
        ];
    }
    return [];
}
function isCaching(line) {
    const value = /^\s+cache-control\s*:(.*)$/i.exec(line)?.[1]?.toLowerCase();
    return (value !== undefined &&
        !/no-store|no-cache|private/.test(value) &&
        /(?:s-maxage|max-age)\s*=\s*0*[1-9]/.test(value));
}
function readHost({ url }) {
    try {
        const { hostname } = new URL(url.replaceAll("{port}", "1"));
        return /^(?:localhost|[\d.]+|\[.*\])$/.test(hostname) ? undefined : hostname;
    }
    catch {
        return undefined;
    }
}
function env_cached_api_listPaths({ health }) {
    const routes = (health.load.routes ?? []).flatMap((route) => "path" in route ? [route.path.replace(/[?#].*$/, "")] : []);
    return [...new Set([HEALTH, ...routes.filter((path) => path.startsWith(API))])];
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-cron-inherited.js


const envCronInherited = {
    id: "env/cron-inherited",
    title: "cron triggers that an environment inherits",
    run({ gate, config, environments }) {
        return [...environments].flatMap(([name, effective]) => {
            if (gate.environments.get(name)?.tier === "production" || !effective.inheritedKeys.has("triggers"))
                return [];
            const crons = textsAt(effective.values, ["triggers", "crons"]);
            if (crons.length === 0)
                return [];
            const place = (0,lib/* formatLocation */.j$)({ ...effective.locate(["triggers"]), column: undefined });
            return [
                {
                    message: `${name} inherits ${crons.length === 1 ? "the cron" : "the crons"} ${crons.map(({ text }) => `"${text}"`).join(", ")} from the top level (${place})`,
                    hint: `write triggers = { crons = [] } into env.${name} if the jobs are not for ${name}, or repeat them there if they are`,
                    location: config.locate(["env", name]),
                },
            ];
        });
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-cross-binding.js


const TARGETS = [
    { table: ["services"], key: "service", what: "service" },
    { table: ["durable_objects", "bindings"], key: "script_name", what: "Durable Object of" },
    { table: ["workflows"], key: "script_name", what: "Workflow of" },
    { table: ["tail_consumers"], key: "service", what: "tail consumer" },
    { table: ["streaming_tail_consumers"], key: "service", what: "streaming tail consumer" },
];
const TIER_WORDS = new Map([
    ["production", "production"],
    ["prod", "production"],
    ["staging", "staging"],
    ["stage", "staging"],
    ["stg", "staging"],
]);
const envCrossBinding = {
    id: "env/cross-binding",
    title: "an environment bound to a Worker of another one",
    run({ gate, environments }) {
        const workers = new Map([...environments].map(([name, { workerName }]) => [workerName, name]));
        return gatherByPlace([...environments].flatMap(([environment, effective]) => TARGETS.flatMap(({ table, key, what }) => tablesAt(effective.values, table).flatMap(({ entry, path }) => {
            const target = textAt(entry, [key]);
            if (target === undefined)
                return [];
            const owner = workers.get(target) ?? guessEnvironment(target, environment, gate);
            if (owner === undefined || owner === environment || isOwn(effective, target))
                return [];
            return [
                {
                    environment,
                    message: `bound to the ${what} ${target}, which belongs to ${owner}`,
                    hint: `name the Worker of ${environment} here: what runs in ${environment} must not call ${owner}`,
                    location: effective.locate([...path, key]),
                },
            ];
        }))));
    },
};
function isOwn({ workerName }, target) {
    return target === workerName;
}
function guessEnvironment(target, environment, gate) {
    const words = target.toLowerCase().split(/[-_.]/);
    const own = gate.environments.get(environment)?.tier;
    const mentions = (name) => words.includes(name.toLowerCase());
    if (mentions(environment))
        return undefined;
    const named = [...gate.environments.keys()].find((name) => name !== environment && words.length > 1 && words.at(-1) === name.toLowerCase());
    if (named !== undefined)
        return named;
    const tiers = [words.at(-1), words[0]].map((word) => TIER_WORDS.get(word ?? ""));
    if (words.length === 1 || tiers.includes(own))
        return undefined;
    return tiers.find((tier) => tier !== undefined);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-dev-value.js

const env_dev_value_MAX_DEPTH = 20;
const LOCAL_URL = /(?:^|[\s"'=,;@(]|:\/\/)(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|\[::1\]|host\.docker\.internal)(?:[:/\s"',;)]|$)/i;
const EXAMPLE_URL = /:\/\/(?:[\w-]{1,63}\.){0,5}example\.(?:com|org|net)(?:[:/\s"',;)]|$)/i;
const ENVIRONMENT_NAME = /^(?:[A-Z0-9]+_)*(?:ENV|ENVIRONMENT|STAGE|TIER|DEPLOYMENT)$/i;
const OTHERS = new Set([
    "development",
    "dev",
    "local",
    "localhost",
    "test",
    "testing",
    "staging",
    "stage",
    "stg",
    "preview",
]);
const envDevValue = {
    id: "env/dev-value",
    title: "a value of another environment in the variables",
    run({ gate, environments }) {
        return [...environments].flatMap(([environment, effective]) => listLeaves(effective.values["vars"], ["vars"], 0).flatMap(({ path, value }) => {
            const why = explain(String(path.at(-1)), value, environment, gate);
            if (why === undefined)
                return [];
            return [
                {
                    message: `${environment} has ${path.slice(1).join(".")} = ${JSON.stringify(value.slice(0, 100))}, ${why}`,
                    hint: `write the value of ${environment}`,
                    location: effective.locate(path),
                },
            ];
        }));
    },
};
function explain(name, value, environment, gate) {
    const tier = gate.environments.get(environment)?.tier;
    if (tier === "test")
        return undefined;
    const isName = ENVIRONMENT_NAME.test(name);
    if (isName && value !== environment && gate.environments.has(value) && !/^NODE_ENV$/i.test(name))
        return `the name of the environment ${value}`;
    if (tier !== "production")
        return undefined;
    if (LOCAL_URL.test(value))
        return "an address of this machine";
    if (EXAMPLE_URL.test(value))
        return "an address for examples";
    return isName && OTHERS.has(value.toLowerCase()) ? "a name of another environment" : undefined;
}
function listLeaves(value, path, depth) {
    if (typeof value === "string")
        return [{ path, value }];
    if (depth >= env_dev_value_MAX_DEPTH)
        return [];
    const entries = Array.isArray(value)
        ? [...value.entries()]
        : (0,wrangler_lib/* isTable */.bI)(value)
            ? Object.entries(value)
            : [];
    return entries.flatMap(([part, child]) => listLeaves(child, [...path, part], depth + 1));
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-new-binding.js




const MADE_BEFORE = new Map([
    ["kv_namespaces", () => "wrangler kv namespace create"],
    ["d1_databases", () => "wrangler d1 create"],
    ["r2_buckets", (name) => `wrangler r2 bucket create ${name}`],
    ["queues.producers", (name) => `wrangler queues create ${name}`],
    ["queues.consumers", (name) => `wrangler queues create ${name}`],
    ["hyperdrive", () => "wrangler hyperdrive create"],
    ["vectorize", (name) => `wrangler vectorize create ${name}`],
    ["dispatch_namespaces", (name) => `wrangler dispatch-namespace create ${name}`],
    ["pipelines", () => "wrangler pipelines create"],
    ["mtls_certificates", () => "wrangler mtls-certificate upload"],
    ["secrets_store_secrets", () => "wrangler secrets-store secret create"],
]);
const HOLDS_DATA = new Set(["kv_namespaces", "d1_databases", "r2_buckets", "hyperdrive", "vectorize"]);
const envNewBinding = {
    id: "env/new-binding",
    title: "a binding that is new, or that leaves its data behind",
    async run({ gate, config, environments, history, levelOf }) {
        const deployed = [...environments].flatMap(([name, effective]) => {
            const declared = gate.environments.get(name);
            return declared === undefined || isServedLocally(declared) ? [] : [{ name, effective, declared }];
        });
        const before = await readBefore(config, history);
        if (before === undefined)
            return [];
        if (typeof before === "string") {
            const isSaid = levelOf("do/history-rewritten") !== "off" && config.raw["migrations"] !== undefined;
            const isAsked = deployed.some(({ effective }) => listNeeded(effective).length > 0);
            return isSaid || !isAsked ? [] : [cannotTell(config.file, before)];
        }
        return deployed.flatMap(({ name, effective, declared }) => before.environmentNames.includes(name)
            ? env_new_binding_compare(name, (0,wrangler_lib/* effectiveEnvironment */.xr)(before, name), effective, declared)
            : [tellNewEnvironment(name, effective, config)]);
    },
};
async function readBefore(config, history) {
    const base = await history.readBase(config.file);
    if (!base.known)
        return base.why;
    if (base.text === undefined)
        return undefined;
    try {
        return (0,wrangler_lib/* parseWranglerConfig */.is)({ ...config, text: base.text });
    }
    catch (error) {
        if (!(error instanceof lib/* GateError */.ue))
            throw error;
        return `the config before cannot be read (${error.message})`;
    }
}
function listNeeded(effective) {
    return (0,wrangler_lib/* listBindings */.vu)(effective).filter(({ kind, resource }) => kind === "secrets.required" || kind === "services" || (MADE_BEFORE.has(kind) && resource !== undefined));
}
function env_new_binding_compare(name, before, effective, { tier }) {
    const keyOf = ({ kind, name: own }) => JSON.stringify([kind, own]);
    const known = new Map((0,wrangler_lib/* listBindings */.vu)(before).map((binding) => [keyOf(binding), binding]));
    const used = new Set((0,wrangler_lib/* listBindings */.vu)(before).map(({ resource }) => resource));
    const told = new Set();
    return listNeeded(effective).flatMap((binding) => {
        const { kind, resource } = binding;
        const old = known.get(keyOf(binding));
        const location = effective.locate(binding.path);
        if (old === undefined) {
            const target = resource ?? binding.name;
            if (used.has(target) || told.has(target) || target === effective.workerName)
                return [];
            told.add(target);
            return [{ level: "notice", location, ...explainNew(name, binding, effective) }];
        }
        if (tier !== "production" || !HOLDS_DATA.has(kind) || old.resource === undefined)
            return [];
        if (resource === undefined || resource === old.resource)
            return [];
        const key = wordsOf(kind).resourceKeys.find((candidate) => (0,wrangler_lib/* readPath */.G7)(effective.values, [...binding.path, candidate]) === resource);
        return [
            {
                location: key === undefined ? location : effective.locate([...binding.path, key]),
                message: `${name}: ${wordsOf(kind).label} ${binding.name} pointed to ${old.resource} before this change, and now to ${resource}`,
                hint: "what the old one holds stays there: move the data before the deploy, and keep the old one for the way back",
            },
        ];
    });
}
function explainNew(environment, { kind, name, resource }, { workerName }) {
    const start = `${environment}: ${wordsOf(kind).label} ${name} is new`;
    if (kind === "secrets.required") {
        return {
            message: `${start}: wrangler refuses the deploy until it is set`,
            hint: `before the deploy: npx wrangler secret put ${name} --env ${environment}`,
        };
    }
    if (kind === "services") {
        return {
            message: `${start}: ${resource ?? "its Worker"} must be deployed before ${workerName || environment}`,
            hint: "Cloudflare refuses a binding to a Worker that does not exist",
        };
    }
    return {
        message: `${start}: ${resource ?? "what it points to"} must exist before the deploy`,
        hint: `where it does not yet: npx ${MADE_BEFORE.get(kind)?.(resource ?? "") ?? "wrangler"}`,
    };
}
function tellNewEnvironment(name, effective, config) {
    const count = listNeeded(effective).length;
    return {
        level: "notice",
        message: `${name} is a new environment: ${count} resources, secrets and Workers that it is bound to must exist before its first deploy`,
        hint: "its own of each: see the bindings of the environment",
        location: config.locate(["env", name]),
    };
}
function cannotTell(file, why) {
    return {
        level: "notice",
        message: `cannot tell which bindings of ${file} are new: ${why}`,
        hint: "in a workflow set fetch-depth: 0 for actions/checkout",
        location: { file, line: 1 },
    };
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-observability.js


const envObservability = {
    id: "env/observability",
    title: "production without logs",
    run({ gate, config, environments }) {
        return productionNames(gate).flatMap((environment) => {
            const effective = environments.get(environment);
            if (effective === undefined)
                return [];
            const blind = findBlindness(effective);
            if (blind === undefined)
                return [];
            const { why, path } = blind;
            return [
                {
                    message: `${environment} keeps no logs: ${why}`,
                    hint: "write [observability] with enabled = true: without logs nobody can say what went wrong after a deploy",
                    location: path === undefined ? config.locate(["env", environment]) : effective.locate(path),
                },
            ];
        });
    },
};
function findBlindness({ values }) {
    if (values["logpush"] === true ||
        isFilled(values["tail_consumers"]) ||
        isFilled(values["streaming_tail_consumers"]))
        return undefined;
    const read = (...path) => (0,wrangler_lib/* readPath */.G7)(values, ["observability", ...path]);
    if (!(0,wrangler_lib/* isTable */.bI)(values["observability"]))
        return { why: "observability is not set" };
    const logs = read("logs", "enabled");
    if (logs === false)
        return { why: "observability.logs.enabled is false", path: ["observability", "logs", "enabled"] };
    if (read("enabled") !== true && logs !== true) {
        return read("enabled") === false
            ? { why: "observability.enabled is false", path: ["observability", "enabled"] }
            : { why: "observability is not enabled", path: ["observability"] };
    }
    const rates = [["logs", "head_sampling_rate"], ["head_sampling_rate"]];
    const rate = rates.find((path) => read(...path) !== undefined);
    return rate !== undefined && read(...rate) === 0
        ? { why: `observability.${rate.join(".")} is 0`, path: ["observability", ...rate] }
        : undefined;
}
function isFilled(value) {
    return Array.isArray(value) && value.length > 0;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-preview-urls.js


const envPreviewUrls = {
    id: "env/preview-urls",
    title: "preview URLs in production",
    run({ gate, environments }) {
        return gatherByPlace(productionNames(gate).flatMap((environment) => {
            const effective = environments.get(environment);
            if (effective?.values["preview_urls"] !== true)
                return [];
            return [
                {
                    environment,
                    message: "preview_urls is on: every version that is uploaded gets a public address with production's bindings",
                    hint: "write preview_urls = false",
                    location: effective.locate(["preview_urls"]),
                },
            ];
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-required.js

const envRequired = {
    id: "env/required",
    title: "an environment of gate.yml that the wrangler config lacks",
    run({ gate, config }) {
        const missing = [...gate.environments.values()].filter(({ name }) => !config.environmentNames.includes(name));
        const candidates = config.environmentNames.filter((name) => !gate.environments.has(name));
        return missing.map(({ name, location }) => {
            const near = (0,lib/* findNearest */.qg)(name, candidates) ?? candidates.find((candidate) => isShortFor(candidate, name));
            const elsewhere = ["environments", "envs", "environment"].find((key) => hasKey(config.raw[key], name));
            const has = config.environmentNames.length === 0
                ? "has no environment"
                : `has ${config.environmentNames.join(", ")}`;
            const hint = near
                ? `did you mean ${name} where it says ${near}?`
                : elsewhere
                    ? `${elsewhere} means nothing to wrangler: write env.${name} where it says ${elsewhere}.${name}`
                    : `${config.file} ${has}; add env.${name}, or take ${name} out of gate.yml`;
            return {
                message: `environment ${name} of ${(0,lib/* formatLocation */.j$)(location)} is missing in ${config.file}`,
                hint,
                location: config.locate(near ? ["env", near] : elsewhere ? [elsewhere, name] : ["env"]),
            };
        });
    },
};
function hasKey(table, key) {
    return typeof table === "object" && table !== null && Object.hasOwn(table, key);
}
function isShortFor(a, b) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return short.length >= 3 && long.toLowerCase().startsWith(short.toLowerCase());
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-route-inherited.js

const envRouteInherited = {
    id: "env/route-inherited",
    title: "routes that an environment inherits from the top level",
    run({ config, environments }) {
        return [...environments].flatMap(([name, environment]) => {
            const inherited = findInheritedRoutes(environment);
            if (inherited === undefined)
                return [];
            const { key, routes } = inherited;
            const place = (0,lib/* formatLocation */.j$)({ ...environment.locate([key]), column: undefined });
            const overruled = key === "routes" &&
                environment.values["route"] !== undefined &&
                !environment.inheritedKeys.has("route");
            return [
                {
                    message: `${name} inherits ${key} ${routes.join(", ")} from the top level (${place}): deploying ${name} takes that traffic over`,
                    hint: overruled
                        ? `wrangler prefers the inherited routes to the route of ${name}: write routes in env.${name} instead of route`
                        : `write the routes of ${name} into env.${name} (routes = [] for none), or move those of the top level into the environment that they belong to`,
                    location: config.locate(["env", name]),
                },
            ];
        });
    },
};
function findInheritedRoutes({ values, inheritedKeys, }) {
    const { routes, route } = values;
    if (routes !== undefined) {
        if (!inheritedKeys.has("routes") || !Array.isArray(routes) || routes.length === 0)
            return undefined;
        return { key: "routes", routes: routes.map(nameRoute) };
    }
    return route !== undefined && inheritedKeys.has("route")
        ? { key: "route", routes: [nameRoute(route)] }
        : undefined;
}
function nameRoute(route) {
    if (typeof route === "string")
        return route;
    const pattern = typeof route === "object" && route !== null && "pattern" in route ? route.pattern : undefined;
    const custom = typeof route === "object" && route !== null && "custom_domain" in route && route.custom_domain === true;
    return `${typeof pattern === "string" ? pattern : "(no pattern)"}${custom ? " (custom domain)" : ""}`;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/route-patterns.js
function compareRoutes(a, b) {
    const host = compareParts(splitHost(a.host), splitHost(b.host), (text, end) => text.endsWith(end));
    const path = compareParts(splitPath(a.path), splitPath(b.path), (text, start) => text.startsWith(start));
    if (host === "apart" || path === "apart")
        return "apart";
    if (host === "same")
        return path;
    return path === "same" || path === host ? host : "crossing";
}
function splitHost(host) {
    const open = host.startsWith("*");
    return { fixed: open ? host.slice(1) : host, open };
}
function splitPath(path) {
    const open = path.endsWith("*");
    return { fixed: open ? path.slice(0, -1) : path, open };
}
function compareParts(a, b, holds) {
    if (a.fixed === b.fixed && a.open === b.open)
        return "same";
    const covers = (one, other) => one.open && holds(other.fixed, one.fixed);
    if (covers(a, b))
        return "wider";
    return covers(b, a) ? "narrower" : "apart";
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-route-overlap.js



const MAX_ROUTES = 2000;
const envRouteOverlap = {
    id: "env/route-overlap",
    title: "two environments that claim the same requests",
    run({ config, environments }) {
        const routes = [...environments].flatMap(([environment, effective]) => (0,wrangler_lib/* listRoutes */.Bn)(effective)
            .filter(({ inherited }) => !inherited)
            .map((route) => ({ environment, route, location: effective.locate(route.configPath) })));
        const findings = [];
        for (const [index, { environment, route, location }] of routes.slice(0, MAX_ROUTES).entries()) {
            for (const earlier of routes.slice(0, index)) {
                if (earlier.environment === environment)
                    continue;
                const relation = compareRoutes(route, earlier.route);
                if (relation === "apart")
                    continue;
                const place = (0,lib/* formatLocation */.j$)({ ...earlier.location, column: undefined });
                const other = `${env_route_overlap_describe(earlier.route)} of ${earlier.environment} (${place})`;
                if (relation === "same" || relation === "crossing") {
                    findings.push({
                        message: `${environment} claims ${env_route_overlap_describe(route)}, which ${relation === "same" ? "is" : "overlaps"} ${other}`,
                        hint: `give ${environment} a host of its own: whoever is deployed last takes the traffic`,
                        location,
                    });
                }
                else {
                    const [narrow, wide] = relation === "narrower" ? [environment, earlier.environment] : [earlier.environment, environment];
                    findings.push({
                        message: `${environment} claims ${env_route_overlap_describe(route)}, which ${relation === "narrower" ? "lies inside" : "covers"} ${other}`,
                        hint: `the narrower route wins as long as it exists: requests to ${narrow} reach ${wide} before its first deploy and after its removal`,
                        location,
                        level: "warning",
                    });
                }
            }
        }
        if (routes.length > MAX_ROUTES) {
            findings.push({
                message: `${routes.length} routes: only the first ${MAX_ROUTES} were compared`,
                hint: undefined,
                location: config.locate(["env"]),
                level: "notice",
            });
        }
        return findings;
    },
};
function env_route_overlap_describe({ pattern, customDomain }) {
    return customDomain ? `custom domain ${pattern}` : `route ${pattern}`;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-self-reference.js


const envSelfReference = {
    id: "env/self-reference",
    title: "a Worker or queue that feeds itself",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const { values, workerName } = effective;
            const tails = ["tail_consumers", "streaming_tail_consumers"].flatMap((table) => tablesAt(values, [table])
                .filter(({ entry }) => workerName !== "" && namesWorker(entry, workerName))
                .map(({ path }) => ({
                environment,
                message: `${workerName} is its own consumer in ${table}: every log makes another one`,
                hint: "send the logs to another Worker",
                location: effective.locate([...path, "service"]),
            })));
            const queues = tablesAt(values, ["queues", "consumers"]).flatMap(({ entry, path }) => {
                const queue = textAt(entry, ["queue"]);
                if (queue === undefined || textAt(entry, ["dead_letter_queue"]) !== queue)
                    return [];
                return [
                    {
                        environment,
                        message: `queue ${queue} is its own dead letter queue: a message that fails comes back for ever`,
                        hint: "name another queue, which nobody consumes automatically",
                        location: effective.locate([...path, "dead_letter_queue"]),
                    },
                ];
            });
            return [...tails, ...queues];
        }));
    },
};
function namesWorker(entry, workerName) {
    const service = textAt(entry, ["service"]);
    const environment = textAt(entry, ["environment"]);
    return service === workerName || (environment !== undefined && `${service}-${environment}` === workerName);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-shared-name.js

const envSharedName = {
    id: "env/shared-name",
    title: "two environments of one Worker name",
    run({ environments }) {
        const owners = new Map();
        const findings = [];
        for (const [name, effective] of environments) {
            const { workerName } = effective;
            const owner = owners.get(workerName);
            if (workerName === "")
                continue;
            if (owner === undefined) {
                owners.set(workerName, name);
                continue;
            }
            const first = environments.get(owner);
            const place = first ? ` (${(0,lib/* formatLocation */.j$)({ ...first.locate(["name"]), column: undefined })})` : "";
            findings.push({
                message: `${name} is deployed as ${workerName}, and so is ${owner}${place}: each deploy overwrites the other`,
                hint: `give ${name} a name of its own, or take its name out: wrangler then appends -${name}`,
                location: effective.locate(["name"]),
            });
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-shared-resource.js


const env_shared_resource_RESOURCES = new Map([
    ["kv_namespaces", "KV namespace"],
    ["d1_databases", "D1 database"],
    ["r2_buckets", "R2 bucket"],
    ["hyperdrive", "Hyperdrive config"],
    ["queues.producers", "queue"],
    ["queues.consumers", "queue"],
    ["workflows", "workflow"],
    ["analytics_engine_datasets", "Analytics Engine dataset"],
    ["vectorize", "Vectorize index"],
    ["dispatch_namespaces", "dispatch namespace"],
    ["pipelines", "pipeline"],
    ["durable_objects", "Durable Object namespace"],
]);
const envSharedResource = {
    id: "env/shared-resource",
    title: "a resource that two environments share",
    run({ environments }) {
        const uses = new Map();
        for (const [name, environment] of environments) {
            for (const use of listUses(name, environment)) {
                const key = JSON.stringify([use.what, use.resource.toLowerCase()]);
                const known = uses.get(key) ?? [];
                if (!known.some((other) => other.environment === name))
                    uses.set(key, [...known, use]);
            }
        }
        return [...uses.values()].flatMap((shared) => {
            const [first, ...others] = shared.sort((a, b) => (a.location.line ?? 0) - (b.location.line ?? 0));
            if (first === undefined)
                return [];
            return others.map((use) => ({
                message: `${use.environment} uses the same ${use.what} as ${first.environment}: ${use.resource} (first at ${(0,lib/* formatLocation */.j$)({ ...first.location, column: undefined })})`,
                hint: `give ${use.environment} a ${use.what} of its own: what runs there must not change data of ${first.environment}`,
                location: use.location,
            }));
        });
    },
};
function listUses(environment, effective) {
    return (0,wrangler_lib/* listBindings */.vu)(effective).flatMap((binding) => {
        const what = env_shared_resource_RESOURCES.get(binding.kind);
        if (what === undefined || binding.resource === undefined || !isShareable(binding))
            return [];
        return [{ what, resource: binding.resource, environment, location: locateResource(effective, binding) }];
    });
}
function isShareable({ kind, resource }) {
    return kind !== "durable_objects" || (resource?.includes("/") ?? false);
}
function locateResource(effective, { path, resource }) {
    const entry = path.reduce((value, part) => (isTable(value) ? value[part] : undefined), effective.values);
    const key = isTable(entry) ? Object.keys(entry).find((name) => entry[name] === resource) : undefined;
    return effective.locate(key === undefined ? path : [...path, key]);
}
function isTable(value) {
    return typeof value === "object" && value !== null;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-terraform-drift.js





const env_terraform_drift_TARGETS = [
    { kind: "kv_namespaces", attributes: ["namespace_id"] },
    { kind: "d1_databases", attributes: ["database_id"] },
    { kind: "r2_buckets", attributes: ["bucket_name"] },
    { kind: "queues.producers", attributes: ["queue_name", "queue"] },
    { kind: "services", attributes: ["service"] },
];
const HINT = "two files say what this Worker is, and the last one that is applied wins: let one of them say it, or make them say the same";
const envTerraformDrift = {
    id: "env/terraform-drift",
    title: "terraform that contradicts wrangler",
    async run({ environments, files }) {
        const { resources, faults } = await readTerraform(files);
        const notices = [
            ...faults.map(({ message, location }) => ({
                message: `cannot be compared with wrangler's config: ${message}`,
                location,
            })),
            ...[...files.tracked]
                .filter((file) => external_node_path_.posix.basename(file) === "Chart.yaml")
                .map((file) => ({
                message: `${file} is a Helm chart: it deploys no Worker, and was not compared`,
                location: { file, line: 1 },
            })),
        ];
        return [
            ...[...environments].flatMap(([name, effective]) => resources.flatMap((resource) => env_terraform_drift_compare(name, effective, resource))),
            ...notices.map((notice) => ({ ...notice, hint: undefined, level: "notice" })),
        ];
    },
};
function env_terraform_drift_compare(name, effective, resource) {
    switch (resource.type) {
        case "cloudflare_workers_script":
        case "cloudflare_worker_script":
            return compareBindings(name, effective, resource);
        case "cloudflare_workers_route":
        case "cloudflare_worker_route":
            return compareRoute(name, effective, resource, "pattern", ["script", "script_name"]);
        case "cloudflare_workers_custom_domain":
        case "cloudflare_workers_domain":
        case "cloudflare_worker_domain":
            return compareRoute(name, effective, resource, "hostname", ["service"]);
        case "cloudflare_d1_database":
            return compareDatabase(name, effective, resource);
        default:
            return [];
    }
}
function compareBindings(name, effective, { texts, parts, location }) {
    if (effective.workerName === "" || (texts.get("script_name") ?? texts.get("name")) !== effective.workerName)
        return [];
    const place = (0,lib/* formatLocation */.j$)(location);
    return parts.flatMap((part) => {
        const binding = part.texts.get("name") ?? part.texts.get("binding");
        const target = env_terraform_drift_TARGETS.flatMap(({ kind, attributes }) => {
            const value = attributes
                .map((attribute) => part.texts.get(attribute))
                .find((text) => text !== undefined);
            return value === undefined ? [] : [{ kind, value }];
        })[0];
        if (binding === undefined || target === undefined)
            return [];
        const own = (0,wrangler_lib/* listBindings */.vu)(effective).find((candidate) => candidate.name === binding && candidate.inCode);
        if (own === undefined) {
            return [
                {
                    message: `terraform binds ${binding} to ${effective.workerName}, and wrangler's ${name} does not: the next deploy takes it away`,
                    hint: HINT,
                    location,
                },
            ];
        }
        if (own.kind === target.kind && (own.resource === target.value || own.resource === undefined))
            return [];
        return [
            {
                message: `${binding} of ${name} is ${own.resource ?? own.kind} here and ${target.value} for terraform (${place})`,
                hint: HINT,
                location: effective.locate(own.path),
            },
        ];
    });
}
function compareRoute(name, effective, { texts, location }, key, owners) {
    const pattern = texts.get(key);
    const owner = owners.map((attribute) => texts.get(attribute)).find((text) => text !== undefined);
    if (pattern === undefined || owner === undefined || effective.workerName === "")
        return [];
    const own = (0,wrangler_lib/* listRoutes */.Bn)(effective).find((route) => route.pattern.toLowerCase() === pattern.toLowerCase() && route.customDomain === (key === "hostname"));
    const what = key === "pattern" ? "route" : "custom domain";
    if (owner === effective.workerName)
        return own
            ? []
            : [
                {
                    message: `terraform gives the ${what} ${pattern} to ${owner}, and wrangler's ${name} does not have it`,
                    hint: HINT,
                    location,
                },
            ];
    return own
        ? [
            {
                message: `the ${what} ${pattern} of ${name} belongs to ${owner} for terraform (${(0,lib/* formatLocation */.j$)(location)})`,
                hint: HINT,
                location: effective.locate(own.configPath),
            },
        ]
        : [];
}
function compareDatabase(name, effective, { texts, location }) {
    const id = texts.get("id") ?? texts.get("uuid");
    if (id === undefined || texts.get("name") === undefined)
        return [];
    return tablesAt(effective.values, ["d1_databases"]).flatMap(({ entry, path }) => {
        const own = textAt(entry, ["database_id"]);
        if (textAt(entry, ["database_name"]) !== texts.get("name") || own === undefined || own === id)
            return [];
        return [
            {
                message: `D1 database ${texts.get("name")} of ${name} has the id ${own} here and ${id} for terraform (${(0,lib/* formatLocation */.j$)(location)})`,
                hint: HINT,
                location: effective.locate([...path, "database_id"]),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-top-level-deployable.js


const envTopLevelDeployable = {
    id: "env/top-level-deployable",
    title: "a top level that can be deployed by mistake",
    run({ config, environments }) {
        if (environments.size === 0)
            return [];
        const top = (0,wrangler_lib/* effectiveEnvironment */.xr)(config, undefined);
        if (textAt(top.values, ["main"]) === undefined && top.values["assets"] === undefined)
            return [];
        const paths = [
            ...(0,wrangler_lib/* listBindings */.vu)(top)
                .filter(({ kind }) => kind !== "vars" && kind !== "assets")
                .map(({ kind, name, path }) => ({ what: `${kind} ${name}`, path })),
            ...(0,wrangler_lib/* listRoutes */.Bn)(top).map(({ pattern, configPath }) => ({ what: `route ${pattern}`, path: configPath })),
            ...textsAt(top.values, ["triggers", "crons"]).map(({ text, path }) => ({ what: `cron ${text}`, path })),
        ];
        const [first] = paths;
        if (first === undefined)
            return [];
        const more = paths.length === 1 ? "" : ` and ${paths.length - 1} more`;
        return [
            {
                message: `wrangler deploy without --env would deploy the top level as ${top.workerName === "" ? "a Worker of its own" : top.workerName}, with ${first.what}${more}`,
                hint: `move what belongs to one environment under env.<name>: a top level without bindings and routes does no harm`,
                location: top.locate(first.path),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-var-parity.js


const envVarParity = {
    id: "env/var-parity",
    title: "a variable that an environment lacks",
    run({ config, environments }) {
        const names = new Map([...environments].map(([name, { values }]) => [
            name,
            new Set([...((0,wrangler_lib/* isTable */.bI)(values["vars"]) ? Object.keys(values["vars"]) : []), ...secretsOf(values)]),
        ]));
        const findings = [];
        for (const [name, own] of names) {
            const reported = new Set();
            for (const [otherName, other] of environments) {
                const vars = other.values["vars"];
                for (const variable of (0,wrangler_lib/* isTable */.bI)(vars) ? Object.keys(vars) : []) {
                    if (own.has(variable) || reported.has(variable))
                        continue;
                    reported.add(variable);
                    const place = (0,lib/* formatLocation */.j$)({ ...other.locate(["vars", variable]), column: undefined });
                    findings.push({
                        message: `variable ${variable} is missing in ${name}`,
                        hint: `${otherName} has it (${place}) and wrangler inherits no variable: the code reads undefined in ${name}`,
                        location: config.locate(["env", name]),
                    });
                }
            }
        }
        return findings;
    },
};
function secretsOf(values) {
    const secrets = values["secrets"];
    const required = (0,wrangler_lib/* isTable */.bI)(secrets) ? secrets["required"] : undefined;
    return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-workers-dev.js



const envWorkersDev = {
    id: "env/workers-dev",
    title: "production on workers.dev",
    run: ({ gate, config, environments }) => gatherByPlace(listOnWorkersDev(gate, config, environments)),
};
function listOnWorkersDev(gate, config, environments) {
    return productionNames(gate).flatMap((environment) => {
        const effective = environments.get(environment);
        const url = gate.environments.get(environment)?.url ?? "";
        if (effective === undefined || /^https?:\/\/[^/]*\.workers\.dev(?:[:/]|$)/i.test(url))
            return [];
        const { workers_dev: written } = effective.values;
        const isOn = written ?? (0,wrangler_lib/* listRoutes */.Bn)(effective).length === 0;
        if (isOn !== true)
            return [];
        return [
            {
                environment,
                message: written === true
                    ? "workers_dev is on: production answers on workers.dev too, past the rules of its own domain"
                    : "without routes workers_dev is on: production answers on workers.dev",
                hint: "write workers_dev = false, and the routes of production",
                location: written === true ? effective.locate(["workers_dev"]) : config.locate(["env", environment]),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/release-rollback-plan.js



const ROLLBACK = /roll(?:ing)?[ -]?back|r(?:ü|ue)ckfall|zur(?:ü|ue)ckrollen/i;
const releaseRollbackPlan = {
    id: "release/rollback-plan",
    title: "no written way back",
    async run(context) {
        const { gate, environments } = context;
        const documents = await readDocuments(context);
        if (documents.length === 0)
            return [];
        const plans = documents.flatMap((document) => listHeadings(document)
            .filter(({ text }) => ROLLBACK.test(text))
            .map((heading) => ({
            document,
            line: heading.line,
            text: readSection(document, heading.line, heading.level),
        })));
        const [first] = plans;
        if (first === undefined) {
            return [
                {
                    message: `none of the ${documents.length} documents under ${gate.validate.docs ?? ""} has a section about rolling back`,
                    hint: "write one: who decides, the version to go back to, npx wrangler rollback <version-id> --env <environment>, and what cannot be rolled back",
                    location: { file: documents[0]?.file ?? gate.file, line: 1 },
                },
            ];
        }
        const all = plans.map(({ text }) => text).join("\n");
        const say = (message, hint) => ({
            message,
            hint,
            location: { file: first.document.file, line: first.line },
        });
        const kinds = new Set([...environments.values()].flatMap((environment) => (0,wrangler_lib/* listBindings */.vu)(environment).map(({ kind }) => kind)));
        return [
            ...(/wrangler rollback|versions deploy|gate plan|version[ -]id/i.test(all)
                ? []
                : [
                    say("the section about rolling back names no version to go back to and no command", "name wrangler rollback <version-id> and where the version id is written down before a deploy"),
                ]),
            ...(kinds.has("d1_databases") && !/\bD1\b|database|migration|datenbank/i.test(all)
                ? [
                    say("the section about rolling back does not say what happens to the D1 database", "a rollback of the Worker does not undo a migration of the database: say what does"),
                ]
                : []),
            ...(kinds.has("durable_objects") && !/durable object/i.test(all)
                ? [
                    say("the section about rolling back does not mention Durable Objects", "a version from before a Durable Object migration cannot be rolled back to: say what to do instead"),
                ]
                : []),
        ];
    },
};
function readSection({ lines }, line, level) {
    const rest = lines.slice(line);
    const end = rest.findIndex((text) => (/^ {0,3}(#{1,6})[ \t]/.exec(text)?.[1]?.length ?? 7) <= level);
    return rest.slice(0, end === -1 ? undefined : end).join("\n");
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/secret-dotenv-tracked.js

const TEMPLATE = /\.(?:example|sample|template|tmpl|dist|defaults?|schema|test)$|\.vault$/i;
const secretDotenvTracked = {
    id: "secret/dotenv-tracked",
    title: "a file of secrets that git tracks",
    run({ gate, config, files }) {
        const folders = new Set([".", external_node_path_.posix.dirname(config.file), external_node_path_.posix.dirname(gate.file)]);
        return [...files.tracked]
            .filter((file) => /^\.(?:dev\.vars|env)(?:\.|$)/.test(external_node_path_.posix.basename(file)) && !TEMPLATE.test(file))
            .sort()
            .map((file) => ({
            message: `${file} is tracked: wrangler reads secrets from files of this name`,
            hint: `git rm --cached ${file}, put it into .gitignore, and revoke what stands in it; track a ${file}.example with empty values instead`,
            location: { file, line: 1 },
            ...(!folders.has(external_node_path_.posix.dirname(file)) && { level: "warning" }),
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/secrets/token-patterns.js
const BEFORE = "(?<![A-Za-z0-9_])";
const AFTER = "(?![A-Za-z0-9_])";
const token = (kind, source) => ({
    kind,
    pattern: new RegExp(BEFORE + source + AFTER),
});
const TOKEN_PATTERNS = [
    { kind: "private key (PEM)", pattern: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY/ },
    token("Cloudflare Global API Key", "cfk_[A-Za-z0-9]{40,64}"),
    token("Cloudflare user API token", "cfut_[A-Za-z0-9]{40,64}"),
    token("Cloudflare account API token", "cfat_[A-Za-z0-9]{40,64}"),
    token("Cloudflare Origin CA key", "v1\\.0-[0-9a-f]{24}-[0-9a-f]{100,160}"),
    token("Stripe secret key", "sk_(?:live|test)_[A-Za-z0-9]{10,250}"),
    token("Stripe restricted key", "rk_(?:live|test)_[A-Za-z0-9]{10,250}"),
    token("Stripe webhook secret", "whsec_[A-Za-z0-9+/=]{16,250}"),
    token("GitHub token", "gh[pousr]_[A-Za-z0-9]{36,255}"),
    token("GitHub fine-grained token", "github_pat_[A-Za-z0-9_]{22,255}"),
    token("GitLab token", "glpat-[A-Za-z0-9_-]{20,200}"),
    token("npm token", "npm_[A-Za-z0-9]{36,100}"),
    token("AWS access key id", "(?:AKIA|ASIA)[A-Z0-9]{16}"),
    token("Slack token", "xox[abeoprs]-[A-Za-z0-9-]{10,250}"),
    token("Slack app token", "xapp-[0-9]-[A-Za-z0-9-]{10,250}"),
    token("Slack webhook URL", "https://hooks\\.slack\\.com/(?:services|workflows)/[A-Za-z0-9/_-]{20,200}"),
    token("Discord webhook URL", "https://(?:[a-z]{1,10}\\.)?discord(?:app)?\\.com/api/webhooks/[0-9]{5,30}/[A-Za-z0-9_-]{20,200}"),
    token("Anthropic API key", "sk-ant-[A-Za-z0-9_-]{16,250}"),
    token("OpenAI API key", "sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,250}|[A-Za-z0-9]{32,64})"),
    token("Google OAuth client secret", "GOCSPX-[A-Za-z0-9_-]{20,100}"),
    token("SendGrid API key", "SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,128}"),
    token("Mailgun API key", "key-[0-9a-f]{32}"),
    token("Twilio API key", "SK[0-9a-f]{32}"),
    token("Resend API key", "re_[A-Za-z0-9]{6,16}_[A-Za-z0-9]{16,64}"),
    token("PostHog personal API key", "phx_[A-Za-z0-9]{20,100}"),
    token("Sentry auth token", "sntry[su]_[A-Za-z0-9+/=_-]{20,500}"),
    token("Linear API key", "lin_api_[A-Za-z0-9]{20,100}"),
    token("Notion token", "(?:ntn_|secret_)[A-Za-z0-9]{40,60}"),
    token("DigitalOcean token", "do[por]_v1_[0-9a-f]{64}"),
    token("Hugging Face token", "hf_[A-Za-z0-9]{30,100}"),
    token("Telegram bot token", "[0-9]{8,12}:AA[A-Za-z0-9_-]{30,50}"),
    token("age secret key", "AGE-SECRET-KEY-1[A-Z0-9]{50,70}"),
];
const JWT_PATTERN = /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,2000}\.(eyJ[A-Za-z0-9_-]{8,8000})\.[A-Za-z0-9_-]{16,2000}/;

;// CONCATENATED MODULE: ./packages/validate/lib/secrets/detect-secret.js

const MAX_LENGTH = 64 * 1024;
function detectSecret(name, value) {
    const text = value.slice(0, MAX_LENGTH);
    if (isTemplate(text))
        return undefined;
    const known = TOKEN_PATTERNS.find(({ pattern }) => pattern.test(text));
    if (known)
        return { kind: known.kind };
    if (isSecretJwt(text))
        return { kind: "JSON Web Token" };
    const url = findUrlPassword(text);
    if (url && !url.loopback)
        return { kind: "connection string with a password" };
    if (/^(?:Bearer|Basic|Token) [A-Za-z0-9+/=._~-]{16,4096}$/.test(text))
        return { kind: "authorization header" };
    return detectByName(normaliseName(name), text.trim());
}
function findUrlPassword(text) {
    const match = /[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:/@?#]{0,200}:([^\s@/?#]{1,500})@(\[[0-9a-f:]{2,40}\]|[^\s:/?#,]{0,253})/i.exec(text);
    if (match) {
        const [, password = "", host = ""] = match;
        if (isTemplate(password) || /^[*x.]+$/i.test(password))
            return undefined;
        return { loopback: /^(?:localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0|host\.docker\.internal)$/i.test(host) };
    }
    const pair = /(?:^|;)\s{0,5}(?:Password|Pwd|AccountKey|SharedAccessKey)\s{0,5}=\s{0,5}([^;\s]{4,500})/i.exec(text);
    return pair && !isTemplate(pair[1] ?? "") ? { loopback: false } : undefined;
}
const QUALIFIERS = new Set("DEV DEVELOPMENT STAGING STAGE PROD PRODUCTION TEST CI LIVE OLD NEW B64 BASE64 V1 V2 1 2".split(" "));
const PASSWORD_NAME = /(?:^|_)(?:PASSWORD|PASSWD|PASS|PWD|PASSPHRASE|CREDENTIALS?|SECRET|SECRET_KEY|SECRETKEY)$/;
const TOKEN_NAME = /(?:^|_)(?:TOKEN|KEY|APIKEY|JWT|AUTH|SIGNATURE|SALT|PEPPER|PAT)$/;
const PUBLIC_NAME = /(?:^|_)(?:PUBLIC|PUBLISHABLE)(?:_|$)|(?:^|_)(?:PUB|ANON|SITE|SEARCH_ONLY|SEARCH_ONLY_API|ALGOLIA_SEARCH|ALGOLIA_SEARCH_API|SEGMENT_WRITE|RUDDERSTACK_WRITE|FIREBASE_API|FIREBASE_WEB_API)_?KEY$/;
function normaliseName(name) {
    const words = name
        .slice(0, 200)
        .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
        .toUpperCase()
        .split(/[^A-Z0-9]+/)
        .filter((part) => part !== "");
    while (words.length > 1 && QUALIFIERS.has(words.at(-1) ?? ""))
        words.pop();
    return words.join("_");
}
function isSecretName(name) {
    const words = normaliseName(name);
    return !PUBLIC_NAME.test(words) && (PASSWORD_NAME.test(words) || TOKEN_NAME.test(words));
}
function detectByName(name, value) {
    if (PUBLIC_NAME.test(name) || isPlainValue(value))
        return undefined;
    if (/AWS.*SECRET/.test(name) && /^[A-Za-z0-9/+]{40}$/.test(value))
        return { kind: "AWS secret access key" };
    if (PASSWORD_NAME.test(name)) {
        const longEnough = value.length >= (name.includes("SECRET") ? 8 : 4);
        return longEnough && !detect_secret_isPlaceholder(value) ? { kind: "password or secret" } : undefined;
    }
    if (!TOKEN_NAME.test(name) || !isRandom(value))
        return undefined;
    return {
        kind: /(?:^|_)(?:CLOUDFLARE|CF)_/.test(name) ? "Cloudflare credential" : "high-entropy credential",
    };
}
function isPlainValue(value) {
    return (/^(?:|true|false|yes|no|on|off|none|null|undefined|enabled|disabled|required|optional|auto|include|omit|same-origin|\d{1,5}(?:\.\d{1,5})?)$/i.test(value) ||
        /^(?:https?|wss?|mailto|file|urn|did|arn):/i.test(value) ||
        /^\.{0,2}\/[A-Za-z0-9._/-]*$/.test(value) ||
        /^[^\s@]{1,200}@[^\s@]{1,200}\.[a-z]{2,24}$/i.test(value) ||
        /^-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}(?:PUBLIC KEY|CERTIFICATE)/.test(value) ||
        /^(?:pk|phc|pub)[._-]/.test(value));
}
function isTemplate(value) {
    return /^(?:\$\{[^}]{0,200}\}|\{\{[^}]{0,200}\}\}|<[^<>]{1,200}>|%\w{1,100}%|\$[A-Za-z_]\w{0,100}|__\w{1,100}__)$/.test(value.trim());
}
function detect_secret_isPlaceholder(value) {
    return (new Set(value.toLowerCase().replaceAll(/[^a-z0-9]/g, "")).size <= 2 ||
        /^[123]x0{10,}[0-9A-Za-z]{0,24}$/.test(value) ||
        (isSlug(value) &&
            /(?:^|[^a-z])(?:change-?me|changeit|replace-?me|placeholder|dummy|example|sample|fake|mock|todo|your|insert|redacted|unset|test|testing|dev|development|local|not)(?:[^a-z]|$)/i.test(value)));
}
function isSlug(value) {
    return value
        .split(/[-_.:/\s]+/)
        .every((part) => /^(?:[A-Za-z]{0,30}\d{0,2}|\d{1,4})$/.test(part) && countHumps(part) <= 3);
}
function countHumps(part) {
    return part.match(/[a-z](?=[A-Z])/g)?.length ?? 0;
}
function isRandom(value) {
    if (value.length < 16 || /\s/.test(value) || isSlug(value) || detect_secret_isPlaceholder(value))
        return false;
    return /\d/.test(value) && /[A-Za-z]/.test(value) && measureEntropy(value) >= 3;
}
function measureEntropy(value) {
    const counts = new Map();
    for (const char of value)
        counts.set(char, (counts.get(char) ?? 0) + 1);
    let entropy = 0;
    for (const count of counts.values())
        entropy -= (count / value.length) * Math.log2(count / value.length);
    return entropy;
}
function isSecretJwt(text) {
    const payload = JWT_PATTERN.exec(text)?.[1];
    if (payload === undefined)
        return false;
    const decoded = Buffer.from(payload, "base64url").toString("utf8");
    return !/"role"\s{0,3}:\s{0,3}"anon"/.test(decoded);
}

;// CONCATENATED MODULE: ./packages/validate/lib/secrets/find-secrets.js

const find_secrets_MAX_DEPTH = 20;
function findSecrets(config) {
    const levels = [{ path: [], table: config.raw }];
    const environments = config.raw["env"];
    if (find_secrets_isTable(environments)) {
        for (const [name, table] of Object.entries(environments))
            levels.push({ path: ["env", name], table });
    }
    return levels.flatMap(({ path, table }) => (find_secrets_isTable(table) ? findInLevel(path, table) : []));
}
function findInLevel(path, level) {
    const found = [];
    for (const key of ["vars", "define"]) {
        const table = level[key];
        if (!find_secrets_isTable(table))
            continue;
        const tableName = `[${[...path, key].join(".")}]`;
        for (const [name, value] of Object.entries(table)) {
            for (const leaf of find_secrets_listLeaves(value, [...path, key, name], name, 0)) {
                const secret = detectSecret(leaf.name, leaf.value);
                if (secret)
                    found.push({
                        path: leaf.path,
                        name: leaf.label,
                        table: tableName,
                        kind: secret.kind,
                        value: leaf.value,
                    });
            }
        }
    }
    return [...found, ...findInHyperdrive(path, level["hyperdrive"])];
}
function find_secrets_listLeaves(value, path, label, depth) {
    const key = path.findLast((part) => typeof part === "string");
    if (typeof value === "string")
        return [{ path, name: key ?? label, label, value }];
    if (depth >= find_secrets_MAX_DEPTH || typeof value !== "object" || value === null)
        return [];
    const entries = Array.isArray(value)
        ? [...value.entries()]
        : Object.entries(value);
    return entries.flatMap(([part, child]) => find_secrets_listLeaves(child, [...path, part], `${label}.${part}`, depth + 1));
}
function findInHyperdrive(path, bindings) {
    if (!Array.isArray(bindings))
        return [];
    return bindings.flatMap((binding, index) => {
        const value = find_secrets_isTable(binding) ? binding["localConnectionString"] : undefined;
        if (!find_secrets_isTable(binding) || typeof value !== "string" || findUrlPassword(value) === undefined)
            return [];
        const name = typeof binding["binding"] === "string"
            ? `${binding["binding"]}.localConnectionString`
            : "localConnectionString";
        const table = `[[${[...path, "hyperdrive"].join(".")}]]`;
        return [
            {
                path: [...path, "hyperdrive", index, "localConnectionString"],
                name,
                table,
                kind: "connection string with a password",
                value,
            },
        ];
    });
}
function find_secrets_isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/validate/lib/secrets/find-tokens.js

const PRIVATE_KEY = "private key (PEM)";
const PRIVATE_KEY_BLOCK = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\\n|\s|[A-Za-z-]{1,30}: [^\n]{0,100}\n){1,20}[A-Za-z0-9+/=]{40,100}/g;
const find_tokens_SEARCHED = TOKEN_PATTERNS.filter(({ kind }) => kind !== PRIVATE_KEY &&
    !["Twilio API key", "Mailgun API key", "Resend API key", "Notion token", "OpenAI API key"].includes(kind)).map(({ kind, pattern }) => ({ kind, pattern: new RegExp(pattern.source, "g") }));
const find_tokens_HINT = /PRIVATE KEY|cfk_|cfut_|cfat_|v1\.0-|[sr]k_live_|whsec_|gh[pousr]_|github_pat_|glpat-|npm_|AKIA|ASIA|xox[abeoprs]-|xapp-|hooks\.slack|discord(?:app)?\.com\/api|sk-ant-|GOCSPX-|SG\.|phx_|sntry[su]_|lin_api_|do[por]_v1_|hf_|:AA|AGE-SECRET/;
function findTokens(text) {
    if (!find_tokens_HINT.test(text))
        return [];
    const found = [];
    const add = (kind, value, index) => {
        found.push({ kind, length: value.length, index });
    };
    for (const match of text.matchAll(PRIVATE_KEY_BLOCK))
        add(PRIVATE_KEY, match[0], match.index);
    for (const { kind, pattern } of find_tokens_SEARCHED) {
        for (const match of text.matchAll(pattern)) {
            if (!isMadeUp(match[0]))
                add(kind, match[0], match.index);
        }
    }
    let line = 1;
    let end = text.indexOf("\n");
    return found
        .sort((a, b) => a.index - b.index)
        .map((token) => {
        for (; end !== -1 && end < token.index; end = text.indexOf("\n", end + 1))
            line += 1;
        return { ...token, line };
    });
}
function isMadeUp(value) {
    if (/EXAMPLE|_test_|x{6}|X{6}|\*{3}|123456|abcdef|ABCDEF/.test(value))
        return true;
    return new Set(value.slice(-24)).size < 10;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/secret-in-repo.js


const MADE_UP = /(?:^|\/)(?:__tests__|__mocks__|tests?|spec|e2e|fixtures?|mocks?|testdata|snapshots?|__snapshots__)(?:\/|$)|\.(?:test|spec)\.[^/]+$/i;
const MOST_FOUND = 100;
const UNSEARCHED = new Map([
    ["too large", "files above 1 MiB have more than 64 MiB together"],
    ["submodule", "a submodule, which is a repository of its own"],
    ["missing", "tracked and not in the work tree"],
    ["unreadable", "it cannot be read"],
]);
const secretInRepo = {
    id: "secret/in-repo",
    title: "a credential in a tracked file",
    async run({ config, files, signal }) {
        const findings = [];
        const known = new Set(findSecrets(config).map(({ path }) => config.locate(path).line));
        for (const file of files.tracked) {
            if (signal.aborted)
                break;
            for (const { kind, length, line } of await findIn(files, file, signal)) {
                if (file === config.file && known.has(line))
                    continue;
                findings.push({
                    message: `${file} holds what looks like a ${kind} (${length} characters, not shown)`,
                    hint: "revoke it first: everybody who can read the repository has it, and its history keeps it. Then take it out",
                    location: { file, line },
                    ...(MADE_UP.test(file) && { level: "warning" }),
                });
            }
        }
        return [...findings, ...listUnsearched(files)];
    },
};
async function findIn(files, file, signal) {
    const found = [];
    for await (const { text, from, to, linesBefore } of files.glanceByPieces(file)) {
        if (signal.aborted || found.length >= MOST_FOUND)
            break;
        for (const token of findTokens(text)) {
            if (token.index >= from && token.index < to)
                found.push({ ...token, line: token.line + linesBefore });
        }
    }
    return found.slice(0, MOST_FOUND);
}
function listUnsearched(files) {
    return [...UNSEARCHED].flatMap(([why, words]) => {
        const names = [...files.tracked].filter((file) => files.whyUnread(file) === why).sort();
        const [first] = names;
        if (first === undefined)
            return [];
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

;// CONCATENATED MODULE: ./packages/validate/lib/rules/secret-in-vars.js

const secretInVars = {
    id: "secret/in-vars",
    title: "a credential in the wrangler config",
    run({ config }) {
        return findSecrets(config).map(({ path, name, table, kind, value }) => ({
            message: `${table} ${name} holds what looks like a ${kind} (${value.length} characters, not shown)`,
            hint: secret_in_vars_hintFor(path, name),
            location: config.locate(path),
        }));
    },
};
function secret_in_vars_hintFor(path, label) {
    const revoke = "revoke the value: everybody who can read the repository has it, and its history keeps it";
    if (path.includes("hyperdrive")) {
        const variable = `CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_${label.split(".")[0]}`;
        return `leave localConnectionString out and set the environment variable ${variable} where wrangler dev runs; ${revoke}`;
    }
    const environment = path[0] === "env" ? ` --env ${String(path[1])}` : "";
    const name = path.includes("vars") ? String(path[path.indexOf("vars") + 1]) : "NAME";
    return `take it out, run wrangler secret put ${name}${environment}, and ${revoke}`;
}

;// CONCATENATED MODULE: ./packages/validate/lib/secrets/declared-secrets.js

function listRequiredSecrets({ values, }) {
    return values["secrets"] === undefined ? undefined : textsAt(values, ["secrets", "required"]);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/secret-overridden-by-var.js




const secretOverriddenByVar = {
    id: "secret/overridden-by-var",
    title: "a variable that overwrites a secret",
    run({ environments }) {
        const secrets = new Map();
        for (const [environment, effective] of environments) {
            for (const { text, path } of listRequiredSecrets(effective) ?? []) {
                const place = (0,lib/* formatLocation */.j$)({ ...effective.locate(path), column: undefined });
                if (!secrets.has(text))
                    secrets.set(text, { environment, place });
            }
        }
        return [...environments].flatMap(([environment, effective]) => {
            const { vars } = effective.values;
            const own = new Set((listRequiredSecrets(effective) ?? []).map(({ text }) => text));
            return Object.entries((0,wrangler_lib/* isTable */.bI)(vars) ? vars : {}).flatMap(([name, value]) => {
                const secret = secrets.get(name);
                const isEmpty = value === "" && isSecretName(name);
                if (own.has(name) || (secret === undefined && !isEmpty))
                    return [];
                return [
                    {
                        message: secret
                            ? `${environment} sets ${name} as a plain variable, and ${secret.environment} requires it as a secret (${secret.place})`
                            : `${environment} sets ${name} to nothing: a deploy would put it in the place of the secret of that name`,
                        hint: `take it out of the variables of ${environment} and require it as a secret: a variable wins over a secret of the same name`,
                        location: effective.locate(["vars", name]),
                    },
                ];
            });
        });
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/secret-undeclared.js



const TEMPLATES = [
    ".dev.vars.example",
    ".dev.vars.sample",
    ".dev.vars.template",
    ".env.example",
    ".env.sample",
    ".env.template",
];
const secretUndeclared = {
    id: "secret/undeclared",
    title: "a secret that an environment does not require",
    async run({ config, environments, files }) {
        const folder = external_node_path_.posix.dirname(config.file);
        const findings = [];
        for (const name of TEMPLATES) {
            const file = external_node_path_.posix.join(folder, name);
            if (!files.tracked.has(file))
                continue;
            const lines = (await files.read(file)).split(/\r?\n/);
            for (const [environment, effective] of environments) {
                const required = listRequiredSecrets(effective);
                if (required === undefined)
                    continue;
                const vars = effective.values["vars"];
                const known = new Set([
                    ...required.map(({ text }) => text),
                    ...((0,wrangler_lib/* isTable */.bI)(vars) ? Object.keys(vars) : []),
                ]);
                for (const [index, line] of lines.entries()) {
                    const secret = /^\s*(?:export\s+)?([A-Za-z_]\w{0,200})\s*=/.exec(line)?.[1];
                    if (secret === undefined || known.has(secret) || isForTools(secret))
                        continue;
                    findings.push({
                        message: `${secret} is needed (${file}:${index + 1}), and ${environment} neither requires it as a secret nor sets it as a variable`,
                        hint: `add it to env.${environment}.secrets.required: wrangler then refuses a deploy without it`,
                        location: effective.locate(["secrets", "required"]),
                    });
                }
            }
        }
        return findings;
    },
};
function isForTools(name) {
    return /^(?:CLOUDFLARE_|CF_|WRANGLER_|NODE_|VITE_|NEXT_PUBLIC_|PUBLIC_|NUXT_PUBLIC_)/.test(name);
}

;// CONCATENATED MODULE: ./packages/validate/lib/workflow/list-workflows.js
function listWorkflows(files) {
    return [...files.tracked].filter((file) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(file)).sort();
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/workflow-cloudflare-credentials.js

const CREDENTIAL = /\b(?:CLOUDFLARE|CF)_(?:[A-Z0-9]{1,30}_){0,4}(?:API_TOKEN|API_KEY|GLOBAL_KEY|TOKEN)\b|\bsecrets\.(?:CLOUDFLARE|CF)_?(?:[A-Z0-9]{1,30}_){0,4}(?:TOKEN|KEY|APITOKEN)\b/i;
const workflowCloudflareCredentials = {
    id: "workflow/cloudflare-credentials",
    title: "a credential of a Cloudflare account in a workflow",
    async run({ files }) {
        const findings = [];
        for (const file of [...listWorkflows(files), ...listActionFiles(files.tracked)]) {
            const text = await files.glance(file);
            const lines = (text ?? "").split("\n").flatMap((line, index) => {
                const name = CREDENTIAL.exec(line.replace(/(?:^|\s)#.*$/, ""))?.[0];
                return name === undefined || /ACCESS/i.test(name) ? [] : [{ name, line: index + 1 }];
            });
            const [first] = lines;
            if (first === undefined)
                continue;
            const more = lines.length === 1 ? "" : `, and in ${lines.length - 1} more lines`;
            findings.push({
                message: `${first.name} is used here${more}: with it this workflow, and every action and package in its job, can change the account`,
                hint: "the gate needs no token. Where a check must read from Cloudflare, give it a token that can only read",
                location: { file, line: first.line },
            });
        }
        return findings;
    },
};
function listActionFiles(tracked) {
    return [...tracked].filter((file) => /^\.github\/.*\/action\.ya?ml$/.test(file)).sort();
}

;// CONCATENATED MODULE: ./packages/validate/lib/workflow/read-matrix.js

const MAX_SETS = 256;
function readMatrix(yaml, strategy) {
    const matrix = (0,dist/* isMap */.jh)(strategy) ? yaml.get(strategy, "matrix") : undefined;
    if (!(0,dist/* isMap */.jh)(matrix))
        return [];
    let sets = [new Map()];
    for (const key of yaml.keysOf(matrix)) {
        if (key === "include" || key === "exclude")
            continue;
        const list = yaml.get(matrix, key);
        if (!(0,dist/* isSeq */.oP)(list))
            continue;
        const values = list.items.map((_, index) => readValues(yaml, list.get(index, true), key));
        if (values.length * sets.length > MAX_SETS)
            return [];
        sets = sets.flatMap((set) => values.map((value) => new Map([...set, ...value])));
    }
    const include = yaml.get(matrix, "include");
    if ((0,dist/* isSeq */.oP)(include)) {
        const added = include.items.map((_, index) => readValues(yaml, include.get(index, true), ""));
        const own = yaml.keysOf(matrix).some((key) => key !== "include" && key !== "exclude");
        sets = [
            ...(own ? sets : []),
            ...added,
            ...(own ? sets.flatMap((set) => added.map((more) => new Map([...set, ...more]))) : []),
        ];
    }
    return sets.length > MAX_SETS ? [] : sets;
}
function readValues(yaml, node, key) {
    if ((0,dist/* isScalar */.jn)(node)) {
        const text = node.source ?? "";
        return new Map(text.includes("${{") ? [] : [[key, text]]);
    }
    if (!(0,dist/* isMap */.jh)(node))
        return new Map();
    return new Map(yaml
        .keysOf(node)
        .flatMap((part) => [...readValues(yaml, yaml.get(node, part), key === "" ? part : `${key}.${part}`)]));
}

;// CONCATENATED MODULE: ./packages/validate/lib/workflow/yaml-text.js




class YamlFile {
    file;
    root;
    #document;
    #lines;
    constructor(file, text) {
        this.file = file;
        this.#lines = new dist/* LineCounter */.HN();
        const deep = findTooDeep(text);
        if (deep !== undefined) {
            const before = text.slice(0, deep);
            throw this.fail("it is nested deeper than 64 levels", before.split("\n").length, deep - before.lastIndexOf("\n"));
        }
        this.#document = (0,dist/* parseDocument */.Tp)(text, {
            lineCounter: this.#lines,
            prettyErrors: false,
            logLevel: "silent",
        });
        const [error] = this.#document.errors;
        if (error) {
            const { line, col } = this.#lines.linePos(error.pos[0]);
            throw this.fail(error.message.split("\n")[0] ?? "no YAML", line, col);
        }
        const { contents } = this.#document;
        if (!(0,dist/* isMap */.jh)(contents))
            throw this.fail("it is not a mapping", 1);
        this.root = contents;
    }
    fail(why, line, column) {
        const location = { file: this.file, line, column };
        return new lib/* GateError */.ue("FILE_UNREADABLE", `${external_node_path_.posix.basename(this.file)} cannot be read: ${why}`, {
            location,
        });
    }
    lineOf(node) {
        const range = node?.range;
        return range ? this.#lines.linePos(range[0]).line : 1;
    }
    get(map, key) {
        return this.#resolve(map.get(key, true));
    }
    getMap(map, key) {
        const node = this.get(map, key);
        if ((0,dist/* isMap */.jh)(node))
            return node;
        return this.#refuseOther(node, key, "a mapping");
    }
    getItems(map, key) {
        const node = this.get(map, key);
        if ((0,dist/* isSeq */.oP)(node))
            return node.items.map((item) => this.#resolve(item));
        return this.#refuseOther(node, key, "a list");
    }
    getText(map, key) {
        const node = this.get(map, key);
        if (!(0,dist/* isScalar */.jn)(node))
            return this.#refuseOther(node, key, "text");
        if (node.value === null)
            return undefined;
        const line = this.lineOf(node);
        const text = typeof node.value === "string" ? node.value : (node.source ?? JSON.stringify(node.value) ?? "");
        const lineAt = node.type === "BLOCK_LITERAL" ? (index) => line + 1 + index : () => line;
        return { text, line, lineAt };
    }
    getTexts(map, key) {
        const table = this.get(map, key);
        const texts = new Map();
        if (!(0,dist/* isMap */.jh)(table))
            return texts;
        for (const name of this.keysOf(table)) {
            if (!(0,dist/* isScalar */.jn)(this.get(table, name)))
                continue;
            const text = this.getText(table, name);
            if (text)
                texts.set(name, text);
        }
        return texts;
    }
    keysOf(map) {
        return map.items.flatMap(({ key }) => ((0,dist/* isScalar */.jn)(key) ? [String(key.value)] : []));
    }
    #resolve(node) {
        return (0,dist/* isAlias */.Vj)(node) ? node.resolve(this.#document) : node;
    }
    #refuseOther(node, key, wanted) {
        if (node === undefined || node === null || ((0,dist/* isScalar */.jn)(node) && node.value === null))
            return undefined;
        throw this.fail(`${key} is not ${wanted}`, this.lineOf(node));
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/workflow/read-workflow.js



const MAX_STEPS = 5000;
function parseWorkflow(file, text) {
    const yaml = new YamlFile(file, text);
    const jobs = yaml.getMap(yaml.root, "jobs");
    if (jobs === undefined || jobs.items.length === 0)
        throw yaml.fail("it has no jobs", 1);
    const triggers = yaml.get(yaml.root, "on");
    const names = (0,dist/* isMap */.jh)(triggers) ? yaml.keysOf(triggers) : readNames(triggers);
    const call = (0,dist/* isMap */.jh)(triggers) ? yaml.get(triggers, "workflow_call") : undefined;
    const defaults = readDefaults(yaml, yaml.root);
    const read = [];
    let steps = 0;
    for (const id of yaml.keysOf(jobs)) {
        const job = readJob(yaml, jobs, id, defaults);
        steps += job.steps.length;
        if (steps > MAX_STEPS)
            throw yaml.fail(`it has more than ${MAX_STEPS} steps`, 1);
        read.push(job);
    }
    return {
        file,
        triggers: names,
        onlyCalled: names.length === 1 && names[0] === "workflow_call",
        inputs: (0,dist/* isMap */.jh)(call) ? readInputDefaults(yaml, call) : new Map(),
        choices: readChoices(yaml, (0,dist/* isMap */.jh)(triggers) ? yaml.get(triggers, "workflow_dispatch") : undefined),
        env: yaml.getTexts(yaml.root, "env"),
        jobs: read,
    };
}
function parseActionFile(file, text) {
    const yaml = new YamlFile(file, text);
    const runs = yaml.getMap(yaml.root, "runs");
    if (runs === undefined)
        throw yaml.fail("it has no runs", 1);
    return {
        file,
        inputs: readInputDefaults(yaml, yaml.root),
        using: yaml.getText(runs, "using")?.text ?? "",
        steps: readSteps(yaml, runs),
        programs: ["pre", "main", "post"].flatMap((key) => yaml.getText(runs, key)?.text ?? []),
    };
}
function readDefaults(yaml, map) {
    const defaults = yaml.getMap(map, "defaults");
    const run = defaults && yaml.getMap(defaults, "run");
    return {
        shell: run && yaml.getText(run, "shell")?.text,
        workingDirectory: run && yaml.getText(run, "working-directory")?.text,
    };
}
function readJob(yaml, jobs, id, outer) {
    const job = yaml.getMap(jobs, id);
    if (job === undefined)
        throw yaml.fail(`job ${id} is empty`, yaml.lineOf(jobs));
    const own = readDefaults(yaml, job);
    const windows = namesWindows(yaml.get(job, "runs-on"));
    return {
        id,
        line: yaml.lineOf(job),
        uses: yaml.getText(job, "uses"),
        with: yaml.getTexts(job, "with"),
        env: yaml.getTexts(job, "env"),
        shell: own.shell ?? outer.shell ?? (windows ? "pwsh" : undefined),
        workingDirectory: own.workingDirectory ?? outer.workingDirectory,
        steps: readSteps(yaml, job),
        runsOn: yaml.get(job, "runs-on") !== undefined,
        needs: readNames(yaml.get(job, "needs")),
        matrix: readMatrix(yaml, yaml.get(job, "strategy")),
    };
}
function readChoices(yaml, dispatch) {
    const choices = new Map();
    const inputs = (0,dist/* isMap */.jh)(dispatch) ? yaml.get(dispatch, "inputs") : undefined;
    for (const name of (0,dist/* isMap */.jh)(inputs) ? yaml.keysOf(inputs) : []) {
        const input = (0,dist/* isMap */.jh)(inputs) ? yaml.get(inputs, name) : undefined;
        const options = (0,dist/* isMap */.jh)(input) ? readNames(yaml.get(input, "options")) : [];
        if (options.length > 0)
            choices.set(name, options);
    }
    return choices;
}
function readNames(node) {
    if ((0,dist/* isScalar */.jn)(node))
        return typeof node.value === "string" ? [node.value] : [];
    return (0,dist/* isSeq */.oP)(node) ? node.items.flatMap(readNames) : [];
}
function readSteps(yaml, map) {
    const items = yaml.getItems(map, "steps") ?? [];
    if (items.length > MAX_STEPS)
        throw yaml.fail(`it has more than ${MAX_STEPS} steps`, 1);
    return items.map((step) => {
        if (!(0,dist/* isMap */.jh)(step))
            throw yaml.fail("a step is not a mapping", yaml.lineOf(step));
        const uses = yaml.getText(step, "uses");
        const run = yaml.getText(step, "run");
        if (!uses && !run)
            throw yaml.fail("a step has neither uses nor run", yaml.lineOf(step));
        return {
            line: yaml.lineOf(step),
            uses,
            run,
            shell: yaml.getText(step, "shell")?.text,
            workingDirectory: yaml.getText(step, "working-directory")?.text,
            env: yaml.getTexts(step, "env"),
            with: yaml.getTexts(step, "with"),
        };
    });
}
function readInputDefaults(yaml, map) {
    const inputs = yaml.getMap(map, "inputs");
    const defaults = new Map();
    for (const name of inputs ? yaml.keysOf(inputs) : []) {
        const input = inputs && yaml.get(inputs, name);
        const value = (0,dist/* isMap */.jh)(input) ? yaml.getText(input, "default") : undefined;
        if (value)
            defaults.set(name, value.text);
    }
    return defaults;
}
function namesWindows(runner) {
    if ((0,dist/* isScalar */.jn)(runner))
        return /windows/i.test(String(runner.value));
    return (0,dist/* isSeq */.oP)(runner) && runner.items.some((item) => (0,dist/* isScalar */.jn)(item) && namesWindows(item));
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/budget.js

const budget_MAX_STEPS = 100_000;
const MAX_COMMANDS = 100_000;
const MAX_TEXT = 16 * 1024 * 1024;
class Budget {
    #signal;
    #steps = 0;
    #commands = 0;
    #text = 0;
    constructor(signal) {
        this.#signal = signal;
    }
    spendStep() {
        this.#steps += 1;
        this.#refuse(this.#steps > budget_MAX_STEPS, "steps");
    }
    spendCommand() {
        this.#commands += 1;
        this.#refuse(this.#commands > MAX_COMMANDS, "commands");
    }
    spendText(text) {
        this.#text += text.length;
        this.#refuse(this.#text > MAX_TEXT, "lines");
    }
    #refuse(exceeded, what) {
        this.#signal.throwIfAborted();
        if (exceeded)
            throw new lib/* GateError */.ue("FILE_TOO_LARGE", `the workflows run more ${what} than can be followed`);
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/expressions.js
const MAX_ALTERNATIVES = 8;
const MAX_VALUE = 256;
function fillIn(text, known) {
    return replaceExpressions(text, (expression, whole) => {
        const value = known.get(expression);
        return value === undefined || value.length > MAX_VALUE ? whole : value;
    });
}
function listAlternatives(text) {
    const alternatives = [];
    for (let index = 0; index < MAX_ALTERNATIVES; index += 1) {
        let used = false;
        const alternative = replaceExpressions(text, (expression, whole) => {
            const literal = listLiterals(expression)[index];
            if (literal !== undefined)
                used = true;
            return literal ?? whole;
        });
        if (!used)
            break;
        alternatives.push(alternative);
    }
    return alternatives;
}
function listLiterals(expression) {
    return [...expression.matchAll(/'((?:[^']|'')*)'/g)].map(([, literal = ""]) => literal.replaceAll("''", "'"));
}
function replaceExpressions(text, replace) {
    let result = "";
    let position = 0;
    for (;;) {
        const start = text.indexOf("${{", position);
        const end = start === -1 ? -1 : text.indexOf("}}", start);
        if (end === -1)
            return result + text.slice(position);
        const whole = text.slice(start, end + 2);
        result += text.slice(position, start) + replace(text.slice(start + 3, end).trim(), whole);
        position = end + 2;
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/shell/glob.js
function matchesGlob(text, pattern) {
    if (/[[\]\\]/.test(pattern))
        return true;
    const parts = pattern.split("*");
    const [first = "", ...others] = parts;
    const isSame = (part, at) => part
        .split("")
        .every((char, index) => (char === "?" ? at + index < text.length : text[at + index] === char));
    if (!isSame(first, 0))
        return false;
    if (others.length === 0)
        return text.length === first.length;
    let at = first.length;
    for (const [index, part] of others.entries()) {
        if (index === others.length - 1) {
            const start = text.length - part.length;
            return start >= at && isSame(part, start);
        }
        while (at <= text.length - part.length && !isSame(part, at))
            at += 1;
        if (at > text.length - part.length)
            return false;
        at += part.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./packages/validate/lib/shell/case-reader.js

class CaseReader {
    #events;
    #open = [];
    inPattern = false;
    constructor(events) {
        this.#events = events;
    }
    begin({ text, positional }) {
        const subject = positional === true ? text : undefined;
        this.#open.push({ subject, patterns: [], events: 0, runs: true, done: false });
        this.inPattern = true;
    }
    addPatterns(words) {
        this.#open.at(-1)?.patterns.push(...words);
    }
    endPattern() {
        this.inPattern = false;
        const current = this.#open.at(-1);
        if (current === undefined)
            return;
        const { subject, patterns } = current;
        const isDynamic = patterns.some(({ dynamic }) => dynamic);
        const matches = subject === undefined || isDynamic || patterns.some(({ text }) => matchesGlob(subject, text));
        current.runs = matches && !current.done;
        current.done ||= subject !== undefined && matches && !isDynamic;
        current.patterns = [];
        current.events = this.#events.length;
    }
    endBranch() {
        this.#dropBranch();
        this.inPattern = this.#open.length > 0;
    }
    end() {
        if (!this.inPattern)
            this.#dropBranch();
        this.#open.pop();
        this.inPattern = false;
    }
    #dropBranch() {
        const current = this.#open.at(-1);
        if (current?.runs === false)
            this.#events.splice(current.events);
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/shell/word.js
const UNKNOWN = "\u2026";
function word(text) {
    return { text, dynamic: false };
}

;// CONCATENATED MODULE: ./packages/validate/lib/shell/command-builder.js


const KEYWORDS = new Set([
    "if",
    "then",
    "elif",
    "else",
    "fi",
    "while",
    "until",
    "do",
    "done",
    "{",
    "}",
    "!",
    "time",
    "esac",
]);
class CommandBuilder {
    #events;
    #cursor;
    #allowance;
    command;
    #word;
    nextWord = "argument";
    #cases;
    #functionName;
    #braces = [];
    constructor(events, cursor, allowance) {
        this.#events = events;
        this.#allowance = allowance;
        this.#cursor = cursor;
        this.#cases = new CaseReader(events);
        this.command = { kind: "command", words: [], line: cursor.line };
    }
    get inPattern() {
        return this.#cases.inPattern;
    }
    get betweenWords() {
        return this.#word === undefined;
    }
    get inTest() {
        const { words } = this.command;
        return words[0]?.text === "[[" && words.at(-1)?.text !== "]]";
    }
    get beginsArray() {
        return /^\w+\+?=$/.test(this.#word?.text ?? "");
    }
    append(text) {
        if (this.command.words.length === 0 && this.#word === undefined)
            this.command.line = this.#cursor.line;
        this.#word ??= { text: "", dynamic: false };
        this.#word.text += text;
        if (text.includes(UNKNOWN))
            this.#word.dynamic = true;
    }
    appendWords(words) {
        for (const [index, { text }] of words.entries()) {
            if (index > 0)
                this.endWord();
            this.append(text);
            if (this.#word !== undefined && !this.#word.dynamic)
                this.#word.positional = true;
        }
    }
    appendUnknown() {
        this.append(UNKNOWN);
    }
    appendValue(value, quoted) {
        this.#allowance.characters -= value?.length ?? 0;
        if (value === undefined || this.#allowance.characters < 0) {
            this.appendUnknown();
        }
        else if (quoted) {
            this.append(value);
        }
        else {
            for (const [index, part] of value.split(/\s+/).entries()) {
                if (index > 0)
                    this.endWord();
                if (part !== "")
                    this.append(part);
            }
        }
    }
    dropFileDescriptor() {
        if (/^\d$/.test(this.#word?.text ?? ""))
            this.#word = undefined;
    }
    endWord() {
        const word = this.#word;
        const use = this.nextWord;
        this.#word = undefined;
        if (word === undefined)
            return;
        this.nextWord = "argument";
        const { words } = this.command;
        if (use === "input") {
            this.command.input = word.text;
        }
        else if (use === "input-file") {
            this.command.inputFile = word;
        }
        else if (use === "argument" && words.length === 0 && KEYWORDS.has(word.text) && !this.inPattern) {
            if (word.text === "esac")
                this.#cases.end();
            if (word.text === "{")
                this.#openBrace();
            if (word.text === "}")
                this.#closeBrace();
        }
        else if (use === "argument" && words.length === 0 && word.text === "esac") {
            this.#cases.end();
        }
        else if (use === "argument") {
            words.push(word);
            const [first, second] = words;
            if (first?.text === "case" && second && words.length === 3 && word.text === "in") {
                this.#cases.begin(second);
                this.dropCommand();
            }
            else if (first?.text === "function" && word.text === "{") {
                this.#functionName = second?.text;
                this.dropCommand();
                this.#openBrace();
            }
        }
    }
    endCommand() {
        this.endWord();
        const { words, piped } = this.command;
        if (this.inPattern)
            this.#cases.addPatterns(words);
        else if (words.length > 0) {
            this.#functionName = undefined;
            this.#events.push(this.command);
        }
        this.dropCommand();
        if (words.length === 0 && piped)
            this.command.piped = true;
    }
    dropCommand() {
        this.#word = undefined;
        this.nextWord = "argument";
        this.command = { kind: "command", words: [], line: this.#cursor.line };
    }
    nameFunction() {
        this.#functionName = this.#word?.text ?? this.command.words.at(-1)?.text;
        this.dropCommand();
    }
    endBranch() {
        this.#cases.endBranch();
    }
    endPattern() {
        this.endWord();
        this.#cases.addPatterns(this.command.words);
        this.#cases.endPattern();
        this.dropCommand();
    }
    #openBrace() {
        const name = this.#functionName;
        this.#functionName = undefined;
        const { position, line } = this.#cursor;
        this.#braces.push(name === undefined ? undefined : { name, start: position, line, events: this.#events.length });
    }
    #closeBrace() {
        const open = this.#braces.pop();
        if (open === undefined)
            return;
        this.#events.splice(open.events);
        const { name, start, line } = open;
        const text = this.#cursor.slice(start, this.#cursor.position - 1);
        this.#events.push({ kind: "function", name, text, line });
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/shell/cursor.js
const MOST_LOOKED = 10_000;
class Cursor {
    #text;
    #position = 0;
    line;
    constructor(text, line = 0) {
        this.#text = text;
        this.line = line;
    }
    get done() {
        return this.#position >= this.#text.length;
    }
    get position() {
        return this.#position;
    }
    slice(start, end) {
        return this.#text.slice(start, end);
    }
    peek(ahead = 0) {
        return this.#text.charAt(this.#position + ahead);
    }
    at(text) {
        return this.#text.startsWith(text, this.#position);
    }
    take(length) {
        const part = this.#text.slice(this.#position, this.#position + length);
        this.#position += part.length;
        for (let index = part.indexOf("\n"); index !== -1; index = part.indexOf("\n", index + 1))
            this.line += 1;
        return part;
    }
    takeUntil(end) {
        const index = this.#text.indexOf(end, this.#position);
        return this.take((index === -1 ? this.#text.length : index) - this.#position);
    }
    match(sticky) {
        sticky.lastIndex = this.#position;
        const match = sticky.exec(this.#text);
        if (match === null)
            return undefined;
        this.take(match[0].length);
        return match;
    }
}
function isArithmetic(cursor) {
    for (let at = 3, open = 2; at < MOST_LOOKED; at += 1) {
        const char = cursor.peek(at);
        if (char === "(")
            open += 1;
        if (char === ")")
            open -= 1;
        if (char === "" || open === 1)
            return cursor.peek(at + 1) === ")";
    }
    return true;
}

;// CONCATENATED MODULE: ./packages/validate/lib/shell/substitution.js

function evaluateSubstitution(events, root) {
    const commands = listOuterCommands(events);
    if (commands === undefined)
        return undefined;
    const [first = [], second, third] = commands;
    const [program, ...args] = first;
    if (program === undefined || third !== undefined || first.some(({ dynamic }) => dynamic))
        return undefined;
    const paths = args.filter(({ text }) => !text.startsWith("-")).map(({ text }) => text);
    const [path] = paths;
    if (program.text === "cd") {
        const isPwd = second?.[0]?.text === "pwd";
        return isPwd && path?.startsWith("/") === true ? external_node_path_.posix.normalize(path) : undefined;
    }
    if (second !== undefined)
        return undefined;
    if (program.text === "echo")
        return args.map(({ text }) => text).join(" ");
    if (program.text === "git" && args.map(({ text }) => text).join(" ") === "rev-parse --show-toplevel")
        return root;
    if (path === undefined || paths.length !== 1)
        return undefined;
    if (program.text === "dirname")
        return external_node_path_.posix.dirname(path);
    if (program.text === "basename")
        return external_node_path_.posix.basename(path);
    return program.text === "realpath" || program.text === "readlink" ? external_node_path_.posix.normalize(path) : undefined;
}
function listOuterCommands(events) {
    const commands = [];
    let open = 0;
    for (const event of events) {
        if (event.kind === "open")
            open += 1;
        else if (event.kind === "close")
            open -= 1;
        else if (event.kind === "function")
            return undefined;
        else if (open === 0) {
            if (event.piped === true)
                return undefined;
            commands.push(event.words);
        }
    }
    return commands;
}

;// CONCATENATED MODULE: ./packages/validate/lib/shell/parse-shell.js
var _a;





const OWN_PATH = /\$(?:0|\{0\}|BASH_SOURCE|\{BASH_SOURCE(?:\[0\])?(?::-\$0)?\})/y;
const parse_shell_MAX_DEPTH = 50;
const MAX_EXPANSION = 256 * 1024;
function parseShell(text, knowledge) {
    const events = [];
    const cursor = new Cursor(text.replaceAll("\r\n", "\n"));
    new ScriptReader(cursor, knowledge, events, { characters: MAX_EXPANSION }, 0).readScript(undefined);
    return events;
}
class ScriptReader {
    #cursor;
    #knowledge;
    #events;
    #allowance;
    #depth;
    #builder;
    #documents = [];
    constructor(cursor, knowledge, events, allowance, depth) {
        if (depth > parse_shell_MAX_DEPTH)
            throw new lib/* GateError */.ue("FILE_UNREADABLE", "shell substitutions are nested too deeply to be read");
        this.#cursor = cursor;
        this.#knowledge = knowledge;
        this.#events = events;
        this.#allowance = allowance;
        this.#depth = depth;
        this.#builder = new CommandBuilder(events, cursor, allowance);
    }
    readScript(end) {
        while (!this.#cursor.done) {
            if (this.#cursor.peek() === ")")
                this.#builder.endWord();
            if (this.#cursor.peek() === end && !(end === ")" && this.#builder.inPattern)) {
                this.#cursor.take(1);
                break;
            }
            this.#readToken();
        }
        this.#builder.endCommand();
    }
    #readToken() {
        const cursor = this.#cursor;
        const char = cursor.peek();
        if (char === "\n") {
            this.#builder.endCommand();
            cursor.take(1);
            for (const document of this.#documents.splice(0))
                this.#readHereDocument(document);
        }
        else if (char === " " || char === "\t") {
            this.#builder.endWord();
            cursor.take(1);
        }
        else if (cursor.at("<#") && this.#knowledge.dialect === "powershell") {
            cursor.takeUntil("#>");
            cursor.take(2);
        }
        else if (char === "#" && this.#builder.betweenWords) {
            cursor.takeUntil("\n");
        }
        else if ("&|<>()".includes(char) && this.#builder.inTest) {
            this.#builder.append(cursor.take(1));
        }
        else if (cursor.at("<(") || cursor.at(">(")) {
            this.#readNested(2, ")");
            this.#builder.appendUnknown();
        }
        else if (char === "<" || char === ">" || cursor.at("&>")) {
            this.#readRedirection();
        }
        else if (char === ";" || char === "&" || char === "|") {
            this.#builder.endCommand();
            if (cursor.at(";;"))
                this.#builder.endBranch();
            const isPipe = char === "|" && cursor.peek(1) !== "|";
            cursor.take(cursor.peek(1) === char || cursor.at("|&") ? 2 : 1);
            if (isPipe && !this.#builder.inPattern)
                this.#builder.command.piped = true;
        }
        else if (char === "(" || char === ")") {
            this.#readParenthesis(char);
        }
        else {
            this.#readWordPart(char);
        }
    }
    #readParenthesis(char) {
        if (this.#builder.inPattern || this.#cursor.at("()")) {
            if (this.#cursor.at("()"))
                this.#builder.nameFunction();
            else if (char === ")")
                this.#builder.endPattern();
            else
                this.#builder.dropCommand();
            this.#cursor.take(this.#cursor.at("()") ? 2 : 1);
            return;
        }
        if (char === "(" && this.#builder.beginsArray) {
            this.#readArray();
            return;
        }
        this.#builder.endCommand();
        if (char === "(")
            this.#readNested(1, ")");
        else
            this.#cursor.take(1);
    }
    #readArray() {
        const events = [];
        this.#cursor.take(1);
        this.#nest(this.#cursor, events).readScript(")");
        let open = 0;
        for (const event of events) {
            if (event.kind === "close")
                open -= 1;
            if (event.kind !== "command" || open > 0)
                this.#events.push(event);
            if (event.kind === "open")
                open += 1;
        }
        this.#builder.appendUnknown();
    }
    #readWordPart(char) {
        const cursor = this.#cursor;
        if (char === "\\" || (char === "`" && this.#knowledge.dialect === "powershell")) {
            const escaped = cursor.take(2).slice(1);
            if (escaped !== "\n")
                this.#builder.append(escaped);
        }
        else if (char === "'") {
            cursor.take(1);
            this.#builder.append(cursor.takeUntil("'"));
            cursor.take(1);
        }
        else if (this.#knowledge.positionals && cursor.match(/"\$(?:@|\{@\})"/y)) {
            this.#builder.appendWords(this.#knowledge.positionals);
        }
        else if (char === '"') {
            cursor.take(1);
            this.#builder.append("");
            this.#readExpandedText('"');
            cursor.take(1);
        }
        else if (char === "`") {
            this.#readNested(1, "`");
            this.#builder.appendUnknown();
        }
        else if (char === "$") {
            this.#readDollar(false);
        }
        else {
            this.#builder.append(cursor.take(1));
        }
    }
    #readExpandedText(end) {
        const cursor = this.#cursor;
        while (!cursor.done && cursor.peek() !== end) {
            const char = cursor.peek();
            if (char === "\\") {
                const escaped = cursor.take(2).slice(1);
                if (escaped !== "\n")
                    this.#builder.append('"\\$`'.includes(escaped) ? escaped : `\\${escaped}`);
            }
            else if (char === "$") {
                this.#readDollar(true);
            }
            else if (char === "`" && this.#knowledge.dialect === "posix") {
                this.#readNested(1, "`");
                this.#builder.appendUnknown();
            }
            else {
                this.#builder.append(cursor.take(1));
            }
        }
    }
    #readDollar(quoted) {
        const cursor = this.#cursor;
        const { variables, expressions, positionals } = this.#knowledge;
        if (cursor.at("${{")) {
            cursor.take(3);
            const expression = cursor.takeUntil("}}").trim();
            cursor.take(2);
            this.#builder.appendValue(expressions.get(expression), quoted);
            return;
        }
        const positional = positionals && cursor.match(/\$(?:([1-9@*])|\{([1-9@*])(?::?-([^}"'$`]{0,200}))?\})/y);
        if (positional) {
            const [, plain, braced = "", otherwise] = positional;
            const name = plain ?? braced;
            const given = /\d/.test(name) ? positionals.slice(Number(name) - 1, Number(name)) : positionals;
            const isGiven = given.some(({ text }) => text !== "");
            this.#builder.appendWords(isGiven || otherwise === undefined ? given : [word(otherwise)]);
            return;
        }
        const variable = cursor.match(/\$(?:(?:env:)?([A-Za-z_]\w*)|\{(?:env:)?([A-Za-z_]\w*)\})/y);
        if (variable) {
            this.#builder.appendValue(variables.get(variable[1] ?? variable[2] ?? ""), quoted);
        }
        else if (cursor.at("$((") && isArithmetic(cursor)) {
            this.#readUnknown(3, "()", 2);
        }
        else if (cursor.at("$(")) {
            this.#builder.appendValue(this.#readSubstitution(), quoted);
        }
        else if (this.#knowledge.script !== undefined && cursor.match(OWN_PATH)) {
            this.#builder.appendValue(this.#knowledge.script, quoted);
        }
        else if (cursor.at("${")) {
            this.#readUnknown(2, "{}", 1);
        }
        else if (cursor.match(/\$[@*#?$!\d-]/y)) {
            this.#builder.appendUnknown();
        }
        else {
            const dollar = cursor.take(1);
            if (quoted || (cursor.peek() !== "'" && cursor.peek() !== '"'))
                this.#builder.append(dollar);
        }
    }
    #readUnknown(opening, brackets, depth) {
        const cursor = this.#cursor;
        cursor.take(opening);
        for (let open = depth; open > 0 && !cursor.done;) {
            if (cursor.at("$("))
                this.#readNested(2, ")");
            else if (cursor.at("`") && this.#knowledge.dialect !== "powershell")
                this.#readNested(1, "`");
            else {
                const char = cursor.take(cursor.at("\\") ? 2 : 1);
                if (char === brackets[0])
                    open += 1;
                if (char === brackets[1])
                    open -= 1;
            }
        }
        this.#builder.appendUnknown();
    }
    #readNested(opening, end) {
        this.#cursor.take(opening);
        this.#events.push({ kind: "open" });
        this.#nest(this.#cursor, this.#events).readScript(end);
        this.#events.push({ kind: "close" });
    }
    #readSubstitution() {
        const start = this.#events.length;
        this.#readNested(2, ")");
        return evaluateSubstitution(this.#events.slice(start + 1, -1), this.#knowledge.workTree);
    }
    #nest(cursor, events) {
        return new _a(cursor, this.#knowledge, events, this.#allowance, this.#depth + 1);
    }
    #readRedirection() {
        this.#builder.dropFileDescriptor();
        this.#builder.endWord();
        const operator = this.#cursor.match(/<<<|<<-?|&>>?|>>|>&|<&|>\||<>|[<>]/y)?.[0];
        if (operator === "<<<") {
            this.#builder.nextWord = "input";
        }
        else if (operator === "<<" || operator === "<<-") {
            const quoted = this.#cursor.match(/[ \t]*(?:'([^'\n]{0,200})'|"([^"\n]{0,200})"|\\([\w.-]{1,200}))/y);
            const plain = quoted ? undefined : this.#cursor.match(/[ \t]*([\w.-]{1,200})/y);
            const delimiter = quoted ? (quoted[1] ?? quoted[2] ?? quoted[3]) : plain?.[1];
            if (delimiter === undefined)
                return;
            const document = {
                owner: this.#builder.command,
                delimiter,
                stripTabs: operator === "<<-",
                expanded: quoted === undefined,
            };
            this.#documents.push(document);
        }
        else {
            this.#builder.nextWord = operator === "<" ? "input-file" : "file";
        }
    }
    #readHereDocument(document) {
        const cursor = this.#cursor;
        const firstLine = cursor.line;
        const lines = [];
        while (!cursor.done) {
            const line = cursor.takeUntil("\n");
            cursor.take(1);
            if ((document.stripTabs ? line.replace(/^\t+/, "") : line) === document.delimiter)
                break;
            lines.push(line);
        }
        const text = lines.join("\n");
        document.owner.input = text;
        if (!document.expanded)
            return;
        const inside = new Cursor(text, firstLine);
        this.#nest(inside, this.#events).#readExpandedText(undefined);
    }
}
_a = ScriptReader;

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/javascript-tokens.js

const javascript_tokens_MAX_DEPTH = 20;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const BEFORE_REGEX = new Set(["return", "typeof", "case", "in", "of", "await", "yield", "else", "do"]);
function readScriptTokens(text) {
    const tokens = [];
    const reader = new TokenReader(text, tokens);
    reader.read(0, undefined);
    return [...tokens, ...reader.filled];
}
class TokenReader {
    #text;
    #tokens;
    filled = [];
    #at = 0;
    #line = 1;
    constructor(text, tokens) {
        this.#text = text;
        this.#tokens = tokens;
    }
    read(depth, end) {
        let open = 0;
        while (this.#at < this.#text.length) {
            const char = this.#text[this.#at] ?? "";
            if (char === "}" && end !== undefined && open === 0)
                return;
            if (char === "{")
                open += 1;
            if (char === "}")
                open -= 1;
            if (this.#skipComment())
                continue;
            if (char === "\n")
                this.#line += 1;
            if (/\s/.test(char))
                this.#at += 1;
            else if (char === '"' || char === "'")
                this.#readString(char);
            else if (char === "`")
                this.#readTemplate(depth);
            else if (char === "/" && this.#beginsRegex())
                this.#skipRegex();
            else if (!this.#readName()) {
                this.#push("sign", char);
                this.#at += 1;
            }
        }
    }
    #push(kind, text, names) {
        this.#tokens.push({ kind, text, names, line: this.#line });
    }
    #readName() {
        NAME.lastIndex = this.#at;
        const name = NAME.exec(this.#text)?.[0];
        if (name === undefined)
            return false;
        this.#push("name", name);
        this.#at += name.length;
        return true;
    }
    #skipComment() {
        if (this.#text.startsWith("//", this.#at) || (this.#at === 0 && this.#text.startsWith("#!"))) {
            const end = this.#text.indexOf("\n", this.#at);
            this.#at = end === -1 ? this.#text.length : end;
            return true;
        }
        if (!this.#text.startsWith("/*", this.#at))
            return false;
        const end = this.#text.indexOf("*/", this.#at + 2);
        const stop = end === -1 ? this.#text.length : end + 2;
        for (; this.#at < stop; this.#at += 1)
            if (this.#text[this.#at] === "\n")
                this.#line += 1;
        return true;
    }
    #readString(quote) {
        let text = "";
        this.#at += 1;
        while (this.#at < this.#text.length) {
            const char = this.#text[this.#at] ?? "";
            this.#at += 1;
            if (char === quote || char === "\n")
                break;
            if (char === "\\") {
                const next = this.#text[this.#at] ?? "";
                text += next === "n" ? "\n" : next;
                this.#at += 1;
            }
            else
                text += char;
        }
        this.#push("string", text);
    }
    #readTemplate(depth) {
        let text = "";
        const names = [];
        const line = this.#line;
        this.#at += 1;
        while (this.#at < this.#text.length) {
            const char = this.#text[this.#at] ?? "";
            if (char === "`")
                break;
            if (char === "\n")
                this.#line += 1;
            if (char === "\\") {
                text += this.#text[this.#at + 1] ?? "";
                this.#at += 2;
            }
            else if (this.#text.startsWith("${", this.#at) && depth < javascript_tokens_MAX_DEPTH) {
                this.#at += 2;
                const before = this.#tokens.length;
                this.read(depth + 1, "}");
                const inner = this.#tokens.splice(before);
                this.filled.push({ kind: "sign", text: ";", line: this.#line }, ...inner);
                names.push(inner.length === 1 && inner[0]?.kind === "name" ? inner[0].text : undefined);
                text += UNKNOWN;
                this.#at += 1;
            }
            else {
                text += char;
                this.#at += 1;
            }
        }
        this.#at += 1;
        this.#tokens.push({ kind: "template", text, names, line });
    }
    #beginsRegex() {
        const last = this.#tokens.at(-1);
        if (last === undefined)
            return true;
        if (last.kind === "name")
            return BEFORE_REGEX.has(last.text);
        return last.kind === "sign" && !/[)\]}]/.test(last.text);
    }
    #skipRegex() {
        let inClass = false;
        for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
            const char = this.#text[this.#at];
            if (char === "\\")
                this.#at += 1;
            else if (char === "\n")
                return;
            else if (char === "[")
                inClass = true;
            else if (char === "]")
                inClass = false;
            else if (char === "/" && !inClass)
                break;
        }
        this.#at += 1;
        this.#push("sign", "/");
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/javascript-values.js

function isList(value) {
    return Array.isArray(value);
}
function learnConstants(tokens) {
    const constants = new Map();
    const seen = new Set();
    for (const [index, token] of tokens.entries()) {
        if (token.kind !== "name" || !/^(?:const|let|var)$/.test(token.text))
            continue;
        const name = tokens[index + 1];
        if (name?.kind !== "name")
            continue;
        let at = index + 2;
        if (tokens[at]?.text === ":")
            while (at < tokens.length && tokens[at]?.text !== "=" && at < index + 12)
                at += 1;
        if (tokens[at]?.text !== "=" || tokens[at + 1]?.text === "=")
            continue;
        const expression = tokens.slice(at + 1, findEnd(tokens, at + 1));
        const value = readValue(expression, constants) ?? findProgram(expression);
        if (seen.has(name.text))
            constants.delete(name.text);
        else if (value !== undefined)
            constants.set(name.text, value);
        seen.add(name.text);
    }
    for (const [index, token] of tokens.entries()) {
        const value = constants.get(token.text);
        if (token.kind !== "name" || value === undefined)
            continue;
        const next = tokens[index + 1]?.text;
        const method = tokens[index + 2]?.text ?? "";
        if (isList(value) && next === "." && /^(?:push|unshift|splice)$/.test(method))
            constants.set(token.text, method === "push" ? [...value, unknownWord()] : [unknownWord()]);
        const isDeclared = /^(?:const|let|var)$/.test(tokens[index - 1]?.text ?? "");
        if (!isDeclared && next === "=" && !/^[=>]$/.test(method))
            constants.delete(token.text);
    }
    return constants;
}
function findProgram(expression) {
    if (expression.some(({ text }, index) => text === ">" && expression[index - 1]?.text === "="))
        return undefined;
    const named = expression.find(({ kind, text }) => kind === "string" && /^(?:.{0,100}\/)?(?:wrangler|npx|npm|pnpm|yarn|bunx)(?:\.cmd)?$/.test(text));
    return named && { text: named.text, dynamic: false };
}
function findEnd(tokens, start) {
    let at = start;
    while (at < tokens.length) {
        const token = tokens[at];
        if (token?.kind === "sign" && /[([{]/.test(token.text))
            at = skipBrackets(tokens, at);
        else
            at += 1;
        const next = tokens[at];
        if (next === undefined || /^[;,)\]}]$/.test(next.kind === "sign" ? next.text : ""))
            return at;
        if (next.kind === "name" &&
            /^(?:const|let|var|await|if|for|return|try|function|async|export|process|console)$/.test(next.text) &&
            next.line > (tokens[at - 1]?.line ?? 0))
            return at;
    }
    return at;
}
function skipBrackets(tokens, start) {
    for (let at = start, open = 0; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (token?.kind !== "sign")
            continue;
        if (/[([{]/.test(token.text))
            open += 1;
        if (/[)\]}]/.test(token.text))
            open -= 1;
        if (open === 0)
            return at + 1;
    }
    return tokens.length;
}
function splitArguments(tokens) {
    const args = [];
    let current = [];
    for (let at = 0; at < tokens.length;) {
        const token = tokens[at];
        if (token?.kind === "sign" && token.text === ",") {
            args.push(current);
            current = [];
            at += 1;
            continue;
        }
        const end = token?.kind === "sign" && /[([{]/.test(token.text) ? skipBrackets(tokens, at) : at + 1;
        current.push(...tokens.slice(at, end));
        at = end;
    }
    if (current.length > 0)
        args.push(current);
    return args;
}
function readValue(tokens, constants) {
    const [first] = tokens;
    if (first === undefined)
        return undefined;
    if (first.kind === "sign" && first.text === "[") {
        return splitArguments(tokens.slice(1, skipBrackets(tokens, 0) - 1)).flatMap((item) => readItem(item, constants));
    }
    const parts = [];
    for (let at = 0; at < tokens.length; at += 2) {
        const token = tokens[at];
        const next = tokens[at + 1];
        if (token?.kind === "string")
            parts.push({ text: token.text, dynamic: false });
        else if (token?.kind === "template")
            parts.push(javascript_values_fillIn(token, constants));
        else if (token?.kind === "name") {
            const known = constants.get(token.text);
            if (known !== undefined && isList(known))
                return at === 0 && tokens.length === 1 ? known : undefined;
            const isPlain = next === undefined || next.text === "+";
            if (known === undefined || !isPlain) {
                if (at === 0 && parts.length === 0)
                    return undefined;
                parts.push(unknownWord());
                break;
            }
            parts.push(known);
        }
        else if (parts.length > 0)
            parts.push(unknownWord());
        else
            return undefined;
        if (next === undefined)
            break;
        if (next.text !== "+") {
            if (!/^(?:as|satisfies|!|\.)$/.test(next.text))
                parts.push(unknownWord());
            break;
        }
    }
    const text = parts.map((part) => part.text).join("");
    return { text, dynamic: text.includes(UNKNOWN) };
}
function readItem(item, constants) {
    if (item[0]?.text === "." && item[1]?.text === "." && item[2]?.text === ".") {
        const value = readValue(item.slice(3), constants);
        return value !== undefined && isList(value) ? value : [unknownWord()];
    }
    const value = readValue(item, constants);
    return value === undefined || isList(value) ? [unknownWord()] : [value];
}
function readProperty(tokens, names, constants) {
    if (tokens[0]?.text !== "{")
        return undefined;
    for (const property of splitArguments(tokens.slice(1, -1))) {
        if (names.includes(property[0]?.text ?? "") && property[1]?.text === ":")
            return readValue(property.slice(2), constants);
    }
    return undefined;
}
function javascript_values_fillIn({ text, names = [] }, constants) {
    let index = 0;
    const filled = text.replaceAll(UNKNOWN, () => {
        const name = names[index];
        index += 1;
        const value = name === undefined ? undefined : constants.get(name);
        if (value === undefined)
            return UNKNOWN;
        return isList(value) ? value.map((word) => word.text).join(" ") : value.text;
    });
    return { text: filled, dynamic: filled.includes(UNKNOWN) };
}
function readFolder(tokens) {
    const at = tokens.findIndex(({ kind, text }) => kind === "name" && text === "cwd");
    if (at === -1)
        return "";
    const [sign, value] = [tokens[at + 1], tokens[at + 2]];
    return sign?.text === ":" && value?.kind === "string" ? value.text : undefined;
}
function unknownWord() {
    return { text: UNKNOWN, dynamic: true };
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/javascript-calls.js



const STARTERS = /^(?:\$|\$\$|x|sh|zx|cmd|execa\w*|exec\w*|spawn\w*|fork|run|run(?:Command|Cmd|Shell|Script|Process|Sync|Async|Step|OrThrow|OrFail|Checked)\w*|shell\w*|getExecOutput|system|Command)$/;
const NAMED_HELPERS = /^(?:run|exec|call|invoke|spawn)?_?wrangler(?:Sync|Async|Command|Cmd|Json|Text)?$/i;
const MODULE = /^\.{1,2}\/[^\s]+\.[cm]?[jt]s$/;
const MAX_WORDS = 200;
function readScriptFacts(text) {
    const tokens = readScriptTokens(text);
    const constants = learnConstants(tokens);
    const processes = [];
    const imports = [];
    const understood = new Set();
    const lists = [];
    for (const [index, token] of tokens.entries()) {
        const prepared = token.text === "[" && token.kind === "sign" ? readPrepared(tokens, index, constants) : undefined;
        if (prepared)
            lists.push(prepared);
        if (token.kind === "string" && MODULE.test(token.text))
            imports.push(token.text);
        if (token.kind !== "name")
            continue;
        const before = tokens[index - 1]?.text;
        const next = tokens[index + 1];
        if ((token.text === "from" || token.text === "import") && next?.kind === "string")
            imports.push(next.text);
        if (/^(?:import|require)$/.test(token.text) && next?.text === "(" && tokens[index + 2]?.kind === "string")
            imports.push(tokens[index + 2]?.text ?? "");
        if (before === "function")
            continue;
        const isHelper = NAMED_HELPERS.test(token.text);
        if (!isHelper && !STARTERS.test(token.text))
            continue;
        const started = readCall(tokens, index, constants, isHelper);
        if (started === undefined)
            continue;
        processes.push(started);
        const text = typeof started.command === "string"
            ? started.command
            : started.command.map((word) => word.text).join(" ");
        if (!text.includes(UNKNOWN))
            understood.add(index);
    }
    const isNamed = processes.some(({ command }) => typeof command !== "string" && command.some(({ text }) => text === "wrangler"));
    return {
        processes: isNamed ? processes : [...processes, ...lists],
        code: readCode(tokens, understood),
        imports: imports.filter((name) => name.startsWith(".")),
        readsArguments: tokens.some(({ kind, text: name }) => kind === "name" && /^(?:argv|parseArgs|Deno|yargs|commander|minimist|cac|citty)$/.test(name)),
    };
}
const PRINTERS = /^(?:log|info|warn|error|debug|notice|write|writeln|print|println|success|fail|step|message|note|outro|intro|setFailed|warning|Error|TypeError|describe|it|test|expect|assert)$/;
function readCode(tokens, understood) {
    const parts = [];
    for (let at = 0; at < tokens.length;) {
        const token = tokens[at];
        const next = tokens[at + 1];
        const isLeftOut = understood.has(at) || (token?.kind === "name" && PRINTERS.test(token.text));
        if (isLeftOut && (next?.text === "(" || next?.kind === "template")) {
            at = next.kind === "template" ? at + 2 : skipBrackets(tokens, at + 1);
            continue;
        }
        if (token)
            parts.push(token.kind === "string" || token.kind === "template" ? `"${token.text}"` : token.text);
        at += 1;
    }
    return parts.join(" ");
}
function readCall(tokens, start, constants, isWrangler) {
    const line = tokens[start]?.line ?? 1;
    let index = start + 1;
    if (tokens[index]?.text === "(" && tokens[index + 1]?.text === "{") {
        const end = skipBrackets(tokens, index);
        if (tokens[end]?.kind === "template")
            index = end;
    }
    const token = tokens[index];
    if (token?.kind === "template") {
        const command = javascript_values_fillIn(token, constants).text;
        return {
            command: isWrangler ? `wrangler ${command.replace(/^\s*wrangler\s/, "")}` : command,
            folder: readFolder(tokens.slice(start, index)),
            line,
        };
    }
    if (token?.kind !== "sign" || token.text !== "(")
        return undefined;
    const end = skipBrackets(tokens, index);
    const args = splitArguments(tokens.slice(index + 1, end - 1));
    const [first, second] = args;
    if (first === undefined)
        return undefined;
    const folder = readFolder(tokens.slice(index, end));
    const program = readValue(first, constants) ?? readProperty(first, ["cmd", "command"], constants);
    const given = second && (readValue(second, constants) ?? readProperty(second, ["args"], constants));
    if (isWrangler) {
        const words = [program, given].flatMap((value) => value === undefined ? [] : isList(value) ? value : splitText(value));
        if (words[0]?.text === "wrangler")
            words.shift();
        return { command: [{ text: "wrangler", dynamic: false }, ...words].slice(0, MAX_WORDS), folder, line };
    }
    if (program === undefined)
        return undefined;
    if (isList(program))
        return program.length === 0 ? undefined : { command: program.slice(0, MAX_WORDS), folder, line };
    if (given !== undefined && isList(given))
        return { command: [...splitText(program), ...given].slice(0, MAX_WORDS), folder, line };
    const isUnknown = second !== undefined && second[0]?.text !== "{" && given === undefined && second[0]?.kind === "name";
    return { command: isUnknown ? `${program.text} ${UNKNOWN}` : program.text, folder, line };
}
function readPrepared(tokens, start, constants) {
    const before = tokens[start - 1];
    if (before?.kind === "name" ? !/^(?:return|await)$/.test(before.text) : /^[)\]]$/.test(before?.text ?? ""))
        return undefined;
    const value = readValue(tokens.slice(start, skipBrackets(tokens, start)), constants);
    if (value === undefined || !isList(value) || value.length < 2 || value.length > MAX_WORDS)
        return undefined;
    const [program, ...others] = value;
    if (program === undefined || !/(?:^|\/)wrangler(?:\.cmd)?$/.test(program.text))
        return undefined;
    return {
        command: [{ text: "wrangler", dynamic: false }, ...others],
        folder: "",
        line: tokens[start]?.line ?? 1,
    };
}
function splitText({ text }) {
    return text
        .split(/\s+/)
        .filter((part) => part !== "")
        .map((part) => ({ text: part, dynamic: part.includes(UNKNOWN) }));
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/judge-wrangler-words.js


const PLAIN_COMMANDS = /^(?:deploy|publish|rollback|delete|versions (?:upload|deploy)|triggers deploy|pages deploy|secret (?:put|bulk|delete))\b/;
function judgeWranglerWords(words) {
    const texts = words.map(({ text }) => text.replaceAll(UNKNOWN, "$"));
    const { mutating, command } = (0,wrangler_lib/* isMutatingWranglerCommand */.h$)(texts);
    const environment = nameEnvironment(texts);
    if (!mutating)
        return { deploys: "no", command };
    if (!command.includes("$"))
        return { deploys: "yes", command: `${command}${environment}` };
    const certain = (0,wrangler_lib/* isMutatingWranglerCommand */.h$)(texts.filter((text) => !text.startsWith("$")));
    if (certain.mutating && PLAIN_COMMANDS.test(certain.command) && texts[0]?.startsWith("$") === true) {
        return { deploys: "yes", command: `${certain.command}${environment}` };
    }
    return { deploys: "unknown", command };
}
function nameEnvironment(texts) {
    const index = texts.findIndex((text) => /^(?:-e|--env)(?:=|$)/.test(text));
    const name = texts[index]?.includes("=") === true ? texts[index]?.split("=")[1] : texts[index + 1];
    return index !== -1 && name !== undefined && /^[\w-]+$/.test(name) ? ` --env ${name}` : "";
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/inline-code.js


const STARTS = /\b(?:subprocess|system|popen\d?|exec[lv]?[pe]{0,2}|spawn\w*|eval|shell_exec|passthru|proc_open|qx|Open3)\b|`/;
const MAKES = /base64|b64decode|fromCharCode|\batob\b|\bunescape\b|\bdecode\w*\s*\(|unhex|\bpack\s*\(|\bchr\s*\(|\.reverse\b|\bjoin\s*\(|["']\s*(?:\+|\.)\s*["']|\bexec\s*\(\s*open/;
const EVALUATES = /\b(?:eval|Function)\s*\(\s*(?!["'`)\s])/;
const LOADS = /\bchild_process\b/;
const LOADS_UNKNOWN = /\b(?:import|require)\s*\(\s*(?:(["'`])([^"'`$]*)(?:\1\s*\+|\$\{)|(?=[A-Za-z_$[]))/g;
function listUnknownLoads(code) {
    return [...code.matchAll(LOADS_UNKNOWN)].map(([, , start = ""]) => start);
}
function startsDecoded(code) {
    if (!/base64|\batob\b|fromCharCode/.test(code))
        return false;
    return isAssembled(code, true) || /\bexec\s*\.\s*(?:exec|getExecOutput)\s*\(/.test(code);
}
function isAssembled(code, isJavaScript) {
    if (!isJavaScript)
        return STARTS.test(code) && MAKES.test(code);
    if (EVALUATES.test(code))
        return true;
    const { processes } = readScriptFacts(code);
    const isUnknown = processes.some(({ command }) => typeof command === "string" ? command.startsWith(UNKNOWN) : command[0]?.dynamic === true);
    return isUnknown || (LOADS.test(code) && processes.length === 0);
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/mentions.js
function suspicionIn(program, text) {
    if (!mentionsDeploy(text))
        return [];
    return [{ kind: "unknown", why: `${program} is given text that names a deploying command` }];
}
const VERBS = "deploy|publish|rollback|upload|put|bulk|delete|apply|execute|create|push";
const COMMAND = new RegExp(`\\bwrangler(?:@[\\w.^~*-]{1,30}|\\.[cm]?js)?["'\`\\s,\\]]{1,10}[^\\n]{0,80}?\\b(?:${VERBS})\\b`);
const CLIENT = /["']cloudflare["']/;
const CLIENT_CALL = /\b(?:workers|workersForPlatforms|pages|d1|r2|kv|queues)\s*\.[\s.\w]{0,80}?\.\s*(?:update|create|delete|edit)\s*\(/;
const ALCHEMY = /\bfrom\s*["']alchemy["']/;
const ALCHEMY_CALL = /\bawait\s+alchemy\s*\(/;
function mentionsDeploy(text) {
    if (text.includes("api.cloudflare.com") || COMMAND.test(text))
        return true;
    return (CLIENT.test(text) && CLIENT_CALL.test(text)) || (ALCHEMY.test(text) && ALCHEMY_CALL.test(text));
}
const SPAWNED_SCRIPT = /["'`\s](?:npm|pnpm|yarn|bun|turbo|nx)(?:\.cmd)?["'`\s][^;]{0,200}?["'`\s:]deploy(?![a-z])/;
function spawnsDeploy(text) {
    return mentionsDeploy(text) || SPAWNED_SCRIPT.test(text);
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/workspace-path.js


const WORKSPACE = "/github/workspace";
function resolvePath(folder, path) {
    const text = path.text.replaceAll("\\", "/");
    if (path.dynamic || text.includes(UNKNOWN))
        return undefined;
    if (text === WORKSPACE)
        return "";
    if (text.startsWith(`${WORKSPACE}/`))
        return normalise(text.slice(WORKSPACE.length + 1));
    if (folder === undefined || /^(?:\/|~|[A-Za-z]:)/.test(text))
        return undefined;
    return normalise(external_node_path_.posix.join(folder, text));
}
function normalise(path) {
    const normal = external_node_path_.posix.normalize(path === "" ? "." : path).replace(/\/$/, "");
    if (normal === "..")
        return undefined;
    if (normal.startsWith("../"))
        return undefined;
    return normal === "." ? "" : normal;
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/place.js

function unresolved(place, why, topic) {
    return { kind: "unresolved", trail: [...place.trail, why], topic };
}
function leaveShell({ variables }) {
    return { variables, expressions: new Map(), dialect: "posix", workTree: WORKSPACE };
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/invocation.js
const RUN_TIME = "run time";
function readOptions(words, withValue = []) {
    const values = new Map();
    let index = 0;
    for (; index < words.length; index += 1) {
        const current = words[index];
        if (current === undefined || !current.text.startsWith("-") || current.text === "-")
            break;
        if (current.text === "--") {
            index += 1;
            break;
        }
        const equals = current.text.indexOf("=");
        const name = equals === -1 ? current.text : current.text.slice(0, equals);
        let value;
        if (equals !== -1) {
            value = { text: current.text.slice(equals + 1), dynamic: current.dynamic };
        }
        else if (withValue.includes(name)) {
            index += 1;
            value = words[index];
        }
        values.set(name, [...(values.get(name) ?? []), value ?? { text: "", dynamic: false }]);
    }
    return { values, rest: words.slice(index) };
}
function readOptionsAnywhere(words, withValue) {
    const end = words.findIndex(({ text }) => text === "--");
    const values = new Map();
    const positionals = [];
    for (let rest = end === -1 ? words : words.slice(0, end); rest.length > 0;) {
        const options = readOptions(rest, withValue);
        for (const [name, found] of options.values)
            values.set(name, [...(values.get(name) ?? []), ...found]);
        const [next, ...others] = options.rest;
        if (next)
            positionals.push(next);
        rest = others;
    }
    return { values, rest: positionals, passed: end === -1 ? [] : words.slice(end + 1) };
}
function optionOf({ values }, ...names) {
    for (const name of names) {
        const value = values.get(name)?.[0];
        if (value)
            return value;
    }
    return undefined;
}
function programName(first) {
    const base = first.text.split(/[/\\]/).at(-1) ?? "";
    return base.replace(/\.(?:cmd|exe|bat)$/i, "").toLowerCase();
}
function packageName(spec) {
    const name = spec.startsWith("npm:") ? spec.slice(4) : spec;
    const at = name.indexOf("@", 1);
    return at === -1 ? name : name.slice(0, at);
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/launchers.js




function inner(words) {
    return words.length === 0 ? [{ kind: "nothing" }] : [{ kind: "command", words }];
}
function readEnv(words, program) {
    const split = program === "env" ? words.findIndex(({ text }) => /^(?:-S|--split-string(?:=|$))/.test(text)) : -1;
    if (split !== -1) {
        const glued = words[split]?.text.replace(/^(?:-S|--split-string=?)/, "") ?? "";
        const [text = "", ...more] = [
            ...(glued === "" ? [] : [glued]),
            ...words.slice(split + 1).map((word) => word.text),
        ];
        return [
            { kind: "shell", text: `${text} ${more.map((word) => `'${word.replaceAll("'", "")}'`).join(" ")}` },
        ];
    }
    let { rest } = readOptions(words, ["-u", "--unset", "-C", "--chdir"]);
    while (/^\w+=/.test(rest[0]?.text ?? ""))
        rest = rest.slice(1);
    return inner(rest);
}
function readXargs(words, _, input) {
    const options = readOptions(words, ["-n", "-P", "-I", "-L", "-d", "-a", "-s", "-E", "-j"]);
    if (options.rest.length === 0)
        return [{ kind: "nothing" }];
    const given = input === undefined
        ? [{ text: UNKNOWN, dynamic: true }]
        : input
            .split(/\s+/)
            .flatMap((text) => (text === "" ? [] : [{ text, dynamic: text.includes(UNKNOWN) }]));
    const glued = [...options.values.keys()].find((name) => /^-I./.test(name))?.slice(2);
    const mark = glued ?? optionOf(options, "-I")?.text;
    if (mark === undefined || mark === "")
        return [{ kind: "command", words: [...options.rest, ...given] }];
    return given.map(({ text }) => ({
        kind: "command",
        words: options.rest.map((word) => {
            const filled = word.text.replaceAll(mark, text);
            return { text: filled, dynamic: filled.includes(UNKNOWN) };
        }),
    }));
}
function readParallel(words, program, input) {
    const at = words.findIndex(({ text }) => /^:::\+?$/.test(text));
    if (at === -1)
        return readXargs(words, program, input);
    const { rest } = readOptions(words.slice(0, at), ["-j", "--jobs", "-N", "-n", "--delay", "--timeout"]);
    const template = rest.map(({ text }) => text).join(" ");
    const given = words.slice(at + 1).filter(({ text }) => !text.startsWith(":::"));
    return given.map(({ text }) => ({
        kind: "shell",
        text: template.includes("{}") ? template.replaceAll("{}", text) : `${template} ${text}`.trim(),
    }));
}
function readFind(words) {
    const invocations = [];
    for (const [start, { text }] of words.entries()) {
        if (!/^-(?:exec|execdir|ok|okdir)$/.test(text))
            continue;
        const rest = words.slice(start + 1);
        const end = rest.findIndex((word) => word.text === ";" || word.text === "+");
        invocations.push(...inner(end === -1 ? rest : rest.slice(0, end)));
    }
    return invocations;
}
function readTextTool(words, program) {
    const runs = /\bsystem\s*\(|\||(?:^|[\s;{}\d$/])e\s|^--[\w-]*(?:action|command|program|script)|^-[IF]/;
    return words.filter(({ text }) => runs.test(text)).flatMap(({ text }) => suspicionIn(program, text));
}
function readTexts(words, program) {
    const texts = words.filter(({ text }) => !text.startsWith("-") && !/^(?:https?:|\d+$)/.test(text));
    if (program === "cross-env-shell")
        return [{ kind: "shell", text: texts.map(({ text }) => text).join(" ") }];
    return texts.map(({ text, dynamic }) => {
        const name = text.startsWith("npm:") ? text.slice(4) : text;
        const bare = /^[\w:.-]+$/.test(name);
        return bare && !dynamic ? npmScript(program, name) : { kind: "shell", text };
    });
}
function readRunAll(words, program) {
    return words
        .filter(({ text }) => !text.startsWith("-"))
        .map(({ text }) => {
        if (/[*?{]/.test(text) || text.includes(UNKNOWN))
            return { kind: "unknown", why: `the scripts of ${program} are a pattern` };
        return npmScript(program, text.split(" ")[0] ?? text);
    });
}
function npmScript(program, name) {
    return {
        kind: "script",
        label: `${program} ${name}`,
        name,
        args: [],
        owner: "nearest",
        hooks: true,
        optional: false,
    };
}
function readShellProgram(words, program) {
    const call = words.findIndex(({ text }) => /^-[a-z]*c$|^-Command$|^\/c$/i.test(text) && text !== "--norc");
    if (call !== -1) {
        const rest = words.slice(call + 1);
        return [
            {
                kind: "shell",
                text: program === "cmd" || program.includes("p")
                    ? rest.map(({ text }) => text).join(" ")
                    : (rest[0]?.text ?? ""),
            },
        ];
    }
    const { rest } = readOptions(words, ["-o", "-O", "-File", "-ExecutionPolicy"]);
    const file = optionOf(readOptions(words, ["-File"]), "-File") ?? rest[0];
    if (file)
        return [{ kind: "file", path: file, interpreter: "sh", args: rest[0] === file ? rest.slice(1) : [] }];
    return words.some(({ text }) => text === "--version")
        ? [{ kind: "nothing" }]
        : [{ kind: "unknown", why: `what ${program} reads from its input is not followed`, topic: "input" }];
}
function readInterpreter(words, program) {
    const withValue = [
        "-r",
        "--require",
        "--import",
        "--loader",
        "--env-file",
        "--tsconfig",
        "-P",
        "--project",
        "-W",
        "-C",
        "--conditions",
    ];
    const options = readOptions(words, [...withValue, "-e", "--eval", "-p", "--print", "-c", "-m", "--run"]);
    const script = optionOf(options, "--run");
    if (script && program === "node") {
        if (script.dynamic)
            return [
                {
                    kind: "unknown",
                    why: "node --run is given a name that is only known when it runs",
                    topic: RUN_TIME,
                },
            ];
        const args = options.rest[0]?.text === "--" ? options.rest.slice(1) : options.rest;
        const label = `node --run ${script.text}`;
        return [
            { kind: "script", label, name: script.text, args, owner: "nearest", hooks: false, optional: false },
        ];
    }
    const glued = /^(?:perl|ruby)$/.test(program) ? words.findIndex(({ text }) => /^-\w*[eE]$/.test(text)) : -1;
    const code = glued !== -1
        ? words[glued + 1]
        : optionOf(options, "-e", "--eval", "-p", "--print", "-c", ...(program === "php" ? ["-r"] : []));
    if (code) {
        const isJavaScript = !/^(?:python3?|ruby|perl|php)$/.test(program);
        const doubt = isAssembled(code.text, isJavaScript)
            ? [{ kind: "unknown", why: `what the code of ${program} starts is only known when it runs` }]
            : [];
        return isJavaScript
            ? [{ kind: "code", program, text: code.text, args: options.rest }, ...doubt]
            : [...suspicionIn(program, code.text), ...doubt];
    }
    const module = optionOf(options, "-m");
    if (module && !module.dynamic) {
        const path = { text: `./${module.text.replaceAll(".", "/")}`, dynamic: false };
        return [{ kind: "file", path, interpreter: program, args: options.rest, optional: true }];
    }
    const first = ["-r", "--require", "--import", "--loader"]
        .flatMap((name) => options.values.get(name) ?? [])
        .filter(({ text }) => /^[./]/.test(text))
        .map((path) => ({ kind: "file", path, interpreter: program }));
    return [...first, ...readScript(options.rest, program, [...options.values.keys()])];
}
function readScript(words, program, options) {
    let [path, ...args] = words;
    if (program === "deno" && path?.text === "task")
        return [{ kind: "unknown", why: "tasks of deno are not followed" }];
    if (program === "deno" && path && /^(?:run|x)$/.test(path.text))
        [path, ...args] = readOptions(args).rest;
    if (["tsx", "deno"].includes(program) && path?.text === "watch")
        [path, ...args] = args;
    if (path === undefined && words.length === 0 && options.every((name) => name === "--input-type"))
        return [{ kind: "unknown", why: `what ${program} reads from its input is not followed`, topic: "input" }];
    if (path === undefined)
        return [{ kind: "nothing" }];
    if (path.text.startsWith("npm:") || isWranglerFile(path.text)) {
        return [
            {
                kind: "command",
                words: [{ ...path, text: isWranglerFile(path.text) ? "wrangler" : packageName(path.text) }, ...args],
            },
        ];
    }
    return [{ kind: "file", path, interpreter: program, args }];
}
function isWranglerFile(text) {
    return /(?:^|\/)node_modules\/(?:\.bin\/wrangler|wrangler\/.*\.js)$/.test(text);
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/cloudflare-api.js
const BODY = /^(?:-d|--data(?:-\w+)?|-F|--form(?:-string)?|-T|--upload-file|--json|--post-(?:data|file)|--body-(?:data|file)|-Body|-InFile)(?:=|$)/i;
const METHOD = /^(?:-X|--request|--method|-Method)$/i;
const WORKER_PATHS = /\/(?:workers|pages|d1|r2|queues|hyperdrive|vectorize|workflows|storage\/kv|containers)(?:\/|$|\?)/;
const HOST = "api.cloudflare.com";
const PATHS = /\/client\/v4\/|\/accounts\/[^/]+\/(?:workers|pages|d1|r2|queues|storage)\//;
function readHttpClient(words, program) {
    const url = words.find(({ text }) => text.includes(HOST)) ?? words.find(({ text }) => PATHS.test(text));
    if (url === undefined)
        return [{ kind: "nothing" }];
    const method = readMethod(words.map(({ text }) => text));
    if (method === "GET" || method === "HEAD" || /\/graphql\b/.test(url.text))
        return [{ kind: "nothing" }];
    if (/\/purge_cache\b/.test(url.text))
        return [{ kind: "nothing" }];
    const at = url.text.indexOf(HOST);
    const path = url.text.slice(Math.max(0, at));
    return at !== -1 && WORKER_PATHS.test(path) && method !== undefined
        ? [{ kind: "deployer", what: `${program} ${method} ${path.split("?")[0] ?? ""}` }]
        : [{ kind: "unknown", why: `${program} calls Cloudflare's API` }];
}
function readMethod(texts) {
    for (const [index, text] of texts.entries()) {
        const glued = /^(?:-X|--request=|--method=)([A-Z]+)$/.exec(text)?.[1];
        const method = glued ?? (METHOD.test(text) ? texts[index + 1] : undefined);
        if (method !== undefined)
            return /^[A-Za-z]+$/.test(method) ? method.toUpperCase() : undefined;
        if (/^(?:GET|HEAD|POST|PUT|PATCH|DELETE)$/i.test(text))
            return text.toUpperCase();
    }
    return texts.some((text) => BODY.test(text)) ? "POST" : "GET";
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/package-managers.js



const FOLDER_OPTIONS = ["-C", "--prefix", "--dir", "--cwd"];
const PACKAGE_OPTIONS = ["--workspace", "--filter", "-F", "--filter-prod"];
const OTHER_OPTIONS = [
    "--loglevel",
    "--userconfig",
    "--registry",
    "--cache",
    "--script-shell",
    "--reporter",
    "--workspace-concurrency",
    "--include",
    "--exclude",
    "--from",
    "--jobs",
    "-j",
    "--env-file",
    "--elide-lines",
];
const VALUE_OPTIONS = [
    ...FOLDER_OPTIONS,
    ...PACKAGE_OPTIONS,
    ...OTHER_OPTIONS,
    "-p",
    "--package",
    "-c",
    "--call",
];
const INSTALL = new Set([
    "install",
    "i",
    "in",
    "ci",
    "clean-install",
    "install-clean",
    "add",
    "a",
    "update",
    "up",
    "rebuild",
    "link",
]);
const INSTALL_AND_TEST = new Set([
    "install-test",
    "it",
    "install-ci-test",
    "cit",
    "clean-install-test",
    "sit",
]);
const CREATE = new Set(["create", "init", "innit"]);
const VERSION_SCRIPTS = ["preversion", "version", "postversion"];
const INSTALL_SCRIPTS = [
    "preinstall",
    "install",
    "postinstall",
    "prepublish",
    "preprepare",
    "prepare",
    "postprepare",
];
const PACK_SCRIPTS = ["prepublishOnly", "prepack", "prepare", "postpack", "publish", "postpublish"];
const RUN = new Set(["run", "run-script", "rum", "urn"]);
const SCRIPT_COMMANDS = new Map([
    ["test", "test"],
    ["t", "test"],
    ["tst", "test"],
    ["start", "start"],
    ["stop", "stop"],
    ["restart", "restart"],
]);
const BUILT_IN = {
    pnpm: new Set("remove rm un uninstall prune fetch store audit list ls ll why outdated licenses init config import patch patch-commit setup env server root bin cache dedupe help info view login logout whoami version approve-builds create doctor self-update unlink rb".split(" ")),
    yarn: new Set("remove cache config info why npm plugin set version versions dedupe constraints init unlink search stage audit list outdated bin global help import licenses login logout owner policies tag team upgrade upgrade-interactive create generate-lock-entry check autoclean explain patch patch-commit unplug".split(" ")),
    bun: new Set("remove rm unlink pm build init create outdated upgrade info why audit patch repl test".split(" ")),
};
function readNpm(words) {
    const options = readOptionsAnywhere(words, [...VALUE_OPTIONS, "-w"]);
    const [command, ...rest] = options.rest;
    if (command === undefined)
        return [{ kind: "nothing" }];
    if (command.dynamic)
        return [{ kind: "unknown", why: "the command of npm is only known when it runs", topic: RUN_TIME }];
    const name = command.text;
    const given = [...rest, ...options.passed];
    if (RUN.has(name))
        return readScriptName("npm", options, given);
    if (name === "exec" || name === "x") {
        const call = optionOf(options, "-c", "--call");
        return call
            ? [{ kind: "shell", text: call.text }]
            : readProgram(given, optionOf(options, ...FOLDER_OPTIONS));
    }
    if (INSTALL_AND_TEST.has(name))
        return [
            ...lifecycle("npm", INSTALL_SCRIPTS, options),
            scriptOf("npm", `npm ${name}`, "test", given, options),
        ];
    if (INSTALL.has(name))
        return lifecycle("npm", INSTALL_SCRIPTS, options);
    if (CREATE.has(name) && given[0] !== undefined)
        return [{ kind: "command", words: nameCreator(given) }];
    if (name === "publish" || name === "pack")
        return lifecycle("npm", PACK_SCRIPTS, options);
    if (name === "version")
        return lifecycle("npm", VERSION_SCRIPTS, options);
    if (name === "explore")
        return [
            {
                kind: "shell",
                text: given
                    .slice(1)
                    .map(({ text }) => text)
                    .join(" "),
            },
        ];
    const script = SCRIPT_COMMANDS.get(name);
    return [script ? scriptOf("npm", `npm ${name}`, script, given, options) : { kind: "nothing" }];
}
function nameCreator([first, ...rest]) {
    return [word(`create-${packageName(first?.text ?? "")}`), ...rest];
}
function readPackageManager(manager, words) {
    const options = readOptions(words, VALUE_OPTIONS);
    const [command, ...rest] = options.rest;
    if (command === undefined)
        return manager === "yarn" ? lifecycle(manager, INSTALL_SCRIPTS, options) : [{ kind: "nothing" }];
    if (command.dynamic)
        return [
            { kind: "unknown", why: `the command of ${manager} is only known when it runs`, topic: RUN_TIME },
        ];
    const name = command.text;
    if (RUN.has(name))
        return readRun(manager, options, rest);
    if (["exec", "x", "dlx"].includes(name))
        return readExec(options, rest);
    if (CREATE.has(name) && rest[0] !== undefined)
        return [{ kind: "command", words: nameCreator(rest) }];
    if (manager === "yarn" && (name === "workspace" || name === "workspaces"))
        return readYarnWorkspaces(name, rest);
    if (manager === "yarn" && name === "node")
        return [{ kind: "command", words: [word("node"), ...rest] }];
    if (INSTALL.has(name))
        return lifecycle(manager, INSTALL_SCRIPTS, options);
    if (name === "publish" || name === "pack")
        return lifecycle(manager, PACK_SCRIPTS, options);
    if (name === "version")
        return lifecycle(manager, VERSION_SCRIPTS, options);
    const script = manager === "bun" && name === "test" ? undefined : SCRIPT_COMMANDS.get(name);
    if (script)
        return [scriptOf(manager, `${manager} ${name}`, script, passedArguments(manager, rest), options)];
    if (BUILT_IN[manager].has(name))
        return [{ kind: "nothing" }];
    if (manager === "bun" && /\.[cm]?[jt]sx?$/.test(name))
        return [{ kind: "file", path: command, interpreter: "bun", args: rest }];
    const invocation = scriptOf(manager, `${manager} ${name}`, name, passedArguments(manager, rest), options);
    if (manager === "pnpm" && name === "deploy")
        return [{ ...invocation, optional: true }];
    return [{ ...invocation, otherwise: [command, ...rest] }];
}
function readRun(manager, outer, words) {
    const inner = readOptions(words, VALUE_OPTIONS);
    const options = { values: new Map([...outer.values, ...inner.values]), rest: inner.rest };
    const [name, ...args] = inner.rest;
    if (manager === "bun" && name && /\.[cm]?[jt]sx?$/.test(name.text)) {
        return [{ kind: "file", path: name, interpreter: "bun", args }];
    }
    return readScriptName(manager, options, [...(name ? [name] : []), ...passedArguments(manager, args)]).map((script) => (script.kind === "script" && name ? { ...script, otherwise: [name, ...args] } : script));
}
function readScriptName(manager, options, words) {
    const [name, ...args] = words;
    if (name === undefined)
        return [{ kind: "nothing" }];
    if (name.dynamic) {
        return [
            {
                kind: "unknown",
                why: `${manager} run is given a name that is only known when it runs`,
                topic: RUN_TIME,
            },
        ];
    }
    return [scriptOf(manager, `${manager} run ${name.text}`, name.text, args, options)];
}
function readExec(outer, words) {
    const options = readOptions(words, VALUE_OPTIONS);
    const call = optionOf(options, "-c", "--call");
    if (call && call.text !== "")
        return [{ kind: "shell", text: call.text }];
    return readProgram(options.rest, optionOf(outer, ...FOLDER_OPTIONS) ?? optionOf(options, ...FOLDER_OPTIONS));
}
function readProgram([program, ...given], folder) {
    if (program === undefined)
        return [{ kind: "nothing" }];
    const args = given[0]?.text === "--" ? given.slice(1) : given;
    return [{ kind: "command", words: [{ ...program, text: packageName(program.text) }, ...args], folder }];
}
function readYarnWorkspaces(command, words) {
    if (command === "workspace") {
        const [name, ...rest] = words;
        if (name === undefined || name.dynamic)
            return [{ kind: "unknown", why: "the workspace of yarn is only known when it runs", topic: RUN_TIME }];
        return readPackageManager("yarn", rest).map((invocation) => invocation.kind === "script" ? { ...invocation, owner: { name: name.text } } : invocation);
    }
    const [first, ...rest] = words;
    const inner = first?.text === "foreach" ? readOptions(rest, VALUE_OPTIONS).rest : words;
    return readPackageManager("yarn", inner).map((invocation) => invocation.kind === "script" ? { ...invocation, owner: "all" } : invocation);
}
function scriptOf(manager, label, name, args, options) {
    const { values } = options;
    const inRoot = manager === "pnpm" && (values.has("-w") || values.has("--workspace-root"));
    const every = ["-r", "--recursive", "--workspaces", "-ws", "-W", "--parallel", "-A", "--all"].some((flag) => values.has(flag));
    const filters = [...PACKAGE_OPTIONS, ...(manager === "npm" ? ["-w"] : [])]
        .flatMap((flag) => options.values.get(flag) ?? [])
        .map(({ text }) => text);
    return {
        kind: "script",
        label,
        name,
        args,
        folder: inRoot ? word(WORKSPACE) : optionOf(options, ...FOLDER_OPTIONS),
        owner: filters.length > 0 ? { filters } : every ? "members" : "nearest",
        hooks: true,
        optional: values.has("--if-present") || (manager === "npm" && every),
    };
}
function passedArguments(manager, args) {
    return manager === "yarn" && args[0]?.text === "--" ? args.slice(1) : args;
}
function lifecycle(manager, names, options) {
    return names.map((name) => ({
        ...scriptOf(manager, `${manager} ${options.rest[0]?.text ?? "install"} (${name})`, name, [], options),
        hooks: false,
        optional: true,
    }));
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/task-runners.js

const task_runners_VALUE_OPTIONS = ["--scope", "--concurrency", "--ignore"];
function readTaskRunner(words, program) {
    const { values, rest, passed } = readOptionsAnywhere(words, task_runners_VALUE_OPTIONS);
    if (values.has("--dry-run") || values.has("--dry"))
        return [{ kind: "nothing" }];
    if (program === "lerna" && rest[0]?.text === "exec")
        return [{ kind: "command", words: passed.length > 0 ? passed : rest.slice(1) }];
    const tasks = rest[0]?.text === "run" ? rest.slice(1) : rest;
    if (tasks.some(({ dynamic }) => dynamic)) {
        return [{ kind: "unknown", why: `the tasks of ${program} are only known when it runs`, topic: RUN_TIME }];
    }
    return tasks.map(({ text }) => {
        const label = `${program} ${text}`;
        return { kind: "script", label, name: text, args: passed, owner: "members", hooks: true, optional: true };
    });
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/read-invocation.js







const nothing = () => [{ kind: "nothing" }];
const QUIET = "echo printf true false : exit return break continue sleep ls cp mv rm mkdir rmdir touch chmod chown ln cat tee head tail grep egrep fgrep rg jq yq tr cut sort uniq wc date pwd popd dirs read set shopt unset shift wait kill test [ [[ for select case type which hash whoami id uname hostname df du diff cmp zip unzip gzip gunzip sha256sum base64 openssl write-host write-output write-error get-childitem get-content set-content test-path new-item remove-item copy-item actionlint zizmor prettier eslint oxlint biome tsc vitest jest mocha playwright changeset";
const WRAPPERS = {
    sudo: ["-u", "-g", "-h", "-p", "-C", "-D", "-R", "-T"],
    doas: ["-u"],
    command: [],
    builtin: [],
    exec: ["-a"],
    nohup: [],
    call: [],
    time: ["-o", "-f"],
    nice: ["-n"],
    ionice: ["-c", "-n"],
    stdbuf: ["-i", "-o", "-e"],
    setsid: [],
    unbuffer: [],
    winpty: [],
    "xvfb-run": ["-n", "-s", "-e", "-f", "-p", "-w"],
    corepack: [],
    volta: [],
    asdf: [],
    fnm: ["--using"],
    doppler: ["-p", "-c", "-t", "--project", "--config", "--token"],
    op: ["--env-file", "--account"],
    infisical: ["--env", "--path", "--projectId", "--token"],
    dotenv: ["-e", "-c", "-v", "-p"],
    dotenvx: ["-f", "-e"],
    "env-cmd": ["-f", "-e", "-r"],
    varlock: [],
    teller: [],
    chamber: [],
    "aws-vault": [],
    strace: ["-o", "-e"],
    caffeinate: [],
    chronic: [],
    ts: [],
    bundle: [],
    uv: [],
    poetry: [],
    pipenv: [],
    nix: ["-c", "--command"],
};
const WRAPPER_VERBS = new Set(["run", "exec", "x", "exec-env", "develop", "shell"]);
const DEPLOYERS = new Map([
    ["opennextjs-cloudflare", ["deploy", "upload", "populatecache"]],
    ["@opennextjs/cloudflare", ["deploy", "upload", "populatecache"]],
    ["alchemy", ["deploy", "destroy"]],
    ["partykit", ["deploy", "delete"]],
    ["nuxthub", ["deploy"]],
    ["denoflare", ["push"]],
]);
const INTERPRETERS = "node zx tsx ts-node ts-node-esm vite-node esno jiti python python3 ruby perl deno php";
const READERS = new Map([
    ...entries(QUIET, nothing),
    ...entries(INTERPRETERS, readInterpreterCall),
    ...entries("sh bash zsh dash ksh ash busybox pwsh powershell cmd", readShellProgram),
    ...entries("source .", ([path, ...args]) => path ? [{ kind: "file", path, interpreter: "sh", args }] : [{ kind: "nothing" }]),
    ...entries("eval", (words) => [{ kind: "shell", text: words.map(({ text }) => text).join(" ") }]),
    ...entries("trap", ([action]) => [{ kind: "shell", text: action?.text ?? "" }]),
    ...entries("npm", readNpm),
    ...entries("pnpm", (words) => readPackageManager("pnpm", words)),
    ...entries("yarn yarnpkg", (words) => readPackageManager("yarn", words)),
    ...entries("bun", (words) => readPackageManager("bun", words)),
    ...entries("npx pnpx bunx", (words) => readExec({ values: new Map(), rest: [] }, words)),
    ...entries("lerna wsrun ultra", readTaskRunner),
    ...entries("env cross-env", readEnv),
    ...entries("timeout gtimeout", (words) => inner(readOptions(words, ["-s", "-k", "--signal", "--kill-after"]).rest.slice(1))),
    ...entries("xargs", readXargs),
    ...entries("parallel", readParallel),
    ...entries("nr", (words) => readPackageManager("pnpm", [word("run"), ...words])),
    ...entries("create-cloudflare c3", readCreateCloudflare),
    ...entries("find", readFind),
    ...entries("awk gawk mawk sed tar", readTextTool),
    ...entries("git", readGit),
    ...entries("go cargo dotnet", readCompiled),
    ...entries("concurrently start-server-and-test start-test cross-env-shell", readTexts),
    ...entries("run-s run-p npm-run-all npm-run-all2", readRunAll),
    ...entries("rake gradle gradlew mage bazel earthly dagger act pulumi ansible-playbook cdktf semantic-release release-it lefthook pre-commit wireit moon poe nox tox fastlane gulp grunt nps foreman honcho overmind rush rushx lage", (_, program) => [{ kind: "unknown", why: `what ${program} runs is not followed`, topic: program }]),
    ...tools("make", "make gmake bmake"),
    ...tools("just", "just"),
    ...tools("task", "task go-task"),
    ...tools("mise", "mise rtx"),
    ...tools("nx", "nx"),
    ...tools("turbo", "turbo"),
    ...tools("vp", "vp vpr"),
    ...tools("terraform", "terraform tofu"),
    ...tools("terragrunt", "terragrunt"),
    ...tools("sst", "sst"),
    ...entries("docker podman nerdctl docker-compose", (words, program) => [
        { kind: "tool", tool: "docker", program, words },
        ...readUnknownProgram(program, words),
    ]),
    ...entries("curl wget http xh invoke-restmethod invoke-webrequest", readHttpClient),
    ...entries("gh", readGithub),
    ...entries("alias set-alias", (words) => words.some(({ text }) => /\bwrangler\b|api\.cloudflare\.com/.test(text))
        ? [{ kind: "unknown", why: "an alias of wrangler is not followed" }]
        : [{ kind: "nothing" }]),
]);
function readInvocation(words, input) {
    const [first, ...rest] = words;
    if (first === undefined)
        return [];
    const program = programName(first);
    if (first.dynamic && rest[0]?.text === "=")
        return inner(rest.slice(1));
    if (isWrangler(first.text))
        return [{ kind: "wrangler", words: rest }];
    if (program === UNKNOWN || (first.dynamic && program.includes(UNKNOWN))) {
        return [
            { kind: "unknown", why: "the command is only known when it runs", topic: RUN_TIME },
            ...readUnknownProgram(program, rest),
        ];
    }
    const deployer = DEPLOYERS.get(packageName(first.text)) ?? DEPLOYERS.get(program);
    if (deployer) {
        const verb = rest.find(({ text }) => !text.startsWith("-"))?.text.toLowerCase() ?? "";
        const dry = rest.some(({ text }) => text === "--dry-run");
        return deployer.includes(verb) && !dry
            ? [{ kind: "deployer", what: `${program} ${verb}`.trim() }]
            : [{ kind: "nothing" }];
    }
    if (input !== undefined &&
        /^(?:ba|z|da|k|a)?sh$/.test(program) &&
        readOptions(rest, ["-o"]).rest.length === 0) {
        return [{ kind: "shell", text: input }];
    }
    if (input !== undefined && INTERPRETERS.split(" ").includes(program) && isFromInput(rest)) {
        return suspicionIn(program, input);
    }
    const reader = READERS.get(program);
    if (reader)
        return reader(rest, program, input);
    const wrapper = Object.hasOwn(WRAPPERS, program) ? WRAPPERS[program] : undefined;
    if (wrapper)
        return readWrapper(program, wrapper, rest);
    if (/[/\\]/.test(first.text) && !/(?:^|[/\\])(?:node_modules|usr|bin)[/\\]/.test(first.text)) {
        return [{ kind: "file", path: first, args: rest }, ...readUnknownProgram(program, rest)];
    }
    if (/^(?!\/(?:usr\/|s?bin\/)).*[/\\]/.test(first.text) &&
        !/(?:^|[/\\])node_modules[/\\]/.test(first.text)) {
        return [{ kind: "file", path: first, args: rest, optional: true }, ...readUnknownProgram(program, rest)];
    }
    return [
        { kind: "program", name: program, words: rest },
        ...readUnknownProgram(program, rest),
        ...suspicionIn(program, first.text),
        ...suspicionIn(program, input ?? ""),
    ];
}
function isFromInput(words) {
    const [first] = readOptions(words).rest;
    return first === undefined || first.text === "-";
}
function isWrangler(text) {
    const program = packageName(programName(word(text)));
    return (["wrangler", "wrangler2", "wrangler.js"].includes(program) || packageName(text) === "@cloudflare/wrangler");
}
function entries(names, reader) {
    return names.split(" ").map((name) => [name, reader]);
}
function tools(tool, names) {
    return entries(names, (words, program) => [{ kind: "tool", tool, program, words }]);
}
function readWrapper(program, withValue, words) {
    if (program === "command" && /^-[vV]$/.test(words[0]?.text ?? ""))
        return [{ kind: "nothing" }];
    const separator = words.findIndex(({ text }) => text === "--");
    if (separator !== -1) {
        const flake = program === "nix" ? words.slice(0, separator).find(({ text }) => text.includes("#")) : undefined;
        const named = flake && word(flake.text.slice(flake.text.indexOf("#") + 1));
        return inner([...(named ? [named] : []), ...words.slice(separator + 1)]);
    }
    let { rest } = readOptions(words, withValue);
    if (WRAPPER_VERBS.has(rest[0]?.text ?? ""))
        rest = readOptions(rest.slice(1), withValue).rest;
    return inner(rest);
}
function readCreateCloudflare(words, program) {
    const asked = words.find(({ text }) => /^--deploy(?:=|$)/.test(text));
    return asked === undefined || /=(?:false|0|no)$/.test(asked.text)
        ? [{ kind: "nothing" }]
        : [{ kind: "deployer", what: `${program} --deploy` }];
}
function readGithub(words) {
    const elsewhere = words.some(({ text }) => /^(?:-R|--repo)(?:=|$)/.test(text));
    const starts = words[0]?.text === "workflow" && words[1]?.text === "run";
    return starts && elsewhere
        ? [{ kind: "unknown", why: "gh starts a workflow of another repository" }]
        : [{ kind: "nothing" }];
}
const GIT_LAUNCHERS = /^(?:bisect|submodule|rebase|filter-branch|for-each-repo|difftool|mergetool|alias\..*)$/;
function readGit(words) {
    return words.some(({ text }) => GIT_LAUNCHERS.test(text) || text.startsWith("alias."))
        ? readUnknownProgram("git", words)
        : [{ kind: "nothing" }];
}
function readCompiled(words, program) {
    const [verb, ...rest] = words;
    const isOwn = program !== "go" || readOptions(rest).rest[0]?.text.startsWith(".") === true;
    return verb?.text === "run" && isOwn
        ? [{ kind: "unknown", why: `what ${program} run starts is not followed`, topic: program }]
        : readUnknownProgram(program, words);
}
function readInterpreterCall(words, program) {
    const invocations = readInterpreter(words, program);
    return invocations.flatMap((invocation) => invocation.kind === "file"
        ? [invocation, ...readUnknownProgram(program, invocation.args ?? [])]
        : [invocation]);
}
function readUnknownProgram(program, words) {
    const separator = words.findIndex(({ text }) => text === "--");
    if (separator !== -1 && separator + 1 < words.length) {
        return [{ kind: "suspicion", program, words: words.slice(separator + 1), certain: true }];
    }
    const start = words.findIndex(({ text }) => isWrangler(text) || /^(?:npx|bunx|pnpx)$/.test(text));
    if (start !== -1)
        return [{ kind: "suspicion", program, words: words.slice(start), certain: false }];
    return words.flatMap(({ text }) => suspicionIn(program, text));
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-javascript.js









const MAX_MODULES = 60;
const BUNDLED_LINE = 2000;
const PROMISE = /(?:deploy|publish|release|rollout|rollback|ship|upload|provision|migrat|destroy|teardown|cleanup)/i;
const HARMLESS = /(?:dry-?run|check|help|build|test|validate|lint|list|status|local)/i;
async function followJavaScript(follower, { file, text, args }, place, knowledge) {
    if (isBundled(text)) {
        return spawnsDeploy(text)
            ? [unresolved(place, `${file} is bundled and names a deploying command`, `bundle ${file}`)]
            : [];
    }
    const { processes, readsArguments, code } = readFacts(follower, text);
    const words = args.map((word) => word.text);
    const promised = PROMISE.test(`${external_node_path_.posix.basename(file)} ${words.join(" ")}`) && !words.some((word) => HARMLESS.test(word));
    const outcomes = await followProcesses(follower, { file, args }, processes, place, knowledge);
    const isCertain = promised || !readsArguments || args.length === 0;
    const own = isCertain ? outcomes : outcomes.map((outcome) => doubt(outcome, "its arguments may choose"));
    const modules = await listModules(follower, { file, text });
    const chosen = PROMISE.test(external_node_path_.posix.basename(file)) ? undefined : await listChosen(follower, modules, words);
    const all = [...own];
    for (const module of modules) {
        const found = await followModule(follower, module, place, knowledge);
        const isRun = promised && (chosen === undefined || chosen.has(module.file));
        all.push(...(isRun ? found : found.map((outcome) => doubt(outcome, "in a module that it imports"))));
    }
    if (all.length > 0)
        return all;
    if (spawnsDeploy(code))
        return [unresolved(place, `${file} names a deploying command`)];
    if (startsDecoded(code))
        return [unresolved(place, `what ${file} starts is only known when it runs`)];
    return followLoadable(follower, { file, text }, place, knowledge);
}
async function followLoadable(follower, { file, text }, place, knowledge) {
    for (const start of new Set(listUnknownLoads(text))) {
        if (!/^(?:\.{1,2}\/|$)/.test(start))
            continue;
        const from = external_node_path_.posix.join(external_node_path_.posix.dirname(file), start === "" ? "./" : start);
        const loadable = [...follower.files.tracked].filter((name) => name.startsWith(from === "./" ? "" : from) &&
            !name.slice(from === "./" ? 0 : from.length).includes("/") &&
            /\.[cm]?[jt]s$/.test(name));
        for (const module of loadable.slice(0, MAX_MODULES)) {
            if (module === file)
                continue;
            const found = await followModule(follower, { file: module, text: await follower.files.read(module) }, place, knowledge);
            const [first] = found.filter(({ kind }) => kind === "deploys");
            if (first)
                return [doubt(first, "in a module that it may load")];
        }
    }
    return [];
}
function followCode(follower, { program, text, args }, place, knowledge) {
    const name = `${program} -e`;
    const inside = { ...place, trail: [...place.trail, name] };
    const file = external_node_path_.posix.join(place.folder ?? "", name);
    return followJavaScript(follower, { file, text, args }, inside, knowledge);
}
function doubt(outcome, why) {
    if (outcome.kind !== "deploys")
        return outcome;
    return { kind: "unresolved", trail: [...outcome.trail, why], line: outcome.line };
}
async function followProcesses(follower, { file, args }, processes, place, knowledge) {
    const outcomes = [];
    const inside = leaveShell(knowledge);
    for (const { command, folder, line } of processes) {
        const here = {
            ...place,
            folder: folder === undefined
                ? undefined
                : folder === ""
                    ? place.folder
                    : resolvePath(place.folder, { text: folder, dynamic: false }),
            trail: [...place.trail, `${file}:${line}`],
        };
        if (typeof command !== "string") {
            outcomes.push(...passOn(command, args, here));
            if (isWorthReading(command))
                outcomes.push(...(await follower.followWords(command, here, inside)));
        }
        else if (!command.startsWith(UNKNOWN)) {
            outcomes.push(...(await follower.followText(command, here, inside, undefined)));
            const apart = command.replaceAll(/([\w.-])\u2026/g, "$1 \u2026");
            if (apart !== command)
                outcomes.push(...(await follower.followText(apart, here, inside, undefined)).filter(({ kind }) => kind === "deploys"));
        }
    }
    return outcomes.filter(({ kind, trail }) => kind !== "unresolved" || isAboutDeploys(trail));
}
function passOn(command, args, place) {
    if (args.length === 0 || !command.some(({ text }) => text === UNKNOWN))
        return [];
    const at = command.findIndex(({ text }) => text === UNKNOWN);
    const filled = [...command.slice(0, at), ...args, ...command.slice(at + 1)];
    return readInvocation(filled, undefined).flatMap((invocation) => {
        const words = invocation.kind === "command" ? readInvocation(invocation.words, undefined) : [invocation];
        return words.flatMap((inner) => {
            if (inner.kind !== "wrangler")
                return [];
            const judged = judgeWranglerWords(inner.words);
            return judged.deploys === "yes"
                ? [{ kind: "deploys", trail: [...place.trail, `wrangler ${judged.command}`] }]
                : [];
        });
    });
}
function isWorthReading([first]) {
    return first !== undefined && !first.dynamic;
}
function isAboutDeploys(trail) {
    return /wrangler|cloudflare|deploy/i.test(trail.slice(-2).join(" "));
}
async function followModule(follower, { file, text }, place, knowledge) {
    const { processes, code } = readFacts(follower, text);
    const found = await followProcesses(follower, { file, args: [] }, processes, place, knowledge);
    return found.length === 0 && mentionsDeploy(code)
        ? [unresolved(place, `${file} names a deploying command`, `module ${file}`)]
        : found;
}
async function listModules(follower, first) {
    const modules = [];
    const seen = new Set([first.file]);
    const open = [first];
    for (let current = open.pop(); current !== undefined && seen.size < MAX_MODULES; current = open.pop()) {
        for (const path of readFacts(follower, current.text).imports) {
            const file = findModule(follower, external_node_path_.posix.join(external_node_path_.posix.dirname(current.file), path));
            if (file === undefined || seen.has(file))
                continue;
            if (file.endsWith(".json") && !isAssembled(current.text, true))
                continue;
            seen.add(file);
            const text = await follower.files.read(file);
            if (isBundled(text))
                continue;
            open.push({ file, text });
            modules.push({ file, text });
        }
    }
    return modules;
}
async function listChosen(follower, modules, words) {
    const simplify = (name) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
    const wanted = new Set(words.filter((word) => PROMISE.test(word)).map(simplify));
    const named = modules.filter(({ file }) => wanted.has(simplify(external_node_path_.posix.parse(file).name)));
    if (named.length === 0)
        return undefined;
    const chosen = new Set(named.map(({ file }) => file));
    for (const module of named)
        for (const { file } of await listModules(follower, module))
            chosen.add(file);
    return chosen;
}
function readFacts({ memory, budget }, text) {
    let facts = memory.facts.get(text);
    if (facts === undefined) {
        budget.spendText(text);
        facts = readScriptFacts(text);
        memory.facts.set(text, facts);
    }
    return facts;
}
function findModule({ files }, path) {
    const bare = path.replace(/\.[cm]?js$/, "");
    const candidates = [
        path,
        ...["ts", "mts", "tsx", "js", "mjs", "cjs"].flatMap((end) => [
            `${bare}.${end}`,
            `${path}.${end}`,
            `${path}/index.${end}`,
        ]),
    ];
    return candidates.find((name) => files.tracked.has(name));
}
function isBundled(text) {
    return text.length > 50_000 && text.split("\n").some((line) => line.length > BUNDLED_LINE);
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-files.js






const JAVASCRIPT_ENDS = ["", ".js", "/index.js", ".ts", "/index.ts"];
const PYTHON_ENDS = ["", ".py", "/__main__.py"];
async function followProgram(follower, name, words, place, knowledge) {
    const built = await follower.packages.findBin(name);
    if (built === undefined)
        return [];
    const source = findSource(follower, built) ?? built;
    const target = { text: external_node_path_.posix.join(WORKSPACE, source), dynamic: false };
    const file = { kind: "file", path: target, interpreter: "node", args: words };
    const outcomes = await followFile(follower, file, place, knowledge);
    const promises = words.some(({ text }) => /^(?:deploy|upload|publish|release|rollout|ship)/i.test(text));
    const isTracked = follower.files.tracked.has(source);
    return isTracked || promises ? outcomes : [];
}
function findSource({ files }, built) {
    if (files.tracked.has(built))
        return undefined;
    const bare = built
        .replace(/(^|\/)(?:dist|build|lib|out)\/(?:(?:esm|cjs|src)\/)?/, "$1src/")
        .replace(/\.[cm]?js$/, "");
    return [`${bare}.ts`, `${bare}.mts`, `${bare}.js`, `${bare}.mjs`].find((name) => files.tracked.has(name));
}
async function followFile(follower, { path, interpreter, args = [], optional }, place, knowledge) {
    const named = {
        ...place,
        trail: [...place.trail, `${interpreter ?? ""} ${path.text.replace(`${WORKSPACE}/`, "")}`.trim()],
    };
    const file = resolvePath(place.folder, path);
    if (file === undefined)
        return [unresolved(named, "the file is only known when it runs", RUN_TIME)];
    const ends = interpreter?.startsWith("python") === true ? PYTHON_ENDS : JAVASCRIPT_ENDS;
    const target = ends.map((end) => `${file}${end}`).find((name) => follower.files.tracked.has(name));
    if (target === undefined && optional === true)
        return [];
    if (target === undefined)
        return [unresolved(named, "the file is not tracked, so it cannot be read")];
    if (place.scripts.includes(target)) {
        follower.memory.cuts += 1;
        return [];
    }
    const text = await follower.files.read(target);
    const firstLine = text.slice(0, 200).split("\n")[0] ?? "";
    const isShell = interpreter === "sh" ||
        /\.(?:sh|bash|zsh|ksh|ps1)$/.test(target) ||
        /^#!.*\b(?:ba|z|da|k)?sh\b/.test(firstLine);
    const inside = { folder: place.folder, trail: named.trail, scripts: [...place.scripts, target] };
    if (isShell) {
        const dialect = target.endsWith(".ps1") ? "powershell" : "posix";
        const known = {
            ...knowledge,
            dialect,
            positionals: args,
            script: external_node_path_.posix.join(WORKSPACE, target),
        };
        return follower.followText(text, inside, known, (line) => `${target}:${line + 1}`);
    }
    if (/\.[cm]?[jt]sx?$/.test(target) || /^#!.*\b(?:node|bun|deno|tsx)\b/.test(firstLine)) {
        const key = JSON.stringify([target, args, place.folder, [...knowledge.variables]]);
        const known = follower.memory.outcomes.get(key);
        const from = inside.trail.length;
        if (known)
            return known.map((outcome) => ({ ...outcome, trail: [...inside.trail, ...outcome.trail] }));
        const { cuts } = follower.memory;
        const fresh = await followJavaScript(follower, { file: target, text, args }, inside, knowledge);
        if (follower.memory.cuts === cuts)
            follower.memory.outcomes.set(key, fresh.map((outcome) => ({ ...outcome, trail: outcome.trail.slice(from) })));
        return fresh;
    }
    return spawnsDeploy(text)
        ? [unresolved(named, `${target} is no shell script and names a deploying command`)]
        : [];
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/package-filters.js



function choosePackages(all, filters, folder) {
    const [wanted, unwanted] = [
        filters.filter((text) => !text.startsWith("!")),
        filters.filter((text) => text.startsWith("!")),
    ];
    const excluded = unwanted.map((text) => readFilter(text.slice(1), folder));
    const isOut = (file) => excluded.some((matches) => matches !== undefined && matches(file));
    const chosen = wanted.map((text) => readFilter(text, folder));
    return all.filter((file) => !isOut(file) &&
        (chosen.length === 0 || chosen.some((matches) => matches === undefined || matches(file))));
}
function readFilter(filter, folder) {
    if (/\.\.\.|[[\]^$\u2026]/.test(filter))
        return undefined;
    const path = /^\{(.+)\}$/.exec(filter)?.[1] ?? (/^\.{1,2}(?:\/|$)|^\/\//.test(filter) ? filter : undefined);
    if (path !== undefined) {
        const stars = path.search(/[*?]/);
        const base = stars === -1 ? path : path.slice(0, stars);
        const root = resolvePath(folder ?? "", { text: base === "" ? "." : base, dynamic: false });
        if (root === undefined)
            return undefined;
        return stars === -1 ? (file) => file.folder === root : (file) => file.folder.startsWith(root);
    }
    const matches = (name) => name !== undefined && matchesGlob(name, filter);
    return (file) => matches(file.name) ||
        matches(file.name?.split("/").at(-1)) ||
        matches(external_node_path_.posix.basename(file.folder)) ||
        file.folder === filter;
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-scripts.js





async function followScript(follower, script, place, knowledge) {
    const named = { ...place, trail: [...place.trail, script.label] };
    const folder = script.folder ? resolvePath(place.folder, script.folder) : place.folder;
    if (script.owner === "nearest" && folder === undefined) {
        return script.optional ? [] : [unresolved(named, "its folder is only known when it runs", RUN_TIME)];
    }
    const packages = await findPackages(follower, script, folder);
    const owners = packages.filter(({ scripts }) => scripts.has(script.name));
    if (owners.length === 0) {
        if (script.otherwise && script.owner === "nearest") {
            return follower.followWords(script.otherwise, place, knowledge);
        }
        return script.optional
            ? []
            : [unresolved(named, `no script ${script.name} in ${packages[0]?.file ?? "any package.json"}`)];
    }
    const outcomes = script.owner === "nearest" ? [] : await doubtFaults(follower, named);
    for (const owner of owners)
        outcomes.push(...(await followOwnScript(follower, owner, script, named, knowledge)));
    return outcomes;
}
async function doubtFaults({ packages }, place) {
    return (await packages.listFaults()).map((why) => unresolved(place, why, `package ${why}`));
}
async function followOwnScript(follower, owner, script, place, knowledge) {
    const { name } = script;
    const outcomes = [];
    for (const step of script.hooks ? [`pre${name}`, name, `post${name}`] : [name]) {
        const found = owner.scripts.get(step);
        const appended = step === name ? script.args : [];
        const own = `${owner.file}#${step}`;
        if (found === undefined)
            continue;
        if (place.scripts.filter((other) => other === own).length >= 2) {
            follower.memory.cuts += 1;
            continue;
        }
        const here = { folder: owner.folder, trail: place.trail, scripts: [...place.scripts, own] };
        const line = `${owner.file}:${found.line}`;
        const inside = leaveShell(knowledge);
        const key = JSON.stringify([own, appended, [...inside.variables]]);
        const known = follower.memory.outcomes.get(key);
        if (known) {
            outcomes.push(...known.map((outcome) => ({ ...outcome, trail: [...place.trail, ...outcome.trail] })));
            continue;
        }
        const { cuts } = follower.memory;
        const fresh = await follower.followText(found.text, here, inside, () => line, appended);
        outcomes.push(...fresh);
        if (follower.memory.cuts !== cuts)
            continue;
        const from = place.trail.length;
        follower.memory.outcomes.set(key, fresh.map((outcome) => ({ ...outcome, trail: outcome.trail.slice(from) })));
    }
    return outcomes;
}
async function findPackages({ packages }, { owner, name }, folder) {
    if (owner === "nearest") {
        const nearest = folder === undefined ? undefined : await packages.findNearest(folder);
        return nearest ? [nearest] : [];
    }
    const all = await packages.listAll();
    if (owner === "all")
        return all;
    if (owner === "members") {
        const members = all.filter((file) => file.folder !== "" && file.scripts.has(name));
        return members.length > 0 ? members : all;
    }
    if ("filters" in owner)
        return choosePackages(all, owner.filters, folder);
    return all.filter((file) => file.name === owner.name || external_node_path_.posix.basename(file.folder) === owner.name);
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/container-command.js


const WORKDIR = ["-w", "--workdir"];
const VOLUME = ["-v", "--volume"];
const container_command_VALUE_OPTIONS = [
    ...WORKDIR,
    ...VOLUME,
    ..."-e --env --env-file --name --network --net -p --publish -u --user --entrypoint --mount --platform -h --hostname --add-host -l --label --cpus -m --memory --gpus --ipc --pid --restart --security-opt --shm-size --tmpfs --ulimit --cap-add --cap-drop --device --dns --expose --link --log-driver --log-opt --pull --runtime --volumes-from --stop-signal --index".split(" "),
];
const RUNNERS = /^(?:node|bun|deno|python|ruby|php|perl)$/;
function readContainerCommand(words) {
    const start = words[0]?.text === "container" ? 1 : 0;
    const verb = words[start]?.text ?? "";
    if (!/^(?:run|create|exec)$/.test(verb))
        return [];
    const options = readOptions(words.slice(start + 1), container_command_VALUE_OPTIONS);
    const [image, ...command] = options.rest;
    if (image === undefined)
        return [];
    const outside = readMounts(options);
    const folder = optionOf(options, ...WORKDIR);
    const entry = optionOf(options, "--entrypoint");
    const all = (entry === undefined ? command : [entry, ...command]).map(outside);
    const place = folder && outside(folder);
    const runner = image.text
        .split("/")
        .at(-1)
        ?.replace(/[:@].*$/, "") ?? "";
    const commands = all.length > 0 ? [{ words: all, folder: place }] : [];
    return verb !== "exec" && entry === undefined && all.length > 0 && RUNNERS.test(runner)
        ? [...commands, { words: [word(runner), ...all], folder: place }]
        : commands;
}
function readMounts(options) {
    const pairs = [
        ...VOLUME.flatMap((name) => options.values.get(name) ?? []).map(({ text }) => {
            const [from = "", to = ""] = text.split(":");
            return [to, from];
        }),
        ...(options.values.get("--mount") ?? []).map(({ text }) => {
            const part = (names) => new RegExp(`(?:^|,)(?:${names})=([^,]*)`).exec(text)?.[1] ?? "";
            return [part("target|destination|dst"), part("source|src")];
        }),
    ].filter(([to]) => to.startsWith("/"));
    return (inside) => {
        const mount = pairs.find(([to]) => inside.text === to || inside.text.startsWith(`${to.replace(/\/$/, "")}/`));
        if (mount === undefined)
            return inside;
        const [to, source] = mount;
        const from = source.includes(UNKNOWN) ? "." : source;
        return { ...inside, text: `${from}${inside.text.slice(to.replace(/\/$/, "").length)}` };
    };
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-docker.js






const COMPOSE_FILES = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];
const FILE_OPTIONS = ["-f", "--file"];
const follow_docker_VALUE_OPTIONS = [
    ...FILE_OPTIONS,
    "-p",
    "--project-name",
    "--profile",
    "--env-file",
    "--project-directory",
];
const BUILD_OPTIONS = [
    ...FILE_OPTIONS,
    "-t",
    "--tag",
    "--build-arg",
    "--target",
    "--platform",
    "--secret",
    "-o",
];
const STARTS_NOTHING = new Set("down ps logs pull push config stop rm images version ls cp port top kill pause events wait".split(" "));
const COMMAND_LINE = /^\s*(?:(?:command|entrypoint|test)\s*:|RUN|CMD|ENTRYPOINT)\s*(\S.*)$/;
async function followDocker(follower, { words, program }, place, knowledge) {
    const outcomes = await followContainers(follower, words, place, knowledge);
    for (const file of listFiles(program, words, place)) {
        if (!follower.files.tracked.has(file))
            continue;
        const text = await follower.files.read(file);
        const folder = external_node_path_.posix.dirname(file) === "." ? "" : external_node_path_.posix.dirname(file);
        const inside = { ...place, folder, trail: [...place.trail, file] };
        const lines = text.split(/\r?\n/).flatMap((line) => readCommand(line));
        const found = [];
        for (const line of lines)
            found.push(...(await follower.followText(line, inside, leaveShell(knowledge), undefined)));
        const deploys = found.filter(({ kind }) => kind === "deploys");
        outcomes.push(...deploys.map(({ trail }) => ({ kind: "unresolved", trail: [...trail, "in a container"] })));
        if (deploys.length === 0 && spawnsDeploy(text))
            outcomes.push(unresolved(inside, "it names a deploying command"));
    }
    return outcomes;
}
async function followContainers(follower, words, place, knowledge) {
    const found = [];
    for (const command of readContainerCommand(words)) {
        const folder = command.folder === undefined ? place.folder : resolvePath(place.folder, command.folder);
        found.push(...(await follower.followWords(command.words, { ...place, folder }, leaveShell(knowledge))));
    }
    const isWritten = (trail) => trail.length <= place.trail.length + 1;
    return found
        .filter(({ kind, trail }) => kind === "deploys" && !isWritten(trail))
        .slice(0, 1)
        .map(({ trail }) => ({ kind: "unresolved", trail: [...trail, "in a container"] }));
}
function listFiles(program, words, { folder }) {
    const at = (path) => {
        const file = resolvePath(folder, path);
        return file === undefined ? [] : [file];
    };
    const isCompose = program === "docker-compose" || words[0]?.text === "compose";
    if (isCompose) {
        const { values, rest } = readOptions(program === "docker-compose" ? words : words.slice(1), follow_docker_VALUE_OPTIONS);
        if (STARTS_NOTHING.has(rest[0]?.text ?? ""))
            return [];
        const named = FILE_OPTIONS.flatMap((option) => values.get(option) ?? []);
        if (named.length > 0)
            return named.flatMap(at);
        return folder === undefined ? [] : COMPOSE_FILES.map((name) => external_node_path_.posix.join(folder, name));
    }
    const start = words[0]?.text === "buildx" ? 1 : 0;
    if (words[start]?.text !== "build")
        return [];
    const { values, rest } = readOptions(words.slice(start + 1), BUILD_OPTIONS);
    const named = FILE_OPTIONS.flatMap((option) => values.get(option) ?? []);
    if (named.length > 0)
        return named.flatMap(at);
    const [context] = rest;
    return context === undefined ? [] : at(context).map((path) => external_node_path_.posix.join(path, "Dockerfile"));
}
function readCommand(line) {
    const text = COMMAND_LINE.exec(line)?.[1]?.trim();
    if (text === undefined)
        return [];
    if (!text.startsWith("["))
        return [text.replace(/^(["'])(.*)\1$/, "$2")];
    const words = [...text.matchAll(/"([^"]*)"|'([^']*)'|([^\s,[\]"']+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? "");
    return [words.filter((word) => word !== "CMD" && word !== "CMD-SHELL").join(" ")];
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/read-makefile.js

function readMakefile(file, text) {
    const result = { rules: [], assignments: [], includes: [], shells: [] };
    let open;
    let inDefinition = false;
    for (const { content, line } of joinLines(text)) {
        if (inDefinition) {
            inDefinition = !/^\s*endef\b/.test(content);
            continue;
        }
        if (content.startsWith("\t") && open) {
            if (open.rule.recipe.length === 0)
                open.rule.line = line;
            open.rule.recipe.push(content.slice(1));
            continue;
        }
        const plain = content.replace(/(^|\s)#.*$/, "").trim();
        const isLazy = /^[^:=]*(?:[?+]|:[^:=]+)?=/.test(plain);
        result.shells.push(...listShells(plain).map((text) => ({ text, line, isLazy })));
        if (plain === "" ||
            /^(?:ifn?eq|ifn?def|else|endif|export|unexport|vpath)\b(?!\s+\w+\s*[:+?]?=)/.test(plain))
            continue;
        if (/^define\b/.test(plain)) {
            inDefinition = true;
            continue;
        }
        const include = /^(?:-|s)?include\s+(.+)$/.exec(plain)?.[1];
        const assignment = /^(?:export\s+|override\s+)*([\w.-]+)\s*(::?:?|[+?!])?=\s*(.*)$/.exec(plain);
        if (include !== undefined)
            result.includes.push(include);
        else if (assignment) {
            const [, name = "", operator = "", value = ""] = assignment;
            result.assignments.push({ name, operator, value });
            if (operator === "!")
                result.shells.push({ text: value, line, isLazy: false });
        }
        else {
            const rule = readRule(plain, file, line);
            if (rule)
                result.rules.push(rule);
            open = rule && { rule };
            continue;
        }
        open = undefined;
    }
    return result;
}
function readRule(plain, file, line) {
    const colon = plain.indexOf(":");
    if (colon <= 0)
        return undefined;
    const [head, inline] = splitOnce(plain.slice(colon).replace(/^::?/, ""), ";");
    if (/^\s*[\w.-]+\s*[:+?]?=/.test(head))
        return undefined;
    const targets = splitWords(plain.slice(0, colon));
    const prerequisites = splitWords(head).filter((name) => name !== "|");
    return { targets, prerequisites, recipe: inline === undefined ? [] : [inline.trim()], file, line };
}
function splitOnce(text, by) {
    const at = text.indexOf(by);
    return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
function splitWords(text) {
    return text.split(/\s+/).filter((part) => part !== "");
}
function joinLines(text) {
    const joined = [];
    let pending;
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const content = pending
            ? `${pending.content}${pending.content.startsWith("\t") ? "\n" : " "}${raw.replace(/^\t/, "")}`
            : raw;
        const line = pending?.line ?? index + 1;
        if (raw.endsWith("\\")) {
            pending = { content: content.startsWith("\t") ? content : content.slice(0, -1), line };
        }
        else {
            joined.push({ content, line });
            pending = undefined;
        }
    }
    if (pending)
        joined.push(pending);
    return joined;
}
const read_makefile_MAX_DEPTH = 20;
const read_makefile_MAX_TEXT = 64 * 1024;
function expandMake(text, variables, depth = 0) {
    if (depth > read_makefile_MAX_DEPTH || text.length > read_makefile_MAX_TEXT)
        return UNKNOWN;
    let result = "";
    for (let at = 0; at < text.length && result.length < read_makefile_MAX_TEXT;) {
        if (text[at] !== "$") {
            result += text[at] ?? "";
            at += 1;
            continue;
        }
        const next = text[at + 1] ?? "";
        if (next === "$") {
            result += "$";
            at += 2;
            continue;
        }
        if (next !== "(" && next !== "{") {
            result += expandName(next, variables, depth);
            at += 2;
            continue;
        }
        const end = read_makefile_findEnd(text, at + 1, next === "(" ? ")" : "}");
        result += expandName(text.slice(at + 2, end), variables, depth);
        at = end + 1;
    }
    return result;
}
function listShells(text) {
    return [...text.matchAll(/\$([({])shell\s+/g)].map(({ 0: head, 1: open, index }) => text.slice(index + head.length, read_makefile_findEnd(text, index + 1, open === "(" ? ")" : "}")));
}
function read_makefile_findEnd(text, start, close) {
    const open = text[start];
    for (let at = start, nested = 0; at < text.length; at += 1) {
        if (text[at] === open)
            nested += 1;
        if (text[at] === close)
            nested -= 1;
        if (nested === 0)
            return at;
    }
    return text.length;
}
function expandName(name, variables, depth) {
    const plain = name.trim();
    const value = variables.get(plain);
    if (value !== undefined)
        return expandMake(value, variables, depth + 1);
    const choice = /^(?:if|or)\s+(.*)$/s.exec(plain)?.[1]?.split(",");
    if (!choice)
        return UNKNOWN;
    const [first = ""] = choice;
    const condition = expandMake(first, variables, depth + 1).trim();
    return condition === "" ? expandMake(choice.at(-1) ?? "", variables, depth + 1) : UNKNOWN;
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-make.js







const NAMES = ["GNUmakefile", "makefile", "Makefile"];
const follow_make_VALUE_OPTIONS = ["-C", "--directory", "-f", "--file", "--makefile", "-I", "--include-dir", "-o", "-W"];
const follow_make_MAX_FILES = 50;
async function followMake(follower, { words, program }, place, knowledge) {
    const call = follow_make_readCall(words);
    if (call.harmless)
        return [];
    const named = { ...place, trail: [...place.trail, [program, ...call.targets].join(" ")] };
    const folder = call.folder ? resolvePath(place.folder, call.folder) : place.folder;
    if (folder === undefined || call.targets.some((target) => target.includes(UNKNOWN)))
        return [unresolved(named, "what make builds is only known when it runs", RUN_TIME)];
    const file = findMakefile(follower, folder, call.file);
    if (file === undefined)
        return [unresolved(named, "no makefile is tracked there", "make")];
    const variables = new Map([...knowledge.variables, ["MAKE", program], ["CURDIR", `./`]]);
    const rules = [];
    const { missing, shells } = await readAll(follower, file, folder, variables, call.variables, rules);
    for (const [name, value] of call.variables)
        variables.set(name, value);
    const targets = call.targets.length > 0 ? call.targets : defaultTargets(rules, variables);
    const inside = { place: { ...named, folder }, knowledge: leaveShell(knowledge) };
    const run = new MakeRun({ follower, rules, variables, missing, ...inside });
    const outcomes = [];
    for (const { text, line, file: name, isLazy } of shells) {
        const found = await run.followShell(text, `${name}:${line}`);
        outcomes.push(...(isLazy ? found.map((outcome) => ({ ...outcome, kind: "unresolved" })) : found));
    }
    for (const target of targets)
        outcomes.push(...(await run.follow(target, true)));
    return outcomes;
}
class MakeRun {
    #seen = new Set();
    #call;
    constructor(call) {
        this.#call = call;
    }
    async followShell(text, name) {
        const { follower, place, knowledge, variables } = this.#call;
        const found = await follower.followText(expandMake(text, variables), place, knowledge, () => name);
        return found.filter(({ kind }) => kind === "deploys");
    }
    async follow(target, isAsked) {
        if (this.#seen.has(target))
            return [];
        this.#seen.add(target);
        const expand = (text) => expandMake(text, this.#call.variables);
        const exact = this.#call.rules.filter(({ targets }) => targets.some((name) => follow_make_splitWords(expand(name)).includes(target)));
        const matching = exact.length > 0
            ? exact
            : this.#call.rules.filter(({ targets }) => targets.some((name) => name.includes("%") && matchesGlob(target, name.replace("%", "*"))));
        if (matching.length === 0) {
            const why = this.#call.missing ?? `no rule makes ${target}`;
            return isAsked ? [unresolved(this.#call.place, why, "make")] : [];
        }
        const outcomes = [];
        for (const rule of matching) {
            const stem = stemOf(rule.targets, target);
            const local = new Map([...this.#call.variables, ["@", target], ["*", stem]]);
            for (const needed of rule.prerequisites.flatMap((name) => follow_make_splitWords(expandMake(name, local))))
                outcomes.push(...(await this.follow(needed.replace("%", stem), false)));
            for (const [index, line] of rule.recipe.entries()) {
                const text = expandMake(line, local).replace(/^[\s@+-]+/, "");
                const place = {
                    ...this.#call.place,
                    scripts: [...this.#call.place.scripts, `${rule.file}#${target}`],
                };
                const name = `${rule.file}:${rule.line + index}`;
                for (const shell of listShells(line))
                    outcomes.push(...(await this.followShell(shell, name)));
                const own = `${rule.file}#${target}`;
                if (this.#call.place.scripts.filter((other) => other === own).length >= 2) {
                    this.#call.follower.memory.cuts += 1;
                    continue;
                }
                outcomes.push(...(await this.#call.follower.followText(text, place, this.#call.knowledge, () => name)));
            }
        }
        return outcomes;
    }
}
function stemOf(targets, target) {
    const pattern = targets.find((name) => name.includes("%")) ?? "";
    const [before = "", after = ""] = pattern.split("%", 2);
    return pattern === "" ? "" : target.slice(before.length, target.length - after.length);
}
async function readAll(follower, first, folder, variables, given, rules) {
    let missing;
    const shells = [];
    const files = [first];
    const conditional = new Map();
    for (const file of files) {
        const read = readMakefile(file, await follower.files.read(file));
        const { assignments, includes } = read;
        rules.push(...read.rules);
        shells.push(...read.shells.map((shell) => ({ ...shell, file })));
        for (const { name, operator, value } of assignments) {
            const seen = conditional.get(name) ?? new Set();
            conditional.set(name, seen.add(value));
            const before = variables.get(name);
            if (operator === "+")
                variables.set(name, `${before ?? ""} ${value}`.trim());
            else if (operator === "?" && before !== undefined)
                continue;
            else if (operator === "!" || (seen.size > 1 && operator !== "?"))
                variables.set(name, UNKNOWN);
            else
                variables.set(name, expandSelf(name, value, before ?? given.get(name) ?? ""));
        }
        for (const include of includes) {
            for (const path of follow_make_splitWords(expandMake(include, new Map([...variables, ...given])))) {
                const target = resolvePath(folder, { text: path, dynamic: path.includes(UNKNOWN) });
                if (target !== undefined && follower.files.tracked.has(target) && files.length < follow_make_MAX_FILES) {
                    if (!files.includes(target))
                        files.push(target);
                }
                else
                    missing ??= `it includes ${path}, which is not tracked`;
            }
        }
    }
    return { missing, shells };
}
function expandSelf(name, value, before) {
    return value.replaceAll(`$(${name})`, before).replaceAll(`\${${name}}`, before);
}
function findMakefile(follower, folder, named) {
    const candidates = named ? [resolvePath(folder, named)] : NAMES.map((name) => external_node_path_.posix.join(folder, name));
    return candidates.find((name) => name !== undefined && follower.files.tracked.has(name));
}
function defaultTargets(rules, variables) {
    const goal = variables.get(".DEFAULT_GOAL");
    if (goal !== undefined)
        return [expandMake(goal, variables)];
    const first = rules.find(({ targets }) => targets.some((name) => !name.startsWith(".") && !name.includes("%")));
    return first ? first.targets.slice(0, 1).map((name) => expandMake(name, variables)) : [];
}
function follow_make_readCall(words) {
    const targets = [];
    const variables = new Map();
    let folder;
    let file;
    let harmless = false;
    for (let index = 0; index < words.length; index += 1) {
        const { text } = words[index] ?? { text: "" };
        const assignment = /^(\w+)[:+?]?=(.*)$/s.exec(text);
        if (/^-(?:n|-dry-run|-just-print|-recon|v|-version|h|-help|q|-question)$/.test(text))
            harmless = true;
        if (text.startsWith("-")) {
            const [name, glued] = /^-[Cf]./.test(text) ? [text.slice(0, 2), text.slice(2)] : splitEquals(text);
            let value = glued === undefined ? undefined : { text: glued, dynamic: glued.includes(UNKNOWN) };
            if (value === undefined && follow_make_VALUE_OPTIONS.includes(name)) {
                index += 1;
                value = words[index];
            }
            if (name === "-C" || name === "--directory")
                folder = value;
            if (name === "-f" || name === "--file" || name === "--makefile")
                file = value;
        }
        else if (assignment)
            variables.set(assignment[1] ?? "", assignment[2] ?? "");
        else if (text !== "")
            targets.push(text);
    }
    return { targets, variables, folder, file, harmless };
}
function splitEquals(text) {
    const at = text.indexOf("=");
    return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
function follow_make_splitWords(text) {
    return text.split(/\s+/).filter((part) => part !== "");
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/read-json.js
function parseJsonWithComments(text) {
    let plain = "";
    for (let at = 0; at < text.length;) {
        const char = text[at] ?? "";
        if (char === '"') {
            let end = at + 1;
            while (end < text.length && text[end] !== '"')
                end += text[end] === "\\" ? 2 : 1;
            plain += text.slice(at, end + 1);
            at = end + 1;
        }
        else if (text.startsWith("//", at)) {
            const end = text.indexOf("\n", at);
            at = end === -1 ? text.length : end;
        }
        else if (text.startsWith("/*", at)) {
            const end = text.indexOf("*/", at + 2);
            at = end === -1 ? text.length : end + 2;
        }
        else if (char === "," && /^[\s]*[}\]]/.test(text.slice(at + 1, at + 200))) {
            at += 1;
        }
        else {
            plain += char === "\uFEFF" ? "" : char;
            at += 1;
        }
    }
    return JSON.parse(plain);
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/nx-projects.js




async function readNxWorkspace(files, packages) {
    const projects = new Map();
    for (const { file, folder, name, scripts, nxTargets } of await packages.listAll()) {
        const own = name ?? external_node_path_.posix.basename(folder);
        projects.set(folder, { name: own, folder, file, targets: nxTargets, scripts: new Set(scripts.keys()) });
    }
    for (const file of files.tracked) {
        if (external_node_path_.posix.basename(file) !== "project.json" || file.includes("node_modules/"))
            continue;
        const document = await readTable(files, file);
        const folder = external_node_path_.posix.dirname(file) === "." ? "" : external_node_path_.posix.dirname(file);
        const beside = projects.get(folder);
        const name = typeof document["name"] === "string" ? document["name"] : external_node_path_.posix.basename(folder);
        const targets = new Map([...(beside?.targets ?? []), ...tablesOf(document["targets"])]);
        projects.set(folder, { name, folder, file, targets, scripts: beside?.scripts ?? new Set() });
    }
    const nx = files.tracked.has("nx.json") ? await readTable(files, "nx.json") : {};
    return { projects: [...projects.values()], defaults: new Map(tablesOf(nx["targetDefaults"])) };
}
async function readTable(files, file) {
    try {
        const document = parseJsonWithComments(await files.read(file));
        return (0,wrangler_lib/* isTable */.bI)(document) ? document : {};
    }
    catch (cause) {
        if (cause instanceof lib/* GateError */.ue)
            throw cause;
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} is not valid JSON`, { location: { file }, cause });
    }
}
function tablesOf(value) {
    return Object.entries((0,wrangler_lib/* isTable */.bI)(value) ? value : {}).flatMap(([name, entry]) => (0,wrangler_lib/* isTable */.bI)(entry) ? [[name, entry]] : []);
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-nx.js








const follow_nx_BUILT_IN = new Set("graph dep-graph format format:check format:write show report list migrate reset repair init add connect daemon import generate g watch sync sync:check login logout release view-logs fix-ci record start-ci-run stop-all-agents print-affected".split(" "));
const follow_nx_VALUE_OPTIONS = [
    "-t",
    "--target",
    "--targets",
    "-p",
    "--project",
    "--projects",
    "--parallel",
    "--base",
    "--head",
    "--exclude",
    "-c",
    "--configuration",
    "--runner",
    "--files",
    "--output-style",
    "--outputStyle",
];
const follow_nx_MAX_DEPTH = 20;
async function followNx(follower, { words }, place, knowledge) {
    const exec = words[0]?.text === "exec" ? words.findIndex(({ text }) => text === "--") : -1;
    if (exec !== -1)
        return follower.followWords(words.slice(exec + 1), place, knowledge);
    const call = follow_nx_readCall(words);
    if (call === undefined)
        return [];
    const named = {
        ...place,
        trail: [...place.trail, ["nx", ...words.map(({ text }) => text)].join(" ")],
    };
    if (call.targets.length === 0 || call.targets.some((target) => target.includes(UNKNOWN)))
        return [unresolved(named, "the targets of nx are only known when it runs", RUN_TIME)];
    const workspace = await readNxWorkspace(follower.files, follower.packages);
    const chosen = workspace.projects.filter(({ name, folder }) => call.projects?.every((pattern) => !(pattern === name ||
        pattern === folder ||
        pattern === name.split("/").at(-1) ||
        pattern.includes(UNKNOWN) ||
        matchesGlob(name, pattern))) !== true);
    if (chosen.length === 0)
        return [unresolved(named, `no project ${call.projects?.join(", ") ?? ""} is tracked`, "nx")];
    const run = new NxRun(follower, workspace, call, leaveShell(knowledge));
    const outcomes = await doubtFaults(follower, named);
    const nobodys = call.targets.find((name) => chosen.every(({ targets, scripts }) => !targets.has(name) && !scripts.has(name)));
    if (nobodys !== undefined)
        outcomes.push(unresolved(named, `no project declares ${nobodys}: a plugin of nx may`, "nx plugin"));
    for (const project of chosen)
        for (const target of call.targets)
            outcomes.push(...(await run.follow(project, target, named, 0)));
    return outcomes;
}
class NxRun {
    #seen = new Set();
    #follower;
    #workspace;
    #call;
    #knowledge;
    constructor(follower, workspace, call, knowledge) {
        this.#follower = follower;
        this.#workspace = workspace;
        this.#call = call;
        this.#knowledge = knowledge;
    }
    async follow(project, name, place, depth) {
        const key = `${project.file}#${name}`;
        if (depth > follow_nx_MAX_DEPTH || this.#seen.has(key))
            return [];
        this.#seen.add(key);
        const declared = project.targets.get(name);
        const executor = declared?.["executor"];
        const defaults = this.#workspace.defaults.get(typeof executor === "string" ? executor : name) ??
            this.#workspace.defaults.get(name);
        if (declared === undefined && !project.scripts.has(name))
            return [];
        const target = { ...defaults, ...declared };
        const outcomes = [];
        for (const [needed, everywhere] of readDependencies(target)) {
            const projects = everywhere ? this.#workspace.projects : [project];
            for (const other of projects)
                outcomes.push(...(await this.follow(other, needed, place, depth + 1)));
        }
        const inside = { ...place, trail: [...place.trail, `${project.file} ${name}`] };
        outcomes.push(...(await this.#followTarget(project, name, target, declared === undefined, inside, depth)));
        return outcomes;
    }
    async #followTarget(project, name, target, isScript, place, depth) {
        const executor = typeof target["executor"] === "string" ? target["executor"] : undefined;
        const configuration = this.#call.configuration ?? follow_nx_text(target["defaultConfiguration"]);
        const configurations = new Map(tablesOf(target["configurations"]));
        const options = {
            ...((0,wrangler_lib/* isTable */.bI)(target["options"]) ? target["options"] : {}),
            ...(configuration === undefined ? {} : configurations.get(configuration)),
        };
        const args = depth === 0 ? this.#call.args : [];
        if (isScript || executor === "nx:run-script") {
            const script = follow_nx_text(options["script"]) ?? name;
            return followScript(this.#follower, {
                kind: "script",
                label: `script ${script}`,
                name: script,
                args,
                folder: { text: `${WORKSPACE}/${project.folder}`, dynamic: false },
                owner: "nearest",
                hooks: true,
                optional: true,
            }, place, this.#knowledge);
        }
        if (executor !== undefined && /(?:cloudflare|wrangler|workers)[^:]*:(?:deploy|publish)/i.test(executor))
            return [{ kind: "deploys", trail: [...place.trail, `executor ${executor}`] }];
        const commands = [target["command"], options["command"], ...listCommands(options["commands"])].flatMap((command) => follow_nx_text(command) ?? []);
        const cwd = follow_nx_fillIn(follow_nx_text(options["cwd"]) ?? "", project);
        const folder = cwd.includes(UNKNOWN) ? undefined : cwd;
        const outcomes = [];
        for (const command of commands) {
            const own = `${project.file}#${name}`;
            if (place.scripts.filter((other) => other === own).length >= 2) {
                this.#follower.memory.cuts += 1;
                continue;
            }
            const here = { ...place, folder, scripts: [...place.scripts, own] };
            outcomes.push(...(await this.#follower.followText(follow_nx_fillIn(command, project), here, this.#knowledge, undefined, args)));
        }
        if (executor?.startsWith(".") === true)
            outcomes.push(unresolved(place, `the executor ${executor} is not read`, "nx"));
        return outcomes;
    }
}
function follow_nx_text(value) {
    return typeof value === "string" ? value : undefined;
}
function listCommands(value) {
    return Array.isArray(value)
        ? value.map((entry) => ((0,wrangler_lib/* isTable */.bI)(entry) ? entry["command"] : entry))
        : [];
}
function follow_nx_fillIn(command, { name, folder }) {
    return command
        .replaceAll("{workspaceRoot}", WORKSPACE)
        .replaceAll("{projectRoot}", folder)
        .replaceAll("{projectName}", name)
        .replaceAll(/\{args\.[^}]{0,100}\}/g, UNKNOWN);
}
function readDependencies(target) {
    const needs = target["dependsOn"];
    if (!Array.isArray(needs))
        return [];
    return needs.flatMap((need) => {
        if ((0,wrangler_lib/* isTable */.bI)(need)) {
            const name = follow_nx_text(need["target"]);
            return name === undefined
                ? []
                : [[name, need["projects"] !== undefined || need["dependencies"] === true]];
        }
        if (typeof need !== "string")
            return [];
        const name = need.replace(/^\^/, "");
        return [
            [name.includes(":") ? (name.split(":").at(-1) ?? name) : name, need !== name || name.includes(":")],
        ];
    });
}
function follow_nx_readCall(words) {
    const values = new Map();
    const positionals = [];
    const forwarded = [];
    for (let rest = words; rest.length > 0;) {
        if (rest[0]?.text === "--") {
            forwarded.push(...rest.slice(1));
            break;
        }
        const options = readOptions(rest.slice(0, 2), follow_nx_VALUE_OPTIONS);
        const used = Math.max(1, Math.min(2, rest.length) - options.rest.length);
        const [first] = rest;
        if (first?.text.startsWith("-") === true) {
            for (const [name, found] of options.values) {
                if (follow_nx_VALUE_OPTIONS.includes(name) ||
                    /^--(?:all|verbose|skip-nx-cache|skipNxCache|nx-bail|no-cloud|graph)$/.test(name))
                    values.set(name, [...found]);
                else
                    forwarded.push(first);
            }
            rest = rest.slice(first.text.includes("=") || !follow_nx_VALUE_OPTIONS.includes(first.text) ? 1 : used);
            continue;
        }
        if (first)
            positionals.push(first);
        rest = rest.slice(1);
    }
    if (values.has("--graph"))
        return undefined;
    const list = (...names) => names.flatMap((name) => values.get(name) ?? []).flatMap((word) => word.text.split(","));
    const configuration = list("-c", "--configuration")[0];
    const [command, ...others] = positionals.map((word) => word.text);
    if (command === undefined || follow_nx_BUILT_IN.has(command))
        return undefined;
    const asked = list("-t", "--target", "--targets");
    const chosen = list("-p", "--project", "--projects");
    if (command === "run-many" || command === "affected" || command.startsWith("affected:")) {
        const inline = command.startsWith("affected:") ? [command.slice("affected:".length)] : [];
        const targets = [...asked, ...inline, ...(asked.length > 0 ? others : [])];
        return { targets, projects: chosen.length > 0 ? chosen : undefined, configuration, args: forwarded };
    }
    if (command === "run" || command === "run-one" || command.includes(":")) {
        const [project = "", target = "", ...rest] = (command.includes(":") ? command : (others[0] ?? "")).split(":");
        return {
            targets: target === "" ? [] : [target],
            projects: [project],
            configuration: rest[0] ?? configuration,
            args: forwarded,
        };
    }
    return {
        targets: [command],
        projects: others.length > 0 ? others.slice(0, 1) : undefined,
        configuration,
        args: forwarded,
    };
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-task-files.js









const FILES = {
    just: ["justfile", "Justfile", ".justfile"],
    task: [
        "Taskfile.yml",
        "Taskfile.yaml",
        "taskfile.yml",
        "taskfile.yaml",
        "Taskfile.dist.yml",
        "Taskfile.dist.yaml",
    ],
    mise: [
        "mise.toml",
        ".mise.toml",
        "mise/config.toml",
        ".mise/config.toml",
        ".config/mise.toml",
        ".config/mise/config.toml",
    ],
};
const follow_task_files_MAX_DEPTH = 8;
const SCRIPT_FOLDERS = ["mise-tasks", ".mise-tasks", "mise/tasks", ".mise/tasks", ".config/mise/tasks"];
const follow_task_files_VALUE_OPTIONS = [
    "-C",
    "--cd",
    "-f",
    "--justfile",
    "-d",
    "--working-directory",
    "--dir",
    "-t",
    "--taskfile",
    "-E",
    "--env",
    "-j",
    "--jobs",
];
async function followTaskFile(follower, { words, program, tool }, place, knowledge) {
    const kind = tool === "just" || tool === "task" ? tool : "mise";
    let { rest, values } = readOptions(words, follow_task_files_VALUE_OPTIONS);
    if (["--list", "-l", "--summary", "--version", "--dry-run", "-n", "--help", "--fmt"].some((flag) => values.has(flag)))
        return [];
    if (kind === "mise") {
        const separator = rest.findIndex(({ text }) => text === "--");
        if (/^(?:exec|x|watch)$/.test(rest[0]?.text ?? "") && separator !== -1)
            return follower.followWords(rest.slice(separator + 1), place, knowledge);
        const isRun = /^(?:run|r)$/.test(rest[0]?.text ?? "");
        if (!isRun && !(await isMiseTask(follower, rest[0], place)))
            return [];
        if (isRun)
            ({ rest, values } = readOptions(rest.slice(1), follow_task_files_VALUE_OPTIONS));
    }
    const named = {
        ...place,
        trail: [...place.trail, [program, ...rest.map(({ text }) => text)].join(" ")],
    };
    const start = values.get("-C")?.[0] ?? values.get("--cd")?.[0] ?? values.get("-d")?.[0] ?? values.get("--dir")?.[0];
    const folder = start ? resolvePath(place.folder, start) : place.folder;
    if (folder === undefined || rest.some(({ dynamic }) => dynamic))
        return [unresolved(named, `the tasks of ${program} are only known when it runs`, RUN_TIME)];
    const tasks = await readTasks(follower, kind, folder);
    const asked = listAsked(kind, rest, tasks);
    const outcomes = [];
    const seen = new Set();
    const open = [...asked];
    for (let name = open.shift(); name !== undefined; name = open.shift()) {
        if (seen.has(name))
            continue;
        seen.add(name);
        const task = tasks.get(name);
        if (task === undefined) {
            const script = findScript(follower, name);
            if (kind === "mise" && script !== undefined) {
                const path = { text: `${WORKSPACE}/${script}`, dynamic: false };
                outcomes.push(...(await followFile(follower, { kind: "file", path }, named, knowledge)));
            }
            else if (asked.includes(name))
                outcomes.push(unresolved(named, `no task ${name} is tracked`));
            continue;
        }
        open.push(...task.needs);
        const own = `${program} ${name}`;
        if (place.scripts.filter((other) => other === own).length >= 2) {
            follower.memory.cuts += 1;
            continue;
        }
        const here = { ...named, folder: task.folder, scripts: [...place.scripts, own] };
        for (const command of task.commands)
            outcomes.push(...(await follower.followText(command, here, leaveShell(knowledge), undefined)));
    }
    return outcomes;
}
const MISE_COMMANDS = new Set("activate alias b backends bin-paths cache cfg completion config current deactivate doctor dr edit en env exec e fmt g generate global hook-env i implode install install-into latest link list ln local ls ls-remote outdated p plugins prepare prune registry reshim rm rs self-update set settings shell sh sync t tasks test-tool tool tool-stub trust u uninstall unset unuse up upgrade use v version w watch where which x".split(" "));
async function isMiseTask(follower, name, { folder }) {
    if (name === undefined || name.dynamic || folder === undefined || MISE_COMMANDS.has(name.text))
        return false;
    if (findScript(follower, name.text) !== undefined)
        return true;
    return (await readTasks(follower, "mise", folder)).has(name.text);
}
function findScript(follower, name) {
    return SCRIPT_FOLDERS.map((base) => external_node_path_.posix.join(base, name.replaceAll(":", "/"))).find((file) => follower.files.tracked.has(file));
}
function listAsked(kind, rest, tasks) {
    const names = rest.map(({ text }) => text).filter((text) => !text.startsWith("-") && !/^\w+=/.test(text));
    const [first] = names;
    if (first === undefined) {
        const all = [...tasks.keys()];
        return [...all.filter((name) => name === "default"), ...all].slice(0, 1);
    }
    return kind === "task" ? names : [first, ...names.slice(1).filter((name) => tasks.has(name))];
}
async function readTasks(follower, kind, start) {
    const tasks = new Map();
    for (let folder = start;; folder = external_node_path_.posix.dirname(folder) === "." ? "" : external_node_path_.posix.dirname(folder)) {
        for (const name of FILES[kind]) {
            const file = external_node_path_.posix.join(folder, name);
            if (!follower.files.tracked.has(file))
                continue;
            const text = await follower.files.read(file);
            const found = kind === "just" ? readJustfile(text, folder) : follow_task_files_readTable(file, kind, text, folder);
            for (const [task, value] of found)
                if (!tasks.has(task))
                    tasks.set(task, value);
            if (kind !== "mise")
                return tasks;
        }
        if (folder === "")
            return tasks;
    }
}
function readJustfile(text, folder) {
    const tasks = [];
    let lines;
    const finish = () => {
        if (lines && lines.length > 0)
            tasks.at(-1)?.[1].commands.push(lines.join("\n"));
        lines = undefined;
    };
    for (const line of text.split(/\r?\n/)) {
        if (/^\s/.test(line) && lines) {
            lines.push(follow_task_files_fillIn(line.trim().replace(/^[@-]+/, "")));
            continue;
        }
        const recipe = /^@?([A-Za-z_][\w-]*)([^:]*):(?!=)(.*)$/.exec(line);
        if (!recipe)
            continue;
        finish();
        const needs = (recipe[3] ?? "").replace(/#.*$/, "").match(/[A-Za-z_][\w-]*/g) ?? [];
        tasks.push([recipe[1] ?? "", { needs, commands: [], folder }]);
        lines = [];
    }
    finish();
    return tasks;
}
function follow_task_files_readTable(file, kind, text, folder) {
    let document;
    try {
        document = kind === "task" ? (0,dist/* parse */.qg)(text, { logLevel: "silent" }) : (0,wrangler_lib/* parseTomlValues */.cg)(text);
    }
    catch (cause) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} cannot be read`, { location: { file }, cause });
    }
    const table = (0,wrangler_lib/* isTable */.bI)(document) ? document["tasks"] : undefined;
    return Object.entries((0,wrangler_lib/* isTable */.bI)(table) ? table : {}).map(([name, value]) => [name, readTask(value, folder)]);
}
function readTask(value, folder) {
    const task = (0,wrangler_lib/* isTable */.bI)(value) ? value : { run: value };
    const needs = [];
    const commands = [];
    const add = (entry, depth = 0) => {
        if (depth > follow_task_files_MAX_DEPTH)
            return;
        if (Array.isArray(entry))
            for (const one of entry)
                add(one, depth + 1);
        else if (typeof entry === "string")
            commands.push(follow_task_files_fillIn(entry));
        else if ((0,wrangler_lib/* isTable */.bI)(entry)) {
            if (typeof entry["task"] === "string")
                needs.push(entry["task"]);
            add(entry["cmd"], depth + 1);
        }
    };
    for (const key of ["run", "cmds", "cmd"])
        add(task[key]);
    for (const key of ["depends", "depends_post", "wait_for", "deps"]) {
        const list = task[key];
        for (const need of Array.isArray(list) ? list : [list]) {
            if (typeof need === "string")
                needs.push(need.split(" ")[0] ?? need);
            else if ((0,wrangler_lib/* isTable */.bI)(need) && typeof need["task"] === "string")
                needs.push(need["task"]);
        }
    }
    const dir = typeof task["dir"] === "string"
        ? resolvePath(folder, { text: follow_task_files_fillIn(task["dir"]), dynamic: false })
        : folder;
    return { needs, commands, folder: dir };
}
function follow_task_files_fillIn(text) {
    return text.replaceAll(/\{\{[^}]{0,200}\}\}/g, UNKNOWN);
}

;// CONCATENATED MODULE: ./packages/validate/lib/terraform/list-programs.js
const HOOK = /^(?:before|after|error)_hook$/;
function listPrograms(body) {
    return body.blocks.flatMap((block) => {
        const { type, labels, body: inner, line } = block;
        if (type === "data" && labels[0] === "external")
            return [list_programs_readProgram(inner, "program", line, true)];
        if (type === "provisioner" && labels[0] === "local-exec")
            return [list_programs_readProgram(inner, "command", line, false)];
        if (HOOK.test(type))
            return [list_programs_readProgram(inner, "execute", line, true)];
        return listPrograms(inner);
    });
}
function list_programs_readProgram({ attributes }, name, line, byPlan) {
    const folder = attributes.get("working_dir");
    return {
        command: list_programs_readCommand(attributes.get(name)?.value),
        folder: folder === undefined ? "" : typeof folder.value === "string" ? folder.value : undefined,
        byPlan,
        line,
    };
}
function list_programs_readCommand(value) {
    if (typeof value === "string")
        return value;
    if (!Array.isArray(value))
        return undefined;
    return value.every((word) => typeof word === "string") ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-terraform.js







const WORKER_RESOURCES = /^cloudflare_(?:workers?|pages|d1|r2|queue|hyperdrive|workflow|container|vectorize|dispatch|durable|zero_trust_tunnel_cloudflared_config_worker)(?:_|$)/;
const CHANGES = new Set(["apply", "destroy", "import", "taint"]);
const PLANS = new Set(["plan", "refresh", "test"]);
const follow_terraform_MAX_FILES = 2000;
async function followTerraform(follower, { words, program, tool }, place, knowledge) {
    const options = readOptions(words, [
        "-chdir",
        "--working-dir",
        "--terragrunt-working-dir",
        "--queue-include-dir",
    ]);
    let { rest } = options;
    let below = false;
    if (tool === "terragrunt") {
        below = ["run-all", "apply-all", "destroy-all"].includes(rest[0]?.text ?? "");
        while (/^(?:run|run-all|stack|--)$/.test(rest[0]?.text ?? "")) {
            const inner = readOptions(rest.slice(1));
            below ||= inner.values.has("--all") || inner.values.has("-a");
            rest = inner.rest;
        }
    }
    const command = rest[0]?.text ?? "";
    const named = { ...place, trail: [...place.trail, `${program} ${command}`.trim()] };
    if (command.includes(UNKNOWN))
        return [unresolved(place, `the command of ${program} is only known when it runs`, RUN_TIME)];
    const verb = command.replace(/-all$/, "");
    if (!CHANGES.has(verb) && !PLANS.has(verb))
        return [];
    const chdir = ["-chdir", "--working-dir", "--terragrunt-working-dir"].flatMap((name) => options.values.get(name) ?? [])[0];
    const folder = chdir ? resolvePath(place.folder, chdir) : place.folder;
    if (folder === undefined)
        return [unresolved(named, "its folder is only known when it runs", RUN_TIME)];
    const run = { follower, below, place: named, knowledge: leaveShell(knowledge), changes: CHANGES.has(verb) };
    return judgeFolder(run, folder);
}
async function judgeFolder(run, start) {
    const { follower, below, place, changes } = run;
    const folders = [start];
    const others = [];
    const started = [];
    let doubt;
    let read = 0;
    for (const folder of folders) {
        const files = follow_terraform_listFiles(follower, folder, below && folder === start);
        read += files.length;
        if (read > follow_terraform_MAX_FILES)
            return [unresolved(place, "it has too many files to be read")];
        for (const file of files) {
            const text = await follower.files.read(file);
            if (file.endsWith(".json")) {
                if (/cloudflare_|local-exec|"external"/.test(text))
                    doubt ??= `${file} is not read and names resources of Cloudflare or programs`;
                continue;
            }
            try {
                const body = parseHcl(text);
                started.push(...(await followPrograms(run, file, body, start)));
                for (const block of body.blocks) {
                    const [type = ""] = block.labels;
                    if (changes && block.type === "resource" && WORKER_RESOURCES.test(type))
                        return [
                            { kind: "deploys", trail: [...place.trail, `${file}:${block.line}`, `resource ${type}`] },
                        ];
                    if (block.type === "resource" && type.startsWith("cloudflare_"))
                        others.push(`${file}:${block.line} ${type}`);
                    if (block.type !== "module" && block.type !== "terraform")
                        continue;
                    const source = block.body.attributes.get("source")?.value;
                    if (typeof source !== "string")
                        continue;
                    if (!source.startsWith(".")) {
                        doubt ??= `the module ${source} of another place is not read`;
                        continue;
                    }
                    const target = resolvePath(external_node_path_.posix.dirname(file), follow_terraform_word(source.replace(/\/\//g, "/")));
                    if (target !== undefined && !folders.includes(target))
                        folders.push(target);
                }
            }
            catch (error) {
                if (!(error instanceof HclFault))
                    throw error;
                doubt ??= `${file} cannot be read: ${error.message}`;
            }
        }
    }
    if (!changes)
        return started;
    if (read === 0)
        return [unresolved(place, "no configuration is tracked in its folder")];
    if (others[0] !== undefined)
        started.push(unresolved(place, `it changes resources of Cloudflare: ${others[0]}`));
    else if (doubt !== undefined)
        started.push(unresolved(place, doubt));
    return started;
}
async function followPrograms({ follower, place, knowledge, changes }, file, body, start) {
    const outcomes = [];
    for (const { command, folder, byPlan, line } of listPrograms(body)) {
        if (!changes && !byPlan)
            continue;
        const here = {
            ...place,
            trail: [...place.trail, `${file}:${line}`],
            folder: folder === undefined ? undefined : resolvePath(start, follow_terraform_word(folder === "" ? "." : folder)),
        };
        if (command === undefined)
            outcomes.push(unresolved(here, "the program that it starts is only known when it runs", RUN_TIME));
        else if (typeof command === "string")
            outcomes.push(...(await follower.followText(command, here, knowledge, undefined)));
        else
            outcomes.push(...(await follower.followWords(command.map(follow_terraform_word), here, knowledge)));
    }
    return outcomes;
}
function follow_terraform_listFiles({ files }, folder, below) {
    return [...files.tracked].filter((file) => {
        if (!/\.(?:tf|tofu|hcl|tf\.json)$/.test(file) || file.endsWith(".lock.hcl"))
            return false;
        const own = external_node_path_.posix.dirname(file) === "." ? "" : external_node_path_.posix.dirname(file);
        return own === folder || (below && (folder === "" || own.startsWith(`${folder}/`)));
    });
}
async function followSst(follower, { words }, place) {
    const { rest, values } = readOptions(words, ["--stage", "--config", "--profile", "--region"]);
    const command = rest[0]?.text ?? "";
    if (!/^(?:deploy|remove)$/.test(command))
        return [];
    const named = { ...place, trail: [...place.trail, `sst ${command}`] };
    const config = values.get("--config")?.[0];
    const path = resolvePath(place.folder, config ?? follow_terraform_word("sst.config.ts"));
    if (path === undefined || !follower.files.tracked.has(path))
        return [unresolved(named, "its sst.config.ts is not tracked where it runs")];
    const text = await follower.files.read(path);
    if (/cloudflare/i.test(text.replaceAll(/\/\/.*$/gm, "")))
        return [{ kind: "deploys", trail: [...named.trail, path, "resources of Cloudflare"] }];
    return /from\s+["']\.|import\(/.test(text) ? [unresolved(named, `${path} imports what it deploys`)] : [];
}
function follow_terraform_word(text) {
    return { text, dynamic: false };
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-turbo.js








const follow_turbo_VALUE_OPTIONS = [
    "--filter",
    "-F",
    "--cwd",
    "--concurrency",
    "--cache-dir",
    "--cache",
    "--token",
    "--team",
    "--api",
    "--scope",
    "--output-logs",
    "--log-order",
    "--log-prefix",
    "--env-mode",
    "--summarize",
    "--ui",
];
const follow_turbo_BUILT_IN = new Set([
    "prune",
    "gen",
    "generate",
    "login",
    "logout",
    "link",
    "unlink",
    "ls",
    "info",
    "daemon",
    "query",
    "telemetry",
    "config",
    "boundaries",
    "scan",
]);
const MAX_TASKS = 500;
async function followTurbo(follower, { words, program }, place, knowledge) {
    const { values, rest, passed } = readOptionsAnywhere(words, follow_turbo_VALUE_OPTIONS);
    if (["--dry-run", "--dry", "--help", "--version"].some((flag) => values.has(flag)))
        return [];
    const asked = rest[0]?.text === "run" || rest[0]?.text === "watch" ? rest.slice(1) : rest;
    if (follow_turbo_BUILT_IN.has(rest[0]?.text ?? ""))
        return [];
    const filters = ["--filter", "-F", "--scope"]
        .flatMap((flag) => values.get(flag) ?? [])
        .map(({ text }) => text);
    const dependencies = await follow_turbo_readDependencies(follower);
    const names = asked.filter(({ dynamic }) => !dynamic).map(({ text }) => text);
    const outcomes = names.length === asked.length
        ? []
        : [unresolved(place, `the tasks of ${program} are only known when it runs`, RUN_TIME)];
    for (const name of names) {
        const script = follow_turbo_scriptOf(name, `${program} ${name}`, filters);
        outcomes.push(...(await followScript(follower, { ...script, args: passed }, place, knowledge)));
    }
    for (const needed of collect(names, dependencies)) {
        const script = follow_turbo_scriptOf(needed, `${program} ${names.join(" ")} (${needed})`, []);
        outcomes.push(...(await followScript(follower, script, place, knowledge)));
    }
    return outcomes;
}
function follow_turbo_scriptOf(text, label, filters) {
    const [owner, name] = text.includes("#") ? text.split("#", 2) : [undefined, text];
    return {
        kind: "script",
        label,
        name: name ?? text,
        args: [],
        folder: owner === "//" ? word(WORKSPACE) : undefined,
        owner: owner === "//"
            ? "nearest"
            : owner !== undefined
                ? { name: owner }
                : filters.length > 0
                    ? { filters }
                    : "members",
        hooks: true,
        optional: true,
    };
}
async function follow_turbo_readDependencies({ files }) {
    const dependencies = new Map();
    for (const file of files.tracked) {
        if (!/(?:^|\/)turbo\.jsonc?$/.test(file) || file.includes("node_modules/"))
            continue;
        for (const [task, needs] of follow_turbo_readTasks(file, await files.read(file)))
            dependencies.set(task, [...(dependencies.get(task) ?? []), ...needs]);
    }
    return dependencies;
}
function follow_turbo_readTasks(file, text) {
    let document;
    try {
        document = parseJsonWithComments(text);
    }
    catch (cause) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} is not valid JSON`, { location: { file }, cause });
    }
    const table = (0,wrangler_lib/* isTable */.bI)(document) ? (document["tasks"] ?? document["pipeline"]) : undefined;
    return Object.entries((0,wrangler_lib/* isTable */.bI)(table) ? table : {}).map(([name, task]) => {
        const needs = (0,wrangler_lib/* isTable */.bI)(task) ? task["dependsOn"] : undefined;
        const texts = Array.isArray(needs) ? needs.filter((need) => typeof need === "string") : [];
        return [name.split("#").at(-1) ?? name, texts];
    });
}
function collect(names, dependencies) {
    const asked = new Set(names);
    const found = new Set();
    const open = [...names];
    for (let name = open.pop(); name !== undefined && found.size < MAX_TASKS; name = open.pop()) {
        for (const need of dependencies.get(name.split("#").at(-1) ?? name) ?? []) {
            if (need.startsWith("$"))
                continue;
            const plain = need.replace(/^\^/, "");
            if (found.has(plain) || asked.has(plain))
                continue;
            found.add(plain);
            open.push(plain);
        }
    }
    return [...found];
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-vite-plus.js






const CONFIG = /^vite\.config\.[cm]?[jt]s$/;
const FILTERS = ["-F", "--filter"];
const follow_vite_plus_VALUE_OPTIONS = [...FILTERS, "-C", "--concurrency-limit", "--log"];
async function followVitePlus(follower, { words, program }, place, knowledge) {
    const { rest } = program === "vpr" ? { rest: [{ text: "run", dynamic: false }, ...words] } : readOptions(words);
    const verb = rest[0]?.text ?? "";
    if (/^(?:exec|x|dlx)$/.test(verb)) {
        const inner = readOptions(rest.slice(1), FILTERS).rest;
        return inner.length > 0 ? follower.followWords(inner, place, knowledge) : [];
    }
    if (verb !== "run")
        return [];
    const options = readOptionsAnywhere(rest.slice(1), follow_vite_plus_VALUE_OPTIONS);
    const [asked, ...args] = options.rest;
    if (asked === undefined)
        return [];
    const label = `${program} ${program === "vpr" ? "" : "run "}${asked.text}`;
    const named = { ...place, trail: [...place.trail, label] };
    const filters = FILTERS.flatMap((name) => options.values.get(name) ?? []);
    if (asked.dynamic || place.folder === undefined || filters.some(({ dynamic }) => dynamic))
        return [unresolved(named, `the tasks of ${program} are only known when it runs`, RUN_TIME)];
    const mark = asked.text.lastIndexOf("#");
    const name = asked.text.slice(mark + 1);
    const owner = mark > 0
        ? { name: asked.text.slice(0, mark) }
        : filters.length > 0
            ? { filters: filters.map(({ text }) => text) }
            : ["-r", "--recursive", "-t", "--transitive"].some((flag) => options.values.has(flag))
                ? "all"
                : "nearest";
    const configs = await findConfigs(follower, owner, place.folder);
    const found = [];
    let isFound = false;
    for (const file of configs) {
        const tasks = await follow_vite_plus_readTasks(follower, file);
        isFound ||= tasks.has(name);
        found.push(...(await followTasks(follower, tasks, name, file, named, knowledge)));
    }
    const script = { kind: "script", label, name, args, owner, hooks: true, optional: isFound };
    return [...found, ...(await followScript(follower, script, place, knowledge))];
}
async function followTasks(follower, tasks, first, file, place, knowledge) {
    const outcomes = [];
    const open = [first];
    const seen = new Set();
    for (let name = open.shift(); name !== undefined; name = open.shift()) {
        const task = tasks.get(name);
        if (task === undefined || seen.has(name))
            continue;
        seen.add(name);
        open.push(...task.needs);
        const own = `${file}#${name}`;
        if (place.scripts.filter((other) => other === own).length >= 2) {
            follower.memory.cuts += 1;
            continue;
        }
        const line = `${task.file}:${task.line}`;
        if (task.commands.length === 0) {
            outcomes.push(unresolved({ ...place, trail: [...place.trail, line] }, "its command is no plain text"));
        }
        const folder = external_node_path_.posix.dirname(file) === "." ? "" : external_node_path_.posix.dirname(file);
        const here = { ...place, folder, scripts: [...place.scripts, own] };
        for (const command of task.commands)
            outcomes.push(...(await follower.followText(command, here, leaveShell(knowledge), () => line)));
    }
    return outcomes;
}
async function findConfigs({ files, packages }, owner, start) {
    const configs = [...files.tracked].filter((file) => CONFIG.test(external_node_path_.posix.basename(file)));
    const inFolder = (folder) => configs.filter((file) => external_node_path_.posix.dirname(file) === (folder || "."));
    if (owner === "nearest") {
        for (let folder = start;; folder = external_node_path_.posix.dirname(folder) === "." ? "" : external_node_path_.posix.dirname(folder)) {
            const found = inFolder(folder);
            if (found.length > 0 || folder === "")
                return found;
        }
    }
    if (typeof owner === "string")
        return configs;
    const all = await packages.listAll();
    const chosen = "filters" in owner
        ? choosePackages(all, owner.filters, start)
        : all.filter((one) => one.name === owner.name);
    return chosen.flatMap(({ folder }) => inFolder(folder));
}
async function follow_vite_plus_readTasks({ files, budget }, file) {
    const text = await files.read(file);
    budget.spendText(text);
    const tokens = readScriptTokens(text);
    const start = tokens.findIndex((token, index) => token.text === "tasks" && tokens[index + 1]?.text === ":" && tokens[index + 2]?.text === "{");
    const entries = start === -1 ? [] : readEntries(tokens.slice(start + 2));
    return new Map(entries.map(({ key, value }) => {
        const inner = new Map(isSign(value[0], "{") ? readEntries(value).map((entry) => [entry.key.text, entry.value]) : []);
        const command = isSign(value[0], "{") ? inner.get("command") : value;
        const task = {
            file,
            line: (command?.[0] ?? key).line,
            commands: listStrings(command ?? []),
            needs: listStrings(inner.get("dependsOn") ?? []),
        };
        return [key.text, task];
    }));
}
function readEntries(tokens) {
    const entries = [];
    let depth = 0;
    let value;
    for (const [index, token] of tokens.entries()) {
        const sign = token.kind === "sign" ? token.text : "";
        if (/^[}\])]$/.test(sign))
            depth -= 1;
        if (depth === 0 && index > 0)
            break;
        if (depth === 1 && sign === ",")
            value = undefined;
        else if (value)
            value.push(token);
        else if (depth === 1 && isSign(tokens[index + 1], ":"))
            entries.push({ key: token, value: (value = []) });
        if (/^[{[(]$/.test(sign))
            depth += 1;
    }
    return entries.map((entry) => ({ ...entry, value: entry.value.slice(1) }));
}
function listStrings(tokens) {
    const isList = isSign(tokens[0], "[");
    const inner = isList
        ? tokens.slice(1, -1).filter(({ text, kind }) => kind !== "sign" || text !== ",")
        : tokens;
    const isPlain = (isList || inner.length === 1) && inner.every(({ kind }) => kind === "string" || kind === "template");
    return isPlain ? inner.map(({ text }) => text) : [];
}
function isSign(token, text) {
    return token?.kind === "sign" && token.text === text;
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-tools.js







function followTool(follower, invocation, place, knowledge) {
    switch (invocation.tool) {
        case "make":
            return followMake(follower, invocation, place, knowledge);
        case "nx":
            return followNx(follower, invocation, place, knowledge);
        case "turbo":
            return followTurbo(follower, invocation, place, knowledge);
        case "vp":
            return followVitePlus(follower, invocation, place, knowledge);
        case "just":
        case "task":
        case "mise":
            return followTaskFile(follower, invocation, place, knowledge);
        case "terraform":
        case "terragrunt":
            return followTerraform(follower, invocation, place, knowledge);
        case "docker":
            return followDocker(follower, invocation, place, knowledge);
        case "sst":
            return followSst(follower, invocation, place);
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/package-scripts.js





class PackageIndex {
    #files;
    #packages = new Map();
    #all;
    #bins;
    constructor(files) {
        this.#files = files;
    }
    async findNearest(folder) {
        for (let current = folder;; current = external_node_path_.posix.dirname(current)) {
            if (current === ".")
                current = "";
            const file = external_node_path_.posix.join(current, "package.json");
            if (this.#files.tracked.has(file))
                return this.#read(file);
            if (current === "")
                return undefined;
        }
    }
    async listAll() {
        this.#all ??= this.#readAll();
        return (await this.#all).packages;
    }
    async listFaults() {
        this.#all ??= this.#readAll();
        return (await this.#all).faults;
    }
    async findBin(program) {
        this.#bins ??= this.#readBins();
        return (await this.#bins).get(program);
    }
    async #readBins() {
        const bins = new Map();
        for (const settled of await Promise.allSettled(this.#names().map((file) => this.#read(file)))) {
            if (settled.status !== "fulfilled")
                continue;
            const { folder, binFolder, bins: own } = settled.value;
            for (const [name, path] of own)
                bins.set(name, external_node_path_.posix.join(folder, path));
            if (binFolder === undefined)
                continue;
            const within = `${external_node_path_.posix.join(folder, binFolder)}/`;
            for (const file of this.#files.tracked)
                if (file.startsWith(within))
                    bins.set(external_node_path_.posix.basename(file), file);
        }
        return bins;
    }
    async #readAll() {
        const packages = [];
        const faults = [];
        for (const settled of await Promise.allSettled(this.#names().map((file) => this.#read(file)))) {
            if (settled.status === "fulfilled")
                packages.push(settled.value);
            else if (settled.reason instanceof lib/* GateError */.ue && settled.reason.cause instanceof SyntaxError)
                faults.push(settled.reason.message);
            else
                throw settled.reason;
        }
        return { packages, faults };
    }
    #names() {
        return [...this.#files.tracked].filter((file) => external_node_path_.posix.basename(file) === "package.json" && !file.split("/").includes("node_modules"));
    }
    #read(file) {
        let read = this.#packages.get(file);
        if (read === undefined) {
            read = this.#files.read(file).then((text) => parsePackage(file, text));
            this.#packages.set(file, read);
        }
        return read;
    }
}
function parsePackage(file, text) {
    const folder = external_node_path_.posix.dirname(file) === "." ? "" : external_node_path_.posix.dirname(file);
    let raw;
    try {
        raw = parseJsonWithComments(text);
    }
    catch (cause) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} is not valid JSON`, { location: { file }, cause });
    }
    if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} is not a JSON object`, { location: { file } });
    }
    const scripts = new Map();
    const lines = "scripts" in raw ? findScriptLines(text) : new Map();
    const table = "scripts" in raw ? raw.scripts : {};
    for (const [name, script] of Object.entries(typeof table === "object" && table !== null ? table : {})) {
        if (typeof script === "string")
            scripts.set(name, { text: script, line: lines.get(name) ?? 1 });
    }
    const name = "name" in raw && typeof raw.name === "string" ? raw.name : undefined;
    const nx = "nx" in raw && (0,wrangler_lib/* isTable */.bI)(raw.nx) ? raw.nx : {};
    const targets = Object.entries((0,wrangler_lib/* isTable */.bI)(nx["targets"]) ? nx["targets"] : {});
    return {
        file,
        folder,
        name,
        scripts,
        bins: readBins("bin" in raw ? raw.bin : undefined, name),
        binFolder: readBinFolder("directories" in raw ? raw.directories : undefined),
        nxTargets: new Map(targets.flatMap(([key, target]) => ((0,wrangler_lib/* isTable */.bI)(target) ? [[key, target]] : []))),
    };
}
function readBinFolder(directories) {
    const folder = (0,wrangler_lib/* isTable */.bI)(directories) ? directories["bin"] : undefined;
    return typeof folder === "string" ? folder : undefined;
}
function readBins(bin, name) {
    if (typeof bin === "string")
        return new Map(name === undefined ? [] : [[external_node_path_.posix.basename(name), bin]]);
    if (typeof bin !== "object" || bin === null)
        return new Map();
    return new Map(Object.entries(bin).flatMap(([key, path]) => (typeof path === "string" ? [[key, path]] : [])));
}
function findScriptLines(text) {
    const lineCounter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter, uniqueKeys: false, strict: false, logLevel: "silent" });
    const lines = new Map();
    const scripts = (0,dist/* isMap */.jh)(document.contents) ? document.contents.get("scripts", true) : undefined;
    if (!(0,dist/* isMap */.jh)(scripts))
        return lines;
    for (const { key } of scripts.items) {
        if ((0,dist/* isScalar */.jn)(key) && key.range)
            lines.set(String(key.value), lineCounter.linePos(key.range[0]).line);
    }
    return lines;
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/preloads.js
const PRELOAD = /(?:^|\s)(?:-r|--require|--import|--loader|--experimental-loader)(?:=|\s+)(["']?)([./][^\s"']*)\1/g;
const PRELOADING = ["NODE_OPTIONS", "BASH_ENV", "ENV"];
function readPreloads(name, value) {
    if (name === "NODE_OPTIONS") {
        return [...value.matchAll(PRELOAD)].map(([, , text = ""]) => ({
            kind: "file",
            path: { text, dynamic: false },
            interpreter: "node",
        }));
    }
    const isPath = name === "BASH_ENV" ? /^\S+$/.test(value) : /^\.{0,2}\/[^\s]*$/.test(value);
    return (name === "BASH_ENV" || name === "ENV") && isPath
        ? [{ kind: "file", path: { text: value, dynamic: false }, interpreter: "sh" }]
        : [];
}
function readAssignedPreloads(words) {
    return words.flatMap(({ text, dynamic }) => {
        const [, name = "", value = ""] = /^(\w+)=([^]*)$/.exec(text) ?? [];
        return dynamic ? [] : readPreloads(name, value.trim());
    });
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/shell-input.js
const SHELLS = /^(?:.*\/)?(?:ba|z|da|k|a)?sh$/;
function connectInput(command, previous) {
    const fed = command.piped === true && previous ? feed(command, previous) : command;
    const [first, ...rest] = fed.words;
    const isBareShell = first !== undefined && SHELLS.test(first.text) && rest.every(({ text }) => text.startsWith("-"));
    if (isBareShell && fed.inputFile)
        return { ...fed, words: [first, fed.inputFile] };
    return fed;
}
function feed(command, previous) {
    const [program, ...args] = previous.words;
    if (program?.text === "cat") {
        if (previous.input !== undefined)
            return { ...command, input: previous.input };
        const files = args.filter(({ text }) => !text.startsWith("-"));
        return files.length === 1 && files[0] ? { ...command, inputFile: files[0] } : command;
    }
    const printed = program && readPrinted(program.text, args);
    return printed === undefined ? command : { ...command, input: printed };
}
function readPrinted(program, args) {
    if (program === "echo") {
        const words = args.filter(({ text }, index) => !(index === 0 && /^-[neE]+$/.test(text)));
        return words.map(({ text }) => text).join(" ");
    }
    if (program !== "printf")
        return undefined;
    const [format, ...values] = args;
    if (format === undefined)
        return undefined;
    const text = /^%[sb](?:\\n)?$/.test(format.text)
        ? values.map((value) => value.text).join("\n")
        : format.text;
    return text.replaceAll("\\n", "\n");
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/shell-variables.js


const DECLARERS = new Set(["export", "declare", "local", "readonly", "typeset"]);
const shell_variables_READERS = new Set(["read", "mapfile", "readarray", "getopts", "for", "select", "unset", "printf"]);
const MAX_VALUES = 6;
function learnVariables(events, knowledge) {
    const values = new Map([...knowledge.variables].map(([name, value]) => [name, new Set([value])]));
    const add = (name, value) => {
        values.set(name, (values.get(name) ?? new Set()).add(value));
    };
    readAssignments(events, knowledge, add, 0);
    const certain = new Map();
    const several = new Map();
    for (const [name, candidates] of values) {
        const known = [...candidates].filter((value) => !value.includes(UNKNOWN));
        if (candidates.size === 1 && known[0] !== undefined)
            certain.set(name, known[0]);
        else if (known.length > 0 && known.length <= MAX_VALUES)
            several.set(name, known);
    }
    const most = Math.max(0, ...[...several.values()].map(({ length }) => length));
    const variants = Array.from({ length: most }, (_, index) => {
        const chosen = [...several].map(([name, known]) => [name, known[index] ?? known.at(-1) ?? ""]);
        return new Map([...certain, ...chosen]);
    });
    return { certain, variants };
}
function readAssignments(events, knowledge, add, depth) {
    for (const event of events) {
        if (event.kind === "function" && depth < MAX_VALUES) {
            readAssignments(parseShell(event.text, { ...knowledge, positionals: undefined }), knowledge, add, depth + 1);
        }
        if (event.kind !== "command")
            continue;
        const [first, ...rest] = event.words.map(({ text }) => text);
        if (shell_variables_READERS.has(first ?? ""))
            for (const name of rest)
                add(name, UNKNOWN);
        const assignments = DECLARERS.has(first ?? "") ? rest : event.words.map(({ text }) => text);
        if (!DECLARERS.has(first ?? "") && !assignments.every((text) => /^\w+\+?=/.test(text)))
            continue;
        for (const text of assignments) {
            const match = /^(\w+)(\+?)=(.*)$/s.exec(text);
            if (match?.[1] !== undefined)
                add(match[1], match[2] === "+" ? UNKNOWN : (match[3] ?? ""));
        }
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-commands.js














const follow_commands_MAX_DEPTH = 30;
class CommandFollower {
    files;
    packages;
    budget;
    memory = { outcomes: new Map(), facts: new Map(), cuts: 0 };
    constructor(files, budget) {
        this.files = files;
        this.packages = new PackageIndex(files);
        this.budget = budget;
    }
    async followText(text, place, knowledge, nameLine, appended = []) {
        if (place.scripts.length > follow_commands_MAX_DEPTH)
            this.memory.cuts += 1;
        if (place.scripts.length > follow_commands_MAX_DEPTH)
            return [unresolved(place, "too many steps to follow")];
        this.budget.spendText(text);
        const { certain, variants } = learnVariables(parseShell(text, knowledge), knowledge);
        const follow = (variables) => this.#followKnownText(text, place, { ...knowledge, variables }, nameLine, appended);
        const outcomes = await follow(certain);
        if (outcomes.some(({ kind }) => kind === "unresolved")) {
            for (const variant of variants) {
                this.budget.spendText(text);
                outcomes.push(...(await follow(variant)).filter(({ kind }) => kind === "deploys"));
            }
        }
        return outcomes;
    }
    async #followKnownText(text, place, knowledge, nameLine, appended) {
        const events = follow_commands_readCall(text, knowledge);
        const own = events
            .filter((event) => event.kind === "function")
            .map((event) => ({ ...event, nameLine, called: false }));
        const functions = new Map([
            ...(knowledge.functions ?? []),
            ...own.map((scoped) => [scoped.name, scoped]),
        ]);
        const learned = { ...knowledge, functions };
        const last = events.findLast((event) => event.kind === "command");
        const outcomes = [];
        const folders = [place.folder];
        let previous;
        for (const event of events) {
            if (event.kind === "open") {
                folders.push(folders.at(-1));
            }
            else if (event.kind === "close") {
                folders.pop();
            }
            else if (event.kind === "command") {
                const connected = connectInput(event, previous);
                const command = event === last ? { ...connected, words: [...connected.words, ...appended] } : connected;
                previous = event;
                const folder = folders.at(-1);
                const trail = nameLine ? [...place.trail, nameLine(event.line)] : place.trail;
                const moved = readFolderChange(command.words, folder);
                if (moved)
                    folders[folders.length - 1] = moved.folder;
                else {
                    const found = await this.#followCommand(command, { ...place, folder, trail }, learned);
                    outcomes.push(...found.map((outcome) => ({ ...outcome, line: event.line })));
                }
            }
        }
        for (const scoped of own.filter(({ called }) => !called)) {
            const found = await this.#followFunction(scoped, undefined, place, learned);
            outcomes.push(...found.map((outcome) => ({ ...outcome, line: scoped.line })));
        }
        return outcomes;
    }
    followWords(words, place, knowledge) {
        return this.#followCommand({ words }, place, knowledge);
    }
    followFileAt(path, place, knowledge) {
        return followFile(this, { kind: "file", path, interpreter: "node" }, place, knowledge);
    }
    followPreload(invocation, place, knowledge) {
        return this.#followInvocation(invocation, place, leaveShell(knowledge));
    }
    async #followCommand(command, place, knowledge) {
        this.budget.spendCommand();
        const assigned = countAssignments(command.words);
        const words = command.words.slice(assigned);
        const scoped = knowledge.functions?.get(words[0]?.text ?? "");
        if (scoped)
            return this.#followFunction(scoped, words.slice(1), place, knowledge);
        const outcomes = [];
        const isWritten = /^(?:export|declare|typeset|env|echo|printf|cross-env)$/.test(words[0]?.text ?? "");
        const preloads = readAssignedPreloads([
            ...command.words.slice(0, assigned),
            ...(isWritten ? words.slice(1) : []),
        ]);
        for (const invocation of [...preloads, ...readInvocation(words, command.input)]) {
            outcomes.push(...(await this.#followInvocation(invocation, place, knowledge)));
        }
        return outcomes;
    }
    async #followFunction(scoped, positionals, place, knowledge) {
        scoped.called = true;
        const own = `function ${scoped.name}`;
        if (place.scripts.includes(own)) {
            this.memory.cuts += 1;
            const outer = new Map([...(knowledge.functions ?? [])].filter(([name]) => name !== scoped.name));
            return positionals
                ? this.followWords([{ text: scoped.name, dynamic: false }, ...positionals], place, {
                    ...knowledge,
                    functions: outer,
                })
                : [];
        }
        const { nameLine, line: first } = scoped;
        const inside = { ...place, scripts: [...place.scripts, own] };
        const name = nameLine ? (line) => nameLine(first + line) : undefined;
        return this.followText(scoped.text, inside, { ...knowledge, positionals }, name);
    }
    async #followInvocation(invocation, place, knowledge) {
        switch (invocation.kind) {
            case "nothing":
                return [];
            case "wrangler":
                return followWrangler(invocation.words, place);
            case "deployer":
                return [{ kind: "deploys", trail: [...place.trail, invocation.what] }];
            case "unknown":
                return [unresolved(place, invocation.why, invocation.topic)];
            case "shell":
                return this.followText(invocation.text, { ...place, scripts: [...place.scripts, ""] }, knowledge, undefined);
            case "command": {
                const folder = invocation.folder ? resolvePath(place.folder, invocation.folder) : place.folder;
                return this.#followCommand({ words: invocation.words }, { ...place, folder }, knowledge);
            }
            case "suspicion": {
                const outcomes = await this.#followCommand({ words: invocation.words }, place, knowledge);
                const kind = invocation.certain ? "deploys" : "unresolved";
                return outcomes.filter((outcome) => outcome.kind === "deploys").map(({ trail }) => ({ kind, trail }));
            }
            case "program":
                return followProgram(this, invocation.name, invocation.words, place, knowledge);
            case "code":
                return followCode(this, invocation, place, knowledge);
            case "file":
                return followFile(this, invocation, place, knowledge);
            case "script":
                return followScript(this, invocation, place, knowledge);
            case "tool":
                return followTool(this, invocation, place, knowledge);
        }
    }
}
function follow_commands_readCall(text, knowledge) {
    const events = parseShell(text, knowledge);
    const moves = events.some((event) => event.kind === "command" &&
        (event.words[0]?.text === "shift" || (event.words[0]?.text === "set" && event.words[1]?.text === "--")));
    return moves && knowledge.positionals ? parseShell(text, { ...knowledge, positionals: undefined }) : events;
}
function followWrangler(words, place) {
    const { deploys, command } = judgeWranglerWords(words);
    if (deploys === "no")
        return [];
    if (deploys === "unknown")
        return [unresolved(place, "the command of wrangler is only known when it runs", RUN_TIME)];
    return [{ kind: "deploys", trail: [...place.trail, `wrangler ${command}`] }];
}
function countAssignments(words) {
    const index = words.findIndex(({ text }) => !/^\w+\+?=/.test(text));
    return index === -1 ? words.length : index;
}
function readFolderChange(words, folder) {
    const [first, ...rest] = words;
    if (first === undefined ||
        !["cd", "chdir", "pushd", "popd", "set-location", "sl"].includes(programName(first)))
        return undefined;
    const target = rest.find(({ text }) => !/^-[LPe@]*$/.test(text) && text !== "--");
    return {
        folder: target === undefined || packageName(target.text) === "-" ? undefined : resolvePath(folder, target),
    };
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/foreign-actions.js
const HARMLESS_ACTIONS = /^(?:actions|github|docker|pnpm|oven-sh|denoland|wrangler-gate)\//;
const foreign_actions_CREDENTIAL = /secrets\.\w{0,100}(?:CLOUDFLARE|CF)_\w{0,100}(?:TOKEN|KEY)/i;
function doubtForeignAction(step, name, around) {
    if (HARMLESS_ACTIONS.test(name))
        return [];
    const applies = name.startsWith("hashicorp/tfc-workflows-github/actions/apply-run@");
    const isGiven = [...step.with, ...step.env].some(([, { text }]) => foreign_actions_CREDENTIAL.test(text));
    if (!applies && !isGiven)
        return [];
    const why = applies
        ? "it applies a run of Terraform Cloud, which is not read"
        : "an action of another repository is given a credential of Cloudflare";
    return [{ kind: "unresolved", trail: [...around.trail, name, why] }];
}
const COMMAND_INPUT = /^(?:run|exec|execute|start|publish|(?:[\w-]*[-_]|pre|post|run)?(?:cmd|commands?))$/i;
function mentionsCommand(shell) {
    return /^\S+\s+(?!-)\S|\s-\w*c\s/.test(shell.replace("{0}", "").trim());
}
function readImageCommand(step, name) {
    if (!name.startsWith("docker://"))
        return undefined;
    const inputs = new Map([...step.with].map(([key, { text }]) => [key.toLowerCase(), text]));
    return [inputs.get("entrypoint"), inputs.get("args")].filter((text) => text !== undefined).join(" ");
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/surroundings.js


function localPath(uses) {
    if (!uses.startsWith("./") && !uses.startsWith("$/"))
        return undefined;
    return resolvePath("", { text: `./${uses.slice(2)}`, dynamic: uses.includes("${{") });
}
const MAX_VARIANTS = 64;
function surroundJob(workflow, job, trail, files, inputs) {
    return listVariants(workflow, job, inputs).map((variant) => {
        const expressions = new Map([["github.workspace", WORKSPACE], ...variant]);
        for (const [name, value] of inputs)
            expressions.set(`inputs.${name}`, value);
        const env = new Map();
        addEnvironment([...workflow.env, ...job.env], env, expressions);
        return {
            file: workflow.file,
            trail,
            files,
            expressions,
            env,
            shell: job.shell,
            workingDirectory: job.workingDirectory,
        };
    });
}
function listVariants(workflow, job, inputs) {
    const texts = listTexts(workflow, job);
    const uses = (name) => texts.some((text) => text.includes(name));
    let variants = [[]];
    const add = (values) => {
        const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
        if (distinct.length > 0 && distinct.length * variants.length <= MAX_VARIANTS)
            variants = variants.flatMap((variant) => distinct.map((value) => [...variant, ...value]));
    };
    add(job.matrix.map((set) => [...set]
        .map(([key, value]) => [`matrix.${key}`, value])
        .filter(([name]) => uses(name))));
    for (const [name, options] of workflow.choices) {
        if (!inputs.has(name) && uses(`inputs.${name}`))
            add(options.map((option) => [
                [`inputs.${name}`, option],
                [`github.event.inputs.${name}`, option],
            ]));
    }
    return variants;
}
function listTexts(workflow, job) {
    const tables = [workflow.env, job.env, job.with, ...job.steps.flatMap((step) => [step.env, step.with])];
    return [
        ...tables.flatMap((table) => [...table.values()].map(({ text }) => text)),
        ...job.steps.flatMap(({ run, uses, workingDirectory }) => [run?.text, uses?.text, workingDirectory]),
        job.uses?.text,
        job.workingDirectory,
    ].flatMap((text) => text ?? []);
}
function surroundStep(step, around) {
    const env = new Map(around.env);
    const expressions = new Map(around.expressions);
    addEnvironment([...step.env], env, expressions);
    return { ...around, env, expressions, workingDirectory: step.workingDirectory ?? around.workingDirectory };
}
function addEnvironment(entries, env, expressions) {
    for (const [name, value] of entries) {
        const text = fillIn(value.text, expressions);
        setOrDelete(env, name, text);
        setOrDelete(expressions, `env.${name}`, text);
    }
}
function inputExpressions(defaults, given, outer) {
    return [...inputValues(defaults, given, outer)].map(([name, value]) => [`inputs.${name}`, value]);
}
function inputValues(defaults, given, outer) {
    const values = new Map(defaults);
    for (const [name, value] of given)
        setOrDelete(values, name, fillIn(value.text, outer));
    return values;
}
function setOrDelete(map, name, value) {
    if (value.includes("${{"))
        map.delete(name);
    else
        map.set(name, value);
}
function folderOf(around) {
    const text = fillIn(around.workingDirectory ?? ".", around.expressions);
    return resolvePath("", { text, dynamic: text.includes("${{") });
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-steps.js












const follow_steps_MAX_DEPTH = 10;
class StepFollower {
    #files;
    #budget;
    #commands;
    #actions = new Map();
    constructor(files, signal) {
        this.#files = files;
        this.#budget = new Budget(signal);
        this.#commands = new CommandFollower(files, this.#budget);
    }
    spendJob() {
        this.#budget.spendStep();
    }
    async followSteps(steps, around) {
        const lines = [];
        for (const step of steps) {
            this.#budget.spendStep();
            const here = surroundStep(step, around);
            if (step.run)
                lines.push(...(await this.#followRun(step.run, step.shell ?? around.shell ?? "bash", here)));
            if (step.uses)
                lines.push({ line: step.uses.line, found: await this.#followUses(step, step.uses, here) });
        }
        return lines;
    }
    async #followRun(run, shell, around) {
        const own = await this.#followShellWords(run, shell, around);
        if (own.length > 0)
            return [{ line: run.line, found: own }];
        if (!/^(?:bash|sh|pwsh|powershell|cmd)\b/.test(shell)) {
            if (!mentionsDeploy(run.text))
                return [];
            const trail = [
                ...around.trail,
                `${around.file}:${run.line}`,
                `a script for ${shell} names a deploying command`,
            ];
            return [{ line: run.line, found: [{ kind: "unresolved", trail }] }];
        }
        const nameLine = (line) => `${around.file}:${run.lineAt(line)}`;
        const outcomes = await this.#followVariants(run.text, around, shell, nameLine);
        return outcomes.map((outcome) => ({ line: run.lineAt(outcome.line ?? 0), found: [outcome] }));
    }
    async #followShellWords(run, shell, around) {
        if (!mentionsCommand(shell))
            return [];
        const inside = { ...around, trail: [...around.trail, `${around.file}:${run.line}`, "its shell"] };
        const found = await this.#followVariants(shell.replaceAll("{0}", ""), inside, "bash", undefined);
        return found.filter(({ kind }) => kind === "deploys");
    }
    async #followVariants(text, around, shell, nameLine) {
        const filled = fillIn(text, around.expressions);
        const outcomes = await this.#followShell(filled, around, shell, nameLine);
        for (const variant of listAlternatives(filled)) {
            const found = await this.#followShell(variant, around, shell, nameLine);
            outcomes.push(...found.filter(({ kind }) => kind === "deploys"));
        }
        return outcomes;
    }
    async #followShell(text, around, shell, nameLine) {
        const knowledge = {
            variables: new Map([...around.env, ["GITHUB_WORKSPACE", WORKSPACE]]),
            expressions: around.expressions,
            dialect: /^(?:pwsh|powershell)\b/.test(shell) ? "powershell" : "posix",
            workTree: WORKSPACE,
        };
        const place = { folder: folderOf(around), trail: around.trail, scripts: [] };
        try {
            const outcomes = await this.#commands.followText(text, place, knowledge, nameLine);
            const first = { ...place, trail: nameLine ? [...place.trail, nameLine(0)] : place.trail };
            for (const name of PRELOADING)
                for (const invocation of readPreloads(name, around.env.get(name) ?? ""))
                    outcomes.push(...(await this.#commands.followPreload(invocation, first, knowledge)));
            return outcomes;
        }
        catch (error) {
            if (!(error instanceof lib/* GateError */.ue))
                throw error;
            return [{ kind: "unreadable", trail: [...around.trail, nameLine?.(0) ?? around.file, error.message] }];
        }
    }
    async #followUses(step, uses, around) {
        const here = { ...around, trail: [...around.trail, `${around.file}:${uses.line}`] };
        const name = uses.text.trim();
        const action = name.split("@")[0]?.toLowerCase();
        if (action?.endsWith("/wrangler-action") === true)
            return this.#followWranglerAction(step, name, here);
        if (action === "cloudflare/pages-action")
            return [{ kind: "deploys", trail: [...here.trail, name] }];
        const local = localPath(name);
        if (local !== undefined)
            return this.#followAction(local, step, { ...here, trail: [...here.trail, name] });
        return this.#followForeignAction(step, name, here);
    }
    async #followForeignAction(step, name, around) {
        return [
            ...doubtForeignAction(step, name, around),
            ...(await this.#followCommandInputs(step, name, around)),
        ];
    }
    async #followCommandInputs(step, name, around) {
        const outcomes = [];
        const image = readImageCommand(step, name);
        if (image !== undefined) {
            const inside = { ...around, trail: [...around.trail, name] };
            const found = await this.#followVariants(image, inside, "bash", undefined);
            outcomes.push(...found.filter(({ kind }) => kind === "deploys"));
        }
        for (const [key, value] of step.with) {
            if (image === undefined && COMMAND_INPUT.test(key)) {
                const inside = { ...around, trail: [...around.trail, `${name} (${key})`] };
                const found = await this.#followVariants(value.text, inside, "bash", undefined);
                outcomes.push(...found.filter(({ kind }) => kind !== "unresolved"));
            }
            else if (/script/i.test(key) && mentionsDeploy(value.text)) {
                outcomes.push({
                    kind: "unresolved",
                    trail: [...around.trail, name, `its ${key} names a deploying command`],
                });
            }
            else if (key === "script" && name.startsWith("actions/github-script@")) {
                outcomes.push(...(await this.#doubtScript(value.text, { ...around, trail: [...around.trail, name] })));
            }
        }
        return outcomes;
    }
    async #doubtScript(text, around) {
        const code = text.replaceAll("${{ github.workspace }}", ".");
        const place = { folder: folderOf(around), trail: around.trail, scripts: [] };
        const knowledge = leaveShell({ variables: around.env, expressions: new Map(), dialect: "posix" });
        const invocation = { kind: "code", program: "github-script", text: code, args: [] };
        const found = await this.#commands.followPreload(invocation, place, knowledge);
        return found.map(({ trail }) => ({ kind: "unresolved", trail }));
    }
    async #followWranglerAction(step, name, around) {
        const inputs = new Map([...step.with].map(([key, { text }]) => [key.toLowerCase(), fillIn(text, around.expressions)]));
        const trail = [...around.trail, name];
        const inside = {
            ...around,
            trail,
            workingDirectory: inputs.get("workingdirectory") ?? ".",
        };
        const outcomes = [];
        const publishes = !(/@v?1(?:\.|$)/.test(name) && inputs.get("publish")?.trim() === "false");
        if (publishes && (inputs.get("secrets") ?? "").trim() !== "") {
            outcomes.push({ kind: "deploys", trail: [...trail, "wrangler secret bulk (its input secrets)"] });
        }
        const commands = ((inputs.get("command") ?? "").trim() || (publishes ? "deploy" : ""))
            .split("\n")
            .filter((line) => line.trim() !== "");
        const texts = [
            commands.map((line) => `wrangler ${line.trim()}`).join("\n"),
            inputs.get("precommands") ?? "",
            inputs.get("postcommands") ?? "",
        ];
        for (const text of texts)
            outcomes.push(...(await this.#followVariants(text, inside, "bash", undefined)));
        return outcomes;
    }
    async #followAction(folder, step, around) {
        const file = ["action.yml", "action.yaml"]
            .map((name) => external_node_path_.posix.join(folder, name))
            .find((name) => this.#files.tracked.has(name));
        if (file === undefined)
            return [{ kind: "unresolved", trail: [...around.trail, "no action.yml is tracked there"] }];
        if (around.files.includes(file))
            return [];
        if (around.files.length > follow_steps_MAX_DEPTH)
            return [{ kind: "unresolved", trail: [...around.trail, "too many steps to follow"] }];
        let action;
        try {
            action = await this.#readAction(file);
        }
        catch (error) {
            if (!(error instanceof lib/* GateError */.ue))
                throw error;
            return [{ kind: "unreadable", trail: [...around.trail, error.message] }];
        }
        if (action.using !== "composite")
            return [
                ...(await this.#followPrograms(action, folder, around)),
                ...(await this.#followCommandInputs(step, file, around)),
            ];
        const expressions = new Map([
            ...inputExpressions(action.inputs, step.with, around.expressions),
            ["github.workspace", WORKSPACE],
            ["github.action_path", external_node_path_.posix.join(WORKSPACE, folder)],
        ]);
        const env = new Map([...around.env, ["GITHUB_ACTION_PATH", external_node_path_.posix.join(WORKSPACE, folder)]]);
        const inside = { file, trail: around.trail, files: [...around.files, file], expressions, env };
        return (await this.followSteps(action.steps, inside)).flatMap(({ found }) => found);
    }
    #readAction(file) {
        let action = this.#actions.get(file);
        if (action === undefined) {
            action = this.#files.read(file).then((text) => parseActionFile(file, text));
            this.#actions.set(file, action);
        }
        return action;
    }
    async #followPrograms(action, folder, around) {
        const programs = action.programs.map((program) => external_node_path_.posix.join(folder, program));
        const tracked = programs.filter((program) => this.#files.tracked.has(program));
        if (!action.using.startsWith("node") || tracked.length === 0) {
            const why = programs.length === 0
                ? `${action.file} is no composite action`
                : `${programs.join(", ")} is not tracked`;
            return [{ kind: "unresolved", trail: [...around.trail, why], topic: action.file }];
        }
        const place = { folder: "", trail: around.trail, scripts: [] };
        const outcomes = [];
        for (const program of tracked) {
            const path = { text: external_node_path_.posix.join(WORKSPACE, program), dynamic: false };
            const knowledge = leaveShell({ variables: around.env, expressions: new Map(), dialect: "posix" });
            try {
                outcomes.push(...(await this.#commands.followFileAt(path, place, knowledge)));
            }
            catch (error) {
                if (!(error instanceof lib/* GateError */.ue))
                    throw error;
                const trail = [...around.trail, error.message];
                outcomes.push({ kind: "unresolved", trail, topic: `bundle ${program}` });
            }
        }
        return outcomes;
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-workflows.js




function isOwnName(uses) {
    return uses.trim().startsWith("wrangler-gate/wrangler-gate/");
}
const OWN_TOPIC = "the gate";
class WorkflowFollower {
    #files;
    #steps;
    #called = new Set();
    #workflows = new Map();
    constructor(files, signal) {
        this.#files = files;
        this.#steps = new StepFollower(files, signal);
    }
    async followAll(workflowFiles) {
        const outcomes = [];
        const onlyCalled = [];
        for (const file of workflowFiles) {
            const workflow = await this.#read(file, outcomes);
            if (workflow?.onlyCalled)
                onlyCalled.push(file);
            else if (workflow)
                outcomes.push(...(await this.#followRoot(workflow)));
        }
        for (const file of onlyCalled) {
            if (this.#called.has(file))
                continue;
            const workflow = await this.#read(file, outcomes);
            if (workflow)
                outcomes.push(...(await this.#followRoot(workflow)));
        }
        return outcomes;
    }
    async #read(file, outcomes) {
        try {
            let workflow = this.#workflows.get(file);
            if (workflow === undefined) {
                workflow = this.#files.read(file).then((text) => parseWorkflow(file, text));
                this.#workflows.set(file, workflow);
            }
            return await workflow;
        }
        catch (error) {
            if (!(error instanceof lib/* GateError */.ue))
                throw error;
            outcomes.push({ kind: "unreadable", trail: [error.message], location: error.location ?? { file } });
            return undefined;
        }
    }
    async #followRoot(workflow) {
        const outcomes = [];
        for (const job of workflow.jobs) {
            for (const around of surroundJob(workflow, job, [], [workflow.file], new Map())) {
                const lines = job.uses
                    ? [{ line: job.uses.line, found: await this.#followCall(job.uses, job.with, around) }]
                    : await this.#steps.followSteps(job.steps, around);
                for (const { line, found } of lines) {
                    for (const outcome of found)
                        outcomes.push({ ...outcome, location: { file: workflow.file, line } });
                }
            }
        }
        return outcomes;
    }
    async #followCall(uses, given, around) {
        const trail = [...around.trail, `${around.file}:${uses.line}`, uses.text.trim()];
        const file = localPath(uses.text.trim());
        if (file === undefined) {
            const topic = isOwnName(uses.text) ? OWN_TOPIC : undefined;
            return [
                { kind: "unresolved", trail: [...trail, "a workflow of another repository is not read"], topic },
            ];
        }
        if (around.files.includes(file))
            return [];
        if (!this.#files.tracked.has(file))
            return [{ kind: "unresolved", trail: [...trail, "it is not tracked"] }];
        this.#called.add(file);
        const problems = [];
        const workflow = await this.#read(file, problems);
        if (workflow === undefined)
            return problems.map((problem) => ({ ...problem, trail: [...trail, ...problem.trail] }));
        const inputs = inputValues(workflow.inputs, given, around.expressions);
        const outcomes = [];
        for (const job of workflow.jobs) {
            this.#steps.spendJob();
            for (const inside of surroundJob(workflow, job, trail, [...around.files, file], inputs)) {
                if (job.uses)
                    outcomes.push(...(await this.#followCall(job.uses, job.with, inside)));
                else
                    outcomes.push(...(await this.#steps.followSteps(job.steps, inside)).flatMap(({ found }) => found));
            }
        }
        return outcomes;
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/outcome.js
function formatTrail({ trail }) {
    return trail.map(shorten).join(" \u2192 ");
}
function shorten(step) {
    const line = step.replaceAll(/\s+/g, " ").trim();
    return line.length > 120 ? `${line.slice(0, 119)}\u2026` : line;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/workflow-no-deploy.js





const workflow_no_deploy_HINT = "a person deploys with wrangler; a workflow only judges. Take the step out, or add --dry-run where the bundle is what you want";
const MOST_OF_A_LINE = 5;
const workflowNoDeploy = {
    id: "workflow/no-deploy",
    title: "a workflow that can deploy",
    async run({ files, levelOf, signal }) {
        const followed = await new WorkflowFollower(files, signal).followAll(listWorkflows(files));
        const saidElsewhere = levelOf("workflow/parse-error") === "error";
        const outcomes = followed.filter(({ kind, trail }) => !(saidElsewhere && kind === "unreadable" && trail.length === 1));
        const deploying = new Set(outcomes.filter(({ kind }) => kind === "deploys").map(placeOf));
        const groups = new Map();
        for (const outcome of outcomes) {
            if (outcome.kind === "unresolved" && deploying.has(placeOf(outcome)))
                continue;
            const key = groupOf(outcome);
            groups.set(key, [...(groups.get(key) ?? []), outcome]);
        }
        return gatherLines([...groups.values()]).flatMap((group) => {
            const [shortest] = group.sort((a, b) => lineOrder(a, b) || a.trail.length - b.trail.length);
            if (shortest === undefined)
                return [];
            return [workflow_no_deploy_describe(shortest, countOthers(group), otherLines(shortest, group))];
        });
    },
};
function gatherLines(groups) {
    const byLine = new Map();
    for (const group of groups) {
        const [first] = group;
        if (first === undefined)
            continue;
        const key = JSON.stringify([placeOf(first), first.kind]);
        byLine.set(key, [...(byLine.get(key) ?? []), group]);
    }
    return [...byLine.values()].flatMap((line) => {
        const told = line.slice(0, MOST_OF_A_LINE - 1);
        const last = line.slice(MOST_OF_A_LINE - 1).flat();
        return last.length === 0 ? told : [...told, last];
    });
}
function groupOf(outcome) {
    if (outcome.topic !== undefined)
        return JSON.stringify([outcome.location.file, outcome.topic]);
    const end = outcome.kind === "unresolved" ? [] : outcome.trail.slice(-2);
    return JSON.stringify([placeOf(outcome), outcome.kind, ...end]);
}
function countOthers(group) {
    const others = new Set(group.map(formatTrail)).size - 1;
    if (others === 0)
        return undefined;
    const isOne = group.every((outcome) => outcome.kind === "unresolved" || groupOf(outcome) === groupOf(group[0] ?? outcome));
    if (isOne)
        return `${others} more`;
    const trails = group.map(({ trail }) => JSON.stringify(trail).replaceAll(/:\d+/g, ""));
    return `${others} more, together ${sha256(JSON.stringify([...new Set(trails)].sort())).slice(0, 8)}`;
}
function otherLines({ location }, group) {
    const lines = new Set(group.map((outcome) => outcome.location.line ?? 1));
    return [...lines].filter((line) => line !== location.line).sort((a, b) => a - b);
}
function workflow_no_deploy_describe(outcome, others, lines) {
    const { location } = outcome;
    const where = lines.length === 0
        ? ""
        : `; also ${lines.length === 1 ? "line" : "lines"} ${lines.slice(0, 20).join(", ")}`;
    const trail = `${formatTrail(outcome)}${others === undefined ? "" : ` (and ${others}${where})`}`;
    switch (outcome.kind) {
        case "deploys":
            return { message: `a workflow can deploy: ${trail}`, hint: workflow_no_deploy_HINT, location };
        case "unreadable":
            return {
                message: `cannot be judged: ${trail}`,
                hint: "what cannot be read may deploy; mend the file",
                location,
            };
        case "unresolved":
            return {
                message: `cannot tell whether this deploys: ${trail}`,
                hint: "look at it yourself, or write the command out in the workflow or in a script of package.json",
                location,
                level: "notice",
            };
    }
}
function lineOrder(a, b) {
    return (a.location.line ?? 1) - (b.location.line ?? 1);
}
function placeOf({ location }) {
    return (0,lib/* formatLocation */.j$)({ ...location, column: undefined });
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/workflow-not-a-gate.js



const workflow_not_a_gate_CHANGES = ["pull_request", "merge_group", "push", "workflow_run", "pull_request_target"];
const workflowNotAGate = {
    id: "workflow/not-a-gate",
    title: "no workflow runs the gate",
    async run({ gate, files }) {
        const workflows = listWorkflows(files);
        if (workflows.length === 0)
            return [];
        const gated = [];
        for (const file of workflows) {
            try {
                const workflow = parseWorkflow(file, await files.read(file));
                if (runsGate(workflow))
                    gated.push(workflow);
            }
            catch (error) {
                if (!(error instanceof lib/* GateError */.ue))
                    throw error;
            }
        }
        if (gated.some(({ triggers }) => triggers.some((trigger) => workflow_not_a_gate_CHANGES.includes(trigger) || trigger === "workflow_call")))
            return [];
        const [first] = gated;
        return [
            {
                message: first
                    ? `the gate runs only when somebody starts it (${first.triggers.join(", ")}): a change reaches the branch that is deployed unseen`
                    : "no workflow runs the gate: a change reaches the branch that is deployed unseen",
                hint: "call the quality gate on pull_request (and merge_group where a merge queue is used), and require it on the branch",
                location: first ? { file: first.file, line: 1 } : { file: gate.file, line: 1 },
            },
        ];
    },
};
function runsGate({ jobs }) {
    return jobs.some(({ uses, steps }) => [uses, ...steps.map((step) => step.uses)].some((text) => text !== undefined && isGate(text.text)) ||
        steps.some(({ run }) => run !== undefined &&
            /(?:^|[\s;&|/])(?:wrangler-gate|gate(?:\.js)?)\s+(?:run|validate|verdict)\b/.test(run.text)));
}
function isGate(uses) {
    return (/(?:^|\/)wrangler-gate(?:\/|@|$)/i.test(uses) ||
        /^\$\/(?:actions\/(?:validate|quality-gate|verdict)|\.github\/workflows\/(?:pull-request|gate))/.test(uses));
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/workflow-parse-error.js



const workflowParseError = {
    id: "workflow/parse-error",
    title: "a workflow that GitHub does not run",
    async run({ files }) {
        const findings = [];
        for (const file of listWorkflows(files)) {
            try {
                findings.push(...checkJobs(file, parseWorkflow(file, await files.read(file)).jobs));
            }
            catch (error) {
                if (!(error instanceof lib/* GateError */.ue))
                    throw error;
                findings.push({
                    message: error.message,
                    hint: "GitHub skips a workflow that it cannot read, and a required check that never runs; whether it deploys cannot be judged either",
                    location: error.location ?? { file },
                });
            }
        }
        return findings;
    },
};
function checkJobs(file, jobs) {
    const ids = new Set(jobs.map(({ id }) => id));
    return jobs.flatMap(({ id, line, uses, steps, runsOn, needs }) => {
        const at = { file, line };
        const say = (message, hint) => ({ message, hint, location: at });
        return [
            ...(uses === undefined && steps.length === 0
                ? [say(`job ${id} has neither steps nor uses`, "GitHub refuses the whole workflow")]
                : []),
            ...(uses === undefined && !runsOn
                ? [say(`job ${id} has no runs-on`, "GitHub refuses the whole workflow")]
                : []),
            ...needs
                .filter((need) => !ids.has(need))
                .map((need) => say(`job ${id} needs ${need}, which is no job of this workflow`, "GitHub refuses the whole workflow")),
        ];
    });
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/index.js






















































const RULES = [
    configWranglerError,
    configWranglerWarning,
    configNotToml,
    configRivalConfig,
    configUnknownKey,
    configSwallowedKey,
    configCompatDate,
    configCompatFlagUnknown,
    configPlaceholderId,
    configImplicitProvision,
    configCronInvalid,
    configPathMissing,
    configZoneMismatch,
    configPreviewId,
    envRequired,
    envTopLevelDeployable,
    envBindingParity,
    envVarParity,
    envSharedResource,
    envSharedName,
    envRouteOverlap,
    envRouteInherited,
    envCronInherited,
    envTerraformDrift,
    envSelfReference,
    envAccountMismatch,
    envCrossBinding,
    envNewBinding,
    envCachedApi,
    envWorkersDev,
    envPreviewUrls,
    envObservability,
    envDevValue,
    doUnmigratedClass,
    doDeletedButBound,
    doDuplicateTag,
    doHistoryRewritten,
    sizeBundle,
    envBundleDiffers,
    secretInVars,
    secretInRepo,
    secretDotenvTracked,
    secretUndeclared,
    secretOverriddenByVar,
    workflowNoDeploy,
    workflowCloudflareCredentials,
    workflowParseError,
    workflowNotAGate,
    docsFrontMatter,
    docsCodeRef,
    docsTestRef,
    docsStale,
    docsLink,
    releaseRollbackPlan,
];

;// CONCATENATED MODULE: ./packages/validate/lib/secrets/redact-secrets.js

function redactSecrets(findings, config) {
    const values = findSecrets(config).map(({ value }) => value);
    values.sort((a, b) => b.length - a.length);
    const redact = (text) => values.reduce(redactValue, text);
    return findings.map((finding) => ({
        ...finding,
        message: redact(finding.message),
        ...(finding.hint !== undefined && { hint: redact(finding.hint) }),
    }));
}
function redactValue(text, value) {
    return value.length >= 8
        ? text.replaceAll(value, "(not shown)")
        : text.replaceAll(`"${value}"`, "(not shown)");
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/validate/lib/source-files.js





const MAX_BYTES = 1024 * 1024;
const MAX_PIECES_BYTES = 64 * 1024 * 1024;
const AROUND_BYTES = 16 * 1024;
const START_BYTES = 8000;
function createSourceFiles(root, trackedFiles) {
    const tracked = new Set(trackedFiles);
    const texts = new Map();
    const unread = new Map();
    let glances = 0;
    let bytesLeft = MAX_PIECES_BYTES;
    const glance = async (file) => {
        glances += 1;
        if (glances % 64 === 0)
            await (0,external_node_timers_promises_.setImmediate)();
        const { text, why } = glanceAt(external_node_path_.join(root, file));
        if (why === undefined)
            unread.delete(file);
        else
            unread.set(file, why);
        return text;
    };
    return {
        tracked,
        async exists(name) {
            if (tracked.has(name))
                return true;
            try {
                await (0,promises_.lstat)(external_node_path_.join(root, name));
                return true;
            }
            catch {
                return false;
            }
        },
        readPaths: () => [...texts.keys()].sort(),
        glance,
        async *glanceByPieces(file) {
            const text = await glance(file);
            if (text !== undefined)
                yield { text, from: 0, to: text.length, linesBefore: 0 };
            if (unread.get(file) !== "too large")
                return;
            const target = external_node_path_.join(root, file);
            try {
                const { size } = (0,external_node_fs_.lstatSync)(target);
                if (size > bytesLeft)
                    return;
                bytesLeft -= size;
                yield* readPieces(target, size);
                unread.delete(file);
            }
            catch {
                unread.set(file, "unreadable");
            }
        },
        whyUnread: (file) => unread.get(file),
        read(file) {
            let text = texts.get(file);
            if (text === undefined) {
                text = readTrackedFile(root, file, tracked);
                texts.set(file, text);
            }
            return text;
        },
    };
}
function glanceAt(target) {
    try {
        const facts = (0,external_node_fs_.lstatSync)(target);
        if (facts.isSymbolicLink())
            return { why: "link" };
        if (facts.isDirectory())
            return { why: "submodule" };
        if (!facts.isFile())
            return { why: "unreadable" };
        if (facts.size > MAX_BYTES)
            return { why: beginsAsText(target) ? "too large" : "no text" };
        const bytes = (0,external_node_fs_.readFileSync)(target);
        if (bytes.length > MAX_BYTES)
            return { why: "too large" };
        return bytes.includes(0) ? { why: "no text" } : { text: bytes.toString("utf8") };
    }
    catch (error) {
        const code = systemCodeOf(error);
        return { why: code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable" };
    }
}
async function* readPieces(target, size) {
    const handle = (0,external_node_fs_.openSync)(target, "r");
    try {
        const buffer = Buffer.allocUnsafe(MAX_BYTES + 2 * AROUND_BYTES);
        let linesBefore = 0;
        for (let at = 0; at < size; at += MAX_BYTES) {
            const start = Math.max(0, at - AROUND_BYTES);
            const length = Math.min(size, at + MAX_BYTES + AROUND_BYTES) - start;
            if ((0,external_node_fs_.readSync)(handle, buffer, 0, length, start) < length)
                throw new Error(`${target} shrinks`);
            const text = buffer.toString("latin1", 0, length);
            const to = Math.min(length, at + MAX_BYTES - start);
            yield { text, from: at - start, to, linesBefore };
            const nextStart = at + MAX_BYTES - AROUND_BYTES - start;
            for (let end = buffer.indexOf(10); end !== -1 && end < nextStart; end = buffer.indexOf(10, end + 1))
                linesBefore += 1;
            await (0,external_node_timers_promises_.setImmediate)();
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
function beginsAsText(target) {
    const handle = (0,external_node_fs_.openSync)(target, "r");
    try {
        const start = Buffer.alloc(START_BYTES);
        return !start.subarray(0, (0,external_node_fs_.readSync)(handle, start, 0, START_BYTES, 0)).includes(0);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
async function readTrackedFile(root, file, tracked) {
    const location = { file };
    if (!tracked.has(file)) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} is not tracked by git`, {
            location,
            hint: "add it with git add",
        });
    }
    const target = await findTarget(root, file);
    const handle = await openRegularFile(target, file);
    try {
        const buffer = Buffer.alloc(MAX_BYTES + 1);
        let length = 0;
        while (length < buffer.length) {
            const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
            if (bytesRead === 0)
                break;
            length += bytesRead;
        }
        if (length > MAX_BYTES)
            throw new lib/* GateError */.ue("FILE_TOO_LARGE", `${file} is larger than 1 MiB`, { location });
        return decodeUtf8(buffer.subarray(0, length), file);
    }
    finally {
        await handle.close();
    }
}
async function findTarget(root, file) {
    const location = { file };
    let target;
    let realRoot;
    try {
        [target, realRoot] = await Promise.all([(0,promises_.realpath)(external_node_path_.join(root, file)), (0,promises_.realpath)(root)]);
    }
    catch (cause) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} cannot be opened: ${describeCause(cause)}`, {
            location,
            cause,
        });
    }
    const relative = external_node_path_.relative(realRoot, target);
    if (relative === ".." || relative.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(relative)) {
        throw new lib/* GateError */.ue("FILE_OUTSIDE_REPOSITORY", `${file} is a symbolic link out of the repository`, {
            location,
        });
    }
    return target;
}
async function openRegularFile(target, file) {
    const location = { file };
    let handle;
    try {
        handle = await (0,promises_.open)(target, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        if ((await handle.stat()).isFile())
            return handle;
    }
    catch (cause) {
        await handle?.close();
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} cannot be opened: ${describeCause(cause)}`, {
            location,
            cause,
        });
    }
    await handle.close();
    throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} is not a regular file`, { location });
}
function decodeUtf8(bytes, file) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} is not UTF-8 text`, { location: { file }, cause });
    }
}
function describeCause(cause) {
    const code = systemCodeOf(cause);
    if (code === "ENOENT")
        return "it is missing from the work tree";
    if (code === "ELOOP")
        return "its symbolic links run in a circle";
    if (code === "EACCES" || code === "EPERM")
        return "no permission";
    return code ?? "unknown reason";
}
function systemCodeOf(cause) {
    const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
    return typeof code === "string" ? code : undefined;
}

;// CONCATENATED MODULE: ./packages/validate/lib/run-validate.js

















async function runValidate(deps, options) {
    const { clock, processes } = deps;
    const { root, config: gate, signal } = options;
    const startedAt = (0,lib/* isoTime */.Ly)(clock);
    const begin = clock.monotonic();
    const config = await loadConfig(root, gate);
    const trackedFiles = options.trackedFiles ?? (await (0,git_lib/* listTrackedFiles */.sp)(root, { processes, signal }));
    const environments = new Map();
    for (const name of gate.environments.keys()) {
        if (config.environmentNames.includes(name))
            environments.set(name, (0,wrangler_lib/* effectiveEnvironment */.xr)(config, name));
    }
    const files = createSourceFiles(root, trackedFiles);
    let bundles;
    const askBundles = () => {
        bundles ??= openBundles(deps, options, config, environments);
        return bundles;
    };
    let verdicts;
    const context = {
        gate,
        config,
        environments,
        files,
        today: startedAt.slice(0, 10),
        history: createHistory({ root: config.root, base: options.base, processes, signal }),
        levelOf: (ruleId) => levelOfRule(ruleId, gate.validate.rules),
        signal,
        judge: () => {
            const { nodePath } = deps;
            const { allowRepositoryWrangler } = options;
            verdicts ??= (0,wrangler_lib/* judgeByWrangler */.xd)({
                config,
                environments: [...environments.keys()],
                processes,
                nodePath,
                allowRepositoryWrangler,
                signal,
            });
            return verdicts;
        },
        bundles: askBundles,
        findInstalled: () => (0,wrangler_lib/* findInstalledWrangler */.Qi)(config),
        findRivals: () => (0,wrangler_lib/* findRivalConfigs */.Jo)({ root, config, trackedFiles }),
    };
    const outcome = await runRules(options.rules ?? RULES, context, gate.validate.rules);
    const built = await settleBundles(askBundles, outcome);
    signal.throwIfAborted();
    const baseline = gate.validate.baseline === undefined
        ? undefined
        : external_node_path_.posix.join(external_node_path_.posix.dirname(gate.file), gate.validate.baseline);
    const answered = await leaveOutAnswered(redactSecrets(outcome.findings, config), {
        gate,
        files,
        failed: new Set([
            ...outcome.failures.map(({ ruleId }) => ruleId),
            ...(built.isWhole ? [] : [sizeBundle.id]),
        ]),
        baseline,
    });
    const findings = (0,lib/* sortFindings */.Tc)(answered.findings);
    const facts = {
        configFile: config.file,
        judges: describeJudges(await verdicts?.catch(() => [])),
        configDigests: Object.fromEntries([...environments].map(([name, { digest }]) => [name, digest])),
        ...(built.facts !== undefined && { bundles: built.facts }),
        rules: outcome.reports,
        ignored: answered.ignored.map(describeIgnored),
        files: {
            tracked: trackedFiles.length,
            workflows: listWorkflows(files).length,
            read: files.readPaths().length,
        },
    };
    const decision = decide(outcome, findings, environments.size, gate);
    const { verdict } = decision;
    const headline = answered.ignored.length === 0
        ? decision.headline
        : `${decision.headline} (${answered.ignored.length} ignored)`;
    return {
        check: "validate",
        verdict,
        headline,
        findings,
        facts,
        ...(built.facts !== undefined && { tables: [tabulateBundles(built.facts)] }),
        startedAt,
        durationMs: clock.monotonic() - begin,
    };
}
async function loadConfig(root, gate) {
    const file = external_node_path_.posix.join(external_node_path_.posix.dirname(gate.file), gate.worker.config);
    try {
        await (0,promises_.lstat)(external_node_path_.join(root, file));
    }
    catch (cause) {
        const code = systemCodeOf(cause);
        if (code !== "ENOENT" && code !== "ENOTDIR")
            throw cause;
        throw new lib/* GateError */.ue("CONFIG_NOT_FOUND", `the wrangler config ${file} does not exist`, {
            cause,
            location: { file: gate.file },
            hint: `${gate.file} names it as worker.config, relative to its own folder`,
        });
    }
    return (0,wrangler_lib/* loadWranglerConfig */.d8)({ root, file });
}
function describeJudges(verdicts) {
    return (verdicts ?? []).flatMap(({ environment, judge }) => environment === undefined ? [] : [{ environment, ...judge }]);
}
function describeIgnored({ finding, by, reason }) {
    const { ruleId, level, message, location } = finding;
    return {
        ruleId,
        level,
        message,
        place: location && (0,lib/* formatLocation */.j$)({ ...location, column: undefined }),
        by,
        reason,
    };
}
function decide({ reports, failures }, findings, environments, gate) {
    const ran = reports.filter(({ state }) => state === "ran").length;
    const [failure] = failures;
    if (failure)
        return { verdict: "error", headline: `${failure.ruleId} could not judge: ${failure.error.message}` };
    const errors = findings.filter(({ level }) => level === "error").length;
    const warnings = findings.filter(({ level }) => level === "warning").length;
    const counts = countWords(errors, warnings);
    const notices = findings.filter(({ level }) => level === "notice").length;
    const [first] = findings;
    if (first && (errors > 0 || (warnings > 0 && gate.validate.strict))) {
        const strict = errors === 0 ? " (strict)" : "";
        return { verdict: "fail", headline: `${counts}${strict}: ${describeFinding(first)}` };
    }
    if (gate.environments.size === 0)
        return { verdict: "inconclusive", headline: `${gate.file} declares no environment: nothing was judged` };
    if (environments === 0)
        return {
            verdict: "inconclusive",
            headline: "no environment of gate.yml is in the wrangler config: nothing was judged",
        };
    if (ran === 0)
        return { verdict: "inconclusive", headline: "every rule is off: nothing was judged" };
    const judged = `${ran} ${ran === 1 ? "rule" : "rules"} judged ${environments} ${environments === 1 ? "environment" : "environments"}`;
    const noted = notices === 0 ? "" : `${notices} ${notices === 1 ? "notice" : "notices"}`;
    const found = [counts, noted].filter((words) => words !== "").join(", ");
    return { verdict: "pass", headline: `${judged}: ${found === "" ? "nothing found" : found}` };
}
function countWords(errors, warnings) {
    const words = [
        ...(errors > 0 ? [`${errors} ${errors === 1 ? "error" : "errors"}`] : []),
        ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? "warning" : "warnings"}`] : []),
    ];
    return words.join(", ");
}
function describeFinding({ ruleId, location, message }) {
    const place = location ? ` ${(0,lib/* formatLocation */.j$)({ ...location, column: undefined })}` : "";
    return `${ruleId}${place} ${message}`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/validate/lib/fix/stub.js


function beginMarker(environment, kind, name) {
    const label = `${environment} lacks ${wordsOf(kind).label}`;
    return name === undefined ? `${label} ` : `${label} ${name}, `;
}
function createStub(missing) {
    const [{ environment, binding, other }] = missing;
    const isName = typeof (0,wrangler_lib/* readPath */.G7)(other.values, binding.path) === "string";
    return {
        environment,
        keys: binding.path.filter((part) => typeof part === "string"),
        form: isName ? "names" : typeof binding.path.at(-1) === "number" ? "list" : "single",
        entries: missing.map((one) => (isName ? one.binding.name : writeEntry(one))),
        markers: missing.map(({ binding: { kind, name }, otherName }) => `${beginMarker(environment, kind, name)}which ${otherName} has. Fill in its own values and uncomment:`),
    };
}
function writeEntry({ environment, other, binding }) {
    const { nameKey = "binding", resourceKeys, sameKeys } = wordsOf(binding.kind);
    const source = (0,wrangler_lib/* readPath */.G7)(other.values, binding.path);
    const entry = { [nameKey]: binding.name };
    const placeholder = (key) => `<${environment}'s own ${key.replaceAll("_", " ")}>`;
    for (const key of resourceKeys)
        entry[key] = placeholder(key);
    for (const [key, value] of Object.entries((0,wrangler_lib/* isTable */.bI)(source) ? source : {})) {
        if (key === nameKey || resourceKeys.includes(key) || key.startsWith("preview_"))
            continue;
        const isSame = (sameKeys.includes(key) && isPlainText(value)) || isSetting(key, value);
        entry[key] = isSame ? value : placeholder(key);
    }
    return entry;
}
function isPlainText(value) {
    return typeof value === "string" && /^[\x20-\x7e]{1,200}$/.test(value);
}
function isSetting(key, value) {
    if (/id$/i.test(key))
        return false;
    if (typeof value === "boolean" || typeof value === "number")
        return true;
    return (0,wrangler_lib/* isTable */.bI)(value) && Object.entries(value).every(([inner, one]) => isSetting(inner, one));
}
function writeLines({ environment, keys, form, entries, markers }, format) {
    const comments = markers.map((marker) => comment(format, marker));
    if (format !== "toml") {
        const value = form === "single" ? writeValue(entries[0], format) : writeValue(entries, format);
        const written = [...keys].reverse().reduce((inner, key, index) => {
            const pair = `${JSON.stringify(key)}: ${inner}`;
            return index === keys.length - 1 ? `${pair},` : `{ ${pair} }`;
        }, value);
        return [...comments, written];
    }
    const table = (path) => ["env", environment, ...path].map(writeKey).join(".");
    if (form === "names") {
        return [
            ...comments,
            `[${table(keys.slice(0, -1))}]`,
            `${writeKey(keys.at(-1) ?? "")} = ${writeValue(entries, format)}`,
        ];
    }
    return entries.flatMap((entry, index) => [
        ...comments.slice(index, index + 1),
        form === "list" ? `[[${table(keys)}]]` : `[${table(keys)}]`,
        ...Object.entries(entry).map(([key, value]) => `${writeKey(key)} = ${writeValue(value, format)}`),
    ]);
}
function writeAdvice({ environment, keys, form, entries, markers }, format, has) {
    const place = ["env", environment, ...keys.slice(0, has)].join(".");
    const missing = keys.slice(has);
    const isThere = missing.length === 0;
    const values = entries.map((entry) => writeValue(entry, format)).join(", ");
    const inner = form === "single" || isThere ? values : `[${values}]`;
    const sign = format === "toml" ? " = " : ": ";
    const quote = (key) => (format === "toml" ? writeKey(key) : JSON.stringify(key));
    const written = [...missing].reverse().reduce((value, key, index) => {
        const pair = quote(key) + sign + value;
        return index === missing.length - 1 ? pair : `{ ${pair} }`;
    }, inner);
    return [...markers, `add to ${place}: ${written}`].map((line) => comment(format, line));
}
function comment(format, line) {
    return `${format === "toml" ? "#" : "//"} ${line}`;
}
function writeKey(key) {
    return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}
function writeValue(value, format) {
    if (Array.isArray(value))
        return `[${value.map((item) => writeValue(item, format)).join(", ")}]`;
    if (!(0,wrangler_lib/* isTable */.bI)(value))
        return JSON.stringify(value);
    const pairs = Object.entries(value).map(([key, inner]) => format === "toml"
        ? `${writeKey(key)} = ${writeValue(inner, format)}`
        : `${JSON.stringify(key)}: ${writeValue(inner, format)}`);
    return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

;// CONCATENATED MODULE: ./packages/validate/lib/fix/plan-fixes.js



function planFixes(options) {
    const plan = { text: options.text, fixes: [], notes: [] };
    for (const environment of options.onWorkersDev)
        turnOffWorkersDev(plan, options.config, environment);
    const groups = groupByPlace(options.missing);
    if (options.config.format === "json" && options.missing.length > 0) {
        plan.notes.push(`${options.missing.length} missing bindings get no stub: a .json file holds no comments (gate validate shows what to add)`);
        return plan;
    }
    const stubs = groups.toReversed().map((group) => addStub(plan, options.config, group));
    plan.fixes.push(...stubs.reverse().flat());
    return plan;
}
function turnOffWorkersDev(plan, config, environment) {
    const target = { format: config.format, text: plan.text, environment };
    const text = (0,wrangler_lib/* setEnvironmentFlag */.U_)(target, "workers_dev", false);
    const wanted = withValue(read(config, plan.text), ["env", environment, "workers_dev"], false);
    if (text === undefined || !means(config, text, wanted)) {
        plan.notes.push(`env.${environment}: workers_dev = false is left to you, the file has no plain place for it`);
        return;
    }
    plan.text = text;
    plan.fixes.push({
        ruleId: "env/workers-dev",
        environment,
        message: `workers_dev = false in env.${environment}`,
    });
}
function groupByPlace(missing) {
    const groups = new Map();
    for (const one of missing) {
        const key = JSON.stringify([one.environment, one.binding.kind]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [one]);
        else
            group.push(one);
    }
    return [...groups.values()];
}
function addStub(plan, config, group) {
    const lines = plan.text.split(/\r?\n/).map((line) => line.trim());
    const isMarked = (begin) => lines.some((line) => line.startsWith(comment(config.format, begin)));
    const fresh = group.filter(({ environment, otherName, binding: { kind, name } }) => {
        if (isMarked(beginMarker(environment, kind, name)))
            return false;
        const isPlain = [environment, otherName, name].every((word) => isPlainText(word) && /^[\w.$-]+$/.test(word));
        if (!isPlain)
            plan.notes.push(`a missing binding of kind ${kind} has a name that no comment can carry`);
        return isPlain;
    });
    const [first, ...others] = fresh;
    if (first === undefined)
        return [];
    const { environment, binding } = first;
    const stub = createStub([first, ...others]);
    const own = (0,wrangler_lib/* readPath */.G7)(config.raw, ["env", environment]);
    const path = ["env", environment, ...stub.keys];
    const before = read(config, plan.text);
    const written = (0,wrangler_lib/* readPath */.G7)(before, path);
    if (stub.form === "single" && written !== undefined) {
        plan.notes.push(`env.${environment} has ${stub.keys.join(".")} of its own: ${binding.name} is left to you`);
        return [];
    }
    const wanted = stub.form === "single"
        ? withValue(before, path, stub.entries[0])
        : withValue(before, path, [...(Array.isArray(written) ? written : []), ...stub.entries]);
    const target = { format: config.format, text: plan.text, environment };
    const plain = writeLines(stub, config.format);
    const tried = (0,wrangler_lib/* insertEnvironmentLines */.UJ)(target, plain);
    const isFirst = config.format === "toml" && stub.form === "list"
        ? true
        : !isMarked(beginMarker(environment, binding.kind));
    const stands = isFirst && tried !== undefined && means(config, tried, wanted);
    const sign = comment(config.format, "");
    const shown = stands
        ? plain.map((line) => (line.startsWith(sign) ? line : sign + line))
        : writeAdvice(stub, config.format, countKeys(own, stub.keys));
    const text = (0,wrangler_lib/* insertEnvironmentLines */.UJ)(target, shown);
    if (text === undefined || !means(config, text, before)) {
        plan.notes.push(`env.${environment} has no plain place for a stub of ${binding.name}`);
        return [];
    }
    plan.text = text;
    return fresh.map(({ binding: one }) => ({
        ruleId: "env/binding-parity",
        environment,
        message: `a stub in a comment for ${one.kind} ${one.name} in env.${environment}: it is missing until you fill it in`,
    }));
}
function countKeys(own, keys) {
    const index = keys.findIndex((_, at) => (0,wrangler_lib/* readPath */.G7)(own, keys.slice(0, at + 1)) === undefined);
    return index === -1 ? keys.length : index;
}
function read({ root, file }, text) {
    return toPlain((0,wrangler_lib/* parseWranglerConfig */.is)({ root, file, text }).raw);
}
function toPlain(value) {
    return JSON.parse(JSON.stringify(value));
}
function means(config, text, wanted) {
    try {
        return (0,external_node_util_.isDeepStrictEqual)(read(config, text), toPlain(wanted));
    }
    catch {
        return false;
    }
}
function withValue(source, [key, ...rest], value) {
    if (key === undefined)
        return value;
    const table = (0,wrangler_lib/* isTable */.bI)(source) ? source : {};
    return { ...table, [key]: withValue(table[key], rest, value) };
}

;// CONCATENATED MODULE: ./packages/validate/lib/fix/write-patch.js
const CONTEXT = 3;
function writePatch(file, before, after) {
    if (before === after)
        return "";
    const lines = compareLines(splitLines(before), splitLines(after));
    const [from, to] = [quoteName(`a/${file}`), quoteName(`b/${file}`)];
    const end = file.includes(" ") ? "\t" : "";
    const head = `diff --git ${from} ${to}\n--- ${from}${end}\n+++ ${to}${end}\n`;
    return head + [...listHunks(lines)].map(({ start, end: stop }) => writeHunk(lines, start, stop)).join("");
}
function splitLines(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function compareLines(before, after) {
    const lines = [];
    let [old, fresh] = [0, 0];
    while (old < before.length || fresh < after.length) {
        const [gone, come] = before[old] === after[fresh] ? [0, 0] : findNext(before, after, old, fresh);
        for (const text of before.slice(old, old + gone))
            lines.push({ sign: "-", text });
        for (const text of after.slice(fresh, fresh + come))
            lines.push({ sign: "+", text });
        old += gone;
        fresh += come;
        const same = before[old];
        if (same === undefined)
            continue;
        lines.push({ sign: " ", text: same });
        old += 1;
        fresh += 1;
    }
    return lines;
}
function findNext(before, after, old, fresh) {
    const [left, right] = [before.length - old, after.length - fresh];
    for (let sum = 1; sum < left + right; sum += 1) {
        for (let gone = 0; gone <= Math.min(sum, left - 1); gone += 1) {
            const same = before[old + gone];
            if (sum - gone < right && same === after[fresh + sum - gone])
                return [gone, sum - gone];
        }
    }
    return [left, right];
}
function* listHunks(lines) {
    let hunk;
    for (const [index, { sign }] of lines.entries()) {
        if (sign === " ")
            continue;
        const [start, end] = [Math.max(0, index - CONTEXT), Math.min(lines.length, index + CONTEXT + 1)];
        if (hunk !== undefined && start > hunk.end) {
            yield hunk;
            hunk = undefined;
        }
        hunk = { start: hunk?.start ?? start, end };
    }
    if (hunk !== undefined)
        yield hunk;
}
function writeHunk(lines, start, end) {
    const count = (sign, from, to) => lines.slice(from, to).filter((line) => line.sign === " " || line.sign === sign).length;
    const side = (sign) => {
        const length = count(sign, start, end);
        return `${count(sign, 0, start) + (length === 0 ? 0 : 1)},${length}`;
    };
    const body = lines
        .slice(start, end)
        .map(({ sign, text }) => sign + (text.endsWith("\n") ? text : `${text}\n\\ No newline at end of file\n`));
    return `@@ -${side("-")} +${side("+")} @@\n${body.join("")}`;
}
function quoteName(name) {
    if (!/["\\\x00-\x1f\x7f]/.test(name))
        return name;
    const quoted = Array.from(name, (character) => {
        if (character === '"' || character === "\\")
            return `\\${character}`;
        const code = character.charCodeAt(0);
        return code < 0x20 || code === 0x7f ? `\\${code.toString(8).padStart(3, "0")}` : character;
    });
    return `"${quoted.join("")}"`;
}

;// CONCATENATED MODULE: ./packages/validate/lib/fix/run-fix.js










const MARK = "\u{feff}";
async function runFix(deps, options) {
    const { root, signal } = options;
    const gate = { ...options.config, validate: { ...options.config.validate, bundle: false } };
    const trackedFiles = await (0,git_lib/* listTrackedFiles */.sp)(root, { processes: deps.processes, signal });
    const rules = [envBindingParity, envWorkersDev];
    const result = await runValidate(deps, {
        root,
        config: gate,
        allowRepositoryWrangler: false,
        refuseBundle: "a fix run builds nothing",
        trackedFiles,
        rules,
        signal,
    });
    const failure = result.facts.rules.find(({ state }) => state === "failed");
    if (failure !== undefined)
        throw refuse(result.headline, result.facts.configFile);
    const file = result.facts.configFile;
    const absoluteFile = external_node_path_.join(await (0,promises_.realpath)(root), ...file.split("/"));
    const before = (await (0,promises_.readFile)(absoluteFile)).toString("utf8");
    const mark = before.startsWith(MARK) ? MARK : "";
    const text = before.slice(mark.length);
    const config = (0,wrangler_lib/* parseWranglerConfig */.is)({ root, file, text });
    const environments = new Map();
    for (const name of gate.environments.keys()) {
        if (config.environmentNames.includes(name))
            environments.set(name, (0,wrangler_lib/* effectiveEnvironment */.xr)(config, name));
    }
    const isOpen = (ruleId, finding, environment) => result.findings.some((found) => found.ruleId === ruleId && isSame(found, finding, environment));
    const onWorkersDev = listOnWorkersDev(gate, config, environments)
        .filter(({ environment, ...finding }) => isOpen(envWorkersDev.id, finding, environment))
        .map(({ environment }) => environment);
    const missing = listMissingBindings(config, environments).filter(({ finding }) => isOpen(envBindingParity.id, finding));
    const plan = planFixes({ config, text, onWorkersDev, missing });
    const patch = writePatch(file, before, mark + plan.text);
    if (patch !== "") {
        await refuseUnsafe({ file, absoluteFile, trackedFiles, changedPaths: options.changedPaths });
        refuseUnshowable(file, patch);
    }
    const notes = [...plan.notes];
    for (const { ruleId, environment } of plan.fixes) {
        const effective = environments.get(environment);
        if (ruleId === envWorkersDev.id && effective !== undefined && (0,wrangler_lib/* listRoutes */.Bn)(effective).length === 0) {
            notes.push(`env.${environment} has no routes here: without workers.dev it answers only at addresses that are attached elsewhere`);
        }
    }
    return { file, absoluteFile, patch, before, after: mark + plan.text, fixes: plan.fixes, notes };
}
function isSame(found, finding, environment) {
    const place = ({ location }) => location === undefined ? "" : (0,lib/* formatLocation */.j$)(location);
    if (place(found) !== place(finding))
        return false;
    if (environment === undefined)
        return found.message === finding.message;
    const end = `: ${finding.message}`;
    return found.message.endsWith(end) && found.message.slice(0, -end.length).split(", ").includes(environment);
}
async function refuseUnsafe(target) {
    const { file, absoluteFile } = target;
    if (!target.trackedFiles.includes(file))
        throw refuse(`${file} is not tracked by git`, file, "commit it first");
    if (target.changedPaths.includes(file))
        throw refuse(`${file} has uncommitted changes`, file, "commit them or put them aside first");
    const facts = await (0,promises_.lstat)(absoluteFile);
    if (!facts.isFile() || (await (0,promises_.realpath)(absoluteFile)) !== absoluteFile)
        throw refuse(`${file} is reached by a symbolic link`, file, "name the file itself as worker.config");
}
function refuseUnshowable(file, patch) {
    const isHarmless = !/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/.test(patch);
    if (isHarmless && !/^ \s*::|##\[/m.test(patch))
        return;
    throw refuse(`${file} holds characters near the fix that a terminal or a runner would obey`, file, "fix it by hand");
}
function refuse(message, file, hint) {
    return new lib/* GateError */.ue("FIX_REFUSED", message, { location: { file }, hint });
}

;// CONCATENATED MODULE: ./packages/validate/lib/index.js











/***/ })

};
