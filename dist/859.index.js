export const id = 859;
export const ids = [859];
export const modules = {

/***/ 7853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _w: () => (/* binding */ WHOLE_SUITES),
  Ns: () => (/* binding */ checkHealth),
  iq: () => (/* binding */ checkSmoke),
  RX: () => (/* binding */ checkTree)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 27 modules
var lib = __webpack_require__(2675);
// EXTERNAL MODULE: ./packages/health/lib/index.js + 31 modules
var health_lib = __webpack_require__(1730);
// EXTERNAL MODULE: ./packages/smoke/lib/index.js + 17 modules
var smoke_lib = __webpack_require__(2532);
// EXTERNAL MODULE: ./packages/wrangler/lib/index.js + 20 modules
var wrangler_lib = __webpack_require__(2862);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/git/lib/index.js + 7 modules
var git_lib = __webpack_require__(8314);
;// CONCATENATED MODULE: ./packages/validate/lib/baseline.js


function readBaseline(file, text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (cause) {
        throw invalid(file, "it is no JSON", cause);
    }
    const findings = (0,wrangler_lib/* isTable */.bI)(document) ? document["findings"] : undefined;
    if (!Array.isArray(findings))
        throw invalid(file, "it has no list findings");
    return findings.map((finding) => {
        const { ruleId, message, location } = (0,wrangler_lib/* isTable */.bI)(finding) ? finding : {};
        if (typeof ruleId !== "string" || typeof message !== "string")
            throw invalid(file, "a finding lacks ruleId or message");
        const place = (0,wrangler_lib/* isTable */.bI)(location) ? location["file"] : undefined;
        return { ruleId, message, file: typeof place === "string" ? place : "" };
    });
}
function invalid(file, why, cause) {
    return new lib/* GateError */.ue("CONFIG_INVALID", `the baseline ${file} cannot be used: ${why}`, {
        location: { file, line: 1 },
        cause,
        hint: `write it anew: gate validate --json > ${file}`,
    });
}
function applyBaseline(findings, entries) {
    const left = new Map();
    for (const entry of entries)
        left.set(keyOf(entry), [...(left.get(keyOf(entry)) ?? []), entry]);
    const ignored = [];
    const rest = findings.filter((finding) => {
        if (finding.level === "notice") {
            left.get(keyOfFinding(finding))?.pop();
            return true;
        }
        if (left.get(keyOfFinding(finding))?.pop() === undefined)
            return true;
        ignored.push({ finding, by: "baseline" });
        return false;
    });
    return { findings: rest, ignored, stale: [...left.values()].flat() };
}
function keyOf({ ruleId, file, message }) {
    return JSON.stringify([ruleId, file, message.replaceAll(/:\d+(?::\d+)?/g, ":")]);
}
function keyOfFinding({ ruleId, message, location }) {
    return keyOf({ ruleId, message, file: location?.file ?? "" });
}

;// CONCATENATED MODULE: ./packages/validate/lib/rule.js
function docsPageOf(ruleId) {
    return `docs/rules/${ruleId.replace("/", "-")}.md`;
}
function levelOfFinding(finding, level) {
    return finding.level ?? level;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rule-levels.js

function levelOfRule(ruleId, rules) {
    const group = ruleId.slice(0, ruleId.indexOf("/"));
    const known = lib/* RULE_CATALOGUE */.$t.find(({ id }) => id === ruleId);
    return rules.get(ruleId) ?? rules.get(group) ?? known?.level ?? "error";
}

;// CONCATENATED MODULE: ./packages/validate/lib/suppressions.js
const COMMENT = /(?:^|\s)(?:#|\/\/|\/\*|<!--|;)\s{0,10}validate-ignore\s{1,10}(\S{1,100})(?:[ \t](.{0,1000}?))?\s{0,10}(?:\*\/|-->)?\s{0,10}$/;
const COMMENT_LINE = /^\s*(?:#|\/\/|\/\*|<!--|;|$)/;
const SEARCHED = /(?:^|\/)wrangler\.(?:toml|jsonc?)$|^\.github\/.*\.ya?ml$|(?:^|\/)gate\.ya?ml$/;
function listSuppressions(file, text) {
    if (!text.includes("validate-ignore"))
        return [];
    const lines = text.split(/\r?\n/);
    return lines.flatMap((line, index) => {
        const match = COMMENT.exec(line.slice(0, 2000));
        if (match?.[1] === undefined)
            return [];
        let target = index;
        if (COMMENT_LINE.test(line)) {
            target = lines.findIndex((other, below) => below > index && !COMMENT_LINE.test(other));
            if (target === -1)
                target = index;
        }
        const location = { file, line: index + 1 };
        return [{ ruleId: match[1], reason: (match[2] ?? "").trim(), location, target: target + 1 }];
    });
}
async function findSuppressions(files, findings, further) {
    const names = new Set([
        ...further,
        ...findings.flatMap(({ location }) => location && files.tracked.has(location.file) ? [location.file] : []),
        ...[...files.tracked].filter((file) => SEARCHED.test(file)),
    ]);
    const all = [];
    for (const file of [...names].sort())
        all.push(...listSuppressions(file, (await files.glance(file)) ?? ""));
    return all;
}
function applySuppressions(findings, suppressions) {
    const used = new Set();
    const ignored = [];
    const rest = findings.filter((finding) => {
        const { ruleId, location } = finding;
        const suppression = suppressions.find((candidate) => candidate.ruleId === ruleId &&
            candidate.location.file === location?.file &&
            (candidate.target === location.line || candidate.location.line === location.line));
        if (suppression === undefined)
            return true;
        used.add(suppression);
        if (suppression.reason === "")
            return true;
        ignored.push({ finding, by: "comment", reason: suppression.reason });
        return false;
    });
    return {
        findings: rest,
        ignored,
        unused: suppressions.filter((suppression) => !used.has(suppression)),
        withoutReason: suppressions.filter(({ reason }) => reason === ""),
    };
}

;// CONCATENATED MODULE: ./packages/validate/lib/answered-for.js





const IGNORE_RULES = (/* unused pure expression or super */ null && (["ignore/no-reason", "ignore/unused"]));
async function leaveOutAnswered(found, options) {
    const { gate, files, failed, baseline } = options;
    const { rules } = gate.validate;
    const fixed = found.filter(({ ruleId }) => failed.has(ruleId));
    const open = found.filter(({ ruleId }) => !failed.has(ruleId));
    const further = gate.worker.config === "" ? [] : [gate.file];
    const suppressed = applySuppressions(open, await findSuppressions(files, open, further));
    const based = baseline === undefined
        ? { findings: suppressed.findings, ignored: [], stale: [] }
        : applyBaseline(suppressed.findings, readBaseline(baseline, await files.read(baseline)));
    const reports = [];
    const report = (ruleId, finding) => {
        const level = levelOfRule(ruleId, rules);
        if (level !== "off")
            reports.push({ ruleId, level, docs: docsPageOf(ruleId), ...finding });
    };
    for (const { ruleId, location } of suppressed.withoutReason) {
        report("ignore/no-reason", {
            message: `validate-ignore ${ruleId} gives no reason, so it silences nothing`,
            hint: `write why: validate-ignore ${ruleId} <reason>`,
            location,
        });
    }
    for (const { ruleId, location } of suppressed.unused) {
        const known = lib/* RULE_CATALOGUE */.$t.some(({ id }) => id === ruleId);
        if (known && levelOfRule(ruleId, rules) === "off")
            continue;
        report("ignore/unused", {
            message: known
                ? `validate-ignore ${ruleId} silences nothing: the rule has nothing to say here`
                : `validate-ignore names ${ruleId}, and there is no such rule`,
            hint: "take the comment out",
            location,
        });
    }
    if (based.stale.length > 0 && baseline !== undefined) {
        report("ignore/unused", {
            message: `${based.stale.length} entries of the baseline are no longer found, the first: ${based.stale[0]?.ruleId} ${based.stale[0]?.file}`,
            hint: `write it anew, so that they stay gone: gate validate --json > ${baseline}`,
            location: { file: baseline, line: 1 },
        });
    }
    return {
        findings: [...fixed, ...based.findings, ...reports],
        ignored: [...suppressed.ignored, ...based.ignored],
    };
}

;// CONCATENATED MODULE: ./packages/validate/lib/history.js


function createHistory(options) {
    const { root, base, processes, signal } = options;
    const deps = { processes, signal };
    return {
        findIgnored: (paths) => (0,git_lib/* listIgnoredFiles */.cl)(root, paths, deps),
        isShallow: () => (0,git_lib/* isShallow */.fE)(root, deps),
        findLastChange: (paths) => (0,git_lib/* findLastChange */.E4)(root, paths, deps),
        async readBase(file) {
            const revision = base ?? "HEAD^1";
            try {
                await (0,git_lib/* resolveCommit */.WL)(root, revision, deps);
            }
            catch (error) {
                if (!(error instanceof lib/* GateError */.ue) || error.code !== "GIT_REF_UNKNOWN")
                    throw error;
                if (base === undefined && !(await (0,git_lib/* isShallow */.fE)(root, deps)))
                    return { known: true };
                return { known: false, why: base === undefined ? "this clone is shallow" : error.message };
            }
            return { known: true, text: await (0,git_lib/* showFile */.II)(root, revision, file, deps) };
        },
    };
}

;// CONCATENATED MODULE: ./packages/validate/lib/run-rules.js



async function runRules(rules, context, settings) {
    const outcome = { reports: [], findings: [], failures: [] };
    for (const rule of rules) {
        const level = levelOfRule(rule.id, settings);
        if (level === "off") {
            outcome.reports.push({ id: rule.id, level, state: "off", findings: 0 });
            continue;
        }
        refuseCancelled(context.signal);
        const docs = docsPageOf(rule.id);
        try {
            const found = await rule.run(context);
            for (const finding of found) {
                const { message, hint, location } = finding;
                outcome.findings.push({
                    ruleId: rule.id,
                    level: levelOfFinding(finding, level),
                    message,
                    hint,
                    location,
                    docs,
                });
            }
            outcome.reports.push({ id: rule.id, level, state: "ran", findings: found.length });
        }
        catch (thrown) {
            refuseCancelled(context.signal);
            const error = (0,lib/* toGateError */.Vl)(thrown);
            const { hint, location } = error;
            const message = `this rule could not judge: ${error.message}`;
            outcome.failures.push({ ruleId: rule.id, error });
            outcome.findings.push({ ruleId: rule.id, level: "error", message, hint, location, docs });
            outcome.reports.push({ id: rule.id, level, state: "failed", findings: 1 });
        }
    }
    refuseCancelled(context.signal);
    return outcome;
}
function refuseCancelled(signal) {
    if (signal.aborted)
        throw new lib/* GateError */.ue("CANCELLED", "validate was cancelled", { cause: signal.reason });
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/gather-by-place.js

function gatherByPlace(remarks) {
    const byPlace = new Map();
    for (const { environment, ...finding } of remarks) {
        const key = `${finding.location ? (0,lib/* formatLocation */.j$)(finding.location) : ""} ${finding.level ?? ""} ${finding.message}`;
        const entry = byPlace.get(key) ?? { finding, environments: [] };
        entry.environments.push(environment);
        byPlace.set(key, entry);
    }
    return [...byPlace.values()].map(({ finding, environments }) => ({
        ...finding,
        message: `${environments.join(", ")}: ${finding.message}`,
    }));
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/read-values.js

function textAt(values, path) {
    const value = (0,wrangler_lib/* readPath */.G7)(values, path);
    return typeof value === "string" && value !== "" ? value : undefined;
}
function tablesAt(values, path) {
    const list = (0,wrangler_lib/* readPath */.G7)(values, path);
    return (Array.isArray(list) ? list : []).flatMap((entry, index) => (0,wrangler_lib/* isTable */.bI)(entry) ? [{ entry, path: [...path, index] }] : []);
}
function textsAt(values, path) {
    const list = (0,wrangler_lib/* readPath */.G7)(values, path);
    return (Array.isArray(list) ? list : []).flatMap((entry, index) => typeof entry === "string" ? [{ text: entry, path: [...path, index] }] : []);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-compat-date.js


const OLD_DAYS = 730;
const DAY_MS = 24 * 60 * 60 * 1000;
const configCompatDate = {
    id: "config/compat-date",
    title: "a compatibility date in the future, or a very old one",
    run({ environments, today }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const date = textAt(effective.values, ["compatibility_date"]);
            if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date))
                return [];
            const location = effective.locate(["compatibility_date"]);
            if (date > today) {
                const hint = "Cloudflare refuses a date that has not come yet (error 10021): write today's date or an earlier one";
                return [
                    {
                        environment,
                        message: `the compatibility date ${date} lies in the future (today is ${today}, UTC)`,
                        hint,
                        location,
                    },
                ];
            }
            const days = Math.round((Date.parse(today) - Date.parse(date)) / DAY_MS);
            if (!(days > OLD_DAYS))
                return [];
            return [
                {
                    environment,
                    message: `the compatibility date ${date} is ${days} days old`,
                    hint: "read Cloudflare's list of compatibility dates, test with a newer one and move it forward",
                    location,
                    level: "warning",
                },
            ];
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-compat-flag-unknown.js




const configCompatFlagUnknown = {
    id: "config/compat-flag-unknown",
    title: "a compatibility flag that workerd does not know",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => textsAt(effective.values, ["compatibility_flags"])
            .filter(({ text }) => !isKnown(text))
            .map(({ text, path }) => {
            const near = (0,lib/* findNearest */.qg)(text, wrangler_lib/* KNOWN_COMPAT_FLAGS */.P2);
            return {
                environment,
                message: `workerd of ${wrangler_lib/* KNOWN_COMPAT_FLAGS_DATE */.sF} knows no compatibility flag ${text}`,
                hint: near === undefined
                    ? "Cloudflare refuses an unknown flag at the deploy; a flag that is newer than that date may be right"
                    : `did you mean ${near}?`,
                location: effective.locate(path),
            };
        })));
    },
};
function isKnown(flag) {
    return wrangler_lib/* KNOWN_COMPAT_FLAGS */.P2.has(flag) || /^(?:no_)?python_workers_\d+$/.test(flag);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/cron.js
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const DAYS = "sun mon tue wed thu fri sat".split(" ");
const FIELDS = [
    { name: "minute", least: 0, most: 59 },
    { name: "hour", least: 0, most: 23 },
    {
        name: "day of the month",
        least: 1,
        most: 31,
        special: /^(?:LW?|L-(?:[1-9]|[12]\d|30)W?|(?:[1-9]|[12]\d|3[01])W)$/i,
    },
    { name: "month", least: 1, most: 12, names: MONTHS },
    {
        name: "weekday",
        least: 1,
        most: 7,
        names: DAYS,
        special: /^(?:(?:[1-7]|sun|mon|tue|wed|thu|fri|sat)?L|(?:[1-7]|sun|mon|tue|wed|thu|fri|sat)#[1-5])$/i,
    },
];
function explainCron(expression) {
    const parts = expression.trim().split(/\s+/);
    if (parts.length !== FIELDS.length || expression.trim() === "")
        return `it has ${expression.trim() === "" ? 0 : parts.length} fields, not 5 (minute, hour, day of the month, month, weekday)`;
    for (const [index, field] of FIELDS.entries()) {
        const why = explainField(parts[index] ?? "", field);
        if (why !== undefined)
            return why;
    }
    return undefined;
}
function explainField(text, field) {
    if (text === "*" || field.special?.test(text))
        return undefined;
    for (const part of text.split(",")) {
        const match = /^(\*|[a-z0-9]+(?:-[a-z0-9]+)?)(?:\/(\d{1,3}))?$/i.exec(part);
        if (match?.[1] === undefined || (part === "*" && text !== "*"))
            return `${field.name} ${text} is nothing that Cloudflare reads`;
        const values = match[1] === "*" ? [] : match[1].split("-");
        for (const value of values) {
            if (!isValue(value, field))
                return `${field.name} ${value} is not between ${field.least} and ${field.most}${field.name === "weekday" ? " (1 is Sunday)" : ""}`;
        }
        const step = match[2];
        if (step !== undefined && (Number(step) < 1 || Number(step) > field.most - field.least))
            return `${field.name} has the step ${step}, which is not between 1 and ${field.most - field.least}`;
    }
    return undefined;
}
function isValue(value, { least, most, names }) {
    if (!/^\d{1,3}$/.test(value))
        return names?.includes(value.toLowerCase()) ?? false;
    return Number(value) >= least && Number(value) <= most;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-cron-invalid.js



const configCronInvalid = {
    id: "config/cron-invalid",
    title: "a cron expression that Cloudflare refuses",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => textsAt(effective.values, ["triggers", "crons"]).flatMap(({ text, path }) => {
            const why = explainCron(text);
            if (why === undefined)
                return [];
            return [
                {
                    environment,
                    message: `Cloudflare refuses the cron expression "${text}": ${why}`,
                    hint: "the triggers are set after the code is live: this deploy would fail halfway",
                    location: effective.locate(path),
                },
            ];
        })));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/tiers.js
function isServedLocally({ tier, start, url }) {
    return (tier === "test" &&
        (start !== undefined || /^https?:\/\/(?:localhost|127\.[\d.]+|\[::1\])(?:[:/]|$)/i.test(url)));
}
function productionNames(gate) {
    return [...gate.environments.values()].filter(({ tier }) => tier === "production").map(({ name }) => name);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-implicit-provision.js



const RESOURCES = [
    { table: "kv_namespaces", key: "id", what: "KV namespace" },
    { table: "d1_databases", key: "database_id", what: "D1 database" },
    { table: "r2_buckets", key: "bucket_name", what: "R2 bucket" },
];
const configImplicitProvision = {
    id: "config/implicit-provision",
    title: "a resource that a deploy would create anew",
    run({ gate, config, environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const declared = gate.environments.get(environment);
            if (declared === undefined || isServedLocally(declared))
                return [];
            return RESOURCES.flatMap(({ table, key, what }) => tablesAt(effective.values, [table]).flatMap(({ entry, path }) => {
                const binding = textAt(entry, ["binding"]);
                if (binding === undefined || entry[key] !== undefined)
                    return [];
                return [
                    {
                        environment,
                        message: `${binding} has no ${key}: the deploy would create a new, empty ${what}`,
                        hint: `create it by hand and write its ${key} here${config.format === "toml" ? "; wrangler never writes it into a TOML file" : ""}`,
                        location: effective.locate(path),
                    },
                ];
            }));
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-not-toml.js
const configNotToml = {
    id: "config/not-toml",
    title: "a wrangler config that is not TOML",
    run({ config }) {
        if (config.format === "toml")
            return [];
        return [
            {
                message: `${config.file} is ${config.format.toUpperCase()}, not TOML`,
                hint: "write it as wrangler.toml, and name that as worker.config in gate.yml",
                location: { file: config.file, line: 1 },
            },
        ];
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-path-missing.js




const configPathMissing = {
    id: "config/path-missing",
    title: "a file or folder that does not exist",
    async run({ config, environments, files, history }) {
        const folder = external_node_path_.posix.dirname(config.file);
        const missing = [];
        for (const [environment, effective] of environments) {
            for (const { key, text, path } of listPaths(effective)) {
                const file = external_node_path_.posix.normalize(external_node_path_.posix.join(folder, text.replaceAll("\\", "/"))).replace(/\/$/, "");
                if (file.startsWith("../") || external_node_path_.posix.isAbsolute(text) || (await files.exists(file)))
                    continue;
                const made = key === "main" &&
                    (0,wrangler_lib/* isTable */.bI)(effective.values["build"]) &&
                    textAt(effective.values, ["build", "command"]) !== undefined;
                const remark = {
                    environment,
                    message: made
                        ? `${key} ${text} does not exist before build.command has run: not judged`
                        : `${key} names ${text}, which does not exist`,
                    hint: made
                        ? "git does not ignore it either"
                        : `there is no ${file} in the repository; mend the path, or let git ignore it if a build makes it`,
                    location: effective.locate(path),
                    ...(made && { level: "notice" }),
                };
                missing.push({ file, remark });
            }
        }
        const ignored = await history.findIgnored([...new Set(missing.map(({ file }) => file))]);
        return gatherByPlace(missing.filter(({ file }) => !ignored.has(file)).map(({ remark }) => remark));
    },
};
function listPaths({ values }) {
    const named = (path, key = path.join(".")) => {
        const text = textAt(values, path);
        return text === undefined ? [] : [{ key, text, path }];
    };
    return [
        ...named(["main"]).filter(({ text }) => /\.\w{1,5}$/.test(text)),
        ...named(["assets", "directory"]),
        ...named(["site", "bucket"]),
        ...named(["tsconfig"]),
        ...tablesAt(values, ["d1_databases"]).flatMap(({ path }) => named([...path, "migrations_dir"], "migrations_dir")),
        ...tablesAt(values, ["containers"]).flatMap(({ path }) => named([...path, "image"], "containers.image").filter(({ text }) => /^\.{1,2}\/|(?:^|\/)Dockerfile[^/:]*$/.test(text))),
        ...["wasm_modules", "text_blobs", "data_blobs"].flatMap((table) => {
            const entries = (0,wrangler_lib/* readPath */.G7)(values, [table]);
            return (0,wrangler_lib/* isTable */.bI)(entries) ? Object.keys(entries).flatMap((key) => named([table, key])) : [];
        }),
    ];
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/placeholder.js
function isPlaceholder(value) {
    const letters = value.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
    return (/[<>{}$%]/.test(value) ||
        /^[x0*.-]+$/i.test(value) ||
        /x{6}/i.test(value) ||
        /^(?:your|my|todo|tbd|fixme|replace|changeme|placeholder|insert|example|dummy|fake|sample)/.test(letters) ||
        /(?:^|[-_ ])(?:your|todo|placeholder|changeme|replaceme|replace|here)(?:$|[-_ ])/i.test(value));
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-placeholder-id.js





const HEX = /^[0-9a-f]{32}$/i;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const IDS = [
    { table: ["kv_namespaces"], key: "id", shape: { pattern: HEX, words: "32 hexadecimal digits" } },
    { table: ["d1_databases"], key: "database_id", shape: { pattern: UUID, words: "a UUID" } },
    { table: ["hyperdrive"], key: "id", shape: { pattern: HEX, words: "32 hexadecimal digits" } },
    { table: ["r2_buckets"], key: "bucket_name" },
    { table: ["queues", "producers"], key: "queue" },
    { table: ["queues", "consumers"], key: "queue" },
    { table: ["vectorize"], key: "index_name" },
    { table: ["secrets_store_secrets"], key: "store_id" },
    { table: ["mtls_certificates"], key: "certificate_id" },
    { table: ["vpc_services"], key: "service_id" },
];
const configPlaceholderId = {
    id: "config/placeholder-id",
    title: "an id that nobody filled in",
    run({ gate, environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const declared = gate.environments.get(environment);
            if (declared === undefined || isServedLocally(declared))
                return [];
            const hint = `write the id of ${environment}'s own resource: npx wrangler lists them, and a deploy with this one fails (errors 10041, 10042)`;
            const inTables = IDS.flatMap(({ table, key, shape }) => tablesAt(effective.values, table).flatMap(({ entry, path }) => {
                const id = textAt(entry, [key]);
                if (id === undefined)
                    return [];
                const name = `${table.join(".")} ${textAt(entry, ["binding"]) ?? ""}`.trim();
                const location = effective.locate([...path, key]);
                if (isPlaceholder(id))
                    return [
                        { environment, message: `${name} has the placeholder ${id} for its ${key}`, hint, location },
                    ];
                if (shape === undefined || shape.pattern.test(id))
                    return [];
                return [
                    {
                        environment,
                        message: `${name} has the ${key} ${id}, which is not ${shape.words}`,
                        hint,
                        location,
                    },
                ];
            }));
            const account = textAt(effective.values, ["account_id"]);
            const zones = ["routes", "route"].flatMap((key) => {
                const value = (0,wrangler_lib/* readPath */.G7)(effective.values, [key]);
                const routes = Array.isArray(value)
                    ? value.map((route, index) => [route, [key, index]])
                    : [[value, [key]]];
                return routes.flatMap(([route, path]) => {
                    const zone = (0,wrangler_lib/* isTable */.bI)(route) ? textAt(route, ["zone_id"]) : undefined;
                    return zone === undefined ? [] : [{ name: "zone_id", id: zone, path: [...path, "zone_id"] }];
                });
            });
            const own = [
                ...(account === undefined ? [] : [{ name: "account_id", id: account, path: ["account_id"] }]),
                ...zones,
            ];
            return [
                ...inTables,
                ...own
                    .filter(({ id }) => isPlaceholder(id) || !HEX.test(id))
                    .map(({ name, id, path }) => ({
                    environment,
                    message: `${name} is ${id}, which is not 32 hexadecimal digits`,
                    hint: "the dashboard shows it on the overview page of the account or zone",
                    location: effective.locate(path),
                })),
            ];
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-preview-id.js


const PREVIEWS = [
    { table: "kv_namespaces", key: "id", preview: "preview_id" },
    { table: "d1_databases", key: "database_id", preview: "preview_database_id" },
    { table: "r2_buckets", key: "bucket_name", preview: "preview_bucket_name" },
];
const configPreviewId = {
    id: "config/preview-id",
    title: "a preview that works on live data",
    run({ gate, environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            if (gate.environments.get(environment)?.tier === "test")
                return [];
            return PREVIEWS.flatMap(({ table, key, preview }) => tablesAt(effective.values, [table]).flatMap(({ entry, path }) => {
                const live = textAt(entry, [key]);
                if (live === undefined || textAt(entry, [preview]) !== live)
                    return [];
                return [
                    {
                        environment,
                        message: `${preview} of ${textAt(entry, ["binding"]) ?? table} is its ${key}: wrangler dev --remote writes to live data`,
                        hint: `make a resource of its own for ${preview}, or leave ${preview} out`,
                        location: effective.locate([...path, preview]),
                    },
                ];
            }));
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-rival-config.js
const WHY = {
    beside: "lies beside it",
    above: "lies in a folder above it and comes first for wrangler",
    redirect: "redirects wrangler to a generated file",
};
const configRivalConfig = {
    id: "config/rival-config",
    title: "a second config that wrangler may read instead",
    async run({ config, findRivals }) {
        return (await findRivals()).map(({ file, kind }) => ({
            message: `${file} ${WHY[kind]}: what wrangler deploys may not be ${config.file}, which was judged`,
            hint: `wrangler reads one config: wrangler.json, then wrangler.jsonc, then wrangler.toml, each from here up to the root. Remove ${file} from the repository, or make it the worker.config of gate.yml and remove ${config.file}`,
            location: { file, line: 1 },
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/unknown-keys.js

const TOP = "the top level";
function readUnknownKeys(message) {
    const match = /^Unexpected fields found in (\S{1,200}) field: (.*)$/s.exec(message);
    if (match?.[1] === undefined)
        return undefined;
    const keys = [...(match[2] ?? "").matchAll(/"([^"]{1,200})"/g)].map(([, key = ""]) => key);
    return keys.length === 0 ? undefined : { table: match[1] === "top-level" ? TOP : match[1], keys };
}
function isMainTable(table) {
    return table === TOP || /^env\.[^.]+$/.test(table);
}
function isSwallowedKey({ format }, table, key) {
    return format === "toml" && !isMainTable(table) && wrangler_lib/* KNOWN_KEYS */.B.includes(key);
}
function findUnknownKey(config, environment, table, key) {
    const inner = (table === TOP ? "" : table)
        .split(/[.[\]]+/)
        .filter((part) => part !== "")
        .map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : part));
    const scopes = [...(environment === undefined ? [] : [["env", environment]]), []];
    return scopes
        .map((scope) => [...scope, ...inner, key])
        .find((path) => (0,wrangler_lib/* readPath */.G7)(config.raw, path) !== undefined);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-swallowed-key.js


const configSwallowedKey = {
    id: "config/swallowed-key",
    title: "a key that the table above it swallowed",
    async run({ config, judge }) {
        const paths = [];
        for (const scope of [[], ...config.environmentNames.map((name) => ["env", name])]) {
            for (const table of ["vars", "define"]) {
                const values = (0,wrangler_lib/* readPath */.G7)(config.raw, [...scope, table]);
                for (const [key, value] of (0,wrangler_lib/* isTable */.bI)(values) ? Object.entries(values) : []) {
                    if (isOutOfPlace(key, value))
                        paths.push([...scope, table, key]);
                }
            }
        }
        for (const { environment, warnings } of await judge()) {
            for (const { message } of warnings) {
                const { table = "", keys = [] } = readUnknownKeys(message) ?? {};
                for (const key of keys.filter((key) => isSwallowedKey(config, table, key)))
                    paths.push(findUnknownKey(config, environment, table, key) ?? [key]);
            }
        }
        const distinct = new Map(paths.map((path) => [JSON.stringify(path), path]));
        return [...distinct.values()].map((path) => {
            const table = path.slice(0, -1).filter((part) => typeof part === "string");
            return {
                message: `${String(path.at(-1))} stands inside [${table.join(".")}]: wrangler takes it for a part of that table`,
                hint: config.format === "toml"
                    ? "a key belongs to the last [table] above it: move it above the first table header"
                    : "move it out of there",
                location: config.locate(path),
            };
        });
    },
};
function isOutOfPlace(key, value) {
    if (!wrangler_lib/* KNOWN_KEYS */.B.includes(key))
        return false;
    if (key.includes("_"))
        return true;
    if (key === "main")
        return typeof value === "string" && /\.(?:[cm]?[jt]sx?|py)$/.test(value);
    return ((key === "routes" && Array.isArray(value)) || (key === "triggers" && (0,wrangler_lib/* isTable */.bI)(value) && "crons" in value));
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-unknown-key.js




const configUnknownKey = {
    id: "config/unknown-key",
    title: "a key that wrangler does not know",
    async run({ config, judge, findInstalled }) {
        const verdicts = await judge();
        const installed = await findInstalled();
        return gatherByPlace(verdicts.flatMap(({ environment, judge: by, warnings }) => {
            const isOld = by.from === "bundled" && installed !== undefined && isNewer(installed.version);
            return warnings.flatMap(({ message, location }) => {
                const { table = "", keys = [] } = readUnknownKeys(message) ?? {};
                return keys
                    .filter((key) => !isSwallowedKey(config, table, key))
                    .map((key) => {
                    const path = findUnknownKey(config, environment, table, key);
                    return {
                        environment: environment ?? "the top level",
                        message: `wrangler knows no ${key} in ${table} and ignores it`,
                        hint: hintFor(key, table),
                        location: path === undefined ? location : config.locate(path),
                        ...((isOld || isOfAnotherAge(table, key)) && { level: "warning" }),
                    };
                });
            });
        }));
    },
};
function isOfAnotherAge(table, key) {
    return isMainTable(table) && wrangler_lib/* KNOWN_KEYS */.B.includes(key) && (0,wrangler_lib/* inheritanceOf */.iZ)(key) !== "top-level-only";
}
function hintFor(key, table) {
    if (isOfAnotherAge(table, key))
        return "another wrangler knows it: use a version that does";
    const near = isMainTable(table)
        ? (ALIASES.get(key) ?? (0,lib/* findNearest */.qg)(key, [...wrangler_lib/* KNOWN_KEYS */.B, "env"]))
        : undefined;
    return near === undefined
        ? "take it out, or look its name up in wrangler's documentation"
        : `did you mean ${near}?`;
}
const ALIASES = new Map([
    ["environments", "env"],
    ["var", "vars"],
    ["variables", "vars"],
    ["kv", "kv_namespaces"],
    ["d1", "d1_databases"],
    ["r2", "r2_buckets"],
    ["crons", "triggers.crons"],
    ["cron", "triggers.crons"],
]);
function isNewer(version) {
    const parts = (text) => text.split(/[.+-]/, 3).map((part) => Number.parseInt(part, 10) || 0);
    const [own, other] = [parts(wrangler_lib/* KNOWN_WRANGLER_VERSION */.I9), parts(version)];
    const index = other.findIndex((part, position) => part !== own[position]);
    return index !== -1 && (other[index] ?? 0) > (own[index] ?? 0);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-wrangler-error.js

const configWranglerError = {
    id: "config/wrangler-error",
    title: "wrangler refuses the config",
    async run({ config, judge }) {
        const verdicts = await judge();
        const fallbacks = new Set(verdicts.flatMap(({ judge: by }) => by.fallbackReason ?? []));
        const notices = [...fallbacks].map((reason) => ({
            message: `the wrangler of the repository did not judge, the library inside the gate did: ${reason}`,
            hint: "the two may differ where their versions do: see that npm ci has run and that the installed wrangler starts",
            location: { file: config.file, line: 1 },
            level: "notice",
        }));
        const byPlace = new Map();
        for (const { environment, judge: by, errors } of verdicts) {
            for (const { message, location } of errors) {
                const key = `${(0,lib/* formatLocation */.j$)(location)} ${message}`;
                const hint = `said by wrangler ${by.version} (${by.from === "repository" ? "installed in the repository" : "bundled"})`;
                const entry = byPlace.get(key) ?? { finding: { message, hint, location }, environments: [] };
                entry.environments.push(environment ?? "the top level");
                byPlace.set(key, entry);
            }
        }
        const errors = [...byPlace.values()].map(({ finding, environments }) => ({
            ...finding,
            message: `wrangler refuses ${environments.join(", ")}: ${finding.message}`,
        }));
        return [...errors, ...notices];
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-wrangler-warning.js


const configWranglerWarning = {
    id: "config/wrangler-warning",
    title: "wrangler warns about the config",
    async run({ judge }) {
        const verdicts = await judge();
        return gatherByPlace(verdicts.flatMap(({ environment = "the top level", warnings }) => warnings
            .filter(({ message }) => readUnknownKeys(message) === undefined && !SAID_ELSEWHERE.test(message))
            .map(({ message, location }) => ({
            environment,
            message: `wrangler warns: ${message}`,
            hint: "wrangler goes on with exit code 0, and deploys",
            location,
        }))));
    },
};
const SAID_ELSEWHERE = /environment inherits the top-level `routes`|you have configured `durable_objects` exported by this Worker/;

;// CONCATENATED MODULE: ./packages/validate/lib/rules/config-zone-mismatch.js


const configZoneMismatch = {
    id: "config/zone-mismatch",
    title: "a route outside its zone",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => (0,wrangler_lib/* listRoutes */.Bn)(effective).flatMap(({ pattern, host, zoneName, configPath }) => {
            if (zoneName === undefined || isInZone(host, zoneName.toLowerCase()))
                return [];
            return [
                {
                    environment,
                    message: `the route ${pattern} does not lie in its zone ${zoneName}`,
                    hint: "write the zone that the host belongs to; Cloudflare refuses the route at the deploy",
                    location: effective.locate(configPath),
                },
            ];
        })));
    },
};
function isInZone(host, zone) {
    const bare = host.replace(/:\d+$/, "").replace(/^\*\.?/, "");
    return bare === zone || bare.endsWith(`.${zone}`) || bare === "";
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/durable-objects.js


function listBoundClasses({ values, workerName }) {
    return tablesAt(values, ["durable_objects", "bindings"]).flatMap(({ entry, path }) => {
        const className = textAt(entry, ["class_name"]);
        const script = textAt(entry, ["script_name"]);
        if (className === undefined || (script !== undefined && script !== workerName))
            return [];
        return [{ className, binding: textAt(entry, ["name"]) ?? className, path }];
    });
}
function replayMigrations(values) {
    const live = new Set();
    const gone = new Map();
    const add = (name) => {
        live.add(name);
        gone.delete(name);
    };
    const remove = (name, how, path) => {
        live.delete(name);
        gone.set(name, { how, path });
    };
    for (const { entry, path } of tablesAt(values, ["migrations"])) {
        for (const key of ["new_classes", "new_sqlite_classes"])
            for (const { text } of textsAt(entry, [key]))
                add(text);
        for (const { entry: rename, path: inner } of tablesAt(entry, ["renamed_classes"])) {
            const [from, to] = [textAt(rename, ["from"]), textAt(rename, ["to"])];
            if (from !== undefined)
                remove(from, "renamed", [...path, ...inner]);
            if (to !== undefined)
                add(to);
        }
        for (const { entry: transfer } of tablesAt(entry, ["transferred_classes"])) {
            const to = textAt(transfer, ["to"]);
            if (to !== undefined)
                add(to);
        }
        for (const { text, path: inner } of textsAt(entry, ["deleted_classes"]))
            remove(text, "deleted", [...path, ...inner]);
    }
    return { live, gone };
}
function listExportedClasses(values) {
    return new Set((0,wrangler_lib/* isTable */.bI)(values["exports"]) ? Object.keys(values["exports"]) : []);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/do-deleted-but-bound.js



const doDeletedButBound = {
    id: "do/deleted-but-bound",
    title: "a Durable Object class that a migration takes away",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const { gone } = replayMigrations(effective.values);
            return listBoundClasses(effective).flatMap(({ className, binding, path }) => {
                const end = gone.get(className);
                if (end === undefined)
                    return [];
                const place = (0,lib/* formatLocation */.j$)({ ...effective.locate(end.path), column: undefined });
                return [
                    {
                        environment,
                        message: `${binding} is bound to the class ${className}, which a migration has ${end.how} (${place})`,
                        hint: end.how === "deleted"
                            ? "a deleted class loses all its objects: take the binding out first, and the migration only when nobody needs the data"
                            : "bind the new name",
                        location: effective.locate([...path, "class_name"]),
                    },
                ];
            });
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/do-duplicate-tag.js



const doDuplicateTag = {
    id: "do/duplicate-tag",
    title: "two migrations with one tag",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const seen = new Map();
            return tablesAt(effective.values, ["migrations"]).flatMap(({ entry, path }) => {
                const tag = textAt(entry, ["tag"]);
                if (tag === undefined)
                    return [];
                const location = effective.locate([...path, "tag"]);
                const first = seen.get(tag);
                if (first === undefined) {
                    seen.set(tag, (0,lib/* formatLocation */.j$)({ ...location, column: undefined }));
                    return [];
                }
                return [
                    {
                        environment,
                        message: `the migration tag ${tag} stands twice (first at ${first}): one of the two never runs`,
                        hint: "give the later one a tag of its own",
                        location,
                    },
                ];
            });
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/do-history-rewritten.js




const doHistoryRewritten = {
    id: "do/history-rewritten",
    title: "a migration of the past that was changed",
    async run({ config, environments, history }) {
        const migrating = [...environments].filter(([, { values }]) => tablesAt(values, ["migrations"]).length > 0);
        const base = await history.readBase(config.file);
        if (!base.known)
            return migrating.length === 0 ? [] : [unknownPast(config.file, base.why)];
        if (base.text === undefined)
            return [];
        let before;
        try {
            before = (0,wrangler_lib/* parseWranglerConfig */.is)({ ...config, text: base.text });
        }
        catch (error) {
            if (!(error instanceof lib/* GateError */.ue))
                throw error;
            return migrating.length === 0
                ? []
                : [unknownPast(config.file, `the config before cannot be read (${error.message})`)];
        }
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            if (!before.environmentNames.includes(environment))
                return [];
            return compare(listMigrations((0,wrangler_lib/* effectiveEnvironment */.xr)(before, environment)), effective).map((finding) => ({
                environment,
                ...finding,
            }));
        }));
    },
};
function listMigrations({ values }) {
    return tablesAt(values, ["migrations"]).map(({ entry }) => ({
        tag: textAt(entry, ["tag"]) ?? "",
        text: JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))),
    }));
}
function compare(past, effective) {
    const present = listMigrations(effective);
    const index = past.findIndex(({ text }, position) => present[position]?.text !== text);
    const changed = past[index];
    if (changed === undefined)
        return [];
    const position = present.findIndex(({ tag }) => tag === changed.tag);
    const [what, path] = position === -1
        ? ["is gone", ["migrations"]]
        : position === index
            ? ["was changed", ["migrations", position]]
            : ["was moved", ["migrations", position]];
    return [
        {
            message: `the migration ${changed.tag} ${what}, and it may have run already`,
            hint: "Cloudflare runs each tag once, in order: leave it as it was and add a new one after it",
            location: effective.locate(path),
        },
    ];
}
function unknownPast(file, why) {
    return {
        message: `cannot tell whether the migrations of ${file} were rewritten: ${why}`,
        hint: "in a workflow set fetch-depth: 0 for actions/checkout",
        location: { file, line: 1 },
        level: "notice",
    };
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/do-unmigrated-class.js



const doUnmigratedClass = {
    id: "do/unmigrated-class",
    title: "a Durable Object class without a migration",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const { live, gone } = replayMigrations(effective.values);
            const exported = listExportedClasses(effective.values);
            return listBoundClasses(effective)
                .filter(({ className }) => !live.has(className) && !gone.has(className) && !exported.has(className))
                .map(({ className, binding, path }) => {
                const near = (0,lib/* findNearest */.qg)(className, [...live, ...exported]);
                return {
                    environment,
                    message: `${binding} is bound to the class ${className}, which no migration creates`,
                    hint: near === undefined
                        ? `add a migration with a new tag and new_sqlite_classes = ["${className}"]`
                        : `did you mean ${near}? Otherwise add a migration that creates or renames it`,
                    location: effective.locate([...path, "class_name"]),
                };
            });
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/documents/match-glob.js
function compileGlob(glob) {
    let source = "";
    let depth = 0;
    for (let index = 0; index < glob.length; index += 1) {
        const char = glob[index] ?? "";
        if (glob.startsWith("**/", index)) {
            source += "(?:[^/]+/)*";
            index += 2;
        }
        else if (glob.startsWith("**", index)) {
            source += ".*";
            index += 1;
        }
        else if (char === "*")
            source += "[^/]*";
        else if (char === "?")
            source += "[^/]";
        else if (char === "{") {
            depth += 1;
            source += "(?:";
        }
        else if (char === "}" && depth > 0) {
            depth -= 1;
            source += ")";
        }
        else if (char === "," && depth > 0)
            source += "|";
        else
            source += char.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    }
    return new RegExp(`^${source}${")".repeat(depth)}$`);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/validate/lib/documents/read-document.js



async function readDocuments({ gate, files }) {
    if (gate.validate.docs === undefined)
        return [];
    const pattern = compileGlob(external_node_path_.posix.join(external_node_path_.posix.dirname(gate.file), gate.validate.docs));
    const names = [...files.tracked].filter((file) => pattern.test(file)).sort();
    return Promise.all(names.map(async (file) => parseSourceDocument(file, await files.read(file))));
}
function parseSourceDocument(file, text) {
    const lines = text.replace(/^\u{feff}/u, "").split(/\r?\n/);
    const end = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
    const none = { file, lines, keys: new Map(), texts: () => [], bodyLine: 1 };
    if (end === -1)
        return {
            ...none,
            fault: { text: lines[0] === "---" ? "its front matter has no end" : "it has no front matter", line: 1 },
        };
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(lines.slice(1, end).join("\n"), {
        lineCounter: counter,
        prettyErrors: false,
        logLevel: "silent",
    });
    const lineAt = (offset) => offset === undefined ? 2 : counter.linePos(offset).line + 1;
    const [error] = document.errors;
    const bodyLine = end + 2;
    if (error)
        return {
            ...none,
            bodyLine,
            fault: {
                text: `its front matter is no YAML: ${error.message.split("\n")[0] ?? ""}`,
                line: lineAt(error.pos[0]),
            },
        };
    const { contents } = document;
    if (!(0,dist/* isMap */.jh)(contents))
        return { ...none, bodyLine, fault: { text: "its front matter is no mapping", line: 1 } };
    const map = contents;
    const keys = new Map(map.items.flatMap(({ key }) => (0,dist/* isScalar */.jn)(key) ? [[String(key.value), lineAt(key.range?.[0])]] : []));
    const read = (node) => {
        if ((0,dist/* isSeq */.oP)(node))
            return node.items.flatMap(read);
        if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
            return [];
        const value = typeof node.value === "string" ? node.value : (node.source ?? JSON.stringify(node.value));
        return [{ text: value, line: lineAt(node.range?.[0]) }];
    };
    return { file, lines, keys, texts: (key) => read(map.get(key, true)), bodyLine };
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/document-references.js



async function checkReferences(context, key) {
    const { tracked } = context.files;
    const documents = await readDocuments(context);
    return documents.flatMap((document) => document.texts(key).flatMap((reference) => {
        if (resolveReference(document.file, reference, tracked).length > 0)
            return [];
        const file = referencedPath(reference);
        return [
            {
                message: `${document.file}: ${key} names ${file}, which is not in the repository`,
                hint: "mend the path (from the root of the repository, or from the document), or take it out and check what the document says",
                location: { file: document.file, line: reference.line },
            },
        ];
    }));
}
function resolveReference(document, reference, tracked) {
    const written = referencedPath(reference);
    for (const candidate of [external_node_path_.posix.normalize(written), external_node_path_.posix.join(external_node_path_.posix.dirname(document), written)]) {
        const file = candidate.replace(/^\.?\//, "").replace(/\/$/, "");
        if (file === "" || file.startsWith("../"))
            continue;
        if (tracked.has(file))
            return [file];
        const pattern = /[*?{]/.test(file) ? compileGlob(file) : undefined;
        const found = [...tracked].filter((name) => (pattern ? pattern.test(name) : name.startsWith(`${file}/`)));
        if (found.length > 0)
            return found;
    }
    return [];
}
function referencedPath({ text }) {
    return text
        .trim()
        .replace(/#.*$/, "")
        .replace(/:\d+(?:[-:]\d+)?$/, "");
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/docs-code-ref.js

const docsCodeRef = {
    id: "docs/code-ref",
    title: "a document about code that is gone",
    run: (context) => checkReferences(context, "codeRefs"),
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/docs-front-matter.js


const REQUIRED = ["description", "owner", "priority", "lastSync", "codeRefs", "testRefs"];
const docsFrontMatter = {
    id: "docs/front-matter",
    title: "a document without its front matter",
    async run(context) {
        const { gate, today } = context;
        const documents = await readDocuments(context);
        if (gate.validate.docs !== undefined && documents.length === 0) {
            return [
                {
                    message: `validate.docs names ${gate.validate.docs}, which matches no tracked file`,
                    hint: "mend the glob, or take docs out of gate.yml",
                    location: { file: gate.file, line: 1 },
                },
            ];
        }
        return documents.flatMap((document) => {
            const { file, fault, keys } = document;
            const say = (message, line, hint) => ({
                message,
                hint,
                location: { file, line },
            });
            if (fault)
                return [
                    say(`${file}: ${fault.text}`, fault.line, `begin with --- and the keys ${REQUIRED.join(", ")}`),
                ];
            const missing = REQUIRED.filter((key) => !keys.has(key)).map((key) => {
                const near = (0,lib/* findNearest */.qg)(key, [...keys.keys()].filter((name) => !REQUIRED.includes(name)));
                return say(`${file} has no ${key}`, near === undefined ? 1 : (keys.get(near) ?? 1), near === undefined
                    ? `write ${key} into its front matter`
                    : `did you mean ${key} where it says ${near}?`);
            });
            const empty = REQUIRED.filter((key) => keys.has(key) && key !== "testRefs" && document.texts(key).every(({ text }) => text.trim() === "")).map((key) => say(`${file} has an empty ${key}`, keys.get(key) ?? 1, `say what its ${key} is`));
            const dates = document.texts("lastSync").flatMap(({ text, line }) => {
                const date = /^\d{4}-\d{2}-\d{2}(?:$|T)/.test(text) && !Number.isNaN(Date.parse(text))
                    ? text.slice(0, 10)
                    : undefined;
                if (date === undefined)
                    return [say(`${file}: lastSync is ${text}, which is no date`, line, "write it as 2026-01-31")];
                return date > today
                    ? [
                        say(`${file}: lastSync ${date} has not come yet`, line, "write the day on which somebody compared it with the code"),
                    ]
                    : [];
            });
            return [...missing, ...empty, ...dates];
        });
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/documents/markdown.js
function* proseLines({ lines, bodyLine }) {
    let fence;
    for (const [index, text] of lines.entries()) {
        if (index + 1 < bodyLine)
            continue;
        const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
        if (fence === undefined && mark !== undefined)
            fence = mark;
        else if (fence !== undefined) {
            if (mark?.startsWith(fence))
                fence = undefined;
        }
        else
            yield { text, line: index + 1 };
    }
}
function listHeadings(document) {
    return [...proseLines(document)].flatMap(({ text, line }) => {
        const match = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(text);
        return match?.[1] === undefined ? [] : [{ level: match[1].length, text: match[2] ?? "", line }];
    });
}
function listLinks(document) {
    return [...proseLines(document)].flatMap(({ text, line }) => {
        const prose = text.replaceAll(/`[^`]{0,1000}`/g, "");
        const inline = [...prose.matchAll(/\]\(\s{0,5}<?([^\s)<>]{1,1000})>?(?:\s[^)]{0,300})?\)/g)];
        const definition = /^ {0,3}\[[^\]]{1,200}\]:\s{1,5}<?([^\s<>]{1,1000})/.exec(prose);
        return [...inline, ...(definition ? [definition] : [])].map(([, target = ""]) => ({
            text: target,
            line,
        }));
    });
}
function listAnchors(document) {
    const anchors = new Set();
    const counts = new Map();
    for (const { text } of listHeadings(document)) {
        const plain = text.replaceAll(/\[([^\]]{0,500})\]\([^)]{0,500}\)/g, "$1").replaceAll(/[`*]/g, "");
        const slug = plain
            .trim()
            .toLowerCase()
            .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
            .replaceAll(" ", "-");
        const count = counts.get(slug) ?? 0;
        counts.set(slug, count + 1);
        anchors.add(count === 0 ? slug : `${slug}-${count}`);
    }
    for (const { text } of proseLines(document))
        for (const [, id = ""] of text.matchAll(/\b(?:id|name)="([^"]{1,200})"/g))
            anchors.add(id);
    return anchors;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/docs-link.js



const docsLink = {
    id: "docs/link",
    title: "a link that leads nowhere",
    async run(context) {
        const { files } = context;
        const findings = [];
        for (const document of await readDocuments(context)) {
            for (const { text, line } of listLinks(document)) {
                if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(text))
                    continue;
                const [target = "", anchor] = decode(text).split("#", 2);
                const say = (message, hint) => {
                    findings.push({ message, hint, location: { file: document.file, line } });
                };
                const plain = target.replace(/\?.*$/, "");
                const file = plain === ""
                    ? document.file
                    : external_node_path_.posix
                        .normalize(plain.startsWith("/") ? plain.slice(1) : external_node_path_.posix.join(external_node_path_.posix.dirname(document.file), plain))
                        .replace(/\/$/, "");
                if (file.startsWith("../") || !(file === "." || (await files.exists(file)))) {
                    say(`${document.file} links to ${text}, and there is no ${file}`, "mend the link, or take it out");
                }
                else if (anchor !== undefined &&
                    anchor !== "" &&
                    /\.md$/i.test(file) &&
                    files.tracked.has(file) &&
                    !/^L\d+/.test(anchor)) {
                    const page = file === document.file ? document : parseSourceDocument(file, await files.read(file));
                    if (!listAnchors(page).has(anchor.toLowerCase()) && !listAnchors(page).has(anchor))
                        say(`${document.file} links to ${text}, and ${file} has no heading of that name`, "mend the part behind #");
                }
            }
        }
        return findings;
    },
};
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/docs-stale.js


const MAX_PATHS = 500;
const docsStale = {
    id: "docs/stale",
    title: "a document that is older than its code",
    async run(context) {
        const { files, history } = context;
        const findings = [];
        const documents = await readDocuments(context);
        if (documents.length > 0 && (await history.isShallow())) {
            return [
                {
                    message: "cannot tell whether documents are older than their code: this clone is shallow",
                    hint: "in a workflow set fetch-depth: 0 for actions/checkout",
                    location: { file: documents[0]?.file ?? "", line: 1 },
                    level: "notice",
                },
            ];
        }
        for (const document of documents) {
            const [synced] = document.texts("lastSync");
            const day = /^\d{4}-\d{2}-\d{2}/.exec(synced?.text ?? "")?.[0];
            const references = document
                .texts("codeRefs")
                .flatMap((reference) => resolveReference(document.file, reference, files.tracked));
            if (synced === undefined || day === undefined || references.length === 0)
                continue;
            const changed = await history.findLastChange([...new Set(references)].slice(0, MAX_PATHS));
            const changedDay = changed === undefined ? undefined : new Date(changed).toISOString().slice(0, 10);
            if (changedDay === undefined || changedDay <= day)
                continue;
            findings.push({
                message: `${document.file} was compared with its code on ${day}, and that code changed on ${changedDay}`,
                hint: "read the change, mend the document, and write today's date as lastSync",
                location: { file: document.file, line: synced.line },
            });
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/docs-test-ref.js

const docsTestRef = {
    id: "docs/test-ref",
    title: "a document about tests that are gone",
    run: (context) => checkReferences(context, "testRefs"),
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-account-mismatch.js


const envAccountMismatch = {
    id: "env/account-mismatch",
    title: "environments in different accounts",
    run({ environments }) {
        const findings = [];
        let first;
        for (const [name, effective] of environments) {
            const account = textAt(effective.values, ["account_id"]);
            if (account === undefined)
                continue;
            first ??= { name, account };
            if (account.toLowerCase() === first.account.toLowerCase())
                continue;
            const other = environments.get(first.name)?.locate(["account_id"]);
            findings.push({
                message: `${name} is deployed to another account than ${first.name}${other ? ` (${(0,lib/* formatLocation */.j$)({ ...other, column: undefined })})` : ""}`,
                hint: "if that is meant, set env/account-mismatch: off in gate.yml",
                location: effective.locate(["account_id"]),
            });
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/binding-words.js
const words = (label, nameKey, resourceKeys = [], sameKeys = []) => ({
    label,
    nameKey,
    resourceKeys,
    sameKeys,
});
const WORDS = new Map([
    ["kv_namespaces", words("KV binding", "binding", ["id"])],
    ["d1_databases", words("D1 binding", "binding", ["database_name", "database_id"], ["migrations_dir"])],
    ["r2_buckets", words("R2 binding", "binding", ["bucket_name"])],
    ["queues.producers", words("queue producer", "binding", ["queue"])],
    ["services", words("service binding", "binding", ["service"])],
    ["durable_objects", words("Durable Object binding", "name", [], ["class_name"])],
    ["workflows", words("Workflow binding", "binding", ["name"], ["class_name"])],
    ["hyperdrive", words("Hyperdrive binding", "binding", ["id"])],
    ["analytics_engine_datasets", words("Analytics Engine binding", "binding", ["dataset"])],
    ["vectorize", words("Vectorize binding", "binding", ["index_name"])],
    ["dispatch_namespaces", words("dispatch namespace binding", "binding", ["namespace"])],
    ["pipelines", words("pipeline binding", "binding", ["pipeline"])],
    ["secrets.required", { label: "required secret", resourceKeys: [], sameKeys: [] }],
    ["ratelimits", words("rate limit binding", "name", ["namespace_id"])],
    ["send_email", words("email binding", "name")],
    ["unsafe", words("unsafe binding", "name", [], ["type"])],
    ["ai", words("AI binding", "binding")],
    ["browser", words("browser binding", "binding")],
    ["version_metadata", words("version metadata binding", "binding")],
]);
function wordsOf(kind) {
    return WORDS.get(kind) ?? words(`${kind} binding`, "binding");
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-binding-parity.js



const envBindingParity = {
    id: "env/binding-parity",
    title: "a binding that an environment lacks",
    run({ config, environments }) {
        const bindings = new Map([...environments].map(([name, environment]) => [name, indexBindings(environment)]));
        const findings = [];
        for (const [name, own] of bindings) {
            const reported = new Set();
            for (const [otherName, others] of bindings) {
                for (const [key, binding] of others) {
                    if (own.has(key) || reported.has(key))
                        continue;
                    reported.add(key);
                    const other = environments.get(otherName);
                    if (other)
                        findings.push(describe(config, name, other, otherName, binding));
                }
            }
        }
        return findings;
    },
};
function indexBindings(environment) {
    const bindings = (0,wrangler_lib/* listBindings */.vu)(environment).filter(({ kind, inCode }) => inCode && kind !== "vars");
    return new Map(bindings.map((binding) => [JSON.stringify([binding.kind, binding.name]), binding]));
}
function describe(config, environment, other, otherName, binding) {
    const place = (0,lib/* formatLocation */.j$)({ ...other.locate(binding.path), column: undefined });
    return {
        message: `${wordsOf(binding.kind).label} ${binding.name} is missing in ${environment}`,
        hint: `${otherName} has it (${place}) and wrangler inherits no binding. Add:\n${writeStub(config.format, environment, binding, readAt(other.values, binding.path))}`,
        location: config.locate(["env", environment]),
        ...(binding.kind === "unsafe" && { level: "warning" }),
    };
}
function writeStub(format, environment, binding, entry) {
    const { nameKey, resourceKeys, sameKeys } = wordsOf(binding.kind);
    const keys = binding.path.filter((part) => typeof part === "string");
    if (nameKey === undefined) {
        const [key = "", last = ""] = keys;
        return format === "toml"
            ? `[env.${environment}.${key}]\n${last} = [${JSON.stringify(binding.name)}]`
            : `env.${environment}: "${key}": { "${last}": [${JSON.stringify(binding.name)}] }`;
    }
    const fields = [[nameKey, binding.name]];
    for (const key of sameKeys) {
        const value = readAt(entry, [key]);
        if (typeof value === "string")
            fields.push([key, value]);
    }
    for (const key of resourceKeys)
        fields.push([key, `<${environment}'s own ${key.replaceAll("_", " ")}>`]);
    const isList = binding.path.some((part) => typeof part === "number");
    if (format === "toml") {
        const table = ["env", environment, ...keys].join(".");
        return [
            isList ? `[[${table}]]` : `[${table}]`,
            ...fields.map(([key, value]) => `${key} = ${JSON.stringify(value)}`),
        ].join("\n");
    }
    const object = `{ ${fields.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(", ")} }`;
    const inner = isList ? `[${object}]` : object;
    const [first = "", second] = keys;
    return `env.${environment}: ${second === undefined ? `"${first}": ${inner}` : `"${first}": { "${second}": ${inner} }`}`;
}
function readAt(value, path) {
    let current = value;
    for (const part of path) {
        if (typeof current !== "object" || current === null)
            return undefined;
        current = current[part];
    }
    return current;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-cron-inherited.js


const envCronInherited = {
    id: "env/cron-inherited",
    title: "cron triggers that an environment inherits",
    run({ gate, config, environments }) {
        return [...environments].flatMap(([name, effective]) => {
            if (gate.environments.get(name)?.tier === "production" || !effective.inheritedKeys.has("triggers"))
                return [];
            const crons = textsAt(effective.values, ["triggers", "crons"]);
            if (crons.length === 0)
                return [];
            const place = (0,lib/* formatLocation */.j$)({ ...effective.locate(["triggers"]), column: undefined });
            return [
                {
                    message: `${name} inherits ${crons.length === 1 ? "the cron" : "the crons"} ${crons.map(({ text }) => `"${text}"`).join(", ")} from the top level (${place})`,
                    hint: `write triggers = { crons = [] } into env.${name} if the jobs are not for ${name}, or repeat them there if they are`,
                    location: config.locate(["env", name]),
                },
            ];
        });
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-cross-binding.js


const TARGETS = [
    { table: ["services"], key: "service", what: "service" },
    { table: ["durable_objects", "bindings"], key: "script_name", what: "Durable Object of" },
    { table: ["workflows"], key: "script_name", what: "Workflow of" },
    { table: ["tail_consumers"], key: "service", what: "tail consumer" },
    { table: ["streaming_tail_consumers"], key: "service", what: "streaming tail consumer" },
];
const TIER_WORDS = new Map([
    ["production", "production"],
    ["prod", "production"],
    ["staging", "staging"],
    ["stage", "staging"],
    ["stg", "staging"],
]);
const envCrossBinding = {
    id: "env/cross-binding",
    title: "an environment bound to a Worker of another one",
    run({ gate, environments }) {
        const workers = new Map([...environments].map(([name, { workerName }]) => [workerName, name]));
        return gatherByPlace([...environments].flatMap(([environment, effective]) => TARGETS.flatMap(({ table, key, what }) => tablesAt(effective.values, table).flatMap(({ entry, path }) => {
            const target = textAt(entry, [key]);
            if (target === undefined)
                return [];
            const owner = workers.get(target) ?? guessEnvironment(target, environment, gate);
            if (owner === undefined || owner === environment || isOwn(effective, target))
                return [];
            return [
                {
                    environment,
                    message: `bound to the ${what} ${target}, which belongs to ${owner}`,
                    hint: `name the Worker of ${environment} here: what runs in ${environment} must not call ${owner}`,
                    location: effective.locate([...path, key]),
                },
            ];
        }))));
    },
};
function isOwn({ workerName }, target) {
    return target === workerName;
}
function guessEnvironment(target, environment, gate) {
    const words = target.toLowerCase().split(/[-_.]/);
    const own = gate.environments.get(environment)?.tier;
    const mentions = (name) => words.includes(name.toLowerCase());
    if (mentions(environment))
        return undefined;
    const named = [...gate.environments.keys()].find((name) => name !== environment && words.length > 1 && words.at(-1) === name.toLowerCase());
    if (named !== undefined)
        return named;
    const tiers = [words.at(-1), words[0]].map((word) => TIER_WORDS.get(word ?? ""));
    if (words.length === 1 || tiers.includes(own))
        return undefined;
    return tiers.find((tier) => tier !== undefined);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-dev-value.js

const MAX_DEPTH = 20;
const LOCAL_URL = /(?:^|[\s"'=,;@(]|:\/\/)(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|\[::1\]|host\.docker\.internal)(?:[:/\s"',;)]|$)/i;
const EXAMPLE_URL = /:\/\/(?:[\w-]{1,63}\.){0,5}example\.(?:com|org|net)(?:[:/\s"',;)]|$)/i;
const ENVIRONMENT_NAME = /^(?:[A-Z0-9]+_)*(?:ENV|ENVIRONMENT|STAGE|TIER|DEPLOYMENT)$/i;
const OTHERS = new Set([
    "development",
    "dev",
    "local",
    "localhost",
    "test",
    "testing",
    "staging",
    "stage",
    "stg",
    "preview",
]);
const envDevValue = {
    id: "env/dev-value",
    title: "a value of another environment in the variables",
    run({ gate, environments }) {
        return [...environments].flatMap(([environment, effective]) => listLeaves(effective.values["vars"], ["vars"], 0).flatMap(({ path, value }) => {
            const why = explain(String(path.at(-1)), value, environment, gate);
            if (why === undefined)
                return [];
            return [
                {
                    message: `${environment} has ${path.slice(1).join(".")} = ${JSON.stringify(value.slice(0, 100))}, ${why}`,
                    hint: `write the value of ${environment}`,
                    location: effective.locate(path),
                },
            ];
        }));
    },
};
function explain(name, value, environment, gate) {
    const tier = gate.environments.get(environment)?.tier;
    if (tier === "test")
        return undefined;
    const isName = ENVIRONMENT_NAME.test(name);
    if (isName && value !== environment && gate.environments.has(value) && !/^NODE_ENV$/i.test(name))
        return `the name of the environment ${value}`;
    if (tier !== "production")
        return undefined;
    if (LOCAL_URL.test(value))
        return "an address of this machine";
    if (EXAMPLE_URL.test(value))
        return "an address for examples";
    return isName && OTHERS.has(value.toLowerCase()) ? "a name of another environment" : undefined;
}
function listLeaves(value, path, depth) {
    if (typeof value === "string")
        return [{ path, value }];
    if (depth >= MAX_DEPTH)
        return [];
    const entries = Array.isArray(value)
        ? [...value.entries()]
        : (0,wrangler_lib/* isTable */.bI)(value)
            ? Object.entries(value)
            : [];
    return entries.flatMap(([part, child]) => listLeaves(child, [...path, part], depth + 1));
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-observability.js


const envObservability = {
    id: "env/observability",
    title: "production without logs",
    run({ gate, config, environments }) {
        return productionNames(gate).flatMap((environment) => {
            const effective = environments.get(environment);
            if (effective === undefined)
                return [];
            const blind = findBlindness(effective);
            if (blind === undefined)
                return [];
            const { why, path } = blind;
            return [
                {
                    message: `${environment} keeps no logs: ${why}`,
                    hint: "write [observability] with enabled = true: without logs nobody can say what went wrong after a deploy",
                    location: path === undefined ? config.locate(["env", environment]) : effective.locate(path),
                },
            ];
        });
    },
};
function findBlindness({ values }) {
    if (values["logpush"] === true ||
        isFilled(values["tail_consumers"]) ||
        isFilled(values["streaming_tail_consumers"]))
        return undefined;
    const read = (...path) => (0,wrangler_lib/* readPath */.G7)(values, ["observability", ...path]);
    if (!(0,wrangler_lib/* isTable */.bI)(values["observability"]))
        return { why: "observability is not set" };
    const logs = read("logs", "enabled");
    if (logs === false)
        return { why: "observability.logs.enabled is false", path: ["observability", "logs", "enabled"] };
    if (read("enabled") !== true && logs !== true) {
        return read("enabled") === false
            ? { why: "observability.enabled is false", path: ["observability", "enabled"] }
            : { why: "observability is not enabled", path: ["observability"] };
    }
    const rates = [["logs", "head_sampling_rate"], ["head_sampling_rate"]];
    const rate = rates.find((path) => read(...path) !== undefined);
    return rate !== undefined && read(...rate) === 0
        ? { why: `observability.${rate.join(".")} is 0`, path: ["observability", ...rate] }
        : undefined;
}
function isFilled(value) {
    return Array.isArray(value) && value.length > 0;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-preview-urls.js


const envPreviewUrls = {
    id: "env/preview-urls",
    title: "preview URLs in production",
    run({ gate, environments }) {
        return gatherByPlace(productionNames(gate).flatMap((environment) => {
            const effective = environments.get(environment);
            if (effective?.values["preview_urls"] !== true)
                return [];
            return [
                {
                    environment,
                    message: "preview_urls is on: every version that is uploaded gets a public address with production's bindings",
                    hint: "write preview_urls = false",
                    location: effective.locate(["preview_urls"]),
                },
            ];
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-required.js

const envRequired = {
    id: "env/required",
    title: "an environment of gate.yml that the wrangler config lacks",
    run({ gate, config }) {
        const missing = [...gate.environments.values()].filter(({ name }) => !config.environmentNames.includes(name));
        const candidates = config.environmentNames.filter((name) => !gate.environments.has(name));
        return missing.map(({ name, location }) => {
            const near = (0,lib/* findNearest */.qg)(name, candidates) ?? candidates.find((candidate) => isShortFor(candidate, name));
            const elsewhere = ["environments", "envs", "environment"].find((key) => hasKey(config.raw[key], name));
            const has = config.environmentNames.length === 0
                ? "has no environment"
                : `has ${config.environmentNames.join(", ")}`;
            const hint = near
                ? `did you mean ${name} where it says ${near}?`
                : elsewhere
                    ? `${elsewhere} means nothing to wrangler: write env.${name} where it says ${elsewhere}.${name}`
                    : `${config.file} ${has}; add env.${name}, or take ${name} out of gate.yml`;
            return {
                message: `environment ${name} of ${(0,lib/* formatLocation */.j$)(location)} is missing in ${config.file}`,
                hint,
                location: config.locate(near ? ["env", near] : elsewhere ? [elsewhere, name] : ["env"]),
            };
        });
    },
};
function hasKey(table, key) {
    return typeof table === "object" && table !== null && Object.hasOwn(table, key);
}
function isShortFor(a, b) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return short.length >= 3 && long.toLowerCase().startsWith(short.toLowerCase());
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-route-inherited.js

const envRouteInherited = {
    id: "env/route-inherited",
    title: "routes that an environment inherits from the top level",
    run({ config, environments }) {
        return [...environments].flatMap(([name, environment]) => {
            const inherited = findInheritedRoutes(environment);
            if (inherited === undefined)
                return [];
            const { key, routes } = inherited;
            const place = (0,lib/* formatLocation */.j$)({ ...environment.locate([key]), column: undefined });
            const overruled = key === "routes" &&
                environment.values["route"] !== undefined &&
                !environment.inheritedKeys.has("route");
            return [
                {
                    message: `${name} inherits ${key} ${routes.join(", ")} from the top level (${place}): deploying ${name} takes that traffic over`,
                    hint: overruled
                        ? `wrangler prefers the inherited routes to the route of ${name}: write routes in env.${name} instead of route`
                        : `write the routes of ${name} into env.${name} (routes = [] for none), or move those of the top level into the environment that they belong to`,
                    location: config.locate(["env", name]),
                },
            ];
        });
    },
};
function findInheritedRoutes({ values, inheritedKeys, }) {
    const { routes, route } = values;
    if (routes !== undefined) {
        if (!inheritedKeys.has("routes") || !Array.isArray(routes) || routes.length === 0)
            return undefined;
        return { key: "routes", routes: routes.map(nameRoute) };
    }
    return route !== undefined && inheritedKeys.has("route")
        ? { key: "route", routes: [nameRoute(route)] }
        : undefined;
}
function nameRoute(route) {
    if (typeof route === "string")
        return route;
    const pattern = typeof route === "object" && route !== null && "pattern" in route ? route.pattern : undefined;
    const custom = typeof route === "object" && route !== null && "custom_domain" in route && route.custom_domain === true;
    return `${typeof pattern === "string" ? pattern : "(no pattern)"}${custom ? " (custom domain)" : ""}`;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/route-patterns.js
function compareRoutes(a, b) {
    const host = compareParts(splitHost(a.host), splitHost(b.host), (text, end) => text.endsWith(end));
    const path = compareParts(splitPath(a.path), splitPath(b.path), (text, start) => text.startsWith(start));
    if (host === "apart" || path === "apart")
        return "apart";
    if (host === "same")
        return path;
    return path === "same" || path === host ? host : "crossing";
}
function splitHost(host) {
    const open = host.startsWith("*");
    return { fixed: open ? host.slice(1) : host, open };
}
function splitPath(path) {
    const open = path.endsWith("*");
    return { fixed: open ? path.slice(0, -1) : path, open };
}
function compareParts(a, b, holds) {
    if (a.fixed === b.fixed && a.open === b.open)
        return "same";
    const covers = (one, other) => one.open && holds(other.fixed, one.fixed);
    if (covers(a, b))
        return "wider";
    return covers(b, a) ? "narrower" : "apart";
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-route-overlap.js



const MAX_ROUTES = 2000;
const envRouteOverlap = {
    id: "env/route-overlap",
    title: "two environments that claim the same requests",
    run({ config, environments }) {
        const routes = [...environments].flatMap(([environment, effective]) => (0,wrangler_lib/* listRoutes */.Bn)(effective)
            .filter(({ inherited }) => !inherited)
            .map((route) => ({ environment, route, location: effective.locate(route.configPath) })));
        const findings = [];
        for (const [index, { environment, route, location }] of routes.slice(0, MAX_ROUTES).entries()) {
            for (const earlier of routes.slice(0, index)) {
                if (earlier.environment === environment)
                    continue;
                const relation = compareRoutes(route, earlier.route);
                if (relation === "apart")
                    continue;
                const place = (0,lib/* formatLocation */.j$)({ ...earlier.location, column: undefined });
                const other = `${env_route_overlap_describe(earlier.route)} of ${earlier.environment} (${place})`;
                if (relation === "same" || relation === "crossing") {
                    findings.push({
                        message: `${environment} claims ${env_route_overlap_describe(route)}, which ${relation === "same" ? "is" : "overlaps"} ${other}`,
                        hint: `give ${environment} a host of its own: whoever is deployed last takes the traffic`,
                        location,
                    });
                }
                else {
                    const [narrow, wide] = relation === "narrower" ? [environment, earlier.environment] : [earlier.environment, environment];
                    findings.push({
                        message: `${environment} claims ${env_route_overlap_describe(route)}, which ${relation === "narrower" ? "lies inside" : "covers"} ${other}`,
                        hint: `the narrower route wins as long as it exists: requests to ${narrow} reach ${wide} before its first deploy and after its removal`,
                        location,
                        level: "warning",
                    });
                }
            }
        }
        if (routes.length > MAX_ROUTES) {
            findings.push({
                message: `${routes.length} routes: only the first ${MAX_ROUTES} were compared`,
                hint: undefined,
                location: config.locate(["env"]),
                level: "notice",
            });
        }
        return findings;
    },
};
function env_route_overlap_describe({ pattern, customDomain }) {
    return customDomain ? `custom domain ${pattern}` : `route ${pattern}`;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-self-reference.js


const envSelfReference = {
    id: "env/self-reference",
    title: "a Worker or queue that feeds itself",
    run({ environments }) {
        return gatherByPlace([...environments].flatMap(([environment, effective]) => {
            const { values, workerName } = effective;
            const tails = ["tail_consumers", "streaming_tail_consumers"].flatMap((table) => tablesAt(values, [table])
                .filter(({ entry }) => workerName !== "" && namesWorker(entry, workerName))
                .map(({ path }) => ({
                environment,
                message: `${workerName} is its own consumer in ${table}: every log makes another one`,
                hint: "send the logs to another Worker",
                location: effective.locate([...path, "service"]),
            })));
            const queues = tablesAt(values, ["queues", "consumers"]).flatMap(({ entry, path }) => {
                const queue = textAt(entry, ["queue"]);
                if (queue === undefined || textAt(entry, ["dead_letter_queue"]) !== queue)
                    return [];
                return [
                    {
                        environment,
                        message: `queue ${queue} is its own dead letter queue: a message that fails comes back for ever`,
                        hint: "name another queue, which nobody consumes automatically",
                        location: effective.locate([...path, "dead_letter_queue"]),
                    },
                ];
            });
            return [...tails, ...queues];
        }));
    },
};
function namesWorker(entry, workerName) {
    const service = textAt(entry, ["service"]);
    const environment = textAt(entry, ["environment"]);
    return service === workerName || (environment !== undefined && `${service}-${environment}` === workerName);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-shared-name.js

const envSharedName = {
    id: "env/shared-name",
    title: "two environments of one Worker name",
    run({ environments }) {
        const owners = new Map();
        const findings = [];
        for (const [name, effective] of environments) {
            const { workerName } = effective;
            const owner = owners.get(workerName);
            if (workerName === "")
                continue;
            if (owner === undefined) {
                owners.set(workerName, name);
                continue;
            }
            const first = environments.get(owner);
            const place = first ? ` (${(0,lib/* formatLocation */.j$)({ ...first.locate(["name"]), column: undefined })})` : "";
            findings.push({
                message: `${name} is deployed as ${workerName}, and so is ${owner}${place}: each deploy overwrites the other`,
                hint: `give ${name} a name of its own, or take its name out: wrangler then appends -${name}`,
                location: effective.locate(["name"]),
            });
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-shared-resource.js


const env_shared_resource_RESOURCES = new Map([
    ["kv_namespaces", "KV namespace"],
    ["d1_databases", "D1 database"],
    ["r2_buckets", "R2 bucket"],
    ["hyperdrive", "Hyperdrive config"],
    ["queues.producers", "queue"],
    ["queues.consumers", "queue"],
    ["workflows", "workflow"],
    ["analytics_engine_datasets", "Analytics Engine dataset"],
    ["vectorize", "Vectorize index"],
    ["dispatch_namespaces", "dispatch namespace"],
    ["pipelines", "pipeline"],
    ["durable_objects", "Durable Object namespace"],
]);
const envSharedResource = {
    id: "env/shared-resource",
    title: "a resource that two environments share",
    run({ environments }) {
        const uses = new Map();
        for (const [name, environment] of environments) {
            for (const use of listUses(name, environment)) {
                const key = JSON.stringify([use.what, use.resource.toLowerCase()]);
                const known = uses.get(key) ?? [];
                if (!known.some((other) => other.environment === name))
                    uses.set(key, [...known, use]);
            }
        }
        return [...uses.values()].flatMap((shared) => {
            const [first, ...others] = shared.sort((a, b) => (a.location.line ?? 0) - (b.location.line ?? 0));
            if (first === undefined)
                return [];
            return others.map((use) => ({
                message: `${use.environment} uses the same ${use.what} as ${first.environment}: ${use.resource} (first at ${(0,lib/* formatLocation */.j$)({ ...first.location, column: undefined })})`,
                hint: `give ${use.environment} a ${use.what} of its own: what runs there must not change data of ${first.environment}`,
                location: use.location,
            }));
        });
    },
};
function listUses(environment, effective) {
    return (0,wrangler_lib/* listBindings */.vu)(effective).flatMap((binding) => {
        const what = env_shared_resource_RESOURCES.get(binding.kind);
        if (what === undefined || binding.resource === undefined || !isShareable(binding))
            return [];
        return [{ what, resource: binding.resource, environment, location: locateResource(effective, binding) }];
    });
}
function isShareable({ kind, resource }) {
    return kind !== "durable_objects" || (resource?.includes("/") ?? false);
}
function locateResource(effective, { path, resource }) {
    const entry = path.reduce((value, part) => (isTable(value) ? value[part] : undefined), effective.values);
    const key = isTable(entry) ? Object.keys(entry).find((name) => entry[name] === resource) : undefined;
    return effective.locate(key === undefined ? path : [...path, key]);
}
function isTable(value) {
    return typeof value === "object" && value !== null;
}

;// CONCATENATED MODULE: ./packages/validate/lib/terraform/parse-hcl.js
const parse_hcl_MAX_DEPTH = 64;
class HclFault extends Error {
    line;
    constructor(message, line) {
        super(message);
        this.line = line;
    }
}
function parseHcl(text) {
    return new HclReader(text).readBody(0, undefined);
}
class HclReader {
    #text;
    #at = 0;
    #line = 1;
    constructor(text) {
        this.#text = text;
    }
    readBody(depth, end) {
        if (depth > parse_hcl_MAX_DEPTH)
            throw this.#fault(`nested deeper than ${parse_hcl_MAX_DEPTH} levels`);
        const body = { attributes: new Map(), blocks: [] };
        for (;;) {
            this.#skipBlank(true);
            if (this.#at >= this.#text.length) {
                if (end === undefined)
                    return body;
                throw this.#fault("a block has no end");
            }
            if (end !== undefined && this.#take(end))
                return body;
            if (this.#take(","))
                continue;
            const line = this.#line;
            const name = this.#text[this.#at] === '"' ? this.#readString() : this.#readName();
            if (name === undefined || name === "")
                throw this.#fault("a name was expected");
            this.#skipBlank(false);
            if (!this.#startsWith("==") && (this.#take("=") || this.#take(":"))) {
                body.attributes.set(name, { value: this.#readValue(depth + 1), line });
                continue;
            }
            const labels = [];
            for (;;) {
                this.#skipBlank(false);
                if (this.#take("{"))
                    break;
                const label = this.#text[this.#at] === '"' ? this.#readString() : this.#readName();
                if (label === undefined || label === "")
                    throw this.#fault("a block was expected");
                labels.push(label);
            }
            body.blocks.push({ type: name, labels, body: this.readBody(depth + 1, "}"), line });
        }
    }
    #readValue(depth) {
        if (depth > parse_hcl_MAX_DEPTH)
            throw this.#fault(`nested deeper than ${parse_hcl_MAX_DEPTH} levels`);
        this.#skipBlank(false);
        const value = this.#readLiteral(depth);
        this.#skipBlank(false);
        if (this.#at < this.#text.length && !/[\n\r,}\])]/.test(this.#text[this.#at] ?? "")) {
            this.#skipExpression();
            return undefined;
        }
        return value;
    }
    #readLiteral(depth) {
        const first = this.#text[this.#at];
        if (first === '"')
            return this.#readString();
        if (this.#take("{")) {
            this.#skipBlank(true);
            if (/^for\b/.test(this.#text.slice(this.#at, this.#at + 4)))
                return this.#skipTo("}");
            return this.readBody(depth, "}");
        }
        if (this.#take("[")) {
            const list = [];
            for (;;) {
                this.#skipBlank(true);
                if (/^for\b/.test(this.#text.slice(this.#at, this.#at + 4)))
                    return this.#skipTo("]");
                if (this.#take("]"))
                    return list;
                if (this.#take(","))
                    continue;
                if (this.#at >= this.#text.length)
                    throw this.#fault("a list has no end");
                list.push(this.#readValue(depth + 1));
            }
        }
        this.#skipExpression();
        return undefined;
    }
    #skipExpression() {
        for (let depth = 0; this.#at < this.#text.length;) {
            const char = this.#text[this.#at] ?? "";
            if (depth === 0 && /[\n\r,}\])]/.test(char))
                return;
            if (this.#skipComment() || this.#skipHeredoc())
                continue;
            if (char === '"') {
                this.#readString();
                continue;
            }
            if (/[([{]/.test(char))
                depth += 1;
            if (/[)\]}]/.test(char))
                depth -= 1;
            this.#next();
        }
    }
    #skipTo(end) {
        for (let depth = 1; this.#at < this.#text.length;) {
            const char = this.#text[this.#at] ?? "";
            if (this.#skipComment())
                continue;
            if (char === '"') {
                this.#readString();
                continue;
            }
            if (/[([{]/.test(char))
                depth += 1;
            if (/[)\]}]/.test(char))
                depth -= 1;
            this.#next();
            if (depth === 0)
                return undefined;
        }
        throw this.#fault(`${end} is missing`);
    }
    #readString() {
        this.#next();
        let text = "";
        let isKnown = true;
        while (this.#at < this.#text.length) {
            const char = this.#text[this.#at] ?? "";
            if (char === '"') {
                this.#next();
                return isKnown ? text : undefined;
            }
            if (char === "\n")
                break;
            if (char === "\\") {
                text += this.#text[this.#at + 1] ?? "";
                this.#next();
                this.#next();
                continue;
            }
            if (this.#startsWith("${") || this.#startsWith("%{")) {
                isKnown = false;
                this.#next();
                this.#next();
                this.#skipTo("}");
                continue;
            }
            text += char;
            this.#next();
        }
        throw this.#fault("a string has no end");
    }
    #readName() {
        const match = /^[\p{L}_][\p{L}\p{N}_-]*/u.exec(this.#text.slice(this.#at, this.#at + 200));
        const name = match?.[0] ?? "";
        this.#at += name.length;
        return name;
    }
    #skipBlank(lines) {
        while (this.#at < this.#text.length) {
            const char = this.#text[this.#at] ?? "";
            if (/[ \t]/.test(char) || (lines && /[\n\r\u{feff}]/u.test(char)))
                this.#next();
            else if (!this.#skipComment())
                return;
        }
    }
    #skipComment() {
        if (this.#startsWith("#") || this.#startsWith("//")) {
            while (this.#at < this.#text.length && this.#text[this.#at] !== "\n")
                this.#at += 1;
            return true;
        }
        if (!this.#startsWith("/*"))
            return false;
        const end = this.#text.indexOf("*/", this.#at + 2);
        const stop = end === -1 ? this.#text.length : end + 2;
        while (this.#at < stop)
            this.#next();
        return true;
    }
    #skipHeredoc() {
        const match = /^<<-?([A-Za-z_]\w{0,100})\r?\n/.exec(this.#text.slice(this.#at, this.#at + 120));
        if (match?.[1] === undefined)
            return false;
        const word = match[1];
        for (let index = 0; index < match[0].length; index += 1)
            this.#next();
        while (this.#at < this.#text.length) {
            const end = this.#text.indexOf("\n", this.#at);
            const stop = end === -1 ? this.#text.length : end;
            if (this.#text.slice(this.#at, stop).trim() === word) {
                this.#at = stop;
                return true;
            }
            this.#at = Math.min(stop + 1, this.#text.length);
            this.#line += 1;
        }
        return true;
    }
    #startsWith(text) {
        return this.#text.startsWith(text, this.#at);
    }
    #take(char) {
        if (this.#text[this.#at] !== char)
            return false;
        this.#next();
        return true;
    }
    #next() {
        if (this.#text[this.#at] === "\n")
            this.#line += 1;
        this.#at += 1;
    }
    #fault(message) {
        return new HclFault(message, this.#line);
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/terraform/read-resources.js



const read_resources_MAX_DEPTH = 20;
async function readTerraform(files) {
    const facts = { resources: [], faults: [] };
    for (const file of [...files.tracked].sort()) {
        const isHcl = file.endsWith(".tf");
        if (!isHcl && !/(?:^|[/._-])(?:terraform|tfplan|tfshow|tfstate)[^/]{0,100}\.json$/.test(file))
            continue;
        try {
            const text = await files.read(file);
            if (!text.includes("cloudflare_"))
                continue;
            facts.resources.push(...(isHcl ? readHcl(file, text) : readShow(file, text)));
        }
        catch (error) {
            if (error instanceof HclFault)
                facts.faults.push({
                    message: `${file} cannot be read: ${error.message}`,
                    location: { file, line: error.line },
                });
            else if (error instanceof lib/* GateError */.ue)
                facts.faults.push({ message: error.message, location: error.location ?? { file } });
            else
                throw error;
        }
    }
    return facts;
}
function readHcl(file, text) {
    return parseHcl(text).blocks.flatMap(({ type, labels, body, line }) => {
        const [resource = ""] = labels;
        if (type !== "resource" || !resource.startsWith("cloudflare_"))
            return [];
        return [{ type: resource, texts: textsOf(body), parts: partsOf(body), location: { file, line } }];
    });
}
function textsOf({ attributes }) {
    return new Map([...attributes].flatMap(([name, { value }]) => typeof value === "string" ? [[name, value]] : []));
}
function partsOf(body) {
    const isBody = (value) => typeof value === "object" && !Array.isArray(value);
    return [
        ...body.blocks.map((block) => ({ name: block.type, texts: textsOf(block.body) })),
        ...[...body.attributes].flatMap(([name, { value }]) => (Array.isArray(value) ? value : [value])
            .filter(isBody)
            .map((inner) => ({ name, texts: textsOf(inner) }))),
    ];
}
function readShow(file, text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        throw new HclFault("it is no JSON", 1);
    }
    if (!(0,wrangler_lib/* isTable */.bI)(document) || document["format_version"] === undefined)
        return [];
    const values = document["values"] ?? document["planned_values"];
    return (0,wrangler_lib/* isTable */.bI)(values) ? readModule(file, values["root_module"], 0) : [];
}
function readModule(file, module, depth) {
    if (!(0,wrangler_lib/* isTable */.bI)(module) || depth > read_resources_MAX_DEPTH)
        return [];
    const list = (key) => (Array.isArray(module[key]) ? module[key] : []);
    const own = list("resources").flatMap((resource) => {
        const { type, values } = (0,wrangler_lib/* isTable */.bI)(resource) ? resource : {};
        if (typeof type !== "string" || !type.startsWith("cloudflare_") || !(0,wrangler_lib/* isTable */.bI)(values))
            return [];
        const parts = Object.entries(values).flatMap(([name, value]) => (Array.isArray(value) ? value : [value])
            .filter(wrangler_lib/* isTable */.bI)
            .map((inner) => ({ name, texts: plainTexts(inner) })));
        return [{ type, texts: plainTexts(values), parts, location: { file, line: 1 } }];
    });
    return [...own, ...list("child_modules").flatMap((child) => readModule(file, child, depth + 1))];
}
function plainTexts(table) {
    return new Map(Object.entries(table).flatMap(([name, value]) => typeof value === "string" ? [[name, value]] : []));
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-terraform-drift.js





const env_terraform_drift_TARGETS = [
    { kind: "kv_namespaces", attributes: ["namespace_id"] },
    { kind: "d1_databases", attributes: ["database_id"] },
    { kind: "r2_buckets", attributes: ["bucket_name"] },
    { kind: "queues.producers", attributes: ["queue_name", "queue"] },
    { kind: "services", attributes: ["service"] },
];
const HINT = "two files say what this Worker is, and the last one that is applied wins: let one of them say it, or make them say the same";
const envTerraformDrift = {
    id: "env/terraform-drift",
    title: "terraform that contradicts wrangler",
    async run({ environments, files }) {
        const { resources, faults } = await readTerraform(files);
        const notices = [
            ...faults.map(({ message, location }) => ({
                message: `cannot be compared with wrangler's config: ${message}`,
                location,
            })),
            ...[...files.tracked]
                .filter((file) => external_node_path_.posix.basename(file) === "Chart.yaml")
                .map((file) => ({
                message: `${file} is a Helm chart: it deploys no Worker, and was not compared`,
                location: { file, line: 1 },
            })),
        ];
        return [
            ...[...environments].flatMap(([name, effective]) => resources.flatMap((resource) => env_terraform_drift_compare(name, effective, resource))),
            ...notices.map((notice) => ({ ...notice, hint: undefined, level: "notice" })),
        ];
    },
};
function env_terraform_drift_compare(name, effective, resource) {
    switch (resource.type) {
        case "cloudflare_workers_script":
        case "cloudflare_worker_script":
            return compareBindings(name, effective, resource);
        case "cloudflare_workers_route":
        case "cloudflare_worker_route":
            return compareRoute(name, effective, resource, "pattern", ["script", "script_name"]);
        case "cloudflare_workers_custom_domain":
        case "cloudflare_workers_domain":
        case "cloudflare_worker_domain":
            return compareRoute(name, effective, resource, "hostname", ["service"]);
        case "cloudflare_d1_database":
            return compareDatabase(name, effective, resource);
        default:
            return [];
    }
}
function compareBindings(name, effective, { texts, parts, location }) {
    if (effective.workerName === "" || (texts.get("script_name") ?? texts.get("name")) !== effective.workerName)
        return [];
    const place = (0,lib/* formatLocation */.j$)(location);
    return parts.flatMap((part) => {
        const binding = part.texts.get("name") ?? part.texts.get("binding");
        const target = env_terraform_drift_TARGETS.flatMap(({ kind, attributes }) => {
            const value = attributes
                .map((attribute) => part.texts.get(attribute))
                .find((text) => text !== undefined);
            return value === undefined ? [] : [{ kind, value }];
        })[0];
        if (binding === undefined || target === undefined)
            return [];
        const own = (0,wrangler_lib/* listBindings */.vu)(effective).find((candidate) => candidate.name === binding && candidate.inCode);
        if (own === undefined) {
            return [
                {
                    message: `terraform binds ${binding} to ${effective.workerName}, and wrangler's ${name} does not: the next deploy takes it away`,
                    hint: HINT,
                    location,
                },
            ];
        }
        if (own.kind === target.kind && (own.resource === target.value || own.resource === undefined))
            return [];
        return [
            {
                message: `${binding} of ${name} is ${own.resource ?? own.kind} here and ${target.value} for terraform (${place})`,
                hint: HINT,
                location: effective.locate(own.path),
            },
        ];
    });
}
function compareRoute(name, effective, { texts, location }, key, owners) {
    const pattern = texts.get(key);
    const owner = owners.map((attribute) => texts.get(attribute)).find((text) => text !== undefined);
    if (pattern === undefined || owner === undefined || effective.workerName === "")
        return [];
    const own = (0,wrangler_lib/* listRoutes */.Bn)(effective).find((route) => route.pattern.toLowerCase() === pattern.toLowerCase() && route.customDomain === (key === "hostname"));
    const what = key === "pattern" ? "route" : "custom domain";
    if (owner === effective.workerName)
        return own
            ? []
            : [
                {
                    message: `terraform gives the ${what} ${pattern} to ${owner}, and wrangler's ${name} does not have it`,
                    hint: HINT,
                    location,
                },
            ];
    return own
        ? [
            {
                message: `the ${what} ${pattern} of ${name} belongs to ${owner} for terraform (${(0,lib/* formatLocation */.j$)(location)})`,
                hint: HINT,
                location: effective.locate(own.configPath),
            },
        ]
        : [];
}
function compareDatabase(name, effective, { texts, location }) {
    const id = texts.get("id") ?? texts.get("uuid");
    if (id === undefined || texts.get("name") === undefined)
        return [];
    return tablesAt(effective.values, ["d1_databases"]).flatMap(({ entry, path }) => {
        const own = textAt(entry, ["database_id"]);
        if (textAt(entry, ["database_name"]) !== texts.get("name") || own === undefined || own === id)
            return [];
        return [
            {
                message: `D1 database ${texts.get("name")} of ${name} has the id ${own} here and ${id} for terraform (${(0,lib/* formatLocation */.j$)(location)})`,
                hint: HINT,
                location: effective.locate([...path, "database_id"]),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-top-level-deployable.js


const envTopLevelDeployable = {
    id: "env/top-level-deployable",
    title: "a top level that can be deployed by mistake",
    run({ config, environments }) {
        if (environments.size === 0)
            return [];
        const top = (0,wrangler_lib/* effectiveEnvironment */.xr)(config, undefined);
        if (textAt(top.values, ["main"]) === undefined && top.values["assets"] === undefined)
            return [];
        const paths = [
            ...(0,wrangler_lib/* listBindings */.vu)(top)
                .filter(({ kind }) => kind !== "vars" && kind !== "assets")
                .map(({ kind, name, path }) => ({ what: `${kind} ${name}`, path })),
            ...(0,wrangler_lib/* listRoutes */.Bn)(top).map(({ pattern, configPath }) => ({ what: `route ${pattern}`, path: configPath })),
            ...textsAt(top.values, ["triggers", "crons"]).map(({ text, path }) => ({ what: `cron ${text}`, path })),
        ];
        const [first] = paths;
        if (first === undefined)
            return [];
        const more = paths.length === 1 ? "" : ` and ${paths.length - 1} more`;
        return [
            {
                message: `wrangler deploy without --env would deploy the top level as ${top.workerName === "" ? "a Worker of its own" : top.workerName}, with ${first.what}${more}`,
                hint: `move what belongs to one environment under env.<name>: a top level without bindings and routes does no harm`,
                location: top.locate(first.path),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-var-parity.js


const envVarParity = {
    id: "env/var-parity",
    title: "a variable that an environment lacks",
    run({ config, environments }) {
        const names = new Map([...environments].map(([name, { values }]) => [
            name,
            new Set([...((0,wrangler_lib/* isTable */.bI)(values["vars"]) ? Object.keys(values["vars"]) : []), ...secretsOf(values)]),
        ]));
        const findings = [];
        for (const [name, own] of names) {
            const reported = new Set();
            for (const [otherName, other] of environments) {
                const vars = other.values["vars"];
                for (const variable of (0,wrangler_lib/* isTable */.bI)(vars) ? Object.keys(vars) : []) {
                    if (own.has(variable) || reported.has(variable))
                        continue;
                    reported.add(variable);
                    const place = (0,lib/* formatLocation */.j$)({ ...other.locate(["vars", variable]), column: undefined });
                    findings.push({
                        message: `variable ${variable} is missing in ${name}`,
                        hint: `${otherName} has it (${place}) and wrangler inherits no variable: the code reads undefined in ${name}`,
                        location: config.locate(["env", name]),
                    });
                }
            }
        }
        return findings;
    },
};
function secretsOf(values) {
    const secrets = values["secrets"];
    const required = (0,wrangler_lib/* isTable */.bI)(secrets) ? secrets["required"] : undefined;
    return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/env-workers-dev.js



const envWorkersDev = {
    id: "env/workers-dev",
    title: "production on workers.dev",
    run({ gate, config, environments }) {
        return gatherByPlace(productionNames(gate).flatMap((environment) => {
            const effective = environments.get(environment);
            const url = gate.environments.get(environment)?.url ?? "";
            if (effective === undefined || /^https?:\/\/[^/]*\.workers\.dev(?:[:/]|$)/i.test(url))
                return [];
            const { workers_dev: written } = effective.values;
            const isOn = written ?? (0,wrangler_lib/* listRoutes */.Bn)(effective).length === 0;
            if (isOn !== true)
                return [];
            return [
                {
                    environment,
                    message: written === true
                        ? "workers_dev is on: production answers on workers.dev too, past the rules of its own domain"
                        : "without routes workers_dev is on: production answers on workers.dev",
                    hint: "write workers_dev = false, and the routes of production",
                    location: written === true ? effective.locate(["workers_dev"]) : config.locate(["env", environment]),
                },
            ];
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/release-rollback-plan.js



const ROLLBACK = /roll(?:ing)?[ -]?back|r(?:ü|ue)ckfall|zur(?:ü|ue)ckrollen/i;
const releaseRollbackPlan = {
    id: "release/rollback-plan",
    title: "no written way back",
    async run(context) {
        const { gate, environments } = context;
        const documents = await readDocuments(context);
        if (documents.length === 0)
            return [];
        const plans = documents.flatMap((document) => listHeadings(document)
            .filter(({ text }) => ROLLBACK.test(text))
            .map((heading) => ({
            document,
            line: heading.line,
            text: readSection(document, heading.line, heading.level),
        })));
        const [first] = plans;
        if (first === undefined) {
            return [
                {
                    message: `none of the ${documents.length} documents under ${gate.validate.docs ?? ""} has a section about rolling back`,
                    hint: "write one: who decides, the version to go back to, npx wrangler rollback <version-id> --env <environment>, and what cannot be rolled back",
                    location: { file: documents[0]?.file ?? gate.file, line: 1 },
                },
            ];
        }
        const all = plans.map(({ text }) => text).join("\n");
        const say = (message, hint) => ({
            message,
            hint,
            location: { file: first.document.file, line: first.line },
        });
        const kinds = new Set([...environments.values()].flatMap((environment) => (0,wrangler_lib/* listBindings */.vu)(environment).map(({ kind }) => kind)));
        return [
            ...(/wrangler rollback|versions deploy|gate plan|version[ -]id/i.test(all)
                ? []
                : [
                    say("the section about rolling back names no version to go back to and no command", "name wrangler rollback <version-id> and where the version id is written down before a deploy"),
                ]),
            ...(kinds.has("d1_databases") && !/\bD1\b|database|migration|datenbank/i.test(all)
                ? [
                    say("the section about rolling back does not say what happens to the D1 database", "a rollback of the Worker does not undo a migration of the database: say what does"),
                ]
                : []),
            ...(kinds.has("durable_objects") && !/durable object/i.test(all)
                ? [
                    say("the section about rolling back does not mention Durable Objects", "a version from before a Durable Object migration cannot be rolled back to: say what to do instead"),
                ]
                : []),
        ];
    },
};
function readSection({ lines }, line, level) {
    const rest = lines.slice(line);
    const end = rest.findIndex((text) => (/^ {0,3}(#{1,6})[ \t]/.exec(text)?.[1]?.length ?? 7) <= level);
    return rest.slice(0, end === -1 ? undefined : end).join("\n");
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/secret-dotenv-tracked.js

const TEMPLATE = /\.(?:example|sample|template|tmpl|dist|defaults?|schema|test)$|\.vault$/i;
const secretDotenvTracked = {
    id: "secret/dotenv-tracked",
    title: "a file of secrets that git tracks",
    run({ gate, config, files }) {
        const folders = new Set([".", external_node_path_.posix.dirname(config.file), external_node_path_.posix.dirname(gate.file)]);
        return [...files.tracked]
            .filter((file) => /^\.(?:dev\.vars|env)(?:\.|$)/.test(external_node_path_.posix.basename(file)) && !TEMPLATE.test(file))
            .sort()
            .map((file) => ({
            message: `${file} is tracked: wrangler reads secrets from files of this name`,
            hint: `git rm --cached ${file}, put it into .gitignore, and revoke what stands in it; track a ${file}.example with empty values instead`,
            location: { file, line: 1 },
            ...(!folders.has(external_node_path_.posix.dirname(file)) && { level: "warning" }),
        }));
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/secrets/token-patterns.js
const BEFORE = "(?<![A-Za-z0-9_])";
const AFTER = "(?![A-Za-z0-9_])";
const token = (kind, source) => ({
    kind,
    pattern: new RegExp(BEFORE + source + AFTER),
});
const TOKEN_PATTERNS = [
    { kind: "private key (PEM)", pattern: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY/ },
    token("Cloudflare Global API Key", "cfk_[A-Za-z0-9]{40,64}"),
    token("Cloudflare user API token", "cfut_[A-Za-z0-9]{40,64}"),
    token("Cloudflare account API token", "cfat_[A-Za-z0-9]{40,64}"),
    token("Cloudflare Origin CA key", "v1\\.0-[0-9a-f]{24}-[0-9a-f]{100,160}"),
    token("Stripe secret key", "sk_(?:live|test)_[A-Za-z0-9]{10,250}"),
    token("Stripe restricted key", "rk_(?:live|test)_[A-Za-z0-9]{10,250}"),
    token("Stripe webhook secret", "whsec_[A-Za-z0-9+/=]{16,250}"),
    token("GitHub token", "gh[pousr]_[A-Za-z0-9]{36,255}"),
    token("GitHub fine-grained token", "github_pat_[A-Za-z0-9_]{22,255}"),
    token("GitLab token", "glpat-[A-Za-z0-9_-]{20,200}"),
    token("npm token", "npm_[A-Za-z0-9]{36,100}"),
    token("AWS access key id", "(?:AKIA|ASIA)[A-Z0-9]{16}"),
    token("Slack token", "xox[abeoprs]-[A-Za-z0-9-]{10,250}"),
    token("Slack app token", "xapp-[0-9]-[A-Za-z0-9-]{10,250}"),
    token("Slack webhook URL", "https://hooks\\.slack\\.com/(?:services|workflows)/[A-Za-z0-9/_-]{20,200}"),
    token("Discord webhook URL", "https://(?:[a-z]{1,10}\\.)?discord(?:app)?\\.com/api/webhooks/[0-9]{5,30}/[A-Za-z0-9_-]{20,200}"),
    token("Anthropic API key", "sk-ant-[A-Za-z0-9_-]{16,250}"),
    token("OpenAI API key", "sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,250}|[A-Za-z0-9]{32,64})"),
    token("Google OAuth client secret", "GOCSPX-[A-Za-z0-9_-]{20,100}"),
    token("SendGrid API key", "SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,128}"),
    token("Mailgun API key", "key-[0-9a-f]{32}"),
    token("Twilio API key", "SK[0-9a-f]{32}"),
    token("Resend API key", "re_[A-Za-z0-9]{6,16}_[A-Za-z0-9]{16,64}"),
    token("PostHog personal API key", "phx_[A-Za-z0-9]{20,100}"),
    token("Sentry auth token", "sntry[su]_[A-Za-z0-9+/=_-]{20,500}"),
    token("Linear API key", "lin_api_[A-Za-z0-9]{20,100}"),
    token("Notion token", "(?:ntn_|secret_)[A-Za-z0-9]{40,60}"),
    token("DigitalOcean token", "do[por]_v1_[0-9a-f]{64}"),
    token("Hugging Face token", "hf_[A-Za-z0-9]{30,100}"),
    token("Telegram bot token", "[0-9]{8,12}:AA[A-Za-z0-9_-]{30,50}"),
    token("age secret key", "AGE-SECRET-KEY-1[A-Z0-9]{50,70}"),
];
const JWT_PATTERN = /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,2000}\.(eyJ[A-Za-z0-9_-]{8,8000})\.[A-Za-z0-9_-]{16,2000}/;

;// CONCATENATED MODULE: ./packages/validate/lib/secrets/detect-secret.js

const MAX_LENGTH = 64 * 1024;
function detectSecret(name, value) {
    const text = value.slice(0, MAX_LENGTH);
    if (isTemplate(text))
        return undefined;
    const known = TOKEN_PATTERNS.find(({ pattern }) => pattern.test(text));
    if (known)
        return { kind: known.kind };
    if (isSecretJwt(text))
        return { kind: "JSON Web Token" };
    const url = findUrlPassword(text);
    if (url && !url.loopback)
        return { kind: "connection string with a password" };
    if (/^(?:Bearer|Basic|Token) [A-Za-z0-9+/=._~-]{16,4096}$/.test(text))
        return { kind: "authorization header" };
    return detectByName(normaliseName(name), text.trim());
}
function findUrlPassword(text) {
    const match = /[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:/@?#]{0,200}:([^\s@/?#]{1,500})@(\[[0-9a-f:]{2,40}\]|[^\s:/?#,]{0,253})/i.exec(text);
    if (match) {
        const [, password = "", host = ""] = match;
        if (isTemplate(password) || /^[*x.]+$/i.test(password))
            return undefined;
        return { loopback: /^(?:localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0|host\.docker\.internal)$/i.test(host) };
    }
    const pair = /(?:^|;)\s{0,5}(?:Password|Pwd|AccountKey|SharedAccessKey)\s{0,5}=\s{0,5}([^;\s]{4,500})/i.exec(text);
    return pair && !isTemplate(pair[1] ?? "") ? { loopback: false } : undefined;
}
const QUALIFIERS = new Set("DEV DEVELOPMENT STAGING STAGE PROD PRODUCTION TEST CI LIVE OLD NEW B64 BASE64 V1 V2 1 2".split(" "));
const PASSWORD_NAME = /(?:^|_)(?:PASSWORD|PASSWD|PASS|PWD|PASSPHRASE|CREDENTIALS?|SECRET|SECRET_KEY|SECRETKEY)$/;
const TOKEN_NAME = /(?:^|_)(?:TOKEN|KEY|APIKEY|JWT|AUTH|SIGNATURE|SALT|PEPPER|PAT)$/;
const PUBLIC_NAME = /(?:^|_)(?:PUBLIC|PUBLISHABLE)(?:_|$)|(?:^|_)(?:PUB|ANON|SITE|SEARCH_ONLY|SEARCH_ONLY_API|ALGOLIA_SEARCH|ALGOLIA_SEARCH_API|SEGMENT_WRITE|RUDDERSTACK_WRITE|FIREBASE_API|FIREBASE_WEB_API)_?KEY$/;
function normaliseName(name) {
    const words = name
        .slice(0, 200)
        .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
        .toUpperCase()
        .split(/[^A-Z0-9]+/)
        .filter((part) => part !== "");
    while (words.length > 1 && QUALIFIERS.has(words.at(-1) ?? ""))
        words.pop();
    return words.join("_");
}
function isSecretName(name) {
    const words = normaliseName(name);
    return !PUBLIC_NAME.test(words) && (PASSWORD_NAME.test(words) || TOKEN_NAME.test(words));
}
function detectByName(name, value) {
    if (PUBLIC_NAME.test(name) || isPlainValue(value))
        return undefined;
    if (/AWS.*SECRET/.test(name) && /^[A-Za-z0-9/+]{40}$/.test(value))
        return { kind: "AWS secret access key" };
    if (PASSWORD_NAME.test(name)) {
        const longEnough = value.length >= (name.includes("SECRET") ? 8 : 4);
        return longEnough && !detect_secret_isPlaceholder(value) ? { kind: "password or secret" } : undefined;
    }
    if (!TOKEN_NAME.test(name) || !isRandom(value))
        return undefined;
    return {
        kind: /(?:^|_)(?:CLOUDFLARE|CF)_/.test(name) ? "Cloudflare credential" : "high-entropy credential",
    };
}
function isPlainValue(value) {
    return (/^(?:|true|false|yes|no|on|off|none|null|undefined|enabled|disabled|required|optional|auto|include|omit|same-origin|\d{1,5}(?:\.\d{1,5})?)$/i.test(value) ||
        /^(?:https?|wss?|mailto|file|urn|did|arn):/i.test(value) ||
        /^\.{0,2}\/[A-Za-z0-9._/-]*$/.test(value) ||
        /^[^\s@]{1,200}@[^\s@]{1,200}\.[a-z]{2,24}$/i.test(value) ||
        /^-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}(?:PUBLIC KEY|CERTIFICATE)/.test(value) ||
        /^(?:pk|phc|pub)[._-]/.test(value));
}
function isTemplate(value) {
    return /^(?:\$\{[^}]{0,200}\}|\{\{[^}]{0,200}\}\}|<[^<>]{1,200}>|%\w{1,100}%|\$[A-Za-z_]\w{0,100}|__\w{1,100}__)$/.test(value.trim());
}
function detect_secret_isPlaceholder(value) {
    return (new Set(value.toLowerCase().replaceAll(/[^a-z0-9]/g, "")).size <= 2 ||
        /^[123]x0{10,}[0-9A-Za-z]{0,24}$/.test(value) ||
        (isSlug(value) &&
            /(?:^|[^a-z])(?:change-?me|changeit|replace-?me|placeholder|dummy|example|sample|fake|mock|todo|your|insert|redacted|unset|test|testing|dev|development|local|not)(?:[^a-z]|$)/i.test(value)));
}
function isSlug(value) {
    return value
        .split(/[-_.:/\s]+/)
        .every((part) => /^(?:[A-Za-z]{0,30}\d{0,2}|\d{1,4})$/.test(part) && countHumps(part) <= 3);
}
function countHumps(part) {
    return part.match(/[a-z](?=[A-Z])/g)?.length ?? 0;
}
function isRandom(value) {
    if (value.length < 16 || /\s/.test(value) || isSlug(value) || detect_secret_isPlaceholder(value))
        return false;
    return /\d/.test(value) && /[A-Za-z]/.test(value) && measureEntropy(value) >= 3;
}
function measureEntropy(value) {
    const counts = new Map();
    for (const char of value)
        counts.set(char, (counts.get(char) ?? 0) + 1);
    let entropy = 0;
    for (const count of counts.values())
        entropy -= (count / value.length) * Math.log2(count / value.length);
    return entropy;
}
function isSecretJwt(text) {
    const payload = JWT_PATTERN.exec(text)?.[1];
    if (payload === undefined)
        return false;
    const decoded = Buffer.from(payload, "base64url").toString("utf8");
    return !/"role"\s{0,3}:\s{0,3}"anon"/.test(decoded);
}

;// CONCATENATED MODULE: ./packages/validate/lib/secrets/find-secrets.js

const find_secrets_MAX_DEPTH = 20;
function findSecrets(config) {
    const levels = [{ path: [], table: config.raw }];
    const environments = config.raw["env"];
    if (find_secrets_isTable(environments)) {
        for (const [name, table] of Object.entries(environments))
            levels.push({ path: ["env", name], table });
    }
    return levels.flatMap(({ path, table }) => (find_secrets_isTable(table) ? findInLevel(path, table) : []));
}
function findInLevel(path, level) {
    const found = [];
    for (const key of ["vars", "define"]) {
        const table = level[key];
        if (!find_secrets_isTable(table))
            continue;
        const tableName = `[${[...path, key].join(".")}]`;
        for (const [name, value] of Object.entries(table)) {
            for (const leaf of find_secrets_listLeaves(value, [...path, key, name], name, 0)) {
                const secret = detectSecret(leaf.name, leaf.value);
                if (secret)
                    found.push({
                        path: leaf.path,
                        name: leaf.label,
                        table: tableName,
                        kind: secret.kind,
                        value: leaf.value,
                    });
            }
        }
    }
    return [...found, ...findInHyperdrive(path, level["hyperdrive"])];
}
function find_secrets_listLeaves(value, path, label, depth) {
    const key = path.findLast((part) => typeof part === "string");
    if (typeof value === "string")
        return [{ path, name: key ?? label, label, value }];
    if (depth >= find_secrets_MAX_DEPTH || typeof value !== "object" || value === null)
        return [];
    const entries = Array.isArray(value)
        ? [...value.entries()]
        : Object.entries(value);
    return entries.flatMap(([part, child]) => find_secrets_listLeaves(child, [...path, part], `${label}.${part}`, depth + 1));
}
function findInHyperdrive(path, bindings) {
    if (!Array.isArray(bindings))
        return [];
    return bindings.flatMap((binding, index) => {
        const value = find_secrets_isTable(binding) ? binding["localConnectionString"] : undefined;
        if (!find_secrets_isTable(binding) || typeof value !== "string" || findUrlPassword(value) === undefined)
            return [];
        const name = typeof binding["binding"] === "string"
            ? `${binding["binding"]}.localConnectionString`
            : "localConnectionString";
        const table = `[[${[...path, "hyperdrive"].join(".")}]]`;
        return [
            {
                path: [...path, "hyperdrive", index, "localConnectionString"],
                name,
                table,
                kind: "connection string with a password",
                value,
            },
        ];
    });
}
function find_secrets_isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/validate/lib/secrets/find-tokens.js

const PRIVATE_KEY = "private key (PEM)";
const PRIVATE_KEY_BLOCK = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\\n|\s|[A-Za-z-]{1,30}: [^\n]{0,100}\n){1,20}[A-Za-z0-9+/=]{40,100}/g;
const find_tokens_SEARCHED = TOKEN_PATTERNS.filter(({ kind }) => kind !== PRIVATE_KEY &&
    !["Twilio API key", "Mailgun API key", "Resend API key", "Notion token", "OpenAI API key"].includes(kind)).map(({ kind, pattern }) => ({ kind, pattern: new RegExp(pattern.source, "g") }));
const find_tokens_HINT = /PRIVATE KEY|cfk_|cfut_|cfat_|v1\.0-|[sr]k_live_|whsec_|gh[pousr]_|github_pat_|glpat-|npm_|AKIA|ASIA|xox[abeoprs]-|xapp-|hooks\.slack|discord(?:app)?\.com\/api|sk-ant-|GOCSPX-|SG\.|phx_|sntry[su]_|lin_api_|do[por]_v1_|hf_|:AA|AGE-SECRET/;
function findTokens(text) {
    if (!find_tokens_HINT.test(text))
        return [];
    const found = [];
    const add = (kind, value, index) => {
        found.push({ kind, length: value.length, line: countLines(text, index) });
    };
    for (const match of text.matchAll(PRIVATE_KEY_BLOCK))
        add(PRIVATE_KEY, match[0], match.index);
    for (const { kind, pattern } of find_tokens_SEARCHED) {
        for (const match of text.matchAll(pattern)) {
            if (!isMadeUp(match[0]))
                add(kind, match[0], match.index);
        }
    }
    return found;
}
function isMadeUp(value) {
    if (/EXAMPLE|_test_|x{6}|X{6}|\*{3}|123456|abcdef|ABCDEF/.test(value))
        return true;
    return new Set(value.slice(-24)).size < 10;
}
function countLines(text, index) {
    let line = 1;
    for (let at = text.indexOf("\n"); at !== -1 && at < index; at = text.indexOf("\n", at + 1))
        line += 1;
    return line;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/secret-in-repo.js


const PARALLEL = 16;
const MADE_UP = /(?:^|\/)(?:__tests__|__mocks__|tests?|spec|e2e|fixtures?|mocks?|testdata|snapshots?|__snapshots__)(?:\/|$)|\.(?:test|spec)\.[^/]+$/i;
const secretInRepo = {
    id: "secret/in-repo",
    title: "a credential in a tracked file",
    async run({ config, files, signal }) {
        const findings = [];
        const known = new Set(findSecrets(config).map(({ path }) => config.locate(path).line));
        const queue = [...files.tracked];
        let unread = 0;
        const work = async () => {
            for (let file = queue.pop(); file !== undefined && !signal.aborted; file = queue.pop()) {
                const text = await files.glance(file);
                if (text === undefined)
                    unread += 1;
                for (const { kind, length, line } of findTokens(text ?? "")) {
                    if (file === config.file && known.has(line))
                        continue;
                    findings.push({
                        message: `${file} holds what looks like a ${kind} (${length} characters, not shown)`,
                        hint: "revoke it first: everybody who can read the repository has it, and its history keeps it. Then take it out",
                        location: { file, line },
                        ...(MADE_UP.test(file) && { level: "warning" }),
                    });
                }
            }
        };
        await Promise.all(Array.from({ length: PARALLEL }, work));
        if (unread > 0 && findings.length > 0) {
            findings.push({
                message: `${unread} tracked files are no text, larger than 1 MiB or not in the work tree, and were not searched`,
                hint: undefined,
                location: undefined,
                level: "notice",
            });
        }
        return findings;
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/secret-in-vars.js

const secretInVars = {
    id: "secret/in-vars",
    title: "a credential in the wrangler config",
    run({ config }) {
        return findSecrets(config).map(({ path, name, table, kind, value }) => ({
            message: `${table} ${name} holds what looks like a ${kind} (${value.length} characters, not shown)`,
            hint: secret_in_vars_hintFor(path, name),
            location: config.locate(path),
        }));
    },
};
function secret_in_vars_hintFor(path, label) {
    const revoke = "revoke the value: everybody who can read the repository has it, and its history keeps it";
    if (path.includes("hyperdrive")) {
        const variable = `CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_${label.split(".")[0]}`;
        return `leave localConnectionString out and set the environment variable ${variable} where wrangler dev runs; ${revoke}`;
    }
    const environment = path[0] === "env" ? ` --env ${String(path[1])}` : "";
    const name = path.includes("vars") ? String(path[path.indexOf("vars") + 1]) : "NAME";
    return `take it out, run wrangler secret put ${name}${environment}, and ${revoke}`;
}

;// CONCATENATED MODULE: ./packages/validate/lib/secrets/declared-secrets.js

function listRequiredSecrets({ values, }) {
    return values["secrets"] === undefined ? undefined : textsAt(values, ["secrets", "required"]);
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/secret-overridden-by-var.js




const secretOverriddenByVar = {
    id: "secret/overridden-by-var",
    title: "a variable that overwrites a secret",
    run({ environments }) {
        const secrets = new Map();
        for (const [environment, effective] of environments) {
            for (const { text, path } of listRequiredSecrets(effective) ?? []) {
                const place = (0,lib/* formatLocation */.j$)({ ...effective.locate(path), column: undefined });
                if (!secrets.has(text))
                    secrets.set(text, { environment, place });
            }
        }
        return [...environments].flatMap(([environment, effective]) => {
            const { vars } = effective.values;
            const own = new Set((listRequiredSecrets(effective) ?? []).map(({ text }) => text));
            return Object.entries((0,wrangler_lib/* isTable */.bI)(vars) ? vars : {}).flatMap(([name, value]) => {
                const secret = secrets.get(name);
                const isEmpty = value === "" && isSecretName(name);
                if (own.has(name) || (secret === undefined && !isEmpty))
                    return [];
                return [
                    {
                        message: secret
                            ? `${environment} sets ${name} as a plain variable, and ${secret.environment} requires it as a secret (${secret.place})`
                            : `${environment} sets ${name} to nothing: a deploy would put it in the place of the secret of that name`,
                        hint: `take it out of the variables of ${environment} and require it as a secret: a variable wins over a secret of the same name`,
                        location: effective.locate(["vars", name]),
                    },
                ];
            });
        });
    },
};

;// CONCATENATED MODULE: ./packages/validate/lib/rules/secret-undeclared.js



const TEMPLATES = [
    ".dev.vars.example",
    ".dev.vars.sample",
    ".dev.vars.template",
    ".env.example",
    ".env.sample",
    ".env.template",
];
const secretUndeclared = {
    id: "secret/undeclared",
    title: "a secret that an environment does not require",
    async run({ config, environments, files }) {
        const folder = external_node_path_.posix.dirname(config.file);
        const findings = [];
        for (const name of TEMPLATES) {
            const file = external_node_path_.posix.join(folder, name);
            if (!files.tracked.has(file))
                continue;
            const lines = (await files.read(file)).split(/\r?\n/);
            for (const [environment, effective] of environments) {
                const required = listRequiredSecrets(effective);
                if (required === undefined)
                    continue;
                const vars = effective.values["vars"];
                const known = new Set([
                    ...required.map(({ text }) => text),
                    ...((0,wrangler_lib/* isTable */.bI)(vars) ? Object.keys(vars) : []),
                ]);
                for (const [index, line] of lines.entries()) {
                    const secret = /^\s*(?:export\s+)?([A-Za-z_]\w{0,200})\s*=/.exec(line)?.[1];
                    if (secret === undefined || known.has(secret) || isForTools(secret))
                        continue;
                    findings.push({
                        message: `${secret} is needed (${file}:${index + 1}), and ${environment} neither requires it as a secret nor sets it as a variable`,
                        hint: `add it to env.${environment}.secrets.required: wrangler then refuses a deploy without it`,
                        location: effective.locate(["secrets", "required"]),
                    });
                }
            }
        }
        return findings;
    },
};
function isForTools(name) {
    return /^(?:CLOUDFLARE_|CF_|WRANGLER_|NODE_|VITE_|NEXT_PUBLIC_|PUBLIC_|NUXT_PUBLIC_)/.test(name);
}

;// CONCATENATED MODULE: ./packages/validate/lib/workflow/list-workflows.js
function listWorkflows(files) {
    return [...files.tracked].filter((file) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(file)).sort();
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/workflow-cloudflare-credentials.js

const CREDENTIAL = /\b(?:CLOUDFLARE|CF)_(?:[A-Z0-9]{1,30}_){0,4}(?:API_TOKEN|API_KEY|GLOBAL_KEY|TOKEN)\b|\bsecrets\.(?:CLOUDFLARE|CF)_?(?:[A-Z0-9]{1,30}_){0,4}(?:TOKEN|KEY|APITOKEN)\b/i;
const workflowCloudflareCredentials = {
    id: "workflow/cloudflare-credentials",
    title: "a credential of a Cloudflare account in a workflow",
    async run({ files }) {
        const findings = [];
        for (const file of [...listWorkflows(files), ...listActionFiles(files.tracked)]) {
            const text = await files.glance(file);
            const lines = (text ?? "").split("\n").flatMap((line, index) => {
                const name = CREDENTIAL.exec(line.replace(/(?:^|\s)#.*$/, ""))?.[0];
                return name === undefined || /ACCESS/i.test(name) ? [] : [{ name, line: index + 1 }];
            });
            const [first] = lines;
            if (first === undefined)
                continue;
            const more = lines.length === 1 ? "" : `, and in ${lines.length - 1} more lines`;
            findings.push({
                message: `${first.name} is used here${more}: with it this workflow, and every action and package in its job, can change the account`,
                hint: "the gate needs no token. Where a check must read from Cloudflare, give it a token that can only read",
                location: { file, line: first.line },
            });
        }
        return findings;
    },
};
function listActionFiles(tracked) {
    return [...tracked].filter((file) => /^\.github\/.*\/action\.ya?ml$/.test(file)).sort();
}

;// CONCATENATED MODULE: ./packages/validate/lib/workflow/yaml-text.js



class YamlFile {
    file;
    root;
    #document;
    #lines;
    constructor(file, text) {
        this.file = file;
        this.#lines = new dist/* LineCounter */.HN();
        this.#document = (0,dist/* parseDocument */.Tp)(text, {
            lineCounter: this.#lines,
            prettyErrors: false,
            logLevel: "silent",
        });
        const [error] = this.#document.errors;
        if (error) {
            const { line, col } = this.#lines.linePos(error.pos[0]);
            throw this.fail(error.message.split("\n")[0] ?? "no YAML", line, col);
        }
        const { contents } = this.#document;
        if (!(0,dist/* isMap */.jh)(contents))
            throw this.fail("it is not a mapping", 1);
        this.root = contents;
    }
    fail(why, line, column) {
        const location = { file: this.file, line, column };
        return new lib/* GateError */.ue("FILE_UNREADABLE", `${external_node_path_.posix.basename(this.file)} cannot be read: ${why}`, {
            location,
        });
    }
    lineOf(node) {
        const range = node?.range;
        return range ? this.#lines.linePos(range[0]).line : 1;
    }
    get(map, key) {
        return this.#resolve(map.get(key, true));
    }
    getMap(map, key) {
        const node = this.get(map, key);
        if ((0,dist/* isMap */.jh)(node))
            return node;
        return this.#refuseOther(node, key, "a mapping");
    }
    getItems(map, key) {
        const node = this.get(map, key);
        if ((0,dist/* isSeq */.oP)(node))
            return node.items.map((item) => this.#resolve(item));
        return this.#refuseOther(node, key, "a list");
    }
    getText(map, key) {
        const node = this.get(map, key);
        if (!(0,dist/* isScalar */.jn)(node))
            return this.#refuseOther(node, key, "text");
        if (node.value === null)
            return undefined;
        const line = this.lineOf(node);
        const text = typeof node.value === "string" ? node.value : (node.source ?? JSON.stringify(node.value) ?? "");
        const lineAt = node.type === "BLOCK_LITERAL" ? (index) => line + 1 + index : () => line;
        return { text, line, lineAt };
    }
    getTexts(map, key) {
        const table = this.get(map, key);
        const texts = new Map();
        if (!(0,dist/* isMap */.jh)(table))
            return texts;
        for (const name of this.keysOf(table)) {
            if (!(0,dist/* isScalar */.jn)(this.get(table, name)))
                continue;
            const text = this.getText(table, name);
            if (text)
                texts.set(name, text);
        }
        return texts;
    }
    keysOf(map) {
        return map.items.flatMap(({ key }) => ((0,dist/* isScalar */.jn)(key) ? [String(key.value)] : []));
    }
    #resolve(node) {
        return (0,dist/* isAlias */.Vj)(node) ? node.resolve(this.#document) : node;
    }
    #refuseOther(node, key, wanted) {
        if (node === undefined || node === null || ((0,dist/* isScalar */.jn)(node) && node.value === null))
            return undefined;
        throw this.fail(`${key} is not ${wanted}`, this.lineOf(node));
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/workflow/read-workflow.js


const MAX_STEPS = 5000;
function parseWorkflow(file, text) {
    const yaml = new YamlFile(file, text);
    const jobs = yaml.getMap(yaml.root, "jobs");
    if (jobs === undefined || jobs.items.length === 0)
        throw yaml.fail("it has no jobs", 1);
    const triggers = yaml.get(yaml.root, "on");
    const names = (0,dist/* isMap */.jh)(triggers) ? yaml.keysOf(triggers) : readNames(triggers);
    const call = (0,dist/* isMap */.jh)(triggers) ? yaml.get(triggers, "workflow_call") : undefined;
    const defaults = readDefaults(yaml, yaml.root);
    const read = [];
    let steps = 0;
    for (const id of yaml.keysOf(jobs)) {
        const job = readJob(yaml, jobs, id, defaults);
        steps += job.steps.length;
        if (steps > MAX_STEPS)
            throw yaml.fail(`it has more than ${MAX_STEPS} steps`, 1);
        read.push(job);
    }
    return {
        file,
        triggers: names,
        onlyCalled: names.length === 1 && names[0] === "workflow_call",
        inputs: (0,dist/* isMap */.jh)(call) ? readInputDefaults(yaml, call) : new Map(),
        env: yaml.getTexts(yaml.root, "env"),
        jobs: read,
    };
}
function parseActionFile(file, text) {
    const yaml = new YamlFile(file, text);
    const runs = yaml.getMap(yaml.root, "runs");
    if (runs === undefined)
        throw yaml.fail("it has no runs", 1);
    return {
        file,
        inputs: readInputDefaults(yaml, yaml.root),
        using: yaml.getText(runs, "using")?.text ?? "",
        steps: readSteps(yaml, runs),
        main: yaml.getText(runs, "main")?.text,
    };
}
function readDefaults(yaml, map) {
    const defaults = yaml.getMap(map, "defaults");
    const run = defaults && yaml.getMap(defaults, "run");
    return {
        shell: run && yaml.getText(run, "shell")?.text,
        workingDirectory: run && yaml.getText(run, "working-directory")?.text,
    };
}
function readJob(yaml, jobs, id, outer) {
    const job = yaml.getMap(jobs, id);
    if (job === undefined)
        throw yaml.fail(`job ${id} is empty`, yaml.lineOf(jobs));
    const own = readDefaults(yaml, job);
    const windows = namesWindows(yaml.get(job, "runs-on"));
    return {
        id,
        line: yaml.lineOf(job),
        uses: yaml.getText(job, "uses"),
        with: yaml.getTexts(job, "with"),
        env: yaml.getTexts(job, "env"),
        shell: own.shell ?? outer.shell ?? (windows ? "pwsh" : undefined),
        workingDirectory: own.workingDirectory ?? outer.workingDirectory,
        steps: readSteps(yaml, job),
        runsOn: yaml.get(job, "runs-on") !== undefined,
        needs: readNames(yaml.get(job, "needs")),
    };
}
function readNames(node) {
    if ((0,dist/* isScalar */.jn)(node))
        return typeof node.value === "string" ? [node.value] : [];
    return (0,dist/* isSeq */.oP)(node) ? node.items.flatMap(readNames) : [];
}
function readSteps(yaml, map) {
    const items = yaml.getItems(map, "steps") ?? [];
    if (items.length > MAX_STEPS)
        throw yaml.fail(`it has more than ${MAX_STEPS} steps`, 1);
    return items.map((step) => {
        if (!(0,dist/* isMap */.jh)(step))
            throw yaml.fail("a step is not a mapping", yaml.lineOf(step));
        const uses = yaml.getText(step, "uses");
        const run = yaml.getText(step, "run");
        if (!uses && !run)
            throw yaml.fail("a step has neither uses nor run", yaml.lineOf(step));
        return {
            line: yaml.lineOf(step),
            uses,
            run,
            shell: yaml.getText(step, "shell")?.text,
            workingDirectory: yaml.getText(step, "working-directory")?.text,
            env: yaml.getTexts(step, "env"),
            with: yaml.getTexts(step, "with"),
        };
    });
}
function readInputDefaults(yaml, map) {
    const inputs = yaml.getMap(map, "inputs");
    const defaults = new Map();
    for (const name of inputs ? yaml.keysOf(inputs) : []) {
        const input = inputs && yaml.get(inputs, name);
        const value = (0,dist/* isMap */.jh)(input) ? yaml.getText(input, "default") : undefined;
        if (value)
            defaults.set(name, value.text);
    }
    return defaults;
}
function namesWindows(runner) {
    if ((0,dist/* isScalar */.jn)(runner))
        return /windows/i.test(String(runner.value));
    return (0,dist/* isSeq */.oP)(runner) && runner.items.some((item) => (0,dist/* isScalar */.jn)(item) && namesWindows(item));
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/budget.js

const budget_MAX_STEPS = 100_000;
const MAX_COMMANDS = 100_000;
const MAX_TEXT = 16 * 1024 * 1024;
class Budget {
    #signal;
    #steps = 0;
    #commands = 0;
    #text = 0;
    constructor(signal) {
        this.#signal = signal;
    }
    spendStep() {
        this.#steps += 1;
        this.#refuse(this.#steps > budget_MAX_STEPS, "steps");
    }
    spendCommand() {
        this.#commands += 1;
        this.#refuse(this.#commands > MAX_COMMANDS, "commands");
    }
    spendText(text) {
        this.#text += text.length;
        this.#refuse(this.#text > MAX_TEXT, "lines");
    }
    #refuse(exceeded, what) {
        this.#signal.throwIfAborted();
        if (exceeded)
            throw new lib/* GateError */.ue("FILE_TOO_LARGE", `the workflows run more ${what} than can be followed`);
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/expressions.js
const MAX_ALTERNATIVES = 8;
const MAX_VALUE = 256;
function fillIn(text, known) {
    return replaceExpressions(text, (expression, whole) => {
        const value = known.get(expression);
        return value === undefined || value.length > MAX_VALUE ? whole : value;
    });
}
function listAlternatives(text) {
    const alternatives = [];
    for (let index = 0; index < MAX_ALTERNATIVES; index += 1) {
        let used = false;
        const alternative = replaceExpressions(text, (expression, whole) => {
            const literal = listLiterals(expression)[index];
            if (literal !== undefined)
                used = true;
            return literal ?? whole;
        });
        if (!used)
            break;
        alternatives.push(alternative);
    }
    return alternatives;
}
function listLiterals(expression) {
    return [...expression.matchAll(/'((?:[^']|'')*)'/g)].map(([, literal = ""]) => literal.replaceAll("''", "'"));
}
function replaceExpressions(text, replace) {
    let result = "";
    let position = 0;
    for (;;) {
        const start = text.indexOf("${{", position);
        const end = start === -1 ? -1 : text.indexOf("}}", start);
        if (end === -1)
            return result + text.slice(position);
        const whole = text.slice(start, end + 2);
        result += text.slice(position, start) + replace(text.slice(start + 3, end).trim(), whole);
        position = end + 2;
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/shell/word.js
const UNKNOWN = "\u2026";
function word(text) {
    return { text, dynamic: false };
}

;// CONCATENATED MODULE: ./packages/validate/lib/shell/command-builder.js

const KEYWORDS = new Set([
    "if",
    "then",
    "elif",
    "else",
    "fi",
    "while",
    "until",
    "do",
    "done",
    "{",
    "}",
    "!",
    "time",
    "esac",
]);
class CommandBuilder {
    #events;
    #currentLine;
    #allowance;
    command;
    #word;
    nextWord = "argument";
    inPattern = false;
    #openCases = 0;
    constructor(events, currentLine, allowance) {
        this.#events = events;
        this.#allowance = allowance;
        this.#currentLine = currentLine;
        this.command = { kind: "command", words: [], line: currentLine() };
    }
    get betweenWords() {
        return this.#word === undefined;
    }
    get inTest() {
        const { words } = this.command;
        return words[0]?.text === "[[" && words.at(-1)?.text !== "]]";
    }
    get beginsArray() {
        return /^\w+\+?=$/.test(this.#word?.text ?? "");
    }
    append(text) {
        if (this.command.words.length === 0 && this.#word === undefined)
            this.command.line = this.#currentLine();
        this.#word ??= { text: "", dynamic: false };
        this.#word.text += text;
        if (text.includes(UNKNOWN))
            this.#word.dynamic = true;
    }
    appendUnknown() {
        this.append(UNKNOWN);
    }
    appendValue(value, quoted) {
        this.#allowance.characters -= value?.length ?? 0;
        if (value === undefined || this.#allowance.characters < 0) {
            this.appendUnknown();
        }
        else if (quoted) {
            this.append(value);
        }
        else {
            for (const [index, part] of value.split(/\s+/).entries()) {
                if (index > 0)
                    this.endWord();
                if (part !== "")
                    this.append(part);
            }
        }
    }
    dropFileDescriptor() {
        if (/^\d$/.test(this.#word?.text ?? ""))
            this.#word = undefined;
    }
    endWord() {
        const word = this.#word;
        const use = this.nextWord;
        this.#word = undefined;
        if (word === undefined)
            return;
        this.nextWord = "argument";
        const { words } = this.command;
        if (use === "input") {
            this.command.input = word.text;
        }
        else if (use === "argument" && words.length === 0 && KEYWORDS.has(word.text)) {
            if (word.text === "esac")
                this.#endCase();
        }
        else if (use === "argument") {
            words.push(word);
            if (words[0]?.text === "case" && words.length === 3 && word.text === "in")
                this.#beginCase();
            if (words[0]?.text === "function" && word.text === "{")
                this.dropCommand();
        }
    }
    endCommand() {
        this.endWord();
        if (this.command.words.length > 0 && !this.inPattern)
            this.#events.push(this.command);
        this.dropCommand();
    }
    dropCommand() {
        this.#word = undefined;
        this.nextWord = "argument";
        this.command = { kind: "command", words: [], line: this.#currentLine() };
    }
    endBranch() {
        this.inPattern = this.#openCases > 0;
    }
    endPattern() {
        this.inPattern = false;
    }
    #beginCase() {
        this.#openCases += 1;
        this.inPattern = true;
        this.dropCommand();
    }
    #endCase() {
        this.#openCases = Math.max(0, this.#openCases - 1);
        this.inPattern = false;
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/shell/cursor.js
class Cursor {
    #text;
    #position = 0;
    line;
    constructor(text, line = 0) {
        this.#text = text;
        this.line = line;
    }
    get done() {
        return this.#position >= this.#text.length;
    }
    peek(ahead = 0) {
        return this.#text.charAt(this.#position + ahead);
    }
    at(text) {
        return this.#text.startsWith(text, this.#position);
    }
    take(length) {
        const part = this.#text.slice(this.#position, this.#position + length);
        this.#position += part.length;
        for (let index = part.indexOf("\n"); index !== -1; index = part.indexOf("\n", index + 1))
            this.line += 1;
        return part;
    }
    takeUntil(end) {
        const index = this.#text.indexOf(end, this.#position);
        return this.take((index === -1 ? this.#text.length : index) - this.#position);
    }
    match(sticky) {
        sticky.lastIndex = this.#position;
        const match = sticky.exec(this.#text);
        if (match === null)
            return undefined;
        this.take(match[0].length);
        return match;
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/shell/parse-shell.js
var _a;



const parse_shell_MAX_DEPTH = 50;
const MAX_EXPANSION = 256 * 1024;
function parseShell(text, knowledge) {
    const events = [];
    const cursor = new Cursor(text.replaceAll("\r\n", "\n"));
    new ScriptReader(cursor, knowledge, events, { characters: MAX_EXPANSION }, 0).readScript(undefined);
    return events;
}
class ScriptReader {
    #cursor;
    #knowledge;
    #events;
    #allowance;
    #depth;
    #builder;
    #documents = [];
    constructor(cursor, knowledge, events, allowance, depth) {
        if (depth > parse_shell_MAX_DEPTH)
            throw new lib/* GateError */.ue("FILE_UNREADABLE", "shell substitutions are nested too deeply to be read");
        this.#cursor = cursor;
        this.#knowledge = knowledge;
        this.#events = events;
        this.#allowance = allowance;
        this.#depth = depth;
        this.#builder = new CommandBuilder(events, () => cursor.line, allowance);
    }
    readScript(end) {
        while (!this.#cursor.done) {
            if (this.#cursor.peek() === ")")
                this.#builder.endWord();
            if (this.#cursor.peek() === end && !(end === ")" && this.#builder.inPattern)) {
                this.#cursor.take(1);
                break;
            }
            this.#readToken();
        }
        this.#builder.endCommand();
    }
    #readToken() {
        const cursor = this.#cursor;
        const char = cursor.peek();
        if (char === "\n") {
            this.#builder.endCommand();
            cursor.take(1);
            for (const document of this.#documents.splice(0))
                this.#readHereDocument(document);
        }
        else if (char === " " || char === "\t") {
            this.#builder.endWord();
            cursor.take(1);
        }
        else if (cursor.at("<#") && this.#knowledge.dialect === "powershell") {
            cursor.takeUntil("#>");
            cursor.take(2);
        }
        else if (char === "#" && this.#builder.betweenWords) {
            cursor.takeUntil("\n");
        }
        else if ("&|<>()".includes(char) && this.#builder.inTest) {
            this.#builder.append(cursor.take(1));
        }
        else if (cursor.at("<(") || cursor.at(">(")) {
            this.#readNested(2, ")");
            this.#builder.appendUnknown();
        }
        else if (char === "<" || char === ">" || cursor.at("&>")) {
            this.#readRedirection();
        }
        else if (char === ";" || char === "&" || char === "|") {
            this.#builder.endCommand();
            if (cursor.at(";;"))
                this.#builder.endBranch();
            cursor.take(cursor.peek(1) === char ? 2 : 1);
        }
        else if (char === "(" || char === ")") {
            this.#readParenthesis(char);
        }
        else {
            this.#readWordPart(char);
        }
    }
    #readParenthesis(char) {
        if (this.#builder.inPattern || this.#cursor.at("()")) {
            if (char === ")")
                this.#builder.endPattern();
            this.#builder.dropCommand();
            this.#cursor.take(this.#cursor.at("()") ? 2 : 1);
            return;
        }
        if (char === "(" && this.#builder.beginsArray) {
            this.#readArray();
            return;
        }
        this.#builder.endCommand();
        if (char === "(")
            this.#readNested(1, ")");
        else
            this.#cursor.take(1);
    }
    #readArray() {
        const events = [];
        this.#cursor.take(1);
        this.#nest(this.#cursor, events).readScript(")");
        let open = 0;
        for (const event of events) {
            if (event.kind === "close")
                open -= 1;
            if (event.kind !== "command" || open > 0)
                this.#events.push(event);
            if (event.kind === "open")
                open += 1;
        }
        this.#builder.appendUnknown();
    }
    #readWordPart(char) {
        const cursor = this.#cursor;
        if (char === "\\" || (char === "`" && this.#knowledge.dialect === "powershell")) {
            const escaped = cursor.take(2).slice(1);
            if (escaped !== "\n")
                this.#builder.append(escaped);
        }
        else if (char === "'") {
            cursor.take(1);
            this.#builder.append(cursor.takeUntil("'"));
            cursor.take(1);
        }
        else if (char === '"') {
            cursor.take(1);
            this.#builder.append("");
            this.#readExpandedText('"');
            cursor.take(1);
        }
        else if (char === "`") {
            this.#readNested(1, "`");
            this.#builder.appendUnknown();
        }
        else if (char === "$") {
            this.#readDollar(false);
        }
        else {
            this.#builder.append(cursor.take(1));
        }
    }
    #readExpandedText(end) {
        const cursor = this.#cursor;
        while (!cursor.done && cursor.peek() !== end) {
            const char = cursor.peek();
            if (char === "\\") {
                const escaped = cursor.take(2).slice(1);
                if (escaped !== "\n")
                    this.#builder.append('"\\$`'.includes(escaped) ? escaped : `\\${escaped}`);
            }
            else if (char === "$") {
                this.#readDollar(true);
            }
            else if (char === "`" && this.#knowledge.dialect === "posix") {
                this.#readNested(1, "`");
                this.#builder.appendUnknown();
            }
            else {
                this.#builder.append(cursor.take(1));
            }
        }
    }
    #readDollar(quoted) {
        const cursor = this.#cursor;
        const { variables, expressions } = this.#knowledge;
        if (cursor.at("${{")) {
            cursor.take(3);
            const expression = cursor.takeUntil("}}").trim();
            cursor.take(2);
            this.#builder.appendValue(expressions.get(expression), quoted);
            return;
        }
        const variable = cursor.match(/\$(?:(?:env:)?([A-Za-z_]\w*)|\{(?:env:)?([A-Za-z_]\w*)\})/y);
        if (variable) {
            this.#builder.appendValue(variables.get(variable[1] ?? variable[2] ?? ""), quoted);
        }
        else if (cursor.at("$((")) {
            cursor.takeUntil("))");
            cursor.take(2);
            this.#builder.appendUnknown();
        }
        else if (cursor.at("$(")) {
            this.#readNested(2, ")");
            this.#builder.appendUnknown();
        }
        else if (cursor.at("${")) {
            this.#readBraces();
        }
        else if (cursor.match(/\$[@*#?$!\d-]/y)) {
            this.#builder.appendUnknown();
        }
        else {
            const dollar = cursor.take(1);
            if (quoted || (cursor.peek() !== "'" && cursor.peek() !== '"'))
                this.#builder.append(dollar);
        }
    }
    #readBraces() {
        const cursor = this.#cursor;
        cursor.take(2);
        for (let open = 1; open > 0 && !cursor.done;) {
            if (cursor.at("$(")) {
                this.#readNested(2, ")");
                continue;
            }
            const char = cursor.take(1);
            if (char === "{")
                open += 1;
            if (char === "}")
                open -= 1;
        }
        this.#builder.appendUnknown();
    }
    #readNested(opening, end) {
        this.#cursor.take(opening);
        this.#events.push({ kind: "open" });
        this.#nest(this.#cursor, this.#events).readScript(end);
        this.#events.push({ kind: "close" });
    }
    #nest(cursor, events) {
        return new _a(cursor, this.#knowledge, events, this.#allowance, this.#depth + 1);
    }
    #readRedirection() {
        this.#builder.dropFileDescriptor();
        this.#builder.endWord();
        const operator = this.#cursor.match(/<<<|<<-?|&>>?|>>|>&|<&|>\||<>|[<>]/y)?.[0];
        if (operator === "<<<") {
            this.#builder.nextWord = "input";
        }
        else if (operator === "<<" || operator === "<<-") {
            const quoted = this.#cursor.match(/[ \t]*(?:'([^'\n]{0,200})'|"([^"\n]{0,200})"|\\([\w.-]{1,200}))/y);
            const plain = quoted ? undefined : this.#cursor.match(/[ \t]*([\w.-]{1,200})/y);
            const delimiter = quoted ? (quoted[1] ?? quoted[2] ?? quoted[3]) : plain?.[1];
            if (delimiter === undefined)
                return;
            const document = {
                owner: this.#builder.command,
                delimiter,
                stripTabs: operator === "<<-",
                expanded: quoted === undefined,
            };
            this.#documents.push(document);
        }
        else {
            this.#builder.nextWord = "file";
        }
    }
    #readHereDocument(document) {
        const cursor = this.#cursor;
        const firstLine = cursor.line;
        const lines = [];
        while (!cursor.done) {
            const line = cursor.takeUntil("\n");
            cursor.take(1);
            if ((document.stripTabs ? line.replace(/^\t+/, "") : line) === document.delimiter)
                break;
            lines.push(line);
        }
        const text = lines.join("\n");
        document.owner.input = text;
        if (!document.expanded)
            return;
        const inside = new Cursor(text, firstLine);
        this.#nest(inside, this.#events).#readExpandedText(undefined);
    }
}
_a = ScriptReader;

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/invocation.js
function readOptions(words, withValue = []) {
    const values = new Map();
    let index = 0;
    for (; index < words.length; index += 1) {
        const current = words[index];
        if (current === undefined || !current.text.startsWith("-") || current.text === "-")
            break;
        if (current.text === "--") {
            index += 1;
            break;
        }
        const equals = current.text.indexOf("=");
        const name = equals === -1 ? current.text : current.text.slice(0, equals);
        let value;
        if (equals !== -1) {
            value = { text: current.text.slice(equals + 1), dynamic: current.dynamic };
        }
        else if (withValue.includes(name)) {
            index += 1;
            value = words[index];
        }
        values.set(name, [...(values.get(name) ?? []), value ?? { text: "", dynamic: false }]);
    }
    return { values, rest: words.slice(index) };
}
function readOptionsAnywhere(words, withValue) {
    const end = words.findIndex(({ text }) => text === "--");
    const values = new Map();
    const positionals = [];
    for (let rest = end === -1 ? words : words.slice(0, end); rest.length > 0;) {
        const options = readOptions(rest, withValue);
        for (const [name, found] of options.values)
            values.set(name, [...(values.get(name) ?? []), ...found]);
        const [next, ...others] = options.rest;
        if (next)
            positionals.push(next);
        rest = others;
    }
    return { values, rest: positionals, passed: end === -1 ? [] : words.slice(end + 1) };
}
function optionOf({ values }, ...names) {
    for (const name of names) {
        const value = values.get(name)?.[0];
        if (value)
            return value;
    }
    return undefined;
}
function programName(first) {
    const base = first.text.split(/[/\\]/).at(-1) ?? "";
    return base.replace(/\.(?:cmd|exe|bat)$/i, "").toLowerCase();
}
function packageName(spec) {
    const name = spec.startsWith("npm:") ? spec.slice(4) : spec;
    const at = name.indexOf("@", 1);
    return at === -1 ? name : name.slice(0, at);
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/package-scripts.js



class PackageIndex {
    #files;
    #packages = new Map();
    #all;
    #bins;
    constructor(files) {
        this.#files = files;
    }
    async findNearest(folder) {
        for (let current = folder;; current = external_node_path_.posix.dirname(current)) {
            if (current === ".")
                current = "";
            const file = external_node_path_.posix.join(current, "package.json");
            if (this.#files.tracked.has(file))
                return this.#read(file);
            if (current === "")
                return undefined;
        }
    }
    listAll() {
        this.#all ??= this.#readAll();
        return this.#all;
    }
    async findBin(program) {
        this.#bins ??= this.#readBins();
        return (await this.#bins).get(program);
    }
    async #readBins() {
        const bins = new Map();
        for (const settled of await Promise.allSettled(this.#names().map((file) => this.#read(file)))) {
            if (settled.status !== "fulfilled")
                continue;
            for (const name of settled.value.bins.keys())
                bins.set(name, settled.value);
        }
        return bins;
    }
    #readAll() {
        return Promise.all(this.#names().map((file) => this.#read(file)));
    }
    #names() {
        return [...this.#files.tracked].filter((file) => external_node_path_.posix.basename(file) === "package.json" && !file.split("/").includes("node_modules"));
    }
    #read(file) {
        let read = this.#packages.get(file);
        if (read === undefined) {
            read = this.#files.read(file).then((text) => parsePackage(file, text));
            this.#packages.set(file, read);
        }
        return read;
    }
}
function parsePackage(file, text) {
    const folder = external_node_path_.posix.dirname(file) === "." ? "" : external_node_path_.posix.dirname(file);
    let raw;
    try {
        raw = JSON.parse(text.replace(/^\uFEFF/, ""));
    }
    catch (cause) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} is not valid JSON`, { location: { file }, cause });
    }
    if (typeof raw !== "object" || raw === null) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} is not a JSON object`, { location: { file } });
    }
    const scripts = new Map();
    const lines = "scripts" in raw ? findScriptLines(text) : new Map();
    const table = "scripts" in raw ? raw.scripts : {};
    for (const [name, script] of Object.entries(typeof table === "object" && table !== null ? table : {})) {
        if (typeof script === "string")
            scripts.set(name, { text: script, line: lines.get(name) ?? 1 });
    }
    const name = "name" in raw && typeof raw.name === "string" ? raw.name : undefined;
    return { file, folder, name, scripts, bins: readBins("bin" in raw ? raw.bin : undefined, name) };
}
function readBins(bin, name) {
    if (typeof bin === "string")
        return new Map(name === undefined ? [] : [[external_node_path_.posix.basename(name), bin]]);
    if (typeof bin !== "object" || bin === null)
        return new Map();
    return new Map(Object.entries(bin).flatMap(([key, path]) => (typeof path === "string" ? [[key, path]] : [])));
}
function findScriptLines(text) {
    const lineCounter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter, uniqueKeys: false, strict: false, logLevel: "silent" });
    const lines = new Map();
    const scripts = (0,dist/* isMap */.jh)(document.contents) ? document.contents.get("scripts", true) : undefined;
    if (!(0,dist/* isMap */.jh)(scripts))
        return lines;
    for (const { key } of scripts.items) {
        if ((0,dist/* isScalar */.jn)(key) && key.range)
            lines.set(String(key.value), lineCounter.linePos(key.range[0]).line);
    }
    return lines;
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/mentions.js
function suspicionIn(program, text) {
    if (!mentionsDeploy(text))
        return [];
    return [{ kind: "unknown", why: `${program} is given text that names a deploying command` }];
}
const VERBS = "deploy|publish|rollback|upload|put|bulk|delete|apply|execute|create|push";
const COMMAND = new RegExp(`\\bwrangler(?:@[\\w.^~*-]{1,30})?["'\`\\s,\\]]{1,10}[^\\n]{0,80}?\\b(?:${VERBS})\\b`);
function mentionsDeploy(text) {
    return text.includes("api.cloudflare.com") || COMMAND.test(text);
}
const SPAWNED_SCRIPT = /["'`\s](?:npm|pnpm|yarn|bun|turbo|nx)(?:\.cmd)?["'`\s][^;]{0,200}?["'`\s:]deploy(?![a-z])/;
function spawnsDeploy(text) {
    return mentionsDeploy(text) || SPAWNED_SCRIPT.test(text);
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/launchers.js



function inner(words) {
    return words.length === 0 ? [{ kind: "nothing" }] : [{ kind: "command", words }];
}
function readEnv(words) {
    let { rest } = readOptions(words, ["-u", "--unset", "-C", "--chdir", "-S"]);
    while (/^\w+=/.test(rest[0]?.text ?? ""))
        rest = rest.slice(1);
    return inner(rest);
}
function readXargs(words) {
    const { rest } = readOptions(words, ["-n", "-P", "-I", "-L", "-d", "-a", "-s", "-E", "-j"]);
    return rest.length === 0
        ? [{ kind: "nothing" }]
        : [{ kind: "command", words: [...rest, { text: UNKNOWN, dynamic: true }] }];
}
function readFind(words) {
    const start = words.findIndex(({ text }) => /^-(?:exec|execdir|ok|okdir)$/.test(text));
    if (start === -1)
        return [{ kind: "nothing" }];
    const rest = words.slice(start + 1);
    const end = rest.findIndex(({ text }) => text === ";" || text === "+");
    return inner(end === -1 ? rest : rest.slice(0, end));
}
function readTexts(words, program) {
    const texts = words.filter(({ text }) => !text.startsWith("-") && !/^(?:https?:|\d+$)/.test(text));
    if (program === "cross-env-shell")
        return [{ kind: "shell", text: texts.map(({ text }) => text).join(" ") }];
    return texts.map(({ text, dynamic }) => {
        const name = text.startsWith("npm:") ? text.slice(4) : text;
        const bare = /^[\w:.-]+$/.test(name);
        return bare && !dynamic ? npmScript(program, name) : { kind: "shell", text };
    });
}
function readRunAll(words, program) {
    return words
        .filter(({ text }) => !text.startsWith("-"))
        .map(({ text }) => {
        if (/[*?{]/.test(text) || text.includes(UNKNOWN))
            return { kind: "unknown", why: `the scripts of ${program} are a pattern` };
        return npmScript(program, text.split(" ")[0] ?? text);
    });
}
function npmScript(program, name) {
    return {
        kind: "script",
        label: `${program} ${name}`,
        name,
        args: [],
        owner: "nearest",
        hooks: true,
        optional: false,
    };
}
function readShellProgram(words, program) {
    const call = words.findIndex(({ text }) => /^-[a-z]*c$|^-Command$|^\/c$/i.test(text) && text !== "--norc");
    if (call !== -1) {
        const rest = words.slice(call + 1);
        return [
            {
                kind: "shell",
                text: program === "cmd" || program.includes("p")
                    ? rest.map(({ text }) => text).join(" ")
                    : (rest[0]?.text ?? ""),
            },
        ];
    }
    const { rest } = readOptions(words, ["-o", "-O", "-File", "-ExecutionPolicy"]);
    const file = optionOf(readOptions(words, ["-File"]), "-File") ?? rest[0];
    if (file)
        return [{ kind: "file", path: file, interpreter: "sh" }];
    return words.some(({ text }) => text === "--version")
        ? [{ kind: "nothing" }]
        : [{ kind: "unknown", why: `what ${program} reads from its input is not followed` }];
}
function readInterpreter(words, program) {
    const withValue = [
        "-r",
        "--require",
        "--import",
        "--loader",
        "--env-file",
        "--tsconfig",
        "-P",
        "--project",
        "-W",
        "-C",
        "--conditions",
    ];
    const options = readOptions(words, [...withValue, "-e", "--eval", "-p", "--print", "-c", "-m", "--run"]);
    const script = optionOf(options, "--run");
    if (script && program === "node") {
        if (script.dynamic)
            return [{ kind: "unknown", why: "node --run is given a name that is only known when it runs" }];
        const args = options.rest[0]?.text === "--" ? options.rest.slice(1) : options.rest;
        const label = `node --run ${script.text}`;
        return [
            { kind: "script", label, name: script.text, args, owner: "nearest", hooks: false, optional: false },
        ];
    }
    const code = optionOf(options, "-e", "--eval", "-p", "--print", "-c");
    if (code)
        return suspicionIn(program, code.text);
    const module = optionOf(options, "-m");
    if (module)
        return [{ kind: "nothing" }];
    let [path, ...args] = options.rest;
    if (program === "deno" && path?.text === "task")
        return [{ kind: "unknown", why: "tasks of deno are not followed" }];
    if (program === "deno" && path && /^(?:run|x)$/.test(path.text))
        [path, ...args] = readOptions(args).rest;
    if (["tsx", "deno"].includes(program) && path?.text === "watch")
        [path, ...args] = args;
    if (path === undefined)
        return [{ kind: "nothing" }];
    if (path.text.startsWith("npm:") || isWranglerFile(path.text)) {
        return [
            {
                kind: "command",
                words: [{ ...path, text: isWranglerFile(path.text) ? "wrangler" : packageName(path.text) }, ...args],
            },
        ];
    }
    return [{ kind: "file", path, interpreter: program }];
}
function isWranglerFile(text) {
    return /(?:^|\/)node_modules\/(?:\.bin\/wrangler|wrangler\/.*\.js)$/.test(text);
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/workspace-path.js


const WORKSPACE = "/github/workspace";
function resolvePath(folder, path) {
    const text = path.text.replaceAll("\\", "/");
    if (path.dynamic || text.includes(UNKNOWN))
        return undefined;
    if (text === WORKSPACE)
        return "";
    if (text.startsWith(`${WORKSPACE}/`))
        return normalise(text.slice(WORKSPACE.length + 1));
    if (folder === undefined || /^(?:\/|~|[A-Za-z]:)/.test(text))
        return undefined;
    return normalise(external_node_path_.posix.join(folder, text));
}
function normalise(path) {
    const normal = external_node_path_.posix.normalize(path === "" ? "." : path).replace(/\/$/, "");
    if (normal === "..")
        return undefined;
    if (normal.startsWith("../"))
        return undefined;
    return normal === "." ? "" : normal;
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/package-managers.js



const FOLDER_OPTIONS = ["-C", "--prefix", "--dir", "--cwd"];
const PACKAGE_OPTIONS = ["--workspace", "--filter", "-F", "--filter-prod"];
const OTHER_OPTIONS = [
    "--loglevel",
    "--userconfig",
    "--registry",
    "--cache",
    "--script-shell",
    "--reporter",
    "--workspace-concurrency",
    "--include",
    "--exclude",
    "--from",
    "--jobs",
    "-j",
    "--env-file",
    "--elide-lines",
];
const VALUE_OPTIONS = [
    ...FOLDER_OPTIONS,
    ...PACKAGE_OPTIONS,
    ...OTHER_OPTIONS,
    "-p",
    "--package",
    "-c",
    "--call",
];
const INSTALL = new Set([
    "install",
    "i",
    "in",
    "ci",
    "clean-install",
    "install-clean",
    "add",
    "a",
    "update",
    "up",
    "rebuild",
    "link",
]);
const INSTALL_SCRIPTS = [
    "preinstall",
    "install",
    "postinstall",
    "prepublish",
    "preprepare",
    "prepare",
    "postprepare",
];
const PACK_SCRIPTS = ["prepublishOnly", "prepack", "prepare", "postpack", "publish", "postpublish"];
const RUN = new Set(["run", "run-script", "rum", "urn"]);
const SCRIPT_COMMANDS = new Map([
    ["test", "test"],
    ["t", "test"],
    ["tst", "test"],
    ["start", "start"],
    ["stop", "stop"],
    ["restart", "restart"],
]);
const BUILT_IN = {
    pnpm: new Set("remove rm un uninstall prune fetch store audit list ls ll why outdated licenses init config import patch patch-commit setup env server root bin cache dedupe help info view login logout whoami version approve-builds create doctor self-update unlink rb".split(" ")),
    yarn: new Set("remove cache config info why npm plugin set version versions dedupe constraints init unlink search stage audit list outdated bin global help import licenses login logout owner policies tag team upgrade upgrade-interactive create generate-lock-entry check autoclean explain patch patch-commit unplug".split(" ")),
    bun: new Set("remove rm unlink pm build init create outdated upgrade info why audit patch repl test".split(" ")),
};
function readNpm(words) {
    const options = readOptionsAnywhere(words, [...VALUE_OPTIONS, "-w"]);
    const [command, ...rest] = options.rest;
    if (command === undefined)
        return [{ kind: "nothing" }];
    if (command.dynamic)
        return [{ kind: "unknown", why: "the command of npm is only known when it runs" }];
    const name = command.text;
    const given = [...rest, ...options.passed];
    if (RUN.has(name))
        return readScriptName("npm", options, given);
    if (name === "exec" || name === "x") {
        const call = optionOf(options, "-c", "--call");
        return call
            ? [{ kind: "shell", text: call.text }]
            : readProgram(given, optionOf(options, ...FOLDER_OPTIONS));
    }
    if (INSTALL.has(name))
        return lifecycle("npm", INSTALL_SCRIPTS, options);
    if (name === "publish" || name === "pack")
        return lifecycle("npm", PACK_SCRIPTS, options);
    const script = SCRIPT_COMMANDS.get(name);
    return [script ? scriptOf("npm", `npm ${name}`, script, given, options) : { kind: "nothing" }];
}
function readPackageManager(manager, words) {
    const options = readOptions(words, VALUE_OPTIONS);
    const [command, ...rest] = options.rest;
    if (command === undefined)
        return manager === "yarn" ? lifecycle(manager, INSTALL_SCRIPTS, options) : [{ kind: "nothing" }];
    if (command.dynamic)
        return [{ kind: "unknown", why: `the command of ${manager} is only known when it runs` }];
    const name = command.text;
    if (RUN.has(name))
        return readRun(manager, options, rest);
    if (["exec", "x", "dlx"].includes(name))
        return readExec(options, rest);
    if (manager === "yarn" && (name === "workspace" || name === "workspaces"))
        return readYarnWorkspaces(name, rest);
    if (manager === "yarn" && name === "node")
        return [{ kind: "command", words: [word("node"), ...rest] }];
    if (INSTALL.has(name))
        return lifecycle(manager, INSTALL_SCRIPTS, options);
    if (name === "publish" || name === "pack")
        return lifecycle(manager, PACK_SCRIPTS, options);
    const script = manager === "bun" && name === "test" ? undefined : SCRIPT_COMMANDS.get(name);
    if (script)
        return [scriptOf(manager, `${manager} ${name}`, script, passedArguments(manager, rest), options)];
    if (BUILT_IN[manager].has(name))
        return [{ kind: "nothing" }];
    if (manager === "bun" && /\.[cm]?[jt]sx?$/.test(name))
        return [{ kind: "file", path: command, interpreter: "bun" }];
    const invocation = scriptOf(manager, `${manager} ${name}`, name, passedArguments(manager, rest), options);
    if (manager === "pnpm" && name === "deploy")
        return [{ ...invocation, optional: true }];
    return [{ ...invocation, otherwise: [command, ...rest] }];
}
function readRun(manager, outer, words) {
    const inner = readOptions(words, VALUE_OPTIONS);
    const options = { values: new Map([...outer.values, ...inner.values]), rest: inner.rest };
    const [name, ...args] = inner.rest;
    if (manager === "bun" && name && /\.[cm]?[jt]sx?$/.test(name.text)) {
        return [{ kind: "file", path: name, interpreter: "bun" }];
    }
    return readScriptName(manager, options, [...(name ? [name] : []), ...passedArguments(manager, args)]).map((script) => (script.kind === "script" && name ? { ...script, otherwise: [name, ...args] } : script));
}
function readScriptName(manager, options, words) {
    const [name, ...args] = words;
    if (name === undefined)
        return [{ kind: "nothing" }];
    if (name.dynamic) {
        return [{ kind: "unknown", why: `${manager} run is given a name that is only known when it runs` }];
    }
    return [scriptOf(manager, `${manager} run ${name.text}`, name.text, args, options)];
}
function readExec(outer, words) {
    const options = readOptions(words, VALUE_OPTIONS);
    const call = optionOf(options, "-c", "--call");
    if (call && call.text !== "")
        return [{ kind: "shell", text: call.text }];
    return readProgram(options.rest, optionOf(outer, ...FOLDER_OPTIONS) ?? optionOf(options, ...FOLDER_OPTIONS));
}
function readProgram([program, ...given], folder) {
    if (program === undefined)
        return [{ kind: "nothing" }];
    const args = given[0]?.text === "--" ? given.slice(1) : given;
    return [{ kind: "command", words: [{ ...program, text: packageName(program.text) }, ...args], folder }];
}
function readYarnWorkspaces(command, words) {
    if (command === "workspace") {
        const [name, ...rest] = words;
        if (name === undefined || name.dynamic)
            return [{ kind: "unknown", why: "the workspace of yarn is only known when it runs" }];
        return readPackageManager("yarn", rest).map((invocation) => invocation.kind === "script" ? { ...invocation, owner: { name: name.text } } : invocation);
    }
    const [first, ...rest] = words;
    const inner = first?.text === "foreach" ? readOptions(rest, VALUE_OPTIONS).rest : words;
    return readPackageManager("yarn", inner).map((invocation) => invocation.kind === "script" ? { ...invocation, owner: "all" } : invocation);
}
function scriptOf(manager, label, name, args, options) {
    const { values } = options;
    const filter = optionOf(options, ...PACKAGE_OPTIONS, ...(manager === "npm" ? ["-w"] : []));
    const inRoot = manager === "pnpm" && (values.has("-w") || values.has("--workspace-root"));
    const every = ["-r", "--recursive", "--workspaces", "-ws", "-W", "--parallel", "-A", "--all"].some((flag) => values.has(flag));
    const plainFilter = filter && !filter.dynamic && /^(?:@[\w.-]+\/)?[\w.-]+$/.test(filter.text) && !/^\.+$/.test(filter.text);
    return {
        kind: "script",
        label,
        name,
        args,
        folder: inRoot ? word(WORKSPACE) : optionOf(options, ...FOLDER_OPTIONS),
        owner: plainFilter ? { name: filter.text } : filter ? "all" : every ? "members" : "nearest",
        hooks: true,
        optional: values.has("--if-present") || (manager === "npm" && every),
    };
}
function passedArguments(manager, args) {
    return manager === "yarn" && args[0]?.text === "--" ? args.slice(1) : args;
}
function lifecycle(manager, names, options) {
    return names.map((name) => ({
        ...scriptOf(manager, `${manager} ${options.rest[0]?.text ?? "install"} (${name})`, name, [], options),
        hooks: false,
        optional: true,
    }));
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/task-runners.js



const task_runners_VALUE_OPTIONS = [
    "--filter",
    "-F",
    "--cwd",
    "--concurrency",
    "--cache-dir",
    "--token",
    "--team",
    "--scope",
    "--output-logs",
];
function readTaskRunner(words, program) {
    const { values, rest, passed } = readOptionsAnywhere(words, task_runners_VALUE_OPTIONS);
    if (values.has("--dry-run") || values.has("--dry"))
        return [{ kind: "nothing" }];
    const tasks = rest[0]?.text === "run" ? rest.slice(1) : rest;
    if (tasks.some(({ dynamic }) => dynamic)) {
        return [{ kind: "unknown", why: `the tasks of ${program} are only known when it runs` }];
    }
    return tasks.map(({ text }) => {
        const [owner, name] = text.includes("#") ? text.split("#", 2) : [undefined, text];
        return {
            kind: "script",
            label: `${program} ${text}`,
            name: name ?? text,
            args: passed,
            folder: owner === "//" ? word(WORKSPACE) : undefined,
            owner: owner === undefined ? "members" : owner === "//" ? "nearest" : { name: owner },
            hooks: true,
            optional: true,
        };
    });
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/read-invocation.js






const nothing = () => [{ kind: "nothing" }];
const QUIET = "echo printf true false : exit return break continue sleep ls cp mv rm mkdir rmdir touch chmod chown ln cat tee head tail sed awk gawk grep egrep fgrep rg jq yq tr cut sort uniq wc date pwd popd dirs read set shopt unset shift wait kill test [ [[ for select case type which hash whoami id uname hostname df du diff cmp git tar zip unzip gzip gunzip sha256sum base64 openssl write-host write-output write-error get-childitem get-content set-content test-path new-item remove-item copy-item actionlint zizmor prettier eslint oxlint biome tsc vitest jest mocha playwright changeset";
const WRAPPERS = {
    sudo: ["-u", "-g", "-h", "-p", "-C", "-D", "-R", "-T"],
    doas: ["-u"],
    command: [],
    builtin: [],
    exec: ["-a"],
    nohup: [],
    call: [],
    time: ["-o", "-f"],
    nice: ["-n"],
    ionice: ["-c", "-n"],
    stdbuf: ["-i", "-o", "-e"],
    setsid: [],
    unbuffer: [],
    winpty: [],
    "xvfb-run": ["-n", "-s", "-e", "-f", "-p", "-w"],
    corepack: [],
    volta: [],
    mise: ["-C"],
    asdf: [],
    fnm: ["--using"],
    doppler: ["-p", "-c", "-t", "--project", "--config", "--token"],
    op: ["--env-file", "--account"],
    infisical: ["--env", "--path", "--projectId", "--token"],
    dotenv: ["-e", "-c", "-v", "-p"],
    dotenvx: ["-f", "-e"],
    "env-cmd": ["-f", "-e", "-r"],
    varlock: [],
    teller: [],
    chamber: [],
    "aws-vault": [],
    strace: ["-o", "-e"],
    caffeinate: [],
    chronic: [],
    ts: [],
    bundle: [],
    uv: [],
    poetry: [],
    pipenv: [],
    nix: ["-c", "--command"],
};
const WRAPPER_VERBS = new Set(["run", "exec", "x", "exec-env", "develop", "shell"]);
const DEPLOYERS = new Map([
    ["opennextjs-cloudflare", ["deploy", "upload", "populatecache"]],
    ["@opennextjs/cloudflare", ["deploy", "upload", "populatecache"]],
    ["alchemy", ["deploy", "destroy"]],
    ["partykit", ["deploy", "delete"]],
    ["nuxthub", ["deploy"]],
    ["sst", ["deploy", "remove"]],
]);
const INTERPRETERS = "node tsx ts-node ts-node-esm vite-node esno jiti python python3 ruby perl deno php";
const READERS = new Map([
    ...entries(QUIET, nothing),
    ...entries(INTERPRETERS, readInterpreter),
    ...entries("sh bash zsh dash ksh ash busybox pwsh powershell cmd", readShellProgram),
    ...entries("source .", ([path]) => path ? [{ kind: "file", path, interpreter: "sh" }] : [{ kind: "nothing" }]),
    ...entries("eval", (words) => [{ kind: "shell", text: words.map(({ text }) => text).join(" ") }]),
    ...entries("trap", ([action]) => [{ kind: "shell", text: action?.text ?? "" }]),
    ...entries("npm", readNpm),
    ...entries("pnpm", (words) => readPackageManager("pnpm", words)),
    ...entries("yarn yarnpkg", (words) => readPackageManager("yarn", words)),
    ...entries("bun", (words) => readPackageManager("bun", words)),
    ...entries("npx pnpx bunx", (words) => readExec({ values: new Map(), rest: [] }, words)),
    ...entries("turbo lerna wsrun ultra", readTaskRunner),
    ...entries("env cross-env", readEnv),
    ...entries("timeout gtimeout", (words) => inner(readOptions(words, ["-s", "-k", "--signal", "--kill-after"]).rest.slice(1))),
    ...entries("xargs parallel", readXargs),
    ...entries("find", readFind),
    ...entries("concurrently start-server-and-test start-test cross-env-shell", readTexts),
    ...entries("run-s run-p npm-run-all npm-run-all2", readRunAll),
    ...entries("make gmake just task nx rake gradle gradlew mage bazel earthly dagger act terraform tofu pulumi ansible-playbook", (_, program) => [{ kind: "unknown", why: `what ${program} runs is not followed` }]),
    ...entries("curl wget http xh invoke-restmethod invoke-webrequest", readHttpClient),
    ...entries("gh", readGithub),
    ...entries("alias set-alias", (words) => words.flatMap(({ text }) => suspicionIn("alias", text.slice(text.indexOf("=") + 1)))),
]);
function readInvocation(words, input) {
    const [first, ...rest] = words;
    if (first === undefined)
        return [];
    const program = programName(first);
    if (first.dynamic && rest[0]?.text === "=")
        return inner(rest.slice(1));
    if (isWrangler(first.text))
        return [{ kind: "wrangler", words: rest }];
    if (program === UNKNOWN || (first.dynamic && program.includes(UNKNOWN))) {
        return [
            { kind: "unknown", why: "the command is only known when it runs" },
            ...readUnknownProgram(program, rest),
        ];
    }
    const deployer = DEPLOYERS.get(packageName(first.text)) ?? DEPLOYERS.get(program);
    if (deployer) {
        const verb = rest.find(({ text }) => !text.startsWith("-"))?.text.toLowerCase() ?? "";
        const dry = rest.some(({ text }) => text === "--dry-run");
        return deployer.includes(verb) && !dry
            ? [{ kind: "deployer", what: `${program} ${verb}`.trim() }]
            : [{ kind: "nothing" }];
    }
    if (input !== undefined &&
        /^(?:ba|z|da|k|a)?sh$/.test(program) &&
        readOptions(rest, ["-o"]).rest.length === 0) {
        return [{ kind: "shell", text: input }];
    }
    if (input !== undefined && INTERPRETERS.split(" ").includes(program) && isFromInput(rest)) {
        return suspicionIn(program, input);
    }
    const reader = READERS.get(program);
    if (reader)
        return reader(rest, program);
    const wrapper = Object.hasOwn(WRAPPERS, program) ? WRAPPERS[program] : undefined;
    if (wrapper)
        return readWrapper(program, wrapper, rest);
    if (/[/\\]/.test(first.text) && !/(?:^|[/\\])(?:node_modules|usr|bin)[/\\]/.test(first.text)) {
        return [{ kind: "file", path: first }, ...readUnknownProgram(program, rest)];
    }
    return [{ kind: "program", name: program, words: rest }, ...readUnknownProgram(program, rest)];
}
function isFromInput(words) {
    const [first] = readOptions(words).rest;
    return first === undefined || first.text === "-";
}
function isWrangler(text) {
    const program = packageName(programName(word(text)));
    return (["wrangler", "wrangler2", "wrangler.js"].includes(program) || packageName(text) === "@cloudflare/wrangler");
}
function entries(names, reader) {
    return names.split(" ").map((name) => [name, reader]);
}
function readWrapper(program, withValue, words) {
    if (program === "command" && /^-[vV]$/.test(words[0]?.text ?? ""))
        return [{ kind: "nothing" }];
    const separator = words.findIndex(({ text }) => text === "--");
    if (separator !== -1)
        return inner(words.slice(separator + 1));
    let { rest } = readOptions(words, withValue);
    if (WRAPPER_VERBS.has(rest[0]?.text ?? ""))
        rest = readOptions(rest.slice(1), withValue).rest;
    return inner(rest);
}
function readHttpClient(words, program) {
    if (!words.some(({ text }) => text.includes("api.cloudflare.com")))
        return [{ kind: "nothing" }];
    return [{ kind: "unknown", why: `${program} calls Cloudflare's API` }];
}
function readGithub(words) {
    const elsewhere = words.some(({ text }) => /^(?:-R|--repo)(?:=|$)/.test(text));
    const starts = words[0]?.text === "workflow" && words[1]?.text === "run";
    return starts && elsewhere
        ? [{ kind: "unknown", why: "gh starts a workflow of another repository" }]
        : [{ kind: "nothing" }];
}
function readUnknownProgram(program, words) {
    const separator = words.findIndex(({ text }) => text === "--");
    if (separator !== -1 && separator + 1 < words.length) {
        return [{ kind: "suspicion", program, words: words.slice(separator + 1), certain: true }];
    }
    const start = words.findIndex(({ text }) => isWrangler(text) || /^(?:npx|bunx|pnpx)$/.test(text));
    if (start !== -1)
        return [{ kind: "suspicion", program, words: words.slice(start), certain: false }];
    return words.flatMap(({ text }) => suspicionIn(program, text));
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/judge-wrangler-words.js


const PLAIN_COMMANDS = /^(?:deploy|publish|rollback|delete|versions (?:upload|deploy)|triggers deploy|pages deploy|secret (?:put|bulk|delete))\b/;
function judgeWranglerWords(words) {
    const texts = words.map(({ text }) => text.replaceAll(UNKNOWN, "$"));
    const { mutating, command } = (0,wrangler_lib/* isMutatingWranglerCommand */.h$)(texts);
    const environment = nameEnvironment(texts);
    if (!mutating)
        return { deploys: "no", command };
    if (!command.includes("$"))
        return { deploys: "yes", command: `${command}${environment}` };
    const certain = (0,wrangler_lib/* isMutatingWranglerCommand */.h$)(texts.filter((text) => !text.startsWith("$")));
    if (certain.mutating && PLAIN_COMMANDS.test(certain.command) && texts[0]?.startsWith("$") === true) {
        return { deploys: "yes", command: `${certain.command}${environment}` };
    }
    return { deploys: "unknown", command };
}
function nameEnvironment(texts) {
    const index = texts.findIndex((text) => /^(?:-e|--env)(?:=|$)/.test(text));
    const name = texts[index]?.includes("=") === true ? texts[index]?.split("=")[1] : texts[index + 1];
    return index !== -1 && name !== undefined && /^[\w-]+$/.test(name) ? ` --env ${name}` : "";
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/shell-variables.js

const DECLARERS = new Set(["export", "declare", "local", "readonly", "typeset"]);
const shell_variables_READERS = new Set(["read", "mapfile", "readarray", "getopts", "for", "select", "unset", "printf"]);
function learnVariables(events, given) {
    const values = new Map([...given].map(([name, value]) => [name, new Set([value])]));
    const add = (name, value) => {
        values.set(name, (values.get(name) ?? new Set()).add(value));
    };
    for (const event of events) {
        if (event.kind !== "command")
            continue;
        const [first, ...rest] = event.words.map(({ text }) => text);
        if (shell_variables_READERS.has(first ?? ""))
            for (const name of rest)
                add(name, UNKNOWN);
        const assignments = DECLARERS.has(first ?? "") ? rest : event.words.map(({ text }) => text);
        if (!DECLARERS.has(first ?? "") && !assignments.every((text) => /^\w+\+?=/.test(text)))
            continue;
        for (const text of assignments) {
            const match = /^(\w+)(\+?)=(.*)$/s.exec(text);
            if (match?.[1] !== undefined)
                add(match[1], match[2] === "+" ? UNKNOWN : (match[3] ?? ""));
        }
    }
    const certain = new Map();
    for (const [name, candidates] of values) {
        const [value] = candidates;
        if (candidates.size === 1 && value !== undefined && !value.includes(UNKNOWN))
            certain.set(name, value);
    }
    return certain;
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-commands.js









const follow_commands_MAX_DEPTH = 30;
class CommandFollower {
    #files;
    #packages;
    #budget;
    constructor(files, budget) {
        this.#files = files;
        this.#packages = new PackageIndex(files);
        this.#budget = budget;
    }
    async followText(text, place, knowledge, nameLine, appended = []) {
        if (place.scripts.length > follow_commands_MAX_DEPTH)
            return [unresolved(place, "too many steps to follow")];
        this.#budget.spendText(text);
        const variables = learnVariables(parseShell(text, knowledge), knowledge.variables);
        const learned = { ...knowledge, variables };
        const events = parseShell(text, learned);
        const last = events.findLast((event) => event.kind === "command");
        const outcomes = [];
        const folders = [place.folder];
        for (const event of events) {
            if (event.kind === "open") {
                folders.push(folders.at(-1));
            }
            else if (event.kind === "close") {
                folders.pop();
            }
            else {
                const command = event === last ? { ...event, words: [...event.words, ...appended] } : event;
                const folder = folders.at(-1);
                const trail = nameLine ? [...place.trail, nameLine(event.line)] : place.trail;
                const moved = readFolderChange(command.words, folder);
                if (moved)
                    folders[folders.length - 1] = moved.folder;
                else {
                    const found = await this.#followCommand(command, { ...place, folder, trail }, learned);
                    outcomes.push(...found.map((outcome) => ({ ...outcome, line: event.line })));
                }
            }
        }
        return outcomes;
    }
    async #followCommand(command, place, knowledge) {
        this.#budget.spendCommand();
        const words = command.words.slice(countAssignments(command.words));
        const outcomes = [];
        for (const invocation of readInvocation(words, command.input)) {
            outcomes.push(...(await this.#followInvocation(invocation, place, knowledge)));
        }
        return outcomes;
    }
    async #followInvocation(invocation, place, knowledge) {
        switch (invocation.kind) {
            case "nothing":
                return [];
            case "wrangler":
                return followWrangler(invocation.words, place);
            case "deployer":
                return [{ kind: "deploys", trail: [...place.trail, invocation.what] }];
            case "unknown":
                return [unresolved(place, invocation.why)];
            case "shell":
                return this.followText(invocation.text, { ...place, scripts: [...place.scripts, ""] }, knowledge, undefined);
            case "command": {
                const folder = invocation.folder ? resolvePath(place.folder, invocation.folder) : place.folder;
                return this.#followCommand({ words: invocation.words }, { ...place, folder }, knowledge);
            }
            case "suspicion": {
                const outcomes = await this.#followCommand({ words: invocation.words }, place, knowledge);
                const kind = invocation.certain ? "deploys" : "unresolved";
                return outcomes.filter((outcome) => outcome.kind === "deploys").map(({ trail }) => ({ kind, trail }));
            }
            case "program":
                return this.#followProgram(invocation.name, invocation.words, place, knowledge);
            case "file":
                return this.#followFile(invocation.path, invocation.interpreter, place, knowledge);
            case "script":
                return this.#followScript(invocation, place, knowledge);
        }
    }
    async #followScript(script, place, knowledge) {
        const named = { ...place, trail: [...place.trail, script.label] };
        const folder = script.folder ? resolvePath(place.folder, script.folder) : place.folder;
        if (script.owner === "nearest" && folder === undefined) {
            return script.optional ? [] : [unresolved(named, "its folder is only known when it runs")];
        }
        const packages = await this.#findPackages(script, folder);
        const owners = packages.filter(({ scripts }) => scripts.has(script.name));
        if (owners.length === 0) {
            if (script.otherwise && script.owner === "nearest") {
                return this.#followCommand({ words: script.otherwise }, place, knowledge);
            }
            return script.optional
                ? []
                : [unresolved(named, `no script ${script.name} in ${packages[0]?.file ?? "any package.json"}`)];
        }
        const outcomes = [];
        for (const owner of owners)
            outcomes.push(...(await this.#followOwnScript(owner, script, named, knowledge)));
        return outcomes;
    }
    async #followOwnScript(owner, script, place, knowledge) {
        const { name } = script;
        const outcomes = [];
        for (const step of script.hooks ? [`pre${name}`, name, `post${name}`] : [name]) {
            const found = owner.scripts.get(step);
            const appended = step === name ? script.args : [];
            const own = `${owner.file}#${step}`;
            if (found === undefined || place.scripts.filter((other) => other === own).length >= 2)
                continue;
            const here = { folder: owner.folder, trail: place.trail, scripts: [...place.scripts, own] };
            const line = `${owner.file}:${found.line}`;
            const inside = {
                variables: knowledge.variables,
                expressions: new Map(),
                dialect: "posix",
            };
            outcomes.push(...(await this.followText(found.text, here, inside, () => line, appended)));
        }
        return outcomes;
    }
    async #findPackages({ owner, name }, folder) {
        if (owner === "nearest") {
            const nearest = folder === undefined ? undefined : await this.#packages.findNearest(folder);
            return nearest ? [nearest] : [];
        }
        const all = await this.#packages.listAll();
        if (owner === "all")
            return all;
        if (owner === "members") {
            const members = all.filter((file) => file.folder !== "" && file.scripts.has(name));
            return members.length > 0 ? members : all;
        }
        return all.filter((file) => file.name === owner.name || external_node_path_.posix.basename(file.folder) === owner.name);
    }
    async #followProgram(name, words, place, knowledge) {
        const owner = await this.#packages.findBin(name);
        const path = owner?.bins.get(name);
        if (owner === undefined || path === undefined)
            return [];
        const target = external_node_path_.posix.join(WORKSPACE, owner.folder, path);
        const outcomes = await this.#followFile({ text: target, dynamic: false }, "node", place, knowledge);
        const promises = words.some(({ text }) => /^(?:deploy|upload|publish|release|rollout|ship)/i.test(text));
        const isTracked = this.#files.tracked.has(external_node_path_.posix.join(owner.folder, path));
        return isTracked || promises ? outcomes : [];
    }
    async #followFile(path, interpreter, place, knowledge) {
        const named = {
            ...place,
            trail: [...place.trail, `${interpreter ?? ""} ${path.text.replace(`${WORKSPACE}/`, "")}`.trim()],
        };
        const file = resolvePath(place.folder, path);
        if (file === undefined)
            return [unresolved(named, "the file is only known when it runs")];
        const target = [file, `${file}.js`, `${file}/index.js`].find((name) => this.#files.tracked.has(name));
        if (target === undefined)
            return [unresolved(named, "the file is not tracked, so it cannot be read")];
        if (place.scripts.includes(target))
            return [];
        const text = await this.#files.read(target);
        const firstLine = text.slice(0, 200).split("\n")[0] ?? "";
        const isShell = interpreter === "sh" ||
            /\.(?:sh|bash|zsh|ksh|ps1)$/.test(target) ||
            /^#!.*\b(?:ba|z|da|k)?sh\b/.test(firstLine);
        const inside = { folder: place.folder, trail: named.trail, scripts: [...place.scripts, target] };
        if (isShell) {
            const dialect = target.endsWith(".ps1") ? "powershell" : "posix";
            return this.followText(text, inside, { ...knowledge, dialect }, (line) => `${target}:${line + 1}`);
        }
        return spawnsDeploy(text)
            ? [unresolved(named, `${target} is no shell script and names a deploying command`)]
            : [];
    }
}
function followWrangler(words, place) {
    const { deploys, command } = judgeWranglerWords(words);
    if (deploys === "no")
        return [];
    if (deploys === "unknown")
        return [unresolved(place, "the command of wrangler is only known when it runs")];
    return [{ kind: "deploys", trail: [...place.trail, `wrangler ${command}`] }];
}
function unresolved(place, why) {
    return { kind: "unresolved", trail: [...place.trail, why] };
}
function countAssignments(words) {
    const index = words.findIndex(({ text }) => !/^\w+\+?=/.test(text));
    return index === -1 ? words.length : index;
}
function readFolderChange(words, folder) {
    const [first, ...rest] = words;
    if (first === undefined ||
        !["cd", "chdir", "pushd", "popd", "set-location", "sl"].includes(programName(first)))
        return undefined;
    const target = rest.find(({ text }) => !/^-[LPe@]*$/.test(text) && text !== "--");
    return {
        folder: target === undefined || packageName(target.text) === "-" ? undefined : resolvePath(folder, target),
    };
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/surroundings.js


function localPath(uses) {
    if (!uses.startsWith("./") && !uses.startsWith("$/"))
        return undefined;
    return resolvePath("", { text: `./${uses.slice(2)}`, dynamic: uses.includes("${{") });
}
function surroundJob(workflow, job, trail, files, inputs) {
    const expressions = new Map([["github.workspace", WORKSPACE]]);
    for (const [name, value] of inputs)
        expressions.set(`inputs.${name}`, value);
    const env = new Map();
    addEnvironment([...workflow.env, ...job.env], env, expressions);
    return {
        file: workflow.file,
        trail,
        files,
        expressions,
        env,
        shell: job.shell,
        workingDirectory: job.workingDirectory,
    };
}
function surroundStep(step, around) {
    const env = new Map(around.env);
    const expressions = new Map(around.expressions);
    addEnvironment([...step.env], env, expressions);
    return { ...around, env, expressions, workingDirectory: step.workingDirectory ?? around.workingDirectory };
}
function addEnvironment(entries, env, expressions) {
    for (const [name, value] of entries) {
        const text = fillIn(value.text, expressions);
        setOrDelete(env, name, text);
        setOrDelete(expressions, `env.${name}`, text);
    }
}
function inputExpressions(defaults, given, outer) {
    return [...inputValues(defaults, given, outer)].map(([name, value]) => [`inputs.${name}`, value]);
}
function inputValues(defaults, given, outer) {
    const values = new Map(defaults);
    for (const [name, value] of given)
        setOrDelete(values, name, fillIn(value.text, outer));
    return values;
}
function setOrDelete(map, name, value) {
    if (value.includes("${{"))
        map.delete(name);
    else
        map.set(name, value);
}
function folderOf(around) {
    const text = fillIn(around.workingDirectory ?? ".", around.expressions);
    return resolvePath("", { text, dynamic: text.includes("${{") });
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-steps.js









const follow_steps_MAX_DEPTH = 10;
class StepFollower {
    #files;
    #budget;
    #commands;
    #actions = new Map();
    constructor(files, signal) {
        this.#files = files;
        this.#budget = new Budget(signal);
        this.#commands = new CommandFollower(files, this.#budget);
    }
    spendJob() {
        this.#budget.spendStep();
    }
    async followSteps(steps, around) {
        const lines = [];
        for (const step of steps) {
            this.#budget.spendStep();
            const here = surroundStep(step, around);
            if (step.run)
                lines.push(...(await this.#followRun(step.run, step.shell ?? around.shell ?? "bash", here)));
            if (step.uses)
                lines.push({ line: step.uses.line, found: await this.#followUses(step, step.uses, here) });
        }
        return lines;
    }
    async #followRun(run, shell, around) {
        if (!/^(?:bash|sh|pwsh|powershell|cmd)\b/.test(shell)) {
            if (!mentionsDeploy(run.text))
                return [];
            const trail = [
                ...around.trail,
                `${around.file}:${run.line}`,
                `a script for ${shell} names a deploying command`,
            ];
            return [{ line: run.line, found: [{ kind: "unresolved", trail }] }];
        }
        const nameLine = (line) => `${around.file}:${run.lineAt(line)}`;
        const outcomes = await this.#followVariants(run.text, around, shell, nameLine);
        return outcomes.map((outcome) => ({ line: run.lineAt(outcome.line ?? 0), found: [outcome] }));
    }
    async #followVariants(text, around, shell, nameLine) {
        const filled = fillIn(text, around.expressions);
        const outcomes = await this.#followShell(filled, around, shell, nameLine);
        for (const variant of listAlternatives(filled)) {
            const found = await this.#followShell(variant, around, shell, nameLine);
            outcomes.push(...found.filter(({ kind }) => kind === "deploys"));
        }
        return outcomes;
    }
    async #followShell(text, around, shell, nameLine) {
        const knowledge = {
            variables: new Map([...around.env, ["GITHUB_WORKSPACE", WORKSPACE]]),
            expressions: around.expressions,
            dialect: /^(?:pwsh|powershell)\b/.test(shell) ? "powershell" : "posix",
        };
        const place = { folder: folderOf(around), trail: around.trail, scripts: [] };
        try {
            return await this.#commands.followText(text, place, knowledge, nameLine);
        }
        catch (error) {
            if (!(error instanceof lib/* GateError */.ue))
                throw error;
            return [{ kind: "unreadable", trail: [...around.trail, nameLine?.(0) ?? around.file, error.message] }];
        }
    }
    async #followUses(step, uses, around) {
        const here = { ...around, trail: [...around.trail, `${around.file}:${uses.line}`] };
        const name = uses.text.trim();
        const action = name.split("@")[0]?.toLowerCase();
        if (action === "cloudflare/wrangler-action")
            return this.#followWranglerAction(step, name, here);
        if (action === "cloudflare/pages-action")
            return [{ kind: "deploys", trail: [...here.trail, name] }];
        const local = localPath(name);
        if (local !== undefined)
            return this.#followAction(local, step, { ...here, trail: [...here.trail, name] });
        return this.#followForeignAction(step, name, here);
    }
    async #followForeignAction(step, name, around) {
        const outcomes = [];
        for (const [key, value] of step.with) {
            if (/^(?:run|command|commands|cmd|(?:pre|post)-?commands?)$/i.test(key)) {
                const inside = { ...around, trail: [...around.trail, `${name} (${key})`] };
                const found = await this.#followVariants(value.text, inside, "bash", undefined);
                outcomes.push(...found.filter(({ kind }) => kind !== "unresolved"));
            }
            else if (/script/i.test(key) && mentionsDeploy(value.text)) {
                outcomes.push({
                    kind: "unresolved",
                    trail: [...around.trail, name, `its ${key} names a deploying command`],
                });
            }
        }
        return outcomes;
    }
    async #followWranglerAction(step, name, around) {
        const inputs = new Map([...step.with].map(([key, { text }]) => [key.toLowerCase(), fillIn(text, around.expressions)]));
        const trail = [...around.trail, name];
        const inside = {
            ...around,
            trail,
            workingDirectory: inputs.get("workingdirectory") ?? ".",
        };
        const outcomes = [];
        if ((inputs.get("secrets") ?? "").trim() !== "") {
            outcomes.push({ kind: "deploys", trail: [...trail, "wrangler secret bulk (its input secrets)"] });
        }
        const commands = ((inputs.get("command") ?? "").trim() || "deploy")
            .split("\n")
            .filter((line) => line.trim() !== "");
        const texts = [
            commands.map((line) => `wrangler ${line.trim()}`).join("\n"),
            inputs.get("precommands") ?? "",
            inputs.get("postcommands") ?? "",
        ];
        for (const text of texts)
            outcomes.push(...(await this.#followVariants(text, inside, "bash", undefined)));
        return outcomes;
    }
    async #followAction(folder, step, around) {
        const file = ["action.yml", "action.yaml"]
            .map((name) => external_node_path_.posix.join(folder, name))
            .find((name) => this.#files.tracked.has(name));
        if (file === undefined)
            return [{ kind: "unresolved", trail: [...around.trail, "no action.yml is tracked there"] }];
        if (around.files.includes(file))
            return [];
        if (around.files.length > follow_steps_MAX_DEPTH)
            return [{ kind: "unresolved", trail: [...around.trail, "too many steps to follow"] }];
        let action;
        try {
            action = await this.#readAction(file);
        }
        catch (error) {
            if (!(error instanceof lib/* GateError */.ue))
                throw error;
            return [{ kind: "unreadable", trail: [...around.trail, error.message] }];
        }
        if (action.using !== "composite")
            return this.#followProgram(action, folder, around);
        const expressions = new Map([
            ...inputExpressions(action.inputs, step.with, around.expressions),
            ["github.workspace", WORKSPACE],
            ["github.action_path", external_node_path_.posix.join(WORKSPACE, folder)],
        ]);
        const env = new Map([...around.env, ["GITHUB_ACTION_PATH", external_node_path_.posix.join(WORKSPACE, folder)]]);
        const inside = { file, trail: around.trail, files: [...around.files, file], expressions, env };
        return (await this.followSteps(action.steps, inside)).flatMap(({ found }) => found);
    }
    #readAction(file) {
        let action = this.#actions.get(file);
        if (action === undefined) {
            action = this.#files.read(file).then((text) => parseActionFile(file, text));
            this.#actions.set(file, action);
        }
        return action;
    }
    async #followProgram(action, folder, around) {
        const main = action.main === undefined ? undefined : external_node_path_.posix.join(folder, action.main);
        const why = `${action.file} is no composite action`;
        if (main === undefined || !this.#files.tracked.has(main))
            return [{ kind: "unresolved", trail: [...around.trail, why] }];
        try {
            const names = mentionsDeploy(await this.#files.read(main));
            return names
                ? [{ kind: "unresolved", trail: [...around.trail, `${main} names a deploying command`] }]
                : [];
        }
        catch (error) {
            if (!(error instanceof lib/* GateError */.ue))
                throw error;
            return [{ kind: "unresolved", trail: [...around.trail, error.message] }];
        }
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/follow-workflows.js




class WorkflowFollower {
    #files;
    #steps;
    #called = new Set();
    #workflows = new Map();
    constructor(files, signal) {
        this.#files = files;
        this.#steps = new StepFollower(files, signal);
    }
    async followAll(workflowFiles) {
        const outcomes = [];
        const onlyCalled = [];
        for (const file of workflowFiles) {
            const workflow = await this.#read(file, outcomes);
            if (workflow?.onlyCalled)
                onlyCalled.push(file);
            else if (workflow)
                outcomes.push(...(await this.#followRoot(workflow)));
        }
        for (const file of onlyCalled) {
            if (this.#called.has(file))
                continue;
            const workflow = await this.#read(file, outcomes);
            if (workflow)
                outcomes.push(...(await this.#followRoot(workflow)));
        }
        return outcomes;
    }
    async #read(file, outcomes) {
        try {
            let workflow = this.#workflows.get(file);
            if (workflow === undefined) {
                workflow = this.#files.read(file).then((text) => parseWorkflow(file, text));
                this.#workflows.set(file, workflow);
            }
            return await workflow;
        }
        catch (error) {
            if (!(error instanceof lib/* GateError */.ue))
                throw error;
            outcomes.push({ kind: "unreadable", trail: [error.message], location: error.location ?? { file } });
            return undefined;
        }
    }
    async #followRoot(workflow) {
        const outcomes = [];
        for (const job of workflow.jobs) {
            const around = surroundJob(workflow, job, [], [workflow.file], new Map());
            const lines = job.uses
                ? [{ line: job.uses.line, found: await this.#followCall(job.uses, job.with, around) }]
                : await this.#steps.followSteps(job.steps, around);
            for (const { line, found } of lines) {
                for (const outcome of found)
                    outcomes.push({ ...outcome, location: { file: workflow.file, line } });
            }
        }
        return outcomes;
    }
    async #followCall(uses, given, around) {
        const trail = [...around.trail, `${around.file}:${uses.line}`, uses.text.trim()];
        const file = localPath(uses.text.trim());
        if (file === undefined)
            return [{ kind: "unresolved", trail: [...trail, "a workflow of another repository is not read"] }];
        if (around.files.includes(file))
            return [];
        if (!this.#files.tracked.has(file))
            return [{ kind: "unresolved", trail: [...trail, "it is not tracked"] }];
        this.#called.add(file);
        const problems = [];
        const workflow = await this.#read(file, problems);
        if (workflow === undefined)
            return problems.map((problem) => ({ ...problem, trail: [...trail, ...problem.trail] }));
        const inputs = inputValues(workflow.inputs, given, around.expressions);
        const outcomes = [];
        for (const job of workflow.jobs) {
            this.#steps.spendJob();
            const inside = surroundJob(workflow, job, trail, [...around.files, file], inputs);
            if (job.uses)
                outcomes.push(...(await this.#followCall(job.uses, job.with, inside)));
            else
                outcomes.push(...(await this.#steps.followSteps(job.steps, inside)).flatMap(({ found }) => found));
        }
        return outcomes;
    }
}

;// CONCATENATED MODULE: ./packages/validate/lib/no-deploy/outcome.js
function formatTrail({ trail }) {
    return trail.map(shorten).join(" \u2192 ");
}
function shorten(step) {
    const line = step.replaceAll(/\s+/g, " ").trim();
    return line.length > 120 ? `${line.slice(0, 119)}\u2026` : line;
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/workflow-no-deploy.js




const workflow_no_deploy_HINT = "a person deploys with wrangler; a workflow only judges. Take the step out, or add --dry-run where the bundle is what you want";
const workflowNoDeploy = {
    id: "workflow/no-deploy",
    title: "a workflow that can deploy",
    async run({ files, levelOf, signal }) {
        const followed = await new WorkflowFollower(files, signal).followAll(listWorkflows(files));
        const saidElsewhere = levelOf("workflow/parse-error") === "error";
        const outcomes = followed.filter(({ kind, trail }) => !(saidElsewhere && kind === "unreadable" && trail.length === 1));
        const groups = new Map();
        for (const outcome of outcomes) {
            const key = groupOf(outcome);
            groups.set(key, [...(groups.get(key) ?? []), outcome]);
        }
        const deploying = new Set(outcomes.filter(({ kind }) => kind === "deploys").map(placeOf));
        return [...groups.values()].flatMap((group) => {
            const [shortest] = group.sort((a, b) => a.trail.length - b.trail.length);
            if (shortest === undefined || (shortest.kind === "unresolved" && deploying.has(placeOf(shortest))))
                return [];
            return [workflow_no_deploy_describe(shortest, new Set(group.map(formatTrail)).size - 1)];
        });
    },
};
function groupOf(outcome) {
    const end = outcome.kind === "unresolved" ? [] : outcome.trail.slice(-2);
    return JSON.stringify([placeOf(outcome), outcome.kind, ...end]);
}
function workflow_no_deploy_describe(outcome, others) {
    const { location } = outcome;
    const trail = `${formatTrail(outcome)}${others === 0 ? "" : ` (and ${others} more)`}`;
    switch (outcome.kind) {
        case "deploys":
            return { message: `a workflow can deploy: ${trail}`, hint: workflow_no_deploy_HINT, location };
        case "unreadable":
            return {
                message: `cannot be judged: ${trail}`,
                hint: "what cannot be read may deploy; mend the file",
                location,
            };
        case "unresolved":
            return {
                message: `cannot tell whether this deploys: ${trail}`,
                hint: "look at it yourself, or write the command out in the workflow or in a script of package.json",
                location,
                level: "notice",
            };
    }
}
function placeOf({ location }) {
    return (0,lib/* formatLocation */.j$)({ ...location, column: undefined });
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/workflow-not-a-gate.js



const CHANGES = ["pull_request", "merge_group", "push", "workflow_run", "pull_request_target"];
const workflowNotAGate = {
    id: "workflow/not-a-gate",
    title: "no workflow runs the gate",
    async run({ gate, files }) {
        const workflows = listWorkflows(files);
        if (workflows.length === 0)
            return [];
        const gated = [];
        for (const file of workflows) {
            try {
                const workflow = parseWorkflow(file, await files.read(file));
                if (runsGate(workflow))
                    gated.push(workflow);
            }
            catch (error) {
                if (!(error instanceof lib/* GateError */.ue))
                    throw error;
            }
        }
        if (gated.some(({ triggers }) => triggers.some((trigger) => CHANGES.includes(trigger) || trigger === "workflow_call")))
            return [];
        const [first] = gated;
        return [
            {
                message: first
                    ? `the gate runs only when somebody starts it (${first.triggers.join(", ")}): a change reaches the branch that is deployed unseen`
                    : "no workflow runs the gate: a change reaches the branch that is deployed unseen",
                hint: "call the quality gate on pull_request (and merge_group where a merge queue is used), and require it on the branch",
                location: first ? { file: first.file, line: 1 } : { file: gate.file, line: 1 },
            },
        ];
    },
};
function runsGate({ jobs }) {
    return jobs.some(({ uses, steps }) => [uses, ...steps.map((step) => step.uses)].some((text) => text !== undefined && isGate(text.text)) ||
        steps.some(({ run }) => run !== undefined &&
            /(?:^|[\s;&|/])(?:wrangler-gate|gate(?:\.js)?)\s+(?:run|validate|verdict)\b/.test(run.text)));
}
function isGate(uses) {
    return (/(?:^|\/)wrangler-gate(?:\/|@|$)/i.test(uses) ||
        /^\$\/(?:actions\/(?:validate|quality-gate|verdict)|\.github\/workflows\/(?:pull-request|gate))/.test(uses));
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/workflow-parse-error.js



const workflowParseError = {
    id: "workflow/parse-error",
    title: "a workflow that GitHub does not run",
    async run({ files }) {
        const findings = [];
        for (const file of listWorkflows(files)) {
            try {
                findings.push(...checkJobs(file, parseWorkflow(file, await files.read(file)).jobs));
            }
            catch (error) {
                if (!(error instanceof lib/* GateError */.ue))
                    throw error;
                findings.push({
                    message: error.message,
                    hint: "GitHub skips a workflow that it cannot read, and a required check that never runs; whether it deploys cannot be judged either",
                    location: error.location ?? { file },
                });
            }
        }
        return findings;
    },
};
function checkJobs(file, jobs) {
    const ids = new Set(jobs.map(({ id }) => id));
    return jobs.flatMap(({ id, line, uses, steps, runsOn, needs }) => {
        const at = { file, line };
        const say = (message, hint) => ({ message, hint, location: at });
        return [
            ...(uses === undefined && steps.length === 0
                ? [say(`job ${id} has neither steps nor uses`, "GitHub refuses the whole workflow")]
                : []),
            ...(uses === undefined && !runsOn
                ? [say(`job ${id} has no runs-on`, "GitHub refuses the whole workflow")]
                : []),
            ...needs
                .filter((need) => !ids.has(need))
                .map((need) => say(`job ${id} needs ${need}, which is no job of this workflow`, "GitHub refuses the whole workflow")),
        ];
    });
}

;// CONCATENATED MODULE: ./packages/validate/lib/rules/index.js


















































const RULES = [
    configWranglerError,
    configWranglerWarning,
    configNotToml,
    configRivalConfig,
    configUnknownKey,
    configSwallowedKey,
    configCompatDate,
    configCompatFlagUnknown,
    configPlaceholderId,
    configImplicitProvision,
    configCronInvalid,
    configPathMissing,
    configZoneMismatch,
    configPreviewId,
    envRequired,
    envTopLevelDeployable,
    envBindingParity,
    envVarParity,
    envSharedResource,
    envSharedName,
    envRouteOverlap,
    envRouteInherited,
    envCronInherited,
    envTerraformDrift,
    envSelfReference,
    envAccountMismatch,
    envCrossBinding,
    envWorkersDev,
    envPreviewUrls,
    envObservability,
    envDevValue,
    doUnmigratedClass,
    doDeletedButBound,
    doDuplicateTag,
    doHistoryRewritten,
    secretInVars,
    secretInRepo,
    secretDotenvTracked,
    secretUndeclared,
    secretOverriddenByVar,
    workflowNoDeploy,
    workflowCloudflareCredentials,
    workflowParseError,
    workflowNotAGate,
    docsFrontMatter,
    docsCodeRef,
    docsTestRef,
    docsStale,
    docsLink,
    releaseRollbackPlan,
];

;// CONCATENATED MODULE: ./packages/validate/lib/secrets/redact-secrets.js

function redactSecrets(findings, config) {
    const values = findSecrets(config).map(({ value }) => value);
    values.sort((a, b) => b.length - a.length);
    const redact = (text) => values.reduce(redactValue, text);
    return findings.map((finding) => ({
        ...finding,
        message: redact(finding.message),
        ...(finding.hint !== undefined && { hint: redact(finding.hint) }),
    }));
}
function redactValue(text, value) {
    return value.length >= 8
        ? text.replaceAll(value, "(not shown)")
        : text.replaceAll(`"${value}"`, "(not shown)");
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/validate/lib/source-files.js




const MAX_BYTES = 1024 * 1024;
function createSourceFiles(root, trackedFiles) {
    const tracked = new Set(trackedFiles);
    const texts = new Map();
    return {
        tracked,
        async exists(name) {
            if (tracked.has(name))
                return true;
            try {
                await (0,promises_.lstat)(external_node_path_.join(root, name));
                return true;
            }
            catch {
                return false;
            }
        },
        readPaths: () => [...texts.keys()].sort(),
        glance: (file) => glanceAt(external_node_path_.join(root, file)),
        read(file) {
            let text = texts.get(file);
            if (text === undefined) {
                text = readTrackedFile(root, file, tracked);
                texts.set(file, text);
            }
            return text;
        },
    };
}
async function glanceAt(target) {
    try {
        const facts = await (0,promises_.lstat)(target);
        if (!facts.isFile() || facts.size > MAX_BYTES)
            return undefined;
        const bytes = await (0,promises_.readFile)(target);
        return bytes.length > MAX_BYTES || bytes.includes(0) ? undefined : bytes.toString("utf8");
    }
    catch {
        return undefined;
    }
}
async function readTrackedFile(root, file, tracked) {
    const location = { file };
    if (!tracked.has(file)) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} is not tracked by git`, {
            location,
            hint: "add it with git add",
        });
    }
    const target = await findTarget(root, file);
    const handle = await openRegularFile(target, file);
    try {
        const buffer = Buffer.alloc(MAX_BYTES + 1);
        let length = 0;
        while (length < buffer.length) {
            const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
            if (bytesRead === 0)
                break;
            length += bytesRead;
        }
        if (length > MAX_BYTES)
            throw new lib/* GateError */.ue("FILE_TOO_LARGE", `${file} is larger than 1 MiB`, { location });
        return decodeUtf8(buffer.subarray(0, length), file);
    }
    finally {
        await handle.close();
    }
}
async function findTarget(root, file) {
    const location = { file };
    let target;
    let realRoot;
    try {
        [target, realRoot] = await Promise.all([(0,promises_.realpath)(external_node_path_.join(root, file)), (0,promises_.realpath)(root)]);
    }
    catch (cause) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} cannot be opened: ${describeCause(cause)}`, {
            location,
            cause,
        });
    }
    const relative = external_node_path_.relative(realRoot, target);
    if (relative === ".." || relative.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(relative)) {
        throw new lib/* GateError */.ue("FILE_OUTSIDE_REPOSITORY", `${file} is a symbolic link out of the repository`, {
            location,
        });
    }
    return target;
}
async function openRegularFile(target, file) {
    const location = { file };
    let handle;
    try {
        handle = await (0,promises_.open)(target, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        if ((await handle.stat()).isFile())
            return handle;
    }
    catch (cause) {
        await handle?.close();
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} cannot be opened: ${describeCause(cause)}`, {
            location,
            cause,
        });
    }
    await handle.close();
    throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} is not a regular file`, { location });
}
function decodeUtf8(bytes, file) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} is not UTF-8 text`, { location: { file }, cause });
    }
}
function describeCause(cause) {
    const code = systemCodeOf(cause);
    if (code === "ENOENT")
        return "it is missing from the work tree";
    if (code === "ELOOP")
        return "its symbolic links run in a circle";
    if (code === "EACCES" || code === "EPERM")
        return "no permission";
    return code ?? "unknown reason";
}
function systemCodeOf(cause) {
    const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
    return typeof code === "string" ? code : undefined;
}

;// CONCATENATED MODULE: ./packages/validate/lib/run-validate.js













async function runValidate(deps, options) {
    const { clock, processes } = deps;
    const { root, config: gate, signal } = options;
    const startedAt = (0,lib/* isoTime */.Ly)(clock);
    const begin = clock.monotonic();
    const config = await loadConfig(root, gate);
    const trackedFiles = options.trackedFiles ?? (await (0,git_lib/* listTrackedFiles */.sp)(root, { processes, signal }));
    const environments = new Map();
    for (const name of gate.environments.keys()) {
        if (config.environmentNames.includes(name))
            environments.set(name, (0,wrangler_lib/* effectiveEnvironment */.xr)(config, name));
    }
    const files = createSourceFiles(root, trackedFiles);
    let verdicts;
    const context = {
        gate,
        config,
        environments,
        files,
        today: startedAt.slice(0, 10),
        history: createHistory({ root: config.root, base: options.base, processes, signal }),
        levelOf: (ruleId) => levelOfRule(ruleId, gate.validate.rules),
        signal,
        judge: () => {
            const { nodePath } = deps;
            const { allowRepositoryWrangler } = options;
            verdicts ??= (0,wrangler_lib/* judgeByWrangler */.xd)({
                config,
                environments: [...environments.keys()],
                processes,
                nodePath,
                allowRepositoryWrangler,
                signal,
            });
            return verdicts;
        },
        findInstalled: () => (0,wrangler_lib/* findInstalledWrangler */.Qi)(config),
        findRivals: () => (0,wrangler_lib/* findRivalConfigs */.Jo)({ root, config, trackedFiles }),
    };
    const outcome = await runRules(options.rules ?? RULES, context, gate.validate.rules);
    const baseline = gate.validate.baseline === undefined
        ? undefined
        : external_node_path_.posix.join(external_node_path_.posix.dirname(gate.file), gate.validate.baseline);
    const answered = await leaveOutAnswered(redactSecrets(outcome.findings, config), {
        gate,
        files,
        failed: new Set(outcome.failures.map(({ ruleId }) => ruleId)),
        baseline,
    });
    const findings = (0,lib/* sortFindings */.Tc)(answered.findings);
    const facts = {
        configFile: config.file,
        judges: describeJudges(await verdicts?.catch(() => [])),
        configDigests: Object.fromEntries([...environments].map(([name, { digest }]) => [name, digest])),
        rules: outcome.reports,
        ignored: answered.ignored.map(describeIgnored),
        files: {
            tracked: trackedFiles.length,
            workflows: listWorkflows(files).length,
            read: files.readPaths().length,
        },
    };
    const decision = decide(outcome, findings, environments.size, gate);
    const { verdict } = decision;
    const headline = answered.ignored.length === 0
        ? decision.headline
        : `${decision.headline} (${answered.ignored.length} ignored)`;
    return {
        check: "validate",
        verdict,
        headline,
        findings,
        facts,
        startedAt,
        durationMs: clock.monotonic() - begin,
    };
}
async function loadConfig(root, gate) {
    const file = external_node_path_.posix.join(external_node_path_.posix.dirname(gate.file), gate.worker.config);
    try {
        await (0,promises_.lstat)(external_node_path_.join(root, file));
    }
    catch (cause) {
        const code = systemCodeOf(cause);
        if (code !== "ENOENT" && code !== "ENOTDIR")
            throw cause;
        throw new lib/* GateError */.ue("CONFIG_NOT_FOUND", `the wrangler config ${file} does not exist`, {
            cause,
            location: { file: gate.file },
            hint: `${gate.file} names it as worker.config, relative to its own folder`,
        });
    }
    return (0,wrangler_lib/* loadWranglerConfig */.d8)({ root, file });
}
function describeJudges(verdicts) {
    return (verdicts ?? []).flatMap(({ environment, judge }) => environment === undefined ? [] : [{ environment, ...judge }]);
}
function describeIgnored({ finding, by, reason }) {
    const { ruleId, level, message, location } = finding;
    return {
        ruleId,
        level,
        message,
        place: location && (0,lib/* formatLocation */.j$)({ ...location, column: undefined }),
        by,
        reason,
    };
}
function decide({ reports, failures }, findings, environments, gate) {
    const ran = reports.filter(({ state }) => state === "ran").length;
    const [failure] = failures;
    if (failure)
        return { verdict: "error", headline: `${failure.ruleId} could not judge: ${failure.error.message}` };
    const errors = findings.filter(({ level }) => level === "error").length;
    const warnings = findings.filter(({ level }) => level === "warning").length;
    const counts = countWords(errors, warnings);
    const [first] = findings;
    if (first && (errors > 0 || (warnings > 0 && gate.validate.strict))) {
        const strict = errors === 0 ? " (strict)" : "";
        return { verdict: "fail", headline: `${counts}${strict}: ${describeFinding(first)}` };
    }
    if (gate.environments.size === 0)
        return { verdict: "inconclusive", headline: `${gate.file} declares no environment: nothing was judged` };
    if (environments === 0)
        return {
            verdict: "inconclusive",
            headline: "no environment of gate.yml is in the wrangler config: nothing was judged",
        };
    if (ran === 0)
        return { verdict: "inconclusive", headline: "every rule is off: nothing was judged" };
    const judged = `${ran} ${ran === 1 ? "rule" : "rules"} judged ${environments} ${environments === 1 ? "environment" : "environments"}`;
    return { verdict: "pass", headline: counts === "" ? `${judged}: nothing found` : `${judged}: ${counts}` };
}
function countWords(errors, warnings) {
    const words = [
        ...(errors > 0 ? [`${errors} ${errors === 1 ? "error" : "errors"}`] : []),
        ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? "warning" : "warnings"}`] : []),
    ];
    return words.join(", ");
}
function describeFinding({ ruleId, location, message }) {
    const place = location ? ` ${(0,lib/* formatLocation */.j$)({ ...location, column: undefined })}` : "";
    return `${ruleId}${place} ${message}`;
}

;// CONCATENATED MODULE: ./packages/validate/lib/index.js





// EXTERNAL MODULE: ./packages/cli/lib/record.js
var record = __webpack_require__(459);
// EXTERNAL MODULE: ./packages/cli/lib/trust.js
var lib_trust = __webpack_require__(8470);
;// CONCATENATED MODULE: ./packages/cli/lib/signals.js


function openSignals(session) {
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
                throw new lib/* GateError */.ue("CODE_NOT_ALLOWED", `it is not run: ${trust.reason}`, {
                    hint: "Code of a pull request runs only on pull_request and merge_group and only where no secret is present.",
                });
            }
            const value = token === undefined ? undefined : readToken(token);
            const { exitCode, stdout } = await runtime.processes.ask(command, args, {
                cwd: session.folder,
                env: token === undefined || value === undefined ? {} : { [token]: value },
                deadlineMs,
                signal,
            });
            return { exitCode, output: stdout };
        },
    };
}

;// CONCATENATED MODULE: ./packages/cli/lib/checks.js









const SMOKE_REQUEST_MS = 30_000;
function checkTree(session, base) {
    const { runtime, repository, config } = session;
    return runValidate({ processes: runtime.processes, clock: runtime.clock, nodePath: runtime.nodePath }, {
        root: repository.root,
        config,
        allowRepositoryWrangler: (0,lib_trust/* mayUseRepositoryWrangler */.j4)(session),
        base,
        signal: runtime.signal,
    });
}
const WHOLE_SUITES = { files: [], variables: [], filter: [], failFast: false };
async function checkSmoke(session, environment, extras) {
    const { runtime, repository, folder } = session;
    const { smoke } = environment.config;
    const given = extras.files.map((files) => ({ files, always: false }));
    const suites = given.length > 0
        ? await (0,smoke_lib/* loadSuites */._k)(given, { root: repository.root, folder: runtime.cwd, filter: extras.filter })
        : await (0,smoke_lib/* loadSuites */._k)((0,smoke_lib/* selectSuites */.oH)(smoke.suites, environment.config), {
            root: repository.root,
            folder,
            filter: extras.filter,
        });
    return (0,smoke_lib/* runSmokeTest */.pb)({ client: session.client, clock: runtime.clock, progress: (line) => runtime.progress(line) }, {
        target: targetOf(session, environment),
        suites,
        jobs: smoke.jobs,
        failFast: extras.failFast,
        deadlineMs: extras.deadlineMs,
        shard: extras.shard && {
            ...extras.shard,
            durations: await readPrevious(session, extras.previousJunit),
        },
        contract: await readContractOf(session, environment),
        command: commandOf(session, environment, extras),
        versionOverride: await readOverride(session, environment, extras.versionOverride),
        headerVariables: environment.config.headers,
        variables: parseVariables(extras.variables),
        requestTimeoutMs: SMOKE_REQUEST_MS,
    });
}
async function checkHealth(session, environment, objectives) {
    const { runtime } = session;
    const target = targetOf(session, environment, objectives);
    const result = await (0,health_lib/* runHealthGate */.Jd)({
        client: session.client,
        clock: runtime.clock,
        progress: (line) => runtime.progress(line),
        signals: openSignals(session),
    }, target);
    return { ...result, tables: (0,health_lib/* tabulateHealth */.dO)(result.facts) };
}
async function readContractOf({ folder, repository }, environment) {
    const { contract } = environment.config.smoke;
    if (contract === undefined)
        return undefined;
    const { file, text } = await (0,smoke_lib/* readSourceFile */.uj)(external_node_path_.resolve(folder, contract), repository.root);
    return { contract: await (0,smoke_lib/* openContract */.RF)(text, file, environment.url), name: file };
}
function commandOf(session, environment, extras) {
    const { runtime, folder, repository } = session;
    const { command } = environment.config.smoke;
    if (command === undefined || extras.files.length > 0 || extras.filter.length > 0)
        return undefined;
    const trust = (0,lib_trust/* judgeCodeOfRun */.pg)(session);
    const { location } = command;
    if (!trust.mayRun) {
        throw new lib/* GateError */.ue("CODE_NOT_ALLOWED", `smoke.command is not run: ${trust.reason}`, {
            location,
            hint: "Code of a pull request runs only on pull_request and merge_group and only where no secret is present.",
        });
    }
    if (!external_node_path_.resolve(folder, command.junit).startsWith(repository.root + external_node_path_.sep)) {
        throw new lib/* GateError */.ue("FILE_OUTSIDE_REPOSITORY", `${command.junit} lies outside the repository`, {
            location,
        });
    }
    const deps = {
        processes: runtime.processes,
        clock: runtime.clock,
        progress: (line) => runtime.progress(line),
        showLog: (log, title) => runtime.printUntrusted(log, title),
    };
    const { words, junit } = command;
    const options = { words, junit, location, cwd: folder, baseUrl: environment.url, signal: runtime.signal };
    return (deadline) => (0,smoke_lib/* runCommand */.d1)(deps, options, deadline);
}
const VERSION_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const WORKER_NAME = /^[a-z][a-z0-9_-]{0,62}$/;
async function readOverride(session, environment, text) {
    if (text === undefined)
        return undefined;
    const [, named, id = ""] = /^(?:([^=]*)=)?(.*)$/s.exec(text) ?? [];
    const wrangler = named === undefined ? await (0,record/* loadWorker */.xd)(session) : undefined;
    const { name } = environment.config;
    const worker = named ??
        (wrangler?.environmentNames.includes(name) === true
            ? (0,wrangler_lib/* effectiveEnvironment */.xr)(wrangler, name).workerName
            : undefined);
    if (worker !== undefined && WORKER_NAME.test(worker) && VERSION_ID.test(id))
        return { worker, id };
    throw new lib/* GateError */.ue("USAGE", `version-override: "${text}" does not say which version of which Worker`, {
        hint: "Write the id that wrangler versions list shows, or worker=id where no wrangler config names the Worker.",
    });
}
async function readPrevious({ runtime }, file) {
    if (file === undefined)
        return undefined;
    const reading = await (0,smoke_lib/* readJunitFile */.bR)(external_node_path_.resolve(runtime.cwd, file));
    if ("tests" in reading)
        return (0,smoke_lib/* readDurations */.A2)(reading.tests);
    runtime.print(`previous-junit: ${file} is not read (${reading.why}): every file counts as much`);
    return undefined;
}
function targetOf(session, environment, objectives = []) {
    const { health, name } = environment.config;
    const config = objectives.length === 0 ? health : { ...health, objectives: objectives.map(readObjective) };
    return {
        url: environment.url,
        environmentName: name,
        config,
        expectedVersion: environment.expectedVersion,
        originHeaders: environment.originHeaders,
        readFile: (file) => (0,smoke_lib/* readSourceFile */.uj)(external_node_path_.resolve(session.folder, file), session.repository.root),
        signal: session.runtime.signal,
    };
}
function readObjective(text) {
    try {
        return (0,lib/* parseObjective */.Bt)(text);
    }
    catch (error) {
        if (!(error instanceof lib/* GateError */.ue))
            throw error;
        throw new lib/* GateError */.ue("USAGE", `--objectives: ${error.message}`, { hint: error.hint, cause: error });
    }
}
function parseVariables(words) {
    return new Map(words.map((word) => {
        const [, name, value] = /^([A-Za-z_][\w-]*)=([\s\S]*)$/.exec(word) ?? [];
        if (name === undefined || value === undefined) {
            throw new lib/* GateError */.ue("USAGE", `"${word}" is not a variable`, {
                hint: "Write variables as name=value.",
            });
        }
        return [name, value];
    }));
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


/***/ }),

/***/ 1730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tu: () => (/* reexport */ HEALTH_PATH),
  i4: () => (/* reexport */ checkHealthOnce),
  Jd: () => (/* reexport */ runHealthGate),
  dO: () => (/* reexport */ tabulateHealth)
});

// UNUSED EXPORTS: computeMeanCount, computeVerdicts, createDecider, findBoundaries, planLoad, waitUntilHealthy

// EXTERNAL MODULE: ./packages/core/lib/index.js + 27 modules
var lib = __webpack_require__(2675);
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

// EXTERNAL MODULE: ./packages/hurl/lib/index.js + 65 modules
var hurl_lib = __webpack_require__(129);
// EXTERNAL MODULE: ./node_modules/jsonpath-rfc9535/dist/esm/index.js + 38 modules
var esm = __webpack_require__(3062);
;// CONCATENATED MODULE: ./packages/health/lib/header.js
function readHeader(response, name) {
    return response.headers.find(([key]) => key.toLowerCase() === name)?.[1];
}

;// CONCATENATED MODULE: ./packages/health/lib/edge.js

const CACHED = new Set(["HIT", "STALE", "UPDATING", "REVALIDATED"]);
function findCache(response) {
    const status = readHeader(response, "cf-cache-status")?.trim().toUpperCase();
    const age = readHeader(response, "age")?.trim();
    const proof = status !== undefined && CACHED.has(status)
        ? `cf-cache-status: ${status}`
        : age !== undefined && Number(age) > 0
            ? `age: ${age.slice(0, 20)}`
            : undefined;
    if (proof === undefined)
        return undefined;
    const { host, pathname } = new URL(response.url);
    return {
        reason: `a cache answered, not the Worker (${proof})`,
        cure: `Add a Cache Rule "Bypass cache" for (http.host eq "${host}" and http.request.uri.path eq "${pathname}"), ` +
            "and let the Worker answer this route with Cache-Control: no-store.",
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

// EXTERNAL MODULE: ./packages/http/lib/index.js + 17 modules
var http_lib = __webpack_require__(8791);
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
        const run = await limitTime(options, (signal) => (0,hurl_lib/* runHurl */.Z7)(file, {
            ...common,
            client: recordInstants(deps, shot),
            requestTimeoutMs: options.timeoutMs,
            freshConnections: options.freshConnection,
            signal,
        }));
        const response = run?.entries.at(-1)?.response;
        const failure = run === undefined
            ? `not through within ${(0,lib/* formatDuration */.a3)(options.timeoutMs)}`
            : describeRun(run, options.retriesFail);
        if (how.health)
            return judgeHealthShot(shot, response, failure, target);
        return response === undefined ? { ...shot, failure } : { ...shot, ...judgeAnswer(response, failure) };
    };
}
function recordInstants({ client, clock }, shot) {
    return {
        close: () => Promise.resolve(),
        async send(request, options) {
            const sentAt = clock.monotonic();
            delete shot.firstByteAt;
            delete shot.endAt;
            const response = await client.send(request, options);
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
        return { ...shot, edge, health: { state: "edge-answered", reason: edge.reason, hint: edge.cure } };
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
        return { shot: readInstants(response, sentAt), response };
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

;// CONCATENATED MODULE: ./packages/health/lib/judge.js




const APART_SHARE = 0.01;
function createJudge(plan, routes, { maxRequests, roundTripMs }) {
    const samples = [];
    const cases = plan.objectives.map((planned) => ({ planned, decider: createDecider(planned.boundaries) }));
    const counts = (objective, sample) => findApart(sample) === undefined &&
        (objective.route === undefined || routes[sample.route]?.label === labelRoute(objective.route));
    let apart = 0;
    const listCounted = (index) => {
        const found = cases[index];
        if (found === undefined)
            return [];
        return samples.filter((sample) => counts(found.planned.objective, sample)).slice(0, found.decider.n);
    };
    const judgeSample = (sample) => {
        for (const { planned, decider } of cases) {
            if (counts(planned.objective, sample))
                decider.add(isBad(planned.objective, sample, roundTripMs));
        }
    };
    const failsWithoutLag = ({ objective, boundaries }) => {
        const decider = createDecider(boundaries);
        for (const sample of samples) {
            if (counts(objective, sample))
                decider.add(isBad(objective, sample, roundTripMs, sample.lagMs));
        }
        return decider.state === "fail";
    };
    return {
        samples,
        listCounted,
        get apart() {
            return apart;
        },
        get decided() {
            return cases.filter(({ decider }) => decider.state !== "undecided").length;
        },
        take(sample) {
            samples.push(sample);
            if (findApart(sample) !== undefined)
                apart += 1;
            else
                judgeSample(sample);
            const settled = cases.every(({ decider }) => decider.state !== "undecided" || decider.exhausted);
            return settled || apart > APART_SHARE * maxRequests ? "stop" : "go on";
        },
        conclude: (late) => cases.map(({ planned, decider }, index) => {
            const doubtful = late && planned.objective.kind === "latency";
            const stands = !doubtful || (decider.state === "fail" && failsWithoutLag(planned));
            const failed = listCounted(index).filter(({ shot }) => shot.failure !== undefined).length;
            return writeFacts(planned, decider, failed, stands);
        }),
    };
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

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./packages/health/lib/arrivals.js
const { imul, log1p: arrivals_log1p } = Math;
const SEED = 20_261_125;
function createSchedule(arrival, rate) {
    if (arrival === "constant") {
        let index = -1;
        return () => {
            index += 1;
            return (index * 1000) / rate;
        };
    }
    const random = createRandom(SEED);
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

;// CONCATENATED MODULE: ./packages/health/lib/load.js



const MAX_IN_FLIGHT = 20_000;
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
    const pickRoute = createPicker(options.routes);
    const t0 = clock.monotonic();
    const nextDue = createSchedule(options.arrival, options.rate);
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
    const settle = (index, sample) => {
        early.set(index, sample);
        for (let next = early.get(taken); next !== undefined && !signal.aborted; next = early.get(taken)) {
            early.delete(taken);
            taken += 1;
            if (taken <= warmupCount) {
                warmup.requests += 1;
                if (next.shot.failure !== undefined)
                    warmup.failed += 1;
            }
            else if (options.take(next) === "stop")
                end();
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
    let burst = 0;
    let due = t0 + nextDue();
    for (let index = 0; index < total && !signal.aborted;) {
        const wait = due - clock.monotonic();
        if (wait > 0) {
            burst = 0;
            await doze(wait);
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
    const failed = samples.filter(isFailed).length;
    const followed = samples.filter((sample, i) => {
        const before = samples[i - 1];
        return before !== undefined && isFailed(sample) && isFailed(before);
    }).length;
    const blocks = countBlocks(samples);
    const apart = groupApart(samples, routes);
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
        routes: routes.map((route, index) => measureRoute(route, samples.filter((sample) => sample.route === index), confidence)),
        blocks,
        clusters: describeClusters({ samples: samples.length, failed, blocks }, followed),
        causes: countCauses(samples, routes).slice(0, MAX_CAUSES),
    };
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
function isFailed({ shot }) {
    return shot.failure !== undefined;
}
function measureRoute(route, samples, confidence) {
    return {
        route: route.label,
        samples: samples.length,
        failed: samples.filter(isFailed).length,
        apart: samples.filter((sample) => findApart(sample) !== undefined).length,
        ttfb: measureLatency(samples, ({ ttfbMs }) => ttfbMs, confidence),
    };
}
const PERCENTILES = [
    ["p50", 0.5],
    ["p90", 0.9],
    ["p95", 0.95],
    ["p99", 0.99],
    ["p999", 0.999],
];
function measureLatency(samples, read, confidence) {
    const counted = samples.filter((sample) => findApart(sample) === undefined);
    const sorted = Float64Array.from(counted, read).sort();
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
        censored: counted.filter(({ censored }) => censored).length,
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
    const timings = samples.flatMap(({ shot }) => (shot.timings === undefined ? [] : [shot.timings]));
    return PHASES.map(([phase, read]) => {
        const skips = phase === "dns" || phase === "connect" || phase === "tls";
        const sorted = Float64Array.from(timings, read)
            .filter((ms) => ms > 0 || !skips)
            .sort();
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
        if (isFailed(sample))
            block.failed += 1;
        blocks.set(number, block);
    }
    const failed = [...blocks.values()].filter((block) => block.failed > 0).slice(0, MAX_BLOCKS);
    return { lengthMs: BLOCK_MS, count: blocks.size, failed };
}
function round(ms) {
    return ms === undefined ? undefined : Math.round(ms * 1000) / 1000;
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

;// CONCATENATED MODULE: ./packages/health/lib/signals/signal.js
function sayNothing(reason, further = {}) {
    return { state: "inconclusive", reason, ...further };
}
function describeMissingToken(name) {
    return `${name} is not set, or not to be read in a run of foreign code`;
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/ask-json.js



const CONNECT_MS = 10_000;
const TOTAL_MS = 20_000;
const ask_json_MAX_BODY_BYTES = 4 * 1024 * 1024;
async function askJson({ client, clock }, request, how) {
    let response;
    try {
        response = await client.send(request, {
            deadlines: { connectMs: CONNECT_MS, firstByteMs: TOTAL_MS, totalMs: TOTAL_MS },
            maxBodyBytes: ask_json_MAX_BODY_BYTES,
            maxRedirects: 0,
            signal: how.signal,
        });
    }
    catch (error) {
        if (!(error instanceof http_lib/* HttpFault */.F9))
            throw error;
        return sayNothing(error.message, { again: {} });
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
        return sayNothing(`${reason}: too many questions`, { again: { afterMs } });
    }
    if (status >= 500)
        return sayNothing(reason, { again: {} });
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
async function askGraphql(deps, { url, token, tokenName }, signal, question) {
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
    const answer = await askJson(deps, request, { signal, accepts: [400], tokenName });
    if ("state" in answer)
        return answer;
    const { body, status } = answer;
    const errors = ask_json_isRecord(body) ? body["errors"] : undefined;
    if (Array.isArray(errors) && errors.length > 0) {
        const [first] = errors;
        const text = ask_json_isRecord(first) && typeof first["message"] === "string" ? first["message"] : "no reason given";
        return sayNothing(`it cannot answer: ${text.slice(0, graphql_SHOWN_CHARACTERS)}`);
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

;// CONCATENATED MODULE: ./packages/health/lib/signals/cloudflare.js




const SHARE_OF_LIMIT = 0.8;
const DATASET = "workersInvocationsAdaptive";
const DATASET_TYPE = "AccountWorkersInvocationsAdaptive";
const VERSION_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
async function askCloudflare(deps, config, expectedVersion, signal) {
    const token = config.token === undefined ? undefined : deps.readToken(config.token);
    if (token === undefined)
        return sayNothing(describeMissingToken(config.token ?? "the token"));
    const source = { url: config.url, token, tokenName: config.token };
    const schema = await readSchema(deps, source, signal);
    if ("state" in schema)
        return schema;
    const now = deps.clock.now();
    const version = VERSION_ID.test(expectedVersion ?? "") ? expectedVersion : undefined;
    const answer = await askGraphql(deps, source, signal, {
        query: writeQuery(config, schema, version !== undefined),
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
    return judgeRows(answer.data, config, schema, now);
}
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
    return {
        hasConfidence: sums.fields.has("errors") && sums.fields.has("requests"),
        hasSampleInterval: average.fields.has("sampleInterval"),
        hasCpu: quantiles.fields.has("cpuTimeP99"),
        hasMemory: quantiles.fields.has("memoryUsageBytesP99"),
    };
}
function writeQuery(config, schema, byVersion) {
    const filter = `filter: {scriptName: $script, datetime_geq: $from, datetime_leq: $to${byVersion ? ", scriptVersion: $version" : ""}}`;
    const interval = "{ estimate lower upper sampleSize }";
    const quantiles = [
        ...(config.cpuMs !== undefined && schema.hasCpu ? ["cpuTimeP99"] : []),
        ...(config.memoryMb !== undefined && schema.hasMemory ? ["memoryUsageBytesP99"] : []),
    ];
    return `query ($account: string!, $script: string!, $from: Time!, $to: Time!${byVersion ? ", $version: string!" : ""}) {
  viewer {
    accounts(filter: {accountTag: $account}) {
      all: ${DATASET}(limit: 1, ${filter}) {
        sum { requests errors }
        ${schema.hasConfidence ? `confidence(level: 0.95) { sum { requests ${interval} errors ${interval} } }` : ""}
        ${schema.hasSampleInterval ? "avg { sampleInterval }" : ""}
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
        return sayNothing(reason, { again: {}, ...common });
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
    const interval = readInterval(row, requests, errors);
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
function readInterval(row, requests, errors) {
    const bound = (of, end) => pick(row, "confidence", "sum", of, end);
    const [errorsLow, errorsHigh] = [bound("errors", "lower"), bound("errors", "upper")];
    const [requestsLow, requestsHigh] = [bound("requests", "lower"), bound("requests", "upper")];
    if (isCount(errorsLow) &&
        isCount(errorsHigh) &&
        isCount(requestsLow) &&
        isCount(requestsHigh) &&
        requestsLow > 0) {
        return [errorsLow / requestsHigh, Math.min(1, errorsHigh / requestsLow)];
    }
    return pick(row, "avg", "sampleInterval") === 1 ? [errors / requests, errors / requests] : undefined;
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
function isCount(value) {
    return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
function pick(value, ...path) {
    return path.reduce((inner, key) => (ask_json_isRecord(inner) ? inner[key] : undefined), value);
}
function firstOf(list) {
    return Array.isArray(list) ? list[0] : undefined;
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

;// CONCATENATED MODULE: ./packages/health/lib/signals/pagerduty.js


const pagerduty_SHOWN_CHARACTERS = 120;
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
    }, { signal, accepts: [404], tokenName: config.token });
    const unreadable = sayNothing("its answer is not that of PagerDuty", {
        hint: "Does the url lead to its API?",
    });
    const found = await ask(`/services/${encodeURIComponent(config.service)}`);
    if ("state" in found)
        return found;
    if (found.status === 404)
        return sayNothing(`it knows no service ${config.service}`);
    const service = ask_json_isRecord(found.body) ? found.body["service"] : undefined;
    if (!ask_json_isRecord(service) || service["id"] !== config.service)
        return unreadable;
    if (!WATCHING.includes(service["status"])) {
        const hint = "PagerDuty opens no incident for it now, so that none is no evidence.";
        return sayNothing(`the service is ${shorten(String(service["status"]))}`, { hint });
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
        return unreadable;
    if (incidents.length === 0) {
        if (service["status"] === "active")
            return { state: "pass", reason: "no open incident", value: 0 };
        const hint = "May the token read all incidents of the service?";
        return sayNothing(`the service is ${shorten(String(service["status"]))}, but no incident is shown`, {
            again: {},
            hint,
        });
    }
    const [first] = incidents;
    const title = ask_json_isRecord(first) && typeof first["title"] === "string" ? first["title"] : "without a title";
    const more = incidents.length > 1 ? ` and ${incidents.length - 1} more` : "";
    return { state: "fail", reason: `an incident is open: ${shorten(title)}${more}`, value: incidents.length };
}
function shorten(text) {
    return text.length > pagerduty_SHOWN_CHARACTERS ? `${text.slice(0, pagerduty_SHOWN_CHARACTERS)}…` : text;
}

;// CONCATENATED MODULE: ./packages/health/lib/signals/prometheus.js



const prometheus_SHOWN_CHARACTERS = 200;
const HINT_SERIES = 'series names the counter that the query rests on, for instance http_requests_total{job="hub"}.';
async function askPrometheus(deps, config, signal) {
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
        return sayNothing(reason, { again: {}, ageMs });
    }
    const growth = await ask(`sum(increase(${config.series}[${window}]))`);
    if (!("values" in growth))
        return growth;
    const samples = growth.values[0] ?? 0;
    if (!(samples >= config.minSamples)) {
        const reason = `it counted ${Number(samples.toPrecision(6))} in ${(0,lib/* formatDuration */.a3)(config.windowMs)} (min-samples ${config.minSamples})`;
        return sayNothing(reason, { again: {}, ageMs, samples });
    }
    const result = await ask(config.query.replaceAll("{window}", window));
    if (!("values" in result))
        return result;
    return { ...judgeValues(result.values, config), samples, ageMs };
}
function judgeValues(values, { expect }) {
    if (values.length === 0)
        return sayNothing("no data: the query found no series", { again: {} });
    const strange = values.find((value) => !Number.isFinite(value));
    if (strange !== undefined) {
        const hint = "A share divides by zero where nothing was counted: is there traffic in the window?";
        return sayNothing(`its value is ${strange}`, { again: {}, hint });
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
            accepts: [400, 422, 503],
            tokenName: config.token,
        });
        return "state" in answer ? answer : readResult(answer.body, answer.status);
    };
}
function writeCredentials(token, user) {
    if (user === undefined)
        return `Bearer ${token}`;
    return `Basic ${Buffer.from(`${user}:${token}`, "utf8").toString("base64")}`;
}
function readResult(body, status) {
    const unreadable = sayNothing("its answer is not that of Prometheus", {
        hint: "Does the url lead to its API?",
    });
    if (!ask_json_isRecord(body))
        return unreadable;
    if (body["status"] === "error") {
        const text = typeof body["error"] === "string" ? body["error"].slice(0, prometheus_SHOWN_CHARACTERS) : "no reason given";
        return sayNothing(`it cannot answer (${status}): ${text}`, status === 503 ? { again: {} } : {});
    }
    const { data } = body;
    if (status !== 200 || body["status"] !== "success" || !ask_json_isRecord(data))
        return unreadable;
    const warnings = body["warnings"];
    if (Array.isArray(warnings) && warnings.length > 0) {
        const text = String(warnings[0]).slice(0, prometheus_SHOWN_CHARACTERS);
        return sayNothing(`its answer may be partial: ${text}`, { again: {} });
    }
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
    for (const pair of pairs) {
        const text = Array.isArray(pair) ? pair[1] : undefined;
        if (typeof text !== "string" || !/^(?:[+-]?Inf|NaN|[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(text))
            return undefined;
        values.push(Number(text.replace(/Inf$/i, "Infinity")));
    }
    return { values };
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
    }, { signal, tokenName: config.token });
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

;// CONCATENATED MODULE: ./packages/health/lib/signals/statuspage.js


const statuspage_SHOWN_CHARACTERS = 120;
const INDICATORS = ["none", "minor", "major", "critical", "maintenance"];
async function askStatuspage(deps, { url }, signal) {
    const request = {
        method: "GET",
        url: `${url}/api/v2/summary.json`,
        headers: [["accept", "application/json"]],
    };
    const answer = await askJson(deps, request, { signal });
    if ("state" in answer)
        return answer;
    const { body } = answer;
    const status = ask_json_isRecord(body) ? body["status"] : undefined;
    if (!ask_json_isRecord(body) || !ask_json_isRecord(status) || !INDICATORS.includes(status["indicator"])) {
        return sayNothing("its answer is not that of a status page", {
            hint: "Is it a page in Statuspage's format?",
        });
    }
    const incidents = listOpenIncidents(body["incidents"]);
    const [first] = incidents;
    if (status["indicator"] === "none" && first === undefined)
        return { state: "pass", reason: "no incident" };
    const said = typeof status["description"] === "string" ? status["description"] : String(status["indicator"]);
    const more = incidents.length > 1 ? ` and ${incidents.length - 1} more` : "";
    const reason = first === undefined ? statuspage_shorten(said) : `${statuspage_shorten(first)}${more} (${statuspage_shorten(said)})`;
    return { state: "incident", reason };
}
function listOpenIncidents(list) {
    if (!Array.isArray(list))
        return [];
    return list.flatMap((incident) => {
        if (!ask_json_isRecord(incident))
            return [];
        const over = incident["status"] === "resolved" || incident["status"] === "postmortem";
        return over
            ? []
            : [typeof incident["name"] === "string" ? incident["name"] : "an incident without a name"];
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
function askOnce(deps, config, { expectedVersion, signal }) {
    switch (config.type) {
        case "prometheus":
            return askPrometheus(deps, config, signal);
        case "cloudflare":
            return askCloudflare(deps, config, expectedVersion, signal);
        case "pagerduty":
            return askPagerduty(deps, config, signal);
        case "sentry":
            return askSentry(deps, config, expectedVersion, signal);
        case "statuspage":
            return askStatuspage(deps, config, signal);
        case "command":
            return askCommand(deps, config, signal);
    }
}

;// CONCATENATED MODULE: ./packages/health/lib/tables.js


function tabulateHealth(facts) {
    const { load, objectives, plan } = facts;
    if (load === undefined)
        return drawSignals(facts.signals);
    const confidence = (0,lib/* formatPercentage */.Ee)(plan.confidence, 6);
    return [
        {
            title: "Objectives",
            columns: ["Objective", "Verdict", "Bad", "Share", `Bounds at ${confidence}`, "Limit", "Needed"],
            rows: objectives.map((objective) => drawObjective(objective)),
        },
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
        ...drawSignals(facts.signals),
    ];
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




function concludeHealth(facts, plan, label, causesOf, signals = []) {
    const objections = [
        ...objectToHealth(facts.wait, label, ` after ${(0,lib/* formatDuration */.a3)(facts.wait.waitedMs)}`),
        ...(facts.wait.state === "healthy" ? objectToLoad(facts, plan, label, causesOf) : []),
        ...objectToSignals(facts.signals ?? [], signals),
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
        ...missed.filter(({ verdict }) => verdict === "fail"),
        ...missed.filter(({ verdict }) => verdict !== "fail"),
    ];
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
    const bad = describeBad(objective, facts, causes);
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
                : facts.settledBy === undefined
                    ? "The share lies on the limit: no number of requests would settle it."
                    : `About ${formatCount(facts.settledBy)} requests would settle it: raise health.load.max-requests.`;
    }
    const objection = object(verdict, "health/objective", message, hint);
    return { ...objection, finding: { ...objection.finding, location: objective.location } };
}
function describeBad(objective, facts, causes) {
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
    return `${who}: ${met} met in ${formatCount(samples)} requests${p95}`;
}
function object(verdict, ruleId, message, hint) {
    return { verdict, finding: { ruleId, level: verdict === "pass" ? "warning" : "error", message, hint } };
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
    deps.progress(plan.line);
    const wait = await waitUntilHealthy(deps, target);
    const loaded = wait.state === "healthy" && plan.objectives.length > 0
        ? await loadRoutes(deps, target, plan, routes, wait.roundTripMs)
        : undefined;
    const signals = await askConfigured(deps, target, loaded !== undefined);
    const { answer, label, ...waitFacts } = wait;
    const facts = {
        url: target.url,
        version: describeVersion(target, wait),
        environment: answer.environment,
        plan: {
            line: plan.line,
            rate: config.load.rate,
            arrival: config.load.arrival,
            warmupMs: config.load.warmupMs,
            maxRequests: config.load.maxRequests,
            confidence: config.confidence,
            requests: plan.requests,
            durationMs: plan.durationMs,
        },
        wait: waitFacts,
        objectives: loaded?.objectives ?? [],
        load: loaded?.load,
        afterLoad: loaded?.afterLoad,
        signals,
    };
    const causesOf = (index) => loaded === undefined ? [] : countCauses(loaded.judge.listCounted(index), routes);
    const { verdict, headline, findings } = concludeHealth(facts, plan, label, causesOf, config.signals);
    return {
        check: "health-gate",
        ...(target.environmentName !== undefined && { environment: target.environmentName }),
        verdict,
        headline,
        findings: (0,lib/* sortFindings */.Tc)(findings),
        facts,
        tables: tabulateHealth(facts),
        startedAt,
        durationMs: Math.round(deps.clock.monotonic() - begun),
    };
}
async function askConfigured(deps, target, loaded) {
    const asked = (target.config.signals ?? []).filter(({ type }) => loaded || type === "statuspage");
    if (asked.length === 0)
        return undefined;
    if (deps.signals === undefined) {
        const reason = "it cannot be asked here";
        return asked.map(({ name, type }) => ({ name, type, state: "inconclusive", reason }));
    }
    const { client, clock } = deps;
    const progress = (line) => deps.progress(line);
    const about = { expectedVersion: readExpectedVersion(target), signal: target.signal };
    return askSignals({ client, clock, progress, ...deps.signals }, asked, about);
}
async function loadRoutes(deps, target, plan, routes, roundTripMs) {
    const { rate, arrival, warmupMs, maxRequests, timeoutMs } = target.config.load;
    const judge = createJudge(plan, routes, { maxRequests, roundTripMs });
    const report = createReporter(deps, judge, plan);
    const run = await runLoad(deps.clock, {
        routes,
        rate,
        arrival,
        warmupMs,
        maxRequests,
        timeoutMs,
        signal: target.signal,
        take(sample) {
            const next = judge.take(sample);
            report(sample.shot.failure !== undefined);
            return next;
        },
    });
    const lag = measureLag(run.lagsMs, findTightestLimit(target.config.objectives));
    const afterLoad = routes.some(({ health }) => health) ? undefined : await checkHealthOnce(deps, target);
    return {
        judge,
        objectives: judge.conclude(lag.late),
        load: measureLoad(judge.samples, { routes, run, lag, roundTripMs, confidence: target.config.confidence }),
        afterLoad: afterLoad && { state: afterLoad.state, reason: afterLoad.reason, hint: afterLoad.hint },
    };
}
function createReporter(deps, judge, plan) {
    let failures = 0;
    let toldAt = deps.clock.monotonic();
    return (failed) => {
        if (failed)
            failures += 1;
        const now = deps.clock.monotonic();
        if (now - toldAt < PROGRESS_MS)
            return;
        toldAt = now;
        const requests = `${formatCount(judge.samples.length)} of ${formatCount(plan.requests)} requests or more`;
        deps.progress(`load: ${requests}, ${formatCount(failures)} failed, ${judge.decided} of ${plan.objectives.length} objectives decided`);
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

;// CONCATENATED MODULE: ./packages/health/lib/index.js









/***/ }),

/***/ 129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N8: () => (/* reexport */ parseHurl),
  Pz: () => (/* reexport */ parseHurlVariable),
  Z7: () => (/* reexport */ runHurl)
});

// UNUSED EXPORTS: MAX_HURL_BYTES

// EXTERNAL MODULE: ./packages/core/lib/index.js + 27 modules
var lib = __webpack_require__(2675);
;// CONCATENATED MODULE: ./packages/hurl/lib/support.js
const OPTIONS = new Set([
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
class SyntaxFault extends Error {
    offset;
    constructor(offset, message) {
        super(message);
        this.offset = offset;
    }
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
        return this.at + literal.length <= this.end && this.text.startsWith(literal, this.at);
    }
    tryLiteral(literal) {
        if (!this.looksAt(literal))
            return false;
        this.at += literal.length;
        return true;
    }
    expectLiteral(literal) {
        if (!this.tryLiteral(literal))
            throw new SyntaxFault(this.at, `expecting '${literal}'`);
    }
    take(sticky) {
        sticky.lastIndex = this.at;
        const found = sticky.exec(this.text)?.[0] ?? "";
        const length = Math.min(found.length, this.end - this.at);
        this.at += length;
        return length === found.length ? found : found.slice(0, length);
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
        const items = [];
        while (!this.isAtEnd()) {
            const start = this.at;
            const item = rule();
            if (item === undefined) {
                this.at = start;
                break;
            }
            items.push(item);
        }
        return items;
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/lexical.js

const SPACES = /[ \t]*/y;
const COMMENT = /#[^\n]*/y;
const DIGITS = /[0-9]*/y;
const HEX_DIGITS = /[0-9a-fA-F]*/y;
const BASE64_TEXT = /[A-Za-z0-9+/ \n\t]*/y;
const NAME = /[\p{Alphabetic}\p{N}_-]*/uy;
function skipSpaces(reader) {
    return reader.take(SPACES) !== "";
}
function expectSpaces(reader) {
    if (!skipSpaces(reader))
        throw new SyntaxFault(reader.at, "expecting a space");
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
    throw new SyntaxFault(reader.at, "expecting the end of the line or a comment");
}
function skipBlankLines(reader) {
    while (!reader.isAtEnd() && tryLineEnd(reader)) {
    }
    skipSpaces(reader);
}
function skipComment(reader) {
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
    return reader.take(NAME);
}
function tryHex(reader) {
    if (!reader.tryLiteral("hex"))
        return undefined;
    reader.expectLiteral(",");
    skipSpaces(reader);
    const at = reader.at;
    const digits = takeHexDigits(reader);
    if (digits.length % 2 === 1)
        throw new SyntaxFault(reader.at, "expecting an even number of hexadecimal digits");
    skipSpaces(reader);
    reader.expectLiteral(";");
    return { at, value: Buffer.from(digits, "hex") };
}
function tryBase64(reader) {
    if (!reader.tryLiteral("base64"))
        return undefined;
    reader.expectLiteral(",");
    skipSpaces(reader);
    const at = reader.at;
    const digits = reader.take(BASE64_TEXT).replace(/[ \n\t]/g, "");
    reader.take(/=*/y);
    skipSpaces(reader);
    reader.expectLiteral(";");
    return { at, value: Buffer.from(digits, "base64") };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/template.js


function makeTemplate(at, parts) {
    const texts = parts.map((part) => ("text" in part ? part.text : undefined));
    return { at, parts, fixed: texts.includes(undefined) ? undefined : texts.join("") };
}
const VERBATIM = { decode: (source) => source, tokens: /[{}]/g };
function splitTemplate(reader, range, notation) {
    const text = reader.text.slice(range.start, range.end);
    const { decode, tokens } = notation;
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
            throw new SyntaxFault(range.end, "expecting '}}'");
        parts.push({ expression: readExpression(new Reader(reader.text, range.start + open + 2, range.end)) });
        tokens.lastIndex = from;
    }
    pushText(text.length);
    return makeTemplate(range.at, parts);
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
        throw new SyntaxFault(at, "expecting the name of a variable");
    skipSpaces(reader);
    return { kind: name === "newDate" || name === "newUuid" ? name : "variable", name, at };
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
        throw new SyntaxFault(start + 1, "a number has no leading zero");
    }
    if (digits.length > 20 || BigInt(digits) > largest)
        throw new SyntaxFault(start, "this number is too large");
    return BigInt(digits);
}
function integer(reader) {
    const negative = reader.tryLiteral("-");
    const value = tryNatural(reader, LARGEST_I64);
    if (value === undefined)
        throw new SyntaxFault(reader.at, "expecting an integer");
    return negative ? -value : value;
}
function integerOrPlaceholder(reader) {
    return reader.attempt(() => integer(reader)) ?? placeholder(reader, "expecting an integer");
}
function booleanOption(reader) {
    return tryBoolean(reader) ?? placeholder(reader, "expecting true or false");
}
function countOption(reader) {
    const literal = reader.attempt(() => {
        const value = integer(reader);
        if (value < -1n)
            throw new SyntaxFault(reader.at, "expecting a count");
        return Number(value);
    });
    return literal ?? placeholder(reader, "expecting an integer from -1");
}
function naturalOption(reader) {
    const literal = reader.attempt(() => {
        const value = tryNatural(reader, LARGEST_U64);
        if (value === undefined)
            throw new SyntaxFault(reader.at, "expecting an integer");
        return Number(value);
    });
    return literal ?? placeholder(reader, "expecting an integer from 0");
}
function durationOption(reader) {
    const value = tryNatural(reader, LARGEST_U64);
    if (value === undefined)
        return placeholder(reader, "expecting a duration, for instance 500ms or 3s");
    const at = reader.at;
    const unit = UNITS[reader.take(/[A-Za-z]*/y)];
    if (unit === undefined)
        throw new SyntaxFault(at, "expecting ms, s, m or h");
    return Number(value) * unit;
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
        throw new SyntaxFault(reader.at, "a number has no leading zero");
    }
    if (!reader.tryLiteral(".")) {
        if (digits.length > MAX_DIGITS)
            throw new SyntaxFault(start, `a number has at most ${MAX_DIGITS} digits`);
        return BigInt(reader.text.slice(start, reader.at));
    }
    if (takeDigits(reader) === "")
        throw new SyntaxFault(reader.at, "expecting digits behind the point");
    return Number(reader.text.slice(start, reader.at));
}
const MAX_DIGITS = 1000;
function placeholder(reader, expecting) {
    const start = reader.at;
    try {
        const expression = tryPlaceholder(reader);
        if (expression !== undefined)
            return expression;
    }
    catch (thrown) {
        if (!(thrown instanceof SyntaxFault))
            throw thrown;
        throw new SyntaxFault(thrown.offset, expecting);
    }
    throw new SyntaxFault(start, expecting);
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/json.js




const DEEPEST = 500;
const SPACE = /[ \t\n\r]*/y;
const PLAIN_TEXT = /[^"\\\u0008\n\f\r\t]*/y;
const SIMPLE_ESCAPES = { b: "\b", n: "\n", f: "\f", r: "\r", t: "\t" };
const JSON_STRING = { decode: decodeEscapes, tokens: /\\[\s\S]|[{}]/g };
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
        throw new SyntaxFault(reader.at - 1, `JSON nested deeper than ${DEEPEST} levels is not read`);
    }
    reader.depth += 1;
    const found = [];
    if (!reader.looksAt(close)) {
        found.push(item(reader));
        for (let comma = reader.at; reader.tryLiteral(","); comma = reader.at) {
            const behind = reader.at;
            reader.take(SPACE);
            if (reader.looksAt(close))
                throw new SyntaxFault(comma, "no comma stands before the end of a JSON list or object");
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
    const name = tryString(reader);
    if (typeof name === "number")
        throw new SyntaxFault(name, "expecting a JSON string");
    const afterName = reader.take(SPACE);
    reader.expectLiteral(":");
    const colon = reader.at;
    const beforeValue = reader.take(SPACE);
    if (reader.isAtEnd() || reader.looksAt("}"))
        throw new SyntaxFault(colon, "expecting a JSON value");
    const value = innerValue(reader);
    return { before, name, afterName, beforeValue, value, after: reader.take(SPACE) };
}
function innerValue(reader) {
    const value = tryJson(reader);
    if (value === undefined)
        throw new SyntaxFault(reader.at, "expecting a JSON value");
    return value;
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
        readEscape(reader);
    }
    const end = reader.at;
    reader.expectLiteral('"');
    return splitTemplate(reader, { at: start, start, end }, JSON_STRING);
}
function readEscape(reader) {
    reader.at += 1;
    const character = reader.peek();
    if (character === "" || !'"\\/bnfrtu'.includes(character)) {
        throw new SyntaxFault(reader.at, "this is not an escape sequence of JSON");
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
        throw new SyntaxFault(second, "this is no Unicode character");
    }
}
function readHex(reader) {
    const digits = reader.text.slice(reader.at, Math.min(reader.at + 4, reader.end));
    const valid = /^[0-9a-fA-F]*/.exec(digits)?.[0].length ?? 0;
    if (valid < 4)
        throw new SyntaxFault(reader.at + valid, "expecting a hexadecimal digit");
    reader.at += 4;
    return Number.parseInt(digits, 16);
}
function decodeEscapes(source) {
    if (!source.includes("\\"))
        return source;
    return source.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex, plain = "") => hex === undefined ? (SIMPLE_ESCAPES[plain] ?? plain) : String.fromCharCode(Number.parseInt(hex, 16)));
}
function tryNumberSource(reader) {
    const start = reader.at;
    reader.tryLiteral("-");
    if (!reader.tryLiteral("0") && takeDigits(reader) === "") {
        reader.at = start;
        return undefined;
    }
    if (reader.tryLiteral(".") && takeDigits(reader) === "") {
        throw new SyntaxFault(reader.at, "expecting digits behind the point");
    }
    if (reader.tryLiteral("e") || reader.tryLiteral("E")) {
        if (!reader.tryLiteral("-"))
            reader.tryLiteral("+");
        takeDigits(reader);
    }
    return reader.text.slice(start, reader.at).replace("E", "e");
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/strings.js



const UNQUOTED_TEXT = /[^#\\\n\u0008\f\r\t]*/y;
const QUOTED_TEXT = /[^"\\\n\u0008\f\r\t]*/y;
const BACKTICK_TEXT = /[^`\\\n\u0008\f\r\t]*/y;
const KEY_TEXT = /[\p{Alphabetic}\p{N}_\-.[\]@$]*/uy;
const FILE_TEXT = /[^#;{} \n\r\\]*/y;
const strings_SIMPLE_ESCAPES = { b: "\b", n: "\n", f: "\f", r: "\r", t: "\t" };
const STRING_ESCAPES = '#"`\\/bnfrtu';
const KEY_ESCAPES = "#:\\/bfnrtu";
const FILE_ESCAPES = "\\bfnrt#; {}u";
const STRING = { decode: strings_decodeEscapes, tokens: /\\(?:u\{[^}]*\}|[\s\S])|[{}]/g };
function unquotedTemplate(reader) {
    const start = reader.at;
    let end = start;
    for (;;) {
        const text = reader.take(UNQUOTED_TEXT);
        const trimmed = trimSpacesBehind(text);
        if (trimmed > 0)
            end = reader.at - text.length + trimmed;
        if (reader.peek() !== "\\")
            break;
        strings_readEscape(reader, STRING_ESCAPES);
        end = reader.at;
    }
    reader.at = end;
    return splitTemplate(reader, { at: start, start, end }, STRING);
}
function tryQuotedTemplate(reader) {
    return tryDelimited(reader, '"', QUOTED_TEXT);
}
function quotedTemplate(reader) {
    const template = tryQuotedTemplate(reader);
    if (template === undefined)
        throw new SyntaxFault(reader.at, "expecting '\"'");
    return template;
}
function tryBacktickTemplate(reader) {
    return tryDelimited(reader, "`", BACKTICK_TEXT);
}
function tryKeyTemplate(reader) {
    return reader.attempt(() => {
        const template = fragments(reader, KEY_TEXT, KEY_ESCAPES);
        if (template.parts.length === 0 || startsWithBracket(reader, template)) {
            throw new SyntaxFault(template.at, "expecting a name");
        }
        return template;
    });
}
function filenameTemplate(reader, password = false) {
    const template = fragments(reader, FILE_TEXT, password ? `${FILE_ESCAPES}:` : FILE_ESCAPES);
    if (template.parts.length === 0)
        throw new SyntaxFault(template.at, "expecting a file name");
    if (startsWithBracket(reader, template))
        throw new SyntaxFault(template.at, "expecting a file name");
    return template;
}
function tryFile(reader) {
    const at = reader.at;
    if (!reader.tryLiteral("file"))
        return undefined;
    reader.expectLiteral(",");
    skipSpaces(reader);
    const path = filenameTemplate(reader);
    skipSpaces(reader);
    reader.expectLiteral(";");
    return { at, path };
}
function startsWithBracket(reader, template) {
    const first = template.parts[0];
    return first !== undefined && "text" in first && reader.text.charAt(template.at) === "[";
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
        parts.push({ text: strings_decodeEscapes(kept), source });
    }
    return makeTemplate(at, parts);
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
    return splitTemplate(reader, { at, start, end }, STRING);
}
function scanEscaped(reader, plain, escapes) {
    for (;;) {
        reader.take(plain);
        if (reader.peek() !== "\\")
            return;
        strings_readEscape(reader, escapes);
    }
}
function strings_readEscape(reader, allowed) {
    reader.at += 1;
    const character = reader.peek();
    if (character === "" || !allowed.includes(character)) {
        throw new SyntaxFault(reader.at, "this is not an escape sequence");
    }
    reader.at += 1;
    if (character !== "u")
        return;
    reader.expectLiteral("{");
    const digits = takeHexDigits(reader);
    if (digits === "")
        throw new SyntaxFault(reader.at, "expecting a hexadecimal digit");
    if (!isScalar(codePointOf(digits)))
        throw new SyntaxFault(reader.at, "this is no Unicode character");
    reader.expectLiteral("}");
}
function strings_decodeEscapes(source) {
    if (!source.includes("\\"))
        return source;
    return source.replace(/\\(?:u\{([0-9a-fA-F]+)\}|([\s\S]))/g, (_, hex, plain = "") => hex === undefined ? (strings_SIMPLE_ESCAPES[plain] ?? plain) : String.fromCodePoint(codePointOf(hex)));
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

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/xml.js

const xml_NAME = String.raw `[\p{L}_:][\p{L}\p{M}\p{N}\-._:]*`;
const OPENING = new RegExp(`^<(${xml_NAME})((?:\\s[\\s\\S]*)?)>$`, "u");
const CLOSING = new RegExp(`^</(${xml_NAME})\\s*>$`, "u");
const ATTRIBUTE = new RegExp(`\\s+(${xml_NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, "uy");
const REFERENCE = new RegExp(`&(?:(?:lt|gt|amp|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)?`, "g");
function tryXml(reader) {
    if (!reader.looksAt("<"))
        return undefined;
    const start = reader.at;
    const open = [];
    let element;
    do {
        readText(reader, open.length > 0);
        element = readMarkup(reader, open);
    } while (!element || open.length > 0);
    return reader.text.slice(start, reader.at);
}
function invalid(at) {
    return new SyntaxFault(at, "this is not well-formed XML");
}
function endOf(reader, mark, from) {
    const found = reader.text.indexOf(mark, from);
    if (found === -1 || found + mark.length > reader.end)
        throw invalid(reader.end - 1);
    return found;
}
function readText(reader, inside) {
    const next = endOf(reader, "<", reader.at);
    const text = reader.text.slice(reader.at, next);
    if (inside ? text.includes("]]>") : text.trim() !== "")
        throw invalid(next);
    for (const match of text.matchAll(REFERENCE)) {
        if (match[0] === "&")
            throw invalid(endOf(reader, ";", reader.at + match.index));
    }
    reader.at = next;
}
function readMarkup(reader, open) {
    if (reader.looksAt("<!--")) {
        const end = endOf(reader, "-->", reader.at + 4);
        const text = reader.text.slice(reader.at + 4, end);
        if (text.includes("--") || text.endsWith("-"))
            throw invalid(end + 2);
        reader.at = end + 3;
    }
    else if (reader.looksAt("<?")) {
        reader.at = endOf(reader, "?>", reader.at) + 2;
    }
    else if (reader.looksAt("<![CDATA[")) {
        const end = endOf(reader, "]]>", reader.at);
        if (open.length === 0)
            throw invalid(end + 2);
        reader.at = end + 3;
    }
    else if (reader.looksAt("<!DOCTYPE")) {
        readDoctype(reader);
    }
    else {
        readTag(reader, open);
        return true;
    }
    return false;
}
function readDoctype(reader) {
    const end = endOf(reader, ">", reader.at);
    const subset = reader.text.indexOf("[", reader.at);
    reader.at = subset === -1 || subset > end ? end + 1 : endOf(reader, ">", endOf(reader, "]", subset)) + 1;
}
function readTag(reader, open) {
    const end = tagEnd(reader);
    const tag = reader.text.slice(reader.at, end + 1);
    const closing = CLOSING.exec(tag);
    if (closing !== null) {
        if (open.pop() !== closing[1])
            throw invalid(end);
    }
    else {
        const empty = tag.endsWith("/>");
        const opening = OPENING.exec(empty ? `${tag.slice(0, -2)}>` : tag);
        if (opening === null)
            throw invalid(end);
        const [, name = "", attributes = ""] = opening;
        checkAttributes(attributes, end);
        if (!empty)
            open.push(name);
    }
    reader.at = end + 1;
}
function tagEnd(reader) {
    let quote = "";
    for (let at = reader.at; at < reader.end; at += 1) {
        const character = reader.text.charAt(at);
        if (quote !== "") {
            if (character === quote)
                quote = "";
        }
        else if (character === '"' || character === "'") {
            quote = character;
        }
        else if (character === ">") {
            return at;
        }
    }
    throw invalid(reader.end - 1);
}
function checkAttributes(text, end) {
    const seen = new Set();
    let at = 0;
    for (;;) {
        ATTRIBUTE.lastIndex = at;
        const match = ATTRIBUTE.exec(text);
        if (match === null)
            break;
        const [whole, name = "", double, single] = match;
        if (seen.has(name))
            throw invalid(end);
        seen.add(name);
        if (/&(?!(?:lt|gt|amp|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)/.test(double ?? single ?? ""))
            throw invalid(end);
        at += whole.length;
    }
    if (text.slice(at).trim() !== "")
        throw invalid(end);
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
    const multiline = tryMultiline(reader);
    if (multiline !== undefined)
        return { kind: "multiline", at, multiline };
    const text = tryBacktickTemplate(reader);
    if (text !== undefined)
        return { kind: "text", at, value: text };
    const json = tryJson(reader);
    if (json !== undefined)
        return { kind: "json", at, value: json };
    const xml = tryXml(reader);
    if (xml !== undefined)
        return { kind: "xml", at, source: xml };
    const bytes = tryBase64(reader) ?? tryHex(reader);
    if (bytes !== undefined)
        return { kind: "bytes", at, value: bytes.value, valueAt: bytes.at };
    const file = tryFile(reader);
    return file === undefined ? undefined : { kind: "file", at, path: file.path };
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
        throw new SyntaxFault(hintAt, "expecting the end of the line, json, xml, graphql or raw");
    expectNewline(reader);
    const at = reader.at;
    const end = findFence(reader);
    const value = language === "raw"
        ? rawTemplate(reader, at, end)
        : splitTemplate(reader, { at, start: at, end }, VERBATIM);
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
    const value = splitTemplate(reader, { at, start: at, end }, VERBATIM);
    return { language: "graphql", at, value, variables };
}
function graphqlVariables(reader) {
    reader.expectLiteral("variables");
    skipSpaces(reader);
    const at = reader.at;
    const variables = reader.attempt(() => tryJsonObject(reader));
    if (variables === undefined)
        throw new SyntaxFault(at, "expecting the GraphQL variables as a JSON object");
    reader.take(/[ \t\n\r]*/y);
    return variables;
}
function expectNewline(reader) {
    if (!tryNewline(reader))
        throw new SyntaxFault(reader.at, "expecting a new line");
}
function findFence(reader) {
    const end = reader.text.indexOf(FENCE, reader.at);
    if (end === -1)
        throw new SyntaxFault(reader.end, "expecting '```'");
    return end;
}
function rawTemplate(reader, at, end) {
    const source = reader.text.slice(at, end);
    return { at, parts: [{ text: source, source }], fixed: source };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/options.js




const OPTION_NAME = /[A-Za-z0-9\-._]*/y;
const RESERVED_NAMES = ["getEnv", "newDate", "newUuid"];
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
        throw new SyntaxFault(at, `"${name}" is not an option; there are ${Object.keys(options_OPTIONS).join(", ")}`);
    }
    const value = read(reader);
    expectLineEnd(reader);
    return { at, name, value };
}
function verbosity(reader) {
    const at = reader.at;
    const word = reader.take(/[A-Za-z]*/y);
    if (!["brief", "verbose", "debug"].includes(word))
        throw new SyntaxFault(at, "expecting brief, verbose or debug");
    return { kind: "word", value: word };
}
function variableDefinition(reader) {
    const at = reader.at;
    const name = takeName(reader);
    if (name === "")
        throw new SyntaxFault(at, "expecting the name of a variable");
    if (RESERVED_NAMES.includes(name))
        throw new SyntaxFault(at, `${name} is a function and cannot name a variable`);
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
    const number = tryNumber(reader);
    if (number !== undefined)
        return { type: "number", value: number };
    return tryQuotedTemplate(reader) ?? unquotedTemplate(reader);
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

;// CONCATENATED MODULE: ./packages/hurl/lib/pattern/translate.js

class RegexSyntaxError extends Error {
}
class RegexUnsupportedError extends Error {
}
const CONTROL_ESCAPES = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };
const HEX_LENGTHS = { x: 2, u: 4, U: 8 };
const MAX_NESTING = 100;
function translateRegex(source) {
    return new Translator(source).run();
}
class Translator {
    #source;
    #at = 0;
    #nesting = 0;
    #hasWordBoundary = false;
    #hasReadFlags = false;
    #groups = [];
    constructor(source) {
        this.#source = source;
    }
    run() {
        const source = this.#alternatives();
        if (this.#at < this.#source.length)
            throw new RegexSyntaxError("a group is closed that was not opened");
        return { source, hasWordBoundary: this.#hasWordBoundary, groups: this.#groups };
    }
    #peek() {
        const code = this.#source.codePointAt(this.#at);
        return code === undefined ? "" : String.fromCodePoint(code);
    }
    #next() {
        const character = this.#peek();
        this.#at += character.length;
        return character;
    }
    #try(text) {
        if (!this.#source.startsWith(text, this.#at))
            return false;
        this.#at += text.length;
        return true;
    }
    #take(sticky) {
        sticky.lastIndex = this.#at;
        const found = sticky.exec(this.#source)?.[0] ?? "";
        this.#at += found.length;
        return found;
    }
    #alternatives() {
        let written = "";
        let last;
        for (;;) {
            const character = this.#peek();
            if (character === "" || character === ")")
                return written + (last ?? "");
            if (character === "|") {
                this.#at += 1;
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
        let mark = this.#next();
        if (mark === "{")
            mark = this.#counted();
        return this.#try("?") ? `${mark}?` : mark;
    }
    #counted() {
        this.#take(/\s*/y);
        const from = this.#take(/[0-9]+/y);
        this.#take(/\s*/y);
        const open = from !== "" && this.#try(",");
        if (open)
            this.#take(/\s*/y);
        const to = open ? this.#take(/[0-9]+/y) : from;
        this.#take(/\s*/y);
        if (from === "" || !this.#try("}"))
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
        const character = this.#next();
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
        if (this.#nesting >= MAX_NESTING)
            throw new RegexUnsupportedError(`groups nested deeper than ${MAX_NESTING}`);
        let opening = "(";
        if (/^\?<?[=!]/.test(this.#source.slice(this.#at, this.#at + 3)))
            throw new RegexSyntaxError("look-around is not supported");
        if (this.#try("?P<") || this.#try("?<")) {
            this.#named();
        }
        else if (this.#try("?")) {
            const flags = this.#flags();
            if (this.#try(")")) {
                this.#hasReadFlags = true;
                return flags === "" ? "" : `(?${flags})`;
            }
            this.#at += 1;
            opening = `(?${flags}:`;
        }
        else {
            this.#groups.push(undefined);
        }
        this.#nesting += 1;
        const inside = this.#alternatives();
        this.#nesting -= 1;
        if (!this.#try(")"))
            throw new RegexSyntaxError("a group is not closed");
        return `${opening}${inside})`;
    }
    #named() {
        const name = this.#take(/[\p{Alphabetic}_][\p{Alphabetic}\p{N}_.[\]]*/uy);
        if (name === "" || !this.#try(">"))
            throw new RegexSyntaxError("the name of a group is missing or not closed");
        if (this.#groups.includes(name))
            throw new RegexSyntaxError(`two groups are named ${name}`);
        this.#groups.push(name);
    }
    #flags() {
        const flags = this.#take(/[A-Za-z-]*/y);
        const closed = this.#peek();
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
        const at = this.#at;
        const character = this.#next();
        if (character === "b" || character === "B") {
            if (this.#peek() === "{")
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
        this.#at = at;
        return this.#propertyOr(() => literal(this.#escapedCharacter()));
    }
    #propertyOr(otherwise) {
        if (!/^[pP]/.test(this.#peek()))
            return otherwise();
        const sign = this.#next();
        const name = this.#take(/\{[A-Za-z_]+\}|[A-Z]/y);
        if (name === "")
            throw new RegexUnsupportedError("this Unicode class");
        return `\\${sign}${name}`;
    }
    #escapedCharacter() {
        const character = this.#next();
        const control = CONTROL_ESCAPES[character];
        if (control !== undefined)
            return String.fromCodePoint(control);
        const length = HEX_LENGTHS[character];
        if (length !== undefined)
            return this.#hexCharacter(length);
        if (/^[!-/:;=?-@[-`{-~ \u0000-\u001f\u007f]$/.test(character))
            return character;
        throw new RegexSyntaxError(character === "" ? "a backslash at the end" : `\\${character} is no escape sequence`);
    }
    #hexCharacter(length) {
        const braced = this.#try("{");
        const digits = braced ? this.#take(/[0-9a-fA-F]*/y) : this.#source.slice(this.#at, this.#at + length);
        if (braced ? !this.#try("}") : !new RegExp(`^[0-9a-fA-F]{${length}}$`).test(digits)) {
            throw new RegexSyntaxError("expecting hexadecimal digits");
        }
        if (!braced)
            this.#at += length;
        const code = Number.parseInt(digits, 16);
        if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) {
            throw new RegexSyntaxError("this is no Unicode character");
        }
        return String.fromCodePoint(code);
    }
    #class() {
        let written = this.#try("^") ? "[^" : "[";
        const dashes = this.#take(/-*/y);
        written += "\\-".repeat(Math.min(dashes.length, 1));
        if (dashes === "" && this.#try("]"))
            written += "\\]";
        for (;;) {
            if (this.#peek() === "")
                throw new RegexSyntaxError("a character class is not closed");
            if (this.#try("]"))
                return `${written}]`;
            written += this.#classItem();
        }
    }
    #classItem() {
        const ahead = this.#source.slice(this.#at, this.#at + 2);
        if (ahead === "&&" || ahead === "--" || ahead === "~~")
            throw new RegexUnsupportedError(`${ahead} in a class`);
        if (this.#peek() === "[") {
            const posix = POSIX.exec(this.#source.slice(this.#at, this.#at + 12))?.[0];
            if (posix === undefined)
                this.#refuseNestedClass();
            this.#at += posix?.length ?? 0;
            return posix ?? "";
        }
        const from = this.#classAtom();
        const range = this.#peek() === "-" && !/^-[\]-]/.test(this.#source.slice(this.#at, this.#at + 2));
        if (!range)
            return classLiteral(from);
        this.#at += 1;
        if (this.#peek() === "")
            throw new RegexSyntaxError("a character class is not closed");
        const to = this.#classAtom();
        if (isSet(from) || isSet(to))
            throw new RegexSyntaxError("a range goes from a character to a character");
        if ((from.codePointAt(0) ?? 0) > (to.codePointAt(0) ?? 0))
            throw new RegexSyntaxError("a range begins above its end");
        return `${classLiteral(from)}-${classLiteral(to)}`;
    }
    #refuseNestedClass() {
        if (this.#source.indexOf("]", this.#at) === -1)
            throw new RegexSyntaxError("a character class is not closed");
        throw new RegexUnsupportedError("a character class inside another");
    }
    #classAtom() {
        if (!this.#try("\\"))
            return this.#next();
        const character = this.#peek();
        if (character === "W")
            throw new RegexUnsupportedError("\\W inside a character class");
        const body = CLASS_BODIES[character];
        if (body !== undefined) {
            this.#at += 1;
            return body;
        }
        return this.#propertyOr(() => this.#escapedCharacter());
    }
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
        let result = "";
        let from = 0;
        let isFirst = true;
        while (matcher.find()) {
            if (!isFirst && matcher.end() === from)
                continue;
            isFirst = false;
            result +=
                text.slice(from, matcher.start()) + this.#expand(replacement, (group) => matcher.group(group) ?? "");
            from = matcher.end();
        }
        return result + text.slice(from);
    }
    #expand(replacement, group) {
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
function tryQuery(reader) {
    const at = reader.at;
    for (const kind of TEXT_QUERIES) {
        if (!reader.tryLiteral(kind))
            continue;
        expectSpaces(reader);
        return { kind, at, value: quotedTemplate(reader) };
    }
    if (reader.tryLiteral("cookie"))
        return cookieQuery(reader, at);
    if (reader.tryLiteral("regex")) {
        expectSpaces(reader);
        return { kind: "regex", at, regex: regexArgument(reader) };
    }
    if (reader.tryLiteral("certificate"))
        return certificateQuery(reader, at);
    for (const kind of PLAIN_QUERIES) {
        if (reader.tryLiteral(kind))
            return { kind, at };
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
        return { kind: "cookie", at, name, attribute: undefined };
    const inside = new Reader(reader.text, nameEnd + 1, start + path.length);
    skipSpaces(inside);
    const attributeAt = inside.at;
    const attribute = inside.take(/[\p{Alphabetic}-]*/uy).toLowerCase();
    if (!COOKIE_ATTRIBUTES.includes(attribute)) {
        throw new SyntaxFault(attributeAt, `expecting a cookie attribute: ${COOKIE_ATTRIBUTES.join(", ")}`);
    }
    skipSpaces(inside);
    inside.expectLiteral("]");
    return { kind: "cookie", at, name, attribute };
}
function certificateQuery(reader, at) {
    expectSpaces(reader);
    reader.expectLiteral('"');
    const field = CERTIFICATE_FIELDS.find((candidate) => reader.tryLiteral(`${candidate}"`));
    if (field === undefined)
        throw new SyntaxFault(reader.at, `expecting ${CERTIFICATE_FIELDS.join(", ")}`);
    return { kind: "certificate", at, field };
}
function filters(reader) {
    return reader.many(() => (skipSpaces(reader) ? tryFilter(reader) : undefined));
}
function tryFilter(reader) {
    const at = reader.at;
    for (const { name, lenient } of TEXT_FILTERS) {
        if (!reader.tryLiteral(name))
            continue;
        expectSpaces(reader);
        const value = lenient ? tryQuotedTemplate(reader) : quotedTemplate(reader);
        return value === undefined ? undefined : { kind: "text", name, at, value };
    }
    for (const name of PLAIN_FILTERS) {
        if (reader.tryLiteral(name))
            return { kind: "plain", name, at };
    }
    if (reader.tryLiteral("nth")) {
        expectSpaces(reader);
        return { kind: "integer", name: "nth", at, value: integerOrPlaceholder(reader) };
    }
    if (reader.tryLiteral("regex")) {
        expectSpaces(reader);
        return { kind: "regex", name: "regex", at, regex: regexArgument(reader) };
    }
    if (reader.tryLiteral("replaceRegex")) {
        expectSpaces(reader);
        const regex = regexArgument(reader);
        expectSpaces(reader);
        return { kind: "replace-regex", name: "replaceRegex", at, regex, to: quotedTemplate(reader) };
    }
    if (!reader.tryLiteral("replace"))
        return undefined;
    expectSpaces(reader);
    const from = quotedTemplate(reader);
    expectSpaces(reader);
    return { kind: "replace", name: "replace", at, from, to: quotedTemplate(reader) };
}
function regexArgument(reader) {
    const at = reader.at;
    const template = tryQuotedTemplate(reader);
    if (template !== undefined)
        return { kind: "template", at, template };
    const literal = tryRegexLiteral(reader);
    if (literal === undefined)
        throw new SyntaxFault(at, "expecting '\"' or '/'");
    return literal;
}
function tryRegexLiteral(reader) {
    if (!reader.tryLiteral("/"))
        return undefined;
    const start = reader.at;
    let source = "";
    for (;;) {
        source += reader.take(/[^/\\]*/y);
        if (reader.isAtEnd())
            throw new SyntaxFault(reader.at, "expecting '/' at the end of the regular expression");
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
        throw new SyntaxFault(start, `this is no regular expression: ${thrown.message}`);
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
const KINDS = [
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
        return { at, not, name, value: predicateValue(reader, values) };
    }
    for (const { name, values } of WORDS) {
        if (!reader.tryLiteral(name))
            continue;
        expectSpaces(reader);
        return { at, not, name, value: predicateValue(reader, values) };
    }
    const kind = KINDS.find((name) => reader.tryLiteral(name));
    if (kind === undefined)
        throw new SyntaxFault(at, "expecting a predicate, for instance ==, contains or exists");
    return { at, not, name: kind, value: undefined };
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
        throw new SyntaxFault(at, "expecting a value");
    if (allowed !== "any" && !allowed.includes(value.kind)) {
        throw new SyntaxFault(at, "this kind of value cannot stand behind this predicate");
    }
    return value;
}
function tryPredicateValue(reader) {
    const at = reader.at;
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
        return { kind: "file", at, path: file.path };
    const bytes = tryHex(reader) ?? tryBase64(reader);
    if (bytes !== undefined)
        return { kind: "bytes", value: bytes.value };
    const expression = tryPlaceholder(reader);
    if (expression !== undefined)
        return { kind: "placeholder", expression };
    const quoted = tryQuotedTemplate(reader);
    if (quoted !== undefined)
        return { kind: "text", value: quoted };
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
            throw new SyntaxFault(at, `the section [${name}] stands here for the second time`);
        seen.add(name);
    }
}
function trySection(reader, known) {
    skipBlankLines(reader);
    const at = reader.at;
    if (!reader.tryLiteral("["))
        return undefined;
    const name = reader.take(SECTION_NAME);
    if (name === "" || !reader.tryLiteral("]"))
        return undefined;
    expectLineEnd(reader);
    const read = known.get(name);
    if (read === undefined) {
        throw new SyntaxFault(at + 1, `no section [${name}] belongs here, expecting ${[...known.keys()].join(", ")}`);
    }
    return { at, name, content: read(reader) };
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
        throw new SyntaxFault(typeAt, "expecting a content type");
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
        throw new SyntaxFault(at, "expecting an HTTP method such as GET, or another part of the entry above");
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
function findCookieOrders(reader, start) {
    const above = reader.text.slice(start, reader.at);
    if (!above.includes("@cookie_storage_"))
        return [];
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
    expectSpaces(reader);
    const statusAt = reader.at;
    const status = readStatus(reader);
    expectLineEnd(reader);
    const headers = reader.many(() => tryKeyValue(reader));
    const sections = responseSections(reader);
    const body = tryBody(reader);
    refuseDuplicates(sections);
    return { at, version, statusAt, status, headers, sections, body };
}
function readVersion(reader, at) {
    if (reader.looksAt(" ") || reader.looksAt("\t"))
        return "HTTP";
    const version = VERSIONS.find((candidate) => reader.tryLiteral(candidate));
    if (version === undefined)
        throw new SyntaxFault(at, "expecting HTTP, HTTP/1.0, HTTP/1.1, HTTP/2 or HTTP/3");
    return `HTTP${version}`;
}
function readStatus(reader) {
    if (reader.tryLiteral("*"))
        return undefined;
    const at = reader.at;
    const digits = takeDigits(reader);
    const readable = digits !== "" && digits.length <= 1000 && BigInt(digits) <= LARGEST_STATUS;
    if (!readable)
        throw new SyntaxFault(at, "expecting a status code or *");
    return Number(digits);
}

;// CONCATENATED MODULE: ./packages/hurl/lib/syntax/position.js
const LONGEST_EXCERPT = 160;
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
    excerptBelow(offset, lines) {
        const last = this.#starts.length - 1;
        return this.excerpt(this.#starts[Math.min(Math.max(this.lineOf(offset) - 1 + lines, 0), last)] ?? 0);
    }
    excerpt(offset) {
        const line = this.lineOf(offset);
        const start = this.#starts[line - 1] ?? 0;
        const next = this.#starts[line];
        const end = next === undefined ? this.#text.length : next - 1;
        const from = Math.max(start, Math.min(offset, end) - LONGEST_EXCERPT / 2);
        const shown = this.#text.slice(from, Math.min(end, from + LONGEST_EXCERPT)).replace(/[\r\t]/g, " ");
        const before = countColumns(this.#text.slice(from, offset));
        return `${shown}\n${" ".repeat(before)}^`;
    }
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
    const unsupported = findUnsupported(entries).map(({ at, what }) => ({
        message: `${what} is not supported yet`,
        hint: positions.excerpt(at),
        location: positions.locate(file, at),
    }));
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
        throw new lib/* GateError */.ue("HURL_SYNTAX", thrown.message, {
            location: positions.locate(file, thrown.offset),
            hint: positions.excerpt(thrown.offset),
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
function parseHurlVariable(text) {
    if (text === "true" || text === "false")
        return { type: "boolean", value: text === "true" };
    if (text === "null")
        return { type: "null" };
    if (/^[+-]?[0-9]{1,1000}$/.test(text)) {
        const value = BigInt(text.replace("+", ""));
        return { type: "number", value: /^[0-9]/.test(text) || fitsI64(value) ? value : Number(text) };
    }
    if (FLOAT.test(text))
        return { type: "number", value: Number(text) };
    if (!text.startsWith('"'))
        return { type: "string", value: text };
    if (text.length < 2 || !text.endsWith('"')) {
        throw new lib/* GateError */.ue("CONFIG_INVALID", "the value of a variable begins with a double quote and does not end with one", {
            hint: 'write "value", or leave the quotes out',
        });
    }
    return { type: "string", value: text.slice(1, -1) };
}

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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/http/lib/index.js + 17 modules
var http_lib = __webpack_require__(8791);
;// CONCATENATED MODULE: ./packages/hurl/lib/value/json-document.js
const json_document_DEEPEST = 127;
const LONGEST_NUMBER = 4096;
const json_document_SPACE = /[ \t\n\r]*/y;
const json_document_PLAIN_TEXT = /[^"\\\u0000-\u001f]*/y;
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
    constructor(text) {
        this.#text = text;
    }
    read() {
        const value = this.#value();
        if (this.#at < this.#text.length)
            throw new JsonError(`something stands behind the value, at ${this.#at}`);
        return value;
    }
    #take(sticky) {
        sticky.lastIndex = this.#at;
        const found = sticky.exec(this.#text)?.[0] ?? "";
        this.#at += found.length;
        return found;
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
    #value() {
        this.#take(json_document_SPACE);
        const value = this.#bareValue();
        this.#take(json_document_SPACE);
        return value;
    }
    #bareValue() {
        switch (this.#text.charAt(this.#at)) {
            case "{":
                return this.#nested(() => this.#object());
            case "[":
                return this.#nested(() => this.#list());
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
    #nested(read) {
        this.#depth += 1;
        if (this.#depth > json_document_DEEPEST)
            throw new JsonError(`nested deeper than ${json_document_DEEPEST} levels`);
        this.#at += 1;
        const value = read();
        this.#depth -= 1;
        return value;
    }
    #object() {
        const members = new Map();
        this.#take(json_document_SPACE);
        if (this.#try("}"))
            return { type: "object", value: members };
        do {
            this.#take(json_document_SPACE);
            if (this.#text.charAt(this.#at) !== '"')
                throw new JsonError(`a name is missing at ${this.#at}`);
            const name = this.#string();
            this.#take(json_document_SPACE);
            this.#expect(":");
            members.set(name, this.#value());
        } while (this.#try(","));
        this.#expect("}");
        return { type: "object", value: members };
    }
    #list() {
        const items = [];
        this.#take(json_document_SPACE);
        if (this.#try("]"))
            return { type: "list", value: items };
        do {
            items.push(this.#value());
        } while (this.#try(","));
        this.#expect("]");
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
    if (value.type !== "number")
        return value.type;
    return typeof value.value === "bigint" ? "integer" : "float";
}
const LONGEST_SHOWN = 200;
function describeValue(value) {
    switch (value.type) {
        case "unit":
            return "something without a value";
        case "nodeset":
            return `a nodeset of ${value.value}`;
        case "response":
            return `an answer ${value.value.status} that leads to <${shorten(value.value.location)}>`;
        case "null":
            return "null";
        case "regex":
            return `the regular expression /${shorten(value.source)}/`;
        case "bytes":
            return `${value.value.length} bytes <${shorten(Buffer.from(value.value.subarray(0, LONGEST_SHOWN)).toString("hex"))}>`;
        case "list":
            return `a list of ${value.value.length} <${shorten(showJson(value))}>`;
        case "object":
            return `an object of ${value.value.size} <${shorten(showJson(value))}>`;
        case "string":
        case "boolean":
        case "number":
        case "date":
            return `${kindOf(value)} <${shorten(renderValue(value) ?? "")}>`;
    }
}
function shorten(text) {
    return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
function showJson(value, room = LONGEST_SHOWN + 1) {
    if (value.type !== "list" && value.type !== "object") {
        return value.type === "string"
            ? JSON.stringify(value.value.slice(0, room))
            : shorten(renderValue(value) ?? "");
    }
    const [open, close] = value.type === "list" ? ["[", "]"] : ["{", "}"];
    const members = value.value.entries();
    let text = open ?? "";
    for (const [name, item] of members) {
        if (text.length > room)
            return text;
        if (text.length > 1)
            text += ",";
        if (typeof name === "string")
            text += `${JSON.stringify(name.slice(0, room))}:`;
        text += showJson(item, room - text.length);
    }
    return text + (close ?? "");
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
const MOST_NODES = 1_000_000;
class NodeMaker {
    #order = 0;
    make(kind, name, value, parent) {
        this.#order += 1;
        if (this.#order > MOST_NODES)
            throw new XmlError(`the document has more than ${MOST_NODES} nodes`);
        const local = name.slice(name.indexOf(":") + 1);
        const node = {
            kind,
            name,
            local,
            uri: "",
            value,
            parent,
            children: [],
            attributes: [],
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
const BLANKS = /^[ \t\n\r]*$/;
const RAW = new Set(["script", "style"]);
const IN_HEAD = new Set(["head", "title", "base", "meta", "link", "style", "script"]);
function parseHtml(source) {
    return new HtmlParser(source).run();
}
class HtmlParser {
    #text;
    #maker = new NodeMaker();
    #root;
    #open = [];
    #at = 0;
    constructor(source) {
        if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/.test(source.slice(1)) || source.startsWith("\0"))
            throw new XmlError("a character that HTML does not allow");
        this.#text = source;
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
        const end = this.#text.toLowerCase().indexOf(`</${name}`, this.#at);
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
    return raw.replace(/&(#[0-9]+;|#[xX][0-9a-fA-F]+;|[a-zA-Z][a-zA-Z0-9]*;?)?/g, (whole, name) => {
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

const parse_xml_NAME = String.raw `[\p{L}_:][\p{L}\p{M}\p{N}\-._:\u00b7]*`;
const TAG_NAME = new RegExp(parse_xml_NAME, "uy");
const parse_xml_ATTRIBUTE = new RegExp(String.raw `\s+(${parse_xml_NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, "uy");
const TAG_END = /\s*(\/?)>/y;
const parse_xml_REFERENCE = /&(?:#([0-9]+);|#x([0-9a-fA-F]+);|(lt|gt|amp|quot|apos);)?/g;
const NAMED = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
function parseXml(source) {
    return new XmlParser(source.replace(/\r\n?/g, "\n")).run();
}
class XmlParser {
    #text;
    #maker = new NodeMaker();
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
    return raw.replace(parse_xml_REFERENCE, (whole, decimal, hex, name) => {
        if (name !== undefined)
            return NAMED[name] ?? "";
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
    "string-length": [0, 1, (args, context) => Array.from(textFrom(args, context)).length],
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
    return Array.from(text)
        .filter((_, index) => index + 1 >= from && index + 1 < to)
        .join("");
}
function translate(text, from, to) {
    const [sources, targets] = [Array.from(from), Array.from(to)];
    return Array.from(text)
        .map((character) => {
        const index = sources.indexOf(character);
        return index === -1 ? character : (targets[index] ?? "");
    })
        .join("");
}
function round(value) {
    return Math.round(value);
}

;// CONCATENATED MODULE: ./packages/hurl/lib/xml/xpath.js




const MOST_STEPS = 5_000_000;
const xpath_XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
function evaluateXPath(document, query) {
    const evaluation = new Evaluation(document);
    return evaluation.run(parseXPath(query), { node: undefined, position: undefined, size: undefined });
}
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
        const found = [];
        for (const node of nodes) {
            const all = nodesOf(axis, node);
            this.#count(all.length + 1);
            let kept = all.filter(accepts);
            for (const predicate of predicates)
                kept = this.#filter(predicate, kept);
            for (const each of kept)
                found.push(each);
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

;// CONCATENATED MODULE: ./packages/hurl/lib/run/run-fault.js
class RunFault extends Error {
    at;
    hint;
    constructor(at, message, hint) {
        super(message);
        this.at = at;
        this.hint = hint;
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/xml.js








function parseMarkup(text, isHtml, at) {
    try {
        return isHtml ? parseHtml(text) : parseXml(text);
    }
    catch (thrown) {
        if (!(thrown instanceof XmlError))
            throw thrown;
        throw new RunFault(at, `the text cannot be read as ${isHtml ? "HTML" : "XML"}: ${thrown.message}`);
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
        throw new RunFault(query.at, `<${shorten(source)}> cannot be asked in XPath 1.0: ${thrown.message}`);
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
        return this.response.headers
            .filter(([other]) => other.toLowerCase() === wanted)
            .map(([, value]) => value);
    }
    text(at) {
        this.#text ??= decodeText(this.response.body, charsetOf(this.headers("content-type")[0]), at);
        return this.#text;
    }
    markup(at) {
        const type = this.headers("content-type")[0] ?? "";
        this.#markup ??= parseMarkup(this.text(at), type.trim().toLowerCase().startsWith("text/html"), at);
        return this.#markup;
    }
    json(at) {
        this.#json ??= parseJsonText(this.text(at), at, "the body of the answer");
        return this.#json;
    }
}
function parseJsonText(text, at, what) {
    try {
        return parseJson(text);
    }
    catch (thrown) {
        if (!(thrown instanceof JsonError))
            throw thrown;
        throw new RunFault(at, `${what} is not JSON: ${thrown.message}`);
    }
}
function decodeText(bytes, charset, at) {
    const decoder = decoderOf(charset);
    if (decoder === undefined)
        throw new RunFault(at, `the charset ${charset} is not known`);
    try {
        return decoder.decode(bytes);
    }
    catch {
        throw new RunFault(at, `the bytes are not text in ${charset}`, "ask for `bytes` instead, or for another charset");
    }
}
function decoderOf(charset) {
    try {
        return new TextDecoder(charset, { fatal: true, ignoreBOM: true });
    }
    catch {
        return undefined;
    }
}
function charsetOf(contentType = "") {
    for (const part of contentType.split(";")) {
        const [name = "", value, ...more] = part.split("=");
        if (name.trim().toLowerCase() === "charset" && value !== undefined && more.length === 0)
            return value.trim();
    }
    return "utf-8";
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
            return scope.files.read(scope.render(body.path), body.path.at);
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
    throw new RunFault(expression.at, `the variable ${expression.name} is <${shorten(text)}>, which is no JSON value`, "put the placeholder in quotes when a string is meant");
}

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
    const content = scope.files.read(value, node.value.at);
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
    checkAddress(address, node.url.at);
    const headers = node.headers.map((header) => renderPair(header, scope));
    for (const [user, password] of pairsOf(node, "basic-auth", scope)) {
        headers.push(["Authorization", basic(`${user}:${password}`)]);
    }
    const query = pairsOf(node, "query", scope);
    const form = pairsOf(node, "form", scope);
    const cookies = pairsOf(node, "cookies", scope).map(([name, value]) => `${name}=${value}`);
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
    addDefault("Authorization", options.user === undefined || options.digest ? undefined : basic(options.user));
    addDefault("Accept-Encoding", options.compressed ? "gzip, deflate, br" : "identity");
    const withBoundary = (type) => multipart !== undefined && body === multipart.body ? `${type}; boundary=${multipart.boundary}` : type;
    return {
        method: node.method,
        url: addQuery(address, query),
        headers: headers.map(([name, value]) => [name, isContentType(name) ? withBoundary(value) : value]),
        cookies,
        body,
        login: options.digest ? splitLogin(options.user) : undefined,
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
    return headers.some(([other]) => other.toLowerCase() === name.toLowerCase());
}
function checkAddress(address, at) {
    if (!/^https?:\/\//.test(address)) {
        throw new RunFault(at, "the address does not begin with http:// or https://", "begin it with {{base_url}}");
    }
    if (!URL.canParse(address) || /[\u0000-\u0020\u007f]/.test(address)) {
        throw new RunFault(at, "the address is not a URL", "write blanks in it as %20");
    }
}
function renderPair({ key, value }, scope) {
    return [scope.render(key), scope.render(value)];
}
function pairsOf(node, kind, scope) {
    for (const { content } of node.sections) {
        if (content.kind === kind)
            return content.items.map((item) => renderPair(item, scope));
    }
    return [];
}
function chooseBody(own, multipart, form) {
    if (own.length > 0)
        return typeof own === "string" ? Buffer.from(own, "utf8") : own;
    if (multipart !== undefined)
        return multipart.body;
    return form.length > 0 ? Buffer.from(encodePairs(form), "utf8") : undefined;
}
function isContentType(name) {
    return name.toLowerCase() === "content-type";
}
function itemsOf(node) {
    return (node.sections.flatMap(({ content }) => (content.kind === "multipart" ? [content.items] : []))[0] ?? []);
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
    read(name, at) {
        const { root, file } = this.#resolve(name, at);
        const descriptor = attempt(() => (0,external_node_fs_.openSync)(checkInside((0,external_node_fs_.realpathSync)(file), root, name, at), "r"), name, at, "read");
        try {
            const stats = (0,external_node_fs_.fstatSync)(descriptor);
            if (!stats.isFile())
                throw new RunFault(at, `${name} is no file`);
            if (stats.size > MOST_BYTES)
                throw new RunFault(at, `${name} is larger than 16 MiB`);
            return attempt(() => (0,external_node_fs_.readFileSync)(descriptor), name, at, "read");
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    write(name, content, at) {
        const { root, file } = this.#resolve(name, at);
        if (external_node_path_.relative(root, file)
            .split(external_node_path_.sep)
            .some((part) => UNTOUCHED.has(part)))
            throw new RunFault(at, `${name} lies in a folder into which no answer is written`);
        attempt(() => {
            checkInside((0,external_node_fs_.realpathSync)(external_node_path_.dirname(file)), root, name, at);
            const target = realpathOrSelf(file);
            (0,external_node_fs_.writeFileSync)(checkInside(target, root, name, at), content);
        }, name, at, "written");
    }
    #resolve(name, at) {
        if (this.#root === undefined)
            throw new RunFault(at, "this run has no folder to read files from or write them to");
        const root = attempt(() => (0,external_node_fs_.realpathSync)(this.#root ?? ""), name, at, "read");
        const file = external_node_path_.resolve(root, name);
        return { root, file: checkInside(file, root, name, at) };
    }
}
function checkInside(file, root, name, at) {
    if (file === root || file.startsWith(root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep))
        return file;
    throw new RunFault(at, `${name} lies outside the folder of the Hurl file`, "put it beside the Hurl file or below");
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
function attempt(work, name, at, how) {
    try {
        return work();
    }
    catch (thrown) {
        if (thrown instanceof RunFault)
            throw thrown;
        const { code } = thrown;
        if (typeof code !== "string")
            throw thrown;
        throw new RunFault(at, `${name} cannot be ${how} (${code})`);
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/transport.js


function connectionFor(url, options, root, at) {
    const isSecure = url.protocol === "https:";
    const files = new FileRoot(root);
    const read = (name) => name === undefined ? undefined : Buffer.from(files.read(name, at)).toString("utf8");
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
        peer: peerFor(url, options, at),
        proxy: options.proxy,
        pinnedKeys: options.pinnedKeys === undefined ? undefined : readPins(options.pinnedKeys, at),
        socketPath: options.socketPath,
    };
    const isUsual = Object.values(chosen).every((value) => value === undefined);
    return isUsual ? undefined : chosen;
}
function readPins(text, at) {
    const pins = text.split(";");
    if (!pins.every((pin) => /^sha256\/\/[A-Za-z0-9+/]{43}=$/.test(pin)))
        throw new RunFault(at, "a pinned key is written sha256// and 44 characters of base64");
    return pins.map((pin) => pin.slice("sha256//".length));
}
function splitPassword(text) {
    const name = /^(?:\\[^]|[^\\:])*\\?/.exec(text)?.[0] ?? "";
    const plain = name.replace(/\\([^])/g, "$1");
    return text.length > name.length ? [plain, text.slice(name.length + 1)] : [plain, undefined];
}
function peerFor(url, { resolve, connectTo }, at) {
    const host = bare(url.hostname);
    const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
    let peer = { host, port };
    for (const option of connectTo) {
        const parts = splitColons(option);
        const [fromHost = "", fromPort = "", toHost = "", toPort = ""] = parts;
        if (parts.length !== 4 || !isPort(fromPort) || !isPort(toPort))
            throw new RunFault(at, "write host:port:other host:other port; each part may be empty");
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
            throw new RunFault(at, "write host:port:address, in which the address is one of IP");
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
async function exchange(prepared, options, run, jar, at) {
    const first = new URL(prepared.url);
    const redirects = [];
    const hops = [];
    const limit = options.maxRedirects === -1 ? MOST_REDIRECTS : options.maxRedirects;
    const httpOptions = transferOptions(options, run, prepared.keepsEncodedBody);
    let elsewhere = false;
    let request = prepared;
    let url = first;
    for (;;) {
        const { method, body } = request;
        const connection = connectionFor(url, options.transport, run.certificateRoot, at);
        elsewhere ||= (0,http_lib/* mayLeadElsewhere */.EN)(url.protocol, connection);
        const headers = headersFor(request, url, (0,http_lib/* provesOrigin */.M1)(url.protocol, connection), run, jar);
        const sendOptions = connection === undefined ? httpOptions : { ...httpOptions, connection };
        const target = targetOf(request.url, options.pathAsIs);
        const response = await sendWithLogin({ method, url: request.url, target, headers, body }, request.login, run.client, sendOptions);
        jar.store(url, response.headers, run.clock.now());
        const next = options.location ? nextAddress(response, url, at) : undefined;
        if (next === undefined)
            return { response: { ...response, redirects }, url, hops, elsewhere };
        if (redirects.length >= limit)
            throw new RunFault(at, `there are more than ${limit} redirects`);
        hops.push({ status: response.status, location: next.href });
        redirects.push({ status: response.status, from: withoutSecrets(url), to: withoutSecrets(next) });
        request = redirected(request, response.status, next.origin !== first.origin && !options.locationTrusted, next);
        url = next;
    }
}
function targetOf(address, pathAsIs) {
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
async function sendWithLogin(request, login, client, options) {
    const first = await client.send(request, options);
    const challenge = first.status === 401 && login !== undefined ? readChallenge(first.headers) : undefined;
    if (challenge === undefined || login === undefined)
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
        maxBodyBytes: MAX_BODY_BYTES,
        maxRedirects: 0,
        keepsEncodedBody,
        freshConnection: run.freshConnections === true || options.transport.fresh === true,
        signal: run.signal,
    };
}
function headersFor(request, url, isProven, run, jar) {
    const isCookie = ([name]) => name.toLowerCase() === "cookie";
    const headers = request.headers.filter((header) => !isCookie(header));
    if (request.impliedType !== undefined)
        headers.push(["Content-Type", request.impliedType]);
    const written = request.headers.filter(isCookie).map(([, value]) => value);
    const cookies = [jar.headerFor(url, run.clock.now()), ...(written.length > 0 ? written : request.cookies)];
    const cookie = cookies.filter((text) => text !== "").join("; ");
    if (cookie !== "")
        headers.push(["Cookie", cookie]);
    if (run.originHeaders === undefined || run.originHeaders.origin !== url.origin || !isProven)
        return headers;
    const { headers: extra } = run.originHeaders;
    return [...headers, ...extra.filter(([name]) => !hasHeader(headers, name))];
}
function nextAddress(response, from, at) {
    if (response.status < 300 || response.status >= 400)
        return undefined;
    const location = response.headers.find(([name]) => name.toLowerCase() === "location")?.[1];
    if (location === undefined)
        return undefined;
    const next = URL.parse(location, from.href);
    if (next === null || (next.protocol !== "http:" && next.protocol !== "https:")) {
        throw new RunFault(at, "a redirect leads to something that is no address of http or https");
    }
    return next;
}
function redirected(request, status, isForeign, next) {
    const method = status >= 301 && status <= 303 ? "GET" : request.method;
    const keepsBody = method === request.method;
    return {
        method,
        url: next.href,
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

;// CONCATENATED MODULE: ./packages/hurl/lib/run/difference.js
function findDifferentLine(expected, actual) {
    const [old, now] = [linesOf(expected), linesOf(actual)];
    let same = 0;
    while (same < old.length && same < now.length && old[same] === now[same])
        same += 1;
    let behind = 0;
    while (behind < old.length - same &&
        behind < now.length - same &&
        old.at(-1 - behind) === now.at(-1 - behind)) {
        behind += 1;
    }
    const isInsertion = same + behind === old.length;
    return {
        index: isInsertion ? same - 1 : same,
        expected: isInsertion ? "" : (old[same] ?? ""),
        actual: now[same] ?? "",
    };
}
function linesOf(text) {
    return text.split(/(?<=\n)/);
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
    return text.replace(html_REFERENCE, (whole, decimal, hex) => {
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

;// CONCATENATED MODULE: ./packages/hurl/lib/run/filter-input.js


function wrongInput(value, { name, at }, expected) {
    return new RunFault(at, `the filter ${name} wants ${expected}, and this is ${describeValue(value)}`);
}
function wantString(value, filter) {
    if (value.type !== "string")
        throw wrongInput(value, filter, "a string");
    return value.value;
}
function wantBytes(value, filter) {
    if (value.type !== "bytes")
        throw wrongInput(value, filter, "bytes");
    return Buffer.from(value.value.buffer, value.value.byteOffset, value.value.byteLength);
}
function wantDate(value, filter) {
    if (value.type !== "date")
        throw wrongInput(value, filter, "a date");
    return value.value;
}
function wantList(value, filter) {
    if (value.type !== "list")
        throw wrongInput(value, filter, "a list");
    return value.value;
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
    return { select: (root) => new json_path_Evaluation(root, patterns).segments(query.segments, [root]) };
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
        let current = [...nodes];
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
        return count(Array.from(value.value).length);
    if (value?.type === "list")
        return count(value.value.length);
    return value?.type === "object" ? count(value.value.size) : undefined;
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/patterns.js






const regexes = new WeakMap();
const jsonPaths = new WeakMap();
function patternOf(regex, scope) {
    if (regex.kind === "literal")
        return regex.pattern;
    return compileOnce(regexes, regex.template, scope.render(regex.template), (source) => compileOrFault(source, regex.at));
}
function patternOfText(source, template, at) {
    return compileOnce(regexes, template, source, () => compileOrFault(source, at));
}
function ask(at, question) {
    try {
        return question();
    }
    catch (thrown) {
        if (thrown instanceof PatternLimit || thrown instanceof JsonPathError)
            throw new RunFault(at, thrown.message);
        throw thrown;
    }
}
function selectJson(root, query, scope) {
    const source = scope.render(query);
    const path = compileOnce(jsonPaths, query, source, () => {
        try {
            return compileJsonPath(source);
        }
        catch (thrown) {
            if (!(thrown instanceof JsonPathError))
                throw thrown;
            throw new RunFault(query.at, `<${shorten(source)}> is no JSONPath query: ${shorten(thrown.message)}`);
        }
    });
    const found = ask(query.at, () => path.select(root));
    return found.length > 1 ? { type: "list", value: found } : found[0];
}
function compileOnce(cache, key, source, compile) {
    const known = cache.get(key);
    if (known?.source === source)
        return known.value;
    const value = compile(source);
    cache.set(key, { source, value });
    return value;
}
function compileOrFault(source, at) {
    try {
        return compilePattern(source);
    }
    catch (thrown) {
        if (!(thrown instanceof RegexSyntaxError))
            throw thrown;
        throw new RunFault(at, `<${shorten(source)}> is no regular expression: ${thrown.message}`);
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/filters.js













const HTML_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#x27;",
};
const filters_FLOAT = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
function applyFilters(filters, value, scope) {
    let current = value;
    for (const filter of filters) {
        if (current === undefined)
            throw new RunFault(filter.at, `there is nothing for the filter ${filter.name} to work on`);
        current = applyFilter(filter, current, scope);
    }
    return current;
}
function applyFilter(filter, value, scope) {
    switch (filter.kind) {
        case "plain":
            return applyPlain(filter.name, filter.at, value, scope);
        case "text":
            return applyWithText(filter.name, filter.at, value, () => scope.render(filter.value), () => selectFromText(filter, value, scope));
        case "integer":
            return nth(value, filter, scope);
        case "regex": {
            const pattern = patternOf(filter.regex, scope);
            const input = wantString(value, filter);
            const found = ask(filter.at, () => pattern.firstGroup(input));
            return found === undefined ? undefined : filters_text(found);
        }
        case "replace":
            return filters_text(replaceAll(wantString(value, filter), scope.render(filter.from), scope.render(filter.to)));
        case "replace-regex": {
            const input = wantString(value, filter);
            const pattern = patternOf(filter.regex, scope);
            const to = scope.render(filter.to);
            return filters_text(ask(filter.at, () => pattern.replaceAll(input, to)));
        }
    }
}
function applyPlain(name, at, value, scope) {
    const filter = { name, at };
    switch (name) {
        case "base64Decode":
            return bytes(decodeBase64(wantString(value, filter), "base64", filter));
        case "base64Encode":
            return filters_text(wantBytes(value, filter).toString("base64"));
        case "base64UrlSafeDecode":
            return bytes(decodeBase64(wantString(value, filter), "base64url", filter));
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
            return filters_text(wantString(value, filter).replace(/[&<>"']/g, (character) => HTML_ESCAPES[character] ?? character));
        case "htmlUnescape":
            return filters_text(unescapeHtml(wantString(value, filter)));
        case "location":
            if (value.type !== "response")
                throw wrongInput(value, filter, "an answer of the query redirects");
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
                throw wrongInput(value, filter, "something with a text form");
            return filters_text(rendered);
        }
        case "urlDecode":
            return filters_text(percentDecode(wantString(value, filter)));
        case "urlEncode":
            return filters_text(percentEncode(wantString(value, filter)).replaceAll("%2F", "/"));
        case "utf8Decode":
            return filters_text(lossyUtf8(wantBytes(value, filter)));
        case "utf8Encode":
            return bytes(Buffer.from(wantString(value, filter), "utf8"));
        default:
            throw new RunFault(at, `the filter ${name} is not supported yet`);
    }
}
function selectFromText(filter, value, scope) {
    const input = wantString(value, filter);
    if (filter.name === "xpath")
        return selectXml(parseMarkup(input, true, filter.at), filter.value, scope);
    return selectJson(parseJsonText(input, filter.at, "the text"), filter.value, scope);
}
function applyWithText(name, at, value, argument, select) {
    const filter = { name, at };
    switch (name) {
        case "charsetDecode":
        case "decode": {
            const charset = argument();
            return filters_text(decodeText(wantBytes(value, filter), charset, at));
        }
        case "dateFormat":
        case "format": {
            const pattern = argument();
            const date = wantDate(value, filter);
            return filters_text(inPattern(at, () => formatDate(date, pattern)));
        }
        case "toDate": {
            const pattern = argument();
            const input = wantString(value, filter);
            const date = inPattern(at, () => parseDate(input, pattern));
            if (date === undefined)
                throw wrongInput(value, filter, `a date of the form ${pattern}`);
            return { type: "date", value: date };
        }
        case "jsonpath":
        case "xpath":
            return select();
        case "split": {
            const input = wantString(value, filter);
            return { type: "list", value: split(input, argument()).map(filters_text) };
        }
        case "urlQueryParam": {
            const parameter = argument();
            const address = wantString(value, filter);
            const url = /^https?:\/\//.test(address) ? URL.parse(address) : null;
            if (url === null)
                throw wrongInput(value, filter, "an address that begins with http:// or https://");
            const found = url.searchParams.get(parameter);
            return found === null ? undefined : filters_text(found);
        }
        default:
            throw new RunFault(at, `the filter ${name} is not supported yet`);
    }
}
function daysBetween(from, to) {
    return { type: "number", value: (to - from) / NANOS_PER_DAY };
}
function inPattern(at, work) {
    try {
        return work();
    }
    catch (thrown) {
        if (!(thrown instanceof DatePatternError))
            throw thrown;
        throw new RunFault(at, thrown.message);
    }
}
function countOf(value, filter) {
    if (value.type === "nodeset")
        return value.value;
    if (value.type !== "list" && value.type !== "bytes")
        throw wrongInput(value, filter, "a list, bytes or a nodeset");
    return value.value.length;
}
function filters_text(value) {
    return { type: "string", value };
}
function bytes(value) {
    return { type: "bytes", value };
}
function edge(value, { name, at }) {
    if (value === undefined)
        throw new RunFault(at, `the list is empty, so it has no ${name} element`);
    return value;
}
function nth(value, filter, scope) {
    let index = filter.value;
    if (typeof index !== "bigint") {
        const actual = scope.evaluate(index);
        if (actual.type !== "number" || typeof actual.value !== "bigint") {
            throw new RunFault(index.at, `the variable ${index.name} is ${describeValue(actual)}, expected an integer`);
        }
        index = actual.value;
    }
    const list = wantList(value, filter);
    const found = index < -list.length || index >= list.length ? undefined : list.at(Number(index));
    if (found === undefined)
        throw new RunFault(filter.at, `the list has ${list.length} elements and none at ${index}`);
    return found;
}
function decodeBase64(input, encoding, filter) {
    const decoded = Buffer.from(input, encoding);
    if (decoded.toString(encoding) !== input)
        throw wrongInput({ type: "string", value: input }, filter, `${encoding} text`);
    return decoded;
}
function toFloat(value, filter) {
    if (value.type === "number" && (typeof value.value === "number" || fitsI64(value.value))) {
        return { type: "number", value: Number(value.value) };
    }
    const parsed = value.type === "string" && filters_FLOAT.test(value.value) ? Number(value.value) : Number.NaN;
    if (!Number.isFinite(parsed))
        throw wrongInput(value, filter, "a number that fits");
    return { type: "number", value: parsed };
}
function toInt(value, filter) {
    let parsed;
    if (value.type === "number")
        parsed = typeof value.value === "bigint" ? value.value : BigInt(Math.trunc(value.value));
    if (value.type === "string" && /^[+-]?[0-9]{1,100}$/.test(value.value))
        parsed = BigInt(value.value.replace("+", ""));
    if (parsed === undefined || !fitsI64(parsed))
        throw wrongInput(value, filter, "an integer of 64 bits");
    return { type: "number", value: parsed };
}
function replaceAll(input, from, to) {
    if (from !== "")
        return input.replaceAll(from, () => to);
    return `${to}${Array.from(input, (character) => character + to).join("")}`;
}
function split(input, separator) {
    return separator === "" ? ["", ...Array.from(input), ""] : input.split(separator);
}
function percentDecode(input) {
    if (!input.includes("%"))
        return input;
    const encoded = Buffer.from(input, "utf8");
    const decoded = [];
    for (let at = 0; at < encoded.length; at += 1) {
        const byte = encoded[at] ?? 0;
        const hex = byte === 0x25 ? encoded.toString("latin1", at + 1, at + 3) : "";
        if (/^[0-9a-fA-F]{2}$/.test(hex)) {
            decoded.push(Number.parseInt(hex, 16));
            at += 2;
        }
        else {
            decoded.push(byte);
        }
    }
    return lossyUtf8(Uint8Array.from(decoded));
}
function lossyUtf8(input) {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(input);
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

;// CONCATENATED MODULE: ./packages/hurl/lib/run/predicates.js





const COMPARISONS = {
    "==": { words: "", judge: (a, b) => equalValues(a, b) },
    "!=": { words: "another value than ", judge: (a, b) => !equalValues(a, b) },
    ">": { words: "more than ", judge: ordered((order) => order > 0) },
    ">=": { words: "at least ", judge: ordered((order) => order >= 0) },
    "<": { words: "less than ", judge: ordered((order) => order < 0) },
    "<=": { words: "at most ", judge: ordered((order) => order <= 0) },
    startsWith: {
        words: "something that starts with ",
        judge: inTexts((text, part) => text.startsWith(part), (bytes, part) => bytes.subarray(0, part.length).equals(part)),
    },
    endsWith: {
        words: "something that ends with ",
        judge: inTexts((text, part) => text.endsWith(part), (bytes, part) => bytes.length >= part.length && bytes.subarray(bytes.length - part.length).equals(part)),
    },
    contains: { words: "something that contains ", judge: (a, b) => includes(a, b) ?? containsPart(a, b) },
    includes: { words: "a list that includes ", judge: includes },
};
const predicates_KINDS = {
    exists: { words: "something", judge: (value) => value.type !== "nodeset" || value.value > 0 },
    isBoolean: { words: "a boolean", judge: (value) => value.type === "boolean" },
    isCollection: {
        words: "a collection",
        judge: (value) => ["bytes", "list", "nodeset", "object"].includes(value.type),
    },
    isDate: { words: "a date", judge: (value) => value.type === "date" },
    isEmpty: { words: "an empty collection or string", judge: isEmpty },
    isFloat: { words: "a float", judge: (value) => kindOf(value) === "float" },
    isInteger: { words: "an integer", judge: (value) => kindOf(value) === "integer" },
    isIpv4: { words: "an IPv4 address", judge: inString(external_node_net_.isIPv4) },
    isIpv6: { words: "an IPv6 address", judge: inString((text) => (0,external_node_net_.isIPv6)(text) && !text.includes("%")) },
    isIsoDate: { words: "a date as in 2024-01-31T10:00:00Z", judge: inString(isIsoDate) },
    isList: { words: "a list", judge: (value) => value.type === "list" || value.type === "bytes" },
    isNumber: { words: "a number", judge: (value) => value.type === "number" },
    isObject: { words: "an object", judge: (value) => value.type === "object" || value.type === "nodeset" },
    isString: { words: "a string", judge: (value) => value.type === "string" },
    isUuid: { words: "a UUID", judge: inString(isUuid) },
};
function judgePredicate(predicate, actual, scope) {
    const { name, not, value } = predicate;
    const expected = value === undefined ? undefined : evaluateExpected(value, scope);
    const words = (expected === undefined ? predicates_KINDS[name] : COMPARISONS[name])?.words ?? "a match of ";
    const mismatch = (wrongKinds) => ({
        expected: `${not ? "not " : ""}${words}${expected === undefined ? "" : describeValue(expected)}`,
        actual: actual === undefined ? "nothing" : describeValue(actual),
        wrongKinds,
    });
    if (actual === undefined)
        return not ? undefined : mismatch(false);
    const holds = judge(predicate, actual, expected);
    if (holds === undefined)
        return mismatch(true);
    return holds === not ? mismatch(false) : undefined;
}
function judge({ name, value, at }, actual, expected) {
    if (expected === undefined)
        return predicates_KINDS[name]?.judge(actual);
    if (name !== "matches")
        return COMPARISONS[name]?.judge(actual, expected);
    const pattern = expected.type === "regex"
        ? expected.pattern
        : patternOfText(expected.type === "string" ? expected.value : "", value ?? expected, at);
    if (actual.type !== "string")
        return undefined;
    return ask(at, () => pattern.test(actual.value));
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
            return { type: "bytes", value: scope.files.read(scope.render(value.path), value.path.at) };
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



function certificateField(der, field, at) {
    if (der === undefined)
        return undefined;
    const certificate = new external_node_crypto_.X509Certificate(der);
    switch (field) {
        case "Subject":
            return certificate_text(onOneLine(certificate.subject, at));
        case "Issuer":
            return certificate_text(onOneLine(certificate.issuer, at));
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
function onOneLine(name, at) {
    const parts = name.split("\n").map((line) => {
        const equals = line.indexOf("=");
        return [line.slice(0, equals), line.slice(equals + 1)];
    });
    if (parts.some(([, value]) => /[^ -~]|[",+<>;\\]|^[# ]| $/.test(value)))
        throw new RunFault(at, "a name with characters that need escapes cannot be shown as hurl shows it");
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
            return cookieValue(answer, scope.render(query.name), query.attribute, query.name.at);
        case "body":
            return queries_text(answer.text(query.at));
        case "bytes":
            return queries_bytes(response.body);
        case "jsonpath":
            return selectJson(answer.json(query.at), query.value, scope);
        case "regex": {
            const body = answer.text(query.at);
            const pattern = patternOf(query.regex, scope);
            return textOrNothing(ask(query.at, () => pattern.firstGroup(body)));
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
                throw new RunFault(query.at, "behind a proxy the address is not known");
            return queries_text(response.remoteAddress);
        case "rawbytes":
            return queries_bytes(response.encodedBody ?? response.body);
        case "redirects":
            return { type: "list", value: answer.redirects.map((value) => ({ type: "response", value })) };
        case "certificate":
            return certificateField(response.tls?.certificate, query.field, query.at);
        case "xpath":
            return selectXml(answer.markup(query.at), query.value, scope);
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
function cookieValue(answer, name, attribute, at) {
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
                throw new RunFault(at, `the cookie expires at <${shorten(expires)}>, which is no date`);
            return { type: "date", value: date };
        }
        default:
            return textOrNothing(found[0]);
    }
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/judge.js







function judgeAnswer(spec, answer, scope, captures) {
    const judgement = judgeStatus(spec, answer);
    if (judgement.failures.length > 0)
        return judgement;
    const failedCapture = judge_attempt(() => captureAll(spec, answer, scope, captures));
    if (failedCapture !== undefined) {
        judgement.failures.push(failedCapture);
        return judgement;
    }
    const judge = (assertion) => {
        judgement.assertions += 1;
        const failure = judge_attempt(assertion);
        if (failure !== undefined)
            judgement.failures.push(failure);
    };
    for (const header of spec.headers)
        judge(() => judgeHeader(header, answer, scope));
    const { body } = spec;
    if (body !== undefined)
        judge(() => judgeBody(body, answer, scope));
    for (const { content } of spec.sections) {
        if (content.kind !== "asserts")
            continue;
        for (const assertion of content.items)
            judge(() => judgeAssert(assertion, answer, scope));
    }
    return judgement;
}
function judge_attempt(action) {
    try {
        return action();
    }
    catch (thrown) {
        if (thrown instanceof RunFault)
            return { at: thrown.at, message: thrown.message, hint: thrown.hint };
        throw thrown;
    }
}
function judgeStatus(spec, { response }) {
    const judgement = { assertions: 0, failures: [] };
    if (spec.version !== "HTTP") {
        judgement.assertions += 1;
        const actual = `HTTP/${response.httpVersion}`;
        if (actual !== spec.version) {
            judgement.failures.push({ at: spec.at, message: `the version is ${actual}, expected ${spec.version}` });
        }
    }
    if (spec.status !== undefined) {
        judgement.assertions += 1;
        if (response.status !== spec.status) {
            judgement.failures.push({
                at: spec.statusAt,
                message: `the status is ${response.status}, expected ${spec.status}`,
            });
        }
    }
    return judgement;
}
function captureAll(spec, answer, scope, captures) {
    for (const { content } of spec.sections) {
        if (content.kind !== "captures")
            continue;
        for (const { name, query, filters, redactAt } of content.items) {
            const key = scope.render(name);
            const found = evaluateQuery(query, answer, scope);
            if (found === undefined)
                throw new RunFault(query.at, `there is nothing to capture as ${key}`);
            const value = applyFilters(filters, found, scope);
            if (value === undefined) {
                throw new RunFault(filters[0]?.at ?? query.at, `the filters leave nothing to capture as ${key}`);
            }
            scope.variables.set(key, value);
            captures.set(key, redactAt === undefined ? value : hide(value, name.at, scope));
        }
    }
    return undefined;
}
function hide(value, at, scope) {
    if (value.type !== "string")
        throw new RunFault(at, `${describeValue(value)} cannot be redacted: only strings can`);
    scope.addSecret(value.value);
    return { type: "string", value: "***" };
}
function judgeHeader({ key, value }, answer, scope) {
    const expected = scope.render(value);
    const name = scope.render(key);
    const actual = answer.headers(name);
    if (actual.includes(expected))
        return undefined;
    if (actual.length === 0)
        return { at: key.at, message: `the answer has no header ${name}` };
    return {
        at: value.at,
        message: `the header ${name} is <${shorten(actual.join(">, <"))}>, expected <${shorten(expected)}>`,
    };
}
function judgeBody(body, answer, scope) {
    const expected = renderBody(body, scope);
    const at = judge_placeOf(body);
    if (typeof expected !== "string") {
        const actual = { type: "bytes", value: answer.response.body };
        const wanted = { type: "bytes", value: expected };
        if (equalValues(actual, wanted))
            return undefined;
        return { at, message: `the body is ${describeValue(actual)}, expected ${describeValue(wanted)}` };
    }
    const actual = answer.text(body.at);
    if (actual === expected)
        return undefined;
    const message = `the body is <${shorten(actual)}>, expected <${shorten(expected)}>`;
    if (!actual.includes("\n") && !expected.includes("\n"))
        return { at, message };
    const line = findDifferentLine(expected, actual);
    return {
        at,
        linesBelow: line.index,
        message: `the body differs: <${shorten(line.actual)}> instead of <${shorten(line.expected)}>`,
    };
}
function judge_placeOf(body) {
    if (body.kind === "multiline")
        return body.multiline.at;
    return body.kind === "bytes" ? body.valueAt : body.at;
}
function judgeAssert({ at, query, filters, predicate }, answer, scope) {
    const actual = applyFilters(filters, evaluateQuery(query, answer, scope), scope);
    const mismatch = judgePredicate(predicate, actual, scope);
    if (mismatch === undefined)
        return undefined;
    return {
        at,
        message: `expected ${mismatch.expected}, found ${mismatch.actual}`,
        hint: mismatch.wrongKinds
            ? "this predicate cannot hold the two against each other: their kinds differ, or an integer lies beyond 64 bits"
            : undefined,
    };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/options.js


const INT64 = 2n ** 63n;
function evaluateOptions(request, scope) {
    const options = {
        compressed: false,
        connectTimeoutMs: undefined,
        delayMs: 0,
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
            options.headers.push(header(value, at, scope));
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
                options.output = { file: scope.render(value.value), at: value.value.at };
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
                throw new RunFault(at, "HTTP/3 is not supported");
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
        case "netrc":
        case "netrc-optional":
        case "ntlm":
            if (run_options_boolean(value, scope))
                throw new RunFault(at, `the option ${name} is not supported`);
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
            throw new RunFault(at, `the option ${name} is not supported`);
    }
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
        throw wrongKind(value.value, actual, "a boolean");
    return actual.value;
}
function options_count(value, scope) {
    return value.kind === "count" ? options_integer(value.value, scope, -1, "an integer from -1") : 0;
}
function options_duration(value, scope) {
    return value.kind === "duration" ? options_integer(value.value, scope, 0, "a number of milliseconds") : 0;
}
function options_integer(value, scope, lowest, expected) {
    if (typeof value === "number")
        return value;
    const actual = scope.evaluate(value);
    const isInteger = actual.type === "number" && typeof actual.value === "bigint";
    if (!isInteger || actual.value < BigInt(lowest) || actual.value >= INT64)
        throw wrongKind(value, actual, expected);
    return Number(actual.value);
}
function wrongKind(expression, actual, expected) {
    return new RunFault(expression.at, `the variable ${expression.name} is ${describeValue(actual)}, expected ${expected}`);
}
function header(value, at, scope) {
    const line = run_options_text(value, scope);
    const colon = line.indexOf(":");
    if (colon === -1)
        throw new RunFault(at, "the option header has no colon between name and value");
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
            failures: attempt.failures.map((failure) => toFinding(failure, attempt.ruleId, state)),
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
        const answer = new Answer(await exchange(prepared, options, { ...state.options, certificateRoot: startOf(state.file) }, state.jar, request.url.at));
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
function startOf({ file, folder }) {
    return folder === undefined ? undefined : external_node_path_.resolve(folder, external_node_path_.relative(external_node_path_.dirname(file), "."));
}
function writeOutput(attempt, { output, compressed }, { scope }) {
    if (output === undefined || output.file === "-" || attempt.failures.length > 0)
        return;
    try {
        const { body, encodedBody } = attempt.response ?? { body: new Uint8Array(0) };
        scope.files.write(output.file, compressed ? body : (encodedBody ?? body), output.at);
    }
    catch (thrown) {
        if (!(thrown instanceof RunFault))
            throw thrown;
        attempt.failures.push({ at: thrown.at, message: thrown.message, hint: thrown.hint });
    }
}
function failedRequest(failure, url) {
    return { url, response: undefined, ruleId: "smoke/request", assertions: 0, failures: [failure] };
}
function toFailure(thrown, entry) {
    if (thrown instanceof RunFault)
        return { at: thrown.at, message: thrown.message, hint: thrown.hint };
    if (!(thrown instanceof http_lib/* HttpFault */.F9))
        throw thrown;
    return {
        at: entry.tree.request.at,
        message: `no answer (${thrown.class}, while ${thrown.phase}): ${thrown.message}`,
        hint: thrown.hint,
    };
}
function showPlace(at, linesBelow, { file: { positions } }) {
    return linesBelow === 0 ? positions.excerpt(at) : positions.excerptBelow(at, linesBelow);
}
function toFinding({ at, linesBelow = 0, message, hint }, ruleId, state) {
    const place = state.file.positions.locate(state.file.file, at);
    const location = linesBelow === 0 ? place : { ...place, line: Math.max((place.line ?? 1) + linesBelow, 1), column: 1 };
    const { scope } = state;
    return {
        ruleId,
        level: "error",
        message: scope.redact(message),
        hint: scope.redact([showPlace(at, linesBelow, state), hint ?? ""].join("\n").trimEnd()),
        location,
    };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/run/scope.js





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
    }
    now() {
        return dateFromMs(this.#clock.now());
    }
    addSecret(value) {
        this.#secrets.add(value);
        this.#onSecret(value);
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
            throw new RunFault(expression.at, `the variable ${expression.name} is not set`, "capture it in an entry above, set it under [Options], or pass it to the run");
        }
        return value;
    }
    renderExpression(expression) {
        const value = this.evaluate(expression);
        const text = renderValue(value);
        if (text === undefined) {
            throw new RunFault(expression.at, `the variable ${expression.name} is of type ${value.type} and has no text form`);
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

;// CONCATENATED MODULE: ./packages/hurl/lib/run-hurl.js



async function runHurl(file, options) {
    const { clock, entries: range } = options;
    const begun = clock.monotonic();
    const state = {
        file,
        options,
        scope: new Scope(options.variables, clock, { onSecret: options.onSecret, fileRoot: file.folder }),
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
            ...(verdict === "inconclusive" ? [nothingAsserted(file)] : []),
        ],
        durationMs: clock.monotonic() - begun,
    };
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
function nothingAsserted(file) {
    return {
        ruleId: "smoke/no-assertion",
        level: "error",
        message: "nothing was asserted, so this file proves nothing",
        hint: "write what the answer has to be below the request, for instance HTTP 200",
        location: { file: file.file, line: file.entries[0]?.line ?? 1 },
    };
}

;// CONCATENATED MODULE: ./packages/hurl/lib/index.js





/***/ }),

/***/ 2532:
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
// EXTERNAL MODULE: ./packages/core/lib/index.js + 27 modules
var lib = __webpack_require__(2675);
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
    return { tests: listCases(root, "") };
}
function listCases(element, suite) {
    const name = element.attributes.get("name") ?? suite;
    return element.children.flatMap((child) => {
        if (child.name === "testsuite")
            return listCases(child, name);
        return child.name === "testcase" ? [readCase(child, name)] : [];
    });
}
function readCase({ attributes, children }, suite) {
    const failures = children.filter(({ name }) => name === "failure" || name === "error");
    const status = attributes.get("status")?.toLowerCase();
    const isSkipped = children.some(({ name }) => name === "skipped") ||
        status === "notrun" ||
        status === "disabled" ||
        status === "skipped";
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
        env: { BASE_URL: options.baseUrl },
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
        ? await readJunitFile(file)
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
    const { readContract } = await Promise.all(/* import() */[__webpack_require__.e(892), __webpack_require__.e(441)]).then(__webpack_require__.bind(__webpack_require__, 4441));
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
    for (const { suite, durationMs } of tests)
        durations.set(suite, (durations.get(suite) ?? 0) + durationMs);
    return durations;
}

// EXTERNAL MODULE: ./packages/health/lib/index.js + 31 modules
var health_lib = __webpack_require__(1730);
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

;// CONCATENATED MODULE: ./packages/smoke/lib/version-override.js
const OVERRIDE_HEADER = "Cloudflare-Workers-Version-Overrides";
function askForVersion(target, override) {
    if (override === undefined)
        return target;
    const header = [OVERRIDE_HEADER, `${override.worker}="${override.id}"`];
    return { ...target, originHeaders: [...(target.originHeaders ?? []), header] };
}
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

;// CONCATENATED MODULE: ./packages/smoke/lib/curl.js

const SECRET_HEADER = /^(?:(?:proxy-)?authorization|cookie|.*(?:token|secret|api-?key|password|signature).*)$/i;
const SECRET_NAME = /token|secret|passw|api_?-?key|signature|^sig$|^code$|session|credential/i;
const HIDDEN = "***";
const BODY_LENGTH = 2000;
function createRepeater(target, variables = new Map()) {
    const byHeader = new Map([...variables].map(([header, variable]) => [header.toLowerCase(), variable]));
    const origin = new URL(target.url).origin;
    const configured = new Set((target.originHeaders ?? []).map(([name]) => name.toLowerCase()));
    configured.delete(OVERRIDE_HEADER.toLowerCase());
    const hide = (name, value, isOwn) => {
        const variable = byHeader.get(name.toLowerCase());
        if (isOwn && variable !== undefined)
            return `${quote(`${name}: `)}"$${variable}"`;
        const isSecret = SECRET_HEADER.test(name) || (isOwn && configured.has(name.toLowerCase()));
        return quote(`${name}: ${isSecret ? HIDDEN : value}`);
    };
    return ({ method, url, headers, body }) => {
        const isOwn = URL.parse(url)?.origin === origin;
        return [
            "curl",
            ...(method === "GET" ? [] : method === "HEAD" ? ["--head"] : ["--request", quote(method)]),
            ...headers.flatMap(([name, value]) => ["--header", hide(name, value, isOwn)]),
            ...(body === undefined || body.length === 0 ? [] : ["--data-binary", describeBody(body)]),
            quote(hideInAddress(url)),
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
        return value !== undefined && SECRET_NAME.test(name) ? `${name}=${HIDDEN}` : pair;
    })
        .join("&");
}
function describeBody(body) {
    let text;
    try {
        text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    }
    catch {
        return `@body-of-${body.length}-bytes`;
    }
    if (text.length > BODY_LENGTH)
        return `@body-of-${body.length}-bytes`;
    const hidden = text.replace(/("(?:[^"\\]|\\.)*")(\s*:\s*)("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*)/g, (whole, name, colon) => SECRET_NAME.test(name.slice(1, -1)) ? `${name}${colon}"${HIDDEN}"` : whole);
    return quote(/^[\w.%+-]+=/.test(hidden) ? hideInPairs(hidden) : hidden);
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
    const place = first.location === undefined ? "" : `${first.location.file}:${first.location.line ?? 1}: `;
    const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : "";
    return `${place}${first.message}${more}`;
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
        !run.entries.some(({ url, elsewhere }) => elsewhere !== true && URL.parse(url)?.origin === origin));
    const isAll = strangers.length > 0 && strangers.length === runs.length;
    return {
        verdict: isAll ? "inconclusive" : "pass",
        findings: strangers.map((run) => ({
            ruleId: "smoke/other-origin",
            level: isAll ? "error" : "warning",
            message: `no request of ${run.file} went to ${origin}: it proves nothing about ${target.environmentName ?? "it"}`,
            hint: "Write {{base_url}} where the address of the environment stands.",
            location: { file: run.file, line: run.entries[0]?.line ?? 1 },
        })),
    };
}

// EXTERNAL MODULE: ./packages/hurl/lib/index.js + 65 modules
var hurl_lib = __webpack_require__(129);
;// CONCATENATED MODULE: ./packages/smoke/lib/run-files.js



async function runFiles(deps, options, files) {
    const { target, deadline } = options;
    const slots = files.map(() => undefined);
    const queue = files.map((file, index) => ({ file, index }));
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
            const run = await runFile(deps, options, next.file, signal);
            if (signal.aborted && run?.verdict !== "pass")
                return;
            slots[next.index] = run;
            if (options.failFast && run?.verdict !== "pass")
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
    };
}
async function runFile(deps, options, file, signal) {
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
            variables: templateVariables(target, options.variables),
            ...(target.originHeaders && {
                originHeaders: { origin, headers: target.originHeaders },
            }),
            requestTimeoutMs: options.requestTimeoutMs,
            signal,
        });
        return { ...run, requests: run.verdict === "fail" ? requests : [] };
    }
    catch (error) {
        if (signal.aborted)
            return undefined;
        throw error;
    }
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
        const files = await runFiles(deps, { ...options, deadline }, ordinary);
        const isStopped = options.failFast && files.runs.some((run) => run.verdict !== "pass");
        const runsCommand = wantsCommand && !isStopped && deadline?.aborted !== true;
        if (!runsCommand)
            return { ...files, command: undefined };
        try {
            return { ...files, command: await options.command?.(deadline) };
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
function tabulateRequests(runs) {
    const entries = runs.flatMap((run) => run.entries.map((entry) => ({ file: run.file, entry })));
    if (entries.length === 0)
        return [];
    const hasRay = entries.some(({ entry }) => readRay(entry) !== "");
    return [
        {
            title: "Requests",
            columns: [...COLUMNS, ...(hasRay ? ["Colo", "cf-ray"] : [])],
            rows: entries.map(({ file, entry }) => [
                `${file}:${entry.line}`,
                ...describeEntry(entry),
                ...(hasRay ? describeRay(readRay(entry)) : []),
            ]),
        },
    ];
}
function describeEntry(entry) {
    const { response } = entry;
    const retried = entry.attempts > 1 ? ` (${entry.attempts} attempts)` : "";
    const request = `${entry.method} ${withoutQuery(entry.url)}`;
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
function withoutQuery(url) {
    const parsed = URL.parse(url);
    return parsed === null ? "" : `${parsed.origin}${parsed.pathname}`;
}

;// CONCATENATED MODULE: ./packages/smoke/lib/test-cases.js
function listTests(runs, unfinished, repeat) {
    return [
        ...runs.flatMap((run) => run.entries.map((entry) => test_cases_describeEntry(run, entry, repeat))),
        ...unfinished.flatMap((file) => file.entries.map((entry, index) => ({
            suite: file.file,
            name: `${index + 1} ${entry.method}`,
            location: { file: file.file, line: entry.line },
            outcome: "skipped",
            flaky: false,
            durationMs: 0,
            failures: [],
        }))),
    ];
}
function test_cases_describeEntry(run, entry, repeat) {
    const failed = entry.failures.length > 0;
    const request = failed ? findRequest(run, entry) : undefined;
    return {
        suite: run.file,
        name: `${entry.index} ${entry.method} ${test_cases_withoutQuery(entry.url)}`,
        location: { file: run.file, line: entry.line },
        outcome: failed ? "failed" : run.verdict === "inconclusive" ? "inconclusive" : "passed",
        flaky: !failed && entry.attempts > 1,
        durationMs: entry.durationMs,
        failures: entry.failures,
        ...(request !== undefined && { repeat: repeat(request) }),
    };
}
function findRequest({ requests }, { url, method }) {
    return requests.findLast((request) => request.url === url && request.method === method) ?? requests.at(-1);
}
function test_cases_withoutQuery(url) {
    const parsed = URL.parse(url);
    return parsed === null ? "" : `${parsed.origin}${parsed.pathname}`;
}

;// CONCATENATED MODULE: ./packages/smoke/lib/smoke-test.js










async function runSmokeTest(deps, given) {
    const options = { ...given, target: askForVersion(given.target, given.versionOverride) };
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
        tables: tabulateRequests(runs),
        tests: [
            ...listTests(runs, [...done.cutOff, ...done.leftOut], createRepeater(target, options.headerVariables)),
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
// EXTERNAL MODULE: ./packages/http/lib/index.js + 17 modules
var http_lib = __webpack_require__(8791);
;// CONCATENATED MODULE: ./packages/smoke/lib/start.js



const POLL_MS = 150;
const LONGEST_LIFE_MS = 6 * 3_600_000;
async function startEnvironment(deps, options) {
    const port = await findFreePort();
    const fill = (text) => text.replaceAll("{port}", String(port)).replaceAll("{commit}", options.commit);
    const [command = "", ...args] = options.command.map(fill);
    const url = fill(options.url);
    const shown = [command, ...args].join(" ");
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

;// CONCATENATED MODULE: ./packages/smoke/lib/suites.js




const MAX_FILE_BYTES = 4 * 1024 * 1024;
const MAX_FILES = 5000;
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
async function findFiles(pattern, roots) {
    refuseOutside(pattern, roots);
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
    const file = external_node_path_.relative(root, absolute).split(external_node_path_.sep).join("/");
    const location = { file };
    let handle;
    try {
        const real = await (0,promises_.realpath)(absolute);
        if (real !== root && !real.startsWith(root + external_node_path_.sep)) {
            throw new lib/* GateError */.ue("FILE_OUTSIDE_REPOSITORY", `${file} lies outside the repository`, {
                location,
                hint: "Keep smoke tests inside the repository; a symbolic link that leads out is not followed.",
            });
        }
        const facts = await (0,promises_.stat)(real);
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
        handle = await (0,promises_.open)(real);
        const bytes = Buffer.alloc(size);
        const { bytesRead } = await handle.read(bytes, 0, size, 0);
        if (bytesRead < size)
            throw unreadable(file, "it shrinks while it is read");
        return { file, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch (error) {
        if (error instanceof lib/* GateError */.ue)
            throw error;
        const isText = error.code !== "ERR_ENCODING_INVALID_ENCODED_DATA";
        throw unreadable(file, isText ? (0,lib/* explainSystemError */.Tr)(error) : "it is not UTF-8 text", error);
    }
    finally {
        await handle?.close();
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
