import type { RivalConfig } from "@gate/wrangler";
import type { Rule } from "../rule.ts";

const WHY: Record<RivalConfig["kind"], string> = {
  beside: "lies beside it",
  above: "lies in a folder above it and comes first for wrangler",
  redirect: "redirects wrangler to a generated file",
};

/** A second config that wrangler may read instead of the one that is judged. */
export const configRivalConfig: Rule = {
  id: "config/rival-config",
  title: "a second config that wrangler may read instead",
  async run({ config, findRivals }) {
    return (await findRivals()).map(({ file, kind }) => ({
      message: `${file} ${WHY[kind]}: what wrangler deploys may not be ${config.file}, which was judged`,
      hint: `wrangler reads one config: wrangler.json, then wrangler.jsonc, then wrangler.toml, each from here up to the root. Remove ${file} from the repository, or make it the worker.config of gate.yml and remove ${config.file}`,
      location: { file, line: 1 },
    }));
  },
};
