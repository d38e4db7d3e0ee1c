import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { isMutatingWranglerCommand, type PlanCommand } from "../src/index.ts";
import * as plan from "../src/plan-commands.ts";
import { COMMAND_ALIASES, COMMAND_TABLE, COMMAND_TABLE_VERSION } from "../src/command-table.ts";
import { readRegistry, type Registry } from "./registry.ts";

let registry: Registry;
beforeAll(async () => {
  registry = await readRegistry();
});

const linesOf = (text: string) => text.split("\n").filter((line) => line !== "");
const table = linesOf(COMMAND_TABLE).flatMap((line) => {
  const [effects = "", before = "", last = ""] = line.split("|").map((part) => part.trim());
  const [effect = "", ...conditions] = effects.split(" ");
  return last.split(" ").map((verb) => ({ name: `${before} ${verb}`.trim(), effect, conditions }));
});

describe("the command table", () => {
  it("has every command of the installed wrangler and no other", () => {
    expect(COMMAND_TABLE_VERSION).toBe(registry.version);
    expect(table.map(({ name }) => name).sort()).toEqual(Object.keys(registry.commands).sort());
    expect(Object.fromEntries(linesOf(COMMAND_ALIASES).map((line) => line.split(" = ")))).toEqual(
      registry.aliases,
    );
    expect(Object.keys(registry.commands).length).toBeGreaterThan(300);
  });

  it("names no flag that its command has not", () => {
    for (const { name, conditions } of table) {
      const flags = conditions
        .map((condition) => condition.replace(/^\w+:/, ""))
        .filter((flag) => flag.length > 1);
      expect([name, flags.filter((flag) => registry.commands[name]?.includes(flag) !== true)]).toEqual([
        name,
        [],
      ]);
    }
  });

  it("calls every command that writes by its verb mutating", () => {
    const verbs =
      /^(delete|put|deploy|create|update|upload|remove|add|set|apply|rollback|restore|purge|rename|bulk)$/;
    const harmless = table.filter(
      ({ name, effect }) => verbs.test(name.split(" ").at(-1) ?? "") && effect !== "mutating",
    );
    expect(harmless.map(({ name, conditions }) => `${name} ${conditions.join(" ")}`.trim()).sort()).toEqual([
      "auth create",
      "auth delete",
      "d1 migrations create",
      "hello-world set if:remote",
      "secrets-store secret create if:remote",
      "secrets-store secret delete if:remote",
      "secrets-store secret update if:remote",
      "secrets-store store create if:remote",
      "secrets-store store delete if:remote",
    ]);
  });
});

