export const id = 115;
export const ids = [115];
export const modules = {

/***/ 6749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ checkHealth)
});

// EXTERNAL MODULE: ./packages/health/lib/index.js + 32 modules
var lib = __webpack_require__(7963);
// EXTERNAL MODULE: ./packages/cli/lib/health-target.js
var health_target = __webpack_require__(9868);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 27 modules
var core_lib = __webpack_require__(2675);
// EXTERNAL MODULE: ./packages/cli/lib/trust.js
var lib_trust = __webpack_require__(8470);
;// CONCATENATED MODULE: ./packages/cli/lib/signals.js


function openSignals(session) {
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
                throw new core_lib/* GateError */.ue("CODE_NOT_ALLOWED", `it is not run: ${trust.reason}`, {
                    hint: "Code of a pull request runs only on pull_request and merge_group and only where no secret is present.",
                });
            }
            const value = token === undefined ? undefined : readToken(token);
            const { exitCode, stdout } = await runtime.processes.ask(command, args, {
                cwd: session.folder,
                env: token === undefined || value === undefined ? {} : { [token]: value },
                deadlineMs,
                signal,
            });
            return { exitCode, output: stdout };
        },
    };
}

;// CONCATENATED MODULE: ./packages/cli/lib/check-health.js



async function checkHealth(session, environment, objectives) {
    const { runtime } = session;
    const target = (0,health_target/* targetOf */.$)(session, environment, objectives);
    const result = await (0,lib/* runHealthGate */.Jd)({
        client: session.client,
        clock: runtime.clock,
        progress: (line) => runtime.progress(line),
        signals: openSignals(session),
    }, target);
    return { ...result, tables: (0,lib/* tabulateHealth */.dO)(result.facts) };
}


/***/ }),

/***/ 436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ WHOLE_SUITES),
/* harmony export */   i: () => (/* binding */ checkSmoke)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2675);
/* harmony import */ var _gate_smoke__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2532);
/* harmony import */ var _gate_wrangler__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2862);
/* harmony import */ var _health_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9868);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(459);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8470);







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
        variables: parseVariables(extras.variables),
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
    const trust = (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .judgeCodeOfRun */ .pg)(session);
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
const WORKER_NAME = /^[a-z][a-z0-9_-]{0,62}$/;
async function readOverride(session, environment, text) {
    if (text === undefined)
        return undefined;
    const [, named, id = ""] = /^(?:([^=]*)=)?(.*)$/s.exec(text) ?? [];
    const wrangler = named === undefined ? await (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .loadWorker */ .xd)(session) : undefined;
    const { name } = environment.config;
    const worker = named ??
        (wrangler?.environmentNames.includes(name) === true
            ? (0,_gate_wrangler__WEBPACK_IMPORTED_MODULE_3__/* .effectiveEnvironment */ .xr)(wrangler, name).workerName
            : undefined);
    if (worker !== undefined && WORKER_NAME.test(worker) && VERSION_ID.test(id))
        return { worker, id };
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("USAGE", `version-override: "${text}" does not say which version of which Worker`, {
        hint: "Write the id that wrangler versions list shows, or worker=id where no wrangler config names the Worker.",
    });
}
async function readPrevious({ runtime }, file) {
    if (file === undefined)
        return undefined;
    const reading = await (0,_gate_smoke__WEBPACK_IMPORTED_MODULE_2__/* .readJunitFile */ .bR)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(runtime.cwd, file));
    if ("tests" in reading)
        return (0,_gate_smoke__WEBPACK_IMPORTED_MODULE_2__/* .readDurations */ .A2)(reading.tests);
    runtime.print(`previous-junit: ${file} is not read (${reading.why}): every file counts as much`);
    return undefined;
}
function parseVariables(words) {
    return new Map(words.map((word) => {
        const [, name, value] = /^([A-Za-z_][\w-]*)=([\s\S]*)$/.exec(word) ?? [];
        if (name === undefined || value === undefined) {
            throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("USAGE", `"${word}" is not a variable`, {
                hint: "Write variables as name=value.",
            });
        }
        return [name, value];
    }));
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
// EXTERNAL MODULE: ./packages/core/lib/index.js + 27 modules
var lib = __webpack_require__(2675);
// EXTERNAL MODULE: ./packages/gate/lib/index.js + 8 modules
var gate_lib = __webpack_require__(2921);
// EXTERNAL MODULE: ./packages/report/lib/index.js + 9 modules
var report_lib = __webpack_require__(9419);
// EXTERNAL MODULE: ./packages/runtime/lib/index.js + 13 modules
var runtime_lib = __webpack_require__(9236);
// EXTERNAL MODULE: ./packages/cli/lib/check-health.js + 1 modules
var check_health = __webpack_require__(6749);
// EXTERNAL MODULE: ./packages/cli/lib/check-smoke.js
var check_smoke = __webpack_require__(436);
// EXTERNAL MODULE: ./packages/cli/lib/check-tree.js + 106 modules
var check_tree = __webpack_require__(5281);
// EXTERNAL MODULE: ./packages/cli/lib/environment.js
var environment = __webpack_require__(7917);
// EXTERNAL MODULE: ./packages/cli/lib/gates.js
var gates = __webpack_require__(4472);
// EXTERNAL MODULE: ./packages/cli/lib/recorded-check.js
var recorded_check = __webpack_require__(2719);
// EXTERNAL MODULE: ./packages/wrangler/lib/index.js + 20 modules
var wrangler_lib = __webpack_require__(2862);
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
// EXTERNAL MODULE: ./packages/cli/lib/record.js
var record = __webpack_require__(459);
// EXTERNAL MODULE: ./packages/cli/lib/trust.js
var trust = __webpack_require__(8470);
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
    warnOfChanges(session, options["evidence-folder"]);
    const state = { session, options, gate, results: [], recorded: [], environments: new Map() };
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
        "smoke-test": (declared) => judge("smoke-test", declared, (environment) => (0,check_smoke/* checkSmoke */.i)(session, environment, check_smoke/* WHOLE_SUITES */._)),
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
            state.recorded.push(await (0,record/* recordEvidence */.ti)(session, result, { folder: options["evidence-folder"], ranCode: started }));
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
            folder: options["evidence-folder"] ?? record/* DEFAULT_FOLDER */.XE,
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
    const folder = options["evidence-folder"] ?? record/* DEFAULT_FOLDER */.XE;
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
    const file = external_node_path_.join(state.options["evidence-folder"] ?? record/* DEFAULT_FOLDER */.XE, "report.html");
    const html = (0,report_lib/* renderHtml */.K2)({
        title: decision === undefined ? `Gate ${state.gate}: cancelled` : `Gate ${state.gate}`,
        decision,
        results: state.results,
        attachments: notes !== undefined && "written" in notes
            ? [{ title: "Release notes", text: (0,report_lib/* toPlainText */.bo)(notes.written.markdown) }]
            : [],
        generatedAt: (0,lib/* isoTime */.Ly)(runtime.clock),
    });
    await (0,record/* writeAtomically */.vK)(external_node_path_.resolve(runtime.cwd, file), runtime.redact(html));
    return file.split(external_node_path_.sep).join("/");
}


/***/ })

};
