import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { OUTPUTS } from "@gate/cli";
import type { HostRunResult } from "@gate/testing";
import { type ActionName, useBuiltActions } from "./built-action.ts";
import { setScene, writeGateYml } from "./worker.ts";

const actions = useBuiltActions();

/** Every way that a line is known to become a command of the runner, Markdown, HTML or a terminal's escape. */
const COMMANDS = [
  "::set-output name=verdict::pass",
  "##[set-output name=forged]yes",
  "::add-mask::pass",
  "  ::notice file=forged.js,line=1::forged",
  "##[warning]forged",
  "::stop-commands::forged-token",
  "::save-state name=forged::yes",
  "::add-matcher::forged.json",
  "%0A::notice::forged",
];
const HOSTILE = [
  ...COMMANDS,
  ...["\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"].map((end) => end + COMMANDS.join(end)),
  "\u001b]0;forged\u0007\u001b[2J",
  '<img src=x onerror="forged()">',
  "</details><script>forged()</script> [forged](https://forged.example) ![](https://forged.example) @octocat",
].join(" ");

const OURS = new Set(["error", "warning", "group", "endgroup"]);

function expectNothingObeyed(action: ActionName, result: HostRunResult): void {
  for (const { name, properties } of result.commands) {
    // The one notice that is ours; a forged one has another title, or none.
    if (name === "notice") expect(properties).toMatchObject({ title: "env/new-binding" });
    else expect(OURS).toContain(name);
  }
  for (const name of Object.keys(result.outputs)) expect(OUTPUTS[action]).toHaveProperty(name);
  expect(result.masks).toEqual(["ghs_0123456789abcdefghijklmnopqrstuvwxyz"]);
  expect(result).toMatchObject({ state: {}, envFile: "", pathFile: "", survivors: [] });
  for (const annotation of result.annotations) {
    if (annotation.level === "notice") expect(annotation.title).toBe("env/new-binding");
    expect(annotation.message).not.toMatch(/^forged$/);
    expect(annotation.file ?? "").not.toBe("forged.js");
    expect(annotation.title).not.toBeUndefined();
  }
  expect(result.rawLog).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]/);
  expect(result.rawLog.replaceAll("\r\n", "\n")).not.toContain("\r");
  const summary = result.summary ?? "";
  expect(summary).not.toMatch(/<(img|script)/);
  expect(summary).not.toMatch(/[^\\]\]\(https:\/\/forged/);
  expect(summary).not.toContain("@octocat");
}

