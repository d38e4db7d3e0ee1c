export const id = 898;
export const ids = [898];
export const modules = {

/***/ 898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runReleaseNotesCommand: () => (/* binding */ runReleaseNotesCommand)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4209);
/* harmony import */ var _gate_gate__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5419);
/* harmony import */ var _gate_github__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9628);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9069);
/* harmony import */ var _write_atomically_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1251);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(356);








const runReleaseNotesCommand = async (runtime, options, overrides) => {
    const session = await (0,_session_js__WEBPACK_IMPORTED_MODULE_7__/* .openSession */ .fA)(runtime, { config: options.config, overrides });
    const folder = options["output-folder"] ?? options["evidence-folder"] ?? _write_atomically_js__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULT_FOLDER */ .X;
    const notes = await (0,_notes_js__WEBPACK_IMPORTED_MODULE_5__/* .writeReleaseNotes */ .c)(session, {
        tag: options.tag,
        previousTag: options["previous-tag"],
        folder,
        ...(await readEvidence(session, options)),
    });
    const draft = options.publish === "draft" ? await publishDraft(session, options, notes) : undefined;
    const files = [notes.notesFile, notes.deployPlanFile, notes.rollbackPlanFile];
    const isComplete = draft?.refused !== true;
    return {
        verdict: isComplete ? "pass" : "fail",
        exitCode: isComplete ? _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.pass : _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.notPassed,
        results: [],
        document: { ...notes, draft },
        outputs: {
            folder,
            "notes-file": notes.notesFile,
            "deploy-plan-file": notes.deployPlanFile,
            "rollback-plan-file": notes.rollbackPlanFile,
            "previous-tag": notes.previousTag ?? "",
            "release-url": draft?.url ?? "",
        },
        lines: [
            notes.headline,
            ...notes.warnings.map((warning) => `warning: ${warning}`),
            ...files,
            ...(draft ? [draft.line] : []),
        ],
        markdown: notes.markdown,
    };
};
async function readEvidence(session, options) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(session.runtime.cwd, options["evidence-folder"] ?? _write_atomically_js__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULT_FOLDER */ .X);
    if (options["evidence-folder"] === undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return { evidence: [], broken: [] };
    const read = await (0,_gate_gate__WEBPACK_IMPORTED_MODULE_3__/* .readEvidenceFolder */ .i0)(folder);
    const wanted = options.gate === undefined ? undefined : (0,_gate_gate__WEBPACK_IMPORTED_MODULE_3__/* .findGate */ .Zc)(session.config, options.gate);
    const evidence = read.evidence
        .map(({ evidence }) => evidence)
        .filter((evidence) => evidence.subject.some(({ digest }) => "gitCommit" in digest && digest.gitCommit === session.repository.commit))
        .filter(({ predicate: { gate } }) => wanted === undefined
        ? true
        : wanted.some((ref) => ref.check === gate.result.check && ref.environment === gate.result.environment));
    return { evidence, broken: read.broken };
}
async function publishDraft(session, options, notes) {
    const { runtime } = session;
    const tag = options.tag ?? runtime.run.tag;
    const [owner, repo] = runtime.run.repository?.split("/") ?? [];
    if (tag === undefined || options.token === undefined || owner === undefined || repo === undefined) {
        throw new _gate_core__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("ACTION_INPUT_INVALID", "publish: draft needs a tag, a token and a run on GitHub", {
            hint: "Run it on a tag with token: ${{ github.token }} and permissions: contents: write, or leave publish out.",
        });
    }
    const api = (0,_gate_github__WEBPACK_IMPORTED_MODULE_4__/* .createGithubApi */ .M)(await runtime.openGithub(runtime.registerSecret(options.token)));
    const result = await api.upsertDraftRelease({
        repo: { owner, repo },
        tag,
        name: notes.title,
        body: notes.markdown,
        signal: runtime.signal,
    });
    if (result.written)
        return { url: result.url, line: `draft release: ${result.url}`, refused: false };
    return {
        url: result.url,
        line: `draft release: ${result.outcome}: ${result.reason}`,
        refused: result.outcome === "refused",
    };
}


/***/ }),

/***/ 9628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ createGithubApi)
});

// UNUSED EXPORTS: MAX_RELEASE_BODY_BYTES

// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./packages/github/lib/call-github.js


