import { posix } from "node:path";
import { type EnvironmentConfig, formatLocation } from "@gate/core";
import { type EffectiveEnvironment, readPath } from "@gate/wrangler";
import type { Rule, RuleContext, RuleFinding } from "../rule.ts";
import { findCaching } from "../terraform/cache-settings.ts";
import { matchesWildcard } from "../terraform/filter-expression.ts";
import { readTerraform } from "../terraform/read-resources.ts";
import { textAt } from "./read-values.ts";

const API = "/api/";
const HEALTH = "/api/health";

/** An environment that is tested and answers API routes from a cache: what is tested is then an older answer. */
export const envCachedApi: Rule = {
  id: "env/cached-api",
  title: "an API route that a tested environment would cache",
  async run({ gate, environments, files, config }) {
    const tested = [...environments].flatMap(([name, effective]) => {
      const declared = gate.environments.get(name);
      return declared === undefined || declared.tier === "production" ? [] : [{ name, effective, declared }];
    });
    if (tested.length === 0) return [];
    // What of it cannot be read is told by env/terraform-drift.
    const { resources } = await readTerraform(files);
    const findings: RuleFinding[] = [];
    for (const { name, effective, declared } of tested) {
      findings.push(...judgeWorkersCache(name, effective));
      const host = readHost(declared);
      for (const path of host === undefined ? [] : listPaths(declared)) {
        const caching = findCaching(resources, { host: host ?? "", path });
        if (caching === undefined) continue;
        findings.push({
          message: `${name}: ${caching.what} caches https://${host}${path}`,
          hint: "what the checks of this environment see may be an older answer: leave its API out, or bypass the cache for it",
          location: caching.location,
        });
        break;
      }
      findings.push(...(await judgeHeaders(name, effective, { files, config })));
    }
    return findings;
  },
};

/** `cache` of wrangler's config: whether something is cached is for the answers to say, but not that old versions answer. */
function judgeWorkersCache(name: string, effective: EffectiveEnvironment): RuleFinding[] {
  const { values } = effective;
  const own = readPath(values, ["exports", "default", "cache", "enabled"]);
  if ((own ?? readPath(values, ["cache", "enabled"])) !== true) return [];
  const path = ["cache", "cross_version_cache"];
  if (readPath(values, path) === true) {
    return [
      {
        message: `${name}: cross_version_cache lets the answers of older versions come from the cache`,
        hint: `turn it off in env.${name}.cache: what is tested must be what was deployed`,
        location: effective.locate(path),
      },
    ];
  }
  return [
    {
      level: "notice",
      message: `${name}: the cache of the Worker is on: an API route whose answer may be cached comes from it`,
      hint: "let API routes answer with cache-control: no-store, or turn it off for the environment",
      location: effective.locate(own === true ? ["exports", "default", "cache", "enabled"] : ["cache"]),
    },
  ];
}

/** `_headers` holds for assets alone: it matters where assets answer under /api/. */
async function judgeHeaders(
  name: string,
  effective: EffectiveEnvironment,
  { files, config }: Pick<RuleContext, "files" | "config">,
): Promise<RuleFinding[]> {
  const directory = textAt(effective.values, ["assets", "directory"]);
  if (directory === undefined) return [];
  const folder = posix.normalize(posix.join(posix.dirname(config.file), directory)).replace(/\/$/, "");
  const file = posix.join(folder, "_headers");
  const root = folder === "." ? "" : folder;
  const assets = [...files.tracked]
    .filter((tracked) => tracked.startsWith(posix.join(root, API).replace(/^\//, "")))
    .map((tracked) => tracked.slice(root.length).replace(/^\/?/, "/"));
  if (assets.length === 0 || !files.tracked.has(file)) return [];
  const lines = ((await files.glance(file)) ?? "").split(/\r?\n/);
  let pattern = "";
  for (const [index, line] of lines.entries()) {
    if (/^\S/.test(line)) pattern = line.trim();
    const cached = assets.find((asset) => matchesWildcard(asset, pattern));
    if (cached === undefined || !isCaching(line)) continue;
    return [
      {
        message: `${name}: the asset ${cached} is cached (${formatLocation({ file, line: index + 1 })})`,
        hint: "what the checks of this environment see may be an older answer: give /api/ a cache-control: no-store",
        location: { file, line: index + 1 },
      },
    ];
  }
  return [];
}

function isCaching(line: string): boolean {
  const value = /^\s+cache-control\s*:(.*)$/i.exec(line)?.[1]?.toLowerCase();
  return (
    value !== undefined &&
    !/no-store|no-cache|private/.test(value) &&
    /(?:s-maxage|max-age)\s*=\s*0*[1-9]/.test(value)
  );
}

/** undefined: an address of this machine, which no zone of Cloudflare is about, or one without a name. */
function readHost({ url }: EnvironmentConfig): string | undefined {
  try {
    const { hostname } = new URL(url.replaceAll("{port}", "1"));
    return /^(?:localhost|[\d.]+|\[.*\])$/.test(hostname) ? undefined : hostname;
  } catch {
    return undefined;
  }
}

/** The API routes that gate.yml names for the environment; its health check at least. */
function listPaths({ health }: EnvironmentConfig): string[] {
  const routes = (health.load.routes ?? []).flatMap((route) =>
    "path" in route ? [route.path.replace(/[?#].*$/, "")] : [],
  );
  return [...new Set([HEALTH, ...routes.filter((path) => path.startsWith(API))])];
}
