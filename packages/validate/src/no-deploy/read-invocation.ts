import { UNKNOWN, word, type Word } from "../shell/word.ts";
import {
  type Invocation,
  packageName,
  programName,
  readOptions,
  RUN_TIME,
  type ToolName,
} from "./invocation.ts";
import {
  inner,
  readEnv,
  readFind,
  readInterpreter,
  readParallel,
  readRunAll,
  readShellProgram,
  readTexts,
  readTextTool,
  readXargs,
} from "./launchers.ts";
import { readHttpClient } from "./cloudflare-api.ts";
import { suspicionIn } from "./mentions.ts";
import { readExec, readNpm, readPackageManager } from "./package-managers.ts";
import { readTaskRunner } from "./task-runners.ts";

type Reader = (words: readonly Word[], program: string, input: string | undefined) => Invocation[];

const nothing: Reader = () => [{ kind: "nothing" }];

/** Programs that never run their arguments. */
const QUIET =
  "echo printf true false : exit return break continue sleep ls cp mv rm mkdir rmdir touch chmod chown ln cat tee head tail grep egrep fgrep rg jq yq tr cut sort uniq wc date pwd popd dirs read set shopt unset shift wait kill test [ [[ for select case type which hash whoami id uname hostname df du diff cmp zip unzip gzip gunzip sha256sum base64 openssl write-host write-output write-error get-childitem get-content set-content test-path new-item remove-item copy-item actionlint zizmor prettier eslint oxlint biome tsc vitest jest mocha playwright changeset";
/** Programs that run the rest of their words, with the names of their options that take a value. */
const WRAPPERS: Readonly<Record<string, readonly string[]>> = {
  sudo: ["-u", "-g", "-h", "-p", "-C", "-D", "-R", "-T"],
  doas: ["-u"],
  command: [],
  builtin: [],
  exec: ["-a"],
  nohup: [],
  call: [],
  time: ["-o", "-f"],
  nice: ["-n"],
  ionice: ["-c", "-n"],
  stdbuf: ["-i", "-o", "-e"],
  setsid: [],
  unbuffer: [],
  winpty: [],
  "xvfb-run": ["-n", "-s", "-e", "-f", "-p", "-w"],
  corepack: [],
  volta: [],
  asdf: [],
  fnm: ["--using"],
  doppler: ["-p", "-c", "-t", "--project", "--config", "--token"],
  op: ["--env-file", "--account"],
  infisical: ["--env", "--path", "--projectId", "--token"],
  dotenv: ["-e", "-c", "-v", "-p"],
  dotenvx: ["-f", "-e"],
  "env-cmd": ["-f", "-e", "-r"],
  varlock: [],
  teller: [],
  chamber: [],
  "aws-vault": [],
  strace: ["-o", "-e"],
  caffeinate: [],
  chronic: [],
  ts: [],
  bundle: [],
  uv: [],
  poetry: [],
  pipenv: [],
  nix: ["-c", "--command"],
};
/** Words between a wrapper and its command: `volta run`, `mise exec`, `doppler run`. */
const WRAPPER_VERBS = new Set(["run", "exec", "x", "exec-env", "develop", "shell"]);
/** Programs that deploy Workers by wrangler or by the API, with the verbs that do it. */
const DEPLOYERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["opennextjs-cloudflare", ["deploy", "upload", "populatecache"]],
  ["@opennextjs/cloudflare", ["deploy", "upload", "populatecache"]],
  ["alchemy", ["deploy", "destroy"]],
  ["partykit", ["deploy", "delete"]],
  ["nuxthub", ["deploy"]],
  ["denoflare", ["push"]],
]);
const INTERPRETERS = "node zx tsx ts-node ts-node-esm vite-node esno jiti python python3 ruby perl deno php";

