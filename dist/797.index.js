export const id = 797;
export const ids = [797];
export const modules = {

/***/ 178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runValidateCommand: () => (/* binding */ runValidateCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2675);
/* harmony import */ var _gate_report__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9419);
/* harmony import */ var _check_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5281);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(459);
/* harmony import */ var _recorded_check_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2719);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(356);
/* harmony import */ var _suite_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6636);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8470);











const runValidateCommand = async (runtime, options, overrides) => {
    const session = await (0,_session_js__WEBPACK_IMPORTED_MODULE_8__/* .openSession */ .fA)(runtime, { config: options.config, overrides });
    const { result, recorded } = await (0,_recorded_check_js__WEBPACK_IMPORTED_MODULE_7__/* .runRecorded */ .A4)(session, { check: "validate" }, { folder: options["evidence-folder"], given: { base: options.base } }, async () => ({
        result: await (0,_check_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .checkTree */ .R)(session, options.base),
        ranCode: (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .mayUseRepositoryWrangler */ .j4)(session),
    }));
    if (options.sarif !== undefined)
        await writeSarif(runtime, options.sarif, result);
    return {
        verdict: result.verdict,
        exitCode: (0,_gate_core__WEBPACK_IMPORTED_MODULE_3__/* .exitCodeOf */ .FO)(result.verdict),
        results: [result],
        document: result,
        outputs: { headline: result.headline, evidence: recorded.file, "evidence-name": recorded.name },
        lines: [
            `evidence: ${recorded.file}`,
            ...(options.sarif === undefined ? [] : [`SARIF: ${options.sarif}`]),
        ],
    };
};
async function writeSarif(runtime, file, result) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(runtime.cwd, file);
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(runtime.cwd, target);
    if (relative === "" || relative.startsWith("..") || node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative))
        throw new _gate_core__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue("USAGE", "sarif names no file below the current folder", {
            hint: "write for instance validate.sarif",
        });
    const version = (0,_suite_js__WEBPACK_IMPORTED_MODULE_9__/* .readVersion */ .$)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(runtime.programUrl)));
    const log = (0,_gate_report__WEBPACK_IMPORTED_MODULE_4__/* .toSarif */ .zv)([result], { version });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target), { recursive: true });
    await (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .writeAtomically */ .vK)(target, `${runtime.redact(JSON.stringify(log, undefined, 2))}\n`);
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
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2675);
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
        const { result, ranCode } = await judge();
        signal.throwIfAborted();
        return {
            result,
            recorded: await (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordEvidence */ .ti)(session, result, { ...options, ranCode, shard: ref.shard }),
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
