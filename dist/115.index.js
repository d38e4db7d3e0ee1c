export const id = 115;
export const ids = [115];
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

/***/ 436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ WHOLE_SUITES),
/* harmony export */   i: () => (/* binding */ checkSmoke)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4209);
/* harmony import */ var _gate_smoke__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1202);
/* harmony import */ var _gate_hurl__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8634);
/* harmony import */ var _health_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9868);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8470);
/* harmony import */ var _worker_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4478);







const SMOKE_REQUEST_MS = 30_000;
const WHOLE_SUITES = { files: [], variables: [], filter: [], failFast: false };
async function checkSmoke(session, environment, extras) {
    const { runtime, repository, folder } = session;
    const { smoke } = environment.config;
    const given = extras.files.map((files) => ({ files, always: false }));
    const suites = given.length > 0
        ? await (0,_gate_smoke__WEBPACK_IMPORTED_MODULE_2__/* .loadSuites */ ._k)(given, { root: repository.root, folder: runtime.cwd, filter: extras.filter })
        : await (0,_gate_smoke__WEBPACK_IMPORTED_MODULE_2__/* .loadSuites */ ._k)((0,_gate_smoke__WEBPACK_IMPORTED_MODULE_2__/* .selectSuites */ .oH)(smoke.suites, environment.config), {
            root: repository.root,
            folder,
            filter: extras.filter,
        });
    return (0,_gate_smoke__WEBPACK_IMPORTED_MODULE_2__/* .runSmokeTest */ .pb)({ client: session.client, clock: runtime.clock, progress: (line) => runtime.progress(line) }, {
        target: (0,_health_target_js__WEBPACK_IMPORTED_MODULE_4__/* .targetOf */ .$)(session, environment),
        suites,
        jobs: smoke.jobs,
        failFast: extras.failFast,
        deadlineMs: extras.deadlineMs,
        shard: extras.shard && {
            ...extras.shard,
            durations: await readPrevious(session, extras.previousJunit),
        },
        contract: await readContractOf(session, environment),
        command: commandOf(session, environment, extras),
        versionOverride: await readOverride(session, environment, extras.versionOverride),
        headerVariables: environment.config.headers,
        redact: (text) => runtime.redact(text),
        variables: new Map(extras.variables.map((word) => (0,_gate_hurl__WEBPACK_IMPORTED_MODULE_3__/* .splitHurlVariable */ .aJ)(word))),
        secrets: extras.secrets,
        netrcFile: findNetrc(session),
        requestTimeoutMs: SMOKE_REQUEST_MS,
    });
}
async function readContractOf({ folder, repository }, environment) {
    const { contract } = environment.config.smoke;
    if (contract === undefined)
        return undefined;
    const { file, text } = await (0,_gate_smoke__WEBPACK_IMPORTED_MODULE_2__/* .readSourceFile */ .uj)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(folder, contract), repository.root);
    return { contract: await (0,_gate_smoke__WEBPACK_IMPORTED_MODULE_2__/* .openContract */ .RF)(text, file, environment.url), name: file };
}
function commandOf(session, environment, extras) {
    const { runtime, folder, repository } = session;
    const { command } = environment.config.smoke;
    if (command === undefined || extras.files.length > 0 || extras.filter.length > 0)
        return undefined;
    if (extras.versionOverride !== undefined) {
        runtime.print("smoke.command is left out: it does not ask for the version of the override");
        return undefined;
    }
    const trust = (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeCodeOfRun */ .pg)(session);
    const { location } = command;
    if (!trust.mayRun) {
        throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("CODE_NOT_ALLOWED", `smoke.command is not run: ${trust.reason}`, {
            location,
            hint: "Code of a pull request runs only on pull_request and merge_group and only where no secret is present.",
        });
    }
    if (!node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(folder, command.junit).startsWith(repository.root + node_path__WEBPACK_IMPORTED_MODULE_0__.sep)) {
        throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("FILE_OUTSIDE_REPOSITORY", `${command.junit} lies outside the repository`, {
            location,
        });
    }
    const deps = {
        processes: runtime.processes,
        clock: runtime.clock,
        progress: (line) => runtime.progress(line),
        showLog: (log, title) => runtime.printUntrusted(log, title),
    };
    const { words, junit } = command;
    const options = { words, junit, location, cwd: folder, baseUrl: environment.url, signal: runtime.signal };
    return (deadline) => (0,_gate_smoke__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d1)(deps, options, deadline);
}
const VERSION_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
async function readOverride(session, environment, text) {
    if (text === undefined)
        return undefined;
    const [, named, id = ""] = /^(?:([^=]*)=)?(.*)$/s.exec(text) ?? [];
    const worker = named ?? (await (0,_worker_name_js__WEBPACK_IMPORTED_MODULE_6__/* .findWorkerName */ .D)(session, environment.config.name));
    if (worker !== undefined && _worker_name_js__WEBPACK_IMPORTED_MODULE_6__/* .WORKER_NAME */ .H.test(worker) && VERSION_ID.test(id))
        return { worker, id };
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("USAGE", `version-override: "${text}" does not say which version of which Worker`, {
        hint: "Write the id that wrangler versions list shows, or worker=id where no wrangler config names the Worker.",
    });
}
function findNetrc(session) {
    if (!(0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .mayReadTokens */ .KM)(session))
        return undefined;
    const { runtime } = session;
    const home = runtime.readVariable("HOME") ?? runtime.readVariable("USERPROFILE") ?? "";
    const file = runtime.readVariable("NETRC") ?? (home === "" ? undefined : node_path__WEBPACK_IMPORTED_MODULE_0__.join(home, ".netrc"));
    return file === undefined || file === "" ? undefined : node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(runtime.cwd, file);
}
async function readPrevious({ runtime }, files = []) {
    const tests = [];
    for (const file of files) {
        const reading = await (0,_gate_smoke__WEBPACK_IMPORTED_MODULE_2__/* .readJunitFile */ .bR)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(runtime.cwd, file));
        if ("tests" in reading)
            tests.push(...reading.tests);
        else
            runtime.print(`previous-junit: ${file} is not read (${reading.why}): its files count as much as others`);
    }
    return (0,_gate_smoke__WEBPACK_IMPORTED_MODULE_2__/* .readDurations */ .A2)(tests);
}


