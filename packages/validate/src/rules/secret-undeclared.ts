import { posix } from "node:path";
import { isTable } from "@gate/wrangler";
import { listRequiredSecrets } from "../secrets/declared-secrets.ts";
import type { Rule, RuleFinding } from "../rule.ts";

const TEMPLATES = [
  ".dev.vars.example",
  ".dev.vars.sample",
  ".dev.vars.template",
  ".env.example",
  ".env.sample",
  ".env.template",
];

/** A secret that the template of `.dev.vars` names and an environment neither requires nor sets. */
export const secretUndeclared: Rule = {
  id: "secret/undeclared",
  title: "a secret that an environment does not require",
  async run({ config, environments, files }) {
    const folder = posix.dirname(config.file);
    const findings: RuleFinding[] = [];
    for (const name of TEMPLATES) {
      const file = posix.join(folder, name);
      if (!files.tracked.has(file)) continue;
      const lines = (await files.read(file)).split(/\r?\n/);
      for (const [environment, effective] of environments) {
        const required = listRequiredSecrets(effective);
        // Without the list wrangler checks nothing, and which names are secrets nobody has said.
        if (required === undefined) continue;
        const vars = effective.values["vars"];
        const known = new Set([
          ...required.map(({ text }) => text),
          ...(isTable(vars) ? Object.keys(vars) : []),
        ]);
        for (const [index, line] of lines.entries()) {
          const secret = /^\s*(?:export\s+)?([A-Za-z_]\w{0,200})\s*=/.exec(line)?.[1];
          if (secret === undefined || known.has(secret) || isForTools(secret)) continue;
          findings.push({
            message: `${secret} is needed (${file}:${index + 1}), and ${environment} neither requires it as a secret nor sets it as a variable`,
            hint: `add it to env.${environment}.secrets.required: wrangler then refuses a deploy without it`,
            location: effective.locate(["secrets", "required"]),
          });
        }
      }
    }
    return findings;
  },
};

/** Read by wrangler and by build tools, not by the Worker. */
function isForTools(name: string): boolean {
  return /^(?:CLOUDFLARE_|CF_|WRANGLER_|NODE_|VITE_|NEXT_PUBLIC_|PUBLIC_|NUXT_PUBLIC_)/.test(name);
}
