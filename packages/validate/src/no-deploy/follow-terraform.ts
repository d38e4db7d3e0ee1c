import { posix } from "node:path";
import { listPrograms } from "../terraform/list-programs.ts";
import { HclFault, type HclBody, parseHcl } from "../terraform/parse-hcl.ts";
import { UNKNOWN, type Word } from "../shell/word.ts";
import type { ToolInvocation } from "./follow-tools.ts";
import { readOptions, RUN_TIME } from "./invocation.ts";
import type { Outcome } from "./outcome.ts";
import { type Follower, type Knowledge, leaveShell, type Place, unresolved } from "./place.ts";
import { resolvePath } from "./workspace-path.ts";

/** Resources that are a Worker, belong to one or are bound to one. */
const WORKER_RESOURCES =
  /^cloudflare_(?:workers?|pages|d1|r2|queue|hyperdrive|workflow|container|vectorize|dispatch|durable|zero_trust_tunnel_cloudflared_config_worker)(?:_|$)/;
const CHANGES = new Set(["apply", "destroy", "import", "taint"]);
/** They change nothing themselves, but start the programs of data sources and hooks. */
const PLANS = new Set(["plan", "refresh", "test"]);
const MAX_FILES = 2000;

/** `terraform apply`, `tofu apply`, `terragrunt run --all apply`: what the configuration in that folder manages. */
export async function followTerraform(
  follower: Follower,
  { words, program, tool }: ToolInvocation,
  place: Place,
  knowledge: Knowledge,
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
  const verb = command.replace(/-all$/, "");
  if (!CHANGES.has(verb) && !PLANS.has(verb)) return [];
  const chdir = ["-chdir", "--working-dir", "--terragrunt-working-dir"].flatMap(
    (name) => options.values.get(name) ?? [],
  )[0];
  const folder = chdir ? resolvePath(place.folder, chdir) : place.folder;
  if (folder === undefined) return [unresolved(named, "its folder is only known when it runs", RUN_TIME)];
  const run = { follower, below, place: named, knowledge: leaveShell(knowledge), changes: CHANGES.has(verb) };
  return judgeFolder(run, folder);
}

interface TerraformRun {
  follower: Follower;
  /** Folders below count too. */
  below: boolean;
  place: Place;
  knowledge: Knowledge;
  /** false: it only plans. */
  changes: boolean;
}

async function judgeFolder(run: TerraformRun, start: string): Promise<Outcome[]> {
  const { follower, below, place, changes } = run;
  const folders = [start];
  const others: string[] = [];
  const started: Outcome[] = [];
  let doubt: string | undefined;
  let read = 0;
  for (const folder of folders) {
    const files = listFiles(follower, folder, below && folder === start);
    read += files.length;
    if (read > MAX_FILES) return [unresolved(place, "it has too many files to be read")];
    for (const file of files) {
      const text = await follower.files.read(file);
      if (file.endsWith(".json")) {
        if (/cloudflare_|local-exec|"external"/.test(text))
          doubt ??= `${file} is not read and names resources of Cloudflare or programs`;
        continue;
      }
      try {
        const body = parseHcl(text);
        started.push(...(await followPrograms(run, file, body, start)));
        for (const block of body.blocks) {
          const [type = ""] = block.labels;
          if (changes && block.type === "resource" && WORKER_RESOURCES.test(type))
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
  if (!changes) return started;
  if (read === 0) return [unresolved(place, "no configuration is tracked in its folder")];
  if (others[0] !== undefined)
    started.push(unresolved(place, `it changes resources of Cloudflare: ${others[0]}`));
  else if (doubt !== undefined) started.push(unresolved(place, doubt));
  return started;
}

/** What the configuration starts beside terraform itself, in the folder where terraform runs. */
async function followPrograms(
  { follower, place, knowledge, changes }: TerraformRun,
  file: string,
  body: HclBody,
  start: string,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { command, folder, byPlan, line } of listPrograms(body)) {
    if (!changes && !byPlan) continue;
    const here: Place = {
      ...place,
      trail: [...place.trail, `${file}:${line}`],
      folder: folder === undefined ? undefined : resolvePath(start, word(folder === "" ? "." : folder)),
    };
    if (command === undefined)
      outcomes.push(unresolved(here, "the program that it starts is only known when it runs", RUN_TIME));
    else if (typeof command === "string")
      outcomes.push(...(await follower.followText(command, here, knowledge, undefined)));
    else outcomes.push(...(await follower.followWords(command.map(word), here, knowledge)));
  }
  return outcomes;
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
