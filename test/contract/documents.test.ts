import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { type CommandName, inputsOf, OPTIONS } from "@gate/cli";
import { parseHurl } from "@gate/hurl";
import { parse } from "yaml";
import { listDocuments, readSnippets } from "../workflows/read-snippets.ts";

const root = path.dirname(path.dirname(import.meta.dirname));
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** Text without what is code: a link in code is no link. */
function readProse(file: string): string {
  return read(file)
    .replaceAll(/^```[\s\S]*?^```$/gm, "")
    .replaceAll(/`[^`\n]*`/g, (code) => code.replaceAll(/[[\]]/g, " "));
}

/** The name that GitHub gives to a heading. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}

function listAnchors(file: string): string[] {
  return [...readProse(file).matchAll(/^#+ (.*)$/gm)].map((match) => toAnchor(match[1] ?? ""));
}

describe("documents", () => {
  it.each(listDocuments())("%s has no relative link that leads nowhere", (file) => {
    for (const [, target = ""] of readProse(file).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [name = "", anchor] = target.split("#");
      const linked = name === "" ? file : path.posix.join(path.posix.dirname(file), name);
      expect([target, existsSync(path.join(root, linked))]).toEqual([target, true]);
      if (anchor !== undefined) expect(listAnchors(linked)).toContain(anchor);
    }
  });

  it.each(listDocuments())(
    "%s never tells to run a bare npx gate, which belongs to another author",
    (file) => {
      expect(read(file)).not.toMatch(/npx (?:--yes |-y )?gate\b/);
    },
  );

  it("show Hurl that parses", () => {
    const snippets = readSnippets("hurl");
    expect(snippets.length).toBeGreaterThan(0);
    for (const { text, place } of snippets) expect(parseHurl(text, place).entries.length).toBeGreaterThan(0);
  });
});

describe("docs/workflows.md", () => {
  const text = read("docs/workflows.md");

  it.each(["pull-request.yml", "release-tag.yml", "pre-production.yml"])(
    "lists exactly the inputs of %s",
    (file) => {
      const workflow = parse(read(`.github/workflows/${file}`)) as {
        on: { workflow_call: { inputs: Record<string, unknown> } };
      };
      const [, table = ""] = text.split(`<!-- inputs of ${file} -->\n\n`);
      const listed = [...(table.split("\n\n")[0] ?? "").matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]);
      expect(listed).toEqual(Object.keys(workflow.on.workflow_call.inputs));
    },
  );
});

describe("docs/gate-yml.md", () => {
  it("names no flag that no command takes, and every override that one takes", () => {
    const named = [...read("docs/gate-yml.md").matchAll(/flag `([a-z][a-z-]*)`/g)].map((match) => match[1]);
    const commands = Object.keys(OPTIONS) as CommandName[];
    const taken = commands.flatMap((command) => {
      const own = Object.keys(OPTIONS[command]);
      return Object.keys(inputsOf(command)).filter((name) => !own.includes(name));
    });
    expect(new Set(named)).toEqual(new Set(taken));
  });
});

describe("README", () => {
  it("lists every action", () => {
    const linked = [...read("README.md").matchAll(/^\| \[[\w-]+\]\((actions\/[\w-]+)\)/gm)].map(
      (match) => match[1],
    );
    const folders = globSync("actions/*/README.md", { cwd: root }).map((file) => path.posix.dirname(file));
    expect(new Set(linked)).toEqual(new Set(folders));
  });
});

describe("docs/decisions", () => {
  it("has a line in its README for every page, and a page for every line", () => {
    const pages = globSync("docs/decisions/[0-9]*.md", { cwd: root }).map((file) => path.basename(file));
    const listed = [...read("docs/decisions/README.md").matchAll(/^\| \[\d+\]\(([^)]+)\)/gm)].map(
      (match) => match[1],
    );
    expect(listed).toEqual(pages.sort());
  });

  it("gives a reason for every library that is bundled, and for no other", () => {
    const manifests = globSync(["packages/*/package.json", "actions/package.json"], { cwd: root }).filter(
      (file) => !file.startsWith(path.join("packages", "testing")),
    );
    const used = manifests.flatMap((file) => {
      const manifest = JSON.parse(read(file)) as { dependencies?: Record<string, string> };
      return Object.keys(manifest.dependencies ?? {}).filter((name) => !name.startsWith("@gate/"));
    });
    const listed = [...read("docs/decisions/006-bundled-libraries.md").matchAll(/^\| `([^`]+)`/gm)].map(
      (match) => match[1],
    );
    expect(listed).toEqual([...new Set(used)].sort());
  });
});