const READERS = new Map<string, Reader>([
  ...entries(QUIET, nothing),
  ...entries(INTERPRETERS, readInterpreterCall),
  ...entries("sh bash zsh dash ksh ash busybox pwsh powershell cmd", readShellProgram),
  ...entries("source .", ([path, ...args]) =>
    path ? [{ kind: "file", path, interpreter: "sh", args }] : [{ kind: "nothing" }],
  ),
  ...entries("eval", (words) => [{ kind: "shell", text: words.map(({ text }) => text).join(" ") }]),
  ...entries("trap", ([action]) => [{ kind: "shell", text: action?.text ?? "" }]),
  ...entries("npm", readNpm),
  ...entries("pnpm", (words) => readPackageManager("pnpm", words)),
  ...entries("yarn yarnpkg", (words) => readPackageManager("yarn", words)),
  ...entries("bun", (words) => readPackageManager("bun", words)),
  ...entries("npx pnpx bunx", (words) => readExec({ values: new Map(), rest: [] }, words)),
  ...entries("lerna wsrun ultra", readTaskRunner),
  ...entries("env cross-env", readEnv),
  ...entries("timeout gtimeout", (words) =>
    inner(readOptions(words, ["-s", "-k", "--signal", "--kill-after"]).rest.slice(1)),
  ),
  ...entries("xargs", readXargs),
  ...entries("parallel", readParallel),
  ...entries("nr", (words) => readPackageManager("pnpm", [word("run"), ...words])),
  ...entries("create-cloudflare c3", readCreateCloudflare),
  ...entries("find", readFind),
  ...entries("awk gawk mawk sed tar", readTextTool),
  ...entries("git", readGit),
  ...entries("go cargo dotnet", readCompiled),
  ...entries("concurrently start-server-and-test start-test cross-env-shell", readTexts),
  ...entries("run-s run-p npm-run-all npm-run-all2", readRunAll),
  ...entries(
    "rake gradle gradlew mage bazel earthly dagger act pulumi ansible-playbook cdktf semantic-release release-it lefthook pre-commit wireit moon poe nox tox fastlane gulp grunt nps foreman honcho overmind rush rushx lage",
    (_, program) => [{ kind: "unknown", why: `what ${program} runs is not followed`, topic: program }],
  ),
  ...tools("make", "make gmake bmake"),
  ...tools("just", "just"),
  ...tools("task", "task go-task"),
  ...tools("mise", "mise rtx"),
  ...tools("nx", "nx"),
  ...tools("turbo", "turbo"),
  ...tools("vp", "vp vpr"),
  ...tools("terraform", "terraform tofu"),
  ...tools("terragrunt", "terragrunt"),
  ...tools("sst", "sst"),
  ...entries("docker podman nerdctl docker-compose", (words, program) => [
    { kind: "tool", tool: "docker", program, words },
    ...readUnknownProgram(program, words),
  ]),
  ...entries("curl wget http xh invoke-restmethod invoke-webrequest", readHttpClient),
  ...entries("gh", readGithub),
  ...entries("alias set-alias", (words) =>
    words.some(({ text }) => /\bwrangler\b|api\.cloudflare\.com/.test(text))
      ? [{ kind: "unknown", why: "an alias of wrangler is not followed" }]
      : [{ kind: "nothing" }],
  ),
]);

/** What the words of a command run. Never empty words. */
export function readInvocation(words: readonly Word[], input: string | undefined): Invocation[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const program = programName(first);
  // PowerShell: `$output = npm run ship`.
  if (first.dynamic && rest[0]?.text === "=") return inner(rest.slice(1));
  if (isWrangler(first.text)) return [{ kind: "wrangler", words: rest }];
  if (program === UNKNOWN || (first.dynamic && program.includes(UNKNOWN))) {
    return [
      { kind: "unknown", why: "the command is only known when it runs", topic: RUN_TIME },
      ...readUnknownProgram(program, rest),
    ];
  }
  const deployer = DEPLOYERS.get(packageName(first.text)) ?? DEPLOYERS.get(program);
  if (deployer) {
    const verb = rest.find(({ text }) => !text.startsWith("-"))?.text.toLowerCase() ?? "";
    const dry = rest.some(({ text }) => text === "--dry-run");
    return deployer.includes(verb) && !dry
      ? [{ kind: "deployer", what: `${program} ${verb}`.trim() }]
      : [{ kind: "nothing" }];
  }
  if (
    input !== undefined &&
    /^(?:ba|z|da|k|a)?sh$/.test(program) &&
    readOptions(rest, ["-o"]).rest.length === 0
  ) {
    return [{ kind: "shell", text: input }];
  }
  if (input !== undefined && INTERPRETERS.split(" ").includes(program) && isFromInput(rest)) {
    return suspicionIn(program, input);
  }
  const reader = READERS.get(program);
  if (reader) return reader(rest, program, input);
  const wrapper = Object.hasOwn(WRAPPERS, program) ? WRAPPERS[program] : undefined;
  if (wrapper) return readWrapper(program, wrapper, rest);
  if (/[/\\]/.test(first.text) && !/(?:^|[/\\])(?:node_modules|usr|bin)[/\\]/.test(first.text)) {
    return [{ kind: "file", path: first, args: rest }, ...readUnknownProgram(program, rest)];
  }
  // A folder `bin` of the repository holds programs of its own; what is not tracked there is somebody else's.
  if (
    /^(?!\/(?:usr\/|s?bin\/)).*[/\\]/.test(first.text) &&
    !/(?:^|[/\\])node_modules[/\\]/.test(first.text)
  ) {
    return [{ kind: "file", path: first, args: rest, optional: true }, ...readUnknownProgram(program, rest)];
  }
  return [
    { kind: "program", name: program, words: rest },
    ...readUnknownProgram(program, rest),
    ...suspicionIn(program, first.text),
    ...suspicionIn(program, input ?? ""),
  ];
}

