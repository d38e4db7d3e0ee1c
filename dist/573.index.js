export const id = 573;
export const ids = [573,900];
export const modules = {

/***/ 6749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ checkHealth),
  x: () => (/* binding */ mergeHealth)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
// EXTERNAL MODULE: ./packages/gate/lib/index.js + 10 modules
var gate_lib = __webpack_require__(5419);
// EXTERNAL MODULE: ./packages/health/lib/index.js + 61 modules
var health_lib = __webpack_require__(3871);
// EXTERNAL MODULE: ./packages/cli/lib/health-target.js
var health_target = __webpack_require__(9868);
// EXTERNAL MODULE: ./packages/cli/lib/record.js + 1 modules
var record = __webpack_require__(8686);
// EXTERNAL MODULE: ./packages/wrangler/lib/index.js + 31 modules
var wrangler_lib = __webpack_require__(4438);
// EXTERNAL MODULE: ./packages/cli/lib/worker.js
var worker = __webpack_require__(3900);
// EXTERNAL MODULE: ./packages/cli/lib/trust.js
var lib_trust = __webpack_require__(8470);
;// CONCATENATED MODULE: ./packages/cli/lib/signals.js




const TAIL_MS = 24 * 3_600_000;
const HINT_TRUST = "Code of a pull request runs only on pull_request and merge_group and only where no secret is present.";
function openSignals(session, environment) {
    const { runtime } = session;
    const readToken = (name) => {
        if (!(0,lib_trust/* mayReadTokens */.KM)(session))
            return undefined;
        const value = runtime.readVariable(name);
        return value === undefined || value === "" ? undefined : runtime.registerSecret(value);
    };
    return {
        readToken,
        async runCommand([command = "", ...args], { token, deadlineMs, signal }) {
            const trust = (0,lib_trust/* judgeCodeOfRun */.pg)(session);
            if (!trust.mayRun) {
                throw new lib/* GateError */.ue("CODE_NOT_ALLOWED", `it is not run: ${trust.reason}`, {
                    hint: HINT_TRUST,
                });
            }
            const value = token === undefined ? undefined : readToken(token);
            const { exitCode, stdout } = await runtime.processes.ask(command, args, {
                cwd: session.folder,
                credentials: token === undefined || value === undefined ? {} : { [token]: value },
                deadlineMs,
                signal,
            });
            return { exitCode, output: stdout };
        },
        wrangler: openWrangler(session, environment, readToken),
    };
}
function openWrangler(session, environment, readToken) {
    const { runtime } = session;
    const prepare = async ({ token, account, deadlineMs, }, signal) => {
        if (!(0,lib_trust/* mayUseRepositoryWrangler */.j4)(session)) {
            const { reason } = (0,lib_trust/* judgeCodeOfRun */.pg)(session);
            const why = reason === "" ? "the run is a fork's" : reason;
            throw new lib/* GateError */.ue("CODE_NOT_ALLOWED", `wrangler is not run: ${why}`, { hint: HINT_TRUST });
        }
        const config = await (0,worker.loadWorker)(session);
        if (config === undefined) {
            const { config: file } = session.config.worker;
            throw new lib/* GateError */.ue("WRANGLER_FAILED", `${file} cannot be read`, { hint: "gate validate says why." });
        }
        return {
            config,
            environment,
            processes: runtime.processes,
            nodePath: runtime.nodePath,
            token: token === undefined ? undefined : readToken(token),
            account,
            signal,
            deadlineMs,
        };
    };
    return {
        openTail: async (config, versionId, signal) => (0,wrangler_lib/* openTail */.L)(await prepare({ ...config, deadlineMs: TAIL_MS }, signal), versionId),
        async openDatabase({ database: name, local, ...config }, signal) {
            const run = await prepare(config, signal);
            const database = (0,wrangler_lib/* findDatabase */.Xg)((0,wrangler_lib/* effectiveEnvironment */.xr)(run.config, environment), name);
            return {
                select: (sql) => (0,wrangler_lib/* selectFromDatabase */.yS)(run, { database, sql, local }),
                async listMigrations() {
                    const { migrationsFolder: folder, migrationsTable: table } = database;
                    return { files: await (0,wrangler_lib/* listMigrationFiles */.Q4)(run.config, database), folder, table };
                },
            };
        },
    };
}

// EXTERNAL MODULE: ./packages/cli/lib/worker-name.js
var worker_name = __webpack_require__(4478);
;// CONCATENATED MODULE: ./packages/cli/lib/check-health.js










