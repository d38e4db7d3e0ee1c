import { describe, expect, it } from "@jest/globals";
import { findTokens } from "../src/secrets/find-tokens.ts";
import { CI_YML, GATE_YML, judgeHub, lineOf, summarise, WRANGLER_TOML } from "./hub-repository.ts";

/** Put together, so that no scanner takes them for leaks. */
const join = (...parts: string[]): string => parts.join("");
const CLOUDFLARE = join("cfut", "_", "Zq7Wk2Lm9Xv4Bn6Ht1Rs8Yd3Fg5Jp0QcTuEiOaKe");
const GITHUB = join("gh", "p_", "Zq7Wk2Lm9Xv4Bn6Ht1Rs8Yd3Fg5Jp0QcTuEi");
const PEM = join(
  "-----BEGIN PRIVATE",
  " KEY-----\n",
  "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\n",
);
const CI = ".github/workflows/ci.yml";
const edit = (before: string, after: string): string => {
  if (!WRANGLER_TOML.includes(before)) throw new Error(`no ${before}`);
  return WRANGLER_TOML.replaceAll(before, after);
};

describe("secret/in-repo", () => {
  it("finds a token in any tracked file, and shows nothing of it", async () => {
    const result = await judgeHub({
      "src/deploy.ts": `// one\nconst token = "${CLOUDFLARE}";\n`,
      "key.pem": PEM,
    });
    expect(summarise(result.findings)).toEqual([
      "secret/in-repo error key.pem:1",
      "secret/in-repo error src/deploy.ts:2",
    ]);
    expect(result.findings[1]?.message).toBe(
      "src/deploy.ts holds what looks like a Cloudflare user API token (45 characters, not shown)",
    );
    expect(JSON.stringify(result)).not.toContain(CLOUDFLARE);
  });

  it("only warns in files of tests", async () => {
    const result = await judgeHub({ "test/fixtures/a.txt": GITHUB, "src/a.test.ts": GITHUB });
    expect([result.verdict, summarise(result.findings)]).toEqual([
      "pass",
      ["secret/in-repo warning src/a.test.ts:1", "secret/in-repo warning test/fixtures/a.txt:1"],
    ]);
  });

  it("finds in a file of some MiB what it would find in it as a whole, wherever a piece ends", async () => {
    const MIB = 1024 * 1024;
    const text = `${"x".repeat(62)}é\n`.repeat((4 * MIB) / 65);
    const bytes = Buffer.from(text);
    const put = (at: number, what: string): void => void bytes.write(what, at, "latin1");
    const around = [-40, -39, -20, -1, 0, 1];
    for (const edge of [MIB, 2 * MIB, 3 * MIB]) {
      around.forEach((by, i) => put(edge + (i - 3) * 16 * 1024 + by, ` ${GITHUB} `));
      // No token, because a letter stands before it; a piece that began with it would not know.
      for (const by of [-16 * 1024, 0, 16 * 1024]) put(edge + 8192 + by, `x${GITHUB} `);
      put(edge - 60, `\n${PEM} `);
    }
    put(bytes.length - GITHUB.length - 1, ` ${GITHUB}`);
    const whole = findTokens(bytes.toString("latin1"));
    expect(whole.length).toBeGreaterThan(18);
    const { findings } = await judgeHub({ "pnpm-lock.yaml": bytes });
    const told = findings.map(({ location, message }) => [location?.line, message.replace(/^\S+ /, "")]);
    expect(told).toEqual(
      whole.map(({ line, kind, length }) => [
        line,
        `holds what looks like a ${kind} (${length} characters, not shown)`,
      ]),
    );
  });

  it("says which large files it did not search", async () => {
    const large = "1,2,3\n".repeat(6_000_000);
    const { verdict, findings } = await judgeHub({ "a.csv": large, "b.csv": large });
    expect([verdict, findings.map(({ level, message }) => `${level}: ${message}`)]).toEqual([
      "pass",
      [
        "notice: not searched for credentials, because files above 1 MiB have more than 64 MiB together: b.csv",
      ],
    ]);
  });

  it("leaves the variables of the config to secret/in-vars and finds its comments", async () => {
    const inVars = edit('ENVIRONMENT = "staging"', `ENVIRONMENT = "${GITHUB}"`);
    expect(summarise((await judgeHub({ "wrangler.toml": inVars })).findings)).toEqual([
      `secret/in-vars error wrangler.toml:${lineOf(inVars, GITHUB)}`,
    ]);
    const inComment = `# ${GITHUB}\n${WRANGLER_TOML}`;
    expect(summarise((await judgeHub({ "wrangler.toml": inComment })).findings)).toEqual([
      "secret/in-repo error wrangler.toml:1",
    ]);
  });

  it.each([
    join("AKIA", "IOSFODNN7EXAMPLE"),
    join("sk_", "test_4eC39HqLyjWDarjtT1zdp7dc"),
    join("gh", "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
    "-----BEGIN PRIVATE KEY-----",
    "if (pem.includes('-----BEGIN PRIVATE KEY-----')) return;",
    "nothing at all",
  ])("takes %j for no secret", (text) => {
    expect(findTokens(text)).toEqual([]);
  });
});

describe("secret/dotenv-tracked", () => {
  it("finds what wrangler reads secrets from, as an error where it reads it", async () => {
    const { findings } = await judgeHub({
      ".dev.vars": "A=1\n",
      ".env.production": "A=1\n",
      ".dev.vars.example": "PUBLIC_KEY=\n",
      ".env.sample": "PUBLIC_KEY=\n",
      "packages/web/.env": "VITE_X=1\n",
      "src/.environment": "x",
    });
    expect(summarise(findings)).toEqual([
      "secret/dotenv-tracked error .dev.vars:1",
      "secret/dotenv-tracked error .env.production:1",
      "secret/dotenv-tracked warning packages/web/.env:1",
    ]);
  });
});

describe("secret/undeclared", () => {
  it("finds what the template needs and an environment does not require", async () => {
    const { findings } = await judgeHub({
      ".dev.vars.example":
        "# secrets\nSESSION_SECRET=\nexport MAIL_TOKEN=\nPUBLIC_KEY=\nCLOUDFLARE_API_TOKEN=\n",
    });
    expect(findings.map(({ ruleId, level, message }) => [ruleId, level, message])).toEqual(
      ["production", "staging", "ci"].map((name) => [
        "secret/undeclared",
        "error",
        `MAIL_TOKEN is needed (.dev.vars.example:3), and ${name} neither requires it as a secret nor sets it as a variable`,
      ]),
    );
    expect(findings[0]?.location?.line).toBe(lineOf(WRANGLER_TOML, "required ="));
  });

  it("says nothing where no environment says which names are secrets", async () => {
    const toml = WRANGLER_TOML.replaceAll(/\[env\.\w+\.secrets\]\nrequired = .*\n/g, "");
    expect(
      (await judgeHub({ "wrangler.toml": toml, ".dev.vars.example": "MAIL_TOKEN=\n" })).findings,
    ).toEqual([]);
  });
});

describe("secret/overridden-by-var", () => {
  it("finds a secret of one environment that is a variable in another", async () => {
    const toml = edit(
      '[env.ci.secrets]\nrequired = ["SESSION_SECRET"]',
      "[env.ci.secrets]\nrequired = []",
    ).replace('ENVIRONMENT = "ci"', 'ENVIRONMENT = "ci"\nSESSION_SECRET = "on"');
    const { findings } = await judgeHub({ "wrangler.toml": toml });
    expect(summarise(findings)).toContain(
      `secret/overridden-by-var error wrangler.toml:${lineOf(toml, "SESSION_SECRET = ")}`,
    );
    expect(findings.find(({ ruleId }) => ruleId === "secret/overridden-by-var")?.message).toBe(
      `ci sets SESSION_SECRET as a plain variable, and production requires it as a secret (wrangler.toml:${lineOf(toml, "required =")})`,
    );
  });

  it("finds an empty variable whose name promises a secret", async () => {
    const toml = edit("PUBLIC_KEY =", 'MAIL_API_KEY = ""\nPUBLIC_KEY =');
    const { findings } = await judgeHub({ "wrangler.toml": toml });
    expect(summarise(findings)).toHaveLength(3);
    expect(findings[0]?.message).toBe(
      "production sets MAIL_API_KEY to nothing: a deploy would put it in the place of the secret of that name",
    );
  });
});

describe("workflow/cloudflare-credentials", () => {
  it("warns of a token once a file, at its first line", async () => {
    const step =
      "      - run: npm test\n        env:\n          CLOUDFLARE_API_TOKEN: ${{ secrets.CF_TOKEN }}\n          CLOUDFLARE_ACCOUNT_ID: x\n";
    const text = `${CI_YML}${step}${step}      - run: echo # CF_API_TOKEN\n`;
    const { verdict, findings } = await judgeHub({ [CI]: text });
    expect([verdict, summarise(findings)]).toEqual([
      "pass",
      [`workflow/cloudflare-credentials warning ${CI}:${lineOf(text, "CLOUDFLARE_API_TOKEN")}`],
    ]);
    expect(findings[0]?.message).toContain("CLOUDFLARE_API_TOKEN is used here, and in 1 more lines");
  });

  it("stays quiet about Cloudflare Access and comments", async () => {
    const text = `${CI_YML}      - run: curl -H "$CF_ACCESS_CLIENT_TOKEN" x.example # CLOUDFLARE_API_TOKEN\n`;
    expect((await judgeHub({ [CI]: text })).findings).toEqual([]);
  });
});

describe("workflow/parse-error", () => {
  it.each([
    ["is no YAML", CI_YML.replace("jobs:", "jobs: ]"), 3],
    ["has a key twice", `${CI_YML}on: push\n`, CI_YML.split("\n").length],
    ["has no jobs", "on: push\n", 1],
    ["has a job without runs-on", CI_YML.replace("    runs-on: ubuntu-latest\n", ""), 5],
    ["has a job that waits for nobody", CI_YML.replace("    runs-on", "    needs: [build]\n    runs-on"), 5],
    ["has a job without steps", "on: push\njobs:\n  a:\n    runs-on: x\n", 4],
  ])("finds a workflow that %s", async (_, text, line) => {
    const other = { ".github/workflows/gate.yml": CI_YML };
    const { verdict, findings } = await judgeHub({ ...other, [CI]: text });
    expect([verdict, summarise(findings)]).toEqual(["fail", [`workflow/parse-error error ${CI}:${line}`]]);
  });

  it("leaves it to workflow/no-deploy where it is no error", async () => {
    const gateYml = `${GATE_YML}validate: { rules: { workflow/parse-error: warning } }\n`;
    const { verdict, findings } = await judgeHub({
      "gate.yml": gateYml,
      ".github/workflows/gate.yml": CI_YML,
      [CI]: "on: push\n",
    });
    expect([verdict, findings.map(({ ruleId, level }) => `${ruleId} ${level}`)]).toEqual([
      "fail",
      ["workflow/no-deploy error", "workflow/parse-error warning"],
    ]);
  });
});

describe("workflow/not-a-gate", () => {
  const without = CI_YML.replace("      - uses: wrangler-gate/wrangler-gate@v1\n", "");
  it.each([
    ["no workflow calls it", { [CI]: without }, "gate.yml:1", "no workflow runs the gate"],
    [
      "it is only started by hand",
      { [CI]: CI_YML.replace("[push, pull_request]", "workflow_dispatch") },
      `${CI}:1`,
      "the gate runs only when somebody starts it (workflow_dispatch)",
    ],
  ])("warns when %s", async (_, changes, place, message) => {
    const { verdict, findings } = await judgeHub(changes);
    expect([verdict, summarise(findings)]).toEqual(["pass", [`workflow/not-a-gate warning ${place}`]]);
    expect(findings[0]?.message).toContain(message);
  });

  it.each(["npx wrangler-gate validate", "node bin/gate.js run pull-request"])(
    "takes %s for it",
    async (run) => {
      const { findings } = await judgeHub({ [CI]: `${without}      - run: ${run}\n`, "bin/gate.js": "" });
      expect(findings.map(({ ruleId }) => ruleId)).not.toContain("workflow/not-a-gate");
    },
  );

  it("says nothing where there is no workflow at all", async () => {
    expect((await judgeHub({ [CI]: undefined })).findings).toEqual([]);
  });
});
