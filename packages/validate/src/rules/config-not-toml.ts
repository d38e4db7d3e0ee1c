import type { Rule } from "../rule.ts";

/** For a house that writes every config as TOML. Off unless gate.yml turns it on. */
export const configNotToml: Rule = {
  id: "config/not-toml",
  title: "a wrangler config that is not TOML",
  run({ config }) {
    if (config.format === "toml") return [];
    return [
      {
        message: `${config.file} is ${config.format.toUpperCase()}, not TOML`,
        hint: "write it as wrangler.toml, and name that as worker.config in gate.yml",
        location: { file: config.file, line: 1 },
      },
    ];
  },
};
