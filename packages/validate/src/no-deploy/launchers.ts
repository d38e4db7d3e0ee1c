import { UNKNOWN, type Word } from "../shell/word.ts";
import { type Invocation, optionOf, packageName, readOptions, RUN_TIME } from "./invocation.ts";
import { isAssembled } from "./inline-code.ts";
import { suspicionIn } from "./mentions.ts";

export function inner(words: readonly Word[]): Invocation[] {
  return words.length === 0 ? [{ kind: "nothing" }] : [{ kind: "command", words }];
}

export function readEnv(words: readonly Word[], program: string): Invocation[] {
  const split =
    program === "env" ? words.findIndex(({ text }) => /^(?:-S|--split-string(?:=|$))/.test(text)) : -1;
  if (split !== -1) {
    // `env -S "A=b wrangler deploy" more`: the text is split, what follows is put behind it.
    const glued = words[split]?.text.replace(/^(?:-S|--split-string=?)/, "") ?? "";
    const [text = "", ...more] = [
      ...(glued === "" ? [] : [glued]),
      ...words.slice(split + 1).map((word) => word.text),
    ];
    return [
      { kind: "shell", text: `${text} ${more.map((word) => `'${word.replaceAll("'", "")}'`).join(" ")}` },
    ];
  }
  let { rest } = readOptions(words, ["-u", "--unset", "-C", "--chdir"]);
  while (/^\w+=/.test(rest[0]?.text ?? "")) rest = rest.slice(1);
  return inner(rest);
}

/** What comes in is put behind the command, or in the place that `-I` names; nobody may know what it is. */
export function readXargs(words: readonly Word[], _: string, input: string | undefined): Invocation[] {
  const options = readOptions(words, ["-n", "-P", "-I", "-L", "-d", "-a", "-s", "-E", "-j"]);
  if (options.rest.length === 0) return [{ kind: "nothing" }];
  const given: Word[] =
    input === undefined
      ? [{ text: UNKNOWN, dynamic: true }]
      : input
          .split(/\s+/)
          .flatMap((text) => (text === "" ? [] : [{ text, dynamic: text.includes(UNKNOWN) }]));
  const glued = [...options.values.keys()].find((name) => /^-I./.test(name))?.slice(2);
  const mark = glued ?? optionOf(options, "-I")?.text;
  if (mark === undefined || mark === "") return [{ kind: "command", words: [...options.rest, ...given] }];
  return given.map(({ text }) => ({
    kind: "command",
    words: options.rest.map((word) => {
      const filled = word.text.replaceAll(mark, text);
      return { text: filled, dynamic: filled.includes(UNKNOWN) };
    }),
  }));
}

/** GNU parallel: `parallel npx wrangler {} ::: deploy`; without `:::` it reads its input as xargs does. */
export function readParallel(
  words: readonly Word[],
  program: string,
  input: string | undefined,
): Invocation[] {
  const at = words.findIndex(({ text }) => /^:::\+?$/.test(text));
  if (at === -1) return readXargs(words, program, input);
  const { rest } = readOptions(words.slice(0, at), ["-j", "--jobs", "-N", "-n", "--delay", "--timeout"]);
  const template = rest.map(({ text }) => text).join(" ");
  const given = words.slice(at + 1).filter(({ text }) => !text.startsWith(":::"));
  return given.map(({ text }) => ({
    kind: "shell",
    text: template.includes("{}") ? template.replaceAll("{}", text) : `${template} ${text}`.trim(),
  }));
}

export function readFind(words: readonly Word[]): Invocation[] {
  const invocations: Invocation[] = [];
  for (const [start, { text }] of words.entries()) {
    if (!/^-(?:exec|execdir|ok|okdir)$/.test(text)) continue;
    const rest = words.slice(start + 1);
    const end = rest.findIndex((word) => word.text === ";" || word.text === "+");
    invocations.push(...inner(end === -1 ? rest : rest.slice(0, end)));
  }
  return invocations;
}

/** What awk, sed and tar are told to run. */
export function readTextTool(words: readonly Word[], program: string): Invocation[] {
  const runs = /\bsystem\s*\(|\||(?:^|[\s;{}\d$/])e\s|^--[\w-]*(?:action|command|program|script)|^-[IF]/;
  return words.filter(({ text }) => runs.test(text)).flatMap(({ text }) => suspicionIn(program, text));
}

/** Each argument is a command line of its own. */
export function readTexts(words: readonly Word[], program: string): Invocation[] {
  const texts = words.filter(({ text }) => !text.startsWith("-") && !/^(?:https?:|\d+$)/.test(text));
  if (program === "cross-env-shell")
    return [{ kind: "shell", text: texts.map(({ text }) => text).join(" ") }];
  return texts.map(({ text, dynamic }) => {
    // `concurrently npm:build`, `start-test dev 8787 e2e`: a bare word is the name of a script.
    const name = text.startsWith("npm:") ? text.slice(4) : text;
    const bare = /^[\w:.-]+$/.test(name);
    return bare && !dynamic ? npmScript(program, name) : { kind: "shell", text };
  });
}

export function readRunAll(words: readonly Word[], program: string): Invocation[] {
  return words
    .filter(({ text }) => !text.startsWith("-"))
    .map(({ text }) => {
      if (/[*?{]/.test(text) || text.includes(UNKNOWN))
        return { kind: "unknown", why: `the scripts of ${program} are a pattern` };
      return npmScript(program, text.split(" ")[0] ?? text);
    });
}

function npmScript(program: string, name: string): Invocation {
  return {
    kind: "script",
    label: `${program} ${name}`,
    name,
    args: [],
    owner: "nearest",
    hooks: true,
    optional: false,
  };
}

export function readShellProgram(words: readonly Word[], program: string): Invocation[] {
  const call = words.findIndex(({ text }) => /^-[a-z]*c$|^-Command$|^\/c$/i.test(text) && text !== "--norc");
  if (call !== -1) {
    const rest = words.slice(call + 1);
    return [
      {
        kind: "shell",
        text:
          program === "cmd" || program.includes("p")
            ? rest.map(({ text }) => text).join(" ")
            : (rest[0]?.text ?? ""),
      },
    ];
  }
  const { rest } = readOptions(words, ["-o", "-O", "-File", "-ExecutionPolicy"]);
  const file = optionOf(readOptions(words, ["-File"]), "-File") ?? rest[0];
  if (file)
    return [{ kind: "file", path: file, interpreter: "sh", args: rest[0] === file ? rest.slice(1) : [] }];
  return words.some(({ text }) => text === "--version")
    ? [{ kind: "nothing" }]
    : [{ kind: "unknown", why: `what ${program} reads from its input is not followed`, topic: "input" }];
}

export function readInterpreter(words: readonly Word[], program: string): Invocation[] {
  const withValue = [
    "-r",
    "--require",
    "--import",
    "--loader",
    "--env-file",
    "--tsconfig",
    "-P",
    "--project",
    "-W",
    "-C",
    "--conditions",
  ];
  const options = readOptions(words, [...withValue, "-e", "--eval", "-p", "--print", "-c", "-m", "--run"]);
  const script = optionOf(options, "--run");
  if (script && program === "node") {
    if (script.dynamic)
      return [
        {
          kind: "unknown",
          why: "node --run is given a name that is only known when it runs",
          topic: RUN_TIME,
        },
      ];
    const args = options.rest[0]?.text === "--" ? options.rest.slice(1) : options.rest;
    const label = `node --run ${script.text}`;
    return [
      { kind: "script", label, name: script.text, args, owner: "nearest", hooks: false, optional: false },
    ];
  }
  // `perl -pe`, `ruby -ne`: switches in one word, the last of which takes the code.
  const glued = /^(?:perl|ruby)$/.test(program) ? words.findIndex(({ text }) => /^-\w*[eE]$/.test(text)) : -1;
  const code =
    glued !== -1
      ? words[glued + 1]
      : optionOf(options, "-e", "--eval", "-p", "--print", "-c", ...(program === "php" ? ["-r"] : []));
  if (code) {
    const isJavaScript = !/^(?:python3?|ruby|perl|php)$/.test(program);
    const doubt: Invocation[] = isAssembled(code.text, isJavaScript)
      ? [{ kind: "unknown", why: `what the code of ${program} starts is only known when it runs` }]
      : [];
    return isJavaScript
      ? [{ kind: "code", program, text: code.text, args: options.rest }, ...doubt]
      : [...suspicionIn(program, code.text), ...doubt];
  }
  const module = optionOf(options, "-m");
  if (module && !module.dynamic) {
    // A module of the repository, or one that was installed.
    const path = { text: `./${module.text.replaceAll(".", "/")}`, dynamic: false };
    return [{ kind: "file", path, interpreter: program, args: options.rest, optional: true }];
  }
  // Run before the program itself; the name of a package is none of the repository.
  const first = ["-r", "--require", "--import", "--loader"]
    .flatMap((name) => options.values.get(name) ?? [])
    .filter(({ text }) => /^[./]/.test(text))
    .map((path): Invocation => ({ kind: "file", path, interpreter: program }));
  return [...first, ...readScript(options.rest, program, [...options.values.keys()])];
}

function readScript(words: readonly Word[], program: string, options: readonly string[]): Invocation[] {
  let [path, ...args] = words;
  if (program === "deno" && path?.text === "task")
    return [{ kind: "unknown", why: "tasks of deno are not followed" }];
  if (program === "deno" && path && /^(?:run|x)$/.test(path.text)) [path, ...args] = readOptions(args).rest;
  if (["tsx", "deno"].includes(program) && path?.text === "watch") [path, ...args] = args;
  // `curl … | node`: without a file it reads its input, which was not told here.
  if (path === undefined && words.length === 0 && options.every((name) => name === "--input-type"))
    return [{ kind: "unknown", why: `what ${program} reads from its input is not followed`, topic: "input" }];
  if (path === undefined) return [{ kind: "nothing" }];
  if (path.text.startsWith("npm:") || isWranglerFile(path.text)) {
    return [
      {
        kind: "command",
        words: [{ ...path, text: isWranglerFile(path.text) ? "wrangler" : packageName(path.text) }, ...args],
      },
    ];
  }
  return [{ kind: "file", path, interpreter: program, args }];
}

function isWranglerFile(text: string): boolean {
  return /(?:^|\/)node_modules\/(?:\.bin\/wrangler|wrangler\/.*\.js)$/.test(text);
}
