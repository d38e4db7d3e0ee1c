import { describe, expect, it } from "@jest/globals";
import { parseWranglerConfig } from "@gate/wrangler";
import { detectSecret } from "../src/secrets/detect-secret.ts";
import { findSecrets } from "../src/secrets/find-secrets.ts";
import { redactSecrets } from "../src/secrets/redact-secrets.ts";

/** Put together here, so that no scanner of this repository takes an example for a leak. */
const join = (...parts: string[]): string => parts.join("");
const LETTERS = "aB3dE5gH7jK9mN1pQ3sT5vW7xY9zA2cD4fG6hJ8kL0nP2rS4";
const HEX = "0f1e2d3c4b5a69788796a5b4c3d2e1f00123456789abcdef0f1e2d3c4b5a6978";
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const jwt = (payload: object): string =>
  `${base64url({ alg: "HS256", typ: "JWT" })}.${base64url(payload)}.${LETTERS}`;

const SECRETS: [kind: string, name: string, value: string][] = [
  ["Stripe secret key", "PAYMENTS", join("sk_", "live_", LETTERS.slice(0, 24))],
  ["Stripe secret key", "PAYMENTS", join("sk_", "test_", LETTERS.slice(0, 24))],
  ["Stripe restricted key", "PAYMENTS", join("rk_", "live_", LETTERS.slice(0, 24))],
  ["Stripe webhook secret", "HOOK", join("whsec", "_", LETTERS.slice(0, 32))],
  ["GitHub token", "GH", join("ghp", "_", LETTERS.slice(0, 36))],
  ["GitHub token", "GH", join("ghs", "_", LETTERS.slice(0, 36))],
  ["GitHub fine-grained token", "GH", join("github", "_pat_", LETTERS.slice(0, 22), "_", LETTERS)],
  ["GitLab token", "GL", join("glpat", "-", LETTERS.slice(0, 20))],
  ["npm token", "REGISTRY", join("npm", "_", LETTERS.slice(0, 36))],
  ["AWS access key id", "AWS_ACCESS_KEY_ID", join("AKIA", "IOSFODNN7EXAMPLE")],
  ["AWS secret access key", "AWS_SECRET_ACCESS_KEY", join("wJalrXUtnFEMI/K7MDENG/", "bPxRfiCYEXAMPLEKEY")],
  ["Slack token", "CHAT", join("xoxb", "-123456789012-", LETTERS.slice(0, 24))],
  [
    "Slack webhook URL",
    "CHAT_URL",
    join("https://hooks.slack", ".com/services/T0000/B0000/", LETTERS.slice(0, 24)),
  ],
  ["Discord webhook URL", "CHAT_URL", join("https://discord", ".com/api/webhooks/1234567890/", LETTERS)],
  ["Cloudflare user API token", "X", join("cfut", "_", LETTERS.slice(0, 40), HEX.slice(0, 8))],
  ["Cloudflare account API token", "X", join("cfat", "_", LETTERS.slice(0, 40), HEX.slice(0, 8))],
  ["Cloudflare Global API Key", "X", join("cfk", "_", LETTERS.slice(0, 40), HEX.slice(0, 8))],
  ["Cloudflare credential", "CLOUDFLARE_API_TOKEN", LETTERS.slice(0, 40)],
  ["Cloudflare credential", "CF_API_KEY", HEX.slice(0, 37)],
  ["JSON Web Token", "SUPABASE_SERVICE", jwt({ role: "service_role", iss: "supabase" })],
  ["private key (PEM)", "SIGNER", "-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----"],
  ["private key (PEM)", "SIGNER", "-----BEGIN RSA PRIVATE KEY-----\\nMIIE"],
  [
    "private key (PEM)",
    "ACCOUNT",
    '{"type":"service_account","private_key":"-----BEGIN PRIVATE KEY-----\\n"}',
  ],
  ["Anthropic API key", "MODEL", join("sk-", "ant-api03-", LETTERS)],
  ["OpenAI API key", "MODEL", join("sk-", "proj-", LETTERS)],
  ["OpenAI API key", "MODEL", join("sk-", LETTERS)],
  ["SendGrid API key", "MAIL", join("SG", ".", LETTERS.slice(0, 22), ".", LETTERS.slice(0, 43))],
  ["Telegram bot token", "BOT", join("123456789", ":AA", LETTERS.slice(0, 33))],
  ["connection string with a password", "DATABASE_URL", "postgres://hub:s3cr3t@db.example.com:5432/hub"],
  ["connection string with a password", "REDIS", "rediss://:s3cr3t@cache.example.com:6379"],
  ["connection string with a password", "SQL", "Server=db.example.com;User Id=hub;Password=s3cr3t;"],
  ["authorization header", "UPSTREAM", join("Bearer ", LETTERS)],
  ["password or secret", "ADMIN_PASSWORD", "hunter2"],
  ["password or secret", "ADMIN_PASSWORD", "correct horse battery staple"],
  ["password or secret", "SESSION_SECRET", "my-own-session-phrase"],
  ["password or secret", "sessionSecret", HEX.slice(0, 32)],
  ["password or secret", "CLIENT_SECRET_STAGING", LETTERS.slice(0, 30)],
  ["high-entropy credential", "SOME_API_KEY", LETTERS.slice(0, 32)],
  ["high-entropy credential", "SOME_API_KEY", "550e8400-e29b-41d4-a716-446655440000"],
  ["high-entropy credential", "ENCRYPTION_KEY", "q83vEjRWeJCrze8SNFZ4kA=="],
  ["high-entropy credential", "apiToken", HEX.slice(0, 40)],
];