describe("hostile text", () => {
  it("in bodies, headers and status lines obeys nobody in smoke-test", async () => {
    await using scene = await setScene({
      files: {
        "smoke/hostile.hurl": [
          "GET {{base_url}}/hostile",
          "HTTP 200",
          "[Asserts]",
          'header "X-Note" == "nice"',
          'body == "nice"',
          'jsonpath "$.text" == "nice"',
          'jsonpath "$.list" contains "nice"',
          'regex "(forged.*)" == "nice"',
          "",
        ].join("\n"),
      },
    });
    scene.answers.before = ({ url }, response) => {
      if (url !== "/hostile") return false;
      response.writeHead(200, "::notice::forged", {
        "Content-Type": "application/json",
        "X-Note": COMMANDS.join(" "),
        "Set-Cookie": `a=${COMMANDS[1] ?? ""}`,
      });
      response.end(JSON.stringify({ text: HOSTILE, [HOSTILE]: HOSTILE, list: [HOSTILE] }));
      return true;
    };
    const result = await actions.run("smoke-test", scene.repository.root, { environment: "staging" });
    expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: "fail" } });
    expect(result.log).toContain("forged");
    expectNothingObeyed("smoke-test", result);
  });

  it.each(["smoke-test", "health-gate"] as const)(
    "as the answering version obeys nobody in %s",
    async (action) => {
      await using scene = await setScene();
      scene.answers.version = HOSTILE;
      const result = await actions.run(action, scene.repository.root, {
        environment: "staging",
        ...(action === "health-gate" && { "health-wait-deadline": "1s" }),
      });
      expect(result.exitCode).toBe(1);
      expect(result.log).toContain("forged");
      expectNothingObeyed(action, result);
    },
  );

  it("in a redirect and an HTML page obeys nobody in health-gate", async () => {
    await using scene = await setScene();
    scene.answers.before = (_request, response) => {
      response.writeHead(502, { "Content-Type": "text/html; ##[error]forged" });
      response.end(HOSTILE);
      return true;
    };
    const result = await actions.run("health-gate", scene.repository.root, {
      environment: "staging",
      "health-wait-deadline": "1s",
    });
    expect(result.exitCode).toBe(1);
    expectNothingObeyed("health-gate", result);
  });

  it("in commit messages and author names obeys nobody in release-notes and run", async () => {
    await using scene = await setScene();
    const { repository } = scene;
    await repository.git("config", "user.name", "forged");
    for (const prefix of ["feat: ", "fix(::notice::forged): ", "", "feat!: x\n\nBREAKING CHANGE: "]) {
      await repository.commit(prefix + HOSTILE.replaceAll("\0", ""));
    }
    scene.answers.version = await repository.git("rev-parse", "HEAD");
    const notes = await actions.run("release-notes", repository.root);
    expect(notes).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
    expect(notes.summary).toContain("forged");
    expectNothingObeyed("release-notes", notes);
    const run = await actions.run("run", repository.root, { gate: "pull-request", notes: "true" });
    expect(run).toMatchObject({ exitCode: 0, outputs: { decision: "go" } });
    expectNothingObeyed("run", run);
  });

  it("in file names and configs obeys nobody in validate", async () => {
    const name = "##[warning]forged ::notice::forged";
    await using scene = await setScene({
      files: {
        [`.github/workflows/${name}.yml`]: `name: "x"\non: push\njobs:\n  "a":\n    runs-on: ubuntu-latest\n    steps:\n      - run: npx wrangler deploy --env "${name}"\n`,
        "src/secret.js": "",
      },
    });
    const { repository } = scene;
    await repository.write({
      "wrangler.toml": `name = "hub"\nmain = "src/index.js"\ncompatibility_date = "2026-10-01"\n[env.production]\n"${name}" = 1\nroutes = [{ pattern = "::notice::forged", custom_domain = "##[warning]forged" }]\n[env.staging]\nkv_namespaces = [{ binding = "::notice::forged", id = "a" }]\n[env.ci]\n`,
    });
    await repository.commit("feat: forge");
    const result = await actions.run("validate", repository.root);
    expect(result.exitCode).toBeGreaterThan(0);
    expect(result.log).toContain("forged");
    expect(result.annotations.some(({ file }) => file?.includes("forged"))).toBe(true);
    expectNothingObeyed("validate", result);
  });

  it("in the name of a Hurl file obeys nobody in smoke-test", async () => {
    await using scene = await setScene({
      files: { "smoke/##[warning]forged ::notice::forged.hurl": "GET {{base_url}}/api/items\nHTTP 500\n" },
    });
    const result = await actions.run("smoke-test", scene.repository.root, { environment: "staging" });
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.file).toBe("smoke/##[warning]forged ::notice::forged.hurl");
    expectNothingObeyed("smoke-test", result);
  });

  it("in gate.yml obeys nobody", async () => {
    await using scene = await setScene();
    await scene.repository.write({
      "gate.yml": `${writeGateYml(scene.server.url)}${JSON.stringify(HOSTILE)}: ${JSON.stringify(HOSTILE)}\n`,
    });
    const result = await actions.run("run", scene.repository.root);
    expect(result).toMatchObject({ exitCode: 2, outputs: { verdict: "error" } });
    expectNothingObeyed("run", result);
  });

  it("printed by a start command that fails obeys nobody, and is shown", async () => {
    await using scene = await setScene({
      environment: "  dev: { url: 'http://127.0.0.1:{port}', tier: test, start: node hostile.js }",
      files: {
        "hostile.js": `process.stdout.write(${JSON.stringify(HOSTILE)}); console.error(${JSON.stringify(HOSTILE)}); process.exit(3);\n`,
      },
    });
    const result = await actions.run("smoke-test", scene.repository.root, { environment: "dev" });
    expect(result).toMatchObject({ exitCode: 2, outputs: { verdict: "error" } });
    expect(result.log).toContain("│ ");
    expect(result.log).toContain("forged");
    expectNothingObeyed("smoke-test", result);
  });

  it("in evidence that somebody made up obeys nobody in verdict", async () => {
    await using scene = await setScene();
    const { root } = scene.repository;
    await actions.run("validate", root);
    const file = path.join(root, "gate-evidence", "hub-validate-a1.json");
    const { default: evidence } = (await import(file, { with: { type: "json" } })) as {
      default: { predicate: { result: string; gate: { result: { verdict: string; headline: string } } } };
    };
    evidence.predicate.result = "FAILED";
    evidence.predicate.gate.result.verdict = "fail";
    evidence.predicate.gate.result.headline = HOSTILE;
    await writeFile(file, JSON.stringify(evidence));
    await writeFile(path.join(root, "gate-evidence", "::notice::forged.json"), HOSTILE);
    const result = await actions.run("verdict", root);
    expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: "fail", decision: "no-go" } });
    expect(result.log).toContain("forged");
    expectNothingObeyed("verdict", result);
  });
});
