/** A credential that is known by its shape alone. */
export interface TokenPattern {
  kind: string;
  /** Unanchored, linear: one class with a bounded or greedy repeat behind a fixed prefix. */
  pattern: RegExp;
}

const BEFORE = "(?<![A-Za-z0-9_])";
const AFTER = "(?![A-Za-z0-9_])";
const token = (kind: string, source: string): TokenPattern => ({
  kind,
  pattern: new RegExp(BEFORE + source + AFTER),
});

/**
 * Formats as their issuers document them. Public counterparts (`pk_live_`, `phc_`, site keys) are not here.
 * Cloudflare: developers.cloudflare.com/fundamentals/api/get-started/token-formats (prefix, 40 characters,
 * checksum); GitHub: its "Behind GitHub's new authentication token formats"; AWS: IAM unique identifiers.
 */
export const TOKEN_PATTERNS: readonly TokenPattern[] = [
  { kind: "private key (PEM)", pattern: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY/ },
  token("Cloudflare Global API Key", "cfk_[A-Za-z0-9]{40,64}"),
  token("Cloudflare user API token", "cfut_[A-Za-z0-9]{40,64}"),
  token("Cloudflare account API token", "cfat_[A-Za-z0-9]{40,64}"),
  token("Cloudflare Origin CA key", "v1\\.0-[0-9a-f]{24}-[0-9a-f]{100,160}"),
  token("Stripe secret key", "sk_(?:live|test)_[A-Za-z0-9]{10,250}"),
  token("Stripe restricted key", "rk_(?:live|test)_[A-Za-z0-9]{10,250}"),
  token("Stripe webhook secret", "whsec_[A-Za-z0-9+/=]{16,250}"),
  token("GitHub token", "gh[pousr]_[A-Za-z0-9]{36,255}"),
  token("GitHub fine-grained token", "github_pat_[A-Za-z0-9_]{22,255}"),
  token("GitLab token", "glpat-[A-Za-z0-9_-]{20,200}"),
  token("npm token", "npm_[A-Za-z0-9]{36,100}"),
  token("AWS access key id", "(?:AKIA|ASIA)[A-Z0-9]{16}"),
  token("Slack token", "xox[abeoprs]-[A-Za-z0-9-]{10,250}"),
  token("Slack app token", "xapp-[0-9]-[A-Za-z0-9-]{10,250}"),
  token("Slack webhook URL", "https://hooks\\.slack\\.com/(?:services|workflows)/[A-Za-z0-9/_-]{20,200}"),
  token(
    "Discord webhook URL",
    "https://(?:[a-z]{1,10}\\.)?discord(?:app)?\\.com/api/webhooks/[0-9]{5,30}/[A-Za-z0-9_-]{20,200}",
  ),
  token("Anthropic API key", "sk-ant-[A-Za-z0-9_-]{16,250}"),
  token("OpenAI API key", "sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,250}|[A-Za-z0-9]{32,64})"),
  token("Google OAuth client secret", "GOCSPX-[A-Za-z0-9_-]{20,100}"),
  token("SendGrid API key", "SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,128}"),
  token("Mailgun API key", "key-[0-9a-f]{32}"),
  token("Twilio API key", "SK[0-9a-f]{32}"),
  token("Resend API key", "re_[A-Za-z0-9]{6,16}_[A-Za-z0-9]{16,64}"),
  token("PostHog personal API key", "phx_[A-Za-z0-9]{20,100}"),
  token("Sentry auth token", "sntry[su]_[A-Za-z0-9+/=_-]{20,500}"),
  token("Linear API key", "lin_api_[A-Za-z0-9]{20,100}"),
  token("Notion token", "(?:ntn_|secret_)[A-Za-z0-9]{40,60}"),
  token("DigitalOcean token", "do[por]_v1_[0-9a-f]{64}"),
  token("Hugging Face token", "hf_[A-Za-z0-9]{30,100}"),
  token("Telegram bot token", "[0-9]{8,12}:AA[A-Za-z0-9_-]{30,50}"),
  token("age secret key", "AGE-SECRET-KEY-1[A-Z0-9]{50,70}"),
];

/** A JSON Web Token: header and payload begin with `{"` in base64url; a signature follows. */
export const JWT_PATTERN =
  /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,2000}\.(eyJ[A-Za-z0-9_-]{8,8000})\.[A-Za-z0-9_-]{16,2000}/;