/***/ }),

/***/ 9115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runGateCommand: () => (/* binding */ runGateCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
// EXTERNAL MODULE: ./packages/gate/lib/index.js + 10 modules
var gate_lib = __webpack_require__(5419);
// EXTERNAL MODULE: ./packages/report/lib/index.js + 11 modules
var report_lib = __webpack_require__(1548);
// EXTERNAL MODULE: ./packages/runtime/lib/index.js + 9 modules
var runtime_lib = __webpack_require__(4307);
// EXTERNAL MODULE: ./packages/cli/lib/check-health.js + 1 modules
var check_health = __webpack_require__(6749);
// EXTERNAL MODULE: ./packages/cli/lib/check-smoke.js
var check_smoke = __webpack_require__(436);
// EXTERNAL MODULE: ./packages/cli/lib/check-tree.js
var check_tree = __webpack_require__(269);
// EXTERNAL MODULE: ./packages/cli/lib/environment.js
var environment = __webpack_require__(7917);
// EXTERNAL MODULE: ./packages/cli/lib/gates.js
var gates = __webpack_require__(4472);
// EXTERNAL MODULE: ./packages/cli/lib/recorded-check.js
var recorded_check = __webpack_require__(2719);
// EXTERNAL MODULE: ./packages/wrangler/lib/index.js + 31 modules
var wrangler_lib = __webpack_require__(4438);
// EXTERNAL MODULE: ./packages/cli/lib/session.js
var lib_session = __webpack_require__(356);
;// CONCATENATED MODULE: ./packages/cli/lib/next-deploy.js




const ORDER = ["test", "staging", "production"];
const DEFAULT_CONFIGS = ["wrangler.toml", "wrangler.json", "wrangler.jsonc"];
function describeNextDeploy(session, gate) {
    const environments = [...session.config.environments.values()];
    const reached = (0,gate_lib/* findGate */.Zc)(session.config, gate).map(({ environment }) => ORDER.indexOf(environments.find(({ name }) => name === environment)?.tier ?? "test"));
    const after = Math.max(0, ...reached);
    const tier = ORDER.slice(after + 1).find((candidate) => environments.some((environment) => environment.tier === candidate));
    if (tier === undefined)
        return [];
    const tag = (0,lib_session/* tagOf */.cO)(session.runtime.run, session.repository) ?? session.repository.commit;
    const folder = external_node_path_.relative(session.runtime.cwd, session.folder);
    const place = folder === "" ? "" : ` (in ${folder.split(external_node_path_.sep).join("/")})`;
    return environments
        .filter((environment) => environment.tier === tier)
        .flatMap((environment) => [
        "",
        `A person deploys ${environment.name} by hand${place}:`,
        `  ${commandFor(session, environment, tag)}`,
        "",
    ]);
}
function commandFor(session, environment, tag) {
    const { config } = session.config.worker;
    const named = DEFAULT_CONFIGS.includes(config) ? {} : { config };
    return (0,wrangler_lib/* planDeploy */.bJ)({ environment: environment.name, tag, ...named }).display;
}

// EXTERNAL MODULE: ./packages/cli/lib/notes.js + 18 modules
var notes = __webpack_require__(9069);
// EXTERNAL MODULE: ./packages/cli/lib/record.js + 1 modules
var record = __webpack_require__(8686);
// EXTERNAL MODULE: ./packages/cli/lib/touched-files.js
var touched_files = __webpack_require__(2704);
// EXTERNAL MODULE: ./packages/cli/lib/trust.js
var trust = __webpack_require__(8470);
// EXTERNAL MODULE: ./packages/cli/lib/variables.js
var lib_variables = __webpack_require__(4613);
// EXTERNAL MODULE: ./packages/cli/lib/write-atomically.js
var write_atomically = __webpack_require__(1251);
;// CONCATENATED MODULE: ./packages/cli/lib/commands/run.js



















const DEFAULT_GATE = "pull-request";
const runGateCommand = async (runtime, options, overrides) => {
    const session = await (0,lib_session/* openSession */.fA)(runtime, {
        config: options.config,
        expectedVersion: options["expected-version"],
        overrides,
        allowedHosts: options["allowed-hosts"],
    });
    const gate = options.gate ?? DEFAULT_GATE;
    (0,gate_lib/* findGate */.Zc)(session.config, gate);
    const variables = await (0,lib_variables/* readVariables */.C)(runtime, {}).catch((thrown) => ({ thrown }));
    warnOfChanges(session, options["evidence-folder"]);
    const state = {
        session,
        options,
        gate,
        variables,
        results: [],
        recorded: [],
        environments: new Map(),
    };
    const lastWords = (0,recorded_check/* beginLastWords */.Rt)(runtime.signal, (reason) => leaveLastWords(state, reason));
    try {
        await runChecks(state);
        runtime.signal.throwIfAborted();
        const evidence = state.recorded.map(({ name, evidence }) => ({ file: name, evidence }));
        const summed = await (0,gates/* sumSession */.G)(session, gate, { evidence, broken: [] });
        const notes = options.notes ? await writeNotes(state, summed.decision) : undefined;
        return await conclude(state, summed, notes);
    }
    catch (error) {
        await lastWords.written();
        throw error;
    }
    finally {
        lastWords.leaveOut();
        await Promise.allSettled([...state.environments.values()].map(async (opened) => (await opened).stop()));
    }
};
async function leaveLastWords(state, reason) {
    const { session, options, results } = state;
    const time = { startedAt: (0,lib/* isoTime */.Ly)(session.runtime.clock), durationMs: 0 };
    const judged = new Set(results.map((result) => (0,lib/* formatCheckRef */.j8)(result)));
    const unjudged = (0,gate_lib/* findGate */.Zc)(session.config, state.gate).filter((ref) => !judged.has((0,lib/* formatCheckRef */.j8)(ref)));
    const errors = unjudged.map(({ check, environment }) => (0,recorded_check/* recordErrorEvidence */.fc)(session, environment === undefined ? { check } : { check, environment }, options["evidence-folder"], reason, time));
    await writeReport({ ...state, results: [...results, ...(await Promise.all(errors))] }, undefined, undefined);
}
function warnOfChanges({ repository, runtime }, evidenceFolder) {
    const changes = (0,record/* listForeignChanges */.Oi)({ repository, runtime }, evidenceFolder);
    if (changes.length === 0)
        return;
    const more = changes.length > 3 ? ` and ${changes.length - 3} more` : "";
    const shown = changes.slice(0, 3).join(", ") + more;
    runtime.print(`the work tree is not commit ${repository.commit.slice(0, 12)}, so nothing here counts as its evidence: ${shown}`);
}
async function runChecks(state) {
    const { session, options } = state;
    const { runtime } = session;
    const open = (declared) => {
        const config = declared ?? (0,environment/* findEnvironment */.jY)(session, undefined);
        let opened = state.environments.get(config.name);
        if (opened === undefined) {
            opened = (0,environment/* openEnvironment */.Ay)(session, config, {
                noStart: options["no-start"],
                evidenceFolder: options["evidence-folder"],
            });
            state.environments.set(config.name, opened);
        }
        return opened;
    };
    const judge = async (name, declared, check) => {
        await (0,recorded_check/* recordBegin */.hY)(session, { check: name, environment: declared?.name }, options["evidence-folder"]);
        const environment = await open(declared);
        const result = await check(environment);
        if (result.verdict !== "pass")
            await environment.showLog();
        return result;
    };
    const checks = {
        async validate() {
            await (0,recorded_check/* recordBegin */.hY)(session, { check: "validate" }, options["evidence-folder"]);
            return (0,check_tree/* checkTree */.R)(session);
        },
        "smoke-test": (declared) => judge("smoke-test", declared, (environment) => {
            const { variables } = state;
            if ("thrown" in variables)
                throw variables.thrown;
            return (0,check_smoke/* checkSmoke */.i)(session, environment, { ...check_smoke/* WHOLE_SUITES */._, ...variables });
        }),
        "health-gate": (declared) => judge("health-gate", declared, (environment) => (0,check_health/* checkHealth */.N)(session, environment, [])),
    };
    await (0,gate_lib/* runGate */.Rg)({
        config: session.config,
        gate: state.gate,
        checks,
        clock: runtime.clock,
        signal: runtime.signal,
        onStart: (ref) => runtime.progress(`${(0,lib/* formatCheckRef */.j8)(ref)} …`),
        onResult: async (raw) => {
            if (runtime.signal.aborted)
                return;
            const result = (0,runtime_lib/* redactDeep */.KL)(raw, (text) => runtime.redact(text));
            state.results.push(result);
            const started = result.environment === undefined ? (0,trust/* mayUseRepositoryWrangler */.j4)(session) : true;
            state.recorded.push(await (0,record/* recordEvidence */.ti)(session, result, {
                folder: options["evidence-folder"],
                ranCode: started,
                given: { variables: "thrown" in state.variables ? [] : state.variables.variables },
            }));
            runtime.print(`${result.verdict.toUpperCase().padEnd(12)} ${(0,lib/* formatCheckRef */.j8)(result).padEnd(18)} ${(0,lib/* toInlineText */.Io)(result.headline)}`);
        },
    });
}
async function writeNotes(state, decision) {
    const { session, options } = state;
    session.runtime.progress("release-notes …");
    try {
        const written = await (0,notes/* writeReleaseNotes */.c)(session, {
            tag: undefined,
            previousTag: undefined,
            folder: options["evidence-folder"] ?? write_atomically/* DEFAULT_FOLDER */.X,
            evidence: state.recorded.map(({ evidence }) => evidence),
            decision,
        });
        session.runtime.print(`${"WRITTEN".padEnd(12)} ${"release-notes".padEnd(18)} ${(0,lib/* toInlineText */.Io)(written.headline)}`);
        return { written };
    }
    catch (thrown) {
        const failed = (0,lib/* toGateError */.Vl)(thrown);
        if (failed.code === "CANCELLED")
            throw failed;
        session.runtime.print(`${"ERROR".padEnd(12)} ${"release-notes".padEnd(18)} ${(0,lib/* toInlineText */.Io)(failed.message)}`);
        return { failed };
    }
}
async function conclude(state, summed, notes) {
    const { session, options } = state;
    const decision = notes !== undefined && "failed" in notes ? refuseWithoutNotes(summed, notes.failed) : summed;
    const report = await writeReport(state, decision, notes);
    const couldNotJudge = state.results.some((result) => result.verdict === "error") || (notes !== undefined && "failed" in notes);
    const worst = (0,lib/* worstVerdict */.zP)(state.results.map((result) => result.verdict));
    const folder = options["evidence-folder"] ?? write_atomically/* DEFAULT_FOLDER */.X;
    const isGo = decision.decision === "go";
    return {
        verdict: isGo ? "pass" : couldNotJudge ? "error" : worst === "pass" ? "fail" : worst,
        exitCode: isGo ? lib/* EXIT */.dc.pass : couldNotJudge ? lib/* EXIT */.dc.error : lib/* EXIT */.dc.notPassed,
        results: state.results,
        decision,
        document: { decision, results: state.results, evidence: state.recorded.map(({ file }) => file), report },
        outputs: { decision: decision.decision, "evidence-folder": folder, report },
        lines: [
            ...(isGo ? describeNextDeploy(session, state.gate) : []),
            `evidence: ${folder}/`,
            ...(notes !== undefined && "written" in notes ? [`notes:    ${notes.written.notesFile}`] : []),
            `report:   ${report}`,
        ],
        markdown: notes !== undefined && "written" in notes ? notes.written.markdown : undefined,
        changedFiles: await (0,touched_files/* listTouchedFiles */.U)(session, state.results),
    };
}
function refuseWithoutNotes(decision, failed) {
    return {
        ...decision,
        decision: "no-go",
        reasons: [...decision.reasons, { check: "release-notes", message: failed.message, hint: failed.hint }],
    };
}
async function writeReport(state, decision, notes) {
    const { runtime } = state.session;
    const file = external_node_path_.join(state.options["evidence-folder"] ?? write_atomically/* DEFAULT_FOLDER */.X, "report.html");
    const html = (0,report_lib/* renderHtml */.K2)({
        title: decision === undefined ? `Gate ${state.gate}: cancelled` : `Gate ${state.gate}`,
        decision,
        results: state.results,
        attachments: notes !== undefined && "written" in notes
            ? [{ title: "Release notes", text: (0,report_lib/* toPlainText */.bo)(notes.written.markdown) }]
            : [],
        generatedAt: (0,lib/* isoTime */.Ly)(runtime.clock),
    });
    await (0,write_atomically/* writeAtomically */.v)(external_node_path_.resolve(runtime.cwd, file), runtime.redact(html));
    return file.split(external_node_path_.sep).join("/");
}


/***/ }),

