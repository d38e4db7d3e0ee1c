export const id = 600;
export const ids = [600];
export const modules = {

/***/ 3600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DESCRIPTIONS: () => (/* reexport */ DESCRIPTIONS),
  OPTIONS: () => (/* reexport */ OPTIONS),
  OUTPUTS: () => (/* reexport */ OUTPUTS),
  createActionMain: () => (/* reexport */ createActionMain),
  inputsOf: () => (/* reexport */ inputsOf),
  overridesOf: () => (/* reexport */ overridesOf),
  runGateProgram: () => (/* reexport */ runGateProgram)
});

// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./packages/cli/lib/options.js

const options_text = schemas/* string */.YjP()
    .optional()
    .transform((value) => (value === undefined || value.trim() === "" ? undefined : value.trim()));
const flag = schemas/* enum */.k5n(["true", "false", ""])
    .optional()
    .transform((value) => value === "true");
const list = schemas/* string */.YjP()
    .optional()
    .transform((value) => (value ?? "")
    .split(/\n|,(?![^{}\n]*\})/)
    .map((part) => part.trim())
    .filter((part) => part !== ""));
const config = options_text.describe("Path of gate.yml, relative to the current folder. Default: gate.yml");
const evidenceFolder = options_text.describe("Folder that evidence files go to or come from. Default: gate-evidence");
const expectedVersion = options_text.describe("Version that must answer: a version id or a tag. Default: the git tag, else the full commit SHA");
const environment = options_text.describe("Environment of gate.yml to judge");
const url = options_text.describe("Address to judge instead of the environment's own; without an environment no gate.yml is read");
const noStart = flag.describe("true: the environment's start command is left out, it runs already");
const allowedHosts = list.describe("Hosts besides loopback that may be called in a pull request from a fork, separated by commas");
const gate = options_text.describe("Name of the gate in gate.yml. Default: pull-request");
const shared = { config, "evidence-folder": evidenceFolder };
const target = {
    environment,
    url,
    "expected-version": expectedVersion,
    "no-start": noStart,
    "allowed-hosts": allowedHosts,
};
const token = options_text.describe("Token for GitHub's API. Needed only for what is written to GitHub");
const OPTIONS = {
    validate: {
        ...shared,
        base: options_text.describe("Revision that the change is compared with, for instance origin/main; a gate counts only a run without it. Default: the first parent of HEAD"),
        sarif: options_text.describe("File that the findings are also written to as SARIF 2.1.0, for instance for code scanning; a relative path"),
        fix: flag.describe("Judges nothing and writes no evidence: prints a patch for git apply with what is mechanical, workers_dev = false and stubs of missing bindings in comments"),
        write: flag.describe("With --fix: also applies the patch to the wrangler config"),
    },
    "smoke-test": {
        ...shared,
        ...target,
        files: list.describe("Hurl files or globs to run instead of the suites of gate.yml"),
        variables: list.describe("Further variables for the files, name=value, separated by commas or new lines"),
        "variables-file": list.describe("Files with further variables, name=value a line; relative paths. An environment variable HURL_VARIABLE_name sets one too"),
        "secrets-file": list.describe("Files with variables that stand in no output, name=value a line; relative paths. An environment variable HURL_SECRET_name sets one too"),
        filter: list.describe("Globs: only files of the suites that match one are run. A pass of a part is no evidence"),
        "fail-fast": flag.describe("true: after the first file that does not pass no further one begins"),
        deadline: options_text.describe("Time for all files together, for instance 10m; what does not end in time is no pass. Default: none"),
        shard: options_text.describe("i/n: only the i-th of n parts of the files is run; a gate needs all n"),
        "previous-junit": list.describe("JUnit files of an earlier run (of each of its shards one), by whose times the shards are balanced"),
        "version-override": options_text.describe("Version id to test although no traffic goes to it (it may be at 0 %); worker=id where the Worker has another name. No pass unless the health answer proves it"),
        junit: options_text.describe("Path that the tests are written to as JUnit XML, for instance gate-evidence/junit.xml"),
        tap: options_text.describe("Path that the tests are written to in the Test Anything Protocol"),
    },
    "health-gate": {
        ...shared,
        ...target,
        objectives: list.describe("Objectives instead of those of gate.yml, for instance error-rate < 0.1%, p95 < 50ms"),
        shard: options_text.describe("i/n: only measures the i-th of n parts of the load; such a run decides nothing and is no pass, merge decides"),
        merge: list.describe("Evidence files of all shards, or folders that hold them: sends no load and decides once on all their samples"),
    },
    "release-notes": {
        ...shared,
        tag: options_text.describe("The release to describe. Default: the tag of the run, else HEAD"),
        "previous-tag": options_text.describe("The release before it. Default: the highest earlier version that is an ancestor"),
        gate: options_text.describe("Gate whose evidence the notes show. Default: all evidence of the commit"),
        "output-folder": options_text.describe("Folder that the notes and plans are written to. Default: the evidence folder"),
        publish: schemas/* enum */.k5n(["none", "draft", ""])
            .optional()
            .transform((value) => (value === "draft" ? "draft" : "none"))
            .describe("draft: write the notes into a draft release of the tag, which a person publishes. Default: none"),
        token,
    },
    verdict: {
        ...shared,
        gate,
        "expected-version": expectedVersion,
        plan: flag.describe("true: only say which checks the gate names; judges nothing"),
        status: flag.describe("true: also set the commit status gate/<name>, except on pull requests"),
        token,
    },
    run: {
        ...shared,
        gate,
        "expected-version": expectedVersion,
        "no-start": noStart,
        "allowed-hosts": allowedHosts,
        notes: flag.describe("true: also write the release notes with the plans; go then needs them to be written"),
    },
};
const TERMINAL_ONLY = { validate: ["fix", "write"] };
const DESCRIPTIONS = {
    validate: "Judge the tree: wrangler's own verdict, isolation of environments, secrets, no deploys from Actions",
    "smoke-test": "Run Hurl files against an environment",
    "health-gate": "Wait for the expected version, then decide the objectives under load with stated confidence",
    "release-notes": "Write release notes with the deploy plan and the rollback plan from git history",
    verdict: "Sum the evidence of a gate: go or no-go",
    run: "Run every check of a gate in one process and decide: go or no-go",
};

;// CONCATENATED MODULE: ./packages/cli/lib/arguments.js


const POSITIONALS = {
    "smoke-test": { option: "files", single: false },
    run: { option: "gate", single: true },
    verdict: { option: "gate", single: true },
};
const SWITCHES = new Set([
    "no-start",
    "fail-fast",
    "notes",
    "plan",
    "status",
    "fix",
    "write",
    "json",
    "help",
]);
const LISTS = new Set([
    "files",
    "filter",
    "variables",
    "variables-file",
    "secrets-file",
    "objectives",
    "merge",
    "allowed-hosts",
]);
function parseArguments(words) {
    const [first, ...rest] = words;
    if (first === undefined || first === "--help" || first === "-h" || first === "help") {
        return { kind: "help", command: rest[0] === undefined ? undefined : readCommand(rest[0]) };
    }
    if (first === "--version" || first === "-v" || first === "version")
        return { kind: "version" };
    if (first === "explain")
        return readExplain(rest);
    return parseFlags(readCommand(first), rest);
}
function readExplain(words) {
    const [rule, more] = words;
    if (rule === "--help" || rule === "-h")
        return { kind: "help" };
    if (more !== undefined || rule?.startsWith("-") === true)
        throw usage(`unexpected "${more ?? rule}"`, undefined, "gate explain <rule>");
    return { kind: "explain", rule };
}
function readCommand(word) {
    if (isCommand(word))
        return word;
    throw usage(`unknown command "${word}"`, (0,lib/* findNearest */.qg)(word, [...Object.keys(OPTIONS), "explain"]), "gate --help lists the commands");
}
function parseFlags(command, words) {
    const known = Object.keys(OPTIONS[command]);
    const values = {};
    const overrides = {};
    const positionals = [];
    let onlyPositionals = false;
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index] ?? "";
        if (onlyPositionals || !word.startsWith("-") || word === "-") {
            positionals.push(word);
            continue;
        }
        if (word === "--") {
            onlyPositionals = true;
            continue;
        }
        if (word === "--help" || word === "-h")
            return { kind: "help", command };
        const [, name = "", inline] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
        const isKnown = known.includes(name) || name === "json";
        if (!isKnown && !isOverride(command, name)) {
            const overridable = overridesOf(command).map(({ flag }) => flag);
            const candidates = [...known, "json", ...overridable].map((flag) => `--${flag}`);
            throw usage(`unknown flag ${word}`, (0,lib/* findNearest */.qg)(name === "" ? word : `--${name}`, candidates), `gate ${command} --help lists the flags`);
        }
        let value = inline;
        if (value === undefined && SWITCHES.has(name))
            value = "true";
        if (value === undefined) {
            index += 1;
            value = words[index];
            if (value === undefined || value.startsWith("--"))
                throw usage(`${word} needs a value`, undefined, `gate ${command} --help`);
        }
        if (value.trim() === "")
            throw usage(`--${name} has an empty value`, undefined, `gate ${command} --help`);
        if (name === "json" && value !== "true" && value !== "false")
            throw usage(`--json takes no value but true or false, not "${value}"`);
        const target = isKnown ? values : overrides;
        if (Object.hasOwn(target, name)) {
            if (!LISTS.has(name))
                throw usage(`--${name} is given twice`);
            target[name] = `${target[name]}\n${value}`;
        }
        else
            target[name] = value;
    }
    addPositionals(command, positionals, values);
    const { json = "false", ...others } = values;
    return { kind: "run", command, json: json === "true", values: others, overrides };
}
function addPositionals(command, positionals, values) {
    if (positionals.length === 0)
        return;
    const target = POSITIONALS[command];
    if (target === undefined || (target.single && positionals.length > 1)) {
        throw usage(`unexpected "${positionals[target === undefined ? 0 : 1]}"`, undefined, `gate ${command} --help`);
    }
    if (Object.hasOwn(values, target.option))
        throw usage(`--${target.option} and "${positionals[0]}" say the same thing`);
    values[target.option] = positionals.join("\n");
}
function isCommand(word) {
    return word !== undefined && Object.hasOwn(OPTIONS, word);
}
function usage(message, suggestion, hint) {
    const say = suggestion === undefined ? message : `${message}: did you mean ${suggestion}?`;
    return new lib/* GateError */.ue("USAGE", say, { hint });
}
function renderHelp(command) {
    if (command === undefined) {
        return [
            "gate: may I deploy, and if it goes wrong, how do I get back?",
            "",
            "Usage: gate <command> [flags]",
            "",
            "Commands:",
            ...Object.entries(DESCRIPTIONS).map(([name, description]) => `  ${name.padEnd(14)} ${description}`),
            `  ${"explain".padEnd(14)} Print the page of a rule of validate; without a rule, list them`,
            "",
            "gate <command> --help shows the flags of a command.",
            "Exit codes: 0 pass or go, 1 not passed or no-go, 2 could not judge, 64 wrong usage, 130/143 cancelled.",
        ].join("\n");
    }
    const positional = POSITIONALS[command];
    const argument = positional === undefined
        ? ""
        : positional.single
            ? ` [${positional.option}]`
            : ` [${positional.option}…]`;
    const flags = Object.entries(OPTIONS[command]).map(([name, option]) => {
        const value = SWITCHES.has(name) ? "" : ` <${name === "publish" ? "none|draft" : "value"}>`;
        return [`--${name}${value}`, option.description ?? ""];
    });
    const overrides = overridesOf(command).map(({ flag, description }) => [`--${flag} <value>`, description]);
    const all = [
        ...flags,
        ["--json", "Print the result as JSON on standard output and nothing else there"],
    ];
    const width = Math.max(...[...all, ...overrides].map(([name]) => name.length));
    const line = ([name, description]) => `  ${name.padEnd(width)}  ${description}`;
    return [
        `gate ${command}: ${DESCRIPTIONS[command]}`,
        "",
        `Usage: gate ${command}${argument} [flags]`,
        "",
        "Flags:",
        ...all.map(line),
        ...(overrides.length === 0 ? [] : ["", "Instead of a value of gate.yml:", ...overrides.map(line)]),
    ].join("\n");
}
const BLOCKS = {
    validate: ["worker-", "validate-"],
    "smoke-test": ["worker-", "smoke-", "health-version", "health-environment", "health-check"],
    "health-gate": ["worker-", "health-"],
    "release-notes": ["worker-"],
    verdict: ["worker-", "health-baseline-version", "health-baseline-answers", "release-"],
    run: ["worker-", "validate-", "smoke-", "health-", "release-"],
};
function overridesOf(command) {
    return (0,lib/* listOverridableKeys */.oc)()
        .filter(({ flag }) => isHeeded(command, flag))
        .map(({ flag, description }) => ({ flag, description }));
}
function isHeeded(command, flag) {
    return BLOCKS[command].some((block) => flag.startsWith(block));
}
function isOverride(command, name) {
    if (!isHeeded(command, name))
        return false;
    return (0,lib/* listOverridableKeys */.oc)(name).length > 0;
}

;// CONCATENATED MODULE: ./packages/cli/lib/commands.js
const COMMANDS = {
    validate: async () => (await Promise.all(/* import() */[__webpack_require__.e(701), __webpack_require__.e(0), __webpack_require__.e(438), __webpack_require__.e(308), __webpack_require__.e(419), __webpack_require__.e(174), __webpack_require__.e(252)]).then(__webpack_require__.bind(__webpack_require__, 5252))).runValidateCommand,
    "smoke-test": async () => (await Promise.all(/* import() */[__webpack_require__.e(701), __webpack_require__.e(667), __webpack_require__.e(308), __webpack_require__.e(743), __webpack_require__.e(59)]).then(__webpack_require__.bind(__webpack_require__, 4059))).runSmokeTestCommand,
    "health-gate": async () => (await Promise.all(/* import() */[__webpack_require__.e(701), __webpack_require__.e(0), __webpack_require__.e(667), __webpack_require__.e(438), __webpack_require__.e(308), __webpack_require__.e(419), __webpack_require__.e(743), __webpack_require__.e(573)]).then(__webpack_require__.bind(__webpack_require__, 1573))).runHealthGateCommand,
    "release-notes": async () => (await Promise.all(/* import() */[__webpack_require__.e(701), __webpack_require__.e(0), __webpack_require__.e(137), __webpack_require__.e(438), __webpack_require__.e(308), __webpack_require__.e(419), __webpack_require__.e(69), __webpack_require__.e(898)]).then(__webpack_require__.bind(__webpack_require__, 898))).runReleaseNotesCommand,
    verdict: async () => (await Promise.all(/* import() */[__webpack_require__.e(701), __webpack_require__.e(0), __webpack_require__.e(438), __webpack_require__.e(308), __webpack_require__.e(419), __webpack_require__.e(406)]).then(__webpack_require__.bind(__webpack_require__, 2406))).runVerdictCommand,
    run: async () => (await Promise.all(/* import() */[__webpack_require__.e(701), __webpack_require__.e(0), __webpack_require__.e(667), __webpack_require__.e(137), __webpack_require__.e(438), __webpack_require__.e(308), __webpack_require__.e(419), __webpack_require__.e(743), __webpack_require__.e(174), __webpack_require__.e(69), __webpack_require__.e(115)]).then(__webpack_require__.bind(__webpack_require__, 9115))).runGateCommand,
};

;// CONCATENATED MODULE: ./packages/cli/lib/action-main.js


function createActionMain(name, shape) {
    const overridable = new Set(overridesOf(name).map(({ flag }) => flag));
    return async (runtime) => {
        const values = Object.entries(runtime.readInputs(shape));
        const overrides = values.filter((entry) => overridable.has(entry[0]) && typeof entry[1] === "string");
        const options = Object.fromEntries(values.filter(([key]) => !overridable.has(key)));
        if (typeof options["token"] === "string")
            runtime.registerSecret(options["token"]);
        const command = (await COMMANDS[name]());
        const outcome = await command(runtime, options, Object.fromEntries(overrides));
        for (const [output, value] of Object.entries(outcome.outputs))
            runtime.setOutput(output, value);
        const { results, decision, markdown, changedFiles } = outcome;
        if (results.length > 0 || decision !== undefined || markdown !== undefined)
            await runtime.publish(results, { decision, markdown, changedFiles });
        for (const line of outcome.lines)
            runtime.print(line);
        return { verdict: outcome.verdict, exitCode: outcome.exitCode };
    };
}

;// CONCATENATED MODULE: ./packages/cli/lib/inputs.js



function inputsOf(command) {
    const overrides = overridesOf(command).map(({ flag, description }) => [flag, schemas/* string */.YjP().optional().describe(description)]);
    const own = Object.entries(OPTIONS[command]).filter(([name]) => TERMINAL_ONLY[command]?.includes(name) !== true);
    return { ...Object.fromEntries(own), ...Object.fromEntries(overrides) };
}

;// CONCATENATED MODULE: ./packages/cli/lib/outcome.js
const check = {
    verdict: "pass, fail, inconclusive or error; only pass is green",
    headline: "One line that says why",
    evidence: "Path of the evidence file, relative to the workspace",
    "evidence-name": "Name of the evidence file, and of the artifact that carries it",
};
const OUTPUTS = {
    validate: check,
    "smoke-test": check,
    "health-gate": check,
    "release-notes": {
        verdict: "pass when everything was written, else error",
        folder: "Folder of the written files, relative to the workspace",
        "notes-file": "Path of the release notes (Markdown)",
        "deploy-plan-file": "Path of the deploy plan (Markdown)",
        "rollback-plan-file": "Path of the rollback plan (Markdown)",
        "previous-tag": "The release before; empty for the first",
        "release-url": "Address of the draft release, when one was written",
    },
    verdict: {
        verdict: "pass for go, fail for no-go, error when the evidence could not be read; with plan inconclusive, because nothing is judged",
        decision: "go or no-go",
        validate: "With plan: true when the gate names validate",
        "smoke-test": "With plan: JSON list of the environments that the gate smoke-tests",
        "health-gate": "With plan: JSON list of the environments whose health the gate asks for",
    },
    run: {
        verdict: "pass for go; else the gravest verdict of the checks, or fail",
        decision: "go or no-go",
        "evidence-folder": "Folder of the evidence files and of the report, relative to the workspace",
        report: "Path of the HTML report, relative to the workspace",
    },
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./packages/runtime/lib/index.js + 9 modules
var runtime_lib = __webpack_require__(4307);
;// CONCATENATED MODULE: ./packages/cli/lib/failure-document.js

function describeFailure(command, environment, thrown, time) {
    const check = lib/* CHECK_NAMES */.cj.find((name) => name === command);
    if (check !== undefined)
        return (0,lib/* createErrorResult */.A1)({ check, environment }, thrown, time);
    const { check: _check, environment: _environment, ...rest } = (0,lib/* createErrorResult */.A1)({ check: "validate" }, thrown, time);
    return rest;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/cli/lib/explain-rule.js



async function explainRule(root, rule) {
    if (rule === undefined) {
        const width = Math.max(...lib/* RULE_CATALOGUE */.$t.map(({ id }) => id.length));
        return lib/* RULE_CATALOGUE */.$t.map(({ id, level }) => `${id.padEnd(width)}  ${level}`).join("\n");
    }
    if (!lib/* RULE_CATALOGUE */.$t.some(({ id }) => id === rule)) {
        const ids = lib/* RULE_CATALOGUE */.$t.map(({ id }) => id);
        throw new lib/* GateError */.ue("USAGE", `there is no rule "${rule.slice(0, 60)}"`, {
            hint: (0,lib/* suggestNearest */.nD)(rule, ids, "gate explain lists the rules"),
        });
    }
    const page = `docs/rules/${rule.replace("/", "-")}.md`;
    try {
        return (await (0,promises_.readFile)(external_node_path_.join(root, page), "utf8")).trimEnd();
    }
    catch (cause) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `the page ${page} is not part of this installation`, {
            cause,
            hint: "install wrangler-gate from npm, or read it in the repository of Wrangler Gate",
        });
    }
}

// EXTERNAL MODULE: ./packages/cli/lib/suite.js
var suite = __webpack_require__(6636);
;// CONCATENATED MODULE: ./packages/cli/lib/program.js











function runGateProgram(programUrl) {
    return (0,runtime_lib/* runCommand */.d1)(main, { programUrl });
}
async function main(runtime) {
    const invocation = parseArguments(runtime.argv);
    if (invocation.kind === "help") {
        for (const line of renderHelp(invocation.command).split("\n"))
            runtime.print(line);
        return lib/* EXIT */.dc.pass;
    }
    if (invocation.kind === "version") {
        runtime.print(`wrangler-gate ${(0,suite/* readVersion */.$)(external_node_path_.dirname((0,external_node_url_.fileURLToPath)(runtime.programUrl)))}`);
        return lib/* EXIT */.dc.pass;
    }
    if (invocation.kind === "explain") {
        const root = external_node_path_.join(external_node_path_.dirname((0,external_node_url_.fileURLToPath)(runtime.programUrl)), "..");
        for (const line of (await explainRule(root, invocation.rule)).split("\n"))
            runtime.print(line);
        return lib/* EXIT */.dc.pass;
    }
    if (invocation.json)
        return runForProgram(runtime, invocation);
    const outcome = await runOne(runtime, invocation);
    if (outcome.patch !== undefined) {
        runtime.reserveStandardOutput();
        if (outcome.patch !== "")
            runtime.printDocument(outcome.patch);
    }
    await runtime.publish(outcome.results, { decision: outcome.decision });
    for (const line of outcome.lines)
        runtime.print(line);
    return outcome.exitCode;
}
async function runForProgram(runtime, invocation) {
    runtime.reserveStandardOutput();
    const startedAt = (0,lib/* isoTime */.Ly)(runtime.clock);
    const begun = runtime.clock.monotonic();
    const printDocument = (document) => runtime.printDocument(JSON.stringify(document, undefined, 2));
    try {
        const outcome = await runOne(runtime, invocation);
        printDocument(outcome.document);
        for (const line of outcome.lines)
            runtime.print(line);
        return outcome.exitCode;
    }
    catch (error) {
        const time = { startedAt, durationMs: runtime.clock.monotonic() - begun };
        const failure = describeFailure(invocation.command, invocation.values["environment"], error, time);
        printDocument((0,runtime_lib/* redactDeep */.KL)(failure, (text) => runtime.redact(text)));
        throw error;
    }
}
async function runOne(runtime, invocation) {
    const parsed = schemas/* object */.Ikc(OPTIONS[invocation.command]).safeParse(invocation.values);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new lib/* GateError */.ue("USAGE", `--${issue?.path.join("-") ?? ""}: ${issue?.message ?? "is wrong"}`, {
            hint: `gate ${invocation.command} --help`,
        });
    }
    const command = await COMMANDS[invocation.command]();
    return command(runtime, parsed.data, invocation.overrides);
}

;// CONCATENATED MODULE: ./packages/cli/lib/index.js








/***/ }),

/***/ 6636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readVersion),
/* harmony export */   x: () => (/* binding */ readSuite)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3136);




function readSuite(programUrl) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(programUrl));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder)
        .filter((file) => /\.[jt]s$/.test(file))
        .sort()) {
        hash
            .update(name)
            .update("\0")
            .update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name)))
            .update("\0");
    }
    return { version: readVersion(folder), distDigest: hash.digest("hex") };
}
function readVersion(folder) {
    for (let at = folder;; at = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(at)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(at, "package.json");
        const version = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file)
            ? JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, "utf8"))
            : {};
        if (version.name === "wrangler-gate" && version.version !== undefined)
            return version.version;
        if (node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(at) === at)
            return "unknown";
    }
}


/***/ }),