/** `node <<EOF`, `python - <<EOF` */
function isFromInput(words: readonly Word[]): boolean {
  const [first] = readOptions(words).rest;
  return first === undefined || first.text === "-";
}

function isWrangler(text: string): boolean {
  const program = packageName(programName(word(text)));
  return (
    ["wrangler", "wrangler2", "wrangler.js"].includes(program) || packageName(text) === "@cloudflare/wrangler"
  );
}

function entries(names: string, reader: Reader): [string, Reader][] {
  return names.split(" ").map((name) => [name, reader]);
}

function tools(tool: ToolName, names: string): [string, Reader][] {
  return entries(names, (words, program) => [{ kind: "tool", tool, program, words }]);
}

function readWrapper(program: string, withValue: readonly string[], words: readonly Word[]): Invocation[] {
  // `command -v wrangler` asks where it is.
  if (program === "command" && /^-[vV]$/.test(words[0]?.text ?? "")) return [{ kind: "nothing" }];
  const separator = words.findIndex(({ text }) => text === "--");
  if (separator !== -1) {
    // `nix run nixpkgs#wrangler -- deploy`: the program is a part of the word before.
    const flake =
      program === "nix" ? words.slice(0, separator).find(({ text }) => text.includes("#")) : undefined;
    const named = flake && word(flake.text.slice(flake.text.indexOf("#") + 1));
    return inner([...(named ? [named] : []), ...words.slice(separator + 1)]);
  }
  let { rest } = readOptions(words, withValue);
  if (WRAPPER_VERBS.has(rest[0]?.text ?? "")) rest = readOptions(rest.slice(1), withValue).rest;
  return inner(rest);
}

/** Cloudflare's create tool deploys what it has made where it is told to. */
function readCreateCloudflare(words: readonly Word[], program: string): Invocation[] {
  const asked = words.find(({ text }) => /^--deploy(?:=|$)/.test(text));
  return asked === undefined || /=(?:false|0|no)$/.test(asked.text)
    ? [{ kind: "nothing" }]
    : [{ kind: "deployer", what: `${program} --deploy` }];
}

function readGithub(words: readonly Word[]): Invocation[] {
  const elsewhere = words.some(({ text }) => /^(?:-R|--repo)(?:=|$)/.test(text));
  const starts = words[0]?.text === "workflow" && words[1]?.text === "run";
  return starts && elsewhere
    ? [{ kind: "unknown", why: "gh starts a workflow of another repository" }]
    : [{ kind: "nothing" }];
}

/** Commands of git that run what they are given. */
const GIT_LAUNCHERS =
  /^(?:bisect|submodule|rebase|filter-branch|for-each-repo|difftool|mergetool|alias\..*)$/;

function readGit(words: readonly Word[]): Invocation[] {
  return words.some(({ text }) => GIT_LAUNCHERS.test(text) || text.startsWith("alias."))
    ? readUnknownProgram("git", words)
    : [{ kind: "nothing" }];
}

/** `go run ./cmd/x`, `cargo run`: a program of the repository that is compiled first. */
function readCompiled(words: readonly Word[], program: string): Invocation[] {
  const [verb, ...rest] = words;
  const isOwn = program !== "go" || readOptions(rest).rest[0]?.text.startsWith(".") === true;
  return verb?.text === "run" && isOwn
    ? [{ kind: "unknown", why: `what ${program} run starts is not followed`, topic: program }]
    : readUnknownProgram(program, words);
}

/** A program may run what it is given: `node with-secrets.mjs wrangler deploy`. */
function readInterpreterCall(words: readonly Word[], program: string): Invocation[] {
  const invocations = readInterpreter(words, program);
  return invocations.flatMap((invocation) =>
    invocation.kind === "file"
      ? [invocation, ...readUnknownProgram(program, invocation.args ?? [])]
      : [invocation],
  );
}

/** A program that nobody here knows: it may run what it is given. */
function readUnknownProgram(program: string, words: readonly Word[]): Invocation[] {
  const separator = words.findIndex(({ text }) => text === "--");
  if (separator !== -1 && separator + 1 < words.length) {
    return [{ kind: "suspicion", program, words: words.slice(separator + 1), certain: true }];
  }
  const start = words.findIndex(({ text }) => isWrangler(text) || /^(?:npx|bunx|pnpx)$/.test(text));
  if (start !== -1) return [{ kind: "suspicion", program, words: words.slice(start), certain: false }];
  return words.flatMap(({ text }) => suspicionIn(program, text));
}
