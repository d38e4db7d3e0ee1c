import { posix } from "node:path";
import type { Word } from "../shell/word.ts";
import type { ToolInvocation } from "./follow-tools.ts";
import { readContainerCommand } from "./container-command.ts";
import { readOptions } from "./invocation.ts";
import { spawnsDeploy } from "./mentions.ts";
import type { Outcome } from "./outcome.ts";
import { type Follower, type Knowledge, leaveShell, type Place, unresolved } from "./place.ts";
import { resolvePath } from "./workspace-path.ts";

const COMPOSE_FILES = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];
const FILE_OPTIONS = ["-f", "--file"];
const VALUE_OPTIONS = [
  ...FILE_OPTIONS,
  "-p",
  "--project-name",
  "--profile",
  "--env-file",
  "--project-directory",
];
const BUILD_OPTIONS = [
  ...FILE_OPTIONS,
  "-t",
  "--tag",
  "--build-arg",
  "--target",
  "--platform",
  "--secret",
  "-o",
];
/** What compose does without starting a container. */
const STARTS_NOTHING = new Set(
  "down ps logs pull push config stop rm images version ls cp port top kill pause events wait".split(" "),
);
/** Lines of a compose file and of a Dockerfile that hold a command. */
const COMMAND_LINE = /^\s*(?:(?:command|entrypoint|test)\s*:|RUN|CMD|ENTRYPOINT)\s*(\S.*)$/;

/** `docker compose up`, `docker build`: what their tracked files start inside a container is a doubt, whatever it is. */
export async function followDocker(
  follower: Follower,
  { words, program }: ToolInvocation,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const outcomes = await followContainers(follower, words, place, knowledge);
  for (const file of listFiles(program, words, place)) {
    if (!follower.files.tracked.has(file)) continue;
    const text = await follower.files.read(file);
    // What is copied into an image lies there as it does here.
    const folder = posix.dirname(file) === "." ? "" : posix.dirname(file);
    const inside: Place = { ...place, folder, trail: [...place.trail, file] };
    const lines = text.split(/\r?\n/).flatMap((line) => readCommand(line));
    const found: Outcome[] = [];
    for (const line of lines)
      found.push(...(await follower.followText(line, inside, leaveShell(knowledge), undefined)));
    const deploys = found.filter(({ kind }) => kind === "deploys");
    outcomes.push(
      ...deploys.map(({ trail }): Outcome => ({ kind: "unresolved", trail: [...trail, "in a container"] })),
    );
    if (deploys.length === 0 && spawnsDeploy(text))
      outcomes.push(unresolved(inside, "it names a deploying command"));
  }
  return outcomes;
}

async function followContainers(
  follower: Follower,
  words: readonly Word[],
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const found: Outcome[] = [];
  for (const command of readContainerCommand(words)) {
    const folder = command.folder === undefined ? place.folder : resolvePath(place.folder, command.folder);
    found.push(...(await follower.followWords(command.words, { ...place, folder }, leaveShell(knowledge))));
  }
  // A command that is written out is told already, where it stands.
  const isWritten = (trail: readonly string[]): boolean => trail.length <= place.trail.length + 1;
  return found
    .filter(({ kind, trail }) => kind === "deploys" && !isWritten(trail))
    .slice(0, 1)
    .map(({ trail }) => ({ kind: "unresolved", trail: [...trail, "in a container"] }));
}

function listFiles(program: string, words: readonly Word[], { folder }: Place): string[] {
  const at = (path: Word): string[] => {
    const file = resolvePath(folder, path);
    return file === undefined ? [] : [file];
  };
  const isCompose = program === "docker-compose" || words[0]?.text === "compose";
  if (isCompose) {
    const { values, rest } = readOptions(
      program === "docker-compose" ? words : words.slice(1),
      VALUE_OPTIONS,
    );
    if (STARTS_NOTHING.has(rest[0]?.text ?? "")) return [];
    const named = FILE_OPTIONS.flatMap((option) => values.get(option) ?? []);
    if (named.length > 0) return named.flatMap(at);
    return folder === undefined ? [] : COMPOSE_FILES.map((name) => posix.join(folder, name));
  }
  const start = words[0]?.text === "buildx" ? 1 : 0;
  if (words[start]?.text !== "build") return [];
  const { values, rest } = readOptions(words.slice(start + 1), BUILD_OPTIONS);
  const named = FILE_OPTIONS.flatMap((option) => values.get(option) ?? []);
  if (named.length > 0) return named.flatMap(at);
  const [context] = rest;
  return context === undefined ? [] : at(context).map((path) => posix.join(path, "Dockerfile"));
}

/** `command: npm run x`, `CMD ["npm", "run", "x"]` */
function readCommand(line: string): string[] {
  const text = COMMAND_LINE.exec(line)?.[1]?.trim();
  if (text === undefined) return [];
  if (!text.startsWith("[")) return [text.replace(/^(["'])(.*)\1$/, "$2")];
  const words = [...text.matchAll(/"([^"]*)"|'([^']*)'|([^\s,[\]"']+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
  return [words.filter((word) => word !== "CMD" && word !== "CMD-SHELL").join(" ")];
}
