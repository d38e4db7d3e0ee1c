import { describe, expect, it } from "@jest/globals";
import { createVictim, FILES, runGate } from "./victim.ts";

const HEALTH = "GET {{base_url}}/api/health\nHTTP 200\n";
const config = (from: string, to: string): Record<string, string> => ({
  "gate.yml": (FILES["gate.yml"] ?? "").replace(from, to),
});

/** What decides a verdict, and lies there without being part of the commit, because git ignores it. */
const INPUTS: readonly [name: string, text: string | undefined, files: Record<string, string>][] = [
  ["gate.yml", undefined, {}],
  ["wrangler.toml", undefined, {}],
  ["smoke/items.hurl", undefined, {}],
  ["smoke/local.hurl", HEALTH, {}],
  ["health.hurl", HEALTH, config("health:", "health:\n  check: health.hurl")],
  [
    "load.hurl",
    HEALTH,
    config("max-requests: 400", "max-requests: 400, routes: [{ file: load.hurl, entry: 1 }]"),
  ],
];

describe("evidence of a commit", () => {
  it.each(INPUTS)("is none when git ignores %s", async (name, text, files) => {
    await using victim = await createVictim(files);
    const { repository } = victim;
    const before = text ?? FILES[name]?.replaceAll("{url}", victim.url) ?? "";
    if (text === undefined) await repository.git("rm", "--quiet", name);
    await repository.write({ ".gitignore": `${FILES[".gitignore"]}${name}\n` });
    await repository.commit("chore: ignore");
    victim.version = await repository.git("rev-parse", "HEAD");
    await repository.write({ [name]: before });
    expect(await repository.git("status", "--porcelain")).toBe("");
    const run = await runGate(repository.root, ["run"]);
    expect(run.text).toContain(
      `${name} is not in commit ${victim.version.slice(0, 12)} (does git ignore it?)`,
    );
    expect(run.text).toMatch(/^NO-GO /m);
    expect(run.exitCode).toBe(1);
  });
});
