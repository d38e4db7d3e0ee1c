import { readFile, symlink } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import type { Processes } from "@gate/core";
import { createProcesses } from "@gate/runtime";
import { createTemporaryRepository, type TemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import { judgeByWrangler, loadWranglerConfig, type WranglerVerdict } from "../src/index.ts";
import { BUNDLED_VERSION } from "../src/bundled-judge.ts";
import { installedWrangler } from "./registry.ts";

const processes = createProcesses({ baseEnvironment: process.env });
const installedModules = path.dirname(path.dirname(installedWrangler));

interface Case {
  file?: string;
  allow?: boolean;
  environments?: (string | undefined)[];
  own?: Processes;
  signal?: AbortSignal;
}

async function judge(repository: TemporaryRepository, options: Case = {}): Promise<WranglerVerdict[]> {
  return judgeByWrangler({
    config: await loadWranglerConfig({ root: repository.root, file: options.file ?? "wrangler.toml" }),
    environments: options.environments ?? [undefined, "staging", "production"],
    processes: options.own ?? processes,
    nodePath: process.execPath,
    allowRepositoryWrangler: options.allow ?? true,
    signal: options.signal,
  });
}

const show = (verdicts: WranglerVerdict[]) =>
  verdicts.flatMap(({ environment = "top", errors, warnings }) => [
    ...errors.map(
      ({ message, location }) => `${environment} error ${location.line}: ${message.slice(0, 60)}`,
    ),
    ...warnings.map(
      ({ message, location }) => `${environment} warning ${location.line}: ${message.slice(0, 60)}`,
    ),
  ]);

const GOOD = 'name = "api"\nmain = "src/index.ts"\ncompatibility_date = "2026-01-01"\n';
const BOTH = "[env.staging]\n[env.production]\n";

describe("the two judges", () => {
  it.each<[string, string, string[]]>([
    ["nothing is wrong", `${GOOD}${BOTH}`, []],
    [
      "a type is wrong at the top",
      `workers_dev = "yes"\n${GOOD}${BOTH}`,
      ["top", "staging", "production"].map(
        (name) => `${name} error 1: Expected "workers_dev" to be of type boolean but got "yes".`,
      ),
    ],
    [
      "a binding is missing in one environment",
      `${GOOD}[[kv_namespaces]]\nbinding = "KV"\nid = "1"\n[env.production]\n[[env.staging.kv_namespaces]]\nbinding = "KV"\nid = "2"\n`,
      ['production warning 7: "kv_namespaces" exists at the top level, but not on "env.pro'],
    ],
    [
      "a key is unknown here and there",
      `${GOOD}fooo = 1\n[env.staging]\nbarr = 1\n[env.production.build]\ncomand = "x"\n`,
      [
        'top warning 4: Unexpected fields found in top-level field: "fooo"',
        'staging warning 4: Unexpected fields found in top-level field: "fooo"',
        'staging warning 6: Unexpected fields found in env.staging field: "barr"',
        'production warning 4: Unexpected fields found in top-level field: "fooo"',
        'production warning 8: Unexpected fields found in build field: "comand"',
      ],
    ],
    [
      "a binding has the wrong shape",
      `${GOOD}[env.staging]\n[[env.production.d1_databases]]\nbinding = "DB"\n[[env.production.d1_databases]]\nbinding = 1\n`,
      ['production error 7: "env.production.d1_databases[1]" bindings should have a stri'],
    ],
    [
      "an environment does not exist",
      `${GOOD}[env.staging]\n`,
      ['production error 1: No environment found in configuration with name "production"'],
    ],
    [
      "wrangler stops at a mistake by an exception",
      `name = "api"\nmain = "src/index.py"\n${BOTH}`,
      ["top", "staging", "production"].map(
        (name) => `${name} error 1: The \`python_workers\` compatibility flag is required to use P`,
      ),
    ],
    [
      "a Durable Object has no migration",
      `${GOOD}[env.production]\n[env.staging]\n[[env.staging.durable_objects.bindings]]\nname = "DO"\nclass_name = "C"\n`,
      ["staging warning 5: In your wrangler.toml file, you have configured `durable_obj"],
    ],
    [
      "a custom domain is inherited",
      `${GOOD}routes = [{ pattern = "a.example", custom_domain = true }]\n[env.staging]\n[env.production]\nroutes = []\n`,
      ['staging warning 5: The "env.staging" environment inherits the top-level `routes'],
    ],
    [
      "two bindings have one name",
      `${GOOD}[env.staging]\n[env.production]\nvars = { KV = "1" }\nkv_namespaces = [{ binding = "KV", id = "1" }]\n`,
      ["production error 6: KV assigned to KV Namespace and Environment Variable binding"],
    ],
  ])("agree, word by word and place by place, when %s", async (_, text, expected) => {
    await using repository = await createTemporaryRepository({ "wrangler.toml": text });
    await symlink(installedModules, path.join(repository.root, "node_modules"));
    const own = await judge(repository);
    const bundled = await judge(repository, { allow: false });
    expect(show(own)).toEqual(expected);
    expect(show(bundled)).toEqual(expected);
    const { version } = JSON.parse(await readFile(installedWrangler, "utf8")) as { version: string };
    for (const verdict of own) expect(verdict.judge).toEqual({ from: "repository", version });
    for (const verdict of bundled)
      expect(verdict.judge).toEqual({ from: "bundled", version: BUNDLED_VERSION });
    expect(own.map(({ environment }) => environment)).toEqual([undefined, "staging", "production"]);
  });

  it("agree on a key that wrangler has and the library has not yet: a warning, because its value is not judged", async () => {
    await using repository = await createTemporaryRepository();
    await repository.write({
      "wrangler.toml": `${GOOD}containers = [{ image = "./Dockerfile", name = "box" }]\n[exports.Box]\ntype = "durable-object"\nstorage = "sqlite"\ncontainer = "box"\n`,
      "src/index.ts": "export default {};\n",
      Dockerfile: "FROM scratch\n",
    });
    await symlink(installedModules, path.join(repository.root, "node_modules"));
    const [own] = await judge(repository, { environments: [undefined] });
    const [library] = await judge(repository, { environments: [undefined], allow: false });
    expect([own?.judge.from, library?.judge.from]).toEqual(["repository", "bundled"]);
    expect([own?.errors, library?.errors]).toEqual([[], []]);
    expect(library?.warnings).toHaveLength(3);
    expect(library?.warnings.map(({ message, location }) => `${location.line}: ${message}`)).toContainEqual(
      expect.stringMatching(/^8: "exports\.Box\.container" is forbidden .* only that can judge it\.$/),
    );
    await repository.write({
      "wrangler.toml": `${GOOD}[exports.Box]\ntype = "durable-object"\nstorage = "sqlite"\nbox = 1\n`,
    });
    const [other] = await judge(repository, { environments: [undefined], allow: false });
    expect(other?.errors.length).toBeGreaterThan(0);
  });

  it("agree about JSON in a folder below, with comments", async () => {
    const text = '{\n  // comment\n  "name": "API!",\n  "env": { "staging": {\n    "vars": 1 } },\n}';
    await using repository = await createTemporaryRepository({ "apps/api/wrangler.jsonc": text });
    await symlink(installedModules, path.join(repository.root, "node_modules"));
    for (const allow of [true, false]) {
      const verdicts = await judge(repository, {
        file: "apps/api/wrangler.jsonc",
        allow,
        environments: ["staging"],
      });
      expect(verdicts[0]?.judge.from).toBe(allow ? "repository" : "bundled");
      expect(show(verdicts)).toEqual([
        'staging error 3: Expected "name" to be of type string, alphanumeric and lower',
        'staging error 5: The field "env.staging.vars" should be an object but got 1.',
      ]);
      expect(verdicts[0]?.errors[1]?.location).toMatchObject({
        file: "apps/api/wrangler.jsonc",
        line: 5,
        column: 5,
      });
    }
  });
});

/** A package that calls itself wrangler, with an esbuild that it could format by. */
const fake = (script: string, version = "4.999.0") => ({
  "wrangler.toml": `${GOOD}fooo = 1\n`,
  "node_modules/wrangler/package.json": JSON.stringify({ name: "wrangler", version, main: "cli.js" }),
  "node_modules/wrangler/cli.js": script,
  "node_modules/esbuild/package.json": JSON.stringify({ name: "esbuild", version: "1.0.0", main: "main.js" }),
  "node_modules/esbuild/main.js": "exports.formatMessagesSync = () => { throw new Error('no binary'); };",
});
const hasty: Processes = {
  ...processes,
  ask: async (command, args, options) => processes.ask(command, args, { ...options, deadlineMs: 1_000 }),
};

describe("the repository's wrangler", () => {
  it.each<[string, string, RegExp]>([
    ["fails while it loads", "throw new Error('broken install')", /broken install/],
    ["has not what is asked for", "exports.readConfig = () => {}", /no unstable_readConfig/],
    ["ends the process", "exports.unstable_readConfig = () => process.exit(0)", /did not judge/],
    ["never ends", "exports.unstable_readConfig = () => { for (;;); }", /did not end within/],
    [
      "fails in a promise",
      "exports.unstable_readConfig = () => { Promise.reject(new Error('lost')); }",
      /lost/,
    ],
    ["writes without end", "for (;;) process.stdout.write('x'.repeat(65536))", /more than|did not end/],
    [
      "answers in its own words",
      "process.stdout.write('wrangler-gate-result [1]\\n'); process.exit(0)",
      /incomplete|did not judge/,
    ],
  ])("is replaced, and this is said, when it %s", async (_, script, reason) => {
    await using repository = await createTemporaryRepository(fake(script));
    const [verdict] = await judge(repository, { environments: [undefined], own: hasty });
    expect(verdict?.judge).toEqual({
      from: "bundled",
      version: BUNDLED_VERSION,
      fallbackReason: expect.stringMatching(reason),
    });
    expect(verdict?.warnings).toHaveLength(1);
  });

  it("is replaced when it is of another age", async () => {
    await using repository = await createTemporaryRepository(
      fake("exports.unstable_readConfig = () => {}", "3.114.0"),
    );
    const [verdict] = await judge(repository, { environments: [undefined] });
    expect(verdict?.judge.fallbackReason).toMatch(/too old/);
  });

  it("is not run when it may not be", async () => {
    const script =
      "require('node:fs').writeFileSync(__dirname + '/ran', ''); exports.unstable_readConfig = () => {}";
    await using repository = await createTemporaryRepository(fake(script));
    const trace = path.join(repository.root, "node_modules/wrangler/ran");
    const [verdict] = await judge(repository, { environments: [undefined], allow: false });
    expect(verdict?.judge).toEqual({ from: "bundled", version: BUNDLED_VERSION });
    await expect(readFile(trace)).rejects.toMatchObject({ code: "ENOENT" });
    await judge(repository, { environments: [undefined] });
    await expect(readFile(trace)).resolves.toHaveLength(0);
  });

  it("is not looked for above the root of the repository", async () => {
    await using repository = await createTemporaryRepository({
      ...fake("exports.unstable_readConfig = () => {}"),
      "inner/wrangler.toml": GOOD,
    });
    const config = await loadWranglerConfig({
      root: path.join(repository.root, "inner"),
      file: "wrangler.toml",
    });
    const ask = {
      config,
      environments: [undefined],
      processes,
      nodePath: process.execPath,
      allowRepositoryWrangler: true,
    };
    expect((await judgeByWrangler(ask))[0]?.judge).toEqual({ from: "bundled", version: BUNDLED_VERSION });
  });

  it("opens no connection and gets no token", async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    const script = `
      require("node:net").connect(${port}, "127.0.0.1").on("error", () => {});
      exports.unstable_readConfig = () => {
        console.warn("Processing x configuration:\\n  - names " + Object.keys(process.env).join(" "));
        console.log("::set-output name=x::y");
      };`;
    await using repository = await createTemporaryRepository(fake(script));
    const secretive = createProcesses({
      baseEnvironment: {
        ...process.env,
        CLOUDFLARE_API_TOKEN: "t",
        CLOUDFLARE_ENV: "staging",
        GITHUB_TOKEN: "t",
        INPUT_X: "x",
      },
    });
    try {
      const [verdict] = await judge(repository, { environments: [undefined], own: secretive });
      expect(verdict?.judge).toEqual({ from: "repository", version: "4.999.0" });
      expect(verdict?.warnings[0]?.message).toContain("PATH");
      expect(verdict?.warnings[0]?.message).not.toMatch(/CLOUDFLARE|GITHUB|INPUT/);
      expect(connections).toBe(0);
    } finally {
      server.close();
    }
  });

  it("judges although nobody hears that its connections fail", async () => {
    const script = `
      exports.unstable_readConfig = () => {
        require("node:net").connect(1, "127.0.0.1");
        require("node:tls").connect({ host: "127.0.0.1", port: 1 });
      };`;
    await using repository = await createTemporaryRepository(fake(script));
    const [verdict] = await judge(repository, { environments: [undefined] });
    expect(verdict?.judge).toEqual({ from: "repository", version: "4.999.0" });
  });

  it("is cancelled with the run", async () => {
    await using repository = await createTemporaryRepository(
      fake("exports.unstable_readConfig = () => { for (;;); }"),
    );
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 300);
    await expect(judge(repository, { signal: cancel.signal })).rejects.toMatchObject({ code: "CANCELLED" });
  });
});
