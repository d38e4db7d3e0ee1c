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
// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
// EXTERNAL MODULE: ./packages/report/lib/index.js + 11 modules
var report_lib = __webpack_require__(1548);
// EXTERNAL MODULE: ./packages/cli/lib/check-tree.js
var check_tree = __webpack_require__(269);
// EXTERNAL MODULE: ./packages/validate/lib/index.js + 151 modules
var validate_lib = __webpack_require__(8800);
// EXTERNAL MODULE: ./packages/cli/lib/write-atomically.js
var write_atomically = __webpack_require__(1251);
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
    await (0,write_atomically/* writeAtomically */.v)(absoluteFile, after);
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
    const { result, recorded } = await (0,recorded_check.runRecorded)(session, { check: "validate" }, { folder: options["evidence-folder"] }, async () => ({
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
    await (0,write_atomically/* writeAtomically */.v)(target, `${runtime.redact(JSON.stringify(log, undefined, 2))}\n`);
}


/***/ }),

/***/ 8470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ mayReadTokens),
/* harmony export */   Yp: () => (/* binding */ isPullRequestRun),
/* harmony export */   j4: () => (/* binding */ mayUseRepositoryWrangler),
/* harmony export */   jb: () => (/* binding */ refuseBundle),
/* harmony export */   kO: () => (/* binding */ SECRET_PREFIX),
/* harmony export */   pg: () => (/* binding */ judgeCodeOfRun)
/* harmony export */ });
const SECRET_PREFIX = "HURL_SECRET_";
const PULL_REQUEST = new Set(["pull_request", "merge_group"]);
const NEVER = new Set(["pull_request_target", "workflow_run"]);
function isPullRequestRun({ runtime }) {
    return PULL_REQUEST.has(runtime.run.event);
}
function judgeCodeOfRun({ runtime, config }) {
    const { event } = runtime.run;
    if (NEVER.has(event)) {
        return { mayRun: false, reason: `the event ${event} is not trusted with it`, isPullRequestCode: true };
    }
    const isPullRequestCode = isPullRequestRun({ runtime });
    if (!isPullRequestCode)
        return { mayRun: true, reason: "", isPullRequestCode };
    const present = [
        ...config.variableNames.filter((name) => (runtime.readVariable(name) ?? "") !== ""),
        ...[...runtime.listVariables(SECRET_PREFIX).keys()].map((name) => SECRET_PREFIX + name),
    ];
    if (present.length > 0) {
        return { mayRun: false, reason: `a secret is present (${present.join(", ")})`, isPullRequestCode };
    }
    return { mayRun: true, reason: "", isPullRequestCode };
}
function mayUseRepositoryWrangler(session) {
    return judgeCodeOfRun(session).mayRun && !session.runtime.run.fromFork;
}
function refuseBundle(session) {
    const { mayRun, reason } = judgeCodeOfRun(session);
    if (!mayRun)
        return reason;
    return session.runtime.run.fromFork ? "this is a pull request from a fork" : undefined;
}
function mayReadTokens({ runtime }) {
    return !runtime.run.fromFork && !NEVER.has(runtime.run.event);
}


/***/ })

};
