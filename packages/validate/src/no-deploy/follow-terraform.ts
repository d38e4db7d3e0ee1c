import { posix } from "node:path";
import { HclFault, parseHcl } from "../terraform/parse-hcl.ts";
import { UNKNOWN, type Word } from "../shell/word.ts";
import type { ToolInvocation } from "./follow-tools.ts";
import { readOptions, RUN_TIME } from "./invocation.ts";
import type { Outcome } from "./outcome.ts";
import { type Follower, type Place, unresolved } from "./place.ts";
import { resolvePath } from "./workspace-path.ts";

/** Resources that are a Worker, belong to one or are bound to one. */
const WORKER_RESOURCES =
  /^cloudflare_(?:workers?|pages|d1|r2|queue|hyperdrive|workflow|container|vectorize|dispatch|durable|zero_trust_tunnel_cloudflared_config_worker)(?:_|$)/;
const CHANGES = new Set(["apply", "destroy", "import", "taint"]);
const MAX_FILES = 2000;

/** `terraform apply`, `tofu apply`, `terragrunt run --all apply`: what the configuration in that folder manages. */
export async function followTerraform(
  follower: Follower,
  { words, program, tool }: ToolInvocation,
  place: Place,
): Promise<Outcome[]> {
  const options = readOptions(words, [
    "-chdir",
    "--working-dir",
    "--terragrunt-working-dir",
    "--queue-include-dir",
  ]);
  let { rest } = options;
  let below = false;
  if (tool === "terragrunt") {
    below = ["run-all", "apply-all", "destroy-all"].includes(rest[0]?.text ?? "");
    while (/^(?:run|run-all|stack|--)$/.test(rest[0]?.text ?? "")) {
      const inner = readOptions(rest.slice(1));
      below ||= inner.values.has("--all") || inner.values.has("-a");
      rest = inner.rest;
    }
  }
  const command = rest[0]?.text ?? "";
  const named: Place = { ...place, trail: [...place.trail, `${program} ${command}`.trim()] };
  if (command.includes(UNKNOWN))
    return [unresolved(place, `the command of ${program} is only known when it runs`, RUN_TIME)];
  if (!CHANGES.has(command.replace(/-all$/, ""))) return [];
  const chdir = ["-chdir", "--working-dir", "--terragrunt-working-dir"].flatMap(
    (name) => options.values.get(name) ?? [],
  )[0];
  const folder = chdir ? resolvePath(place.folder, chdir) : place.folder;
  if (folder === undefined) return [unresolved(named, "its folder is only known when it runs", RUN_TIME)];
  return judgeFolder(follower, folder, below, named);
}

async function judgeFolder(
  follower: Follower,
  start: string,
  below: boolean,
  place: Place,
): Promise<Outcome[]> {
  const folders = [start];
  const others: string[] = [];
  let doubt: string | undefined;
  let read = 0;
  for (const folder of folders) {
    const files = listFiles(follower, folder, below && folder === start);
    read += files.length;
    if (read > MAX_FILES) return [unresolved(place, "it has too many files to be read")];
    for (const file of files) {
      const text = await follower.files.read(file);
      if (file.endsWith(".json")) {
        if (text.includes("cloudflare_")) doubt ??= `${file} is not read and names resources of Cloudflare`;
        continue;
      }
      try {
        for (const block of parseHcl(text).blocks) {
          const [type = ""] = block.labels;
          if (block.type === "resource" && WORKER_RESOURCES.test(type))
            return [
              { kind: "deploys", trail: [...place.trail, `${file}:${block.line}`, `resource ${type}`] },
            ];
          if (block.type === "resource" && type.startsWith("cloudflare_"))
            others.push(`${file}:${block.line} ${type}`);
          if (block.type !== "module" && block.type !== "terraform") continue;
          const source = block.body.attributes.get("source")?.value;
          if (typeof source !== "string") continue;
          if (!source.startsWith(".")) {
            doubt ??= `the module ${source} of another place is not read`;
            continue;
          }
          const target = resolvePath(posix.dirname(file), word(source.replace(/\/\//g, "/")));
          if (target !== undefined && !folders.includes(target)) folders.push(target);
        }
      } catch (error) {
        if (!(error instanceof HclFault)) throw error;
        doubt ??= `${file} cannot be read: ${error.message}`;
      }
    }
  }
  if (read === 0) return [unresolved(place, "no configuration is tracked in its folder")];
  if (others[0] !== undefined) return [unresolved(place, `it changes resources of Cloudflare: ${others[0]}`)];
  return doubt === undefined ? [] : [unresolved(place, doubt)];
}

function listFiles({ files }: Follower, folder: string, below: boolean): string[] {
  return [...files.tracked].filter((file) => {
    if (!/\.(?:tf|tofu|hcl|tf\.json)$/.test(file) || file.endsWith(".lock.hcl")) return false;
    const own = posix.dirname(file) === "." ? "" : posix.dirname(file);
    return own === folder || (below && (folder === "" || own.startsWith(`${folder}/`)));
  });
}

/** `sst deploy`: to Cloudflare, where its configuration names it. */
export async function followSst(
  follower: Follower,
  { words }: ToolInvocation,
  place: Place,
): Promise<Outcome[]> {
  const { rest, values } = readOptions(words, ["--stage", "--config", "--profile", "--region"]);
  const command = rest[0]?.text ?? "";
  if (!/^(?:deploy|remove)$/.test(command)) return [];
  const named: Place = { ...place, trail: [...place.trail, `sst ${command}`] };
  const config = values.get("--config")?.[0];
  const path = resolvePath(place.folder, config ?? word("sst.config.ts"));
  if (path === undefined || !follower.files.tracked.has(path))
    return [unresolved(named, "its sst.config.ts is not tracked where it runs")];
  const text = await follower.files.read(path);
  if (/cloudflare/i.test(text.replaceAll(/\/\/.*$/gm, "")))
    return [{ kind: "deploys", trail: [...named.trail, path, "resources of Cloudflare"] }];
  return /from\s+["']\.|import\(/.test(text) ? [unresolved(named, `${path} imports what it deploys`)] : [];
}

function word(text: string): Word {
  return { text, dynamic: false };
}
