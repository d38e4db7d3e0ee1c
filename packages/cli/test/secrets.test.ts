import type { IncomingMessage, ServerResponse } from "node:http";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { type HostRunResult, runBuiltAction, startServer, type TemporaryRepository } from "@gate/testing";
import { createWorker, GATE_YML } from "./worker.ts";

const ACTION = path.join(import.meta.dirname, "fixtures", "smoke-action");
/** One that was given, one of a file, one that is captured; each with what escapes differently. */
const SECRETS = {
  given: 'c4nary-given/+&<"ü" value',
  filed: "c4nary-filed?=%41~'x'",
  captured: 'c4nary-captured|*_`{"a":1}`',
};

/** A text as a service may give it back. */
function listForms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    bytes.toString("base64"),
    bytes.toString("base64url"),
    Buffer.from(`bob:${secret}`).toString("base64"),
    bytes.toString("hex"),
    encodeURIComponent(secret),
    new URLSearchParams({ q: secret }).toString(),
    JSON.stringify(secret),
    JSON.stringify(JSON.stringify(secret)),
  ];
}

/** Hands out the secret to capture, and gives back whatever it is asked with, in all its forms. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://x");
  response.setHeader("content-type", "application/json");
  if (pathname === "/login") return void response.end(JSON.stringify({ token: SECRETS.captured }));
  if (pathname !== "/echo")
    return void response.end('{"success":true,"data":{"status":"healthy","version":"v1"}}');
  response.setHeader("x-echo", encodeURIComponent(searchParams.get("q") ?? ""));
  response.end(JSON.stringify({ forms: listForms(searchParams.get("q") ?? ""), got: request.headers }));
}

const echo = (name: string): string => `GET {{base_url}}/echo?from=a
Authorization: Bearer {{${name}}}
X-Key: {{${name}}}
[Query]
q: {{${name}}}
[BasicAuth]
bob: {{${name}}}
HTTP 200
[Asserts]
header "X-Echo" == "{{${name}}}!"
jsonpath "$.forms" includes "nothing"
jsonpath "$.forms[0]" != "{{${name}}}"
jsonpath "$.forms[1]" == "nothing"
jsonpath "$.forms[4]" == "nothing"
body == "nothing"
`;
const FILES = {
  "smoke/given.hurl": echo("given"),
  "smoke/filed.hurl": echo("filed"),
  // A body of several lines is quoted in another way in the line that repeats it.
  "smoke/note.hurl": `POST {{base_url}}/note\n{\n  "note": "{{filed}}"\n}\nHTTP 201\n`,
  "smoke/captured.hurl": `GET {{base_url}}/login\nHTTP 200\n[Captures]\ntoken: jsonpath "$.token" redact\n\n${echo("token")}`,
};

function play(
  worker: TemporaryRepository,
  env: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
  event = { name: "workflow_dispatch", payload: {} as unknown },
): Promise<HostRunResult> {
  return runBuiltAction({
    actionFolder: ACTION,
    cwd: worker.root,
    event,
    inputs: { environment: "staging", "expected-version": "v1", ...inputs },
    env: { NODE_OPTIONS: "--conditions=source --disable-warning=ExperimentalWarning", ...env },
  });
}

/** Everything that a run left behind: what the runner shows and keeps, and every file. */
async function gatherSinks(worker: TemporaryRepository, result: HostRunResult): Promise<Map<string, string>> {
  const folder = path.join(worker.root, "gate-evidence");
  const files = await readdir(folder);
  const raw = result.rawLog.split(/\r?\n/).filter((line) => !line.startsWith("::add-mask::"));
  return new Map([
    ["raw log", raw.join("\n")],
    ["log", result.log],
    ["summary", result.summary ?? ""],
    ["outputs", JSON.stringify(result.outputs)],
    ["annotations", JSON.stringify(result.annotations)],
    ...(await Promise.all(
      files.map(async (name) => [name, await readFile(path.join(folder, name), "utf8")] as const),
    )),
  ]);
}

describe("a secret of Hurl files", () => {
  it("is registered before it is used and stands in no sink in any form, captured ones too", async () => {
    await using server = await startServer(answer);
    await using worker = await createWorker(server.url, FILES);
    await writeFile(path.join(worker.root, "smoke.secrets"), `# a comment\n filed=${SECRETS.filed} \n`);
    const result = await play(
      worker,
      { HURL_SECRET_given: SECRETS.given },
      { junit: "gate-evidence/junit.xml", tap: "gate-evidence/tests.tap", "secrets-file": "smoke.secrets" },
    );
    expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
    expect(result.log).toContain("***");
    const asked = server.requests.filter(({ url }) => url?.startsWith("/echo"));
    const values = asked.map(({ url }) => new URL(url ?? "", "http://x").searchParams.get("q"));
    expect(new Set(values)).toEqual(new Set(Object.values(SECRETS)));
    const sinks = await gatherSinks(worker, result);
    expect([...sinks.keys()]).toEqual(
      expect.arrayContaining(["junit.xml", "tests.tap", "hub-smoke-test-staging-a1.json"]),
    );
    const found = [...sinks].flatMap(([name, text]) =>
      [...Object.values(SECRETS).flatMap(listForms), "c4nary"]
        .filter((form) => text.includes(form))
        .map((form) => `${form} in ${name}`),
    );
    expect(found).toEqual([]);
    expect(sinks.get("junit.xml")).toContain("&#34;note&#34;: &#34;***&#34;");
    for (const secret of Object.values(SECRETS)) expect(result.masks).toContain(secret);
  }, 60_000);

  it("that is captured and too short to be hidden fails there", async () => {
    await using server = await startServer((_, response) => response.end("abc"));
    await using worker = await createWorker(server.url, {
      "gate.yml": GATE_YML(server.url, "health: { version: none }\n"),
      "smoke/health.hurl": "GET {{base_url}}/\nHTTP 200\n[Captures]\ntoken: body redact\n",
    });
    const result = await play(worker, {});
    expect(result.outputs["verdict"]).not.toBe("pass");
    expect(JSON.stringify(result.annotations)).toContain("4 is the least that can be hidden");
  }, 60_000);

  it.each([
    ["a fork", { name: "pull_request", payload: { pull_request: { head: { repo: { full_name: "x/y" } } } } }],
    ["an event that mixes secrets with foreign code", { name: "pull_request_target", payload: {} }],
  ])(
    "is not read in a run of %s",
    async (_, event) => {
      await using server = await startServer(answer);
      await using worker = await createWorker(server.url, { "smoke/given.hurl": FILES["smoke/given.hurl"] });
      const result = await play(worker, { HURL_SECRET_given: SECRETS.given }, {}, event);
      expect(result.outputs["verdict"]).not.toBe("pass");
      expect(result.log).toContain("secrets are not read");
      expect(server.requests.filter(({ url }) => url?.startsWith("/echo"))).toEqual([]);
    },
    60_000,
  );
});
