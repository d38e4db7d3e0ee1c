import { word, type Word } from "../shell/word.ts";
import {
  type Invocation,
  optionOf,
  type Options,
  packageName,
  readOptions,
  readOptionsAnywhere,
  RUN_TIME,
  type ScriptInvocation,
} from "./invocation.ts";
import { WORKSPACE } from "./workspace-path.ts";

type Manager = "npm" | "pnpm" | "yarn" | "bun";

const FOLDER_OPTIONS = ["-C", "--prefix", "--dir", "--cwd"];
const PACKAGE_OPTIONS = ["--workspace", "--filter", "-F", "--filter-prod"];
const OTHER_OPTIONS = [
  "--loglevel",
  "--userconfig",
  "--registry",
  "--cache",
  "--script-shell",
  "--reporter",
  "--workspace-concurrency",
  "--include",
  "--exclude",
  "--from",
  "--jobs",
  "-j",
  "--env-file",
  "--elide-lines",
];
const VALUE_OPTIONS = [
  ...FOLDER_OPTIONS,
  ...PACKAGE_OPTIONS,
  ...OTHER_OPTIONS,
  "-p",
  "--package",
  "-c",
  "--call",
];

/** Commands of a manager that install, and so run scripts of the package itself. */
const INSTALL = new Set([
  "install",
  "i",
  "in",
  "ci",
  "clean-install",
  "install-clean",
  "add",
  "a",
  "update",
  "up",
  "rebuild",
  "link",
]);
const INSTALL_AND_TEST = new Set([
  "install-test",
  "it",
  "install-ci-test",
  "cit",
  "clean-install-test",
  "sit",
]);
/** `npm create x` runs the program create-x. */
const CREATE = new Set(["create", "init", "innit"]);
const VERSION_SCRIPTS = ["preversion", "version", "postversion"];
const INSTALL_SCRIPTS = [
  "preinstall",
  "install",
  "postinstall",
  "prepublish",
  "preprepare",
  "prepare",
  "postprepare",
];
const PACK_SCRIPTS = ["prepublishOnly", "prepack", "prepare", "postpack", "publish", "postpublish"];
const RUN = new Set(["run", "run-script", "rum", "urn"]);
/** Commands that are scripts under a shorter name. */
const SCRIPT_COMMANDS = new Map([
  ["test", "test"],
  ["t", "test"],
  ["tst", "test"],
  ["start", "start"],
  ["stop", "stop"],
  ["restart", "restart"],
]);
/** Commands of pnpm, yarn and bun that are no scripts; every other word may be one. */
const BUILT_IN: Record<Exclude<Manager, "npm">, ReadonlySet<string>> = {
  pnpm: new Set(
    "remove rm un uninstall prune fetch store audit list ls ll why outdated licenses init config import patch patch-commit setup env server root bin cache dedupe help info view login logout whoami version approve-builds create doctor self-update unlink rb".split(
      " ",
    ),
  ),
  yarn: new Set(
    "remove cache config info why npm plugin set version versions dedupe constraints init unlink search stage audit list outdated bin global help import licenses login logout owner policies tag team upgrade upgrade-interactive create generate-lock-entry check autoclean explain patch patch-commit unplug".split(
      " ",
    ),
  ),
  bun: new Set(
    "remove rm unlink pm build init create outdated upgrade info why audit patch repl test".split(" "),
  ),
};

