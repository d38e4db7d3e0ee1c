export const id = 38;
export const ids = [38];
export const modules = {

/***/ 5331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ mayCallHost),
/* harmony export */   u: () => (/* binding */ restrictClient)
/* harmony export */ });
/* harmony import */ var _gate_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1952);

function mayCallHost({ run }, hostname, allowed) {
    if (!run.fromFork)
        return true;
    const isLoopback = hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
    return isLoopback || allowed.some((host) => host.toLowerCase() === hostname);
}
function placesOf(url, connection) {
    const places = [hostOf(url)];
    if (connection === undefined)
        return places;
    const { peer, proxy, socketPath } = connection;
    if (peer !== undefined)
        places.push(hostOf(`http://${peer.host.includes(":") ? `[${peer.host}]` : peer.host}`));
    if (proxy !== undefined && proxy !== "")
        places.push(hostOf(proxy.includes("://") ? proxy : `http://${proxy}`));
    if (socketPath !== undefined)
        places.push("a Unix socket");
    return places;
}
function hostOf(url) {
    return URL.parse(url)?.hostname ?? "";
}
function restrictClient(client, runtime, allowed) {
    if (!runtime.run.fromFork)
        return client;
    return {
        async send(request, options) {
            const hostname = placesOf(request.url, options.connection).find((place) => !mayCallHost(runtime, place, allowed));
            if (hostname !== undefined) {
                throw new _gate_http__WEBPACK_IMPORTED_MODULE_0__/* .HttpFault */ .F9({
                    class: "url",
                    phase: "request",
                    message: `${hostname} is not called: this is a pull request from a fork`,
                    hint: "Name the host in the workflow's input allowed-hosts if it may be called.",
                    url: request.url,
                });
            }
            return client.send(request, { ...options, maxRedirects: 0 });
        },
        close: () => client.close(),
    };
}


/***/ }),

/***/ 459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ listForeignChanges),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   XE: () => (/* binding */ DEFAULT_FOLDER),
/* harmony export */   ti: () => (/* binding */ recordEvidence),
/* harmony export */   vK: () => (/* binding */ writeAtomically),
/* harmony export */   xd: () => (/* binding */ loadWorker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5036);
/* harmony import */ var _gate_git__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(740);
/* harmony import */ var _gate_wrangler__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4438);
/* harmony import */ var _gate_runtime__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2619);
/* harmony import */ var _gate_gate__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(819);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5775);
/* harmony import */ var _suite_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6636);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8470);











