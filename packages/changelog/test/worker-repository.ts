import { createHash } from "node:crypto";
import { buildReleaseNotes, type ReleaseNotes, type ReleaseNotesOptions } from "@gate/changelog";
import { type GateConfig, loadGateConfig } from "@gate/core";
import { resolveCommit } from "@gate/git";
import { createProcesses } from "@gate/runtime";
import { createTemporaryRepository, type TemporaryRepository } from "@gate/testing";

export const GATE_YML = `version: 1
worker: { config: wrangler.toml }
environments:
  production: { url: "https://hub.example.com", tier: production }
  staging: { url: "https://staging.hub.example.com", tier: staging }
  ci: { url: "http://127.0.0.1:8787", tier: test }
health: { objectives: [error-rate < 0.1%, p95 < 50ms] }
gates:
  before-production: [validate, smoke-test@staging, health-gate@staging]
  after-production: [smoke-test@production, health-gate@production]
`;

export const WRANGLER_TOML = `name = "hub"
main = "src/index.ts"
compatibility_date = "2026-01-01"

[env.staging]
d1_databases = [{ binding = "DB", database_name = "hub-staging", database_id = "s" }]

[env.production]
d1_databases = [{ binding = "DB", database_name = "hub", database_id = "p" }]
routes = ["hub.example.com/*"]

[env.production.vars]
LOG = "info"

[env.ci]
`;

/** A Worker with three environments and one migration, tagged `v1.0.0`. */
export async function createWorkerRepository(): Promise<TemporaryRepository> {
  const repository = await createTemporaryRepository({
    "gate.yml": GATE_YML,
    "wrangler.toml": WRANGLER_TOML,
    "migrations/0001_init.sql": "CREATE TABLE items (id INTEGER PRIMARY KEY);",
  });
  await repository.git("tag", "v1.0.0");
  return repository;
}

export function readGateConfig(text = GATE_YML, file = "gate.yml"): GateConfig {
  return loadGateConfig(text, { file, sha256: (bytes) => createHash("sha256").update(bytes).digest("hex") });
}

const processes = createProcesses({ baseEnvironment: process.env });

/** HEAD is what was judged, unless something else is said. */
export async function buildNotes(
  repository: { root: string },
  options: Partial<ReleaseNotesOptions> = {},
): Promise<ReleaseNotes> {
  const { root } = repository;
  const judgedCommit =
    options.judgedCommit ?? (await resolveCommit(root, "HEAD", { processes }).catch(() => "none"));
  const common = { root, config: readGateConfig(), evidence: [], judgedCommit };
  return buildReleaseNotes({ processes }, { ...common, ...options, judgedCommit });
}

/** The lines under a heading, up to the next of the same or a higher level. */
export function sectionOf(markdown: string, heading: string): string {
  const lines = markdown.split("\n");
  const start = lines.indexOf(heading);
  if (start < 0) return "";
  const level = heading.indexOf(" ");
  const length = lines.slice(start + 1).findIndex((line) => {
    const depth = /^(#+) /u.exec(line)?.[1]?.length;
    return depth !== undefined && depth <= level;
  });
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join("\n");
}
