import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";

const root = path.dirname(path.dirname(import.meta.dirname));
const PATH = [
  process.env["PATH"],
  `${process.env["HOME"]}/go/bin`,
  path.join(root, ".cache/python/bin"),
].join(path.delimiter);

function run(command: string, ...args: string[]): { exitCode: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, PATH },
  });
  return { exitCode: status, text: `${stdout}${stderr}` };
}

/** A test that is skipped, with the reason printed, where its tool is not there in the version that `.ci/run` installs. */
function itWith(tool: string, version: string): typeof it | typeof it.skip {
  const { exitCode, text } = run(tool, "--version");
  if (exitCode === 0 && text.includes(version)) return it;
  process.stderr.write(`skipped: ${tool} ${version} is not installed; .ci/run installs it\n`);
  return it.skip;
}

describe("the workflows and actions", () => {
  itWith("zizmor", "1.32.0")("give zizmor's strictest persona nothing to say", () => {
    // In its plain format the exit code tells; with SARIF it would always be 0.
    const words = "--offline --no-progress --color=never --persona auditor .github actions action.yml";
    const { exitCode, text } = run("zizmor", ...words.split(" "));
    expect(text).toMatch(/No findings to report/);
    expect(text).toMatch(/completed \.github\/workflows\/release-tag\.yml/);
    expect(exitCode).toBe(0);
  });

  itWith("actionlint", "1.7.12")("give actionlint nothing to say but that it does not know `$/`", () => {
    const unknown = ['specifying action "\\$/', 'reusable workflow call "\\$/'];
    const ignores = unknown.flatMap((pattern) => ["-ignore", pattern]);
    const { exitCode, text } = run("actionlint", "-no-color", ...ignores);
    expect(text).toBe("");
    expect(exitCode).toBe(0);
  });
});
