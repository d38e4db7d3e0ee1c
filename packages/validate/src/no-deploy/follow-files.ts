import { posix } from "node:path";
import type { Word } from "../shell/word.ts";
import { followJavaScript } from "./follow-javascript.ts";
import { type Invocation, RUN_TIME } from "./invocation.ts";
import { spawnsDeploy } from "./mentions.ts";
import type { Outcome } from "./outcome.ts";
import { type Follower, type Knowledge, type Place, unresolved } from "./place.ts";
import { resolvePath, WORKSPACE } from "./workspace-path.ts";

const JAVASCRIPT_ENDS = ["", ".js", "/index.js", ".ts", "/index.ts"];
const PYTHON_ENDS = ["", ".py", "/__main__.py"];

type FileInvocation = Extract<Invocation, { kind: "file" }>;

/** A program of a package of the repository; where it is only built later, words that promise a deploy count. */
export async function followProgram(
  follower: Follower,
  name: string,
  words: readonly Word[],
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const built = await follower.packages.findBin(name);
  if (built === undefined) return [];
  const source = findSource(follower, built) ?? built;
  const target: Word = { text: posix.join(WORKSPACE, source), dynamic: false };
  const file: FileInvocation = { kind: "file", path: target, interpreter: "node", args: words };
  const outcomes = await followFile(follower, file, place, knowledge);
  const promises = words.some(({ text }) => /^(?:deploy|upload|publish|release|rollout|ship)/i.test(text));
  const isTracked = follower.files.tracked.has(source);
  return isTracked || promises ? outcomes : [];
}

/** `dist/index.js` is built from `src/index.ts`, by what nearly everybody does. */
function findSource({ files }: Follower, built: string): string | undefined {
  if (files.tracked.has(built)) return undefined;
  const bare = built
    .replace(/(^|\/)(?:dist|build|lib|out)\/(?:(?:esm|cjs|src)\/)?/, "$1src/")
    .replace(/\.[cm]?js$/, "");
  return [`${bare}.ts`, `${bare}.mts`, `${bare}.js`, `${bare}.mjs`].find((name) => files.tracked.has(name));
}

/** Shell scripts and JavaScript are read; other programs are only searched for a mention of a deploying command. */
export async function followFile(
  follower: Follower,
  { path, interpreter, args = [], optional }: FileInvocation,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const named: Place = {
    ...place,
    trail: [...place.trail, `${interpreter ?? ""} ${path.text.replace(`${WORKSPACE}/`, "")}`.trim()],
  };
  const file = resolvePath(place.folder, path);
  if (file === undefined) return [unresolved(named, "the file is only known when it runs", RUN_TIME)];
  const ends = interpreter?.startsWith("python") === true ? PYTHON_ENDS : JAVASCRIPT_ENDS;
  const target = ends.map((end) => `${file}${end}`).find((name) => follower.files.tracked.has(name));
  if (target === undefined && optional === true) return [];
  if (target === undefined) return [unresolved(named, "the file is not tracked, so it cannot be read")];
  if (place.scripts.includes(target)) {
    follower.memory.cuts += 1;
    return [];
  }
  const text = await follower.files.read(target);
  const firstLine = text.slice(0, 200).split("\n")[0] ?? "";
  const isShell =
    interpreter === "sh" ||
    /\.(?:sh|bash|zsh|ksh|ps1)$/.test(target) ||
    /^#!.*\b(?:ba|z|da|k)?sh\b/.test(firstLine);
  const inside: Place = { folder: place.folder, trail: named.trail, scripts: [...place.scripts, target] };
  if (isShell) {
    const dialect = target.endsWith(".ps1") ? "powershell" : "posix";
    const known: Knowledge = {
      ...knowledge,
      dialect,
      positionals: args,
      script: posix.join(WORKSPACE, target),
    };
    return follower.followText(text, inside, known, (line) => `${target}:${line + 1}`);
  }
  if (/\.[cm]?[jt]sx?$/.test(target) || /^#!.*\b(?:node|bun|deno|tsx)\b/.test(firstLine)) {
    const key = JSON.stringify([target, args, place.folder, [...knowledge.variables]]);
    const known = follower.memory.outcomes.get(key);
    const from = inside.trail.length;
    if (known) return known.map((outcome) => ({ ...outcome, trail: [...inside.trail, ...outcome.trail] }));
    const { cuts } = follower.memory;
    const fresh = await followJavaScript(follower, { file: target, text, args }, inside, knowledge);
    if (follower.memory.cuts === cuts)
      follower.memory.outcomes.set(
        key,
        fresh.map((outcome) => ({ ...outcome, trail: outcome.trail.slice(from) })),
      );
    return fresh;
  }
  return spawnsDeploy(text)
    ? [unresolved(named, `${target} is no shell script and names a deploying command`)]
    : [];
}
