export const id = 59;
export const ids = [59];
export const modules = {

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

/***/ 4059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runSmokeTestCommand: () => (/* binding */ runSmokeTestCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4209);
/* harmony import */ var _gate_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1548);
/* harmony import */ var _gate_runtime__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4307);
/* harmony import */ var _check_smoke_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(436);
/* harmony import */ var _shard_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1616);
/* harmony import */ var _write_atomically_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1251);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4613);
/* harmony import */ var _target_check_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5983);










const runSmokeTestCommand = async (runtime, options, overrides) => {
    (0,_gate_runtime__WEBPACK_IMPORTED_MODULE_4__/* .preferQuickCode */ .zA)();
    const extras = {
        files: options.files,
        filter: options.filter,
        failFast: options["fail-fast"],
        deadlineMs: options.deadline === undefined ? undefined : readDeadline(options.deadline),
        shard: options.shard === undefined ? undefined : (0,_shard_js__WEBPACK_IMPORTED_MODULE_6__/* .readShard */ .X)(options.shard),
        previousJunit: options["previous-junit"],
        versionOverride: options["version-override"],
    };
    const written = [options.junit, options.tap].filter((file) => file !== undefined);
    for (const file of written)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(runtime.cwd, file), { force: true });
    return (0,_target_check_js__WEBPACK_IMPORTED_MODULE_9__/* .runTargetCheck */ .v)(runtime, options, overrides, {
        name: "smoke-test",
        shard: extras.shard,
        async prepare() {
            const variables = await (0,_variables_js__WEBPACK_IMPORTED_MODULE_8__/* .readVariables */ .C)(runtime, {
                variables: options.variables,
                variablesFiles: options["variables-file"],
                secretsFiles: options["secrets-file"],
            });
            const { files, filter, versionOverride } = extras;
            return {
                given: { files, filter, variables: variables.variables, versionOverride },
                async run(session, environment) {
                    const result = await (0,_check_smoke_js__WEBPACK_IMPORTED_MODULE_5__/* .checkSmoke */ .i)(session, environment, { ...extras, ...variables });
                    await writeTests(runtime, options, result);
                    return result;
                },
            };
        },
    });
};
async function writeTests(runtime, { junit, tap }, raw) {
    if (junit === undefined && tap === undefined)
        return;
    const result = (0,_gate_runtime__WEBPACK_IMPORTED_MODULE_4__/* .redactDeep */ .KL)(raw, (text) => runtime.redact(text));
    const write = (file, text) => (0,_write_atomically_js__WEBPACK_IMPORTED_MODULE_7__/* .writeAtomically */ .v)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(runtime.cwd, file), runtime.redact(text));
    if (junit !== undefined)
        await write(junit, (0,_gate_report__WEBPACK_IMPORTED_MODULE_3__/* .renderJunit */ .RV)(result));
    if (tap !== undefined)
        await write(tap, (0,_gate_report__WEBPACK_IMPORTED_MODULE_3__/* .renderTap */ .o4)(result));
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