/***/ 4472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ sumSession)
/* harmony export */ });
/* harmony import */ var _gate_gate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5419);
/* harmony import */ var _expected_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9759);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5775);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8470);
/* harmony import */ var _worker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3900);





async function sumSession(session, gate, { evidence, broken }) {
    const worker = await (0,_worker_js__WEBPACK_IMPORTED_MODULE_3__.loadWorker)(session);
    return (0,_gate_gate__WEBPACK_IMPORTED_MODULE_0__/* .sumGate */ .FD)({
        config: session.config,
        gate,
        evidence,
        broken,
        worker: worker === undefined ? "worker" : (0,_worker_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)(worker),
        commit: session.repository.commit,
        expectedVersionOf: (name) => {
            const environment = session.config.environments.get(name);
            return environment === undefined ? session.expectedVersion : (0,_expected_version_js__WEBPACK_IMPORTED_MODULE_4__/* .expectedVersionOf */ .m)(session, environment);
        },
        settingsOf: (ref) => new Map([...(0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSettings */ .G)(session.config, ref)].map(([name, digest]) => [_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTING */ .H + name, digest])),
        now: session.runtime.clock.now(),
        requireCleanTree: true,
        isPullRequest: (0,_trust_js__WEBPACK_IMPORTED_MODULE_2__/* .isPullRequestRun */ .Yp)(session),
    });
}