/***/ 4209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cj: () => (/* reexport */ CHECK_NAMES),
  dc: () => (/* reexport */ EXIT),
  ue: () => (/* reexport */ GateError),
  GW: () => (/* reexport */ MAX_CONFIG_BYTES),
  bU: () => (/* reexport */ MAX_EVIDENCE_BYTES),
  $t: () => (/* reexport */ RULE_CATALOGUE),
  Ye: () => (/* reexport */ badShareLimit),
  RP: () => (/* reexport */ bundleDigestsOf),
  SS: () => (/* reexport */ codeSpan),
  D3: () => (/* reexport */ commitOf),
  fZ: () => (/* reexport */ configDigestsOf),
  A1: () => (/* reexport */ createErrorResult),
  IZ: () => (/* reexport */ createEvidence),
  ZD: () => (/* reexport */ escapeHtml),
  FV: () => (/* reexport */ escapeMarkdown),
  x_: () => (/* reexport */ evidenceFileName),
  FO: () => (/* reexport */ exitCodeOf),
  jy: () => (/* reexport */ explainNoSingleSelect),
  Tr: () => (/* reexport */ explainSystemError),
  qg: () => (/* reexport */ findNearest),
  j8: () => (/* reexport */ formatCheckRef),
  a3: () => (/* reexport */ formatDuration),
  j$: () => (/* reexport */ formatLocation),
  Ee: () => (/* reexport */ formatPercentage),
  Ly: () => (/* reexport */ isoTime),
  oc: () => (/* reexport */ listOverridableKeys),
  Yj: () => (/* reexport */ loadGateConfig),
  $u: () => (/* reexport */ meetsExpectation),
  E9: () => (/* reexport */ parseDuration),
  vf: () => (/* reexport */ parseEvidence),
  Bt: () => (/* reexport */ parseObjective),
  l5: () => (/* reexport */ placeMessage),
  wN: () => (/* reexport */ serializeEvidence),
  Tc: () => (/* reexport */ sortFindings),
  nD: () => (/* reexport */ suggestNearest),
  Vl: () => (/* reexport */ toGateError),
  Io: () => (/* reexport */ toInlineText),
  vZ: () => (/* reexport */ toLogLines),
  zP: () => (/* reexport */ worstVerdict),
  WB: () => (/* reexport */ writeBundleIdentity)
});

// UNUSED EXPORTS: ERROR_CODES, STATEMENT_TYPE, TEST_RESULT_TYPE, createGateJsonSchema, listGateKeys, parseExpectation, parsePercentage, parseRate

;// CONCATENATED MODULE: ./packages/core/lib/check-result.js
const CHECK_NAMES = ["validate", "smoke-test", "health-gate"];
function formatCheckRef(ref) {
    return ref.environment === undefined ? ref.check : `${ref.check}@${ref.environment}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/clock.js
function isoTime(clock) {
    return new Date(clock.now()).toISOString();
}

;// CONCATENATED MODULE: ./packages/core/lib/errors.js
const ERROR_CODES = (/* unused pure expression or super */ null && ([
    "ACTION_INPUT_INVALID",
    "BUILD_FAILED",
    "CANCELLED",
    "CODE_NOT_ALLOWED",
    "COMMAND_FAILED",
    "COMMAND_NOT_FOUND",
    "COMMAND_TIMEOUT",
    "CONFIG_INVALID",
    "CONFIG_NOT_AVAILABLE_YET",
    "CONFIG_NOT_FOUND",
    "CONFIG_UNREADABLE",
    "ENVIRONMENT_UNKNOWN",
    "ENVIRONMENT_VARIABLE_MISSING",
    "EVIDENCE_UNREADABLE",
    "FILE_OUTSIDE_REPOSITORY",
    "FILE_TOO_LARGE",
    "FILE_UNREADABLE",
    "FIX_REFUSED",
    "GATE_UNKNOWN",
    "GIT_FAILED",
    "GIT_NOT_A_REPOSITORY",
    "GIT_REF_UNKNOWN",
    "GIT_SHALLOW",
    "GITHUB_FAILED",
    "HOST_NOT_ALLOWED",
    "HURL_NOT_SUPPORTED_YET",
    "HURL_SYNTAX",
    "INTERNAL",
    "MERGE_REFUSED",
    "OBJECTIVE_OUT_OF_REACH",
    "START_FAILED",
    "USAGE",
    "WRANGLER_CONFIG_UNREADABLE",
    "WRANGLER_FAILED",
]));
class GateError extends Error {
    name = "GateError";
    code;
    hint;
    location;
    details;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
        this.location = options.location;
        this.details = options.details ?? [];
    }
}
function toGateError(thrown) {
    if (thrown instanceof GateError)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new GateError("INTERNAL", `internal error: ${message}`, {
        cause: thrown,
        hint: "This is a bug in Wrangler Gate. Please report it with the command, the version and this message.",
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/evidence.js
const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
const TEST_RESULT_TYPE = "https://in-toto.io/attestation/test-result/v0.1";
const CONFIG_SUBJECT = "wrangler-config:";
const BUNDLE_SUBJECT = "bundle:";
function writeBundleIdentity({ modules, assets }) {
    return `wrangler-gate bundle 1\nmodules ${modules.digest}\nassets ${assets?.digest ?? "none"}\n`;
}
function createEvidence(input) {
    const { commit, configDigests, bundleDigests = {}, configuration = [], tests = {}, ...gate } = input;
    const subjects = (kind, digests) => Object.keys(digests)
        .sort()
        .map((name) => ({ name: kind + name, digest: { sha256: digests[name] ?? "" } }));
    return {
        _type: STATEMENT_TYPE,
        subject: [
            { name: "git", digest: { gitCommit: commit } },
            ...subjects(CONFIG_SUBJECT, configDigests),
            ...subjects(BUNDLE_SUBJECT, bundleDigests),
        ],
        predicateType: TEST_RESULT_TYPE,
        predicate: {
            result: toTestResult(gate.result, tests.warned ?? []),
            configuration: [...configuration],
            url: gate.source.runUrl,
            passedTests: [...(tests.passed ?? [])],
            warnedTests: [...(tests.warned ?? [])],
            failedTests: [...(tests.failed ?? [])],
            gate,
        },
    };
}
function toTestResult(result, warnedTests) {
    if (result.verdict !== "pass")
        return "FAILED";
    const warned = warnedTests.length > 0 || result.findings.some((finding) => finding.level === "warning");
    return warned ? "WARNED" : "PASSED";
}
function commitOf(evidence) {
    const commits = evidence.subject.flatMap(({ digest }) => ("gitCommit" in digest ? [digest.gitCommit] : []));
    return commits.length === 1 ? commits[0] : undefined;
}
function configDigestsOf(evidence) {
    return digestsOf(evidence, CONFIG_SUBJECT);
}
function bundleDigestsOf(evidence) {
    return digestsOf(evidence, BUNDLE_SUBJECT);
}
function digestsOf(evidence, kind) {
    return new Map(evidence.subject.flatMap(({ name, digest }) => name.startsWith(kind) && "sha256" in digest ? [[name.slice(kind.length), digest.sha256]] : []));
}

;// CONCATENATED MODULE: ./packages/core/lib/finding.js
function formatLocation(location) {
    return [location.file, location.line, location.line === undefined ? undefined : location.column]
        .filter((part) => part !== undefined)
        .join(":");
}
function placeMessage(message, location) {
    if (location === undefined)
        return message;
    const { file } = location;
    const place = formatLocation(location);
    const name = [file, file.slice(file.lastIndexOf("/") + 1)].find((one) => message.startsWith(`${one} `));
    if (name !== undefined)
        return place + message.slice(name.length);
    return place === file && message.includes(` ${file} `) ? message : `${place}: ${message}`;
}
const LEVEL_ORDER = { error: 0, warning: 1, notice: 2 };
function sortFindings(findings) {
    return [...findings].sort((a, b) => LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level] ||
        compareText(a.location?.file ?? "", b.location?.file ?? "") ||
        (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
        (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
        compareText(a.ruleId, b.ruleId));
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./packages/core/lib/units.js

const DURATION_UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
function parseDuration(text) {
    const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text.trim());
    const unit = DURATION_UNITS[match?.[2] ?? ""];
    if (match?.[1] === undefined || unit === undefined) {
        throw new GateError("CONFIG_INVALID", `"${text}" is not a duration`, {
            hint: "write for instance 250ms, 2s, 5m or 24h",
        });
    }
    return Number(match[1]) * unit;
}
function parseRate(text) {
    const match = /^(\d+(?:\.\d+)?)\/(s|m|h)$/.exec(text.trim());
    const unit = DURATION_UNITS[match?.[2] ?? ""];
    const value = Number(match?.[1]);
    if (match === null || unit === undefined || !(value > 0)) {
        throw new GateError("CONFIG_INVALID", `"${text}" is not a rate`, {
            hint: "write for instance 50/s or 300/m",
        });
    }
    return (value * 1000) / unit;
}
function parsePercentage(text) {
    const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim());
    const value = Number(match?.[1]);
    if (match === null || !(value >= 0 && value <= 100)) {
        throw new GateError("CONFIG_INVALID", `"${text}" is not a percentage`, {
            hint: "write for instance 0.1% or 95%",
        });
    }
    return Number(`${match[1]}e-2`);
}
function formatDuration(ms) {
    if (!Number.isFinite(ms))
        return "for ever";
    if (ms < 1)
        return `${Number(ms.toFixed(2))} ms`;
    if (ms < 10)
        return `${Number(ms.toFixed(1))} ms`;
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${Number((ms / 1000).toFixed(1))} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return joinUnits(Math.floor(seconds / 60), "min", seconds % 60, "s");
    const minutes = Math.round(seconds / 60);
    if (minutes < 72 * 60)
        return joinUnits(Math.floor(minutes / 60), "h", minutes % 60, "min");
    const hours = Math.round(minutes / 60);
    return joinUnits(Math.floor(hours / 24), "d", hours % 24, "h");
}
function joinUnits(major, majorUnit, minor, minorUnit) {
    return minor === 0 ? `${major} ${majorUnit}` : `${major} ${majorUnit} ${minor} ${minorUnit}`;
}
function formatPercentage(fraction, digits = 3) {
    return `${Number((fraction * 100).toPrecision(digits))} %`;
}

;// CONCATENATED MODULE: ./packages/core/lib/objective.js


const PATTERN = /^(?:(error-rate)|p(\d{1,2}(?:\.\d+)?)(?:\[(\w+)\])?)(?:\(\s*([A-Z]+)\s+(\/\S*?)\s*\))?\s*<\s*(\S.*)$/;
function parseObjective(text, location) {
    const invalid = (why) => new GateError("CONFIG_INVALID", `objective "${text}": ${why}`, {
        location,
        hint: "write for instance error-rate < 0.1%, p95 < 50ms or p99[total](GET /api/items) < 200ms",
    });
    const match = PATTERN.exec(text.trim());
    if (match === null)
        throw invalid("not an objective");
    const [, errorRate, percentile, measure = "ttfb", method, path, limit = ""] = match;
    if (path !== undefined && /^\/\/|[\\#]/.test(path))
        throw invalid(`"${path}" is not a path on the environment's own address`);
    const route = method === undefined || path === undefined ? undefined : { method, path };
    const common = { text: text.trim(), ...(route && { route }), ...(location && { location }) };
    if (errorRate !== undefined) {
        const fraction = parseWith(parsePercentage, limit, invalid);
        if (fraction <= 0 || fraction >= 1)
            throw invalid("the limit must lie between 0% and 100%");
        return { ...common, kind: "error-rate", limit: fraction };
    }
    if (measure !== "ttfb" && measure !== "total" && measure !== "server") {
        throw invalid(`"${measure}" is no measure; choose ttfb, total or server`);
    }
    const quantile = Number(`${percentile}e-2`);
    if (quantile <= 0 || quantile >= 1)
        throw invalid("the percentile must lie between 0 and 100");
    const limitMs = parseWith(parseDuration, limit, invalid);
    if (limitMs <= 0)
        throw invalid("the limit must be above 0");
    return { ...common, kind: "latency", quantile, limitMs, measure };
}
function parseWith(parse, text, invalid) {
    try {
        return parse(text.trim());
    }
    catch (error) {
        if (error instanceof GateError)
            throw invalid(error.message);
        throw error;
    }
}
function badShareLimit(objective) {
    return objective.kind === "error-rate" ? objective.limit : Number((1 - objective.quantile).toFixed(12));
}

;// CONCATENATED MODULE: ./packages/core/lib/rule-catalogue.js
const rule = (id, level) => ({ id, level });
const RULE_CATALOGUE = [
    rule("config/wrangler-error", "error"),
    rule("config/wrangler-warning", "warning"),
    rule("config/not-toml", "off"),
    rule("config/rival-config", "error"),
    rule("config/unknown-key", "error"),
    rule("config/swallowed-key", "error"),
    rule("config/compat-date", "error"),
    rule("config/compat-flag-unknown", "warning"),
    rule("config/placeholder-id", "error"),
    rule("config/implicit-provision", "error"),
    rule("config/cron-invalid", "error"),
    rule("config/path-missing", "error"),
    rule("config/zone-mismatch", "error"),
    rule("config/preview-id", "error"),
    rule("env/required", "error"),
    rule("env/top-level-deployable", "warning"),
    rule("env/binding-parity", "error"),
    rule("env/var-parity", "warning"),
    rule("env/shared-resource", "error"),
    rule("env/shared-name", "error"),
    rule("env/route-overlap", "error"),
    rule("env/route-inherited", "error"),
    rule("env/cron-inherited", "warning"),
    rule("env/terraform-drift", "error"),
    rule("env/self-reference", "error"),
    rule("env/account-mismatch", "warning"),
    rule("env/cross-binding", "error"),
    rule("env/new-binding", "warning"),
    rule("env/cached-api", "warning"),
    rule("env/workers-dev", "warning"),
    rule("env/preview-urls", "warning"),
    rule("env/observability", "warning"),
    rule("env/dev-value", "warning"),
    rule("do/unmigrated-class", "error"),
    rule("do/deleted-but-bound", "error"),
    rule("do/duplicate-tag", "error"),
    rule("do/history-rewritten", "error"),
    rule("size/bundle", "error"),
    rule("env/bundle-differs", "warning"),
    rule("secret/in-vars", "error"),
    rule("secret/in-repo", "error"),
    rule("secret/dotenv-tracked", "error"),
    rule("secret/undeclared", "error"),
    rule("secret/overridden-by-var", "error"),
    rule("workflow/no-deploy", "error"),
    rule("workflow/cloudflare-credentials", "warning"),
    rule("workflow/parse-error", "error"),
    rule("workflow/not-a-gate", "warning"),
    rule("docs/front-matter", "error"),
    rule("docs/code-ref", "error"),
    rule("docs/test-ref", "error"),
    rule("docs/stale", "warning"),
    rule("docs/link", "error"),
    rule("release/rollback-plan", "error"),
    rule("ignore/no-reason", "error"),
    rule("ignore/unused", "warning"),
];

;// CONCATENATED MODULE: ./packages/core/lib/signal.js

function parseExpectation(text) {
    const match = /^\s*(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text);
    const [, operator, number, percent] = match ?? [];
    if (operator === undefined || number === undefined) {
        throw new GateError("CONFIG_INVALID", `"${text}" is no bound`, {
            hint: "write for instance < 0.1%, >= 99.9% or <= 3",
        });
    }
    const bound = percent === "%" ? Number(`${number}e-2`) : Number(number);
    return { text: text.trim(), operator: operator, bound };
}
function meetsExpectation(value, { operator, bound }) {
    if (operator === "<")
        return value < bound;
    if (operator === "<=")
        return value <= bound;
    return operator === ">" ? value > bound : value >= bound;
}

;// CONCATENATED MODULE: ./packages/core/lib/single-select.js
const FORBIDDEN = new Set(`INSERT UPDATE DELETE REPLACE CREATE DROP ALTER ATTACH DETACH PRAGMA VACUUM REINDEX ANALYZE EXPLAIN BEGIN COMMIT
   ROLLBACK SAVEPOINT RELEASE INTO RETURNING LOAD_EXTENSION READFILE WRITEFILE EDIT FTS3_TOKENIZER`
    .trim()
    .split(/\s+/));