describe("isMutatingWranglerCommand", () => {
  it.each<[string, string]>([
    ["deploy", "deploy"],
    ["--cwd .output deploy", "deploy"],
    ["-c wrangler.toml -e production deploy", "deploy"],
    ["--env=production deploy --minify", "deploy"],
    ["secret --name X bulk", "secret bulk"],
    ["--unknown deploy", "deploy"],
    ["--unknown X deploy", "deploy"],
    ["--name deploy whoami", "deploy"],
    ["deploy --dry-run=false", "deploy"],
    ["deploy --dry-run false", "deploy"],
    ["deploy --dry-run --no-dry-run", "deploy"],
    ["deploy --dry-run=1", "deploy"],
    ["deploy --dry-run=$DRY", "deploy"],
    ["deploy --dry-run $DRY", "deploy"],
    ["deploy -- --dry-run", "deploy"],
    ["-- deploy", "deploy"],
    // wrangler knows --version only without a command, and no --local for a deploy.
    ["deploy --version", "deploy"],
    ["deploy -v", "deploy"],
    ["deploy --local", "deploy"],
    ["deploy -ch", "deploy"],
    ["publish", "publish"],
    ["pages publish dist", "pages deploy"],
    ["pages deployment create dist", "pages deploy"],
    ["pipelines create x", "basin pipelines create"],
    ["kv:key put a b", "kv key put"],
    ["kv key put a b --local --remote", "kv key put"],
    ["kv key put a b", "kv key put"],
    ["d1 execute DB --command SELECT", "d1 execute"],
    ["d1 migrations apply DB --remote", "d1 migrations apply"],
    ["d1 time-travel restore DB --local", "d1 time-travel restore"],
    ["versions deploy id@100% -y", "versions deploy"],
    ["versions secret put X", "versions secret put"],
    ["triggers deploy", "triggers deploy"],
    ["preview", "preview"],
    ["rollback --yes", "rollback"],
    ["dev --remote", "dev"],
    ["dev -r", "dev"],
    ["dev -rl", "dev"],
    ["dev --remote=$REMOTE", "dev"],
    ["containers build . -p", "containers build"],
    ["secrets-store secret create S --name N --remote", "secrets-store secret create"],
    ["$COMMAND --env production", "$COMMAND"],
    ["${{ inputs.command }}", "${{"],
    ["kv unheard-of", "kv unheard-of"],
    ["--minify unheard-of", "unheard-of"],
    ["--minify $COMMAND", "$COMMAND"],
    ["--minify $COMMAND types", "$COMMAND"],
    ["d1 $COMMAND DB --local", "d1 $COMMAND"],
    ["constructor", "constructor"],
    ["__proto__ deploy", "__proto__"],
  ])("is true when the words are %s", (line, command) => {
    expect(isMutatingWranglerCommand(line.split(" "))).toEqual({ mutating: true, command });
  });

  it.each<[string, string]>([
    ["", ""],
    ["--version", ""],
    ["--env production", ""],
    ["--help", ""],
    ["kv", "kv"],
    ["kv namespace", "kv namespace"],
    ["deploy --dry-run", "deploy"],
    ["deploy --dryRun --outdir dist", "deploy"],
    ["deploy --dry-run true src/index.ts", "deploy"],
    ["--dry-run deploy", "deploy"],
    ["deploy --help", "deploy"],
    ["secret put X -h", "secret put"],
    ["versions upload --dry-run", "versions upload"],
    ["d1 migrations apply DB --local", "d1 migrations apply"],
    ["d1 execute DB --local --file seed.sql", "d1 execute"],
    ["d1 migrations list DB --remote", "d1 migrations list"],
    ["kv key get a --remote", "kv key get"],
    ["dev --env ci --port 8787", "dev"],
    ["pages dev dist", "pages dev"],
    ["types --check", "types"],
    ["--unknown X types", "types"],
    ["whoami deploy", "whoami"],
    ["deployments status --json", "deployments status"],
    ["versions list", "versions list"],
    ["tail deploy", "tail"],
    ["telemetry disable", "telemetry disable"],
    ["metrics disable", "telemetry disable"],
    ["containers build .", "containers build"],
  ])("is false when the words are %s", (line, command) => {
    const words = line.split(" ").filter((word) => word !== "");
    expect(isMutatingWranglerCommand(words)).toEqual({ mutating: false, command });
  });

  it("answers at once when a line has thousands of words", () => {
    const started = performance.now();
    expect(isMutatingWranglerCommand([...Array<string>(20_000).fill("--x"), "deploy"]).mutating).toBe(true);
    expect(isMutatingWranglerCommand(Array<string>(20_000).fill("-x")).mutating).toBe(false);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe("commands for a person", () => {
  const at = { environment: "staging" };
  const all: [string, PlanCommand, string][] = [
    [
      "deploy",
      plan.planDeploy({ ...at, tag: "v1.2.3", message: "v1.2.3 (abc1234)" }),
      'npx wrangler deploy --env staging --tag v1.2.3 --message "v1.2.3 (abc1234)"',
    ],
    [
      "rollback",
      plan.planRollback({ ...at, versionId: "<version id>" }),
      'npx wrangler rollback "<version id>" --env staging',
    ],
    [
      "versions deploy",
      plan.planVersionsDeploy({ ...at, versionId: "0b1c", message: "back" }),
      "npx wrangler versions deploy 0b1c@100% --env staging --message back --yes",
    ],
    [
      "deployments status",
      plan.planDeploymentsStatus(at),
      "npx wrangler deployments status --env staging --json",
    ],
    [
      "triggers deploy",
      plan.planTriggersDeploy({ ...at, config: "apps/my api/wrangler.toml" }),
      'npx wrangler triggers deploy --env staging --config "apps/my api/wrangler.toml"',
    ],
    [
      "d1 migrations list",
      plan.planMigrationsList({ ...at, database: "DB" }),
      "npx wrangler d1 migrations list DB --env staging --remote",
    ],
    [
      "d1 migrations apply",
      plan.planMigrationsApply({ ...at, database: "DB" }),
      "npx wrangler d1 migrations apply DB --env staging --remote",
    ],
    [
      "d1 time-travel info",
      plan.planTimeTravelInfo({ ...at, database: "DB" }),
      "npx wrangler d1 time-travel info DB --env staging --json",
    ],
    [
      "d1 time-travel restore",
      plan.planTimeTravelRestore({ ...at, database: "DB", bookmark: "00-1" }),
      "npx wrangler d1 time-travel restore DB --env staging --bookmark 00-1",
    ],
    ["secret list", plan.planSecretList(at), "npx wrangler secret list --env staging"],
    [
      "secret put",
      plan.planSecretPut({ ...at, secret: "TOKEN" }),
      "npx wrangler secret put TOKEN --env staging",
    ],
  ];

  it.each(all)("say what wrangler understands when it is %s", (name, command, display) => {
    expect(command.display).toBe(display);
    const flags = command.argv
      .filter((word) => word.startsWith("--"))
      .map((word) => word.slice(2).replace(/=.*/s, ""));
    const known = [...(registry.commands[name] ?? []), ...registry.globalFlags];
    expect(flags.filter((flag) => !known.includes(flag))).toEqual([]);
    expect(isMutatingWranglerCommand(command.argv.slice(2)).command).toBe(name);
  });

  it("name the top level when no environment is meant", () => {
    expect(plan.planDeploy({ tag: "v1" }).display).toBe("npx wrangler deploy --env= --tag v1");
  });

  it.each<[string, string]>([
    ["it's", `"it's"`],
    ['say "hi"', `'say "hi"'`],
    ["$(rm -rf ~)", "'$(rm -rf ~)'"],
    ["`x` it's", "'`x` it'\\''s'"],
    ["100%", "100%"],
    ["50 % off!", "'50 % off!'"],
    ["a;b&c|d>e", '"a;b&c|d>e"'],
    ["@file", '"@file"'],
    ["a,b", '"a,b"'],
    ["~", '"~"'],
    ["a\u001b[31m\n b\u202e c", '"a [31m b c"'],
  ])("quote %j so that a shell reads it as one word", (message, shown) => {
    const { argv, display } = plan.planRollback({ ...at, versionId: "id", message });
    expect(display).toBe(`npx wrangler rollback id --env staging --message ${shown}`);
    expect(argv).toHaveLength(8);
    if (process.platform === "win32") return;
    const words = execFileSync("sh", ["-c", `printf '%s\\0' ${display}`], { encoding: "utf8" }).split("\0");
    expect(words.slice(0, -1)).toEqual(argv);
  });

  it("cannot be turned into other flags by names", () => {
    const { argv } = plan.planDeploy({ environment: "--dry-run", tag: "v1", message: "--strict" });
    expect(argv).toEqual([
      "npx",
      "wrangler",
      "deploy",
      "--env=--dry-run",
      "--tag",
      "v1",
      "--message=--strict",
    ]);
    expect(() => plan.planSecretPut({ ...at, secret: "--help" })).toThrow(/cannot stand/);
    expect(() => plan.planRollback({ environment: "a\nb", versionId: "x" })).toThrow(/control character/);
  });

  it("keep to what Cloudflare stores", () => {
    expect(() => plan.planDeploy({ ...at, tag: "x".repeat(101) })).toThrow(/100 bytes/);
    expect(() => plan.planDeploy({ ...at, tag: "" })).toThrow(/tag of a version/);
    const message = plan.planDeploy({ ...at, tag: "v1", message: "ü".repeat(600) }).argv.at(-1);
    expect(Buffer.byteLength(message ?? "")).toBe(1000);
  });
});
