export const id = 69;
export const ids = [69];
export const modules = {

/***/ 9069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ writeReleaseNotes)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
// EXTERNAL MODULE: ./packages/git/lib/index.js + 10 modules
var git_lib = __webpack_require__(4260);
;// CONCATENATED MODULE: ./packages/changelog/lib/markdown.js

const MAX_NAMES = 40;
function listNames(names) {
    const shown = names.slice(0, MAX_NAMES).map((name) => (0,lib/* codeSpan */.SS)(name.slice(0, 200)));
    const more = names.length - shown.length;
    return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}
function commandBlock(indent, ...commands) {
    return ["```sh", ...commands, "```"].map((line) => indent + line);
}
function step(text, ...commands) {
    return [`- [ ] ${text}`, ...(commands.length === 0 ? [] : ["", ...commandBlock("  ", ...commands), ""])];
}
function table(columns, rows) {
    const row = (cells) => `| ${cells.join(" | ")} |`;
    return [
        row(columns),
        row(columns.map(() => "---")),
        ...rows.map((cells) => row(cells.map(lib/* escapeMarkdown */.FV))),
    ];
}
function count(amount, one, many = `${one}s`) {
    return `${amount} ${amount === 1 ? one : many}`;
}

;// CONCATENATED MODULE: ./packages/changelog/lib/before-deploy.js


function renderBeforeDeploy(environments) {
    return [
        "## Before you deploy",
        ...environments.flatMap((release) => {
            const lines = renderEnvironment(release);
            return [
                "",
                `### ${(0,lib/* escapeMarkdown */.FV)(release.environment.name)}`,
                "",
                ...(release.withoutBefore === undefined
                    ? []
                    : [`Everything counts as new: ${(0,lib/* escapeMarkdown */.FV)(release.withoutBefore)}.`, ""]),
                ...(lines.length > 0
                    ? lines
                    : ["Nothing to prepare: no secret, migration, binding, var, route or cron differs."]),
            ];
        }),
        ...(environments.length > 0 ? [] : ["", "No environment of tier staging or production is declared."]),
    ];
}
function renderEnvironment({ changes, databases }) {
    return [
        ...line("**Secrets to set**", changes.secrets.added),
        ...line("Secrets that are no longer required", changes.secrets.removed),
        ...databases.flatMap(renderDatabase),
        ...(changes.durableObjects
            ? ["- **Durable Object migrations differ**: once deployed, no version from before can be brought back"]
            : []),
        ...line("New bindings, whose resources must exist", changes.bindings.added.map(describeBinding)),
        ...line("Bindings that point to something else", changes.bindings.changed.map(describeBinding)),
        ...line("Removed bindings", changes.bindings.removed.map(describeBinding)),
        ...line("New vars", changes.vars.added),
        ...line("Vars with another value", changes.vars.changed),
        ...line("Removed vars", changes.vars.removed),
        ...difference("routes", changes.routes),
        ...difference("crons", changes.crons),
        ...difference("queue consumers", changes.consumers),
        ...renderSettings(changes),
    ];
}
function renderDatabase(database) {
    const name = (0,lib/* codeSpan */.SS)(database.database);
    const destructive = database.added.filter(({ destructive }) => destructive).map(({ file }) => file);
    return [
        ...line(`**New D1 migrations** of ${name}`, database.added.map(({ file }) => file)),
        ...line(`These drop, rename or delete in ${name}: read them first`, destructive),
        ...line(`**Changed after their release**: applied migrations of ${name} are not applied again`, database.changed),
        ...line(`**Removed after their release**: migrations of ${name}`, database.removed),
    ];
}
function renderSettings({ compatibilityDate, unversioned }) {
    return [
        ...(compatibilityDate === undefined
            ? []
            : [`- Compatibility date: ${(0,lib/* codeSpan */.SS)(compatibilityDate.from)} → ${(0,lib/* codeSpan */.SS)(compatibilityDate.to)}`]),
        ...line("Settings that are part of no version and change at once", unversioned),
    ];
}
function difference(what, { added, removed }) {
    return [...line(`New ${what}`, added), ...line(`Removed ${what}`, removed)];
}
function line(label, names) {
    return names.length === 0 ? [] : [`- ${label}: ${listNames(names)}`];
}
function describeBinding({ kind, name }) {
    return `${name} (${kind})`;
}

// EXTERNAL MODULE: ./packages/wrangler/lib/index.js + 31 modules
var wrangler_lib = __webpack_require__(4438);
;// CONCATENATED MODULE: ./packages/changelog/lib/commands.js


