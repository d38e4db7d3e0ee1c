export const id = 569;
export const ids = [569];
export const modules = {

/***/ 1569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readContract: () => (/* binding */ readContract)
});

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(2463);
// EXTERNAL MODULE: ./node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(2210);
// EXTERNAL MODULE: ./node_modules/ajv-formats/dist/index.js
var dist = __webpack_require__(2815);
// EXTERNAL MODULE: ./packages/core/lib/index.js + 31 modules
var lib = __webpack_require__(4209);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/smoke/lib/contract/convert-schema.js
function isNode(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
const DATA = new Set(["enum", "const", "default", "example", "examples"]);
const MAPS = new Set([
    "properties",
    "patternProperties",
    "dependentSchemas",
    "$defs",
    "definitions",
    "schemas",
    "responses",
    "headers",
    "content",
]);
const MAX_DEPTH = 200;
function convertDocument(value, isVersion30, depth = 0) {
    if (depth > MAX_DEPTH)
        throw new Error(`it is nested more than ${MAX_DEPTH} levels deep`);
    if (Array.isArray(value))
        return value.map((item) => convertDocument(item, isVersion30, depth + 1));
    if (!isNode(value))
        return value;
    const { $ref } = value;
    if (typeof $ref === "string") {
        if (!$ref.startsWith("#"))
            throw new Error(`$ref "${$ref}" leads to another document`);
        if (isVersion30)
            return { $ref };
    }
    const converted = mapOwn(value, (key, child) => {
        if (DATA.has(key))
            return child;
        if (MAPS.has(key) && isNode(child))
            return mapOwn(child, (_, schema) => convertDocument(schema, isVersion30, depth + 2));
        return convertDocument(child, isVersion30, depth + 1);
    });
    if (!isVersion30 && typeof converted["nullable"] === "boolean")
        delete converted["nullable"];
    leaveOutWritten(converted);
    demandKinds(converted);
    return isVersion30 ? convertDialect(converted) : converted;
}
function mapOwn(node, change) {
    const mapped = {};
    for (const [key, child] of Object.entries(node)) {
        const value = change(key, child);
        Object.defineProperty(mapped, key, { value, enumerable: true, writable: true, configurable: true });
    }
    return mapped;
}
function leaveOutWritten(schema) {
    const { required, properties } = schema;
    if (!isNode(properties))
        return;
    const isWritten = (property) => isNode(property) && property["writeOnly"] === true;
    const written = new Set(Object.keys(properties).filter((name) => isWritten(properties[name])));
    if (written.size === 0)
        return;
    schema["properties"] = mapOwn(properties, (name, property) => (written.has(name) ? false : property));
    if (Array.isArray(required))
        schema["required"] = required.filter((name) => !written.has(name));
}
function demandKinds(schema) {
    const { discriminator, allOf } = schema;
    const choices = [schema["oneOf"] ?? schema["anyOf"]].flat();
    if (!isNode(discriminator) || typeof discriminator["propertyName"] !== "string")
        return;
    const refs = choices.flatMap((choice) => isNode(choice) && typeof choice["$ref"] === "string" ? [choice["$ref"]] : []);
    if (refs.length === 0)
        return;
    const mapping = isNode(discriminator["mapping"]) ? Object.entries(discriminator["mapping"]) : [];
    const named = new Map([
        ...refs.map((ref) => [ref.split("/").at(-1) ?? "", ref]),
        ...mapping.map(([name, to]) => {
            const ref = String(to);
            return [name, ref.startsWith("#") ? ref : `#/components/schemas/${ref}`];
        }),
    ]);
    const property = discriminator["propertyName"];
    const says = (value) => ({ required: [property], properties: { [property]: value } });
    const conditions = [...named].map(([name, $ref]) => ({ if: says({ const: name }), then: { $ref } }));
    const isClosed = refs.length === choices.length;
    schema["allOf"] = [
        ...(Array.isArray(allOf) ? allOf : []),
        isClosed ? says({ enum: [...named.keys()] }) : says({}),
        ...conditions,
    ];
}
function convertDialect(schema) {
    for (const [bound, exclusive] of [
        ["minimum", "exclusiveMinimum"],
        ["maximum", "exclusiveMaximum"],
    ]) {
        if (typeof schema[exclusive] !== "boolean")
            continue;
        if (schema[exclusive]) {
            schema[exclusive] = schema[bound];
            delete schema[bound];
        }
        else
            delete schema[exclusive];
    }
    if (typeof schema["nullable"] !== "boolean")
        return schema;
    const { nullable, ...rest } = schema;
    return nullable ? { anyOf: [rest, { type: "null" }] } : rest;
}

;// CONCATENATED MODULE: ./packages/smoke/lib/contract/find-operation.js


const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
function listOperations(document) {
    const paths = isNode(document["paths"]) ? document["paths"] : {};
    const operations = [];
    for (const [template, given] of Object.entries(paths)) {
        const { node: item, pointer } = follow(document, given, `#/paths/${escapePointer(template)}`);
        if (item === undefined || !template.startsWith("/"))
            continue;
        const segments = template.split("/").slice(1);
        const pattern = build/* RE2JS */.L3.compile(`/${segments.map(toPattern).join("/")}`);
        for (const method of METHODS) {
            const node = item[method];
            if (!isNode(node))
                continue;
            operations.push({
                matches: (path) => pattern.matches(path),
                name: `${method.toUpperCase()} ${template}`,
                pointer: `${pointer}/${method}`,
                node,
                fixed: segments.filter((segment) => !segment.includes("{")).length,
            });
        }
    }
    return operations.sort((a, b) => b.fixed - a.fixed || (a.name < b.name ? -1 : 1));
}
function toPattern(segment) {
    return segment
        .split(/(\{[^{}]*\})/)
        .map((part) => (/^\{.*\}$/.test(part) ? "[^/]+" : build/* RE2JS */.L3.quote(encodeText(part))))
        .join("");
}
function encodeText(text) {
    return text.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}
function findOperation(operations, method, pathname, bases) {
    for (const wanted of method === "HEAD" ? ["HEAD", "GET"] : [method]) {
        for (const base of bases) {
            if (!pathname.startsWith(base))
                continue;
            const rest = pathname.slice(base.length);
            const found = operations.find((it) => it.name.startsWith(`${wanted} `) && it.matches(rest));
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}
function listBases(document, url) {
    const servers = Array.isArray(document["servers"]) ? document["servers"] : [];
    const own = new URL(url).pathname;
    const paths = servers.flatMap((server) => {
        if (!isNode(server) || typeof server["url"] !== "string")
            return [];
        const variables = isNode(server["variables"]) ? server["variables"] : {};
        const filled = server["url"].replace(/\{([^{}]*)\}/g, (_, name) => {
            const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
            return isNode(variable) && typeof variable["default"] === "string" ? variable["default"] : "";
        });
        const { pathname } = URL.parse(filled, url) ?? {};
        return pathname === undefined ? [] : [pathname];
    });
    const bases = [...paths, own].map((path) => path.replace(/\/+$/, ""));
    return [...new Set(bases)].sort((a, b) => b.length - a.length);
}
function follow(document, given, at) {
    let node = given;
    let pointer = at;
    for (let steps = 0; steps < 20 && isNode(node) && typeof node["$ref"] === "string"; steps += 1) {
        pointer = node["$ref"];
        node = pointer
            .split("/")
            .slice(1)
            .reduce((part, key) => {
            const name = decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
            return typeof part === "object" && part !== null && Object.hasOwn(part, name)
                ? part[name]
                : undefined;
        }, document);
    }
    return { node: isNode(node) && typeof node["$ref"] !== "string" ? node : undefined, pointer };
}
function escapePointer(key) {
    return encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"));
}

;// CONCATENATED MODULE: ./packages/smoke/lib/contract/headers.js


function readHeaders(document, answer, response) {
    const described = answer.node?.["headers"];
    if (!isNode(described))
        return [];
    const found = [];
    for (const [name, given] of Object.entries(described)) {
        if (name.toLowerCase() === "content-type")
            continue;
        const { node, pointer } = follow(document, given, `${answer.pointer}/headers/${escapePointer(name)}`);
        const text = joinValues(response, name);
        if (text === undefined) {
            if (node?.["required"] === true)
                return { missing: name };
            continue;
        }
        if (node?.["schema"] === undefined)
            continue;
        const schema = follow(document, node["schema"], `${pointer}/schema`);
        const value = readValue(text, schema.node, node["explode"] === true, document);
        found.push({ name, pointer: `${pointer}/schema`, value });
    }
    return found;
}
function joinValues(response, name) {
    const values = response.headers.filter(([key]) => key.toLowerCase() === name.toLowerCase());
    return values.length === 0 ? undefined : values.map(([, value]) => value).join(", ");
}
function readValue(text, schema, explodes, document) {
    const types = [schema?.["type"]].flat();
    const parts = text === "" ? [] : text.split(",").map((part) => part.trim());
    if (types.includes("array")) {
        const { node: items } = follow(document, schema?.["items"], "");
        return parts.map((part) => readValue(part, items, false, document));
    }
    if (types.includes("object")) {
        const properties = isNode(schema?.["properties"]) ? schema["properties"] : {};
        const pairs = explodes
            ? parts.map((part) => [part.split("=", 1).join(""), part.slice(part.indexOf("=") + 1)])
            : parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""]] : []));
        return Object.fromEntries(pairs.map(([key, value]) => {
            const { node } = follow(document, Object.hasOwn(properties, key) ? properties[key] : undefined, "");
            return [key, readValue(value, node, false, document)];
        }));
    }
    const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);
    if (isNumber && (types.includes("integer") || types.includes("number")))
        return Number(text);
    if ((text === "true" || text === "false") && types.includes("boolean"))
        return text === "true";
    return text;
}