const DEFAULT_FOLDER = "gate-evidence";
async function recordEvidence(session, result, options) {
    const { runtime, repository, config } = session;
    const wrangler = await loadWorker(session);
    const suite = (0,_suite_js__WEBPACK_IMPORTED_MODULE_9__/* .readSuite */ .x)(runtime.programUrl);
    const evidence = (0,_gate_core__WEBPACK_IMPORTED_MODULE_3__/* .createEvidence */ .IZ)({
        result: (0,_gate_runtime__WEBPACK_IMPORTED_MODULE_6__/* .redactDeep */ .KL)(stripTables(result), (text) => runtime.redact(text)),
        worker: wrangler === undefined ? "worker" : nameOf(wrangler),
        commit: repository.commit,
        configDigests: wrangler === undefined ? {} : digestsOf(session, wrangler, result.environment),
        bundleDigests: bundleDigestsIn(result),
        configuration: [
            { name: config.file, digest: { sha256: config.digest } },
            ...[...(0,_settings_js__WEBPACK_IMPORTED_MODULE_8__/* .digestSettings */ .G)(config, result, options.given)].map(([setting, sha256]) => ({
                name: _settings_js__WEBPACK_IMPORTED_MODULE_8__/* .SETTING */ .H + setting,
                digest: { sha256 },
            })),
            ...divisionOf(result).map((sha256) => ({ name: _gate_gate__WEBPACK_IMPORTED_MODULE_7__/* .SHARDS */ .Oq, digest: { sha256 } })),
        ],
        shard: options.shard,
        attempt: runtime.run.attempt,
        finishedAt: (0,_gate_core__WEBPACK_IMPORTED_MODULE_3__/* .isoTime */ .Ly)(runtime.clock),
        version: versionOf(result),
        tests: nameTests((0,_gate_runtime__WEBPACK_IMPORTED_MODULE_6__/* .redactDeep */ .KL)(result.tests ?? [], (text) => runtime.redact(text))),
        suite,
        source: {
            dirty: await isChanged(session, options.folder, result.verdict),
            event: runtime.run.event,
            ranPullRequestCode: options.ranCode && (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .judgeCodeOfRun */ .pg)(session).isPullRequestCode,
            repository: runtime.run.repository,
            runUrl: runtime.run.url,
        },
    });
    const name = (0,_gate_core__WEBPACK_IMPORTED_MODULE_3__/* .evidenceFileName */ .x_)(evidence);
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(options.folder ?? DEFAULT_FOLDER, name);
    await writeAtomically(node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(runtime.cwd, file), runtime.redact((0,_gate_core__WEBPACK_IMPORTED_MODULE_3__/* .serializeEvidence */ .wN)(evidence)));
    return { evidence, name, file: file.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join("/") };
}
const OWN_FILES = /(^|\/)(report\.html|release-notes\.md|deploy-plan\.md|rollback-plan\.md|[^/]*-a\d+\.json)(\.[0-9a-f-]{36}\.part)?$/;
function listForeignChanges({ repository, runtime }, evidenceFolder) {
    const relativeOf = (folder) => node_path__WEBPACK_IMPORTED_MODULE_2__.relative(repository.root, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(runtime.cwd, folder)).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join("/");
    const [usual, own] = [relativeOf(DEFAULT_FOLDER), relativeOf(evidenceFolder ?? DEFAULT_FOLDER)];
    const isIn = (folder, file) => folder === "" || file.startsWith(`${folder}/`);
    const isOurs = (file) => (usual !== "" && isIn(usual, file)) || (isIn(own, file) && OWN_FILES.test(file));
    const untracked = new Set(repository.untrackedPaths);
    return repository.changedPaths.filter((file) => !untracked.has(file) || !isOurs(file));
}
async function isChanged(session, evidenceFolder, verdict) {
    const { runtime, folder, repository } = session;
    if (listForeignChanges(session, evidenceFolder).length > 0)
        return true;
    if (verdict === "error" || runtime.signal.aborted)
        return false;
    const now = await (0,_gate_git__WEBPACK_IMPORTED_MODULE_4__/* .readRepository */ .Nu)({ cwd: folder, processes: runtime.processes, signal: runtime.signal });
    return (now.commit !== repository.commit ||
        listForeignChanges({ repository: now, runtime }, evidenceFolder).length > 0);
}
async function writeAtomically(file, content) {
    const part = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.part`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(part, content, { flag: "wx" });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(part, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(part, { force: true }).catch(() => undefined);
        throw new _gate_core__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue("FILE_UNREADABLE", `${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)} cannot be written: ${(0,_gate_core__WEBPACK_IMPORTED_MODULE_3__/* .explainSystemError */ .Tr)(error)}`, {
            cause: error,
            hint: "Is the evidence folder writable, and is there room on the disk?",
        });
    }
}
async function loadWorker(session) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(session.folder, session.config.worker.config);
    try {
        return await (0,_gate_wrangler__WEBPACK_IMPORTED_MODULE_5__/* .loadWranglerConfig */ .d8)({ root: session.repository.root, file });
    }
    catch (error) {
        if (error instanceof _gate_core__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue)
            return undefined;
        throw error;
    }
}
function nameOf(wrangler) {
    const { name } = wrangler.raw;
    return typeof name === "string" && name !== "" ? name : "worker";
}
function digestsOf(session, wrangler, environment) {
    const names = environment === undefined ? [...session.config.environments.keys()] : [environment];
    return Object.fromEntries(names
        .filter((name) => wrangler.environmentNames.includes(name))
        .map((name) => [name, (0,_gate_wrangler__WEBPACK_IMPORTED_MODULE_5__/* .effectiveEnvironment */ .xr)(wrangler, name).digest]));
}
function bundleDigestsIn({ check, facts }) {
    if (check !== "validate")
        return {};
    const { bundles = {} } = (facts ?? {});
    return Object.fromEntries(Object.entries(bundles).map(([name, { digest }]) => [name, digest]));
}
function divisionOf({ facts }) {
    const { division } = (facts ?? {});
    return division === undefined ? [] : [division];
}
function versionOf(result) {
    const facts = result.facts;
    return result.check === "validate" ? undefined : facts?.version;
}
function stripTables({ tables: _tables, charts: _charts, tests: _tests, ...result }) {
    return result;
}
const MOST_NAMES = 10_000;
function nameTests(tests) {
    const names = (wanted) => tests
        .filter(wanted)
        .slice(0, MOST_NAMES)
        .map(({ suite, name }) => `${suite} ${name}`.slice(0, 1000));
    return {
        passed: names(({ outcome, flaky }) => outcome === "passed" && !flaky),
        warned: names(({ outcome, flaky }) => outcome === "passed" && flaky),
        failed: names(({ outcome }) => outcome === "failed" || outcome === "inconclusive"),
    };
}


/***/ }),

/***/ 356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   fA: () => (/* binding */ openSession),
/* harmony export */   o6: () => (/* binding */ openUrlSession)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5036);
/* harmony import */ var _gate_git__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(740);
/* harmony import */ var _gate_http__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1952);
/* harmony import */ var _hosts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5331);







const DEFAULT_CONFIG = "gate.yml";
async function openSession(runtime, options) {
    refuseNoVersion(options.expectedVersion);
    const asked = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(runtime.cwd, options.config ?? DEFAULT_CONFIG);
    const bytes = await readConfigFile(asked, options.config ?? DEFAULT_CONFIG);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(asked);
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file);
    const repository = await (0,_gate_git__WEBPACK_IMPORTED_MODULE_4__/* .readRepository */ .Nu)({
        cwd: folder,
        processes: runtime.processes,
        signal: runtime.signal,
    });
    const config = (0,_gate_core__WEBPACK_IMPORTED_MODULE_3__/* .loadGateConfig */ .Yj)(bytes, {
        file: node_path__WEBPACK_IMPORTED_MODULE_2__.relative(repository.root, file).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join("/"),
        overrides: options.overrides ?? {},
        sha256,
    });
    return {
        runtime,
        config,
        repository,
        folder,
        client: openClient(runtime, options.allowedHosts ?? []),
        expectedVersion: options.expectedVersion ?? tagOf(runtime.run, repository) ?? repository.commit,
        versionWasGiven: options.expectedVersion !== undefined,
        allowedHosts: options.allowedHosts ?? [],
    };
}
async function openUrlSession(runtime, options) {
    refuseNoVersion(options.expectedVersion);
    const version = options.expectedVersion === undefined ? "none" : "$.data.version";
    const text = [
        "version: 1",
        "worker: { config: wrangler.toml }",
        `environments: { url: { url: ${JSON.stringify(options.url)}, tier: test } }`,
        `health: { version: ${JSON.stringify(version)} }`,
    ].join("\n");
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(runtime.cwd);
    const config = (0,_gate_core__WEBPACK_IMPORTED_MODULE_3__/* .loadGateConfig */ .Yj)(new TextEncoder().encode(text), {
        file: "(command line)",
        overrides: options.overrides ?? {},
        sha256,
    });
    const repository = {
        root: folder,
        commit: "",
        tags: [],
        changedPaths: [],
        untrackedPaths: [],
        shallow: false,
    };
    return {
        runtime,
        config,
        repository,
        folder,
        client: openClient(runtime, options.allowedHosts ?? []),
        expectedVersion: options.expectedVersion ?? "none",
        versionWasGiven: options.expectedVersion !== undefined,
        allowedHosts: options.allowedHosts ?? [],
    };
}
function refuseNoVersion(version) {
    if (version !== "none")
        return;
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue("USAGE", "expected-version: none is no version", {
        hint: "Leave it out; a service that names no version says so by health.version: none in gate.yml.",
    });
}
function tagOf(run, { tags, commit }) {
    const usable = (tag) => tag !== undefined && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(tag) && tag !== "none";
    if (usable(run.tag) && (tags.includes(run.tag) || run.commit === commit))
        return run.tag;
    return tags.filter(usable).at(-1);
}
function openClient(runtime, allowedHosts) {
    const variable = (name) => runtime.readVariable(name) ?? runtime.readVariable(name.toLowerCase());
    const client = (0,_gate_http__WEBPACK_IMPORTED_MODULE_5__/* .createHttpClient */ .uT)({
        clock: runtime.clock,
        env: {
            HTTPS_PROXY: variable("HTTPS_PROXY"),
            HTTP_PROXY: variable("HTTP_PROXY"),
            NO_PROXY: variable("NO_PROXY"),
        },
    });
    runtime.onClose(() => client.close());
    return (0,_hosts_js__WEBPACK_IMPORTED_MODULE_6__/* .restrictClient */ .u)(client, runtime, allowedHosts);
}
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex");
}
async function readConfigFile(absolute, shown) {
    let handle;
    try {
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(absolute);
        if (!facts.isFile()) {
            throw unreadable(shown, facts.isDirectory() ? "it is a folder" : "it is not a regular file");
        }
        if (facts.size > _gate_core__WEBPACK_IMPORTED_MODULE_3__/* .MAX_CONFIG_BYTES */ .GW) {
            const kib = (facts.size / 1024).toFixed(0);
            throw unreadable(shown, `it has ${kib} KiB, a gate.yml may have ${_gate_core__WEBPACK_IMPORTED_MODULE_3__/* .MAX_CONFIG_BYTES */ .GW / 1024} KiB`);
        }
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(absolute);
        const buffer = new Uint8Array(_gate_core__WEBPACK_IMPORTED_MODULE_3__/* .MAX_CONFIG_BYTES */ .GW + 1);
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
        return buffer.subarray(0, bytesRead);
    }
    catch (error) {
        if (error instanceof _gate_core__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue)
            throw error;
        const code = error.code;
        if (code === "ENOENT") {
            throw new _gate_core__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue("CONFIG_NOT_FOUND", `there is no ${shown} here`, {
                cause: error,
                hint: "Name it with --config, or judge an address without it: gate smoke-test --url URL FILES… and gate health-gate --url URL.",
            });
        }
        throw unreadable(shown, (0,_gate_core__WEBPACK_IMPORTED_MODULE_3__/* .explainSystemError */ .Tr)(error), error);
    }
    finally {
        await handle?.close();
    }
}
function unreadable(shown, why, cause) {
    return new _gate_core__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue("CONFIG_UNREADABLE", `${shown} cannot be read: ${why}`, {
        cause,
        hint: "gate.yml is a small YAML file in UTF-8. Is this the file that you meant? --config names it.",
    });
}


/***/ }),

/***/ 5775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ digestSettings),
/* harmony export */   H: () => (/* binding */ SETTING)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const SETTING = "setting:";
function digestSettings(config, ref, given = {}) {
    const environment = ref.environment === undefined ? undefined : config.environments.get(ref.environment);
    const settings = environment === undefined
        ? describeValidate(config, given)
        : {
            url: normalizeUrl(environment, given.url),
            identity: [environment.health.check, environment.health.version, environment.health.environment],
            ...(ref.check === "smoke-test"
                ? describeSmoke(environment, given)
                : describeHealth(environment, given)),
        };
    const all = { worker: config.worker.config, ...settings };
    return new Map(Object.entries(all).map(([name, value]) => [name, digest(value)]));
}
function describeValidate({ validate }, { base }) {
    return {
        rules: [validate.strict, [...validate.rules].sort(([a], [b]) => (a < b ? -1 : 1))],
        bundle: validate.bundle,
        documents: validate.docs,
        baseline: validate.baseline,
        base,
    };
}
function describeSmoke({ smoke, tier, name }, { files = [], filter = [], variables = [], versionOverride }) {
    const suites = smoke.suites.map((suite) => [suite.files, suite.environments, suite.always]);
    const { command } = smoke;
    return {
        files: [...(files.length > 0 ? files : [tier, name, suites]), ...(filter.length > 0 ? [{ filter }] : [])],
        variables,
        "version-override": versionOverride,
        contract: smoke.contract,
        command: command && [command.words, command.junit],
    };
}
function describeHealth({ health }, { objectives = [] }) {
    const { load } = health;
    return {
        objectives: [
            objectives.length > 0 ? objectives : health.objectives.map(({ text }) => text),
            health.confidence,
        ],
        load: [
            load.rate,
            load.arrival,
            load.timeoutMs,
            load.routes?.map(({ location: _location, ...route }) => route),
        ],
        consecutive: health.wait.consecutive,
        signals: (health.signals ?? []).map(({ location: _location, deadlineMs: _deadlineMs, ...signal }) => signal),
    };
}
function normalizeUrl(environment, given) {
    const own = new URL(environment.url.replace("{port}", "1"));
    const asked = given === undefined ? own : new URL(given);
    if (environment.url.includes("{port}"))
        asked.port = own.port;
    return asked.href.replace(/\/+$/, "");
}
function digest(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256")
        .update(JSON.stringify(value) ?? "")
        .digest("hex");
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


/***/ }),

/***/ 819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Oq: () => (/* reexport */ SHARDS),
  Zc: () => (/* reexport */ findGate),
  i0: () => (/* reexport */ readEvidenceFolder),
  Rg: () => (/* reexport */ runGate),
  FD: () => (/* reexport */ sumGate)
});

;// CONCATENATED MODULE: ./packages/gate/lib/compare-shards.js
const SHARDS = "shards";
function compareShards(check, counted) {
    const divisions = counted
        .filter(({ evidence }) => evidence.predicate.gate.result.verdict === "pass")
        .map(({ evidence: { predicate } }) => predicate.configuration.find(({ name }) => name === SHARDS)?.digest["sha256"]);
    if (new Set(divisions).size <= 1)
        return [];
    return [
        {
            check,
            message: "the shards divided the tests in different ways: some may be in none of them",
            hint: "Run all shards again with the same previous-junit, or all without it.",
        },
    ];
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 30 modules
var lib = __webpack_require__(5036);
;// CONCATENATED MODULE: ./packages/gate/lib/read-evidence-folder.js




const MAX_FILES = 1000;
const MAX_DEPTH = 8;
const MAX_TOTAL_BYTES = 10 * lib/* MAX_EVIDENCE_BYTES */.bU;
async function readEvidenceFolder(folder, signal) {
    const found = { evidence: [], broken: [] };
    let total = 0;
    for (const file of (await listFiles(folder)).sort()) {
        if (signal?.aborted === true)
            throw new lib/* GateError */.ue("CANCELLED", "cancelled while the evidence was read");
        try {
            const source = await readBounded(external_node_path_.join(folder, file), file);
            total += source.length;
            if (total > MAX_TOTAL_BYTES) {
                throw unreadableFolder(folder, "its files have more than 200 MiB together");
            }
            found.evidence.push({ file, evidence: (0,lib/* parseEvidence */.vf)(source, file) });
        }
        catch (error) {
            if (!(error instanceof lib/* GateError */.ue) || error.location?.file !== file)
                throw error;
            found.broken.push({ file, message: error.message });
        }
    }
    return found;
}
async function listFiles(folder) {
    const files = [];
    const visit = async (relative, depth) => {
        let directory;
        try {
            directory = await (0,promises_.opendir)(external_node_path_.join(folder, relative));
        }
        catch (cause) {
            throw unreadableFolder(external_node_path_.posix.join(folder, relative), (0,lib/* explainSystemError */.Tr)(cause), cause);
        }
        for await (const entry of directory) {
            const name = external_node_path_.posix.join(relative, entry.name);
            if (entry.isDirectory()) {
                if (depth >= MAX_DEPTH)
                    throw unreadableFolder(folder, `it is nested more than ${MAX_DEPTH} folders deep`);
                await visit(name, depth + 1);
            }
            else if (entry.name.endsWith(".json")) {
                files.push(name);
                if (files.length > MAX_FILES)
                    throw unreadableFolder(folder, `it holds more than ${MAX_FILES} files`);
            }
        }
    };
    await visit("", 0);
    return files;
}
async function readBounded(absolute, file) {
    const unreadable = (why, cause) => new lib/* GateError */.ue("EVIDENCE_UNREADABLE", `${file} cannot be read: ${why}`, { location: { file }, cause });
    let handle;
    try {
        const before = await (0,promises_.lstat)(absolute);
        if (!before.isFile())
            throw unreadable("it is not a regular file");
        if (before.size > lib/* MAX_EVIDENCE_BYTES */.bU)
            throw unreadable("it is larger than 20 MiB");
        handle = await (0,promises_.open)(absolute);
        const buffer = Buffer.alloc(before.size + 1);
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
        if (bytesRead > before.size)
            throw unreadable("it grows while it is read");
        const bytes = buffer.subarray(0, bytesRead);
        if (!(0,external_node_buffer_.isUtf8)(bytes))
            throw unreadable("it is not UTF-8 text");
        return bytes.toString("utf8");
    }
    catch (error) {
        if (error instanceof lib/* GateError */.ue)
            throw error;
        throw unreadable((0,lib/* explainSystemError */.Tr)(error), error);
    }
    finally {
        await handle?.close();
    }
}
function unreadableFolder(folder, why, cause) {
    return new lib/* GateError */.ue("EVIDENCE_UNREADABLE", `the evidence folder ${folder} cannot be read: ${why}`, {
        cause,
        hint: "Run the checks first, or name the folder that their evidence was downloaded to.",
    });
}

;// CONCATENATED MODULE: ./packages/gate/lib/find-gate.js

function findGate(config, gate) {
    const entries = config.gates.get(gate);
    if (entries !== undefined)
        return entries;
    const names = [...config.gates.keys()];
    throw new lib/* GateError */.ue("GATE_UNKNOWN", `there is no gate "${gate}" in ${config.file}`, {
        location: { file: config.file },
        hint: (0,lib/* suggestNearest */.nD)(gate, names, names.length === 0
            ? "Declare it: gates: { pull-request: [validate] }"
            : `declared: ${names.join(", ")}`),
    });
}

;// CONCATENATED MODULE: ./packages/gate/lib/run-gate.js


async function runGate(options) {
    const results = [];
    let cancelled = false;
    for (const { check, environment } of findGate(options.config, options.gate)) {
        const ref = environment === undefined ? { check } : { check, environment };
        cancelled ||= options.signal?.aborted === true;
        const outcome = cancelled ? notRun(ref, options.clock) : await runCheck(ref, options);
        cancelled ||= outcome.cancelled;
        results.push(outcome.result);
        await options.onResult?.(outcome.result);
    }
    return results;
}
async function runCheck(ref, options) {
    const { clock, config } = options;
    const startedAt = (0,lib/* isoTime */.Ly)(clock);
    const begun = clock.monotonic();
    options.onStart?.(ref);
    try {
        const environment = ref.environment === undefined ? undefined : config.environments.get(ref.environment);
        const result = await options.checks[ref.check](environment);
        if (result.check !== ref.check || result.environment !== ref.environment) {
            throw new lib/* GateError */.ue("INTERNAL", "a check answered for another one");
        }
        return { result, cancelled: false };
    }
    catch (thrown) {
        const time = { startedAt, durationMs: clock.monotonic() - begun };
        return {
            result: (0,lib/* createErrorResult */.A1)(ref, thrown, time),
            cancelled: (0,lib/* toGateError */.Vl)(thrown).code === "CANCELLED",
        };
    }
}
function notRun(ref, clock) {
    const cancellation = new lib/* GateError */.ue("CANCELLED", "not run: the gate was cancelled");
    return {
        result: (0,lib/* createErrorResult */.A1)(ref, cancellation, { startedAt: (0,lib/* isoTime */.Ly)(clock), durationMs: 0 }),
        cancelled: true,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/gate/lib/compare-bundles.js


function compareBundles(counted, options) {
    const reasons = [];
    const validated = counted.filter(({ evidence }) => evidence.predicate.gate.result.check === "validate");
    const declared = [...options.environments];
    const refuse = (message, file) => {
        reasons.push({
            check: "validate",
            message,
            hint: `Run validate again with validate.bundle: true; see ${file}.`,
        });
    };
    const seen = new Map();
    for (const { evidence, file } of validated) {
        const named = (0,lib/* bundleDigestsOf */.RP)(evidence);
        const facts = readFacts(evidence);
        for (const environment of new Set([...declared, ...named.keys(), ...facts.keys()])) {
            const digest = named.get(environment);
            const built = facts.get(environment);
            if (digest === undefined && built === undefined) {
                if (options.requireAll)
                    refuse(`the evidence does not say which bundle of ${environment} was built`, file);
            }
            else if (digest === undefined || built === undefined || !isOf(digest, built)) {
                refuse(`the bundle digest of ${environment} is not that of what was built`, file);
            }
            else if (built.configDigest !== (0,lib/* configDigestsOf */.fZ)(evidence).get(environment)) {
                refuse(`the bundle of ${environment} was built with another configuration`, file);
            }
            else if ((seen.get(environment) ?? digest) !== digest) {
                refuse(`there is evidence of two different bundles of ${environment}`, file);
            }
            else
                seen.set(environment, digest);
        }
    }
    return reasons;
}
function readFacts({ predicate }) {
    const { facts } = predicate.gate.result;
    const bundles = isTable(facts) ? facts["bundles"] : undefined;
    if (!isTable(bundles))
        return new Map();
    return new Map(Object.entries(bundles).map(([name, built]) => [name, isTable(built) ? built : undefined]));
}
function isOf(digest, { digest: told, modules, assets }) {
    if (typeof modules?.digest !== "string")
        return false;
    const text = (0,lib/* writeBundleIdentity */.WB)({ modules, assets });
    return told === digest && (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex") === digest;
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/gate/lib/compare-digests.js

function compareDigests(entries, counted) {
    const environments = new Set(entries.flatMap(({ environment }) => environment ?? []));
    return [...environments].flatMap((environment) => compareEnvironment(environment, counted));
}
function compareEnvironment(environment, counted) {
    const reasons = [];
    const digests = new Map();
    for (const { evidence, file } of counted) {
        const { result } = evidence.predicate.gate;
        if (result.environment !== undefined && result.environment !== environment)
            continue;
        const check = (0,lib/* formatCheckRef */.j8)(result);
        const digest = (0,lib/* configDigestsOf */.fZ)(evidence).get(environment);
        if (digest === undefined) {
            reasons.push({
                check,
                message: `the evidence does not say which configuration of ${environment} it is about`,
                hint: `Run ${check} again; see ${file}.`,
            });
        }
        else if (!digests.has(digest))
            digests.set(digest, check);
    }
    if (digests.size > 1) {
        reasons.push({
            check: [...digests.values()].join(", "),
            message: `the checks are about different configurations of ${environment}`,
            hint: "Run them again for the same commit and the same wrangler config.",
        });
    }
    return reasons;
}

;// CONCATENATED MODULE: ./packages/gate/lib/judge-evidence.js

const UNCOMMITTED = "of a tree with uncommitted changes";
const CLOCK_SKEW_MS = 5 * 60_000;
function findStranger(evidence, question) {
    const { worker, version, source } = evidence.predicate.gate;
    if (worker !== question.worker)
        return `of the Worker ${worker}`;
    const commit = (0,lib/* commitOf */.D3)(evidence);
    if (commit !== question.commit)
        return `of ${commit === undefined ? "no commit" : `commit ${commit.slice(0, 12)}`}`;
    const expected = version?.expected ?? "none";
    const isForeign = expected !== "none" && expected !== question.expectedVersion;
    if (isForeign && question.expectedVersion !== undefined)
        return `of version ${expected}`;
    if (question.requireCleanTree && source.dirty)
        return UNCOMMITTED;
    if (source.ranPullRequestCode && !question.takesPullRequestCode) {
        return "of a run of a pull request's code, which is never evidence for a release";
    }
    const other = findOtherSetting(evidence, question);
    if (other !== undefined && evidence.predicate.gate.result.verdict === "pass") {
        return `of a run with other settings than gate.yml has (${other})`;
    }
    return undefined;
}
function findOtherSetting({ predicate }, { settings }) {
    const found = new Map(predicate.configuration.map(({ name, digest }) => [name, digest["sha256"]]));
    const other = [...settings].find(([name, digest]) => found.get(name) !== digest);
    return other?.[0].replace(/^.*:/, "");
}
function listWhatCounts(ref, question, evidence) {
    const counting = [];
    const ignored = new Set();
    for (const named of evidence) {
        const { check, environment } = named.evidence.predicate.gate.result;
        if (check !== ref.check || environment !== ref.environment)
            continue;
        const stranger = findStranger(named.evidence, question);
        if (stranger === undefined)
            counting.push(named);
        else
            ignored.add(stranger);
    }
    const words = [...ignored].sort().slice(0, 3).join("; ");
    return { counting, ignored: words === "" ? undefined : `there is evidence ${words}` };
}
function findObjection(evidence, question) {
    const { result, finishedAt, shard } = evidence.predicate.gate;
    const which = shard === undefined ? "" : `shard ${shard.index} of ${shard.count}: `;
    if (result.verdict !== "pass" || evidence.predicate.result === "FAILED") {
        return { message: `${which}${result.verdict}: ${result.headline}` };
    }
    const age = question.now - Date.parse(finishedAt);
    if (!(age >= -CLOCK_SKEW_MS)) {
        return {
            message: `${which}the evidence is from the future (${finishedAt})`,
            hint: "Set the clock of that machine.",
        };
    }
    if (age >= question.maxAgeMs) {
        return {
            message: `${which}the evidence is ${(0,lib/* formatDuration */.a3)(age)} old; at most ${(0,lib/* formatDuration */.a3)(question.maxAgeMs)} counts`,
            hint: "Run the check again.",
        };
    }
    return result.check === "validate" ? undefined : findVersionObjection(evidence, question, which);
}
function findVersionObjection(evidence, question, which) {
    const { version } = evidence.predicate.gate;
    if (version?.state === "mismatch") {
        return {
            message: `${which}the version ${version.answered ?? "none"} answered, not ${question.expectedVersion}`,
        };
    }
    if (version?.state === "proven") {
        return version.answered === question.expectedVersion
            ? undefined
            : {
                message: `${which}the version ${version.answered ?? "none"} answered, not ${question.expectedVersion}`,
            };
    }
    if (question.allowUnprovenVersion)
        return undefined;
    return {
        message: `${which}nothing proves which version answered`,
        hint: "Let the health endpoint name its version (health.version), or set release.allow-unproven-version: true.",
    };
}

;// CONCATENATED MODULE: ./packages/gate/lib/select-newest.js
function selectNewest(evidence) {
    const newest = keepNewest(evidence);
    if (newest.length === 0)
        return { evidence: [], missing: ["there is no evidence"] };
    const shards = Math.max(...newest.map(countShards));
    const chosen = [];
    const missing = [];
    for (let index = 1; index <= shards; index++) {
        const ofShard = keepNewest(evidence.filter((named) => countShards(named) === shards && (shardOf(named)?.index ?? 1) === index));
        if (ofShard.length === 0)
            missing.push(`there is no evidence of shard ${index} of ${shards}`);
        chosen.push(...ofShard);
    }
    const oldest = Math.min(...chosen.map(timeOf));
    const others = evidence.filter((named) => countShards(named) !== shards && timeOf(named) >= oldest);
    return { evidence: [...chosen, ...others], missing };
}
function keepNewest(evidence) {
    const latest = Math.max(...evidence.map(timeOf));
    return evidence.filter((named) => timeOf(named) === latest);
}
function shardOf({ evidence }) {
    return evidence.predicate.gate.shard;
}
function countShards(named) {
    return shardOf(named)?.count ?? 1;
}
function timeOf({ evidence }) {
    return Date.parse(evidence.predicate.gate.finishedAt);
}

;// CONCATENATED MODULE: ./packages/gate/lib/sum-gate.js







function sumGate(options) {
    const entries = findGate(options.config, options.gate);
    const reasons = [];
    if (entries.length === 0) {
        reasons.push({
            check: options.gate,
            message: "the gate names no check",
            hint: "Name checks in gate.yml.",
        });
    }
    for (const { file, message } of options.broken ?? []) {
        reasons.push({
            check: options.gate,
            message: message.includes(file) ? message : `${file}: ${message}`,
            hint: "Run the check again that wrote it, or remove the file if no check did.",
        });
    }
    const common = askQuestion(options, entries);
    const counted = [];
    const items = entries.map((entry) => {
        const expectedVersion = entry.environment === undefined ? undefined : options.expectedVersionOf(entry.environment);
        const settings = options.settingsOf(entry);
        const judged = judgeEntry(entry, { ...common, expectedVersion, settings }, options.evidence);
        reasons.push(...judged.reasons);
        counted.push(...judged.counted);
        return judged.item;
    });
    if (reasons.length === 0) {
        reasons.push(...compareDigests(entries, counted));
        if (options.config.validate.bundle) {
            const environments = options.config.environments.keys();
            const requireAll = !common.takesPullRequestCode;
            reasons.push(...compareBundles(counted, { environments, requireAll }));
        }
    }
    return {
        gate: options.gate,
        decision: reasons.length === 0 ? "go" : "no-go",
        commit: options.commit,
        reasons,
        items,
    };
}
function askQuestion(options, entries) {
    const tiers = entries.flatMap(({ environment }) => environment === undefined ? [] : [options.config.environments.get(environment)?.tier]);
    return {
        worker: options.worker,
        commit: options.commit,
        now: options.now,
        requireCleanTree: options.requireCleanTree,
        maxAgeMs: options.config.release.maxAgeMs,
        allowUnprovenVersion: options.config.release.allowUnprovenVersion,
        takesPullRequestCode: tiers.every((tier) => tier === "test") && (tiers.length > 0 || options.isPullRequest === true),
    };
}
function judgeEntry(entry, question, evidence) {
    const ref = entry.environment === undefined
        ? { check: entry.check }
        : { check: entry.check, environment: entry.environment };
    const check = (0,lib/* formatCheckRef */.j8)(ref);
    const { counting, ignored } = listWhatCounts(ref, question, evidence);
    const newest = selectNewest(counting);
    const missing = newest.missing.map((what) => ({
        check,
        message: ignored === undefined ? what : `${what} (${ignored})`,
        hint: `${ignored?.includes(UNCOMMITTED) === true ? "Commit the changes, then run" : "Run"} ${check} for commit ${question.commit.slice(0, 12)} and keep its evidence.`,
    }));
    const objections = newest.evidence.flatMap(({ file, evidence }) => {
        const objection = findObjection(evidence, question);
        return objection === undefined
            ? []
            : [{ check, message: objection.message, hint: objection.hint ?? `See ${file}.` }];
    });
    const reasons = [...missing, ...objections, ...compareShards(check, newest.evidence)];
    return { reasons, counted: newest.evidence, item: describeItem(ref, newest.evidence, reasons[0]) };
}
function describeItem(ref, evidence, reason) {
    const verdictOf = (named) => named.evidence.predicate.gate.result.verdict;
    const worst = (0,lib/* worstVerdict */.zP)(evidence.map(verdictOf));
    const shown = evidence.find((named) => verdictOf(named) === worst);
    if (shown === undefined)
        return { ref, verdict: "missing", headline: reason?.message ?? "" };
    const { finishedAt, result } = shown.evidence.predicate.gate;
    const isUseless = worst === "pass" && reason !== undefined;
    return {
        ref,
        verdict: isUseless ? "missing" : worst,
        headline: isUseless ? reason.message : result.headline,
        finishedAt,
        evidence: shown.file,
    };
}

;// CONCATENATED MODULE: ./packages/gate/lib/index.js







/***/ }),

/***/ 740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E4: () => (/* reexport */ findLastChange),
  QX: () => (/* reexport */ isAncestor),
  fE: () => (/* reexport */ isShallow),
  AC: () => (/* reexport */ listChangedFiles),
  x_: () => (/* reexport */ listFilesBelow),
  cl: () => (/* reexport */ listIgnoredFiles),
  sp: () => (/* reexport */ listTrackedFiles),
  Nu: () => (/* reexport */ readRepository),
  g$: () => (/* reexport */ readTags),
  WL: () => (/* reexport */ resolveCommit),
  II: () => (/* reexport */ showFile),
  Tp: () => (/* reexport */ streamCommits)
});

// UNUSED EXPORTS: firstCommit, mergeBase

// EXTERNAL MODULE: ./packages/core/lib/index.js + 30 modules
var lib = __webpack_require__(5036);
;// CONCATENATED MODULE: ./packages/git/lib/ask-git.js

const DEADLINE_MS = 60_000;
const STREAM_DEADLINE_MS = 10 * 60_000;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const CONFIG = [
    "core.quotePath=false",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "color.ui=false",
    "log.showSignature=false",
    "log.mailmap=false",
    "log.follow=false",
    "i18n.logOutputEncoding=UTF-8",
    "trailer.separators=:",
];
const FIXED_WORDS = [
    "--no-pager",
    "--no-replace-objects",
    "--literal-pathspecs",
    ...CONFIG.flatMap((entry) => ["-c", entry]),
];
const WORDS_OF_CHECK_IGNORE = FIXED_WORDS.filter((word) => word !== "--literal-pathspecs");
const ENVIRONMENT = {
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
};
async function ask_git_askGit(root, args, deps, input, env = {}) {
    const answer = await withGit(() => deps.processes.ask("git", [...(args[0] === "check-ignore" ? WORDS_OF_CHECK_IGNORE : FIXED_WORDS), ...args], {
        cwd: root,
        env: { ...ENVIRONMENT, ...env },
        signal: deps.signal,
        deadlineMs: DEADLINE_MS,
        maxOutputBytes: MAX_OUTPUT_BYTES,
        ...(input !== undefined && { input }),
    }));
    if (answer.exitCode !== 0)
        throwKnownRefusal(answer.stderr, root);
    return answer;
}
async function ask_git_readGit(root, args, deps) {
    const answer = await ask_git_askGit(root, args, deps);
    if (answer.exitCode !== 0)
        throw describeFailure(args, answer.exitCode, answer.stderr);
    return answer.stdout;
}
async function* streamGit(root, args, deps) {
    const child = await withGit(() => deps.processes.stream("git", [...FIXED_WORDS, ...args], {
        cwd: root,
        env: ENVIRONMENT,
        signal: deps.signal,
        deadlineMs: STREAM_DEADLINE_MS,
        output: "stdout",
    }));
    try {
        yield* child.stdout;
        const { exitCode } = await child.exited;
        if (exitCode !== 0) {
            throwKnownRefusal(child.log(), root);
            throw describeFailure(args, exitCode, child.log());
        }
    }
    finally {
        await child.stop();
    }
}
async function withGit(run) {
    try {
        return await run();
    }
    catch (error) {
        if (!(error instanceof lib/* GateError */.ue) || error.code !== "COMMAND_NOT_FOUND")
            throw error;
        throw new lib/* GateError */.ue("COMMAND_NOT_FOUND", "git was not found", {
            cause: error,
            hint: "install git (https://git-scm.com), and put it on PATH",
        });
    }
}
function throwKnownRefusal(stderr, root) {
    if (stderr.includes("detected dubious ownership")) {
        throw new lib/* GateError */.ue("GIT_FAILED", `git does not trust ${root}: it belongs to another user`, {
            hint: `run: git config --global --add safe.directory ${JSON.stringify(root)}`,
        });
    }
    if (/not a git repository|must be run in a work tree/i.test(stderr)) {
        throw new lib/* GateError */.ue("GIT_NOT_A_REPOSITORY", `${root} is not inside a work tree of git`, {
            hint: "run this in a clone; in a workflow put actions/checkout before it",
        });
    }
}
function describeFailure(args, exitCode, stderr) {
    const said = stderr.trim().split("\n").at(-1) ?? "";
    const how = exitCode === null ? "was ended by a signal" : `ended with ${exitCode}`;
    return new lib/* GateError */.ue("GIT_FAILED", `git ${args[0] ?? ""} ${how}${said === "" ? "" : `: ${said.slice(0, 300)}`}`);
}

;// CONCATENATED MODULE: ./packages/git/lib/revisions.js


const FULL_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
async function resolveCommit(root, revision, deps) {
    refuseStrangeRevision(revision);
    const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
    const answer = await ask_git_askGit(root, args, deps);
    const sha = answer.stdout.trim();
    if (answer.exitCode === 0 && FULL_SHA.test(sha))
        return sha;
    throw new lib/* GateError */.ue("GIT_REF_UNKNOWN", `git knows no commit by the name ${JSON.stringify(revision)}`, {
        hint: "check the name; in a workflow set `fetch-depth: 0` and `fetch-tags: true` for actions/checkout",
    });
}
function refuseStrangeRevision(revision) {
    if (revision === "" || revision.startsWith("-") || /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(revision)) {
        throw new lib/* GateError */.ue("GIT_REF_UNKNOWN", `${JSON.stringify(revision)} is no name of a revision`, {
            hint: "a revision does not begin with a dash and holds no control characters",
        });
    }
}
async function isAncestor(root, ancestor, descendant, deps) {
    const [from, to] = await Promise.all([
        resolveCommit(root, ancestor, deps),
        resolveCommit(root, descendant, deps),
    ]);
    const answer = await ask_git_askGit(root, ["merge-base", "--is-ancestor", from, to], deps);
    if (answer.exitCode === 0)
        return true;
    if (answer.exitCode === 1)
        return false;
    throw new lib/* GateError */.ue("GIT_FAILED", `git could not compare ${from} and ${to}: ${answer.stderr.trim().slice(0, 300)}`);
}
async function mergeBase(root, one, other, deps) {
    const [a, b] = await Promise.all([resolveCommit(root, one, deps), resolveCommit(root, other, deps)]);
    const answer = await askGit(root, ["merge-base", a, b], deps);
    if (answer.exitCode === 0)
        return answer.stdout.trim();
    if (answer.exitCode === 1)
        return undefined;
    throw new GateError("GIT_FAILED", `git could not compare ${a} and ${b}: ${answer.stderr.trim().slice(0, 300)}`);
}
async function isShallow(root, deps) {
    return (await ask_git_readGit(root, ["rev-parse", "--is-shallow-repository"], deps)).trim() !== "false";
}
async function firstCommit(root, revision, deps) {
    const sha = await resolveCommit(root, revision, deps);
    const roots = (await readGit(root, ["rev-list", "--first-parent", "--max-parents=0", sha], deps))
        .trim()
        .split("\n");
    const [first] = roots;
    if (first === undefined || !FULL_SHA.test(first))
        throw new GateError("GIT_FAILED", `git found no first commit of ${sha}`);
    return first;
}

;// CONCATENATED MODULE: ./packages/git/lib/changed-files.js


async function listChangedFiles(root, since, deps) {
    const base = await resolveCommit(root, since, deps);
    const words = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", base, "HEAD"];
    return (await ask_git_readGit(root, words, deps)).split("\0").filter((file) => file !== "");
}

;// CONCATENATED MODULE: ./packages/git/lib/last-change.js

async function findLastChange(root, paths, deps) {
    if (paths.length === 0)
        return undefined;
    const date = (await ask_git_readGit(root, ["log", "-1", "--format=%cI", "HEAD", "--", ...paths], deps)).trim();
    return date === "" ? undefined : date;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/git/lib/files-below.js



async function listFilesBelow(options) {
    const { root, folder, patterns, ...deps } = options;
    const gitFolder = await ask_git_askGit(root, ["rev-parse", "--absolute-git-dir"], deps);
    const place = gitFolder.stdout.replace(/\r?\n$/, "");
    const answer = await ask_git_askGit(root, [
        `--git-dir=${place}`,
        `--work-tree=${folder}`,
        "-C",
        folder,
        "ls-files",
        "--others",
        "-z",
        ...(patterns === undefined ? [] : [`--exclude-from=${patterns}`]),
    ], deps, undefined, { GIT_INDEX_FILE: external_node_path_.join(place, "gate-no-index") });
    if (answer.exitCode !== 0)
        throw new lib/* GateError */.ue("GIT_FAILED", `git cannot list ${folder}: ${answer.stderr.trim().slice(0, 300)}`);
    return answer.stdout
        .split("\0")
        .filter((name) => name !== "")
        .sort();
}

;// CONCATENATED MODULE: ./packages/git/lib/ignored-files.js


async function listIgnoredFiles(root, paths, deps) {
    if (paths.length === 0)
        return new Set();
    const asked = paths.flatMap((path) => [`./${path}`, `./${path}/`]);
    const answer = await ask_git_askGit(root, ["check-ignore", "-z", "--stdin"], deps, asked.join("\0"));
    if (answer.exitCode !== 0 && answer.exitCode !== 1)
        throw new lib/* GateError */.ue("GIT_FAILED", `git check-ignore ended with ${answer.exitCode ?? "a signal"}`);
    const ignored = answer.stdout.split("\0").filter((path) => path !== "");
    return new Set(ignored.map((path) => path.replace(/^\.\//, "").replace(/\/$/, "")));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/git/lib/repository.js





async function readRepository(options) {
    const { cwd, ...deps } = options;
    const { root, shallow, commit } = await findRepository(cwd, deps);
    const [tags, status, index] = await Promise.all([
        ask_git_readGit(root, ["tag", "--list", "--points-at", "HEAD"], deps),
        ask_git_readGit(root, ["status", "--porcelain=v2", "-z", "--untracked-files=all", "--ignore-submodules=none"], deps),
        ask_git_readGit(root, ["ls-files", "-v", "-z"], deps),
    ]);
    const hidden = await listHidden(root, index, deps);
    const { changedPaths, untrackedPaths } = readStatus(status);
    return {
        root,
        commit,
        tags: tags.split("\n").filter((name) => name !== ""),
        changedPaths: [...new Set([...changedPaths, ...hidden])].sort(),
        untrackedPaths,
        shallow,
    };
}
async function findRepository(cwd, deps) {
    const question = ["rev-parse", "--show-toplevel", "--is-shallow-repository", "HEAD^{commit}"];
    const answer = await ask_git_askGit(cwd, question, deps);
    if (answer.exitCode !== 0) {
        const head = await ask_git_askGit(cwd, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], deps);
        if (head.exitCode === 0)
            throw describeFailure(question, answer.exitCode, answer.stderr);
        throw new lib/* GateError */.ue("GIT_REF_UNKNOWN", "this repository has no commit yet", { hint: "commit first" });
    }
    const lines = answer.stdout.replace(/\r?\n$/, "").split("\n");
    const [shallow, commit] = lines.splice(-2);
    return {
        root: external_node_path_.resolve(lines.join("\n").replace(/\r$/, "")),
        shallow: shallow?.trim() !== "false",
        commit: commit?.trim() ?? "",
    };
}
async function listHidden(root, index, deps) {
    const marked = index.split("\0").filter((line) => /^[a-zS] /.test(line));
    if (marked.length === 0)
        return [];
    const sparse = await ask_git_askGit(root, ["config", "--bool", "core.sparseCheckout"], deps);
    const isSparse = sparse.stdout.trim() === "true";
    const paths = marked.filter((line) => !(isSparse && line.startsWith("S"))).map((line) => line.slice(2));
    const there = await Promise.all(paths.map((file) => (0,promises_.lstat)(external_node_path_.join(root, file)).then(() => true, () => false)));
    return paths.filter((_, at) => there[at]);
}
function readStatus(output) {
    const paths = new Set();
    const untracked = new Set();
    const fields = output.split("\0");
    for (let index = 0; index < fields.length; index += 1) {
        const field = fields[index] ?? "";
        const path = skipWords(field, { "1": 8, "2": 9, u: 10, "?": 1 }[field[0] ?? ""]);
        if (path !== undefined)
            paths.add(path);
        if (path !== undefined && field.startsWith("?"))
            untracked.add(path);
        if (field.startsWith("2 ")) {
            index += 1;
            const before = fields[index];
            if (before !== undefined)
                paths.add(before);
        }
    }
    return { changedPaths: [...paths].sort(), untrackedPaths: [...untracked].sort() };
}
function skipWords(line, count) {
    if (count === undefined)
        return undefined;
    let start = 0;
    for (let word = 0; word < count; word += 1)
        start = line.indexOf(" ", start) + 1;
    return line.slice(start);
}
async function listTrackedFiles(root, deps) {
    const output = await ask_git_readGit(root, ["ls-files", "-z", "--cached", "--full-name"], deps);
    if (output === "")
        await refuseBrokenCheckout(root, deps);
    return [...new Set(output.split("\0").filter((file) => file !== ""))].sort();
}
async function refuseBrokenCheckout(root, deps) {
    const head = await ask_git_askGit(root, ["ls-tree", "--name-only", "-z", "HEAD"], deps);
    if (head.exitCode !== 0 || head.stdout === "")
        return;
    throw new lib/* GateError */.ue("GIT_FAILED", `git tracks nothing in ${root}, although the last commit holds files`, {
        hint: "the checkout broke off: check the commit out again",
    });
}
async function readTags(root, deps) {
    const format = "%(refname:strip=2) %(objecttype) %(objectname) %(*objecttype)- %(*objectname)- %(creatordate:iso-strict)";
    const output = await ask_git_readGit(root, ["for-each-ref", `--format=${format}`, "refs/tags"], deps);
    const tags = [];
    for (const line of output.split("\n")) {
        const [name = "", type, object = "", targetType, target = "", date = ""] = line.split(" ");
        if (type === "commit")
            tags.push({ name, commit: object, annotated: false, date });
        if (type !== "tag")
            continue;
        if (targetType === "commit-")
            tags.push({ name, commit: target.slice(0, -1), annotated: true, date });
        if (targetType === "tag-")
            tags.push({ name, commit: await resolveCommit(root, object, deps), annotated: true, date });
    }
    return tags;
}

;// CONCATENATED MODULE: ./packages/git/lib/show-file.js


async function showFile(root, revision, path, deps) {
    const commit = await resolveCommit(root, revision, deps);
    const listed = await ask_git_readGit(root, ["ls-tree", "-z", "--full-tree", commit, "--", path], deps);
    const entry = /^100\d{3} blob ([0-9a-f]{40,64})\t/.exec(listed);
    if (entry?.[1] === undefined || listed.slice(entry[0].length) !== `${path}\0`)
        return undefined;
    return ask_git_readGit(root, ["cat-file", "blob", entry[1]], deps);
}

;// CONCATENATED MODULE: ./packages/git/lib/stream-commits.js



const FIELDS = ["%H", "%P", "%an", "%ae", "%cI", "%s", "%(trailers:only,unfold)", "%b"];
const MAX_FIELD_BYTES = 1024 * 1024;
async function* streamCommits(options) {
    const { root, range, deps } = options;
    const to = await resolveCommit(root, range.to, deps);
    const from = range.from === undefined ? undefined : await resolveCommit(root, range.from, deps);
    const args = ["log", "-z", `--format=tformat:${FIELDS.join("%x00")}`, "--end-of-options", to];
    if (from !== undefined)
        args.push(`^${from}`);
    let fields = [];
    for await (const field of splitAtNul(streamGit(root, args, deps))) {
        fields.push(field);
        if (fields.length < FIELDS.length)
            continue;
        yield readCommit(fields);
        fields = [];
    }
    if (fields.length > 0)
        throw new lib/* GateError */.ue("GIT_FAILED", "git's list of commits ended within a commit");
}
async function* splitAtNul(chunks) {
    let parts = [];
    let size = 0;
    const keep = (part) => {
        const room = part.subarray(0, Math.max(0, MAX_FIELD_BYTES - size));
        if (room.length > 0)
            parts.push(room);
        size += room.length;
    };
    for await (const chunk of chunks) {
        let start = 0;
        for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
            keep(chunk.subarray(start, end));
            yield Buffer.concat(parts).toString("utf8");
            parts = [];
            size = 0;
            start = end + 1;
        }
        keep(chunk.subarray(start));
    }
    if (size > 0)
        yield Buffer.concat(parts).toString("utf8");
}
function readCommit(fields) {
    const [sha = "", parents = "", authorName = "", authorEmail = "", committedAt = "", subject = "", trailers = "", body = "",] = fields;
    if (!/^[0-9a-f]{40,64}$/.test(sha))
        throw new lib/* GateError */.ue("GIT_FAILED", "git's list of commits is out of step");
    return {
        sha,
        parents: parents.split(" ").filter((parent) => parent !== ""),
        authorName,
        authorEmail,
        committedAt,
        subject,
        body: body.trimEnd(),
        trailers: trailers.split("\n").flatMap(readTrailer),
    };
}
function readTrailer(line) {
    const colon = line.indexOf(":");
    return colon < 1 ? [] : [{ key: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() }];
}

;// CONCATENATED MODULE: ./packages/git/lib/index.js











/***/ }),

/***/ 1952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F9: () => (/* reexport */ HttpFault),
  uT: () => (/* reexport */ createHttpClient),
  EN: () => (/* reexport */ mayLeadElsewhere),
  M1: () => (/* reexport */ provesOrigin)
});

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 30 modules
var lib = __webpack_require__(5036);
;// CONCATENATED MODULE: ./packages/http/lib/cancellations.js
class Cancellations {
    #watches = new Map();
    #listeners = new Map();
    add(signal, watch) {
        if (signal.aborted) {
            watch.cancel(signal.reason);
            return;
        }
        const watches = this.#watches.get(signal);
        if (watches !== undefined) {
            watches.add(watch);
            return;
        }
        const listener = () => {
            for (const each of this.#watches.get(signal) ?? [])
                each.cancel(signal.reason);
        };
        this.#watches.set(signal, new Set([watch]));
        this.#listeners.set(signal, listener);
        signal.addEventListener("abort", listener);
    }
    delete(signal, watch) {
        const watches = this.#watches.get(signal);
        if (watches === undefined)
            return;
        watches.delete(watch);
        if (watches.size > 0)
            return;
        const listener = this.#listeners.get(signal);
        if (listener !== undefined)
            signal.removeEventListener("abort", listener);
        this.#watches.delete(signal);
        this.#listeners.delete(signal);
    }
}

// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/client.js
var dispatcher_client = __webpack_require__(3701);
// EXTERNAL MODULE: external "node:http2"
var external_node_http2_ = __webpack_require__(2467);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./packages/http/lib/http2.js


const OF_THE_CONNECTION = new Set([
    "connection",
    "host",
    "keep-alive",
    "proxy-connection",
    "transfer-encoding",
    "upgrade",
]);
const NO_ERROR = 0;
const STALE = "STALE_CONNECTION";
class Http2Speaker {
    #session;
    #isLeaving = false;
    constructor(socket) {
        this.#session = (0,external_node_http2_.connect)("https://connection.invalid", {
            createConnection: () => socket,
            settings: { enablePush: false },
        });
        this.#session.on("goaway", () => {
            this.#isLeaving = true;
        });
        this.#session.on("error", () => undefined);
    }
    get usable() {
        return !this.#isLeaving && !this.#session.closed && !this.#session.destroyed;
    }
    dispatch(options, handler) {
        if (!this.usable)
            throw Object.assign(new Error("the connection was closed before it was used"), { code: STALE });
        const body = options.body instanceof Uint8Array ? options.body : undefined;
        const slowBody = options.body instanceof external_node_stream_.Readable ? options.body : undefined;
        const headers = toHttp2Headers(options, body);
        const stream = this.#session.request(headers, {
            endStream: body === undefined && slowBody === undefined,
        });
        new Exchange(stream, handler).follow(this.#session);
        if (body !== undefined)
            stream.end(body);
        slowBody?.pipe(stream);
        handler.onRequestStart?.({}, undefined);
        handler.onRequestSent?.();
    }
    destroy() {
        this.#session.destroy();
        return Promise.resolve();
    }
}
function toHttp2Headers({ method, path, headers }, body) {
    const given = Array.isArray(headers) ? headers : [];
    const found = { ":method": method, ":path": path, ":scheme": "https" };
    for (let index = 0; index + 1 < given.length; index += 2) {
        const [name = "", value = ""] = [given[index]?.toLowerCase(), given[index + 1]];
        if (name === "host")
            found[":authority"] = value;
        if (OF_THE_CONNECTION.has(name))
            continue;
        const known = found[name];
        found[name] = known === undefined ? value : [known, value].flat();
    }
    if (body !== undefined && found["content-length"] === undefined)
        found["content-length"] = String(body.byteLength);
    return found;
}
class Exchange {
    #stream;
    #handler;
    #controller;
    #rawHeaders = [];
    #hasAnswer = false;
    #hasEnded = false;
    #error;
    constructor(stream, handler) {
        this.#stream = stream;
        this.#handler = handler;
        const rawHeaders = () => this.#rawHeaders;
        this.#controller = {
            aborted: false,
            paused: false,
            reason: null,
            rawTrailers: null,
            get rawHeaders() {
                return rawHeaders();
            },
            abort: () => stream.destroy(),
            pause: () => stream.pause(),
            resume: () => stream.resume(),
        };
    }
    follow(session) {
        const stream = this.#stream;
        const sessionFailed = (error) => {
            this.#error ??= error;
        };
        session.once("error", sessionFailed);
        stream.on("headers", (headers) => this.#answer(headers));
        stream.on("response", (headers, _flags, raw) => {
            this.#hasAnswer = true;
            this.#answer(headers, raw);
        });
        stream.on("data", (chunk) => this.#handler.onResponseData?.(this.#controller, Buffer.from(chunk)));
        stream.on("end", () => {
            this.#hasEnded = true;
        });
        stream.on("error", (error) => {
            this.#error ??= error;
        });
        stream.once("close", () => {
            session.off("error", sessionFailed);
            this.#finish();
        });
    }
    #answer(headers, raw) {
        const status = Number(headers[":status"]);
        const pairs = raw ??
            Object.entries(headers).flatMap(([name, value]) => [value ?? ""].flat().flatMap((each) => [name, each]));
        this.#rawHeaders = [];
        for (let index = 0; index + 1 < pairs.length; index += 2) {
            const [name = "", value = ""] = [pairs[index], pairs[index + 1]];
            if (!name.startsWith(":"))
                this.#rawHeaders.push(name, value);
        }
        this.#handler.onResponseStarted?.();
        this.#handler.onResponseStart?.(this.#controller, status, {}, "");
    }
    #finish() {
        const { rstCode, aborted } = this.#stream;
        const isWhole = this.#hasAnswer && this.#hasEnded && !aborted && rstCode === NO_ERROR && this.#error === undefined;
        if (isWhole) {
            this.#handler.onResponseEnd?.(this.#controller, {});
            return;
        }
        const error = this.#error ??
            Object.assign(new Error(`the stream was reset with the code ${rstCode}`), {
                code: "ERR_HTTP2_STREAM_ERROR",
            });
        this.#handler.onResponseError?.(this.#controller, error);
    }
}

;// CONCATENATED MODULE: ./packages/http/lib/connection.js


const STALE_CONNECTION = "STALE_CONNECTION";
class Connection {
    setUp;
    remoteAddress;
    tls;
    exchanges = 0;
    #socket;
    #client;
    #start = "";
    constructor(socket, setUp, version) {
        this.setUp = setUp;
        this.remoteAddress = socket.remoteAddress;
        this.tls = "getPeerCertificate" in socket ? readTlsFacts(socket) : undefined;
        this.#socket = socket;
        if ("alpnProtocol" in socket && socket.alpnProtocol === "h2") {
            this.#client = new Http2Speaker(socket);
            return;
        }
        if (version === "1.0")
            writeAsHttp10(socket);
        this.#client = new dispatcher_client("http://connection.invalid", {
            connect: connectOnce(socket),
            pipelining: 1,
            allowH2: false,
            headersTimeout: 0,
            bodyTimeout: 0,
        });
        this.#recordStart();
    }
    get usable() {
        if (this.#client instanceof Http2Speaker && !this.#client.usable)
            return false;
        return !this.#socket.destroyed && !this.#socket.readableEnded;
    }
    get httpVersion() {
        if (this.#client instanceof Http2Speaker)
            return "2";
        return /HTTP\/(\d\.\d)/.exec(this.#start)?.[1] ?? "1.1";
    }
    get answeredInTls() {
        return this.#start.startsWith("\u0015\u0003");
    }
    dispatch(options, handler) {
        this.#client.dispatch(options, handler);
    }
    onceFlushed(callback) {
        if (this.#socket.writableNeedDrain)
            this.#socket.once("drain", callback);
        else
            callback();
    }
    onceClosed(callback) {
        this.#socket.once("close", callback);
    }
    destroy() {
        this.#client.destroy().catch(() => undefined);
        this.#socket.destroy();
    }
    #recordStart() {
        const socket = this.#socket;
        const read = socket.read.bind(socket);
        socket.read = (size) => {
            const chunk = read(size);
            if (chunk instanceof Uint8Array) {
                this.#start += Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.byteLength, 16)).toString("latin1");
                if (this.#start.length >= 16)
                    Reflect.deleteProperty(socket, "read");
            }
            return chunk;
        };
    }
}
function writeAsHttp10(socket) {
    const write = socket.write.bind(socket);
    socket.write = (chunk, ...rest) => {
        Reflect.deleteProperty(socket, "write");
        const isText = typeof chunk === "string";
        return write(isText ? chunk.replace(" HTTP/1.1\r\n", " HTTP/1.0\r\n") : chunk, ...rest);
    };
}
function connectOnce(socket) {
    let used = false;
    return (_options, callback) => {
        const stale = used
            ? Object.assign(new Error("the connection was closed before it was used"), { code: STALE_CONNECTION })
            : undefined;
        used = true;
        queueMicrotask(() => {
            if (stale === undefined)
                callback(null, socket);
            else
                callback(stale, null);
        });
    };
}
function readTlsFacts(socket) {
    const certificate = socket.getPeerCertificate();
    return {
        protocol: socket.getProtocol() ?? "unknown",
        subject: formatName(certificate.subject),
        issuer: formatName(certificate.issuer),
        validFrom: toIsoTime(certificate.valid_from),
        validTo: toIsoTime(certificate.valid_to),
        certificate: certificate.raw,
    };
}
function formatName(name) {
    return Object.entries(name ?? {})
        .map(([key, value]) => `${key}=${[value].flat().join("+")}`)
        .join(", ");
}
function toIsoTime(text) {
    const time = Date.parse(text ?? "");
    return Number.isNaN(time) ? "" : new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./packages/http/lib/fault.js
class HttpFault extends Error {
    name = "HttpFault";
    class;
    phase;
    hint;
    code;
    url;
    constructor(details) {
        super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
        this.class = details.class;
        this.phase = details.phase;
        this.hint = details.hint;
        this.code = details.code;
        this.url = stripUrl(details.url);
    }
}
function stripUrl(url) {
    const parsed = URL.parse(url);
    if (parsed === null)
        return "(not a URL)";
    return parsed.host === "" ? `${parsed.protocol}…` : `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}

