export const id = 322;
export const ids = [322];
export const modules = {

/***/ 322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGithubRuntime: () => (/* binding */ createGithubRuntime)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7264);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4209);
/* harmony import */ var _gate_report__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1548);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6921);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1940);
/* harmony import */ var _outlet_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2397);
/* harmony import */ var _run_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2021);
/* harmony import */ var _runtime_parts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4221);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(175);










const MESSAGE_LENGTH = 4000;
const PROGRESS_INTERVAL_MS = 10_000;
const COMMAND_FILES = ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_ENV", "GITHUB_PATH"];
function createGithubRuntime(parts) {
    const { env, clock, out } = parts;
    const redactor = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .createRedactor */ .lY)();
    const { redact } = redactor;
    const outputs = new Map();
    const closers = (0,_runtime_parts_js__WEBPACK_IMPORTED_MODULE_8__/* .createClosers */ .kv)(clock);
    let summary = "";
    let lastProgress = Number.NEGATIVE_INFINITY;
    const writeLine = (line) => out.write(`${line}\n`);
    const writeSummary = async () => {
        const file = env["GITHUB_STEP_SUMMARY"];
        if (file === undefined || file === "" || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
            return;
        try {
            if (summary === "")
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(file);
            else
                await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.emptyBuffer().addRaw(summary).write({ overwrite: true });
        }
        catch (error) {
            throw explainLoss("the job summary", error);
        }
    };
    const annotate = (annotation) => writeAnnotation(annotation, redact);
    return {
        face: "github",
        cwd: parts.cwd,
        nodePath: parts.nodePath,
        programUrl: parts.programUrl,
        openGithub: _runtime_parts_js__WEBPACK_IMPORTED_MODULE_8__/* .openGithub */ .K5,
        clock,
        random: parts.random,
        processes: parts.processes,
        signal: parts.signal,
        run: (0,_run_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .readRunFacts */ .F)(env),
        redact,
        onClose: closers.add,
        close: closers.run,
        readInputs,
        readVariable: (name) => ((0,_child_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnreadable */ .GZ)(name) ? undefined : env[name]),
        listVariables: (prefix) => (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .listVariables */ .ce)(env, prefix),
        registerSecret(value) {
            for (const form of redactor.register(value))
                _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq(form);
            return value;
        },
        print: (line) => writeLine((0,_outlet_js__WEBPACK_IMPORTED_MODULE_5__/* .secureLine */ .Y6)(redact(line))),
        printUntrusted(text, title) {
            if (title !== undefined)
                _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .startGroup */ .Oh((0,_outlet_js__WEBPACK_IMPORTED_MODULE_5__/* .secureLine */ .Y6)(redact(title)));
            for (const line of (0,_outlet_js__WEBPACK_IMPORTED_MODULE_5__/* .frameUntrusted */ .C8)(redact(text)))
                writeLine(line);
            if (title !== undefined)
                _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4();
        },
        progress(line) {
            if (clock.monotonic() - lastProgress < PROGRESS_INTERVAL_MS)
                return;
            lastProgress = clock.monotonic();
            writeLine((0,_outlet_js__WEBPACK_IMPORTED_MODULE_5__/* .secureLine */ .Y6)(redact(line)));
        },
        async publish(results, also = {}) {
            const shown = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .redactDeep */ .KL)({ results, also }, redact);
            for (const line of renderLog(shown.results, shown.also))
                writeLine((0,_outlet_js__WEBPACK_IMPORTED_MODULE_5__/* .secureColoredLine */ .a_)(redact(line), false));
            (0,_gate_report__WEBPACK_IMPORTED_MODULE_3__/* .toAnnotations */ .gI)(shown.results, shown.also.decision, shown.also.changedFiles).forEach(annotate);
            const markdown = also.markdown === undefined ? "" : `\n${also.markdown}\n`;
            summary = (0,_gate_report__WEBPACK_IMPORTED_MODULE_3__/* .fitSummary */ .mW)(redact((0,_gate_report__WEBPACK_IMPORTED_MODULE_3__/* .renderSummary */ .Br)(shown.results, shown.also.decision) + markdown));
            await writeSummary();
        },
        showError(error) {
            for (const line of (0,_gate_report__WEBPACK_IMPORTED_MODULE_3__/* .renderError */ .vr)(error, { color: false }))
                writeLine((0,_outlet_js__WEBPACK_IMPORTED_MODULE_5__/* .secureColoredLine */ .a_)(redact(line), false));
            const message = error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
            annotate({ level: "error", title: error.code, message, ...error.location });
            if (env["RUNNER_DEBUG"] === "1")
                for (const line of (0,_outlet_js__WEBPACK_IMPORTED_MODULE_5__/* .frameUntrusted */ .C8)(redact((0,_runtime_parts_js__WEBPACK_IMPORTED_MODULE_8__/* .describeCause */ .V$)(error))))
                    writeLine(line);
            const shown = `### 💥 error ${error.code}\n\n${(0,_gate_core__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(redact(message))}\n`;
            summary = summary === "" ? shown : `${shown}\n${summary}`;
        },
        setOutput: (name, value) => void outputs.set(name, value),
        writeSummary,
        writeOutputs(verdict) {
            try {
                for (const name of COMMAND_FILES) {
                    const file = env[name];
                    if (file !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
                        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(file);
                }
                outputs.delete("verdict");
                for (const [name, value] of outputs)
                    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH(name, redact(value));
                _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH("verdict", verdict);
            }
            catch (error) {
                throw explainLoss("the outputs", error);
            }
        },
    };
}
function explainLoss(what, error) {
    const why = error instanceof Error ? error.message : String(error);
    return new _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("FILE_UNREADABLE", `${what} cannot be written: ${why}`, {
        cause: error,
        hint: "Is there room on the runner's disk, and did nothing replace the runner's command files?",
    });
}
function renderLog(results, also) {
    const style = { color: false };
    const decision = also.decision === undefined ? [] : (0,_gate_report__WEBPACK_IMPORTED_MODULE_3__/* .renderDecisionLines */ .e1)(also.decision, style);
    return [...results.flatMap((result) => (0,_gate_report__WEBPACK_IMPORTED_MODULE_3__/* .renderTerminal */ .bF)(result, style)), ...decision];
}
function writeAnnotation(annotation, redact) {
    const lines = redact(annotation.message)
        .slice(0, MESSAGE_LENGTH)
        .split(/\r\n|[\n\r\u2028\u2029]/);
    const message = lines.map((line) => (0,_gate_core__WEBPACK_IMPORTED_MODULE_2__/* .toInlineText */ .Io)(line, MESSAGE_LENGTH)).join("\n");
    const { file, line, endLine, column, endColumn } = annotation;
    const write = { error: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm }[annotation.level];
    write(message, {
        title: (0,_gate_core__WEBPACK_IMPORTED_MODULE_2__/* .toInlineText */ .Io)(redact(annotation.title), 200),
        ...(file !== undefined && { file: redact(file) }),
        ...(line !== undefined && { startLine: line }),
        ...(endLine !== undefined && { endLine }),
        ...(column !== undefined && { startColumn: column }),
        ...(endColumn !== undefined && { endColumn }),
    });
}
function readInputs(shape) {
    const given = Object.fromEntries(Object.keys(shape).map((name) => [name, _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4(name) || undefined]));
    const parsed = zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc(shape).safeParse(given);
    if (parsed.success)
        return parsed.data;
    const details = parsed.error.issues.map((issue) => ({
        message: `input ${issue.path.join(".")}: ${issue.message}`,
    }));
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("ACTION_INPUT_INVALID", details[0]?.message ?? "an input is wrong", {
        details,
        hint: "see the inputs in the README of the action",
    });
}


/***/ })

};
