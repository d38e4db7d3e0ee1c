import { UNKNOWN, word, type Word } from "../shell/word.ts";
import { optionOf, type Options, readOptions } from "./invocation.ts";

/** What `docker run` starts in a container, as it would be written here. */
export interface ContainerCommand {
  words: readonly Word[];
  /** The folder where it runs; absent: the image says. */
  folder?: Word | undefined;
}

const WORKDIR = ["-w", "--workdir"];
const VOLUME = ["-v", "--volume"];
const VALUE_OPTIONS = [
  ...WORKDIR,
  ...VOLUME,
  ..."-e --env --env-file --name --network --net -p --publish -u --user --entrypoint --mount --platform -h --hostname --add-host -l --label --cpus -m --memory --gpus --ipc --pid --restart --security-opt --shm-size --tmpfs --ulimit --cap-add --cap-drop --device --dns --expose --link --log-driver --log-opt --pull --runtime --volumes-from --stop-signal --index".split(
    " ",
  ),
];
/** Images that take a file for their program. */
const RUNNERS = /^(?:node|bun|deno|python|ruby|php|perl)$/;

/**
 * `docker run -v .:/w -w /w node sh /w/x.sh` runs x.sh of the work tree: paths of the container are put back to where
 * they come from. undefined: it starts no container with a command.
 */
export function readContainerCommand(words: readonly Word[]): ContainerCommand[] {
  const start = words[0]?.text === "container" ? 1 : 0;
  const verb = words[start]?.text ?? "";
  if (!/^(?:run|create|exec)$/.test(verb)) return [];
  const options = readOptions(words.slice(start + 1), VALUE_OPTIONS);
  const [image, ...command] = options.rest;
  if (image === undefined) return [];
  const outside = readMounts(options);
  const folder = optionOf(options, ...WORKDIR);
  const entry = optionOf(options, "--entrypoint");
  const all = (entry === undefined ? command : [entry, ...command]).map(outside);
  const place = folder && outside(folder);
  const runner =
    image.text
      .split("/")
      .at(-1)
      ?.replace(/[:@].*$/, "") ?? "";
  const commands = all.length > 0 ? [{ words: all, folder: place }] : [];
  return verb !== "exec" && entry === undefined && all.length > 0 && RUNNERS.test(runner)
    ? [...commands, { words: [word(runner), ...all], folder: place }]
    : commands;
}

/** `-v $PWD:/w`, `--mount type=bind,source=.,target=/w` */
function readMounts(options: Options): (inside: Word) => Word {
  const pairs = [
    ...VOLUME.flatMap((name) => options.values.get(name) ?? []).map(({ text }) => {
      const [from = "", to = ""] = text.split(":");
      return [to, from] as const;
    }),
    ...(options.values.get("--mount") ?? []).map(({ text }) => {
      const part = (names: string): string => new RegExp(`(?:^|,)(?:${names})=([^,]*)`).exec(text)?.[1] ?? "";
      return [part("target|destination|dst"), part("source|src")] as const;
    }),
  ].filter(([to]) => to.startsWith("/"));
  return (inside) => {
    const mount = pairs.find(
      ([to]) => inside.text === to || inside.text.startsWith(`${to.replace(/\/$/, "")}/`),
    );
    if (mount === undefined) return inside;
    const [to, source] = mount;
    // `$PWD`, `$(pwd)`, `${{ … }}`: nearly always the folder where docker is called.
    const from = source.includes(UNKNOWN) ? "." : source;
    return { ...inside, text: `${from}${inside.text.slice(to.replace(/\/$/, "").length)}` };
  };
}
