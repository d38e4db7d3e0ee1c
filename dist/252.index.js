export const id = 252;
export const ids = [252];
export const modules = {

/***/ 5252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runValidateCommand: () => (/* binding */ runValidateCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 30 modules
var lib = __webpack_require__(5036);
// EXTERNAL MODULE: ./packages/report/lib/index.js + 10 modules
var report_lib = __webpack_require__(4938);
// EXTERNAL MODULE: ./packages/cli/lib/check-tree.js
var check_tree = __webpack_require__(269);
// EXTERNAL MODULE: ./packages/validate/lib/index.js + 142 modules
var validate_lib = __webpack_require__(1639);
// EXTERNAL MODULE: ./packages/cli/lib/record.js
var record = __webpack_require__(459);
// EXTERNAL MODULE: ./packages/cli/lib/session.js
var lib_session = __webpack_require__(356);
;// CONCATENATED MODULE: ./packages/cli/lib/commands/validate-fix.js





const EXCLUDED = ["base", "sarif", "evidence-folder"];
const runFixCommand = async (runtime, options, overrides) => {
    const excluded = EXCLUDED.find((name) => options[name] !== undefined);
    if (excluded !== undefined)
        throw new lib/* GateError */.ue("USAGE", `--fix judges nothing, so --${excluded} has no meaning with it`);
    if (runtime.face === "github" || runtime.run.event !== "local") {
        throw new lib/* GateError */.ue("USAGE", "--fix judges nothing, so it does not run in a workflow", {
            hint: "Run it on your own machine; in a workflow gate validate judges.",
        });
    }
    const session = await (0,lib_session/* openSession */.fA)(runtime, { config: options.config, overrides });
    const { repository, config } = session;
    const { processes, clock, nodePath, signal } = runtime;
    const outcome = await (0,validate_lib/* runFix */.h4)({ processes, clock, nodePath }, { root: repository.root, config, signal, changedPaths: repository.changedPaths });
    const isWritten = options.write && outcome.patch !== "";
    if (isWritten)
        await writeFixed(outcome);
    const { file, fixes, notes, patch } = outcome;
    return {
        verdict: "inconclusive",
        exitCode: lib/* EXIT */.dc.pass,
        results: [],
        document: { judged: false, file, written: isWritten, fixes, notes, patch },
        outputs: {},
        lines: [
            ...fixes.map(({ ruleId, message }) => `${ruleId}: ${message}`),
            ...notes.map((note) => `left to you: ${note}`),
            describe(outcome, isWritten),
            "Nothing was judged and no evidence was written: gate validate judges.",
        ],
        patch,
    };
};
function describe({ file, patch }, isWritten) {
    if (patch === "")
        return `Nothing in ${file} can be fixed mechanically.`;
    return isWritten
        ? `The patch was applied to ${file}.`
        : `Nothing was written: apply the patch with gate validate --fix --write, or with git apply at the root.`;
}
async function writeFixed({ file, absoluteFile, before, after }) {
    const { mode } = await (0,promises_.stat)(absoluteFile);
    if ((await (0,promises_.readFile)(absoluteFile)).toString("utf8") !== before) {
        throw new lib/* GateError */.ue("FIX_REFUSED", `${file} was changed while its fix was planned`, {
            location: { file },
            hint: "run it again",
        });
    }
    await (0,record/* writeAtomically */.vK)(absoluteFile, after);
    await (0,promises_.chmod)(absoluteFile, mode);
}

// EXTERNAL MODULE: ./packages/cli/lib/recorded-check.js
var recorded_check = __webpack_require__(2719);
// EXTERNAL MODULE: ./packages/cli/lib/suite.js
var suite = __webpack_require__(6636);
// EXTERNAL MODULE: ./packages/cli/lib/touched-files.js
var touched_files = __webpack_require__(2704);
// EXTERNAL MODULE: ./packages/cli/lib/trust.js
var trust = __webpack_require__(8470);
;// CONCATENATED MODULE: ./packages/cli/lib/commands/validate.js













const runValidateCommand = async (runtime, options, overrides) => {
    if (options.fix)
        return runFixCommand(runtime, options, overrides);
    if (options.write)
        throw new lib/* GateError */.ue("USAGE", "--write without --fix", { hint: "gate validate --fix --write" });
    const session = await (0,lib_session/* openSession */.fA)(runtime, { config: options.config, overrides });
    const { result, recorded } = await (0,recorded_check/* runRecorded */.A4)(session, { check: "validate" }, { folder: options["evidence-folder"] }, async () => ({
        result: await (0,check_tree/* checkTree */.R)(session, options.base),
        ranCode: (0,trust/* mayUseRepositoryWrangler */.j4)(session),
        given: { base: options.base },
    }));
    if (options.sarif !== undefined)
        await writeSarif(runtime, options.sarif, result);
    return {
        verdict: result.verdict,
        exitCode: (0,lib/* exitCodeOf */.FO)(result.verdict),
        results: [result],
        document: result,
        changedFiles: await (0,touched_files/* listTouchedFiles */.U)(session, [result], options.base),
        outputs: { headline: result.headline, evidence: recorded.file, "evidence-name": recorded.name },
        lines: [
            `evidence: ${recorded.file}`,
            ...(options.sarif === undefined ? [] : [`SARIF: ${options.sarif}`]),
        ],
    };
};
async function writeSarif(runtime, file, result) {
    const target = external_node_path_.resolve(runtime.cwd, file);
    const relative = external_node_path_.relative(runtime.cwd, target);
    if (relative === "" || relative.startsWith("..") || external_node_path_.isAbsolute(relative))
        throw new lib/* GateError */.ue("USAGE", "sarif names no file below the current folder", {
            hint: "write for instance validate.sarif",
        });
    const version = (0,suite/* readVersion */.$)(external_node_path_.dirname((0,external_node_url_.fileURLToPath)(runtime.programUrl)));
    const log = (0,report_lib/* toSarif */.zv)([result], { version });
    await (0,promises_.mkdir)(external_node_path_.dirname(target), { recursive: true });
    await (0,record/* writeAtomically */.vK)(target, `${runtime.redact(JSON.stringify(log, undefined, 2))}\n`);
}


/***/ }),

/***/ 2719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ runRecorded),
/* harmony export */   Rt: () => (/* binding */ beginLastWords),
/* harmony export */   fc: () => (/* binding */ recordErrorEvidence),
/* harmony export */   hY: () => (/* binding */ recordBegin)
/* harmony export */ });
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5036);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(459);


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


/***/ })

};