async function checkHealth(session, environment, objectives, shard) {
    const access = await reachBaseline(session, environment);
    const target = { ...(0,health_target/* targetOf */.$)(session, environment, objectives, shard), ...access };
    const result = await (0,health_lib/* runHealthGate */.Jd)(depsOf(session, environment), target);
    return { ...result, tables: (0,health_lib/* tabulateHealth */.dO)(result.facts) };
}
async function mergeHealth(session, environment, merge, given) {
    const { runtime, config } = session;
    const { name } = environment.config;
    const about = await (0,record/* describeSubject */.qy)(session, { check: "health-gate", environment: name }, given);
    const files = await readShards(session, merge, { worker: about.worker, environment: name });
    return (0,health_lib/* mergeHealthGate */.Cr)(depsOf(session, environment), (0,health_target/* targetOf */.$)(session, environment, given.objectives), files, {
        ...about,
        environment: name,
        runUrl: runtime.run.url,
        takesPullRequestCode: (0,lib_trust/* isPullRequestRun */.Yp)(session),
        maxAgeMs: config.release.maxAgeMs,
        now: runtime.clock.now(),
    });
}
async function reachBaseline(session, { config }) {
    if (config.health.baseline === undefined)
        return {};
    return {
        worker: await (0,worker_name/* findWorkerName */.D)(session, config.name),
        readSavedRun(file) {
            const absolute = external_node_path_.resolve(session.folder, file);
            const { root } = session.repository;
            if (absolute.startsWith(root + external_node_path_.sep))
                return (0,gate_lib/* readEvidenceText */.NR)(absolute, file);
            throw new lib/* GateError */.ue("FILE_OUTSIDE_REPOSITORY", `${file} lies outside the repository`);
        },
    };
}
function depsOf(session, environment) {
    const { runtime, client } = session;
    return {
        client,
        clock: runtime.clock,
        progress: (line) => runtime.progress(line),
        signals: openSignals(session, environment.config.name),
    };
}
async function readShards({ runtime }, merge, about) {
    const found = new Map();
    for (const named of merge) {
        const absolute = external_node_path_.resolve(runtime.cwd, named);
        if (!(await isFolder(absolute, named))) {
            found.set(absolute, await (0,gate_lib/* readEvidenceFile */.M)(absolute, named));
            continue;
        }
        const { evidence, broken } = await (0,gate_lib/* readEvidenceFolder */.i0)(absolute, runtime.signal);
        const [first] = broken;
        if (first !== undefined) {
            const file = external_node_path_.posix.join(named, first.file);
            throw new lib/* GateError */.ue("EVIDENCE_UNREADABLE", first.message, {
                location: { file },
                hint: "It may be the evidence of a shard. Run the shards again, or name the files instead of the folder.",
            });
        }
        for (const one of evidence) {
            const { result, shard, worker } = one.evidence.predicate.gate;
            if (result.check !== "health-gate" || shard === undefined)
                continue;
            if (worker !== about.worker || result.environment !== about.environment)
                continue;
            found.set(external_node_path_.resolve(absolute, one.file), { ...one, file: external_node_path_.posix.join(named, one.file) });
        }
    }
    return [...found.values()];
}
async function isFolder(absolute, named) {
    try {
        return (await (0,promises_.stat)(absolute)).isDirectory();
    }
    catch (error) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${named} cannot be read: ${(0,lib/* explainSystemError */.Tr)(error)}`, {
            location: { file: named },
            hint: "Name the evidence files of the shards, or the folder that they were downloaded to.",
            cause: error,
        });
    }
}


/***/ }),

/***/ 1573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runHealthGateCommand: () => (/* binding */ runHealthGateCommand)
/* harmony export */ });
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4209);
/* harmony import */ var _check_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6749);
/* harmony import */ var _shard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1616);
/* harmony import */ var _target_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5983);




const runHealthGateCommand = async (runtime, options, overrides) => {
    const { objectives, merge } = options;
    const shard = options.shard === undefined ? undefined : (0,_shard_js__WEBPACK_IMPORTED_MODULE_2__/* .readShard */ .X)(options.shard);
    if (shard !== undefined && merge.length > 0) {
        throw new _gate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("USAGE", "shard and merge exclude each other", {
            hint: "A shard measures a part of the load; the merge of all shards decides.",
        });
    }
    const merges = merge.length > 0;
    if ((shard !== undefined || merges) && options.url !== undefined && options.environment === undefined) {
        throw new _gate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("USAGE", `${merges ? "merge" : "shard"} needs an environment of gate.yml`, {
            hint: "A bare address leaves no evidence, and evidence is what is merged. Give environment beside url.",
        });
    }
    return (0,_target_check_js__WEBPACK_IMPORTED_MODULE_3__/* .runTargetCheck */ .v)(runtime, options, overrides, {
        name: "health-gate",
        shard,
        merges,
        prepare: () => Promise.resolve({
            given: { objectives },
            run: (session, environment) => merges
                ? (0,_check_health_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeHealth */ .x)(session, environment, merge, { objectives, url: options.url })
                : (0,_check_health_js__WEBPACK_IMPORTED_MODULE_1__/* .checkHealth */ .N)(session, environment, objectives, shard),
        }),
    });
};


/***/ }),

/***/ 5983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ runTargetCheck)
/* harmony export */ });
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4209);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7917);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(356);



async function runTargetCheck(runtime, options, overrides, check) {
    const bare = options.url !== undefined && options.environment === undefined;
    if (bare && options.config !== undefined) {
        throw new _gate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("USAGE", "--config needs --environment beside --url", {
            hint: "Name the environment whose settings count.",
        });
    }
    if (options.url !== undefined)
        (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .checkAddress */ .l_)(options.url);
    const session = bare
        ? await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openUrlSession */ .o6)(runtime, {
            url: options.url ?? "",
            expectedVersion: options["expected-version"],
            overrides,
            allowedHosts: options["allowed-hosts"],
        })
        : await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openSession */ .fA)(runtime, {
            config: options.config,
            expectedVersion: options["expected-version"],
            overrides,
            allowedHosts: options["allowed-hosts"],
        });
    const declared = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .findEnvironment */ .jY)(session, bare ? "url" : (options.environment ?? onlyEnvironment(session)));
    const runsCommand = check.name === "smoke-test" ? declared.smoke.command !== undefined : runsCommandSignals(declared);
    const judge = async () => {
        const prepared = await check.prepare();
        if (check.name === "health-gate" && check.shard !== undefined)
            refuseStart(declared, options);
        const environment = check.merges === true
            ? (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .nameEnvironment */ .Nd)(session, declared, options.url)
            : await (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .openEnvironment */ .Ay)(session, declared, {
                url: options.url,
                noStart: options["no-start"],
                evidenceFolder: options["evidence-folder"],
            });
        try {
            const result = await prepared.run(session, environment);
            if (result.verdict !== "pass")
                await environment.showLog();
            return {
                result,
                ranCode: environment.started || runsCommand,
                given: { url: options.url, ...prepared.given },
            };
        }
        finally {
            await environment.stop();
        }
    };
    if (bare) {
        const { result } = await judge();
        return {
            ...describeResult(result),
            outputs: { headline: result.headline, evidence: "", "evidence-name": "" },
            lines: [],
        };
    }
    const { runRecorded } = await Promise.all(/* import() */[__webpack_require__.e(0), __webpack_require__.e(438), __webpack_require__.e(419), __webpack_require__.e(719)]).then(__webpack_require__.bind(__webpack_require__, 2719));
    const { result, recorded } = await runRecorded(session, { check: check.name, environment: declared.name, shard: check.shard }, { folder: options["evidence-folder"] }, judge);
    return {
        ...describeResult(result),
        outputs: { headline: result.headline, evidence: recorded.file, "evidence-name": recorded.name },
        lines: [`evidence: ${recorded.file}`],
    };
}
function refuseStart({ name, start, location }, options) {
    if (start === undefined || options["no-start"] || options.url !== undefined)
        return;
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("USAGE", `shard: every shard would start ${name} for itself`, {
        location,
        hint: "Divide the load of an environment that runs already: one without start, or with no-start or url.",
    });
}
function describeResult(result) {
    return {
        verdict: result.verdict,
        exitCode: (0,_gate_core__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)(result.verdict),
        results: [result],
        document: result,
    };
}
function runsCommandSignals({ health }) {
    return health.signals?.some(({ type }) => type === "command" || type === "d1" || type === "tail") === true;
}
function onlyEnvironment(session) {
    const names = [...session.config.environments.keys()];
    return names.length === 1 ? names[0] : undefined;
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

/***/ 1616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readShard)
/* harmony export */ });
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4209);

function readShard(text) {
    const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
    if (index >= 1 && index <= count && count <= 1000)
        return { index, count };
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("USAGE", `shard: "${text}" is not a shard`, {
        hint: "Write for instance 1/4: the first of four.",
    });
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