const MOST_CHARACTERS = 10_000;
const QUOTES = { "'": "'", '"': '"', "`": "`", "[": "]" };
function explainNoSingleSelect(sql) {
    if (sql.length > MOST_CHARACTERS)
        return `it is longer than ${MOST_CHARACTERS} characters`;
    const read = readTokens(sql);
    if (typeof read === "string")
        return read;
    const [first] = read;
    if (first?.word !== "SELECT" && first?.word !== "WITH")
        return "it does not begin with SELECT or WITH";
    const bad = read.find(({ word, called }) => (FORBIDDEN.has(word) && !(word === "REPLACE" && called)) || word.startsWith("PRAGMA_"));
    if (bad !== undefined)
        return `it holds the word ${bad.word}`;
    if (!read.some(({ word, depth }) => word === "SELECT" && depth === 0))
        return "its statement is no SELECT";
    return undefined;
}
function readTokens(sql) {
    const tokens = [];
    let depth = 0;
    for (let at = 0; at < sql.length;) {
        const rest = sql.slice(at, at + 2);
        const [character = ""] = rest;
        if (rest === "--" || rest === "/*")
            return "it holds a comment";
        if (character === ";")
            return "it holds a semicolon: write one statement without it";
        const close = QUOTES[character];
        if (close !== undefined) {
            const end = findClose(sql, at + 1, close);
            if (end === undefined)
                return `a quote ${character} is not closed`;
            at = end + 1;
            continue;
        }
        const word = /^[\p{L}_][\p{L}\p{N}_$]*/u.exec(sql.slice(at, at + MOST_NAME))?.[0];
        if (word !== undefined) {
            at += word.length;
            tokens.push({ word: toUpper(word), depth, called: /^\s*\(/.test(sql.slice(at)) });
            continue;
        }
        if (character === "(")
            depth += 1;
        if (character === ")")
            depth -= 1;
        if (depth < 0)
            return "a bracket is closed that was not opened";
        if (/[\p{Cc}\p{Cf}]/u.test(character) && !/\s/.test(character))
            return "it holds a control character";
        at += 1;
    }
    return depth === 0 ? tokens : "a bracket is not closed";
}
function toUpper(word) {
    return word.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
}
const MOST_NAME = 256;
function findClose(sql, from, close) {
    for (let at = sql.indexOf(close, from); at !== -1; at = sql.indexOf(close, at + 2)) {
        if (close === "]" || sql[at + 1] !== close)
            return at;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/system-code.js
const WORDS = {
    EACCES: "this user may not read it (EACCES)",
    EEXIST: "a file stands where a folder is needed (EEXIST)",
    EISDIR: "it is a folder",
    ELOOP: "it is a symbolic link that leads back to itself",
    ENOENT: "it does not exist",
    ENOTDIR: "a file stands where a folder is needed (ENOTDIR)",
    ENOSPC: "the disk is full (ENOSPC)",
    EPERM: "this user may not do that (EPERM)",
    EROFS: "the disk is read-only (EROFS)",
};
function explainSystemError(error) {
    const { code } = (error ?? {});
    if (typeof code !== "string")
        return error instanceof Error ? error.message : String(error);
    return WORDS[code] ?? code;
}

;// CONCATENATED MODULE: ./packages/core/lib/verdict.js
const SEVERITY = { pass: 0, inconclusive: 1, fail: 2, error: 3 };
function worstVerdict(verdicts) {
    return (verdicts.reduce((worst, next) => (worst === undefined || SEVERITY[next] > SEVERITY[worst] ? next : worst), undefined) ?? "inconclusive");
}
const EXIT = {
    pass: 0,
    notPassed: 1,
    error: 2,
    usage: 64,
    interrupted: 130,
    terminated: 143,
};
function exitCodeOf(verdict) {
    switch (verdict) {
        case "pass":
            return EXIT.pass;
        case "fail":
        case "inconclusive":
            return EXIT.notPassed;
        case "error":
            return EXIT.error;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/text.js
const ZERO_WIDTH_SPACE = "\u200b";
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const LINE_END_RUNS = /[\n\r\v\f\u0085\u2028\u2029]+/g;
const CONTROLS = /[\0-\x08\x0a-\x1f\x7f-\x9f]/g;
const REORDERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
function toLogLines(untrusted) {
    const lines = untrusted.split(LINE_ENDS);
    if (lines.at(-1) === "")
        lines.pop();
    return lines.map((line) => `│ ${breakInnerCommands(showControls(line))}`);
}
function toInlineText(untrusted, maxLength = 300) {
    const head = untrusted.length > maxLength * 2 ? untrusted.slice(0, maxLength * 2) : untrusted;
    const line = showControls(head.replace(LINE_END_RUNS, " ").replace(/\t/g, " "));
    const isCut = line.length > maxLength || head.length < untrusted.length;
    return breakCommands(isCut ? `${line.slice(0, Math.max(0, maxLength - 1)).toWellFormed()}…` : line);
}
function escapeMarkdown(untrusted) {
    return (toPlainLine(untrusted)
        .trim()
        .replace(/[&<>"'$]|[\\`*_{}[\]()#+\-.!|~=:^%@/]/g, (character) => MARKDOWN_ENTITIES[character] ?? `\\${character}`)
        .replace(/\\@/g, `\\@${ZERO_WIDTH_SPACE}`)
        .replace(/\\#(?=\d)/g, `\\#${ZERO_WIDTH_SPACE}`)
        .replace(/(GH\\-)(?=\d)/gi, `$1${ZERO_WIDTH_SPACE}`)
        .replace(/\\:(?=\\\/\\\/)/g, `\\:${ZERO_WIDTH_SPACE}`)
        .replace(/(www)(?=\\\.)/gi, `$1${ZERO_WIDTH_SPACE}`));
}
function codeSpan(untrusted) {
    const line = toPlainLine(untrusted);
    if (line.includes("|"))
        return `<code>${escapeMarkdown(line)}</code>`;
    if (line.trim() === "")
        return "` `";
    const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    const pad = /^[` ]|[` ]$/.test(line) ? " " : "";
    return `${fence}${pad}${line}${pad}${fence}`;
}
function escapeHtml(untrusted) {
    return untrusted
        .toWellFormed()
        .replace(REORDERING, showCodePoint)
        .replace(/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/g, showControl)
        .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
const MARKDOWN_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
    $: "&#36;",
};
function toPlainLine(untrusted) {
    return untrusted
        .toWellFormed()
        .replace(LINE_END_RUNS, " ")
        .replace(/\t/g, " ")
        .replace(CONTROLS, showControl)
        .replace(INVISIBLE, "");
}
function showControls(text) {
    return text.toWellFormed().replace(CONTROLS, showControl).replace(REORDERING, showCodePoint);
}
function showControl(character) {
    const code = character.charCodeAt(0);
    if (code < 0x20)
        return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "␡" : showCodePoint(character);
}
function showCodePoint(character) {
    return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;
}
function breakCommands(line) {
    return breakInnerCommands(line).replace(/^([\s\p{Cf}\p{Default_Ignorable_Code_Point}]*:)(?=:)/u, `$1${ZERO_WIDTH_SPACE}`);
}
function breakInnerCommands(line) {
    return line.replaceAll("##[", `##${ZERO_WIDTH_SPACE}[`);
}

;// CONCATENATED MODULE: ./packages/core/lib/config/find-nearest.js
function findNearest(word, candidates) {
    if (word.length > 64)
        return undefined;
    let nearest;
    for (const candidate of candidates) {
        const distance = countEdits(word.toLowerCase(), candidate.toLowerCase());
        const reach = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
        if (distance <= reach && (nearest === undefined || distance < nearest.distance)) {
            nearest = { candidate, distance };
        }
    }
    return nearest?.candidate;
}
function suggestNearest(word, candidates, fallback) {
    const nearest = findNearest(word, candidates);
    return nearest === undefined ? fallback : `did you mean "${nearest}"?`;
}
function countEdits(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            const edit = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            current.push(swapped ? Math.min(edit, (beforeLast[column - 2] ?? 0) + 1) : edit);
        }
        beforeLast = last;
        last = current;
    }
    return last[b.length] ?? 0;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./packages/core/lib/config/split-words.js
const NO_SHELL = "The command runs without a shell. Put it into a script of package.json and write: npm run <script>";
function splitWords(command) {
    const words = [];
    let word;
    let quote;
    for (let index = 0; index < command.length; index++) {
        const character = command.charAt(index);
        const next = command.charAt(index + 1);
        if (quote !== "'" && (character === "`" || (character === "$" && /[A-Za-z_{(]/.test(next)))) {
            return { message: `"${character}${character === "`" ? "" : next}" needs a shell`, hint: NO_SHELL };
        }
        if (quote !== undefined) {
            if (character === quote)
                quote = undefined;
            else if (quote === '"' && character === "\\" && (next === '"' || next === "\\")) {
                word += next;
                index++;
            }
            else
                word += character;
        }
        else if (character === "'" || character === '"') {
            quote = character;
            word ??= "";
        }
        else if (/\s/.test(character)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (/[|&;<>()]/.test(character)) {
            return { message: `"${character}" needs a shell`, hint: NO_SHELL };
        }
        else if (character === "\\" && /[\s'"\\]/.test(next)) {
            word = (word ?? "") + next;
            index++;
        }
        else {
            word = (word ?? "") + character;
        }
    }
    if (quote !== undefined)
        return { message: `a quote ${quote} is not closed`, hint: "Close it, or remove it." };
    if (word !== undefined)
        words.push(word);
    if (words[0] === undefined || words[0] === "") {
        return { message: "the command is empty", hint: "Write for instance: npx wrangler dev --port {port}" };
    }
    if (/^[A-Za-z_]\w*=/.test(words[0])) {
        return { message: `"${words[0]}" sets a variable, which needs a shell`, hint: NO_SHELL };
    }
    return { words };
}

;// CONCATENATED MODULE: ./packages/core/lib/config/leaves.js






const LATER_MARK = "Not available yet. ";
function tryParse(parse, ctx) {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof GateError))
            throw error;
        const params = { hint: error.hint };
        ctx.addIssue({ code: "custom", message: error.message, params: { ...params } });
        return core/* NEVER */.tm;
    }
}
const refuse = (ctx, message, params = {}) => ctx.addIssue({ code: "custom", message, params: { ...params } });
const textLike = (what) => schemas/* string */.YjP({ error: (issue) => (issue.input === undefined ? undefined : `expected ${what}`) });
const line = schemas/* string */.YjP()
    .refine((text) => text.trim() !== "", "must not be empty")
    .refine((text) => !/[\r\n]/.test(text), "must be one line");
const relativePath = line.superRefine((path, ctx) => {
    if (path.includes("\\"))
        refuse(ctx, `"${path}" has a backslash`, { hint: "Write / on every platform." });
    else if (/^(\/|[A-Za-z]:)/.test(path)) {
        refuse(ctx, `"${path}" is not relative`, { hint: "Write it relative to the folder of gate.yml." });
    }
});
const duration = (least, most) => textLike("a duration such as 250ms, 2s, 5m or 24h").transform((text, ctx) => {
    const ms = tryParse(() => parseDuration(text), ctx);
    if (ms < least || ms > most) {
        refuse(ctx, `${text} is out of range`, {
            hint: `It may lie between ${formatDuration(least)} and ${formatDuration(most)}.`,
        });
    }
    return ms;
});
const rate = textLike("a rate such as 50/s").transform((text, ctx) => {
    const perSecond = tryParse(() => parseRate(text), ctx);
    if (perSecond > 10_000)
        refuse(ctx, `${text} is out of range`, { hint: "At most 10000/s." });
    return perSecond;
});
const confidence = textLike("a percentage such as 95%").transform((text, ctx) => {
    const fraction = tryParse(() => parsePercentage(text), ctx);
    if (fraction < 0.8 || fraction > 0.9999) {
        refuse(ctx, `${text} is out of range`, { hint: "It may lie between 80% and 99.99%." });
    }
    return fraction;
});
const uptime = textLike("an uptime such as 99.9%").transform((text, ctx) => {
    const fraction = tryParse(() => parsePercentage(text), ctx);
    if (fraction < 0.5 || fraction >= 1) {
        refuse(ctx, `${text} is out of range`, { hint: "It may lie between 50% and less than 100%." });
    }
    return fraction;
});
const percentage = textLike("a percentage such as 10%").transform((text, ctx) => tryParse(() => parsePercentage(text), ctx));
const objective = textLike("an objective such as error-rate < 0.1%").transform((text, ctx) => tryParse(() => parseObjective(text), ctx));
const expectation = textLike("a bound such as < 0.1%").transform((text, ctx) => tryParse(() => parseExpectation(text), ctx));
const url = line.transform((text, ctx) => {
    const hint = "Write for instance https://staging.example.com or, with start, http://127.0.0.1:{port}";
    const bare = text.replace(/:\{port\}(?=\/|$)/, ":1");
    const parsed = URL.canParse(bare) ? new URL(bare) : undefined;
    if (parsed === undefined || !/^https?:\/\/[^/\\]/i.test(bare) || /[\s\\]/.test(bare)) {
        refuse(ctx, `"${text}" is not an absolute http or https address`, { hint });
    }
    else if (bare.includes("{") || bare.includes("}")) {
        refuse(ctx, `"${text}" has a placeholder that is not the port`, { hint });
    }
    else if (parsed.username !== "" || parsed.password !== "") {
        refuse(ctx, "an address carries no user and no password", {
            hint: "Secrets never stand in gate.yml: name an environment variable in headers.",
        });
    }
    else if (/[?#]/.test(bare)) {
        refuse(ctx, `"${text}" has a query or a fragment`, { hint });
    }
    let end = text.length;
    while (text[end - 1] === "/")
        end--;
    return text.slice(0, end);
});
const variable = (what) => schemas/* string */.YjP({
    error: (issue) => issue.input === undefined ? undefined : "expected the name of an environment variable",
})
    .transform((text, ctx) => {
    if (!/^\$[A-Za-z_][A-Za-z0-9_]*$/.test(text)) {
        refuse(ctx, `${what} takes the name of an environment variable, not a value`, {
            hint: "Secrets never stand in gate.yml: write $NAME and set the variable NAME where the gate runs.",
        });
    }
    return text.slice(1);
})
    .meta({ pattern: "^\\$[A-Za-z_][A-Za-z0-9_]*$" });
const command = line.transform((text, ctx) => {
    const split = splitWords(text);
    if ("words" in split)
        return split.words;
    refuse(ctx, split.message, { hint: split.hint });
    return core/* NEVER */.tm;
});
const requestPath = line.superRefine((path, ctx) => {
    if (!/^\/(?![/\\])[^\s\\#]*$/.test(path)) {
        refuse(ctx, `"${path}" is not a path on the environment's own address`, {
            hint: "Write for instance /api/health",
        });
    }
});
const jsonPath = (orNone) => line.superRefine((path, ctx) => {
    if (/^\$[.[]/.test(path) || (orNone && path === "none"))
        return;
    refuse(ctx, `"${path}" is not a JSONPath`, {
        hint: orNone ? "Write for instance $.data.version, or none." : "Write for instance $.data.environment",
    });
});
const whole = (least, most) => {
    const error = `must lie between ${least} and ${most}`;
    return schemas/* int */.Whr().min(least, error).max(most, error);
};
function later(schema, description, only) {
    const hint = only === undefined ? "Remove the key." : `Only ${JSON.stringify(only)} is available; remove the key.`;
    const params = { later: true, hint, namesValue: only !== undefined };
    return schema
        .refine((value) => only !== undefined && JSON.stringify(value) === JSON.stringify(only), {
        error: "is not available yet",
        params: { ...params },
    })
        .describe(LATER_MARK + description);
}

;// CONCATENATED MODULE: ./packages/core/lib/config/baseline-schema.js


const SECOND = 1000;
const DAY = 86_400_000;
const OVERRIDE = /^(?:[a-z][a-z0-9_-]{0,62}=)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HINT_ID = "Cloudflare's id of a version, or worker=id: wrangler versions list shows it. What the health check names stands in answers.";
const block = schemas/* strictObject */.rej({
    version: line
        .superRefine((text, ctx) => {
        if (OVERRIDE.test(text))
            return;
        const params = { hint: HINT_ID };
        const message = `"${text.slice(0, 60)}" is not the id of a version`;
        ctx.addIssue({ code: "custom", message, params: { ...params } });
    })
        .optional()
        .describe("Id of a version (or worker=id) that the same load goes to side by side, by version override; it must be part of the deployment, 0 % of the traffic will do"),
    answers: line
        .optional()
        .describe("What the health check names as that version, a tag for instance. Default: the id"),
    file: relativePath
        .optional()
        .describe("Instead of version: the evidence of an earlier health gate, or what gate health-gate --json printed, relative to the folder of gate.yml"),
    "max-age": duration(SECOND, 365 * DAY)
        .optional()
        .describe("How old the file may be. Default: 30d"),
    "allowed-increase": percentage
        .optional()
        .describe("Times or errors that are surely higher than those of the baseline by more than this fail, for instance 10%. Default: whatever is worse is a warning"),
})
    .superRefine((given, ctx) => {
    const refuse = (message, path, hint) => {
        const params = { hint };
        const at = path !== undefined && { path: [path] };
        ctx.addIssue({ code: "custom", message, params: { ...params }, ...at });
    };
    if ((given.version === undefined) === (given.file === undefined)) {
        refuse("a baseline has either version or file", undefined, "Write none where nothing is compared.");
    }
    else if (given.answers !== undefined && given.version === undefined) {
        refuse("belongs to a baseline with version", "answers");
    }
    else if (given["max-age"] !== undefined && given.file === undefined) {
        refuse("belongs to a baseline with file", "max-age");
    }
});
const baseline = schemas/* union */.KCZ([schemas/* literal */.euz("none"), block])
    .describe("none, or what is compared with: a version that is still there, or a saved run");

;// CONCATENATED MODULE: ./packages/core/lib/config/signal-fields.js


const signal_fields_SECOND = 1000;
const MINUTE = 60 * signal_fields_SECOND;
const signal_fields_DAY = 24 * 60 * MINUTE;
const fields = {
    type: schemas/* enum */.k5n([
        "prometheus",
        "cloudflare",
        "pagerduty",
        "sentry",
        "sentry-issues",
        "statuspage",
        "d1",
        "tail",
        "command",
    ])
        .describe("prometheus (and what speaks its API: Mimir, Thanos, Grafana), cloudflare, pagerduty, sentry, sentry-issues, statuspage, d1, tail or command"),
    name: line.optional().describe("What results call it. Default: its type"),
    url: url
        .optional()
        .describe("prometheus: address before /api/v1/query; with datasource the address of Grafana. cloudflare, pagerduty, sentry, sentry-issues: another address of its API. statuspage: address of the page, instead of page"),
    page: schemas/* enum */.k5n(["cloudflare", "openai", "replicate", "stripe", "stytch"])
        .optional()
        .describe("statuspage: the page of a provider"),
    query: line
        .optional()
        .describe("prometheus: PromQL whose every series must keep the bound, with uptime the share that was good; {window} stands for the window. d1: one SELECT that answers one number. Default: no migration may be pending"),
    expect: expectation
        .optional()
        .describe("prometheus: the bound, for instance < 0.1%. cloudflare: the bound of the share of errors. sentry: of sessions without a crash. sentry-issues: of new issues, < 1 when not given. d1: of the number that the query answers. tail: of the share of events that do not end ok"),
    uptime: uptime
        .optional()
        .describe("prometheus, cloudflare: instead of expect: an error budget. So much of the window must have been good, for instance 99.9%"),
    series: line
        .optional()
        .describe("prometheus: selector of the counter that the query rests on; tells freshness and samples"),
    account: line
        .optional()
        .describe("cloudflare, d1, tail: id of the account. d1, tail: default is what the wrangler config or the token tells"),
    database: line.optional().describe("d1: name or binding of the database in the wrangler config"),
    local: schemas/* boolean */.zMY()
        .optional()
        .describe("d1: true: the local database of wrangler dev, which takes no token. Default: false"),
    script: line.optional().describe("cloudflare: name of the deployed Worker"),
    datasource: line
        .optional()
        .describe("prometheus: uid of the data source in Grafana, which then stands in front of it"),
    "change-event": duration(MINUTE, 30 * signal_fields_DAY)
        .optional()
        .describe("pagerduty: a change event of the service must be so young. Default: none is asked for"),
    service: line.optional().describe("pagerduty: id of the service that must have no open incident"),
    organization: line.optional().describe("sentry, sentry-issues: slug of the organization"),
    project: line.optional().describe("sentry, sentry-issues: id of the project. Default: all"),
    environment: line.optional().describe("sentry, sentry-issues: name of the environment there. Default: all"),
    release: line
        .optional()
        .describe("sentry, sentry-issues: name of the release. Default: the expected version"),
    "cpu-ms": whole(1, 300_000)
        .optional()
        .describe("cloudflare: the Worker's limits.cpu_ms; CPU time P99 must stay under 80 % of it"),
    "memory-mb": whole(1, 100_000)
        .optional()
        .describe("cloudflare: the Worker's memory limit in MiB, 128; memory P99 must stay under 80 % of it"),
    run: command
        .optional()
        .describe("command: words without a shell. Exit code 0 passes, 1 fails, any other is inconclusive"),
    token: variable("a token")
        .optional()
        .describe("all but statuspage and a local d1: $NAME of the environment variable that holds the token"),
    user: line.optional().describe("prometheus: user of basic authentication, with the token as its password"),
    tenant: line.optional().describe("prometheus: sent as X-Scope-OrgID"),
    window: duration(signal_fields_SECOND, 90 * signal_fields_DAY)
        .optional()
        .describe("prometheus, cloudflare, sentry, sentry-issues: how far back the query looks. Default: 5m; cloudflare 15m; sentry and sentry-issues 24h; with uptime 30d"),
    freshness: duration(signal_fields_SECOND, signal_fields_DAY)
        .optional()
        .describe("prometheus, cloudflare: the newest data may be so old. Default: 2m; cloudflare 10m"),
    "min-samples": whole(1, 1_000_000_000)
        .optional()
        .describe("prometheus, cloudflare, sentry, sentry-issues: so much must have been counted within the window; tail: during the load. Default: prometheus and sentry-issues 1; else 100"),
    deadline: duration(signal_fields_SECOND, 60 * MINUTE)
        .optional()
        .describe("A source that has nothing yet is asked again for so long. Default: prometheus 90s, cloudflare 5m, else 30s"),
};
const KEYS = {
    prometheus: {
        required: ["url", "query", "series"],
        optional: [
            "expect",
            "uptime",
            "datasource",
            "token",
            "user",
            "tenant",
            "window",
            "freshness",
            "min-samples",
        ],
    },
    cloudflare: {
        required: ["account", "script", "token"],
        optional: ["expect", "uptime", "url", "cpu-ms", "memory-mb", "window", "freshness", "min-samples"],
    },
    pagerduty: { required: ["service", "token"], optional: ["url", "change-event"] },
    sentry: {
        required: ["organization", "token", "expect"],
        optional: ["url", "project", "environment", "release", "window", "min-samples"],
    },
    "sentry-issues": {
        required: ["organization", "token"],
        optional: ["expect", "url", "project", "environment", "release", "window", "min-samples"],
    },
    statuspage: { required: [], optional: ["url", "page"] },
    d1: { required: ["database"], optional: ["query", "expect", "local", "account", "token"] },
    tail: { required: ["token", "expect"], optional: ["account", "min-samples"] },
    command: { required: ["run"], optional: ["token"] },
};
const SHARED = ["type", "name", "deadline"];

;// CONCATENATED MODULE: ./packages/core/lib/config/to-signal.js

const to_signal_SECOND = 1000;
const to_signal_MINUTE = 60 * to_signal_SECOND;
const to_signal_DAY = 24 * 60 * to_signal_MINUTE;
const CLOUDFLARE_API = "https://api.cloudflare.com/client/v4/graphql";
const SENTRY = "https://sentry.io";
const PAGERDUTY_API = "https://api.pagerduty.com";
const PAGES = {
    cloudflare: "https://www.cloudflarestatus.com",
    openai: "https://status.openai.com",
    replicate: "https://www.replicatestatus.com",
    stripe: "https://www.stripestatus.com",
    stytch: "https://status.stytch.com",
};
const PROXY = "/api/datasources/proxy/uid/";
const DEADLINES = {
    prometheus: 90 * to_signal_SECOND,
    cloudflare: 5 * to_signal_MINUTE,
};
const BUDGET_WINDOW = 30 * to_signal_DAY;
function nameSignal({ name, page, type }) {
    return name ?? page ?? type;
}
function toSignal(raw, location) {
    const { type, token, deadline = DEADLINES[type] ?? 30 * to_signal_SECOND, url: address = "" } = raw;
    const common = { name: nameSignal(raw), token, deadlineMs: deadline, location };
    if (type === "statuspage")
        return { ...common, type, url: raw.page === undefined ? address : PAGES[raw.page] };
    if (type === "pagerduty")
        return {
            ...common,
            type,
            url: raw.url ?? PAGERDUTY_API,
            service: raw.service ?? "",
            changeEventMs: raw["change-event"],
        };
    if (type === "command")
        return { ...common, type, run: raw.run ?? [] };
    if (type === "d1") {
        const { database = "", local = false, account, query, expect } = raw;
        const health = query === undefined || expect === undefined ? undefined : { query, expect };
        return { ...common, type, database, local, account, health };
    }
    const { uptime } = raw;
    const bound = raw.expect ?? { text: "", operator: "<", bound: Number.NaN };
    if (type === "sentry-issues") {
        return {
            ...common,
            type,
            url: raw.url ?? SENTRY,
            organization: raw.organization ?? "",
            project: raw.project,
            environment: raw.environment,
            release: raw.release,
            expect: raw.expect ?? parseExpectation("< 1"),
            windowMs: raw.window ?? to_signal_DAY,
            minSamples: raw["min-samples"] ?? 1,
        };
    }
    if (type === "tail") {
        const { account, "min-samples": minSamples = 100 } = raw;
        return { ...common, type, account, expect: bound, minSamples };
    }
    if (type === "sentry") {
        return {
            ...common,
            type,
            url: raw.url ?? SENTRY,
            organization: raw.organization ?? "",
            project: raw.project,
            environment: raw.environment,
            release: raw.release,
            expect: bound,
            windowMs: raw.window ?? to_signal_DAY,
            minSamples: raw["min-samples"] ?? 100,
        };
    }
    if (type === "cloudflare") {
        return {
            ...common,
            type,
            url: raw.url ?? CLOUDFLARE_API,
            account: raw.account ?? "",
            script: raw.script ?? "",
            expect: uptime === undefined ? bound : boundBadShare(uptime),
            uptime,
            windowMs: raw.window ?? (uptime === undefined ? 15 * to_signal_MINUTE : BUDGET_WINDOW),
            freshnessMs: raw.freshness ?? 10 * to_signal_MINUTE,
            minSamples: raw["min-samples"] ?? 100,
            cpuMs: raw["cpu-ms"],
            memoryMb: raw["memory-mb"],
        };
    }
    return {
        ...common,
        type,
        url: raw.datasource === undefined ? address : address + PROXY + encodeURIComponent(raw.datasource),
        query: raw.query ?? "",
        expect: uptime === undefined ? bound : parseExpectation(`> ${writePercent(uptime)}`),
        uptime,
        series: raw.series ?? "",
        windowMs: raw.window ?? (uptime === undefined ? 5 * to_signal_MINUTE : BUDGET_WINDOW),
        freshnessMs: raw.freshness ?? 2 * to_signal_MINUTE,
        minSamples: raw["min-samples"] ?? 1,
        user: raw.user,
        tenant: raw.tenant,
    };
}
function boundBadShare(uptime) {
    return parseExpectation(`< ${writePercent(1 - uptime)}`);
}
function writePercent(fraction) {
    return `${Number((fraction * 100).toFixed(9))}%`;
}

;// CONCATENATED MODULE: ./packages/core/lib/config/signal-schema.js




const signal_schema_DAY = 86_400_000;
const signal = schemas/* strictObject */.rej(fields).superRefine((given, ctx) => {
    const { required, optional } = KEYS[given.type];
    const refuse = (path, message, hint) => {
        const params = { hint };
        ctx.addIssue({
            code: "custom",
            message,
            params: { ...params },
            ...(path !== undefined && { path: [path] }),
        });
    };
    for (const key of required) {
        if (given[key] === undefined)
            refuse(undefined, `a signal of type ${given.type} needs ${key}`, fields[key].description);
    }
    for (const key of Object.keys(given)) {
        if (given[key] === undefined || SHARED.includes(key) || required.includes(key) || optional.includes(key))
            continue;
        refuse(key, `belongs to another type than ${given.type}`);
    }
    if (given.type === "statuspage" && (given.url === undefined) === (given.page === undefined)) {
        refuse(undefined, "a status page has either url or page");
    }
    if (given.type === "prometheus" || given.type === "cloudflare") {
        if ((given.expect === undefined) === (given.uptime === undefined)) {
            refuse(undefined, `a signal of type ${given.type} needs either expect or uptime`, fields.expect.description);
        }
    }
    if (given.type === "cloudflare" && given.uptime !== undefined) {
        for (const key of ["cpu-ms", "memory-mb"]) {
            if (given[key] !== undefined)
                refuse(key, "is not judged by an error budget", "Give it to a signal with expect.");
        }
        if (given.window !== undefined && given.window < signal_schema_DAY) {
            refuse("window", "is too short for an error budget: it is counted by days", "Write for instance 30d.");
        }
    }
    if (given.url?.includes("{") === true)
        refuse("url", "takes no placeholder");
    const boundsErrors = given.type === "cloudflare" || given.type === "tail";
    if (boundsErrors && given.expect?.operator.startsWith(">") === true) {
        refuse("expect", "bounds the share of errors, from above", "Write for instance < 0.1%.");
    }
    if (given.type === "sentry" && given.expect?.operator.startsWith("<") === true) {
        refuse("expect", "bounds the share of sessions without a crash, from below", "Write for instance > 99.5%.");
    }
    if (given.type === "d1")
        objectToD1(given, refuse);
    if (given.type === "sentry-issues" && given.expect?.operator.startsWith(">") === true) {
        refuse("expect", "bounds the number of new issues, from above", "Write for instance < 1.");
    }
    if (given.datasource !== undefined && (given.user ?? given.tenant) !== undefined) {
        refuse("datasource", "is Grafana's, which takes a token alone", "Leave out user and tenant.");
    }
    if (given.user !== undefined && given.token === undefined)
        refuse("user", "needs a token");
    if (given.token !== undefined && given.url !== undefined && !isPrivate(given.url)) {
        refuse("url", "a token goes over https only", "Plain http would show the token to everybody on the way.");
    }
});
function objectToD1({ query, expect, local, token }, refuse) {
    if ((query === undefined) !== (expect === undefined)) {
        refuse(undefined, "a signal of type d1 has both query and expect, or neither", fields.query.description);
    }
    const why = query === undefined ? undefined : explainNoSingleSelect(query);
    if (why !== undefined) {
        refuse("query", `must be a single SELECT: ${why}`, "A health query only reads; quote names that are words of SQL.");
    }
    if (local === true && token !== undefined)
        refuse("token", "is for the database at Cloudflare, not for a local one");
    if (local !== true && token === undefined) {
        refuse(undefined, "a signal of type d1 needs token or local: true", fields.token.description);
    }
}
const signals = schemas/* array */.YOg(signal).superRefine((list, ctx) => {
    const seen = new Set();
    for (const [index, given] of list.entries()) {
        const name = nameSignal(given);
        if (seen.has(name)) {
            const params = { hint: "Give one of them another name." };
            ctx.addIssue({
                code: "custom",
                message: `two signals are called "${name}"`,
                path: [index],
                params: { ...params },
            });
        }
        seen.add(name);
    }
});
function isPrivate(address) {
    const { protocol, hostname } = URL.parse(address) ?? {};
    return (protocol === "https:" ||
        hostname === "localhost" ||
        hostname === "[::1]" ||
        /^127\.\d+\.\d+\.\d+$/.test(hostname ?? ""));
}

;// CONCATENATED MODULE: ./packages/core/lib/config/schema.js




const schema_SECOND = 1000;
const schema_MINUTE = 60 * schema_SECOND;
const HOUR = 60 * schema_MINUTE;
const schema_name = schemas/* string */.YjP()
    .regex(/^[A-Za-z][A-Za-z0-9_-]{0,62}$/, "a name begins with a letter and has letters, digits, - and _ (at most 63)");
const validateBlock = schemas/* strictObject */.rej({
    strict: schemas/* boolean */.zMY().prefault(false).describe("true: warnings fail too"),
    bundle: schemas/* boolean */.zMY()
        .prefault(false)
        .describe("true: the repository's wrangler builds each environment (dry run); its size is judged, and its digest goes into the evidence"),
    rules: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* enum */.k5n(["off", "warning", "error"]))
        .prefault({})
        .describe("Rule id or group: off, warning or error. A rule id wins over its group"),
    docs: relativePath
        .optional()
        .describe("Glob of the documents that must keep in step with the code, relative to the folder of gate.yml"),
    baseline: relativePath
        .optional()
        .describe("A tracked file with the findings that were there before: what gate validate --json printed. They do not count"),
});
const suite = schemas/* strictObject */.rej({
    files: relativePath.describe("Glob of Hurl files, relative to the folder of gate.yml"),
    environments: schemas/* array */.YOg(schemas/* string */.YjP())
        .min(1, "must name an environment; without the key the suite runs everywhere but in production")
        .optional()
        .describe("Environments that it runs in. Without the key: every environment but tier production"),
    always: schemas/* boolean */.zMY()
        .prefault(false)
        .describe("true: it runs whatever failed before, for instance to clean up"),
});
const smokeBlock = schemas/* strictObject */.rej({
    suites: schemas/* array */.YOg(suite).prefault([]).describe("What smoke-test runs. Nothing to run is never a pass"),
    jobs: whole(1, 256).prefault(16).describe("Files that run at the same time"),
    contract: relativePath
        .optional()
        .describe("An OpenAPI document (3.0 or 3.1) that every answer of the environment is checked against"),
    command: schemas/* strictObject */.rej({
        run: command.describe("The command, split into words without a shell; BASE_URL is the address of the environment"),
        junit: relativePath.describe("The JUnit file that it writes. Without the file, with an old one or without a test in it nothing passes"),
    })
        .optional()
        .describe("An existing end-to-end run that counts too. In an environment of tier production it runs only from that environment's own block"),
});
const route = schemas/* strictObject */.rej({
    path: requestPath.optional().describe("A path that is requested with GET"),
    file: relativePath.optional().describe("A Hurl file that holds the request, instead of path"),
    entry: whole(1, 10_000).optional().describe("Which request of the file, from 1. Default: 1"),
    weight: schemas/* number */.aig()
        .positive("must be above 0")
        .max(1000, "must be at most 1000")
        .prefault(1)
        .describe("Share of the load, relative to the other routes"),
})
    .superRefine((route, ctx) => {
    if ((route.path === undefined) === (route.file === undefined)) {
        ctx.addIssue({ code: "custom", message: "a route has either path or file" });
    }
    else if (route.entry !== undefined && route.file === undefined) {
        ctx.addIssue({ code: "custom", path: ["entry"], message: "belongs to a route with file" });
    }
});
const healthBlock = schemas/* strictObject */.rej({
    check: relativePath
        .optional()
        .describe('A Hurl file that decides whether an answer is healthy. Without the key: GET /api/health answers 200 with {"success": true, "data": {"status": "healthy"}}'),
    version: jsonPath(true)
        .prefault("$.data.version")
        .describe("JSONPath of the version in the health answer; none: the service names none"),
    environment: jsonPath(false)
        .optional()
        .describe("JSONPath of the environment's name in the health answer; it must be the right one"),
    objectives: schemas/* array */.YOg(objective)
        .min(1, "must hold an objective: without one nothing is decided")
        .prefault(["error-rate < 0.1%", "p95 < 50ms"])
        .describe("What the service must keep under load, for instance p95[total](GET /api/items) < 80ms"),
    wait: schemas/* strictObject */.rej({
        deadline: duration(schema_SECOND, 6 * HOUR)
            .prefault("5m")
            .describe("How long the gate waits for a healthy answer"),
        interval: duration(10, 10 * schema_MINUTE)
            .prefault("2s")
            .describe("Pause between two looks"),
        consecutive: whole(1, 1000).prefault(3).describe("Healthy answers in a row that are needed"),
    })
        .prefault({})
        .describe("How the gate waits for the expected version"),
    load: schemas/* strictObject */.rej({
        rate: rate.prefault("50/s").describe("Requests a second"),
        arrival: schemas/* enum */.k5n(["constant", "poisson"])
            .prefault("constant")
            .describe("How the requests are spread over time: evenly, or as of users who know nothing of each other"),
        warmup: duration(0, HOUR).prefault("5s").describe("Load at the beginning that is not judged"),
        "max-requests": whole(1, 10_000_000).prefault(10_000).describe("At most so many requests are judged"),
        timeout: duration(10, 10 * schema_MINUTE)
            .prefault("10s")
            .describe("A request that takes longer is failed and slow"),
        routes: schemas/* array */.YOg(route)
            .min(1, "must hold a route; without the key the load goes to the health check")
            .optional()
            .describe("Where the load goes. Without the key: the health check and every route that an objective names"),
    })
        .prefault({})
        .describe("The load under which the objectives are judged"),
    confidence: confidence
        .prefault("95%")
        .describe("How surely a service that just misses an objective does not pass"),
    baseline: baseline.prefault("none"),
    signals: signals.prefault([]).describe("Further sources that join the decision, asked after the load"),
});
const environment = schemas/* strictObject */.rej({
    url: url.describe("Address without query; {port} stands for a free port where start is given"),
    tier: schemas/* enum */.k5n(["production", "staging", "test"])
        .describe("What the environment is for. Suites run in production only when they name it"),
    headers: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}$/, "not the name of a header"), variable("a header"))
        .prefault({})
        .describe("Header: $NAME of the environment variable that holds its value. Sent to this origin alone"),
    start: command
        .optional()
        .describe("Command that serves the environment, split into words without a shell; {port} and {commit} are replaced"),
    validate: schemas/* unknown */.L5J()
        .refine((value) => value === undefined, {
        error: "is not available yet in an environment",
        params: {
            later: true,
            hint: "validate judges all environments at once: write the block at the top level.",
        },
    })
        .optional()
        .describe("Not available yet. The block validate for this environment"),
    smoke: smokeBlock.optional().describe("The block smoke for this environment, laid over the global one"),
    health: healthBlock.optional().describe("The block health for this environment, laid over the global one"),
});
const gateSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).describe("Version of this format"),
    worker: schemas/* strictObject */.rej({
        config: relativePath.describe("The wrangler config: toml, json or jsonc, relative to the folder of gate.yml"),
    })
        .describe("The Worker that is judged"),
    environments: schemas/* record */.g1P(schema_name, environment)
        .refine((environments) => Object.keys(environments).length > 0, "must declare an environment")
        .describe("The environments of the Worker, by the names that the wrangler config gives them"),
    validate: validateBlock.prefault({}).describe("What validate looks at"),
    smoke: smokeBlock.prefault({}).describe("What smoke-test runs"),
    health: healthBlock.prefault({}).describe("What health-gate decides"),
    gates: schemas/* record */.g1P(schema_name, schemas/* array */.YOg(schemas/* string */.YjP()).min(1, "must name a check: an empty gate is never go"))
        .prefault({})
        .describe("What must have passed at each moment: validate, smoke-test@<environment>, health-gate@<environment>"),
    release: schemas/* strictObject */.rej({
        "max-age": duration(schema_SECOND, 365 * 24 * HOUR)
            .prefault("24h")
            .describe("Evidence that is older does not count"),
        approval: later(schemas/* enum */.k5n(["environment", "review", "dispatch"]), "How the person's approval is proven", "environment").prefault("environment"),
        "allow-unproven-version": schemas/* boolean */.zMY()
            .prefault(false)
            .describe("true: a gate takes evidence that does not say which version answered"),
        freeze: later(schemas/* array */.YOg(schemas/* unknown */.L5J()), "Windows in which production is no-go", []).prefault([]),
        locale: later(schemas/* enum */.k5n(["en", "de"]), "Language of notes and plans", "en").prefault("en"),
    })
        .prefault({})
        .describe("What a release takes"),
});


;// CONCATENATED MODULE: ./packages/core/lib/config/json-schema.js



const JSON_SCHEMA = { target: "draft-7", io: "input" };
const SCALARS = new Set(["string", "number", "integer", "boolean"]);
function createGateJsonSchema() {
    const schema = json_schema_processors/* toJSONSchema */.bl(gateSchema, JSON_SCHEMA);
    return { title: "gate.yml of Wrangler Gate", ...schema };
}
function schemaAt(root, path) {
    return path.reduce((schema, key) => {
        if (typeof key === "number")
            return schema?.items;
        const block = schema && blockOf(schema);
        const own = Object.entries(block?.properties ?? {}).find(([name]) => name === key)?.[1];
        return own ?? (block?.additionalProperties === false ? undefined : block?.additionalProperties);
    }, root);
}
function listKeysAt(root, path) {
    const schema = schemaAt(root, path);
    return Object.keys((schema && blockOf(schema).properties) ?? {});
}
function blockOf(schema) {
    return schema.anyOf?.find(({ properties }) => properties !== undefined) ?? schema;
}
function listGateKeys() {
    return walk(createGateJsonSchema(), [], true);
}
function listScalarKeys(isWanted) {
    const visit = (fields, path, available) => Object.entries(fields).flatMap(([name, field]) => {
        const own = [...path, name];
        if (!isWanted(own))
            return [];
        const inner = unwrap(field);
        if (inner instanceof schemas/* ZodArray */.naA || inner instanceof schemas/* ZodRecord */.b8S)
            return [];
        const block = inner instanceof schemas/* ZodUnion */.fZ7 ? inner.options.find(isBlock) : inner;
        if (isBlock(block))
            return visit(block.shape, own, available && isAvailable(block));
        const schema = json_schema_processors/* toJSONSchema */.bl(field, JSON_SCHEMA);
        if (!SCALARS.has(schema.type ?? ""))
            return [];
        return [{ path: own, schema, available: available && isAvailable(schema) }];
    });
    return visit(gateSchema.shape, [], true);
}
function isBlock(schema) {
    return schema instanceof schemas/* ZodObject */.bvH;
}
function unwrap(schema) {
    if (schema instanceof schemas/* ZodOptional */.IiU || schema instanceof schemas/* ZodPrefault */.xgV)
        return unwrap(schema.unwrap());
    return schema instanceof schemas/* ZodPipe */.utH ? unwrap(schema.in) : schema;
}
function isAvailable({ description = "" }) {
    return !description.startsWith(LATER_MARK.trim());
}
function walk(schema, path, available) {
    const { properties, additionalProperties, items, required } = blockOf(schema);
    const children = Object.entries(properties ?? {});
    if (additionalProperties)
        children.push(["<name>", additionalProperties]);
    if (items)
        children.push(["[]", items]);
    return children.flatMap(([name, child]) => {
        const key = {
            path: [...path, name],
            schema: child,
            required: required?.includes(name) ?? false,
            available: available && isAvailable(child),
        };
        return [key, ...walk(child, key.path, key.available)];
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/config/explain-issue.js


const TYPE_NAMES = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a block of keys",
    record: "a block of keys",
};
function explainIssue(issue, context) {
    const path = issue.path.filter((part) => typeof part !== "symbol");
    const at = (message, hint) => [
        { kind: "invalid", message, hint, location: context.file.locate(path) },
    ];
    const name = formatPath(path);
    const found = valueAt(context.data, path);
    if (issue.code === "unrecognized_keys")
        return explainUnknownKeys(issue.keys, path, context);
    if (issue.code === "invalid_union")
        return explainUnion(issue.errors, path, context);
    if (issue.code === "invalid_key") {
        return [
            {
                kind: "invalid",
                message: `${name}: ${issue.issues[0]?.message ?? "not a name"}`,
                location: context.file.locateKey(path),
            },
        ];
    }
    if (found === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value")) {
        const parent = formatPath(path.slice(0, -1));
        const key = String(path.at(-1) ?? "gate.yml");
        return at(parent === "" ? `the key "${key}" is missing` : `${parent}: the key "${key}" is missing`, schemaAt(context.schema, path)?.description);
    }
    if (issue.code === "invalid_type") {
        const own = issue.message.startsWith("Invalid input") ? undefined : issue.message;
        const expected = own ?? `expected ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
        const secret = path.includes("headers") || path.at(-1) === "token";
        const shown = secret && typeof found !== "object" ? "" : `, found ${describe(found)}`;
        return at(`${name === "" ? "gate.yml" : name}: ${expected}${shown}`);
    }
    if (issue.code === "invalid_value") {
        const values = issue.values.map(String);
        return at(`${name}: expected ${values.length === 1 ? values[0] : `one of ${values.join(", ")}`}, found ${describe(found)}`, typeof found === "string" ? suggestNearest(found, values, undefined) : undefined);
    }
    const params = issue.code === "custom" ? (issue.params ?? {}) : {};
    const separator = /^(is|must|belongs)\b/.test(issue.message) ? " " : ": ";
    const subject = params.namesValue === true && typeof found !== "object" ? `${name}: ${describe(found)}` : name;
    return [
        {
            kind: params.later === true ? "later" : "invalid",
            message: subject + separator + issue.message,
            hint: params.hint,
            location: context.file.locate(path),
        },
    ];
}
function explainUnion(forms, path, context) {
    const found = valueAt(context.data, path);
    const words = forms.flatMap((issues) => issues.flatMap((issue) => (issue.code === "invalid_value" ? issue.values.map(String) : [])));
    if (typeof found === "object" && found !== null && !Array.isArray(found)) {
        const own = forms.find((issues) => issues.some((issue) => issue.path.length > 0 || issue.code !== "invalid_value"));
        return (own ?? []).flatMap((issue) => explainIssue({ ...issue, path: [...path, ...issue.path] }, context));
    }
    const message = `${formatPath(path)}: expected ${words.join(" or ")} or a block of keys, found ${describe(found)}`;
    const known = listKeysAt(context.schema, path);
    return [
        {
            kind: "invalid",
            message,
            hint: `known keys: ${known.join(", ")}`,
            location: context.file.locate(path),
        },
    ];
}
function explainUnknownKeys(keys, path, context) {
    const known = listKeysAt(context.schema, path);
    const where = path.length === 0 ? "" : ` in ${formatPath(path)}`;
    return keys.map((key) => ({
        kind: "invalid",
        message: `unknown key "${shorten(key)}"${where}`,
        hint: suggestNearest(key, known, `known keys: ${known.join(", ")}`),
        location: context.file.locateKey([...path, key]),
    }));
}
function formatPath(path) {
    return path
        .map((part, index) => typeof part === "number" ? `[${part}]` : index === 0 ? shorten(part) : `.${shorten(part)}`)
        .join("");
}
function valueAt(data, path) {
    return path.reduce((value, key) => typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? value[key]
        : undefined, data);
}
function describe(value) {
    if (value === null || value === undefined)
        return "nothing";
    if (typeof value === "string")
        return `"${shorten(value)}"`;
    if (Array.isArray(value))
        return "a list";
    return typeof value === "number" || typeof value === "boolean" ? String(value) : "a block of keys";
}
function shorten(text) {
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

;// CONCATENATED MODULE: ./packages/core/lib/config/check-references.js




function checkReferences(data, file) {
    const environments = keysOf(valueAt(data, ["environments"]));
    const search = { data, file, environments, problems: [] };
    checkRules(search);
    checkSuites(search, ["smoke", "suites"]);
    for (const name of environments) {
        const path = ["environments", name];
        checkPort(search, path);
        checkHeaders(search, path);
        checkSuites(search, [...path, "smoke", "suites"]);
    }
    checkTwins(search);
    for (const gate of keysOf(valueAt(data, ["gates"])))
        checkGate(search, gate);
    return search.problems;
}
function parseGateEntry(text) {
    const at = text.indexOf("@");
    const check = CHECK_NAMES.find((name) => name === (at < 0 ? text : text.slice(0, at)));
    if (check === undefined)
        return undefined;
    return at < 0 ? { check } : { check, environment: text.slice(at + 1) };
}
function report(search, path, message, hint) {
    search.problems.push({ kind: "invalid", message, hint, location: search.file.locate(path) });
}
function checkRules(search) {
    const groups = [...new Set(RULE_CATALOGUE.map((rule) => groupOf(rule.id)))];
    for (const id of Object.keys(asRecord(valueAt(search.data, ["validate", "rules"])))) {
        const rules = RULE_CATALOGUE.filter((rule) => rule.id === id || groupOf(rule.id) === id);
        const path = ["validate", "rules", id];
        if (rules.length === 0) {
            search.problems.push({
                kind: "invalid",
                message: `validate.rules: there is no rule or group "${id.slice(0, 60)}"`,
                hint: suggestNearest(id, [...RULE_CATALOGUE.map((rule) => rule.id), ...groups], `groups: ${groups.join(", ")}`),
                location: search.file.locateKey(path),
            });
        }
    }
}
function groupOf(ruleId) {
    return ruleId.slice(0, ruleId.indexOf("/"));
}
function checkSuites(search, path) {
    for (const [index, suite] of asArray(valueAt(search.data, path)).entries()) {
        for (const [position, name] of asArray(valueAt(suite, ["environments"])).entries()) {
            if (typeof name === "string")
                checkEnvironment(search, name, [...path, index, "environments", position]);
        }
    }
}
function checkEnvironment(search, name, path) {
    if (search.environments.includes(name))
        return;
    const declared = search.environments.length === 0 ? undefined : `declared: ${search.environments.join(", ")}`;
    report(search, path, `the environment "${name.slice(0, 60)}" is not declared`, suggestNearest(name, search.environments, declared));
}
function checkTwins(search) {
    const seen = new Map();
    for (const name of search.environments) {
        const path = ["environments", name];
        const url = valueAt(search.data, [...path, "url"]);
        const tier = valueAt(search.data, [...path, "tier"]);
        const isNamed = [
            [...path, "health", "environment"],
            ["health", "environment"],
        ].some((key) => valueAt(search.data, key) !== undefined);
        if (typeof url !== "string" || url.includes("{port}"))
            continue;
        const address = (URL.parse(url)?.href ?? url).replace(/\/+$/, "");
        const twin = seen.get(address);
        seen.set(address, twin ?? { name, tier, isNamed });
        if (twin === undefined || twin.tier === tier || (twin.isNamed && isNamed))
            continue;
        report(search, [...path, "url"], `${name} has the url of ${twin.name}, and nothing tells their answers apart`, "Write its own url, or let the health answer name its environment: health.environment.");
    }
}
function checkPort(search, path) {
    const address = valueAt(search.data, [...path, "url"]);
    const start = valueAt(search.data, [...path, "start"]);
    const named = typeof address === "string" && address.includes(":{port}");
    if (named && start === undefined) {
        report(search, [...path, "url"], "{port} in url needs start", "Write the port, or the command that serves it as start.");
    }
    else if (!named && typeof start === "string" && start.includes("{port}")) {
        report(search, [...path, "start"], "{port} in start does not stand in url", "Write for instance url: http://127.0.0.1:{port}");
    }
}
const OWN_HEADERS = new Set([
    "host",
    "content-length",
    "transfer-encoding",
    "connection",
]);
function checkHeaders(search, path) {
    const seen = new Set();
    for (const header of keysOf(valueAt(search.data, [...path, "headers"]))) {
        const name = header.toLowerCase();
        const at = (message) => void search.problems.push({
            kind: "invalid",
            message,
            location: search.file.locateKey([...path, "headers", header]),
        });
        if (OWN_HEADERS.has(name))
            at(`the header ${header} cannot be set`);
        if (seen.has(name))
            at(`the header ${header} stands twice; capitals make no difference`);
        seen.add(name);
    }
}
function checkGate(search, gate) {
    const seen = new Set();
    for (const [index, entry] of asArray(valueAt(search.data, ["gates", gate])).entries()) {
        if (typeof entry !== "string")
            continue;
        const path = ["gates", gate, index];
        if (seen.has(entry))
            report(search, path, `"${entry}" stands twice in the gate ${gate}`, "Keep one of them.");
        seen.add(entry);
        const ref = parseGateEntry(entry);
        if (ref === undefined) {
            const check = entry.split("@", 1).join("");
            report(search, path, `"${entry.slice(0, 60)}" names no check`, suggestNearest(check, CHECK_NAMES, "checks: validate, smoke-test@<environment>, health-gate@<environment>"));
        }
        else if (ref.check === "validate") {
            if (ref.environment !== undefined) {
                report(search, path, "validate judges all environments at once", "Write validate without @.");
            }
        }
        else if (ref.environment === undefined) {
            const example = `${ref.check}@${search.environments[0] ?? "staging"}`;
            report(search, path, `${ref.check} needs an environment`, `Write for instance ${example}`);
        }
        else
            checkEnvironment(search, ref.environment, path);
    }
}
function asArray(value) {
    return Array.isArray(value) ? value : [];
}
function asRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : {};
}
function keysOf(value) {
    return Object.keys(asRecord(value));
}

;// CONCATENATED MODULE: ./packages/core/lib/config/overrides.js


const OVERRIDABLE_BLOCKS = new Set(["worker", "validate", "smoke", "health", "release"]);
function listOverridableKeys(flag) {
    return listScalars(flag === undefined ? undefined : [flag])
        .filter((key) => key.available)
        .map(({ path, schema }) => ({
        flag: path.join("-"),
        path,
        description: (schema.description ?? "") + describeDefault(schema),
    }));
}
function listScalars(flags) {
    return listScalarKeys((path) => {
        if (!OVERRIDABLE_BLOCKS.has(path[0] ?? ""))
            return false;
        const name = path.join("-");
        return flags === undefined || flags.some((flag) => flag === name || flag.startsWith(`${name}-`));
    });
}
function describeDefault(schema) {
    const value = schema.default;
    return value === undefined ? "" : `. Default: ${typeof value === "string" ? value : JSON.stringify(value)}`;
}
function applyOverrides(data, overrides) {
    const given = Object.entries(overrides).filter(([, text]) => text !== undefined && text !== "");
    const keys = listScalars(given.map(([flag]) => flag));
    const problems = [];
    const flags = new Map();
    for (const [flag, text = ""] of given) {
        const key = keys.find(({ path }) => path.join("-") === flag);
        if (key === undefined) {
            const known = listScalars().map(({ path }) => path.join("-"));
            problems.push({
                kind: "override",
                message: `nothing in gate.yml can be overridden by "${flag.slice(0, 60)}"`,
                hint: suggestNearest(flag, known, "docs/gate-yml.md lists what can be."),
            });
            continue;
        }
        const value = toScalar(text, key.schema);
        const targets = [key.path];
        for (const name of Object.keys(asBlock(asBlock(data)?.["environments"]) ?? {})) {
            targets.push(["environments", name, ...key.path]);
        }
        for (const [index, target] of targets.entries()) {
            if (setValue(data, target, value, index === 0))
                flags.set(JSON.stringify(target), flag);
        }
    }
    return { problems, findFlag: (path) => flags.get(JSON.stringify(path)) };
}
function toScalar(text, schema) {
    if (schema.type === "boolean" && (text === "true" || text === "false"))
        return text === "true";
    const numeric = schema.type === "integer" || schema.type === "number";
    return numeric && /^\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
}
function setValue(data, path, value, create) {
    let block = asBlock(data);
    for (const key of path.slice(0, -1)) {
        if (block === undefined)
            return false;
        if ((create && !Object.hasOwn(block, key)) || block[key] === "none")
            block[key] = {};
        block = asBlock(block[key]);
    }
    const last = path.at(-1);
    if (block === undefined || last === undefined)
        return false;
    block[last] = value;
    return true;
}
function asBlock(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/config/problem.js

const MOST_PROBLEMS = 50;
const CODES = {
    invalid: "CONFIG_INVALID",
    override: "USAGE",
    later: "CONFIG_NOT_AVAILABLE_YET",
};
function problemsToError(problems) {
    const distinct = new Map(problems.map((problem) => [JSON.stringify([problem.message, problem.location]), problem]));
    const sorted = [...distinct.values()].sort((a, b) => (a.location?.line ?? Infinity) - (b.location?.line ?? Infinity) ||
        (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
        0);
    const kind = ["invalid", "override", "later"].find((kind) => sorted.some((problem) => problem.kind === kind));
    const first = sorted.find((problem) => problem.kind === kind);
    if (kind === undefined || first === undefined)
        throw new GateError("INTERNAL", "no problem to report");
    return new GateError(CODES[kind], first.message, {
        hint: first.hint,
        location: first.location,
        details: sorted.slice(0, MOST_PROBLEMS).map(({ message, hint, location }) => ({
            message,
            ...(hint !== undefined && { hint }),
            ...(location && { location }),
        })),
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/config/read-text.js

const MAX_CONFIG_BYTES = 256 * 1024;
function decodeConfig(source, file) {
    const unreadable = (why, hint) => new GateError("CONFIG_UNREADABLE", `${file} cannot be read: ${why}`, { location: { file }, hint });
    const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
    if (bytes.length > MAX_CONFIG_BYTES) {
        throw unreadable(`it has ${(bytes.length / 1024).toFixed(0)} KiB, a gate.yml may have ${MAX_CONFIG_BYTES / 1024} KiB`, "Is this the file that you meant? The input config names it.");
    }
    if (bytes.includes(0)) {
        throw unreadable("it holds NUL bytes, so it is no text file", "Save gate.yml as plain UTF-8 text.");
    }
    let text;
    try {
        text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        throw unreadable("it is not UTF-8 text", "Save gate.yml as plain UTF-8 text.");
    }
    if (/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)) {
        throw unreadable("it holds control characters", "Save gate.yml as plain UTF-8 text.");
    }
    return { text, bytes };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/core/lib/config/read-yaml.js

const MAX_DEPTH = 32;
const MAX_NODES = 10_000;
const MAX_ALIASES = 100;
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
function readYaml(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const places = new Map();
    const problems = [];
    const placeAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line, column: col };
    };
    const report = (message, offset, hint) => {
        problems.push({ kind: "invalid", message, hint, location: placeAt(offset) });
    };
    const data = readDocument();
    const find = (path) => {
        for (let length = path.length; length > 0; length--) {
            const place = places.get(JSON.stringify(path.slice(0, length)));
            if (place !== undefined)
                return length === path.length ? place : { value: place.key ?? place.value };
        }
        return { value: 0 };
    };
    return {
        data,
        problems,
        locate: (path) => placeAt(find(path).value),
        locateKey: (path) => {
            const place = find(path);
            return placeAt(place.key ?? place.value);
        },
        has: (path) => places.has(JSON.stringify(path)),
    };
    function readDocument() {
        const documents = (0,dist/* parseAllDocuments */.hR)(text, {
            lineCounter: lines,
            prettyErrors: false,
            schema: "core",
            stringKeys: true,
            uniqueKeys: false,
            resolveKnownTags: false,
        });
        if (!Array.isArray(documents) || documents[0]?.contents === null || documents[0] === undefined) {
            report("gate.yml is empty", 0, "Start with: version: 1");
            return undefined;
        }
        const [document, second] = documents;
        if (document.directives.yaml.explicit === true || Object.keys(document.directives.tags).length > 1) {
            report("YAML directives are not used in gate.yml", 0, "Remove the lines that start with %.");
        }
        const errors = documents.flatMap((document) => document.errors);
        const exhausted = errors.find((error) => error.code === "RESOURCE_EXHAUSTION");
        if (exhausted !== undefined) {
            report(`gate.yml is nested more than ${MAX_DEPTH} levels deep`, exhausted.pos[0]);
        }
        else {
            for (const error of errors)
                report(...describeSyntaxError(error));
        }
        if (second !== undefined) {
            report("gate.yml holds more than one document", second.range[0], 'Remove the line "---" between them.');
        }
        return problems.length > 0 ? undefined : readTree(document.contents);
    }
    function readTree(root) {
        const anchors = new Map();
        const open = new Set();
        const counts = { nodes: 0, aliases: 0 };
        let stopped = false;
        return readNode(root, [], undefined);
        function stop(message, offset, hint) {
            if (!stopped)
                report(message, offset, hint);
            stopped = true;
        }
        function readNode(node, path, key) {
            if (stopped)
                return undefined;
            const offset = node === null || isEmptyScalar(node) ? (key ?? 0) : node.range[0];
            places.set(JSON.stringify(path), { ...(key !== undefined && { key }), value: offset });
            if (node === null)
                return null;
            if (++counts.nodes > MAX_NODES)
                return stop(`gate.yml unfolds to more than ${MAX_NODES} values`, offset);
            if (path.length > MAX_DEPTH)
                return stop(`gate.yml is nested more than ${MAX_DEPTH} levels deep`, offset);
            return (0,dist/* isAlias */.Vj)(node) ? readAlias(node.source, offset, path, key) : readValue(node, path);
        }
        function readAlias(name, offset, path, key) {
            const target = anchors.get(name);
            if (target === undefined)
                return report(`the alias *${name} names no anchor above it`, offset);
            if (open.has(target))
                return stop(`the anchor &${name} contains itself`, offset);
            if (++counts.aliases > MAX_ALIASES)
                return stop(`gate.yml uses more than ${MAX_ALIASES} aliases`, offset);
            const value = readNode(target, path, key);
            places.set(JSON.stringify(path), { ...(key !== undefined && { key }), value: offset });
            return value;
        }
        function readValue(node, path) {
            if (node.tag !== undefined) {
                report(`the tag ${node.tag} is not used in gate.yml`, node.range[0], "Write the plain value.");
            }
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
            if ((0,dist/* isScalar */.jn)(node))
                return node.value;
            open.add(node);
            const value = (0,dist/* isSeq */.oP)(node)
                ? node.items.map((item, index) => readNode(item, [...path, index], undefined))
                : (0,dist/* isMap */.jh)(node)
                    ? readMap(node.items, path)
                    : undefined;
            open.delete(node);
            return value;
        }
        function readMap(pairs, path) {
            const map = {};
            const seen = new Set();
            for (const pair of pairs) {
                const key = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : "";
                const offset = pair.key.range[0];
                if (FORBIDDEN_KEYS.has(key)) {
                    report(`the key "${key}" is not allowed`, offset);
                }
                else if (seen.has(key)) {
                    report(`the key "${key}" stands twice in the same block`, offset, "Keep one of them.");
                }
                else {
                    seen.add(key);
                    map[key] = readNode(pair.value, [...path, key], offset);
                }
            }
            return map;
        }
    }
}
function isEmptyScalar(node) {
    return (0,dist/* isScalar */.jn)(node) && node.value === null && node.source === "";
}
function describeSyntaxError(error) {
    if (error.code === "TAB_AS_INDENT") {
        return ["a tab stands where YAML wants spaces", error.pos[0], "Indent with two spaces."];
    }
    return [
        `not valid YAML: ${error.message}`,
        error.pos[0],
        "Check the indentation; inside [ ] and { } a value that has one of [ ] { } , or a colon in it stands in quotes.",
    ];
}

;// CONCATENATED MODULE: ./packages/core/lib/config/load-gate-config.js









function loadGateConfig(source, options) {
    const { text, bytes } = decodeConfig(source, options.file);
    const file = readYaml(text, options.file);
    if (file.problems.length > 0)
        throw problemsToError(file.problems);
    const variableNames = collectVariables(file.data);
    const overrides = applyOverrides(file.data, options.overrides ?? {});
    const reading = { file, overrides, data: file.data };
    const parsed = gateSchema.safeParse(file.data);
    const problems = [
        ...overrides.problems,
        ...(parsed.success ? [] : explainAll(parsed.error, reading)),
        ...checkReferences(file.data, file),
    ];
    if (!parsed.success || problems.length > 0)
        throw problemsToError(problems);
    return {
        ...buildConfig(parsed.data, reading),
        file: options.file,
        variableNames,
        digest: options.sha256(bytes),
    };
}
function explainAll(error, reading) {
    const context = { ...reading, schema: createGateJsonSchema() };
    return error.issues.flatMap((issue) => {
        const path = issue.path.filter((part) => typeof part !== "symbol");
        const problems = explainIssue(issue, context);
        const flag = reading.overrides.findFlag(path);
        if (flag === undefined)
            return problems;
        return problems.map(({ kind, message, hint }) => ({
            kind: kind === "later" ? kind : "override",
            message: message.replace(formatPath(path), flag),
            hint,
        }));
    });
}
function buildConfig(raw, reading) {
    const problems = [];
    const environments = new Map();
    for (const [name, environment] of Object.entries(raw.environments)) {
        const path = ["environments", name];
        environments.set(name, {
            name,
            url: environment.url,
            tier: environment.tier,
            headers: new Map(Object.entries(environment.headers)),
            start: environment.start,
            smoke: buildSmoke(layBlock("smoke", smokeBlock, path, reading), locator(path, reading), {
                runsCommand: environment.tier !== "production" || reading.file.has([...path, "smoke", "command"]),
            }),
            health: buildHealth(layBlock("health", healthBlock, path, reading), path, reading, problems),
            location: reading.file.locateKey(path),
        });
    }
    if (problems.length > 0)
        throw problemsToError(problems);
    const gates = new Map();
    for (const [name, entries] of Object.entries(raw.gates)) {
        gates.set(name, entries.flatMap((text, index) => {
            const ref = parseGateEntry(text);
            return ref === undefined ? [] : [{ ...ref, location: reading.file.locate(["gates", name, index]) }];
        }));
    }
    return {
        version: raw.version,
        worker: raw.worker,
        environments,
        validate: {
            strict: raw.validate.strict,
            bundle: raw.validate.bundle,
            rules: new Map(Object.entries(raw.validate.rules)),
            docs: raw.validate.docs,
            baseline: raw.validate.baseline,
        },
        gates,
        release: {
            maxAgeMs: raw.release["max-age"],
            allowUnprovenVersion: raw.release["allow-unproven-version"],
        },
    };
}
const WHOLE = new Set(["baseline"]);
function layBlock(block, schema, environment, { data }) {
    const merged = merge(valueAt(data, [block]), valueAt(data, [...environment, block]));
    return schema.parse(merged ?? {});
}
function merge(under, over) {
    if (over === undefined)
        return under;
    if (!load_gate_config_isBlock(under) || !load_gate_config_isBlock(over))
        return over;
    const merged = { ...under };
    for (const [key, value] of Object.entries(over)) {
        merged[key] = WHOLE.has(key) ? value : merge(under[key], value);
    }
    return merged;
}
function load_gate_config_isBlock(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function locator(environment, { file }) {
    return (path) => file.locate(file.has([...environment, ...path]) ? [...environment, ...path] : path);
}
function buildSmoke(raw, locate, { runsCommand }) {
    const { command } = raw;
    return {
        ...(raw.contract !== undefined && { contract: raw.contract }),
        ...(command !== undefined &&
            runsCommand && {
            command: { words: command.run, junit: command.junit, location: locate(["smoke", "command"]) },
        }),
        jobs: raw.jobs,
        suites: raw.suites.map((suite, index) => ({ ...suite, location: locate(["smoke", "suites", index]) })),
    };
}
function buildHealth(raw, environment, reading, problems) {
    const { wait, load } = raw;
    const locate = locator(environment, reading);
    if (wait.interval > wait.deadline) {
        const { findFlag } = reading.overrides;
        const flag = findFlag(["health", "wait", "interval"]) ?? findFlag(["health", "wait", "deadline"]);
        problems.push({
            kind: flag === undefined ? "invalid" : "override",
            message: "health.wait: the interval is longer than the deadline",
            hint: "The gate would look only once.",
            location: locate(["health", "wait", "interval"]),
        });
    }
    return {
        check: raw.check,
        version: raw.version,
        environment: raw.environment,
        objectives: raw.objectives.map((objective, index) => {
            const written = [environment, []].some((block) => reading.file.has([...block, "health", "objectives"]));
            return written ? { ...objective, location: locate(["health", "objectives", index]) } : objective;
        }),
        wait: { deadlineMs: wait.deadline, intervalMs: wait.interval, consecutive: wait.consecutive },
        load: {
            rate: load.rate,
            arrival: load.arrival,
            warmupMs: load.warmup,
            maxRequests: load["max-requests"],
            timeoutMs: load.timeout,
            routes: load.routes?.map((route, index) => toRoute(route, locate(["health", "load", "routes", index]))),
        },
        confidence: raw.confidence,
        ...(raw.baseline !== "none" && { baseline: toBaseline(raw.baseline, locate(["health", "baseline"])) }),
        signals: raw.signals.map((signal, index) => toSignal(signal, locate(["health", "signals", index]))),
    };
}
function toRoute(route, location) {
    const common = { weight: route.weight, location };
    return route.file === undefined
        ? { ...common, path: route.path ?? "/" }
        : { ...common, file: route.file, entry: route.entry ?? 1 };
}
const MAX_BASELINE_AGE_MS = 30 * 86_400_000;
function toBaseline(raw, location) {
    const common = {
        ...(raw["allowed-increase"] !== undefined && { allowedIncrease: raw["allowed-increase"] }),
        location,
    };
    if (raw.file !== undefined) {
        return { ...common, file: raw.file, maxAgeMs: raw["max-age"] ?? MAX_BASELINE_AGE_MS };
    }
    const [, worker, id = ""] = /^(?:(.*)=)?(.*)$/s.exec(raw.version ?? "") ?? [];
    const version = id.toLowerCase();
    return { ...common, version, ...(worker !== undefined && { worker }), answers: raw.answers ?? version };
}
function collectVariables(data) {
    const names = new Set();
    const visit = (value) => {
        if (typeof value === "string") {
            for (const match of value.matchAll(/\$\{?([A-Za-z_][A-Za-z0-9_]*)/g))
                names.add(match[1] ?? "");
        }
        else if (typeof value === "object" && value !== null)
            Object.values(value).forEach(visit);
    };
    visit(data);
    return [...names].sort();
}

;// CONCATENATED MODULE: ./packages/core/lib/error-result.js


function createErrorResult(ref, thrown, time) {
    const error = toGateError(thrown);
    const main = { message: error.message, hint: error.hint, location: error.location };
    const isListed = error.details.some(({ message }) => message === error.message);
    const problems = isListed ? error.details : [main, ...error.details];
    return {
        check: ref.check,
        environment: ref.environment,
        verdict: "error",
        headline: placeMessage(error.message, error.location),
        findings: problems.map(({ message, hint, location }) => ({
            ruleId: `error/${error.code.toLowerCase().replaceAll("_", "-")}`,
            level: "error",
            message,
            hint,
            location,
            docs: `docs/errors.md#${error.code.toLowerCase()}`,
        })),
        facts: { code: error.code },
        ...time,
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./packages/core/lib/evidence-file.js




const MAX_EVIDENCE_BYTES = 20 * 1024 * 1024;
const evidence_file_MAX_DEPTH = 64;
const MAX_ENTRIES = 100_000;
const evidence_file_text = schemas/* string */.YjP().max(100_000);
const evidence_file_name = schemas/* string */.YjP().min(1).max(1000);
const count = schemas/* int */.Whr().min(1).max(1000);
const sha256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/, "not a SHA-256");
const gitCommit = schemas/* string */.YjP().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, "not a full commit SHA");
const time = iso/* datetime */.w$();
const names = schemas/* array */.YOg(schemas/* string */.YjP().max(10_000)).max(MAX_ENTRIES);
const evidence_file_location = schemas/* strictObject */.rej({
    file: evidence_file_text,
    line: schemas/* int */.Whr().optional(),
    column: schemas/* int */.Whr().optional(),
    endLine: schemas/* int */.Whr().optional(),
    endColumn: schemas/* int */.Whr().optional(),
});
const result = schemas/* strictObject */.rej({
    check: schemas/* enum */.k5n(CHECK_NAMES),
    environment: evidence_file_name.optional(),
    verdict: schemas/* enum */.k5n(["pass", "fail", "inconclusive", "error"]),
    headline: evidence_file_text,
    findings: schemas/* array */.YOg(schemas/* strictObject */.rej({
        ruleId: evidence_file_name,
        level: schemas/* enum */.k5n(["error", "warning", "notice"]),
        message: evidence_file_text,
        hint: evidence_file_text.optional(),
        location: evidence_file_location.optional(),
        docs: evidence_file_text.optional(),
    }))
        .max(MAX_ENTRIES),
    facts: schemas/* unknown */.L5J(),
    tables: schemas/* array */.YOg(schemas/* strictObject */.rej({
        title: evidence_file_text,
        columns: schemas/* array */.YOg(evidence_file_text).max(100),
        rows: schemas/* array */.YOg(schemas/* array */.YOg(evidence_file_text).max(100)).max(MAX_ENTRIES),
    }))
        .max(1000)
        .optional(),
    startedAt: time,
    durationMs: schemas/* number */.aig().min(0),
});
const evidence = schemas/* strictObject */.rej({
    _type: schemas/* literal */.euz(STATEMENT_TYPE),
    subject: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: evidence_file_name,
        digest: schemas/* union */.KCZ([schemas/* strictObject */.rej({ gitCommit }), schemas/* strictObject */.rej({ sha256 })]),
    }))
        .max(1000),
    predicateType: schemas/* literal */.euz(TEST_RESULT_TYPE),
    predicate: schemas/* strictObject */.rej({
        result: schemas/* enum */.k5n(["PASSED", "WARNED", "FAILED"]),
        configuration: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: evidence_file_name, digest: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().max(1000)) }))
            .max(MAX_ENTRIES),
        url: evidence_file_text.optional(),
        passedTests: names,
        warnedTests: names,
        failedTests: names,
        gate: schemas/* strictObject */.rej({
            result,
            worker: evidence_file_name,
            shard: schemas/* strictObject */.rej({ index: count, count }).optional(),
            attempt: schemas/* int */.Whr().min(1),
            finishedAt: time,
            version: schemas/* strictObject */.rej({
                expected: evidence_file_name,
                answered: evidence_file_text.optional(),
                state: schemas/* enum */.k5n(["proven", "unproven", "mismatch"]),
            })
                .optional(),
            suite: schemas/* strictObject */.rej({ version: evidence_file_text, distDigest: evidence_file_text }),
            source: schemas/* strictObject */.rej({
                dirty: schemas/* boolean */.zMY(),
                event: evidence_file_text,
                ranPullRequestCode: schemas/* boolean */.zMY(),
                repository: evidence_file_text.optional(),
                runUrl: evidence_file_text.optional(),
            }),
        }),
    }),
});
function parseEvidence(source, file) {
    const unreadable = (why) => new GateError("EVIDENCE_UNREADABLE", `${file} is not evidence that can be read: ${why}`, {
        location: { file },
        hint: "Run the check again; its evidence must be made by the same version of the gate.",
    });
    if (source.length > MAX_EVIDENCE_BYTES)
        throw unreadable("it is larger than 20 MiB");
    const oddity = findOddity(source);
    if (oddity !== undefined)
        throw unreadable(oddity);
    let data;
    try {
        data = JSON.parse(source);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw unreadable("it is not JSON, or was cut off");
        throw error;
    }
    const parsed = evidence.safeParse(data);
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw unreadable(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unknown"}`);
    }
    const contradiction = findContradiction(parsed.data);
    if (contradiction !== undefined)
        throw unreadable(contradiction);
    return parsed.data;
}
function findContradiction({ subject, predicate }) {
    const { result, shard, version } = predicate.gate;
    if ((result.verdict === "pass") !== (predicate.result !== "FAILED")) {
        return `it says ${predicate.result}, its verdict is ${result.verdict}`;
    }
    if (result.verdict === "pass" && predicate.failedTests.length > 0) {
        return `it says ${predicate.result} and names failed tests`;
    }
    if (result.verdict === "pass" && result.findings.some(({ level }) => level === "error")) {
        return "its verdict is pass, and it holds an error";
    }
    if ((result.check === "validate") !== (result.environment === undefined)) {
        return result.environment === undefined ? "it names no environment" : "validate names an environment";
    }
    if (shard !== undefined && shard.index > shard.count)
        return `shard ${shard.index} of ${shard.count}`;
    if (version?.state === "proven" && version.answered !== version.expected) {
        return `it calls the version proven, but ${version.expected} was expected and ${version.answered ?? "nothing"} answered`;
    }
    const subjects = new Set(subject.map(({ name }) => name));
    if (subjects.size < subject.length)
        return "a subject stands in it twice";
    if (subject.filter(({ name, digest }) => name === "git" && "gitCommit" in digest).length !== 1) {
        return "it names no commit";
    }
    return undefined;
}
function findOddity(source) {
    const open = [];
    for (let index = 0; index < source.length; index++) {
        const character = source[index];
        const inner = open.at(-1);
        if (character === '"') {
            const begin = index;
            for (index++; index < source.length && source[index] !== '"'; index++)
                if (source[index] === "\\")
                    index++;
            if (inner?.keys === undefined || !inner.wantsKey)
                continue;
            const key = readKey(source.slice(begin, index + 1));
            if (inner.keys.has(key))
                return `the key ${JSON.stringify(key.slice(0, 60))} stands twice`;
            inner.keys.add(key);
            inner.wantsKey = false;
        }
        else if (character === "{" || character === "[") {
            open.push({ keys: character === "{" ? new Set() : undefined, wantsKey: true });
            if (open.length > evidence_file_MAX_DEPTH)
                return `it is nested more than ${evidence_file_MAX_DEPTH} levels deep`;
        }
        else if (character === "}" || character === "]")
            open.pop();
        else if (character === "," && inner !== undefined)
            inner.wantsKey = true;
    }
    return undefined;
}
function readKey(quoted) {
    if (!quoted.includes("\\"))
        return quoted.slice(1, -1);
    try {
        return String(JSON.parse(quoted));
    }
    catch {
        return quoted;
    }
}
function serializeEvidence(evidence) {
    return `${JSON.stringify(sortKeys(evidence), undefined, 2)}\n`;
}
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (typeof value !== "object" || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, child]) => [key, sortKeys(child)]));
}
function evidenceFileName({ predicate: { gate } }) {
    const { result, shard, worker, attempt } = gate;
    const parts = [
        worker,
        result.check,
        ...(result.environment === undefined ? [] : [result.environment]),
        ...(shard === undefined ? [] : [`${shard.index}of${shard.count}`]),
        `a${attempt}`,
    ];
    return `${parts.map(toFilePart).join("-")}.json`;
}
function toFilePart(text) {
    const safe = text.slice(0, 64).replace(/[^A-Za-z0-9._-]/g, "-");
    return safe.startsWith(".") ? `-${safe.slice(1)}` : safe;
}