const DEFAULT_CONFIGS = ["wrangler.toml", "wrangler.json", "wrangler.jsonc"];
function workingFolder(config) {
    return external_node_path_.posix.dirname(config.file);
}
function targetOf(config, environment) {
    return {
        environment: environment.name,
        config: DEFAULT_CONFIGS.includes(config.worker.config) ? undefined : config.worker.config,
    };
}
function deployCommand(config, environment, versionTag) {
    const file = `gate-evidence/deploy-${environment.name.replace(/[^\w.-]/gu, "-")}.ndjson`;
    const { display } = (0,wrangler_lib/* planDeploy */.bJ)({ ...targetOf(config, environment), tag: versionTag });
    return `WRANGLER_OUTPUT_FILE_PATH=${file} ${display}`;
}
function checkCommands(config, environment, expectedVersion) {
    const named = [...config.gates.values()].flat().filter((ref) => ref.environment === environment.name);
    const checks = ["smoke-test", "health-gate"].filter((check) => named.length === 0 || named.some((ref) => ref.check === check));
    return checks.map((check) => `gate ${check} --environment ${quoteShellWord(environment.name)} --expected-version ${quoteShellWord(expectedVersion)}`);
}
function quoteShellWord(word) {
    return /^[\w@%+=:./][\w@%+=:./-]*$/u.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ./packages/changelog/lib/commit-sections.js


const SECTIONS = [
    { title: "Breaking changes", holds: (entry) => entry.breaking },
    { title: "Features", holds: ({ type }) => type === "feat" || type === "feature" },
    { title: "Fixes", holds: ({ type }) => type === "fix" || type === "bugfix" || type === "hotfix" },
    { title: "Other changes", holds: () => true },
];
function renderSections(entries, range, maxBytes) {
    const sections = SECTIONS.map((section) => ({ title: section.title, entries: [] }));
    for (const entry of entries) {
        sections[SECTIONS.findIndex((section) => section.holds(entry))]?.entries.push(entry);
    }
    const filled = sections.filter((section) => section.entries.length > 0);
    const notice = (amount) => `- … and ${count(amount, "more commit")}, cut here for length: ${(0,lib/* codeSpan */.SS)(`git log ${range}`)}`;
    const frames = filled.map(({ title, entries: all }) => ({
        head: ["", `## ${title}`, ""],
        reserved: bytesOf(["", `## ${title}`, "", notice(all.length)]),
    }));
    let left = maxBytes - frames.reduce((sum, { reserved }) => sum + reserved, 0);
    let cut = 0;
    const lines = filled.flatMap(({ title, entries: all }, index) => {
        const shown = [];
        let placed = 0;
        for (const entry of all) {
            const rendered = renderEntry(entry, title === "Other changes");
            const size = bytesOf(rendered);
            if (size > left)
                break;
            left -= size;
            shown.push(...rendered);
            placed += 1;
        }
        const missing = all.length - placed;
        cut += missing;
        return [...(frames[index]?.head ?? []), ...shown, ...(missing > 0 ? [notice(missing)] : [])];
    });
    return { lines, cut };
}
function renderEntry(entry, withType) {
    const kind = withType
        ? [entry.type, entry.scope === undefined ? undefined : `(${entry.scope})`].join("")
        : (entry.scope ?? "");
    const label = kind === "" ? "" : `**${(0,lib/* escapeMarkdown */.FV)(kind)}:** `;
    return [
        `- ${label}${(0,lib/* escapeMarkdown */.FV)(entry.description)} (${entry.sha.slice(0, 10)})`,
        ...entry.breakingNotes.map((note) => `  - ${(0,lib/* escapeMarkdown */.FV)(note)}`),
    ];
}
function bytesOf(lines) {
    return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}

;// CONCATENATED MODULE: ./packages/changelog/lib/deploy-plan.js




function renderDeployPlan(plan) {
    const folder = workingFolder(plan.config);
    return [
        "## Deploy plan",
        "",
        `A person runs these commands by hand, from top to bottom, in ${folder === "." ? "the root of the repository" : (0,lib/* codeSpan */.SS)(folder)}. They are written for a POSIX shell; in PowerShell set \`$env:WRANGLER_OUTPUT_FILE_PATH\` beforehand instead. \`gate\` stands for \`npx --package wrangler-gate@<version> gate\`.`,
        "",
        ...step("Check out exactly what was judged; `git status` shows no change", `git switch --detach ${plan.commit}`),
        ...plan.environments.flatMap((release, index) => ["", ...deploy_plan_renderEnvironment(plan, release, index + 1)]),
    ];
}
function deploy_plan_renderEnvironment(plan, release, number) {
    const { environment, changes, databases } = release;
    const { config } = plan;
    const target = targetOf(config, environment);
    const isProduction = environment.tier === "production";
    return [
        `### ${number}. ${(0,lib/* escapeMarkdown */.FV)(environment.name)} (${(0,lib/* codeSpan */.SS)(release.workerName)})`,
        "",
        ...(isProduction ? renderApproval(config) : []),
        ...changes.secrets.added.flatMap((secret) => step("Set the new secret; wrangler asks for its value", (0,wrangler_lib/* planSecretPut */.LG)({ ...target, secret }).display)),
        ...step(`Record which version is live **before** anything else changes${changes.secrets.added.length > 0 ? ", but after the secrets, because each makes a new version" : ""}: \`version_id\` under \`versions\` is the \`<VERSION_ID>\` of the rollback plan. Two versions mean a gradual deployment: finish that first`, (0,wrangler_lib/* planDeploymentsStatus */._I)(target).display),
        ...databases
            .filter(({ added }) => added.length > 0)
            .flatMap(({ database }) => step(`Migrate ${(0,lib/* codeSpan */.SS)(database)}. The first command names the bookmark to go back to: write it down; the second shows what is pending; the third cannot be undone`, (0,wrangler_lib/* planTimeTravelInfo */.t5)({ ...target, database }).display, (0,wrangler_lib/* planMigrationsList */.RX)({ ...target, database }).display, (0,wrangler_lib/* planMigrationsApply */.n7)({ ...target, database }).display)),
        ...step("Deploy", deployCommand(config, environment, plan.versionTag)),
        ...step(isProduction
            ? "Prove that the new version answers and is healthy; if not, go to the rollback plan"
            : "Prove it; go on only when each one passes", ...checkCommands(config, environment, plan.versionTag)),
    ];
}
function renderApproval(config) {
    const judged = config.gates.has("before-production");
    return [
        ...(judged
            ? step("The gate `before-production` is go for this commit", "gate verdict --gate before-production")
            : []),
        ...step("A second person approves production: name and time"),
    ];
}

;// CONCATENATED MODULE: ./packages/changelog/lib/list-files-at.js

const MAX_LISTING_BYTES = 8 * 1024 * 1024;
async function listFilesAt(deps, root, commit, folder) {
    const answer = await deps.processes.ask("git", ["ls-tree", "-z", "--full-tree", commit, "--", ...(folder === "." ? [] : [`${folder}/`])], { cwd: root, deadlineMs: 30_000, maxOutputBytes: MAX_LISTING_BYTES, signal: deps.signal });
    if (answer.exitCode !== 0) {
        throw new lib/* GateError */.ue("GIT_FAILED", `git could not list ${folder} of ${commit}: ${answer.stderr.trim().slice(0, 300)}`);
    }
    const prefix = folder === "." ? 0 : folder.length + 1;
    return answer.stdout
        .split("\0")
        .map((line) => /^\d+ blob ([0-9a-f]+)\t(.+)$/su.exec(line))
        .filter((match) => match !== null)
        .map(([, blob = "", path = ""]) => ({ name: path.slice(prefix), blob }));
}

;// CONCATENATED MODULE: ./packages/changelog/lib/database-migrations.js



const DESTRUCTIVE = /\b(?:DROP|RENAME|DELETE\s+FROM|TRUNCATE)\b/iu;
async function compareMigrations(deps, root, configFile, before, after) {
    const oldDatabases = before === undefined ? [] : databasesOf(before.environment, configFile);
    const result = [];
    for (const database of databasesOf(after.environment, configFile)) {
        const old = oldDatabases.find(({ binding }) => binding === database.binding);
        const oldFiles = before === undefined || old === undefined
            ? []
            : await listMigrations(deps, root, before.commit, old.folder);
        const newFiles = await listMigrations(deps, root, after.commit, database.folder);
        const blobBefore = new Map(oldFiles.map(({ name, blob }) => [name, blob]));
        const added = [];
        for (const { name } of newFiles.filter((file) => !blobBefore.has(file.name))) {
            const text = await (0,git_lib/* showFile */.II)(root, after.commit, external_node_path_.posix.join(database.folder, name), deps);
            added.push({ file: name, destructive: text === undefined || DESTRUCTIVE.test(text) });
        }
        const changed = newFiles
            .filter(({ name, blob }) => blobBefore.has(name) && blobBefore.get(name) !== blob)
            .map(({ name }) => name);
        const removed = oldFiles
            .filter(({ name }) => !newFiles.some((file) => file.name === name))
            .map(({ name }) => name);
        if (added.length + changed.length + removed.length > 0)
            result.push({ ...database, added, changed, removed });
    }
    return result;
}
async function listMigrations(deps, root, commit, folder) {
    const files = await listFilesAt(deps, root, commit, folder);
    return files.filter(({ name }) => name.endsWith(".sql")).sort((a, b) => (a.name < b.name ? -1 : 1));
}
function databasesOf(environment, configFile) {
    const entries = environment.values["d1_databases"];
    if (!Array.isArray(entries))
        return [];
    return entries.flatMap((entry) => {
        const { binding, database_name: name, migrations_dir: folder } = (entry ?? {});
        if (typeof binding !== "string")
            return [];
        return [
            {
                binding,
                database: typeof name === "string" && name !== "" ? name : binding,
                folder: external_node_path_.posix.join(external_node_path_.posix.dirname(configFile), typeof folder === "string" ? folder : "migrations"),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./packages/changelog/lib/environment-changes.js

const UNVERSIONED_KEYS = ["workers_dev", "preview_urls", "logpush", "observability", "tail_consumers"];
function compareEnvironments(before, after) {
    const old = before?.values ?? {};
    const isResource = (kind) => kind !== "vars" && kind !== "secrets.required";
    const bindings = compareMaps(bindingsOf(before, isResource), bindingsOf(after, isResource));
    const vars = compareMaps(bindingsOf(before, (kind) => kind === "vars"), bindingsOf(after, (kind) => kind === "vars"));
    const from = textOf(old["compatibility_date"]);
    const to = textOf(after.values["compatibility_date"]);
    return {
        bindings,
        vars: {
            added: vars.added.map(({ name }) => name),
            removed: vars.removed.map(({ name }) => name),
            changed: vars.changed.map(({ name }) => name),
        },
        secrets: compareLists(requiredSecrets(old), requiredSecrets(after.values)),
        routes: compareLists(routesOf(old), routesOf(after.values)),
        crons: compareLists(cronsOf(old), cronsOf(after.values)),
        consumers: compareLists(consumersOf(before), consumersOf(after)),
        compatibilityDate: before !== undefined && from !== undefined && to !== undefined && from !== to
            ? { from, to }
            : undefined,
        unversioned: before === undefined
            ? []
            : UNVERSIONED_KEYS.filter((key) => canonical(old[key]) !== canonical(after.values[key])),
        durableObjects: ["migrations", "exports"].some((key) => canonical(old[key] ?? []) !== canonical(after.values[key] ?? [])),
    };
}
function changesTriggers(changes) {
    return [changes.routes, changes.crons, changes.consumers].some(({ added, removed }) => added.length + removed.length > 0);
}
function bindingsOf(environment, wanted) {
    if (environment === undefined)
        return new Map();
    return new Map((0,wrangler_lib/* listBindings */.vu)(environment)
        .filter((binding) => binding.inCode && wanted(binding.kind))
        .map((binding) => [
        `${binding.kind}\0${binding.name}`,
        { kind: binding.kind, name: binding.name, value: canonical(environment_changes_valueOf(environment, binding)) },
    ]));
}
function environment_changes_valueOf(environment, binding) {
    return binding.path.reduce((value, key) => childOf(value, key), environment.values);
}
function childOf(value, key) {
    if (Array.isArray(value))
        return value[Number(key)];
    return isTable(value) ? value[String(key)] : undefined;
}
function compareMaps(before, after) {
    const pick = (map, keep) => [...map]
        .filter(([key, item]) => keep(item, key))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { kind, name }]) => ({ kind, name }));
    return {
        added: pick(after, (_item, key) => !before.has(key)),
        removed: pick(before, (_item, key) => !after.has(key)),
        changed: pick(after, (item, key) => before.has(key) && before.get(key)?.value !== item.value),
    };
}
function compareLists(before, after) {
    const sorted = (list) => [...new Set(list)].sort();
    return {
        added: sorted(after.filter((entry) => !before.includes(entry))),
        removed: sorted(before.filter((entry) => !after.includes(entry))),
    };
}
function requiredSecrets(values) {
    return textsOf(childOf(values["secrets"], "required"));
}
function routesOf(values) {
    const routes = Array.isArray(values["routes"]) ? values["routes"] : [];
    return [values["route"], ...routes].map(describeRoute).filter((route) => route !== undefined);
}
function describeRoute(route) {
    if (typeof route === "string")
        return route;
    const pattern = textOf(childOf(route, "pattern"));
    if (pattern === undefined)
        return undefined;
    return childOf(route, "custom_domain") === true ? `${pattern} (custom domain)` : pattern;
}
function cronsOf(values) {
    return textsOf(childOf(values["triggers"], "crons"));
}
function consumersOf(environment) {
    if (environment === undefined)
        return [];
    return (0,wrangler_lib/* listBindings */.vu)(environment)
        .filter(({ kind }) => kind === "queues.consumers")
        .map(({ name }) => name);
}
function textOf(value) {
    return typeof value === "string" ? value : undefined;
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function canonical(value) {
    return (JSON.stringify(value, (_key, nested) => isTable(nested)
        ? Object.fromEntries(Object.entries(nested).sort(([a], [b]) => (a < b ? -1 : 1)))
        : nested) ?? "undefined");
}

;// CONCATENATED MODULE: ./packages/changelog/lib/worker-at.js



async function readWorkerAt(deps, root, commit, file) {
    const text = await (0,git_lib/* showFile */.II)(root, commit, file, deps);
    if (text === undefined)
        return undefined;
    const config = (0,wrangler_lib/* parseWranglerConfig */.is)({ root, file, text });
    return {
        environment(name) {
            try {
                return (0,wrangler_lib/* effectiveEnvironment */.xr)(config, name);
            }
            catch (thrown) {
                if (thrown instanceof lib/* GateError */.ue && thrown.code === "ENVIRONMENT_UNKNOWN")
                    return undefined;
                throw thrown;
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/changelog/lib/release-changes.js





async function compareRelease(deps, root, config, range) {
    const configFile = external_node_path_.posix.join(external_node_path_.posix.dirname(config.file), config.worker.config);
    const after = await readWorkerAt(deps, root, range.commit, configFile);
    if (after === undefined) {
        throw new lib/* GateError */.ue("WRANGLER_CONFIG_UNREADABLE", `${configFile} is not part of the commit ${range.commit}`, {
            hint: "Commit the wrangler config that worker.config of gate.yml names.",
            location: { file: configFile },
        });
    }
    const before = await readBefore(deps, root, range, configFile);
    const environments = [];
    const warnings = [];
    for (const environment of deployedEnvironments(config)) {
        const now = after.environment(environment.name);
        if (now === undefined) {
            warnings.push(`${configFile} has no environment ${environment.name}: the plans leave it out`);
            continue;
        }
        const found = before(environment.name);
        const old = "missing" in found ? undefined : found;
        environments.push({
            environment,
            workerName: now.workerName,
            changes: compareEnvironments(old, now),
            databases: await compareMigrations(deps, root, configFile, old === undefined || range.previousCommit === undefined
                ? undefined
                : { commit: range.previousCommit, environment: old }, { commit: range.commit, environment: now }),
            withoutBefore: "missing" in found ? found.missing : undefined,
        });
    }
    return { environments, warnings };
}
function deployedEnvironments(config) {
    const all = [...config.environments.values()];
    return [
        ...all.filter(({ tier }) => tier === "staging"),
        ...all.filter(({ tier }) => tier === "production"),
    ];
}
async function readBefore(deps, root, range, configFile) {
    const { previousCommit, previousTag } = range;
    if (previousCommit === undefined)
        return () => ({ missing: "there is no earlier release" });
    const explain = (thrown) => {
        if (!(thrown instanceof lib/* GateError */.ue) || thrown.code !== "WRANGLER_CONFIG_UNREADABLE")
            throw thrown;
        return { missing: `${configFile} of ${previousTag} cannot be read` };
    };
    const worker = await readWorkerAt(deps, root, previousCommit, configFile).catch(explain);
    if (worker === undefined)
        return () => ({ missing: `${previousTag} had no ${configFile}` });
    if ("missing" in worker)
        return () => worker;
    return (environment) => {
        try {
            return (worker.environment(environment) ?? {
                missing: `${configFile} of ${previousTag} had no environment ${environment}`,
            });
        }
        catch (thrown) {
            return explain(thrown);
        }
    };
}

// EXTERNAL MODULE: ./packages/changelog/node_modules/semver/index.js
var semver = __webpack_require__(137);
;// CONCATENATED MODULE: ./packages/changelog/lib/version-tag.js

const MAX_TAG_LENGTH = 200;
function parseVersionTag(name, commit) {
    if (name.length > MAX_TAG_LENGTH)
        return undefined;
    const start = /\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]*)?$/u.exec(name)?.index;
    if (start === undefined)
        return undefined;
    const prefix = name.slice(0, start);
    const version = semver.parse(name.slice(start));
    if (version === null || /[0-9.]$/u.test(prefix))
        return undefined;
    return { name, prefix, version, commit };
}
function isStable(tag) {
    return tag.version.prerelease.length === 0;
}
function sortVersionTags(tags) {
    return [...tags].sort((a, b) => semver.compareBuild(b.version, a.version) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
function isLower(tag, than) {
    return semver.compareBuild(tag.version, than.version) < 0;
}

;// CONCATENATED MODULE: ./packages/changelog/lib/release-range.js



async function findReleaseRange(deps, options) {
    const repository = await (0,git_lib/* readRepository */.Nu)({ cwd: options.root, ...deps });
    if (repository.shallow) {
        throw new lib/* GateError */.ue("GIT_SHALLOW", "this clone is shallow: the commits of the release are not all here", {
            hint: "In a workflow set `fetch-depth: 0` for actions/checkout; in a clone of your own run `git fetch --unshallow --tags`.",
        });
    }
    const tags = await (0,git_lib/* readTags */.g$)(options.root, deps);
    const versions = tags
        .map(({ name, commit }) => parseVersionTag(name, commit))
        .filter((tag) => tag !== undefined);
    const release = options.tag === undefined ? undefined : findTag(tags, options.tag);
    const commit = release?.commit ?? (await (0,git_lib/* resolveCommit */.WL)(options.root, "HEAD", deps));
    const version = versions.find(({ name }) => name === release?.name) ??
        (release === undefined ? highestAt(versions, commit) : undefined);
    const tag = release?.name ?? version?.name;
    const base = { tag, commit };
    if (options.previousTag !== undefined)
        return takeNamed(deps, options.root, base, findTag(tags, options.previousTag));
    return search(deps, options.root, base, version, versions);
}
function findTag(tags, name) {
    const found = tags.find((tag) => tag.name === name);
    if (found !== undefined)
        return found;
    throw new lib/* GateError */.ue("GIT_REF_UNKNOWN", `there is no tag ${name} here`, {
        hint: "Tags are fetched by `fetch-depth: 0` or `fetch-tags: true` of actions/checkout, or by `git fetch --tags`; `git tag --list` shows them.",
    });
}
function highestAt(versions, commit) {
    return sortVersionTags(versions.filter((tag) => tag.commit === commit))[0];
}
async function takeNamed(deps, root, base, previous) {
    const warnings = [];
    if (!(await (0,git_lib/* isAncestor */.QX)(root, previous.commit, base.commit, deps))) {
        warnings.push(`${previous.name} is not an ancestor of this release: what only ${previous.name} holds would be taken away by the deploy and is not listed`);
    }
    return complete(base, previous, `${previous.name} was named as the previous release`, warnings);
}
async function search(deps, root, base, release, versions) {
    if (base.tag !== undefined && release === undefined) {
        return complete(base, undefined, `${base.tag} is not a version, so no tag comes before it`, [
            `${base.tag} is not a version tag; name the previous release to shorten the notes`,
        ]);
    }
    const prefix = release?.prefix ?? choosePrefix(versions);
    const stableOnly = release === undefined || isStable(release);
    const candidates = sortVersionTags(versions.filter((tag) => tag.prefix === prefix &&
        tag.name !== release?.name &&
        (!stableOnly || isStable(tag)) &&
        (release === undefined || isLower(tag, release))));
    const kind = stableOnly ? "stable version" : "version";
    const passedOver = [];
    for (const candidate of candidates) {
        if (await (0,git_lib/* isAncestor */.QX)(root, candidate.commit, base.commit, deps)) {
            const reason = `${candidate.name} is the highest ${kind} with the prefix "${prefix}" below this release among its ancestors`;
            return complete(base, candidate, reason, warnOfPassedOver(passedOver));
        }
        passedOver.push(candidate.name);
    }
    const reason = `no earlier ${kind} with the prefix "${prefix}" is an ancestor of this release, so the notes begin at the first commit`;
    return complete(base, undefined, reason, warnOfPassedOver(passedOver));
}
function choosePrefix(versions) {
    const prefixes = [...new Set(versions.map(({ prefix }) => prefix))].sort();
    const usual = ["v", ""].find((prefix) => prefixes.includes(prefix));
    if (usual !== undefined)
        return usual;
    if (prefixes.length > 1) {
        throw new lib/* GateError */.ue("USAGE", `tags of several products are here: ${prefixes.map((prefix) => `${prefix}…`).join(", ")}`, {
            hint: "Name the release (tag) or the one before it (previous-tag).",
        });
    }
    return prefixes[0] ?? "v";
}
function warnOfPassedOver(names) {
    if (names.length === 0)
        return [];
    const shown = names.slice(0, 3).join(", ");
    const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
    return [`passed over, because not an ancestor of this release: ${shown}${more}`];
}
function complete(base, previous, reason, warnings) {
    const end = base.tag ?? base.commit.slice(0, 12);
    return {
        ...base,
        previousTag: previous?.name,
        previousCommit: previous?.commit,
        text: previous === undefined ? `first commit..${end}` : `${previous.name}..${end}`,
        reason,
        warnings,
    };
}

;// CONCATENATED MODULE: ./packages/changelog/lib/rollback-class.js

const ROLLBACK_CLASSES = [
    "SAFE TO ROLL BACK",
    "ROLL BACK WITH STEPS",
    "CANNOT TELL",
    "DO NOT ROLL BACK",
];
function judgeRollback(release) {
    const found = [];
    const { changes, databases, withoutBefore } = release;
    if (withoutBefore !== undefined) {
        found.push(["CANNOT TELL", `${withoutBefore}, so nothing is known about the version that runs now`]);
    }
    else {
        if (changes.durableObjects) {
            found.push([
                "DO NOT ROLL BACK",
                "Durable Object migrations differ: Cloudflare refuses every version from before them. Fix forward",
            ]);
        }
        if (changesTriggers(changes)) {
            found.push([
                "ROLL BACK WITH STEPS",
                "routes, crons or queue consumers differ and are part of no version",
            ]);
        }
        if (changes.unversioned.length > 0) {
            found.push([
                "ROLL BACK WITH STEPS",
                `settings that are part of no version differ: ${changes.unversioned.join(", ")}`,
            ]);
        }
        const secrets = [...changes.secrets.added, ...changes.secrets.removed];
        if (secrets.length > 0) {
            found.push(["ROLL BACK WITH STEPS", `required secrets differ: ${secrets.join(", ")}`]);
        }
        const gone = [...changes.bindings.removed, ...changes.bindings.changed].map(({ kind, name }) => `${name} (${kind})`);
        if (gone.length > 0) {
            found.push([
                "ROLL BACK WITH STEPS",
                `the old version needs what it was bound to: ${gone.join(", ")} must still exist`,
            ]);
        }
        for (const database of databases) {
            if (database.added.length > 0) {
                found.push([
                    "ROLL BACK WITH STEPS",
                    `new migrations of ${database.database} stay: the old code runs on the new schema`,
                ]);
            }
            for (const { file } of database.added.filter(({ destructive }) => destructive)) {
                found.push([
                    "CANNOT TELL",
                    `${file} of ${database.database} drops, renames or deletes: try the old code on the new schema first`,
                ]);
            }
            const odd = [...database.changed, ...database.removed];
            if (odd.length > 0) {
                found.push([
                    "CANNOT TELL",
                    `migrations of ${database.database} that were already released were changed or removed: ${odd.join(", ")}`,
                ]);
            }
        }
    }
    const worst = Math.max(0, ...found.map(([kind]) => ROLLBACK_CLASSES.indexOf(kind)));
    return {
        class: ROLLBACK_CLASSES[worst] ?? "CANNOT TELL",
        reasons: found.length > 0
            ? found.map(([, reason]) => reason)
            : [
                "as far as the repository shows, only code and what a version carries with it (bindings, vars, compatibility date) changed",
            ],
    };
}

;// CONCATENATED MODULE: ./packages/changelog/lib/rollback-plan.js






const VERSION_ID = "<VERSION_ID>";
function classifyRelease(environments) {
    const worst = rollbackTargets(environments).map((release) => ROLLBACK_CLASSES.indexOf(judgeRollback(release).class));
    return worst.length === 0 ? "CANNOT TELL" : (ROLLBACK_CLASSES[Math.max(...worst)] ?? "CANNOT TELL");
}
function renderRollbackPlan(plan) {
    const targets = rollbackTargets(plan.environments);
    return [
        "## Rollback plan",
        "",
        `**${classifyRelease(plan.environments)}**, as far as the repository shows.`,
        "",
        `\`${VERSION_ID}\` is the version that was live before this deploy: \`version_id\` in the output of \`wrangler deployments status --json\`, which the deploy plan has you record. Never run \`wrangler rollback\` without it: by itself wrangler takes the newest earlier deployment, which after a \`secret put\` or a second rollback is the bad version. If nobody recorded it, \`wrangler versions list --json\` shows the newest versions with their tags.`,
        ...targets.flatMap((release) => ["", ...renderTarget(plan, release)]),
    ];
}
function rollbackTargets(environments) {
    const production = environments.filter(({ environment }) => environment.tier === "production");
    return production.length > 0 ? production : environments;
}
function renderTarget(plan, release) {
    const { environment } = release;
    const judgement = judgeRollback(release);
    const objectives = environment.health.objectives.map(({ text }) => text);
    return [
        `### ${(0,lib/* escapeMarkdown */.FV)(environment.name)} (${(0,lib/* codeSpan */.SS)(release.workerName)}): ${judgement.class}`,
        "",
        ...judgement.reasons.map((reason) => `- ${(0,lib/* escapeMarkdown */.FV)(reason)}`),
        "",
        `**Decide.** Roll back when a check after the deploy does not pass${objectives.length === 0
            ? ""
            : `, or when one of these is missed and stays missed: ${listNames(objectives)}`}.`,
        "",
        plan.previousTag === undefined
            ? "**Target.** No earlier release is tagged; the recorded version is all there is to go back to."
            : `**Target.** ${(0,lib/* codeSpan */.SS)(plan.previousTag)}, commit ${plan.previousCommit ?? ""}. The recorded version must carry this tag; if not, find out what it was first.`,
        "",
        ...(judgement.class === "DO NOT ROLL BACK" ? renderForward() : renderCommands(plan, release)),
        "",
        "**What does not come back:**",
        "",
        ...renderLosses(release),
    ];
}
function renderForward() {
    return [
        "**Act.** Cloudflare refuses a version from before a Durable Object migration. Fix forward: revert in git, keep the migration, run the gates and deploy again.",
    ];
}
function renderCommands(plan, release) {
    const { config, previousTag, previousCommit } = plan;
    const { environment, changes } = release;
    const target = targetOf(config, environment);
    const message = `roll back ${plan.versionTag}${previousTag === undefined ? "" : ` to ${previousTag}`}`;
    const pinned = { ...target, versionId: VERSION_ID, message };
    return [
        "**Act.** Look what is live, then bring the old version back:",
        "",
        ...commandBlock("", (0,wrangler_lib/* planDeploymentsStatus */._I)(target).display, (0,wrangler_lib/* planRollback */.II)(pinned).display),
        "",
        "wrangler asks for the message and for a confirmation. This form asks nothing; it also applies settings of the config in the current folder, so run it with the old commit checked out:",
        "",
        ...commandBlock("", ...checkOut(previousCommit), (0,wrangler_lib/* planVersionsDeploy */.MT)(pinned).display),
        "",
        "Error 10220 means that secrets changed since that version: the second form stops there, the first asks once more and goes on. Afterwards look at every rotated secret, because the version may carry its old value.",
        ...(changesTriggers(changes)
            ? [
                "",
                "Routes, crons and queue consumers are part of no version. Put the old ones back from the old commit:",
                "",
                ...commandBlock("", ...checkOut(previousCommit), (0,wrangler_lib/* planTriggersDeploy */.eU)(target).display),
            ]
            : []),
        "",
        `**Prove.** In ${workingFolder(config) === "." ? "the root of the repository" : (0,lib/* codeSpan */.SS)(workingFolder(config))}:`,
        "",
        ...commandBlock("", ...checkCommands(config, environment, previousTag ?? VERSION_ID)),
    ];
}
function checkOut(previousCommit) {
    return previousCommit === undefined ? [] : [`git switch --detach ${previousCommit}`];
}
function renderLosses({ changes, databases }) {
    const migrated = databases.filter(({ added }) => added.length > 0);
    const secrets = [...changes.secrets.added, ...changes.secrets.removed];
    return [
        "- Data that the new version wrote to D1, KV, R2, Durable Objects and queues stays as it is.",
        ...migrated.map(({ database }) => `- Migrations of ${(0,lib/* codeSpan */.SS)(database)} have no way down: the old code runs on the new schema. Going back to the bookmark that was written down (\`wrangler d1 time-travel restore\`) loses every write since then and is a decision of its own.`),
        ...(changesTriggers(changes)
            ? ["- Routes, custom domains, crons and queue consumers: only by the extra step above."]
            : []),
        ...(changes.unversioned.length > 0
            ? [`- Settings that are part of no version: ${listNames(changes.unversioned)}.`]
            : []),
        ...(secrets.length > 0 ? [`- Secrets that differ between the two: ${listNames(secrets)}.`] : []),
        "- Versions beyond the newest 100 cannot be deployed again.",
    ];
}

;// CONCATENATED MODULE: ./packages/changelog/lib/conventional-commit.js
const MAX_DESCRIPTION = 300;
const MAX_NOTE = 1_000;
const MAX_NOTES = 10;
const MAX_BODY = 64 * 1024;
const FOOTER = /^([A-Za-z][A-Za-z0-9-]{0,63})(?:: | #)/u;
const BREAKING_FOOTER = /^BREAKING[ -]CHANGE(?:: ?| #)/u;
const PERSON_FOOTER = /^[A-Za-z][A-Za-z-]{0,63}-by[ \t]*:/iu;
const REVERTED = /\bThis reverts commit ([0-9a-f]{7,64})\b/gu;
const SHA = /\b[0-9a-f]{7,64}\b/gu;
function parseMessage(subject, body) {
    const header = parseHeader(cut(flatten(subject.slice(0, MAX_DESCRIPTION * 4)), MAX_DESCRIPTION));
    const footers = readFooters(body.slice(0, MAX_BODY));
    return {
        type: header.type,
        scope: header.scope,
        description: header.description,
        breaking: header.bang || footers.breakingNotes.length > 0,
        breakingNotes: footers.breakingNotes,
        reverts: /\b(?:revert|reapply)/iu.test(subject.slice(0, MAX_DESCRIPTION))
            ? [...footers.reverts, ...(header.type === "revert" ? footers.references : [])]
            : [],
    };
}
function parseHeader(subject) {
    const plain = { bang: false, description: subject };
    const open = subject.indexOf("(");
    const firstColon = subject.indexOf(":");
    if (firstColon < 0)
        return plain;
    const close = open >= 0 && open < firstColon ? subject.indexOf(")", open) : -1;
    const colon = close < 0 ? firstColon : subject.indexOf(":", close);
    if (colon < 0 || !/^\s/u.test(subject.slice(colon + 1)))
        return plain;
    const description = subject.slice(colon + 1).trim();
    const beforeColon = subject.slice(0, colon).trimEnd();
    const bang = beforeColon.endsWith("!");
    const head = bang ? beforeColon.slice(0, -1).trimEnd() : beforeColon;
    if (close >= 0 && head.length !== close + 1)
        return plain;
    const type = (close < 0 ? head : head.slice(0, open)).trimEnd();
    if (description === "" || !/^[A-Za-z][A-Za-z0-9_-]{0,49}$/u.test(type))
        return plain;
    const scope = close < 0 ? undefined : head.slice(open + 1, close).trim();
    return { type: type.toLowerCase(), scope: scope === "" ? undefined : scope, bang, description };
}
function readFooters(body) {
    const notes = [];
    const references = [];
    let open;
    for (const line of body.split(/\r?\n/u)) {
        const breaking = BREAKING_FOOTER.exec(line);
        if (breaking !== null) {
            open = [line.slice(breaking[0].length)];
            notes.push(open);
        }
        else if (FOOTER.test(line) || PERSON_FOOTER.test(line)) {
            open = undefined;
            if (/^refs?\b/iu.test(line))
                references.push(...(line.match(SHA) ?? []));
        }
        else {
            open?.push(line);
        }
    }
    return {
        breakingNotes: notes
            .slice(0, MAX_NOTES)
            .map((lines) => cut(flatten(lines.join(" ")), MAX_NOTE))
            .filter((note) => note !== ""),
        reverts: [...body.matchAll(REVERTED)].map(([, sha]) => sha ?? "").filter((sha) => sha !== ""),
        references,
    };
}
function flatten(text) {
    return text.replace(/\s+/gu, " ").trim();
}
function cut(text, length) {
    if (text.length <= length)
        return text;
    const end = /[\uD800-\uDBFF]/u.test(text.charAt(length - 2)) ? length - 2 : length - 1;
    return `${text.slice(0, end)}…`;
}

;// CONCATENATED MODULE: ./packages/changelog/lib/tally.js

async function tallyCommits(history) {
    const entries = [];
    let excluded = 0;
    for await (const commit of history) {
        if (commit.parents.length > 1)
            excluded += 1;
        else
            entries.push({ sha: commit.sha, ...parseMessage(commit.subject, commit.body) });
    }
    const cancelled = findCancelled(entries);
    const listed = entries.filter(({ sha }) => !cancelled.has(sha));
    return {
        counts: {
            commits: entries.length + excluded,
            listed: listed.length,
            reverted: entries.length - listed.length,
            excluded,
        },
        entries: listed,
    };
}
function findCancelled(entries) {
    const find = indexBySha(entries);
    const targetsOf = new Map();
    const revertersOf = new Map();
    for (const { sha, reverts } of entries) {
        const targets = reverts.map(find);
        if (targets.length === 0 || !targets.every((target) => target !== undefined && target !== sha))
            continue;
        const unique = [...new Set(targets.filter((target) => target !== undefined))];
        targetsOf.set(sha, unique);
        for (const target of unique)
            revertersOf.set(target, [...(revertersOf.get(target) ?? []), sha]);
    }
    const cancelled = new Set();
    for (const sha of orderByReverters(targetsOf, revertersOf)) {
        const targets = targetsOf.get(sha) ?? [];
        if (cancelled.has(sha) || targets.some((target) => cancelled.has(target)))
            continue;
        for (const target of targets)
            cancelled.add(target);
        cancelled.add(sha);
    }
    return cancelled;
}
function orderByReverters(targetsOf, revertersOf) {
    const waitingFor = new Map([...targetsOf.keys()].map((sha) => [sha, revertersOf.get(sha)?.length ?? 0]));
    const order = [...targetsOf.keys()].filter((sha) => waitingFor.get(sha) === 0);
    for (const sha of order) {
        for (const target of targetsOf.get(sha) ?? []) {
            const left = waitingFor.get(target);
            if (left === undefined)
                continue;
            waitingFor.set(target, left - 1);
            if (left === 1)
                order.push(target);
        }
    }
    return order;
}
function indexBySha(entries) {
    const full = new Set(entries.map(({ sha }) => sha));
    const byStart = new Map();
    for (const { sha } of entries) {
        const start = sha.slice(0, 7);
        byStart.set(start, byStart.has(start) ? undefined : sha);
    }
    return (sha) => {
        if (full.has(sha))
            return sha;
        const candidate = byStart.get(sha.slice(0, 7));
        return candidate?.startsWith(sha) === true ? candidate : undefined;
    };
}

;// CONCATENATED MODULE: ./packages/changelog/lib/release-notes.js











const DEFAULT_MAX_LENGTH = 120_000;
async function buildReleaseNotes(deps, options) {
    const git = { processes: deps.processes, signal: options.signal };
    const { root, config, maxLength = DEFAULT_MAX_LENGTH } = options;
    const range = await findReleaseRange(git, { root, tag: options.tag, previousTag: options.previousTag });
    const tally = await tallyCommits((0,git_lib/* streamCommits */.Tp)({ root, range: { from: range.previousCommit, to: range.commit }, deps: git }));
    const changes = await compareRelease(git, root, config, range);
    const plan = {
        config,
        commit: range.commit,
        versionTag: range.tag ?? range.commit,
        previousTag: range.previousTag,
        previousCommit: range.previousCommit,
        environments: changes.environments,
    };
    const isJudged = options.judgedCommit === range.commit;
    const title = range.tag ?? `Next release (${range.commit.slice(0, 10)})`;
    const warnings = [...range.warnings, ...changes.warnings];
    if (tally.counts.commits === 0)
        warnings.push(`there is no commit in ${range.text}`);
    if (!isJudged && (options.evidence.length > 0 || options.decision !== undefined))
        warnings.push(`what was judged is commit ${options.judgedCommit.slice(0, 12)}, not the one of this release: its evidence is left out`);
    const rollbackClass = classifyRelease(changes.environments);
    const deployPlan = renderDeployPlan(plan);
    const rollbackPlan = renderRollbackPlan(plan);
    const head = [
        ...renderHead(title, range, tally.counts, rollbackClass, isJudged ? options.decision : undefined, warnings),
        "",
        ...renderBeforeDeploy(changes.environments),
    ];
    const tail = [
        "",
        ...deployPlan,
        "",
        ...rollbackPlan,
        "",
        ...renderEvidence(isJudged ? options.evidence : []),
    ];
    const account = (cut) => ["", renderAccount(range, tally.counts, cut)];
    const fixed = joinLines([...head, ...tail, ...account(tally.counts.listed)]);
    const sections = renderSections(tally.entries, `${range.previousCommit === undefined ? "" : `${range.previousCommit.slice(0, 10)}..`}${range.commit.slice(0, 10)}`, maxLength - Buffer.byteLength(fixed));
    const markdown = joinLines([...head, ...sections.lines, ...tail, ...account(sections.cut)]);
    if (Buffer.byteLength(markdown) > maxLength) {
        warnings.push(`the notes are ${Buffer.byteLength(markdown)} bytes long, over the limit of ${maxLength}: plans are never cut`);
    }
    return {
        markdown,
        title,
        tag: range.tag,
        commit: range.commit,
        previousTag: range.previousTag,
        range: range.text,
        firstRelease: range.previousCommit === undefined,
        counts: tally.counts,
        cut: sections.cut,
        deployPlan: joinLines(deployPlan),
        rollbackPlan: joinLines(rollbackPlan),
        rollbackClass,
        deployCommands: changes.environments.map(({ environment }) => ({
            environment: environment.name,
            command: deployCommand(config, environment, plan.versionTag),
        })),
        warnings,
    };
}
const DECISIONS = { go: "**GO**", "no-go": "**NO-GO: do not deploy**" };
function renderHead(title, range, counts, rollbackClass, decision, warnings) {
    return [
        `# ${(0,lib/* escapeMarkdown */.FV)(title)}`,
        "",
        `Gate: ${decision === undefined ? "**not judged**" : DECISIONS[decision]}. ${count(counts.commits, "commit")}, ${range.previousTag === undefined ? "from the first commit" : `since ${(0,lib/* codeSpan */.SS)(range.previousTag)}`}. Rollback: **${rollbackClass}**.`,
        "",
        `Commit ${range.commit}. How the previous release was found: ${(0,lib/* escapeMarkdown */.FV)(range.reason)}.`,
        ...(warnings.length === 0
            ? []
            : ["", ...warnings.map((warning) => `> **Warning:** ${(0,lib/* escapeMarkdown */.FV)(warning)}`)]),
    ];
}
function renderEvidence(evidence) {
    if (evidence.length === 0)
        return ["## Gate evidence", "", "There is none: nothing was judged for this commit."];
    const rows = evidence.map(({ check, environment, verdict, headline, finishedAt }) => [
        check,
        environment ?? "all",
        verdict,
        headline,
        finishedAt ?? "",
    ]);
    return ["## Gate evidence", "", ...table(["Check", "Environment", "Verdict", "Result", "Finished"], rows)];
}
function renderAccount(range, { commits, listed, reverted, excluded }, cut) {
    const parts = [
        `${listed - cut} listed`,
        ...(cut > 0 ? [`${cut} cut for length`] : []),
        `${reverted} reverted`,
        `${excluded} excluded (merges)`,
    ];
    return `${(0,lib/* codeSpan */.SS)(range.text)}, ${count(commits, "commit")}: ${parts.join(", ")}`;
}
function joinLines(lines) {
    return `${lines
        .join("\n")
        .replace(/\n{3,}/gu, "\n\n")
        .trim()}\n`;
}

;// CONCATENATED MODULE: ./packages/changelog/lib/index.js


// EXTERNAL MODULE: ./packages/cli/lib/write-atomically.js
var write_atomically = __webpack_require__(1251);
;// CONCATENATED MODULE: ./packages/cli/lib/notes.js



function describeEvidence({ predicate: { gate } }) {
    const { check, environment, verdict, headline } = gate.result;
    const why = gate.source.dirty
        ? "of a tree with uncommitted changes"
        : gate.source.ranPullRequestCode
            ? "of a run of a pull request's code"
            : undefined;
    const common = { check, environment, finishedAt: gate.finishedAt };
    return why === undefined
        ? { ...common, verdict, headline }
        : { ...common, verdict: "does not count", headline: `${why}: ${verdict}, ${headline}` };
}
async function writeReleaseNotes(session, options) {
    const { runtime, repository, config } = session;
    const notes = await buildReleaseNotes({ processes: runtime.processes }, {
        root: repository.root,
        config,
        tag: options.tag ?? runtime.run.tag,
        previousTag: options.previousTag,
        evidence: [
            ...(options.broken ?? []).map(({ file, message }) => ({
                check: file,
                verdict: "does not count",
                headline: message,
            })),
            ...options.evidence.map(describeEvidence),
        ],
        decision: options.decision,
        judgedCommit: repository.commit,
        signal: runtime.signal,
    });
    const write = async (name, content) => {
        const file = external_node_path_.join(options.folder, name);
        await (0,write_atomically/* writeAtomically */.v)(external_node_path_.resolve(runtime.cwd, file), runtime.redact(content));
        return file.split(external_node_path_.sep).join("/");
    };
    const { counts } = notes;
    const since = notes.firstRelease
        ? "from the first commit, no earlier tag"
        : `since ${notes.previousTag ?? "?"}`;
    return {
        ...notes,
        headline: `${counts.listed} of ${counts.commits} ${counts.commits === 1 ? "commit" : "commits"} listed, ${since}; deploy plan and rollback plan written`,
        notesFile: await write("release-notes.md", notes.markdown),
        deployPlanFile: await write("deploy-plan.md", notes.deployPlan),
        rollbackPlanFile: await write("rollback-plan.md", notes.rollbackPlan),
    };
}


/***/ })

};
