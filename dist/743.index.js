export const id = 743;
export const ids = [743];
export const modules = {

/***/ 7917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ openEnvironment),
/* harmony export */   Nd: () => (/* binding */ nameEnvironment),
/* harmony export */   jY: () => (/* binding */ findEnvironment),
/* harmony export */   l_: () => (/* binding */ checkAddress)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4209);
/* harmony import */ var _gate_smoke__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1202);
/* harmony import */ var _expected_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9759);
/* harmony import */ var _hosts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5331);
/* harmony import */ var _write_atomically_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1251);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8470);







const START_DEADLINE_MS = 120_000;
const SHOWN_LINES = 40;
async function openEnvironment(session, config, options) {
    const { runtime } = session;
    const starts = config.start !== undefined && !options.noStart && options.url === undefined;
    const address = options.url ?? config.url;
    if (!starts)
        refusePort(config, address);
    refuseForeignHost(session, config, address);
    const originHeaders = readHeaders(session, config);
    const expectedVersion = (0,_expected_version_js__WEBPACK_IMPORTED_MODULE_6__/* .expectedVersionOf */ .m)(session, config);
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
    const trust = (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeCodeOfRun */ .pg)(session);
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
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder ?? _write_atomically_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_FOLDER */ .X, `${name}.log`);
    await (0,_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAtomically */ .v)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(runtime.cwd, file), runtime.redact(log));
    const shownFile = file.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
    runtime.printUntrusted(lines.slice(-SHOWN_LINES).join("\n"), `${title}: the last ${SHOWN_LINES} of ${lines.length} lines; all of them are in ${shownFile}`);
}
function nameEnvironment(session, config, url) {
    refusePort(config, url ?? config.url);
    return {
        config,
        url: trimSlash(url ?? config.url),
        originHeaders: [],
        expectedVersion: (0,_expected_version_js__WEBPACK_IMPORTED_MODULE_6__/* .expectedVersionOf */ .m)(session, config),
        started: false,
        showLog: async () => { },
        stop: async () => { },
    };
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
    if ((0,_hosts_js__WEBPACK_IMPORTED_MODULE_3__/* .mayCallHost */ .s)(runtime, hostname, allowedHosts))
        return;
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("HOST_NOT_ALLOWED", `${hostname} is not called: this is a pull request from a fork`, {
        location: config.location,
        hint: "Its gate.yml may have been changed by the fork. Name the host in the workflow's input allowed-hosts if it may be called.",
    });
}
function refusePort({ name, location }, address) {
    if (!address.includes("{port}"))
        return;
    throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("USAGE", `${name} has no address of its own: its url holds {port}`, {
        hint: "Give the address of the running environment with --url, or leave out --no-start.",
        location,
    });
}
function trimSlash(url) {
    return url.replace(/\/+$/, "");
}


/***/ }),

/***/ 9759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ expectedVersionOf)
/* harmony export */ });
function expectedVersionOf(session, environment) {
    const tellsCommit = environment.start?.some((word) => word.includes("{commit}")) === true;
    return tellsCommit && !session.versionWasGiven ? session.repository.commit : session.expectedVersion;
}


/***/ }),

/***/ 9868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4209);
/* harmony import */ var _gate_smoke__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1202);



function targetOf(session, environment, objectives = [], shard) {
    const { health, name } = environment.config;
    const config = objectives.length === 0 ? health : { ...health, objectives: objectives.map(readObjective) };
    return {
        url: environment.url,
        environmentName: name,
        config,
        expectedVersion: environment.expectedVersion,
        originHeaders: environment.originHeaders,
        onSecret: (value) => void session.runtime.registerSecret(value),
        readFile: (file) => (0,_gate_smoke__WEBPACK_IMPORTED_MODULE_2__/* .readSourceFile */ .uj)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(session.folder, file), session.repository.root),
        shard,
        signal: session.runtime.signal,
    };
}
function readObjective(text) {
    try {
        return (0,_gate_core__WEBPACK_IMPORTED_MODULE_1__/* .parseObjective */ .Bt)(text);
    }
    catch (error) {
        if (!(error instanceof _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue))
            throw error;
        throw new _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("USAGE", `--objectives: ${error.message}`, { hint: error.hint, cause: error });
    }
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

/***/ 4478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ findWorkerName),
/* harmony export */   H: () => (/* binding */ WORKER_NAME)
/* harmony export */ });
const WORKER_NAME = /^[a-z][a-z0-9_-]{0,62}$/;
async function findWorkerName(session, environment) {
    const { loadWorker, nameIn } = await Promise.all(/* import() */[__webpack_require__.e(0), __webpack_require__.e(438), __webpack_require__.e(900)]).then(__webpack_require__.bind(__webpack_require__, 3900));
    const wrangler = await loadWorker(session);
    const name = wrangler === undefined ? undefined : nameIn(wrangler, environment);
    return name !== undefined && WORKER_NAME.test(name) ? name : undefined;
}


/***/ }),

/***/ 3871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tu: () => (/* reexport */ HEALTH_PATH),
  Du: () => (/* reexport */ OVERRIDE_HEADER),
  $c: () => (/* reexport */ askForVersion),
  i4: () => (/* reexport */ checkHealthOnce),
  Cr: () => (/* reexport */ mergeHealthGate),
  Jd: () => (/* reexport */ runHealthGate),
  dO: () => (/* reexport */ tabulateHealth)
});

// UNUSED EXPORTS: compareAnswers, computeMeanCount, computeVerdicts, createDecider, findBoundaries, planLoad, unpackSamples, waitUntilHealthy

// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
;// CONCATENATED MODULE: ./packages/health/lib/signals/signal.js

function sayNothing(reason, further = {}) {
    return { state: "inconclusive", reason, ...further };
}
function objectToAge({ clock }, { ageMs, loadedAt }) {
    if (loadedAt === undefined || ageMs <= clock.monotonic() - loadedAt)
        return undefined;
    const hint = "A longer deadline waits for data that has seen the load.";
    const reason = `its newest data is ${(0,lib/* formatDuration */.a3)(ageMs)} old, from before the load`;
    return sayNothing(reason, { again: {}, ageMs, hint });
}
function describeMissingToken(name) {
    return `${name} is not set, or not to be read in a run of foreign code`;
}
const VERSION_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
function readVersionId(expectedVersion) {
    return VERSION_ID.test(expectedVersion ?? "") ? expectedVersion : undefined;
}

;// CONCATENATED MODULE: ./packages/health/lib/baseline/doubt-signals.js

const SEE_BOTH = new Set(["tail", "cloudflare"]);
function doubtSignals(signals, expectedVersion) {
    const told = readVersionId(expectedVersion) !== undefined;
    return signals.map((said) => {
        if (told || said.state !== "pass" || !SEE_BOTH.has(said.type))
            return said;
        return {
            ...said,
            state: "inconclusive",
            reason: `it counted the baseline's requests too: ${said.reason}`,
            hint: "Let the health check answer version ids, and expect one: then only its invocations count. Or leave out health.baseline.version.",
        };
    });
}

;// CONCATENATED MODULE: ./packages/health/lib/statistics.js
const { PI, abs, ceil, exp, log, log1p, max } = Math;
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360];
function logGamma(x) {
    let shift = 0;
    let z = x;
    for (; z < 12; z += 1)
        shift += log(z);
    let series = 0;
    let power = 1 / z;
    for (const coefficient of STIRLING) {
        series += coefficient * power;
        power /= z * z;
    }
    return (z - 0.5) * log(z) - z + 0.5 * log(2 * PI) + series - shift;
}
function incompleteBeta(x, a, b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    if (x > (a + 1) / (a + b + 2))
        return 1 - betaFraction(1 - x, b, a);
    return betaFraction(x, a, b);
}
function betaFraction(x, a, b) {
    const logFront = a * log(x) + b * log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
    const tiny = 1e-300;
    const away = (value) => (abs(value) < tiny ? tiny : value);
    let c = 1;
    let d = 1 / away(1 - ((a + b) * x) / (a + 1));
    let value = d;
    for (let m = 1; m <= 10_000; m += 1) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / away(1 + even * d);
        c = away(1 + even / c);
        value *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away(1 + odd * d);
        c = away(1 + odd / c);
        value *= d * c;
        if (abs(d * c - 1) < 1e-15)
            break;
    }
    return (exp(logFront) * value) / a;
}
function binomialAtMost(k, n, p) {
    if (k < 0)
        return 0;
    if (k >= n)
        return 1;
    return incompleteBeta(1 - p, n - k, k + 1);
}
function binomialAtLeast(k, n, p) {
    if (k <= 0)
        return 1;
    if (k > n)
        return 0;
    return incompleteBeta(p, k, n - k + 1);
}
function boundShare(bad, n, confidence) {
    const alpha = 1 - confidence;
    return {
        lower: bad <= 0 ? 0 : solveRising((p) => binomialAtLeast(bad, n, p), alpha),
        upper: bad >= n ? 1 : solveRising((p) => 1 - binomialAtMost(bad, n, p), 1 - alpha),
    };
}
function solveRising(f, target) {
    let low = 0;
    let high = 1;
    for (let step = 0; step < 100 && high - low > 1e-15; step += 1) {
        const middle = (low + high) / 2;
        if (f(middle) < target)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}
function boundQuantile(n, quantile, confidence) {
    const alpha = 1 - confidence;
    const upper = firstRank(n, (rank) => binomialAtMost(rank - 1, n, quantile) >= confidence);
    const beyond = firstRank(n, (rank) => binomialAtMost(rank - 1, n, quantile) > alpha) ?? n + 1;
    return { lower: beyond > 1 ? beyond - 1 : undefined, upper };
}
function firstRank(n, holds) {
    if (n < 1 || !holds(n))
        return undefined;
    let low = 0;
    let high = n;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (holds(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}
function readQuantile(sorted, quantile) {
    return sorted[max(0, ceil(quantile * sorted.length - 1e-9) - 1)];
}

;// CONCATENATED MODULE: ./packages/health/lib/boundaries.js

const { ceil: boundaries_ceil, exp: boundaries_exp, floor, log: boundaries_log, log10, log1p: boundaries_log1p, max: boundaries_max, min } = Math;
const WRONG_FAIL_RATE = 0.02;
function findBoundaries(question) {
    const alpha = 1 - question.confidence;
    const failLevel = findLevel(WRONG_FAIL_RATE, (level) => {
        const failBy = listFailBy(question, level);
        return computeVerdicts({ cap: question.cap, passAt: [], failBy }, question.limit).fail <= WRONG_FAIL_RATE;
    });
    const failBy = listFailBy(question, failLevel);
    const passLevel = findLevel(alpha, (level) => {
        const passAt = listPassAt(question, level);
        return computeVerdicts({ cap: question.cap, passAt, failBy }, question.limit).pass <= alpha * (1 + 1e-9);
    });
    return { ...question, passLevel, failLevel, passAt: listPassAt(question, passLevel), failBy };
}
function countLeastProof(limit, confidence) {
    return boundaries_ceil(boundaries_log(1 - confidence) / boundaries_log1p(-limit));
}
function findLevel(top, accepts) {
    if (accepts(top))
        return top;
    let low = 0;
    let high = top;
    while (high - low > high * 1e-6 && high > 1e-15) {
        const middle = (low + high) / 2;
        if (accepts(middle))
            low = middle;
        else
            high = middle;
    }
    const digit = 10 ** (floor(log10(low)) - 3);
    return low === 0 ? 0 : Number((floor(low / digit) * digit).toPrecision(4));
}
function listPassAt({ limit, cap }, level) {
    const passAt = [];
    for (let k = 0, from = 1;; k += 1) {
        const n = firstAtLeast(from, cap, (n) => binomialAtMost(k, n, limit) <= level);
        if (n === undefined)
            return passAt;
        passAt.push(n);
        from = n + 1;
    }
}
function listFailBy({ limit, cap }, level) {
    const failBy = [0, 0];
    for (let k = 2, from = 1; k <= cap; k += 1) {
        const beyond = firstAtLeast(boundaries_max(from, k), cap, (n) => binomialAtLeast(k, n, limit) > level);
        const last = beyond === undefined ? cap : beyond - 1;
        failBy.push(last < k ? 0 : last);
        if (last === cap)
            break;
        from = last + 1;
    }
    return failBy;
}
function firstAtLeast(from, to, holds) {
    let low = from - 1;
    let high = from;
    for (let stride = 1; high < to && !holds(high); stride *= 2) {
        low = high;
        high = min(to, high + stride);
    }
    if (high >= to && (to < from || !holds(to)))
        return undefined;
    while (high - low > 1) {
        const middle = floor((low + high) / 2);
        if (holds(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}
function computeVerdicts(rule, share) {
    const { passAt, failBy, cap } = rule;
    const stops = [...new Set([...passAt, ...failBy, cap])]
        .filter((n) => n > 0 && n <= cap)
        .sort((a, b) => a - b);
    let open = Float64Array.of(1);
    let passed = 0;
    let reached = 0;
    let nextPass = 0;
    let failCount = 2;
    for (const stop of stops) {
        while (failCount < failBy.length && (failBy[failCount] ?? 0) < stop)
            failCount += 1;
        const ceiling = failCount < failBy.length ? failCount : Infinity;
        open = advance(open, stop - reached, share, ceiling);
        reached = stop;
        if (passAt[nextPass] === stop) {
            for (let bad = 0; bad <= nextPass && bad < open.length; bad += 1) {
                passed += open[bad] ?? 0;
                open[bad] = 0;
            }
            nextPass += 1;
        }
    }
    const undecided = open.reduce((sum, probability) => sum + probability, 0);
    return { pass: passed, fail: boundaries_max(0, 1 - passed - undecided), undecided };
}
function advance(open, steps, share, ceiling) {
    const added = listBinomial(steps, share, ceiling);
    const next = new Float64Array(min(ceiling, open.length + added.length - 1));
    for (let bad = 0; bad < open.length; bad += 1) {
        const here = open[bad] ?? 0;
        if (here === 0)
            continue;
        const room = min(added.length, next.length - bad);
        for (let more = 0; more < room; more += 1) {
            next[bad + more] = (next[bad + more] ?? 0) + here * (added[more] ?? 0);
        }
    }
    return next;
}
function listBinomial(n, p, end) {
    if (p <= 0)
        return Float64Array.of(1);
    if (p >= 1)
        return Float64Array.from({ length: min(n + 1, end) }, (_, i) => (i === n ? 1 : 0));
    const probabilities = [];
    let current = boundaries_exp(n * boundaries_log1p(-p));
    for (let i = 0; i <= n && i < end; i += 1) {
        probabilities.push(current);
        current *= ((n - i) / (i + 1)) * (p / (1 - p));
        if (current < 1e-18 && i > n * p)
            break;
    }
    return Float64Array.from(probabilities);
}
function computeMeanCount({ passAt, failBy, cap }, share) {
    const open = new Float64Array(cap + 2);
    open[0] = 1;
    let [least, most, mean] = [0, 0, 0];
    for (let n = 1; n <= cap && least <= most; n += 1) {
        for (let bad = least; bad <= most; bad += 1)
            mean += open[bad] ?? 0;
        for (let bad = most + 1; bad >= least; bad -= 1) {
            const arrived = n <= (failBy[bad] ?? 0) || bad === 0 ? 0 : (open[bad - 1] ?? 0) * share;
            open[bad] = n === passAt[bad] ? 0 : (open[bad] ?? 0) * (1 - share) + arrived;
        }
        if ((open[most + 1] ?? 0) > 0)
            most += 1;
        while (least <= most && open[least] === 0)
            least += 1;
    }
    return mean;
}

// EXTERNAL MODULE: ./packages/hurl/lib/index.js + 75 modules
var hurl_lib = __webpack_require__(8634);
// EXTERNAL MODULE: ./node_modules/jsonpath-rfc9535/dist/esm/index.js + 38 modules
var esm = __webpack_require__(3062);
;// CONCATENATED MODULE: ./packages/health/lib/header.js
function readHeader(response, name) {
    return response.headers.find(([key]) => key.toLowerCase() === name)?.[1];
}
function readHeaderValues(response, name) {
    return response.headers
        .filter(([key]) => key.toLowerCase() === name)
        .flatMap(([, value]) => value.split(","))
        .map((value) => value.trim());
}

;// CONCATENATED MODULE: ./packages/health/lib/edge.js

const CACHED = new Set(["HIT", "STALE", "UPDATING", "REVALIDATED"]);
const CACHE_SIGNS = [
    ["cf-cache-status", (value) => CACHED.has(value.toUpperCase())],
    ["age", (value) => Number.parseFloat(value) > 0],
    ["cache-status", (value) => /;\s*hit\s*(?:;|$)/i.test(value)],
    ["x-cache", (value) => /^(?:tcp_|refresh)?hit\b/i.test(value)],
];
function findCache(response) {
    const [proof] = CACHE_SIGNS.flatMap(([header, shows]) => {
        const value = readHeaderValues(response, header).find(shows);
        return value === undefined ? [] : [`${header}: ${value.slice(0, 60)}`];
    });
    if (proof === undefined)
        return undefined;
    const { host, pathname } = new URL(response.url);
    return {
        reason: `a cache answered, not the Worker (${proof})`,
        cure: `Add a Cache Rule "Bypass cache" for (http.host eq "${host}" and http.request.uri.path eq "${pathname}"), ` +
            "and let the Worker answer this route with Cache-Control: no-store.",
    };
}
function findStranger({ response, elsewhere }, origin) {
    if (response === undefined)
        return undefined;
    const answered = new URL(response.url).origin;
    if (answered === origin && elsewhere !== true)
        return undefined;
    const who = answered === origin ? "another place that an option of the file leads to" : answered;
    return {
        reason: `the answer is not one of ${origin}, but of ${who}`,
        cure: "Write {{base_url}} where the address of the environment stands, and follow no redirect to another one.",
    };
}
const BLOCKS = {
    "1006": ["the address of the gate is banned", "Remove the ban of this address under Security, Tools."],
    "1009": [
        "the country of the gate is blocked",
        "Allow the gate's address in the rule that blocks its country.",
    ],
    "1010": ["the browser integrity check refused the gate", "Turn Browser Integrity Check off for this host."],
    "1015": [
        "rate limited (error 1015)",
        "Except the gate from the rate limiting rule (by a header of environments.<name>.headers), or lower health.load.rate.",
    ],
    "1020": [
        "a firewall rule blocked the gate (error 1020)",
        "Add a WAF rule with the action Skip for a header of environments.<name>.headers.",
    ],
    "1027": [
        "the account has used up its requests of the day (error 1027)",
        "Wait until midnight UTC, or change to the paid plan of Workers.",
    ],
};
const LOGIN = /\/(?:log-?in|sign-?in|sso|oauth2?|authorize|auth)(?:[/.]|$)/i;
function findEdge(response) {
    const found = findBarrier(response);
    if (found === undefined)
        return undefined;
    const [what, cure] = found;
    return { reason: `the edge answered, not your Worker: ${what}`, cure };
}
function findBarrier(response) {
    const { status } = response;
    const mitigated = readHeader(response, "cf-mitigated")?.trim().toLowerCase();
    if (mitigated === "challenge") {
        return [
            `a challenge (${status}, cf-mitigated: challenge)`,
            "Add a WAF rule with the action Skip for a header of environments.<name>.headers: no machine solves a challenge.",
        ];
    }
    if (status >= 300 && status < 400)
        return findLogin(response);
    const code = readErrorCode(response);
    const block = code === undefined ? undefined : BLOCKS[code];
    if (block !== undefined)
        return block;
    if (status !== 429)
        return undefined;
    return [
        "too many requests (429)",
        "Except the gate from the rate limit (by a header of environments.<name>.headers), or lower health.load.rate.",
    ];
}
function findLogin(response) {
    const location = readHeader(response, "location");
    if (location === undefined || !URL.canParse(location, response.url))
        return undefined;
    const { hostname, pathname, host } = new URL(location, response.url);
    const where = `${host}${pathname}`.slice(0, 120);
    if (pathname.startsWith("/cdn-cgi/access/") || hostname.endsWith(".cloudflareaccess.com")) {
        return [
            `${response.status}, a redirect to the login of Cloudflare Access at ${where}`,
            "Send a service token: CF-Access-Client-Id and CF-Access-Client-Secret in environments.<name>.headers, and a policy with the action Service Auth.",
        ];
    }
    if (!LOGIN.test(pathname))
        return undefined;
    return [
        `${response.status}, a redirect to a login at ${where}`,
        "Let the route answer without a login, or send what it takes in environments.<name>.headers.",
    ];
}
function readErrorCode(response) {
    if (response.status < 400)
        return undefined;
    const text = new TextDecoder("latin1").decode(response.body.subarray(0, 20_000));
    return (/^\s*error code: (\d{4})\s*$/i.exec(text) ?? /cf-error-code">\s*(\d{4})\b/.exec(text))?.[1];
}
const WORKER_ERRORS = {
    "1101": "the Worker threw an exception",
    "1102": "the Worker exceeded its CPU or memory limit",
};
function explainWorkerError(response) {
    const code = readErrorCode(response);
    const text = code === undefined ? undefined : WORKER_ERRORS[code];
    return text === undefined ? undefined : `error ${code}: ${text}`;
}

;// CONCATENATED MODULE: ./packages/health/lib/target.js

const HEALTH_PATH = "/api/health";
function throwIfCancelled(signal) {
    if (signal.aborted)
        throw new lib/* GateError */.ue("CANCELLED", "cancelled before the service was judged");
}
async function pause(clock, ms, signal) {
    try {
        await clock.sleep(ms, signal);
    }
    catch (error) {
        throwIfCancelled(signal);
        throw error;
    }
}
function readExpectedVersion(target) {
    const { expectedVersion, config } = target;
    return config.version === "none" || expectedVersion === "none" ? undefined : expectedVersion;
}

;// CONCATENATED MODULE: ./packages/health/lib/answer.js





const SHOWN_CHARACTERS = 120;
function describeStatus(response) {
    const { status } = response;
    if (status === 206)
        return "answered 206, a part of the answer";
    if (status >= 200 && status < 300)
        return undefined;
    if (status >= 300 && status < 400) {
        const location = readHeader(response, "location");
        return location === undefined
            ? `answered ${status}`
            : `answered ${status}, a redirect to ${quote(stripQuery(location))}`;
    }
    const told = explainWorkerError(response);
    return told === undefined ? `answered ${status}` : `answered ${status} (${told})`;
}
function describeHealth(response) {
    if (response.status !== 200)
        return describeStatus(response) ?? `answered ${response.status}, expected 200`;
    const type = readHeader(response, "content-type")?.split(";")[0]?.trim().toLowerCase();
    if (type !== undefined && type !== "" && !/^[^/]+\/(?:json|[^/]+\+json)$/.test(type)) {
        return `answered 200 with ${quote(type)}, expected JSON`;
    }
    const body = readJson(response);
    if (body === undefined)
        return "answered 200, but the body is not JSON";
    if (!isRecord(body))
        return "answered 200, but the JSON is not an object";
    if (body["success"] !== true)
        return `success is ${quoteJson(body["success"])}, expected true`;
    const status = isRecord(body["data"]) ? body["data"]["status"] : undefined;
    if (status !== "healthy")
        return `data.status is ${quoteJson(status)}, expected "healthy"`;
    return undefined;
}
function judgeIdentity(response, target) {
    const body = readJson(response);
    const { config, environmentName } = target;
    const environment = config.environment === undefined ? undefined : readText(body, config.environment);
    const version = config.version === "none" ? undefined : readText(body, config.version);
    const seen = { version, environment };
    if (config.environment !== undefined && environmentName !== undefined && environment !== environmentName) {
        const reason = environment === undefined
            ? `names no environment at ${config.environment}, expected ${environmentName}`
            : `environment ${quote(environment)} answers, expected ${environmentName}`;
        return { state: "other-environment", reason, ...seen };
    }
    const expected = readExpectedVersion(target);
    if (expected === undefined || version === expected)
        return { state: "healthy", reason: "", ...seen };
    return version === undefined
        ? {
            state: "version-unreadable",
            reason: `names no version at ${config.version}, expected ${expected}`,
            ...seen,
        }
        : { state: "other-version", reason: `version ${quote(version)} answers, expected ${expected}`, ...seen };
}
function checkPaths(config) {
    for (const [key, path] of [
        ["version", config.version],
        ["environment", config.environment],
    ]) {
        if (path === undefined || (key === "version" && path === "none"))
            continue;
        try {
            (0,esm/* query */.P)(null, path);
        }
        catch (error) {
            throw new lib/* GateError */.ue("CONFIG_INVALID", `health.${key}: "${path}" is not a JSONPath`, {
                cause: error,
                hint: `write for instance $.data.${key}${key === "version" ? ", or none" : ""}`,
            });
        }
    }
}
function readText(body, path) {
    let found;
    try {
        found = (0,esm/* query */.P)(body, path);
    }
    catch {
        return undefined;
    }
    const [value] = found;
    if (found.length !== 1)
        return undefined;
    if (typeof value === "number")
        return String(value);
    return typeof value === "string" && value !== "" ? value : undefined;
}
function readJson(response) {
    try {
        return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(response.body));
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function quoteJson(value) {
    if (value === undefined)
        return "missing";
    if (typeof value === "object" && value !== null)
        return Array.isArray(value) ? "a list" : "an object";
    return quote(JSON.stringify(value));
}
function stripQuery(location) {
    return location.split(/[?#]/, 1)[0] ?? "";
}
function quote(text) {
    return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

// EXTERNAL MODULE: ./packages/http/lib/index.js + 19 modules
var http_lib = __webpack_require__(105);
;// CONCATENATED MODULE: ./packages/health/lib/server-time.js

function readServerTiming(response) {
    const header = readHeader(response, "server-timing");
    const total = header?.split(",").find((metric) => /^\s*total\s*(?:;|$)/i.test(metric));
    const [, text] = /;\s*dur\s*=\s*"?(\d+(?:\.\d+)?)"?\s*(?:;|$)/i.exec(total ?? "") ?? [];
    return text === undefined ? undefined : Number(text);
}
function readServerTime(response) {
    const { firstByteMs, dnsMs, connectMs, tlsMs } = response.timings;
    return {
        toldMs: readServerTiming(response),
        waitedMs: Math.max(0, firstByteMs - dnsMs - connectMs - tlsMs),
    };
}
function estimateServerMs({ toldMs, waitedMs }, roundTripMs) {
    return toldMs ?? Math.max(0, waitedMs - (roundTripMs ?? 0));
}
function readRoundTrip({ connectMs }) {
    return connectMs > 0 ? connectMs : undefined;
}

;// CONCATENATED MODULE: ./packages/health/lib/shot.js






const MAX_BODY_BYTES = 8 * 1024 * 1024;
const GRACE_MS = 100;
const STILL_MS = 500;
const HELD_UP = "nobody knows whether the answer came before the timeout, because the gate's own process stood still";
const DROPPED = "the connection was closed instead of an answer, and the request had to be sent again";
const shot_SHOWN_CHARACTERS = 200;
function shootPath(deps, target, path) {
    return async (options) => {
        const { shot, response } = await exchange(deps, target, path, options);
        return response === undefined ? shot : { ...shot, ...judgeAnswer(response, describeStatus(response)) };
    };
}
function shootHealth(deps, target, path) {
    return async (options) => {
        const { shot, response } = await exchange(deps, target, path, options);
        return judgeHealthShot(shot, response, response && describeHealth(response), target);
    };
}
function shootHurl(deps, target, file, how) {
    const { origin } = new URL(target.url);
    const common = {
        clock: deps.clock,
        variables: new Map([["base_url", { type: "string", value: target.url }]]),
        originHeaders: target.originHeaders && { origin, headers: target.originHeaders },
        entries: how.entry === undefined ? undefined : { from: how.entry, to: how.entry },
    };
    return async (options) => {
        const shot = {};
        const secrets = [];
        let dropped = false;
        const begun = deps.clock.monotonic();
        const run = await limitTime(options, (signal) => (0,hurl_lib/* runHurl */.Z7)(file, {
            ...common,
            onSecret: (value) => secrets.push(value),
            client: recordInstants(deps, shot, () => (dropped = true)),
            requestTimeoutMs: options.timeoutMs,
            freshConnections: options.freshConnection,
            signal,
        }));
        if (run?.verdict === "fail")
            for (const secret of secrets)
                target.onSecret?.(secret);
        const last = run?.entries.at(-1);
        const { response } = last ?? {};
        const edge = last && findStranger(last, origin);
        if (edge !== undefined)
            return { ...shot, edge, ...(how.health && { health: describeEdge(edge) }) };
        const elapsedMs = ((run && shot.endAt) ?? deps.clock.monotonic()) - begun;
        if (run === undefined || elapsedMs >= options.timeoutMs) {
            const late = describeLate(elapsedMs, options.timeoutMs);
            return how.health ? judgeHealthShot(late, undefined, undefined, target) : late;
        }
        const failure = describeRun(run, options.retriesFail) ?? (dropped && options.retriesFail ? DROPPED : undefined);
        if (how.health)
            return judgeHealthShot(shot, response, failure, target);
        return response === undefined ? { ...shot, failure } : { ...shot, ...judgeAnswer(response, failure) };
    };
}
function recordInstants({ client, clock }, shot, onDropped) {
    return {
        close: () => Promise.resolve(),
        async send(request, options) {
            const sentAt = clock.monotonic();
            delete shot.firstByteAt;
            delete shot.endAt;
            const response = await client.send(request, options);
            if (response.dropped === true)
                onDropped();
            Object.assign(shot, readInstants(response, sentAt));
            return response;
        },
    };
}
function readInstants(response, sentAt) {
    const { timings } = response;
    return {
        firstByteAt: sentAt + timings.firstByteMs,
        endAt: sentAt + timings.totalMs,
        timings,
        serverTime: readServerTime(response),
    };
}
async function limitTime({ signal, timeoutMs }, run) {
    const limit = new AbortController();
    const abort = () => limit.abort(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted)
        abort();
    const timer = setTimeout(abort, timeoutMs + GRACE_MS);
    try {
        const result = await run(limit.signal);
        return limit.signal.aborted ? undefined : result;
    }
    catch (error) {
        if (!limit.signal.aborted)
            throw error;
        return undefined;
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener("abort", abort);
    }
}
function describeLate(elapsedMs, timeoutMs) {
    if (elapsedMs < timeoutMs + STILL_MS)
        return { failure: `not through within ${(0,lib/* formatDuration */.a3)(timeoutMs)}` };
    return { failure: HELD_UP, hint: "Run it on a machine with less to do, and let the process run." };
}
function describeRun(run, retriesFail) {
    const [finding] = run.findings;
    if (finding !== undefined) {
        const place = finding.location === undefined ? "" : ` (${(0,lib/* formatLocation */.j$)(finding.location)})`;
        return `${finding.message.slice(0, shot_SHOWN_CHARACTERS)}${place}`;
    }
    if (run.verdict !== "pass")
        return "failed";
    const retried = run.entries.find((entry) => entry.attempts > 1);
    return retriesFail && retried !== undefined ? `needed ${retried.attempts} attempts` : undefined;
}
function judgeAnswer(response, failure) {
    const cached = findCache(response);
    if (cached !== undefined)
        return { cached };
    const edge = failure === undefined ? undefined : findEdge(response);
    return edge === undefined ? { failure } : { edge };
}
function describeEdge({ reason, cure }) {
    return { state: "edge-answered", reason, hint: cure };
}
function judgeHealthShot(shot, response, problem, target) {
    const unhealthy = (reason) => ({ state: "unhealthy", reason });
    if (response === undefined) {
        const failure = problem ?? shot.failure ?? "no answer";
        return { ...shot, failure, health: { ...unhealthy(failure), hint: shot.hint } };
    }
    const { cached, edge, failure } = judgeAnswer(response, problem);
    if (cached !== undefined) {
        return { ...shot, cached, health: { ...unhealthy(cached.reason), hint: cached.cure } };
    }
    if (edge !== undefined) {
        return { ...shot, edge, health: describeEdge(edge) };
    }
    if (failure !== undefined)
        return { ...shot, failure, health: unhealthy(failure) };
    const health = judgeIdentity(response, target);
    return health.state === "other-environment"
        ? { ...shot, failure: health.reason, health }
        : { ...shot, health };
}
async function exchange(deps, target, path, options) {
    const sentAt = deps.clock.monotonic();
    const request = { method: "GET", url: target.url + path, headers: target.originHeaders ?? [] };
    const { timeoutMs } = options;
    try {
        const response = await deps.client.send(request, {
            deadlines: { connectMs: timeoutMs, firstByteMs: timeoutMs, totalMs: timeoutMs },
            maxBodyBytes: MAX_BODY_BYTES,
            maxRedirects: 0,
            freshConnection: options.freshConnection,
            signal: options.signal,
        });
        if (response.timings.totalMs >= timeoutMs)
            return { shot: describeLate(response.timings.totalMs, timeoutMs) };
        const shot = readInstants(response, sentAt);
        if (response.dropped !== true || !options.retriesFail)
            return { shot, response };
        return { shot: { ...shot, failure: DROPPED } };
    }
    catch (error) {
        if (!(error instanceof http_lib/* HttpFault */.F9))
            throw error;
        return { shot: { failure: error.message, hint: error.hint } };
    }
}

;// CONCATENATED MODULE: ./packages/health/lib/routes.js





function labelRoute(route) {
    return `${route.method} ${route.path}`;
}
const LEAST_WATCHED = 0.1;
function watchesIdentity(routes) {
    const sum = (list) => list.reduce((total, { weight }) => total + weight, 0);
    return sum(routes.filter(({ health }) => health)) >= LEAST_WATCHED * sum(routes);
}
async function openHealthRoute(deps, target) {
    checkPaths(target.config);
    const { check } = target.config;
    if (check === undefined) {
        const label = `GET ${HEALTH_PATH}`;
        return { label, weight: 1, health: true, shoot: shootHealth(deps, target, HEALTH_PATH) };
    }
    const { file, text } = await target.readFile(check);
    const shoot = shootHurl(deps, target, (0,hurl_lib/* parseHurl */.N8)(text, file), { health: true });
    return { label: file, weight: 1, health: true, shoot };
}
async function openRoutes(deps, target) {
    const { objectives, load } = target.config;
    const routes = [];
    if (load.routes === undefined || load.routes.length === 0) {
        routes.push(await openHealthRoute(deps, target));
        for (const { route, location } of objectives) {
            if (route === undefined || route.method !== "GET")
                continue;
            if (!routes.some((known) => known.label === labelRoute(route))) {
                routes.push(openPath(deps, target, { path: route.path, weight: 1, location }));
            }
        }
    }
    else {
        for (const route of load.routes) {
            routes.push("path" in route ? openPath(deps, target, route) : await openEntry(deps, target, route));
        }
    }
    for (const { weight, label, location } of routes) {
        if (!(weight > 0 && Number.isFinite(weight))) {
            throw new lib/* GateError */.ue("CONFIG_INVALID", `the weight of ${label} must be above 0`, { location });
        }
    }
    for (const { text, route, location } of objectives) {
        if (route === undefined || routes.some(({ label }) => label === labelRoute(route)))
            continue;
        throw new lib/* GateError */.ue("CONFIG_INVALID", `objective "${text}": no load goes to ${labelRoute(route)}`, {
            location,
            hint: route.method === "GET"
                ? `Add { path: ${route.path} } to health.load.routes.`
                : `Add the request to health.load.routes as an entry of a Hurl file: { file: …, entry: … }.`,
        });
    }
    return routes;
}
function openPath(deps, target, { path, weight, location }) {
    if (new URL(target.url + path).origin !== new URL(target.url).origin) {
        throw new lib/* GateError */.ue("CONFIG_INVALID", `the route ${path} leads away from ${target.url}`, {
            location,
            hint: "write a path that begins with /",
        });
    }
    const health = path === HEALTH_PATH && target.config.check === undefined;
    const shoot = health ? shootHealth(deps, target, path) : shootPath(deps, target, path);
    return { label: labelRoute({ method: "GET", path }), weight, health, location, shoot };
}
async function openEntry(deps, target, route) {
    const { file, text } = await target.readFile(route.file);
    const parsed = (0,hurl_lib/* parseHurl */.N8)(text, file);
    const entry = parsed.entries[route.entry - 1];
    if (entry === undefined) {
        throw new lib/* GateError */.ue("CONFIG_INVALID", `${file} has ${parsed.entries.length} entries, no entry ${route.entry}`, {
            location: route.location,
            hint: "entries count from 1",
        });
    }
    const shoot = shootHurl(deps, target, parsed, { entry: route.entry, health: false });
    const label = readEntryRoute(text, entry.line) ?? `${file}:${entry.line}`;
    return { label, weight: route.weight, health: false, location: route.location, shoot };
}
function readEntryRoute(text, line) {
    const [method, url] = (text.split("\n", line)[line - 1] ?? "").trim().split(/\s+/);
    const base = "{{base_url}}";
    if (method === undefined || url?.startsWith(`${base}/`) !== true)
        return undefined;
    const path = url.slice(base.length);
    return path.includes("{{") ? undefined : `${method} ${path}`;
}

;// CONCATENATED MODULE: ./packages/health/lib/plan.js



const EXPECTED_BAD_AT_CAP = 100;
function planLoad(config, routes) {
    const { rate, maxRequests, warmupMs } = config.load;
    const known = [];
    const objectives = config.objectives.map((objective) => {
        const share = computeShare(objective, routes);
        const limit = (0,lib/* badShareLimit */.Ye)(objective);
        const available = Math.floor(maxRequests * share + 1e-9);
        const cap = Math.min(available, Math.ceil(EXPECTED_BAD_AT_CAP / limit));
        let boundaries = known.find((candidate) => candidate.limit === limit && candidate.cap === cap);
        if (boundaries === undefined) {
            boundaries = findBoundaries({ limit, confidence: config.confidence, cap });
            known.push(boundaries);
        }
        const [needed] = boundaries.passAt;
        if (needed === undefined)
            throw refuse(objective, config, available, share);
        return { objective, boundaries, share, needed, neededMs: (Math.ceil(needed / share) / rate) * 1000 };
    });
    const requests = Math.max(0, ...objectives.map(({ needed, share }) => Math.ceil(needed / share)));
    const durationMs = (requests / rate) * 1000;
    const atMost = `at most ${formatCount(maxRequests)} requests (${(0,lib/* formatDuration */.a3)((maxRequests / rate) * 1000)})`;
    const line = objectives.length === 0
        ? "no objective is configured: there is nothing that the load could prove"
        : [
            ...objectives.map((plan, index) => describeNeed(plan, index, rate)),
            warmupMs > 0 ? `${atMost} after ${(0,lib/* formatDuration */.a3)(warmupMs)} of warm-up` : atMost,
        ].join("; ");
    return { objectives, requests, durationMs, line };
}
function formatCount(count) {
    return count.toLocaleString("en-US");
}
function describeNeed({ objective, needed, neededMs, share }, index, rate) {
    const answers = index === 0 ? " good answers in a row" : "";
    const pace = index === 0 ? ` at ${Number((rate * share).toPrecision(4))}/s` : "";
    return `${objective.text} needs ${formatCount(needed)}${answers} (${(0,lib/* formatDuration */.a3)(neededMs)}${pace})`;
}
function computeShare(objective, routes) {
    const { route } = objective;
    if (route === undefined)
        return 1;
    const sum = (list) => list.reduce((total, { weight }) => total + weight, 0);
    return sum(routes.filter(({ label }) => label === labelRoute(route))) / sum(routes);
}
function refuse(objective, config, available, share) {
    const least = countLeastProof((0,lib/* badShareLimit */.Ye)(objective), config.confidence);
    const suffices = Math.ceil(least / share - 1e-9);
    const { maxRequests, rate } = config.load;
    const of = share < 1 ? `, of which ${formatCount(available)} go to its route` : "";
    return new lib/* GateError */.ue("OBJECTIVE_OUT_OF_REACH", `objective "${objective.text}" can never be proven with max-requests ${formatCount(maxRequests)}${of}: at ` +
        `${(0,lib/* formatPercentage */.Ee)(config.confidence, 6)} confidence it takes ${formatCount(least)} answers without a bad one`, {
        location: objective.location,
        hint: `Set health.load.max-requests to ${suffices} or more (${(0,lib/* formatDuration */.a3)((suffices / rate) * 1000)} at ${rate}/s)` +
            `${share < 1 ? ", give the route more weight" : ""}, or loosen the objective.`,
    });
}

;// CONCATENATED MODULE: ./packages/health/lib/decision.js
function createDecider({ cap, passAt, failBy }) {
    let state = "undecided";
    let n = 0;
    let bad = 0;
    let look = 0;
    let lookAt = passAt[0];
    let failCount = 2;
    let failUntil = failBy[2];
    const decide = () => {
        while (failUntil !== undefined && failUntil < n) {
            failCount += 1;
            failUntil = failBy[failCount];
        }
        if (failUntil !== undefined && bad >= failCount)
            return "fail";
        if (lookAt === n) {
            if (bad <= look)
                return "pass";
            look += 1;
            lookAt = passAt[look];
        }
        return "undecided";
    };
    return {
        add(isBad) {
            if (state !== "undecided" || n >= cap)
                return state;
            n += 1;
            if (isBad)
                bad += 1;
            state = decide();
            return state;
        },
        get state() {
            return state;
        },
        get n() {
            return n;
        },
        get bad() {
            return bad;
        },
        get exhausted() {
            return state === "undecided" && n >= cap;
        },
    };
}

;// CONCATENATED MODULE: ./packages/health/lib/sample-columns.js
const WIDTH = 14;
const FIRST_ROWS = 1024;
class SampleColumns {
    #rows = new Float64Array(FIRST_ROWS * WIDTH);
    #length = 0;
    #outcomes = [];
    #known = new Map();
    #last;
    get length() {
        return this.#length;
    }
    add(sample) {
        const { timings, serverTime } = sample.shot;
        const at = this.#length * WIDTH;
        if (at === this.#rows.length) {
            const larger = new Float64Array(2 * this.#rows.length);
            larger.set(this.#rows);
            this.#rows = larger;
        }
        const rows = this.#rows;
        rows[at] = sample.route;
        rows[at + 1] = sample.plannedMs;
        rows[at + 2] = sample.lagMs;
        rows[at + 3] = sample.ttfbMs;
        rows[at + 4] = sample.totalMs;
        rows[at + 5] = sample.censored ? 1 : 0;
        rows[at + 6] = this.#indexOf(sample.shot);
        rows[at + 7] = timings?.dnsMs ?? Number.NaN;
        rows[at + 8] = timings?.connectMs ?? Number.NaN;
        rows[at + 9] = timings?.tlsMs ?? Number.NaN;
        rows[at + 10] = timings?.firstByteMs ?? Number.NaN;
        rows[at + 11] = timings?.totalMs ?? Number.NaN;
        rows[at + 12] = serverTime?.waitedMs ?? Number.NaN;
        rows[at + 13] = serverTime?.toldMs ?? Number.NaN;
        this.#length += 1;
    }
    at(index) {
        const row = index < 0 ? this.#length + index : index;
        return row >= 0 && row < this.#length ? this.#read(row) : undefined;
    }
    *[Symbol.iterator]() {
        for (let row = 0; row < this.#length; row += 1)
            yield this.#read(row);
    }
    #read(row) {
        const rows = this.#rows;
        const at = row * WIDTH;
        const read = (column) => rows[at + column] ?? Number.NaN;
        return {
            route: read(0),
            plannedMs: read(1),
            lagMs: read(2),
            ttfbMs: read(3),
            totalMs: read(4),
            censored: read(5) === 1,
            shot: {
                ...this.#outcomes[read(6)],
                timings: Number.isNaN(read(10))
                    ? undefined
                    : { dnsMs: read(7), connectMs: read(8), tlsMs: read(9), firstByteMs: read(10), totalMs: read(11) },
                serverTime: Number.isNaN(read(12))
                    ? undefined
                    : { waitedMs: read(12), toldMs: Number.isNaN(read(13)) ? undefined : read(13) },
            },
        };
    }
    #indexOf(outcome) {
        const last = this.#last;
        if (last !== undefined && isSame(last.outcome, outcome))
            return last.index;
        const { failure, hint, cached, edge, health } = outcome;
        const kept = { failure, hint, cached, edge, health };
        const key = JSON.stringify(kept);
        let index = this.#known.get(key);
        if (index === undefined) {
            index = this.#outcomes.push(kept) - 1;
            this.#known.set(key, index);
        }
        this.#last = { outcome: kept, index };
        return index;
    }
}
function isSame(a, b) {
    return (a.failure === b.failure &&
        a.hint === b.hint &&
        a.cached?.reason === b.cached?.reason &&
        a.cached?.cure === b.cached?.cure &&
        a.edge?.reason === b.edge?.reason &&
        a.edge?.cure === b.edge?.cure &&
        a.health?.state === b.health?.state &&
        a.health?.reason === b.health?.reason &&
        a.health?.hint === b.health?.hint &&
        a.health?.version === b.health?.version &&
        a.health?.environment === b.health?.environment);
}

;// CONCATENATED MODULE: ./packages/health/lib/judge.js






const APART_SHARE = 0.01;
function createJudge(plan, routes, { maxRequests, roundTripMs, decide = createDecider, }) {
    const samples = new SampleColumns();
    const cases = plan.objectives.map((planned) => ({
        planned,
        decider: decide(planned.boundaries),
        lenient: decide(planned.boundaries),
    }));
    const counts = (objective, sample) => countsFor(objective, sample, routes);
    let apart = 0;
    function* listCounted(index) {
        const found = cases[index];
        let left = found?.decider.n ?? 0;
        if (found === undefined || left === 0)
            return;
        for (const sample of samples) {
            if (!counts(found.planned.objective, sample))
                continue;
            yield sample;
            left -= 1;
            if (left === 0)
                return;
        }
    }
    const judgeSample = (sample) => {
        for (const { planned, decider, lenient } of cases) {
            if (!counts(planned.objective, sample))
                continue;
            const bad = isBad(planned.objective, sample, roundTripMs);
            decider.add(bad);
            lenient.add(bad && !isHeldUp(sample));
        }
    };
    const failsWithoutLag = ({ objective, boundaries }) => {
        const decider = decide(boundaries);
        for (const sample of samples) {
            if (!counts(objective, sample))
                continue;
            decider.add(isBad(objective, sample, roundTripMs, sample.lagMs) && !isHeldUp(sample));
        }
        return decider.state === "fail";
    };
    return {
        get taken() {
            return samples.length;
        },
        samples,
        listCounted,
        get apart() {
            return apart;
        },
        get decided() {
            return cases.filter(({ decider }) => decider.state !== "undecided").length;
        },
        take(sample) {
            samples.add(sample);
            if (findApart(sample) !== undefined)
                apart += 1;
            else
                judgeSample(sample);
            const settled = cases.every(({ decider, lenient }) => isSettled(decider.state === "fail" ? lenient : decider));
            return settled || apart > APART_SHARE * maxRequests ? "stop" : "go on";
        },
        conclude: (late) => cases.map(({ planned, decider, lenient }, index) => {
            const isLate = late && planned.objective.kind === "latency";
            const hasFailed = decider.state === "fail" && lenient.state === "fail";
            const stands = isLate ? hasFailed && failsWithoutLag(planned) : hasFailed || decider.state !== "fail";
            let failed = 0;
            for (const { shot } of listCounted(index))
                if (shot.failure !== undefined)
                    failed += 1;
            return writeFacts(planned, decider, failed, stands);
        }),
    };
}
function isSettled({ state, exhausted }) {
    return state !== "undecided" || exhausted;
}
function isHeldUp({ shot }) {
    return shot.failure === HELD_UP;
}
function countsFor({ route }, sample, routes) {
    return (findApart(sample) === undefined &&
        (route === undefined || routes[sample.route]?.label === labelRoute(route)));
}
function findApart({ shot }) {
    if (shot.cached !== undefined)
        return { kind: "cache", ...shot.cached };
    if (shot.edge !== undefined)
        return { kind: "edge", ...shot.edge };
    const { state, reason = "" } = shot.health ?? {};
    return state === "other-version" || state === "version-unreadable"
        ? { kind: "version", reason }
        : undefined;
}
function isBad(objective, { shot, ttfbMs, totalMs }, roundTripMs, lagMs = 0) {
    if (shot.failure !== undefined)
        return true;
    if (objective.kind === "error-rate")
        return false;
    if (objective.measure === "server") {
        const { serverTime } = shot;
        return serverTime === undefined || estimateServerMs(serverTime, roundTripMs) >= objective.limitMs;
    }
    return (objective.measure === "total" ? totalMs : ttfbMs) - lagMs >= objective.limitMs;
}
function writeFacts(planned, decider, failed, stands) {
    const { limit, confidence } = planned.boundaries;
    const { n, bad, state } = decider;
    const verdict = state === "undecided" || !stands ? "inconclusive" : state;
    return {
        text: planned.objective.text,
        verdict,
        n,
        bad,
        failed,
        slow: bad - failed,
        limit,
        ...(n > 0 && { estimate: bad / n }),
        ...boundShare(bad, n, confidence),
        needed: planned.needed,
        ...(state === "undecided" && n > 0 && { settledBy: estimateSettling(bad / n, limit, confidence) }),
    };
}
function estimateSettling(share, limit, confidence) {
    const settles = (n) => {
        const { lower, upper } = boundShare(Math.round(share * n), n, confidence);
        return upper < limit || lower > limit;
    };
    let high = 16;
    while (!settles(high)) {
        high *= 2;
        if (high > 1e8)
            return undefined;
    }
    let low = high / 2;
    while (high - low > Math.max(1, high / 100)) {
        const middle = Math.floor((low + high) / 2);
        if (settles(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}

;// CONCATENATED MODULE: ./packages/health/lib/baseline/block-test.js
const { abs: block_test_abs, clz32 } = Math;
const block_test_BLOCKS = 16;
function testBlocks(differences) {
    const ways = 2 ** differences.length;
    const seen = differences.reduce((sum, value) => sum + value, 0);
    const slack = 1e-9 * differences.reduce((sum, value) => sum + block_test_abs(value), 0);
    const signs = new Int8Array(differences.length).fill(1);
    let sum = seen;
    let atLeast = 0;
    let atMost = 0;
    for (let way = 0; way < ways; way += 1) {
        if (sum >= seen - slack)
            atLeast += 1;
        if (sum <= seen + slack)
            atMost += 1;
        const block = countTrailingZeros(way + 1);
        if (block >= differences.length)
            break;
        const sign = signs[block] ?? 1;
        sum -= 2 * sign * (differences[block] ?? 0);
        signs[block] = -sign;
    }
    return { atLeast: atLeast / ways, atMost: atMost / ways };
}
function countTrailingZeros(value) {
    return 31 - clz32(value & -value);
}

;// CONCATENATED MODULE: ./packages/health/lib/baseline/exceedance.js

const { exp: exceedance_exp, max: exceedance_max, min: exceedance_min } = Math;
function exceedAtLeast(count, of) {
    if (count <= 0)
        return 1;
    return count > meanOf(of) ? sumUp(count, of) : exceedance_max(0, 1 - sumDown(count - 1, of));
}
function exceedAtMost(count, of) {
    if (count >= of.n)
        return 1;
    return count < meanOf(of) ? sumDown(count, of) : exceedance_max(0, 1 - sumUp(count + 1, of));
}
function meanOf({ n, m, rank }) {
    return (n * (m - rank + 1)) / (m + 1);
}
function sumUp(count, of) {
    const { n, m, rank } = of;
    let term = probabilityOf(count, of);
    let sum = 0;
    for (let k = count; k <= n && term > sum * 1e-17; k += 1) {
        sum += term;
        term *= ((n - k) / exceedance_max(1, n - k + rank - 1)) * ((k + 1 + m - rank) / (k + 1));
    }
    return exceedance_min(1, sum);
}
function sumDown(count, of) {
    const { n, m, rank } = of;
    let term = probabilityOf(count, of);
    let sum = 0;
    for (let k = count; k >= 0 && term > sum * 1e-17; k -= 1) {
        sum += term;
        term *= ((n - k + rank) / (n - k + 1)) * (k / exceedance_max(1, k + m - rank));
    }
    return exceedance_min(1, sum);
}
function probabilityOf(k, { n, m, rank }) {
    if (k < 0 || k > n)
        return 0;
    return exceedance_exp(logChoose(n - k + rank - 1, rank - 1) + logChoose(k + m - rank, k) - logChoose(n + m, n));
}
function logChoose(n, k) {
    return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

;// CONCATENATED MODULE: ./packages/health/lib/baseline/rank-test.js
const { PI: rank_test_PI, abs: rank_test_abs, exp: rank_test_exp, floor: rank_test_floor, max: rank_test_max, min: rank_test_min, sqrt } = Math;
function rankTogether(sorted) {
    let ties = 0;
    const ranks = new Map();
    for (let from = 0; from < sorted.length;) {
        const value = sorted[from] ?? 0;
        let to = from + 1;
        while (to < sorted.length && sorted[to] === value)
            to += 1;
        const count = to - from;
        ties += count ** 3 - count;
        ranks.set(value, from + (count + 1) / 2);
        from = to;
    }
    return { rankOf: (value) => ranks.get(value) ?? Number.NaN, ties };
}
function spreadOf(candidates, rivals, ties) {
    const all = candidates + rivals;
    return sqrt(((candidates * rivals) / 12) * (all + 1 - ties / (all * (all - 1))));
}
function testRanks(rankSum, { candidates, rivals, ties }) {
    const spread = spreadOf(candidates, rivals, ties);
    if (!(spread > 0))
        return { atLeast: 1, atMost: 1 };
    const above = rankSum - (candidates * (candidates + rivals + 1)) / 2;
    return { atLeast: normalAbove((above - 0.5) / spread), atMost: normalAbove((-above - 0.5) / spread) };
}
function estimateShift(candidate, rival, ties, z) {
    const pairs = candidate.length * rival.length;
    const reach = z * spreadOf(candidate.length, rival.length, ties);
    const lowerRank = rank_test_max(1, rank_test_floor(pairs / 2 - reach));
    return {
        estimate: readDifference(candidate, rival, rank_test_floor((pairs + 1) / 2)),
        lower: readDifference(candidate, rival, lowerRank),
        upper: readDifference(candidate, rival, pairs + 1 - lowerRank),
    };
}
function readDifference(candidate, rival, rank) {
    const [first, last] = [findFinite(candidate), findFinite(rival)];
    let low = first.least - last.most - 1;
    let high = first.most - last.least + 1;
    if (!(high > low) || countDifferences(candidate, rival, high) < rank)
        return Infinity;
    if (countDifferences(candidate, rival, low) >= rank)
        return -Infinity;
    while (high - low > 0.0005) {
        const middle = (low + high) / 2;
        if (countDifferences(candidate, rival, middle) < rank)
            low = middle;
        else
            high = middle;
    }
    return high;
}
function countDifferences(candidate, rival, shift) {
    let count = 0;
    let reached = 0;
    for (const value of rival) {
        while (reached < candidate.length && (candidate[reached] ?? Infinity) <= value + shift)
            reached += 1;
        count += reached;
    }
    return count;
}
function findFinite(sorted) {
    const most = sorted.findLast(Number.isFinite);
    return { least: sorted[0] ?? 0, most: most ?? 0 };
}
function normalAbove(z) {
    const x = rank_test_abs(z);
    let tail = 0;
    if (x < 9) {
        let term = x;
        let sum = x;
        for (let n = 1; term > sum * 1e-17 && n < 500; n += 1) {
            term *= (x * x) / (2 * n + 1);
            sum += term;
        }
        tail = rank_test_max(0, 0.5 - (rank_test_exp((-x * x) / 2) / sqrt(2 * rank_test_PI)) * sum);
    }
    return rank_test_min(1, z >= 0 ? tail : 1 - tail);
}

;// CONCATENATED MODULE: ./packages/health/lib/baseline/compare.js




const LEAST_ANSWERS = 1000;
const LEVEL = 0.01;
const NEVER = Infinity;
const Z = 2.3263478740408408;
function compareAnswers(candidate, baseline, allowedIncrease) {
    if (candidate.length < LEAST_ANSWERS || baseline.length < LEAST_ANSWERS)
        return undefined;
    const plain = testAspects(candidate, baseline, 1);
    const allowed = allowedIncrease === undefined ? undefined : testAspects(candidate, baseline, 1 + allowedIncrease);
    const worse = rejectByHolm(plain.map(({ chanceWorse }) => chanceWorse));
    const better = rejectByHolm(plain.map(({ chanceBetter }) => chanceBetter));
    const exceeds = allowed && rejectByHolm(allowed.map(({ chanceWorse }) => chanceWorse));
    return {
        candidate: candidate.length,
        baseline: baseline.length,
        shift: measureShift(candidate, baseline),
        aspects: plain.map((facts, index) => ({
            ...facts,
            says: worse[index] === true ? "worse" : better[index] === true ? "better" : "no difference",
            ...(exceeds && { exceeds: worse[index] === true && exceeds[index] === true }),
        })),
    };
}
function testAspects(candidate, plainBaseline, factor) {
    const baseline = factor === 1 ? plainBaseline : plainBaseline.map(({ ms, block }) => ({ ms: ms * factor, block }));
    const [ours, theirs] = [sortTimes(candidate), sortTimes(baseline)];
    const both = Float64Array.from([...ours, ...theirs]).sort();
    return [
        testMiddle(candidate, baseline, both, { ours, theirs }),
        testTail("p95", 0.95, candidate, baseline, both, { ours, theirs }),
        testTail("p99", 0.99, candidate, baseline, both, { ours, theirs }),
        testErrors(candidate, baseline, factor),
    ];
}
function testMiddle(candidate, baseline, both, { ours, theirs }) {
    const { rankOf, ties } = rankTogether(both);
    const rankSum = candidate.reduce((sum, { ms }) => sum + rankOf(ms), 0);
    const sizes = { candidates: candidate.length, rivals: baseline.length, ties };
    const independent = testRanks(rankSum, sizes);
    const middle = (both.length + 1) / 2;
    const blocks = testBlocks(sumByBlock(candidate, baseline, ({ ms }) => rankOf(ms) - middle));
    return {
        aspect: "middle",
        candidate: readQuantile(ours, 0.5) ?? 0,
        baseline: readQuantile(theirs, 0.5) ?? 0,
        ...takeLarger(independent, blocks),
    };
}
function testTail(aspect, quantile, candidate, baseline, both, { ours, theirs }) {
    const beyondMs = readQuantile(theirs, quantile) ?? NEVER;
    const rank = Math.max(1, Math.ceil(quantile * theirs.length - 1e-9));
    const of = { n: ours.length, m: theirs.length, rank };
    const beyond = countAbove(ours, beyondMs);
    const independent = {
        atLeast: exceedAtLeast(beyond, of),
        atMost: exceedAtMost(ours.filter((ms) => ms >= beyondMs).length, of),
    };
    const common = readQuantile(both, quantile) ?? NEVER;
    const countBeyond = (ms) => (ms > common ? 1 : ms === common ? 0.5 : 0);
    const usual = both.reduce((sum, ms) => sum + countBeyond(ms), 0) / both.length;
    const blocks = testBlocks(sumByBlock(candidate, baseline, ({ ms }) => countBeyond(ms) - usual));
    return {
        aspect,
        candidate: beyond / ours.length,
        baseline: countAbove(theirs, beyondMs) / theirs.length,
        ...(Number.isFinite(beyondMs) && { beyondMs }),
        ...takeLarger(independent, blocks),
    };
}
function testErrors(candidate, baseline, factor) {
    const [ours, theirs] = [countFailed(candidate), countFailed(baseline)];
    const share = (factor * candidate.length) / (factor * candidate.length + baseline.length);
    const failed = ours + theirs;
    const independent = {
        atLeast: binomialAtLeast(ours, failed, share),
        atMost: binomialAtMost(ours, failed, share),
    };
    const usual = failed / (candidate.length + baseline.length);
    const blocks = testBlocks(sumByBlock(candidate, baseline, (answer, side) => isFailed(answer) ? (side === "baseline" ? factor : 1) - usual : -usual));
    return {
        aspect: "errors",
        candidate: ours / candidate.length,
        baseline: theirs / baseline.length,
        ...takeLarger(independent, blocks),
    };
}
function sumByBlock(candidate, baseline, score) {
    const sums = new Float64Array(block_test_BLOCKS);
    for (const answer of candidate)
        sums[answer.block] = (sums[answer.block] ?? 0) + score(answer, "candidate");
    for (const answer of baseline)
        sums[answer.block] = (sums[answer.block] ?? 0) - score(answer, "baseline");
    return sums;
}
function takeLarger(a, b) {
    return {
        chanceWorse: Math.min(1, Math.max(a.atLeast, b.atLeast)),
        chanceBetter: Math.min(1, Math.max(a.atMost, b.atMost)),
    };
}
function rejectByHolm(chances) {
    const order = chances.map((chance, index) => ({ chance, index })).sort((a, b) => a.chance - b.chance);
    const rejected = chances.map(() => false);
    for (const [place, { chance, index }] of order.entries()) {
        if (chance > LEVEL / (chances.length - place))
            break;
        rejected[index] = true;
    }
    return rejected;
}
function measureShift(candidate, baseline) {
    const [ours, theirs] = [sortTimes(candidate), sortTimes(baseline)];
    const { ties } = rankTogether(Float64Array.from([...ours, ...theirs]).sort());
    const shift = estimateShift(ours, theirs, ties, Z);
    if (![shift.estimate, shift.lower, shift.upper].every(Number.isFinite))
        return undefined;
    const round = (ms) => Math.round(ms * 1000) / 1000;
    return { estimate: round(shift.estimate), lower: round(shift.lower), upper: round(shift.upper) };
}
function sortTimes(answers) {
    return Float64Array.from(answers, ({ ms }) => ms).sort();
}
function countAbove(sorted, limit) {
    return sorted.filter((ms) => ms > limit).length;
}
function countFailed(answers) {
    return answers.filter(isFailed).length;
}
function isFailed({ ms }) {
    return ms === NEVER;
}

;// CONCATENATED MODULE: ./packages/health/lib/baseline/baseline-run.js




function beginFacts(config, requests) {
    const { allowedIncrease } = config;
    const what = "version" in config
        ? { kind: "version", name: config.version }
        : { kind: "file", name: config.file };
    return { ...what, requests, ...(allowedIncrease !== undefined && { allowedIncrease }) };
}
function missBaseline(config, requests, { reason, hint }) {
    const facts = { ...beginFacts(config, requests), state: "inconclusive", reason, hint };
    return { extend: (options) => options, conclude: () => Promise.resolve(facts) };
}
function createCollector(requests) {
    const answers = [];
    return {
        answers,
        add(place, sample) {
            if (place >= requests || findApart(sample) !== undefined)
                return;
            answers.push(toAnswer(place, requests, sample.shot.failure !== undefined, sample.ttfbMs));
        },
    };
}
function toAnswer(place, requests, failed, ttfbMs) {
    return { ms: failed ? Infinity : ttfbMs, block: Math.floor((place * block_test_BLOCKS) / requests) };
}
function compareSides(candidate, baseline, { allowedIncrease }) {
    const comparison = compareAnswers(candidate, baseline, allowedIncrease);
    if (comparison !== undefined)
        return { state: "compared", comparison };
    const counts = `${formatCount(candidate.length)} answers of the candidate and ${formatCount(baseline.length)} of the baseline`;
    return {
        state: "inconclusive",
        reason: `${counts} are too few to compare: each needs ${formatCount(LEAST_ANSWERS)}`,
        hint: "What kept the others from counting is told above; a saved run must be long enough itself.",
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/health/lib/samples.js




const FORMAT = "gate-samples/1";
const MOST_SAMPLES = 100_000;
const MOST_TEXT = 13 * 1024 * 1024;
const OUTCOMES = ["good", "failed", "cache", "edge", "version"];
const COLUMNS = [
    ({ plannedMs }) => plannedMs,
    ({ lagMs }) => lagMs,
    ({ ttfbMs }) => ttfbMs,
    ({ totalMs }) => totalMs,
    ({ timings }) => timings?.dnsMs ?? 0,
    ({ timings }) => timings?.connectMs ?? 0,
    ({ timings }) => timings?.tlsMs ?? 0,
    ({ timings }) => timings?.firstByteMs ?? 0,
    ({ timings }) => timings?.totalMs ?? 0,
    ({ serverTime }) => serverTime?.waitedMs ?? 0,
    ({ serverTime }) => serverTime?.toldMs ?? 0,
];
const CENSORED = 8;
const TIMINGS = 16;
const SERVER_TIME = 32;
const TOLD = 64;
const SAMPLE_BYTES = COLUMNS.length * 8 + 3;
function toSavedSample(sample) {
    const { route, plannedMs, lagMs, ttfbMs, totalMs, censored, shot } = sample;
    const outcome = findApart(sample)?.kind ?? (shot.failure === undefined ? "good" : "failed");
    const { timings, serverTime } = shot;
    return { route, plannedMs, lagMs, ttfbMs, totalMs, censored, outcome, timings, serverTime };
}
function packTaken(samples, routes) {
    return samples.length > MOST_SAMPLES ? undefined : packSamples(Array.from(samples, toSavedSample), routes);
}
function packSamples(samples, routes) {
    const count = samples.length;
    if (count > MOST_SAMPLES)
        return undefined;
    const columns = new Uint8Array(count * SAMPLE_BYTES);
    const bits = new DataView(new ArrayBuffer(16));
    for (const [column, read] of COLUMNS.entries()) {
        bits.setBigUint64(8, 0n);
        for (const [row, sample] of samples.entries()) {
            bits.setFloat64(0, read(sample));
            for (let byte = 0; byte < 8; byte += 1) {
                columns[(column * 8 + byte) * count + row] = bits.getUint8(byte) ^ bits.getUint8(8 + byte);
            }
            bits.setBigUint64(8, bits.getBigUint64(0));
        }
    }
    const rest = COLUMNS.length * 8 * count;
    for (const [row, { route, outcome, censored, timings, serverTime }] of samples.entries()) {
        columns[rest + row] = route >> 8;
        columns[rest + count + row] = route & 255;
        columns[rest + 2 * count + row] =
            OUTCOMES.indexOf(outcome) |
                (censored ? CENSORED : 0) |
                (timings === undefined ? 0 : TIMINGS) |
                (serverTime === undefined ? 0 : SERVER_TIME) |
                (serverTime?.toldMs === undefined ? 0 : TOLD);
    }
    return {
        format: FORMAT,
        count,
        routes: [...routes],
        sha256: digest(routes, columns),
        data: (0,external_node_zlib_.deflateRawSync)(columns, { level: 9 }).toString("base64"),
    };
}
function unpackSamples(saved, file) {
    const { count, routes, sha256, data } = readFrame(saved, file);
    const columns = inflate(data, count * SAMPLE_BYTES, file);
    if (digest(routes, columns) !== sha256)
        throw unreadable(file, "their digest is another one");
    const bits = new DataView(new ArrayBuffer(16));
    const numbers = COLUMNS.map((_, column) => {
        bits.setBigUint64(8, 0n);
        return Float64Array.from({ length: count }, (_number, row) => {
            for (let byte = 0; byte < 8; byte += 1) {
                const differs = columns[(column * 8 + byte) * count + row] ?? 0;
                bits.setUint8(8 + byte, bits.getUint8(8 + byte) ^ differs);
            }
            return bits.getFloat64(8);
        });
    });
    const rest = COLUMNS.length * 8 * count;
    const samples = Array.from({ length: count }, (_, row) => {
        const values = numbers.map((column) => column[row] ?? Number.NaN);
        const [plannedMs = 0, lagMs = 0, ttfbMs = 0, totalMs = 0, dnsMs = 0, connectMs = 0] = values;
        const [tlsMs = 0, firstByteMs = 0, endMs = 0, waitedMs = 0, toldMs = 0] = values.slice(6);
        const route = ((columns[rest + row] ?? 0) << 8) | (columns[rest + count + row] ?? 0);
        const flags = columns[rest + 2 * count + row] ?? 0;
        const outcome = OUTCOMES[flags & 7];
        if (outcome === undefined || flags > 127 || route >= routes.length || !values.every(Number.isFinite)) {
            throw unreadable(file, `sample ${row + 1} is none`);
        }
        return {
            route,
            plannedMs,
            lagMs,
            ttfbMs,
            totalMs,
            censored: (flags & CENSORED) !== 0,
            outcome,
            timings: flags & TIMINGS ? { dnsMs, connectMs, tlsMs, firstByteMs, totalMs: endMs } : undefined,
            serverTime: flags & SERVER_TIME ? { toldMs: flags & TOLD ? toldMs : undefined, waitedMs } : undefined,
        };
    });
    return { samples, routes };
}
function readFrame(saved, file) {
    if (typeof saved !== "object" || saved === null)
        throw unreadable(file, "there are none");
    const { format, count, routes, sha256, data } = saved;
    if (format !== FORMAT)
        throw unreadable(file, `their format is not ${FORMAT}`);
    if (typeof count !== "number" || !Number.isInteger(count) || count < 0 || count > MOST_SAMPLES) {
        throw unreadable(file, `their count is not between 0 and ${MOST_SAMPLES}`);
    }
    if (!Array.isArray(routes) ||
        routes.length > 65_536 ||
        !routes.every((route) => typeof route === "string")) {
        throw unreadable(file, "their routes are no list of names");
    }
    if (typeof sha256 !== "string" || typeof data !== "string" || data.length > MOST_TEXT) {
        throw unreadable(file, "their digest or data is missing or too long");
    }
    return { count, routes: routes.map(String), sha256, data };
}
function inflate(data, length, file) {
    const packed = Buffer.from(data, "base64");
    if (packed.toString("base64") !== data)
        throw unreadable(file, "their data is not base64");
    let columns;
    try {
        columns = (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: Math.max(1, length) });
    }
    catch (cause) {
        throw unreadable(file, "their data is cut or was never packed", cause);
    }
    if (columns.length !== length)
        throw unreadable(file, "their data has another length than their count");
    return columns;
}
function digest(routes, columns) {
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(routes)).update(columns).digest("hex");
}
function unreadable(file, why, cause) {
    return new lib/* GateError */.ue("EVIDENCE_UNREADABLE", `the samples of ${file} cannot be read: ${why}`, {
        location: { file },
        hint: "Run the health gate again.",
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/health/lib/baseline/saved-run.js




const HINT_ANEW = "Keep the evidence of a health gate of this environment with these settings, whose objectives were met.";
async function readSavedRun({ file, maxAgeMs }, { deps, target, routes }) {
    try {
        if (target.readSavedRun === undefined)
            return { reason: "no file can be read here" };
        const text = await target.readSavedRun(file);
        const result = readResult(text, file);
        if ("reason" in result)
            return result;
        const { facts, startedAt } = result;
        const reason = refuseTarget(result, target) ??
            refuseLoad(facts, target.config.load, routes) ??
            refuseQuality(result) ??
            refuseAge(startedAt, deps.clock.now(), maxAgeMs);
        if (reason !== undefined)
            return { reason: `${file} ${reason}`, hint: HINT_ANEW };
        const { samples, routes: labels } = unpackSamples(facts.samples, file);
        if (labels.join("\n") !== routes.map(({ label }) => label).join("\n")) {
            return { reason: `${file} holds samples of other routes`, hint: HINT_ANEW };
        }
        if (samples.length < LEAST_ANSWERS) {
            return {
                reason: `${file} holds ${samples.length} requests, and ${LEAST_ANSWERS} are needed`,
                hint: "Keep the evidence of a run that had a baseline itself, or a stricter objective: such a run is long enough.",
            };
        }
        return { samples, answered: facts.version.answered, sha256: facts.samples?.sha256 ?? "" };
    }
    catch (error) {
        if (!(error instanceof lib/* GateError */.ue) || error.code === "CANCELLED")
            throw error;
        return { reason: error.message, hint: error.hint ?? HINT_ANEW };
    }
}
function readResult(text, file) {
    const refusal = (why) => ({ reason: `${file} ${why}`, hint: HINT_ANEW });
    if (text.length > lib/* MAX_EVIDENCE_BYTES */.bU)
        return refusal("is larger than 20 MiB");
    let data;
    try {
        data = JSON.parse(text);
    }
    catch {
        return refusal("is not JSON, or was cut off");
    }
    if (saved_run_isRecord(data) && "_type" in data) {
        const { gate } = (0,lib/* parseEvidence */.vf)(text, file).predicate;
        if (gate.shard !== undefined)
            return refusal("is the evidence of one shard only");
        data = gate.result;
    }
    if (!saved_run_isRecord(data) || data["check"] !== "health-gate")
        return refusal("is not the result of a health gate");
    const { facts } = data;
    const whole = saved_run_isRecord(facts) &&
        saved_run_isRecord(facts["plan"]) &&
        saved_run_isRecord(facts["version"]) &&
        saved_run_isRecord(facts["wait"]) &&
        Array.isArray(facts["objectives"]) &&
        facts["objectives"].every(saved_run_isRecord) &&
        typeof data["startedAt"] === "string" &&
        isName(facts["version"]["answered"]);
    if (!whole)
        return refusal("has not the facts that a health gate writes");
    if (!saved_run_isRecord(facts["load"]) || !saved_run_isRecord(facts["load"]["lag"]))
        return refusal("holds no load");
    return data;
}
function refuseTarget({ environment, facts }, target) {
    if (environment !== target.environmentName) {
        return `is a run of ${environment === undefined ? "a bare address" : `the environment ${shorten(environment)}`}`;
    }
    if (!isSameAddress(facts.url, target.url))
        return `is a run of ${shorten(facts.url)}`;
    const expected = readExpectedVersion(target);
    if (expected !== undefined && facts.version.answered === expected) {
        return `is a run of version ${expected}, which would be compared with itself`;
    }
    return undefined;
}
function isSameAddress(one, other) {
    const a = URL.parse(String(one));
    const b = URL.parse(other);
    if (a === null || b === null)
        return false;
    const ports = a.port === b.port || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(b.hostname);
    const path = ({ pathname }) => pathname.replace(/\/+$/, "");
    return a.protocol === b.protocol && a.hostname === b.hostname && ports && path(a) === path(b);
}
function refuseLoad({ plan, load: measured }, load, routes) {
    const given = describeLoad(load, routes.map(({ label, weight }) => ({ route: label, weight })));
    const found = describeLoad(plan, measured?.routes);
    const other = Object.keys(given).filter((key) => given[key] !== found[key]);
    return other.length === 0 ? undefined : `is a run with another load (${other.join(", ")})`;
}
function describeLoad({ rate, arrival, timeoutMs }, routes) {
    const list = Array.isArray(routes)
        ? routes.map((route) => saved_run_isRecord(route) ? `${describeScalar(route["route"])} ${describeScalar(route["weight"])}` : "?")
        : ["?"];
    return {
        rate: describeScalar(rate),
        arrival: describeScalar(arrival),
        timeout: describeScalar(timeoutMs),
        routes: list.join("\n"),
    };
}
function describeScalar(value) {
    return typeof value === "string" || typeof value === "number" ? JSON.stringify(value) : "?";
}
function isName(value) {
    return value === undefined || (typeof value === "string" && value.length <= 200);
}
function shorten(text) {
    return typeof text === "string" ? text.slice(0, 120) : "something else";
}
function refuseQuality({ verdict, facts }) {
    if (verdict !== "pass" && verdict !== "inconclusive")
        return `is a run whose verdict is ${shorten(verdict)}`;
    if (facts.wait.state !== "healthy")
        return "is a run that never became healthy";
    if (facts.objectives.length === 0 || !facts.objectives.every((objective) => objective.verdict === "pass")) {
        return "is a run that did not meet its objectives";
    }
    return facts.load?.lag.late === false ? undefined : "is a run whose requests left late";
}
function refuseAge(startedAt, now, maxAgeMs) {
    const age = now - Date.parse(startedAt);
    if (!Number.isFinite(age) || age < 0)
        return "does not say when it was made";
    if (age <= maxAgeMs)
        return undefined;
    return `is ${(0,lib/* formatDuration */.a3)(age)} old, and may be ${(0,lib/* formatDuration */.a3)(maxAgeMs)}`;
}
function saved_run_isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/health/lib/arrivals.js
const { imul, log1p: arrivals_log1p } = Math;
const SEED = 20_261_125;
function createSchedule(arrival, rate, shard = 0) {
    if (arrival === "constant") {
        let index = -1;
        return () => {
            index += 1;
            return (index * 1000) / rate;
        };
    }
    const random = createRandom(SEED + shard);
    let at = 0;
    return () => {
        at -= (arrivals_log1p(-random()) * 1000) / rate;
        return at;
    };
}
function createRandom(seed) {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./packages/health/lib/load.js



const MAX_IN_FLIGHT = 20_000;
const SPIN_RATES = { upTo: 200, from: 1000 };
const BURST = 256;
async function runLoad(clock, options) {
    throwIfCancelled(options.signal);
    const stop = new AbortController();
    const signal = AbortSignal.any([options.signal, stop.signal]);
    (0,external_node_events_.setMaxListeners)(0, signal);
    const shotOptions = { timeoutMs: options.timeoutMs, freshConnection: false, retriesFail: true, signal };
    const warmupCount = Math.round((options.warmupMs / 1000) * options.rate);
    const total = warmupCount + options.maxRequests;
    options.signal.addEventListener("abort", () => wake(), { once: true, signal: stop.signal });
    const pickRoute = options.pick ?? createPicker(options.routes);
    const t0 = clock.monotonic();
    const nextDue = createSchedule(options.arrival, options.rate, options.shard);
    let measuredFrom = t0;
    const warmup = { requests: 0, failed: 0 };
    const lags = [];
    const early = new Map();
    let taken = 0;
    let inFlight = 0;
    let crash;
    let wake = () => undefined;
    const end = () => {
        stop.abort();
        wake();
    };
    const takeNext = (sample) => {
        taken += 1;
        if (taken <= warmupCount) {
            warmup.requests += 1;
            if (sample.shot.failure !== undefined)
                warmup.failed += 1;
        }
        else if (options.take(sample) === "stop")
            end();
    };
    const settle = (index, sample) => {
        if (index !== taken) {
            early.set(index, sample);
            return;
        }
        takeNext(sample);
        if (early.size > 0) {
            for (let next = early.get(taken); next !== undefined && !signal.aborted; next = early.get(taken)) {
                early.delete(taken);
                takeNext(next);
            }
        }
        if (taken === total)
            end();
    };
    const fire = async (index, plannedAt) => {
        if (index === warmupCount)
            measuredFrom = plannedAt;
        const { index: route, item } = pickRoute();
        inFlight += 1;
        const lagMs = clock.monotonic() - plannedAt;
        if (index >= warmupCount)
            lags.push(lagMs);
        try {
            const shot = await item.shoot(shotOptions);
            const waitedMs = Math.max(clock.monotonic() - plannedAt, options.timeoutMs);
            if (!signal.aborted) {
                const sample = {
                    route,
                    plannedMs: plannedAt - measuredFrom,
                    lagMs,
                    ...measure(shot, plannedAt, waitedMs),
                    shot,
                };
                settle(index, sample);
            }
        }
        catch (error) {
            if (!signal.aborted)
                crash = { error };
            end();
        }
        finally {
            inFlight -= 1;
            if (inFlight < MAX_IN_FLIGHT)
                wake();
        }
    };
    const doze = (ms) => clock.sleep(ms, signal).catch(() => undefined);
    const untilWoken = () => new Promise((resolve) => {
        wake = resolve;
    });
    const spins = options.rate <= SPIN_RATES.upTo || options.rate >= SPIN_RATES.from;
    let burst = 0;
    let due = t0 + nextDue();
    for (let index = 0; index < total && !signal.aborted;) {
        const wait = due - clock.monotonic();
        if (wait > 0) {
            burst = 0;
            if (!spins)
                await doze(wait);
            else if (wait < 2)
                await clock.spinUntil(due);
            else
                await doze(wait - 1);
        }
        else if (inFlight >= MAX_IN_FLIGHT) {
            await untilWoken();
        }
        else if (burst >= BURST) {
            burst = 0;
            await doze(0);
        }
        else {
            burst += 1;
            void fire(index, due);
            index += 1;
            due = t0 + nextDue();
        }
    }
    while (!signal.aborted)
        await untilWoken();
    if (crash !== undefined)
        throw crash.error;
    throwIfCancelled(options.signal);
    return { warmup, measuredFrom, lagsMs: Float64Array.from(lags) };
}
function measure({ firstByteAt, endAt }, plannedAt, waitedMs) {
    return firstByteAt === undefined || endAt === undefined
        ? { ttfbMs: waitedMs, totalMs: waitedMs, censored: true }
        : { ttfbMs: firstByteAt - plannedAt, totalMs: endAt - plannedAt, censored: false };
}
function createPicker(items) {
    const hands = items.map((item, index) => ({ index, item, credit: 0 }));
    const total = items.reduce((sum, { weight }) => sum + weight, 0);
    return () => {
        for (const hand of hands)
            hand.credit += hand.item.weight;
        const best = hands.reduce((leader, hand) => (hand.credit > leader.credit ? hand : leader));
        best.credit -= total;
        return best;
    };
}

;// CONCATENATED MODULE: ./packages/health/lib/version-override.js
const OVERRIDE_HEADER = "Cloudflare-Workers-Version-Overrides";
function askForVersion(target, override) {
    if (override === undefined)
        return target;
    const header = [OVERRIDE_HEADER, `${override.worker}="${override.id}"`];
    return { ...target, originHeaders: [...(target.originHeaders ?? []), header] };
}

;// CONCATENATED MODULE: ./packages/health/lib/wait.js




const SHORTEST_PROBE_MS = 1000;
async function checkHealthOnce(deps, target) {
    const route = await openHealthRoute(deps, target);
    return (await probe(route, target, target.config.load.timeoutMs)).answer;
}
async function waitUntilHealthy(deps, target) {
    const route = await openHealthRoute(deps, target);
    const { deadlineMs, intervalMs, consecutive } = target.config.wait;
    const wanted = Math.max(1, consecutive);
    const begun = deps.clock.monotonic();
    let attempts = 0;
    let inARow = 0;
    let problem;
    let shortest = Infinity;
    for (;;) {
        const left = Math.max(SHORTEST_PROBE_MS, deadlineMs - (deps.clock.monotonic() - begun));
        const timeoutMs = Math.min(target.config.load.timeoutMs, left);
        const { answer, roundTripMs } = await probe(route, target, timeoutMs);
        shortest = Math.min(shortest, roundTripMs ?? Infinity);
        attempts += 1;
        inARow = answer.state === "healthy" ? inARow + 1 : 0;
        if (answer.state !== "healthy")
            problem = answer;
        const waitedMs = Math.round(deps.clock.monotonic() - begun);
        if (inARow >= wanted) {
            const roundTripMs = Number.isFinite(shortest) ? shortest : undefined;
            return { state: "healthy", attempts, inARow, waitedMs, roundTripMs, answer, label: route.label };
        }
        if (waitedMs + intervalMs >= deadlineMs) {
            const last = problem ?? {
                ...answer,
                state: "unhealthy",
                reason: "too few answers before the deadline",
            };
            const streak = inARow === 0 ? "" : `; only ${inARow} of ${wanted} healthy answers in a row`;
            return {
                state: last.state,
                reason: last.reason + streak,
                hint: last.hint,
                attempts,
                inARow,
                waitedMs,
                answer: last,
                label: route.label,
            };
        }
        const told = answer.state === "healthy" ? `healthy, ${inARow} of ${wanted} in a row` : answer.reason;
        deps.progress(`waiting for ${route.label} (${(0,lib/* formatDuration */.a3)(waitedMs)} of ${(0,lib/* formatDuration */.a3)(deadlineMs)}): ${told}`);
        await pause(deps.clock, intervalMs, target.signal);
    }
}
async function probe(route, target, timeoutMs) {
    throwIfCancelled(target.signal);
    const how = { timeoutMs, freshConnection: true, retriesFail: false, signal: target.signal };
    const { health, timings } = await route.shoot(how);
    throwIfCancelled(target.signal);
    return {
        answer: health ?? { state: "unhealthy", reason: "no answer" },
        roundTripMs: timings && readRoundTrip(timings),
    };
}

;// CONCATENATED MODULE: ./packages/health/lib/baseline/side-by-side.js











const HINT_OVERRIDE = "The version must be part of the current deployment (0 % of the traffic will do), and the health check must name it as baseline.answers says (without it: by its id).";
const side_by_side_SEED = 1_957_071;
async function openSideBySide(config, context) {
    const { deps, target, requests } = context;
    const miss = (reason, hint) => missBaseline(config, requests, { reason, hint });
    const expected = readExpectedVersion(target);
    if (expected === undefined) {
        return miss("no version is expected, so nothing tells the two sides apart", "Give the expected version, and let the health check answer it at health.version.");
    }
    if (expected === config.answers) {
        return miss(`version ${expected} would be compared with itself`, "Name the version that was there before.");
    }
    const worker = config.worker ?? target.worker;
    if (worker === undefined) {
        return miss("nothing names the Worker", "Write the version as worker=id.");
    }
    const rival = askForVersion({ ...target, expectedVersion: config.answers }, { worker, id: config.version });
    const unproven = await findUnproven(deps, rival, `version ${config.version}`);
    if (unproven !== undefined)
        return miss(unproven, HINT_OVERRIDE);
    return interleave(config, context, rival, await openRoutes(deps, rival));
}
async function findUnproven(deps, side, name) {
    for (let look = 0; look < Math.max(1, side.config.wait.consecutive); look += 1) {
        const { state, reason } = await checkHealthOnce(deps, side);
        if (state !== "healthy")
            return `nothing proves that ${name} answers: ${reason}`;
    }
    return undefined;
}
function interleave(config, context, rival, rivalRoutes) {
    const { deps, target, requests } = context;
    const ours = createCollector(requests);
    const theirs = createCollector(requests);
    const rivals = new SampleColumns();
    let taken = 0;
    let apart = 0;
    let firstApart = "";
    const takeRival = (place, sample) => {
        theirs.add(place, sample);
        rivals.add(sample);
        const found = findApart(sample);
        if (found === undefined)
            return;
        apart += 1;
        firstApart ||= `${rivalRoutes[sample.route]?.label ?? ""}: ${found.reason}`;
    };
    const explain = async () => {
        if (apart > APART_SHARE * rivals.length) {
            return `${formatCount(apart)} of ${formatCount(rivals.length)} answers were not the baseline's: ${firstApart}`;
        }
        const after = (await findUnproven(deps, rival, `version ${config.version}`)) ??
            (await findUnproven(deps, target, "the version that is judged"));
        return after === undefined ? undefined : `after the load ${after}`;
    };
    return {
        extend(options) {
            let settled = false;
            const own = options.routes.length;
            return {
                ...options,
                routes: [...options.routes, ...rivalRoutes],
                pick: createPairPicker(options.routes, rivalRoutes),
                rate: 2 * options.rate,
                maxRequests: 2 * options.maxRequests,
                take(sample) {
                    const place = Math.floor(taken / 2);
                    taken += 1;
                    if (sample.route >= own)
                        takeRival(place, { ...sample, route: sample.route - own });
                    else {
                        ours.add(place, sample);
                        settled = options.take(sample) === "stop";
                    }
                    return settled && taken >= 2 * requests ? "stop" : "go on";
                },
            };
        },
        async conclude() {
            const begun = { ...beginFacts(config, requests), answered: config.answers };
            const reason = await explain();
            if (reason !== undefined)
                return { ...begun, state: "inconclusive", reason, hint: HINT_OVERRIDE };
            const labels = rivalRoutes.map(({ label }) => label);
            const samples = taken > MOST_SAMPLES ? undefined : packTaken(rivals, labels);
            return { ...begun, ...compareSides(ours.answers, theirs.answers, config), samples };
        },
    };
}
function createPairPicker(routes, rivalRoutes) {
    const pickRoute = createPicker(routes);
    const draw = createRandom(side_by_side_SEED);
    let second;
    return () => {
        if (second !== undefined) {
            const next = second;
            second = undefined;
            return next;
        }
        const first = pickRoute();
        const rival = { index: routes.length + first.index, item: rivalRoutes[first.index] ?? first.item };
        const rivalFirst = draw() < 0.5;
        second = rivalFirst ? first : rival;
        return rivalFirst ? rival : first;
    };
}

;// CONCATENATED MODULE: ./packages/health/lib/baseline/open-baseline.js






const LEAST_REQUESTS = 2 * LEAST_ANSWERS;
const MOST_REQUESTS = 20_000;
function planBaseline({ baseline, load }, plan) {
    if (baseline === undefined)
        return undefined;
    if (load.maxRequests < LEAST_REQUESTS) {
        throw new lib/* GateError */.ue("CONFIG_INVALID", `health.load.max-requests ${formatCount(load.maxRequests)} is too few for a baseline`, {
            location: baseline.location,
            hint: `A comparison takes ${formatCount(LEAST_REQUESTS)} requests: set max-requests to ${LEAST_REQUESTS} or more, or baseline to none.`,
        });
    }
    const wanted = Math.min(MOST_REQUESTS, Math.max(LEAST_REQUESTS, plan.requests));
    const requests = Math.min(load.maxRequests, wanted);
    const time = (0,lib/* formatDuration */.a3)((requests / load.rate) * 1000);
    const line = "version" in baseline
        ? `baseline: as many requests go to version ${baseline.version} at the same time; the first ${formatCount(requests)} of each are compared (${time})`
        : `baseline: the first ${formatCount(requests)} requests (${time}) are compared with those of ${baseline.file}`;
    return { requests, line };
}
function openBaseline(config, context) {
    return "version" in config ? openSideBySide(config, context) : openSavedRun(config, context);
}
async function openSavedRun(config, context) {
    const saved = await readSavedRun(config, context);
    if ("reason" in saved)
        return missBaseline(config, context.requests, saved);
    const requests = Math.min(context.requests, saved.samples.length);
    const ours = createCollector(requests);
    const theirs = saved.samples.slice(0, requests).flatMap(({ outcome, ttfbMs }, place) => {
        const stands = outcome === "good" || outcome === "failed";
        return stands ? [toAnswer(place, requests, outcome === "failed", ttfbMs)] : [];
    });
    let place = 0;
    return {
        extend: (options) => ({
            ...options,
            take(sample) {
                ours.add(place, sample);
                place += 1;
                const next = options.take(sample);
                return place < requests ? "go on" : next;
            },
        }),
        conclude: () => Promise.resolve({
            ...beginFacts(config, requests),
            answered: saved.answered,
            sha256: saved.sha256,
            ...compareSides(ours.answers, theirs, config),
        }),
    };
}

;// CONCATENATED MODULE: ./packages/health/lib/clusters.js


const CHANCE = 0.001;
function describeClusters({ samples, failed, blocks }, followed) {
    if (failed < 2 || failed === samples)
        return undefined;
    const chance = (share, count) => binomialAtLeast(count, failed, share);
    const [worst] = [...blocks.failed].sort((a, b) => chance(a.samples / samples, a.failed) - chance(b.samples / samples, b.failed));
    if (worst !== undefined && blocks.count > 1) {
        if (chance(worst.samples / samples, worst.failed) * blocks.count < CHANCE) {
            const from = (0,lib/* formatDuration */.a3)(worst.fromMs);
            const until = (0,lib/* formatDuration */.a3)(worst.fromMs + blocks.lengthMs);
            return `${worst.failed} of ${failed} failed requests were planned between ${from} and ${until} of the load`;
        }
    }
    if (chance((failed - 1) / (samples - 1), followed) >= CHANCE)
        return undefined;
    return `${followed} of ${failed} failed requests followed another failure at once`;
}

;// CONCATENATED MODULE: ./packages/health/lib/timeline.js

const LEAST_POINTS = 4;
const MOST_POINTS = 30;
const LEAST_SAMPLES = 10;
function drawTimeline(samples, counts) {
    let [count, last] = [0, 0];
    for (const sample of samples) {
        if (!counts(sample))
            continue;
        count += 1;
        last = sample.plannedMs;
    }
    const points = Math.min(MOST_POINTS, Math.floor(count / LEAST_SAMPLES));
    if (points < LEAST_POINTS || last <= 0)
        return undefined;
    const blocks = Array.from({ length: points }, () => []);
    for (const sample of samples) {
        const { plannedMs, ttfbMs } = sample;
        if (counts(sample))
            blocks[Math.min(points - 1, Math.floor((plannedMs / last) * points))]?.push(ttfbMs);
    }
    const curve = (quantile) => {
        const found = blocks.map((block) => readQuantile(Float64Array.from(block).sort(), quantile));
        let before = found.find((ms) => ms !== undefined) ?? 0;
        return found.map((ms) => {
            before = ms ?? before;
            return Number(before.toFixed(3));
        });
    };
    return { lengthMs: last / points, p50: curve(0.5), p99: curve(0.99) };
}
function chartHealth({ load }) {
    const { timeline } = load ?? {};
    if (timeline === undefined)
        return [];
    const { lengthMs, p50, p99 } = timeline;
    return [
        {
            title: "First byte over the load: p99 (upper line) and p50 (lower line)",
            x: { label: "seconds from the start", from: 0, to: (lengthMs * p50.length) / 1000 },
            y: { label: "ms" },
            lines: [p99, p50],
        },
    ];
}

;// CONCATENATED MODULE: ./packages/health/lib/measure.js





const BLOCK_MS = 10_000;
const MAX_BLOCKS = 100;
const MAX_CAUSES = 10;
const KNOWN_CAUSES = 200;
const LAG_FLOOR_MS = 5;
const LAG_SHARE = 0.1;
function measureLag(lagsMs, tightestMs) {
    const sorted = lagsMs.toSorted();
    const allowedMs = tightestMs === undefined ? undefined : Math.max(LAG_FLOOR_MS, tightestMs * LAG_SHARE);
    const p99 = readQuantile(sorted, 0.99);
    return {
        p50: round(readQuantile(sorted, 0.5)),
        p99: round(p99),
        max: round(sorted.at(-1)),
        allowedMs,
        late: p99 !== undefined && allowedMs !== undefined && p99 > allowedMs,
    };
}
function measureLoad(samples, context) {
    const { routes, run, lag, roundTripMs, confidence } = context;
    const readServer = ({ shot: { serverTime }, ttfbMs }) => serverTime === undefined ? ttfbMs : estimateServerMs(serverTime, roundTripMs);
    const blocks = countBlocks(samples);
    const apart = groupApart(samples, routes);
    const { failed, followed } = measure_countFailed(samples);
    return {
        samples: samples.length,
        failed,
        apart: apart.reduce((sum, { count }) => sum + count, 0),
        apartGroups: apart.slice(0, MAX_CAUSES),
        durationMs: round(samples.at(-1)?.plannedMs) ?? 0,
        warmup: run.warmup,
        ttfb: measureLatency(samples, ({ ttfbMs }) => ttfbMs, confidence),
        total: measureLatency(samples, ({ totalMs }) => totalMs, confidence),
        server: measureLatency(samples, readServer, confidence),
        phases: measurePhases(samples),
        lag,
        routes: measureRoutes(samples, routes, confidence),
        timeline: drawTimeline(samples, (sample) => findApart(sample) === undefined),
        blocks,
        clusters: describeClusters({ samples: samples.length, failed, blocks }, followed),
        causes: countCauses(samples, routes).slice(0, MAX_CAUSES),
    };
}
function measure_countFailed(samples) {
    let [failed, followed, hasFailed] = [0, 0, false];
    for (const sample of samples) {
        if (measure_isFailed(sample)) {
            failed += 1;
            if (hasFailed)
                followed += 1;
        }
        hasFailed = measure_isFailed(sample);
    }
    return { failed, followed };
}
function groupApart(samples, routes) {
    const groups = new Map();
    for (const sample of samples) {
        const found = findApart(sample);
        if (found === undefined)
            continue;
        const route = routes[sample.route]?.label ?? "";
        const key = `${found.kind} ${route}`;
        const group = groups.get(key) ?? { ...found, route, count: 0 };
        groups.set(key, { ...group, count: group.count + 1 });
    }
    return [...groups.values()].sort((a, b) => b.count - a.count);
}
function countCauses(samples, routes) {
    const counts = new Map();
    for (const { route, shot } of samples) {
        if (shot.failure === undefined)
            continue;
        const label = routes[route]?.label ?? "";
        const text = /^(?:answered|needed) /.test(shot.failure)
            ? `${label} ${shot.failure}`
            : `${label}: ${shot.failure}`;
        const key = counts.has(text) || counts.size < KNOWN_CAUSES ? text : "other causes";
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
function measure_isFailed({ shot }) {
    return shot.failure !== undefined;
}
function measureRoutes(samples, routes, confidence) {
    const counts = routes.map(() => ({ samples: 0, failed: 0, apart: 0, censored: 0 }));
    for (const sample of samples) {
        const count = counts[sample.route];
        if (count === undefined)
            continue;
        count.samples += 1;
        if (measure_isFailed(sample))
            count.failed += 1;
        if (findApart(sample) !== undefined)
            count.apart += 1;
        else if (sample.censored)
            count.censored += 1;
    }
    const latencies = counts.map(({ samples, apart }) => new Float64Array(samples - apart));
    const filled = routes.map(() => 0);
    for (const sample of samples) {
        const { route, ttfbMs } = sample;
        const [own, at] = [latencies[route], filled[route]];
        if (own === undefined || at === undefined || findApart(sample) !== undefined)
            continue;
        own[at] = ttfbMs;
        filled[route] = at + 1;
    }
    return routes.map(({ label, weight }, index) => {
        const { censored = 0, ...count } = counts[index] ?? { samples: 0, failed: 0, apart: 0 };
        const ttfb = describeLatency(latencies[index] ?? new Float64Array(), censored, confidence);
        return { route: label, weight, ...count, ttfb };
    });
}
const PERCENTILES = [
    ["p50", 0.5],
    ["p90", 0.9],
    ["p95", 0.95],
    ["p99", 0.99],
    ["p999", 0.999],
];
function measureLatency(samples, read, confidence) {
    let censored = 0;
    const latencies = collect(samples, (sample) => {
        if (findApart(sample) !== undefined)
            return undefined;
        if (sample.censored)
            censored += 1;
        return read(sample);
    });
    return describeLatency(latencies, censored, confidence);
}
function collect(samples, read) {
    const numbers = new Float64Array(samples.length);
    let count = 0;
    for (const sample of samples) {
        const number = read(sample);
        if (number !== undefined)
            numbers[count++] = number;
    }
    return numbers.subarray(0, count);
}
function describeLatency(latencies, censored, confidence) {
    const sorted = latencies.sort();
    const bounds = {};
    for (const [name, quantile] of PERCENTILES) {
        const ranks = boundQuantile(sorted.length, quantile, confidence);
        const lower = ranks.lower === undefined ? undefined : round(sorted[ranks.lower - 1]);
        const upper = ranks.upper === undefined ? undefined : round(sorted[ranks.upper - 1]);
        if (lower === undefined && upper === undefined)
            continue;
        bounds[name] = { ...(lower !== undefined && { lower }), ...(upper !== undefined && { upper }) };
    }
    return {
        p50: round(readQuantile(sorted, 0.5)),
        p90: round(readQuantile(sorted, 0.9)),
        p95: round(readQuantile(sorted, 0.95)),
        p99: round(readQuantile(sorted, 0.99)),
        p999: round(readQuantile(sorted, 0.999)),
        max: round(sorted.at(-1)),
        bounds,
        censored,
    };
}
const PHASES = [
    ["dns", ({ dnsMs }) => dnsMs],
    ["connect", ({ connectMs }) => connectMs],
    ["tls", ({ tlsMs }) => tlsMs],
    ["wait", ({ firstByteMs, dnsMs, connectMs, tlsMs }) => firstByteMs - dnsMs - connectMs - tlsMs],
    ["body", ({ totalMs, firstByteMs }) => totalMs - firstByteMs],
];
function measurePhases(samples) {
    return PHASES.map(([phase, read]) => {
        const skips = phase === "dns" || phase === "connect" || phase === "tls";
        const sorted = collect(samples, ({ shot: { timings } }) => {
            const ms = timings && read(timings);
            return ms !== undefined && (ms > 0 || !skips) ? ms : undefined;
        }).sort();
        return {
            phase,
            count: sorted.length,
            p50: round(readQuantile(sorted, 0.5)),
            p95: round(readQuantile(sorted, 0.95)),
            p99: round(readQuantile(sorted, 0.99)),
            max: round(sorted.at(-1)),
        };
    });
}
function countBlocks(samples) {
    const blocks = new Map();
    for (const sample of samples) {
        const number = Math.floor(sample.plannedMs / BLOCK_MS);
        const block = blocks.get(number) ?? { fromMs: number * BLOCK_MS, samples: 0, failed: 0 };
        block.samples += 1;
        if (measure_isFailed(sample))
            block.failed += 1;
        blocks.set(number, block);
    }
    const failed = [...blocks.values()].filter((block) => block.failed > 0).slice(0, MAX_BLOCKS);
    return { lengthMs: BLOCK_MS, count: blocks.size, failed };
}
function round(ms) {
    return ms === undefined ? undefined : Math.round(ms * 1000) / 1000;
}

;// CONCATENATED MODULE: ./packages/health/lib/shards/describe-shard.js

const KNOWN_FAILURES = 200;
function describeShard({ index, count, requests, rate }, clock, measured) {
    const planned = { index, count, requests, rate };
    if (measured === undefined)
        return { ...planned, failures: [], apart: [] };
    const { run, samples } = measured;
    const from = Math.round(clock.now() - (clock.monotonic() - run.measuredFrom));
    const until = from + (samples.at(-1)?.plannedMs ?? 0);
    return {
        ...planned,
        from: new Date(from).toISOString(),
        until: new Date(until).toISOString(),
        ...describeAnswers(samples),
    };
}
function describeAnswers(samples) {
    const failures = new Map();
    const apart = new Map();
    for (const sample of samples) {
        const { route, shot } = sample;
        const found = findApart(sample);
        if (found !== undefined) {
            const key = `${found.kind} ${route}`;
            if (!apart.has(key))
                apart.set(key, { ...found, route });
        }
        else if (shot.failure !== undefined) {
            const own = `${route} ${shot.failure}`;
            const isKnown = failures.has(own) || failures.size < KNOWN_FAILURES;
            const [key, text] = isKnown ? [own, shot.failure] : [`${route} other`, "other causes"];
            failures.set(key, { route, text, count: (failures.get(key)?.count ?? 0) + 1 });
        }
    }
    return { failures: [...failures.values()], apart: [...apart.values()] };
}

;// CONCATENATED MODULE: ./packages/health/lib/shards/plan-shard.js



function countTotal({ load }, { objectives }) {
    const wanted = objectives.map(({ boundaries, share }) => Math.ceil(boundaries.cap / share - 1e-9));
    return Math.min(load.maxRequests, Math.max(0, ...wanted));
}
function planShard(config, plan, shard) {
    const { index, count } = shard;
    if (config.baseline !== undefined) {
        throw new lib/* GateError */.ue("USAGE", "shard: a baseline is compared in one run, not in shards", {
            location: config.baseline.location,
            hint: "Run health-gate without shards, or leave health.baseline out.",
        });
    }
    const total = countTotal(config, plan);
    const requests = Math.floor(total / count) + (index <= total % count ? 1 : 0);
    const rate = config.load.rate / count;
    if (plan.objectives.length > 0 && total < count) {
        throw new lib/* GateError */.ue("USAGE", `shard: ${formatCount(total)} requests cannot be divided into ${formatCount(count)} shards`, { hint: "Use fewer shards, or raise health.load.max-requests." });
    }
    if (Math.ceil(total / count) > MOST_SAMPLES) {
        throw new lib/* GateError */.ue("USAGE", `shard: ${formatCount(requests)} requests a shard are more than its evidence can hold (${formatCount(MOST_SAMPLES)})`, { hint: `Use ${Math.ceil(total / MOST_SAMPLES)} shards or more.` });
    }
    const line = plan.objectives.length === 0
        ? plan.line
        : `shard ${index} of ${count}: ${formatCount(requests)} of ${formatCount(total)} requests ` +
            `(${(0,lib/* formatDuration */.a3)((requests / rate) * 1000)} at ${Number(rate.toPrecision(4))}/s) after ` +
            `${(0,lib/* formatDuration */.a3)(config.load.warmupMs)} of warm-up; the merge of all shards decides`;
    return { index, count, total, requests, rate, line };
}
function nameShard({ index, count }) {
    return `shard ${index} of ${count}`;
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/ask-json.js



const HINT_REACH = "Is the url right, and can it be reached from here? A longer deadline asks for longer.";
const HINT_LIMIT = "Who else asks with this token? A longer deadline waits for its turn.";
const HINT_BROKEN = "Is the source itself well? A longer deadline asks for longer.";
const CONNECT_MS = 10_000;
const TOTAL_MS = 20_000;
const ask_json_MAX_BODY_BYTES = 4 * 1024 * 1024;
async function askJson({ client, clock }, request, how) {
    const totalMs = Math.min(TOTAL_MS, how.deadlineMs);
    let response;
    try {
        response = await client.send(request, {
            deadlines: { connectMs: Math.min(CONNECT_MS, totalMs), firstByteMs: totalMs, totalMs },
            maxBodyBytes: ask_json_MAX_BODY_BYTES,
            maxRedirects: 0,
            signal: how.signal,
        });
    }
    catch (error) {
        if (!(error instanceof http_lib/* HttpFault */.F9))
            throw error;
        return sayNothing(error.message, { again: {}, hint: HINT_REACH });
    }
    const refused = explainStatus(response, how.tokenName, clock.now());
    if (refused !== undefined && how.accepts?.includes(response.status) !== true)
        return refused;
    try {
        const text = new TextDecoder("utf-8", { fatal: true }).decode(response.body);
        return { body: JSON.parse(text), status: response.status };
    }
    catch {
        return (refused ??
            sayNothing("answered 200, but the body is not JSON", { hint: "Does the url lead to its API?" }));
    }
}
function explainStatus(response, tokenName, now) {
    const { status } = response;
    if (status === 200)
        return undefined;
    const reason = describeStatus(response) ?? `answered ${status}`;
    if (status === 401 || status === 403) {
        const hint = tokenName === undefined
            ? "It wants a token: name the environment variable that holds one with token."
            : `Is the value of ${tokenName} right, not expired, and allowed to read this?`;
        return sayNothing(reason, { hint });
    }
    if (status === 429) {
        const afterMs = readRetryAfter(response, now);
        return sayNothing(`${reason}: too many questions`, { again: { afterMs }, hint: HINT_LIMIT });
    }
    if (status >= 500)
        return sayNothing(reason, { again: {}, hint: HINT_BROKEN });
    return sayNothing(reason, { hint: "Does the url lead to its API?" });
}
function readRetryAfter(response, now) {
    const text = response.headers.find(([name]) => name.toLowerCase() === "retry-after")?.[1]?.trim();
    if (text === undefined || text === "")
        return undefined;
    const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
    return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
function ask_json_isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/graphql.js


const graphql_SHOWN_CHARACTERS = 200;
const HINT_REFUSED = "May the token read Account Analytics of this account, and does the API keep data for the window?";
async function askGraphql(deps, { url, token, tokenName, deadlineMs }, signal, question) {
    const request = {
        method: "POST",
        url,
        headers: [
            ["authorization", `Bearer ${token}`],
            ["content-type", "application/json"],
            ["accept", "application/json"],
        ],
        body: new TextEncoder().encode(JSON.stringify(question)),
    };
    const answer = await askJson(deps, request, { signal, deadlineMs, accepts: [400], tokenName });
    if ("state" in answer)
        return answer;
    const { body, status } = answer;
    const errors = ask_json_isRecord(body) ? body["errors"] : undefined;
    if (errors !== undefined && errors !== null && !(Array.isArray(errors) && errors.length === 0)) {
        const [first] = Array.isArray(errors) ? errors : [errors];
        const text = ask_json_isRecord(first) && typeof first["message"] === "string" ? first["message"] : "no reason given";
        return sayNothing(`it cannot answer: ${text.slice(0, graphql_SHOWN_CHARACTERS)}`, { hint: HINT_REFUSED });
    }
    if (status !== 200 || !ask_json_isRecord(body) || !ask_json_isRecord(body["data"])) {
        return sayNothing("its answer is not that of a GraphQL API", { hint: "Does the url lead to its API?" });
    }
    return { data: body["data"] };
}
async function listFields(deps, source, signal, type) {
    if (type === undefined)
        return { fields: new Map() };
    const query = `query ($type: String!) { __type(name: $type) { fields { name type { name ofType { name } } } } }`;
    const answer = await askGraphql(deps, source, signal, { query, variables: { type } });
    if ("state" in answer)
        return answer;
    const found = ask_json_isRecord(answer.data) && ask_json_isRecord(answer.data["__type"]) ? answer.data["__type"]["fields"] : undefined;
    if (!Array.isArray(found))
        return sayNothing(`its schema has no ${type}`);
    return {
        fields: new Map(found.filter(ask_json_isRecord).map((field) => [String(field["name"]), readTypeName(field["type"])])),
    };
}
function readTypeName(type) {
    if (!ask_json_isRecord(type))
        return undefined;
    if (typeof type["name"] === "string")
        return type["name"];
    return ask_json_isRecord(type["ofType"]) && typeof type["ofType"]["name"] === "string"
        ? type["ofType"]["name"]
        : undefined;
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/cloudflare-rows.js


const DATASET = "workersInvocationsAdaptive";
const DATASET_TYPE = "AccountWorkersInvocationsAdaptive";
async function readSchema(deps, source, signal) {
    const list = (type) => listFields(deps, source, signal, type);
    const dataset = await list(DATASET_TYPE);
    if ("state" in dataset)
        return dataset;
    const [quantiles, average, confidence] = await Promise.all([
        list(dataset.fields.get("quantiles")),
        list(dataset.fields.get("avg")),
        list(dataset.fields.get("confidence")),
    ]);
    if ("state" in quantiles)
        return quantiles;
    if ("state" in average)
        return average;
    if ("state" in confidence)
        return confidence;
    const sums = await list(confidence.fields.get("sum"));
    if ("state" in sums)
        return sums;
    const interval = await list(sums.fields.get("requests"));
    if ("state" in interval)
        return interval;
    const has = (fields, ...names) => names.every((name) => fields.has(name));
    return {
        hasConfidence: has(sums.fields, "errors", "requests") && has(interval.fields, "lower", "upper"),
        hasValidity: interval.fields.has("isValid"),
        hasSampleInterval: average.fields.has("sampleInterval"),
        hasCpu: quantiles.fields.has("cpuTimeP99"),
        hasMemory: quantiles.fields.has("memoryUsageBytesP99"),
    };
}
function selectCounts({ hasConfidence, hasValidity, hasSampleInterval }) {
    const interval = `{ lower upper${hasValidity ? " isValid" : ""} }`;
    return [
        "sum { requests errors }",
        ...(hasConfidence ? [`confidence(level: 0.95) { sum { requests ${interval} errors ${interval} } }`] : []),
        ...(hasSampleInterval ? ["avg { sampleInterval }"] : []),
    ].join("\n");
}
function readBounds(row, requests, errors) {
    const bound = (of, end) => pick(row, "confidence", "sum", of, end);
    const [errorsLow, errorsHigh] = [bound("errors", "lower"), bound("errors", "upper")];
    const [requestsLow, requestsHigh] = [bound("requests", "lower"), bound("requests", "upper")];
    const valid = ["errors", "requests"].every((of) => [undefined, true].includes(bound(of, "isValid")));
    if (valid && isCount(errorsLow) && isCount(errorsHigh) && isCount(requestsLow) && isCount(requestsHigh)) {
        const bounds = { requests: [requestsLow, requestsHigh], errors: [errorsLow, errorsHigh] };
        return holds(bounds.requests, requests) && holds(bounds.errors, errors) ? bounds : undefined;
    }
    const exact = pick(row, "avg", "sampleInterval") === 1;
    return exact ? { requests: [requests, requests], errors: [errors, errors] } : undefined;
}
function holds([low, high], count) {
    return low <= count + 1 && count <= high + 1;
}
function toShares({ requests, errors }) {
    if (!(requests[0] > 0))
        return undefined;
    return [errors[0] / requests[1], Math.min(1, errors[1] / requests[0])];
}
function isCount(value) {
    return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
function pick(value, ...path) {
    return path.reduce((inner, key) => (ask_json_isRecord(inner) ? inner[key] : undefined), value);
}
function firstOf(list) {
    return Array.isArray(list) ? list[0] : undefined;
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/error-budget.js


const LEAST_COVERED = 0.9;
function objectToCoverage(covered, { windowMs }) {
    if (covered >= LEAST_COVERED)
        return undefined;
    const window = (0,lib/* formatDuration */.a3)(windowMs);
    const hint = `Is it kept for so long? Keep it longer, or give the signal a shorter window.`;
    return sayNothing(`its data covers ${(0,lib/* formatPercentage */.Ee)(covered, 2)} of ${window} (at least 90 %)`, { hint });
}
function judgeBudget(value, { least, most }, budget) {
    const shown = describeBudget(value, budget);
    if (least > budget.uptime)
        return { state: "pass", value, reason: shown };
    if (most <= budget.uptime) {
        const hint = "Until it recovers, deploy only what makes the service more reliable.";
        return { state: "fail", value, reason: shown, hint };
    }
    const range = `${formatUptime(least)} to ${formatUptime(most)}`;
    return sayNothing(`${shown}, by its samples ${range}`, { again: {}, value });
}
function describeBudget(value, { uptime, windowMs }) {
    const spent = (0,lib/* formatPercentage */.Ee)((1 - value) / (1 - uptime), 3);
    return `${formatUptime(value)} of ${(0,lib/* formatDuration */.a3)(windowMs)} were good, ${spent} of the error budget of ${formatUptime(uptime)} is spent`;
}
function formatUptime(share) {
    return (0,lib/* formatPercentage */.Ee)(share, 6);
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/cloudflare-budget.js





const DAY_MS = 86_400_000;
const SPAN_MS = 7 * DAY_MS;
const MOST_ROWS = 10;
async function askCloudflareBudget(deps, config, { source, schema }, signal) {
    const now = deps.clock.now();
    const spans = splitWindow(now - config.windowMs, now);
    const answer = await askGraphql(deps, source, signal, {
        query: writeQuery(spans.length, schema),
        variables: {
            account: config.account,
            script: config.script,
            ...Object.fromEntries(spans.flatMap(([from, to], index) => [
                [`from${index}`, new Date(from).toISOString()],
                [`to${index}`, new Date(to).toISOString()],
            ])),
        },
    });
    if ("state" in answer)
        return answer;
    const account = firstOf(pick(answer.data, "viewer", "accounts"));
    if (account === undefined) {
        return sayNothing("the account was not found", {
            hint: "Is account its id, and may the token read its analytics?",
        });
    }
    const rows = spans.map((span, index) => ({ span, rows: pick(account, `span${index}`) }));
    return judgeDays(rows, pick(firstOf(pick(account, "newest")), "dimensions", "datetimeMinute"), config, now);
}
function splitWindow(from, to) {
    const count = Math.ceil((to - from) / SPAN_MS);
    return Array.from({ length: count }, (_, index) => [
        from + index * SPAN_MS,
        Math.min(to, from + (index + 1) * SPAN_MS),
    ]);
}
function writeQuery(spans, schema) {
    const indexes = Array.from({ length: spans }, (_, index) => index);
    const variables = indexes.map((index) => `, $from${index}: Time!, $to${index}: Time!`).join("");
    const filter = (index, to = "datetime_lt") => `filter: {scriptName: $script, datetime_geq: $from${index}, ${to}: $to${index}}`;
    const parts = indexes.map((index) => `      span${index}: ${DATASET}(limit: ${MOST_ROWS}, orderBy: [date_ASC], ${filter(index)}) {
        dimensions { date }
        ${selectCounts(schema)}
      }`);
    return `query ($account: string!, $script: string!${variables}) {
  viewer {
    accounts(filter: {accountTag: $account}) {
${parts.join("\n")}
      newest: ${DATASET}(limit: 1, orderBy: [datetimeMinute_DESC], ${filter(spans - 1, "datetime_leq")}) {
        dimensions { datetimeMinute }
      }
    }
  }
}`;
}
function judgeDays(spans, minute, config, now) {
    const unreadable = sayNothing("its answer is not that of Cloudflare's API", {
        hint: "Does the url lead to its API?",
    });
    const days = [];
    for (const { span, rows } of spans) {
        if (!Array.isArray(rows))
            return unreadable;
        if (rows.length >= MOST_ROWS)
            return sayNothing("it names more days than were asked for");
        const named = new Set();
        for (const row of rows) {
            const day = readDay(row, span);
            if (day === undefined || named.has(day.date))
                return unreadable;
            named.add(day.date);
            days.push(day);
        }
    }
    const add = (numbers) => numbers.reduce((sum, one) => sum + one, 0);
    const requests = add(days.map((day) => day.requests));
    if (typeof minute !== "string" || requests === 0) {
        const hint = `Is ${config.script} the name of the deployed Worker? Data comes some minutes late: raise deadline.`;
        return sayNothing("no data", { again: {}, hint });
    }
    const ageMs = Math.max(0, now - Date.parse(minute) - 60_000);
    const common = { samples: requests, ageMs };
    if (!(ageMs <= config.freshnessMs)) {
        const reason = `its newest data is ${(0,lib/* formatDuration */.a3)(ageMs)} old (freshness ${(0,lib/* formatDuration */.a3)(config.freshnessMs)})`;
        const hint = "Does the Worker get requests now? Data comes some minutes late: raise deadline.";
        return sayNothing(reason, { again: {}, hint, ...common });
    }
    if (requests < config.minSamples) {
        return sayNothing(`${requests} invocations (min-samples ${config.minSamples})`, common);
    }
    const coveredMs = add(days.filter((day) => day.requests > 0).map((day) => day.coveredMs));
    const thin = objectToCoverage(coveredMs / config.windowMs, config);
    if (thin !== undefined)
        return { ...thin, ...common };
    const value = 1 - add(days.map(({ errors }) => errors)) / requests;
    const bounds = days.flatMap((day) => day.bounds ?? []);
    const shares = toShares({
        requests: [add(bounds.map((one) => one.requests[0])), add(bounds.map((one) => one.requests[1]))],
        errors: [add(bounds.map((one) => one.errors[0])), add(bounds.map((one) => one.errors[1]))],
    });
    if (shares === undefined || bounds.length < days.length) {
        return sayNothing("its samples are of unknown precision", { ...common, value });
    }
    return { ...judgeBudget(value, { least: 1 - shares[1], most: 1 - shares[0] }, config), ...common };
}
function readDay(row, [from, to]) {
    const date = pick(row, "dimensions", "date");
    const requests = pick(row, "sum", "requests");
    const errors = pick(row, "sum", "errors");
    if (typeof date !== "string" || !isCount(requests) || !isCount(errors))
        return undefined;
    const begin = Date.parse(date);
    if (Number.isNaN(begin))
        return undefined;
    const coveredMs = Math.max(0, Math.min(to, begin + DAY_MS) - Math.max(from, begin));
    return { date, requests, errors, bounds: readBounds(row, requests, errors), coveredMs };
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/cloudflare.js





const SHARE_OF_LIMIT = 0.8;
async function askCloudflare(deps, config, expectedVersion, { signal, loadedAt }) {
    const token = config.token === undefined ? undefined : deps.readToken(config.token);
    if (token === undefined)
        return sayNothing(describeMissingToken(config.token ?? "the token"));
    const source = { url: config.url, token, tokenName: config.token, deadlineMs: config.deadlineMs };
    const schema = await readSchema(deps, source, signal);
    if ("state" in schema)
        return schema;
    if (config.uptime !== undefined) {
        return askCloudflareBudget(deps, { ...config, uptime: config.uptime }, { source, schema }, signal);
    }
    const now = deps.clock.now();
    const version = readVersionId(expectedVersion);
    const answer = await askGraphql(deps, source, signal, {
        query: cloudflare_writeQuery(config, schema, version !== undefined),
        variables: {
            account: config.account,
            script: config.script,
            from: new Date(now - config.windowMs).toISOString(),
            to: new Date(now).toISOString(),
            ...(version !== undefined && { version }),
        },
    });
    if ("state" in answer)
        return answer;
    const said = judgeRows(answer.data, config, schema, now);
    if (version !== undefined || said.state === "inconclusive")
        return said;
    return objectToAge(deps, { ageMs: said.ageMs ?? Infinity, loadedAt }) ?? said;
}
function cloudflare_writeQuery(config, schema, byVersion) {
    const filter = `filter: {scriptName: $script, datetime_geq: $from, datetime_leq: $to${byVersion ? ", scriptVersion: $version" : ""}}`;
    const quantiles = [
        ...(config.cpuMs !== undefined && schema.hasCpu ? ["cpuTimeP99"] : []),
        ...(config.memoryMb !== undefined && schema.hasMemory ? ["memoryUsageBytesP99"] : []),
    ];
    return `query ($account: string!, $script: string!, $from: Time!, $to: Time!${byVersion ? ", $version: string!" : ""}) {
  viewer {
    accounts(filter: {accountTag: $account}) {
      all: ${DATASET}(limit: 1, ${filter}) {
        ${selectCounts(schema)}
        ${quantiles.length > 0 ? `quantiles { ${quantiles.join(" ")} }` : ""}
      }
      newest: ${DATASET}(limit: 1, orderBy: [datetimeMinute_DESC], ${filter}) {
        dimensions { datetimeMinute }
      }
    }
  }
}`.replaceAll(/\n\s*\n/g, "\n");
}
function judgeRows(data, config, schema, now) {
    const account = firstOf(pick(data, "viewer", "accounts"));
    if (account === undefined) {
        return sayNothing("the account was not found", {
            hint: "Is account its id, and may the token read its analytics?",
        });
    }
    const row = firstOf(pick(account, "all"));
    const minute = pick(firstOf(pick(account, "newest")), "dimensions", "datetimeMinute");
    const requests = pick(row, "sum", "requests");
    const errors = pick(row, "sum", "errors");
    if (row === undefined || typeof minute !== "string") {
        const hint = `Is ${config.script} the name of the deployed Worker? Data comes some minutes late: raise deadline.`;
        return sayNothing("no data", { again: {}, hint });
    }
    if (!isCount(requests) || !isCount(errors))
        return sayNothing("its answer is not that of Cloudflare's API");
    const ageMs = Math.max(0, now - Date.parse(minute) - 60_000);
    const common = { samples: requests, ageMs };
    if (!(ageMs <= config.freshnessMs)) {
        const reason = `its newest data is ${(0,lib/* formatDuration */.a3)(ageMs)} old (freshness ${(0,lib/* formatDuration */.a3)(config.freshnessMs)})`;
        const hint = "Does the Worker get requests now? Data comes some minutes late: raise deadline.";
        return sayNothing(reason, { again: {}, hint, ...common });
    }
    if (requests < config.minSamples) {
        return sayNothing(`${requests} invocations (min-samples ${config.minSamples})`, { again: {}, ...common });
    }
    const answers = [
        judgeErrors(row, requests, errors, config),
        ...judgeLimit("CPU time P99", pick(row, "quantiles", "cpuTimeP99"), schema.hasCpu, config.cpuMs, [
            1000,
            "ms",
        ]),
        ...judgeLimit("memory P99", pick(row, "quantiles", "memoryUsageBytesP99"), schema.hasMemory, config.memoryMb, [1024 * 1024, "MiB"]),
    ];
    const worst = ["fail", "inconclusive"]
        .map((state) => answers.find((one) => one.state === state))
        .find(Boolean);
    const reason = answers.map((one) => one.reason).join(", ");
    return {
        ...(worst ?? answers[0]),
        ...common,
        state: worst?.state ?? "pass",
        reason: worst?.reason ?? reason,
    };
}
function judgeErrors(row, requests, errors, { expect }) {
    const value = errors / requests;
    const bounds = readBounds(row, requests, errors);
    const interval = bounds && toShares(bounds);
    const shown = `${(0,lib/* formatPercentage */.Ee)(value)} of ${requests.toLocaleString("en-US")} invocations ended in an error`;
    if (interval === undefined)
        return sayNothing(`${shown}, by samples of unknown precision`, { again: {}, value });
    const met = interval.map((share) => (0,lib/* meetsExpectation */.$u)(share, expect));
    if (met.every(Boolean))
        return { state: "pass", value, reason: `${shown}, as expected ${expect.text}` };
    if (!met.some(Boolean))
        return { state: "fail", value, reason: `${shown}, expected ${expect.text}` };
    const [lower, upper] = interval.map((share) => (0,lib/* formatPercentage */.Ee)(share));
    return sayNothing(`${shown}, by its samples ${lower} to ${upper}, expected ${expect.text}`, {
        again: {},
        value,
    });
}
function judgeLimit(what, found, known, limit, [divisor, unit]) {
    if (limit === undefined)
        return [];
    if (!known)
        return [sayNothing(`its API knows no ${what} any more`)];
    if (!isCount(found))
        return [sayNothing(`no ${what}`, { again: {} })];
    const value = found / divisor;
    const allowed = limit * SHARE_OF_LIMIT;
    const shown = `${what} ${Number(value.toPrecision(4))} ${unit}`;
    const most = `80 % of ${limit} ${unit}`;
    return [
        value < allowed
            ? { state: "pass", value, reason: `${shown}, below ${most}` }
            : { state: "fail", value, reason: `${shown}, expected below ${most}` },
    ];
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/command.js


const command_SHOWN_CHARACTERS = 200;
async function askCommand(deps, config, signal) {
    if (config.token !== undefined && deps.readToken(config.token) === undefined) {
        return sayNothing(describeMissingToken(config.token));
    }
    let answer;
    try {
        answer = await deps.runCommand(config.run, {
            token: config.token,
            deadlineMs: config.deadlineMs,
            signal,
        });
    }
    catch (error) {
        if (!(error instanceof lib/* GateError */.ue) || error.code === "CANCELLED")
            throw error;
        return sayNothing(error.message, { hint: error.hint });
    }
    const { exitCode, output } = answer;
    const line = output.trim().split(/\r?\n/).at(-1)?.trim().slice(0, command_SHOWN_CHARACTERS) ?? "";
    const said = line === "" ? "it printed nothing" : line;
    if (exitCode === 0)
        return { state: "pass", reason: said };
    if (exitCode === 1)
        return { state: "fail", reason: said };
    return sayNothing(`it ended with ${exitCode ?? "a signal"}: ${said}`);
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/d1.js



const d1_SHOWN_CHARACTERS = 120;
async function askD1(deps, config, { url, signal }) {
    const { hostname } = new URL(url);
    if (config.local && !(0,http_lib/* isLoopback */.U9)(hostname.replace(/^\[|\]$/g, ""))) {
        const hint = "Give it a token instead of local: true, or an environment that runs here its own health block.";
        return sayNothing(`a database of this machine says nothing about ${hostname}`, { hint });
    }
    if (config.token !== undefined && deps.readToken(config.token) === undefined) {
        return sayNothing(describeMissingToken(config.token));
    }
    if (deps.wrangler === undefined)
        return sayNothing("it cannot be asked here");
    try {
        const database = await deps.wrangler.openDatabase(config, signal);
        return await (config.health === undefined
            ? judgeMigrations(database)
            : judgeNumber(database, config.health));
    }
    catch (error) {
        if (!(error instanceof lib/* GateError */.ue) || error.code === "CANCELLED")
            throw error;
        return sayNothing(error.message, { hint: error.hint });
    }
}
async function judgeMigrations(database) {
    const { files, folder, table } = await database.listMigrations();
    if (files.length === 0) {
        const hint = "Is migrations_dir right, and are its files committed?";
        return sayNothing(`there is no migration in ${folder}, so that none can be pending`, { hint });
    }
    const applied = await listApplied(database, table);
    const pending = files.filter((name) => !applied.has(name));
    const common = { value: pending.length, samples: files.length };
    if (pending.length === 0) {
        return { state: "pass", reason: `all ${files.length} migrations of ${folder} are applied`, ...common };
    }
    const more = pending.length > 1 ? ` and ${pending.length - 1} more` : "";
    const reason = `${d1_shorten(pending[0] ?? "")}${more} of ${folder} ${pending.length > 1 ? "are" : "is"} not applied`;
    return { state: "fail", reason, hint: "Apply them by wrangler d1 migrations apply, or wait.", ...common };
}
async function listApplied(database, table) {
    try {
        const rows = await database.select(`SELECT name FROM "${table.replaceAll('"', '""')}"`);
        return new Set(rows.map(({ name }) => name));
    }
    catch (error) {
        if (error instanceof lib/* GateError */.ue && error.message.includes(`no such table: ${table}`))
            return new Set();
        throw error;
    }
}
async function judgeNumber(database, { query, expect }) {
    const rows = await database.select(query);
    const values = rows.flatMap((row) => Object.values(row));
    const [value] = values;
    const hint = "Let it select one number, for instance SELECT count(*) FROM jobs WHERE state = 'stuck'.";
    if (values.length !== 1) {
        return sayNothing(`the query answers ${rows.length} rows with ${values.length} values, not one number`, {
            hint,
        });
    }
    if (typeof value !== "number" || !Number.isFinite(value)) {
        return sayNothing(`the query answers ${d1_shorten(JSON.stringify(value))}, which is no number`, { hint });
    }
    const shown = expect.text.includes("%") ? `${Number((value * 100).toPrecision(6))} %` : String(value);
    return (0,lib/* meetsExpectation */.$u)(value, expect)
        ? { state: "pass", value, reason: `${shown}, as expected ${expect.text}` }
        : { state: "fail", value, reason: `${shown}, expected ${expect.text}` };
}
function d1_shorten(text) {
    return text.length > d1_SHOWN_CHARACTERS ? `${text.slice(0, d1_SHOWN_CHARACTERS)}…` : text;
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/pagerduty.js



const pagerduty_SHOWN_CHARACTERS = 120;
const CLOCKS_APART_MS = 60_000;
const pagerduty_unreadable = sayNothing("its answer is not that of PagerDuty", {
    hint: "Does the url lead to its API?",
});
const WATCHING = ["active", "warning", "critical"];
async function askPagerduty(deps, config, signal) {
    const token = config.token === undefined ? undefined : deps.readToken(config.token);
    if (token === undefined)
        return sayNothing(describeMissingToken(config.token ?? "the token"));
    const ask = (path) => askJson(deps, {
        method: "GET",
        url: config.url + path,
        headers: [
            ["authorization", `Token token=${token}`],
            ["accept", "application/vnd.pagerduty+json;version=2"],
        ],
    }, { signal, deadlineMs: config.deadlineMs, accepts: [404], tokenName: config.token });
    const found = await ask(`/services/${encodeURIComponent(config.service)}`);
    if ("state" in found)
        return found;
    if (found.status === 404) {
        const hint = "service is the id at the end of the service's address in PagerDuty.";
        return sayNothing(`it knows no service ${config.service}`, { hint });
    }
    const service = ask_json_isRecord(found.body) ? found.body["service"] : undefined;
    if (!ask_json_isRecord(service) || service["id"] !== config.service)
        return pagerduty_unreadable;
    if (!WATCHING.includes(service["status"])) {
        const hint = "PagerDuty opens no incident for it now, so that none is no evidence.";
        return sayNothing(`the service is ${pagerduty_shorten(String(service["status"]))}`, { hint });
    }
    const filter = new URLSearchParams([
        ["service_ids[]", config.service],
        ["statuses[]", "triggered"],
        ["statuses[]", "acknowledged"],
        ["date_range", "all"],
        ["limit", "100"],
    ]);
    const listed = await ask(`/incidents?${filter.toString()}`);
    if ("state" in listed)
        return listed;
    const incidents = ask_json_isRecord(listed.body) ? listed.body["incidents"] : undefined;
    if (listed.status !== 200 || !Array.isArray(incidents))
        return pagerduty_unreadable;
    if (incidents.length === 0) {
        if (ask_json_isRecord(listed.body) && listed.body["more"] === true)
            return pagerduty_unreadable;
        if (service["status"] === "active")
            return askChange(ask, config, deps.clock.now());
        const hint = "May the token read all incidents of the service?";
        return sayNothing(`the service is ${pagerduty_shorten(String(service["status"]))}, but no incident is shown`, {
            again: {},
            hint,
        });
    }
    const [first] = incidents;
    const title = ask_json_isRecord(first) && typeof first["title"] === "string" ? first["title"] : "without a title";
    const more = incidents.length > 1 ? ` and ${incidents.length - 1} more` : "";
    return { state: "fail", reason: `an incident is open: ${pagerduty_shorten(title)}${more}`, value: incidents.length };
}
async function askChange(ask, config, now) {
    const { changeEventMs, service } = config;
    const calm = { state: "pass", reason: "no open incident", value: 0 };
    if (changeEventMs === undefined)
        return calm;
    const filter = new URLSearchParams([
        ["since", writeSecond(now - changeEventMs)],
        ["until", writeSecond(now)],
        ["limit", "100"],
    ]);
    const listed = await ask(`/services/${encodeURIComponent(service)}/change_events?${filter.toString()}`);
    if ("state" in listed)
        return listed;
    const events = ask_json_isRecord(listed.body) ? listed.body["change_events"] : undefined;
    if (listed.status !== 200 || !Array.isArray(events))
        return pagerduty_unreadable;
    const dated = events.filter(ask_json_isRecord).map((event) => ({
        at: typeof event["timestamp"] === "string" ? Date.parse(event["timestamp"]) : Number.NaN,
        summary: typeof event["summary"] === "string" ? event["summary"] : "without a summary",
    }));
    const [newest] = dated
        .filter(({ at }) => at >= now - changeEventMs && at <= now + CLOCKS_APART_MS)
        .toSorted((a, b) => b.at - a.at);
    if (newest === undefined) {
        const hint = "Send a change event with the deploy, so that the people on call see it.";
        return sayNothing(`no open incident, but no change event in ${(0,lib/* formatDuration */.a3)(changeEventMs)}`, {
            again: {},
            hint,
        });
    }
    const ageMs = Math.max(0, now - newest.at);
    return {
        ...calm,
        ageMs,
        reason: `no open incident; changed ${(0,lib/* formatDuration */.a3)(ageMs)} ago: ${pagerduty_shorten(newest.summary)}`,
    };
}
function writeSecond(ms) {
    return new Date(ms).toISOString().replace(/\.\d+/, "");
}
function pagerduty_shorten(text) {
    return text.length > pagerduty_SHOWN_CHARACTERS ? `${text.slice(0, pagerduty_SHOWN_CHARACTERS)}…` : text;
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/prometheus.js




const prometheus_SHOWN_CHARACTERS = 200;
const COVERAGE_LOOKS = 100;
const MOST_SHARE = 1.01;
const HINT_SERIES = 'series names the counter that the query rests on, for instance http_requests_total{job="hub"}.';
async function askPrometheus(deps, config, { signal, loadedAt }) {
    const ask = openQuery(deps, config, signal);
    const window = `${Math.round(config.windowMs)}ms`;
    const age = await ask(`time() - max(timestamp(${config.series}))`);
    if (!("values" in age))
        return age;
    const [ageSeconds] = age.values;
    if (ageSeconds === undefined)
        return sayNothing("no data: its series is empty", { again: {}, hint: HINT_SERIES });
    const ageMs = Math.max(0, ageSeconds * 1000);
    if (!(ageMs <= config.freshnessMs)) {
        const reason = `its newest data is ${(0,lib/* formatDuration */.a3)(ageMs)} old (freshness ${(0,lib/* formatDuration */.a3)(config.freshnessMs)})`;
        return sayNothing(reason, { again: {}, ageMs, hint: "Is the target of the series still scraped?" });
    }
    const early = config.uptime === undefined ? objectToAge(deps, { ageMs, loadedAt }) : undefined;
    if (early !== undefined)
        return early;
    const growth = await ask(`sum(increase(${config.series}[${window}]))`);
    if (!("values" in growth))
        return growth;
    const samples = growth.values[0] ?? 0;
    if (!(samples >= config.minSamples && Number.isFinite(samples))) {
        const reason = `it counted ${Number(samples.toPrecision(6))} in ${(0,lib/* formatDuration */.a3)(config.windowMs)} (min-samples ${config.minSamples})`;
        return sayNothing(reason, { again: {}, ageMs, samples });
    }
    const { uptime, windowMs } = config;
    const budget = uptime === undefined ? undefined : { uptime, windowMs };
    if (budget !== undefined) {
        const covered = await ask(writeCoverage(config));
        if (!("values" in covered))
            return covered;
        const thin = objectToCoverage((covered.values[0] ?? 0) / COVERAGE_LOOKS, budget);
        if (thin !== undefined)
            return { ...thin, samples, ageMs };
    }
    const result = await ask(config.query.replaceAll("{window}", window));
    if (!("values" in result))
        return result;
    return { ...judgeValues(result.values, config, budget), samples, ageMs };
}
function writeCoverage({ series, windowMs }) {
    const step = Math.max(1, Math.round(windowMs / COVERAGE_LOOKS));
    return `count_over_time(count(${series})[${Math.round(windowMs)}ms:${step}ms])`;
}
function judgeValues(values, { expect }, budget) {
    if (values.length === 0)
        return sayNothing("no data: the query found no series", { again: {} });
    const strange = values.find((value) => !Number.isFinite(value));
    if (strange !== undefined) {
        const hint = "A share divides by zero where nothing was counted: is there traffic in the window?";
        return sayNothing(`its value is ${strange}`, { again: {}, hint });
    }
    if (budget !== undefined) {
        const value = Math.min(...values);
        const no = values.find((one) => one < 0 || one > MOST_SHARE);
        if (no === undefined)
            return judgeBudget(value, { least: value, most: value }, budget);
        const hint = "With uptime the query gives the share that was good, between 0 and 1.";
        return sayNothing(`its value is ${no}, which is no share`, { hint });
    }
    const missed = values.filter((value) => !(0,lib/* meetsExpectation */.$u)(value, expect));
    const upper = expect.operator.startsWith("<");
    const worst = (list) => list.reduce((a, b) => (upper === a > b ? a : b));
    const value = worst(missed.length > 0 ? missed : values);
    const shown = expect.text.includes("%")
        ? `${Number((value * 100).toPrecision(6))} %`
        : `${Number(value.toPrecision(6))}`;
    const of = values.length > 1 ? ` (the worst of ${values.length} series)` : "";
    return missed.length > 0
        ? { state: "fail", value, reason: `${shown}${of}, expected ${expect.text}` }
        : { state: "pass", value, reason: `${shown}${of}, as expected ${expect.text}` };
}
function openQuery(deps, config, signal) {
    const headers = [
        ["content-type", "application/x-www-form-urlencoded"],
        ["accept", "application/json"],
    ];
    if (config.tenant !== undefined)
        headers.push(["x-scope-orgid", config.tenant]);
    const token = config.token === undefined ? undefined : deps.readToken(config.token);
    if (token !== undefined)
        headers.push(["authorization", writeCredentials(token, config.user)]);
    return async (promql) => {
        if (config.token !== undefined && token === undefined)
            return sayNothing(describeMissingToken(config.token));
        const body = new TextEncoder().encode(new URLSearchParams({ query: promql }).toString());
        const request = { method: "POST", url: `${config.url}/api/v1/query`, headers, body };
        const answer = await askJson(deps, request, {
            signal,
            deadlineMs: config.deadlineMs,
            accepts: [400, 422, 503],
            tokenName: config.token,
        });
        if ("state" in answer)
            return answer;
        const result = prometheus_readResult(answer.body, answer.status);
        return ("values" in result ? objectToInstant(result, config, deps.clock.now()) : undefined) ?? result;
    };
}
function objectToInstant({ instants }, { freshnessMs }, now) {
    const other = instants.find((at) => !(Math.abs(now - at) <= freshnessMs));
    if (other === undefined)
        return undefined;
    const apart = (0,lib/* formatDuration */.a3)(Math.abs(now - other));
    const hint = "Do the clocks of the source and of this machine agree, and does a cache stand between them?";
    return sayNothing(`its answer is of ${apart} ${other < now ? "ago" : "ahead"}, not of now`, {
        again: {},
        hint,
    });
}
function writeCredentials(token, user) {
    if (user === undefined)
        return `Bearer ${token}`;
    return `Basic ${Buffer.from(`${user}:${token}`, "utf8").toString("base64")}`;
}
function readDoubt({ warnings, isPartial }) {
    if (isPartial !== undefined && isPartial !== false)
        return "some of its storage did not answer";
    if (warnings === undefined || warnings === null)
        return undefined;
    const [first] = Array.isArray(warnings) ? warnings : [warnings];
    if (first === undefined)
        return undefined;
    return (typeof first === "string" ? first : JSON.stringify(first)).slice(0, prometheus_SHOWN_CHARACTERS);
}
function prometheus_readResult(body, status) {
    const unreadable = sayNothing("its answer is not that of Prometheus", {
        hint: "Does the url lead to its API?",
    });
    if (status !== 200 && !(ask_json_isRecord(body) && body["status"] === "error")) {
        const hint = "Is the source itself well, and does the url lead to its API?";
        return sayNothing(`answered ${status}`, { hint, ...(status === 503 && { again: {} }) });
    }
    if (!ask_json_isRecord(body))
        return unreadable;
    if (body["status"] === "error") {
        const text = typeof body["error"] === "string" ? body["error"].slice(0, prometheus_SHOWN_CHARACTERS) : "no reason given";
        return sayNothing(`it cannot answer (${status}): ${text}`, {
            hint: "Try query and series in the source's own page.",
            ...(status === 503 && { again: {} }),
        });
    }
    const { data } = body;
    if (status !== 200 || body["status"] !== "success" || !ask_json_isRecord(data))
        return unreadable;
    const doubt = readDoubt(body);
    if (doubt !== undefined)
        return sayNothing(`its answer may be partial: ${doubt}`, { again: {} });
    const { result } = data;
    if (data["resultType"] === "scalar")
        return readPairs([result]) ?? unreadable;
    if (data["resultType"] !== "vector" || !Array.isArray(result)) {
        return data["resultType"] === "matrix" || data["resultType"] === "string"
            ? sayNothing(`the query gives a ${data["resultType"]}, not numbers of one moment`)
            : unreadable;
    }
    return readPairs(result.map((item) => (ask_json_isRecord(item) ? item["value"] : undefined))) ?? unreadable;
}
function readPairs(pairs) {
    const values = [];
    const instants = [];
    for (const pair of pairs) {
        const [at, text] = Array.isArray(pair) ? pair : [];
        if (typeof at !== "number" ||
            typeof text !== "string" ||
            !/^(?:[+-]?Inf|NaN|[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(text))
            return undefined;
        values.push(Number(text.replace(/Inf$/i, "Infinity")));
        instants.push(at * 1000);
    }
    return { values, instants };
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/sentry.js



const HOUR_MS = 3_600_000;
async function askSentry(deps, config, expectedVersion, signal) {
    const token = config.token === undefined ? undefined : deps.readToken(config.token);
    if (token === undefined)
        return sayNothing(describeMissingToken(config.token ?? "the token"));
    const release = config.release ?? expectedVersion;
    if (release === undefined) {
        const hint = "Name the release, or let the health check answer its version.";
        return sayNothing("no version is expected, so there is no release to ask for", { hint });
    }
    const parameters = new URLSearchParams([
        ["field", "sum(session)"],
        ["field", "crash_free_rate(session)"],
        ["groupBy", "release"],
        ["query", `release:"${release.replaceAll('"', String.raw `\"`)}"`],
        ["statsPeriod", `${Math.max(1, Math.ceil(config.windowMs / HOUR_MS))}h`],
        ["interval", "1h"],
        ["project", config.project ?? "-1"],
    ]);
    if (config.environment !== undefined)
        parameters.append("environment", config.environment);
    const path = `/api/0/organizations/${encodeURIComponent(config.organization)}/sessions/`;
    const answer = await askJson(deps, {
        method: "GET",
        url: `${config.url}${path}?${parameters.toString()}`,
        headers: [
            ["authorization", `Bearer ${token}`],
            ["accept", "application/json"],
        ],
    }, { signal, deadlineMs: config.deadlineMs, tokenName: config.token });
    return "state" in answer ? answer : judgeSessions(answer.body, release, config);
}
function judgeSessions(body, release, config) {
    const groups = ask_json_isRecord(body) ? body["groups"] : undefined;
    if (!Array.isArray(groups)) {
        return sayNothing("its answer is not that of Sentry", { hint: "Does the url lead to its API?" });
    }
    const group = groups.filter(ask_json_isRecord).find(({ by }) => ask_json_isRecord(by) && by["release"] === release);
    const totals = group?.["totals"];
    const samples = ask_json_isRecord(totals) ? totals["sum(session)"] : 0;
    const value = ask_json_isRecord(totals) ? totals["crash_free_rate(session)"] : undefined;
    if (typeof samples !== "number" || !(samples >= config.minSamples)) {
        const reason = `${String(samples)} sessions of ${release} in ${(0,lib/* formatDuration */.a3)(config.windowMs)} (min-samples ${config.minSamples})`;
        return sayNothing(reason, { again: {}, ...(typeof samples === "number" && { samples }) });
    }
    if (typeof value !== "number" || !(value >= 0 && value <= 1)) {
        return sayNothing(`it names no share of crash-free sessions of ${release}`, { samples });
    }
    const shown = `${(0,lib/* formatPercentage */.Ee)(value, 5)} of the sessions of ${release} did not crash`;
    return (0,lib/* meetsExpectation */.$u)(value, config.expect)
        ? { state: "pass", value, samples, reason: `${shown}, as expected ${config.expect.text}` }
        : { state: "fail", value, samples, reason: `${shown}, expected ${config.expect.text}` };
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/sentry-issues.js



const sentry_issues_HOUR_MS = 3_600_000;
const MOST_ISSUES = 100;
const sentry_issues_SHOWN_CHARACTERS = 120;
async function askSentryIssues(deps, config, expectedVersion, signal) {
    const token = config.token === undefined ? undefined : deps.readToken(config.token);
    if (token === undefined)
        return sayNothing(describeMissingToken(config.token ?? "the token"));
    const base = `${config.url}/api/0/organizations/${encodeURIComponent(config.organization)}`;
    const headers = [
        ["authorization", `Bearer ${token}`],
        ["accept", "application/json"],
    ];
    const ask = (path, parameters, accepts) => {
        const query = parameters.size === 0 ? "" : `?${parameters.toString()}`;
        const request = { method: "GET", url: `${base}${path}${query}`, headers };
        return askJson(deps, request, {
            signal,
            deadlineMs: config.deadlineMs,
            tokenName: config.token,
            accepts,
        });
    };
    const release = config.release ?? expectedVersion;
    const unknown = release === undefined ? undefined : await objectToRelease(ask, release);
    if (unknown !== undefined)
        return unknown;
    const samples = await countAccepted(ask, config);
    if (typeof samples !== "number")
        return samples;
    if (samples < config.minSamples) {
        const hint = "Let the Worker's SDK send traces, so that no issue means something.";
        const reason = `it accepted ${samples} transactions and errors in ${(0,lib/* formatDuration */.a3)(config.windowMs)} (min-samples ${config.minSamples})`;
        return sayNothing(reason, { again: {}, samples, hint });
    }
    return judgeIssues(ask, config, release, samples);
}
const UNREADABLE = sayNothing("its answer is not that of Sentry", { hint: "Does the url lead to its API?" });
async function objectToRelease(ask, release) {
    const answer = await ask(`/releases/${encodeURIComponent(release)}/`, new URLSearchParams(), [404]);
    if ("state" in answer)
        return answer;
    if (answer.status === 404) {
        const hint = "Let the Worker's SDK name it as its release, or name the release of this signal.";
        return sayNothing(`it knows no release ${sentry_issues_shorten(release)}`, { again: {}, hint });
    }
    return ask_json_isRecord(answer.body) && answer.body["version"] === release ? undefined : UNREADABLE;
}
async function countAccepted(ask, config) {
    let sum = 0;
    for (const category of ["transaction", "error"]) {
        const answer = await ask("/stats_v2/", new URLSearchParams([
            ["field", "sum(quantity)"],
            ["groupBy", "outcome"],
            ["category", category],
            ["outcome", "accepted"],
            ["statsPeriod", writePeriod(config.windowMs)],
            ["interval", "1h"],
            ["project", config.project ?? "-1"],
        ]));
        if ("state" in answer)
            return answer;
        const groups = ask_json_isRecord(answer.body) ? answer.body["groups"] : undefined;
        if (!Array.isArray(groups))
            return UNREADABLE;
        for (const group of groups) {
            const totals = ask_json_isRecord(group) ? group["totals"] : undefined;
            const quantity = ask_json_isRecord(totals) ? totals["sum(quantity)"] : undefined;
            if (typeof quantity !== "number" || !(quantity >= 0))
                return UNREADABLE;
            sum += quantity;
        }
    }
    return sum;
}
async function judgeIssues(ask, config, release, samples) {
    const first = release === undefined ? `age:-${writePeriod(config.windowMs)}` : `first-release:${sentry_issues_quote(release)}`;
    const parameters = new URLSearchParams([
        ["query", `is:unresolved ${first}`],
        ["sort", "new"],
        ["limit", String(MOST_ISSUES)],
        ["statsPeriod", release === undefined ? writePeriod(config.windowMs) : "90d"],
    ]);
    if (config.project !== undefined)
        parameters.append("project", config.project);
    if (config.environment !== undefined)
        parameters.append("environment", config.environment);
    const answer = await ask("/issues/", parameters);
    if ("state" in answer)
        return answer;
    if (!Array.isArray(answer.body))
        return UNREADABLE;
    const issues = answer.body;
    const titles = issues.map((issue) => (ask_json_isRecord(issue) ? issue["title"] : undefined));
    if (!titles.every((title) => typeof title === "string"))
        return UNREADABLE;
    const value = issues.length;
    const where = release === undefined ? `in ${(0,lib/* formatDuration */.a3)(config.windowMs)}` : `in ${sentry_issues_shorten(release)}`;
    const many = value >= MOST_ISSUES ? `${MOST_ISSUES} or more` : String(value);
    const named = titles[0] === undefined ? "" : ` (${sentry_issues_shorten(titles[0])})`;
    const shown = `${many} new ${value === 1 ? "issue" : "issues"} ${where}${named}`;
    const met = (0,lib/* meetsExpectation */.$u)(value, config.expect) && value < MOST_ISSUES;
    return met
        ? { state: "pass", value, samples, reason: `${shown}, as expected ${config.expect.text}` }
        : { state: "fail", value, samples, reason: `${shown}, expected ${config.expect.text}` };
}
function writePeriod(windowMs) {
    return `${Math.max(1, Math.ceil(windowMs / sentry_issues_HOUR_MS))}h`;
}
function sentry_issues_quote(text) {
    return `"${text.replaceAll('"', String.raw `\"`)}"`;
}
function sentry_issues_shorten(text) {
    return text.length > sentry_issues_SHOWN_CHARACTERS ? `${text.slice(0, sentry_issues_SHOWN_CHARACTERS)}…` : text;
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/statuspage.js


const statuspage_SHOWN_CHARACTERS = 120;
const STATUSPAGE = {
    path: "/api/v2/summary.json",
    overall: ["status", "indicator"],
    words: { none: false, minor: true, major: true, critical: true, maintenance: true },
    lists: [
        {
            key: "incidents",
            words: {
                investigating: true,
                identified: true,
                monitoring: true,
                resolved: false,
                postmortem: false,
                scheduled: false,
                in_progress: true,
                verifying: true,
                completed: false,
            },
        },
        {
            key: "components",
            words: {
                "": false,
                operational: false,
                under_maintenance: false,
                degraded_performance: true,
                partial_outage: true,
                major_outage: true,
                full_outage: true,
            },
        },
    ],
};
const INSTATUS = {
    path: "/summary.json",
    overall: ["page", "status"],
    words: { UP: false, HASISSUES: true, UNDERMAINTENANCE: true },
    lists: [
        {
            key: "activeIncidents",
            words: { INVESTIGATING: true, IDENTIFIED: true, MONITORING: true, RESOLVED: false },
        },
        { key: "activeMaintenances", words: { NOTSTARTEDYET: false, INPROGRESS: true, COMPLETED: false } },
    ],
};
async function askStatuspage(deps, { url, deadlineMs }, signal) {
    let refused;
    for (const format of [STATUSPAGE, INSTATUS]) {
        const request = {
            method: "GET",
            url: url + format.path,
            headers: [["accept", "application/json"]],
        };
        const answer = await askJson(deps, request, { signal, deadlineMs });
        const said = "state" in answer ? answer : readPage(answer.body, format);
        if (said !== undefined && (!("state" in answer) || answer.again !== undefined))
            return said;
        refused ??= said ?? sayUnreadable();
    }
    return refused ?? sayUnreadable();
}
function sayUnreadable() {
    return sayNothing("its answer is not that of a status page", {
        hint: "Is it a page in the format of Statuspage or Instatus?",
    });
}
function readPage(body, { overall: [part, field], words, lists }) {
    const about = ask_json_isRecord(body) ? body[part] : undefined;
    const word = ask_json_isRecord(about) ? about[field] : undefined;
    if (!ask_json_isRecord(body) || !ask_json_isRecord(about) || typeof word !== "string")
        return undefined;
    const troubled = isTrouble(word, words);
    if (troubled === undefined)
        return sayUnknown(field, word);
    const open = [];
    for (const list of lists) {
        const entries = body[list.key] ?? [];
        if (!Array.isArray(entries))
            return undefined;
        const found = [];
        for (const entry of entries) {
            const status = ask_json_isRecord(entry) ? entry["status"] : undefined;
            const here = isTrouble(status, list.words);
            if (here === undefined)
                return sayUnknown(`status in ${list.key}`, status);
            if (here && ask_json_isRecord(entry))
                found.push(typeof entry["name"] === "string" ? entry["name"] : "one without a name");
        }
        if (open.length === 0)
            open.push(...found);
    }
    const [first] = open;
    if (!troubled && first === undefined)
        return { state: "pass", reason: "no incident" };
    const said = typeof about["description"] === "string" ? about["description"] : word;
    const more = open.length > 1 ? ` and ${open.length - 1} more` : "";
    const reason = first === undefined ? statuspage_shorten(said) : `${statuspage_shorten(first)}${more} (${statuspage_shorten(said)})`;
    return { state: "incident", reason };
}
function isTrouble(word, words) {
    return typeof word === "string" && Object.hasOwn(words, word) ? words[word] : undefined;
}
function sayUnknown(field, word) {
    const shown = typeof word === "string" ? `"${statuspage_shorten(word)}"` : "missing";
    return sayNothing(`its ${field} is ${shown}, which is not known here`, {
        hint: "Look at the page itself.",
    });
}
function statuspage_shorten(text) {
    return text.length > statuspage_SHOWN_CHARACTERS ? `${text.slice(0, statuspage_SHOWN_CHARACTERS)}…` : text;
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/ask-signals.js










const INTERVAL_MS = 2000;
async function askSignals(deps, signals, about) {
    return Promise.all(signals.map((config) => askUntilAnswered(deps, config, about)));
}
async function askUntilAnswered(deps, config, about) {
    const { signal } = about;
    const begun = deps.clock.monotonic();
    for (;;) {
        const answer = await askOnce(deps, config, about);
        throwIfCancelled(signal);
        const waitMs = Math.max(INTERVAL_MS, answer.again?.afterMs ?? 0);
        const left = config.deadlineMs - (deps.clock.monotonic() - begun);
        if (answer.again === undefined || waitMs > left) {
            const { again: _, ...said } = answer;
            return { name: config.name, type: config.type, ...said };
        }
        deps.progress(`signal ${config.name}: ${answer.reason}; asking again`);
        await pause(deps.clock, waitMs, signal);
    }
}
function askOnce(deps, config, { url, expectedVersion, signal, tails = new Map(), loadedAt }) {
    switch (config.type) {
        case "prometheus":
            return askPrometheus(deps, config, { signal, loadedAt });
        case "cloudflare":
            return askCloudflare(deps, config, expectedVersion, { signal, loadedAt });
        case "pagerduty":
            return askPagerduty(deps, config, signal);
        case "sentry":
            return askSentry(deps, config, expectedVersion, signal);
        case "sentry-issues":
            return askSentryIssues(deps, config, expectedVersion, signal);
        case "statuspage":
            return askStatuspage(deps, config, signal);
        case "d1":
            return askD1(deps, config, { url, signal });
        case "tail":
            return tails.get(config.name)?.() ?? Promise.resolve(sayNothing("no session was open during the load"));
        case "command":
            return askCommand(deps, config, signal);
    }
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/tail.js



const SETTLE_MS = 20_000;
const NUDGE_MS = 1000;
const QUIET_MS = 3000;
const LINGER_MS = 15_000;
const tail_SHOWN_CHARACTERS = 120;
const NUDGE_HEADER = ["gate-nudge", "1"];
const ABANDONED = new Set(["canceled", "responseStreamDisconnected"]);
async function openTails(deps, signals, about) {
    const configs = signals.filter((config) => config.type === "tail");
    const opened = await Promise.all(configs.map(async (config) => [config.name, await openOne(deps, config, about)]));
    return new Map(opened);
}
async function openOne(deps, config, about) {
    const say = (answer) => () => Promise.resolve(answer);
    if (config.token !== undefined && deps.readToken(config.token) === undefined) {
        return say(sayNothing(describeMissingToken(config.token)));
    }
    if (deps.wrangler === undefined)
        return say(sayNothing("it cannot be asked here"));
    let tail;
    try {
        tail = await deps.wrangler.openTail(config, about.versionId, about.signal);
    }
    catch (error) {
        if (!(error instanceof lib/* GateError */.ue) || error.code === "CANCELLED")
            throw error;
        return say(sayNothing(error.message, { hint: error.hint }));
    }
    const counts = watch(deps.clock, tail);
    deps.progress(`signal ${config.name}: waiting for the first event`);
    const { clock } = deps;
    for (const begun = clock.monotonic(); clock.monotonic() - begun < SETTLE_MS;) {
        if (counts.seen > 0 || counts.ended || about.signal.aborted)
            break;
        await about.nudge();
        await clock.sleep(NUDGE_MS, about.signal).catch(() => undefined);
    }
    return async () => {
        const until = clock.monotonic() + LINGER_MS;
        while (!counts.ended && !about.signal.aborted) {
            const now = clock.monotonic();
            if (now >= until || now - counts.lastAt >= QUIET_MS)
                break;
            await clock.sleep(QUIET_MS / 10, about.signal).catch(() => undefined);
        }
        const early = counts.ended;
        await tail.stop();
        await counts.over;
        return early ? explainEnd(tail.log()) : judgeCounts(counts, config, tail.log());
    };
}
function watch(clock, tail) {
    const counts = {
        seen: 0,
        ok: 0,
        bad: 0,
        abandoned: 0,
        broken: 0,
        sampled: false,
        lastAt: clock.monotonic(),
        ended: false,
        over: Promise.resolve(),
    };
    const read = async () => {
        try {
            for await (const event of tail.events) {
                counts.lastAt = clock.monotonic();
                count(counts, event);
            }
        }
        catch {
            counts.broken += 1;
        }
        counts.ended = true;
    };
    counts.over = read();
    return counts;
}
function count(counts, event) {
    if (!ask_json_isRecord(event) || typeof event["outcome"] !== "string") {
        counts.broken += 1;
        return;
    }
    const { outcome, event: about } = event;
    if (ask_json_isRecord(about) && typeof about["type"] === "string" && typeof about["message"] === "string") {
        counts.sampled = true;
        return;
    }
    counts.seen += 1;
    const exceptions = Array.isArray(event["exceptions"]) ? event["exceptions"] : [];
    const calm = exceptions.length === 0 && (outcome === "ok" || ABANDONED.has(outcome));
    if (calm && isNudge(about))
        return;
    if (calm)
        counts[outcome === "ok" ? "ok" : "abandoned"] += 1;
    else {
        counts.bad += 1;
        counts.first ??= describeBad(outcome, exceptions[0]);
    }
}
function isNudge(about) {
    const request = ask_json_isRecord(about) ? about["request"] : undefined;
    const headers = ask_json_isRecord(request) ? request["headers"] : undefined;
    return ask_json_isRecord(headers) && Object.keys(headers).some((name) => name.toLowerCase() === NUDGE_HEADER[0]);
}
function describeBad(outcome, exception) {
    const said = ask_json_isRecord(exception) ? [exception["name"], exception["message"]] : [];
    const words = [outcome, ...said.filter((part) => typeof part === "string")].join(": ");
    return words.length > tail_SHOWN_CHARACTERS ? `${words.slice(0, tail_SHOWN_CHARACTERS)}…` : words;
}
function judgeCounts(counts, { expect, minSamples }, log) {
    const { ok, bad, broken, first } = counts;
    const samples = ok + bad;
    const aside = describeAside(counts, log);
    const hint = "Does the load reach the Worker of this environment, and does the token read its tail?";
    if (broken > 0)
        return sayNothing(`${broken} of its events cannot be read${aside}`, { samples });
    if (samples === 0)
        return sayNothing(`no event was seen${aside}`, { samples, hint });
    if (samples < minSamples) {
        return sayNothing(`${samples} events (min-samples ${minSamples})${aside}`, { samples, hint });
    }
    const value = bad / samples;
    const what = first === undefined ? "" : ` (first: ${first})`;
    const shown = `${bad.toLocaleString("en-US")} of ${samples.toLocaleString("en-US")} events that were seen did not end ok${what}`;
    const share = (0,lib/* formatPercentage */.Ee)(value);
    return (0,lib/* meetsExpectation */.$u)(value, expect)
        ? { state: "pass", value, samples, reason: `${shown}: ${share}, as expected ${expect.text}${aside}` }
        : { state: "fail", value, samples, reason: `${shown}: ${share}, expected ${expect.text}${aside}` };
}
function describeAside({ abandoned, sampled }, log) {
    const lost = log.match(/^.*Reconnecting \(attempt/gm)?.length ?? 0;
    return [
        ...(sampled ? ["; Cloudflare showed only a part of them (sampling)"] : []),
        ...(lost > 0 ? [`; the connection was lost ${lost} times`] : []),
        ...(abandoned > 0 ? [`; ${abandoned} more were given up by their clients`] : []),
    ].join("");
}
function explainEnd(log) {
    const lines = log
        .split(/\r?\n/)
        .map((line) => line.replace(/^\W*\[ERROR\]\s*/, "").trim())
        .filter((line) => line !== "");
    const why = lines.find((line) => /error|failed|unable|cannot|couldn't/i.test(line)) ?? lines.at(-1);
    const hint = "Is the token right, and allowed to read the tail of this Worker (Workers Tail: Read)?";
    return sayNothing(`wrangler tail ended before the load did${why === undefined ? "" : `: ${why.slice(0, tail_SHOWN_CHARACTERS)}`}`, { hint });
}

;// CONCATENATED MODULE: ./packages/health/lib/baseline/object-to-baseline.js


function objectToBaseline(facts, config) {
    const location = config?.location;
    if (facts === undefined) {
        if (config === undefined)
            return [];
        const message = "the baseline is not compared: nothing was measured for it";
        return [write("inconclusive", "health/baseline-missing", message, undefined, location)];
    }
    if (facts.comparison === undefined) {
        const message = `the baseline ${facts.name} is not compared: ${facts.reason ?? "it is missing"}`;
        return [write("inconclusive", "health/baseline-missing", message, facts.hint, location)];
    }
    const { comparison, allowedIncrease } = facts;
    const worse = comparison.aspects.filter(({ says }) => says === "worse");
    if (worse.length === 0)
        return [];
    const exceeding = worse.filter(({ exceeds }) => exceeds === true);
    const fails = exceeding.length > 0;
    const named = (fails ? exceeding : worse).map((aspect) => describe(aspect, comparison)).join("; ");
    const bound = fails
        ? ` (surely more than the allowed ${(0,lib/* formatPercentage */.Ee)(allowedIncrease ?? 0)} worse)`
        : "";
    const message = `worse than the baseline ${facts.name}${bound}: ${named}`;
    const hint = facts.kind === "file"
        ? "The saved run had another day, runner and network: repeat both before the Worker is blamed."
        : fails
            ? "Both versions had the same load at the same time: see what the change costs."
            : "A warning; health.baseline.allowed-increase makes what is surely worse by more than that a failure.";
    return [write(fails ? "fail" : "pass", "health/worse-than-baseline", message, hint, location)];
}
function write(verdict, ruleId, message, hint, location) {
    return {
        verdict,
        finding: { ruleId, level: verdict === "pass" ? "warning" : "error", message, hint, location },
    };
}
function describe(aspect, { shift }) {
    const { candidate, baseline, beyondMs } = aspect;
    if (aspect.aspect === "errors") {
        return `${(0,lib/* formatPercentage */.Ee)(candidate)} of the answers failed, of the baseline's ${(0,lib/* formatPercentage */.Ee)(baseline)}`;
    }
    if (aspect.aspect === "middle") {
        const by = shift === undefined
            ? ""
            : `, later by ${(0,lib/* formatDuration */.a3)(shift.estimate)} (${(0,lib/* formatDuration */.a3)(shift.lower)} to ${(0,lib/* formatDuration */.a3)(shift.upper)})`;
        return `median ${formatTime(candidate)} instead of ${formatTime(baseline)}${by}`;
    }
    return `${(0,lib/* formatPercentage */.Ee)(candidate)} of the answers came after the baseline's ${aspect.aspect} of ${formatTime(beyondMs ?? Infinity)}, of its own ${(0,lib/* formatPercentage */.Ee)(baseline)}`;
}
function tabulateBaseline(facts) {
    const { comparison } = facts ?? {};
    if (facts === undefined || comparison === undefined)
        return [];
    const names = {
        middle: "median of the first byte",
        p95: "after the baseline's p95",
        p99: "after the baseline's p99",
        errors: "failed",
    };
    return [
        {
            title: `Compared with ${facts.answered ?? facts.name} (${formatCount(comparison.candidate)} answers with ${formatCount(comparison.baseline)})`,
            columns: ["What", "Candidate", "Baseline", "Says", "Chance without a difference"],
            rows: comparison.aspects.map((aspect) => {
                const show = aspect.aspect === "middle" ? formatTime : (share) => (0,lib/* formatPercentage */.Ee)(share);
                const what = names[aspect.aspect] + (aspect.beyondMs === undefined ? "" : ` (${formatTime(aspect.beyondMs)})`);
                const says = aspect.exceeds === true ? `${aspect.says}, more than allowed` : aspect.says;
                const chance = Math.min(aspect.chanceWorse, aspect.chanceBetter);
                return [what, show(aspect.candidate), show(aspect.baseline), says, formatChance(chance)];
            }),
        },
    ];
}
function formatTime(ms) {
    return Number.isFinite(ms) ? (0,lib/* formatDuration */.a3)(ms) : "no answer";
}
function formatChance(chance) {
    return chance < 0.0001 ? "< 0.01 %" : (0,lib/* formatPercentage */.Ee)(chance, 2);
}

;// CONCATENATED MODULE: ./packages/health/lib/tables.js



function tabulateHealth(facts) {
    const { load, objectives, plan } = facts;
    if (load === undefined)
        return drawSignals(facts.signals);
    const confidence = (0,lib/* formatPercentage */.Ee)(plan.confidence, 6);
    const judged = {
        title: "Objectives",
        columns: ["Objective", "Verdict", "Bad", "Share", `Bounds at ${confidence}`, "Limit", "Needed"],
        rows: objectives.map((objective) => drawObjective(objective)),
    };
    return [
        ...(facts.shard === undefined ? [judged] : []),
        {
            title: "Latency from the planned instant",
            columns: ["What", "Requests", "Failed", "p50", "p90", "p95", "p99", "p99.9", "max"],
            rows: [
                drawLatency("first byte", load.samples, load.failed, load.ttfb),
                drawLatency("end of the answer", load.samples, load.failed, load.total),
                ...(objectives.some(({ text }) => text.includes("[server]"))
                    ? [drawLatency("the service itself", load.samples, load.failed, load.server)]
                    : []),
                ...(load.routes.length < 2 ? [] : load.routes).map((route) => drawLatency(`${route.route}, first byte`, route.samples, route.failed, route.ttfb)),
            ],
        },
        ...drawShards(facts.shards),
        ...tabulateBaseline(facts.baseline),
        ...drawSignals(facts.signals),
    ];
}
function drawShards(shards = []) {
    if (shards.length === 0)
        return [];
    const columns = ["Shard", "Requests", "From", "Until", "Round trip", "Evidence"];
    const rows = shards.map(({ index, file, samples, from = "", until = "", roundTripMs }) => [
        `${index} of ${shards.length}`,
        formatCount(samples),
        from,
        until,
        roundTripMs === undefined ? "" : (0,lib/* formatDuration */.a3)(roundTripMs),
        file,
    ]);
    return [{ title: "Merged shards", columns, rows }];
}
function drawSignals(signals = []) {
    if (signals.length === 0)
        return [];
    const columns = ["Signal", "Says", "Why", "Rests on", "Newest data"];
    const rows = signals.map(({ name, state, reason, samples, ageMs }) => [
        name,
        state,
        reason,
        samples === undefined ? "" : formatCount(Math.round(samples)),
        ageMs === undefined ? "" : `${(0,lib/* formatDuration */.a3)(ageMs)} old`,
    ]);
    return [{ title: "Signals", columns, rows }];
}
function drawObjective(objective) {
    const { text, verdict, bad, n, estimate, lower, upper, limit, needed } = objective;
    return [
        text,
        verdict,
        `${formatCount(bad)} of ${formatCount(n)}`,
        estimate === undefined ? "no answers" : (0,lib/* formatPercentage */.Ee)(estimate),
        `${(0,lib/* formatPercentage */.Ee)(lower)} to ${(0,lib/* formatPercentage */.Ee)(upper)}`,
        (0,lib/* formatPercentage */.Ee)(limit),
        formatCount(needed),
    ];
}
function drawLatency(what, samples, failed, latency) {
    const times = ["p50", "p90", "p95", "p99", "p999"].map((name) => {
        const ms = latency[name];
        return ms === undefined ? "" : (0,lib/* formatDuration */.a3)(ms) + drawBounds(latency.bounds[name]);
    });
    const max = latency.max === undefined ? "" : (0,lib/* formatDuration */.a3)(latency.max);
    return [what, formatCount(samples), formatCount(failed), ...times, max];
}
function drawBounds({ lower, upper } = {}) {
    if (upper === undefined)
        return lower === undefined ? "" : ` (${(0,lib/* formatDuration */.a3)(lower)} or more)`;
    return ` (${(0,lib/* formatDuration */.a3)(lower ?? 0)} to ${(0,lib/* formatDuration */.a3)(upper)})`;
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/object-to-signals.js
function objectToSignals(facts, configs) {
    return facts.flatMap((said) => {
        if (said.state === "pass")
            return [];
        const location = configs.find(({ name }) => name === said.name)?.location;
        if (said.state === "incident") {
            const message = `${said.name} reports: ${said.reason}`;
            const hint = "It may explain what failed; it excuses nothing.";
            return [
                {
                    verdict: "pass",
                    finding: { ruleId: "health/provider-incident", level: "warning", message, hint, location },
                },
            ];
        }
        const verb = said.state === "fail" ? "says no" : "says nothing";
        const message = `signal ${said.name} ${verb}: ${said.reason}`;
        const finding = { ruleId: "health/signal", level: "error", message, hint: said.hint, location };
        return [{ verdict: said.state, finding }];
    });
}

;// CONCATENATED MODULE: ./packages/health/lib/verdict.js







function concludeHealth(facts, plan, label, causesOf, { signals = [], baseline } = {}) {
    const objections = [
        ...objectToHealth(facts.wait, label, ` after ${(0,lib/* formatDuration */.a3)(facts.wait.waitedMs)}`),
        ...(facts.wait.state === "healthy" ? objectToLoad(facts, plan, label, causesOf) : []),
        ...(facts.load === undefined ? [] : objectToBaseline(facts.baseline, baseline)),
        ...objectToSignals(facts.signals ?? [], signals),
        ...objectToShard(facts),
    ];
    const worst = ["fail", "inconclusive"].find((verdict) => objections.some((o) => o.verdict === verdict));
    const findings = objections.map(({ finding }) => finding);
    const verdict = worst ?? "pass";
    const cause = objections.find((objection) => objection.verdict === worst)?.finding.message;
    return { verdict, headline: cause ?? describePass(facts), findings };
}
function objectToLoad(facts, plan, label, causesOf) {
    const { load } = facts;
    if (load === undefined || plan.objectives.length === 0) {
        const message = "no objective was judged: none is configured";
        return [
            object("inconclusive", "health/no-objective", message, "Name what must hold in health.objectives."),
        ];
    }
    const judged = plan.objectives.map((planned, index) => ({
        planned,
        facts: facts.objectives[index],
        index,
    }));
    const missed = judged.flatMap(({ planned, facts, index }) => facts === undefined || facts.verdict === "pass"
        ? []
        : [objectToObjective(planned, facts, causesOf(index), load.lag)]);
    return [
        ...objectToLag(load.lag),
        ...objectToApart(load, plan),
        ...objectToClusters(load),
        ...objectToHealth(facts.afterLoad ?? { state: "healthy" }, label, " after the load"),
        ...(missed.length === 0 && facts.shard === undefined ? objectToRoutes(load) : []),
        ...missed.filter(({ verdict }) => verdict === "fail"),
        ...missed.filter(({ verdict }) => verdict !== "fail"),
    ];
}
function objectToRoutes({ routes }) {
    return routes.flatMap(({ route, samples, failed, apart }) => {
        if (samples > failed + apart)
            return [];
        const what = samples === 0
            ? "no request of the load went there"
            : `${formatCount(failed)} of ${formatCount(samples)} requests failed, and none was answered well`;
        const hint = samples === 0
            ? "Give the route more weight in health.load.routes, or leave it out."
            : "Ask the route yourself. An objective of its own, as error-rate(GET /path) < 1%, decides it alone.";
        return [object("inconclusive", "health/route-unproven", `nothing is known of ${route}: ${what}`, hint)];
    });
}
function objectToShard({ shard, load }) {
    if (shard === undefined)
        return [];
    const measured = `${formatCount(load?.samples ?? 0)} of ${formatCount(shard.requests)} requests`;
    const message = `${nameShard(shard)} measured ${measured} and decides nothing`;
    const hint = "Merge the evidence of all shards: gate health-gate --merge <folder>.";
    return [{ verdict: "inconclusive", finding: { ruleId: "health/shard", level: "notice", message, hint } }];
}
const HEALTH_RULES = {
    unhealthy: {
        rule: "health/not-healthy",
        hint: "Open the address of the health check, or see what the Worker logs while it is asked.",
    },
    "other-version": {
        rule: "health/other-version",
        hint: "Deploy the expected version, or name the one that should answer with expected-version.",
    },
    "version-unreadable": {
        rule: "health/version-unreadable",
        hint: "Let the health check answer its version at health.version, or write version: none in gate.yml.",
    },
    "other-environment": {
        rule: "health/other-environment",
        hint: "Does the url in gate.yml lead to this environment, and was the Worker deployed with the right --env?",
    },
    "edge-answered": {
        rule: "health/edge-answered",
        hint: "Let the gate's requests through to the Worker.",
    },
};
const UNKNOWN = new Set(["version-unreadable", "edge-answered"]);
function objectToHealth({ state, reason = "", hint, }, label, when) {
    if (state === "healthy")
        return [];
    const verdict = UNKNOWN.has(state) ? "inconclusive" : "fail";
    const { rule, hint: usual } = HEALTH_RULES[state];
    const said = /^(?:answered|names) /.test(reason) ? `${label} ${reason}` : `${label}: ${reason}`;
    return [object(verdict, rule, `not healthy${when}: ${said}`, hint ?? usual)];
}
function objectToLag(lag) {
    if (!lag.late)
        return [];
    const message = `the load generator was late: 1 % of the requests left ${(0,lib/* formatDuration */.a3)(lag.p99 ?? 0)} or more after their time ` +
        `(at most ${(0,lib/* formatDuration */.a3)(lag.allowedMs ?? 0)} is small against the tightest latency limit)`;
    const hint = "Run it on a machine with less to do, or lower health.load.rate.";
    return [object("inconclusive", "health/generator-late", message, hint)];
}
const APART_RULES = {
    cache: { rule: "health/cached-route", hint: "Bypass caches for this route." },
    edge: { rule: "health/edge-answered", hint: "Let the gate's requests through to the Worker." },
    version: { rule: "health/answers-apart", hint: "Let the load reach one version only." },
};
function objectToApart({ apart, apartGroups, samples }, plan) {
    const location = plan.objectives[0]?.objective.location;
    return apartGroups.map(({ kind, count, route, reason, cure }) => {
        const { rule, hint } = APART_RULES[kind];
        const verdict = kind === "edge" || apart / samples > APART_SHARE ? "inconclusive" : "pass";
        const message = `${formatCount(count)} of ${formatCount(samples)} answers count for nothing: ${route}: ${reason}`;
        const objection = object(verdict, rule, message, cure ?? hint);
        return { ...objection, finding: { ...objection.finding, location } };
    });
}
function objectToClusters({ clusters }) {
    if (clusters === undefined)
        return [];
    const message = `failures come together far beyond chance: ${clusters}`;
    const hint = "What happened at that time? The verdict takes requests as independent, so it is less sure here.";
    return [object("pass", "health/failures-clustered", message, hint)];
}
function objectToObjective({ objective }, facts, causes, lag) {
    const verdict = facts.verdict === "fail" ? "fail" : "inconclusive";
    const bad = verdict_describeBad(objective, facts, causes);
    let message = `${facts.text} failed: ${bad}`;
    let hint = "The service misses the objective; its answers are to blame, not chance (wrong in at most 2 % of runs).";
    if (verdict === "inconclusive") {
        if (facts.n === 0)
            message = `${facts.text} undecided: no answer counts for it`;
        else
            message = `${facts.text} undecided after ${formatCount(facts.n)} requests: ${bad}`;
        hint =
            lag.late && objective.kind === "latency"
                ? "With a late generator no latency can be judged."
                : causes.some(({ text }) => text.endsWith(HELD_UP))
                    ? "Run it on a machine with less to do, and let the process run: it measures nothing while it stands still."
                    : facts.settledBy === undefined
                        ? "The share lies on the limit: no number of requests would settle it."
                        : `About ${formatCount(facts.settledBy)} requests would settle it: raise health.load.max-requests.`;
    }
    const objection = object(verdict, "health/objective", message, hint);
    return { ...objection, finding: { ...objection.finding, location: objective.location } };
}
function verdict_describeBad(objective, facts, causes) {
    const parts = [];
    const [first, ...others] = causes;
    if (first !== undefined) {
        const more = others.length === 0 ? "" : ` and ${others.length} more ${others.length === 1 ? "cause" : "causes"}`;
        parts.push(`${first.text} (${formatCount(first.count)} of ${formatCount(facts.n)} requests)${more}`);
    }
    if (objective.kind === "latency" && (facts.slow > 0 || first === undefined)) {
        const share = (0,lib/* formatPercentage */.Ee)(facts.slow / facts.n, 2);
        parts.push(`${share} of ${formatCount(facts.n)} answers took ${(0,lib/* formatDuration */.a3)(objective.limitMs)} or longer`);
    }
    if (parts.length === 0)
        parts.push(`none of ${formatCount(facts.n)} requests failed`);
    return `${parts.join(", ")} (limit ${(0,lib/* formatPercentage */.Ee)(facts.limit)})`;
}
function describePass(facts) {
    const who = facts.version.state === "proven" ? `version ${facts.version.answered}` : "healthy, version unproven";
    const met = facts.objectives.map(({ text }) => text).join(", ");
    const { samples = 0, ttfb } = facts.load ?? {};
    const p95 = ttfb?.p95 === undefined ? "" : `, p95 ${(0,lib/* formatDuration */.a3)(ttfb.p95)}`;
    const shards = facts.shards === undefined ? "" : ` of ${facts.shards.length} shards`;
    return `${who}: ${met} met in ${formatCount(samples)} requests${shards}${p95}`;
}
function object(verdict, ruleId, message, hint) {
    return { verdict, finding: { ruleId, level: verdict === "pass" ? "warning" : "error", message, hint } };
}

;// CONCATENATED MODULE: ./packages/health/lib/health-gate.js



















const PROGRESS_MS = 1000;
async function runHealthGate(deps, target) {
    try {
        return await judgeHealth(deps, target);
    }
    catch (error) {
        if (!(error instanceof lib/* GateError */.ue))
            throwIfCancelled(target.signal);
        throw error;
    }
}
async function judgeHealth(deps, target) {
    throwIfCancelled(target.signal);
    const startedAt = (0,lib/* isoTime */.Ly)(deps.clock);
    const begun = deps.clock.monotonic();
    const { config } = target;
    const routes = await openRoutes(deps, target);
    const plan = planLoad(config, routes);
    const part = target.shard && planShard(config, plan, target.shard);
    const comparison = planBaseline(config, plan);
    deps.progress(part?.line ?? plan.line);
    if (comparison !== undefined)
        deps.progress(comparison.line);
    const wait = await waitUntilHealthy(deps, target);
    const loads = wait.state === "healthy" && plan.objectives.length > 0;
    const tails = loads ? await openConfigured(deps, target) : undefined;
    const baseline = loads && config.baseline !== undefined && comparison !== undefined
        ? await openBaseline(config.baseline, { deps, target, routes, requests: comparison.requests })
        : undefined;
    const { roundTripMs } = wait;
    const loaded = loads
        ? await loadRoutes(deps, target, { plan, routes, roundTripMs, part, baseline })
        : undefined;
    const compared = await baseline?.conclude();
    const signals = await askConfigured(deps, target, { tails, loadedAt: loaded?.run.measuredFrom });
    const { answer, label, ...waitFacts } = wait;
    const facts = {
        url: target.url,
        version: describeVersion(target, wait),
        environment: answer.environment,
        plan: describePlan(config, plan, part),
        wait: waitFacts,
        objectives: loaded?.objectives ?? [],
        load: loaded?.load,
        samples: loaded &&
            packTaken(loaded.judge.samples, routes.map(({ label }) => label)),
        ...(part && {
            shard: describeShard(part, deps.clock, loaded && { ...loaded, samples: loaded.judge.samples }),
        }),
        afterLoad: loaded?.afterLoad,
        baseline: compared,
        signals,
    };
    const causesOf = (index) => loaded === undefined ? [] : countCauses(loaded.judge.listCounted(index), routes);
    const { verdict, headline, findings } = concludeHealth(facts, plan, label, causesOf, config);
    return {
        check: "health-gate",
        ...(target.environmentName !== undefined && { environment: target.environmentName }),
        verdict,
        headline,
        findings: (0,lib/* sortFindings */.Tc)(findings),
        facts,
        tables: tabulateHealth(facts),
        charts: chartHealth(facts),
        startedAt,
        durationMs: Math.round(deps.clock.monotonic() - begun),
    };
}
async function openConfigured(deps, target) {
    const { clock, signals } = deps;
    if (signals === undefined)
        return new Map();
    const versionId = readVersionId(readExpectedVersion(target));
    const marked = { ...target, originHeaders: [...(target.originHeaders ?? []), NUDGE_HEADER] };
    const nudge = () => checkHealthOnce(deps, marked);
    const progress = (line) => deps.progress(line);
    return openTails({ clock, progress, ...signals }, listSignals(target), {
        versionId,
        signal: target.signal,
        nudge,
    });
}
function listSignals({ config, shard }) {
    const { signals = [] } = config;
    if (shard === undefined)
        return signals;
    return shard.index === 1 ? signals.filter(({ type }) => type === "tail") : [];
}
async function askConfigured(deps, target, { tails, loadedAt }) {
    const asked = listSignals(target).filter(({ type }) => tails !== undefined || type === "statuspage");
    if (asked.length === 0)
        return undefined;
    if (deps.signals === undefined) {
        const reason = "it cannot be asked here";
        return asked.map(({ name, type }) => ({ name, type, state: "inconclusive", reason }));
    }
    const { client, clock } = deps;
    const progress = (line) => deps.progress(line);
    const { url, signal } = target;
    const about = { url, expectedVersion: readExpectedVersion(target), signal, tails, loadedAt };
    const said = await askSignals({ client, clock, progress, ...deps.signals }, asked, about);
    const { baseline } = target.config;
    const doubled = baseline !== undefined && "version" in baseline;
    return doubled ? doubtSignals(said, about.expectedVersion) : said;
}
async function loadRoutes(deps, target, { plan, routes, roundTripMs, part, baseline }) {
    const { arrival, warmupMs, timeoutMs } = target.config.load;
    const { rate, maxRequests } = part ? { ...part, maxRequests: part.requests } : target.config.load;
    const judge = createJudge(plan, routes, { maxRequests, roundTripMs });
    const report = createReporter(deps, judge, plan, part);
    const load = {
        routes,
        rate,
        arrival,
        warmupMs,
        maxRequests,
        timeoutMs,
        shard: part?.index,
        signal: target.signal,
        take(sample) {
            const next = judge.take(sample);
            report(sample.shot.failure !== undefined);
            return part === undefined || judge.apart > APART_SHARE * maxRequests ? next : "go on";
        },
    };
    const run = await runLoad(deps.clock, baseline?.extend(load) ?? load);
    const lag = measureLag(run.lagsMs, findTightestLimit(target.config.objectives));
    const afterLoad = watchesIdentity(routes) ? undefined : await checkHealthOnce(deps, target);
    return {
        judge,
        run,
        objectives: part === undefined ? judge.conclude(lag.late) : [],
        load: measureLoad(judge.samples, { routes, run, lag, roundTripMs, confidence: target.config.confidence }),
        afterLoad: afterLoad && { state: afterLoad.state, reason: afterLoad.reason, hint: afterLoad.hint },
    };
}
function createReporter(deps, judge, plan, part) {
    let failures = 0;
    let toldAt = deps.clock.monotonic();
    return (failed) => {
        if (failed)
            failures += 1;
        const now = deps.clock.monotonic();
        if (now - toldAt < PROGRESS_MS)
            return;
        toldAt = now;
        const [planned, decided] = part === undefined
            ? [
                `${formatCount(plan.requests)} requests or more`,
                `, ${judge.decided} of ${plan.objectives.length} objectives decided`,
            ]
            : [`${formatCount(part.requests)} requests`, ""];
        deps.progress(`load: ${formatCount(judge.taken)} of ${planned}, ${formatCount(failures)} failed${decided}`);
    };
}
function describePlan(config, plan, part) {
    const { rate, arrival, warmupMs, maxRequests, timeoutMs } = config.load;
    return {
        line: part?.line ?? plan.line,
        rate,
        arrival,
        warmupMs,
        maxRequests,
        timeoutMs,
        confidence: config.confidence,
        requests: part?.total ?? plan.requests,
        durationMs: part === undefined ? plan.durationMs : (part.total / rate) * 1000,
    };
}
function findTightestLimit(objectives) {
    const limits = objectives.flatMap((objective) => (objective.kind === "latency" ? [objective.limitMs] : []));
    return limits.length === 0 ? undefined : Math.min(...limits);
}
function describeVersion(target, { state, answer }) {
    const expected = readExpectedVersion(target);
    const answered = answer.version;
    if (expected === undefined)
        return { expected: "none", answered, state: "unproven" };
    if (state === "other-version")
        return { expected, answered, state: "mismatch" };
    return { expected, answered, state: state === "healthy" ? "proven" : "unproven" };
}

;// CONCATENATED MODULE: ./packages/health/lib/shards/read-facts.js
class FactsProblem extends Error {
}
const STATES = {
    healthy: 0,
    unhealthy: 0,
    "other-version": 0,
    "version-unreadable": 0,
    "other-environment": 0,
    "edge-answered": 0,
};
const HEALTH = { state: Object.keys(STATES), reason: "text?", hint: "text?" };
const FACTS = {
    url: "text",
    version: { expected: "text", answered: "text?", state: ["proven", "unproven", "mismatch"] },
    environment: "text?",
    plan: {
        rate: "number",
        arrival: ["constant", "poisson"],
        warmupMs: "number",
        maxRequests: "number",
        timeoutMs: "number",
        confidence: "number",
        requests: "number",
    },
    wait: { ...HEALTH, attempts: "number", inARow: "number", waitedMs: "number", roundTripMs: "number?" },
    "afterLoad?": HEALTH,
    "load?": {
        samples: "number",
        failed: "number",
        apart: "number",
        warmup: { requests: "number", failed: "number" },
    },
    shard: {
        index: "number",
        count: "number",
        requests: "number",
        rate: "number",
        from: "text?",
        until: "text?",
        failures: [[{ route: "number", text: "text", count: "number" }]],
        apart: [[{ kind: ["cache", "edge", "version"], route: "number", reason: "text", cure: "text?" }]],
    },
    "signals?": [
        [
            {
                name: "text",
                type: ["tail"],
                state: ["pass", "fail", "inconclusive", "incident"],
                reason: "text",
                hint: "text?",
                value: "number?",
                samples: "number?",
            },
        ],
    ],
};
function readShardFacts(facts) {
    return read(facts, FACTS, "facts");
}
function read(value, shape, place) {
    if (typeof shape === "string") {
        if (value === undefined && shape.endsWith("?"))
            return undefined;
        const isRight = shape.startsWith("text")
            ? typeof value === "string"
            : Number.isFinite(value) && Number(value) >= 0;
        if (isRight)
            return value;
    }
    else if (isList(shape)) {
        const [first] = shape;
        if (typeof first === "string" || first === undefined) {
            if (shape.some((word) => word === value))
                return value;
        }
        else if (Array.isArray(value)) {
            return value.map((item, i) => read(item, first[0], `${place}[${i}]`));
        }
    }
    else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
        const table = value;
        return Object.fromEntries(Object.entries(shape).flatMap(([name, inner]) => {
            const key = name.replace("?", "");
            if (table[key] === undefined && key !== name)
                return [];
            return [[key, read(table[key], inner, place === "facts" ? key : `${place}.${key}`)]];
        }));
    }
    throw new FactsProblem(`${place} is ${value === undefined ? "missing" : "no such thing"}`);
}
function isList(shape) {
    return Array.isArray(shape);
}

;// CONCATENATED MODULE: ./packages/health/lib/shards/read-shard.js




const CLOCK_SKEW_MS = 5 * 60_000;
const AGAIN = "Run all shards again, in one run and from the same commit, and merge their evidence.";
const SAME_GATE = "Let the shards and the merge use one and the same gate (the same ref of the action, the same installed command), then run all shards again.";
function read_shard_refuse(file, why, hint = AGAIN) {
    return new lib/* GateError */.ue("MERGE_REFUSED", why, {
        location: file === undefined ? undefined : { file },
        hint,
    });
}
function readShard({ file, sha256, evidence }, question) {
    const { result, shard, attempt, finishedAt, source, suite } = evidence.predicate.gate;
    const name = shard === undefined ? result.check : nameShard(shard);
    const stranger = read_shard_findStranger(evidence, question);
    if (stranger !== undefined)
        throw read_shard_refuse(file, `${name}: ${stranger}`);
    if (shard === undefined)
        throw read_shard_refuse(file, `${name}: it is no shard of health-gate`);
    if (result.verdict === "error")
        throw read_shard_refuse(file, `${name} could not measure: ${result.headline}`);
    if (result.verdict === "pass")
        throw read_shard_refuse(file, `${name} says pass, which a shard never does`);
    const other = findOtherGate(suite, question.suite);
    if (other !== undefined)
        throw read_shard_refuse(file, `${name} was made by ${other}`, SAME_GATE);
    const facts = readFacts(file, result.facts, shard);
    const { version } = evidence.predicate.gate;
    if (version?.expected !== facts.version.expected ||
        version.answered !== facts.version.answered ||
        version.state !== facts.version.state) {
        throw read_shard_refuse(file, `${name} contradicts itself about the version that answered`);
    }
    const { wait } = facts;
    if (wait.state === "healthy" && facts.version.expected !== "none" && facts.version.state !== "proven") {
        throw read_shard_refuse(file, `${name} calls healthy what named another version`);
    }
    if (result.verdict === "fail" && !result.findings.some(({ level }) => level === "error")) {
        throw read_shard_refuse(file, `${name} failed and does not say why`);
    }
    const { samples } = result.facts;
    const mustHave = wait.state === "healthy" && facts.load !== undefined;
    if (mustHave && samples === undefined)
        throw read_shard_refuse(file, `${name} has not saved its samples`);
    return {
        ...facts,
        file,
        sha256,
        name,
        finishedAt,
        verdict: result.verdict,
        findings: result.findings,
        run: JSON.stringify([source.event, source.repository ?? "", source.runUrl ?? "", attempt]),
        digest: mustHave ? String(samples?.sha256) : undefined,
        saved: mustHave ? unpackSamples(samples, file) : undefined,
    };
}
function read_shard_findStranger(evidence, question) {
    const { result, worker, source, finishedAt } = evidence.predicate.gate;
    if (result.check !== "health-gate")
        return `it is evidence of ${result.check}`;
    if (result.environment !== question.environment) {
        return `it is about ${result.environment}, not ${question.environment}`;
    }
    if (worker !== question.worker)
        return `it is about the Worker ${worker}, not ${question.worker}`;
    const commit = (0,lib/* commitOf */.D3)(evidence);
    if (commit !== question.commit)
        return `it is about commit ${commit?.slice(0, 12)}, not ${question.commit.slice(0, 12)}`;
    if (source.dirty)
        return "it is about a tree with uncommitted changes";
    if (source.ranPullRequestCode && !question.takesPullRequestCode) {
        return "it is of a run of a pull request's code";
    }
    if (question.runUrl !== undefined && source.runUrl !== question.runUrl) {
        return `it is of another run (${source.runUrl ?? source.event})`;
    }
    const age = question.now - Date.parse(finishedAt);
    if (!(age >= -CLOCK_SKEW_MS))
        return `it is from the future (${finishedAt})`;
    if (age >= question.maxAgeMs) {
        return `it is ${(0,lib/* formatDuration */.a3)(age)} old; at most ${(0,lib/* formatDuration */.a3)(question.maxAgeMs)} counts`;
    }
    return findOtherConfiguration(evidence, question);
}
function findOtherConfiguration(evidence, question) {
    const found = (0,lib/* configDigestsOf */.fZ)(evidence);
    const wanted = Object.entries(question.configDigests);
    if (found.size !== wanted.length || wanted.some(([name, digest]) => found.get(name) !== digest)) {
        return "it is about another wrangler config";
    }
    const told = new Map(evidence.predicate.configuration.map(({ name, digest }) => [name, digest["sha256"]]));
    const other = question.configuration.find(({ name, digest }) => told.get(name) !== digest["sha256"]);
    return other && `it was asked something else than the merge (${other.name.replace(/^.*:/, "")})`;
}
function findOtherGate(found, own) {
    if (found.version !== own.version) {
        return `another version of the gate (${found.version}; the merge is made by ${own.version})`;
    }
    if (found.distDigest === own.distDigest)
        return undefined;
    const [its, ours] = [found, own].map(({ distDigest }) => distDigest.slice(0, 12));
    return `another build of the gate ${own.version} (${its}; the merge is made by ${ours})`;
}
function readFacts(file, facts, shard) {
    try {
        const read = readShardFacts(facts);
        if (read.shard.index !== shard.index || read.shard.count !== shard.count) {
            throw new FactsProblem(`they are of ${nameShard(read.shard)}`);
        }
        return read;
    }
    catch (error) {
        if (!(error instanceof FactsProblem))
            throw error;
        throw read_shard_refuse(file, `${nameShard(shard)}: its facts are none of a shard: ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./packages/health/lib/shards/check-shards.js





const ROUNDING_MS = 0.01;
const TOGETHER = 0.5;
const HINT_ALL = "Give the merge the evidence of every shard of one run, each once.";
function orderShards(shards) {
    const [first] = shards;
    if (first === undefined)
        throw read_shard_refuse(undefined, "there is no evidence of a shard to merge", HINT_ALL);
    const { count } = first.shard;
    const ordered = [];
    for (const shard of shards) {
        const { index } = shard.shard;
        if (shard.shard.count !== count) {
            throw read_shard_refuse(shard.file, `this is ${shard.name}, and ${first.file} is ${first.name}`, HINT_ALL);
        }
        const twin = ordered[index - 1];
        if (twin !== undefined)
            throw read_shard_refuse(shard.file, `${shard.name} is in ${twin.file} too`, HINT_ALL);
        const copied = ordered.find((known) => known?.digest !== undefined && known.digest === shard.digest);
        if (copied !== undefined)
            throw read_shard_refuse(shard.file, `${shard.name}: its samples are those of ${copied.file}`, HINT_ALL);
        const other = findDifference(first, shard);
        if (other !== undefined)
            throw read_shard_refuse(shard.file, `${shard.name}: ${other} (as in ${first.file})`);
        ordered[index - 1] = shard;
    }
    const [head, ...rest] = Array.from({ length: count }, (_, i) => {
        const shard = ordered[i];
        if (shard !== undefined)
            return shard;
        throw read_shard_refuse(undefined, `${nameShard({ index: i + 1, count })} is missing`, HINT_ALL);
    });
    return [head ?? first, ...rest];
}
function findDifference(first, shard) {
    if (shard.run !== first.run)
        return "it is not of the same run and attempt";
    if (shard.url !== first.url)
        return `it asked ${shard.url}, not ${first.url}`;
    if (shard.version.expected !== first.version.expected)
        return "it expected not the same version";
    const isHealthy = [shard, first].every(({ wait }) => wait.state === "healthy");
    if (!isHealthy)
        return undefined;
    if (shard.version.answered !== first.version.answered || shard.version.state !== first.version.state) {
        return "not the same version answered";
    }
    return shard.environment === first.environment ? undefined : "not the same environment answered";
}
function checkParts(shards, config, plan, planned, routes) {
    for (const shard of shards) {
        const { file, name } = shard;
        const part = planShard(config, plan, shard.shard);
        const keys = [
            "rate",
            "arrival",
            "warmupMs",
            "maxRequests",
            "timeoutMs",
            "confidence",
            "requests",
        ];
        const other = keys.find((key) => shard.plan[key] !== planned[key]);
        if (other !== undefined || shard.shard.requests !== part.requests || shard.shard.rate !== part.rate) {
            throw read_shard_refuse(file, `${name} was planned in another way than the merge (${other ?? "its part"})`);
        }
        if (shard.saved === undefined) {
            if (shard.wait.state !== "healthy" || plan.objectives.length === 0)
                continue;
            throw read_shard_refuse(file, `${name} has measured nothing`);
        }
        const labels = routes.map(({ label }) => label);
        if (JSON.stringify(shard.saved.routes) !== JSON.stringify(labels)) {
            throw read_shard_refuse(file, `${name} sent its load to other routes`);
        }
        const { samples } = shard.saved;
        const failed = samples.filter(({ outcome }) => outcome === "failed").length;
        const good = samples.filter(({ outcome }) => outcome === "good").length;
        const { load } = shard;
        if (samples.length > part.requests ||
            load?.samples !== samples.length ||
            load.failed !== failed ||
            load.apart !== samples.length - failed - good) {
            throw read_shard_refuse(file, `${name}: its samples are not those that it counts`);
        }
        checkInstants(shard, config, routes);
    }
}
function checkInstants({ file, name, saved, shard }, { load }, routes) {
    const next = createSchedule(load.arrival, shard.rate, shard.index);
    const pick = createPicker(routes);
    const warmup = Math.round((load.warmupMs / 1000) * shard.rate);
    for (let index = 0; index < warmup; index += 1) {
        next();
        pick();
    }
    let from;
    for (const [row, sample] of (saved?.samples ?? []).entries()) {
        const { plannedMs, route } = sample;
        if (!isPossible(sample, load)) {
            throw read_shard_refuse(file, `${name}: request ${row + 1} was not measured like that by any run`);
        }
        const due = next();
        from ??= due;
        if (Math.abs(plannedMs - (due - from)) > ROUNDING_MS || pick().index !== route) {
            throw read_shard_refuse(file, `${name}: request ${row + 1} was not due as the config plans it`);
        }
    }
}
function isPossible({ lagMs, ttfbMs, totalMs, censored, outcome, serverTime: { waitedMs, toldMs } = { waitedMs: 0 }, }, { timeoutMs }) {
    const inOrder = [0, lagMs, ttfbMs, totalMs].every((ms, i, all) => ms >= (all[i - 1] ?? 0) - ROUNDING_MS);
    const hasWaited = !censored || (outcome !== "good" && ttfbMs >= timeoutMs);
    return inOrder && hasWaited && waitedMs >= 0 && (toldMs ?? 0) >= 0;
}
function findBeginnings(shards) {
    const beginnings = shards.map(({ file, name, shard, saved }) => {
        const from = Date.parse(shard.from ?? "");
        const last = saved?.samples.at(-1)?.plannedMs ?? 0;
        if (Math.abs(Date.parse(shard.until ?? "") - from - last) <= 2)
            return from;
        throw read_shard_refuse(file, `${name} does not say when it measured`);
    });
    const earliest = Math.min(...beginnings);
    for (const [i, { file, name, shard }] of shards.entries()) {
        const lateMs = (beginnings[i] ?? earliest) - earliest;
        if (lateMs <= (shard.requests / shard.rate) * 1000 * (1 - TOGETHER))
            continue;
        throw read_shard_refuse(file, `the shards did not measure together: ${name} began ${(0,lib/* formatDuration */.a3)(lateMs)} after the first`, "Let all shards of the matrix start at once (no max-parallel, enough runners), or make the load longer than they lie apart: raise health.load.max-requests.");
    }
    return beginnings;
}

;// CONCATENATED MODULE: ./packages/health/lib/shards/doubt-late-signals.js

function doubtLateSignals(signals, configs, { ended, now }) {
    return signals?.map((said) => {
        const config = configs?.find(({ name }) => name === said.name);
        const windowMs = config !== undefined && "windowMs" in config ? config.windowMs : Infinity;
        if (said.state !== "pass" || now - ended <= windowMs)
            return said;
        const window = (0,lib/* formatDuration */.a3)(windowMs);
        const late = (0,lib/* formatDuration */.a3)(now - ended);
        return {
            ...said,
            state: "inconclusive",
            reason: `the load ended ${late} before the question, and its window is ${window}: ${said.reason}`,
            hint: "Merge right after the shards, or let the signal look further back (window).",
        };
    });
}

;// CONCATENATED MODULE: ./packages/health/lib/shards/single-look.js


function createSingleLook({ limit, confidence, cap, }) {
    let state = "undecided";
    let n = 0;
    let bad = 0;
    return {
        add(isBad) {
            if (n >= cap)
                return state;
            n += 1;
            if (isBad)
                bad += 1;
            if (n === cap)
                state = look(bad, n, limit, confidence);
            return state;
        },
        get state() {
            return state;
        },
        get n() {
            return n;
        },
        get bad() {
            return bad;
        },
        get exhausted() {
            return state === "undecided" && n >= cap;
        },
    };
}
function look(bad, n, limit, confidence) {
    if (binomialAtMost(bad, n, limit) <= 1 - confidence)
        return "pass";
    return bad >= 2 && binomialAtLeast(bad, n, limit) <= WRONG_FAIL_RATE ? "fail" : "undecided";
}

;// CONCATENATED MODULE: ./packages/health/lib/shards/judge-once.js




function judgeOnce(samples, context) {
    const { config, plan, routes, warmup, lag, roundTripMs } = context;
    const objectives = plan.objectives.map((planned) => {
        const { objective, boundaries } = planned;
        const cap = samples.filter((sample) => countsFor(objective, sample, routes)).length;
        const needed = countLeastProof(boundaries.limit, boundaries.confidence);
        return { ...planned, needed, boundaries: { ...boundaries, cap } };
    });
    const judge = createJudge({ ...plan, objectives }, routes, {
        maxRequests: samples.length,
        roundTripMs,
        decide: createSingleLook,
    });
    for (const sample of samples)
        judge.take(sample);
    const run = { warmup, measuredFrom: 0, lagsMs: new Float64Array(0) };
    return {
        objectives: judge.conclude(lag.late),
        load: measureLoad(samples, { routes, run, lag, roundTripMs, confidence: config.confidence }),
        causesOf: (index) => countCauses(judge.listCounted(index), routes),
    };
}

;// CONCATENATED MODULE: ./packages/health/lib/shards/merge-samples.js
function mergeSamples(shards) {
    const all = shards.flatMap((shard) => {
        const readShot = createTexts(shard);
        return shard.samples.map((own) => {
            const saved = { ...own, plannedMs: own.plannedMs + shard.offsetMs };
            const { outcome: _, timings: _timings, serverTime: _time, ...numbers } = saved;
            return { saved, sample: { ...numbers, shot: readShot(own) } };
        });
    });
    all.sort((a, b) => a.saved.plannedMs - b.saved.plannedMs);
    return { samples: all.map(({ sample }) => sample), saved: all.map(({ saved }) => saved) };
}
function createTexts({ failures, apart, roundTripMs = 0 }) {
    const left = new Map();
    for (const { route, text, count } of failures) {
        left.set(route, [...(left.get(route) ?? []), { text, count }]);
    }
    const nextFailure = (route) => {
        const text = left.get(route)?.find(({ count }) => count > 0);
        if (text === undefined)
            return "failed";
        text.count -= 1;
        return text.text;
    };
    const findReason = (kind, route) => {
        const { reason = `answers of ${kind === "cache" ? "a cache" : "the edge"}`, cure = "" } = apart.find((group) => group.kind === kind && group.route === route) ?? {};
        return { reason, cure };
    };
    return ({ outcome, route, timings, serverTime }) => {
        const waited = serverTime && {
            ...serverTime,
            waitedMs: Math.max(0, serverTime.waitedMs - roundTripMs),
        };
        const times = { timings, serverTime: waited };
        switch (outcome) {
            case "good":
                return times;
            case "failed":
                return { ...times, failure: nextFailure(route) };
            case "cache":
                return { ...times, cached: findReason(outcome, route) };
            case "edge":
                return { ...times, edge: findReason(outcome, route) };
            case "version": {
                const { reason } = findReason(outcome, route);
                return { ...times, health: { state: "other-version", reason } };
            }
        }
    };
}

;// CONCATENATED MODULE: ./packages/health/lib/shards/merge-health.js
















async function mergeHealthGate(deps, target, files, question) {
    throwIfCancelled(target.signal);
    const startedAt = (0,lib/* isoTime */.Ly)(deps.clock);
    const begun = deps.clock.monotonic();
    const { config } = target;
    const routes = await openRoutes(deps, target);
    const { label } = await openHealthRoute(deps, target);
    const plan = planLoad(config, routes);
    const shards = orderShards(files.map((file) => readShard(file, question)));
    const planned = describeMerge(target, plan, shards);
    checkParts(shards, config, plan, planned, routes);
    refuseForeign(shards, target);
    const isMeasured = shards.every(({ saved }) => saved !== undefined) && plan.objectives.length > 0;
    const merged = isMeasured ? judgeMerged(shards, target, plan, routes) : undefined;
    const { clock } = deps;
    const begins = shards.map(({ shard }) => Date.parse(shard.from ?? "")).filter(Number.isFinite);
    const asked = await askConfigured(deps, target, {
        tails: isMeasured ? listTails(shards) : undefined,
        ...(begins.length > 0 && { loadedAt: clock.monotonic() - (clock.now() - Math.min(...begins)) }),
    });
    const ends = shards.map(({ shard }) => Date.parse(shard.until ?? "")).filter(Number.isFinite);
    const ended = Math.max(...ends);
    const signals = doubtLateSignals(asked, config.signals, { ended, now: clock.now() });
    const facts = {
        url: target.url,
        version: (shards.find(({ wait }) => wait.state !== "healthy") ?? shards[0]).version,
        environment: shards[0].environment,
        plan: planned,
        wait: mergeWaits(shards),
        objectives: merged?.judged.objectives ?? [],
        load: merged?.judged.load,
        samples: merged &&
            packSamples(merged.saved, routes.map((route) => route.label)),
        shards: shards.map(({ shard, file, sha256, finishedAt, saved, wait }) => ({
            index: shard.index,
            file,
            sha256,
            finishedAt,
            from: shard.from,
            until: shard.until,
            samples: saved?.samples.length ?? 0,
            roundTripMs: wait.roundTripMs,
        })),
        afterLoad: mergeAfterLoads(shards, routes),
        signals,
    };
    const judgement = concludeHealth(facts, plan, label, (i) => merged?.judged.causesOf(i) ?? [], config);
    const { verdict, headline, findings } = addShards(judgement, shards);
    return {
        check: "health-gate",
        ...(target.environmentName !== undefined && { environment: target.environmentName }),
        verdict,
        headline,
        findings: (0,lib/* sortFindings */.Tc)(findings),
        facts,
        tables: tabulateHealth(facts),
        charts: chartHealth(facts),
        startedAt,
        durationMs: Math.round(deps.clock.monotonic() - begun),
    };
}
function refuseForeign([shard], target) {
    if (shard === undefined)
        return;
    const { file, url, version, name } = shard;
    if (url !== target.url)
        throw read_shard_refuse(file, `${name} asked ${url}, and the merge is about ${target.url}`);
    const expected = readExpectedVersion(target) ?? "none";
    if (version.expected === expected)
        return;
    throw read_shard_refuse(file, `${name} expected version ${version.expected}, and the merge expects ${expected}`);
}
function describeMerge({ config }, plan, shards) {
    const total = countTotal(config, plan);
    const line = `${formatCount(total)} requests of ${shards.length} shards, decided once`;
    return describePlan(config, plan, { total, line });
}
function judgeMerged(shards, target, plan, routes) {
    const { config } = target;
    const beginnings = findBeginnings(shards);
    const first = Math.min(...beginnings);
    const { samples, saved } = mergeSamples(shards.map(({ saved, shard, wait }, i) => ({
        samples: saved?.samples ?? [],
        offsetMs: (beginnings[i] ?? first) - first,
        roundTripMs: wait.roundTripMs,
        failures: shard.failures,
        apart: shard.apart,
    })));
    const sum = (key) => shards.reduce((total, { load }) => total + (load?.warmup[key] ?? 0), 0);
    const warmup = { requests: sum("requests"), failed: sum("failed") };
    const lag = mergeLags(shards.map(({ saved }) => saved?.samples ?? []), findTightestLimit(config.objectives));
    return { judged: judgeOnce(samples, { config, plan, routes, warmup, lag }), saved };
}
function mergeLags(shards, tightestMs) {
    const measure = (samples) => measureLag(Float64Array.from(samples, ({ lagMs }) => lagMs), tightestMs);
    const all = measure(shards.flat());
    if (all.late)
        return all;
    return shards.map(measure).find(({ late }) => late) ?? all;
}
function mergeWaits(shards) {
    const failed = shards.find(({ wait }) => wait.state !== "healthy");
    if (failed !== undefined) {
        return { ...failed.wait, reason: `${failed.name}: ${failed.wait.reason ?? "not healthy"}` };
    }
    const waits = shards.map(({ wait }) => wait);
    const trips = waits.flatMap(({ roundTripMs }) => roundTripMs ?? []);
    return {
        state: "healthy",
        attempts: waits.reduce((sum, { attempts }) => sum + attempts, 0),
        inARow: Math.min(...waits.map(({ inARow }) => inARow)),
        waitedMs: Math.max(...waits.map(({ waitedMs }) => waitedMs)),
        roundTripMs: trips.length === 0 ? undefined : Math.min(...trips),
    };
}
function mergeAfterLoads(shards, routes) {
    const silent = shards.find(({ saved, afterLoad }) => saved !== undefined && afterLoad === undefined);
    if (silent !== undefined && !watchesIdentity(routes)) {
        throw read_shard_refuse(silent.file, `${silent.name} does not say who answered after its load`);
    }
    const bad = shards.find(({ afterLoad }) => afterLoad !== undefined && afterLoad.state !== "healthy");
    if (bad?.afterLoad === undefined)
        return shards[0]?.afterLoad;
    return { ...bad.afterLoad, reason: `${bad.name}: ${bad.afterLoad.reason ?? "not healthy"}` };
}
function listTails(shards) {
    return new Map((shards[0]?.signals ?? []).map(({ name, ...answer }) => [name, () => Promise.resolve(answer)]));
}
function addShards(judgement, shards) {
    const said = new Set(judgement.findings.filter(({ level }) => level === "error").map(({ ruleId }) => ruleId));
    const told = shards.flatMap((shard) => {
        const { saved, name } = shard;
        const { requests } = shard.shard;
        const message = `${name} measured ${formatCount(saved?.samples.length ?? 0)} of ${formatCount(requests)} requests`;
        const cut = { ruleId: "health/shard", level: "error", message, hint: "Run all shards again." };
        const own = shard.findings
            .filter(({ level, ruleId }) => level === "error" && !said.has(ruleId))
            .map((finding) => ({ ...finding, message: `${name}: ${finding.message}` }));
        const isCut = saved !== undefined && saved.samples.length < requests;
        const findings = isCut && own.length === 0 ? [cut] : own;
        return findings.map((finding) => ({ finding, verdict: shard.verdict }));
    });
    const worst = (0,lib/* worstVerdict */.zP)([judgement.verdict, ...told.map(({ verdict }) => verdict)]);
    const verdict = worst === "error" ? "inconclusive" : worst;
    const cause = told.find((one) => one.verdict === verdict)?.finding.message;
    return {
        verdict,
        headline: verdict === judgement.verdict ? judgement.headline : (cause ?? judgement.headline),
        findings: [...judgement.findings, ...told.map(({ finding }) => finding)],
    };
}

;// CONCATENATED MODULE: ./packages/health/lib/index.js














/***/ }),

/***/ 8634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N8: () => (/* reexport */ parseHurl),
  Pz: () => (/* reexport */ parseHurlVariable),
  DA: () => (/* reexport */ parseVariablesFile),
  Z7: () => (/* reexport */ runHurl),
  aJ: () => (/* reexport */ splitHurlVariable)
});

// UNUSED EXPORTS: MAX_HURL_BYTES

// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
;// CONCATENATED MODULE: ./packages/hurl/lib/support.js
const OPTIONS = new Set([
    "aws-sigv4",
    "limit-rate",
    "netrc",
    "netrc-file",
    "netrc-optional",
    "cacert",
    "cert",
    "connect-to",
    "http1.0",
    "http1.1",
    "http2",
    "insecure",
    "ipv4",
    "ipv6",
    "key",
    "location-trusted",
    "proxy",
    "resolve",
    "compressed",
    "connect-timeout",
    "delay",
    "digest",
    "header",
    "location",
    "max-redirs",
    "max-time",
    "output",
    "path-as-is",
    "pinnedpubkey",
    "repeat",
    "retry",
    "retry-interval",
    "skip",
    "unix-socket",
    "user",
    "variable",
    "verbose",
    "verbosity",
    "very-verbose",
]);
const LOWEST_I64 = -(2n ** 63n);
function findUnsupported(entries) {
    const found = [];
    const add = (at, what) => {
        found.push({ at, what });
    };
    for (const { request, response } of entries) {
        if (request.method === "CONNECT")
            add(request.at, "the method CONNECT");
        checkSections(request.sections, add);
        if (response !== undefined)
            checkSections(response.sections, add);
    }
    return found.sort((a, b) => a.at - b.at);
}
function checkSections(sections, add) {
    for (const { content } of sections) {
        switch (content.kind) {
            case "options":
                for (const option of content.items) {
                    if (!OPTIONS.has(option.name) && !isOff(option))
                        add(option.at, `the option ${option.name}`);
                }
                break;
            case "captures":
                for (const capture of content.items) {
                    checkQuery(capture.query, capture.filters, add);
                }
                break;
            case "asserts":
                for (const { query, filters, predicate } of content.items) {
                    checkQuery(query, filters, add);
                    if (predicate.value !== undefined)
                        checkValue(predicate.value, predicate.at, add);
                }
                break;
            case "query":
            case "form":
            case "multipart":
            case "cookies":
            case "basic-auth":
                break;
        }
    }
}
function isOff({ value }) {
    return value.kind === "boolean" && value.value === false;
}
function checkQuery(query, filters, add) {
    if (query.kind === "regex")
        checkRegex(query.regex, query.at, add);
    for (const filter of filters) {
        if (filter.kind === "regex" || filter.kind === "replace-regex")
            checkRegex(filter.regex, filter.at, add);
    }
}
function checkRegex(regex, at, add) {
    if (regex.kind === "literal" && regex.pattern.unsupported !== undefined) {
        add(at, `this regular expression (${regex.pattern.unsupported})`);
    }
}
function checkValue(value, at, add) {
    if (value.kind === "regex")
        checkRegex(value.regex, at, add);
    if (value.kind === "number" && typeof value.value === "bigint" && value.value < LOWEST_I64) {
        add(at, "a negative integer below -2^63");
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/reader.js
const NONE = [];
class SyntaxFault extends Error {
    offset;
    what;
    hint;
    constructor(offset, what, message, hint) {
        super(message);
        this.offset = offset;
        this.what = what;
        this.hint = hint;
    }
}
function expecting(offset, what, hint) {
    return new SyntaxFault(offset, "literal", `expecting '${what}'`, hint);
}
function suggest(word, words, others) {
    const near = words.find((candidate) => isNear(candidate.toLowerCase(), word.toLowerCase()));
    return near === undefined ? others : `Did you mean ${near}?`;
}
function isNear(a, b) {
    let at = 0;
    while (at < a.length && a[at] === b[at])
        at += 1;
    const is = (skipA, skipB) => a.slice(at + skipA) === b.slice(at + skipB);
    return is(1, 1) || is(1, 0) || is(0, 1);
}
class Reader {
    text;
    end;
    at;
    depth = 0;
    constructor(text, at = 0, end = text.length) {
        this.text = text;
        this.at = at;
        this.end = end;
    }
    isAtEnd() {
        return this.at >= this.end;
    }
    peek() {
        return this.at < this.end ? this.text.charAt(this.at) : "";
    }
    looksAt(literal) {
        if (this.text.charCodeAt(this.at) !== literal.charCodeAt(0))
            return false;
        return this.at + literal.length <= this.end && this.text.startsWith(literal, this.at);
    }
    looksAtSpace() {
        const code = this.at < this.end ? this.text.charCodeAt(this.at) : 0;
        return code === 0x20 || code === 0x09;
    }
    tryLiteral(literal) {
        if (!this.looksAt(literal))
            return false;
        this.at += literal.length;
        return true;
    }
    expectLiteral(literal) {
        if (!this.tryLiteral(literal))
            throw expecting(this.at, literal);
    }
    take(sticky) {
        const start = this.at;
        this.skip(sticky);
        return this.text.slice(start, this.at);
    }
    skip(sticky) {
        sticky.lastIndex = this.at;
        if (sticky.test(this.text))
            this.at = Math.min(sticky.lastIndex, this.end);
    }
    takeLetters(ascii, sticky) {
        const start = this.at;
        this.skipLetters(ascii, sticky);
        return this.text.slice(start, this.at);
    }
    skipLetters(ascii, sticky) {
        const start = this.at;
        this.skip(ascii);
        if (this.at >= this.end || this.text.charCodeAt(this.at) < 0x80)
            return;
        this.at = start;
        this.skip(sticky);
    }
    attempt(rule) {
        const start = this.at;
        try {
            return rule();
        }
        catch (thrown) {
            if (!(thrown instanceof SyntaxFault))
                throw thrown;
            this.at = start;
            return undefined;
        }
    }
    many(rule) {
        let items;
        while (!this.isAtEnd()) {
            const start = this.at;
            const item = rule();
            if (item === undefined) {
                this.at = start;
                break;
            }
            if (items === undefined)
                items = [item];
            else
                items.push(item);
        }
        return items === undefined ? NONE : items.length === 1 ? items : items.slice();
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/lexical.js

const COMMENT = /#[^\n]*/y;
const DIGITS = /[0-9]*/y;
const HEX_DIGITS = /[0-9a-fA-F]*/y;
const BASE64_TEXT = /[A-Za-z0-9+/ \n\t]*/y;
const NAME = /[\p{Alphabetic}\p{N}_-]*/uy;
const ASCII_NAME = /[A-Za-z0-9_-]*/y;
function skipSpaces(reader) {
    const start = reader.at;
    while (reader.looksAtSpace())
        reader.at += 1;
    return reader.at > start;
}
function expectSpaces(reader) {
    if (!skipSpaces(reader))
        throw new SyntaxFault(reader.at, "space", "expecting a space");
}
function tryNewline(reader) {
    return reader.tryLiteral("\r\n") || reader.tryLiteral("\n");
}
function tryLineEnd(reader) {
    const start = reader.at;
    skipSpaces(reader);
    skipComment(reader);
    if (reader.isAtEnd() || tryNewline(reader))
        return true;
    reader.at = start;
    return false;
}
function expectLineEnd(reader) {
    if (tryLineEnd(reader))
        return;
    skipSpaces(reader);
    throw expecting(reader.at, "line_terminator", "the line should end here, or a comment begin");
}
function skipBlankLines(reader) {
    while (!reader.isAtEnd() && tryLineEnd(reader)) {
    }
    skipSpaces(reader);
}
function skipComment(reader) {
    if (!reader.looksAt("#"))
        return;
    const comment = reader.take(COMMENT);
    if (comment.endsWith("\r") && reader.looksAt("\n"))
        reader.at -= 1;
}
function takeDigits(reader) {
    return reader.take(DIGITS);
}
function takeHexDigits(reader) {
    return reader.take(HEX_DIGITS);
}
function takeName(reader) {
    return reader.takeLetters(ASCII_NAME, NAME);
}
function tryHex(reader) {
    if (!reader.tryLiteral("hex"))
        return undefined;
    reader.expectLiteral(",");
    skipSpaces(reader);
    const at = reader.at;
    const digits = takeHexDigits(reader);
    const end = reader.at;
    if (digits.length % 2 === 1)
        throw new SyntaxFault(reader.at, "hex bytearray", "expecting an even number of hex digits");
    skipSpaces(reader);
    reader.expectLiteral(";");
    return { written: { at, end }, value: Buffer.from(digits, "hex") };
}
function tryBase64(reader) {
    if (!reader.tryLiteral("base64"))
        return undefined;
    reader.expectLiteral(",");
    skipSpaces(reader);
    const at = reader.at;
    const digits = reader.take(BASE64_TEXT).replace(/[ \n\t]/g, "");
    reader.take(/=*/y);
    const end = reader.at;
    skipSpaces(reader);
    reader.expectLiteral(";");
    return { written: { at, end }, value: Buffer.from(digits, "base64") };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/template.js


class FixedTemplate {
    at;
    end;
    fixed;
    #source;
    constructor({ at, end }, text, source) {
        this.at = at;
        this.end = end;
        this.fixed = text;
        this.#source = source;
    }
    get parts() {
        return [{ text: this.fixed, source: this.#source }];
    }
}
function makeTemplate({ at, end }, parts) {
    const only = parts[0];
    if (parts.length === 1 && only !== undefined)
        return "text" in only
            ? new FixedTemplate({ at, end }, only.text, only.source)
            : { at, end, parts, fixed: undefined };
    const texts = parts.map((part) => ("text" in part ? part.text : undefined));
    return { at, end, parts, fixed: texts.includes(undefined) ? undefined : texts.join("") };
}
const VERBATIM = { decode: (source) => source, tokens: /[{}]/g };
function splitTemplate(reader, range, notation) {
    const text = reader.text.slice(range.start, range.stop);
    const { decode, tokens } = notation;
    if (text !== "" && !text.includes("{{"))
        return new FixedTemplate(range, decode(text), text);
    const parts = [];
    let from = 0;
    const pushText = (to) => {
        if (to === from)
            return;
        const source = text.slice(from, to);
        parts.push({ text: decode(source), source });
    };
    tokens.lastIndex = 0;
    for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
        const open = token.index;
        if (token[0] !== "{" || text.charAt(open + 1) !== "{")
            continue;
        pushText(open);
        from = findClose(text, tokens, open + 2);
        if (from === -1)
            throw expecting(range.stop, "}}");
        parts.push({ expression: readExpression(new Reader(reader.text, range.start + open + 2, range.stop)) });
        tokens.lastIndex = from;
    }
    pushText(text.length);
    return makeTemplate(range, parts.slice());
}
function findClose(text, tokens, from) {
    let closed = 0;
    tokens.lastIndex = from;
    for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
        if (token[0] === "}")
            closed += 1;
        if (closed === 2)
            return tokens.lastIndex;
    }
    return -1;
}
function tryPlaceholder(reader) {
    if (!reader.tryLiteral("{{"))
        return undefined;
    const expression = readExpression(reader);
    reader.expectLiteral("}}");
    return expression;
}
function readExpression(reader) {
    skipSpaces(reader);
    const at = reader.at;
    const name = takeName(reader);
    if (name === "")
        throw new SyntaxFault(at, "template variable", "expecting a variable");
    const end = reader.at;
    skipSpaces(reader);
    return { kind: name === "newDate" || name === "newUuid" ? name : "variable", name, at, end };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/numbers.js



const LARGEST_I64 = 2n ** 63n - 1n;
const LARGEST_U64 = 2n ** 64n - 1n;
const UNITS = { "": 1, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
function tryNatural(reader, largest) {
    const start = reader.at;
    const digits = takeDigits(reader);
    if (digits === "")
        return undefined;
    if (digits.length > 1 && digits.startsWith("0")) {
        throw expecting(start + 1, "natural", "a number has no leading zero");
    }
    if (digits.length > 20 || BigInt(digits) > largest)
        throw expecting(start, "natural", "this number is too large");
    return BigInt(digits);
}
function integer(reader) {
    const negative = reader.tryLiteral("-");
    const value = tryNatural(reader, LARGEST_I64);
    if (value === undefined)
        throw expecting(reader.at, "integer");
    return negative ? -value : value;
}
function integerOrPlaceholder(reader) {
    return reader.attempt(() => integer(reader)) ?? placeholder(reader, "integer");
}
function booleanOption(reader) {
    return tryBoolean(reader) ?? placeholder(reader, "true|false");
}
function countOption(reader) {
    const literal = reader.attempt(() => {
        const value = integer(reader);
        if (value < -1n)
            throw expecting(reader.at, "integer >= -1");
        return Number(value);
    });
    return literal ?? placeholder(reader, "integer >= -1");
}
function naturalOption(reader) {
    const literal = reader.attempt(() => {
        const value = tryNatural(reader, LARGEST_U64);
        if (value === undefined)
            throw expecting(reader.at, "integer >= 0");
        return Number(value);
    });
    return literal ?? placeholder(reader, "integer >= 0");
}
function durationOption(reader) {
    const value = tryNatural(reader, LARGEST_U64);
    if (value === undefined)
        return placeholder(reader, "integer", "a duration is for instance 500ms or 3s");
    const at = reader.at;
    const word = reader.take(/[A-Za-z]*/y);
    const unit = UNITS[word];
    if (unit !== undefined)
        return Number(value) * unit;
    const help = suggest(word, ["ms", "s"], "Valid values are ms, s");
    throw new SyntaxFault(at, "duration", `the duration unit is not valid. ${help}`, "m and h are units, too");
}
function tryBoolean(reader) {
    if (reader.tryLiteral("true"))
        return true;
    return reader.tryLiteral("false") ? false : undefined;
}
function tryNumber(reader) {
    const start = reader.at;
    reader.tryLiteral("-");
    const digits = takeDigits(reader);
    if (digits === "") {
        reader.at = start;
        return undefined;
    }
    if (digits.length > 1 && digits.startsWith("0")) {
        throw expecting(reader.at, "natural", "a number has no leading zero");
    }
    if (!reader.tryLiteral(".")) {
        if (digits.length > MAX_DIGITS)
            throw expecting(start, "natural", `a number has at most ${MAX_DIGITS} digits`);
        return BigInt(reader.text.slice(start, reader.at));
    }
    if (takeDigits(reader) === "")
        throw expecting(reader.at, "decimal digits");
    return Number(reader.text.slice(start, reader.at));
}
const MAX_DIGITS = 1000;
function placeholder(reader, what, hint) {
    const start = reader.at;
    try {
        const expression = tryPlaceholder(reader);
        if (expression !== undefined)
            return expression;
    }
    catch (thrown) {
        if (!(thrown instanceof SyntaxFault))
            throw thrown;
        throw expecting(thrown.offset, what, hint);
    }
    throw expecting(start, what, hint);
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/strings.js



const UNQUOTED_TEXT = /[^#\\\n\u0008\f\r\t]*/y;
const QUOTED_TEXT = /[^"\\\n\u0008\f\r\t]*/y;
const BACKTICK_TEXT = /[^`\\\n\u0008\f\r\t]*/y;
const KEY_TEXT = /[\p{Alphabetic}\p{N}_\-.[\]@$]*/uy;
const ASCII_KEY_TEXT = /[A-Za-z0-9_\-.[\]@$]*/y;
const FILE_TEXT = /[^#;{} \n\r\\]*/y;
const SIMPLE_ESCAPES = { b: "\b", n: "\n", f: "\f", r: "\r", t: "\t" };
const STRING_ESCAPES = '#"`\\/bnfrtu';
const KEY_ESCAPES = "#:\\/bfnrtu";
const FILE_ESCAPES = "\\bfnrt#; {}u";
const STRING = { decode: decodeEscapes, tokens: /\\(?:u\{[^}]*\}|[\s\S])|[{}]/g };
function unquotedTemplate(reader) {
    const start = reader.at;
    let end = start;
    for (;;) {
        const text = reader.take(UNQUOTED_TEXT);
        const trimmed = trimSpacesBehind(text);
        if (trimmed > 0)
            end = reader.at - text.length + trimmed;
        if (!reader.looksAt("\\"))
            break;
        readEscape(reader, STRING_ESCAPES);
        end = reader.at;
    }
    reader.at = end;
    return splitTemplate(reader, { at: start, start, stop: end, end }, STRING);
}
function tryQuotedTemplate(reader) {
    return tryDelimited(reader, '"', QUOTED_TEXT);
}
function quotedTemplate(reader) {
    const template = tryQuotedTemplate(reader);
    if (template === undefined)
        throw expecting(reader.at, '"');
    return template;
}
function tryBacktickTemplate(reader) {
    return tryDelimited(reader, "`", BACKTICK_TEXT);
}
function tryKeyTemplate(reader) {
    const start = reader.at;
    const template = reader.attempt(() => fragments(reader, KEY_TEXT, KEY_ESCAPES));
    if (template !== undefined && reader.at > start && !startsWithBracket(reader, template))
        return template;
    reader.at = start;
    return undefined;
}
function filenameTemplate(reader, password = false) {
    const template = fragments(reader, FILE_TEXT, password ? `${FILE_ESCAPES}:` : FILE_ESCAPES);
    if (template.parts.length === 0)
        throw new SyntaxFault(template.at, "filename", "expecting a filename");
    if (startsWithBracket(reader, template))
        throw expecting(template.at, "filename");
    return template;
}
function tryFile(reader) {
    if (!reader.tryLiteral("file"))
        return undefined;
    reader.expectLiteral(",");
    skipSpaces(reader);
    const path = filenameTemplate(reader);
    skipSpaces(reader);
    reader.expectLiteral(";");
    return path;
}
function startsWithBracket(reader, template) {
    if (reader.text.charAt(template.at) !== "[")
        return false;
    const first = template.parts[0];
    return first !== undefined && "text" in first;
}
function fragments(reader, plain, escapes) {
    const at = reader.at;
    const parts = [];
    for (;;) {
        const expression = tryPlaceholder(reader);
        if (expression !== undefined) {
            parts.push({ expression });
            continue;
        }
        const start = reader.at;
        scanEscaped(reader, plain, escapes);
        if (reader.at === start)
            break;
        const source = reader.text.slice(start, reader.at);
        const kept = escapes.includes(":") && plain === FILE_TEXT ? source.replace(/\\([^])/g, keepColon) : source;
        parts.push({ text: decodeEscapes(kept), source });
    }
    return makeTemplate({ at, end: reader.at }, parts.slice());
}
function keepColon(escape, character) {
    return character === ":" ? "\\\\:" : escape;
}
function tryDelimited(reader, delimiter, plain) {
    const at = reader.at;
    if (!reader.tryLiteral(delimiter))
        return undefined;
    const start = reader.at;
    scanEscaped(reader, plain, STRING_ESCAPES);
    const end = reader.at;
    reader.expectLiteral(delimiter);
    return splitTemplate(reader, { at, start, stop: end, end: reader.at }, STRING);
}
function scanEscaped(reader, plain, escapes) {
    for (;;) {
        if (plain === KEY_TEXT)
            reader.skipLetters(ASCII_KEY_TEXT, KEY_TEXT);
        else
            reader.skip(plain);
        if (!reader.looksAt("\\"))
            return;
        readEscape(reader, escapes);
    }
}
function readEscape(reader, allowed) {
    reader.at += 1;
    const character = reader.peek();
    if (character === "" || !allowed.includes(character)) {
        throw invalidEscape(reader.at);
    }
    reader.at += 1;
    if (character !== "u")
        return;
    reader.expectLiteral("{");
    const digits = takeHexDigits(reader);
    if (digits === "")
        throw invalidHex(reader.at);
    if (!isScalar(codePointOf(digits)))
        throw invalidUnicode(reader.at);
    reader.expectLiteral("}");
}
function invalidHex(at) {
    return new SyntaxFault(at, "hexadecimal number", "expecting a valid hexadecimal number");
}
function invalidUnicode(at) {
    return new SyntaxFault(at, "unicode literal", "Invalid unicode literal");
}
function invalidEscape(at) {
    return new SyntaxFault(at, "escape character", "the escaping sequence is not valid");
}
function decodeEscapes(source) {
    if (!source.includes("\\"))
        return source;
    return source.replace(/\\(?:u\{([0-9a-fA-F]+)\}|([\s\S]))/g, (_, hex, plain = "") => hex === undefined ? (SIMPLE_ESCAPES[plain] ?? plain) : String.fromCodePoint(codePointOf(hex)));
}
function codePointOf(hex) {
    return Number.parseInt(hex.slice(-8), 16);
}
function isScalar(code) {
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}
function trimSpacesBehind(text) {
    let length = text.length;
    while (length > 0 && text.charAt(length - 1) === " ")
        length -= 1;
    return length;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/json.js





const DEEPEST = 500;
const SPACE = /[ \t\n\r]*/y;
const PLAIN_TEXT = /[^"\\\u0008\n\f\r\t]*/y;
const json_SIMPLE_ESCAPES = { b: "\b", n: "\n", f: "\f", r: "\r", t: "\t" };
const JSON_STRING = { decode: json_decodeEscapes, tokens: /\\[\s\S]|[{}]/g };
function tryJson(reader) {
    const start = reader.at;
    if (reader.tryLiteral("null"))
        return { kind: "literal", source: "null" };
    const boolean = tryBoolean(reader);
    if (boolean !== undefined)
        return { kind: "literal", source: String(boolean) };
    if (reader.looksAt('"')) {
        const value = tryString(reader);
        if (typeof value === "object")
            return { kind: "string", value };
        reader.at = start;
        return undefined;
    }
    const number = tryNumberSource(reader);
    if (number !== undefined)
        return { kind: "literal", source: number };
    const expression = tryPlaceholder(reader);
    if (expression !== undefined)
        return { kind: "placeholder", expression };
    return tryList(reader) ?? tryJsonObject(reader);
}
function tryJsonObject(reader) {
    if (!reader.tryLiteral("{"))
        return undefined;
    const space = reader.take(SPACE);
    const members = items(reader, "}", member);
    return { kind: "object", space, members };
}
function tryList(reader) {
    if (!reader.tryLiteral("["))
        return undefined;
    const space = reader.take(SPACE);
    const elements = items(reader, "]", () => {
        const before = reader.take(SPACE);
        const value = innerValue(reader);
        return { before, value, after: reader.take(SPACE) };
    });
    return { kind: "list", space, items: elements };
}
function items(reader, close, item) {
    if (reader.depth >= DEEPEST) {
        throw new SyntaxFault(reader.at - 1, "JSON", `JSON nested deeper than ${DEEPEST} levels is not read`);
    }
    reader.depth += 1;
    const found = [];
    if (!reader.looksAt(close)) {
        found.push(item(reader));
        for (let comma = reader.at; reader.tryLiteral(","); comma = reader.at) {
            const behind = reader.at;
            reader.take(SPACE);
            if (reader.looksAt(close))
                throw new SyntaxFault(comma, "JSON", "trailing comma is not allowed");
            reader.at = behind;
            found.push(item(reader));
        }
    }
    reader.expectLiteral(close);
    reader.depth -= 1;
    return found;
}
function member(reader) {
    const before = reader.take(SPACE);
    const nameAt = reader.at;
    const name = tryString(reader);
    if (typeof name === "number")
        throw expecting(name, name === nameAt ? '"' : "char");
    const afterName = reader.take(SPACE);
    reader.expectLiteral(":");
    const colon = reader.at;
    const beforeValue = reader.take(SPACE);
    if (reader.isAtEnd() || reader.looksAt("}"))
        throw emptyElement(colon);
    const value = innerValue(reader);
    return { before, name, afterName, beforeValue, value, after: reader.take(SPACE) };
}
function innerValue(reader) {
    if (reader.looksAt(","))
        throw emptyElement(reader.at);
    const value = tryJson(reader);
    if (value !== undefined)
        return value;
    throw new SyntaxFault(reader.at, "JSON", "expecting a boolean, number, string, array, object or null");
}
function emptyElement(at) {
    return new SyntaxFault(at, "JSON", "expecting an element; found empty element instead");
}
function tryString(reader) {
    const at = reader.at;
    if (!reader.tryLiteral('"'))
        return at;
    const start = reader.at;
    for (;;) {
        reader.take(PLAIN_TEXT);
        if (reader.isAtEnd() || reader.looksAt('"'))
            break;
        if (!reader.looksAt("\\"))
            return reader.at;
        json_readEscape(reader);
    }
    const end = reader.at;
    reader.expectLiteral('"');
    return splitTemplate(reader, { at: start, start, stop: end, end }, JSON_STRING);
}
function json_readEscape(reader) {
    reader.at += 1;
    const character = reader.peek();
    if (character === "" || !'"\\/bnfrtu'.includes(character)) {
        throw invalidEscape(reader.at);
    }
    reader.at += 1;
    if (character !== "u")
        return;
    const code = readHex(reader);
    if (code < 0xd800 || code > 0xdfff)
        return;
    reader.expectLiteral("\\u");
    const second = reader.at;
    const low = readHex(reader);
    if (code >= 0xdc00 || low < 0xdc00 || low > 0xdfff) {
        throw invalidUnicode(second);
    }
}
function readHex(reader) {
    const digits = reader.text.slice(reader.at, Math.min(reader.at + 4, reader.end));
    const valid = /^[0-9a-fA-F]*/.exec(digits)?.[0].length ?? 0;
    if (valid < 4)
        throw invalidHex(reader.at + valid);
    reader.at += 4;
    return Number.parseInt(digits, 16);
}
function json_decodeEscapes(source) {
    if (!source.includes("\\"))
        return source;
    return source.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex, plain = "") => hex === undefined ? (json_SIMPLE_ESCAPES[plain] ?? plain) : String.fromCharCode(Number.parseInt(hex, 16)));
}
function tryNumberSource(reader) {
    const start = reader.at;
    reader.tryLiteral("-");
    if (!reader.tryLiteral("0") && takeDigits(reader) === "") {
        reader.at = start;
        return undefined;
    }
    if (reader.tryLiteral(".") && takeDigits(reader) === "") {
        throw expecting(reader.at, "digits");
    }
    if (reader.tryLiteral("e") || reader.tryLiteral("E")) {
        if (!reader.tryLiteral("-"))
            reader.tryLiteral("+");
        takeDigits(reader);
    }
    return reader.text.slice(start, reader.at).replace("E", "e");
}

;// CONCATENATED MODULE: ./packages/hurl/lib/xml/names.js
const START = String.raw `:A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}`;
const XML_NAME = String.raw `[${START}][${START}\-.0-9\u00b7\u0300-\u036f\u203f\u2040]*`;
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/xml.js


const xml_SPACE = "[ \\t\\r\\n]";
const OPENING = new RegExp(`^<(${XML_NAME})((?:${xml_SPACE}[^]*)?)>$`, "u");
const CLOSING = new RegExp(`^</(${XML_NAME})${xml_SPACE}*>$`, "u");
const ATTRIBUTE = new RegExp(`${xml_SPACE}+(${XML_NAME})${xml_SPACE}*=${xml_SPACE}*(?:"([^"<]*)"|'([^'<]*)')`, "uy");
const INSTRUCTION = new RegExp(`^<\\?(${XML_NAME})(?:${xml_SPACE}[^]*)?\\?>$`, "u");
const VALUE = (text) => `${xml_SPACE}*=${xml_SPACE}*(?:"(?:${text})"|'(?:${text})')`;
const ENCODINGS = "[uU][tT][fF]-?8|[iI][sS][oO]-8859-1|[lL]atin1|LATIN1";
const DECLARATION = new RegExp(`^<\\?xml${xml_SPACE}+version${VALUE("1\\.[0-9]*")}(?:${xml_SPACE}+encoding${VALUE(ENCODINGS)})?(?:${xml_SPACE}+standalone${VALUE("yes|no")})?${xml_SPACE}*\\?>$`);
const LITERAL = `(?:"[^"]*"|'[^']*')`;
const DOCTYPE = new RegExp(`^<!DOCTYPE${xml_SPACE}*${XML_NAME}(${xml_SPACE}+(?:SYSTEM|PUBLIC${xml_SPACE}+${LITERAL})${xml_SPACE}+${LITERAL})?${xml_SPACE}*([>[])`, "u");
const SUBSET = new RegExp(`^(?:${xml_SPACE}|<!ENTITY${xml_SPACE}+${XML_NAME}${xml_SPACE}+"[^"&%<]*"${xml_SPACE}*>|<!ELEMENT${xml_SPACE}+${XML_NAME}${xml_SPACE}+(?:ANY|EMPTY)${xml_SPACE}*>)*$`, "u");
const REFERENCE = new RegExp(`&(?:(${XML_NAME})|#([0-9]{1,9})|#x([0-9a-fA-F]{1,8}));|&`, "gu");
const NAMED = new Set(["lt", "gt", "amp", "quot", "apos"]);
function tryXml(reader) {
    if (!reader.looksAt("<"))
        return undefined;
    const start = reader.at;
    const document = new Document(reader);
    while (document.readMarkup())
        document.readText();
    return reader.text.slice(start, reader.at);
}
class Document {
    #reader;
    #start;
    #open = [];
    #hasDoctype = false;
    #knowsAll = false;
    constructor(reader) {
        this.#reader = reader;
        this.#start = reader.at;
    }
    readMarkup() {
        const reader = this.#reader;
        const isInside = this.#open.length > 0;
        if (reader.looksAt("<!--")) {
            const end = this.#endOf("-->", reader.at + (isInside ? 4 : 2));
            const text = reader.text.slice(reader.at + 4, end);
            if (end < reader.at + 4 || text.includes("--") || text.endsWith("-"))
                throw this.#invalid(end + 2);
            this.#pass(end + 3);
            return true;
        }
        if (reader.looksAt("<?")) {
            this.#readInstruction();
            return true;
        }
        if (isInside && reader.looksAt("<![CDATA[")) {
            this.#pass(this.#endOf("]]>", reader.at) + 3);
            return true;
        }
        if (!isInside && !this.#hasDoctype && reader.looksAt("<!DOCTYPE")) {
            this.#readDoctype();
            return true;
        }
        this.#readTag();
        return this.#open.length > 0;
    }
    readText() {
        const reader = this.#reader;
        if (this.#open.length === 0) {
            reader.skip(/[ \t\r\n]*/y);
            if (reader.looksAt("<"))
                return;
            throw this.#invalid(Math.min(reader.at + (reader.peek() > "\u007f" ? 0 : 1), reader.end - 1));
        }
        const next = this.#endOf("<", reader.at);
        const text = reader.text.slice(reader.at, next);
        if (text.includes("]]>") || NO_XML.test(text))
            throw this.#invalid(next);
        const bad = this.#findBadReference(text);
        if (bad !== -1) {
            const end = this.#endOf(";", reader.at + bad);
            throw this.#invalid(/^(?:&[^&;]*;)*$/.test(text.slice(0, bad)) ? end : Math.max(next, end));
        }
        reader.at = next;
    }
    #readInstruction() {
        const reader = this.#reader;
        const end = this.#endOf("?>", reader.at) + 2;
        const text = reader.text.slice(reader.at, end);
        const isDeclaration = reader.at === this.#start && /^<\?xml[ \t\r\n]/.test(text);
        const name = INSTRUCTION.exec(text)?.[1] ?? "xml";
        if (isDeclaration ? !DECLARATION.test(text) : /^xml$/i.test(name))
            throw this.#invalid(end - 1);
        this.#pass(end);
    }
    #readDoctype() {
        const reader = this.#reader;
        const end = this.#endOf(">", reader.at);
        const [whole = "", external, last] = DOCTYPE.exec(reader.text.slice(reader.at, end + 1)) ?? [];
        if (last === undefined)
            throw this.#invalid(end);
        this.#hasDoctype = true;
        this.#knowsAll = external !== undefined;
        if (last === ">") {
            this.#pass(end + 1);
            return;
        }
        const from = reader.at + whole.length;
        const close = /][ \t\r\n]*>/g;
        close.lastIndex = from;
        const found = close.exec(reader.text);
        if (found === null || close.lastIndex > reader.end)
            throw this.#invalid(reader.end - 1);
        if (!SUBSET.test(reader.text.slice(from, found.index)))
            throw this.#invalid(close.lastIndex - 1);
        this.#pass(close.lastIndex);
    }
    #readTag() {
        const reader = this.#reader;
        const end = this.#findTagEnd();
        const tag = reader.text.slice(reader.at, end + 1);
        if (NO_XML.test(tag))
            throw this.#invalid(end);
        const closing = CLOSING.exec(tag);
        if (closing !== null) {
            if (this.#open.pop() !== closing[1])
                throw this.#invalid(end);
        }
        else {
            const isEmpty = tag.endsWith("/>");
            const opening = OPENING.exec(isEmpty ? `${tag.slice(0, -2)}>` : tag);
            if (opening === null)
                throw this.#invalid(end);
            const [, name = "", attributes = ""] = opening;
            this.#checkAttributes(attributes, end);
            if (!isEmpty)
                this.#open.push(name);
        }
        reader.at = end + 1;
    }
    #findTagEnd() {
        const { text, at, end } = this.#reader;
        const isDeclaration = text.startsWith("<!", at);
        const wanted = isDeclaration ? (this.#open.length > 0 || !this.#hasDoctype ? 8 : 3) : 1;
        const first = Math.max(at + wanted, this.#start + 3);
        if (isDeclaration && this.#open.length > 0)
            throw this.#invalid(Math.min(first, end - 1));
        let quote = "";
        let isFound = false;
        let isBehind = false;
        let hasEarlier = false;
        for (let next = at + 1; next < end; next += 1) {
            const character = text.charAt(next);
            if (character === "<") {
                isBehind = hasEarlier;
                quote = "";
                isFound = false;
            }
            else if (character === ">") {
                hasEarlier = true;
                if (quote === "")
                    isFound = true;
            }
            else if (quote !== "") {
                if (character === quote)
                    quote = "";
            }
            else if (character === '"' || character === "'") {
                quote = character;
            }
            const isLookedAt = next === first || (next > first && character === ">");
            if (isLookedAt && (isFound || isBehind))
                return next === first ? this.#endBefore(next) : next;
        }
        throw this.#invalid(end - 1);
    }
    #endBefore(place) {
        const { text, at } = this.#reader;
        const end = text.indexOf(">", at);
        return end !== -1 && end < place && /^<[^<>"'!]*>$/.test(text.slice(at, end + 1)) ? end : place;
    }
    #checkAttributes(text, end) {
        const seen = new Set();
        let at = 0;
        for (;;) {
            ATTRIBUTE.lastIndex = at;
            const match = ATTRIBUTE.exec(text);
            if (match === null)
                break;
            const [whole, name = "", double, single] = match;
            if (seen.has(name) || this.#findBadReference(double ?? single ?? "") !== -1)
                throw this.#invalid(end);
            seen.add(name);
            at += whole.length;
        }
        if (/[^ \t\r\n]/.test(text.slice(at)))
            throw this.#invalid(end);
    }
    #findBadReference(text) {
        for (const { 0: whole, 1: name, 2: decimal, 3: hex, index } of text.matchAll(REFERENCE)) {
            const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
            const isGood = name === undefined
                ? whole !== "&" && code <= 0x10ffff && !NO_XML.test(String.fromCodePoint(code))
                : this.#knowsAll || NAMED.has(name);
            if (!isGood)
                return index;
        }
        return -1;
    }
    #pass(end) {
        if (NO_XML.test(this.#reader.text.slice(this.#reader.at, end)))
            throw this.#invalid(end - 1);
        this.#reader.at = end;
    }
    #endOf(mark, from) {
        const { text, end } = this.#reader;
        const found = text.indexOf(mark, from);
        if (found === -1 || found + mark.length > end)
            throw this.#invalid(end - 1);
        return found;
    }
    #invalid(at) {
        const { text, end } = this.#reader;
        const first = this.#start + (text.startsWith("<?", this.#start) ? 4 : 3);
        return new SyntaxFault(Math.max(at, Math.min(first, end - 1)), "XML", "invalid XML");
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/body.js






const FENCE = "```";
const LANGUAGE_HINT = /[^\n\r`]*/y;
const GRAPHQL_VARIABLES = "\nvariables";
function tryBody(reader) {
    const start = reader.at;
    skipBlankLines(reader);
    const body = tryBytes(reader);
    if (body === undefined) {
        reader.at = start;
        return undefined;
    }
    expectLineEnd(reader);
    return body;
}
function tryBytes(reader) {
    const at = reader.at;
    const code = reader.text.charCodeAt(at);
    if (at >= reader.end || (code >= 0x41 && code <= 0x5a))
        return undefined;
    let spaceAt = at;
    while (spaceAt > 0 && /[ \t]/.test(reader.text.charAt(spaceAt - 1)))
        spaceAt -= 1;
    const place = { at, spaceAt };
    const multiline = tryMultiline(reader);
    if (multiline !== undefined)
        return { kind: "multiline", ...place, multiline };
    const text = tryBacktickTemplate(reader);
    if (text !== undefined)
        return { kind: "text", ...place, value: text };
    const json = tryJson(reader);
    if (json !== undefined)
        return { kind: "json", ...place, value: json };
    const xml = tryXml(reader);
    if (xml !== undefined)
        return { kind: "xml", ...place, source: xml };
    const bytes = tryBase64(reader) ?? tryHex(reader);
    if (bytes !== undefined)
        return { kind: "bytes", ...place, ...bytes };
    const path = tryFile(reader);
    return path === undefined ? undefined : { kind: "file", ...place, path };
}
function tryMultiline(reader) {
    if (!reader.tryLiteral(FENCE))
        return undefined;
    for (const language of ["json", "xml", "graphql", "raw"]) {
        if (!reader.tryLiteral(language))
            continue;
        return language === "graphql" ? graphql(reader) : fencedText(reader, language);
    }
    return fencedText(reader, "text");
}
function fencedText(reader, language) {
    skipSpaces(reader);
    const hintAt = reader.at;
    const hint = reader.take(LANGUAGE_HINT);
    if (hint !== "")
        throw new SyntaxFault(hintAt, "multiline", `Invalid language hint ${hint}`, "there are json, xml, graphql and raw");
    expectNewline(reader);
    const at = reader.at;
    const end = findFence(reader);
    const value = language === "raw"
        ? rawTemplate(reader, at, end)
        : splitTemplate(reader, { at, start: at, stop: end, end }, VERBATIM);
    reader.at = end + FENCE.length;
    return { language, at, value };
}
function graphql(reader) {
    reader.tryLiteral(",");
    skipSpaces(reader);
    expectNewline(reader);
    const at = reader.at;
    const fence = reader.text.indexOf(FENCE, at);
    const line = reader.text.slice(at, fence === -1 ? reader.end : fence).indexOf(GRAPHQL_VARIABLES);
    const end = line === -1 ? findFence(reader) : at + line + 1;
    reader.at = end;
    const variables = line === -1 ? undefined : graphqlVariables(reader);
    reader.expectLiteral(FENCE);
    const value = splitTemplate(reader, { at, start: at, stop: end, end }, VERBATIM);
    return { language: "graphql", at, value, variables };
}
function graphqlVariables(reader) {
    reader.expectLiteral("variables");
    skipSpaces(reader);
    const at = reader.at;
    const variables = reader.attempt(() => tryJsonObject(reader));
    if (variables === undefined)
        throw new SyntaxFault(at, "GraphQL variables", "GraphQL variables is not a valid JSON object");
    reader.take(/[ \t\n\r]*/y);
    return variables;
}
function expectNewline(reader) {
    if (!tryNewline(reader))
        throw expecting(reader.at, "newline");
}
function findFence(reader) {
    const end = reader.text.indexOf(FENCE, reader.at);
    if (end === -1)
        throw expecting(reader.end, FENCE);
    return end;
}
function rawTemplate(reader, at, end) {
    const source = reader.text.slice(at, end);
    return { at, end, parts: [{ text: source, source }], fixed: source };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/options.js




const OPTION_NAME = /[A-Za-z0-9\-._]*/y;
function isReservedName(name) {
    return ["getEnv", "newDate", "newUuid"].includes(name);
}
const options_boolean = (reader) => ({ kind: "boolean", value: booleanOption(reader) });
const count = (reader) => ({ kind: "count", value: countOption(reader) });
const natural = (reader) => ({ kind: "count", value: naturalOption(reader) });
const duration = (reader) => ({ kind: "duration", value: durationOption(reader) });
const options_text = (reader) => ({ kind: "template", value: unquotedTemplate(reader) });
const file = (reader) => ({ kind: "template", value: filenameTemplate(reader) });
const options_OPTIONS = {
    "aws-sigv4": options_text,
    cacert: file,
    cert: (reader) => ({ kind: "template", value: filenameTemplate(reader, true) }),
    compressed: options_boolean,
    "connect-timeout": duration,
    "connect-to": options_text,
    delay: duration,
    digest: options_boolean,
    header: options_text,
    "http1.0": options_boolean,
    "http1.1": options_boolean,
    http2: options_boolean,
    http3: options_boolean,
    insecure: options_boolean,
    ipv4: options_boolean,
    ipv6: options_boolean,
    key: file,
    "limit-rate": natural,
    location: options_boolean,
    "location-trusted": options_boolean,
    "max-redirs": count,
    "max-time": duration,
    negotiate: options_boolean,
    netrc: options_boolean,
    "netrc-file": options_text,
    "netrc-optional": options_boolean,
    ntlm: options_boolean,
    output: file,
    "path-as-is": options_boolean,
    pinnedpubkey: options_text,
    proxy: options_text,
    repeat: count,
    resolve: options_text,
    retry: count,
    "retry-interval": duration,
    skip: options_boolean,
    "unix-socket": options_text,
    user: options_text,
    variable: variableDefinition,
    verbose: options_boolean,
    verbosity,
    "very-verbose": options_boolean,
};
function tryOption(reader) {
    skipBlankLines(reader);
    const at = reader.at;
    const name = reader.take(OPTION_NAME);
    skipSpaces(reader);
    if (!reader.tryLiteral(":"))
        return undefined;
    skipSpaces(reader);
    const read = Object.hasOwn(options_OPTIONS, name) ? options_OPTIONS[name] : undefined;
    if (read === undefined) {
        const names = Object.keys(options_OPTIONS);
        const help = suggest(name, names, `Valid values are ${names.join(", ")}`);
        throw new SyntaxFault(at, "option", `the option name is not valid. ${help}`);
    }
    const value = read(reader);
    expectLineEnd(reader);
    return { at, name, value };
}
function verbosity(reader) {
    const at = reader.at;
    const word = reader.take(/[A-Za-z]*/y);
    if (!["brief", "verbose", "debug"].includes(word))
        throw expecting(at, "brief|verbose|debug");
    return { kind: "word", value: word };
}
function variableDefinition(reader) {
    const at = reader.at;
    const name = takeName(reader);
    if (name === "")
        throw expecting(at, "variable name");
    if (isReservedName(name)) {
        const message = `conflicts with the ${name} function, use a different name`;
        throw new SyntaxFault(at, "variable", message);
    }
    skipSpaces(reader);
    reader.expectLiteral("=");
    skipSpaces(reader);
    return { kind: "variable", name, value: variableValue(reader) };
}
function variableValue(reader) {
    if (reader.tryLiteral("null"))
        return { type: "null" };
    const boolean = tryBoolean(reader);
    if (boolean !== undefined)
        return { type: "boolean", value: boolean };
    try {
        const number = tryNumber(reader);
        if (number !== undefined)
            return { type: "number", value: number };
        return tryQuotedTemplate(reader) ?? unquotedTemplate(reader);
    }
    catch (thrown) {
        if (!(thrown instanceof SyntaxFault))
            throw thrown;
        throw expecting(thrown.offset, "variable value", thrown.message);
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/pattern/character-classes.js
const SPACE_RANGES = [
    [0x09, 0x0d],
    [0x20, 0x20],
    [0x85, 0x85],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
];
const character_classes_SPACE = SPACE_RANGES.map(([from, to]) => `${hex(from)}-${hex(to)}`).join("");
const NOT_SPACE = complement(SPACE_RANGES);
const WORD = String.raw `\p{L}\p{Nl}\p{M}\p{Nd}\p{Pc}\x{200c}\x{200d}\x{24b6}-\x{24e9}\x{1f130}-\x{1f149}\x{1f150}-\x{1f169}\x{1f170}-\x{1f189}`;
const CLASS_BODIES = {
    d: String.raw `\p{Nd}`,
    D: String.raw `\P{Nd}`,
    s: character_classes_SPACE,
    S: NOT_SPACE,
    w: WORD,
};
const POSIX = /^\[:\^?(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]/;
function hex(code) {
    return `\\x{${code.toString(16)}}`;
}
function complement(ranges) {
    let from = 0;
    let written = "";
    for (const [low, high] of ranges) {
        if (low > from)
            written += `${hex(from)}-${hex(low - 1)}`;
        from = high + 1;
    }
    return `${written}${hex(from)}-${hex(0x10ffff)}`;
}
function isSet(atom) {
    return Array.from(atom).length > 1;
}
function literal(character) {
    return /^[\p{L}\p{N} _]$/u.test(character) ? character : hex(character.codePointAt(0) ?? 0);
}
function classLiteral(atom) {
    return isSet(atom) ? atom : literal(atom);
}

;// CONCATENATED MODULE: ./packages/hurl/lib/pattern/code-points.js
const LAST = 0x10ffff;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
function unite(...sets) {
    const all = sets.flat().sort(([a], [b]) => a - b);
    const united = [];
    for (const [from, to] of all) {
        const last = united.at(-1);
        if (last !== undefined && from <= last[1] + 1)
            last[1] = Math.max(last[1], to);
        else
            united.push([from, to]);
    }
    return united;
}
function negate(set) {
    let from = 0;
    const rest = [];
    for (const [low, high] of set) {
        if (low > from)
            rest.push([from, low - 1]);
        from = high + 1;
    }
    if (from <= LAST)
        rest.push([from, LAST]);
    return rest;
}
function intersect(a, b) {
    return negate(unite(negate(a), negate(b)));
}
function subtract(a, b) {
    return intersect(a, negate(b));
}
function differ(a, b) {
    return subtract(unite(a, b), intersect(a, b));
}
function writeSet(set) {
    const hex = (code) => `\\x{${code.toString(16)}}`;
    return set.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join("");
}
let everything;
const known = new Map();
function readClass(source) {
    const found = known.get(source);
    if (found !== undefined)
        return found;
    everything ??= writeEverything();
    const runs = everything.matchAll(new RegExp(`${source}+`, "gu"));
    const set = Array.from(runs, ([run]) => splitAtSurrogates(run)).flat();
    known.set(source, set);
    return set;
}
function writeEverything() {
    const parts = [];
    for (let from = 0; from <= LAST; from += 0x1000) {
        const codes = Array.from({ length: 0x1000 }, (_, index) => from + index);
        parts.push(String.fromCodePoint(...codes.filter((code) => code < FIRST_SURROGATE || code > LAST_SURROGATE)));
    }
    return parts.join("");
}
function splitAtSurrogates(run) {
    const from = run.codePointAt(0) ?? 0;
    const end = run.codePointAt(run.length - 2) ?? 0;
    const to = end > 0xffff ? end : (run.codePointAt(run.length - 1) ?? 0);
    if (from >= FIRST_SURROGATE || to <= LAST_SURROGATE)
        return [[from, to]];
    return [
        [from, FIRST_SURROGATE - 1],
        [LAST_SURROGATE + 1, to],
    ];
}
function findProperty(name) {
    const [, key, sign = "=", value] = /^([^=:!]*)(!=|[=:])(.*)$/.exec(name) ?? [
        undefined,
        undefined,
        "=",
        name,
    ];
    const negated = sign === "!=";
    const written = title(value ?? "");
    const kind = key === undefined ? undefined : KINDS[key.replace(/[\s_-]/g, "").toLowerCase()];
    if (key !== undefined && kind === undefined)
        return undefined;
    const candidates = kind === undefined ? [value, written, `Script=${written}`] : [`${kind}=${value}`, `${kind}=${written}`];
    const found = candidates.find((candidate) => isProperty(candidate ?? ""));
    return found === undefined ? undefined : `[\\${negated ? "P" : "p"}{${found}}]`;
}
const KINDS = {
    gc: "General_Category",
    generalcategory: "General_Category",
    sc: "Script",
    script: "Script",
    scx: "Script_Extensions",
    scriptextensions: "Script_Extensions",
};
function title(name) {
    return name
        .replace(/^is(?=[A-Za-z]{3})/i, "")
        .split(/[\s_-]+/)
        .map((part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase())
        .join("_");
}
function isProperty(name) {
    if (!/^[A-Za-z_=]+$/.test(name))
        return false;
    try {
        return new RegExp(`\\p{${name}}`, "u").source !== "";
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/pattern/cursor.js
class RegexSyntaxError extends Error {
}
class RegexUnsupportedError extends Error {
}
const CONTROL_ESCAPES = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };
const HEX_LENGTHS = { x: 2, u: 4, U: 8 };
class Cursor {
    source;
    at;
    constructor(source, at = 0) {
        this.source = source;
        this.at = at;
    }
    ignoresCase() {
        return /\(\?[A-Za-z]*i/.test(this.source);
    }
    property() {
        const [, sign, braced, letter] = /^([pP])(?:\{([^}]*)\}|([^{]))?/u.exec(this.source.slice(this.at, this.at + 100)) ?? [];
        if (sign === undefined)
            return undefined;
        const name = braced ?? letter;
        if (name === undefined)
            throw new RegexUnsupportedError("this Unicode class");
        this.at += 1 + (braced === undefined ? name.length : braced.length + 2);
        if (name.startsWith("^"))
            throw new RegexSyntaxError("a class is turned round by \\P, not by ^");
        return { name, isNegated: sign === "P" };
    }
    peek() {
        const code = this.source.codePointAt(this.at);
        return code === undefined ? "" : String.fromCodePoint(code);
    }
    next() {
        const character = this.peek();
        this.at += character.length;
        return character;
    }
    try(text) {
        if (!this.source.startsWith(text, this.at))
            return false;
        this.at += text.length;
        return true;
    }
    take(sticky) {
        sticky.lastIndex = this.at;
        const found = sticky.exec(this.source)?.[0] ?? "";
        this.at += found.length;
        return found;
    }
    escapedCharacter() {
        const character = this.next();
        const control = CONTROL_ESCAPES[character];
        if (control !== undefined)
            return String.fromCodePoint(control);
        const length = HEX_LENGTHS[character];
        if (length !== undefined)
            return this.hexCharacter(length);
        if (/^[!-/:;=?-@[-`{-~ \u0000-\u001f\u007f]$/.test(character))
            return character;
        throw new RegexSyntaxError(character === "" ? "a backslash at the end" : `\\${character} is no escape sequence`);
    }
    hexCharacter(length) {
        const braced = this.try("{");
        const digits = braced ? this.take(/[0-9a-fA-F]*/y) : this.source.slice(this.at, this.at + length);
        if (braced ? !this.try("}") : !new RegExp(`^[0-9a-fA-F]{${length}}$`).test(digits)) {
            throw new RegexSyntaxError("expecting hexadecimal digits");
        }
        if (!braced)
            this.at += length;
        const code = Number.parseInt(digits, 16);
        if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) {
            throw new RegexSyntaxError("this is no Unicode character");
        }
        return String.fromCodePoint(code);
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/pattern/class-reader.js



class NeedsSet extends Error {
}
const MAX_NESTING = 50;
const OPERATIONS = {
    "&&": intersect,
    "--": subtract,
    "~~": differ,
};
const PERL = {
    d: String.raw `[\p{Nd}]`,
    s: String.raw `[\p{White_Space}]`,
    w: String.raw `[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]`,
};
const ASCII = {
    alnum: "[0-9A-Za-z]",
    alpha: "[A-Za-z]",
    ascii: String.raw `[\x00-\x7f]`,
    blank: String.raw `[\t ]`,
    cntrl: String.raw `[\x00-\x1f\x7f]`,
    digit: "[0-9]",
    graph: "[!-~]",
    lower: "[a-z]",
    print: "[ -~]",
    punct: String.raw `[!-\/:-@\[-\x60{-~]`,
    space: String.raw `[\t\n\v\f\r ]`,
    upper: "[A-Z]",
    word: "[0-9A-Za-z_]",
    xdigit: "[0-9A-Fa-f]",
};
class ClassReader extends Cursor {
    #needsCase = false;
    #nesting = 0;
    read() {
        const isNegated = this.try("^");
        const dashes = this.take(/-*/y);
        let items = dashes === "" ? [] : [charSet("-")];
        if (dashes === "" && this.try("]"))
            items.push(charSet("]"));
        let left;
        let operation;
        const close = () => {
            const right = unite(...items);
            items = [];
            const combine = operation === undefined ? undefined : OPERATIONS[operation];
            return left === undefined || combine === undefined ? right : combine(left, right);
        };
        for (;;) {
            if (this.peek() === "")
                throw new RegexSyntaxError("a character class is not closed");
            if (this.try("]"))
                return { set: close(), isNegated, needsCase: this.#needsCase };
            const ahead = this.source.slice(this.at, this.at + 2);
            if (OPERATIONS[ahead] === undefined)
                items.push(this.#item());
            else {
                left = close();
                operation = ahead;
                this.#needsCase = true;
                this.at += 2;
            }
        }
    }
    #item() {
        if (this.peek() === "[")
            return this.#bracket();
        const from = this.#atom();
        const isRange = this.peek() === "-" && !/^-[\]-]/.test(this.source.slice(this.at, this.at + 2));
        if (!isRange)
            return typeof from === "string" ? charSet(from) : from;
        this.at += 1;
        if (this.peek() === "")
            throw new RegexSyntaxError("a character class is not closed");
        const to = this.#atom();
        if (typeof from !== "string" || typeof to !== "string")
            throw new RegexSyntaxError("a range goes from a character to a character");
        const [low, high] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
        if (low > high)
            throw new RegexSyntaxError("a range begins above its end");
        return [[low, high]];
    }
    #bracket() {
        const posix = POSIX.exec(this.source.slice(this.at, this.at + 12))?.[0];
        if (posix !== undefined) {
            this.at += posix.length;
            const [, opposite, name = ""] = /^\[:(\^?)([a-z]+)/.exec(posix) ?? [];
            return this.#turn(readClass(ASCII[name] ?? "[]"), opposite === "^");
        }
        if (this.#nesting >= MAX_NESTING)
            throw new RegexUnsupportedError(`classes nested deeper than ${MAX_NESTING}`);
        this.#nesting += 1;
        this.at += 1;
        const { set, isNegated } = this.read();
        this.#nesting -= 1;
        return this.#turn(set, isNegated);
    }
    #atom() {
        if (!this.try("\\"))
            return this.next();
        const character = this.peek();
        const perl = PERL[character.toLowerCase()];
        if (perl !== undefined) {
            this.at += 1;
            return this.#turn(readClass(perl), character !== character.toLowerCase());
        }
        const property = this.property();
        if (property === undefined)
            return this.escapedCharacter();
        const found = findProperty(property.name);
        if (found === undefined)
            throw new RegexUnsupportedError("this Unicode class");
        return this.#turn(readClass(found), property.isNegated);
    }
    #turn(set, isNegated) {
        if (!isNegated)
            return set;
        this.#needsCase = true;
        return negate(set);
    }
}
function charSet(character) {
    const code = character.codePointAt(0) ?? 0;
    return [[code, code]];
}

;// CONCATENATED MODULE: ./packages/hurl/lib/pattern/translate.js





const translate_MAX_NESTING = 100;
function translateRegex(source) {
    return new Translator(source).run();
}
class Translator extends Cursor {
    #nesting = 0;
    #hasWordBoundary = false;
    #hasReadFlags = false;
    #groups = [];
    run() {
        const source = this.#alternatives();
        if (this.at < this.source.length)
            throw new RegexSyntaxError("a group is closed that was not opened");
        return { source, hasWordBoundary: this.#hasWordBoundary, groups: this.#groups };
    }
    #alternatives() {
        let written = "";
        let last;
        for (;;) {
            const character = this.peek();
            if (character === "" || character === ")")
                return written + (last ?? "");
            if (character === "|") {
                this.at += 1;
                written += `${last ?? ""}|`;
                last = undefined;
            }
            else if ("*+?{".includes(character)) {
                if (last === undefined)
                    throw new RegexSyntaxError("nothing stands before the repetition");
                last = `(?:${last})${this.#repetition()}`;
            }
            else {
                written += last ?? "";
                last = this.#atom();
                if (this.#hasReadFlags) {
                    written += last;
                    last = undefined;
                    this.#hasReadFlags = false;
                }
            }
        }
    }
    #repetition() {
        let mark = this.next();
        if (mark === "{")
            mark = this.#counted();
        return this.try("?") ? `${mark}?` : mark;
    }
    #counted() {
        this.take(/\s*/y);
        const from = this.take(/[0-9]+/y);
        this.take(/\s*/y);
        const open = from !== "" && this.try(",");
        if (open)
            this.take(/\s*/y);
        const to = open ? this.take(/[0-9]+/y) : from;
        this.take(/\s*/y);
        if (from === "" || !this.try("}"))
            throw new RegexSyntaxError("the repetition is not {n}, {n,} or {n,m}");
        if (to !== "" && Number(from) > Number(to))
            throw new RegexSyntaxError("the repetition begins above its end");
        if (Math.max(Number(from), Number(to)) > 1000)
            throw new RegexUnsupportedError("a repetition above 1000");
        if (!open)
            return `{${Number(from)}}`;
        return `{${Number(from)},${to === "" ? "" : Number(to)}}`;
    }
    #atom() {
        const character = this.next();
        switch (character) {
            case "(":
                return this.#group();
            case "[":
                return this.#class();
            case "\\":
                return this.#escape();
            case ".":
            case "^":
            case "$":
                return character;
            default:
                return literal(character);
        }
    }
    #group() {
        if (this.#nesting >= translate_MAX_NESTING)
            throw new RegexUnsupportedError(`groups nested deeper than ${translate_MAX_NESTING}`);
        let opening = "(";
        if (/^\?<?[=!]/.test(this.source.slice(this.at, this.at + 3)))
            throw new RegexSyntaxError("look-around is not supported");
        if (this.try("?P<") || this.try("?<")) {
            this.#named();
        }
        else if (this.try("?")) {
            const flags = this.#flags();
            if (this.try(")")) {
                this.#hasReadFlags = true;
                return flags === "" ? "" : `(?${flags})`;
            }
            this.at += 1;
            opening = `(?${flags}:`;
        }
        else {
            this.#groups.push(undefined);
        }
        this.#nesting += 1;
        const inside = this.#alternatives();
        this.#nesting -= 1;
        if (!this.try(")"))
            throw new RegexSyntaxError("a group is not closed");
        return `${opening}${inside})`;
    }
    #named() {
        const name = this.take(/[\p{Alphabetic}_][\p{Alphabetic}\p{N}_.[\]]*/uy);
        if (name === "" || !this.try(">"))
            throw new RegexSyntaxError("the name of a group is missing or not closed");
        if (this.#groups.includes(name))
            throw new RegexSyntaxError(`two groups are named ${name}`);
        this.#groups.push(name);
    }
    #flags() {
        const flags = this.take(/[A-Za-z-]*/y);
        const closed = this.peek();
        if (closed !== ":" && closed !== ")")
            throw new RegexSyntaxError("this is no group");
        const letters = flags.replace("-", "");
        if (flags.endsWith("-") || !/^[imsUuRx]*$/.test(letters) || new Set(letters).size !== letters.length) {
            throw new RegexSyntaxError("these are no flags");
        }
        const [on = "", off = ""] = flags.split("-");
        if (/[xR]/.test(letters) || off.includes("u"))
            throw new RegexUnsupportedError("the flags x, R and -u");
        const kept = on.replace("u", "");
        if (flags === "" && closed === ")")
            throw new RegexSyntaxError("a group without flags");
        return off === "" ? kept : `${kept}-${off}`;
    }
    #escape() {
        const at = this.at;
        const character = this.next();
        if (character === "b" || character === "B") {
            if (this.peek() === "{")
                throw new RegexUnsupportedError("\\b{…}");
            this.#hasWordBoundary = true;
            return `\\${character}`;
        }
        if (character === "A" || character === "z")
            return `\\${character}`;
        if (character === "W")
            return `[^${WORD}]`;
        const body = CLASS_BODIES[character];
        if (body !== undefined)
            return `[${body}]`;
        if (character === "<" || character === ">")
            throw new RegexUnsupportedError(`\\${character}`);
        this.at = at;
        return this.#propertyOr(false, () => literal(this.escapedCharacter()));
    }
    #propertyOr(isInside, otherwise) {
        const property = this.property();
        if (property === undefined)
            return otherwise();
        const { name, isNegated } = property;
        if (/^[A-Z][a-z]?$/.test(name))
            return `\\${isNegated ? "P" : "p"}{${name}}`;
        const found = findProperty(name);
        if (found === undefined)
            throw new RegexUnsupportedError("this Unicode class");
        if (isNegated && this.ignoresCase())
            throw new RegexUnsupportedError("this Unicode class with the flag i");
        const set = readClass(found);
        const written = writeSet(isNegated ? negate(set) : set);
        if (written === "")
            throw new RegexUnsupportedError("a class of nothing");
        return isInside ? written : `[${written}]`;
    }
    #class() {
        const at = this.at;
        try {
            return this.#simpleClass();
        }
        catch (thrown) {
            if (!(thrown instanceof NeedsSet))
                throw thrown;
        }
        const reader = new ClassReader(this.source, at);
        const { set, isNegated, needsCase } = reader.read();
        this.at = reader.at;
        if (needsCase && this.ignoresCase())
            throw new RegexUnsupportedError("a class made of classes, with the flag i");
        const shown = set.length === 0 ? negate(set) : set;
        return `[${isNegated === (set.length === 0) ? "" : "^"}${writeSet(shown)}]`;
    }
    #simpleClass() {
        let written = this.try("^") ? "[^" : "[";
        const dashes = this.take(/-*/y);
        written += "\\-".repeat(Math.min(dashes.length, 1));
        if (dashes === "" && this.try("]"))
            written += "\\]";
        for (;;) {
            if (this.peek() === "")
                throw new RegexSyntaxError("a character class is not closed");
            if (this.try("]"))
                return `${written}]`;
            written += this.#classItem();
        }
    }
    #classItem() {
        const ahead = this.source.slice(this.at, this.at + 2);
        if (ahead === "&&" || ahead === "--" || ahead === "~~")
            throw new NeedsSet();
        if (this.peek() === "[") {
            const posix = POSIX.exec(this.source.slice(this.at, this.at + 12))?.[0];
            if (posix === undefined)
                throw new NeedsSet();
            this.at += posix.length;
            return posix;
        }
        const from = this.#classAtom();
        const range = this.peek() === "-" && !/^-[\]-]/.test(this.source.slice(this.at, this.at + 2));
        if (!range)
            return classLiteral(from);
        this.at += 1;
        if (this.peek() === "")
            throw new RegexSyntaxError("a character class is not closed");
        const to = this.#classAtom();
        if (isSet(from) || isSet(to))
            throw new RegexSyntaxError("a range goes from a character to a character");
        if ((from.codePointAt(0) ?? 0) > (to.codePointAt(0) ?? 0))
            throw new RegexSyntaxError("a range begins above its end");
        return `${classLiteral(from)}-${classLiteral(to)}`;
    }
    #classAtom() {
        if (!this.try("\\"))
            return this.next();
        const character = this.peek();
        if (character === "W")
            throw new NeedsSet();
        const body = CLASS_BODIES[character];
        if (body !== undefined) {
            this.at += 1;
            return body;
        }
        return this.#propertyOr(true, () => this.escapedCharacter());
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/value/room.js
const LONGEST_TEXT = 8 * 1024 * 1024;
const MOST_PARTS = 200_000;
const ROOM = 60 * 1024 * 1024;
const PARTS_OF_A_BLOCK = 1024;
const PIECE = 8192;
class TextTooLong extends Error {
    constructor() {
        super(`the text becomes longer than ${LONGEST_TEXT} characters`);
    }
}
function roomBeside(text) {
    return Math.max(0, ROOM - 3 * text.length);
}
class TextBuilder {
    #blocks = [];
    #parts = [];
    #length = 0;
    add(part) {
        if (part === "")
            return;
        this.#length += part.length;
        if (this.#length > LONGEST_TEXT)
            throw new TextTooLong();
        this.#parts.push(part);
        if (this.#parts.length < PARTS_OF_A_BLOCK)
            return;
        this.#blocks.push(this.#parts.join(""));
        this.#parts = [];
    }
    finish() {
        return [...this.#blocks, ...this.#parts].join("");
    }
}
function countCharacters(text) {
    let count = 0;
    for (let at = 0; at < text.length; at += 1) {
        if ((text.codePointAt(at) ?? 0) > 0xffff)
            at += 1;
        count += 1;
    }
    return count;
}
function replaceMatches(text, pattern, replace) {
    const builder = new TextBuilder();
    let from = 0;
    for (const match of text.matchAll(pattern)) {
        builder.add(text.slice(from, match.index));
        builder.add(replace(...match));
        from = match.index + match[0].length;
    }
    builder.add(text.slice(from));
    return builder.finish();
}
function replacePieces(text, replace) {
    const builder = new TextBuilder();
    for (let start = 0; start < text.length;) {
        let end = Math.min(start + PIECE, text.length);
        if ((text.codePointAt(end - 1) ?? 0) > 0xffff)
            end += 1;
        builder.add(replace(text.slice(start, end)));
        start = end;
    }
    return builder.finish();
}

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./packages/hurl/lib/pattern/pattern.js



const LONGEST_SOURCE = 10_000;
class PatternLimit extends Error {
}
function compilePattern(source) {
    try {
        if (source.length > LONGEST_SOURCE)
            throw new RegexUnsupportedError(`more than ${LONGEST_SOURCE} characters`);
        return new CompiledPattern(source);
    }
    catch (thrown) {
        if (thrown instanceof RegexUnsupportedError)
            return refuse(thrown.message);
        throw thrown;
    }
}
class CompiledPattern {
    unsupported = undefined;
    #regex;
    #groups;
    #needsAscii;
    constructor(source) {
        const { source: translated, groups, hasWordBoundary } = translateRegex(source);
        try {
            this.#regex = build/* RE2JS */.L3.compile(translated);
        }
        catch (thrown) {
            throw new RegexUnsupportedError(thrown instanceof Error ? thrown.message : String(thrown));
        }
        this.#groups = groups;
        this.#needsAscii = hasWordBoundary;
    }
    test(text) {
        this.#check(text);
        return this.#regex.test(text);
    }
    firstGroup(text) {
        this.#check(text);
        const matcher = this.#regex.matcher(text);
        if (!matcher.find() || this.#groups.length === 0)
            return undefined;
        return matcher.group(1) ?? undefined;
    }
    replaceAll(text, replacement) {
        this.#check(text);
        const matcher = this.#regex.matcher(text);
        const result = new TextBuilder();
        let from = 0;
        let isFirst = true;
        while (matcher.find()) {
            if (!isFirst && matcher.end() === from)
                continue;
            isFirst = false;
            result.add(text.slice(from, matcher.start()));
            result.add(this.#expand(replacement, (group) => matcher.group(group) ?? ""));
            from = matcher.end();
        }
        result.add(text.slice(from));
        return result.finish();
    }
    #expand(replacement, group) {
        if (!replacement.includes("$"))
            return replacement;
        return replacement.replace(/\$(?:\$|\{([^}]*)\}|([0-9A-Za-z_]+))/g, (_, braced, bare) => {
            const name = braced ?? bare;
            if (name === undefined)
                return "$";
            const index = /^[0-9]+$/.test(name) ? Number(name) : this.#groups.indexOf(name) + 1 || Infinity;
            return index <= this.#groups.length ? group(index) : "";
        });
    }
    #check(text) {
        if (this.#needsAscii && /[^\u0000-\u007f]/.test(text)) {
            throw new PatternLimit("\\b and \\B are judged on ASCII text only, and this text holds other characters");
        }
    }
}
function refuse(reason) {
    const fail = () => {
        throw new PatternLimit(`this regular expression cannot be used yet: ${reason}`);
    };
    return { unsupported: reason, test: fail, firstGroup: fail, replaceAll: fail };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/query.js






const PLAIN_QUERIES = [
    "status",
    "version",
    "url",
    "body",
    "duration",
    "bytes",
    "rawbytes",
    "sha256",
    "md5",
    "ip",
    "redirects",
];
const TEXT_QUERIES = ["header", "xpath", "jsonpath", "variable"];
const COOKIE_ATTRIBUTES = ["value", "expires", "max-age", "domain", "path", "secure", "httponly", "samesite"];
const CERTIFICATE_FIELDS = [
    "Subject",
    "Issuer",
    "Start-Date",
    "Expire-Date",
    "Serial-Number",
    "Subject-Alt-Name",
    "Value",
];
const PLAIN_FILTERS = [
    "base64Decode",
    "base64Encode",
    "base64UrlSafeDecode",
    "base64UrlSafeEncode",
    "count",
    "daysAfterNow",
    "daysBeforeNow",
    "first",
    "htmlEscape",
    "htmlUnescape",
    "last",
    "location",
    "toFloat",
    "toHex",
    "toInt",
    "toString",
    "urlDecode",
    "urlEncode",
    "utf8Decode",
    "utf8Encode",
];
const TEXT_FILTERS = [
    { name: "charsetDecode", lenient: true },
    { name: "decode", lenient: true },
    { name: "format", lenient: true },
    { name: "dateFormat", lenient: true },
    { name: "toDate", lenient: true },
    { name: "jsonpath", lenient: false },
    { name: "split", lenient: false },
    { name: "urlQueryParam", lenient: false },
    { name: "xpath", lenient: false },
];
const [SMALL_A, SMALL_Z] = [0x61, 0x7a];
function tryQuery(reader) {
    const at = reader.at;
    for (const kind of TEXT_QUERIES) {
        if (!reader.tryLiteral(kind))
            continue;
        expectSpaces(reader);
        return { kind, at, value: quotedTemplate(reader), end: reader.at };
    }
    if (reader.tryLiteral("cookie"))
        return cookieQuery(reader, at);
    if (reader.tryLiteral("regex")) {
        expectSpaces(reader);
        return { kind: "regex", at, regex: regexArgument(reader), end: reader.at };
    }
    if (reader.tryLiteral("certificate"))
        return certificateQuery(reader, at);
    for (const kind of PLAIN_QUERIES) {
        if (reader.tryLiteral(kind))
            return { kind, at, end: reader.at };
    }
    return undefined;
}
function cookieQuery(reader, at) {
    expectSpaces(reader);
    reader.expectLiteral('"');
    const start = reader.at;
    const path = reader.take(/[^"\n]*/y);
    reader.expectLiteral('"');
    const bracket = path.indexOf("[");
    const nameEnd = bracket === -1 ? start + path.length : start + bracket;
    const name = unquotedTemplate(new Reader(reader.text, start, nameEnd));
    if (bracket === -1)
        return { kind: "cookie", at, name, attribute: undefined, end: reader.at };
    const inside = new Reader(reader.text, nameEnd + 1, start + path.length);
    skipSpaces(inside);
    const attributeAt = inside.at;
    const attribute = inside.take(/[\p{Alphabetic}-]*/uy).toLowerCase();
    if (!COOKIE_ATTRIBUTES.includes(attribute)) {
        throw new SyntaxFault(attributeAt, "cookie attribute", "the cookie attribute is not valid", `there are ${COOKIE_ATTRIBUTES.join(", ")}`);
    }
    skipSpaces(inside);
    inside.expectLiteral("]");
    return { kind: "cookie", at, name, attribute, end: reader.at };
}
function certificateQuery(reader, at) {
    expectSpaces(reader);
    reader.expectLiteral('"');
    const field = CERTIFICATE_FIELDS.find((candidate) => reader.tryLiteral(`${candidate}"`));
    if (field === undefined) {
        const names = CERTIFICATE_FIELDS.map((name) => `<${name}>`);
        throw expecting(reader.at, `Field ${names.slice(0, -1).join(", ")} or ${names.at(-1)}`);
    }
    return { kind: "certificate", at, field, end: reader.at };
}
function filters(reader) {
    return reader.many(() => (skipSpaces(reader) ? tryFilter(reader) : undefined));
}
function tryFilter(reader) {
    const at = reader.at;
    const code = reader.text.charCodeAt(at);
    if (!(code >= SMALL_A && code <= SMALL_Z))
        return undefined;
    for (const { name, lenient } of TEXT_FILTERS) {
        if (!reader.tryLiteral(name))
            continue;
        expectSpaces(reader);
        const value = lenient ? tryQuotedTemplate(reader) : quotedTemplate(reader);
        return value === undefined ? undefined : { kind: "text", name, at, value, end: reader.at };
    }
    for (const name of PLAIN_FILTERS) {
        if (reader.tryLiteral(name))
            return { kind: "plain", name, at, end: reader.at };
    }
    if (reader.tryLiteral("nth")) {
        expectSpaces(reader);
        return { kind: "integer", name: "nth", at, value: integerOrPlaceholder(reader), end: reader.at };
    }
    if (reader.tryLiteral("regex")) {
        expectSpaces(reader);
        return { kind: "regex", name: "regex", at, regex: regexArgument(reader), end: reader.at };
    }
    if (reader.tryLiteral("replaceRegex")) {
        expectSpaces(reader);
        const regex = regexArgument(reader);
        expectSpaces(reader);
        const to = quotedTemplate(reader);
        return { kind: "replace-regex", name: "replaceRegex", at, regex, to, end: reader.at };
    }
    if (!reader.tryLiteral("replace"))
        return undefined;
    expectSpaces(reader);
    const from = quotedTemplate(reader);
    expectSpaces(reader);
    return { kind: "replace", name: "replace", at, from, to: quotedTemplate(reader), end: reader.at };
}
function regexArgument(reader) {
    const at = reader.at;
    const fault = (offset, hint) => expecting(offset, '" or /', hint);
    try {
        const template = tryQuotedTemplate(reader);
        if (template !== undefined)
            return { kind: "template", template };
        const literal = tryRegexLiteral(reader);
        if (literal !== undefined)
            return literal;
    }
    catch (thrown) {
        if (!(thrown instanceof SyntaxFault))
            throw thrown;
        throw fault(thrown.offset, thrown.message);
    }
    throw fault(at);
}
function invalidRegex(at, why) {
    return new SyntaxFault(at, "regex", `invalid Regex expression: ${why}`);
}
function tryRegexLiteral(reader) {
    if (!reader.tryLiteral("/"))
        return undefined;
    const start = reader.at;
    let source = "";
    for (;;) {
        source += reader.take(/[^/\\]*/y);
        if (reader.isAtEnd())
            throw invalidRegex(reader.at, "unexpected end of file");
        if (reader.tryLiteral("/"))
            break;
        reader.at += 1;
        source += reader.tryLiteral("/") ? "/" : "\\";
    }
    try {
        return { kind: "literal", source, pattern: compilePattern(source) };
    }
    catch (thrown) {
        if (!(thrown instanceof RegexSyntaxError))
            throw thrown;
        throw invalidRegex(start, thrown.message);
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/predicate.js







const ORDERED = ["number", "text", "placeholder"];
const EDGES = ["text", "bytes"];
const OPERATORS = [
    { name: "==", values: "any" },
    { name: "!=", values: "any" },
    { name: ">=", values: ORDERED },
    { name: ">", values: ORDERED },
    { name: "<=", values: ORDERED },
    { name: "<", values: ORDERED },
];
const WORDS = [
    { name: "startsWith", values: EDGES },
    { name: "endsWith", values: EDGES },
    { name: "contains", values: "any" },
    { name: "includes", values: "any" },
    { name: "matches", values: ["text", "regex"] },
];
const predicate_KINDS = [
    "isInteger",
    "isFloat",
    "isBoolean",
    "isString",
    "isCollection",
    "isList",
    "isObject",
    "isDate",
    "isIsoDate",
    "exists",
    "isEmpty",
    "isNumber",
    "isIpv4",
    "isIpv6",
    "isUuid",
];
function predicate(reader) {
    const not = tryNot(reader);
    const at = reader.at;
    for (const { name, values } of OPERATORS) {
        if (!reader.tryLiteral(name))
            continue;
        skipSpaces(reader);
        return { at, not, name, value: predicateValue(reader, values), end: reader.at };
    }
    for (const { name, values } of WORDS) {
        if (!reader.tryLiteral(name))
            continue;
        expectSpaces(reader);
        return { at, not, name, value: predicateValue(reader, values), end: reader.at };
    }
    const kind = predicate_KINDS.find((name) => reader.tryLiteral(name));
    if (kind === undefined)
        throw new SyntaxFault(at, "predicate", "expecting a predicate", "a predicate is for instance ==, contains or exists");
    return { at, not, name: kind, value: undefined, end: reader.at };
}
function tryNot(reader) {
    const start = reader.at;
    if (reader.tryLiteral("not") && skipSpaces(reader))
        return true;
    reader.at = start;
    return false;
}
function predicateValue(reader, allowed) {
    const at = reader.at;
    const value = tryPredicateValue(reader);
    if (value === undefined)
        throw invalidValue(at);
    if (allowed !== "any" && !allowed.includes(value.kind)) {
        throw invalidValue(at, "this kind of value cannot stand behind this predicate");
    }
    return value;
}
function invalidValue(at, hint) {
    return new SyntaxFault(at, "predicate value", "invalid predicate value", hint);
}
function tryPredicateValue(reader) {
    const text = tryQuotedTemplate(reader);
    if (text !== undefined)
        return { kind: "text", value: text };
    if (reader.tryLiteral("null"))
        return { kind: "null" };
    const boolean = tryBoolean(reader);
    if (boolean !== undefined)
        return { kind: "boolean", value: boolean };
    const number = tryNumber(reader);
    if (number !== undefined)
        return { kind: "number", value: number };
    const file = tryFile(reader);
    if (file !== undefined)
        return { kind: "file", path: file };
    const bytes = tryHex(reader) ?? tryBase64(reader);
    if (bytes !== undefined)
        return { kind: "bytes", value: bytes.value };
    const expression = tryPlaceholder(reader);
    if (expression !== undefined)
        return { kind: "placeholder", expression };
    const multiline = tryMultiline(reader);
    if (multiline !== undefined)
        return { kind: "multiline", multiline };
    const backtick = tryBacktickTemplate(reader);
    if (backtick !== undefined)
        return { kind: "text", value: backtick };
    const regex = tryRegexLiteral(reader);
    return regex === undefined ? undefined : { kind: "regex", regex };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/sections.js






const SECTION_NAME = /[\p{Alphabetic}\p{N}]*/uy;
const ASCII_SECTION_NAME = /[A-Za-z0-9]*/y;
const keyValues = (kind) => (reader) => ({ kind, items: reader.many(() => tryKeyValue(reader)) });
const basicAuth = (reader) => {
    const item = tryKeyValue(reader);
    return { kind: "basic-auth", items: item === undefined ? [] : [item] };
};
const multipart = (reader) => ({
    kind: "multipart",
    items: reader.many(() => tryMultipartParameter(reader)),
});
const REQUEST_SECTIONS = new Map([
    ["Query", keyValues("query")],
    ["QueryStringParams", keyValues("query")],
    ["Form", keyValues("form")],
    ["FormParams", keyValues("form")],
    ["Multipart", multipart],
    ["MultipartFormData", multipart],
    ["Cookies", keyValues("cookies")],
    ["BasicAuth", basicAuth],
    ["Options", (reader) => ({ kind: "options", items: reader.many(() => tryOption(reader)) })],
]);
const RESPONSE_SECTIONS = new Map([
    ["Captures", (reader) => ({ kind: "captures", items: reader.many(() => tryCapture(reader)) })],
    ["Asserts", (reader) => ({ kind: "asserts", items: reader.many(() => tryAssert(reader)) })],
]);
function requestSections(reader) {
    return reader.many(() => trySection(reader, REQUEST_SECTIONS));
}
function responseSections(reader) {
    return reader.many(() => trySection(reader, RESPONSE_SECTIONS));
}
function refuseDuplicates(sections) {
    const seen = new Set();
    for (const { at, name } of sections) {
        if (seen.has(name))
            throw new SyntaxFault(at, "section", "the section is already defined");
        seen.add(name);
    }
}
function trySection(reader, known) {
    skipBlankLines(reader);
    const at = reader.at;
    if (!reader.tryLiteral("["))
        return undefined;
    const name = reader.takeLetters(ASCII_SECTION_NAME, SECTION_NAME);
    if (name === "" || !reader.tryLiteral("]"))
        return undefined;
    expectLineEnd(reader);
    const read = known.get(name);
    if (read === undefined) {
        throw unknownSection(at + 1, name, known);
    }
    return { at, name, content: read(reader) };
}
function unknownSection(at, name, known) {
    const isRequest = known === REQUEST_SECTIONS;
    const words = isRequest ? ["Query", "Form", "Multipart", "Cookies", "Options"] : ["Captures", "Asserts"];
    const help = suggest(name, words, `Valid values are ${words.join(isRequest ? ", " : " or ")}`);
    const other = isRequest ? RESPONSE_SECTIONS : REQUEST_SECTIONS;
    return new SyntaxFault(at, `${isRequest ? "request" : "response"} section name`, `the section is not valid. ${help}`, other.has(name) ? `[${name}] stands ${isRequest ? "below" : "above"} the line HTTP` : undefined);
}
function tryKey(reader) {
    const start = reader.at;
    skipBlankLines(reader);
    const at = reader.at;
    const key = tryKeyTemplate(reader);
    if (key !== undefined) {
        skipSpaces(reader);
        if (reader.tryLiteral(":")) {
            skipSpaces(reader);
            return { at, key };
        }
    }
    reader.at = start;
    return undefined;
}
function tryKeyValue(reader) {
    const head = tryKey(reader);
    if (head === undefined)
        return undefined;
    const value = unquotedTemplate(reader);
    expectLineEnd(reader);
    return { ...head, value };
}
function tryMultipartParameter(reader) {
    const start = reader.at;
    const head = tryKey(reader);
    if (head === undefined)
        return undefined;
    if (!reader.tryLiteral("file,")) {
        reader.at = start;
        const pair = tryKeyValue(reader);
        return pair && { ...pair, file: false, contentType: undefined };
    }
    skipSpaces(reader);
    const value = filenameTemplate(reader);
    skipSpaces(reader);
    reader.expectLiteral(";");
    if (tryLineEnd(reader))
        return { ...head, value, file: true, contentType: undefined };
    skipSpaces(reader);
    const typeAt = reader.at;
    const contentType = reader.attempt(() => unquotedTemplate(reader));
    if (contentType === undefined)
        throw new SyntaxFault(typeAt, "file content type", "expecting a content type");
    expectLineEnd(reader);
    return { ...head, value, file: true, contentType };
}
function tryCapture(reader) {
    const head = tryKey(reader);
    if (head === undefined)
        return undefined;
    const query = tryQuery(reader);
    if (query === undefined)
        return undefined;
    const found = filters(reader);
    const redactAt = tryRedact(reader);
    expectLineEnd(reader);
    return { at: head.at, name: head.key, query, filters: found, redactAt };
}
function tryRedact(reader) {
    const start = reader.at;
    skipSpaces(reader);
    const at = reader.at;
    if (reader.tryLiteral("redact"))
        return at;
    reader.at = start;
    return undefined;
}
function tryAssert(reader) {
    skipBlankLines(reader);
    const at = reader.at;
    const query = tryQuery(reader);
    if (query === undefined)
        return undefined;
    const found = filters(reader);
    expectSpaces(reader);
    const node = { at, query, filters: found, predicate: predicate(reader) };
    expectLineEnd(reader);
    return node;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/entries.js





const LETTERS = /[A-Za-z]*/y;
const VERSIONS = ["/1.0", "/1.1", "/2", "/3"];
const METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];
const LARGEST_STATUS = 2n ** 64n - 1n;
function parseEntries(reader) {
    return reader.many(() => {
        const request = tryRequest(reader);
        if (request === undefined)
            return undefined;
        return { request, response: tryResponse(reader) };
    });
}
function tryRequest(reader) {
    const start = reader.at;
    skipBlankLines(reader);
    if (reader.isAtEnd())
        return undefined;
    const cookieOrders = findCookieOrders(reader, start);
    const at = reader.at;
    const method = reader.take(LETTERS);
    if (method === "" || method !== method.toUpperCase()) {
        throw new SyntaxFault(at, "method", `the HTTP method <${method}> is not valid. ${suggest(method, METHODS, `Valid values are ${METHODS.join(", ")}`)}`, "a new request was expected here, or another part of the one above");
    }
    expectSpaces(reader);
    const url = unquotedTemplate(reader);
    expectLineEnd(reader);
    const headers = reader.many(() => tryKeyValue(reader));
    const sections = requestSections(reader);
    const body = tryBody(reader);
    refuseDuplicates(sections);
    return { at, method, url, headers, sections, body, cookieOrders };
}
const NO_ORDERS = [];
function findCookieOrders(reader, start) {
    const above = reader.text.slice(start, reader.at);
    if (!above.includes("@cookie_storage_"))
        return NO_ORDERS;
    return [...above.matchAll(/#([^\r\n]*)/g)]
        .map(([, comment = ""]) => comment)
        .filter((comment) => comment.includes("@cookie_storage_"));
}
function tryResponse(reader) {
    const start = reader.at;
    skipBlankLines(reader);
    const at = reader.at;
    if (!reader.tryLiteral("HTTP")) {
        reader.at = start;
        return undefined;
    }
    const version = readVersion(reader, at);
    const versionEnd = reader.at;
    expectSpaces(reader);
    const statusAt = reader.at;
    const status = readStatus(reader);
    const statusEnd = reader.at;
    expectLineEnd(reader);
    const headers = reader.many(() => tryKeyValue(reader));
    const sections = responseSections(reader);
    const body = tryBody(reader);
    refuseDuplicates(sections);
    return { at, version, versionEnd, statusAt, status, statusEnd, headers, sections, body };
}
function readVersion(reader, at) {
    if (reader.looksAt(" ") || reader.looksAt("\t"))
        return "HTTP";
    const version = VERSIONS.find((candidate) => reader.tryLiteral(candidate));
    if (version === undefined)
        throw new SyntaxFault(at, "version", "HTTP version must be HTTP, HTTP/1.0, HTTP/1.1, HTTP/2 or HTTP/3");
    return `HTTP${version}`;
}
function readStatus(reader) {
    if (reader.tryLiteral("*"))
        return undefined;
    const at = reader.at;
    const digits = takeDigits(reader);
    const readable = digits !== "" && digits.length <= 1000 && BigInt(digits) <= LARGEST_STATUS;
    if (!readable)
        throw new SyntaxFault(at, "status code", "HTTP status code is not valid");
    return Number(digits);
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/position.js
const LONGEST_LINE = 200;
class Positions {
    #text;
    #starts = [0];
    constructor(text) {
        this.#text = text;
        for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
            this.#starts.push(at + 1);
    }
    lineOf(offset) {
        let low = 0;
        let high = this.#starts.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((this.#starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle;
        }
        return low + 1;
    }
    at(offset) {
        const line = this.lineOf(offset);
        return { line, column: countColumns(this.#text.slice(this.#starts[line - 1], offset)) + 1 };
    }
    locate(file, offset) {
        return { file, ...this.at(offset) };
    }
    excerpt({ at, end }, said, entryLine) {
        const { line, column } = this.at(at);
        const last = this.at(end);
        const source = this.#source(line);
        const tabs = Array.from(source.slice(0, 2 * column))
            .slice(0, column - 1)
            .filter((it) => it === "\t");
        const inFront = column - 1 + 3 * tabs.length;
        const width = Math.max(last.column - column, 1);
        const cut = cutLine(source, 0) === expandTabs(source) ? 0 : Math.max(inFront - LONGEST_LINE / 2, 0);
        const carets = `${" ".repeat(inFront + 1 - cut)}${"^".repeat(Math.min(width, LONGEST_LINE))} `;
        const [first = "", ...more] = said.split("\n");
        const below = more.map((text) => (text === "" ? "" : " ".repeat(carets.length) + text));
        return this.frame(line, [carets + first, ...below], entryLine, cut);
    }
    frame(line, below, entryLine = line, cut = 0) {
        const size = Math.max(String(this.#countLines()).length, 2);
        const bar = `${" ".repeat(size)} |`;
        const show = (number, from) => ` ${cutLine(this.#source(number), from)}`;
        const lines = [
            bar,
            ...(entryLine === line ? [] : [bar + show(entryLine, 0)]),
            ...(line - entryLine > 1 ? [`${bar} ...`] : []),
            `${String(line).padStart(size)} |${show(line, cut)}`,
            ...below.map((text) => bar + text),
        ];
        return [...lines, ...(lines.at(-1)?.endsWith("|") === true ? [] : [bar])].join("\n");
    }
    #countLines() {
        return this.#starts.length - (this.#starts.at(-1) === this.#text.length ? 1 : 0);
    }
    #source(line) {
        const start = this.#starts[line - 1] ?? this.#text.length;
        const next = this.#starts[line];
        if (next === undefined)
            return this.#text.slice(start);
        return this.#text.slice(start, this.#text.charAt(next - 2) === "\r" ? next - 2 : next - 1);
    }
}
function expandTabs(text) {
    return text.replaceAll("\t", "    ");
}
function cutLine(source, from) {
    const head = source.slice(0, 2 * (from + LONGEST_LINE) + 2);
    const characters = Array.from(expandTabs(head));
    if (from === 0 && characters.length <= LONGEST_LINE)
        return characters.join("");
    const shown = characters.slice(from, from + LONGEST_LINE);
    if (from > 0)
        shown[0] = "…";
    if (from + LONGEST_LINE < characters.length || head.length < source.length)
        shown[LONGEST_LINE - 1] = "…";
    return shown.join("");
}
function countColumns(text) {
    let columns = 0;
    for (const character of text) {
        if (character <= "\u0300" || character >= "\u036f")
            columns += 1;
    }
    return columns;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/parse-hurl.js





const MAX_HURL_BYTES = 4 * 1024 * 1024;
const MOST_DETAILS = 20;
function parseHurl(text, file, folder) {
    if (text.length > MAX_HURL_BYTES || Buffer.byteLength(text) > MAX_HURL_BYTES) {
        throw new lib/* GateError */.ue("FILE_TOO_LARGE", "a Hurl file of more than 4 MiB is not read", {
            location: { file },
            hint: "split it into several files",
        });
    }
    const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
    const positions = new Positions(source);
    const entries = parseOrExplain(source, file, positions);
    const unsupported = findUnsupported(entries).map(({ at, what }) => {
        const message = `${what} is not supported yet`;
        return {
            message,
            hint: positions.excerpt({ at, end: at }, message),
            location: positions.locate(file, at),
        };
    });
    const [first, ...others] = unsupported;
    if (first !== undefined) {
        throw new lib/* GateError */.ue("HURL_NOT_SUPPORTED_YET", first.message, {
            ...first,
            details: others.slice(0, MOST_DETAILS),
        });
    }
    return {
        file,
        folder,
        positions,
        entries: entries.map((tree) => ({
            line: positions.lineOf(tree.request.at),
            method: tree.request.method,
            tree,
        })),
    };
}
function parseOrExplain(source, file, positions) {
    try {
        return parseEntries(new Reader(source));
    }
    catch (thrown) {
        if (!(thrown instanceof SyntaxFault))
            throw thrown;
        const { offset, what, message, hint } = thrown;
        const shown = positions.excerpt({ at: offset, end: offset }, message);
        throw new lib/* GateError */.ue("HURL_SYNTAX", `Parsing ${what}: ${message}`, {
            location: positions.locate(file, offset),
            hint: hint === undefined ? shown : `${shown}\n${hint}`,
            cause: thrown,
        });
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/value/number.js
const number_LARGEST_I64 = 2n ** 63n - 1n;
const number_LOWEST_I64 = -(2n ** 63n);
const INCOMPARABLE = Symbol("incomparable");
function fitsI64(value) {
    return value >= number_LOWEST_I64 && value <= number_LARGEST_I64;
}
function equalNumbers(a, b) {
    return isSmall(a) && isSmall(b) ? compareSmall(a, b) === 0 : compareDigits(a, b) === 0;
}
function compareNumbers(a, b) {
    if (isSmall(a) && isSmall(b))
        return compareSmall(a, b);
    const asText = Math.sign(compareDigits(a, b));
    const inWorth = a < b ? -1 : a > b ? 1 : 0;
    return asText === inWorth ? asText : INCOMPARABLE;
}
function isSmall(value) {
    return typeof value === "number" || fitsI64(value);
}
function compareSmall(a, b) {
    if (typeof a === "bigint" && typeof b === "bigint")
        return a < b ? -1 : a > b ? 1 : 0;
    const [x, y] = [Number(a), Number(b)];
    return x > y ? 1 : x < y ? -1 : 0;
}
function compareDigits(a, b) {
    const [x, y] = [digitsOf(a), digitsOf(b)];
    if (x.negative !== y.negative)
        return x.negative ? -1 : 1;
    return compareText(x.integer, y.integer) || compareText(x.decimals, y.decimals);
}
function digitsOf(value) {
    const text = renderNumber(value);
    const negative = text.startsWith("-");
    const [integer = "", decimals = ""] = (negative ? text.slice(1) : text).split(".", 2);
    return { negative, integer: integer.replace(/^0+/, ""), decimals: trimZerosBehind(decimals) };
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function trimZerosBehind(text) {
    let length = text.length;
    while (length > 0 && text.charAt(length - 1) === "0")
        length -= 1;
    return text.slice(0, length);
}
function renderNumber(value) {
    if (typeof value === "bigint")
        return value.toString();
    const digits = expandExponent(value);
    return value % 1 < Number.EPSILON ? `${digits}.0` : digits;
}
function expandExponent(value) {
    if (Object.is(value, -0))
        return "-0";
    const text = String(value);
    const match = /^(-?)([0-9]+)(?:\.([0-9]+))?e([+-][0-9]+)$/.exec(text);
    if (match === null)
        return text;
    const [, sign = "", integer = "", decimals = "", exponent = ""] = match;
    const places = Number(exponent);
    return places > 0
        ? sign + integer + decimals.padEnd(places, "0")
        : `${sign}0.${"0".repeat(-places - 1)}${integer}${decimals}`;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/variable.js



const FLOAT = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const NO_NUMBER = /^(?:[+-]?(?:inf|infinity|nan)|\p{N}+)$/iu;
function parseHurlVariable(text) {
    if (text === "true" || text === "false")
        return { type: "boolean", value: text === "true" };
    if (text === "null")
        return { type: "null" };
    if (/^[+-]?[0-9]{1,1000}$/.test(text)) {
        const value = BigInt(text.replace("+", ""));
        return { type: "number", value: /^[0-9]/.test(text) || fitsI64(value) ? value : Number(text) };
    }
    if (FLOAT.test(text) && Number.isFinite(Number(text)))
        return { type: "number", value: Number(text) };
    if (text === "" || FLOAT.test(text) || NO_NUMBER.test(text)) {
        const shown = text === "" ? "nothing" : `"${text.slice(0, 40)}"`;
        throw new lib/* GateError */.ue("CONFIG_INVALID", `the value of a variable is ${shown}, which hurl takes for a number`, {
            hint: `write "${text.slice(0, 40)}" in double quotes, if it is a text`,
        });
    }
    if (!text.startsWith('"'))
        return { type: "string", value: text };
    if (text.length < 2 || !text.endsWith('"')) {
        throw new lib/* GateError */.ue("CONFIG_INVALID", "the value of a variable begins with a double quote and does not end with one", {
            hint: 'write "value", or leave the quotes out',
        });
    }
    return { type: "string", value: text.slice(1, -1) };
}
function splitHurlVariable(word) {
    const [, name, value] = /^([A-Za-z_][\w-]*)=([^]*)$/.exec(word) ?? [];
    const shown = (word.split("=", 1)[0] ?? "").slice(0, 80);
    if (name === undefined || value === undefined) {
        throw new lib/* GateError */.ue("USAGE", `"${shown}" is not a variable`, { hint: "Write variables as name=value." });
    }
    if (isReservedName(name)) {
        throw new lib/* GateError */.ue("USAGE", `${name} is a function and cannot name a variable`, {
            hint: "Choose another name.",
        });
    }
    return [name, value];
}
function parseVariablesFile(text, file) {
    return text.split("\n").flatMap((raw, index) => {
        const line = raw.trim();
        if (line === "" || line.startsWith("#"))
            return [];
        try {
            return [splitHurlVariable(line)];
        }
        catch (thrown) {
            if (!(thrown instanceof lib/* GateError */.ue))
                throw thrown;
            throw new lib/* GateError */.ue(thrown.code, thrown.message, {
                hint: thrown.hint,
                location: { file, line: index + 1 },
            });
        }
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/hurl/lib/run/cookies.js
const LONGEST_COOKIE = 4096;
const MOST_COOKIES = 1000;
const SETTING = "@cookie_storage_set:";
class CookieJar {
    #cookies = new Map();
    #order = 0;
    store(url, headers, now) {
        for (const [name, value] of headers) {
            if (name.toLowerCase() === "set-cookie")
                this.#add(url, value, now);
        }
    }
    obey(orders) {
        const setting = orders.find((order) => order.includes(SETTING));
        const cookie = setting === undefined
            ? undefined
            : parseNetscape(setting.slice(SETTING.length + 1).trim(), this.#order);
        if (cookie !== undefined)
            this.#put(cookie);
        if (orders.some((order) => order.includes("@cookie_storage_clear")))
            this.#cookies.clear();
    }
    headerFor(url, now) {
        if (this.#cookies.size === 0)
            return "";
        const host = url.hostname;
        const isSecure = isSecureContext(url);
        return [...this.#cookies.values()]
            .filter((cookie) => cookie.expiresAt === undefined || cookie.expiresAt > now)
            .filter((cookie) => (cookie.hostOnly ? host === cookie.domain : isWithin(host, cookie.domain)))
            .filter((cookie) => (isSecure || !cookie.secure) && isBelow(url.pathname, cookie.path))
            .sort((a, b) => b.path.length - a.path.length ||
            b.domain.length - a.domain.length ||
            b.name.length - a.name.length ||
            a.order - b.order)
            .map(({ name, value }) => `${name}=${value}`)
            .join("; ");
    }
    #add(url, text, now) {
        const cookie = parseSetCookie(url, text, now, this.#order);
        if (cookie === undefined)
            return;
        const key = `${cookie.domain}\n${cookie.path}\n${cookie.name}`;
        const former = this.#cookies.get(key);
        if (former !== undefined && former.secure && !cookie.secure && !isSecureContext(url))
            return;
        if (cookie.expiresAt !== undefined && cookie.expiresAt <= now)
            this.#cookies.delete(key);
        else
            this.#put(cookie);
    }
    #put(cookie) {
        const key = `${cookie.domain}\n${cookie.path}\n${cookie.name}`;
        const former = this.#cookies.get(key);
        if (former === undefined && this.#cookies.size >= MOST_COOKIES)
            return;
        this.#cookies.set(key, { ...cookie, order: former?.order ?? cookie.order });
        this.#order += 1;
    }
}
function parseNetscape(line, order) {
    const [domain = "", subdomains, path = "", secure, expires = "", name = "", value = ""] = line.split("\t");
    const areFlags = [subdomains, secure].every((flag) => flag === "TRUE" || flag === "FALSE");
    if (!areFlags || !/^[0-9]{1,15}$/.test(expires) || name === "")
        return undefined;
    return {
        name,
        value,
        domain: domain
            .replace(/^#HttpOnly_/, "")
            .replace(/^\./, "")
            .toLowerCase(),
        hostOnly: subdomains === "FALSE",
        path: path.length > 1 ? path.replace(/\/$/, "") : "/",
        secure: secure === "TRUE",
        expiresAt: expires === "0" ? undefined : Number(expires) * 1000,
        order,
    };
}
function parseSetCookie(url, text, now, order) {
    const [pair = "", ...attributes] = text.split(";");
    const equals = pair.indexOf("=");
    const name = pair.slice(0, Math.max(equals, 0)).trim();
    const value = pair.slice(equals + 1).trim();
    if (equals === -1 || name === "" || name.length + value.length > LONGEST_COOKIE)
        return undefined;
    if (/[\u0000-\u001f\u007f]/.test(name + value))
        return undefined;
    const cookie = {
        name,
        value,
        domain: url.hostname,
        hostOnly: true,
        path: defaultPath(url),
        secure: false,
        expiresAt: undefined,
        order,
    };
    const isAccepted = attributes.every((attribute) => applyAttribute(cookie, attribute, url, now));
    return isAccepted && keepsPrefixPromise(cookie, url) ? cookie : undefined;
}
function applyAttribute(cookie, attribute, url, now) {
    const equals = attribute.indexOf("=");
    const name = (equals === -1 ? attribute : attribute.slice(0, equals)).trim().toLowerCase();
    const value = equals === -1 ? "" : attribute.slice(equals + 1).trim();
    switch (name) {
        case "domain": {
            const domain = value.replace(/^\./, "").toLowerCase();
            if (domain === "" || domain === url.hostname) {
                cookie.hostOnly = domain === "" || isAddress(domain) || !domain.includes(".");
                return true;
            }
            if (!domain.includes(".") || isAddress(url.hostname) || !isWithin(url.hostname, domain))
                return false;
            cookie.domain = domain;
            cookie.hostOnly = false;
            return true;
        }
        case "path":
            if (equals !== -1)
                cookie.path = value.startsWith("/") && value.length > 1 ? value.replace(/\/$/, "") : "/";
            return true;
        case "secure":
            cookie.secure = true;
            return isSecureContext(url);
        case "max-age":
            if (/^-?[0-9]+$/.test(value))
                cookie.expiresAt = Number(value) <= 0 ? 0 : now + Number(value) * 1000;
            return true;
        case "expires": {
            const time = /[A-Za-z]{3}.*[0-9]{2}:[0-9]{2}/.test(value)
                ? Date.parse(value.replace(/-/g, " "))
                : Number.NaN;
            if (cookie.expiresAt === undefined && !Number.isNaN(time))
                cookie.expiresAt = time;
            return true;
        }
        default:
            return true;
    }
}
function keepsPrefixPromise(cookie, url) {
    if (cookie.name.startsWith("__Secure-"))
        return cookie.secure;
    if (!cookie.name.startsWith("__Host-"))
        return true;
    return cookie.secure && cookie.hostOnly && cookie.path === "/" && isSecureContext(url);
}
function isSecureContext(url) {
    return url.protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
}
function isAddress(host) {
    return host.startsWith("[") || /^[0-9.]+$/.test(host);
}
function isWithin(host, domain) {
    return host === domain || host.endsWith(`.${domain}`);
}
function isBelow(path, cookiePath) {
    if (cookiePath === "/" || path === cookiePath)
        return true;
    return path.startsWith(`${cookiePath}/`);
}
function defaultPath(url) {
    const slash = url.pathname.lastIndexOf("/");
    return slash <= 0 ? "/" : url.pathname.slice(0, slash);
}

// EXTERNAL MODULE: ./packages/http/lib/index.js + 19 modules
var http_lib = __webpack_require__(105);
;// CONCATENATED MODULE: ./packages/hurl/lib/value/json-document.js

const json_document_DEEPEST = 127;
const LONGEST_NUMBER = 4096;
const VALUE_BYTES = 200;
const OBJECT_BYTES = 200;
const MEMBER_BYTES = 150;
const json_document_PLAIN_TEXT = /[^"\\\u0000-\u001f]*/y;
const ESCAPE_OR_CONTROL = /[\\\u0000-\u001f]/;
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
const json_document_SIMPLE_ESCAPES = {
    '"': '"',
    "\\": "\\",
    "/": "/",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
};
class JsonError extends Error {
}
function parseJson(text) {
    return new JsonReader(text).read();
}
class JsonReader {
    #text;
    #at = 0;
    #depth = 0;
    #room;
    constructor(text) {
        this.#text = text;
        this.#room = roomBeside(text);
    }
    read() {
        const value = this.#value();
        if (this.#at < this.#text.length)
            throw new JsonError(`something stands behind the value, at ${this.#at}`);
        return value;
    }
    #take(sticky) {
        const start = this.#at;
        sticky.lastIndex = start;
        if (sticky.test(this.#text))
            this.#at = sticky.lastIndex;
        return this.#text.slice(start, this.#at);
    }
    #try(text) {
        if (!this.#text.startsWith(text, this.#at))
            return false;
        this.#at += text.length;
        return true;
    }
    #expect(text) {
        if (!this.#try(text))
            throw new JsonError(`'${text}' is missing at ${this.#at}`);
    }
    #skipSpace() {
        for (;;) {
            const code = this.#text.charCodeAt(this.#at);
            if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)
                return;
            this.#at += 1;
        }
    }
    #claim(bytes) {
        this.#room -= bytes;
        if (this.#room < 0)
            throw new JsonError("it has more values than fit into memory");
    }
    #value() {
        this.#claim(VALUE_BYTES);
        this.#skipSpace();
        const value = this.#bareValue();
        this.#skipSpace();
        return value;
    }
    #bareValue() {
        switch (this.#text.charAt(this.#at)) {
            case "{":
                return this.#object();
            case "[":
                return this.#list();
            case '"':
                return { type: "string", value: this.#string() };
            case "t":
                this.#expect("true");
                return { type: "boolean", value: true };
            case "f":
                this.#expect("false");
                return { type: "boolean", value: false };
            case "n":
                this.#expect("null");
                return { type: "null" };
            default:
                return { type: "number", value: this.#number() };
        }
    }
    #open() {
        this.#depth += 1;
        if (this.#depth > json_document_DEEPEST)
            throw new JsonError(`nested deeper than ${json_document_DEEPEST} levels`);
        this.#at += 1;
        this.#skipSpace();
    }
    #object() {
        const members = new Map();
        this.#claim(OBJECT_BYTES);
        this.#open();
        if (!this.#try("}")) {
            do {
                this.#skipSpace();
                if (this.#text.charAt(this.#at) !== '"')
                    throw new JsonError(`a name is missing at ${this.#at}`);
                this.#claim(MEMBER_BYTES);
                const name = this.#string();
                this.#skipSpace();
                this.#expect(":");
                members.set(name, this.#value());
            } while (this.#try(","));
            this.#expect("}");
        }
        this.#depth -= 1;
        return { type: "object", value: members };
    }
    #list() {
        const items = [];
        this.#open();
        if (!this.#try("]")) {
            do {
                items.push(this.#value());
            } while (this.#try(","));
            this.#expect("]");
        }
        this.#depth -= 1;
        return { type: "list", value: items };
    }
    #number() {
        const start = this.#at;
        const source = this.#take(NUMBER);
        if (source === "" || source.length > LONGEST_NUMBER)
            throw new JsonError(`no value stands at ${start}`);
        if (!/[.eE]/.test(source))
            return BigInt(source);
        const value = Number(source);
        if (!Number.isFinite(value))
            throw new JsonError(`the number at ${start} is too large`);
        return value;
    }
    #string() {
        this.#at += 1;
        const quote = this.#text.indexOf('"', this.#at);
        const plain = quote === -1 ? "" : this.#text.slice(this.#at, quote);
        if (quote !== -1 && !ESCAPE_OR_CONTROL.test(plain)) {
            this.#at = quote + 1;
            return plain;
        }
        let value = this.#take(json_document_PLAIN_TEXT);
        while (!this.#try('"')) {
            this.#expect("\\");
            value += this.#escape() + this.#take(json_document_PLAIN_TEXT);
        }
        return value;
    }
    #escape() {
        const character = this.#text.charAt(this.#at);
        this.#at += 1;
        if (character === "u")
            return this.#unicode();
        const simple = json_document_SIMPLE_ESCAPES[character];
        if (simple === undefined)
            throw new JsonError(`no escape sequence stands at ${this.#at - 2}`);
        return simple;
    }
    #unicode() {
        const high = this.#hex();
        if (high < 0xd800 || high > 0xdfff)
            return String.fromCharCode(high);
        this.#expect("\\u");
        const low = this.#hex();
        if (high > 0xdbff || low < 0xdc00 || low > 0xdfff)
            throw new JsonError(`half a character stands at ${this.#at}`);
        return String.fromCharCode(high, low);
    }
    #hex() {
        const digits = this.#text.slice(this.#at, this.#at + 4);
        if (!/^[0-9a-fA-F]{4}$/.test(digits))
            throw new JsonError(`no escape sequence stands at ${this.#at}`);
        this.#at += 4;
        return Number.parseInt(digits, 16);
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/value/date.js
const NANOS_PER_SECOND = 1000000000n;
const NANOS_PER_DAY = 86400n * NANOS_PER_SECOND;
const MS_PER_DAY = 86_400_000;
function dateFromMs(ms) {
    return BigInt(Math.floor(ms)) * 1000000n;
}
function dateFromDay(year, month, day) {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return exists && isKnownYear(year) ? dateFromMs(date.getTime()) : undefined;
}
function dateFromDayOfYear(year, dayOfYear) {
    const date = new Date(0);
    date.setUTCFullYear(year, 0, dayOfYear);
    return date.getUTCFullYear() === year && isKnownYear(year) ? dateFromMs(date.getTime()) : undefined;
}
function isKnownYear(year) {
    return year >= 0 && year <= 9999;
}
function fieldsOf(nanos) {
    const nanosecond = ((nanos % NANOS_PER_SECOND) + NANOS_PER_SECOND) % NANOS_PER_SECOND;
    const date = new Date(Number((nanos - nanosecond) / 1000000n));
    const year = date.getUTCFullYear();
    if (Number.isNaN(year) || !isKnownYear(year))
        return undefined;
    const start = new Date(0);
    start.setUTCFullYear(year, 0, 1);
    return {
        year,
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
        nanosecond: Number(nanosecond),
        weekday: date.getUTCDay(),
        dayOfYear: Math.floor((date.getTime() - start.getTime()) / MS_PER_DAY) + 1,
    };
}
function renderDate(nanos) {
    const fields = fieldsOf(nanos);
    if (fields === undefined)
        return "a date outside of the years 0 to 9999";
    const { year, month, day, hour, minute, second, nanosecond } = fields;
    const two = (value) => String(value).padStart(2, "0");
    const micros = String(Math.floor(nanosecond / 1000)).padStart(6, "0");
    return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}.${micros}Z`;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/value/date-pattern.js
class DatePatternError extends Error {
}
const MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS = [
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
];
const COMPOUND = {
    D: "%m/%d/%y",
    x: "%m/%d/%y",
    F: "%Y-%m-%d",
    v: "%e-%b-%Y",
    R: "%H:%M",
    T: "%H:%M:%S",
    X: "%H:%M:%S",
    r: "%I:%M:%S %p",
    c: "%a %b %e %H:%M:%S %Y",
};
const BLANK_PADDED = { e: "d", k: "H", l: "I" };
const KNOWN = new Set("Y C y m b B d a A w u j U W G g V H I P p M S f Z z s q +".split(" "));
const LONG_NAMES = /^(?:\.f|\.[369]f|[369]f|:{1,3}z|#z)/;
const TOKEN = /%([-0_]?)(\.f|\.[369]f|[369]f|:{1,3}z|#z|[^])|(\s+)|([^%\s]+)|%/g;
function readDatePattern(pattern) {
    return [...pattern.matchAll(TOKEN)].flatMap(([whole, flag = "", name, space, literal]) => {
        if (space !== undefined)
            return [{ kind: "space", text: space }];
        if (literal !== undefined)
            return [{ kind: "literal", text: literal }];
        if (name === undefined)
            throw new DatePatternError("a percent sign stands at the end");
        return readSpecifier(whole, flag, name);
    });
}
function readSpecifier(whole, flag, name) {
    if (LONG_NAMES.test(name)) {
        if (flag !== "")
            throw new DatePatternError(`${whole} has no padding`);
        return [{ kind: "field", name, padding: "" }];
    }
    const compound = COMPOUND[name];
    if (compound !== undefined) {
        if (flag !== "")
            throw new DatePatternError(`${whole} has no padding`);
        return readDatePattern(compound);
    }
    if (name === "%")
        return [{ kind: "literal", text: "%" }];
    if (name === "t" || name === "n")
        return [{ kind: "space", text: name === "t" ? "\t" : "\n" }];
    const field = name === "h" ? "b" : (BLANK_PADDED[name] ?? name);
    if (!KNOWN.has(field))
        throw new DatePatternError(`${whole} is not known in a date`);
    const usual = name in BLANK_PADDED ? " " : "0";
    const padding = flag === "-" ? "" : flag === "_" ? " " : flag === "0" ? "0" : usual;
    return [{ kind: "field", name: field, padding }];
}

;// CONCATENATED MODULE: ./packages/hurl/lib/value/date-format.js


function formatDate(nanos, pattern) {
    const fields = fieldsOf(nanos);
    if (fields === undefined)
        throw new DatePatternError("the date lies outside of the years 0 to 9999");
    return readDatePattern(pattern)
        .map((item) => (item.kind === "field" ? writeField(item, fields, nanos) : item.text))
        .join("");
}
function writeField({ name, padding }, fields, nanos) {
    const text = TEXTS[name]?.(fields);
    if (text !== undefined)
        return text;
    if (name === "+")
        return formatDate(nanos, "%Y-%m-%dT%H:%M:%S%.f%:z");
    if (name === "s")
        return String((nanos - BigInt(fields.nanosecond)) / 1000000000n);
    const number = NUMBERS[name];
    if (number === undefined)
        throw new DatePatternError(`%${name} cannot be written`);
    const [width, value] = number(fields);
    const digits = String(value);
    return padding === "" ? digits : digits.padStart(width, padding);
}
const TEXTS = {
    b: ({ month }) => (MONTHS[month - 1] ?? "").slice(0, 3),
    B: ({ month }) => MONTHS[month - 1] ?? "",
    a: ({ weekday }) => (WEEKDAYS[weekday] ?? "").slice(0, 3),
    A: ({ weekday }) => WEEKDAYS[weekday] ?? "",
    P: ({ hour }) => (hour < 12 ? "am" : "pm"),
    p: ({ hour }) => (hour < 12 ? "AM" : "PM"),
    Z: () => "UTC",
    z: () => "+0000",
    ":z": () => "+00:00",
    "::z": () => "+00:00:00",
    ":::z": () => "+00",
    ".f": ({ nanosecond }) => {
        if (nanosecond === 0)
            return "";
        return `.${decimals(nanosecond, nanosecond % 1_000_000 === 0 ? 3 : nanosecond % 1000 === 0 ? 6 : 9)}`;
    },
    ".3f": ({ nanosecond }) => `.${decimals(nanosecond, 3)}`,
    ".6f": ({ nanosecond }) => `.${decimals(nanosecond, 6)}`,
    ".9f": ({ nanosecond }) => `.${decimals(nanosecond, 9)}`,
    "3f": ({ nanosecond }) => decimals(nanosecond, 3),
    "6f": ({ nanosecond }) => decimals(nanosecond, 6),
    "9f": ({ nanosecond }) => decimals(nanosecond, 9),
};
const NUMBERS = {
    Y: ({ year }) => [4, year],
    C: ({ year }) => [2, Math.floor(year / 100)],
    y: ({ year }) => [2, year % 100],
    q: ({ month }) => [1, Math.ceil(month / 3)],
    m: ({ month }) => [2, month],
    d: ({ day }) => [2, day],
    w: ({ weekday }) => [1, weekday],
    u: ({ weekday }) => [1, weekday === 0 ? 7 : weekday],
    j: ({ dayOfYear }) => [3, dayOfYear],
    U: ({ dayOfYear, weekday }) => [2, Math.floor((dayOfYear + 6 - weekday) / 7)],
    W: ({ dayOfYear, weekday }) => [2, Math.floor((dayOfYear + 6 - ((weekday + 6) % 7)) / 7)],
    G: (fields) => [4, isoWeek(fields).year],
    g: (fields) => [2, isoWeek(fields).year % 100],
    V: (fields) => [2, isoWeek(fields).week],
    H: ({ hour }) => [2, hour],
    I: ({ hour }) => [2, hour % 12 === 0 ? 12 : hour % 12],
    M: ({ minute }) => [2, minute],
    S: ({ second }) => [2, second],
    f: ({ nanosecond }) => [9, nanosecond],
};
function decimals(nanosecond, places) {
    return String(nanosecond).padStart(9, "0").slice(0, places);
}
function isoWeek({ year, month, day, weekday }) {
    const thursday = new Date(0);
    thursday.setUTCFullYear(year, month - 1, day + 4 - (weekday === 0 ? 7 : weekday));
    const start = new Date(0);
    start.setUTCFullYear(thursday.getUTCFullYear(), 0, 1);
    const week = Math.floor((thursday.getTime() - start.getTime()) / (7 * 86_400_000)) + 1;
    return { year: thursday.getUTCFullYear(), week };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/value/value.js



function equalValues(a, b, same = equalNumbers) {
    switch (a.type) {
        case "string":
        case "boolean":
        case "date":
        case "nodeset":
            return b.type === a.type && b.value === a.value;
        case "number":
            return b.type === "number" && same(a.value, b.value);
        case "null":
        case "unit":
            return b.type === a.type;
        case "bytes":
            return b.type === "bytes" && Buffer.compare(a.value, b.value) === 0;
        case "list":
            return b.type === "list" && equalLists(a.value, b.value, same);
        case "object":
            return b.type === "object" && equalObjects(a.value, b.value, same);
        case "response":
            return false;
    }
}
function equalLists(a, b, same) {
    return (a.length === b.length &&
        a.every((item, index) => b[index] !== undefined && equalValues(item, b[index], same)));
}
function equalObjects(a, b, same) {
    if (a.size !== b.size)
        return false;
    for (const [name, value] of a) {
        const other = b.get(name);
        if (other === undefined || !equalValues(value, other, same))
            return false;
    }
    return true;
}
function compareValues(a, b) {
    if (a.type === "string" && b.type === "string")
        return compareByCodePoint(a.value, b.value);
    if (a.type === "date" && b.type === "date")
        return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
    if (a.type !== "number" || b.type !== "number")
        return undefined;
    const order = compareNumbers(a.value, b.value);
    return order === INCOMPARABLE ? undefined : order;
}
function compareByCodePoint(a, b) {
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at += 1) {
        const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
        if (x !== y)
            return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
    }
    return a.length - b.length;
}
function isSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdfff;
}
function renderValue(value) {
    switch (value.type) {
        case "string":
            return value.value;
        case "boolean":
            return String(value.value);
        case "number":
            return renderNumber(value.value);
        case "null":
            return "null";
        case "date":
            return renderDate(value.value);
        case "bytes":
        case "list":
        case "nodeset":
        case "object":
        case "response":
        case "unit":
            return undefined;
    }
}
function kindOf(value) {
    if (value.type === "response")
        return "http response";
    if (value.type !== "number")
        return value.type;
    return typeof value.value === "bigint" ? "integer" : "float";
}
const LONGEST_SHOWN = 200;
function describeValue(value) {
    return value.type === "unit" ? "unit" : `${kindOf(value)} <${shorten(displayValue(value))}>`;
}
function displayValue(value, room = LONGEST_SHOWN + 1) {
    switch (value.type) {
        case "string":
            return value.value.slice(0, room);
        case "boolean":
        case "number":
        case "null":
            return renderValue(value) ?? "";
        case "date":
            return formatDate(value.value, "%Y-%m-%d %H:%M:%S%.f UTC");
        case "bytes":
            return Buffer.from(value.value.subarray(0, room)).toString("hex");
        case "nodeset":
            return `Nodeset(size=${value.value})`;
        case "response":
            return `Response(location=${value.value.location}, status=${value.value.status})`;
        case "regex":
            return `/${value.source.replaceAll("/", "\\/")}/`;
        case "unit":
            return "Unit";
        case "list":
            return `[${join(value.value, room, displayValue)}]`;
        case "object":
            return `{${join(value.value, room, ([name, member], left) => `${JSON.stringify(name.slice(0, left))}:${displayMember(member, left)}`)}}`;
    }
}
function displayMember(value, room) {
    return value.type === "string" ? JSON.stringify(value.value.slice(0, room)) : displayValue(value, room);
}
function join(items, room, show) {
    const shown = [];
    let left = room;
    for (const item of items) {
        if (left <= 0)
            break;
        const text = show(item, left);
        shown.push(text);
        left -= text.length + 1;
    }
    return shown.join(",");
}
function shorten(text) {
    return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/run-fault.js
const HTTP_ERROR = "HTTP connection";
const NO_RESULT = "No query result";
class RunFault extends Error {
    at;
    end;
    title;
    hint;
    constructor({ at, end }, title, message, hint) {
        super(message);
        this.at = at;
        this.end = end;
        this.title = title;
        this.hint = hint;
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/body.js




function renderBody(body, scope) {
    switch (body.kind) {
        case "multiline":
            return renderMultiline(body.multiline, scope);
        case "text":
            return scope.render(body.value);
        case "json":
            return renderJson(body.value, scope, true);
        case "xml":
            return body.source;
        case "bytes":
            return body.value;
        case "file":
            return scope.files.read(scope.render(body.path), body.path);
    }
}
function renderMultiline(multiline, scope) {
    if (multiline.language !== "graphql")
        return scope.render(multiline.value);
    const query = JSON.stringify(scope.render(multiline.value).trim());
    if (multiline.variables === undefined)
        return `{"query":${query}}`;
    return `{"query":${query},"variables":${renderJson(multiline.variables, scope, false)}}`;
}
function implicitContentType(body) {
    const language = body?.kind === "multiline" ? body.multiline.language : body?.kind;
    if (language === "json" || language === "graphql")
        return "application/json";
    return language === "xml" ? "application/xml" : undefined;
}
function renderJson(node, scope, keepsSpaces) {
    const space = (text) => (keepsSpaces ? text : "");
    switch (node.kind) {
        case "literal":
            return node.source;
        case "string":
            return `"${renderJsonString(node.value, scope)}"`;
        case "placeholder":
            return renderJsonPlaceholder(node.expression, scope);
        case "list": {
            const items = node.items.map(({ before, value, after }) => space(before) + renderJson(value, scope, keepsSpaces) + space(after));
            return `[${space(node.space)}${items.join(",")}]`;
        }
        case "object": {
            const members = node.members.map((member) => renderMember(member, scope, keepsSpaces));
            return `{${space(node.space)}${members.join(",")}}`;
        }
    }
}
function renderMember(member, scope, keepsSpaces) {
    const value = renderJson(member.value, scope, keepsSpaces);
    if (!keepsSpaces)
        return `"${sourceOf(member.name)}":${value}`;
    const { before, name, afterName, beforeValue, after } = member;
    return `${before}"${scope.render(name)}"${afterName}:${beforeValue}${value}${after}`;
}
function sourceOf(template) {
    return template.parts
        .map((part) => ("text" in part ? part.source : `{{${part.expression.name}}}`))
        .join("");
}
function renderJsonString(template, scope) {
    return template.parts
        .map((part) => ("text" in part ? part.source : escapeJson(scope.renderExpression(part.expression))))
        .join("");
}
const ESCAPES = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
function escapeJson(text) {
    return text.replace(/["\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
}
function renderJsonPlaceholder(expression, scope) {
    const text = scope.renderExpression(expression);
    const reader = new Reader(text);
    const isNumber = reader.attempt(() => tryNumberSource(reader)) !== undefined;
    if (isNumber || /^(?:true|false|null)/.test(text))
        return text;
    throw new RunFault(expression, "Invalid JSON", `actual value is <${shorten(text)}>`, "put the placeholder in quotes when a string is meant");
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/hurl/lib/run/multipart.js

const TYPES = {
    gif: "image/gif",
    jpg: "image/jpeg",
    jpeg: "image/jpeg",
    png: "image/png",
    svg: "image/svg+xml",
    txt: "text/plain",
    htm: "text/html",
    html: "text/html",
    pdf: "application/pdf",
    xml: "application/xml",
};
function renderMultipart(nodes, contentType, scope) {
    const disposition = /^multipart\/form-data(?![^;\s])/i.test(contentType) ? "form-data" : "attachment";
    const parts = nodes.map((node) => renderPart(node, disposition, scope));
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const { head, content } of parts)
        hash.update(head).update("\0").update(content).update("\0");
    const boundary = `------------------------${hash.digest("hex").slice(0, 16)}`;
    const body = Buffer.concat([
        ...parts.flatMap(({ head, content }) => [
            Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`, "utf8"),
            content,
            Buffer.from("\r\n"),
        ]),
        Buffer.from(`--${boundary}--\r\n`),
    ]);
    return { boundary, body };
}
function renderPart(node, kind, scope) {
    const name = escapeName(scope.render(node.key));
    const value = scope.render(node.value);
    const disposition = `Content-Disposition: ${kind}; name="${name}"`;
    if (!node.file)
        return { head: disposition, content: Buffer.from(value, "utf8") };
    const content = scope.files.read(value, node.value);
    const type = node.contentType === undefined ? typeOf(value) : scope.render(node.contentType);
    return {
        head: `${disposition}; filename="${escapeName(value)}"\r\nContent-Type: ${type}`,
        content,
    };
}
function escapeName(name) {
    return name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function typeOf(name) {
    const ending = /[^/.]\.([^./]*)$/.exec(name)?.[1] ?? "";
    return TYPES[ending] ?? "application/octet-stream";
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/request.js




function prepareRequest({ request: node, response }, options, scope) {
    const address = scope.render(node.url);
    const parsed = checkAddress(address, node.url);
    const headers = node.headers.map((header) => renderPair(header, scope));
    for (const [user, password] of pairsOf(node, "basic-auth", scope)) {
        headers.push(["Authorization", basic(`${user}:${password}`)]);
    }
    const query = pairsOf(node, "query", scope);
    const form = pairsOf(node, "form", scope);
    const pairs = pairsOf(node, "cookies", scope);
    const cookies = pairs.length === 0 ? request_NONE : pairs.map(([name, value]) => `${name}=${value}`);
    const own = node.body === undefined ? "" : renderBody(node.body, scope);
    const parts = itemsOf(node);
    headers.push(...options.headers);
    const implied = form.length > 0
        ? "application/x-www-form-urlencoded"
        : parts.length === 0
            ? implicitContentType(node.body)
            : "multipart/form-data";
    const written = headers.find(([name]) => isContentType(name))?.[1];
    const multipart = parts.length === 0 ? undefined : renderMultipart(parts, written ?? implied ?? "", scope);
    const body = chooseBody(own, multipart, form);
    const addDefault = (name, value) => {
        if (value !== undefined && !hasHeader(headers, name))
            headers.push([name, value]);
    };
    const isSpokenLater = options.digest || options.sigv4 !== undefined;
    addDefault("Authorization", options.user === undefined || isSpokenLater ? undefined : basic(options.user));
    addDefault("Accept-Encoding", options.compressed ? "gzip, deflate, br" : "identity");
    const withBoundary = (type) => multipart !== undefined && body === multipart.body ? `${type}; boundary=${multipart.boundary}` : type;
    const url = addQuery(address, query);
    return {
        method: node.method,
        url,
        parsedUrl: url === address ? parsed : new URL(url),
        headers: multipart === undefined
            ? headers
            : headers.map(([name, value]) => [name, isContentType(name) ? withBoundary(value) : value]),
        cookies,
        body,
        login: isSpokenLater ? splitLogin(options.user) : undefined,
        impliedType: implied === undefined || hasHeader(headers, "Content-Type") ? undefined : withBoundary(implied),
        keepsEncodedBody: options.output !== undefined || asksForRawBytes(response),
    };
}
function splitLogin(text = "") {
    const colon = text.indexOf(":");
    return colon === -1 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}
function asksForRawBytes(response) {
    return (response?.sections ?? []).some(({ content }) => {
        const items = content.kind === "asserts" || content.kind === "captures" ? content.items : [];
        return items.some(({ query }) => query.kind === "rawbytes");
    });
}
function hasHeader(headers, name) {
    const lower = name.toLowerCase();
    return headers.some((header) => isNamed(header, lower));
}
function isNamed([name], lower) {
    return name.length === lower.length && name.toLowerCase() === lower;
}
function checkAddress(address, place) {
    if (!/^https?:\/\//.test(address))
        throw invalidAddress(place, address);
    const url = URL.parse(address);
    if (url === null || /[\u0000-\u0020\u007f]/.test(address))
        throw invalidAddress(place, address);
    return url;
}
function invalidAddress(place, address) {
    const scheme = /^[a-z]+:\/\//.exec(address)?.[0];
    const fault = (reason, hint) => new RunFault(place, "Invalid URL", `invalid URL <${shorten(address)}> (${reason})`, hint);
    if (scheme === undefined)
        return fault("Missing scheme <http://> or <https://>", "begin it with {{base_url}}");
    return scheme === "http://" || scheme === "https://"
        ? fault("it is not well-formed", "write blanks in it as %20")
        : fault("Only <http://> and <https://> schemes are supported");
}
function renderPair({ key, value }, scope) {
    return [scope.render(key), scope.render(value)];
}
function pairsOf(node, kind, scope) {
    for (const { content } of node.sections) {
        if (content.kind === kind)
            return content.items.map((item) => renderPair(item, scope));
    }
    return request_NONE;
}
const request_NONE = [];
function chooseBody(own, multipart, form) {
    if (own.length > 0)
        return typeof own === "string" ? Buffer.from(own, "utf8") : own;
    if (multipart !== undefined)
        return multipart.body;
    return form.length > 0 ? Buffer.from(encodePairs(form), "utf8") : undefined;
}
function isContentType(name) {
    return isNamed([name, ""], "content-type");
}
function itemsOf(node) {
    for (const { content } of node.sections)
        if (content.kind === "multipart")
            return content.items;
    return request_NONE;
}
function addQuery(address, query) {
    if (query.length === 0)
        return address;
    const joint = address.endsWith("?") ? "" : address.includes("?") ? "&" : "?";
    return address + joint + encodePairs(query);
}
function encodePairs(pairs) {
    return pairs.map(([name, value]) => `${name}=${percentEncode(value)}`).join("&");
}
function percentEncode(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function basic(credentials) {
    return `Basic ${Buffer.from(credentials, "utf8").toString("base64")}`;
}

// EXTERNAL MODULE: ./node_modules/entities/dist/decode.js + 3 modules
var decode = __webpack_require__(1161);
;// CONCATENATED MODULE: ./packages/hurl/lib/xml/html-elements.js
const words = (text) => new Set(text.split(" "));
const VOID_ELEMENTS = words("area base basefont br col frame hr img input isindex link meta param embed");
const PRIORITIES = {
    div: 150,
    td: 160,
    th: 160,
    tr: 170,
    thead: 180,
    tbody: 180,
    tfoot: 180,
    table: 190,
    head: 200,
    body: 200,
    html: 220,
};
const HEADINGS = "h1 h2 h3 h4 h5 h6";
const OUT_OF_HEAD = words(`a abbr acronym address b bdo big blockquote body br center cite code dd dfn dir div dl dt em fieldset font form frameset ${HEADINGS} hr i iframe img kbd li listing map menu ol p pre q s samp small span strike strong sub sup table tt u ul var xmp`);
const OUT_OF_HEADING = words("fieldset form li p table");
const OUT_OF_ROW_PART = words("tbody tfoot");
const CLOSED_BY = {
    a: words("a fieldset table td th"),
    address: words("dd dl dt form li ul"),
    b: words("center p td th"),
    big: words("p"),
    caption: words("col colgroup tbody tfoot thead tr"),
    col: words("col colgroup tbody tfoot thead tr"),
    colgroup: words("colgroup tbody tfoot thead tr"),
    dd: words("dt"),
    dir: words("dd dl dt form ul"),
    dl: words("form li"),
    dt: words("dd dl"),
    font: words("center td th"),
    form: words("form"),
    h1: OUT_OF_HEADING,
    h2: OUT_OF_HEADING,
    h3: OUT_OF_HEADING,
    h4: OUT_OF_HEADING,
    h5: OUT_OF_HEADING,
    h6: OUT_OF_HEADING,
    head: OUT_OF_HEAD,
    hr: words("form"),
    i: words("center"),
    li: words("li"),
    legend: words("fieldset"),
    link: words("body frameset"),
    menu: words("dd dl dt form ul"),
    ol: words("form"),
    option: words("optgroup option"),
    p: words(`address blockquote body caption center col colgroup dd dir div dl dt frameset ${HEADINGS} head hr li listing menu ol p pre table tbody td tfoot th title tr ul xmp`),
    pre: words("dd dl dt fieldset form li table ul"),
    s: words("p"),
    script: words("noscript"),
    small: words("p"),
    span: words("td th"),
    strike: words("p"),
    style: words("body frameset"),
    tbody: OUT_OF_ROW_PART,
    td: words("tbody td tfoot th tr"),
    tfoot: words("tbody"),
    th: words("tbody td tfoot th tr"),
    thead: OUT_OF_ROW_PART,
    title: words("body frameset"),
    tr: words("tbody tfoot tr"),
    tt: words("p"),
    u: words("p td th"),
    ul: words("address form menu pre"),
};
const BOOLEAN_ATTRIBUTES = words("checked compact declare defer disabled ismap multiple nohref noresize noshade nowrap readonly selected");

;// CONCATENATED MODULE: ./packages/hurl/lib/xml/tree.js

class XmlError extends Error {
}
const DEEPEST_XML = 250;
const NODE_BYTES = 650;
const tree_NONE = [];
Object.freeze(tree_NONE);
class NodeMaker {
    #most;
    #order = 0;
    constructor(text) {
        this.#most = Math.floor(roomBeside(text) / NODE_BYTES);
    }
    make(kind, name, value, parent) {
        this.#order += 1;
        if (this.#order > this.#most)
            throw new XmlError(`the document has more than the ${this.#most} nodes that fit into memory beside its text`);
        const hasChildren = kind === "element" || kind === "document";
        const local = name.slice(name.indexOf(":") + 1);
        const node = {
            kind,
            name,
            local,
            uri: "",
            value,
            parent,
            children: hasChildren ? [] : tree_NONE,
            attributes: hasChildren ? [] : tree_NONE,
            order: this.#order,
        };
        if (kind === "attribute")
            parent?.attributes.push(node);
        else
            parent?.children.push(node);
        return node;
    }
}
function textOf(node) {
    if (node.kind !== "document" && node.kind !== "element")
        return node.value;
    const parts = [];
    const collect = (current) => {
        for (const child of current.children) {
            if (child.kind === "text")
                parts.push(child.value);
            else if (child.kind === "element")
                collect(child);
        }
    };
    collect(node);
    return parts.join("");
}

;// CONCATENATED MODULE: ./packages/hurl/lib/xml/parse-html.js




const TAG = /<([a-zA-Z][a-zA-Z0-9:\-_]*)/y;
const END_TAG = /<\/([a-zA-Z][a-zA-Z0-9:\-_]*)[^<>]*>/y;
const parse_html_ATTRIBUTE = /[\s/]*([a-zA-Z_:][a-zA-Z0-9_:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/y;
const TAG_CLOSE = /[\s/]*>/y;
const parse_html_REFERENCE = /&(#[0-9]+;|#[xX][0-9a-fA-F]+;|[a-zA-Z][a-zA-Z0-9]*;?)?/g;
const BLANKS = /^[ \t\n\r]*$/;
const RAW = new Set(["script", "style"]);
const IN_HEAD = new Set(["head", "title", "base", "meta", "link", "style", "script"]);
function parseHtml(source) {
    return new HtmlParser(source).run();
}
class HtmlParser {
    #text;
    #maker;
    #root;
    #open = [];
    #at = 0;
    constructor(source) {
        if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/.test(source.slice(1)) || source.startsWith("\0"))
            throw new XmlError("a character that HTML does not allow");
        this.#text = source;
        this.#maker = new NodeMaker(source);
        this.#root = this.#maker.make("document", "", "", undefined);
    }
    run() {
        while (this.#at < this.#text.length)
            this.#next();
        if (!this.#root.children.some(({ kind }) => kind === "element"))
            throw new XmlError("there is no element");
        return { root: this.#root, namespaces: new Map() };
    }
    get #current() {
        return this.#open.at(-1) ?? this.#root;
    }
    #next() {
        const text = this.#text;
        if (text.startsWith("<!--", this.#at))
            this.#comment();
        else if (/^<!doctype/i.test(text.slice(this.#at, this.#at + 9)))
            this.#doctype();
        else if (text.startsWith("</", this.#at))
            this.#endTag();
        else if (/^<[a-zA-Z]/.test(text.slice(this.#at, this.#at + 2)))
            this.#startTag();
        else if (text.startsWith("<", this.#at))
            throw new XmlError("a < that begins no tag");
        else
            this.#characters();
    }
    #comment() {
        const end = this.#text.indexOf("-->", this.#at + 4);
        const value = this.#text.slice(this.#at + 4, end);
        if (end === -1 || value.includes("--") || value.startsWith(">") || value.startsWith("->"))
            throw new XmlError("a comment that is not well-formed");
        this.#maker.make("comment", "", value, this.#current);
        this.#at = end + 3;
    }
    #doctype() {
        const end = this.#text.indexOf(">", this.#at);
        const isFirst = this.#root.children.every(({ kind }) => kind === "comment") && this.#open.length === 0;
        if (end === -1 || !isFirst || !/^<!doctype\s+html[^<>[\]]*$/i.test(this.#text.slice(this.#at, end)))
            throw new XmlError("a DOCTYPE that is not well-formed");
        if (/\/\/DTD HTML 4(?:\.01)?\/\/EN"/i.test(this.#text.slice(this.#at, end)))
            throw new XmlError("HTML by the strict DOCTYPE of HTML 4");
        this.#at = end + 1;
    }
    #characters() {
        const next = this.#text.indexOf("<", this.#at);
        const end = next === -1 ? this.#text.length : next;
        const raw = this.#text.slice(this.#at, end);
        this.#at = end;
        const name = this.#open.at(-1)?.name;
        if (BLANKS.test(raw)) {
            if (name !== undefined)
                this.#addText(raw);
            return;
        }
        if (name === undefined || name === "html" || name === "head") {
            this.#closeFor("p");
            this.#implied("p");
            this.#push("p");
        }
        this.#addText(unescapeText(raw));
    }
    #addText(text) {
        const last = this.#current.children.at(-1);
        if (last?.kind === "text")
            last.value += text;
        else
            this.#maker.make("text", "", text, this.#current);
    }
    #startTag() {
        TAG.lastIndex = this.#at;
        const name = (TAG.exec(this.#text)?.[1] ?? "").toLowerCase();
        if (name.includes(":") || name === "")
            throw new XmlError("a tag with a prefix");
        this.#at += name.length + 1;
        const attributes = this.#attributes();
        TAG_CLOSE.lastIndex = this.#at;
        const close = TAG_CLOSE.exec(this.#text);
        if (close === null)
            throw new XmlError(`the tag <${name}> is not well-formed`);
        this.#at += close[0].length;
        this.#closeFor(name);
        this.#implied(name);
        if ((name === "html" || name === "head" || name === "body") && this.#isOpenOrDone(name))
            throw new XmlError(`<${name}> stands twice`);
        this.#push(name);
        for (const [key, value] of attributes)
            this.#maker.make("attribute", key, value, this.#current);
        if (close[0].includes("/") || VOID_ELEMENTS.has(name))
            this.#open.pop();
        else if (RAW.has(name))
            this.#raw(name);
    }
    #attributes() {
        const attributes = new Map();
        for (;;) {
            parse_html_ATTRIBUTE.lastIndex = this.#at;
            const found = parse_html_ATTRIBUTE.exec(this.#text);
            if (found === null)
                return attributes;
            const [whole, key = "", double, single, bare] = found;
            if (key.includes(":"))
                throw new XmlError("an attribute with a prefix");
            const name = key.toLowerCase();
            if (!attributes.has(name))
                attributes.set(name, unescapeText(double ?? single ?? bare ?? (BOOLEAN_ATTRIBUTES.has(name) ? name : "")));
            this.#at += whole.length;
        }
    }
    #raw(name) {
        const endTag = new RegExp(`</${name}`, "gi");
        endTag.lastIndex = this.#at;
        const end = endTag.exec(this.#text)?.index ?? -1;
        if (end === -1)
            throw new XmlError(`<${name}> is not closed`);
        const value = this.#text.slice(this.#at, end);
        if (value.includes("</") || value.includes("<!--"))
            throw new XmlError(`tags inside <${name}>`);
        if (value !== "")
            this.#maker.make("text", "", value, this.#current);
        this.#at = end;
    }
    #endTag() {
        END_TAG.lastIndex = this.#at;
        const found = END_TAG.exec(this.#text);
        if (found === null)
            throw new XmlError("an end tag that is not well-formed");
        const [whole, written = ""] = found;
        const name = written.toLowerCase();
        this.#at += whole.length;
        const index = this.#open.findLastIndex((element) => element.name === name);
        if (index === -1) {
            if (VOID_ELEMENTS.has(name) || name === "p")
                throw new XmlError(`</${name}> closes what is not open`);
            return;
        }
        const weight = priorityOf(name);
        if (this.#open.slice(index + 1).some((element) => priorityOf(element.name) > weight))
            return;
        this.#open.length = index;
    }
    #closeFor(name) {
        for (let current = this.#open.at(-1); current !== undefined; current = this.#open.at(-1)) {
            if (CLOSED_BY[current.name]?.has(name) !== true)
                return;
            this.#open.pop();
        }
    }
    #implied(name) {
        if (name === "html")
            return;
        if (this.#open.length === 0)
            this.#push("html");
        if (name === "body" || name === "head" || name === "frameset")
            return;
        if (this.#open.length <= 1 && IN_HEAD.has(name)) {
            if (!this.#isOpenOrDone("head"))
                this.#push("head");
            return;
        }
        const isInside = this.#open.some((element) => element.name === "body" || element.name === "head");
        if (isInside || name === "noframes" || name === "frame")
            return;
        if (this.#isOpenOrDone("body"))
            throw new XmlError("content behind the body");
        this.#push("body");
    }
    #isOpenOrDone(name) {
        const html = this.#root.children.find(({ kind }) => kind === "element");
        if (name === "html")
            return html !== undefined;
        return html?.children.some((child) => child.name === name) === true;
    }
    #push(name) {
        if (this.#open.length > DEEPEST_XML)
            throw new XmlError(`elements stand deeper than ${DEEPEST_XML} levels`);
        if (this.#open.length === 0 && this.#isOpenOrDone("html"))
            throw new XmlError("content behind the document");
        this.#open.push(this.#maker.make("element", name, "", this.#current));
    }
}
function priorityOf(name) {
    return PRIORITIES[name] ?? 100;
}
function unescapeText(raw) {
    if (!raw.includes("&"))
        return raw;
    return replaceMatches(raw, parse_html_REFERENCE, (whole = "", name) => {
        if (name === undefined)
            return whole;
        if (name.startsWith("#"))
            return characterOf(name.slice(1, -1));
        if (!name.endsWith(";")) {
            if ((0,decode/* decodeHTML */.Gz)(whole) === whole)
                return whole;
            throw new XmlError(`${whole} without a semicolon`);
        }
        const decoded = (0,decode/* decodeHTML */.Gz)(whole);
        const isOfHtml4 = Array.from(decoded).length === 1 && !HTML5_ONLY.test(name);
        if (decoded !== whole && !isOfHtml4)
            throw new XmlError(`${whole}, which HTML 4 does not know`);
        return decoded;
    });
}
const HTML5_ONLY = /^(?!(?:lt|gt|amp|quot|apos|nbsp|copy|reg|euro|hellip|mdash|ndash|lsquo|rsquo|ldquo|rdquo|laquo|raquo|bull|middot|times|deg|sect|para|trade|szlig|[AEIOUYaeiouy](?:acute|grave|circ|uml|tilde|ring)|[CcNn](?:cedil|tilde)|[Aa][Ee]?lig|AElig|aelig|OElig|oelig|Oslash|oslash|iexcl|iquest|pound|yen|cent|curren|plusmn|frac12|frac14|frac34|micro|larr|rarr|uarr|darr|harr);)/;
function characterOf(digits) {
    const code = /^[xX]/.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
    const isCharacter = code === 9 ||
        code === 10 ||
        (code >= 32 && code <= 0xd7ff) ||
        (code >= 0xe000 && code <= 0xfffd) ||
        (code >= 0x10000 && code <= 0x10ffff);
    if (!isCharacter)
        throw new XmlError("a reference names no character");
    return String.fromCodePoint(code);
}

;// CONCATENATED MODULE: ./packages/hurl/lib/xml/parse-xml.js



const TAG_NAME = new RegExp(XML_NAME, "uy");
const parse_xml_ATTRIBUTE = new RegExp(String.raw `\s+(${XML_NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, "uy");
const TAG_END = /\s*(\/?)>/y;
const parse_xml_REFERENCE = /&(?:#([0-9]+);|#x([0-9a-fA-F]+);|(lt|gt|amp|quot|apos);)?/g;
const parse_xml_NAMED = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
function parseXml(source) {
    return new XmlParser(source.replace(/\r\n?/g, "\n")).run();
}
class XmlParser {
    #text;
    #maker;
    #root;
    #namespaces = new Map();
    #at = 0;
    #node;
    #lastCdata;
    #scopes = [new Map([["xml", XML_NAMESPACE]])];
    constructor(text) {
        if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
            throw new XmlError("a character that XML does not allow");
        this.#text = text.startsWith("\uFEFF") ? text.slice(1) : text;
        this.#maker = new NodeMaker(text);
        this.#root = this.#maker.make("document", "", "", undefined);
        this.#node = this.#root;
    }
    run() {
        this.#declaration();
        while (this.#at < this.#text.length)
            this.#next();
        if (this.#node !== this.#root)
            throw new XmlError(`<${this.#node.name}> is not closed`);
        if (!this.#root.children.some(({ kind }) => kind === "element"))
            throw new XmlError("there is no element");
        return { root: this.#root, namespaces: this.#namespaces };
    }
    #declaration() {
        if (!/^<\?xml\s/.test(this.#text))
            return;
        const end = this.#find("?>", 0);
        if (!/^<\?xml\s+version\s*=\s*["']1\.[0-9]["'][^<>]*$/.test(this.#text.slice(0, end)))
            throw new XmlError("the declaration is not well-formed");
        this.#at = end + 2;
    }
    #next() {
        const text = this.#text;
        if (text.charAt(this.#at) !== "<")
            this.#characters();
        else if (text.startsWith("<!--", this.#at))
            this.#comment();
        else if (text.startsWith("<![CDATA[", this.#at))
            this.#cdata();
        else if (text.startsWith("<?", this.#at))
            this.#instruction();
        else if (text.startsWith("<!DOCTYPE", this.#at))
            this.#doctype();
        else if (text.startsWith("</", this.#at))
            this.#endTag();
        else
            this.#startTag();
    }
    #find(mark, from) {
        const found = this.#text.indexOf(mark, from);
        if (found === -1)
            throw new XmlError(`${mark} is missing`);
        return found;
    }
    #characters() {
        const next = this.#text.indexOf("<", this.#at);
        const end = next === -1 ? this.#text.length : next;
        const raw = this.#text.slice(this.#at, end);
        this.#at = end;
        if (this.#node === this.#root) {
            if (raw.trim() !== "")
                throw new XmlError("text stands outside of the root element");
            return;
        }
        if (raw.includes("]]>"))
            throw new XmlError("]]> stands in a text");
        this.#maker.make("text", "", replaceReferences(raw), this.#node);
    }
    #comment() {
        const end = this.#find("-->", this.#at + 4);
        const value = this.#text.slice(this.#at + 4, end);
        if (value.includes("--") || value.endsWith("-"))
            throw new XmlError("-- stands in a comment");
        this.#maker.make("comment", "", value, this.#node);
        this.#at = end + 3;
    }
    #cdata() {
        if (this.#node === this.#root)
            throw new XmlError("CDATA stands outside of the root element");
        const end = this.#find("]]>", this.#at);
        const value = this.#text.slice(this.#at + 9, end);
        if (this.#lastCdata !== undefined && this.#node.children.at(-1) === this.#lastCdata)
            this.#lastCdata.value += value;
        else
            this.#lastCdata = this.#maker.make("text", "", value, this.#node);
        this.#at = end + 3;
    }
    #instruction() {
        const end = this.#find("?>", this.#at);
        TAG_NAME.lastIndex = this.#at + 2;
        const name = TAG_NAME.exec(this.#text)?.[0] ?? "";
        const rest = this.#text.slice(this.#at + 2 + name.length, end);
        if (name === "" || name.toLowerCase() === "xml" || name.includes(":") || !/^(?:\s|$)/.test(rest))
            throw new XmlError("a processing instruction is not well-formed");
        this.#maker.make("instruction", name, rest.trimStart(), this.#node);
        this.#at = end + 2;
    }
    #doctype() {
        const end = this.#find(">", this.#at);
        const declared = this.#text.slice(this.#at, end);
        if (this.#root.children.some(({ kind }) => kind === "element"))
            throw new XmlError("a DOCTYPE in the wrong place");
        if (declared.includes("[") || !/^<!DOCTYPE\s+\S/.test(declared))
            throw new XmlError("a DOCTYPE with definitions of its own");
        this.#at = end + 1;
    }
    #endTag() {
        const end = this.#find(">", this.#at);
        const name = this.#text.slice(this.#at + 2, end).trimEnd();
        if (this.#node === this.#root || name !== this.#node.name)
            throw new XmlError(`</${name.slice(0, 50)}> closes what is not open`);
        this.#node = this.#node.parent ?? this.#root;
        this.#scopes.pop();
        this.#at = end + 1;
    }
    #startTag() {
        TAG_NAME.lastIndex = this.#at + 1;
        const name = TAG_NAME.exec(this.#text)?.[0];
        if (name === undefined)
            throw new XmlError("a tag is not well-formed");
        this.#at += 1 + name.length;
        if (this.#node === this.#root && this.#root.children.some(({ kind }) => kind === "element"))
            throw new XmlError("there are two root elements");
        if (this.#scopes.length > DEEPEST_XML)
            throw new XmlError(`elements stand deeper than ${DEEPEST_XML} levels`);
        const element = this.#maker.make("element", name, "", this.#node);
        const pairs = this.#attributes();
        TAG_END.lastIndex = this.#at;
        const end = TAG_END.exec(this.#text);
        if (end === null)
            throw new XmlError(`the tag <${name}> is not well-formed`);
        this.#at += end[0].length;
        this.#scopes.push(this.#declare(pairs));
        element.uri = this.#namespaceOf(name, true);
        element.local = localOf(name);
        const seen = new Set();
        for (const [attributeName, value] of pairs) {
            if (attributeName === "xmlns" || attributeName.startsWith("xmlns:"))
                continue;
            const attribute = this.#maker.make("attribute", attributeName, value, element);
            attribute.uri = this.#namespaceOf(attributeName, false);
            attribute.local = localOf(attributeName);
            const key = `${attribute.uri} ${attribute.local}`;
            if (seen.has(key))
                throw new XmlError(`the attribute ${attributeName} stands twice`);
            seen.add(key);
        }
        if (end[1] === "/")
            this.#scopes.pop();
        else
            this.#node = element;
    }
    #attributes() {
        const pairs = [];
        const names = new Set();
        for (;;) {
            parse_xml_ATTRIBUTE.lastIndex = this.#at;
            const found = parse_xml_ATTRIBUTE.exec(this.#text);
            if (found === null)
                return pairs;
            const [whole, name = "", double, single] = found;
            if (names.has(name))
                throw new XmlError(`the attribute ${name} stands twice`);
            names.add(name);
            pairs.push([name, replaceReferences((double ?? single ?? "").replace(/[\t\n]/g, " "))]);
            this.#at += whole.length;
        }
    }
    #declare(pairs) {
        const outer = this.#scopes.at(-1) ?? new Map();
        const declared = pairs.filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
        if (declared.length === 0)
            return outer;
        const scope = new Map(outer);
        for (const [name, uri] of declared) {
            const prefix = name === "xmlns" ? "" : name.slice("xmlns:".length);
            if (prefix === "xml" || prefix === "xmlns" || prefix.includes(":") || (uri === "" && name !== "xmlns"))
                throw new XmlError(`the namespace ${name} cannot be declared`);
            scope.set(prefix, uri);
            if (prefix !== "")
                this.#namespaces.set(prefix, uri);
            else if (!this.#namespaces.has("_") && uri !== "")
                this.#namespaces.set("_", uri);
        }
        return scope;
    }
    #namespaceOf(name, takesDefault) {
        const scope = this.#scopes.at(-1);
        const [first = "", second, ...more] = name.split(":");
        if (second === undefined)
            return takesDefault ? (scope?.get("") ?? "") : "";
        const uri = scope?.get(first);
        if (more.length > 0 || second === "" || uri === undefined || uri === "")
            throw new XmlError(`the prefix of ${name} is not declared`);
        return uri;
    }
}
function localOf(name) {
    return name.slice(name.indexOf(":") + 1);
}
function replaceReferences(raw) {
    if (!raw.includes("&"))
        return raw;
    return replaceMatches(raw, parse_xml_REFERENCE, (whole, decimal, hex, name) => {
        if (name !== undefined)
            return parse_xml_NAMED[name] ?? "";
        const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
        const isCharacter = code === 9 ||
            code === 10 ||
            code === 13 ||
            (code >= 32 && code <= 0xd7ff) ||
            (code >= 0xe000 && code <= 0xfffd) ||
            (code >= 0x10000 && code <= 0x10ffff);
        if (whole === "&" || !isCharacter)
            throw new XmlError("a reference names no character");
        return String.fromCodePoint(code);
    });
}

;// CONCATENATED MODULE: ./packages/hurl/lib/xml/xpath-axes.js
function nodesOf(axis, node) {
    switch (axis) {
        case "self":
            return [node];
        case "child":
            return node.children;
        case "attribute":
            return node.attributes;
        case "parent":
            return node.parent === undefined ? [] : [node.parent];
        case "ancestor":
            return ancestors(node);
        case "ancestor-or-self":
            return [node, ...ancestors(node)];
        case "descendant":
            return descendants(node, []);
        case "descendant-or-self":
            return descendants(node, [node]);
        case "following-sibling":
            return siblings(node, 1);
        case "preceding-sibling":
            return siblings(node, -1).reverse();
        case "following":
            return following(node);
        case "preceding":
            return preceding(node);
    }
}
function ancestors(node) {
    const found = [];
    for (let current = node.parent; current !== undefined; current = current.parent)
        found.push(current);
    return found;
}
function descendants(node, found) {
    for (const child of node.children) {
        found.push(child);
        descendants(child, found);
    }
    return found;
}
function siblings(node, direction) {
    if (node.kind === "attribute" || node.parent === undefined)
        return [];
    const all = node.parent.children;
    const index = all.indexOf(node);
    return direction === 1 ? all.slice(index + 1) : all.slice(0, index);
}
function following(node) {
    const found = [];
    const start = node.kind === "attribute" ? node.parent : node;
    if (node.kind === "attribute" && node.parent !== undefined)
        descendants(node.parent, found);
    for (let current = start; current !== undefined; current = current.parent) {
        for (const sibling of siblings(current, 1))
            descendants(sibling, pushTo(found, sibling));
    }
    return found;
}
function preceding(node) {
    const found = [];
    for (let current = node.kind === "attribute" ? node.parent : node; current !== undefined; current = current.parent) {
        for (const sibling of siblings(current, -1).reverse()) {
            found.push(...descendants(sibling, []).reverse(), sibling);
        }
    }
    return found;
}
function pushTo(found, node) {
    found.push(node);
    return found;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/xml/xpath-parse.js
class XPathError extends Error {
}
const LONGEST = 10_000;
const xpath_parse_DEEPEST = 60;
const AXES = new Set("ancestor ancestor-or-self attribute child descendant descendant-or-self following following-sibling parent preceding preceding-sibling self".split(" "));
const NODE_TYPES = new Set(["node", "text", "comment", "processing-instruction"]);
const xpath_parse_NAME = String.raw `[\p{L}_][\p{L}\p{M}\p{N}\-._\u00b7]*`;
const TOKENS = new RegExp(String.raw `\s+|(::|\/\/|\.\.|!=|<=|>=|[()[\]@,|+\-=<>/*$]|(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|\.|"[^"]*"|'[^']*'|${xpath_parse_NAME}(?::(?!:)(?:${xpath_parse_NAME}|\*))?)`, "uy");
const LEVELS = [
    ["or"],
    ["and"],
    ["=", "!="],
    ["<", "<=", ">", ">="],
    ["+", "-"],
    ["*", "div", "mod"],
];
const ALL_NODES = { axis: "descendant-or-self", test: { kind: "node" }, predicates: [] };
function parseXPath(text) {
    return new XPathParser(tokenize(text)).whole();
}
function tokenize(text) {
    if (text.length > LONGEST)
        throw new XPathError(`longer than ${LONGEST} characters`);
    const tokens = [];
    for (let at = 0; at < text.length;) {
        TOKENS.lastIndex = at;
        const found = TOKENS.exec(text);
        if (found === null)
            throw new XPathError(`<${text.slice(at, at + 20)}> cannot be read`);
        at += found[0].length;
        if (found[1] !== undefined)
            tokens.push(found[1]);
    }
    return tokens;
}
class XPathParser {
    #tokens;
    #at = 0;
    #depth = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    whole() {
        const expression = this.#expression();
        if (this.#at < this.#tokens.length)
            throw new XPathError(`${this.#peek()} stands in the wrong place`);
        return expression;
    }
    #peek(ahead = 0) {
        return this.#tokens[this.#at + ahead] ?? "";
    }
    #try(token) {
        if (this.#peek() !== token)
            return false;
        this.#at += 1;
        return true;
    }
    #expect(token) {
        if (!this.#try(token))
            throw new XPathError(`${token} is missing before <${this.#peek()}>`);
    }
    #expression() {
        this.#depth += 1;
        if (this.#depth > xpath_parse_DEEPEST)
            throw new XPathError(`nested deeper than ${xpath_parse_DEEPEST} levels`);
        const expression = this.#binary(0);
        this.#depth -= 1;
        return expression;
    }
    #binary(level) {
        const operators = LEVELS[level];
        if (operators === undefined)
            return this.#unary();
        let left = this.#binary(level + 1);
        for (;;) {
            const operator = operators.find((candidate) => candidate === this.#peek());
            if (operator === undefined)
                return left;
            this.#at += 1;
            left = { kind: "binary", operator, left, right: this.#binary(level + 1) };
        }
    }
    #unary() {
        let negations = 0;
        while (this.#try("-"))
            negations += 1;
        let operand = this.#union();
        if (negations > 0)
            operand = { kind: "negate", operand };
        return negations > 0 && negations % 2 === 0 ? { kind: "negate", operand } : operand;
    }
    #union() {
        let left = this.#path();
        while (this.#try("|"))
            left = { kind: "binary", operator: "|", left, right: this.#path() };
        return left;
    }
    #path() {
        if (this.#beginsPrimary()) {
            const from = this.#primary();
            const filters = this.#predicates();
            const steps = this.#peek() === "/" || this.#peek() === "//" ? this.#steps() : [];
            return filters.length === 0 && steps.length === 0 ? from : { kind: "path", from, filters, steps };
        }
        if (this.#peek() === "//")
            return { kind: "path", from: "root", filters: [], steps: this.#steps() };
        if (this.#try("/")) {
            const steps = this.#beginsStep() ? [this.#step(), ...this.#steps()] : [];
            return { kind: "path", from: "root", filters: [], steps };
        }
        return { kind: "path", from: "context", filters: [], steps: [this.#step(), ...this.#steps()] };
    }
    #steps() {
        const steps = [];
        for (;;) {
            if (this.#try("//"))
                steps.push(ALL_NODES);
            else if (!this.#try("/"))
                return steps;
            steps.push(this.#step());
        }
    }
    #beginsPrimary() {
        const token = this.#peek();
        if (token === "$")
            throw new XPathError("there are no variables of XPath");
        if (token === "(" || /^(?:["'0-9]|\.[0-9])/.test(token))
            return true;
        return isName(token) && this.#peek(1) === "(" && !NODE_TYPES.has(token);
    }
    #beginsStep() {
        const token = this.#peek();
        return token === "." || token === ".." || token === "@" || token === "*" || isName(token);
    }
    #primary() {
        const token = this.#peek();
        this.#at += 1;
        if (token === "(") {
            const inner = this.#expression();
            this.#expect(")");
            return { kind: "path", from: inner, filters: [], steps: [] };
        }
        if (token.startsWith('"') || token.startsWith("'"))
            return { kind: "string", value: token.slice(1, -1) };
        if (/^[0-9.]/.test(token))
            return { kind: "number", value: Number(token) };
        this.#expect("(");
        const args = [];
        if (!this.#try(")")) {
            do
                args.push(this.#expression());
            while (this.#try(","));
            this.#expect(")");
        }
        return { kind: "call", name: token, args };
    }
    #step() {
        if (this.#try("."))
            return { axis: "self", test: { kind: "node" }, predicates: [] };
        if (this.#try(".."))
            return { axis: "parent", test: { kind: "node" }, predicates: [] };
        let axis = "child";
        if (this.#try("@"))
            axis = "attribute";
        else if (this.#peek(1) === "::") {
            const name = this.#peek();
            if (!isAxis(name))
                throw new XPathError(`there is no axis ${name}`);
            axis = name;
            this.#at += 2;
        }
        return { axis, test: this.#test(), predicates: this.#predicates() };
    }
    #test() {
        const token = this.#peek();
        this.#at += 1;
        if (token === "*")
            return { kind: "name", prefix: "", local: "*" };
        if (!isName(token))
            throw new XPathError(`<${token}> is no name`);
        if (NODE_TYPES.has(token) && this.#try("("))
            return this.#nodeType(token);
        const colon = token.indexOf(":");
        return { kind: "name", prefix: token.slice(0, Math.max(colon, 0)), local: token.slice(colon + 1) };
    }
    #nodeType(name) {
        const argument = this.#peek();
        const target = /^["']/.test(argument) ? argument.slice(1, -1) : undefined;
        if (target !== undefined)
            this.#at += 1;
        this.#expect(")");
        if (name === "processing-instruction")
            return { kind: "processing-instruction", target };
        if (target !== undefined)
            throw new XPathError(`${name}() has no argument`);
        return { kind: name };
    }
    #predicates() {
        const predicates = [];
        while (this.#try("[")) {
            predicates.push(this.#expression());
            this.#expect("]");
        }
        return predicates;
    }
}
function isName(token) {
    return /^[\p{L}_]/u.test(token);
}
function isAxis(name) {
    return AXES.has(name);
}

;// CONCATENATED MODULE: ./packages/hurl/lib/xml/xpath-values.js

const xpath_values_NUMBER = /^[ \t\r\n]*(-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)[ \t\r\n]*$/;
const xpath_values_DIGITS = 15;
function isNodeSet(value) {
    return typeof value === "object";
}
function toText(value) {
    if (typeof value === "string")
        return value;
    if (typeof value === "number")
        return writeNumber(value);
    if (typeof value === "boolean")
        return String(value);
    const [first] = value;
    return first === undefined ? "" : textOf(first);
}
function toNumber(value) {
    if (typeof value === "number")
        return value;
    if (typeof value === "boolean")
        return value ? 1 : 0;
    const found = xpath_values_NUMBER.exec(toText(value))?.[1];
    return found === undefined ? Number.NaN : Number(found);
}
function toBoolean(value) {
    if (typeof value === "number")
        return value !== 0 && !Number.isNaN(value);
    return isNodeSet(value) ? value.length > 0 : value !== "" && value !== false;
}
function writeNumber(value) {
    if (Number.isNaN(value))
        return "NaN";
    if (!Number.isFinite(value))
        return value > 0 ? "Infinity" : "-Infinity";
    if (Number.isInteger(value) && Math.abs(value) < 2 ** 31 - 1)
        return String(value === 0 ? 0 : value);
    const size = Math.abs(value);
    if (size > 1e9 || size < 1e-5)
        return writeExponent(value);
    const places = Math.trunc(Math.log10(size));
    const decimals = places > 0 ? xpath_values_DIGITS - places - 1 : xpath_values_DIGITS - places;
    return value.toFixed(decimals).replace(/\.?0+$/, "");
}
function writeExponent(value) {
    const [digits = "", exponent = ""] = value.toExponential(xpath_values_DIGITS - 1).split("e");
    return `${digits.replace(/\.?0+$/, "")}e${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, "0")}`;
}
function compare(operator, left, right) {
    if (isNodeSet(left) && isNodeSet(right)) {
        const texts = right.map(textOf);
        return left.some((node) => {
            const text = textOf(node);
            return texts.some((other) => comparePlain(operator, text, other));
        });
    }
    if (isNodeSet(left))
        return compareSet(operator, left, right, false);
    if (isNodeSet(right))
        return compareSet(operator, right, left, true);
    return comparePlain(operator, left, right);
}
function compareSet(operator, set, other, swapped) {
    const hold = (a) => swapped ? comparePlain(operator, other, a) : comparePlain(operator, a, other);
    if (typeof other === "boolean")
        return hold(set.length > 0);
    return set.some((node) => hold(typeof other === "number" ? toNumber(textOf(node)) : textOf(node)));
}
function comparePlain(operator, a, b) {
    if (operator === "=" || operator === "!=") {
        let isEqual;
        if (typeof a === "boolean" || typeof b === "boolean")
            isEqual = toBoolean(a) === toBoolean(b);
        else if (typeof a === "number" || typeof b === "number")
            isEqual = toNumber(a) === toNumber(b);
        else
            isEqual = toText(a) === toText(b);
        return isEqual === (operator === "=");
    }
    const [x, y] = [toNumber(a), toNumber(b)];
    switch (operator) {
        case "<":
            return x < y;
        case "<=":
            return x <= y;
        case ">":
            return x > y;
        default:
            return x >= y;
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/xml/xpath-functions.js




const LONGEST_TRANSLATED = 4 * 1024 * 1024;
const FUNCTIONS = {
    last: [0, 0, (_, { size }) => placeOf(size)],
    position: [0, 0, (_, { position }) => placeOf(position)],
    count: [1, 1, ([set]) => setOf(set).length],
    name: [0, 1, (args, context) => nodeOf(args, context)?.name ?? ""],
    "local-name": [0, 1, (args, context) => nodeOf(args, context)?.local ?? ""],
    "namespace-uri": [0, 1, (args, context) => nodeOf(args, context)?.uri ?? ""],
    string: [0, 1, (args, context) => textFrom(args, context)],
    concat: [2, Infinity, (args) => args.map(toText).join("")],
    "starts-with": [2, 2, ([a = "", b = ""]) => toText(a).startsWith(toText(b))],
    contains: [2, 2, ([a = "", b = ""]) => toText(a).includes(toText(b))],
    "substring-before": [2, 2, ([a = "", b = ""]) => cut(toText(a), toText(b), true)],
    "substring-after": [2, 2, ([a = "", b = ""]) => cut(toText(a), toText(b), false)],
    substring: [2, 3, ([text = "", start = "", length]) => substring(toText(text), toNumber(start), length)],
    "string-length": [0, 1, (args, context) => countCharacters(textFrom(args, context))],
    "normalize-space": [
        0,
        1,
        (args, context) => textFrom(args, context)
            .replace(/[ \t\r\n]+/g, " ")
            .replace(/^ | $/g, ""),
    ],
    translate: [3, 3, ([text = "", from = "", to = ""]) => translate(toText(text), toText(from), toText(to))],
    boolean: [1, 1, ([value = ""]) => toBoolean(value)],
    not: [1, 1, ([value = ""]) => !toBoolean(value)],
    true: [0, 0, () => true],
    false: [0, 0, () => false],
    lang: [1, 1, ([wanted = ""], { node }) => isLanguage(node, toText(wanted))],
    number: [0, 1, (args, context) => toNumber(args[0] ?? textFrom(args, context))],
    sum: [1, 1, ([set]) => setOf(set).reduce((total, node) => total + toNumber(textOf(node)), 0)],
    floor: [1, 1, ([value = ""]) => Math.floor(toNumber(value))],
    ceiling: [1, 1, ([value = ""]) => Math.ceil(toNumber(value))],
    round: [1, 1, ([value = ""]) => round(toNumber(value))],
};
function callFunction(name, args, context) {
    const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (known === undefined)
        throw new XPathError(`the function ${name}() is not known`);
    const [least, most, call] = known;
    if (args.length < least || args.length > most)
        throw new XPathError(`${name}() has ${args.length} arguments`);
    return call(args, context);
}
function placeOf(place) {
    if (place === undefined)
        throw new XPathError("here is no list with a position and a size");
    return place;
}
function setOf(value) {
    if (value === undefined || !isNodeSet(value))
        throw new XPathError("a set of nodes is wanted");
    return value;
}
function nodeOf(args, { node }) {
    return args.length === 0 ? node : setOf(args[0])[0];
}
function textFrom([value], { node }) {
    if (value !== undefined)
        return toText(value);
    return node === undefined ? "" : textOf(node);
}
function isLanguage(node, wanted) {
    for (let current = node; current !== undefined; current = current.parent) {
        const language = current.attributes.find(({ name }) => name === "xml:lang")?.value.toLowerCase();
        if (language !== undefined)
            return language === wanted.toLowerCase() || language.startsWith(`${wanted.toLowerCase()}-`);
    }
    return false;
}
function cut(text, mark, before) {
    const at = text.indexOf(mark);
    if (at === -1)
        return "";
    return before ? text.slice(0, at) : text.slice(at + mark.length);
}
function substring(text, start, length) {
    const from = round(start);
    const to = length === undefined ? Infinity : from + round(toNumber(length));
    let [position, begin, end] = [0, -1, 0];
    for (let at = 0; at < text.length;) {
        const next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
        position += 1;
        if (position >= from && position < to) {
            if (begin === -1)
                begin = at;
            end = next;
        }
        at = next;
    }
    return begin === -1 ? "" : text.slice(begin, end);
}
function translate(text, from, to) {
    if (text.length > LONGEST_TRANSLATED)
        throw new XPathError(`translate() of more than ${LONGEST_TRANSLATED} characters`);
    const [sources, targets] = [Array.from(from), Array.from(to)];
    const map = new Map();
    for (const [index, source] of sources.entries())
        if (!map.has(source))
            map.set(source, targets[index] ?? "");
    return replacePieces(text, (piece) => piece.replace(/[^]/gu, (character) => map.get(character) ?? character));
}
function round(value) {
    return Math.round(value);
}

;// CONCATENATED MODULE: ./packages/hurl/lib/xml/xpath.js




const MOST_STEPS = 2_000_000;
const xpath_XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
function evaluateXPath(document, query) {
    const evaluation = new Evaluation(document);
    return evaluation.run(parseXPath(query), { node: undefined, position: undefined, size: undefined });
}
const CROWD = 100_000;
class Evaluation {
    #document;
    #steps = 0;
    constructor(document) {
        this.#document = document;
    }
    run(expression, context) {
        this.#count(1);
        switch (expression.kind) {
            case "number":
            case "string":
                return expression.value;
            case "negate":
                return -toNumber(this.run(expression.operand, context));
            case "call":
                return callFunction(expression.name, expression.args.map((argument) => this.run(argument, context)), context);
            case "binary":
                return this.#binary(expression, context);
            case "path":
                return this.#path(expression, context);
        }
    }
    #count(steps) {
        this.#steps += steps;
        if (this.#steps > MOST_STEPS)
            throw new XPathError("the query looks at too many nodes");
    }
    #binary({ operator, left, right }, context) {
        if (operator === "or")
            return toBoolean(this.run(left, context)) || toBoolean(this.run(right, context));
        if (operator === "and")
            return toBoolean(this.run(left, context)) && toBoolean(this.run(right, context));
        const [a, b] = [this.run(left, context), this.run(right, context)];
        switch (operator) {
            case "|":
                if (!isNodeSet(a) || !isNodeSet(b))
                    throw new XPathError("| joins sets of nodes only");
                return inOrder([...a, ...b]);
            case "+":
                return toNumber(a) + toNumber(b);
            case "-":
                return toNumber(a) - toNumber(b);
            case "*":
                return toNumber(a) * toNumber(b);
            case "div":
                return toNumber(a) / toNumber(b);
            case "mod":
                return toNumber(a) % toNumber(b);
            case "=":
            case "!=":
            case "<":
            case "<=":
            case ">":
            case ">=":
                if (isNodeSet(a) && isNodeSet(b))
                    this.#count(a.length * b.length);
                return compare(operator, a, b);
        }
    }
    #path({ from, filters, steps }, context) {
        let start;
        if (from === "root")
            start = [this.#document.root];
        else if (from === "context")
            start = context.node === undefined ? [] : [context.node];
        else
            start = this.run(from, context);
        if (filters.length === 0 && steps.length === 0)
            return start;
        if (!isNodeSet(start))
            throw new XPathError("only a set of nodes can be filtered or followed");
        let nodes = start;
        for (const filter of filters)
            nodes = this.#filter(filter, nodes);
        for (const step of steps)
            nodes = this.#step(step, nodes);
        return nodes;
    }
    #step({ axis, test, predicates }, nodes) {
        const accepts = this.#accept(test, axis === "attribute");
        let found = [];
        let crowd = CROWD;
        for (const node of nodes) {
            const all = nodesOf(axis, node);
            this.#count(all.length + 1);
            let kept = all.filter(accepts);
            for (const predicate of predicates)
                kept = this.#filter(predicate, kept);
            for (const each of kept)
                found.push(each);
            if (found.length > crowd) {
                found = [...new Set(found)];
                crowd = 2 * found.length + CROWD;
            }
        }
        return inOrder(found);
    }
    #filter(predicate, nodes) {
        return nodes.filter((node, index) => {
            const value = this.run(predicate, { node, position: index + 1, size: nodes.length });
            return typeof value === "number" ? value === index + 1 : toBoolean(value);
        });
    }
    #accept(test, ofAttributes) {
        switch (test.kind) {
            case "node":
                return () => true;
            case "text":
            case "comment":
                return (node) => node.kind === test.kind;
            case "processing-instruction":
                return ({ kind, name }) => kind === "instruction" && (test.target === undefined || name === test.target);
            case "name": {
                const kind = ofAttributes ? "attribute" : "element";
                const uri = test.prefix === "" ? "" : this.#namespace(test.prefix);
                if (test.local === "*")
                    return (node) => node.kind === kind && (test.prefix === "" || node.uri === uri);
                return (node) => node.kind === kind && node.local === test.local && node.uri === uri;
            }
        }
    }
    #namespace(prefix) {
        const uri = prefix === "xml" ? xpath_XML_NAMESPACE : this.#document.namespaces.get(prefix);
        if (uri === undefined)
            throw new XPathError(`the prefix ${prefix} is not declared in the document`);
        return uri;
    }
}
function inOrder(nodes) {
    let isSorted = true;
    for (let index = 1; index < nodes.length; index += 1) {
        if ((nodes[index - 1]?.order ?? 0) >= (nodes[index]?.order ?? 0))
            isSorted = false;
    }
    return isSorted ? nodes : [...new Set(nodes)].sort((a, b) => a.order - b.order);
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/xml.js








function parseMarkup(text, isHtml, fault) {
    try {
        return isHtml ? parseHtml(text) : parseXml(text);
    }
    catch (thrown) {
        if (!(thrown instanceof XmlError))
            throw thrown;
        throw fault(`it cannot be read as ${isHtml ? "HTML" : "XML"}: ${thrown.message}`);
    }
}
function selectXml(document, query, scope) {
    const source = scope.render(query);
    try {
        const value = evaluateXPath(document, source);
        if (isNodeSet(value))
            return { type: "nodeset", value: value.length };
        if (typeof value === "string")
            return { type: "string", value };
        if (typeof value === "boolean")
            return { type: "boolean", value };
        if (!Number.isFinite(value))
            throw new XPathError("the result is no number");
        return { type: "number", value };
    }
    catch (thrown) {
        if (!(thrown instanceof XPathError))
            throw thrown;
        throw new RunFault(query, "Invalid XPath expression", "XPath expression is not valid", `<${shorten(source)}> cannot be asked in XPath 1.0: ${thrown.message}`);
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/answer.js




class Answer {
    response;
    url;
    redirects;
    elsewhere;
    #text;
    #markup;
    #json;
    constructor({ response, url, hops, elsewhere }) {
        this.elsewhere = elsewhere;
        this.redirects = hops;
        this.response = response;
        this.url = url;
    }
    headers(name) {
        const wanted = name.toLowerCase();
        const values = [];
        for (const header of this.response.headers)
            if (isNamed(header, wanted))
                values.push(header[1]);
        return values;
    }
    text(place) {
        this.#text ??= decodeText(this.response.body, charsetOf(this.headers("content-type")[0]), place);
        return this.#text;
    }
    markup(place) {
        const type = this.headers("content-type")[0] ?? "";
        this.#markup ??= parseMarkup(this.text(place), type.trim().toLowerCase().startsWith("text/html"), (why) => new RunFault(place, "Invalid XML", "HTTP response is not a valid XML", why));
        return this.#markup;
    }
    json(place) {
        this.#json ??= parseJsonText(this.text(place), (why) => new RunFault(place, "Invalid JSON", "HTTP response is not a valid JSON", why));
        return this.#json;
    }
}
function parseJsonText(text, fault) {
    try {
        return parseJson(text);
    }
    catch (thrown) {
        if (!(thrown instanceof JsonError))
            throw thrown;
        throw fault(`it is not JSON: ${thrown.message}`);
    }
}
function decodeText(bytes, charset, place, inFilter = false) {
    const decoder = decoderOf(charset);
    if (decoder === undefined) {
        throw inFilter
            ? new RunFault(place, "Filter error", `<${charset}> encoding is not supported`)
            : new RunFault(place, "Invalid charset", `the charset '${charset}' is not valid`);
    }
    try {
        return decoder.decode(bytes);
    }
    catch {
        throw inFilter
            ? new RunFault(place, "Filter error", `value can not be decoded with <${charset}> encoding`)
            : new RunFault(place, "Invalid decoding", `could not decode response body with charset '${decoder === UTF_8 ? "UTF-8" : charset}'`, "ask for `bytes` instead");
    }
}
const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function decoderOf(charset) {
    if (charset === "utf-8")
        return UTF_8;
    try {
        return new TextDecoder(charset, { fatal: true, ignoreBOM: true });
    }
    catch {
        return undefined;
    }
}
function charsetOf(contentType = "") {
    if (!/charset/i.test(contentType))
        return "utf-8";
    for (const part of contentType.split(";")) {
        const [name = "", value, ...more] = part.split("=");
        if (name.trim().toLowerCase() === "charset" && value !== undefined && more.length === 0)
            return value.trim();
    }
    return "utf-8";
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/digest.js

const ALGORITHMS = { md5: "md5", "sha-256": "sha256" };
function readChallenge(headers) {
    for (const [name, value] of headers) {
        if (name.toLowerCase() !== "www-authenticate" || !/^digest\s/i.test(value))
            continue;
        const fields = new Map();
        for (const [, key = "", quoted, bare] of value.matchAll(/([a-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi))
            fields.set(key.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? bare ?? "");
        const [realm, nonce] = [fields.get("realm"), fields.get("nonce")];
        const algorithm = fields.get("algorithm") ?? "MD5";
        const qop = fields.get("qop");
        const isKnown = Object.hasOwn(ALGORITHMS, algorithm.toLowerCase());
        const hasAuth = qop === undefined || qop.split(/[\s,]+/).includes("auth");
        if (realm === undefined || nonce === undefined || !isKnown || !hasAuth)
            continue;
        return { realm, nonce, opaque: fields.get("opaque"), algorithm, hasQop: qop !== undefined };
    }
    return undefined;
}
function answerChallenge(challenge, { method, path, user, password }, clientNonce) {
    const { realm, nonce, opaque, algorithm, hasQop } = challenge;
    const hash = (text) => (0,external_node_crypto_.createHash)(ALGORITHMS[algorithm.toLowerCase()] ?? "md5")
        .update(text, "utf8")
        .digest("hex");
    const count = "00000001";
    const secret = hash(`${user}:${realm}:${password}`);
    const request = hash(`${method}:${path}`);
    const response = hash(hasQop ? `${secret}:${nonce}:${count}:${clientNonce}:auth:${request}` : `${secret}:${nonce}:${request}`);
    const quote = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
    const fields = [
        `username=${quote(user)}`,
        `realm=${quote(realm)}`,
        `nonce=${quote(nonce)}`,
        `uri=${quote(path)}`,
        ...(hasQop ? [`cnonce=${quote(clientNonce)}`, `nc=${count}`, "qop=auth"] : []),
        `response=${quote(response)}`,
        ...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
        `algorithm=${algorithm}`,
    ];
    return `Digest ${fields.join(", ")}`;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/netrc.js
function readUserinfo({ username, password }) {
    const decode = (text) => {
        try {
            return decodeURIComponent(text);
        }
        catch {
            return text;
        }
    };
    return { user: decode(username), password: decode(password) };
}
function findLogin(text, host, user) {
    const words = readWords(text);
    if (words === undefined)
        return "syntax";
    let state = "nothing";
    let login;
    let password;
    const isOurs = () => login !== undefined && (user === undefined || user === login);
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? "";
        const keyword = word.toLowerCase();
        if (state === "host") {
            state = keyword === host.toLowerCase() ? "ours" : "nothing";
        }
        else if (state === "ours" && (keyword === "login" || keyword === "password")) {
            at += 1;
            if (keyword === "login")
                login = words[at];
            else
                password = words[at];
            if (isOurs() && password !== undefined)
                break;
        }
        else if (keyword === "machine" || keyword === "default") {
            if (state === "ours" && keyword === "machine" && password !== undefined && user === undefined)
                break;
            state = keyword === "machine" ? "host" : "ours";
            login = undefined;
            password = undefined;
        }
    }
    if (state !== "ours" || (login === undefined && password === undefined))
        return undefined;
    if (user !== undefined && !isOurs())
        return undefined;
    return { user: login ?? "", password: password ?? "" };
}
function readWords(text) {
    const words = [];
    let isMacro = false;
    for (const line of text.split("\n")) {
        if (/^[ \t]*#/.test(line))
            continue;
        if (isMacro) {
            isMacro = !/^[ \t]*\r?$/.test(line);
            continue;
        }
        const word = /[ \t\r]*(?:"((?:[^"\\]|\\[^])*)"|([^\s"]\S*))/y;
        for (let at = 0;; at = word.lastIndex) {
            word.lastIndex = at;
            const found = word.exec(line);
            if (found === null) {
                if (line.slice(at).trim() !== "")
                    return undefined;
                break;
            }
            const [, quoted, plain = ""] = found;
            words.push(quoted === undefined ? plain : quoted.replace(/\\([^])/g, netrc_unescape));
            if (words.at(-1)?.toLowerCase() !== "macdef")
                continue;
            words.pop();
            isMacro = true;
            break;
        }
    }
    return words;
}
function netrc_unescape(_, character) {
    return { n: "\n", r: "\r", t: "\t" }[character] ?? character;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/sigv4.js

const WITH_PLAIN_PATHS = new Set(["s3", "s3-express", "s3-outposts"]);
const LONGEST_PART = 64;
class SigningError extends Error {
}
function signRequest(parameters, request, { user, password }, now) {
    if (sigv4_valueOf(request.headers, "authorization") !== undefined)
        return [];
    const { provider, prefix, region, service } = readParameters(parameters, request.hostname);
    const algorithm = `${provider.toUpperCase()}4-HMAC-SHA256`;
    const dateName = `X-${prefix.charAt(0).toUpperCase()}${prefix.slice(1).toLowerCase()}-Date`;
    const digestName = `x-${prefix.toLowerCase()}-content-sha256`;
    const givenDigest = sigv4_valueOf(request.headers, digestName)?.trim();
    const digest = givenDigest ?? sha256(request.body ?? "");
    const addsDigest = givenDigest === undefined && provider.toLowerCase() === "aws" && service === "s3";
    const givenDate = sigv4_valueOf(request.headers, dateName) ?? sigv4_valueOf(request.headers, "date");
    const timestamp = givenDate === undefined ? formatTimestamp(now) : readTimestamp(givenDate);
    const further = [
        ...(givenDate === undefined ? [[dateName, timestamp]] : []),
        ...(addsDigest ? [[digestName, digest]] : []),
    ];
    const signed = canonicalHeaders([
        ...(sigv4_valueOf(request.headers, "host") === undefined ? [["host", request.host]] : []),
        ...request.headers,
        ...further,
    ]);
    const names = [...signed.keys()].join(";");
    const query = request.target.indexOf("?");
    const canonical = [
        request.method,
        canonicalPath(query === -1 ? request.target : request.target.slice(0, query), service),
        query === -1 ? "" : canonicalQuery(request.target.slice(query + 1)),
        ...[...signed].map(([name, value]) => `${name}:${value}`),
        "",
        names,
        digest,
    ].join("\n");
    const kind = `${provider.toLowerCase()}4_request`;
    const date = timestamp.slice(0, 8);
    const scope = [date, region, service, kind].join("/");
    const text = [algorithm, timestamp, scope, sha256(canonical)].join("\n");
    const key = [date, region, service, kind].reduce((secret, part) => (0,external_node_crypto_.createHmac)("sha256", secret).update(part).digest(), `${provider.toUpperCase()}4${password}`);
    const signature = (0,external_node_crypto_.createHmac)("sha256", key).update(text).digest("hex");
    const authorization = `${algorithm} Credential=${user}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    return [["Authorization", authorization], ...further];
}
function readParameters(text, hostname) {
    const parts = text.split(":");
    const firstEmpty = parts.findIndex((part) => part === "" || part.length > LONGEST_PART);
    const [provider, prefix = provider, region = "", service = ""] = firstEmpty === -1 ? parts : parts.slice(0, firstEmpty);
    if (provider === undefined || prefix === undefined)
        throw new SigningError("the first provider of aws-sigv4 is missing");
    if (service !== "")
        return { provider, prefix, region, service };
    const labels = hostname.split(".");
    const [fromHost = "", next = ""] = labels;
    if (fromHost === "" || labels.length < 2)
        throw new SigningError("the service stands neither in aws-sigv4 nor in the name of the host");
    if (region !== "")
        return { provider, prefix, region, service: fromHost };
    if (next === "" || labels.length < 3)
        throw new SigningError("the region stands neither in aws-sigv4 nor in the name of the host");
    return { provider, prefix, region: next, service: fromHost };
}
function sigv4_valueOf(headers, name) {
    return headers.find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
}
function sha256(content) {
    return (0,external_node_crypto_.createHash)("sha256").update(content).digest("hex");
}
function formatTimestamp(now) {
    return new Date(now).toISOString().replace(/[-:]|\.\d+/g, "");
}
function readTimestamp(value) {
    const [word = ""] = /^[0-9A-Za-z]*/.exec(value.trim()) ?? [];
    return word.length === "20150830T123600Z".length ? word : "";
}
function canonicalHeaders(headers) {
    const joined = new Map();
    for (const [name, value] of headers) {
        const key = name.toLowerCase();
        const tidy = value.replace(/[ \t]+/g, " ").trim();
        const former = joined.get(key);
        joined.set(key, former === undefined ? tidy : `${former},${tidy}`);
    }
    return new Map([...joined].sort(([a], [b]) => (a < b ? -1 : 1)));
}
function canonicalPath(path, service) {
    if (path === "")
        return "/";
    return WITH_PLAIN_PATHS.has(service) ? path : path.split("/").map(encode).join("/");
}
function canonicalQuery(query) {
    const pairs = query
        .split("&")
        .filter((part) => part !== "")
        .map((part) => {
        const equals = part.indexOf("=");
        const [name, value] = equals === -1 ? [part, ""] : [part.slice(0, equals), part.slice(equals + 1)];
        return [normalize(name), normalize(value)];
    });
    return pairs
        .sort(([a, x], [b, y]) => sigv4_compare(a, b) || sigv4_compare(x, y))
        .map(([name, value]) => `${name}=${value}`)
        .join("&");
}
function sigv4_compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function normalize(text) {
    const bytes = [];
    const encoded = Buffer.from(text, "utf8");
    for (let at = 0; at < encoded.length; at += 1) {
        const pair = encoded.subarray(at + 1, at + 3).toString("latin1");
        if (encoded[at] === 0x25 && /^[0-9A-Fa-f]{2}$/.test(pair)) {
            bytes.push(Number.parseInt(pair, 16));
            at += 2;
        }
        else
            bytes.push(encoded[at] === 0x2b ? 0x20 : (encoded[at] ?? 0));
    }
    return encodeBytes(Buffer.from(bytes));
}
function encode(text) {
    return encodeBytes(Buffer.from(text, "utf8"));
}
function encodeBytes(bytes) {
    return [...bytes]
        .map((byte) => {
        const character = String.fromCharCode(byte);
        return /[A-Za-z0-9\-._~]/.test(character)
            ? character
            : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
        .join("");
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/hurl/lib/run/file-root.js



const MOST_BYTES = 16 * 1024 * 1024;
const UNTOUCHED = new Set([".git", ".github", "node_modules"]);
class FileRoot {
    #root;
    constructor(root) {
        this.#root = root;
    }
    read(name, place) {
        const { root, file } = this.#resolve(name, place);
        const descriptor = attempt(() => (0,external_node_fs_.openSync)(checkInside((0,external_node_fs_.realpathSync)(file), root, name, place), "r"), name, place, "read");
        try {
            const stats = (0,external_node_fs_.fstatSync)(descriptor);
            if (!stats.isFile())
                throw new RunFault(place, "File read access", `file ${name} can not be read`, "it is no file");
            if (stats.size > MOST_BYTES)
                throw new RunFault(place, "File read access", `file ${name} can not be read`, "it is larger than 16 MiB");
            return attempt(() => (0,external_node_fs_.readFileSync)(descriptor), name, place, "read");
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    write(name, content, place) {
        const { root, file } = this.#resolve(name, place);
        if (external_node_path_.relative(root, file)
            .split(external_node_path_.sep)
            .some((part) => UNTOUCHED.has(part)))
            throw new RunFault(place, "Unauthorized file access", `unauthorized access to file ${name}`, "no answer is written into this folder");
        attempt(() => {
            checkInside((0,external_node_fs_.realpathSync)(external_node_path_.dirname(file)), root, name, place);
            const target = realpathOrSelf(file);
            (0,external_node_fs_.writeFileSync)(checkInside(target, root, name, place), content);
        }, name, place, "written");
    }
    #resolve(name, place) {
        if (this.#root === undefined)
            throw new RunFault(place, "Unauthorized file access", `unauthorized access to file ${name}`, "this run has no folder to read files from or write them to");
        const root = attempt(() => (0,external_node_fs_.realpathSync)(this.#root ?? ""), name, place, "read");
        const file = external_node_path_.resolve(root, name);
        return { root, file: checkInside(file, root, name, place) };
    }
}
function checkInside(file, root, name, place) {
    if (file === root || file.startsWith(root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep))
        return file;
    throw new RunFault(place, "Unauthorized file access", `unauthorized access to file ${name}`, "put it beside the Hurl file or below");
}
function realpathOrSelf(file) {
    try {
        return (0,external_node_fs_.realpathSync)(file);
    }
    catch (thrown) {
        if (thrown.code === "ENOENT")
            return file;
        throw thrown;
    }
}
function attempt(work, name, place, how) {
    try {
        return work();
    }
    catch (thrown) {
        if (thrown instanceof RunFault)
            throw thrown;
        const { code } = thrown;
        if (typeof code !== "string")
            throw thrown;
        throw how === "read"
            ? new RunFault(place, "File read access", `file ${name} can not be read`, code)
            : new RunFault(place, "File write access", `${name} can not be written (${code})`);
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/transport.js


const INVALID = "Invalid option value";
function connectionFor(url, options, root, place) {
    const isSecure = url.protocol === "https:";
    if (!isSecure && asksForNothing(options))
        return undefined;
    const files = new FileRoot(root);
    const read = (name) => name === undefined ? undefined : Buffer.from(files.read(name, place)).toString("utf8");
    const [certName, passphrase] = options.cert === undefined ? [] : splitPassword(options.cert);
    const cert = read(certName);
    const chosen = {
        httpVersion: options.httpVersion ?? (isSecure ? "2" : undefined),
        insecure: options.insecure === true || undefined,
        ca: read(options.cacert),
        cert,
        key: read(options.key) ?? cert,
        passphrase,
        family: options.family,
        peer: peerFor(url, options, place),
        proxy: options.proxy,
        pinnedKeys: options.pinnedKeys === undefined ? undefined : readPins(options.pinnedKeys, place),
        socketPath: options.socketPath,
    };
    const isUsual = Object.values(chosen).every((value) => value === undefined);
    return isUsual ? undefined : chosen;
}
function asksForNothing({ connectTo, resolve, ...others }) {
    if (connectTo.length > 0 || resolve.length > 0)
        return false;
    for (const name in others)
        if (Object.hasOwn(others, name))
            return false;
    return true;
}
function readPins(text, place) {
    const pins = text.split(";");
    if (!pins.every((pin) => /^sha256\/\/[A-Za-z0-9+/]{43}=$/.test(pin)))
        throw new RunFault(place, INVALID, "a pinned key is written sha256// and 44 characters of base64");
    return pins.map((pin) => pin.slice("sha256//".length));
}
function splitPassword(text) {
    const name = /^(?:\\[^]|[^\\:])*\\?/.exec(text)?.[0] ?? "";
    const plain = name.replace(/\\([^])/g, "$1");
    return text.length > name.length ? [plain, text.slice(name.length + 1)] : [plain, undefined];
}
function peerFor(url, { resolve, connectTo }, place) {
    const host = bare(url.hostname);
    const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
    let peer = { host, port };
    for (const option of connectTo) {
        const parts = splitColons(option);
        const [fromHost = "", fromPort = "", toHost = "", toPort = ""] = parts;
        if (parts.length !== 4 || !isPort(fromPort) || !isPort(toPort))
            throw new RunFault(place, INVALID, "write host:port:other host:other port; each part may be empty");
        const isMeant = (fromHost === "" || bare(fromHost).toLowerCase() === host) &&
            (fromPort === "" || Number(fromPort) === port);
        if (!isMeant)
            continue;
        peer = { host: toHost === "" ? host : bare(toHost), port: toPort === "" ? port : Number(toPort) };
        break;
    }
    for (const option of resolve) {
        const [name = "", ofPort = "", ...rest] = splitColons(option);
        const address = bare(rest.join(":").split(",")[0] ?? "");
        if (ofPort === "" || !isPort(ofPort) || !transport_isAddress(address))
            throw new RunFault(place, INVALID, "write host:port:address, in which the address is one of IP");
        if (name.toLowerCase() === peer.host && Number(ofPort) === peer.port)
            peer = { host: address, port: peer.port };
    }
    return peer.host === host && peer.port === port ? undefined : peer;
}
function splitColons(text) {
    const parts = [""];
    let isInside = false;
    for (const character of text) {
        if (character === ":" && !isInside)
            parts.push("");
        else
            parts.push(`${parts.pop() ?? ""}${character}`);
        if (character === "[" || character === "]")
            isInside = character === "[";
    }
    return parts;
}
function transport_isAddress(text) {
    return /^[0-9.]+$/.test(text) || /^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*$/.test(text);
}
function isPort(text) {
    return /^[0-9]{0,5}$/.test(text) && Number(text) <= 65_535;
}
function bare(host) {
    return host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/exchange.js








const MAX_BODY_BYTES = 16 * 1024 * 1024;
const MOST_REDIRECTS = 1000;
const HARMLESS = new Set(["accept", "accept-encoding", "accept-language", "user-agent", "content-type"]);
async function exchange(prepared, options, run, jar, place) {
    const first = prepared.parsedUrl;
    const redirects = [];
    const hops = [];
    const limit = options.maxRedirects === -1 ? MOST_REDIRECTS : options.maxRedirects;
    const httpOptions = transferOptions(options, run, prepared.keepsEncodedBody);
    let elsewhere = false;
    let request = prepared;
    let url = first;
    for (;;) {
        const { method, body } = request;
        const connection = connectionFor(url, options.transport, run.certificateRoot, place);
        elsewhere ||= (0,http_lib/* mayLeadElsewhere */.EN)(url.protocol, connection);
        const headers = headersFor(request, url, (0,http_lib/* provesOrigin */.M1)(url.protocol, connection), run, jar);
        const sendOptions = connection === undefined ? httpOptions : { ...httpOptions, connection };
        const target = targetOf(request.url, url, options.pathAsIs);
        const login = request.login ?? run.findLogin(url);
        if (login !== undefined || options.sigv4 !== undefined) {
            const asked = { ...request, target, headers, written: request.headers, login };
            headers.push(...authorizeFor(asked, url, options, { run, place }));
        }
        const wanted = { method, url: request.url, parsedUrl: url, target, headers, body };
        const response = await (login !== undefined && options.digest && options.sigv4 === undefined
            ? sendWithLogin(wanted, login, run.client, sendOptions)
            : run.client.send(wanted, sendOptions));
        jar.store(url, response.headers, run.clock.now());
        const next = options.location ? nextAddress(response, url, place) : undefined;
        if (next === undefined)
            return { response: hops.length === 0 ? response : { ...response, redirects }, url, hops, elsewhere };
        if (redirects.length >= limit)
            throw new RunFault(place, HTTP_ERROR, "too many redirect", `at most ${limit} are followed`);
        hops.push({ status: response.status, location: next.href });
        redirects.push({ status: response.status, from: withoutSecrets(url), to: withoutSecrets(next) });
        request = redirected(request, response.status, next.origin !== first.origin && !options.locationTrusted, next);
        url = next;
    }
}
function targetOf(address, url, pathAsIs) {
    if (url.href === address && !address.includes("#"))
        return address.slice(address.indexOf("/", 8));
    const written = /^https?:\/\/[^/?#]*([^#]*)/i.exec(address)?.[1] ?? "";
    const rest = written.startsWith("/") ? written : `/${written}`;
    const query = rest.indexOf("?");
    const path = query === -1 ? rest : rest.slice(0, query);
    const encoded = path.toWellFormed().replace(/[^\u0000-\u007e]+/gu, encodeURIComponent);
    return `${pathAsIs ? encoded : withoutDots(encoded)}${query === -1 ? "" : rest.slice(query)}`;
}
function withoutDots(path) {
    if (!/\/\.\.?(?:\/|$)/.test(path))
        return path;
    const kept = [];
    const segments = path.slice(1).split("/");
    for (const [index, segment] of segments.entries()) {
        const isDots = segment === "." || segment === "..";
        if (segment === "..")
            kept.pop();
        if (!isDots)
            kept.push(segment);
        else if (index === segments.length - 1)
            kept.push("");
    }
    return `/${kept.join("/")}`;
}
function authorizeFor(request, url, options, { run, place }) {
    const { headers, written, login, method, target, body } = request;
    if (options.sigv4 === undefined) {
        if (login === undefined || options.digest || hasHeader(headers, "Authorization"))
            return [];
        return [["Authorization", basic(`${login.user}:${login.password}`)]];
    }
    const named = readUserinfo(url);
    const signer = login ?? (named.user === "" ? undefined : named);
    if (signer === undefined)
        return [];
    const signed = headers.filter(([name, value]) => {
        if (/^cookie$/i.test(name))
            return written.some(([, other]) => other === value);
        return !/^accept-encoding$/i.test(name) || value !== "identity";
    });
    const { hostname, host } = url;
    try {
        return signRequest(options.sigv4, { method, hostname, host, target, headers: signed, body }, signer, run.clock.now());
    }
    catch (thrown) {
        if (thrown instanceof SigningError)
            throw new RunFault(place, HTTP_ERROR, thrown.message);
        throw thrown;
    }
}
async function sendWithLogin(request, login, client, options) {
    const first = await client.send(request, options);
    const challenge = first.status === 401 ? readChallenge(first.headers) : undefined;
    if (challenge === undefined)
        return first;
    const who = { ...login, method: request.method, path: request.target ?? "/" };
    const authorization = answerChallenge(challenge, who, (0,external_node_crypto_.randomBytes)(16).toString("hex"));
    const headers = [
        ...request.headers.filter(([name]) => name.toLowerCase() !== "authorization"),
        ["Authorization", authorization],
    ];
    const second = await client.send({ ...request, headers }, options);
    return { ...second, headers: [...first.headers, ...second.headers] };
}
function transferOptions(options, run, keepsEncodedBody) {
    const totalMs = Math.min(options.maxTimeMs || Infinity, run.requestTimeoutMs);
    return {
        deadlines: {
            connectMs: Math.min(options.connectTimeoutMs || Infinity, totalMs),
            firstByteMs: totalMs,
            totalMs,
        },
        bytesPerSecond: options.bytesPerSecond,
        maxBodyBytes: MAX_BODY_BYTES,
        maxRedirects: 0,
        keepsEncodedBody,
        freshConnection: run.freshConnections === true || options.transport.fresh === true,
        signal: run.signal,
    };
}
function headersFor(request, url, isProven, run, jar) {
    const headers = [];
    let written = request.cookies;
    for (const header of request.headers) {
        if (!isNamed(header, "cookie"))
            headers.push(header);
        else
            written = written === request.cookies ? [header[1]] : [...written, header[1]];
    }
    if (request.impliedType !== undefined)
        headers.push(["Content-Type", request.impliedType]);
    const stored = jar.headerFor(url, run.clock.now());
    const cookie = written.length === 0 ? stored : [stored, ...written].filter((text) => text !== "").join("; ");
    if (cookie !== "")
        headers.push(["Cookie", cookie]);
    if (run.originHeaders === undefined || run.originHeaders.origin !== url.origin || !isProven)
        return headers;
    const { headers: extra } = run.originHeaders;
    return [...headers, ...extra.filter(([name]) => !hasHeader(headers, name))];
}
function nextAddress(response, from, place) {
    if (response.status < 300 || response.status >= 400)
        return undefined;
    const location = response.headers.find((header) => isNamed(header, "location"))?.[1];
    if (location === undefined)
        return undefined;
    const next = URL.parse(location, from.href);
    if (next === null || (next.protocol !== "http:" && next.protocol !== "https:")) {
        throw invalidAddress(place, next?.href ?? location);
    }
    return next;
}
function redirected(request, status, isForeign, next) {
    const method = status >= 301 && status <= 303 ? "GET" : request.method;
    const keepsBody = method === request.method;
    return {
        method,
        url: next.href,
        parsedUrl: next,
        headers: isForeign
            ? request.headers.filter(([name]) => HARMLESS.has(name.toLowerCase()))
            : request.headers,
        cookies: isForeign ? [] : request.cookies,
        body: keepsBody ? request.body : undefined,
        login: isForeign ? undefined : request.login,
        impliedType: keepsBody ? request.impliedType : undefined,
        keepsEncodedBody: request.keepsEncodedBody,
    };
}
function withoutSecrets(url) {
    return `${url.origin}${url.pathname}${url.search}`;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/logins.js




function lookUpLogins({ required, optional, file }, root, { options, scope }, place) {
    if (!required && !optional && file === undefined)
        return () => undefined;
    const own = options.netrcFile;
    const name = file ?? external_node_path_.basename(own ?? ".netrc");
    const read = () => {
        if (file === undefined && own === undefined)
            throw new RunFault(place, "File read access", "file .netrc can not be read", "this run has no netrc file of a user: name one by netrc-file");
        const folder = file === undefined ? external_node_path_.dirname(own ?? "") : root;
        return Buffer.from(new FileRoot(folder).read(name, place)).toString("utf8");
    };
    let text;
    return (url) => {
        const named = readUserinfo(url);
        if (optional && named.password !== "")
            return undefined;
        try {
            text ??= read();
        }
        catch (thrown) {
            if (!optional)
                throw thrown;
            text = "";
        }
        const host = url.hostname.replace(/^\[|\]$/g, "");
        const login = findLogin(text, host, named.user === "" ? undefined : named.user);
        if (login === "syntax") {
            if (optional)
                return undefined;
            throw new RunFault(place, "File read access", `${name} is no netrc file: a quote is not closed`);
        }
        if (login !== undefined && login.password !== "")
            scope.addSecret(login.password, place);
        return login;
    };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/difference.js
const MOST_SHOWN = 20;
const MOST_PAIRS = 250_000;
function findFirstHunk(expected, actual) {
    const old = linesOf(expected);
    let same = 0;
    let at = 0;
    while (same < old.length && at < actual.length && actual.startsWith(old[same] ?? "", at)) {
        const end = at + (old[same] ?? "").length;
        if (actual.charAt(end - 1) !== "\n" && end < actual.length)
            break;
        at = end;
        same += 1;
    }
    let behind = 0;
    let end = actual.length;
    while (behind < old.length - same && end > at) {
        const start = end < 2 ? 0 : actual.lastIndexOf("\n", end - 2) + 1;
        if (start < at || actual.slice(start, end) !== old.at(-1 - behind))
            break;
        end = start;
        behind += 1;
    }
    const left = old.slice(same, old.length - behind);
    const right = someLines(actual, at, end, Math.floor(MOST_PAIRS / (left.length + 1)));
    const [removed, added] = measureFirst(left, right);
    return {
        line: removed === 0 ? same - 1 : same,
        lines: [...show("-", left, removed), ...show("+", right, added), ""],
    };
}
function measureFirst(left, right) {
    const width = right.length + 1;
    if (left.length * width > MOST_PAIRS)
        return [left.length, right.length];
    const common = new Uint32Array((left.length + 1) * width);
    const of = (i, j) => common[i * width + j] ?? 0;
    for (let i = left.length - 1; i >= 0; i -= 1) {
        for (let j = right.length - 1; j >= 0; j -= 1) {
            common[i * width + j] =
                left[i] === right[j] ? of(i + 1, j + 1) + 1 : Math.max(of(i + 1, j), of(i, j + 1));
        }
    }
    let [i, j] = [0, 0];
    while (i < left.length || j < right.length) {
        if (i < left.length && j < right.length && left[i] === right[j])
            break;
        if (j >= right.length || (i < left.length && of(i + 1, j) >= of(i, j + 1)))
            i += 1;
        else
            j += 1;
    }
    return [i, j];
}
function show(sign, lines, count) {
    const shown = lines.slice(0, Math.min(count, MOST_SHOWN)).map((line) => sign + line.replace(/\n$/, ""));
    return count > MOST_SHOWN ? [...shown, `${sign}… (${count} lines)`] : shown;
}
function someLines(text, from, to, most) {
    const lines = [];
    for (let at = from; at < to && lines.length <= most;) {
        const end = text.indexOf("\n", at) + 1;
        lines.push(text.slice(at, end === 0 ? to : end));
        at = end === 0 ? to : end;
    }
    return lines;
}
function linesOf(text) {
    return text.split(/(?<=\n)/);
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/filter-input.js


function filterFault(filter, message) {
    return new RunFault(filter, "Filter error", message);
}
function wrongValue(filter, reason) {
    return filterFault(filter, `invalid filter input: ${reason}`);
}
function wrongInput(value, filter, expected) {
    return filterFault(filter, `invalid filter input type\n   actual:   ${kindOf(value)}\n   expected: ${expected}`);
}
function wantString(value, filter) {
    if (value.type !== "string")
        throw wrongInput(value, filter, "string");
    return value.value;
}
function wantBytes(value, filter) {
    if (value.type !== "bytes")
        throw wrongInput(value, filter, "bytes");
    return Buffer.from(value.value.buffer, value.value.byteOffset, value.value.byteLength);
}
function wantDate(value, filter) {
    if (value.type !== "date")
        throw wrongInput(value, filter, "date");
    return value.value;
}
function wantList(value, filter) {
    if (value.type !== "list")
        throw wrongInput(value, filter, "list");
    return value.value;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/value/date-parse.js


const NUMERIC = {
    Y: [4, 0, 9999],
    C: [2, 0, 99],
    y: [2, 0, 99],
    m: [2, 1, 12],
    d: [2, 1, 31],
    w: [1, 0, 6],
    u: [1, 1, 7],
    j: [3, 1, 366],
    H: [2, 0, 23],
    I: [2, 1, 12],
    M: [2, 0, 59],
    S: [2, 0, 59],
    f: [9, 0, 999_999_999],
    s: [15, 0, 253_402_300_799],
};
function parseDate(text, pattern) {
    const items = readDatePattern(pattern);
    const reading = new Reading(text);
    return items.every((item) => reading.take(item)) && reading.rest === "" ? reading.resolve() : undefined;
}
class Reading {
    rest;
    #fields = new Map();
    constructor(text) {
        this.rest = text;
    }
    take(item) {
        if (item.kind === "space") {
            this.rest = this.rest.trimStart();
            return true;
        }
        if (item.kind === "field")
            return this.#field(item.name);
        return this.#match(item.text);
    }
    #match(literal) {
        if (!this.rest.startsWith(literal))
            return false;
        this.rest = this.rest.slice(literal.length);
        return true;
    }
    #field(name) {
        const range = NUMERIC[name];
        if (range !== undefined)
            return this.#number(name, range);
        switch (name) {
            case "b":
            case "B":
                return this.#name(MONTHS, "m", 1, name === "B");
            case "a":
            case "A":
                return this.#name(WEEKDAYS, "w", 0, name === "A");
            case "P":
            case "p": {
                const half = /^[ap]m/i.exec(this.rest)?.[0];
                return (half !== undefined && this.#match(half) && this.#set("half", half.toLowerCase() === "am" ? 0 : 1));
            }
            case "Z":
                this.rest = this.rest.replace(/^\S+/, "");
                return true;
            case ".f":
            case ".3f":
            case ".6f":
            case ".9f":
                return (!this.rest.startsWith(".") ||
                    (this.#match(".") && this.#decimals(Number(name.slice(1, -1)) || undefined)));
            case "3f":
            case "6f":
            case "9f":
                return this.#decimals(Number(name.slice(0, 1)));
            case "z":
            case ":z":
            case "::z":
            case ":::z":
            case "#z":
                return this.#offset(name === "#z", name === "#z");
            case "+":
                return this.#internetDate();
            default:
                throw new DatePatternError(`%${name} cannot be read`);
        }
    }
    #number(name, [digits, lowest, highest]) {
        this.rest = this.rest.trimStart();
        const signed = name === "Y" && this.rest.startsWith("+");
        if (signed)
            this.rest = this.rest.slice(1);
        const found = new RegExp(`^[0-9]{1,${signed ? 18 : digits}}`).exec(this.rest)?.[0];
        if (found === undefined || !this.#match(found))
            return false;
        const value = Number(found);
        if (name === "S" && value === 60)
            throw new DatePatternError("a leap second cannot be read");
        if (value < lowest || value > highest)
            return false;
        return name === "u" ? this.#set("w", value % 7) : this.#set(name, value);
    }
    #name(names, field, first, mayBeLong) {
        const lower = this.rest.toLowerCase();
        const index = names.findIndex((name) => lower.startsWith(name.slice(0, 3).toLowerCase()));
        if (index === -1)
            return false;
        const long = names[index] ?? "";
        const isLong = mayBeLong && lower.startsWith(long.toLowerCase());
        this.rest = this.rest.slice(isLong ? long.length : 3);
        return this.#set(field, index + first);
    }
    #decimals(digits) {
        const found = (digits === undefined ? /^[0-9]+/ : new RegExp(`^[0-9]{${digits}}`)).exec(this.rest)?.[0];
        if (found === undefined || !this.#match(found))
            return false;
        return this.#set("f", Number(found.slice(0, 9).padEnd(9, "0")));
    }
    #internetDate() {
        const takeAll = (pattern) => readDatePattern(pattern).every((item) => this.take(item));
        if (!takeAll("%Y -%m -%d") || !/^[tT ]/.test(this.rest))
            return false;
        this.rest = this.rest.slice(1);
        if (!takeAll("%H :%M :%S%.f "))
            return false;
        if (!/^utc/i.test(this.rest))
            return this.#offset(true, false);
        this.rest = this.rest.slice(3);
        return this.#set("offset", 0);
    }
    #offset(mayBeZulu, mayLackMinutes) {
        this.rest = this.rest.trimStart();
        if (mayBeZulu && /^z/i.test(this.rest)) {
            this.rest = this.rest.slice(1);
            return this.#set("offset", 0);
        }
        const found = /^([-+\u2212])([0-9]{2})[:\s]*(?:([0-5][0-9])|$)/.exec(this.rest);
        if (found === null || (found[3] === undefined && !mayLackMinutes))
            return false;
        const [whole, sign, hours, minutes = "0"] = found;
        this.rest = this.rest.slice(whole.length);
        const seconds = Number(hours) * 3600 + Number(minutes) * 60;
        return seconds < 86_400 && this.#set("offset", sign === "+" ? seconds : -seconds || 0);
    }
    #set(name, value) {
        if (name === "H")
            return this.#set("half", Math.floor(value / 12)) && this.#set("hour", value % 12);
        if (name === "I")
            return this.#set("hour", value % 12);
        const known = this.#fields.get(name);
        this.#fields.set(name, value);
        return known === undefined || known === value;
    }
    resolve() {
        const stamp = this.#fields.get("s");
        if (stamp !== undefined)
            return this.#fromTimestamp(stamp);
        const day = this.#day();
        if (day === undefined)
            return undefined;
        const time = this.#time();
        return time === undefined ? day : day + time - BigInt(this.#fields.get("offset") ?? 0) * 1000000000n;
    }
    #fromTimestamp(seconds) {
        const others = [...this.#fields.keys()].filter((name) => name !== "s" && name !== "f");
        if (others.length > 0)
            throw new DatePatternError("%s beside other fields of a date cannot be read");
        return BigInt(seconds) * 1000000000n + BigInt(this.#fields.get("f") ?? 0);
    }
    #day() {
        const [month, day, dayOfYear] = ["m", "d", "j"].map((name) => this.#fields.get(name));
        const year = this.#year();
        if (year === undefined)
            return undefined;
        const date = month !== undefined && day !== undefined
            ? dateFromDay(year, month, day)
            : dayOfYear === undefined
                ? undefined
                : dateFromDayOfYear(year, dayOfYear);
        const found = date === undefined ? undefined : fieldsOf(date);
        const agrees = (name, value) => (this.#fields.get(name) ?? value) === value;
        const isConsistent = agrees("m", found?.month) &&
            agrees("d", found?.day) &&
            agrees("j", found?.dayOfYear) &&
            agrees("w", found?.weekday);
        return isConsistent ? date : undefined;
    }
    #year() {
        const [year, century, inCentury] = ["Y", "C", "y"].map((name) => this.#fields.get(name));
        if (year !== undefined) {
            const agrees = (century ?? Math.floor(year / 100)) === Math.floor(year / 100) &&
                (inCentury ?? year % 100) === year % 100;
            return agrees ? year : undefined;
        }
        if (inCentury === undefined)
            return undefined;
        if (century !== undefined)
            return century * 100 + inCentury;
        return inCentury + (inCentury < 70 ? 2000 : 1900);
    }
    #time() {
        const [half, hour, minute, second, nanos] = ["half", "hour", "M", "S", "f"].map((name) => this.#fields.get(name));
        if (half === undefined || hour === undefined || minute === undefined)
            return undefined;
        if (nanos !== undefined && second === undefined)
            return undefined;
        const seconds = (half * 12 + hour) * 3600 + minute * 60 + (second ?? 0);
        return BigInt(seconds) * 1000000000n + BigInt(nanos ?? 0);
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/value/html.js


const REPLACED = Object.fromEntries(Array.from("\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
    "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178", (character, index) => [0x80 + index, character]));
const html_REFERENCE = /&(?:#([0-9]+);?|#[xX]([0-9a-fA-F]+);?|[^\t\n\f <&#;]{1,32};?)/g;
const LARGEST = 2 ** 32;
function unescapeHtml(text) {
    return replaceMatches(text, html_REFERENCE, (whole = "", decimal, hex) => {
        if (decimal !== undefined)
            return html_characterOf(Number.parseInt(decimal, 10));
        return hex === undefined ? (0,decode/* decodeHTML */.Gz)(whole) : html_characterOf(Number.parseInt(hex, 16));
    });
}
function html_characterOf(code) {
    const replaced = REPLACED[code];
    if (replaced !== undefined)
        return replaced;
    if (code >= LARGEST || code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        return "\ufffd";
    const isControl = (code < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(code)) || code === 0x7f;
    const isNothing = (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;
    return isControl || isNothing ? "" : String.fromCodePoint(code);
}

// EXTERNAL MODULE: ./node_modules/jsonpath-rfc9535/dist/esm/parser/index.js + 1 modules
var parser = __webpack_require__(1185);
;// CONCATENATED MODULE: ./packages/hurl/lib/value/json-path-tree.js

class JsonPathError extends Error {
}
const LONGEST_QUERY = 10_000;
const DEEPEST_QUERY = 50;
const VALUE_FUNCTIONS = new Set(["length", "count", "value"]);
const CONDITIONS = new Set(["match", "search"]);
function indexOf(node) {
    return node.selector?.value ?? node.value;
}
function parseJsonPath(text, regex) {
    checkSize(text);
    const names = readNames(text);
    if (names !== undefined)
        return names;
    checkSpaces(text);
    let query;
    try {
        query = (0,parser/* default */.A)(text);
    }
    catch (thrown) {
        throw new JsonPathError(thrown instanceof Error ? thrown.message : String(thrown));
    }
    new Checker(regex).segments(query.segments);
    return query;
}
const NAMES = /^\$(?:\.[A-Za-z_][A-Za-z0-9_]*)+$/;
function readNames(text) {
    if (!NAMES.test(text))
        return undefined;
    const [, ...names] = text.split(".");
    return {
        type: "JsonPathQuery",
        segments: names.map((value) => ({
            type: "ChildSegment",
            node: { type: "MemberNameShorthand", value },
        })),
    };
}
function checkSize(text) {
    if (text.length > LONGEST_QUERY)
        throw new JsonPathError(`longer than ${LONGEST_QUERY} characters`);
    let depth = 0;
    for (const character of text) {
        if (character === "[" || character === "(")
            depth += 1;
        if (character === "]" || character === ")")
            depth -= 1;
        if (depth > DEEPEST_QUERY)
            throw new JsonPathError(`nested deeper than ${DEEPEST_QUERY} levels`);
    }
}
function checkSpaces(text) {
    const isFilter = [];
    let inFilter = 0;
    for (const [token] of text.matchAll(json_path_tree_TOKENS)) {
        if (token.startsWith("[")) {
            const opensFilter = token.endsWith("?");
            if (inFilter > 0 && !opensFilter && token.length > 1)
                throw new JsonPathError("a space behind a bracket");
            isFilter.push(opensFilter);
            inFilter += opensFilter ? 1 : 0;
        }
        else if (token.endsWith("]")) {
            const closesFilter = isFilter.pop() === true;
            inFilter -= closesFilter ? 1 : 0;
            if (inFilter > 0 && !closesFilter && token.length > 1)
                throw new JsonPathError("a space before a bracket");
        }
    }
}
const json_path_tree_TOKENS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\[\s*\??|\s*\]/g;
class Checker {
    #regex;
    constructor(regex) {
        this.#regex = regex;
    }
    segments(segments) {
        for (const { node } of segments) {
            if (node.type === "BracketedSelection")
                for (const selector of node.selectors)
                    this.#selector(selector);
        }
    }
    #selector(selector) {
        switch (selector.type) {
            case "FilterSelector":
                this.#logical(selector.value);
                break;
            case "IndexSelector":
                checkInteger(selector.value);
                break;
            case "SliceSelector":
                for (const bound of [selector.start, selector.end, selector.step])
                    checkInteger(bound ?? 0);
                break;
            case "NameSelector":
            case "WildcardSelector":
                break;
        }
    }
    #path(segments) {
        for (const { node } of segments) {
            if (node.type !== "BracketedSelection")
                continue;
            const [first, ...others] = node.selectors;
            const beginsLikeOne = (first?.type === "SliceSelector" && first.start !== null) ||
                (others.length > 0 && (first?.type === "NameSelector" || first?.type === "IndexSelector"));
            if (beginsLikeOne)
                throw new JsonPathError("several selectors or a slice in a path of a filter");
        }
        this.segments(segments);
    }
    #logical(expression) {
        switch (expression.type) {
            case "LogicalOrExpr":
            case "LogicalAndExpr":
                this.#logical(expression.left);
                this.#logical(expression.right);
                break;
            case "LogicalNotExpr":
                this.#logical(expression.expression);
                break;
            case "TestExpr":
                this.#test(expression.expression);
                break;
            case "ComparisonExpr":
                this.#comparable(expression.left);
                this.#comparable(expression.right);
                break;
        }
    }
    #test(test) {
        if (test.type === "FilterQuery") {
            this.#path(test.value.segments);
            return;
        }
        const [text, source] = this.#argumentsOf(test, CONDITIONS, 2);
        this.#value(text);
        if (source?.type !== "Literal")
            this.#value(source);
        else if (typeof source.value === "string")
            this.#regex(test, source.value);
        else
            throw new JsonPathError(`${test.name}() wants a regular expression`);
    }
    #comparable(comparable) {
        if (comparable.type === "FunctionExpr")
            this.#valueFunction(comparable);
        if (comparable.type !== "RelSingularQuery" && comparable.type !== "AbsSingularQuery")
            return;
        for (const { node } of comparable.segments)
            if (node.type === "IndexSelector")
                checkInteger(indexOf(node));
    }
    #valueFunction(call) {
        const [argument] = this.#argumentsOf(call, VALUE_FUNCTIONS, 1);
        if (call.name === "length")
            this.#value(argument);
        else if (argument?.type === "FilterQuery")
            this.segments(argument.value.segments);
        else
            throw new JsonPathError(`${call.name}() wants a query`);
    }
    #argumentsOf(call, known, count) {
        if (!known.has(call.name))
            throw new JsonPathError(`the function ${call.name}() cannot stand here`);
        const given = call.arguments ?? [];
        if (given.length !== count)
            throw new JsonPathError(`${call.name}() wants ${count} arguments`);
        return given;
    }
    #value(argument) {
        if (argument?.type === "Literal")
            return;
        if (argument?.type === "FunctionExpr")
            this.#valueFunction(argument);
        else if (argument?.type !== "FilterQuery" || !isSingular(argument)) {
            throw new JsonPathError("an argument of a function is not one value");
        }
    }
}
function checkInteger(value) {
    if (!Number.isSafeInteger(value))
        throw new JsonPathError(`the index ${value} is out of range`);
}
function isSingular(query) {
    return query.value.segments.every(({ type, node }) => {
        if (type !== "ChildSegment")
            return false;
        if (node.type !== "BracketedSelection")
            return node.type === "MemberNameShorthand";
        const [first, ...others] = node.selectors;
        return others.length === 0 && (first?.type === "NameSelector" || first?.type === "IndexSelector");
    });
}

;// CONCATENATED MODULE: ./packages/hurl/lib/value/json-path-comparison.js

const TOLERANCE = 1e-12;
function compareInFilter(op, left, right) {
    switch (op) {
        case "==":
            return isEqual(left, right);
        case "!=":
            return !isEqual(left, right);
        case "<":
            return isLess(left, right);
        case "<=":
            return isLess(left, right) || isEqual(left, right);
        case ">":
            return isLess(right, left);
        case ">=":
            return isLess(right, left) || isEqual(left, right);
    }
}
function isEqual(left, right) {
    if (left === undefined || right === undefined)
        return left === right;
    if (left.type === "number" && right.type === "number") {
        return Math.abs(Number(left.value) - Number(right.value)) < TOLERANCE;
    }
    return equalValues(left, right, Object.is);
}
function isLess(left, right) {
    if (left?.type === "string" && right?.type === "string")
        return compareByCodePoint(left.value, right.value) < 0;
    if (left?.type === "number" && right?.type === "number") {
        return Number(right.value) - Number(left.value) > TOLERANCE;
    }
    return false;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/value/json-path.js






const json_path_MOST_STEPS = 20_000_000;
const MOST_PATTERNS = 100;
function compileJsonPath(text) {
    const patterns = new Map();
    const query = parseJsonPath(text, ({ name }, source) => {
        if (compile(wholeOrPart(name, source), patterns) === undefined) {
            throw new JsonPathError(`${source} is no regular expression`);
        }
    });
    const names = json_path_readNames(query.segments);
    if (names !== undefined)
        return { select: (root) => selectNamed(root, names) };
    return { select: (root) => new json_path_Evaluation(root, patterns).segments(query.segments, [root]) };
}
function json_path_readNames(segments) {
    const names = [];
    for (const { type, node } of segments) {
        if (type === "DescendantSegment" || node.type !== "MemberNameShorthand")
            return undefined;
        names.push(node.value);
    }
    return names;
}
function selectNamed(root, names) {
    let value = root;
    for (const name of names) {
        const member = value.type === "object" ? value.value.get(name) : undefined;
        if (member === undefined)
            return [];
        value = member;
    }
    return [value];
}
function compile(source, patterns) {
    const known = patterns.get(source);
    if (known !== undefined)
        return known;
    try {
        const pattern = compilePattern(source);
        if (patterns.size < MOST_PATTERNS)
            patterns.set(source, pattern);
        return pattern;
    }
    catch (thrown) {
        if (thrown instanceof RegexSyntaxError)
            return undefined;
        throw thrown;
    }
}
function wholeOrPart(name, source) {
    return name === "match" ? `^${source}$` : source;
}
class json_path_Evaluation {
    #root;
    #patterns;
    #steps = 0;
    constructor(root, patterns) {
        this.#root = root;
        this.#patterns = patterns;
    }
    segments(segments, nodes) {
        let current = nodes;
        for (const segment of segments) {
            const next = [];
            for (const node of current)
                this.#segment(segment, node, next);
            current = next;
        }
        return current;
    }
    #count() {
        this.#steps += 1;
        if (this.#steps > json_path_MOST_STEPS)
            throw new JsonPathError("the query looks at too many values");
    }
    #segment(segment, node, found) {
        this.#count();
        this.#select(segment.node, node, found);
        if (segment.type === "DescendantSegment") {
            for (const child of childrenOf(node))
                this.#segment(segment, child, found);
        }
    }
    #select(what, node, found) {
        switch (what.type) {
            case "WildcardSelector":
                this.#addAll(childrenOf(node), found);
                break;
            case "MemberNameShorthand":
                addNamed(node, what.value, found);
                break;
            case "BracketedSelection":
                for (const selector of what.selectors)
                    this.#selector(selector, node, found);
                break;
        }
    }
    #selector(selector, node, found) {
        switch (selector.type) {
            case "WildcardSelector":
                this.#addAll(childrenOf(node), found);
                break;
            case "NameSelector":
                addNamed(node, selector.value, found);
                break;
            case "IndexSelector":
                addIndexed(node, selector.value, found);
                break;
            case "SliceSelector":
                if (node.type === "list")
                    this.#addAll(slice(node.value, selector), found);
                break;
            case "FilterSelector":
                for (const child of childrenOf(node)) {
                    this.#count();
                    if (this.#holds(selector.value, child))
                        found.push(child);
                }
                break;
        }
    }
    #addAll(values, found) {
        for (const value of values) {
            this.#count();
            found.push(value);
        }
    }
    #holds(expression, current) {
        switch (expression.type) {
            case "LogicalOrExpr":
                return this.#holds(expression.left, current) || this.#holds(expression.right, current);
            case "LogicalAndExpr":
                return this.#holds(expression.left, current) && this.#holds(expression.right, current);
            case "LogicalNotExpr":
                return !this.#holds(expression.expression, current);
            case "TestExpr":
                return this.#test(expression.expression, current);
            case "ComparisonExpr":
                return compareInFilter(expression.op, this.#comparable(expression.left, current), this.#comparable(expression.right, current));
        }
    }
    #test(test, current) {
        if (test.type === "FilterQuery")
            return this.#nodes(test, current).length > 0;
        const text = this.#argumentValue(test.arguments[0], current);
        const source = this.#argumentValue(test.arguments[1], current);
        if (text?.type !== "string" || source?.type !== "string")
            return false;
        return compile(wholeOrPart(test.name, source.value), this.#patterns)?.test(text.value) ?? false;
    }
    #nodes(query, current) {
        const start = query.value.type === "RelQuery" ? current : this.#root;
        return this.segments(query.value.segments, [start]);
    }
    #comparable(comparable, current) {
        switch (comparable.type) {
            case "Literal":
                return literalValue(comparable.value);
            case "FunctionExpr":
                return this.#call(comparable, current);
            case "RelSingularQuery":
            case "AbsSingularQuery": {
                let found = [comparable.type === "RelSingularQuery" ? current : this.#root];
                for (const { node } of comparable.segments) {
                    const next = [];
                    for (const value of found) {
                        if (node.type === "IndexSelector")
                            addIndexed(value, indexOf(node), next);
                        else
                            addNamed(value, node.value, next);
                    }
                    found = next;
                }
                return found[0];
            }
        }
    }
    #call(call, current) {
        const [argument] = call.arguments;
        if (call.name === "length")
            return lengthOf(this.#argumentValue(argument, current));
        if (argument?.type !== "FilterQuery")
            throw new JsonPathError(`${call.name}() wants a query`);
        const nodes = this.#nodes(argument, current);
        if (call.name === "count")
            return { type: "number", value: BigInt(nodes.length) };
        return nodes.length === 1 ? nodes[0] : undefined;
    }
    #argumentValue(argument, current) {
        switch (argument?.type) {
            case "Literal":
                return literalValue(argument.value);
            case "FilterQuery":
                return this.#nodes(argument, current)[0];
            case "FunctionExpr":
                return this.#call(argument, current);
            case "LogicalOrExpr":
            case "LogicalAndExpr":
            case "LogicalNotExpr":
            case "TestExpr":
            case undefined:
                throw new JsonPathError("this argument of a function is no value");
        }
    }
}
function childrenOf(node) {
    if (node.type === "list")
        return node.value;
    if (node.type !== "object")
        return [];
    return [...node.value].sort(([a], [b]) => compareByCodePoint(a, b)).map(([, value]) => value);
}
function addNamed(node, name, found) {
    const value = node.type === "object" ? node.value.get(name) : undefined;
    if (value !== undefined)
        found.push(value);
}
function addIndexed(node, index, found) {
    const value = node.type === "list" ? node.value.at(index) : undefined;
    if (value !== undefined)
        found.push(value);
}
function slice(items, { start, end, step }) {
    const stride = step ?? 1;
    const length = items.length;
    if (stride === 0)
        return [];
    const normalize = (index) => (index >= 0 ? index : length + index);
    const from = normalize(start ?? (stride > 0 ? 0 : length - 1));
    const to = normalize(end ?? (stride > 0 ? length : -length - 1));
    const found = [];
    const add = (index) => {
        const item = items[index];
        if (item !== undefined)
            found.push(item);
    };
    if (stride > 0) {
        for (let index = clamp(from, 0, length); index < clamp(to, 0, length); index += stride)
            add(index);
    }
    else {
        for (let index = clamp(from, -1, length - 1); index > clamp(to, -1, length - 1); index += stride)
            add(index);
    }
    return found;
}
function clamp(value, low, high) {
    return Math.min(Math.max(value, low), high);
}
function literalValue(value) {
    if (value === null)
        return { type: "null" };
    if (typeof value === "string")
        return { type: "string", value };
    return typeof value === "number" ? { type: "number", value } : { type: "boolean", value };
}
function lengthOf(value) {
    const count = (length) => ({ type: "number", value: BigInt(length) });
    if (value?.type === "string")
        return count(countCharacters(value.value));
    if (value?.type === "list")
        return count(value.value.length);
    return value?.type === "object" ? count(value.value.size) : undefined;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/patterns.js






const regexes = new WeakMap();
const jsonPaths = new WeakMap();
const sharedPaths = new Map();
const MOST_SHARED = 1000;
function patternOf(regex, scope) {
    if (regex.kind === "literal")
        return regex.pattern;
    return compileOnce(regexes, regex.template, scope.render(regex.template), (source) => compileOrFault(source, regex.template));
}
function patternOfText(source, template, place) {
    return compileOnce(regexes, template, source, () => compileOrFault(source, place));
}
function ask(place, question) {
    try {
        return question();
    }
    catch (thrown) {
        if (thrown instanceof PatternLimit || thrown instanceof JsonPathError)
            throw new RunFault(place, "Invalid query", thrown.message);
        throw thrown;
    }
}
function selectJson(root, query, scope) {
    const source = scope.render(query);
    const path = compileOnce(jsonPaths, query, source, () => {
        try {
            return compileShared(source);
        }
        catch (thrown) {
            if (!(thrown instanceof JsonPathError))
                throw thrown;
            throw new RunFault(query, "Invalid JSONPath", `JSONPath expression '${shorten(source)}' is not valid`, shorten(thrown.message));
        }
    });
    const found = ask(query, () => path.select(root));
    return found.length > 1 ? { type: "list", value: found } : found[0];
}
function compileShared(source) {
    const known = sharedPaths.get(source);
    if (known !== undefined)
        return known;
    const path = compileJsonPath(source);
    if (sharedPaths.size < MOST_SHARED)
        sharedPaths.set(source, path);
    return path;
}
function compileOnce(cache, key, source, compile) {
    const known = cache.get(key);
    if (known?.source === source)
        return known.value;
    const value = compile(source);
    cache.set(key, { source, value });
    return value;
}
function compileOrFault(source, place) {
    try {
        return compilePattern(source);
    }
    catch (thrown) {
        if (!(thrown instanceof RegexSyntaxError))
            throw thrown;
        throw new RunFault(place, "Invalid regex", "regex expression is not valid", `<${shorten(source)}>: ${thrown.message}`);
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/text-filters.js



const HTML_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#x27;",
};
function escapeHtml(text) {
    return replacePieces(text, (piece) => piece.replace(/[&<>"']/g, (character) => HTML_ESCAPES[character] ?? character));
}
function urlEncode(text) {
    return replacePieces(text, (piece) => percentEncode(piece).replaceAll("%2F", "/"));
}
function replaceAll(input, from, to) {
    const result = new TextBuilder();
    if (from === "") {
        result.add(to);
        for (const character of input)
            result.add(character + to);
        return result.finish();
    }
    let start = 0;
    for (let at = input.indexOf(from); at !== -1; at = input.indexOf(from, start)) {
        result.add(input.slice(start, at));
        result.add(to);
        start = at + from.length;
    }
    result.add(input.slice(start));
    return result.finish();
}
function split(input, separator, filter) {
    const found = separator === ""
        ? ["", ...Array.from(input.slice(0, 2 * MOST_PARTS)), ""]
        : input.split(separator, MOST_PARTS + 1);
    if (found.length > MOST_PARTS)
        throw filterFault(filter, `the text has more than ${MOST_PARTS} parts`);
    return found;
}
function percentDecode(input) {
    if (!input.includes("%"))
        return input;
    const bytes = Buffer.from(input, "utf8");
    let length = 0;
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at] ?? 0;
        const value = byte === 0x25 ? hexDigit(bytes[at + 1]) * 16 + hexDigit(bytes[at + 2]) : Number.NaN;
        if (!Number.isNaN(value))
            at += 2;
        bytes[length] = Number.isNaN(value) ? byte : value;
        length += 1;
    }
    return lossyUtf8(bytes.subarray(0, length));
}
function hexDigit(byte = 0) {
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const letter = (byte | 0x20) - 0x61;
    return letter >= 0 && letter < 6 ? letter + 10 : Number.NaN;
}
function lossyUtf8(input) {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(input);
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/scope.js






function wrongExpression(expression, actual, expected) {
    const message = `expecting ${expected}, actual value is ${describeValue(actual)}`;
    return new RunFault(expression, "Invalid expression type", message);
}
class Scope {
    variables;
    files;
    #clock;
    #onSecret;
    #secrets = new Set();
    constructor(variables, clock, surroundings = {}) {
        this.variables = new Map(variables);
        this.#clock = clock;
        this.#onSecret = surroundings.onSecret ?? (() => undefined);
        this.files = new FileRoot(surroundings.fileRoot);
        for (const [name, value] of surroundings.secrets ?? []) {
            this.addSecret(value);
            this.variables.set(name, { type: "string", value });
        }
    }
    now() {
        return dateFromMs(this.#clock.now());
    }
    addSecret(value, place) {
        this.#secrets.add(value);
        try {
            this.#onSecret(value);
        }
        catch (thrown) {
            if (!(thrown instanceof lib/* GateError */.ue) || place === undefined)
                throw thrown;
            throw new RunFault(place, "Invalid secret", thrown.message, thrown.hint);
        }
    }
    redact(text) {
        let redacted = text;
        for (const secret of this.#secrets)
            if (secret !== "")
                redacted = redacted.replaceAll(secret, "***");
        return redacted;
    }
    evaluate(expression) {
        if (expression.kind === "newDate")
            return { type: "date", value: dateFromMs(this.#clock.now()) };
        if (expression.kind === "newUuid")
            return { type: "string", value: (0,external_node_crypto_.randomUUID)() };
        const value = this.variables.get(expression.name);
        if (value === undefined) {
            throw new RunFault(expression, "Undefined variable", `you must set the variable ${expression.name}`, "capture it in an entry above, set it under [Options], or pass it to the run");
        }
        return value;
    }
    renderExpression(expression) {
        const value = this.evaluate(expression);
        const text = renderValue(value);
        if (text === undefined) {
            throw new RunFault(expression, "Unrenderable expression", `expression with value ${shorten(displayValue(value))} can not be rendered`);
        }
        return text;
    }
    render(template) {
        if (template.fixed !== undefined)
            return template.fixed;
        return template.parts
            .map((part) => ("text" in part ? part.text : this.renderExpression(part.expression)))
            .join("");
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/filters.js
















const filters_NUMERIC = "float, integer or string";
const filters_FLOAT = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
function applyFilters(filters, value, scope) {
    let current = value;
    for (const filter of filters) {
        if (current === undefined)
            throw filterFault(filter, "missing value to apply filter");
        current = applyWithin(filter, current, scope);
    }
    return current;
}
function applyWithin(filter, value, scope) {
    try {
        return applyFilter(filter, value, scope);
    }
    catch (thrown) {
        if (thrown instanceof TextTooLong)
            throw filterFault(filter, thrown.message);
        throw thrown;
    }
}
function applyFilter(filter, value, scope) {
    switch (filter.kind) {
        case "plain":
            return applyPlain(filter, value, scope);
        case "text":
            return applyWithText(filter, value, () => scope.render(filter.value), () => selectFromText(filter, value, scope));
        case "integer":
            return nth(value, filter, scope);
        case "regex": {
            const pattern = patternOf(filter.regex, scope);
            const input = wantString(value, filter);
            const found = ask(filter, () => pattern.firstGroup(input));
            return found === undefined ? undefined : filters_text(found);
        }
        case "replace":
            return filters_text(replaceAll(wantString(value, filter), scope.render(filter.from), scope.render(filter.to)));
        case "replace-regex": {
            const input = wantString(value, filter);
            const pattern = patternOf(filter.regex, scope);
            const to = scope.render(filter.to);
            return filters_text(ask(filter, () => pattern.replaceAll(input, to)));
        }
    }
}
function applyPlain(filter, value, scope) {
    switch (filter.name) {
        case "base64Decode":
            return bytes(decodeBase64(value, "base64", filter));
        case "base64Encode":
            return filters_text(wantBytes(value, filter).toString("base64"));
        case "base64UrlSafeDecode":
            return bytes(decodeBase64(value, "base64url", filter));
        case "base64UrlSafeEncode":
            return filters_text(wantBytes(value, filter).toString("base64url"));
        case "count":
            return { type: "number", value: BigInt(countOf(value, filter)) };
        case "daysAfterNow":
            return daysBetween(scope.now(), wantDate(value, filter));
        case "daysBeforeNow":
            return daysBetween(wantDate(value, filter), scope.now());
        case "first":
            return edge(wantList(value, filter)[0], filter);
        case "last":
            return edge(wantList(value, filter).at(-1), filter);
        case "htmlEscape":
            return filters_text(escapeHtml(wantString(value, filter)));
        case "htmlUnescape":
            return filters_text(unescapeHtml(wantString(value, filter)));
        case "location":
            if (value.type !== "response")
                throw wrongInput(value, filter, "http response");
            return filters_text(value.value.location);
        case "toFloat":
            return toFloat(value, filter);
        case "toHex":
            return filters_text(wantBytes(value, filter).toString("hex"));
        case "toInt":
            return toInt(value, filter);
        case "toString": {
            const rendered = renderValue(value);
            if (rendered === undefined)
                throw wrongValue(filter, `${describeValue(value)} can not be converted to a string`);
            return filters_text(rendered);
        }
        case "urlDecode":
            return filters_text(percentDecode(wantString(value, filter)));
        case "urlEncode":
            return filters_text(urlEncode(wantString(value, filter)));
        case "utf8Decode":
            return filters_text(lossyUtf8(wantBytes(value, filter)));
        case "utf8Encode":
            return bytes(Buffer.from(wantString(value, filter), "utf8"));
        default:
            throw filterFault(filter, `the filter ${filter.name} is not supported yet`);
    }
}
function selectFromText(filter, value, scope) {
    const input = wantString(value, filter);
    const fault = (kind) => (why) => new RunFault(filter, "Filter error", `invalid filter input: value is not a valid ${kind}`, why);
    if (filter.name === "xpath")
        return selectXml(parseMarkup(input, true, fault("XML")), filter.value, scope);
    return selectJson(parseJsonText(input, fault("JSON")), filter.value, scope);
}
function applyWithText(filter, value, argument, select) {
    switch (filter.name) {
        case "charsetDecode":
        case "decode": {
            const charset = argument();
            return filters_text(decodeText(wantBytes(value, filter), charset, filter, true));
        }
        case "dateFormat":
        case "format": {
            const pattern = argument();
            const date = wantDate(value, filter);
            return filters_text(inPattern(filter, `date format <${shorten(pattern)}> is not supported`, () => formatDate(date, pattern)));
        }
        case "toDate": {
            const pattern = argument();
            const input = wantString(value, filter);
            const message = `value <${shorten(input)}> could not be parsed with <${shorten(pattern)}> format`;
            const date = inPattern(filter, message, () => parseDate(input, pattern));
            if (date === undefined)
                throw filterFault(filter, message);
            return { type: "date", value: date };
        }
        case "jsonpath":
        case "xpath":
            return select();
        case "split": {
            const input = wantString(value, filter);
            return { type: "list", value: split(input, argument(), filter).map(filters_text) };
        }
        case "urlQueryParam": {
            const parameter = argument();
            const address = wantString(value, filter);
            const url = /^https?:\/\//.test(address) ? URL.parse(address) : null;
            if (url === null)
                throw invalidAddress(filter, address);
            const found = url.searchParams.get(parameter);
            return found === null ? undefined : filters_text(found);
        }
        default:
            throw filterFault(filter, `the filter ${filter.name} is not supported yet`);
    }
}
function daysBetween(from, to) {
    return { type: "number", value: (to - from) / NANOS_PER_DAY };
}
function inPattern(filter, message, work) {
    try {
        return work();
    }
    catch (thrown) {
        if (!(thrown instanceof DatePatternError))
            throw thrown;
        throw new RunFault(filter, "Filter error", message, thrown.message);
    }
}
function countOf(value, filter) {
    if (value.type === "nodeset")
        return value.value;
    if (value.type !== "list" && value.type !== "bytes")
        throw wrongInput(value, filter, "list, bytes or nodeset");
    return value.value.length;
}
function filters_text(value) {
    return { type: "string", value };
}
function bytes(value) {
    return { type: "bytes", value };
}
function edge(value, filter) {
    if (value === undefined)
        throw wrongValue(filter, "list is empty");
    return value;
}
function nth(value, filter, scope) {
    let index = filter.value;
    if (typeof index !== "bigint") {
        const actual = scope.evaluate(index);
        if (actual.type !== "number" || typeof actual.value !== "bigint") {
            throw wrongExpression(index, actual, "integer");
        }
        index = actual.value;
    }
    const list = wantList(value, filter);
    const found = index < -list.length || index >= list.length ? undefined : list.at(Number(index));
    if (found === undefined)
        throw wrongValue(filter, `out of bound - size is ${list.length}`);
    return found;
}
function decodeBase64(value, encoding, filter) {
    if (value.type !== "string")
        throw wrongInput(value, filter, encoding === "base64" ? "base64 string" : "string");
    const decoded = Buffer.from(value.value, encoding);
    if (decoded.toString(encoding) !== value.value) {
        const hasPadding = encoding === "base64url" && /^[\w-]*=+$/.test(value.value);
        throw wrongValue(filter, hasPadding ? "base64 string contains padding" : "string is not base64");
    }
    return decoded;
}
function toFloat(value, filter) {
    if (value.type === "number" && (typeof value.value === "number" || fitsI64(value.value))) {
        return { type: "number", value: Number(value.value) };
    }
    const parsed = value.type === "string" && filters_FLOAT.test(value.value) ? Number(value.value) : Number.NaN;
    if (!Number.isFinite(parsed)) {
        if (value.type !== "string" && value.type !== "number")
            throw wrongInput(value, filter, filters_NUMERIC);
        const isTooBig = value.type === "number" ? " is too big to be cast as a float" : "";
        throw wrongValue(filter, describeValue(value) + isTooBig);
    }
    return { type: "number", value: parsed };
}
function toInt(value, filter) {
    let parsed;
    if (value.type === "number")
        parsed = typeof value.value === "bigint" ? value.value : BigInt(Math.trunc(value.value));
    if (value.type === "string" && /^[+-]?[0-9]{1,100}$/.test(value.value))
        parsed = BigInt(value.value.replace("+", ""));
    if (parsed === undefined || !fitsI64(parsed))
        throw value.type === "string"
            ? wrongValue(filter, describeValue(value))
            : wrongInput(value, filter, filters_NUMERIC);
    return { type: "number", value: parsed };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./packages/hurl/lib/run/iso-date.js
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|[+-](\d{2}):(\d{2}))$/;
function isIsoDate(text) {
    const fields = ISO_DATE.exec(text)
        ?.slice(1)
        .map((field) => Number(field ?? 0));
    if (fields === undefined)
        return false;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = fields;
    const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
    return isDay && hour < 24 && minute < 60 && second <= 60 && offsetHour < 24 && offsetMinute < 60;
}
function daysOf(year, month) {
    if (month === 2)
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/predicate-words.js


const predicate_words_WORDS = {
    "==": [""],
    "!=": [""],
    ">": ["greater than "],
    ">=": ["greater or equal than ", "greater than or equals to "],
    "<": ["less than "],
    "<=": ["less or equal than ", "less than or equals to "],
    startsWith: ["starts with "],
    endsWith: ["ends with "],
    contains: ["contains "],
    includes: ["includes ", "include "],
    matches: ["matches regex "],
    exists: ["something"],
    isBoolean: ["boolean"],
    isCollection: ["collection"],
    isDate: ["date"],
    isEmpty: ["count equals to 0", "empty"],
    isFloat: ["float"],
    isInteger: ["integer"],
    isIpv4: ["string in IPv4 format", "ipv4"],
    isIpv6: ["string in IPv6 format", "ipv6"],
    isIsoDate: ["string with format YYYY-MM-DDTHH:mm:ss.sssZ", "date"],
    isList: ["list"],
    isNumber: ["number"],
    isObject: ["object"],
    isString: ["string"],
    isUuid: ["string in UUID format", "uuid"],
};
function explainMismatch({ name, not }, actual, expected, wrongKinds) {
    const [words = "", absent = words] = predicate_words_WORDS[name] ?? [];
    const hasNoOrder = wrongKinds && /[<>]/.test(name) && actual?.type === "number" && expected?.type === "number";
    const isForm = words.startsWith("string ");
    const asked = isForm && wrongKinds ? "string" : actual === undefined ? absent : words;
    const value = expected === undefined ? "" : describeExpected(expected, name, actual === undefined);
    return {
        expected: `${not ? "not " : ""}${asked}${value}`,
        actual: describeActual(actual, name, isForm && !wrongKinds, wrongKinds),
        wrongKinds: wrongKinds && !hasNoOrder,
        hasNoOrder,
    };
}
function describeActual(actual, name, isForm, wrongKinds) {
    if (actual === undefined)
        return "none";
    if (isForm)
        return shorten(displayValue(actual));
    return name === "isEmpty" && !wrongKinds ? `count equals to ${sizeOf(actual)}` : describeValue(actual);
}
function describeExpected(value, name, isAbsent) {
    if (name === "matches")
        return `<${shorten(isAbsent && value.type === "regex" ? value.source : displayValue(value))}>`;
    if (!isAbsent)
        return describeValue(value);
    const text = describeBriefly(value);
    return /[<>]/.test(name) ? `<${text}>` : text;
}
function describeBriefly(value) {
    const size = sizeOf(value);
    if (value.type === "null")
        return "null";
    if (value.type === "unit")
        return "something";
    if (value.type === "regex")
        return `regex <${shorten(value.source)}>`;
    if (value.type === "bytes")
        return `${size} byte${size > 1 ? "s" : ""}`;
    if (value.type === "list" || value.type === "object" || value.type === "nodeset")
        return `list of size ${size}`;
    const isLarge = value.type === "number" && typeof value.value === "bigint" && !fitsI64(value.value);
    return isLarge ? `number <${displayValue(value)}>` : describeValue(value);
}
function sizeOf(value) {
    if (value.type === "bytes" || value.type === "list")
        return value.value.length;
    if (value.type === "string")
        return Buffer.byteLength(value.value);
    if (value.type === "object")
        return value.value.size;
    return value.type === "nodeset" ? value.value : 0;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/predicates.js






const COMPARISONS = {
    "==": (a, b) => equalValues(a, b),
    "!=": (a, b) => !equalValues(a, b),
    ">": ordered((order) => order > 0),
    ">=": ordered((order) => order >= 0),
    "<": ordered((order) => order < 0),
    "<=": ordered((order) => order <= 0),
    startsWith: inTexts((text, part) => text.startsWith(part), (bytes, part) => bytes.subarray(0, part.length).equals(part)),
    endsWith: inTexts((text, part) => text.endsWith(part), (bytes, part) => bytes.length >= part.length && bytes.subarray(bytes.length - part.length).equals(part)),
    contains: (a, b) => includes(a, b) ?? containsPart(a, b),
    includes,
};
const predicates_KINDS = {
    exists: (value) => value.type !== "nodeset" || value.value > 0,
    isBoolean: (value) => value.type === "boolean",
    isCollection: (value) => ["bytes", "list", "nodeset", "object"].includes(value.type),
    isDate: (value) => value.type === "date",
    isEmpty,
    isFloat: (value) => kindOf(value) === "float",
    isInteger: (value) => kindOf(value) === "integer",
    isIpv4: inString(external_node_net_.isIPv4),
    isIpv6: inString((text) => (0,external_node_net_.isIPv6)(text) && !text.includes("%")),
    isIsoDate: inString(isIsoDate),
    isList: (value) => value.type === "list" || value.type === "bytes",
    isNumber: (value) => value.type === "number",
    isObject: (value) => value.type === "object" || value.type === "nodeset",
    isString: (value) => value.type === "string",
    isUuid: inString(isUuid),
};
function judgePredicate(predicate, actual, scope) {
    const { not, value } = predicate;
    const expected = value === undefined ? undefined : evaluateExpected(value, scope);
    const mismatch = (wrongKinds) => explainMismatch(predicate, actual, expected, wrongKinds);
    if (actual === undefined)
        return not ? undefined : mismatch(false);
    const holds = judge(predicate, actual, expected);
    if (holds === undefined)
        return mismatch(true);
    return holds === not ? mismatch(false) : undefined;
}
function judge(predicate, actual, expected) {
    const { name, value } = predicate;
    if (expected === undefined)
        return predicates_KINDS[name]?.(actual);
    if (name !== "matches")
        return COMPARISONS[name]?.(actual, expected);
    const pattern = expected.type === "regex"
        ? expected.pattern
        : patternOfText(expected.type === "string" ? expected.value : "", value ?? expected, predicate);
    if (actual.type !== "string")
        return undefined;
    return ask(predicate, () => pattern.test(actual.value));
}
function evaluateExpected(value, scope) {
    switch (value.kind) {
        case "null":
            return { type: "null" };
        case "boolean":
            return { type: "boolean", value: value.value };
        case "number":
            return { type: "number", value: value.value };
        case "bytes":
            return { type: "bytes", value: value.value };
        case "text":
            return { type: "string", value: scope.render(value.value) };
        case "multiline":
            return { type: "string", value: renderMultiline(value.multiline, scope) };
        case "placeholder":
            return scope.evaluate(value.expression);
        case "regex":
            return { type: "regex", source: value.regex.source, pattern: value.regex.pattern };
        case "file":
            return { type: "bytes", value: scope.files.read(scope.render(value.path), value.path) };
    }
}
function ordered(accepts) {
    return (actual, expected) => {
        const order = compareValues(actual, expected);
        return order === undefined ? undefined : accepts(order);
    };
}
function inTexts(inText, inBytes) {
    return (actual, expected) => {
        if (actual.type === "string" && expected.type === "string")
            return inText(actual.value, expected.value);
        if (actual.type !== "bytes" || expected.type !== "bytes")
            return undefined;
        return inBytes(Buffer.from(actual.value), Buffer.from(expected.value));
    };
}
const containsPart = inTexts((text, part) => text.includes(part), (bytes, part) => (part.length === 0 ? undefined : bytes.includes(part)));
function includes(actual, expected) {
    return actual.type === "list" ? actual.value.some((item) => equalValues(item, expected)) : undefined;
}
function isEmpty(value) {
    switch (value.type) {
        case "string":
        case "bytes":
        case "list":
            return value.value.length === 0;
        case "object":
            return value.value.size === 0;
        case "nodeset":
            return value.value === 0;
        case "boolean":
        case "date":
        case "null":
        case "number":
        case "response":
        case "unit":
            return undefined;
    }
}
function inString(accepts) {
    return (value) => (value.type === "string" ? accepts(value.value) : undefined);
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
function isUuid(text) {
    if (/^[0-9a-f]{32}$/i.test(text))
        return true;
    const inner = /^\{(.*)\}$/.exec(text)?.[1] ?? (text.startsWith("urn:uuid:") ? text.slice(9) : text);
    return UUID.test(inner);
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/certificate.js



function certificateField(der, field, place) {
    if (der === undefined)
        return undefined;
    const certificate = new external_node_crypto_.X509Certificate(der);
    switch (field) {
        case "Subject":
            return certificate_text(onOneLine(certificate.subject, place));
        case "Issuer":
            return certificate_text(onOneLine(certificate.issuer, place));
        case "Start-Date":
            return { type: "date", value: dateFromMs(certificate.validFromDate.getTime()) };
        case "Expire-Date":
            return { type: "date", value: dateFromMs(certificate.validToDate.getTime()) };
        case "Serial-Number":
            return certificate_text(certificate.serialNumber
                .toLowerCase()
                .match(/.{1,2}/g)
                ?.join(":") ?? "");
        case "Subject-Alt-Name":
            return certificate.subjectAltName === undefined ? undefined : certificate_text(certificate.subjectAltName);
        default:
            return certificate_text(certificate.toString().trimEnd());
    }
}
function certificate_text(value) {
    return { type: "string", value };
}
function onOneLine(name, place) {
    const parts = name.split("\n").map((line) => {
        const equals = line.indexOf("=");
        return [line.slice(0, equals), line.slice(equals + 1)];
    });
    if (parts.some(([, value]) => /[^ -~]|[",+<>;\\]|^[# ]| $/.test(value)))
        throw new RunFault(place, NO_RESULT, "a name with characters that need escapes cannot be shown as hurl shows it");
    return parts.map(([key, value]) => `${key} = ${value}`).join(", ");
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/expires.js


const MAIL_DATE = /^\s*(?:([a-z]{3}),)?\s*([0-9]{1,2})\s+([a-z]{3})\s+([0-9]{2,4})\s+([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?\s+(gmt|ut|z|[+-][0-9]{4})\s*$/i;
const DASHED_DATE = /^([a-z]{3}),\s*([0-9]{1,2})-([a-z]{3})-([0-9]{4})\s*([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})\s*(GMT)$/i;
function parseExpires(text) {
    const found = MAIL_DATE.exec(text) ?? DASHED_DATE.exec(text);
    if (found === null)
        return undefined;
    const [, weekday, day, monthName = "", yearDigits = "", hour, minute, second = "0", zone = ""] = found;
    const month = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === monthName.toLowerCase()) + 1;
    const date = dateFromDay(fullYear(yearDigits), month, Number(day));
    const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
    if (month === 0 || date === undefined || !isTime)
        return undefined;
    const expected = WEEKDAYS[fieldsOf(date)?.weekday ?? 0]?.slice(0, 3).toLowerCase();
    if (weekday !== undefined && weekday.toLowerCase() !== expected)
        return undefined;
    const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second) - offsetOf(zone);
    return date + BigInt(seconds) * 1000000000n;
}
function fullYear(digits) {
    if (digits.length === 4)
        return Number(digits);
    if (digits.length === 3)
        return Number(digits) + 1900;
    return Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}
function offsetOf(zone) {
    const [, sign, hours, minutes] = /^([+-])([0-9]{2})([0-9]{2})$/.exec(zone) ?? [];
    const seconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
    return sign === "-" ? -seconds : seconds;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/queries.js







function evaluateQuery(query, answer, scope) {
    const { response } = answer;
    switch (query.kind) {
        case "status":
            return queries_integer(response.status);
        case "version":
            return queries_text(response.httpVersion);
        case "url":
            return queries_text(answer.url.href);
        case "header":
            return oneOrMany(answer.headers(scope.render(query.value)));
        case "cookie":
            return cookieValue(answer, scope.render(query.name), query.attribute, query.name);
        case "body":
            return queries_text(answer.text(query));
        case "bytes":
            return queries_bytes(response.body);
        case "jsonpath":
            return selectJson(answer.json(query), query.value, scope);
        case "regex": {
            const body = answer.text(query);
            const pattern = patternOf(query.regex, scope);
            return textOrNothing(ask(query, () => pattern.firstGroup(body)));
        }
        case "variable":
            return scope.variables.get(scope.render(query.value));
        case "duration":
            return queries_integer(Math.floor(response.timings.totalMs));
        case "sha256":
        case "md5":
            return queries_bytes((0,external_node_crypto_.createHash)(query.kind).update(response.body).digest());
        case "ip":
            if (response.remoteAddress === undefined)
                throw new RunFault(query, NO_RESULT, "behind a proxy the address is not known");
            return queries_text(response.remoteAddress);
        case "rawbytes":
            return queries_bytes(response.encodedBody ?? response.body);
        case "redirects":
            return { type: "list", value: answer.redirects.map((value) => ({ type: "response", value })) };
        case "certificate":
            return certificateField(response.tls?.certificate, query.field, query);
        case "xpath":
            return selectXml(answer.markup(query), query.value, scope);
    }
}
function queries_text(value) {
    return { type: "string", value };
}
function textOrNothing(value) {
    return value === undefined ? undefined : queries_text(value);
}
function queries_integer(value) {
    return { type: "number", value: BigInt(value) };
}
function queries_bytes(value) {
    return { type: "bytes", value };
}
function oneOrMany(values) {
    if (values.length > 1)
        return { type: "list", value: values.map(queries_text) };
    return textOrNothing(values[0]);
}
function cookieValue(answer, name, attribute, place) {
    const cookie = answer.headers("set-cookie").find((header) => header.startsWith(`${name}=`));
    if (cookie === undefined)
        return undefined;
    const [pair = "", ...attributes] = cookie.split(";");
    if (attribute === undefined || attribute === "value")
        return queries_text(pair.slice(name.length + 1));
    const found = attributes
        .filter((entry) => entry !== "")
        .map((entry) => entry.split("="))
        .filter(([key = ""]) => key.trim().toLowerCase() === attribute)
        .map(([, value]) => value);
    switch (attribute) {
        case "secure":
        case "httponly":
            return found.includes(undefined) ? { type: "unit" } : undefined;
        case "max-age": {
            const seconds = found.find((value) => value !== undefined && /^[+-]?[0-9]{1,18}$/.test(value));
            return seconds === undefined ? undefined : { type: "number", value: BigInt(seconds.replace("+", "")) };
        }
        case "expires": {
            const [expires] = found;
            if (expires === undefined)
                return undefined;
            const date = parseExpires(expires);
            if (date === undefined)
                throw new RunFault(place, HTTP_ERROR, `could not parse Cookie Expires attribute value <${shorten(expires)}>`);
            return { type: "date", value: date };
        }
        default:
            return textOrNothing(found[0]);
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/judge.js








const BEYOND = "beyond 64 bits, numbers have an order only where their digits have the same one";
function judgeAnswer(spec, answer, scope, captures) {
    const judgement = judgeStatus(spec, answer);
    if (judgement.failures.length > 0)
        return judgement;
    const failedCapture = judge_attempt((node) => captureAll(node, answer, scope, captures), spec, answer, scope);
    if (failedCapture !== undefined) {
        judgement.failures.push(failedCapture);
        return judgement;
    }
    const judge = (assertion, node) => {
        judgement.assertions += 1;
        const failure = judge_attempt(assertion, node, answer, scope);
        if (failure !== undefined)
            judgement.failures.push(failure);
    };
    for (const header of spec.headers)
        judge(judgeHeader, header);
    if (spec.body !== undefined)
        judge(judgeBody, spec.body);
    for (const { content } of spec.sections) {
        if (content.kind !== "asserts")
            continue;
        for (const assertion of content.items)
            judge(judgeAssert, assertion);
    }
    return judgement;
}
function judge_attempt(judge, node, answer, scope) {
    try {
        return judge(node, answer, scope);
    }
    catch (thrown) {
        if (thrown instanceof RunFault)
            return thrown;
        throw thrown;
    }
}
function judgeStatus(spec, { response }) {
    const judgement = { assertions: 0, failures: [] };
    if (spec.version !== "HTTP") {
        if (spec.status !== undefined)
            judgement.assertions += 1;
        const actual = `HTTP/${response.httpVersion}`;
        if (actual !== spec.version) {
            const place = { at: spec.at, end: spec.versionEnd };
            judgement.failures.push(otherValue(place, "Assert HTTP version", actual, spec.version));
        }
    }
    if (spec.status !== undefined) {
        judgement.assertions += 1;
        if (response.status !== spec.status) {
            const place = { at: spec.statusAt, end: spec.statusEnd };
            judgement.failures.push(otherValue(place, "Assert status code", String(response.status), String(spec.status)));
        }
    }
    return judgement;
}
function otherValue({ at, end }, title, actual, expected) {
    const message = `actual value is <${shorten(actual)}>`;
    return { at, end, title, message, summary: `${message}, expected <${shorten(expected)}>` };
}
function captureAll(spec, answer, scope, captures) {
    for (const { content } of spec.sections) {
        if (content.kind !== "captures")
            continue;
        for (const { name, query, filters, redactAt } of content.items) {
            const key = scope.render(name);
            const found = evaluateQuery(query, answer, scope);
            if (found === undefined)
                throw new RunFault(query, NO_RESULT, "query didn't return any result");
            const value = applyFilters(filters, found, scope);
            if (value === undefined) {
                const place = { at: filters[0]?.at ?? query.at, end: filters.at(-1)?.end ?? query.end };
                throw filterFault(place, "a filter didn't return any result");
            }
            scope.variables.set(key, value);
            captures.set(key, redactAt === undefined ? value : hide(value, name, scope));
        }
    }
    return undefined;
}
function hide(value, place, scope) {
    if (value.type !== "string")
        throw new RunFault(place, "Invalid secret type", `secret must be string, actual value is <${kindOf(value)}>`);
    scope.addSecret(value.value, place);
    return { type: "string", value: "***" };
}
function judgeHeader({ key, value }, answer, scope) {
    const expected = scope.render(value);
    const name = scope.render(key);
    const actual = answer.headers(name);
    if (actual.includes(expected))
        return undefined;
    if (actual.length === 0) {
        const message = "this header has not been found in the response";
        return { at: key.at, end: key.end, title: "Header not found", message, summary: `${message}: ${name}` };
    }
    const [first = "", ...more] = actual;
    const found = more.length === 0 ? first : `["${actual.join('", "')}"]`;
    return otherValue(value, "Assert header value", found, expected);
}
function judgeBody(body, answer, scope) {
    const title = "Assert body value";
    const expected = renderBody(body, scope);
    const place = judge_placeOf(body);
    if (typeof expected !== "string") {
        const actual = { type: "bytes", value: answer.response.body };
        const wanted = { type: "bytes", value: expected };
        if (equalValues(actual, wanted))
            return undefined;
        return otherValue(place, title, displayValue(actual), displayValue(wanted));
    }
    const actual = answer.text({ at: body.at, end: body.at });
    if (actual === expected)
        return undefined;
    if (!actual.includes("\n") && !expected.includes("\n"))
        return otherValue(place, title, actual, expected);
    const { line, lines } = findFirstHunk(expected, actual);
    return {
        at: place.at,
        end: place.end,
        title,
        message: "the body differs",
        summary: lines
            .map((text) => shorten(text))
            .slice(0, 2)
            .join(", "),
        linesBelow: line,
        below: lines.map((text) => (text === "" ? "" : `   ${shorten(text)}`)),
    };
}
function judge_placeOf(body) {
    if (body.kind === "multiline")
        return body.multiline.value;
    if (body.kind === "bytes")
        return body.written;
    return body.kind === "text" ? body.value : { at: body.spaceAt, end: body.at };
}
function judgeAssert({ at, query, filters, predicate }, answer, scope) {
    const actual = applyFilters(filters, evaluateQuery(query, answer, scope), scope);
    const mismatch = judgePredicate(predicate, actual, scope);
    if (mismatch === undefined)
        return undefined;
    const lines = [`   actual:   ${mismatch.actual}`, `   expected: ${mismatch.expected}`];
    if (mismatch.wrongKinds)
        lines.push("   >>> types between actual and expected are not consistent");
    return {
        at,
        end: predicate.end,
        title: "Assert failure",
        message: `actual: ${mismatch.actual}, expected: ${mismatch.expected}`,
        below: lines.flatMap((line) => line.split("\n")),
        hint: mismatch.hasNoOrder ? BEYOND : undefined,
    };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/options.js



const INT64 = 2n ** 63n;
function evaluateOptions(request, scope) {
    const options = {
        compressed: false,
        connectTimeoutMs: undefined,
        delayMs: 0,
        bytesPerSecond: undefined,
        sigv4: undefined,
        netrc: { required: false, optional: false, file: undefined },
        digest: false,
        headers: [],
        location: false,
        locationTrusted: false,
        transport: { connectTo: [], resolve: [] },
        maxRedirects: 50,
        maxTimeMs: undefined,
        output: undefined,
        pathAsIs: false,
        repeat: undefined,
        retry: undefined,
        retryIntervalMs: 1000,
        skip: false,
        user: undefined,
    };
    for (const { content } of request.sections) {
        if (content.kind !== "options")
            continue;
        for (const option of content.items)
            apply(options, option, scope);
    }
    return options;
}
function apply(options, { name, value, at }, scope) {
    switch (name) {
        case "aws-sigv4":
            options.sigv4 = run_options_text(value, scope);
            break;
        case "limit-rate":
            options.bytesPerSecond = options_natural(value, scope) || undefined;
            break;
        case "netrc":
            options.netrc.required = run_options_boolean(value, scope);
            break;
        case "netrc-file":
            options.netrc.file = run_options_text(value, scope);
            break;
        case "netrc-optional":
            options.netrc.optional = run_options_boolean(value, scope);
            break;
        case "compressed":
            options.compressed = run_options_boolean(value, scope);
            break;
        case "connect-timeout":
            options.connectTimeoutMs = options_duration(value, scope);
            break;
        case "delay":
            options.delayMs = options_duration(value, scope);
            break;
        case "digest":
            options.digest = run_options_boolean(value, scope);
            break;
        case "header":
            if (value.kind === "template")
                options.headers.push(header(value.value, scope));
            break;
        case "location":
            options.location = run_options_boolean(value, scope);
            options.locationTrusted = false;
            break;
        case "location-trusted":
            if (!run_options_boolean(value, scope))
                break;
            options.location = true;
            options.locationTrusted = true;
            break;
        case "max-redirs":
            options.maxRedirects = options_count(value, scope);
            break;
        case "max-time":
            options.maxTimeMs = options_duration(value, scope);
            break;
        case "output":
            if (value.kind === "template")
                options.output = { file: scope.render(value.value), place: value.value };
            break;
        case "path-as-is":
            options.pathAsIs = run_options_boolean(value, scope);
            break;
        case "repeat":
            options.repeat = options_count(value, scope);
            break;
        case "retry":
            options.retry = options_count(value, scope);
            break;
        case "retry-interval":
            options.retryIntervalMs = options_duration(value, scope);
            break;
        case "skip":
            options.skip = run_options_boolean(value, scope);
            break;
        case "user":
            options.user = run_options_text(value, scope);
            break;
        case "variable":
            setVariable(value, scope);
            break;
        case "verbose":
        case "very-verbose":
            run_options_boolean(value, scope);
            break;
        case "verbosity":
            break;
        default:
            applyTransport(options.transport, { name, value, at }, scope);
    }
}
function applyTransport(transport, { name, value, at }, scope) {
    switch (name) {
        case "cacert":
        case "cert":
        case "key":
            transport[name] = run_options_text(value, scope);
            break;
        case "connect-to":
            transport.connectTo.push(run_options_text(value, scope));
            break;
        case "http1.0":
            if (run_options_boolean(value, scope))
                transport.httpVersion = "1.0";
            transport.fresh = true;
            break;
        case "http1.1":
            transport.httpVersion = run_options_boolean(value, scope) ? "1.1" : "1.0";
            transport.fresh = true;
            break;
        case "http2":
            transport.httpVersion = run_options_boolean(value, scope) ? "2" : "1.1";
            transport.fresh = true;
            break;
        case "http3":
            if (run_options_boolean(value, scope))
                throw notSupported(at, name);
            transport.httpVersion = "2";
            transport.fresh = true;
            break;
        case "insecure":
            transport.insecure = run_options_boolean(value, scope);
            break;
        case "ipv4":
            transport.family = run_options_boolean(value, scope) ? 4 : 6;
            break;
        case "ipv6":
            transport.family = run_options_boolean(value, scope) ? 6 : 4;
            break;
        case "negotiate":
        case "ntlm":
            if (run_options_boolean(value, scope))
                throw notSupported(at, name);
            break;
        case "pinnedpubkey":
            transport.pinnedKeys = run_options_text(value, scope);
            break;
        case "unix-socket":
            transport.socketPath = run_options_text(value, scope);
            break;
        case "proxy":
            transport.proxy = run_options_text(value, scope);
            break;
        case "resolve":
            transport.resolve.push(run_options_text(value, scope));
            break;
        default:
            throw notSupported(at, name);
    }
}
function notSupported(at, name) {
    return new RunFault({ at, end: at + name.length }, "Invalid option", `the option ${name} is not supported`);
}
function run_options_text(value, scope) {
    return value.kind === "template" ? scope.render(value.value) : "";
}
function run_options_boolean(value, scope) {
    if (value.kind !== "boolean")
        return false;
    if (typeof value.value === "boolean")
        return value.value;
    const actual = scope.evaluate(value.value);
    if (actual.type !== "boolean")
        throw wrongExpression(value.value, actual, "boolean");
    return actual.value;
}
function options_count(value, scope) {
    return value.kind === "count" ? options_integer(value.value, scope, -1, "integer >= -1") : 0;
}
function options_natural(value, scope) {
    return value.kind === "count" ? options_integer(value.value, scope, 1, "integer > 0") : 0;
}
function options_duration(value, scope) {
    return value.kind === "duration" ? options_integer(value.value, scope, 0, "positive integer") : 0;
}
function options_integer(value, scope, lowest, expected) {
    if (typeof value === "number")
        return value;
    const actual = scope.evaluate(value);
    const isInteger = actual.type === "number" && typeof actual.value === "bigint" && actual.value < INT64;
    if (!isInteger)
        throw wrongExpression(value, actual, lowest === 0 ? expected : "integer");
    if (actual.value < BigInt(lowest))
        throw wrongExpression(value, actual, expected);
    return Number(actual.value);
}
function header(template, scope) {
    const line = scope.render(template);
    const colon = line.indexOf(":");
    if (colon === -1) {
        const message = `invalid header option value <${shorten(line)}>: missing \`:\``;
        throw new RunFault(template, "Invalid option value", message);
    }
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}
function setVariable(value, scope) {
    if (value.kind !== "variable")
        return;
    const content = value.value;
    scope.variables.set(value.name, "type" in content ? content : { type: "string", value: scope.render(content) });
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/entry.js








async function runEntry(entry, index, state) {
    const { clock, signal } = state.options;
    const begun = clock.monotonic();
    let options;
    const finish = (attempt, attempts) => ({
        repeat: options?.repeat ?? 1,
        run: {
            index,
            line: entry.line,
            method: entry.method,
            url: state.scope.redact(attempt.url),
            ...(attempt.elsewhere === true ? { elsewhere: true } : {}),
            attempts,
            response: attempt.response,
            assertions: attempt.assertions,
            failures: attempt.failures.map((failure) => toFinding(failure, attempt.ruleId, entry.line, state)),
            durationMs: clock.monotonic() - begun,
        },
    });
    try {
        options = evaluateOptions(entry.tree.request, state.scope);
    }
    catch (thrown) {
        return finish(failedRequest(toFailure(thrown, entry), ""), 0);
    }
    if (options.skip || options.repeat === 0)
        return undefined;
    if (options.delayMs > 0)
        await clock.sleep(options.delayMs, signal);
    for (let attempts = 1;; attempts += 1) {
        const attempt = await tryEntry(entry, options, state);
        const isLast = options.retry === undefined || (options.retry !== -1 && attempts > options.retry);
        if (attempt.failures.length === 0 || isLast || signal?.aborted === true) {
            writeOutput(attempt, options, state);
            return finish(attempt, attempts);
        }
        await clock.sleep(options.retryIntervalMs, signal);
    }
}
async function tryEntry(entry, options, state) {
    const { request, response: spec } = entry.tree;
    let url = "";
    try {
        const prepared = prepareRequest(entry.tree, options, state.scope);
        ({ url } = prepared);
        state.jar.obey(request.cookieOrders);
        const answer = new Answer(await exchange(prepared, options, {
            ...state.options,
            findLogin: lookUpLogins(options.netrc, state.options.certificateRoot, state, request.url),
        }, state.jar, request.url));
        const { response } = answer;
        const judgement = spec === undefined
            ? { assertions: 0, failures: [] }
            : judgeAnswer(spec, answer, state.scope, state.captures);
        return { url, elsewhere: answer.elsewhere, response, ruleId: "smoke/assert", ...judgement };
    }
    catch (thrown) {
        return failedRequest(toFailure(thrown, entry), url);
    }
}
function writeOutput(attempt, { output, compressed }, { scope }) {
    if (output === undefined || output.file === "-" || attempt.failures.length > 0)
        return;
    try {
        const { body, encodedBody } = attempt.response ?? { body: new Uint8Array(0) };
        scope.files.write(output.file, compressed ? body : (encodedBody ?? body), output.place);
    }
    catch (thrown) {
        if (!(thrown instanceof RunFault))
            throw thrown;
        attempt.failures.push(thrown);
    }
}
function failedRequest(failure, url) {
    return { url, response: undefined, ruleId: "smoke/request", assertions: 0, failures: [failure] };
}
function toFailure(thrown, entry) {
    if (thrown instanceof RunFault)
        return thrown;
    if (!(thrown instanceof http_lib/* HttpFault */.F9))
        throw thrown;
    const { at, end } = entry.tree.request.url;
    return {
        at,
        end,
        title: HTTP_ERROR,
        message: `no answer (${thrown.class}, while ${thrown.phase}): ${thrown.message}`,
        hint: thrown.hint,
    };
}
function toFinding(failure, ruleId, entryLine, { file, scope }) {
    const { title, message, below, linesBelow, hint } = failure;
    const { positions } = file;
    const place = positions.locate(file.file, failure.at);
    const line = Math.max((place.line ?? 1) + (linesBelow ?? 0), 1);
    const shown = below === undefined
        ? positions.excerpt(failure, message, entryLine)
        : positions.frame(line, below, entryLine);
    const summary = failure.summary ?? message.replace(/\n +(\w+:) +/g, ", $1 ");
    return {
        ruleId,
        level: "error",
        message: scope.redact(`${title}: ${summary}`),
        hint: scope.redact(hint === undefined ? shown : `${shown}\n${hint}`),
        location: linesBelow === undefined ? place : { ...place, line, column: 1 },
    };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run-hurl.js




async function runHurl(file, options) {
    const { clock, entries: range } = options;
    const begun = clock.monotonic();
    const state = {
        file,
        options: { ...options, certificateRoot: startOf(file) },
        scope: new Scope(options.variables, clock, {
            secrets: options.secrets,
            onSecret: options.onSecret,
            fileRoot: file.folder,
        }),
        jar: new CookieJar(),
        captures: new Map(),
    };
    const runs = [];
    for (const [at, entry] of file.entries.entries()) {
        const index = at + 1;
        if (range !== undefined && (index < range.from || index > range.to))
            continue;
        if (!(await runRepeatedly(entry, index, state, runs)))
            break;
    }
    const verdict = run_hurl_judge(runs);
    return {
        file: file.file,
        verdict,
        flaky: verdict === "pass" && runs.some((run) => run.attempts > 1),
        entries: runs,
        captures: state.captures,
        findings: [
            ...runs.flatMap((run) => run.failures),
            ...(verdict === "inconclusive" ? [nothingAsserted(file, runs)] : []),
        ],
        durationMs: clock.monotonic() - begun,
    };
}
function startOf({ file, folder }) {
    return folder === undefined ? undefined : external_node_path_.resolve(folder, external_node_path_.relative(external_node_path_.dirname(file), "."));
}
async function runRepeatedly(entry, index, state, runs) {
    for (let turn = 1;; turn += 1) {
        const done = await runEntry(entry, index, state);
        if (done === undefined)
            return true;
        const { run, repeat } = done;
        const former = runs.at(-1);
        if (turn > 1 && former !== undefined)
            runs[runs.length - 1] = withoutBody(former);
        runs.push(run);
        if (run.failures.length > 0)
            return false;
        if (repeat !== -1 && turn >= repeat)
            return true;
    }
}
function withoutBody(run) {
    const { response } = run;
    if (response === undefined)
        return run;
    const { encodedBody: _, ...rest } = response;
    return { ...run, response: { ...rest, body: new Uint8Array(0) } };
}
function run_hurl_judge(runs) {
    if (runs.some((run) => run.failures.length > 0))
        return "fail";
    return runs.some((run) => run.assertions > 0) ? "pass" : "inconclusive";
}
function nothingAsserted(file, runs) {
    const isSkipped = runs.length === 0 && file.entries.length > 0;
    return {
        ruleId: isSkipped ? "smoke/all-skipped" : "smoke/no-assertion",
        level: "error",
        message: isSkipped
            ? "every entry was skipped, so this file proves nothing"
            : "nothing was asserted, so this file proves nothing",
        hint: isSkipped
            ? "take out `skip: true` (or `repeat: 0`), or leave the file out of the suite"
            : "write what the answer has to be below the request, for instance HTTP 200",
        location: { file: file.file, line: file.entries[0]?.line ?? 1 },
    };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/index.js





/***/ }),

/***/ 1202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _k: () => (/* reexport */ loadSuites),
  RF: () => (/* reexport */ openContract),
  A2: () => (/* reexport */ readDurations),
  bR: () => (/* reexport */ readJunitFile),
  uj: () => (/* reexport */ readSourceFile),
  d1: () => (/* reexport */ runCommand),
  pb: () => (/* reexport */ runSmokeTest),
  oH: () => (/* reexport */ selectSuites),
  aC: () => (/* reexport */ startEnvironment)
});

// UNUSED EXPORTS: digestDivision, divideFiles

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
;// CONCATENATED MODULE: ./packages/smoke/lib/scan-xml.js
const MAX_DEPTH = 64;
const MAX_ELEMENTS = 500_000;
const NAME = /[A-Za-z_:][\w.:-]*/y;
const ATTRIBUTE = /\s+([A-Za-z_:][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
function scanXml(source) {
    const root = { name: "", attributes: new Map(), children: [] };
    const open = [root];
    let count = 0;
    let at = source.startsWith("\uFEFF") ? 1 : 0;
    const fail = (why) => {
        throw new Error(`${why} at offset ${at}`);
    };
    const skipPast = (end, what) => {
        const found = source.indexOf(end, at);
        at = found < 0 ? fail(`${what} does not end`) : found + end.length;
    };
    while (at < source.length) {
        const next = source.indexOf("<", at);
        const text = source.slice(at, next < 0 ? source.length : next);
        if (open.length === 1 && text.trim() !== "")
            fail("text outside of the document");
        if (next < 0)
            break;
        at = next;
        if (source.startsWith("<!--", at))
            skipPast("-->", "a comment");
        else if (source.startsWith("<![CDATA[", at))
            skipPast("]]>", "a CDATA section");
        else if (source.startsWith("<?", at))
            skipPast("?>", "an instruction");
        else if (source.startsWith("<!", at))
            fail("a document type is not read");
        else if (source.startsWith("</", at)) {
            const element = open.pop();
            const closing = /^<\/([A-Za-z_:][\w.:-]*)\s*>/.exec(source.slice(at, at + 1000));
            if (closing === null || element === undefined || element.name !== closing[1] || open.length === 0)
                fail("a tag that closes nothing");
            at += closing?.[0].length ?? 0;
        }
        else {
            const element = readTag();
            if (open.length === 1 && root.children.length > 0)
                fail("a second root");
            open.at(-1)?.children.push(element);
            if (++count > MAX_ELEMENTS)
                fail(`more than ${MAX_ELEMENTS} elements`);
            if (source.startsWith("/>", at))
                at += 2;
            else if (source[at] === ">") {
                at += 1;
                open.push(element);
                if (open.length > MAX_DEPTH)
                    fail(`nested more than ${MAX_DEPTH} levels deep`);
            }
            else
                fail("a tag that does not end");
        }
    }
    if (open.length > 1)
        fail(`<${open.at(-1)?.name}> is not closed`);
    return root.children[0] ?? fail("no element");
    function readTag() {
        NAME.lastIndex = at + 1;
        const name = NAME.exec(source)?.[0] ?? fail("no name of an element");
        at += 1 + name.length;
        const attributes = new Map();
        for (;;) {
            ATTRIBUTE.lastIndex = at;
            const found = ATTRIBUTE.exec(source);
            if (found === null)
                break;
            const [whole, key = "", double, single] = found;
            if (attributes.has(key))
                fail(`the attribute ${key} stands twice`);
            attributes.set(key, decode(double ?? single ?? ""));
            at += whole.length;
        }
        while (/\s/.test(source[at] ?? ""))
            at += 1;
        return { name, attributes, children: [] };
    }
    function decode(text) {
        return text.replace(/&([^;&]{0,10});?/g, (whole, entity) => {
            const known = ENTITIES[entity];
            if (known !== undefined && whole.endsWith(";"))
                return known;
            const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(entity) ?? [];
            const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
            if (!whole.endsWith(";") || !(code <= 0x10ffff))
                return fail(`the entity ${whole} is not known`);
            return String.fromCodePoint(code);
        });
    }
}
const ENTITIES = Object.assign(Object.create(null), {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
});

;// CONCATENATED MODULE: ./packages/smoke/lib/read-junit.js


const MAX_BYTES = 32 * 1024 * 1024;
async function readJunitFile(file) {
    try {
        const stats = await (0,promises_.lstat)(file);
        if (!stats.isFile())
            return { why: "it is not a regular file" };
        if (stats.size > MAX_BYTES)
            return { why: "it is larger than 32 MiB" };
        return parseJunit(new TextDecoder("utf-8", { fatal: true }).decode(await (0,promises_.readFile)(file)));
    }
    catch (error) {
        const { code } = error;
        if (code === "ERR_ENCODING_INVALID_ENCODED_DATA")
            return { why: "it is not UTF-8 text" };
        return { why: code === "ENOENT" ? "it does not exist" : (code ?? String(error)) };
    }
}
function parseJunit(source) {
    let root;
    try {
        root = scanXml(source);
    }
    catch (error) {
        return { why: `it is not XML: ${error.message}` };
    }
    if (root.name !== "testsuites" && root.name !== "testsuite")
        return { why: `<${root.name}> is no JUnit` };
    const begun = listTimes(root);
    return { tests: listCases(root, ""), begunBy: begun.length === 0 ? undefined : Math.min(...begun) };
}
function listCases(element, suite) {
    const { attributes, children } = element;
    const name = attributes.get("name") ?? suite;
    const cases = children.flatMap((child) => {
        if (child.name === "testsuite")
            return listCases(child, name);
        return child.name === "testcase" ? [readCase(child, name)] : [];
    });
    const counted = ["failures", "errors"].some((key) => Number(attributes.get(key)) > 0);
    const isBroken = children.some(isFailure) || (counted && cases.every(({ outcome }) => outcome !== "failed"));
    return isBroken ? [...cases, readCase(toBrokenCase(element), name)] : cases;
}
function toBrokenCase({ children }) {
    const attributes = new Map([["message", "the suite counts failures that none of its tests has"]]);
    const told = children.filter(isFailure);
    return {
        name: "testcase",
        attributes: new Map([["name", "(the suite itself)"]]),
        children: told.length > 0 ? told : [{ name: "failure", attributes, children: [] }],
    };
}
function isFailure({ name }) {
    return name === "failure" || name === "error";
}
const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?$/;
const FARTHEST_MS = 12 * 3_600_000;
const UNKNOWN_BEFORE = Date.UTC(2000, 0);
function listTimes({ attributes, children }) {
    const [, date = "", time = "", zone] = TIME.exec(attributes.get("timestamp")?.trim() ?? "") ?? [];
    const at = Date.parse(`${date}T${time}${zone ?? "Z"}`);
    return [
        ...(at >= UNKNOWN_BEFORE ? [zone === undefined ? at + FARTHEST_MS : at] : []),
        ...children.filter(({ name }) => name === "testsuite").flatMap(listTimes),
    ];
}
function readCase({ attributes, children }, suite) {
    const told = children.filter(isFailure);
    const status = attributes.get("status")?.toLowerCase();
    const isSkipped = children.some(({ name }) => name === "skipped") ||
        status === "notrun" ||
        status === "disabled" ||
        status === "skipped";
    const isFailed = told.length > 0 || status === "failed" || status === "failure" || status === "error";
    const failures = isFailed && told.length === 0 ? [{ name: "failure", attributes: new Map(), children: [] }] : told;
    const name = attributes.get("name") ?? "(no name)";
    const seconds = Number(attributes.get("time")?.replaceAll(",", "") ?? 0);
    return {
        suite: attributes.get("file") ?? attributes.get("classname") ?? suite,
        name,
        outcome: failures.length > 0 ? "failed" : isSkipped ? "skipped" : "passed",
        flaky: failures.length === 0 && children.some((child) => /^flaky(?:Failure|Error)$/.test(child.name)),
        durationMs: seconds > 0 && Number.isFinite(seconds) ? seconds * 1000 : 0,
        failures: failures.map((failure) => ({
            ruleId: "smoke/command-test",
            level: "error",
            message: `${suite === "" ? "" : `${suite}: `}${name}: ${failure.attributes.get("message") ?? failure.name}`,
        })),
    };
}

;// CONCATENATED MODULE: ./packages/smoke/lib/command.js




const LONGEST_MS = 2 * 3_600_000;
const LOG_BYTES = 256 * 1024;
const ROUNDING_MS = 2000;
const SKEW_MS = 60_000;
async function runCommand(deps, options, deadline) {
    const { clock } = deps;
    const [command = "", ...args] = options.words;
    const shown = options.words.join(" ");
    const file = external_node_path_.resolve(options.cwd, options.junit);
    const before = await readStamp(file);
    const startedAt = clock.now();
    const begun = clock.monotonic();
    deps.progress(`running ${shown}`);
    const child = await deps.processes.stream(command, args, {
        cwd: options.cwd,
        env: { BASE_URL: options.baseUrl, PLAYWRIGHT_JUNIT_INCLUDE_RETRIES: "1" },
        signal: deadline === undefined ? options.signal : AbortSignal.any([options.signal, deadline]),
        deadlineMs: LONGEST_MS,
        maxOutputBytes: LOG_BYTES,
        output: "log",
    });
    const exit = await child.exited;
    await child.stop();
    if (options.signal.aborted)
        throw new lib/* GateError */.ue("CANCELLED", `cancelled while "${shown}" ran`);
    const durationMs = clock.monotonic() - begun;
    const isOver = deadline?.aborted === true || durationMs >= LONGEST_MS;
    const after = await readStamp(file);
    const isFresh = after !== undefined && after.key !== before?.key && after.changedAt >= startedAt - ROUNDING_MS;
    const reading = isFresh
        ? refuseEarlier(await readJunitFile(file), startedAt)
        : { why: before === undefined ? "it was not written" : "it is of an earlier run" };
    const tests = "tests" in reading ? reading.tests : [];
    const ran = tests.filter(({ outcome }) => outcome !== "skipped");
    const failures = tests.flatMap((test) => test.failures);
    const problem = (level, message, hint) => ({
        ruleId: "smoke/command",
        level,
        message,
        hint,
        location: options.location,
    });
    const findings = [...failures];
    if (isOver) {
        findings.push(problem("error", `"${shown}" did not end within ${(0,lib/* formatDuration */.a3)(durationMs)}`, "Give the run more time (deadline)."));
    }
    else if (exit.exitCode !== 0) {
        const how = exit.signal === null ? `exit code ${exit.exitCode}` : `signal ${exit.signal}`;
        findings.push(problem("error", `"${shown}" ended with ${how}`, "Its output stands in the log."));
    }
    if ("why" in reading)
        findings.push(problem("error", `${options.junit} does not count: ${reading.why}`, "Let the command write its results there as JUnit XML: smoke.command.junit."));
    else if (ran.length === 0)
        findings.push(problem("error", `${options.junit} has no test that was run: it proves nothing`));
    const flaky = tests.filter((test) => test.flaky);
    if (flaky.length > 0)
        findings.push(problem("warning", `${flaky.length} of its tests passed only at a later try`));
    const failed = failures.length > 0 || (!isOver && exit.exitCode !== 0);
    const verdict = failed ? "fail" : findings.some(({ level }) => level === "error") ? "inconclusive" : "pass";
    if (verdict !== "pass")
        deps.showLog(child.log(), `output of ${shown}`);
    return { verdict, findings, tests, exitCode: exit.exitCode, durationMs };
}
function refuseEarlier(reading, startedAt) {
    if ("why" in reading || (reading.begunBy ?? startedAt) >= startedAt - SKEW_MS)
        return reading;
    return { why: `its tests are of an earlier run (${new Date(reading.begunBy ?? 0).toISOString()})` };
}
async function readStamp(file) {
    try {
        const { ino, size, mtimeMs, ctimeMs } = await (0,promises_.stat)(file);
        return { key: [ino, size, mtimeMs, ctimeMs].join(" "), changedAt: mtimeMs };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/smoke/lib/contract/open-contract.js
async function openContract(text, file, url) {
    const { readContract } = await Promise.all(/* import() */[__webpack_require__.e(892), __webpack_require__.e(569)]).then(__webpack_require__.bind(__webpack_require__, 1569));
    return readContract(text, file, url);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/smoke/lib/shard.js

function divideFiles(files, count, durations = new Map()) {
    const known = files.flatMap(({ file }) => durations.get(file) ?? []).sort((a, b) => a - b);
    const usual = known[Math.floor(known.length / 2)] ?? 1;
    const weighed = files
        .map(({ file }) => ({ file, weight: Math.max(durations.get(file) ?? usual, Number.MIN_VALUE) }))
        .sort((a, b) => b.weight - a.weight || (a.file < b.file ? -1 : 1));
    const shards = Array.from({ length: count }, () => ({ weight: 0, names: new Set() }));
    for (const { file, weight } of weighed) {
        const least = shards.reduce((best, shard) => shard.weight < best.weight || (shard.weight === best.weight && shard.names.size < best.names.size)
            ? shard
            : best);
        least.weight += weight;
        least.names.add(file);
    }
    return shards.map(({ names }) => files.filter(({ file }) => names.has(file)));
}
function digestDivision(shards) {
    const names = shards.map((files) => files.map(({ file }) => file).sort());
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(names)).digest("hex");
}
function readDurations(tests) {
    const durations = new Map();
    for (const { suite, durationMs, outcome } of tests)
        if (outcome !== "skipped")
            durations.set(suite, (durations.get(suite) ?? 0) + durationMs);
    return durations;
}

// EXTERNAL MODULE: ./packages/health/lib/index.js + 61 modules
var health_lib = __webpack_require__(3871);
;// CONCATENATED MODULE: ./packages/smoke/lib/contract/observe.js
const MOST_FINDINGS = 200;
function observeContract(client, contract, { origin, file, seen }) {
    return {
        async send(request, options) {
            const response = await client.send(request, options);
            if (URL.parse(request.url)?.origin === origin) {
                const { method, url } = request;
                seen.push({ file, method, url, answer: contract.check({ method, url }, response) });
            }
            return response;
        },
        close: () => client.close(),
    };
}
function breaksContract(seen, wanted) {
    return seen.some(({ file, answer }) => answer.kind === "broken" && file === wanted);
}
function judgeContract(seen, runs, name) {
    const findings = new Map();
    const undocumented = new Set();
    let compared = 0;
    let broken = 0;
    for (const { file, method, url, answer } of seen) {
        const { operation } = answer;
        if (answer.kind === "undocumented") {
            if (!undocumented.has(operation)) {
                findings.set(operation, {
                    ruleId: "smoke/undocumented",
                    level: "warning",
                    message: `${operation} is not in ${name}`,
                    hint: "Add the operation to the contract, or ask for one that is in it.",
                    location: locate(runs, file, method, url),
                });
            }
            undocumented.add(operation);
            continue;
        }
        compared += 1;
        if (answer.kind === "kept")
            continue;
        broken += 1;
        const location = locate(runs, file, method, url);
        findings.set(`${operation} ${answer.message} ${location.file}:${location.line ?? ""}`, {
            ruleId: "smoke/contract",
            level: "error",
            message: `${operation} breaks ${name}: ${answer.message}`,
            location,
        });
    }
    const all = [...findings.values()].sort((a, b) => (a.level === b.level ? 0 : a.level === "error" ? -1 : 1));
    if (compared === 0) {
        all.unshift({
            ruleId: "smoke/contract",
            level: "error",
            message: `no answer could be compared with ${name}: it proves nothing`,
            hint: "Do the paths of the contract, with its servers, lie at the address of the environment?",
        });
    }
    return {
        verdict: broken > 0 ? "fail" : compared === 0 ? "inconclusive" : "pass",
        findings: all.slice(0, MOST_FINDINGS),
        facts: { compared, broken, undocumented: [...undocumented].sort().slice(0, MOST_FINDINGS) },
    };
}
function locate(runs, file, method, url) {
    const entries = runs.find((run) => run.file === file)?.entries ?? [];
    const line = entries.find((entry) => entry.method === method && entry.url === url)?.line;
    return line === undefined ? { file } : { file, line };
}

;// CONCATENATED MODULE: ./packages/smoke/lib/curl.js

const SECRET_NAME = /token|secret|passw|passphrase|pwd|(?:api|access|private|auth|subscription|functions)[_-]?key|signature|session|credential|assertion|jwt|(?:^|[^a-z])auth(?:$|[^a-z])/i;
const SECRET_HEADER = /authorization|cookie/i;
const SECRET_FIELD = /^(?:pass|sig|code|otp|pin)$/i;
const SECRET_INSIDE = new RegExp(`(?:${SECRET_NAME.source})[\\w-]*["'\\\\]*\\s*[:=]`, "i");
const HIDDEN = "***";
const BODY_LENGTH = 2000;
function createRepeater(target, variables = new Map(), redact = (text) => text) {
    const byHeader = new Map([...variables].map(([header, variable]) => [header.toLowerCase(), variable]));
    const origin = new URL(target.url).origin;
    const configured = new Set((target.originHeaders ?? []).map(([name]) => name.toLowerCase()));
    configured.delete(health_lib/* OVERRIDE_HEADER */.Du.toLowerCase());
    const hide = (name, value, isOwn) => {
        const variable = byHeader.get(name.toLowerCase());
        if (value === "")
            return quote(`${name};`);
        if (isOwn && variable !== undefined)
            return `${quote(`${name}: `)}"$${variable}"`;
        const isSecret = SECRET_HEADER.test(name) || SECRET_NAME.test(name) || (isOwn && configured.has(name.toLowerCase()));
        return quote(`${name}: ${isSecret ? HIDDEN : redact(value)}`);
    };
    return ({ method, url, target: asWritten, headers, body }) => {
        const parsed = URL.parse(url);
        const isOwn = parsed?.origin === origin;
        const address = asWritten === undefined ? url : `${parsed?.origin ?? ""}${asWritten}`;
        const isTyped = headers.some(([name]) => name.toLowerCase() === "content-type");
        return [
            "curl",
            ...(/\/\.{1,2}(?:[/?]|$)/.test(address) ? ["--path-as-is"] : []),
            ...(/[[\]{}]/.test(address) ? ["--globoff"] : []),
            ...(method === "GET" ? [] : method === "HEAD" ? ["--head"] : ["--request", quote(method)]),
            ...headers.flatMap(([name, value]) => ["--header", hide(name, value, isOwn)]),
            ...(body === undefined || body.length === 0
                ? []
                :
                    [...(isTyped ? [] : ["--header", "Content-Type:"]), describeBody(body, redact)]),
            quote(redact(hideInAddress(address))),
        ].join(" ");
    };
}
function hideInAddress(url) {
    const [start = "", query] = url.replace(/#.*$/s, "").split(/\?(.*)/s, 2);
    const address = start.replace(/^(https?:\/\/)[^/@]*@/i, `$1${HIDDEN}@`);
    return query === undefined ? address : `${address}?${hideInPairs(query)}`;
}
function hideInPairs(pairs) {
    return pairs
        .split("&")
        .map((pair) => {
        const [name = "", value] = pair.split(/=(.*)/s, 2);
        if (value === undefined)
            return pair;
        const plain = decode(name);
        const isSecret = isSecretField(plain, decode(value)) || /^key$/i.test(plain);
        return isSecret ? `${name}=${HIDDEN}` : pair;
    })
        .join("&");
}
function decode(encoded) {
    try {
        return decodeURIComponent(encoded.replaceAll("+", " "));
    }
    catch {
        return encoded;
    }
}
function describeBody(body, redact) {
    const told = `--data-binary @body-of-${body.length}-bytes`;
    let text;
    try {
        text = redact(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body));
    }
    catch {
        return told;
    }
    if (text.length > BODY_LENGTH)
        return told;
    const known = hideInJson(text) ?? (/^[^\s=&]+=/.test(text) ? hideInPairs(text) : undefined);
    if (known === undefined && SECRET_NAME.test(text))
        return told;
    const shown = known ?? text;
    return `${shown.startsWith("@") ? "--data-raw" : "--data-binary"} ${quote(shown)}`;
}
function isSecretField(name, value) {
    if (SECRET_NAME.test(name) || SECRET_FIELD.test(name))
        return true;
    return typeof value === "string" && SECRET_INSIDE.test(value);
}
function hideInJson(text) {
    try {
        let hides = false;
        const shown = JSON.parse(text, (name, value) => {
            if (value === null || !isSecretField(name, value))
                return value;
            hides = true;
            return HIDDEN;
        });
        return hides ? JSON.stringify(shown) : text;
    }
    catch {
        return undefined;
    }
}
function quote(text) {
    if (/^[\w./:@%+=,-]+$/.test(text))
        return text;
    if (!/[\0-\x1f\x7f-\x9f\u2028\u2029]/.test(text))
        return `'${text.replaceAll("'", "'\\''")}'`;
    const inner = text
        .replace(/[\\']/g, "\\$&")
        .replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`);
    return `$'${inner}'`;
}

;// CONCATENATED MODULE: ./packages/smoke/lib/findings.js

function reportNoSuite(target) {
    const where = target.environmentName ?? target.url;
    return {
        ruleId: "smoke/no-files",
        level: "error",
        message: `no suite of smoke.suites runs in ${where} and no file was named: nothing was tested`,
        hint: "Name Hurl files in smoke.suites (in production only with environments: [production]), or on the command line.",
    };
}
function reportEmptySuite(suite) {
    return {
        ruleId: "smoke/no-files",
        level: "error",
        message: `"${suite.files}" matches no file: nothing was tested`,
        hint: "Mend the glob, or remove it.",
        location: suite.location,
    };
}
function reportEmptyShard(shard) {
    const { index = 1, count = 1 } = shard ?? {};
    return {
        ruleId: "smoke/no-files",
        level: "error",
        message: `shard ${index} of ${count} has no file: nothing was tested`,
        hint: "Use no more shards than there are files.",
    };
}
function reportRun(run) {
    const failures = run.entries.flatMap((entry) => entry.failures);
    if (run.verdict === "inconclusive" && failures.length === 0) {
        if (run.findings.some(({ ruleId }) => ruleId === "smoke/all-skipped"))
            return [...run.findings];
        return [
            {
                ruleId: "smoke/no-assertion",
                level: "error",
                message: `${run.file} asserts nothing: it proves nothing`,
                hint: "Add a status line such as HTTP 200, or an [Asserts] section.",
                location: { file: run.file, line: run.entries[0]?.line ?? 1 },
            },
        ];
    }
    if (!run.flaky || run.verdict !== "pass")
        return failures;
    const retried = run.entries.find((entry) => entry.attempts > 1);
    return [
        {
            ruleId: "smoke/flaky",
            level: "warning",
            message: `${run.file} passed only after a retry (${retried?.attempts ?? 2} attempts)`,
            location: { file: run.file, line: retried?.line ?? 1 },
        },
    ];
}
function reportUnfinished(files, why) {
    const [first] = files;
    if (first === undefined)
        return [];
    const what = files.length === 1 ? first.file : `${first.file} and ${files.length - 1} more`;
    return why === "deadline"
        ? [
            {
                ruleId: "smoke/deadline",
                level: "error",
                message: `${what} did not end before the deadline`,
                hint: "Give the run more time (deadline), more jobs or more shards.",
                location: { file: first.file },
            },
        ]
        : [
            {
                ruleId: "smoke/not-run",
                level: "notice",
                message: `${what} did not run: a file failed before (fail-fast)`,
                location: { file: first.file },
            },
        ];
}
function reportCommandLeftOut() {
    return {
        ruleId: "smoke/not-run",
        level: "error",
        message: "the command of smoke.command did not run: a file failed before (fail-fast), or the deadline was over",
    };
}
function describeSmoke(verdict, findings, { target, asserted, files, flaky, commandTests, }) {
    if (verdict === "pass") {
        const passed = commandTests === undefined ? "" : `, ${commandTests} tests of the command pass`;
        const holds = `${asserted} assertions in ${files} ${files === 1 ? "file" : "files"} hold${passed}`;
        return flaky > 0 ? `${holds}, ${flaky} flaky` : holds;
    }
    const [first] = findings.filter((finding) => finding.level === "error");
    if (first === undefined)
        return `no Hurl file was run for ${target}`;
    const { message, location } = first;
    const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : "";
    return (0,lib/* placeMessage */.l5)(message, location && { file: location.file, line: location.line ?? 1 }) + more;
}

;// CONCATENATED MODULE: ./packages/smoke/lib/public-address.js
function createAddressReader() {
    const known = new Map();
    return (url) => {
        let shown = known.get(url);
        if (shown === undefined) {
            const parsed = URL.parse(url);
            shown = parsed === null ? "" : `${parsed.origin}${parsed.pathname}`;
            known.set(url, shown);
        }
        return shown;
    };
}

;// CONCATENATED MODULE: ./packages/smoke/lib/identity.js

const NOT_ASKED = { state: "unhealthy", reason: "was not asked" };
function asksIdentity({ config }) {
    return config.version !== "none" || config.environment !== undefined;
}
function judgeIdentities(target, before, after) {
    const expected = target.config.version === "none" ? "none" : (target.expectedVersion ?? "none");
    if (before === undefined)
        return { verdict: "pass", version: { expected, state: "unproven" }, findings: [] };
    const last = after ?? NOT_ASKED;
    const bad = before.state === "healthy" ? last : before;
    if (bad.state !== "healthy")
        return describeStranger(target, bad, bad === before ? "before" : "after");
    if (before.version !== last.version) {
        return {
            verdict: "inconclusive",
            version: { expected, answered: last.version, state: "unproven" },
            findings: [
                {
                    ruleId: "smoke/version-changed",
                    level: "error",
                    message: `the version changed while the suites ran: ${identity_name(before)} answered before, ${identity_name(last)} after`,
                    hint: "Run the suites again when nobody deploys.",
                },
            ],
        };
    }
    const proven = expected !== "none" && before.version === expected;
    return {
        verdict: "pass",
        version: { expected, answered: before.version, state: proven ? "proven" : "unproven" },
        findings: [],
    };
}
function describeStranger(target, answer, when) {
    const { state } = answer;
    const expected = target.config.version === "none" ? "none" : (target.expectedVersion ?? "none");
    return {
        verdict: state === "version-unreadable" || state === "edge-answered" ? "inconclusive" : "fail",
        version: {
            expected,
            answered: answer.version,
            state: state === "other-version" ? "mismatch" : "unproven",
        },
        findings: [
            {
                ruleId: `smoke/${state === "unhealthy" ? "not-healthy" : state}`,
                level: "error",
                message: `${when} the suites, ${nameHealthCheck(target)}${/^(?:answered|names|was) /.test(answer.reason) ? "" : ":"} ${answer.reason}`,
                hint: answer.hint ?? (state === "healthy" ? undefined : HINTS[state]),
            },
        ],
    };
}
const HINTS = {
    unhealthy: "The health endpoint must answer healthy: see health.check of gate.yml.",
    "other-version": "Deploy the version that is to be tested, or name the one that runs with expected-version.",
    "version-unreadable": "Let the health endpoint name its version (health.version of gate.yml), or set health.version: none.",
    "other-environment": "The url of this environment in gate.yml leads to another one; no suite was run against it.",
    "edge-answered": "Let the gate's requests through to the Worker.",
};
function identity_name({ version }) {
    return version ?? "no version";
}
function nameHealthCheck({ config, url }) {
    return config.check === undefined ? `GET ${url}${health_lib/* HEALTH_PATH */.Tu}` : `${config.check} (${url})`;
}
function judgeOrigins(target, runs) {
    const { origin } = new URL(target.url);
    const strangers = runs.filter((run) => run.verdict === "pass" &&
        !run.entries.some(({ url, elsewhere, response }) => elsewhere !== true && URL.parse(response?.url ?? url)?.origin === origin));
    const isAll = strangers.length > 0 && strangers.length === runs.length;
    return {
        verdict: isAll ? "inconclusive" : "pass",
        findings: strangers.map((run) => ({
            ruleId: "smoke/other-origin",
            level: isAll ? "error" : "warning",
            message: `no answer in ${run.file} came from ${origin}: it proves nothing about ${target.environmentName ?? "it"}`,
            hint: "Write {{base_url}} where the address of the environment stands, and follow no redirect to another one.",
            location: { file: run.file, line: run.entries[0]?.line ?? 1 },
        })),
    };
}

// EXTERNAL MODULE: ./packages/hurl/lib/index.js + 75 modules
var hurl_lib = __webpack_require__(8634);
;// CONCATENATED MODULE: ./packages/smoke/lib/run-files.js



async function runFiles(deps, options, files) {
    const { target, deadline } = options;
    let variables;
    const slots = files.map(() => undefined);
    const queue = files.map((file, index) => ({ file, index }));
    let hasFailed = false;
    const broken = new AbortController();
    const signal = AbortSignal.any([
        target.signal,
        broken.signal,
        ...(deadline === undefined ? [] : [deadline]),
    ]);
    const work = async () => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            if (signal.aborted)
                return;
            deps.progress(`running ${next.file.file}`);
            variables ??= templateVariables(target, options.variables);
            const run = await runFile(deps, options, variables, next.file, signal);
            if (signal.aborted && run?.verdict !== "pass")
                return;
            slots[next.index] = run;
            hasFailed ||= run?.verdict !== "pass" || breaksContract(options.observations ?? [], next.file.file);
            if (options.failFast && hasFailed)
                queue.length = 0;
        }
    };
    const workers = Array.from({ length: Math.min(options.jobs, files.length) }, async () => {
        try {
            await work();
        }
        catch (error) {
            broken.abort();
            throw error;
        }
    });
    const outcomes = await Promise.allSettled(workers);
    if (target.signal.aborted)
        throw new lib/* GateError */.ue("CANCELLED", "cancelled while the smoke tests ran");
    for (const outcome of outcomes)
        if (outcome.status === "rejected")
            throw outcome.reason;
    return {
        runs: slots.filter((run) => run !== undefined),
        unfinished: files.filter((_, index) => slots[index] === undefined),
        hasFailed,
    };
}
async function runFile(deps, options, variables, file, signal) {
    const { target } = options;
    const requests = [];
    const { contract, observations: seen } = options;
    const { origin } = new URL(target.url);
    const client = contract === undefined || seen === undefined
        ? deps.client
        : observeContract(deps.client, contract.contract, { origin, file: file.file, seen });
    try {
        const run = await (0,hurl_lib/* runHurl */.Z7)(file, {
            client: recordRequests(client, requests),
            clock: deps.clock,
            variables,
            secrets: options.secrets,
            netrcFile: options.netrcFile,
            onSecret: target.onSecret,
            ...(target.originHeaders && {
                originHeaders: { origin, headers: target.originHeaders },
            }),
            requestTimeoutMs: options.requestTimeoutMs,
            signal,
        });
        const hasFailed = run.verdict === "fail" || breaksContract(seen ?? [], file.file);
        return {
            ...run,
            entries: run.entries.map(withoutContent),
            requests: hasFailed ? requests : [],
        };
    }
    catch (error) {
        if (signal.aborted)
            return undefined;
        throw error;
    }
}
const TOLD_HEADER = "cf-ray";
const NO_BODY = new Uint8Array(0);
function withoutContent(entry) {
    const { response } = entry;
    if (response === undefined)
        return entry;
    const { status, httpVersion, headers, url, redirects, timings, remoteAddress } = response;
    const told = headers.filter(([name]) => name.length === TOLD_HEADER.length && name.toLowerCase() === TOLD_HEADER);
    return {
        ...entry,
        response: {
            status,
            httpVersion,
            headers: told,
            body: NO_BODY,
            url,
            redirects,
            timings,
            remoteAddress,
            tls: undefined,
        },
    };
}
const REMEMBERED = 60;
function recordRequests(client, requests) {
    return {
        send(request, options) {
            requests.push(request);
            if (requests.length > REMEMBERED)
                requests.shift();
            return client.send(request, options);
        },
        close: () => client.close(),
    };
}
function templateVariables(target, further) {
    const own = [
        ["base_url", target.url],
        ["environment", target.environmentName],
        ["expected_version", target.expectedVersion],
    ];
    const values = new Map();
    for (const [name, value] of own)
        if (value !== undefined)
            values.set(name, { type: "string", value });
    for (const [name, value] of further)
        values.set(name, (0,hurl_lib/* parseHurlVariable */.Pz)(value));
    return values;
}

;// CONCATENATED MODULE: ./packages/smoke/lib/run-suites.js


const CLEANUP_MS = 60_000;
const NOTHING = {
    runs: [],
    cutOff: [],
    leftOut: [],
    isEmptyShard: false,
    commandLeftOut: false,
};
async function runSuites(deps, options) {
    const { ordinary: all, always } = listFiles(options.suites);
    const shards = options.shard && divideFiles(all, options.shard.count, options.shard.durations);
    const ordinary = shards === undefined ? all : (shards[(options.shard?.index ?? 1) - 1] ?? []);
    const wantsCommand = options.command !== undefined && (options.shard?.index ?? 1) === 1;
    let fault;
    const main = await withinTime(deps.clock, options.deadlineMs, async (deadline) => {
        let files = { runs: [], unfinished: ordinary, hasFailed: true };
        try {
            files = await runFiles(deps, { ...options, deadline }, ordinary);
            const isStopped = options.failFast && files.hasFailed;
            const runsCommand = wantsCommand && !isStopped && deadline?.aborted !== true;
            return { ...files, command: runsCommand ? await options.command?.(deadline) : undefined };
        }
        catch (thrown) {
            fault = { thrown };
            return { ...files, command: undefined };
        }
    });
    const cleanUpMs = options.deadlineMs === undefined ? undefined : CLEANUP_MS;
    const cleanUp = await withinTime(deps.clock, cleanUpMs, (deadline) => runFiles(deps, { ...options, deadline, failFast: false }, always));
    if (fault !== undefined)
        throw fault.thrown;
    return {
        runs: [...main.runs, ...cleanUp.runs],
        cutOff: [...(main.timedOut ? main.unfinished : []), ...cleanUp.unfinished],
        leftOut: main.timedOut ? [] : main.unfinished,
        command: main.command,
        commandLeftOut: wantsCommand && main.command === undefined,
        division: shards && digestDivision(shards),
        isEmptyShard: options.shard !== undefined && ordinary.length === 0 && all.length > 0,
    };
}
function listFiles(suites) {
    const collect = (wanted) => new Map(wanted.flatMap((suite) => suite.parsed.map((file) => [file.file, file])));
    const always = collect(suites.filter((suite) => suite.always));
    const ordinary = collect(suites.filter((suite) => !suite.always));
    return {
        ordinary: [...ordinary.values()].filter(({ file }) => !always.has(file)),
        always: [...always.values()],
    };
}
async function withinTime(clock, ms, run) {
    if (ms === undefined)
        return { ...(await run(undefined)), timedOut: false };
    const deadline = new AbortController();
    const ended = new AbortController();
    const timer = clock.sleep(ms, ended.signal).then(() => deadline.abort(), () => undefined);
    try {
        return { ...(await run(deadline.signal)), timedOut: deadline.signal.aborted };
    }
    finally {
        ended.abort();
        await timer;
    }
}

;// CONCATENATED MODULE: ./packages/smoke/lib/tables.js

const COLUMNS = ["Entry", "Request", "Status", "DNS", "Connect", "TLS", "First byte", "Total"];
function tabulateRequests(runs, showAddress) {
    const hasFailed = ({ failures }) => Number(failures.length > 0);
    const entries = runs
        .flatMap((run) => run.entries.map((entry) => ({ file: run.file, entry })))
        .sort((a, b) => hasFailed(b.entry) - hasFailed(a.entry));
    if (entries.length === 0)
        return [];
    const hasRay = entries.some(({ entry }) => readRay(entry) !== "");
    return [
        {
            title: "Requests",
            columns: [...COLUMNS, ...(hasRay ? ["Colo", "cf-ray"] : [])],
            rows: entries.map(({ file, entry }) => [
                `${file}:${entry.line}`,
                ...describeEntry(entry, showAddress),
                ...(hasRay ? describeRay(readRay(entry)) : []),
            ]),
        },
    ];
}
function describeEntry(entry, showAddress) {
    const { response } = entry;
    const retried = entry.attempts > 1 ? ` (${entry.attempts} attempts)` : "";
    const request = `${entry.method} ${showAddress(entry.url)}`;
    if (response === undefined)
        return [request, `no answer${retried}`, "", "", "", "", ""];
    const { dnsMs, connectMs, tlsMs, firstByteMs, totalMs } = response.timings;
    return [
        request,
        `${response.status}${retried}`,
        ...[dnsMs, connectMs, tlsMs].map((ms) => (ms === 0 ? "" : (0,lib/* formatDuration */.a3)(ms))),
        (0,lib/* formatDuration */.a3)(firstByteMs),
        (0,lib/* formatDuration */.a3)(totalMs),
    ];
}
function readRay({ response }) {
    return response?.headers.find(([name]) => name.toLowerCase() === "cf-ray")?.[1] ?? "";
}
function describeRay(ray) {
    return [/-([A-Z]{3})$/.exec(ray)?.[1] ?? "", ray];
}

;// CONCATENATED MODULE: ./packages/smoke/lib/test-cases.js
function listTests(runs, unfinished, shown) {
    return [
        ...runs.flatMap((run) => describeRun(run, shown)),
        ...unfinished.flatMap((file) => file.entries.map((_, at) => describeLeftOut(file, at))),
    ];
}
function describeRun(run, shown) {
    const file = shown.files.get(run.file);
    const ran = new Set(run.entries.map(({ index }) => index));
    const leftOut = (file?.entries ?? []).flatMap((_, at) => file === undefined || ran.has(at + 1) ? [] : [{ index: at + 1, test: describeLeftOut(file, at) }]);
    return [
        ...run.entries.map((entry) => ({ index: entry.index, test: test_cases_describeEntry(run, entry, shown) })),
        ...leftOut,
    ]
        .sort((a, b) => a.index - b.index)
        .map(({ test }) => test);
}
function describeLeftOut({ file, entries }, at) {
    return {
        suite: file,
        name: `${at + 1} ${entries[at]?.method}`,
        location: { file, line: entries[at]?.line },
        outcome: "skipped",
        flaky: false,
        durationMs: 0,
        failures: [],
    };
}
function test_cases_describeEntry(run, entry, { repeat, showAddress, breaches }) {
    const broken = breaches.filter(({ level, location }) => level === "error" && location?.file === run.file && location.line === entry.line);
    const failures = [...entry.failures, ...broken];
    const failed = failures.length > 0;
    const request = failed ? findRequest(run, entry) : undefined;
    return {
        suite: run.file,
        name: `${entry.index} ${entry.method} ${showAddress(entry.url)}`,
        location: { file: run.file, line: entry.line },
        outcome: failed ? "failed" : run.verdict === "inconclusive" ? "inconclusive" : "passed",
        flaky: !failed && entry.attempts > 1,
        durationMs: entry.durationMs,
        failures,
        ...(request !== undefined && { repeat: repeat(request) }),
    };
}
function findRequest({ requests }, { url, method }) {
    return requests.findLast((request) => request.url === url && request.method === method) ?? requests.at(-1);
}

;// CONCATENATED MODULE: ./packages/smoke/lib/version-override.js
function demandProof(identity, override) {
    if (override === undefined || identity.version.state === "proven")
        return identity;
    const isAboutVersion = identity.verdict === "pass" || identity.version.state === "mismatch";
    if (!isAboutVersion && identity.verdict !== "inconclusive")
        return identity;
    return {
        ...identity,
        verdict: "inconclusive",
        findings: [
            ...identity.findings,
            {
                ruleId: "smoke/override-unproven",
                level: "error",
                message: `nothing proves that the override to ${override.id} applied: ${identity.version.answered ?? "no version"} answered, ${identity.version.expected} was expected`,
                hint: "The version must be part of the current deployment (0 % will do) and the health endpoint must name it; where it names ids, give the id as expected-version too.",
            },
        ],
    };
}

;// CONCATENATED MODULE: ./packages/smoke/lib/smoke-test.js











async function runSmokeTest(deps, given) {
    const options = { ...given, target: (0,health_lib/* askForVersion */.$c)(given.target, given.versionOverride) };
    const startedAt = (0,lib/* isoTime */.Ly)(deps.clock);
    const begun = deps.clock.monotonic();
    const { target, suites } = options;
    const ask = asksIdentity(target);
    const before = ask ? await (0,health_lib/* checkHealthOnce */.i4)(deps, target) : undefined;
    const isElsewhere = before?.state === "other-environment";
    const observations = [];
    const done = isElsewhere ? NOTHING : await runSuites(deps, { ...options, observations });
    const after = ask && !isElsewhere ? await (0,health_lib/* checkHealthOnce */.i4)(deps, target) : undefined;
    const identity = demandProof(judgeIdentities(target, before, after), options.versionOverride);
    const { runs, command } = done;
    const contract = options.contract === undefined || isElsewhere
        ? undefined
        : judgeContract(observations, runs, options.contract.name);
    const strangers = judgeOrigins(target, runs);
    const empty = suites.filter((suite) => suite.parsed.length === 0);
    const findings = [
        ...identity.findings,
        ...(suites.length === 0 && options.command === undefined ? [reportNoSuite(target)] : []),
        ...empty.map(reportEmptySuite),
        ...(done.isEmptyShard ? [reportEmptyShard(options.shard)] : []),
        ...runs.flatMap(reportRun),
        ...strangers.findings,
        ...(contract?.findings ?? []),
        ...(command?.findings ?? []),
        ...(done.commandLeftOut ? [reportCommandLeftOut()] : []),
        ...reportUnfinished(done.cutOff, "deadline"),
        ...reportUnfinished(done.leftOut, "fail-fast"),
    ];
    const verdict = (0,lib/* worstVerdict */.zP)([
        identity.verdict,
        strangers.verdict,
        ...(contract === undefined ? [] : [contract.verdict]),
        ...((runs.length === 0 && command === undefined) || done.isEmptyShard || done.commandLeftOut
            ? ["inconclusive"]
            : []),
        ...(command === undefined ? [] : [command.verdict]),
        ...[...empty, ...done.cutOff, ...done.leftOut].map(() => "inconclusive"),
        ...runs.map((run) => run.verdict),
    ]);
    const asserted = sum(runs, countAssertions);
    const showAddress = createAddressReader();
    return {
        check: "smoke-test",
        environment: target.environmentName,
        verdict,
        headline: describeSmoke(verdict, findings, {
            target: target.environmentName ?? target.url,
            asserted,
            files: runs.length,
            flaky: runs.filter((run) => run.flaky).length,
            commandTests: command?.tests.filter(({ outcome }) => outcome === "passed").length,
        }),
        findings,
        facts: {
            url: target.url,
            version: identity.version,
            assertions: asserted,
            requests: sum(runs, countRequests),
            files: runs.map((run) => ({
                file: run.file,
                verdict: run.verdict,
                flaky: run.flaky,
                assertions: countAssertions(run),
                requests: countRequests(run),
                durationMs: run.durationMs,
            })),
            ...(done.division !== undefined && { division: done.division }),
            ...(contract && { contract: contract.facts }),
            ...(command && {
                command: {
                    verdict: command.verdict,
                    exitCode: command.exitCode,
                    tests: command.tests.length,
                    skipped: command.tests.filter(({ outcome }) => outcome === "skipped").length,
                },
            }),
            ...(options.versionOverride && { versionOverride: options.versionOverride.id }),
            unfinished: [...done.cutOff, ...done.leftOut].map(({ file }) => file),
        },
        tables: tabulateRequests(runs, showAddress),
        tests: [
            ...listTests(runs, [...done.cutOff, ...done.leftOut], {
                repeat: createRepeater(target, options.headerVariables, options.redact),
                showAddress,
                breaches: contract?.findings ?? [],
                files: new Map(suites.flatMap(({ parsed }) => parsed.map((file) => [file.file, file]))),
            }),
            ...(command?.tests ?? []),
        ],
        startedAt,
        durationMs: deps.clock.monotonic() - begun,
    };
}
function countAssertions(run) {
    return sum(run.entries, (entry) => entry.assertions);
}
function countRequests(run) {
    return sum(run.entries, (entry) => entry.attempts);
}
function sum(items, count) {
    return items.reduce((total, item) => total + count(item), 0);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./packages/http/lib/index.js + 19 modules
var http_lib = __webpack_require__(105);
;// CONCATENATED MODULE: ./packages/smoke/lib/start.js



const POLL_MS = 150;
const LONGEST_LIFE_MS = 6 * 3_600_000;
async function startEnvironment(deps, options) {
    const port = await findFreePort();
    const fill = (text) => text.replaceAll("{port}", String(port)).replaceAll("{commit}", options.commit);
    const [command = "", ...args] = options.command.map(fill);
    const url = fill(options.url);
    const shown = [command, ...args].join(" ");
    await refuseStranger(options, url);
    deps.progress(`starting ${options.environment}: ${shown}`);
    const child = await deps.processes.stream(command, args, {
        cwd: options.cwd,
        signal: options.signal,
        deadlineMs: LONGEST_LIFE_MS,
        output: "log",
    });
    try {
        await waitUntilAnswering(deps, options, child, { url, shown });
    }
    catch (error) {
        await child.stop();
        if (error instanceof lib/* GateError */.ue && error.code === "START_FAILED")
            deps.showLog(child.log(), `output of ${shown}`);
        throw error;
    }
    return { url, log: () => child.log(), stop: () => child.stop() };
}
async function waitUntilAnswering(deps, options, child, { url, shown }) {
    let ended;
    void child.exited.then((exit) => (ended = exit));
    const begun = deps.clock.monotonic();
    let lastFault = "nothing answered";
    for (;;) {
        if (options.signal.aborted)
            throw new lib/* GateError */.ue("CANCELLED", "cancelled while the environment was starting");
        if (ended !== undefined) {
            throw new lib/* GateError */.ue("START_FAILED", `${options.environment} did not start: "${shown}" ended with ${describeExit(ended)}`, {
                location: options.location,
                hint: `Run it by hand and mend what it says; it is environments.${options.environment}.start of gate.yml.`,
            });
        }
        const waited = deps.clock.monotonic() - begun;
        if (waited > options.deadlineMs) {
            throw new lib/* GateError */.ue("START_FAILED", `${options.environment} did not start: ${url} did not answer within ${(0,lib/* formatDuration */.a3)(options.deadlineMs)} (${lastFault})`, {
                location: options.location,
                hint: "Does the command listen on {port}, and is the url of the environment its address?",
            });
        }
        try {
            await deps.client.send({ method: "GET", url, headers: [] }, {
                deadlines: { connectMs: 2000, firstByteMs: 10_000, totalMs: 15_000 },
                maxBodyBytes: 16 * 1024 * 1024,
                maxRedirects: 0,
                freshConnection: true,
                signal: options.signal,
            });
            await deps.clock.sleep(POLL_MS, options.signal);
            if (ended === undefined)
                return;
        }
        catch (error) {
            if (!(error instanceof http_lib/* HttpFault */.F9))
                throw error;
            lastFault = error.message;
            if (error.class === "cancelled")
                continue;
            await deps.clock.sleep(POLL_MS, options.signal).catch(() => undefined);
        }
        deps.progress(`waiting for ${url} (${(0,lib/* formatDuration */.a3)(waited)})`);
    }
}
const CONNECT_MS = 2000;
const LOOPBACK = /^(?:(?:.*\.)?localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;
async function refuseStranger({ environment, location }, url) {
    const { hostname, port, protocol } = new URL(url);
    if (!LOOPBACK.test(hostname))
        return;
    const socket = (0,external_node_net_.createConnection)({
        host: hostname.replace(/^\[|\]$/g, ""),
        port: Number(port === "" ? (protocol === "https:" ? 443 : 80) : port),
        timeout: CONNECT_MS,
    });
    const isTaken = await new Promise((resolve) => socket
        .once("connect", () => resolve(true))
        .once("error", () => resolve(false))
        .once("timeout", () => resolve(true)));
    socket.destroy();
    if (!isTaken)
        return;
    throw new lib/* GateError */.ue("START_FAILED", `${environment} was not started: another program listens at ${url}`, {
        location,
        hint: "End it, or let the command take a free port: {port} in start and in url.",
    });
}
function describeExit(exit) {
    return exit.signal === null ? `exit code ${exit.exitCode}` : `signal ${exit.signal}`;
}
const LOWEST_PORT = 20_000;
const PORTS = 10_000;
const TRIES = 100;
async function findFreePort() {
    const begin = (await bindPort(0)) ?? 0;
    for (let step = 0; step < TRIES; step++) {
        const port = await bindPort(LOWEST_PORT + ((begin + step) % PORTS));
        if (port !== undefined)
            return port;
    }
    throw new lib/* GateError */.ue("INTERNAL", "no free port was found");
}
async function bindPort(wanted) {
    const server = (0,external_node_net_.createServer)();
    const isBound = await new Promise((resolve) => server.once("error", () => resolve(false)).listen(wanted, "127.0.0.1", () => resolve(true)));
    if (!isBound)
        return undefined;
    const address = server.address();
    await new Promise((resolve) => server.close(resolve));
    return address === null || typeof address === "string" ? undefined : address.port;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/smoke/lib/suites.js






const MAX_FILE_BYTES = 4 * 1024 * 1024;
const MAX_FILES = 5000;
const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function selectSuites(suites, environment) {
    return suites.filter((suite) => suite.environments === undefined
        ? environment.tier !== "production"
        : suite.environments.includes(environment.name));
}
async function loadSuites(suites, roots) {
    const loaded = [];
    const wanted = await findWanted(roots);
    for (const suite of suites) {
        const all = await findFiles(suite.files, roots);
        const names = suite.always ? all : all.filter((name) => wanted?.has(name) ?? true);
        if (names.length === 0 && all.length > 0)
            continue;
        const parsed = [];
        for (const name of names) {
            const absolute = external_node_path_.resolve(roots.folder, name);
            const { file, text } = await readSourceFile(absolute, roots.root);
            parsed.push((0,hurl_lib/* parseHurl */.N8)(text, file, external_node_path_.dirname(absolute)));
        }
        loaded.push({ ...suite, parsed });
    }
    if (wanted !== undefined && !loaded.some((suite) => !suite.always && suite.parsed.length > 0))
        loaded.push({ files: roots.filter?.join(", ") ?? "", always: false, parsed: [] });
    return loaded;
}
async function findWanted(roots) {
    if (roots.filter === undefined || roots.filter.length === 0)
        return undefined;
    const found = await Promise.all(roots.filter.map((pattern) => findFiles(pattern, roots)));
    return new Set(found.flat());
}
const PLAIN_NAME = /^(?:[\w-][\w.-]*\/)*[\w-]+(?:\.[\w-]+)*$/;
async function findFiles(pattern, roots) {
    refuseOutside(pattern, roots);
    if (PLAIN_NAME.test(pattern)) {
        const isThere = isOtherThanFolder(external_node_path_.join(roots.folder, pattern));
        return isThere ? [pattern] : [];
    }
    const names = [];
    for await (const entry of (0,promises_.glob)(pattern.split("/").join(external_node_path_.sep), {
        cwd: roots.folder,
        withFileTypes: true,
    })) {
        if (entry.isDirectory())
            continue;
        names.push(external_node_path_.relative(roots.folder, external_node_path_.join(entry.parentPath, entry.name)).split(external_node_path_.sep).join("/"));
        if (names.length > MAX_FILES) {
            throw new lib/* GateError */.ue("FILE_TOO_LARGE", `"${pattern}" matches more than ${MAX_FILES} files`, {
                hint: "Name a narrower glob in smoke.suites.",
            });
        }
    }
    return names.sort((a, b) => (a < b ? -1 : 1));
}
function isOtherThanFolder(absolute) {
    try {
        return !(0,external_node_fs_.lstatSync)(absolute).isDirectory();
    }
    catch {
        return false;
    }
}
function refuseOutside(pattern, { root, folder }) {
    const steps = pattern.split(/[/\\]/);
    const magic = steps.findIndex((step) => /[*?[\]{}!()]/.test(step));
    const fixed = (magic === -1 ? steps : steps.slice(0, magic)).join("/");
    const start = external_node_path_.resolve(folder, fixed === "" && external_node_path_.isAbsolute(pattern) ? external_node_path_.parse(folder).root : fixed);
    const climbs = magic !== -1 && steps.slice(magic).includes("..");
    if (!climbs && (start === root || start.startsWith(root + external_node_path_.sep)))
        return;
    throw new lib/* GateError */.ue("FILE_OUTSIDE_REPOSITORY", `"${pattern}" leads out of the repository`, {
        hint: "Keep smoke tests inside the repository, and write .. only at the beginning of a glob.",
    });
}
async function readSourceFile(absolute, root) {
    await (0,external_node_timers_promises_.setImmediate)();
    return readNow(absolute, root);
}
function readNow(absolute, root) {
    const file = external_node_path_.relative(root, absolute).split(external_node_path_.sep).join("/");
    const location = { file };
    let handle;
    try {
        const real = external_node_fs_.realpathSync.native(absolute);
        if (real !== root && !real.startsWith(root + external_node_path_.sep)) {
            throw new lib/* GateError */.ue("FILE_OUTSIDE_REPOSITORY", `${file} lies outside the repository`, {
                location,
                hint: "Keep smoke tests inside the repository; a symbolic link that leads out is not followed.",
            });
        }
        const facts = (0,external_node_fs_.statSync)(real);
        if (!facts.isFile()) {
            throw unreadable(file, facts.isDirectory() ? "it is a folder" : "it is not a regular file");
        }
        const { size } = facts;
        if (size > MAX_FILE_BYTES) {
            throw new lib/* GateError */.ue("FILE_TOO_LARGE", `${file} has ${(size / 1e6).toFixed(1)} MB; a file may have 4 MiB`, {
                location,
                hint: "Split the file, or load big bodies from a file of their own.",
            });
        }
        handle = (0,external_node_fs_.openSync)(real, "r");
        const bytes = Buffer.allocUnsafe(size);
        const bytesRead = (0,external_node_fs_.readSync)(handle, bytes, 0, size, 0);
        if (bytesRead < size)
            throw unreadable(file, "it shrinks while it is read");
        return { file, text: STRICT_UTF8.decode(bytes) };
    }
    catch (error) {
        if (error instanceof lib/* GateError */.ue)
            throw error;
        const isText = error.code !== "ERR_ENCODING_INVALID_ENCODED_DATA";
        throw unreadable(file, isText ? (0,lib/* explainSystemError */.Tr)(error) : "it is not UTF-8 text", error);
    }
    finally {
        if (handle !== undefined)
            (0,external_node_fs_.closeSync)(handle);
    }
}
function unreadable(file, why, cause) {
    return new lib/* GateError */.ue("FILE_UNREADABLE", `${file} cannot be read: ${why}`, {
        location: { file },
        cause,
        hint: "A smoke test, or a contract, is a UTF-8 text file of the repository.",
    });
}

;// CONCATENATED MODULE: ./packages/smoke/lib/index.js









/***/ })

};
