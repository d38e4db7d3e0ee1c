import { findSecrets } from "../secrets/find-secrets.ts";
import type { Rule } from "../rule.ts";

/** Credentials as plain text in the config. Prints name, kind and length, never the value. */
export const secretInVars: Rule = {
  id: "secret/in-vars",
  title: "a credential in the wrangler config",
  run({ config }) {
    return findSecrets(config).map(({ path, name, table, kind, value }) => ({
      message: `${table} ${name} holds what looks like a ${kind} (${value.length} characters, not shown)`,
      hint: hintFor(path, name),
      location: config.locate(path),
    }));
  },
};

function hintFor(path: readonly (string | number)[], label: string): string {
  const revoke = "revoke the value: everybody who can read the repository has it, and its history keeps it";
  if (path.includes("hyperdrive")) {
    const variable = `CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_${label.split(".")[0]}`;
    return `leave localConnectionString out and set the environment variable ${variable} where wrangler dev runs; ${revoke}`;
  }
  const environment = path[0] === "env" ? ` --env ${String(path[1])}` : "";
  const name = path.includes("vars") ? String(path[path.indexOf("vars") + 1]) : "NAME";
  return `take it out, run wrangler secret put ${name}${environment}, and ${revoke}`;
}
