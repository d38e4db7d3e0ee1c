export const id = 719;
export const ids = [719,900];
export const modules = {

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


/***/ })

};