/** `npm …`: its options stand anywhere before a `--`, and it keeps them for itself. */
export function readNpm(words: readonly Word[]): Invocation[] {
  const options = readOptionsAnywhere(words, [...VALUE_OPTIONS, "-w"]);
  const [command, ...rest] = options.rest;
  if (command === undefined) return [{ kind: "nothing" }];
  if (command.dynamic)
    return [{ kind: "unknown", why: "the command of npm is only known when it runs", topic: RUN_TIME }];
  const name = command.text;
  // So `npm run ship --dry-run` and `npm exec wrangler deploy --dry-run` do deploy.
  const given = [...rest, ...options.passed];
  if (RUN.has(name)) return readScriptName("npm", options, given);
  if (name === "exec" || name === "x") {
    const call = optionOf(options, "-c", "--call");
    return call
      ? [{ kind: "shell", text: call.text }]
      : readProgram(given, optionOf(options, ...FOLDER_OPTIONS));
  }
  if (INSTALL_AND_TEST.has(name))
    return [
      ...lifecycle("npm", INSTALL_SCRIPTS, options),
      scriptOf("npm", `npm ${name}`, "test", given, options),
    ];
  if (INSTALL.has(name)) return lifecycle("npm", INSTALL_SCRIPTS, options);
  if (CREATE.has(name) && given[0] !== undefined) return [{ kind: "command", words: nameCreator(given) }];
  if (name === "publish" || name === "pack") return lifecycle("npm", PACK_SCRIPTS, options);
  if (name === "version") return lifecycle("npm", VERSION_SCRIPTS, options);
  if (name === "explore")
    return [
      {
        kind: "shell",
        text: given
          .slice(1)
          .map(({ text }) => text)
          .join(" "),
      },
    ];
  const script = SCRIPT_COMMANDS.get(name);
  return [script ? scriptOf("npm", `npm ${name}`, script, given, options) : { kind: "nothing" }];
}

function nameCreator([first, ...rest]: readonly Word[]): readonly Word[] {
  return [word(`create-${packageName(first?.text ?? "")}`), ...rest];
}

/** `pnpm …`, `yarn …`, `bun …`: options stand before the command, and any word may be a script. */
export function readPackageManager(manager: Exclude<Manager, "npm">, words: readonly Word[]): Invocation[] {
  const options = readOptions(words, VALUE_OPTIONS);
  const [command, ...rest] = options.rest;
  if (command === undefined)
    return manager === "yarn" ? lifecycle(manager, INSTALL_SCRIPTS, options) : [{ kind: "nothing" }];
  if (command.dynamic)
    return [
      { kind: "unknown", why: `the command of ${manager} is only known when it runs`, topic: RUN_TIME },
    ];
  const name = command.text;
  if (RUN.has(name)) return readRun(manager, options, rest);
  if (["exec", "x", "dlx"].includes(name)) return readExec(options, rest);
  if (CREATE.has(name) && rest[0] !== undefined) return [{ kind: "command", words: nameCreator(rest) }];
  if (manager === "yarn" && (name === "workspace" || name === "workspaces"))
    return readYarnWorkspaces(name, rest);
  if (manager === "yarn" && name === "node") return [{ kind: "command", words: [word("node"), ...rest] }];
  if (INSTALL.has(name)) return lifecycle(manager, INSTALL_SCRIPTS, options);
  if (name === "publish" || name === "pack") return lifecycle(manager, PACK_SCRIPTS, options);
  if (name === "version") return lifecycle(manager, VERSION_SCRIPTS, options);
  const script = manager === "bun" && name === "test" ? undefined : SCRIPT_COMMANDS.get(name);
  if (script)
    return [scriptOf(manager, `${manager} ${name}`, script, passedArguments(manager, rest), options)];
  if (BUILT_IN[manager].has(name)) return [{ kind: "nothing" }];
  if (manager === "bun" && /\.[cm]?[jt]sx?$/.test(name))
    return [{ kind: "file", path: command, interpreter: "bun", args: rest }];
  const invocation = scriptOf(manager, `${manager} ${name}`, name, passedArguments(manager, rest), options);
  // `pnpm deploy` is pnpm's own unless a script has the name (pnpm 11).
  if (manager === "pnpm" && name === "deploy") return [{ ...invocation, optional: true }];
  return [{ ...invocation, otherwise: [command, ...rest] }];
}

function readRun(manager: Exclude<Manager, "npm">, outer: Options, words: readonly Word[]): Invocation[] {
  const inner = readOptions(words, VALUE_OPTIONS);
  const options: Options = { values: new Map([...outer.values, ...inner.values]), rest: inner.rest };
  const [name, ...args] = inner.rest;
  if (manager === "bun" && name && /\.[cm]?[jt]sx?$/.test(name.text)) {
    return [{ kind: "file", path: name, interpreter: "bun", args }];
  }
  return readScriptName(manager, options, [...(name ? [name] : []), ...passedArguments(manager, args)]).map(
    (script) => (script.kind === "script" && name ? { ...script, otherwise: [name, ...args] } : script),
  );
}

