import { spawn } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createTemporaryRepository, startServer } from "@gate/testing";
import { answerHealth, GATE_YML, WRANGLER_TOML } from "./worker.ts";

const program = path.join(import.meta.dirname, "fixtures", "gate.ts");

interface Result {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command as a person does: in a process of its own. */
function gate(
  cwd: string,
  words: readonly string[],
  cancel?: { when: string; signal: NodeJS.Signals },
): Promise<Result> {
  const child = spawn(
    process.execPath,
    ["--conditions=source", "--disable-warning=ExperimentalWarning", program, ...words],
    { cwd, env: { PATH: process.env["PATH"], NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"] },
  );
  const seen = { stdout: "", stderr: "" };
  let cancelled = false;
  const watch = (): void => {
    if (cancel === undefined || cancelled || !(seen.stdout + seen.stderr).includes(cancel.when)) return;
    cancelled = true;
    child.kill(cancel.signal);
  };
  child.stdout.on("data", (chunk: Buffer) => ((seen.stdout += chunk.toString()), watch()));
  child.stderr.on("data", (chunk: Buffer) => ((seen.stderr += chunk.toString()), watch()));
  return new Promise((resolve) => child.once("close", (exitCode) => resolve({ exitCode, ...seen })));
}

const HURL = "GET {{base_url}}/api/health\nHTTP 200\n";

describe("the command gate", () => {
  it.each([
    [["--help"], 0, /^gate: may I deploy/, ""],
    [["run", "--help"], 0, /^gate run: /, ""],
    [["--version"], 0, /^wrangler-gate \d+\.\d+\.\d+\n$/, ""],
    [["runn"], 64, /^$/, 'error USAGE unknown command "runn": did you mean run?\n'],
    [["run", "--gat", "x"], 64, /^$/, "error USAGE unknown flag --gat: did you mean --gate?\n"],
    [["run", "--no-start=maybe"], 64, /^$/, "error USAGE --no-start: "],
    [["validate"], 2, /^$/, "error CONFIG_NOT_FOUND there is no gate.yml here\n"],
    [
      ["smoke-test", "--url", "nonsense"],
      64,
      /^$/,
      "error USAGE the url is not an absolute http or https address",
    ],
  ])("%j ends with %i", async (words, exitCode, stdout, stderr) => {
    await using repository = await createTemporaryRepository();
    const result = await gate(repository.root, words);
    expect(result.exitCode).toBe(exitCode);
    expect(result.stdout).toMatch(stdout);
    expect(result.stderr.startsWith(stderr)).toBe(true);
    expect(result.stderr).not.toMatch(/^\s+at /m);
  });

  it("ends with 0 for a pass, and --json prints the result and nothing else", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using repository = await createTemporaryRepository({ "a.hurl": HURL });
    const words = ["smoke-test", "--url", server.url, "a.hurl"];
    const shown = await gate(repository.root, words);
    expect(shown).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^PASS +smoke-test@url /) });
    const json = await gate(repository.root, [...words, "--json"]);
    expect(json.exitCode).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject({
      check: "smoke-test",
      verdict: "pass",
      facts: { version: { state: "unproven" }, assertions: 1 },
    });
  });

  it.each([
    ["fail", "GET {{base_url}}/api/health\nHTTP 404\n", 1],
    ["inconclusive", "GET {{base_url}}/api/health\n", 1],
  ])("ends with 1 for %s", async (verdict, hurl, exitCode) => {
    await using server = await startServer(answerHealth("v1"));
    await using repository = await createTemporaryRepository({ "a.hurl": hurl });
    const result = await gate(repository.root, ["smoke-test", "--url", server.url, "a.hurl", "--json"]);
    expect(result.exitCode).toBe(exitCode);
    expect(JSON.parse(result.stdout)).toMatchObject({ verdict });
  });

  it("ends with 2 when it could not judge, and with 1 for no-go", async () => {
    await using repository = await createTemporaryRepository({
      "gate.yml": GATE_YML("http://127.0.0.1:9"),
      "wrangler.toml": WRANGLER_TOML,
      "smoke/a.hurl": "GET\n",
    });
    const broken = await gate(repository.root, ["smoke-test", "--environment", "staging"]);
    expect(broken).toMatchObject({ exitCode: 2, stdout: "" });
    expect(broken.stderr).toMatch(/^error HURL_SYNTAX smoke\/a\.hurl:1:4: /);
    const run = await gate(repository.root, ["run", "live", "--json"]);
    expect(run.exitCode).toBe(2);
    expect(JSON.parse(run.stdout)).toMatchObject({ decision: { decision: "no-go" } });
    await repository.write({ "empty/.keep": "" });
    const verdict = await gate(repository.root, ["verdict", "live", "--evidence-folder", "empty", "--json"]);
    expect(verdict.exitCode).toBe(1);
    const missing = await gate(repository.root, ["verdict", "live", "--evidence-folder", "nowhere"]);
    expect(missing.exitCode).toBe(2);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)(
    "ends with %s as %i, and the report of what it found out is on disk",
    async (signal, exitCode) => {
      await using server = await startServer((request, response) =>
        request.url === "/api/health" ? answerHealth("v1")(request, response) : undefined,
      );
      await using repository = await createTemporaryRepository({
        "gate.yml": GATE_YML(server.url),
        "wrangler.toml": WRANGLER_TOML,
        "smoke/a.hurl": "GET {{base_url}}/never\nHTTP 200\n",
      });
      const result = await gate(repository.root, ["run", "live", "--health-version", "none"], {
        when: "smoke-test@staging …",
        signal,
      });
      expect(result.exitCode).toBe(exitCode);
      expect(await repository.git("status", "--porcelain", "--untracked-files=all")).toContain(
        "gate-evidence/report.html",
      );
    },
  );
});
