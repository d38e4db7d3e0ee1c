import path from "node:path";
import type { EnvironmentConfig, Tier } from "@gate/core";
import { findGate } from "@gate/gate";
import { planDeploy } from "@gate/wrangler";
import { type Session, tagOf } from "./session.ts";

const ORDER: readonly Tier[] = ["test", "staging", "production"];
const DEFAULT_CONFIGS = ["wrangler.toml", "wrangler.json", "wrangler.jsonc"];

/** After a go: the command that a person types next, for each environment of the next tier. Nothing runs it. */
export function describeNextDeploy(session: Session, gate: string): string[] {
  const environments = [...session.config.environments.values()];
  const reached = findGate(session.config, gate).map(({ environment }) =>
    ORDER.indexOf(environments.find(({ name }) => name === environment)?.tier ?? "test"),
  );
  const after = Math.max(0, ...reached);
  const tier = ORDER.slice(after + 1).find((candidate) =>
    environments.some((environment) => environment.tier === candidate),
  );
  if (tier === undefined) return [];
  const tag = tagOf(session.runtime.run, session.repository) ?? session.repository.commit;
  const folder = path.relative(session.runtime.cwd, session.folder);
  const place = folder === "" ? "" : ` (in ${folder.split(path.sep).join("/")})`;
  return environments
    .filter((environment) => environment.tier === tier)
    .flatMap((environment) => [
      "",
      `A person deploys ${environment.name} by hand${place}:`,
      `  ${commandFor(session, environment, tag)}`,
      "",
    ]);
}

function commandFor(session: Session, environment: EnvironmentConfig, tag: string): string {
  const { config } = session.config.worker;
  const named = DEFAULT_CONFIGS.includes(config) ? {} : { config };
  return planDeploy({ environment: environment.name, tag, ...named }).display;
}