const DEADLINE_MS = 30_000;
const PAGE_SIZE = 100;
const MAX_PAGES = 100;
const QUOTED_LENGTH = 300;
class WriteRefused extends Error {
    name = "WriteRefused";
}
async function callGithub(context, schema, call) {
    const deadline = AbortSignal.timeout(DEADLINE_MS);
    const signal = context.signal === undefined ? deadline : AbortSignal.any([context.signal, deadline]);
    const { data } = await call({ signal }).catch((thrown) => {
        if (context.signal?.aborted === true) {
            throw new lib/* GateError */.ue("CANCELLED", `cancelled: could not ${context.purpose}`, { cause: thrown });
        }
        throw describeFailure(context.purpose, thrown, deadline.aborted);
    });
    const parsed = schema.safeParse(data);
    if (!parsed.success) {
        throw new lib/* GateError */.ue("GITHUB_FAILED", `could not ${context.purpose}: the answer is not what GitHub's API describes`, {
            cause: parsed.error,
            hint: "The answer was cut short or came from something in between, a proxy for instance. Run it again.",
        });
    }
    return parsed.data;
}
async function* listGithub(context, entry, call) {
    for (let page = 1; page <= MAX_PAGES; page += 1) {
        const entries = await callGithub(context, schemas/* array */.YOg(entry), (request) => call({ per_page: PAGE_SIZE, page, request }));
        yield* entries;
        if (entries.length < PAGE_SIZE)
            return;
    }
    throw new lib/* GateError */.ue("GITHUB_FAILED", `could not ${context.purpose}: more than ${MAX_PAGES * PAGE_SIZE} entries`, {
        hint: "GitHub serves only the newest 10,000. Remove what nobody needs any more.",
    });
}
const requestErrorSchema = schemas/* object */.Ikc({
    status: schemas/* number */.aig(),
    message: schemas/* string */.YjP(),
    response: schemas/* object */.Ikc({ headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional() }).optional(),
});
function describeFailure(purpose, thrown, timedOut) {
    if (timedOut) {
        return new lib/* GateError */.ue("GITHUB_FAILED", `could not ${purpose}: no complete answer within ${DEADLINE_MS / 1000} s`, {
            cause: thrown,
            hint: "See https://www.githubstatus.com and run it again; what was already written is not written twice.",
        });
    }
    const error = requestErrorSchema.safeParse(thrown);
    if (!error.success)
        return new lib/* GateError */.ue("INTERNAL", `could not ${purpose}`, { cause: thrown });
    const { status, response } = error.data;
    const said = quote(error.data.message);
    if (status === 403 && said.startsWith("Resource not accessible by "))
        return new WriteRefused(said);
    if (response === undefined) {
        return new lib/* GateError */.ue("GITHUB_FAILED", `could not ${purpose}: no answer from GitHub (${said})`, {
            cause: thrown,
            hint: "Check the network, the proxy settings and, on GitHub Enterprise Server, GITHUB_API_URL.",
        });
    }
    return new lib/* GateError */.ue("GITHUB_FAILED", `could not ${purpose}: GitHub answered ${status}: ${said}`, {
        cause: thrown,
        hint: hintFor(status, said, response.headers ?? {}),
    });
}
function hintFor(status, said, headers) {
    if (status === 429 ||
        (status === 403 && (headers["x-ratelimit-remaining"] === "0" || /rate limit/iu.test(said)))) {
        return "The token's rate limit is used up. Wait until it is reset (at most an hour) and run it again.";
    }
    if (status === 401)
        return "The token is missing, wrong or expired.";
    if (status === 403)
        return "The token may not do this: look at its permissions and at the rules of the organisation.";
    if (status === 404)
        return "The repository or commit does not exist, or the token cannot see it.";
    if (status === 422)
        return "GitHub understood the request and refused its content; the message says which field.";
    if (status >= 500)
        return "The fault is on GitHub's side. Run it again; what was already written is not written twice.";
    return "Run it again; if it stays, report it with this message.";
}
function quote(message) {
    const line = message
        .slice(0, QUOTED_LENGTH * 4)
        .replace(/[\p{C}\p{Z}]+/gu, " ")
        .trim();
    return line.length <= QUOTED_LENGTH ? line : `${line.slice(0, QUOTED_LENGTH)}…`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/github/lib/release-body.js

const MAX_RELEASE_BODY_BYTES = 125_000;
const END = "<!-- gate:end -->";
const MARKER = /<!-- gate:(?:begin sha256=([0-9a-f]{64})|end) -->/gu;
function mergeReleaseBody(existing, generated) {
    const inner = normalise(disarmMarkers(generated));
    const block = `<!-- gate:begin sha256=${digest(inner)} -->\n${inner}\n${END}`;
    const found = findBlock(existing);
    if (found === undefined) {
        const separator = existing === "" || existing.endsWith("\n\n") ? "" : existing.endsWith("\n") ? "\n" : "\n\n";
        return { kind: "changed", body: `${existing}${separator}${block}` };
    }
    const standing = normalise(existing.slice(found.innerStart, found.innerEnd));
    if (untick(standing) === untick(inner))
        return { kind: "unchanged" };
    if (digest(standing) !== found.digest)
        return { kind: "edited" };
    return { kind: "changed", body: existing.slice(0, found.start) + block + existing.slice(found.end) };
}
function holdsGeneratedPart(body) {
    return findBlock(body) !== undefined;
}
function findBlock(body) {
    let begin;
    for (const match of body.matchAll(MARKER)) {
        if (match[1] !== undefined) {
            begin = { start: match.index, innerStart: match.index + match[0].length, digest: match[1] };
        }
        else if (begin !== undefined) {
            return { ...begin, innerEnd: match.index, end: match.index + match[0].length };
        }
    }
    return undefined;
}
function disarmMarkers(text) {
    return text.replaceAll("<!-- gate:", "<!-- gate :");
}
function normalise(text) {
    return text.replaceAll("\r\n", "\n").trim();
}
function untick(text) {
    return text.replace(/^([ \t]*[-*] )\[[xX]\]/gmu, "$1[ ]");
}
function digest(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(untick(text)).digest("hex");
}

;// CONCATENATED MODULE: ./packages/github/lib/releases.js




const releaseSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig().int(),
    tag_name: schemas/* string */.YjP(),
    draft: schemas/* boolean */.zMY(),
    body: schemas/* string */.YjP().nullish(),
    html_url: schemas/* string */.YjP(),
});
async function upsertDraftRelease(client, options) {
    let release;
    try {
        const releases = await findReleases(client, options);
        release = releases[0];
        return release === undefined
            ? await createDraft(client, options)
            : await updateRelease(client, options, release, warnOfDuplicates(options.tag, releases));
    }
    catch (thrown) {
        if (!(thrown instanceof WriteRefused))
            throw thrown;
        return {
            written: false,
            outcome: "refused",
            reason: `the token may not write releases (${thrown.message}); the job needs \`permissions: contents: write\`, and a pull request from a fork never has it`,
            url: release?.html_url,
            warnings: [],
        };
    }
}
async function findReleases(client, options) {
    const context = { purpose: `list the releases of ${nameOf(options.repo)}`, signal: options.signal };
    const found = [];
    const pages = listGithub(context, releaseSchema, (page) => client.rest.repos.listReleases({ ...options.repo, ...page }));
    for await (const release of pages) {
        if (release.tag_name === options.tag && !found.some(({ id }) => id === release.id))
            found.push(release);
    }
    const rank = (release) => release.draft ? (holdsGeneratedPart(release.body ?? "") ? 1 : 2) : 0;
    return found.sort((a, b) => rank(a) - rank(b) || a.id - b.id);
}
async function createDraft(client, options) {
    const merged = mergeReleaseBody("", options.body);
    const body = merged.kind === "changed" ? merged.body : "";
    refuseOversize(options.tag, body);
    const created = await callGithub({ purpose: `create the draft release ${options.tag}`, signal: options.signal }, releaseSchema, (request) => client.rest.repos.createRelease({
        ...options.repo,
        tag_name: options.tag,
        ...(options.target === undefined ? {} : { target_commitish: options.target }),
        name: options.name,
        body,
        draft: true,
        prerelease: options.prerelease ?? false,
        request,
    }));
    const warnings = warnOfDuplicates(options.tag, await findReleases(client, options));
    return { written: true, outcome: "created", url: created.html_url, warnings };
}
async function updateRelease(client, options, release, warnings) {
    const url = release.html_url;
    const standing = release.body ?? "";
    const refuse = (outcome, reason) => ({
        written: false,
        outcome,
        reason,
        url,
        warnings,
    });
    if (!release.draft && !holdsGeneratedPart(standing)) {
        return refuse("refused", `the release ${options.tag} is published and was written by hand; it was left alone`);
    }
    const merged = mergeReleaseBody(standing, options.body);
    if (merged.kind === "unchanged")
        return refuse("unchanged", `the release ${options.tag} already says this`);
    if (merged.kind === "edited") {
        return refuse("refused", `the generated part of the release ${options.tag} was edited by hand; move your text outside the gate:begin and gate:end markers, or delete everything from one to the other, and run it again`);
    }
    refuseOversize(options.tag, merged.body);
    const updated = await callGithub({ purpose: `update the release ${options.tag}`, signal: options.signal }, releaseSchema, (request) => client.rest.repos.updateRelease({
        ...options.repo,
        release_id: release.id,
        body: merged.body,
        request,
    }));
    return { written: true, outcome: "updated", url: updated.html_url, warnings };
}
function refuseOversize(tag, body) {
    const bytes = Buffer.byteLength(body);
    if (bytes <= MAX_RELEASE_BODY_BYTES)
        return;
    throw new lib/* GateError */.ue("GITHUB_FAILED", `the text of the release ${tag} would be ${bytes} bytes long; GitHub takes ${MAX_RELEASE_BODY_BYTES} characters`, { hint: "Lower max-length of release-notes, or shorten the hand-written part of the release." });
}
function warnOfDuplicates(tag, releases) {
    if (releases.length < 2)
        return [];
    const [kept, ...others] = releases;
    return [
        `${releases.length} releases carry the tag ${tag}: ${kept?.html_url ?? ""} is the one that is kept up to date; delete by hand what nobody needs: ${others.map(({ html_url }) => html_url).join(", ")}`,
    ];
}
function nameOf({ owner, repo }) {
    return `${owner}/${repo}`;
}