const HARMLESS: [name: string, value: string][] = [
  ["ENVIRONMENT", "production"],
  ["API_URL", "https://api.example.com/v1?key=value"],
  ["API_URL", "https://user@example.com:8443/path@x"],
  ["SENTRY_DSN", "https://0f1e2d3c4b5a69788796a5b4c3d2e1f0@o1.ingest.sentry.io/42"],
  ["ACCOUNT_ID", HEX.slice(0, 32)],
  ["PROJECT_ID", "550e8400-e29b-41d4-a716-446655440000"],
  ["COMMIT", HEX.slice(0, 40)],
  ["STRIPE_PUBLISHABLE_KEY", join("pk_", "live_", LETTERS.slice(0, 24))],
  ["POSTHOG_KEY", join("phc", "_", LETTERS.slice(0, 40))],
  ["TURNSTILE_SITE_KEY", "0x4AAAAAAADnPIDROrmt1Wwj"],
  ["TURNSTILE_SECRET_KEY", "1x0000000000000000000000000000000AA"],
  ["JWT_PUBLIC_KEY", "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYI\n-----END PUBLIC KEY-----"],
  ["VAPID_PUBLIC_KEY", LETTERS],
  ["NEXT_PUBLIC_MAPS_KEY", LETTERS.slice(0, 39)],
  ["SUPABASE_ANON_KEY", jwt({ role: "anon", iss: "supabase" })],
  ["AWS_ACCESS_KEY_ID_NAME", "hub"],
  ["CACHE_KEY", "hub-cache-v2"],
  ["SORT_KEY", "createdAt"],
  ["KMS_KEY", "arn:aws:kms:eu-west-1:123456789012:key/550e8400-e29b-41d4-a716-446655440000"],
  ["SIGNING_KEY", "projects/hub-123/locations/global/keyRings/main/cryptoKeys/signer"],
  ["TOKEN_TTL", "86400"],
  ["TOKEN_ENDPOINT", "https://login.example.com/oauth/token"],
  ["SESSION_TOKEN", "__Host-session-token"],
  ["REQUIRE_PASSWORD", "true"],
  ["MAX_TOKEN", "4096"],
  ["RESET_PASSWORD", "https://hub.example/reset"],
  ["FORGOT_PASSWORD", "/forgot"],
  ["CORS_CREDENTIALS", "include"],
  ["SECRET_NAME", "hub-session-key-0f1e2d3c"],
  ["SESSION_SECRET", "change-me"],
  ["SESSION_SECRET", "test-secret-for-ci"],
  ["API_TOKEN", "<your-token-here>"],
  ["API_TOKEN", "${API_TOKEN}"],
  ["API_TOKEN", "xxxxxxxxxxxxxxxxxxxxxxxx"],
  ["DATABASE_URL", "postgres://hub:${PASSWORD}@db.example.com/hub"],
  ["DATABASE_URL", "postgres://hub:<password>@db.example.com/hub"],
  ["DATABASE_URL", "postgres://postgres:postgres@localhost:5432/hub"],
  ["FEATURE_FLAGS", "new-checkout,dark-mode,beta-api-keys"],
  ["SERVICE", "sk-my-service-in-production-europe-west"],
  ["CONTACT_AUTH", "hub@example.com"],
  ["PASSWORD_HASH_ALGORITHM", "argon2id"],
  ["EMPTY_SECRET", ""],
];

describe("detectSecret", () => {
  it.each(SECRETS)("sees a %s in %s", (kind, name, value) => {
    expect(detectSecret(name, value)).toEqual({ kind });
  });

  it.each(HARMLESS)("takes %s = %j for harmless", (name, value) => {
    expect(detectSecret(name, value)).toBeUndefined();
  });

  it("answers soon when a value is long and hostile", () => {
    const hostile = [
      "eyJ".repeat(20_000),
      "a:".repeat(30_000),
      "https://".repeat(8_000),
      "-----BEGIN A ".repeat(5_000),
    ];
    const begin = performance.now();
    for (const value of hostile) detectSecret("API_TOKEN", value);
    expect(performance.now() - begin).toBeLessThan(3_000);
  });
});

describe("findSecrets", () => {
  const token = join("sk_", "live_", LETTERS.slice(0, 24));
  const config = parseWranglerConfig({
    root: "/repository",
    file: "wrangler.toml",
    text: `[define]
BUILD_TOKEN = "'${LETTERS}'"
[vars.nested]
list = ["plain", { token = "${token}" }]
[env.undeclared.vars]
ADMIN_PASSWORD = "abc4"
`,
  });

  it("looks at every level, declared or not, and inside tables and lists", () => {
    expect(
      findSecrets(config).map(({ table, name, path }) => [table, name, config.locate(path).line]),
    ).toEqual([
      ["[vars]", "nested.list.1.token", 4],
      ["[define]", "BUILD_TOKEN", 2],
      ["[env.undeclared.vars]", "ADMIN_PASSWORD", 6],
    ]);
  });

  it("redacts every value from what anybody else says about the config", () => {
    const message = `wrangler quotes ${token}, "abc4" and abc4def`;
    expect(redactSecrets([{ ruleId: "x/y", level: "error", message, hint: token }], config)).toEqual([
      {
        ruleId: "x/y",
        level: "error",
        message: "wrangler quotes (not shown), (not shown) and abc4def",
        hint: "(not shown)",
      },
    ]);
  });
});