;// CONCATENATED MODULE: ./packages/http/lib/target.js


const BAD_PORTS = new Set([
    0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
    109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
    526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
    3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);
function parseTarget(text) {
    const url = URL.parse(text);
    const refuse = (code, message, hint) => new HttpFault({ class: "url", phase: "dns", code, message, hint, url: text });
    if (url === null) {
        throw refuse("URL_INVALID", "the address is not a URL", "write an absolute address, for instance https://example.com/api/health");
    }
    const secure = url.protocol === "https:";
    if (!secure && url.protocol !== "http:") {
        throw refuse("URL_SCHEME", `the scheme ${url.protocol} is not HTTP`, "only http: and https: can be asked");
    }
    const port = url.port === "" ? (secure ? 443 : 80) : Number(url.port);
    if (BAD_PORTS.has(port)) {
        throw refuse("URL_BAD_PORT", `port ${port} belongs to another protocol`, "serve on another port: browsers and fetch refuse this one too");
    }
    return {
        url,
        secure,
        port,
        host: url.hostname.startsWith("[") ? url.hostname.slice(1, -1) : url.hostname,
        authority: url.host,
        path: `${url.pathname}${url.search}`,
        authorization: basicAuthorization(url),
    };
}
function basicAuthorization(url) {
    if (url.username === "" && url.password === "")
        return undefined;
    const credentials = `${decodePercent(url.username)}:${decodePercent(url.password)}`;
    return `Basic ${Buffer.from(credentials, "utf8").toString("base64")}`;
}
function decodePercent(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function publicHref(url) {
    const { href } = url;
    return /[#@]|\?$/.test(href) ? `${url.origin}${url.pathname}${url.search}` : href;
}
function serverNameOf(host) {
    return (0,external_node_net_.isIP)(host) === 0 ? host.replace(/\.$/, "") : undefined;
}

;// CONCATENATED MODULE: ./packages/http/lib/connect.js








const lookupBySystem = (hostname) => (0,promises_.lookup)(hostname, { all: true, order: "verbatim" });
async function openSocket(target, proxy, { deadlines, connection = {} }, watch, settings) {
    const { now } = settings;
    const tlsMs = deadlines.tlsMs ?? deadlines.connectMs;
    const peer = proxy ?? connection.peer ?? target;
    watch.context.peer = `${peer.host} port ${peer.port}`;
    watch.context.proxy = proxy?.authority;
    const begin = now();
    const { socketPath } = connection;
    const addresses = socketPath === undefined
        ? await findAddresses(peer.host, { deadlines, connection }, watch, settings)
        : [];
    const resolved = now();
    let socket = await openStream(peer, addresses, socketPath, deadlines.connectMs, watch);
    if (proxy?.secure === true)
        socket = await startTls(socket, proxy.host, tlsMs, watch, settings, {});
    if (proxy !== undefined && target.secure)
        socket = await openTunnel(socket, target, proxy, deadlines.connectMs, watch);
    const connected = now();
    watch.context.proxy = undefined;
    watch.context.peer = `${target.host} port ${target.port}`;
    if (target.secure)
        socket = await startTls(socket, target.host, tlsMs, watch, settings, connection);
    return {
        socket,
        setUp: {
            dnsMs: resolved - begin,
            connectMs: connected - resolved,
            tlsMs: target.secure ? now() - connected : 0,
        },
    };
}
function ofFamily(addresses, family) {
    const kept = addresses.filter((address) => family === undefined || address.family === family);
    if (kept.length > 0)
        return kept;
    throw Object.assign(new Error(`the name has no address of IPv${family}`), { code: "ENODATA" });
}
function resolve(host, limitMs, watch, lookup) {
    const family = (0,external_node_net_.isIP)(host);
    if (family !== 0)
        return Promise.resolve([{ address: host, family }]);
    const resolveName = async () => {
        const addresses = await lookup(host);
        if (addresses.length > 0)
            return addresses;
        throw Object.assign(new Error("the name has no address"), { code: "ENODATA" });
    };
    return watch.follow("dns", limitMs, resolveName, () => undefined);
}
async function findAddresses(host, { deadlines, connection }, watch, settings) {
    const found = await resolve(host, deadlines.dnsMs ?? deadlines.connectMs, watch, settings.lookup);
    return ofFamily(found, connection?.family);
}
function openStream(peer, addresses, socketPath, limitMs, watch) {
    return watch.run("connect", limitMs, (done, failed) => {
        const socket = socketPath === undefined ? connectTo(peer, addresses, limitMs) : (0,external_node_net_.connect)({ path: socketPath });
        socket.setNoDelay(true);
        socket.on("error", failed);
        socket.once("connect", () => done(socket));
        return () => socket.destroy();
    });
}
function connectTo(peer, addresses, limitMs) {
    return (0,external_node_net_.connect)({
        host: peer.host,
        port: peer.port,
        autoSelectFamily: true,
        autoSelectFamilyAttemptTimeout: Math.max(10, Math.min(1000, Math.floor(limitMs / addresses.length))),
        lookup: (_host, options, callback) => {
            const [first] = addresses;
            if (options.all === true || first === undefined)
                callback(null, [...addresses]);
            else
                callback(null, first.address, first.family);
        },
    });
}
function startTls(raw, host, limitMs, watch, settings, options) {
    return watch.run("tls", limitMs, (done, failed) => {
        const servername = serverNameOf(host);
        const socket = (0,external_node_tls_.connect)({
            socket: raw,
            host,
            ...(servername === undefined ? {} : { servername }),
            ALPNProtocols: [...PROTOCOLS[options.httpVersion ?? "1.1"]],
            secureContext: contextFor(options, settings),
            rejectUnauthorized: options.insecure !== true,
        });
        socket.on("error", (error) => {
            failed(error);
            raw.destroy();
        });
        socket.once("secureConnect", () => {
            const { pinnedKeys } = options;
            if (pinnedKeys === undefined || pinnedKeys.includes(keyOf(socket)))
                done(socket);
            else
                failed(Object.assign(new Error("another key"), { code: "PINNED_KEY" }));
        });
        return () => {
            socket.destroy();
            raw.destroy();
        };
    });
}
function keyOf(socket) {
    const key = socket.getPeerX509Certificate()?.publicKey.export({ type: "spki", format: "der" });
    return (0,external_node_crypto_.createHash)("sha256")
        .update(key ?? "")
        .digest("base64");
}
const PROTOCOLS = {
    "1.0": ["http/1.0"],
    "1.1": ["http/1.1"],
    "2": ["h2", "http/1.1"],
};
function contextFor({ ca, cert, key, passphrase }, settings) {
    if (ca === undefined && cert === undefined && key === undefined)
        return settings.secureContext();
    return (0,external_node_tls_.createSecureContext)({
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key }),
        ...(passphrase === undefined ? {} : { passphrase }),
    });
}
function openTunnel(raw, target, proxy, limitMs, watch) {
    const authority = `${target.url.hostname}:${target.port}`;
    const ask = async () => {
        const client = new dispatcher_client(`http://${authority}`, {
            connect: connectOnce(raw),
            allowH2: false,
            headersTimeout: 0,
        });
        const login = proxy.authorization === undefined ? {} : { "proxy-authorization": proxy.authorization };
        const { statusCode, socket } = await client.connect({
            path: authority,
            headers: { host: authority, ...login },
        });
        if (statusCode >= 200 && statusCode < 300)
            return raw;
        socket.on("error", () => undefined).destroy();
        throw refusedByProxy(statusCode, target, proxy);
    };
    return watch.follow("connect", limitMs, ask, () => raw.destroy());
}
function refusedByProxy(status, target, proxy) {
    return new HttpFault({
        class: "proxy",
        phase: "connect",
        code: `PROXY_${status}`,
        message: `the proxy ${proxy.authority} answered ${status}`,
        hint: status === 407
            ? "the proxy wants a login: write it into the variable, http://user:password@host:port"
            : `does the proxy allow ${target.authority}? An exception goes into NO_PROXY`,
        url: target.url.href,
    });
}

;// CONCATENATED MODULE: ./packages/http/lib/causes.js
const RESTART_TLS = "fix the certificate of the service; the gate never skips this check";
const PRIVATE_CA = "if this is your own certificate authority, set NODE_EXTRA_CA_CERTS to its PEM file before the process starts";
const causes_reset = {
    class: "reset",
    message: "the peer closed the connection",
    hint: "look for a crash at this time",
};
const unsendable = (message) => ({
    class: "url",
    message: `the request cannot be sent: ${message}`,
    hint: "check the method and the headers of the request",
});
const unknownIssuer = {
    class: "tls",
    message: "the certificate comes from an authority that this machine does not know",
    hint: `does the server send the whole chain? ${PRIVATE_CA}`,
};
const noTlsThere = {
    class: "tls",
    message: "the port does not speak TLS",
    hint: "it looks like plain HTTP: write http:// or the HTTPS port",
};
const oldTls = {
    class: "tls",
    message: "the server offers no TLS version that is safe",
    hint: "enable TLS 1.2 or 1.3 on the server",
};
const noRoute = {
    class: "connect",
    message: "there is no route to the address",
    hint: "check network, VPN and IPv6: the address may be of a family that this machine cannot reach",
};
const CAUSES = {
    ENOTFOUND: {
        class: "dns",
        message: "the name does not exist",
        hint: "check the spelling; a workers.dev or custom domain exists only after the first deploy",
    },
    ENODATA: {
        class: "dns",
        message: "the name has no address",
        hint: "add an A or AAAA record, or check the spelling",
    },
    EAI_AGAIN: {
        class: "dns",
        message: "the name server does not answer",
        hint: "check the machine's network and name servers; trying again may help",
    },
    ECONNREFUSED: {
        class: "connect",
        message: "the connection was refused",
        hint: "nothing listens there: is the service started, and is the port right?",
    },
    EHOSTUNREACH: noRoute,
    ENETUNREACH: noRoute,
    EADDRNOTAVAIL: {
        class: "connect",
        message: "this machine has no local port or address left",
        hint: "lower the rate, or let connections be kept alive",
    },
    EMFILE: {
        class: "connect",
        message: "too many open files",
        hint: "raise the limit (ulimit -n) or lower the rate",
    },
    EACCES: {
        class: "connect",
        message: "the system does not allow the connection",
        hint: "check the firewall of this machine",
    },
    ETIMEDOUT: {
        class: "timeout",
        message: "the address did not answer the connection attempt",
        hint: "a firewall may drop the packets: check host, port and network",
    },
    ECONNRESET: causes_reset,
    ECONNABORTED: causes_reset,
    EPIPE: causes_reset,
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: causes_reset,
    UND_ERR_SOCKET: causes_reset,
    HTTP_CUT: causes_reset,
    UND_ERR_HEADERS_OVERFLOW: {
        class: "protocol",
        message: "the header of the answer is larger than 16 KiB",
        hint: "send fewer or smaller headers; large cookies are the usual cause",
    },
    UND_ERR_INVALID_ARG: unsendable("a header or the method is not valid HTTP, or belongs to the connection"),
    UND_ERR_NOT_SUPPORTED: unsendable("the header Expect is not supported"),
    UND_ERR_REQ_CONTENT_LENGTH_MISMATCH: unsendable("Content-Length does not match the body"),
    CERT_HAS_EXPIRED: {
        class: "tls",
        message: "the certificate has expired",
        hint: `renew it; ${RESTART_TLS}`,
    },
    CERT_NOT_YET_VALID: {
        class: "tls",
        message: "the certificate is not valid yet",
        hint: "check the clock of this machine and the start date of the certificate",
    },
    CERT_REVOKED: { class: "tls", message: "the certificate was revoked", hint: `replace it; ${RESTART_TLS}` },
    ERR_TLS_CERT_ALTNAME_INVALID: {
        class: "tls",
        message: "the certificate belongs to another host",
        hint: "check the host name in the address and the names in the certificate (subjectAltName)",
    },
    DEPTH_ZERO_SELF_SIGNED_CERT: { class: "tls", message: "the certificate is self-signed", hint: PRIVATE_CA },
    SELF_SIGNED_CERT_IN_CHAIN: {
        class: "tls",
        message: "the certificate chain ends in an authority that this machine does not trust",
        hint: PRIVATE_CA,
    },
    UNABLE_TO_GET_ISSUER_CERT: unknownIssuer,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownIssuer,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownIssuer,
    PINNED_KEY: {
        class: "tls",
        message: "the certificate has another key than the pinned one",
        hint: "the key was changed, or somebody stands between: compare the certificate of the service with the pinned key",
    },
    ERR_SSL_WRONG_VERSION_NUMBER: noTlsThere,
    ERR_SSL_PACKET_LENGTH_TOO_LONG: noTlsThere,
    ERR_SSL_HTTP_REQUEST: noTlsThere,
    ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: oldTls,
    ERR_SSL_UNSUPPORTED_PROTOCOL: oldTls,
    ERR_SSL_TLSV1_UNRECOGNIZED_NAME: {
        class: "tls",
        message: "the server has no certificate for this name",
        hint: "check the host name; a custom domain may still be waiting for its certificate",
    },
    ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: {
        class: "tls",
        message: "the server refused the handshake",
        hint: "it has no certificate for this name or no cipher in common; a custom domain may still be waiting for its certificate",
    },
    ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: {
        class: "tls",
        message: "the server wants a client certificate",
        hint: "client certificates are not supported: let the gate in by a header (for instance a service token)",
    },
};
const WAITING_TIMEOUT = {
    message: "no connection became free in time",
    hint: "all connections to the service are in use: it answers more slowly than requests come",
};
const PHASE_TIMEOUTS = {
    dns: { message: "the name was not resolved in time", hint: "check the machine's name servers" },
    connect: {
        message: "no connection in time",
        hint: "a firewall may drop the packets, or the server accepts no more connections",
    },
    tls: {
        message: "the TLS handshake did not end in time",
        hint: "is this an HTTPS port? The server may be overloaded",
    },
    request: {
        message: "the request could not be sent in time",
        hint: "the server does not read: it may be overloaded or refuse large bodies",
    },
    "first-byte": {
        message: "no answer in time",
        hint: "the service accepted the request and is slow or stuck: look at its logs for this path",
    },
    body: {
        message: "the body did not end in time",
        hint: "the answer began and then stalled or never ends: a stream, or a large body on a slow line",
    },
    decode: { message: "the body was not decoded in time", hint: "the body is very large when decompressed" },
    redirect: {
        message: "the redirects did not end in time",
        hint: "raise the total deadline or ask the final address",
    },
};

;// CONCATENATED MODULE: ./packages/http/lib/explain.js


function explain(thrown, context) {
    if (thrown instanceof HttpFault)
        return thrown;
    const raw = typeof thrown === "object" && thrown !== null ? thrown : { message: String(thrown) };
    const first = raw.errors?.find((error) => typeof error.code === "string") ?? raw;
    const { code, message } = readCause(first);
    const known = explainCode(code, message, context);
    const about = describePeer(raw, context);
    const throughProxy = context.proxy !== undefined && known.class !== "timeout" && known.class !== "cancelled";
    return new HttpFault({
        class: throughProxy ? "proxy" : known.class,
        phase: context.phase,
        message: `${known.message}${about}${code === undefined ? "" : ` [${code}]`}`,
        hint: throughProxy
            ? `this is the proxy ${context.proxy} of HTTP_PROXY or HTTPS_PROXY: ${known.hint}`
            : known.hint,
        url: context.url,
        code,
        cause: thrown,
    });
}
function timeoutFault(context, limitMs, total) {
    const { message, hint } = context.waiting === true ? WAITING_TIMEOUT : PHASE_TIMEOUTS[context.phase];
    const deadline = total
        ? `the total deadline of ${limitMs} ms passed`
        : `the deadline of ${limitMs} ms passed`;
    return new HttpFault({
        class: "timeout",
        phase: context.phase,
        code: total ? "TIMEOUT_TOTAL" : "TIMEOUT_PHASE",
        message: `${message}: ${deadline}${context.proxy === undefined ? "" : ` (through the proxy ${context.proxy})`}`,
        hint,
        url: context.url,
    });
}
function cancelledFault(context, reason) {
    return new HttpFault({
        class: "cancelled",
        phase: context.phase,
        code: "CANCELLED",
        message: "the request was cancelled",
        hint: "nothing is wrong with the service: the run was stopped",
        url: context.url,
        cause: reason,
    });
}
function readCause({ name, code, message }) {
    const text = String(message);
    if (name !== "HTTPParserError")
        return { code: typeof code === "string" ? code : undefined, message: text };
    const reason = /\(([^()]*)\)$/.exec(text)?.[1] ?? text;
    return { code: reason.includes("EOF") ? "HTTP_CUT" : "HTTP_SYNTAX", message: reason };
}
function explainCode(code, message, context) {
    const { phase } = context;
    const known = code === undefined ? undefined : CAUSES[code];
    if (phase === "tls" && (known === undefined || known.class === "reset"))
        return explainHandshake(message, known);
    if (code === "UND_ERR_SOCKET" && message.startsWith("bad ")) {
        return protocol(`the peer sent what no request asked for (${message})`);
    }
    if (code === "UND_ERR_RES_CONTENT_LENGTH_MISMATCH" && phase !== "body") {
        return protocol("the lengths that the answer declares contradict each other");
    }
    if (known?.class === "reset")
        return explainReset(context);
    if (known !== undefined)
        return known;
    if (code === "HTTP_SYNTAX")
        return protocol(`the answer is not valid HTTP/1.1 (${message})`);
    if (code?.startsWith("ERR_HTTP2_") === true)
        return explainHttp2(code, message, context);
    if (code?.startsWith("ERR_SSL_") === true) {
        return { class: "tls", message: `TLS failed (${message})`, hint: HINTS.tls };
    }
    const fallback = phase === "dns" ? "dns" : phase === "connect" ? "connect" : "protocol";
    return { class: fallback, message: `the exchange failed (${message})`, hint: HINTS[fallback] };
}
function explainHttp2(code, message, context) {
    const isReset = code === "ERR_HTTP2_STREAM_ERROR" || code === "ERR_HTTP2_GOAWAY_SESSION";
    const isProtocol = /PROTOCOL_ERROR|FRAME_SIZE_ERROR|COMPRESSION_ERROR|FLOW_CONTROL_ERROR/.test(message);
    if (isReset && !isProtocol)
        return explainReset(context);
    return protocol(`the answer is not valid HTTP/2 (${message})`);
}
function protocol(message) {
    return { class: "protocol", message, hint: HINTS.protocol };
}
function explainHandshake(message, known) {
    if (known === undefined)
        return { class: "tls", message: `the TLS handshake failed (${message})`, hint: HINTS.tls };
    return {
        class: "tls",
        message: "the peer broke off the TLS handshake",
        hint: "is this an HTTPS port? A proxy or firewall on the way may cut TLS too",
    };
}
function explainReset({ phase, url }) {
    if (phase === "body") {
        return {
            class: "reset",
            message: "the peer closed the connection in the middle of the body",
            hint: "the answer is incomplete and proves nothing: look for a crash, a limit or a proxy that cuts answers",
        };
    }
    const maybeTls = url.startsWith("http:")
        ? "; if the port speaks TLS, write https:// instead of http://"
        : "";
    return {
        class: "reset",
        message: "the peer closed the connection before the answer was complete",
        hint: `look for a crash of the service at this time${maybeTls}`,
    };
}
const HINTS = {
    dns: "check the host name and the machine's name servers",
    connect: "check host, port and firewall",
    tls: "compare with: openssl s_client -connect host:port -servername host",
    protocol: "something that is not a proper HTTP server answers there: check port and proxies, and compare with curl -v",
};
function describePeer(raw, context) {
    const tried = (raw.errors ?? [])
        .filter((error) => typeof error.address === "string")
        .map((error) => `${String(error.address)} port ${String(error.port)}`);
    if (tried.length > 0)
        return ` (tried ${tried.join(", ")})`;
    return context.peer === undefined ? "" : ` (${context.peer})`;
}

;// CONCATENATED MODULE: ./packages/http/lib/pool.js
class Pool {
    #maxConnections;
    #routes = new Map();
    #connections = new Set();
    constructor(maxConnections) {
        this.#maxConnections = maxConnections;
    }
    take(key, fresh, watch) {
        const route = this.#route(key);
        for (let warm = fresh ? undefined : route.idle.pop(); warm !== undefined; warm = route.idle.pop()) {
            if (warm.usable)
                return warm;
        }
        if (route.open < this.#maxConnections) {
            route.open += 1;
            return undefined;
        }
        const spare = fresh ? route.idle.shift() : undefined;
        if (spare !== undefined) {
            route.open += 1;
            spare.destroy();
            return undefined;
        }
        return this.#wait(route, fresh, watch);
    }
    async #wait(route, fresh, watch) {
        watch.context.waiting = true;
        const connection = await watch.run("connect", Number.POSITIVE_INFINITY, (done) => {
            route.waiting.add(done);
            return () => route.waiting.delete(done);
        });
        watch.context.waiting = false;
        if (connection === undefined || (connection.usable && !fresh))
            return connection;
        route.open += 1;
        connection.destroy();
        return undefined;
    }
    async open(key, connect) {
        let connection;
        try {
            connection = await connect();
        }
        catch (error) {
            this.#freePlace(key);
            throw error;
        }
        this.#connections.add(connection);
        connection.onceClosed(() => {
            this.#connections.delete(connection);
            const idle = this.#routes.get(key)?.idle;
            const index = idle?.indexOf(connection) ?? -1;
            if (index >= 0)
                idle?.splice(index, 1);
            this.#freePlace(key);
        });
        return connection;
    }
    giveBack(key, connection) {
        if (!connection.usable)
            return;
        const route = this.#route(key);
        const waiter = nextOf(route.waiting);
        if (waiter === undefined)
            route.idle.push(connection);
        else
            waiter(connection);
    }
    async close() {
        await Promise.all([...this.#connections].map((connection) => new Promise((resolve) => {
            connection.onceClosed(resolve);
            connection.destroy();
        })));
    }
    #freePlace(key) {
        const route = this.#route(key);
        route.open -= 1;
        if (route.open < this.#maxConnections) {
            const waiter = nextOf(route.waiting);
            if (waiter !== undefined) {
                route.open += 1;
                waiter(undefined);
            }
        }
        if (route.open === 0)
            this.#routes.delete(key);
    }
    #route(key) {
        let route = this.#routes.get(key);
        if (route === undefined) {
            route = { idle: [], open: 0, waiting: new Set() };
            this.#routes.set(key, route);
        }
        return route;
    }
}
function nextOf(waiting) {
    const [next] = waiting;
    if (next !== undefined)
        waiting.delete(next);
    return next;
}

