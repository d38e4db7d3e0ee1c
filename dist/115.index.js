export const id = 115;
export const ids = [115];
export const modules = {

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
// EXTERNAL MODULE: ./packages/cli/lib/checks.js + 107 modules
var lib_checks = __webpack_require__(7853);
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
            return (0,lib_checks/* checkTree */.RX)(session);
        },
        "smoke-test": (declared) => judge("smoke-test", declared, (environment) => (0,lib_checks/* checkSmoke */.iq)(session, environment, lib_checks/* WHOLE_SUITES */._w)),
        "health-gate": (declared) => judge("health-gate", declared, (environment) => (0,lib_checks/* checkHealth */.Ns)(session, environment, [])),
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


/***/ }),

/***/ 7917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ openEnvironment),
/* harmony export */   jY: () => (/* binding */ findEnvironment),
/* harmony export */   l_: () => (/* binding */ checkAddress)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2675);
/* harmony import */ var _gate_smoke__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2532);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4472);
/* harmony import */ var _hosts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5331);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(459);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8470);







const START_DEADLINE_MS = 120_000;
const SHOWN_LINES = 40;
async function openEnvironment(session, config, options) {
    const { runtime } = session;
    const starts = config.start !== undefined && !options.noStart && options.url === undefined;
    const address = options.url ?? config.url;
    if (!starts && address.includes("{port}")) {
        throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("USAGE", `${config.name} has no address of its own: its url holds {port}`, {
            hint: "Give the address of the running environment with --url, or leave out --no-start.",
            location: config.location,
        });
    }
    refuseForeignHost(session, config, address);
    const originHeaders = readHeaders(session, config);
    const expectedVersion = (0,_gates_js__WEBPACK_IMPORTED_MODULE_3__/* .expectedVersionOf */ .m)(session, config);
    if (!starts) {
        return {
            config,
            url: trimSlash(address),
            originHeaders,
            expectedVersion,
            started: false,
            showLog: async () => { },
            stop: async () => { },
        };
    }
    const trust = (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .judgeCodeOfRun */ .pg)(session);
    if (!trust.mayRun) {
        throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("CODE_NOT_ALLOWED", `environments.${config.name}.start is not run: ${trust.reason}`, {
            location: config.location,
            hint: "Code of a pull request runs only on pull_request and merge_group and only where no secret is present.",
        });
    }
    const environment = await (0,_gate_smoke__WEBPACK_IMPORTED_MODULE_2__/* .startEnvironment */ .aC)({
        processes: runtime.processes,
        clock: runtime.clock,
        client: session.client,
        progress: (line) => runtime.progress(line),
        showLog: (log, title) => runtime.printUntrusted(log, title),
    }, {
        environment: config.name,
        command: config.start ?? [],
        url: config.url,
        commit: session.repository.commit,
        cwd: session.folder,
        deadlineMs: START_DEADLINE_MS,
        location: config.location,
        signal: runtime.signal,
    });
    runtime.onClose(() => environment.stop());
    let shown = false;
    return {
        config,
        url: trimSlash(environment.url),
        originHeaders,
        expectedVersion,
        started: true,
        async showLog() {
            if (shown)
                return;
            shown = true;
            await showEnd(session, environment.log(), config.name, options.evidenceFolder);
        },
        stop: () => environment.stop(),
    };
}
async function showEnd({ runtime }, log, name, folder) {
    const title = `output of ${name}`;
    const lines = log.trimEnd().split("\n");
    if (lines.length <= SHOWN_LINES || runtime.face !== "terminal") {
        runtime.printUntrusted(log, title);
        return;
    }
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder ?? _record_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_FOLDER */ .XE, `${name}.log`);
    await (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAtomically */ .vK)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(runtime.cwd, file), runtime.redact(log));
    const shownFile = file.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
    runtime.printUntrusted(lines.slice(-SHOWN_LINES).join("\n"), `${title}: the last ${SHOWN_LINES} of ${lines.length} lines; all of them are in ${shownFile}`);
}
function findEnvironment(session, name) {
    const names = [...session.config.environments.keys()];
    const found = name === undefined ? undefined : session.config.environments.get(name);
    if (found !== undefined)
        return found;
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("ENVIRONMENT_UNKNOWN", name === undefined ? "no environment was named" : `gate.yml declares no environment "${name}"`, { hint: `Choose one with --environment: ${names.join(", ")}.`, location: { file: session.config.file } });
}
function readHeaders(session, config) {
    return [...config.headers].map(([header, variable]) => {
        const value = session.runtime.readVariable(variable);
        if (value === undefined || value === "") {
            throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("ENVIRONMENT_VARIABLE_MISSING", `the header ${header} of ${config.name} needs the variable ${variable}, which is not set`, {
                location: config.location,
                hint: `Set ${variable} in the environment of this command or step (env: in a workflow).`,
            });
        }
        return [header, session.runtime.registerSecret(value)];
    });
}
function checkAddress(address) {
    const parsed = URL.parse(address);
    const isAddress = parsed !== null && /^https?:\/\/[^/\\]/i.test(address) && !/[\s\\?#]/.test(address);
    if (isAddress && parsed.username === "" && parsed.password === "")
        return;
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("USAGE", "the url is not an absolute http or https address without user, query and fragment", {
        hint: "Write for instance https://staging.example.com",
    });
}
function refuseForeignHost({ runtime, allowedHosts }, config, address) {
    const { hostname } = new URL(address.replace("{port}", "80"));
    if ((0,_hosts_js__WEBPACK_IMPORTED_MODULE_4__/* .mayCallHost */ .s)(runtime, hostname, allowedHosts))
        return;
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("HOST_NOT_ALLOWED", `${hostname} is not called: this is a pull request from a fork`, {
        location: config.location,
        hint: "Its gate.yml may have been changed by the fork. Name the host in the workflow's input allowed-hosts if it may be called.",
    });
}
function trimSlash(url) {
    return url.replace(/\/+$/, "");
}


/***/ }),

/***/ 4472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ sumSession),
/* harmony export */   m: () => (/* binding */ expectedVersionOf)
/* harmony export */ });
/* harmony import */ var _gate_gate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2921);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(459);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5775);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8470);




function expectedVersionOf(session, environment) {
    const tellsCommit = environment.start?.some((word) => word.includes("{commit}")) === true;
    return tellsCommit && !session.versionWasGiven ? session.repository.commit : session.expectedVersion;
}
async function sumSession(session, gate, { evidence, broken }) {
    const worker = await (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .loadWorker */ .xd)(session);
    return (0,_gate_gate__WEBPACK_IMPORTED_MODULE_0__/* .sumGate */ .FD)({
        config: session.config,
        gate,
        evidence,
        broken,
        worker: worker === undefined ? "worker" : (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(worker),
        commit: session.repository.commit,
        expectedVersionOf: (name) => {
            const environment = session.config.environments.get(name);
            return environment === undefined ? session.expectedVersion : expectedVersionOf(session, environment);
        },
        settingsOf: (ref) => new Map([...(0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .digestSettings */ .G)(session.config, ref)].map(([name, digest]) => [_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTING */ .H + name, digest])),
        now: session.runtime.clock.now(),
        requireCleanTree: true,
        isPullRequest: (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .isPullRequestRun */ .Yp)(session),
    });
}


/***/ })

};