function readScriptName(manager: Manager, options: Options, words: readonly Word[]): Invocation[] {
  const [name, ...args] = words;
  if (name === undefined) return [{ kind: "nothing" }];
  if (name.dynamic) {
    return [
      {
        kind: "unknown",
        why: `${manager} run is given a name that is only known when it runs`,
        topic: RUN_TIME,
      },
    ];
  }
  return [scriptOf(manager, `${manager} run ${name.text}`, name.text, args, options)];
}

/** `npx`, `pnpm exec`, `pnpm dlx`, `yarn dlx`, `bun x`: a package's program with its arguments. */
export function readExec(outer: Options, words: readonly Word[]): Invocation[] {
  const options = readOptions(words, VALUE_OPTIONS);
  const call = optionOf(options, "-c", "--call");
  if (call && call.text !== "") return [{ kind: "shell", text: call.text }];
  return readProgram(
    options.rest,
    optionOf(outer, ...FOLDER_OPTIONS) ?? optionOf(options, ...FOLDER_OPTIONS),
  );
}

function readProgram([program, ...given]: readonly Word[], folder: Word | undefined): Invocation[] {
  if (program === undefined) return [{ kind: "nothing" }];
  const args = given[0]?.text === "--" ? given.slice(1) : given;
  return [{ kind: "command", words: [{ ...program, text: packageName(program.text) }, ...args], folder }];
}

function readYarnWorkspaces(command: string, words: readonly Word[]): Invocation[] {
  if (command === "workspace") {
    const [name, ...rest] = words;
    if (name === undefined || name.dynamic)
      return [{ kind: "unknown", why: "the workspace of yarn is only known when it runs", topic: RUN_TIME }];
    return readPackageManager("yarn", rest).map((invocation) =>
      invocation.kind === "script" ? { ...invocation, owner: { name: name.text } } : invocation,
    );
  }
  const [first, ...rest] = words;
  const inner = first?.text === "foreach" ? readOptions(rest, VALUE_OPTIONS).rest : words;
  return readPackageManager("yarn", inner).map((invocation) =>
    invocation.kind === "script" ? { ...invocation, owner: "all" } : invocation,
  );
}

function scriptOf(
  manager: Manager,
  label: string,
  name: string,
  args: readonly Word[],
  options: Options,
): ScriptInvocation {
  const { values } = options;
  // `-w` names a workspace for npm, and the root of the workspace for pnpm.
  const inRoot = manager === "pnpm" && (values.has("-w") || values.has("--workspace-root"));
  const every = ["-r", "--recursive", "--workspaces", "-ws", "-W", "--parallel", "-A", "--all"].some((flag) =>
    values.has(flag),
  );
  const filters = [...PACKAGE_OPTIONS, ...(manager === "npm" ? ["-w"] : [])]
    .flatMap((flag) => options.values.get(flag) ?? [])
    .map(({ text }) => text);
  return {
    kind: "script",
    label,
    name,
    args,
    folder: inRoot ? word(WORKSPACE) : optionOf(options, ...FOLDER_OPTIONS),
    owner: filters.length > 0 ? { filters } : every ? "members" : "nearest",
    hooks: true,
    optional: values.has("--if-present") || (manager === "npm" && every),
  };
}

/** What the script gets: everything behind its name, but yarn drops a leading `--`. */
function passedArguments(manager: Exclude<Manager, "npm">, args: readonly Word[]): readonly Word[] {
  return manager === "yarn" && args[0]?.text === "--" ? args.slice(1) : args;
}

function lifecycle(manager: Manager, names: readonly string[], options: Options): Invocation[] {
  return names.map((name) => ({
    ...scriptOf(manager, `${manager} ${options.rest[0]?.text ?? "install"} (${name})`, name, [], options),
    hooks: false,
    optional: true,
  }));
}