;// CONCATENATED MODULE: ./packages/http/lib/proxy.js



function readProxies(env) {
    const read = (name) => (env[name.toLowerCase()] ?? env[name] ?? "").trim();
    const forHttps = read("HTTPS_PROXY");
    const forHttp = read("HTTP_PROXY");
    const isExempt = readNoProxy(read("NO_PROXY"));
    return (target) => {
        const setting = target.secure ? forHttps : forHttp;
        if (setting === "" || isLoopback(target.host) || isExempt(target))
            return undefined;
        return parseProxy(setting, target);
    };
}
function proxyOf(setting, target) {
    return setting === "" ? undefined : parseProxy(setting, target);
}
function parseProxy(setting, target) {
    const url = URL.parse(setting.includes("://") ? setting : `http://${setting}`);
    if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
        throw new HttpFault({
            class: "proxy",
            phase: "dns",
            code: "PROXY_INVALID",
            message: `${target.secure ? "HTTPS_PROXY" : "HTTP_PROXY"} is not the address of an HTTP proxy`,
            hint: "write http://host:port or https://host:port; SOCKS proxies are not supported",
            url: target.url.href,
        });
    }
    const secure = url.protocol === "https:";
    const host = stripBrackets(url.hostname);
    const port = url.port === "" ? (secure ? 443 : 80) : Number(url.port);
    return { secure, host, port, authority: `${url.hostname}:${port}`, authorization: basicAuthorization(url) };
}
function readNoProxy(list) {
    const tests = list
        .split(/[\s,]+/)
        .filter((entry) => entry !== "")
        .map(readNoProxyEntry);
    return (target) => tests.some((test) => test(target));
}
function readNoProxyEntry(entry) {
    if (entry === "*")
        return () => true;
    const [, name = entry, digits] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
    const port = digits === undefined ? undefined : Number(digits);
    const host = stripBrackets(name).toLowerCase();
    const matchesHost = (0,external_node_net_.isIP)(host.split("/", 1)[0] ?? "") === 0 ? matchesDomain(host) : matchesBlock(host);
    return (target) => (port === undefined || port === target.port) && matchesHost(target.host);
}
function matchesDomain(pattern) {
    const domain = pattern.replace(/^\*?\./, "");
    return (host) => {
        const name = host.replace(/\.$/, "");
        return name === domain || name.endsWith(`.${domain}`);
    };
}
function matchesBlock(block) {
    const [address = "", digits] = block.split("/");
    const family = (0,external_node_net_.isIP)(address) === 6 ? "ipv6" : "ipv4";
    const bits = family === "ipv6" ? 128 : 32;
    const prefix = digits === undefined ? bits : Number(digits);
    if (!Number.isInteger(prefix) || prefix < 0 || prefix > bits)
        return () => false;
    const blocks = new external_node_net_.BlockList();
    blocks.addSubnet(address, prefix, family);
    return (host) => (0,external_node_net_.isIP)(host) !== 0 && blocks.check(host, (0,external_node_net_.isIP)(host) === 6 ? "ipv6" : "ipv4");
}
function isLoopback(host) {
    return /^(?:localhost\.?|.*\.localhost\.?|127\.\d+\.\d+\.\d+|::1)$/.test(host);
}
function stripBrackets(host) {
    return host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/http/lib/decode.js


const MAX_LAYERS = 5;
function readContentCodings(headers) {
    const codings = headers
        .filter(([name]) => name.toLowerCase() === "content-encoding")
        .flatMap(([, value]) => value.split(","))
        .map((coding) => coding.trim().toLowerCase())
        .filter((coding) => coding !== "" && coding !== "identity");
    if (codings.length > MAX_LAYERS) {
        return decodeFault("TOO_MANY_ENCODINGS", `the body is encoded ${codings.length} times`, "no honest server does this");
    }
    const unknown = codings.find((coding) => !DECODERS.has(coding));
    if (unknown !== undefined) {
        return decodeFault("UNKNOWN_ENCODING", `the content encoding "${unknown}" is unknown`, "gzip, deflate, br and zstd are understood; ask for identity by the header Accept-Encoding");
    }
    return codings;
}
const DECODERS = new Map([
    ["gzip", () => (0,external_node_zlib_.createGunzip)()],
    ["x-gzip", () => (0,external_node_zlib_.createGunzip)()],
    ["deflate", (firstByte) => ((firstByte & 0x0f) === 8 ? (0,external_node_zlib_.createInflate)() : (0,external_node_zlib_.createInflateRaw)())],
    ["br", () => (0,external_node_zlib_.createBrotliDecompress)()],
    ["zstd", () => (0,external_node_zlib_.createZstdDecompress)()],
]);
function createBodySink(codings, maxBytes, events, keepsEncoded = false) {
    if (codings.length > 0)
        return new DecodingSink(codings, maxBytes, events, keepsEncoded);
    if (!keepsEncoded)
        return new PlainSink(maxBytes, events);
    return new PlainSink(maxBytes, { ...events, done: (body) => events.done(body, body) });
}
const NOTHING = new Uint8Array(0);
class Collector {
    #maxBytes;
    #buffer = NOTHING;
    #length = 0;
    constructor(maxBytes) {
        this.#maxBytes = maxBytes;
    }
    add(chunk) {
        const length = this.#length + chunk.byteLength;
        if (length > this.#maxBytes) {
            this.#buffer = NOTHING;
            return false;
        }
        if (length > this.#buffer.byteLength) {
            const larger = new Uint8Array(this.#length === 0 ? length : Math.min(2 * length, this.#maxBytes));
            larger.set(this.#buffer.subarray(0, this.#length));
            this.#buffer = larger;
        }
        this.#buffer.set(chunk, this.#length);
        this.#length = length;
        return true;
    }
    join() {
        return this.#length === this.#buffer.byteLength ? this.#buffer : this.#buffer.slice(0, this.#length);
    }
}
class PlainSink {
    #collector;
    #maxBytes;
    #events;
    constructor(maxBytes, events) {
        this.#collector = new Collector(maxBytes);
        this.#maxBytes = maxBytes;
        this.#events = events;
    }
    write(chunk) {
        if (!this.#collector.add(chunk))
            this.#events.fail(tooLarge(this.#maxBytes, "body"));
        return true;
    }
    end() {
        this.#events.done(this.#collector.join());
    }
    destroy() { }
}
class DecodingSink {
    #codings;
    #collector;
    #maxBytes;
    #events;
    #first;
    #encoded;
    #received = 0;
    #over = false;
    constructor(codings, maxBytes, events, keepsEncoded) {
        this.#codings = codings;
        this.#encoded = keepsEncoded ? new Collector(maxBytes) : undefined;
        this.#collector = new Collector(maxBytes);
        this.#maxBytes = maxBytes;
        this.#events = events;
    }
    write(chunk) {
        if (this.#over)
            return true;
        this.#received += chunk.byteLength;
        if (this.#encoded?.add(chunk) === false) {
            this.#fail(tooLarge(this.#maxBytes, "body"));
            return true;
        }
        this.#first ??= this.#open(chunk[0] ?? 0);
        return this.#first.write(chunk);
    }
    end() {
        if (this.#over)
            return;
        if (this.#first === undefined)
            this.#fail(truncated());
        else
            this.#first.end();
    }
    destroy() {
        this.#over = true;
        this.#first?.destroy();
    }
    #open(firstByte) {
        const decoders = [...this.#codings].reverse().map((coding, index) => {
            const make = DECODERS.get(coding) ?? external_node_zlib_.createGunzip;
            return make(index === 0 ? firstByte : 8);
        });
        const [first = (0,external_node_zlib_.createGunzip)()] = decoders;
        const last = decoders.at(-1) ?? first;
        first.on("drain", () => this.#events.resume());
        last.on("data", (chunk) => {
            if (!this.#over && !this.#collector.add(chunk))
                this.#fail(tooLarge(this.#maxBytes, "decode"));
        });
        last.on("end", () => this.#finish(first.bytesWritten));
        const onError = (error) => {
            if (error !== null && error !== undefined)
                this.#fail(explainZlib(error));
        };
        if (decoders.length === 1)
            first.on("error", onError);
        else
            (0,external_node_stream_.pipeline)(decoders, onError);
        return first;
    }
    #finish(consumed) {
        if (this.#over)
            return;
        if (consumed < this.#received) {
            this.#fail(decodeFault("TRAILING_BYTES", "bytes follow after the end of the compressed body", "the server sends a broken body"));
            return;
        }
        this.#over = true;
        this.#events.done(this.#collector.join(), this.#encoded?.join());
    }
    #fail(fault) {
        if (this.#over)
            return;
        this.destroy();
        this.#events.fail(fault);
    }
}
function explainZlib(error) {
    if (error.code === "Z_BUF_ERROR")
        return truncated();
    return decodeFault(error.code ?? "DECODE", `the compressed body is corrupt (${error.message})`, "the server or a proxy sends a broken body");
}
function truncated() {
    return decodeFault("Z_BUF_ERROR", "the compressed body ends too early", "the answer is incomplete: look for a crash or a proxy that cuts answers");
}
function decodeFault(code, message, hint) {
    return { class: "decode", phase: "decode", code, message, hint };
}
function tooLarge(maxBytes, phase) {
    return {
        class: "too-large",
        phase,
        code: "BODY_TOO_LARGE",
        message: `the body is larger than ${maxBytes} bytes`,
        hint: "check the address: a health or API answer is small",
    };
}

;// CONCATENATED MODULE: ./packages/http/lib/pace.js

class Pacer {
    #bytesPerSecond;
    #now;
    #begun;
    #bytes = 0;
    constructor(bytesPerSecond, now) {
        this.#bytesPerSecond = bytesPerSecond;
        this.#now = now;
        this.#begun = now();
    }
    delayAfter(bytes) {
        this.#bytes += bytes;
        return Math.max(0, (this.#bytes * 1000) / this.#bytesPerSecond - (this.#now() - this.#begun));
    }
}
function paceBody(body, bytesPerSecond, now) {
    const step = Math.max(1, Math.min(16_384, Math.floor(bytesPerSecond / 10)));
    return external_node_stream_.Readable.from((async function* parts() {
        const pacer = new Pacer(bytesPerSecond, now);
        for (let from = 0; from < body.length; from += step) {
            const part = body.subarray(from, from + step);
            yield part;
            const waitMs = pacer.delayAfter(part.length);
            if (waitMs > 0)
                await new Promise((resolve) => void setTimeout(resolve, waitMs));
        }
    })(), { objectMode: false });
}

;// CONCATENATED MODULE: ./packages/http/lib/exchange.js



function exchange(connection, request, limits, watch) {
    return watch.run("request", Number.POSITIVE_INFINITY, (done, failed) => {
        const handler = new ExchangeHandler(connection, request.method, limits, watch, done, failed);
        try {
            connection.dispatch({
                method: request.method,
                path: request.path,
                ...bodyOf(request, limits),
            }, handler);
        }
        catch (error) {
            handler.break(error);
        }
        return () => handler.abandon();
    });
}
function bodyOf({ headers, body }, { bytesPerSecond, now }) {
    if (body === undefined)
        return { headers: [...headers] };
    if (bytesPerSecond === undefined)
        return { headers: [...headers], body };
    const hasLength = headers.some((name, index) => index % 2 === 0 && name.toLowerCase() === "content-length");
    const length = hasLength ? [] : ["content-length", String(body.byteLength)];
    return { headers: [...headers, ...length], body: paceBody(body, bytesPerSecond, now) };
}
class ExchangeHandler {
    #connection;
    #method;
    #limits;
    #watch;
    #done;
    #failed;
    #over = false;
    #sent = false;
    #answered = false;
    #firstByteAt = 0;
    #status = 0;
    #headers = [];
    #sink;
    #isFull = false;
    #pacer;
    #length;
    #received = 0;
    #pause;
    constructor(connection, method, limits, watch, done, failed) {
        this.#connection = connection;
        this.#method = method;
        this.#limits = limits;
        this.#watch = watch;
        this.#done = done;
        this.#failed = failed;
    }
    onRequestStart() {
        this.#sent = true;
    }
    onRequestSent() {
        this.#connection.onceFlushed(() => {
            if (!this.#over && this.#status === 0)
                this.#watch.enter("first-byte", this.#limits.firstByteMs);
        });
    }
    onResponseStarted() {
        this.#firstByteAt = this.#limits.now();
        this.#answered = true;
    }
    onResponseStart(controller, status) {
        if (this.#over || (status >= 100 && status < 200))
            return;
        if (status < 100 || status > 599) {
            this.#refuse({
                class: "protocol",
                phase: "first-byte",
                code: "STATUS_OUT_OF_RANGE",
                message: `${status} is no HTTP status`,
                hint: "statuses lie between 100 and 599: something that is not a proper HTTP server answers there",
            });
            return;
        }
        this.#status = status;
        this.#headers = readHeaders(controller.rawHeaders);
        this.#watch.enter("body", Number.POSITIVE_INFINITY);
        this.#openSink(controller);
    }
    onResponseData(controller, chunk) {
        if (this.#over || this.#sink === undefined)
            return;
        this.#isFull = !this.#sink.write(chunk);
        this.#received += chunk.byteLength;
        const delayMs = this.#pacer?.delayAfter(chunk.byteLength) ?? 0;
        const waitMs = this.#received === this.#length ? 0 : delayMs;
        if (waitMs > 0)
            this.#pause = setTimeout(() => this.#resume(controller, true), waitMs);
        if (this.#isFull || waitMs > 0)
            controller.pause();
    }
    onResponseEnd() {
        if (this.#over || this.#sink === undefined)
            return;
        this.#watch.enter("decode", Number.POSITIVE_INFINITY);
        this.#sink.end();
    }
    onResponseError(_controller, error) {
        this.break(error);
    }
    break(error) {
        if (this.#over)
            return;
        const inTls = this.#connection.answeredInTls;
        this.abandon();
        this.#failed({
            error: inTls ? this.#tlsPortFault(error) : error,
            sent: this.#sent,
            answered: this.#answered,
        });
    }
    abandon() {
        this.#over = true;
        clearTimeout(this.#pause);
        this.#sink?.destroy();
        this.#connection.destroy();
    }
    #openSink(controller) {
        const { maxBodyBytes, ignoresBody } = this.#limits;
        const bodiless = this.#method === "HEAD" || this.#status === 204 || this.#status === 304;
        const length = bodiless ? 0 : this.#declaredLength();
        const codings = length === 0 || ignoresBody(this.#status) ? [] : readContentCodings(this.#headers);
        if (!Array.isArray(codings)) {
            this.#refuse(codings);
            return;
        }
        if (codings.length === 0 && length !== undefined && length > maxBodyBytes) {
            this.#refuse(tooLarge(maxBodyBytes, "body"));
            return;
        }
        const events = {
            resume: () => this.#resume(controller, false),
            done: (body, encodedBody) => this.#finish(body, encodedBody),
            fail: (fault) => this.#refuse(fault),
        };
        const { bytesPerSecond, now } = this.#limits;
        this.#length = length;
        if (bytesPerSecond !== undefined)
            this.#pacer = new Pacer(bytesPerSecond, now);
        this.#sink = createBodySink(codings, maxBodyBytes, events, this.#limits.keepsEncodedBody);
    }
    #resume(controller, isPaced) {
        if (isPaced)
            this.#pause = undefined;
        else
            this.#isFull = false;
        if (!this.#over && !this.#isFull && this.#pause === undefined)
            controller.resume();
    }
    #finish(body, encodedBody) {
        if (this.#over)
            return;
        this.#over = true;
        this.#done({
            status: this.#status,
            headers: this.#headers,
            body,
            encodedBody,
            firstByteAt: this.#firstByteAt,
        });
    }
    #declaredLength() {
        const value = this.#headers.find(([name]) => name.toLowerCase() === "content-length")?.[1];
        return value === undefined ? undefined : Number(value);
    }
    #refuse(fault) {
        if (this.#over)
            return;
        this.abandon();
        this.#failed({
            error: new HttpFault({ ...fault, url: this.#watch.context.url }),
            sent: true,
            answered: true,
        });
    }
    #tlsPortFault(cause) {
        const { phase, url } = this.#watch.context;
        return new HttpFault({
            class: "protocol",
            phase,
            code: "TLS_PORT",
            message: "the port speaks TLS, and the request was plain HTTP",
            hint: "write https:// instead of http://",
            url,
            cause,
        });
    }
}
function readHeaders(raw) {
    if (!Array.isArray(raw))
        return [];
    const pairs = [];
    for (let index = 0; index + 1 < raw.length; index += 2)
        pairs.push([readText(raw[index]), readText(raw[index + 1])]);
    return pairs;
}
const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true });
function readText(value) {
    if (value === undefined || typeof value === "string")
        return value ?? "";
    const text = value.toString("latin1");
    if (!/[\u0080-\u00ff]/.test(text))
        return text;
    try {
        return STRICT_UTF8.decode(value);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./packages/http/lib/origin.js
function provesOrigin(protocol, connection) {
    if (connection === undefined)
        return true;
    return (connection.insecure !== true && connection.ca === undefined && !mayLeadElsewhere(protocol, connection));
}
function mayLeadElsewhere(protocol, connection) {
    if (connection === undefined)
        return false;
    const { insecure, ca, peer, proxy, socketPath } = connection;
    const isLed = peer !== undefined || proxy !== undefined || socketPath !== undefined;
    const isChecked = protocol === "https:" && insecure !== true && ca === undefined;
    return isLed && !isChecked;
}

;// CONCATENATED MODULE: ./packages/http/lib/redirect.js

function isRedirect(status) {
    return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}
const HARMLESS = new Set(["accept", "accept-encoding", "accept-language", "user-agent"]);
const ABOUT_THE_BODY = new Set([
    "content-type",
    "content-length",
    "content-encoding",
    "content-language",
    "content-location",
]);
function redirect(request, from, status, headers) {
    const refuse = (code, message, hint) => new HttpFault({ class: "redirect", phase: "redirect", code, message, hint, url: from.href });
    const location = headers.find(([name]) => name.toLowerCase() === "location")?.[1];
    if (location === undefined) {
        throw refuse("REDIRECT_WITHOUT_LOCATION", `the answer is ${status} but has no Location`, "the service must say where to go");
    }
    const to = URL.parse(location, from.href);
    if (to === null || (to.protocol !== "http:" && to.protocol !== "https:")) {
        const what = to === null ? "no address" : `an address with the scheme ${to.protocol}`;
        throw refuse("REDIRECT_SCHEME", `the redirect leads to ${what}`, "only http: and https: are followed");
    }
    if (from.protocol === "https:" && to.protocol === "http:") {
        throw refuse("REDIRECT_DOWNGRADE", `the redirect leads from https to plain http (${to.host})`, "let the service redirect to https; a downgrade is never followed");
    }
    const becomesGet = (status === 303 && request.method !== "HEAD") ||
        ((status === 301 || status === 302) && request.method === "POST");
    const crossesOrigin = to.origin !== from.origin;
    to.username = crossesOrigin ? "" : from.username;
    to.password = crossesOrigin ? "" : from.password;
    const keepsBody = !becomesGet && request.body !== undefined;
    return {
        crossesOrigin,
        request: {
            method: becomesGet ? "GET" : request.method,
            url: to.href,
            headers: request.headers.filter(([name]) => {
                const lower = name.toLowerCase();
                if (ABOUT_THE_BODY.has(lower))
                    return keepsBody && (!crossesOrigin || lower === "content-type");
                return !crossesOrigin || HARMLESS.has(lower);
            }),
            ...(keepsBody ? { body: request.body } : {}),
        },
    };
}
function tooManyRedirects(maxRedirects, visited, url) {
    const isLoop = new Set(visited).size < visited.length;
    return new HttpFault({
        class: "redirect",
        phase: "redirect",
        code: isLoop ? "REDIRECT_LOOP" : "REDIRECT_TOO_MANY",
        message: isLoop ? "the redirects lead in a circle" : `there are more than ${maxRedirects} redirects`,
        hint: isLoop
            ? "look at the rules for http/https, www and trailing slashes: two of them undo each other"
            : "ask the final address, or allow more redirects",
        url,
    });
}

;// CONCATENATED MODULE: ./packages/http/lib/hop.js







const NOTHING_SPENT = { dnsMs: 0, connectMs: 0, tlsMs: 0 };
const IDEMPOTENT = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"]);
async function performHop(request, target, options, fresh, watch, settings) {
    const { pool } = settings;
    const { connection: wanted } = options;
    const { origin } = target.url;
    const proxy = wanted?.proxy === undefined ? settings.chooseProxy(target) : proxyOf(wanted.proxy, target);
    const route = `${proxy?.authority ?? ""} ${proxy !== undefined && !target.secure ? "" : origin}`;
    const key = wanted === undefined ? route : `${route} ${JSON.stringify(wanted)}`;
    const usesFresh = fresh || wanted?.httpVersion === "1.0";
    const belonging = provesOrigin(target.url.protocol, wanted)
        ? (settings.originHeaders.get(origin) ?? [])
        : [];
    const wire = prepareRequest(request, target, proxy, belonging);
    let [repeated, dropped] = [false, false];
    for (;;) {
        const warm = await pool.take(key, usesFresh || repeated, watch);
        const connection = warm ??
            (await pool.open(key, async () => {
                const { socket, setUp } = await openSocket(target, proxy, options, watch, settings.connect);
                return new Connection(socket, setUp, wanted?.httpVersion);
            }));
        watch.context.peer = `${target.host} port ${target.port}`;
        try {
            const answer = await exchange(connection, wire, {
                firstByteMs: options.deadlines.firstByteMs,
                maxBodyBytes: options.maxBodyBytes,
                bytesPerSecond: options.bytesPerSecond,
                keepsEncodedBody: options.keepsEncodedBody === true,
                ignoresBody: (status) => options.maxRedirects > 0 && isRedirect(status),
                now: settings.connect.now,
            }, watch);
            if (proxy !== undefined && !target.secure && answer.status === 407)
                throw refusedByProxy(407, target, proxy);
            const hop = {
                answer,
                setUp: warm === undefined ? connection.setUp : NOTHING_SPENT,
                httpVersion: connection.httpVersion,
                remoteAddress: proxy === undefined ? connection.remoteAddress : undefined,
                tls: target.secure ? connection.tls : undefined,
                repeated,
                dropped,
            };
            if (usesFresh)
                connection.destroy();
            else
                pool.giveBack(key, connection);
            return hop;
        }
        catch (thrown) {
            connection.destroy();
            if (!isBroken(thrown))
                throw thrown;
            if (warm === undefined || repeated || !mayRepeat(thrown, wire.method))
                throw thrown.error;
            repeated = true;
            dropped = thrown.sent;
        }
    }
}
function mayRepeat({ error, sent, answered }, method) {
    if (answered || error instanceof HttpFault)
        return false;
    if (!sent)
        return error.code === STALE_CONNECTION;
    return IDEMPOTENT.has(method) && CLOSED_BY_PEER.has(String(error.code));
}
const CLOSED_BY_PEER = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);
function isBroken(thrown) {
    return typeof thrown === "object" && thrown !== null && "sent" in thrown && "answered" in thrown;
}
function prepareRequest(request, target, proxy, originHeaders) {
    const headers = [];
    const names = new Set();
    const add = (name, value) => {
        names.add(name.toLowerCase());
        headers.push(name, toWireText(value));
    };
    const addDefault = (name, value) => {
        if (!names.has(name.toLowerCase()))
            add(name, value);
    };
    for (const [name, value] of request.headers)
        add(name, value);
    const own = new Set(names);
    for (const [name, value] of originHeaders)
        if (!own.has(name.toLowerCase()))
            add(name, value);
    addDefault("host", target.authority);
    if (target.authorization !== undefined)
        addDefault("authorization", target.authorization);
    addDefault("user-agent", "wrangler-gate");
    addDefault("accept", "*/*");
    addDefault("accept-encoding", "gzip, deflate, br, zstd");
    const throughProxy = proxy !== undefined && !target.secure;
    const path = request.target === undefined ? target.path : toWireText(request.target);
    if (throughProxy && proxy.authorization !== undefined)
        add("proxy-authorization", proxy.authorization);
    return {
        method: request.method,
        path: throughProxy ? `${target.url.origin}${path}` : path,
        headers,
        body: request.body,
    };
}
function toWireText(value) {
    return /[^\u0000-\u007f]/.test(value) ? Buffer.from(value, "utf8").toString("latin1") : value;
}

;// CONCATENATED MODULE: ./packages/http/lib/watch.js

class Watch {
    context;
    #totalMs;
    #endsAt;
    #phaseMs = Number.POSITIVE_INFINITY;
    #phaseEndsAt = Number.POSITIVE_INFINITY;
    #timer;
    #grace;
    #timerFiresAt = Number.POSITIVE_INFINITY;
    #step;
    #fault;
    constructor(url, totalMs) {
        this.context = { phase: "dns", url };
        this.#totalMs = totalMs;
        this.#endsAt = performance.now() + totalMs;
    }
    enter(phase, limitMs) {
        this.context.phase = phase;
        this.#phaseMs = limitMs;
        this.#phaseEndsAt = performance.now() + limitMs;
        this.#arm();
    }
    run(phase, limitMs, begin) {
        if (this.#fault !== undefined)
            return Promise.reject(this.#fault);
        return new Promise((resolve, reject) => {
            const step = new Step(resolve, reject);
            this.#step = step;
            this.enter(phase, limitMs);
            step.begin(begin);
        });
    }
    follow(phase, limitMs, step, abandon) {
        return this.run(phase, limitMs, (resolve, reject) => {
            step().then(resolve, reject);
            return abandon;
        });
    }
    cancel(reason) {
        this.#fail(cancelledFault(this.context, reason));
    }
    end() {
        clearTimeout(this.#timer);
        clearImmediate(this.#grace);
        this.#timer = undefined;
    }
    #fail(fault) {
        if (this.#fault !== undefined)
            return;
        this.#fault = fault;
        this.end();
        this.#step?.abandon(fault);
        this.#step = undefined;
    }
    #arm() {
        const at = Math.min(this.#phaseEndsAt, this.#endsAt);
        if (this.#timer !== undefined && this.#timerFiresAt <= at)
            return;
        clearTimeout(this.#timer);
        this.#timerFiresAt = at;
        const wait = Math.min(Math.max(1, Math.ceil(at - performance.now())), 0x7fffffff);
        this.#timer = setTimeout(this.#look, wait);
    }
    #look = () => {
        this.#timer = undefined;
        if (performance.now() < Math.min(this.#phaseEndsAt, this.#endsAt))
            this.#arm();
        else
            this.#grace = setImmediate(this.#expire);
    };
    #expire = () => {
        const now = performance.now();
        if (now >= this.#endsAt)
            this.#fail(timeoutFault(this.context, this.#totalMs, true));
        else if (now >= this.#phaseEndsAt)
            this.#fail(timeoutFault(this.context, this.#phaseMs, false));
        else
            this.#arm();
    };
}
class Step {
    #resolve;
    #reject;
    #release;
    constructor(resolve, reject) {
        this.#resolve = resolve;
        this.#reject = reject;
    }
    begin(begin) {
        const release = begin((value) => {
            const resolve = this.#resolve;
            this.#end();
            resolve?.(value);
        }, (error) => this.#fail(error));
        if (this.#reject !== undefined)
            this.#release = release;
    }
    abandon(fault) {
        const release = this.#release;
        this.#fail(fault);
        release?.();
    }
    #fail(error) {
        const reject = this.#reject;
        this.#end();
        reject?.(error);
    }
    #end() {
        this.#resolve = this.#reject = this.#release = undefined;
    }
}

;// CONCATENATED MODULE: ./packages/http/lib/client.js












function createHttpClient(options) {
    return new PoolingClient(options);
}
class PoolingClient {
    #pool;
    #settings;
    #now;
    #keepAlive;
    #cancellations = new Cancellations();
    #running = new Set();
    #closed = false;
    constructor(options) {
        const { clock } = options;
        this.#now = clock === undefined ? () => performance.now() : () => clock.monotonic();
        this.#keepAlive = options.keepAlive ?? true;
        this.#pool = new Pool(Math.max(1, options.maxConnections ?? 1024));
        const connect = {
            lookup: options.lookup ?? lookupBySystem,
            secureContext: createTrust(options.extraCa),
            now: this.#now,
        };
        this.#settings = {
            connect,
            pool: this.#pool,
            chooseProxy: readProxies(options.env),
            originHeaders: new Map((options.originHeaders ?? []).map(({ origin, headers }) => [new URL(origin).origin, headers])),
        };
    }
    async send(request, options) {
        const startedAt = this.#now();
        const watch = new Watch(request.url, options.deadlines.totalMs);
        const { signal } = options;
        this.#running.add(watch);
        try {
            if (this.#closed)
                watch.cancel(new Error("the client is closed"));
            if (signal !== undefined)
                this.#cancellations.add(signal, watch);
            return await this.#follow(request, options, startedAt, watch);
        }
        catch (error) {
            throw explain(error, watch.context);
        }
        finally {
            watch.end();
            this.#running.delete(watch);
            if (signal !== undefined)
                this.#cancellations.delete(signal, watch);
        }
    }
    async close() {
        this.#closed = true;
        for (const watch of this.#running)
            watch.cancel(new Error("the client is closed"));
        await this.#pool.close();
    }
    async #follow(original, options, startedAt, watch) {
        const fresh = options.freshConnection === true || !this.#keepAlive;
        const redirects = [];
        const visited = [];
        const spent = { dnsMs: 0, connectMs: 0, tlsMs: 0 };
        let [repeated, dropped] = [false, false];
        let request = original;
        for (;;) {
            watch.context.url = request.url;
            const target = parseTarget(request.url);
            const hop = await performHop(request, target, options, fresh, watch, this.#settings);
            spent.dnsMs += hop.setUp.dnsMs;
            spent.connectMs += hop.setUp.connectMs;
            spent.tlsMs += hop.setUp.tlsMs;
            repeated ||= hop.repeated;
            dropped ||= hop.dropped;
            const { status, headers, body, encodedBody, firstByteAt } = hop.answer;
            if (options.maxRedirects === 0 || !isRedirect(status)) {
                return {
                    status,
                    httpVersion: hop.httpVersion,
                    headers,
                    body,
                    ...(encodedBody === undefined ? {} : { encodedBody }),
                    url: publicHref(target.url),
                    redirects,
                    timings: { ...spent, firstByteMs: firstByteAt - startedAt, totalMs: this.#now() - startedAt },
                    remoteAddress: hop.remoteAddress,
                    tls: hop.tls,
                    ...(repeated ? { repeated } : {}),
                    ...(dropped ? { dropped } : {}),
                };
            }
            watch.context.phase = "redirect";
            visited.push(`${request.method} ${request.url}`);
            const next = redirect(request, target.url, status, headers);
            if (redirects.length >= options.maxRedirects) {
                throw tooManyRedirects(options.maxRedirects, [...visited, `${next.request.method} ${next.request.url}`], request.url);
            }
            redirects.push({ status, from: publicHref(target.url), to: publicHref(new URL(next.request.url)) });
            request = next.request;
        }
    }
}
function createTrust(extraCa) {
    const further = readCertificates(extraCa ?? "");
    let context;
    return () => (context ??=
        further.length === 0
            ? (0,external_node_tls_.createSecureContext)()
            : (0,external_node_tls_.createSecureContext)({ ca: [...(0,external_node_tls_.getCACertificates)("default"), ...further] }));
}
function readCertificates(pem) {
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
    const invalid = (message, cause) => new lib/* GateError */.ue("CONFIG_INVALID", message, {
        cause,
        hint: "give PEM text: -----BEGIN CERTIFICATE-----, base64, -----END CERTIFICATE-----",
    });
    if (blocks.length === 0 && pem.trim() !== "") {
        throw invalid("the additional certificate authorities hold no certificate");
    }
    try {
        for (const block of blocks)
            void new external_node_crypto_.X509Certificate(block);
    }
    catch (error) {
        throw invalid("an additional certificate authority cannot be read", error);
    }
    return blocks;
}

;// CONCATENATED MODULE: ./packages/http/lib/index.js






/***/ }),

/***/ 4438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P2: () => (/* reexport */ KNOWN_COMPAT_FLAGS),
  sF: () => (/* reexport */ KNOWN_COMPAT_FLAGS_DATE),
  B: () => (/* reexport */ KNOWN_KEYS),
  I9: () => (/* reexport */ COMMAND_TABLE_VERSION),
  xr: () => (/* reexport */ effectiveEnvironment),
  Xg: () => (/* reexport */ findDatabase),
  Qi: () => (/* reexport */ findInstalledWrangler),
  Jo: () => (/* reexport */ findRivalConfigs),
  iZ: () => (/* reexport */ inheritanceOf),
  UJ: () => (/* reexport */ insertEnvironmentLines),
  h$: () => (/* reexport */ isMutatingWranglerCommand),
  bI: () => (/* reexport */ isTable),
  xd: () => (/* reexport */ judgeByWrangler),
  vu: () => (/* reexport */ listBindings),
  Q4: () => (/* reexport */ listMigrationFiles),
  Bn: () => (/* reexport */ listRoutes),
  d8: () => (/* reexport */ loadWranglerConfig),
  L: () => (/* reexport */ openTail),
  cg: () => (/* reexport */ parseTomlValues),
  is: () => (/* reexport */ parseWranglerConfig),
  bJ: () => (/* reexport */ planDeploy),
  _I: () => (/* reexport */ planDeploymentsStatus),
  n7: () => (/* reexport */ planMigrationsApply),
  RX: () => (/* reexport */ planMigrationsList),
  II: () => (/* reexport */ planRollback),
  LG: () => (/* reexport */ planSecretPut),
  t5: () => (/* reexport */ planTimeTravelInfo),
  eU: () => (/* reexport */ planTriggersDeploy),
  MT: () => (/* reexport */ planVersionsDeploy),
  G7: () => (/* reexport */ readPath),
  AZ: () => (/* reexport */ runDryRun),
  yS: () => (/* reexport */ selectFromDatabase),
  U_: () => (/* reexport */ setEnvironmentFlag)
});

// UNUSED EXPORTS: planSecretList, planTimeTravelRestore

// EXTERNAL MODULE: ./packages/core/lib/index.js + 30 modules
var lib = __webpack_require__(5036);
;// CONCATENATED MODULE: ./packages/wrangler/lib/plan-commands.js

const TAG_BYTES = 100;
const MESSAGE_BYTES = 1000;
function planDeploy(options) {
    return planCommand(["deploy"], options, [
        ["tag", checkTag(options.tag)],
        ["message", cutMessage(options.message)],
    ]);
}
function planRollback(options) {
    return planCommand(["rollback", options.versionId], options, [["message", cutMessage(options.message)]]);
}
function planVersionsDeploy(options) {
    return planCommand(["versions", "deploy", `${options.versionId}@100%`], options, [
        ["message", cutMessage(options.message)],
        ["yes", true],
    ]);
}
function planDeploymentsStatus(options) {
    return planCommand(["deployments", "status"], options, [["json", true]]);
}
function planTriggersDeploy(options) {
    return planCommand(["triggers", "deploy"], options, []);
}
function planMigrationsList(options) {
    return planCommand(["d1", "migrations", "list", options.database], options, [["remote", true]]);
}
function planMigrationsApply(options) {
    return planCommand(["d1", "migrations", "apply", options.database], options, [["remote", true]]);
}
function planTimeTravelInfo(options) {
    return planCommand(["d1", "time-travel", "info", options.database], options, [["json", true]]);
}
function planTimeTravelRestore(options) {
    return planCommand(["d1", "time-travel", "restore", options.database], options, [
        ["bookmark", options.bookmark],
    ]);
}
function planSecretList(options) {
    return planCommand(["secret", "list"], options, []);
}
function planSecretPut(options) {
    return planCommand(["secret", "put", options.secret], options, []);
}
function planCommand(words, target, flags) {
    const all = [["env", target.environment ?? ""], ["config", target.config], ...flags];
    const argv = ["npx", "wrangler", ...words, ...all.flatMap(writeFlag)];
    for (const word of argv)
        refuseControlCharacters(word);
    const dashed = words.find((word) => word.startsWith("-"));
    if (dashed !== undefined)
        throw new lib/* GateError */.ue("USAGE", `"${dashed}" cannot stand in a wrangler command`);
    return { argv, display: argv.map(quoteWord).join(" ") };
}
function writeFlag([name, value]) {
    if (value === undefined)
        return [];
    if (value === true)
        return [`--${name}`];
    return value === "" || value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value];
}
function checkTag(tag) {
    if (tag !== "" && Buffer.byteLength(tag) <= TAG_BYTES)
        return tag;
    throw new lib/* GateError */.ue("USAGE", `"${tag}" cannot be the tag of a version: Cloudflare stores 1 to ${TAG_BYTES} bytes`, {
        hint: "use a shorter git tag, or the commit's SHA",
    });
}
function cutMessage(message) {
    const line = message?.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
    if (line === undefined || line === "")
        return undefined;
    let bytes = 0;
    let cut = "";
    for (const character of line) {
        bytes += Buffer.byteLength(character);
        if (bytes > MESSAGE_BYTES)
            break;
        cut += character;
    }
    return cut;
}
function refuseControlCharacters(word) {
    if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(word)) {
        throw new lib/* GateError */.ue("USAGE", `${JSON.stringify(word)} cannot stand in a command: it holds a control character`);
    }
}
function quoteWord(word) {
    if (/^[\w%+=:./-][\w@%+=:./-]*$/.test(word))
        return word;
    return /["$`\\!%]/.test(word) ? `'${word.replaceAll("'", String.raw `'\''`)}'` : `"${word}"`;
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/plain-value.js
const MAX_DEPTH = 64;
class UnsafeDocument extends Error {
    path;
    constructor(message, path) {
        super(message);
        this.path = path;
    }
}
function refuseDepth(value, path = []) {
    if (typeof value !== "object" || value === null)
        return;
    if (path.length > MAX_DEPTH)
        throw new UnsafeDocument(`nested deeper than ${MAX_DEPTH} levels`, path);
    for (const [key, child] of Object.entries(value))
        refuseDepth(child, [...path, key]);
}
function toPlainValue(value, path = []) {
    if (Array.isArray(value))
        return value.map((item, index) => toPlainValue(item, [...path, index]));
    if (value instanceof Date)
        return value.toISOString();
    if (typeof value === "number" && !Number.isFinite(value))
        return String(value);
    if (typeof value !== "object" || value === null)
        return value;
    const table = Object.create(null);
    for (const [key, child] of Object.entries(value)) {
        if (key === "__proto__")
            throw new UnsafeDocument("the key __proto__ is refused", [...path, key]);
        table[key] = toPlainValue(child, [...path, key]);
    }
    return table;
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function readPath(value, path) {
    let current = value;
    for (const step of path) {
        if (typeof current !== "object" || current === null || !Object.hasOwn(current, step))
            return undefined;
        current = current[step];
    }
    return current;
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/bindings.js

const list = (kind, ...resource) => ({
    kind,
    form: "list",
    name: "binding",
    resource,
});
const KINDS = [
    list("kv_namespaces", "id"),
    list("d1_databases", "database_id", "database_name"),
    list("r2_buckets", ["jurisdiction", "bucket_name"], "bucket_name"),
    { ...list("queues.producers", "queue"), path: ["queues", "producers"] },
    { kind: "queues.consumers", path: ["queues", "consumers"], form: "list", resource: ["queue"] },
    list("services", ["service", "entrypoint"], "service"),
    {
        kind: "durable_objects",
        path: ["durable_objects", "bindings"],
        form: "list",
        name: "name",
        resource: [["script_name", "class_name"], "class_name"],
    },
    { kind: "vars", form: "keys" },
    { kind: "secrets.required", path: ["secrets", "required"], form: "names" },
    list("workflows", "name"),
    list("hyperdrive", "id"),
    list("analytics_engine_datasets", "dataset", "binding"),
    list("vectorize", "index_name"),
    list("dispatch_namespaces", "namespace"),
    list("mtls_certificates", "certificate_id"),
    { kind: "send_email", form: "list", name: "name", resource: ["destination_address"] },
    { kind: "ratelimits", form: "list", name: "name", resource: ["namespace_id"] },
    list("secrets_store_secrets", ["store_id", "secret_name"]),
    list("pipelines", "stream", "pipeline"),
    list("k2", "stream"),
    list("ai_search", ["namespace", "instance_name"], "instance_name"),
    list("ai_search_namespaces", "namespace"),
    list("websearch"),
    list("agent_memory", "namespace"),
    list("artifacts", "namespace"),
    list("flagship", "app_id"),
    list("worker_loaders"),
    list("vpc_services", "service_id"),
    list("vpc_networks", "network_id", "tunnel_id"),
    list("unsafe_hello_world"),
    { kind: "unsafe", path: ["unsafe", "bindings"], form: "list", name: "name" },
    { kind: "logfwdr", path: ["logfwdr", "bindings"], form: "list", name: "name", resource: ["destination"] },
    { kind: "ai", form: "single", name: "binding" },
    { kind: "browser", form: "single", name: "binding" },
    { kind: "analytics", form: "single", name: "binding" },
    { kind: "images", form: "single", name: "binding" },
    { kind: "stream", form: "single", name: "binding" },
    { kind: "media", form: "single", name: "binding" },
    { kind: "version_metadata", form: "single", name: "binding" },
    { kind: "assets", form: "single", name: "binding", resource: ["directory"] },
    { kind: "wasm_modules", form: "keys" },
    { kind: "text_blobs", form: "keys" },
    { kind: "data_blobs", form: "keys" },
    { kind: "tail_consumers", form: "list", resource: ["service"] },
    { kind: "streaming_tail_consumers", form: "list", resource: ["service"] },
];
function listBindings(environment) {
    return KINDS.flatMap((kind) => {
        const path = kind.path ?? [kind.kind];
        const value = readPath(environment.values, path);
        switch (kind.form) {
            case "keys":
                return isTable(value)
                    ? Object.keys(value).map((name) => ({ kind: kind.kind, name, inCode: true, path: [...path, name] }))
                    : [];
            case "names":
                return readList(value).flatMap((name, index) => typeof name === "string" ? [{ kind: kind.kind, name, inCode: true, path: [...path, index] }] : []);
            case "list":
                return readList(value).flatMap((entry, index) => readEntry(kind, entry, [...path, index]));
            case "single":
                return readEntry(kind, value, path);
        }
    });
}
function readEntry(kind, entry, path) {
    if (!isTable(entry))
        return [];
    const resource = readResource(entry, kind.resource ?? []);
    const name = kind.name === undefined ? resource : readText(entry[kind.name]);
    if (name === undefined)
        return [];
    return [
        {
            kind: kind.kind,
            name,
            ...(resource !== undefined && { resource }),
            inCode: kind.name !== undefined,
            path,
        },
    ];
}
function readResource(entry, choices) {
    for (const choice of choices) {
        const parts = (typeof choice === "string" ? [choice] : choice).map((key) => readText(entry[key]));
        if (parts.every((part) => part !== undefined))
            return parts.join("/");
    }
    return undefined;
}
function readText(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}
function readList(value) {
    return Array.isArray(value) ? value : [];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/wrangler/lib/bundle-output.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




const MAX_FILES = 10_000;
const bundle_output_MAX_DEPTH = 32;
const MAX_BYTES = 256 * 1024 * 1024;
const README = "This folder contains the built output assets for the worker";
async function refuseStrayFiles(root, expected, strange) {
    for (const [folder, names] of Object.entries(expected)) {
        for await (const entry of await (0,promises_.opendir)(external_node_path_.join(root, folder))) {
            if (!names.includes(entry.name))
                throw strange(`wrote outside of the folder that it was given: ${JSON.stringify(entry.name.slice(0, 100))}`);
        }
    }
}
async function readModules(folder, strange) {
    const files = await listFiles(folder, strange);
    const modules = [];
    let total = 0;
    for (const name of files) {
        const isMap = name.endsWith(".map") && files.has(name.slice(0, -".map".length));
        if (isMap || (name === "README.md" && (await beginsWith(external_node_path_.join(folder, name), README))))
            continue;
        const hash = (0,external_node_crypto_.createHash)("sha256");
        let bytes = 0;
        for await (const chunk of (0,external_node_fs_.createReadStream)(external_node_path_.join(folder, name))) {
            const part = chunk;
            bytes += part.length;
            if (total + bytes > MAX_BYTES)
                throw strange(`wrote more than ${MAX_BYTES / 1024 / 1024} MiB`);
            hash.update(part);
        }
        total += bytes;
        modules.push({ name, bytes, sha256: hash.digest("hex") });
    }
    return modules;
}
async function listFiles(folder, strange) {
    const files = [];
    const visit = async (relative, depth) => {
        if (depth > bundle_output_MAX_DEPTH)
            throw strange(`wrote more than ${bundle_output_MAX_DEPTH} folders into one another`);
        for await (const entry of await (0,promises_.opendir)(external_node_path_.join(folder, relative))) {
            const name = external_node_path_.posix.join(relative, entry.name);
            if (entry.isDirectory())
                await visit(name, depth + 1);
            else if (!entry.isFile())
                throw strange(`wrote a link or another special file: ${JSON.stringify(name)}`);
            else if (files.push(name) > MAX_FILES)
                throw strange(`wrote more than ${MAX_FILES} files`);
        }
    };
    await visit("", 0);
    return new Set(files.sort());
}
async function beginsWith(file, text) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_1, await (0,promises_.open)(file), true);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(text.length), 0, text.length, 0);
        return buffer.toString("utf8", 0, bytesRead) === text;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/work-folder.js


const OF_A_BUILD = /^(?:bundle|deploy)-/;
async function keepWorkFolderClean(folder) {
    const top = external_node_path_.join(folder, ".wrangler");
    const work = external_node_path_.join(top, "tmp");
    const [hadTop, hadWork, before] = [await isFolder(top), await isFolder(work), new Set(await work_folder_list(work))];
    return {
        async restore() {
            if (!(await isFolder(top)) || !(await isFolder(work)))
                return;
            for (const name of await work_folder_list(work)) {
                if (!before.has(name) && OF_A_BUILD.test(name))
                    await (0,promises_.rm)(external_node_path_.join(work, name), { recursive: true, force: true });
            }
            if (!hadWork)
                await (0,promises_.rmdir)(work).catch(() => undefined);
            if (!hadTop)
                await (0,promises_.rmdir)(top).catch(() => undefined);
        },
    };
}
async function isFolder(name) {
    return (0,promises_.lstat)(name).then((facts) => facts.isDirectory(), () => false);
}
async function work_folder_list(folder) {
    return (0,promises_.readdir)(folder).catch(() => []);
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/dry-run.js








const DEADLINE_MS = 10 * 60_000;
const MAX_EVENTS_BYTES = 1024 * 1024;
const ENVIRONMENT = {
    WRANGLER_WRITE_LOGS: "false",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_HIDE_BANNER: "true",
    NO_COLOR: "1",
};
async function runDryRun(options) {
    const temporary = await (0,promises_.mkdtemp)(external_node_path_.join(await (0,promises_.realpath)((0,external_node_os_.tmpdir)()), "gate-bundle-"));
    const workFolder = await keepWorkFolderClean(external_node_path_.dirname(options.config.absoluteFile));
    try {
        return await buildInto(temporary, options);
    }
    finally {
        await workFolder.restore();
        await (0,promises_.rm)(temporary, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function buildInto(temporary, options) {
    const { config, environment, installed, processes, nodePath, signal } = options;
    const outdir = external_node_path_.join(temporary, "output", "of", "build");
    const events = external_node_path_.join(temporary, "events.ndjson");
    const noVariables = external_node_path_.join(temporary, "no.env");
    await (0,promises_.mkdir)(outdir, { recursive: true });
    await (0,promises_.writeFile)(noVariables, "");
    const answer = await processes.ask(nodePath, [
        external_node_path_.join(installed.folder, "bin", "wrangler.js"),
        ...dryRunArguments({ config: config.absoluteFile, environment, outdir, envFile: noVariables }),
    ], {
        cwd: external_node_path_.dirname(config.absoluteFile),
        env: { ...ENVIRONMENT, WRANGLER_OUTPUT_FILE_PATH: events },
        signal,
        deadlineMs: options.deadlineMs ?? DEADLINE_MS,
    });
    if (answer.exitCode !== 0) {
        const said = (0,external_node_util_.stripVTControlCharacters)(`${answer.stderr}\n${answer.stdout}`);
        options.showLog?.(said, `dry run of ${environment.name}`);
        const cause = findCause(said) ?? `it ended with ${answer.exitCode ?? "a signal"}`;
        throw new lib/* GateError */.ue("BUILD_FAILED", `wrangler cannot build ${environment.name}: ${cause}`, {
            location: environment.locate(["main"]),
            hint: `see what it says: npx wrangler deploy --dry-run --env ${environment.name}`,
        });
    }
    const strange = (what, hint) => new lib/* GateError */.ue("WRANGLER_FAILED", `the dry run of ${environment.name} by wrangler ${installed.version} ${what}`, {
        location: environment.locate(["main"]),
        hint,
    });
    await refuseStrayFiles(temporary, { "": ["events.ndjson", "no.env", "output"], output: ["of"], "output/of": ["build"] }, strange);
    const size = await readSize(events, environment, strange);
    const modules = await readModules(outdir, strange);
    if (modules.length === 0)
        throw strange("wrote no module");
    return { wrangler: installed.version, ...size, modules };
}
function dryRunArguments(options) {
    const { config, environment, outdir, envFile } = options;
    return [
        "deploy",
        "--dry-run",
        `--config=${config}`,
        `--env=${environment.name}`,
        `--outdir=${outdir}`,
        `--env-file=${envFile}`,
        ...(environment.values["containers"] === undefined ? [] : ["--containers-rollout=none"]),
    ];
}
async function readSize(events, environment, strange) {
    const facts = await (0,promises_.stat)(events).catch(() => undefined);
    if (facts === undefined)
        throw strange("says nothing about what it built", "update wrangler");
    if (!facts.isFile() || facts.size > MAX_EVENTS_BYTES)
        throw strange("says too much about what it built");
    const deploys = (await (0,promises_.readFile)(events, "utf8")).split("\n").flatMap((line) => readEvent(line));
    const [deploy] = deploys;
    if (deploy === undefined || deploys.length > 1)
        throw strange("does not say what it built", "update wrangler");
    const { wrangler_environment: name, worker_name: worker, bundle_size: size } = deploy;
    if (name !== environment.name || (environment.workerName !== "" && worker !== environment.workerName))
        throw strange(`built ${JSON.stringify(worker)} of ${JSON.stringify(name)} instead`);
    const { raw_bytes: rawBytes, gzip_bytes: gzipBytes } = isTable(size) ? size : {};
    if (!isSize(rawBytes) || !isSize(gzipBytes))
        throw strange("reports no size", "update wrangler");
    return { rawBytes, gzipBytes };
}
function readEvent(line) {
    try {
        const event = JSON.parse(line);
        return isTable(event) && event["type"] === "deploy" ? [event] : [];
    }
    catch {
        return [];
    }
}
function isSize(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function findCause(said) {
    const lines = said.split("\n").map((line) => line.trim());
    const told = lines.flatMap((line) => /\[ERROR\]\s*(.+)/.exec(line)?.[1] ?? []);
    const [first = lines.find((line) => /\w*Error: /.test(line)), second] = told;
    const cause = first?.endsWith(":") === true && second !== undefined ? `${first} ${second}` : first;
    return cause?.slice(0, 500);
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/inheritance.js
const NOT_INHERITED = splitWords(`
  vars secrets define durable_objects workflows kv_namespaces cloudchamber containers
  send_email queues connect r2_buckets d1_databases vectorize ai_search_namespaces
  ai_search websearch agent_memory hyperdrive services analytics_engine_datasets
  dispatch_namespaces mtls_certificates tail_consumers streaming_tail_consumers unsafe
  browser analytics ai images stream media pipelines k2 secrets_store_secrets
  artifacts unsafe_hello_world flagship worker_loaders ratelimits vpc_services
  vpc_networks version_metadata
`);
const INHERITED = splitWords(`
  account_id compatibility_date compatibility_flags jsx_factory jsx_fragment tsconfig
  rules name main find_additional_modules preserve_file_names base_dir route routes
  triggers assets limits placement build workers_dev preview_urls migrations
  exports logfwdr no_bundle minify keep_names first_party_worker logpush
  upload_source_maps observability access cache compliance_region python_modules previews
`);
const TOP_LEVEL_ONLY = splitWords(`
  keep_vars send_metrics dev site alias pages_build_output_dir addresses
  dependencies_instrumentation wasm_modules text_blobs data_blobs
`);
const TABLE = new Map([
    ...NOT_INHERITED.map((key) => [key, "not-inherited"]),
    ...INHERITED.map((key) => [key, "inherited"]),
    ...TOP_LEVEL_ONLY.map((key) => [key, "top-level-only"]),
]);
const KNOWN_KEYS = [...TABLE.keys()];
function inheritanceOf(key) {
    return TABLE.get(key) ?? "inherited";
}
function splitWords(text) {
    return text.trim().split(/\s+/);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/wrangler/lib/read-source.js




const read_source_MAX_BYTES = 1024 * 1024;
async function readConfigSource(options) {
    const root = await (0,promises_.realpath)(options.root);
    const absoluteFile = external_node_path_.resolve(root, options.file);
    const file = external_node_path_.relative(root, absoluteFile).split(external_node_path_.sep).join("/");
    const location = { file };
    if (!isInside(root, absoluteFile))
        throw outside(options.file, location);
    const real = await (0,promises_.realpath)(absoluteFile).catch((error) => {
        throw describeSystemError(error, location);
    });
    if (!isInside(root, real))
        throw outside(file, location);
    const facts = await (0,promises_.stat)(real);
    if (!facts.isFile()) {
        const what = facts.isDirectory() ? "a folder" : "not a regular file";
        throw unreadable(`${file} is ${what}`, location, "name the wrangler config itself as worker.config in gate.yml");
    }
    const bytes = await readBounded(real, location);
    return { root, file, absoluteFile, text: decode(bytes, file) };
}
function isInside(root, target) {
    const relative = external_node_path_.relative(root, target);
    return relative === "" || (relative.split(external_node_path_.sep)[0] !== ".." && !external_node_path_.isAbsolute(relative));
}
function unreadable(message, location, hint, cause) {
    return new lib/* GateError */.ue("WRANGLER_CONFIG_UNREADABLE", message, { location, hint, cause });
}
function outside(file, location) {
    return new lib/* GateError */.ue("FILE_OUTSIDE_REPOSITORY", `${file} lies outside the repository`, {
        location,
        hint: "keep the wrangler config, and what it links to, inside the repository",
    });
}
async function readBounded(file, location) {
    const handle = await (0,promises_.open)(file, "r").catch((error) => {
        throw describeSystemError(error, location);
    });
    try {
        const buffer = Buffer.alloc(read_source_MAX_BYTES + 1);
        let length = 0;
        while (length < buffer.length) {
            const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
            if (bytesRead === 0)
                break;
            length += bytesRead;
        }
        if (length > read_source_MAX_BYTES) {
            throw new lib/* GateError */.ue("FILE_TOO_LARGE", `${location.file} is larger than 1 MiB`, {
                location,
                hint: "a wrangler config is a few kilobytes; is this the right file?",
            });
        }
        return buffer.subarray(0, length);
    }
    finally {
        await handle.close();
    }
}
function decode(bytes, file) {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        throw unreadable(`${file} is UTF-16`, { file, line: 1, column: 1 }, "save it as UTF-8");
    }
    const nul = bytes.indexOf(0);
    if (nul !== -1) {
        throw unreadable(`${file} is a binary file, not text`, locateByte(bytes, nul, file), "is this the wrangler config?");
    }
    if (!(0,external_node_buffer_.isUtf8)(bytes)) {
        throw unreadable(`${file} is not UTF-8`, locateByte(bytes, findInvalidByte(bytes), file), "save it as UTF-8");
    }
    const text = bytes.toString("utf8");
    return text.startsWith("\u{feff}") ? text.slice(1) : text;
}
function findInvalidByte(bytes) {
    const again = Buffer.from(bytes.toString("utf8"));
    const index = again.findIndex((byte, position) => byte !== bytes[position]);
    return index === -1 ? 0 : index;
}
function locateByte(bytes, index, file) {
    const before = bytes.subarray(0, index).toString("utf8").split("\n");
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
function describeSystemError(error, location) {
    const { code, message } = error;
    const { file } = location;
    if (code === "ENOENT" || code === "ENOTDIR") {
        return unreadable(`there is no ${file}`, location, "worker.config in gate.yml names the wrangler config", error);
    }
    if (code === "ELOOP") {
        return unreadable(`${file} is a symbolic link that leads back to itself`, location, "replace it by the file", error);
    }
    return unreadable(`${file} cannot be read: ${message ?? String(error)}`, location, undefined, error);
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/effective-environment.js





const NOT_CONFIG = new Set(["env", "$schema"]);
const IGNORED_WHEN_EMPTY = new Set(["account_id", "route"]);
function effectiveEnvironment(config, name) {
    const own = name === undefined ? config.raw : readEnvironment(config, name);
    const values = Object.create(null);
    const inheritedKeys = new Set();
    for (const [key, value] of Object.entries(own)) {
        const counts = name === undefined || inheritanceOf(key) !== "top-level-only";
        if (counts && isSet(key, value))
            values[key] = value;
    }
    if (name !== undefined) {
        for (const [key, value] of Object.entries(config.raw)) {
            if (Object.hasOwn(values, key) || !isSet(key, value) || inheritanceOf(key) === "not-inherited")
                continue;
            values[key] = key === "name" ? appendEnvironment(value, name) : value;
            inheritedKeys.add(key);
        }
    }
    return {
        name,
        workerName: typeof values["name"] === "string" ? values["name"] : "",
        values,
        inheritedKeys,
        locate(path) {
            const [key] = path;
            if (name === undefined || (typeof key === "string" && inheritedKeys.has(key)))
                return config.locate(path);
            return config.locate(["env", name, ...path]);
        },
        digest: (0,external_node_crypto_.createHash)("sha256").update(writeCanonicalJson(values)).digest("hex"),
    };
}
function readEnvironment(config, name) {
    if (!config.environmentNames.includes(name)) {
        const known = config.environmentNames.map((other) => `"${other}"`).join(", ");
        throw new lib/* GateError */.ue("ENVIRONMENT_UNKNOWN", `${config.file} has no environment "${name}"`, {
            location: config.locate(["env"]),
            hint: known === "" ? `it has none at all; add env.${name}` : `it has ${known}`,
        });
    }
    const { env } = config.raw;
    const own = isTable(env) ? env[name] : undefined;
    if (isTable(own))
        return own;
    throw unreadable(`env.${name} in ${config.file} is not a table`, config.locate(["env", name]));
}
function isSet(key, value) {
    return (!NOT_CONFIG.has(key) &&
        value !== null &&
        value !== undefined &&
        !(value === "" && IGNORED_WHEN_EMPTY.has(key)));
}
function appendEnvironment(name, environment) {
    return typeof name === "string" && name !== "" ? `${name}-${environment}` : name;
}
function writeCanonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(writeCanonicalJson).join(",")}]`;
    if (!isTable(value))
        return JSON.stringify(value);
    const entries = Object.keys(value)
        .sort()
        .map((key) => `${JSON.stringify(key)}:${writeCanonicalJson(value[key])}`);
    return `{${entries.join(",")}}`;
}

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
;// CONCATENATED MODULE: ./packages/wrangler/lib/diagnostics.js



const LONGEST_MESSAGE = 500;
function placeRemark(config, environment, remark) {
    const message = tidy(remark.message);
    const location = locateSecondBinding(config, environment, message) ??
        config.locate(findPath(config, environment, { ...remark, message }));
    return { message, location };
}
function locateSecondBinding(config, environment, message) {
    const name = /^(\S{1,200}) assigned to /.exec(message)?.[1];
    if (name === undefined || (environment !== undefined && !config.environmentNames.includes(environment)))
        return undefined;
    const effective = effectiveEnvironment(config, environment);
    const binding = listBindings(effective).findLast((candidate) => candidate.inCode && candidate.name === name);
    return binding === undefined ? undefined : effective.locate(binding.path);
}
function findPath(config, environment, remark) {
    const own = environment !== undefined && remark.ofEnvironment ? ["env", environment] : [];
    if (/ exists at the top level, but not on "env\./.test(remark.message))
        return own;
    for (const path of namedPaths(remark.message)) {
        const scopes = own.length > 0 ? [own, []] : [[]];
        const found = scopes
            .map((scope) => [...scope, ...path])
            .find((candidate) => readPath(config.raw, candidate) !== undefined);
        if (found !== undefined)
            return found;
    }
    return own;
}
function namedPaths(message) {
    const quoted = [...message.matchAll(/"([^"\n]{1,200})"/g)].map(([, name = ""]) => readFieldName(name));
    const table = /^Unexpected fields found in (\S{1,200}) field: /.exec(message)?.[1];
    if (table === undefined)
        return quoted;
    const parent = table === "top-level" ? [] : readFieldName(table);
    const inside = quoted.map(([key]) => (key === undefined ? parent : [...parent, key]));
    return [...inside, ...quoted, parent];
}
function readFieldName(name) {
    return [...name.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d{1,9}$/.test(part) ? Number(part) : part));
}
function tidy(message) {
    const line = message
        .replaceAll(/\u001b\[[\d;]{0,20}m/g, "")
        .replaceAll(/\s+/g, " ")
        .trim();
    return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}
function readDiagnosticsTree(tree, ofEnvironment = false) {
    if (!isTable(tree))
        return { errors: [], warnings: [] };
    const children = readItems(tree["children"]).map((child) => readDiagnosticsTree(child, true));
    const read = (kind) => [
        ...readItems(tree[kind]).map((message) => ({ message: String(message), ofEnvironment })),
        ...children.flatMap((child) => child[kind]),
    ];
    return { errors: read("errors"), warnings: read("warnings") };
}
function readItems(value) {
    return Array.isArray(value) ? value : [];
}
function readDiagnosticsText(text) {
    const lines = text.split("\n");
    const whole = [{ message: text, ofEnvironment: false }];
    if (!/^\s*Processing .* configuration:\s*$/.test(lines[0] ?? ""))
        return text.trim() === "" ? [] : whole;
    const remarks = [];
    let inEnvironment = false;
    for (const line of lines.slice(1)) {
        const last = remarks.at(-1);
        if (line.startsWith("  - ")) {
            inEnvironment = /^ {2}- "env\..*" environment configuration$/.test(line);
            if (!inEnvironment)
                remarks.push({ message: line.slice(4), ofEnvironment: false });
        }
        else if (inEnvironment && line.startsWith("    - ")) {
            remarks.push({ message: line.slice(6), ofEnvironment: true });
        }
        else if (last !== undefined) {
            last.message += `\n${line}`;
        }
    }
    return remarks.length > 0 ? remarks : whole;
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/bundled-judge.js



const BUNDLED_VERSION = "0.27.0";
async function judgeByBundledWrangler(config, environments) {
    const { experimental_readRawConfig: readRawConfig, normalizeAndValidateConfig } = await importWorkersUtils();
    const read = readConfig(() => readRawConfig({ config: config.absoluteFile }));
    return environments.map((environment) => {
        try {
            const { rawConfig, configPath, userConfigPath } = read();
            const { diagnostics } = normalizeAndValidateConfig(copyFor(rawConfig, environment), configPath, userConfigPath, { env: environment ?? "" });
            return readDiagnosticsTree(diagnostics);
        }
        catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            return { errors: [{ message, ofEnvironment: false }], warnings: [] };
        }
    });
}
function readConfig(read) {
    let outcome;
    return () => {
        if (outcome === undefined) {
            try {
                outcome = { value: read() };
            }
            catch (error) {
                outcome = { error };
            }
        }
        if ("error" in outcome)
            throw outcome.error;
        return outcome.value;
    };
}
function copyFor(raw, environment) {
    const { env, ...top } = raw;
    const copy = copyDeep(top);
    if (isTable(env)) {
        const own = environment !== undefined && Object.hasOwn(env, environment);
        copy["env"] = { ...env, ...(own && { [environment]: copyDeep(env[environment]) }) };
    }
    else if (env !== undefined)
        copy["env"] = env;
    return copy;
}
function copyDeep(value) {
    if (Array.isArray(value))
        return value.map(copyDeep);
    if (typeof value !== "object" || value === null || value instanceof Date)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, copyDeep(child)]));
}
async function importWorkersUtils() {
    const scope = globalThis;
    if (scope.require !== undefined)
        return Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(477)]).then(__webpack_require__.bind(__webpack_require__, 477));
    scope.require = (0,external_node_module_.createRequire)(import.meta.url);
    try {
        return await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(477)]).then(__webpack_require__.bind(__webpack_require__, 477));
    }
    finally {
        delete scope.require;
    }
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/installed-wrangler.js



async function findInstalledWrangler(config) {
    for (let folder = external_node_path_.dirname(config.absoluteFile);; folder = external_node_path_.dirname(folder)) {
        const found = await readPackage(external_node_path_.join(folder, "node_modules", "wrangler"));
        if (found !== undefined)
            return found;
        if (folder === config.root || folder === external_node_path_.dirname(folder))
            return undefined;
    }
}
async function readPackage(folder) {
    try {
        const file = external_node_path_.join(folder, "package.json");
        const facts = await (0,promises_.stat)(file);
        if (!facts.isFile() || facts.size > 1024 * 1024)
            return undefined;
        const manifest = JSON.parse(await (0,promises_.readFile)(file, "utf8"));
        if (!isTable(manifest) || manifest["name"] !== "wrangler" || typeof manifest["version"] !== "string")
            return undefined;
        return { folder: await (0,promises_.realpath)(folder), version: manifest["version"] };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/repository-judge.js




const repository_judge_DEADLINE_MS = 30_000;
const MAX_OUTPUT_BYTES = 4 * 1024 * 1024;
const RESULT_MARK = "wrangler-gate-result ";
const SCRIPT = String.raw `
"use strict";
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const net = require("node:net");
const { folder, config, environments, mark } = JSON.parse(readFileSync(0, "utf8"));
net.Socket.prototype.connect = function () { return this; };
const load = createRequire(folder + "/package.json");
const esbuild = load.resolve("esbuild");
const plain = ({ text, notes }) => [text, ...(notes ?? []).map((note) => note.text)].join("\n");
const formatting = { formatMessagesSync: (messages) => messages.map(plain) };
require.cache[esbuild] = Object.assign({ ...load.cache?.[esbuild] }, { id: esbuild, filename: esbuild, loaded: true, exports: { ...load("esbuild"), ...formatting } });
const wrangler = load(folder);
if (typeof wrangler.unstable_readConfig !== "function") throw new Error("it has no unstable_readConfig");
let warnings = [];
for (const method of ["debug", "log", "info", "error"]) console[method] = () => {};
console.warn = (...words) => { warnings.push(words.join(" ")); };
const results = environments.map((env) => {
  warnings = [];
  try {
    wrangler.unstable_readConfig({ config, env });
    return { warnings };
  } catch (error) {
    return { warnings, error: String(error?.message ?? error) };
  }
});
setImmediate(() => process.stdout.write("\n" + mark + JSON.stringify(results) + "\n", () => process.exit(0)));
`;
async function judgeByRepositoryWrangler(options, installed) {
    const major = Number.parseInt(installed.version, 10);
    if (!(major >= 4))
        throw new lib/* GateError */.ue("WRANGLER_FAILED", `wrangler ${installed.version} is too old to be asked`);
    const { config, environments } = options;
    const answer = await options.processes.ask(options.nodePath, ["--input-type=commonjs", "--eval", SCRIPT], {
        cwd: external_node_path_.dirname(config.absoluteFile),
        env: { WRANGLER_WRITE_LOGS: "false", WRANGLER_SEND_METRICS: "false", WRANGLER_LOG: "warn" },
        signal: options.signal,
        deadlineMs: repository_judge_DEADLINE_MS,
        maxOutputBytes: MAX_OUTPUT_BYTES,
        input: JSON.stringify({
            folder: installed.folder,
            config: config.absoluteFile,
            environments: environments.map((name) => name ?? ""),
            mark: RESULT_MARK,
        }),
    });
    const results = readResults(answer.stdout);
    if (answer.exitCode !== 0 || results?.length !== environments.length) {
        const why = answer.stderr.split("\n").find((line) => /\w*Error: /.test(line)) ??
            `it ended with ${String(answer.exitCode)}`;
        throw new lib/* GateError */.ue("WRANGLER_FAILED", `wrangler ${installed.version} did not judge: ${why.trim()}`);
    }
    return results;
}
function readResults(stdout) {
    const line = stdout.split("\n").findLast((text) => text.startsWith(RESULT_MARK));
    if (line === undefined)
        return undefined;
    const results = JSON.parse(line.slice(RESULT_MARK.length));
    return Array.isArray(results) ? results.map(readResult) : undefined;
}
function readResult(result) {
    const { error, warnings } = isTable(result) ? result : {};
    if (!Array.isArray(warnings))
        throw new lib/* GateError */.ue("WRANGLER_FAILED", "wrangler's answer is incomplete");
    const errors = typeof error === "string" ? readDiagnosticsText(error) : [];
    if (typeof error === "string" && errors.length === 0)
        errors.push({ message: "wrangler refuses this config", ofEnvironment: false });
    return { errors, warnings: warnings.flatMap((text) => readDiagnosticsText(String(text))) };
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/judge.js





async function judgeByWrangler(options) {
    const { judge, remarks } = await askJudges(options);
    return options.environments.map((environment, index) => {
        const said = remarks[index];
        if (said === undefined)
            throw new lib/* GateError */.ue("WRANGLER_FAILED", "wrangler did not judge every environment");
        return {
            ...(environment !== undefined && { environment }),
            judge,
            errors: said.errors.map((remark) => placeRemark(options.config, environment, remark)),
            warnings: said.warnings.map((remark) => placeRemark(options.config, environment, remark)),
        };
    });
}
async function askJudges(options) {
    const installed = options.allowRepositoryWrangler ? await findInstalledWrangler(options.config) : undefined;
    let fallbackReason;
    if (installed !== undefined) {
        try {
            const remarks = await judgeByRepositoryWrangler(options, installed);
            return { judge: { from: "repository", version: installed.version }, remarks };
        }
        catch (error) {
            if (!(error instanceof lib/* GateError */.ue) || error.code === "CANCELLED" || options.signal?.aborted === true)
                throw error;
            fallbackReason = error.message;
        }
    }
    try {
        const remarks = await judgeByBundledWrangler(options.config, options.environments);
        return {
            judge: {
                from: "bundled",
                version: BUNDLED_VERSION,
                ...(fallbackReason !== undefined && { fallbackReason }),
            },
            remarks,
        };
    }
    catch (cause) {
        const reasons = [fallbackReason, cause instanceof Error ? cause.message : String(cause)];
        throw new lib/* GateError */.ue("WRANGLER_FAILED", `no wrangler could judge: ${reasons.filter((reason) => reason !== undefined).join("; ")}`, { cause });
    }
}

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/toml-eslint-parser/lib/index.mjs + 3 modules
var toml_eslint_parser_lib = __webpack_require__(9605);
;// CONCATENATED MODULE: ./packages/wrangler/lib/parse-toml.js



class SyntaxFault extends Error {
    line;
    column;
    constructor(message, line, column) {
        super(message);
        this.line = line;
        this.column = column;
    }
}
function parseTomlValues(text) {
    try {
        return (0,dist/* parse */.qg)(text, { maxDepth: MAX_DEPTH });
    }
    catch (error) {
        if (!(error instanceof dist/* TomlError */.zx))
            throw error;
        const [summary = "not TOML"] = error.message.split("\n");
        throw new SyntaxFault(summary.replace(/^Invalid TOML document: /, ""), error.line, error.column);
    }
}
function indexToml(text, positions) {
    let program;
    try {
        program = (0,toml_eslint_parser_lib/* parseTOML */.MD)(text, { tomlVersion: "1.1" });
    }
    catch {
        return;
    }
    for (const node of program.body[0].body) {
        if (node.type === "TOMLKeyValue")
            indexKeyValue([], node, positions);
        else
            indexTable(node, positions);
    }
}
function indexTable(table, positions) {
    const span = spanOf(table.key);
    for (let length = 1; length < table.resolvedKey.length; length += 1) {
        positions.imply(table.resolvedKey.slice(0, length), span);
    }
    positions.set(table.resolvedKey, span);
    for (const node of table.body)
        indexKeyValue(table.resolvedKey, node, positions);
}
function indexKeyValue(parent, node, positions) {
    let path = parent;
    for (const [index, key] of node.key.keys.entries()) {
        path = [...path, key.type === "TOMLBare" ? key.name : key.value];
        if (index < node.key.keys.length - 1)
            positions.imply(path, spanOf(node.key));
    }
    positions.set(path, node.value.type === "TOMLValue" ? spanOf(node) : spanOf(node.key));
    indexContent(path, node.value, positions);
}
function indexContent(path, node, positions) {
    if (node.type === "TOMLInlineTable") {
        for (const child of node.body)
            indexKeyValue(path, child, positions);
    }
    if (node.type === "TOMLArray") {
        for (const [index, element] of node.elements.entries()) {
            positions.set([...path, index], spanOf(element));
            indexContent([...path, index], element, positions);
        }
    }
}
function spanOf({ loc: { start, end } }) {
    return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/parse-json.js



function parseJsonDocument(text, positions) {
    const lines = indexLines(text);
    parse_json_refuseDepth(text, lines);
    const errors = [];
    const tree = (0,main.parseTree)(text, errors, { allowTrailingComma: true });
    const [first] = errors;
    if (first !== undefined || tree === undefined) {
        const { line, column } = lines.at(first?.offset ?? 0);
        const why = first === undefined ? "the file is empty" : (0,main.printParseErrorCode)(first.error);
        throw new SyntaxFault(parse_json_splitWords(why), line, column);
    }
    return readNode(tree, [], positions, lines);
}
function parse_json_refuseDepth(text, lines) {
    const scanner = (0,main.createScanner)(text, true);
    let depth = 0;
    for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
        const first = text[scanner.getTokenOffset()];
        if (first === "{" || first === "[")
            depth += 1;
        if (first === "}" || first === "]")
            depth -= 1;
        if (depth > MAX_DEPTH) {
            const { line, column } = lines.at(scanner.getTokenOffset());
            throw new SyntaxFault(`nested deeper than ${MAX_DEPTH} levels`, line, column);
        }
    }
}
function readNode(node, path, positions, lines) {
    if (node.type === "array") {
        return (node.children ?? []).map((child, index) => {
            positions.set([...path, index], parse_json_spanOf(child, child, lines));
            return readNode(child, [...path, index], positions, lines);
        });
    }
    if (node.type !== "object")
        return node.value;
    const entries = [];
    for (const property of node.children ?? []) {
        const [key, value] = property.children ?? [];
        if (key === undefined || value === undefined)
            continue;
        const name = String(key.value);
        const isScalar = value.type !== "object" && value.type !== "array";
        positions.set([...path, name], parse_json_spanOf(key, isScalar ? value : key, lines));
        entries.push([name, readNode(value, [...path, name], positions, lines)]);
    }
    return Object.fromEntries(entries);
}
function indexLines(text) {
    const starts = [0];
    for (let index = text.indexOf("\n"); index !== -1; index = text.indexOf("\n", index + 1))
        starts.push(index + 1);
    return {
        at(offset) {
            let low = 0;
            let high = starts.length - 1;
            while (low < high) {
                const middle = Math.ceil((low + high) / 2);
                if ((starts[middle] ?? 0) <= offset)
                    low = middle;
                else
                    high = middle - 1;
            }
            return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
        },
    };
}
function parse_json_spanOf(from, to, lines) {
    const end = lines.at(to.offset + to.length);
    return { ...lines.at(from.offset), endLine: end.line, endColumn: end.column };
}
function parse_json_splitWords(code) {
    return code.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/positions.js
function createPositions(file) {
    const written = new Map();
    const implied = new Map();
    return {
        set(path, span) {
            written.set(JSON.stringify(path), span);
        },
        imply(path, span) {
            const key = JSON.stringify(path);
            if (!implied.has(key))
                implied.set(key, span);
        },
        locate(path) {
            for (let length = path.length; length > 0; length -= 1) {
                const key = JSON.stringify(path.slice(0, length));
                const span = written.get(key) ?? implied.get(key);
                if (span !== undefined)
                    return { file, ...span };
            }
            return { file, line: 1, column: 1 };
        },
    };
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/load-config.js






async function loadWranglerConfig(options) {
    return parseConfig(await readConfigSource(options));
}
function parseWranglerConfig(options) {
    const text = options.text.startsWith("\u{feff}") ? options.text.slice(1) : options.text;
    return parseConfig({ ...options, text, absoluteFile: external_node_path_.resolve(options.root, options.file) });
}
function parseConfig({ root, file, absoluteFile, text }) {
    const format = readFormat(file);
    const positions = createPositions(file);
    const raw = parseDocument(format, text, positions, file);
    const { env } = raw;
    return {
        root,
        file,
        absoluteFile,
        format,
        raw,
        environmentNames: isTable(env) ? Object.keys(env) : [],
        locate: (path) => positions.locate(path),
    };
}
function readFormat(file) {
    const ending = external_node_path_.posix.extname(file).slice(1);
    if (ending === "toml" || ending === "json" || ending === "jsonc")
        return ending;
    throw unreadable(`${file} is neither .toml nor .json nor .jsonc`, { file }, "wrangler reads no other config");
}
function parseDocument(format, text, positions, file) {
    const language = format === "toml" ? "TOML" : "JSON";
    try {
        const parsed = format === "toml" ? parseTomlValues(text) : parseJsonDocument(text, positions);
        refuseDepth(parsed);
        if (format === "toml")
            indexToml(text, positions);
        const raw = toPlainValue(parsed);
        if (isTable(raw))
            return raw;
    }
    catch (error) {
        if (error instanceof SyntaxFault) {
            const location = { file, line: error.line, column: error.column };
            throw unreadable(`${file} is not valid ${language}: ${error.message}`, location, undefined, error);
        }
        if (error instanceof UnsafeDocument) {
            throw unreadable(`${file}: ${error.message}`, positions.locate(error.path), "no wrangler config needs this", error);
        }
        throw error;
    }
    throw unreadable(`${file} does not hold a table at its top`, { file, line: 1, column: 1 });
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/rival-configs.js


const SEARCHED_NAMES = ["wrangler.json", "wrangler.jsonc", "wrangler.toml"];
const NEW_CONFIG_NAME = "cloudflare.config.ts";
const REDIRECT = ".wrangler/deploy/config.json";
async function findRivalConfigs(options) {
    const { root, config } = options;
    const folder = external_node_path_.posix.dirname(config.file);
    const ownName = external_node_path_.posix.basename(config.file);
    const ownRank = SEARCHED_NAMES.indexOf(ownName);
    const preferred = ownRank === -1 ? SEARCHED_NAMES : SEARCHED_NAMES.slice(0, ownRank);
    const candidates = [
        ...[...SEARCHED_NAMES, NEW_CONFIG_NAME]
            .filter((name) => name !== ownName)
            .map((name) => ({ file: join(folder, name), kind: "beside" })),
        ...foldersAbove(folder).flatMap((above) => preferred.map((name) => ({ file: join(above, name), kind: "above" }))),
    ];
    const present = await Promise.all(candidates.map(async ({ file }) => isPresent(external_node_path_.join(root, file))));
    const tracked = new Set(options.trackedFiles);
    const redirects = [folder, ...foldersAbove(folder)]
        .map((above) => ({ file: join(above, REDIRECT), kind: "redirect" }))
        .filter(({ file }) => tracked.has(file));
    return [...candidates.filter((_, index) => present[index] === true), ...redirects];
}
function foldersAbove(folder) {
    const above = [];
    for (let current = folder; current !== ".";) {
        current = external_node_path_.posix.dirname(current);
        above.push(current);
    }
    return above;
}
function join(folder, name) {
    return folder === "." ? name : `${folder}/${name}`;
}
async function isPresent(file) {
    try {
        return !(await (0,promises_.lstat)(file)).isDirectory();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/command-table.js
const COMMAND_TABLE_VERSION = "4.156.0";
const COMMAND_TABLE = `
local if:push if:p | cloudchamber | build
local if:push if:p | containers | build
local if:remote if:r if:tunnel | | dev
local if:remote | hello-world | set
local if:remote | secrets-store secret | create update delete duplicate
local if:remote | secrets-store store | create delete
local | auth | token keyring create delete activate deactivate list
local | check | startup
local | d1 migrations | create
local | pages functions | build build-env optimize-routes
local | pages project | validate
local | pages | dev
local | telemetry | disable enable status
local | | docs complete init setup types login logout build
mutating unless:dry-run | triggers | deploy
mutating unless:dry-run | versions | upload deploy
mutating unless:dry-run | | deploy delete
mutating unless:local | d1 migrations | apply
mutating unless:local | d1 | execute
mutating unless:local | flagship flags rules | update delete reorder
mutating unless:local | flagship flags | create update set split rollout enable disable delete
mutating unless:local | kv bulk | put delete
mutating unless:local | kv key | put delete
mutating unless:local | r2 bulk | put
mutating unless:local | r2 object | put delete
mutating unless:local | workflows instances | send-event terminate restart pause resume delete
mutating unless:local | workflows | delete trigger
mutating | agent-memory namespace | create delete
mutating | ai finetune | create
mutating | ai-search jobs | create cancel
mutating | ai-search namespace | create update delete
mutating | ai-search | create update delete
mutating | artifacts repos | create delete issue-token
mutating | basin catalog compaction | enable disable
mutating | basin catalog snapshot-expiration | enable disable
mutating | basin catalog | enable disable
mutating | basin pipelines sinks | create delete
mutating | basin pipelines streams | create delete
mutating | basin pipelines | setup create update delete
mutating | browser | create close
mutating | cert upload | mtls-certificate certificate-authority
mutating | cert | delete
mutating | cloudchamber images | delete
mutating | cloudchamber registries | configure credentials remove
mutating | cloudchamber ssh | create
mutating | cloudchamber | create delete modify apply curl push
mutating | containers images | delete
mutating | containers registries | configure delete credentials
mutating | containers | delete ssh push
mutating | d1 time-travel | restore
mutating | d1 | create delete
mutating | dispatch-namespace | create delete rename
mutating | email routing addresses | create delete
mutating | email routing dns | unlock
mutating | email routing rules | create update delete
mutating | email routing | enable disable
mutating | email sending | enable disable send send-raw
mutating | flagship apps | create update delete
mutating | hyperdrive | create delete update
mutating | k2 streams | create delete
mutating | kv namespace | create delete rename
mutating | mtls-certificate | upload delete
mutating | pages deployment | delete
mutating | pages project | create delete upload
mutating | pages secret | put bulk delete
mutating | pages | deploy
mutating | preview base-config secret | put delete bulk
mutating | preview secret | put delete bulk
mutating | preview | delete
mutating | queues consumer http | add remove
mutating | queues consumer worker | add remove
mutating | queues consumer | add remove
mutating | queues subscription | create delete update
mutating | queues | create update delete pause-delivery resume-delivery purge
mutating | r2 bucket cors | delete set
mutating | r2 bucket dev-url | enable disable
mutating | r2 bucket domain | add remove update
mutating | r2 bucket lifecycle | add remove set
mutating | r2 bucket local-uploads | enable disable
mutating | r2 bucket lock | add remove set
mutating | r2 bucket notification | create delete
mutating | r2 bucket sippy | enable disable
mutating | r2 bucket update | storage-class
mutating | r2 bucket | create delete
mutating | secret | put delete bulk
mutating | tunnel | create delete run quick-start
mutating | turnstile widget | create delete update
mutating | vectorize | create delete insert upsert delete-vectors create-metadata-index delete-metadata-index
mutating | versions secret | put bulk delete
mutating | vpc service | create delete update
mutating | workflows instances | terminate-all
mutating | | preview rollback
read-only | agent-memory namespace | list get
read-only | ai finetune | list
read-only | ai models | list schema
read-only | ai | models
read-only | ai-search jobs | list get logs
read-only | ai-search namespace | list get
read-only | ai-search | list get stats search
read-only | artifacts namespaces | list get
read-only | artifacts repos | list get
read-only | basin catalog | get
read-only | basin pipelines sinks | list get
read-only | basin pipelines streams | list get
read-only | basin pipelines | list get
read-only | basin sql | query
read-only | browser | list view
read-only | cert | list
read-only | cloudchamber images | list
read-only | cloudchamber registries | list
read-only | cloudchamber ssh | list
read-only | cloudchamber | list
read-only | containers images | list
read-only | containers registries | list
read-only | containers | list info instances
read-only | d1 migrations | list
read-only | d1 time-travel | info
read-only | d1 | info list export insights
read-only | deployments | list status view
read-only | dispatch-namespace | list get
read-only | email routing addresses | list get
read-only | email routing dns | get
read-only | email routing rules | list get
read-only | email routing | list settings
read-only | email sending dns | get
read-only | email sending | list settings
read-only | flagship apps | list get
read-only | flagship flags rules | list
read-only | flagship flags | list get pull evaluate changelog
read-only | hello-world | get
read-only | hyperdrive planetscale | signature
read-only | hyperdrive | get list
read-only | k2 streams | get list
read-only | kv bulk | get
read-only | kv key | list get
read-only | kv namespace | list
read-only | mtls-certificate | list
read-only | pages deployment | list tail
read-only | pages download | config
read-only | pages project | list
read-only | pages secret | list
read-only | preview base-config secret | list
read-only | preview secret | list
read-only | queues consumer http | list
read-only | queues consumer worker | list
read-only | queues consumer | list
read-only | queues subscription | list get
read-only | queues | list info
read-only | r2 bucket cors | list
read-only | r2 bucket dev-url | get
read-only | r2 bucket domain | list get
read-only | r2 bucket lifecycle | list
read-only | r2 bucket local-uploads | get
read-only | r2 bucket lock | list
read-only | r2 bucket notification | list
read-only | r2 bucket sippy | get
read-only | r2 bucket | list info
read-only | r2 object | get
read-only | secret | list
read-only | secrets-store secret | list get
read-only | secrets-store store | list
read-only | tunnel | info list
read-only | turnstile widget | get list
read-only | vectorize | get list list-vectors query get-vectors info list-metadata-index
read-only | versions secret | list
read-only | versions | view list
read-only | vpc service | get list
read-only | workflows instances | list describe
read-only | workflows | list describe
read-only | | tail whoami
`;
const COMMAND_ALIASES = `
flagship apps ls = flagship apps list
flagship apps rm = flagship apps delete
flagship flags eval = flagship flags evaluate
flagship flags history = flagship flags changelog
flagship flags inspect = flagship flags get
flagship flags ls = flagship flags list
flagship flags rm = flagship flags delete
metrics = telemetry
pages deployment create = pages deploy
pages publish = pages deploy
pipelines = basin pipelines
r2 bucket catalog = basin catalog
r2 bucket notification get = r2 bucket notification list
r2 sql = basin sql
`;

;// CONCATENATED MODULE: ./packages/wrangler/lib/mutating-commands.js

const GLOBAL_SWITCHES = new Set([
    "v",
    "version",
    "h",
    "help",
    "install-skills",
    "experimental-provision",
    "x-provision",
]);
const GLOBAL_OPTIONS = new Set(["cwd", "config", "c", "env", "e", "env-file", "profile"]);
function isMutatingWranglerCommand(words) {
    const flags = readFlags(words);
    const readings = readCommand(words);
    const known = readings.filter(({ name, facts }) => typeof facts === "object" || (facts === "unknown" && name.includes("$")));
    const candidates = (known.length > 0 ? known : readings).map(({ name, facts }) => ({
        command: name,
        mutating: typeof facts === "object" ? mutates(facts, flags) : facts === "unknown",
    }));
    const worst = candidates.find((reading) => reading.mutating) ?? candidates.find(({ command }) => command !== "");
    const mutating = worst?.mutating === true && !isOn(flags, "help") && !isOn(flags, "h");
    return { mutating, command: worst?.command ?? "" };
}
function mutates(facts, flags) {
    if (!facts.mutating)
        return facts.if.some((name) => mayBeOn(flags, name));
    return !facts.unless.some((name) => isOn(flags, name) && !(name === "local" && mayBeOn(flags, "remote")));
}
function readCommand(words) {
    const literalFrom = words.includes("--") ? words.indexOf("--") : words.length;
    const readings = [];
    const root = buildCommandTree();
    const open = [{ node: root, index: 0 }];
    const seen = new Set();
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
        const { node, index } = step;
        const key = `${node.name}\0${index}`;
        if (seen.has(key))
            continue;
        seen.add(key);
        const word = words[index];
        if (word === undefined) {
            readings.push({ name: node.name, facts: node.facts ?? "group" });
        }
        else if (index === literalFrom) {
            open.push({ node, index: index + 1 });
        }
        else if (index < literalFrom && /^-./.test(word)) {
            for (const skip of wordsOfFlag(word))
                open.push({ node, index: index + skip });
        }
        else {
            const child = findChild(root, node, word);
            if (child !== undefined)
                open.push({ node: child, index: index + 1 });
            else if (node.facts !== undefined)
                readings.push({ name: node.name, facts: node.facts });
            else
                readings.push({ name: `${node.name} ${word.slice(0, 100)}`.trim(), facts: "unknown" });
        }
    }
    return readings;
}
function findChild(root, node, word) {
    const parts = node === root ? word.split(":") : [word];
    return parts.reduce((parent, part) => parent?.children.get(part), node);
}
function wordsOfFlag(word) {
    const [name = "", value] = word.replace(/^--?/, "").split("=");
    if (value !== undefined || GLOBAL_SWITCHES.has(name))
        return [1];
    return GLOBAL_OPTIONS.has(name) ? [2] : [1, 2];
}
function isOn(flags, name) {
    return flags.get(name)?.every((value) => value === true) === true;
}
function mayBeOn(flags, name) {
    return flags.get(name)?.some((value) => value !== false) === true;
}
function readFlags(words) {
    const flags = new Map();
    const add = (name, value) => {
        const values = flags.get(name);
        if (values === undefined)
            flags.set(name, [value]);
        else
            values.push(value);
    };
    for (const [index, word] of words.entries()) {
        if (word === "--")
            break;
        const [flag = "", value] = word.split("=", 2);
        const on = value === undefined ? readNextWord(words[index + 1]) : readValue(value);
        if (flag.startsWith("--")) {
            const name = flag.slice(2).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
            if (name.startsWith("no-"))
                add(name.slice(3), on === undefined ? undefined : !on);
            else
                add(name, on);
        }
        else if (/^-[A-Za-z]$/.test(flag)) {
            add(flag.slice(1), on);
        }
        else if (/^-[A-Za-z]+$/.test(flag)) {
            for (const letter of flag.slice(1))
                add(letter, undefined);
        }
    }
    return flags;
}
function readValue(value) {
    return value.includes("$") ? undefined : value === "true";
}
function readNextWord(word) {
    if (word === undefined || !word.includes("$"))
        return word !== "false";
    return undefined;
}
function buildCommandTree() {
    const root = { name: "", children: new Map() };
    for (const line of readLines(COMMAND_TABLE)) {
        const [effects = "", before = "", last = ""] = line.split("|");
        const [effect, ...conditions] = effects.trim().split(" ");
        const read = (prefix) => conditions.filter((word) => word.startsWith(prefix)).map((word) => word.slice(prefix.length));
        const facts = { mutating: effect === "mutating", unless: read("unless:"), if: read("if:") };
        const parent = makeNode(root, before.trim().split(" "));
        for (const word of last.trim().split(" "))
            makeNode(parent, [word]).facts = facts;
    }
    for (const line of readLines(COMMAND_ALIASES)) {
        const [alias = "", command = ""] = line.split(" = ").map((side) => side.trim());
        const words = alias.split(" ");
        makeNode(root, words.slice(0, -1)).children.set(words.at(-1) ?? "", makeNode(root, command.split(" ")));
    }
    return root;
}
function makeNode(from, words) {
    let node = from;
    for (const word of words.filter((part) => part !== "")) {
        const child = node.children.get(word) ?? {
            name: `${node.name} ${word}`.trim(),
            children: new Map(),
        };
        node.children.set(word, child);
        node = child;
    }
    return node;
}
function readLines(text) {
    return text.split("\n").filter((line) => line !== "");
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/run-wrangler.js



const COMMAND_FLAG = "--command=";
async function prepareWrangler(run, words) {
    refuseWrites(words);
    const { config, environment, token, account, signal, deadlineMs } = run;
    if (!config.environmentNames.includes(environment)) {
        throw new lib/* GateError */.ue("WRANGLER_FAILED", `${config.file} has no environment ${environment}`, {
            hint: "Its name in gate.yml is the one in the wrangler config.",
        });
    }
    const installed = await findInstalledWrangler(config);
    if (installed === undefined) {
        throw new lib/* GateError */.ue("WRANGLER_FAILED", "wrangler is not installed in the repository", {
            hint: "Install it before the gate runs: npm ci, with wrangler among the dev dependencies.",
        });
    }
    const folder = external_node_path_.dirname(config.absoluteFile);
    return {
        command: run.nodePath,
        args: [
            external_node_path_.join(installed.folder, "bin", "wrangler.js"),
            ...words,
            `--env=${environment}`,
            `--config=${config.absoluteFile}`,
        ],
        version: installed.version,
        options: {
            cwd: folder,
            env: {
                WRANGLER_SEND_METRICS: "false",
                WRANGLER_WRITE_LOGS: "false",
                WRANGLER_HIDE_BANNER: "true",
                NO_COLOR: "1",
            },
            credentials: {
                ...(token !== undefined && { CLOUDFLARE_API_TOKEN: token }),
                ...(account !== undefined && { CLOUDFLARE_ACCOUNT_ID: account }),
            },
            signal,
            deadlineMs,
        },
    };
}
function refuseWrites(words) {
    const [first, second, database = "-", place = "", json, command = ""] = words;
    const isTail = first === "tail" && words.slice(1).every((word) => /^--(?:format|version-id)=/.test(word));
    const isSelect = words.length === 6 &&
        first === "d1" &&
        second === "execute" &&
        !database.startsWith("-") &&
        ["--local", "--remote"].includes(place) &&
        json === "--json" &&
        command.startsWith(COMMAND_FLAG) &&
        (0,lib/* explainNoSingleSelect */.jy)(command.slice(COMMAND_FLAG.length)) === undefined;
    if (!isTail && !isSelect)
        throw new lib/* GateError */.ue("INTERNAL", `wrangler ${words.join(" ")} is not to be run`);
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/d1.js





const d1_MAX_OUTPUT_BYTES = 4 * 1024 * 1024;
const SHOWN_CHARACTERS = 300;
function findDatabase(environment, name) {
    const entries = environment.values["d1_databases"];
    const tables = (Array.isArray(entries) ? entries : []).filter(isTable);
    const found = tables.find((entry) => entry["binding"] === name || entry["database_name"] === name);
    if (found === undefined) {
        const names = tables.map((entry) => String(entry["binding"])).join(", ");
        throw new lib/* GateError */.ue("WRANGLER_FAILED", `the wrangler config has no D1 database ${name} in ${environment.name ?? ""}`, {
            hint: names === "" ? "It has none at all there." : `It has ${names}.`,
        });
    }
    const text = (key) => typeof found[key] === "string" && found[key] !== "" ? found[key] : undefined;
    const folder = normalize(text("migrations_dir") ?? "migrations");
    const pattern = normalize(text("migrations_pattern") ?? `${folder}/*.sql`);
    const prefix = folder === "." ? "" : `${folder}/`;
    if (!pattern.startsWith(prefix)) {
        throw new lib/* GateError */.ue("WRANGLER_FAILED", `migrations_pattern ${pattern} does not lie in ${folder}`);
    }
    return {
        binding: String(found["binding"]),
        migrationsFolder: folder,
        migrationsPattern: pattern.slice(prefix.length),
        migrationsTable: text("migrations_table") ?? "d1_migrations",
    };
}
async function listMigrationFiles(config, database) {
    const segments = database.migrationsPattern.split("/");
    if (segments.some((segment) => segment === "**" || /[?[\]{}()!+@\\]/.test(segment))) {
        throw new lib/* GateError */.ue("WRANGLER_FAILED", `migrations_pattern ${database.migrationsPattern} is not understood`, {
            hint: "Names and * are, for instance migrations/*/migration.sql.",
        });
    }
    const root = external_node_path_.join(external_node_path_.dirname(config.absoluteFile), ...database.migrationsFolder.split("/"));
    let names = [""];
    for (const [index, segment] of segments.entries()) {
        const isLast = index === segments.length - 1;
        const found = await Promise.all(names.map((name) => listEntries(root, name, segment, isLast)));
        names = found.flat();
    }
    return names.toSorted();
}
async function listEntries(root, under, segment, files) {
    const entries = await (0,promises_.readdir)(external_node_path_.join(root, under), { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => (files ? entry.isFile() : entry.isDirectory()) && matchesStars(segment, entry.name))
        .filter(({ name }) => !name.startsWith(".") || segment.startsWith("."))
        .map(({ name }) => (under === "" ? name : `${under}/${name}`));
}
function matchesStars(pattern, name) {
    const [first = "", ...others] = pattern.split("*");
    const last = others.pop();
    if (last === undefined)
        return name === first;
    if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last))
        return false;
    let rest = name.slice(first.length, name.length - last.length);
    return others.every((part) => {
        const at = rest.indexOf(part);
        rest = rest.slice(at + part.length);
        return at !== -1;
    });
}
async function selectFromDatabase(run, { database, sql, local }) {
    const words = [
        "d1",
        "execute",
        database.binding,
        local ? "--local" : "--remote",
        "--json",
        `--command=${sql}`,
    ];
    const { command, args, options, version } = await prepareWrangler(run, words);
    const answer = await run.processes.ask(command, args, { ...options, maxOutputBytes: d1_MAX_OUTPUT_BYTES });
    const said = readJson(answer.stdout);
    if (answer.exitCode === 0 && Array.isArray(said)) {
        const [first] = said;
        const rows = isTable(first) && first["success"] === true ? first["results"] : undefined;
        if (said.length === 1 && Array.isArray(rows) && rows.every(isTable))
            return rows.map((row) => ({ ...row }));
    }
    const why = readError(said) ?? readError(readJson(answer.stderr)) ?? lastLine(answer.stderr) ?? "its answer is cut";
    throw new lib/* GateError */.ue("WRANGLER_FAILED", `wrangler ${version} did not answer: ${why.slice(0, SHOWN_CHARACTERS)}`, {
        hint: local
            ? "Was the local database made, by wrangler d1 migrations apply --local?"
            : "Is the token right, not expired, and allowed to read D1 of this account?",
    });
}
function readJson(text) {
    const from = /^[[{]/m.exec(text)?.index;
    if (from === undefined)
        return undefined;
    try {
        return JSON.parse(text.slice(from));
    }
    catch {
        return undefined;
    }
}
function readError(said) {
    const error = isTable(said) ? said["error"] : undefined;
    if (!isTable(error) || typeof error["text"] !== "string")
        return undefined;
    const notes = Array.isArray(error["notes"]) ? error["notes"] : [];
    const further = notes.flatMap((note) => isTable(note) && typeof note["text"] === "string" ? [note["text"]] : []);
    return [error["text"], ...further].join(" ").replaceAll(/\s+/g, " ").trim();
}
function lastLine(text) {
    const line = text.trim().split(/\r?\n/).at(-1)?.trim();
    return line === "" ? undefined : line;
}
function normalize(relative) {
    return external_node_path_.posix.normalize(relative.replaceAll("\\", "/")).replace(/\/$/, "");
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/split-json.js
const MOST_CHARACTERS = 1024 * 1024;
async function* splitJson(chunks) {
    const decoder = new TextDecoder();
    const splitter = createSplitter();
    for await (const chunk of chunks)
        yield* splitter.take(decoder.decode(chunk, { stream: true }));
    if (splitter.isInside())
        yield undefined;
}
function createSplitter() {
    let depth = 0;
    let quoted = false;
    let escaped = false;
    let parts = [];
    let length = 0;
    const begin = () => {
        parts = [];
        length = 0;
    };
    const keep = (text) => {
        length += text.length;
        if (length <= MOST_CHARACTERS)
            parts.push(text);
    };
    return {
        isInside: () => depth > 0,
        *take(text) {
            let from = 0;
            for (let at = 0; at < text.length; at += 1) {
                const character = text[at];
                if (quoted) {
                    if (escaped)
                        escaped = false;
                    else if (character === "\\")
                        escaped = true;
                    else if (character === '"')
                        quoted = false;
                }
                else if (character === '"')
                    quoted = depth > 0;
                else if (character === "{") {
                    if (depth === 0) {
                        begin();
                        from = at;
                    }
                    depth += 1;
                }
                else if (character === "}" && depth > 0) {
                    depth -= 1;
                    if (depth > 0)
                        continue;
                    keep(text.slice(from, at + 1));
                    yield length > MOST_CHARACTERS ? undefined : parse(parts.join(""));
                    begin();
                }
            }
            if (depth > 0)
                keep(text.slice(from));
        },
    };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/tail.js



async function openTail(run, versionId) {
    const words = ["tail", "--format=json", ...(versionId === undefined ? [] : [`--version-id=${versionId}`])];
    const { command, args, options } = await prepareWrangler(run, words);
    const child = await run.processes.stream(command, args, { ...options, output: "stdout" });
    return {
        events: readEvents(child.stdout),
        log: () => child.log(),
        stop: () => child.stop(),
    };
}
async function* readEvents(stdout) {
    try {
        yield* splitJson(stdout);
    }
    catch (error) {
        if (!(error instanceof lib/* GateError */.ue))
            throw error;
    }
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/routes.js

function listRoutes({ values, inheritedKeys }) {
    const key = values["routes"] === undefined ? "route" : "routes";
    const entries = key === "route"
        ? [[values["route"], ["route"]]]
        : Array.isArray(values["routes"])
            ? values["routes"].map((entry, index) => [entry, ["routes", index]])
            : [];
    return entries.flatMap(([entry, configPath]) => {
        const route = readRoute(entry);
        return route === undefined ? [] : [{ ...route, configPath, inherited: inheritedKeys.has(key) }];
    });
}
function readRoute(entry) {
    const table = isTable(entry) ? entry : { pattern: entry };
    const { pattern: written, custom_domain: custom, zone_name: zone } = table;
    if (typeof written !== "string" || written === "")
        return undefined;
    const pattern = written.replace(/^https?:\/\//i, "");
    const slash = pattern.indexOf("/");
    const customDomain = custom === true;
    return {
        pattern,
        host: (slash === -1 ? pattern : pattern.slice(0, slash)).toLowerCase(),
        path: customDomain ? "/*" : slash === -1 ? "/" : pattern.slice(slash),
        customDomain,
        ...(typeof zone === "string" && { zoneName: zone }),
    };
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/compat-flags.js
const KNOWN_COMPAT_FLAGS_DATE = "2026-10-23";
const KNOWN_COMPAT_FLAGS = new Set(`
add_nodejs_compat_eol add_nodejs_compat_eol_v22 add_nodejs_compat_eol_v23 add_nodejs_compat_eol_v24
allow_custom_ports allow_eval_during_startup allow_importable_env allow_insecure_inefficient_logged_eval
allow_irrevocable_stub_storage assets_navigation_has_no_effect assets_navigation_prefers_asset_serving
auto_grpc_convert auto_inject_python_workers bind_asynclocalstorage_snapshot_to_request
blob_legacy_mime_type blob_standard_mime_type brotli_content_encoding cache_api_compat_flags
cache_api_request_cf_overrides_cache_rules cache_no_cache_disabled cache_no_cache_enabled
cache_option_disabled cache_option_enabled cache_option_overrides_cache_control
cache_option_preserves_cache_control cache_reload_disabled cache_reload_enabled capture_async_api_throws
cf_botmanagement_default connect_pass_through containers_pid_namespace cots_on_external_fetch
crypto_preserve_public_exponent d1_binding_jsrpc delete_all_deletes_alarm delete_all_preserves_alarm
diagnostics_channel_has_subscribers_getter disable_ctx_exports disable_email_sending_queuing
disable_fast_jsg_struct disable_global_performance_classes disable_navigator_language
disable_nodejs_child_process_module disable_nodejs_cluster_module disable_nodejs_console_module
disable_nodejs_dgram_module disable_nodejs_domain_module disable_nodejs_fs_module
disable_nodejs_http2_module disable_nodejs_http_modules disable_nodejs_http_server_modules
disable_nodejs_inspector_module disable_nodejs_os_module disable_nodejs_perf_hooks_module
disable_nodejs_process_v2 disable_nodejs_punycode_module disable_nodejs_readline_module
disable_nodejs_repl_module disable_nodejs_sqlite_module disable_nodejs_stream_wrap_module
disable_nodejs_trace_events_module disable_nodejs_tty_module disable_nodejs_v8_module
disable_nodejs_vm_module disable_nodejs_wasi_module disable_nodejs_worker_threads_module
disable_python_check_rng_state disable_python_dedicated_snapshot disable_python_external_sdk
disable_python_no_global_handlers disable_python_process_pth_files
disable_python_request_headers_preserve_commas disable_python_workflows disable_request_signal
disable_streams_nodejs_v24_compat disable_text_decoder_cjk_decoder
disable_text_decoder_replace_surrogates disable_top_level_await_in_require
disable_validate_workflow_entrypoint disable_weak_ref disallow_eval_during_startup
disallow_importable_env do_not_bind_asynclocalstorage_snapshot_to-request
do_not_capture_async_api_throws do_not_set_tostring_tag do_not_strip_bom_in_read_all_text
dont_substitute_null_on_type_error durable_object_alarms durable_object_fetch_allows_relative_url
durable_object_fetch_requires_full_url durable_object_get_existing
durable_object_io_tasks_do_not_prevent_eviction durable_object_io_tasks_prevent_eviction
durable_object_rename durable_object_snapshots dynamic_dispatch_treat_exceptions_as_500
dynamic_dispatch_tunnel_exceptions enable_abortsignal_rpc enable_ctx_exports enable_ctx_version_metadata
enable_d1_with_sessions_api enable_email_sending_queuing enable_fast_jsg_struct
enable_global_performance_classes enable_navigator_language enable_nodejs_child_process_module
enable_nodejs_cluster_module enable_nodejs_console_module enable_nodejs_dgram_module
enable_nodejs_domain_module enable_nodejs_fs_module enable_nodejs_global_timers
enable_nodejs_http2_module enable_nodejs_http_modules enable_nodejs_http_server_modules
enable_nodejs_inspector_local_dev enable_nodejs_inspector_module enable_nodejs_os_module
enable_nodejs_perf_hooks_module enable_nodejs_process_v2 enable_nodejs_punycode_module
enable_nodejs_readline_module enable_nodejs_repl_module enable_nodejs_sqlite_module
enable_nodejs_stream_wrap_module enable_nodejs_trace_events_module enable_nodejs_tty_module
enable_nodejs_v8_module enable_nodejs_vm_module enable_nodejs_wasi_module
enable_nodejs_worker_threads_module enable_python_external_sdk enable_request_signal
enable_streams_nodejs_v24_compat enable_top_level_await_in_require enable_validate_workflow_entrypoint
enable_version_api enable_weak_ref enable_web_file_system encoder_stream_spec_compliant_backpressure
enhanced_error_serialization env_module_nullable_support experimental export_commonjs_default
export_commonjs_namespace expose_draining_reader expose_global_message_channel
fetch_iterable_type_support fetch_iterable_type_support_override_adjustment fetch_legacy_url
fetch_refuses_unknown_protocols fetch_standard_url fetch_treats_unknown_protocols_as_http
fetcher_has_get_put_delete fetcher_no_get_put_delete fixup-transform-stream-backpressure
formdata_parser_converts_files_to_strings formdata_parser_supports_files global_fetch_private_origin
global_fetch_strictly_public global_importscripts global_navigator
handle_cross_request_promise_resolution html_rewriter_treats_esi_include_as_void_tag
http_headers_getsetcookie ignore_custom_ports ignore_unrecognized_import_assertion
immutable_api_prototypes increase_websocket_message_size internal_stream_byob_return_undefined
internal_stream_byob_return_view internal_writable_stream_abort_clears_queue
internal_writable_stream_abort_does_not_clear_queue js_rpc kv_direct_binding legacy_error_serialization
legacy_module_registry memory_cache_delete minimal_subrequests mutable_api_prototypes
new_module_registry no_auto_inject_python_workers no_brotli_content_encoding no_cache_api_compat_flags
no_cache_api_request_cf_overrides_cache_rules no_cf_botmanagement_default no_containers_pid_namespace
no_cots_on_external_fetch no_crypto_preserve_public_exponent
no_diagnostics_channel_has_subscribers_getter no_encoder_stream_spec_compliant_backpressure
no_env_module_nullable_support no_expose_global_message_channel no_fetch_iterable_type_support
no_fetch_iterable_type_support_override_adjustment no_global_importscripts no_global_navigator
no_handle_cross_request_promise_resolution no_http_headers_getsetcookie no_minimal_subrequests
no_nodejs_als no_nodejs_compat no_nodejs_compat_v2 no_nodejs_global_timers no_nodejs_zlib
no_pipe_to_backward_propagation no_precise_timers no_python_workers_20250116 no_python_workers_20260610
no_python_workers_20260817 no_python_workers_314 no_python_workflows_implicit_dependencies
no_queue_expose_error_codes no_queues_json_messages no_request_cf_overrides_cache_rules
no_request_signal_passthrough no_resizable_array_buffer_in_blob no_rpc no_set_event_target_this
no_spec_compliant_dispatch_exceptions no_spec_compliant_property_attributes no_strict_compression_checks
no_strict_crypto_checks no_throw_on_not_implemented_tls_options
no_unhandled_rejection_after_microtask_checkpoint no_unwrap_custom_thenables
no_upper_case_all_http_methods no_urlsearchparams_delete_has_value_arg no_web_socket_compression
no_websocket_close_reason_byte_limit no_websocket_standard_binary_type
no_writable_stream_spec_compliant_writer nodejs_als nodejs_compat
nodejs_compat_do_not_populate_process_env nodejs_compat_populate_process_env nodejs_compat_v2
nodejs_zlib non_pedantic_wpt nonclass_entrypoint_reuses_ctx_across_invocations
original-transform-stream-backpressure pedantic_wpt pipe_to_backward_propagation precise_timers
python_check_rng_state python_dedicated_snapshot python_external_packages python_no_global_handlers
python_process_pth_files python_request_headers_preserve_commas python_workers python_workers_20250116
python_workers_20260610 python_workers_20260817 python_workers_314 python_workers_development
python_workers_durable_objects python_workers_force_new_vendor_path python_workflows
python_workflows_implicit_dependencies queue_consumer_no_wait_for_wait_until
queue_consumer_wait_for_wait_until queue_expose_error_codes queues_json_messages
r2_internal_beta_bindings r2_list_honor_include r2_public_beta_bindings remove_nodejs_compat_eol
remove_nodejs_compat_eol_v22 remove_nodejs_compat_eol_v23 remove_nodejs_compat_eol_v24 replica_routing
request_cf_overrides_cache_rules request_signal_passthrough require_returns_default_export
require_returns_namespace resizable_array_buffer_in_blob response_redirect_url_original
response_redirect_url_standard retain_authorization_on_cross_origin_redirect rpc rpc_params_dup_stubs
rpc_params_transfer_stubs rtti_api service_binding_extra_handlers set_event_target_this
set_forwardable_email_full_headers set_forwardable_email_single_headers set_tostring_tag
spec_compliant_dispatch_exceptions spec_compliant_property_attributes streaming_tail_worker
streams_auto_allocate_chunk_size_default streams_byob_reader_detaches_buffer
streams_byob_reader_does_not_detach_buffer streams_disable_constructors streams_enable_constructors
streams_no_default_auto_allocate_chunk_size strict_compression_checks strict_crypto_checks
strip_authorization_on_cross_origin_redirect strip_bom_in_read_all_text substitute_null_on_type_error
tail_worker_user_spans tcp_sockets_support text_decoder_cjk_decoder text_decoder_replace_surrogates
throw_on_not_implemented_tls_options throw_on_unrecognized_import_assertion
transformstream_disable_standard_constructor transformstream_enable_standard_constructor
typescript_implemented_streams typescript_strip_types unhandled_rejection_after_microtask_checkpoint
unique_ctx_per_invocation unsafe_module unsupported_process_actual_platform unwrap_custom_thenables
upper_case_all_http_methods url_original url_standard urlpattern_original urlpattern_standard
urlsearchparams_delete_has_value_arg vectorize_query_metadata_optional vectorize_query_original
wasm_esm_integration_builtins wasm_memory_discard web_socket_auto_reply_to_close web_socket_compression
web_socket_manual_reply_to_close webcrypto_modern_algorithms webgpu websocket_close_reason_byte_limit
websocket_standard_binary_type workers_api_getters_setters_on_instance
workers_api_getters_setters_on_prototype workflows_bindings_rpc workflows_disable_fast_engine_creation
workflows_enable_fast_engine_creation workflows_preserve_non_retryable_error_message
workflows_replace_non_retryable_error_message workflows_step_rollback
writable_stream_spec_compliant_writer
`
    .trim()
    .split(/\s+/));

;// CONCATENATED MODULE: ./packages/wrangler/lib/text-lines.js
function startOfLine(text, offset) {
    return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}
function endOfLine(text, offset) {
    const index = text.indexOf("\n", offset);
    if (index === -1)
        return text.length;
    return text[index - 1] === "\r" ? index - 1 : index;
}
function lineBreakAt(text, offset) {
    const after = text.indexOf("\n", offset);
    const index = after === -1 ? text.lastIndexOf("\n") : after;
    return index > 0 && text[index - 1] === "\r" ? "\r\n" : "\n";
}
function indentAt(text, offset) {
    return /^[ \t]*/.exec(text.slice(startOfLine(text, offset), offset))?.[0] ?? "";
}
function splice(text, [start, end], insert) {
    return text.slice(0, start) + insert + text.slice(end);
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/edit-json.js


const LINE_COMMENT = 12;
const BLOCK_COMMENT = 13;
const LINE_BREAK = 14;
const TRIVIA = 15;
function setJsonFlag(text, environment, key, value) {
    const object = findEnvironment(text, environment);
    if (object === undefined)
        return undefined;
    const written = findProperty(object, key)?.children?.[1];
    if (written !== undefined) {
        return splice(text, [written.offset, written.offset + written.length], String(value));
    }
    const isEmpty = (object.children ?? []).length === 0;
    const words = `"${key}": ${value}${isEmpty ? "" : ","}`;
    if (findLineStart(text, object) !== undefined)
        return insertLines(text, object, [words]);
    const at = object.offset + 1;
    const blanks = /^[ \t]*/.exec(text.slice(at))?.[0].length ?? 0;
    return splice(text, [at, at + blanks], ` ${words} `);
}
function insertJsonLines(text, environment, lines) {
    const object = findEnvironment(text, environment);
    return object && insertLines(text, object, lines);
}
function insertLines(text, object, lines) {
    const lineBreak = lineBreakAt(text, object.offset);
    const outer = indentAt(text, object.offset);
    const [first] = object.children ?? [];
    const own = first && indentAt(text, first.offset);
    const startsLine = first !== undefined && own !== undefined && isLineStart(text, first.offset);
    const indent = startsLine ? own : outer + (outer.includes("\t") ? "\t" : outer.length >= 8 ? "    " : "  ");
    const at = findLineStart(text, object);
    if (at !== undefined) {
        return splice(text, [at, at], lines.map((line) => indent + line + lineBreak).join(""));
    }
    const begin = object.offset + 1;
    const blanks = /^[ \t]*/.exec(text.slice(begin))?.[0].length ?? 0;
    const block = lines.map((line) => lineBreak + indent + line).join("");
    const rest = lineBreak + (first === undefined ? outer : indent);
    return splice(text, [begin, begin + blanks], block + rest);
}
function isLineStart(text, offset) {
    return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, text.lastIndexOf("\n", offset - 1)), offset));
}
function findLineStart(text, object) {
    const scanner = (0,main.createScanner)(text, false);
    scanner.setPosition(object.offset + 1);
    for (;;) {
        const token = scanner.scan();
        if (token === LINE_BREAK)
            return scanner.getTokenOffset() + scanner.getTokenLength();
        if (token !== LINE_COMMENT && token !== BLOCK_COMMENT && token !== TRIVIA)
            return undefined;
    }
}
function findEnvironment(text, environment) {
    const tree = (0,main.parseTree)(text, [], { allowTrailingComma: true });
    const environments = tree && findProperty(tree, "env")?.children?.[1];
    const object = environments && findProperty(environments, environment)?.children?.[1];
    return object?.type === "object" ? object : undefined;
}
function findProperty(object, key) {
    if (object.type !== "object")
        return undefined;
    return object.children?.findLast(({ children }) => children?.[0]?.value === key);
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/edit-toml.js


function setTomlFlag(text, environment, key, value) {
    const own = ["env", environment];
    const units = listUnits(text);
    const written = findValue(units, [...own, key]);
    if (written !== undefined)
        return splice(text, written.range, String(value));
    const line = `${key} = ${value}`;
    for (const unit of units) {
        if ("table" in unit && unit.table.kind === "standard" && isSame(unit.path, own)) {
            const [first] = unit.table.body;
            const indent = indentAt(text, (first ?? unit.table).range[0]);
            return insertAfter(text, unit.table.key.range[1], [indent + line]);
        }
    }
    const inline = findValue(units, own);
    if (inline?.type === "TOMLInlineTable") {
        const at = inline.range[0] + 1;
        const further = inline.body.length > 0 ? "," : /\s/.test(text[at] ?? "") ? "" : " ";
        return splice(text, [at, at], ` ${line}${further}`);
    }
    for (const unit of units) {
        if (!("entry" in unit) || !edit_toml_beginsWith(unit.path, own) || edit_toml_beginsWith(unit.inside, own))
            continue;
        const { keys } = unit.entry.key;
        const last = keys[own.length - unit.inside.length - 1];
        if (last === undefined)
            continue;
        const prefix = text.slice(unit.entry.key.range[0], last.range[1]);
        const indent = indentAt(text, unit.entry.range[0]);
        return insertAfter(text, unit.entry.range[1], [`${indent}${prefix}.${line}`]);
    }
    const first = units.find((unit) => "table" in unit && edit_toml_beginsWith(unit.path, own));
    return first && "table" in first ? insertHead(text, first.table, environment, line) : undefined;
}
function insertTomlLines(text, environment, lines) {
    const own = ["env", environment];
    const last = listUnits(text).findLast(({ path, ...unit }) => edit_toml_beginsWith(path, own) || ("entry" in unit && edit_toml_beginsWith(own, path)));
    if (last === undefined)
        return undefined;
    const [start, end] = "table" in last ? last.table.key.range : last.entry.range;
    const indent = indentAt(text, start);
    const after = endOfLine(text, end);
    const next = text.slice(after).replace(/^\r?\n/, "");
    const isFollowed = next !== "" && !/^[ \t]*(?:\r?\n|$)/.test(next);
    return insertAfter(text, end, ["", ...lines.map((line) => indent + line), ...(isFollowed ? [""] : [])]);
}
function listUnits(text) {
    const units = [];
    const add = (entry, inside) => {
        const keys = entry.key.keys.map((key) => (key.type === "TOMLBare" ? key.name : key.value));
        units.push({ path: [...inside, ...keys], entry, inside });
    };
    for (const node of readProgram(text)?.body[0].body ?? []) {
        if (node.type === "TOMLKeyValue")
            add(node, []);
        else {
            units.push({ path: node.resolvedKey, table: node });
            for (const entry of node.body)
                add(entry, node.resolvedKey);
        }
    }
    return units;
}
function readProgram(text) {
    try {
        return (0,toml_eslint_parser_lib/* parseTOML */.MD)(text, { tomlVersion: "1.1" });
    }
    catch {
        return undefined;
    }
}
function findValue(units, path) {
    for (const unit of units) {
        if (!("entry" in unit) || !edit_toml_beginsWith(path, unit.path))
            continue;
        const { value } = unit.entry;
        if (isSame(unit.path, path))
            return value;
        if (value.type !== "TOMLInlineTable")
            continue;
        const inner = value.body.map((entry) => {
            const keys = entry.key.keys.map((key) => (key.type === "TOMLBare" ? key.name : key.value));
            return { path: [...unit.path, ...keys], entry, inside: unit.path };
        });
        const found = findValue(inner, path);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function insertHead(text, table, environment, line) {
    const comments = new Set(readProgram(text)
        ?.comments.filter(({ range }) => text.slice(startOfLine(text, range[0]), range[0]).trim() === "")
        .map(({ range }) => startOfLine(text, range[0])));
    let at = startOfLine(text, table.range[0]);
    while (at > 0 && comments.has(startOfLine(text, at - 1)))
        at = startOfLine(text, at - 1);
    const name = /^[\w-]+$/.test(environment) ? environment : JSON.stringify(environment);
    const indent = indentAt(text, table.range[0]);
    const lineBreak = lineBreakAt(text, at);
    const head = [`${indent}[env.${name}]`, indent + line, ""].map((words) => words + lineBreak).join("");
    return splice(text, [at, at], head);
}
function insertAfter(text, offset, lines) {
    const at = endOfLine(text, offset);
    const lineBreak = lineBreakAt(text, offset);
    return splice(text, [at, at], lines.map((line) => lineBreak + line).join(""));
}
function edit_toml_beginsWith(path, start) {
    return start.length <= path.length && start.every((step, index) => step === path[index]);
}
function isSame(one, other) {
    return one.length === other.length && edit_toml_beginsWith(one, other);
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/edit-config.js


function setEnvironmentFlag({ format, text, environment }, key, value) {
    return (format === "toml" ? setTomlFlag : setJsonFlag)(text, environment, key, value);
}
function insertEnvironmentLines({ format, text, environment }, lines) {
    return (format === "toml" ? insertTomlLines : insertJsonLines)(text, environment, lines);
}

;// CONCATENATED MODULE: ./packages/wrangler/lib/index.js






















/***/ })

};