;// CONCATENATED MODULE: ./packages/core/lib/index.js

























/***/ }),

/***/ 1548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BC: () => (/* reexport */ ANNOTATIONS),
  mW: () => (/* reexport */ fitSummary),
  e1: () => (/* reexport */ renderDecisionLines),
  vr: () => (/* reexport */ renderError),
  K2: () => (/* reexport */ renderHtml),
  RV: () => (/* reexport */ renderJunit),
  Br: () => (/* reexport */ renderSummary),
  o4: () => (/* reexport */ renderTap),
  bF: () => (/* reexport */ renderTerminal),
  gI: () => (/* reexport */ toAnnotations),
  bo: () => (/* reexport */ toPlainText),
  zv: () => (/* reexport */ toSarif)
});

// UNUSED EXPORTS: renderDecision, renderVerdictLine

// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
;// CONCATENATED MODULE: ./packages/report/lib/annotations.js

const SHOWN = 9;
const ANNOTATIONS = SHOWN + 1;
function toAnnotations(results, decision, changedFiles = []) {
    const silent = results.filter((result) => result.verdict !== "pass" && !result.findings.some(isError));
    const headlines = silent.map((result) => ({
        level: "error",
        title: (0,lib/* formatCheckRef */.j8)(result),
        message: `${result.verdict}: ${result.headline}`,
    }));
    const findings = putChangedFirst((0,lib/* sortFindings */.Tc)(results.flatMap((result) => result.findings)), new Set(changedFiles));
    const explained = new Set(results.filter(({ verdict }) => verdict !== "pass").map((result) => (0,lib/* formatCheckRef */.j8)(result)));
    const reasons = (decision?.reasons ?? []).filter(({ check }) => !explained.has(check));
    const all = [...headlines, ...reasons.map(annotateReason), ...findings.map(annotate)];
    if (all.length <= ANNOTATIONS)
        return all;
    const rest = all.slice(SHOWN);
    const level = ["error", "warning"].find((grave) => rest.some((annotation) => annotation.level === grave)) ??
        "notice";
    return [
        ...all.slice(0, SHOWN),
        { level, title: "more findings", message: `${rest.length} more findings: see the job summary` },
    ];
}
function putChangedFirst(sorted, changed) {
    const isChanged = ({ location }) => location !== undefined && changed.has(location.file);
    return ["error", "warning", "notice"].flatMap((level) => {
        const alike = sorted.filter((finding) => finding.level === level);
        return [...alike.filter(isChanged), ...alike.filter((finding) => !isChanged(finding))];
    });
}
function isError(finding) {
    return finding.level === "error";
}
function annotateReason({ check, message, hint }) {
    return {
        level: "error",
        title: `no-go: ${check}`,
        message: hint === undefined ? message : `${message}\n${hint}`,
    };
}
function annotate(finding) {
    const { location } = finding;
    return {
        level: finding.level,
        title: finding.ruleId,
        message: finding.hint === undefined ? finding.message : `${finding.message}\n${finding.hint}`,
        ...(location && {
            file: location.file,
            line: location.line,
            column: location.column,
            endLine: location.endLine,
            endColumn: location.endColumn,
        }),
    };
}

