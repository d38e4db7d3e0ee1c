export const id = 438;
export const ids = [438];
export const modules = {

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

// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
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
    const said = (0,external_node_util_.stripVTControlCharacters)(`${answer.stderr}\n${answer.stdout}`);
    if (answer.exitCode !== 0) {
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
    return { wrangler: installed.version, ...size, modules, nodeModules: findNodeModules(said) };
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
function findNodeModules(said) {
    const warned = said.matchAll(/\[WARNING\] The package "([^"\s]{1,100})" wasn't found .{0,40}built into node/g);
    return [...new Set([...warned].flatMap(([, name]) => name ?? []))].sort();
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
const HEADING = /^Bindings must have unique names, /;
const SECOND_BINDING = /^(\S{1,200}) assigned to /;
function placeRemarks(config, environment, remarks) {
    const areNamed = remarks.some(({ message }) => SECOND_BINDING.test(tidy(message)));
    return remarks
        .filter(({ message }) => !areNamed || !HEADING.test(tidy(message)))
        .map((remark) => placeRemark(config, environment, remark));
}
function placeRemark(config, environment, remark) {
    const message = tidy(remark.message);
    const location = locateSecondBinding(config, environment, message) ??
        config.locate(findPath(config, environment, { ...remark, message }));
    return { message, location };
}
function locateSecondBinding(config, environment, message) {
    const name = SECOND_BINDING.exec(message)?.[1];
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
const AHEAD_OF_THE_LIBRARY = {
    sign: /^"exports\.[^"]{1,200}\.container" is forbidden on state "created"/,
    follows: /^(?:Allowed properties are: type, state, and storage\.|"containers\.class_name" is a required field\.)$/,
};
async function judgeByBundledWrangler(config, environments) {
    const { experimental_readRawConfig: readRawConfig, normalizeAndValidateConfig } = await importWorkersUtils();
    const read = readConfig(() => readRawConfig({ config: config.absoluteFile }));
    return environments.map((environment) => {
        try {
            const { rawConfig, configPath, userConfigPath } = read();
            const { diagnostics } = normalizeAndValidateConfig(copyFor(rawConfig, environment), configPath, userConfigPath, { env: environment ?? "" });
            return doubtLibrary(readDiagnosticsTree(diagnostics));
        }
        catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            return { errors: [{ message, ofEnvironment: false }], warnings: [] };
        }
    });
}
function doubtLibrary({ errors, warnings }) {
    const { sign, follows } = AHEAD_OF_THE_LIBRARY;
    if (!errors.some(({ message }) => sign.test(message.trim())))
        return { errors, warnings };
    const isAlone = (remark) => sign.test(remark.message.trim()) || follows.test(remark.message.trim());
    const doubted = errors.filter(isAlone).map((remark) => ({
        ...remark,
        message: `${remark.message.trim()} A newer wrangler may take this; only that can judge it.`,
    }));
    return { errors: errors.filter((remark) => !isAlone(remark)), warnings: [...warnings, ...doubted] };
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
            errors: placeRemarks(options.config, environment, said.errors),
            warnings: placeRemarks(options.config, environment, said.warnings),
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
