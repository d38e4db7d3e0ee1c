export const id = 59;
export const ids = [59];
export const modules = {

/***/ 4059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runSmokeTestCommand: () => (/* binding */ runSmokeTestCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2675);
/* harmony import */ var _gate_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9419);
/* harmony import */ var _gate_runtime__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9236);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7853);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(459);
/* harmony import */ var _target_check_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5983);








const runSmokeTestCommand = async (runtime, options, overrides) => {
    const extras = {
        files: options.files,
        variables: options.variables,
        filter: options.filter,
        failFast: options["fail-fast"],
        deadlineMs: options.deadline === undefined ? undefined : readDeadline(options.deadline),
        shard: options.shard === undefined ? undefined : readShard(options.shard),
        previousJunit: options["previous-junit"],
        versionOverride: options["version-override"],
    };
    const written = [options.junit, options.tap].filter((file) => file !== undefined);
    for (const file of written)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(runtime.cwd, file), { force: true });
    const { files, filter, variables, versionOverride, shard } = extras;
    return (0,_target_check_js__WEBPACK_IMPORTED_MODULE_7__/* .runTargetCheck */ .v)(runtime, options, overrides, {
        name: "smoke-test",
        given: { files, filter, variables, versionOverride },
        shard,
        async run(session, environment) {
            const result = await (0,_checks_js__WEBPACK_IMPORTED_MODULE_5__/* .checkSmoke */ .iq)(session, environment, extras);
            await writeTests(runtime, options, result);
            return result;
        },
    });
};
async function writeTests(runtime, { junit, tap }, raw) {
    const result = (0,_gate_runtime__WEBPACK_IMPORTED_MODULE_4__/* .redactDeep */ .KL)(raw, (text) => runtime.redact(text));
    const write = (file, text) => (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .writeAtomically */ .vK)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(runtime.cwd, file), runtime.redact(text));
    if (junit !== undefined)
        await write(junit, (0,_gate_report__WEBPACK_IMPORTED_MODULE_3__/* .renderJunit */ .RV)(result));
    if (tap !== undefined)
        await write(tap, (0,_gate_report__WEBPACK_IMPORTED_MODULE_3__/* .renderTap */ .o4)(result));
}
function readShard(text) {
    const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
    if (index >= 1 && index <= count && count <= 1000)
        return { index, count };
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("USAGE", `shard: "${text}" is not a shard`, {
        hint: "Write for instance 1/4: the first of four.",
    });
}
function readDeadline(text) {
    try {
        const ms = (0,_gate_core__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(text);
        if (ms > 0)
            return ms;
    }
    catch (error) {
        if (!(error instanceof _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue))
            throw error;
    }
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("USAGE", `deadline: "${text}" is not a duration above 0`, {
        hint: "Write for instance 10m.",
    });
}


/***/ }),

/***/ 5983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ runTargetCheck)
/* harmony export */ });
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2675);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7917);
/* harmony import */ var _recorded_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2719);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(356);




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
        ? await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .openUrlSession */ .o6)(runtime, {
            url: options.url ?? "",
            expectedVersion: options["expected-version"],
            overrides,
            allowedHosts: options["allowed-hosts"],
        })
        : await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .openSession */ .fA)(runtime, {
            config: options.config,
            expectedVersion: options["expected-version"],
            overrides,
            allowedHosts: options["allowed-hosts"],
        });
    const declared = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .findEnvironment */ .jY)(session, bare ? "url" : (options.environment ?? onlyEnvironment(session)));
    const runsCommand = check.name === "smoke-test" ? declared.smoke.command !== undefined : runsCommandSignals(declared);
    const judge = async () => {
        const environment = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .openEnvironment */ .Ay)(session, declared, {
            url: options.url,
            noStart: options["no-start"],
            evidenceFolder: options["evidence-folder"],
        });
        try {
            const result = await check.run(session, environment);
            if (result.verdict !== "pass")
                await environment.showLog();
            return { result, ranCode: environment.started || runsCommand };
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
    const { result, recorded } = await (0,_recorded_check_js__WEBPACK_IMPORTED_MODULE_2__/* .runRecorded */ .A4)(session, { check: check.name, environment: declared.name, shard: check.shard }, { folder: options["evidence-folder"], given: { url: options.url, ...check.given } }, judge);
    return {
        ...describeResult(result),
        outputs: { headline: result.headline, evidence: recorded.file, "evidence-name": recorded.name },
        lines: [`evidence: ${recorded.file}`],
    };
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
    return health.signals?.some(({ type }) => type === "command") === true;
}
function onlyEnvironment(session) {
    const names = [...session.config.environments.keys()];
    return names.length === 1 ? names[0] : undefined;
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