;// CONCATENATED MODULE: ./packages/report/lib/excerpt.js
const EXCERPT_LINE = /^ *\d* \|/;
function isExcerptLine(line) {
    return EXCERPT_LINE.test(line);
}

;// CONCATENATED MODULE: ./packages/report/lib/marks.js
const VERDICT_MARK = {
    pass: "✅",
    fail: "❌",
    inconclusive: "❔",
    error: "💥",
};
const DECISION_MARK = { go: "✅", "no-go": "⛔" };
const DECISION_WORD = { go: "GO", "no-go": "NO-GO" };
const LEVEL_MARK = { error: "❌", warning: "⚠️", notice: "ℹ️" };

;// CONCATENATED MODULE: ./packages/report/lib/html.js



function renderHtml(report) {
    const body = [
        `<h1>${(0,lib/* escapeHtml */.ZD)(report.title)}</h1>`,
        report.decision === undefined ? "" : renderDecision(report.decision),
        ...report.results.map(renderCheck),
        ...(report.attachments ?? []).map((part) => `<section><h2>${(0,lib/* escapeHtml */.ZD)(part.title)}</h2><pre>${(0,lib/* escapeHtml */.ZD)(part.text)}</pre></section>`),
        `<footer>Generated ${(0,lib/* escapeHtml */.ZD)(report.generatedAt)} by Wrangler Gate</footer>`,
    ];
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${(0,lib/* escapeHtml */.ZD)(report.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
}
function renderDecision(decision) {
    const reasons = decision.reasons.map((reason) => `<li><b>${(0,lib/* escapeHtml */.ZD)(reason.check)}</b>: ${(0,lib/* escapeHtml */.ZD)(reason.message)}${reason.hint === undefined ? "" : `<span class="hint">${(0,lib/* escapeHtml */.ZD)(reason.hint)}</span>`}</li>`);
    const list = reasons.length === 0 ? "" : `<ul>${reasons.join("")}</ul>`;
    return `<section class="decision ${decision.decision}"><p class="word">${DECISION_WORD[decision.decision]}</p><p>Gate <b>${(0,lib/* escapeHtml */.ZD)(decision.gate)}</b>, commit <code>${(0,lib/* escapeHtml */.ZD)(decision.commit)}</code></p>${list}</section>`;
}
function renderCheck(result) {
    const findings = (0,lib/* sortFindings */.Tc)(result.findings).map(renderFinding).join("");
    return `<section class="check ${result.verdict}">
<h2><span class="badge">${result.verdict}</span> ${(0,lib/* escapeHtml */.ZD)((0,lib/* formatCheckRef */.j8)(result))}</h2>
<p>${(0,lib/* escapeHtml */.ZD)(result.headline)} <span class="took">${(0,lib/* formatDuration */.a3)(result.durationMs)}, started <time>${(0,lib/* escapeHtml */.ZD)(result.startedAt)}</time></span></p>
${findings === "" ? "" : `<ul class="findings">${findings}</ul>`}
${(result.tables ?? []).map(renderTable).join("\n")}
</section>`;
}
function renderFinding(finding) {
    const place = finding.location === undefined ? "" : ` <code>${(0,lib/* escapeHtml */.ZD)((0,lib/* formatLocation */.j$)(finding.location))}</code>`;
    const isExcerpt = isExcerptLine(finding.hint ?? "");
    const hint = finding.hint === undefined
        ? ""
        : `<span class="hint${isExcerpt ? " lines" : ""}">${(0,lib/* escapeHtml */.ZD)(finding.hint)}</span>`;
    return `<li><span class="level ${finding.level}">${finding.level}</span> <b>${(0,lib/* escapeHtml */.ZD)(finding.ruleId)}</b>${place} ${(0,lib/* escapeHtml */.ZD)(finding.message)}${hint}</li>`;
}
function renderTable(table) {
    const cells = (tag, row) => `<tr>${row.map((cell) => `<${tag}>${(0,lib/* escapeHtml */.ZD)(cell)}</${tag}>`).join("")}</tr>`;
    return `<div class="scroll"><table><caption>${(0,lib/* escapeHtml */.ZD)(table.title)}</caption><thead>${cells("th", table.columns)}</thead><tbody>${table.rows
        .map((row) => cells("td", row))
        .join("")}</tbody></table></div>`;
}
const STYLE = `
:root{color-scheme:light dark;--line:#d0d7de;--muted:#59636e;--good:#1a7f37;--bad:#cf222e;--open:#9a6700;--soft:#f6f8fa}
@media (prefers-color-scheme:dark){:root{--line:#3d444d;--muted:#9198a1;--good:#3fb950;--bad:#f85149;--open:#d29922;--soft:#1b1f24}}
body{margin:0;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:64rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;margin:.5rem 0}h2{font-size:1.15rem;margin:.2rem 0}
section{--mark:var(--line);border:1px solid var(--line);border-left:.4rem solid var(--mark);border-radius:.4rem;padding:.6rem 1rem;margin:1rem 0}
.pass,.go{--mark:var(--good)}.fail,.error,.no-go{--mark:var(--bad)}.inconclusive,.warning{--mark:var(--open)}.notice{--mark:var(--muted)}
.word{font-size:2.2rem;font-weight:700;line-height:1.2;margin:.2rem 0;color:var(--mark)}
.decision ul{padding-left:1.2rem}.decision li{margin:.4rem 0}
.badge,.level{display:inline-block;border:1px solid var(--mark);border-radius:.3rem;color:var(--mark);padding:0 .4em;font-weight:600}
.badge{font-size:.9rem}.level{font-size:.8rem}
.took,.hint,footer{color:var(--muted);font-weight:400;font-size:.9em}time{white-space:nowrap}.took,.hint{display:block}
.hint{white-space:pre-wrap}
.findings{padding:0;list-style:none}.findings li{margin:.6rem 0}
.scroll{overflow-x:auto}table{border-collapse:collapse;margin:.6rem 0;font-size:.9rem;overflow-wrap:break-word}
caption{text-align:left;font-weight:600;padding:.2rem 0}th{background:var(--soft)}
th,td{border:1px solid var(--line);padding:.2rem .6rem;text-align:left;vertical-align:top;max-width:22rem}
pre{white-space:pre-wrap;font-size:.85rem}code,pre,.lines{font-family:ui-monospace,monospace}
@media (max-width:30rem){main{padding:.5rem}section{padding:.5rem .7rem}}
`.replaceAll("\n", "");

;// CONCATENATED MODULE: ./packages/report/lib/junit.js

function renderJunit(result) {
    const name = (0,lib/* formatCheckRef */.j8)(result);
    const suites = Map.groupBy(result.tests ?? [], ({ suite }) => suite);
    const verdict = {
        suite: name,
        name: "verdict",
        outcome: result.verdict === "pass" ? "passed" : "failed",
        flaky: false,
        durationMs: 0,
        failures: [],
    };
    const all = [...(result.tests ?? []), verdict];
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${attributes({ name, ...count(all), time: seconds(result.durationMs) })}>`,
        ...[...suites].flatMap(([suite, cases]) => renderSuite(suite, cases, result.startedAt)),
        ...renderSuite(name, [verdict], result.startedAt, `${result.verdict}: ${result.headline}`),
        "</testsuites>",
        "",
    ].join("\n");
}
function renderSuite(name, cases, startedAt, headline) {
    const time = cases.reduce((sum, test) => sum + test.durationMs, 0);
    return [
        `  <testsuite${attributes({ name, ...count(cases), time: seconds(time), timestamp: startedAt })}>`,
        ...cases.flatMap((test) => renderCase(test, headline)),
        "  </testsuite>",
    ];
}
function renderCase(test, headline) {
    const { location, outcome } = test;
    const open = attributes({
        name: test.name,
        classname: test.suite,
        file: location?.file,
        line: location?.line,
        time: seconds(test.durationMs),
    });
    const inside = [
        ...(outcome === "skipped" ? ["      <skipped/>"] : []),
        ...test.failures.map((failure) => renderFailure(failure.ruleId, failure.message, failure.hint, failure.location?.line)),
        ...(test.failures.length === 0 && (outcome === "failed" || outcome === "inconclusive")
            ? [renderFailure(outcome, headline ?? outcome)]
            : []),
        ...(test.flaky ? ["      <system-out>passed only at a later try (flaky)</system-out>"] : []),
        ...(test.repeat === undefined ? [] : [`      <system-err>${escapeXml(test.repeat)}</system-err>`]),
    ];
    return inside.length === 0
        ? [`    <testcase${open}/>`]
        : [`    <testcase${open}>`, ...inside, "    </testcase>"];
}
function renderFailure(type, message, hint, line) {
    const text = [
        line === undefined ? message : `line ${line}: ${message}`,
        ...(hint === undefined ? [] : [hint]),
    ];
    return `      <failure${attributes({ type, message })}>${escapeXml(text.join("\n"))}</failure>`;
}
function count(cases) {
    const skipped = cases.filter(({ outcome }) => outcome === "skipped").length;
    const passed = cases.filter(({ outcome }) => outcome === "passed").length;
    return { tests: cases.length, failures: cases.length - skipped - passed, errors: 0, skipped };
}
function attributes(values) {
    return Object.entries(values)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}="${escapeXml(String(value)).replace(/[\t\n\r]/g, (it) => `&#${it.charCodeAt(0)};`)}"`)
        .join("");
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}
function escapeXml(text) {
    return (0,lib/* escapeHtml */.ZD)(text).replace(/[\ufffe\uffff]/g, "\ufffd");
}

;// CONCATENATED MODULE: ./packages/report/lib/sarif.js

const LEVELS = {
    error: "error",
    warning: "warning",
    notice: "note",
};
const MOST_RESULTS = 25_000;
const LONGEST_LINE = 2000;
function toSarif(results, tool) {
    const findings = (0,lib/* sortFindings */.Tc)(results.flatMap((result) => result.findings)).slice(0, MOST_RESULTS);
    const ids = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
    const failures = results.filter(({ verdict, findings: own }) => verdict !== "pass" && !own.some(({ level }) => level === "error"));
    return {
        $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "wrangler-gate",
                        semanticVersion: tool.version,
                        rules: ids.map((id) => describeRule(id, findings)),
                    },
                },
                columnKind: "utf16CodeUnits",
                originalUriBaseIds: { SRCROOT: { description: { text: "The root of the repository" } } },
                invocations: [
                    {
                        executionSuccessful: results.every(({ verdict }) => verdict === "pass" || verdict === "fail"),
                        toolExecutionNotifications: failures.map(({ check, verdict, headline }) => ({
                            level: "error",
                            message: { text: clean(`${check}: ${verdict}: ${headline}`) },
                        })),
                    },
                ],
                results: findings.map((finding) => toResult(finding, ids.indexOf(finding.ruleId))),
            },
        ],
    };
}
function describeRule(id, findings) {
    const page = findings.find(({ ruleId, docs }) => ruleId === id && docs !== undefined)?.docs;
    return { id, ...(page !== undefined && { help: { text: `gate explain ${id} prints ${page}` } }) };
}
function toResult({ ruleId, level, message, hint, location }, ruleIndex) {
    return {
        ruleId,
        ruleIndex,
        level: LEVELS[level],
        message: { text: clean(hint === undefined ? message : `${message}\n${hint}`) },
        locations: location === undefined ? [] : [{ physicalLocation: toPhysicalLocation(location) }],
        partialFingerprints: {
            "wranglerGate/v1": clean(`${ruleId} ${location?.file ?? ""} ${message.replaceAll(/:\d+(?::\d+)?/g, ":")}`),
        },
    };
}
function toPhysicalLocation({ file, line, column, endLine, endColumn }) {
    return {
        artifactLocation: {
            uri: file.toWellFormed().split("/").map(encodeURIComponent).join("/"),
            uriBaseId: "SRCROOT",
        },
        ...(line !== undefined && {
            region: {
                startLine: line,
                ...(column !== undefined && { startColumn: column }),
                ...(endLine !== undefined && { endLine }),
                ...(endLine !== undefined && endColumn !== undefined && { endColumn }),
            },
        }),
    };
}
function clean(text) {
    const lines = text.split("\n").map((line) => (0,lib/* toInlineText */.Io)(line, LONGEST_LINE));
    return lines.join("\n").toWellFormed();
}

