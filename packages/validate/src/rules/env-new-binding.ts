import { type EnvironmentConfig, GateError } from "@gate/core";
import {
  type Binding,
  type EffectiveEnvironment,
  effectiveEnvironment,
  listBindings,
  parseWranglerConfig,
  readPath,
  type WranglerConfigFile,
} from "@gate/wrangler";
import type { Rule, RuleContext, RuleFinding } from "../rule.ts";
import { wordsOf } from "./binding-words.ts";
import { isServedLocally } from "./tiers.ts";

/** What a deploy does not make by itself, and the command by which a person does. */
const MADE_BEFORE = new Map<string, (name: string) => string>([
  ["kv_namespaces", () => "wrangler kv namespace create"],
  ["d1_databases", () => "wrangler d1 create"],
  ["r2_buckets", (name) => `wrangler r2 bucket create ${name}`],
  ["queues.producers", (name) => `wrangler queues create ${name}`],
  ["queues.consumers", (name) => `wrangler queues create ${name}`],
  ["hyperdrive", () => "wrangler hyperdrive create"],
  ["vectorize", (name) => `wrangler vectorize create ${name}`],
  ["dispatch_namespaces", (name) => `wrangler dispatch-namespace create ${name}`],
  ["pipelines", () => "wrangler pipelines create"],
  ["mtls_certificates", () => "wrangler mtls-certificate upload"],
  ["secrets_store_secrets", () => "wrangler secrets-store secret create"],
]);
/** Kinds that hold data: with another resource the Worker starts empty. */
const HOLDS_DATA = new Set(["kv_namespaces", "d1_databases", "r2_buckets", "hyperdrive", "vectorize"]);

/** Against the git base: bindings whose resource must be there before the deploy, and data that is left behind. */
export const envNewBinding: Rule = {
  id: "env/new-binding",
  title: "a binding that is new, or that leaves its data behind",
  async run({ gate, config, environments, history, levelOf }) {
    const deployed = [...environments].flatMap(([name, effective]) => {
      const declared = gate.environments.get(name);
      return declared === undefined || isServedLocally(declared) ? [] : [{ name, effective, declared }];
    });
    const before = await readBefore(config, history);
    if (before === undefined) return [];
    if (typeof before === "string") {
      // do/history-rewritten says it where there are migrations.
      const isSaid = levelOf("do/history-rewritten") !== "off" && config.raw["migrations"] !== undefined;
      const isAsked = deployed.some(({ effective }) => listNeeded(effective).length > 0);
      return isSaid || !isAsked ? [] : [cannotTell(config.file, before)];
    }
    return deployed.flatMap(({ name, effective, declared }) =>
      before.environmentNames.includes(name)
        ? compare(name, effectiveEnvironment(before, name), effective, declared)
        : [tellNewEnvironment(name, effective, config)],
    );
  },
};

/** undefined: there was no config before; a text: why it cannot be told. */
async function readBefore(
  config: WranglerConfigFile,
  history: RuleContext["history"],
): Promise<WranglerConfigFile | string | undefined> {
  const base = await history.readBase(config.file);
  if (!base.known) return base.why;
  if (base.text === undefined) return undefined;
  try {
    return parseWranglerConfig({ ...config, text: base.text });
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return `the config before cannot be read (${error.message})`;
  }
}

function listNeeded(effective: EffectiveEnvironment): Binding[] {
  return listBindings(effective).filter(
    ({ kind, resource }) =>
      kind === "secrets.required" || kind === "services" || (MADE_BEFORE.has(kind) && resource !== undefined),
  );
}

function compare(
  name: string,
  before: EffectiveEnvironment,
  effective: EffectiveEnvironment,
  { tier }: EnvironmentConfig,
): RuleFinding[] {
  const keyOf = ({ kind, name: own }: Binding): string => JSON.stringify([kind, own]);
  const known = new Map(listBindings(before).map((binding) => [keyOf(binding), binding]));
  const used = new Set(listBindings(before).map(({ resource }) => resource));
  const told = new Set<string>();
  return listNeeded(effective).flatMap((binding): RuleFinding[] => {
    const { kind, resource } = binding;
    const old = known.get(keyOf(binding));
    const location = effective.locate(binding.path);
    if (old === undefined) {
      // The queue that the Worker produces into already, the Worker itself, or what was told a line above.
      const target = resource ?? binding.name;
      if (used.has(target) || told.has(target) || target === effective.workerName) return [];
      told.add(target);
      return [{ level: "notice", location, ...explainNew(name, binding, effective) }];
    }
    if (tier !== "production" || !HOLDS_DATA.has(kind) || old.resource === undefined) return [];
    if (resource === undefined || resource === old.resource) return [];
    const key = wordsOf(kind).resourceKeys.find(
      (candidate) => readPath(effective.values, [...binding.path, candidate]) === resource,
    );
    return [
      {
        location: key === undefined ? location : effective.locate([...binding.path, key]),
        message: `${name}: ${wordsOf(kind).label} ${binding.name} pointed to ${old.resource} before this change, and now to ${resource}`,
        hint: "what the old one holds stays there: move the data before the deploy, and keep the old one for the way back",
      },
    ];
  });
}

function explainNew(
  environment: string,
  { kind, name, resource }: Binding,
  { workerName }: EffectiveEnvironment,
): Pick<RuleFinding, "message" | "hint"> {
  const start = `${environment}: ${wordsOf(kind).label} ${name} is new`;
  if (kind === "secrets.required") {
    return {
      message: `${start}: wrangler refuses the deploy until it is set`,
      hint: `before the deploy: npx wrangler secret put ${name} --env ${environment}`,
    };
  }
  if (kind === "services") {
    return {
      message: `${start}: ${resource ?? "its Worker"} must be deployed before ${workerName || environment}`,
      hint: "Cloudflare refuses a binding to a Worker that does not exist",
    };
  }
  return {
    message: `${start}: ${resource ?? "what it points to"} must exist before the deploy`,
    hint: `where it does not yet: npx ${MADE_BEFORE.get(kind)?.(resource ?? "") ?? "wrangler"}`,
  };
}

function tellNewEnvironment(
  name: string,
  effective: EffectiveEnvironment,
  config: WranglerConfigFile,
): RuleFinding {
  const count = listNeeded(effective).length;
  return {
    level: "notice",
    message: `${name} is a new environment: ${count} resources, secrets and Workers that it is bound to must exist before its first deploy`,
    hint: "its own of each: see the bindings of the environment",
    location: config.locate(["env", name]),
  };
}

function cannotTell(file: string, why: string): RuleFinding {
  return {
    level: "notice",
    message: `cannot tell which bindings of ${file} are new: ${why}`,
    hint: "in a workflow set fetch-depth: 0 for actions/checkout",
    location: { file, line: 1 },
  };
}
