import { posix } from "node:path";
import type { Rule } from "../rule.ts";

const TEMPLATE = /\.(?:example|sample|template|tmpl|dist|defaults?|schema|test)$|\.vault$/i;

/** `.dev.vars` and `.env` in git. */
export const secretDotenvTracked: Rule = {
  id: "secret/dotenv-tracked",
  title: "a file of secrets that git tracks",
  run({ gate, config, files }) {
    const folders = new Set([".", posix.dirname(config.file), posix.dirname(gate.file)]);
    return [...files.tracked]
      .filter((file) => /^\.(?:dev\.vars|env)(?:\.|$)/.test(posix.basename(file)) && !TEMPLATE.test(file))
      .sort()
      .map((file) => ({
        message: `${file} is tracked: wrangler reads secrets from files of this name`,
        hint: `git rm --cached ${file}, put it into .gitignore, and revoke what stands in it; track a ${file}.example with empty values instead`,
        location: { file, line: 1 },
        // Other tools keep plain settings in .env; beside the Worker it is wrangler's.
        ...(!folders.has(posix.dirname(file)) && { level: "warning" as const }),
      }));
  },
};
