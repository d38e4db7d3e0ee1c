import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { HostRunResult } from "@gate/testing";
import { useBuiltActions } from "./built-action.ts";
import { type Scene, setScene } from "./worker.ts";

const actions = useBuiltActions();

const SECRET = 'c4nary-secret/+&<"ü" value';
const HEADERS = "    headers: { CF-Access-Client-Id: $ACCESS_ID, CF-Access-Client-Secret: $ACCESS_SECRET }";
const ENV = { ACCESS_ID: "an-id-that-is-secret", ACCESS_SECRET: Buffer.from(SECRET).toString("latin1") };

/** The secret as a service may give it back. */
const FORMS = [
  ENV.ACCESS_SECRET,
  Buffer.from(ENV.ACCESS_SECRET).toString("base64"),
  Buffer.from(`x:${ENV.ACCESS_SECRET}`).toString("base64"),
  Buffer.from(ENV.ACCESS_SECRET).toString("hex"),
  encodeURIComponent(ENV.ACCESS_SECRET),
  JSON.stringify(ENV.ACCESS_SECRET),
  ENV.ACCESS_ID,
];

/** Everything that a run left behind: what the runner shows, what it keeps, and every file. */
async function gatherSinks(scene: Scene, result: HostRunResult): Promise<Map<string, string>> {
  const folder = path.join(scene.repository.root, "gate-evidence");
  const files = await readdir(folder).catch(() => []);
  const raw = result.rawLog
    .split(/\r?\n/)
    .filter((line) => !line.startsWith("::add-mask::"))
    .join("\n");
  const entries = await Promise.all(
    files.map(async (name) => [name, await readFile(path.join(folder, name), "utf8")] as const),
  );
  return new Map([
    ["raw log", raw],
    ["log", result.log],
    ["summary", result.summary ?? ""],
    ["outputs", JSON.stringify(result.outputs)],
    ["annotations", JSON.stringify(result.annotations)],
    ...entries,
  ]);
}

function expectHidden(sinks: ReadonlyMap<string, string>): void {
  for (const [name, text] of sinks) {
    const found = FORMS.filter((form) => text.includes(form)).map((form) => `${form} in ${name}`);
    expect(found).toEqual([]);
    expect(
      text
        .split("\n")
        .filter((line) => line.includes("c4nary"))
        .map((line) => `${name}: ${line}`),
    ).toEqual([]);
  }
}

describe("a secret header of gate.yml", () => {
  it("reaches its origin alone and no sink, also where the service gives it back", async () => {
    await using other = await setScene();
    await using scene = await setScene({
      environment: HEADERS,
      files: {
        "smoke/echo.hurl": [
          "GET {{base_url}}/echo",
          "HTTP 200",
          "[Asserts]",
          'header "X-Echo" == "nice"',
          'jsonpath "$.echo" == "nice"',
          'body == "nice"',
          "",
        ].join("\n"),
        "smoke/away.hurl": [
          "GET {{base_url}}/away",
          "[Options]",
          "location: true",
          "HTTP 200",
          "[Asserts]",
          'jsonpath "$.data[0].id" == 1',
          "",
        ].join("\n"),
      },
    });
    scene.answers.before = ({ url, headers }, response) => {
      if (url === "/away") {
        response.writeHead(302, { Location: `${other.server.url}/api/items` });
        response.end();
        return true;
      }
      if (url !== "/echo") return false;
      response.setHeader("X-Echo", String(headers["cf-access-client-secret"]));
      response.end(JSON.stringify({ echo: FORMS, got: headers }));
      return true;
    };
    const result = await actions.run(
      "run",
      scene.repository.root,
      { gate: "before-production", notes: "true" },
      { env: ENV },
    );
    expect(result).toMatchObject({ exitCode: 1, outputs: { decision: "no-go" }, survivors: [] });
    const asked = scene.server.requests.find(({ url }) => url === "/echo");
    expect(asked?.headers).toMatchObject({ "cf-access-client-id": ENV.ACCESS_ID });
    expect(asked?.headers).toHaveProperty("cf-access-client-secret");
    const elsewhere = other.server.requests.filter(({ url }) => url === "/api/items");
    expect(elsewhere.length).toBeGreaterThan(0);
    for (const { headers } of elsewhere) {
      expect(headers).not.toHaveProperty("cf-access-client-id");
      expect(headers).not.toHaveProperty("cf-access-client-secret");
    }
    const sinks = await gatherSinks(scene, result);
    expect([...sinks.keys()]).toEqual(
      expect.arrayContaining(["report.html", "hub-smoke-test-staging-a1.json", "release-notes.md"]),
    );
    expectHidden(sinks);
    expect(result.masks).toContain(ENV.ACCESS_SECRET);
  });

  it("that is missing is an error before any request", async () => {
    await using scene = await setScene({ environment: HEADERS });
    const result = await actions.run("smoke-test", scene.repository.root, { environment: "staging" });
    expect(result).toMatchObject({ exitCode: 2, outputs: { verdict: "error" } });
    expect(result.log).toContain("ENVIRONMENT_VARIABLE_MISSING");
    expect(scene.server.requests).toEqual([]);
  });
});

describe("a started program", () => {
  const SPY = `
const { createServer } = require("node:http");
const found = Object.entries(process.env).filter(([name, value]) => /TOKEN|SECRET|INPUT_|ACTIONS_|GITHUB_/i.test(name) || value.includes("c4nary"));
const text = JSON.stringify({ success: true, data: { status: "healthy", environment: "dev", version: process.argv[3], spied: found.map(([name]) => name) } });
for (const name of ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STEP_SUMMARY"]) {
  const file = process.env[name];
  if (file) require("node:fs").appendFileSync(file, "verdict=pass\\n");
}
createServer((request, response) => { response.setHeader("Content-Type", "application/json"); response.end(text); }).listen(Number(process.argv[2]), "127.0.0.1");
`;

  it("gets no token, no input and no file of the runner", async () => {
    await using scene = await setScene({
      environment:
        "  dev: { url: 'http://127.0.0.1:{port}', tier: test, start: 'node spy.js {port} {commit}' }",
      files: {
        "spy.js": SPY,
        "smoke/items.hurl":
          'GET {{base_url}}/api/health\nHTTP 200\n[Asserts]\njsonpath "$.data.spied" count == 0\n',
      },
    });
    const result = await actions.run(
      "smoke-test",
      scene.repository.root,
      { environment: "dev" },
      { env: { ACCESS_SECRET: SECRET, CLOUDFLARE_API_TOKEN: SECRET, NODE_AUTH_TOKEN: SECRET } },
    );
    expect(result.annotations).toEqual([]);
    expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" }, survivors: [], envFile: "" });
  });
});
