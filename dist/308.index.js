export const id = 308;
export const ids = [308];
export const modules = {

/***/ 5331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ mayCallHost),
/* harmony export */   u: () => (/* binding */ restrictClient)
/* harmony export */ });
/* harmony import */ var _gate_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(105);

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
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4209);
/* harmony import */ var _gate_git__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4260);
/* harmony import */ var _gate_http__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(105);
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

/***/ 1251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ DEFAULT_FOLDER),
/* harmony export */   v: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4209);




const DEFAULT_FOLDER = "gate-evidence";
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


/***/ }),

/***/ 4260:
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
  DE: () => (/* reexport */ listUncommittedFiles),
  Nu: () => (/* reexport */ readRepository),
  g$: () => (/* reexport */ readTags),
  WL: () => (/* reexport */ resolveCommit),
  II: () => (/* reexport */ showFile),
  Tp: () => (/* reexport */ streamCommits)
});

// UNUSED EXPORTS: firstCommit, mergeBase

// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
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

;// CONCATENATED MODULE: ./packages/git/lib/uncommitted-files.js



async function listUncommittedFiles(root, paths, deps) {
    if (paths.length === 0)
        return [];
    const real = await Promise.all(paths.map((file) => (0,promises_.realpath)(external_node_path_.join(root, file)).catch(() => undefined)));
    const wanted = paths.map((file, i) => [
        file,
        ...(real[i] === undefined ? [] : [external_node_path_.relative(root, real[i]).split(external_node_path_.sep).join("/")]),
    ]);
    const known = await ask_git_readGit(root, ["ls-files", "-z", "--cached", "--recurse-submodules"], deps);
    const tracked = new Set(known.split("\0"));
    return paths.filter((_, i) => !wanted[i]?.every((file) => tracked.has(file)));
}

;// CONCATENATED MODULE: ./packages/git/lib/index.js












/***/ }),

/***/ 105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F9: () => (/* reexport */ HttpFault),
  uT: () => (/* reexport */ createHttpClient),
  U9: () => (/* reexport */ isLoopback),
  EN: () => (/* reexport */ mayLeadElsewhere),
  M1: () => (/* reexport */ provesOrigin)
});

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
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
const CANCEL = 8;
const MOST_FIELDS = 5000;
const STALE = "STALE_CONNECTION";
const KEPT = new FinalizationRegistry(() => undefined);
function nativeOf(owner) {
    const symbol = Object.getOwnPropertySymbols(owner).find(({ description }) => description === "kHandle");
    const found = symbol === undefined ? undefined : Reflect.get(owner, symbol);
    return typeof found === "object" && found !== null ? found : undefined;
}
class Http2Speaker {
    #session;
    #isLeaving = false;
    constructor(socket) {
        this.#session = (0,external_node_http2_.connect)("https://connection.invalid", {
            createConnection: () => socket,
            settings: { enablePush: false },
            maxHeaderListPairs: MOST_FIELDS,
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
        const hasBody = body !== undefined || slowBody !== undefined;
        const stream = this.#session.request(headers, { endStream: !hasBody });
        const exchange = new Exchange(stream, handler);
        exchange.follow(this.#session);
        handler.onRequestStart?.({}, undefined);
        const sent = () => {
            exchange.isSent = true;
            handler.onRequestSent?.();
        };
        if (hasBody)
            stream.once("finish", sent);
        if (body !== undefined)
            stream.end(body);
        slowBody?.pipe(stream);
        if (!hasBody)
            sent();
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
    isSent = false;
    #isComplete = false;
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
        const keep = () => {
            const [half, whole] = [nativeOf(stream), nativeOf(session)];
            if (half !== undefined && whole !== undefined)
                KEPT.register(half, whole);
        };
        if (stream.pending)
            stream.once("ready", keep);
        else
            keep();
        const push = stream.push.bind(stream);
        stream.push = (chunk, encoding) => {
            if (chunk === null && !stream.closed)
                this.#isComplete = true;
            return push(chunk, encoding);
        };
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
            this.#finish(session.destroyed || session.closed);
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
                this.#rawHeaders.push(Buffer.from(name), Buffer.from(value, "latin1"));
        }
        this.#handler.onResponseStarted?.();
        this.#handler.onResponseStart?.(this.#controller, status, {}, "");
    }
    #finish(hasLeft) {
        const { rstCode, aborted } = this.#stream;
        const isWhole = this.#hasAnswer &&
            this.#isComplete &&
            this.#hasEnded &&
            this.isSent &&
            !aborted &&
            rstCode === NO_ERROR &&
            this.#error === undefined;
        if (isWhole) {
            this.#handler.onResponseEnd?.(this.#controller, {});
            return;
        }
        const error = this.#error ??
            (hasLeft && rstCode === CANCEL
                ? Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" })
                : Object.assign(new Error(`Stream closed with error code ${rstCode}`), {
                    code: "ERR_HTTP2_STREAM_ERROR",
                }));
        this.#handler.onResponseError?.(this.#controller, error);
    }
}

