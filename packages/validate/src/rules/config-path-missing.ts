import { posix } from "node:path";
import { isTable, readPath, type ConfigPath, type EffectiveEnvironment } from "@gate/wrangler";
import type { Rule } from "../rule.ts";
import { type EnvironmentRemark, gatherByPlace } from "./gather-by-place.ts";
import { tablesAt, textAt } from "./read-values.ts";

interface NamedPath {
  key: string;
  text: string;
  path: ConfigPath;
}

/** A file or folder that the config names and that is neither there nor made by a build. */
export const configPathMissing: Rule = {
  id: "config/path-missing",
  title: "a file or folder that does not exist",
  async run({ config, environments, files, history, bundles }) {
    const folder = posix.dirname(config.file);
    // Where an environment was built, what a build makes must be there by now.
    const outcome = await bundles().catch(() => undefined);
    const built = outcome?.state === "built" ? outcome.bundles : new Map<string, unknown>();
    const missing: { file: string; remark: EnvironmentRemark }[] = [];
    for (const [environment, effective] of environments) {
      for (const { key, text, path } of listPaths(effective)) {
        const file = posix.normalize(posix.join(folder, text.replaceAll("\\", "/"))).replace(/\/$/, "");
        if (file.startsWith("../") || posix.isAbsolute(text) || (await files.exists(file))) continue;
        const made =
          key === "main" &&
          isTable(effective.values["build"]) &&
          textAt(effective.values, ["build", "command"]) !== undefined;
        const remark: EnvironmentRemark = {
          environment,
          message: made
            ? `${key} ${text} does not exist before build.command has run: not judged`
            : `${key} names ${text}, which does not exist`,
          hint: made
            ? "git does not ignore it either"
            : `there is no ${file} in the repository; mend the path, or let git ignore it if a build makes it`,
          location: effective.locate(path),
          ...(made && { level: "notice" as const }),
        };
        missing.push({ file, remark });
      }
    }
    const ignored = await history.findIgnored([...new Set(missing.map(({ file }) => file))]);
    return gatherByPlace(
      missing
        .filter(({ file, remark }) => !ignored.has(file) || built.has(remark.environment))
        .map(({ remark }) => remark),
    );
  },
};

function listPaths({ values }: EffectiveEnvironment): NamedPath[] {
  const named = (path: ConfigPath, key = path.join(".")): NamedPath[] => {
    const text = textAt(values, path);
    return text === undefined ? [] : [{ key, text, path }];
  };
  return [
    // Without an ending it is the name of a module that a build tool resolves.
    ...named(["main"]).filter(({ text }) => /\.\w{1,5}$/.test(text)),
    ...named(["assets", "directory"]),
    ...named(["site", "bucket"]),
    ...named(["tsconfig"]),
    ...tablesAt(values, ["d1_databases"]).flatMap(({ path }) =>
      named([...path, "migrations_dir"], "migrations_dir"),
    ),
    ...tablesAt(values, ["containers"]).flatMap(({ path }) =>
      // Anything else is an image of a registry.
      named([...path, "image"], "containers.image").filter(({ text }) =>
        /^\.{1,2}\/|(?:^|\/)Dockerfile[^/:]*$/.test(text),
      ),
    ),
    ...["wasm_modules", "text_blobs", "data_blobs"].flatMap((table) => {
      const entries = readPath(values, [table]);
      return isTable(entries) ? Object.keys(entries).flatMap((key) => named([table, key])) : [];
    }),
  ];
}
