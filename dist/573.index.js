export const id = 573;
export const ids = [573];
export const modules = {

/***/ 6749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ checkHealth)
});

// EXTERNAL MODULE: ./packages/health/lib/index.js + 40 modules
var lib = __webpack_require__(2889);
// EXTERNAL MODULE: ./packages/cli/lib/health-target.js
var health_target = __webpack_require__(9868);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 30 modules
var core_lib = __webpack_require__(5036);
// EXTERNAL MODULE: ./packages/wrangler/lib/index.js + 31 modules
var wrangler_lib = __webpack_require__(4438);
// EXTERNAL MODULE: ./packages/cli/lib/record.js
var record = __webpack_require__(459);
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
                throw new core_lib/* GateError */.ue("CODE_NOT_ALLOWED", `it is not run: ${trust.reason}`, {
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
            throw new core_lib/* GateError */.ue("CODE_NOT_ALLOWED", `wrangler is not run: ${why}`, { hint: HINT_TRUST });
        }
        const config = await (0,record/* loadWorker */.xd)(session);
        if (config === undefined) {
            const { config: file } = session.config.worker;
            throw new core_lib/* GateError */.ue("WRANGLER_FAILED", `${file} cannot be read`, { hint: "gate validate says why." });
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

;// CONCATENATED MODULE: ./packages/cli/lib/check-health.js



async function checkHealth(session, environment, objectives) {
    const { runtime } = session;
    const target = (0,health_target/* targetOf */.$)(session, environment, objectives);
    const result = await (0,lib/* runHealthGate */.Jd)({
        client: session.client,
        clock: runtime.clock,
        progress: (line) => runtime.progress(line),
        signals: openSignals(session, environment.config.name),
    }, target);
    return { ...result, tables: (0,lib/* tabulateHealth */.dO)(result.facts) };
}


/***/ }),

/***/ 1573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runHealthGateCommand: () => (/* binding */ runHealthGateCommand)
/* harmony export */ });
/* harmony import */ var _check_health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6749);
/* harmony import */ var _target_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5983);


const runHealthGateCommand = (runtime, options, overrides) => {
    const { objectives } = options;
    return (0,_target_check_js__WEBPACK_IMPORTED_MODULE_1__/* .runTargetCheck */ .v)(runtime, options, overrides, {
        name: "health-gate",
        prepare: () => Promise.resolve({
            given: { objectives },
            run: (session, environment) => (0,_check_health_js__WEBPACK_IMPORTED_MODULE_0__/* .checkHealth */ .N)(session, environment, objectives),
        }),
    });
};


/***/ }),

/***/ 5983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ runTargetCheck)
/* harmony export */ });
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5036);
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
        const prepared = await check.prepare();
        const environment = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .openEnvironment */ .Ay)(session, declared, {
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
    const { result, recorded } = await (0,_recorded_check_js__WEBPACK_IMPORTED_MODULE_2__/* .runRecorded */ .A4)(session, { check: check.name, environment: declared.name, shard: check.shard }, { folder: options["evidence-folder"] }, judge);
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
    return health.signals?.some(({ type }) => type === "command" || type === "d1" || type === "tail") === true;
}
function onlyEnvironment(session) {
    const names = [...session.config.environments.keys()];
    return names.length === 1 ? names[0] : undefined;
}


/***/ })

};