;// CONCATENATED MODULE: ./packages/report/lib/plain-text.js
const ENTITIES = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
    "&#36;": "$",
};
const ESCAPED = /\\([!-/:-@[-`{-~])|&(?:amp|lt|gt|quot|#39|#36);|(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)/g;
const ZERO_WIDTH_SPACE = "\u200b";
function toPlainText(markdown) {
    return markdown
        .replace(ESCAPED, (found, character) => character ?? ENTITIES[found] ?? found)
        .replaceAll(ZERO_WIDTH_SPACE, "");
}

;// CONCATENATED MODULE: ./packages/report/lib/mermaid.js
function renderChart({ title, x, y, lines }) {
    const numbers = lines.flat();
    const isDrawable = [...numbers, x.from, x.to].every(Number.isFinite) && x.from < x.to;
    if (numbers.length === 0 || !isDrawable)
        return "";
    const top = Math.max(...numbers);
    const bottom = Math.min(0, ...numbers);
    return [
        "```mermaid",
        "xychart-beta",
        `  title "${mermaid_clean(title)}"`,
        `  x-axis "${mermaid_clean(x.label)}" ${write(x.from)} --> ${write(x.to)}`,
        `  y-axis "${mermaid_clean(y.label)}" ${write(bottom)} --> ${write(top > bottom ? top : bottom + 1)}`,
        ...lines.map((line) => `  line [${line.map(write).join(", ")}]`),
        "```",
    ].join("\n");
}
function mermaid_clean(text) {
    return text.replace(/[^\p{L}\p{N} ,.:()%/-]/gu, " ").slice(0, 120);
}
function write(value) {
    return String(Number(value.toFixed(3)));
}

;// CONCATENATED MODULE: ./packages/report/lib/summary.js




const OPEN = 10;
const LISTED = 200;
const TABLE_ROWS = 50;
const LEAF_LENGTH = 2000;
const SUMMARY_BYTES = 1_000_000;
function renderSummary(results, decision) {
    const parts = decision === undefined ? [] : [summary_renderDecision(decision)];
    if (results.length > 0)
        parts.push(renderVerdicts(results), ...results.map(summary_renderCheck));
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
function fitSummary(markdown) {
    const bytes = new TextEncoder().encode(markdown);
    if (bytes.length <= SUMMARY_BYTES)
        return markdown;
    const head = new TextDecoder().decode(bytes.subarray(0, SUMMARY_BYTES));
    const whole = head.slice(0, head.lastIndexOf("\n") + 1);
    const open = whole.split("<details>").length - whole.split("</details>").length;
    const note = `**This summary was cut: it has ${bytes.length} bytes, and a runner takes one mebibyte. The whole stands in the log and in the evidence.**`;
    return `${note}\n\n${whole}${"\n</details>\n".repeat(Math.max(0, open))}`;
}
function summary_renderDecision(decision) {
    const lines = [
        `## ${DECISION_MARK[decision.decision]} ${DECISION_WORD[decision.decision]}: ${escapeLeaf(decision.gate)}`,
        "",
        `Commit ${(0,lib/* codeSpan */.SS)(decision.commit)}`,
    ];
    if (decision.reasons.length > 0) {
        lines.push("", "**Why not**", "");
        for (const reason of decision.reasons) {
            lines.push(`- ${renderStrong(reason.check)}: ${escapeLeaf(reason.message)}`);
            if (reason.hint !== undefined)
                lines.push(`  - ${escapeLeaf(reason.hint)}`);
        }
    }
    const rows = decision.items.map((item) => [
        `${item.verdict === "missing" ? "❔" : VERDICT_MARK[item.verdict]} ${item.verdict}`,
        escapeLeaf((0,lib/* formatCheckRef */.j8)(item.ref)),
        escapeLeaf(item.headline),
        item.finishedAt ?? "",
    ]);
    return [...lines, "", ...renderRows(["Verdict", "Check", "What it says", "Finished"], rows)].join("\n");
}
function renderVerdicts(results) {
    const rows = results.map((result) => [
        `${VERDICT_MARK[result.verdict]} ${result.verdict}`,
        escapeLeaf((0,lib/* formatCheckRef */.j8)(result)),
        escapeLeaf(result.headline),
        (0,lib/* formatDuration */.a3)(result.durationMs),
    ]);
    return renderRows(["Verdict", "Check", "What it says", "Took"], rows).join("\n");
}
function summary_renderCheck(result) {
    const findings = (0,lib/* sortFindings */.Tc)(result.findings);
    const tables = result.tables ?? [];
    const charts = (result.charts ?? []).map(renderChart).filter((chart) => chart !== "");
    const repeats = renderRepeats(result.tests ?? []);
    if (findings.length + tables.length + charts.length === 0 && repeats === "")
        return "";
    const parts = [`### ${VERDICT_MARK[result.verdict]} ${escapeLeaf((0,lib/* formatCheckRef */.j8)(result))}`];
    if (findings.length > 0)
        parts.push(renderFindings(findings));
    if (repeats !== "")
        parts.push(repeats);
    parts.push(...tables.map(summary_renderTable), ...charts);
    return parts.join("\n\n");
}
function renderRepeats(tests) {
    const lines = tests.flatMap(({ suite, location, repeat }) => repeat === undefined
        ? []
        : [
            `- ${(0,lib/* codeSpan */.SS)(location === undefined ? suite : (0,lib/* formatLocation */.j$)(location))} ${(0,lib/* codeSpan */.SS)(shorten(repeat))}`,
        ]);
    return lines.length === 0 ? "" : ["**To repeat what failed**", "", ...lines.slice(0, OPEN)].join("\n");
}
function renderFindings(findings) {
    const listed = findings.slice(0, LISTED).map(summary_renderFinding);
    const open = listed.slice(0, OPEN).join("\n");
    if (findings.length <= OPEN)
        return open;
    const uncounted = findings.length - listed.length;
    const rest = uncounted > 0 ? `\n\n${uncounted} more stand in the JSON result.` : "";
    return `${open}\n\n<details><summary>${findings.length - OPEN} more findings</summary>\n\n${listed.slice(OPEN).join("\n")}${rest}\n\n</details>`;
}
function summary_renderFinding(finding) {
    const place = finding.location === undefined ? "" : ` ${(0,lib/* codeSpan */.SS)((0,lib/* formatLocation */.j$)(finding.location))}`;
    const hint = finding.hint === undefined ? "" : `\n${renderHint(finding.hint)}`;
    return `- ${LEVEL_MARK[finding.level]} ${(0,lib/* codeSpan */.SS)(finding.ruleId)}${place} ${escapeLeaf(finding.message)}${hint}`;
}
function renderHint(hint) {
    const lines = shorten(hint).split("\n");
    if (!isExcerptLine(lines[0] ?? ""))
        return `  - ${escapeLeaf(hint)}`;
    const longest = Math.max(2, ...Array.from(hint.matchAll(/`+/g), ([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    const shown = lines.map((line) => (0,lib/* toInlineText */.Io)(line, 600));
    return [`${fence}text`, ...shown, fence].map((line) => `  ${line}`).join("\n");
}
function summary_renderTable(table) {
    const rows = table.rows.slice(0, TABLE_ROWS).map((row) => row.map(escapeLeaf));
    const lines = renderRows(table.columns.map(escapeLeaf), rows);
    const rest = table.rows.length - rows.length;
    return [renderStrong(table.title), "", ...lines, ...(rest > 0 ? ["", `${rest} more rows`] : [])].join("\n");
}
function renderRows(columns, rows) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    return [line(columns), line(columns.map(() => "---")), ...rows.map(line)];
}
function renderStrong(untrusted) {
    const text = escapeLeaf(untrusted);
    return text === "" ? "" : `**${text}**`;
}
function escapeLeaf(untrusted) {
    return (0,lib/* escapeMarkdown */.FV)(shorten(untrusted));
}
function shorten(text) {
    return text.length > LEAF_LENGTH ? `${text.slice(0, LEAF_LENGTH - 1)}…` : text;
}

;// CONCATENATED MODULE: ./packages/report/lib/tap.js

function renderTap(result) {
    const tests = result.tests ?? [];
    const isPass = result.verdict === "pass";
    return [
        "TAP version 14",
        `1..${tests.length + 1}`,
        ...tests.flatMap((test, index) => renderPoint(test, index + 1)),
        `${isPass ? "ok" : "not ok"} ${tests.length + 1} - ${describe(`${(0,lib/* formatCheckRef */.j8)(result)} ${result.verdict}: ${result.headline}`)}`,
        "",
    ].join("\n");
}
function renderPoint(test, number) {
    const { outcome, location } = test;
    const isOk = outcome === "passed" || outcome === "skipped";
    const place = location === undefined ? test.suite : (0,lib/* formatLocation */.j$)(location);
    const directive = outcome === "skipped" ? " # SKIP did not run" : "";
    const line = `${isOk ? "ok" : "not ok"} ${number} - ${describe(`${place} ${test.name}`)}${directive}`;
    if (test.failures.length === 0 && !test.flaky && test.repeat === undefined)
        return [line];
    const details = {
        duration_ms: Math.round(test.durationMs),
        ...(test.flaky && { flaky: true }),
        ...(test.failures.length > 0 && {
            failures: test.failures.map(({ ruleId, message, hint, location: at }) => ({
                at: at === undefined ? undefined : (0,lib/* formatLocation */.j$)(at),
                ruleId,
                message,
                hint,
            })),
        }),
        ...(test.repeat !== undefined && { repeat: test.repeat }),
    };
    return [
        line,
        "  ---",
        ...Object.entries(details).map(([key, value]) => `  ${key}: ${toYaml(value)}`),
        "  ...",
    ];
}
function describe(text) {
    return (0,lib/* toInlineText */.Io)(text, 1000).replace(/[\\#]/g, "\\$&");
}
function toYaml(value) {
    return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

;// CONCATENATED MODULE: ./packages/report/lib/terminal.js



const terminal_LISTED = 25;
const REPEATED = 5;
const PAINT = { green: 32, red: 31, yellow: 33, dim: 2, bold: 1 };
function renderVerdictLine(result, style) {
    const color = result.verdict === "pass" ? "green" : result.verdict === "inconclusive" ? "yellow" : "red";
    const word = paint(result.verdict.toUpperCase().padEnd(12), color, style);
    const name = (0,lib/* toInlineText */.Io)((0,lib/* formatCheckRef */.j8)(result)).padEnd(18);
    return `${word} ${name} ${(0,lib/* toInlineText */.Io)(result.headline)} ${paint(`(${(0,lib/* formatDuration */.a3)(result.durationMs)})`, "dim", style)}`;
}
function renderTerminal(result, style) {
    const findings = (0,lib/* sortFindings */.Tc)(result.findings);
    const lines = [
        renderVerdictLine(result, style),
        ...findings.slice(0, terminal_LISTED).flatMap((it) => terminal_renderFinding(it, style)),
    ];
    if (findings.length > terminal_LISTED)
        lines.push(`  … and ${findings.length - terminal_LISTED} more findings: see --json`);
    for (const { suite, location, repeat } of (result.tests ?? []).filter(isRepeatable).slice(0, REPEATED)) {
        const place = (0,lib/* toInlineText */.Io)(location === undefined ? suite : (0,lib/* formatLocation */.j$)(location));
        lines.push(`  repeat ${place}: ${(0,lib/* toInlineText */.Io)(repeat ?? "", 4000)}`);
    }
    for (const table of result.tables ?? []) {
        lines.push("", `  ${paint((0,lib/* toInlineText */.Io)(table.title), "bold", style)}`);
        lines.push(...alignRows([table.columns, ...table.rows.slice(0, terminal_LISTED)]).map((line) => `  ${line}`));
        if (table.rows.length > terminal_LISTED)
            lines.push(`  … and ${table.rows.length - terminal_LISTED} more rows`);
    }
    return lines;
}
function isRepeatable({ repeat }) {
    return repeat !== undefined;
}
function renderDecisionLines(decision, style) {
    const word = paint(DECISION_WORD[decision.decision], decision.decision === "go" ? "green" : "red", style);
    return [
        `${word} ${(0,lib/* toInlineText */.Io)(decision.gate)} for commit ${(0,lib/* toInlineText */.Io)(decision.commit)}`,
        ...decision.reasons.flatMap((reason) => [
            `  ${(0,lib/* toInlineText */.Io)(reason.check)}: ${(0,lib/* toInlineText */.Io)(reason.message)}`,
            ...(reason.hint === undefined ? [] : [paint(`    → ${(0,lib/* toInlineText */.Io)(reason.hint)}`, "dim", style)]),
        ]),
    ];
}
function renderError(error, style) {
    const main = (0,lib/* toInlineText */.Io)((0,lib/* placeMessage */.l5)(error.message, error.location), 1000);
    const lines = [`${paint(`error ${error.code}`, "red", style)} ${main}`];
    for (const detail of error.details.slice(0, terminal_LISTED)) {
        const hint = detail.hint === undefined ? "" : ` → ${detail.hint}`;
        const line = (0,lib/* toInlineText */.Io)(`${(0,lib/* placeMessage */.l5)(detail.message, detail.location)}${hint}`, 1000);
        if (error.details.length > 1 || !error.message.includes(detail.message))
            lines.push(`  ${line}`);
    }
    if (error.details.length > terminal_LISTED)
        lines.push(`  … and ${error.details.length - terminal_LISTED} more`);
    if (error.hint !== undefined)
        lines.push(...error.hint.split("\n").map((line) => `  ${arrowFor(line)} ${(0,lib/* toInlineText */.Io)(line, 1000)}`));
    return lines;
}
function terminal_renderFinding(finding, style) {
    const color = finding.level === "error" ? "red" : finding.level === "warning" ? "yellow" : "dim";
    const place = finding.location === undefined ? "" : ` ${(0,lib/* formatLocation */.j$)(finding.location)}`;
    const lines = [
        `  ${paint(finding.level, color, style)} ${(0,lib/* toInlineText */.Io)(finding.ruleId)}${(0,lib/* toInlineText */.Io)(place)} ${(0,lib/* toInlineText */.Io)(finding.message, 600)}`,
    ];
    if (finding.hint !== undefined) {
        lines.push(...finding.hint
            .split("\n")
            .map((line) => paint(`    ${arrowFor(line)} ${(0,lib/* toInlineText */.Io)(line, 600)}`, "dim", style)));
    }
    return lines;
}
function arrowFor(line) {
    return isExcerptLine(line) ? " " : "→";
}
function alignRows(rows) {
    const cells = rows.map((row) => row.map((cell) => (0,lib/* toInlineText */.Io)(cell, 120)));
    const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
    return cells.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd());
}
function paint(text, color, style) {
    return style.color ? `\u001b[${PAINT[color]}m${text}\u001b[0m` : text;
}

;// CONCATENATED MODULE: ./packages/report/lib/index.js










/***/ }),

/***/ 1940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ isUnreadable),
/* harmony export */   ce: () => (/* binding */ listVariables),
/* harmony export */   s$: () => (/* binding */ buildChildEnvironment)
/* harmony export */ });
/* unused harmony export isForbiddenForChildren */
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4209);

const ALLOWED_NAMES = new Set(words(`
    PATH HOME USER LOGNAME SHELL TZ LANG LANGUAGE TMPDIR TEMP TMP CI TERM COLORTERM NO_COLOR FORCE_COLOR
    RUNNER_TRACKING_ID HTTPS_PROXY HTTP_PROXY ALL_PROXY NO_PROXY NODE_EXTRA_CA_CERTS NODE_USE_ENV_PROXY
    NODE_USE_SYSTEM_CA SSL_CERT_FILE SSL_CERT_DIR USERPROFILE USERNAME HOMEDRIVE HOMEPATH APPDATA
    LOCALAPPDATA PROGRAMDATA PROGRAMFILES PROGRAMFILES(X86) PROGRAMW6432 COMMONPROGRAMFILES
    COMMONPROGRAMFILES(X86) SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT OS NUMBER_OF_PROCESSORS
    PROCESSOR_ARCHITECTURE
  `));
const ALLOWED_PREFIXES = ["LC_", "XDG_"];
const LOWER_CASE_TWINS = new Set(["https_proxy", "http_proxy", "all_proxy", "no_proxy"]);
const RUNNER_PREFIXES = ["INPUT_", "ACTIONS_", "GITHUB_", "STATE_", "LD_", "DYLD_"];
const RUNNER_NAMES = new Set(words(`
    RUNNER_TEMP RUNNER_TOOL_CACHE RUNNER_WORKSPACE SYSTEM_ACCESSTOKEN GH_TOKEN GH_ENTERPRISE_TOKEN
    NODE_OPTIONS BASH_ENV ENV PROMPT_COMMAND
  `));
const CREDENTIAL_PREFIXES = ["CLOUDFLARE_"];
const CREDENTIAL_NAMES = new Set(words("NODE_AUTH_TOKEN NPM_TOKEN CF_API_TOKEN CF_API_KEY"));
const UNREADABLE_PREFIXES = ["INPUT_", "ACTIONS_", "STATE_"];
const UNREADABLE_NAMES = new Set(words(`
    GITHUB_TOKEN GH_TOKEN GH_ENTERPRISE_TOKEN GITHUB_ENTERPRISE_TOKEN SYSTEM_ACCESSTOKEN GITHUB_OUTPUT
    GITHUB_STATE GITHUB_ENV GITHUB_PATH GITHUB_STEP_SUMMARY GITHUB_ARTIFACTS GITHUB_ARTIFACTS_LIST
    RUNNER_TEMP
  `));
function isForbiddenForChildren(name) {
    const upper = name.toUpperCase();
    return (isNeverForChildren(upper) ||
        CREDENTIAL_NAMES.has(upper) ||
        CREDENTIAL_PREFIXES.some((prefix) => upper.startsWith(prefix)));
}
function isNeverForChildren(upper) {
    return RUNNER_NAMES.has(upper) || RUNNER_PREFIXES.some((prefix) => upper.startsWith(prefix));
}
function isUnreadable(name) {
    const upper = name.toUpperCase();
    return UNREADABLE_NAMES.has(upper) || UNREADABLE_PREFIXES.some((prefix) => upper.startsWith(prefix));
}
function listVariables(env, prefix) {
    const found = Object.entries(env).flatMap(([name, value]) => value !== undefined && name.startsWith(prefix) && name.length > prefix.length && !isUnreadable(name)
        ? [[name.slice(prefix.length), value]]
        : []);
    return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}
function buildChildEnvironment(base, extra = {}, credentials = {}) {
    const environment = {};
    for (const [name, value] of Object.entries(base)) {
        if (value !== undefined && isAllowed(name))
            environment[name] = value;
    }
    const isWell = (name, value) => /^[^=\0]+$/.test(name) && !value.includes("\0");
    const wanted = [
        ...Object.entries(extra).map(([name, value]) => ({ name, value, bad: isForbiddenForChildren(name) })),
        ...Object.entries(credentials).map(([name, value]) => ({
            name,
            value,
            bad: isNeverForChildren(name.toUpperCase()),
        })),
    ];
    for (const { name, value, bad } of wanted) {
        if (bad || !isWell(name, value)) {
            throw new _gate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("INTERNAL", `the variable ${name} must never reach a child process`);
        }
        environment[name] = value;
    }
    return environment;
}
function isAllowed(name) {
    const upper = name.toUpperCase();
    if (name !== upper && !LOWER_CASE_TWINS.has(name) && !isWindowsSpelling(name))
        return false;
    return ALLOWED_NAMES.has(upper) || ALLOWED_PREFIXES.some((prefix) => upper.startsWith(prefix));
}
function isWindowsSpelling(name) {
    return WINDOWS_SPELLINGS.has(name);
}
const WINDOWS_SPELLINGS = new Set(words(`
    Path SystemRoot SystemDrive windir ComSpec PathExt ProgramData ProgramFiles ProgramFiles(x86)
    ProgramW6432 CommonProgramFiles CommonProgramFiles(x86) UserProfile AppData LocalAppData HomeDrive
    HomePath Temp Tmp UserName
  `));
function words(text) {
    return text.trim().split(/\s+/);
}


/***/ }),

/***/ 4307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zA: () => (/* reexport */ preferQuickCode),
  KL: () => (/* reexport */ secrets/* redactDeep */.KL),
  Cs: () => (/* reexport */ runAction),
  d1: () => (/* reexport */ runCommand)
});

// UNUSED EXPORTS: REDACTED, createClosers, createProcesses, createRedactor, createSystemClock, createTerminalRuntime, deriveSecretForms, describeCause, frameUntrusted, openGithub, readRunFacts, secureColoredLine, secureLine

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/runtime/lib/clock.js

function createSystemClock() {
    return {
        now: () => Date.now(),
        monotonic: () => performance.now(),
        async sleep(ms, signal) {
            try {
                await (0,promises_.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
            }
            catch (error) {
                throw signal?.aborted === true ? signal.reason : error;
            }
        },
        spinUntil: (instant) => new Promise((resolve) => {
            const look = () => {
                if (performance.now() >= instant)
                    resolve();
                else
                    setImmediate(look);
            };
            setImmediate(look);
        }),
    };
}

// EXTERNAL MODULE: ./packages/runtime/lib/outlet.js
var outlet = __webpack_require__(2397);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
;// CONCATENATED MODULE: ./packages/runtime/lib/byte-ring.js
function createByteRing(capacity) {
    const chunks = [];
    let size = 0;
    let cut = false;
    return {
        push(chunk) {
            const tail = chunk.subarray(Math.max(0, chunk.length - capacity));
            cut ||= tail.length < chunk.length;
            chunks.push(Uint8Array.from(tail));
            size += tail.length;
            while (size > capacity) {
                const first = chunks.shift();
                if (first === undefined)
                    break;
                const rest = first.subarray(Math.min(first.length, size - capacity));
                size -= first.length - rest.length;
                cut = true;
                if (rest.length > 0)
                    chunks.unshift(rest);
            }
        },
        text() {
            const bytes = Buffer.concat(chunks);
            let start = 0;
            if (cut)
                while (start < Math.min(4, bytes.length) && ((bytes[start] ?? 0) & 0xc0) === 0x80)
                    start += 1;
            return bytes.toString("utf8", start);
        },
    };
}

// EXTERNAL MODULE: ./packages/runtime/lib/child-environment.js
var child_environment = __webpack_require__(1940);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/runtime/lib/process-tree.js



const GRACE_MS = 2000;
const REAP_MS = 1000;
const POLL_MS = 20;
const CALM_LOOKS = 3;
const TREE_VARIABLE = "GATE_PROCESS_TREE";
async function endTree(child, platform, tree) {
    if (child.pid === undefined)
        return;
    if (platform === "win32")
        return endTreeOnWindows(child);
    signalGroup(child.pid, "SIGTERM");
    signalEach(listStrays(tree), "SIGTERM");
    if (await groupEnds(child.pid, GRACE_MS, tree))
        return;
    const end = performance.now() + REAP_MS;
    do {
        signalGroup(child.pid, "SIGKILL");
        signalEach(listStrays(tree), "SIGKILL");
    } while (!(await groupEnds(child.pid, POLL_MS, tree)) && performance.now() < end);
}
function killTreeNow(child, platform, tree) {
    if (child.pid === undefined)
        return;
    if (platform === "win32") {
        if (hasEnded(child))
            return;
        (0,external_node_child_process_.spawnSync)("taskkill", ["/pid", String(child.pid), "/t", "/f"], {
            stdio: "ignore",
            windowsHide: true,
            timeout: 5000,
        });
        return;
    }
    signalGroup(child.pid, "SIGKILL");
    signalEach(listStrays(tree), "SIGKILL");
}
function listStrays(tree) {
    if (tree === undefined || process.platform !== "linux")
        return [];
    const mark = `${TREE_VARIABLE}=${tree}`;
    return (0,external_node_fs_.readdirSync)("/proc").flatMap((entry) => {
        if (!/^\d+$/.test(entry))
            return [];
        try {
            return (0,external_node_fs_.readFileSync)(`/proc/${entry}/environ`, "latin1").split("\0").includes(mark)
                ? [Number(entry)]
                : [];
        }
        catch {
            return [];
        }
    });
}
function signalEach(pids, signal) {
    for (const pid of pids) {
        try {
            process.kill(pid, signal);
        }
        catch {
        }
    }
}
function signalGroup(leader, signal) {
    try {
        process.kill(-leader, signal);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === "ESRCH" || code === "EPERM")
            return false;
        throw error;
    }
}
async function groupEnds(leader, withinMs, tree) {
    const end = performance.now() + withinMs;
    const needed = tree === undefined ? 1 : CALM_LOOKS;
    for (let calm = 0;;) {
        const isLeft = (signalGroup(leader, 0) && mayHaveLiveMember(leader)) || listStrays(tree).length > 0;
        calm = isLeft ? 0 : calm + 1;
        if (calm === needed)
            return true;
        if (isLeft && performance.now() >= end)
            return false;
        await (0,promises_.setTimeout)(POLL_MS);
    }
}
function mayHaveLiveMember(leader) {
    if (process.platform !== "linux")
        return true;
    return (0,external_node_fs_.readdirSync)("/proc").some((entry) => {
        if (!/^\d+$/.test(entry))
            return false;
        const stat = readProcessState(entry);
        return stat !== undefined && stat.group === leader && stat.state !== "Z" && stat.state !== "X";
    });
}
function readProcessState(pid) {
    try {
        const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "utf8");
        const [state = "", , group] = text.slice(text.lastIndexOf(")") + 2).split(" ");
        return { state, group: Number(group) };
    }
    catch {
        return undefined;
    }
}
async function endTreeOnWindows(child) {
    if (hasEnded(child))
        return;
    const { exec } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 1260));
    await exec("taskkill", ["/pid", String(child.pid), "/t", "/f"], { silent: true, ignoreReturnCode: true });
    const end = performance.now() + GRACE_MS;
    while (!hasEnded(child) && performance.now() < end)
        await (0,promises_.setTimeout)(POLL_MS);
}
function hasEnded(child) {
    return child.exitCode !== null || child.signalCode !== null;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/runtime/lib/windows-command.js



function planWindowsSpawn(command, args, environment, cwd, exists = external_node_fs_.existsSync) {
    const file = findOnWindows(command, environment, cwd, exists);
    if (file === undefined) {
        throw new lib/* GateError */.ue("COMMAND_NOT_FOUND", `the command ${command} was not found`, {
            hint: "install it, or put its folder on PATH",
        });
    }
    if (!/\.(?:cmd|bat)$/i.test(file))
        return { file, args, verbatim: false };
    const comSpec = readAnyCase(environment, "COMSPEC") ?? "cmd.exe";
    const line = [file, ...args].map(quoteForCmd).join(" ");
    return { file: comSpec, args: ["/d", "/v:off", "/s", "/c", `"${line}"`], verbatim: true };
}
function findOnWindows(command, environment, cwd, exists) {
    const extensions = (readAnyCase(environment, "PATHEXT") ?? ".COM;.EXE;.BAT;.CMD")
        .split(";")
        .filter((entry) => entry !== "");
    const names = external_node_path_.win32.extname(command) === "" ? extensions.map((extension) => command + extension) : [command];
    const folders = /[\\/]/.test(command)
        ? [cwd]
        : (readAnyCase(environment, "PATH") ?? "").split(";").filter((folder) => external_node_path_.win32.isAbsolute(folder));
    for (const folder of folders) {
        for (const name of names) {
            const candidate = external_node_path_.win32.resolve(folder, name);
            if (exists(candidate))
                return candidate;
        }
    }
    return undefined;
}
function quoteForCmd(argument) {
    if (/[%"\r\n\0]/.test(argument)) {
        throw new lib/* GateError */.ue("COMMAND_FAILED", "an argument holds a character (%, a double quote or a line end) that a .cmd file cannot be given safely", {
            hint: "use another argument, or a program that is an .exe",
        });
    }
    return `"${argument.replace(/\\+$/, "$&$&")}"`;
}
function readAnyCase(environment, name) {
    return Object.entries(environment).find(([key]) => key.toUpperCase() === name)?.[1];
}

;// CONCATENATED MODULE: ./packages/runtime/lib/spawn-child.js





function spawnChild(command, args, options, env, platform) {
    if (command === "" || [command, ...args].some((word) => word.includes("\0"))) {
        throw new lib/* GateError */.ue("COMMAND_NOT_FOUND", "a command is empty or holds a NUL character");
    }
    const plan = platform === "win32"
        ? planWindowsSpawn(command, args, env, options.cwd)
        : { file: command, args, verbatim: false };
    try {
        return (0,external_node_child_process_.spawn)(plan.file, [...plan.args], {
            cwd: options.cwd,
            env,
            stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
            detached: platform !== "win32",
            windowsHide: true,
            windowsVerbatimArguments: plan.verbatim,
        });
    }
    catch (error) {
        throw describeSpawnError(error, command, options.cwd);
    }
}
async function whenSpawned(child, command, cwd) {
    await new Promise((resolve, reject) => {
        child.once("spawn", resolve);
        child.once("error", (error) => reject(describeSpawnError(error, command, cwd)));
    });
}
function describeSpawnError(error, command, cwd) {
    if ((0,external_node_fs_.statSync)(cwd, { throwIfNoEntry: false })?.isDirectory() !== true) {
        return new lib/* GateError */.ue("COMMAND_FAILED", `${command} cannot run in ${cwd}: there is no such folder`, {
            cause: error,
        });
    }
    if (error.code === "ENOENT" || error.code === "EACCES" || error.code === "ENOTDIR") {
        const hint = external_node_path_.isAbsolute(command)
            ? "check the path, and that the file may be executed"
            : "install it, or put its folder on PATH";
        return new lib/* GateError */.ue("COMMAND_NOT_FOUND", `the command ${command} was not found`, { cause: error, hint });
    }
    return new lib/* GateError */.ue("COMMAND_FAILED", `${command} could not be started: ${error.message}`, {
        cause: error,
    });
}
function feed(child, input) {
    if (input === undefined || child.stdin === null)
        return;
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
}

;// CONCATENATED MODULE: ./packages/runtime/lib/processes.js







const LOG_BYTES = 64 * 1024;
const ANSWER_BYTES = 16 * 1024 * 1024;
const PIPE_GRACE_MS = 1000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
function createProcesses({ baseEnvironment, platform = process.platform, }) {
    const live = new Map();
    let closed = false;
    const killAll = () => {
        closed = true;
        for (const { child, tree } of live.values())
            killTreeNow(child, platform, tree);
    };
    const start = async (command, args, options, tree) => {
        if (closed || options.signal?.aborted === true)
            throw cancelled(command, options.signal);
        const child = spawnChild(command, args, options, {
            ...(0,child_environment/* buildChildEnvironment */.s$)(baseEnvironment, options.env, options.credentials),
            ...(tree !== undefined && { [TREE_VARIABLE]: tree }),
        }, platform);
        const started = supervise(child, options, platform, tree);
        if (live.size === 0)
            process.once("exit", killAll);
        live.set(child, started);
        const forget = () => {
            live.delete(child);
            if (live.size === 0)
                process.off("exit", killAll);
        };
        void started.exited.then(forget);
        await whenSpawned(child, command, options.cwd);
        feed(child, options.input);
        return started;
    };
    return {
        killAll,
        async stopAll() {
            closed = true;
            await Promise.all([...live.values()].map((started) => started.end("stopped")));
        },
        async ask(command, args, options) {
            return answer(await start(command, args, options), command, options);
        },
        async stream(command, args, options) {
            const tree = options.output === "log" ? (0,external_node_crypto_.randomUUID)() : undefined;
            return follow(await start(command, args, options, tree), command, options);
        },
    };
}
function supervise(child, options, platform, tree) {
    let why;
    let ended;
    const end = (reason) => {
        if (ended === undefined && child.exitCode === null && child.signalCode === null)
            why = reason;
        ended ??= endTree(child, platform, tree);
        return ended;
    };
    const timer = setTimeout(() => void end("deadline"), Math.min(options.deadlineMs, LONGEST_TIMER_MS));
    const cancel = () => void end("cancelled");
    options.signal?.addEventListener("abort", cancel, { once: true });
    const leaderEnds = new Promise((resolve) => {
        child.once("exit", (exitCode, signal) => resolve({ exitCode, signal }));
        child.on("error", () => child.pid === undefined && resolve({ exitCode: null, signal: null }));
    });
    const exited = leaderEnds.then(async (result) => {
        clearTimeout(timer);
        options.signal?.removeEventListener("abort", cancel);
        await (ended ??= endTree(child, platform, tree));
        return result;
    });
    return {
        child,
        tree,
        exited,
        end: async (reason) => void (await Promise.all([end(reason), exited])),
        ending: () => why,
    };
}
async function answer(started, command, options) {
    const { child } = started;
    const cap = options.maxOutputBytes ?? ANSWER_BYTES;
    const chunks = [];
    const errors = createByteRing(LOG_BYTES);
    let size = 0;
    child.stdout?.on("data", (chunk) => {
        size += chunk.length;
        if (size <= cap)
            chunks.push(chunk);
        else
            void started.end("output-cap");
    });
    child.stderr?.on("data", (chunk) => errors.push(chunk));
    const closing = whenClosed(child);
    const { exitCode } = await started.exited;
    await closing();
    if (size > cap) {
        throw new lib/* GateError */.ue("COMMAND_FAILED", `${command} wrote more than ${cap} bytes to standard output`);
    }
    throwIfEnded(started, command, options);
    return { exitCode, stdout: Buffer.concat(chunks).toString("utf8"), stderr: errors.text() };
}
function follow(started, command, options) {
    const { child } = started;
    const kept = createByteRing(options.output === "log" ? (options.maxOutputBytes ?? LOG_BYTES) : LOG_BYTES);
    const keep = (chunk) => kept.push(chunk);
    child.stderr?.on("data", keep);
    if (options.output === "log")
        child.stdout?.on("data", keep);
    else
        child.stdout?.on("readable", () => undefined);
    const closing = whenClosed(child);
    const exited = options.output === "log"
        ? started.exited.then(async (result) => {
            await closing();
            return result;
        })
        : started.exited;
    return {
        stdout: options.output === "log" ? readNothing() : readToEnd(started, child.stdout, command, options),
        exited,
        log: () => kept.text(),
        async stop() {
            await started.end("stopped");
        },
    };
}
async function* readNothing() { }
async function* readToEnd(started, stdout, command, options) {
    if (stdout !== null) {
        void started.exited.then(() => started.ending() !== undefined && stdout.destroy());
        try {
            for await (const chunk of stdout)
                yield chunk;
        }
        catch (error) {
            if (started.ending() === undefined)
                throw error;
        }
    }
    await started.exited;
    throwIfEnded(started, command, options);
}
function throwIfEnded(started, command, options) {
    switch (started.ending()) {
        case "deadline":
            throw new lib/* GateError */.ue("COMMAND_TIMEOUT", `${command} did not end within ${options.deadlineMs} ms and was stopped`);
        case "cancelled":
        case "stopped":
            throw cancelled(command, options.signal);
        case "output-cap":
        case undefined:
    }
}
function cancelled(command, signal) {
    const reason = signal?.aborted === true ? signal.reason : undefined;
    return reason instanceof lib/* GateError */.ue
        ? reason
        : new lib/* GateError */.ue("CANCELLED", `${command} was stopped because the run was cancelled`);
}
function whenClosed(child) {
    const closes = new Promise((resolve) => child.once("close", () => resolve()));
    return async () => {
        const patience = new AbortController();
        const givenUp = (0,promises_.setTimeout)(PIPE_GRACE_MS, undefined, { signal: patience.signal }).catch(() => undefined);
        await Promise.race([closes, givenUp]);
        patience.abort();
        child.stdout?.destroy();
        child.stderr?.destroy();
    };
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./packages/report/lib/index.js + 11 modules
var report_lib = __webpack_require__(1548);
// EXTERNAL MODULE: ./packages/runtime/lib/run-facts.js
var run_facts = __webpack_require__(2021);
// EXTERNAL MODULE: ./packages/runtime/lib/runtime-parts.js
var runtime_parts = __webpack_require__(4221);
// EXTERNAL MODULE: ./packages/runtime/lib/secrets.js
var secrets = __webpack_require__(175);
;// CONCATENATED MODULE: ./packages/runtime/lib/terminal-runtime.js






const PROGRESS_INTERVAL_MS = 10_000;
const CLEAR_LINE = "\r\u001b[2K";
function createTerminalRuntime(parts) {
    const { env, clock, out, err } = parts;
    const redactor = (0,secrets/* createRedactor */.lY)();
    const { redact } = redactor;
    const closers = (0,runtime_parts/* createClosers */.kv)(clock);
    let reserved = false;
    let progressShown = false;
    let lastProgress = Number.NEGATIVE_INFINITY;
    const clearProgress = () => {
        if (progressShown)
            err.write(CLEAR_LINE);
        progressShown = false;
    };
    const talk = () => (reserved ? err : out);
    const writeLine = (outlet, line) => {
        clearProgress();
        outlet.write(`${line}\n`);
    };
    return {
        face: "terminal",
        argv: parts.argv,
        cwd: parts.cwd,
        nodePath: parts.nodePath,
        programUrl: parts.programUrl,
        openGithub: runtime_parts/* openGithub */.K5,
        clock,
        random: parts.random,
        processes: parts.processes,
        signal: parts.signal,
        run: (0,run_facts/* readRunFacts */.F)(env),
        redact,
        onClose: closers.add,
        close: async () => {
            clearProgress();
            await closers.run();
        },
        readVariable: (name) => ((0,child_environment/* isUnreadable */.GZ)(name) ? undefined : env[name]),
        listVariables: (prefix) => (0,child_environment/* listVariables */.ce)(env, prefix),
        registerSecret(value) {
            redactor.register(value);
            return value;
        },
        print: (line) => writeLine(talk(), (0,outlet/* secureLine */.Y6)(redact(line))),
        printUntrusted(text, title) {
            if (title !== undefined)
                writeLine(talk(), (0,outlet/* secureLine */.Y6)(redact(title)));
            for (const line of (0,outlet/* frameUntrusted */.C8)(redact(text)))
                writeLine(talk(), line);
        },
        progress(line) {
            const safe = (0,outlet/* secureLine */.Y6)(redact(line));
            if (err.isTTY === true) {
                err.write(CLEAR_LINE + safe.slice(0, Math.max(20, (err.columns ?? 80) - 1)));
                progressShown = true;
            }
            else if (clock.monotonic() - lastProgress >= PROGRESS_INTERVAL_MS) {
                lastProgress = clock.monotonic();
                err.write(`${safe}\n`);
            }
        },
        async publish(results, also = {}) {
            const shown = (0,secrets/* redactDeep */.KL)({ results, decision: also.decision }, redact);
            const color = wantsColor(env, talk());
            const lines = shown.results.flatMap((result) => (0,report_lib/* renderTerminal */.bF)(result, { color }));
            if (shown.decision !== undefined)
                lines.push(...(0,report_lib/* renderDecisionLines */.e1)(shown.decision, { color }));
            for (const line of lines)
                writeLine(talk(), (0,outlet/* secureColoredLine */.a_)(redact(line), color));
            await Promise.resolve();
        },
        reserveStandardOutput: () => void (reserved = true),
        printDocument(text) {
            clearProgress();
            const document = redact(text);
            out.write(document.endsWith("\n") ? document : `${document}\n`);
        },
        showError(error) {
            const color = wantsColor(env, err);
            const lines = (0,report_lib/* renderError */.vr)(error, { color });
            if ((env["GATE_DEBUG"] ?? "") !== "")
                lines.push(...(0,outlet/* frameUntrusted */.C8)((0,runtime_parts/* describeCause */.V$)(error)));
            for (const line of lines)
                writeLine(err, (0,outlet/* secureColoredLine */.a_)(redact(line), color));
        },
    };
}
function wantsColor(env, outlet) {
    if ((env["NO_COLOR"] ?? "") !== "")
        return false;
    if ((env["FORCE_COLOR"] ?? "") !== "")
        return env["FORCE_COLOR"] !== "0";
    return outlet.isTTY === true && env["TERM"] !== "dumb";
}

;// CONCATENATED MODULE: ./packages/runtime/lib/run-action.js





const LAST_WORDS_MS = 2000;
const SAME_SIGNAL_MS = 300;
const READER_MS = 10_000;
const CANCELLED_READER_MS = 1000;
async function runAction(main, program) {
    process.exitCode = lib/* EXIT */.dc.error;
    const { createGithubRuntime } = await Promise.all(/* import() */[__webpack_require__.e(701), __webpack_require__.e(752), __webpack_require__.e(260), __webpack_require__.e(264), __webpack_require__.e(322)]).then(__webpack_require__.bind(__webpack_require__, 322));
    return live(program, (parts) => {
        const runtime = createGithubRuntime({ ...parts, out: standardOutlet(process.stdout) });
        return {
            print: (line) => runtime.print(line),
            showError: (error) => runtime.showError(error),
            close: () => runtime.close(),
            async run() {
                const { verdict, exitCode = (0,lib/* exitCodeOf */.FO)(verdict) } = await main(runtime);
                return { verdict, exitCode };
            },
            async settle(ending, cancellation) {
                let settled = ending;
                if (cancellation !== undefined)
                    runtime.showError(cancellation);
                try {
                    await runtime.writeSummary();
                }
                catch (error) {
                    settled = demote(ending);
                    runtime.showError((0,lib/* toGateError */.Vl)(error));
                }
                runtime.writeOutputs(settled.verdict);
                return settled;
            },
            settleNow: (ending) => runtime.writeOutputs(ending.verdict),
        };
    });
}
async function runCommand(main, program) {
    return live(program, (parts) => {
        const runtime = createTerminalRuntime({
            ...parts,
            argv: process.argv.slice(2),
            out: standardOutlet(process.stdout),
            err: standardOutlet(process.stderr),
        });
        return {
            print: (line) => runtime.print(line),
            showError: (error) => runtime.showError(error),
            close: () => runtime.close(),
            run: async () => ({ exitCode: await main(runtime), verdict: "error" }),
            settle: async (ending) => Promise.resolve(ending),
            settleNow: () => undefined,
        };
    });
}
const USAGE = "USAGE";
function demote(ending) {
    return { verdict: "error", exitCode: ending.exitCode === lib/* EXIT */.dc.pass ? lib/* EXIT */.dc.error : ending.exitCode };
}
async function live({ programUrl }, createPlay) {
    process.exitCode = lib/* EXIT */.dc.error;
    const controller = new AbortController();
    (0,external_node_events_.setMaxListeners)(0, controller.signal);
    const processes = createProcesses({ baseEnvironment: process.env });
    const play = createPlay({
        env: process.env,
        cwd: process.cwd(),
        nodePath: process.execPath,
        programUrl,
        clock: createSystemClock(),
        random: () => Math.random(),
        processes,
        signal: controller.signal,
    });
    let cancelledBy;
    let cancelledAt = 0;
    let crashed;
    const { promise: over, resolve: finish } = Promise.withResolvers();
    const cancelledEnding = () => ({
        verdict: "error",
        exitCode: cancelledBy === "SIGTERM" ? lib/* EXIT */.dc.terminated : lib/* EXIT */.dc.interrupted,
    });
    const cancellation = () => new lib/* GateError */.ue("CANCELLED", `the run was cancelled (${cancelledBy})`);
    const cancel = (signal) => {
        if (cancelledBy !== undefined) {
            if (performance.now() - cancelledAt < SAME_SIGNAL_MS)
                return;
            processes.killAll();
            try {
                play.settleNow(cancelledEnding());
            }
            finally {
                process.exit(cancelledEnding().exitCode);
            }
        }
        cancelledBy = signal;
        cancelledAt = performance.now();
        play.print(`cancelled by ${signal}: stopping what was started`);
        controller.abort(cancellation());
        void processes.stopAll();
        setTimeout(() => finish(undefined), LAST_WORDS_MS);
    };
    const crash = (thrown) => {
        const error = (0,lib/* toGateError */.Vl)(thrown);
        play.showError(error);
        crashed ??= { verdict: "error", exitCode: error.code === USAGE ? lib/* EXIT */.dc.usage : lib/* EXIT */.dc.error };
        finish(crashed);
    };
    process.on("SIGINT", () => cancel("SIGINT"));
    process.on("SIGTERM", () => cancel("SIGTERM"));
    process.on("uncaughtException", crash);
    process.on("unhandledRejection", crash);
    process.on("beforeExit", () => crash(new Error("the run ended without a verdict")));
    for (const stream of [process.stdout, process.stderr])
        stream.on("error", () => undefined);
    play.run().then(finish, (error) => {
        if (cancelledBy !== undefined && (0,lib/* toGateError */.Vl)(error).code === "CANCELLED")
            finish(undefined);
        else
            crash(error);
    });
    const ended = await over;
    await processes.stopAll();
    await play.close();
    const ending = cancelledBy === undefined
        ? (crashed ?? ended ?? { verdict: "error", exitCode: lib/* EXIT */.dc.error })
        : cancelledEnding();
    let { exitCode } = ending;
    try {
        ({ exitCode } = await play.settle(ending, cancelledBy && cancellation()));
    }
    catch (error) {
        ({ exitCode } = demote(ending));
        play.showError((0,lib/* toGateError */.Vl)(error));
    }
    const patienceMs = cancelledBy === undefined ? READER_MS : CANCELLED_READER_MS;
    await Promise.all([process.stdout, process.stderr].map((stream) => flush(stream, patienceMs)));
    process.exit(exitCode);
}
function standardOutlet(stream) {
    return {
        write: (text) => void stream.write(text),
        isTTY: stream.isTTY,
        columns: stream.columns ?? 80,
    };
}
async function flush(stream, patienceMs) {
    await new Promise((resolve) => {
        setTimeout(resolve, patienceMs);
        stream.write("", () => resolve());
    });
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./packages/runtime/lib/quick-code.js

function preferQuickCode() {
    (0,external_node_v8_.setFlagsFromString)("--no-turbofan");
}

;// CONCATENATED MODULE: ./packages/runtime/lib/index.js












/***/ }),

/***/ 2397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ frameUntrusted),
/* harmony export */   Y6: () => (/* binding */ secureLine),
/* harmony export */   a_: () => (/* binding */ secureColoredLine)
/* harmony export */ });
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4209);

const LINE_LENGTH = 8000;
const UNTRUSTED_LENGTH = 64 * 1024;
function secureLine(line) {
    return (0,_gate_core__WEBPACK_IMPORTED_MODULE_0__/* .toInlineText */ .Io)(line, LINE_LENGTH);
}
function secureColoredLine(line, color) {
    const plain = line.replace(/\u001b\[[0-9;]{0,20}m/g, "");
    const safe = secureLine(plain);
    return color && safe === plain ? line : safe;
}
function frameUntrusted(text) {
    const shown = text.slice(0, UNTRUSTED_LENGTH);
    const lines = (0,_gate_core__WEBPACK_IMPORTED_MODULE_0__/* .toLogLines */ .vZ)(shown);
    if (shown.length < text.length)
        lines.push(`└ cut: ${text.length - shown.length} more characters`);
    return lines;
}


/***/ }),

/***/ 2021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readRunFacts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

const LARGEST_PAYLOAD = 32 * 1024 * 1024;
function readRunFacts(env) {
    if (env["GITHUB_ACTIONS"] !== "true")
        return { event: "local", fromFork: false, attempt: 1 };
    const event = env["GITHUB_EVENT_NAME"] ?? "unknown";
    const repository = env["GITHUB_REPOSITORY"];
    const attempt = Number(env["GITHUB_RUN_ATTEMPT"]);
    const run = env["GITHUB_RUN_ID"];
    const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
    return {
        event,
        fromFork: isFromFork(event, readPayload(env["GITHUB_EVENT_PATH"])),
        ...(repository !== undefined && { repository }),
        ...(env["GITHUB_REF_TYPE"] === "tag" &&
            env["GITHUB_REF_NAME"] !== undefined && { tag: env["GITHUB_REF_NAME"] }),
        ...(env["GITHUB_SHA"] !== undefined && { commit: env["GITHUB_SHA"] }),
        attempt: Number.isSafeInteger(attempt) && attempt >= 1 ? attempt : 1,
        ...(repository !== undefined &&
            run !== undefined && { url: `${server}/${repository}/actions/runs/${run}` }),
    };
}
function isFromFork(event, payload) {
    if (event.startsWith("pull_request")) {
        const head = readPath(payload, ["pull_request", "head", "repo", "full_name"]);
        const base = readPath(payload, ["pull_request", "base", "repo", "full_name"]);
        return isOtherRepository(head, base);
    }
    if (event === "workflow_run") {
        const cause = readPath(payload, ["workflow_run", "event"]);
        if (typeof cause === "string" && !cause.startsWith("pull_request"))
            return false;
        const head = readPath(payload, ["workflow_run", "head_repository", "full_name"]);
        return isOtherRepository(head, readPath(payload, ["workflow_run", "repository", "full_name"]));
    }
    return false;
}
function isOtherRepository(head, base) {
    if (typeof head !== "string" || typeof base !== "string")
        return true;
    return head.toLowerCase() !== base.toLowerCase();
}
function readPayload(file) {
    if (file === undefined || file === "")
        return undefined;
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size > LARGEST_PAYLOAD)
            return undefined;
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8"));
    }
    catch {
        return undefined;
    }
}
function readPath(value, path) {
    let current = value;
    for (const name of path) {
        if (typeof current !== "object" || current === null || !Object.hasOwn(current, name))
            return undefined;
        current = current[name];
    }
    return current;
}


/***/ }),

/***/ 4221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K5: () => (/* binding */ openGithub),
/* harmony export */   V$: () => (/* binding */ describeCause),
/* harmony export */   kv: () => (/* binding */ createClosers)
/* harmony export */ });
const openGithub = async (token) => (await Promise.all(/* import() */[__webpack_require__.e(701), __webpack_require__.e(752), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413))).getOctokit(token);
function describeCause(error) {
    const { cause } = error;
    const stack = typeof cause === "object" && cause !== null && "stack" in cause ? cause.stack : undefined;
    return typeof stack === "string" ? stack : (error.stack ?? error.message);
}
function createClosers(clock) {
    const closers = [];
    return {
        add: (close) => void closers.push(close),
        async run() {
            for (let close = closers.pop(); close !== undefined; close = closers.pop()) {
                const patience = new AbortController();
                const closing = Promise.resolve()
                    .then(close)
                    .catch(() => undefined);
                await Promise.race([closing, clock.sleep(1000, patience.signal).catch(() => undefined)]);
                patience.abort();
            }
        },
    };
}


/***/ }),

/***/ 175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ redactDeep),
/* harmony export */   lY: () => (/* binding */ createRedactor)
/* harmony export */ });
/* unused harmony exports REDACTED, deriveSecretForms */
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4209);

const SHORTEST = 4;
const REDACTED = "***";
function createRedactor() {
    const forms = new Set();
    let pattern;
    return {
        register(value) {
            const fresh = deriveSecretForms(value).filter((form) => !forms.has(form));
            for (const form of fresh)
                forms.add(form);
            if (fresh.length > 0)
                pattern = undefined;
            return fresh;
        },
        redact(text) {
            if (forms.size === 0)
                return text;
            pattern ??= compileForms(forms);
            return redactCuts(text.replace(pattern, REDACTED), forms);
        },
    };
}
function compileForms(forms) {
    const sources = [...forms]
        .sort((a, b) => b.length - a.length)
        .map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
    return new RegExp(sources.join("|"), "g");
}
const CUT = "…";
function redactCuts(text, forms) {
    const parts = text.split(CUT);
    return parts
        .map((part, index) => {
        if (index === parts.length - 1)
            return part;
        const shown = longestBeginning(part, forms);
        return shown === 0 ? part : part.slice(0, part.length - shown) + REDACTED;
    })
        .join(CUT);
}
function longestBeginning(text, forms) {
    let longest = 0;
    const last = text.at(-1);
    for (const form of forms) {
        for (let length = Math.min(form.length - 1, text.length); length >= Math.max(SHORTEST, longest + 1); length -= 1) {
            if (form[length - 1] === last && text.endsWith(form.slice(0, length)))
                longest = length;
        }
    }
    return longest;
}
function redactDeep(value, redact) {
    return walk(value, redact, 0);
}
function walk(value, redact, depth) {
    if (typeof value === "string")
        return redact(value);
    if (typeof value !== "object" || value === null)
        return value;
    if (depth > 64)
        return REDACTED;
    return Array.isArray(value) ? walkList(value, redact, depth) : walkRecord(value, redact, depth);
}
function walkList(list, redact, depth) {
    let copy;
    for (let index = 0; index < list.length; index += 1) {
        const shown = walk(list[index], redact, depth + 1);
        if (shown !== list[index])
            copy ??= [...list];
        if (copy !== undefined)
            copy[index] = shown;
    }
    return copy ?? list;
}
function walkRecord(value, redact, depth) {
    const keys = Object.keys(value);
    let copy = Object.getPrototypeOf(value) === Object.prototype ? undefined : [];
    let seen = 0;
    for (const key of keys) {
        const item = value[key];
        const shownKey = redact(key);
        const shown = walk(item, redact, depth + 1);
        if (shownKey !== key || shown !== item) {
            copy ??= keys.slice(0, seen).map((earlier) => [earlier, value[earlier]]);
        }
        copy?.push([shownKey, shown]);
        seen += 1;
    }
    return copy === undefined ? value : Object.fromEntries(copy);
}
function deriveSecretForms(value) {
    if (value === "")
        return [];
    if (value.length < SHORTEST) {
        throw new _gate_core__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue("ACTION_INPUT_INVALID", `a secret has ${value.length} characters; ${SHORTEST} is the least that can be hidden`, {
            hint: "use a longer secret",
        });
    }
    const bytes = Buffer.from(value, "utf8");
    const json = JSON.stringify(value).slice(1, -1);
    const percent = encodeURIComponent(value.toWellFormed());
    const forms = [
        value,
        value.trim(),
        ...value.split(/[\r\n]+/).filter((line) => line.trim().length >= 8),
        ...base64Forms(bytes),
        percent,
        percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
        percent.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
        new URLSearchParams([["", value]]).toString().slice(1),
        encodeURI(value.toWellFormed()),
        json,
        JSON.stringify(json).slice(1, -1),
        value.replaceAll("'", "'\\''"),
        bytes.toString("hex"),
        bytes.toString("hex").toUpperCase(),
        (0,_gate_core__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(value),
        value.replace(/[&<>"']/g, (character) => NAMED_ENTITIES[character] ?? character),
        value.replace(/[&<>"]/g, (character) => NAMED_ENTITIES[character] ?? character),
        (0,_gate_core__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(value),
        (0,_gate_core__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(value).replace(/^`+|`+$/g, ""),
        (0,_gate_core__WEBPACK_IMPORTED_MODULE_0__/* .toInlineText */ .Io)(value, Number.MAX_SAFE_INTEGER),
        bytes.toString("latin1"),
        (0,_gate_core__WEBPACK_IMPORTED_MODULE_0__/* .toInlineText */ .Io)(bytes.toString("latin1"), Number.MAX_SAFE_INTEGER),
    ];
    return [...new Set(forms)].filter((form) => form.length >= SHORTEST);
}
const NAMED_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
};
function base64Forms(bytes) {
    const whole = bytes.toString("base64");
    const inner = [0, 1, 2].map((skipped) => {
        const rest = bytes.subarray(skipped);
        return rest.subarray(0, rest.length - (rest.length % 3)).toString("base64");
    });
    const all = [whole, whole.replace(/=+$/, ""), ...inner];
    return [...all, ...all.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"))];
}


/***/ })

};