;// CONCATENATED MODULE: ./packages/http/lib/intake.js
const SLICE_MS = 1;
class Intake {
    now;
    #ready = [];
    #taken = 0;
    #read = 0;
    constructor(now) {
        this.now = now;
    }
    enqueue(inlet) {
        if (this.#read === this.#taken)
            setImmediate(this.#readSlice);
        this.#ready.push(inlet);
        this.#taken += 1;
    }
    mark() {
        const taken = this.#taken;
        return () => this.#read >= taken;
    }
    #readSlice = () => {
        const until = this.now() + SLICE_MS;
        const ready = this.#ready;
        let next = 0;
        try {
            do {
                this.#read += 1;
                ready[next++]?.read();
            } while (next < ready.length && this.now() < until);
        }
        finally {
            this.#ready = ready.slice(next);
            if (this.#ready.length > 0)
                setImmediate(this.#readSlice);
        }
    };
}
class Inlet {
    arrivedAt = 0;
    failure;
    #isWaiting = false;
    #tell;
    constructor(socket, intake) {
        this.#tell = socket.emit.bind(socket);
        const push = socket.push.bind(socket);
        socket.push = (chunk, encoding) => {
            this.arrivedAt = intake.now();
            return push(chunk, encoding);
        };
        socket.emit = (name, ...rest) => {
            if (name !== "readable") {
                if (this.#isWaiting && ENDS.has(name))
                    this.read();
                if (name === "error")
                    this.failure ??= rest[0];
                return this.#tell(name, ...rest);
            }
            if (!this.#isWaiting) {
                this.#isWaiting = true;
                intake.enqueue(this);
            }
            return true;
        };
    }
    read() {
        if (!this.#isWaiting)
            return;
        this.#isWaiting = false;
        this.#tell("readable");
    }
}
const ENDS = new Set(["end", "error", "close"]);

;// CONCATENATED MODULE: ./packages/http/lib/connection.js



const STALE_CONNECTION = "STALE_CONNECTION";
const IDLE_MS = 60_000;
class Connection {
    setUp;
    remoteAddress;
    tls;
    exchanges = 0;
    #socket;
    #client;
    #intake;
    #inlet;
    #start = "";
    constructor(socket, setUp, intake, version) {
        this.setUp = setUp;
        this.#intake = intake;
        this.remoteAddress = socket.remoteAddress;
        this.tls = "getPeerCertificate" in socket ? readTlsFacts(socket) : undefined;
        this.#socket = socket;
        if ("alpnProtocol" in socket && socket.alpnProtocol === "h2") {
            this.#client = new Http2Speaker(socket);
            return;
        }
        if (version === "1.0")
            writeAsHttp10(socket);
        this.#inlet = new Inlet(socket, intake);
        this.#client = new dispatcher_client("http://connection.invalid", {
            connect: connectOnce(socket),
            pipelining: 1,
            allowH2: false,
            keepAliveTimeout: IDLE_MS,
            headersTimeout: 0,
            bodyTimeout: 0,
        });
        this.#recordStart();
    }
    get arrivedAt() {
        return this.#inlet?.arrivedAt ?? this.#intake.now();
    }
    get failure() {
        return this.#inlet?.failure;
    }
    get usable() {
        if (this.#client instanceof Http2Speaker && !this.#client.usable)
            return false;
        const socket = this.#socket;
        if (this.#inlet !== undefined && socket.readableLength > 0)
            return false;
        return !socket.destroyed && !socket.readableEnded;
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
                    socket.read = read;
            }
            return chunk;
        };
    }
}
function writeAsHttp10(socket) {
    const write = socket.write.bind(socket);
    socket.write = (chunk, ...rest) => {
        socket.write = write;
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
function parseTarget(text, parsed) {
    const url = parsed?.href === text ? parsed : URL.parse(text);
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
        origin: url.origin,
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
const HTTP2_CODES = [
    "NO_ERROR",
    "PROTOCOL_ERROR",
    "INTERNAL_ERROR",
    "FLOW_CONTROL_ERROR",
    "SETTINGS_TIMEOUT",
    "STREAM_CLOSED",
    "FRAME_SIZE_ERROR",
    "REFUSED_STREAM",
    "CANCEL",
    "COMPRESSION_ERROR",
    "CONNECT_ERROR",
    "ENHANCE_YOUR_CALM",
    "INADEQUATE_SECURITY",
    "HTTP_1_1_REQUIRED",
];
const HTTP2_VIOLATIONS = new Set([
    "PROTOCOL_ERROR",
    "FLOW_CONTROL_ERROR",
    "STREAM_CLOSED",
    "FRAME_SIZE_ERROR",
    "COMPRESSION_ERROR",
]);
const HTTP2_HINTS = {
    REFUSED_STREAM: "the server did not take the request: it is overloaded or shuts down",
    ENHANCE_YOUR_CALM: "the server finds this too much: lower the rate, or look at its limits",
    INADEQUATE_SECURITY: "the server finds this TLS too weak for HTTP/2: look at its versions and ciphers",
    HTTP_1_1_REQUIRED: "the server wants HTTP/1.1 for this: write http1.1: true below [Options]",
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
    const name = nameOfHttp2Code(message);
    if (name === undefined)
        return protocol(`the answer is not valid HTTP/2 (${message})`);
    const ended = code === "ERR_HTTP2_SESSION_ERROR" ? "connection" : "stream";
    if (HTTP2_VIOLATIONS.has(name))
        return protocol(`HTTP/2 was violated: the ${ended} ended with ${name}`);
    const known = explainReset(context);
    return {
        ...known,
        message: name === "NO_ERROR" ? known.message : `the peer ended the HTTP/2 ${ended} with ${name}`,
        hint: HTTP2_HINTS[name] ?? known.hint,
    };
}
function nameOfHttp2Code(message) {
    const code = / error code (?:NGHTTP2_(\w+)|(\d+))/.exec(message);
    return code?.[1] ?? HTTP2_CODES[Number(code?.[2] ?? -1)];
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
            warm.destroy();
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
const LARGE = 1024 * 1024;
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
        if (this.#length > LARGE)
            return this.#buffer.subarray(0, this.#length);
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
            connection.dispatch({ method: request.method, path: request.path, ...bodyOf(request, limits) }, handler);
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
    #cameIn = { firstByteAt: 0, endAt: 0 };
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
        this.#cameIn.firstByteAt = this.#connection.arrivedAt;
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
        if (this.#connection.failure !== undefined) {
            this.break(this.#connection.failure);
            return;
        }
        this.#cameIn.endAt = this.#connection.arrivedAt;
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
            ...this.#cameIn,
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
    const { origin } = target;
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
        const taken = pool.take(key, usesFresh || repeated, watch);
        const warm = taken instanceof Promise ? await taken : taken;
        const connection = warm ??
            (await pool.open(key, async () => {
                const { socket, setUp } = await openSocket(target, proxy, options, watch, settings.connect);
                return new Connection(socket, setUp, settings.intake, wanted?.httpVersion);
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
    const add = (name, value) => void headers.push(name, toWireText(value));
    const addDefault = (name, value) => {
        if (!isAmong(headers, name, headers.length))
            add(name, value);
    };
    for (const [name, value] of request.headers)
        add(name, value);
    const own = headers.length;
    for (const [name, value] of originHeaders)
        if (!isAmong(headers, name, own))
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
function isAmong(headers, name, end) {
    const lower = name.toLowerCase();
    for (let index = 0; index < end; index += 2) {
        const other = headers[index];
        if (other?.length === lower.length && other.toLowerCase() === lower)
            return true;
    }
    return false;
}
function toWireText(value) {
    return /[^\u0000-\u007f]/.test(value) ? Buffer.from(value, "utf8").toString("latin1") : value;
}

;// CONCATENATED MODULE: ./packages/http/lib/watch.js

class Watch {
    context;
    #intake;
    #totalMs;
    #endsAt;
    #phaseMs = Number.POSITIVE_INFINITY;
    #phaseEndsAt = Number.POSITIVE_INFINITY;
    #timer;
    #grace;
    #timerFiresAt = Number.POSITIVE_INFINITY;
    #step;
    #fault;
    constructor(url, totalMs, intake) {
        this.#intake = intake;
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
            this.#grace = setImmediate(() => this.#expireOnce(this.#intake.mark()));
    };
    #expireOnce(isRead) {
        if (!isRead()) {
            this.#grace = setImmediate(() => this.#expireOnce(isRead));
            return;
        }
        const now = performance.now();
        if (now >= this.#endsAt)
            this.#fail(timeoutFault(this.context, this.#totalMs, true));
        else if (now >= this.#phaseEndsAt)
            this.#fail(timeoutFault(this.context, this.#phaseMs, false));
        else
            this.#arm();
    }
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
            intake: new Intake(this.#now),
            pool: this.#pool,
            chooseProxy: readProxies(options.env),
            originHeaders: new Map((options.originHeaders ?? []).map(({ origin, headers }) => [new URL(origin).origin, headers])),
        };
    }
    async send(request, options) {
        const startedAt = this.#now();
        const watch = new Watch(request.url, options.deadlines.totalMs, this.#settings.intake);
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
            const target = parseTarget(request.url, request.parsedUrl);
            const hop = await performHop(request, target, options, fresh, watch, this.#settings);
            spent.dnsMs += hop.setUp.dnsMs;
            spent.connectMs += hop.setUp.connectMs;
            spent.tlsMs += hop.setUp.tlsMs;
            repeated ||= hop.repeated;
            dropped ||= hop.dropped;
            const { status, headers, body, encodedBody, firstByteAt, endAt } = hop.answer;
            if (options.maxRedirects === 0 || !isRedirect(status)) {
                const { dnsMs, connectMs, tlsMs } = spent;
                const response = {
                    status,
                    httpVersion: hop.httpVersion,
                    headers,
                    body,
                    url: publicHref(target.url),
                    redirects,
                    timings: {
                        dnsMs,
                        connectMs,
                        tlsMs,
                        firstByteMs: Math.max(0, firstByteAt - startedAt),
                        totalMs: Math.max(0, endAt - startedAt),
                    },
                    remoteAddress: hop.remoteAddress,
                    tls: hop.tls,
                };
                if (encodedBody !== undefined)
                    response.encodedBody = encodedBody;
                if (repeated)
                    response.repeated = repeated;
                if (dropped)
                    response.dropped = dropped;
                return response;
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







/***/ })

};