;// CONCATENATED MODULE: ./packages/github/lib/statuses.js


const MAX_DESCRIPTION = 140;
const statusSchema = schemas/* object */.Ikc({
    context: schemas/* string */.YjP(),
    state: schemas/* enum */.k5n(["error", "failure", "pending", "success"]),
    description: schemas/* string */.YjP().nullish(),
    target_url: schemas/* string */.YjP().nullish(),
});
async function setCommitStatus(client, options) {
    const { repo, sha, context, state, targetUrl, signal } = options;
    const description = cutDescription(options.description);
    try {
        const newest = await findNewestStatus(client, options);
        if (newest?.state === state &&
            (newest.description ?? "") === description &&
            (newest.target_url ?? "") === (targetUrl ?? "")) {
            return { written: false, outcome: "unchanged", reason: `the status ${context} already says this` };
        }
        await callGithub({ purpose: `set the status ${context}`, signal }, statusSchema, (request) => client.rest.repos.createCommitStatus({
            ...repo,
            sha,
            state,
            context,
            description,
            ...(targetUrl === undefined ? {} : { target_url: targetUrl }),
            request,
        }));
        return { written: true, description };
    }
    catch (thrown) {
        if (!(thrown instanceof WriteRefused))
            throw thrown;
        return {
            written: false,
            outcome: "refused",
            reason: `the token may not write commit statuses (${thrown.message}); the job needs \`permissions: statuses: write\`, and a pull request from a fork never has it`,
        };
    }
}
async function findNewestStatus(client, { repo, sha, context, signal }) {
    const pages = listGithub({ purpose: `read the statuses of ${sha}`, signal }, statusSchema, (page) => client.rest.repos.listCommitStatusesForRef({ ...repo, ref: sha, ...page }));
    for await (const status of pages) {
        if (status.context === context)
            return status;
    }
    return undefined;
}
function cutDescription(text) {
    const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
    if (line.length <= MAX_DESCRIPTION)
        return line;
    let cut = "";
    for (const character of line) {
        if (cut.length + character.length > MAX_DESCRIPTION - 1)
            break;
        cut += character;
    }
    return `${cut}…`;
}

;// CONCATENATED MODULE: ./packages/github/lib/index.js



function createGithubApi(client) {
    return {
        upsertDraftRelease: (options) => upsertDraftRelease(client, options),
        setCommitStatus: (options) => setCommitStatus(client, options),
    };
}


/***/ })

};