;// CONCATENATED MODULE: ./packages/smoke/lib/contract/contract.js









const ID = "contract";
function readContract(text, file, url) {
    const fail = (why, cause) => {
        throw new lib/* GateError */.ue("FILE_UNREADABLE", `${file} is no contract that can be used: ${why}`, {
            location: { file },
            cause,
            hint: "smoke.contract names one OpenAPI document of version 3.0 or 3.1, in YAML or JSON.",
        });
    };
    let raw;
    try {
        raw = (0,yaml_dist/* parse */.qg)(text, { logLevel: "error" });
    }
    catch (error) {
        const isDeep = error instanceof RangeError ||
            (error instanceof yaml_dist/* YAMLParseError */.XT && error.code === "RESOURCE_EXHAUSTION");
        fail(isDeep ? "it is nested too deeply to be read" : `it is neither YAML nor JSON: ${messageOf(error)}`, error);
    }
    const version = isNode(raw) ? raw["openapi"] : undefined;
    const isVersion30 = typeof version === "string" && /^3\.0\.\d+$/.test(version);
    if (!isVersion30 && !(typeof version === "string" && /^3\.1\.\d+$/.test(version)))
        fail(version === undefined ? "it has no key openapi" : "its version is not 3.0 or 3.1");
    try {
        const document = convertDocument(raw, isVersion30);
        const operations = listOperations(document);
        if (operations.length === 0)
            fail("it has no operation");
        return new CompiledContract(document, operations, isVersion30, url);
    }
    catch (error) {
        if (error instanceof lib/* GateError */.ue)
            throw error;
        return fail(messageOf(error), error);
    }
}
class CompiledContract {
    #document;
    #operations;
    #bases;
    #ajv;
    #validators = new Map();
    constructor(document, operations, isVersion30, url) {
        this.#document = document;
        this.#operations = operations;
        this.#bases = listBases(document, url);
        const options = {
            strict: false,
            logger: false,
            validateFormats: true,
            code: { regExp: Object.assign(compilePattern, { code: "" }) },
        };
        this.#ajv = isVersion30 ? new ajv.Ajv(options) : new _2020.Ajv2020(options);
        dist["default"](this.#ajv);
        this.#ajv.addSchema(document, ID, undefined, false);
    }
    check({ method, url }, response) {
        const { pathname } = new URL(url);
        const operation = findOperation(this.#operations, method, pathname, this.#bases);
        if (operation === undefined)
            return { kind: "undocumented", operation: `${method} ${pathname}` };
        const message = this.#findBreach(operation, method, response);
        return message === undefined
            ? { kind: "kept", operation: operation.name }
            : { kind: "broken", operation: operation.name, message };
    }
    #findBreach(operation, method, response) {
        const { status } = response;
        const responses = isNode(operation.node["responses"]) ? operation.node["responses"] : {};
        const key = [String(status), `${String(status).charAt(0)}XX`, "default"].find((name) => Object.hasOwn(responses, name));
        if (key === undefined)
            return `the contract names no answer ${status}`;
        const given = follow(this.#document, responses[key], `${operation.pointer}/responses/${escapePointer(key)}`);
        const headers = readHeaders(this.#document, given, response);
        if (!Array.isArray(headers))
            return `the header ${headers.missing} is missing`;
        for (const { name, pointer, value } of headers) {
            const breach = this.#validate(pointer, value, `the header ${name}`);
            if (breach !== undefined)
                return breach;
        }
        const content = given.node?.["content"];
        if (!isNode(content) || Object.keys(content).length === 0)
            return undefined;
        if (method === "HEAD" || status === 204 || status === 304)
            return undefined;
        const type = (readHeader(response, "content-type") ?? "").split(";", 1).join("").trim().toLowerCase();
        const range = findMediaRange(Object.keys(content), type);
        if (range === undefined)
            return `its content type is ${type === "" ? "missing" : `"${type}"`}, the contract names ${Object.keys(content).join(", ")}`;
        const media = content[range];
        if (!isNode(media) || media["schema"] === undefined || !/[/+]json$/.test(type))
            return undefined;
        let body;
        try {
            body = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(response.body));
        }
        catch {
            return "its body is not JSON";
        }
        return this.#validate(`${given.pointer}/content/${escapePointer(range)}/schema`, body, "the body");
    }
    #validate(pointer, value, what) {
        let errors;
        try {
            const validator = this.#validators.get(pointer) ?? this.#ajv.compile({ $ref: `${ID}${pointer}` });
            this.#validators.set(pointer, validator);
            if (validator(value))
                return undefined;
            ({ errors } = validator);
        }
        catch (error) {
            return `${what} cannot be compared with the schema: ${messageOf(error)}`;
        }
        const [first] = errors ?? [];
        const path = first?.instancePath ?? "";
        const place = path === "" ? what : what === "the body" ? path : `${what} at ${path}`;
        const message = first?.keyword === "false schema" ? "must not be there" : first?.message;
        return `${place} ${message ?? "does not match"}`;
    }
}
function compilePattern(pattern) {
    const compiled = build/* RE2JS */.L3.compile(build/* RE2JS */.L3.translateRegExp(pattern));
    return { test: (text) => compiled.matcher(text).find(), toString: () => pattern };
}
function findMediaRange(ranges, type) {
    const bare = (range) => range.split(";", 1).join("").trim().toLowerCase();
    return [type, `${type.split("/", 1).join("")}/*`, "*/*"]
        .map((wanted) => ranges.find((range) => bare(range) === wanted))
        .find((range) => range !== undefined);
}
function readHeader(response, name) {
    return response.headers.find(([key]) => key.toLowerCase() === name)?.[1];
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ })

};