/***/ }),

/***/ 4613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readVariables)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4209);
/* harmony import */ var _gate_hurl__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8634);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8470);





const VARIABLE_PREFIX = "HURL_VARIABLE_";
const OWN_NAMES = ["base_url", "environment", "expected_version"];
const MAX_FILE_BYTES = 1024 * 1024;
async function readVariables(runtime, given) {
    const values = new Map([...runtime.listVariables(VARIABLE_PREFIX)].map(([name, value]) => (0,_gate_hurl__WEBPACK_IMPORTED_MODULE_3__/* .splitHurlVariable */ .aJ)(`${name}=${value}`)));
    for (const file of given.variablesFiles ?? [])
        for (const [name, value] of await readPairs(runtime, file))
            values.set(name, value);
    for (const word of given.variables ?? [])
        values.set(...(0,_gate_hurl__WEBPACK_IMPORTED_MODULE_3__/* .splitHurlVariable */ .aJ)(word));
    for (const value of values.values())
        (0,_gate_hurl__WEBPACK_IMPORTED_MODULE_3__/* .parseHurlVariable */ .Pz)(value);
    for (const name of values.keys())
        refuseOwnName(name);
    const secrets = await readSecrets(runtime, given.secretsFiles ?? []);
    for (const name of secrets.keys())
        if (values.has(name))
            throw new _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("USAGE", `"${name}" is given as a variable and as a secret`);
    return {
        variables: [...values].map(([name, value]) => `${name}=${value}`).sort(),
        secrets,
    };
}
async function readSecrets(runtime, files) {
    const secrets = new Map();
    const fromEnvironment = runtime.listVariables(_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .SECRET_PREFIX */ .kO);
    if (!(0,_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .mayReadTokens */ .KM)({ runtime })) {
        const count = fromEnvironment.size + files.length;
        if (count > 0)
            runtime.print("secrets are not read: the files of this run may be somebody else's");
        return secrets;
    }
    if (files.length > 0 && (0,_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .isPullRequestRun */ .Yp)({ runtime })) {
        throw new _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("CODE_NOT_ALLOWED", "a file of secrets is not read in a pull request", {
            hint: `Code of the pull request could read it too. Hand the secret over as ${_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .SECRET_PREFIX */ .kO}name.`,
        });
    }
    const add = (name, value) => {
        if (secrets.has(name))
            throw new _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("USAGE", `the secret "${name}" is given twice`);
        refuseOwnName(name);
        secrets.set(name, runtime.registerSecret(value));
    };
    for (const [name, value] of fromEnvironment)
        add(...(0,_gate_hurl__WEBPACK_IMPORTED_MODULE_3__/* .splitHurlVariable */ .aJ)(`${name}=${value}`));
    for (const file of files)
        for (const [name, value] of await readPairs(runtime, file))
            add(name, value);
    return secrets;
}
function refuseOwnName(name) {
    if (!OWN_NAMES.includes(name))
        return;
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("USAGE", `"${name}" is a variable of the gate and cannot be given`, {
        hint: "Say where to ask with environment or url, and what must answer with expected-version. Is HURL_VARIABLE_… set?",
    });
}
async function readPairs(runtime, file) {
    const fail = (why, cause) => new _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("FILE_UNREADABLE", `${file} cannot be read: ${why}`, {
        cause,
        hint: "A file of variables is a small UTF-8 text with name=value on each line.",
    });
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(runtime.cwd, file);
    let bytes;
    try {
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(absolute);
        if (!facts.isFile())
            throw fail("it is not a regular file");
        if (facts.size > MAX_FILE_BYTES)
            throw fail("it has more than 1 MiB");
        bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(absolute);
    }
    catch (error) {
        throw error instanceof _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue ? error : fail((0,_gate_core__WEBPACK_IMPORTED_MODULE_2__/* .explainSystemError */ .Tr)(error), error);
    }
    let text;
    try {
        text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw fail("it is not UTF-8 text", error);
    }
    return (0,_gate_hurl__WEBPACK_IMPORTED_MODULE_3__/* .parseVariablesFile */ .DA)(text, file.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/"));
}


/***/ })

};
